/* What stands in for winmm's midi and aux functions where there is none. Where a close is refused, the program's handle is gone
 * under the behaviour of Wine; as Windows documents it, the device stays open. */
#include HEADER

#include "drv_winmm.h"
#include "host.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

typedef DWORD CALLBACK entry(UINT, UINT, DWORD_PTR, DWORD_PTR, DWORD_PTR);

struct host_handle {
	entry *entry;
	UINT device;
	DWORD_PTR id;
};

static HDRVR driver;
static int is_windows;

static entry *find_entry(const char *name)
{
	void *const symbol = dlsym(GetDriverModuleHandle(driver), name);
	entry *found;
	memcpy(&found, &symbol, sizeof found);
	return found;
}

static UINT count_devices(entry *message, UINT init, UINT count)
{
	message(0, init, 0, 0, 0);
	return message(0, count, 0, 0, 0);
}

void end_sound_driver(void)
{
}

#ifdef MIDI
static entry *output, *input;
static UINT outputs, inputs;
#endif
#ifdef AUX
static entry *auxiliary;
static UINT auxiliaries;
#endif

/* In the order of the kinds in Wine's dlls/winmm/lolvldrv.c. */
static void open_sound_driver(void)
{
	if (driver != NULL)
		return;
	is_windows = getenv("AS_WINDOWS") != NULL;
	drv_winmm_behave(is_windows ? DRV_WINMM_WINDOWS : DRV_WINMM_WINE);
	driver = OpenDriver(L"" WITNESS, NULL, 0);
	if (driver == NULL)
		exit(1);
#ifdef AUX
	auxiliary = find_entry("auxMessage");
	auxiliaries = count_devices(auxiliary, AUXM_INIT, AUXDM_GETNUMDEVS);
#endif
#ifdef MIDI
	input = find_entry("midMessage");
	output = find_entry("modMessage");
	inputs = count_devices(input, MIDM_INIT, MIDM_GETNUMDEVS);
	outputs = count_devices(output, MODM_INIT, MODM_GETNUMDEVS);
#endif
}

void begin_sound_driver(void)
{
}

#ifdef AUX
UINT auxGetNumDevs(void)
{
	open_sound_driver();
	return auxiliaries;
}

UINT auxGetDevCapsW(DWORD_PTR device, AUXCAPSW *caps, UINT size)
{
	return device < auxiliaries ? auxiliary((UINT)device, AUXDM_GETDEVCAPS, 0, (DWORD_PTR)caps, size)
		: MMSYSERR_INVALHANDLE;
}

UINT auxGetVolume(UINT device, DWORD *volume)
{
	return device < auxiliaries ? auxiliary(device, AUXDM_GETVOLUME, 0, (DWORD_PTR)volume, 0)
		: MMSYSERR_INVALHANDLE;
}

UINT auxSetVolume(UINT device, DWORD volume)
{
	return device < auxiliaries ? auxiliary(device, AUXDM_SETVOLUME, 0, volume, 0) : MMSYSERR_INVALHANDLE;
}
#endif

#ifdef MIDI
/* A handle that is none any more is NULL here: programs keep handles, so they are never freed. */
static UINT tell(struct host_handle *handle, UINT msg, DWORD_PTR param1, DWORD_PTR param2)
{
	return handle->entry == NULL ? MMSYSERR_INVALHANDLE
		: handle->entry(handle->device, msg, handle->id, param1, param2);
}

static UINT open_device(struct host_handle **out, entry *message, UINT msg, UINT device, DWORD_PTR callback,
	DWORD_PTR data, DWORD flags)
{
	static struct host_handle handles[16];
	static size_t used;
	struct host_handle *const handle = &handles[used++];
	MIDIOPENDESC description = {.hMidi = handle, .dwCallback = callback, .dwInstance = data};
	*out = handle;
	handle->entry = message;
	handle->device = device;
	const UINT result = message(device, msg, (DWORD_PTR)&handle->id, (DWORD_PTR)&description, flags);
	if (result != MMSYSERR_NOERROR)
		handle->entry = NULL;
	return result;
}

