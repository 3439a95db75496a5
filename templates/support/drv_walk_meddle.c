/* Whoever is at work in something keeps it open: a hook of an inner scope that would close it, or what is around it, is
 * refused, and nothing happens. */
#include "drv_walk_parts.h"

/* A plain way to close what is in a table, or NULL. */
static const struct drv_model_variant *closing_of(const struct drv_model *model, unsigned scope)
{
	for (unsigned i = 0; i < model->variant_count; i++) {
		const struct drv_model_variant *const variant = &model->variants[i];
		const struct drv_model_message *const message = &model->messages[variant->message];
		if (message->closes && message->scope == scope && !variant->query && variant->nulls == 0)
			return variant;
	}
	return NULL;
}

/* Whether a table's own close is refused in it. */
static int keeps_table(const struct drv_walk *walk, unsigned scope, const struct drv_call *call)
{
	const struct drv_model *const model = walk->model;
	const struct drv_model_variant *const variant = closing_of(model, scope);
	struct drv_parcel parcel;
	if (variant == NULL)
		return 1;
	drv_parcel_make(&parcel, model, variant, walk->spare);
	drv_parcel_put(&parcel, model->scopes[scope].inner->carried, call->inner);
	return drv_parcel_send(&parcel, drv_walk_door(walk), call->id, NULL, call->device) != parcel.message->success;
}

/* The same of an outer scope, unless one closing of many would not close it. */
static int keeps(const struct drv_walk *walk, enum drv_event closes, uintptr_t id)
{
	for (unsigned i = 0; i < walk->model->scope_count; i++) {
		const struct drv_model_scope *const scope = &walk->model->scopes[i];
		if (scope->inner == NULL && scope->closes == closes && !scope->nests)
			return walk->proc(id, NULL, walk->event_msg[closes], 0, 0) == scope->kept;
	}
	return 1;
}

int drv_walk_meddle(const struct drv_walk *walk, const struct drv_call *call)
{
	const struct drv_model_scope *const scope = &walk->model->scopes[call->scope];
	const unsigned table = scope->inner->kind == DRV_MODEL_LENT ? scope->parent : call->scope;
	int kept = keeps(walk, DRV_ON_FREE, 0);
	if (call->id != 0)
		kept = keeps(walk, DRV_ON_CLOSE, call->id) && kept;
	if (call->inner != 0)
		kept = keeps_table(walk, table, call) && kept;
	return kept;
}
