/* What drv_scope.h promises, put to the test by as many threads as it takes. The width of ids is cut so that generations are used
 * up in seconds, and everything below that counts ids or slots reckons with these numbers. After each test every slot must be
 * where it belongs, and the sanitizers watch: instances are plain memory, which only the order of opening, sending and closing
 * keeps from being shared. */
#define DRV_SEGMENTS 13u
#define DRV_ID_BITS 22u

#include <stdint.h>

enum life { FRESH, OPEN, GONE };

struct test_instance {
	enum life life;
	uint64_t messages[4]; /* plain on purpose; place i is thread i's alone */
};

#define DRV_INSTANCE struct test_instance
#include <pthread.h>

static unsigned keys_deleted;

static int test_key_delete(pthread_key_t key)
{
	keys_deleted++;
	return pthread_key_delete(key);
}

#define pthread_key_delete test_key_delete
#include "drv_platform.h"
#undef pthread_key_delete

#include <stdlib.h>

static int memory_is_out;

static void *test_calloc(size_t count, size_t size)
{
	return memory_is_out ? NULL : calloc(count, size);
}

#define calloc test_calloc
#include "drv_scope.h"
#undef calloc

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define THREADS 8u
#define LIVE 100000u
#define BEFORE_REVIVAL 8u /* segments, so 4080 slots: no more are made while retired ones would do */

static struct drv_slot first_slots[DRV_FIRST_SLOTS];
static struct drv_scope scope;
static uint64_t disabling;
static uint64_t wrong; /* what threads saw that may not be: they cannot assert */

static void expect(int truth)
{
	if (!truth)
		drv_add(&wrong, 1);
}

/* ---- what a driver does with each of its messages ---- */

static void last_end(int last)
{
	if (last != 0)
		drv_last_end(&scope, last);
}

static uintptr_t open_one(uint64_t limit, int session)
{
	struct drv_slot *const slot = drv_open_begin(&scope, limit, session);
	if (slot == NULL)
		return 0;
	expect(slot->instance.life != OPEN);
	if (!drv_is_enabled(&scope)) {
		last_end(drv_give_back(&scope, slot));
		return 0;
	}
	expect(drv_load(&disabling) == 0);
	slot->instance = (struct test_instance){.life = OPEN};
	return drv_open_end(&scope, slot);
}

static uintptr_t open_any(void)
{
	return open_one(DRV_MAX_INSTANCES, 0);
}

static int fail_to_open(void)
{
	struct drv_slot *const slot = drv_open_begin(&scope, DRV_MAX_INSTANCES, 0);
	if (slot != NULL)
		last_end(drv_give_back(&scope, slot));
	return slot != NULL;
}

static void end_life(struct drv_slot *slot)
{
	expect(slot->instance.life == OPEN);
	slot->instance.life = GONE;
}

static int close_one(uintptr_t id)
{
	struct drv_slot *const slot = drv_close_begin(&scope, id);
	if (slot == NULL)
		return 0;
	end_life(slot);
	last_end(drv_give_back(&scope, slot));
	return 1;
}

static int refuse_to_close(uintptr_t id)
{
	struct drv_slot *const slot = drv_close_begin(&scope, id);
	if (slot != NULL)
		drv_close_cancel(slot);
	return slot != NULL;
}

static int send_one(uintptr_t id, unsigned thread)
{
	struct drv_slot *const slot = drv_enter(&scope, id);
	if (slot == NULL)
		return 0;
	expect(slot->instance.life == OPEN && drv_load(&disabling) == 0);
	if (thread < 4)
		slot->instance.messages[thread]++;
	drv_leave(&scope, slot);
	return 1;
}

static int load(void)
{
	uint64_t seen;
	if (!drv_change_begin(&scope, DRV_LOADED, 0, 0, &seen))
		return 0;
	const int ready = drv_scope_ready(&scope);
	drv_change_end(&scope, ready ? DRV_LOADED : 0, 0);
	return ready;
}

static int enable(void)
{
	uint64_t seen;
	if (!drv_change_begin(&scope, DRV_LOADED | DRV_ENABLED, DRV_LOADED, 0, &seen))
		return 0;
	drv_change_end(&scope, DRV_ENABLED, 0);
	return 1;
}

static int disable(void)
{
	uint64_t seen;
	if (!drv_disable_begin(&scope, &seen))
		return 0;
	drv_store(&disabling, 1); /* no message and no open may be under way */
	sched_yield();
	drv_store(&disabling, 0);
	drv_change_end(&scope, 0, 0);
	return 1;
}

static uint64_t forced_order; /* of the one that was closed last */

static void force(struct drv_slot *slot)
{
	expect(slot->order < forced_order);
	forced_order = slot->order;
	end_life(slot);
	expect(drv_give_back(&scope, slot) == 0);
}

