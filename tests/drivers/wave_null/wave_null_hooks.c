/* The hooks of the driver "wave_null": for each program that has a device open, a thread lets time pass. It takes as many bytes off
 * the oldest buffer, or fills as many with silence, as that time has sound.
 *
 * A lock guards each stream. It is not held while a program is told that a buffer is done, which happens in the stream's thread. */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L /* clock_gettime */
#endif
#include "wave_null.h"

#include <stdlib.h>
#include <string.h>
#ifndef _WIN32
#include <time.h>
#endif

enum { PCM = 1, MILLISECONDS = 1, SAMPLES = 2, BYTES = 4 };

struct stream {
	struct wave_null_output *output; /* one of the two, the other is NULL */
	struct wave_null_input *input;
	WAVEFORMAT format;
	BYTE silence;

	drv_word lock;
	int held;    /* no time passes: paused, or not started */
	int emptied; /* no time passes until there is a new buffer */
	DWORD position; /* in bytes */
	DWORD used; /* bytes of the oldest buffer */
	uint64_t then; /* milliseconds, up to which time has been used */
	uint64_t owed; /* thousandths of bytes that time has passed for */

	drv_word ends;
	drv_word self; /* the thread, as drv_self tells it */
#ifdef _WIN32
	HANDLE thread;
#else
	pthread_t thread;
#endif
};

static void lock_stream(struct stream *stream)
{
	uint64_t open = 0;
	for (unsigned turn = 0; !drv_swap(&stream->lock, &open, 1); open = 0)
		drv_pause(turn++);
}

static void unlock_stream(struct stream *stream)
{
	drv_store(&stream->lock, 0);
}

/* ---- time ---- */

static uint64_t milliseconds(void)
{
#ifdef _WIN32
	return GetTickCount64();
#else
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
#endif
}

static DWORD speed_of(const struct stream *stream)
{
	return stream->output != NULL ? stream->output->module->outputs[stream->output->device].speed
		: stream->input->module->inputs[stream->input->device].speed;
}

static WAVEHDR *next_buffer(const struct stream *stream)
{
	return stream->output != NULL ? wave_null_output_next(stream->output)
		: wave_null_input_next(stream->input);
}

static void finish(const struct stream *stream, WAVEHDR *buffer)
{
	if (stream->output != NULL)
		wave_null_output_done(stream->output, buffer, 0);
	else
		wave_null_input_done(stream->input, buffer, 0);
}

/* Uses as much of the oldest buffer as time has passed for. Returns it when that was the end of it. */
static WAVEHDR *use_buffer(struct stream *stream)
{
	WAVEHDR *const buffer = stream->held || stream->emptied ? NULL : next_buffer(stream);
	if (buffer == NULL)
		return NULL;
	const DWORD rest = buffer->dwBufferLength - stream->used;
	const int waits = speed_of(stream) != 0;
	const DWORD bytes = waits && stream->owed / 1000 < rest ? (DWORD)(stream->owed / 1000) : rest;
	if (stream->input != NULL) {
		memset(buffer->lpData + stream->used, stream->silence, bytes);
		buffer->dwBytesRecorded = stream->used + bytes;
	}
	stream->owed = waits ? stream->owed - (uint64_t)bytes * 1000 : 0;
	stream->position += bytes;
	stream->used += bytes;
	if (bytes < rest)
		return NULL;
	stream->used = 0;
	return buffer;
}

/* Time begins anew for what comes now. The lock is held. */
static void begin_time(struct stream *stream)
{
	stream->then = milliseconds();
	stream->owed = 0;
}

/* Time while there is nothing to use it for is lost. */
static void pass_time(struct stream *stream)
{
	lock_stream(stream);
	const uint64_t now = milliseconds();
	stream->owed += (now - stream->then) * stream->format.nAvgBytesPerSec * speed_of(stream);
	stream->then = now;
	WAVEHDR *buffer = use_buffer(stream);
	unlock_stream(stream);
	while (buffer != NULL) {
		finish(stream, buffer);
		lock_stream(stream);
		buffer = use_buffer(stream);
		unlock_stream(stream);
	}
}

static void run(struct stream *stream)
{
	drv_store(&stream->self, drv_self());
	while (!drv_load(&stream->ends)) {
		pass_time(stream);
		drv_pause(64); /* a millisecond */
	}
}

