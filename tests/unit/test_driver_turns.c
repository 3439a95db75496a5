/* What a whole driver promises when two threads send it messages at once, its own code included: all pairs of messages, from
 * all beginnings, with the turns at all accesses and in all hooks. Both must end as one after the other would, and no hook may
 * run at a moment that the rules exclude. The hooks are those of the driver's self-test.
 *
 * DRIVER_FILE and HOOKS_FILE are NAME_driver.c and test_NAME.c; OPENED_WITH is what a program gives DRV_OPEN, 0 where
 * that is an address. */
#define DRV_SEGMENTS 2u
#define DRV_ID_BITS 11u

#include "pairs.h"

#ifndef OPENED_WITH
#define OPENED_WITH 1
#endif

#define TEST_MODULE 1
#define the_module module_of_hooks
#include HOOKS_FILE
#undef the_module
#include DRIVER_FILE

#include "tables.h"

/* ---- what hooks see ---- */

enum { MOST = 8 };

static int loaded, enabled;
static unsigned lasts, changing;
static uintptr_t open[MOST]; /* ids whose hook was told of the open, and of no close */

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
	expect((drv_load(&drv_find(&scope, call->id)->word) & DRV_STATE) == DRV_CLOSING, "a close that another thread ended");
	if (refuses[current] && !call->forced)
		return 0;
	*place_of(call->id) = 0;
	return 1;
}

static int is_changing(void)
{
	return (drv_load(&scope.gate) & DRV_CHANGING) != 0;
}

static void changes(enum drv_event event)
{
	expect(changing++ == 0, "two changes at once");
	turn();
	expect(is_changing(), "a change that another thread ended");
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
		turn();
		expect(is_changing(), "a last close that another thread ended");
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
	return send(0, DRV_OPEN, OPENED_WITH);
}

static int open_session(void)
{
	return send(0, DRV_OPEN, 0);
}

static int open_in_vain(void)
{
	refuses[current] = 1;
	return send(0, DRV_OPEN, OPENED_WITH);
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

static const struct action actions[] = {
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

/* ---- beginnings ---- */

static uintptr_t send_open(LPARAM data)
{
	return (uintptr_t)DriverProc(0, NULL, DRV_OPEN, 0, data);
}

static void start_unloaded(void)
{
}

static void start_loaded(void)
{
	load();
}

static void start_enabled(void)
{
	load();
	enable();
}

static void start_with_one(void)
{
	start_enabled();
	ids[0] = send_open(OPENED_WITH);
}

static void start_with_two(void)
{
	start_enabled();
	ids[0] = send_open(0);
	ids[1] = send_open(OPENED_WITH);
}

static void start_disabled(void)
{
	start_with_one();
	disable();
}

static const struct start starts[] = {
	{"unloaded", start_unloaded},
	{"loaded", start_loaded},
	{"enabled", start_enabled},
	{"one instance", start_with_one},
	{"two instances", start_with_two},
	{"one instance, disabled", start_disabled},
};

static void begin(const struct start *start)
{
	static const struct drv_probe given = {.happens = see};
	loaded = enabled = 0;
	lasts = changing = 0;
	memset(open, 0, sizeof open);
	reset_tables();
	attach_probe(&given);
	ids[0] = 0x200;
	ids[1] = 0x220;
	start->make();
}

/* ---- ends ---- */

static void finish(struct outcome *outcome)
{
	outcome->seen[0] = scope.gate & ~DRV_NEXT;
	outcome->seen[1] = (uint64_t)loaded << 1 | (uint64_t)enabled;
	outcome->seen[2] = count_open();
	outcome->seen[3] = lasts;
	expect(((scope.gate & DRV_LOADED) != 0) == loaded, "the hooks and the driver differ about the module");
	expect(((scope.gate & DRV_ENABLED) != 0) == enabled, "the hooks and the driver differ about the device");
	expect(drv_count(&scope) == count_open(), "the hooks and the driver differ about what is open");
	expect((scope.gate & DRV_CHANGING) == 0 && scope.changer == 0, "a change is left under way");
	expect(scope.calls == 0 && scope.growing == 0, "something is left under way");
}

/* Nothing is refused because of something under way but what is said to be. */
static int is_refusal(int answer)
{
	(void)answer;
	return 0;
}

int main(void)
{
	return run_pairs(ALL_PAIRS, NULL, 0);
}
