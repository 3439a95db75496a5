/* What a whole driver promises of what is open beside its instances, when two threads send it messages at once.
 * The driver is midi_recorder: an output device is one program's at a time, and the system may end the use of all.
 * With INPUTS defined it is about input devices: test_input_turns.c. */
#define DRV_SEGMENTS 2u
#define DRV_ID_BITS 11u

#include "pairs.h"

#include "midi_recorder_driver.c"

#include "tables.h"

#ifdef INPUTS
#define message_entry midMessage
#define MESSAGE(name) MIDM_##name
#define PLAY MIDM_START
#define QUEUE MIDM_ADDBUFFER
#define device_table input_table
#define device_slots first_input_slots
#define the_port inputs_port
#define give_back midi_recorder_input_done
#define next_of midi_recorder_input_next
#define TOLD_CLOSE MIM_CLOSE
#define is_taken inputs_taken[0]
#define DEVICE input
typedef struct midi_recorder_input device;
#else
#define message_entry modMessage
#define MESSAGE(name) MODM_##name
#define PLAY MODM_DATA
#define QUEUE MODM_LONGDATA
#define device_table output_table
#define device_slots first_output_slots
#define the_port outputs_port
#define give_back midi_recorder_output_done
#define next_of midi_recorder_output_next
#define TOLD_CLOSE MOM_CLOSE
#define is_taken outputs_taken[0]
#define DEVICE output
typedef struct midi_recorder_output device;
#endif

static DWORD_PTR instance; /* of the driver, or 0 */

/* ---- what hooks see ---- */

static unsigned inside; /* hooks of messages to the device that run */
static int is_open;     /* whether a hook was told of the open, and of no close */
static int is_used;     /* whether a hook was told that the port is */
static unsigned lasts;  /* last closes that a hook was told of */
static int is_disabled; /* whether a hook was told that the device is */
static int is_closing;  /* whether a hook closes the instance, or has closed it */
static int meddles[CONTEXTS]; /* whether the hook of a message ends the use */
static DWORD_PTR programs;     /* that opened the device so far: the data of each is its number */
static device closing[CONTEXTS]; /* as it was, of the device that was closed last */
static unsigned prepared; /* buffers whose hook was told of the preparation, and of no end of that */
static unsigned changes; /* begins and ends of hooks that begin or end the use */

/* The other thread may have its turn here. */
static void turn(void)
{
	drv_load(&scope.orders);
}

static LRESULT init_hook(struct midi_recorder_module *module, DWORD_PTR device_node)
{
	(void)module, (void)device_node;
	changes++;
	expect(!is_disabled && !is_used, "a beginning of what is in use, or disabled");
	turn();
	changes++;
	is_used = 1;
	return MMSYSERR_NOERROR;
}

static LRESULT exit_hook(struct midi_recorder_module *module, DWORD_PTR device_node, int forced)
{
	(void)module, (void)device_node;
	expect(is_used, "an end of what is not used");
	expect(!is_open && inside == 0, "a device outlives its port");
	changes++;
	turn();
	changes++;
	expect(forced || !is_disabled, "an end of use while the device is disabled");
	expect(!is_open && inside == 0, "a device while its port closes");
	if (refuses[current] && !forced)
		return MMSYSERR_ERROR;
	is_used = 0;
	return MMSYSERR_NOERROR;
}

static LRESULT open_hook(device *opened, MIDIOPENDESC *description, DWORD flags)
{
	expect(!is_open, "a device of two programs");
	expect(opened->notify.on && opened->notify.flags == flags && opened->notify.callback == description->dwCallback &&
		opened->notify.handle == (HDRVR)description->hMidi && opened->notify.data == description->dwInstance,
		"an open that does not know who is to be told");
	turn();
	expect(!is_disabled, "an open while the device is disabled");
	if (refuses[current])
		return MMSYSERR_ERROR;
	is_open = 1;
	return MMSYSERR_NOERROR;
}