/* Returns how many instances it closed, or -1. Each must be older than the one before. */
static int free_all(void)
{
	unsigned closed = 0;
	if (!drv_free_begin(&scope))
		return -1;
	for (unsigned turn = 0; drv_count(&scope) != 0; turn++) {
		forced_order = UINT64_MAX;
		const unsigned now = drv_close_all(&scope, 0, force);
		if (now == 0)
			drv_pause(turn);
		closed += now;
	}
	drv_change_end(&scope, 0, DRV_ENABLED | DRV_OPENED);
	return (int)closed;
}

/* ---- each test's beginning and end ---- */

static void begin_unloaded(void)
{
	wrong = 0;
	memset(first_slots, 0, sizeof first_slots);
	scope = (struct drv_scope){.segments = {first_slots}};
}

static void begin(void)
{
	begin_unloaded();
	assert_true(load());
	assert_true(enable());
}

/* How many slots a chain of free ones has; each must be free under the id that the chain has for it, and in one chain only. */
static uint64_t measure(uint64_t id)
{
	uint64_t count = 0;
	for (; id != 0; count++) {
		struct drv_slot *const slot = drv_find(&scope, (uintptr_t)id);
		assert_non_null(slot);
		assert_true(slot->word == (id << 32 | DRV_FREE_SLOT));
		assert_true(slot->opener == 0);
		slot->word = 0; /* met */
		id = slot->next;
	}
	return count;
}

static void finish(void)
{
	assert_int_equal(wrong, 0);
	assert_int_equal(drv_count(&scope), 0);
	assert_int_equal(scope.calls, 0);
	assert_int_equal(scope.changer, 0);
	assert_int_equal(scope.gate & (DRV_CHANGING | DRV_SESSION), 0);
	assert_int_equal(drv_load(&scope.depth) == 0 ? 0 : drv_local_get(drv_load(&scope.depth)), 0);
	const uint64_t unused = measure(scope.gate & DRV_NEXT) + measure(scope.retired);
	assert_int_equal(unused, drv_slots(&scope));
	scope.gate &= ~DRV_LOADED;
	const unsigned keys = scope.depth != 0;
	keys_deleted = 0;
	drv_unload(&scope);
	assert_int_equal(keys_deleted, keys); /* a second time it may be another's */
	for (unsigned segment = 1; segment < DRV_SEGMENTS; segment++)
		assert_null(scope.segments[segment]);
	assert_int_equal(scope.depth, 0);
}

/* ---- threads ---- */

struct worker {
	pthread_t thread;
	unsigned number;
	uint32_t dice;
	uint64_t opened, closed, lasts;
};

static pthread_barrier_t together;

static uint32_t throw(struct worker *worker)
{
	worker->dice = worker->dice * 1664525u + 1013904223u;
	return worker->dice >> 16;
}

static void start(struct worker *workers, unsigned count, void *(*run)(void *))
{
	pthread_barrier_init(&together, NULL, count);
	for (unsigned i = 0; i < count; i++) {
		workers[i] = (struct worker){.number = i, .dice = i};
		assert_int_equal(pthread_create(&workers[i].thread, NULL, run, &workers[i]), 0);
	}
}

static void join(struct worker *workers, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		pthread_join(workers[i].thread, NULL);
	pthread_barrier_destroy(&together);
}

static void run_all(void *(*run)(void *))
{
	struct worker workers[THREADS];
	start(workers, THREADS, run);
	join(workers, THREADS);
}

static void wait_a_little(void)
{
	const struct timespec time = {0, 20000000};
	nanosleep(&time, NULL);
}

/* ---- ids ---- */

static uint64_t *seen; /* a bit for each id */

static void begin_to_see(void)
{
	seen = calloc((1u << DRV_ID_BITS) / 64, sizeof *seen);
	assert_non_null(seen);
}

/* Returns nonzero when the id was not seen before. */
static int see(uintptr_t id)
{
	uint64_t *const word = &seen[id / 64];
	const uint64_t bit = (uint64_t)1 << id % 64;
	uint64_t old = drv_load(word);
	while (!drv_swap(word, &old, old | bit))
		continue;
	return (old & bit) == 0;
}

/* How many ids the first so many segments have. */
static uint64_t ids_of(unsigned segments)
{
	uint64_t ids = 0;
	for (unsigned i = 0; i < segments; i++)
		ids += ((uint64_t)1 << (DRV_ID_BITS - DRV_SEGMENT_BITS)) - drv_segment_slots(i);
	return ids;
}

