/* What MCI drivers ask of the system: to know an instance by the number of its device, to tell a
 * window how a command ended, and to read commands of the driver's own from its DLL. On hosts,
 * drv_winmm.c does the same, but for tables: a shared object has none. */
#ifndef DRV_MCI_H
#define DRV_MCI_H

#include "drv_platform.h"

#ifdef _WIN32
#define DRV_MCI_CALL WINAPI
#else
#define DRV_MCI_CALL
typedef void *HANDLE;
#endif

/* Not every compiler's headers have them, though every winmm does. */
BOOL DRV_MCI_CALL mciSetDriverData(UINT device, DWORD_PTR data);
DWORD_PTR DRV_MCI_CALL mciGetDriverData(UINT device);
BOOL DRV_MCI_CALL mciDriverNotify(HANDLE window, UINT device, UINT how);
UINT DRV_MCI_CALL mciDriverYield(UINT device);
UINT DRV_MCI_CALL mciLoadCommandResource(HANDLE module, LPCWSTR name, UINT type);
BOOL DRV_MCI_CALL mciFreeCommandResource(UINT table);

#define DRV_MCI_NO_TABLE 0xFFFFFFFFu

/* Makes the instance what the system knows the device by; with NULL, nothing. */
static inline void drv_mci_know(UINT device, const void *instance)
{
	if (device != 0)
		mciSetDriverData(device, (DWORD_PTR)instance);
}

static inline void *drv_mci_known(UINT device)
{
	return device == 0 ? NULL : (void *)mciGetDriverData(device);
}

/* Tells a window; 0 is none. */
static inline void drv_mci_tell(DWORD_PTR window, UINT device, UINT how)
{
	if (window != 0)
		mciDriverNotify((HANDLE)window, device, how);
}

/* What the address is in; NULL on hosts, which need no table's place. */
static inline HANDLE drv_mci_module(const void *address)
{
#ifdef _WIN32
	HMODULE module = NULL;
	GetModuleHandleExW(GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS |
		GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT, (LPCWSTR)address, &module);
	return module;
#else
	(void)address;
	return NULL;
#endif
}

/* The table of commands of that name in the module that the address is in, or
 * DRV_MCI_NO_TABLE. Where there is none, Windows answers with 32 ones, Wine 8.0 with 16. */
static inline UINT drv_mci_load(const void *address, LPCWSTR name)
{
	const UINT table = mciLoadCommandResource(drv_mci_module(address), name, 0);
	return table == 0xFFFFu ? DRV_MCI_NO_TABLE : table;
}

static inline void drv_mci_unload(UINT table)
{
	if (table != DRV_MCI_NO_TABLE)
		mciFreeCommandResource(table);
}

#endif
