/* What the files of the mock share. mock_NAME.c has the one struct drv_mock of its driver. */
#ifndef DRV_MOCK_PARTS_H
#define DRV_MOCK_PARTS_H

#include "drv_mock.h"

#include <stdio.h>

#ifdef _WIN32
typedef SRWLOCK drv_mock_lock;
#define DRV_MOCK_UNLOCKED SRWLOCK_INIT
#else
typedef pthread_mutex_t drv_mock_lock;
#define DRV_MOCK_UNLOCKED PTHREAD_MUTEX_INITIALIZER
#endif

enum {
	DRV_MOCK_REMEMBERED = 1024,
	DRV_MOCK_THREADS = 256,
	DRV_MOCK_HISTORY = 8,   /* calls that a report shows */
	DRV_MOCK_REPORT = 4096, /* bytes of a report */
	DRV_MOCK_GROUP = 48,    /* bytes of a group's name */
	DRV_MOCK_NEAREST = 256  /* bytes of how a call differed */
};

/* How often a rule was used for one instance. */
struct drv_mock_seen {
	struct drv_mock_seen *next;
	uint32_t ordinal;
	unsigned times;
};

struct drv_mock_answer {
	struct drv_mock_answer *next;
	intptr_t value;
};

struct drv_mock_write {
	struct drv_mock_write *next;
	unsigned place;
	size_t size;
	unsigned char bytes[];
};

struct drv_mock_rule {
	struct drv_mock_rule *next;
	struct drv_mock *mock;
	const char *file;
	int line;
	uint16_t message; /* or NONE, and then: */
	uint16_t scope;
	uint8_t event;    /* enum drv_mock_event */
	uint8_t expected;
	uint8_t ignored;
	/* which calls */
	struct drv_mock_matcher matchers[DRV_MOCK_ARGUMENTS];
	uint32_t instance;
	/* how often, and after what */
	unsigned least, most;
	char group[DRV_MOCK_GROUP];
	uint8_t each;
	struct drv_mock_seen *seen; /* the first is for all instances */
	/* the call that came nearest without being meant */
	struct drv_mock_call nearest;
	unsigned nearest_fits;
	uint8_t has_nearest;
	char difference[DRV_MOCK_NEAREST]; /* said while what it pointed to was there */
	/* what it does */
	uint8_t acts, returns, stale, issues, keeps, crashes;
	unsigned gives; /* buffers back */
	unsigned came; /* calls that it acted on */
	unsigned fails, fails_nth;
	unsigned delay;
	uintptr_t id;
	intptr_t always;
	struct drv_mock_answer *once, **once_end;
	struct drv_mock_write *writes; /* the latest first */
	drv_mock_callback *callback;
	void *context;
};

struct drv_mock {
	const struct drv_mock_tables *tables;
	drv_mock_lock lock;
	struct drv_mock *unknown; /* the next mock of a program that does not know it */
	uint8_t begun; /* from here on drv_mock_begin clears it */
	uint8_t strict;
	uint8_t sessions;
	uint8_t scenario; /* the environment was looked at */
	uint32_t allowed; /* a bit for each verdict */
	struct drv_guard guard;
	struct drv_mock_rule *rules, **rules_end;
	struct drv_mock_rule *past; /* of what ended; calls may still be at it */
	/* memory */
	struct drv_mock_call *ring;
	size_t ring_size, wanted_size;
	uint64_t calls, events;
	uint64_t origin; /* the time of the first call */
	uintptr_t threads[DRV_MOCK_THREADS];
	uint32_t thread_count;
	uint32_t issued; /* ids */
	uint64_t *counts; /* of messages */
	FILE *record;
	/* failures */
	drv_mock_fail *fail;
	void *fail_context;
	uint64_t failures;
	char first[160];
	/* the fault loop */
	struct drv_mock_faults *faults;
	unsigned fault_message, fault_nth, fault_came;
	uint8_t fault_hit;
	uint8_t ended;
	char scenario_name[256]; /* the file that it was compiled from; rules refer to it */
	/* programs that want to be told; what is open stays known from one test to the next */
	struct drv_mock_client *clients;
	struct drv_mock_loan *told; /* buffers of which they are told just now */
	struct drv_mock_telling *tellings; /* changes of which they are told just now */
	uint64_t loans; /* ever */
	uint64_t opened; /* programs, ever */
};

/* An initial value. */
#define DRV_MOCK_OF(tables_) {.tables = (tables_), .lock = DRV_MOCK_UNLOCKED}

/* What an argument leads to: NULL for a number, for no system has anything that low. */
static inline void *drv_mock_address(uint64_t argument)
{
	return argument < 0x10000 ? NULL : (void *)(uintptr_t)argument;
}

void drv_mock_hold(drv_mock_lock *lock);
void drv_mock_release(drv_mock_lock *lock);
void drv_mock_enter(struct drv_mock *mock);
void drv_mock_leave(struct drv_mock *mock);
uint64_t drv_mock_now(void);
void drv_mock_sleep(unsigned milliseconds);

