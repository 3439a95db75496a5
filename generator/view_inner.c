/* The view's part for what lies inside instances and beside DriverProc: scopes with ids of
 * their own, parts, ports with devices, lent buffers, and the entry points and messages that
 * belong to them. */
#include "view_parts.h"

/* ---- what a message concerns ---- */

bool view_is_instance(const struct scope *scope)
{
	return model_scope_kind(scope) == SCOPE_TABLE && scope->issued.kind == LOCATION_RETURN;
}

/* Whether the scope is one that every installable driver has. */
static bool is_base(const struct scope *scope)
{
	const enum scope_kind kind = model_scope_kind(scope);
	return kind == SCOPE_MODULE || kind == SCOPE_DEVICE || view_is_instance(scope);
}

bool view_is_inner_message(const struct view *view, const struct message *message)
{
	return message->early || message->scope == NULL || !is_base(message->scope) ||
	       message->entry != &view->driver->protocol->entries[0];
}

/* The scope whose structure the hooks of a scope get; NULL when that is the module's. */
static const struct scope *self_scope(const struct scope *scope)
{
	while (scope != NULL && model_scope_kind(scope) != SCOPE_TABLE) {
		if (model_scope_kind(scope) == SCOPE_PORT)
			return NULL;
		scope = scope->parent;
	}
	return scope;
}

struct text view_self(const struct message *message)
{
	const struct scope *self =
		message->early || message->scope == NULL ? NULL : self_scope(message->scope);
	return self == NULL ? TEXT("module") : self->name.text;
}

bool view_has_device(const struct message *message)
{
	return message->scope != NULL && model_scope_kind(message->scope) == SCOPE_PORT &&
	       message->opens == NULL && message->closes == NULL &&
	       message != message->scope->devices.count &&
	       message->scope->devices.parameter.text.at != NULL;
}

/* The scope of that kind that is inside of this one and that the driver has, or NULL. */
static const struct scope *lent_inside(const struct view *view, const struct scope *scope)
{
	for (size_t i = 0; i < view->driver->scope_count; i++)
		if (view->driver->scopes[i]->parent == scope &&
			model_scope_kind(view->driver->scopes[i]) == SCOPE_LENT)
			return view->driver->scopes[i];
	return NULL;
}

static const struct parameter *parameter_at(const struct message *message, struct text carrier)
{
	for (size_t i = 0; i < message->parameter_count; i++)
		if (text_equal(message->parameters[i].carrier, carrier))
			return &message->parameters[i];
	return NULL;
}

static bool queues(const struct message *message)
{
	return message->scope != NULL && (message->queues ||
		(message->scope->queue.by.text.at != NULL &&
			text_equal(message->scope->queue.by.text, message->name.text)));
}

static bool empties(const struct message *message)
{
	return message->scope != NULL && (message->empties ||
		(message->scope->queue.emptied_by.text.at != NULL &&
			text_equal(message->scope->queue.emptied_by.text, message->name.text)));
}

const struct parameter *view_finished(const struct view *view, const struct message *message)
{
	const struct scope *scope = message->early ? NULL : message->scope;
	const struct scope *lent = scope == NULL ? NULL : lent_inside(view, scope);
	if (lent == NULL || !scope->queue.at_once || !queues(message))
		return NULL;
	return parameter_at(message, lent->identity.parameter);
}

bool view_is_hidden(const struct message *message, const struct parameter *parameter)
{
	return message->opens != NULL && message->opens->issued.kind == LOCATION_POINTEE &&
	       text_equal(parameter->carrier, message->opens->issued.parameter);
}

static const struct scope *port_of(const struct scope *scope)
{
	while (scope != NULL && model_scope_kind(scope) != SCOPE_PORT)
		scope = scope->parent;
	return scope;
}

/* The message as the driver has it: its own answer, or what the protocol says. */
static const struct message *as_handled(const struct view *view, const struct message *message)
{
	for (size_t i = 0; i < view->driver->message_count; i++)
		if (text_equal(view->driver->messages[i]->name.text, message->name.text))
			return view->driver->messages[i];
	return message;
}

