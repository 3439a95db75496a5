/* Depfiles: what a build must look at before it decides to run drvgen again, as rules of make. */
#ifndef DRVGEN_DEPFILE_H
#define DRVGEN_DEPFILE_H

#include "files.h"

struct depfile {
	struct text folder;
	const struct file *files; /* what the run made, below the folder */
	size_t file_count;
	const char *const *specs; /* what it read */
	size_t spec_count;
	const struct text *inputs; /* what else it read */
	size_t input_count;
};

/* The rule, in the pool: all outputs but those that are never rewritten, a colon, all inputs; each
 * list sorted, no name twice. Spaces, # and $ are escaped as make and ninja understand them. Names
 * with a newline cannot be expressed and are left out. */
struct text depfile_text(struct pool *pool, const struct depfile *depfile);

/* Writes it, unless the file holds the same already. Returns false with an error reported. */
bool depfile_write(struct pool *pool, const struct depfile *depfile, struct text path,
	struct diagnostics *diagnostics);

#endif
