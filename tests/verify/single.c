/* A driver that has one instance and looks at no id, as Wine's msacm32.drv is. */
#include "drv_winmm.h"

DRV_EXPORT LRESULT CALLBACK DriverProc(DWORD_PTR id, HDRVR driver, UINT msg, LPARAM lParam1, LPARAM lParam2);

DRV_EXPORT LRESULT CALLBACK DriverProc(DWORD_PTR id, HDRVR driver, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	static int open;
	const int was = open;
	switch (msg) {
	case DRV_LOAD:
	case DRV_ENABLE:
	case DRV_DISABLE:
	case DRV_FREE:
		return 1;
	case DRV_OPEN:
		open = 1;
		return !was;
	case DRV_CLOSE:
		open = 0;
		return was;
	default:
		return DefDriverProc(id, driver, msg, lParam1, lParam2);
	}
}
