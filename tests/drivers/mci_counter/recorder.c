/* Writes down what the driver is sent: in its module, this is DriverProc, and the driver's own, renamed by
 * -DDriverProc=recorded, is behind it. Each message is a line at the end of the file that RECORD in the environment names.
 * Instances are numbered as they are issued, so that all runs give the same text. */
#include "mci_counter.h"

#include <stdio.h>
#include <stdlib.h>

#undef DriverProc
LRESULT CALLBACK DriverProc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

#define NAME(message) {message, #message}
static const struct {
	UINT msg;
	const char *name;
} names[] = {
	NAME(DRV_LOAD), NAME(DRV_ENABLE), NAME(DRV_OPEN), NAME(DRV_CLOSE), NAME(DRV_DISABLE), NAME(DRV_FREE),
	NAME(MCI_OPEN_DRIVER), NAME(MCI_CLOSE_DRIVER), NAME(MCI_PLAY), NAME(MCI_SEEK), NAME(MCI_STOP), NAME(MCI_PAUSE),
	NAME(MCI_RESUME), NAME(MCI_INFO), NAME(MCI_GETDEVCAPS), NAME(MCI_SET), NAME(MCI_STATUS), NAME(CNT_LAP),
};

static DWORD_PTR known[64];
static unsigned count;

static unsigned number(DWORD_PTR id)
{
	unsigned i = count;
	while (i > 0 && known[i - 1] != id)
		i--;
	return i;
}

static const char *name(UINT msg)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].msg == msg)
			return names[i].name;
	return "?";
}

static void record(DWORD_PTR id, UINT msg, LPARAM lParam2, LRESULT result)
{
	const char *const path = getenv("RECORD");
	FILE *const file = path == NULL ? NULL : fopen(path, "ab");
	if (file == NULL)
		return;
	if (msg == DRV_OPEN)
		(void)fprintf(file, "%s for %s -> #%u\n", name(msg), lParam2 == 0 ? "the system" : "a program", number((DWORD_PTR)result));
	else if (msg < DRV_CLOSE || msg == DRV_DISABLE || msg == DRV_FREE)
		(void)fprintf(file, "%s -> %ld\n", name(msg), (long)result);
	else
		(void)fprintf(file, "%s #%u -> 0x%lX\n", name(msg), number(id), (unsigned long)result);
	(void)fclose(file);
}

LRESULT CALLBACK DriverProc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	const LRESULT result = recorded(dwDriverId, hdrvr, msg, lParam1, lParam2);
	if (msg == DRV_OPEN && result != 0 && count < sizeof known / sizeof *known)
		known[count++] = (DWORD_PTR)result;
	record(dwDriverId, msg, lParam2, result);
	return result;
}
