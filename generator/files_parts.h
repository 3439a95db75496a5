/* What writing files consists of: the steps of one writer, which several threads can take each on
 * files of their own. */
#ifndef DRVGEN_FILES_PARTS_H
#define DRVGEN_FILES_PARTS_H

#include "files.h"
#include "folders.h"

enum { FILES_TEMPORARY = 64 }; /* room for a temporary name */

/* A file with its path below the base, which ends with a NUL. */
struct entry {
	const char *path;
	size_t length;
	size_t folder; /* length of the path of the folder it is in */
	const struct file *file;
};

/* Something that waits under a temporary name: a file, or a folder that was missing. */
struct change {
	const char *path;
	size_t length;           /* of its own path; more may follow, of a file in a new folder */
	unsigned long temporary; /* number of its temporary name */
	unsigned long backup;    /* number of a second link to the old file; 0: there is none */
	bool replaces;           /* an old file */
	bool done;               /* renamed */
};

struct writer {
	struct pool *pool;
	struct diagnostics *diagnostics;
	struct text base; /* as the user calls it; empty or with a `/` at its end */
	struct folders folders;
	struct entry *entries;
	size_t count;
	struct change *changes; /* has room for as many as there are entries */
	size_t changed;
	const struct change *fresh;    /* the new folder that is being filled, or NULL */
	const struct entry *neighbour; /* the entry before in the new folder, or NULL */
	char *scratch;                 /* the new folder's temporary name, and room for any path */
	size_t scratch_size;
	size_t scratch_name;           /* length of that name */
	unsigned long names;           /* temporary names used so far */
	long process;
	bool raced;  /* somebody else made a folder that was to be new */
	bool shared; /* others write to the same output folder, and may fail later */
};

/* Reports why a path below the base cannot be written; returns false. */
bool files_fail(struct writer *writer, const char *path, size_t length, const char *reason);

/* Puts all that will change in place under temporary names. Returns false with an error
 * reported. */
bool files_stage(struct writer *writer);

/* Gives everything its name. Returns false with an error reported; what was done stays to be
 * undone. Where the writer raced with another process, nothing is reported: undone, and done again,
 * it finds what the other one made. */
bool files_commit(struct writer *writer);

/* After all have committed: forgets the old files. */
void files_settle(struct writer *writer);

/* After a failure, of whoever: makes everything what it was. */
void files_undo(struct writer *writer);

#endif
