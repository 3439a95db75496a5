/* The view's part for what lies inside instances and beside DriverProc: scopes with ids of
 * their own, parts, ports with devices, lent buffers, and the entry points and messages that
 * belong to them. */
#include "view_inner_parts.h"

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
const struct scope *view_self_scope(const struct scope *scope)
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
		message->early || message->scope == NULL ? NULL : view_self_scope(message->scope);
	return self == NULL ? TEXT("module") : self->name.text;
}

bool view_has_device(const struct message *message)
{
	return message->scope != NULL && model_scope_kind(message->scope) == SCOPE_PORT &&
	       message->opens == NULL && message->closes == NULL &&
	       !model_counts_devices(message) &&
	       message->scope->devices.parameter.text.at != NULL;
}

/* The scope of that kind that is inside of this one and that the driver has, or NULL. */
const struct scope *view_lent_inside(const struct view *view, const struct scope *scope)
{
	for (size_t i = 0; i < view->driver->scope_count; i++)
		if (view->driver->scopes[i]->parent == scope &&
			model_scope_kind(view->driver->scopes[i]) == SCOPE_LENT)
			return view->driver->scopes[i];
	return NULL;
}

const struct parameter *view_finished(const struct view *view, const struct message *message)
{
	const struct scope *scope = message->early ? NULL : message->scope;
	const struct scope *lent = scope == NULL ? NULL : view_lent_inside(view, scope);
	if (lent == NULL || !scope->queue.at_once || !model_queues(message))
		return NULL;
	return model_parameter(message, lent->identity.parameter);
}

bool view_is_hidden(const struct message *message, const struct parameter *parameter)
{
	return message->opens != NULL && message->opens->issued.kind == LOCATION_POINTEE &&
	       text_equal(parameter->carrier, message->opens->issued.parameter);
}

const struct scope *view_port_of(const struct scope *scope)
{
	while (scope != NULL && model_scope_kind(scope) != SCOPE_PORT)
		scope = scope->parent;
	return scope;
}

bool view_succeeds(const struct message *message)
{
	bool keeps = false;
	for (size_t i = 0; i < message->parameter_count; i++)
		keeps = keeps || message->parameters[i].stores != NULL ||
			message->parameters[i].gives != NULL;
	return keeps || message->opens != NULL || message->closes != NULL ||
	       model_queues(message) || model_empties(message);
}

/* ---- messages ---- */

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

static void set_role(const struct view *view, struct value *map, const struct message *message)
{
	const struct scope *scope = message->early ? NULL : message->scope;
	const int kind = scope == NULL ? -1 : (int)model_scope_kind(scope);
	const bool opens = message->opens != NULL;
	const bool closes = message->closes != NULL;
	const bool lends = kind == SCOPE_TABLE && view_lent_inside(view, scope) != NULL;
	const bool lending = lends && model_queues(message);
	const bool emptying = lends && model_empties(message);
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
	const bool counts = scope != NULL && model_counts_devices(message);
	const bool tells = scope != NULL && model_tells_device(message);
	view_set_bool(view, map, NAME_counts, counts);
	view_set_bool(view, map, NAME_tells, tells);
	value_set(view->pool, map, NAME_function,
		tells ? view_entry(view, message->entry) : value_bool(false));
	view_set_bool(view, map, NAME_uses_port, uses && kind == SCOPE_PORT && !counts && !tells);
	view_set_bool(view, map, NAME_changes, opens || closes);
	view_set_bool(view, map, NAME_hooked, !counts && !tells);
	view_set_bool(view, map, NAME_defaulted,
		!counts && !tells && (uses || kind == SCOPE_LENT));
}

/* The function that answers from what the devices are made of, when they are. */
static void set_support(const struct view *view, struct value *map, const struct message *message)
{
	const struct scope *port = view_port_of(message->scope);
	const bool supported = port != NULL && view_has_items(view, port);
	view_set_text(view, map, NAME_support, supported ? message->support.text
		: (struct text){0});
}

static void set_change(const struct view *view, struct value *map, const struct message *message)
{
	struct value *change = value_bool(false);
	if (message->change.message.text.at != NULL) {
		change = value_map(view->pool);
		view_set_text(view, change, NAME_notice, message->change.message.text);
		view_set_location(view, change, NAME_about, message, &message->change.about);
	}
	value_set(view->pool, map, NAME_change, change);
}

static struct value *view_inner_message(const struct view *view, const struct message *message,
	struct value *scope)
{
	struct value *map = view_message(view, message);
	const struct scope *in = scope == NULL ? NULL : message->scope;
	const bool in_instance = in != NULL && view_port_of(in) == NULL;
	const size_t count = message->parameter_count;
	set_role(view, map, message);
	set_support(view, map, message);
	set_change(view, map, message);
	view_set_reported(view, map, message);
	value_set(view->pool, map, NAME_asks, view_asks(view, message));
	view_set_carried_parameters(view, map, message, in_instance);
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
	view_set_location(view, map, NAME_id, message,
		message->opens == table ? &table->issued : &table->carried);
	if (view_may_only_ask(message))
		view_set_condition(view, map, NAME_query, message, &in->query);
	return map;
}

