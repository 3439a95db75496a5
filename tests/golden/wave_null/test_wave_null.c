/* The self-test of the driver "wave_null": one source for the host, for Wine and for Windows.
 *
 * Made by drvgen 0.1.0 as test_wave_null.c, model e85f11cd44f5717d; do not edit.
 *
 * It is compiled as the test program, and with TEST_MODULE into four modules around
 * wave_null_driver.c. The hooks of the module "probe" tell the test what happens and fail when they
 * are told to; the module "bare" has none, so that the driver does what it does by itself. "odd"
 * and "twos" have some of the hooks, so that a driver which looks at one and runs another is
 * noticed. The rules are those of wave_null.md. */
#include "wave_null.h"
#ifndef WAVE_NULL_MODEL_e85f11cd44f5717d
#error "wave_null.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_probe.h"

#define PROBE 1
#define BARE 2
#define ODD 3
#define TWOS 4

DRV_EXPORT void attach_probe(const struct drv_probe *given);

/* The instance that was opened last, to look at what is in it. */
typedef struct wave_null_instance *show_newest_instance(void);
DRV_EXPORT show_newest_instance newest_instance;

#if defined(TEST_MODULE) && TEST_MODULE == BARE

const struct wave_null_hooks wave_null_hooks = {.on_load = NULL};

DRV_EXPORT void attach_probe(const struct drv_probe *given)
{
	(void)given;
}

struct wave_null_instance *newest_instance(void)
{
	return NULL;
}

#elif defined(TEST_MODULE)

/* ---- the module "probe" ---- */

static const struct drv_probe *probe;

DRV_EXPORT void attach_probe(const struct drv_probe *given)
{
	probe = given;
}

static void *newest; /* threads open at once */

struct wave_null_instance *newest_instance(void)
{
	return drv_load_pointer(&newest);
}

static LRESULT happens(struct drv_call call)
{
	return probe->happens(&call);
}

/* ---- state: as specified at first, and left otherwise, for the next to begin in the same place ---- */

static struct wave_null_module *the_module;
static HDRVR the_handle; /* that it was loaded with */

static int is_fresh_module(const struct wave_null_module *module)
{
	return module == the_module;
}

static void spoil_module(struct wave_null_module *module)
{
	module->hdrvr = NULL;
}

static int is_fresh(const struct wave_null_instance *instance)
{
	return instance->module == the_module && the_module->hdrvr == the_handle;
}

static void spoil(struct wave_null_instance *instance)
{
	instance->module = NULL;
	instance->hdrvr = NULL;
}

/* Whether hooks find it with what is around it, and with an id that nobody has it is nobody's. */
static int is_sound_output(struct wave_null_output *output)
{
	struct wave_null_output lost = *output;
	lost.id = (DWORD_PTR)-1;
	if (wave_null_output_next(&lost) != NULL || wave_null_output_done(&lost, NULL, 0))
		return 0;
	return output->module == the_module;
}

static int is_fresh_output(struct wave_null_output *output)
{
	return is_sound_output(output) &&
	       output->stream == 0;
}

static void spoil_output(struct wave_null_output *output)
{
	(void)output; /* its buffers are undone after it, and their hooks look where it is */
	output->stream = (LPVOID)(uintptr_t)77;
}

/* Whether hooks find it with what is around it, and with an id that nobody has it is nobody's. */
static int is_sound_input(struct wave_null_input *input)
{
	struct wave_null_input lost = *input;
	lost.id = (DWORD_PTR)-1;
	if (wave_null_input_next(&lost) != NULL || wave_null_input_done(&lost, NULL, 0))
		return 0;
	return input->module == the_module;
}

static int is_fresh_input(struct wave_null_input *input)
{
	return is_sound_input(input) &&
	       input->stream == 0;
}

static void spoil_input(struct wave_null_input *input)
{
	(void)input; /* its buffers are undone after it, and their hooks look where it is */
	input->stream = (LPVOID)(uintptr_t)77;
}

/* ---- hooks ---- */

static int on_load(struct wave_null_module *module)
{
	the_module = module;
	the_handle = module->hdrvr;
	const int loaded = happens((struct drv_call){.event = DRV_ON_LOAD, .msg = DRV_LOAD,
		.hdrvr = module->hdrvr, .stale = !is_fresh_module(module)}) != 0;
	if (!loaded)
		spoil_module(module);
	return loaded;
}

static int on_enable(struct wave_null_module *module)
{
	(void)module;
	return happens((struct drv_call){.event = DRV_ON_ENABLE, .msg = DRV_ENABLE}) != 0;
}

static int on_open(struct wave_null_instance *instance,
	LPCWSTR parameters,
	LPARAM open_data)
{
	drv_store_pointer(&newest, instance);
	const int opened = happens((struct drv_call){.event = DRV_ON_OPEN, .msg = DRV_OPEN, .id = instance->id,
		.lParam1 = (LPARAM)parameters,
		.lParam2 = (LPARAM)open_data,
		.hdrvr = instance->hdrvr, .stale = !is_fresh(instance)}) != 0;
	if (!opened)
		spoil(instance);
	return opened;
}

static int on_close(struct wave_null_instance *instance,
	LPARAM param1,
	LPARAM param2,
	int forced)
{
	const int closed = happens((struct drv_call){.event = DRV_ON_CLOSE, .msg = DRV_CLOSE, .id = instance->id,
		.forced = forced, .lParam1 = (LPARAM)param1, .lParam2 = (LPARAM)param2}) != 0;
	if (closed || forced)
		spoil(instance);
	return closed;
}

static void on_last_close(struct wave_null_module *module)
{
	(void)module;
	happens((struct drv_call){.event = DRV_ON_LAST_CLOSE});
}

static void on_disable(struct wave_null_module *module)
{
	(void)module;
	happens((struct drv_call){.event = DRV_ON_DISABLE, .msg = DRV_DISABLE});
}

static void on_free(struct wave_null_module *module)
{
	happens((struct drv_call){.event = DRV_ON_FREE, .msg = DRV_FREE});
	spoil_module(module);
}

static LRESULT on_output_query(
	struct wave_null_module *module, UINT device, WAVEOPENDESC * description, DWORD flags)
{
	(void)module;
	return happens((struct drv_call){.event = DRV_ON_QUERY, .msg = WODM_OPEN, .scope = 4, .device = device,
		.DRV_CALL_dwParam1 = (LPARAM)description,
		.DRV_CALL_dwParam2 = (LPARAM)flags});
}

static LRESULT on_input_query(
	struct wave_null_module *module, UINT device, WAVEOPENDESC * description, DWORD flags)
{
	(void)module;
	return happens((struct drv_call){.event = DRV_ON_QUERY, .msg = WIDM_OPEN, .scope = 7, .device = device,
		.DRV_CALL_dwParam1 = (LPARAM)description,
		.DRV_CALL_dwParam2 = (LPARAM)flags});
}

static LRESULT on_outputs_init(
	struct wave_null_module *module, DWORD_PTR device_node)
{
	(void)module;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_INNER_OPEN, .msg = WODM_INIT,
		.scope = 3,
		.DRV_CALL_dwParam2 = (LPARAM)device_node});
	return result;
}

static LRESULT on_outputs_exit(
	struct wave_null_module *module, DWORD_PTR device_node, int forced)
{
	(void)module;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_INNER_CLOSE, .msg = WODM_EXIT,
		.forced = forced,
		.scope = 3,
		.DRV_CALL_dwParam2 = (LPARAM)device_node});
	return result;
}

static LRESULT on_output_open(
	struct wave_null_output *output, WAVEOPENDESC * description, DWORD flags)
{
	(void)output;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_INNER_OPEN, .msg = WODM_OPEN,
		.scope = 4,
		.inner = output->id, .device = output->device,
		.stale = !is_fresh_output(output),
		.DRV_CALL_dwParam1 = (LPARAM)description,
		.DRV_CALL_dwParam2 = (LPARAM)flags});
	return result;
}

