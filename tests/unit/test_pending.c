/* Who waits for the end of a command: support/drv_pending.h, turn by turn, and with threads. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <pthread.h>

#include "drv_pending.h"

enum { GOOD = 1, SUPERSEDED = 2, ABORTED = 4, FAILED = 8 };

static struct drv_pending pending;
static struct drv_due owed[2];

static int setup(void **state)
{
	(void)state;
	pending = (struct drv_pending){0};
	return 0;
}

/* A command from its beginning to its end, done at once or lasting. Returns its turn. */
static DWORD command(DWORD_PTR window, int lasts, UINT replaces)
{
	struct drv_running running;
	drv_pending_begin(&pending, &running);
	drv_pending_settle(&pending, &running, &(struct drv_command){window, lasts, GOOD, replaces}, owed);
	drv_pending_end(&pending, &running);
	return running.turn;
}

static void assert_told(size_t index, DWORD_PTR window, UINT how)
{
	assert_int_equal(owed[index].window, window);
	if (window != 0)
		assert_int_equal(owed[index].how, how);
}

static void what_is_done_at_once_is_told_at_once(void **state)
{
	(void)state;
	const DWORD turn = command(7, 0, 0);
	assert_told(0, 0, 0);
	assert_told(1, 7, GOOD);
	assert_int_equal(drv_pending_done(&pending, turn, GOOD).window, 0);
	command(0, 0, SUPERSEDED);
	assert_told(0, 0, 0);
	assert_told(1, 0, 0);
}

static void what_lasts_is_told_when_it_is_done(void **state)
{
	(void)state;
	const DWORD turn = command(7, 1, 0);
	assert_told(1, 0, 0);
	assert_int_equal(drv_pending_done(&pending, turn - 1, GOOD).window, 0);
	assert_int_equal(drv_pending_done(&pending, turn + 1, GOOD).window, 0);
	const struct drv_due end = drv_pending_done(&pending, turn, FAILED);
	assert_int_equal(end.window, 7);
	assert_int_equal(end.how, FAILED);
	assert_int_equal(drv_pending_done(&pending, turn, GOOD).window, 0);
}

static void what_ends_before_its_hook_is_told_after_it(void **state)
{
	(void)state;
	struct drv_running running;
	drv_pending_begin(&pending, &running);
	assert_int_equal(drv_pending_turn(&pending), running.turn);
	assert_int_equal(drv_pending_done(&pending, running.turn, FAILED).window, 0);
	drv_pending_settle(&pending, &running, &(struct drv_command){7, 1, GOOD, 0}, owed);
	drv_pending_end(&pending, &running);
	assert_told(1, 7, FAILED);
	command(8, 1, SUPERSEDED);
	assert_told(0, 0, 0);
}

static void another_takes_the_place(void **state)
{
	(void)state;
	const DWORD first = command(7, 1, 0);
	command(0, 0, 0);
	assert_told(0, 0, 0);
	const DWORD second = command(8, 1, SUPERSEDED);
	assert_told(0, 7, SUPERSEDED);
	assert_told(1, 0, 0);
	assert_int_equal(drv_pending_done(&pending, first, GOOD).window, 0);
	command(9, 0, ABORTED);
	assert_told(0, 8, ABORTED);
	assert_told(1, 9, GOOD);
	assert_int_equal(drv_pending_done(&pending, second, GOOD).window, 0);
}

/* While a hook runs, what was waited for may still end. */
static void the_first_may_end_while_the_second_is_looked_at(void **state)
{
	(void)state;
	const DWORD first = command(7, 1, 0);
	struct drv_running second;
	drv_pending_begin(&pending, &second);
	assert_int_equal(drv_pending_done(&pending, first, GOOD).window, 7);
	drv_pending_settle(&pending, &second, &(struct drv_command){8, 1, GOOD, SUPERSEDED}, owed);
	drv_pending_end(&pending, &second);
	assert_told(0, 0, 0);
	assert_told(1, 0, 0);
	assert_int_equal(drv_pending_done(&pending, second.turn, GOOD).window, 8);
}

static void *ask_turn(void *turn)
{
	struct drv_running running;
	drv_pending_begin(&pending, &running);
	*(DWORD *)turn = drv_pending_turn(&pending);
	assert_int_equal(*(DWORD *)turn, running.turn);
	drv_pending_end(&pending, &running);
	return NULL;
}

/* Two commands at once, on two threads: each has its own turn, and its own end. */
static void each_of_two_at_once_is_told_of(void **state)
{
	(void)state;
	struct drv_running first, inner;
	pthread_t thread;
	DWORD other = 0;
	drv_pending_begin(&pending, &first);
	assert_int_equal(pthread_create(&thread, NULL, ask_turn, &other), 0);
	pthread_join(thread, NULL);
	assert_int_not_equal(other, first.turn);
	assert_int_equal(drv_pending_turn(&pending), first.turn);
	drv_pending_begin(&pending, &inner);
	assert_int_equal(drv_pending_turn(&pending), inner.turn);
	assert_int_equal(drv_pending_done(&pending, first.turn, FAILED).window, 0);
	drv_pending_settle(&pending, &first, &(struct drv_command){7, 1, GOOD, 0}, owed);
	drv_pending_end(&pending, &first);
	assert_told(1, 7, FAILED);
	drv_pending_settle(&pending, &inner, &(struct drv_command){8, 1, GOOD, 0}, owed);
	drv_pending_end(&pending, &inner);
	assert_told(1, 0, 0);
	assert_int_equal(drv_pending_turn(&pending), inner.turn);
	assert_int_equal(drv_pending_done(&pending, inner.turn, GOOD).window, 8);
	assert_null(pending.newest);
}

