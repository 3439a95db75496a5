/* The driver "vfw_runlength": its entry point, and what opens and closes.
 *
 * Made by drvgen 0.1.0 as vfw_runlength_driver.c, model 4c9cbaa878def3af; do not edit.
 * What the driver does with each message of its own is in vfw_runlength_hooks.c. */
#include "vfw_runlength.h"
#ifndef VFW_RUNLENGTH_MODEL_4c9cbaa878def3af
#error "vfw_runlength.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_part.h"

/* What a slot holds: an instance, or what is open inside one or beside them. */
struct contents {
	union {
		struct vfw_runlength_instance instance;
	} own;
	drv_word parts[2]; /* of an instance */
};

#define DRV_INSTANCE struct contents
#include "drv_scope.h"

#include "drv_nest.h"

#include <string.h>

/* ---- what there is ---- */

/* How many instances there may be at a time, the system's own aside. */
#define MOST_INSTANCES DRV_MAX_INSTANCES

static struct drv_slot first_slots[DRV_FIRST_SLOTS];
static struct drv_scope scope = {.segments = {first_slots}};
static struct drv_nest nest;
static struct vfw_runlength_module the_module;
static const struct vfw_runlength_hooks *const hooks = &vfw_runlength_hooks;

/* ---- compression: from ICM_COMPRESS_BEGIN to ICM_COMPRESS_END ---- */

/* Closes what is open; nothing is in flight on it. */
static void force_compression(struct drv_slot *outer)
{
	uint64_t *const part = &outer->instance.parts[0];
	if (drv_part_is_open(part) && hooks->on_compress_end != NULL)
		hooks->on_compress_end(&outer->instance.own.instance, 1);
	drv_part_settle(part, 0);
}

/* ---- decompression: from ICM_DECOMPRESS_BEGIN to ICM_DECOMPRESS_END ---- */

/* Closes what is open; nothing is in flight on it. */
static void force_decompression(struct drv_slot *outer)
{
	uint64_t *const part = &outer->instance.parts[1];
	if (drv_part_is_open(part) && hooks->on_decompress_end != NULL)
		hooks->on_decompress_end(&outer->instance.own.instance, 1);
	drv_part_settle(part, 0);
}

/* Closes what is open inside an instance, which closes itself. */
static void close_inside(struct drv_slot *slot)
{
	force_compression(slot);
	force_decompression(slot);
}

/* ---- DRV_LOAD and DRV_FREE ---- */

static void begin_module(HDRVR hdrvr)
{
	memset(&the_module, 0, sizeof the_module);
	the_module.hdrvr = hdrvr;
}

static LRESULT load_module(HDRVR hdrvr)
{
	const enum drv_nested nested = drv_nest_open(&scope, 0, DRV_LOADED, &nest.loads);
	if (nested != DRV_NEST_OUTER)
		return nested == DRV_NEST_INNER ? 1 : 0;
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
	close_inside(slot);
	if (hooks->on_close != NULL)
		hooks->on_close(&slot->instance.own.instance, 0, 0, 1);
	drv_give_back(&scope, slot);
}

static LRESULT free_module(void)
{
	const enum drv_nested nested = drv_nest_free_begin(&scope, &nest.loads);
	if (nested != DRV_NEST_OUTER)
		return nested == DRV_NEST_INNER ? 1 : 0;
	drv_close_every(&scope, force_close);
	const uint64_t gate = drv_load(&scope.gate);
	if ((gate & DRV_OPENED) != 0)
		last_close();
	if ((gate & DRV_ENABLED) != 0 && hooks->on_disable != NULL)
		hooks->on_disable(&the_module);
	if (hooks->on_free != NULL)
		hooks->on_free(&the_module);
	nest.enables = 0;
	drv_change_end(&scope, 0, DRV_ENABLED | DRV_OPENED);
	return 1;
}

/* ---- DRV_ENABLE and DRV_DISABLE ---- */

static LRESULT enable_device(void)
{
	const enum drv_nested nested = drv_nest_open(&scope, DRV_LOADED, DRV_ENABLED, &nest.enables);
	if (nested != DRV_NEST_OUTER)
		return nested == DRV_NEST_INNER ? 1 : 0;
	const int enabled = hooks->on_enable == NULL || hooks->on_enable(&the_module);
	drv_change_end(&scope, enabled ? DRV_ENABLED : 0, 0);
	return enabled ? 1 : 0;
}

