/* Writes down what a driver is sent: compiled into its module, it is the module's DriverProc, and
 * the driver's own, renamed by -DDriverProc=recorded, is behind it.
 *
 * Each message is a line at the end of the file that RECORD in the environment names: the message,
 * what it is about, and the answer. Ids are numbered as they are issued, by DRV_OPEN as #1, #2, ...
 * and by what opens inside of an instance as @1, @2, ..., so that two runs give the same text. */
#include RECORDED

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

LRESULT CALLBACK recorded(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

#undef DriverProc
LRESULT CALLBACK DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

#define NAME(message) {message, #message}
static const struct {
	UINT msg;
	const char *name;
} names[] = {
	NAME(DRV_LOAD), NAME(DRV_ENABLE), NAME(DRV_OPEN), NAME(DRV_CLOSE), NAME(DRV_DISABLE), NAME(DRV_FREE),
#ifdef ACMDM_DRIVER_DETAILS
	NAME(ACMDM_DRIVER_NOTIFY), NAME(ACMDM_DRIVER_DETAILS), NAME(ACMDM_FORMATTAG_DETAILS),
	NAME(ACMDM_FORMAT_DETAILS), NAME(ACMDM_FORMAT_SUGGEST), NAME(ACMDM_STREAM_OPEN),
	NAME(ACMDM_STREAM_CLOSE), NAME(ACMDM_STREAM_SIZE), NAME(ACMDM_STREAM_CONVERT),
	NAME(ACMDM_STREAM_RESET), NAME(ACMDM_STREAM_PREPARE), NAME(ACMDM_STREAM_UNPREPARE),
#endif
#ifdef ICM_COMPRESS_BEGIN
	NAME(ICM_GETINFO), NAME(ICM_CONFIGURE), NAME(ICM_ABOUT), NAME(ICM_GETSTATE), NAME(ICM_SETSTATE),
	NAME(ICM_GETDEFAULTQUALITY), NAME(ICM_GETDEFAULTKEYFRAMERATE),
	NAME(ICM_COMPRESS_QUERY), NAME(ICM_COMPRESS_GET_FORMAT), NAME(ICM_COMPRESS_GET_SIZE),
	NAME(ICM_COMPRESS_BEGIN), NAME(ICM_COMPRESS), NAME(ICM_COMPRESS_END),
	NAME(ICM_DECOMPRESS_QUERY), NAME(ICM_DECOMPRESS_GET_FORMAT), NAME(ICM_DECOMPRESS_GET_PALETTE),
	NAME(ICM_DECOMPRESS_BEGIN), NAME(ICM_DECOMPRESS), NAME(ICM_DECOMPRESS_END),
	NAME(ICM_DECOMPRESSEX_QUERY), NAME(ICM_DECOMPRESSEX_BEGIN), NAME(ICM_DECOMPRESSEX),
	NAME(ICM_DECOMPRESSEX_END),
#endif
#ifdef MCI_OPEN_DRIVER
	NAME(MCI_OPEN_DRIVER), NAME(MCI_CLOSE_DRIVER), NAME(MCI_PLAY), NAME(MCI_SEEK), NAME(MCI_STOP), NAME(MCI_PAUSE),
	NAME(MCI_RESUME), NAME(MCI_INFO), NAME(MCI_GETDEVCAPS), NAME(MCI_SET), NAME(MCI_STATUS),
#endif
};

struct ids {
	DWORD_PTR known[64];
	size_t count;
};

static struct ids instances;
#ifdef ACMDM_STREAM_OPEN
static struct ids insides;
#endif

static void say_id(char *text, size_t room, const struct ids *ids, char mark, DWORD_PTR id)
{
	size_t i = ids->count;
	while (i > 0 && ids->known[i - 1] != id)
		i--;
	if (id == 0)
		(void)snprintf(text, room, "%c0", mark);
	else if (i > 0)
		(void)snprintf(text, room, "%c%u", mark, (unsigned)i);
	else
		(void)snprintf(text, room, "%c?", mark);
}

static void learn(struct ids *ids, DWORD_PTR id)
{
	if (id != 0 && ids->count < sizeof ids->known / sizeof *ids->known)
		ids->known[ids->count++] = id;
}

static void say_name(char *text, size_t room, UINT msg)
{
	(void)snprintf(text, room, "0x%04X", msg);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i].msg == msg)
			(void)snprintf(text, room, "%s", names[i].name);
}

/* What else the message is about. */
static void say_more(char *text, size_t room, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	text[0] = '\0';
	if (msg == DRV_OPEN)
		(void)snprintf(text, room, lParam2 == 0 ? " for the system" : " for a program");
#ifdef ACMDM_STREAM_OPEN
	const ACMDRVSTREAMINSTANCE *const stream = (const ACMDRVSTREAMINSTANCE *)lParam1;
	char id[16];
	if (msg < ACMDM_STREAM_OPEN || msg > ACMDM_STREAM_UNPREPARE || stream == NULL)
		return;
	say_id(id, sizeof id, &insides, '@', stream->dwDriver);
	(void)snprintf(text, room, " %s%s%s", id, (stream->fdwOpen & ACM_STREAMOPENF_QUERY) != 0 ? " query" : "",
		(stream->fdwOpen & ACM_STREAMOPENF_ASYNC) != 0 ? " async" : "");
#else
	(void)lParam1;
#endif
}

static void write_line(const char *line)
{
	const char *const path = getenv("RECORD");
	FILE *const file = path == NULL ? NULL : fopen(path, "ab");
	if (file == NULL)
		return;
	(void)fputs(line, file);
	(void)fclose(file);
}

LRESULT CALLBACK DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	const LRESULT result = recorded(dwDriverId, hdrvr, msg, lParam1, lParam2);
	char name[40], id[16], more[64], answer[24], line[200];
#ifdef ACMDM_STREAM_OPEN
	if (msg == ACMDM_STREAM_OPEN && result == 0 && lParam1 != 0)
		learn(&insides, ((const ACMDRVSTREAMINSTANCE *)lParam1)->dwDriver);
#endif
	say_name(name, sizeof name, msg);
	say_id(id, sizeof id, &instances, '#', dwDriverId);
	say_more(more, sizeof more, msg, lParam1, lParam2);
	(void)snprintf(answer, sizeof answer, "%ld", (long)result);
	if (msg == DRV_OPEN) {
		learn(&instances, (DWORD_PTR)result);
		say_id(answer, sizeof answer, &instances, '#', (DWORD_PTR)result);
	}
#ifdef ICM_GETINFO
	if (msg == ICM_GETINFO && result == (LRESULT)sizeof(ICINFO))
		(void)snprintf(answer, sizeof answer, "sizeof(ICINFO)");
#endif
	if (msg < DRV_CLOSE || msg == DRV_DISABLE || msg == DRV_FREE)
		id[0] = '\0'; /* it means nothing there, and hosts send what they have */
	(void)snprintf(line, sizeof line, "%s%s%s%s -> %s\n", name, id[0] == '\0' ? "" : " ", id, more, answer);
	write_line(line);
	return result;
}
