/* The hooks of the driver "wave_null": this file is yours. drvgen wrote it once and never writes
 * it again.
 *
 * Each function is called at the moment that its comment names; what its parameters mean stands
 * in wave_null.h. As they are, they make a driver that works. A hook that you do not need may go,
 * with its line in the table at the end.
 *
 * What to know: no lock is held while a hook runs. Two hooks of one instance run at once when two
 * threads send to it; a close waits until they are done. A hook may send messages to its own
 * driver. */
#include "wave_null.h"

/* DRV_LOAD: the driver is in memory. Get here what all instances share: tables, locks,
 * libraries. */
static int on_load(struct wave_null_module *module)
{
	(void)module;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_ENABLE: the hardware may be used from now on. Find it, claim it, start threads that serve
 * it. */
static int on_enable(struct wave_null_module *module)
{
	(void)module;
	return 1; /* 0: nothing can be opened */
}

/* DRV_OPEN: a program opens the driver. *instance is fresh; get here what this instance alone
 * needs. */
static int on_open(struct wave_null_instance *instance,
	LPCWSTR parameters,
	LPARAM open_data)
{
	(void)instance;
	(void)parameters;
	(void)open_data;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_CLOSE: give back here what on_open got. The instance is gone when this returns nonzero. */
static int on_close(struct wave_null_instance *instance,
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
static void on_last_close(struct wave_null_module *module)
{
	(void)module;
}

/* DRV_DISABLE: the hardware may no longer be used. Stop what on_enable started; instances may still
 * be open, asleep. */
static void on_disable(struct wave_null_module *module)
{
	(void)module;
}

/* DRV_FREE: the driver is about to leave memory. Give back what on_load got. */
static void on_free(struct wave_null_module *module)
{
	(void)module;
}

/* WODM_OPEN that only asks: say whether it would be opened. */
static LRESULT on_output_query(
	struct wave_null_module *module, UINT device, WAVEOPENDESC * description, DWORD flags)
{
	(void)module;
	(void)device;
	(void)description;
	(void)flags;
	return 0;
}

/* WIDM_OPEN that only asks: say whether it would be opened. */
static LRESULT on_input_query(
	struct wave_null_module *module, UINT device, WAVEOPENDESC * description, DWORD flags)
{
	(void)module;
	(void)device;
	(void)description;
	(void)flags;
	return 0;
}

/* WODM_INIT: The output devices are about to be used.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_outputs_init(
	struct wave_null_module *module, DWORD_PTR device_node)
{
	(void)device_node;
	(void)module;
	return MMSYSERR_NOERROR;
}

/* WODM_EXIT: The output devices are used no more. The headers know it as DRVM_EXIT alone.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_outputs_exit(
	struct wave_null_module *module, DWORD_PTR device_node, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)device_node;
	(void)module;
	return MMSYSERR_NOERROR;
}

/* WODM_OPEN: A program opens an output device, or asks whether it could.
 * MMSYSERR_ALLOCATED says that somebody else has it, WAVERR_BADFORMAT that the
 * format is none of the device's.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_output_open(
	struct wave_null_output *output, WAVEOPENDESC * description, DWORD flags)
{
	(void)description;
	(void)flags;
	(void)output;
	return MMSYSERR_NOERROR;
}

/* WODM_CLOSE: A program closes its output device. Refused with WAVERR_STILLPLAYING while
 * buffers are with the driver.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_output_close(
	struct wave_null_output *output, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)output;
	return MMSYSERR_NOERROR;
}

/* WODM_PREPARE: Prepares a buffer.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_output_prepare(
	struct wave_null_output *output, WAVEHDR * buffer, DWORD size)
{
	(void)buffer;
	(void)size;
	(void)output;
	return MMSYSERR_NOERROR;
}

/* WODM_UNPREPARE: Undoes the preparation of a buffer that the driver has given back.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_output_unprepare(
	struct wave_null_output *output, WAVEHDR * buffer, DWORD size, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)buffer;
	(void)size;
	(void)output;
	return MMSYSERR_NOERROR;
}

/* WODM_WRITE: Plays a buffer; the driver has it until it gives it back with WOM_DONE.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_output_write(
	struct wave_null_output *output, WAVEHDR * buffer, DWORD size)
{
	(void)buffer;
	(void)size;
	(void)output;
	return MMSYSERR_NOERROR;
}

/* WODM_PAUSE: Holds the sound.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_output_pause(
	struct wave_null_output *output)
{
	(void)output;
	return MMSYSERR_INVALHANDLE;
}

/* WODM_RESTART: Goes on with the sound.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_output_restart(
	struct wave_null_output *output)
{
	(void)output;
	return MMSYSERR_INVALHANDLE;
}

/* WODM_RESET: Stops the sound, gives back all buffers, and begins anew at 0, no longer
 * held.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_output_reset(
	struct wave_null_output *output)
{
	(void)output;
	return MMSYSERR_NOERROR;
}

/* WODM_GETPOS: Where the sound is.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_output_getpos(
	struct wave_null_output *output, MMTIME * time, DWORD size)
{
	(void)time;
	(void)size;
	(void)output;
	return MMSYSERR_NOTSUPPORTED;
}

/* WODM_BREAKLOOP: Leaves a loop of buffers at its end.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_output_breakloop(
	struct wave_null_output *output)
{
	(void)output;
	return MMSYSERR_INVALHANDLE;
}

/* NULL_SET_OUT_SPEED: Lets time pass faster for the buffers that an output plays from now on.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_set_out_speed(
	struct wave_null_module *module, UINT device, DWORD speed)
{
	module->outputs[device].speed = speed;
	return MMSYSERR_NOERROR;
}

/* WIDM_INIT: The input devices are about to be used.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_inputs_init(
	struct wave_null_module *module, DWORD_PTR device_node)
{
	(void)device_node;
	(void)module;
	return MMSYSERR_NOERROR;
}

/* WIDM_EXIT: The input devices are used no more. The headers know it as DRVM_EXIT alone.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_inputs_exit(
	struct wave_null_module *module, DWORD_PTR device_node, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)device_node;
	(void)module;
	return MMSYSERR_NOERROR;
}

/* WIDM_OPEN: A program opens an input device, or asks whether it could.
 * MMSYSERR_ALLOCATED says that somebody else has it, WAVERR_BADFORMAT that the
 * format is none of the device's.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_input_open(
	struct wave_null_input *input, WAVEOPENDESC * description, DWORD flags)
{
	(void)description;
	(void)flags;
	(void)input;
	return MMSYSERR_NOERROR;
}

/* WIDM_CLOSE: A program closes its input device. Refused with WAVERR_STILLPLAYING while
 * buffers are with the driver.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_input_close(
	struct wave_null_input *input, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)input;
	return MMSYSERR_NOERROR;
}

/* WIDM_PREPARE: Prepares a buffer.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_input_prepare(
	struct wave_null_input *input, WAVEHDR * buffer, DWORD size)
{
	(void)buffer;
	(void)size;
	(void)input;
	return MMSYSERR_NOERROR;
}

/* WIDM_UNPREPARE: Undoes the preparation of a buffer that the driver has given back.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_input_unprepare(
	struct wave_null_input *input, WAVEHDR * buffer, DWORD size, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)buffer;
	(void)size;
	(void)input;
	return MMSYSERR_NOERROR;
}

/* WIDM_ADDBUFFER: Lends a buffer to be filled; the driver has it until it gives it back with
 * WIM_DATA.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_input_addbuffer(
	struct wave_null_input *input, WAVEHDR * buffer, DWORD size)
{
	(void)buffer;
	(void)size;
	(void)input;
	return MMSYSERR_NOERROR;
}

/* WIDM_START: Begins to record.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_input_start(
	struct wave_null_input *input)
{
	(void)input;
	return MMSYSERR_INVALHANDLE;
}

/* WIDM_STOP: Stops recording.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_input_stop(
	struct wave_null_input *input)
{
	(void)input;
	return MMSYSERR_INVALHANDLE;
}

/* WIDM_RESET: Stops recording, gives back all buffers, and begins anew at 0.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_input_reset(
	struct wave_null_input *input)
{
	(void)input;
	return MMSYSERR_NOERROR;
}

/* WIDM_GETPOS: Where the recording is.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_input_getpos(
	struct wave_null_input *input, MMTIME * time, DWORD size)
{
	(void)time;
	(void)size;
	(void)input;
	return MMSYSERR_NOTSUPPORTED;
}

/* NULL_SET_IN_SPEED: Lets time pass faster for what an input records from now on.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or WAVERR_* that says why not. */
static LRESULT on_set_in_speed(
	struct wave_null_module *module, UINT device, DWORD speed)
{
	module->inputs[device].speed = speed;
	return MMSYSERR_NOERROR;
}

const struct wave_null_hooks wave_null_hooks = {
	.on_load = on_load,
	.on_enable = on_enable,
	.on_open = on_open,
	.on_close = on_close,
	.on_last_close = on_last_close,
	.on_disable = on_disable,
	.on_free = on_free,
	.on_output_query = on_output_query,
	.on_input_query = on_input_query,
	.on_outputs_init = on_outputs_init,
	.on_outputs_exit = on_outputs_exit,
	.on_output_open = on_output_open,
	.on_output_close = on_output_close,
	.on_output_prepare = on_output_prepare,
	.on_output_unprepare = on_output_unprepare,
	.on_output_write = on_output_write,
	.on_output_pause = on_output_pause,
	.on_output_restart = on_output_restart,
	.on_output_reset = on_output_reset,
	.on_output_getpos = on_output_getpos,
	.on_output_breakloop = on_output_breakloop,
	.on_set_out_speed = on_set_out_speed,
	.on_inputs_init = on_inputs_init,
	.on_inputs_exit = on_inputs_exit,
	.on_input_open = on_input_open,
	.on_input_close = on_input_close,
	.on_input_prepare = on_input_prepare,
	.on_input_unprepare = on_input_unprepare,
	.on_input_addbuffer = on_input_addbuffer,
	.on_input_start = on_input_start,
	.on_input_stop = on_input_stop,
	.on_input_reset = on_input_reset,
	.on_input_getpos = on_input_getpos,
	.on_set_in_speed = on_set_in_speed,
};
