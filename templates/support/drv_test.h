/* What self-tests of drivers share: a record of the hooks that ran, as text that a person can read. */
#ifndef DRV_TEST_H
#define DRV_TEST_H

#include "drv_load.h"
#include "drv_probe.h"

#include <stdio.h>
#include <string.h>

static const char *const drv_event_names[DRV_EVENTS] = {
	"load", "enable", "open", "close", "last", "disable", "free", "message"};

enum { DRV_LABELS = 64 };

/* What a program knows of the hooks that ran, and what they are to do. */
struct drv_recording {
	unsigned fail;                                    /* bit i: the hook of event i refuses */
	LRESULT answer;                                   /* what hooks of messages return */
	void (*during)(enum drv_event event, uintptr_t id); /* called inside each hook, or NULL */
	int quiet;                                        /* do not log: several threads are at work */
	char log[2048];                                   /* "load enable open1 close1 ..." */
	uintptr_t labels[DRV_LABELS];                     /* ids, in the order of their first open */
	LPARAM got[2];                                    /* parameters of the last hook that ran */
	HDRVR hdrvr;                                      /* as the last load or open found it */
	uint64_t stale;                                   /* loads and opens that found the wrong state */
	uint64_t calls[DRV_EVENTS];
	uint64_t held[DRV_EVENTS]; /* what load, enable and open acquired and nobody gave back */
};

static inline unsigned drv_label(struct drv_recording *recording, uintptr_t id)
{
	unsigned i = 0;
	while (i < DRV_LABELS - 1 && recording->labels[i] != id && recording->labels[i] != 0)
		i++;
	recording->labels[i] = id;
	return i + 1;
}

/* Appends the event, the instance's label when there is one, and the mark. */
static inline void drv_log(
	struct drv_recording *recording, enum drv_event event, uintptr_t id, const char *mark)
{
	const size_t length = strlen(recording->log);
	char number[16] = "";
	if (id != 0)
		(void)snprintf(number, sizeof number, "%u", drv_label(recording, id));
	(void)snprintf(recording->log + length, sizeof recording->log - length, "%s%s%s%s",
		length > 0 ? " " : "", drv_event_names[event], number, mark);
}

static inline void drv_account(struct drv_recording *recording, const struct drv_call *call, int fails)
{
	if (call->event <= DRV_ON_OPEN && !fails)
		drv_add(&recording->held[call->event], 1);
	if (call->event == DRV_ON_CLOSE && (call->forced || !fails))
		drv_add(&recording->held[DRV_ON_OPEN], (uint64_t)-1);
	if (call->event == DRV_ON_DISABLE)
		drv_add(&recording->held[DRV_ON_ENABLE], (uint64_t)-1);
	if (call->event == DRV_ON_FREE)
		drv_add(&recording->held[DRV_ON_LOAD], (uint64_t)-1);
}

/* Takes down that a hook runs. Returns what the hook is to return. */
static inline LRESULT drv_record(struct drv_recording *recording, const struct drv_call *call)
{
	const int fails = (recording->fail >> call->event & 1u) != 0;
	drv_add(&recording->calls[call->event], 1); /* others wait for this, so before `during` */
	drv_add(&recording->stale, call->stale != 0);
	if (!recording->quiet) {
		if (call->event == DRV_ON_LOAD || call->event == DRV_ON_OPEN)
			recording->hdrvr = call->hdrvr;
		drv_log(recording, call->event, call->id, call->forced ? "!" : fails ? "?" : "");
		if (call->event == DRV_ON_OPEN || call->event == DRV_ON_CLOSE || call->event == DRV_ON_MESSAGE) {
			recording->got[0] = call->lParam1;
			recording->got[1] = call->lParam2;
		}
	}
	if (recording->during != NULL)
		recording->during(call->event, call->id);
	drv_account(recording, call, fails);
	return call->event == DRV_ON_MESSAGE ? recording->answer : !fails;
}

/* The parameter with all those bits set that a type of so many bytes does not have. */
static inline LPARAM drv_widen(LPARAM parameter, size_t size)
{
	if (size >= sizeof parameter)
		return parameter;
	return (LPARAM)((uintptr_t)parameter | UINTPTR_MAX << 8 * size);
}

#endif
