/* Protocol images: a protocol that was read and checked, written as C, so that the executable
 * carries it as it is used. */
#ifndef DRVGEN_PROTOCOL_IMAGE_H
#define DRVGEN_PROTOCOL_IMAGE_H

#include <stdio.h>

#include "model.h"

/* Prints `static const struct protocol IDENTIFIER` and all that it needs, for a file that includes
 * model.h. identifier is a C identifier; the other names start with it. Positions lose the
 * lines that they are in, and the folders of their files. The caller checks the stream for write
 * errors. */
void protocol_write_image(FILE *stream, const char *identifier, const struct protocol *protocol);

#endif
