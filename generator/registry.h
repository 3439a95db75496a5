/* Registrations: the values of the system's registry that make it find a driver. */
#ifndef DRVGEN_REGISTRY_H
#define DRVGEN_REGISTRY_H

#include "model.h"

extern const struct shape registration_shape;

/* Reads a protocol's. In `value` and `data`, {driver} stands for the driver's name, and {member}
 * for the four characters that the driver requires in that member of what it is opened with. */
void registry_read(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol);

/* Reads what a driver calls its values in place of the protocol's `value`. */
void registry_of_driver(const struct reader *reader, const struct node *mapping,
	struct driver *driver);

/* The name or the data of a value for a driver; text.at is NULL when the driver does not say what
 * stands in it. */
struct text registry_name(struct pool *pool, const struct driver *driver,
	const struct registration *registration);
struct text registry_data(struct pool *pool, const struct driver *driver,
	const struct registration *registration);

#endif