/* ---- threads ---- */

#ifdef _WIN32
static DWORD WINAPI enter_thread(LPVOID stream)
{
	run(stream);
	return 0;
}

static int start_thread(struct stream *stream)
{
	stream->thread = CreateThread(NULL, 0, enter_thread, stream, 0, NULL);
	return stream->thread != NULL;
}

static void join_thread(struct stream *stream)
{
	WaitForSingleObject(stream->thread, INFINITE);
	CloseHandle(stream->thread);
}
#else
static void *enter_thread(void *stream)
{
	run(stream);
	return NULL;
}

static int start_thread(struct stream *stream)
{
	return pthread_create(&stream->thread, NULL, enter_thread, stream) == 0;
}

static void join_thread(struct stream *stream)
{
	pthread_join(stream->thread, NULL);
}
#endif

/* ---- streams ---- */

static LRESULT check_format(const WAVEFORMAT *format)
{
	const int fits = format != NULL && format->wFormatTag == PCM &&
		(format->nChannels == 1 || format->nChannels == 2) && format->nBlockAlign > 0 &&
		format->nBlockAlign % format->nChannels == 0 && format->nBlockAlign / format->nChannels <= 2 &&
		format->nSamplesPerSec > 0 && format->nSamplesPerSec <= 192000 &&
		format->nAvgBytesPerSec == format->nSamplesPerSec * format->nBlockAlign;
	return fits ? MMSYSERR_NOERROR : WAVERR_BADFORMAT;
}

static LRESULT open_stream(LPVOID *kept, struct wave_null_output *output, struct wave_null_input *input,
	const WAVEFORMAT *format)
{
	const LRESULT result = check_format(format);
	if (result != MMSYSERR_NOERROR)
		return result;
	struct stream *const stream = calloc(1, sizeof *stream);
	if (stream == NULL)
		return MMSYSERR_NOMEM;
	stream->output = output;
	stream->input = input;
	stream->format = *format;
	stream->silence = format->nBlockAlign == format->nChannels ? 0x80 : 0; /* bytes have no sign */
	stream->held = input != NULL;
	begin_time(stream);
	*kept = stream;
	if (start_thread(stream))
		return MMSYSERR_NOERROR;
	free(stream);
	return MMSYSERR_NOMEM;
}

/* No callback may close its own device: the thread that it runs in would wait for itself. */
static LRESULT close_stream(struct stream *stream)
{
	if (drv_load(&stream->self) == drv_self())
		return MMSYSERR_HANDLEBUSY;
	drv_store(&stream->ends, 1);
	join_thread(stream);
	free(stream);
	return MMSYSERR_NOERROR;
}

/* Whether time stands still from now on; the generated code gives the buffers back after a reset. */
static LRESULT hold(struct stream *stream, int held, int emptied)
{
	lock_stream(stream);
	stream->held = held;
	stream->emptied = emptied;
	begin_time(stream);
	if (emptied) {
		stream->position = 0;
		stream->used = 0;
	}
	unlock_stream(stream);
	return MMSYSERR_NOERROR;
}

/* Samples or milliseconds where these are asked for, else bytes. */
static LRESULT tell_position(struct stream *stream, MMTIME *time, DWORD size)
{
	if (size < sizeof *time)
		return MMSYSERR_INVALPARAM;
	lock_stream(stream);
	DWORD value = stream->position;
	unlock_stream(stream);
	if (time->wType == SAMPLES)
		value /= stream->format.nBlockAlign;
	else if (time->wType == MILLISECONDS)
		value = (DWORD)((uint64_t)value * 1000 / stream->format.nAvgBytesPerSec);
	else
		time->wType = BYTES;
	memcpy(&time->u, &value, sizeof value);
	return MMSYSERR_NOERROR;
}

/* ---- outputs ---- */

static LRESULT on_output_query(
	struct wave_null_module *module, UINT device, WAVEOPENDESC * description, DWORD flags)
{
	(void)module;
	(void)device;
	(void)flags;
	return check_format((const WAVEFORMAT *)description->lpFormat);
}

