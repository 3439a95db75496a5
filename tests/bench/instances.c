/* Compares how long two drivers take to open and close:
 *
 *     instances LIVE A.so B.so
 *
 * Both have LIVE instances all the time. One step closes an instance, drawn at random, and opens
 * another in its place. The drivers take turns of a thousand steps over the same draws. Prints the
 * median of each in nanoseconds a step, and the median of the ratios of neighbours. A second thread
 * sleeps all the time, since a process with a single one is spared the price of locks, and a driver
 * that locks is made for others. */
#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { TURNS = 601, STEPS = 1000, WARM_UP = 100, DRV_LOAD = 1, DRV_ENABLE = 2, DRV_OPEN = 3, DRV_CLOSE = 4 };

typedef intptr_t driver_proc(uintptr_t id, void *handle, unsigned message, intptr_t first, intptr_t second);

struct driver {
	driver_proc *proc;
	intptr_t *ids;
	double times[TURNS];
};

/* What the system supplies to a driver. */
intptr_t DefDriverProc(uintptr_t id, void *handle, unsigned message, intptr_t first, intptr_t second);

intptr_t DefDriverProc(uintptr_t id, void *handle, unsigned message, intptr_t first, intptr_t second)
{
	(void)id;
	(void)handle;
	(void)message;
	(void)first;
	(void)second;
	return 0;
}

static void *sleep_on(void *nothing)
{
	for (;;)
		pause();
	return nothing;
}

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static void fail(const char *what)
{
	fprintf(stderr, "instances: %s\n", what);
	exit(1);
}

static intptr_t open_one(const struct driver *driver)
{
	const intptr_t id = driver->proc(0, NULL, DRV_OPEN, 0, 1);
	if (id == 0)
		fail("an open was refused");
	return id;
}

static void start(struct driver *driver, const char *path, size_t live)
{
	void *const module = dlopen(path, RTLD_NOW);
	if (module == NULL)
		fail(dlerror());
	*(void **)&driver->proc = dlsym(module, "DriverProc");
	driver->ids = calloc(live, sizeof *driver->ids);
	if (driver->proc == NULL || driver->ids == NULL)
		fail(path);
	driver->proc(0, NULL, DRV_LOAD, 0, 0);
	driver->proc(0, NULL, DRV_ENABLE, 0, 0);
	for (size_t i = 0; i < live; i++)
		driver->ids[i] = open_one(driver);
}

/* Replaces STEPS instances; returns the nanoseconds a step. */
static double take_turn(const struct driver *driver, const uint32_t *draws)
{
	const double begin = now();
	for (size_t i = 0; i < STEPS; i++) {
		intptr_t *const id = &driver->ids[draws[i]];
		if (driver->proc((uintptr_t)*id, NULL, DRV_CLOSE, 0, 0) != 1)
			fail("a close was refused");
		*id = open_one(driver);
	}
	return (now() - begin) / STEPS;
}

static void draw(uint32_t *draws, size_t live)
{
	static uint64_t state = 88172645463325252;
	for (size_t i = 0; i < STEPS; i++) {
		state ^= state << 13;
		state ^= state >> 7;
		state ^= state << 17;
		draws[i] = (uint32_t)(state % live);
	}
}

static int compare(const void *a, const void *b)
{
	const double left = *(const double *)a;
	const double right = *(const double *)b;
	return (left > right) - (left < right);
}

static double median(double *list)
{
	qsort(list, TURNS, sizeof *list, compare);
	return list[TURNS / 2];
}

static void measure(struct driver drivers[2], size_t live)
{
	static double ratios[TURNS];
	uint32_t draws[STEPS];
	for (size_t i = 0; i < TURNS + WARM_UP; i++) {
		const size_t at = i < WARM_UP ? 0 : i - WARM_UP;
		const size_t first = i % 2;
		draw(draws, live);
		drivers[first].times[at] = take_turn(&drivers[first], draws);
		drivers[!first].times[at] = take_turn(&drivers[!first], draws);
		ratios[at] = drivers[0].times[at] / drivers[1].times[at];
	}
	printf("%.1f %.1f ", median(drivers[0].times), median(drivers[1].times));
	printf("%.3f\n", median(ratios));
}

int main(int argc, char **argv)
{
	static struct driver drivers[2];
	pthread_t sleeper;
	const size_t live = argc == 4 ? (size_t)strtoul(argv[1], NULL, 10) : 0;
	if (live == 0) {
		fputs("usage: instances LIVE A.so B.so\n", stderr);
		return 2;
	}
	if (pthread_create(&sleeper, NULL, sleep_on, NULL) != 0)
		fail("no thread");
	start(&drivers[0], argv[2], live);
	start(&drivers[1], argv[3], live);
	measure(drivers, live);
	return 0;
}
