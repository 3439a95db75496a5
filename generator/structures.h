/* Structures: what pointers of parameters point to, member by member. */
#ifndef DRVGEN_STRUCTURES_H
#define DRVGEN_STRUCTURES_H

#include "model.h"

/* The keys of a structure. */
extern const struct shape structure_shape;

/* Reads the structures; the types of members are names yet. */
void structures_read(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol);

/* Resolves the types of members, and what the pointer types of the protocol point to. A structure
 * stands after those that it has as members. */
void structures_resolve(const struct reader *reader, struct protocol *protocol);

#endif
