/* The driver "midi_recorder": its entry point, and what opens and closes.
 *
 * Made by drvgen 0.1.0 as midi_recorder_driver.c, model ab82bb668f3a8ec0; do not edit.
 * What the driver does with each message of its own is in midi_recorder_hooks.c. */
#include "midi_recorder.h"
#ifndef MIDI_RECORDER_MODEL_ab82bb668f3a8ec0
#error "midi_recorder.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_lent.h"
#include "drv_part.h"

/* What a slot holds: an instance, or what is open inside one or beside them. */
struct contents {
	union {
		struct midi_recorder_instance instance;
		struct midi_recorder_output output;
		struct midi_recorder_input input;
	} own;
	struct drv_lent lent; /* to what is open */
};

#define DRV_INSTANCE struct contents
#include "drv_scope.h"

#include <string.h>

/* ---- what there is ---- */

/* How many instances there may be at a time, the system's own aside. */
#define MOST_INSTANCES DRV_MAX_INSTANCES

static struct drv_slot first_slots[DRV_FIRST_SLOTS];
static struct drv_slot first_output_slots[DRV_FIRST_SLOTS];
static struct drv_scope output_table = {.segments = {first_output_slots}};
static struct drv_slot first_input_slots[DRV_FIRST_SLOTS];
static struct drv_scope input_table = {.segments = {first_input_slots}, .inner = &output_table};
static drv_word outputs_port; /* whether MODM_INIT opened it */
static drv_word outputs_taken[1]; /* whether somebody has the device */

static const MIDIOUTCAPSW outputs_devices[] = {
	{.szPname = L"Tape recorder", .wTechnology = MOD_MIDIPORT, .wChannelMask = 0xFFFF},
};
static drv_word inputs_port; /* whether MIDM_INIT opened it */
static drv_word inputs_taken[1]; /* whether somebody has the device */

static const MIDIINCAPSW inputs_devices[] = {
	{.szPname = L"Tape player"},
};
static struct drv_scope scope = {.segments = {first_slots}, .inner = &input_table};
static struct midi_recorder_module the_module;
static const struct midi_recorder_hooks *const hooks = &midi_recorder_hooks;

/* ---- output: from MODM_OPEN to MODM_CLOSE ---- */

static void end_output(struct drv_slot *slot)
{
	drv_lent_end(&slot->instance.lent);
	const UINT device = slot->instance.own.output.device;
	drv_give_back(&output_table, slot);
	drv_store(&outputs_taken[device], 0);
}

/* Undoes what is still prepared, the newest first. What the buffers hold is left alone: they may be
 * gone. */
static void forget_output(struct drv_slot *slot)
{
	int prepared = 0;
	for (uintptr_t address; (address = drv_lent_pop(&slot->instance.lent, &prepared)) != 0;)
		if (hooks->on_output_unprepare != NULL)
			hooks->on_output_unprepare(&slot->instance.own.output,
				(MIDIHDR *)address,
				0, 1);
}

MIDIHDR *midi_recorder_output_next(struct midi_recorder_output *output)
{
	struct drv_slot *const slot = drv_find(&output_table, output->id);
	return slot == NULL ? NULL : (MIDIHDR *)drv_lent_oldest(&slot->instance.lent, UINT64_MAX);
}

int midi_recorder_output_done(struct midi_recorder_output *output, MIDIHDR *buffer, DWORD_PTR param2)
{
	struct drv_slot *const slot = drv_find(&output_table, output->id);
	const struct drv_notify notify = output->notify; /* once it is out, a program may close */
	if (slot == NULL || buffer == NULL)
		return 0;
	const struct drv_lent_mark done = {&buffer->dwFlags, MHDR_INQUEUE, MHDR_DONE};
	if (!drv_lent_take(&slot->instance.lent, (uintptr_t)buffer, &done))
		return 0;
	drv_tell(&notify, MOM_DONE, (DWORD_PTR)buffer, param2);
	return 1;
}

static void force_output(struct drv_slot *slot)
{
	forget_output(slot);
	if (hooks->on_output_close != NULL)
		hooks->on_output_close(&slot->instance.own.output, 1);
	end_output(slot);
}

/* ---- input: from MIDM_OPEN to MIDM_CLOSE ---- */

static void end_input(struct drv_slot *slot)
{
	drv_lent_end(&slot->instance.lent);
	const UINT device = slot->instance.own.input.device;
	drv_give_back(&input_table, slot);
	drv_store(&inputs_taken[device], 0);
}

/* Undoes what is still prepared, the newest first. What the buffers hold is left alone: they may be
 * gone. */
