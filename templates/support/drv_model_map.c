/* The states of a model by breadth, found again by their hash. */
#include "drv_model.h"

#include <stdlib.h>
#include <string.h>

static unsigned hash(const struct drv_model_state *state)
{
	const unsigned char *const bytes = (const unsigned char *)state;
	uint32_t sum = 2166136261u;
	for (size_t i = 0; i < sizeof *state; i++)
		sum = (sum ^ bytes[i]) * 16777619u;
	return sum ^ sum >> 15;
}

static unsigned bucket_of(const struct drv_model_map *map, const struct drv_model_state *state)
{
	unsigned i = hash(state) & (map->buckets - 1);
	while (map->bucket[i] != 0 && !drv_model_same(&map->places[map->bucket[i] - 1u].state, state))
		i = (i + 1) & (map->buckets - 1);
	return i;
}

unsigned drv_model_find(const struct drv_model_map *map, const struct drv_model_state *state)
{
	const unsigned found = map->bucket[bucket_of(map, state)];
	return found != 0 ? found - 1 : map->count;
}

unsigned drv_model_enter(struct drv_model_map *map, struct drv_model_place place)
{
	const unsigned bucket = bucket_of(map, &place.state);
	if (map->bucket[bucket] == 0 && map->count < map->room) {
		map->places[map->count++] = place;
		map->bucket[bucket] = (uint16_t)map->count;
	} else if (map->bucket[bucket] == 0)
		map->whole = 0;
	return map->bucket[bucket] - 1u;
}

int drv_model_map_begin(struct drv_model_map *map, unsigned room)
{
	const struct drv_model_place nothing = {.from = 0};
	memset(map, 0, sizeof *map);
	map->room = room;
	for (map->buckets = 2; map->buckets < 2 * room; map->buckets *= 2)
		continue;
	map->places = calloc(room, sizeof *map->places);
	map->bucket = calloc(map->buckets, sizeof *map->bucket);
	map->whole = map->places != NULL && map->bucket != NULL;
	if (map->whole)
		drv_model_enter(map, nothing);
	return map->whole;
}

static void explore_place(const struct drv_model *model, const struct drv_model_bounds *bounds,
			  struct drv_model_map *map, unsigned from)
{
	const struct drv_model_state state = map->places[from].state;
	const unsigned distance = map->places[from].distance + 1;
	struct drv_model_action action = {.variant = 0};
	struct drv_model_step step;
	do
		if (drv_model_try(model, &state, action, bounds, &step))
			drv_model_enter(map, (struct drv_model_place){step.next, from, distance, action});
	while (map->whole && drv_model_next(model, &state, &action));
}

void drv_model_survey(const struct drv_model *model, const struct drv_model_bounds *bounds, unsigned room,
		      struct drv_model_map *map)
{
	drv_model_map_begin(map, room);
	for (unsigned i = 0; map->whole && i < map->count; i++)
		explore_place(model, bounds, map, i);
}

void drv_model_map_end(struct drv_model_map *map)
{
	free(map->places);
	free(map->bucket);
	memset(map, 0, sizeof *map);
}
