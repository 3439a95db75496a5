/* The hooks of the driver "midi_recorder": this file is yours. drvgen wrote it once and never writes
 * it again.
 *
 * Each function is called at the moment that its comment names; what its parameters mean stands
 * in midi_recorder.h. As they are, they make a driver that works. A hook that you do not need may go,
 * with its line in the table at the end.
 *
 * What to know: no lock is held while a hook runs. Two hooks of one instance run at once when two
 * threads send to it; a close waits until they are done. A hook may send messages to its own
 * driver. */
#include "midi_recorder.h"

/* DRV_LOAD: the driver is in memory. Get here what all instances share: tables, locks,
 * libraries. */
static int on_load(struct midi_recorder_module *module)
{
	(void)module;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_ENABLE: the hardware may be used from now on. Find it, claim it, start threads that serve
 * it. */
static int on_enable(struct midi_recorder_module *module)
{
	(void)module;
	return 1; /* 0: nothing can be opened */
}

/* DRV_OPEN: a program opens the driver. *instance is fresh; get here what this instance alone
 * needs. */
static int on_open(struct midi_recorder_instance *instance,
	LPCWSTR parameters,
	LPARAM open_data)
{
	(void)instance;
	(void)parameters;
	(void)open_data;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_CLOSE: give back here what on_open got. The instance is gone when this returns nonzero. */
static int on_close(struct midi_recorder_instance *instance,
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
static void on_last_close(struct midi_recorder_module *module)
{
	(void)module;
}

/* DRV_DISABLE: the hardware may no longer be used. Stop what on_enable started; instances may still
 * be open, asleep. */
static void on_disable(struct midi_recorder_module *module)
{
	(void)module;
}

/* DRV_FREE: the driver is about to leave memory. Give back what on_load got. */
static void on_free(struct midi_recorder_module *module)
{
	(void)module;
}

/* MODM_INIT: The output devices are about to be used.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_outputs_init(
	struct midi_recorder_module *module, DWORD_PTR device_node)
{
	(void)device_node;
	(void)module;
	return MMSYSERR_NOERROR;
}

/* MODM_EXIT: The output devices are used no more. The headers know it as DRVM_EXIT alone.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_outputs_exit(
	struct midi_recorder_module *module, DWORD_PTR device_node, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)device_node;
	(void)module;
	return MMSYSERR_NOERROR;
}

/* MODM_OPEN: A program opens an output device. MMSYSERR_ALLOCATED says that somebody else
 * has it.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_output_open(
	struct midi_recorder_output *output, MIDIOPENDESC * description, DWORD flags)
{
	(void)description;
	(void)flags;
	(void)output;
	return MMSYSERR_NOERROR;
}

/* MODM_CLOSE: A program closes its output device. Refused with MIDIERR_STILLPLAYING while
 * buffers are with the driver.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_output_close(
	struct midi_recorder_output *output, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)output;
	return MMSYSERR_NOERROR;
}

/* MODM_PREPARE: Prepares a buffer.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_output_prepare(
	struct midi_recorder_output *output, MIDIHDR * buffer, DWORD size)
{
	(void)buffer;
	(void)size;
	(void)output;
	return MMSYSERR_NOERROR;
}

/* MODM_UNPREPARE: Undoes the preparation of a buffer that the driver has given back.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_output_unprepare(
	struct midi_recorder_output *output, MIDIHDR * buffer, DWORD size, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)buffer;
	(void)size;
	(void)output;
	return MMSYSERR_NOERROR;
}

/* MODM_DATA: Plays a short message.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_output_data(
	struct midi_recorder_output *output, DWORD event)
{
	(void)event;
	(void)output;
	return MMSYSERR_INVALHANDLE;
}

/* MODM_LONGDATA: Plays a buffer; the driver has it until it gives it back with MOM_DONE.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_output_longdata(
	struct midi_recorder_output *output, MIDIHDR * buffer, DWORD size)
{
	(void)buffer;
	(void)size;
	(void)output;
	return MMSYSERR_NOERROR;
}

/* MODM_RESET: Ends all notes, and gives back all buffers.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_output_reset(
	struct midi_recorder_output *output)
{
	(void)output;
	return MMSYSERR_NOERROR;
}

/* MODM_STRMDATA: Plays a buffer of timed messages. Only where it was opened with
 * MIDI_IO_COOKED.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_output_strmdata(
	struct midi_recorder_output *output, MIDIHDR * buffer, DWORD size)
{
	(void)buffer;
	(void)size;
	(void)output;
	return MMSYSERR_NOERROR;
}

/* MODM_STOP: Stops the stream, and gives back all buffers, as MODM_RESET does.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_output_stop(
	struct midi_recorder_output *output)
{
	(void)output;
	return MMSYSERR_NOERROR;
}

/* REC_REWIND: Erases what is on the tape and was not played yet.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_rewind(
	struct midi_recorder_module *module, UINT device)
{
	(void)module;
	(void)device;
	return MMSYSERR_INVALHANDLE;
}

/* MIDM_INIT: The input devices are about to be used.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_inputs_init(
	struct midi_recorder_module *module, DWORD_PTR device_node)
{
	(void)device_node;
	(void)module;
	return MMSYSERR_NOERROR;
}

/* MIDM_EXIT: The input devices are used no more. The headers know it as DRVM_EXIT alone.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_inputs_exit(
	struct midi_recorder_module *module, DWORD_PTR device_node, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)device_node;
	(void)module;
	return MMSYSERR_NOERROR;
}

/* MIDM_OPEN: A program opens an input device. MMSYSERR_ALLOCATED says that somebody else
 * has it.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_input_open(
	struct midi_recorder_input *input, MIDIOPENDESC * description, DWORD flags)
{
	(void)description;
	(void)flags;
	(void)input;
	return MMSYSERR_NOERROR;
}

/* MIDM_CLOSE: A program closes its input device. Refused with MIDIERR_STILLPLAYING while
 * buffers are with the driver.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_input_close(
	struct midi_recorder_input *input, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)input;
	return MMSYSERR_NOERROR;
}

/* MIDM_PREPARE: Prepares a buffer.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_input_prepare(
	struct midi_recorder_input *input, MIDIHDR * buffer, DWORD size)
{
	(void)buffer;
	(void)size;
	(void)input;
	return MMSYSERR_NOERROR;
}

/* MIDM_UNPREPARE: Undoes the preparation of a buffer that the driver has given back.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_input_unprepare(
	struct midi_recorder_input *input, MIDIHDR * buffer, DWORD size, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)buffer;
	(void)size;
	(void)input;
	return MMSYSERR_NOERROR;
}

/* MIDM_ADDBUFFER: Lends a buffer to be filled; the driver has it until it gives it back with
 * MIM_LONGDATA.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_input_addbuffer(
	struct midi_recorder_input *input, MIDIHDR * buffer, DWORD size)
{
	(void)buffer;
	(void)size;
	(void)input;
	return MMSYSERR_NOERROR;
}

/* MIDM_START: Begins to listen; times count from here.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_input_start(
	struct midi_recorder_input *input)
{
	(void)input;
	return MMSYSERR_INVALHANDLE;
}

/* MIDM_STOP: Stops listening.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_input_stop(
	struct midi_recorder_input *input)
{
	(void)input;
	return MMSYSERR_INVALHANDLE;
}

/* MIDM_RESET: Stops listening, and gives back all buffers, each with MIM_LONGDATA. One
 * page of the NT DDK names MOM_DONE, which is for outputs.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIDIERR_* that says why not. */
static LRESULT on_input_reset(
	struct midi_recorder_input *input)
{
	(void)input;
	return MMSYSERR_NOERROR;
}

const struct midi_recorder_hooks midi_recorder_hooks = {
	.on_load = on_load,
	.on_enable = on_enable,
	.on_open = on_open,
	.on_close = on_close,
	.on_last_close = on_last_close,
	.on_disable = on_disable,
	.on_free = on_free,
	.on_outputs_init = on_outputs_init,
	.on_outputs_exit = on_outputs_exit,
	.on_output_open = on_output_open,
	.on_output_close = on_output_close,
	.on_output_prepare = on_output_prepare,
	.on_output_unprepare = on_output_unprepare,
	.on_output_data = on_output_data,
	.on_output_longdata = on_output_longdata,
	.on_output_reset = on_output_reset,
	.on_output_strmdata = on_output_strmdata,
	.on_output_stop = on_output_stop,
	.on_rewind = on_rewind,
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
};
