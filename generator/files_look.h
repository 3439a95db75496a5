/* What stands in the place of a file that is to be written. */
#ifndef DRVGEN_FILES_LOOK_H
#define DRVGEN_FILES_LOOK_H

#include <sys/stat.h>

#include "files.h"

/* Finds the state of a file in a folder, and for FILE_DIFFERS the status of the old file. Returns
 * the reason why it must not be written, or NULL. */
const char *files_look(int folder, const char *name, const struct file *file,
		       enum file_state *state, struct stat *old);

/* The reason why a name in a folder could not be opened: a link says more than its error code. */
const char *files_reason(int folder, const char *name, int error);

#endif
