/* Which scopes of its protocol a driver has. */
#ifndef DRVGEN_DRIVER_SCOPES_H
#define DRVGEN_DRIVER_SCOPES_H

#include "model.h"

/* Lists them: those that every driver has, and those that this one names in 'scopes' or 'devices'
 * (either may be NULL); each only where it has the parent. Reports names that are unknown, not to
 * be chosen, given twice, or whose parent the driver lacks. */
void driver_scopes_list(const struct reader *reader, const struct node *scopes,
	const struct node *devices, struct driver *driver);

/* Reports a scope that a driver's document names although the driver does not have it. */
void driver_scopes_check(const struct reader *reader, const struct driver *driver,
	const struct scope *scope, struct position at);

#endif