bool view_succeeds(const struct message *message)
{
	bool keeps = false;
	for (size_t i = 0; i < message->parameter_count; i++)
		keeps = keeps || message->parameters[i].stores != NULL ||
			message->parameters[i].gives != NULL;
	return keeps || message->opens != NULL || message->closes != NULL || queues(message) ||
	       empties(message);
}

/* ---- places ---- */

/* A place as a message's parameters hold it. */
static struct value *view_location(const struct view *view, const struct message *message,
	const struct location *location)
{
	const struct parameter *parameter = parameter_at(message, location->parameter);
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_carrier, location->parameter);
	view_set_text(view, map, NAME_member, location->member);
	view_set_bool(view, map, NAME_pointee, location->kind == LOCATION_POINTEE);
	view_set_text(view, map, NAME_type,
		parameter == NULL ? (struct text){0} : parameter->type->name.text);
	return map;
}

static void set_location(const struct view *view, struct value *map, uint32_t name,
	const struct message *message, const struct location *location)
{
	value_set(view->pool, map, name, location->kind == LOCATION_NONE ? value_bool(false)
		: view_location(view, message, location));
}

static void set_condition(const struct view *view, struct value *map, uint32_t name,
	const struct message *message, const struct condition *condition)
{
	struct value *value = value_bool(false);
	if (condition->given) {
		value = view_location(view, message, &condition->location);
		view_set_text(view, value, NAME_mask, condition->mask.text);
		view_set_number(view, value, NAME_equals, condition->equals);
	}
	value_set(view->pool, map, name, value);
}

/* What the hook gets as a number of its own is no flags. */
bool view_may_ask(const struct message *message)
{
	const struct reports *reports = message->scope == NULL || message->early ? NULL
		: &message->scope->reports;
	if (reports == NULL || !reports->asked.given)
		return false;
	const struct parameter *flags = parameter_at(message, reports->asked.location.parameter);
	const struct parameter *block = parameter_at(message, reports->window.parameter);
	return flags != NULL && !flags->ranged && block != NULL && block->type->to != NULL &&
	       model_member(block->type->to, reports->window.member) != NULL;
}

/* How a window is told of what a message does. */
static void set_reported(const struct view *view, struct value *map,
	const struct message *message)
{
	value_set(view->pool, map, NAME_reported, value_bool(false));
	view_set_bool(view, map, NAME_lasts, message->lasts);
	view_set_bool(view, map, NAME_interrupts, message->interrupts || message->closes != NULL);
	view_set_bool(view, map, NAME_code_mask, false);
	if (message->convention->mask != 0)
		view_set_number(view, map, NAME_code_mask, message->convention->mask);
	if (!view_may_ask(message))
		return;
	const struct reports *reports = &message->scope->reports;
	struct value *reported = value_map(view->pool);
	set_condition(view, reported, NAME_asked, message, &reports->asked);
	set_location(view, reported, NAME_window, message, &reports->window);
	value_set(view->pool, map, NAME_reported, reported);
}

/* ---- what a message's function needs of the entry point's parameters ---- */

struct needs {
	struct text carriers[8];
	bool dereferenced[8];
	size_t count;
};

static void need(struct needs *needs, struct text carrier, bool dereferenced)
{
	size_t i = 0;
	while (i < needs->count && !text_equal(needs->carriers[i], carrier))
		i++;
	if (carrier.at == NULL || i == sizeof needs->carriers / sizeof *needs->carriers)
		return;
	if (i == needs->count)
		needs->carriers[needs->count++] = carrier;
	needs->dereferenced[i] = needs->dereferenced[i] || dereferenced;
}

static void need_location(struct needs *needs, const struct location *location)
{
	if (location->kind != LOCATION_NONE && location->kind != LOCATION_RETURN)
		need(needs, location->parameter,
			location->kind == LOCATION_POINTEE || location->kind == LOCATION_MEMBER);
}

static void need_notify(struct needs *needs, const struct notify *notify)
{
	if (notify->open.text.at == NULL)
		return;
	need_location(needs, &notify->callback);
	need_location(needs, &notify->flags);
	need_location(needs, &notify->handle);
	need_location(needs, &notify->data);
	if (notify->when.given)
		need_location(needs, &notify->when.location);
}

