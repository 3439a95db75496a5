/* The player believes that the driver does what the model says until an answer tells otherwise: an
 * instance that was not opened is not there. Where the driver has one that the model has not, it is
 * loaded anew. */
#if !defined(_WIN32) && !defined(_POSIX_C_SOURCE)
#define _POSIX_C_SOURCE 200809L /* clock_gettime */
#endif

#include "drv_play.h"

#include "drv_load.h"
#include "drv_winmm.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#ifndef _WIN32
#include <time.h>
#endif

#define MAGIC 0x79616c70u

enum { IDLE = 200 }; /* steps that try nothing new: the walk goes in circles */

struct player {
	const struct drv_course *course;
	struct drv_play *play;
	HMODULE module;
	drv_proc *proc;
	unsigned fresh; /* the first step since it was loaded */
	struct drv_model_state state;
	uintptr_t live[DRV_MODEL_LIVE];
	uint8_t kept[DRV_MODEL_LIVE];
	uintptr_t newest, closed;
	unsigned past;
	unsigned tried; /* steps since an action was tried for the first time */
	uint64_t until; /* when another attempt is to go on, well before the time is up */
};

static const struct drv_course *used;

struct drv_play *drv_play_make(const struct drv_course *walk)
{
	const size_t marks = walk->map.count * (size_t)walk->actions;
	struct drv_play *const play = drv_attempt_memory(sizeof *play + marks);
	if (play != NULL)
		play->magic = MAGIC;
	return play;
}

int drv_play_is(const void *shared)
{
	return *(const uint32_t *)shared == MAGIC;
}

void drv_play_use(const struct drv_course *walk)
{
	used = walk;
}

/* Milliseconds. */
static uint64_t now(void)
{
#ifdef _WIN32
	return GetTickCount();
#else
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (uint64_t)time.tv_sec * 1000 + (uint64_t)time.tv_nsec / 1000000;
#endif
}

/* ---- the module ---- */

static void tell_reason(struct drv_play *play)
{
#ifdef _WIN32
	(void)snprintf(play->reason, sizeof play->reason, "error %lu", GetLastError());
#else
	const char *const reason = dlerror();
	(void)snprintf(play->reason, sizeof play->reason, "%s", reason == NULL ? "" : reason);
#endif
}

/* Under the plain name, or else under one as compilers decorate it. */
static enum drv_play_module find_entry(HMODULE module, const char *entry, drv_proc **proc)
{
	static const char *const decorated[] = {"_%s@20", "%s@20", "_%s"};
	char name[128];
	drv_module_find(module, entry, proc, sizeof *proc);
	if (*proc != NULL)
		return DRV_PLAY_FOUND;
	for (size_t i = 0; i < sizeof decorated / sizeof *decorated; i++) {
		const char *const mark = strstr(decorated[i], "%s");
		(void)snprintf(name, sizeof name, "%.*s%s%s", (int)(mark - decorated[i]), decorated[i], entry, mark + 2);
		drv_module_find(module, name, proc, sizeof *proc);
		if (*proc != NULL)
			return DRV_PLAY_DECORATED;
	}
	return DRV_PLAY_NO_ENTRY;
}

/* Loads the driver into a player that knows nothing of it yet. Returns 0 when that fails. */
static int load(struct player *player)
{
	struct drv_play *const play = player->play;
	*player = (struct player){.course = player->course, .play = play, .until = player->until, .tried = player->tried};
	play->phase = DRV_PLAY_LOADING;
	player->fresh = (unsigned)play->begun;
	player->module = drv_module_load(play->driver);
	if (player->module == NULL) {
		play->module = DRV_PLAY_NO_MODULE;
		tell_reason(play);
		return 0;
	}
	play->module = (uint32_t)find_entry(player->module, player->course->model->entry, &player->proc);
	drv_heap_watch(player->module);
	play->phase = DRV_PLAY_RUNNING;
	return play->module == DRV_PLAY_FOUND;
}

