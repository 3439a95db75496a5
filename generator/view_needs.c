/* What must be there before a message can be sent: all that places in its arguments point to. */
#include "view_needs.h"

#include "view_explore.h"

const struct structure *view_structure_at(const struct message *message, struct text carrier)
{
	const struct parameter *parameter = model_parameter(message, carrier);
	return parameter == NULL ? NULL : parameter->type->to;
}

static bool is_behind(const struct location *location)
{
	return location->kind == LOCATION_MEMBER || location->kind == LOCATION_POINTEE;
}

/* The argument points to a structure, or to an id where that is NULL. */
static void need_memory(struct needs *needs, int64_t slot, const struct structure *structure)
{
	if ((needs->seen >> slot & 1) != 0)
		return;
	needs->seen |= (int64_t)1 << slot;
	struct value *map = value_map(needs->view->pool);
	view_set_number(needs->view, map, NAME_slot, slot);
	view_set_text(needs->view, map, NAME_structure,
		structure != NULL ? structure->name.text : (struct text){0});
	value_append(needs->view->pool, needs->sized, map);
}

/* What a location asks of the message's arguments. */
static void need(struct needs *needs, const struct location *location)
{
	const struct structure *structure =
		view_structure_at(needs->message, location->parameter);
	const int64_t slot = view_carrier_slot(needs->message, location->parameter);
	if (!is_behind(location))
		return;
	needs->bits |= (int64_t)1 << slot;
	if (location->kind == LOCATION_POINTEE)
		need_memory(needs, slot, NULL);
	else if (structure != NULL)
		need_memory(needs, slot, structure);
}

static void need_opened(struct needs *needs, const struct scope *scope)
{
	const struct opened_with *with = &scope->opened_with;
	need(needs, &scope->issued);
	need(needs, &scope->query.location);
	if (with->type != NULL)
		need_memory(needs, view_carrier_slot(needs->message, with->parameter.text),
			with->type->to);
	if (!model_notifies(scope))
		return;
	need(needs, &scope->notify.callback);
	need(needs, &scope->notify.flags);
	need(needs, &scope->notify.handle);
	need(needs, &scope->notify.data);
	need(needs, &scope->notify.when.location);
}

const struct scope *view_lent_by(const struct view *view, const struct message *message)
{
	if (model_scope_kind(message->scope) == SCOPE_LENT)
		return message->scope;
	return model_queues(message) ? model_lent_inside(view->driver->protocol, message->scope)
				     : NULL;
}

struct needs view_needs(const struct view *view, const struct message *message)
{
	struct needs needs = {view, message, value_list(view->pool), 0, 0};
	const struct scope *scope = message->scope;
	const struct scope *lent = view_lent_by(view, message);
	const struct scope *table =
		model_scope_kind(scope) == SCOPE_LENT ? scope->parent : scope;
	if (message->opens != NULL && model_scope_kind(scope) == SCOPE_TABLE)
		need_opened(&needs, scope);
	else if (model_scope_kind(table) == SCOPE_TABLE && view_is_inside(table))
		need(&needs, &table->carried);
	need(&needs, &message->change.about);
	for (size_t i = 0; i < message->parameter_count; i++)
		if (message->parameters[i].gives != NULL)
			needs.bits |= (int64_t)1
				<< view_slot(message, message->parameters[i].place);
	if (view_may_ask(message))
		need_memory(&needs,
			view_carrier_slot(message, scope->reports.window.parameter),
			view_structure_at(message, scope->reports.window.parameter));
	if (lent != NULL)
		needs.bits |= (int64_t)1 << view_carrier_slot(message, lent->identity.parameter);
	if (model_tells_device(message) && message->parameter_count > 0) {
		const struct location first = {.kind = LOCATION_MEMBER,
			.parameter = message->parameters[0].carrier};
		need(&needs, &first);
	}
	return needs;
}

int64_t view_passes(const struct message *message)
{
	int64_t bits = 0;
	for (size_t i = 0; i < message->parameter_count; i++)
		if (!view_is_hidden(message, &message->parameters[i]))
			bits |= (int64_t)1 << view_slot(message, message->parameters[i].place);
	return bits;
}
