/* What messages to inner scopes do, told by what their scope is. */
#include "drv_inner.h"

#include "drv_probe.h"

/* What a message is about. */
struct aim {
	const struct drv_model *model;
	const struct drv_model_message *message;
	const struct drv_model_variant *variant;
	struct drv_model_action action;
	struct drv_model_step *step;
	unsigned scope;    /* the message's */
	unsigned instance; /* by its place, or DRV_MODEL_NONE */
	unsigned table;    /* a node, or DRV_MODEL_NONE */
	unsigned buffer;   /* a node in that table, or DRV_MODEL_NONE */
};

static const struct drv_model_inner *inner_of(const struct aim *aim)
{
	return aim->model->scopes[aim->scope].inner;
}

/* ---- opening ---- */

/* The message's hook runs. Returns whether it agrees; else what it says is the answer. */
static int agrees(const struct aim *aim, unsigned event, unsigned node)
{
	struct drv_model_hook *const hook = drv_node_run(aim->model, aim->step, event, aim->scope, node);
	hook->instance = (uint8_t)aim->instance;
	hook->given = 1;
	hook->buffer = (uint8_t)aim->buffer;
	if (!drv_model_has_hook(aim->model, aim->message->value)) {
		aim->step->value = aim->message->unhooked;
		return aim->message->unhooked == aim->message->success;
	}
	if (aim->action.fails || event == DRV_ON_QUERY)
		aim->step->answer = DRV_ANSWER_HOOK;
	else
		aim->step->value = aim->message->success;
	if (aim->action.fails)
		aim->step->rule = event == DRV_ON_INNER_CLOSE ? 5 : 10;
	return !aim->action.fails;
}

static void add(const struct aim *aim, unsigned parent, unsigned mark)
{
	aim->step->newcomer =
		(struct drv_model_node){(uint8_t)aim->scope, (uint8_t)parent, (uint8_t)mark};
	aim->step->came = 1;
}

static void open_port(const struct aim *aim)
{
	if (aim->step->next.open[aim->scope]) {
		if (inner_of(aim)->repeat == DRV_MODEL_IGNORED)
			aim->step->value = aim->message->success;
		return;
	}
	if (agrees(aim, DRV_ON_INNER_OPEN, DRV_MODEL_NONE))
		aim->step->next.open[aim->scope] = 1;
}

static void open_part(const struct aim *aim)
{
	const unsigned part = drv_node_newest(aim->step, aim->scope, aim->instance);
	const unsigned repeat = inner_of(aim)->repeat;
	if (part != DRV_MODEL_NONE && repeat != DRV_MODEL_RESTARTS) {
		if (repeat == DRV_MODEL_IGNORED)
			aim->step->value = aim->message->success;
		return;
	}
	if (part != DRV_MODEL_NONE) {
		drv_node_run(aim->model, aim->step, DRV_ON_INNER_CLOSE, aim->scope, part)->forced = 1;
		aim->step->gone |= (uint8_t)(1u << part);
	}
	if (agrees(aim, DRV_ON_INNER_OPEN, DRV_MODEL_NEW))
		add(aim, aim->instance, 0);
}

/* Whether another opening has the device already. */
static int is_taken(const struct aim *aim)
{
	const struct drv_model_state *const state = &aim->step->next;
	const struct drv_model_inner *const port = aim->model->scopes[aim->model->scopes[aim->scope].parent].inner;
	if (port == NULL || !port->alone)
		return 0;
	for (unsigned i = 0; i < state->nodes; i++)
		if (state->node[i].scope == aim->scope &&
			(state->node[i].mark & DRV_MODEL_DEVICE) == aim->action.device)
			return 1;
	return 0;
}

static void open_table(const struct aim *aim)
{
	const struct drv_model_inner *const inner = inner_of(aim);
	if (aim->variant->query) {
		agrees(aim, DRV_ON_QUERY, DRV_MODEL_NONE);
		aim->step->hook[aim->step->hooks - 1].device = aim->action.device;
		return;
	}
	if (is_taken(aim)) {
		aim->step->value = aim->model->scopes[aim->model->scopes[aim->scope].parent].inner->taken;
		return;
	}
	const int opened = agrees(aim, DRV_ON_INNER_OPEN, DRV_MODEL_NEW);
	aim->step->hook[aim->step->hooks - 1].device = aim->action.device;
	if (!opened)
		return;
	const int notifies = inner->callback.how != DRV_SPOT_NONE && !aim->variant->quiet;
	add(aim, aim->instance, aim->action.device | (notifies ? DRV_MODEL_NOTIFIES : 0u));
	aim->step->wrote = 1;
	if (notifies && inner->tells_open != 0)
		drv_node_run(aim->model, aim->step, DRV_ON_TOLD_OPEN, aim->scope, DRV_MODEL_NEW);
}

