/* A word with a value fills the next member of what its message points to; the first member is the
 * window that is told, and the next the answer, when there is one. */
#include "verbs.h"

#include "constants.h"
#include "lookup.h"
#include "scopes.h"
#include "settings.h"

#define ARGUMENT(text) (int)(text).length, (text).at

/* ---- a protocol's grammar ---- */

struct raw_grammar {
	struct grammar grammar;
	const struct node *kinds, *always;
};

static const struct format values_map = {.kind = FORMAT_MAP, FORMATS(&format_setting)};

static const struct shape_key grammar_keys[] = {
	{"begins", SHAPE_TEXT, true, AT(raw_grammar, grammar.begins.text), 0, 0,
		"What a command begins with.", &format_setting},
	{"answers", SHAPE_TEXT, true, AT(raw_grammar, grammar.answers.text), 0, 0,
		"What tells the kind of its answer.", &format_setting},
	{"ends", SHAPE_TEXT, true, AT(raw_grammar, grammar.ends.text), 0, 0,
		"What a command ends with.", &format_setting},
	{"last", SHAPE_TEXT, true, AT(raw_grammar, grammar.last.text), 0, 0,
		"What the table ends with.", &format_setting},
	{"kinds", SHAPE_MAPPING, true, AT(raw_grammar, kinds), 0, 0,
		"The kinds of words: the first is a flag alone, the others have a value.",
		&values_map},
	{"always", SHAPE_MAPPING, false, AT(raw_grammar, always), 0, 0,
		"The flags that every command has.", &values_map},
};
static const struct shape grammar_shape = {
	"table of commands", SHAPE_KEYS(grammar_keys),
	.also = "\"allOf\": [{\"properties\": {\"kinds\": {\"minProperties\": 1}}}]"};
const struct format format_grammar = {.kind = FORMAT_SHAPE, .shape = &grammar_shape};

static void find_value(const struct reader *reader, const struct protocol *protocol,
	struct setting *setting)
{
	if (setting->text.text.at != NULL)
		constants_value(reader, protocol, setting->text, &setting->value);
}

static struct setting *read_values(const struct reader *reader, const struct protocol *protocol,
	const struct node *mapping, size_t *count)
{
	struct setting *settings = settings_read(reader, mapping, count);
	for (size_t i = 0; i < *count; i++)
		find_value(reader, protocol, &settings[i]);
	return settings;
}

/* A program's opening must have room for the table. */
static void check_table(const struct reader *reader, const struct protocol *protocol,
	struct position at)
{
	for (size_t i = 0; i < protocol->scope_count; i++)
		if (protocol->scopes[i].opened_with.commands.text.at != NULL)
			return;
	diagnostic_error(reader->diagnostics, at,
		"no scope says where a table of commands goes; expected 'commands' under "
		"'opened_with'");
}

void grammar_read(const struct reader *reader, const struct node *node,
	struct protocol *protocol)
{
	struct raw_grammar raw = {0};
	struct grammar *grammar = &raw.grammar;
	shape_read(reader, &grammar_shape, node, &raw);
	find_value(reader, protocol, &grammar->begins);
	find_value(reader, protocol, &grammar->ends);
	find_value(reader, protocol, &grammar->last);
	find_value(reader, protocol, &grammar->answers);
	if (raw.kinds != NULL)
		grammar->kinds = read_values(reader, protocol, raw.kinds, &grammar->kind_count);
	if (raw.always != NULL)
		grammar->always =
			read_values(reader, protocol, raw.always, &grammar->always_count);
	if (raw.kinds != NULL && grammar->kind_count == 0)
		diagnostic_error(reader->diagnostics, raw.kinds->position,
			"'kinds' is empty; expected that of a flag, and then the others");
	check_table(reader, protocol, node->key_at);
	protocol->grammar = *grammar;
}

/* ---- a driver's verbs ---- */

static const struct shape_key word_keys[] = {
	{"kind", SHAPE_TEXT, false, AT(verb_word, kind_name), 0, 0,
		"What follows it: a kind of the protocol's; without it, nothing.", NULL},
	{"flag", SHAPE_TEXT, true, AT(verb_word, flag.text), 0, 0,
		"The flag that is set where it stands.", &format_setting},
};
SHAPE(word_shape, "word of a command", word_keys);

struct raw_verb {
	struct placed sends, answers;
	const struct node *words;
};

static const struct format word_format = {.kind = FORMAT_SHAPE, .shape = &word_shape};
static const struct format words_map = {.kind = FORMAT_MAP, FORMATS(&word_format)};

static const struct shape_key verb_keys[] = {
	{"sends", SHAPE_IDENTIFIER, true, AT(raw_verb, sends), 0, 0,
		"The message that it becomes.", NULL},
	{"answers", SHAPE_TEXT, false, AT(raw_verb, answers), 0, 0,
		"The kind of its answer, when it has one.", NULL},
	{"words", SHAPE_MAPPING, false, AT(raw_verb, words), 0, 0,
		"The words that may follow it.", &words_map},
};
SHAPE(verb_shape, "command", verb_keys);
static const struct format verb_format = {.kind = FORMAT_SHAPE, .shape = &verb_shape};
const struct format format_verbs = {.kind = FORMAT_MAP, FORMATS(&verb_format)};

enum { WORD_LONGEST = 63 };

static bool is_good(char c)
{
	return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
}

/* Words go into the table as they are. */
static void check_word(const struct reader *reader, const char *what, struct placed word,
	bool blanks)
{
	const struct text text = word.text;
	bool good = text.length > 0 && text.length <= WORD_LONGEST;
	for (size_t i = 0; good && i < text.length; i++)
		good = is_good(text.at[i]) ||
			(blanks && i > 0 && text.at[i] == ' ' && is_good(text.at[i - 1]));
	if (!good || !is_good(text.at[text.length - 1]))
		diagnostic_error(reader->diagnostics, word.at,
			"'%.*s' is no %s; expected lower-case letters and digits%s, at most %d",
			ARGUMENT(text), what, blanks ? ", with single blanks between" : "",
			WORD_LONGEST);
}

