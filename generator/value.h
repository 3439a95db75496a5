/* Values: what a template sees. A tree of texts, lists and maps; maps are keyed by interned
 * names, so that rendering compares numbers and no strings. */
#ifndef DRVGEN_VALUE_H
#define DRVGEN_VALUE_H

#include <stdint.h>

#include "names.h"
#include "pool.h"
#include "text.h"

enum value_kind { VALUE_FALSE, VALUE_TRUE, VALUE_TEXT, VALUE_LIST, VALUE_MAP };

struct value {
	enum value_kind kind;
	size_t count; /* of a list or map */
	size_t capacity;
	union {
		struct text text;
		struct value **items;
		struct member *members;
	};
};

struct member {
	uint32_t name; /* an interned name */
	struct value *value;
};

struct value *value_bool(bool truth); /* shared constants, never freed */
struct value *value_text(struct pool *pool, struct text text); /* borrows the bytes */
struct value *value_list(struct pool *pool);
struct value *value_map(struct pool *pool);

void value_append(struct pool *pool, struct value *list, struct value *item);

/* Sets a member; setting a name twice replaces the first. */
void value_set(struct pool *pool, struct value *map, uint32_t name, struct value *value);

/* The member of that name, or NULL; NULL too when value is not a map. Here in the header
 * because a template's every tag comes through it. */
static inline struct value *value_get(const struct value *value, uint32_t name)
{
	if (value->kind != VALUE_MAP)
		return NULL;
	for (size_t i = 0; i < value->count; i++)
		if (value->members[i].name == name)
			return value->members[i].value;
	return NULL;
}

#endif
