/* What drv_part.h, drv_lent.h and drv_notify.h promise to families' drivers: in order, with exhausted memory, and with as many
 * threads as it takes, which the sanitizer watches. */
#include "drv_platform.h"

#include <stdlib.h>

static int memory_is_out;

static void *test_realloc(void *old, size_t size)
{
	return memory_is_out ? NULL : realloc(old, size);
}

static uint64_t locks, unlocked_twice;

static void test_lock(uint64_t *lock)
{
	drv_lock(lock);
	drv_add(&locks, 1);
}

static void test_unlock(uint64_t *lock)
{
	if (drv_load(lock) == 0)
		drv_add(&unlocked_twice, 1);
	drv_unlock(lock);
}

#define realloc test_realloc
#define drv_lock test_lock
#define drv_unlock test_unlock
#include "drv_lent.h"
#undef realloc
#undef drv_lock
#undef drv_unlock
#include "drv_notify.h"
#include "drv_part.h"

#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

enum { THREADS = 8, ROUNDS = 4000, MANY = 40 };

static uint64_t wrong; /* what threads saw that may not be: they cannot assert */

static void expect(int truth)
{
	if (!truth)
		drv_add(&wrong, 1);
}

static void run_all(void *(*run)(void *))
{
	pthread_t threads[THREADS];
	static unsigned numbers[THREADS];
	wrong = 0;
	for (unsigned i = 0; i < THREADS; i++) {
		numbers[i] = i;
		assert_int_equal(pthread_create(&threads[i], NULL, run, &numbers[i]), 0);
	}
	for (unsigned i = 0; i < THREADS; i++)
		assert_int_equal(pthread_join(threads[i], NULL), 0);
	assert_int_equal(wrong, 0);
}

/* ---- parts ---- */

static void a_part_opens_and_closes(void **state)
{
	(void)state;
	uint64_t part = 0;
	assert_false(drv_part_is_open(&part));
	assert_false(drv_part_enter(&part));
	assert_true(drv_part_change(&part));
	drv_part_settle(&part, 1);
	assert_true(drv_part_is_open(&part));
	assert_true(drv_part_enter(&part));
	drv_part_leave(&part);
	assert_true(drv_part_change(&part));
	drv_part_settle(&part, 0);
	assert_false(drv_part_is_open(&part));
	assert_int_equal(part, 0);
}

/* As when the hook that opens or closes it sends another message to it. */
static void a_part_that_changes_is_left_alone(void **state)
{
	(void)state;
	uint64_t part = 0;
	for (int open = 0; open < 2; open++) {
		assert_true(drv_part_change(&part));
		assert_int_equal(drv_part_is_open(&part), open);
		assert_false(drv_part_change(&part));
		assert_false(drv_part_enter(&part));
		drv_part_settle(&part, 1);
	}
}

static void a_part_in_use_is_not_changed(void **state)
{
	(void)state;
	uint64_t part = DRV_PART_OPEN;
	assert_true(drv_part_enter(&part));
	assert_true(drv_part_enter(&part));
	assert_false(drv_part_change(&part));
	drv_part_leave(&part);
	assert_false(drv_part_change(&part));
	assert_true(drv_part_is_open(&part));
	drv_part_leave(&part);
	assert_true(drv_part_change(&part));
}

static uint64_t shared_part;
static unsigned owner, users[THREADS]; /* plain on purpose */

static void *use_part(void *argument)
{
	const unsigned self = *(const unsigned *)argument;
	for (unsigned i = 0; i < ROUNDS; i++) {
		if (i % 4 == 0 && drv_part_change(&shared_part)) {
			for (unsigned j = 0; j < THREADS; j++)
				expect(users[j] == 0);
			owner = self;
			drv_part_settle(&shared_part, i % 3 != 0);
		} else if (drv_part_enter(&shared_part)) {
			users[self]++;
			expect(owner < THREADS);
			users[self]--;
			drv_part_leave(&shared_part);
		}
	}
	return NULL;
}

