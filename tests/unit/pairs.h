/* All pairs of what is done at once, from all beginnings, with the turns at all accesses and in all hooks: both must
 * end as one after the other would. Include this before what is to be tried. */
#ifndef PAIRS_H
#define PAIRS_H

#include "turns.h"

#include <assert.h>
#include <stdlib.h>

/* ---- the system, which does nothing ---- */

static void (*hears)(DWORD msg, DWORD_PTR data); /* what programs are told, unless it is NULL */

LRESULT CALLBACK DefDriverProc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	(void)dwDriverId, (void)hdrvr, (void)msg, (void)lParam1, (void)lParam2;
	return 0;
}

BOOL CALLBACK DriverCallback(DWORD_PTR dwCallback, DWORD dwFlags, HDRVR hDevice, DWORD dwMsg, DWORD_PTR dwUser,
	DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	(void)dwCallback, (void)dwFlags, (void)hDevice, (void)dwParam1, (void)dwParam2;
	if (hears != NULL)
		hears(dwMsg, dwUser);
	return TRUE;
}

static int out_of_memory; /* whether lists cannot grow */

static inline void *grow(void *list, size_t size)
{
	return out_of_memory ? NULL : realloc(list, size);
}

#define realloc(list, size) grow(list, size)

/* ---- what is tried ---- */

struct start {
	const char *name;
	void (*make)(void);
};

struct action {
	const char *name;
	int (*run)(void);
	int vain; /* whether others may see it under way, and be refused because of it */
};

/* What can be seen when both are done. */
struct outcome {
	int answers[2];
	uint64_t seen[4];
};

static int refuses[CONTEXTS]; /* whether the hooks of opens and closes refuse */

/* Makes all as at the start; `wrong` and `refuses` are reset already. */
static void begin(const struct start *start);

/* Looks at what is left, which `expect` may find wrong; the answers are there already. */
static void finish(struct outcome *outcome);

/* Whether an answer is a refusal because of something that is under way, or that is still there. */
static int is_refusal(int answer);

static void begin_anew(const struct start *start)
{
	wrong = NULL;
	out_of_memory = 0;
	memset(refuses, 0, sizeof refuses);
	memset(locals, 0, sizeof locals);
	current = MAIN;
	begin(start);
}

static struct outcome finish_both(int first, int second)
{
	struct outcome outcome = {.answers = {first, second}};
	finish(&outcome);
	expect(locals[FIRST] == 0 && locals[SECOND] == 0, "a message is left in flight");
	return outcome;
}

static int is_same(const struct outcome *a, const struct outcome *b)
{
	return memcmp(a->answers, b->answers, sizeof a->answers) == 0 && memcmp(a->seen, b->seen, sizeof a->seen) == 0;
}

static int is_vain(const struct action *action, const struct outcome *outcome)
{
	return action->vain || is_refusal(outcome->answers[0]) || is_refusal(outcome->answers[1]);
}

static void report(
	const struct start *start, const struct action *one, unsigned i, const struct action *two, unsigned j)
{
	if (wrong != NULL)
		fail_msg("%s: \"%s\" to its access %u, \"%s\" to its access %u: %s", start->name, one->name, i, two->name,
			j, wrong);
}

static struct outcome run_in_order(
	const struct start *start, const struct action *one, const struct action *two, int swapped)
{
	begin_anew(start);
	const int before = swapped ? two->run() : one->run();
	memset(refuses, 0, sizeof refuses);
	const int after = swapped ? one->run() : two->run();
	const struct outcome outcome = swapped ? finish_both(after, before) : finish_both(before, after);
	report(start, one, 0, two, 0);
	return outcome;
}

static struct outcome run_alone(const struct start *start, const struct action *action)
{
	begin_anew(start);
	const int answer = action->run();
	const struct outcome outcome = finish_both(answer, answer);
	report(start, action, 0, action, 0);
	return outcome;
}

/* Whether one of two was refused because of the other, and nothing came of it. */
static int is_refused(const struct outcome *outcome, const struct outcome *alone, unsigned refused)
{
	return is_refusal(outcome->answers[refused]) && outcome->answers[!refused] == alone->answers[0] &&
	       memcmp(outcome->seen, alone->seen, sizeof outcome->seen) == 0;
}

static void try_pair(const struct start *start, const struct action *one, const struct action *two)
{
	const struct outcome straight = run_in_order(start, one, two, 0);
	const struct outcome swapped = run_in_order(start, one, two, 1);
	const struct outcome first = run_alone(start, one);
	const struct outcome second = run_alone(start, two);
	const int free_to_differ = is_vain(one, &straight) || is_vain(two, &swapped);
	for (unsigned i = 1; i == 1 || steps[FIRST] >= i - 1; i++) {
		for (unsigned j = 1; j == 1 || steps[SECOND] >= j - 1; j++) {
			begin_anew(start);
			take_turns(one->run, two->run, i, j);
			const struct outcome outcome = finish_both(answers[FIRST], answers[SECOND]);
			expect(free_to_differ || is_same(&outcome, &straight) || is_same(&outcome, &swapped) ||
					is_refused(&outcome, &second, 0) || is_refused(&outcome, &first, 1),
				"neither order would have ended so");
			report(start, one, i, two, j);
		}
	}
}

struct pairs {
	const struct start *starts;
	size_t start_count;
	const struct action *actions;
	size_t action_count;
};

static struct pairs pairs;

static void try_pairs(void **state)
{
	for (size_t one = 0; one < pairs.action_count; one++)
		for (size_t two = 0; two < pairs.action_count; two++)
			try_pair(*state, &pairs.actions[one], &pairs.actions[two]);
}

/* Tries all from each start, and then what else there is. Returns how many failed. */
static int run_pairs(struct pairs all, const struct CMUnitTest *others, size_t other_count)
{
	struct CMUnitTest tests[16] = {{NULL, NULL, NULL, NULL, NULL}}; /* what has no name is none */
	pairs = all;
	assert(all.start_count + other_count <= sizeof tests / sizeof *tests);
	for (size_t i = 0; i < all.start_count; i++)
		tests[i] = (struct CMUnitTest){all.starts[i].name, try_pairs, NULL, NULL,
			(void *)(uintptr_t)&all.starts[i]};
	for (size_t i = 0; i < other_count; i++)
		tests[all.start_count + i] = others[i];
	return cmocka_run_group_tests(tests, NULL, NULL);
}

#define ALL_PAIRS ((struct pairs){starts, sizeof starts / sizeof *starts, actions, sizeof actions / sizeof *actions})

#endif