static void every_id_is_used_before_one_repeats(void **state)
{
	(void)state;
	begin();
	begin_to_see();
	const uint64_t fresh = ids_of(BEFORE_REVIVAL);
	for (uint64_t i = 0; i < fresh; i++) {
		const uintptr_t id = open_any();
		assert_true(id != 0 && id >> DRV_ID_BITS == 0 && see(id) && close_one(id));
		assert_false(close_one(id));
	}
	assert_int_equal(drv_slots(&scope), 4080);
	assert_int_equal(scope.gate & DRV_NEXT, 0);
	for (uint64_t i = 0; i < fresh; i++) {
		const uintptr_t id = open_any();
		assert_true(id != 0 && !see(id) && close_one(id));
	}
	assert_int_equal(drv_slots(&scope), 4080);
	free(seen);
	finish();
}

/* Opens a share of the ids that there are before one repeats, less those that slots in use by other threads may keep from it. */
static void *open_fresh(void *argument)
{
	struct worker *const worker = argument;
	const uint64_t kept = THREADS * (ids_of(1) / DRV_FIRST_SLOTS);
	uintptr_t id = 0;
	pthread_barrier_wait(&together);
	for (uint64_t left = (ids_of(BEFORE_REVIVAL) - kept) / THREADS; left != 0; left--) {
		expect(id == 0 || (send_one(id, worker->number) && close_one(id)));
		expect(!close_one(id) && !send_one(id, worker->number));
		id = open_any();
		expect(id != 0 && see(id));
	}
	expect(close_one(id));
	return NULL;
}

static void threads_get_fresh_ids(void **state)
{
	(void)state;
	begin();
	begin_to_see();
	run_all(open_fresh);
	free(seen);
	finish();
}

static void *open_and_close(void *argument)
{
	struct worker *const worker = argument;
	uintptr_t held[16] = {0};
	for (unsigned i = 0; i < 300000; i++) {
		uintptr_t *const one = &held[throw(worker) % 16];
		expect(*one == 0 || close_one(*one));
		*one = open_any();
		expect(*one != 0);
	}
	for (unsigned i = 0; i < 16; i++)
		expect(close_one(held[i]));
	return NULL;
}

static void retired_slots_come_back(void **state)
{
	(void)state;
	begin();
	run_all(open_and_close); /* more than twice the ids of all slots */
	assert_int_equal(drv_slots(&scope), 4080);
	finish();
}

static void nobody_issued_these(void **state)
{
	(void)state;
	begin();
	const uintptr_t live = open_any();
	uint64_t id = 1;
	for (unsigned i = 0; i < 1000000; i++) {
		id = id * 6364136223846793005u + 1442695040888963407u;
		const uintptr_t any = (uintptr_t)(i % 2 == 0 ? id >> 11 : id >> (64 - DRV_ID_BITS));
		assert_true(any == live || (!close_one(any) && !send_one(any, 0)));
	}
	assert_false(close_one(0) || close_one(UINTPTR_MAX) || close_one(live | (uintptr_t)1 << DRV_ID_BITS));
	assert_true(close_one(live));
	uintptr_t last;
	do
		last = open_any();
	while (drv_slots(&scope) == DRV_FIRST_SLOTS);
	assert_true(close_one(last)); /* the first of the second segment, which the number 1 would name */
	for (uintptr_t any = 0; any < 1000; any++)
		assert_false(drv_is_inside(&scope, any, 0) && !send_one(any, 0));
	free_all();
	finish();
}

/* ---- numbers ---- */

static void a_hundred_thousand_are_live(void **state)
{
	(void)state;
	begin();
	begin_to_see();
	uintptr_t *const ids = calloc(LIVE, sizeof *ids);
	assert_non_null(ids);
	for (unsigned i = 0; i < LIVE; i++)
		assert_true((ids[i] = open_any()) != 0 && see(ids[i]));
	assert_int_equal(drv_count(&scope), LIVE);
	for (unsigned i = 0; i < LIVE; i++)
		assert_true(send_one(ids[i], 0));
	for (unsigned i = 0; i < LIVE; i += 2)
		assert_true(close_one(ids[i]) && !close_one(ids[i]));
	assert_int_equal(drv_count(&scope), LIVE / 2);
	for (unsigned i = 0; i < LIVE; i += 2)
		assert_true(open_any() != 0);
	assert_int_equal(free_all(), LIVE);
	free(ids);
	free(seen);
	finish();
}

static void *open_many(void *argument)
{
	(void)argument;
	pthread_barrier_wait(&together);
	for (unsigned i = 0; i < LIVE / THREADS; i++) {
		const uintptr_t id = open_any();
		expect(id != 0 && see(id));
	}
	return NULL;
}

static void threads_open_a_hundred_thousand(void **state)
{
	(void)state;
	begin();
	begin_to_see();
	run_all(open_many);
	assert_int_equal(drv_count(&scope), LIVE);
	assert_int_equal(free_all(), LIVE);
	free(seen);
	finish();
}

static void *open_few(void *argument)
{
	(void)argument;
	pthread_barrier_wait(&together);
	for (unsigned i = 0; i < 20; i++)
		expect(open_any() != 0);
	return NULL;
}

