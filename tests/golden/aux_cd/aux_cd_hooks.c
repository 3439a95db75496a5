/* The hooks of the driver "aux_cd": this file is yours. drvgen wrote it once and never writes
 * it again.
 *
 * Each function is called at the moment that its comment names; what its parameters mean stands
 * in aux_cd.h. As they are, they make a driver that works. A hook that you do not need may go,
 * with its line in the table at the end.
 *
 * What to know: no lock is held while a hook runs. Two hooks of one instance run at once when two
 * threads send to it; a close waits until they are done. A hook may send messages to its own
 * driver. */
#include "aux_cd.h"

/* DRV_LOAD: the driver is in memory. Get here what all instances share: tables, locks,
 * libraries. */
static int on_load(struct aux_cd_module *module)
{
	(void)module;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_ENABLE: the hardware may be used from now on. Find it, claim it, start threads that serve
 * it. */
static int on_enable(struct aux_cd_module *module)
{
	(void)module;
	return 1; /* 0: nothing can be opened */
}

/* DRV_OPEN: a program opens the driver. *instance is fresh; get here what this instance alone
 * needs. */
static int on_open(struct aux_cd_instance *instance,
	LPCWSTR parameters,
	LPARAM open_data)
{
	(void)instance;
	(void)parameters;
	(void)open_data;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_CLOSE: give back here what on_open got. The instance is gone when this returns nonzero. */
static int on_close(struct aux_cd_instance *instance,
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
static void on_last_close(struct aux_cd_module *module)
{
	(void)module;
}

/* DRV_DISABLE: the hardware may no longer be used. Stop what on_enable started; instances may still
 * be open, asleep. */
static void on_disable(struct aux_cd_module *module)
{
	(void)module;
}

/* DRV_FREE: the driver is about to leave memory. Give back what on_load got. */
static void on_free(struct aux_cd_module *module)
{
	(void)module;
}

/* AUXM_INIT: The auxiliary devices are about to be used.
 * Returns MMSYSERR_NOERROR, or an error. */
static LRESULT on_auxiliaries_init(
	struct aux_cd_module *module, DWORD_PTR device_node)
{
	(void)device_node;
	(void)module;
	return MMSYSERR_NOERROR;
}

/* AUXM_EXIT: The auxiliary devices are used no more. The headers know it as DRVM_EXIT
 * alone.
 * Returns MMSYSERR_NOERROR, or an error. */
static LRESULT on_auxiliaries_exit(
	struct aux_cd_module *module, DWORD_PTR device_node, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)device_node;
	(void)module;
	return MMSYSERR_NOERROR;
}

/* AUXDM_GETVOLUME: The volume of a device.
 * Returns MMSYSERR_NOERROR, or an error. */
static LRESULT on_auxiliaries_getvolume(
	struct aux_cd_module *module, UINT device, DWORD * volume)
{
	*volume = module->auxiliaries[device].volume;
	return MMSYSERR_NOERROR;
}

/* AUXDM_SETVOLUME: Sets the volume of a device.
 * Returns MMSYSERR_NOERROR, or an error. */
static LRESULT on_auxiliaries_setvolume(
	struct aux_cd_module *module, UINT device, DWORD volume)
{
	module->auxiliaries[device].volume = volume;
	return MMSYSERR_NOERROR;
}

const struct aux_cd_hooks aux_cd_hooks = {
	.on_load = on_load,
	.on_enable = on_enable,
	.on_open = on_open,
	.on_close = on_close,
	.on_last_close = on_last_close,
	.on_disable = on_disable,
	.on_free = on_free,
	.on_auxiliaries_init = on_auxiliaries_init,
	.on_auxiliaries_exit = on_auxiliaries_exit,
	.on_auxiliaries_getvolume = on_auxiliaries_getvolume,
	.on_auxiliaries_setvolume = on_auxiliaries_setvolume,
};
