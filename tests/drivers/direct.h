/* For programs that call a driver's exports themselves, since the system calls them for nobody: opens the driver by the system's own
 * OpenDriver, with a parameter, so that the system opens its session first where it has one. */
#ifndef DIRECT_H
#define DIRECT_H

#include "transcript.h"

#include <stdlib.h>
#ifndef _WIN32
#include "drv_winmm.h"

#include <dlfcn.h>
#endif

typedef DWORD CALLBACK entry(UINT, UINT, DWORD_PTR, DWORD_PTR, DWORD_PTR);

static HDRVR direct_driver;

static void direct_open(void)
{
#ifndef _WIN32
	drv_winmm_behave(getenv("AS_WINDOWS") != NULL ? DRV_WINMM_WINDOWS : DRV_WINMM_WINE);
#endif
	transcript_begin("OpenDriver");
	direct_driver = OpenDriver(L"" WITNESS, NULL, 1);
	transcript_end("OpenDriver", direct_driver != NULL);
	if (direct_driver == NULL)
		exit(1);
}

static entry *direct_entry(const char *name)
{
	entry *found;
#ifdef _WIN32
	FARPROC const symbol = GetProcAddress(GetDriverModuleHandle(direct_driver), name);
#else
	void *const symbol = dlsym(GetDriverModuleHandle(direct_driver), name);
#endif
	memcpy(&found, &symbol, sizeof found);
	return found;
}

#endif
