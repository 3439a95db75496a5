/* The driver "everything": its entry point, and what opens and closes.
 *
 * Made by drvgen 0.1.0 as everything_driver.c, model 81e4cd56bbfed8cc; do not edit.
 * What the driver does with each message of its own is in everything_hooks.c. */
#include "everything.h"
#ifndef EVERYTHING_MODEL_81e4cd56bbfed8cc
#error "everything.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#define DRV_INSTANCE struct everything_instance
#include "drv_scope.h"

#include <string.h>

/* ---- what there is ---- */

/* How many instances there may be at a time, the system's own aside. */
#define MOST_INSTANCES 3u

static struct drv_slot first_slots[DRV_FIRST_SLOTS];
static struct drv_scope scope = {.segments = {first_slots}};
static struct everything_module the_module;
static const struct everything_hooks *const hooks = &everything_hooks;

/* ---- DRV_LOAD and DRV_FREE ---- */

static void begin_module(HDRVR hdrvr)
{
	memset(&the_module, 0, sizeof the_module);
	the_module.hdrvr = hdrvr;
	the_module.total = 4294967295u;
	the_module.lowest = (-2147483647 - 1);
	the_module.mask = 65535;
	the_module.pointer_wide = 4294967295u;
}

static LRESULT load_module(HDRVR hdrvr)
{
	uint64_t seen;
	if (!drv_change_begin(&scope, DRV_LOADED, 0, 0, &seen))
		return (seen & DRV_LOADED) != 0;
	begin_module(hdrvr);
	const int loaded =
		drv_scope_ready(&scope) &&
		(hooks->on_load == NULL || hooks->on_load(&the_module));
	drv_change_end(&scope, loaded ? DRV_LOADED : 0, 0);
	return loaded ? 1 : 0;
}

static void last_close(void)
{
	if (hooks->on_last_close != NULL)
		hooks->on_last_close(&the_module);
}

/* Closes one of the instances that are still open when the module goes. */
static void force_close(struct drv_slot *slot)
{
	if (hooks->on_close != NULL)
		hooks->on_close(&slot->instance, 0, 0, 1);
	drv_give_back(&scope, slot);
}

static LRESULT free_module(void)
{
	if (!drv_free_begin(&scope))
		return 0;
	drv_close_every(&scope, force_close);
	const uint64_t gate = drv_load(&scope.gate);
	if ((gate & DRV_OPENED) != 0)
		last_close();
	if ((gate & DRV_ENABLED) != 0 && hooks->on_disable != NULL)
		hooks->on_disable(&the_module);
	if (hooks->on_free != NULL)
		hooks->on_free(&the_module);
	drv_change_end(&scope, 0, DRV_ENABLED | DRV_OPENED);
	return 1;
}

/* ---- DRV_ENABLE and DRV_DISABLE ---- */

static LRESULT enable_device(void)
{
	const uint64_t both = DRV_LOADED | DRV_ENABLED;
	uint64_t seen;
	if (!drv_change_begin(&scope, both, DRV_LOADED, 0, &seen))
		return (seen & both) == both;
	const int enabled = hooks->on_enable == NULL || hooks->on_enable(&the_module);
	drv_change_end(&scope, enabled ? DRV_ENABLED : 0, 0);
	return enabled ? 1 : 0;
}

static LRESULT disable_device(void)
{
	uint64_t seen;
	const int begun = drv_disable_begin(&scope, &seen);
	if (begun == 0)
		return (seen & (DRV_LOADED | DRV_ENABLED)) == DRV_LOADED;
	if (begun == 2)
		last_close();
	if (hooks->on_disable != NULL)
		hooks->on_disable(&the_module);
	drv_change_end(&scope, 0, 0);
	return 1;
}

/* ---- DRV_OPEN and DRV_CLOSE ---- */

static void begin_instance(struct everything_instance *instance, DWORD_PTR id, HDRVR hdrvr)
{
	memset(instance, 0, sizeof *instance);
	instance->module = &the_module;
	instance->id = id;
	instance->hdrvr = hdrvr;
	instance->level = -5;
	instance->step = 65535;
	instance->flags = 255;
	instance->wide = -1;
}

/* Gives the slot back; when it was the last, the driver prepares for leaving memory. */
static void end_instance(struct drv_slot *slot)
{
	const int last = drv_give_back(&scope, slot);
	if (last == 0)
		return;
	last_close();
	drv_last_end(&scope, last);
}

