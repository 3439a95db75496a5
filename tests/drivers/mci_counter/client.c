/* A program that knows mci_counter by its name alone, and uses nothing but what programs have: mciSendString and mciSendCommand. It prints
 * what it asked and what it was told; where that is the clock's business, whether it can be true. */
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <mmsystem.h>

#include <stdio.h>
#include <stdlib.h>

#define KEY "Software\\Microsoft\\Windows NT\\CurrentVersion\\MCI"
static HWND window;

/* Makes the system find the driver, or forget it. */
static int install(const char *name, const char *file)
{
	HKEY key;
	if (RegCreateKeyExA(HKEY_LOCAL_MACHINE, KEY, 0, NULL, 0, KEY_SET_VALUE, NULL, &key, NULL) != ERROR_SUCCESS)
		return 0;
	const LONG result = file == NULL ? RegDeleteValueA(key, name)
		: RegSetValueExA(key, name, 0, REG_SZ, (const BYTE *)file, (DWORD)lstrlenA(file) + 1);
	RegCloseKey(key);
	return result == ERROR_SUCCESS;
}

static MCIERROR ask(const char *command, char *answer, UINT room)
{
	answer[0] = '\0';
	return mciSendStringA(command, answer, room, window);
}

static void say(const char *command)
{
	char answer[100];
	const MCIERROR error = ask(command, answer, sizeof answer);
	if (error != 0)
		(void)printf("%s: error %u\n", command, (unsigned)error);
	else
		(void)printf("%s: %s\n", command, answer[0] == '\0' ? "done" : answer);
}

static unsigned long value(const char *command)
{
	char answer[100];
	return ask(command, answer, sizeof answer) != 0 ? ~0ul : strtoul(answer, NULL, 10);
}

static void judge(const char *what, int good)
{
	(void)printf("%s: %s\n", what, good ? "yes" : "no");
}

/* Waits until the window hears of a command, and says what. */
static void hear(const char *after)
{
	MSG msg;
	for (int i = 0; i < 500; i++) {
		if (PeekMessageA(&msg, window, MM_MCINOTIFY, MM_MCINOTIFY, PM_REMOVE)) {
			(void)printf("after %s the window hears %u\n", after, (unsigned)msg.wParam);
			return;
		}
		Sleep(10);
	}
	(void)printf("after %s the window hears nothing\n", after);
}

static void hear_no_more(void)
{
	MSG msg;
	judge("and nothing more", !PeekMessageA(&msg, window, MM_MCINOTIFY, MM_MCINOTIFY, PM_REMOVE));
}

/* ---- what is tried ---- */

static void questions(void)
{
	(void)printf("-- questions\n");
	say("open 60000 type counter alias c");
	say("status c mode");
	say("status c ready");
	say("status c time format");
	say("status c length");
	say("status c position");
	say("status c start position");
	say("status c number of tracks");
	say("capability c device type");
	say("capability c can play");
	say("capability c can record");
	say("capability c has audio");
	say("capability c compound device");
	say("info c product");
	say("set c time format milliseconds");
}

static void counting(void)
{
	(void)printf("-- counting\n");
	say("play c");
	say("status c mode");
	Sleep(60);
	const unsigned long first = value("status c position");
	judge("it has counted", first >= 40 && first < 60000);
	say("pause c");
	say("status c mode");
	const unsigned long paused = value("status c position");
	Sleep(60);
	judge("it stands where it was paused", paused >= first && value("status c position") == paused);
	say("resume c");
	say("status c mode");
	Sleep(60);
	judge("it goes on from there", value("status c position") >= paused + 40);
	say("stop c");
	say("status c mode");
	say("resume c");
	say("seek c to 1234");
	say("status c position");
	say("seek c to end");
	say("status c position");
	say("seek c to start");
	say("status c position");
	say("seek c to 60001");
	say("play c from 4000 to 3000");
	say("play c from 100 to 200 wait");
	say("status c position");
	say("status c mode");
	say("spin c up");
}

static void own_command(void)
{
	(void)printf("-- commands of its own\n");
	say("seek c to 700");
	say("lap c");
	say("seek c to 1000");
	say("lap c");
	say("skip c by 250");
	say("status c position");
	say("skip c by 60000");
	say("skip c");
	say("status c position");
	say("skip c sideways");
	say("skip c by 0 notify");
	hear("a skip");
}

