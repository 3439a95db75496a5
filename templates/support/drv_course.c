/* All steps are worked out once; what follows are searches by breadth in the table of them. */
#include "drv_course.h"

#include "drv_inner.h"

#include <stdlib.h>
#include <string.h>

enum { NODES = DRV_COURSE_PLACES * DRV_COURSE_PASTS };

struct drv_model_action drv_course_action(unsigned index)
{
	return (struct drv_model_action){
		.variant = (uint16_t)(index / DRV_ID_KINDS), .id = (uint8_t)(index % DRV_ID_KINDS)};
}

unsigned drv_course_index(struct drv_model_action action)
{
	return action.variant * (unsigned)DRV_ID_KINDS + action.id;
}

unsigned drv_course_place(const struct drv_course *course, const struct drv_model_state *state)
{
	const unsigned place = drv_model_find(&course->map, state);
	return place < course->map.count ? place : (unsigned)DRV_COURSE_NOWHERE;
}

const struct drv_model_message *drv_course_message(const struct drv_course *course, struct drv_model_action action)
{
	return &course->model->messages[course->model->variants[action.variant].message];
}

/* ---- what is sent ---- */

static int is_swapped(struct drv_model_action action)
{
	return action.id >= DRV_ID_SWAPPED && action.id < DRV_ID_STALE;
}

static int opens_plainly(const struct drv_course *course, struct drv_model_action action)
{
	const struct drv_model_message *const message = drv_course_message(course, action);
	return message->opens && course->model->scopes[message->scope].many &&
	       !course->model->variants[action.variant].session;
}

/* Handles mean nothing here, nobody sits before the screen, no window waits, and what no spec describes is not
 * sent. */
static int is_sent(const struct drv_course *course, const struct drv_model_state *state, struct drv_model_action action)
{
	return !is_swapped(action) && !drv_course_message(course, action)->interactive &&
	       course->model->variants[action.variant].asks == DRV_MODEL_QUIET &&
	       (course->plain || !opens_plainly(course, action)) &&
	       drv_model_allows(course->model, state, action, DRV_COURSE_MOST);
}

/* The variant that opens an instance as a program does. */
static const struct drv_model_variant *opens_well(const struct drv_model *model)
{
	for (unsigned i = 0; i < model->variant_count; i++) {
		const struct drv_model_variant *const variant = &model->variants[i];
		const struct drv_model_message *const message = &model->messages[variant->message];
		if (drv_model_is_outer(model, message) && message->opens && model->scopes[message->scope].many &&
			!variant->session && !variant->wrong)
			return variant;
	}
	return NULL;
}

size_t drv_course_open_size(const struct drv_model *model)
{
	const struct drv_model_variant *const variant = opens_well(model);
	return variant == NULL ? 0 : model->messages[variant->message].sizes[1];
}

void drv_course_fill(const struct drv_model *model, const struct drv_model_variant *variant, uint8_t *bytes)
{
	if (variant == NULL)
		variant = opens_well(model);
	for (unsigned i = 0; variant != NULL && i < variant->setting_count; i++)
		if (variant->settings[i].spot.how == DRV_SPOT_MEMORY && variant->settings[i].spot.argument == 1)
			drv_spot_write(bytes, variant->settings[i].spot, variant->settings[i].value);
}

static int opens_outermost(const struct drv_course *course, struct drv_model_action action)
{
	const struct drv_model_message *const message = drv_course_message(course, action);
	return message->opens && course->model->scopes[message->scope].parent == DRV_MODEL_NONE;
}

unsigned drv_course_tried(const struct drv_course *course, struct drv_model_action action, unsigned past)
{
	const struct drv_model_message *const message = drv_course_message(course, action);
	const int late = message->opens && course->model->scopes[message->scope].many
		? (past & (DRV_COURSE_CLOSED | DRV_COURSE_SWEPT)) == DRV_COURSE_CLOSED
		: action.id == DRV_ID_STALE && (past & DRV_COURSE_SWEPT) != 0;
	return late ? DRV_COURSE_TRIED_LATE : DRV_COURSE_TRIED;
}