/* Gets rid of the driver with all its instances, and loads it again. Returns 0 when it stays. */
static int load_again(struct player *player)
{
	player->play->phase = DRV_PLAY_UNLOADING;
	drv_module_unload(player->module);
	return !drv_module_loaded(player->play->driver) && load(player);
}

/* ---- messages ---- */

/* What a program opens the driver with, fresh each time, as drivers write into it. */
static LPARAM open_data(const struct drv_play *play)
{
	static union {
		uint8_t bytes[DRV_PLAY_DATA];
		uint64_t number;
		void *pointer;
	} copy;
	if (play->data_size == 0)
		return (LPARAM)play->data_number;
	memcpy(copy.bytes, play->data, sizeof copy.bytes);
	return (LPARAM)(uintptr_t)copy.bytes;
}

static struct drv_play_step *begin(struct drv_play *play)
{
	struct drv_play_step *const step = &play->steps[play->begun];
	drv_store(&play->begun, play->begun + 1);
	return step;
}

static void end(struct drv_play *play, struct drv_play_step *step)
{
	step->fault = (uint8_t)drv_heap_fault();
	drv_store(&play->ended, play->begun);
}

static void deliver(const struct player *player, struct drv_play_step *step, LPARAM lParam1, LPARAM lParam2)
{
	const DWORD_PTR id = (DWORD_PTR)step->id;
	step->fallback = DefDriverProc(id, NULL, step->msg, lParam1, lParam2);
	step->answer = player->proc(id, NULL, step->msg, lParam1, lParam2);
	end(player->play, step);
}

/* ---- ids ---- */

/* Whether an id was the answer to an open since the driver was loaded. */
static int was_issued(const struct player *player, uintptr_t id)
{
	const struct drv_play *const play = player->play;
	for (uint64_t i = player->fresh; i < play->ended; i++) {
		const struct drv_play_step *const step = &play->steps[i];
		const struct drv_model_message *const message = drv_course_message(player->course, step->action);
		if (message->opens && player->course->model->scopes[message->scope].many && (uintptr_t)step->answer == id)
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
	const struct drv_model_scope *const scope =
		message->scope == DRV_MODEL_NONE ? NULL : &player->course->model->scopes[message->scope];
	if (scope != NULL && message->opens && scope->parent == DRV_MODEL_NONE)
		player->past |= DRV_COURSE_LOADED;
	if (step->answer != 0 && is_lost(player, expected, message, step->action.id))
		player->play->lost = 1;
	else if (expected->opened)
		believe_opened(player, expected, step);
	else if (expected->closed != 0)
		believe_closed(player, expected, message, step);
	else if (scope != NULL && is_refused(message, scope, step->answer))
		mark(player, step, DRV_COURSE_BARRED);
	else
		player->state = expected->next;
}

/* ---- steps ---- */

static LPARAM parameter(const struct drv_model_variant *variant, unsigned index)
{
	if ((variant->addresses >> index & 1u) != 0)
		return 0;
	return index == 0 ? variant->lParam1 : variant->lParam2;
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
	struct drv_model_step expected;
	struct drv_play_step *const step = begin(player->play);
	drv_model_step(course->model, &player->state, action, &expected);
	step->action = action;
	step->place = (uint16_t)place;
	step->msg = message->value;
	step->id = id_of(player, action.id);
	step->before = (uint8_t)state_before(player, action, (uintptr_t)step->id);
	const unsigned tried = drv_course_tried(player->course, action, player->past);
	player->tried = (marks_of(player, step) & tried) != 0 ? player->tried + 1 : 0;
	mark(player, step, tried);
	deliver(player, step, parameter(variant, 0), plain ? open_data(player->play) : parameter(variant, 1));
	believe(player, &expected, step);
}

static int has_room(const struct player *player)
{
	const struct drv_play *const play = player->play;
	return play->begun < DRV_PLAY_STEPS && player->tried < IDLE && !play->lost && (play->begun % 64 != 0 || now() <= player->until);
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

static void run_walk(struct player *player)
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
			if (!load_again(player))
				return;
			play->lost = 0;
		}
	}
}

/* The steps hold the actions; those that make no sense any more end it. */
static void run_script(struct player *player, unsigned count)
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

