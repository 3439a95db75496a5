/* Reading a driver: what one driver makes of its protocol. */
#ifndef DRVGEN_DRIVER_H
#define DRVGEN_DRIVER_H

#include "model.h"

/* Finds a protocol by name, or returns NULL. Reports errors of the protocol's own document; an
 * unknown name is the caller's to report. */
typedef const struct protocol *protocol_finder(void *context, const struct reader *reader,
	struct text name);

/* Offers each protocol name that there is to the search for the nearest. */
typedef void protocol_offerer(void *context, struct nearest *nearest);

struct protocols {
	protocol_finder *find;
	protocol_offerer *offer;
	void *context;
};

/* The keys of the document. */
extern const struct shape driver_shape;

/* Reads and checks the whole document; every fault goes to the diagnostics. Returns NULL when
 * there was one. */
const struct driver *driver_read(const struct reader *reader, const struct protocols *protocols,
	const struct node *root);

#endif
