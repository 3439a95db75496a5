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

/* Reports a member that has no room for a name: text in UTF-16 that ends with a zero. */
void devices_check_name_member(const struct reader *reader, const struct structure *structure,
	struct placed name);

/* How many of UTF-16's units a text takes. */
size_t devices_count_units(struct text text);

#endif
