/* Reading what a program gives to the driver when it opens it: a number, or a structure by the
 * members that it has. */
#ifndef DRVGEN_OPEN_DATA_H
#define DRVGEN_OPEN_DATA_H

#include "model.h"

/* What that value may be. */
extern const struct format open_data_format;

/* Reads and checks the value of the key `open_data`; types are the protocol's. */
void open_data_read(const struct reader *reader, const struct protocol *protocol,
	const struct node *node, struct open_data *into);

#endif
