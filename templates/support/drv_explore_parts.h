/* What the files of the explorer's program share. */
#ifndef DRV_EXPLORE_PARTS_H
#define DRV_EXPLORE_PARTS_H

#include "drv_explore.h"

#include "drv_attempt.h"
#include "drv_threads.h"
#include "drv_walk.h"

enum { DRV_PATH = 512 };

enum drv_job { JOB_EXPLORE, JOB_REPLAY, JOB_THREADS };

/* What is asked for, and what came of it. */
struct drv_order {
	enum drv_job job;
	unsigned depth, instances, objects, threads, messages, seed;
	int progress;
	unsigned coverage; /* whether to print it */
	int loud;     /* whether a replay tells each step */
	unsigned hooks; /* which the module has: see drv_the_modules */
	char module[DRV_PATH]; /* "": the one that has these */
	char json[DRV_PATH];
	char html[DRV_PATH];
	int loaded;  /* whether the module could be */
	int stuck;   /* whether a message did not come back */
	int written; /* whether the files could be */
	unsigned count; /* of the sequence to replay */
	struct drv_model_action sequence[DRV_WALK_LONGEST];
	struct drv_outcome outcome;
	struct drv_threads_outcome threads_outcome;
};

/* The model, for jobs, which get the order alone. */
extern const struct drv_model *drv_the_model;

/* The modules around the driver. The first has all hooks, the others those of messages whose numbers
 * have the bit. */
struct drv_made_module {
	const char *name;
	UINT hooked;
};

enum { DRV_MODULES = 4 };

extern const struct drv_made_module drv_the_modules[DRV_MODULES];

/* Does what an order says, in a process of its own. */
int drv_explore_job(void *shared);

/* Tells what was found last, from the history that the walk left behind, and the shortest sequence that
 * shows it. */
void drv_scenario_tell(struct drv_order *order, struct drv_ending ending);

/* Whether a sequence from a fresh driver shows a difference; then outcome tells which. */
int drv_scenario_differs(struct drv_order *order, const struct drv_model_action *actions, unsigned count);

/* Fills an order in. Returns 0 when the words are not understood, which is said. */
int drv_options_read(struct drv_order *order, int argc, char **argv);
void drv_options_help(const char *program);

#endif
