/* The hash of a model is taken over the view, so that whatever any template can see is in it: two
 * files of one hash were made from the same facts. It is of values, in an order that does not
 * depend on the document; 64 bits tell apart what people mix up by mistake. */
#include "view_parts.h"

#include <inttypes.h>

static const uint64_t factor = 0x9E3779B97F4A7C15u;

static uint64_t add(uint64_t sum, uint64_t word)
{
	sum = (sum ^ word) * factor;
	return sum ^ sum >> 32;
}

/* The same word wherever bytes are ordered otherwise. */
static uint64_t word_at(const char *at, size_t length)
{
	uint64_t word = 0;
	for (size_t i = 0; i < length; i++)
		word |= (uint64_t)(unsigned char)at[i] << 8 * i;
	return word;
}

static uint64_t add_text(uint64_t sum, struct text text)
{
	size_t i = 0;
	for (; i + 8 <= text.length; i += 8)
		sum = add(sum, word_at(text.at + i, 8));
	return add(add(sum, word_at(text.at + i, text.length - i)), text.length);
}

static uint64_t add_value(uint64_t sum, const struct value *value)
{
	sum = add(sum, value->kind);
	if (value->kind == VALUE_TEXT)
		return add_text(sum, value->text);
	if (value->kind != VALUE_LIST && value->kind != VALUE_MAP)
		return sum;
	for (uint32_t i = 0; i < value->count; i++)
		sum = add_value(sum, value->kind == VALUE_LIST ? value->items[i]
							       : value->members[i].value);
	return add(sum, value->count);
}

struct text view_hash(struct pool *pool, const struct value *map)
{
	return text_format(pool, "%016" PRIx64, add_value(factor, map));
}