static void forget_input(struct drv_slot *slot)
{
	int prepared = 0;
	for (uintptr_t address; (address = drv_lent_pop(&slot->instance.lent, &prepared)) != 0;)
		if (hooks->on_input_unprepare != NULL)
			hooks->on_input_unprepare(&slot->instance.own.input,
				(MIDIHDR *)address,
				0, 1);
}

MIDIHDR *midi_recorder_input_next(struct midi_recorder_input *input)
{
	struct drv_slot *const slot = drv_find(&input_table, input->id);
	return slot == NULL ? NULL : (MIDIHDR *)drv_lent_oldest(&slot->instance.lent, UINT64_MAX);
}

int midi_recorder_input_done(struct midi_recorder_input *input, MIDIHDR *buffer, DWORD_PTR param2)
{
	struct drv_slot *const slot = drv_find(&input_table, input->id);
	const struct drv_notify notify = input->notify; /* once it is out, a program may close */
	if (slot == NULL || buffer == NULL)
		return 0;
	const struct drv_lent_mark done = {&buffer->dwFlags, MHDR_INQUEUE, MHDR_DONE};
	if (!drv_lent_take(&slot->instance.lent, (uintptr_t)buffer, &done))
		return 0;
	drv_tell(&notify, MIM_LONGDATA, (DWORD_PTR)buffer, param2);
	return 1;
}

static void force_input(struct drv_slot *slot)
{
	forget_input(slot);
	if (hooks->on_input_close != NULL)
		hooks->on_input_close(&slot->instance.own.input, 1);
	end_input(slot);
}

/* ---- outputs: from MODM_INIT to MODM_EXIT ---- */

static void force_outputs(void)
{
	if (drv_part_is_open(&outputs_port) && hooks->on_outputs_exit != NULL)
		hooks->on_outputs_exit(&the_module, 0, 1);
	drv_part_settle(&outputs_port, 0);
}

/* ---- inputs: from MIDM_INIT to MIDM_EXIT ---- */

