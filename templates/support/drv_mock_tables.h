/* What a mock knows of its driver's protocol, as data: entry points, scopes, messages with named
 * parameters, what answers mean. Nothing here is about one family of drivers, and nothing needs
 * the system's headers, so that a recorded run can be checked anywhere. */
#ifndef DRV_MOCK_TABLES_H
#define DRV_MOCK_TABLES_H

#include <stddef.h>
#include <stdint.h>

enum {
	DRV_MOCK_ARGUMENTS = 8,     /* of an entry point */
	DRV_MOCK_DEPTH = 4,         /* scopes with ids, one inside the other */
	DRV_MOCK_SCOPES = 16,
	DRV_MOCK_NONE = 0xffff      /* no message, scope or place */
};

/* A name for a value. */
struct drv_mock_symbol {
	const char *name;
	int64_t value;
};

/* What an answer means. */
struct drv_mock_convention {
	const char *name;
	const struct drv_mock_symbol *symbols;
	uint16_t symbol_count;
	uint8_t issues_id; /* success is an id: any answer but the failure */
	uint8_t ignored;   /* nobody looks at it */
	int64_t success;
	int64_t failure;
};

enum drv_mock_kind {
	DRV_MOCK_SIGNED,
	DRV_MOCK_UNSIGNED,
	DRV_MOCK_POINTER
};

/* A parameter of a message. */
struct drv_mock_parameter {
	const char *name;
	const char *type;
	const struct drv_mock_symbol *symbols;
	uint16_t symbol_count;
	uint16_t place; /* among the arguments of the entry point */
	uint8_t kind;   /* enum drv_mock_kind */
	uint8_t bits;   /* of a number; 0: as wide as a pointer */
	uint8_t ranged;
	int64_t least, most;
};

/* Where a value is, mostly an id: an argument, or what one leads to. */
struct drv_mock_location {
	uint16_t scope;             /* whose id; DRV_MOCK_NONE: this and the following are unused */
	uint16_t place;             /* DRV_MOCK_NONE: not in this message; the id is unknown */
	uint8_t size;               /* of the member that it is in, in bytes; 0: the argument itself */
	void *(*member)(uintptr_t); /* finds it from the argument, which is not zero; or NULL */
};

/* A test on a value: it has one of the bits, or without a mask it is that value. */
struct drv_mock_condition {
	struct drv_mock_location at; /* with the place DRV_MOCK_NONE: never */
	uint64_t mask;
	int64_t value;
};

/* How a driver tells the program that opened something what happens to it, and where the opener says
 * whom it shall tell. */
struct drv_mock_notice {
	uint32_t opened, closed, done; /* messages to the program; 0: it is told nothing */
	uint16_t device; /* the place of the number of the device that was opened, or DRV_MOCK_NONE */
	struct drv_mock_location callback, flags, handle, data;
	struct drv_mock_condition when; /* it wants to be told; without a place: always */
};

/* A program that is told. */
struct drv_mock_listener {
	uint64_t callback, flags, handle, data;
	uint8_t on;
};

/* The bits of a lent buffer that say where it is; 0 for those that it does not have. */
struct drv_mock_flags {
	struct drv_mock_location at;
	uint32_t prepared, queued, done;
};

struct drv_mock_message {
	const char *name;
	uint32_t value;
	uint16_t entry;
	uint16_t scope;      /* that it opens, closes or works in */
	uint16_t buffer;     /* the place of the address of the buffer that it lends, or DRV_MOCK_NONE */
	uint16_t convention;
	uint16_t parameter_count;
	uint8_t opens;
	uint8_t closes;
	uint8_t fallible;    /* whether its hook can refuse */
	uint8_t early;       /* may come before anything is open */
	uint8_t queues;      /* lends a buffer to the driver */
	uint8_t empties;     /* gives all buffers back */
	int64_t answer;      /* of a healthy driver that nobody told anything else */
	int64_t failure;     /* where nobody is there to be asked */
	uint32_t change;     /* what all are told that have the device open, when it succeeds; 0: nothing */
	struct drv_mock_location about; /* what has changed, for them */
	const struct drv_mock_parameter *parameters;
	/* ids of the scopes around and of the scope itself, the outermost first; an opener's own is not
	 * among them */
	struct drv_mock_location ids[DRV_MOCK_DEPTH];
	struct drv_mock_location issues; /* where an opener puts the id; scope NONE: in its answer */
};

