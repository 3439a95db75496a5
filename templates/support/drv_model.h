/* The model of a driver: what the specification says that it does, as data, and a small interpreter
 * of that data. It knows nothing of the driver's own code, so that the two can be compared.
 *
 * The data is a tree of scopes, the messages that open, close and use them, and for each message the
 * variants in which it is worth sending: parameters in and out of range, a session or not. An action
 * is a variant with kinds of ids, and whether the hooks that can refuse do so. The interpreter tells
 * for a state and an action what the driver answers, which hooks run with what, and which state
 * comes next.
 *
 * The outer scopes are the module, the device in it and the instances in that. The inner ones are
 * inside an instance or, behind an entry point of their own, inside the device: each thing that is open
 * there is a node of the state. */
#ifndef DRV_MODEL_H
#define DRV_MODEL_H

#include "drv_platform.h"

enum {
	DRV_MODEL_SCOPES = 16,
	DRV_MODEL_LIVE = 3,      /* instances at a time, at most */
	DRV_MODEL_NODES = 8,     /* nodes at a time, at most */
	DRV_MODEL_NESTED = 3,    /* openings of a scope that nests, at most */
	DRV_MODEL_HOOKS = 32,    /* that one message can run */
	DRV_MODEL_ARGUMENTS = 3, /* lParam1, lParam2; dwParam1, dwParam2, dwUser */
	DRV_MODEL_NEW = 0xfe,    /* the node that a message opens */
	DRV_MODEL_NONE = 0xff    /* no scope, no node */
};

/* ---- inner scopes ---- */

enum drv_model_kind {
	DRV_MODEL_OUTER, /* the module, its device, an instance */
	DRV_MODEL_PART,  /* in an instance, one of it, without an id */
	DRV_MODEL_PORT,  /* in the device, one of it, with an entry point of its own */
	DRV_MODEL_TABLE, /* in an instance or a port, many, each with an id */
	DRV_MODEL_LENT   /* in a table: buffers of the program's, each known by its address */
};

/* What opening something does that is open. */
enum drv_model_repeat { DRV_MODEL_IGNORED, DRV_MODEL_REFUSED, DRV_MODEL_RESTARTS };

/* Where a value stands in a message. */
struct drv_model_spot {
	uint8_t how; /* enum drv_model_how */
	uint8_t argument;
	uint8_t size;
	uint16_t offset;
};

enum drv_model_how { DRV_SPOT_NONE, DRV_SPOT_ARGUMENT, DRV_SPOT_MEMORY };

/* What only inner scopes have. */
struct drv_model_inner {
	uint8_t kind;   /* enum drv_model_kind */
	uint8_t repeat; /* enum drv_model_repeat */
	uint8_t implied; /* (port) whether what is inside may come although it was never opened */
	uint8_t holds;   /* whether what is inside keeps it from being closed, with `holding` as the answer */
	LRESULT holding;
	struct drv_model_spot issued, carried; /* (table) the id */
	struct drv_model_spot identity;        /* (lent) the address */
	struct drv_model_spot query;           /* where the flag of a query is */
	DWORD query_mask;
	/* (table) who is told of what happens, as the program says when it opens it */
	struct drv_model_spot callback, flags, handle, data;
	UINT tells_open, tells_close, tells_done; /* 0: nobody is told */
	struct drv_model_spot when;               /* there are callbacks when these bits are set; none: always */
	DWORD when_mask;
	/* (table) buffers in it can be queued */
	uint8_t queues;
	LRESULT refusal, unprepared;
	/* (lent) the structure, and in it the bits that tell where it is */
	unsigned size;
	struct drv_model_spot bits;
	DWORD prepared, queued, done;
	/* (port) the devices that it serves; 0: none are told apart */
	unsigned devices;
	uint8_t alone; /* whether a device has one opening at a time, and `taken` is the answer to another */
	LRESULT wrong, taken;
};

/* Something that is opened and later closed. A parent stands before its children. */
struct drv_model_scope {
	const char *name;
	uint8_t parent;   /* an index, or DRV_MODEL_NONE */
	uint8_t many;     /* whether there may be several at a time, each with an id */
	uint8_t suspends; /* whether closing it leaves what is inside as it is, asleep */
	uint8_t nests;    /* whether, while an instance is open, it is closed when it was closed as often as it
			   * was opened */
	uint8_t opens;    /* the event of the hook that opens it: see drv_probe.h */
	uint8_t closes;
	LRESULT opened;  /* what the opener answers; an id in place of this when there may be many */
	LRESULT refused; /* what it answers when nothing was opened */
	LRESULT closed;  /* what the closer answers */
	LRESULT kept;    /* what it answers when nothing was closed */
	const struct drv_model_inner *inner; /* NULL for an outer one */
};

