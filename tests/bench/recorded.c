/* What a call costs that a mock answers, judges and remembers, in nanoseconds: by one thread, by eight at
 * once (of the wall's time), and by one with a file to write. Prints the three, and what the driver
 * itself takes for the same call. */
#include "mock_minimal.h"

#include <stdio.h>
#include <time.h>

enum { CALLS = 1000000, WRITTEN = 200000, THREADS = 8 };

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

typedef LRESULT entry(DWORD_PTR id, HDRVR driver, UINT message, LPARAM one, LPARAM two);

static DWORD_PTR open_instance(entry *driver)
{
	driver(0, NULL, DRV_LOAD, 0, 0);
	driver(0, NULL, DRV_ENABLE, 0, 0);
	return (DWORD_PTR)driver(0, NULL, DRV_OPEN, 0, 1);
}

static void close_instance(entry *driver, DWORD_PTR id)
{
	driver(id, NULL, DRV_CLOSE, 0, 0);
	driver(0, NULL, DRV_DISABLE, 0, 0);
	driver(0, NULL, DRV_FREE, 0, 0);
}

static double send(entry *driver, DWORD_PTR id, unsigned calls)
{
	const double begin = now();
	for (unsigned i = 0; i < calls; i++)
		driver(id, NULL, DRV_QUERYCONFIGURE, 0, 0);
	return (now() - begin) / calls;
}

static void *run_thread(void *id)
{
	(void)send(mock_minimal_DriverProc, *(DWORD_PTR *)id, CALLS);
	return NULL;
}

static double send_from_all(DWORD_PTR id)
{
	pthread_t threads[THREADS];
	const double begin = now();
	for (int i = 0; i < THREADS; i++)
		if (pthread_create(&threads[i], NULL, run_thread, &id) != 0)
			return 0;
	for (int i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	return (now() - begin) / ((double)CALLS * THREADS);
}

LRESULT DefDriverProc(DWORD_PTR id, HDRVR driver, UINT message, LPARAM one, LPARAM two)
{
	(void)id, (void)driver, (void)message, (void)one, (void)two;
	return 0;
}

int main(int argc, char **argv)
{
	mock_minimal_begin();
	const DWORD_PTR id = open_instance(mock_minimal_DriverProc);
	const double alone = send(mock_minimal_DriverProc, id, CALLS);
	const double together = send_from_all(id);
	if (argc > 1 && !drv_mock_record(mock_minimal(), argv[1]))
		return 1;
	const double written = send(mock_minimal_DriverProc, id, WRITTEN);
	close_instance(mock_minimal_DriverProc, id);
	if (mock_minimal_end() != 0)
		return 1;
	const DWORD_PTR own = open_instance(DriverProc);
	const double driver = send(DriverProc, own, CALLS);
	close_instance(DriverProc, own);
	printf("%.1f %.1f %.1f %.1f\n", alone, together, written, driver);
	return 0;
}
