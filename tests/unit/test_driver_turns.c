/* What a whole driver promises when two threads send it messages at once, its own code included: all pairs of messages, from
 * all beginnings, with the turns at all accesses and in all hooks. Both must end as one after the other would, and no hook may
 * run at a moment that the rules exclude. The hooks are those of the driver's self-test.
 *
 * DRIVER_FILE and HOOKS_FILE are NAME_driver.c and test_NAME.c. */
#define DRV_SEGMENTS 2u
#define DRV_ID_BITS 11u

#include "turns.h"

#define TEST_MODULE 1
#define the_module module_of_hooks
#include HOOKS_FILE
#undef the_module
#include DRIVER_FILE

LRESULT CALLBACK DefDriverProc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	(void)dwDriverId, (void)hdrvr, (void)msg, (void)lParam1, (void)lParam2;
	return 0;
}

/* ---- what hooks see ---- */

enum { MOST = 8 };

static int loaded, enabled;
static unsigned lasts, changing;
static uintptr_t open[MOST];      /* ids whose hook was told of the open, and of no close */
static int refuses[CONTEXTS];     /* whether the hooks of opens and closes refuse */

static uintptr_t *place_of(uintptr_t id)
{
	unsigned i = 0;
	while (i < MOST - 1 && open[i] != id)
		i++;
	return &open[i];
}

static unsigned count_open(void)
{
	unsigned count = 0;
	for (unsigned i = 0; i < MOST; i++)
		count += open[i] != 0;
	return count;
}

/* The other thread may have its turn here. */
static void turn(void)
{
	drv_load(&scope.orders);
}

static int opens(uintptr_t id)
{
	expect(loaded && enabled, "an open while the device is not enabled");
	turn();
	expect(loaded && enabled, "the device is disabled while an instance is being opened");
	if (refuses[current])
		return 0;
	expect(*place_of(id) != id, "an id is opened twice");
	*place_of(0) = id;
	return 1;
}

static int closes(const struct drv_call *call)
{
	expect(*place_of(call->id) == call->id, "a close of what is not open");
	turn();
	expect(*place_of(call->id) == call->id, "two closes at once");
	if (refuses[current] && !call->forced)
		return 0;
	*place_of(call->id) = 0;
	return 1;
}

static void changes(enum drv_event event)
{
	expect(changing++ == 0, "two changes at once");
	turn();
	changing--;
	expect(event == DRV_ON_LOAD ? !loaded : loaded, "a load of what is loaded, or a change of what is not");
	expect(event != DRV_ON_ENABLE || !enabled, "an enable of what is enabled");
	expect(event != DRV_ON_DISABLE || enabled, "a disable of what is not enabled");
	expect(event != DRV_ON_FREE || (!enabled && count_open() == 0), "a free of what is enabled or open");
	loaded = event == DRV_ON_LOAD || (loaded && event != DRV_ON_FREE);
	enabled = event == DRV_ON_ENABLE || (enabled && event != DRV_ON_DISABLE);
}

static LRESULT see(const struct drv_call *call)
{
	expect(!call->stale, "state is not as specified");
	switch (call->event) {
	case DRV_ON_OPEN:
		return opens(call->id);
	case DRV_ON_CLOSE:
		return closes(call);
	case DRV_ON_LAST_CLOSE:
		expect(count_open() == 0, "a last close while there are others");
		lasts++;
		return 1;
	case DRV_ON_MESSAGE:
		turn();
		return 1;
	default:
		changes(call->event);
		return 1;
	}
}

/* ---- messages ---- */

static uintptr_t ids[2]; /* live at the beginning */

static int send(uintptr_t id, UINT msg, LPARAM data)
{
	return DriverProc(id, NULL, msg, 0, data) != 0;
}

static int load(void)
{
	return send(0, DRV_LOAD, 0);
}

static int enable(void)
{
	return send(0, DRV_ENABLE, 0);
}

static int open_plain(void)
{
	return send(0, DRV_OPEN, 1);
}

static int open_session(void)
{
	return send(0, DRV_OPEN, 0);
}

static int open_in_vain(void)
{
	refuses[current] = 1;
	return send(0, DRV_OPEN, 1);
}

static int close_first(void)
{
	return send(ids[0], DRV_CLOSE, 0);
}

static int close_second(void)
{
	return send(ids[1], DRV_CLOSE, 0);
}

static int close_in_vain(void)
{
	refuses[current] = 1;
	return send(ids[0], DRV_CLOSE, 0);
}

static int disable(void)
{
	return send(0, DRV_DISABLE, 0);
}

static int free_all(void)
{
	return send(0, DRV_FREE, 0);
}

static const struct action {
	const char *name;
	int (*run)(void);
	int vain; /* whether it has no effect, and yet others may see it under way */
} actions[] = {
	{"load", load, 0},
	{"enable", enable, 0},
	{"open", open_plain, 0},
	{"open a session", open_session, 0},
	{"open in vain", open_in_vain, 1},
	{"close", close_first, 0},
	{"close another", close_second, 0},
	{"close in vain", close_in_vain, 1},
	{"disable", disable, 0},
	{"free", free_all, 0},
};

