/* What a whole driver promises of what is open beside its instances, when two threads send it messages at once.
 * The driver is midi_recorder: an output device is one program's at a time, and the system may end the use of all. */
#define DRV_SEGMENTS 2u
#define DRV_ID_BITS 11u

#include "pairs.h"

#include "midi_recorder_driver.c"

static DWORD_PTR instance; /* of the driver, or 0 */

/* ---- what hooks see ---- */

static unsigned inside; /* hooks of messages to the output that run */
static int is_open;     /* whether a hook was told of the open, and of no close */
static int is_used;     /* whether a hook was told that the outputs are */
static unsigned lasts;  /* last closes that a hook was told of */
static int is_disabled; /* whether a hook was told that the device is */
static int is_closing;  /* whether a hook closes the instance, or has closed it */

/* The other thread may have its turn here. */
static void turn(void)
{
	drv_load(&scope.orders);
}

static LRESULT init_hook(struct midi_recorder_module *module, DWORD_PTR device_node)
{
	(void)module, (void)device_node;
	turn();
	is_used = 1;
	return MMSYSERR_NOERROR;
}

static LRESULT exit_hook(struct midi_recorder_module *module, DWORD_PTR device_node, int forced)
{
	(void)module, (void)device_node;
	expect(is_used, "an end of what is not used");
	expect(!is_open && inside == 0, "an output outlives its port");
	turn();
	expect(!is_open && inside == 0, "an output while its port closes");
	if (refuses[current] && !forced)
		return MMSYSERR_ERROR;
	is_used = 0;
	return MMSYSERR_NOERROR;
}

static LRESULT open_hook(struct midi_recorder_output *output, MIDIOPENDESC *description, DWORD flags)
{
	(void)output, (void)description, (void)flags;
	expect(!is_open, "a device of two programs");
	turn();
	if (refuses[current])
		return MMSYSERR_ERROR;
	is_open = 1;
	return MMSYSERR_NOERROR;
}

static LRESULT close_hook(struct midi_recorder_output *output, int forced)
{
	(void)output;
	expect(is_open, "a close of what is not open");
	expect(inside == 0, "a close under a message in flight");
	turn();
	expect(is_open, "two closes at once");
	expect(inside == 0, "a message to what is being closed");
	if (refuses[current] && !forced)
		return MMSYSERR_ERROR;
	is_open = 0;
	return MMSYSERR_NOERROR;
}

static int end_use(void);

static LRESULT data_hook(struct midi_recorder_output *output, DWORD event)
{
	(void)output;
	expect(is_open, "a message to what is not open");
	inside++;
	turn();
	if (event != 0) /* who would close what it is in */
		expect(end_use() != MMSYSERR_NOERROR, "a port closes under a hook of its own");
	inside--;
	return MMSYSERR_NOERROR;
}

/* No instance's: so it may close the last one. */
static LRESULT rewind_hook(struct midi_recorder_module *module, UINT device)
{
	(void)module, (void)device;
	expect(!is_disabled, "a message to a disabled device");
	turn();
	is_closing = 1;
	is_closing = DriverProc(instance, NULL, DRV_CLOSE, 0, 0) != 0;
	turn();
	expect(!is_disabled, "a device that is disabled while a hook is at work");
	return MMSYSERR_NOERROR;
}

static void last_close_hook(struct midi_recorder_module *module)
{
	(void)module;
	expect(drv_count(&scope) == 0, "a last close while there are others");
	expect(!is_disabled || !is_closing, "a last close after the disabling that waited for it");
	turn();
	lasts++;
}

static void disable_hook(struct midi_recorder_module *module)
{
	(void)module;
	is_disabled = 1;
}

const struct midi_recorder_hooks midi_recorder_hooks = {
	.on_rewind = rewind_hook,
	.on_last_close = last_close_hook,
	.on_disable = disable_hook,
	.on_outputs_init = init_hook,
	.on_outputs_exit = exit_hook,
	.on_output_open = open_hook,
	.on_output_close = close_hook,
	.on_output_data = data_hook,
};

/* ---- messages ---- */

static DWORD_PTR id;
static MIDIHDR header;

static int send(UINT msg, void *data)
{
	static MIDIOPENDESC how;
	return (int)modMessage(0, msg, msg == MODM_OPEN ? (DWORD_PTR)&id : id,
		msg == MODM_OPEN ? (DWORD_PTR)&how : (DWORD_PTR)data, CALLBACK_FUNCTION);
}

static int init(void)
{
	return send(MODM_INIT, NULL);
}

static int end_use(void)
{
	return send(MODM_EXIT, NULL);
}

static int end_use_in_vain(void)
{
	refuses[current] = 1;
	return end_use();
}

static int open_output(void)
{
	return send(MODM_OPEN, NULL);
}

static int open_in_vain(void)
{
	refuses[current] = 1;
	return open_output();
}

static int close_output(void)
{
	return send(MODM_CLOSE, NULL);
}

static int close_in_vain(void)
{
	refuses[current] = 1;
	return close_output();
}

