/* Two versions of a protocol. All that drivers are made of it changes with it, so that what breaks
 * there is told as it is of a driver's own. */
#include "diff.h"

#include "scopes.h"

#include <inttypes.h>

#define ARGUMENT(text) (int)(text).length, (text).at

enum { BOTH = BREAKS_CALLERS | BREAKS_HOOKS };

static const struct text truths[] = {{"no", 2}, {"yes", 3}};

static struct text or_nothing(struct text text)
{
	return text.at != NULL ? text : TEXT("nothing");
}

static struct text decimal(struct pool *pool, int64_t value)
{
	return text_format(pool, "%" PRId64, value);
}

/* ---- lists of things with names ---- */

struct list {
	const void *first; /* each begins with a struct placed */
	size_t count, size;
};

#define LIST(list, count) {list, count, sizeof *(list)}

static const struct placed *list_at(const struct list *list, size_t index)
{
	return (const struct placed *)(const void *)((const char *)list->first +
		index * list->size);
}

static const struct placed *list_find(const struct list *list, struct text name)
{
	for (size_t i = 0; i < list->count; i++)
		if (text_equal(list_at(list, i)->text, name))
			return list_at(list, i);
	return NULL;
}

typedef void compare_two(struct changes *changes, const void *old, const void *new);

struct kind {
	const char *subject;
	unsigned breaks; /* where one is gone */
	compare_two *compare;
};

static void add_one(struct changes *changes, const struct kind *kind, const struct placed *name,
	bool added)
{
	diff_presence(changes,
		&(struct presence){kind->subject, name->text, added, kind->breaks, name->at},
		text_format(changes->pool, "%s '%.*s' is %s", kind->subject, ARGUMENT(name->text),
			added ? "new" : "gone"));
}

static void compare_lists(struct changes *changes, const struct kind *kind, struct list old,
	struct list new)
{
	for (size_t i = 0; i < old.count; i++)
		if (list_find(&new, list_at(&old, i)->text) == NULL)
			add_one(changes, kind, list_at(&old, i), false);
	for (size_t i = 0; i < new.count; i++) {
		const struct placed *name = list_at(&new, i);
		const struct placed *was = list_find(&old, name->text);
		if (was == NULL)
			add_one(changes, kind, name, true);
		else
			kind->compare(changes, was, name);
	}
}

/* A property of one of them: "scope 'device': repeat is nests; it was ignored". */
struct line {
	const char *kind, *verb;
	struct text old, new;
	unsigned breaks;
};

static void compare_lines(struct changes *changes, const char *subject, const struct placed *name,
	const struct line *lines, size_t count)
{
	for (size_t i = 0; i < count; i++)
		diff_property(changes,
			&(struct property){subject, name->text, lines[i].kind,
				text_format(changes->pool, "%s '%.*s': %s", subject,
					ARGUMENT(name->text), lines[i].verb),
				or_nothing(lines[i].old), or_nothing(lines[i].new),
				lines[i].breaks, name->at});
}

#define COMPARE_LINES(changes, subject, name, lines) \
	compare_lines(changes, subject, name, lines, sizeof(lines) / sizeof *(lines))

/* ---- scopes ---- */

/* Whoever opened twice counts on how often to close; hooks, on not being opened again before they
 * were closed. */
static unsigned repeat_breaks(const struct scope *new)
{
	return new->repeat == REPEAT_RESTARTS ? BOTH : BREAKS_CALLERS;
}

/* What stayed open, or refused the close, may not be open any more. */
static unsigned children_breaks(const struct scope *old, const struct scope *new)
{
	if (new->children == CHILDREN_REFUSE)
		return BREAKS_CALLERS;
	if (new->children == CHILDREN_CASCADE && old->children == CHILDREN_SUSPEND)
		return BOTH;
	return BREAKS_HOOKS;
}

