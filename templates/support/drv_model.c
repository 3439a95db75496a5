/* The interpreter of a model. A step is worked out from the scopes alone: which are open, what is
 * inside which, and what closing one means for what is inside. */
#include "drv_model.h"

#include "drv_inner.h"
#include "drv_probe.h"

#include <string.h>

/* ---- states ---- */

int drv_model_same(const struct drv_model_state *a, const struct drv_model_state *b)
{
	return memcmp(a, b, sizeof *a) == 0;
}

int drv_model_is_awake(const struct drv_model *model, const struct drv_model_state *state, unsigned scope)
{
	for (; scope != DRV_MODEL_NONE; scope = model->scopes[scope].parent) {
		const struct drv_model_inner *const inner = model->scopes[scope].inner;
		if (!model->scopes[scope].many && !state->open[scope] && (inner == NULL || !inner->implied))
			return 0;
	}
	return 1;
}

static int has_session(const struct drv_model_state *state)
{
	for (unsigned i = 0; i < state->count; i++)
		if ((state->live[i] & DRV_MODEL_SESSION) != 0)
			return 1;
	return 0;
}

unsigned drv_model_meant(const struct drv_model_state *state, unsigned id)
{
	if (id >= DRV_ID_STALE)
		return DRV_MODEL_NONE;
	id %= DRV_MODEL_LIVE;
	return id < state->count ? id : DRV_MODEL_NONE;
}

static const struct drv_model_variant *variant_of(const struct drv_model *model, struct drv_model_action action)
{
	return &model->variants[action.variant];
}

static const struct drv_model_message *message_of(const struct drv_model *model, struct drv_model_action action)
{
	return &model->messages[variant_of(model, action)->message];
}

/* ---- steps ---- */

struct drv_model_hook *drv_model_run(struct drv_model_step *step, unsigned event)
{
	struct drv_model_hook *const hook = &step->hook[step->hooks++];
	*hook = (struct drv_model_hook){(uint8_t)event, DRV_MODEL_NONE, 0, 0, DRV_MODEL_NONE, DRV_MODEL_NONE,
		DRV_MODEL_NONE, 0};
	return hook;
}

static void run_for(struct drv_model_step *step, unsigned event, unsigned instance, int forced)
{
	struct drv_model_hook *const hook = drv_model_run(step, event);
	hook->instance = (uint8_t)instance;
	hook->forced = (uint8_t)forced;
	hook->given = !forced;
}

int drv_model_has_hook(const struct drv_model *model, UINT msg)
{
	return !model->has_some || (msg & model->hooked) != 0;
}

/* The answer is the hook's, where there is one. */
static void answer_by_hook(const struct drv_model *model, const struct drv_model_message *message,
			   struct drv_model_step *step)
{
	if (drv_model_has_hook(model, message->value))
		step->answer = DRV_ANSWER_HOOK;
	else
		step->value = message->unhooked;
}

static void open_single(const struct drv_model *model, unsigned index, int fails, struct drv_model_step *step)
{
	const struct drv_model_scope *const scope = &model->scopes[index];
	step->rule = scope->parent == DRV_MODEL_NONE ? 1 : 8;
	step->value = scope->refused;
	if (scope->parent != DRV_MODEL_NONE && !drv_model_is_awake(model, &step->next, scope->parent))
		return;
	if (!step->next.open[index]) {
		drv_model_run(step, scope->opens);
		if (fails)
			return;
		step->next.open[index] = 1;
	} else if (scope->nests)
		step->next.open[index]++;
	step->value = scope->opened;
}

/* Whether one instance more would be too many; a session does not count for those that follow. */
static int is_full(const struct drv_model *model, const struct drv_model_state *state, int session)
{
	return model->limit != 0 && state->count >= model->limit + (!session && has_session(state));
}

static void open_instance(const struct drv_model *model, const struct drv_model_scope *scope,
			  const struct drv_model_variant *variant, int fails, struct drv_model_step *step)
{
	struct drv_model_state *const next = &step->next;
	const int session = variant->session;
	step->rule = fails ? 10 : 2;
	step->value = scope->refused;
	if (!drv_model_is_awake(model, next, scope->parent) || (session && model->refuses_session) ||
		is_full(model, next, session) || variant->wrong)
		return;
	run_for(step, scope->opens, next->count, 0);
	if (fails)
		return;
	if (next->count < DRV_MODEL_LIVE) { /* drv_model_allows sees to it */
		next->live[next->count] = session && next->count == 0 ? DRV_MODEL_SESSION : 0;
		next->count++;
	}
	step->answer = DRV_ANSWER_ID;
	step->opened = 1;
	step->wrote = variant->written_count > 0;
}

