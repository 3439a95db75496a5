/* Text: pointer-plus-length slices that own nothing, and one growing buffer. */
#ifndef DRVGEN_TEXT_H
#define DRVGEN_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "pool.h"

/* A slice of bytes. Not terminated by NUL unless its maker says so. */
struct text {
	const char *at;
	size_t length;
};

/* The slice of a string literal. */
#define TEXT(literal) ((struct text){(literal), sizeof(literal) - 1})

static inline struct text text_of(const char *string)
{
	return (struct text){string, strlen(string)};
}

static inline bool text_equal(struct text a, struct text b)
{
	return a.length == b.length && (a.length == 0 || memcmp(a.at, b.at, a.length) == 0);
}

bool text_starts_with(struct text text, struct text prefix);
bool text_ends_with(struct text text, struct text suffix);

/* Orders by bytes, so that no locale can change it; like strcmp. */
int text_compare(struct text a, struct text b);

/* A copy in the pool, followed by a NUL that is not part of its length. */
struct text text_copy(struct pool *pool, struct text text);

/* A whole number in decimal, followed by a NUL that is not part of its length; in the pool unless
 * it is a constant. */
struct text text_decimal(struct pool *pool, int64_t number);

/* printf into the pool; the result is followed by a NUL that is not part of its length. */
struct text text_format(struct pool *pool, const char *format,
	...) __attribute__((format(printf, 2, 3)));

/* Copies with ASCII letters in lower or upper case; other bytes stay. */
struct text text_lower(struct pool *pool, struct text text);
struct text text_upper(struct pool *pool, struct text text);

/* Length of the valid UTF-8 prefix (no overlong form, surrogate or value above U+10FFFF):
 * text.length when all is valid. */
size_t text_valid_utf8(struct text text);

/* The first character of a text that is not empty: its length in bytes, with its value in *code; 0
 * when the text does not start with valid UTF-8, and *code is then the first byte. */
size_t text_character(struct text text, uint32_t *code);

/* The edits (insert, delete, replace, swap neighbours) between two names, letter case ignored; more
 * than limit counts as limit + 1. Names longer than 64 bytes count as limit + 1. */
unsigned text_distance(struct text a, struct text b, unsigned limit);

/* A growing byte buffer. {0} is empty, and so is {.pool = &pool}, whose bytes are the pool's.
 * Growth never fails visibly: exhausted memory ends the process like pool_allocate. */
struct buffer {
	char *at;
	size_t length;
	size_t capacity;
	struct pool *pool; /* or NULL */
};

void buffer_reserve(struct buffer *buffer, size_t more);
void buffer_add(struct buffer *buffer, struct text text);
void buffer_byte(struct buffer *buffer, char byte);
void buffer_format(struct buffer *buffer, const char *format,
	...) __attribute__((format(printf, 2, 3)));
/* Not for a buffer in a pool. */
void buffer_release(struct buffer *buffer);

/* Gives what a buffer did not use back to its pool, and returns the text. */
struct text buffer_finish(struct buffer *buffer);

static inline struct text buffer_text(const struct buffer *buffer)
{
	return (struct text){buffer->at, buffer->length};
}

#endif