static void growth_stops_at_what_is_needed(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 500; i++) {
		begin();
		run_all(open_few);
		assert_int_equal(drv_slots(&scope), 16 + 32 + 64 + 128); /* for 160 */
		assert_int_equal(free_all(), 160);
		finish();
	}
}

static uint64_t alive;

static void *open_within_limit(void *argument)
{
	struct worker *const worker = argument;
	for (unsigned i = 0; i < 10000; i++) {
		const uintptr_t id = open_one(5, 0);
		if (id == 0)
			continue;
		worker->opened++;
		expect(drv_add(&alive, 1) <= 5);
		drv_add(&alive, (uint64_t)-1);
		expect(close_one(id));
	}
	return NULL;
}

static void the_limit_holds(void **state)
{
	(void)state;
	begin();
	run_all(open_within_limit);
	assert_int_equal(drv_slots(&scope), 16);
	finish();
}

static void the_session_does_not_count(void **state)
{
	(void)state;
	begin();
	const uintptr_t session = open_one(1, 1);
	const uintptr_t id = open_one(1, 0);
	assert_true(session != 0 && id != 0 && open_one(1, 0) == 0 && open_one(1, 1) == 0);
	assert_true(close_one(session));
	assert_true(open_one(1, 0) == 0 && open_one(1, 1) == 0);
	assert_true(close_one(id));
	assert_int_equal(scope.gate & DRV_SESSION, 0);
	finish();
}

/* The first is the system's own, and a second is none: what it opens and closes is not what the first is. */
static void there_is_one_session(void **state)
{
	(void)state;
	begin();
	const uintptr_t session = open_one(2, 1), second = open_one(2, 1);
	assert_true(session != 0 && second != 0);
	assert_true(close_one(second));
	assert_int_equal(scope.gate & DRV_SESSION, DRV_SESSION);
	assert_true(close_one(session));
	assert_int_equal(scope.gate & DRV_SESSION, 0);
	finish();
}

/* Who closes all closes what is inside of something, too. */
static void all_is_what_is_inside_of_anything(void **state)
{
	(void)state;
	begin();
	for (uintptr_t parent = 0; parent < 3; parent++)
		drv_find(&scope, open_any())->parent = parent;
	assert_int_equal(free_all(), 3);
	finish();
}

/* ---- waiting ---- */

static uint64_t stage;
static uintptr_t target;

static void *stay_inside(void *argument)
{
	(void)argument;
	struct drv_slot *const slot = drv_enter(&scope, target);
	expect(slot != NULL && drv_enter_module(&scope));
	drv_store(&stage, 1);
	while (drv_load(&stage) == 1)
		drv_pause(0);
	expect(drv_enter(&scope, target) == NULL); /* it is being closed */
	expect(!refuse_to_close(target));
	drv_leave_module(&scope);
	drv_leave(&scope, slot);
	return NULL;
}

static void *end_by_close(void *argument)
{
	(void)argument;
	expect(close_one(target) && drv_load(&stage) == 2);
	return NULL;
}

static void *end_by_free(void *argument)
{
	(void)argument;
	expect(free_all() == 1 && drv_load(&stage) == 2);
	return NULL;
}

static void end_waits(void *(*end)(void *))
{
	struct worker inside[1], ender[1];
	begin();
	target = open_any();
	drv_store(&stage, 0);
	start(inside, 1, stay_inside);
	while (drv_load(&stage) == 0)
		drv_pause(0);
	start(ender, 1, end);
	wait_a_little();
	drv_store(&stage, 2);
	join(inside, 1);
	join(ender, 1);
	finish();
}

static void the_end_waits_for_messages(void **state)
{
	(void)state;
	end_waits(end_by_close);
	end_waits(end_by_free);
}

static void *open_the_only_one(void *argument)
{
	(void)argument;
	drv_store(&stage, 1);
	target = open_one(1, 0);
	return NULL;
}

/* How many there are is asked after the wait, however long that was. */
static void who_opens_waits_for_a_change(void **state)
{
	(void)state;
	uintptr_t ids[2];
	begin();
	for (unsigned i = 0; i < 2; i++) {
		struct worker opener[1];
		uint64_t before;
		drv_store(&stage, 0);
		assert_true(drv_change_begin(&scope, DRV_LOADED, DRV_LOADED, 0, &before));
		start(opener, 1, open_the_only_one);
		while (drv_load(&stage) == 0)
			drv_pause(0);
		wait_a_little();
		assert_int_equal(drv_count(&scope), i);
		drv_change_end(&scope, 0, 0);
		join(opener, 1);
		ids[i] = target;
	}
	assert_int_not_equal(ids[0], 0);
	assert_int_equal(ids[1], 0);
	assert_true(close_one(ids[0]));
	finish();
}

