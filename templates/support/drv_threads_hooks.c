/* Hooks keep tables of what is open, by id; a word of it says how many messages are in flight on it, and whether
 * it is live. Whatever a hook finds there that cannot be is counted. */
#include "drv_threads_parts.h"

#include <string.h>

struct drv_tally drv_tally;
static const struct drv_model *model;
static drv_word dice;

void drv_threads_break(enum drv_promise promise)
{
	drv_add(&drv_tally.broken[promise], 1);
}

/* ---- the tables ---- */

/* Instances have the place of the outermost scope, of which there is one. */
enum { INSTANCES = 0, TABLE = 1 << 14, NEIGHBOURS = 64 };

#define LIVE ((uint64_t)1 << 31)
#define CALLS (LIVE - 1)

/* The id in the upper half; whether it is live; messages in flight. */
static drv_word tables[DRV_MODEL_SCOPES][TABLE];

static uint64_t *neighbour(unsigned scope, uintptr_t id, unsigned i)
{
	return &tables[scope][((id * 2654435761u >> 7) + i) % TABLE];
}

/* The entry of what is live, or NULL. */
static uint64_t *find(unsigned scope, uintptr_t id)
{
	for (unsigned i = 0; i < NEIGHBOURS; i++) {
		uint64_t *const entry = neighbour(scope, id, i);
		const uint64_t word = drv_load(entry);
		if (word >> 32 == id && (word & LIVE) != 0)
			return entry;
	}
	return NULL;
}

static void enlist(unsigned scope, uintptr_t id)
{
	if (find(scope, id) != NULL)
		drv_threads_break(DRV_PROMISE_ONCE);
	for (unsigned i = 0; i < NEIGHBOURS; i++) {
		uint64_t *const entry = neighbour(scope, id, i);
		uint64_t word = drv_load(entry);
		if ((word & LIVE) == 0 && drv_swap(entry, &word, (uint64_t)id << 32 | LIVE))
			return;
	}
}

static void strike(unsigned scope, uintptr_t id)
{
	uint64_t *const entry = find(scope, id);
	if (entry == NULL) {
		drv_threads_break(DRV_PROMISE_ONCE);
		return;
	}
	uint64_t word = drv_load(entry);
	if ((word & CALLS) != 0)
		drv_threads_break(DRV_PROMISE_ALONE);
	while (!drv_swap(entry, &word, (uint64_t)id << 32))
		continue;
}

/* A message is at something that is open. Returns its entry, or NULL where it is not; then there is nothing to
 * leave. */
static uint64_t *arrive(unsigned scope, uintptr_t id)
{
	uint64_t *const entry = id != 0 ? find(scope, id) : NULL;
	if (id != 0 && entry == NULL)
		drv_threads_break(DRV_PROMISE_THERE);
	if (entry != NULL)
		drv_add(entry, 1);
	return entry;
}

static void leave(uint64_t *entry, uintptr_t id)
{
	if (entry == NULL)
		return;
	if ((drv_load(entry) & LIVE) == 0 || drv_load(entry) >> 32 != id)
		drv_threads_break(DRV_PROMISE_ALONE);
	drv_add(entry, (uint64_t)-1);
}

/* ---- what hooks do ---- */

static unsigned throw_dice(void)
{
	const uint64_t mixed = drv_add(&dice, 1) * 0x9e3779b97f4a7c15u;
	return (unsigned)(mixed >> 40);
}

static int is_refused(void)
{
	return throw_dice() % 8 == 0;
}

/* Stays inside for a while, so that others meet it there. */
static void linger(void)
{
	for (unsigned turns = throw_dice() % 4; turns > 0; turns--)
		drv_pause(0);
}

static void count_open(void)
{
	drv_add(&drv_tally.live, 1);
	drv_add(&drv_tally.opened, 1);
}

static void count_close(int forced)
{
	drv_add(&drv_tally.live, (uint64_t)-1);
	if (!forced)
		drv_add(&drv_tally.closed, 1);
}

/* ---- the hooks of outer scopes ---- */

static LRESULT open_hook(const struct drv_call *call)
{
	drv_add(&drv_tally.busy, 1);
	linger();
	const int refused = is_refused();
	if (!refused) {
		enlist(INSTANCES, call->id);
		count_open();
	}
	drv_add(&drv_tally.busy, (uint64_t)-1);
	return !refused;
}

static LRESULT close_hook(const struct drv_call *call)
{
	linger();
	if (!call->forced && is_refused())
		return 0;
	strike(INSTANCES, call->id);
	count_close(call->forced);
	return 1;
}

static LRESULT message_hook(const struct drv_call *call)
{
	uint64_t *const entry = arrive(INSTANCES, call->id);
	if (entry == NULL)
		return 1;
	drv_add(&drv_tally.busy, 1);
	linger();
	leave(entry, call->id);
	drv_add(&drv_tally.busy, (uint64_t)-1);
	return 1;
}

