/* A program that opens a driver with a text, and writes one to it, that no code page of one byte has; with an argument, others. */
#include "player.h"

#include "drv_winmm.h"

int main(int count, char **arguments)
{
#ifdef _WIN32
	LPCWSTR const name = L"mock_player.dll";
#else
	LPCWSTR const name = L"./mock_player.so";
	drv_winmm_behave(DRV_WINMM_WINDOWS);
#endif
	static char good[] = "na\xc3\xafve \xe2\x99\xab";
	static char other[] = "na\xc3\xafve \xe2\x99\xaa";
	LPCWSTR const mood = count > 1 ? L"\u00f6\u266a \U0001d11f" : L"\u00f6\u266b \U0001d11e";
	HDRVR const driver = OpenDriver(name, NULL, (LPARAM)mood);
	(void)arguments;
	if (driver == NULL)
		return 1;
	SendDriverMessage(driver, PLY_WRITE, (LPARAM)(count > 1 ? other : good), sizeof good);
	return CloseDriver(driver, 0, 0) != 0 ? 0 : 1;
}
