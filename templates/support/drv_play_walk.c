/* The player believes that the driver does what the model says until an answer tells otherwise: an
 * instance that was not opened is not there. Where the driver has one that the model has not, it is
 * loaded anew. */
#include "drv_play_parts.h"

enum { IDLE = 200 }; /* steps that try nothing new: the walk goes in circles */

/* ---- ids ---- */

/* Whether an id was the answer to an open since the driver was loaded. */
static int was_issued(const struct player *player, uintptr_t id)
{
	const struct drv_play *const play = player->play;
	for (uint64_t i = player->fresh; i < play->ended; i++) {
		const struct drv_play_step *const step = &play->steps[i];
		const struct drv_model_message *const message = drv_course_message(player->course, step->action);
		if (message->opens && player->course->model->scopes[message->scope].many &&
			(uintptr_t)step->answer == id)
			return 1;
	}
	return 0;
}

static uintptr_t near_newest(const struct player *player)
{
	uintptr_t id = player->newest + 1;
	while (id == 0 || was_issued(player, id))
		id++;
	return id;
}

/* The lowest bit that is beyond the 32 which some hosts keep; twice a half, for compilers. */
static uintptr_t widened(uintptr_t id)
{
	return sizeof id > 4 ? id ^ (uintptr_t)1 << (sizeof id > 4 ? 32 : 0) : id;
}

static uintptr_t id_of(const struct player *player, unsigned kind)
{
	switch (kind) {
	case DRV_ID_STALE:
		return player->closed;
	case DRV_ID_ZERO:
		return 0;
	case DRV_ID_BOGUS:
		return DRV_PLAY_BOGUS;
	case DRV_ID_NEAR:
		return near_newest(player);
	case DRV_ID_WIDE:
		return widened(player->newest);
	default:
		return player->live[kind % DRV_MODEL_LIVE];
	}
}

static int is_live(const struct player *player, uintptr_t id)
{
	for (unsigned i = 0; i < player->state.count; i++)
		if (player->live[i] == id)
			return 1;
	return 0;
}

/* ---- belief ---- */

static unsigned marks_of(const struct player *player, const struct drv_play_step *step)
{
	return player->play->marks[step->place * (size_t)player->course->actions + drv_course_index(step->action)];
}

static void mark(const struct player *player, const struct drv_play_step *step, unsigned marks)
{
	const size_t at = step->place * (size_t)player->course->actions + drv_course_index(step->action);
	player->play->marks[at] |= (uint8_t)marks;
}

static void believe_opened(struct player *player, const struct drv_model_step *expected, struct drv_play_step *step)
{
	const uintptr_t id = (uintptr_t)step->answer;
	const uint64_t before = player->play->ended;
	if (id == 0) {
		player->play->lost = (marks_of(player, step) & DRV_COURSE_GONE) != 0;
		mark(player, step, (player->past & DRV_COURSE_SWEPT) != 0 ? DRV_COURSE_BARRED_SWEPT
				   : player->play->lost                   ? 0
									  : DRV_COURSE_BARRED);
		return;
	}
	mark(player, step, DRV_COURSE_GONE);
	player->play->ended = before - 1; /* not to find this very step */
	step->before |= is_live(player, id) ? DRV_PLAY_SHARED : was_issued(player, id) ? DRV_PLAY_REISSUED : 0;
	player->play->ended = before;
	player->live[player->state.count] = player->newest = id;
	player->kept[player->state.count] = 0;
	player->state = expected->next;
	player->past |= DRV_COURSE_ISSUED;
}

static void forget(struct player *player, unsigned gone, int swept)
{
	unsigned count = 0;
	for (unsigned i = 0; i < player->state.count; i++) {
		if ((gone >> i & 1u) != 0) {
			player->closed = player->live[i];
			player->past &= ~(unsigned)DRV_COURSE_SWEPT;
			player->past |= DRV_COURSE_CLOSED | (swept ? DRV_COURSE_SWEPT : 0u);
			continue;
		}
		player->live[count] = player->live[i];
		player->kept[count++] = player->kept[i];
	}
}

/* After an instance was to be closed: zero means that it was not. */
static void believe_closed(struct player *player, const struct drv_model_step *expected,
			   const struct drv_model_message *message, const struct drv_play_step *step)
{
	const int single = !player->course->model->scopes[message->scope].many;
	if (!single && step->answer == 0) {
		const unsigned instance = step->action.id % DRV_MODEL_LIVE;
		mark(player, step, player->kept[instance] ? DRV_COURSE_BARRED : 0);
		player->kept[instance] = 1;
		return;
	}
	forget(player, expected->closed, single);
	player->state = expected->next;
}

/* Whether the driver opened an instance, or may have closed one, where the model says that it does not. */
static int is_lost(const struct player *player, const struct drv_model_step *expected,
		   const struct drv_model_message *message, unsigned id)
{
	if (message->scope == DRV_MODEL_NONE || !player->course->model->scopes[message->scope].many)
		return 0;
	if (message->opens)
		return !expected->opened;
	return message->closes && expected->closed == 0 && (player->state.count > 0 || id == DRV_ID_STALE);
}

static int is_refused(const struct drv_model_message *message, const struct drv_model_scope *scope, int64_t answer)
{
	return message->opens && !scope->many && scope->parent == DRV_MODEL_NONE && answer == 0;
}

