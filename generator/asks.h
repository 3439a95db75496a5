/* Messages that ask: the program names an item, and gets its value in one of a few forms. A
 * protocol tells where the item and the answer are, which items there are, and what form each has;
 * a driver tells the values. */
#ifndef DRVGEN_ASKS_H
#define DRVGEN_ASKS_H

#include "model.h"

/* What the keys `forms` of a protocol, `asks` of its messages, and `answers` of a driver's may
 * be. */
extern const struct format format_forms, format_asks, format_answers;

void forms_read(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol);

struct asks *asks_read(const struct reader *reader, const struct node *node);

/* Finds what the protocol's forms, and the questions of its messages, name. */
void asks_resolve(const struct reader *reader, struct protocol *protocol);

/* Reads what a driver answers to a message, when its state is there. */
void answers_read(const struct reader *reader, const struct node *mapping,
	const struct driver *driver, struct message *message);

#endif
