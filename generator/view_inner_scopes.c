/* Scopes inside instances and beside DriverProc, as templates see them. */
#include "view_inner_parts.h"

#include "view_explore.h"

static void set_kind(const struct view *view, struct value *map, const struct scope *scope)
{
	const enum scope_kind kind = model_scope_kind(scope);
	view_set_bool(view, map, NAME_is_table, kind == SCOPE_TABLE);
	view_set_bool(view, map, NAME_is_part, kind == SCOPE_PART);
	view_set_bool(view, map, NAME_is_port, kind == SCOPE_PORT);
	view_set_bool(view, map, NAME_is_lent, kind == SCOPE_LENT);
	view_set_bool(view, map, NAME_in_instance, view_port_of(scope) == NULL);
	const struct scope *port = view_port_of(scope);
	view_set_text(view, map, NAME_port, port == NULL ? (struct text){0} : port->name.text);
	view_set_bool(view, map, NAME_implied, scope->implied);
	view_set_bool(view, map, NAME_restarts, scope->repeat == REPEAT_RESTARTS);
	view_set_bool(view, map, NAME_repeat_refused, scope->repeat == REPEAT_REFUSED);
}

static void set_reports(const struct view *view, struct value *map, const struct scope *scope)
{
	const struct reports *reports = &scope->reports;
	struct value *value = value_bool(false);
	if (reports->asked.given) {
		const struct opened_with *with = model_opened_with(view->driver->protocol);
		value = value_map(view->pool);
		view_set_text(view, value, NAME_missing, reports->missing.text);
		view_set_text(view, value, NAME_successful, reports->successful.text);
		view_set_text(view, value, NAME_superseded, reports->superseded.text);
		view_set_text(view, value, NAME_aborted, reports->aborted.text);
		view_set_text(view, value, NAME_failed, reports->failed.text);
		view_set_text(view, value, NAME_support_file, with->support.text);
	}
	value_set(view->pool, map, NAME_reports, value);
}

static void set_notify(const struct view *view, struct value *map, const struct scope *scope)
{
	const struct notify *notify = &scope->notify;
	view_set_bool(view, map, NAME_notify, false);
	if (!model_notifies(scope))
		return;
	struct value *value = value_map(view->pool);
	view_set_text(view, value, NAME_opens, notify->open.text);
	view_set_text(view, value, NAME_closes, notify->close.text);
	view_set_location(view, value, NAME_callback, scope->opens, &notify->callback);
	view_set_location(view, value, NAME_flags, scope->opens, &notify->flags);
	view_set_location(view, value, NAME_handle, scope->opens, &notify->handle);
	view_set_location(view, value, NAME_data, scope->opens, &notify->data);
	view_set_condition(view, value, NAME_when, scope->opens, &notify->when);
	value_set(view->pool, map, NAME_notify, value);
}

/* What is handed to the hook that undoes a preparation when nobody asks for it: the buffer
 * alone. */
static struct value *view_buffer_parameters(const struct view *view, const struct scope *lent)
{
	struct value *parameters = view_parameters(view, lent->closes);
	for (size_t i = 0; i < parameters->count; i++)
		view_set_bool(view, parameters->items[i], NAME_identity,
			text_equal(value_get(parameters->items[i], NAME_carrier)->text,
			lent->identity.parameter));
	return parameters;
}

/* A lent buffer: what it is, where its flags are. */
static void set_buffer(const struct view *view, struct value *map, const struct scope *lent)
{
	const struct parameter *buffer = model_parameter(lent->opens, lent->identity.parameter);
	const struct placed refusal = lent->parent->queue.refusal;
	view_set_text(view, map, NAME_buffer, lent->identity.parameter);
	view_set_text(view, map, NAME_buffer_type, buffer->type->name.text);
	view_set_text(view, map, NAME_buffer_closes_hook, lent->closes->hook.text);
	view_set_text(view, map, NAME_flags_member, lent->flags.member.text);
	view_set_text(view, map, NAME_prepared, lent->flags.prepared.text);
	view_set_text(view, map, NAME_queued, lent->flags.queued.text);
	view_set_text(view, map, NAME_done_flag, lent->flags.done.text);
	view_set_text(view, map, NAME_buffer_refusal, refusal.text.at != NULL ? refusal.text
		: c_integer(view->pool, lent->closes->convention->failure));
	value_set(view->pool, map, NAME_buffer_parameters, view_buffer_parameters(view, lent));
}

/* The lent buffers of a table, and its queue. */
static void set_lent(const struct view *view, struct value *map, const struct scope *scope)
{
	const struct scope *lent = view_lent_inside(view, scope);
	view_set_bool(view, map, NAME_lends, false);
	view_set_bool(view, map, NAME_queue, false);
	if (model_scope_kind(scope) == SCOPE_LENT)
		set_buffer(view, map, scope);
	if (lent == NULL)
		return;
	struct value *value = value_map(view->pool);
	set_buffer(view, value, lent);
	value_set(view->pool, map, NAME_lends, value);
	if (scope->queue.by.text.at == NULL)
		return;
	struct value *queue = value_map(view->pool);
	view_set_text(view, queue, NAME_done, scope->queue.done.text);
	view_set_text(view, queue, NAME_refusal, scope->queue.refusal.text);
	view_set_text(view, queue, NAME_unprepared, scope->queue.unprepared.text);
	view_set_bool(view, queue, NAME_at_once, scope->queue.at_once);
	view_set_bool(view, queue, NAME_when, scope->notify.when.given);
	value_set(view->pool, map, NAME_queue, queue);
}