static void who_would_wait_for_itself_is_refused(void **state)
{
	(void)state;
	begin();
	const uintptr_t id = open_any();
	struct drv_slot *const slot = drv_enter(&scope, id);
	assert_false(refuse_to_close(id));
	assert_int_equal(free_all(), -1);
	const uintptr_t other = open_any();
	assert_true(other != 0 && close_one(other));
	drv_leave(&scope, slot);
	struct drv_slot *const opening = drv_open_begin(&scope, DRV_MAX_INSTANCES, 0);
	assert_int_equal(free_all(), -1);
	assert_false(refuse_to_close(drv_slot_id(opening)));
	last_end(drv_give_back(&scope, opening));
	struct drv_slot *const closing = drv_close_begin(&scope, id);
	assert_int_equal(free_all(), -1);
	assert_true(drv_enter(&scope, id) == NULL);
	end_life(closing);
	assert_int_equal(drv_give_back(&scope, closing), 1);
	assert_true(open_any() == 0 && !disable()); /* inside what the last close brings about */
	assert_int_equal(free_all(), -1);
	drv_last_end(&scope, 1);
	assert_true(open_any() != 0);
	assert_int_equal(free_all(), 1);
	finish();
}

static void the_last_close_is_told_once(void **state)
{
	(void)state;
	begin();
	assert_true(fail_to_open());
	const uintptr_t id = open_any();
	struct drv_slot *const opening = drv_open_begin(&scope, DRV_MAX_INSTANCES, 0);
	assert_true(close_one(id));
	const int last = drv_give_back(&scope, opening);
	assert_int_equal(last, 1); /* the one that never was is what outlived the others */
	drv_last_end(&scope, last);
	assert_true(fail_to_open());
	finish();
}

/* ---- all at once ---- */

static uint64_t shared[4]; /* ids that all threads see */
static uint64_t at_work;   /* threads that still open and close */

static void *live(void *argument)
{
	struct worker *const worker = argument;
	for (unsigned i = 0; i < 60000; i++) {
		uint64_t *const place = &shared[throw(worker) % 4];
		const uintptr_t id = (uintptr_t)drv_load(place);
		switch (throw(worker) % 7) {
		case 0:
			drv_store(place, open_any());
			break;
		case 1:
			close_one(id);
			break;
		case 2:
			refuse_to_close(id);
			break;
		case 3:
			fail_to_open();
			break;
		case 4:
			if (drv_enter_module(&scope)) {
				expect(drv_load(&scope.gate) != 0);
				drv_leave_module(&scope);
			}
			break;
		case 5:
			if (drv_enter_device(&scope)) {
				expect(drv_load(&disabling) == 0);
				drv_leave_device(&scope);
			}
			break;
		default:
			send_one(id, worker->number);
		}
	}
	drv_add(&at_work, (uint64_t)-1);
	return NULL;
}

static void *change(void *argument)
{
	(void)argument;
	while (drv_load(&at_work) != 0) {
		load();
		enable();
		drv_pause(0);
		disable();
		enable();
		drv_pause(64);
		expect(free_all() >= -1);
	}
	return NULL;
}

static void everything_at_once(void **state)
{
	(void)state;
	struct worker lives[THREADS], changes[2];
	begin();
	drv_store(&at_work, THREADS);
	start(lives, THREADS, live);
	start(changes, 2, change);
	join(lives, THREADS);
	join(changes, 2);
	load();
	assert_true(free_all() >= 0);
	finish();
}

static void *load_or_ask(void *argument)
{
	const struct worker *const worker = argument;
	pthread_barrier_wait(&together);
	if (worker->number % 2 == 0)
		load();
	else
		expect(!close_one(0x220) && !send_one(0x220, worker->number));
	return NULL;
}

static void the_first_load_may_be_disturbed(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 200; i++) {
		begin_unloaded();
		run_all(load_or_ask);
		assert_true(enable());
		assert_true(close_one(open_any()));
		finish();
	}
}

/* ---- what nothing else shows ---- */

static void nothing_has_retired(void **state)
{
	(void)state;
	begin();
	assert_int_equal(drv_revive(&scope), 0);
	assert_true(close_one(open_any()));
	finish();
}

/* The code may leave memory with the driver open, at the end of the process: others may still be at work. */
static void what_is_at_work_stays(void **state)
{
	(void)state;
	uintptr_t ids[DRV_FIRST_SLOTS + 4];
	const size_t count = sizeof ids / sizeof *ids;
	begin();
	for (size_t i = 0; i < count; i++)
		ids[i] = open_any();
	drv_unload(&scope);
	const uint64_t gate = scope.gate;
	scope.gate = DRV_CHANGING;
	drv_unload(&scope);
	scope.gate = gate;
	for (size_t i = 0; i < count; i++)
		assert_true(send_one(ids[i], 0) && close_one(ids[i]));
	finish();
	assert_int_equal(scope.depth, 0);
}