static void open_lent(const struct aim *aim)
{
	const unsigned mark = aim->buffer != DRV_MODEL_NONE ? aim->step->next.node[aim->buffer].mark : 0u;
	if ((mark & DRV_MODEL_STRAY) != 0) { /* no hook would have prepared what a hook unprepares */
		aim->step->value = aim->model->scopes[aim->model->scopes[aim->scope].parent].inner->refusal;
		return;
	}
	if (aim->buffer != DRV_MODEL_NONE) {
		aim->step->value = aim->message->success;
		aim->step->touched[aim->buffer] = DRV_TOUCH_PREPARED;
		return;
	}
	if (agrees(aim, DRV_ON_INNER_OPEN, aim->table))
		add(aim, aim->table, 0);
	aim->step->hook[aim->step->hooks - 1].buffer = DRV_MODEL_NEW;
}

/* ---- closing ---- */

static void close_port(const struct aim *aim)
{
	drv_node_close_tables(aim->model, aim->step, aim->scope);
	aim->step->value = aim->message->success;
	if (aim->step->next.open[aim->scope] && agrees(aim, DRV_ON_INNER_CLOSE, DRV_MODEL_NONE))
		aim->step->next.open[aim->scope] = 0;
}

static void close_part(const struct aim *aim)
{
	const unsigned part = drv_node_newest(aim->step, aim->scope, aim->instance);
	if (part != DRV_MODEL_NONE && agrees(aim, DRV_ON_INNER_CLOSE, part))
		aim->step->gone |= (uint8_t)(1u << part);
}

static void close_table(const struct aim *aim)
{
	const unsigned lent = drv_node_lent_in(aim->model, aim->scope);
	if (aim->variant->query) {
		aim->step->value = aim->message->success;
		return;
	}
	if (aim->table == DRV_MODEL_NONE)
		return;
	aim->step->rule = 5;
	if (drv_node_queued(aim->model, &aim->step->next, aim->table) > 0) {
		aim->step->value = inner_of(aim)->refusal;
		return;
	}
	if (inner_of(aim)->holds && lent != DRV_MODEL_NONE &&
		drv_node_newest(aim->step, lent, aim->table) != DRV_MODEL_NONE) {
		aim->step->value = inner_of(aim)->holding;
		return;
	}
	if (!agrees(aim, DRV_ON_INNER_CLOSE, aim->table))
		return;
	aim->step->rule = 3;
	drv_node_force_buffers(aim->model, aim->step, aim->table);
	aim->step->gone |= (uint8_t)(1u << aim->table);
	if (inner_of(aim)->tells_close != 0)
		drv_node_tell(aim->model, aim->step, DRV_ON_TOLD_CLOSE, aim->table, DRV_MODEL_NONE);
}

static void close_lent(const struct aim *aim)
{
	if (aim->buffer == DRV_MODEL_NONE) {
		aim->step->value = aim->message->success;
		return;
	}
	if (aim->step->next.node[aim->buffer].mark != 0) {
		aim->step->value = aim->model->scopes[aim->model->scopes[aim->scope].parent].inner->refusal;
		return;
	}
	if (!agrees(aim, DRV_ON_INNER_CLOSE, aim->table))
		return;
	aim->step->gone |= (uint8_t)(1u << aim->buffer);
	aim->step->touched[aim->buffer] = DRV_TOUCH_UNPREPARED;
}

/* ---- the rest ---- */

static void queue(const struct aim *aim)
{
	const unsigned table_scope = aim->step->next.node[aim->table].scope;
	const struct drv_model_inner *const inner = aim->model->scopes[table_scope].inner;
	const int prepared = aim->buffer != DRV_MODEL_NONE;
	if (prepared ? aim->step->next.node[aim->buffer].mark != 0 : inner->unprepared != 0) {
		aim->step->value = prepared ? inner->refusal : inner->unprepared;
		return;
	}
	const unsigned length = drv_node_queued(aim->model, &aim->step->next, aim->table);
	if (!agrees(aim, DRV_ON_MESSAGE, aim->table))
		return;
	if (!prepared) {
		add(aim, aim->table, (length + 1) | DRV_MODEL_STRAY);
		aim->step->newcomer.scope = aim->message->lends;
		return;
	}
	aim->step->next.node[aim->buffer].mark = (uint8_t)(length + 1);
	aim->step->touched[aim->buffer] = DRV_TOUCH_QUEUED;
}

/* All are told that have the device open, the oldest opening first. */
static void tell_change(const struct aim *aim, unsigned table)
{
	const struct drv_model_state *const state = &aim->step->next;
	const unsigned device = state->node[table].mark & DRV_MODEL_DEVICE;
	for (unsigned i = 0; i < state->nodes; i++)
		if (state->node[i].scope == aim->scope && (state->node[i].mark & DRV_MODEL_DEVICE) == device)
			drv_node_tell(aim->model, aim->step, DRV_ON_TOLD_CHANGE, i, DRV_MODEL_NONE);
}

