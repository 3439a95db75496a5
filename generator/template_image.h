/* Template images: a compiled template written as C, so that the executable carries it as
 * constants. */
#ifndef DRVGEN_TEMPLATE_IMAGE_H
#define DRVGEN_TEMPLATE_IMAGE_H

#include <stdio.h>

#include "template.h"

/* Prints `static const struct template IDENTIFIER` and the arrays that it needs, for a file
 * that includes template.h. identifier is a C identifier; the arrays' names start with it. The
 * source's name is kept for diagnostics, its bytes are not.
 *
 * A word that view_names.h lacks would have no number in the executable: each is an error at
 * its place in the template, and then nothing is printed. Returns false after an error; the
 * caller checks the stream for write errors. */
bool template_write_image(FILE *stream, const char *identifier, const struct template *template,
	const struct names *names, struct diagnostics *diagnostics);

#endif