/* A number of the thread's own is given back, whichever it is. */
static void the_number_is_given_back(void **state)
{
	(void)state;
	static uint64_t taken[4096];
	size_t count = 0;
	while (count < sizeof taken / sizeof *taken && (taken[count] = drv_local_create()) != 0)
		count++;
	drv_local_destroy(taken[0]);
	begin();
	finish();
	taken[0] = drv_local_create();
	assert_int_not_equal(taken[0], 0);
	while (count > 0)
		drv_local_destroy(taken[--count]);
}

/* What has been loaded before is no more ready than it was the first time. */
static void without_a_number_nothing_is_loaded(void **state)
{
	(void)state;
	static uint64_t taken[4096];
	size_t count = 0;
	begin();
	finish();
	while (count < sizeof taken / sizeof *taken && (taken[count] = drv_local_create()) != 0)
		count++;
	assert_false(drv_scope_ready(&scope));
	while (count > 0)
		drv_local_destroy(taken[--count]);
	assert_true(drv_scope_ready(&scope));
	drv_unload(&scope);
	assert_int_equal(scope.depth, 0);
}

static void a_message_that_needs_the_device_is_heard(void **state)
{
	(void)state;
	begin();
	assert_true(drv_is_quiet(&scope));
	assert_true(drv_enter_device(&scope));
	assert_false(drv_is_quiet(&scope));
	drv_leave_device(&scope);
	assert_true(drv_is_quiet(&scope));
	finish();
}

/* What is about to open or to close is heard before anything is sent to it. */
static void what_opens_or_closes_is_heard(void **state)
{
	(void)state;
	begin();
	const uintptr_t id = open_any();
	assert_true(drv_is_still(&scope, DRV_OPENING, DRV_CLOSING));
	struct drv_slot *const opening = drv_open_begin(&scope, DRV_MAX_INSTANCES, 0);
	assert_false(drv_is_quiet(&scope));
	assert_false(drv_is_still(&scope, DRV_OPENING, DRV_CLOSING));
	assert_true(drv_is_still(&scope, DRV_CLOSING, DRV_CLOSING));
	last_end(drv_give_back(&scope, opening));
	struct drv_slot *const closing = drv_close_begin(&scope, id);
	assert_true(drv_is_quiet(&scope));
	assert_false(drv_is_still(&scope, DRV_OPENING, DRV_CLOSING));
	drv_close_cancel(closing);
	assert_true(drv_is_still(&scope, DRV_OPENING, DRV_CLOSING));
	assert_true(close_one(id));
	finish();
}

/* The table of what is inside stands behind the last segment. */
static void a_table_is_no_segment(void **state)
{
	(void)state;
	static struct drv_scope table;
	begin();
	scope.inner = &table;
	assert_null(drv_find(&scope, DRV_SEGMENTS));
	assert_int_equal(drv_slots(&scope), DRV_FIRST_SLOTS);
	assert_false(drv_has_opener(&scope, (uintptr_t)&table));
	assert_null(drv_close_all_begin(&scope, 0));
	scope.inner = NULL;
	finish();
}

static void memory_may_be_out(void **state)
{
	(void)state;
	uintptr_t ids[DRV_FIRST_SLOTS + 1];
	begin();
	for (size_t i = 0; i < DRV_FIRST_SLOTS; i++)
		ids[i] = open_any();
	memory_is_out = 1;
	assert_int_equal(open_any(), 0);
	memory_is_out = 0;
	ids[DRV_FIRST_SLOTS] = open_any();
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
		assert_true(close_one(ids[i]));
	finish();
}

/* Whoever goes through what is live meets it by the order of opening, whichever slots it has. */
static void the_oldest_is_met_first(void **state)
{
	(void)state;
	uintptr_t ids[DRV_FIRST_SLOTS + 4];
	const size_t count = sizeof ids / sizeof *ids;
	uint64_t order = 0;
	begin();
	for (size_t i = 0; i < count; i++)
		ids[i] = open_any();
	for (size_t i = 0; i < 3; i++) {
		assert_true(close_one(ids[i]));
		memmove(ids + i, ids + i + 1, (count - 1 - i) * sizeof *ids);
		ids[count - 1] = open_any();
	}
	struct drv_slot *const closing = drv_close_begin(&scope, ids[1]);
	for (size_t i = 0; i < count; i++) {
		struct drv_slot *const slot = i == 1 ? NULL : drv_enter_next(&scope, &order);
		assert_true(i == 1 || drv_slot_id(slot) == ids[i]);
		if (slot != NULL)
			drv_leave(&scope, slot);
	}
	assert_null(drv_enter_next(&scope, &order));
	drv_close_cancel(closing);
	for (size_t i = 0; i < count; i++)
		assert_true(close_one(ids[i]));
	order = 0;
	assert_null(drv_enter_next(&scope, &order));
	finish();
}

