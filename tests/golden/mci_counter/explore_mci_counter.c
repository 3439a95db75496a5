/* The explorer of the driver "mci_counter": what the specification says that it does, as data, to be
 * compared with what it does.
 *
 * Made by drvgen 0.1.0 as explore_mci_counter.c, model b05365b62905cb75; do not edit.
 *
 * Nothing here is shared with the driver's code; of mci_counter.h it takes only the model, and only where
 * it tries the driver that is made of the files around it. */
#ifdef TEST_FOLDER
#define MCI_COUNTER_MODEL_ALONE
#include "mci_counter.h"
#ifndef MCI_COUNTER_MODEL_b05365b62905cb75
#error "mci_counter.h is of another model than this file: generate all files of the driver again, from one spec"
#endif
#else
#define TEST_FOLDER "host/"
#endif

#include "drv_explore.h"
#include "drv_probe.h"

#include <stddef.h>


/* ---- structures, as messages point to them ---- */

struct explored_RECT {
	LONG left;
	LONG top;
	LONG right;
	LONG bottom;
};

#pragma pack(push, 1)
struct explored_MCI_OPEN_DRIVER_PARMS {
	UINT wDeviceID;
	void *lpstrParams;
	UINT wCustomCommandTable;
	UINT wType;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_GENERIC_PARMS {
	DWORD_PTR dwCallback;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_OPEN_PARMSW {
	DWORD_PTR dwCallback;
	UINT wDeviceID;
	void *lpstrDeviceType;
	void *lpstrElementName;
	void *lpstrAlias;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_VD_ESCAPE_PARMSW {
	DWORD_PTR dwCallback;
	void *lpstrCommand;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_PLAY_PARMS {
	DWORD_PTR dwCallback;
	DWORD dwFrom;
	DWORD dwTo;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_SEEK_PARMS {
	DWORD_PTR dwCallback;
	DWORD dwTo;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_INFO_PARMSW {
	DWORD_PTR dwCallback;
	void *lpstrReturn;
	DWORD dwRetSize;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_GETDEVCAPS_PARMS {
	DWORD_PTR dwCallback;
	DWORD dwReturn;
	DWORD dwItem;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_STATUS_PARMS {
	DWORD_PTR dwCallback;
	DWORD_PTR dwReturn;
	DWORD dwItem;
	DWORD dwTrack;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_SET_PARMS {
	DWORD_PTR dwCallback;
	DWORD dwTimeFormat;
	DWORD dwAudio;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_RECORD_PARMS {
	DWORD_PTR dwCallback;
	DWORD dwFrom;
	DWORD dwTo;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_SYSINFO_PARMSW {
	DWORD_PTR dwCallback;
	void *lpstrReturn;
	DWORD dwRetSize;
	DWORD dwNumber;
	UINT wDeviceType;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_BREAK_PARMS {
	DWORD_PTR dwCallback;
	LONG nVirtKey;
	void *hwndBreak;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_SOUND_PARMSW {
	DWORD_PTR dwCallback;
	void *lpstrSoundName;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_SAVE_PARMSW {
	DWORD_PTR dwCallback;
	void *lpfilename;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_LOAD_PARMSW {
	DWORD_PTR dwCallback;
	void *lpfilename;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_DGV_CUT_PARMS {
	DWORD_PTR dwCallback;
	DWORD dwFrom;
	DWORD dwTo;
	struct explored_RECT rc;
	DWORD dwAudioStream;
	DWORD dwVideoStream;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_DGV_COPY_PARMS {
	DWORD_PTR dwCallback;
	DWORD dwFrom;
	DWORD dwTo;
	struct explored_RECT rc;
	DWORD dwAudioStream;
	DWORD dwVideoStream;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_DGV_PASTE_PARMS {
	DWORD_PTR dwCallback;
	DWORD dwTo;
	struct explored_RECT rc;
	DWORD dwAudioStream;
	DWORD dwVideoStream;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_DGV_CAPTURE_PARMSW {
	DWORD_PTR dwCallback;
	void *lpstrFileName;
	struct explored_RECT rc;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_DGV_MONITOR_PARMS {
	DWORD_PTR dwCallback;
	DWORD dwSource;
	DWORD dwMethod;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_DGV_RESERVE_PARMSW {
	DWORD_PTR dwCallback;
	void *lpstrPath;
	DWORD dwSize;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_DGV_SIGNAL_PARMS {
	DWORD_PTR dwCallback;
	DWORD dwPosition;
	DWORD dwPeriod;
	DWORD dwUserParm;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_DGV_QUALITY_PARMSW {
	DWORD_PTR dwCallback;
	DWORD dwItem;
	void *lpstrName;
	DWORD lpstrAlgorithm;
	DWORD dwHandle;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MCI_DGV_RESTORE_PARMSW {
	DWORD_PTR dwCallback;
	void *lpstrFileName;
	struct explored_RECT rc;
};
#pragma pack(pop)

/* ---- the model ---- */

/* Where a value stands: in an argument, in what one points to, or in a structure that one points to. */
#define AT(argument) {DRV_SPOT_ARGUMENT, argument, 0, 0}
#define BEHIND(argument) {DRV_SPOT_MEMORY, argument, sizeof(uintptr_t), 0}
#define WITHIN(argument, name, member) \
	{DRV_SPOT_MEMORY, argument, sizeof((struct explored_##name *)0)->member, \
		offsetof(struct explored_##name, member)}

/* What is inside an instance, or in the device beside them. */
static const struct drv_model_inner inner[] = {
	/* element */
	{
		.kind = DRV_MODEL_PART,
		.repeat = DRV_MODEL_REFUSED,
	},
};

static const struct drv_model_entry entries[] = {
	{.name = "DriverProc"},
};

/* A scope is inside the one that it names by its place. */
static const struct drv_model_scope scopes[] = {
	{.name = "module", .parent = DRV_MODEL_NONE, .opens = DRV_ON_LOAD, .closes = DRV_ON_FREE,
		.opened = 1, .refused = 0, .closed = 1, .kept = 0},
	{.name = "device", .parent = 0, .suspends = 1, .opens = DRV_ON_ENABLE, .closes = DRV_ON_DISABLE,
		.opened = 1, .refused = 0, .closed = 1, .kept = 0},
	{.name = "instance", .parent = 1, .many = 1, .opens = DRV_ON_OPEN, .closes = DRV_ON_CLOSE,
		.opened = 0, .refused = 0, .closed = 1, .kept = 0},
	{.name = "element", .parent = 2, .opens = DRV_ON_INNER_OPEN, .closes = DRV_ON_INNER_CLOSE,
		.inner = &inner[3 - 3]},
};

/* Each with an answer that means success, and the one that means failure. */
static const struct drv_model_message messages[] = {
	{.name = "DRV_LOAD", .value = 0x0001, .scope = 0, .opens = 1, .fallible = 1, .success = 1, .failure = 0,
		.unhooked = 1},
	{.name = "DRV_ENABLE", .value = 0x0002, .scope = 1, .opens = 1, .fallible = 1, .success = 1, .failure = 0,
		.unhooked = 1},
	{.name = "DRV_OPEN", .value = 0x0003, .scope = 2, .opens = 1, .fallible = 1, .success = 0, .failure = 0,
		.unhooked = 0,
		.lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_OPEN_DRIVER_PARMS)},
	{.name = "DRV_CLOSE", .value = 0x0004, .scope = 2, .closes = 1, .fallible = 1, .success = 1, .failure = 0,
		.unhooked = 1},
	{.name = "DRV_DISABLE", .value = 0x0005, .scope = 1, .closes = 1, .success = 1, .failure = 0, .unhooked = 1},
	{.name = "DRV_FREE", .value = 0x0006, .scope = 0, .closes = 1, .success = 1, .failure = 0, .unhooked = 1},
	{.name = "DRV_CONFIGURE", .value = 0x0007, .scope = DRV_MODEL_NONE, .interactive = 1, .success = 1,
		.failure = 0,},
	{.name = "DRV_QUERYCONFIGURE", .value = 0x0008, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "DRV_INSTALL", .value = 0x0009, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "DRV_REMOVE", .value = 0x000A, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "DRV_EXITSESSION", .value = 0x000B, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "DRV_EXITAPPLICATION", .value = 0x000C, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "DRV_POWER", .value = 0x000F, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "MCI_OPEN_DRIVER", .value = 0x0801, .scope = 3, .opens = 1, .fallible = 1, .success = 0,
		.failure = 257, .unhooked = 0,
		.missing = 297, .lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_OPEN_PARMSW)},
	{.name = "MCI_CLOSE_DRIVER", .value = 0x0802, .scope = 3, .closes = 1, .fallible = 1, .success = 0,
		.failure = 257, .unhooked = 0,
		.missing = 297, .lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_GENERIC_PARMS)},
	{.name = "MCI_ESCAPE", .value = 0x0805, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_PLAY", .value = 0x0806, .scope = 3, .success = 0, .failure = 257, .unhooked = 274,
		.missing = 297, .lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_PLAY_PARMS)},
	{.name = "MCI_SEEK", .value = 0x0807, .scope = 3, .success = 0, .failure = 257, .unhooked = 274,
		.missing = 297, .lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_SEEK_PARMS)},
	{.name = "MCI_STOP", .value = 0x0808, .scope = 3, .success = 0, .failure = 257, .unhooked = 274,
		.missing = 297, .lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_GENERIC_PARMS)},
	{.name = "MCI_PAUSE", .value = 0x0809, .scope = 3, .success = 0, .failure = 257, .unhooked = 274,
		.missing = 297, .lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_GENERIC_PARMS)},
	{.name = "MCI_INFO", .value = 0x080A, .scope = 3, .success = 0, .failure = 257, .unhooked = 257,
		.missing = 297, .lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_INFO_PARMSW)},
	{.name = "MCI_GETDEVCAPS", .value = 0x080B, .scope = 3, .success = 0, .failure = 257, .does_more = 1,
		.unhooked = 257,
		.missing = 297, .lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_GETDEVCAPS_PARMS)},
	{.name = "MCI_SPIN", .value = 0x080C, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_SET", .value = 0x080D, .scope = 3, .success = 0, .failure = 257, .unhooked = 274,
		.missing = 297, .lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_SET_PARMS)},
	{.name = "MCI_STEP", .value = 0x080E, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_RECORD", .value = 0x080F, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_SAVE", .value = 0x0813, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_STATUS", .value = 0x0814, .scope = 3, .success = 0, .failure = 257, .does_more = 1,
		.unhooked = 257,
		.missing = 297, .lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_STATUS_PARMS)},
	{.name = "MCI_CUE", .value = 0x0830, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_REALIZE", .value = 0x0840, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_WINDOW", .value = 0x0841, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_PUT", .value = 0x0842, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_WHERE", .value = 0x0843, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_FREEZE", .value = 0x0844, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_UNFREEZE", .value = 0x0845, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = 274,},
	{.name = "MCI_LOAD", .value = 0x0850, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_CUT", .value = 0x0851, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_COPY", .value = 0x0852, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_PASTE", .value = 0x0853, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_UPDATE", .value = 0x0854, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_RESUME", .value = 0x0855, .scope = 3, .success = 0, .failure = 257, .unhooked = 274,
		.missing = 297, .lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_GENERIC_PARMS)},
	{.name = "MCI_DELETE", .value = 0x0856, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_CAPTURE", .value = 0x0870, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_MONITOR", .value = 0x0871, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_RESERVE", .value = 0x0872, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_SETAUDIO", .value = 0x0873, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = 274,},
	{.name = "MCI_SIGNAL", .value = 0x0875, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_SETVIDEO", .value = 0x0876, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = 274,},
	{.name = "MCI_QUALITY", .value = 0x0877, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_LIST", .value = 0x0878, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_UNDO", .value = 0x0879, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_CONFIGURE", .value = 0x087A, .scope = DRV_MODEL_NONE, .interactive = 1, .constant = 1,
		.success = 0, .failure = 274,},
	{.name = "MCI_RESTORE", .value = 0x087B, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_MARK", .value = 0x0C00, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_INDEX", .value = 0x0C01, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_SETTUNER", .value = 0x0C02, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = 274,},
	{.name = "MCI_SETVCR", .value = 0x0C03, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "MCI_SETTIMECODE", .value = 0x0C04, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0,
		.failure = 274,},
	{.name = "CNT_LAP", .value = 0x0D00, .scope = 3, .success = 0, .failure = 257, .unhooked = 257,
		.missing = 297, .lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_STATUS_PARMS)},
	{.name = "CNT_SKIP", .value = 0x0D01, .scope = 3, .success = 0, .failure = 257, .unhooked = 257,
		.missing = 297, .lends = 0, .passes = 3, .needs = 0,
		.sizes[1] = sizeof(struct explored_MCI_SEEK_PARMS)},
	{.name = "0x0000", .value = 0x0000, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0x0B00", .value = 0x0B00, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "0x0CFF", .value = 0x0CFF, .scope = DRV_MODEL_NONE, .constant = 1, .success = 0, .failure = 274,},
	{.name = "0xFFFF", .value = 0xFFFF, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0xFFFFFFFF", .value = 0xFFFFFFFF, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
};

static const struct drv_model_setting settings_2[] = {
	{AT(0), 0}};
static const struct drv_model_setting written_2[] = {
	{WITHIN(1, MCI_OPEN_DRIVER_PARMS, wCustomCommandTable), 0xFFFFFFFF},
	{WITHIN(1, MCI_OPEN_DRIVER_PARMS, wType), 0x00000209},
	{WITHIN(1, MCI_OPEN_DRIVER_PARMS, wType), 0x00000209},
	{AT(0), 0}};

/* A message by its place above, with parameters as they are sent; then as its hook gets them. */
static const struct drv_model_variant variants[] = {
	{.message = 0 /* DRV_LOAD */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 1 /* DRV_ENABLE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 2 /* DRV_OPEN */, .name = "", .addresses = 1,
		.settings = settings_2, .setting_count = sizeof settings_2 / sizeof *settings_2 - 1,
		.written = written_2, .written_count = sizeof written_2 / sizeof *written_2 - 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 2 /* DRV_OPEN */, .name = "session", .session = 1, .addresses = 1, .nulls = 2, .other = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 3 /* DRV_CLOSE */, .name = "",
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 4 /* DRV_DISABLE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 5 /* DRV_FREE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 6 /* DRV_CONFIGURE */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 7 /* DRV_QUERYCONFIGURE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 8 /* DRV_INSTALL */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 9 /* DRV_REMOVE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 10 /* DRV_EXITSESSION */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 11 /* DRV_EXITAPPLICATION */, .name = "",
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
	{.message = 12 /* DRV_POWER */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 13 /* MCI_OPEN_DRIVER */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 13 /* MCI_OPEN_DRIVER */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 13 /* MCI_OPEN_DRIVER */, .name = "asks", .addresses = 2, .asks = DRV_MODEL_ASKS, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 13 /* MCI_OPEN_DRIVER */, .name = "asks=NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_MISSES,
		.other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 13 /* MCI_OPEN_DRIVER */, .name = "NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_LACKS,
		.other = 1,
		.lParam1 = 0, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)0, .hook2 = 19},
	{.message = 14 /* MCI_CLOSE_DRIVER */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 14 /* MCI_CLOSE_DRIVER */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 14 /* MCI_CLOSE_DRIVER */, .name = "asks", .addresses = 2, .asks = DRV_MODEL_ASKS, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 14 /* MCI_CLOSE_DRIVER */, .name = "asks=NULL", .addresses = 2, .nulls = 2,
		.asks = DRV_MODEL_MISSES, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 14 /* MCI_CLOSE_DRIVER */, .name = "NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_LACKS,
		.other = 1,
		.lParam1 = 0, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)0, .hook2 = 19},
	{.message = 15 /* MCI_ESCAPE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 15 /* MCI_ESCAPE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 16 /* MCI_PLAY */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 16 /* MCI_PLAY */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 16 /* MCI_PLAY */, .name = "asks", .addresses = 2, .asks = DRV_MODEL_ASKS, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 16 /* MCI_PLAY */, .name = "asks=NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_MISSES,
		.other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 16 /* MCI_PLAY */, .name = "NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_LACKS, .other = 1,
		.lParam1 = 0, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)0, .hook2 = 19},
	{.message = 17 /* MCI_SEEK */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 17 /* MCI_SEEK */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 17 /* MCI_SEEK */, .name = "asks", .addresses = 2, .asks = DRV_MODEL_ASKS, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 17 /* MCI_SEEK */, .name = "asks=NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_MISSES,
		.other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 17 /* MCI_SEEK */, .name = "NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_LACKS, .other = 1,
		.lParam1 = 0, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)0, .hook2 = 19},
	{.message = 18 /* MCI_STOP */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 18 /* MCI_STOP */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 18 /* MCI_STOP */, .name = "asks", .addresses = 2, .asks = DRV_MODEL_ASKS, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 18 /* MCI_STOP */, .name = "asks=NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_MISSES,
		.other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 18 /* MCI_STOP */, .name = "NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_LACKS, .other = 1,
		.lParam1 = 0, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)0, .hook2 = 19},
	{.message = 19 /* MCI_PAUSE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 19 /* MCI_PAUSE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 19 /* MCI_PAUSE */, .name = "asks", .addresses = 2, .asks = DRV_MODEL_ASKS, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 19 /* MCI_PAUSE */, .name = "asks=NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_MISSES,
		.other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 19 /* MCI_PAUSE */, .name = "NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_LACKS, .other = 1,
		.lParam1 = 0, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)0, .hook2 = 19},
	{.message = 20 /* MCI_INFO */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 20 /* MCI_INFO */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 20 /* MCI_INFO */, .name = "asks", .addresses = 2, .asks = DRV_MODEL_ASKS, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 20 /* MCI_INFO */, .name = "asks=NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_MISSES,
		.other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 20 /* MCI_INFO */, .name = "NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_LACKS, .other = 1,
		.lParam1 = 0, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)0, .hook2 = 19},
	{.message = 21 /* MCI_GETDEVCAPS */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 21 /* MCI_GETDEVCAPS */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 21 /* MCI_GETDEVCAPS */, .name = "asks", .addresses = 2, .asks = DRV_MODEL_ASKS, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 21 /* MCI_GETDEVCAPS */, .name = "asks=NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_MISSES,
		.other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 21 /* MCI_GETDEVCAPS */, .name = "NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_LACKS,
		.other = 1,
		.lParam1 = 0, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)0, .hook2 = 19},
	{.message = 22 /* MCI_SPIN */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 22 /* MCI_SPIN */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 23 /* MCI_SET */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 23 /* MCI_SET */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 23 /* MCI_SET */, .name = "asks", .addresses = 2, .asks = DRV_MODEL_ASKS, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 23 /* MCI_SET */, .name = "asks=NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_MISSES,
		.other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 23 /* MCI_SET */, .name = "NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_LACKS, .other = 1,
		.lParam1 = 0, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)0, .hook2 = 19},
	{.message = 24 /* MCI_STEP */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 24 /* MCI_STEP */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 25 /* MCI_RECORD */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 25 /* MCI_RECORD */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 26 /* MCI_SAVE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 26 /* MCI_SAVE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 27 /* MCI_STATUS */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 27 /* MCI_STATUS */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 27 /* MCI_STATUS */, .name = "asks", .addresses = 2, .asks = DRV_MODEL_ASKS, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 27 /* MCI_STATUS */, .name = "asks=NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_MISSES,
		.other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 27 /* MCI_STATUS */, .name = "NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_LACKS,
		.other = 1,
		.lParam1 = 0, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)0, .hook2 = 19},
	{.message = 28 /* MCI_CUE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 28 /* MCI_CUE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 29 /* MCI_REALIZE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 29 /* MCI_REALIZE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 30 /* MCI_WINDOW */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 30 /* MCI_WINDOW */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 31 /* MCI_PUT */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 31 /* MCI_PUT */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 32 /* MCI_WHERE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 32 /* MCI_WHERE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 33 /* MCI_FREEZE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 33 /* MCI_FREEZE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 34 /* MCI_UNFREEZE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 34 /* MCI_UNFREEZE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 35 /* MCI_LOAD */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 35 /* MCI_LOAD */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 36 /* MCI_CUT */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 36 /* MCI_CUT */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 37 /* MCI_COPY */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 37 /* MCI_COPY */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 38 /* MCI_PASTE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 38 /* MCI_PASTE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 39 /* MCI_UPDATE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 39 /* MCI_UPDATE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 40 /* MCI_RESUME */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 40 /* MCI_RESUME */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 40 /* MCI_RESUME */, .name = "asks", .addresses = 2, .asks = DRV_MODEL_ASKS, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 40 /* MCI_RESUME */, .name = "asks=NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_MISSES,
		.other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 40 /* MCI_RESUME */, .name = "NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_LACKS,
		.other = 1,
		.lParam1 = 0, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)0, .hook2 = 19},
	{.message = 41 /* MCI_DELETE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 41 /* MCI_DELETE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 42 /* MCI_CAPTURE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 42 /* MCI_CAPTURE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 43 /* MCI_MONITOR */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 43 /* MCI_MONITOR */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 44 /* MCI_RESERVE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 44 /* MCI_RESERVE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 45 /* MCI_SETAUDIO */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 45 /* MCI_SETAUDIO */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 46 /* MCI_SIGNAL */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 46 /* MCI_SIGNAL */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 47 /* MCI_SETVIDEO */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 47 /* MCI_SETVIDEO */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 48 /* MCI_QUALITY */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 48 /* MCI_QUALITY */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 49 /* MCI_LIST */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 49 /* MCI_LIST */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 50 /* MCI_UNDO */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 50 /* MCI_UNDO */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 51 /* MCI_CONFIGURE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 51 /* MCI_CONFIGURE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 52 /* MCI_RESTORE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 52 /* MCI_RESTORE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 53 /* MCI_MARK */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 53 /* MCI_MARK */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 54 /* MCI_INDEX */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 54 /* MCI_INDEX */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 55 /* MCI_SETTUNER */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 55 /* MCI_SETTUNER */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 56 /* MCI_SETVCR */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 56 /* MCI_SETVCR */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 57 /* MCI_SETTIMECODE */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 57 /* MCI_SETTIMECODE */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 58 /* CNT_LAP */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 58 /* CNT_LAP */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 58 /* CNT_LAP */, .name = "asks", .addresses = 2, .asks = DRV_MODEL_ASKS, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 58 /* CNT_LAP */, .name = "asks=NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_MISSES,
		.other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 58 /* CNT_LAP */, .name = "NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_LACKS, .other = 1,
		.lParam1 = 0, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)0, .hook2 = 19},
	{.message = 59 /* CNT_SKIP */, .name = "", .addresses = 2,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 59 /* CNT_SKIP */, .name = "upper", .addresses = 2, .other = 1,
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)18, .hook2 = 19},
	{.message = 59 /* CNT_SKIP */, .name = "asks", .addresses = 2, .asks = DRV_MODEL_ASKS, .other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 59 /* CNT_SKIP */, .name = "asks=NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_MISSES,
		.other = 1,
		.lParam1 = 1, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)1, .hook2 = 19},
	{.message = 59 /* CNT_SKIP */, .name = "NULL", .addresses = 2, .nulls = 2, .asks = DRV_MODEL_LACKS, .other = 1,
		.lParam1 = 0, .lParam2 = 19,
		.hook1 = (LPARAM)(DWORD)0, .hook2 = 19},
	{.message = 60 /* 0x0000 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 61 /* 0x0B00 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 62 /* 0x0CFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 63 /* 0xFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 64 /* 0xFFFFFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
};

static const struct drv_model model = {
	.driver = "mci_counter",
	.entry = "DriverProc",
	.entries = entries,
	.entry_count = sizeof entries / sizeof *entries,
	.scopes = scopes,
	.scope_count = sizeof scopes / sizeof *scopes,
	.messages = messages,
	.message_count = sizeof messages / sizeof *messages,
	.variants = variants,
	.variant_count = sizeof variants / sizeof *variants,
	.limit = 0u,
	.refuses_session = 0,
	.policy = 0,
};

int main(int argc, char **argv)
{
	return drv_explore(&model, TEST_FOLDER, argc, argv);
}
