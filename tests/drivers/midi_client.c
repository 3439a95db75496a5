/* A program that plays midi and listens, with nothing but the system's public functions, and tells what it did and was told. */
#define TRANSCRIPT_HERE
#include "midi_recorder.h"

#include "sound_driver.h"
#include "transcript.h"

#include <stdlib.h>

static HMIDIOUT out;
static HMIDIIN in;
static MIDIHDR lent[2]; /* to the input */
static char room[2][16];

static void say_bytes(const char *what, const BYTE *bytes, size_t count)
{
	char line[128];
	snprintf(line, sizeof line, "-> %s", what);
	for (size_t i = 0; i < count; i++)
		snprintf(line + strlen(line), sizeof line - strlen(line), " %02X", bytes[i]);
	transcript_say(line);
}

static void say_flags(const char *what, const MIDIHDR *header)
{
	char line[128];
	snprintf(line, sizeof line, "-> %s%s%s%s", what, header->dwFlags & MHDR_DONE ? ", done" : "",
		header->dwFlags & MHDR_INQUEUE ? ", in the queue" : "",
		header->dwFlags & MHDR_PREPARED ? ", prepared" : "");
	transcript_say(line);
}

static void CALLBACK played(HMIDIOUT device, UINT msg, DWORD_PTR data, DWORD_PTR param1, DWORD_PTR param2)
{
	(void)param2;
	if (data != 11 || (msg != MOM_OPEN && device != out))
		transcript_say("-> a callback of something else");
	else if (msg == MOM_DONE)
		say_flags("MOM_DONE", (const MIDIHDR *)param1);
	else
		transcript_say(msg == MOM_OPEN ? "-> MOM_OPEN" : msg == MOM_CLOSE ? "-> MOM_CLOSE" : "-> unknown");
}

static void CALLBACK heard(HMIDIIN device, UINT msg, DWORD_PTR data, DWORD_PTR param1, DWORD_PTR param2)
{
	const BYTE event[] = {(BYTE)param1, (BYTE)(param1 >> 8), (BYTE)(param1 >> 16)};
	const MIDIHDR *const header = (const MIDIHDR *)param1;
	(void)param2;
	if (data != 22 || (msg != MIM_OPEN && device != in)) {
		transcript_say("-> a callback of something else");
	} else if (msg == MIM_DATA) {
		say_bytes("MIM_DATA", event, sizeof event);
	} else if (msg == MIM_LONGDATA) {
		say_bytes("MIM_LONGDATA", (const BYTE *)header->lpData, header->dwBytesRecorded);
		say_flags("its buffer", header);
	} else {
		transcript_say(msg == MIM_OPEN ? "-> MIM_OPEN" : msg == MIM_CLOSE ? "-> MIM_CLOSE" : "-> unknown");
	}
}

/* ---- what programs do ---- */

static void look(void)
{
	MIDIOUTCAPSW to;
	MIDIINCAPSW from;
	memset(&to, 0, sizeof to);
	memset(&from, 0, sizeof from);
	CALL(midiOutGetNumDevs, ());
	CALL(midiInGetNumDevs, ());
	CALL(midiOutGetDevCapsW, (0, &to, sizeof to));
	CALL(midiInGetDevCapsW, (0, &from, sizeof from));
	printf("\"%ls\", technology %u; \"%ls\"\n", to.szPname, to.wTechnology, from.szPname);
}

static void open_both(void)
{
	HMIDIOUT second;
	CALL(midiOutOpen, (&out, 0, (DWORD_PTR)played, 11, CALLBACK_FUNCTION));
	puts("# one device, one program");
	CALL(midiOutOpen, (&second, 0, (DWORD_PTR)played, 11, CALLBACK_FUNCTION));
	CALL(midiInOpen, (&in, 0, (DWORD_PTR)heard, 22, CALLBACK_FUNCTION));
	for (int i = 0; i < 2; i++) {
		lent[i].lpData = room[i];
		lent[i].dwBufferLength = sizeof room[i];
		CALL(midiInPrepareHeader, (in, &lent[i], sizeof lent[i]));
		CALL(midiInAddBuffer, (in, &lent[i], sizeof lent[i]));
	}
}

static void prepare(MIDIHDR *header, char *bytes, size_t count)
{
	memset(header, 0, sizeof *header);
	header->lpData = bytes;
	header->dwBufferLength = (DWORD)count;
	CALL(midiOutPrepareHeader, (out, header, sizeof *header));
}

static void move_bytes(void)
{
	static char bytes[] = {(char)0xF0, 0x7D, 1, 2, 3, (char)0xF7};
	MIDIHDR header;
	puts("# what is played before anybody listens is heard as soon as somebody does");
	CALL(midiOutShortMsg, (out, 0x403C90));
	CALL(midiInStart, (in));
	CALL(midiOutShortMsg, (out, 0x003C80));
	puts("# a long message");
	prepare(&header, bytes, sizeof bytes);
	CALL(midiOutLongMsg, (out, &header, sizeof header));
	CALL(midiOutUnprepareHeader, (out, &header, sizeof header));
	puts("# a buffer that is not prepared");
	CALL(midiOutLongMsg, (out, &header, sizeof header));
}

static void close_in(void)
{
	puts("# the buffers that are left come back with a reset");
	CALL(midiInStop, (in));
	CALL(midiInReset, (in));
	for (int i = 0; i < 2; i++)
		CALL(midiInUnprepareHeader, (in, &lent[i], sizeof lent[i]));
	CALL(midiInClose, (in));
}

/* Longer than the tape. */
static char flood[100];

static void reset_and_close_out(void)
{
	MIDIHDR header;
	puts("# nobody listens, and the tape is full");
	prepare(&header, flood, sizeof flood);
	CALL(midiOutLongMsg, (out, &header, sizeof header));
	CALL(midiOutShortMsg, (out, 0x403C90));
	CALL(midiOutUnprepareHeader, (out, &header, sizeof header));
	CALL(midiOutReset, (out));
	CALL(midiOutUnprepareHeader, (out, &header, sizeof header));
	puts("# a message of the driver's own");
	CALL(midiOutMessage, (out, REC_REWIND, 0, 0));
	CALL(midiOutClose, (out));
}

static void refuse_close(void)
{
	static MIDIHDR header;
	puts("# a refused close");
	CALL(midiOutOpen, (&out, 0, (DWORD_PTR)played, 11, CALLBACK_FUNCTION));
	prepare(&header, flood, sizeof flood);
	CALL(midiOutLongMsg, (out, &header, sizeof header));
	CALL(midiOutClose, (out));
	puts("# and another after a reset");
	CALL(midiOutReset, (out));
	CALL(midiOutClose, (out));
}

int main(void)
{
	begin_sound_driver();
	look();
	end_sound_driver();
	open_both();
	move_bytes();
	close_in();
	reset_and_close_out();
	refuse_close();
	return 0;
}
