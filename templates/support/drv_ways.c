/* Everything that follows from the model is worked out before the driver gets its first message. */
#include "drv_walk_parts.h"

#include <stdlib.h>
#include <string.h>

/* ---- memory that is given back at once ---- */

#define CHUNK ((size_t)1 << 16)

struct drv_chunk {
	struct drv_chunk *next;
	size_t used, size;
	unsigned char *bytes; /* behind it */
};

/* Keeps a copy. Returns NULL when there is no memory. */
static void *keep(struct drv_walk *walk, const void *bytes, size_t size)
{
	struct drv_chunk *chunk = walk->chunks;
	const size_t taken = (size + 7) & ~(size_t)7; /* so that the next is aligned */
	if (chunk == NULL || chunk->size - chunk->used < taken) {
		const size_t room = taken < CHUNK ? CHUNK : taken;
		chunk = malloc(sizeof *chunk + room);
		if (chunk == NULL)
			return NULL;
		*chunk = (struct drv_chunk){walk->chunks, 0, room, (unsigned char *)(chunk + 1)};
		walk->chunks = chunk;
	}
	void *const at = chunk->bytes + chunk->used;
	memcpy(at, bytes, size);
	chunk->used += taken;
	return at;
}

/* ---- ways ---- */

/* Whether the variant's two parameters are all that is sent. */
static int is_plain(const struct drv_model *model, struct drv_model_action action)
{
	const struct drv_model_message *const message = &model->messages[model->variants[action.variant].message];
	if (message->entry != 0)
		return 0;
	for (unsigned i = 0; i < DRV_MODEL_ARGUMENTS; i++)
		if (message->sizes[i] != 0)
			return 0;
	return message->scope == DRV_MODEL_NONE || model->scopes[message->scope].inner == NULL;
}

static int touches(const struct drv_model_step *step)
{
	for (unsigned i = 0; i < DRV_MODEL_NODES; i++)
		if (step->touched[i] != DRV_TOUCH_NOT)
			return 1;
	return 0;
}

int drv_ways_make(struct drv_walk *walk, struct drv_model_action action, const struct drv_model_step *step,
		  struct drv_way *way)
{
	*way = (struct drv_way){.action = action, .answer = step->answer, .rule = step->rule, .hooks = step->hooks,
		.opened = step->opened, .closed = step->closed, .came = step->came, .gone = step->gone,
		.wrote = step->wrote, .value = step->value};
	way->to = (uint16_t)drv_model_find(&walk->map, &step->next);
	way->plain = (uint8_t)is_plain(walk->model, action);
	way->hook = keep(walk, step->hook, step->hooks * sizeof *step->hook);
	way->touched = touches(step) ? keep(walk, step->touched, sizeof step->touched) : NULL;
	return way->hook != NULL && (way->touched != NULL || !touches(step));
}

/* What is used again for each place. */
struct scratch {
	struct drv_way *ways;
	unsigned room;
	uint16_t *moves; /* as many as places, and an end */
	uint8_t *seen;
};

static int grow(struct scratch *scratch)
{
	const unsigned room = scratch->room == 0 ? 64 : 2 * scratch->room;
	struct drv_way *const more = realloc(scratch->ways, room * sizeof *more);
	if (more == NULL)
		return 0;
	scratch->ways = more;
	scratch->room = room;
	return 1;
}

/* Collects the ways out of a place. */
static int find_ways(struct drv_walk *walk, const struct drv_model_bounds *bounds, unsigned place,
		     struct scratch *scratch)
{
	unsigned count = 0;
	struct drv_model_action action = {.variant = 0};
	struct drv_model_step step;
	do {
		if (!drv_model_try(walk->model, &walk->map.places[place].state, action, bounds, &step))
			continue;
		if (count == scratch->room && !grow(scratch))
			return 0;
		if (!drv_ways_make(walk, action, &step, &scratch->ways[count]))
			return 0;
		count++;
	} while (drv_model_next(walk->model, &walk->map.places[place].state, &action));
	walk->ways[place] = count == 0 ? NULL : keep(walk, scratch->ways, count * sizeof *scratch->ways);
	walk->way_count[place] = count;
	walk->outcome->all_transitions += count;
	return count == 0 || walk->ways[place] != NULL;
}

/* One way to each other place that is one step away, with an end behind them. */
static int find_moves(struct drv_walk *walk, unsigned place, struct scratch *scratch)
{
	unsigned count = 0;
	memset(scratch->seen, 0, walk->map.count);
	scratch->seen[place] = 1;
	for (unsigned i = 0; i < walk->way_count[place] && i < UINT16_MAX; i++) {
		const unsigned to = walk->ways[place][i].to;
		if (!scratch->seen[to])
			scratch->moves[count++] = (uint16_t)i;
		scratch->seen[to] = 1;
	}
	scratch->moves[count++] = UINT16_MAX;
	walk->moves[place] = keep(walk, scratch->moves, count * sizeof *scratch->moves);
	return walk->moves[place] != NULL;
}

/* ---- routes ---- */

/* Works out the shortest route from one place to all others. */
static void find_routes(struct drv_walk *walk, unsigned from, uint16_t *queue)
{
	uint16_t *const routes = &walk->routes[(size_t)from * walk->map.count];
	unsigned end = 0;
	for (unsigned i = 0; i < walk->map.count; i++)
		routes[i] = UINT16_MAX;
	queue[end++] = (uint16_t)from;
	for (unsigned i = 0; i < end; i++) {
		const unsigned place = queue[i];
		for (const uint16_t *move = walk->moves[place]; *move != UINT16_MAX; move++) {
			const struct drv_way *const ways = walk->ways[place];
			const unsigned to = ways == NULL ? from : ways[*move].to;
			if (to == from || routes[to] != UINT16_MAX)
				continue;
			routes[to] = place == from ? *move : routes[place];
			queue[end++] = (uint16_t)to;
		}
	}
}

static int find_all_routes(struct drv_walk *walk)
{
	const size_t count = walk->map.count;
	uint16_t *const queue = calloc(count, sizeof *queue);
	walk->routes = malloc(count * count * sizeof *walk->routes);
	for (unsigned i = 0; i < count && queue != NULL && walk->routes != NULL; i++)
		find_routes(walk, i, queue);
	free(queue);
	return queue != NULL && walk->routes != NULL;
}

int drv_ways_find(struct drv_walk *walk, const struct drv_model_bounds *bounds)
{
	const size_t count = walk->map.count;
	struct scratch scratch = {.moves = calloc(count + 1, sizeof *scratch.moves), .seen = calloc(count, 1)};
	walk->ways = calloc(count, sizeof *walk->ways);
	walk->way_count = calloc(count, sizeof *walk->way_count);
	walk->moves = calloc(count, sizeof *walk->moves);
	int good = scratch.moves != NULL && scratch.seen != NULL && walk->ways != NULL &&
		   walk->way_count != NULL && walk->moves != NULL;
	for (unsigned i = 0; i < count && good; i++)
		good = find_ways(walk, bounds, i, &scratch) && find_moves(walk, i, &scratch);
	free(scratch.ways);
	free(scratch.moves);
	free(scratch.seen);
	return good && find_all_routes(walk);
}

void drv_ways_end(struct drv_walk *walk)
{
	free(walk->ways);
	free(walk->way_count);
	free(walk->moves);
	free(walk->routes);
	while (walk->chunks != NULL) {
		struct drv_chunk *const next = walk->chunks->next;
		free(walk->chunks);
		walk->chunks = next;
	}
}
