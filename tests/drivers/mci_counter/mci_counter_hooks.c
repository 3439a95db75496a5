/* The hooks of mci_counter: a counter of milliseconds that starts, pauses and ends when it is told to.
 *
 * Where it stands follows from the clock whenever somebody asks; nothing runs meanwhile but the timer that will tell a window of
 * the end. That timer's thread reads what the hooks wrote before they set it, and the hooks read what it wrote after they
 * have stopped it. */
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

/* ---- telling ---- */

static void CALLBACK at_the_end(UINT timer, UINT message, DWORD_PTR device, DWORD_PTR one, DWORD_PTR two)
{
	struct mci_counter_instance *const instance = mci_counter_of_device((UINT)device);
	(void)timer;
	(void)message;
	(void)one;
	(void)two;
	if (instance == NULL)
		return;
	instance->element.told = TRUE;
	mciDriverNotify(instance->element.window, (UINT)device, MCI_NOTIFY_SUCCESSFUL);
}

static void stop_timer(struct mci_counter_instance *instance)
{
	if (instance->element.timer != 0)
		timeKillEvent(instance->element.timer);
	instance->element.timer = 0;
	if (instance->element.told)
		instance->element.window = NULL;
	instance->element.told = FALSE;
}

static int set_timer(struct mci_counter_instance *instance)
{
	if (instance->element.window == NULL)
		return 1;
	const DWORD left = instance->element.to - instance->element.from;
	instance->element.timer = timeSetEvent(left > 0 ? left : 1, 1, at_the_end, instance->device,
		TIME_ONESHOT | TIME_KILL_SYNCHRONOUS);
	return instance->element.timer != 0;
}

/* The window that waits for the end learns that it will not come. */
static void give_up(struct mci_counter_instance *instance, UINT why)
{
	stop_timer(instance);
	if (instance->element.window != NULL)
		mciDriverNotify(instance->element.window, instance->device, why);
	instance->element.window = NULL;
}

static HWND window_in(const MCI_GENERIC_PARMS *parameters)
{
	DWORD_PTR window;
	memcpy(&window, &parameters->dwCallback, sizeof window);
	return (HWND)window;
}

/* A command that is done at once ends here: with MCI_NOTIFY its window is told. */
static LRESULT done(const struct mci_counter_instance *instance, DWORD flags, const void *parameters)
{
	if ((flags & MCI_NOTIFY) != 0 && parameters != NULL)
		mciDriverNotify(window_in(parameters), instance->device, MCI_NOTIFY_SUCCESSFUL);
	return MMSYSERR_NOERROR;
}

/* Whether a block is missing that one of the flags says is there. */
static int lacks(const void *parameters, DWORD flags, DWORD needing)
{
	return parameters == NULL && (flags & needing) != 0;
}

/* Starts counting, or goes on. With MCI_WAIT this returns when the end is reached, or when the program's user has had enough. */
static LRESULT run(struct mci_counter_instance *instance, DWORD flags, const void *parameters)
{
	instance->element.began = timeGetTime();
	instance->element.mode = MCI_MODE_PLAY;
	if ((flags & MCI_WAIT) == 0) {
		if (set_timer(instance))
			return MMSYSERR_NOERROR;
		instance->element.window = NULL;
		halt(instance, MCI_MODE_STOP, instance->element.from);
		return MCIERR_OUT_OF_MEMORY;
	}
	while (mode(instance) == MCI_MODE_PLAY && mciDriverYield(instance->device) == 0)
		Sleep(1);
	instance->element.window = NULL;
	return done(instance, flags, parameters);
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
	if (lacks(parameters, flags, MCI_NOTIFY | MCI_OPEN_ELEMENT))
		return MCIERR_NULL_PARAMETER_BLOCK;
	if ((flags & MCI_OPEN_ELEMENT) != 0 && parameters->lpstrElementName != NULL && parameters->lpstrElementName[0] != 0) {
		instance->element.length = number(parameters->lpstrElementName);
		if (instance->element.length == 0)
			return MCIERR_INVALID_FILE;
	}
	instance->element.mode = MCI_MODE_STOP;
	return done(instance, flags, parameters);
}

static LRESULT on_close_driver(struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS *parameters, int forced)
{
	(void)forced;
	give_up(instance, MCI_NOTIFY_ABORTED);
	return done(instance, flags, parameters);
}

/* ---- commands ---- */