enum { ACTIONS = sizeof actions / sizeof *actions };

/* ---- beginnings ---- */

static const struct start {
	const char *name;
	unsigned messages;
	struct {
		UINT msg;
		LPARAM data;
	} sent[5];
} starts[] = {
	{"unloaded", 0, {{0, 0}}},
	{"loaded", 1, {{DRV_LOAD, 0}}},
	{"enabled", 2, {{DRV_LOAD, 0}, {DRV_ENABLE, 0}}},
	{"one instance", 3, {{DRV_LOAD, 0}, {DRV_ENABLE, 0}, {DRV_OPEN, 1}}},
	{"two instances", 4, {{DRV_LOAD, 0}, {DRV_ENABLE, 0}, {DRV_OPEN, 0}, {DRV_OPEN, 1}}},
	{"one instance, disabled", 4, {{DRV_LOAD, 0}, {DRV_ENABLE, 0}, {DRV_OPEN, 1}, {DRV_DISABLE, 0}}},
};

static void begin(const struct start *start)
{
	static const struct drv_probe given = {.happens = see};
	wrong = NULL;
	loaded = enabled = 0;
	lasts = changing = 0;
	memset(open, 0, sizeof open);
	memset(refuses, 0, sizeof refuses);
	memset(locals, 0, sizeof locals);
	memset(first_slots, 0, sizeof first_slots);
	scope = (struct drv_scope){.segments = {first_slots}};
	current = MAIN;
	attach_probe(&given);
	ids[0] = 0x200;
	ids[1] = 0x220;
	unsigned opened = 0;
	for (unsigned i = 0; i < start->messages; i++) {
		const uintptr_t answer =
			(uintptr_t)DriverProc(0, NULL, start->sent[i].msg, 0, start->sent[i].data);
		if (start->sent[i].msg == DRV_OPEN)
			ids[opened++] = answer;
	}
}

/* ---- ends ---- */

/* What can be seen when both are done. */
struct outcome {
	int answers[2];
	uint64_t gate; /* but for the next id */
	int loaded, enabled;
	unsigned open, lasts;
};

static struct outcome finish(int first, int second)
{
	const struct outcome outcome = {
		{first, second}, scope.gate & ~DRV_NEXT, loaded, enabled, count_open(), lasts};
	expect(((scope.gate & DRV_LOADED) != 0) == loaded, "the hooks and the driver differ about the module");
	expect(((scope.gate & DRV_ENABLED) != 0) == enabled, "the hooks and the driver differ about the device");
	expect(drv_count(&scope) == count_open(), "the hooks and the driver differ about what is open");
	expect((scope.gate & DRV_CHANGING) == 0 && scope.changer == 0, "a change is left under way");
	expect(scope.calls == 0 && scope.growing == 0, "something is left under way");
	return outcome;
}

static int is_same(const struct outcome *a, const struct outcome *b)
{
	return a->answers[0] == b->answers[0] && a->answers[1] == b->answers[1] && a->gate == b->gate &&
	       a->loaded == b->loaded && a->enabled == b->enabled && a->open == b->open && a->lasts == b->lasts;
}

static void report(const struct start *start, const struct action *one, unsigned i, const struct action *two, unsigned j)
{
	if (wrong != NULL)
		fail_msg("%s: \"%s\" to its access %u, \"%s\" to its access %u: %s", start->name, one->name, i, two->name,
			j, wrong);
}

static struct outcome run_in_order(
	const struct start *start, const struct action *one, const struct action *two, int swapped)
{
	begin(start);
	const int before = swapped ? two->run() : one->run();
	memset(refuses, 0, sizeof refuses);
	const int after = swapped ? one->run() : two->run();
	const struct outcome outcome = swapped ? finish(after, before) : finish(before, after);
	report(start, one, 0, two, 0);
	return outcome;
}

static void try_pair(const struct start *start, const struct action *one, const struct action *two)
{
	const struct outcome straight = run_in_order(start, one, two, 0);
	const struct outcome swapped = run_in_order(start, one, two, 1);
	for (unsigned i = 1; i == 1 || steps[FIRST] >= i - 1; i++) {
		for (unsigned j = 1; j == 1 || steps[SECOND] >= j - 1; j++) {
			begin(start);
			take_turns(one->run, two->run, i, j);
			const struct outcome outcome = finish(answers[FIRST], answers[SECOND]);
			expect(one->vain || two->vain || is_same(&outcome, &straight) || is_same(&outcome, &swapped),
				"neither order would have ended so");
			report(start, one, i, two, j);
		}
	}
}

static void try_all(void **state)
{
	for (size_t one = 0; one < ACTIONS; one++)
		for (size_t two = one; two < ACTIONS; two++)
			try_pair(*state, &actions[one], &actions[two]);
}

int main(void)
{
	enum { STARTS = sizeof starts / sizeof *starts };
	struct CMUnitTest tests[STARTS];
	for (size_t i = 0; i < STARTS; i++)
		tests[i] = (struct CMUnitTest){starts[i].name, try_all, NULL, NULL, (void *)(uintptr_t)&starts[i]};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
