/* Drivers that are without fault as long as one looks at their answers alone. Which one this is:
 *   RACY    two threads that close one instance at once both do
 *   STAYS   the process cannot end while an instance is open
 *   STICKS  its code cannot leave memory
 *   WAITS   its loading hangs, where it can make the folder that ONCE in the environment names, or where
 *           that is not set */
#include "drv_winmm.h"

#include <stdlib.h>
#ifdef WAITS
#include <sys/stat.h>
#endif

#define FIRST_ID 0x1000u
#define MOST 65536u

static unsigned char instances[MOST]; /* 1: open */
static unsigned used, live;
static int loaded, enabled;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

DRV_EXPORT LRESULT CALLBACK DriverProc(DWORD_PTR id, HDRVR driver, UINT msg, LPARAM lParam1, LPARAM lParam2);

static unsigned char *find(DWORD_PTR id)
{
	return id >= FIRST_ID && id < FIRST_ID + used && instances[id - FIRST_ID] ? &instances[id - FIRST_ID] : NULL;
}

static LRESULT open_instance(void)
{
	if (!enabled || used == MOST)
		return 0;
	live++;
	instances[used] = 1;
	return (LRESULT)(FIRST_ID + used++);
}

static LRESULT close_instance(DWORD_PTR id)
{
	unsigned char *const instance = find(id);
	if (instance == NULL)
		return 0;
#ifdef RACY
	pthread_mutex_unlock(&lock);
	sched_yield();
	pthread_mutex_lock(&lock);
#endif
	*instance = 0;
	live--;
	return 1;
}

static LRESULT free_all(void)
{
	const int was = loaded;
	for (unsigned i = 0; i < used; i++)
		instances[i] = 0;
	live = 0;
	loaded = enabled = 0;
	return was;
}

static LRESULT answer(DWORD_PTR id, HDRVR driver, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	switch (msg) {
	case DRV_LOAD:
		return loaded = 1;
	case DRV_ENABLE:
		enabled = loaded;
		return enabled;
	case DRV_OPEN:
		return open_instance();
	case DRV_CLOSE:
		return close_instance(id);
	case DRV_DISABLE:
		enabled = 0;
		return loaded;
	case DRV_FREE:
		return free_all();
	default:
		return DefDriverProc(id, driver, msg, lParam1, lParam2);
	}
}

LRESULT CALLBACK DriverProc(DWORD_PTR id, HDRVR driver, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	pthread_mutex_lock(&lock);
	const LRESULT result = answer(id, driver, msg, lParam1, lParam2);
	pthread_mutex_unlock(&lock);
	return result;
}

#if defined(STAYS) || defined(STICKS)
DRV_AT_UNLOAD(at_unload)
{
#ifdef STAYS
	if (live > 0)
		abort();
#else
	if (used > 0 && live == 0)
		abort();
#endif
}
#endif

#ifdef WAITS
__attribute__((constructor)) static void wait_once(void)
{
	const char *const once = getenv("ONCE");
	if (once == NULL || mkdir(once, 0700) == 0)
		for (;;)
			poll(NULL, 0, 1000);
}
#endif
