/* Attempts: each way in which a process can end is told apart, and what it wrote before is still
 * there. */
#define _POSIX_C_SOURCE 200809L
#include "drv_attempt.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <cmocka.h>

enum behaviour {
	RETURNS,
	RETURNS_SEVEN,
	CRASHES,
	ABORTS,
	HANGS,
	HANGS_DEAF,
	LEAVES,
	LEAVES_AT_EXIT,
	CRASHES_AT_EXIT,
	STARTS_ANOTHER,
	PRINTS,
	CHECKS,
};

struct shared {
	uint64_t behaviour;
	uint64_t steps;
	int64_t process;
	uint64_t beats; /* of the process that it started, while it lives */
};

static struct shared *shared;

static void leave_with_five(void)
{
	_exit(5);
}

static void crash(void)
{
	(void)raise(SIGSEGV);
}

static void start_another(void)
{
	if (fork() == 0)
		for (;; drv_pause(64))
			drv_add(&shared->beats, 1);
	while (drv_load(&shared->beats) == 0)
		drv_pause(64);
}

static void hang(void)
{
	for (;;)
		pause();
}

static void be_deaf(void)
{
	for (int number = 1; number < 32; number++)
		(void)signal(number, SIG_IGN);
}

static int job(void *memory)
{
	struct shared *in = memory;
	struct rlimit cores = {1, 1};
	in->process = getpid();
	in->steps++;
	switch ((enum behaviour)in->behaviour) {
	case RETURNS:
		return 0;
	case RETURNS_SEVEN:
		return 7;
	case CRASHES:
		crash();
		break;
	case ABORTS:
		abort();
	case HANGS_DEAF:
		be_deaf();
		hang();
		break;
	case HANGS:
		hang();
		break;
	case LEAVES:
		exit(3);
	case LEAVES_AT_EXIT:
		atexit(leave_with_five);
		return 0;
	case CRASHES_AT_EXIT:
		atexit(crash);
		return 0;
	case STARTS_ANOTHER:
		start_another();
		return 0;
	case PRINTS:
		puts("said");
		fputs("loudly\n", stderr);
		return 0;
	case CHECKS:
		return getrlimit(RLIMIT_CORE, &cores) == 0 && cores.rlim_cur == 0 ? 0 : 1;
	}
	in->steps++;
	return 0;
}

static struct drv_ending try(enum behaviour behaviour, unsigned milliseconds)
{
	memset(shared, 0, sizeof *shared);
	shared->behaviour = behaviour;
	const struct drv_ending ending = drv_attempt(shared, job, milliseconds, 1);
	assert_int_equal(shared->steps, 1);
	return ending;
}

static void check(enum behaviour behaviour, enum drv_end end, unsigned long code, const char *words)
{
	char text[64];
	const struct drv_ending ending = try(behaviour, end == DRV_END_HUNG ? 200 : 60000);
	assert_int_equal(ending.end, end);
	assert_int_equal(ending.code, code);
	drv_attempt_describe(ending, text, sizeof text);
	assert_string_equal(text, words);
}

static void test_returning(void **state)
{
	(void)state;
	check(RETURNS, DRV_END_DONE, 0, "ended well");
	check(RETURNS_SEVEN, DRV_END_DONE, 7, "ended well");
}

static void test_crashes(void **state)
{
	(void)state;
	check(CRASHES, DRV_END_CRASHED, SIGSEGV, "crashed (SIGSEGV)");
	check(ABORTS, DRV_END_CRASHED, SIGABRT, "crashed (SIGABRT)");
	check(CRASHES_AT_EXIT, DRV_END_CRASHED, SIGSEGV, "crashed (SIGSEGV)");
}

static void test_leaving(void **state)
{
	(void)state;
	check(LEAVES, DRV_END_LEFT, 3, "ended the process (exit code 3)");
	check(LEAVES_AT_EXIT, DRV_END_LEFT, 5, "ended the process (exit code 5)");
}

static int64_t milliseconds(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* Whether the process is gone, or soon. */
static int goes(int64_t process)
{
	for (unsigned i = 0; i < 200; i++) {
		if (kill((pid_t)process, 0) != 0)
			return 1;
		drv_pause(64);
	}
	return 0;
}

static void test_hanging(void **state)
{
	(void)state;
	const int64_t begin = milliseconds();
	check(HANGS, DRV_END_HUNG, 0, "hung");
	assert_true(milliseconds() - begin >= 200);
	assert_true(goes(shared->process));
	check(HANGS_DEAF, DRV_END_HUNG, 0, "hung");
	assert_true(goes(shared->process));
}

/* What an attempt started neither outlives it nor makes it look as if it hung. */
static void test_descendants(void **state)
{
	(void)state;
	check(STARTS_ANOTHER, DRV_END_DONE, 0, "ended well");
	drv_pause(64);
	const uint64_t beats = drv_load(&shared->beats);
	for (unsigned i = 0; i < 50; i++)
		drv_pause(64);
	assert_int_equal(drv_load(&shared->beats), beats);
}

static void test_limits(void **state)
{
	(void)state;
	check(CHECKS, DRV_END_DONE, 0, "ended well");
}

/* Catches what goes to a stream while an attempt runs. */
static size_t output_of(int quiet, int descriptor, FILE *file)
{
	const int kept = dup(descriptor);
	rewind(file);
	assert_int_equal(ftruncate(fileno(file), 0), 0);
	(void)fflush(NULL);
	dup2(fileno(file), descriptor);
	shared->behaviour = PRINTS;
	const struct drv_ending ending = drv_attempt(shared, job, 60000, quiet);
	(void)fflush(NULL);
	dup2(kept, descriptor);
	close(kept);
	assert_int_equal(ending.end, DRV_END_DONE);
	return (size_t)lseek(fileno(file), 0, SEEK_END);
}

static void test_quiet(void **state)
{
	(void)state;
	FILE *const file = tmpfile();
	assert_non_null(file);
	assert_int_equal(output_of(1, STDOUT_FILENO, file), 0);
	assert_int_equal(output_of(1, STDERR_FILENO, file), 0);
	assert_int_equal(output_of(0, STDOUT_FILENO, file), strlen("said\n"));
	assert_int_equal(output_of(0, STDERR_FILENO, file), strlen("loudly\n"));
	(void)fclose(file);
}

static void test_many(void **state)
{
	(void)state;
	for (unsigned i = 0; i < 200; i++)
		assert_int_equal(try(RETURNS, 60000).end, DRV_END_DONE);
}

static void test_memory(void **state)
{
	(void)state;
	const size_t size = 1 << 20;
	unsigned char *const memory = drv_attempt_memory(size);
	assert_non_null(memory);
	assert_int_equal((uintptr_t)memory % 16, 0);
	for (size_t i = 0; i < size; i++)
		assert_int_equal(memory[i], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_returning),
		cmocka_unit_test(test_crashes),
		cmocka_unit_test(test_leaving),
		cmocka_unit_test(test_hanging),
		cmocka_unit_test(test_descendants),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_quiet),
		cmocka_unit_test(test_many),
		cmocka_unit_test(test_memory),
	};
	shared = drv_attempt_memory(sizeof *shared);
	return shared == NULL ? EXIT_FAILURE : cmocka_run_group_tests(tests, NULL, NULL);
}
