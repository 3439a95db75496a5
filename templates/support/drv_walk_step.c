/* One step: what is sent, and whether what comes is what the model says. */
#include "drv_walk_parts.h"

#include <string.h>

/* ---- the hooks ---- */

struct drv_seen drv_seen;
int drv_walking;

LRESULT drv_walk_happens(const struct drv_call *call)
{
	if (drv_seen.count < DRV_MODEL_HOOKS)
		drv_seen.calls[drv_seen.count] = *call;
	drv_seen.count++;
	if (call->scope != 0 && !call->forced && !drv_seen.meddling) {
		drv_seen.meddling = 1;
		drv_seen.meddled |= !drv_walk_meddle(drv_seen.walk, call);
		drv_seen.meddling = 0;
	}
	if (call->event == DRV_ON_MESSAGE || call->event == DRV_ON_QUERY)
		return drv_seen.answer;
	if (call->event > DRV_ON_MESSAGE)
		return drv_seen.fails ? drv_seen.answer : drv_seen.success;
	return !drv_seen.fails;
}

void *drv_walk_finishes(void)
{
	void *const buffer = drv_seen.finishes;
	drv_seen.finishes = NULL;
	return buffer;
}

/* ---- the host ---- */

#ifdef _WIN32

static LRESULT fallback_answer(uintptr_t id, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	return DefDriverProc(id, hdrvr, msg, lParam1, lParam2);
}

#else

/* An answer that depends on all five arguments, so that none can be changed on the way. */
static LRESULT fallback_answer(uintptr_t id, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	const uintptr_t mixed = (id * 31u + (uintptr_t)hdrvr) * 31u + msg;
	return (LRESULT)((mixed * 31u + (uintptr_t)lParam1) * 31u + (uintptr_t)lParam2);
}

/* The driver manager's own, which has another name in this program. */
LRESULT CALLBACK drv_winmm_answer(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

LRESULT CALLBACK DefDriverProc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	return drv_walking ? fallback_answer(dwDriverId, hdrvr, msg, lParam1, lParam2)
		       : drv_winmm_answer(dwDriverId, hdrvr, msg, lParam1, lParam2);
}

#endif

/* ---- one step ---- */

/* A number that is like an id but none: one of its bits is another one. */
static uintptr_t near_id(const struct drv_walk *walk)
{
	for (unsigned i = 0; i < 31; i++) {
		const uintptr_t id = walk->newest ^ (uintptr_t)1 << (walk->outcome->salt + i) % 31;
		unsigned j = 0;
		while (j < walk->live_count && walk->live[j].id != id)
			j++;
		if (j == walk->live_count)
			return id;
	}
	return 0;
}

static uintptr_t id_of(const struct drv_walk *walk, unsigned kind)
{
	static const uintptr_t bogus[] = {1, 0xdead0001, 2, 0x7fffffff, 0xffff, 0x80000000, 0x1ff, 0xffffffff};
	if (kind < DRV_ID_STALE)
		return walk->live[kind % DRV_MODEL_LIVE].id;
	switch (kind) {
	case DRV_ID_STALE:
		return walk->stale[(walk->stale_at - 1u - walk->outcome->salt % 3u) % DRV_STALE];
	case DRV_ID_BOGUS:
		return bogus[walk->outcome->salt % (sizeof bogus / sizeof *bogus)];
	case DRV_ID_NEAR:
		return near_id(walk);
	case DRV_ID_WIDE:
		return walk->newest | (uintptr_t)1 << (sizeof(uintptr_t) * 8 - 1 - walk->outcome->salt % 32);
	default:
		return 0;
	}
}

static HDRVR handle_of(const struct drv_walk *walk, unsigned kind)
{
	if (kind < DRV_ID_SWAPPED)
		return walk->live[kind].hdrvr;
	if (kind < DRV_ID_STALE && walk->live_count > 0)
		return walk->live[(kind - DRV_ID_SWAPPED + 1u) % walk->live_count].hdrvr;
	return (HDRVR)(uintptr_t)(0x10000u + (walk->opened + 1) * 16);
}

