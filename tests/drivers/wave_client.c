/* A program that plays and records sound through wodMessage and widMessage, in a process of the real system's, whose own wave
 * functions go elsewhere. */
#define _POSIX_C_SOURCE 200809L /* clock_gettime */
#define TRANSCRIPT_HERE
#include "wave_null.h"

#include "direct.h"

#ifdef _WIN32
#include <mmreg.h>
#else
#include <time.h>
#endif

enum { FRAMES = 8000, LENGTH = 400 };

static entry *wod, *wid;
static WAVEFORMAT format = {1, 1, FRAMES, FRAMES, 1}; /* bytes, in mono */
static WAVEHDR headers[3];
static char bytes[3][LENGTH];
static DWORD_PTR again; /* the program queues a buffer anew from the callback, on what it has open there */

static void CALLBACK told(HDRVR device, UINT msg, DWORD_PTR data, DWORD_PTR param1, DWORD_PTR param2)
{
	WAVEHDR *const header = (WAVEHDR *)param1;
	char line[96];
	(void)device;
	(void)param2;
	if (msg == WOM_DONE || msg == WIM_DATA)
		snprintf(line, sizeof line, "-> %u: %s of %u%s%s, %u bytes recorded", (unsigned)data,
			msg == WOM_DONE ? "WOM_DONE" : "WIM_DATA", (unsigned)(header - headers),
			header->dwFlags & WHDR_DONE ? ", done" : "",
			header->dwFlags & WHDR_INQUEUE ? ", in the queue" : "", (unsigned)header->dwBytesRecorded);
	else
		snprintf(line, sizeof line, "-> %u: %s", (unsigned)data, msg == WOM_OPEN ? "WOM_OPEN"
			: msg == WOM_CLOSE ? "WOM_CLOSE" : msg == WIM_OPEN ? "WIM_OPEN"
			: msg == WIM_CLOSE ? "WIM_CLOSE" : "unknown");
	transcript_say(line);
	if (again != 0 && msg == WOM_DONE)
		wod(0, WODM_WRITE, again, param1, sizeof *header);
}

static DWORD_PTR open_wave(entry *message, UINT msg, UINT device, DWORD_PTR data, DWORD flags)
{
	WAVEOPENDESC description;
	DWORD_PTR id = 0;
	memset(&description, 0, sizeof description);
	description.lpFormat = (void *)&format;
	description.dwCallback = (DWORD_PTR)told;
	description.dwInstance = data;
	message(device, msg, (DWORD_PTR)&id, (DWORD_PTR)&description, CALLBACK_FUNCTION | flags);
	return id;
}

static void send(entry *message, UINT msg, DWORD_PTR id, unsigned from, unsigned to)
{
	for (unsigned i = from; i <= to; i++) {
		headers[i].lpData = bytes[i];
		headers[i].dwBufferLength = LENGTH;
		message(0, msg, id, (DWORD_PTR)&headers[i], sizeof headers[i]);
	}
}

static void say_position(entry *message, UINT msg, DWORD_PTR id)
{
	MMTIME time;
	DWORD value = 0;
	memset(&time, 0, sizeof time);
	time.wType = 4; /* bytes */
	message(0, msg, id, (DWORD_PTR)&time, sizeof time);
	memcpy(&value, &time.u, sizeof value);
	printf("position %u\n", (unsigned)value);
}

static void look(void)
{
	WAVEOUTCAPSW out;
	WAVEINCAPSW in;
	memset(&out, 0, sizeof out);
	memset(&in, 0, sizeof in);
	wod(0, WODM_INIT, 0, 0, 0);
	wod(0, WODM_GETNUMDEVS, 0, 0, 0);
	wid(0, WIDM_GETNUMDEVS, 0, 0, 0);
	wod(1, WODM_GETDEVCAPS, 0, (DWORD_PTR)&out, sizeof out);
	wid(0, WIDM_GETDEVCAPS, 0, (DWORD_PTR)&in, sizeof in);
	printf("\"%ls\", \"%ls\"\n", out.szPname, in.szPname);
	puts("# asking opens nothing");
	open_wave(wod, WODM_OPEN, 0, 1, WAVE_FORMAT_QUERY);
	open_wave(wod, WODM_OPEN, 2, 1, WAVE_FORMAT_QUERY);
	format.nBlockAlign = 3;
	open_wave(wod, WODM_OPEN, 0, 1, WAVE_FORMAT_QUERY);
	open_wave(wod, WODM_OPEN, 0, 1, 0);
	format.nBlockAlign = 1;
}