static LRESULT on_output_close(
	struct wave_null_output *output, int forced)
{
	(void)output;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_INNER_CLOSE, .msg = WODM_CLOSE,
		.forced = forced,
		.scope = 4,
		.inner = output->id, .device = output->device,
		.stale = !is_sound_output(output)});
	if (forced || result == 0)
		spoil_output(output);
	return result;
}

static LRESULT on_output_prepare(
	struct wave_null_output *output, WAVEHDR * buffer, DWORD size)
{
	(void)output;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_INNER_OPEN, .msg = WODM_PREPARE,
		.scope = 5,
		.inner = output->id, .device = output->device,
		.stale = !is_sound_output(output),
		.DRV_CALL_dwParam1 = (LPARAM)buffer,
		.DRV_CALL_dwParam2 = (LPARAM)size});
	return result;
}

static LRESULT on_output_unprepare(
	struct wave_null_output *output, WAVEHDR * buffer, DWORD size, int forced)
{
	(void)output;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_INNER_CLOSE, .msg = WODM_UNPREPARE,
		.forced = forced,
		.scope = 5,
		.inner = output->id, .device = output->device,
		.stale = !is_sound_output(output),
		.DRV_CALL_dwParam1 = (LPARAM)buffer,
		.DRV_CALL_dwParam2 = (LPARAM)size});
	return result;
}

static LRESULT on_output_write(
	struct wave_null_output *output, WAVEHDR * buffer, DWORD size)
{
	(void)output;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_MESSAGE, .msg = WODM_WRITE,
		.scope = 4,
		.inner = output->id, .device = output->device,
		.stale = !is_sound_output(output),
		.next = (uintptr_t)wave_null_output_next(output),
		.DRV_CALL_dwParam1 = (LPARAM)buffer,
		.DRV_CALL_dwParam2 = (LPARAM)size});
	return result;
}

static LRESULT on_output_pause(
	struct wave_null_output *output)
{
	(void)output;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_MESSAGE, .msg = WODM_PAUSE,
		.scope = 4,
		.inner = output->id, .device = output->device,
		.stale = !is_sound_output(output),
		.next = (uintptr_t)wave_null_output_next(output)});
	void *const done = probe->finishes == NULL ? NULL : probe->finishes();
	if (done != NULL)
		wave_null_output_done(output, done, 0);
	return result;
}

static LRESULT on_output_restart(
	struct wave_null_output *output)
{
	(void)output;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_MESSAGE, .msg = WODM_RESTART,
		.scope = 4,
		.inner = output->id, .device = output->device,
		.stale = !is_sound_output(output),
		.next = (uintptr_t)wave_null_output_next(output)});
	void *const done = probe->finishes == NULL ? NULL : probe->finishes();
	if (done != NULL)
		wave_null_output_done(output, done, 0);
	return result;
}

static LRESULT on_output_reset(
	struct wave_null_output *output)
{
	(void)output;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_MESSAGE, .msg = WODM_RESET,
		.scope = 4,
		.inner = output->id, .device = output->device,
		.stale = !is_sound_output(output),
		.next = (uintptr_t)wave_null_output_next(output)});
	return result;
}

static LRESULT on_output_getpos(
	struct wave_null_output *output, MMTIME * time, DWORD size)
{
	(void)output;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_MESSAGE, .msg = WODM_GETPOS,
		.scope = 4,
		.inner = output->id, .device = output->device,
		.stale = !is_sound_output(output),
		.next = (uintptr_t)wave_null_output_next(output),
		.DRV_CALL_dwParam1 = (LPARAM)time,
		.DRV_CALL_dwParam2 = (LPARAM)size});
	void *const done = probe->finishes == NULL ? NULL : probe->finishes();
	if (done != NULL)
		wave_null_output_done(output, done, 0);
	return result;
}

static LRESULT on_output_breakloop(
	struct wave_null_output *output)
{
	(void)output;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_MESSAGE, .msg = WODM_BREAKLOOP,
		.scope = 4,
		.inner = output->id, .device = output->device,
		.stale = !is_sound_output(output),
		.next = (uintptr_t)wave_null_output_next(output)});
	void *const done = probe->finishes == NULL ? NULL : probe->finishes();
	if (done != NULL)
		wave_null_output_done(output, done, 0);
	return result;
}

static LRESULT on_set_out_speed(
	struct wave_null_module *module, UINT device, DWORD speed)
{
	(void)module;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_MESSAGE, .msg = NULL_SET_OUT_SPEED,
		.device = device,
		.scope = 3,
		.DRV_CALL_dwParam1 = (LPARAM)speed});
	return result;
}

static LRESULT on_inputs_init(
	struct wave_null_module *module, DWORD_PTR device_node)
{
	(void)module;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_INNER_OPEN, .msg = WIDM_INIT,
		.scope = 6,
		.DRV_CALL_dwParam2 = (LPARAM)device_node});
	return result;
}

static LRESULT on_inputs_exit(
	struct wave_null_module *module, DWORD_PTR device_node, int forced)
{
	(void)module;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_INNER_CLOSE, .msg = WIDM_EXIT,
		.forced = forced,
		.scope = 6,
		.DRV_CALL_dwParam2 = (LPARAM)device_node});
	return result;
}

static LRESULT on_input_open(
	struct wave_null_input *input, WAVEOPENDESC * description, DWORD flags)
{
	(void)input;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_INNER_OPEN, .msg = WIDM_OPEN,
		.scope = 7,
		.inner = input->id, .device = input->device,
		.stale = !is_fresh_input(input),
		.DRV_CALL_dwParam1 = (LPARAM)description,
		.DRV_CALL_dwParam2 = (LPARAM)flags});
	return result;
}

static LRESULT on_input_close(
	struct wave_null_input *input, int forced)
{
	(void)input;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_INNER_CLOSE, .msg = WIDM_CLOSE,
		.forced = forced,
		.scope = 7,
		.inner = input->id, .device = input->device,
		.stale = !is_sound_input(input)});
	if (forced || result == 0)
		spoil_input(input);
	return result;
}

static LRESULT on_input_prepare(
	struct wave_null_input *input, WAVEHDR * buffer, DWORD size)
{
	(void)input;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_INNER_OPEN, .msg = WIDM_PREPARE,
		.scope = 8,
		.inner = input->id, .device = input->device,
		.stale = !is_sound_input(input),
		.DRV_CALL_dwParam1 = (LPARAM)buffer,
		.DRV_CALL_dwParam2 = (LPARAM)size});
	return result;
}

static LRESULT on_input_unprepare(
	struct wave_null_input *input, WAVEHDR * buffer, DWORD size, int forced)
{
	(void)input;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_INNER_CLOSE, .msg = WIDM_UNPREPARE,
		.forced = forced,
		.scope = 8,
		.inner = input->id, .device = input->device,
		.stale = !is_sound_input(input),
		.DRV_CALL_dwParam1 = (LPARAM)buffer,
		.DRV_CALL_dwParam2 = (LPARAM)size});
	return result;
}

static LRESULT on_input_addbuffer(
	struct wave_null_input *input, WAVEHDR * buffer, DWORD size)
{
	(void)input;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_MESSAGE, .msg = WIDM_ADDBUFFER,
		.scope = 7,
		.inner = input->id, .device = input->device,
		.stale = !is_sound_input(input),
		.next = (uintptr_t)wave_null_input_next(input),
		.DRV_CALL_dwParam1 = (LPARAM)buffer,
		.DRV_CALL_dwParam2 = (LPARAM)size});
	return result;
}

static LRESULT on_input_start(
	struct wave_null_input *input)
{
	(void)input;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_MESSAGE, .msg = WIDM_START,
		.scope = 7,
		.inner = input->id, .device = input->device,
		.stale = !is_sound_input(input),
		.next = (uintptr_t)wave_null_input_next(input)});
	void *const done = probe->finishes == NULL ? NULL : probe->finishes();
	if (done != NULL)
		wave_null_input_done(input, done, 0);
	return result;
}