static int is_fresh(const struct drv_walk *walk, uintptr_t id)
{
	if (id == 0 || id > 0x7fffffff)
		return 0;
	for (unsigned i = 0; i < walk->live_count; i++)
		if (walk->live[i].id == id)
			return 0;
	for (unsigned i = 0; i < DRV_STALE; i++)
		if (walk->stale[i] == id)
			return 0;
	return 1;
}

/* Whether a hook ran as the model says. newcomer is the id that was answered. */
static int is_as_expected(const struct drv_walk *walk, const struct drv_model_hook *hook,
			  const struct drv_model_variant *variant, const struct drv_sent *sent,
			  const struct drv_call *call)
{
	const UINT message = walk->model->messages[variant->message].value;
	const UINT msg = hook->event == DRV_ON_MESSAGE ? message : walk->event_msg[hook->event];
	uintptr_t id = 0;
	if (hook->instance != DRV_MODEL_NONE)
		id = hook->instance < walk->live_count ? walk->live[hook->instance].id : call->id;
	return call->event == (enum drv_event)hook->event && call->msg == msg && call->id == id &&
	       (call->id != 0) == (hook->instance != DRV_MODEL_NONE) && call->forced == hook->forced &&
	       call->lParam1 == (hook->given ? (LPARAM)sent->parcel.got[0] : 0) &&
	       call->lParam2 == (hook->given ? (LPARAM)sent->parcel.got[1] : 0) && call->inner == 0;
}

static int hooks_are_right(const struct drv_walk *walk, const struct drv_way *way, const struct drv_sent *sent)
{
	const struct drv_model_variant *const variant = &walk->model->variants[way->action.variant];
	if (drv_seen.count != way->hooks)
		return 0;
	for (unsigned i = 0; i < drv_seen.count; i++)
		if (way->hook[i].scope != DRV_MODEL_NONE || way->hook[i].event > DRV_ON_MESSAGE
				? !drv_send_is_expected(walk, way, &way->hook[i], &drv_seen.calls[i], sent)
				: !is_as_expected(walk, &way->hook[i], variant, sent, &drv_seen.calls[i]))
			return 0;
	return 1;
}

/* What each scope holds: its hooks that open acquire it, those that close give it back. */
static void account(struct drv_walk *walk, const struct drv_way *way)
{
	for (unsigned i = 0; i < drv_seen.count && i < DRV_MODEL_HOOKS; i++)
		for (unsigned j = 0; j < walk->model->scope_count; j++) {
			const struct drv_model_scope *const scope = &walk->model->scopes[j];
			const struct drv_call *const call = &drv_seen.calls[i];
			if (scope->inner != NULL)
				continue;
			walk->held[j] += scope->opens == call->event && !way->action.fails;
			walk->held[j] -= scope->closes == call->event &&
					 (!way->action.fails || !scope->many || call->forced);
		}
}

static int balance_is_right(const struct drv_walk *walk, const struct drv_model_state *state)
{
	for (unsigned i = 0; i < walk->model->scope_count; i++)
		if (walk->model->scopes[i].inner == NULL &&
			walk->held[i] != (walk->model->scopes[i].many ? state->count : state->open[i] != 0))
			return 0;
	return 1;
}

static void forget(struct drv_walk *walk, unsigned closed)
{
	unsigned kept = 0;
	for (unsigned i = 0; i < walk->live_count; i++) {
		if ((closed >> i & 1u) == 0) {
			walk->live[kept++] = walk->live[i];
			continue;
		}
		walk->stale[walk->stale_at++ % DRV_STALE] = walk->live[i].id;
	}
	walk->live_count = kept;
}

/* The answer that the model expects; for an id, the one that came, when it is a fresh one. */
static LRESULT expected_answer(const struct drv_walk *walk, const struct drv_way *way, const struct drv_sent *sent,
			       LRESULT answer)
{
	switch (way->answer) {
	case DRV_ANSWER_ID:
		return is_fresh(walk, (uintptr_t)answer) ? answer : ~answer;
	case DRV_ANSWER_HOOK:
		return drv_seen.answer;
	case DRV_ANSWER_FALLBACK:
		return fallback_answer(sent->id, sent->hdrvr, sent->msg, (LPARAM)sent->parcel.argument[0],
			(LPARAM)sent->parcel.argument[1]);
	default:
		return way->value;
	}
}

