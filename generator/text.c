/* Text is bytes with a length: nothing here asks the locale, and nothing reads past the length. */
#include "text.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { LONGEST_NAME = 64 };

bool text_starts_with(struct text text, struct text prefix)
{
	if (text.length < prefix.length)
		return false;
	return text_equal((struct text){text.at, prefix.length}, prefix);
}

bool text_ends_with(struct text text, struct text suffix)
{
	if (text.length < suffix.length)
		return false;
	size_t start = text.length - suffix.length;
	return suffix.length == 0 || memcmp(text.at + start, suffix.at, suffix.length) == 0;
}

int text_compare(struct text a, struct text b)
{
	size_t shorter = a.length < b.length ? a.length : b.length;
	int order = shorter ? memcmp(a.at, b.at, shorter) : 0;
	return order ? order : (a.length > b.length) - (a.length < b.length);
}

struct text text_copy(struct pool *pool, struct text text)
{
	if (text.length == SIZE_MAX)
		pool_exhausted();
	char *copy = pool_allocate(pool, text.length + 1);
	if (text.length)
		memcpy(copy, text.at, text.length);
	return (struct text){copy, text.length};
}

/* The length that vsnprintf asked for; it fails only when that is more than memory should hold. */
static size_t formatted(int length)
{
	if (length < 0)
		pool_exhausted();
	return (size_t)length;
}

struct text text_format(struct pool *pool, const char *format, ...)
{
	char brief[256];
	va_list arguments;
	va_start(arguments, format);
	size_t length = formatted(vsnprintf(brief, sizeof(brief), format, arguments));
	va_end(arguments);
	if (length < sizeof(brief))
		return text_copy(pool, (struct text){brief, length});

	char *at = pool_allocate(pool, length + 1);
	va_start(arguments, format);
	vsnprintf(at, length + 1, format, arguments);
	va_end(arguments);
	return (struct text){at, length};
}

struct text text_decimal(struct pool *pool, int64_t number)
{
	enum { LONGEST = sizeof "-9223372036854775808" };
	static const char small[][2] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
	if (number >= 0 && number <= 9)
		return (struct text){small[number], 1};
	char digits[LONGEST];
	size_t at = LONGEST - 1;
	uint64_t rest = number < 0 ? -(uint64_t)number : (uint64_t)number;
	digits[at] = '\0';
	do
		digits[--at] = (char)('0' + rest % 10);
	while ((rest /= 10) != 0);
	if (number < 0)
		digits[--at] = '-';
	return text_copy(pool, (struct text){digits + at, LONGEST - 1 - at});
}

static char lower(char byte)
{
	if (byte < 'A' || byte > 'Z')
		return byte;
	return "abcdefghijklmnopqrstuvwxyz"[byte - 'A'];
}

static char upper(char byte)
{
	if (byte < 'a' || byte > 'z')
		return byte;
	return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[byte - 'a'];
}

static struct text convert(struct pool *pool, struct text text, char (*change)(char))
{
	char *copy = pool_allocate(pool, text.length + 1);
	for (size_t i = 0; i < text.length; i++)
		copy[i] = change(text.at[i]);
	return (struct text){copy, text.length};
}

struct text text_lower(struct pool *pool, struct text text)
{
	return convert(pool, text, lower);
}

struct text text_upper(struct pool *pool, struct text text)
{
	return convert(pool, text, upper);
}