static const struct setting *find_kind(const struct reader *reader,
	const struct grammar *grammar, struct placed name)
{
	for (size_t i = 0; i < grammar->kind_count; i++)
		if (text_equal(grammar->kinds[i].name.text, name.text))
			return &grammar->kinds[i];
	report_unknown(reader, "kind of word", name, grammar->kinds, grammar->kind_count,
		sizeof *grammar->kinds);
	return NULL;
}

/* A flag alone has no value that could be an answer. */
static const struct setting *find_answer(const struct reader *reader,
	const struct grammar *grammar, struct placed name)
{
	const struct setting *kind = find_kind(reader, grammar, name);
	if (kind == &grammar->kinds[0])
		diagnostic_error(reader->diagnostics, name.at,
			"an answer of the kind '%.*s' has no value; expected another kind",
			ARGUMENT(name.text));
	return kind;
}

static const struct message *find_message(const struct reader *reader,
	const struct driver *driver, struct placed name)
{
	struct nearest nearest = nearest_to(name.text);
	for (size_t i = 0; i < driver->message_count; i++) {
		if (text_equal(driver->messages[i]->name.text, name.text))
			return driver->messages[i];
		nearest_offer(&nearest, driver->messages[i]->name.text);
	}
	diagnostic_error(reader->diagnostics, name.at, "the driver handles no message '%.*s'",
		ARGUMENT(name.text));
	nearest_suggest(&nearest, reader->diagnostics, name.at);
	return NULL;
}

/* The structure that the message points to, or NULL. */
static const struct structure *block_of(const struct message *message)
{
	const struct structure *block = NULL;
	for (size_t i = 0; i < message->parameter_count; i++)
		if (message->parameters[i].type != NULL && message->parameters[i].type->to != NULL)
			block = message->parameters[i].type->to;
	return block;
}

/* The system fills members that must be there when the hook looks at them. */
static void check_room(const struct reader *reader, const struct grammar *grammar,
	const struct verb *verb)
{
	const struct structure *block = verb->sends == NULL ? NULL : block_of(verb->sends);
	size_t filled = verb->answers != NULL ? 2 : 1;
	for (size_t i = 0; verb->sends != NULL && i < verb->word_count; i++) {
		if (verb->words[i].kind == NULL || verb->words[i].kind == &grammar->kinds[0])
			continue;
		if (++filled <= (block == NULL ? 0 : block->member_count))
			continue;
		diagnostic_error(reader->diagnostics, verb->words[i].name.at,
			"'%.*s' has no member for the value of '%.*s'; expected a parameter that "
			"points to a structure of %zu members or more",
			ARGUMENT(verb->sends_name.text), ARGUMENT(verb->words[i].name.text),
			filled);
		return;
	}
	if (verb->sends != NULL && verb->answers != NULL &&
		(block == NULL || block->member_count < 2))
		diagnostic_error(reader->diagnostics, verb->answers_name.at,
			"'%.*s' has no member for an answer; expected a parameter that points to a "
			"structure of 2 members or more",
			ARGUMENT(verb->sends_name.text));
}

static void read_word(const struct reader *reader, const struct driver *driver,
	const struct node *node, struct verb_word *word)
{
	const struct grammar *grammar = &driver->protocol->grammar;
	shape_read(reader, &word_shape, node, word);
	check_word(reader, "word of a command", word->name, true);
	find_value(reader, driver->protocol, &word->flag);
	word->kind = word->kind_name.text.at == NULL ? &grammar->kinds[0]
		: find_kind(reader, grammar, word->kind_name);
	for (size_t i = 0; i < grammar->always_count; i++)
		if (text_equal(grammar->always[i].name.text, word->name.text))
			diagnostic_error(reader->diagnostics, word->name.at,
				"every command has the word '%.*s'; expected none of that name",
				ARGUMENT(word->name.text));
}

static void read_verb(const struct reader *reader, const struct driver *driver,
	const struct node *node, struct verb *verb)
{
	struct raw_verb raw = {0};
	shape_read(reader, &verb_shape, node, &raw);
	check_word(reader, "command", verb->name, false);
	verb->sends_name = raw.sends;
	verb->answers_name = raw.answers;
	if (raw.sends.text.at != NULL)
		verb->sends = find_message(reader, driver, raw.sends);
	if (raw.answers.text.at != NULL)
		verb->answers = find_answer(reader, &driver->protocol->grammar, raw.answers);
	if (raw.words != NULL)
		verb->words = protocol_list(reader, raw.words, sizeof *verb->words,
			&verb->word_count);
	struct verb_word *word = verb->words;
	for (const struct node *one = raw.words == NULL ? NULL : raw.words->first; one != NULL;
		one = one->next)
		read_word(reader, driver, one, word++);
	check_room(reader, &driver->protocol->grammar, verb);
}

void verbs_read(const struct reader *reader, const struct node *mapping, struct driver *driver)
{
	if (driver->protocol->grammar.kinds == NULL) {
		diagnostic_error(reader->diagnostics, mapping->key_at,
			"drivers of protocol '%.*s' get no commands as text",
			ARGUMENT(driver->protocol->name.text));
		return;
	}
	driver->verbs = protocol_list(reader, mapping, sizeof *driver->verbs,
		&driver->verb_count);
	struct verb *verb = driver->verbs;
	for (const struct node *node = mapping->first; node != NULL; node = node->next)
		read_verb(reader, driver, node, verb++);
}
