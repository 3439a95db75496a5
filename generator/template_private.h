/* What the files of the template engine share among themselves. */
#ifndef DRVGEN_TEMPLATE_PRIVATE_H
#define DRVGEN_TEMPLATE_PRIVATE_H

#include "template.h"

enum {
	TEMPLATE_BYTES_MAX = 16 << 20,
	TEMPLATE_SECTIONS_MAX = 64,
	TEMPLATE_PARTIALS_MAX = 64,
};

/* Appends the text as the mode wants it. Looks at the byte before, already in the buffer, and at
 * the one that comes after it, where it matters; a slash is the worst that could come. */
void template_escape_text(struct buffer *buffer, struct text text, char after,
	enum template_escape escape);

/* The modes, a bit for each, that change nothing in the text, wherever it stands; never 0. */
unsigned template_harmless_modes(struct text text);

/* Appends bytes as they are. */
static inline void template_append(struct buffer *buffer, const char *at, size_t length)
{
	if (length == 0)
		return;
	if (buffer->capacity - buffer->length < length)
		buffer_reserve(buffer, length);
	memcpy(buffer->at + buffer->length, at, length);
	buffer->length += length;
}

/* How many characters of UTF-8 a text has. */
static inline unsigned template_characters(struct text text)
{
	unsigned count = 0;
	for (size_t i = 0; i < text.length; i++)
		count += ((unsigned char)text.at[i] & 0xc0) != 0x80;
	return count;
}

/* The name in an operation's tag, as it was written. Not for literals. */
struct text template_name(struct pool *pool, const struct names *names,
	const struct template *template, const struct template_operation *operation);

/* Where that name stands. */
struct position template_position(const struct template *template,
	const struct template_operation *operation);

#endif
