/* Everything that follows from the model is worked out before the driver gets its first message. */
#include "drv_walk_parts.h"

#include <stdlib.h>
#include <string.h>

/* ---- memory that is given back at once ---- */

struct drv_chunk {
	struct drv_chunk *next;
	size_t used;
	unsigned char bytes[1 << 16];
};

/* Keeps a copy. Returns NULL when there is no memory. */
static const void *keep(struct drv_walk *walk, const void *bytes, size_t size)
{
	struct drv_chunk *chunk = walk->chunks;
	if (chunk == NULL || sizeof chunk->bytes - chunk->used < size) {
		chunk = malloc(sizeof *chunk);
		if (chunk == NULL)
			return NULL;
		chunk->next = walk->chunks;
		chunk->used = 0;
		walk->chunks = chunk;
	}
	void *const at = chunk->bytes + chunk->used;
	memcpy(at, bytes, size);
	chunk->used += (size + 7) & ~(size_t)7;
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

/* Collects the ways out of a place. */
static int find_ways(struct drv_walk *walk, const struct drv_model_bounds *bounds, unsigned place)
{
	struct drv_way *ways = NULL;
	unsigned count = 0, room = 0;
	struct drv_model_action action = {.variant = 0};
	struct drv_model_step step;
	do {
		if (!drv_model_try(walk->model, &walk->map.places[place].state, action, bounds, &step))
			continue;
		if (count == room) {
			room = room == 0 ? 64 : 2 * room;
			struct drv_way *const more = realloc(ways, room * sizeof *ways);
			if (more == NULL)
				break;
			ways = more;
		}
		if (!drv_ways_make(walk, action, &step, &ways[count]))
			break;
		count++;
	} while (drv_model_next(walk->model, &walk->map.places[place].state, &action));
	walk->ways[place] = ways;
	walk->way_count[place] = count;
	walk->outcome->all_transitions += count;
	return action.variant == walk->model->variant_count;
}

/* One way to each other place that is one step away, with an end behind them. */
static int find_moves(struct drv_walk *walk, unsigned place, uint8_t *seen)
{
	unsigned count = 0;
	const unsigned most = walk->way_count[place] < walk->map.count ? walk->way_count[place] : walk->map.count;
	uint16_t *const moves = malloc((most + 1) * sizeof *moves);
	walk->moves[place] = moves;
	if (moves == NULL)
		return 0;
	memset(seen, 0, walk->map.count);
	seen[place] = 1;
	for (unsigned i = 0; i < walk->way_count[place] && i < UINT16_MAX; i++) {
		const unsigned to = walk->ways[place][i].to;
		if (!seen[to])
			moves[count++] = (uint16_t)i;
		seen[to] = 1;
	}
	moves[count] = UINT16_MAX;
	return 1;
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
			const unsigned to = walk->ways[place][*move].to;
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
	uint8_t *const seen = malloc(count);
	walk->ways = calloc(count, sizeof *walk->ways);
	walk->way_count = calloc(count, sizeof *walk->way_count);
	walk->moves = calloc(count, sizeof *walk->moves);
	int good = seen != NULL && walk->ways != NULL && walk->way_count != NULL && walk->moves != NULL;
	for (unsigned i = 0; i < count && good; i++)
		good = find_ways(walk, bounds, i) && find_moves(walk, i, seen);
	free(seen);
	return good && find_all_routes(walk);
}

void drv_ways_end(struct drv_walk *walk)
{
	for (unsigned i = 0; i < walk->map.count && walk->ways != NULL && walk->moves != NULL; i++) {
		free(walk->ways[i]);
		free(walk->moves[i]);
	}
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