/* A slot whose generations are used up begins anew, with the first. */
static void a_retired_slot_begins_anew(void **state)
{
	(void)state;
	begin();
	for (uint64_t opened = 0; scope.retired == 0; opened++) {
		assert_true(opened < (uint64_t)1 << DRV_ID_BITS);
		assert_true(close_one(open_any()));
	}
	const uint64_t step = drv_generation_step(0);
	assert_int_equal(scope.retired / step, 1);
	assert_ptr_equal(drv_place(&scope, scope.retired), &first_slots[0]);
	finish();
}

/* Slots retire while others are revived: one thread gives them back with their last id, another takes them again. */
static struct drv_scope shared_scope;
static uint64_t retired_slots, away[DRV_FIRST_SLOTS]; /* away: whether the slot has retired and is not back */

static void *retire_slots(void *argument)
{
	(void)argument;
	const uint64_t step = drv_generation_step(0);
	const uint64_t last = ((uint64_t)1 << DRV_ID_BITS) - step;
	for (uint64_t i = 0; i < 20000; i++) {
		const uint64_t place = i % DRV_FIRST_SLOTS;
		while (drv_load(&away[place]) != 0)
			drv_pause(64);
		drv_store(&away[place], 1);
		drv_store(&first_slots[place].word, (last | place << DRV_SEGMENT_BITS) << 32 | DRV_CLOSING);
		expect(drv_retire_or_renew(&shared_scope, &first_slots[place]) == 0);
		drv_add(&retired_slots, 1);
	}
	return NULL;
}

static void slots_retire_while_others_come_back(void **state)
{
	(void)state;
	pthread_t thread;
	uint64_t back = 0;
	begin_unloaded();
	shared_scope = (struct drv_scope){.segments = {first_slots}};
	retired_slots = 0;
	assert_int_equal(pthread_create(&thread, NULL, retire_slots, NULL), 0);
	while (back < 20000) {
		if (!drv_revive(&shared_scope)) {
			drv_pause(64);
			continue;
		}
		for (uint64_t id = drv_load(&shared_scope.gate) & DRV_NEXT; id != 0; back++) {
			struct drv_slot *const slot = drv_place(&shared_scope, id);
			id = drv_peek(&slot->next);
			drv_store(&away[slot - first_slots], 0);
		}
		drv_store(&shared_scope.gate, 0);
	}
	assert_int_equal(pthread_join(thread, NULL), 0);
	assert_int_equal(retired_slots, back);
	assert_int_equal(wrong, 0);
}

/* Another thread closes between the begin of a change and its look at the gate. It tells that in a way that orders
 * nothing, so what it did is known from the gate alone: a look there that is not atomic races with it. */
static uintptr_t told;

static void hear(void)
{
	while (drv_peek(&told) == 0)
		drv_pause(0);
}

static void *close_and_tell(void *id)
{
	expect(close_one((uintptr_t)id));
	drv_poke(&told, 1);
	return NULL;
}

static void a_change_hears_of_others_from_the_gate(void **state)
{
	(void)state;
	pthread_t thread;
	uint64_t gate;
	begin();
	const uintptr_t kept = open_any();
	const uintptr_t other = open_any();
	told = 0;
	assert_true(drv_change_begin(&scope, DRV_ENABLED, DRV_ENABLED, DRV_ENABLED, &gate));
	assert_int_equal(pthread_create(&thread, NULL, close_and_tell, (void *)other), 0);
	hear();
	assert_false(drv_wait_for_quiet(&scope));
	drv_change_end(&scope, DRV_ENABLED, 0);
	assert_int_equal(pthread_join(thread, NULL), 0);
	assert_true(close_one(kept));
	finish();
}

/* Who looks again and again for a pointer sees it once it is there: it is read each time. */
static void *pointer;

static void *point_later(void *argument)
{
	(void)argument;
	hear();
	wait_a_little();
	drv_store_pointer(&pointer, &told);
	return NULL;
}

static void a_pointer_is_read_each_time(void **state)
{
	(void)state;
	pthread_t thread;
	told = 0;
	pointer = NULL;
	assert_int_equal(pthread_create(&thread, NULL, point_later, NULL), 0);
	drv_poke(&told, 1);
	while (drv_load_pointer(&pointer) == NULL);
	assert_ptr_equal(drv_load_pointer(&pointer), &told);
	assert_int_equal(pthread_join(thread, NULL), 0);
}

/* Another thread links what it closes. Who wanted one of these slots when it was free may still look at what followed it:
 * a link that is not written atomically races with that. */
static struct drv_slot links[4];

static void *merge_and_tell(void *argument)
{
	(void)argument;
	expect(drv_merge(&links[0], &links[1]) == &links[0]);
	drv_poke(&told, 1);
	return NULL;
}

