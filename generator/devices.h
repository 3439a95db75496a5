/* Devices: what an entry point serves under numbers, as a protocol and its drivers tell. */
#ifndef DRVGEN_DEVICES_H
#define DRVGEN_DEVICES_H

#include "model.h"

/* What the key `devices` of a scope, and that of a driver, may be. */
extern const struct format format_port, driver_devices_format;

/* How a program learns of a port's devices. */
void devices_read(const struct reader *reader, const struct node *node, struct devices *devices);
void devices_resolve(const struct reader *reader, struct protocol *protocol, struct scope *scope);

/* The devices that a driver has: for each port a sequence of them, in the order of their
 * numbers. */
void devices_of_driver(const struct reader *reader, const struct node *mapping,
	struct driver *driver);

#endif