static void welcome(struct drv_walk *walk, uintptr_t id, HDRVR hdrvr)
{
	walk->live[walk->live_count++] = (struct drv_live){id, hdrvr};
	walk->newest = id;
	walk->opened++;
}

/* Whether what came is what the model says; keeps the account of it. */
static int agrees(struct drv_walk *walk, const struct drv_way *way, struct drv_sent *sent, LRESULT expected,
		  LRESULT answer)
{
	const char *what = NULL;
	const int balanced = drv_seen.count > 0 && !walk->model->has_some;
	if (balanced)
		account(walk, way);
	if (answer != expected)
		what = "the answer is not the model's";
	else if (!way->plain || walk->nodes > 0)
		what = drv_send_check(walk, way, sent);
	if (what == NULL && (drv_seen.count != way->hooks || !hooks_are_right(walk, way, sent)))
		what = "the hooks that ran are not the model's";
	if (what == NULL && drv_seen.meddled)
		what = "a hook closed what it was in";
	if (what == NULL && !way->plain)
		what = drv_send_check_found(walk, way, sent);
	if (what == NULL && way->opened && drv_seen.count > 0 && drv_seen.calls[0].id != (uintptr_t)answer)
		what = "the hook got another id than the host";
	if (what == NULL && balanced && !balance_is_right(walk, &walk->map.places[way->to].state))
		what = "what is acquired is not what is to be given back";
	if (what != NULL)
		drv_walk_explain(walk, way, expected, answer, what);
	return what == NULL;
}

static void note(struct drv_walk *walk, struct drv_model_action action)
{
	struct drv_outcome *const outcome = walk->outcome;
	const uint64_t length = walk->exploring && walk->at == 0 ? 0 : outcome->length;
	outcome->history[length % DRV_WALK_LONGEST] = action;
	outcome->length = length + 1;
	drv_store(&outcome->messages, outcome->messages + 1); /* others watch it grow */
	outcome->salt += walk->exploring != 0;
}

/* What hooks are to answer. */
static void instruct(const struct drv_walk *walk, const struct drv_way *way)
{
	const struct drv_model_message *const message =
		&walk->model->messages[walk->model->variants[way->action.variant].message];
	drv_seen.count = 0;
	drv_seen.meddled = 0;
	drv_seen.fails = way->action.fails;
	drv_seen.answer = (LRESULT)(1000 + walk->outcome->messages % 1000);
	drv_seen.success = message->success;
	if (!way->plain && way->answer != DRV_ANSWER_HOOK && !way->action.fails)
		drv_seen.answer = message->success;
}

int drv_walk_go(struct drv_walk *walk, struct drv_way *way)
{
	const struct drv_model_variant *const variant = &walk->model->variants[way->action.variant];
	const struct drv_model_message *const message = &walk->model->messages[variant->message];
	struct drv_sent sent = {
		.id = id_of(walk, way->action.id),
		.hdrvr = handle_of(walk, way->action.id),
		.msg = message->value,
		.parcel = {.message = message,
			.argument = {(uintptr_t)variant->lParam1, (uintptr_t)variant->lParam2},
			.got = {(uintptr_t)variant->hook1, (uintptr_t)variant->hook2}},
	};
	note(walk, way->action);
	instruct(walk, way);
	if (!way->plain)
		drv_send_make(walk, way, &sent);
	const LRESULT answer = drv_parcel_send(&sent.parcel, drv_walk_door(walk), sent.id, sent.hdrvr, sent.device);
	if (walk->told != NULL)
		drv_walk_tell(walk, way, answer);
	if (!agrees(walk, way, &sent, expected_answer(walk, way, &sent, answer), answer))
		return 0;
	if (way->closed != 0)
		forget(walk, way->closed);
	if (way->opened)
		welcome(walk, (uintptr_t)answer, sent.hdrvr);
	if (way->gone != 0 || way->came != 0)
		drv_send_settle(walk, way, &sent);
	walk->at = way->to;
	way->times++;
	return 1;
}