/* A function of the driver's. */
struct drv_model_entry {
	const char *name;
	uint8_t port;      /* whether it takes a device, a message, dwUser and two parameters */
	uint8_t answers;   /* whether all that nobody handles gets a value */
	LRESULT unhandled; /* that one */
};

struct drv_model_message {
	const char *name;
	UINT value;
	uint8_t scope;       /* that it concerns; DRV_MODEL_NONE: the driver passes it on */
	uint8_t opens;       /* whether it opens that scope */
	uint8_t closes;      /* whether it closes it */
	uint8_t fallible;    /* whether its hook can refuse */
	uint8_t interactive; /* whether a driver may wait for a person: never sent to a strange one */
	LRESULT success;     /* one of the answers that mean success */
	LRESULT failure;     /* what it answers where nobody is there to be asked */
	LRESULT missing;     /* what one gets that asks for a window to be told, and points to nothing */
	LRESULT unhooked;    /* what it answers without a hook */
	/* those of inner scopes, or of entry points beside the first */
	uint8_t entry;
	uint8_t queues;    /* whether it lends the table a buffer */
	uint8_t empties;   /* whether it takes all of them out */
	uint8_t early;     /* whether it concerns nothing that is open, and may always come */
	uint8_t constant;  /* whether it is for nobody, and answered with `failure` rather than passed on */
	uint8_t counts;    /* whether it is answered with the number of devices, and nobody is asked */
	uint8_t tells;     /* whether it is answered with what a device can do, and nobody is asked */
	UINT tells_change; /* what all are told that have the device open, when it succeeds; 0: nothing */
	struct drv_model_spot about; /* with the value that stands there */
	uint8_t lends;     /* the scope of the buffer that it carries, or 0 */
	uint8_t does_more; /* whether it does more without a hook than to answer `unhooked` */
	uint8_t passes;    /* bit i: its hook gets argument i */
	uint8_t needs;     /* bit i: argument i must not be NULL */
	uint16_t sizes[DRV_MODEL_ARGUMENTS]; /* of the structure that argument i points to; 0: it is a number */
};

/* What a message does to the field that keeps an instance from being closed. */
enum drv_model_effect {
	DRV_MODEL_LEAVES,
	DRV_MODEL_FREES,
	DRV_MODEL_HOLDS
};

/* A value in the structure that an argument points to. */
struct drv_model_setting {
	struct drv_model_spot spot;
	uint64_t value;
};

/* Whether a command wants a window to be told how it ended. */
enum drv_model_asks {
	DRV_MODEL_QUIET,
	DRV_MODEL_ASKS,   /* it names none: what is tried is the driver, not the system that tells */
	DRV_MODEL_MISSES, /* it points to nothing that could name one */
	DRV_MODEL_LACKS,  /* it points to nothing, and does not ask: its hook gets that */
};

/* A message with parameters. */
struct drv_model_variant {
	const char *name; /* "session", or "" for the plain one */
	uint16_t message;
	uint8_t wrong;     /* whether a parameter is out of range */
	uint8_t session;   /* whether it opens a session */
	uint8_t effect;    /* enum drv_model_effect */
	uint8_t addresses; /* bit i: lParam i + 1 is one, which leads nowhere; a strange driver gets 0 */
	LPARAM lParam1, lParam2;
	LPARAM hook1, hook2; /* the parameters as its hook gets them */
	LPARAM user, hook_user; /* the same of dwUser */
	uint8_t query;  /* whether it only asks */
	uint8_t quiet;  /* whether no callback is wanted */
	uint8_t nulls;  /* bit i: argument i is NULL though a structure is needed */
	uint8_t asks;   /* enum drv_model_asks */
	uint8_t other;  /* whether it is not the first of its message: then fewer kinds of ids are sent with it */
	uint8_t setting_count, written_count;
	const struct drv_model_setting *settings; /* put into structures before */
	const struct drv_model_setting *written;  /* and what stands there after success */
};

/* A parameter of 32 bits or less with more above it, where there is room: nobody may look there. */
#define DRV_MODEL_UPPER(value) ((LPARAM)((uint64_t)(uint32_t)(value) | (uint64_t)0x5a5a5a5a << 32))