static LRESULT on_input_stop(
	struct wave_null_input *input)
{
	(void)input;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_MESSAGE, .msg = WIDM_STOP,
		.scope = 7,
		.inner = input->id, .device = input->device,
		.stale = !is_sound_input(input),
		.next = (uintptr_t)wave_null_input_next(input)});
	void *const done = probe->finishes == NULL ? NULL : probe->finishes();
	if (done != NULL)
		wave_null_input_done(input, done, 0);
	return result;
}

static LRESULT on_input_reset(
	struct wave_null_input *input)
{
	(void)input;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_MESSAGE, .msg = WIDM_RESET,
		.scope = 7,
		.inner = input->id, .device = input->device,
		.stale = !is_sound_input(input),
		.next = (uintptr_t)wave_null_input_next(input)});
	return result;
}

static LRESULT on_input_getpos(
	struct wave_null_input *input, MMTIME * time, DWORD size)
{
	(void)input;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_MESSAGE, .msg = WIDM_GETPOS,
		.scope = 7,
		.inner = input->id, .device = input->device,
		.stale = !is_sound_input(input),
		.next = (uintptr_t)wave_null_input_next(input),
		.DRV_CALL_dwParam1 = (LPARAM)time,
		.DRV_CALL_dwParam2 = (LPARAM)size});
	void *const done = probe->finishes == NULL ? NULL : probe->finishes();
	if (done != NULL)
		wave_null_input_done(input, done, 0);
	return result;
}

static LRESULT on_set_in_speed(
	struct wave_null_module *module, UINT device, DWORD speed)
{
	(void)module;
	const LRESULT result = happens((struct drv_call){.event = DRV_ON_MESSAGE, .msg = NULL_SET_IN_SPEED,
		.device = device,
		.scope = 6,
		.DRV_CALL_dwParam1 = (LPARAM)speed});
	return result;
}

/* Which messages the module has hooks for: by the last bits of their numbers, which differ in all that
 * one might take for another. */
#if TEST_MODULE == ODD
#define HAS(msg) (((msg) & 1) != 0)
#elif TEST_MODULE == TWOS
#define HAS(msg) (((msg) & 2) != 0)
#else
#define HAS(msg) 1
#endif
#define HOOK(msg, hook) (HAS(msg) ? (hook) : NULL)

const struct wave_null_hooks wave_null_hooks = {
	.on_load = HOOK(DRV_LOAD, on_load),
	.on_enable = HOOK(DRV_ENABLE, on_enable),
	.on_open = HOOK(DRV_OPEN, on_open),
	.on_close = HOOK(DRV_CLOSE, on_close),
	.on_last_close = HOOK(0, on_last_close),
	.on_disable = HOOK(DRV_DISABLE, on_disable),
	.on_free = HOOK(DRV_FREE, on_free),
	.on_output_query = HOOK(WODM_OPEN, on_output_query),
	.on_input_query = HOOK(WIDM_OPEN, on_input_query),
	.on_outputs_init = HOOK(WODM_INIT, on_outputs_init),
	.on_outputs_exit = HOOK(WODM_EXIT, on_outputs_exit),
	.on_output_open = HOOK(WODM_OPEN, on_output_open),
	.on_output_close = HOOK(WODM_CLOSE, on_output_close),
	.on_output_prepare = HOOK(WODM_PREPARE, on_output_prepare),
	.on_output_unprepare = HOOK(WODM_UNPREPARE, on_output_unprepare),
	.on_output_write = HOOK(WODM_WRITE, on_output_write),
	.on_output_pause = HOOK(WODM_PAUSE, on_output_pause),
	.on_output_restart = HOOK(WODM_RESTART, on_output_restart),
	.on_output_reset = HOOK(WODM_RESET, on_output_reset),
	.on_output_getpos = HOOK(WODM_GETPOS, on_output_getpos),
	.on_output_breakloop = HOOK(WODM_BREAKLOOP, on_output_breakloop),
	.on_set_out_speed = HOOK(NULL_SET_OUT_SPEED, on_set_out_speed),
	.on_inputs_init = HOOK(WIDM_INIT, on_inputs_init),
	.on_inputs_exit = HOOK(WIDM_EXIT, on_inputs_exit),
	.on_input_open = HOOK(WIDM_OPEN, on_input_open),
	.on_input_close = HOOK(WIDM_CLOSE, on_input_close),
	.on_input_prepare = HOOK(WIDM_PREPARE, on_input_prepare),
	.on_input_unprepare = HOOK(WIDM_UNPREPARE, on_input_unprepare),
	.on_input_addbuffer = HOOK(WIDM_ADDBUFFER, on_input_addbuffer),
	.on_input_start = HOOK(WIDM_START, on_input_start),
	.on_input_stop = HOOK(WIDM_STOP, on_input_stop),
	.on_input_reset = HOOK(WIDM_RESET, on_input_reset),
	.on_input_getpos = HOOK(WIDM_GETPOS, on_input_getpos),
	.on_set_in_speed = HOOK(NULL_SET_IN_SPEED, on_set_in_speed),
};

#else

/* ---- the test program ---- */

#include "drv_tap.h"
#include "drv_test.h"
#include "drv_winmm.h"

#ifdef _WIN32
#define EXTENSION ".dll"
#else
#define EXTENSION ".so"
#endif

#ifndef TEST_FOLDER /* where the modules are, from where the test runs */
#define TEST_FOLDER "host/"
#endif

#define WIDE_(text) L##text
#define WIDE(text) WIDE_(text)
#define PROBE_NAME "test_wave_null_probe" EXTENSION
#define BARE_NAME "test_wave_null_bare" EXTENSION
#define ODD_NAME "test_wave_null_odd" EXTENSION
#define TWOS_NAME "test_wave_null_twos" EXTENSION
#define DRIVER_NAME "wave_null" EXTENSION

/* Any handle will do: the driver only passes it on. */
#define HANDLE_OF_DRIVER ((HDRVR)(void *)&probe)

static struct drv_recording probe;
static HMODULE module;
static drv_proc *driver_proc;

static LRESULT record(const struct drv_call *call)
{
	return drv_record(&probe, call);
}

static LRESULT send(uintptr_t id, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	return driver_proc(id, HANDLE_OF_DRIVER, msg, lParam1, lParam2);
}

static LPARAM open_data(LPARAM data)
{
	return data;
}

enum { KNOWN = 1 << 22 }; /* ids below this are remembered */

static uint64_t issued[KNOWN / 64]; /* by the module, a bit for each */
static uint64_t given_twice;

static void remember(uintptr_t id)
{
	if (id == 0 || id >= KNOWN)
		return;
	const uint64_t bit = (uint64_t)1 << id % 64;
	uint64_t old = drv_load(&issued[id / 64]);
	while (!drv_swap(&issued[id / 64], &old, old | bit))
		continue;
	drv_add(&given_twice, (old & bit) != 0);
}

static uintptr_t open_one(LPARAM data)
{
	const uintptr_t id = (uintptr_t)send(0, DRV_OPEN, 0, open_data(data));
	remember(id);
	return id;
}

static LRESULT close_one(uintptr_t id)
{
	return send(id, DRV_CLOSE, 0, 0);
}

static void start(void)
{
	memset(&probe, 0, sizeof probe);
	send(0, DRV_LOAD, 0, 0);
	send(0, DRV_ENABLE, 0, 0);
	probe.log[0] = '\0';
}

static void stop(void)
{
	probe.fail = 0;
	probe.during = NULL;
	send(0, DRV_FREE, 0, 0);
}

