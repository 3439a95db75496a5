/* A program that knows nothing of mocks: it opens a driver by its name, plays two blocks, and closes it,
 * again when that is refused. Twice, one after the other. */
#include "player.h"

#include "drv_winmm.h"

#include <stdio.h>

static int play(LPCWSTR name)
{
	static char block[16];
	HDRVR const driver = OpenDriver(name, NULL, 1);
	if (driver == NULL) {
		puts("not opened");
		return 0;
	}
	SendDriverMessage(driver, PLY_SET_VOLUME, 30, 0);
	for (int i = 0; i < 2; i++)
		printf("write: %d\n", (int)SendDriverMessage(driver, PLY_WRITE, (LPARAM)block, sizeof block));
	(void)fflush(stdout);
	SendDriverMessage(driver, PLY_STOP, 0, 0);
	int closings = 1;
	while (closings < 5 && CloseDriver(driver, 0, 0) == 0)
		closings++;
	printf("closed at turn %d\n", closings);
	return 1;
}

int main(void)
{
#ifdef _WIN32
	LPCWSTR const name = L"mock_player.dll";
#else
	LPCWSTR const name = L"./mock_player.so";
	drv_winmm_behave(DRV_WINMM_WINDOWS);
#endif
	return play(name) && play(name) ? 0 : 1;
}
