/* A program that knows nothing of mocks: it lends a wave driver two buffers, pauses it until both are
 * back, and prints what it is told meanwhile. */
#include "wave_null.h"

#include "drv_winmm.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

static WAVEHDR buffers[2];

static void CALLBACK callback(HDRVR wave, UINT message, DWORD_PTR data, DWORD_PTR buffer, DWORD_PTR none)
{
	(void)wave, (void)data, (void)none;
	if (message == WOM_DONE)
		printf("buffer %d is back\n", (const WAVEHDR *)buffer == &buffers[1] ? 2 : 1);
}

typedef DWORD CALLBACK entry(UINT device, UINT message, DWORD_PTR user, DWORD_PTR one, DWORD_PTR two);

static entry *find(void *module)
{
	entry *found = NULL;
	void *const symbol = dlsym(module, "wodMessage");
	memcpy(&found, &symbol, sizeof found);
	return found;
}

static int play(entry *out)
{
	WAVEOPENDESC description;
	DWORD_PTR id = 0;
	memset(&description, 0, sizeof description);
	description.dwCallback = (DWORD_PTR)callback;
	if (out(0, WODM_OPEN, (DWORD_PTR)&id, (DWORD_PTR)&description, CALLBACK_FUNCTION) != MMSYSERR_NOERROR)
		return 1;
	for (int i = 0; i < 2; i++) {
		out(0, WODM_PREPARE, id, (DWORD_PTR)&buffers[i], sizeof buffers[i]);
		out(0, WODM_WRITE, id, (DWORD_PTR)&buffers[i], sizeof buffers[i]);
	}
	for (int i = 0; i < 2; i++) {
		puts("pause");
		out(0, WODM_PAUSE, id, 0, 0);
	}
	for (int i = 0; i < 2; i++)
		out(0, WODM_UNPREPARE, id, (DWORD_PTR)&buffers[i], sizeof buffers[i]);
	return out(0, WODM_CLOSE, id, 0, 0) != MMSYSERR_NOERROR;
}

int main(void)
{
	drv_winmm_behave(DRV_WINMM_WINDOWS);
	HDRVR const driver = OpenDriver(L"./mock_wave_null.so", NULL, 0);
	if (driver == NULL)
		return 1;
	const int failed = play(find((void *)GetDriverModuleHandle(driver)));
	CloseDriver(driver, 0, 0);
	return failed;
}
