/* The driver "mci_counter": its entry point, and what opens and closes.
 *
 * Made by drvgen 0.1.0 as mci_counter_driver.c, model b05365b62905cb75; do not edit.
 * What the driver does with each message of its own is in mci_counter_hooks.c. */
#include "mci_counter.h"
#ifndef MCI_COUNTER_MODEL_b05365b62905cb75
#error "mci_counter.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_part.h"
#include "drv_pending.h"

/* What a slot holds: an instance, or what is open inside one or beside them. */
struct contents {
	union {
		struct mci_counter_instance instance;
	} own;
	drv_word parts[1]; /* of an instance */
	struct drv_pending element_pending; /* who waits for the end of a command */
};

#define DRV_INSTANCE struct contents
#include "drv_scope.h"

#include <string.h>

/* ---- what there is ---- */

/* How many instances there may be at a time, the system's own aside. */
#define MOST_INSTANCES DRV_MAX_INSTANCES

static struct drv_slot first_slots[DRV_FIRST_SLOTS];
static struct drv_scope scope = {.segments = {first_slots}};
static struct mci_counter_module the_module;
static const struct mci_counter_hooks *const hooks = &mci_counter_hooks;
static UINT own_commands; /* the table of them, from DRV_LOAD to DRV_FREE */

/* ---- element: from MCI_OPEN_DRIVER to MCI_CLOSE_DRIVER ---- */

/* An instance is at the beginning of its slot's contents. */
static struct drv_pending *element_pending(struct mci_counter_instance *instance)
{
	return &((struct contents *)(void *)instance)->element_pending;
}

DWORD mci_counter_element_turn(struct mci_counter_instance *instance)
{
	return drv_pending_turn(element_pending(instance));
}

int mci_counter_element_done(struct mci_counter_instance *instance, DWORD turn, UINT how)
{
	const struct drv_due due = drv_pending_done(element_pending(instance), turn, how);
	drv_mci_tell(due.window, instance->device, due.how);
	return due.window != 0;
}

/* A command has succeeded: tells who waited for another, and who wants to know of it. */
static void settle_element(
	struct mci_counter_instance *instance, const struct drv_running *running, struct drv_command command)
{
	struct drv_due due[2];
	drv_pending_settle(element_pending(instance), running, &command, due);
	for (size_t i = 0; i < sizeof due / sizeof *due; i++)
		drv_mci_tell(due[i].window, instance->device, due[i].how);
}

/* What lasts will not end as it should. */
static void abort_element(struct mci_counter_instance *instance)
{
	const struct drv_due due = drv_pending_drop(element_pending(instance), MCI_NOTIFY_ABORTED);
	drv_mci_tell(due.window, instance->device, due.how);
}

/* Closes what is open; nothing is in flight on it. */
static void force_element(struct drv_slot *outer)
{
	uint64_t *const part = &outer->instance.parts[0];
	if (drv_part_is_open(part) && hooks->on_close_driver != NULL)
		hooks->on_close_driver(&outer->instance.own.instance, 0, 0, 1);
	abort_element(&outer->instance.own.instance);
	drv_part_settle(part, 0);
}

/* Closes what is open inside an instance, which closes itself. */
static void close_inside(struct drv_slot *slot)
{
	force_element(slot);
}

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
	if (loaded)
		own_commands = drv_mci_load(&the_module, L"mci_counter");
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
	close_inside(slot);
	if (hooks->on_close != NULL)
		hooks->on_close(&slot->instance.own.instance, 0, 0, 1);
	drv_mci_know(slot->instance.own.instance.device, NULL);
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
	drv_mci_unload(own_commands);
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

struct mci_counter_instance *mci_counter_of_device(UINT device)
{
	return drv_mci_known(device);
}

static void begin_instance(struct mci_counter_instance *instance, DWORD_PTR id, HDRVR hdrvr)
{
	memset(instance, 0, sizeof *instance);
	instance->module = &the_module;
	instance->id = id;
	instance->hdrvr = hdrvr;
}