static void a_refused_one_leaves_all_as_it_was(void **state)
{
	(void)state;
	const DWORD first = command(7, 1, 0);
	struct drv_running refused;
	drv_pending_begin(&pending, &refused);
	assert_int_equal(drv_pending_done(&pending, refused.turn, GOOD).window, 0);
	drv_pending_end(&pending, &refused);
	command(0, 1, 0);
	assert_told(1, 0, 0);
	assert_int_equal(drv_pending_done(&pending, first, GOOD).window, 7);
}

static void closing_drops_who_waits(void **state)
{
	(void)state;
	const DWORD turn = command(7, 1, 0);
	const struct drv_due dropped = drv_pending_drop(&pending, ABORTED);
	assert_int_equal(dropped.window, 7);
	assert_int_equal(dropped.how, ABORTED);
	assert_int_equal(drv_pending_drop(&pending, ABORTED).window, 0);
	assert_int_equal(drv_pending_done(&pending, turn, GOOD).window, 0);
}

static void no_turn_is_zero(void **state)
{
	(void)state;
	pending.turn = UINT32_MAX;
	assert_int_equal(command(0, 0, 0), 1);
	assert_int_equal(drv_pending_done(&pending, 0, GOOD).window, 0);
}

static drv_word is_asked;
static drv_word knows_its_own; /* whether a hook on another thread learnt its own turn */

static void *stay_meanwhile(void *nothing)
{
	struct drv_running running;
	drv_pending_begin(&pending, &running);
	drv_store(&is_asked, 1);
	for (unsigned turn = 0; drv_load(&is_asked) != 2; turn++)
		drv_pause(turn);
	drv_store(&knows_its_own, drv_pending_turn(&pending) == running.turn);
	drv_pending_end(&pending, &running);
	return nothing;
}

/* Two commands at once: each hook learns the turn of its own, whichever came last. */
static void each_thread_has_its_turn(void **state)
{
	(void)state;
	pthread_t thread;
	struct drv_running running;
	assert_int_equal(pthread_create(&thread, NULL, stay_meanwhile, NULL), 0);
	for (unsigned turn = 0; drv_load(&is_asked) != 1; turn++)
		drv_pause(turn);
	drv_pending_begin(&pending, &running);
	assert_int_equal(drv_pending_turn(&pending), running.turn);
	drv_store(&is_asked, 2);
	pthread_join(thread, NULL);
	assert_int_equal(drv_load(&knows_its_own), 1);
	assert_int_equal(drv_pending_turn(&pending), running.turn);
	drv_pending_end(&pending, &running);
}

/* Each that lasts is told of once, by whoever comes first: its end, or the next command. */
enum { ROUNDS = 20000 };
static drv_word told;
static drv_word newest_turn;

static void *end_all(void *nothing)
{
	for (DWORD last = 0; last != ROUNDS;) {
		last = (DWORD)drv_load(&newest_turn);
		if (drv_pending_done(&pending, last, GOOD).window != 0)
			drv_add(&told, 1);
	}
	return nothing;
}

static void each_is_told_of_once(void **state)
{
	(void)state;
	pthread_t thread;
	assert_int_equal(pthread_create(&thread, NULL, end_all, NULL), 0);
	for (DWORD i = 1; i <= ROUNDS; i++) {
		struct drv_running running;
		drv_pending_begin(&pending, &running);
		drv_store(&newest_turn, running.turn);
		struct drv_due both[2];
		drv_pending_settle(&pending, &running, &(struct drv_command){7, 1, GOOD, SUPERSEDED}, both);
		drv_pending_end(&pending, &running);
		drv_add(&told, both[0].window != 0);
		drv_add(&told, both[1].window != 0);
	}
	pthread_join(thread, NULL);
	drv_add(&told, drv_pending_drop(&pending, ABORTED).window != 0);
	assert_int_equal(drv_load(&told), ROUNDS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(what_is_done_at_once_is_told_at_once, setup),
		cmocka_unit_test_setup(what_lasts_is_told_when_it_is_done, setup),
		cmocka_unit_test_setup(what_ends_before_its_hook_is_told_after_it, setup),
		cmocka_unit_test_setup(another_takes_the_place, setup),
		cmocka_unit_test_setup(the_first_may_end_while_the_second_is_looked_at, setup),
		cmocka_unit_test_setup(each_of_two_at_once_is_told_of, setup),
		cmocka_unit_test_setup(a_refused_one_leaves_all_as_it_was, setup),
		cmocka_unit_test_setup(closing_drops_who_waits, setup),
		cmocka_unit_test_setup(no_turn_is_zero, setup),
		cmocka_unit_test_setup(each_is_told_of_once, setup),
		cmocka_unit_test_setup(each_thread_has_its_turn, setup),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
