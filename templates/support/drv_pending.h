/* Who waits to be told how a command ended, in something that one program at a time waits for.
 *
 * Each command has a turn while its hook runs. When it has succeeded, it takes the place of
 * whoever waited before, or leaves that alone; one that is done at once is told of at once, and
 * one that lasts waits until its driver says that its turn is done, which may be before its hook
 * has returned, and on any thread. A short lock guards all of it; nobody is told while it is
 * held. Zero is the beginning. */
#ifndef DRV_PENDING_H
#define DRV_PENDING_H

#include "drv_platform.h"

/* A command whose hook runs; its memory is the caller's. */
struct drv_running {
	struct drv_running *older;
	uintptr_t thread;
	DWORD turn;
	int done; /* whether it was before its hook returned */
	UINT how;
};

struct drv_pending {
	drv_word lock;
	DWORD turn;  /* of the newest command */
	DWORD waits; /* the turn that the window waits for; 0: none does */
	DWORD_PTR window;
	struct drv_running *newest;
};

/* Whom to tell, and what; a window of 0 is nobody. */
struct drv_due {
	DWORD_PTR window;
	UINT how;
};

/* A command that succeeded. */
struct drv_command {
	DWORD_PTR window; /* that wants to be told; 0: none does */
	int lasts;
	UINT successful; /* what to tell of one that does not last */
	UINT replaces;   /* what to tell whoever waited before; 0: leave it alone */
};

/* Gives a command its turn; drv_pending_end must follow. */
static inline void drv_pending_begin(struct drv_pending *pending, struct drv_running *running)
{
	drv_lock(&pending->lock);
	if (++pending->turn == 0)
		pending->turn = 1;
	running->older = pending->newest;
	running->thread = drv_self();
	running->turn = pending->turn;
	running->done = 0;
	pending->newest = running;
	drv_unlock(&pending->lock);
}

/* The hook has returned, and what is settled is settled. */
static inline void drv_pending_end(struct drv_pending *pending, const struct drv_running *running)
{
	drv_lock(&pending->lock);
	struct drv_running **at = &pending->newest;
	while (*at != running)
		at = &(*at)->older;
	*at = running->older;
	drv_unlock(&pending->lock);
}

/* The turn of the command whose hook the calling thread is in; in none, of the newest command. */
static inline DWORD drv_pending_turn(struct drv_pending *pending)
{
	const uintptr_t self = drv_self();
	drv_lock(&pending->lock);
	const struct drv_running *running = pending->newest;
	while (running != NULL && running->thread != self)
		running = running->older;
	const DWORD turn = running != NULL ? running->turn : pending->turn;
	drv_unlock(&pending->lock);
	return turn;
}

/* Takes out who waits, if anybody does. The lock is held. */
static inline struct drv_due drv_pending_take(struct drv_pending *pending, UINT how)
{
	const struct drv_due due = {pending->waits != 0 ? pending->window : 0, how};
	pending->waits = 0;
	return due;
}

/* A turn is done. Returns who is to be told of it. */
static inline struct drv_due drv_pending_done(struct drv_pending *pending, DWORD turn, UINT how)
{
	struct drv_due due = {0, how};
	drv_lock(&pending->lock);
	struct drv_running *running = pending->newest;
	while (running != NULL && running->turn != turn)
		running = running->older;
	if (turn != 0 && turn == pending->waits) {
		due = drv_pending_take(pending, how);
	} else if (running != NULL) {
		running->done = 1;
		running->how = how;
	}
	drv_unlock(&pending->lock);
	return due;
}

/* Nobody will be told that anything was done: returns who waited. */
static inline struct drv_due drv_pending_drop(struct drv_pending *pending, UINT how)
{
	drv_lock(&pending->lock);
	const struct drv_due due = drv_pending_take(pending, how);
	drv_unlock(&pending->lock);
	return due;
}

/* A command has succeeded. Sets who is to be told, in this order: whoever waited before, and
 * whoever wants to know of the command. */
static inline void drv_pending_settle(struct drv_pending *pending, const struct drv_running *running,
	const struct drv_command *command, struct drv_due due[2])
{
	due[0] = due[1] = (struct drv_due){0};
	drv_lock(&pending->lock);
	if (command->replaces != 0)
		due[0] = drv_pending_take(pending, command->replaces);
	if (command->window != 0 && command->lasts && !running->done) {
		pending->waits = running->turn;
		pending->window = command->window;
	} else {
		due[1].window = command->window;
		due[1].how = command->lasts ? running->how : command->successful;
	}
	drv_unlock(&pending->lock);
}

#endif
