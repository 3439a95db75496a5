/* The model of a driver: what the specification says that it does, as data, and a small interpreter
 * of that data. It knows nothing of the driver's own code, so that the two can be compared.
 *
 * The data is a tree of scopes, the messages that open, close and use them, and for each message the
 * variants in which it is worth sending: parameters in and out of range, a session or not. An action
 * is a variant with a kind of id, and whether the hooks that can refuse do so. The interpreter tells
 * for a state and an action what the driver answers, which hooks run with what, and which state
 * comes next. */
#ifndef DRV_MODEL_H
#define DRV_MODEL_H

#include "drv_platform.h"

enum {
	DRV_MODEL_SCOPES = 8,
	DRV_MODEL_LIVE = 3,   /* instances at a time, at most */
	DRV_MODEL_HOOKS = 16, /* that one message can run */
	DRV_MODEL_NONE = 0xff /* no scope */
};

/* Something that is opened and later closed. A parent stands before its children. */
struct drv_model_scope {
	const char *name;
	uint8_t parent;   /* an index, or DRV_MODEL_NONE */
	uint8_t many;     /* whether there may be several at a time, each with an id */
	uint8_t suspends; /* whether closing it leaves what is inside as it is, asleep */
	uint8_t opens;    /* the event of the hook that opens it: see drv_probe.h */
	uint8_t closes;
	LRESULT opened;  /* what the opener answers; an id in place of this when there may be many */
	LRESULT refused; /* what it answers when nothing was opened */
	LRESULT closed;  /* what the closer answers */
	LRESULT kept;    /* what it answers when nothing was closed */
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
};

/* What a message does to the field that keeps an instance from being closed. */
enum drv_model_effect {
	DRV_MODEL_LEAVES,
	DRV_MODEL_FREES,
	DRV_MODEL_HOLDS
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
};

/* A parameter of 32 bits or less with more above it, where there is room: nobody may look there. */
#define DRV_MODEL_UPPER(value) ((LPARAM)((uint64_t)(uint32_t)(value) | (uint64_t)0x5a5a5a5a << 32))

struct drv_model {
	const char *driver;
	const char *entry; /* the name of the entry point */
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
};

/* ---- states ---- */

enum { DRV_MODEL_SESSION = 1, DRV_MODEL_HELD = 2 }; /* bits of drv_model_state.live */

/* Equal states are equal byte by byte. */
struct drv_model_state {
	uint8_t open[DRV_MODEL_SCOPES]; /* of the scopes of which there is one */
	uint8_t count;                  /* of instances */
	uint8_t live[DRV_MODEL_LIVE];   /* the oldest first */
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

struct drv_model_action {
	uint16_t variant;
	uint8_t id;    /* enum drv_model_id */
	uint8_t fails; /* whether hooks refuse that can */
};

/* ---- what follows ---- */

enum drv_model_answer {
	DRV_ANSWER_VALUE,    /* exactly this value */
	DRV_ANSWER_ID,       /* an id that was not issued before */
	DRV_ANSWER_HOOK,     /* what the hook returned */
	DRV_ANSWER_FALLBACK, /* what DefDriverProc answers to the same */
	DRV_ANSWER_KINDS
};

/* A hook that runs. */
struct drv_model_hook {
	uint8_t event;    /* enum drv_event */
	uint8_t instance; /* its place among the live ones before the message; the newcomer's is count */
	uint8_t forced;
	uint8_t given; /* whether it gets the variant's parameters; else zeros */
};

struct drv_model_step {
	struct drv_model_state next;
	LRESULT value;
	uint8_t answer; /* enum drv_model_answer */
	uint8_t hooks;
	uint8_t opened; /* whether an instance was added */
	uint8_t closed; /* bit i: instance i went */
	uint8_t rule;   /* of the 14: the one that says so */
	struct drv_model_hook hook[DRV_MODEL_HOOKS];
};

/* Whether the action makes sense in a state: that the instance it names is there, that there is
 * another to swap with, that its failing would be noticed. */
int drv_model_allows(const struct drv_model *model, const struct drv_model_state *state,
		     struct drv_model_action action, unsigned most);

/* What the action does. It is allowed. most is how many instances to have at a time at most. */
void drv_model_step(const struct drv_model *model, const struct drv_model_state *state,
		    struct drv_model_action action, struct drv_model_step *step);

/* Whether two states are the same. */
int drv_model_same(const struct drv_model_state *a, const struct drv_model_state *b);

/* Writes an action as a word, and reads it: `DRV_CLOSE@2`, `DRV_OPEN:session`, `DRV_CLOSE@stale`, and
 * `!` behind it when hooks refuse. What is not said is as a healthy host would have it. Writing cuts
 * at size; reading returns 0 for a word that means nothing. */
void drv_model_write(const struct drv_model *model, struct drv_model_action action, char *to, size_t size);
int drv_model_read(const struct drv_model *model, const char *word, size_t length,
		   struct drv_model_action *action);

/* Writes a state for people: "loaded, enabled, 2 instances (1 held)". */
void drv_model_describe(const struct drv_model *model, const struct drv_model_state *state, char *to, size_t size);

/* All states that can be reached with up to `most` instances, the first one first, each with the
 * action that leads to it by the shortest way. */
struct drv_model_place {
	struct drv_model_state state;
	unsigned from; /* the place before, by index */
	struct drv_model_action by;
	unsigned distance;
};

enum { DRV_MODEL_PLACES = 512 };

struct drv_model_map {
	struct drv_model_place places[DRV_MODEL_PLACES];
	unsigned count;
	int whole; /* whether all fitted */
};

void drv_model_survey(const struct drv_model *model, unsigned most, struct drv_model_map *map);

#endif
