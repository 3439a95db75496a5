/* What drv_scope.h promises when two threads take turns in every way: the first runs as far as one of its atomic accesses, then the
 * second as far as one of its own, then each to its end, or until it waits for the other. All pairs of what a driver does are
 * tried, from all beginnings that matter, with the turns at all places; and so is what hooks may do while they run. Nothing is
 * left to chance: the threads are contexts of one thread, and whoever waits gives the turn away.
 *
 * Ids are narrow, so that slots retire after few opens, and there are two segments, of 16 and 32 slots. */
#define DRV_SEGMENTS 2u
#define DRV_ID_BITS 11u

#include "turns.h"

struct test_instance {
	enum { FRESH, OPEN, GONE } life;
	unsigned inside; /* messages in flight */
};

#define DRV_INSTANCE struct test_instance
#include "drv_scope.h"

static struct drv_slot first_slots[DRV_FIRST_SLOTS];
static struct drv_scope scope;

/* ---- what a driver does with each of its messages ---- */

static uintptr_t ids[2];   /* live at the beginning */
static unsigned changing;  /* who is between the begin and the end of a change */
static unsigned opening;   /* hooks of opens that run */
static unsigned inside;    /* hooks of messages to instances that run */
static unsigned concerned; /* hooks of messages to the module that run */
static unsigned using;     /* those of messages that need the device */
static unsigned lasts;     /* how often the last close was told */
static uint64_t limit;
static int (*within[CONTEXTS])(void); /* what one of the next hooks does, or NULL */
static unsigned before[CONTEXTS];     /* how many hooks do nothing before that one */
static int nested[CONTEXTS];          /* whether a hook does it now */

/* A hook: the other may have its turn here, too. */
static void hook(void)
{
	int (*const act)(void) = within[current];
	drv_load(&scope.orders);
	if (act == NULL || before[current]-- != 0)
		return;
	within[current] = NULL;
	nested[current] = 1;
	act();
	nested[current] = 0;
	drv_load(&scope.orders);
}

/* Whether the change under way is the calling thread's. */
static int is_changer(void)
{
	return (scope.gate & DRV_CHANGING) != 0 && scope.changer == drv_self();
}

static void begin_change(void)
{
	expect(changing++ == 0, "two changes at once");
	expect(is_changer(), "a change that another thread ended before it began");
	hook();
}

static void end_change(void)
{
	hook();
	expect(is_changer(), "a change that another thread ended");
	expect(--changing == 0, "two changes at once");
}

static void end_instance(struct drv_slot *slot)
{
	const int last = drv_give_back(&scope, slot);
	expect(last == 0 || last == 1 || (last == 2 && nested[current]), "a last close inside of a change");
	if (last == 0)
		return;
	if (last == 1)
		begin_change();
	lasts++;
	expect((drv_load(&scope.gate) & DRV_COUNT) == 0, "a last close while there are others");
	if (last == 1)
		end_change();
	drv_last_end(&scope, last);
}

static int open_as(int session, int succeeds)
{
	struct drv_slot *const slot = drv_open_begin(&scope, limit, session);
	if (slot == NULL)
		return 0;
	expect(slot->instance.life != OPEN, "a slot is opened twice");
	slot->instance = (struct test_instance){.life = OPEN};
	opening++;
	const int enabled = drv_is_enabled(&scope);
	if (enabled)
		hook();
	opening--;
	if (enabled && succeeds)
		return drv_open_end(&scope, slot) != 0;
	slot->instance.life = GONE;
	end_instance(slot);
	return 0;
}

static int open_plain(void)
{
	return open_as(0, 1);
}

static int open_session(void)
{
	return open_as(1, 1);
}

static int open_in_vain(void)
{
	return open_as(0, 0);
}

static void end_life(struct drv_slot *slot)
{
	expect(slot->instance.life == OPEN, "a close of what is not open");
	expect(slot->instance.inside == 0, "a close under a message in flight");
	hook();
	expect(slot->instance.inside == 0, "a message to what is being closed");
	expect(slot->instance.life == OPEN, "two closes at once");
	slot->instance.life = GONE;
}

