/* Values: plain growing arrays. Maps are small and read far more often than they are built, so
 * a member is found by walking its map. */
#include "value.h"

struct value *value_bool(bool truth)
{
	static struct value constants[] = {{.kind = VALUE_FALSE}, {.kind = VALUE_TRUE}};
	return &constants[truth];
}

static struct value *new_value(struct pool *pool, enum value_kind kind)
{
	struct value *value = pool_allocate(pool, sizeof *value);
	value->kind = kind;
	return value;
}

struct value *value_text(struct pool *pool, struct text text)
{
	struct value *value = new_value(pool, VALUE_TEXT);
	value->text = text;
	return value;
}

struct value *value_list(struct pool *pool)
{
	return new_value(pool, VALUE_LIST);
}

struct value *value_map(struct pool *pool)
{
	return new_value(pool, VALUE_MAP);
}

void value_append(struct pool *pool, struct value *list, struct value *item)
{
	list->items =
		pool_grow(pool, list->items, list->count, &list->capacity, sizeof(struct value *));
	list->items[list->count++] = item;
}

void value_set(struct pool *pool, struct value *map, uint32_t name, struct value *value)
{
	for (size_t i = 0; i < map->count; i++) {
		if (map->members[i].name == name) {
			map->members[i].value = value;
			return;
		}
	}
	map->members =
		pool_grow(pool, map->members, map->count, &map->capacity, sizeof *map->members);
	map->members[map->count++] = (struct member){name, value};
}