static LRESULT close_hook(device *closed, int forced)
{
	closing[current] = *closed;
	expect(is_open, "a close of what is not open");
	expect((drv_find(&device_table, closed->id)->word & DRV_STATE) == DRV_CLOSING, "a close that is over");
	expect(inside == 0, "a close under a message in flight");
	turn();
	expect(is_open, "two closes at once");
	expect(forced || !is_disabled, "a close while the device is disabled");
	expect(inside == 0, "a message to what is being closed");
	if (refuses[current] && !forced)
		return MMSYSERR_ERROR;
	is_open = 0;
	return MMSYSERR_NOERROR;
}

static int end_use(void);

/* A message in general. */
static LRESULT play(device *played)
{
	(void)played;
	expect(is_open, "a message to what is not open");
	inside++;
	turn();
	expect(!is_disabled, "a message to a disabled device");
	if (meddles[current]) /* who would close what it is in */
		expect(end_use() != MMSYSERR_NOERROR, "a port closes under a hook of its own");
	inside--;
	return MMSYSERR_NOERROR;
}

static LRESULT prepare_hook(device *lent_to, MIDIHDR *buffer, DWORD size)
{
	(void)buffer, (void)size;
	play(lent_to);
	if (refuses[current])
		return MMSYSERR_ERROR;
	prepared++;
	return MMSYSERR_NOERROR;
}

/* Who refuses may change what is none of the driver's. */
static LRESULT queue_hook(device *lent_to, MIDIHDR *buffer, DWORD size)
{
	(void)size;
	play(lent_to);
	if (!refuses[current])
		return MMSYSERR_NOERROR;
	buffer->dwFlags &= ~(DWORD)MHDR_ISSTRM;
	return MMSYSERR_ERROR;
}

static LRESULT unprepare_hook(device *lent_to, MIDIHDR *buffer, DWORD size, int forced)
{
	(void)buffer, (void)size;
	if (!forced)
		play(lent_to);
	if (refuses[current] && !forced)
		return MMSYSERR_ERROR;
	prepared--;
	return MMSYSERR_NOERROR;
}

#ifndef INPUTS
static LRESULT data_hook(device *played, DWORD event)
{
	(void)event;
	return play(played);
}
#endif

/* No instance's: so it may close the last one. */
static LRESULT rewind_hook(struct midi_recorder_module *module, UINT number)
{
	(void)module, (void)number;
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
#ifdef INPUTS
	.on_inputs_init = init_hook,
	.on_inputs_exit = exit_hook,
	.on_input_open = open_hook,
	.on_input_close = close_hook,
	.on_input_start = play,
	.on_input_stop = play,
	.on_input_reset = play,
	.on_input_prepare = prepare_hook,
	.on_input_unprepare = unprepare_hook,
	.on_input_addbuffer = queue_hook,
#else
	.on_outputs_init = init_hook,
	.on_outputs_exit = exit_hook,
	.on_output_open = open_hook,
	.on_output_close = close_hook,
	.on_output_data = data_hook,
	.on_output_stop = play,
	.on_output_reset = play,
	.on_output_prepare = prepare_hook,
	.on_output_unprepare = unprepare_hook,
	.on_output_longdata = queue_hook,
	.on_output_strmdata = queue_hook,
#endif
};

static void hear(DWORD msg, DWORD_PTR data)
{
	if (msg != TOLD_CLOSE)
		return;
	const uint64_t word = drv_load(&drv_find(&device_table, closing[current].id)->word);
	expect(data == closing[current].notify.data, "another is told of the close");
	expect(word >> 32 != closing[current].id || (word & DRV_STATE) != DRV_CLOSING, "told of a close before its end");
}

/* ---- messages ---- */

static DWORD_PTR id;
static MIDIHDR header;

static int send(UINT msg, void *data)
{
	const int opens = msg == MESSAGE(OPEN);
	MIDIOPENDESC how = {.dwCallback = 1, .dwInstance = opens ? ++programs : 0};
	const int answer = (int)message_entry(0, msg, opens ? (DWORD_PTR)&id : id, opens ? (DWORD_PTR)&how : (DWORD_PTR)data,
		CALLBACK_FUNCTION);
	expect(answer == MMSYSERR_NOERROR || answer == MMSYSERR_INVALHANDLE || answer == MMSYSERR_ALLOCATED ||
		answer == MIDIERR_STILLPLAYING || answer == MIDIERR_UNPREPARED || (answer == MMSYSERR_ERROR && refuses[current]),
		"an answer that nobody gave");
	return answer;
}

