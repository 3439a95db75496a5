/* Tout — всë: \"100 %\" of \\it, 音, 🎵 *\057 // ?\?/ %s
 *
 * Made by drvgen 0.1.0 as everything.h, model 81e4cd56bbfed8cc; do not edit.
 * What programs that send messages to the driver need, and what its hooks need. */
#ifndef DRIVER_EVERYTHING_H
#define DRIVER_EVERYTHING_H

/* The model that this file was made from: files of another one refuse to be compiled with it, and some
 * want to know no more than that. */
#define EVERYTHING_MODEL_81e4cd56bbfed8cc 1
#ifndef EVERYTHING_MODEL_ALONE

#include "drv_platform.h"

/* ---- the driver's own messages ---- */

/* Sets the level.
 *
 * Returns nonzero when it succeeds, 0 when it does not;
 * 0 also when the instance is not there or a parameter is out of range.
 * lParam1: level, LONG from -100 to 100: the level
 */
#define EVE_SET_LEVEL 0x0810
#define EVE_SET_LEVEL_LEVEL_MIN -100
#define EVE_SET_LEVEL_LEVEL_MAX 100

/* Sets the step and the flags.
 *
 * Returns nonzero when it succeeds, 0 when it does not;
 * -7 also when the instance is not there or a parameter is out of range.
 * lParam1: step, WORD from 1 to 65534: the step
 * lParam2: flags, BYTE from 0 to 255: the flags
 */
#define EVE_SET_BOTH 0x4000
#define EVE_SET_BOTH_STEP_MIN 1
#define EVE_SET_BOTH_STEP_MAX 65534
#define EVE_SET_BOTH_FLAGS_MIN 0
#define EVE_SET_BOTH_FLAGS_MAX 255

/* Stores a wide parameter in a narrow field, and a signed one in an unsigned.
 *
 * Returns a value of the message's own;
 * 0 also when the instance is not there or a parameter is out of range.
 * lParam1: narrow, DWORD from 10 to 200
 * lParam2: positive, LONG from 0 to 2147483647
 */
#define EVE_SET_NARROW 0x4001
#define EVE_SET_NARROW_NARROW_MIN 10
#define EVE_SET_NARROW_NARROW_MAX 200
#define EVE_SET_NARROW_POSITIVE_MIN 0
#define EVE_SET_NARROW_POSITIVE_MAX 2147483647

/* Lends memory.
 *
 * Returns nonzero when it succeeds, 0 when it does not;
 * 0 also when the instance is not there.
 * lParam1: memory, LPVOID: the memory
 * lParam2: title, LPCWSTR: its name
 */
#define EVE_SET_BUFFER 0x4002

/* (not described)
 *
 * Returns nobody looks at it;
 * (LRESULT)4294967295u also when the instance is not there.
 * lParam2: window, HWND
 */
#define EVE_SET_WINDOW 0x4003

/* The whole of a pointer-sized number.
 *
 * Returns nonzero when it succeeds, 0 when it does not;
 * 0 also when the instance is not there or a parameter is out of range.
 * lParam1: wide, LPARAM
 * lParam2: limited, LPARAM from (-2147483647 - 1) to 2147483647
 */
#define EVE_SET_WIDE 0x4004
#define EVE_SET_WIDE_LIMITED_MIN (-2147483647 - 1)
#define EVE_SET_WIDE_LIMITED_MAX 2147483647

/* Begins or ends work.
 *
 * Returns nonzero when it succeeds, 0 when it does not;
 * 0 also when the instance is not there or a parameter is out of range.
 * lParam1: work, BOOL from 0 to 1
 */
#define EVE_SET_BUSY 0x4005
#define EVE_SET_BUSY_WORK_MIN 0
#define EVE_SET_BUSY_WORK_MAX 1

/* The level.
 *
 * Returns a value of the message's own;
 * (-2147483647 - 1) also when the instance is not there.
 */
#define EVE_LEVEL 0x4006

/* The count.
 *
 * Returns a value of the message's own;
 * 0 also when the instance is not there.
 */
#define EVE_COUNT 0x4007

/* The total.
 *
 * Returns a value of the message's own;
 * 0 also when the module is not there.
 */
#define EVE_TOTAL 0x4008

/* Sets the total.
 *
 * Returns nonzero when it succeeds, 0 when it does not;
 * 0 also when the module is not there or a parameter is out of range.
 * lParam1: total, DWORD from 0 to 4294967295u: the total
 * lParam2: mask, WORD from 16 to 65534: the mask
 */
#define EVE_SET_TOTAL 0x4009
#define EVE_SET_TOTAL_TOTAL_MIN 0
#define EVE_SET_TOTAL_TOTAL_MAX 4294967295u
#define EVE_SET_TOTAL_MASK_MIN 16
#define EVE_SET_TOTAL_MASK_MAX 65534

/* Needs a restart.
 *
 * Returns DRVCNF_OK, DRVCNF_CANCEL, or DRVCNF_RESTART when Windows must restart;
 * 2 also when the module is not there.
 */
#define EVE_RESTART 0xFFFF

