/* Explaining: prints what a protocol says of one symbol, for people. */
#ifndef DRVGEN_EXPLAIN_H
#define DRVGEN_EXPLAIN_H

#include "model.h"

/* The protocol that is explained, and all that there are, with NULL at their end. */
struct explained {
	const struct protocol *protocol;
	const struct protocol *const *all;
};

/* Whether a protocol has a part by itself, not from one that it extends. */
bool explain_is_own(const struct protocol *protocol, struct placed name);

void explain_message(const struct explained *explained, const struct message *message);
void explain_marker(const struct explained *explained, const struct marker *marker);
void explain_structure(const struct explained *explained, const struct structure *structure);

/* of: "a constant of", "an answer in". */
void explain_constant(const struct explained *explained, const struct constant *constant,
	const char *of);

/* A line for each symbol that the protocol has by itself. */
void explain_protocol(const struct protocol *protocol);

#endif
