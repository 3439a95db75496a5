/* Diagnostics: the one place that counts errors and prints `file:line:column: error: ...`, the
 * line, and a caret. */
#ifndef DRVGEN_DIAGNOSTIC_H
#define DRVGEN_DIAGNOSTIC_H

#include <stdbool.h>
#include <stdio.h>

#include "text.h"

/* A piece of input: its name as the user gave it, and its bytes, which outlive every position in
 * it. bytes.at may be NULL (an embedded document), in which case a diagnostic shows no line. */
struct source {
	struct text name;
	struct text bytes;
};

/* A place in a source. line and column count from 1, column in characters (not bytes); line 0 means
 * the source as a whole. length is how many characters the caret underlines, at least 1. */
struct position {
	const struct source *source;
	unsigned line;
	unsigned column;
	unsigned length;
};

/* What is reported, as data. */
struct diagnostic {
	bool note; /* it belongs to the error before it */
	struct position position;
	struct text message;    /* safe to print; gone after the call */
	const char *format;     /* the message without what it quotes: one for all of a kind */
	struct text suggestion; /* what was probably meant in the place of the position, or {0} */
};

typedef void diagnostic_taker(void *context, const struct diagnostic *diagnostic);

/* Where diagnostics go, and how many errors there were. {.stream = stderr} is ready to use. */
struct diagnostics {
	diagnostic_taker *take; /* takes them all in place of the stream; or NULL */
	void *context;          /* the taker's own */
	FILE *stream;
	bool colour;     /* escape sequences around severity and caret */
	unsigned errors; /* reported so far, including those over the limit */
	unsigned limit;  /* errors printed at most; 0 stands for 100. The rest is only counted. */
	struct position last; /* private: of the error reported last */
};

/* Whether colour is wanted on this stream: a terminal, NO_COLOR unset or empty, TERM not "dumb". */
bool diagnostic_wants_colour(FILE *stream);

/* Reports an error at a position and counts it. The message is lower case, quotes the culprit and
 * says what was expected. Control and bidirectional characters from the input are shown as \xNN or
 * \u{NNNN}, in the message and in the line, so that no input can drive a terminal; tabs in the
 * shown line become one space; very long messages are cut, and very long lines are shown in part,
 * around the caret. */
void diagnostic_error(struct diagnostics *diagnostics, struct position position,
	const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Adds a note to the error reported last ("first defined here"); dropped when that error was over
 * the limit. */
void diagnostic_note(struct diagnostics *diagnostics, struct position position,
	const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Names that were possible in some place, gathered to suggest the nearest one. */
struct nearest {
	struct text wanted;
	struct text best; /* empty while nothing is near */
	unsigned distance;
};

/* Starts a search for the name nearest to wanted. */
struct nearest nearest_to(struct text wanted);

/* Offers a candidate. Near means at most a third of the wanted name's length in edits, and at least
 * 1. */
void nearest_offer(struct nearest *nearest, struct text candidate);

/* Reports "did you mean 'x'?" as a note at the position when something was near. */
void nearest_suggest(const struct nearest *nearest, struct diagnostics *diagnostics,
	struct position position);

#endif