/* The ids and conditions on the way to what the message concerns. */
static void need_way(const struct view *view, struct needs *needs, const struct message *message)
{
	const struct scope *scope = message->scope;
	const struct scope *port = port_of(scope);
	const struct scope *lent = lent_inside(view, scope);
	if (model_scope_kind(scope) == SCOPE_LENT)
		need(needs, scope->identity.parameter, true);
	if (lent != NULL && queues(message))
		need(needs, lent->identity.parameter, true);
	for (; scope != NULL && model_scope_kind(scope) == SCOPE_TABLE && message->opens != scope;
		scope = NULL)
		need_location(needs, &scope->carried);
	if (message->scope->parent != NULL && model_scope_kind(message->scope) == SCOPE_LENT)
		need_location(needs, &message->scope->parent->carried);
	if (port != NULL && port->devices.parameter.text.at != NULL &&
		(view_has_device(message) || (message->opens != NULL && message->opens != port)) &&
		model_scope_kind(message->scope) != SCOPE_LENT)
		need(needs, port->devices.parameter.text, false);
}

/* Whether a message asks, with a flag set, whether something could be opened, or ends such a
 * question: a host closes with the structure that it asked with, but other arguments mean
 * nothing then. */
static bool may_only_ask(const struct message *message)
{
	const struct condition *query = &message->scope->query;
	return query->given && (message->opens != NULL ||
		(message->closes != NULL && query->location.kind == LOCATION_MEMBER));
}

static struct needs find_needs(const struct view *view, const struct message *message)
{
	struct needs needs = {0};
	for (size_t i = 0; i < message->parameter_count; i++)
		need(&needs, message->parameters[i].carrier, message->parameters[i].gives != NULL);
	if (message->early || message->scope == NULL)
		return needs;
	need_way(view, &needs, message);
	const struct scope *opened = message->opens;
	if (opened != NULL && model_scope_kind(opened) == SCOPE_TABLE) {
		need_location(&needs, &opened->issued);
		need_notify(&needs, &opened->notify);
	}
	if (may_only_ask(message))
		need_location(&needs, &message->scope->query.location);
	if (message->scope->devices.capabilities != NULL &&
		text_equal(message->scope->devices.capabilities->name.text, message->name.text))
		need(&needs, message->parameters[0].carrier, true);
	return needs;
}

/* The first parameter of DriverProc is the instance's id, which the way in consumes. */
static bool is_way_in(const struct view *view, const struct message *message, size_t i)
{
	return message->entry == &view->driver->protocol->entries[0] && i == 0;
}

/* In the order of the entry point. */
static void set_carried_parameters(const struct view *view, struct value *map,
	const struct message *message, bool first_taken)
{
	const struct needs needs = find_needs(view, message);
	struct value *carried = value_list(view->pool);
	struct value *needed = value_list(view->pool);
	for (size_t i = 0; i < message->entry->parameter_count; i++) {
		const struct entry_parameter *parameter = &message->entry->parameters[i];
		for (size_t j = 0; j < needs.count; j++) {
			if (!text_equal(needs.carriers[j], parameter->name.text) ||
				is_way_in(view, message, i))
				continue;
			struct value *item = value_map(view->pool);
			view_set_text(view, item, NAME_carrier, parameter->name.text);
			view_set_text(view, item, NAME_type, parameter->type.text);
			view_set_bool(view, item, NAME_comma, first_taken || carried->count > 0);
			view_set_bool(view, item, NAME_first, needed->count == 0);
			value_append(view->pool, carried, item);
			if (needs.dereferenced[j])
				value_append(view->pool, needed, item);
		}
	}
	value_set(view->pool, map, NAME_carried, carried);
	value_set(view->pool, map, NAME_needed, needed);
	view_set_bool(view, map, NAME_has_needed, needed->count > 0);
	view_set_bool(view, map, NAME_nothing_carried, carried->count == 0 && !first_taken);
}

/* ---- scopes ---- */

