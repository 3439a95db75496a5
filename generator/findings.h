/* Findings: diagnostics as data, for editors and for whoever shows the results of checks. */
#ifndef DRVGEN_FINDINGS_H
#define DRVGEN_FINDINGS_H

#include "diagnostic.h"
#include "json.h"

struct finding {
	struct diagnostic diagnostic;
	const char *rule; /* a short name of its kind */
};

/* Errors and notes in the order in which they were reported. {.pool = &pool} is empty. */
struct findings {
	struct pool *pool;
	struct finding *list;
	size_t count;
	size_t capacity;
};

/* A diagnostic_taker; the context is a struct findings. */
void findings_take(void *context, const struct diagnostic *diagnostic);

/* What was checked: the files' names as the user gave them, and what the process answers. */
struct findings_run {
	const char *const *files;
	size_t file_count;
	int exit_code;
	bool unreadable; /* a file could not be read, so the check is not complete */
};

/* One object of our own: files, errors with their notes and suggestions. */
void findings_json(const struct findings *findings, const struct findings_run *run,
	struct buffer *out);

/* SARIF 2.1.0 (OASIS), one run. A suggestion becomes a fix. */
void findings_sarif(const struct findings *findings, const struct findings_run *run,
	struct buffer *out);

#endif
