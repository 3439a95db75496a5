/* Ids in the width that drivers have; test_scope.c and the tests by turns cut it, to come to its end. */
#include <stdint.h>

struct test_instance {
	int held;
};

#define DRV_INSTANCE struct test_instance
#include "drv_platform.h"

#include <stdlib.h>

#include "drv_scope.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

static void an_id_tells_where_its_slot_is(void **state)
{
	(void)state;
	static struct drv_slot first[DRV_FIRST_SLOTS];
	static struct drv_scope scope = {.segments = {first}};
	for (unsigned segment = 0; segment < DRV_SEGMENTS; segment++) {
		const uint64_t last = drv_segment_slots(segment) - 1;
		const uint64_t id = drv_generation_step(segment) | last << DRV_SEGMENT_BITS | segment;
		assert_int_equal(drv_segment_of(id), segment);
		assert_true(id >> DRV_ID_BITS == 0);
		assert_true(drv_segment_of(id) == 0 ? drv_place(&scope, id) == &first[last] : drv_find(&scope, (uintptr_t)id) == NULL);
	}
	assert_null(drv_find(&scope, DRV_SEGMENTS));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {cmocka_unit_test(an_id_tells_where_its_slot_is)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