/* A scope of which there is one is opened (by 1) or closed (by -1). */
static void change(drv_word *held, int by)
{
	if (drv_add(held, (uint64_t)by) > 1)
		drv_threads_break(DRV_PROMISE_ONCE);
}

static LRESULT single_hook(enum drv_event opens, int by)
{
	change(&drv_tally.held[opens], by);
	return 1;
}

/* ---- the hooks of inner scopes ---- */

static const struct drv_model_message *message_of(const struct drv_call *call)
{
	unsigned i = 0;
	while (i < model->message_count - 1 &&
		(model->messages[i].value != call->msg || model->messages[i].scope != call->scope))
		i++;
	return &model->messages[i];
}

static void settle_port(unsigned scope, int opens)
{
	for (unsigned i = 0; i < model->scope_count && !opens; i++)
		if (model->scopes[i].parent == scope && drv_load(&drv_tally.inside[i]) != 0)
			drv_threads_break(DRV_PROMISE_ALONE);
	change(&drv_tally.inside[scope], opens ? 1 : -1);
}

static void settle_table(const struct drv_call *call, int opens)
{
	drv_add(&drv_tally.inside[call->scope], opens ? 1 : (uint64_t)-1);
	if (opens) {
		enlist(call->scope, call->inner);
		count_open();
		return;
	}
	drv_loans_end(call->scope, call->inner);
	strike(call->scope, call->inner);
	count_close(call->forced);
}

/* What a hook opened or closed. */
static void settle(const struct drv_call *call, enum drv_model_kind kind)
{
	const int opens = call->event == DRV_ON_INNER_OPEN;
	if (kind == DRV_MODEL_PORT)
		settle_port(call->scope, opens);
	else if (kind == DRV_MODEL_TABLE)
		settle_table(call, opens);
	else if (kind == DRV_MODEL_LENT)
		drv_add(&drv_tally.lent, opens ? 1 : (uint64_t)-1);
	else if (opens)
		enlist(call->scope, call->id);
	else
		strike(call->scope, call->id);
}

/* Where a message is at work inside an instance or a port, or NULL: what it opens is not there, and what it closes
 * it has to itself. */
static uint64_t *arrive_inside(const struct drv_call *call, enum drv_model_kind kind)
{
	if (kind == DRV_MODEL_LENT)
		return arrive(model->scopes[call->scope].parent, call->inner);
	if (call->event != DRV_ON_MESSAGE || kind == DRV_MODEL_PORT)
		return NULL;
	return arrive(call->scope, kind == DRV_MODEL_TABLE ? call->inner : call->id);
}

/* Nobody else is where a close is forced. */
static LRESULT inner_hook(const struct drv_call *call)
{
	const struct drv_model_message *const message = message_of(call);
	const enum drv_model_kind kind = (enum drv_model_kind)model->scopes[call->scope].inner->kind;
	uint64_t *const outer = call->forced ? NULL : arrive(INSTANCES, call->id);
	uint64_t *const entry = call->forced ? NULL : arrive_inside(call, kind);
	drv_add(&drv_tally.busy, !call->forced);
	linger();
	const int refused = !call->forced && is_refused();
	leave(entry, kind == DRV_MODEL_PART ? call->id : call->inner);
	leave(outer, call->id);
	if (!refused && (call->event == DRV_ON_INNER_OPEN || call->event == DRV_ON_INNER_CLOSE))
		settle(call, kind);
	drv_add(&drv_tally.busy, (uint64_t)-!call->forced);
	return refused ? message->success == 0 : message->success;
}

LRESULT drv_threads_happens(const struct drv_call *call)
{
	if (call->scope != 0)
		return inner_hook(call);
	switch (call->event) {
	case DRV_ON_LOAD:
		return is_refused() ? 0 : single_hook(DRV_ON_LOAD, 1);
	case DRV_ON_ENABLE:
		return is_refused() ? 0 : single_hook(DRV_ON_ENABLE, 1);
	case DRV_ON_OPEN:
		return open_hook(call);
	case DRV_ON_CLOSE:
		return close_hook(call);
	case DRV_ON_DISABLE:
		if (drv_load(&drv_tally.busy) != 0)
			drv_threads_break(DRV_PROMISE_ALONE);
		return single_hook(DRV_ON_ENABLE, -1);
	case DRV_ON_FREE:
		if (drv_load(&drv_tally.live) != 0 || drv_load(&drv_tally.lent) != 0)
			drv_threads_break(DRV_PROMISE_ALONE);
		return single_hook(DRV_ON_LOAD, -1);
	case DRV_ON_MESSAGE:
		return message_hook(call);
	default:
		return 1;
	}
}

void drv_threads_watch(const struct drv_model *given)
{
	model = given;
	memset(&drv_tally, 0, sizeof drv_tally);
}