/* Whether the instance may be opened: a disabling may have come in between, and then the hook. */
static int is_opened(struct everything_instance *instance, LPARAM lParam1, LPARAM lParam2)
{
	return drv_is_enabled(&scope) &&
	       (hooks->on_open == NULL ||
		       hooks->on_open(instance, (LPCWSTR)lParam1, lParam2));
}

static LRESULT open_instance(HDRVR hdrvr, LPARAM lParam1, LPARAM lParam2)
{
	const int session = lParam2 == 0;
	if (session)
		return 0;
	struct drv_slot *const slot = drv_open_begin(&scope, MOST_INSTANCES, session);
	if (slot == NULL)
		return 0;
	begin_instance(&slot->instance, drv_slot_id(slot), hdrvr);
	if (is_opened(&slot->instance, lParam1, lParam2))
		return (LRESULT)drv_open_end(&scope, slot);
	end_instance(slot);
	return 0;
}

/* Whether the instance may be closed: the policy first, then the hook, which
 * gives back what the instance holds. */
static int is_closed(struct everything_instance *instance, LPARAM lParam1, LPARAM lParam2)
{
	if (instance->busy != 0)
		return 0;
	return hooks->on_close == NULL ||
	       hooks->on_close(instance, lParam1, lParam2, 0);
}

static LRESULT close_instance(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_close_begin(&scope, dwDriverId);
	if (slot == NULL)
		return 0;
	if (!is_closed(&slot->instance, lParam1, lParam2)) {
		drv_close_cancel(slot);
		return 0;
	}
	end_instance(slot);
	return 1;
}

/* ---- messages ---- */

/* DRV_QUERYCONFIGURE: Whether the driver has a configuration dialog box. */
static LRESULT default_on_queryconfigure(
	struct everything_instance *instance)
{
	(void)instance;
	return 1;
}

static LRESULT send_on_queryconfigure(DWORD_PTR dwDriverId)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return 0;
	const LRESULT result = hooks->on_queryconfigure != NULL
		? hooks->on_queryconfigure(&slot->instance)
		: default_on_queryconfigure(&slot->instance);
	drv_leave(&scope, slot);
	return result;
}

/* DRV_CONFIGURE: Show the configuration dialog box. Sent only to a driver that answers
 * DRV_QUERYCONFIGURE with nonzero. */
static LRESULT default_on_configure(
	struct everything_instance *instance, HWND parent, LPDRVCONFIGINFO info)
{
	(void)parent;
	(void)info;
	(void)instance;
	return DRVCNF_RESTART;
}

