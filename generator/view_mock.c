/* The view's part for the mock: its tables, and what of them only code can do, by the names that C
 * has for it. */
#include <inttypes.h>

#include "mock_places.h"
#include "mock_tables.h"
#include "view_parts.h"

struct mock_view {
	const struct view *view;
	const struct mock_tables *made;
	struct value *members; /* functions that find members of structures */
};

static void set_string(const struct mock_view *mock, struct value *map, uint32_t name,
	const char *string)
{
	view_set_text(mock->view, map, name, text_of(string));
}

/* An index of the tables, or what stands for none. */
static void set_index(const struct mock_view *mock, struct value *map, uint32_t name,
	unsigned index)
{
	if (index == DRV_MOCK_NONE)
		set_string(mock, map, name, "DRV_MOCK_NONE");
	else
		view_set_number(mock->view, map, name, index);
}

static void set_symbols(const struct mock_view *mock, struct value *map,
	const struct drv_mock_symbol *symbols, size_t count)
{
	struct pool *pool = mock->view->pool;
	struct value *list = value_list(pool);
	for (size_t i = 0; i < count; i++) {
		struct value *symbol = value_map(pool);
		set_string(mock, symbol, NAME_name, symbols[i].name);
		view_set_number(mock->view, symbol, NAME_value, symbols[i].value);
		value_append(pool, list, symbol);
	}
	value_set(pool, map, NAME_symbols, list);
	view_set_bool(mock->view, map, NAME_has_symbols, count > 0);
}

static void set_conventions(const struct mock_view *mock, struct value *map)
{
	struct pool *pool = mock->view->pool;
	struct value *list = value_list(pool);
	for (size_t i = 0; i < mock->made->tables.convention_count; i++) {
		const struct drv_mock_convention *convention = &mock->made->tables.conventions[i];
		struct value *item = value_map(pool);
		view_set_number(mock->view, item, NAME_index, (int64_t)i);
		set_string(mock, item, NAME_name, convention->name);
		view_set_bool(mock->view, item, NAME_issues, convention->issues_id);
		view_set_bool(mock->view, item, NAME_ignored, convention->ignored);
		view_set_number(mock->view, item, NAME_success, convention->success);
		view_set_number(mock->view, item, NAME_failure, convention->failure);
		set_symbols(mock, item, convention->symbols, convention->symbol_count);
		value_append(pool, list, item);
	}
	value_set(pool, map, NAME_mock_conventions, list);
}

/* ---- messages ---- */

static struct value *mock_parameters(const struct mock_view *mock, size_t message)
{
	static const char *const kinds[] = {
		"DRV_MOCK_SIGNED", "DRV_MOCK_UNSIGNED", "DRV_MOCK_POINTER"};
	const struct drv_mock_message *from = &mock->made->tables.messages[message];
	struct pool *pool = mock->view->pool;
	struct value *list = value_list(pool);
	for (size_t i = 0; i < from->parameter_count; i++) {
		const struct drv_mock_parameter *parameter = &from->parameters[i];
		struct value *item = value_map(pool);
		set_string(mock, item, NAME_name, parameter->name);
		set_string(mock, item, NAME_type, parameter->type);
		set_string(mock, item, NAME_kind, kinds[parameter->kind]);
		set_string(mock, item, NAME_cast,
			parameter->kind == DRV_MOCK_POINTER ? "const void *" : parameter->type);
		view_set_number(mock->view, item, NAME_place, parameter->place);
		view_set_number(mock->view, item, NAME_bits, parameter->bits);
		view_set_bool(mock->view, item, NAME_comma, i > 0);
		view_set_bool(mock->view, item, NAME_ranged, parameter->ranged);
		view_set_number(mock->view, item, NAME_least, parameter->least);
		view_set_number(mock->view, item, NAME_most, parameter->most);
		set_symbols(mock, item, parameter->symbols, parameter->symbol_count);
		value_append(pool, list, item);
	}
	return list;
}

