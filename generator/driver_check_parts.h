/* What the files that check a driver share. All report what is wrong. */
#ifndef DRVGEN_DRIVER_CHECK_PARTS_H
#define DRVGEN_DRIVER_CHECK_PARTS_H

#include "model.h"

/* A name that C and the headers of the system leave free; what says whose it is. */
void driver_check_word(const struct reader *reader, const char *what, struct placed name);

/* The name of a message that is the driver's own. */
void driver_check_custom_name(const struct reader *reader, const struct protocol *protocol,
	const struct message *message);

/* The hook of the driver's message at that index, and what it shares with those before it. */
void driver_check_hook(const struct reader *reader, const struct protocol *protocol,
	const struct driver *driver, size_t index);

/* What the header calls the ends of the ranges of a message's parameters. */
void driver_check_range_names(const struct reader *reader, const struct driver *driver,
	size_t index);

#endif
