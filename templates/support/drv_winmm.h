/* The driver manager of winmm for hosts that have none: opens drivers, sends them messages,
 * closes them. On Windows it is the system's own, so that a program which includes this header
 * is the same source on both.
 *
 * A driver is a shared object that exports `DriverProc`, or a function of this program (see
 * drv_winmm_add). A shared object that calls DefDriverProc finds it in the program when that is
 * linked with -rdynamic.
 *
 * All functions may be called by any thread, and by a driver while it handles a message; no lock
 * is held while a driver or an observer runs. Messages of an instance that overlap with its
 * DRV_CLOSE are the driver's business, as on Windows, but its code stays in memory until they
 * return. */
#ifndef DRV_WINMM_H
#define DRV_WINMM_H

#include "drv_platform.h"

/* Wine's name (include/mmsystem.h) for the one answer to DRV_LOAD that all hosts accept. */
#ifndef DRV_SUCCESS
#define DRV_SUCCESS 0x0001
#endif

#ifndef _WIN32

/* Values: mmsystem.h. */
#ifndef DRV_LOAD
#define DRV_LOAD 0x0001
#define DRV_ENABLE 0x0002
#define DRV_OPEN 0x0003
#define DRV_CLOSE 0x0004
#define DRV_DISABLE 0x0005
#define DRV_FREE 0x0006
#define DRV_CONFIGURE 0x0007
#define DRV_QUERYCONFIGURE 0x0008
#define DRV_INSTALL 0x0009
#define DRV_REMOVE 0x000A
#define DRV_EXITSESSION 0x000B
#define DRV_POWER 0x000F
#endif
#ifndef DRV_RESERVED
#define DRV_RESERVED 0x0800
#endif
#ifndef DRV_USER
#define DRV_USER 0x4000
#endif

/* Opens an instance of a driver, which gets DRV_LOAD and DRV_ENABLE first when it has no other.
 *
 * The name ends at its first space; what follows the spaces is the text that DRV_OPEN gets in
 * lParam1, NULL when nothing follows (Wine 8.0 dlls/winmm/driver.c, and probing it). The text is
 * a copy that lives until OpenDriver returns. A name given to drv_winmm_add means that function;
 * any other is the path of a shared object or, without a `/`, its name in the current folder or
 * else where dlopen looks. The section, a key of the registry on Windows, means nothing here.
 *
 * Returns a handle for CloseDriver; it is none that was ever issued before (on a 32-bit host,
 * among the last four billion). Returns NULL when the name is NULL, empty, not Unicode, not
 * found or no driver's; when the driver refused DRV_LOAD or DRV_OPEN; when memory ran out; and
 * when the driver is being loaded or freed by this thread, or by one that itself waits for this
 * thread. */
HDRVR OpenDriver(LPCWSTR szDriverName, LPCWSTR szSectionName, LPARAM lParam2);

/* Sends DRV_CLOSE with both parameters and, after the driver's last instance, DRV_DISABLE and
 * DRV_FREE. Returns nonzero when the handle is closed, and zero when it is none, is being opened
 * or closed already, or when the driver refused: under the behaviour of Windows it then stays
 * open. */
LRESULT CloseDriver(HDRVR hDriver, LPARAM lParam1, LPARAM lParam2);

/* Sends a message to an instance. Returns the driver's answer, or zero when there is no such
 * handle. A driver may use the handle it is given from its first message on; the id that goes
 * with it is zero until DRV_OPEN has returned. */
LRESULT SendDriverMessage(HDRVR hDriver, UINT message, LPARAM lParam1, LPARAM lParam2);

/* Returns the module that the driver is in, or NULL when there is no such handle. The module may
 * be given to dlsym but not to dlclose, and lives as long as the handle. */
HMODULE GetDriverModuleHandle(HDRVR hDriver);

/* The rest is what this driver manager has and winmm has not. */

typedef LRESULT CALLBACK drv_winmm_proc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg,
					LPARAM lParam1, LPARAM lParam2);

/* Whose behaviour to follow where the two differ. Windows is as its documentation says
 * (Microsoft's "Installable Drivers" pages and CloseDriver; for DRV_FREE as the last message and
 * the id it comes with, the Windows NT DDK); Wine is as version 8.0 was seen to be.
 *
 *                             Windows                   Wine
 *     hdrvr of DRV_LOAD       zero                      the handle of the first DRV_OPEN
 *     DRV_LOAD succeeds with  any nonzero answer        exactly 1 (DRV_SUCCESS)
 *     lParam2 is nonzero and  one DRV_OPEN              one with lParam2 = 0, for the session,
 *     the driver not loaded                             then another; the session's DRV_CLOSE,
 *                                                       with zeros, comes after all others
 *     text in lParam1         in every DRV_OPEN         not in the one right after the session's
 *     first DRV_OPEN refused  DRV_DISABLE, DRV_FREE     nothing more is sent
 *     DRV_CLOSE answers zero  the instance stays open   this is ignored
 *     dwDriverId of           zero                      the id that was closed last
 *     DRV_DISABLE, DRV_FREE
 *
 * Both ignore the answers to DRV_ENABLE, DRV_DISABLE and DRV_FREE. */
enum drv_winmm_behaviour {
	DRV_WINMM_WINDOWS = 0,
	/* one difference each, in the order of the table; they may be joined with | */
	DRV_WINMM_LOADS_WITH_HANDLE = 0x01,
	DRV_WINMM_LOADS_WITH_ONE = 0x02,
	DRV_WINMM_SESSION = 0x04, /* with its text, and without that in the open after it */
	DRV_WINMM_LEAVES_REFUSED = 0x08,
	DRV_WINMM_CLOSES_REFUSED = 0x10,
	DRV_WINMM_LAST_ID = 0x20,
	DRV_WINMM_WINE = 0x3f /* all of them; unless set otherwise */
};

/* Sets the behaviour towards drivers that are loaded from now on; others keep theirs until they
 * have been freed. */
void drv_winmm_behave(enum drv_winmm_behaviour wanted);

/* Makes OpenDriver take a name, compared exactly and without a space in it, as that of a
 * function of this program. When a name is added twice the later one counts; two names of one
 * function are one driver. The name is copied. Returns FALSE, with nothing added, when memory
 * ran out. */
BOOL drv_winmm_add(LPCWSTR name, drv_winmm_proc *proc);

/* Takes back the latest drv_winmm_add of a name, if any. Open instances are not touched. */
void drv_winmm_remove(LPCWSTR name);

/* What a driver tells a window, as MCI drivers do: how a command that it began has ended. */
typedef void drv_winmm_listener(void *window, UINT device, UINT how, void *context);

/* Has all that drivers tell windows from now on told to the listener, in the driver's thread; to
 * nobody when it is NULL. */
void drv_winmm_listen(drv_winmm_listener *wanted, void *context);

/* A message and a driver's answer to it. */
struct drv_winmm_message {
	const char *module; /* the name that the driver was loaded under, in UTF-8 */
	DWORD_PTR dwDriverId;
	HDRVR hdrvr;
	UINT msg;
	LPARAM lParam1;
	LPARAM lParam2;
	LRESULT result;
};

typedef void drv_winmm_observer(const struct drv_winmm_message *message, void *context);

/* Has every message from now on shown to the observer, or to none when it is NULL, once the
 * driver has answered; what a driver sends while it handles a message is therefore shown before
 * that one. The observer runs in the thread that sent the message, so in several at once, and
 * the replaced one may be running still when this returns. What `message` points to lives until
 * it returns. */
void drv_winmm_observe(drv_winmm_observer *wanted, void *context);

#endif
#endif
