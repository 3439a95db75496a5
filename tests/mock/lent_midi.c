/* A program that plays long midi messages, and timed ones, through a mock. */
#include "mock_midi_recorder.h"

#include "lent.h"

#define out mock_midi_recorder_modMessage

static MIDIHDR buffer;
static DWORD_PTR id;

static void CALLBACK callback(HDRVR midi, UINT message, DWORD_PTR data, DWORD_PTR at, DWORD_PTR none)
{
	(void)midi, (void)none;
	note(message == MOM_OPEN ? "o" : message == MOM_CLOSE ? "c" : message == MOM_DONE ? "d" : "?");
	if (message == MOM_DONE && (at != (DWORD_PTR)&buffer || data != 5 || buffer.dwFlags != (MHDR_PREPARED | MHDR_DONE)))
		note("!");
}

static DWORD send(UINT message)
{
	return out(0, message, id, (DWORD_PTR)&buffer, sizeof buffer);
}

int main(void)
{
	MIDIOPENDESC description;
	memset(&description, 0, sizeof description);
	description.dwCallback = (DWORD_PTR)callback;
	description.dwInstance = 5;
	mock_midi_recorder_begin();
	mock_midi_recorder_DriverProc(0, NULL, DRV_LOAD, 0, 0);
	mock_midi_recorder_DriverProc(0, NULL, DRV_ENABLE, 0, 0);
	check(out(0, MODM_OPEN, (DWORD_PTR)&id, (DWORD_PTR)&description, CALLBACK_FUNCTION) == 0, "it is opened");
	send(MODM_PREPARE);
	send(MODM_LONGDATA);
	was_told("od", "a buffer comes back");
	send(MODM_STRMDATA);
	was_told("d", "so does one of timed messages");
	mock_keeps_buffers(mock_midi_recorder_on(MODM_LONGDATA));
	send(MODM_LONGDATA);
	was_told("", "or does not, when it shall not");
	drv_mock_allow(mock_midi_recorder(), DRV_MOCK_LENT);
	check(send(MODM_CLOSE) == MIDIERR_STILLPLAYING, "then it cannot be closed");
	send(MODM_RESET);
	was_told("d", "until it has been reset");
	send(MODM_UNPREPARE);
	check(send(MODM_CLOSE) == 0, "and unprepared");
	was_told("c", "which the program is told");
	mock_midi_recorder_DriverProc(0, NULL, DRV_DISABLE, 0, 0);
	mock_midi_recorder_DriverProc(0, NULL, DRV_FREE, 0, 0);
	check(mock_midi_recorder_end() == 0, "nothing is wrong");
	return end_checks();
}
