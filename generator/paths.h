/* Paths: which ones may be written below an output folder. */
#ifndef DRVGEN_PATHS_H
#define DRVGEN_PATHS_H

#include "text.h"

/* Why a path relative to the output folder must not be written, as the end of a message; NULL when
 * it may be. */
const char *paths_refuse(struct text path);

/* The length of the path of the folder that a path leads into: all before its last `/`, or 0. */
size_t paths_folder(const char *path, size_t length);

/* Orders two strings so that all paths in a folder stand together, directly after a file that has
 * the name of the folder; like strcmp. */
int paths_compare(const char *a, const char *b);

#endif
