/* What the files share that play with a driver. */
#ifndef DRV_PLAY_PARTS_H
#define DRV_PLAY_PARTS_H

#include "drv_load.h"
#include "drv_play.h"

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

/* Milliseconds. */
uint64_t drv_play_now(void);

/* Gets rid of the driver with all its instances, and loads it again. Returns 0 when it stays. */
int drv_play_load_again(struct player *player);

/* A structure that a driver is opened with: of each thread its own, as drivers write into it. */
union drv_play_data {
	uint8_t bytes[DRV_PLAY_DATA];
	uint64_t number;
	void *pointer;
};

/* What a program opens the driver with, fresh. */
LPARAM drv_play_open_data(const struct drv_play *play, union drv_play_data *copy);

/* The next step, which has begun; then a message, and the end of the step. */
struct drv_play_step *drv_play_begin(struct drv_play *play);
void drv_play_deliver(const struct player *player, struct drv_play_step *step, LPARAM lParam1, LPARAM lParam2);

/* Each kind of attempt; count is how many steps there are to do. */
void drv_play_walk(struct player *player);
void drv_play_script(struct player *player, unsigned count);
void drv_play_threads(struct player *player);

#endif
