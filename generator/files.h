/* Files: reading them, and writing them all or not at all. Everything exists in memory before the
 * first byte is written. */
#ifndef DRVGEN_FILES_H
#define DRVGEN_FILES_H

#include "diagnostic.h"
#include "pool.h"
#include "text.h"

/* What happens to a file that is already there. */
enum file_policy {
	FILE_REWRITE, /* replaced when its content differs, otherwise not touched */
	FILE_KEEP,    /* the developer's: written only when missing, never replaced */
};

/* One file to write. path is relative to the output folder, with `/` between its parts. */
struct file {
	struct text path;
	struct text bytes;
	enum file_policy policy;
};

enum file_state { FILE_SAME, FILE_MISSING, FILE_DIFFERS, FILE_KEPT };

/* Reads a whole file (at most limit bytes) into the pool, NUL-terminated beyond its length.
 * Returns false with an error reported that names the path and the reason. `-` is not special.
 * Refuses directories; other kinds (pipes) are read. */
bool files_read(struct pool *pool, struct text path, size_t limit, struct text *bytes,
		struct diagnostics *diagnostics);

/* A path as the user gave it, as a file without bytes in a folder: "." when the path names none. */
struct file files_at(struct text path, struct text *folder);

/* Compares one file with what is in the folder, without changing anything. What files_write would
 * refuse (a symbolic link, a directory, an unreadable file) counts as FILE_DIFFERS. */
enum file_state files_compare(struct pool *pool, struct text folder, const struct file *file);

/* Writes all the files below the folder, creating it and its parts as needed, or none:
 * - a file whose content would not change is not touched;
 * - a file that is replaced is written beside the old one under a temporary name, and renamed only
 *   when all temporaries of the run are complete (written and closed without an error); a failure
 *   removes the temporaries and leaves every old file as it was;
 * - a new folder with all its files appears with a single rename of the folder;
 * - nothing is written through a symbolic link inside the folder (the folder itself may be one),
 *   nor outside the folder; refused are an absolute path, a part that is empty, `.`, `..`, longer
 *   than 255 bytes or reserved (starting with `.drvgen-`), a backslash or NUL, more than 60 parts,
 *   a path that is in the list twice, and one that is both a file and the folder of another;
 * - a directory or special file in a file's place is an error, also for FILE_KEEP;
 * - an existing file keeps its permission bits; a new one gets 0666 less the umask.
 * Temporaries of an earlier run that was killed are recognised by name (of a process that is gone)
 * and removed when a run comes by the folder that holds them.
 * Up to jobs threads share the work by the folders in the output folder; what is written, and what
 * is reported, does not depend on their number, but a missing output folder is then made first.
 * Returns false with an error reported; the caller exits with code 3 (environment). */
bool files_write_at_once(struct pool *pool, struct text folder, const struct file *files,
	size_t count, unsigned jobs, struct diagnostics *diagnostics);

/* The same without threads. */
bool files_write(struct pool *pool, struct text folder, const struct file *files, size_t count,
		 struct diagnostics *diagnostics);

#endif
