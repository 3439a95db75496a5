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
	const DWORD turn = drv_pending_begin(&pending);
	drv_pending_settle(&pending,
		&(struct drv_command){turn, window, lasts, GOOD, replaces}, owed);
	return turn;
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
	const DWORD turn = drv_pending_begin(&pending);
	assert_int_equal(drv_pending_turn(&pending), turn);
	assert_int_equal(drv_pending_done(&pending, turn, FAILED).window, 0);
	drv_pending_settle(&pending, &(struct drv_command){turn, 7, 1, GOOD, 0}, owed);
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
	const DWORD second = drv_pending_begin(&pending);
	assert_int_equal(drv_pending_done(&pending, first, GOOD).window, 7);
	drv_pending_settle(&pending, &(struct drv_command){second, 8, 1, GOOD, SUPERSEDED}, owed);
	assert_told(0, 0, 0);
	assert_told(1, 0, 0);
	assert_int_equal(drv_pending_done(&pending, second, GOOD).window, 8);
}

static void a_refused_one_leaves_all_as_it_was(void **state)
{
	(void)state;
	const DWORD first = command(7, 1, 0);
	const DWORD refused = drv_pending_begin(&pending);
	assert_int_equal(drv_pending_done(&pending, refused, GOOD).window, 0);
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
	assert_int_equal(drv_pending_begin(&pending), 1);
	assert_int_equal(drv_pending_done(&pending, 0, GOOD).window, 0);
}

/* Each that lasts is told of once, by whoever comes first: its end, or the next command. */
enum { ROUNDS = 20000 };
static drv_word told;
static drv_word newest;

static void *end_all(void *nothing)
{
	for (DWORD last = 0; last != ROUNDS;) {
		last = (DWORD)drv_load(&newest);
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
		const DWORD turn = drv_pending_begin(&pending);
		drv_store(&newest, turn);
		struct drv_due both[2];
		drv_pending_settle(&pending,
			&(struct drv_command){turn, 7, 1, GOOD, SUPERSEDED}, both);
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
		cmocka_unit_test_setup(a_refused_one_leaves_all_as_it_was, setup),
		cmocka_unit_test_setup(closing_drops_who_waits, setup),
		cmocka_unit_test_setup(no_turn_is_zero, setup),
		cmocka_unit_test_setup(each_is_told_of_once, setup),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