static int close_id(uintptr_t id)
{
	struct drv_slot *const slot = drv_close_begin(&scope, id);
	if (slot == NULL)
		return 0;
	end_life(slot);
	end_instance(slot);
	return 1;
}

static int close_first(void)
{
	return close_id(ids[0]);
}

static int close_second(void)
{
	return close_id(ids[1]);
}

static int close_refused(void)
{
	struct drv_slot *const slot = drv_close_begin(&scope, ids[0]);
	if (slot == NULL)
		return 0;
	end_life(slot);
	slot->instance.life = OPEN;
	drv_close_cancel(slot);
	return 0;
}

static int send_first(void)
{
	struct drv_slot *const slot = drv_enter(&scope, ids[0]);
	if (slot == NULL)
		return 0;
	inside++;
	slot->instance.inside++;
	hook();
	expect(slot->instance.life == OPEN, "a message to what is not open");
	slot->instance.inside--;
	inside--;
	drv_leave(&scope, slot);
	return 1;
}

static int send_module(void)
{
	if (!drv_enter_module(&scope))
		return 0;
	concerned++;
	hook();
	concerned--;
	drv_leave_module(&scope);
	return 1;
}

static int send_device(void)
{
	if (!drv_enter_device(&scope))
		return 0;
	using++;
	hook();
	using--;
	drv_leave_device(&scope);
	return 1;
}

static int load(void)
{
	uint64_t seen;
	if (!drv_change_begin(&scope, DRV_LOADED, 0, 0, &seen))
		return (seen & DRV_LOADED) != 0;
	begin_change();
	const int ready = drv_scope_ready(&scope);
	end_change();
	drv_change_end(&scope, ready ? DRV_LOADED : 0, 0);
	return ready;
}

static int enable(void)
{
	const uint64_t both = DRV_LOADED | DRV_ENABLED;
	uint64_t seen;
	if (!drv_change_begin(&scope, both, DRV_LOADED, 0, &seen))
		return (seen & both) == both;
	begin_change();
	end_change();
	drv_change_end(&scope, DRV_ENABLED, 0);
	return 1;
}

static int disable(void)
{
	uint64_t seen;
	const int begun = drv_disable_begin(&scope, &seen);
	if (!begun)
		return (seen & (DRV_LOADED | DRV_ENABLED)) == DRV_LOADED;
	begin_change();
	if (begun == 2) {
		lasts++;
		expect(drv_count(&scope) == 0, "a last close while there are others");
	}
	expect(nested[current] || (opening == 0 && inside == 0 && using == 0), "a disable while a hook is at work");
	end_change();
	expect(nested[current] || (opening == 0 && inside == 0 && using == 0), "a hook while it is being disabled");
	drv_change_end(&scope, 0, 0);
	return 1;
}

static uint64_t forced_order; /* of the one that was closed last */

static void force(struct drv_slot *slot)
{
	expect(slot->order < forced_order, "an older instance is closed before a newer one");
	forced_order = slot->order;
	end_life(slot);
	expect(drv_give_back(&scope, slot) == 0, "a last close while the module goes");
}

static int free_all(void)
{
	if (!drv_free_begin(&scope))
		return 0;
	begin_change();
	expect(concerned == 0, "a free while a hook is at work");
	for (unsigned turn = 0; drv_count(&scope) != 0; turn++) {
		forced_order = UINT64_MAX;
		if (drv_close_all(&scope, 0, force) == 0)
			drv_pause(turn);
	}
	if ((drv_load(&scope.gate) & DRV_OPENED) != 0)
		lasts++;
	expect(concerned == 0 && opening == 0 && inside == 0 && using == 0, "a hook while the module goes");
	end_change();
	drv_change_end(&scope, 0, DRV_ENABLED | DRV_OPENED);
	return 1;
}

enum { ACTIONS = 13, HOOKED = 9, NESTED = 7 };

