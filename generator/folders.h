/* Folders: an output tree entered through directory descriptors; no link inside it is followed. */
#ifndef DRVGEN_FOLDERS_H
#define DRVGEN_FOLDERS_H

#include <dirent.h>
#include <stdbool.h>
#include <stddef.h>

/* Temporaries are called this, the writer's process id, `-`, and a number. */
#define FOLDERS_TEMPORARY ".drvgen-"

enum {
	FOLDERS_DEPTH = 64, /* the base and the folders below it that are open at once */
	FOLDERS_PART = 255, /* bytes of one part of a path */
};

struct folder {
	int descriptor;
	DIR *listing;  /* owns the descriptor once the folder has been listed; NULL before */
	size_t length; /* of its path below the base; 0 for the base */
	bool clear;    /* of temporaries of processes that are gone */
};

/* The base and the folders that lead from it to the innermost one, open[depth - 1]. */
struct folders {
	struct folder open[FOLDERS_DEPTH];
	size_t depth;
	const char *path; /* begins with the path of the innermost */
};

/* Opens the folder called path as the base, or, where that is missing, the nearest one above it
 * that exists; links are followed here. *known is how much of path names the base: all of it, or a
 * part that is empty or ends with `/`. Returns false with errno set. */
bool folders_open(struct folders *folders, const char *path, size_t *known);

/* Makes the first length bytes of path the innermost folder, relative to the base; they end before
 * a `/` or are none. path must live until the next call. What two calls in a row share stays open.
 * Returns false with errno set (ENOENT: missing); the innermost is then the deepest that could be
 * entered. */
bool folders_enter(struct folders *folders, const char *path, size_t length);

/* The descriptor of the innermost folder. */
int folders_innermost(const struct folders *folders);

/* Where in path the part after the innermost folder ends, given that path begins with it. */
size_t folders_next(const struct folders *folders, const char *path);

/* Removes the temporaries of processes that are gone from each open folder, unless that was done
 * since it was opened. Those with this process's own id are removed too, so this comes before the
 * first temporary in a folder. */
void folders_clear(struct folders *folders);

/* Removes a file or a folder with all it holds, as far as possible. */
void folders_remove(int parent, const char *name);

void folders_close(struct folders *folders);

#endif
