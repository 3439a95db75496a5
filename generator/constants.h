/* Constants: the values that a protocol gives a name to. */
#ifndef DRVGEN_CONSTANTS_H
#define DRVGEN_CONSTANTS_H

#include "model.h"

/* Reads a mapping of names to numbers of 32 bits. */
struct constant *constants_read(const struct reader *reader, const struct node *mapping,
	size_t *count);

/* Reports a name, where one is given, that is no constant of the protocol. */
void constants_check(const struct reader *reader, const struct protocol *protocol,
	struct placed name);

/* Reads a number, or a constant's name. Returns false after reporting what is neither. */
bool constants_value(const struct reader *reader, const struct protocol *protocol,
	struct placed text, int64_t *value);

#endif
