/* The mock of the driver "acm_mulaw": its protocol as data, and its entry point. What the mock does
 * is in support/drv_mock*.c, the same for all drivers.
 *
 * Made by drvgen 0.1.0 as mock_acm_mulaw.c, model e2abc316edb65cd6; do not edit. */
#include "mock_acm_mulaw.h"
#ifndef MOCK_ACM_MULAW_MODEL_e2abc316edb65cd6
#error "mock_acm_mulaw.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock_parts.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define NOWHERE {DRV_MOCK_NONE, DRV_MOCK_NONE, 0, NULL}
#define NEVER {NOWHERE, 0, 0}

static void *member_0(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->dwDriver;
}

static void *member_1(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->dwDriver;
}

static void *member_2(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->dwDriver;
}

static void *member_3(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->dwDriver;
}

static void *member_4(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->dwDriver;
}

static void *member_5(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->dwDriver;
}

static void *member_6(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->dwDriver;
}

static void *member_7(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->dwDriver;
}

static void *member_8(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->fdwOpen;
}

static void *member_9(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->dwCallback;
}

static void *member_10(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->fdwOpen;
}

static void *member_11(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->has;
}

static void *member_12(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->dwInstance;
}

static void *member_13(uintptr_t at)
{
	return &((ACMDRVSTREAMINSTANCE *)at)->fdwOpen;
}

static void *member_14(uintptr_t at)
{
	return &((ACMDRVSTREAMHEADER *)at)->fdwStatus;
}

/* ---- what answers mean ---- */

static const struct drv_mock_symbol answers_6[] = {
	{"DRVCNF_CANCEL", 0},
	{"DRVCNF_OK", 1},
	{"DRVCNF_RESTART", 2},
};

static const struct drv_mock_symbol answers_7[] = {
	{"MMSYSERR_NOERROR", 0},
	{"MMSYSERR_ERROR", 1},
	{"MMSYSERR_BADDEVICEID", 2},
	{"MMSYSERR_NOTENABLED", 3},
	{"MMSYSERR_ALLOCATED", 4},
	{"MMSYSERR_INVALHANDLE", 5},
	{"MMSYSERR_NODRIVER", 6},
	{"MMSYSERR_NOMEM", 7},
	{"MMSYSERR_NOTSUPPORTED", 8},
	{"MMSYSERR_BADERRNUM", 9},
	{"MMSYSERR_INVALFLAG", 10},
	{"MMSYSERR_INVALPARAM", 11},
	{"MMSYSERR_HANDLEBUSY", 12},
	{"ACMERR_NOTPOSSIBLE", 512},
	{"ACMERR_BUSY", 513},
	{"ACMERR_UNPREPARED", 514},
	{"ACMERR_CANCELED", 515},
};

static const struct drv_mock_convention conventions[] = {
	{.name = "exactly_one",
		.success = 1, .failure = 0},
	{.name = "id", .issues_id = 1,
		.success = 0, .failure = 0},
	{.name = "nonzero",
		.success = 1, .failure = 0},
	{.name = "yes_no",
		.success = 1, .failure = 0},
	{.name = "value",
		.success = 1, .failure = 0},
	{.name = "ignored", .ignored = 1,
		.success = 1, .failure = 0},
	{.name = "config", .symbols = answers_6, .symbol_count = COUNT(answers_6),
		.success = 1, .failure = 0},
	{.name = "mmresult", .symbols = answers_7, .symbol_count = COUNT(answers_7),
		.success = 0, .failure = 5},
};

/* ---- messages and their parameters ---- */

static const struct drv_mock_parameter parameters_2[] = {
	{.name = "parameters", .type = "LPCWSTR", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "open_data", .type = "LPARAM", .place = 4, .kind = DRV_MOCK_SIGNED, .bits = 0},
};

static const struct drv_mock_parameter parameters_3[] = {
	{.name = "param1", .type = "LPARAM", .place = 3, .kind = DRV_MOCK_SIGNED, .bits = 0},
	{.name = "param2", .type = "LPARAM", .place = 4, .kind = DRV_MOCK_SIGNED, .bits = 0},
};

