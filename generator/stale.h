/* Stale files: what an earlier run wrote and the spec no longer produces. */
#ifndef DRVGEN_STALE_H
#define DRVGEN_STALE_H

#include "render.h"

struct stale {
	struct text *paths; /* below the output folder, sorted */
	size_t count;
	size_t capacity;
};

/* Finds them in the folders that hold files of the list. A file is stale when it has the mark of
 * drvgen for just that path, and the driver has no such file in any part; hooks have no mark, and
 * neither has what a person made. */
struct stale stale_find(struct catalogue *catalogue, struct text folder,
	const struct file_list *list);

/* Removes them. Returns false with an error reported for each that stays. */
bool stale_remove(struct pool *pool, struct text folder, const struct stale *stale,
	struct diagnostics *diagnostics);

#endif
