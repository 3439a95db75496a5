/* Verbs: commands as text, such as programs give to a driver by way of the system. The system
 * finds the words in a table that is built into the driver's DLL, and makes a message of them. A
 * protocol tells how such a table is written, its grammar; a driver tells what stands in it. */
#ifndef DRVGEN_VERBS_H
#define DRVGEN_VERBS_H

#include "model.h"

/* What the key `commands` of a protocol, and of a driver, may be. */
extern const struct format format_grammar, format_verbs;

void grammar_read(const struct reader *reader, const struct node *node,
	struct protocol *protocol);

/* Reads a driver's commands, when its messages are there. */
void verbs_read(const struct reader *reader, const struct node *mapping, struct driver *driver);

#endif