static void use(const struct aim *aim)
{
	const enum drv_model_kind kind = drv_inner_kind(aim->model, aim->scope);
	unsigned node = aim->table;
	if (kind == DRV_MODEL_PART)
		node = drv_node_newest(aim->step, aim->scope, aim->instance);
	if (aim->message->counts) {
		aim->step->value = (LRESULT)inner_of(aim)->devices;
		return;
	}
	if (aim->message->tells) {
		aim->step->value = aim->message->success;
		return;
	}
	if ((kind != DRV_MODEL_PORT && node == DRV_MODEL_NONE) || aim->variant->wrong)
		return;
	if (aim->message->queues && drv_inner_queues(aim->model, &aim->step->next, node)) {
		queue(aim);
		return;
	}
	const int agreed = agrees(aim, DRV_ON_MESSAGE, node);
	aim->step->hook[aim->step->hooks - 1].device =
		kind == DRV_MODEL_PORT ? aim->action.device : aim->step->hook[aim->step->hooks - 1].device;
	if (aim->action.ends)
		drv_node_finish(aim->model, aim->step, node);
	if (agreed && aim->message->tells_change != 0)
		tell_change(aim, node);
	if (!aim->message->empties && aim->message->tells_change == 0 &&
		drv_model_has_hook(aim->model, aim->message->value))
		aim->step->answer = DRV_ANSWER_HOOK;
	while (aim->message->empties && agreed && drv_node_queued(aim->model, &aim->step->next, node) > 0)
		drv_node_finish(aim->model, aim->step, node);
}

/* Whether what the message is about is inside something that is there. */
static int is_there(const struct aim *aim)
{
	unsigned scope = aim->scope;
	while (drv_inner_kind(aim->model, scope) != DRV_MODEL_PORT &&
		drv_inner_kind(aim->model, scope) != DRV_MODEL_OUTER)
		scope = aim->model->scopes[scope].parent;
	if (scope == aim->scope && (aim->message->opens || aim->message->closes))
		scope = aim->model->scopes[scope].parent; /* a port itself */
	if (!drv_model_is_awake(aim->model, &aim->step->next, scope))
		return 0;
	return !aim->model->scopes[scope].many || aim->instance != DRV_MODEL_NONE;
}

static struct aim aim_at(const struct drv_model *model, struct drv_model_action action, struct drv_model_step *step)
{
	const struct drv_model_state *const state = &step->next;
	const struct drv_model_variant *const variant = &model->variants[action.variant];
	const struct drv_model_message *const message = &model->messages[variant->message];
	struct aim aim = {model, message, variant, action, step, message->scope, DRV_MODEL_NONE, DRV_MODEL_NONE,
		DRV_MODEL_NONE};
	const int lent = drv_inner_kind(model, aim.scope) == DRV_MODEL_LENT;
	const unsigned scope = lent ? model->scopes[aim.scope].parent : aim.scope;
	if (message->entry == 0)
		aim.instance = drv_model_meant(state, action.id);
	aim.table = drv_inner_meant(state, scope, action.inner);
	if (aim.table != DRV_MODEL_NONE && state->node[aim.table].parent != aim.instance)
		aim.table = DRV_MODEL_NONE;
	aim.buffer = drv_inner_meant(state, message->lends, action.buffer);
	if (aim.buffer != DRV_MODEL_NONE && state->node[aim.buffer].parent != aim.table)
		aim.buffer = DRV_MODEL_NONE;
	return aim;
}

static void open_or_close(const struct aim *aim)
{
	static void (*const opens[])(const struct aim *) = {NULL, open_part, open_port, open_table, open_lent};
	static void (*const closes[])(const struct aim *) = {NULL, close_part, close_port, close_table, close_lent};
	const enum drv_model_kind kind = drv_inner_kind(aim->model, aim->scope);
	if (kind == DRV_MODEL_LENT && aim->table == DRV_MODEL_NONE)
		return;
	(aim->message->opens ? opens : closes)[kind](aim);
}

void drv_inner_step(const struct drv_model *model, struct drv_model_action action, struct drv_model_step *step)
{
	const struct aim aim = aim_at(model, action, step);
	const unsigned port = drv_inner_range(model, action.variant).device == 1 ? DRV_MODEL_NONE :
		drv_inner_kind(model, aim.scope) == DRV_MODEL_PORT ? aim.scope : model->scopes[aim.scope].parent;
	step->rule = aim.message->opens ? 2 : aim.message->closes ? 4 : 11;
	step->value = aim.message->failure;
	if (!is_there(&aim))
		return;
	if (aim.variant->asks == DRV_MODEL_MISSES) {
		step->value = aim.message->missing;
		return;
	}
	if (aim.variant->nulls != 0 && aim.variant->asks != DRV_MODEL_LACKS)
		return;
	if (port != DRV_MODEL_NONE && action.device >= model->scopes[port].inner->devices)
		step->value = model->scopes[port].inner->wrong;
	else if (aim.message->opens || aim.message->closes)
		open_or_close(&aim);
	else
		use(&aim);
}