/* What closing means for what is still open inside. */
enum drv_mock_children {
	DRV_MOCK_CASCADE,
	DRV_MOCK_REFUSE,
	DRV_MOCK_SUSPEND
};

/* What a second opening of a scope means of which there is one. */
enum drv_mock_repeat {
	DRV_MOCK_IGNORED,
	DRV_MOCK_REFUSED,
	DRV_MOCK_NESTS,
	DRV_MOCK_RESTARTS
};

/* Something that is opened and later closed. A parent stands before its children. */
struct drv_mock_scope {
	const char *name;
	uint16_t parent; /* or DRV_MOCK_NONE */
	uint16_t opens;  /* messages */
	uint16_t closes;
	uint8_t many;     /* whether there may be several at a time, each with an id */
	uint8_t children; /* enum drv_mock_children */
	uint8_t repeat;   /* enum drv_mock_repeat */
	uint8_t implied;  /* what is inside may be used although this was not opened */
	uint8_t by_host;  /* the id is the program's own: an address that it passes */
	uint8_t prepares; /* what is lent must be prepared first */
	uint16_t lends;   /* the scope of buffers that can be lent to it, or DRV_MOCK_NONE */
	int64_t refusal;  /* the answer while children or buffers keep it open */
	int64_t unprepared; /* to a buffer that is lent without being prepared */
	struct drv_mock_condition session;
	struct drv_mock_condition query; /* asks whether it could be opened, and opens nothing */
	struct drv_mock_flags flags;     /* of a buffer */
	const struct drv_mock_notice *notice; /* or NULL */
};

/* A function that the driver exports. */
struct drv_mock_entry {
	const char *name;
	const char *const *arguments;
	uint8_t argument_count;
	uint8_t message; /* the place of what says which message it is */
	uint16_t own;    /* bit i: argument i stays what it was when the instance was opened */
	int64_t (*fallback)(const uintptr_t *arguments); /* answers what the driver leaves alone */
};

struct drv_mock_tables {
	const char *driver;
	const char *protocol;
	const struct drv_mock_entry *entries;
	uint16_t entry_count;
	const struct drv_mock_convention *conventions;
	uint16_t convention_count;
	const struct drv_mock_scope *scopes;
	uint16_t scope_count;
	const struct drv_mock_message *messages;
	uint16_t message_count;
	uint32_t limit; /* instances at a time; 0: any number */
	uint8_t refuses_session;
	/* Tells a program something, about a buffer or what has changed; NULL where no program is ever told. */
	void (*tell)(const struct drv_mock_listener *listener, uint32_t message, uint64_t about);
};

/* A call of an entry point. What is given with it is known when it begins; the answer at the end.
 * With returns set it is none, but the driver that gives a buffer back: what it has is that of the
 * call which lent the buffer, but for numbers and times, and for the value, which is what the program
 * is told. */
struct drv_mock_call {
	uint64_t number;  /* from 1 */
	uint64_t began;   /* the order of beginnings and ends, from 1 */
	uint64_t ended;   /* 0: it has not yet */
	uint64_t time;    /* of the beginning, in nanoseconds since the first call */
	uint64_t took;    /* nanoseconds */
	uint64_t arguments[DRV_MOCK_ARGUMENTS];
	uint64_t ids[DRV_MOCK_DEPTH]; /* as the message's locations say */
	uint64_t issued;  /* the id that an opener gave; 0 when it opened nothing */
	int64_t answer;
	uint32_t value;   /* of the message */
	uint32_t thread;  /* from 1, in the order in which they came */
	uint32_t object;  /* what it opened, closed or used, as the guard knows it; 0: nothing */
	uint32_t ordinal; /* of that among those of its scope, from 1 */
	uint16_t message; /* in the table, or DRV_MOCK_NONE */
	uint16_t entry;
	uint8_t verdict;  /* enum drv_mock_verdict */
	uint8_t programmed; /* whether the test said what to answer */
	uint8_t failed;   /* whether the answer means failure */
	uint8_t session;  /* whether it is about the system's own instance */
	uint8_t query;    /* whether it only asks whether something could be opened */
	uint8_t kept;     /* whether the driver has the buffer that it lends */
	uint8_t returns;  /* whether the driver gives that buffer back */
	uint8_t width;    /* of a pointer, in bytes */
};

#endif
