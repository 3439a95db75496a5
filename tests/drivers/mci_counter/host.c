/* The counter on a host: the driver manager is support/drv_winmm.c, but for what it does without, commands as text and a user who
 * interrupts; that stands here, with a clock that goes when it is told to, so that each moment is the same in every run. */
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

static void hear(void *window, UINT device, UINT how, void *context)
{
	(void)window;
	(void)context;
	if (device == DEVICE && fake.heard_count < sizeof fake.heard / sizeof *fake.heard)
		fake.heard[fake.heard_count++] = how;
}

UINT mciDriverYield(UINT device)
{
	(void)device;
	return fake.impatient ? 1 : 0;
}

UINT mciLoadCommandResource(HANDLE module, LPCWSTR name, UINT type)
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
	if (!tap_ok(expected == (long)actual, "%s", what))
		tap_note("expected %ld, is %ld", expected, (long)actual);
}

/* The two things that it has heard, in their order. */
static void is_heard(const char *what, UINT first, UINT second)
{
	if (!tap_ok(fake.heard_count == 2 && fake.heard[0] == first && fake.heard[1] == second, "%s", what))
		tap_note("%u: %u, %u", fake.heard_count, fake.heard[0], fake.heard[1]);
	fake.heard_count = 0;
}

/* ---- what is tried ---- */

static void counting(void)
{
	is("plays", 0, play(0, 0, 0));
	Sleep(40);
	is("counts", 40, status(MCI_STATUS_POSITION));
	is("is playing", MCI_MODE_PLAY, status(MCI_STATUS_MODE));
	is("pauses", 0, send(MCI_PAUSE, 0, NULL));
	Sleep(500);
	is("stands", 40, status(MCI_STATUS_POSITION));
	is("is paused", MCI_MODE_PAUSE, status(MCI_STATUS_MODE));
	is("resumes", 0, send(MCI_RESUME, 0, NULL));
	is("resumes once", MCIERR_NONAPPLICABLE_FUNCTION, send(MCI_RESUME, 0, NULL));
	Sleep(5);
	is("goes on", 45, status(MCI_STATUS_POSITION));
	Sleep(5000);
	is("ends", 1000, status(MCI_STATUS_POSITION));
	is("has stopped", MCI_MODE_STOP, status(MCI_STATUS_MODE));
	is("waits", 0, play(MCI_WAIT | MCI_FROM | MCI_TO, 10, 30));
	is("until the end", 30, status(MCI_STATUS_POSITION));
	fake.impatient = 1;
	is("or as long as the user", 0, play(MCI_WAIT | MCI_FROM, 0, 0));
	fake.impatient = 0;
	is("wishes", 0, status(MCI_STATUS_POSITION));
	is("is stopped", 0, send(MCI_STOP, 0, NULL));
	fake.now = 0xFFFFFFF0;
	is("plays while the clock turns over", 0, play(MCI_FROM, 0, 0));
	Sleep(50);
	is("and counts", 50, status(MCI_STATUS_POSITION));
	is("stops", 0, send(MCI_STOP, 0, NULL));
	is("a lap", 50, lap());
	is("and none", 0, lap());
}

