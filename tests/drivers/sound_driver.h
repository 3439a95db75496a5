/* Makes the system find the driver under test. Wine 8 takes low-level drivers from nowhere but mmdevapi's sound driver: the value
 * Audio of Software\Wine\Drivers names it, and NAME means the file wineNAME.drv, which the witness is built as. The value is there
 * only until the system has looked at it, so that nobody else meets it. */
#ifndef SOUND_DRIVER_H
#define SOUND_DRIVER_H

#ifdef _WIN32
static void begin_sound_driver(void)
{
	static const char name[] = "witness";
	HKEY key;
	if (RegCreateKeyA(HKEY_CURRENT_USER, "Software\\Wine\\Drivers", &key) != ERROR_SUCCESS)
		return;
	RegSetValueExA(key, "Audio", 0, REG_SZ, (const BYTE *)name, sizeof name);
	RegCloseKey(key);
}

static void end_sound_driver(void)
{
	HKEY key;
	if (RegOpenKeyA(HKEY_CURRENT_USER, "Software\\Wine\\Drivers", &key) != ERROR_SUCCESS)
		return;
	RegDeleteValueA(key, "Audio");
	RegCloseKey(key);
}
#else
#include "host.h"
#endif

#endif
