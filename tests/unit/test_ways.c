/* The memory of the ways: what is kept stays, however large it is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "drv_ways.c"

static void test_keep(void **state)
{
	(void)state;
	static unsigned char bytes[CHUNK + 100];
	static struct drv_walk walk;
	const unsigned char *kept[600];
	const size_t sizes[] = {1, 7, 8, 24, CHUNK - 1, CHUNK, CHUNK + 1, CHUNK + 99};
	for (unsigned i = 0; i < sizeof kept / sizeof *kept; i++) {
		const size_t size = sizes[i % 50 < 8 ? i % 50 : i % 4];
		memset(bytes, (int)(i % 251), size);
		kept[i] = keep(&walk, bytes, size);
		assert_non_null(kept[i]);
		assert_int_equal((uintptr_t)kept[i] % 8, 0);
	}
	for (unsigned i = 0; i < sizeof kept / sizeof *kept; i++) {
		const size_t size = sizes[i % 50 < 8 ? i % 50 : i % 4];
		assert_int_equal(kept[i][0], i % 251);
		assert_int_equal(kept[i][size - 1], i % 251);
	}
	drv_ways_end(&walk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_keep)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