/* Everybody is refused while another begins or ends the use. */
static int send_to_port(UINT msg)
{
	const unsigned before = changes;
	const int answer = send(msg, NULL);
	expect(before % 2 == 0 || before != changes || answer == MMSYSERR_INVALHANDLE, "a success under a change");
	return answer;
}

static int init(void)
{
	return send_to_port(MESSAGE(INIT));
}

static int end_use(void)
{
	return send_to_port(MESSAGE(EXIT));
}

static int end_use_in_vain(void)
{
	refuses[current] = 1;
	return end_use();
}

static int open_device(void)
{
	return send(MESSAGE(OPEN), NULL);
}

static int open_in_vain(void)
{
	refuses[current] = 1;
	return open_device();
}

static int close_device(void)
{
	return send(MESSAGE(CLOSE), NULL);
}

static int close_in_vain(void)
{
	refuses[current] = 1;
	return close_device();
}

static int play_on(void)
{
	return send(PLAY, NULL);
}

static int play_and_end_use(void)
{
	meddles[current] = 1;
	const int answer = send(PLAY, NULL);
	meddles[current] = 0;
	return answer;
}

static int prepare(void)
{
	return send(MESSAGE(PREPARE), &header);
}

static int unprepare(void)
{
	return send(MESSAGE(UNPREPARE), &header);
}

static int prepare_in_vain(void)
{
	refuses[current] = 1;
	return prepare();
}

static int unprepare_in_vain(void)
{
	refuses[current] = 1;
	return unprepare();
}

static int queue(void)
{
	return send(QUEUE, &header);
}

static int reset(void)
{
	return send(MESSAGE(RESET), NULL);
}

static int stop(void)
{
	return send(MESSAGE(STOP), NULL);
}

#ifndef INPUTS
static int stream(void)
{
	return send(MODM_STRMDATA, &header);
}
#endif

static int rewind_tape(void)
{
	return (int)modMessage(0, REC_REWIND, 0, 0, 0);
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
	{"open", open_device, 0},
	{"open in vain", open_in_vain, 1},
	{"close", close_device, 0},
	{"close in vain", close_in_vain, 1},
	{"play", play_on, 0},
	{"play, which ends the use", play_and_end_use, 1},
	{"prepare a buffer", prepare, 0},
	{"prepare a buffer in vain", prepare_in_vain, 1},
	{"unprepare a buffer", unprepare, 0},
	{"unprepare a buffer in vain", unprepare_in_vain, 1},
	{"queue a buffer", queue, 0},
	{"reset", reset, 0},
	{"stop", stop, 0},
#ifndef INPUTS
	{"queue a stream's buffer", stream, 0},
#endif
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
	open_device();
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
	programs = instance = 0;
	memset(meddles, 0, sizeof meddles);
	prepared = changes = 0;
	hears = hear;
	for (unsigned i = 0; i < DRV_FIRST_SLOTS; i++)
		drv_lent_end(&device_slots[i].instance.lent);
	reset_tables();
	the_port = is_taken = 0;
	id = 0;
	memset(&header, 0, sizeof header);
	start->make();
}

/* ---- ends ---- */