static const struct drv_mock_parameter parameters_6[] = {
	{.name = "parent", .type = "HWND", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "info", .type = "LPDRVCONFIGINFO", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_8[] = {
	{.name = "parent", .type = "HWND", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "info", .type = "LPDRVCONFIGINFO", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_symbol values_11_3[] = {
	{"DRVEA_NORMALEXIT", 1},
	{"DRVEA_ABNORMALEXIT", 2},
};

static const struct drv_mock_parameter parameters_11[] = {
	{.name = "how", .type = "LPARAM", .place = 3, .kind = DRV_MOCK_SIGNED, .bits = 0,
		.symbols = values_11_3, .symbol_count = COUNT(values_11_3)},
};

static const struct drv_mock_parameter parameters_13[] = {
	{.name = "device_info_set", .type = "LPVOID", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "device_info_data", .type = "LPVOID", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_15[] = {
	{.name = "details", .type = "ACMDRIVERDETAILSW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_16[] = {
	{.name = "parent", .type = "HWND", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_17[] = {
	{.name = "capabilities", .type = "WAVEINCAPSW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_18[] = {
	{.name = "capabilities", .type = "WAVEOUTCAPSW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_19[] = {
	{.name = "details", .type = "ACMFORMATTAGDETAILSW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "query", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_20[] = {
	{.name = "details", .type = "ACMFORMATDETAILSW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "query", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_21[] = {
	{.name = "suggestion", .type = "ACMDRVFORMATSUGGEST *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_22[] = {
	{.name = "details", .type = "ACMFILTERTAGDETAILSW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "query", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_23[] = {
	{.name = "details", .type = "ACMFILTERDETAILSW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "query", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_24[] = {
	{.name = "given", .type = "ACMDRVSTREAMINSTANCE *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_25[] = {
	{.name = "given", .type = "ACMDRVSTREAMINSTANCE *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_26[] = {
	{.name = "given", .type = "ACMDRVSTREAMINSTANCE *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "ACMDRVSTREAMSIZE *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_27[] = {
	{.name = "given", .type = "ACMDRVSTREAMINSTANCE *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "header", .type = "ACMDRVSTREAMHEADER *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_28[] = {
	{.name = "given", .type = "ACMDRVSTREAMINSTANCE *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "flags", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_29[] = {
	{.name = "given", .type = "ACMDRVSTREAMINSTANCE *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "header", .type = "ACMDRVSTREAMHEADER *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_30[] = {
	{.name = "given", .type = "ACMDRVSTREAMINSTANCE *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "header", .type = "ACMDRVSTREAMHEADER *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_31[] = {
	{.name = "given", .type = "ACMDRVSTREAMINSTANCE *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_32[] = {
	{.name = "hold", .type = "BOOL", .place = 3, .kind = DRV_MOCK_SIGNED, .bits = 32},
};

static const struct drv_mock_message messages[] = {
	{.name = "DRV_LOAD", .value = 0x0001, .entry = 0, .scope = 0, .opens = 1, .fallible = 1,
		.convention = 0, .answer = 0, .failure = 0,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "DRV_ENABLE", .value = 0x0002, .entry = 0, .scope = 1, .opens = 1, .fallible = 1,
		.convention = 5, .answer = 0, .failure = 0,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "DRV_OPEN", .value = 0x0003, .entry = 0, .scope = 2, .opens = 1, .fallible = 1,
		.convention = 1, .answer = 0, .failure = 0,
		.parameters = parameters_2, .parameter_count = COUNT(parameters_2),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "DRV_CLOSE", .value = 0x0004, .entry = 0, .scope = 2, .closes = 1, .fallible = 1,
		.convention = 2, .answer = 0, .failure = 0,
		.parameters = parameters_3, .parameter_count = COUNT(parameters_3),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "DRV_DISABLE", .value = 0x0005, .entry = 0, .scope = 1, .closes = 1,
		.convention = 5, .answer = 0, .failure = 0,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "DRV_FREE", .value = 0x0006, .entry = 0, .scope = 0, .closes = 1,
		.convention = 5, .answer = 0, .failure = 0,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "DRV_CONFIGURE", .value = 0x0007, .entry = 0, .scope = 2,
		.convention = 6, .answer = 0, .failure = 0,
		.parameters = parameters_6, .parameter_count = COUNT(parameters_6),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "DRV_QUERYCONFIGURE", .value = 0x0008, .entry = 0, .scope = 2,
		.convention = 3, .answer = 0, .failure = 0,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "DRV_INSTALL", .value = 0x0009, .entry = 0, .scope = 2,
		.convention = 6, .answer = 0, .failure = 0,
		.parameters = parameters_8, .parameter_count = COUNT(parameters_8),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "DRV_REMOVE", .value = 0x000A, .entry = 0, .scope = 2,
		.convention = 6, .answer = 0, .failure = 0,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "DRV_EXITSESSION", .value = 0x000B, .entry = 0, .scope = 0,
		.convention = 5, .answer = 0, .failure = 0,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "DRV_EXITAPPLICATION", .value = 0x000C, .entry = 0, .scope = 0,
		.convention = 5, .answer = 0, .failure = 0,
		.parameters = parameters_11, .parameter_count = COUNT(parameters_11),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "DRV_POWER", .value = 0x000F, .entry = 0, .scope = 0,
		.convention = 2, .answer = 0, .failure = 0,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "DRV_PNPINSTALL", .value = 0x080B, .entry = 0, .scope = 2,
		.convention = 6, .answer = 0, .failure = 0,
		.parameters = parameters_13, .parameter_count = COUNT(parameters_13),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_DRIVER_NOTIFY", .value = 0x6001, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_DRIVER_DETAILS", .value = 0x600A, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_15, .parameter_count = COUNT(parameters_15),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_DRIVER_ABOUT", .value = 0x600B, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_16, .parameter_count = COUNT(parameters_16),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_HARDWARE_WAVE_CAPS_INPUT", .value = 0x6014, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_17, .parameter_count = COUNT(parameters_17),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_HARDWARE_WAVE_CAPS_OUTPUT", .value = 0x6015, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_18, .parameter_count = COUNT(parameters_18),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_FORMATTAG_DETAILS", .value = 0x6019, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_19, .parameter_count = COUNT(parameters_19),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_FORMAT_DETAILS", .value = 0x601A, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_20, .parameter_count = COUNT(parameters_20),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_FORMAT_SUGGEST", .value = 0x601B, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_21, .parameter_count = COUNT(parameters_21),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_FILTERTAG_DETAILS", .value = 0x6032, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_22, .parameter_count = COUNT(parameters_22),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_FILTER_DETAILS", .value = 0x6033, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_23, .parameter_count = COUNT(parameters_23),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_STREAM_OPEN", .value = 0x604C, .entry = 0, .scope = 3, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_24, .parameter_count = COUNT(parameters_24),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = { 3, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->dwDriver, member_0 }},
	{.name = "ACMDM_STREAM_CLOSE", .value = 0x604D, .entry = 0, .scope = 3, .closes = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_25, .parameter_count = COUNT(parameters_25),
		.ids = { { 2, 0, 0, NULL }, { 3, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->dwDriver, member_1 }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_STREAM_SIZE", .value = 0x604E, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_26, .parameter_count = COUNT(parameters_26),
		.ids = { { 2, 0, 0, NULL }, { 3, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->dwDriver, member_2 }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_STREAM_CONVERT", .value = 0x604F, .entry = 0, .scope = 3, .queues = 1, .buffer = 4,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_27, .parameter_count = COUNT(parameters_27),
		.ids = { { 2, 0, 0, NULL }, { 3, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->dwDriver, member_3 }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_STREAM_RESET", .value = 0x6050, .entry = 0, .scope = 3, .empties = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_28, .parameter_count = COUNT(parameters_28),
		.ids = { { 2, 0, 0, NULL }, { 3, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->dwDriver, member_4 }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_STREAM_PREPARE", .value = 0x6051, .entry = 0, .scope = 4, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_29, .parameter_count = COUNT(parameters_29),
		.ids = { { 2, 0, 0, NULL }, { 3, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->dwDriver, member_5 }, NOWHERE },
		.issues = { 4, 4, 0, NULL }},
	{.name = "ACMDM_STREAM_UNPREPARE", .value = 0x6052, .entry = 0, .scope = 4, .closes = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_30, .parameter_count = COUNT(parameters_30),
		.ids = { { 2, 0, 0, NULL }, { 3, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->dwDriver, member_6 },
			{ 4, 4, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ACMDM_STREAM_UPDATE", .value = 0x6053, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_31, .parameter_count = COUNT(parameters_31),
		.ids = { { 2, 0, 0, NULL }, { 3, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->dwDriver, member_7 }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MULAW_HOLD", .value = 0x4000, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_32, .parameter_count = COUNT(parameters_32),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
};

/* ---- what is opened and closed ---- */

static const struct drv_mock_notice notice_3 = {
	.opened = 980, .closed = 981, .done = 982, .device = DRV_MOCK_NONE,
	.callback = { DRV_MOCK_NONE, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->dwCallback, member_9 },
	.flags = { DRV_MOCK_NONE, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->fdwOpen, member_10 },
	.handle = { DRV_MOCK_NONE, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->has, member_11 },
	.data = { DRV_MOCK_NONE, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->dwInstance, member_12 },
	.when = { { DRV_MOCK_NONE, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->fdwOpen, member_13 }, ACM_STREAMOPENF_ASYNC,
		0 },
};

static const struct drv_mock_scope scopes[] = {
	{.name = "module", .parent = DRV_MOCK_NONE, .opens = 0, .closes = 5,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_IGNORED, .refusal = 0, .lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 }},
	{.name = "device", .parent = 0, .opens = 1, .closes = 4,
		.children = DRV_MOCK_SUSPEND, .repeat = DRV_MOCK_IGNORED, .refusal = 0, .lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 }},
	{.name = "instance", .parent = 1, .opens = 2, .closes = 3, .many = 1,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_NESTS, .refusal = 0, .lends = DRV_MOCK_NONE,
		.session = { { DRV_MOCK_NONE, 4, 0, NULL }, 0, 0 },
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 }},
	{.name = "stream", .parent = 2, .opens = 24, .closes = 25, .many = 1,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_NESTS, .refusal = 513, .lends = 4,
		.session = NEVER,
		.query = { { DRV_MOCK_NONE, 3, sizeof((ACMDRVSTREAMINSTANCE *)0)->fdwOpen, member_8 },
			ACM_STREAMOPENF_QUERY, 0 },
		.flags = { NOWHERE, 0, 0, 0 },
		.notice = &notice_3},
	{.name = "header", .parent = 3, .opens = 29, .closes = 30, .many = 1,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_NESTS, .by_host = 1, .refusal = 513,
			.lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { { DRV_MOCK_NONE, 4, sizeof((ACMDRVSTREAMHEADER *)0)->fdwStatus, member_14 }, 0, 1048576,
			65536 }},
};

/* ---- the entry points ---- */

static const char *const arguments_0[] = { "dwDriverId", "hdrvr", "msg", "lParam1", "lParam2" };

/* Answers what the driver leaves alone. */
static int64_t fallback_0(const uintptr_t *arguments)
{
	return DefDriverProc(
		(DWORD_PTR)arguments[0],
		(HDRVR)arguments[1],
		(UINT)arguments[2],
		(LPARAM)arguments[3],
		(LPARAM)arguments[4]);
}

static const struct drv_mock_entry entries[] = {
	{"DriverProc", arguments_0, COUNT(arguments_0), 2, 2, fallback_0},
};

static void tell(const struct drv_mock_listener *listener, uint32_t message, uint64_t about)
{
	const struct drv_notify notify = {
		listener->on, (DWORD_PTR)listener->callback, (DWORD)listener->flags,
		(HDRVR)(uintptr_t)listener->handle, (DWORD_PTR)listener->data,
	};
	drv_tell(&notify, message, (DWORD_PTR)about, 0);
}

static const struct drv_mock_tables tables = {
	.driver = "acm_mulaw",
	.protocol = "acm",
	.entries = entries,
	.entry_count = COUNT(entries),
	.conventions = conventions,
	.convention_count = COUNT(conventions),
	.scopes = scopes,
	.scope_count = COUNT(scopes),
	.messages = messages,
	.message_count = COUNT(messages),
	.limit = 0u,
	.refuses_session = 0,
	.tell = tell,
};

static struct drv_mock the_mock = DRV_MOCK_OF(&tables);

struct drv_mock *mock_acm_mulaw(void)
{
	return &the_mock;
}

LRESULT CALLBACK mock_acm_mulaw_DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	const uintptr_t arguments[] = {
		(uintptr_t)dwDriverId, (uintptr_t)hdrvr, (uintptr_t)msg, (uintptr_t)lParam1, (uintptr_t)lParam2
	};
	return (LRESULT)drv_mock_handle(&the_mock, 0, arguments);
}

#ifdef DRV_MOCK_AS_DRIVER
LRESULT CALLBACK DriverProc(
	DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	return mock_acm_mulaw_DriverProc(dwDriverId, hdrvr, msg, lParam1, lParam2);
}
#endif

/* ---- expectations with all parameters ---- */

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 0, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 1, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 2, drv_file, drv_line);
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	mock_where(drv_rule, "open_data", mock_equal((intptr_t)open_data));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 3, drv_file, drv_line);
	mock_where(drv_rule, "param1", mock_equal((intptr_t)param1));
	mock_where(drv_rule, "param2", mock_equal((intptr_t)param2));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 4, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_FREE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 5, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 6, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "info", mock_equal((intptr_t)info));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 7, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 8, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "info", mock_equal((intptr_t)info));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 9, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 10, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 11, drv_file, drv_line);
	mock_where(drv_rule, "how", mock_equal((intptr_t)how));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_POWER_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 12, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 13, drv_file, drv_line);
	mock_where(drv_rule, "device_info_set", mock_equal((intptr_t)device_info_set));
	mock_where(drv_rule, "device_info_data", mock_equal((intptr_t)device_info_data));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_DRIVER_NOTIFY_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 14, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_DRIVER_DETAILS_at(
	const char *drv_file, int drv_line, const void * details)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 15, drv_file, drv_line);
	mock_where(drv_rule, "details", mock_equal((intptr_t)details));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_DRIVER_ABOUT_at(
	const char *drv_file, int drv_line, const void * parent)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 16, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_HARDWARE_WAVE_CAPS_INPUT_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 17, drv_file, drv_line);
	mock_where(drv_rule, "capabilities", mock_equal((intptr_t)capabilities));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_HARDWARE_WAVE_CAPS_OUTPUT_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 18, drv_file, drv_line);
	mock_where(drv_rule, "capabilities", mock_equal((intptr_t)capabilities));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_FORMATTAG_DETAILS_at(
	const char *drv_file, int drv_line, const void * details, DWORD query)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 19, drv_file, drv_line);
	mock_where(drv_rule, "details", mock_equal((intptr_t)details));
	mock_where(drv_rule, "query", mock_equal((intptr_t)query));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_FORMAT_DETAILS_at(
	const char *drv_file, int drv_line, const void * details, DWORD query)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 20, drv_file, drv_line);
	mock_where(drv_rule, "details", mock_equal((intptr_t)details));
	mock_where(drv_rule, "query", mock_equal((intptr_t)query));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_FORMAT_SUGGEST_at(
	const char *drv_file, int drv_line, const void * suggestion)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 21, drv_file, drv_line);
	mock_where(drv_rule, "suggestion", mock_equal((intptr_t)suggestion));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_FILTERTAG_DETAILS_at(
	const char *drv_file, int drv_line, const void * details, DWORD query)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 22, drv_file, drv_line);
	mock_where(drv_rule, "details", mock_equal((intptr_t)details));
	mock_where(drv_rule, "query", mock_equal((intptr_t)query));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_FILTER_DETAILS_at(
	const char *drv_file, int drv_line, const void * details, DWORD query)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 23, drv_file, drv_line);
	mock_where(drv_rule, "details", mock_equal((intptr_t)details));
	mock_where(drv_rule, "query", mock_equal((intptr_t)query));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_OPEN_at(
	const char *drv_file, int drv_line, const void * given)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 24, drv_file, drv_line);
	mock_where(drv_rule, "given", mock_equal((intptr_t)given));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_CLOSE_at(
	const char *drv_file, int drv_line, const void * given)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 25, drv_file, drv_line);
	mock_where(drv_rule, "given", mock_equal((intptr_t)given));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_SIZE_at(
	const char *drv_file, int drv_line, const void * given, const void * size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 26, drv_file, drv_line);
	mock_where(drv_rule, "given", mock_equal((intptr_t)given));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_CONVERT_at(
	const char *drv_file, int drv_line, const void * given, const void * header)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 27, drv_file, drv_line);
	mock_where(drv_rule, "given", mock_equal((intptr_t)given));
	mock_where(drv_rule, "header", mock_equal((intptr_t)header));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_RESET_at(
	const char *drv_file, int drv_line, const void * given, DWORD flags)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 28, drv_file, drv_line);
	mock_where(drv_rule, "given", mock_equal((intptr_t)given));
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_PREPARE_at(
	const char *drv_file, int drv_line, const void * given, const void * header)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 29, drv_file, drv_line);
	mock_where(drv_rule, "given", mock_equal((intptr_t)given));
	mock_where(drv_rule, "header", mock_equal((intptr_t)header));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_UNPREPARE_at(
	const char *drv_file, int drv_line, const void * given, const void * header)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 30, drv_file, drv_line);
	mock_where(drv_rule, "given", mock_equal((intptr_t)given));
	mock_where(drv_rule, "header", mock_equal((intptr_t)header));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_ACMDM_STREAM_UPDATE_at(
	const char *drv_file, int drv_line, const void * given)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 31, drv_file, drv_line);
	mock_where(drv_rule, "given", mock_equal((intptr_t)given));
	return drv_rule;
}

struct drv_mock_rule *mock_acm_mulaw_expect_MULAW_HOLD_at(
	const char *drv_file, int drv_line, BOOL hold)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 32, drv_file, drv_line);
	mock_where(drv_rule, "hold", mock_equal((intptr_t)hold));
	return drv_rule;
}
