/* Checks of a protocol's scopes, one at a time. */
#ifndef DRVGEN_SCOPE_CHECK_H
#define DRVGEN_SCOPE_CHECK_H

#include "model.h"

/* Reports what a scope names and its protocol lacks: parameters, members, messages, constants; and
 * keys that do not go with the kind of scope it is. */
void scope_check(const struct reader *reader, const struct protocol *protocol,
	const struct scope *scope);

/* The same of what a message tells all programs. */
void change_check(const struct reader *reader, const struct protocol *protocol,
	const struct message *message);

/* Reports a message that lasts, or interrupts what does, where no window is told of an end. */
void lasting_check(const struct reader *reader, const struct message *message);

#endif
