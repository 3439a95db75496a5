/* Reading messages: protocols define them, drivers handle them and add their own. */
#ifndef DRVGEN_MESSAGE_H
#define DRVGEN_MESSAGE_H

#include "model.h"

/* The keys of a message of a driver's own, and of one that a protocol has. */
extern const struct shape message_custom_shape, message_protocol_shape;

/* Reads what a message's mapping says. The message's name, its custom flag and its node are set by
 * the caller. Names of scopes, types and conventions are resolved in the protocol; unknown ones
 * are reported with the nearest. */
void message_read(const struct reader *reader, const struct protocol *protocol,
	const struct node *node,
	struct message *message);

/* Gives the message the hook name that follows from its symbol: DRV_OPEN has on_open. */
void message_name_hook(const struct reader *reader, struct message *message);

#endif