/* Whether the hooks that ran since the last time are these, in this order. */
static int happened(const char *expected)
{
	const int same = strcmp(probe.log, expected) == 0;
	if (!same)
		tap_note("expected hooks: %s\ncame:           %s", expected, probe.log);
	probe.log[0] = '\0';
	return same;
}

static int nothing_held(void)
{
	return probe.held[DRV_ON_LOAD] == 0 && probe.held[DRV_ON_ENABLE] == 0 &&
	       probe.held[DRV_ON_OPEN] == 0;
}

/* Ids that the driver did not issue, besides those it issued once. */
static const uintptr_t bogus[] = {1, 2, 0x1ff, 0x200, 0x220, 0xffff,
	0xdead0001, 0x7fffffff, 0x80000000, 0xffffffff};

static int bogus_closes_fail(uintptr_t live)
{
	int failures = 0;
	for (size_t i = 0; i < sizeof bogus / sizeof *bogus; i++)
		if (bogus[i] != live)
			failures += close_one(bogus[i]) != 0;
	return failures == 0;
}

/* ---- what hooks find ---- */

static void test_state(void)
{
	start();
	tap_ok(probe.hdrvr == HANDLE_OF_DRIVER && probe.stale == 0,
		"state: the hook of DRV_LOAD finds the handle, and the fields as specified");
	driver_proc(0, NULL, DRV_LOAD, 0, 0); /* changes nothing */
	const uintptr_t id = open_one(1);
	tap_ok(probe.hdrvr == HANDLE_OF_DRIVER && probe.stale == 0,
		"state: so does the hook of DRV_OPEN");
	close_one(id);
	open_one(1);
	tap_ok(probe.stale == 0, "state: whatever an instance before has left");
	stop();
	start();
	open_one(1);
	tap_ok(probe.stale == 0, "state: or another load");
	stop();
}

/* ---- rule 1: load ---- */

static void test_load(void)
{
	memset(&probe, 0, sizeof probe);
	tap_ok(send(0, DRV_LOAD, 0, 0) == 1,
		"rule 1: DRV_LOAD answers 1");
	tap_ok(happened("load"), "rule 1: DRV_LOAD runs its hook");
	tap_ok(send(0, DRV_LOAD, 0, 0) == 1 && happened(""),
		"rule 1: a second DRV_LOAD changes nothing");
	stop();
	tap_ok(nothing_held(), "rule 1: DRV_FREE gives everything back");

	memset(&probe, 0, sizeof probe);
	probe.fail = 1u << DRV_ON_LOAD;
	tap_ok(send(0, DRV_LOAD, 0, 0) == 0,
		"rule 1: DRV_LOAD answers 0 when the hook fails");
	tap_ok(send(0, DRV_ENABLE, 0, 0) == 0 && open_one(1) == 0 &&
			happened("load?"),
		"rule 1: nothing can be enabled or opened after that");
	tap_ok(nothing_held(), "rule 1: nothing stays acquired");

	memset(&probe, 0, sizeof probe);
	tap_ok(driver_proc(0, NULL, DRV_LOAD, 0, 0) == 1,
		"rule 1: DRV_LOAD works with hdrvr zero, as on Windows");
	stop();
}

/* The system has few numbers that are a thread's own; the driver needs one from its first load on. */
static void test_load_in_need(void)
{
	static uint64_t taken[4096];
	size_t count = 0;
	while (count < sizeof taken / sizeof *taken && (taken[count] = drv_local_create()) != 0)
		count++;
	memset(&probe, 0, sizeof probe);
	const LRESULT answer = send(0, DRV_LOAD, 0, 0);
	const int quiet = happened("");
	const int exhausted = count < sizeof taken / sizeof *taken;
	while (count > 0)
		drv_local_destroy(taken[--count]);
	tap_ok(!exhausted || (answer == 0 && quiet),
		"rule 1: DRV_LOAD answers 0 when the system has nothing left for it");
	stop();
}

/* ---- rule 2: open ---- */

static void test_open(void)
{
	memset(&probe, 0, sizeof probe);
	tap_ok(open_one(1) == 0 && happened(""),
		"rule 2: DRV_OPEN before DRV_LOAD fails");
	send(0, DRV_LOAD, 0, 0);
	tap_ok(open_one(1) == 0 && happened("load"),
		"rule 2: DRV_OPEN before DRV_ENABLE fails");
	probe.fail = 1u << DRV_ON_ENABLE;
	tap_ok(send(0, DRV_ENABLE, 0, 0) == 0 && open_one(1) == 0 &&
			happened("enable?"),
		"rule 2: DRV_OPEN after DRV_ENABLE failed fails");
	stop();

	start();
	static const WCHAR text[] = L"text";
	const uintptr_t id = (uintptr_t)send(0, DRV_OPEN, (LPARAM)text, open_data(5));
	tap_ok(id != 0 && id <= 0x7fffffff,
		"rule 2: DRV_OPEN answers an id that fits in 32 bits");
	tap_ok(happened("open1"), "rule 2: DRV_OPEN runs its hook");
	tap_ok(probe.got[0] == (LPARAM)text && probe.got[1] == open_data(5),
		"rule 2: the hook gets both parameters");
	stop();
}

static void test_session(void)
{
	start();
	const uintptr_t session = open_one(0);
	const uintptr_t id = open_one(1);
	tap_ok(session != 0 && id != 0 && session != id,
		"rule 2: the session instance is accepted, and another one after it");
	tap_ok(close_one(id) == 1 &&
			close_one(session) == 1,
		"rule 2: both are closed");
	stop();
}

static void test_fresh_ids(void)
{
	uintptr_t last = 0;
	unsigned repeated = 0;
	start();
	probe.quiet = 1;
	const uintptr_t first = open_one(1);
	close_one(first);
	for (unsigned i = 0; i < 100000; i++) {
		const uintptr_t id = open_one(1);
		repeated += id == 0 || id == first || id == last ||
			    close_one(first) != 0;
		close_one(id);
		last = id;
	}
	tap_ok(repeated == 0,
		"rule 2: of 100000 opens none repeats an id, and the stale one stays refused");
	stop();
}

enum { MANY = 18 }; /* more than there is room for at first */

static unsigned count_open(const uintptr_t *ids)
{
	unsigned closed_once = 0;
	for (unsigned i = 0; i < MANY; i++) {
		const LRESULT first = close_one(ids[i]);
		const LRESULT second = close_one(ids[i]);
		closed_once += first == 1 && second == 0;
	}
	return closed_once;
}

static void test_many(void)
{
	uintptr_t ids[MANY];
	start();
	probe.quiet = 1;
	for (unsigned i = 0; i < MANY - 1; i++)
		ids[i] = open_one(1);
	send(0, DRV_DISABLE, 0, 0);
	send(0, DRV_ENABLE, 0, 0);
	ids[MANY - 1] = open_one(1);
	tap_ok(count_open(ids) == MANY, "rule 2: many are open at a time, also when there was a DRV_DISABLE");
	stop();
	start();
	probe.quiet = 1;
	for (unsigned i = 0; i < MANY; i++)
		ids[i] = open_one(1);
	tap_ok(count_open(ids) == MANY, "rule 2: and a DRV_FREE");
	for (unsigned i = 0; i < MANY; i++)
		open_one(1);
	stop();
}

/* Ids of slots that were used often, and of one that was used seldom and is the next. */
static void test_ids_and_loads(void)
{
	enum { FEW = 16, MORE = FEW + 4, ROUNDS = 20 };
	uintptr_t ids[MORE];
	start();
	for (unsigned i = 0; i < MORE; i++)
		ids[i] = open_one(1);
	for (unsigned i = MORE; i > 0; i--)
		close_one(ids[i - 1]);
	for (unsigned round = 0; round <= ROUNDS; round++) {
		const unsigned count = round < ROUNDS ? FEW : FEW + 1;
		for (unsigned i = 0; i < count; i++)
			ids[i] = open_one(1);
		for (unsigned i = 0; i < count; i++)
			close_one(ids[round < ROUNDS ? count - 1 - i : i]);
	}
	stop();
	start();
	for (unsigned i = 0; i < MORE; i++)
		open_one(1);
	tap_ok(drv_load(&given_twice) == 0, "rule 2: a DRV_FREE and a DRV_LOAD make no id come back");
	stop();
}

