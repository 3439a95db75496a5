/* Commands as text, and the words in them, are the same when they have the same name. The system
 * reads their table from the driver's DLL, so that numbers in it are no business of programs; but
 * hooks find flags and values where the table puts them. */
#include "diff.h"

#define ARGUMENT(text) (int)(text).length, (text).at

static const struct verb *find_verb(const struct driver *driver, struct text name)
{
	for (size_t i = 0; i < driver->verb_count; i++)
		if (text_equal(driver->verbs[i].name.text, name))
			return &driver->verbs[i];
	return NULL;
}

static const struct verb_word *find_word(const struct verb *verb, struct text name)
{
	for (size_t i = 0; i < verb->word_count; i++)
		if (text_equal(verb->words[i].name.text, name))
			return &verb->words[i];
	return NULL;
}

/* ---- words ---- */

/* A command of both versions; the first kind of each is that of a word without a value. */
struct pair {
	struct changes *changes;
	const struct verb *old, *new;
	const struct setting *old_flag, *new_flag;
};

/* The member of the block that takes the word's value, from 1: behind the window, and the answer
 * if there is one. */
static struct text member_of(const struct pair *pair, const struct verb *verb,
	const struct verb_word *word, const struct setting *flag)
{
	unsigned member = verb->answers != NULL ? 3 : 2;
	for (const struct verb_word *before = verb->words; before != word; before++)
		member += before->kind != flag;
	return text_format(pair->changes->pool, "%u", member);
}

static struct text word_name(const struct pair *pair, const struct verb_word *word)
{
	return text_format(pair->changes->pool, "%.*s %.*s", ARGUMENT(pair->new->name.text),
		ARGUMENT(word->name.text));
}

static struct text word_text(const struct pair *pair, const struct verb_word *word,
	const char *rest)
{
	return text_format(pair->changes->pool, "command '%.*s': the word '%.*s' %s",
		ARGUMENT(pair->new->name.text), ARGUMENT(word->name.text), rest);
}

static void compare_word(const struct pair *pair, const struct verb_word *old,
	const struct verb_word *new)
{
	struct pool *pool = pair->changes->pool;
	struct property property = {.subject = "word", .name = word_name(pair, new),
		.kind = "retyped", .text = word_text(pair, new, "has the kind"),
		.old = old->kind->name.text, .new = new->kind->name.text,
		.breaks = BREAKS_CALLERS | BREAKS_HOOKS, .at = new->name.at};
	diff_property(pair->changes, &property);
	if (old->flag.value != new->flag.value) {
		property.kind = "flag";
		property.text = word_text(pair, new, "sets the flag");
		property.old = old->flag.text.text;
		property.new = new->flag.text.text;
		property.breaks = BREAKS_HOOKS;
		property.at = new->flag.text.at;
		diff_property(pair->changes, &property);
	}
	if (old->kind == pair->old_flag || new->kind == pair->new_flag)
		return;
	property.kind = "moved";
	property.text = text_format(pool, "command '%.*s': the value of '%.*s' fills the member",
		ARGUMENT(pair->new->name.text), ARGUMENT(new->name.text));
	property.old = member_of(pair, pair->old, old, pair->old_flag);
	property.new = member_of(pair, pair->new, new, pair->new_flag);
	property.breaks = BREAKS_HOOKS;
	property.at = new->name.at;
	diff_property(pair->changes, &property);
}

static void add_word(const struct pair *pair, const struct verb_word *word, bool added)
{
	diff_presence(pair->changes,
		&(struct presence){"word", word_name(pair, word), added, BREAKS_CALLERS,
			word->name.at},
		word_text(pair, word, added ? "is new" : "is gone"));
}

static void compare_words(const struct pair *pair)
{
	for (size_t i = 0; i < pair->old->word_count; i++)
		if (find_word(pair->new, pair->old->words[i].name.text) == NULL)
			add_word(pair, &pair->old->words[i], false);
	for (size_t i = 0; i < pair->new->word_count; i++) {
		const struct verb_word *word = &pair->new->words[i];
		const struct verb_word *was = find_word(pair->old, word->name.text);
		if (was == NULL)
			add_word(pair, word, true);
		else
			compare_word(pair, was, word);
	}
}

/* ---- commands ---- */

static void compare_verb(const struct pair *pair)
{
	const struct verb *old = pair->old;
	const struct verb *new = pair->new;
	const struct text nothing = TEXT("nothing");
	struct property property = {.subject = "command", .name = new->name.text, .kind = "sends",
		.text = text_format(pair->changes->pool, "command '%.*s' sends",
			ARGUMENT(new->name.text)),
		.old = old->sends->name.text, .new = new->sends->name.text,
		.breaks = BREAKS_CALLERS, .at = new->sends_name.at};
	diff_property(pair->changes, &property);
	property.kind = "answers";
	property.text = text_format(pair->changes->pool, "command '%.*s' answers",
		ARGUMENT(new->name.text));
	property.old = old->answers == NULL ? nothing : old->answers->name.text;
	property.new = new->answers == NULL ? nothing : new->answers->name.text;
	property.breaks = BREAKS_CALLERS | BREAKS_HOOKS;
	property.at = new->answers == NULL ? new->name.at : new->answers_name.at;
	diff_property(pair->changes, &property);
	compare_words(pair);
}

static void add_verb(struct changes *changes, const struct verb *verb, bool added)
{
	diff_presence(changes,
		&(struct presence){"command", verb->name.text, added, BREAKS_CALLERS,
			verb->name.at},
		text_format(changes->pool, "command '%.*s' is %s", ARGUMENT(verb->name.text),
			added ? "new" : "gone"));
}

void diff_commands(struct changes *changes, const struct driver *old, const struct driver *new)
{
	for (size_t i = 0; i < old->verb_count; i++)
		if (find_verb(new, old->verbs[i].name.text) == NULL)
			add_verb(changes, &old->verbs[i], false);
	for (size_t i = 0; i < new->verb_count; i++) {
		const struct verb *verb = &new->verbs[i];
		const struct verb *was = find_verb(old, verb->name.text);
		if (was == NULL)
			add_verb(changes, verb, true);
		else
			compare_verb(&(struct pair){changes, was, verb,
				old->protocol->grammar.kinds, new->protocol->grammar.kinds});
	}
}