static void set_kind(const struct view *view, struct value *map, const struct scope *scope)
{
	const enum scope_kind kind = model_scope_kind(scope);
	view_set_bool(view, map, NAME_is_table, kind == SCOPE_TABLE);
	view_set_bool(view, map, NAME_is_part, kind == SCOPE_PART);
	view_set_bool(view, map, NAME_is_port, kind == SCOPE_PORT);
	view_set_bool(view, map, NAME_is_lent, kind == SCOPE_LENT);
	view_set_bool(view, map, NAME_in_instance, port_of(scope) == NULL);
	const struct scope *port = port_of(scope);
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
	if (notify->open.text.at == NULL)
		return;
	struct value *value = value_map(view->pool);
	view_set_text(view, value, NAME_opens, notify->open.text);
	view_set_text(view, value, NAME_closes, notify->close.text);
	set_location(view, value, NAME_callback, scope->opens, &notify->callback);
	set_location(view, value, NAME_flags, scope->opens, &notify->flags);
	set_location(view, value, NAME_handle, scope->opens, &notify->handle);
	set_location(view, value, NAME_data, scope->opens, &notify->data);
	set_condition(view, value, NAME_when, scope->opens, &notify->when);
	value_set(view->pool, map, NAME_notify, value);
}

/* What is handed to the hook that undoes a preparation when nobody asks for it: the buffer
 * alone. */
static struct value *view_buffer_parameters(const struct view *view, const struct scope *lent)
{
	struct value *parameters = value_get(view_scope(view, lent), NAME_close_parameters);
	for (size_t i = 0; i < parameters->count; i++)
		view_set_bool(view, parameters->items[i], NAME_identity,
			text_equal(value_get(parameters->items[i], NAME_carrier)->text,
			lent->identity.parameter));
	return parameters;
}

/* A lent buffer: what it is, where its flags are. */
static void set_buffer(const struct view *view, struct value *map, const struct scope *lent)
{
	const struct parameter *buffer = parameter_at(lent->opens, lent->identity.parameter);
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
	const struct scope *lent = lent_inside(view, scope);
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
		value_append(view->pool, list, item);
	}
	return list;
}

static struct value *view_inner_scope(const struct view *view, const struct scope *scope,
	size_t part)
{
	struct value *map = view_scope(view, scope);
	const struct scope *self = self_scope(scope);
	const struct scope *port = port_of(scope);
	set_kind(view, map, scope);
	view_set_number(view, map, NAME_part, (int64_t)part);
	view_set_text(view, map, NAME_self, self == NULL ? TEXT("module") : self->name.text);
	view_set_text(view, map, NAME_outer,
		scope->parent->parent == NULL || port == scope ? TEXT("module")
		: model_scope_kind(scope->parent) == SCOPE_PORT ? TEXT("module")
		: scope->parent->name.text);
	set_notify(view, map, scope);
	set_reports(view, map, scope);
	set_lent(view, map, scope);
	set_devices(view, map, port != NULL ? port : scope);
	view_set_text(view, map, NAME_scope_name, scope->name.text);
	value_set(view->pool, map, NAME_port_tables, view_port_tables(view, scope));
	view_set_bool(view, map, NAME_has_query, scope->query.given);
	value_set(view->pool, map, NAME_held, view_items(view, scope));
	value_set(view->pool, map, NAME_fields, view_fields(view, scope));
	const struct value *fields = value_get(map, NAME_fields);
	bool initial = false;
	for (size_t i = 0; i < fields->count; i++)
		initial = initial ||
			value_get(fields->items[i], NAME_initial) != value_bool(false);
	view_set_bool(view, map, NAME_has_fields, fields->count > 0);
	view_set_bool(view, map, NAME_has_initial, initial);
	return map;
}

/* ---- messages ---- */

