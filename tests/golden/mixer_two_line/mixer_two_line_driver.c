/* The driver "mixer_two_line": its entry point, and what opens and closes.
 *
 * Made by drvgen 0.1.0 as mixer_two_line_driver.c, model e5914d8bfdd1504e; do not edit.
 * What the driver does with each message of its own is in mixer_two_line_hooks.c. */
#include "mixer_two_line.h"
#ifndef MIXER_TWO_LINE_MODEL_e5914d8bfdd1504e
#error "mixer_two_line.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mixer.h"
#include "drv_part.h"

/* What a slot holds: an instance, or what is open inside one or beside them. */
struct contents {
	union {
		struct mixer_two_line_instance instance;
		struct mixer_two_line_mixer mixer;
	} own;
};

#define DRV_INSTANCE struct contents
#include "drv_scope.h"

#include <string.h>

/* ---- what there is ---- */

/* How many instances there may be at a time, the system's own aside. */
#define MOST_INSTANCES DRV_MAX_INSTANCES

static struct drv_slot first_slots[DRV_FIRST_SLOTS];
static struct drv_slot first_mixer_slots[DRV_FIRST_SLOTS];
static struct drv_scope mixer_table = {.segments = {first_mixer_slots}};
static drv_word mixers_port; /* whether MXDM_INIT opened it */

static const MIXERCAPSW mixers_devices[] = {
	{.szPname = L"Two lines", .cDestinations = 1},
};

static const MIXERLINEW mixers_lines[] = {
	{.szName = L"Speakers", .dwComponentType = MIXERLINE_COMPONENTTYPE_DST_SPEAKERS, .cChannels = 2},
	{.szName = L"Music", .dwComponentType = MIXERLINE_COMPONENTTYPE_SRC_COMPACTDISC, .cChannels = 2},
	{.szName = L"Speech", .dwComponentType = MIXERLINE_COMPONENTTYPE_SRC_MICROPHONE, .cChannels = 2},
};
static struct drv_mixer_place mixers_lines_at[] = { /* which device, and in what there */
	{.device = 0, .in = DRV_IN_DEVICE},
	{.device = 0, .in = 0},
	{.device = 0, .in = 0},
};

static const MIXERCONTROLW mixers_controls[] = {
	{.szName = L"Music volume", .dwControlType = MIXERCONTROL_CONTROLTYPE_VOLUME},
	{.szName = L"Music mute", .dwControlType = MIXERCONTROL_CONTROLTYPE_MUTE,
		.fdwControl = MIXERCONTROL_CONTROLF_UNIFORM},
	{.szName = L"Speech volume", .dwControlType = MIXERCONTROL_CONTROLTYPE_VOLUME},
	{.szName = L"Speech mute", .dwControlType = MIXERCONTROL_CONTROLTYPE_MUTE,
		.fdwControl = MIXERCONTROL_CONTROLF_UNIFORM},
};
static struct drv_mixer_place mixers_controls_at[] = { /* which device, and in what there */
	{.device = 0, .in = 1},
	{.device = 0, .in = 1},
	{.device = 0, .in = 2},
	{.device = 0, .in = 2},
};

static struct drv_mixer mixers_held = {
	.lines = mixers_lines,
	.lines_at = mixers_lines_at,
	.lines_count = 3,
	.controls = mixers_controls,
	.controls_at = mixers_controls_at,
	.controls_count = 4,
};
static struct drv_scope scope = {.segments = {first_slots}, .inner = &mixer_table};
static struct mixer_two_line_module the_module;
static const struct mixer_two_line_hooks *const hooks = &mixer_two_line_hooks;

/* ---- mixer: from MXDM_OPEN to MXDM_CLOSE ---- */

static void end_mixer(struct drv_slot *slot)
{
	drv_give_back(&mixer_table, slot);
}

void mixer_two_line_mixer_tell(UINT device, UINT msg, DWORD_PTR about)
{
	uint64_t order = 0;
	for (struct drv_slot *slot; (slot = drv_enter_next(&mixer_table, &order)) != NULL;) {
		if (slot->instance.own.mixer.device == device)
			drv_tell(&slot->instance.own.mixer.notify, msg, about, 0);
		drv_leave(&mixer_table, slot);
	}
}

static void force_mixer(struct drv_slot *slot)
{
	if (hooks->on_mixer_close != NULL)
		hooks->on_mixer_close(&slot->instance.own.mixer, 1);
	end_mixer(slot);
}

/* ---- mixers: from MXDM_INIT to MXDM_EXIT ---- */

static void force_mixers(void)
{
	if (drv_part_is_open(&mixers_port) && hooks->on_mixers_exit != NULL)
		hooks->on_mixers_exit(&the_module, 0, 1);
	drv_part_settle(&mixers_port, 0);
}

