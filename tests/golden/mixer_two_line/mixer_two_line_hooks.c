/* The hooks of the driver "mixer_two_line": this file is yours. drvgen wrote it once and never writes
 * it again.
 *
 * Each function is called at the moment that its comment names; what its parameters mean stands
 * in mixer_two_line.h. As they are, they make a driver that works. A hook that you do not need may go,
 * with its line in the table at the end.
 *
 * What to know: no lock is held while a hook runs. Two hooks of one instance run at once when two
 * threads send to it; a close waits until they are done. A hook may send messages to its own
 * driver. */
#include "mixer_two_line.h"

/* DRV_LOAD: the driver is in memory. Get here what all instances share: tables, locks,
 * libraries. */
static int on_load(struct mixer_two_line_module *module)
{
	(void)module;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_ENABLE: the hardware may be used from now on. Find it, claim it, start threads that serve
 * it. */
static int on_enable(struct mixer_two_line_module *module)
{
	(void)module;
	return 1; /* 0: nothing can be opened */
}

/* DRV_OPEN: a program opens the driver. *instance is fresh; get here what this instance alone
 * needs. */
static int on_open(struct mixer_two_line_instance *instance,
	LPCWSTR parameters,
	LPARAM open_data)
{
	(void)instance;
	(void)parameters;
	(void)open_data;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_CLOSE: give back here what on_open got. The instance is gone when this returns nonzero. */
static int on_close(struct mixer_two_line_instance *instance,
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
static void on_last_close(struct mixer_two_line_module *module)
{
	(void)module;
}

/* DRV_DISABLE: the hardware may no longer be used. Stop what on_enable started; instances may still
 * be open, asleep. */
static void on_disable(struct mixer_two_line_module *module)
{
	(void)module;
}

/* DRV_FREE: the driver is about to leave memory. Give back what on_load got. */
static void on_free(struct mixer_two_line_module *module)
{
	(void)module;
}

/* MXDM_INIT: The mixer devices are about to be used.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
static LRESULT on_mixers_init(
	struct mixer_two_line_module *module, DWORD_PTR device_node)
{
	(void)device_node;
	(void)module;
	return MMSYSERR_NOERROR;
}

/* MXDM_EXIT: The mixer devices are used no more. The headers know it as DRVM_EXIT alone.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
static LRESULT on_mixers_exit(
	struct mixer_two_line_module *module, DWORD_PTR device_node, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)device_node;
	(void)module;
	return MMSYSERR_NOERROR;
}

/* MXDM_OPEN: A program opens a device. Several may have it open.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
static LRESULT on_mixer_open(
	struct mixer_two_line_mixer *mixer, MIXEROPENDESC * description, DWORD flags)
{
	(void)description;
	(void)flags;
	(void)mixer;
	return MMSYSERR_NOERROR;
}

/* MXDM_CLOSE: A program closes its device.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
static LRESULT on_mixer_close(
	struct mixer_two_line_mixer *mixer, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)mixer;
	return MMSYSERR_NOERROR;
}

/* MXDM_GETLINEINFO: A line: by its number, its id, or what it is.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
static LRESULT on_mixer_getlineinfo(
	struct mixer_two_line_mixer *mixer, MIXERLINEW * line, DWORD flags)
{
	return mixer_two_line_usual_on_mixer_getlineinfo(mixer, line, flags);
}

/* MXDM_GETLINECONTROLS: The controls of a line.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
static LRESULT on_mixer_getlinecontrols(
	struct mixer_two_line_mixer *mixer, MIXERLINECONTROLSW * controls, DWORD flags)
{
	return mixer_two_line_usual_on_mixer_getlinecontrols(mixer, controls, flags);
}

/* MXDM_GETCONTROLDETAILS: What a control is set to.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
static LRESULT on_mixer_getcontroldetails(
	struct mixer_two_line_mixer *mixer, MIXERCONTROLDETAILS * details, DWORD flags)
{
	return mixer_two_line_usual_on_mixer_getcontroldetails(mixer, details, flags);
}

/* MXDM_SETCONTROLDETAILS: Sets a control.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
static LRESULT on_mixer_setcontroldetails(
	struct mixer_two_line_mixer *mixer, MIXERCONTROLDETAILS * details, DWORD flags)
{
	return mixer_two_line_usual_on_mixer_setcontroldetails(mixer, details, flags);
}

/* LINES_MIX: Mixes one sample of each line, as the controls are set.
 * Returns MMSYSERR_NOERROR, or an MMSYSERR_* or MIXERR_* that says why not. */
static LRESULT on_mix(
	struct mixer_two_line_mixer *mixer, DWORD * samples)
{
	(void)samples;
	(void)mixer;
	return MMSYSERR_INVALHANDLE;
}

const struct mixer_two_line_hooks mixer_two_line_hooks = {
	.on_load = on_load,
	.on_enable = on_enable,
	.on_open = on_open,
	.on_close = on_close,
	.on_last_close = on_last_close,
	.on_disable = on_disable,
	.on_free = on_free,
	.on_mixers_init = on_mixers_init,
	.on_mixers_exit = on_mixers_exit,
	.on_mixer_open = on_mixer_open,
	.on_mixer_close = on_mixer_close,
	.on_mixer_getlineinfo = on_mixer_getlineinfo,
	.on_mixer_getlinecontrols = on_mixer_getlinecontrols,
	.on_mixer_getcontroldetails = on_mixer_getcontroldetails,
	.on_mixer_setcontroldetails = on_mixer_setcontroldetails,
	.on_mix = on_mix,
};
