/* The counter on a host: the driver manager is support/drv_winmm.c, and what else Windows has for MCI drivers stands here, with a clock
 * that goes when it is told to, so that each moment is the same in every run. */
#include "mci_counter.h"

#include "drv_tap.h"
#include "drv_winmm.h"

#include <string.h>
#include <wchar.h>

#define TABLE 7
#define DEVICE 3

typedef void CALLBACK TIMECALLBACK(UINT timer, UINT message, DWORD_PTR user, DWORD_PTR one, DWORD_PTR two);

static struct {
	DWORD now;
	DWORD_PTR data[16];         /* of each device */
	UINT heard[16], heard_count; /* by the window */
	int tables;
	int impatient;
	int timers_fail;
	struct {
		TIMECALLBACK *callback;
		DWORD when;
		DWORD_PTR user;
	} timer;
} fake;

DWORD timeGetTime(void);
UINT timeSetEvent(UINT delay, UINT resolution, TIMECALLBACK *callback, DWORD_PTR user, UINT flags);
UINT timeKillEvent(UINT timer);
void Sleep(DWORD milliseconds);
BOOL mciSetDriverData(UINT device, DWORD_PTR data);
DWORD_PTR mciGetDriverData(UINT device);
BOOL mciDriverNotify(HWND window, UINT device, UINT status);
UINT mciDriverYield(UINT device);
UINT mciLoadCommandResource(HMODULE module, LPCWSTR name, UINT type);
BOOL mciFreeCommandResource(UINT table);

DWORD timeGetTime(void)
{
	return fake.now;
}

UINT timeSetEvent(UINT delay, UINT resolution, TIMECALLBACK *callback, DWORD_PTR user, UINT flags)
{
	(void)resolution;
	(void)flags;
	if (fake.timers_fail)
		return 0;
	fake.timer.callback = callback;
	fake.timer.when = fake.now + delay;
	fake.timer.user = user;
	return 1;
}

UINT timeKillEvent(UINT timer)
{
	(void)timer;
	fake.timer.callback = NULL;
	return 0;
}

void Sleep(DWORD milliseconds)
{
	fake.now += milliseconds;
	TIMECALLBACK *const callback = fake.timer.callback;
	if (callback == NULL || (int32_t)(fake.now - fake.timer.when) < 0)
		return;
	fake.timer.callback = NULL;
	callback(1, 0, fake.timer.user, 0, 0);
}

BOOL mciSetDriverData(UINT device, DWORD_PTR data)
{
	if (device >= sizeof fake.data / sizeof *fake.data)
		return FALSE;
	fake.data[device] = data;
	return TRUE;
}

DWORD_PTR mciGetDriverData(UINT device)
{
	return fake.data[device];
}

BOOL mciDriverNotify(HWND window, UINT device, UINT status)
{
	(void)device;
	if (window == NULL || fake.heard_count == sizeof fake.heard / sizeof *fake.heard)
		return FALSE;
	fake.heard[fake.heard_count++] = status;
	return TRUE;
}

UINT mciDriverYield(UINT device)
{
	(void)device;
	return fake.impatient ? 1 : 0;
}

UINT mciLoadCommandResource(HMODULE module, LPCWSTR name, UINT type)
{
	(void)module;
	(void)type;
	if (wcscmp(name, L"mci_counter") != 0)
		return MCI_NO_COMMAND_TABLE;
	fake.tables++;
	return TABLE;
}

BOOL mciFreeCommandResource(UINT table)
{
	fake.tables -= table == TABLE;
	return TRUE;
}

/* ---- a device, as the system opens one ---- */

static HDRVR driver;
static char window; /* its address is one */

static LRESULT open_device(LPCWSTR element)
{
	MCI_OPEN_DRIVER_PARMS given = {.wDeviceID = DEVICE};
	MCI_OPEN_PARMSW open = {.lpstrElementName = element};
	driver = OpenDriver(L"./mci_counter.so", NULL, (LPARAM)&given);
	if (driver == NULL || given.wCustomCommandTable != TABLE || given.wType != MCI_DEVTYPE_OTHER)
		return -1;
	return SendDriverMessage(driver, MCI_OPEN_DRIVER, element == NULL ? 0 : MCI_OPEN_ELEMENT, (LPARAM)&open);
}

static LRESULT send(UINT msg, DWORD flags, const void *parameters)
{
	return SendDriverMessage(driver, msg, (LPARAM)flags, (LPARAM)parameters);
}

static LRESULT play(DWORD flags, DWORD from, DWORD to)
{
	const MCI_PLAY_PARMS parameters = {.dwCallback = (DWORD_PTR)&window, .dwFrom = from, .dwTo = to};
	return send(MCI_PLAY, flags, &parameters);
}

static LRESULT seek(DWORD flags, DWORD to)
{
	const MCI_SEEK_PARMS parameters = {.dwCallback = (DWORD_PTR)&window, .dwTo = to};
	return send(MCI_SEEK, flags, &parameters);
}

static LRESULT status(DWORD item)
{
	MCI_STATUS_PARMS parameters = {.dwItem = item};
	const LRESULT result = send(MCI_STATUS, MCI_STATUS_ITEM, &parameters);
	return (result & 0xFFFF) != 0 ? -result : (LRESULT)(parameters.dwReturn & 0xFFFF);
}

static LRESULT lap(void)
{
	MCI_STATUS_PARMS parameters = {.dwItem = 0};
	return send(CNT_LAP, 0, &parameters) != 0 ? -1 : (LRESULT)parameters.dwReturn;
}

/* What the window has heard since it was last asked: the one thing, 0 for nothing, -1 for more. */
static int heard(void)
{
	const int result = fake.heard_count == 0 ? 0 : fake.heard_count == 1 ? (int)fake.heard[0] : -1;
	fake.heard_count = 0;
	return result;
}

static void is(const char *what, long expected, LRESULT actual)
{
	if (expected != (long)actual)
		(void)printf("# expected %ld, is %ld\n", expected, (long)actual);
	tap_ok(expected == (long)actual, what);
}
