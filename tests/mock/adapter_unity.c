/* A test that fails, for what the adapter needs of Unity, which is declared here. */
#include <setjmp.h>
#include <stdio.h>

typedef unsigned UNITY_LINE_TYPE;

static jmp_buf leave;

static void UnityMessage(const char *text, UNITY_LINE_TYPE line)
{
	printf("%u:INFO %s\n", line, text);
}

static void fail(UNITY_LINE_TYPE line, const char *text)
{
	printf("%u:FAIL %s\n", line, text);
	longjmp(leave, 1);
}

#define UNITY_TEST_FAIL(line, text) fail(line, text)

#include "drv_mock_unity.h"
#include "mock_player.h"

static void test_wrong(void)
{
	mock_player_begin();
	drv_mock_fail_to(mock_player(), drv_mock_fail_unity, NULL);
	mock_player_expect(PLY_STOP);
	mock_player_DriverProc(0, NULL, DRV_LOAD, 0, 0);
	mock_player_DriverProc(0, NULL, DRV_ENABLE, 0, 0);
	const DWORD_PTR id = (DWORD_PTR)mock_player_DriverProc(0, NULL, DRV_OPEN, 0, 1);
	mock_player_DriverProc(id, NULL, PLY_SET_VOLUME, 101, 0);
	mock_player_DriverProc(id, NULL, DRV_CLOSE, 0, 0);
	mock_player_DriverProc(0, NULL, DRV_DISABLE, 0, 0);
	mock_player_DriverProc(0, NULL, DRV_FREE, 0, 0);
	mock_player_end();
}

int main(void)
{
	if (setjmp(leave) != 0)
		return 1;
	test_wrong();
	return 0;
}
