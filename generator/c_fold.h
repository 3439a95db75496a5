/* Folding: C whose lines names from a spec have made too wide, broken where a person would. */
#ifndef DRVGEN_C_FOLD_H
#define DRVGEN_C_FOLD_H

#include "text.h"

/* The source with its wide lines broken, in the pool; the source itself where none has more than
 * width columns, a tab reaching to the next multiple of eight. Strings and directives stay whole,
 * so that a line of theirs may stay wide. */
struct text c_fold(struct pool *pool, struct text source, size_t width);

#endif
