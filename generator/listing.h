/* Listings of outputs for builds: one path a line, or JSON. */
#ifndef DRVGEN_LISTING_H
#define DRVGEN_LISTING_H

#include "render.h"

/* Prints the paths of the files in the folder, sorted, one a line. */
void listing_print(struct pool *pool, struct text folder, const struct file_list *list);

/* Prints the same as JSON: {"outputs": [{"path", "driver", "part", "keep"}]}; keep is true for the
 * developer's files, which are written once. */
void listing_print_json(struct pool *pool, struct text folder, const struct file_list *list);

#endif