static LRESULT send_on_configure(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return DRVCNF_CANCEL;
	const LRESULT result = hooks->on_configure != NULL
		? hooks->on_configure(&slot->instance, (HWND)lParam1, (LPDRVCONFIGINFO)lParam2)
		: default_on_configure(&slot->instance, (HWND)lParam1, (LPDRVCONFIGINFO)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* DRV_INSTALL: The driver has been installed and writes its first settings. */
static LRESULT default_on_install(
	struct everything_instance *instance, HWND parent, LPDRVCONFIGINFO info)
{
	(void)parent;
	(void)info;
	(void)instance;
	return DRVCNF_RESTART;
}

static LRESULT send_on_install(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return DRVCNF_CANCEL;
	const LRESULT result = hooks->on_install != NULL
		? hooks->on_install(&slot->instance, (HWND)lParam1, (LPDRVCONFIGINFO)lParam2)
		: default_on_install(&slot->instance, (HWND)lParam1, (LPDRVCONFIGINFO)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* DRV_REMOVE: The driver is about to be removed from the system and undoes what it
 * registered for DRV_INSTALL. */
static LRESULT default_on_remove(
	struct everything_instance *instance)
{
	(void)instance;
	return DRVCNF_OK;
}

static LRESULT send_on_remove(DWORD_PTR dwDriverId)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return DRVCNF_CANCEL;
	const LRESULT result = hooks->on_remove != NULL
		? hooks->on_remove(&slot->instance)
		: default_on_remove(&slot->instance);
	drv_leave(&scope, slot);
	return result;
}

/* DRV_POWER: The power of the device goes on or off. */
static LRESULT default_on_power(
	struct everything_module *module)
{
	(void)module;
	return 0;
}

static LRESULT send_on_power(void)
{
	if (!drv_enter_module(&scope))
		return 0;
	const LRESULT result = hooks->on_power != NULL
		? hooks->on_power(&the_module)
		: default_on_power(&the_module);
	drv_leave_module(&scope);
	return result;
}

/* DRV_EXITSESSION: Windows is about to end; the other drivers are still enabled. Nothing is
 * closed by this. */
static LRESULT default_on_exitsession(
	struct everything_module *module)
{
	(void)module;
	return 1;
}

static LRESULT send_on_exitsession(void)
{
	if (!drv_enter_module(&scope))
		return 0;
	const LRESULT result = hooks->on_exitsession != NULL
		? hooks->on_exitsession(&the_module)
		: default_on_exitsession(&the_module);
	drv_leave_module(&scope);
	return result;
}

/* DRV_EXITAPPLICATION: An application has ended. */
static LRESULT default_on_exitapplication(
	struct everything_module *module, LPARAM how)
{
	(void)how;
	(void)module;
	return 1;
}

static LRESULT send_on_exitapplication(LPARAM lParam1)
{
	if (!drv_enter_module(&scope))
		return 0;
	const LRESULT result = hooks->on_exitapplication != NULL
		? hooks->on_exitapplication(&the_module, lParam1)
		: default_on_exitapplication(&the_module, lParam1);
	drv_leave_module(&scope);
	return result;
}

/* DRV_PNPINSTALL: The device has been installed; takes the place of DRV_INSTALL where Plug and
 * Play is. */
static LRESULT default_on_pnpinstall(
	struct everything_instance *instance, LPVOID device_info_set, LPVOID device_info_data)
{
	(void)device_info_set;
	(void)device_info_data;
	(void)instance;
	return DRVCNF_CANCEL;
}

static LRESULT send_on_pnpinstall(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return DRVCNF_CANCEL;
	const LRESULT result = hooks->on_pnpinstall != NULL
		? hooks->on_pnpinstall(&slot->instance, (LPVOID)lParam1, (LPVOID)lParam2)
		: default_on_pnpinstall(&slot->instance, (LPVOID)lParam1, (LPVOID)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* EVE_SET_LEVEL: Sets the level. */
static LRESULT default_on_set_level(
	struct everything_instance *instance, LONG level)
{
	instance->level = level;
	return 1;
}

static LRESULT send_on_set_level(DWORD_PTR dwDriverId, LPARAM lParam1)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return 0;
	LRESULT result = 0;
	if ((LONG)lParam1 >= -100 && (LONG)lParam1 <= 100)
		result = hooks->on_set_level != NULL
			? hooks->on_set_level(&slot->instance, (LONG)lParam1)
			: default_on_set_level(&slot->instance, (LONG)lParam1);
	drv_leave(&scope, slot);
	return result;
}

/* EVE_SET_BOTH: Sets the step and the flags. */
static LRESULT default_on_set_both_at_once(
	struct everything_instance *instance, WORD step, BYTE flags)
{
	instance->step = step;
	instance->flags = flags;
	return 1;
}

static LRESULT send_on_set_both_at_once(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return -7;
	LRESULT result = -7;
	if ((WORD)lParam1 >= 1 && (WORD)lParam1 <= 65534)
		result = hooks->on_set_both_at_once != NULL
			? hooks->on_set_both_at_once(&slot->instance, (WORD)lParam1, (BYTE)lParam2)
			: default_on_set_both_at_once(&slot->instance, (WORD)lParam1, (BYTE)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* EVE_SET_NARROW: Stores a wide parameter in a narrow field, and a signed one in an unsigned. */
static LRESULT default_on_set_narrow(
	struct everything_instance *instance, DWORD narrow, LONG positive)
{
	instance->flags = (BYTE)narrow;
	instance->count = (UINT)positive;
	return -3;
}

static LRESULT send_on_set_narrow(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return 0;
	LRESULT result = 0;
	if ((DWORD)lParam1 >= 10 && (DWORD)lParam1 <= 200 && (LONG)lParam2 >= 0)
		result = hooks->on_set_narrow != NULL
			? hooks->on_set_narrow(&slot->instance, (DWORD)lParam1, (LONG)lParam2)
			: default_on_set_narrow(&slot->instance, (DWORD)lParam1, (LONG)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* EVE_SET_BUFFER: Lends memory. */
static LRESULT default_on_set_buffer(
	struct everything_instance *instance, LPVOID memory, LPCWSTR title)
{
	instance->buffer = memory;
	instance->label = title;
	return 1;
}

static LRESULT send_on_set_buffer(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return 0;
	const LRESULT result = hooks->on_set_buffer != NULL
		? hooks->on_set_buffer(&slot->instance, (LPVOID)lParam1, (LPCWSTR)lParam2)
		: default_on_set_buffer(&slot->instance, (LPVOID)lParam1, (LPCWSTR)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* EVE_SET_WINDOW: (not described) */
static LRESULT default_on_set_window(
	struct everything_instance *instance, HWND window)
{
	instance->window = window;
	return (LRESULT)4294967295u;
}

static LRESULT send_on_set_window(DWORD_PTR dwDriverId, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return (LRESULT)4294967295u;
	const LRESULT result = hooks->on_set_window != NULL
		? hooks->on_set_window(&slot->instance, (HWND)lParam2)
		: default_on_set_window(&slot->instance, (HWND)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* EVE_SET_WIDE: The whole of a pointer-sized number. */
static LRESULT default_on_set_wide(
	struct everything_instance *instance, LPARAM wide, LPARAM limited)
{
	instance->wide = wide;
	(void)limited;
	return 1;
}

static LRESULT send_on_set_wide(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return 0;
	LRESULT result = 0;
	if ((LPARAM)lParam2 >= (-2147483647 - 1) && (LPARAM)lParam2 <= 2147483647)
		result = hooks->on_set_wide != NULL
			? hooks->on_set_wide(&slot->instance, lParam1, lParam2)
			: default_on_set_wide(&slot->instance, lParam1, lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* EVE_SET_BUSY: Begins or ends work. */
static LRESULT default_on_set_busy(
	struct everything_instance *instance, BOOL work)
{
	instance->busy = work;
	return 1;
}

static LRESULT send_on_set_busy(DWORD_PTR dwDriverId, LPARAM lParam1)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return 0;
	LRESULT result = 0;
	if ((BOOL)lParam1 >= 0 && (BOOL)lParam1 <= 1)
		result = hooks->on_set_busy != NULL
			? hooks->on_set_busy(&slot->instance, (BOOL)lParam1)
			: default_on_set_busy(&slot->instance, (BOOL)lParam1);
	drv_leave(&scope, slot);
	return result;
}

/* EVE_LEVEL: The level. */
static LRESULT default_on_level(
	struct everything_instance *instance)
{
	return (LRESULT)instance->level;
}

static LRESULT send_on_level(DWORD_PTR dwDriverId)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return (-2147483647 - 1);
	const LRESULT result = hooks->on_level != NULL
		? hooks->on_level(&slot->instance)
		: default_on_level(&slot->instance);
	drv_leave(&scope, slot);
	return result;
}

/* EVE_COUNT: The count. */
static LRESULT default_on_count(
	struct everything_instance *instance)
{
	return (LRESULT)instance->count;
}

static LRESULT send_on_count(DWORD_PTR dwDriverId)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return 0;
	const LRESULT result = hooks->on_count != NULL
		? hooks->on_count(&slot->instance)
		: default_on_count(&slot->instance);
	drv_leave(&scope, slot);
	return result;
}

/* EVE_TOTAL: The total. */
static LRESULT default_on_total(
	struct everything_module *module)
{
	return (LRESULT)module->total;
}

static LRESULT send_on_total(void)
{
	if (!drv_enter_module(&scope))
		return 0;
	const LRESULT result = hooks->on_total != NULL
		? hooks->on_total(&the_module)
		: default_on_total(&the_module);
	drv_leave_module(&scope);
	return result;
}

/* EVE_SET_TOTAL: Sets the total. */
static LRESULT default_on_set_total(
	struct everything_module *module, DWORD total, WORD mask)
{
	module->total = total;
	module->mask = mask;
	return 1;
}

static LRESULT send_on_set_total(LPARAM lParam1, LPARAM lParam2)
{
	if (!drv_enter_module(&scope))
		return 0;
	LRESULT result = 0;
	if ((WORD)lParam2 >= 16 && (WORD)lParam2 <= 65534)
		result = hooks->on_set_total != NULL
			? hooks->on_set_total(&the_module, (DWORD)lParam1, (WORD)lParam2)
			: default_on_set_total(&the_module, (DWORD)lParam1, (WORD)lParam2);
	drv_leave_module(&scope);
	return result;
}

/* EVE_RESTART: Needs a restart. */
static LRESULT default_on_restart(
	struct everything_module *module)
{
	(void)module;
	return DRVCNF_RESTART;
}

static LRESULT send_on_restart(void)
{
	if (!drv_enter_module(&scope))
		return 2;
	const LRESULT result = hooks->on_restart != NULL
		? hooks->on_restart(&the_module)
		: default_on_restart(&the_module);
	drv_leave_module(&scope);
	return result;
}

/* EVE_EMPTY: Does nothing. */
static LRESULT default_on_empty(
	struct everything_instance *instance)
{
	(void)instance;
	return 0;
}

static LRESULT send_on_empty(DWORD_PTR dwDriverId)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return 0;
	const LRESULT result = hooks->on_empty != NULL
		? hooks->on_empty(&slot->instance)
		: default_on_empty(&slot->instance);
	drv_leave(&scope, slot);
	return result;
}

/* ---- the entry point ---- */

LRESULT CALLBACK DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	switch (msg) {
	case DRV_LOAD:
		return load_module(hdrvr);
	case DRV_ENABLE:
		return enable_device();
	case DRV_OPEN:
		return open_instance(hdrvr, lParam1, lParam2);
	case DRV_CLOSE:
		return close_instance(dwDriverId, lParam1, lParam2);
	case DRV_DISABLE:
		return disable_device();
	case DRV_FREE:
		return free_module();
	case DRV_QUERYCONFIGURE:
		return send_on_queryconfigure(dwDriverId);
	case DRV_CONFIGURE:
		return send_on_configure(dwDriverId, lParam1, lParam2);
	case DRV_INSTALL:
		return send_on_install(dwDriverId, lParam1, lParam2);
	case DRV_REMOVE:
		return send_on_remove(dwDriverId);
	case DRV_POWER:
		return send_on_power();
	case DRV_EXITSESSION:
		return send_on_exitsession();
	case DRV_EXITAPPLICATION:
		return send_on_exitapplication(lParam1);
	case DRV_PNPINSTALL:
		return send_on_pnpinstall(dwDriverId, lParam1, lParam2);
	case EVE_SET_LEVEL:
		return send_on_set_level(dwDriverId, lParam1);
	case EVE_SET_BOTH:
		return send_on_set_both_at_once(dwDriverId, lParam1, lParam2);
	case EVE_SET_NARROW:
		return send_on_set_narrow(dwDriverId, lParam1, lParam2);
	case EVE_SET_BUFFER:
		return send_on_set_buffer(dwDriverId, lParam1, lParam2);
	case EVE_SET_WINDOW:
		return send_on_set_window(dwDriverId, lParam2);
	case EVE_SET_WIDE:
		return send_on_set_wide(dwDriverId, lParam1, lParam2);
	case EVE_SET_BUSY:
		return send_on_set_busy(dwDriverId, lParam1);
	case EVE_LEVEL:
		return send_on_level(dwDriverId);
	case EVE_COUNT:
		return send_on_count(dwDriverId);
	case EVE_TOTAL:
		return send_on_total();
	case EVE_SET_TOTAL:
		return send_on_set_total(lParam1, lParam2);
	case EVE_RESTART:
		return send_on_restart();
	case EVE_EMPTY:
		return send_on_empty(dwDriverId);
	default:
		return DefDriverProc(dwDriverId, hdrvr, msg, lParam1, lParam2);
	}
}

/* ---- leaving memory ---- */

#ifdef _WIN32
/* When the whole process ends, Windows takes everything back, and other threads were stopped
 * wherever they were: nothing to do. */
BOOL WINAPI DllMain(HINSTANCE dll, DWORD reason, LPVOID process_ends);

BOOL WINAPI DllMain(HINSTANCE dll, DWORD reason, LPVOID process_ends)
{
	(void)dll;
	if (reason == DLL_PROCESS_DETACH && process_ends == NULL)
		drv_unload(&scope);
	return TRUE;
}
#else
DRV_AT_UNLOAD(unload)
{
	drv_unload(&scope);
}
#endif
