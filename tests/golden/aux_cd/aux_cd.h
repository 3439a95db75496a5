/* Volume of disc player and line in
 *
 * Made by drvgen 0.1.0 as aux_cd.h, model 457a6f42c95395bf; do not edit.
 * What programs that send messages to the driver need, and what its hooks need. */
#ifndef DRIVER_AUX_CD_H
#define DRIVER_AUX_CD_H

/* The model that this file was made from: files of another one refuse to be compiled with it, and some
 * want to know no more than that. */
#define AUX_CD_MODEL_457a6f42c95395bf 1
#ifndef AUX_CD_MODEL_ALONE

#include "drv_platform.h"

/* ---- what parameters point to ---- */

#ifdef _WIN32
#include <mmsystem.h>
#endif

#if !defined _WIN32 && !defined DRV_HAS_AUXCAPSW
#define DRV_HAS_AUXCAPSW /* the headers of other drivers may have it, too */
#pragma pack(push, 1)
/* What a device can do. */
typedef struct {
	WORD wMid;
	WORD wPid;
	UINT vDriverVersion;
	WCHAR szPname[32];
	WORD wTechnology;
	WORD wReserved1;
	DWORD dwSupport;
} AUXCAPSW;
#pragma pack(pop)
#endif


/* ---- the driver's own messages ---- */

/* ---- the messages of the protocol, where the system's headers lack them ---- */

#ifndef DRV_LOAD
#define DRV_LOAD 0x0001
#endif
#ifndef DRV_ENABLE
#define DRV_ENABLE 0x0002
#endif
#ifndef DRV_OPEN
#define DRV_OPEN 0x0003
#endif
#ifndef DRV_CLOSE
#define DRV_CLOSE 0x0004
#endif
#ifndef DRV_DISABLE
#define DRV_DISABLE 0x0005
#endif
#ifndef DRV_FREE
#define DRV_FREE 0x0006
#endif
#ifndef DRV_CONFIGURE
#define DRV_CONFIGURE 0x0007
#endif
#ifndef DRV_QUERYCONFIGURE
#define DRV_QUERYCONFIGURE 0x0008
#endif
#ifndef DRV_INSTALL
#define DRV_INSTALL 0x0009
#endif
#ifndef DRV_REMOVE
#define DRV_REMOVE 0x000A
#endif
#ifndef DRV_EXITSESSION
#define DRV_EXITSESSION 0x000B
#endif
#ifndef DRV_EXITAPPLICATION
#define DRV_EXITAPPLICATION 0x000C
#endif
#ifndef DRV_POWER
#define DRV_POWER 0x000F
#endif
#ifndef DRV_PNPINSTALL
#define DRV_PNPINSTALL 0x080B
#endif
#ifndef AUXM_INIT
#define AUXM_INIT 0x0064
#endif
#ifndef AUXM_EXIT
#define AUXM_EXIT 0x0065
#endif
#ifndef AUXM_DISABLE
#define AUXM_DISABLE 0x0066
#endif
#ifndef AUXM_ENABLE
#define AUXM_ENABLE 0x0067
#endif
#ifndef AUXM_INIT_EX
#define AUXM_INIT_EX 0x0068
#endif
#ifndef AUXM_IOCTL
#define AUXM_IOCTL 0x0100
#endif
#ifndef AUXDM_GETNUMDEVS
#define AUXDM_GETNUMDEVS 0x0003
#endif
#ifndef AUXDM_GETDEVCAPS
#define AUXDM_GETDEVCAPS 0x0004
#endif
#ifndef AUXDM_GETVOLUME
#define AUXDM_GETVOLUME 0x0005
#endif
#ifndef AUXDM_SETVOLUME
#define AUXDM_SETVOLUME 0x0006
#endif
#ifndef DRVCNF_CANCEL
#define DRVCNF_CANCEL 0
#endif
#ifndef DRVCNF_OK
#define DRVCNF_OK 1
#endif
#ifndef DRVCNF_RESTART
#define DRVCNF_RESTART 2
#endif
#ifndef MMSYSERR_NOERROR
#define MMSYSERR_NOERROR 0
#endif
#ifndef MMSYSERR_ERROR
#define MMSYSERR_ERROR 1
#endif
#ifndef MMSYSERR_BADDEVICEID
#define MMSYSERR_BADDEVICEID 2
#endif
#ifndef MMSYSERR_NOTENABLED
#define MMSYSERR_NOTENABLED 3
#endif
#ifndef MMSYSERR_ALLOCATED
#define MMSYSERR_ALLOCATED 4
#endif
#ifndef MMSYSERR_INVALHANDLE
#define MMSYSERR_INVALHANDLE 5
#endif
#ifndef MMSYSERR_NODRIVER
#define MMSYSERR_NODRIVER 6
#endif
#ifndef MMSYSERR_NOMEM
#define MMSYSERR_NOMEM 7
#endif
#ifndef MMSYSERR_NOTSUPPORTED
#define MMSYSERR_NOTSUPPORTED 8
#endif
#ifndef MMSYSERR_BADERRNUM
#define MMSYSERR_BADERRNUM 9
#endif
#ifndef MMSYSERR_INVALFLAG
#define MMSYSERR_INVALFLAG 10
#endif
#ifndef MMSYSERR_INVALPARAM
#define MMSYSERR_INVALPARAM 11
#endif
#ifndef MMSYSERR_HANDLEBUSY
#define MMSYSERR_HANDLEBUSY 12
#endif
#ifndef CALLBACK_TYPEMASK
#define CALLBACK_TYPEMASK 458752
#endif
#ifndef CALLBACK_NULL
#define CALLBACK_NULL 0
#endif
#ifndef CALLBACK_WINDOW
#define CALLBACK_WINDOW 65536
#endif
#ifndef CALLBACK_TASK
#define CALLBACK_TASK 131072
#endif
#ifndef CALLBACK_FUNCTION
#define CALLBACK_FUNCTION 196608
#endif
#ifndef CALLBACK_EVENT
#define CALLBACK_EVENT 327680
#endif
#ifndef AUXCAPS_CDAUDIO
#define AUXCAPS_CDAUDIO 1
#endif
#ifndef AUXCAPS_AUXIN
#define AUXCAPS_AUXIN 2
#endif
#ifndef AUXCAPS_VOLUME
#define AUXCAPS_VOLUME 1
#endif
#ifndef AUXCAPS_LRVOLUME
#define AUXCAPS_LRVOLUME 2
#endif

