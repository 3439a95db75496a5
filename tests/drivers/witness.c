/* A driver that hands each message on to another, the one under test, and has it put into the program's transcript. As Wine's sound
 * driver it is what the system finds; what Wine asks of such a driver beyond that is answered here: it has no sound of its own.
 *
 *   UNDER_TEST   the file of the driver under test
 *   HEADER       its header, for the values of the messages
 *   MIDI, ...    the families whose entry points it has */
#define WIN32_LEAN_AND_MEAN
#include HEADER

#include "transcript.h"

#include <stdlib.h>
#ifndef _WIN32
#include <dlfcn.h>
#endif

typedef LRESULT CALLBACK driver_proc(DWORD_PTR, HDRVR, UINT, LPARAM, LPARAM);
typedef DWORD CALLBACK entry(UINT, UINT, DWORD_PTR, DWORD_PTR, DWORD_PTR);

static void no_driver(void)
{
	puts("cannot load " UNDER_TEST);
	exit(1);
}

static void *find(const char *symbol)
{
#ifdef _WIN32
	static HMODULE driver;
	if (driver == NULL)
		driver = LoadLibraryA(UNDER_TEST);
	if (driver == NULL)
		no_driver();
	return (void *)(uintptr_t)GetProcAddress(driver, symbol);
#else
	static void *driver;
	if (driver == NULL)
		driver = dlopen(UNDER_TEST, RTLD_NOW | RTLD_LOCAL);
	if (driver == NULL)
		no_driver();
	return dlsym(driver, symbol);
#endif
}

static const struct transcript *transcript(void)
{
	struct transcript *(*of_program)(void);
#ifdef _WIN32
	of_program = (struct transcript *(*)(void))(uintptr_t)GetProcAddress(GetModuleHandleA(NULL),
		"transcript_of_program");
#else
	void *const symbol = dlsym(RTLD_DEFAULT, "transcript_of_program");
	memcpy(&of_program, &symbol, sizeof of_program);
#endif
	return of_program();
}

struct name {
	UINT msg;
	const char *text;
};

#define NAME(symbol) {symbol, #symbol}

static void name_of(char *to, size_t room, const char *prefix, const struct name *names, UINT msg)
{
	for (; names->text != NULL; names++)
		if (names->msg == msg) {
			snprintf(to, room, "%s", names->text);
			return;
		}
	snprintf(to, room, "%s 0x%04X", prefix, msg);
}

LRESULT CALLBACK DriverProc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	static const struct name names[] = {NAME(DRV_LOAD), NAME(DRV_ENABLE), NAME(DRV_OPEN), NAME(DRV_CLOSE),
		NAME(DRV_DISABLE), NAME(DRV_FREE), {0, NULL}};
	driver_proc *proc;
	void *const symbol = find("DriverProc");
	char name[64], shown[96];
	memcpy(&proc, &symbol, sizeof proc);
	name_of(name, sizeof name, "DriverProc", names, msg);
	snprintf(shown, sizeof shown, "%s%s", name,
		msg == DRV_OPEN && lParam2 == 0 ? " for the session" : "");
	transcript()->begin(shown);
	const LRESULT result = proc(dwDriverId, hdrvr, msg, lParam1, lParam2);
	/* Ids are the driver's own business. */
	transcript()->end(shown, msg == DRV_OPEN ? result != 0 : (unsigned)result);
	return result;
}

static DWORD pass_on(const char *function, const struct name *names, UINT device, UINT msg, DWORD_PTR user,
	DWORD_PTR param1, DWORD_PTR param2)
{
	entry *message;
	void *const symbol = find(function);
	char name[64];
	memcpy(&message, &symbol, sizeof message);
	name_of(name, sizeof name, function, names, msg);
	transcript()->begin(name);
	const DWORD result = message(device, msg, user, param1, param2);
	transcript()->end(name, result);
	return result;
}

