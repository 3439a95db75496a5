/* A driver that is played with: in a process of its own it is loaded, sent messages, and whatever it
 * answers is written down, before and after each message, in memory that outlives it. */
#ifndef DRV_PLAY_H
#define DRV_PLAY_H

#include "drv_attempt.h"
#include "drv_heap.h"
#include "drv_course.h"

enum {
	DRV_PLAY_STEPS = 4096, /* in one attempt, at most */
	DRV_PLAY_DATA = 1024   /* bytes of what a program opens the driver with, at most */
};

/* Never issued by any driver that was seen so far. */
#define DRV_PLAY_BOGUS ((uintptr_t)0xDEAD0001u)

enum drv_play_kind {
	DRV_PLAY_WALK,    /* all that the marks leave to try */
	DRV_PLAY_SCRIPT,  /* the actions in the steps */
	DRV_PLAY_LIFE,    /* the messages in the steps, whatever the driver answers */
	DRV_PLAY_THREADS, /* several threads that open, use and close */
	DRV_PLAY_MANAGER  /* OpenDriver and its like */
};

/* How far an attempt came outside its steps. */
enum drv_play_phase { DRV_PLAY_LOADING, DRV_PLAY_RUNNING, DRV_PLAY_UNLOADING, DRV_PLAY_LEAVING };

/* Whether the driver could be loaded. */
enum drv_play_module {
	DRV_PLAY_FOUND,
	DRV_PLAY_NO_MODULE,
	DRV_PLAY_NO_ENTRY,
	DRV_PLAY_DECORATED /* it has the entry point only under a decorated name */
};

/* What was true before a step. */
enum {
	DRV_PLAY_OPENED = 1,   /* some instance had been opened */
	DRV_PLAY_ALIVE = 2,    /* some instance was open */
	DRV_PLAY_ALIAS = 4,    /* the id was also that of an open instance which was not meant */
	DRV_PLAY_SHARED = 8,   /* what the open answered was the id of an open instance already */
	DRV_PLAY_REISSUED = 16, /* or had been that of one */
	DRV_PLAY_KEPT = 32,    /* this instance had already refused to be closed */
	DRV_PLAY_FRESH = 64,   /* the driver had just been loaded */
	DRV_PLAY_SWEPT = 128   /* the id had died when a scope around its instance was closed */
};

struct drv_play_step {
	struct drv_model_action action;
	uint16_t place; /* of the walk, before the step */
	uint16_t from;  /* LIFE: the id is the answer of that step, or `id` when it is the step's own */
	UINT msg;
	uint8_t before; /* what was true */
	uint8_t data;   /* LIFE: whether it is sent with what a program opens the driver with */
	uint8_t fault;  /* enum drv_heap_fault */
	uint64_t id;
	int64_t answer;
	int64_t fallback; /* what DefDriverProc answers to the same */
};

struct drv_play_threads {
	uint64_t opens, refused, closes;
	uint64_t twice; /* instances that were closed more than once */
};

struct drv_play {
	uint32_t magic;
	uint32_t kind;
	uint32_t unload;  /* whether the driver is unloaded at the end, not only left */
	uint32_t careful; /* THREADS: only ids that are open are sent */
	uint32_t milliseconds; /* that the attempt may take */
	char driver[4096];
	uint8_t data[DRV_PLAY_DATA]; /* of what a program opens the driver with */
	uint64_t data_size;          /* 0: lParam2 is the number */
	int64_t data_number;
	/* what came of it */
	uint32_t module; /* enum drv_play_module */
	uint32_t phase;
	char reason[256]; /* why it could not be loaded */
	uint64_t begun, ended; /* steps */
	uint32_t lost;     /* SCRIPT: the driver is in a state that the model does not have */
	uint32_t finished; /* WALK: nothing is left to try; SCRIPT: all could be sent */
	struct drv_play_threads threads;
	struct drv_play_step steps[DRV_PLAY_STEPS];
	uint8_t marks[]; /* of all actions in all places */
};

/* Memory for a walk's attempts; NULL when there is none. */
struct drv_play *drv_play_make(const struct drv_course *walk);

/* Whether memory that attempts share is such. */
int drv_play_is(const void *shared);

/* The process of an attempt says which walk it is before drv_play_job runs in it. */
void drv_play_use(const struct drv_course *walk);

/* What happens in the process of the attempt. */
int drv_play_job(void *shared);

#endif
