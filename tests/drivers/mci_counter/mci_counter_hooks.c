/* The hooks of mci_counter: a counter of milliseconds that starts, pauses and ends when it is told to.
 *
 * Where it stands follows from the clock whenever somebody asks; nothing runs meanwhile but the timer that will tell of the end.
 * That timer's thread reads what the hooks wrote before they set it; who is told, if anybody, is the driver's business. */
#include "mci_counter.h"

#include <string.h>
#include <wchar.h>

/* ---- the clock of the system ---- */

#ifndef _WIN32
#define TIME_ONESHOT 0
#define TIME_KILL_SYNCHRONOUS 0x0100
typedef void CALLBACK TIMECALLBACK(UINT timer, UINT message, DWORD_PTR user, DWORD_PTR one, DWORD_PTR two);
DWORD timeGetTime(void);
UINT timeSetEvent(UINT delay, UINT resolution, TIMECALLBACK *callback, DWORD_PTR user, UINT flags);
UINT timeKillEvent(UINT timer);
void Sleep(DWORD milliseconds);
#endif

/* ---- counting ---- */

static DWORD position(const struct mci_counter_instance *instance)
{
	if (instance->element.mode != MCI_MODE_PLAY)
		return instance->element.from;
	const DWORD passed = timeGetTime() - instance->element.began;
	const DWORD left = instance->element.to - instance->element.from;
	return instance->element.from + (passed < left ? passed : left);
}

/* Makes the mode what the clock says: who has arrived has stopped. */
static DWORD mode(struct mci_counter_instance *instance)
{
	if (instance->element.mode == MCI_MODE_PLAY && position(instance) == instance->element.to) {
		instance->element.from = instance->element.to;
		instance->element.mode = MCI_MODE_STOP;
	}
	return instance->element.mode;
}

static void halt(struct mci_counter_instance *instance, DWORD new_mode, DWORD where)
{
	instance->element.from = where;
	instance->element.mode = new_mode;
}

/* ---- the end ---- */

static void CALLBACK at_the_end(UINT timer, UINT message, DWORD_PTR device, DWORD_PTR one, DWORD_PTR two)
{
	struct mci_counter_instance *const instance = mci_counter_of_device((UINT)device);
	(void)timer;
	(void)message;
	(void)one;
	(void)two;
	if (instance != NULL)
		mci_counter_element_done(instance, instance->element.turn, MCI_NOTIFY_SUCCESSFUL);
}

static void stop_timer(struct mci_counter_instance *instance)
{
	if (instance->element.timer != 0)
		timeKillEvent(instance->element.timer);
	instance->element.timer = 0;
}

static int set_timer(struct mci_counter_instance *instance)
{
	const DWORD left = instance->element.to - instance->element.from;
	instance->element.timer = timeSetEvent(left > 0 ? left : 1, 1, at_the_end, instance->device,
		TIME_ONESHOT | TIME_KILL_SYNCHRONOUS);
	return instance->element.timer != 0;
}

/* Whoever waits for the end of that turn learns that it will not come. */
static void give_up(struct mci_counter_instance *instance, DWORD turn)
{
	mci_counter_element_done(instance, turn, MCI_NOTIFY_ABORTED);
}

/* Whether a block is missing that one of the flags says is there. */
static int lacks(const void *parameters, DWORD flags, DWORD needing)
{
	return parameters == NULL && (flags & needing) != 0;
}

/* Starts counting, or goes on. With MCI_WAIT this returns when the end is reached, or when the program's user has had enough. */
static LRESULT run(struct mci_counter_instance *instance, DWORD flags)
{
	instance->element.began = timeGetTime();
	instance->element.mode = MCI_MODE_PLAY;
	if ((flags & MCI_WAIT) == 0) {
		if (set_timer(instance))
			return MMSYSERR_NOERROR;
		give_up(instance, instance->element.turn);
		halt(instance, MCI_MODE_STOP, instance->element.from);
		return MCIERR_OUT_OF_MEMORY;
	}
	while (mode(instance) == MCI_MODE_PLAY && mciDriverYield(instance->device) == 0)
		Sleep(1);
	mci_counter_element_done(instance, instance->element.turn, MCI_NOTIFY_SUCCESSFUL);
	return MMSYSERR_NOERROR;
}

/* ---- what opens and closes ---- */

/* As long as the timers of the system can wait. */
#define LONGEST 60000

/* The number that a text is, from 1 to LONGEST; 0 when it is none. */
static DWORD number(LPCWSTR text)
{
	DWORD value = 0;
	const size_t length = wcslen(text);
	if (length > 5 || wcsspn(text, L"0123456789") != length)
		return 0;
	for (; *text != 0; text++)
		value = value * 10 + (DWORD)(*text - L'0');
	return value <= LONGEST ? value : 0;
}

/* The element, if there is one, is the length. */
static LRESULT on_open_driver(struct mci_counter_instance *instance, DWORD flags, MCI_OPEN_PARMSW *parameters)
{
	if (lacks(parameters, flags, MCI_OPEN_ELEMENT))
		return MCIERR_NULL_PARAMETER_BLOCK;
	if ((flags & MCI_OPEN_ELEMENT) != 0 && parameters->lpstrElementName != NULL && parameters->lpstrElementName[0] != 0) {
		instance->element.length = number(parameters->lpstrElementName);
		if (instance->element.length == 0)
			return MCIERR_INVALID_FILE;
	}
	instance->element.mode = MCI_MODE_STOP;
	return MMSYSERR_NOERROR;
}

static LRESULT on_close_driver(struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS *parameters, int forced)
{
	(void)flags;
	(void)parameters;
	(void)forced;
	stop_timer(instance);
	return MMSYSERR_NOERROR;
}

/* ---- commands ---- */