struct value *view_settings(const struct view *view, const struct setting *settings, size_t count)
{
	struct value *list = value_list(view->pool);
	for (size_t i = 0; i < count; i++) {
		struct value *setting = value_map(view->pool);
		view_set_text(view, setting, NAME_member, settings[i].name.text);
		view_set_text(view, setting, NAME_value, settings[i].text.text);
		value_append(view->pool, list, setting);
	}
	return list;
}

static struct value *view_device(const struct view *view, const struct scope *scope,
	const struct device *device)
{
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_wide, c_wide(view->pool, device->name.text));
	view_set_text(view, map, NAME_device_name, device->name.text);
	view_set_text(view, map, NAME_member, scope->devices.name_member.text);
	value_set(view->pool, map, NAME_settings,
		view_settings(view, device->settings, device->setting_count));
	return map;
}

static void set_devices(const struct view *view, struct value *map, const struct scope *scope)
{
	view_set_bool(view, map, NAME_devices, false);
	view_set_bool(view, map, NAME_alone, false);
	if (scope->devices.parameter.text.at == NULL)
		return;
	struct value *value = value_map(view->pool);
	struct value *list = value_list(view->pool);
	for (size_t i = 0; i < view->driver->device_count; i++)
		if (view->driver->devices[i].scope == scope)
			value_append(view->pool, list,
				view_device(view, scope, &view->driver->devices[i]));
	view_set_text(view, value, NAME_carrier, scope->devices.parameter.text);
	view_set_text(view, value, NAME_structure, scope->devices.structure_name.text);
	view_set_text(view, value, NAME_wrong, scope->devices.wrong.text);
	view_set_number(view, value, NAME_count, (int64_t)list->count);
	value_set(view->pool, value, NAME_device_list, list);
	value_set(view->pool, map, NAME_devices, value);
	view_set_text(view, map, NAME_alone, scope->devices.alone.text);
}

/* The tables inside a port. */
static struct value *view_port_tables(const struct view *view, const struct scope *port)
{
	struct value *list = value_list(view->pool);
	for (size_t i = 0; i < view->driver->scope_count; i++) {
		const struct scope *scope = view->driver->scopes[i];
		if (scope->parent != port || model_scope_kind(scope) != SCOPE_TABLE ||
			model_scope_kind(port) != SCOPE_PORT)
			continue;
		struct value *item = value_map(view->pool);
		view_set_text(view, item, NAME_table, scope->name.text);
		view_set_bool(view, item, NAME_first, list->count == 0);
		value_append(view->pool, list, item);
	}
	return list;
}

/* Whether programs are told of what others have changed. */
static bool tells_all(const struct view *view, const struct scope *scope)
{
	const struct protocol *protocol = view->driver->protocol;
	for (size_t i = 0; i < protocol->message_count; i++)
		if (protocol->messages[i].change.message.text.at != NULL &&
			protocol->messages[i].scope == scope)
			return true;
	return false;
}

struct value *view_inner_scope(const struct view *view, const struct scope *scope,
	size_t part)
{
	struct value *map = view_scope(view, scope);
	const struct scope *self = view_self_scope(scope);
	const struct scope *port = view_port_of(scope);
	set_kind(view, map, scope);
	view_set_number(view, map, NAME_index, view_scope_index(view, scope));
	view_set_number(view, map, NAME_part, (int64_t)part);
	view_set_text(view, map, NAME_self, self == NULL ? TEXT("module") : self->name.text);
	view_set_text(view, map, NAME_outer,
		scope->parent->parent == NULL || port == scope ? TEXT("module")
		: model_scope_kind(scope->parent) == SCOPE_PORT ? TEXT("module")
		: scope->parent->name.text);
	set_notify(view, map, scope);
	view_set_bool(view, map, NAME_tells_all, tells_all(view, scope));
	set_reports(view, map, scope);
	set_lent(view, map, scope);
	set_devices(view, map, port != NULL ? port : scope);
	view_set_text(view, map, NAME_scope_name, scope->name.text);
	value_set(view->pool, map, NAME_port_tables, view_port_tables(view, scope));
	view_set_bool(view, map, NAME_has_port_tables, value_get(map, NAME_port_tables)->count > 0);
	view_set_bool(view, map, NAME_has_query, scope->query.given);
	value_set(view->pool, map, NAME_held, view_items(view, scope));
	struct value *fields = view_fields(view, scope);
	value_set(view->pool, map, NAME_fields, fields);
	bool initial = false;
	for (size_t i = 0; i < fields->count; i++)
		initial = initial ||
			value_get(fields->items[i], NAME_initial) != value_bool(false);
	view_set_bool(view, map, NAME_has_fields, fields->count > 0);
	view_set_bool(view, map, NAME_has_initial, initial);
	return map;
}
