/* A program that sets the volumes of auxiliary devices with nothing but the system's public functions, and reads them back. */
#define TRANSCRIPT_HERE
#include "aux_cd.h"

#include "sound_driver.h"
#include "transcript.h"

static void look(UINT device)
{
	AUXCAPSW caps;
	memset(&caps, 0, sizeof caps);
	CALL(auxGetDevCapsW, (device, &caps, sizeof caps));
	printf("\"%ls\", technology %u, support %u\n", caps.szPname, caps.wTechnology, (unsigned)caps.dwSupport);
}

static void read_back(UINT device)
{
	DWORD volume = 0x55555555;
	CALL(auxGetVolume, (device, &volume));
	printf("device %u: %08X\n", device, (unsigned)volume);
}

int main(void)
{
	begin_sound_driver();
	CALL(auxGetNumDevs, ());
	end_sound_driver();
	for (UINT device = 0; device < 2; device++) {
		look(device);
		read_back(device);
	}
	puts("# each device has a volume of its own; the line in has one for both sides");
	CALL(auxSetVolume, (0, 0x12345678));
	CALL(auxSetVolume, (1, 0x9ABCDEF0));
	read_back(0);
	read_back(1);
	puts("# a device that is not there");
	CALL(auxSetVolume, (2, 0));
	read_back(2);
	return 0;
}
