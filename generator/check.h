/* Checks: what the shapes of the documents cannot say. Each finds all faults of its kind and
 * points at them. */
#ifndef DRVGEN_CHECK_H
#define DRVGEN_CHECK_H

#include "model.h"

/* Scopes that form no tree, cannot be reached or cannot be closed; ids that travel where no
 * parameter is; values and names that collide. */
void protocol_check(const struct reader *reader, const struct protocol *protocol);

/* Resolves the names of fields and constants, then reports: names that C or Windows keeps; values,
 * names and hooks that collide; values outside the range for a driver's own; fields and messages
 * outside their scope; answers that their convention does not have. */
void driver_check(const struct reader *reader, struct driver *driver);

#endif
