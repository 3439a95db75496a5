/* Depfiles: what a build must look at before it decides to run drvgen again, as rules of make. */
#ifndef DRVGEN_DEPFILE_H
#define DRVGEN_DEPFILE_H

#include "files.h"

struct depfile {
	const char *stamp; /* the first target, or NULL */
	struct text folder;
	const struct file *files; /* what the run made, below the folder */
	size_t file_count;
	const char *const *specs; /* what it read */
	size_t spec_count;
	const struct text *inputs; /* what else it read */
	size_t input_count;
};

/* The rule, in the pool: the stamp, all outputs but those that are never rewritten, a colon, all
 * inputs; each list sorted, no name twice. Spaces, #, $ and : are escaped as make and ninja
 * understand them. ninja cannot read names with one of &'"*?<>^` among inputs, and runs the rule
 * every time. */
struct text depfile_text(struct pool *pool, const struct depfile *depfile);

/* Whether all names can be told to make; reports those that cannot. */
bool depfile_can_say(const struct depfile *depfile, struct diagnostics *diagnostics);

/* What the run has else to do with a file of that path: "reads" it, "writes" it; NULL: nothing. Of
 * what it writes, a path that leads there by a link's own name is not known. */
const char *depfile_use(const struct depfile *depfile, const char *path);

/* Writes it, unless the file holds the same already. Returns false with an error reported. */
bool depfile_write(struct pool *pool, const struct depfile *depfile, struct text path,
	struct diagnostics *diagnostics);

/* Makes the file of that path as new as can be, and a file where there is none. Returns false with
 * an error reported. */
bool depfile_touch(const char *path, struct diagnostics *diagnostics);

#endif