/* Does nothing.
 *
 * Returns 1 when it succeeds, 0 when it does not; Wine takes no other value for success;
 * 0 also when the instance is not there.
 */
#define EVE_EMPTY 0x400B

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
#ifndef DRVCNF_CANCEL
#define DRVCNF_CANCEL 0
#endif
#ifndef DRVCNF_OK
#define DRVCNF_OK 1
#endif
#ifndef DRVCNF_RESTART
#define DRVCNF_RESTART 2
#endif

/* ---- for the hooks ---- */

/* What the driver keeps while it is loaded. Zero but for what stands here as initial, when the
 * first hook sees it. */
struct everything_module {
	HDRVR hdrvr; /* as given with DRV_LOAD: zero on Windows, not under Wine */
	DWORD total; /* how many there were; at first 4294967295u */
	LONG lowest; /* the least that a LONG holds; at first (-2147483647 - 1) */
	LPVOID table;
	WORD mask; /* ends in a full stop; at first 65535 */
	DWORD_PTR pointer_wide; /* as wide as a pointer; at first 4294967295u */
};

/* What the driver keeps for each instance, from DRV_OPEN to DRV_CLOSE. Zero but for what stands
 * here as initial. */
struct everything_instance {
	struct everything_module *module;
	DWORD_PTR id; /* what DRV_OPEN returns, and dwDriverId carries */
	HDRVR hdrvr;  /* as given with DRV_OPEN */
	LONG level; /* may be negative *\057 and \"quoted\"; at first -5 */
	WORD step; /* at first 65535 */
	BYTE flags; /* eight flags; at first 255 */
	BOOL busy; /* works */
	LPVOID buffer; /* where the data is */
	LPCWSTR label; /* what it is called */
	HWND window; /* a window */
	LPARAM wide; /* as wide as a pointer; at first -1 */
	UINT count; /* how many */
};

/* The developer's code. A hook that is NULL, because the specification gained its message later,
 * does what a fresh hook does.
 *
 * No lock is held while a hook runs, hooks of different instances may run at once on different
 * threads, and a hook may send messages to the driver. The hooks of one instance never run while
 * it is being closed. */
struct everything_hooks {
	/* DRV_LOAD: The driver was loaded into memory; it gets what the whole module needs. The
	 * first message, whatever follows.
	 * Returns nonzero, or zero when it failed and holds nothing: then the driver leaves
	 * memory. */
	int (*on_load)(struct everything_module *module);

	/* DRV_ENABLE: The driver may use its hardware from now on.
	 * Returns nonzero, or zero when it failed and holds nothing: then nothing can be opened. */
	int (*on_enable)(struct everything_module *module);

	/* DRV_OPEN: A program opens the driver. The answer comes back as dwDriverId in every
	 * later message of the instance.
	 * parameters: the text after the driver's file name, or NULL
	 * open_data: what the program gave to OpenDriver; 0 for the system's own instance
	 * Returns nonzero, or zero when it failed and holds nothing: then there is no instance. */
	int (*on_open)(struct everything_instance *instance,
		LPCWSTR parameters,
		LPARAM open_data);

	/* DRV_CLOSE: A program closes its instance. Nonzero closes it, 0 leaves it as it was.
	 * Gives back all that the instance holds.
	 * param1: as given to CloseDriver
	 * param2: as given to CloseDriver
	 * forced: nonzero when the module is being freed; then zero is no answer, and the
	 * parameters are zero.
	 * Returns nonzero, or zero to refuse: then the instance stays open and usable. */
	int (*on_close)(struct everything_instance *instance,
		LPARAM param1,
		LPARAM param2,
		int forced);

	/* The last instance is closed: prepare for leaving memory. Called once, and again only
	 * after another DRV_OPEN. */
	void (*on_last_close)(struct everything_module *module);

	/* DRV_DISABLE: The driver may no longer use its hardware. Callbacks and threads that touch
	 * it stop.
	 * Instances that are still open sleep until DRV_ENABLE. Messages and opens that are
	 * under way have ended, unless this comes from inside one. Do not wait here for a thread
	 * that closes an instance. */
	void (*on_disable)(struct everything_module *module);

	/* DRV_FREE: The driver is about to leave memory and gives back all that it still has.
	 * All instances are closed by now. */
	void (*on_free)(struct everything_module *module);

	/* DRV_QUERYCONFIGURE: Whether the driver has a configuration dialog box.
	 * Returns nonzero for yes, 0 for no. */
	LRESULT (*on_queryconfigure)(
		struct everything_instance *instance);

	/* DRV_CONFIGURE: Show the configuration dialog box. Sent only to a driver that answers
	 * DRV_QUERYCONFIGURE with nonzero.
	 * parent: the window to put the dialog box over
	 * info: where the settings are kept, or NULL
	 * Returns DRVCNF_OK, DRVCNF_CANCEL, or DRVCNF_RESTART when Windows must restart. */
	LRESULT (*on_configure)(
		struct everything_instance *instance, HWND parent, LPDRVCONFIGINFO info);

