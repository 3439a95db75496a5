/* The mark that every generated file carries near its beginning: which version wrote it, under
 * which name, from which model. By it a file is recognised as drvgen's: a copy under another name
 * is not. */
#ifndef DRVGEN_MARK_H
#define DRVGEN_MARK_H

#include "template.h"

enum { MARK_WITHIN = 8192 }; /* the first bytes of a file, in which its mark is looked for */

/* The mark of a file: its path in the driver's folder, and the hash of the model it is made from;
 * {0} for a file that is the same for every driver. */
struct text mark_of(struct pool *pool, struct text path, struct text model);

/* Whether the first bytes of a file have the mark of a file of that path, of any version. */
bool mark_is_in(struct text bytes, struct text path);

/* The source of a file that is the same for every driver, with the rendered head before it; NULL
 * after an error. */
const struct source *mark_shared(struct pool *pool, const struct template *head,
	const struct source *source, struct text path, struct diagnostics *diagnostics);

#endif
