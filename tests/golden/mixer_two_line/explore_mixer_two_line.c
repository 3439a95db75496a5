/* The explorer of the driver "mixer_two_line": what the specification says that it does, as data, to be
 * compared with what it does.
 *
 * Made by drvgen 0.1.0 as explore_mixer_two_line.c, model e5914d8bfdd1504e; do not edit.
 *
 * Nothing here is shared with the driver's code; of mixer_two_line.h it takes only the model, and only where
 * it tries the driver that is made of the files around it. */
#ifdef TEST_FOLDER
#define MIXER_TWO_LINE_MODEL_ALONE
#include "mixer_two_line.h"
#ifndef MIXER_TWO_LINE_MODEL_e5914d8bfdd1504e
#error "mixer_two_line.h is of another model than this file: generate all files of the driver again, from one spec"
#endif
#else
#define TEST_FOLDER "host/"
#endif

#include "drv_explore.h"
#include "drv_probe.h"

#include <stddef.h>


/* ---- structures, as messages point to them ---- */

#pragma pack(push, 1)
struct explored_DRVM_IOCTL_DATA {
	DWORD dwSize;
	DWORD dwCmd;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MIXERLINE_TARGETW {
	DWORD dwType;
	DWORD dwDeviceID;
	WORD wMid;
	WORD wPid;
	UINT vDriverVersion;
	WCHAR szPname[32];
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MIXEROPENDESC {
	void *hmx;
	void *pReserved0;
	DWORD_PTR dwCallback;
	DWORD_PTR dwInstance;
	DWORD_PTR dnDevNode;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MIXERCAPSW {
	WORD wMid;
	WORD wPid;
	UINT vDriverVersion;
	WCHAR szPname[32];
	DWORD fdwSupport;
	DWORD cDestinations;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MIXERLINEW {
	DWORD cbStruct;
	DWORD dwDestination;
	DWORD dwSource;
	DWORD dwLineID;
	DWORD fdwLine;
	DWORD_PTR dwUser;
	DWORD dwComponentType;
	DWORD cChannels;
	DWORD cConnections;
	DWORD cControls;
	WCHAR szShortName[16];
	WCHAR szName[64];
	struct explored_MIXERLINE_TARGETW Target;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MIXERCONTROLW {
	DWORD cbStruct;
	DWORD dwControlID;
	DWORD dwControlType;
	DWORD fdwControl;
	DWORD cMultipleItems;
	WCHAR szShortName[16];
	WCHAR szName[64];
	DWORD Bounds[6];
	DWORD Metrics[6];
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MIXERLINECONTROLSW {
	DWORD cbStruct;
	DWORD dwLineID;
	DWORD dwControlID;
	DWORD cControls;
	DWORD cbmxctrl;
	void *pamxctrl;
};
#pragma pack(pop)

#pragma pack(push, 1)
struct explored_MIXERCONTROLDETAILS {
	DWORD cbStruct;
	DWORD dwControlID;
	DWORD cChannels;
	void *hwndOwner;
	DWORD cbDetails;
	void *paDetails;
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
	/* mixers */
	{
		.kind = DRV_MODEL_PORT,
		.devices = 1,
		.wrong = 2,
		.implied = 1,
	},
	/* mixer */
	{
		.kind = DRV_MODEL_TABLE,
		.issued = BEHIND(2),
		.carried = AT(2),
		.callback = WITHIN(0, MIXEROPENDESC, dwCallback),
		.flags = AT(1),
		.handle = WITHIN(0, MIXEROPENDESC, hmx),
		.data = WITHIN(0, MIXEROPENDESC, dwInstance),
		.tells_open = 0,
		.tells_close = 0,
		.tells_done = 0,
	},
};

static const struct drv_model_entry entries[] = {
	{.name = "DriverProc"},
	{.name = "mxdMessage", .port = 1},
};

/* A scope is inside the one that it names by its place. */
static const struct drv_model_scope scopes[] = {
	{.name = "module", .parent = DRV_MODEL_NONE, .opens = DRV_ON_LOAD, .closes = DRV_ON_FREE,
		.opened = 1, .refused = 0, .closed = 1, .kept = 0},
	{.name = "device", .parent = 0, .suspends = 1, .opens = DRV_ON_ENABLE, .closes = DRV_ON_DISABLE,
		.opened = 1, .refused = 0, .closed = 1, .kept = 0},
	{.name = "instance", .parent = 1, .many = 1, .opens = DRV_ON_OPEN, .closes = DRV_ON_CLOSE,
		.opened = 0, .refused = 0, .closed = 1, .kept = 0},
	{.name = "mixers", .parent = 1, .opens = DRV_ON_INNER_OPEN, .closes = DRV_ON_INNER_CLOSE,
		.inner = &inner[3 - 3]},
	{.name = "mixer", .parent = 3, .opens = DRV_ON_INNER_OPEN, .closes = DRV_ON_INNER_CLOSE,
		.inner = &inner[4 - 3]},
};

/* Each with an answer that means success, and the one that means failure. */
static const struct drv_model_message messages[] = {
	{.name = "DRV_LOAD", .value = 0x0001, .scope = 0, .opens = 1, .fallible = 1, .success = 1, .failure = 0,
		.unhooked = 1},
	{.name = "DRV_ENABLE", .value = 0x0002, .scope = 1, .opens = 1, .fallible = 1, .success = 1, .failure = 0,
		.unhooked = 1},
	{.name = "DRV_OPEN", .value = 0x0003, .scope = 2, .opens = 1, .fallible = 1, .success = 0, .failure = 0,
		.unhooked = 0},
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
	{.name = "DRV_PNPINSTALL", .value = 0x080B, .scope = DRV_MODEL_NONE, .success = 1, .failure = 0,},
	{.name = "MXDM_INIT", .value = 0x0064, .scope = 3, .opens = 1, .fallible = 1, .entry = 1, .success = 0,
		.failure = 5, .unhooked = 0,
		.lends = 0, .passes = 2, .needs = 0},
	{.name = "MXDM_EXIT", .value = 0x0065, .scope = 3, .closes = 1, .entry = 1, .success = 0, .failure = 5,
		.unhooked = 0,
		.lends = 0, .passes = 2, .needs = 0},
	{.name = "MXDM_DISABLE", .value = 0x0066, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "MXDM_ENABLE", .value = 0x0067, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "MXDM_INIT_EX", .value = 0x0068, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "MXDM_IOCTL", .value = 0x0100, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "MXDM_GETNUMDEVS", .value = 0x0001, .scope = 3, .entry = 1, .success = 1, .failure = 0, .unhooked = 0,
		.counts = 1, .lends = 0, .passes = 0, .needs = 0},
	{.name = "MXDM_GETDEVCAPS", .value = 0x0002, .scope = 3, .entry = 1, .success = 0, .failure = 5, .unhooked = 5,
		.tells = 1, .lends = 0, .passes = 3, .needs = 1,
		.sizes[0] = sizeof(struct explored_MIXERCAPSW)},
	{.name = "MXDM_OPEN", .value = 0x0003, .scope = 4, .opens = 1, .fallible = 1, .entry = 1, .success = 0,
		.failure = 5, .unhooked = 0,
		.lends = 0, .passes = 3, .needs = 5,
		.sizes[2] = sizeof(uintptr_t),
		.sizes[0] = sizeof(struct explored_MIXEROPENDESC)},
	{.name = "MXDM_CLOSE", .value = 0x0004, .scope = 4, .closes = 1, .fallible = 1, .entry = 1, .success = 0,
		.failure = 5, .unhooked = 0,
		.lends = 0, .passes = 0, .needs = 0},
	{.name = "MXDM_GETLINEINFO", .value = 0x0005, .scope = 4, .entry = 1, .success = 0, .failure = 5,
		.does_more = 1, .unhooked = 8,
		.lends = 0, .passes = 3, .needs = 0},
	{.name = "MXDM_GETLINECONTROLS", .value = 0x0006, .scope = 4, .entry = 1, .success = 0, .failure = 5,
		.does_more = 1, .unhooked = 8,
		.lends = 0, .passes = 3, .needs = 0},
	{.name = "MXDM_GETCONTROLDETAILS", .value = 0x0007, .scope = 4, .entry = 1, .success = 0, .failure = 5,
		.does_more = 1, .unhooked = 8,
		.lends = 0, .passes = 3, .needs = 0},
	{.name = "MXDM_SETCONTROLDETAILS", .value = 0x0008, .scope = 4, .fallible = 1, .entry = 1, .success = 0,
		.failure = 5, .does_more = 1, .unhooked = 8,
		.tells_change = 977, .about = WITHIN(0, MIXERCONTROLDETAILS, dwControlID), .lends = 0, .passes = 3,
			.needs = 1,
		.sizes[0] = sizeof(struct explored_MIXERCONTROLDETAILS)},
	{.name = "LINES_MIX", .value = 0x4000, .scope = 4, .entry = 1, .success = 0, .failure = 5, .unhooked = 5,
		.lends = 0, .passes = 1, .needs = 0},
	{.name = "0x0000", .value = 0x0000, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0x3F00", .value = 0x3F00, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0x3FFF", .value = 0x3FFF, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0xFFFF", .value = 0xFFFF, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0xFFFFFFFF", .value = 0xFFFFFFFF, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "mxdMessage.0x0000", .value = 0x0000, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "mxdMessage.0x3F00", .value = 0x3F00, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "mxdMessage.0x3FFF", .value = 0x3FFF, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "mxdMessage.0xFFFF", .value = 0xFFFF, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "mxdMessage.0xFFFFFFFF", .value = 0xFFFFFFFF, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1,
		.success = 0, .failure = 8,},
};

/* A message by its place above, with parameters as they are sent; then as its hook gets them. */
static const struct drv_model_variant variants[] = {
	{.message = 0 /* DRV_LOAD */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 1 /* DRV_ENABLE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 2 /* DRV_OPEN */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 1,
		.hook1 = 18, .hook2 = 1},
	{.message = 2 /* DRV_OPEN */, .name = "session", .session = 1, .addresses = 1, .other = 1,
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = 18, .hook2 = 0},
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
	{.message = 13 /* DRV_PNPINSTALL */, .name = "", .addresses = 3,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 14 /* MXDM_INIT */, .name = "",
		.lParam1 = 0, .lParam2 = 20,
		.hook1 = 0, .hook2 = 20},
	{.message = 15 /* MXDM_EXIT */, .name = "",
		.lParam1 = 0, .lParam2 = 20,
		.hook1 = 0, .hook2 = 20},
	{.message = 16 /* MXDM_DISABLE */, .name = "",
		.lParam1 = 0, .lParam2 = 20,
		.hook1 = 0, .hook2 = 20},
	{.message = 17 /* MXDM_ENABLE */, .name = "",
		.lParam1 = 0, .lParam2 = 20,
		.hook1 = 0, .hook2 = 20},
	{.message = 18 /* MXDM_INIT_EX */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 19 /* MXDM_IOCTL */, .name = "", .addresses = 2,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = 20},
	{.message = 20 /* MXDM_GETNUMDEVS */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 21 /* MXDM_GETDEVCAPS */, .name = "", .addresses = 1,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 21 /* MXDM_GETDEVCAPS */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 19, .lParam2 = DRV_MODEL_UPPER(20),
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 21 /* MXDM_GETDEVCAPS */, .name = "capabilities=NULL", .addresses = 1, .nulls = 1, .other = 1,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 22 /* MXDM_OPEN */, .name = "", .addresses = 1,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 22 /* MXDM_OPEN */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 19, .lParam2 = DRV_MODEL_UPPER(20),
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 22 /* MXDM_OPEN */, .name = "slot=NULL", .addresses = 1, .nulls = 4, .other = 1,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 22 /* MXDM_OPEN */, .name = "description=NULL", .addresses = 1, .nulls = 1, .other = 1,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 22 /* MXDM_OPEN */, .name = "quiet", .addresses = 1, .quiet = 1, .other = 1,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 23 /* MXDM_CLOSE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 24 /* MXDM_GETLINEINFO */, .name = "", .addresses = 1,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 24 /* MXDM_GETLINEINFO */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 19, .lParam2 = DRV_MODEL_UPPER(20),
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 25 /* MXDM_GETLINECONTROLS */, .name = "", .addresses = 1,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 25 /* MXDM_GETLINECONTROLS */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 19, .lParam2 = DRV_MODEL_UPPER(20),
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 26 /* MXDM_GETCONTROLDETAILS */, .name = "", .addresses = 1,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 26 /* MXDM_GETCONTROLDETAILS */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 19, .lParam2 = DRV_MODEL_UPPER(20),
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 27 /* MXDM_SETCONTROLDETAILS */, .name = "", .addresses = 1,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 27 /* MXDM_SETCONTROLDETAILS */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 19, .lParam2 = DRV_MODEL_UPPER(20),
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 27 /* MXDM_SETCONTROLDETAILS */, .name = "details=NULL", .addresses = 1, .nulls = 1, .other = 1,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 28 /* LINES_MIX */, .name = "", .addresses = 1,
		.lParam1 = 19, .lParam2 = 0,
		.hook1 = 19, .hook2 = 0},
	{.message = 29 /* 0x0000 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 30 /* 0x3F00 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 31 /* 0x3FFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 32 /* 0xFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 33 /* 0xFFFFFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 34 /* mxdMessage.0x0000 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 35 /* mxdMessage.0x3F00 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 36 /* mxdMessage.0x3FFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 37 /* mxdMessage.0xFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 38 /* mxdMessage.0xFFFFFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
};

static const struct drv_model model = {
	.driver = "mixer_two_line",
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
