/* Values: what a template sees. A tree of texts, lists and maps; maps are keyed by interned
 * names, so that rendering compares no strings. */
#ifndef DRVGEN_VALUE_H
#define DRVGEN_VALUE_H

#include <stdint.h>

#include "names.h"
#include "pool.h"
#include "text.h"

enum value_kind { VALUE_FALSE, VALUE_TRUE, VALUE_TEXT, VALUE_LIST, VALUE_MAP };

struct value {
	uint8_t kind;     /* enum value_kind */
	/* private to rendering: the ways to escape that change nothing; 0: not known */
	uint8_t harmless;
	uint32_t count;   /* of a list or map */
	size_t capacity;
	union {
		struct text text;
		struct value **items;
		struct {
			struct member *members;
			/* private: of each of the view's words, its member's index + 1, or 0 */
			uint8_t *places;
		};
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

/* The member of that name in a map, found by walking it, or NULL. */
struct value *value_search(const struct value *map, uint32_t name) __attribute__((cold));

/* The member of that name, or NULL; NULL too when value is not a map. Here in the header
 * because a template's every tag comes through it. */
static inline struct value *value_get(const struct value *value, uint32_t name)
{
	if (value->kind != VALUE_MAP)
		return NULL;
	if (name < NAME_COUNT && value->places[name] != 0)
		return value->members[value->places[name] - 1].value;
	return name < NAME_COUNT && value->count <= UINT8_MAX ? NULL : value_search(value, name);
}

#endif
