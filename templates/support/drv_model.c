/* The interpreter of a model. A step is worked out from the scopes alone: which are open, what is
 * inside which, and what closing one means for what is inside. */
#include "drv_model.h"

#include "drv_probe.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- states ---- */

int drv_model_same(const struct drv_model_state *a, const struct drv_model_state *b)
{
	return memcmp(a, b, sizeof *a) == 0;
}

/* Whether a scope is there: open itself, or of the kind of which there may be many, and all that it
 * is inside of, too. */
static int is_awake(const struct drv_model *model, const struct drv_model_state *state, unsigned scope)
{
	for (; scope != DRV_MODEL_NONE; scope = model->scopes[scope].parent)
		if (!model->scopes[scope].many && !state->open[scope])
			return 0;
	return 1;
}

static int has_session(const struct drv_model_state *state)
{
	for (unsigned i = 0; i < state->count; i++)
		if ((state->live[i] & DRV_MODEL_SESSION) != 0)
			return 1;
	return 0;
}

/* Which of the live instances an id means, or DRV_MODEL_NONE. */
static unsigned meant(const struct drv_model_state *state, unsigned id)
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

static struct drv_model_hook *run(struct drv_model_step *step, unsigned event)
{
	struct drv_model_hook *const hook = &step->hook[step->hooks++];
	*hook = (struct drv_model_hook){(uint8_t)event, DRV_MODEL_NONE, 0, 0};
	return hook;
}

static void run_for(struct drv_model_step *step, unsigned event, unsigned instance, int forced)
{
	struct drv_model_hook *const hook = run(step, event);
	hook->instance = (uint8_t)instance;
	hook->forced = (uint8_t)forced;
	hook->given = !forced;
}

static void open_single(const struct drv_model *model, unsigned index, int fails, struct drv_model_step *step)
{
	const struct drv_model_scope *const scope = &model->scopes[index];
	step->rule = scope->parent == DRV_MODEL_NONE ? 1 : 8;
	step->value = scope->refused;
	if (scope->parent != DRV_MODEL_NONE && !is_awake(model, &step->next, scope->parent))
		return;
	if (!step->next.open[index]) {
		run(step, scope->opens);
		if (fails)
			return;
		step->next.open[index] = 1;
	}
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
	if (!is_awake(model, next, scope->parent) || (session && model->refuses_session) ||
		is_full(model, next, session))
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
}