/* Begins when it has not; the lock is held. */
void drv_mock_ready(struct drv_mock *mock);

/* ---- rules ---- */

/* What was told holds no longer. The lock is held. */
void drv_mock_end_rules(struct drv_mock *mock);
/* It is given back, too. */
void drv_mock_drop_rules(struct drv_mock *mock);

/* The place of a parameter by its name, or DRV_MOCK_NONE. */
unsigned drv_mock_place(const struct drv_mock *mock, unsigned message, const char *name);

/* How many of a rule's matchers fit, all when that is their number. */
unsigned drv_mock_fits(const struct drv_mock_rule *rule, const struct drv_mock_call *call, unsigned *of);

/* `VOL_SET(percent = 30) to instance 1`. */
void drv_mock_say_rule(struct drv_words *words, const struct drv_mock_rule *rule);

/* `to instance 2`: of those that the rule's message works in. */
void drv_mock_say_subject(struct drv_words *words, const struct drv_mock_rule *rule, const char *before,
			  uint32_t ordinal);

/* How a call that has not ended differs from what a rule demands. */
void drv_mock_say_difference(struct drv_words *words, const struct drv_mock_rule *rule,
			     const struct drv_mock_call *call);

/* ---- a call ---- */

/* What is to be done about a call, decided with the lock held and done without it. */
struct drv_mock_plan {
	struct drv_mock_rule *rule; /* that acts, or NULL */
	uint64_t own;               /* the id that an opener is given by the program, or 0 */
	uint64_t id;                /* that it issues, or 0 */
	unsigned delay;
	uint8_t crashes;
	uint8_t programmed;
	intptr_t answer;
	/* what the rule says beside that, as it was then, for a test may go on saying */
	const struct drv_mock_write *writes;
	drv_mock_callback *callback;
	void *context;
	unsigned gives;
	uint8_t keeps;
	char text[DRV_MOCK_REPORT]; /* what is wrong; "" */
	const char *file;
	int line;
};

/* Looks for the rule that acts, and notes in the plan what the expectations find wrong. */
void drv_mock_expected(struct drv_mock *mock, const struct drv_mock_call *call, struct drv_mock_plan *plan);

/* ---- programs that are told, and buffers ---- */

/* What programs are to be told: one of what it opened or closed, and all that have a device open of what
 * was changed. */
struct drv_mock_news {
	struct drv_mock_listener listener; /* not on: nobody is */
	uint32_t message;
	uint32_t change; /* 0: nothing is */
	uint64_t device, about;
};

/* Where a location leads to, or NULL; and what is there. */
void *drv_mock_found(const struct drv_mock_location *location, const uintptr_t *arguments);
uint64_t drv_mock_read(const struct drv_mock_location *location, const uintptr_t *arguments);

/* The number of the thread; the lock is held. */
uint32_t drv_mock_thread(struct drv_mock *mock);

/* A call was answered and is about to be applied: the driver has the buffer that it lends, and with
 * `stays` does not give it back by itself. The lock is held. */
void drv_mock_lend(struct drv_mock *mock, const uintptr_t *arguments, struct drv_mock_call *call, int stays);

/* A call begins: notes what it is about to change. The lock is held. */
void drv_mock_change(const struct drv_mock *mock, const uintptr_t *arguments, const struct drv_mock_call *call,
		     struct drv_mock_news *news);

/* It was applied: notes whom it opened or closed something for. The lock is held. */
void drv_mock_news(struct drv_mock *mock, const uintptr_t *arguments, const struct drv_mock_call *call,
		   struct drv_mock_news *news);

/* Tells the programs, and gives back what is to be given back, and at most so many that stay. The lock
 * is not held. */
void drv_mock_tell(struct drv_mock *mock, const struct drv_mock_call *call, const struct drv_mock_news *news,
		   unsigned most);

/* Decides the answer. */
void drv_mock_decide(struct drv_mock *mock, const struct drv_mock_call *call,
		     const struct drv_guard_finding *finding, struct drv_mock_plan *plan);

/* Reports what never came. */
void drv_mock_missing(struct drv_mock *mock);

/* ---- reports and memory ---- */

/* drv_mock_record with the mode of the file. */
int drv_mock_open_record(struct drv_mock *mock, const char *path, const char *mode);

/* A drv_mock_fail whose context is the mock: writes to its record, else to stderr. */
void drv_mock_tell_record(const struct drv_mock_failure *failure, void *context);

/* Tells of a failure; the lock is not held. */
void drv_mock_report(struct drv_mock *mock, const char *text, const char *file, int line);

/* Adds the calls that tell how an object came to be as it is. The lock is held. */
void drv_mock_say_history(struct drv_mock *mock, uint32_t object, struct drv_words *words);

/* Keeps a call that begins, in its place. */
void drv_mock_keep(struct drv_mock *mock, struct drv_mock_call *call);
/* The same call when it has been answered, or when it never will be. */
void drv_mock_kept(struct drv_mock *mock, const struct drv_mock_call *call, int pending);

#endif
