/* Locations: where in a message something is. */
#ifndef DRVGEN_LOCATIONS_H
#define DRVGEN_LOCATIONS_H

#include "model.h"

/* What values that are read here may be. */
extern const struct format format_place, format_condition;

/* Reads `return`, `dwUser`, `*dwUser` or `lParam1->dwDriver`. */
struct location location_read(const struct reader *reader, const struct node *node);

void condition_read(const struct reader *reader, const struct node *node,
	struct condition *condition);

/* Reports a location, where one is given, that the message lacks: a parameter of another entry
 * point, or a member that what the parameter points to does not have. */
void location_check(const struct reader *reader, const struct message *message,
	const struct location *location);

/* The same for a condition, and its mask must be a constant. */
void condition_check(const struct reader *reader, const struct protocol *protocol,
	const struct message *message, const struct condition *condition);

#endif
