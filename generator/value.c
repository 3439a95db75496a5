/* Values: plain growing arrays. A map is read far more often than it is built, so it keeps a table
 * of where the view's words are among its members. */
#include "value.h"

struct value *value_bool(bool truth)
{
	static struct value constants[] = {{.kind = VALUE_FALSE}, {.kind = VALUE_TRUE}};
	return &constants[truth];
}

static struct value *new_value(struct pool *pool, enum value_kind kind)
{
	struct value *value = pool_allocate(pool, sizeof *value);
	value->kind = (uint8_t)kind;
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
	struct value *map = new_value(pool, VALUE_MAP);
	map->places = pool_allocate(pool, NAME_COUNT);
	return map;
}

/* Counts one more. */
static size_t next_index(struct value *value)
{
	if (value->count == UINT32_MAX)
		pool_exhausted();
	return value->count++;
}

void value_append(struct pool *pool, struct value *list, struct value *item)
{
	const size_t index = next_index(list);
	list->items =
		pool_grow(pool, list->items, index, &list->capacity, sizeof(struct value *));
	list->items[index] = item;
}

static struct member *find_member(const struct value *map, uint32_t name)
{
	for (size_t i = 0; i < map->count; i++)
		if (map->members[i].name == name)
			return &map->members[i];
	return NULL;
}

struct value *value_search(const struct value *map, uint32_t name)
{
	const struct member *member = find_member(map, name);
	return member != NULL ? member->value : NULL;
}

static void add_member(struct pool *pool, struct value *map, uint32_t name, struct value *value)
{
	const size_t index = next_index(map);
	if (index == map->capacity)
		map->members = pool_grow(pool, map->members, index, &map->capacity,
			sizeof *map->members);
	map->members[index] = (struct member){name, value};
	if (name < NAME_COUNT && index < UINT8_MAX)
		map->places[name] = (uint8_t)(index + 1);
}

void value_set(struct pool *pool, struct value *map, uint32_t name, struct value *value)
{
	struct member *member = NULL;
	if (name >= NAME_COUNT || map->count > UINT8_MAX)
		member = find_member(map, name);
	else if (map->places[name] != 0)
		member = &map->members[map->places[name] - 1];
	if (member != NULL)
		member->value = value;
	else
		add_member(pool, map, name, value);
}
