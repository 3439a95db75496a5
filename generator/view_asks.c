/* The view's part for messages that ask for the value of an item. */
#include "view_parts.h"

/* A truth that the specification tells is 1 or 0 already. */
static struct text constant_text(const struct item_answer *answer)
{
	if (!answer->form->truth)
		return answer->text.text;
	return answer->value != 0 ? TEXT("1") : TEXT("0");
}

/* Whether both items are answered alike. */
static bool is_alike(const struct item_answer *a, const struct item_answer *b)
{
	return a->form == b->form && a->field == b->field &&
	       (a->field != NULL || text_equal(constant_text(a), constant_text(b)));
}

static struct value *view_answer(const struct view *view, const struct item_answer *answer)
{
	const struct answer_form *form = answer->form;
	const bool field = answer->field != NULL;
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_item, answer->name.text);
	view_set_bool(view, map, NAME_field, false);
	view_set_bool(view, map, NAME_value, false);
	if (field)
		view_set_text(view, map, NAME_field, answer->field->name.text);
	else
		view_set_text(view, map, NAME_value, constant_text(answer));
	view_set_bool(view, map, NAME_truth, field && form->truth);
	view_set_text(view, map, NAME_words, form->words.text.text);
	view_set_text(view, map, NAME_returns, form->returns.text.text);
	return map;
}

/* What the hook calls the parameter that the place is in. */
static struct text name_at(const struct message *message, const struct location *location)
{
	return model_parameter(message, location->parameter)->name.text;
}

struct value *view_asks(const struct view *view, const struct message *message)
{
	const struct asks *asks = message->asks;
	if (asks == NULL || message->item_answer_count == 0)
		return value_bool(false);
	struct value *asked = value_map(view->pool);
	struct value *answers = value_list(view->pool);
	bool by_field = false;
	for (size_t i = 0; i < message->item_answer_count; i++) {
		const struct item_answer *answer = &message->item_answers[i];
		struct value *map = view_answer(view, answer);
		view_set_bool(view, map, NAME_shares,
			i + 1 < message->item_answer_count && is_alike(answer, answer + 1));
		value_append(view->pool, answers, map);
		by_field = by_field || answer->field != NULL;
	}
	view_set_text(view, asked, NAME_block, name_at(message, &asks->item));
	view_set_text(view, asked, NAME_flags, name_at(message, &asks->asked.location));
	view_set_text(view, asked, NAME_mask, asks->asked.mask.text);
	view_set_text(view, asked, NAME_item_member, asks->item.member);
	view_set_text(view, asked, NAME_answer_member, asks->answer.member);
	view_set_text(view, asked, NAME_missing, asks->missing.text);
	view_set_text(view, asked, NAME_unasked, asks->unasked.text);
	view_set_text(view, asked, NAME_unknown, asks->unknown.text);
	view_set_bool(view, asked, NAME_by_field, by_field);
	value_set(view->pool, asked, NAME_answers, answers);
	return asked;
}
