/* The explorer of the driver "plain_messages": what the specification says that it does, as data, to be
 * compared with what it does.
 *
 * Made by drvgen 0.1.0 as explore_plain_messages.c, model 02d51dfec0cce413; do not edit.
 *
 * Nothing here is shared with the driver's code; plain_messages.h is not even included. */
#include "drv_explore.h"
#include "drv_probe.h"

/* A scope is inside the one before it. */
static const struct drv_model_scope scopes[] = {
	{"module", DRV_MODEL_NONE, 0, 0, DRV_ON_LOAD, DRV_ON_FREE, 1, 0, 1, 0},
	{"device", 0, 0, 1, DRV_ON_ENABLE, DRV_ON_DISABLE, 1, 0, 1, 0},
	{"instance", 1, 1, 0, DRV_ON_OPEN, DRV_ON_CLOSE, 0, 0, 1, 0},
};

/* What messages have to do with a scope. */
#define OPENS 1, 0
#define CLOSES 0, 1
#define USES 0, 0
#define CAN_REFUSE 1
#define CANNOT 0
#define ASKS_A_PERSON 1
#define ASKS_NOBODY 0

/* Each is followed by an answer that means success, and the one that means failure. */
static const struct drv_model_message messages[] = {
	{"DRV_LOAD", 0x0001, 0, OPENS, CAN_REFUSE, ASKS_NOBODY, 1, 0},
	{"DRV_ENABLE", 0x0002, 1, OPENS, CAN_REFUSE, ASKS_NOBODY, 1, 0},
	{"DRV_OPEN", 0x0003, 2, OPENS, CAN_REFUSE, ASKS_NOBODY, 0, 0},
	{"DRV_CLOSE", 0x0004, 2, CLOSES, CAN_REFUSE, ASKS_NOBODY, 1, 0},
	{"DRV_DISABLE", 0x0005, 1, CLOSES, CANNOT, ASKS_NOBODY, 1, 0},
	{"DRV_FREE", 0x0006, 0, CLOSES, CANNOT, ASKS_NOBODY, 1, 0},
	{"DRV_CONFIGURE", 0x0007, DRV_MODEL_NONE, USES, CANNOT, ASKS_A_PERSON, 1, 0},
	{"DRV_QUERYCONFIGURE", 0x0008, DRV_MODEL_NONE, USES, CANNOT, ASKS_NOBODY, 1, 0},
	{"DRV_INSTALL", 0x0009, DRV_MODEL_NONE, USES, CANNOT, ASKS_NOBODY, 1, 0},
	{"DRV_REMOVE", 0x000A, DRV_MODEL_NONE, USES, CANNOT, ASKS_NOBODY, 1, 0},
	{"DRV_EXITSESSION", 0x000B, DRV_MODEL_NONE, USES, CANNOT, ASKS_NOBODY, 1, 0},
	{"DRV_EXITAPPLICATION", 0x000C, DRV_MODEL_NONE, USES, CANNOT, ASKS_NOBODY, 1, 0},
	{"DRV_POWER", 0x000F, DRV_MODEL_NONE, USES, CANNOT, ASKS_NOBODY, 1, 0},
	{"DRV_PNPINSTALL", 0x080B, DRV_MODEL_NONE, USES, CANNOT, ASKS_NOBODY, 1, 0},
	{"PL_SECOND_FIRST", 0x4000, 2, USES, CANNOT, ASKS_NOBODY, 1, 0},
	{"PL_MODULE", 0x3FFF, 0, USES, CANNOT, ASKS_NOBODY, 1, 0},
	{"PL_SESSION", 0x7FFF, 2, USES, CANNOT, ASKS_NOBODY, 1, 1},
	{"0x0000", 0x0000, DRV_MODEL_NONE, USES, CANNOT, ASKS_NOBODY, 0, 0},
	{"0x0700", 0x0700, DRV_MODEL_NONE, USES, CANNOT, ASKS_NOBODY, 0, 0},
	{"0xFFFF", 0xFFFF, DRV_MODEL_NONE, USES, CANNOT, ASKS_NOBODY, 0, 0},
	{"0xFFFFFFFF", 0xFFFFFFFF, DRV_MODEL_NONE, USES, CANNOT, ASKS_NOBODY, 0, 0},
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
	{.message = 2 /* DRV_OPEN */, .name = "session", .session = 1, .addresses = 1,
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
	{.message = 14 /* PL_SECOND_FIRST */, .name = "", .addresses = 1,
		.lParam1 = 18, .lParam2 = 19,
		.hook1 = 18, .hook2 = 19},
	{.message = 15 /* PL_MODULE */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 16 /* PL_SESSION */, .name = "",
		.lParam1 = 18, .lParam2 = 0,
		.hook1 = (LPARAM)(BYTE)18, .hook2 = 0},
	{.message = 16 /* PL_SESSION */, .name = "upper",
		.lParam1 = DRV_MODEL_UPPER(18), .lParam2 = 0,
		.hook1 = (LPARAM)(BYTE)18, .hook2 = 0},
	{.message = 17 /* 0x0000 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 18 /* 0x0700 */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 19 /* 0xFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
	{.message = 20 /* 0xFFFFFFFF */, .name = "",
		.lParam1 = 0, .lParam2 = 0,
		.hook1 = 0, .hook2 = 0},
};

static const struct drv_model model = {
	.driver = "plain_messages",
	.entry = "DriverProc",
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
	return drv_explore(&model, argc, argv);
}
