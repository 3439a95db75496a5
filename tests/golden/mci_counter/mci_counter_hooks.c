/* The hooks of the driver "mci_counter": this file is yours. drvgen wrote it once and never writes
 * it again.
 *
 * Each function is called at the moment that its comment names; what its parameters mean stands
 * in mci_counter.h. As they are, they make a driver that works. A hook that you do not need may go,
 * with its line in the table at the end.
 *
 * What to know: no lock is held while a hook runs. Two hooks of one instance run at once when two
 * threads send to it; a close waits until they are done. A hook may send messages to its own
 * driver. */
#include "mci_counter.h"

/* DRV_LOAD: the driver is in memory. Get here what all instances share: tables, locks,
 * libraries. */
static int on_load(struct mci_counter_module *module)
{
	(void)module;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_ENABLE: the hardware may be used from now on. Find it, claim it, start threads that serve
 * it. */
static int on_enable(struct mci_counter_module *module)
{
	(void)module;
	return 1; /* 0: nothing can be opened */
}

/* DRV_OPEN: a program opens the driver. *instance is fresh; get here what this instance alone
 * needs. */
static int on_open(struct mci_counter_instance *instance,
	LPCWSTR parameters,
	LPARAM open_data)
{
	(void)instance;
	(void)parameters;
	(void)open_data;
	return 1; /* 0 refuses: give back first what you got */
}

/* DRV_CLOSE: give back here what on_open got. The instance is gone when this returns nonzero. */
static int on_close(struct mci_counter_instance *instance,
	LPARAM param1,
	LPARAM param2,
	int forced)
{
	(void)instance;
	(void)param1;
	(void)param2;
	(void)forced; /* nonzero: the module goes, and a refusal would not be heard */
	return 1;     /* 0 refuses: the instance stays open; what was open inside is closed */
}

/* No instance is left: let go of what only instances needed. More may be opened later. */
static void on_last_close(struct mci_counter_module *module)
{
	(void)module;
}

/* DRV_DISABLE: the hardware may no longer be used. Stop what on_enable started; instances may still
 * be open, asleep. */
static void on_disable(struct mci_counter_module *module)
{
	(void)module;
}

/* DRV_FREE: the driver is about to leave memory. Give back what on_load got. */
static void on_free(struct mci_counter_module *module)
{
	(void)module;
}

/* MCI_OPEN_DRIVER: The first command: opens the device, with the file that is named, if any. A
 * device that can do without a file opens without one.
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is. */
static LRESULT on_open_driver(
	struct mci_counter_instance *instance, DWORD flags, MCI_OPEN_PARMSW * parameters)
{
	(void)flags;
	(void)parameters;
	(void)instance;
	return MMSYSERR_NOERROR;
}

/* MCI_CLOSE_DRIVER: The last command: closes the device. Where several programs share it, one of
 * them leaves.
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is. */
static LRESULT on_close_driver(
	struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS * parameters, int forced)
{
	(void)forced; /* nonzero: it closes whatever this answers */
	(void)flags;
	(void)parameters;
	(void)instance;
	return MMSYSERR_NOERROR;
}

/* MCI_PLAY: Plays. With MCI_NOTIFY the window is told when it is done.
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is. */
static LRESULT on_play(
	struct mci_counter_instance *instance, DWORD flags, MCI_PLAY_PARMS * parameters)
{
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_UNSUPPORTED_FUNCTION;
}

/* MCI_SEEK: Goes to a place.
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is. */
static LRESULT on_seek(
	struct mci_counter_instance *instance, DWORD flags, MCI_SEEK_PARMS * parameters)
{
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_UNSUPPORTED_FUNCTION;
}

/* MCI_STOP: Stops.
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is. */
static LRESULT on_stop(
	struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS * parameters)
{
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_UNSUPPORTED_FUNCTION;
}

/* MCI_PAUSE: Pauses.
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is. */
static LRESULT on_pause(
	struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS * parameters)
{
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_UNSUPPORTED_FUNCTION;
}

/* MCI_INFO: A text about the device. Every driver answers it.
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is. */
static LRESULT on_info(
	struct mci_counter_instance *instance, DWORD flags, MCI_INFO_PARMSW * parameters)
{
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_INVALID_DEVICE_ID;
}

/* MCI_GETDEVCAPS: What the device can do. Every driver answers it; yes and no, and kinds of
 * devices, come with the number of their text and MCI_RESOURCE_RETURNED.
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is. */
static LRESULT on_getdevcaps(
	struct mci_counter_instance *instance, DWORD flags, MCI_GETDEVCAPS_PARMS * parameters)
{
	return mci_counter_usual_on_getdevcaps(instance, flags, parameters);
}

/* MCI_SET: Sets how times are told, the sound, the door and the like.
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is. */
static LRESULT on_set(
	struct mci_counter_instance *instance, DWORD flags, MCI_SET_PARMS * parameters)
{
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_UNSUPPORTED_FUNCTION;
}

/* MCI_STATUS: The state of the device. Every driver answers it; words come as in
 * MCI_GETDEVCAPS, and programs that send commands get the lower half alone.
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is. */
static LRESULT on_status(
	struct mci_counter_instance *instance, DWORD flags, MCI_STATUS_PARMS * parameters)
{
	return mci_counter_usual_on_status(instance, flags, parameters);
}

/* MCI_RESUME: Goes on after a pause.
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is. */
static LRESULT on_resume(
	struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS * parameters)
{
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_UNSUPPORTED_FUNCTION;
}

/* CNT_LAP: Ends a lap, and tells how long it took.
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is. */
static LRESULT on_lap(
	struct mci_counter_instance *instance, DWORD flags, MCI_STATUS_PARMS * parameters)
{
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_INVALID_DEVICE_ID;
}

/* CNT_SKIP: Goes forward or, without a number, to the end.
 * Returns 0 or an MCIERR_* in the lower half; the upper half says with MCI_RESOURCE_RETURNED and its like what the
 * answer is. */
static LRESULT on_skip(
	struct mci_counter_instance *instance, DWORD flags, MCI_SEEK_PARMS * parameters)
{
	(void)flags;
	(void)parameters;
	(void)instance;
	return MCIERR_INVALID_DEVICE_ID;
}

const struct mci_counter_hooks mci_counter_hooks = {
	.on_load = on_load,
	.on_enable = on_enable,
	.on_open = on_open,
	.on_close = on_close,
	.on_last_close = on_last_close,
	.on_disable = on_disable,
	.on_free = on_free,
	.on_open_driver = on_open_driver,
	.on_close_driver = on_close_driver,
	.on_play = on_play,
	.on_seek = on_seek,
	.on_stop = on_stop,
	.on_pause = on_pause,
	.on_info = on_info,
	.on_getdevcaps = on_getdevcaps,
	.on_set = on_set,
	.on_status = on_status,
	.on_resume = on_resume,
	.on_lap = on_lap,
	.on_skip = on_skip,
};