static int play(void)
{
	return send(MODM_DATA, NULL);
}

static int play_and_end_use(void)
{
	return send(MODM_DATA, &header);
}

static int prepare(void)
{
	return send(MODM_PREPARE, &header);
}

static int unprepare(void)
{
	return send(MODM_UNPREPARE, &header);
}

static int queue(void)
{
	return send(MODM_LONGDATA, &header);
}

static int reset(void)
{
	return send(MODM_RESET, NULL);
}

static int rewind_tape(void)
{
	return send(REC_REWIND, NULL);
}

static int disable(void)
{
	return (int)DriverProc(0, NULL, DRV_DISABLE, 0, 0);
}

static int free_all(void)
{
	return (int)DriverProc(0, NULL, DRV_FREE, 0, 0);
}

static const struct action actions[] = {
	{"begin the use", init, 1},
	{"end the use", end_use, 1},
	{"end the use in vain", end_use_in_vain, 1},
	{"open", open_output, 0},
	{"open in vain", open_in_vain, 1},
	{"close", close_output, 0},
	{"close in vain", close_in_vain, 1},
	{"play", play, 0},
	{"play, which ends the use", play_and_end_use, 1},
	{"prepare a buffer", prepare, 0},
	{"unprepare a buffer", unprepare, 0},
	{"queue a buffer", queue, 0},
	{"reset", reset, 0},
	{"rewind, which closes the driver", rewind_tape, 1},
	{"disable", disable, 0},
	{"free", free_all, 0},
};

/* ---- beginnings ---- */

static void start_enabled(void)
{
	DriverProc(0, NULL, DRV_LOAD, 0, 0);
	DriverProc(0, NULL, DRV_ENABLE, 0, 0);
}

static void start_used(void)
{
	start_enabled();
	init();
}

static void start_open(void)
{
	start_used();
	open_output();
}

static void start_with_a_buffer(void)
{
	start_open();
	prepare();
}

static void start_with_a_queue(void)
{
	start_with_a_buffer();
	queue();
}

static void start_with_an_instance(void)
{
	start_used();
	instance = (DWORD_PTR)DriverProc(0, NULL, DRV_OPEN, 0, 1);
}

static const struct start starts[] = {
	{"enabled", start_enabled},
	{"an instance", start_with_an_instance},
	{"in use", start_used},
	{"open", start_open},
	{"a prepared buffer", start_with_a_buffer},
	{"a queued buffer", start_with_a_queue},
};

static void begin(const struct start *start)
{
	is_open = is_used = is_disabled = is_closing = 0;
	inside = lasts = 0;
	instance = 0;
	for (unsigned i = 0; i < DRV_FIRST_SLOTS; i++)
		drv_lent_end(&first_output_slots[i].instance.lent);
	memset(first_slots, 0, sizeof first_slots);
	memset(first_output_slots, 0, sizeof first_output_slots);
	scope = (struct drv_scope){.segments = {first_slots}, .inner = &output_table};
	output_table = (struct drv_scope){.segments = {first_output_slots}};
	outputs_port = outputs_taken[0] = 0;
	id = 0;
	memset(&header, 0, sizeof header);
	start->make();
}

/* ---- ends ---- */

static void finish(struct outcome *outcome)
{
	outcome->seen[0] = scope.gate & ~DRV_NEXT;
	outcome->seen[1] = (uint64_t)is_open;
	outcome->seen[2] = outputs_port;
	outcome->seen[3] = header.dwFlags;
	expect(drv_count(&output_table) == (uint64_t)is_open, "the hooks and the driver differ about what is open");
	expect(outputs_taken[0] == (uint64_t)is_open, "a device is left taken, or free");
	expect(outputs_port == (is_used ? DRV_PART_OPEN : 0), "the hooks and the driver differ about the use");
	expect((scope.gate & (DRV_CHANGING | DRV_WAITING)) == 0, "a change is left under way");
	expect(lasts == (instance != 0 && drv_count(&scope) == 0), "the last close is not told of, or twice");
	for (unsigned i = 0; i < DRV_FIRST_SLOTS; i++) {
		const struct drv_lent *const lent = &first_output_slots[i].instance.lent;
		expect(first_output_slots[i].opener == 0 && (first_output_slots[i].word & DRV_CALLS) == 0,
			"a message is left in a slot");
		expect(lent->count == 0 || lent->buffers[0].prepared, "a buffer waits that is not prepared");
	}
}

static int is_refusal(int answer)
{
	return answer == MIDIERR_STILLPLAYING;
}

static void try_all(void **state)
{
	try_pairs(*state, actions, sizeof actions / sizeof *actions);
}

int main(void)
{
	enum { STARTS = sizeof starts / sizeof *starts };
	struct CMUnitTest tests[STARTS];
	for (size_t i = 0; i < STARTS; i++)
		tests[i] = (struct CMUnitTest){starts[i].name, try_all, NULL, NULL, (void *)(uintptr_t)&starts[i]};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
