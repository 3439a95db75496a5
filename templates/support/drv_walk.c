/* From place to place, by the shortest ways, until every way was gone. */
#include "drv_walk_parts.h"

#include <string.h>
#include <time.h>

/* ---- bounds ---- */

static int has_inner(const struct drv_model *model)
{
	for (unsigned i = 0; i < model->scope_count; i++)
		if (model->scopes[i].inner != NULL)
			return 1;
	return 0;
}

/* Finds the states within bounds; where they are not given, within those that make an exploration end in
 * a few seconds. */
static struct drv_model_bounds survey(const struct drv_model *model, struct drv_model_bounds given,
				      struct drv_model_map *map)
{
	struct drv_model_bounds bounds = {given.instances != 0 ? given.instances : 2, DRV_MODEL_NODES, given.all, 2};
	if (!has_inner(model))
		bounds = drv_model_outer(given.instances != 0 ? given.instances : DRV_MODEL_LIVE);
	if (bounds.all == 0)
		bounds.all = 1;
	else
		given.all = bounds.all;
	drv_model_survey(model, &bounds, DRV_WALK_ROOM, map);
	while (given.all == 0 && bounds.all < DRV_MODEL_NODES && map->whole && map->count * 2 < DRV_WALK_PLACES) {
		struct drv_model_map more;
		bounds.all++;
		drv_model_survey(model, &bounds, DRV_WALK_PLACES, &more);
		if (!more.whole) {
			drv_model_map_end(&more);
			bounds.all--;
			break;
		}
		drv_model_map_end(map);
		*map = more;
	}
	return bounds;
}

/* ---- beginning and end ---- */

static void find_event_messages(struct drv_walk *walk)
{
	for (unsigned i = 0; i < walk->model->message_count; i++) {
		const struct drv_model_message *const message = &walk->model->messages[i];
		if (message->scope == DRV_MODEL_NONE)
			continue;
		if (message->opens)
			walk->opens_msg[message->scope] = message->value;
		if (message->closes)
			walk->closes_msg[message->scope] = message->value;
		if (walk->model->scopes[message->scope].inner != NULL)
			continue;
		if (message->opens)
			walk->event_msg[walk->model->scopes[message->scope].opens] = message->value;
		if (message->closes)
			walk->event_msg[walk->model->scopes[message->scope].closes] = message->value;
	}
}

static void begin(struct drv_walk *walk, const struct drv_model *model, drv_proc *proc, struct drv_outcome *outcome)
{
	memset(walk, 0, sizeof *walk);
	walk->model = model;
	walk->proc = proc;
	walk->outcome = outcome;
	find_event_messages(walk);
	drv_walking = 1;
	drv_seen.walk = walk;
}

int drv_walk_begin(struct drv_walk *walk, const struct drv_model *model, drv_proc *proc,
		   struct drv_model_bounds bounds, struct drv_outcome *outcome)
{
	begin(walk, model, proc, outcome);
	bounds = survey(model, bounds, &walk->map);
	outcome->bounds = bounds;
	outcome->all_states = walk->map.count;
	outcome->all_transitions = 0;
	return walk->map.whole && drv_ways_find(walk, &bounds) && drv_send_begin(walk);
}

int drv_walk_begin_replay(struct drv_walk *walk, const struct drv_model *model, drv_proc *proc,
			  struct drv_outcome *outcome)
{
	begin(walk, model, proc, outcome);
	return drv_model_map_begin(&walk->map, DRV_WALK_ROOM) && drv_send_begin(walk);
}

void drv_walk_end(struct drv_walk *walk)
{
	drv_ways_end(walk);
	drv_send_end(walk);
	drv_model_map_end(&walk->map);
	drv_walking = 0;
}

/* ---- many steps ---- */

static int go_to(struct drv_walk *walk, unsigned place)
{
	while (walk->at != place) {
		const unsigned first = walk->routes[(size_t)walk->at * walk->map.count + place];
		if (!drv_walk_go(walk, &walk->ways[walk->at][first]))
			return 0;
	}
	return 1;
}

/* All sequences of that many actions from where the driver is, which is where it is afterwards. */
static int go_everywhere(struct drv_walk *walk, unsigned depth)
{
	const unsigned here = walk->at;
	for (unsigned i = 0; i < walk->way_count[here]; i++) {
		if (!drv_walk_go(walk, &walk->ways[here][i]))
			return 0;
		if (depth > 1 && !go_everywhere(walk, depth - 1))
			return 0;
		walk->outcome->sequences += depth == 1;
		if (!go_to(walk, here))
			return 0;
	}
	return 1;
}

/* Opens and closes once, so that there is an id that was closed. */
static int warm_up(struct drv_walk *walk)
{
	for (unsigned i = 0; i < walk->map.count; i++)
		if (walk->map.places[i].state.count > 0)
			return go_to(walk, i) && go_to(walk, 0);
	return 1;
}

static void count_covered(struct drv_walk *walk)
{
	struct drv_outcome *const outcome = walk->outcome;
	outcome->states = outcome->transitions = 0;
	for (unsigned i = 0; i < walk->map.count; i++) {
		unsigned gone = 0;
		for (unsigned j = 0; j < walk->way_count[i]; j++)
			gone += walk->ways[i][j].times > 0;
		outcome->states += gone > 0;
		outcome->transitions += gone;
	}
}

unsigned drv_walk_depth(const struct drv_walk *walk)
{
	const double enough = 2e6; /* sequences */
	for (unsigned depth = 1;; depth++) {
		double sequences = 0;
		for (unsigned i = 0; i < walk->map.count; i++) {
			double from = walk->way_count[i];
			for (unsigned j = 0; j < depth; j++)
				from *= walk->way_count[i];
			sequences += from;
		}
		if (sequences > enough)
			return depth;
	}
}

int drv_walk_explore(struct drv_walk *walk, unsigned depth)
{
	const clock_t begun = clock();
	int good = warm_up(walk);
	walk->outcome->depth = depth;
	walk->exploring = 1;
	for (unsigned i = 0; good && i < walk->map.count; i++) {
		if (walk->progress != NULL)
			walk->progress(i, walk->map.count);
		good = go_to(walk, i) && go_everywhere(walk, depth);
	}
	good = good && go_to(walk, 0);
	count_covered(walk);
	walk->outcome->millionths = (uint64_t)((double)(clock() - begun) * 1e6 / CLOCKS_PER_SEC);
	return good;
}

int drv_walk_replay(struct drv_walk *walk, const struct drv_model_action *actions, unsigned count)
{
	const struct drv_model_bounds bounds = {DRV_MODEL_LIVE, DRV_MODEL_NODES, DRV_MODEL_LIVE + DRV_MODEL_NODES,
		DRV_MODEL_NODES};
	struct drv_model_step step;
	struct drv_way way;
	for (unsigned i = 0; i < count; i++) {
		const struct drv_model_state state = walk->map.places[walk->at].state;
		walk->outcome->length = i;
		if (!drv_model_try(walk->model, &state, actions[i], &bounds, &step))
			return 0;
		drv_model_enter(&walk->map, (struct drv_model_place){.state = step.next});
		if (!walk->map.whole || !drv_ways_make(walk, actions[i], &step, &way))
			return 0;
		const int good = drv_walk_go(walk, &way);
		walk->outcome->length = i + 1;
		if (!good)
			return 0;
	}
	return 1;
}