	/* DRV_INSTALL: The driver has been installed and writes its first settings.
	 * parent: the window to put a dialog box over; unused according to W32
	 * info: where the settings are kept, or NULL
	 * Returns DRVCNF_OK, DRVCNF_CANCEL, or DRVCNF_RESTART when Windows must restart. */
	LRESULT (*on_install)(
		struct everything_instance *instance, HWND parent, LPDRVCONFIGINFO info);

	/* DRV_REMOVE: The driver is about to be removed from the system and undoes what it
	 * registered for DRV_INSTALL.
	 * Returns DRVCNF_OK, DRVCNF_CANCEL, or DRVCNF_RESTART when Windows must restart. */
	LRESULT (*on_remove)(
		struct everything_instance *instance);

	/* DRV_POWER: The power of the device goes on or off.
	 * Returns nonzero when it succeeds, 0 when it does not. */
	LRESULT (*on_power)(
		struct everything_module *module);

	/* DRV_EXITSESSION: Windows is about to end; the other drivers are still enabled. Nothing is
	 * closed by this.
	 * Returns nobody looks at it. */
	LRESULT (*on_exitsession)(
		struct everything_module *module);

	/* DRV_EXITAPPLICATION: An application has ended.
	 * how: DRVEA_NORMALEXIT (1) or DRVEA_ABNORMALEXIT (2)
	 * Returns nobody looks at it. */
	LRESULT (*on_exitapplication)(
		struct everything_module *module, LPARAM how);

	/* DRV_PNPINSTALL: The device has been installed; takes the place of DRV_INSTALL where Plug and
	 * Play is.
	 * device_info_set: an HDEVINFO
	 * device_info_data: a pointer to SP_DEVINFO_DATA
	 * Returns DRVCNF_OK, DRVCNF_CANCEL, or DRVCNF_RESTART when Windows must restart. */
	LRESULT (*on_pnpinstall)(
		struct everything_instance *instance, LPVOID device_info_set, LPVOID device_info_data);

	/* EVE_SET_LEVEL: Sets the level.
	 * level: the level; always from -100 to 100
	 * Returns nonzero when it succeeds, 0 when it does not. */
	LRESULT (*on_set_level)(
		struct everything_instance *instance, LONG level);

	/* EVE_SET_BOTH: Sets the step and the flags.
	 * step: the step; always from 1 to 65534
	 * flags: the flags; always from 0 to 255
	 * Returns nonzero when it succeeds, 0 when it does not. */
	LRESULT (*on_set_both_at_once)(
		struct everything_instance *instance, WORD step, BYTE flags);

	/* EVE_SET_NARROW: Stores a wide parameter in a narrow field, and a signed one in an unsigned.
	 * Returns a value of the message's own. */
	LRESULT (*on_set_narrow)(
		struct everything_instance *instance, DWORD narrow, LONG positive);

	/* EVE_SET_BUFFER: Lends memory.
	 * memory: the memory
	 * title: its name
	 * Returns nonzero when it succeeds, 0 when it does not. */
	LRESULT (*on_set_buffer)(
		struct everything_instance *instance, LPVOID memory, LPCWSTR title);

	/* EVE_SET_WINDOW: (not described)
	 * Returns nobody looks at it. */
	LRESULT (*on_set_window)(
		struct everything_instance *instance, HWND window);

	/* EVE_SET_WIDE: The whole of a pointer-sized number.
	 * Returns nonzero when it succeeds, 0 when it does not. */
	LRESULT (*on_set_wide)(
		struct everything_instance *instance, LPARAM wide, LPARAM limited);

	/* EVE_SET_BUSY: Begins or ends work.
	 * Returns nonzero when it succeeds, 0 when it does not. */
	LRESULT (*on_set_busy)(
		struct everything_instance *instance, BOOL work);

	/* EVE_LEVEL: The level.
	 * Returns a value of the message's own. */
	LRESULT (*on_level)(
		struct everything_instance *instance);

	/* EVE_COUNT: The count.
	 * Returns a value of the message's own. */
	LRESULT (*on_count)(
		struct everything_instance *instance);

	/* EVE_TOTAL: The total.
	 * Returns a value of the message's own. */
	LRESULT (*on_total)(
		struct everything_module *module);

	/* EVE_SET_TOTAL: Sets the total.
	 * total: the total; always from 0 to 4294967295u
	 * mask: the mask; always from 16 to 65534
	 * Returns nonzero when it succeeds, 0 when it does not. */
	LRESULT (*on_set_total)(
		struct everything_module *module, DWORD total, WORD mask);

	/* EVE_RESTART: Needs a restart.
	 * Returns DRVCNF_OK, DRVCNF_CANCEL, or DRVCNF_RESTART when Windows must restart. */
	LRESULT (*on_restart)(
		struct everything_module *module);

	/* EVE_EMPTY: Does nothing.
	 * Returns 1 when it succeeds, 0 when it does not; Wine takes no other value for success. */
	LRESULT (*on_empty)(
		struct everything_instance *instance);
};

/* Defined in everything_hooks.c. */
extern const struct everything_hooks everything_hooks;

/* ---- the entry point ---- */

LRESULT CALLBACK DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

#endif
#endif
