/* The view's part for the explorer that concerns inner scopes: where in a message an id, a
 * buffer or a callback stands, and which structures must be there. */
#include "view_explore.h"

#include "view_needs.h"

enum { LPARAM_PLACES = 2 };

size_t view_slot(const struct message *message, size_t place)
{
	const size_t carriers =
		message->entry->parameter_count - message->entry->first_carrier;
	if (carriers <= LPARAM_PLACES)
		return place;
	return place == 0 ? LPARAM_PLACES : place - 1; /* dwUser stands last */
}

int64_t view_carrier_slot(const struct message *message, struct text carrier)
{
	const struct entry *entry = message->entry;
	for (size_t i = entry->first_carrier; i < entry->parameter_count; i++)
		if (text_equal(entry->parameters[i].name.text, carrier))
			return (int64_t)view_slot(message, i - entry->first_carrier);
	return 0;
}

/* ---- locations ---- */

static void set_spot(const struct view *view, struct value *map, uint32_t name,
	const struct message *message, const struct location *location)
{
	if (location->kind == LOCATION_NONE || location->kind == LOCATION_RETURN) {
		view_set_bool(view, map, name, false);
		return;
	}
	struct value *spot = value_map(view->pool);
	const struct structure *structure = view_structure_at(message, location->parameter);
	const bool member = location->kind == LOCATION_MEMBER && structure != NULL;
	view_set_number(view, spot, NAME_slot, view_carrier_slot(message, location->parameter));
	view_set_text(view, spot, NAME_structure,
		member ? structure->name.text : (struct text){0});
	view_set_text(view, spot, NAME_member, member ? location->member : (struct text){0});
	view_set_bool(view, spot, NAME_behind, location->kind == LOCATION_POINTEE);
	value_set(view->pool, map, name, spot);
}

static void set_code(const struct view *view, struct value *map, uint32_t name,
	struct placed constant)
{
	view_set_text(view, map, name,
		view_result_number(view, model_value(view->driver->protocol, constant.text)));
}

static void set_mask(const struct view *view, struct value *map, uint32_t name,
	struct placed mask)
{
	view_set_number(view, map, name, model_value(view->driver->protocol, mask.text));
}

/* ---- scopes ---- */

int64_t view_scope_index(const struct view *view, const struct scope *scope)
{
	int64_t index = 0;
	for (const struct scope *up = scope->parent; up != NULL; up = up->parent)
		index++;
	if (!view_is_inside(scope))
		return index;
	index = 3; /* the outer ones stand first */
	for (size_t i = 0; i < view->driver->scope_count; i++) {
		if (view->driver->scopes[i] == scope)
			break;
		index += view_is_inside(view->driver->scopes[i]);
	}
	return index;
}

bool view_is_inside(const struct scope *scope)
{
	switch (model_scope_kind(scope)) {
	case SCOPE_MODULE:
	case SCOPE_DEVICE:
		return false;
	case SCOPE_TABLE:
		return model_scope_kind(scope->parent) != SCOPE_DEVICE;
	default:
		return true;
	}
}

static void set_kind(const struct view *view, struct value *map, const struct scope *scope)
{
	const enum scope_kind kind = model_scope_kind(scope);
	view_set_bool(view, map, NAME_is_part, kind == SCOPE_PART);
	view_set_bool(view, map, NAME_is_port, kind == SCOPE_PORT);
	view_set_bool(view, map, NAME_is_table, kind == SCOPE_TABLE);
	view_set_bool(view, map, NAME_is_lent, kind == SCOPE_LENT);
	view_set_bool(view, map, NAME_restarts, scope->repeat == REPEAT_RESTARTS);
	view_set_bool(view, map, NAME_refuses, scope->repeat == REPEAT_REFUSED);
	view_set_bool(view, map, NAME_implied, scope->implied);
}

static void set_notify(const struct view *view, struct value *map, const struct scope *scope)
{
	const struct notify *notify = &scope->notify;
	struct value *told = value_map(view->pool);
	if (!model_notifies(scope)) {
		view_set_bool(view, map, NAME_notify, false);
		return;
	}
	set_spot(view, told, NAME_callback, scope->opens, &notify->callback);
	set_spot(view, told, NAME_flags, scope->opens, &notify->flags);
	set_spot(view, told, NAME_handle, scope->opens, &notify->handle);
	set_spot(view, told, NAME_data, scope->opens, &notify->data);
	set_spot(view, told, NAME_when, scope->opens, &notify->when.location);
	set_mask(view, told, NAME_mask, notify->when.mask);
	set_code(view, told, NAME_tells_open, notify->open);
	set_code(view, told, NAME_tells_close, notify->close);
	set_code(view, told, NAME_tells_done, scope->queue.done);
	value_set(view->pool, map, NAME_notify, told);
}

