/* The view's part for commands as text: what stands in the table of them. */
#include "view_parts.h"

static void add_word(const struct view *view, struct value *words, struct text name, int64_t flag,
	const struct setting *kind)
{
	struct value *map = value_map(view->pool);
	view_set_bool(view, map, NAME_first, words->count == 0);
	view_set_text(view, map, NAME_name, name);
	view_set_decimal(view, map, NAME_value, flag);
	view_set_decimal(view, map, NAME_kind, kind->value);
	value_append(view->pool, words, map);
}

static struct value *view_verb(const struct view *view, const struct verb *verb)
{
	const struct grammar *grammar = &view->driver->protocol->grammar;
	struct value *map = value_map(view->pool);
	struct value *words = value_list(view->pool);
	for (size_t i = 0; i < verb->word_count; i++)
		add_word(view, words, verb->words[i].name.text, verb->words[i].flag.value,
			verb->words[i].kind);
	for (size_t i = 0; i < grammar->always_count; i++)
		add_word(view, words, grammar->always[i].name.text, grammar->always[i].value,
			grammar->kinds);
	view_set_text(view, map, NAME_name, verb->name.text);
	view_set_text(view, map, NAME_symbol, verb->sends->name.text);
	view_set_text(view, map, NAME_value, text_format(view->pool, "0x%04X",
		(unsigned)verb->sends->value.value));
	view_set_bool(view, map, NAME_answers, false);
	if (verb->answers != NULL)
		view_set_decimal(view, map, NAME_answers, verb->answers->value);
	value_set(view->pool, map, NAME_words, words);
	return map;
}

void view_verbs(const struct view *view, struct value *map)
{
	const struct driver *driver = view->driver;
	const struct grammar *grammar = &driver->protocol->grammar;
	struct value *verbs = value_list(view->pool);
	struct value *marks = value_map(view->pool);
	for (size_t i = 0; i < driver->verb_count; i++)
		value_append(view->pool, verbs, view_verb(view, &driver->verbs[i]));
	view_set_decimal(view, marks, NAME_begins, grammar->begins.value);
	view_set_decimal(view, marks, NAME_answered, grammar->answers.value);
	view_set_decimal(view, marks, NAME_ends, grammar->ends.value);
	view_set_decimal(view, marks, NAME_last, grammar->last.value);
	value_set(view->pool, map, NAME_grammar, marks);
	value_set(view->pool, map, NAME_verbs, verbs);
	view_set_bool(view, map, NAME_has_verbs, verbs->count > 0);
}
