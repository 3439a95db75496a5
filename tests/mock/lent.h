/* What the programs share that lend buffers to a mock: a list of what they were told, checks, and the
 * bugs that are planted in them. */
#ifndef LENT_H
#define LENT_H

#include <stdio.h>
#include <string.h>

static char told[512]; /* the messages that came, as letters, and what was seen with them */
static unsigned checks, wrong;

static void note(const char *letter)
{
	if (strlen(told) + strlen(letter) < sizeof told)
		strcat(told, letter);
}

static void check(int good, const char *what)
{
	checks++;
	wrong += !good;
	printf("%s %u - %s\n", good ? "ok" : "not ok", checks, what);
}

/* That exactly this was told since the last time. */
static void was_told(const char *expected, const char *what)
{
	const int good = strcmp(told, expected) == 0;
	check(good, what);
	if (!good)
		printf("# told: %s\n# expected: %s\n", told, expected);
	told[0] = '\0';
}

static int end_checks(void)
{
	printf("1..%u\n", checks);
	return wrong != 0;
}

#endif