static void threads_use_a_part(void **state)
{
	(void)state;
	shared_part = 0;
	run_all(use_part);
	assert_int_equal(shared_part & ~DRV_PART_OPEN, 0);
}

/* ---- lent buffers ---- */

static const struct drv_lent_mark none;

static enum drv_lent_state look(struct drv_lent *lent, uintptr_t address)
{
	drv_lock(&lent->lock);
	const enum drv_lent_state state = drv_lent_state_of(drv_lent_find(lent, address));
	drv_unlock(&lent->lock);
	return state;
}

static enum drv_lent_state prepare(struct drv_lent *lent, uintptr_t address)
{
	const enum drv_lent_state before = drv_lent_prepare(lent, address, &none);
	if (before == DRV_LENT_UNKNOWN)
		drv_lent_prepare_end(lent, address, 1, &none);
	return before;
}

static void forget(struct drv_lent *lent, uintptr_t address)
{
	if (drv_lent_leave(lent, address) == DRV_LENT_PREPARED)
		drv_lent_leave_end(lent, address, 1, &none);
}

static enum drv_lent_state queue(struct drv_lent *lent, uintptr_t address)
{
	enum drv_lent_state before = DRV_LENT_CHANGING;
	const int queued = drv_lent_queue(lent, address, 1, &before, &none);
	assert_int_equal(queued, before == DRV_LENT_UNKNOWN || before == DRV_LENT_PREPARED);
	return before;
}

static void a_buffer_has_states(void **state)
{
	(void)state;
	struct drv_lent lent = {0};
	assert_int_equal(look(&lent, 1), DRV_LENT_UNKNOWN);
	assert_int_equal(drv_lent_leave(&lent, 1), DRV_LENT_UNKNOWN);
	assert_int_equal(drv_lent_take(&lent, 1, &none), 0);
	assert_int_equal(prepare(&lent, 1), DRV_LENT_UNKNOWN);
	assert_int_equal(prepare(&lent, 1), DRV_LENT_PREPARED);
	assert_int_equal(lent.count, 1);
	assert_int_equal(drv_lent_take(&lent, 1, &none), 0);
	assert_int_equal(queue(&lent, 1), DRV_LENT_PREPARED);
	assert_int_equal(queue(&lent, 1), DRV_LENT_QUEUED);
	assert_int_equal(drv_lent_leave(&lent, 1), DRV_LENT_QUEUED);
	assert_int_equal(look(&lent, 1), DRV_LENT_QUEUED);
	assert_int_equal(drv_lent_take(&lent, 1, &none), 1);
	assert_int_equal(drv_lent_take(&lent, 1, &none), 0);
	assert_int_equal(look(&lent, 1), DRV_LENT_PREPARED);
	locks = 0;
	forget(&lent, 1);
	assert_int_equal(locks, 2); /* to leave and to have left: later another may have prepared it anew */
	assert_int_equal(look(&lent, 1), DRV_LENT_UNKNOWN);
	assert_int_equal(lent.count, 0);
	drv_lent_end(&lent);
}

/* While a hook undoes its preparation, it is neither queued nor forgotten by others. */
static void a_buffer_that_leaves_is_left_alone(void **state)
{
	(void)state;
	struct drv_lent lent = {0};
	prepare(&lent, 1);
	assert_int_equal(drv_lent_leave(&lent, 1), DRV_LENT_PREPARED);
	assert_int_equal(look(&lent, 1), DRV_LENT_CHANGING);
	assert_int_equal(drv_lent_leave(&lent, 1), DRV_LENT_CHANGING);
	assert_int_equal(queue(&lent, 1), DRV_LENT_CHANGING);
	assert_int_equal(prepare(&lent, 1), DRV_LENT_PREPARED); /* as if it had been asked before */
	forget(&lent, 1);
	assert_int_equal(drv_lent_oldest(&lent, UINT64_MAX), 0);
	drv_lent_leave_end(&lent, 1, 0, &none);
	assert_int_equal(look(&lent, 1), DRV_LENT_PREPARED);
	assert_int_equal(drv_lent_leave(&lent, 1), DRV_LENT_PREPARED);
	drv_lent_leave_end(&lent, 1, 1, &none);
	assert_int_equal(look(&lent, 1), DRV_LENT_UNKNOWN);
	drv_lent_leave_end(&lent, 1, 1, &none);
	drv_lent_end(&lent);
}