static void play_at_once(DWORD_PTR id)
{
	puts("# buffers come back in the order in which they were queued");
	wod(0, NULL_SET_OUT_SPEED, 0, 1001, 0);
	wod(0, NULL_SET_OUT_SPEED, 0, 0, 0);
	wod(0, WODM_PAUSE, id, 0, 0);
	send(wod, WODM_WRITE, id, 0, 0);
	send(wod, WODM_PREPARE, id, 0, 2);
	send(wod, WODM_WRITE, id, 1, 2);
	send(wod, WODM_WRITE, id, 0, 0);
	puts("# what is in the queue");
	send(wod, WODM_WRITE, id, 0, 0);
	send(wod, WODM_UNPREPARE, id, 0, 0);
	wod(0, WODM_CLOSE, id, 0, 0);
	say_position(wod, WODM_GETPOS, id);
	wod(0, WODM_RESTART, id, 0, 0);
	transcript_wait(3);
	say_position(wod, WODM_GETPOS, id);
}

static void reset(DWORD_PTR id)
{
	puts("# a reset gives back what is in the queue");
	wod(0, NULL_SET_OUT_SPEED, 0, 1, 0);
	wod(0, WODM_PAUSE, id, 0, 0);
	send(wod, WODM_WRITE, id, 0, 1);
	wod(0, WODM_RESET, id, 0, 0);
	say_position(wod, WODM_GETPOS, id);
	puts("# and leaves what is queued anew while it does");
	wod(0, WODM_PAUSE, id, 0, 0);
	send(wod, WODM_WRITE, id, 2, 2);
	headers[2].dwBufferLength = 0x7FFFFFFF; /* as good as for ever */
	again = id;
	wod(0, WODM_RESET, id, 0, 0);
	again = 0;
	wod(0, WODM_CLOSE, id, 0, 0);
	wod(0, WODM_RESET, id, 0, 0);
	send(wod, WODM_UNPREPARE, id, 0, 2);
}

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

/* 400 bytes are 50 milliseconds; clocks tick every 16 at worst. */
static void play_in_time(DWORD_PTR id)
{
	const uint64_t began = milliseconds();
	puts("# in real time, as far as can be said");
	send(wod, WODM_PREPARE, id, 0, 0);
	send(wod, WODM_WRITE, id, 0, 0);
	transcript_wait(1);
	puts(milliseconds() - began >= 50 - 16 ? "it took its time" : "it was too fast");
	say_position(wod, WODM_GETPOS, id);
	send(wod, WODM_UNPREPARE, id, 0, 0);
}

static void record(void)
{
	DWORD_PTR const id = open_wave(wid, WIDM_OPEN, 0, 3, 0);
	int silent = 1;
	wid(0, NULL_SET_IN_SPEED, 0, 0, 0);
	send(wid, WIDM_PREPARE, id, 0, 1);
	send(wid, WIDM_ADDBUFFER, id, 0, 1);
	wid(0, WIDM_START, id, 0, 0);
	transcript_wait(2);
	for (unsigned i = 0; i < LENGTH; i++)
		silent = silent && (BYTE)bytes[0][i] == 0x80 && (BYTE)bytes[1][i] == 0x80;
	puts(silent ? "silence" : "noise");
	say_position(wid, WIDM_GETPOS, id);
	wid(0, WIDM_STOP, id, 0, 0);
	send(wid, WIDM_ADDBUFFER, id, 1, 1);
	puts("# a refused close, and a reset");
	wid(0, WIDM_CLOSE, id, 0, 0);
	wid(0, WIDM_RESET, id, 0, 0);
	send(wid, WIDM_UNPREPARE, id, 0, 1);
	wid(0, WIDM_CLOSE, id, 0, 0);
}

int main(void)
{
	setvbuf(stdout, NULL, _IOFBF, 1 << 16);
	direct_open();
	wod = direct_entry("wodMessage");
	wid = direct_entry("widMessage");
	look();
	puts("# two devices, a program each");
	DWORD_PTR const id = open_wave(wod, WODM_OPEN, 0, 1, 0);
	DWORD_PTR const other = open_wave(wod, WODM_OPEN, 1, 2, 0);
	open_wave(wod, WODM_OPEN, 0, 4, 0);
	play_at_once(id);
	reset(id);
	play_in_time(id);
	wod(0, WODM_CLOSE, id, 0, 0);
	puts("# it is closed, once and for all");
	wod(0, WODM_CLOSE, id, 0, 0);
	wod(0, WODM_RESET, id, 0, 0);
	record();
	puts("# the driver goes while a device is open and has a buffer: it is closed, and nobody is told");
	wod(1, WODM_PAUSE, other, 0, 0);
	send(wod, WODM_PREPARE, other, 0, 0);
	send(wod, WODM_WRITE, other, 0, 0);
	CALL(CloseDriver, (direct_driver, 0, 0));
	return 0;
}