static size_t character_size(unsigned char lead)
{
	if (lead < 0x80)
		return 1;
	if (lead < 0xc2 || lead > 0xf4)
		return 0;
	return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

size_t text_character(struct text text, uint32_t *code)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	unsigned char lead = (unsigned char)text.at[0];
	size_t size = character_size(lead);
	*code = lead;
	if (size < 2)
		return size;
	if (size > text.length)
		return 0;
	uint32_t value = lead & (0x7fU >> size);
	for (size_t i = 1; i < size; i++) {
		unsigned char byte = (unsigned char)text.at[i];
		if ((byte & 0xc0) != 0x80)
			return 0;
		value = value << 6 | (byte & 0x3f);
	}
	if (value < least[size] || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
		return 0;
	*code = value;
	return size;
}

size_t text_valid_utf8(struct text text)
{
	size_t at = 0;
	while (at < text.length) {
		uint64_t eight;
		if (text.length - at >= sizeof(eight)) {
			memcpy(&eight, text.at + at, sizeof(eight));
			if (!(eight & 0x8080808080808080U)) {
				at += sizeof(eight);
				continue;
			}
		}
		uint32_t code;
		size_t size = text_character((struct text){text.at + at, text.length - at}, &code);
		if (size == 0)
			break;
		at += size;
	}
	return at;
}

static unsigned least_of(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

static bool swapped(struct text a, unsigned i, struct text b, unsigned j)
{
	return i > 1 && j > 1 && lower(a.at[i - 1]) == lower(b.at[j - 2])
		&& lower(a.at[i - 2]) == lower(b.at[j - 1]);
}

unsigned text_distance(struct text a, struct text b, unsigned limit)
{
	if (a.length > LONGEST_NAME || b.length > LONGEST_NAME)
		return limit + 1;
	/* rows[i % 3][j] is the distance between the first i bytes of a and the first j of b. */
	unsigned rows[3][LONGEST_NAME + 1];
	for (unsigned j = 0; j <= b.length; j++)
		rows[0][j] = j;
	for (unsigned i = 1; i <= a.length; i++) {
		unsigned *row = rows[i % 3], *above = rows[(i - 1) % 3];
		const unsigned *two_above = rows[(i + 1) % 3];
		row[0] = i;
		for (unsigned j = 1; j <= b.length; j++) {
			bool differs = lower(a.at[i - 1]) != lower(b.at[j - 1]);
			unsigned edits = least_of(above[j], row[j - 1]) + 1;
			edits = least_of(edits, above[j - 1] + differs);
			if (swapped(a, i, b, j))
				edits = least_of(edits, two_above[j - 2] + 1);
			row[j] = edits;
		}
	}
	unsigned distance = rows[a.length % 3][b.length];
	return distance > limit ? limit + 1 : distance;
}

void buffer_reserve(struct buffer *buffer, size_t more)
{
	if (buffer->capacity - buffer->length >= more)
		return;
	if (more > SIZE_MAX / 4 || buffer->length > SIZE_MAX / 4)
		pool_exhausted();
	size_t capacity = buffer->capacity < 128 ? 256 : buffer->capacity * 2;
	if (capacity < buffer->length + more)
		capacity = buffer->length + more;
	if (buffer->pool)
		buffer->at = pool_extend(buffer->pool, buffer->at, buffer->capacity, capacity);
	else
		buffer->at = realloc(buffer->at, capacity);
	if (!buffer->at)
		pool_exhausted();
	buffer->capacity = capacity;
}

void buffer_add(struct buffer *buffer, struct text text)
{
	if (text.length == 0)
		return;
	buffer_reserve(buffer, text.length);
	memcpy(buffer->at + buffer->length, text.at, text.length);
	buffer->length += text.length;
}

void buffer_byte(struct buffer *buffer, char byte)
{
	if (buffer->length == buffer->capacity)
		buffer_reserve(buffer, 1);
	buffer->at[buffer->length++] = byte;
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
	enum { GUESS = 128 };
	buffer_reserve(buffer, GUESS);
	size_t room = buffer->capacity - buffer->length;
	va_list arguments;
	va_start(arguments, format);
	size_t length = formatted(vsnprintf(buffer->at + buffer->length, room, format, arguments));
	va_end(arguments);
	if (length >= room) {
		buffer_reserve(buffer, length + 1);
		va_start(arguments, format);
		vsnprintf(buffer->at + buffer->length, length + 1, format, arguments);
		va_end(arguments);
	}
	buffer->length += length;
}

void buffer_release(struct buffer *buffer)
{
	free(buffer->at);
	*buffer = (struct buffer){0};
}

struct text buffer_finish(struct buffer *buffer)
{
	pool_shrink(buffer->pool, buffer->at, buffer->capacity, buffer->length);
	return buffer_text(buffer);
}