static void one_that_is_not_prepared_can_be_queued(void **state)
{
	(void)state;
	struct drv_lent lent = {0};
	int prepared = 1;
	enum drv_lent_state before = DRV_LENT_CHANGING;
	assert_false(drv_lent_queue(&lent, 1, 0, &before, &none));
	assert_int_equal(before, DRV_LENT_UNKNOWN);
	assert_int_equal(lent.count, 0);
	assert_int_equal(queue(&lent, 1), DRV_LENT_UNKNOWN);
	assert_int_equal(drv_lent_take(&lent, 1, &none), 1);
	assert_int_equal(look(&lent, 1), DRV_LENT_UNKNOWN);
	queue(&lent, 2);
	assert_int_equal(drv_lent_pop(&lent, &prepared), 2);
	assert_int_equal(prepared, 0);
	assert_int_equal(drv_lent_pop(&lent, &prepared), 0);
	drv_lent_end(&lent);
}

static void the_oldest_comes_first(void **state)
{
	(void)state;
	struct drv_lent lent = {0};
	int prepared = 0;
	for (uintptr_t address = 1; address <= MANY; address++)
		prepare(&lent, address);
	assert_int_equal(drv_lent_orders(&lent), 0);
	for (uintptr_t address = MANY; address >= 1; address--)
		queue(&lent, address);
	const uint64_t last = drv_lent_orders(&lent);
	assert_int_equal(last, MANY);
	assert_int_equal(drv_lent_oldest(&lent, 0), 0);
	for (uintptr_t address = MANY; address >= 1; address--) {
		assert_int_equal(drv_lent_oldest(&lent, last), address);
		assert_int_equal(drv_lent_take(&lent, address, &none), 1);
		if (address % 2 == 0)
			assert_int_equal(queue(&lent, address), DRV_LENT_PREPARED); /* that is after `last` */
		else
			forget(&lent, address);
	}
	assert_int_equal(drv_lent_oldest(&lent, last), 0);
	assert_int_equal(drv_lent_oldest(&lent, UINT64_MAX), MANY);
	for (uintptr_t address = MANY; address >= 2; address -= 2) {
		assert_int_equal(drv_lent_pop(&lent, &prepared), address);
		assert_int_equal(prepared, 1);
	}
	assert_int_equal(drv_lent_pop(&lent, &prepared), 0);
	drv_lent_end(&lent);
	assert_null(lent.buffers);
	assert_int_equal(lent.room, 0);
}

static void memory_may_be_out(void **state)
{
	(void)state;
	struct drv_lent lent = {0};
	enum drv_lent_state before = DRV_LENT_QUEUED;
	memory_is_out = 1;
	assert_int_equal(prepare(&lent, 1), DRV_LENT_NO_ROOM);
	assert_false(drv_lent_queue(&lent, 1, 1, &before, &none));
	memory_is_out = 0;
	for (uintptr_t address = 1; address <= 8; address++)
		prepare(&lent, address);
	memory_is_out = 1;
	assert_int_equal(prepare(&lent, 9), DRV_LENT_NO_ROOM);
	assert_int_equal(prepare(&lent, 8), DRV_LENT_PREPARED);
	assert_true(drv_lent_queue(&lent, 8, 0, &before, &none));
	memory_is_out = 0;
	assert_int_equal(lent.count, 8);
	prepare(&lent, 9);
	drv_lent_end(&lent);
}