static void notifications(void)
{
	is("seeks", 0, seek(MCI_NOTIFY | MCI_TO, 100));
	is("tells it", MCI_NOTIFY_SUCCESSFUL, heard());
	is("plays", 0, play(MCI_NOTIFY, 0, 0));
	Sleep(899);
	is("tells nothing yet", 0, heard());
	Sleep(1);
	is("tells the end", MCI_NOTIFY_SUCCESSFUL, heard());
	is("stops", 0, send(MCI_STOP, 0, NULL));
	is("tells no more", 0, heard());
	(void)play(MCI_NOTIFY | MCI_FROM, 0, 0);
	(void)play(MCI_NOTIFY | MCI_FROM, 0, 0);
	is("tells that another play came", MCI_NOTIFY_SUPERSEDED, heard());
	(void)play(MCI_NOTIFY | MCI_FROM | MCI_TO, 0, 700);
	is("or one that does not let it end", MCI_NOTIFY_ABORTED, heard());
	(void)play(MCI_FROM | MCI_TO, 0, 700);
	is("or one that nobody waits for", MCI_NOTIFY_ABORTED, heard());
	Sleep(5000);
	is("of whose end nobody is told", 0, heard());
	is("waits for the end", 0, play(MCI_NOTIFY | MCI_WAIT | MCI_FROM | MCI_TO, 0, 10));
	is("and tells it", MCI_NOTIFY_SUCCESSFUL, heard());
	(void)play(MCI_NOTIFY | MCI_FROM, 0, 0);
	is("is refused", MCIERR_OUTOFRANGE, play(MCI_NOTIFY | MCI_FROM, 2000, 0));
	is("and what was waited for is so still", 0, heard());
	(void)status(MCI_STATUS_MODE);
	is("as it is when somebody looks", 0, heard());
	(void)seek(MCI_NOTIFY | MCI_TO, 5);
	is_heard("tells first what was cut short, then what was done", MCI_NOTIFY_ABORTED, MCI_NOTIFY_SUCCESSFUL);
	(void)play(MCI_NOTIFY | MCI_FROM, 0, 0);
	(void)send(MCI_PAUSE, MCI_NOTIFY, &(MCI_GENERIC_PARMS){.dwCallback = (DWORD_PTR)&window});
	is_heard("a pause with its own window takes the place", MCI_NOTIFY_SUPERSEDED, MCI_NOTIFY_SUCCESSFUL);
	(void)play(MCI_NOTIFY | MCI_FROM, 0, 0);
	(void)send(MCI_PAUSE, 0, NULL);
	Sleep(5000);
	is("tells no end while paused", 0, heard());
	(void)send(MCI_RESUME, 0, NULL);
	Sleep(999);
	is("nor before it", 0, heard());
	Sleep(1);
	is("tells the end after it", MCI_NOTIFY_SUCCESSFUL, heard());
	(void)play(MCI_NOTIFY | MCI_FROM, 0, 0);
	(void)seek(MCI_SEEK_TO_START, 0);
	is("tells that it was sought away", MCI_NOTIFY_ABORTED, heard());
	(void)play(MCI_NOTIFY | MCI_FROM, 0, 0);
	fake.timers_fail = 1;
	is("refuses without a timer", MCIERR_OUT_OF_MEMORY, play(MCI_NOTIFY | MCI_FROM, 0, 0));
	fake.timers_fail = 0;
	is("and has stopped", MCI_MODE_STOP, status(MCI_STATUS_MODE));
	is("and told who waited", MCI_NOTIFY_ABORTED, heard());
}

/* Blocks that are missing, and places that are not there. */
static void mistakes(void)
{
	const UINT needing[] = {MCI_PLAY, MCI_SEEK, MCI_STOP, MCI_PAUSE, MCI_RESUME, MCI_SET, MCI_STATUS, MCI_GETDEVCAPS, MCI_INFO, CNT_LAP};
	for (size_t i = 0; i < sizeof needing / sizeof *needing; i++)
		is("a missing block", MCIERR_NULL_PARAMETER_BLOCK, send(needing[i], MCI_NOTIFY, NULL));
	is("a place beyond the end", MCIERR_OUTOFRANGE, seek(MCI_TO, 1001));
	is("an end before the beginning", MCIERR_OUTOFRANGE, play(MCI_FROM | MCI_TO, 2, 1));
	is("two places", MCIERR_FLAGS_NOT_COMPATIBLE, seek(MCI_TO | MCI_SEEK_TO_END, 1));
	is("no place", MCIERR_MISSING_PARAMETER, seek(0, 1));
	WCHAR text[8];
	MCI_INFO_PARMSW info = {.lpstrReturn = text, .dwRetSize = 7};
	is("too little room", MCIERR_PARAM_OVERFLOW, send(MCI_INFO, MCI_INFO_PRODUCT, &info));
	info.dwRetSize = 8;
	is("room enough", 0, send(MCI_INFO, MCI_INFO_PRODUCT, &info));
	is("what no counter does", MCIERR_UNSUPPORTED_FUNCTION, send(MCI_RECORD, 0, NULL));
}

static void closing(const char *how, int by_command)
{
	is(how, 0, open_device(L"1000"));
	is("is known by its data", 1, mciGetDriverData(DEVICE) != 0);
	(void)play(MCI_NOTIFY, 0, 0);
	if (by_command)
		is("closes", 0, send(MCI_CLOSE_DRIVER, 0, NULL));
	is("is closed", 1, CloseDriver(driver, 0, 0));
	is("told that play was cut short", MCI_NOTIFY_ABORTED, heard());
	is("has taken its data back", 0, (LRESULT)mciGetDriverData(DEVICE));
	is("has taken its commands back", 0, fake.tables);
	Sleep(5000);
	is("no timer is left", 0, heard());
}

int main(void)
{
	drv_winmm_listen(hear, NULL);
	is("opens", 0, open_device(L"1000"));
	is("is as long as was said", 1000, status(MCI_STATUS_LENGTH));
	counting();
	notifications();
	mistakes();
	is("closes", 0, send(MCI_CLOSE_DRIVER, 0, NULL));
	is("knows no commands then", MCIERR_INVALID_DEVICE_ID, play(0, 0, 0));
	is("is closed", 1, CloseDriver(driver, 0, 0));
	closing("opens again, and closes as documented", 1);
	closing("opens again, and the driver goes without the command", 0);
	is("refuses what is no length", MCIERR_INVALID_FILE, open_device(L"12x"));
	is("and is closed", 1, CloseDriver(driver, 0, 0));
	is("nothing is left", 0, fake.tables);
	return tap_done();
}