/* ---- rules 3 and 4: close ---- */

static void test_close(void)
{
	start();
	const uintptr_t id = open_one(1);
	happened("open1");
	tap_ok(send(id, DRV_CLOSE, 11, 22) == 1,
		"rule 3: DRV_CLOSE of a live id answers 1");
	tap_ok(happened("close1 last"), "rule 3: its hook runs once");
	tap_ok(probe.got[0] == 11 && probe.got[1] == 22,
		"rule 3: the hook gets lParam1 and lParam2 as given");
	tap_ok(probe.held[DRV_ON_OPEN] == 0, "rule 3: what the instance held is given back");
	tap_ok(close_one(id) == 0,
		"rule 4: DRV_CLOSE of a dead id fails");
	tap_ok(close_one(0) == 0,
		"rule 4: DRV_CLOSE of id zero fails");
	tap_ok(bogus_closes_fail(0), "rule 4: DRV_CLOSE of unknown ids fails");
	tap_ok(happened(""), "rule 4: no hook runs");
	const uintptr_t other = open_one(1);
	happened("open2");
	tap_ok(close_one(id) == 0 && bogus_closes_fail(other) &&
			happened(""),
		"rule 4: nor while another instance is open");
	tap_ok(close_one(other) == 1, "rule 4: which stays as it was");
	stop();
}

/* ---- rule 5: refusal ---- */

static void test_refusal(void)
{
	start();
	const uintptr_t id = open_one(1);
	probe.fail = 1u << DRV_ON_CLOSE;
	tap_ok(close_one(id) == 0 &&
			close_one(id) == 0,
		"rule 5: DRV_CLOSE fails while the hook refuses");
	tap_ok(happened("open1 close1? close1?") && probe.held[DRV_ON_OPEN] == 1,
		"rule 5: the instance stays open");
	probe.fail = 0;
	tap_ok(close_one(id) == 1, "rule 5: and can be closed later");
	stop();
}

/* ---- rule 6: the last close ---- */

static void test_last_close(void)
{
	start();
	const uintptr_t session = open_one(0);
	const uintptr_t id = open_one(1);
	tap_ok(close_one(session) == 1 && happened("open1 open2 close1"),
		"rule 6: nothing is prepared while an instance is left");
	close_one(id);
	tap_ok(happened("close2 last"),
		"rule 6: the last close prepares for leaving memory, once");
	const uintptr_t again = open_one(1);
	tap_ok(again != 0, "rule 6: DRV_OPEN works again without DRV_LOAD");
	close_one(again);
	probe.log[0] = '\0';
	stop();
	tap_ok(happened("disable free"),
		"rule 6: DRV_FREE does not prepare a second time");
}

/* ---- rule 7: the host ignored a refusal or skipped a close ---- */

static void test_forced_close(void)
{
	uintptr_t ids[3];
	unsigned alive = 0;
	start();
	for (unsigned i = 0; i < 3; i++)
		ids[i] = open_one(1);
	probe.log[0] = '\0';
	probe.fail = 1u << DRV_ON_CLOSE; /* and nobody listens */
	tap_ok(send(0, DRV_FREE, 0, 0) == 1,
		"rule 7: DRV_FREE with live instances answers 1");
	tap_ok(happened("close3! close2! close1! last disable free"),
		"rule 7: it closes them, the newest first, then the device and the module");
	tap_ok(nothing_held(), "rule 7: nothing leaks");
	for (unsigned i = 0; i < 3; i++)
		alive += close_one(ids[i]) != 0;
	tap_ok(alive == 0 && happened(""), "rule 7: every id is dead");
	start();
	tap_ok(open_one(1) != 0, "rule 7: and the driver can be loaded again");
	stop();
}

/* ---- rule 8: disable is not free ---- */

static void test_disable(void)
{
	start();
	const uintptr_t id = open_one(1);
	probe.log[0] = '\0';
	tap_ok(send(0, DRV_ENABLE, 0, 0) == 1 && happened(""),
		"rule 8: a repeated DRV_ENABLE changes nothing");
	tap_ok(send(0, DRV_DISABLE, 0, 0) == 1 &&
			happened("disable"),
		"rule 8: DRV_DISABLE runs its hook");
	tap_ok(send(0, DRV_DISABLE, 0, 0) == 1 && happened(""),
		"rule 8: a repeated DRV_DISABLE changes nothing");
	tap_ok(open_one(1) == 0, "rule 8: nothing opens while disabled");
	tap_ok(send(0, DRV_ENABLE, 0, 0) == 1 && happened("enable"),
		"rule 8: DRV_ENABLE resumes");
	send(0, DRV_DISABLE, 0, 0);
	tap_ok(close_one(id) == 1,
		"rule 8: an instance can be closed while disabled");
	probe.log[0] = '\0';
	stop();
	tap_ok(happened("free") && nothing_held(),
		"rule 8: DRV_FREE does not disable a second time");
}

/* ---- rule 9: late and cut ids ---- */

static void test_late_close(void)
{
	start();
	const uintptr_t id = open_one(1);
	tap_ok((uintptr_t)(uint32_t)id == id && (uintptr_t)(intptr_t)(int32_t)id == id,
		"rule 9: an id cut to 32 bits, signed or not, is the same id");
#if UINTPTR_MAX > 0xffffffff
	tap_ok(close_one(id | (uintptr_t)1 << 32) == 0,
		"rule 9: an id with more than 32 bits fails");
#endif
	stop();
	probe.log[0] = '\0';
	tap_ok(close_one(id) == 0 && happened(""),
		"rule 9: DRV_CLOSE after DRV_FREE fails");
	tap_ok(send(id, DRV_FREE, 0, 0) == 0 &&
			send(id, DRV_DISABLE, 0, 0) == 0 &&
			happened(""),
		"rule 9: so do DRV_DISABLE and DRV_FREE");
}

/* ---- rule 10: a failed open ---- */

static void test_failed_open(void)
{
	start();
	probe.fail = 1u << DRV_ON_OPEN;
	tap_ok(open_one(1) == 0 && happened("open1?"),
		"rule 10: DRV_OPEN answers 0 when the hook fails");
	tap_ok(probe.held[DRV_ON_OPEN] == 0, "rule 10: nothing stays acquired");
	probe.fail = 0;
	const uintptr_t id = open_one(1);
	tap_ok(id != 0 && id != probe.labels[0],
		"rule 10: the next DRV_OPEN works, under a fresh id");
	probe.fail = 1u << DRV_ON_OPEN;
	open_one(2);
	probe.fail = 0;
	probe.log[0] = '\0';
	tap_ok(close_one(id) == 1 && happened("close2 last"),
		"rule 10: a failed open beside a live instance leaves no trace");
	stop();
	tap_ok(nothing_held(), "rule 10: DRV_FREE has nothing left to give back");
}

/* ---- rule 11: messages ---- */

#ifndef _WIN32
/* The fallback as it was called last; the module finds it in this program. */
static struct {
	DWORD_PTR dwDriverId;
	HDRVR hdrvr;
	UINT msg;
	LPARAM lParam1, lParam2;
} fallback;

/* The rest of the driver manager's answer: drv_winmm.c is compiled with its own DefDriverProc
 * under this name. */
LRESULT CALLBACK drv_winmm_answer(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

LRESULT CALLBACK DefDriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	fallback.dwDriverId = dwDriverId;
	fallback.hdrvr = hdrvr;
	fallback.msg = msg;
	fallback.lParam1 = lParam1;
	fallback.lParam2 = lParam2;
	return drv_winmm_answer(dwDriverId, hdrvr, msg, lParam1, lParam2);
}
#endif