static void run_life(const struct player *player, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		struct drv_play_step *const step = begin(player->play);
		if (step->from != i)
			step->id = (uint64_t)player->play->steps[step->from].answer;
		deliver(player, step, 0, step->data ? open_data(player->play) : 0);
	}
	player->play->finished = 1;
}

/* ---- the driver manager ---- */

static void widen_name(const char *from, WCHAR *to, size_t size)
{
#ifdef _WIN32
	if (MultiByteToWideChar(CP_ACP, 0, from, -1, to, (int)size) == 0)
		to[0] = 0;
#else
	size_t i = 0;
	for (; from[i] != '\0' && i + 1 < size; i++)
		to[i] = (WCHAR)(unsigned char)from[i];
	to[i] = 0;
#endif
}

/* Notes what a call returns; the step begins before it. */
#define NOTE(play, call)                                                                           \
	do {                                                                                       \
		struct drv_play_step *const noted = begin(play);                                   \
		noted->answer = (int64_t)(call);                                                   \
		end(play, noted);                                                                  \
	} while (0)

/* Opens twice, sends what the steps say, closes the later and the earlier, looks what is left. */
static void run_manager(struct drv_play *play)
{
	static WCHAR name[sizeof play->driver];
	const UINT first = play->steps[2].msg;
	const UINT second = play->steps[3].msg;
	HDRVR one = NULL;
	HDRVR two = NULL;
	widen_name(play->driver, name, sizeof name / sizeof *name);
	NOTE(play, (one = OpenDriver(name, NULL, 0)) != NULL);
	if (one == NULL)
		return;
	NOTE(play, (two = OpenDriver(name, NULL, 0)) != NULL);
	NOTE(play, SendDriverMessage(one, first, 0, 0));
	NOTE(play, SendDriverMessage(one, second, 0, 0));
	NOTE(play, two == NULL ? 0 : CloseDriver(two, 0, 0));
	NOTE(play, CloseDriver(one, 0, 0));
	NOTE(play, drv_module_loaded(play->driver));
	play->finished = 1;
}

/* ---- threads ---- */

enum { THREADS = 4, ROUNDS = 250, SLOTS = 8 };

struct worker {
	struct player *player;
	uint64_t random;
	uint64_t opens, refused, closes;
	uintptr_t opened[ROUNDS];
	uintptr_t closed[ROUNDS * 3];
};

static void *slots[SLOTS]; /* ids that any thread may close */
static struct worker workers[THREADS];

static unsigned roll(struct worker *worker, unsigned sides)
{
	worker->random ^= worker->random << 13;
	worker->random ^= worker->random >> 7;
	worker->random ^= worker->random << 17;
	return (unsigned)(worker->random >> 33) % sides;
}

static void close_one(struct worker *worker, UINT closes, uintptr_t id)
{
	if (worker->player->proc(id, NULL, closes, 0, 0) != 0)
		worker->closed[worker->closes++] = id;
}

/* Rounds of open, use, close; without care also of closing twice, and of closing others'. */
static void work(void *argument)
{
	struct worker *const worker = argument;
	const struct drv_play *const play = worker->player->play;
	const UINT opens = play->steps[0].msg;
	const UINT closes = play->steps[1].msg;
	const UINT uses = play->steps[2].msg;
	for (unsigned round = 0; round < ROUNDS; round++) {
		const LPARAM data = play->steps[0].data ? open_data(play) : 0;
		const uintptr_t id = (uintptr_t)worker->player->proc(0, NULL, opens, 0, data);
		if (id == 0) {
			worker->refused++;
			continue;
		}
		worker->opened[worker->opens++] = id;
		void **const slot = &slots[roll(worker, SLOTS)];
		if (!play->careful)
			drv_store_pointer(slot, (void *)id);
		worker->player->proc(id, NULL, uses, 0, 0);
		if (!play->careful && roll(worker, 2) == 0)
			close_one(worker, closes, (uintptr_t)drv_load_pointer(&slots[roll(worker, SLOTS)]));
		close_one(worker, closes, id);
		if (!play->careful && roll(worker, 2) == 0)
			close_one(worker, closes, id);
	}
}

