/* Other programs: finding them, running them, reading what they print. */
#ifndef DRVGEN_PROCESS_H
#define DRVGEN_PROCESS_H

#include <stdbool.h>
#include <stdio.h>

#include "text.h"

/* Whether a program of that name, or path, can be run. */
bool process_exists(struct pool *pool, const char *program);

/* What a program did. */
struct process_end {
	bool ran;          /* it was started, and ended by itself */
	int code;          /* which it ended with */
	struct text last;  /* the last line that it printed and that was not empty */
};

/* Runs a program to its end; the list of words ends with NULL, and the first is the program. What
 * it prints goes to the stream, or nowhere when that is NULL; its errors go where this program's
 * do. Interrupts end it and not this program. */
struct process_end process_run(struct pool *pool, const char *const *words, FILE *stream);

#endif