/* Gives the slot back; when it was the last, the driver prepares for leaving memory. */
static void end_instance(struct drv_slot *slot)
{
	drv_mci_know(slot->instance.own.instance.device, NULL);
	const int last = drv_give_back(&scope, slot);
	if (last == 0)
		return;
	last_close();
	drv_last_end(&scope, last);
}

/* Whether what the program opens the driver with is for a driver like this one. No program has memory in
 * the first 64 KiB: a number in there is no address. */
static int is_meant(MCI_OPEN_DRIVER_PARMS *given)
{
	return (uintptr_t)given > 0xFFFF;
}

static void fill_in(MCI_OPEN_DRIVER_PARMS *given)
{
	given->wType = MCI_DEVTYPE_OTHER;
	given->wCustomCommandTable = MCI_NO_COMMAND_TABLE;
	given->wCustomCommandTable = own_commands;
}

static void take_back(MCI_OPEN_DRIVER_PARMS *given, const MCI_OPEN_DRIVER_PARMS *before)
{
	given->wType = before->wType;
	given->wCustomCommandTable = before->wCustomCommandTable;
}

/* Whether the instance may be opened: a disabling may have come in between, and then the hook. */
static int is_opened(struct mci_counter_instance *instance, LPARAM lParam1, LPARAM lParam2)
{
	return drv_is_enabled(&scope) &&
	       (hooks->on_open == NULL ||
		       hooks->on_open(instance, (LPCWSTR)lParam1, lParam2));
}

/* The answers stand in the structure before the hook runs, which may give others; who refuses has given none. */
static int is_opened_with(struct mci_counter_instance *instance, LPARAM lParam1, LPARAM lParam2)
{
	MCI_OPEN_DRIVER_PARMS *const given = (MCI_OPEN_DRIVER_PARMS *)lParam2;
	const MCI_OPEN_DRIVER_PARMS before = *given;
	fill_in(given);
	instance->device = given->wDeviceID;
	drv_mci_know(instance->device, instance);
	if (is_opened(instance, lParam1, lParam2))
		return 1;
	take_back(given, &before);
	return 0;
}

static LRESULT open_instance(HDRVR hdrvr, LPARAM lParam1, LPARAM lParam2)
{
	const int session = lParam2 == 0;
	if (!session && lParam2 != 0 && !is_meant((MCI_OPEN_DRIVER_PARMS *)lParam2))
		return 0;
	struct drv_slot *const slot = drv_open_begin(&scope, MOST_INSTANCES, 0);
	if (slot == NULL)
		return 0;
	begin_instance(&slot->instance.own.instance, drv_slot_id(slot), hdrvr);
	if (!session && lParam2 != 0 ? is_opened_with(&slot->instance.own.instance, lParam1, lParam2)
		: is_opened(&slot->instance.own.instance, lParam1, lParam2))
		return (LRESULT)drv_open_end(&scope, slot);
	end_instance(slot);
	return 0;
}

/* Whether the instance may be closed: the policy first, then what is open inside is closed, then the hook, which
 * gives back what the instance holds. */
static int is_closed(struct drv_slot *slot, LPARAM lParam1, LPARAM lParam2)
{
	struct mci_counter_instance *const instance = &slot->instance.own.instance;
	close_inside(slot);
	return hooks->on_close == NULL ||
	       hooks->on_close(instance, lParam1, lParam2, 0);
}

static LRESULT close_instance(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_close_begin(&scope, dwDriverId);
	if (slot == NULL)
		return 0;
	if (!is_closed(slot, lParam1, lParam2)) {
		drv_close_cancel(slot);
		return 0;
	}
	end_instance(slot);
	return 1;
}

/* ---- messages ---- */

/* MCI_OPEN_DRIVER: The first command: opens the device, with the file that is named, if any. A
 * device that can do without a file opens without one. */