/* While a hook prepares a buffer, it is in nobody else's hands. */
static void a_buffer_that_comes_is_left_alone(void **state)
{
	struct drv_lent lent = {0};
	(void)state;
	assert_int_equal(drv_lent_prepare(&lent, 1, &none), DRV_LENT_UNKNOWN);
	assert_int_equal(look(&lent, 1), DRV_LENT_CHANGING);
	assert_int_equal(prepare(&lent, 1), DRV_LENT_CHANGING);
	assert_int_equal(drv_lent_leave(&lent, 1), DRV_LENT_CHANGING);
	assert_int_equal(queue(&lent, 1), DRV_LENT_CHANGING);
	drv_lent_prepare_end(&lent, 1, 0, &none);
	assert_int_equal(look(&lent, 1), DRV_LENT_UNKNOWN);
	assert_int_equal(prepare(&lent, 1), DRV_LENT_UNKNOWN);
	assert_int_equal(prepare(&lent, 1), DRV_LENT_PREPARED);
	assert_int_equal(look(&lent, 1), DRV_LENT_PREPARED);
	queue(&lent, 1);
	assert_int_equal(prepare(&lent, 1), DRV_LENT_PREPARED);
	assert_int_equal(look(&lent, 1), DRV_LENT_QUEUED);
	assert_int_equal(lent.buffers[0].prepared, 1);
	queue(&lent, 2);
	assert_int_equal(prepare(&lent, 2), DRV_LENT_QUEUED);
	assert_int_equal(lent.buffers[1].prepared, 0);
	drv_lent_end(&lent);
}

/* The preparations of several are undone at once: none is taken for another. */
static void buffers_leave_at_once(void **state)
{
	struct drv_lent lent = {0};
	(void)state;
	prepare(&lent, 1);
	prepare(&lent, 2);
	assert_int_equal(drv_lent_leave(&lent, 1), DRV_LENT_PREPARED);
	assert_int_equal(drv_lent_leave(&lent, 2), DRV_LENT_PREPARED);
	drv_lent_leave_end(&lent, 1, 1, &none);
	assert_int_equal(look(&lent, 2), DRV_LENT_CHANGING);
	drv_lent_leave_end(&lent, 2, 0, &none);
	assert_int_equal(look(&lent, 2), DRV_LENT_PREPARED);
	drv_lent_end(&lent);
}

/* What happens to a buffer marks it, and nothing else does. */
static void what_happens_marks_a_buffer(void **state)
{
	enum { ELSE = 1, PREPARED = 2, QUEUED = 4, DONE = 8 };
	struct drv_lent lent = {0};
	enum drv_lent_state before = DRV_LENT_UNKNOWN;
	DWORD flags = ELSE | DONE;
	const struct drv_lent_mark prepared = {&flags, 0, PREPARED}, unprepared = {&flags, PREPARED, 0};
	const struct drv_lent_mark queued = {&flags, DONE, QUEUED}, done = {&flags, QUEUED, DONE};
	(void)state;
	assert_false(drv_lent_queue(&lent, 1, 0, &before, &queued));
	assert_int_equal(flags, ELSE | DONE);
	flags = ELSE;
	assert_false(drv_lent_take(&lent, 1, &done));
	assert_int_equal(flags, ELSE);
	flags = ELSE | DONE;
	assert_int_equal(drv_lent_prepare(&lent, 1, &prepared), DRV_LENT_UNKNOWN);
	drv_lent_prepare_end(&lent, 1, 0, &prepared);
	assert_int_equal(flags, ELSE | DONE);
	assert_int_equal(drv_lent_prepare(&lent, 1, &prepared), DRV_LENT_UNKNOWN);
	assert_int_equal(drv_lent_prepare(&lent, 1, &prepared), DRV_LENT_CHANGING);
	assert_int_equal(flags, ELSE | DONE);
	drv_lent_prepare_end(&lent, 1, 1, &prepared);
	assert_int_equal(flags, ELSE | DONE | PREPARED);
	flags = ELSE | DONE;
	assert_int_equal(drv_lent_prepare(&lent, 1, &prepared), DRV_LENT_PREPARED);
	assert_int_equal(flags, ELSE | DONE | PREPARED);
	assert_true(drv_lent_queue(&lent, 1, 0, &before, &queued));
	assert_int_equal(flags, ELSE | PREPARED | QUEUED);
	flags |= DONE;
	assert_false(drv_lent_queue(&lent, 1, 0, &before, &queued));
	assert_int_equal(flags, ELSE | PREPARED | QUEUED | DONE);
	flags = ELSE | PREPARED | QUEUED;
	assert_true(drv_lent_take(&lent, 1, &done));
	assert_int_equal(flags, ELSE | PREPARED | DONE);
	assert_int_equal(drv_lent_leave(&lent, 1), DRV_LENT_PREPARED);
	drv_lent_leave_end(&lent, 1, 0, &unprepared);
	assert_int_equal(flags, ELSE | PREPARED | DONE);
	assert_int_equal(drv_lent_leave(&lent, 1), DRV_LENT_PREPARED);
	drv_lent_leave_end(&lent, 1, 1, &unprepared);
	assert_int_equal(flags, ELSE | DONE);
	drv_lent_leave_end(&lent, 1, 1, &prepared);
	assert_int_equal(flags, ELSE | DONE);
	drv_lent_prepare_end(&lent, 1, 1, &prepared);
	assert_int_equal(flags, ELSE | DONE);
	assert_true(drv_lent_queue(&lent, 2, 1, &before, &queued));
	assert_int_equal(drv_lent_prepare(&lent, 2, &prepared), DRV_LENT_QUEUED);
	assert_int_equal(flags, ELSE | QUEUED);
	assert_true(drv_lent_take(&lent, 2, &done));
	assert_int_equal(flags, ELSE | DONE);
	drv_lent_end(&lent);
}