static LRESULT disable_device(void)
{
	uint64_t seen;
	const enum drv_nested nested = drv_nest_disable_begin(&scope, &nest.enables, &seen);
	if (nested == DRV_NEST_INNER)
		return 1;
	if (nested == DRV_NEST_REFUSED)
		return (seen & (DRV_LOADED | DRV_ENABLED)) == DRV_LOADED;
	if (nested == DRV_NEST_LAST)
		last_close();
	if (hooks->on_disable != NULL)
		hooks->on_disable(&the_module);
	drv_change_end(&scope, 0, 0);
	return 1;
}

/* ---- DRV_OPEN and DRV_CLOSE ---- */

static void begin_instance(struct vfw_runlength_instance *instance, DWORD_PTR id, HDRVR hdrvr)
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
static int is_meant(ICOPEN *given)
{
	return (uintptr_t)given > 0xFFFF && given->fccHandler == 0x314C5244 && given->fccType == ICTYPE_VIDEO;
}

/* Whether the instance may be opened: a disabling may have come in between, and then the hook. */
static int is_opened(struct vfw_runlength_instance *instance, LPARAM lParam1, LPARAM lParam2)
{
	return drv_is_enabled(&scope) &&
	       (hooks->on_open == NULL ||
		       hooks->on_open(instance, (LPCWSTR)lParam1, lParam2));
}

