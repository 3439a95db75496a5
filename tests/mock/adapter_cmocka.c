/* A test that passes and one that fails, for cmocka. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "drv_mock_cmocka.h"
#include "mock_player.h"

static int set_up(void **state)
{
	(void)state;
	mock_player_begin();
	drv_mock_fail_to(mock_player(), drv_mock_fail_cmocka, NULL);
	return 0;
}

static void play(DWORD volume)
{
	mock_player_DriverProc(0, NULL, DRV_LOAD, 0, 0);
	mock_player_DriverProc(0, NULL, DRV_ENABLE, 0, 0);
	const DWORD_PTR id = (DWORD_PTR)mock_player_DriverProc(0, NULL, DRV_OPEN, 0, 1);
	mock_player_DriverProc(id, NULL, PLY_SET_VOLUME, (LPARAM)volume, 0);
	mock_player_DriverProc(id, NULL, DRV_CLOSE, 0, 0);
	mock_player_DriverProc(0, NULL, DRV_DISABLE, 0, 0);
	mock_player_DriverProc(0, NULL, DRV_FREE, 0, 0);
}

static void test_right(void **state)
{
	(void)state;
	mock_player_expect_PLY_SET_VOLUME(50);
	play(50);
	mock_player_end();
}

static void test_wrong(void **state)
{
	(void)state;
	mock_player_expect(PLY_STOP);
	play(101);
	mock_player_end();
	assert_true(0); /* not reached: the test has ended */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(test_right, set_up),
		cmocka_unit_test_setup(test_wrong, set_up),
	};
	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