static LRESULT on_play(struct mci_counter_instance *instance, DWORD flags, MCI_PLAY_PARMS *parameters)
{
	if (lacks(parameters, flags, MCI_NOTIFY | MCI_FROM | MCI_TO))
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD from = (flags & MCI_FROM) != 0 ? parameters->dwFrom : position(instance);
	const DWORD to = (flags & MCI_TO) != 0 ? parameters->dwTo : instance->element.length;
	if (to > instance->element.length || from > to)
		return MCIERR_OUTOFRANGE;
	give_up(instance, (flags & MCI_NOTIFY) != 0 ? MCI_NOTIFY_SUPERSEDED : MCI_NOTIFY_ABORTED);
	instance->element.from = from;
	instance->element.to = to;
	if ((flags & MCI_NOTIFY) != 0)
		instance->element.window = window_in((const void *)parameters);
	return run(instance, flags, parameters);
}

static LRESULT on_pause(struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS *parameters)
{
	if (lacks(parameters, flags, MCI_NOTIFY))
		return MCIERR_NULL_PARAMETER_BLOCK;
	if (mode(instance) == MCI_MODE_PLAY) {
		stop_timer(instance);
		halt(instance, MCI_MODE_PAUSE, position(instance));
	}
	return done(instance, flags, parameters);
}

static LRESULT on_resume(struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS *parameters)
{
	if (lacks(parameters, flags, MCI_NOTIFY))
		return MCIERR_NULL_PARAMETER_BLOCK;
	if (mode(instance) != MCI_MODE_PAUSE)
		return MCIERR_NONAPPLICABLE_FUNCTION;
	const LRESULT result = run(instance, flags, NULL);
	return result != MMSYSERR_NOERROR ? result : done(instance, flags, parameters);
}

static LRESULT on_stop(struct mci_counter_instance *instance, DWORD flags, MCI_GENERIC_PARMS *parameters)
{
	if (lacks(parameters, flags, MCI_NOTIFY))
		return MCIERR_NULL_PARAMETER_BLOCK;
	give_up(instance, MCI_NOTIFY_ABORTED);
	halt(instance, MCI_MODE_STOP, position(instance));
	return done(instance, flags, parameters);
}

static LRESULT on_seek(struct mci_counter_instance *instance, DWORD flags, MCI_SEEK_PARMS *parameters)
{
	if (lacks(parameters, flags, MCI_NOTIFY | MCI_TO))
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD ways = flags & (MCI_TO | MCI_SEEK_TO_START | MCI_SEEK_TO_END);
	if (ways == 0)
		return MCIERR_MISSING_PARAMETER;
	if ((ways & (ways - 1)) != 0)
		return MCIERR_FLAGS_NOT_COMPATIBLE;
	const DWORD to = ways == MCI_TO ? parameters->dwTo : ways == MCI_SEEK_TO_END ? instance->element.length : 0;
	if (to > instance->element.length)
		return MCIERR_OUTOFRANGE;
	give_up(instance, MCI_NOTIFY_ABORTED);
	halt(instance, MCI_MODE_STOP, to);
	return done(instance, flags, parameters);
}

static LRESULT on_skip(struct mci_counter_instance *instance, DWORD flags, MCI_SEEK_PARMS *parameters)
{
	if (lacks(parameters, flags, MCI_NOTIFY | MCI_TO))
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD left = instance->element.length - position(instance);
	const DWORD by = (flags & MCI_TO) != 0 ? parameters->dwTo : left;
	if (by > left)
		return MCIERR_OUTOFRANGE;
	give_up(instance, MCI_NOTIFY_ABORTED);
	halt(instance, MCI_MODE_STOP, position(instance) + by);
	return done(instance, flags, parameters);
}

static LRESULT on_set(struct mci_counter_instance *instance, DWORD flags, MCI_SET_PARMS *parameters)
{
	if (parameters == NULL)
		return MCIERR_NULL_PARAMETER_BLOCK;
	if ((flags & ~(DWORD)(MCI_NOTIFY | MCI_WAIT)) != MCI_SET_TIME_FORMAT)
		return MCIERR_UNSUPPORTED_FUNCTION;
	if (parameters->dwTimeFormat != MCI_FORMAT_MILLISECONDS)
		return MCIERR_BAD_TIME_FORMAT;
	return done(instance, flags, parameters);
}

static LRESULT on_lap(struct mci_counter_instance *instance, DWORD flags, MCI_STATUS_PARMS *parameters)
{
	if (parameters == NULL)
		return MCIERR_NULL_PARAMETER_BLOCK;
	const DWORD now = position(instance);
	parameters->dwReturn = now > instance->element.lap ? now - instance->element.lap : 0;
	instance->element.lap = now;
	return done(instance, flags, parameters);
}

