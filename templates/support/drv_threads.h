/* Threads: random messages, legal and illegal, from several threads at once, and what must hold
 * whatever the interleaving: what was opened, an instance or something inside one or beside them, is
 * closed once; no hook runs for what is not there, or while it is closing; what is given back is what
 * was acquired. */
#ifndef DRV_THREADS_H
#define DRV_THREADS_H

#include "drv_load.h"
#include "drv_model.h"
#include "drv_probe.h"

enum { DRV_THREADS_MOST = 64 };

/* What must hold, each with how often it did not. */
enum drv_promise {
	DRV_PROMISE_OPENED,  /* as many opens were answered with an id as hooks opened something */
	DRV_PROMISE_CLOSED,  /* as many closes were answered as done as hooks closed something */
	DRV_PROMISE_ONCE,    /* no hook opens or closes it twice */
	DRV_PROMISE_DEAD,    /* nothing that its own thread saw closed answers again */
	DRV_PROMISE_ALONE,   /* no message is in flight while a hook closes what it is in, or the device */
	DRV_PROMISE_THERE,   /* hooks of messages run only for what is live */
	DRV_PROMISE_BALANCE, /* in the end nothing is held */
	DRV_PROMISES
};

struct drv_threads_outcome {
	uint64_t messages;
	uint64_t opened;
	uint64_t broken[DRV_PROMISES];
};

extern const char *const drv_promise_words[DRV_PROMISES];

/* Sends that many messages from each thread; ports are the entry points beside the first, by their index in the
 * model. The driver's hooks report to drv_threads_happens. */
void drv_threads_run(const struct drv_model *model, drv_proc *proc, drv_port *const *ports, unsigned threads,
		     unsigned messages, uint32_t seed, struct drv_threads_outcome *outcome);

LRESULT drv_threads_happens(const struct drv_call *call);

#endif
