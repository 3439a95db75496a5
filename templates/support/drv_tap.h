/* Results of a test program in the Test Anything Protocol, version 13, on stdout: a line for
 * each check, flushed at once so that a crash shows where it happened, and the plan `1..N` at
 * the end. For one source file, and one thread at a time.
 *
 *     tap_ok(answer == 1, "message %u is answered", msg);
 *     return tap_done(); */
#ifndef DRV_TAP_H
#define DRV_TAP_H

#include "drv_platform.h"

#include <stdarg.h>
#include <stdio.h>

#if defined(__MINGW_PRINTF_FORMAT)
#define TAP_FORMAT(at, first) __attribute__((format(__MINGW_PRINTF_FORMAT, at, first)))
#elif defined(__GNUC__)
#define TAP_FORMAT(at, first) __attribute__((format(printf, at, first)))
#else
#define TAP_FORMAT(at, first)
#endif

#define TAP_LONGEST 1024 /* bytes of a text; the rest is cut off */

static struct {
	int begun;
	unsigned long checks;
	unsigned long failures;
} tap;

/* Checks a condition, under a name that is a printf format and its arguments. Returns nonzero
 * when it holds; otherwise the place in the source follows as a note. */
#define tap_ok(condition, ...) tap_check((condition) != 0, __FILE__, __LINE__, __VA_ARGS__)

/* Prints what comes before everything else, once. */
static inline void tap_begin(void)
{
	if (!tap.begun)
		puts("TAP version 13");
	tap.begun = 1;
}

/* Prints a text with `line` in place of each line break, and `hash` of each `#`. */
TAP_FORMAT(3, 0)
static inline void tap_text(const char *line, const char *hash, const char *format,
			    va_list arguments)
{
	char text[TAP_LONGEST];
	if (vsnprintf(text, sizeof text, format, arguments) < 0)
		text[0] = '\0';
	for (const char *at = text; *at != '\0'; at++) {
		if (*at == '\n')
			fputs(line, stdout);
		else if (*at == '#')
			fputs(hash, stdout);
		else
			putchar(*at);
	}
}

/* Prints `ok N - name`; a `#` in the name is escaped, for it would begin a directive. */
TAP_FORMAT(2, 0)
static inline void tap_result(int good, const char *name, va_list arguments)
{
	tap_begin();
	printf("%s %lu - ", good ? "ok" : "not ok", ++tap.checks);
	tap_text(" ", "\\#", name, arguments);
}

/* Prints lines that are for people only. */
TAP_FORMAT(1, 2)
static inline void tap_note(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	tap_begin();
	fputs("# ", stdout);
	tap_text("\n# ", "#", format, arguments);
	va_end(arguments);
	putchar('\n');
	(void)fflush(stdout);
}

/* What tap_ok calls. */
TAP_FORMAT(4, 5)
static inline int tap_check(int good, const char *file, int line, const char *name, ...)
{
	va_list arguments;
	va_start(arguments, name);
	tap_result(good, name, arguments);
	va_end(arguments);
	putchar('\n');
	(void)fflush(stdout);
	if (!good) {
		tap.failures++;
		tap_note("at %s:%d", file, line);
	}
	return good;
}

/* Reports a check that was not made as passed. The reason is one line of plain text. */
TAP_FORMAT(2, 3)
static inline void tap_skip(const char *reason, const char *name, ...)
{
	va_list arguments;
	va_start(arguments, name);
	tap_result(1, name, arguments);
	va_end(arguments);
	printf(" # SKIP %s\n", reason);
	(void)fflush(stdout);
}

/* Prints the plan. Returns main's result: 0 when there were checks and all passed, or 1. */
static inline int tap_done(void)
{
	tap_begin();
	if (tap.failures > 0)
		tap_note("%lu of %lu checks failed", tap.failures, tap.checks);
	printf("1..%lu\n", tap.checks);
	(void)fflush(stdout);
	return tap.checks == 0 || tap.failures > 0;
}

#endif