static void compare_scope(struct changes *changes, const void *first, const void *second)
{
	const struct scope *old = first;
	const struct scope *new = second;
	const struct line lines[] = {
		{"moved", "it is in", old->parent_name.text, new->parent_name.text, BOTH},
		{"opens", "it is opened by", old->opens_name.text, new->opens_name.text, BOTH},
		{"closes", "it is closed by", old->closes_name.text, new->closes_name.text, BOTH},
		{"many", "many is", truths[old->many], truths[new->many], BOTH},
		{"optional", "optional is", truths[old->optional], truths[new->optional],
			new->optional ? BREAKS_CALLERS : 0},
		{"implied", "implied is", truths[old->implied], truths[new->implied],
			new->implied ? BREAKS_HOOKS : BREAKS_CALLERS},
		{"repeat", "repeat is", text_of(scope_repeats[old->repeat]),
			text_of(scope_repeats[new->repeat]), repeat_breaks(new)},
		{"close", "what is inside, when it is closed:", text_of(scope_fates[old->children]),
			text_of(scope_fates[new->children]), children_breaks(old, new)},
		{"refusal", "a close is refused with", old->refusal.text, new->refusal.text,
			BREAKS_CALLERS},
	};
	COMPARE_LINES(changes, "scope", &new->name, lines);
}

/* ---- numbers and structures ---- */

static void compare_constant(struct changes *changes, const void *first, const void *second)
{
	const struct constant *old = first;
	const struct constant *new = second;
	const struct line lines[] = {
		{"renumbered", "it has the value", decimal(changes->pool, old->value),
			decimal(changes->pool, new->value), BREAKS_CALLERS | BREAKS_IDS},
	};
	COMPARE_LINES(changes, "constant", &new->name, lines);
}

static void compare_convention(struct changes *changes, const void *first, const void *second)
{
	static const struct kind values = {"constant", BOTH, compare_constant};
	const struct convention *old = first;
	const struct convention *new = second;
	struct pool *pool = changes->pool;
	const struct line lines[] = {
		{"success", "success is", decimal(pool, old->success), decimal(pool, new->success),
			BOTH},
		{"failure", "failure is", decimal(pool, old->failure), decimal(pool, new->failure),
			BOTH},
		{"mask", "the bits that tell are", decimal(pool, old->mask),
			decimal(pool, new->mask), BOTH},
	};
	COMPARE_LINES(changes, "convention", &new->name, lines);
	compare_lists(changes, &values, (struct list)LIST(old->values, old->value_count),
		(struct list)LIST(new->values, new->value_count));
}

static struct text member_type(struct pool *pool, const struct structure_member *member)
{
	return member->count == 0
		? member->type_name.text
		: text_format(pool, "%.*s[%u]", ARGUMENT(member->type_name.text), member->count);
}

static bool same_members(struct pool *pool, const struct structure *old,
	const struct structure *new)
{
	if (old->member_count != new->member_count || old->pack != new->pack)
		return false;
	for (size_t i = 0; i < old->member_count; i++)
		if (!text_equal(old->members[i].name.text, new->members[i].name.text) ||
			!text_equal(member_type(pool, &old->members[i]),
				member_type(pool, &new->members[i])))
			return false;
	return true;
}

static void compare_structure(struct changes *changes, const void *first, const void *second)
{
	const struct structure *new = second;
	if (same_members(changes->pool, first, new))
		return;
	diff_add(changes,
		(struct change){.subject = "structure", .name = new->name.text, .kind = "changed",
			.breaks = BOTH, .at = new->name.at,
			.text = text_format(changes->pool, "structure '%.*s' has other members",
				ARGUMENT(new->name.text))});
}

/* ---- questions, and commands as text ---- */

static void compare_form(struct changes *changes, const void *first, const void *second)
{
	const struct answer_form *old = first;
	const struct answer_form *new = second;
	const struct line lines[] = {
		{"returns", "what is returned with it is", old->returns.text.text,
			new->returns.text.text, BREAKS_CALLERS},
		{"words", "the word for zero is", old->words.text.text, new->words.text.text,
			BREAKS_CALLERS},
		{"truth", "all but zero is one:", truths[old->truth], truths[new->truth],
			BREAKS_CALLERS},
	};
	COMPARE_LINES(changes, "form of answers", &new->name, lines);
}

static void compare_setting(struct changes *changes, const void *first, const void *second)
{
	const struct setting *old = first;
	const struct setting *new = second;
	const struct line lines[] = {
		{"renumbered", "it has the value", decimal(changes->pool, old->value),
			decimal(changes->pool, new->value), BOTH},
	};
	COMPARE_LINES(changes, "word in commands", &new->name, lines);
}

