/* Which inner ids are worth sending with a message: all kinds with the plainest variant of it and with the
 * right outer id; elsewhere one that is right and one that is not. */
#include "drv_inner.h"

static const struct drv_model_message *message_of(const struct drv_model *model, unsigned variant)
{
	return &model->messages[model->variants[variant].message];
}

struct drv_inner_range drv_inner_range(const struct drv_model *model, unsigned variant)
{
	const struct drv_model_message *const message = message_of(model, variant);
	const enum drv_model_kind kind = drv_inner_kind(model, message->scope);
	struct drv_inner_range range = {1, 1, 1, 1};
	if (kind == DRV_MODEL_OUTER || message->early)
		return range;
	const unsigned parent = model->scopes[message->scope].parent;
	const int uses = !message->opens && !message->closes;
	const unsigned port = kind == DRV_MODEL_PORT ? message->scope :
		kind == DRV_MODEL_TABLE && drv_inner_kind(model, parent) == DRV_MODEL_PORT ? parent : DRV_MODEL_NONE;
	if (kind == DRV_MODEL_LENT || (kind == DRV_MODEL_TABLE && !message->opens))
		range.inner = DRV_INNER_KINDS;
	if (message->lends != 0)
		range.buffer = DRV_INNER_FRESH + 1;
	if (port != DRV_MODEL_NONE && !message->counts && (kind == DRV_MODEL_PORT ? uses : message->opens) &&
		model->scopes[port].inner->devices > 0)
		range.device = model->scopes[port].inner->devices + 1;
	if (kind == DRV_MODEL_TABLE && uses && model->scopes[message->scope].inner->queues && !message->queues &&
		!message->empties)
		range.ends = 2;
	return range;
}

/* The table that a message is for stands in memory that the variant does not have. */
static int loses_table(const struct drv_model *model, const struct drv_model_variant *variant)
{
	const struct drv_model_message *const message = &model->messages[variant->message];
	const int lent = drv_inner_kind(model, message->scope) == DRV_MODEL_LENT;
	const struct drv_model_scope *const scope = &model->scopes[message->scope];
	const struct drv_model_inner *const table = lent ? model->scopes[scope->parent].inner : scope->inner;
	return table->carried.how == DRV_SPOT_MEMORY && (variant->nulls >> table->carried.argument & 1u) != 0;
}

static unsigned table_scope(const struct drv_model *model, unsigned scope)
{
	return drv_inner_kind(model, scope) == DRV_MODEL_LENT ? model->scopes[scope].parent : scope;
}

/* Whether it is the plainest of its kind: the first that is open or, where none is, one that is not. */
static int is_plainest(const struct drv_model_state *state, unsigned scope, unsigned id, unsigned other)
{
	const int any = drv_inner_meant(state, scope, DRV_INNER_LIVE) != DRV_MODEL_NONE;
	return id == (any ? (unsigned)DRV_INNER_LIVE : other);
}

static int allows_table(const struct drv_model *model, const struct drv_model_state *state,
			struct drv_model_action action)
{
	const struct drv_model_variant *const variant = &model->variants[action.variant];
	const struct drv_model_message *const message = &model->messages[variant->message];
	const unsigned scope = table_scope(model, message->scope);
	const int is_live = drv_inner_meant(state, scope, action.inner) != DRV_MODEL_NONE;
	if (action.inner == DRV_INNER_NONE || (action.inner < DRV_INNER_STALE && !is_live))
		return 0;
	if ((variant->query && !message->opens) || loses_table(model, variant))
		return action.inner == DRV_INNER_ZERO;
	if (variant->nulls != 0 || (message->entry == 0 && action.id >= DRV_ID_SWAPPED))
		return is_plainest(state, scope, action.inner, DRV_INNER_ZERO);
	if (variant->other)
		return is_live || action.inner == DRV_INNER_ZERO;
	return action.inner != DRV_INNER_WIDE || sizeof(uintptr_t) > 4;
}

int drv_inner_queues(const struct drv_model *model, const struct drv_model_state *state, unsigned table)
{
	const struct drv_model_inner *const inner = model->scopes[state->node[table].scope].inner;
	return inner->when_mask == 0 || (state->node[table].mark & DRV_MODEL_NOTIFIES) != 0;
}

/* Whether the message queues what nobody prepared for the table. */
static int takes_stray(const struct drv_model *model, const struct drv_model_state *state, unsigned variant,
		       unsigned table)
{
	return message_of(model, variant)->queues && drv_inner_queues(model, state, table) &&
	       model->scopes[state->node[table].scope].inner->unprepared == 0;
}

/* Whether a buffer that one table has would become another's, too: no program does that. */
static int lends_twice(const struct drv_model *model, const struct drv_model_state *state,
		       struct drv_model_action action)
{
	const struct drv_model_message *const message = message_of(model, action.variant);
	const unsigned table = drv_inner_meant(state, table_scope(model, message->scope), action.inner);
	const unsigned buffer = drv_inner_meant(state, message->lends, action.buffer);
	return table != DRV_MODEL_NONE && buffer != DRV_MODEL_NONE && state->node[buffer].parent != table &&
	       (message->opens || takes_stray(model, state, action.variant, table));
}

static int allows_buffer(const struct drv_model *model, const struct drv_model_state *state,
			 struct drv_model_action action)
{
	const struct drv_model_variant *const variant = &model->variants[action.variant];
	const struct drv_model_message *const message = &model->messages[variant->message];
	const int is_live = drv_inner_meant(state, message->lends, action.buffer) != DRV_MODEL_NONE;
	if (action.buffer == DRV_INNER_NONE || (action.buffer < DRV_INNER_FRESH && !is_live))
		return 0;
	if (variant->nulls != 0)
		return action.buffer == DRV_INNER_FRESH;
	if (lends_twice(model, state, action))
		return 0;
	if (action.inner >= DRV_INNER_STALE || (message->entry == 0 && action.id >= DRV_ID_SWAPPED))
		return is_plainest(state, message->lends, action.buffer, DRV_INNER_FRESH);
	return 1;
}

/* Whether a buffer of the table that the action is for is queued. */
static int can_end(const struct drv_model *model, const struct drv_model_state *state, struct drv_model_action action)
{
	const unsigned scope = message_of(model, action.variant)->scope;
	const unsigned table = drv_inner_meant(state, scope, action.inner);
	const unsigned instance = message_of(model, action.variant)->entry == 0
		? drv_model_meant(state, action.id) : DRV_MODEL_NONE;
	return table != DRV_MODEL_NONE && state->node[table].parent == instance && !action.fails &&
	       drv_model_has_hook(model, message_of(model, action.variant)->value) &&
	       !model->variants[action.variant].other && drv_node_queued(model, state, table) > 0;
}

int drv_inner_is_hopeful(const struct drv_model *model, const struct drv_model_state *state,
			 struct drv_model_action action)
{
	return drv_inner_range(model, action.variant).inner == 1 || allows_table(model, state, action);
}

int drv_inner_allows(const struct drv_model *model, const struct drv_model_state *state,
		     struct drv_model_action action)
{
	const struct drv_inner_range range = drv_inner_range(model, action.variant);
	if (action.inner >= range.inner || action.buffer >= range.buffer || action.device >= range.device ||
		action.ends >= range.ends)
		return 0;
	if (range.inner > 1 && !allows_table(model, state, action))
		return 0;
	if (range.buffer > 1 && !allows_buffer(model, state, action))
		return 0;
	if (model->variants[action.variant].other && action.device != 0)
		return 0;
	return !action.ends || can_end(model, state, action);
}