static void set_role(const struct view *view, struct value *map, const struct message *message)
{
	const struct scope *scope = message->early ? NULL : message->scope;
	const int kind = scope == NULL ? -1 : (int)model_scope_kind(scope);
	const struct devices *devices = scope == NULL ? NULL : &scope->devices;
	const bool opens = message->opens != NULL;
	const bool closes = message->closes != NULL;
	const bool lends = kind == SCOPE_TABLE && lent_inside(view, scope) != NULL;
	const bool lending = lends && queues(message);
	const bool emptying = lends && empties(message);
	const bool uses = !opens && !closes;
	view_set_bool(view, map, NAME_early, message->early);
	view_set_bool(view, map, NAME_opens_table, opens && kind == SCOPE_TABLE);
	view_set_bool(view, map, NAME_closes_table, closes && kind == SCOPE_TABLE);
	view_set_bool(view, map, NAME_opens_part, opens && kind == SCOPE_PART);
	view_set_bool(view, map, NAME_closes_part, closes && kind == SCOPE_PART);
	view_set_bool(view, map, NAME_opens_port, opens && kind == SCOPE_PORT);
	view_set_bool(view, map, NAME_closes_port, closes && kind == SCOPE_PORT);
	view_set_bool(view, map, NAME_prepares, opens && kind == SCOPE_LENT);
	view_set_bool(view, map, NAME_unprepares, closes && kind == SCOPE_LENT);
	view_set_bool(view, map, NAME_queues, lending);
	view_set_bool(view, map, NAME_empties, emptying);
	view_set_bool(view, map, NAME_uses_table,
		uses && kind == SCOPE_TABLE && !lending && !emptying);
	view_set_bool(view, map, NAME_uses_part, uses && kind == SCOPE_PART);
	const bool counts = devices != NULL && devices->count != NULL &&
		text_equal(devices->count->name.text, message->name.text);
	const bool tells = devices != NULL && devices->capabilities != NULL &&
		text_equal(devices->capabilities->name.text, message->name.text);
	view_set_bool(view, map, NAME_counts, counts);
	view_set_bool(view, map, NAME_tells, tells);
	view_set_bool(view, map, NAME_uses_port, uses && kind == SCOPE_PORT && !counts && !tells);
	view_set_bool(view, map, NAME_changes, opens || closes);
	view_set_bool(view, map, NAME_hooked, !counts && !tells);
	view_set_bool(view, map, NAME_defaulted,
		!counts && !tells && (uses || kind == SCOPE_LENT));
}

/* The function that answers from what the devices are made of, when they are. */
static void set_support(const struct view *view, struct value *map, const struct message *message)
{
	const struct scope *port = port_of(message->scope);
	const bool supported = port != NULL && view_has_items(view, port);
	view_set_text(view, map, NAME_support, supported ? message->support.text
		: (struct text){0});
}

static struct value *view_inner_message(const struct view *view, const struct message *message,
	struct value *scope)
{
	struct value *map = view_message(view, message);
	const struct scope *in = scope == NULL ? NULL : message->scope;
	const bool in_instance = in != NULL && port_of(in) == NULL;
	const size_t count = message->parameter_count;
	set_role(view, map, message);
	set_support(view, map, message);
	set_reported(view, map, message);
	value_set(view->pool, map, NAME_asks, view_asks(view, message));
	set_carried_parameters(view, map, message, in_instance);
	view_set_text(view, map, NAME_first_carrier,
		count > 0 ? message->parameters[0].carrier : (struct text){0});
	view_set_text(view, map, NAME_size,
		count > 1 ? message->parameters[1].carrier : (struct text){0});
	view_set_text(view, map, NAME_wins,
		c_integer(view->pool, message->convention->success));
	value_set(view->pool, map, NAME_fails, value_get(map, NAME_failure));
	value_set(view->pool, map, NAME_in, scope == NULL ? value_bool(false) : scope);
	view_set_bool(view, map, NAME_by_instance, in_instance);
	view_set_bool(view, map, NAME_id, false);
	view_set_bool(view, map, NAME_query, false);
	if (in == NULL)
		return map;
	const struct scope *table = model_scope_kind(in) == SCOPE_LENT ? in->parent : in;
	set_location(view, map, NAME_id, message,
		message->opens == table ? &table->issued : &table->carried);
	if (may_only_ask(message))
		set_condition(view, map, NAME_query, message, &in->query);
	return map;
}