/* ---- DRV_LOAD and DRV_FREE ---- */

static void begin_module(HDRVR hdrvr)
{
	memset(&the_module, 0, sizeof the_module);
	the_module.hdrvr = hdrvr;
	drv_mixer_begin(&mixers_held);
}

static LRESULT load_module(HDRVR hdrvr)
{
	uint64_t seen;
	if (!drv_change_begin(&scope, DRV_LOADED, 0, 0, &seen))
		return (seen & DRV_LOADED) != 0;
	begin_module(hdrvr);
	const int loaded =
		drv_scope_ready(&scope) &&
		drv_inner_ready(&mixer_table, &scope) &&
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
		hooks->on_close(&slot->instance.own.instance, 0, 0, 1);
	drv_give_back(&scope, slot);
}

static LRESULT free_module(void)
{
	if (!drv_free_begin(&scope))
		return 0;
	drv_close_every(&mixer_table, force_mixer);
	force_mixers();
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

static void begin_instance(struct mixer_two_line_instance *instance, DWORD_PTR id, HDRVR hdrvr)
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
static int is_opened(struct mixer_two_line_instance *instance, LPARAM lParam1, LPARAM lParam2)
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
	begin_instance(&slot->instance.own.instance, drv_slot_id(slot), hdrvr);
	if (is_opened(&slot->instance.own.instance, lParam1, lParam2))
		return (LRESULT)drv_open_end(&scope, slot);
	end_instance(slot);
	return 0;
}

/* Whether the instance may be closed: the policy first, then the hook, which
 * gives back what the instance holds. */
static int is_closed(struct mixer_two_line_instance *instance, LPARAM lParam1, LPARAM lParam2)
{
	return hooks->on_close == NULL ||
	       hooks->on_close(instance, lParam1, lParam2, 0);
}

static LRESULT close_instance(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_close_begin(&scope, dwDriverId);
	if (slot == NULL)
		return 0;
	if (!is_closed(&slot->instance.own.instance, lParam1, lParam2)) {
		drv_close_cancel(slot);
		return 0;
	}
	end_instance(slot);
	return 1;
}

/* ---- messages ---- */

/* MXDM_INIT: The mixer devices are about to be used. */
static LRESULT do_on_mixers_init(DWORD_PTR dwParam2)
{
	if (!drv_part_change(&mixers_port))
		return MMSYSERR_INVALHANDLE;
	LRESULT result = 0;
	if (!drv_part_is_open(&mixers_port) && hooks->on_mixers_init != NULL)
		result = hooks->on_mixers_init(&the_module, (DWORD_PTR)dwParam2);
	drv_part_settle(&mixers_port, result == 0);
	return result;
}