/* ---- questions ---- */

/* An answer that is a word: what programs compare, and in the upper half the number of the word among those of the system. */
struct word {
	DWORD value;
	DWORD text;
};

static DWORD both(struct word word)
{
	return word.value | word.text << 16;
}

static struct word yes_no(int yes)
{
	return yes ? (struct word){TRUE, MCI_TRUE} : (struct word){FALSE, MCI_FALSE};
}

static LRESULT on_getdevcaps(struct mci_counter_instance *instance, DWORD flags, MCI_GETDEVCAPS_PARMS *parameters)
{
	if (parameters == NULL)
		return MCIERR_NULL_PARAMETER_BLOCK;
	if ((flags & MCI_GETDEVCAPS_ITEM) == 0)
		return MCIERR_MISSING_PARAMETER;
	const DWORD item = parameters->dwItem;
	if (item < MCI_GETDEVCAPS_CAN_RECORD || item > MCI_GETDEVCAPS_CAN_SAVE)
		return MCIERR_UNSUPPORTED_FUNCTION;
	parameters->dwReturn = item == MCI_GETDEVCAPS_DEVICE_TYPE
		? both((struct word){MCI_DEVTYPE_OTHER, MCI_DEVTYPE_OTHER})
		: both(yes_no(item == MCI_GETDEVCAPS_CAN_PLAY || item == MCI_GETDEVCAPS_COMPOUND_DEVICE));
	done(instance, flags, parameters);
	return MCI_RESOURCE_RETURNED;
}

/* Sets the word that answers a question, if one does. */
static int in_a_word(struct mci_counter_instance *instance, DWORD item, struct word *word)
{
	switch (item) {
	case MCI_STATUS_MODE:
		word->value = word->text = mode(instance);
		return 1;
	case MCI_STATUS_READY:
	case MCI_STATUS_MEDIA_PRESENT:
		*word = yes_no(1);
		return 1;
	case MCI_STATUS_TIME_FORMAT:
		*word = (struct word){MCI_FORMAT_MILLISECONDS, MCI_FORMAT_MILLISECONDS_S};
		return 1;
	default:
		return 0;
	}
}

static int in_a_number(const struct mci_counter_instance *instance, DWORD flags, DWORD item, DWORD *value)
{
	switch (item) {
	case MCI_STATUS_LENGTH:
		*value = instance->element.length;
		return 1;
	case MCI_STATUS_POSITION:
		*value = (flags & MCI_STATUS_START) != 0 ? 0 : position(instance);
		return 1;
	case MCI_STATUS_NUMBER_OF_TRACKS:
	case MCI_STATUS_CURRENT_TRACK:
		*value = 1;
		return 1;
	default:
		return 0;
	}
}

static LRESULT on_status(struct mci_counter_instance *instance, DWORD flags, MCI_STATUS_PARMS *parameters)
{
	struct word word;
	DWORD value;
	if (parameters == NULL)
		return MCIERR_NULL_PARAMETER_BLOCK;
	if ((flags & MCI_STATUS_ITEM) == 0)
		return MCIERR_MISSING_PARAMETER;
	if (in_a_word(instance, parameters->dwItem, &word)) {
		parameters->dwReturn = both(word);
		done(instance, flags, parameters);
		return MCI_RESOURCE_RETURNED;
	}
	if (!in_a_number(instance, flags, parameters->dwItem, &value))
		return MCIERR_UNSUPPORTED_FUNCTION;
	parameters->dwReturn = value;
	return done(instance, flags, parameters);
}

static LRESULT on_info(struct mci_counter_instance *instance, DWORD flags, MCI_INFO_PARMSW *parameters)
{
	static const WCHAR product[] = L"Counter";
	const DWORD room = sizeof product / sizeof *product;
	if (parameters == NULL || parameters->lpstrReturn == NULL)
		return MCIERR_NULL_PARAMETER_BLOCK;
	if ((flags & MCI_INFO_PRODUCT) == 0)
		return MCIERR_UNSUPPORTED_FUNCTION;
	if (parameters->dwRetSize < room)
		return MCIERR_PARAM_OVERFLOW;
	memcpy(parameters->lpstrReturn, product, sizeof product);
	parameters->dwRetSize = room - 1;
	return done(instance, flags, parameters);
}

const struct mci_counter_hooks mci_counter_hooks = {
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