static int is_handled(UINT msg)
{
	static const UINT handled[] = {
		DRV_LOAD,
	};
	for (size_t i = 0; i < sizeof handled / sizeof *handled; i++)
		if (handled[i] == msg)
			return 1;
	return 0;
}

static void test_unknown_messages(void)
{
	static const UINT unknown[] = {0, 0x0700, 0x0FFE, 0x3FFF, 0x4FF0, 0x7FFF, 0xFFFFFFFF};
	unsigned wrong = 0;
	start();
	const uintptr_t id = open_one(1);
	probe.log[0] = '\0';
	for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
		if (is_handled(unknown[i]))
			continue;
		wrong += send(id, unknown[i], 3, 4) !=
			 DefDriverProc(id, HANDLE_OF_DRIVER, unknown[i], 3, 4);
#ifndef _WIN32
		memset(&fallback, 0, sizeof fallback);
		send(id, unknown[i], 5, 6);
		wrong += fallback.dwDriverId != id || fallback.hdrvr != HANDLE_OF_DRIVER ||
			 fallback.msg != unknown[i] ||
			 fallback.lParam1 != 5 || fallback.lParam2 != 6;
#endif
	}
	tap_ok(wrong == 0 && happened(""),
		"rule 11: unknown messages go to DefDriverProc as they came");
	stop();
}

/* ---- rule 12: threads, and hooks that call back ---- */

static LRESULT answers[8];
static unsigned accepted; /* of what had to be refused */

/* Inside any hook: what would wait for itself is refused, and nothing breaks. */
static void call_back(enum drv_event event, uintptr_t id)
{
	probe.during = NULL;
	answers[0] = close_one(id);
	answers[1] = send(0, DRV_FREE, 0, 0);
	answers[2] = event == DRV_ON_OPEN ? 0 : send(0, DRV_LOAD, 0, 0);
	if (event == DRV_ON_LOAD || event == DRV_ON_FREE)
		accepted += answers[2] != 0;
	if (event == DRV_ON_LAST_CLOSE)
		accepted += send(0, DRV_DISABLE, 0, 0) != 0;
	if (event == DRV_ON_DISABLE)
		accepted += send(0, DRV_ENABLE, 0, 0) != 0;
	probe.during = call_back;
}

static int all_refused(void)
{
	return answers[0] == 0 && answers[1] == 0 && accepted == 0;
}

static void test_call_back(void)
{
	memset(&probe, 0, sizeof probe);
	probe.during = call_back;
	send(0, DRV_LOAD, 0, 0);
	tap_ok(all_refused(),
		"rule 12: in the hook of DRV_LOAD, closing and DRV_FREE are refused");
	send(0, DRV_ENABLE, 0, 0);
	tap_ok(all_refused(), "rule 12: in the hook of DRV_ENABLE, too");
	send(0, DRV_DISABLE, 0, 0);
	tap_ok(all_refused(), "rule 12: in the hook of DRV_DISABLE, too, and DRV_ENABLE");
	send(0, DRV_ENABLE, 0, 0);
	const uintptr_t id = open_one(1);
	tap_ok(id != 0 && all_refused(), "rule 12: in the hook of DRV_OPEN, too");
	tap_ok(close_one(id) == 1 && all_refused(),
		"rule 12: in the hook of DRV_CLOSE and of the last close, too");
	probe.log[0] = '\0';
	tap_ok(send(0, DRV_FREE, 0, 0) == 1 &&
			happened("disable free"),
		"rule 12: and the module is freed all the same");
	tap_ok(all_refused() && nothing_held(),
		"rule 12: in the hooks of DRV_DISABLE and DRV_FREE, too");
	probe.during = NULL;
}

/* Opens another instance from inside the hook. */
static void open_inside(enum drv_event event, uintptr_t id)
{
	(void)id;
	probe.during = NULL;
	answers[event] = (LRESULT)open_one(1);
}

static void test_open_inside(void)
{
	start();
	probe.during = open_inside;
	const uintptr_t id = open_one(1);
	const uintptr_t inner = (uintptr_t)answers[DRV_ON_OPEN];
	tap_ok(id != 0 && inner != 0 && id != inner, "rule 12: a hook may open another instance");
	close_one(inner);
	probe.during = open_inside;
	close_one(id);
	tap_ok(answers[DRV_ON_CLOSE] != 0, "rule 12: also while one is being closed");
	stop();
	tap_ok(nothing_held(), "rule 12: and nothing leaks");
}

static uint64_t may_open;

static void stay_in_open(enum drv_event event, uintptr_t id)
{
	(void)id;
	for (unsigned turn = 0; event == DRV_ON_OPEN && drv_load(&may_open) == 0; turn++)
		drv_pause(turn);
}

static void open_on_thread(void *argument)
{
	*(uintptr_t *)argument = open_one(1);
}

static void free_on_thread(void *argument)
{
	*(LRESULT *)argument = send(0, DRV_FREE, 0, 0);
}

/* Frees the module on one thread while another is about to open the first instance. */
static void test_free_during_open(void)
{
	uintptr_t id = 0;
	LRESULT answer = 0;
	struct drv_thread opener = {.run = open_on_thread, .argument = &id};
	struct drv_thread ender = {.run = free_on_thread, .argument = &answer};
	start();
	drv_store(&may_open, 0);
	probe.during = stay_in_open;
	drv_thread_start(&opener);
	for (unsigned turn = 0; drv_load(&probe.calls[DRV_ON_OPEN]) == 0; turn++)
		drv_pause(turn);
	drv_thread_start(&ender);
	drv_sleep(30);
	drv_store(&may_open, 1);
	drv_thread_join(&opener);
	drv_thread_join(&ender);
	tap_ok(id != 0 && answer == 1 && happened("open1 close1! last disable free"),
		"rule 12: DRV_FREE waits for an DRV_OPEN under way, and closes what it opened");
	stop();
}

static uintptr_t left_open;
static unsigned refused;

static void send_what_is_refused(void *argument)
{
	(void)argument;
	refused += send(0, DRV_ENABLE, 0, 0) == 0;
	refused += send(0, DRV_DISABLE, 0, 0) == 0;
	refused += open_one(1) == 0;
	refused += close_one(left_open) == 0;
	refused += send(0, DRV_FREE, 0, 0) == 0;
}

static void wait_for_thread(enum drv_event event, uintptr_t id)
{
	struct drv_thread sender = {.run = send_what_is_refused};
	(void)id;
	if (event != DRV_ON_DISABLE && event != DRV_ON_FREE)
		return;
	drv_thread_start(&sender);
	drv_thread_join(&sender);
}

/* While the module goes, a hook may wait for a thread that does not know yet. */
static void test_wait_while_freed(void)
{
	start();
	left_open = open_one(1);
	refused = 0;
	probe.during = wait_for_thread;
	const LRESULT answer = send(0, DRV_FREE, 0, 0);
	tap_ok(answer == 1 && refused == 10,
		"rule 12: while DRV_FREE is at work, what it makes impossible is refused at once");
	stop();
}

enum { THREADS = 8, ROUNDS = 2000 };

struct worker {
	uint64_t opened, closed, wrong;
	uint32_t dice;
};

static uint64_t shared_id; /* an id that all threads see, and try to close */

static void work(void *argument)
{
	struct worker *const worker = argument;
	for (unsigned i = 0; i < ROUNDS; i++) {
		const uintptr_t id = open_one(1);
		worker->opened += id != 0;
		worker->dice = worker->dice * 1664525u + 1013904223u;
		if (worker->dice >> 30 == 0)
			drv_store(&shared_id, id);
		worker->closed += close_one((uintptr_t)drv_load(&shared_id)) != 0;
		worker->closed += close_one(id) != 0;
		worker->wrong += close_one(id) != 0; /* this thread saw it closed */
	}
}