/* A play to the same end takes the place of the one before; one to another end does not let that end. */
static LRESULT on_play(struct mci_counter_instance *instance, DWORD flags, MCI_PLAY_PARMS *parameters)
{
	if (lacks(parameters, flags, MCI_FROM | MCI_TO))
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD from = (flags & MCI_FROM) != 0 ? parameters->dwFrom : position(instance);
	const DWORD to = (flags & MCI_TO) != 0 ? parameters->dwTo : instance->element.length;
	if (to > instance->element.length || from > to)
		return MCIERR_OUTOFRANGE;
	const DWORD before = instance->element.turn;
	stop_timer(instance);
	if (to != instance->element.to)
		give_up(instance, before);
	instance->element.from = from;
	instance->element.to = to;
	instance->element.turn = mci_counter_element_turn(instance);
	const LRESULT result = run(instance, flags);
	if (result != MMSYSERR_NOERROR)
		give_up(instance, before);
	return result;
}

static LRESULT on_pause(struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS *parameters)
{
	(void)flags;
	(void)parameters;
	if (mode(instance) == MCI_MODE_PLAY) {
		stop_timer(instance);
		halt(instance, MCI_MODE_PAUSE, position(instance));
	}
	return MMSYSERR_NOERROR;
}

static LRESULT on_resume(struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS *parameters)
{
	(void)parameters;
	return mode(instance) == MCI_MODE_PAUSE ? run(instance, flags) : MCIERR_NONAPPLICABLE_FUNCTION;
}

/* Stops where it is to stand, which lets nothing end. */
static LRESULT stand(struct mci_counter_instance *instance, DWORD where)
{
	stop_timer(instance);
	halt(instance, MCI_MODE_STOP, where);
	return MMSYSERR_NOERROR;
}

static LRESULT on_stop(struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS *parameters)
{
	(void)flags;
	(void)parameters;
	return stand(instance, position(instance));
}

static LRESULT on_seek(struct mci_counter_instance *instance, DWORD flags, MCI_SEEK_PARMS *parameters)
{
	if (lacks(parameters, flags, MCI_TO))
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD ways = flags & (MCI_TO | MCI_SEEK_TO_START | MCI_SEEK_TO_END);
	if (ways == 0)
		return MCIERR_MISSING_PARAMETER;
	if ((ways & (ways - 1)) != 0)
		return MCIERR_FLAGS_NOT_COMPATIBLE;
	const DWORD to = ways == MCI_TO ? parameters->dwTo : ways == MCI_SEEK_TO_END ? instance->element.length : 0;
	return to > instance->element.length ? MCIERR_OUTOFRANGE : stand(instance, to);
}

static LRESULT on_skip(struct mci_counter_instance *instance, DWORD flags, MCI_SEEK_PARMS *parameters)
{
	if (lacks(parameters, flags, MCI_TO))
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD left = instance->element.length - position(instance);
	const DWORD by = (flags & MCI_TO) != 0 ? parameters->dwTo : left;
	return by > left ? MCIERR_OUTOFRANGE : stand(instance, position(instance) + by);
}

static LRESULT on_set(struct mci_counter_instance *instance, DWORD flags, MCI_SET_PARMS *parameters)
{
	(void)instance;
	if (parameters == NULL)
		return MCIERR_NULL_PARAMETER_BLOCK;
	if ((flags & ~(DWORD)(MCI_NOTIFY | MCI_WAIT)) != MCI_SET_TIME_FORMAT)
		return MCIERR_UNSUPPORTED_FUNCTION;
	if (parameters->dwTimeFormat != MCI_FORMAT_MILLISECONDS)
		return MCIERR_BAD_TIME_FORMAT;
	return MMSYSERR_NOERROR;
}

static LRESULT on_lap(struct mci_counter_instance *instance, DWORD flags, MCI_STATUS_PARMS *parameters)
{
	(void)flags;
	if (parameters == NULL)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD now = position(instance);
	parameters->dwReturn = now > instance->element.lap ? now - instance->element.lap : 0;
	instance->element.lap = now;
	return MMSYSERR_NOERROR;
}

/* ---- questions ---- */

/* The answers are the specification's; what they are made of follows from the clock. */
static LRESULT on_status(struct mci_counter_instance *instance, DWORD flags, MCI_STATUS_PARMS *parameters)
{
	mode(instance);
	instance->element.position = (flags & MCI_STATUS_START) != 0 ? 0 : position(instance);
	return mci_counter_usual_on_status(instance, flags, parameters);
}

static LRESULT on_info(struct mci_counter_instance *instance, DWORD flags, MCI_INFO_PARMSW *parameters)
{
	static const WCHAR product[] = L"Counter";
	const DWORD room = sizeof product / sizeof *product;
	(void)instance;
	if (parameters == NULL || parameters->lpstrReturn == NULL)
		return MCIERR_NULL_PARAMETER_BLOCK;
	if ((flags & MCI_INFO_PRODUCT) == 0)
		return MCIERR_UNSUPPORTED_FUNCTION;
	if (parameters->dwRetSize < room)
		return MCIERR_PARAM_OVERFLOW;
	memcpy(parameters->lpstrReturn, product, sizeof product);
	parameters->dwRetSize = room - 1;
	return MMSYSERR_NOERROR;
}

const struct mci_counter_hooks mci_counter_hooks = {
	.on_open_driver = on_open_driver,
	.on_close_driver = on_close_driver,
	.on_play = on_play,
	.on_seek = on_seek,
	.on_stop = on_stop,
	.on_pause = on_pause,
	.on_info = on_info,
	.on_set = on_set,
	.on_status = on_status,
	.on_resume = on_resume,
	.on_lap = on_lap,
	.on_skip = on_skip,
};
