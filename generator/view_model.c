/* The view's part for the explorer: the model of the driver as numbers. */
#include "view_explore.h"

#include <inttypes.h>

struct model {
	const struct view *view;
	struct value *messages, *variants;
};

static void add_message(const struct model *model, const struct message *message, bool handled)
{
	const struct view *view = model->view;
	struct value *map = value_map(view->pool);
	const int64_t failure = message->failure.given ? message->failure.value
						       : message->convention->failure;
	view_set_text(view, map, NAME_name, message->name.text);
	view_set_text(view, map, NAME_value,
		text_format(view->pool, "0x%04" PRIX64, (uint64_t)message->value.value));
	view_set_bool(view, map, NAME_scope, false);
	if (handled)
		view_set_number(view, map, NAME_scope, view_scope_index(view, message->scope));
	view_set_bool(view, map, NAME_opens, message->opens != NULL);
	view_set_bool(view, map, NAME_closes, message->closes != NULL);
	view_set_bool(view, map, NAME_uses, message->opens == NULL && message->closes == NULL);
	view_set_bool(view, map, NAME_fallible, message->fallible);
	view_set_bool(view, map, NAME_interactive, message->interactive);
	view_set_text(view, map, NAME_success,
		view_result_number(view, message->convention->success));
	view_set_text(view, map, NAME_failure, view_result_number(view, failure));
	view_explore_message(view, map, message, handled);
	view_add_variants(view, model->variants, message, model->messages->count, handled);
	value_append(view->pool, model->messages, map);
}

static bool is_taken(const struct driver *driver, const struct entry *entry, int64_t value)
{
	for (size_t i = 0; i < driver->protocol->message_count; i++)
		if (driver->protocol->messages[i].value.value == value &&
			driver->protocol->messages[i].entry == entry)
			return true;
	for (size_t i = 0; i < driver->message_count; i++)
		if (driver->messages[i]->value.value == value &&
			driver->messages[i]->entry == entry)
			return true;
	return false;
}

/* Messages that nobody has: before, between and after the ranges that the protocol knows. */
static void add_unknown(const struct model *model, const struct entry *entry)
{
	const struct driver *driver = model->view->driver;
	const struct convention none = {0};
	const int64_t first = driver->protocol->custom_first.value;
	const int64_t values[] = {0, first - 0x100, driver->protocol->custom_usual.value - 1,
		driver->protocol->custom_last.value, UINT32_MAX};
	const bool is_first = entry == driver->protocol->entries;
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		if (values[i] < 0 || is_taken(driver, entry, values[i]))
			continue;
		struct message *message = pool_allocate(model->view->pool, sizeof *message);
		message->name.text = text_format(model->view->pool, "%.*s%s0x%04" PRIX64,
			is_first ? 0 : (int)entry->name.text.length, entry->name.text.at,
			is_first ? "" : ".", (uint64_t)values[i]);
		message->value.value = values[i];
		message->convention = &none;
		message->entry = entry;
		add_message(model, message, false);
	}
}

void view_model(const struct view *view, struct value *map)
{
	const struct driver *driver = view->driver;
	const struct model model = {view, value_list(view->pool), value_list(view->pool)};
	for (size_t i = 0; i < driver->protocol->message_count; i++) {
		const struct message *known = &driver->protocol->messages[i];
		const struct message *message = model_handled(driver, known);
		if (!known->intercepted && model_serves(driver, known->entry))
			add_message(&model, message, model_is_handled(driver, known));
	}
	for (size_t i = 0; i < driver->message_count; i++)
		if (driver->messages[i]->custom)
			add_message(&model, driver->messages[i], true);
	for (size_t i = 0; i < driver->protocol->entry_count; i++)
		if (model_serves(driver, &driver->protocol->entries[i]))
			add_unknown(&model, &driver->protocol->entries[i]);
	view_explore(view, map);
	value_set(view->pool, map, NAME_model_messages, model.messages);
	value_set(view->pool, map, NAME_model_variants, model.variants);
	view_set_number(view, map, NAME_limit, driver->max.given ? driver->max.value : 0);
	view_set_number(view, map, NAME_policy, driver->refuse_while != NULL);
}