struct drv_model {
	const char *driver;
	const char *entry; /* the name of the entry point, the first where there are several */
	const struct drv_model_entry *entries; /* NULL: that one */
	unsigned entry_count;
	const struct drv_model_scope *scopes;
	unsigned scope_count;
	const struct drv_model_message *messages;
	unsigned message_count;
	const struct drv_model_variant *variants;
	unsigned variant_count;
	unsigned limit;          /* instances at a time, beside a session; 0 for none */
	uint8_t refuses_session; /* whether no session is ever opened */
	uint8_t policy;          /* whether a field keeps instances from being closed */
	/* what a program opens the driver with */
	const void *open_data; /* a structure of that size, or NULL: the number */
	size_t open_size;
	LPARAM open_number; /* 0: the specification does not say */
	/* which hooks the driver has: all, or those of messages whose numbers have one of these bits */
	uint8_t has_some;
	UINT hooked;
};

/* ---- states ---- */

enum { DRV_MODEL_SESSION = 1, DRV_MODEL_HELD = 2 }; /* bits of drv_model_state.live */

enum { DRV_MODEL_DEVICE = 0x0f, DRV_MODEL_NOTIFIES = 0x10 }; /* bits of a table's mark */
enum { DRV_MODEL_PLACE = 0x0f, DRV_MODEL_STRAY = 0x10 };     /* bits of a buffer's mark */

/* Something that is open in an inner scope. */
struct drv_model_node {
	uint8_t scope;
	uint8_t parent; /* an instance or, of a buffer, the node of its table; DRV_MODEL_NONE in a port */
	uint8_t mark;   /* of a table: the device, and whether there are callbacks; of a buffer: its place in
			 * the queue, 0 when it is not in it, and whether nobody prepared it */
};

/* Equal states are equal byte by byte. */
struct drv_model_state {
	uint8_t open[DRV_MODEL_SCOPES]; /* of the scopes of which there is one, ports too; how often */
	uint8_t count;                  /* of instances */
	uint8_t live[DRV_MODEL_LIVE];   /* the oldest first */
	uint8_t nodes;
	struct drv_model_node node[DRV_MODEL_NODES]; /* by scope, then parent; then the oldest first */
};

/* ---- actions ---- */

/* What dwDriverId carries. */
enum drv_model_id {
	DRV_ID_LIVE,                              /* + i: of the instance i, the oldest first */
	DRV_ID_SWAPPED = DRV_MODEL_LIVE,          /* + i: the same, with another's handle */
	DRV_ID_STALE = 2 * DRV_MODEL_LIVE,        /* of an instance that was closed */
	DRV_ID_ZERO,
	DRV_ID_BOGUS, /* never issued */
	DRV_ID_NEAR,  /* never issued, but much like the newest that was */
	DRV_ID_WIDE,  /* the newest, with a bit set beyond the 32 that a host may cut it to */
	DRV_ID_KINDS
};

/* Which of a table, or which buffer, a message is about. */
enum drv_model_inner_id {
	DRV_INNER_NONE,
	DRV_INNER_LIVE,                                     /* + i: of the node i of its scope */
	DRV_INNER_STALE = DRV_INNER_LIVE + DRV_MODEL_NODES, /* of a node that was closed */
	DRV_INNER_ZERO,
	DRV_INNER_BOGUS,
	DRV_INNER_NEAR,
	DRV_INNER_WIDE,
	DRV_INNER_KINDS,
	DRV_INNER_FRESH = DRV_INNER_STALE /* a buffer that is not prepared */
};

struct drv_model_action {
	uint16_t variant;
	uint8_t id;     /* enum drv_model_id */
	uint8_t fails;  /* whether hooks refuse that can */
	uint8_t inner;  /* enum drv_model_inner_id of the table that it is for */
	uint8_t buffer; /* the same of the buffer */
	uint8_t device; /* the number of one, of a port; as many as there are: one beyond them */
	uint8_t ends;   /* whether its hook reports the oldest queued buffer done */
};

/* ---- what follows ---- */

enum drv_model_answer {
	DRV_ANSWER_VALUE,    /* exactly this value */
	DRV_ANSWER_ID,       /* an id that was not issued before */
	DRV_ANSWER_HOOK,     /* what the hook returned */
	DRV_ANSWER_FALLBACK, /* what DefDriverProc answers to the same */
	DRV_ANSWER_KINDS
};

/* A hook that runs, or a callback. */
struct drv_model_hook {
	uint8_t event;    /* enum drv_event */
	uint8_t instance; /* its place among the live ones before the message; the newcomer's is count */
	uint8_t forced;
	uint8_t given;  /* whether it gets the variant's parameters; else zeros */
	uint8_t scope;  /* the inner scope that it concerns, or DRV_MODEL_NONE */
	uint8_t node;   /* the table or part by its place before the message, DRV_MODEL_NEW, or DRV_MODEL_NONE */
	uint8_t buffer; /* the same of a buffer */
	uint8_t device; /* of a port */
};

