/* Reading YAML: the one module that knows libyaml. */
#ifndef DRVGEN_YAML_H
#define DRVGEN_YAML_H

#include "diagnostic.h"
#include "node.h"
#include "pool.h"

/* Reads one document from source->bytes into a tree that lives in the pool, with libyaml's event
 * API.
 *
 * Errors, each with its position, all that can be found: syntax (libyaml's problem in our words),
 * no document or more than one, a NUL byte or a control character, invalid UTF-8 (named with its
 * byte), duplicate keys ("first defined here"), keys that are not scalars, aliases and anchors and
 * merge keys (rejected by name: a spec is short, and aliases are how small inputs grow huge), tags,
 * depth above 32, more than 1 MiB of input, more than 100,000 nodes. UTF-16 is named as such.
 *
 * Returns the root, or NULL when an error was reported. */
struct node *yaml_read(struct pool *pool, const struct source *source,
	struct diagnostics *diagnostics);

#endif
