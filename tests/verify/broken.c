/* A driver as people write them, with five mistakes that each have been seen in real ones, and
 * otherwise without fault:
 *
 *   1. what is closed can be closed again, and is freed again then;
 *   2. messages find their instance by an index that nobody checks;
 *   3. DRV_DISABLE gives back what messages go on using;
 *   4. DRV_FREE leaves open what is open, so that it can still be closed afterwards;
 *   5. after the last close nothing can be opened any more. */
#include "drv_winmm.h"

#include <stdlib.h>

#define FIRST_ID 0x1000u
#define MOST 65536u
#define COUNT 0x4000

struct instance {
	int *counter;
	int open;
};

static struct instance instances[MOST];
static unsigned used;
static unsigned live;
static int loaded, enabled, finished;
static int *shared; /* while enabled */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static int is_issued(DWORD_PTR id)
{
	return id >= FIRST_ID && id < FIRST_ID + used;
}

static LRESULT open_instance(void)
{
	if (!enabled || used == MOST || finished) /* 5 */
		return 0;
	instances[used].counter = calloc(1, sizeof(int));
	instances[used].open = 1;
	live++;
	return (LRESULT)(FIRST_ID + used++);
}

static LRESULT close_instance(DWORD_PTR id)
{
	if (!is_issued(id))
		return 0;
	struct instance *const instance = &instances[id - FIRST_ID];
	free(instance->counter); /* 1 */
	instance->open = 0;
	if (--live == 0)
		finished = 1;
	return 1;
}

static LRESULT use_instance(DWORD_PTR id, UINT msg)
{
	if (id == 0 || !loaded)
		return 0;
	const struct instance *const instance = &instances[id - FIRST_ID]; /* 2 */
	if (!instance->open)
		return 0;
	(*shared)++; /* 3 */
	return msg == COUNT ? ++*instance->counter : 1;
}

static LRESULT enable(void)
{
	if (!loaded)
		return 0;
	if (!enabled)
		shared = calloc(1, sizeof *shared);
	enabled = 1;
	return 1;
}

static LRESULT disable(void)
{
	free(shared);
	shared = NULL;
	enabled = 0;
	return loaded;
}

/* Nobody can use them any more; what they have is still there. */
static void forget_all(void)
{
	for (unsigned i = 0; i < used; i++)
		instances[i].open = 0;
}

static LRESULT answer(DWORD_PTR id, HDRVR driver, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	const int was_loaded = loaded;
	switch (msg) {
	case DRV_LOAD:
		loaded = 1;
		finished = 0;
		return 1;
	case DRV_ENABLE:
		return enable();
	case DRV_OPEN:
		return open_instance();
	case DRV_CLOSE:
		return close_instance(id);
	case DRV_DISABLE:
		return disable();
	case DRV_FREE:
		disable();
		forget_all(); /* 4 */
		loaded = 0;
		return was_loaded;
	case DRV_QUERYCONFIGURE:
	case COUNT:
		return use_instance(id, msg);
	default:
		return DefDriverProc(id, driver, msg, lParam1, lParam2);
	}
}

DRV_EXPORT LRESULT CALLBACK DriverProc(DWORD_PTR id, HDRVR driver, UINT msg, LPARAM lParam1, LPARAM lParam2);

DRV_EXPORT LRESULT CALLBACK DriverProc(DWORD_PTR id, HDRVR driver, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	pthread_mutex_lock(&lock);
	const LRESULT result = answer(id, driver, msg, lParam1, lParam2);
	pthread_mutex_unlock(&lock);
	return result;
}
