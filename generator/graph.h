/* Graphs: the tree of a driver's scopes, whatever its protocol, as diagrams show it. */
#ifndef DRVGEN_GRAPH_H
#define DRVGEN_GRAPH_H

#include "model.h"
#include "value.h"

/* What the templates of diagrams see. */
struct value *graph_view(struct pool *pool, const struct driver *driver);

#endif
