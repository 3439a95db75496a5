/* The driver "acm_mulaw": its entry point, and what opens and closes.
 *
 * Made by drvgen 0.1.0 as acm_mulaw_driver.c, model e2abc316edb65cd6; do not edit.
 * What the driver does with each message of its own is in acm_mulaw_hooks.c. */
#include "acm_mulaw.h"
#ifndef ACM_MULAW_MODEL_e2abc316edb65cd6
#error "acm_mulaw.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_lent.h"

/* What a slot holds: an instance, or what is open inside one or beside them. */
struct contents {
	union {
		struct acm_mulaw_instance instance;
		struct acm_mulaw_stream stream;
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
static struct drv_slot first_stream_slots[DRV_FIRST_SLOTS];
static struct drv_scope stream_table = {.segments = {first_stream_slots}};
static struct drv_scope scope = {.segments = {first_slots}, .inner = &stream_table};
static struct acm_mulaw_module the_module;
static const struct acm_mulaw_hooks *const hooks = &acm_mulaw_hooks;

/* ---- stream: from ACMDM_STREAM_OPEN to ACMDM_STREAM_CLOSE ---- */

static void end_stream(struct drv_slot *slot)
{
	drv_lent_end(&slot->instance.lent);
	drv_give_back(&stream_table, slot);
}

/* Undoes what is still prepared, the newest first. What the buffers hold is left alone: they may be
 * gone. */
static void forget_stream(struct drv_slot *slot)
{
	int prepared = 0;
	for (uintptr_t address; (address = drv_lent_pop(&slot->instance.lent, &prepared)) != 0;)
		if (prepared && hooks->on_stream_unprepare != NULL)
			hooks->on_stream_unprepare(&slot->instance.own.stream,
				0,
				(ACMDRVSTREAMHEADER *)address, 1);
}

ACMDRVSTREAMHEADER *acm_mulaw_stream_next(struct acm_mulaw_stream *stream)
{
	struct drv_slot *const slot = drv_find(&stream_table, stream->id);
	return slot == NULL ? NULL : (ACMDRVSTREAMHEADER *)drv_lent_oldest(&slot->instance.lent, UINT64_MAX);
}

int acm_mulaw_stream_done(struct acm_mulaw_stream *stream, ACMDRVSTREAMHEADER *buffer, DWORD_PTR param2)
{
	struct drv_slot *const slot = drv_find(&stream_table, stream->id);
	const struct drv_notify notify = stream->notify; /* once it is out, a program may close */
	if (slot == NULL || buffer == NULL)
		return 0;
	const struct drv_lent_mark done = {&buffer->fdwStatus, ACMSTREAMHEADER_STATUSF_INQUEUE,
		ACMSTREAMHEADER_STATUSF_DONE};
	if (!drv_lent_take(&slot->instance.lent, (uintptr_t)buffer, &done))
		return 0;
	drv_tell(&notify, MM_ACM_DONE, (DWORD_PTR)buffer, param2);
	return 1;
}

static void force_stream(struct drv_slot *slot)
{
	forget_stream(slot);
	if (hooks->on_stream_close != NULL)
		hooks->on_stream_close(&slot->instance.own.stream, 0, 1);
	end_stream(slot);
}

/* Closes what is open inside an instance, which closes itself. */
static void close_inside(struct drv_slot *slot)
{
	drv_close_all(&stream_table, drv_slot_id(slot), force_stream);
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
		drv_inner_ready(&stream_table, &scope) &&
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
	close_inside(slot);
	if (hooks->on_close != NULL)
		hooks->on_close(&slot->instance.own.instance, 0, 0, 1);
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

static void begin_instance(struct acm_mulaw_instance *instance, DWORD_PTR id, HDRVR hdrvr)
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

/* Whether what the program opens the driver with is for a driver like this one. No program has memory in
 * the first 64 KiB: a number in there is no address. */
static int is_meant(ACMDRVOPENDESCW *given)
{
	return (uintptr_t)given > 0xFFFF && given->fccType == ACMDRIVERDETAILS_FCCTYPE_AUDIOCODEC;
}

/* Whether the instance may be opened: a disabling may have come in between, and then the hook. */
static int is_opened(struct acm_mulaw_instance *instance, LPARAM lParam1, LPARAM lParam2)
{
	return drv_is_enabled(&scope) &&
	       (hooks->on_open == NULL ||
		       hooks->on_open(instance, (LPCWSTR)lParam1, lParam2));
}

static LRESULT open_instance(HDRVR hdrvr, LPARAM lParam1, LPARAM lParam2)
{
	const int session = lParam2 == 0;
	if (!session && lParam2 != 0 && !is_meant((ACMDRVOPENDESCW *)lParam2))
		return 0;
	struct drv_slot *const slot = drv_open_begin(&scope, MOST_INSTANCES, 0);
	if (slot == NULL)
		return 0;
	begin_instance(&slot->instance.own.instance, drv_slot_id(slot), hdrvr);
	if (is_opened(&slot->instance.own.instance, lParam1, lParam2))
		return (LRESULT)drv_open_end(&scope, slot);
	end_instance(slot);
	return 0;
}

/* Whether the instance may be closed: the policy first, then what is open inside is closed, then the hook, which
 * gives back what the instance holds. */
static int is_closed(struct drv_slot *slot, LPARAM lParam1, LPARAM lParam2)
{
	struct acm_mulaw_instance *const instance = &slot->instance.own.instance;
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

/* ACMDM_DRIVER_DETAILS: What the driver is: its names, and what kinds of formats and filters it has.
 * Every driver answers it, with at most cbStruct bytes. */
static LRESULT default_on_driver_details(
	struct acm_mulaw_instance *instance, ACMDRIVERDETAILSW * details)
{
	(void)details;
	(void)instance;
	return MMSYSERR_INVALHANDLE;
}

static LRESULT send_on_driver_details(DWORD_PTR dwDriverId, LPARAM lParam1)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = hooks->on_driver_details != NULL
		? hooks->on_driver_details(&slot->instance.own.instance, (ACMDRIVERDETAILSW *)lParam1)
		: default_on_driver_details(&slot->instance.own.instance, (ACMDRIVERDETAILSW *)lParam1);
	drv_leave(&scope, slot);
	return result;
}

/* ACMDM_FORMATTAG_DETAILS: A kind of format that the driver has: by index, by tag, or the one with the
 * largest formats. Every driver answers it. */
static LRESULT default_on_formattag_details(
	struct acm_mulaw_instance *instance, ACMFORMATTAGDETAILSW * details, DWORD query)
{
	(void)details;
	(void)query;
	(void)instance;
	return MMSYSERR_INVALHANDLE;
}

static LRESULT send_on_formattag_details(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = hooks->on_formattag_details != NULL
		? hooks->on_formattag_details(&slot->instance.own.instance, (ACMFORMATTAGDETAILSW *)lParam1,
			(DWORD)lParam2)
		: default_on_formattag_details(&slot->instance.own.instance, (ACMFORMATTAGDETAILSW *)lParam1,
			(DWORD)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* ACMDM_FORMAT_DETAILS: A format of one kind, by index, or whether the driver has the one that is
 * given. Where the name is left empty, the ACM makes one. */
static LRESULT default_on_format_details(
	struct acm_mulaw_instance *instance, ACMFORMATDETAILSW * details, DWORD query)
{
	(void)details;
	(void)query;
	(void)instance;
	return MMSYSERR_INVALHANDLE;
}

static LRESULT send_on_format_details(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = hooks->on_format_details != NULL
		? hooks->on_format_details(&slot->instance.own.instance, (ACMFORMATDETAILSW *)lParam1, (DWORD)lParam2)
		: default_on_format_details(&slot->instance.own.instance, (ACMFORMATDETAILSW *)lParam1, (DWORD)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* ACMDM_FORMAT_SUGGEST: A format that the given one can be converted to. */
static LRESULT default_on_format_suggest(
	struct acm_mulaw_instance *instance, ACMDRVFORMATSUGGEST * suggestion)
{
	(void)suggestion;
	(void)instance;
	return MMSYSERR_INVALHANDLE;
}

static LRESULT send_on_format_suggest(DWORD_PTR dwDriverId, LPARAM lParam1)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = hooks->on_format_suggest != NULL
		? hooks->on_format_suggest(&slot->instance.own.instance, (ACMDRVFORMATSUGGEST *)lParam1)
		: default_on_format_suggest(&slot->instance.own.instance, (ACMDRVFORMATSUGGEST *)lParam1);
	drv_leave(&scope, slot);
	return result;
}

/* MULAW_HOLD: Holds the asynchronous conversions of all streams, or lets them go on. */
static LRESULT default_on_hold(
	struct acm_mulaw_instance *instance, BOOL hold)
{
	(void)hold;
	(void)instance;
	return MMSYSERR_INVALHANDLE;
}

static LRESULT send_on_hold(DWORD_PTR dwDriverId, LPARAM lParam1)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = hooks->on_hold != NULL
		? hooks->on_hold(&slot->instance.own.instance, (BOOL)lParam1)
		: default_on_hold(&slot->instance.own.instance, (BOOL)lParam1);
	drv_leave(&scope, slot);
	return result;
}

/* ACMDM_STREAM_OPEN: Begins a conversion. What belongs to the stream is kept for the stream, not
 * for the instance: there may be many. With ACM_STREAMOPENF_QUERY it asks only
 * whether it could be begun. */
static LRESULT do_on_stream_open(struct drv_slot *outer, LPARAM lParam1)
{
	if (lParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	if ((((ACMDRVSTREAMINSTANCE *)lParam1)->fdwOpen & ACM_STREAMOPENF_QUERY) != 0)
		return hooks->on_stream_query == NULL ? 0
			: hooks->on_stream_query(&outer->instance.own.instance, (ACMDRVSTREAMINSTANCE *)lParam1);
	struct drv_slot *const slot = drv_open_inner_begin(&stream_table);
	if (slot == NULL) {
		return MMSYSERR_INVALHANDLE;
	}
	struct acm_mulaw_stream *const stream = &slot->instance.own.stream;
	memset(stream, 0, sizeof *stream);
	drv_poke(&slot->parent, drv_slot_id(outer));
	stream->instance = &outer->instance.own.instance;
	stream->id = drv_slot_id(slot);
	stream->notify.on = (((ACMDRVSTREAMINSTANCE *)lParam1)->fdwOpen & ACM_STREAMOPENF_ASYNC) != 0;
	stream->notify.callback = (DWORD_PTR)((ACMDRVSTREAMINSTANCE *)lParam1)->dwCallback;
	stream->notify.flags = (DWORD)((ACMDRVSTREAMINSTANCE *)lParam1)->fdwOpen;
	stream->notify.handle = (HDRVR)((ACMDRVSTREAMINSTANCE *)lParam1)->has;
	stream->notify.data = (DWORD_PTR)((ACMDRVSTREAMINSTANCE *)lParam1)->dwInstance;
	const LRESULT result = hooks->on_stream_open == NULL ? 0
		: hooks->on_stream_open(&slot->instance.own.stream, (ACMDRVSTREAMINSTANCE *)lParam1);
	if (result != 0) {
		end_stream(slot);
		return result;
	}
	const struct drv_notify notify = stream->notify;
	((ACMDRVSTREAMINSTANCE *)lParam1)->dwDriver = (DWORD_PTR)drv_open_inner_end(slot);
	drv_tell(&notify, MM_ACM_OPEN, 0, 0);
	return result;
}

static LRESULT send_on_stream_open(DWORD_PTR dwDriverId, LPARAM lParam1)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_stream_open(outer, lParam1);
	drv_leave(&scope, outer);
	return result;
}

/* ACMDM_STREAM_CLOSE: Ends a conversion. Refused, the stream stays open and can be closed later. */
static LRESULT do_on_stream_close(struct drv_slot *outer, LPARAM lParam1)
{
	if (lParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	if ((((ACMDRVSTREAMINSTANCE *)lParam1)->fdwOpen & ACM_STREAMOPENF_QUERY) != 0)
		return 0; /* what only asked opened nothing */
	const DWORD_PTR id = ((ACMDRVSTREAMINSTANCE *)lParam1)->dwDriver;
	if (!drv_is_inside(&stream_table, id, drv_slot_id(outer)))
		return MMSYSERR_INVALHANDLE;
	struct drv_slot *const slot = drv_close_begin(&stream_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	if (drv_lent_oldest(&slot->instance.lent, UINT64_MAX) != 0) {
		drv_close_cancel(slot);
		return ACMERR_BUSY;
	}
	const LRESULT result = hooks->on_stream_close == NULL ? 0
		: hooks->on_stream_close(&slot->instance.own.stream, (ACMDRVSTREAMINSTANCE *)lParam1, 0);
	if (result != 0) {
		drv_close_cancel(slot);
		return result;
	}
	forget_stream(slot);
	const struct drv_notify notify = slot->instance.own.stream.notify;
	end_stream(slot);
	drv_tell(&notify, MM_ACM_CLOSE, 0, 0);
	return result;
}

static LRESULT send_on_stream_close(DWORD_PTR dwDriverId, LPARAM lParam1)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_stream_close(outer, lParam1);
	drv_leave(&scope, outer);
	return result;
}

/* ACMDM_STREAM_SIZE: How large the one buffer must be for the other's size. Every driver with
 * streams answers it. */
static LRESULT ask_on_stream_size(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, ACMDRVSTREAMSIZE * size)
{
	if (hooks->on_stream_size != NULL)
		return hooks->on_stream_size(stream, given, size);
	(void)given;
	(void)size;
	(void)stream;
	return MMSYSERR_INVALHANDLE;
}

static LRESULT do_on_stream_size(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	if (lParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	const DWORD_PTR id = ((ACMDRVSTREAMINSTANCE *)lParam1)->dwDriver;
	if (!drv_is_inside(&stream_table, id, drv_slot_id(outer)))
		return MMSYSERR_INVALHANDLE;
	struct drv_slot *const slot = drv_enter(&stream_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = ask_on_stream_size(
		&slot->instance.own.stream, (ACMDRVSTREAMINSTANCE *)lParam1, (ACMDRVSTREAMSIZE *)lParam2);
	drv_leave(&stream_table, slot);
	return result;
}

static LRESULT send_on_stream_size(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_stream_size(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* ACMDM_STREAM_CONVERT: Converts what is in the buffers and says how much of each was used. A stream
 * that was opened with ACM_STREAMOPENF_ASYNC may answer first, convert later
 * and then call back with MM_ACM_DONE. */
static LRESULT ask_on_stream_convert(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, ACMDRVSTREAMHEADER * header)
{
	if (hooks->on_stream_convert != NULL)
		return hooks->on_stream_convert(stream, given, header);
	(void)given;
	(void)header;
	(void)stream;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_stream_convert(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	if (lParam1 == 0 || lParam2 == 0)
		return MMSYSERR_INVALHANDLE;
	const DWORD_PTR id = ((ACMDRVSTREAMINSTANCE *)lParam1)->dwDriver;
	if (!drv_is_inside(&stream_table, id, drv_slot_id(outer)))
		return MMSYSERR_INVALHANDLE;
	struct drv_slot *const slot = drv_enter(&stream_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	if (!slot->instance.own.stream.notify.on) {
		const LRESULT answer = ask_on_stream_convert(&slot->instance.own.stream,
			(ACMDRVSTREAMINSTANCE *)lParam1, (ACMDRVSTREAMHEADER *)lParam2);
		drv_leave(&stream_table, slot);
		return answer;
	}
	LRESULT result = MMSYSERR_INVALHANDLE;
	enum drv_lent_state before = DRV_LENT_UNKNOWN;
	struct drv_lent *const lent = &slot->instance.lent;
	const uintptr_t address = (uintptr_t)lParam2;
	DWORD *const flags = &((ACMDRVSTREAMHEADER *)address)->fdwStatus;
	const struct drv_lent_mark queued = {flags, ACMSTREAMHEADER_STATUSF_DONE, ACMSTREAMHEADER_STATUSF_INQUEUE};
	const struct drv_lent_mark refused = {flags, ACMSTREAMHEADER_STATUSF_INQUEUE,
		*flags & (ACMSTREAMHEADER_STATUSF_INQUEUE | ACMSTREAMHEADER_STATUSF_DONE)};
	if (drv_lent_queue(lent, address, 1, &before, &queued)) {
		result = ask_on_stream_convert(
			&slot->instance.own.stream, (ACMDRVSTREAMINSTANCE *)lParam1, (ACMDRVSTREAMHEADER *)lParam2);
		if (result != 0) /* whoever works on the queue may be done with it already */
			drv_lent_take(lent, address, &refused);
	} else if (before != DRV_LENT_UNKNOWN)
		result = ACMERR_BUSY;
	drv_leave(&stream_table, slot);
	return result;
}

static LRESULT send_on_stream_convert(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_stream_convert(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* ACMDM_STREAM_RESET: Gives back all buffers that wait for conversion, each marked as done and
 * called back with MM_ACM_DONE. */
static LRESULT ask_on_stream_reset(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, DWORD flags)
{
	if (hooks->on_stream_reset != NULL)
		return hooks->on_stream_reset(stream, given, flags);
	(void)given;
	(void)flags;
	(void)stream;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_stream_reset(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	if (lParam1 == 0)
		return MMSYSERR_INVALHANDLE;
	const DWORD_PTR id = ((ACMDRVSTREAMINSTANCE *)lParam1)->dwDriver;
	if (!drv_is_inside(&stream_table, id, drv_slot_id(outer)))
		return MMSYSERR_INVALHANDLE;
	struct drv_slot *const slot = drv_enter(&stream_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	/* Not what a program queues again from its callback: that stays with the driver. */
	const uint64_t last = drv_lent_orders(&slot->instance.lent);
	const LRESULT result = ask_on_stream_reset(&slot->instance.own.stream, (ACMDRVSTREAMINSTANCE *)lParam1,
		(DWORD)lParam2);
	if (result == 0)
		for (uintptr_t address; (address = drv_lent_oldest(&slot->instance.lent, last)) != 0;)
			acm_mulaw_stream_done(&slot->instance.own.stream, (ACMDRVSTREAMHEADER *)address, 0);
	drv_leave(&stream_table, slot);
	return result;
}

static LRESULT send_on_stream_reset(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_stream_reset(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* ACMDM_STREAM_PREPARE: Prepares buffers, before the first conversion with them.
 * MMSYSERR_NOTSUPPORTED leaves it to the ACM, which counts as success. The
 * flag that tells that they are prepared is the ACM's. */
static LRESULT ask_on_stream_prepare(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, ACMDRVSTREAMHEADER * header)
{
	if (hooks->on_stream_prepare != NULL)
		return hooks->on_stream_prepare(stream, given, header);
	(void)given;
	(void)header;
	(void)stream;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_stream_prepare(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	if (lParam1 == 0 || lParam2 == 0)
		return MMSYSERR_INVALHANDLE;
	const DWORD_PTR id = ((ACMDRVSTREAMINSTANCE *)lParam1)->dwDriver;
	if (!drv_is_inside(&stream_table, id, drv_slot_id(outer)))
		return MMSYSERR_INVALHANDLE;
	struct drv_slot *const slot = drv_enter(&stream_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	const uintptr_t address = (uintptr_t)lParam2;
	const struct drv_lent_mark mark = {NULL, 0, 0};
	const enum drv_lent_state before = drv_lent_prepare(&slot->instance.lent, address, &mark);
	LRESULT result = ACMERR_BUSY;
	if (before == DRV_LENT_UNKNOWN) {
		result = ask_on_stream_prepare(
			&slot->instance.own.stream, (ACMDRVSTREAMINSTANCE *)lParam1, (ACMDRVSTREAMHEADER *)lParam2);
		drv_lent_prepare_end(&slot->instance.lent, address, result == 0, &mark);
	} else if (before == DRV_LENT_PREPARED)
		result = 0;
	else if (before == DRV_LENT_NO_ROOM)
		result = MMSYSERR_INVALHANDLE;
	drv_leave(&stream_table, slot);
	return result;
}

static LRESULT send_on_stream_prepare(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_stream_prepare(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* ACMDM_STREAM_UNPREPARE: Undoes what the preparation did, and no more. MMSYSERR_NOTSUPPORTED leaves
 * it to the ACM. */
static LRESULT ask_on_stream_unprepare(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE * given, ACMDRVSTREAMHEADER * header, int known)
{
	if (hooks->on_stream_unprepare != NULL && known)
		return hooks->on_stream_unprepare(stream, given, header, 0);
	(void)given;
	(void)header;
	(void)stream;
	return MMSYSERR_NOERROR;
}

static LRESULT do_on_stream_unprepare(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	if (lParam1 == 0 || lParam2 == 0)
		return MMSYSERR_INVALHANDLE;
	const DWORD_PTR id = ((ACMDRVSTREAMINSTANCE *)lParam1)->dwDriver;
	if (!drv_is_inside(&stream_table, id, drv_slot_id(outer)))
		return MMSYSERR_INVALHANDLE;
	struct drv_slot *const slot = drv_enter(&stream_table, id);
	if (slot == NULL)
		return MMSYSERR_INVALHANDLE;
	LRESULT result = ACMERR_BUSY;
	const enum drv_lent_state before = drv_lent_leave(&slot->instance.lent, (uintptr_t)lParam2);
	if (before != DRV_LENT_QUEUED)
		result = ask_on_stream_unprepare(
			&slot->instance.own.stream, (ACMDRVSTREAMINSTANCE *)lParam1, (ACMDRVSTREAMHEADER *)lParam2,
				before == DRV_LENT_PREPARED);
	if (before == DRV_LENT_PREPARED)
		drv_lent_leave_end(&slot->instance.lent, (uintptr_t)lParam2, result == 0,
			&(struct drv_lent_mark){NULL, 0, 0});
	drv_leave(&stream_table, slot);
	return result;
}

static LRESULT send_on_stream_unprepare(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return MMSYSERR_INVALHANDLE;
	const LRESULT result = do_on_stream_unprepare(outer, lParam1, lParam2);
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
	case ACMDM_DRIVER_DETAILS:
		return send_on_driver_details(dwDriverId, lParam1);
	case ACMDM_FORMATTAG_DETAILS:
		return send_on_formattag_details(dwDriverId, lParam1, lParam2);
	case ACMDM_FORMAT_DETAILS:
		return send_on_format_details(dwDriverId, lParam1, lParam2);
	case ACMDM_FORMAT_SUGGEST:
		return send_on_format_suggest(dwDriverId, lParam1);
	case MULAW_HOLD:
		return send_on_hold(dwDriverId, lParam1);
	case ACMDM_STREAM_OPEN:
		return send_on_stream_open(dwDriverId, lParam1);
	case ACMDM_STREAM_CLOSE:
		return send_on_stream_close(dwDriverId, lParam1);
	case ACMDM_STREAM_SIZE:
		return send_on_stream_size(dwDriverId, lParam1, lParam2);
	case ACMDM_STREAM_CONVERT:
		return send_on_stream_convert(dwDriverId, lParam1, lParam2);
	case ACMDM_STREAM_RESET:
		return send_on_stream_reset(dwDriverId, lParam1, lParam2);
	case ACMDM_STREAM_PREPARE:
		return send_on_stream_prepare(dwDriverId, lParam1, lParam2);
	case ACMDM_STREAM_UNPREPARE:
		return send_on_stream_unprepare(dwDriverId, lParam1, lParam2);
	default:
		if (24576 <= msg && msg <= 28671)
			return MMSYSERR_NOTSUPPORTED;
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
