/* The hooks of the driver "oscilloscope": this file is yours. drvgen wrote it once and never writes
 * it again.
 *
 * Each function is called at the moment that its comment names; what its parameters mean stands
 * in oscilloscope.h. As they are, they make a driver that works. A hook that you do not need may go,
 * with its line in the table at the end.
 *
 * What to know: no lock is held while a hook runs. Two hooks of one instance run at once when two
 * threads send to it; a close waits until they are done. A hook may send messages to its own
 * driver. */
#include "oscilloscope.h"

/* DRV_LOAD: the driver is in memory. Get here what all instances share: tables, locks,
 * libraries. */
static int on_load(struct oscilloscope_module *module)
{
	(void)module;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_ENABLE: the hardware may be used from now on. Find it, claim it, start threads that serve
 * it. */
static int on_enable(struct oscilloscope_module *module)
{
	(void)module;
	return 1; /* 0: nothing can be opened */
}

/* DRV_OPEN: a program opens the driver. *instance is fresh; get here what this instance alone
 * needs. */
static int on_open(struct oscilloscope_instance *instance,
	LPCWSTR parameters,
	LPARAM open_data)
{
	(void)instance;
	(void)parameters;
	(void)open_data;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_CLOSE: give back here what on_open got. The instance is gone when this returns nonzero. */
static int on_close(struct oscilloscope_instance *instance,
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
static void on_last_close(struct oscilloscope_module *module)
{
	(void)module;
}

/* DRV_DISABLE: the hardware may no longer be used. Stop what on_enable started; instances may still
 * be open, asleep. */
static void on_disable(struct oscilloscope_module *module)
{
	(void)module;
}

/* DRV_FREE: the driver is about to leave memory. Give back what on_load got. */
static void on_free(struct oscilloscope_module *module)
{
	(void)module;
}

/* DRV_QUERYCONFIGURE: Whether the driver has a configuration dialog box.
 * Returns nonzero for yes, 0 for no. */
static LRESULT on_queryconfigure(
	struct oscilloscope_instance *instance)
{
	(void)instance;
	return 1;
}

/* DRV_CONFIGURE: Show the configuration dialog box. Sent only to a driver that answers
 * DRV_QUERYCONFIGURE with nonzero.
 * Returns DRVCNF_OK, DRVCNF_CANCEL, or DRVCNF_RESTART when Windows must restart. */
static LRESULT on_configure(
	struct oscilloscope_instance *instance, HWND parent, LPDRVCONFIGINFO info)
{
	(void)parent;
	(void)info;
	(void)instance;
	return DRVCNF_OK;
}

/* OSC_SET_FREQUENCY: Sets the frequency of the signal.
 * Returns nonzero when it succeeds, 0 when it does not. */
static LRESULT on_set_frequency(
	struct oscilloscope_instance *instance, DWORD hertz)
{
	instance->frequency = hertz;
	return 1;
}

/* OSC_SET_AMPLITUDE: Sets the amplitude of the signal.
 * Returns nonzero when it succeeds, 0 when it does not. */
static LRESULT on_set_amplitude(
	struct oscilloscope_instance *instance, DWORD percent)
{
	instance->amplitude = percent;
	return 1;
}

const struct oscilloscope_hooks oscilloscope_hooks = {
	.on_load = on_load,
	.on_enable = on_enable,
	.on_open = on_open,
	.on_close = on_close,
	.on_last_close = on_last_close,
	.on_disable = on_disable,
	.on_free = on_free,
	.on_queryconfigure = on_queryconfigure,
	.on_configure = on_configure,
	.on_set_frequency = on_set_frequency,
	.on_set_amplitude = on_set_amplitude,
};