struct inner {
	struct value *scopes;
	const struct scope **of; /* beside each of them */
};

static struct value *find_scope(const struct inner *inner, const struct scope *scope)
{
	for (size_t i = 0; i < inner->scopes->count; i++)
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
			!model_is_handled(view->driver, message))
			continue;
		struct value *map = view_inner_message(view, model_handled(view->driver, message),
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

static void set_entries(const struct view *view, struct value *map, const struct inner *inner)
{
	const struct protocol *protocol = view->driver->protocol;
	struct value *entries = value_list(view->pool);
	struct value *all = value_list(view->pool);
	struct value *of_first = value_list(view->pool);
	add_messages(view, inner, all, of_first, &protocol->entries[0]);
	for (size_t i = 1; i < protocol->entry_count; i++) {
		if (!model_serves(view->driver, &protocol->entries[i]))
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

static bool is_kind(const struct inner *inner, size_t i, uint32_t kind)
{
	return value_get(inner->scopes->items[i], kind) == value_bool(true);
}

/* Those of one kind stand together, too, for the templates' sake. Returns them. */
static const struct value *set_kind(const struct view *view, struct value *map,
	const struct inner *inner, uint32_t kind, uint32_t name)
{
	struct value *list = value_list(view->pool);
	for (size_t i = 0; i < inner->scopes->count; i++)
		if (is_kind(inner, i, kind))
			value_append(view->pool, list, inner->scopes->items[i]);
	value_set(view->pool, map, name, list);
	return list;
}

/* Whether one of them has a map of that name. */
static bool any_has_map(const struct value *list, uint32_t name)
{
	for (size_t i = 0; i < list->count; i++) {
		const struct value *value = value_get(list->items[i], name);
		if (value != NULL && value->kind == VALUE_MAP)
			return true;
	}
	return false;
}

/* Whether instances have something inside. */
static bool has_inside(const struct inner *inner)
{
	bool inside = false;
	for (size_t i = 0; i < inner->scopes->count; i++)
		inside = inside || is_kind(inner, i, NAME_is_part) ||
			(is_kind(inner, i, NAME_is_table) && is_kind(inner, i, NAME_in_instance));
	return inside;
}

static void set_kinds(const struct view *view, struct value *map, const struct inner *inner)
{
	const struct value *tables = set_kind(view, map, inner, NAME_is_table, NAME_tables);
	const struct value *parts = set_kind(view, map, inner, NAME_is_part, NAME_parts);
	const struct value *ports = set_kind(view, map, inner, NAME_is_port, NAME_ports);
	const struct value *lents = set_kind(view, map, inner, NAME_is_lent, NAME_lents);
	view_set_bool(view, map, NAME_has_parts, parts->count > 0);
	view_set_bool(view, map, NAME_has_tables, tables->count > 0);
	view_set_bool(view, map, NAME_has_lents, lents->count > 0);
	view_set_bool(view, map, NAME_has_contents, parts->count > 0 || tables->count > 0);
	view_set_bool(view, map, NAME_has_inside, has_inside(inner));
	view_set_number(view, map, NAME_part_count, (int64_t)parts->count);
	view_set_bool(view, map, NAME_has_inner, inner->scopes->count > 0);
	view_set_bool(view, map, NAME_has_parts_or_ports, parts->count > 0 || ports->count > 0);
	view_set_bool(view, map, NAME_has_reports, any_has_map(inner->scopes, NAME_reports));
}

static void set_has_asks(const struct view *view, struct value *map)
{
	bool asks = false;
	for (size_t i = 0; i < view->driver->message_count; i++)
		asks = asks || view->driver->messages[i]->item_answer_count > 0;
	view_set_bool(view, map, NAME_has_asks, asks);
}

/* A link from each table to the next, so that the first scope reaches all. */
static void set_links(const struct view *view, struct value *map, const struct inner *inner)
{
	struct text next = {0};
	for (size_t i = 0; i < inner->scopes->count; i++) {
		if (!is_kind(inner, i, NAME_is_table))
			continue;
		view_set_text(view, inner->scopes->items[i], NAME_next, next);
		next = inner->of[i]->name.text;
	}
	view_set_text(view, map, NAME_next, next);
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
	const size_t count = view->driver->scope_count;
	struct inner inner = {
		value_list(view->pool), pool_array(view->pool, count, sizeof(struct scope *))};
	size_t parts = 0;
	for (size_t i = 0; i < count; i++) {
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
	set_has_asks(view, map);
	set_links(view, map, &inner);
	view_set_bool(view, map, NAME_has_notify, any_has_map(inner.scopes, NAME_notify));
	set_entries(view, map, &inner);
	set_family(view, map);
}
