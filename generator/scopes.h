/* Reading the scope tree of a protocol. */
#ifndef DRVGEN_SCOPES_H
#define DRVGEN_SCOPES_H

#include "model.h"

/* The keys of a scope. */
extern const struct shape scope_shape;

/* The words for a second opener and for what becomes of children, by their numbers. */
extern const char *const scope_repeats[], *const scope_fates[];

/* Reads the scopes; names in them stay unresolved. */
void scopes_read(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol);

/* Resolves parents, openers and closers once the messages are read, reporting unknown ones and
 * trees that are none. */
void scopes_resolve(const struct reader *reader, struct protocol *protocol);

/* Makes an array with one element, its name set and the rest zero, for each value of the mapping.
 * The elements begin with a struct placed. */
void *protocol_list(const struct reader *reader, const struct node *mapping, size_t size,
	size_t *count);

/* Finds the scalar in a list of words that ends with NULL; reports an unknown one with what was
 * expected. */
bool protocol_choose(const struct reader *reader, const char *what, const struct node *node,
	const char *const *words,
	unsigned *index);

#endif