/* What happens to the bits of a buffer. */
enum drv_model_touch { DRV_TOUCH_NOT, DRV_TOUCH_PREPARED, DRV_TOUCH_UNPREPARED, DRV_TOUCH_QUEUED, DRV_TOUCH_DONE };

struct drv_model_step {
	struct drv_model_state next;
	LRESULT value;
	uint8_t answer; /* enum drv_model_answer */
	uint8_t hooks;
	uint8_t opened; /* whether an instance was added */
	uint8_t closed; /* bit i: instance i went */
	uint8_t rule;   /* of the 14: the one that says so */
	uint8_t came;   /* the node that was added, by its place in next, plus 1; 0: none */
	uint8_t gone;   /* bit i: node i went */
	uint8_t wrote;  /* whether what the variant writes is written */
	uint8_t touched[DRV_MODEL_NODES]; /* enum drv_model_touch of each node before */
	struct drv_model_node newcomer;   /* while it is worked out */
	struct drv_model_hook hook[DRV_MODEL_HOOKS];
};

/* How much there may be at a time. */
struct drv_model_bounds {
	unsigned instances;
	unsigned nodes; /* 0: messages of inner scopes are not sent */
	unsigned all;   /* of instances and nodes */
	unsigned each;  /* nodes of one scope in one parent */
};

/* Whether the driver has the hook for a message; 0: for the last close. */
int drv_model_has_hook(const struct drv_model *model, UINT msg);

/* Whether a message comes through the first entry point and is about no inner scope. */
int drv_model_is_outer(const struct drv_model *model, const struct drv_model_message *message);

/* Outer scopes alone, with that many instances. */
struct drv_model_bounds drv_model_outer(unsigned instances);

/* Whether the action makes sense in a state: that what it names is there, that there is another to swap
 * with, that its failing would be noticed. Then *step is what it does. */
int drv_model_try(const struct drv_model *model, const struct drv_model_state *state,
		  struct drv_model_action action, const struct drv_model_bounds *bounds, struct drv_model_step *step);

/* The same, of outer scopes alone, with up to `most` instances. */
int drv_model_allows(const struct drv_model *model, const struct drv_model_state *state,
		     struct drv_model_action action, unsigned most);

/* What the action does. It is allowed. */
void drv_model_step(const struct drv_model *model, const struct drv_model_state *state,
		    struct drv_model_action action, struct drv_model_step *step);

/* Makes an action, at first all bytes zero, the next one that could make sense in a state. Returns 0
 * when there is none. */
int drv_model_next(const struct drv_model *model, const struct drv_model_state *state,
		   struct drv_model_action *action);

/* Whether two states are the same. */
int drv_model_same(const struct drv_model_state *a, const struct drv_model_state *b);

/* Writes an action as a word, and reads it: `DRV_CLOSE@2`, `DRV_OPEN:session`, `DRV_CLOSE@stale`, and
 * `!` behind it when hooks refuse; `/2` for the second of its table or `/stale`, `+1` for the first
 * buffer that is prepared, `%1` for a device, `^` when a hook reports a buffer done. What is not said is
 * as a healthy host would have it. Writing cuts at size; reading returns 0 for a word that means
 * nothing. */
void drv_model_write(const struct drv_model *model, struct drv_model_action action, char *to, size_t size);
int drv_model_read(const struct drv_model *model, const char *word, size_t length,
		   struct drv_model_action *action);

/* Writes a state for people: "loaded, enabled, 2 instances (1 held)". */
void drv_model_describe(const struct drv_model *model, const struct drv_model_state *state, char *to, size_t size);

/* All states that can be reached within bounds, the first one first, each with the action that leads to
 * it by the shortest way. */
struct drv_model_place {
	struct drv_model_state state;
	unsigned from; /* the place before, by index */
	unsigned distance;
	struct drv_model_action by;
};

struct drv_model_map {
	struct drv_model_place *places;
	unsigned count;
	unsigned room;
	unsigned buckets;
	uint16_t *bucket; /* the places by their hash, plus 1 */
	int whole;        /* whether all fitted into the room, and memory sufficed */
};

/* A map with the first place alone, and another one in it, once. Return 0, and no place, when memory or
 * room does not suffice. */
int drv_model_map_begin(struct drv_model_map *map, unsigned room);
unsigned drv_model_enter(struct drv_model_map *map, struct drv_model_place place);

/* Up to `room` places, less than 65535. What the map has is given back by drv_model_map_end. */
void drv_model_survey(const struct drv_model *model, const struct drv_model_bounds *bounds, unsigned room,
		      struct drv_model_map *map);
void drv_model_map_end(struct drv_model_map *map);

/* The place of a state, by index; map->count when it is none. */
unsigned drv_model_find(const struct drv_model_map *map, const struct drv_model_state *state);

#endif