static LRESULT do_on_open_driver(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct mci_counter_instance *const instance = &outer->instance.own.instance;
	const int asked = (lParam1 & MCI_NOTIFY) != 0;
	if (asked && lParam2 == 0)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD_PTR window = asked ? (DWORD_PTR)((MCI_OPEN_PARMSW *)lParam2)->dwCallback : 0;
	if (!drv_part_change(part))
		return MCIERR_INVALID_DEVICE_ID;
	if (drv_part_is_open(part)) {
		drv_part_settle(part, 1);
		return MCIERR_INVALID_DEVICE_ID;
	}
	memset(&instance->element, 0, sizeof instance->element);
	instance->element.length = 10000;
	struct drv_running running;
	drv_pending_begin(element_pending(instance), &running);
	const LRESULT result = hooks->on_open_driver == NULL ? 0
		: hooks->on_open_driver(instance, (DWORD)lParam1, (MCI_OPEN_PARMSW *)lParam2);
	if (result == 0)
		settle_element(instance, &running, (struct drv_command){window, 0, MCI_NOTIFY_SUCCESSFUL,
			asked ? MCI_NOTIFY_SUPERSEDED : 0});
	drv_pending_end(element_pending(instance), &running);
	drv_part_settle(part, result == 0);
	return result;
}