int drv_course_can(const struct drv_course *course, struct drv_model_action action, unsigned past)
{
	if ((past & DRV_COURSE_LOADED) == 0)
		return opens_outermost(course, action) && action.id == DRV_ID_ZERO;
	if (action.id == DRV_ID_STALE)
		return (past & DRV_COURSE_CLOSED) != 0;
	if (action.id == DRV_ID_NEAR || action.id == DRV_ID_WIDE)
		return (past & DRV_COURSE_ISSUED) != 0;
	return 1;
}

static int closes_instance(const struct drv_course *course, struct drv_model_action action)
{
	const struct drv_model_message *const message = drv_course_message(course, action);
	return message->closes && course->model->scopes[message->scope].many;
}

/* Works out what an action does in a place. */
static void look_ahead(struct drv_course *course, unsigned place, unsigned index)
{
	const struct drv_model_state *const state = &course->map.places[place].state;
	const struct drv_model_action action = drv_course_action(index);
	const size_t at = place * (size_t)course->actions + index;
	struct drv_model_step step;
	course->next[at] = DRV_COURSE_NOWHERE;
	if (!is_sent(course, state, action))
		return;
	drv_model_step(course->model, state, action, &step);
	course->next[at] = (uint16_t)drv_course_place(course, &step.next);
	course->gains[at] = (uint8_t)((opens_outermost(course, action) ? DRV_COURSE_LOADED : 0) |
		(step.opened ? DRV_COURSE_ISSUED : 0) | (step.closed != 0 ? DRV_COURSE_CLOSED : 0) |
		(step.closed != 0 && !closes_instance(course, action) ? DRV_COURSE_SWEPT : 0));
}

/* Those without an id first, which is how hosts send what needs none. */
static void list_moves(struct drv_course *course, unsigned place)
{
	const size_t row = place * (size_t)course->actions;
	size_t count = row;
	for (unsigned with_id = 0; with_id < 2; with_id++)
		for (unsigned i = 0; i < course->actions; i++)
			if (course->next[row + i] != DRV_COURSE_NOWHERE && course->next[row + i] != place &&
				(drv_course_action(i).id != DRV_ID_ZERO) == with_id)
				course->moves[count++] = (uint16_t)i;
	if (count < row + course->actions)
		course->moves[count] = DRV_COURSE_NOWHERE;
}

int drv_course_make(struct drv_course *course, const struct drv_model *model, int plain)
{
	*course = (struct drv_course){.model = model, .plain = plain};
	const struct drv_model_bounds bounds = drv_model_outer(DRV_COURSE_MOST);
	drv_model_survey(model, &bounds, DRV_COURSE_PLACES, &course->map);
	if (!course->map.whole)
		return 0;
	course->actions = model->variant_count * DRV_ID_KINDS;
	const size_t size = course->map.count * (size_t)course->actions;
	course->next = malloc(size * sizeof *course->next);
	course->moves = malloc(size * sizeof *course->moves);
	course->gains = calloc(size, sizeof *course->gains);
	if (course->next == NULL || course->moves == NULL || course->gains == NULL)
		return 0;
	for (unsigned place = 0; place < course->map.count; place++) {
		for (unsigned i = 0; i < course->actions; i++)
			look_ahead(course, place, i);
		list_moves(course, place);
	}
	return 1;
}

/* ---- searches ---- */

static int has_untried(const struct drv_course *course, const uint8_t *marks, unsigned place, unsigned past, int moves,
		       struct drv_model_action *action)
{
	const size_t row = place * (size_t)course->actions;
	for (unsigned i = 0; i < course->actions; i++) {
		const unsigned next = course->next[row + i];
		if (next == DRV_COURSE_NOWHERE || (next != place) != moves)
			continue;
		*action = drv_course_action(i);
		if ((marks[row + i] & (drv_course_tried(course, *action, past) | DRV_COURSE_BARRED)) == 0 &&
			drv_course_can(course, *action, past))
			return 1;
	}
	return 0;
}

static int has_any_untried(const struct drv_course *course, const uint8_t *marks, unsigned place, unsigned past,
			   struct drv_model_action *action)
{
	return has_untried(course, marks, place, past, 0, action) || has_untried(course, marks, place, past, 1, action);
}

/* A node is a place, and what was seen on the way to it. */
struct search {
	uint16_t queue[NODES];
	uint16_t from[NODES]; /* the node before */
	uint16_t by[NODES];   /* the action between */
	unsigned count;
};