static const struct action {
	const char *name;
	int (*run)(void);
	int vain; /* whether it has no effect, and yet others may see it under way */
} actions[ACTIONS] = {
	{"open", open_plain, 0},
	{"close", close_first, 0},
	{"close another", close_second, 0},
	{"send", send_first, 0},
	{"enable", enable, 0},
	{"disable", disable, 0},
	{"free", free_all, 0}, /* so far: what hooks do, too */
	{"send to the module", send_module, 0},
	{"send to the device", send_device, 0}, /* so far: what is tried with something in its hook */
	{"load", load, 0},
	{"open a session", open_session, 0},
	{"open in vain", open_in_vain, 1},
	{"close in vain", close_refused, 1},
};

/* ---- beginnings ---- */

static void start_unloaded(void)
{
	limit = DRV_MAX_INSTANCES;
}

static void start_loaded(void)
{
	start_unloaded();
	load();
}

static void start_enabled(void)
{
	start_loaded();
	enable();
}

static uintptr_t open_kept(int session)
{
	struct drv_slot *const slot = drv_open_begin(&scope, limit, session);
	slot->instance = (struct test_instance){.life = OPEN};
	return drv_open_end(&scope, slot);
}

static void start_with_one(void)
{
	start_enabled();
	ids[0] = open_kept(0);
}

static void start_with_two(void)
{
	start_with_one();
	ids[1] = open_kept(0);
}

static void start_with_session(void)
{
	start_enabled();
	ids[0] = open_kept(1);
	limit = 1;
}

static void start_disabled(void)
{
	start_with_one();
	disable();
}

/* One slot can be opened once more, and all others have retired but that of the one instance. */
static void start_worn_out(void)
{
	start_enabled();
	ids[0] = open_kept(0);
	for (unsigned i = 0; i < 3 * 15 + 32 - 1; i++)
		close_id(open_kept(0));
	lasts = 0;
}

static void start_with_many(unsigned count)
{
	start_with_two();
	for (unsigned i = 2; i < count; i++)
		open_kept(0);
}

/* One slot is free: then the second segment is needed. */
static void start_with_fifteen(void)
{
	start_with_many(15);
}

static void start_with_sixteen(void)
{
	start_with_many(16);
}

/* One slot is free: then there is no more. */
static void start_nearly_full(void)
{
	start_with_many(47);
}

static const struct start {
	const char *name;
	void (*make)(void);
} starts[] = {
	{"unloaded", start_unloaded},
	{"loaded", start_loaded},
	{"enabled", start_enabled},
	{"one instance", start_with_one},
	{"two instances", start_with_two},
	{"a session and a limit of 1", start_with_session},
	{"one instance, disabled", start_disabled},
	{"one instance, slots worn out", start_worn_out},
	{"15 instances", start_with_fifteen},
	{"16 instances", start_with_sixteen},
	{"47 instances of 48", start_nearly_full},
};

static void begin(const struct start *start)
{
	wrong = NULL;
	changing = opening = inside = concerned = using = lasts = 0;
	ids[0] = 0x200;
	ids[1] = 0x220;
	memset(locals, 0, sizeof locals);
	memset(nested, 0, sizeof nested);
	memset(within, 0, sizeof within);
	memset(before, 0, sizeof before);
	memset(first_slots, 0, sizeof first_slots);
	scope = (struct drv_scope){.segments = {first_slots}};
	current = MAIN;
	start->make();
}

/* ---- ends ---- */

/* What can be seen when both are done. */
struct outcome {
	int answers[2];
	uint64_t gate; /* but for the next id */
	unsigned lasts;
};

static uint64_t measure(uint64_t id)
{
	uint64_t count = 0;
	for (; id != 0; count++) {
		struct drv_slot *const slot = drv_find(&scope, (uintptr_t)id);
		if (slot == NULL || slot->word != (id << 32 | DRV_FREE_SLOT) || slot->instance.life == OPEN)
			return UINT32_MAX;
		slot->word = 0; /* met */
		id = slot->next;
	}
	return count;
}

static int is_live(const struct drv_slot *slot)
{
	const int open = slot->instance.life == OPEN;
	expect(slot->opener == 0, "a slot is left to a thread");
	expect((slot->word & DRV_CALLS) == 0, "a message is left in a slot");
	expect(!open || (slot->word & DRV_STATE) == DRV_LIVE, "what is open is not live");
	return open;
}

