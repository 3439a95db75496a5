/* The hooks of the driver "midi_recorder": a tape that the output writes and the input reads. A cell
 * of it holds a short message or one byte of a long one; long buffers wait while it is full.
 *
 * One lock guards the tape and what the two ends know of it. It is not held while a program is told
 * of anything, so that the program may send more from its callback. */
#include "midi_recorder.h"

#define CELLS 64u
#define LONG_BYTE 0x80000000u /* the cell is a byte of a long message */
#define END_OF_LONG 0xF7u

static drv_word lock;
static DWORD tape[CELLS];
static struct midi_recorder_output *recorder; /* what is open, or NULL: a device serves one program */
static struct midi_recorder_input *player;

static void lock_tape(void)
{
	uint64_t open = 0;
	for (unsigned turn = 0; !drv_swap(&lock, &open, 1); open = 0)
		drv_pause(turn++);
}

static void unlock_tape(void)
{
	drv_store(&lock, 0);
}

/* Returns 0 when the tape is full. */
static int record(struct midi_recorder_module *module, DWORD cell)
{
	if (module->recorded - module->played == CELLS)
		return 0;
	tape[module->recorded++ % CELLS] = cell;
	return 1;
}

/* What a program is to be told after a step of the tape, and whether the tape moved at all. */
struct step {
	int moved;
	MIDIHDR *sent;
	MIDIHDR *heard;
	DWORD event; /* 0: none */
	struct midi_recorder_output *output;
	struct midi_recorder_input *input;
	struct drv_notify listener;
};

/* Puts what is left of the oldest long buffer on the tape, or as much as there is room for. */
static void record_long(struct step *step)
{
	struct midi_recorder_output *const output = recorder;
	MIDIHDR *const buffer = output == NULL ? NULL : midi_recorder_output_next(output);
	if (buffer == NULL)
		return;
	const BYTE *const bytes = (const BYTE *)buffer->lpData;
	while (output->sent < buffer->dwBufferLength &&
		record(output->module, LONG_BYTE | bytes[output->sent])) {
		output->sent++;
		step->moved = 1;
	}
	if (output->sent < buffer->dwBufferLength)
		return;
	output->sent = 0;
	step->output = output;
	step->sent = buffer;
}

/* Puts a byte into the oldest buffer, which goes back when it is full or the message ends. Returns
 * 0 when there was no room for the byte. */
static int play_byte(struct step *step, MIDIHDR *buffer, BYTE byte)
{
	struct midi_recorder_input *const input = step->input;
	const int room = buffer != NULL && input->filled < buffer->dwBufferLength;
	if (buffer == NULL)
		return 0;
	if (room)
		buffer->lpData[input->filled++] = (char)byte;
	buffer->dwBytesRecorded = input->filled;
	if ((room && byte == END_OF_LONG) || input->filled >= buffer->dwBufferLength) {
		input->filled = 0;
		step->heard = buffer;
	}
	return room;
}

/* Plays the tape up to something that the program is to be told, or to its end. A long message
 * waits until the program lends a buffer. */
static void play(struct step *step)
{
	struct midi_recorder_input *const input = player;
	if (input == NULL || !input->listening)
		return;
	struct midi_recorder_module *const module = input->module;
	step->input = input;
	step->listener = input->notify;
	while (step->event == 0 && step->heard == NULL && module->played != module->recorded) {
		const DWORD cell = tape[module->played % CELLS];
		if ((cell & LONG_BYTE) == 0)
			step->event = cell;
		else if (!play_byte(step, midi_recorder_input_next(input), (BYTE)cell))
			return;
		module->played++;
		step->moved = 1;
	}
}

/* Moves the tape as long as there is something to record or somebody listens. Playing takes no time,
 * so all time stamps are those of the beginning. */
static void run_tape(void)
{
	for (struct step step = {.moved = 1}; step.moved || step.sent != NULL || step.heard != NULL;) {
		step = (struct step){.moved = 0};
		lock_tape();
		record_long(&step);
		play(&step);
		unlock_tape();
		if (step.sent != NULL)
			midi_recorder_output_done(step.output, step.sent, 0);
		if (step.event != 0)
			drv_tell(&step.listener, MIM_DATA, step.event, 0);
		if (step.heard != NULL)
			midi_recorder_input_done(step.input, step.heard, 0);
	}
}

