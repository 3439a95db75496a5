/* Several threads at once: each opens, uses and closes, and closes what others have opened. */
#include "drv_play_parts.h"

#include <stdlib.h>

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
	union drv_play_data copy;
	for (unsigned round = 0; round < ROUNDS; round++) {
		const LPARAM data = play->steps[0].data ? drv_play_open_data(play, &copy) : 0;
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

static void run_workers(struct player *player)
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
			if (model->messages[i].opens && model->messages[i].scope == scope &&
				drv_model_is_outer(model, &model->messages[i]))
				player->proc(0, NULL, model->messages[i].value, 0, 0);
}

void drv_play_threads(struct player *player)
{
	open_around(player);
	run_workers(player);
}
