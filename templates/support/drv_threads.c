/* Hooks keep a table of instances by id; a word of it says how many messages are in flight on one, and
 * whether it is live. Whatever a hook finds there that cannot be is counted. */
#include "drv_threads.h"

#include <string.h>

const char *const drv_promise_words[DRV_PROMISES] = {
	"each id that was answered is an instance that a hook opened",
	"each close that was answered is an instance that a hook closed",
	"no instance is opened or closed twice",
	"what a thread saw closed is dead to it",
	"no message is in flight while an instance or the device is closed",
	"messages reach live instances only",
	"in the end nothing is held",
};

/* ---- the table of instances ---- */

enum { TABLE = 1 << 14, NEIGHBOURS = 64 };

#define LIVE ((uint64_t)1 << 31)
#define CALLS (LIVE - 1)

/* The id in the upper half; whether it is live; messages in flight. */
static drv_word table[TABLE];

static struct {
	drv_word dice;
	drv_word live;
	drv_word opened;
	drv_word closed; /* not forced */
	drv_word busy;   /* hooks of instances that must be over before the device is disabled */
	drv_word held[DRV_EVENTS];
	drv_word broken[DRV_PROMISES];
} now;

static void breaks(enum drv_promise promise)
{
	drv_add(&now.broken[promise], 1);
}

static uint64_t *neighbour(uintptr_t id, unsigned i)
{
	return &table[((id * 2654435761u >> 7) + i) % TABLE];
}

/* The entry of a live instance, or NULL. */
static uint64_t *find(uintptr_t id)
{
	for (unsigned i = 0; i < NEIGHBOURS; i++) {
		uint64_t *const entry = neighbour(id, i);
		const uint64_t word = drv_load(entry);
		if (word >> 32 == id && (word & LIVE) != 0)
			return entry;
	}
	return NULL;
}

static void enlist(uintptr_t id)
{
	for (unsigned i = 0; i < NEIGHBOURS; i++) {
		uint64_t word = drv_load(neighbour(id, i));
		if ((word & LIVE) == 0 && drv_swap(neighbour(id, i), &word, (uint64_t)id << 32 | LIVE))
			return;
	}
}

static void strike(uintptr_t id)
{
	uint64_t *const entry = find(id);
	if (entry == NULL) {
		breaks(DRV_PROMISE_ONCE);
		return;
	}
	uint64_t word = drv_load(entry);
	if ((word & CALLS) != 0)
		breaks(DRV_PROMISE_ALONE);
	while (!drv_swap(entry, &word, (uint64_t)id << 32))
		continue;
}

/* ---- the hooks ---- */

static unsigned throw_dice(void)
{
	const uint64_t mixed = drv_add(&now.dice, 1) * 0x9e3779b97f4a7c15u;
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

static LRESULT open_hook(const struct drv_call *call)
{
	drv_add(&now.busy, 1);
	if (find(call->id) != NULL)
		breaks(DRV_PROMISE_ONCE);
	linger();
	const int refused = is_refused();
	if (!refused) {
		enlist(call->id);
		drv_add(&now.live, 1);
		drv_add(&now.opened, 1);
	}
	drv_add(&now.busy, (uint64_t)-1);
	return !refused;
}

static LRESULT close_hook(const struct drv_call *call)
{
	linger();
	if (!call->forced && is_refused())
		return 0;
	strike(call->id);
	drv_add(&now.live, (uint64_t)-1);
	if (!call->forced)
		drv_add(&now.closed, 1);
	return 1;
}

static LRESULT message_hook(const struct drv_call *call)
{
	uint64_t *const entry = call->id != 0 ? find(call->id) : NULL;
	if (call->id != 0 && entry == NULL)
		breaks(DRV_PROMISE_THERE);
	if (entry == NULL)
		return 1;
	drv_add(&now.busy, 1);
	drv_add(entry, 1);
	linger();
	if ((drv_load(entry) & LIVE) == 0 || drv_load(entry) >> 32 != call->id)
		breaks(DRV_PROMISE_ALONE);
	drv_add(entry, (uint64_t)-1);
	drv_add(&now.busy, (uint64_t)-1);
	return 1;
}

/* A scope of which there is one is opened (by 1) or closed (by -1). */
static LRESULT single_hook(enum drv_event opens, int by)
{
	if (drv_add(&now.held[opens], (uint64_t)by) > 1)
		breaks(DRV_PROMISE_ONCE);
	return 1;
}

LRESULT drv_threads_happens(const struct drv_call *call)
{
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
		if (drv_load(&now.busy) != 0)
			breaks(DRV_PROMISE_ALONE);
		return single_hook(DRV_ON_ENABLE, -1);
	case DRV_ON_FREE:
		if (drv_load(&now.live) != 0)
			breaks(DRV_PROMISE_ALONE);
		return single_hook(DRV_ON_LOAD, -1);
	case DRV_ON_MESSAGE:
		return message_hook(call);
	default:
		return 1;
	}
}