static void test_threads(void)
{
	struct worker workers[THREADS];
	struct drv_thread threads[THREADS];
	struct worker sum = {0, 0, 0, 0};
	start();
	probe.quiet = 1;
	for (unsigned i = 0; i < THREADS; i++) {
		workers[i] = (struct worker){0, 0, 0, i};
		threads[i] = (struct drv_thread){.run = work, .argument = &workers[i]};
		drv_thread_start(&threads[i]);
	}
	for (unsigned i = 0; i < THREADS; i++) {
		drv_thread_join(&threads[i]);
		sum.opened += workers[i].opened;
		sum.closed += workers[i].closed;
		sum.wrong += workers[i].wrong;
	}
	tap_ok(sum.opened > 0 && sum.opened == sum.closed,
		"rule 12: %u threads: each instance that was opened was closed once",
		(unsigned)THREADS);
	tap_ok(sum.wrong == 0, "rule 12: no id was closed twice");
	tap_ok(probe.calls[DRV_ON_OPEN] == sum.opened && probe.calls[DRV_ON_CLOSE] == sum.closed &&
			probe.held[DRV_ON_OPEN] == 0,
		"rule 12: as many hooks ran, and nothing leaks");
	stop();
}

/* ---- the driver without hooks of its own ---- */

static void test_bare(void)
{
	start();
	const uintptr_t id = open_one(1);
	tap_ok(id != 0, "without hooks: the driver opens");
	tap_ok(close_one(id) == 1, "without hooks: it closes");
	tap_ok(close_one(id) == 0, "without hooks: and only once");
	tap_ok(send(0, DRV_DISABLE, 0, 0) == 1 && open_one(1) == 0 &&
			send(0, DRV_ENABLE, 0, 0) == 1,
		"without hooks: it is disabled and enabled");
	open_one(1);
	tap_ok(send(0, DRV_FREE, 0, 0) == 1,
		"without hooks: it frees what was left open");
}

/* Whether in this life those hooks have run, each once, whose message has the bit. */
static int only_those_with(UINT bit)
{
	static const struct {
		enum drv_event event;
		UINT msg;
	} lives[] = {
		{DRV_ON_LOAD, DRV_LOAD}, {DRV_ON_ENABLE, DRV_ENABLE}, {DRV_ON_OPEN, DRV_OPEN},
		{DRV_ON_CLOSE, DRV_CLOSE}, {DRV_ON_LAST_CLOSE, 0}, {DRV_ON_DISABLE, DRV_DISABLE},
		{DRV_ON_FREE, DRV_FREE},
	};
	int wrong = 0;
	for (size_t i = 0; i < sizeof lives / sizeof *lives; i++)
		wrong += probe.calls[lives[i].event] != ((lives[i].msg & bit) != 0);
	return wrong == 0;
}

/* Whether a device's capabilities are told, and no more of them than there is room for. */
static void test_on_outputs_getdevcaps(void)
{
	static const WAVEOUTCAPSW devices[] = {
		{.szPname = L"Silence out", .dwFormats = 0xFFF, .wChannels = 2, .dwSupport = WAVECAPS_SAMPLEACCURATE},
		{.szPname = L"More silence out", .dwFormats = 0xFFF, .wChannels = 2,
			.dwSupport = WAVECAPS_SAMPLEACCURATE},
	};
	unsigned char told[sizeof devices[0] + 1];
	DWORD (CALLBACK *ask)(
		UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2) = NULL;
	UINT uDeviceID = 0;
	UINT uMsg = 0;
	DWORD_PTR dwUser = 0;
	DWORD_PTR dwParam1 = 0;
	DWORD_PTR dwParam2 = 0;
	unsigned wrong = 0;
	start();
	drv_module_find(module, "wodMessage", &ask, sizeof ask);
	uMsg = WODM_GETDEVCAPS;
	dwParam1 = (DWORD_PTR)told;
	for (uDeviceID = 0; uDeviceID < 2; uDeviceID++) {
		for (size_t room = 0; room <= sizeof told; room++) {
			const size_t most = room < sizeof devices[0] ? room : sizeof devices[0];
			memset(told, 0xA5, sizeof told);
			dwParam2 = room;
			wrong += ask(uDeviceID, uMsg, dwUser, dwParam1, dwParam2) != 0 ||
				 memcmp(told, &devices[uDeviceID], most) != 0 || told[most] != 0xA5;
		}
	}
	tap_ok(wrong == 0, "WODM_GETDEVCAPS: as much of what a device can do as there is room for");
	tap_ok(ask(uDeviceID, uMsg, dwUser, dwParam1, dwParam2) == MMSYSERR_BADDEVICEID,
		"WODM_GETDEVCAPS: for no device, MMSYSERR_BADDEVICEID");
	uDeviceID = 0;
	send(0, DRV_DISABLE, 0, 0);
	memset(told, 0xA5, sizeof told);
	tap_ok(ask(uDeviceID, uMsg, dwUser, dwParam1, dwParam2) == MMSYSERR_INVALHANDLE && told[0] == 0xA5,
		"WODM_GETDEVCAPS: nothing while the device is disabled");
	stop();
}

/* Whether a device's capabilities are told, and no more of them than there is room for. */
static void test_on_inputs_getdevcaps(void)
{
	static const WAVEINCAPSW devices[] = {
		{.szPname = L"Silence in", .dwFormats = 0xFFF, .wChannels = 2},
	};
	unsigned char told[sizeof devices[0] + 1];
	DWORD (CALLBACK *ask)(
		UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2) = NULL;
	UINT uDeviceID = 0;
	UINT uMsg = 0;
	DWORD_PTR dwUser = 0;
	DWORD_PTR dwParam1 = 0;
	DWORD_PTR dwParam2 = 0;
	unsigned wrong = 0;
	start();
	drv_module_find(module, "widMessage", &ask, sizeof ask);
	uMsg = WIDM_GETDEVCAPS;
	dwParam1 = (DWORD_PTR)told;
	for (uDeviceID = 0; uDeviceID < 1; uDeviceID++) {
		for (size_t room = 0; room <= sizeof told; room++) {
			const size_t most = room < sizeof devices[0] ? room : sizeof devices[0];
			memset(told, 0xA5, sizeof told);
			dwParam2 = room;
			wrong += ask(uDeviceID, uMsg, dwUser, dwParam1, dwParam2) != 0 ||
				 memcmp(told, &devices[uDeviceID], most) != 0 || told[most] != 0xA5;
		}
	}
	tap_ok(wrong == 0, "WIDM_GETDEVCAPS: as much of what a device can do as there is room for");
	tap_ok(ask(uDeviceID, uMsg, dwUser, dwParam1, dwParam2) == MMSYSERR_BADDEVICEID,
		"WIDM_GETDEVCAPS: for no device, MMSYSERR_BADDEVICEID");
	uDeviceID = 0;
	send(0, DRV_DISABLE, 0, 0);
	memset(told, 0xA5, sizeof told);
	tap_ok(ask(uDeviceID, uMsg, dwUser, dwParam1, dwParam2) == MMSYSERR_INVALHANDLE && told[0] == 0xA5,
		"WIDM_GETDEVCAPS: nothing while the device is disabled");
	stop();
}

/* A driver may have any of the hooks. */
static void test_some(const char *name, UINT bit)
{
	start();
	const uintptr_t id = open_one(1);
	tap_ok(id != 0 && close_one(id) == 1 &&
			send(0, DRV_DISABLE, 0, 0) == 1 &&
			send(0, DRV_FREE, 0, 0) == 1 && only_those_with(bit),
		"hooks: with those of \"%s\" alone, these run", name);
	start();
	open_one(1);
	tap_ok(send(0, DRV_FREE, 0, 0) == 1 && only_those_with(bit),
		"hooks: also when DRV_FREE closes what is open");
}

/* ---- through the driver manager ---- */

