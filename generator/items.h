/* Items: what a port's devices are made of, such as the lines of a mixer and their controls,
 * as a protocol and its drivers tell. */
#ifndef DRVGEN_ITEMS_H
#define DRVGEN_ITEMS_H

#include "model.h"

/* What the key `holds` of a port's devices may be. */
extern const struct format format_item_lists;

/* The lists that a device holds, and what they may hold. */
void items_read_lists(const struct reader *reader, const struct node *node,
	struct devices *devices);
void items_resolve_lists(const struct reader *reader, const struct protocol *protocol,
	struct devices *devices);

/* Makes room for all items of a driver, whose devices are in the mapping. */
void items_begin(const struct reader *reader, const struct node *mapping, struct driver *driver);

/* Reads a key of a device when it is a list of items. Returns false when it is not. */
bool items_of_device(const struct reader *reader, struct driver *driver,
	const struct device *device, const struct node *node);

#endif