/* Whether every driver that has the message's scope answers it. */
static bool is_always_handled(const struct message *message)
{
	const struct scope *scope = message->scope;
	if (message->opens != NULL || message->closes != NULL || queues(message) ||
		empties(message))
		return !message->intercepted;
	return scope != NULL && (message == scope->devices.count ||
		message == scope->devices.capabilities);
}

static bool is_handled(const struct view *view, const struct message *message)
{
	if (as_handled(view, message) != message)
		return true;
	return message->scope != NULL && is_always_handled(message) &&
	       model_has_scope(view->driver, message->scope);
}

struct inner {
	struct value *scopes;
	const struct scope *of[32];
};

static struct value *find_scope(const struct inner *inner, const struct scope *scope)
{
	for (size_t i = 0; i < inner->scopes->count && i < 32; i++)
		if (inner->of[i] == scope)
			return inner->scopes->items[i];
	return NULL;
}

static void add_messages(const struct view *view, const struct inner *inner, struct value *all,
	struct value *entry_messages, const struct entry *entry)
{
	const struct protocol *protocol = view->driver->protocol;
	for (size_t i = 0; i < protocol->message_count; i++) {
		const struct message *message = &protocol->messages[i];
		if (message->entry != entry || !view_is_inner_message(view, message) ||
			!is_handled(view, message))
			continue;
		struct value *map = view_inner_message(view, as_handled(view, message),
			message->early ? NULL : find_scope(inner, message->scope));
		value_append(view->pool, all, map);
		value_append(view->pool, entry_messages, map);
	}
	for (size_t i = 0; i < view->driver->message_count; i++) {
		const struct message *message = view->driver->messages[i];
		if (!message->custom || message->entry != entry ||
			!view_is_inner_message(view, message))
			continue;
		struct value *map = view_inner_message(view, message,
			find_scope(inner, message->scope));
		value_append(view->pool, all, map);
		value_append(view->pool, entry_messages, map);
	}
}

static struct value *view_entry(const struct view *view, const struct entry *entry)
{
	struct value *map = value_map(view->pool);
	struct value *parameters = value_list(view->pool);
	for (size_t i = 0; i < entry->parameter_count; i++) {
		struct value *parameter = value_map(view->pool);
		view_set_text(view, parameter, NAME_name, entry->parameters[i].name.text);
		view_set_text(view, parameter, NAME_type, entry->parameters[i].type.text);
		view_set_bool(view, parameter, NAME_comma, i > 0);
		value_append(view->pool, parameters, parameter);
	}
	view_set_text(view, map, NAME_name, entry->name.text);
	view_set_text(view, map, NAME_returns, entry->returns.text);
	view_set_text(view, map, NAME_convention, entry->convention.text);
	view_set_text(view, map, NAME_selector, entry->message.text);
	view_set_text(view, map, NAME_fallback, entry->fallback.text);
	view_set_lines(view, map, NAME_doc_lines, entry->doc.text);
	value_set(view->pool, map, NAME_parameters, parameters);
	return map;
}

/* Whether the driver has a scope whose messages arrive at the entry point. */
static bool serves(const struct view *view, const struct entry *entry)
{
	for (size_t i = 0; i < view->driver->scope_count; i++)
		if (view->driver->scopes[i]->opens->entry == entry)
			return true;
	return false;
}

static void set_entries(const struct view *view, struct value *map, const struct inner *inner)
{
	const struct protocol *protocol = view->driver->protocol;
	struct value *entries = value_list(view->pool);
	struct value *all = value_list(view->pool);
	struct value *of_first = value_list(view->pool);
	add_messages(view, inner, all, of_first, &protocol->entries[0]);
	for (size_t i = 1; i < protocol->entry_count; i++) {
		if (!serves(view, &protocol->entries[i]))
			continue;
		struct value *entry = view_entry(view, &protocol->entries[i]);
		struct value *messages = value_list(view->pool);
		add_messages(view, inner, all, messages, &protocol->entries[i]);
		value_set(view->pool, entry, NAME_entry_messages, messages);
		value_append(view->pool, entries, entry);
	}
	value_set(view->pool, map, NAME_entries, entries);
	view_set_bool(view, map, NAME_has_entries, entries->count > 0);
	value_set(view->pool, map, NAME_inner_messages, all);
	value_set(view->pool, map, NAME_first_messages, of_first);
}