/* Closes all that is inside a scope: ports, instances newest first, then single scopes, the innermost
 * first. */
static void close_inside(const struct drv_model *model, unsigned index, struct drv_model_step *step)
{
	struct drv_model_state *const next = &step->next;
	drv_inner_close_ports(model, step);
	for (unsigned i = model->scope_count; i-- > index + 1;) {
		const struct drv_model_scope *const scope = &model->scopes[i];
		if (scope->inner != NULL)
			continue;
		if (scope->many && next->count > 0) {
			for (unsigned instance = next->count; instance-- > 0;) {
				drv_inner_close_instance(model, step, instance);
				run_for(step, scope->closes, instance, 1);
				step->closed |= (uint8_t)(1u << instance);
				next->live[instance] = 0;
			}
			next->count = 0;
			drv_model_run(step, DRV_ON_LAST_CLOSE);
		} else if (next->open[i]) {
			drv_model_run(step, scope->closes);
			next->open[i] = 0;
		}
	}
}

static void close_single(const struct drv_model *model, unsigned index, struct drv_model_step *step)
{
	const struct drv_model_scope *const scope = &model->scopes[index];
	const int inside = scope->parent != DRV_MODEL_NONE;
	step->rule = scope->suspends ? 8 : 7;
	step->value = scope->closed;
	if (!step->next.open[index]) {
		step->value = inside && drv_model_is_awake(model, &step->next, scope->parent)
			? scope->closed : scope->kept;
		return;
	}
	if (step->next.open[index] > 1 && step->next.count > 0) { /* others have it open */
		step->next.open[index]--;
		return;
	}
	if (!scope->suspends)
		close_inside(model, index, step);
	drv_model_run(step, scope->closes);
	step->next.open[index] = 0;
}

static void remove_instance(struct drv_model_step *step, unsigned instance)
{
	struct drv_model_state *const next = &step->next;
	step->closed = (uint8_t)(1u << instance);
	next->count--;
	for (unsigned i = instance; i < next->count; i++)
		next->live[i] = next->live[i + 1];
	next->live[next->count] = 0;
}

static void close_instance(const struct drv_model *model, const struct drv_model_scope *scope,
			   struct drv_model_action action, struct drv_model_step *step)
{
	const unsigned instance = drv_model_meant(&step->next, action.id);
	step->value = scope->kept;
	step->rule = action.id == DRV_ID_WIDE || !drv_model_is_awake(model, &step->next, 0) ? 9 : 4;
	if (instance == DRV_MODEL_NONE)
		return;
	step->rule = 5;
	if ((step->next.live[instance] & DRV_MODEL_HELD) != 0)
		return;
	drv_inner_close_instance(model, step, instance);
	run_for(step, scope->closes, instance, 0);
	if (action.fails)
		return;
	remove_instance(step, instance);
	step->value = scope->closed;
	step->rule = 3;
	if (step->next.count == 0) {
		drv_model_run(step, DRV_ON_LAST_CLOSE);
		step->rule = 6;
	}
}

static void use(const struct drv_model *model, struct drv_model_action action, struct drv_model_step *step)
{
	const struct drv_model_variant *const variant = variant_of(model, action);
	const struct drv_model_message *const message = message_of(model, action);
	unsigned instance = DRV_MODEL_NONE;
	step->rule = 11;
	step->value = message->failure;
	if (!drv_model_is_awake(model, &step->next, message->scope))
		return;
	if (model->scopes[message->scope].many) {
		instance = drv_model_meant(&step->next, action.id);
		if (instance == DRV_MODEL_NONE)
			return;
	}
	if (variant->wrong)
		return;
	run_for(step, DRV_ON_MESSAGE, instance, 0);
	answer_by_hook(model, message, step);
	if (variant->effect == DRV_MODEL_HOLDS)
		step->next.live[instance] |= DRV_MODEL_HELD;
	if (variant->effect == DRV_MODEL_FREES)
		step->next.live[instance] &= (uint8_t)~(unsigned)DRV_MODEL_HELD;
}

