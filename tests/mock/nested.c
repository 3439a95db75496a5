/* Two programs that open a codec by its function, each with all that loads and frees a driver. The mock has nothing to say of
 * them; but when the second frees it once more than it was loaded, while the first has it open, it says so.
 * One that is refused its instance and sends nothing more is not waited for. */
#include "mock_codec.h"

#include <stdio.h>

static uintptr_t come(void)
{
	mock_codec_DriverProc(0, NULL, DRV_LOAD, 0, 0);
	mock_codec_DriverProc(0, NULL, DRV_ENABLE, 0, 0);
	ICOPEN given = {.dwSize = sizeof given, .fccType = ICTYPE_VIDEO};
	return (uintptr_t)mock_codec_DriverProc(0, NULL, DRV_OPEN, 0, (LPARAM)&given);
}

static int go(uintptr_t id)
{
	return mock_codec_DriverProc(id, NULL, DRV_CLOSE, 0, 0) != 0 &&
	       mock_codec_DriverProc(id, NULL, DRV_DISABLE, 0, 0) != 0 &&
	       mock_codec_DriverProc(id, NULL, DRV_FREE, 0, 0) != 0;
}

static LRESULT ask(uintptr_t id)
{
	return mock_codec_DriverProc(id, NULL, ICM_GETSTATE, 0, 0);
}

int main(void)
{
	mock_codec_begin();
	mock_returns(mock_codec_on(ICM_GETSTATE), 12);
	const uintptr_t first = come(), second = come(), third = come();
	int good = ask(first) == 12 && ask(second) == 12;
	good &= go(first) && ask(second) == 12 && go(third) && ask(second) == 12 && go(second);
	good &= mock_codec_end() == 0;
	printf("%s\n", good ? "counted" : "lost");

	mock_codec_begin();
	const uintptr_t open = come();
	good = go(come());
	mock_codec_DriverProc(open, NULL, DRV_DISABLE, 0, 0);
	mock_codec_DriverProc(open, NULL, DRV_FREE, 0, 0);
	good &= mock_codec_end() == 1;
	printf("%s\n", good ? "one too many" : "not noticed");

	mock_codec_begin();
	mock_fails(mock_codec_on(DRV_OPEN), 1);
	good = come() == 0; /* and sends nothing more */
	const uintptr_t alone = come();
	good &= alone != 0 && go(alone) && ask(alone) != 12;
	good &= mock_codec_DriverProc(0, NULL, DRV_LOAD, 0, 0) != 0 && mock_codec_DriverProc(0, NULL, DRV_FREE, 0, 0) != 0;
	printf("%s with %d\n", good ? "not waited for" : "waited for", mock_codec_end());
	return 0;
}
