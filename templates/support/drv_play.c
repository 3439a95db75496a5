/* The driver's module, and the kinds of attempts. */
#if !defined(_WIN32) && !defined(_POSIX_C_SOURCE)
#define _POSIX_C_SOURCE 200809L /* clock_gettime */
#endif

#include "drv_play_parts.h"

#include "drv_winmm.h"

#include <stdio.h>
#include <string.h>
#ifndef _WIN32
#include <time.h>
#endif

#define MAGIC 0x79616c70u

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

uint64_t drv_play_now(void)
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
		(void)snprintf(name, sizeof name, "%.*s%s%s", (int)(mark - decorated[i]), decorated[i], entry,
			mark + 2);
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
	*player = (struct player){.course = player->course, .play = play, .until = player->until,
		.tried = player->tried};
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

int drv_play_load_again(struct player *player)
{
	player->play->phase = DRV_PLAY_UNLOADING;
	drv_module_unload(player->module);
	return !drv_module_loaded(player->play->driver) && load(player);
}

/* ---- messages ---- */

LPARAM drv_play_open_data(const struct drv_play *play, union drv_play_data *copy)
{
	if (play->data_size == 0)
		return (LPARAM)play->data_number;
	memcpy(copy->bytes, play->data, sizeof copy->bytes);
	return (LPARAM)(uintptr_t)copy->bytes;
}

struct drv_play_step *drv_play_begin(struct drv_play *play)
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

void drv_play_deliver(const struct player *player, struct drv_play_step *step, LPARAM lParam1, LPARAM lParam2)
{
	const DWORD_PTR id = (DWORD_PTR)step->id;
	step->fallback = DefDriverProc(id, NULL, step->msg, lParam1, lParam2);
	step->answer = player->proc(id, NULL, step->msg, lParam1, lParam2);
	end(player->play, step);
}

/* ---- a life ---- */

static void run_life(const struct player *player, unsigned count)
{
	union drv_play_data data;
	for (unsigned i = 0; i < count; i++) {
		struct drv_play_step *const step = drv_play_begin(player->play);
		if (step->from != i)
			step->id = (uint64_t)player->play->steps[step->from].answer;
		drv_play_deliver(player, step, 0, step->data ? drv_play_open_data(player->play, &data) : 0);
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
		struct drv_play_step *const noted = drv_play_begin(play);                                   \
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

/* ---- an attempt ---- */

static void run(struct player *player, unsigned count)
{
	switch ((enum drv_play_kind)player->play->kind) {
	case DRV_PLAY_WALK:
		drv_play_walk(player);
		break;
	case DRV_PLAY_SCRIPT:
		drv_play_script(player, count);
		break;
	case DRV_PLAY_LIFE:
		run_life(player, count);
		break;
	case DRV_PLAY_THREADS:
		drv_play_threads(player);
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
	player.until = drv_play_now() + play->milliseconds / 2;
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
