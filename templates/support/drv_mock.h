/* The mock of a driver: it answers like a healthy one unless it is told otherwise, notices every
 * call that the protocol does not allow, and remembers all of them.
 *
 *     mock_volume_begin();
 *     mock_fails(mock_volume_on(DRV_CLOSE), 2);                          refuse to close, twice
 *     mock_times(mock_volume_expect_VOL_SET(30), 1);                     percent is 30, once
 *     mock_where(mock_volume_expect(VOL_SET), "percent", mock_between(0, 9));
 *     ... what is tested opens the driver, works, and closes it ...
 *     mock_volume_end();                                                 what never came, what stayed open
 *
 * mock_NAME.h has the functions that know the driver; this has what all mocks share. `mock_on` says
 * what a message answers, however often it comes; `mock_expect` that it comes, once unless told
 * otherwise. Of several that fit a call, expectations are used up in the order of the test, and of
 * answers the one that was given last counts.
 *
 * What a program gets by its callback it gets in the thread that sent the message: buffers of its own,
 * and word of what others that have the device open change.
 *
 * All functions may be called by any thread. No lock is held while a callback runs, which may send
 * messages to the driver; a predicate of mock_that may not, nor call the mock. */
#ifndef DRV_MOCK_H
#define DRV_MOCK_H

#include "drv_platform.h"

#include "drv_mock_guard.h"