static LRESULT open_instance(HDRVR hdrvr, LPARAM lParam1, LPARAM lParam2)
{
	const int session = lParam2 == 0;
	if (!session && lParam2 != 0 && !is_meant((ICOPEN *)lParam2))
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
	struct vfw_runlength_instance *const instance = &slot->instance.own.instance;
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

/* ICM_COMPRESS_QUERY: Whether the codec can compress this format, to that one. */
static LRESULT default_on_compress_query(
	struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output)
{
	(void)input;
	(void)output;
	(void)instance;
	return ICERR_ERROR;
}

static LRESULT send_on_compress_query(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return ICERR_ERROR;
	const LRESULT result = hooks->on_compress_query != NULL
		? hooks->on_compress_query(&slot->instance.own.instance, (BITMAPINFO *)lParam1, (BITMAPINFO *)lParam2)
		: default_on_compress_query(&slot->instance.own.instance, (BITMAPINFO *)lParam1, (BITMAPINFO *)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* ICM_COMPRESS_GET_FORMAT: The format that the codec would compress the given one to, or its size. */
static LRESULT default_on_compress_get_format(
	struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output)
{
	(void)input;
	(void)output;
	(void)instance;
	return -100;
}

static LRESULT send_on_compress_get_format(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return -100;
	const LRESULT result = hooks->on_compress_get_format != NULL
		? hooks->on_compress_get_format(&slot->instance.own.instance, (BITMAPINFO *)lParam1,
			(BITMAPINFO *)lParam2)
		: default_on_compress_get_format(&slot->instance.own.instance, (BITMAPINFO *)lParam1,
			(BITMAPINFO *)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* ICM_COMPRESS_GET_SIZE: How many bytes a compressed frame can have at most. */
static LRESULT default_on_compress_get_size(
	struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output)
{
	(void)input;
	(void)output;
	(void)instance;
	return 0;
}

static LRESULT send_on_compress_get_size(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return 0;
	const LRESULT result = hooks->on_compress_get_size != NULL
		? hooks->on_compress_get_size(&slot->instance.own.instance, (BITMAPINFO *)lParam1,
			(BITMAPINFO *)lParam2)
		: default_on_compress_get_size(&slot->instance.own.instance, (BITMAPINFO *)lParam1,
			(BITMAPINFO *)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* ICM_DECOMPRESS_QUERY: Whether the codec can decompress this format, to that one. */
static LRESULT default_on_decompress_query(
	struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output)
{
	(void)input;
	(void)output;
	(void)instance;
	return ICERR_ERROR;
}

static LRESULT send_on_decompress_query(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return ICERR_ERROR;
	const LRESULT result = hooks->on_decompress_query != NULL
		? hooks->on_decompress_query(&slot->instance.own.instance, (BITMAPINFO *)lParam1, (BITMAPINFO *)lParam2)
		: default_on_decompress_query(&slot->instance.own.instance, (BITMAPINFO *)lParam1,
			(BITMAPINFO *)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* ICM_DECOMPRESS_GET_FORMAT: The format that the codec would decompress the given one to, or its size. */
static LRESULT default_on_decompress_get_format(
	struct vfw_runlength_instance *instance, BITMAPINFO * input, BITMAPINFO * output)
{
	(void)input;
	(void)output;
	(void)instance;
	return -100;
}

static LRESULT send_on_decompress_get_format(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const slot = drv_enter(&scope, dwDriverId);
	if (slot == NULL)
		return -100;
	const LRESULT result = hooks->on_decompress_get_format != NULL
		? hooks->on_decompress_get_format(&slot->instance.own.instance, (BITMAPINFO *)lParam1,
			(BITMAPINFO *)lParam2)
		: default_on_decompress_get_format(&slot->instance.own.instance, (BITMAPINFO *)lParam1,
			(BITMAPINFO *)lParam2);
	drv_leave(&scope, slot);
	return result;
}

/* ICM_GETINFO: What the codec is; answered with the size of the structure. szDriver stays
 * as it is. */
static LRESULT ask_on_getinfo(
	ICINFO * info, DWORD size)
{
	if (hooks->on_getinfo != NULL)
		return hooks->on_getinfo(info, size);
	(void)info;
	(void)size;
	return 0;
}

static LRESULT send_on_getinfo(LPARAM lParam1, LPARAM lParam2)
{
	return ask_on_getinfo((ICINFO *)lParam1, (DWORD)lParam2);
}

/* ICM_COMPRESS_BEGIN: Begins to compress a sequence. */
static LRESULT do_on_compress_begin(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct vfw_runlength_instance *const instance = &outer->instance.own.instance;
	if (!drv_part_change(part))
		return ICERR_ERROR;
	if (drv_part_is_open(part)) {
		if (hooks->on_compress_end != NULL)
			hooks->on_compress_end(instance, 1);
	}
	memset(&instance->compression, 0, sizeof instance->compression);
	const LRESULT result = hooks->on_compress_begin == NULL ? 0
		: hooks->on_compress_begin(instance, (BITMAPINFO *)lParam1, (BITMAPINFO *)lParam2);
	drv_part_settle(part, result == 0);
	return result;
}

static LRESULT send_on_compress_begin(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return ICERR_ERROR;
	const LRESULT result = do_on_compress_begin(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* ICM_COMPRESS: Compresses a frame, and sets the size of the picture in the format of the
 * output. */
static LRESULT ask_on_compress(
	struct vfw_runlength_instance *instance, ICCOMPRESS * frame, DWORD size)
{
	if (hooks->on_compress != NULL)
		return hooks->on_compress(instance, frame, size);
	(void)frame;
	(void)size;
	(void)instance;
	return ICERR_ERROR;
}

static LRESULT do_on_compress(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct vfw_runlength_instance *const instance = &outer->instance.own.instance;
	if (!drv_part_enter(part))
		return ICERR_ERROR;
	const LRESULT result = ask_on_compress(instance, (ICCOMPRESS *)lParam1, (DWORD)lParam2);
	drv_part_leave(part);
	return result;
}

static LRESULT send_on_compress(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return ICERR_ERROR;
	const LRESULT result = do_on_compress(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* ICM_COMPRESS_END: Ends compressing, and gives back what it took. */
static LRESULT do_on_compress_end(struct drv_slot *outer)
{
	uint64_t *const part = &outer->instance.parts[0];
	struct vfw_runlength_instance *const instance = &outer->instance.own.instance;
	if (!drv_part_change(part))
		return ICERR_ERROR;
	LRESULT result = ICERR_ERROR;
	const int open = drv_part_is_open(part);
	if (open)
		result = hooks->on_compress_end == NULL ? 0
		: hooks->on_compress_end(instance, 0);
	drv_part_settle(part, open && result != 0);
	return result;
}

static LRESULT send_on_compress_end(DWORD_PTR dwDriverId)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return ICERR_ERROR;
	const LRESULT result = do_on_compress_end(outer);
	drv_leave(&scope, outer);
	return result;
}

/* ICM_DECOMPRESS_BEGIN: Begins to decompress a sequence. */
static LRESULT do_on_decompress_begin(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[1];
	struct vfw_runlength_instance *const instance = &outer->instance.own.instance;
	if (!drv_part_change(part))
		return ICERR_ERROR;
	if (drv_part_is_open(part)) {
		if (hooks->on_decompress_end != NULL)
			hooks->on_decompress_end(instance, 1);
	}
	memset(&instance->decompression, 0, sizeof instance->decompression);
	const LRESULT result = hooks->on_decompress_begin == NULL ? 0
		: hooks->on_decompress_begin(instance, (BITMAPINFO *)lParam1, (BITMAPINFO *)lParam2);
	drv_part_settle(part, result == 0);
	return result;
}

static LRESULT send_on_decompress_begin(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return ICERR_ERROR;
	const LRESULT result = do_on_decompress_begin(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* ICM_DECOMPRESS: Decompresses a frame. */
static LRESULT ask_on_decompress(
	struct vfw_runlength_instance *instance, ICDECOMPRESS * frame, DWORD size)
{
	if (hooks->on_decompress != NULL)
		return hooks->on_decompress(instance, frame, size);
	(void)frame;
	(void)size;
	(void)instance;
	return ICERR_ERROR;
}

static LRESULT do_on_decompress(struct drv_slot *outer, LPARAM lParam1, LPARAM lParam2)
{
	uint64_t *const part = &outer->instance.parts[1];
	struct vfw_runlength_instance *const instance = &outer->instance.own.instance;
	if (!drv_part_enter(part))
		return ICERR_ERROR;
	const LRESULT result = ask_on_decompress(instance, (ICDECOMPRESS *)lParam1, (DWORD)lParam2);
	drv_part_leave(part);
	return result;
}

static LRESULT send_on_decompress(DWORD_PTR dwDriverId, LPARAM lParam1, LPARAM lParam2)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return ICERR_ERROR;
	const LRESULT result = do_on_decompress(outer, lParam1, lParam2);
	drv_leave(&scope, outer);
	return result;
}

/* ICM_DECOMPRESS_END: Ends decompressing, and gives back what it took. */
static LRESULT do_on_decompress_end(struct drv_slot *outer)
{
	uint64_t *const part = &outer->instance.parts[1];
	struct vfw_runlength_instance *const instance = &outer->instance.own.instance;
	if (!drv_part_change(part))
		return ICERR_ERROR;
	LRESULT result = ICERR_ERROR;
	const int open = drv_part_is_open(part);
	if (open)
		result = hooks->on_decompress_end == NULL ? 0
		: hooks->on_decompress_end(instance, 0);
	drv_part_settle(part, open && result != 0);
	return result;
}

static LRESULT send_on_decompress_end(DWORD_PTR dwDriverId)
{
	struct drv_slot *const outer = drv_enter(&scope, dwDriverId);
	if (outer == NULL)
		return ICERR_ERROR;
	const LRESULT result = do_on_decompress_end(outer);
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
	case ICM_COMPRESS_QUERY:
		return send_on_compress_query(dwDriverId, lParam1, lParam2);
	case ICM_COMPRESS_GET_FORMAT:
		return send_on_compress_get_format(dwDriverId, lParam1, lParam2);
	case ICM_COMPRESS_GET_SIZE:
		return send_on_compress_get_size(dwDriverId, lParam1, lParam2);
	case ICM_DECOMPRESS_QUERY:
		return send_on_decompress_query(dwDriverId, lParam1, lParam2);
	case ICM_DECOMPRESS_GET_FORMAT:
		return send_on_decompress_get_format(dwDriverId, lParam1, lParam2);
	case ICM_GETINFO:
		return send_on_getinfo(lParam1, lParam2);
	case ICM_COMPRESS_BEGIN:
		return send_on_compress_begin(dwDriverId, lParam1, lParam2);
	case ICM_COMPRESS:
		return send_on_compress(dwDriverId, lParam1, lParam2);
	case ICM_COMPRESS_END:
		return send_on_compress_end(dwDriverId);
	case ICM_DECOMPRESS_BEGIN:
		return send_on_decompress_begin(dwDriverId, lParam1, lParam2);
	case ICM_DECOMPRESS:
		return send_on_decompress(dwDriverId, lParam1, lParam2);
	case ICM_DECOMPRESS_END:
		return send_on_decompress_end(dwDriverId);
	default:
		if (16384 <= msg && msg <= 24575)
			return ICERR_UNSUPPORTED;
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
