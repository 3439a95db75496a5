/* Two threads that take turns at each access to what they share: contexts of one thread, so that nothing is left to
 * chance, and whoever waits gives the turn away. Include this before what is to be tried: it puts itself in place of
 * drv_platform.h's atomic accesses. */
#ifndef TURNS_H
#define TURNS_H

#include "drv_platform.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <ucontext.h>

#include <cmocka.h>

enum { MAIN, FIRST, SECOND, CONTEXTS };

static unsigned current; /* which of the contexts runs */
static uintptr_t locals[CONTEXTS];

static void before_access(void);
static void wait_for_other(void);

#define drv_self() ((uintptr_t)current + 1)
#define drv_local_create() ((uint64_t)1)
#define drv_local_destroy(local) ((void)(local))
#define drv_local_get(local) ((void)(local), locals[current])
#define drv_local_set(local, value) ((void)(local), locals[current] = (value), 1)
#define drv_load(at) (before_access(), drv_load(at))
#define drv_store(at, value) (before_access(), drv_store(at, value), before_access()) /* others see it at once */
#define drv_swap(at, seen, wanted) (before_access(), drv_swap(at, seen, wanted))
#define drv_add(at, more) (before_access(), drv_add(at, more))
#define drv_peek(at) (before_access(), drv_peek(at))
#define drv_poke(at, value) (before_access(), drv_poke(at, value))
#define drv_load_pointer(at) (before_access(), drv_load_pointer(at))
#define drv_store_pointer(at, value) (before_access(), drv_store_pointer(at, value))
#define drv_pause(turn) ((void)(turn), wait_for_other())
#define drv_lock(lock) lock_in_turn(lock)
#define drv_unlock(lock) drv_store(lock, 0)

static ucontext_t contexts[CONTEXTS];
static char stacks[CONTEXTS][65536];
static int ended[CONTEXTS];
static unsigned steps[CONTEXTS]; /* accesses so far */
static unsigned until[CONTEXTS]; /* at which access the other has its turn */
static unsigned turns_waited;
static const char *wrong; /* what may not be, or NULL */

static void expect(int truth, const char *otherwise)
{
	if (!truth && wrong == NULL)
		wrong = otherwise;
}

static void change_to(unsigned to)
{
	const unsigned from = current;
	current = to;
	swapcontext(&contexts[from], &contexts[to]);
}

static void before_access(void)
{
	if (current == MAIN)
		return;
	const unsigned other = current == FIRST ? SECOND : FIRST;
	if (++steps[current] == until[current] && !ended[other])
		change_to(other);
	if (steps[current] > 10000) {
		expect(0, "it never ends");
		change_to(MAIN);
	}
}

static void wait_for_other(void)
{
	if (current == MAIN)
		fail_msg("one alone waits");
	const unsigned other = current == FIRST ? SECOND : FIRST;
	if (++turns_waited > 1000) {
		expect(0, "it waits for ever");
		change_to(MAIN);
	}
	if (!ended[other])
		change_to(other);
}

static inline void lock_in_turn(uint64_t *lock)
{
	for (uint64_t seen = 0; !drv_swap(lock, &seen, 1); seen = 0)
		wait_for_other();
}

static int (*running[CONTEXTS])(void);
static int answers[CONTEXTS];

static void run_one(void)
{
	for (;;) {
		answers[current] = running[current]();
		ended[current] = 1;
		const unsigned other = current == FIRST ? SECOND : FIRST;
		change_to(ended[other] ? MAIN : other);
	}
}

/* Runs both, each up to that access before the other has its turn, or until it waits. */
static void take_turns(int (*first)(void), int (*second)(void), unsigned until_first, unsigned until_second)
{
	const int left_alone = ended[FIRST] && ended[SECOND]; /* at their ends: they can begin again */
	running[FIRST] = first;
	running[SECOND] = second;
	for (unsigned i = FIRST; i <= SECOND; i++) {
		if (!left_alone) {
			getcontext(&contexts[i]);
			contexts[i].uc_stack.ss_sp = stacks[i];
			contexts[i].uc_stack.ss_size = sizeof stacks[i];
			makecontext(&contexts[i], run_one, 0);
		}
		ended[i] = 0;
		steps[i] = 0;
	}
	turns_waited = 0;
	until[FIRST] = until_first;
	until[SECOND] = until_second;
	change_to(FIRST);
	current = MAIN;
}

#endif
