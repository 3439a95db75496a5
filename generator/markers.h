/* Markers: the symbols among a protocol's messages that are none. */
#ifndef DRVGEN_MARKERS_H
#define DRVGEN_MARKERS_H

#include "model.h"

/* The keys of a marker. */
extern const struct shape marker_shape;

void markers_read(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol);

/* Reports symbols that stand twice: messages, their other names at one entry point, markers. */
void markers_check(const struct reader *reader, const struct protocol *protocol);

#endif