static LRESULT send_on_mixers_init(DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_mixers_init(dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MXDM_EXIT: The mixer devices are used no more. The headers know it as DRVM_EXIT alone. */
static LRESULT do_on_mixers_exit(DWORD_PTR dwParam2)
{
	if (!drv_part_change(&mixers_port))
		return MMSYSERR_INVALHANDLE;
	const int open = drv_part_is_open(&mixers_port);
	const int still = drv_inner_suspend(&mixer_table);
	LRESULT result = still ? 0 : MMSYSERR_INVALHANDLE;
	if (still)
		drv_close_every(&mixer_table, force_mixer);
	if (still && open && hooks->on_mixers_exit != NULL)
		result = hooks->on_mixers_exit(&the_module, (DWORD_PTR)dwParam2, 0);
	drv_inner_resume(&mixer_table);
	drv_part_settle(&mixers_port, open && result != 0);
	return result;
}

static LRESULT send_on_mixers_exit(DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_mixers_exit(dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MXDM_GETNUMDEVS: How many mixer devices there are. */
static LRESULT do_on_mixers_getnumdevs(void)
{
	return 1;
}

static LRESULT send_on_mixers_getnumdevs(void)
{
	if (!drv_enter_device(&scope))
		return 0;
	const LRESULT result = do_on_mixers_getnumdevs();
	drv_leave_device(&scope);
	return result;
}

/* MXDM_GETDEVCAPS: What a device can do. */
static LRESULT do_on_mixers_getdevcaps(UINT uDeviceID, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	if (uDeviceID >= 1)
		return MMSYSERR_BADDEVICEID;
	const size_t room = (size_t)(DWORD)dwParam2;
	memcpy((void *)dwParam1, &mixers_devices[uDeviceID],
		room < sizeof mixers_devices[0] ? room : sizeof mixers_devices[0]);
	return 0;
}

static LRESULT send_on_mixers_getdevcaps(UINT uDeviceID, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_mixers_getdevcaps(uDeviceID, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MXDM_OPEN: A program opens a device. Several may have it open. */
static LRESULT do_on_mixer_open(UINT uDeviceID, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwUser == 0 || dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	if (uDeviceID >= 1)
		return MMSYSERR_BADDEVICEID;
	struct drv_slot *const slot = drv_open_inner_begin(&mixer_table);
	if (slot == NULL) {
		return MMSYSERR_INVALHANDLE;
	}
	struct mixer_two_line_mixer *const mixer = &slot->instance.own.mixer;
	memset(mixer, 0, sizeof *mixer);
	mixer->module = &the_module;
	mixer->device = uDeviceID;
	mixer->id = drv_slot_id(slot);
	mixer->notify.on = 1;
	mixer->notify.callback = (DWORD_PTR)((MIXEROPENDESC *)dwParam1)->dwCallback;
	mixer->notify.flags = (DWORD)dwParam2;
	mixer->notify.handle = (HDRVR)((MIXEROPENDESC *)dwParam1)->hmx;
	mixer->notify.data = (DWORD_PTR)((MIXEROPENDESC *)dwParam1)->dwInstance;
	const LRESULT result = hooks->on_mixer_open == NULL ? 0
		: hooks->on_mixer_open(&slot->instance.own.mixer, (MIXEROPENDESC *)dwParam1, (DWORD)dwParam2);
	if (result != 0) {
		end_mixer(slot);
		return result;
	}
	*(DWORD_PTR *)dwUser = (DWORD_PTR)drv_open_inner_end(slot);
	return result;
}

static LRESULT send_on_mixer_open(UINT uDeviceID, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_mixer_open(uDeviceID, dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MXDM_CLOSE: A program closes its device. */
static LRESULT do_on_mixer_close(DWORD_PTR dwUser)
{
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_close_begin(&mixer_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = hooks->on_mixer_close == NULL ? 0
		: hooks->on_mixer_close(&slot->instance.own.mixer, 0);
	if (result != 0) {
		drv_close_cancel(slot);
		return result;
	}
	end_mixer(slot);
	return result;
}

static LRESULT send_on_mixer_close(DWORD_PTR dwUser)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_mixer_close(dwUser);
	drv_leave_device(&scope);
	return result;
}

/* MXDM_GETLINEINFO: A line: by its number, its id, or what it is. */
LRESULT mixer_two_line_usual_on_mixer_getlineinfo(
	struct mixer_two_line_mixer *mixer, MIXERLINEW * line, DWORD flags)
{
	return drv_mixer_line_info(&mixers_held, mixer->device, line, flags);
}

static LRESULT ask_on_mixer_getlineinfo(
	struct mixer_two_line_mixer *mixer, MIXERLINEW * line, DWORD flags)
{
	if (hooks->on_mixer_getlineinfo != NULL)
		return hooks->on_mixer_getlineinfo(mixer, line, flags);
	return mixer_two_line_usual_on_mixer_getlineinfo(mixer, line, flags);
}

static LRESULT do_on_mixer_getlineinfo(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&mixer_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = ask_on_mixer_getlineinfo(
		&slot->instance.own.mixer, (MIXERLINEW *)dwParam1, (DWORD)dwParam2);
	drv_leave(&mixer_table, slot);
	return result;
}

static LRESULT send_on_mixer_getlineinfo(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_mixer_getlineinfo(dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MXDM_GETLINECONTROLS: The controls of a line. */
LRESULT mixer_two_line_usual_on_mixer_getlinecontrols(
	struct mixer_two_line_mixer *mixer, MIXERLINECONTROLSW * controls, DWORD flags)
{
	return drv_mixer_line_controls(&mixers_held, mixer->device, controls, flags);
}

static LRESULT ask_on_mixer_getlinecontrols(
	struct mixer_two_line_mixer *mixer, MIXERLINECONTROLSW * controls, DWORD flags)
{
	if (hooks->on_mixer_getlinecontrols != NULL)
		return hooks->on_mixer_getlinecontrols(mixer, controls, flags);
	return mixer_two_line_usual_on_mixer_getlinecontrols(mixer, controls, flags);
}

static LRESULT do_on_mixer_getlinecontrols(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&mixer_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = ask_on_mixer_getlinecontrols(
		&slot->instance.own.mixer, (MIXERLINECONTROLSW *)dwParam1, (DWORD)dwParam2);
	drv_leave(&mixer_table, slot);
	return result;
}

static LRESULT send_on_mixer_getlinecontrols(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_mixer_getlinecontrols(dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MXDM_GETCONTROLDETAILS: What a control is set to. */
LRESULT mixer_two_line_usual_on_mixer_getcontroldetails(
	struct mixer_two_line_mixer *mixer, MIXERCONTROLDETAILS * details, DWORD flags)
{
	return drv_mixer_get_details(&mixers_held, mixer->device, details, flags);
}

static LRESULT ask_on_mixer_getcontroldetails(
	struct mixer_two_line_mixer *mixer, MIXERCONTROLDETAILS * details, DWORD flags)
{
	if (hooks->on_mixer_getcontroldetails != NULL)
		return hooks->on_mixer_getcontroldetails(mixer, details, flags);
	return mixer_two_line_usual_on_mixer_getcontroldetails(mixer, details, flags);
}

static LRESULT do_on_mixer_getcontroldetails(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&mixer_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = ask_on_mixer_getcontroldetails(
		&slot->instance.own.mixer, (MIXERCONTROLDETAILS *)dwParam1, (DWORD)dwParam2);
	drv_leave(&mixer_table, slot);
	return result;
}

static LRESULT send_on_mixer_getcontroldetails(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_mixer_getcontroldetails(dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MXDM_SETCONTROLDETAILS: Sets a control. */
LRESULT mixer_two_line_usual_on_mixer_setcontroldetails(
	struct mixer_two_line_mixer *mixer, MIXERCONTROLDETAILS * details, DWORD flags)
{
	return drv_mixer_set_details(&mixers_held, mixer->device, details, flags);
}

static LRESULT ask_on_mixer_setcontroldetails(
	struct mixer_two_line_mixer *mixer, MIXERCONTROLDETAILS * details, DWORD flags)
{
	if (hooks->on_mixer_setcontroldetails != NULL)
		return hooks->on_mixer_setcontroldetails(mixer, details, flags);
	return mixer_two_line_usual_on_mixer_setcontroldetails(mixer, details, flags);
}

static LRESULT do_on_mixer_setcontroldetails(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&mixer_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const UINT device = slot->instance.own.mixer.device;
	const DWORD_PTR about = (DWORD_PTR)((MIXERCONTROLDETAILS *)dwParam1)->dwControlID;
	const LRESULT result = ask_on_mixer_setcontroldetails(
		&slot->instance.own.mixer, (MIXERCONTROLDETAILS *)dwParam1, (DWORD)dwParam2);
	drv_leave(&mixer_table, slot);
	if (result == 0)
		mixer_two_line_mixer_tell(device, MM_MIXM_CONTROL_CHANGE, about);
	return result;
}

static LRESULT send_on_mixer_setcontroldetails(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_mixer_setcontroldetails(dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* LINES_MIX: Mixes one sample of each line, as the controls are set. */
static LRESULT ask_on_mix(
	struct mixer_two_line_mixer *mixer, DWORD * samples)
{
	if (hooks->on_mix != NULL)
		return hooks->on_mix(mixer, samples);
	(void)samples;
	(void)mixer;
	return MMSYSERR_INVALHANDLE;
}

static LRESULT do_on_mix(DWORD_PTR dwUser, DWORD_PTR dwParam1)
{
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&mixer_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = ask_on_mix(
		&slot->instance.own.mixer, (DWORD *)dwParam1);
	drv_leave(&mixer_table, slot);
	return result;
}

static LRESULT send_on_mix(DWORD_PTR dwUser, DWORD_PTR dwParam1)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_mix(dwUser, dwParam1);
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

DWORD CALLBACK mxdMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	LRESULT result = MMSYSERR_NOTSUPPORTED;
	(void)uDeviceID;
	(void)uMsg;
	(void)dwUser;
	(void)dwParam1;
	(void)dwParam2;
	switch (uMsg) {
	case MXDM_INIT:
		result = send_on_mixers_init(dwParam2);
		break;
	case MXDM_EXIT:
		result = send_on_mixers_exit(dwParam2);
		break;
	case MXDM_GETNUMDEVS:
		result = send_on_mixers_getnumdevs();
		break;
	case MXDM_GETDEVCAPS:
		result = send_on_mixers_getdevcaps(uDeviceID, dwParam1, dwParam2);
		break;
	case MXDM_OPEN:
		result = send_on_mixer_open(uDeviceID, dwUser, dwParam1, dwParam2);
		break;
	case MXDM_CLOSE:
		result = send_on_mixer_close(dwUser);
		break;
	case MXDM_GETLINEINFO:
		result = send_on_mixer_getlineinfo(dwUser, dwParam1, dwParam2);
		break;
	case MXDM_GETLINECONTROLS:
		result = send_on_mixer_getlinecontrols(dwUser, dwParam1, dwParam2);
		break;
	case MXDM_GETCONTROLDETAILS:
		result = send_on_mixer_getcontroldetails(dwUser, dwParam1, dwParam2);
		break;
	case MXDM_SETCONTROLDETAILS:
		result = send_on_mixer_setcontroldetails(dwUser, dwParam1, dwParam2);
		break;
	case LINES_MIX:
		result = send_on_mix(dwUser, dwParam1);
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
