/* The view: what templates see of a driver. All decisions are made here; templates only place the
 * words of view_names.h. */
#ifndef DRVGEN_VIEW_H
#define DRVGEN_VIEW_H

#include "model.h"
#include "value.h"

/* Makes the view of a checked driver. Reports a protocol whose scopes no template can express, and
 * returns NULL then. */
struct value *view_make(const struct reader *reader, const struct driver *driver);

/* Adds what only the templates of the mock show, which is as much as all else. */
void view_add_mock(const struct reader *reader, const struct driver *driver, struct value *map);

#endif