static void compare_grammar(struct changes *changes, const struct protocol *old,
	const struct protocol *new)
{
	static const struct kind kinds = {"kind of words", BREAKS_CALLERS, compare_setting};
	static const struct kind always = {
		"word of all commands", BREAKS_CALLERS, compare_setting};
	const struct grammar *from = &old->grammar;
	const struct grammar *to = &new->grammar;
	struct pool *pool = changes->pool;
	const bool begins = from->kinds == NULL;
	if (begins && to->kinds == NULL)
		return;
	if (begins || to->kinds == NULL) {
		diff_presence(changes,
			&(struct presence){"commands", {0}, begins, BREAKS_CALLERS, new->name.at},
			begins ? TEXT("drivers may have commands as text")
			       : TEXT("drivers have no commands as text"));
		return;
	}
	const struct line lines[] = {
		{"begins", "a command begins with", decimal(pool, from->begins.value),
			decimal(pool, to->begins.value), BREAKS_CALLERS},
		{"answers", "what tells the kind of an answer is",
			decimal(pool, from->answers.value), decimal(pool, to->answers.value),
			BREAKS_CALLERS},
		{"ends", "a command ends with", decimal(pool, from->ends.value),
			decimal(pool, to->ends.value), BREAKS_CALLERS},
		{"last", "the table ends with", decimal(pool, from->last.value),
			decimal(pool, to->last.value), BREAKS_CALLERS},
	};
	COMPARE_LINES(changes, "table of commands of", &new->name, lines);
	compare_lists(changes, &kinds, (struct list)LIST(from->kinds, from->kind_count),
		(struct list)LIST(to->kinds, to->kind_count));
	compare_lists(changes, &always, (struct list)LIST(from->always, from->always_count),
		(struct list)LIST(to->always, to->always_count));
}

/* ---- messages ---- */

/* As a driver's own: then one that has another name and the same number was renamed. */
static struct messages own_messages(struct pool *pool, const struct protocol *protocol)
{
	struct message **list = pool_array(pool, protocol->message_count + 1, sizeof *list);
	for (size_t i = 0; i < protocol->message_count; i++) {
		list[i] = pool_allocate(pool, sizeof **list);
		*list[i] = protocol->messages[i];
		list[i]->custom = true;
	}
	return (struct messages){list, protocol->message_count};
}

static void compare_asked(struct changes *changes, const struct protocol *old,
	const struct protocol *new)
{
	const struct list was = LIST(old->messages, old->message_count);
	for (size_t i = 0; i < new->message_count; i++) {
		const struct placed *same = list_find(&was, new->messages[i].name.text);
		if (same != NULL)
			diff_asked_items(changes, (const struct message *)(const void *)same,
				&new->messages[i]);
	}
}

void diff_protocols(struct changes *changes, const struct protocol *old,
	const struct protocol *new)
{
	static const struct kind scopes = {"scope", BOTH, compare_scope};
	static const struct kind conventions = {"convention", BOTH, compare_convention};
	static const struct kind constants = {"constant", BOTH, compare_constant};
	static const struct kind structures = {"structure", BOTH, compare_structure};
	static const struct kind forms = {"form of answers", BREAKS_CALLERS, compare_form};
	const struct property name = {"name", {0}, "changed", TEXT("the name is"),
		old->name.text, new->name.text, BREAKS_HOOKS, new->name.at};
	diff_property(changes, &name);
	compare_lists(changes, &structures,
		(struct list)LIST(old->structures, old->structure_count),
		(struct list)LIST(new->structures, new->structure_count));
	compare_lists(changes, &constants, (struct list)LIST(old->constants, old->constant_count),
		(struct list)LIST(new->constants, new->constant_count));
	compare_lists(changes, &conventions,
		(struct list)LIST(old->conventions, old->convention_count),
		(struct list)LIST(new->conventions, new->convention_count));
	compare_lists(changes, &scopes, (struct list)LIST(old->scopes, old->scope_count),
		(struct list)LIST(new->scopes, new->scope_count));
	compare_lists(changes, &forms, (struct list)LIST(old->forms, old->form_count),
		(struct list)LIST(new->forms, new->form_count));
	compare_grammar(changes, old, new);
	diff_messages(changes, own_messages(changes->pool, old),
		own_messages(changes->pool, new));
	compare_asked(changes, old, new);
}