static UINT close_device(struct host_handle *handle, UINT msg)
{
	const UINT result = tell(handle, msg, 0, 0);
	if (result == MMSYSERR_NOERROR || !is_windows)
		handle->entry = NULL;
	return result;
}

UINT midiOutGetNumDevs(void)
{
	MIDIOUTCAPSW caps;
	open_sound_driver();
	/* Wine's midi mapper looks at each device, once. */
	for (UINT i = 0; i < outputs && !is_windows; i++)
		output(i, MODM_GETDEVCAPS, 0, (DWORD_PTR)&caps, sizeof caps);
	return outputs;
}

UINT midiInGetNumDevs(void)
{
	open_sound_driver();
	return inputs;
}

UINT midiOutGetDevCapsW(UINT device, MIDIOUTCAPSW *caps, UINT size)
{
	return output(device, MODM_GETDEVCAPS, 0, (DWORD_PTR)caps, size);
}

UINT midiInGetDevCapsW(UINT device, MIDIINCAPSW *caps, UINT size)
{
	return input(device, MIDM_GETDEVCAPS, 0, (DWORD_PTR)caps, size);
}

UINT midiOutOpen(HMIDIOUT *out, UINT device, DWORD_PTR callback, DWORD_PTR data, DWORD flags)
{
	return open_device(out, output, MODM_OPEN, device, callback, data, flags);
}

UINT midiInOpen(HMIDIIN *in, UINT device, DWORD_PTR callback, DWORD_PTR data, DWORD flags)
{
	return open_device(in, input, MIDM_OPEN, device, callback, data, flags);
}

UINT midiOutClose(HMIDIOUT out)
{
	return close_device(out, MODM_CLOSE);
}

UINT midiInClose(HMIDIIN in)
{
	return close_device(in, MIDM_CLOSE);
}

UINT midiOutPrepareHeader(HMIDIOUT out, MIDIHDR *header, UINT size)
{
	return tell(out, MODM_PREPARE, (DWORD_PTR)header, size);
}

UINT midiOutUnprepareHeader(HMIDIOUT out, MIDIHDR *header, UINT size)
{
	return tell(out, MODM_UNPREPARE, (DWORD_PTR)header, size);
}

UINT midiOutShortMsg(HMIDIOUT out, DWORD event)
{
	return tell(out, MODM_DATA, event, 0);
}

UINT midiOutLongMsg(HMIDIOUT out, MIDIHDR *header, UINT size)
{
	return tell(out, MODM_LONGDATA, (DWORD_PTR)header, size);
}

UINT midiOutReset(HMIDIOUT out)
{
	return tell(out, MODM_RESET, 0, 0);
}

UINT midiOutMessage(HMIDIOUT out, UINT msg, DWORD_PTR param1, DWORD_PTR param2)
{
	return tell(out, msg, param1, param2);
}

UINT midiInPrepareHeader(HMIDIIN in, MIDIHDR *header, UINT size)
{
	return tell(in, MIDM_PREPARE, (DWORD_PTR)header, size);
}

UINT midiInUnprepareHeader(HMIDIIN in, MIDIHDR *header, UINT size)
{
	return tell(in, MIDM_UNPREPARE, (DWORD_PTR)header, size);
}

UINT midiInAddBuffer(HMIDIIN in, MIDIHDR *header, UINT size)
{
	return tell(in, MIDM_ADDBUFFER, (DWORD_PTR)header, size);
}

UINT midiInStart(HMIDIIN in)
{
	return tell(in, MIDM_START, 0, 0);
}

UINT midiInStop(HMIDIIN in)
{
	return tell(in, MIDM_STOP, 0, 0);
}

UINT midiInReset(HMIDIIN in)
{
	return tell(in, MIDM_RESET, 0, 0);
}
#endif