static struct drv_lent shared_lent;
static uint64_t queued_times, taken_times;

static void *lend(void *argument)
{
	const uintptr_t own = 100 + *(const unsigned *)argument;
	enum drv_lent_state before = DRV_LENT_UNKNOWN;
	for (unsigned i = 0; i < ROUNDS; i++) {
		const uintptr_t shared = 1 + i % 3;
		expect(prepare(&shared_lent, own) == DRV_LENT_UNKNOWN);
		expect(drv_lent_queue(&shared_lent, own, 0, &before, &none) && before == DRV_LENT_PREPARED);
		expect(look(&shared_lent, own) == DRV_LENT_QUEUED);
		if (drv_lent_queue(&shared_lent, shared, 1, &before, &none))
			drv_add(&queued_times, 1);
		if (drv_lent_take(&shared_lent, 1 + (i + 1) % 3, &none))
			drv_add(&taken_times, 1);
		expect(drv_lent_oldest(&shared_lent, drv_lent_orders(&shared_lent)) != 0);
		expect(drv_lent_take(&shared_lent, own, &none));
		expect(drv_lent_leave(&shared_lent, own) == DRV_LENT_PREPARED);
		drv_lent_leave_end(&shared_lent, own, 1, &none);
	}
	return NULL;
}

static void threads_lend(void **state)
{
	(void)state;
	shared_lent = (struct drv_lent){0};
	queued_times = taken_times = 0;
	run_all(lend);
	for (uintptr_t address = 1; address <= 3; address++)
		taken_times += (uint64_t)drv_lent_take(&shared_lent, address, &none);
	assert_int_equal(taken_times, queued_times);
	assert_int_equal(shared_lent.count, 0);
	drv_lent_end(&shared_lent);
}

/* A thread looks for the oldest and tells that in a way that orders nothing: what it read once the list was not locked any
 * more races with whoever takes that buffer out. */
static uintptr_t looked;

static void *look_and_tell(void *argument)
{
	(void)argument;
	expect(drv_lent_oldest(&shared_lent, UINT64_MAX) == 1);
	drv_poke(&looked, 1);
	return NULL;
}

