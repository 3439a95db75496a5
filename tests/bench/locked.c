/* What a driver without drvgen would do to open and close: a list of instances from malloc, and a
 * mutex around it. LISTED 0 leaves the list out, for whoever trusts every id that arrives. It is
 * compared with a driver that also checks each id, zeroes the instance, calls hooks, and counts;
 * nothing of that is done here. */
#include "minimal.h"

#include <stdlib.h>

struct listed {
#if LISTED
	struct listed *before, *after;
#endif
	struct minimal_instance instance;
};

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

#if LISTED
static struct listed ends = {&ends, &ends, {0}};

static void link_in(struct listed *listed)
{
	listed->before = &ends;
	listed->after = ends.after;
	ends.after->before = listed;
	ends.after = listed;
}

static void take_out(const struct listed *listed)
{
	listed->before->after = listed->after;
	listed->after->before = listed->before;
}
#else
#define link_in(listed) (void)(listed)
#define take_out(listed) (void)(listed)
#endif

static LRESULT open_instance(HDRVR hdrvr)
{
	pthread_mutex_lock(&mutex);
	struct listed *const listed = malloc(sizeof *listed);
	if (listed != NULL) {
		listed->instance.hdrvr = hdrvr;
		link_in(listed);
	}
	pthread_mutex_unlock(&mutex);
	return (LRESULT)listed;
}

static LRESULT close_instance(DWORD_PTR id)
{
	pthread_mutex_lock(&mutex);
	take_out((struct listed *)id);
	free((struct listed *)id);
	pthread_mutex_unlock(&mutex);
	return 1;
}

DRV_EXPORT LRESULT CALLBACK DriverProc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1,
	LPARAM lParam2);

LRESULT CALLBACK DriverProc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	switch (msg) {
	case DRV_OPEN:
		return open_instance(hdrvr);
	case DRV_CLOSE:
		return close_instance(dwDriverId);
	default:
		return lParam1 == lParam2;
	}
}