static void set_lent(const struct view *view, struct value *map, const struct scope *scope)
{
	const struct structure *structure =
		view_structure_at(scope->opens, scope->identity.parameter);
	struct value *flags = value_map(view->pool);
	view_set_text(view, map, NAME_structure,
		structure == NULL ? (struct text){0} : structure->name.text);
	view_set_text(view, flags, NAME_member, scope->flags.member.text);
	set_mask(view, flags, NAME_prepared, scope->flags.prepared);
	set_mask(view, flags, NAME_queued, scope->flags.queued);
	set_mask(view, flags, NAME_done, scope->flags.done);
	value_set(view->pool, map, NAME_flags,
		scope->flags.member.text.at == NULL ? value_bool(false) : flags);
}

static void set_port(const struct view *view, struct value *map, const struct scope *scope)
{
	int64_t count = 0;
	for (size_t i = 0; i < view->driver->device_count; i++)
		count += view->driver->devices[i].scope == scope;
	view_set_number(view, map, NAME_devices, count);
	set_code(view, map, NAME_wrong, scope->devices.wrong);
	view_set_bool(view, map, NAME_alone, scope->devices.alone.text.at != NULL);
	set_code(view, map, NAME_taken, scope->devices.alone);
}

static struct value *view_inner_model(const struct view *view, const struct scope *scope)
{
	struct value *map = value_map(view->pool);
	const bool holds = scope->children == CHILDREN_REFUSE;
	view_set_text(view, map, NAME_name, scope->name.text);
	view_set_number(view, map, NAME_index, view_scope_index(view, scope));
	view_set_number(view, map, NAME_parent, view_scope_index(view, scope->parent));
	set_kind(view, map, scope);
	view_set_bool(view, map, NAME_holds, holds);
	set_code(view, map, NAME_holding, scope->refusal);
	set_spot(view, map, NAME_issued, scope->opens, &scope->issued);
	set_spot(view, map, NAME_carried, scope->closes, &scope->carried);
	set_spot(view, map, NAME_identity, scope->opens, &scope->identity);
	set_spot(view, map, NAME_query, scope->opens, &scope->query.location);
	set_mask(view, map, NAME_mask, scope->query.mask);
	view_set_bool(view, map, NAME_queues, scope->queue.by.text.at != NULL);
	set_code(view, map, NAME_refusal, scope->queue.refusal);
	set_code(view, map, NAME_unprepared, scope->queue.unprepared);
	set_notify(view, map, scope);
	set_lent(view, map, scope);
	set_port(view, map, scope);
	return map;
}

/* ---- structures ---- */

static struct value *view_member(const struct view *view, const struct structure_member *member)
{
	struct value *map = value_map(view->pool);
	const struct type *type = member->type;
	const bool pointer = type != NULL && type->kind == TYPE_POINTER;
	view_set_text(view, map, NAME_name, member->name.text);
	view_set_bool(view, map, NAME_pointer, pointer);
	view_set_text(view, map, NAME_type,
		type == NULL || pointer ? (struct text){0} : type->name.text);
	view_set_text(view, map, NAME_structure,
		member->structure == NULL ? (struct text){0} : member->structure->name.text);
	view_set_bool(view, map, NAME_count, false);
	if (member->count > 0)
		view_set_number(view, map, NAME_count, member->count);
	return map;
}

static struct value *view_structure(const struct view *view, const struct structure *structure)
{
	struct value *map = value_map(view->pool);
	struct value *members = value_list(view->pool);
	for (size_t i = 0; i < structure->member_count; i++)
		value_append(view->pool, members, view_member(view, &structure->members[i]));
	view_set_text(view, map, NAME_name, structure->name.text);
	view_set_bool(view, map, NAME_pack, false);
	if (structure->pack != 0)
		view_set_number(view, map, NAME_pack, structure->pack);
	value_set(view->pool, map, NAME_members, members);
	return map;
}

/* ---- messages ---- */

static int64_t entry_index(const struct view *view, const struct message *message)
{
	const struct protocol *protocol = view->driver->protocol;
	return message->entry == NULL ? 0 : message->entry - protocol->entries;
}

static bool is_of_family(const struct view *view, int64_t value)
{
	const struct protocol *protocol = view->driver->protocol;
	return protocol->family_first.given && protocol->family_first.value <= value &&
	       value <= protocol->family_last.value;
}

/* What is answered where nobody handles a message; false when it is passed on. */
static bool find_unhandled(const struct view *view, const struct message *message, int64_t *value)
{
	const struct protocol *protocol = view->driver->protocol;
	const int64_t index = entry_index(view, message);
	if (index == 0 && is_of_family(view, message->value.value)) {
		*value = model_value(protocol, protocol->family_answer.text);
		return true;
	}
	const struct text fallback = protocol->entries[index].fallback.text;
	*value = model_value(protocol, fallback);
	return model_constant(protocol, fallback) != NULL;
}