static void links_are_written_for_who_comes_late(void **state)
{
	(void)state;
	pthread_t thread;
	memset(links, 0, sizeof links);
	for (unsigned i = 0; i < 4; i++) {
		links[i].order = 4 - i;
		links[i].next = i < 2 ? (uintptr_t)&links[i + 2] : 0;
	}
	wrong = told = 0;
	assert_int_equal(pthread_create(&thread, NULL, merge_and_tell, NULL), 0);
	hear();
	for (unsigned i = 0; i < 4; i++)
		assert_true(drv_peek(&links[i].next) == (i < 3 ? (uintptr_t)&links[i + 1] : 0));
	assert_int_equal(pthread_join(thread, NULL), 0);
	assert_int_equal(wrong, 0);
}

/* What drv_grow finds where that many segments are made, instances open, and one slot has retired: nothing (0), that
 * slot (1), or a new segment (2). */
static int found(unsigned segments, uint64_t count)
{
	struct drv_scope crafted = {.segments = {NULL}};
	for (unsigned i = 0; i < segments; i++)
		crafted.segments[i] = first_slots; /* none of these slots is looked at but the one below */
	crafted.retired = drv_generation_step(0);
	crafted.gate = count * DRV_ONE;
	drv_poke(&first_slots[0].next, 0);
	const int grown = drv_grow(&crafted);
	const uint64_t next = crafted.gate & DRV_NEXT;
	assert_int_equal(crafted.growing, 0);
	assert_int_equal(drv_count(&crafted), count);
	if (segments < DRV_SEGMENTS && crafted.segments[segments] != NULL) {
		assert_int_equal(next & ((1u << DRV_SEGMENT_BITS) - 1), segments);
		free(crafted.segments[segments]);
		return grown ? 2 : -1;
	}
	assert_int_equal(next, grown ? drv_generation_step(0) : 0);
	assert_int_equal(crafted.retired, grown ? 0 : drv_generation_step(0));
	return grown;
}

static void slots_are_found_where_ids_stay_fresh(void **state)
{
	(void)state;
	const uint64_t plenty = DRV_FIRST_SLOTS * ((1u << BEFORE_REVIVAL) - 1);
	const uint64_t most = DRV_FIRST_SLOTS * ((1u << DRV_SEGMENTS) - 1);
	assert_int_equal(found(BEFORE_REVIVAL - 1, 0), 2);
	assert_int_equal(found(BEFORE_REVIVAL, plenty / 8 - 1), 1);
	assert_int_equal(found(BEFORE_REVIVAL, plenty / 8), 2);
	assert_int_equal(found(BEFORE_REVIVAL, plenty), 2);
	assert_int_equal(found(DRV_SEGMENTS, most / 2 - 1), 1);
	assert_int_equal(found(DRV_SEGMENTS, most / 2), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_number_is_given_back), /* the first, as it may be the system's first number */
		cmocka_unit_test(every_id_is_used_before_one_repeats),
		cmocka_unit_test(threads_get_fresh_ids),
		cmocka_unit_test(retired_slots_come_back),
		cmocka_unit_test(nobody_issued_these),
		cmocka_unit_test(a_hundred_thousand_are_live),
		cmocka_unit_test(threads_open_a_hundred_thousand),
		cmocka_unit_test(growth_stops_at_what_is_needed),
		cmocka_unit_test(the_limit_holds),
		cmocka_unit_test(the_session_does_not_count),
		cmocka_unit_test(there_is_one_session),
		cmocka_unit_test(all_is_what_is_inside_of_anything),
		cmocka_unit_test(the_end_waits_for_messages),
		cmocka_unit_test(who_opens_waits_for_a_change),
		cmocka_unit_test(who_would_wait_for_itself_is_refused),
		cmocka_unit_test(the_last_close_is_told_once),
		cmocka_unit_test(everything_at_once),
		cmocka_unit_test(the_first_load_may_be_disturbed),
		cmocka_unit_test(nothing_has_retired),
		cmocka_unit_test(what_is_at_work_stays),
		cmocka_unit_test(a_message_that_needs_the_device_is_heard),
		cmocka_unit_test(what_opens_or_closes_is_heard),
		cmocka_unit_test(a_table_is_no_segment),
		cmocka_unit_test(without_a_number_nothing_is_loaded),
		cmocka_unit_test(memory_may_be_out),
		cmocka_unit_test(the_oldest_is_met_first),
		cmocka_unit_test(a_retired_slot_begins_anew),
		cmocka_unit_test(slots_retire_while_others_come_back),
		cmocka_unit_test(a_change_hears_of_others_from_the_gate),
		cmocka_unit_test(a_pointer_is_read_each_time),
		cmocka_unit_test(links_are_written_for_who_comes_late),
		cmocka_unit_test(slots_are_found_where_ids_stay_fresh),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