static void step_outer(const struct drv_model *model, struct drv_model_action action, struct drv_model_step *step)
{
	const struct drv_model_message *const message = message_of(model, action);
	const unsigned index = message->scope;
	const struct drv_model_scope *const scope = &model->scopes[index];
	if (message->opens && scope->many)
		open_instance(model, scope, variant_of(model, action), action.fails, step);
	else if (message->opens)
		open_single(model, index, action.fails, step);
	else if (message->closes && scope->many)
		close_instance(model, scope, action, step);
	else if (message->closes)
		close_single(model, index, step);
	else
		use(model, action, step);
}

/* What comes for nobody. */
static void step_nowhere(const struct drv_model *model, const struct drv_model_message *message,
			 struct drv_model_step *step)
{
	step->rule = 11;
	step->value = message->failure;
	if (message->early) {
		run_for(step, DRV_ON_MESSAGE, DRV_MODEL_NONE, 0);
		answer_by_hook(model, message, step);
	} else if (!message->constant)
		step->answer = DRV_ANSWER_FALLBACK;
}

/* The message that a hook is for; 0 for the last close. */
static UINT message_for(const struct drv_model *model, const struct drv_model_message *message,
			const struct drv_model_hook *hook)
{
	if (hook->event == DRV_ON_LAST_CLOSE)
		return 0;
	for (unsigned i = 0; i < model->message_count; i++) {
		const struct drv_model_message *const other = &model->messages[i];
		if (hook->event == DRV_ON_MESSAGE || hook->event == DRV_ON_QUERY || other->scope == DRV_MODEL_NONE)
			continue;
		const struct drv_model_scope *const scope = &model->scopes[other->scope];
		if (scope->inner == NULL ? hook->scope == DRV_MODEL_NONE &&
				((other->opens && scope->opens == hook->event) ||
					(other->closes && scope->closes == hook->event))
			: hook->scope == other->scope && hook->event == DRV_ON_INNER_CLOSE && other->closes)
			return other->value;
	}
	return message->value;
}

/* Leaves out the hooks that the driver does not have. */
static void drop_hooks(const struct drv_model *model, const struct drv_model_message *message,
		       struct drv_model_step *step)
{
	unsigned kept = 0;
	for (unsigned i = 0; i < step->hooks; i++)
		if (step->hook[i].event >= DRV_ON_TOLD_OPEN ||
			drv_model_has_hook(model, message_for(model, message, &step->hook[i])))
			step->hook[kept++] = step->hook[i];
	step->hooks = (uint8_t)kept;
}

void drv_model_step(const struct drv_model *model, const struct drv_model_state *state,
		    struct drv_model_action action, struct drv_model_step *step)
{
	const struct drv_model_message *const message = message_of(model, action);
	memset(step, 0, sizeof *step);
	step->next = *state;
	if (message->scope == DRV_MODEL_NONE || message->early)
		step_nowhere(model, message, step);
	else if (model->scopes[message->scope].inner != NULL)
		drv_inner_step(model, action, step);
	else
		step_outer(model, action, step);
	if (model->has_some)
		drop_hooks(model, message, step);
	if (state->nodes > 0 || step->came)
		drv_inner_settle(model, step);
}

/* ---- actions ---- */

/* Whether the id decides what the message does. */
static int is_by_id(const struct drv_model *model, const struct drv_model_message *message)
{
	if (message->scope == DRV_MODEL_NONE || message->entry != 0 || message->early)
		return 0;
	return model->scopes[message->scope].inner != NULL || (model->scopes[message->scope].many && !message->opens);
}

static int allows_id(const struct drv_model *model, const struct drv_model_state *state,
		     struct drv_model_action action)
{
	const int by_id = is_by_id(model, message_of(model, action));
	if (message_of(model, action)->entry != 0)
		return action.id == DRV_ID_ZERO;
	if (action.id < DRV_ID_SWAPPED)
		return action.id < state->count && (by_id || action.id == 0);
	if (action.id < DRV_ID_STALE)
		return by_id && state->count > 1 && drv_model_meant(state, action.id) != DRV_MODEL_NONE;
	if (action.id == DRV_ID_WIDE)
		return by_id && sizeof(uintptr_t) > 4;
	return action.id < DRV_ID_KINDS && (by_id || action.id == DRV_ID_ZERO || action.id == DRV_ID_BOGUS);
}

/* Whether no scope is open more often than the model counts; how often beyond the first is added up. */
static int counts_nested(const struct drv_model *model, const struct drv_model_state *state, unsigned *nested)
{
	*nested = 0;
	for (unsigned i = 0; i < model->scope_count; i++) {
		if (state->open[i] > DRV_MODEL_NESTED)
			return 0;
		*nested += state->open[i] > 1 ? state->open[i] - 1u : 0;
	}
	return 1;
}