static void notifications(void)
{
	(void)printf("-- notifications\n");
	say("seek c to 10 notify");
	hear("a seek");
	say("play c from 0 to 50 notify");
	hear("the end");
	say("status c position");
	say("play c from 0 notify");
	say("play c from 0 notify");
	hear("another play");
	say("pause c");
	say("resume c");
	say("stop c");
	hear("a stop");
	say("play c from 0 to 9000 notify");
	say("play c from 0 to 8000 notify");
	hear("a play to another end");
	say("skip c by 5 notify");
	hear("a skip away");
	hear("that");
	hear_no_more();
	say("play c from 0 notify");
	say("close c");
	hear("a close");
	hear_no_more();
}

static MCIERROR command(MCIDEVICEID device, UINT msg, DWORD_PTR flags, void *parameters)
{
	return mciSendCommandA(device, msg, flags, (DWORD_PTR)parameters);
}

static void commands(void)
{
	(void)printf("-- commands\n");
	MCI_OPEN_PARMSA open = {.lpstrDeviceType = "counter", .lpstrElementName = "800"};
	(void)printf("open: %u\n", (unsigned)command(0, MCI_OPEN, MCI_OPEN_TYPE | MCI_OPEN_ELEMENT | MCI_WAIT, &open));
	MCI_STATUS_PARMS status = {.dwItem = MCI_STATUS_MODE};
	(void)printf("status: %u", (unsigned)command(open.wDeviceID, MCI_STATUS, MCI_STATUS_ITEM, &status));
	(void)printf(", %lu\n", (unsigned long)status.dwReturn);
	status.dwItem = MCI_STATUS_LENGTH;
	(void)printf("status: %u", (unsigned)command(open.wDeviceID, MCI_STATUS, MCI_STATUS_ITEM, &status));
	(void)printf(", %lu\n", (unsigned long)status.dwReturn);
	MCI_GETDEVCAPS_PARMS caps = {.dwItem = MCI_GETDEVCAPS_DEVICE_TYPE};
	(void)printf("getdevcaps: %u", (unsigned)command(open.wDeviceID, MCI_GETDEVCAPS, MCI_GETDEVCAPS_ITEM, &caps));
	(void)printf(", %lu\n", (unsigned long)caps.dwReturn);
	MCI_SET_PARMS set = {.dwTimeFormat = MCI_FORMAT_HMS};
	(void)printf("set to hours: %u\n", (unsigned)command(open.wDeviceID, MCI_SET, MCI_SET_TIME_FORMAT, &set));
	(void)printf("record: %u\n", (unsigned)command(open.wDeviceID, MCI_RECORD, 0, NULL));
	(void)printf("a command that nobody has: %u\n", (unsigned)command(open.wDeviceID, 0x0D02, 0, NULL));
	(void)printf("seek without parameters: %u\n", (unsigned)command(open.wDeviceID, MCI_SEEK, MCI_TO, NULL));
	(void)printf("close: %u\n", (unsigned)command(open.wDeviceID, MCI_CLOSE, 0, NULL));
	(void)printf("status of what is closed: %u\n", (unsigned)command(open.wDeviceID, MCI_STATUS, MCI_STATUS_ITEM, &status));
}

static void opens(void)
{
	(void)printf("-- refused\n");
	say("open nonsense type counter alias r");
	say("status r mode");
	say("open 0 type counter alias r");
	(void)printf("-- several\n");
	say("open counter alias a");
	say("status a length");
	say("open counter!300 alias b");
	say("status b length");
	say("open 60001 type counter alias z");
	say("seek a to 7");
	say("status a position");
	say("status b position");
	say("play a notify");
	say("close all");
	hear("close all");
	say("status a mode");
	say("open 77 type counter alias again");
	say("status again length");
	say("close again");
}

int main(void)
{
	window = CreateWindowA("STATIC", "", 0, 0, 0, 0, 0, HWND_MESSAGE, NULL, NULL, NULL);
	judge("there is a window", window != NULL);
	judge("installed", install("counter", "mci_counter.dll"));
	questions();
	counting();
	own_command();
	notifications();
	commands();
	opens();
	judge("removed", install("counter", NULL));
	say("open counter alias gone");
	return 0;
}
