/* The driver "aux_cd": its entry point, and what opens and closes.
 *
 * Made by drvgen 0.1.0 as aux_cd_driver.c, model 457a6f42c95395bf; do not edit.
 * What the driver does with each message of its own is in aux_cd_hooks.c. */
#include "aux_cd.h"
#ifndef AUX_CD_MODEL_457a6f42c95395bf
#error "aux_cd.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_part.h"
#define DRV_INSTANCE struct aux_cd_instance
#include "drv_scope.h"

#include <string.h>

/* ---- what there is ---- */

/* How many instances there may be at a time, the system's own aside. */
#define MOST_INSTANCES DRV_MAX_INSTANCES

static struct drv_slot first_slots[DRV_FIRST_SLOTS];
static drv_word auxiliaries_port; /* whether AUXM_INIT opened it */

static const AUXCAPSW auxiliaries_devices[] = {
	{.szPname = L"Disc player", .wTechnology = AUXCAPS_CDAUDIO, .dwSupport = 3},
	{.szPname = L"Line in", .wTechnology = AUXCAPS_AUXIN, .dwSupport = AUXCAPS_VOLUME},
};
static struct drv_scope scope = {.segments = {first_slots}};
static struct aux_cd_module the_module;
static const struct aux_cd_hooks *const hooks = &aux_cd_hooks;

/* ---- auxiliaries: from AUXM_INIT to AUXM_EXIT ---- */

static void force_auxiliaries(void)
{
	if (drv_part_is_open(&auxiliaries_port) && hooks->on_auxiliaries_exit != NULL)
		hooks->on_auxiliaries_exit(&the_module, 0, 1);
	drv_part_settle(&auxiliaries_port, 0);
}

/* ---- DRV_LOAD and DRV_FREE ---- */