static void force_inputs(void)
{
	if (drv_part_is_open(&inputs_port) && hooks->on_inputs_exit != NULL)
		hooks->on_inputs_exit(&the_module, 0, 1);
	drv_part_settle(&inputs_port, 0);
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
		drv_inner_ready(&output_table, &scope) &&
		drv_inner_ready(&input_table, &scope) &&
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
	drv_close_every(&output_table, force_output);
	force_outputs();
	drv_close_every(&input_table, force_input);
	force_inputs();
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

static void begin_instance(struct midi_recorder_instance *instance, DWORD_PTR id, HDRVR hdrvr)
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
static int is_opened(struct midi_recorder_instance *instance, LPARAM lParam1, LPARAM lParam2)
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
static int is_closed(struct midi_recorder_instance *instance, LPARAM lParam1, LPARAM lParam2)
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

/* MODM_INIT: The output devices are about to be used. */
static LRESULT do_on_outputs_init(DWORD_PTR dwParam2)
{
	if (!drv_part_change(&outputs_port))
		return MMSYSERR_INVALHANDLE;
	LRESULT result = 0;
	if (!drv_part_is_open(&outputs_port) && hooks->on_outputs_init != NULL)
		result = hooks->on_outputs_init(&the_module, (DWORD_PTR)dwParam2);
	drv_part_settle(&outputs_port, result == 0);
	return result;
}

static LRESULT send_on_outputs_init(DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_outputs_init(dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MODM_EXIT: The output devices are used no more. The headers know it as DRVM_EXIT alone. */
static LRESULT do_on_outputs_exit(DWORD_PTR dwParam2)
{
	if (!drv_part_change(&outputs_port))
		return MMSYSERR_INVALHANDLE;
	const int open = drv_part_is_open(&outputs_port);
	const int still = drv_inner_suspend(&output_table);
	LRESULT result = still ? 0 : MMSYSERR_INVALHANDLE;
	if (still)
		drv_close_every(&output_table, force_output);
	if (still && open && hooks->on_outputs_exit != NULL)
		result = hooks->on_outputs_exit(&the_module, (DWORD_PTR)dwParam2, 0);
	drv_inner_resume(&output_table);
	drv_part_settle(&outputs_port, open && result != 0);
	return result;
}

static LRESULT send_on_outputs_exit(DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_outputs_exit(dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MODM_GETNUMDEVS: How many output devices there are. */
static LRESULT do_on_outputs_getnumdevs(void)
{
	return 1;
}

static LRESULT send_on_outputs_getnumdevs(void)
{
	if (!drv_enter_device(&scope))
		return 0;
	const LRESULT result = do_on_outputs_getnumdevs();
	drv_leave_device(&scope);
	return result;
}

/* MODM_GETDEVCAPS: What an output device can do. */
static LRESULT do_on_outputs_getdevcaps(UINT uDeviceID, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	if (uDeviceID >= 1)
		return MMSYSERR_BADDEVICEID;
	const size_t room = (size_t)(DWORD)dwParam2;
	memcpy((void *)dwParam1, &outputs_devices[uDeviceID],
		room < sizeof outputs_devices[0] ? room : sizeof outputs_devices[0]);
	return 0;
}

static LRESULT send_on_outputs_getdevcaps(UINT uDeviceID, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_outputs_getdevcaps(uDeviceID, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MODM_OPEN: A program opens an output device. MMSYSERR_ALLOCATED says that somebody else
 * has it. */
static LRESULT do_on_output_open(UINT uDeviceID, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwUser == 0 || dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	if (uDeviceID >= 1)
		return MMSYSERR_BADDEVICEID;
	uint64_t taken = 0;
	if (!drv_swap(&outputs_taken[uDeviceID], &taken, 1))
		return MMSYSERR_ALLOCATED;
	struct drv_slot *const slot = drv_open_inner_begin(&output_table);
	if (slot == NULL) {
		drv_store(&outputs_taken[uDeviceID], 0);
		return MMSYSERR_INVALHANDLE;
	}
	struct midi_recorder_output *const output = &slot->instance.own.output;
	memset(output, 0, sizeof *output);
	output->module = &the_module;
	output->device = uDeviceID;
	output->id = drv_slot_id(slot);
	output->notify.on = 1;
	output->notify.callback = (DWORD_PTR)((MIDIOPENDESC *)dwParam1)->dwCallback;
	output->notify.flags = (DWORD)dwParam2;
	output->notify.handle = (HDRVR)((MIDIOPENDESC *)dwParam1)->hMidi;
	output->notify.data = (DWORD_PTR)((MIDIOPENDESC *)dwParam1)->dwInstance;
	const LRESULT result = hooks->on_output_open == NULL ? 0
		: hooks->on_output_open(&slot->instance.own.output, (MIDIOPENDESC *)dwParam1, (DWORD)dwParam2);
	if (result != 0) {
		end_output(slot);
		return result;
	}
	const struct drv_notify notify = output->notify;
	*(DWORD_PTR *)dwUser = (DWORD_PTR)drv_open_inner_end(slot);
	drv_tell(&notify, MOM_OPEN, 0, 0);
	return result;
}

static LRESULT send_on_output_open(UINT uDeviceID, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_output_open(uDeviceID, dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MODM_CLOSE: A program closes its output device. Refused with MIDIERR_STILLPLAYING while
 * buffers are with the driver. */
static LRESULT do_on_output_close(DWORD_PTR dwUser)
{
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_close_begin(&output_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	if (drv_lent_oldest(&slot->instance.lent, UINT64_MAX) != 0) {
		drv_close_cancel(slot);
		return MIDIERR_STILLPLAYING;
	}
	const LRESULT result = hooks->on_output_close == NULL ? 0
		: hooks->on_output_close(&slot->instance.own.output, 0);
	if (result != 0) {
		drv_close_cancel(slot);
		return result;
	}
	forget_output(slot);
	const struct drv_notify notify = slot->instance.own.output.notify;
	end_output(slot);
	drv_tell(&notify, MOM_CLOSE, 0, 0);
	return result;
}

static LRESULT send_on_output_close(DWORD_PTR dwUser)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_output_close(dwUser);
	drv_leave_device(&scope);
	return result;
}

/* MODM_PREPARE: Prepares a buffer. */
static LRESULT ask_on_output_prepare(
	struct midi_recorder_output *output, MIDIHDR * buffer, DWORD size)
{
	if (hooks->on_output_prepare != NULL)
		return hooks->on_output_prepare(output, buffer, size);
	(void)buffer;
	(void)size;
	(void)output;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_output_prepare(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&output_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const uintptr_t address = (uintptr_t)dwParam1;
	const struct drv_lent_mark mark = {&((MIDIHDR *)address)->dwFlags, 0, MHDR_PREPARED};
	const enum drv_lent_state before = drv_lent_prepare(&slot->instance.lent, address, &mark);
	LRESULT result = MIDIERR_STILLPLAYING;
	if (before == DRV_LENT_UNKNOWN) {
		result = ask_on_output_prepare(
			&slot->instance.own.output, (MIDIHDR *)dwParam1, (DWORD)dwParam2);
		drv_lent_prepare_end(&slot->instance.lent, address, result == 0, &mark);
	} else if (before == DRV_LENT_PREPARED)
		result = 0;
	else if (before == DRV_LENT_NO_ROOM)
		result = MMSYSERR_INVALHANDLE;
	drv_leave(&output_table, slot);
	return result;
}

static LRESULT send_on_output_prepare(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_output_prepare(dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MODM_UNPREPARE: Undoes the preparation of a buffer that the driver has given back. */
static LRESULT ask_on_output_unprepare(
	struct midi_recorder_output *output, MIDIHDR * buffer, DWORD size, int known)
{
	if (hooks->on_output_unprepare != NULL && known)
		return hooks->on_output_unprepare(output, buffer, size, 0);
	(void)buffer;
	(void)size;
	(void)output;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_output_unprepare(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&output_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	LRESULT result = MIDIERR_STILLPLAYING;
	const enum drv_lent_state before = drv_lent_leave(&slot->instance.lent, (uintptr_t)dwParam1);
	if (before != DRV_LENT_QUEUED)
		result = ask_on_output_unprepare(
			&slot->instance.own.output, (MIDIHDR *)dwParam1, (DWORD)dwParam2, before == DRV_LENT_PREPARED);
	if (before == DRV_LENT_PREPARED)
		drv_lent_leave_end(&slot->instance.lent, (uintptr_t)dwParam1, result == 0,
			&(struct drv_lent_mark){&((MIDIHDR *)dwParam1)->dwFlags, MHDR_PREPARED, 0});
	drv_leave(&output_table, slot);
	return result;
}

static LRESULT send_on_output_unprepare(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_output_unprepare(dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MODM_DATA: Plays a short message. */
static LRESULT ask_on_output_data(
	struct midi_recorder_output *output, DWORD event)
{
	if (hooks->on_output_data != NULL)
		return hooks->on_output_data(output, event);
	(void)event;
	(void)output;
	return MMSYSERR_INVALHANDLE;
}

static LRESULT do_on_output_data(DWORD_PTR dwUser, DWORD_PTR dwParam1)
{
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&output_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = ask_on_output_data(
		&slot->instance.own.output, (DWORD)dwParam1);
	drv_leave(&output_table, slot);
	return result;
}

static LRESULT send_on_output_data(DWORD_PTR dwUser, DWORD_PTR dwParam1)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_output_data(dwUser, dwParam1);
	drv_leave_device(&scope);
	return result;
}

/* MODM_LONGDATA: Plays a buffer; the driver has it until it gives it back with MOM_DONE. */
static LRESULT ask_on_output_longdata(
	struct midi_recorder_output *output, MIDIHDR * buffer, DWORD size)
{
	if (hooks->on_output_longdata != NULL)
		return hooks->on_output_longdata(output, buffer, size);
	(void)buffer;
	(void)size;
	(void)output;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_output_longdata(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&output_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	LRESULT result = MIDIERR_UNPREPARED;
	enum drv_lent_state before = DRV_LENT_UNKNOWN;
	struct drv_lent *const lent = &slot->instance.lent;
	const uintptr_t address = (uintptr_t)dwParam1;
	DWORD *const flags = &((MIDIHDR *)address)->dwFlags;
	const struct drv_lent_mark queued = {flags, MHDR_DONE, MHDR_INQUEUE};
	const struct drv_lent_mark refused = {flags, MHDR_INQUEUE, *flags & (MHDR_INQUEUE | MHDR_DONE)};
	if (drv_lent_queue(lent, address, 0, &before, &queued)) {
		result = ask_on_output_longdata(
			&slot->instance.own.output, (MIDIHDR *)dwParam1, (DWORD)dwParam2);
		if (result != 0) /* whoever works on the queue may be done with it already */
			drv_lent_take(lent, address, &refused);
	} else if (before != DRV_LENT_UNKNOWN)
		result = MIDIERR_STILLPLAYING;
	drv_leave(&output_table, slot);
	return result;
}

static LRESULT send_on_output_longdata(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_output_longdata(dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MODM_RESET: Ends all notes, and gives back all buffers. */
static LRESULT ask_on_output_reset(
	struct midi_recorder_output *output)
{
	if (hooks->on_output_reset != NULL)
		return hooks->on_output_reset(output);
	(void)output;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_output_reset(DWORD_PTR dwUser)
{
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&output_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	/* Not what a program queues again from its callback: that stays with the driver. */
	const uint64_t last = drv_lent_orders(&slot->instance.lent);
	const LRESULT result = ask_on_output_reset(&slot->instance.own.output);
	if (result == 0)
		for (uintptr_t address; (address = drv_lent_oldest(&slot->instance.lent, last)) != 0;)
			midi_recorder_output_done(&slot->instance.own.output, (MIDIHDR *)address, 0);
	drv_leave(&output_table, slot);
	return result;
}

static LRESULT send_on_output_reset(DWORD_PTR dwUser)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_output_reset(dwUser);
	drv_leave_device(&scope);
	return result;
}

/* MODM_STRMDATA: Plays a buffer of timed messages. Only where it was opened with
 * MIDI_IO_COOKED. */
static LRESULT ask_on_output_strmdata(
	struct midi_recorder_output *output, MIDIHDR * buffer, DWORD size)
{
	if (hooks->on_output_strmdata != NULL)
		return hooks->on_output_strmdata(output, buffer, size);
	(void)buffer;
	(void)size;
	(void)output;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_output_strmdata(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&output_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	LRESULT result = MIDIERR_UNPREPARED;
	enum drv_lent_state before = DRV_LENT_UNKNOWN;
	struct drv_lent *const lent = &slot->instance.lent;
	const uintptr_t address = (uintptr_t)dwParam1;
	DWORD *const flags = &((MIDIHDR *)address)->dwFlags;
	const struct drv_lent_mark queued = {flags, MHDR_DONE, MHDR_INQUEUE};
	const struct drv_lent_mark refused = {flags, MHDR_INQUEUE, *flags & (MHDR_INQUEUE | MHDR_DONE)};
	if (drv_lent_queue(lent, address, 0, &before, &queued)) {
		result = ask_on_output_strmdata(
			&slot->instance.own.output, (MIDIHDR *)dwParam1, (DWORD)dwParam2);
		if (result != 0) /* whoever works on the queue may be done with it already */
			drv_lent_take(lent, address, &refused);
	} else if (before != DRV_LENT_UNKNOWN)
		result = MIDIERR_STILLPLAYING;
	drv_leave(&output_table, slot);
	return result;
}

static LRESULT send_on_output_strmdata(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_output_strmdata(dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MODM_STOP: Stops the stream, and gives back all buffers, as MODM_RESET does. */
static LRESULT ask_on_output_stop(
	struct midi_recorder_output *output)
{
	if (hooks->on_output_stop != NULL)
		return hooks->on_output_stop(output);
	(void)output;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_output_stop(DWORD_PTR dwUser)
{
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&output_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	/* Not what a program queues again from its callback: that stays with the driver. */
	const uint64_t last = drv_lent_orders(&slot->instance.lent);
	const LRESULT result = ask_on_output_stop(&slot->instance.own.output);
	if (result == 0)
		for (uintptr_t address; (address = drv_lent_oldest(&slot->instance.lent, last)) != 0;)
			midi_recorder_output_done(&slot->instance.own.output, (MIDIHDR *)address, 0);
	drv_leave(&output_table, slot);
	return result;
}

static LRESULT send_on_output_stop(DWORD_PTR dwUser)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_output_stop(dwUser);
	drv_leave_device(&scope);
	return result;
}

/* REC_REWIND: Erases what is on the tape and was not played yet. */
static LRESULT ask_on_rewind(
	struct midi_recorder_module *module, UINT device)
{
	if (hooks->on_rewind != NULL)
		return hooks->on_rewind(module, device);
	(void)module;
	(void)device;
	return MMSYSERR_INVALHANDLE;
}

static LRESULT do_on_rewind(UINT uDeviceID)
{
	if (uDeviceID >= 1)
		return MMSYSERR_BADDEVICEID;
	return ask_on_rewind(&the_module, uDeviceID);
}

static LRESULT send_on_rewind(UINT uDeviceID)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_rewind(uDeviceID);
	drv_leave_device(&scope);
	return result;
}

/* MIDM_INIT: The input devices are about to be used. */
static LRESULT do_on_inputs_init(DWORD_PTR dwParam2)
{
	if (!drv_part_change(&inputs_port))
		return MMSYSERR_INVALHANDLE;
	LRESULT result = 0;
	if (!drv_part_is_open(&inputs_port) && hooks->on_inputs_init != NULL)
		result = hooks->on_inputs_init(&the_module, (DWORD_PTR)dwParam2);
	drv_part_settle(&inputs_port, result == 0);
	return result;
}

static LRESULT send_on_inputs_init(DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_inputs_init(dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MIDM_EXIT: The input devices are used no more. The headers know it as DRVM_EXIT alone. */
static LRESULT do_on_inputs_exit(DWORD_PTR dwParam2)
{
	if (!drv_part_change(&inputs_port))
		return MMSYSERR_INVALHANDLE;
	const int open = drv_part_is_open(&inputs_port);
	const int still = drv_inner_suspend(&input_table);
	LRESULT result = still ? 0 : MMSYSERR_INVALHANDLE;
	if (still)
		drv_close_every(&input_table, force_input);
	if (still && open && hooks->on_inputs_exit != NULL)
		result = hooks->on_inputs_exit(&the_module, (DWORD_PTR)dwParam2, 0);
	drv_inner_resume(&input_table);
	drv_part_settle(&inputs_port, open && result != 0);
	return result;
}

static LRESULT send_on_inputs_exit(DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_inputs_exit(dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MIDM_GETNUMDEVS: How many input devices there are. */
static LRESULT do_on_inputs_getnumdevs(void)
{
	return 1;
}

static LRESULT send_on_inputs_getnumdevs(void)
{
	if (!drv_enter_device(&scope))
		return 0;
	const LRESULT result = do_on_inputs_getnumdevs();
	drv_leave_device(&scope);
	return result;
}

/* MIDM_GETDEVCAPS: What an input device can do. */
static LRESULT do_on_inputs_getdevcaps(UINT uDeviceID, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	if (uDeviceID >= 1)
		return MMSYSERR_BADDEVICEID;
	const size_t room = (size_t)(DWORD)dwParam2;
	memcpy((void *)dwParam1, &inputs_devices[uDeviceID],
		room < sizeof inputs_devices[0] ? room : sizeof inputs_devices[0]);
	return 0;
}

static LRESULT send_on_inputs_getdevcaps(UINT uDeviceID, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_inputs_getdevcaps(uDeviceID, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MIDM_OPEN: A program opens an input device. MMSYSERR_ALLOCATED says that somebody else
 * has it. */
static LRESULT do_on_input_open(UINT uDeviceID, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwUser == 0 || dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	if (uDeviceID >= 1)
		return MMSYSERR_BADDEVICEID;
	uint64_t taken = 0;
	if (!drv_swap(&inputs_taken[uDeviceID], &taken, 1))
		return MMSYSERR_ALLOCATED;
	struct drv_slot *const slot = drv_open_inner_begin(&input_table);
	if (slot == NULL) {
		drv_store(&inputs_taken[uDeviceID], 0);
		return MMSYSERR_INVALHANDLE;
	}
	struct midi_recorder_input *const input = &slot->instance.own.input;
	memset(input, 0, sizeof *input);
	input->module = &the_module;
	input->device = uDeviceID;
	input->id = drv_slot_id(slot);
	input->notify.on = 1;
	input->notify.callback = (DWORD_PTR)((MIDIOPENDESC *)dwParam1)->dwCallback;
	input->notify.flags = (DWORD)dwParam2;
	input->notify.handle = (HDRVR)((MIDIOPENDESC *)dwParam1)->hMidi;
	input->notify.data = (DWORD_PTR)((MIDIOPENDESC *)dwParam1)->dwInstance;
	const LRESULT result = hooks->on_input_open == NULL ? 0
		: hooks->on_input_open(&slot->instance.own.input, (MIDIOPENDESC *)dwParam1, (DWORD)dwParam2);
	if (result != 0) {
		end_input(slot);
		return result;
	}
	const struct drv_notify notify = input->notify;
	*(DWORD_PTR *)dwUser = (DWORD_PTR)drv_open_inner_end(slot);
	drv_tell(&notify, MIM_OPEN, 0, 0);
	return result;
}

static LRESULT send_on_input_open(UINT uDeviceID, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_input_open(uDeviceID, dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MIDM_CLOSE: A program closes its input device. Refused with MIDIERR_STILLPLAYING while
 * buffers are with the driver. */
static LRESULT do_on_input_close(DWORD_PTR dwUser)
{
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_close_begin(&input_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	if (drv_lent_oldest(&slot->instance.lent, UINT64_MAX) != 0) {
		drv_close_cancel(slot);
		return MIDIERR_STILLPLAYING;
	}
	const LRESULT result = hooks->on_input_close == NULL ? 0
		: hooks->on_input_close(&slot->instance.own.input, 0);
	if (result != 0) {
		drv_close_cancel(slot);
		return result;
	}
	forget_input(slot);
	const struct drv_notify notify = slot->instance.own.input.notify;
	end_input(slot);
	drv_tell(&notify, MIM_CLOSE, 0, 0);
	return result;
}

static LRESULT send_on_input_close(DWORD_PTR dwUser)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_input_close(dwUser);
	drv_leave_device(&scope);
	return result;
}

/* MIDM_PREPARE: Prepares a buffer. */
static LRESULT ask_on_input_prepare(
	struct midi_recorder_input *input, MIDIHDR * buffer, DWORD size)
{
	if (hooks->on_input_prepare != NULL)
		return hooks->on_input_prepare(input, buffer, size);
	(void)buffer;
	(void)size;
	(void)input;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_input_prepare(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&input_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const uintptr_t address = (uintptr_t)dwParam1;
	const struct drv_lent_mark mark = {&((MIDIHDR *)address)->dwFlags, 0, MHDR_PREPARED};
	const enum drv_lent_state before = drv_lent_prepare(&slot->instance.lent, address, &mark);
	LRESULT result = MIDIERR_STILLPLAYING;
	if (before == DRV_LENT_UNKNOWN) {
		result = ask_on_input_prepare(
			&slot->instance.own.input, (MIDIHDR *)dwParam1, (DWORD)dwParam2);
		drv_lent_prepare_end(&slot->instance.lent, address, result == 0, &mark);
	} else if (before == DRV_LENT_PREPARED)
		result = 0;
	else if (before == DRV_LENT_NO_ROOM)
		result = MMSYSERR_INVALHANDLE;
	drv_leave(&input_table, slot);
	return result;
}

static LRESULT send_on_input_prepare(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_input_prepare(dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MIDM_UNPREPARE: Undoes the preparation of a buffer that the driver has given back. */
static LRESULT ask_on_input_unprepare(
	struct midi_recorder_input *input, MIDIHDR * buffer, DWORD size, int known)
{
	if (hooks->on_input_unprepare != NULL && known)
		return hooks->on_input_unprepare(input, buffer, size, 0);
	(void)buffer;
	(void)size;
	(void)input;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_input_unprepare(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&input_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	LRESULT result = MIDIERR_STILLPLAYING;
	const enum drv_lent_state before = drv_lent_leave(&slot->instance.lent, (uintptr_t)dwParam1);
	if (before != DRV_LENT_QUEUED)
		result = ask_on_input_unprepare(
			&slot->instance.own.input, (MIDIHDR *)dwParam1, (DWORD)dwParam2, before == DRV_LENT_PREPARED);
	if (before == DRV_LENT_PREPARED)
		drv_lent_leave_end(&slot->instance.lent, (uintptr_t)dwParam1, result == 0,
			&(struct drv_lent_mark){&((MIDIHDR *)dwParam1)->dwFlags, MHDR_PREPARED, 0});
	drv_leave(&input_table, slot);
	return result;
}

static LRESULT send_on_input_unprepare(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_input_unprepare(dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MIDM_ADDBUFFER: Lends a buffer to be filled; the driver has it until it gives it back with
 * MIM_LONGDATA. */
static LRESULT ask_on_input_addbuffer(
	struct midi_recorder_input *input, MIDIHDR * buffer, DWORD size)
{
	if (hooks->on_input_addbuffer != NULL)
		return hooks->on_input_addbuffer(input, buffer, size);
	(void)buffer;
	(void)size;
	(void)input;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_input_addbuffer(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (dwParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&input_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	LRESULT result = MIDIERR_UNPREPARED;
	enum drv_lent_state before = DRV_LENT_UNKNOWN;
	struct drv_lent *const lent = &slot->instance.lent;
	const uintptr_t address = (uintptr_t)dwParam1;
	DWORD *const flags = &((MIDIHDR *)address)->dwFlags;
	const struct drv_lent_mark queued = {flags, MHDR_DONE, MHDR_INQUEUE};
	const struct drv_lent_mark refused = {flags, MHDR_INQUEUE, *flags & (MHDR_INQUEUE | MHDR_DONE)};
	if (drv_lent_queue(lent, address, 0, &before, &queued)) {
		result = ask_on_input_addbuffer(
			&slot->instance.own.input, (MIDIHDR *)dwParam1, (DWORD)dwParam2);
		if (result != 0) /* whoever works on the queue may be done with it already */
			drv_lent_take(lent, address, &refused);
	} else if (before != DRV_LENT_UNKNOWN)
		result = MIDIERR_STILLPLAYING;
	drv_leave(&input_table, slot);
	return result;
}

static LRESULT send_on_input_addbuffer(DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_input_addbuffer(dwUser, dwParam1, dwParam2);
	drv_leave_device(&scope);
	return result;
}

/* MIDM_START: Begins to listen; times count from here. */
static LRESULT ask_on_input_start(
	struct midi_recorder_input *input)
{
	if (hooks->on_input_start != NULL)
		return hooks->on_input_start(input);
	(void)input;
	return MMSYSERR_INVALHANDLE;
}

static LRESULT do_on_input_start(DWORD_PTR dwUser)
{
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&input_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = ask_on_input_start(
		&slot->instance.own.input);
	drv_leave(&input_table, slot);
	return result;
}

static LRESULT send_on_input_start(DWORD_PTR dwUser)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_input_start(dwUser);
	drv_leave_device(&scope);
	return result;
}

/* MIDM_STOP: Stops listening. */
static LRESULT ask_on_input_stop(
	struct midi_recorder_input *input)
{
	if (hooks->on_input_stop != NULL)
		return hooks->on_input_stop(input);
	(void)input;
	return MMSYSERR_INVALHANDLE;
}

static LRESULT do_on_input_stop(DWORD_PTR dwUser)
{
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&input_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = ask_on_input_stop(
		&slot->instance.own.input);
	drv_leave(&input_table, slot);
	return result;
}

static LRESULT send_on_input_stop(DWORD_PTR dwUser)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_input_stop(dwUser);
	drv_leave_device(&scope);
	return result;
}

/* MIDM_RESET: Stops listening, and gives back all buffers, each with MIM_LONGDATA. One
 * page of the NT DDK names MOM_DONE, which is for outputs. */
static LRESULT ask_on_input_reset(
	struct midi_recorder_input *input)
{
	if (hooks->on_input_reset != NULL)
		return hooks->on_input_reset(input);
	(void)input;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_input_reset(DWORD_PTR dwUser)
{
	const DWORD_PTR id = dwUser;
	struct drv_slot *const slot = drv_enter(&input_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	/* Not what a program queues again from its callback: that stays with the driver. */
	const uint64_t last = drv_lent_orders(&slot->instance.lent);
	const LRESULT result = ask_on_input_reset(&slot->instance.own.input);
	if (result == 0)
		for (uintptr_t address; (address = drv_lent_oldest(&slot->instance.lent, last)) != 0;)
			midi_recorder_input_done(&slot->instance.own.input, (MIDIHDR *)address, 0);
	drv_leave(&input_table, slot);
	return result;
}

static LRESULT send_on_input_reset(DWORD_PTR dwUser)
{
	if (!drv_enter_device(&scope))
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_input_reset(dwUser);
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

DWORD CALLBACK modMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	LRESULT result = MMSYSERR_NOTSUPPORTED;
	(void)uDeviceID;
	(void)uMsg;
	(void)dwUser;
	(void)dwParam1;
	(void)dwParam2;
	switch (uMsg) {
	case MODM_INIT:
		result = send_on_outputs_init(dwParam2);
		break;
	case MODM_EXIT:
		result = send_on_outputs_exit(dwParam2);
		break;
	case MODM_GETNUMDEVS:
		result = send_on_outputs_getnumdevs();
		break;
	case MODM_GETDEVCAPS:
		result = send_on_outputs_getdevcaps(uDeviceID, dwParam1, dwParam2);
		break;
	case MODM_OPEN:
		result = send_on_output_open(uDeviceID, dwUser, dwParam1, dwParam2);
		break;
	case MODM_CLOSE:
		result = send_on_output_close(dwUser);
		break;
	case MODM_PREPARE:
		result = send_on_output_prepare(dwUser, dwParam1, dwParam2);
		break;
	case MODM_UNPREPARE:
		result = send_on_output_unprepare(dwUser, dwParam1, dwParam2);
		break;
	case MODM_DATA:
		result = send_on_output_data(dwUser, dwParam1);
		break;
	case MODM_LONGDATA:
		result = send_on_output_longdata(dwUser, dwParam1, dwParam2);
		break;
	case MODM_RESET:
		result = send_on_output_reset(dwUser);
		break;
	case MODM_STRMDATA:
		result = send_on_output_strmdata(dwUser, dwParam1, dwParam2);
		break;
	case MODM_STOP:
		result = send_on_output_stop(dwUser);
		break;
	case REC_REWIND:
		result = send_on_rewind(uDeviceID);
		break;
	default:
		break;
	}
	return (DWORD)result;
}

DWORD CALLBACK midMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	LRESULT result = MMSYSERR_NOTSUPPORTED;
	(void)uDeviceID;
	(void)uMsg;
	(void)dwUser;
	(void)dwParam1;
	(void)dwParam2;
	switch (uMsg) {
	case MIDM_INIT:
		result = send_on_inputs_init(dwParam2);
		break;
	case MIDM_EXIT:
		result = send_on_inputs_exit(dwParam2);
		break;
	case MIDM_GETNUMDEVS:
		result = send_on_inputs_getnumdevs();
		break;
	case MIDM_GETDEVCAPS:
		result = send_on_inputs_getdevcaps(uDeviceID, dwParam1, dwParam2);
		break;
	case MIDM_OPEN:
		result = send_on_input_open(uDeviceID, dwUser, dwParam1, dwParam2);
		break;
	case MIDM_CLOSE:
		result = send_on_input_close(dwUser);
		break;
	case MIDM_PREPARE:
		result = send_on_input_prepare(dwUser, dwParam1, dwParam2);
		break;
	case MIDM_UNPREPARE:
		result = send_on_input_unprepare(dwUser, dwParam1, dwParam2);
		break;
	case MIDM_ADDBUFFER:
		result = send_on_input_addbuffer(dwUser, dwParam1, dwParam2);
		break;
	case MIDM_START:
		result = send_on_input_start(dwUser);
		break;
	case MIDM_STOP:
		result = send_on_input_stop(dwUser);
		break;
	case MIDM_RESET:
		result = send_on_input_reset(dwUser);
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
