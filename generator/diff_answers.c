/* Answers to messages that ask for the value of an item: items are the same when they have the same
 * number. */
#include "diff.h"

#define ARGUMENT(text) (int)(text).length, (text).at

struct pair {
	struct changes *changes;
	const struct message *old, *new;
};

/* The message's name and the item's, as one. */
static struct text item_name(const struct pair *pair, struct text item)
{
	return text_format(pair->changes->pool, "%.*s.%.*s", ARGUMENT(pair->new->name.text),
		ARGUMENT(item));
}

/* ---- what a driver answers ---- */

static const struct item_answer *find_answer(const struct message *message, int64_t item)
{
	for (size_t i = 0; i < message->item_answer_count; i++)
		if (message->item_answers[i].item == item)
			return &message->item_answers[i];
	return NULL;
}

static void add_answer(const struct pair *pair, const struct item_answer *answer, bool added)
{
	diff_presence(pair->changes,
		&(struct presence){"answer", item_name(pair, answer->name.text), added,
			BREAKS_CALLERS, answer->name.at},
		text_format(pair->changes->pool,
			added ? "'%.*s' answers %.*s, too" : "'%.*s' no longer answers %.*s",
			ARGUMENT(pair->new->name.text), ARGUMENT(answer->name.text)));
}

static int64_t answered(const struct item_answer *answer)
{
	return answer->form->truth ? answer->value != 0 : answer->value;
}

static bool same_value(const struct item_answer *old, const struct item_answer *new)
{
	if (old->field != NULL && new->field != NULL)
		return text_equal(old->field->name.text, new->field->name.text);
	return old->field == NULL && new->field == NULL && answered(old) == answered(new);
}

/* Programs may count on what is always the same, not on what a field happens to be. */
static void compare_answer(const struct pair *pair, const struct item_answer *old,
	const struct item_answer *new)
{
	struct property property = {.subject = "answer", .name = item_name(pair, new->name.text),
		.kind = "form",
		.text = text_format(pair->changes->pool, "'%.*s' answers %.*s in the form",
			ARGUMENT(pair->new->name.text), ARGUMENT(new->name.text)),
		.old = old->form->name.text, .new = new->form->name.text, .breaks = BREAKS_CALLERS,
		.at = new->name.at};
	diff_property(pair->changes, &property);
	if (same_value(old, new))
		return;
	property.kind = "changed";
	property.text = text_format(pair->changes->pool, "'%.*s' answers %.*s with",
		ARGUMENT(pair->new->name.text), ARGUMENT(new->name.text));
	property.old = old->text.text;
	property.new = new->text.text;
	property.breaks = old->field == NULL ? BREAKS_CALLERS : 0;
	property.at = new->text.at;
	diff_property(pair->changes, &property);
}

static void compare_answers(const struct pair *pair)
{
	for (size_t i = 0; i < pair->old->item_answer_count; i++) {
		const struct item_answer *answer = &pair->old->item_answers[i];
		if (find_answer(pair->new, answer->item) == NULL)
			add_answer(pair, answer, false);
	}
	for (size_t i = 0; i < pair->new->item_answer_count; i++) {
		const struct item_answer *answer = &pair->new->item_answers[i];
		const struct item_answer *was = find_answer(pair->old, answer->item);
		if (was == NULL)
			add_answer(pair, answer, true);
		else
			compare_answer(pair, was, answer);
	}
}

/* ---- what a protocol's message asks ---- */

static void compare_asks(const struct pair *pair)
{
	const struct asks *old = pair->old->asks;
	const struct asks *new = pair->new->asks;
	const unsigned both = BREAKS_CALLERS | BREAKS_HOOKS;
	const struct {
		const char *verb;
		struct text old, new;
		unsigned breaks;
		struct position at;
	} lines[] = {
		{"names the item in", old->item.member, new->item.member, both, new->item.at},
		{"takes its answer in", old->answer.member, new->answer.member, both,
			new->answer.at},
		{"asks when it has", old->asked.mask.text, new->asked.mask.text, both,
			new->asked.mask.at},
		{"answers, when it points to nothing,", old->missing.text, new->missing.text,
			BREAKS_CALLERS, new->missing.at},
		{"answers, when no item is named,", old->unasked.text, new->unasked.text,
			BREAKS_CALLERS, new->unasked.at},
		{"answers, when an item has no value,", old->unknown.text, new->unknown.text,
			BREAKS_CALLERS, new->unknown.at},
	};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		diff_property(pair->changes,
			&(struct property){"message", pair->new->name.text, "asks",
				text_format(pair->changes->pool, "'%.*s' %s",
					ARGUMENT(pair->new->name.text), lines[i].verb),
				lines[i].old, lines[i].new, lines[i].breaks, lines[i].at});
}

void diff_answers(struct changes *changes, const struct message *old, const struct message *new)
{
	const struct pair pair = {changes, old, new};
	const bool begins = old->asks == NULL;
	if (begins != (new->asks == NULL))
		diff_add(changes,
			(struct change){.subject = "message", .name = new->name.text,
				.kind = "asks", .at = new->name.at,
				.breaks = begins ? 0 : BREAKS_CALLERS | BREAKS_HOOKS,
				.text = text_format(changes->pool, "'%.*s' %s for items",
					ARGUMENT(new->name.text),
					begins ? "asks" : "no longer asks")});
	else if (old->asks != new->asks)
		compare_asks(&pair);
	compare_answers(&pair);
}

static const struct ask_item *find_item(const struct asks *asks, int64_t value)
{
	for (size_t i = 0; i < asks->item_count; i++)
		if (asks->items[i].value == value)
			return &asks->items[i];
	return NULL;
}

static void add_item(const struct pair *pair, const struct ask_item *item, bool added)
{
	diff_presence(pair->changes,
		&(struct presence){"item", item_name(pair, item->name.text), added, BREAKS_CALLERS,
			item->name.at},
		text_format(pair->changes->pool, "'%.*s': item '%.*s' is %s",
			ARGUMENT(pair->new->name.text), ARGUMENT(item->name.text),
			added ? "new" : "gone"));
}

void diff_asked_items(struct changes *changes, const struct message *old,
	const struct message *new)
{
	const struct pair pair = {changes, old, new};
	if (old->asks == NULL || new->asks == NULL)
		return;
	for (size_t i = 0; i < old->asks->item_count; i++)
		if (find_item(new->asks, old->asks->items[i].value) == NULL)
			add_item(&pair, &old->asks->items[i], false);
	for (size_t i = 0; i < new->asks->item_count; i++) {
		const struct ask_item *item = &new->asks->items[i];
		const struct ask_item *was = find_item(old->asks, item->value);
		if (was == NULL) {
			add_item(&pair, item, true);
			continue;
		}
		diff_property(changes,
			&(struct property){"item", item_name(&pair, item->name.text), "form",
				text_format(changes->pool, "'%.*s': item '%.*s' has the form",
					ARGUMENT(new->name.text), ARGUMENT(item->name.text)),
				was->form_name.text, item->form_name.text, BREAKS_CALLERS,
				item->form_name.at});
	}
}