/* ---- the threads ---- */

enum { OWN = 4 };

struct worker {
	const struct drv_model *model;
	drv_proc *proc;
	unsigned messages;
	uint32_t dice;
	uintptr_t own[OWN]; /* ids that this thread opened; 0 where it saw them closed */
	uintptr_t dead;     /* one that it saw closed, or 0 */
	uint64_t opened, closed;
};

static drv_word shared_id; /* one that all threads know */

static unsigned roll(struct worker *worker, unsigned sides)
{
	worker->dice = worker->dice * 1664525u + 1013904223u;
	return (worker->dice >> 8) % sides;
}

/* An id of the thread's own, one that is dead, another thread's, or none at all. */
static uintptr_t some_id(struct worker *worker)
{
	switch (roll(worker, 8)) {
	case 0:
		return worker->dead;
	case 1:
	case 2:
		return (uintptr_t)drv_load(&shared_id);
	case 3:
		return worker->dice;
	default:
		return worker->own[roll(worker, OWN)];
	}
}

static void note_open(struct worker *worker, LRESULT answer)
{
	if (answer == 0)
		return;
	const unsigned place = roll(worker, OWN);
	worker->opened++;
	worker->own[place] = (uintptr_t)answer;
	if (roll(worker, 4) == 0)
		drv_store(&shared_id, (uint64_t)answer);
}

static void note_close(struct worker *worker, uintptr_t id, int done)
{
	if (id == worker->dead && done)
		breaks(DRV_PROMISE_DEAD);
	if (!done)
		return;
	worker->closed++;
	worker->dead = id;
	for (unsigned i = 0; i < OWN; i++)
		if (worker->own[i] == id)
			worker->own[i] = 0;
}

/* Messages of inner scopes, of other entry points, and what comes before anything is open carry more
 * than a thread makes up. */
static int is_sent(const struct drv_model *model, const struct drv_model_message *message)
{
	return drv_model_is_outer(model, message) && !message->early;
}

/* One in how many is sent of a message that changes the whole driver. Openings that nest would pile up,
 * were they not fewer than closings. */
static unsigned rarity(const struct drv_model_message *message, const struct drv_model_scope *scope)
{
	if (scope->nests)
		return message->opens ? 32 : message->closes ? 24 : 1;
	return message->closes ? 64 : 1;
}

/* What changes the whole driver is sent seldom. */
static const struct drv_model_variant *choose(struct worker *worker)
{
	for (;;) {
		const struct drv_model_variant *const variant =
			&worker->model->variants[roll(worker, worker->model->variant_count)];
		const struct drv_model_message *const message = &worker->model->messages[variant->message];
		if (!is_sent(worker->model, message) || (message->scope == DRV_MODEL_NONE && roll(worker, 8) != 0))
			continue;
		const struct drv_model_scope *const scope =
			message->scope != DRV_MODEL_NONE ? &worker->model->scopes[message->scope] : NULL;
		if (scope != NULL && !scope->many && roll(worker, rarity(message, scope)) != 0)
			continue;
		return variant;
	}
}