static void believe(struct player *player, const struct drv_model_step *expected, struct drv_play_step *step)
{
	const struct drv_model_message *const message = drv_course_message(player->course, step->action);
	const int known = message->scope != DRV_MODEL_NONE;
	const struct drv_model_scope *const scope = &player->course->model->scopes[known ? message->scope : 0];
	if (known && message->opens && scope->parent == DRV_MODEL_NONE)
		player->past |= DRV_COURSE_LOADED;
	if (step->answer != 0 && is_lost(player, expected, message, step->action.id))
		player->play->lost = 1;
	else if (expected->opened)
		believe_opened(player, expected, step);
	else if (expected->closed != 0)
		believe_closed(player, expected, message, step);
	else if (known && is_refused(message, scope, step->answer))
		mark(player, step, DRV_COURSE_BARRED);
	else
		player->state = expected->next;
}

/* ---- steps ---- */

static LPARAM parameter(const struct drv_course *course, struct drv_model_action action, unsigned index)
{
	const struct drv_model_variant *const variant = &course->model->variants[action.variant];
	if (((variant->addresses | variant->nulls) >> index & 1u) != 0 ||
		drv_course_message(course, action)->sizes[index] != 0)
		return 0;
	return index == 0 ? variant->lParam1 : variant->lParam2;
}

/* What an opener carries: as a program opens the driver, or with something wrong in that. */
static LPARAM open_data(const struct player *player, struct drv_model_action action, union drv_play_data *copy)
{
	const LPARAM data = drv_play_open_data(player->play, copy);
	if (player->course->model->open_data == NULL && player->play->data_size > 0)
		drv_course_fill(player->course->model, &player->course->model->variants[action.variant],
			copy->bytes);
	return data;
}

static unsigned state_before(const struct player *player, struct drv_model_action action, uintptr_t id)
{
	const int names = action.id < DRV_ID_STALE;
	const int opens = drv_course_message(player->course, action)->opens;
	unsigned before = (player->past & DRV_COURSE_ISSUED) != 0 ? DRV_PLAY_OPENED : 0;
	before |= player->state.count > 0 ? DRV_PLAY_ALIVE : 0u;
	before |= !names && is_live(player, id) ? DRV_PLAY_ALIAS : 0u;
	before |= player->play->begun == player->fresh + 1 ? DRV_PLAY_FRESH : 0u;
	before |= (player->past & DRV_COURSE_SWEPT) != 0 && (action.id == DRV_ID_STALE || opens) ? DRV_PLAY_SWEPT : 0u;
	before |= names && player->kept[action.id % DRV_MODEL_LIVE] ? DRV_PLAY_KEPT : 0u;
	return before;
}

/* Sends an action in the state that is believed in. */
static void act(struct player *player, unsigned place, struct drv_model_action action)
{
	const struct drv_course *const course = player->course;
	const struct drv_model_variant *const variant = &course->model->variants[action.variant];
	const struct drv_model_message *const message = drv_course_message(course, action);
	const int plain = message->opens && course->model->scopes[message->scope].many && !variant->session;
	union drv_play_data data;
	struct drv_model_step expected;
	struct drv_play_step *const step = drv_play_begin(player->play);
	drv_model_step(course->model, &player->state, action, &expected);
	step->action = action;
	step->place = (uint16_t)place;
	step->msg = message->value;
	step->id = id_of(player, action.id);
	step->before = (uint8_t)state_before(player, action, (uintptr_t)step->id);
	const unsigned tried = drv_course_tried(player->course, action, player->past);
	player->tried = (marks_of(player, step) & tried) != 0 ? player->tried + 1 : 0;
	mark(player, step, tried);
	drv_play_deliver(player, step, parameter(course, action, 0), plain
		? open_data(player, action, &data) : parameter(course, action, 1));
	believe(player, &expected, step);
}

static int has_room(const struct player *player)
{
	const struct drv_play *const play = player->play;
	return play->begun < DRV_PLAY_STEPS && player->tried < IDLE && !play->lost &&
	       (play->begun % 64 != 0 || drv_play_now() <= player->until);
}

/* A close that was refused is tried a second time before the walk turns away from it. */
static int insist(const struct player *player, struct drv_model_action *action)
{
	const struct drv_play *const play = player->play;
	if (play->begun == player->fresh)
		return 0;
	const struct drv_play_step *const last = &play->steps[play->begun - 1];
	const unsigned instance = last->action.id % DRV_MODEL_LIVE;
	if (!drv_course_message(player->course, last->action)->closes || last->answer != 0 ||
		last->action.id >= DRV_ID_SWAPPED || instance >= player->state.count ||
		!player->kept[instance] || (last->before & DRV_PLAY_KEPT) != 0)
		return 0;
	*action = last->action;
	return 1;
}

void drv_play_walk(struct player *player)
{
	struct drv_model_action action;
	struct drv_play *const play = player->play;
	while (has_room(player)) {
		const unsigned place = drv_course_place(player->course, &player->state);
		if (place == DRV_COURSE_NOWHERE)
			return;
		if (!insist(player, &action) &&
			!drv_course_choose(player->course, play->marks, place, player->past, &action)) {
			play->finished = 1;
			return;
		}
		act(player, place, action);
		if (play->lost) {
			if (!drv_play_load_again(player))
				return;
			play->lost = 0;
		}
	}
}

/* The steps hold the actions; those that make no sense any more end it. */
void drv_play_script(struct player *player, unsigned count)
{
	for (unsigned i = 0; i < count && has_room(player); i++) {
		const struct drv_model_action action = player->play->steps[i].action;
		const unsigned place = drv_course_place(player->course, &player->state);
		if (place == DRV_COURSE_NOWHERE || !drv_course_can(player->course, action, player->past) ||
			!drv_model_allows(player->course->model, &player->state, action, DRV_COURSE_MOST))
			return;
		act(player, place, action);
	}
	player->play->finished = 1;
}
