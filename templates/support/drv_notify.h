/* How a driver tells a program what happened: through the callback that the program gave when it
 * opened something. DriverCallback of winmm knows the kinds: a function, a window, a thread, an
 * event, or none. */
#ifndef DRV_NOTIFY_H
#define DRV_NOTIFY_H

#include "drv_platform.h"

#ifdef _WIN32
/* Not every compiler's headers have it, though every winmm does. dwFlags is the kind of callback, one
 * of DCB_*; returns whether the program was told. */
BOOL CALLBACK DriverCallback(DWORD_PTR dwCallback, DWORD dwFlags, HDRVR hDevice, DWORD dwMsg,
	DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);
#endif

struct drv_notify {
	int on; /* whether the program wants to be told */
	DWORD_PTR callback;
	DWORD flags; /* CALLBACK_*, as the program gave them */
	HDRVR handle;
	DWORD_PTR data; /* the program's own */
};

static inline void drv_tell(const struct drv_notify *notify, DWORD msg, DWORD_PTR param1, DWORD_PTR param2)
{
	if (notify->on && notify->callback != 0)
		DriverCallback(notify->callback, notify->flags >> 16, notify->handle, msg, notify->data,
			param1, param2);
}

#endif