static struct outcome finish(int first, int second)
{
	const struct outcome outcome = {{first, second}, scope.gate & ~DRV_NEXT, lasts};
	expect((scope.gate & DRV_CHANGING) == 0 && scope.changer == 0, "a change is left under way");
	expect(scope.calls == 0 && scope.growing == 0, "something is left under way");
	expect(locals[FIRST] == 0 && locals[SECOND] == 0, "a message is left in flight");
	unsigned live = 0;
	for (unsigned segment = 0; segment < DRV_SEGMENTS; segment++) {
		struct drv_slot *const slots = scope.segments[segment];
		for (size_t place = 0; slots != NULL && place < drv_segment_slots(segment); place++)
			live += is_live(&slots[place]) ? 1 : 0;
	}
	expect(drv_count(&scope) == live, "the number of instances is wrong");
	expect(live > 0 || (scope.gate & DRV_OPENED) == 0, "nobody is told of the last close");
	const uint64_t unused = scope.ready ? drv_slots(&scope) - live : 0;
	expect(measure(scope.gate & DRV_NEXT) + measure(scope.retired) == unused, "a slot is lost, or free twice");
	free(scope.segments[1]);
	return outcome;
}

static int is_same(const struct outcome *a, const struct outcome *b)
{
	return a->answers[0] == b->answers[0] && a->answers[1] == b->answers[1] && a->gate == b->gate &&
	       a->lasts == b->lasts;
}

/* ---- all of it ---- */

/* What is tried: one with something in its hook or not, and another at the same time. */
struct pair {
	const struct start *start;
	const struct action *one, *in_it;
	unsigned before; /* hooks that run before the one that does something */
	const struct action *two;
};

/* Both at once, each up to that access before the other has its turn. */
static struct outcome run_both(const struct pair *pair, unsigned until_first, unsigned until_second)
{
	begin(pair->start);
	within[FIRST] = pair->in_it != NULL ? pair->in_it->run : NULL;
	before[FIRST] = pair->before;
	take_turns(pair->one->run, pair->two->run, until_first, until_second);
	return finish(answers[FIRST], answers[SECOND]);
}

static void report(const struct pair *pair, unsigned i, unsigned j)
{
	const char *const in_it = pair->in_it != NULL ? pair->in_it->name : "nothing";
	if (wrong != NULL)
		fail_msg("%s: \"%s\", with \"%s\" in it, to its access %u, \"%s\" to its access %u: %s", pair->start->name,
			pair->one->name, in_it, i, pair->two->name, j, wrong);
}

static struct outcome run_in_order(const struct pair *pair, int swapped)
{
	int first, second;
	begin(pair->start);
	if (swapped) {
		second = pair->two->run();
		first = pair->one->run();
	} else {
		first = pair->one->run();
		second = pair->two->run();
	}
	const struct outcome outcome = finish(first, second);
	report(pair, 0, 0);
	return outcome;
}

/* Both at once must end as one after the other does. That is asked too much where hooks do something: then nothing may break. */
static void try_pair(const struct pair *pair)
{
	const struct outcome straight = run_in_order(pair, 0);
	const struct outcome swapped = run_in_order(pair, 1);
	const int free_to_differ = pair->one->vain || pair->two->vain || pair->in_it != NULL;
	const int is_long = pair->in_it != NULL || drv_slots(&scope) > DRV_FIRST_SLOTS;
	const unsigned stride = is_long ? 7 : 1; /* or it takes a minute */
	for (unsigned i = 1; i == 1 || steps[FIRST] >= i - 1; i++) {
		for (unsigned j = 1; j == 1 || steps[SECOND] >= j - 1; j += stride) {
			const struct outcome outcome = run_both(pair, i, j);
			expect(free_to_differ || is_same(&outcome, &straight) || is_same(&outcome, &swapped),
				"neither order would have ended so");
			report(pair, i, j);
		}
	}
}

