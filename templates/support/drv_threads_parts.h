/* What the files of the threads share. */
#ifndef DRV_THREADS_PARTS_H
#define DRV_THREADS_PARTS_H

#include "drv_parcel.h"
#include "drv_threads.h"

/* What hooks counted. */
struct drv_tally {
	drv_word live;   /* instances and what is open in tables */
	drv_word opened; /* of those, ever */
	drv_word closed; /* of those, not forced */
	drv_word busy;   /* hooks that must be over before the device is disabled */
	drv_word lent;   /* buffers that are prepared */
	drv_word held[DRV_EVENTS];        /* the module and the device, by the event that opens them */
	drv_word inside[DRV_MODEL_SCOPES]; /* what is open in inner scopes */
	drv_word broken[DRV_PROMISES];
};

extern struct drv_tally drv_tally;

/* Nothing is open, and hooks are a driver's of that model. */
void drv_threads_watch(const struct drv_model *given);

void drv_threads_break(enum drv_promise promise);

enum { DRV_THREADS_OWN = 4, DRV_THREADS_LOANS = 2 };

/* The id of something that is open, and of the instance that it is in. */
struct drv_pair {
	uintptr_t id, outer;
};

/* What a thread knows of a scope. */
struct drv_known {
	struct drv_pair own[DRV_THREADS_OWN]; /* what it opened; 0 where it saw it closed */
	struct drv_pair dead;                 /* what it saw closed last, or 0 */
	struct drv_loan *loans[DRV_THREADS_LOANS]; /* buffers of its own */
};

struct drv_worker {
	const struct drv_model *model;
	struct drv_door door;
	unsigned messages;
	uint32_t dice;
	uint64_t opened, closed;
	drv_parcel_memory *memory;
	struct drv_known known[DRV_MODEL_SCOPES];
};

unsigned drv_worker_roll(struct drv_worker *worker, unsigned sides);

/* The id of something in a scope, with that of its instance: the thread's own, one that is dead, another thread's,
 * or none at all. */
struct drv_pair drv_worker_choose(struct drv_worker *worker, unsigned scope);

/* What came of an open, when something came, and of a close. */
void drv_worker_note_open(struct drv_worker *worker, unsigned scope, struct drv_pair pair);
void drv_worker_note_close(struct drv_worker *worker, unsigned scope, uintptr_t id);

/* Gets and gives back what messages of inner scopes carry. Returns 0 when there is no memory. */
int drv_worker_begin(struct drv_worker *worker);
void drv_worker_end(struct drv_worker *worker);

/* Sends a message that concerns an inner scope, or that comes through another entry point than the first. */
void drv_worker_send_inner(struct drv_worker *worker, const struct drv_model_variant *variant);

/* The driver has no more buffers of a table. */
void drv_loans_end(unsigned scope, uintptr_t id);

#endif
