/* The driver "exclusive": its entry point, and what opens and closes.
 *
 * Made by drvgen 0.1.0 as exclusive_driver.c, model ee7bfbff55dc5d5c; do not edit.
 * What the driver does with each message of its own is in exclusive_hooks.c. */
#include "exclusive.h"
#ifndef EXCLUSIVE_MODEL_ee7bfbff55dc5d5c
#error "exclusive.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#define DRV_INSTANCE struct exclusive_instance
#include "drv_scope.h"

#include <string.h>

/* ---- what there is ---- */

/* How many instances there may be at a time, the system's own aside. */
#define MOST_INSTANCES 1u

static struct drv_slot first_slots[DRV_FIRST_SLOTS];
static struct drv_scope scope = {.segments = {first_slots}};
static struct exclusive_module the_module;
static const struct exclusive_hooks *const hooks = &exclusive_hooks;

/* ---- DRV_LOAD and DRV_FREE ---- */

static void begin_module(HDRVR hdrvr)
{
	memset(&the_module, 0, sizeof the_module);
	the_module.hdrvr = hdrvr;
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
	if (!drv_disable_begin(&scope, &seen))
		return (seen & (DRV_LOADED | DRV_ENABLED)) == DRV_LOADED;
	if (hooks->on_disable != NULL)
		hooks->on_disable(&the_module);
	drv_change_end(&scope, 0, 0);
	return 1;
}

/* ---- DRV_OPEN and DRV_CLOSE ---- */

static void begin_instance(struct exclusive_instance *instance, DWORD_PTR id, HDRVR hdrvr)
{
	memset(instance, 0, sizeof *instance);
	instance->module = &the_module;
	instance->id = id;
	instance->hdrvr = hdrvr;
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
static int is_opened(struct exclusive_instance *instance, LPARAM lParam1, LPARAM lParam2)
{
	return drv_is_enabled(&scope) &&
	       (hooks->on_open == NULL ||
		       hooks->on_open(instance, (LPCWSTR)lParam1, lParam2));
}

static LRESULT open_instance(HDRVR hdrvr, LPARAM lParam1, LPARAM lParam2)
{
	const int session = lParam2 == 0;
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
static int is_closed(struct exclusive_instance *instance, LPARAM lParam1, LPARAM lParam2)
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

/* EXC_SET_BUSY: Starts the work of the device, or ends it. */
static LRESULT default_on_set_busy(
	struct exclusive_instance *instance, BOOL busy)
{
	instance->busy = busy;
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

/* EXC_QUERY_BUSY: Whether the device works. */
static LRESULT default_on_query_busy(
	struct exclusive_instance *instance)
{
	return (LRESULT)instance->busy;
}

static LRESULT send_on_query_busy(DWORD_PTR dwDriverId)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return 0;
	const LRESULT result = hooks->on_query_busy != NULL
		? hooks->on_query_busy(&slot->instance)
		: default_on_query_busy(&slot->instance);
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
	case EXC_SET_BUSY:
		return send_on_set_busy(dwDriverId, lParam1);
	case EXC_QUERY_BUSY:
		return send_on_query_busy(dwDriverId);
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