/* What the driver does by itself where a message has no hook. */
static void set_unhooked(const struct view *view, struct value *map, const struct message *message)
{
	const struct convention *convention = message->convention;
	const struct answer *answer = &message->answer;
	const bool changes = message->opens != NULL || message->closes != NULL;
	const bool asked = model_scope_kind(message->scope) == SCOPE_LENT || !changes;
	int64_t value =
		asked && !view_succeeds(message) ? convention->failure : convention->success;
	bool more = answer->field != NULL || view_finished(view, message) != NULL ||
		message->support.text.at != NULL || message->item_answer_count > 0;
	for (size_t i = 0; i < message->parameter_count; i++)
		more = more || message->parameters[i].gives != NULL;
	if (asked && answer->text.text.at != NULL)
		value = answer->constant != NULL ? answer->constant->value : answer->number;
	view_set_bool(view, map, NAME_does_more, asked && more);
	view_set_text(view, map, NAME_unhooked, view_result_number(view, value));
}

static void set_change(const struct view *view, struct value *map, const struct message *message)
{
	struct value *change = value_bool(false);
	if (message->change.message.text.at != NULL) {
		change = value_map(view->pool);
		set_code(view, change, NAME_tells_change, message->change.message);
		set_spot(view, change, NAME_about, message, &message->change.about);
	}
	value_set(view->pool, map, NAME_change, change);
}

/* Whether a message concerns what is inside an instance, or the structure that one is opened
 * with. */
static bool is_inner(const struct message *message)
{
	return !message->early && (view_is_inside(message->scope) ||
		(message->opens != NULL && message->scope->opened_with.type != NULL));
}

static struct value *view_inside_message(const struct view *view, const struct message *message)
{
	struct value *inner = value_map(view->pool);
	const struct needs needs = view_needs(view, message);
	const struct scope *lent = view_lent_by(view, message);
	view_set_bool(view, inner, NAME_queues, model_queues(message));
	view_set_bool(view, inner, NAME_empties, model_empties(message));
	view_set_bool(view, inner, NAME_counts, model_counts_devices(message));
	view_set_bool(view, inner, NAME_tells, model_tells_device(message));
	view_set_bool(view, inner, NAME_missing, false);
	if (view_may_ask(message))
		set_code(view, inner, NAME_missing, message->scope->reports.missing);
	view_set_number(view, inner, NAME_lends,
		lent == NULL ? 0 : view_scope_index(view, lent));
	view_set_number(view, inner, NAME_passes, view_passes(message));
	view_set_number(view, inner, NAME_needs, needs.bits);
	value_set(view->pool, inner, NAME_sized, needs.sized);
	set_change(view, inner, message);
	return inner;
}

void view_explore_message(const struct view *view, struct value *map,
	const struct message *message, bool handled)
{
	int64_t unhandled = 0;
	const bool constant = !handled && find_unhandled(view, message, &unhandled);
	view_set_bool(view, map, NAME_entry, false);
	if (entry_index(view, message) != 0)
		view_set_number(view, map, NAME_entry, entry_index(view, message));
	view_set_bool(view, map, NAME_constant, constant);
	if (constant)
		view_set_text(view, map, NAME_failure, view_result_number(view, unhandled));
	view_set_bool(view, map, NAME_early, handled && message->early);
	view_set_bool(view, map, NAME_inside, false);
	view_set_bool(view, map, NAME_does_more, false);
	view_set_bool(view, map, NAME_unhooked, false);
	if (handled)
		set_unhooked(view, map, message);
	if (handled && is_inner(message))
		value_set(view->pool, map, NAME_inside, view_inside_message(view, message));
}

int64_t view_needed_slots(const struct view *view, const struct message *message)
{
	return view_needs(view, message).bits;
}

void view_explore(const struct view *view, struct value *map)
{
	const struct protocol *protocol = view->driver->protocol;
	struct value *inner = value_list(view->pool);
	struct value *structures = value_list(view->pool);
	struct value *entries = value_list(view->pool);
	for (size_t i = 0; i < view->driver->scope_count; i++)
		if (view_is_inside(view->driver->scopes[i]))
			value_append(view->pool, inner,
				view_inner_model(view, view->driver->scopes[i]));
	for (size_t i = 0; i < protocol->structure_count; i++)
		value_append(view->pool, structures,
			view_structure(view, &protocol->structures[i]));
	for (size_t i = 0; i < protocol->entry_count; i++) {
		struct value *entry = value_map(view->pool);
		view_set_text(view, entry, NAME_name, protocol->entries[i].name.text);
		view_set_bool(view, entry, NAME_is_port, i > 0);
		value_append(view->pool, entries, entry);
	}
	value_set(view->pool, map, NAME_model_inner, inner);
	value_set(view->pool, map, NAME_model_structures, structures);
	value_set(view->pool, map, NAME_model_entries, entries);
	view_set_bool(view, map, NAME_has_inner, inner->count > 0);
	view_set_bool(view, map, NAME_has_structures, structures->count > 0);
	view_set_bool(view, map, NAME_has_spots, inner->count > 0 || structures->count > 0);
}