/* ---- for the hooks ---- */

/* What the driver keeps while it is loaded. Zero but for what stands here as initial, when the
 * first hook sees it. */
struct aux_cd_module {
	HDRVR hdrvr; /* as given with DRV_LOAD: zero on Windows, not under Wine */
	struct {
		DWORD volume; /* left in the lower half and right in the upper, 0xFFFF is full; at first 4294967295u */
	} auxiliaries[2]; /* for each device */
};

/* What the driver keeps for each instance, from DRV_OPEN to DRV_CLOSE. Zero but for what stands
 * here as initial. */
struct aux_cd_instance {
	struct aux_cd_module *module;
	DWORD_PTR id; /* what DRV_OPEN returns, and dwDriverId carries */
	HDRVR hdrvr;  /* as given with DRV_OPEN */
};

/* The developer's code. A hook that is NULL, because the specification gained its message later,
 * does what a fresh hook does.
 *
 * No lock is held while a hook runs, hooks of different instances may run at once on different
 * threads, and a hook may send messages to the driver. The hooks of one instance never run while
 * it is being closed. */
struct aux_cd_hooks {
	/* DRV_LOAD: The driver was loaded into memory; it gets what the whole module needs. The
	 * first message, whatever follows.
	 * Returns nonzero, or zero when it failed and holds nothing: then the driver leaves
	 * memory. */
	int (*on_load)(struct aux_cd_module *module);

	/* DRV_ENABLE: The driver may use its hardware from now on.
	 * Returns nonzero, or zero when it failed and holds nothing: then nothing can be opened. */
	int (*on_enable)(struct aux_cd_module *module);

	/* DRV_OPEN: A program opens the driver. The answer comes back as dwDriverId in every
	 * later message of the instance.
	 * parameters: the text after the driver's file name, or NULL
	 * open_data: what the program gave to OpenDriver; 0 for the system's own instance
	 * Returns nonzero, or zero when it failed and holds nothing: then there is no instance. */
	int (*on_open)(struct aux_cd_instance *instance,
		LPCWSTR parameters,
		LPARAM open_data);

	/* DRV_CLOSE: A program closes its instance. Nonzero closes it, 0 leaves it as it was.
	 * Gives back all that the instance holds.
	 * param1: as given to CloseDriver
	 * param2: as given to CloseDriver
	 * forced: nonzero when the module is being freed; then zero is no answer, and the
	 * parameters are zero.
	 * Returns nonzero, or zero to refuse: then the instance stays open and usable. */
	int (*on_close)(struct aux_cd_instance *instance,
		LPARAM param1,
		LPARAM param2,
		int forced);

	/* The last instance is closed: prepare for leaving memory. Called once, and again only
	 * after another DRV_OPEN. */
	void (*on_last_close)(struct aux_cd_module *module);

	/* DRV_DISABLE: The driver may no longer use its hardware. Callbacks and threads that touch
	 * it stop.
	 * Instances that are still open sleep until DRV_ENABLE. Messages and opens that are
	 * under way have ended, unless this comes from inside one. Do not wait here for a thread
	 * that closes an instance. */
	void (*on_disable)(struct aux_cd_module *module);

	/* DRV_FREE: The driver is about to leave memory and gives back all that it still has.
	 * All instances are closed by now. */
	void (*on_free)(struct aux_cd_module *module);

	/* AUXM_INIT: The auxiliary devices are about to be used.
	 * device_node: 0, or the number of the device in the device tree
	 * Returns MMSYSERR_NOERROR, or an error. */
	LRESULT (*on_auxiliaries_init)(
		struct aux_cd_module *module, DWORD_PTR device_node);

	/* AUXM_EXIT: The auxiliary devices are used no more. The headers know it as DRVM_EXIT
	 * alone.
	 * device_node: 0, or the number of the device in the device tree
	 * forced: nonzero when what it is inside of closes; then the answer is not heard, and parameters
	 * that nobody gave are zero.
	 * Returns MMSYSERR_NOERROR, or an error. */
	LRESULT (*on_auxiliaries_exit)(
		struct aux_cd_module *module, DWORD_PTR device_node, int forced);

	/* AUXDM_GETVOLUME: The volume of a device.
	 * volume: takes left in the lower half and right in the upper
	 * Returns MMSYSERR_NOERROR, or an error. */
	LRESULT (*on_auxiliaries_getvolume)(
		struct aux_cd_module *module, UINT device, DWORD * volume);

	/* AUXDM_SETVOLUME: Sets the volume of a device.
	 * volume: left in the lower half and right in the upper
	 * Returns MMSYSERR_NOERROR, or an error. */
	LRESULT (*on_auxiliaries_setvolume)(
		struct aux_cd_module *module, UINT device, DWORD volume);
};

/* Defined in aux_cd_hooks.c. */
extern const struct aux_cd_hooks aux_cd_hooks;

/* ---- the entry point ---- */

LRESULT CALLBACK DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

/* Every message for auxiliary devices arrives here. */
DWORD CALLBACK auxMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2);

#endif
#endif