/* Those of one kind stand together, too, for the templates' sake. */
static void set_kinds(const struct view *view, struct value *map, const struct inner *inner)
{
	static const struct {
		uint32_t is, list;
	} kinds[] = {{NAME_is_table, NAME_tables}, {NAME_is_part, NAME_parts},
		{NAME_is_port, NAME_ports}, {NAME_is_lent, NAME_lents}};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct value *list = value_list(view->pool);
		for (size_t j = 0; j < inner->scopes->count; j++)
			if (value_get(inner->scopes->items[j], kinds[i].is) == value_bool(true))
				value_append(view->pool, list, inner->scopes->items[j]);
		value_set(view->pool, map, kinds[i].list, list);
	}
	const size_t parts = value_get(map, NAME_parts)->count;
	const size_t tables = value_get(map, NAME_tables)->count;
	view_set_bool(view, map, NAME_has_parts, parts > 0);
	view_set_bool(view, map, NAME_has_tables, tables > 0);
	view_set_bool(view, map, NAME_has_lents, value_get(map, NAME_lents)->count > 0);
	view_set_bool(view, map, NAME_has_contents, parts > 0 || tables > 0);
	view_set_number(view, map, NAME_part_count, (int64_t)parts);
	view_set_bool(view, map, NAME_has_inner, inner->scopes->count > 0);
	view_set_bool(view, map, NAME_has_parts_or_ports,
		parts > 0 || value_get(map, NAME_ports)->count > 0);
}

/* A link from each table to the next, so that the first scope reaches all. */
static void set_links(const struct view *view, struct value *map)
{
	struct value *tables = value_get(map, NAME_tables);
	struct text next = {0};
	bool notifies = false;
	bool reports = false;
	for (size_t i = 0; i < tables->count; i++) {
		view_set_text(view, tables->items[i], NAME_next, next);
		next = value_get(tables->items[i], NAME_name)->text;
		notifies = notifies || value_get(tables->items[i], NAME_notify)->kind == VALUE_MAP;
	}
	const struct value *parts = value_get(map, NAME_parts);
	for (size_t i = 0; i < parts->count; i++)
		reports = reports || value_get(parts->items[i], NAME_reports)->kind == VALUE_MAP;
	view_set_bool(view, map, NAME_has_reports, reports);
	bool asks = false;
	for (size_t i = 0; i < view->driver->message_count; i++)
		asks = asks || view->driver->messages[i]->item_answer_count > 0;
	view_set_bool(view, map, NAME_has_asks, asks);
	view_set_text(view, map, NAME_next, next);
	view_set_bool(view, map, NAME_has_notify, notifies);
}

static void set_family(const struct view *view, struct value *map)
{
	const struct protocol *protocol = view->driver->protocol;
	struct value *family = value_bool(false);
	if (protocol->family_first.given) {
		family = value_map(view->pool);
		view_set_number(view, family, NAME_least, protocol->family_first.value);
		view_set_number(view, family, NAME_most, protocol->family_last.value);
		view_set_text(view, family, NAME_answer, protocol->family_answer.text);
	}
	value_set(view->pool, map, NAME_family, family);
}

void view_inside(const struct view *view, struct value *map)
{
	struct inner inner = {.scopes = value_list(view->pool)};
	size_t parts = 0;
	for (size_t i = 0; i < view->driver->scope_count && i < 32; i++) {
		const struct scope *scope = view->driver->scopes[i];
		if (is_base(scope))
			continue;
		inner.of[inner.scopes->count] = scope;
		value_append(view->pool, inner.scopes, view_inner_scope(view, scope, parts));
		parts += model_scope_kind(scope) == SCOPE_PART;
	}
	value_set(view->pool, map, NAME_inner, inner.scopes);
	view_set_bool(view, map, NAME_has_items, view->driver->item_count > 0);
	set_kinds(view, map, &inner);
	set_links(view, map);
	set_entries(view, map, &inner);
	set_family(view, map);
}
