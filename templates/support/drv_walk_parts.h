/* What the files of the walk share. */
#ifndef DRV_WALK_PARTS_H
#define DRV_WALK_PARTS_H

#include "drv_walk.h"

/* What hooks and callbacks did during one message. One walk at a time, on one thread. */
struct drv_seen {
	unsigned count;
	unsigned fails;
	LRESULT answer;  /* of a message's hook, and of one that refuses where more than no can be said */
	LRESULT success; /* of an inner scope's hook */
	void *finishes;
	int meddling; /* whether a hook sends messages itself */
	int meddled;  /* whether one of those was heeded */
	const struct drv_walk *walk; /* whose messages they are */
	struct drv_call calls[DRV_MODEL_HOOKS];
};

extern struct drv_seen drv_seen;
extern int drv_walking; /* whether there is a walk, whose own is what DefDriverProc answers */

/* A message as it is sent. */
struct drv_sent {
	uintptr_t id;
	HDRVR hdrvr;
	UINT msg, device;
	struct drv_parcel parcel;
	struct drv_buffer *buffer; /* that it carries, or NULL */
	uintptr_t handle, data;    /* of the callbacks of what it opens */
	uintptr_t issued;          /* the inner id that came back */
};

static inline struct drv_door drv_walk_door(const struct drv_walk *walk)
{
	return (struct drv_door){walk->proc, walk->ports};
}

/* Collects the ways out of each place, and the shortest routes between places. Returns 0 when there is no
 * memory. */
int drv_ways_find(struct drv_walk *walk, const struct drv_model_bounds *bounds);
/* What an action does, whose step is worked out. Returns 0 when there is no memory. */
int drv_ways_make(struct drv_walk *walk, struct drv_model_action action, const struct drv_model_step *step,
		  struct drv_way *way);

void drv_ways_end(struct drv_walk *walk);

/* Sends one message and compares. */
int drv_walk_go(struct drv_walk *walk, struct drv_way *way);

/* Gets the memory that arguments point to, and the buffers. Returns 0 when there is none. */
int drv_send_begin(struct drv_walk *walk);
void drv_send_end(struct drv_walk *walk);

/* Makes a message, whose id and handle are there already. */
void drv_send_make(struct drv_walk *walk, const struct drv_way *way, struct drv_sent *sent);

/* Whether memory is as it should be after it; else says what is not. */
const char *drv_send_check(struct drv_walk *walk, const struct drv_way *way, struct drv_sent *sent);

/* Keeps what came and lets go what went. */
void drv_send_settle(struct drv_walk *walk, const struct drv_way *way, const struct drv_sent *sent);

/* Whether an inner hook or a callback is as the model says. */
int drv_send_is_expected(const struct drv_walk *walk, const struct drv_way *way, const struct drv_model_hook *hook,
			 const struct drv_call *call, const struct drv_sent *sent);

/* Whether what hooks found, and callbacks are about, is as it should be; else says what is not. The hooks are
 * the expected ones. */
const char *drv_send_check_found(const struct drv_walk *walk, const struct drv_way *way, const struct drv_sent *sent);

/* A hook tries to close what it is in. Returns 0 when that is not refused. */
int drv_walk_meddle(const struct drv_walk *walk, const struct drv_call *call);

/* Writes what was expected and what came, for people. */
void drv_walk_explain(struct drv_walk *walk, const struct drv_way *way, LRESULT expected, LRESULT answer,
		      const char *what);

/* Tells one step: what was sent, what was answered, which hooks ran. */
void drv_walk_tell(const struct drv_walk *walk, const struct drv_way *way, LRESULT answer);

#endif