static void add(struct search *search, unsigned node, unsigned from, unsigned by)
{
	if (search->from[node] != DRV_COURSE_NOWHERE)
		return;
	search->from[node] = (uint16_t)from;
	search->by[node] = (uint16_t)by;
	search->queue[search->count++] = (uint16_t)node;
}

static struct search *start(unsigned node)
{
	static struct search search;
	memset(search.from, 0xff, sizeof search.from);
	search.count = 0;
	add(&search, node, node, 0);
	return &search;
}

/* What has been seen after something more was. */
static unsigned add_past(unsigned past, unsigned gain)
{
	return ((gain & DRV_COURSE_CLOSED) != 0 ? past & ~(unsigned)DRV_COURSE_SWEPT : past) | gain;
}

/* Goes on from one node, by actions that can be relied on. */
static void expand(const struct drv_course *course, const uint8_t *marks, struct search *search, unsigned node)
{
	const size_t row = node / DRV_COURSE_PASTS * (size_t)course->actions;
	const unsigned past = node % DRV_COURSE_PASTS;
	for (size_t i = row; i < row + course->actions && course->moves[i] != DRV_COURSE_NOWHERE; i++) {
		const size_t at = row + course->moves[i];
		const unsigned barred =
			DRV_COURSE_BARRED | ((past & DRV_COURSE_SWEPT) != 0 ? DRV_COURSE_BARRED_SWEPT : 0u);
		if ((marks[at] & barred) == 0 && drv_course_can(course, drv_course_action(course->moves[i]), past))
			add(search,
				course->next[at] * (unsigned)DRV_COURSE_PASTS + add_past(past, course->gains[at]), node,
				course->moves[i]);
	}
}

int drv_course_choose(const struct drv_course *course, const uint8_t *marks, unsigned place, unsigned past,
		    struct drv_model_action *action)
{
	const unsigned root = place * DRV_COURSE_PASTS + past;
	struct drv_model_action other;
	if (has_any_untried(course, marks, place, past, action))
		return 1;
	struct search *const search = start(root);
	for (unsigned head = 0; head < search->count; head++) {
		unsigned node = search->queue[head];
		if (has_any_untried(course, marks, node / DRV_COURSE_PASTS, node % DRV_COURSE_PASTS, &other)) {
			while (search->from[node] != root)
				node = search->from[node];
			*action = drv_course_action(search->by[node]);
			return 1;
		}
		expand(course, marks, search, node);
	}
	return 0;
}

static unsigned unroll(const struct search *search, unsigned node, struct drv_model_action *way, unsigned most)
{
	unsigned length = 0;
	for (unsigned at = node; at != 0; at = search->from[at])
		length++;
	if (length > most)
		return DRV_COURSE_NOWHERE;
	for (unsigned at = node, i = length; at != 0; at = search->from[at])
		way[--i] = drv_course_action(search->by[at]);
	return length;
}

unsigned drv_course_route(const struct drv_course *course, const uint8_t *marks, unsigned place, unsigned past,
			unsigned unseen, struct drv_model_action *way, unsigned most)
{
	struct search *const search = start(0);
	for (unsigned head = 0; head < search->count; head++) {
		const unsigned node = search->queue[head];
		if (node / DRV_COURSE_PASTS == place && (node & past) == past && (node & unseen) == 0)
			return unroll(search, node, way, most);
		expand(course, marks, search, node);
	}
	return DRV_COURSE_NOWHERE;
}

unsigned drv_course_reachable(const struct drv_course *course)
{
	static uint8_t seen[DRV_COURSE_PLACES];
	static uint16_t queue[DRV_COURSE_PLACES];
	unsigned count = 1;
	memset(seen, 0, sizeof seen);
	seen[0] = 1;
	queue[0] = 0;
	for (unsigned head = 0; head < count; head++)
		for (unsigned i = 0; i < course->actions; i++) {
			const unsigned next = course->next[queue[head] * (size_t)course->actions + i];
			if (next == DRV_COURSE_NOWHERE || seen[next])
				continue;
			seen[next] = 1;
			queue[count++] = (uint16_t)next;
		}
	return count;
}