static void the_oldest_is_read_under_the_lock(void **state)
{
	(void)state;
	pthread_t thread;
	shared_lent = (struct drv_lent){0};
	wrong = looked = 0;
	queue(&shared_lent, 1);
	queue(&shared_lent, 2);
	assert_int_equal(pthread_create(&thread, NULL, look_and_tell, NULL), 0);
	while (drv_peek(&looked) == 0)
		drv_pause(0);
	assert_int_equal(drv_lent_take(&shared_lent, 1, &none), 1);
	assert_int_equal(drv_lent_take(&shared_lent, 2, &none), 1);
	assert_int_equal(pthread_join(thread, NULL), 0);
	assert_int_equal(wrong, 0);
	drv_lent_end(&shared_lent);
}

/* What it takes is there: it has added one itself. */
static void *add_and_pop(void *argument)
{
	const uintptr_t first = 1 + (uintptr_t)ROUNDS * *(const unsigned *)argument;
	for (uintptr_t i = 0; i < ROUNDS; i++) {
		int prepared = 1;
		expect(queue(&shared_lent, first + i) == DRV_LENT_UNKNOWN);
		expect(drv_lent_pop(&shared_lent, &prepared) != 0 && !prepared);
	}
	return NULL;
}

static void threads_add_and_pop(void **state)
{
	(void)state;
	shared_lent = (struct drv_lent){0};
	run_all(add_and_pop);
	assert_int_equal(shared_lent.count, 0);
	drv_lent_end(&shared_lent);
}

/* ---- who is told ---- */

static struct {
	unsigned times;
	DWORD_PTR callback, data, param1, param2;
	DWORD flags, msg;
	HDRVR handle;
} told;

BOOL CALLBACK DriverCallback(DWORD_PTR dwCallback, DWORD dwFlags, HDRVR hDevice, DWORD dwMsg, DWORD_PTR dwUser,
			     DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	told.times++;
	told.callback = dwCallback;
	told.flags = dwFlags;
	told.handle = hDevice;
	told.msg = dwMsg;
	told.data = dwUser;
	told.param1 = dwParam1;
	told.param2 = dwParam2;
	return 1;
}

static void who_asks_is_told(void **state)
{
	(void)state;
	struct drv_notify notify = {1, 0x1000, 0x30001, (HDRVR)0x2000, 0x3000};
	drv_tell(&notify, 7, 8, 9);
	assert_int_equal(told.times, 1);
	assert_int_equal(told.callback, 0x1000);
	assert_int_equal(told.flags, 3);
	assert_ptr_equal(told.handle, (HDRVR)0x2000);
	assert_int_equal(told.msg, 7);
	assert_int_equal(told.data, 0x3000);
	assert_int_equal(told.param1, 8);
	assert_int_equal(told.param2, 9);
	notify.on = 0;
	drv_tell(&notify, 7, 8, 9);
	notify.on = 1;
	notify.callback = 0;
	drv_tell(&notify, 7, 8, 9);
	assert_int_equal(told.times, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_part_opens_and_closes),
		cmocka_unit_test(a_part_that_changes_is_left_alone),
		cmocka_unit_test(a_part_in_use_is_not_changed),
		cmocka_unit_test(threads_use_a_part),
		cmocka_unit_test(a_buffer_has_states),
		cmocka_unit_test(a_buffer_that_leaves_is_left_alone),
		cmocka_unit_test(one_that_is_not_prepared_can_be_queued),
		cmocka_unit_test(the_oldest_comes_first),
		cmocka_unit_test(a_buffer_that_comes_is_left_alone),
		cmocka_unit_test(buffers_leave_at_once),
		cmocka_unit_test(what_happens_marks_a_buffer),
		cmocka_unit_test(memory_may_be_out),
		cmocka_unit_test(threads_lend),
		cmocka_unit_test(the_oldest_is_read_under_the_lock),
		cmocka_unit_test(threads_add_and_pop),
		cmocka_unit_test(who_asks_is_told),
	};
	const int failed = cmocka_run_group_tests(tests, NULL, NULL);
	if (unlocked_twice != 0)
		fputs("a lock is given back twice\n", stderr);
	return failed != 0 || unlocked_twice != 0;
}