static void work(void *argument)
{
	struct worker *const worker = argument;
	for (unsigned i = 0; i < worker->messages; i++) {
		const struct drv_model_variant *const variant = choose(worker);
		const struct drv_model_message *const message = &worker->model->messages[variant->message];
		const int many = message->scope != DRV_MODEL_NONE && worker->model->scopes[message->scope].many;
		const uintptr_t id = some_id(worker);
		/* no structure is better than one that is none */
		const LRESULT answer = worker->proc(id, NULL, message->value,
			message->sizes[0] != 0 ? 0 : variant->lParam1, message->sizes[1] != 0 ? 0 : variant->lParam2);
		if (many && message->opens)
			note_open(worker, answer);
		if (many && message->closes)
			note_close(worker, id, answer != worker->model->scopes[message->scope].kept);
	}
}

/* ---- all of it ---- */

static void open_all(const struct drv_model *model, drv_proc *proc)
{
	for (unsigned i = 0; i < model->message_count; i++) {
		const struct drv_model_message *const message = &model->messages[i];
		if (message->scope != DRV_MODEL_NONE && !model->scopes[message->scope].many &&
			is_sent(model, message) && message->opens)
			proc(0, NULL, message->value, 0, 0);
	}
}

/* Closes the outermost scope, as often as it is open where it nests. */
static void close_all(const struct drv_model *model, drv_proc *proc)
{
	for (unsigned i = 0; i < model->message_count; i++) {
		const struct drv_model_message *const message = &model->messages[i];
		if (!message->closes || message->scope != 0 || !is_sent(model, message))
			continue;
		while (proc(0, NULL, message->value, 0, 0) != model->scopes[0].kept && model->scopes[0].nests)
			continue;
	}
}

static void judge(const struct worker *workers, unsigned threads, struct drv_threads_outcome *outcome)
{
	uint64_t closed = 0;
	for (unsigned i = 0; i < threads; i++) {
		outcome->opened += workers[i].opened;
		outcome->messages += workers[i].messages;
		closed += workers[i].closed;
	}
	if (outcome->opened != drv_load(&now.opened))
		breaks(DRV_PROMISE_OPENED);
	if (closed != drv_load(&now.closed))
		breaks(DRV_PROMISE_CLOSED);
	if (drv_load(&now.live) != 0 || drv_load(&now.held[DRV_ON_LOAD]) != 0 ||
		drv_load(&now.held[DRV_ON_ENABLE]) != 0)
		breaks(DRV_PROMISE_BALANCE);
	for (unsigned i = 0; i < DRV_PROMISES; i++)
		outcome->broken[i] = drv_load(&now.broken[i]);
}

void drv_threads_run(const struct drv_model *model, drv_proc *proc, unsigned threads, unsigned messages,
		     uint32_t seed, struct drv_threads_outcome *outcome)
{
	struct worker workers[DRV_THREADS_MOST];
	struct drv_thread running[DRV_THREADS_MOST];
	memset(outcome, 0, sizeof *outcome);
	memset(&now, 0, sizeof now);
	memset(workers, 0, sizeof workers);
	open_all(model, proc);
	for (unsigned i = 0; i < threads; i++) {
		workers[i].model = model;
		workers[i].proc = proc;
		workers[i].messages = messages;
		workers[i].dice = seed * 2654435761u + i * 40503u;
		running[i] = (struct drv_thread){.run = work, .argument = &workers[i]};
		if (!drv_thread_start(&running[i])) {
			threads = i;
			break;
		}
	}
	for (unsigned i = 0; i < threads; i++)
		drv_thread_join(&running[i]);
	close_all(model, proc);
	judge(workers, threads, outcome);
}
