/* The guard: knows from the tables which call of a host is legal, and says of one that is not what
 * is wrong with it and which earlier calls led there. It knows nothing of a mock's answers but what
 * they mean, so that a run can be judged while it happens and from its record, with one result.
 *
 * The caller sees to it that one thread is in here at a time. */
#ifndef DRV_MOCK_GUARD_H
#define DRV_MOCK_GUARD_H

#include "drv_mock_words.h"

enum drv_mock_verdict {
	DRV_MOCK_LEGAL,
	DRV_MOCK_OUTSIDE,  /* what it must come in is not open */
	DRV_MOCK_DEAD,     /* to an id that was closed */
	DRV_MOCK_TWICE,    /* closes what was closed */
	DRV_MOCK_UNKNOWN,  /* to an id that was never issued */
	DRV_MOCK_ZERO,     /* to no id at all */
	DRV_MOCK_AGAIN,    /* opens what is open */
	DRV_MOCK_NOT_OPEN, /* closes what was never opened */
	DRV_MOCK_INSIDE,   /* closes what others are still open in */
	DRV_MOCK_GOES_ON,  /* the same, when all of them refused to be closed, as Wine does */
	DRV_MOCK_LENT,     /* closes what still has buffers */
	DRV_MOCK_OWN,      /* comes with another's handle or device */
	DRV_MOCK_RANGE,    /* with a parameter out of its range */
	DRV_MOCK_OVERLAP,  /* while the same is being closed by another thread, or closes it meanwhile */
	DRV_MOCK_UNCLOSED, /* still open at the end */
	DRV_MOCK_VERDICTS
};

/* Their words, in this order, as records have them; then NULL. */
extern const char *const drv_mock_verdict_words[DRV_MOCK_VERDICTS + 1];

/* A word for a verdict. */
const char *drv_mock_verdict_word(unsigned verdict);

/* The verdict of a word; DRV_MOCK_VERDICTS when there is none such. */
unsigned drv_mock_verdict_of(const char *word, size_t length);

/* Something that is or was open. */
struct drv_guard_object {
	uint64_t id;
	uint64_t own[DRV_MOCK_ARGUMENTS];       /* the arguments that it was opened with */
	uint64_t opened, closed, refused;       /* the calls that did so, by number */
	uint64_t closing;                       /* the call that is about to close it, */
	uint32_t closer;                        /* and its thread */
	uint32_t parent;                        /* an object, or 0 */
	uint32_t ordinal;                       /* among those of its scope, from 1 */
	uint32_t next;                          /* in its bucket */
	uint32_t later;                         /* that died next */
	uint32_t inside;                        /* how many are open in it */
	uint32_t nested;                        /* openings beyond the first, where they nest */
	uint32_t lent;                          /* buffers; of a buffer, whether the driver has it, */
	uint64_t since;                         /* and the call that lent it */
	uint16_t scope;
	uint16_t entry;                         /* that it was opened through */
	uint8_t open;
	uint8_t used;                           /* whether anything was ever open in it */
	uint8_t session;
	uint8_t earlier;                        /* it was open before the guard was renewed */
	uint8_t broken;                         /* opening it failed, and nobody looks at that */
};

/* A call that has not ended. */
struct drv_guard_use {
	uint32_t object, thread;
};

enum { DRV_GUARD_BUCKETS = 1024, DRV_GUARD_DEAD = 4096 };

struct drv_guard {
	const struct drv_mock_tables *tables;
	struct drv_guard_object *objects; /* the first is unused */
	uint32_t count, capacity;
	uint32_t buckets[DRV_GUARD_BUCKETS];
	uint32_t free;                        /* recycled objects, by next */
	uint32_t oldest_dead, newest_dead, dead;
	struct drv_guard_use *uses;           /* what is used just now */
	uint32_t use_count, use_capacity;
	uint32_t ordinals[DRV_MOCK_SCOPES];
	uint8_t exhausted; /* memory ran out: nothing is judged any more */
};

/* What the guard says of a call. */
struct drv_guard_finding {
	uint8_t verdict;
	uint32_t object;     /* that it is about, or 0 */
	struct drv_words words;
	char text[512];
};

void drv_guard_begin(struct drv_guard *guard, const struct drv_mock_tables *tables);
/* Forgets what was closed. What is open stays so, and is nobody's fault any more. */
void drv_guard_renew(struct drv_guard *guard);

void drv_guard_end(struct drv_guard *guard);

/* A call begins: judges it, and notes what it is about in call->object and call->ordinal. */
void drv_guard_judge(struct drv_guard *guard, struct drv_mock_call *call, struct drv_guard_finding *finding);

/* It ends: takes its answer into account. */
void drv_guard_apply(struct drv_guard *guard, struct drv_mock_call *call);

/* Whatever is still open: at 0 first, the next one after `after`. Returns 0 when there is no more. */
uint32_t drv_guard_unclosed(const struct drv_guard *guard, uint32_t after, struct drv_guard_finding *finding);

/* Whether everything around an object is open, and it is, too; 0 is what has nothing around it. */
int drv_guard_awake(const struct drv_guard *guard, uint32_t object);

/* The object around which an opener opens, or the one that another message works in; 0: none. */
uint32_t drv_guard_subject(const struct drv_guard *guard, const struct drv_mock_call *call);

/* The prepared buffer that a call lends to a table; 0: it is not prepared. */
uint32_t drv_guard_buffer(const struct drv_guard *guard, const struct drv_mock_call *call, uint32_t table);

/* Whether a call tells how an object came to be as it is. */
int drv_guard_concerns(const struct drv_guard *guard, uint32_t object, const struct drv_mock_call *call);

/* Whether a condition holds on an argument of a call. */
int drv_mock_is(const struct drv_mock_condition *condition, const struct drv_mock_call *call);

/* Whether the answer means that what was asked was done, as far as anybody looks. */
int drv_mock_succeeded(const struct drv_mock_tables *tables, const struct drv_mock_message *message,
		       int64_t answer);

#endif
