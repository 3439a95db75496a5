/* Extending: a protocol that builds on another has all of it, and adds or replaces parts by
 * name. */
#ifndef DRVGEN_EXTEND_H
#define DRVGEN_EXTEND_H

#include "node.h"
#include "pool.h"

/* The name of the protocol that a document extends, or NULL. */
const struct node *extend_base(const struct node *root);

/* The document with everything of its base in front: within each list of parts those of the base
 * come first. Of a part that both have, the document's keys count, and the base's where it has
 * none; `~` in place of a part takes the base's away. Keys that the document lacks are the base's.
 * Shares nodes with both; lives in the pool. */
struct node *extend(struct pool *pool, const struct node *base, const struct node *root);

#endif