#define ENTRY(function, ...) \
	DWORD CALLBACK function(UINT device, UINT msg, DWORD_PTR user, DWORD_PTR param1, DWORD_PTR param2) \
	{ \
		static const struct name names[] = {__VA_ARGS__, {0, NULL}}; \
		return pass_on(#function, names, device, msg, user, param1, param2); \
	}

#ifdef MIDI
ENTRY(modMessage, NAME(MODM_INIT), NAME(MODM_GETNUMDEVS), NAME(MODM_GETDEVCAPS), NAME(MODM_OPEN), NAME(MODM_CLOSE),
	NAME(MODM_PREPARE), NAME(MODM_UNPREPARE), NAME(MODM_DATA), NAME(MODM_LONGDATA), NAME(MODM_RESET))
ENTRY(midMessage, NAME(MIDM_INIT), NAME(MIDM_GETNUMDEVS), NAME(MIDM_GETDEVCAPS), NAME(MIDM_OPEN), NAME(MIDM_CLOSE),
	NAME(MIDM_PREPARE), NAME(MIDM_UNPREPARE), NAME(MIDM_ADDBUFFER), NAME(MIDM_START), NAME(MIDM_STOP),
	NAME(MIDM_RESET))
#endif
#ifdef AUX
ENTRY(auxMessage, NAME(AUXM_INIT), NAME(AUXDM_GETNUMDEVS), NAME(AUXDM_GETDEVCAPS), NAME(AUXDM_GETVOLUME),
	NAME(AUXDM_SETVOLUME))
#endif
#ifdef WAVE
ENTRY(wodMessage, NAME(WODM_INIT), NAME(WODM_GETNUMDEVS), NAME(WODM_GETDEVCAPS), NAME(WODM_OPEN), NAME(WODM_CLOSE),
	NAME(WODM_PREPARE), NAME(WODM_UNPREPARE), NAME(WODM_WRITE), NAME(WODM_PAUSE), NAME(WODM_RESTART),
	NAME(WODM_RESET), NAME(WODM_GETPOS))
ENTRY(widMessage, NAME(WIDM_INIT), NAME(WIDM_GETNUMDEVS), NAME(WIDM_GETDEVCAPS), NAME(WIDM_OPEN), NAME(WIDM_CLOSE),
	NAME(WIDM_PREPARE), NAME(WIDM_UNPREPARE), NAME(WIDM_ADDBUFFER), NAME(WIDM_START), NAME(WIDM_STOP),
	NAME(WIDM_RESET), NAME(WIDM_GETPOS))
#endif
#ifdef MIXER
ENTRY(mxdMessage, NAME(MXDM_INIT), NAME(MXDM_GETNUMDEVS), NAME(MXDM_GETDEVCAPS), NAME(MXDM_OPEN), NAME(MXDM_CLOSE),
	NAME(MXDM_GETLINEINFO), NAME(MXDM_GETLINECONTROLS), NAME(MXDM_GETCONTROLDETAILS), NAME(MXDM_SETCONTROLDETAILS))
#endif

/* ---- what Wine's mmdevapi asks of a sound driver, by names and numbers as of Wine 8.0 ---- */

#ifdef _WIN32
enum { PREFERRED = 3, NOT_IMPLEMENTED = (int)0x80004001 };

__declspec(dllexport) int WINAPI GetPriority(void);
__declspec(dllexport) HRESULT WINAPI GetEndpointIDs(int flow, WCHAR ***ids, GUID **guids, UINT *count, UINT *chosen);
__declspec(dllexport) HRESULT WINAPI GetAudioEndpoint(void *guid, void *device, void **out);
__declspec(dllexport) HRESULT WINAPI GetAudioSessionManager(void *device, void **out);
__declspec(dllexport) HRESULT WINAPI GetPropValue(GUID *guid, const void *property, void *out);

int WINAPI GetPriority(void)
{
	return PREFERRED;
}

HRESULT WINAPI GetEndpointIDs(int flow, WCHAR ***ids, GUID **guids, UINT *count, UINT *chosen)
{
	(void)flow;
	*ids = NULL;
	*guids = NULL;
	*count = *chosen = 0;
	return S_OK;
}

HRESULT WINAPI GetAudioEndpoint(void *guid, void *device, void **out)
{
	(void)guid, (void)device;
	*out = NULL;
	return NOT_IMPLEMENTED;
}

HRESULT WINAPI GetAudioSessionManager(void *device, void **out)
{
	(void)device;
	*out = NULL;
	return NOT_IMPLEMENTED;
}

HRESULT WINAPI GetPropValue(GUID *guid, const void *property, void *out)
{
	(void)guid, (void)property, (void)out;
	return NOT_IMPLEMENTED;
}
#endif
