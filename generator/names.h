/* Names: the words that templates may use, interned to numbers. The view's words come first, in
 * the order of view_names.h, so that a number in a template compiled at build time means the
 * same in the executable. */
#ifndef DRVGEN_NAMES_H
#define DRVGEN_NAMES_H

#include <stdint.h>

#include "pool.h"
#include "text.h"

enum {
	NAME_NONE, /* stands for no name */
#define X(word) NAME_##word,
#include "view_names.h"
#undef X
	NAME_COUNT
};

/* The words of the view, in number order. */
extern const struct text names_known[NAME_COUNT];

/* Words beyond those of the view (tests, templates of a user). {0} is empty: only the view's
 * words. */
struct names {
	struct text *more;
	size_t count;
	size_t capacity;
	uint32_t *slots;   /* private: open addressing over all words, NAME_NONE where free */
	size_t slot_count; /* a power of two, or 0 before the first names_intern */
};

/* The number of a word, giving it a new one when it is new. The word is copied. */
uint32_t names_intern(struct pool *pool, struct names *names, struct text word);

/* The word of a number. names may be NULL for a word of the view. */
struct text names_word(const struct names *names, uint32_t name);

#endif