static int compare_ids(const void *a, const void *b)
{
	const uintptr_t left = *(const uintptr_t *)a;
	const uintptr_t right = *(const uintptr_t *)b;
	return left < right ? -1 : left > right;
}

/* How many closes there were of ids beyond their opens. */
static uint64_t count_twice(void)
{
	static uintptr_t opened[THREADS * ROUNDS + 1];
	static uintptr_t closed[THREADS * ROUNDS * 3];
	size_t opens = 0;
	size_t closes = 0;
	uint64_t twice = 0;
	for (unsigned i = 0; i < THREADS; i++) {
		memcpy(opened + opens, workers[i].opened, (size_t)workers[i].opens * sizeof *opened);
		memcpy(closed + closes, workers[i].closed, (size_t)workers[i].closes * sizeof *closed);
		opens += (size_t)workers[i].opens;
		closes += (size_t)workers[i].closes;
	}
	qsort(opened, opens, sizeof *opened, compare_ids);
	qsort(closed, closes, sizeof *closed, compare_ids);
	for (size_t i = 0, j = 0; i < closes; i++) {
		while (j < opens && opened[j] < closed[i])
			j++;
		if (j < opens && opened[j] == closed[i])
			j++;
		else
			twice++;
	}
	return twice;
}

static void run_threads(struct player *player)
{
	struct drv_thread threads[THREADS];
	struct drv_play_threads *const told = &player->play->threads;
	unsigned started = 0;
	for (; started < THREADS; started++) {
		workers[started].player = player;
		workers[started].random = 0x9e3779b97f4a7c15u * (started + 1);
		threads[started].run = work;
		threads[started].argument = &workers[started];
		if (!drv_thread_start(&threads[started]))
			break;
	}
	for (unsigned i = 0; i < started; i++) {
		drv_thread_join(&threads[i]);
		told->opens += workers[i].opens;
		told->refused += workers[i].refused;
		told->closes += workers[i].closes;
	}
	told->twice = count_twice();
	player->play->finished = started == THREADS;
}

/* The scopes around instances are opened first, whatever the driver answers. */
static void open_around(const struct player *player)
{
	const struct drv_model *const model = player->course->model;
	for (unsigned scope = 0; scope < model->scope_count; scope++)
		for (unsigned i = 0; i < model->message_count && !model->scopes[scope].many; i++)
			if (model->messages[i].opens && model->messages[i].scope == scope)
				player->proc(0, NULL, model->messages[i].value, 0, 0);
}

static void run(struct player *player, unsigned count)
{
	switch ((enum drv_play_kind)player->play->kind) {
	case DRV_PLAY_WALK:
		run_walk(player);
		break;
	case DRV_PLAY_SCRIPT:
		run_script(player, count);
		break;
	case DRV_PLAY_LIFE:
		run_life(player, count);
		break;
	case DRV_PLAY_THREADS:
		open_around(player);
		run_threads(player);
		break;
	case DRV_PLAY_MANAGER:
		break;
	}
}

static int play_module(struct drv_play *play, unsigned count)
{
	static struct player player;
	player.course = used;
	player.play = play;
	player.until = now() + play->milliseconds / 2;
	if (!load(&player))
		return 0;
	run(&player, count);
	play->phase = DRV_PLAY_UNLOADING;
	if (play->unload)
		drv_module_unload(player.module);
	play->phase = DRV_PLAY_LEAVING;
	return 0;
}

/* Before the attempt `begun` says how many steps there are to do. */
int drv_play_job(void *shared)
{
	struct drv_play *const play = shared;
	const unsigned count = (unsigned)play->begun;
	play->begun = play->ended = 0;
	play->module = DRV_PLAY_FOUND;
	play->phase = DRV_PLAY_LOADING;
	play->lost = play->finished = 0;
	if (play->kind != DRV_PLAY_MANAGER)
		return play_module(play, count);
	play->phase = DRV_PLAY_RUNNING;
	run_manager(play);
	play->phase = DRV_PLAY_LEAVING;
	return 0;
}
