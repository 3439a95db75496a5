/* The hooks of the driver "everything": this file is yours. drvgen wrote it once and never writes
 * it again.
 *
 * Each function is called at the moment that its comment names; what its parameters mean stands
 * in everything.h. As they are, they make a driver that works. A hook that you do not need may go,
 * with its line in the table at the end.
 *
 * What to know: no lock is held while a hook runs. Two hooks of one instance run at once when two
 * threads send to it; a close waits until they are done. A hook may send messages to its own
 * driver. */
#include "everything.h"

/* DRV_LOAD: the driver is in memory. Get here what all instances share: tables, locks,
 * libraries. */
static int on_load(struct everything_module *module)
{
	(void)module;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_ENABLE: the hardware may be used from now on. Find it, claim it, start threads that serve
 * it. */
static int on_enable(struct everything_module *module)
{
	(void)module;
	return 1; /* 0: nothing can be opened */
}

/* DRV_OPEN: a program opens the driver. *instance is fresh; get here what this instance alone
 * needs. */
static int on_open(struct everything_instance *instance,
	LPCWSTR parameters,
	LPARAM open_data)
{
	(void)instance;
	(void)parameters;
	(void)open_data;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_CLOSE: give back here what on_open got. The instance is gone when this returns nonzero. */
static int on_close(struct everything_instance *instance,
	LPARAM param1,
	LPARAM param2,
	int forced)
{
	(void)instance;
	(void)param1;
	(void)param2;
	(void)forced; /* nonzero: the module goes, and a refusal would not be heard */
	return 1;     /* 0 refuses: the instance stays as it was */
}

/* No instance is left: let go of what only instances needed. More may be opened later. */
static void on_last_close(struct everything_module *module)
{
	(void)module;
}

/* DRV_DISABLE: the hardware may no longer be used. Stop what on_enable started; instances may still
 * be open, asleep. */
static void on_disable(struct everything_module *module)
{
	(void)module;
}

/* DRV_FREE: the driver is about to leave memory. Give back what on_load got. */
static void on_free(struct everything_module *module)
{
	(void)module;
}

/* DRV_QUERYCONFIGURE: Whether the driver has a configuration dialog box.
 * Returns nonzero for yes, 0 for no. */
static LRESULT on_queryconfigure(
	struct everything_instance *instance)
{
	(void)instance;
	return 1;
}

/* DRV_CONFIGURE: Show the configuration dialog box. Sent only to a driver that answers
 * DRV_QUERYCONFIGURE with nonzero.
 * Returns DRVCNF_OK, DRVCNF_CANCEL, or DRVCNF_RESTART when Windows must restart. */
static LRESULT on_configure(
	struct everything_instance *instance, HWND parent, LPDRVCONFIGINFO info)
{
	(void)parent;
	(void)info;
	(void)instance;
	return DRVCNF_RESTART;
}

/* DRV_INSTALL: The driver has been installed and writes its first settings.
 * Returns DRVCNF_OK, DRVCNF_CANCEL, or DRVCNF_RESTART when Windows must restart. */
static LRESULT on_install(
	struct everything_instance *instance, HWND parent, LPDRVCONFIGINFO info)
{
	(void)parent;
	(void)info;
	(void)instance;
	return DRVCNF_RESTART;
}

/* DRV_REMOVE: The driver is about to be removed from the system and undoes what it
 * registered for DRV_INSTALL.
 * Returns DRVCNF_OK, DRVCNF_CANCEL, or DRVCNF_RESTART when Windows must restart. */
static LRESULT on_remove(
	struct everything_instance *instance)
{
	(void)instance;
	return DRVCNF_OK;
}

/* DRV_POWER: The power of the device goes on or off.
 * Returns nonzero when it succeeds, 0 when it does not. */
static LRESULT on_power(
	struct everything_module *module)
{
	(void)module;
	return 0;
}

/* DRV_EXITSESSION: Windows is about to end; the other drivers are still enabled. Nothing is
 * closed by this.
 * Returns nobody looks at it. */
static LRESULT on_exitsession(
	struct everything_module *module)
{
	(void)module;
	return 1;
}

/* DRV_EXITAPPLICATION: An application has ended.
 * Returns nobody looks at it. */
static LRESULT on_exitapplication(
	struct everything_module *module, LPARAM how)
{
	(void)how;
	(void)module;
	return 1;
}

/* DRV_PNPINSTALL: The device has been installed; takes the place of DRV_INSTALL where Plug and
 * Play is.
 * Returns DRVCNF_OK, DRVCNF_CANCEL, or DRVCNF_RESTART when Windows must restart. */
static LRESULT on_pnpinstall(
	struct everything_instance *instance, LPVOID device_info_set, LPVOID device_info_data)
{
	(void)device_info_set;
	(void)device_info_data;
	(void)instance;
	return DRVCNF_CANCEL;
}

/* EVE_SET_LEVEL: Sets the level.
 * Returns nonzero when it succeeds, 0 when it does not. */
static LRESULT on_set_level(
	struct everything_instance *instance, LONG level)
{
	instance->level = level;
	return 1;
}

/* EVE_SET_BOTH: Sets the step and the flags.
 * Returns nonzero when it succeeds, 0 when it does not. */
static LRESULT on_set_both_at_once(
	struct everything_instance *instance, WORD step, BYTE flags)
{
	instance->step = step;
	instance->flags = flags;
	return 1;
}

/* EVE_SET_NARROW: Stores a wide parameter in a narrow field, and a signed one in an unsigned.
 * Returns a value of the message's own. */
static LRESULT on_set_narrow(
	struct everything_instance *instance, DWORD narrow, LONG positive)
{
	instance->flags = (BYTE)narrow;
	instance->count = (UINT)positive;
	return -3;
}

/* EVE_SET_BUFFER: Lends memory.
 * Returns nonzero when it succeeds, 0 when it does not. */
static LRESULT on_set_buffer(
	struct everything_instance *instance, LPVOID memory, LPCWSTR title)
{
	instance->buffer = memory;
	instance->label = title;
	return 1;
}

/* EVE_SET_WINDOW: (not described)
 * Returns nobody looks at it. */
static LRESULT on_set_window(
	struct everything_instance *instance, HWND window)
{
	instance->window = window;
	return (LRESULT)4294967295u;
}

/* EVE_SET_WIDE: The whole of a pointer-sized number.
 * Returns nonzero when it succeeds, 0 when it does not. */
static LRESULT on_set_wide(
	struct everything_instance *instance, LPARAM wide, LPARAM limited)
{
	instance->wide = wide;
	(void)limited;
	return 1;
}

/* EVE_SET_BUSY: Begins or ends work.
 * Returns nonzero when it succeeds, 0 when it does not. */
static LRESULT on_set_busy(
	struct everything_instance *instance, BOOL work)
{
	instance->busy = work;
	return 1;
}

/* EVE_LEVEL: The level.
 * Returns a value of the message's own. */
static LRESULT on_level(
	struct everything_instance *instance)
{
	return (LRESULT)instance->level;
}

/* EVE_COUNT: The count.
 * Returns a value of the message's own. */
static LRESULT on_count(
	struct everything_instance *instance)
{
	return (LRESULT)instance->count;
}

/* EVE_TOTAL: The total.
 * Returns a value of the message's own. */
static LRESULT on_total(
	struct everything_module *module)
{
	return (LRESULT)module->total;
}

/* EVE_SET_TOTAL: Sets the total.
 * Returns nonzero when it succeeds, 0 when it does not. */
static LRESULT on_set_total(
	struct everything_module *module, DWORD total, WORD mask)
{
	module->total = total;
	module->mask = mask;
	return 1;
}

/* EVE_RESTART: Needs a restart.
 * Returns DRVCNF_OK, DRVCNF_CANCEL, or DRVCNF_RESTART when Windows must restart. */
static LRESULT on_restart(
	struct everything_module *module)
{
	(void)module;
	return DRVCNF_RESTART;
}

/* EVE_EMPTY: Does nothing.
 * Returns 1 when it succeeds, 0 when it does not; Wine takes no other value for success. */
static LRESULT on_empty(
	struct everything_instance *instance)
{
	(void)instance;
	return 0;
}

const struct everything_hooks everything_hooks = {
	.on_load = on_load,
	.on_enable = on_enable,
	.on_open = on_open,
	.on_close = on_close,
	.on_last_close = on_last_close,
	.on_disable = on_disable,
	.on_free = on_free,
	.on_queryconfigure = on_queryconfigure,
	.on_configure = on_configure,
	.on_install = on_install,
	.on_remove = on_remove,
	.on_power = on_power,
	.on_exitsession = on_exitsession,
	.on_exitapplication = on_exitapplication,
	.on_pnpinstall = on_pnpinstall,
	.on_set_level = on_set_level,
	.on_set_both_at_once = on_set_both_at_once,
	.on_set_narrow = on_set_narrow,
	.on_set_buffer = on_set_buffer,
	.on_set_window = on_set_window,
	.on_set_wide = on_set_wide,
	.on_set_busy = on_set_busy,
	.on_level = on_level,
	.on_count = on_count,
	.on_total = on_total,
	.on_set_total = on_set_total,
	.on_restart = on_restart,
	.on_empty = on_empty,
};