/* ---- the output ---- */

static LRESULT on_output_open(
	struct midi_recorder_output *output, MIDIOPENDESC * description, DWORD flags)
{
	(void)description;
	(void)flags;
	lock_tape();
	recorder = output;
	unlock_tape();
	return MMSYSERR_NOERROR;
}

static LRESULT on_output_close(
	struct midi_recorder_output *output, int forced)
{
	(void)output;
	(void)forced;
	lock_tape();
	recorder = NULL;
	unlock_tape();
	return MMSYSERR_NOERROR;
}

/* A short message cannot overtake a long one. */
static LRESULT on_output_data(
	struct midi_recorder_output *output, DWORD event)
{
	lock_tape();
	const int recorded = event != 0 && (event & LONG_BYTE) == 0 &&
		midi_recorder_output_next(output) == NULL && record(output->module, event);
	unlock_tape();
	if (!recorded)
		return MIDIERR_NOTREADY;
	run_tape();
	return MMSYSERR_NOERROR;
}

static LRESULT on_output_longdata(
	struct midi_recorder_output *output, MIDIHDR * buffer, DWORD size)
{
	(void)output;
	(void)buffer;
	(void)size;
	run_tape();
	return MMSYSERR_NOERROR;
}

static LRESULT on_output_reset(
	struct midi_recorder_output *output)
{
	lock_tape();
	output->sent = 0;
	unlock_tape();
	return MMSYSERR_NOERROR;
}

static LRESULT on_rewind(
	struct midi_recorder_module *module, UINT device)
{
	(void)device;
	lock_tape();
	module->played = module->recorded;
	unlock_tape();
	run_tape();
	return MMSYSERR_NOERROR;
}

/* ---- the input ---- */

static LRESULT on_input_open(
	struct midi_recorder_input *input, MIDIOPENDESC * description, DWORD flags)
{
	(void)description;
	(void)flags;
	lock_tape();
	player = input;
	unlock_tape();
	return MMSYSERR_NOERROR;
}

static LRESULT on_input_close(
	struct midi_recorder_input *input, int forced)
{
	(void)input;
	(void)forced;
	lock_tape();
	player = NULL;
	unlock_tape();
	return MMSYSERR_NOERROR;
}

static LRESULT on_input_addbuffer(
	struct midi_recorder_input *input, MIDIHDR * buffer, DWORD size)
{
	(void)size;
	lock_tape();
	if (input->filled == 0 || midi_recorder_input_next(input) != buffer)
		buffer->dwBytesRecorded = 0;
	unlock_tape();
	run_tape();
	return MMSYSERR_NOERROR;
}

static LRESULT on_input_start(
	struct midi_recorder_input *input)
{
	lock_tape();
	input->listening = 1;
	unlock_tape();
	run_tape();
	return MMSYSERR_NOERROR;
}

/* A buffer that is filled in part goes back. */
static LRESULT on_input_stop(
	struct midi_recorder_input *input)
{
	lock_tape();
	MIDIHDR *const buffer = input->filled == 0 ? NULL : midi_recorder_input_next(input);
	input->listening = 0;
	input->filled = 0;
	unlock_tape();
	if (buffer != NULL)
		midi_recorder_input_done(input, buffer, 0);
	return MMSYSERR_NOERROR;
}

static LRESULT on_input_reset(
	struct midi_recorder_input *input)
{
	lock_tape();
	input->listening = 0;
	input->filled = 0;
	unlock_tape();
	return MMSYSERR_NOERROR;
}

const struct midi_recorder_hooks midi_recorder_hooks = {
	.on_output_open = on_output_open,
	.on_output_close = on_output_close,
	.on_output_data = on_output_data,
	.on_output_longdata = on_output_longdata,
	.on_output_reset = on_output_reset,
	.on_rewind = on_rewind,
	.on_input_open = on_input_open,
	.on_input_close = on_input_close,
	.on_input_addbuffer = on_input_addbuffer,
	.on_input_start = on_input_start,
	.on_input_stop = on_input_stop,
	.on_input_reset = on_input_reset,
};