static void try_all(void **state)
{
	for (size_t one = 0; one < ACTIONS; one++)
		for (size_t two = one; two < ACTIONS; two++)
			try_pair(&(struct pair){*state, &actions[one], NULL, 0, &actions[two]});
	if (drv_slots(&scope) != DRV_FIRST_SLOTS)
		return; /* what hooks do does not depend on the number of slots */
	for (size_t one = 0; one < HOOKED; one++)
		for (size_t in_it = 0; in_it < 2 * NESTED; in_it++)
			for (size_t two = 0; two < ACTIONS; two++)
				try_pair(&(struct pair){
					*state, &actions[one], &actions[in_it / 2], in_it % 2, &actions[two]});
}

/* ---- one thread alone ---- */

/* With half of the slots in use, those that retired are not taken again: few of them would repeat ids too soon. */
static void few_stay_retired(void **state)
{
	(void)state;
	static struct drv_scope another;
	for (unsigned kept = 23; kept <= 24; kept++) {
		unsigned opened = 0;
		begin(&starts[2]);
		scope.inner = &another; /* what follows the segments is none of them */
		for (unsigned i = 0; i < kept; i++)
			open_kept(0);
		for (struct drv_slot *slot; opened < 1000 && (slot = drv_open_begin(&scope, limit, 0)) != NULL; opened++) {
			slot->instance.life = OPEN;
			close_id(drv_open_end(&scope, slot));
		}
		assert_true(kept < 24 ? opened == 1000 : opened < 1000);
		free(scope.segments[1]);
	}
}

/* In a hook, when the other thread has been as far as it gets. */
static int free_later(void)
{
	drv_pause(0);
	return free_all();
}

/* A thread closes what another just now opens, or keeps open: it is in a hook until it is done, whatever the other has
 * still to do. (Were it not, it would wait here for itself.) */
static void try_close_of_new(const struct start *start, int (*run)(void))
{
	unsigned closed = 0;
	for (unsigned j = 1; j == 1 || steps[SECOND] >= j - 1; j++) {
		begin(start);
		within[FIRST] = free_later;
		take_turns(close_first, run, 1, j);
		finish(answers[FIRST], answers[SECOND]);
		if (wrong != NULL)
			fail_msg("%s, to its access %u: %s", start->name, j, wrong);
		closed += answers[FIRST] == 1;
	}
	assert_true(closed > 0);
}

static void what_is_live_is_in_no_hook(void **state)
{
	(void)state;
	try_close_of_new(&starts[2], open_plain);
	try_close_of_new(&starts[3], close_refused);
}

/* What a hook closes waits for a disable that waits for the hook, whatever else was closed before: the disable is told that
 * it must not be waited for. */
static int close_both(void)
{
	return close_first() && close_second();
}

static void a_disable_is_not_waited_for(void **state)
{
	(void)state;
	for (unsigned i = 1; i == 1 || steps[FIRST] >= i - 1; i++) {
		for (unsigned j = 1; j == 1 || steps[SECOND] >= j - 1; j++) {
			begin(&starts[4]);
			within[FIRST] = close_both;
			take_turns(send_device, disable, i, j);
			finish(answers[FIRST], answers[SECOND]);
			expect(lasts == (drv_count(&scope) == 0), "the last close is told once");
			if (wrong != NULL)
				fail_msg("to its access %u and %u: %s", i, j, wrong);
		}
	}
}

static int nested_answer;

static int disable_and_remember(void)
{
	return nested_answer = disable();
}

static void a_hook_may_disable(void **state)
{
	(void)state;
	begin(&starts[3]);
	within[MAIN] = disable_and_remember;
	assert_true(send_first());
	assert_true(nested_answer);
	assert_null(wrong);
	assert_false(drv_is_enabled(&scope));
}

int main(void)
{
	enum { ALONE = 4, STARTS = sizeof starts / sizeof *starts };
	struct CMUnitTest tests[ALONE + STARTS] = {
		cmocka_unit_test(few_stay_retired),
		cmocka_unit_test(what_is_live_is_in_no_hook),
		cmocka_unit_test(a_disable_is_not_waited_for),
		cmocka_unit_test(a_hook_may_disable),
	};
	for (size_t i = 0; i < STARTS; i++)
		tests[ALONE + i] = (struct CMUnitTest){starts[i].name, try_all, NULL, NULL, (void *)(uintptr_t)&starts[i]};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
