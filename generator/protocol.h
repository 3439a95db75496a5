/* Reading a protocol: a family of messages behind one or several entry points, and the tree of
 * what they open and close. */
#ifndef DRVGEN_PROTOCOL_H
#define DRVGEN_PROTOCOL_H

#include "model.h"

/* The keys of the document. */
extern const struct shape protocol_shape;

/* Reads and checks the whole document; every fault goes to the diagnostics. Returns NULL when
 * there was one. */
const struct protocol *protocol_read(const struct reader *reader, const struct node *root);

#endif
