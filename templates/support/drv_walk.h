/* The walk: the driver is taken through the states of its model, and compared with it at each step.
 *
 * Everything that a step needs is worked out beforehand, for each state and each action in it, so that
 * walking costs little more than the driver itself. */
#ifndef DRV_WALK_H
#define DRV_WALK_H

#include "drv_load.h"
#include "drv_model.h"
#include "drv_parcel.h"
#include "drv_probe.h"

#include <stdio.h>

enum {
	DRV_WALK_TEXT = 1536,
	DRV_WALK_LONGEST = 8192,
	DRV_WALK_PLACES = 2048, /* that an exploration is made to fit into, where it has inner scopes */
	DRV_WALK_ROOM = 16384,  /* what it may come to when bounds are given */
	DRV_WALK_ENTRIES = 8,
	DRV_WALK_BUFFERS = 8, /* of one scope */
	DRV_STALE = 16
};

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
	struct drv_model_bounds bounds;
	char text[DRV_WALK_TEXT]; /* when failed: what was expected, and what came */
	drv_word length;          /* of the history: what was sent since nothing was open */
	struct drv_model_action history[DRV_WALK_LONGEST];
};

/* An action that a state allows, and what follows from it: see drv_model_step. */
struct drv_way {
	struct drv_model_action action;
	uint16_t to;   /* the state that it leads to */
	uint8_t plain; /* whether the variant's two parameters are all that is sent */
	uint8_t answer, rule, hooks, opened, closed, came, gone, wrote;
	LRESULT value;
	uint64_t times; /* that it was gone */
	const struct drv_model_hook *hook;
	const uint8_t *touched; /* NULL: no buffer */
};

struct drv_live {
	uintptr_t id;
	HDRVR hdrvr;
};

/* A buffer that the program lends: what the driver has, and what should be in it. */
struct drv_buffer {
	unsigned char *bytes, *expected;
	int used; /* whether a node is it */
};

/* What a node is in this driver. */
struct drv_kept {
	uintptr_t id;
	struct drv_buffer *buffer;
	uintptr_t handle, data; /* that callbacks come with */
};

struct drv_walk {
	const struct drv_model *model;
	struct drv_outcome *outcome;
	drv_proc *proc;
	drv_port *ports[DRV_WALK_ENTRIES]; /* the entry points beside the first, by their index */
	struct drv_model_map map;
	struct drv_way **ways;
	unsigned *way_count;
	uint16_t **moves; /* the ways of a place that lead elsewhere, one for each other place */
	uint16_t *routes; /* [from * map.count + to]: the way to go first */
	struct drv_chunk *chunks;
	UINT event_msg[DRV_EVENTS];
	UINT opens_msg[DRV_MODEL_SCOPES], closes_msg[DRV_MODEL_SCOPES];
	unsigned at; /* the state that the driver is in */
	struct drv_live live[DRV_MODEL_LIVE + 1];
	unsigned live_count;
	uintptr_t stale[DRV_STALE]; /* closed ids, the newest at stale_at - 1 */
	unsigned stale_at;
	uintptr_t newest;   /* id */
	uint64_t opened;    /* instances, ever */
	long held[DRV_MODEL_SCOPES];
	/* inner scopes */
	struct drv_kept node[DRV_MODEL_NODES + 1];
	unsigned nodes;
	uintptr_t inner_stale[DRV_MODEL_SCOPES][DRV_STALE];
	unsigned inner_stale_at[DRV_MODEL_SCOPES];
	uintptr_t inner_newest[DRV_MODEL_SCOPES];
	struct drv_buffer buffers[DRV_MODEL_SCOPES][DRV_WALK_BUFFERS];
	drv_parcel_memory *memory; /* what arguments point to */
	drv_parcel_memory *copy;   /* and what should be in it */
	drv_parcel_memory *spare;  /* the same for messages that hooks send */
	int exploring; /* whether outcome->salt changes with each message, and history begins anew */
	void (*progress)(unsigned done, unsigned of); /* or NULL */
	FILE *told; /* where each step is told, or NULL */
};

/* Prepares a walk through all states within bounds; where they are 0, within those that make it end in a
 * few seconds. Returns 0 when memory or the room for states does
 * not suffice. The walk is large: not for the stack. */
int drv_walk_begin(struct drv_walk *walk, const struct drv_model *model, drv_proc *proc,
		   struct drv_model_bounds bounds, struct drv_outcome *outcome);

/* Prepares a walk that only replays: nothing is worked out before. */
int drv_walk_begin_replay(struct drv_walk *walk, const struct drv_model *model, drv_proc *proc,
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

/* The buffer that a hook reports done. */
void *drv_walk_finishes(void);

#endif