/* A function that finds a member, by its index. */
static struct text add_member(const struct mock_view *mock, struct text type, struct text member)
{
	struct value *item = value_map(mock->view->pool);
	const struct text index = text_decimal(mock->view->pool, (int64_t)mock->members->count);
	view_set_text(mock->view, item, NAME_index, index);
	view_set_text(mock->view, item, NAME_type, type);
	view_set_text(mock->view, item, NAME_member, member);
	value_append(mock->view->pool, mock->members, item);
	return index;
}

/* What an argument points to: all of that, or a member. */
static struct value *view_memory(const struct mock_view *mock, struct text type,
	const struct location *location)
{
	struct value *item = value_map(mock->view->pool);
	view_set_bool(mock->view, item, NAME_pointee, location->kind == LOCATION_POINTEE);
	view_set_text(mock->view, item, NAME_type, type);
	view_set_text(mock->view, item, NAME_member, location->member);
	return item;
}

static struct value *view_place(const struct mock_view *mock, const struct message *message,
	const struct drv_mock_location *made, const struct location *location)
{
	const bool placed = made->place != DRV_MOCK_NONE;
	const struct parameter *parameter =
		placed ? mock_places_carried(message, made->place) : NULL;
	const bool member = parameter != NULL && location->kind == LOCATION_MEMBER;
	const bool memory = member || (placed && location->kind == LOCATION_POINTEE);
	const struct text type = member ? parameter->type->name.text : (struct text){0};
	struct value *item = value_map(mock->view->pool);
	set_index(mock, item, NAME_scope, made->scope);
	set_index(mock, item, NAME_place, made->place);
	value_set(mock->view->pool, item, NAME_memory,
		memory ? view_memory(mock, type, location) : value_bool(false));
	view_set_text(mock->view, item, NAME_member,
		member ? add_member(mock, type, location->member)
		       : (struct text){0});
	return item;
}

static struct value *view_location(const struct mock_view *mock, const struct message *message,
	const struct drv_mock_location *made, bool issued)
{
	const struct scope *scope = &mock->view->driver->protocol->scopes[made->scope];
	return view_place(mock, message, made, mock_places_id(scope, issued));
}

static void set_locations(const struct mock_view *mock, struct value *map, size_t index)
{
	const struct drv_mock_message *made = &mock->made->tables.messages[index];
	const struct message *message = mock->made->messages[index];
	struct value *ids = value_list(mock->view->pool);
	for (size_t i = 0; i < DRV_MOCK_DEPTH && made->ids[i].scope != DRV_MOCK_NONE; i++)
		value_append(mock->view->pool, ids,
			view_location(mock, message, &made->ids[i], false));
	value_set(mock->view->pool, map, NAME_ids, ids);
	value_set(mock->view->pool, map, NAME_issues,
		made->issues.scope == DRV_MOCK_NONE
			? value_bool(false)
			: view_location(mock, message, &made->issues, true));
}

static void set_change(const struct mock_view *mock, struct value *map, size_t index)
{
	const struct drv_mock_message *made = &mock->made->tables.messages[index];
	const struct message *message = mock->made->messages[index];
	view_set_bool(mock->view, map, NAME_change, false);
	if (made->change == 0)
		return;
	struct value *change = value_map(mock->view->pool);
	view_set_number(mock->view, change, NAME_tells_change, made->change);
	value_set(mock->view->pool, change, NAME_about,
		view_place(mock, message, &made->about, &message->change.about));
	value_set(mock->view->pool, map, NAME_change, change);
}

