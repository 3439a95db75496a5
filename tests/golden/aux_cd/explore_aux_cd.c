/* The explorer of the driver "aux_cd": what the specification says that it does, as data, to be
 * compared with what it does.
 *
 * Made by drvgen 0.1.0 as explore_aux_cd.c, model 457a6f42c95395bf; do not edit.
 *
 * Nothing here is shared with the driver's code; of aux_cd.h it takes only the model, and only where
 * it tries the driver that is made of the files around it. */
#ifdef TEST_FOLDER
#define AUX_CD_MODEL_ALONE
#include "aux_cd.h"
#ifndef AUX_CD_MODEL_457a6f42c95395bf
#error "aux_cd.h is of another model than this file: generate all files of the driver again, from one spec"
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
struct explored_AUXCAPSW {
	WORD wMid;
	WORD wPid;
	UINT vDriverVersion;
	WCHAR szPname[32];
	WORD wTechnology;
	WORD wReserved1;
	DWORD dwSupport;
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
	/* auxiliaries */
	{
		.kind = DRV_MODEL_PORT,
		.devices = 2,
		.wrong = 2,
		.implied = 1,
	},
};

static const struct drv_model_entry entries[] = {
	{.name = "DriverProc"},
	{.name = "auxMessage", .port = 1},
};

/* A scope is inside the one that it names by its place. */
static const struct drv_model_scope scopes[] = {
	{.name = "module", .parent = DRV_MODEL_NONE, .opens = DRV_ON_LOAD, .closes = DRV_ON_FREE,
		.opened = 1, .refused = 0, .closed = 1, .kept = 0},
	{.name = "device", .parent = 0, .suspends = 1, .opens = DRV_ON_ENABLE, .closes = DRV_ON_DISABLE,
		.opened = 1, .refused = 0, .closed = 1, .kept = 0},
	{.name = "instance", .parent = 1, .many = 1, .opens = DRV_ON_OPEN, .closes = DRV_ON_CLOSE,
		.opened = 0, .refused = 0, .closed = 1, .kept = 0},
	{.name = "auxiliaries", .parent = 1, .opens = DRV_ON_INNER_OPEN, .closes = DRV_ON_INNER_CLOSE,
		.inner = &inner[3 - 3]},
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
	{.name = "AUXM_INIT", .value = 0x0064, .scope = 3, .opens = 1, .fallible = 1, .entry = 1, .success = 0,
		.failure = 5, .unhooked = 0,
		.lends = 0, .passes = 2, .needs = 0},
	{.name = "AUXM_EXIT", .value = 0x0065, .scope = 3, .closes = 1, .entry = 1, .success = 0, .failure = 5,
		.unhooked = 0,
		.lends = 0, .passes = 2, .needs = 0},
	{.name = "AUXM_DISABLE", .value = 0x0066, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "AUXM_ENABLE", .value = 0x0067, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "AUXM_INIT_EX", .value = 0x0068, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "AUXM_IOCTL", .value = 0x0100, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "AUXDM_GETNUMDEVS", .value = 0x0003, .scope = 3, .entry = 1, .success = 1, .failure = 0, .unhooked = 0,
		.counts = 1, .lends = 0, .passes = 0, .needs = 0},
	{.name = "AUXDM_GETDEVCAPS", .value = 0x0004, .scope = 3, .entry = 1, .success = 0, .failure = 5, .unhooked = 5,
		.tells = 1, .lends = 0, .passes = 3, .needs = 1,
		.sizes[0] = sizeof(struct explored_AUXCAPSW)},
	{.name = "AUXDM_GETVOLUME", .value = 0x0005, .scope = 3, .entry = 1, .success = 0, .failure = 5, .does_more = 1,
		.unhooked = 0,
		.lends = 0, .passes = 1, .needs = 1},
	{.name = "AUXDM_SETVOLUME", .value = 0x0006, .scope = 3, .entry = 1, .success = 0, .failure = 5, .unhooked = 0,
		.lends = 0, .passes = 1, .needs = 0},
	{.name = "0x0000", .value = 0x0000, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0x3F00", .value = 0x3F00, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0x3FFF", .value = 0x3FFF, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0xFFFF", .value = 0xFFFF, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "0xFFFFFFFF", .value = 0xFFFFFFFF, .scope = DRV_MODEL_NONE, .success = 0, .failure = 0,},
	{.name = "auxMessage.0x0000", .value = 0x0000, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "auxMessage.0x3F00", .value = 0x3F00, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "auxMessage.0x3FFF", .value = 0x3FFF, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "auxMessage.0xFFFF", .value = 0xFFFF, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1, .success = 0,
		.failure = 8,},
	{.name = "auxMessage.0xFFFFFFFF", .value = 0xFFFFFFFF, .scope = DRV_MODEL_NONE, .entry = 1, .constant = 1,
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
	{.message = 14 /* AUXM_INIT */, .name = "",
		.lParam1 = 0, .lParam2 = 20,
		.hook1 = 0, .hook2 = 20},
	{.message = 15 /* AUXM_EXIT */, .name = "",
		.lParam1 = 0, .lParam2 = 20,
		.hook1 = 0, .hook2 = 20},
	{.message = 16 /* AUXM_DISABLE */, .name = "",
		.lParam1 = 0, .lParam2 = 20,
		.hook1 = 0, .hook2 = 20},
	{.message = 17 /* AUXM_ENABLE */, .name = "",
		.lParam1 = 0, .lParam2 = 20,
		.hook1 = 0, .hook2 = 20},
	{.message = 18 /* AUXM_INIT_EX */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 19 /* AUXM_IOCTL */, .name = "", .addresses = 2,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = 20},
	{.message = 20 /* AUXDM_GETNUMDEVS */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 21 /* AUXDM_GETDEVCAPS */, .name = "", .addresses = 1,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 21 /* AUXDM_GETDEVCAPS */, .name = "upper", .addresses = 1, .other = 1,
		.lParam1 = 19, .lParam2 = DRV_MODEL_UPPER(20),
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 21 /* AUXDM_GETDEVCAPS */, .name = "capabilities=NULL", .addresses = 1, .nulls = 1, .other = 1,
		.lParam1 = 19, .lParam2 = 20,
		.hook1 = 19, .hook2 = (LPARAM)(DWORD)20},
	{.message = 22 /* AUXDM_GETVOLUME */, .name = "", .addresses = 1,
		.lParam1 = 19, .lParam2 = 0,
		.hook1 = 19, .hook2 = 0},
	{.message = 22 /* AUXDM_GETVOLUME */, .name = "volume=NULL", .addresses = 1, .nulls = 1, .other = 1,
		.lParam1 = 19, .lParam2 = 0,
		.hook1 = 19, .hook2 = 0},
	{.message = 23 /* AUXDM_SETVOLUME */, .name = "",
		.lParam1 = 19, .lParam2 = 0,
		.hook1 = (LPARAM)(DWORD)19, .hook2 = 0},
	{.message = 23 /* AUXDM_SETVOLUME */, .name = "upper", .other = 1,
		.lParam1 = DRV_MODEL_UPPER(19), .lParam2 = 0,
		.hook1 = (LPARAM)(DWORD)19, .hook2 = 0},
	{.message = 24 /* 0x0000 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 25 /* 0x3F00 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 26 /* 0x3FFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 27 /* 0xFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 28 /* 0xFFFFFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 29 /* auxMessage.0x0000 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 30 /* auxMessage.0x3F00 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 31 /* auxMessage.0x3FFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 32 /* auxMessage.0xFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 33 /* auxMessage.0xFFFFFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
};

static const struct drv_model model = {
	.driver = "aux_cd",
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