#ifdef __cplusplus
extern "C" {
#endif

struct drv_mock;
struct drv_mock_rule;

/* ---- begin and end ---- */

/* Forgets all that was told, seen and remembered. What is still open stays open, and no failure of
 * this test comes from it. Not while the driver is being called. */
void drv_mock_begin(struct drv_mock *mock);

/* Reports what was expected and never came, and what is still open. Returns how often the mock
 * failed since it began. */
unsigned drv_mock_end(struct drv_mock *mock, const char *file, int line);

/* What the mock found wrong. */
struct drv_mock_failure {
	const char *text; /* one line what is wrong, then lines that tell how it came about */
	const char *file; /* of the test, where that is known, else NULL */
	int line;
	int last;         /* 1 from drv_mock_end, after all others: text sums up. A framework that leaves
	                   * the test by a jump may do so here, and only here. */
};

typedef void drv_mock_fail(const struct drv_mock_failure *failure, void *context);

/* Has failures told to a function, in whatever thread finds them; NULL is the default, lines of TAP
 * on stdout. drv_mock_cmocka.h, drv_mock_unity.h and drv_mock_gtest.h have functions for these. */
void drv_mock_fail_to(struct drv_mock *mock, drv_mock_fail *fail, void *context);

/* ---- what is told: answers and expectations ---- */

/* What a message answers; see the macros of mock_NAME.h. */
struct drv_mock_rule *drv_mock_on(struct drv_mock *mock, unsigned message, const char *file, int line);
struct drv_mock_rule *drv_mock_expect(struct drv_mock *mock, unsigned message, const char *file, int line);

/* Events of a scope. */
enum drv_mock_event {
	MOCK_OPENS,      /* the message that opens it */
	MOCK_CLOSES,     /* the one that closes it */
	MOCK_LAST_CLOSE, /* after the last was closed; only callbacks are run */
	MOCK_FORCED      /* it is closed because what is around it is; only callbacks are run */
};

struct drv_mock_rule *drv_mock_when(struct drv_mock *mock, unsigned scope, enum drv_mock_event event,
				    const char *file, int line);

/* Whether messages that nobody expects are failures, those that the driver does not know among them;
 * they are not at first. */
void drv_mock_strict(struct drv_mock *mock, int strict);

/* Lets a message come as it likes where messages must be expected. */
void drv_mock_ignore(struct drv_mock *mock, unsigned message);

/* How often, where it is not once: */
struct drv_mock_rule *mock_times(struct drv_mock_rule *rule, unsigned times);
struct drv_mock_rule *mock_at_least(struct drv_mock_rule *rule, unsigned times);
struct drv_mock_rule *mock_at_most(struct drv_mock_rule *rule, unsigned times);
struct drv_mock_rule *mock_never(struct drv_mock_rule *rule);

/* In which order: those of one group come one after the other. The second means for each instance by
 * itself, and each must do all of it. */
struct drv_mock_rule *mock_in_order(struct drv_mock_rule *rule, const char *group);
struct drv_mock_rule *mock_in_order_each(struct drv_mock_rule *rule, const char *group);

/* To which instance, or stream or client where the message works in one, counted from 1 as they were
 * opened. */
struct drv_mock_rule *mock_for_instance(struct drv_mock_rule *rule, unsigned ordinal);

/* With what in a parameter, by its name in the spec or that of the entry point's argument. */
enum drv_mock_test {
	DRV_MOCK_ANY,
	DRV_MOCK_EQUAL,
	DRV_MOCK_NOT,
	DRV_MOCK_BETWEEN,
	DRV_MOCK_ONE_OF,
	DRV_MOCK_BYTES,
	DRV_MOCK_WIDE_TEXT,
	DRV_MOCK_TEXT,
	DRV_MOCK_THAT
};

typedef int drv_mock_predicate(uintptr_t value, void *context);

struct drv_mock_matcher {
	enum drv_mock_test test;
	intptr_t least, most;
	const void *bytes; /* copied when it is given to mock_where */
	size_t size;
	drv_mock_predicate *predicate;
	void *context;
	const char *text;  /* what the predicate demands */
};

struct drv_mock_rule *mock_where(struct drv_mock_rule *rule, const char *parameter,
				 struct drv_mock_matcher matcher);

struct drv_mock_matcher mock_any(void);
struct drv_mock_matcher mock_equal(intptr_t value);
struct drv_mock_matcher mock_not(intptr_t value);
struct drv_mock_matcher mock_between(intptr_t least, intptr_t most);
struct drv_mock_matcher mock_one_of(const intptr_t *values, size_t count);
struct drv_mock_matcher mock_memory(const void *bytes, size_t size);  /* that it points to */
struct drv_mock_matcher mock_string(LPCWSTR text);
struct drv_mock_matcher mock_text(const char *text);
struct drv_mock_matcher mock_that(drv_mock_predicate *predicate, void *context, const char *text);

/* What it answers. Those for once come in their order, then the one for always, if any. */
struct drv_mock_rule *mock_returns(struct drv_mock_rule *rule, intptr_t answer);
struct drv_mock_rule *mock_returns_once(struct drv_mock_rule *rule, intptr_t answer);
struct drv_mock_rule *mock_returns_each(struct drv_mock_rule *rule, const intptr_t *answers, size_t count);

/* Copies bytes to where a parameter points, unless that is NULL. */
struct drv_mock_rule *mock_writes(struct drv_mock_rule *rule, const char *parameter, const void *bytes,
				  size_t size);

/* Runs a function, which sees the answer in the call and may change it. */
typedef void drv_mock_callback(struct drv_mock_call *call, void *context);
struct drv_mock_rule *mock_calls(struct drv_mock_rule *rule, drv_mock_callback *callback, void *context);

/* ---- faults ---- */

struct drv_mock_rule *mock_fails(struct drv_mock_rule *rule, unsigned times);  /* the next so many calls */
struct drv_mock_rule *mock_fails_nth(struct drv_mock_rule *rule, unsigned nth);
struct drv_mock_rule *mock_delays(struct drv_mock_rule *rule, unsigned milliseconds);
struct drv_mock_rule *mock_crashes(struct drv_mock_rule *rule);
/* The buffer that it lends stays with the driver, until all are asked for or one of these asks: */
struct drv_mock_rule *mock_keeps_buffers(struct drv_mock_rule *rule);
/* A message after which so many come back that stayed, the oldest first. */
struct drv_mock_rule *mock_gives_back(struct drv_mock_rule *rule, unsigned most);
struct drv_mock_rule *mock_issues(struct drv_mock_rule *rule, uintptr_t id);
/* An id that was closed already, else one that is open, else a fresh one. */
struct drv_mock_rule *mock_issues_stale(struct drv_mock_rule *rule);

/* Gives so many buffers back now, in this thread: the oldest first, whoever lent them. Returns how many
 * there were. Those that do not stay come back by themselves at the end of the message that lent them,
 * or when they were lent by a program that was just being told, at the end of its next one. */
unsigned drv_mock_give_back(struct drv_mock *mock, unsigned most);

/* Fails each message that can fail, the first time it comes, the second time, and so on, as long as
 * it comes: all zero at first, and
 *
 *     while (mock_volume_next_fault(&fault)) { ... run what is tested ... }
 *
 * That a system goes on after a refused close, as Wine does, is no failure here.
 * Each turn begins the mock, and ends it for the turn before when that has not. What is tested must not
 * begin it: that would make it forget what fails, and is told of as a failure. */
struct drv_mock_faults {
	unsigned message, nth;
	int started;
	unsigned turns;
	unsigned failures;
	char text[96]; /* "call 2 of DRV_OPEN fails" */
};

int drv_mock_next_fault(struct drv_mock *mock, struct drv_mock_faults *faults);

/* ---- the guard ---- */

/* Whether the system opens an instance of its own before the first of a program's, as Wine does for
 * programs that give OpenDriver a parameter: an open that the protocol calls a session then counts
 * neither as an instance nor for what is expected and answered. Not so at first, for a program may
 * open the driver with zero itself. */
void drv_mock_sessions(struct drv_mock *mock, int sessions);

/* Lets calls of that verdict pass without a report, DRV_MOCK_VERDICTS for all. */
void drv_mock_allow(struct drv_mock *mock, enum drv_mock_verdict verdict);

/* ---- memory ---- */

/* How many calls are kept, 1024 at first; of those that came already, the latest stay. Returns zero when
 * memory ran out. */
int drv_mock_remember(struct drv_mock *mock, size_t calls);

uint64_t drv_mock_calls(struct drv_mock *mock);     /* since it began; a buffer that comes back is one, too */
uint64_t drv_mock_forgotten(struct drv_mock *mock); /* of these, what is not kept any more */

/* Copies a call by its number, from 1. Returns zero when it is not kept. */
int drv_mock_call_at(struct drv_mock *mock, uint64_t number, struct drv_mock_call *call);

/* How often a message came. */
uint64_t drv_mock_count(struct drv_mock *mock, unsigned message);

/* A parameter of a call by its name, with its type's sign and width; 0 when it has none of that name. */
intptr_t drv_mock_value_of(struct drv_mock *mock, const struct drv_mock_call *call, const char *name);

/* `#5 VOL_SET(percent = 30) to instance 1 = 1`. */
void drv_mock_describe(struct drv_mock *mock, const struct drv_mock_call *call, char *text, size_t size);

/* Writes every call that is kept, and all from now on, to a file, a line of JSON each, which is there
 * when the call has been answered. NULL ends it. Returns zero when the file cannot be written. */
int drv_mock_record(struct drv_mock *mock, const char *path);

/* ---- scenarios ---- */

/* Does as a file says that drvgen compiled. Returns zero, and reports why, when it cannot. Programs
 * that know nothing of the mock name it in the environment, as DRVGEN_SCENARIO, and the file for the
 * record as DRVGEN_RECORD; _NAME behind these is for the driver of that name alone. */
int drv_mock_scenario(struct drv_mock *mock, const char *path);

/* ---- for mock_NAME.c ---- */

/* An entry point was called. */
intptr_t drv_mock_handle(struct drv_mock *mock, unsigned entry, const uintptr_t *arguments);

#ifdef __cplusplus
}
#endif

#endif