static struct value *mock_message(const struct mock_view *mock, size_t index)
{
	const struct drv_mock_message *message = &mock->made->tables.messages[index];
	const struct view *view = mock->view;
	struct value *map = value_map(view->pool);
	view_set_number(view, map, NAME_index, (int64_t)index);
	set_string(mock, map, NAME_name, message->name);
	view_set_text(view, map, NAME_value,
		text_format(view->pool, "0x%04" PRIX32, message->value));
	view_set_number(view, map, NAME_entry, message->entry);
	set_index(mock, map, NAME_scope, message->scope);
	view_set_bool(view, map, NAME_opens, message->opens);
	view_set_bool(view, map, NAME_closes, message->closes);
	view_set_bool(view, map, NAME_fallible, message->fallible);
	view_set_bool(view, map, NAME_early, message->early);
	view_set_bool(view, map, NAME_queues, message->queues);
	set_index(mock, map, NAME_buffer, message->buffer);
	view_set_bool(view, map, NAME_empties, message->empties);
	view_set_number(view, map, NAME_convention, message->convention);
	view_set_number(view, map, NAME_answer, message->answer);
	view_set_number(view, map, NAME_failure, message->failure);
	view_set_bool(view, map, NAME_has_parameters, message->parameter_count > 0);
	value_set(view->pool, map, NAME_parameters, mock_parameters(mock, index));
	set_locations(mock, map, index);
	set_change(mock, map, index);
	return map;
}

/* ---- scopes ---- */

/* A test on a parameter; a mask by its name, which a header has. */
static void set_condition(const struct mock_view *mock, struct value *map, uint32_t name,
	const struct drv_mock_condition *made, const struct condition *condition,
	const struct message *opener)
{
	if (made->at.place == DRV_MOCK_NONE) {
		view_set_bool(mock->view, map, name, false);
		return;
	}
	struct value *item = view_place(mock, opener, &made->at, &condition->location);
	view_set_text(mock->view, item, NAME_mask,
		condition->by_mask ? condition->mask.text : TEXT("0"));
	view_set_number(mock->view, item, NAME_equals, made->value);
	value_set(mock->view->pool, map, name, item);
}

static void set_place(const struct mock_view *mock, struct value *map, uint32_t name,
	const struct message *opener, const struct drv_mock_location *made,
	const struct location *location)
{
	value_set(mock->view->pool, map, name, view_place(mock, opener, made, location));
}

static void set_notice(const struct mock_view *mock, struct value *map,
	const struct drv_mock_notice *made, const struct scope *scope)
{
	const struct notify *notify = &scope->notify;
	view_set_bool(mock->view, map, NAME_notify, false);
	if (made == NULL)
		return;
	struct value *item = value_map(mock->view->pool);
	view_set_number(mock->view, item, NAME_opens, made->opened);
	view_set_number(mock->view, item, NAME_closes, made->closed);
	view_set_number(mock->view, item, NAME_done, made->done);
	set_index(mock, item, NAME_device, made->device);
	set_place(mock, item, NAME_callback, scope->opens, &made->callback, &notify->callback);
	set_place(mock, item, NAME_flags, scope->opens, &made->flags, &notify->flags);
	set_place(mock, item, NAME_handle, scope->opens, &made->handle, &notify->handle);
	set_place(mock, item, NAME_data, scope->opens, &made->data, &notify->data);
	set_condition(mock, item, NAME_when, &made->when, &notify->when, scope->opens);
	value_set(mock->view->pool, map, NAME_notify, item);
}

static void set_flags(const struct mock_view *mock, struct value *map,
	const struct drv_mock_flags *made, const struct scope *scope)
{
	struct location at;
	view_set_bool(mock->view, map, NAME_flags, false);
	if (made->at.place == DRV_MOCK_NONE)
		return;
	const struct location *location = mock_places_flags(mock->view->driver, scope, &at);
	struct value *item = view_place(mock, scope->opens, &made->at, location);
	view_set_number(mock->view, item, NAME_prepared, made->prepared);
	view_set_number(mock->view, item, NAME_queued, made->queued);
	view_set_number(mock->view, item, NAME_done, made->done);
	value_set(mock->view->pool, map, NAME_flags, item);
}

