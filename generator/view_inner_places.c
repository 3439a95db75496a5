/* Where in a message an id, a buffer or a callback stands, and which of the entry point's
 * parameters a message's function therefore needs. */
#include "view_inner_parts.h"

/* A place as a message's parameters hold it. */
static struct value *view_location(const struct view *view, const struct message *message,
	const struct location *location)
{
	const struct parameter *parameter = model_parameter(message, location->parameter);
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_carrier, location->parameter);
	view_set_text(view, map, NAME_member, location->member);
	view_set_bool(view, map, NAME_pointee, location->kind == LOCATION_POINTEE);
	view_set_text(view, map, NAME_type,
		parameter == NULL ? (struct text){0} : parameter->type->name.text);
	return map;
}

void view_set_location(const struct view *view, struct value *map, uint32_t name,
	const struct message *message, const struct location *location)
{
	value_set(view->pool, map, name, location->kind == LOCATION_NONE ? value_bool(false)
		: view_location(view, message, location));
}

void view_set_condition(const struct view *view, struct value *map, uint32_t name,
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
	const struct parameter *flags =
		model_parameter(message, reports->asked.location.parameter);
	const struct parameter *block = model_parameter(message, reports->window.parameter);
	return flags != NULL && !flags->ranged && block != NULL && block->type->to != NULL &&
	       model_member(block->type->to, reports->window.member) != NULL;
}

void view_set_reported(const struct view *view, struct value *map,
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
	view_set_condition(view, reported, NAME_asked, message, &reports->asked);
	view_set_location(view, reported, NAME_window, message, &reports->window);
	value_set(view->pool, map, NAME_reported, reported);
}

/* ---- what a message's function needs of the entry point's parameters ---- */

struct needs {
	struct text carriers[ENTRY_PARAMETERS];
	bool dereferenced[ENTRY_PARAMETERS];
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

static void need_notify(struct needs *needs, const struct scope *scope)
{
	const struct notify *notify = &scope->notify;
	if (!model_notifies(scope))
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
	const struct scope *port = view_port_of(scope);
	const struct scope *lent = view_lent_inside(view, scope);
	if (model_scope_kind(scope) == SCOPE_LENT)
		need(needs, scope->identity.parameter, true);
	if (lent != NULL && model_queues(message))
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
bool view_may_only_ask(const struct message *message)
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
	need_location(&needs, &message->change.about);
	const struct scope *opened = message->opens;
	if (opened != NULL && model_scope_kind(opened) == SCOPE_TABLE) {
		need_location(&needs, &opened->issued);
		need_notify(&needs, opened);
	}
	if (view_may_only_ask(message))
		need_location(&needs, &message->scope->query.location);
	if (model_tells_device(message))
		need(&needs, message->parameters[0].carrier, true);
	return needs;
}

/* The first parameter of DriverProc is the instance's id, which the way in consumes. */
static bool is_way_in(const struct view *view, const struct message *message, size_t i)
{
	return message->entry == &view->driver->protocol->entries[0] && i == 0;
}

/* In the order of the entry point. */
void view_set_carried_parameters(const struct view *view, struct value *map,
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
