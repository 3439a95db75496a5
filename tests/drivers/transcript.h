/* A transcript of what passes between a program, the system and a driver: one line for each call, deeper calls further right, so
 * that two runs can be compared as text. What nothing happens inside of takes one line, what something does two.
 *
 * Only the program has it; the witness (witness.c) finds it there. Lines of other threads than the program's first wait until the
 * program waits for them, so that they never come between others. */
#ifndef TRANSCRIPT_H
#define TRANSCRIPT_H

#include "drv_platform.h"

#include <stdio.h>
#include <string.h>

struct transcript {
	void (*begin)(const char *name);
	void (*end)(const char *name, unsigned result);
};

#ifdef TRANSCRIPT_HERE

static drv_word transcript_lock;
static uintptr_t transcript_owner;
static int transcript_depth;
static int transcript_begun; /* a call is known by name, but not yet printed */
static char transcript_name[64];
static char transcript_later[4096];
static unsigned transcript_waiting;

static int transcript_is_foreign(void)
{
	if (transcript_owner == 0)
		transcript_owner = drv_self();
	return transcript_owner != drv_self();
}

static void transcript_flush_name(void)
{
	if (transcript_begun)
		printf("%*s%s\n", 2 * (transcript_depth - 1), "", transcript_name);
	transcript_begun = 0;
}

static inline void transcript_say(const char *line)
{
	if (!transcript_is_foreign()) {
		transcript_flush_name();
		printf("%*s%s\n", 2 * transcript_depth, "", line);
		return;
	}
	drv_lock(&transcript_lock);
	if (strlen(transcript_later) + strlen(line) + 16 < sizeof transcript_later) {
		strcat(strcat(transcript_later, "(thread) "), line);
		strcat(transcript_later, "\n");
		transcript_waiting++;
	}
	drv_unlock(&transcript_lock);
}

static void transcript_begin(const char *name)
{
	if (transcript_is_foreign())
		return;
	transcript_flush_name();
	snprintf(transcript_name, sizeof transcript_name, "%s", name);
	transcript_begun = 1;
	transcript_depth++;
}

static void transcript_end(const char *name, unsigned result)
{
	if (transcript_is_foreign())
		return;
	transcript_depth--;
	transcript_begun = 0;
	printf("%*s%s = %u\n", 2 * transcript_depth, "", name, result);
}

/* Waits, for ten seconds at most, until other threads have said so many lines. */
static inline void transcript_wait(unsigned lines)
{
	int done = 0;
	for (unsigned turn = 64; !done && turn < 10064; turn++) {
		drv_lock(&transcript_lock);
		done = transcript_waiting >= lines;
		if (done) {
			printf("%s", transcript_later);
			transcript_later[0] = '\0';
			transcript_waiting = 0;
		}
		drv_unlock(&transcript_lock);
		drv_pause(turn);
	}
	if (!done)
		printf("no more than %u lines of another thread\n", transcript_waiting);
}

#ifdef _WIN32
__declspec(dllexport)
#endif
struct transcript *transcript_of_program(void);

struct transcript *transcript_of_program(void)
{
	static struct transcript transcript = {transcript_begin, transcript_end};
	return &transcript;
}

/* A call by the program, with its result in the transcript. */
static inline unsigned transcript_called(const char *name, unsigned result)
{
	transcript_end(name, result);
	return result;
}

#define CALL(name, arguments) (transcript_begin(#name), transcript_called(#name, (unsigned)(name arguments)))

#endif
#endif