static struct value *mock_scope(const struct mock_view *mock, size_t index)
{
	static const char *const children[] = {
		"DRV_MOCK_CASCADE", "DRV_MOCK_REFUSE", "DRV_MOCK_SUSPEND"};
	static const char *const repeat[] = {
		"DRV_MOCK_IGNORED", "DRV_MOCK_REFUSED", "DRV_MOCK_NESTS", "DRV_MOCK_RESTARTS"};
	const struct drv_mock_scope *scope = &mock->made->tables.scopes[index];
	const struct scope *from = &mock->view->driver->protocol->scopes[index];
	const struct view *view = mock->view;
	struct value *map = value_map(view->pool);
	set_string(mock, map, NAME_name, scope->name);
	set_index(mock, map, NAME_parent, scope->parent);
	view_set_number(view, map, NAME_opens, scope->opens);
	view_set_number(view, map, NAME_closes, scope->closes);
	view_set_bool(view, map, NAME_many, scope->many);
	view_set_bool(view, map, NAME_implied, scope->implied);
	view_set_bool(view, map, NAME_by_host, scope->by_host);
	set_string(mock, map, NAME_children, children[scope->children]);
	set_string(mock, map, NAME_repeat, repeat[scope->repeat]);
	view_set_number(view, map, NAME_refusal, scope->refusal);
	view_set_bool(view, map, NAME_prepares, scope->prepares);
	set_index(mock, map, NAME_lends, scope->lends);
	view_set_number(view, map, NAME_unprepared, scope->unprepared);
	view_set_number(view, map, NAME_index, (int64_t)index);
	set_condition(mock, map, NAME_session, &scope->session, &from->session, from->opens);
	set_condition(mock, map, NAME_query, &scope->query, &from->query, from->opens);
	set_flags(mock, map, &scope->flags, from);
	set_notice(mock, map, scope->notice, from);
	return map;
}

/* ---- entry points ---- */

static struct value *view_arguments(const struct mock_view *mock, const struct entry *entry)
{
	struct value *list = value_list(mock->view->pool);
	for (size_t i = 0; i < entry->parameter_count; i++) {
		struct value *item = value_map(mock->view->pool);
		view_set_text(mock->view, item, NAME_name, entry->parameters[i].name.text);
		view_set_text(mock->view, item, NAME_type, entry->parameters[i].type.text);
		view_set_number(mock->view, item, NAME_place, (int64_t)i);
		view_set_bool(mock->view, item, NAME_comma, i > 0);
		value_append(mock->view->pool, list, item);
	}
	return list;
}

static struct value *mock_entry(const struct mock_view *mock, size_t index)
{
	const struct protocol *protocol = mock->view->driver->protocol;
	const struct entry *from = &protocol->entries[index];
	const struct drv_mock_entry *entry = &mock->made->tables.entries[index];
	const bool code = model_constant(protocol, from->fallback.text) != NULL;
	const struct view *view = mock->view;
	struct value *map = value_map(view->pool);
	view_set_number(view, map, NAME_index, (int64_t)index);
	set_string(mock, map, NAME_name, entry->name);
	view_set_text(view, map, NAME_returns, from->returns.text);
	view_set_text(view, map, NAME_convention, from->convention.text);
	view_set_number(view, map, NAME_place, entry->message);
	view_set_number(view, map, NAME_own, entry->own);
	view_set_text(view, map, NAME_fallback, code ? (struct text){0} : from->fallback.text);
	view_set_text(view, map, NAME_value, code ? from->fallback.text : TEXT("0"));
	value_set(view->pool, map, NAME_parameters, view_arguments(mock, from));
	return map;
}

void view_mock(const struct view *view, struct value *map)
{
	struct mock_view mock = {
		view, mock_tables_make(view->pool, view->driver), value_list(view->pool)};
	struct value *messages = value_list(view->pool);
	struct value *scopes = value_list(view->pool);
	struct value *entries = value_list(view->pool);
	for (size_t i = 0; i < mock.made->tables.message_count; i++)
		value_append(view->pool, messages, mock_message(&mock, i));
	for (size_t i = 0; i < mock.made->tables.scope_count; i++)
		value_append(view->pool, scopes, mock_scope(&mock, i));
	for (size_t i = 0; i < mock.made->tables.entry_count; i++)
		value_append(view->pool, entries, mock_entry(&mock, i));
	set_conventions(&mock, map);
	value_set(view->pool, map, NAME_mock_messages, messages);
	value_set(view->pool, map, NAME_mock_scopes, scopes);
	value_set(view->pool, map, NAME_mock_entries, entries);
	value_set(view->pool, map, NAME_mock_members, mock.members);
}