/* Closes all that is inside a scope: instances newest first, then single scopes, the innermost first. */
static void close_inside(const struct drv_model *model, unsigned index, struct drv_model_step *step)
{
	struct drv_model_state *const next = &step->next;
	for (unsigned i = model->scope_count; i-- > index + 1;) {
		const struct drv_model_scope *const scope = &model->scopes[i];
		if (scope->many && next->count > 0) {
			for (unsigned instance = next->count; instance-- > 0;) {
				run_for(step, scope->closes, instance, 1);
				step->closed |= (uint8_t)(1u << instance);
				next->live[instance] = 0;
			}
			next->count = 0;
			run(step, DRV_ON_LAST_CLOSE);
		} else if (next->open[i]) {
			run(step, scope->closes);
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
		step->value = inside && is_awake(model, &step->next, scope->parent) ? scope->closed : scope->kept;
		return;
	}
	if (!scope->suspends)
		close_inside(model, index, step);
	run(step, scope->closes);
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
	const unsigned instance = meant(&step->next, action.id);
	step->value = scope->kept;
	step->rule = action.id == DRV_ID_WIDE || !is_awake(model, &step->next, 0) ? 9 : 4;
	if (instance == DRV_MODEL_NONE)
		return;
	step->rule = 5;
	if ((step->next.live[instance] & DRV_MODEL_HELD) != 0)
		return;
	run_for(step, scope->closes, instance, 0);
	if (action.fails)
		return;
	remove_instance(step, instance);
	step->value = scope->closed;
	step->rule = 3;
	if (step->next.count == 0) {
		run(step, DRV_ON_LAST_CLOSE);
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
	if (!is_awake(model, &step->next, message->scope))
		return;
	if (model->scopes[message->scope].many) {
		instance = meant(&step->next, action.id);
		if (instance == DRV_MODEL_NONE)
			return;
	}
	if (variant->wrong)
		return;
	run_for(step, DRV_ON_MESSAGE, instance, 0);
	step->answer = DRV_ANSWER_HOOK;
	if (variant->effect == DRV_MODEL_HOLDS)
		step->next.live[instance] |= DRV_MODEL_HELD;
	if (variant->effect == DRV_MODEL_FREES)
		step->next.live[instance] &= (uint8_t)~(unsigned)DRV_MODEL_HELD;
}

void drv_model_step(const struct drv_model *model, const struct drv_model_state *state,
		    struct drv_model_action action, struct drv_model_step *step)
{
	const struct drv_model_message *const message = message_of(model, action);
	const unsigned index = message->scope;
	memset(step, 0, sizeof *step);
	step->next = *state;
	if (index == DRV_MODEL_NONE) {
		step->answer = DRV_ANSWER_FALLBACK;
		step->rule = 11;
		return;
	}
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

/* ---- actions ---- */

/* Whether the id decides what the message does. */
static int is_by_id(const struct drv_model *model, const struct drv_model_message *message)
{
	return message->scope != DRV_MODEL_NONE && model->scopes[message->scope].many && !message->opens;
}

static int allows_id(const struct drv_model *model, const struct drv_model_state *state,
		     struct drv_model_action action)
{
	const int by_id = is_by_id(model, message_of(model, action));
	if (action.id < DRV_ID_SWAPPED)
		return action.id < state->count && (by_id || action.id == 0);
	if (action.id < DRV_ID_STALE)
		return by_id && state->count > 1 && meant(state, action.id) != DRV_MODEL_NONE;
	if (action.id == DRV_ID_WIDE)
		return by_id && sizeof(uintptr_t) > 4;
	return action.id < DRV_ID_KINDS && (by_id || action.id == DRV_ID_ZERO || action.id == DRV_ID_BOGUS);
}

int drv_model_allows(const struct drv_model *model, const struct drv_model_state *state,
		     struct drv_model_action action, unsigned most)
{
	struct drv_model_step step;
	if (!allows_id(model, state, action))
		return 0;
	action.fails = action.fails != 0;
	const struct drv_model_message *const message = message_of(model, action);
	drv_model_step(model, state, action, &step);
	if (action.fails) {
		const int forced = step.hooks > 0 && step.hook[0].forced;
		return step.hooks > 0 && (message->fallible || forced);
	}
	return !step.opened || state->count < most;
}

/* ---- words ---- */

static const char *const id_words[] = {"stale", "zero", "bogus", "near", "wide"};

void drv_model_write(const struct drv_model *model, struct drv_model_action action, char *to, size_t size)
{
	const struct drv_model_message *const message = message_of(model, action);
	const char *const variant = variant_of(model, action)->name;
	const int plain = !is_by_id(model, message) && action.id == DRV_ID_ZERO;
	char id[16] = "";
	if (action.id >= DRV_ID_STALE)
		(void)snprintf(id, sizeof id, "@%s", id_words[action.id - DRV_ID_STALE]);
	else
		(void)snprintf(id, sizeof id, "@%s%u", action.id >= DRV_ID_SWAPPED ? "swapped" : "",
			action.id % DRV_MODEL_LIVE + 1u);
	(void)snprintf(to, size, "%s%s%s%s%s", message->name, *variant != '\0' ? ":" : "", variant,
		plain ? "" : id, action.fails ? "!" : "");
}

/* An id's word, up to length; DRV_ID_KINDS when there is none such. */
static unsigned read_id(const char *word, size_t length)
{
	const size_t swapped = strlen("swapped");
	unsigned kind = DRV_ID_LIVE;
	for (unsigned i = 0; i < sizeof id_words / sizeof *id_words; i++)
		if (strlen(id_words[i]) == length && memcmp(word, id_words[i], length) == 0)
			return DRV_ID_STALE + i;
	if (length > swapped && memcmp(word, "swapped", swapped) == 0) {
		kind = DRV_ID_SWAPPED;
		word += swapped;
		length -= swapped;
	}
	if (length != 1 || *word < '1' || *word >= '1' + DRV_MODEL_LIVE)
		return DRV_ID_KINDS;
	return kind + (unsigned)(*word - '1');
}

static int is_called(const struct drv_model *model, unsigned variant, const char *word, size_t length)
{
	char name[128];
	const struct drv_model_action action = {(uint16_t)variant, DRV_ID_ZERO, 0};
	drv_model_write(model, action, name, sizeof name);
	const size_t end = strcspn(name, "@");
	return end == length && memcmp(word, name, length) == 0;
}

int drv_model_read(const struct drv_model *model, const char *word, size_t length, struct drv_model_action *action)
{
	*action = (struct drv_model_action){0, DRV_ID_ZERO, length > 0 && word[length - 1] == '!'};
	length -= action->fails;
	const char *const at = memchr(word, '@', length);
	const size_t name = at == NULL ? length : (size_t)(at - word);
	if (at != NULL) {
		const unsigned id = read_id(at + 1, length - name - 1);
		if (id == DRV_ID_KINDS)
			return 0;
		action->id = (uint8_t)id;
	}
	for (unsigned i = 0; i < model->variant_count; i++)
		if (is_called(model, i, word, name)) {
			action->variant = (uint16_t)i;
			return 1;
		}
	return 0;
}

void drv_model_describe(const struct drv_model *model, const struct drv_model_state *state, char *to, size_t size)
{
	size_t length = 0;
	const char *comma = "";
	(void)snprintf(to, size, "nothing");
	for (unsigned i = 0; i < model->scope_count && length < size; i++) {
		const struct drv_model_scope *const scope = &model->scopes[i];
		const unsigned count = scope->many ? state->count : state->open[i];
		for (unsigned j = 0; j < count && length < size; j++) {
			const unsigned marks = scope->many ? state->live[j] : 0;
			const int written = snprintf(to + length, size - length, "%s%s%s%s", comma, scope->name,
				(marks & DRV_MODEL_SESSION) != 0 ? " (session)" : "",
				(marks & DRV_MODEL_HELD) != 0 ? " (held)" : "");
			length += written > 0 ? (size_t)written : 0;
			comma = ", ";
		}
	}
}

/* ---- the map ---- */

static unsigned find_place(const struct drv_model_map *map, const struct drv_model_state *state)
{
	unsigned i = 0;
	while (i < map->count && !drv_model_same(&map->places[i].state, state))
		i++;
	return i;
}

static void explore_place(const struct drv_model *model, unsigned most, struct drv_model_map *map, unsigned from)
{
	const struct drv_model_state state = map->places[from].state;
	struct drv_model_step step;
	for (unsigned i = 0; i < model->variant_count * DRV_ID_KINDS * 2; i++) {
		const struct drv_model_action action = {(uint16_t)(i / (DRV_ID_KINDS * 2)),
			(uint8_t)(i / 2 % DRV_ID_KINDS), (uint8_t)(i % 2)};
		if (!drv_model_allows(model, &state, action, most))
			continue;
		drv_model_step(model, &state, action, &step);
		if (find_place(map, &step.next) < map->count)
			continue;
		if (map->count == DRV_MODEL_PLACES) {
			map->whole = 0;
			return;
		}
		map->places[map->count++] = (struct drv_model_place){
			step.next, from, action, map->places[from].distance + 1};
	}
}

void drv_model_survey(const struct drv_model *model, unsigned most, struct drv_model_map *map)
{
	memset(map, 0, sizeof *map);
	map->whole = 1;
	map->count = 1;
	for (unsigned i = 0; i < map->count; i++)
		explore_place(model, most, map, i);
}