/* Whether the driver manager opens this driver: Wine's opens a session for itself first. */
static int is_managed(void)
{
	return 1;
}

/* Whether this begins and ends as it should and everything in between is balanced; the system may
 * have opened an instance of its own. */
static int is_whole_life(void)
{
	const char *const begins = "load enable open1";
	const char *const ends = "last disable free";
	const size_t length = strlen(probe.log);
	const int good = strncmp(probe.log, begins, strlen(begins)) == 0 && length > strlen(ends) &&
			 strcmp(probe.log + length - strlen(ends), ends) == 0 && nothing_held() &&
			 probe.calls[DRV_ON_LOAD] == 1 && probe.calls[DRV_ON_FREE] == 1 &&
			 probe.calls[DRV_ON_LAST_CLOSE] == 1 &&
			 probe.calls[DRV_ON_OPEN] == probe.calls[DRV_ON_CLOSE];
	tap_note("hooks: %s", probe.log);
	return good;
}

static void test_manager(LPARAM data)
{
	memset(&probe, 0, sizeof probe);
	const HDRVR first = OpenDriver(WIDE(TEST_FOLDER) WIDE(PROBE_NAME), NULL, open_data(data));
	tap_ok(first != NULL, "manager: OpenDriver opens it, with lParam2 %d", (int)data);
	const HDRVR second = OpenDriver(WIDE(TEST_FOLDER) WIDE(PROBE_NAME), NULL, open_data(data));
	tap_ok(second != NULL && second != first, "manager: and a second time");
	tap_ok(CloseDriver(second, 0, 0) != 0, "manager: CloseDriver closes the second");
	tap_ok(CloseDriver(first, 7, 8) != 0, "manager: CloseDriver closes the first");
	tap_ok(is_whole_life(),
		"manager: the hooks ran from load to free, each what the other had undone");
}

static void test_manager_refusals(void)
{
	memset(&probe, 0, sizeof probe);
	probe.fail = 1u << DRV_ON_LOAD;
	tap_ok(OpenDriver(WIDE(TEST_FOLDER) WIDE(PROBE_NAME), NULL, open_data(1)) == NULL && nothing_held(),
		"manager: a refused DRV_LOAD opens nothing and leaks nothing");
	memset(&probe, 0, sizeof probe);
	probe.fail = 1u << DRV_ON_OPEN;
	tap_ok(OpenDriver(WIDE(TEST_FOLDER) WIDE(PROBE_NAME), NULL, open_data(1)) == NULL &&
			probe.held[DRV_ON_OPEN] == 0,
		"manager: a refused DRV_OPEN opens nothing and leaks nothing");
	stop(); /* Wine sends no DRV_FREE here */
	memset(&probe, 0, sizeof probe);
	const HDRVR handle = OpenDriver(WIDE(TEST_FOLDER) WIDE(PROBE_NAME), NULL, open_data(1));
	probe.fail = 1u << DRV_ON_CLOSE;
	if (CloseDriver(handle, 0, 0) == 0) { /* as documented: it is still open */
		probe.fail = 0;
		CloseDriver(handle, 0, 0);
	}
	tap_ok(nothing_held() && probe.calls[DRV_ON_FREE] == 1,
		"manager: a refused DRV_CLOSE leaks nothing, whether or not it is heeded");
}

/* The driver as it will be used, with the hooks that its developer wrote. */
static void test_driver(LPARAM data)
{
	const HDRVR first = OpenDriver(WIDE(TEST_FOLDER) WIDE(DRIVER_NAME), NULL, open_data(data));
	tap_ok(first != NULL, "driver: OpenDriver opens it, with lParam2 %d", (int)data);
	const HDRVR second = OpenDriver(WIDE(TEST_FOLDER) WIDE(DRIVER_NAME), NULL, open_data(data));
	tap_ok(second != NULL,
		"driver: and a second time");
	if (second != NULL)
		tap_ok(CloseDriver(second, 0, 0) != 0, "driver: CloseDriver closes the second");
	tap_ok(CloseDriver(first, 0, 0) != 0, "driver: CloseDriver closes the first");
	tap_ok(!drv_module_loaded(DRIVER_NAME) && !drv_module_loaded(TEST_FOLDER DRIVER_NAME),
		"driver: it has left memory");
}

static void test_managed(void)
{
	// cppcheck-suppress knownConditionTrueFalse
	if (!is_managed())
		return;
	test_manager(0);
	test_manager(1);
	test_manager_refusals();
}

/* ---- all of it ---- */

static int use_module(const char *name)
{
	static const struct drv_probe given = {.happens = record};
	drv_attach *attach = NULL;
	driver_proc = NULL;
	memset(issued, 0, sizeof issued);
	module = drv_module_load(name);
	if (module != NULL) {
		drv_module_find(module, "DriverProc", &driver_proc, sizeof driver_proc);
		drv_module_find(module, "attach_probe", &attach, sizeof attach);
	}
	tap_ok(driver_proc != NULL && attach != NULL,
		"rule 14: %s exports DriverProc, undecorated", name);
	if (attach != NULL)
		attach(&given);
	return driver_proc != NULL && attach != NULL;
}

static void test_with_probe(void)
{
	test_load_in_need();
	test_load();
	test_state();
	test_open();
	test_session();
	test_fresh_ids();
	test_many();
	test_close();
	test_refusal();
	test_last_close();
	test_forced_close();
	test_disable();
	test_late_close();
	test_failed_open();
	test_unknown_messages();
	test_on_outputs_getdevcaps();
	test_on_inputs_getdevcaps();
	test_call_back();
	test_open_inside();
	test_free_during_open();
	test_wait_while_freed();
	test_threads();
	tap_ok(drv_load(&given_twice) == 0, "rule 2: no id was ever given twice");
	test_managed();
}

static void test_without_hooks(void)
{
	test_bare();
	test_ids_and_loads();
	test_many();
}

/* Systems have few numbers for what a thread has of its own: a thousand or so. */
static void test_reload(void)
{
	unsigned failures = 0;
	uint64_t others[3]; /* somebody else's */
	unsigned kept = 0;
	while (kept < 3 && (others[kept] = drv_local_create()) != 0 && drv_local_set(others[kept], 77))
		kept++;
	for (unsigned i = 0; i < 1200; i++) {
		driver_proc = NULL;
		module = drv_module_load(TEST_FOLDER BARE_NAME);
		if (module != NULL)
			drv_module_find(module, "DriverProc", &driver_proc, sizeof driver_proc);
		failures += driver_proc == NULL || send(0, DRV_LOAD, 0, 0) != 1 ||
			    send(0, DRV_FREE, 0, 0) != 1;
		if (module != NULL)
			drv_module_unload(module);
	}
	for (; kept > 0; kept--) {
		failures += drv_local_get(others[kept - 1]) != 77;
		drv_local_destroy(others[kept - 1]);
	}
	tap_ok(failures == 0, "rule 7: loaded into memory 1200 times, it takes nothing with it");
}

int main(void)
{
	if (use_module(TEST_FOLDER BARE_NAME)) {
		test_without_hooks();
		drv_module_unload(module);
		test_reload();
	}
	if (use_module(TEST_FOLDER ODD_NAME)) {
		test_some("odd", 1);
		drv_module_unload(module);
	}
	if (use_module(TEST_FOLDER TWOS_NAME)) {
		test_some("twos", 2);
		drv_module_unload(module);
	}
	if (use_module(TEST_FOLDER PROBE_NAME)) {
		test_with_probe();
		/* Rule 13: the process ends with the driver open, and that is harmless: a crash
		 * would be this program's. */
		start();
		tap_ok(open_one(1) != 0, "rule 13: the process ends without DRV_FREE");
	}
	// cppcheck-suppress knownConditionTrueFalse
	if (is_managed()) {
		test_driver(0);
		test_driver(1);
	}
	return tap_done();
}

#endif
