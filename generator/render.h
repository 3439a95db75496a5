/* Rendering: from a checked driver to the bytes of all its files. Nothing is written here. */
#ifndef DRVGEN_RENDER_H
#define DRVGEN_RENDER_H

#include "catalogue.h"
#include "files.h"

/* A growing list of files. */
struct file_list {
	struct file *files;
	size_t count;
	size_t capacity;
};

/* Appends what a driver gets: paths and bytes. only is a list of parts with commas between, or NULL
 * for all. Returns false with errors reported. */
bool render_driver(struct catalogue *catalogue, const struct driver *driver, const char *only,
	struct file_list *list);

/* Whether every word of the list is a part; reports those that are none on the stream and returns
 * false. */
bool render_knows_parts(struct pool *pool, const char *only, FILE *stream);

#endif