static void finish(struct outcome *outcome)
{
	outcome->seen[0] = scope.gate & ~DRV_NEXT;
	outcome->seen[1] = (uint64_t)is_open;
	outcome->seen[2] = the_port;
	outcome->seen[3] = header.dwFlags;
	expect(drv_count(&device_table) == (uint64_t)is_open, "the hooks and the driver differ about what is open");
	expect(is_taken == (uint64_t)is_open, "a device is left taken, or free");
	expect(the_port == (is_used ? DRV_PART_OPEN : 0), "the hooks and the driver differ about the use");
	expect((scope.gate & (DRV_CHANGING | DRV_WAITING)) == 0, "a change is left under way");
	expect(lasts == (instance != 0 && drv_count(&scope) == 0), "the last close is not told of, or twice");
	unsigned known = 0;
	for (unsigned i = 0; i < DRV_FIRST_SLOTS; i++) {
		const struct drv_slot *const slot = &device_slots[i];
		const struct drv_lent *const lent = &slot->instance.lent;
		expect(slot->opener == 0 && (slot->word & DRV_CALLS) == 0, "a message is left in a slot");
		expect(lent->count == 0 || lent->buffers[0].prepared, "a buffer waits that is not prepared");
		expect(lent->count == 0 || (lent->buffers[0].queued != 0) == ((header.dwFlags & MHDR_INQUEUE) != 0),
			"a buffer does not say where it is");
		known += lent->count != 0;
	}
	expect(known == prepared, "the hooks and the driver differ about what is prepared");
	outcome->seen[1] |= (uint64_t)known << 1;
}

static int is_refusal(int answer)
{
	return answer == MIDIERR_STILLPLAYING;
}

/* ---- what no other thread has to do with ---- */

static void test_give_back(void **state)
{
	(void)state;
	begin_anew(&starts[5]);
	device *const lent_to = &drv_find(&device_table, id)->instance.own.DEVICE;
	assert_ptr_equal(next_of(lent_to), &header);
	assert_int_equal(header.dwFlags, MHDR_PREPARED | MHDR_INQUEUE);
	assert_int_equal(give_back(lent_to, &header, 0), 1);
	assert_int_equal(header.dwFlags, MHDR_PREPARED | MHDR_DONE);
	assert_null(next_of(lent_to));
	assert_int_equal(give_back(lent_to, &header, 0), 0);
	device none = {.id = 0x7fffffff};
	assert_null(next_of(&none));
	assert_int_equal(give_back(&none, &header, 0), 0);
	assert_int_equal(give_back(lent_to, NULL, 0), 0);
	assert_int_equal(close_device(), MMSYSERR_NOERROR);
	assert_null(next_of(lent_to));
	assert_int_equal(give_back(lent_to, &header, 0), 0);
}

/* Bits that were there before are there again. */
static void test_refused(void **state)
{
	const DWORD before = MHDR_PREPARED | MHDR_INQUEUE | MHDR_DONE;
	(void)state;
	begin_anew(&starts[4]);
	refuses[MAIN] = 1;
	header.dwFlags = before | MHDR_ISSTRM;
	assert_int_equal(queue(), MMSYSERR_ERROR);
	assert_int_equal(header.dwFlags, before);
#ifndef INPUTS
	header.dwFlags = before | MHDR_ISSTRM;
	assert_int_equal(stream(), MMSYSERR_ERROR);
	assert_int_equal(header.dwFlags, before);
#endif
}

/* Which of two mistakes is found first. */
static void test_mistakes(void **state)
{
	(void)state;
	begin_anew(&starts[3]);
	assert_int_equal(message_entry(1, MESSAGE(OPEN), 0, 0, 0), MMSYSERR_INVALHANDLE);
	assert_int_equal(message_entry(1, MESSAGE(GETDEVCAPS), 0, 0, 0), MMSYSERR_INVALHANDLE);
}

static void test_no_memory(void **state)
{
	(void)state;
	begin_anew(&starts[3]);
	header.dwFlags = MHDR_DONE;
	out_of_memory = 1;
	assert_int_equal(prepare(), MMSYSERR_INVALHANDLE);
	assert_int_equal(queue(), MIDIERR_UNPREPARED);
	assert_int_equal(header.dwFlags, MHDR_DONE);
	out_of_memory = 0;
	assert_int_equal(prepare(), MMSYSERR_NOERROR);
	assert_int_equal(queue(), MMSYSERR_NOERROR);
	assert_int_equal(queue(), MIDIERR_STILLPLAYING);
	assert_int_equal(header.dwFlags, MHDR_PREPARED | MHDR_INQUEUE);
}

int main(void)
{
	static const struct CMUnitTest others[] = {
		cmocka_unit_test(test_give_back),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_mistakes),
		cmocka_unit_test(test_no_memory),
	};
	return run_pairs(ALL_PAIRS, others, sizeof others / sizeof *others);
}
