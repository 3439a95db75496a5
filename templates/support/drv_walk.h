/* The walk: the driver is taken through the states of its model, and compared with it at each step.
 *
 * Everything that a step needs is worked out beforehand, for each state and each action in it, so that
 * walking costs little more than the driver itself. */
#ifndef DRV_WALK_H
#define DRV_WALK_H

#include "drv_load.h"
#include "drv_model.h"
#include "drv_probe.h"

#include <stdio.h>

enum { DRV_WALK_TEXT = 1024, DRV_WALK_LONGEST = 8192 };

/* What a walk came to; plain memory that other processes read, too. */
struct drv_outcome {
	uint64_t sequences;
	drv_word messages;
	drv_word ended;      /* whether nothing more is sent */
	uint64_t millionths; /* of a second that it took */
	unsigned states, all_states;
	unsigned transitions, all_transitions;
	unsigned depth;
	unsigned salt; /* chooses which ids are sent where a kind of id leaves a choice */
	int failed;
	char text[DRV_WALK_TEXT]; /* when failed: what was expected, and what came */
	drv_word length;          /* of the history: what was sent since nothing was open */
	struct drv_model_action history[DRV_WALK_LONGEST];
};

/* An action that a state allows. */
struct drv_way {
	struct drv_model_action action;
	uint16_t to;    /* the state that it leads to */
	uint64_t times; /* that it was gone */
	struct drv_model_step step;
};

struct drv_live {
	uintptr_t id;
	HDRVR hdrvr;
};

enum { DRV_STALE = 16 };

struct drv_walk {
	const struct drv_model *model;
	struct drv_outcome *outcome;
	drv_proc *proc;
	struct drv_model_map map;
	struct drv_way *ways[DRV_MODEL_PLACES];
	unsigned way_count[DRV_MODEL_PLACES];
	uint16_t *routes; /* [from * map.count + to]: the way to go first */
	UINT event_msg[DRV_EVENTS];
	unsigned at; /* the state that the driver is in */
	struct drv_live live[DRV_MODEL_LIVE + 1];
	unsigned live_count;
	uintptr_t stale[DRV_STALE]; /* closed ids, the newest at stale_at - 1 */
	unsigned stale_at;
	uintptr_t newest;   /* id */
	uint64_t opened;    /* instances, ever */
	long held[DRV_MODEL_SCOPES];
	int exploring;      /* whether outcome->salt changes with each message, and history begins anew */
	void (*progress)(unsigned done, unsigned of); /* or NULL */
	FILE *told; /* where each step is told, or NULL */
};

/* Prepares a walk through all states with up to `most` instances. Returns 0 when memory or the room
 * for states does not suffice. The walk is large: not for the stack. */
int drv_walk_begin(struct drv_walk *walk, const struct drv_model *model, drv_proc *proc, unsigned most,
		   struct drv_outcome *outcome);

void drv_walk_end(struct drv_walk *walk);

/* The depth that gets a walk done in a few seconds. */
unsigned drv_walk_depth(const struct drv_walk *walk);

/* In each state, sends every sequence of `depth` actions. Returns 0 at the first difference. */
int drv_walk_explore(struct drv_walk *walk, unsigned depth);

/* Sends a sequence, from nothing open, with ids as outcome->salt chooses. Returns 0 at the first
 * difference; an action that its state does not allow ends it, too, with outcome->length where it
 * stands and no failure. */
int drv_walk_replay(struct drv_walk *walk, const struct drv_model_action *actions, unsigned count);

/* What the hooks of the driver under test report to. */
LRESULT drv_walk_happens(const struct drv_call *call);

#endif