static LRESULT send_on_open_driver(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MCIERR_INVALID_DEVICE_ID;
	const LRESULT result = do_on_open_driver(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* MCI_CLOSE_DRIVER: The last command: closes the device. Where several programs share it, one of
 * them leaves. */
static LRESULT do_on_close_driver(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct mci_counter_instance *const instance = &outer->instance.own.instance;
	const int asked = (lParam1 & MCI_NOTIFY) != 0;
	if (asked && lParam2 == 0)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD_PTR window = asked ? (DWORD_PTR)((MCI_GENERIC_PARMS *)lParam2)->dwCallback : 0;
	if (!drv_part_change(part))
		return MCIERR_INVALID_DEVICE_ID;
	LRESULT result = MCIERR_INVALID_DEVICE_ID;
	const int open = drv_part_is_open(part);
	struct drv_running running;
	drv_pending_begin(element_pending(instance), &running);
	if (open)
		result = hooks->on_close_driver == NULL ? 0
		: hooks->on_close_driver(instance, (DWORD)lParam1, (MCI_GENERIC_PARMS *)lParam2, 0);
	if (result == 0)
		settle_element(instance, &running, (struct drv_command){window, 0, MCI_NOTIFY_SUCCESSFUL,
			MCI_NOTIFY_ABORTED});
	drv_pending_end(element_pending(instance), &running);
	drv_part_settle(part, open && result != 0);
	return result;
}

static LRESULT send_on_close_driver(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MCIERR_INVALID_DEVICE_ID;
	const LRESULT result = do_on_close_driver(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* MCI_PLAY: Plays. With MCI_NOTIFY the window is told when it is done. */
static LRESULT ask_on_play(
	struct mci_counter_instance *instance, DWORD flags, MCI_PLAY_PARMS * parameters)
{
	if (hooks->on_play != NULL)
		return hooks->on_play(instance, flags, parameters);
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_UNSUPPORTED_FUNCTION;
}

static LRESULT do_on_play(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct mci_counter_instance *const instance = &outer->instance.own.instance;
	const int asked = (lParam1 & MCI_NOTIFY) != 0;
	if (asked && lParam2 == 0)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD_PTR window = asked ? (DWORD_PTR)((MCI_PLAY_PARMS *)lParam2)->dwCallback : 0;
	if (!drv_part_enter(part))
		return MCIERR_INVALID_DEVICE_ID;
	struct drv_running running;
	drv_pending_begin(element_pending(instance), &running);
	const LRESULT result = ask_on_play(instance, (DWORD)lParam1, (MCI_PLAY_PARMS *)lParam2);
	if ((result & 65535) == 0)
		settle_element(instance, &running, (struct drv_command){window, 1, MCI_NOTIFY_SUCCESSFUL,
			asked ? MCI_NOTIFY_SUPERSEDED : MCI_NOTIFY_ABORTED});
	drv_pending_end(element_pending(instance), &running);
	drv_part_leave(part);
	return result;
}

static LRESULT send_on_play(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MCIERR_INVALID_DEVICE_ID;
	const LRESULT result = do_on_play(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* MCI_SEEK: Goes to a place. */
static LRESULT ask_on_seek(
	struct mci_counter_instance *instance, DWORD flags, MCI_SEEK_PARMS * parameters)
{
	if (hooks->on_seek != NULL)
		return hooks->on_seek(instance, flags, parameters);
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_UNSUPPORTED_FUNCTION;
}

static LRESULT do_on_seek(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct mci_counter_instance *const instance = &outer->instance.own.instance;
	const int asked = (lParam1 & MCI_NOTIFY) != 0;
	if (asked && lParam2 == 0)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD_PTR window = asked ? (DWORD_PTR)((MCI_SEEK_PARMS *)lParam2)->dwCallback : 0;
	if (!drv_part_enter(part))
		return MCIERR_INVALID_DEVICE_ID;
	struct drv_running running;
	drv_pending_begin(element_pending(instance), &running);
	const LRESULT result = ask_on_seek(instance, (DWORD)lParam1, (MCI_SEEK_PARMS *)lParam2);
	if ((result & 65535) == 0)
		settle_element(instance, &running, (struct drv_command){window, 0, MCI_NOTIFY_SUCCESSFUL,
			MCI_NOTIFY_ABORTED});
	drv_pending_end(element_pending(instance), &running);
	drv_part_leave(part);
	return result;
}

static LRESULT send_on_seek(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MCIERR_INVALID_DEVICE_ID;
	const LRESULT result = do_on_seek(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* MCI_STOP: Stops. */
static LRESULT ask_on_stop(
	struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS * parameters)
{
	if (hooks->on_stop != NULL)
		return hooks->on_stop(instance, flags, parameters);
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_UNSUPPORTED_FUNCTION;
}

static LRESULT do_on_stop(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct mci_counter_instance *const instance = &outer->instance.own.instance;
	const int asked = (lParam1 & MCI_NOTIFY) != 0;
	if (asked && lParam2 == 0)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD_PTR window = asked ? (DWORD_PTR)((MCI_GENERIC_PARMS *)lParam2)->dwCallback : 0;
	if (!drv_part_enter(part))
		return MCIERR_INVALID_DEVICE_ID;
	struct drv_running running;
	drv_pending_begin(element_pending(instance), &running);
	const LRESULT result = ask_on_stop(instance, (DWORD)lParam1, (MCI_GENERIC_PARMS *)lParam2);
	if ((result & 65535) == 0)
		settle_element(instance, &running, (struct drv_command){window, 0, MCI_NOTIFY_SUCCESSFUL,
			MCI_NOTIFY_ABORTED});
	drv_pending_end(element_pending(instance), &running);
	drv_part_leave(part);
	return result;
}

static LRESULT send_on_stop(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MCIERR_INVALID_DEVICE_ID;
	const LRESULT result = do_on_stop(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* MCI_PAUSE: Pauses. */
static LRESULT ask_on_pause(
	struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS * parameters)
{
	if (hooks->on_pause != NULL)
		return hooks->on_pause(instance, flags, parameters);
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_UNSUPPORTED_FUNCTION;
}

static LRESULT do_on_pause(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct mci_counter_instance *const instance = &outer->instance.own.instance;
	const int asked = (lParam1 & MCI_NOTIFY) != 0;
	if (asked && lParam2 == 0)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD_PTR window = asked ? (DWORD_PTR)((MCI_GENERIC_PARMS *)lParam2)->dwCallback : 0;
	if (!drv_part_enter(part))
		return MCIERR_INVALID_DEVICE_ID;
	struct drv_running running;
	drv_pending_begin(element_pending(instance), &running);
	const LRESULT result = ask_on_pause(instance, (DWORD)lParam1, (MCI_GENERIC_PARMS *)lParam2);
	if ((result & 65535) == 0)
		settle_element(instance, &running, (struct drv_command){window, 0, MCI_NOTIFY_SUCCESSFUL,
			asked ? MCI_NOTIFY_SUPERSEDED : 0});
	drv_pending_end(element_pending(instance), &running);
	drv_part_leave(part);
	return result;
}

static LRESULT send_on_pause(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MCIERR_INVALID_DEVICE_ID;
	const LRESULT result = do_on_pause(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* MCI_INFO: A text about the device. Every driver answers it. */
static LRESULT ask_on_info(
	struct mci_counter_instance *instance, DWORD flags, MCI_INFO_PARMSW * parameters)
{
	if (hooks->on_info != NULL)
		return hooks->on_info(instance, flags, parameters);
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_INVALID_DEVICE_ID;
}

static LRESULT do_on_info(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct mci_counter_instance *const instance = &outer->instance.own.instance;
	const int asked = (lParam1 & MCI_NOTIFY) != 0;
	if (asked && lParam2 == 0)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD_PTR window = asked ? (DWORD_PTR)((MCI_INFO_PARMSW *)lParam2)->dwCallback : 0;
	if (!drv_part_enter(part))
		return MCIERR_INVALID_DEVICE_ID;
	struct drv_running running;
	drv_pending_begin(element_pending(instance), &running);
	const LRESULT result = ask_on_info(instance, (DWORD)lParam1, (MCI_INFO_PARMSW *)lParam2);
	if ((result & 65535) == 0)
		settle_element(instance, &running, (struct drv_command){window, 0, MCI_NOTIFY_SUCCESSFUL,
			asked ? MCI_NOTIFY_SUPERSEDED : 0});
	drv_pending_end(element_pending(instance), &running);
	drv_part_leave(part);
	return result;
}

static LRESULT send_on_info(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MCIERR_INVALID_DEVICE_ID;
	const LRESULT result = do_on_info(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* MCI_GETDEVCAPS: What the device can do. Every driver answers it; yes and no, and kinds of
 * devices, come with the number of their text and MCI_RESOURCE_RETURNED. */
LRESULT mci_counter_usual_on_getdevcaps(
	struct mci_counter_instance *instance, DWORD flags, MCI_GETDEVCAPS_PARMS * parameters)
{
	(void)instance;
	if (parameters == NULL)
		return MCIERR_NULL_PARAMETER_BLOCK;
	if ((flags & MCI_GETDEVCAPS_ITEM) == 0)
		return MCIERR_MISSING_PARAMETER;
	switch (parameters->dwItem) {
	case MCI_GETDEVCAPS_CAN_RECORD:
	case MCI_GETDEVCAPS_HAS_AUDIO:
	case MCI_GETDEVCAPS_HAS_VIDEO:
		parameters->dwReturn = mci_counter_word(0, MCI_FALSE);
		return MCI_RESOURCE_RETURNED;
	case MCI_GETDEVCAPS_DEVICE_TYPE:
		parameters->dwReturn = mci_counter_word(MCI_DEVTYPE_OTHER, 0);
		return MCI_RESOURCE_RETURNED;
	case MCI_GETDEVCAPS_USES_FILES:
		parameters->dwReturn = mci_counter_word(0, MCI_FALSE);
		return MCI_RESOURCE_RETURNED;
	case MCI_GETDEVCAPS_COMPOUND_DEVICE:
		parameters->dwReturn = mci_counter_word(1, MCI_FALSE);
		return MCI_RESOURCE_RETURNED;
	case MCI_GETDEVCAPS_CAN_EJECT:
		parameters->dwReturn = mci_counter_word(0, MCI_FALSE);
		return MCI_RESOURCE_RETURNED;
	case MCI_GETDEVCAPS_CAN_PLAY:
		parameters->dwReturn = mci_counter_word(1, MCI_FALSE);
		return MCI_RESOURCE_RETURNED;
	case MCI_GETDEVCAPS_CAN_SAVE:
		parameters->dwReturn = mci_counter_word(0, MCI_FALSE);
		return MCI_RESOURCE_RETURNED;
	default:
		return MCIERR_UNSUPPORTED_FUNCTION;
	}
}

static LRESULT ask_on_getdevcaps(
	struct mci_counter_instance *instance, DWORD flags, MCI_GETDEVCAPS_PARMS * parameters)
{
	if (hooks->on_getdevcaps != NULL)
		return hooks->on_getdevcaps(instance, flags, parameters);
	return mci_counter_usual_on_getdevcaps(instance, flags, parameters);
}

static LRESULT do_on_getdevcaps(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct mci_counter_instance *const instance = &outer->instance.own.instance;
	const int asked = (lParam1 & MCI_NOTIFY) != 0;
	if (asked && lParam2 == 0)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD_PTR window = asked ? (DWORD_PTR)((MCI_GETDEVCAPS_PARMS *)lParam2)->dwCallback : 0;
	if (!drv_part_enter(part))
		return MCIERR_INVALID_DEVICE_ID;
	struct drv_running running;
	drv_pending_begin(element_pending(instance), &running);
	const LRESULT result = ask_on_getdevcaps(instance, (DWORD)lParam1, (MCI_GETDEVCAPS_PARMS *)lParam2);
	if ((result & 65535) == 0)
		settle_element(instance, &running, (struct drv_command){window, 0, MCI_NOTIFY_SUCCESSFUL,
			asked ? MCI_NOTIFY_SUPERSEDED : 0});
	drv_pending_end(element_pending(instance), &running);
	drv_part_leave(part);
	return result;
}

static LRESULT send_on_getdevcaps(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MCIERR_INVALID_DEVICE_ID;
	const LRESULT result = do_on_getdevcaps(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* MCI_SET: Sets how times are told, the sound, the door and the like. */
static LRESULT ask_on_set(
	struct mci_counter_instance *instance, DWORD flags, MCI_SET_PARMS * parameters)
{
	if (hooks->on_set != NULL)
		return hooks->on_set(instance, flags, parameters);
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_UNSUPPORTED_FUNCTION;
}

static LRESULT do_on_set(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct mci_counter_instance *const instance = &outer->instance.own.instance;
	const int asked = (lParam1 & MCI_NOTIFY) != 0;
	if (asked && lParam2 == 0)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD_PTR window = asked ? (DWORD_PTR)((MCI_SET_PARMS *)lParam2)->dwCallback : 0;
	if (!drv_part_enter(part))
		return MCIERR_INVALID_DEVICE_ID;
	struct drv_running running;
	drv_pending_begin(element_pending(instance), &running);
	const LRESULT result = ask_on_set(instance, (DWORD)lParam1, (MCI_SET_PARMS *)lParam2);
	if ((result & 65535) == 0)
		settle_element(instance, &running, (struct drv_command){window, 0, MCI_NOTIFY_SUCCESSFUL,
			asked ? MCI_NOTIFY_SUPERSEDED : 0});
	drv_pending_end(element_pending(instance), &running);
	drv_part_leave(part);
	return result;
}

static LRESULT send_on_set(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MCIERR_INVALID_DEVICE_ID;
	const LRESULT result = do_on_set(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* MCI_STATUS: The state of the device. Every driver answers it; words come as in
 * MCI_GETDEVCAPS, and programs that send commands get the lower half alone. */
LRESULT mci_counter_usual_on_status(
	struct mci_counter_instance *instance, DWORD flags, MCI_STATUS_PARMS * parameters)
{
	if (parameters == NULL)
		return MCIERR_NULL_PARAMETER_BLOCK;
	if ((flags & MCI_STATUS_ITEM) == 0)
		return MCIERR_MISSING_PARAMETER;
	switch (parameters->dwItem) {
	case MCI_STATUS_LENGTH:
		parameters->dwReturn = (DWORD)instance->element.length;
		return MMSYSERR_NOERROR;
	case MCI_STATUS_POSITION:
		parameters->dwReturn = (DWORD)instance->element.position;
		return MMSYSERR_NOERROR;
	case MCI_STATUS_NUMBER_OF_TRACKS:
		parameters->dwReturn = 1;
		return MMSYSERR_NOERROR;
	case MCI_STATUS_MODE:
		parameters->dwReturn = mci_counter_word((DWORD)instance->element.mode, 0);
		return MCI_RESOURCE_RETURNED;
	case MCI_STATUS_MEDIA_PRESENT:
		parameters->dwReturn = mci_counter_word(1, MCI_FALSE);
		return MCI_RESOURCE_RETURNED;
	case MCI_STATUS_TIME_FORMAT:
		parameters->dwReturn = mci_counter_word(MCI_FORMAT_MILLISECONDS, MCI_FORMAT_MILLISECONDS_S);
		return MCI_RESOURCE_RETURNED;
	case MCI_STATUS_READY:
		parameters->dwReturn = mci_counter_word(((DWORD)instance->element.length) != 0, MCI_FALSE);
		return MCI_RESOURCE_RETURNED;
	case MCI_STATUS_CURRENT_TRACK:
		parameters->dwReturn = 1;
		return MMSYSERR_NOERROR;
	default:
		return MCIERR_UNSUPPORTED_FUNCTION;
	}
}

static LRESULT ask_on_status(
	struct mci_counter_instance *instance, DWORD flags, MCI_STATUS_PARMS * parameters)
{
	if (hooks->on_status != NULL)
		return hooks->on_status(instance, flags, parameters);
	return mci_counter_usual_on_status(instance, flags, parameters);
}

static LRESULT do_on_status(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct mci_counter_instance *const instance = &outer->instance.own.instance;
	const int asked = (lParam1 & MCI_NOTIFY) != 0;
	if (asked && lParam2 == 0)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD_PTR window = asked ? (DWORD_PTR)((MCI_STATUS_PARMS *)lParam2)->dwCallback : 0;
	if (!drv_part_enter(part))
		return MCIERR_INVALID_DEVICE_ID;
	struct drv_running running;
	drv_pending_begin(element_pending(instance), &running);
	const LRESULT result = ask_on_status(instance, (DWORD)lParam1, (MCI_STATUS_PARMS *)lParam2);
	if ((result & 65535) == 0)
		settle_element(instance, &running, (struct drv_command){window, 0, MCI_NOTIFY_SUCCESSFUL,
			asked ? MCI_NOTIFY_SUPERSEDED : 0});
	drv_pending_end(element_pending(instance), &running);
	drv_part_leave(part);
	return result;
}

static LRESULT send_on_status(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MCIERR_INVALID_DEVICE_ID;
	const LRESULT result = do_on_status(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* MCI_RESUME: Goes on after a pause. */
static LRESULT ask_on_resume(
	struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS * parameters)
{
	if (hooks->on_resume != NULL)
		return hooks->on_resume(instance, flags, parameters);
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_UNSUPPORTED_FUNCTION;
}

static LRESULT do_on_resume(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct mci_counter_instance *const instance = &outer->instance.own.instance;
	const int asked = (lParam1 & MCI_NOTIFY) != 0;
	if (asked && lParam2 == 0)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD_PTR window = asked ? (DWORD_PTR)((MCI_GENERIC_PARMS *)lParam2)->dwCallback : 0;
	if (!drv_part_enter(part))
		return MCIERR_INVALID_DEVICE_ID;
	struct drv_running running;
	drv_pending_begin(element_pending(instance), &running);
	const LRESULT result = ask_on_resume(instance, (DWORD)lParam1, (MCI_GENERIC_PARMS *)lParam2);
	if ((result & 65535) == 0)
		settle_element(instance, &running, (struct drv_command){window, 0, MCI_NOTIFY_SUCCESSFUL,
			asked ? MCI_NOTIFY_SUPERSEDED : 0});
	drv_pending_end(element_pending(instance), &running);
	drv_part_leave(part);
	return result;
}

static LRESULT send_on_resume(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MCIERR_INVALID_DEVICE_ID;
	const LRESULT result = do_on_resume(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* CNT_LAP: Ends a lap, and tells how long it took. */
static LRESULT ask_on_lap(
	struct mci_counter_instance *instance, DWORD flags, MCI_STATUS_PARMS * parameters)
{
	if (hooks->on_lap != NULL)
		return hooks->on_lap(instance, flags, parameters);
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_INVALID_DEVICE_ID;
}

static LRESULT do_on_lap(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct mci_counter_instance *const instance = &outer->instance.own.instance;
	const int asked = (lParam1 & MCI_NOTIFY) != 0;
	if (asked && lParam2 == 0)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD_PTR window = asked ? (DWORD_PTR)((MCI_STATUS_PARMS *)lParam2)->dwCallback : 0;
	if (!drv_part_enter(part))
		return MCIERR_INVALID_DEVICE_ID;
	struct drv_running running;
	drv_pending_begin(element_pending(instance), &running);
	const LRESULT result = ask_on_lap(instance, (DWORD)lParam1, (MCI_STATUS_PARMS *)lParam2);
	if ((result & 65535) == 0)
		settle_element(instance, &running, (struct drv_command){window, 0, MCI_NOTIFY_SUCCESSFUL,
			asked ? MCI_NOTIFY_SUPERSEDED : 0});
	drv_pending_end(element_pending(instance), &running);
	drv_part_leave(part);
	return result;
}

static LRESULT send_on_lap(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MCIERR_INVALID_DEVICE_ID;
	const LRESULT result = do_on_lap(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* CNT_SKIP: Goes forward or, without a number, to the end. */
static LRESULT ask_on_skip(
	struct mci_counter_instance *instance, DWORD flags, MCI_SEEK_PARMS * parameters)
{
	if (hooks->on_skip != NULL)
		return hooks->on_skip(instance, flags, parameters);
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_INVALID_DEVICE_ID;
}

static LRESULT do_on_skip(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct mci_counter_instance *const instance = &outer->instance.own.instance;
	const int asked = (lParam1 & MCI_NOTIFY) != 0;
	if (asked && lParam2 == 0)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD_PTR window = asked ? (DWORD_PTR)((MCI_SEEK_PARMS *)lParam2)->dwCallback : 0;
	if (!drv_part_enter(part))
		return MCIERR_INVALID_DEVICE_ID;
	struct drv_running running;
	drv_pending_begin(element_pending(instance), &running);
	const LRESULT result = ask_on_skip(instance, (DWORD)lParam1, (MCI_SEEK_PARMS *)lParam2);
	if ((result & 65535) == 0)
		settle_element(instance, &running, (struct drv_command){window, 0, MCI_NOTIFY_SUCCESSFUL,
			MCI_NOTIFY_ABORTED});
	drv_pending_end(element_pending(instance), &running);
	drv_part_leave(part);
	return result;
}

static LRESULT send_on_skip(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MCIERR_INVALID_DEVICE_ID;
	const LRESULT result = do_on_skip(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
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
	case MCI_OPEN_DRIVER:
		return send_on_open_driver(dwDriverId, lParam1, lParam2);
	case MCI_CLOSE_DRIVER:
		return send_on_close_driver(dwDriverId, lParam1, lParam2);
	case MCI_PLAY:
		return send_on_play(dwDriverId, lParam1, lParam2);
	case MCI_SEEK:
		return send_on_seek(dwDriverId, lParam1, lParam2);
	case MCI_STOP:
		return send_on_stop(dwDriverId, lParam1, lParam2);
	case MCI_PAUSE:
		return send_on_pause(dwDriverId, lParam1, lParam2);
	case MCI_INFO:
		return send_on_info(dwDriverId, lParam1, lParam2);
	case MCI_GETDEVCAPS:
		return send_on_getdevcaps(dwDriverId, lParam1, lParam2);
	case MCI_SET:
		return send_on_set(dwDriverId, lParam1, lParam2);
	case MCI_STATUS:
		return send_on_status(dwDriverId, lParam1, lParam2);
	case MCI_RESUME:
		return send_on_resume(dwDriverId, lParam1, lParam2);
	case CNT_LAP:
		return send_on_lap(dwDriverId, lParam1, lParam2);
	case CNT_SKIP:
		return send_on_skip(dwDriverId, lParam1, lParam2);
	default:
		if (2048 <= msg && msg <= 6143)
			return MCIERR_UNSUPPORTED_FUNCTION;
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
