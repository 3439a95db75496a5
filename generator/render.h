/* Rendering: from a checked driver to the bytes of all its files. Nothing is written here. */
#ifndef DRVGEN_RENDER_H
#define DRVGEN_RENDER_H

#include "catalogue.h"
#include "files.h"

/* A growing list of files. */
struct file_list {
	struct file *files;
	const struct output **outputs; /* what each file is */
	size_t count;
	size_t capacity, output_capacity;
	struct text *lacking; /* paths of what other drivers have, and these have not */
	size_t lacking_count, lacking_capacity;
};

/* What a run wants of each driver; {0} is all that does not have to be asked for. */
struct render_wish {
	const char *parts; /* only these, with commas between */
	const char *file;  /* only the file of this path in the driver's folder */
	bool paths_alone;  /* and no bytes */
};

/* Appends what a driver gets. Returns false with errors reported. */
bool render_driver(struct catalogue *catalogue, const struct driver *driver,
	const struct render_wish *wish, struct file_list *list);

/* Whether some driver of that name has a file of that path in its folder, in whatever part. */
bool render_makes(struct catalogue *catalogue, struct text driver, struct text path);

/* Whether every word of the list is a part; reports those that are none on the stream and returns
 * false. */
bool render_knows_parts(struct pool *pool, const char *only, FILE *stream);

/* Offers the paths of all files in the folder of a driver of that name. */
void render_offer(struct catalogue *catalogue, struct text driver, struct nearest *nearest);

#endif