static void begin_module(HDRVR hdrvr)
{
	memset(&the_module, 0, sizeof the_module);
	the_module.hdrvr = hdrvr;
	for (size_t i = 0; i < sizeof the_module.auxiliaries / sizeof *the_module.auxiliaries; i++) {
		the_module.auxiliaries[i].volume = 4294967295u;
	}
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
	force_auxiliaries();
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

static void begin_instance(struct aux_cd_instance *instance, DWORD_PTR id, HDRVR hdrvr)
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
static int is_opened(struct aux_cd_instance *instance, LPARAM lParam1, LPARAM lParam2)
{
	return drv_is_enabled(&scope) &&
	       (hooks->on_open == NULL ||
		       hooks->on_open(instance, (LPCWSTR)lParam1, lParam2));
}

static LRESULT open_instance(HDRVR hdrvr, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_open_begin(&scope, MOST_INSTANCES, 0);
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
static int is_closed(struct aux_cd_instance *instance, LPARAM lParam1, LPARAM lParam2)
{
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

/* AUXM_INIT: The auxiliary devices are about to be used. */
static LRESULT do_on_auxiliaries_init(DWORD_PTR dwParam2)
{
	if (!drv_part_change(&auxiliaries_port))
		return MMSYSERR_INVALHANDLE;
	LRESULT result = 0;
	if (!drv_part_is_open(&auxiliaries_port) && hooks->on_auxiliaries_init != NULL)
		result = hooks->on_auxiliaries_init(&the_module, (DWORD_PTR)dwParam2);
	drv_part_settle(&auxiliaries_port, result == 0);
	return result;
}

static LRESULT send_on_auxiliaries_init(DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_auxiliaries_init(dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* AUXM_EXIT: The auxiliary devices are used no more. The headers know it as DRVM_EXIT
 * alone. */
static LRESULT do_on_auxiliaries_exit(DWORD_PTR dwParam2)
{
	if (!drv_part_change(&auxiliaries_port))
		return MMSYSERR_INVALHANDLE;
	const int open = drv_part_is_open(&auxiliaries_port);
	LRESULT result = 0;
	if (open && hooks->on_auxiliaries_exit != NULL)
		result = hooks->on_auxiliaries_exit(&the_module, (DWORD_PTR)dwParam2, 0);
	drv_part_settle(&auxiliaries_port, open && result != 0);
	return result;
}

static LRESULT send_on_auxiliaries_exit(DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_auxiliaries_exit(dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* AUXDM_GETNUMDEVS: How many auxiliary devices there are. */
static LRESULT do_on_auxiliaries_getnumdevs(void)
{
	return 2;
}

static LRESULT send_on_auxiliaries_getnumdevs(void)
{
	if (!drv_enter_device(&scope))
		return 0;
	const LRESULT result = do_on_auxiliaries_getnumdevs();
	drv_leave_device(&scope);
	return result;
}

/* AUXDM_GETDEVCAPS: What a device can do. */
static LRESULT do_on_auxiliaries_getdevcaps(UINT uDeviceID, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	if (uDeviceID >= 2)
		return MMSYSERR_BADDEVICEID;
	const size_t room = (size_t)(DWORD)dwParam2;
	memcpy((void *)dwParam1, &auxiliaries_devices[uDeviceID],
		room < sizeof auxiliaries_devices[0] ? room : sizeof auxiliaries_devices[0]);
	return 0;
}

static LRESULT send_on_auxiliaries_getdevcaps(UINT uDeviceID, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_auxiliaries_getdevcaps(uDeviceID, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* AUXDM_GETVOLUME: The volume of a device. */
static LRESULT ask_on_auxiliaries_getvolume(
	struct aux_cd_module *module, UINT device, DWORD * volume)
{
	if (hooks->on_auxiliaries_getvolume != NULL)
		return hooks->on_auxiliaries_getvolume(module, device, volume);
	*volume = module->auxiliaries[device].volume;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_auxiliaries_getvolume(UINT uDeviceID, DWORD_PTR dwParam1)
{
	if (dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	if (uDeviceID >= 2)
		return MMSYSERR_BADDEVICEID;
	return ask_on_auxiliaries_getvolume(&the_module, uDeviceID, (DWORD *)dwParam1);
}

static LRESULT send_on_auxiliaries_getvolume(UINT uDeviceID, DWORD_PTR dwParam1)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_auxiliaries_getvolume(uDeviceID, dwParam1);
	drv_leave_device(&scope);
	return result;
}

/* AUXDM_SETVOLUME: Sets the volume of a device. */
static LRESULT ask_on_auxiliaries_setvolume(
	struct aux_cd_module *module, UINT device, DWORD volume)
{
	if (hooks->on_auxiliaries_setvolume != NULL)
		return hooks->on_auxiliaries_setvolume(module, device, volume);
	module->auxiliaries[device].volume = volume;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_auxiliaries_setvolume(UINT uDeviceID, DWORD_PTR dwParam1)
{
	if (uDeviceID >= 2)
		return MMSYSERR_BADDEVICEID;
	return ask_on_auxiliaries_setvolume(&the_module, uDeviceID, (DWORD)dwParam1);
}

static LRESULT send_on_auxiliaries_setvolume(UINT uDeviceID, DWORD_PTR dwParam1)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_auxiliaries_setvolume(uDeviceID, dwParam1);
	drv_leave_device(&scope);
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
	default:
		return DefDriverProc(dwDriverId, hdrvr, msg, lParam1, lParam2);
	}
}

DWORD CALLBACK auxMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	LRESULT result = MMSYSERR_NOTSUPPORTED;
	(void)uDeviceID;
	(void)uMsg;
	(void)dwUser;
	(void)dwParam1;
	(void)dwParam2;
	switch (uMsg) {
	case AUXM_INIT:
		result = send_on_auxiliaries_init(dwParam2);
		break;
	case AUXM_EXIT:
		result = send_on_auxiliaries_exit(dwParam2);
		break;
	case AUXDM_GETNUMDEVS:
		result = send_on_auxiliaries_getnumdevs();
		break;
	case AUXDM_GETDEVCAPS:
		result = send_on_auxiliaries_getdevcaps(uDeviceID, dwParam1, dwParam2);
		break;
	case AUXDM_GETVOLUME:
		result = send_on_auxiliaries_getvolume(uDeviceID, dwParam1);
		break;
	case AUXDM_SETVOLUME:
		result = send_on_auxiliaries_setvolume(uDeviceID, dwParam1);
		break;
	default:
		break;
	}
	return (DWORD)result;
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
