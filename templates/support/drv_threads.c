#include "drv_threads_parts.h"

#include <string.h>

const char *const drv_promise_words[DRV_PROMISES] = {
	"each id that was answered is of something that a hook opened",
	"each close that was answered is of something that a hook closed",
	"nothing is opened or closed twice",
	"what a thread saw closed is dead to it",
	"no message is in flight in what is closed, or in the device when that is disabled",
	"messages reach only what is open",
	"in the end nothing is held",
};

/* ---- the threads ---- */

/* One of each scope that all threads know. The id; those that are inside instances have their instance's in the
 * upper half. */
static drv_word shared[DRV_MODEL_SCOPES];

unsigned drv_worker_roll(struct drv_worker *worker, unsigned sides)
{
	worker->dice = worker->dice * 1664525u + 1013904223u;
	return (worker->dice >> 8) % sides;
}

static struct drv_pair one_of_its_own(struct drv_worker *worker, const struct drv_known *known)
{
	const unsigned place = drv_worker_roll(worker, DRV_THREADS_OWN);
	unsigned i = place;
	while (known->own[i % DRV_THREADS_OWN].id == 0 && i < place + DRV_THREADS_OWN - 1)
		i++;
	return known->own[i % DRV_THREADS_OWN];
}

struct drv_pair drv_worker_choose(struct drv_worker *worker, unsigned scope)
{
	const struct drv_known *const known = &worker->known[scope];
	const uint64_t word = drv_load(&shared[scope]);
	switch (drv_worker_roll(worker, 8)) {
	case 0:
		return known->dead;
	case 1:
	case 2:
		return (struct drv_pair){(uintptr_t)(word & 0xffffffff), (uintptr_t)(word >> 32)};
	case 3:
		return (struct drv_pair){worker->dice, known->own[0].outer};
	default:
		return one_of_its_own(worker, known);
	}
}

void drv_worker_note_open(struct drv_worker *worker, unsigned scope, struct drv_pair pair)
{
	worker->opened++;
	worker->known[scope].own[drv_worker_roll(worker, DRV_THREADS_OWN)] = pair;
	if (drv_worker_roll(worker, 4) == 0)
		drv_store(&shared[scope], (uint64_t)pair.outer << 32 | pair.id);
}

void drv_worker_note_close(struct drv_worker *worker, unsigned scope, uintptr_t id)
{
	struct drv_known *const known = &worker->known[scope];
	if (id == known->dead.id)
		drv_threads_break(DRV_PROMISE_DEAD);
	worker->closed++;
	known->dead.id = id;
	for (unsigned i = 0; i < DRV_THREADS_OWN; i++)
		if (known->own[i].id == id) {
			known->dead = known->own[i];
			known->own[i] = (struct drv_pair){0, 0};
		}
}

/* What comes before anything is open carries more than a thread makes up. */
static int is_sent(const struct drv_worker *worker, const struct drv_model_message *message)
{
	return !message->early && !message->interactive &&
	       (message->entry == 0 || worker->door.ports[message->entry] != NULL);
}

static int is_port(const struct drv_model_scope *scope)
{
	return scope->inner != NULL && scope->inner->kind == DRV_MODEL_PORT;
}

/* One in how many is sent of a message that changes the whole driver. Openings that nest would pile up,
 * were they not fewer than closings. */
static unsigned rarity(const struct drv_model_message *message, const struct drv_model_scope *scope)
{
	if (scope->nests)
		return message->opens ? 32 : message->closes ? 24 : 1;
	return !message->closes ? 1 : is_port(scope) ? 16 : 64;
}

/* What changes the whole driver is sent seldom. */
static const struct drv_model_variant *choose(struct drv_worker *worker)
{
	for (;;) {
		const struct drv_model_variant *const variant =
			&worker->model->variants[drv_worker_roll(worker, worker->model->variant_count)];
		const struct drv_model_message *const message = &worker->model->messages[variant->message];
		if (!is_sent(worker, message) ||
			(message->scope == DRV_MODEL_NONE && drv_worker_roll(worker, 8) != 0))
			continue;
		const struct drv_model_scope *const scope =
			message->scope != DRV_MODEL_NONE ? &worker->model->scopes[message->scope] : NULL;
		if (scope != NULL && !scope->many && (scope->inner == NULL || is_port(scope)) &&
			drv_worker_roll(worker, rarity(message, scope)) != 0)
			continue;
		return variant;
	}
}