/* Whether what the step opens is within bounds. */
static int fits(const struct drv_model *model, const struct drv_model_state *state, const struct drv_model_step *step,
		const struct drv_model_bounds *bounds)
{
	const struct drv_model_state *const next = &step->next;
	unsigned alike = 0;
	unsigned nested;
	if (!counts_nested(model, next, &nested))
		return 0;
	if (!step->opened && !step->came)
		return (unsigned)next->count + next->nodes + nested <= bounds->all;
	if (next->nodes > DRV_MODEL_NODES)
		return 0;
	if (step->opened)
		return state->count < bounds->instances && (unsigned)state->count + state->nodes + nested < bounds->all;
	for (unsigned i = 0; i < next->nodes; i++)
		alike += next->node[i].scope == next->node[step->came - 1].scope &&
			next->node[i].parent == next->node[step->came - 1].parent;
	return next->nodes <= bounds->nodes && (unsigned)next->count + next->nodes + nested <= bounds->all &&
	       alike <= bounds->each;
}

/* Whether it is noticed that hooks refuse. */
static int is_noticed(const struct drv_model *model, const struct drv_model_message *message,
		      const struct drv_model_step *step)
{
	if (step->hooks == 0 || message->early)
		return 0;
	if (message->fallible || step->hook[0].forced)
		return 1;
	return model->scopes[message->scope].inner != NULL && step->hook[0].event != DRV_ON_QUERY &&
	       (message->opens || message->closes || message->queues || message->empties);
}

int drv_model_is_outer(const struct drv_model *model, const struct drv_model_message *message)
{
	return message->entry == 0 &&
	       (message->scope == DRV_MODEL_NONE || model->scopes[message->scope].inner == NULL);
}

int drv_model_try(const struct drv_model *model, const struct drv_model_state *state,
		  struct drv_model_action action, const struct drv_model_bounds *bounds, struct drv_model_step *step)
{
	const struct drv_model_message *const message = message_of(model, action);
	if (!allows_id(model, state, action) || !drv_inner_allows(model, state, action))
		return 0;
	if (bounds->nodes == 0 && !drv_model_is_outer(model, message))
		return 0;
	if (!drv_model_has_hook(model, message->value) && (message->does_more || action.fails))
		return 0;
	action.fails = action.fails != 0;
	drv_model_step(model, state, action, step);
	return action.fails ? is_noticed(model, message, step) : fits(model, state, step, bounds);
}

struct drv_model_bounds drv_model_outer(unsigned instances)
{
	return (struct drv_model_bounds){instances, 0, DRV_MODEL_LIVE + DRV_MODEL_NODES, 0};
}

int drv_model_allows(const struct drv_model *model, const struct drv_model_state *state,
		     struct drv_model_action action, unsigned most)
{
	const struct drv_model_bounds bounds = drv_model_outer(most);
	struct drv_model_step step;
	return drv_model_try(model, state, action, &bounds, &step);
}

/* Counts up one digit of an action. Returns 0 when it begins anew. */
static int count_up(uint8_t *digit, unsigned of)
{
	*digit = (uint8_t)(*digit + 1u < of ? *digit + 1u : 0);
	return *digit != 0;
}

/* Whether an action may make sense as far as ids go that stand before the digits that count fastest. */
static int is_hopeful(const struct drv_model *model, const struct drv_model_state *state,
		      struct drv_model_action action)
{
	return allows_id(model, state, action) && drv_inner_is_hopeful(model, state, action);
}

int drv_model_next(const struct drv_model *model, const struct drv_model_state *state,
		   struct drv_model_action *action)
{
	const struct drv_inner_range range = drv_inner_range(model, action->variant);
	if (is_hopeful(model, state, *action) &&
		(count_up(&action->fails, 2) || count_up(&action->ends, range.ends) ||
			count_up(&action->device, range.device) || count_up(&action->buffer, range.buffer)))
		return 1;
	do
		if (!allows_id(model, state, *action) || !count_up(&action->inner, range.inner)) {
			action->inner = 0;
			if (!count_up(&action->id, DRV_ID_KINDS))
				return ++action->variant < model->variant_count;
		}
	while (!is_hopeful(model, state, *action));
	return 1;
}
