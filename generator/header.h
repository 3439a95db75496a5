/* Headers: the constants that a C header defines, with #define or in an enum, and what comments say
 * of them. It is no compiler: conditions are not looked at, and what is defined twice is taken
 * once. */
#ifndef DRVGEN_HEADER_H
#define DRVGEN_HEADER_H

#include "names.h"

struct header_constant {
	struct text name;
	struct text body; /* what it stands for, on one line */
	struct text doc;  /* the comment behind it, or else right before it, on one line; or {0} */
	unsigned line;
	bool wanted;      /* of a header whose constants are asked for, not of one it includes */
	bool known;       /* the body is a number, which value is */
	bool is_base;     /* others are counted from it */
	int64_t value;
	/* private */
	bool evaluating;
	bool ordinal; /* it has no value of its own, but one more than the one before */
	struct header_constant *alias; /* of which this is another name, or NULL */
	struct text lacks; /* a name in its body that nobody defines, or {0} */
};

struct header {
	struct pool *pool;
	struct header_constant **constants;
	size_t count;
	size_t capacity;
	/* private */
	struct names words;
	struct header_constant **by_word; /* of each word's number, its constant or NULL */
	size_t word_capacity;
	unsigned depth; /* of names that are worked out for others */
};

/* Appends what the text of a header defines. {.pool = &pool} is empty. */
void header_scan(struct header *header, struct text text, bool wanted);

/* Appends a number that is known from elsewhere, unless a header defines the name. */
void header_know(struct header *header, struct text name, int64_t value);

/* Works out the values of all constants. */
void header_evaluate(struct header *header);

/* The constant of that name, or NULL. */
struct header_constant *header_find(struct header *header, struct text name);

#endif