static void send_outer(struct drv_worker *worker, const struct drv_model_variant *variant)
{
	const struct drv_model_message *const message = &worker->model->messages[variant->message];
	const int many = message->scope != DRV_MODEL_NONE && worker->model->scopes[message->scope].many;
	const uintptr_t id = drv_worker_choose(worker, 0).id;
	/* no structure is better than one that is none */
	const LRESULT answer = worker->door.proc(id, NULL, message->value,
		message->sizes[0] != 0 ? 0 : variant->lParam1, message->sizes[1] != 0 ? 0 : variant->lParam2);
	if (many && message->opens && answer != 0)
		drv_worker_note_open(worker, 0, (struct drv_pair){(uintptr_t)answer, 0});
	if (many && message->closes && answer != worker->model->scopes[message->scope].kept)
		drv_worker_note_close(worker, 0, id);
}

static void work(void *argument)
{
	struct drv_worker *const worker = argument;
	for (unsigned i = 0; i < worker->messages; i++) {
		const struct drv_model_variant *const variant = choose(worker);
		if (drv_model_is_outer(worker->model, &worker->model->messages[variant->message]))
			send_outer(worker, variant);
		else
			drv_worker_send_inner(worker, variant);
	}
}

/* ---- all of it ---- */

static void open_all(const struct drv_model *model, drv_proc *proc)
{
	for (unsigned i = 0; i < model->message_count; i++) {
		const struct drv_model_message *const message = &model->messages[i];
		if (message->scope != DRV_MODEL_NONE && !model->scopes[message->scope].many &&
			drv_model_is_outer(model, message) && message->opens)
			proc(0, NULL, message->value, 0, 0);
	}
}

/* Closes the outermost scope, as often as it is open where it nests. */
static void close_all(const struct drv_model *model, drv_proc *proc)
{
	for (unsigned i = 0; i < model->message_count; i++) {
		const struct drv_model_message *const message = &model->messages[i];
		if (!message->closes || message->scope != 0)
			continue;
		while (proc(0, NULL, message->value, 0, 0) != model->scopes[0].kept && model->scopes[0].nests)
			continue;
	}
}

static void judge(const struct drv_worker *workers, unsigned threads, struct drv_threads_outcome *outcome)
{
	uint64_t closed = 0;
	for (unsigned i = 0; i < threads; i++) {
		outcome->opened += workers[i].opened;
		outcome->messages += workers[i].messages;
		closed += workers[i].closed;
	}
	if (outcome->opened != drv_load(&drv_tally.opened))
		drv_threads_break(DRV_PROMISE_OPENED);
	if (closed != drv_load(&drv_tally.closed))
		drv_threads_break(DRV_PROMISE_CLOSED);
	for (unsigned i = 0; i < DRV_MODEL_SCOPES; i++)
		if (drv_load(&drv_tally.inside[i]) != 0)
			drv_threads_break(DRV_PROMISE_BALANCE);
	if (drv_load(&drv_tally.live) != 0 || drv_load(&drv_tally.lent) != 0 ||
		drv_load(&drv_tally.held[DRV_ON_LOAD]) != 0 ||
		drv_load(&drv_tally.held[DRV_ON_ENABLE]) != 0)
		drv_threads_break(DRV_PROMISE_BALANCE);
	for (unsigned i = 0; i < DRV_PROMISES; i++)
		outcome->broken[i] = drv_load(&drv_tally.broken[i]);
}

void drv_threads_run(const struct drv_model *model, drv_proc *proc, drv_port *const *ports, unsigned threads,
		     unsigned messages, uint32_t seed, struct drv_threads_outcome *outcome)
{
	struct drv_worker workers[DRV_THREADS_MOST];
	struct drv_thread running[DRV_THREADS_MOST];
	const unsigned asked = threads;
	unsigned begun = 0;
	memset(outcome, 0, sizeof *outcome);
	memset(workers, 0, sizeof workers);
	drv_threads_watch(model);
	open_all(model, proc);
	for (unsigned i = 0; i < threads; i++) {
		workers[i].model = model;
		workers[i].door = (struct drv_door){proc, ports};
		workers[i].messages = messages;
		workers[i].dice = seed * 2654435761u + i * 40503u;
	}
	while (begun < asked && drv_worker_begin(&workers[begun]))
		begun++;
	for (threads = 0; threads < begun; threads++) {
		running[threads] = (struct drv_thread){.run = work, .argument = &workers[threads]};
		if (!drv_thread_start(&running[threads]))
			break;
	}
	for (unsigned i = 0; i < threads; i++)
		drv_thread_join(&running[i]);
	close_all(model, proc);
	for (unsigned i = 0; i < asked; i++)
		drv_worker_end(&workers[i]);
	judge(workers, threads, outcome);
}