static LRESULT on_output_open(
	struct wave_null_output *output, WAVEOPENDESC * description, DWORD flags)
{
	(void)flags;
	return open_stream(&output->stream, output, NULL, (const WAVEFORMAT *)description->lpFormat);
}

static LRESULT on_output_close(
	struct wave_null_output *output, int forced)
{
	(void)forced;
	return close_stream(output->stream);
}

static LRESULT on_output_write(
	struct wave_null_output *output, WAVEHDR * buffer, DWORD size)
{
	struct stream *const stream = output->stream;
	(void)size;
	lock_stream(stream);
	stream->emptied = 0;
	if (wave_null_output_next(output) == buffer && stream->used == 0)
		begin_time(stream);
	unlock_stream(stream);
	return MMSYSERR_NOERROR;
}

static LRESULT on_output_pause(
	struct wave_null_output *output)
{
	return hold(output->stream, 1, 0);
}

static LRESULT on_output_restart(
	struct wave_null_output *output)
{
	return hold(output->stream, 0, 0);
}

static LRESULT on_output_reset(
	struct wave_null_output *output)
{
	return hold(output->stream, 0, 1);
}

static LRESULT on_output_getpos(
	struct wave_null_output *output, MMTIME * time, DWORD size)
{
	return tell_position(output->stream, time, size);
}

/* There are no loops: each buffer is played once. */
static LRESULT on_output_breakloop(
	struct wave_null_output *output)
{
	(void)output;
	return MMSYSERR_NOERROR;
}

/* ---- inputs ---- */

static LRESULT on_input_query(
	struct wave_null_module *module, UINT device, WAVEOPENDESC * description, DWORD flags)
{
	return on_output_query(module, device, description, flags);
}

static LRESULT on_input_open(
	struct wave_null_input *input, WAVEOPENDESC * description, DWORD flags)
{
	(void)flags;
	return open_stream(&input->stream, NULL, input, (const WAVEFORMAT *)description->lpFormat);
}

static LRESULT on_input_close(
	struct wave_null_input *input, int forced)
{
	(void)forced;
	return close_stream(input->stream);
}

static LRESULT on_input_addbuffer(
	struct wave_null_input *input, WAVEHDR * buffer, DWORD size)
{
	struct stream *const stream = input->stream;
	(void)size;
	lock_stream(stream);
	stream->emptied = 0;
	if (stream->used == 0 || wave_null_input_next(input) != buffer)
		buffer->dwBytesRecorded = 0;
	if (wave_null_input_next(input) == buffer && stream->used == 0)
		begin_time(stream);
	unlock_stream(stream);
	return MMSYSERR_NOERROR;
}

static LRESULT on_input_start(
	struct wave_null_input *input)
{
	return hold(input->stream, 0, 0);
}

/* The buffer that is filled in part goes back. */
static LRESULT on_input_stop(
	struct wave_null_input *input)
{
	struct stream *const stream = input->stream;
	lock_stream(stream);
	WAVEHDR *const buffer = stream->used == 0 ? NULL : wave_null_input_next(input);
	stream->held = 1;
	stream->used = 0;
	unlock_stream(stream);
	if (buffer != NULL)
		wave_null_input_done(input, buffer, 0);
	return MMSYSERR_NOERROR;
}

static LRESULT on_input_reset(
	struct wave_null_input *input)
{
	return hold(input->stream, 1, 1);
}

static LRESULT on_input_getpos(
	struct wave_null_input *input, MMTIME * time, DWORD size)
{
	return tell_position(input->stream, time, size);
}

const struct wave_null_hooks wave_null_hooks = {
	.on_output_query = on_output_query,
	.on_output_open = on_output_open,
	.on_output_close = on_output_close,
	.on_output_write = on_output_write,
	.on_output_pause = on_output_pause,
	.on_output_restart = on_output_restart,
	.on_output_reset = on_output_reset,
	.on_output_getpos = on_output_getpos,
	.on_output_breakloop = on_output_breakloop,
	.on_input_query = on_input_query,
	.on_input_open = on_input_open,
	.on_input_close = on_input_close,
	.on_input_addbuffer = on_input_addbuffer,
	.on_input_start = on_input_start,
	.on_input_stop = on_input_stop,
	.on_input_reset = on_input_reset,
	.on_input_getpos = on_input_getpos,
};
