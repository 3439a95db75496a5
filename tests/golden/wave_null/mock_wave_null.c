/* The mock of the driver "wave_null": its protocol as data, and its entry point. What the mock does
 * is in support/drv_mock*.c, the same for all drivers.
 *
 * Made by drvgen 0.1.0 as mock_wave_null.c, model e85f11cd44f5717d; do not edit. */
#include "mock_wave_null.h"
#ifndef MOCK_WAVE_NULL_MODEL_e85f11cd44f5717d
#error "mock_wave_null.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock_parts.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define NOWHERE {DRV_MOCK_NONE, DRV_MOCK_NONE, 0, NULL}
#define NEVER {NOWHERE, 0, 0}

static void *member_0(uintptr_t at)
{
	return &((WAVEOPENDESC *)at)->dwCallback;
}

static void *member_1(uintptr_t at)
{
	return &((WAVEOPENDESC *)at)->hWave;
}

static void *member_2(uintptr_t at)
{
	return &((WAVEOPENDESC *)at)->dwInstance;
}

static void *member_3(uintptr_t at)
{
	return &((WAVEHDR *)at)->dwFlags;
}

static void *member_4(uintptr_t at)
{
	return &((WAVEOPENDESC *)at)->dwCallback;
}

static void *member_5(uintptr_t at)
{
	return &((WAVEOPENDESC *)at)->hWave;
}

static void *member_6(uintptr_t at)
{
	return &((WAVEOPENDESC *)at)->dwInstance;
}

static void *member_7(uintptr_t at)
{
	return &((WAVEHDR *)at)->dwFlags;
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
	{"WAVERR_BADFORMAT", 32},
	{"WAVERR_STILLPLAYING", 33},
	{"WAVERR_UNPREPARED", 34},
	{"WAVERR_SYNC", 35},
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
	{.name = "count",
		.success = 1, .failure = 0},
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

static const struct drv_mock_parameter parameters_14[] = {
	{.name = "device_node", .type = "DWORD_PTR", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 0},
};

static const struct drv_mock_parameter parameters_15[] = {
	{.name = "device_node", .type = "DWORD_PTR", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 0},
};

static const struct drv_mock_parameter parameters_16[] = {
	{.name = "device_node", .type = "DWORD_PTR", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 0},
};

static const struct drv_mock_parameter parameters_17[] = {
	{.name = "device_node", .type = "DWORD_PTR", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 0},
};

static const struct drv_mock_parameter parameters_19[] = {
	{.name = "handle", .type = "DWORD_PTR", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 0},
	{.name = "data", .type = "DRVM_IOCTL_DATA *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_21[] = {
	{.name = "capabilities", .type = "WAVEOUTCAPSW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_22[] = {
	{.name = "slot", .type = "DWORD_PTR *", .place = 2, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "description", .type = "WAVEOPENDESC *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "flags", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_24[] = {
	{.name = "buffer", .type = "WAVEHDR *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_25[] = {
	{.name = "buffer", .type = "WAVEHDR *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_26[] = {
	{.name = "buffer", .type = "WAVEHDR *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_30[] = {
	{.name = "time", .type = "MMTIME *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_31[] = {
	{.name = "pitch", .type = "DWORD *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_32[] = {
	{.name = "pitch", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_33[] = {
	{.name = "volume", .type = "DWORD *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_34[] = {
	{.name = "volume", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_35[] = {
	{.name = "playbackrate", .type = "DWORD *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_36[] = {
	{.name = "playbackrate", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_39[] = {
	{.name = "which", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "status", .type = "DWORD *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_40[] = {
	{.name = "device_node", .type = "DWORD_PTR", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 0},
};

static const struct drv_mock_parameter parameters_41[] = {
	{.name = "device_node", .type = "DWORD_PTR", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 0},
};

static const struct drv_mock_parameter parameters_42[] = {
	{.name = "device_node", .type = "DWORD_PTR", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 0},
};

static const struct drv_mock_parameter parameters_43[] = {
	{.name = "device_node", .type = "DWORD_PTR", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 0},
};

static const struct drv_mock_parameter parameters_45[] = {
	{.name = "handle", .type = "DWORD_PTR", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 0},
	{.name = "data", .type = "DRVM_IOCTL_DATA *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_47[] = {
	{.name = "capabilities", .type = "WAVEINCAPSW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_48[] = {
	{.name = "slot", .type = "DWORD_PTR *", .place = 2, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "description", .type = "WAVEOPENDESC *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "flags", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_50[] = {
	{.name = "buffer", .type = "WAVEHDR *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_51[] = {
	{.name = "buffer", .type = "WAVEHDR *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_52[] = {
	{.name = "buffer", .type = "WAVEHDR *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_56[] = {
	{.name = "time", .type = "MMTIME *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_58[] = {
	{.name = "which", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "status", .type = "DWORD *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_59[] = {
	{.name = "speed", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32,
		.ranged = 1, .least = 0, .most = 1000},
};

static const struct drv_mock_parameter parameters_60[] = {
	{.name = "speed", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32,
		.ranged = 1, .least = 0, .most = 1000},
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
	{.name = "WODM_INIT", .value = 0x0064, .entry = 1, .scope = 3, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_14, .parameter_count = COUNT(parameters_14),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_EXIT", .value = 0x0065, .entry = 1, .scope = 3, .closes = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_15, .parameter_count = COUNT(parameters_15),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_DISABLE", .value = 0x0066, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_16, .parameter_count = COUNT(parameters_16),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_ENABLE", .value = 0x0067, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_17, .parameter_count = COUNT(parameters_17),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_INIT_EX", .value = 0x0068, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_IOCTL", .value = 0x0100, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_19, .parameter_count = COUNT(parameters_19),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_GETNUMDEVS", .value = 0x0003, .entry = 1, .scope = 3,
		.convention = 8, .answer = 2, .failure = 0,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_GETDEVCAPS", .value = 0x0004, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_21, .parameter_count = COUNT(parameters_21),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_OPEN", .value = 0x0005, .entry = 1, .scope = 4, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_22, .parameter_count = COUNT(parameters_22),
		.ids = { NOWHERE },
		.issues = { 4, 2, sizeof(uintptr_t), NULL }},
	{.name = "WODM_CLOSE", .value = 0x0006, .entry = 1, .scope = 4, .closes = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_PREPARE", .value = 0x0007, .entry = 1, .scope = 5, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_24, .parameter_count = COUNT(parameters_24),
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = { 5, 3, 0, NULL }},
	{.name = "WODM_UNPREPARE", .value = 0x0008, .entry = 1, .scope = 5, .closes = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_25, .parameter_count = COUNT(parameters_25),
		.ids = { { 4, 2, 0, NULL }, { 5, 3, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_WRITE", .value = 0x0009, .entry = 1, .scope = 4, .queues = 1, .buffer = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_26, .parameter_count = COUNT(parameters_26),
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_PAUSE", .value = 0x000A, .entry = 1, .scope = 4,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_RESTART", .value = 0x000B, .entry = 1, .scope = 4,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_RESET", .value = 0x000C, .entry = 1, .scope = 4, .empties = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_GETPOS", .value = 0x000D, .entry = 1, .scope = 4,
		.convention = 7, .answer = 8, .failure = 5,
		.parameters = parameters_30, .parameter_count = COUNT(parameters_30),
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_GETPITCH", .value = 0x000E, .entry = 1, .scope = 4,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_31, .parameter_count = COUNT(parameters_31),
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_SETPITCH", .value = 0x000F, .entry = 1, .scope = 4,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_32, .parameter_count = COUNT(parameters_32),
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_GETVOLUME", .value = 0x0010, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_33, .parameter_count = COUNT(parameters_33),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_SETVOLUME", .value = 0x0011, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_34, .parameter_count = COUNT(parameters_34),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_GETPLAYBACKRATE", .value = 0x0012, .entry = 1, .scope = 4,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_35, .parameter_count = COUNT(parameters_35),
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_SETPLAYBACKRATE", .value = 0x0013, .entry = 1, .scope = 4,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_36, .parameter_count = COUNT(parameters_36),
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_BREAKLOOP", .value = 0x0014, .entry = 1, .scope = 4,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_PREFERRED", .value = 0x0015, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WODM_MAPPER_STATUS", .value = 0x2000, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_39, .parameter_count = COUNT(parameters_39),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_INIT", .value = 0x0064, .entry = 2, .scope = 6, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_40, .parameter_count = COUNT(parameters_40),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_EXIT", .value = 0x0065, .entry = 2, .scope = 6, .closes = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_41, .parameter_count = COUNT(parameters_41),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_DISABLE", .value = 0x0066, .entry = 2, .scope = 6,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_42, .parameter_count = COUNT(parameters_42),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_ENABLE", .value = 0x0067, .entry = 2, .scope = 6,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_43, .parameter_count = COUNT(parameters_43),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_INIT_EX", .value = 0x0068, .entry = 2, .scope = 6,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_IOCTL", .value = 0x0100, .entry = 2, .scope = 6,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_45, .parameter_count = COUNT(parameters_45),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_GETNUMDEVS", .value = 0x0032, .entry = 2, .scope = 6,
		.convention = 8, .answer = 1, .failure = 0,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_GETDEVCAPS", .value = 0x0033, .entry = 2, .scope = 6,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_47, .parameter_count = COUNT(parameters_47),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_OPEN", .value = 0x0034, .entry = 2, .scope = 7, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_48, .parameter_count = COUNT(parameters_48),
		.ids = { NOWHERE },
		.issues = { 7, 2, sizeof(uintptr_t), NULL }},
	{.name = "WIDM_CLOSE", .value = 0x0035, .entry = 2, .scope = 7, .closes = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { { 7, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_PREPARE", .value = 0x0036, .entry = 2, .scope = 8, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_50, .parameter_count = COUNT(parameters_50),
		.ids = { { 7, 2, 0, NULL }, NOWHERE },
		.issues = { 8, 3, 0, NULL }},
	{.name = "WIDM_UNPREPARE", .value = 0x0037, .entry = 2, .scope = 8, .closes = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_51, .parameter_count = COUNT(parameters_51),
		.ids = { { 7, 2, 0, NULL }, { 8, 3, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_ADDBUFFER", .value = 0x0038, .entry = 2, .scope = 7, .queues = 1, .buffer = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_52, .parameter_count = COUNT(parameters_52),
		.ids = { { 7, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_START", .value = 0x0039, .entry = 2, .scope = 7,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { { 7, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_STOP", .value = 0x003A, .entry = 2, .scope = 7,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { { 7, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_RESET", .value = 0x003B, .entry = 2, .scope = 7, .empties = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { { 7, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_GETPOS", .value = 0x003C, .entry = 2, .scope = 7,
		.convention = 7, .answer = 8, .failure = 5,
		.parameters = parameters_56, .parameter_count = COUNT(parameters_56),
		.ids = { { 7, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_PREFERRED", .value = 0x003D, .entry = 2, .scope = 6,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "WIDM_MAPPER_STATUS", .value = 0x2000, .entry = 2, .scope = 6,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_58, .parameter_count = COUNT(parameters_58),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "NULL_SET_OUT_SPEED", .value = 0x4000, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_59, .parameter_count = COUNT(parameters_59),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "NULL_SET_IN_SPEED", .value = 0x4000, .entry = 2, .scope = 6,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_60, .parameter_count = COUNT(parameters_60),
		.ids = { NOWHERE },
		.issues = NOWHERE},
};

/* ---- what is opened and closed ---- */

static const struct drv_mock_notice notice_4 = {
	.opened = 955, .closed = 956, .done = 957, .device = 0,
	.callback = { DRV_MOCK_NONE, 3, sizeof((WAVEOPENDESC *)0)->dwCallback, member_0 },
	.flags = { DRV_MOCK_NONE, 4, 0, NULL },
	.handle = { DRV_MOCK_NONE, 3, sizeof((WAVEOPENDESC *)0)->hWave, member_1 },
	.data = { DRV_MOCK_NONE, 3, sizeof((WAVEOPENDESC *)0)->dwInstance, member_2 },
	.when = NEVER,
};

static const struct drv_mock_notice notice_7 = {
	.opened = 958, .closed = 959, .done = 960, .device = 0,
	.callback = { DRV_MOCK_NONE, 3, sizeof((WAVEOPENDESC *)0)->dwCallback, member_4 },
	.flags = { DRV_MOCK_NONE, 4, 0, NULL },
	.handle = { DRV_MOCK_NONE, 3, sizeof((WAVEOPENDESC *)0)->hWave, member_5 },
	.data = { DRV_MOCK_NONE, 3, sizeof((WAVEOPENDESC *)0)->dwInstance, member_6 },
	.when = NEVER,
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
	{.name = "outputs", .parent = 1, .opens = 14, .closes = 15,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_IGNORED, .implied = 1, .refusal = 5,
			.lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 }},
	{.name = "output", .parent = 3, .opens = 22, .closes = 23, .many = 1,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_NESTS, .refusal = 33,
		.prepares = 1, .unprepared = 34, .lends = 5,
		.session = NEVER,
		.query = { { DRV_MOCK_NONE, 4, 0, NULL }, WAVE_FORMAT_QUERY, 0 },
		.flags = { NOWHERE, 0, 0, 0 },
		.notice = &notice_4},
	{.name = "output_buffer", .parent = 4, .opens = 24, .closes = 25, .many = 1,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_IGNORED, .by_host = 1, .refusal = 33,
			.lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { { DRV_MOCK_NONE, 3, sizeof((WAVEHDR *)0)->dwFlags, member_3 }, 2, 16, 1 }},
	{.name = "inputs", .parent = 1, .opens = 40, .closes = 41,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_IGNORED, .implied = 1, .refusal = 5,
			.lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 }},
	{.name = "input", .parent = 6, .opens = 48, .closes = 49, .many = 1,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_NESTS, .refusal = 33,
		.prepares = 1, .unprepared = 34, .lends = 8,
		.session = NEVER,
		.query = { { DRV_MOCK_NONE, 4, 0, NULL }, WAVE_FORMAT_QUERY, 0 },
		.flags = { NOWHERE, 0, 0, 0 },
		.notice = &notice_7},
	{.name = "input_buffer", .parent = 7, .opens = 50, .closes = 51, .many = 1,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_IGNORED, .by_host = 1, .refusal = 33,
			.lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { { DRV_MOCK_NONE, 3, sizeof((WAVEHDR *)0)->dwFlags, member_7 }, 2, 16, 1 }},
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

static const char *const arguments_1[] = { "uDeviceID", "uMsg", "dwUser", "dwParam1", "dwParam2" };

/* Answers what the driver leaves alone. */
static int64_t fallback_1(const uintptr_t *arguments)
{
	(void)arguments;
	return MMSYSERR_NOTSUPPORTED;
}

static const char *const arguments_2[] = { "uDeviceID", "uMsg", "dwUser", "dwParam1", "dwParam2" };

/* Answers what the driver leaves alone. */
static int64_t fallback_2(const uintptr_t *arguments)
{
	(void)arguments;
	return MMSYSERR_NOTSUPPORTED;
}

static const struct drv_mock_entry entries[] = {
	{"DriverProc", arguments_0, COUNT(arguments_0), 2, 2, fallback_0},
	{"wodMessage", arguments_1, COUNT(arguments_1), 1, 1, fallback_1},
	{"widMessage", arguments_2, COUNT(arguments_2), 1, 1, fallback_2},
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
	.driver = "wave_null",
	.protocol = "wave",
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

struct drv_mock *mock_wave_null(void)
{
	return &the_mock;
}

LRESULT CALLBACK mock_wave_null_DriverProc(
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
	return mock_wave_null_DriverProc(dwDriverId, hdrvr, msg, lParam1, lParam2);
}
#endif

DWORD CALLBACK mock_wave_null_wodMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	const uintptr_t arguments[] = {
		(uintptr_t)uDeviceID, (uintptr_t)uMsg, (uintptr_t)dwUser, (uintptr_t)dwParam1, (uintptr_t)dwParam2
	};
	return (DWORD)drv_mock_handle(&the_mock, 1, arguments);
}

#ifdef DRV_MOCK_AS_DRIVER
DWORD CALLBACK wodMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	return mock_wave_null_wodMessage(uDeviceID, uMsg, dwUser, dwParam1, dwParam2);
}
#endif

DWORD CALLBACK mock_wave_null_widMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	const uintptr_t arguments[] = {
		(uintptr_t)uDeviceID, (uintptr_t)uMsg, (uintptr_t)dwUser, (uintptr_t)dwParam1, (uintptr_t)dwParam2
	};
	return (DWORD)drv_mock_handle(&the_mock, 2, arguments);
}

#ifdef DRV_MOCK_AS_DRIVER
DWORD CALLBACK widMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	return mock_wave_null_widMessage(uDeviceID, uMsg, dwUser, dwParam1, dwParam2);
}
#endif

/* ---- expectations with all parameters ---- */

struct drv_mock_rule *mock_wave_null_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 0, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 1, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 2, drv_file, drv_line);
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	mock_where(drv_rule, "open_data", mock_equal((intptr_t)open_data));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 3, drv_file, drv_line);
	mock_where(drv_rule, "param1", mock_equal((intptr_t)param1));
	mock_where(drv_rule, "param2", mock_equal((intptr_t)param2));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 4, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_DRV_FREE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 5, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 6, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "info", mock_equal((intptr_t)info));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 7, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 8, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "info", mock_equal((intptr_t)info));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 9, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 10, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 11, drv_file, drv_line);
	mock_where(drv_rule, "how", mock_equal((intptr_t)how));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_DRV_POWER_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 12, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 13, drv_file, drv_line);
	mock_where(drv_rule, "device_info_set", mock_equal((intptr_t)device_info_set));
	mock_where(drv_rule, "device_info_data", mock_equal((intptr_t)device_info_data));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_INIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 14, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_EXIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 15, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_DISABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 16, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_ENABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 17, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_INIT_EX_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 18, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_IOCTL_at(
	const char *drv_file, int drv_line, DWORD_PTR handle, const void * data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 19, drv_file, drv_line);
	mock_where(drv_rule, "handle", mock_equal((intptr_t)handle));
	mock_where(drv_rule, "data", mock_equal((intptr_t)data));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_GETNUMDEVS_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 20, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_GETDEVCAPS_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 21, drv_file, drv_line);
	mock_where(drv_rule, "capabilities", mock_equal((intptr_t)capabilities));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_OPEN_at(
	const char *drv_file, int drv_line, const void * slot, const void * description, DWORD flags)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 22, drv_file, drv_line);
	mock_where(drv_rule, "slot", mock_equal((intptr_t)slot));
	mock_where(drv_rule, "description", mock_equal((intptr_t)description));
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_CLOSE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 23, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_PREPARE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 24, drv_file, drv_line);
	mock_where(drv_rule, "buffer", mock_equal((intptr_t)buffer));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_UNPREPARE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 25, drv_file, drv_line);
	mock_where(drv_rule, "buffer", mock_equal((intptr_t)buffer));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_WRITE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 26, drv_file, drv_line);
	mock_where(drv_rule, "buffer", mock_equal((intptr_t)buffer));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_PAUSE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 27, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_RESTART_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 28, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_RESET_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 29, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_GETPOS_at(
	const char *drv_file, int drv_line, const void * time, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 30, drv_file, drv_line);
	mock_where(drv_rule, "time", mock_equal((intptr_t)time));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_GETPITCH_at(
	const char *drv_file, int drv_line, const void * pitch)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 31, drv_file, drv_line);
	mock_where(drv_rule, "pitch", mock_equal((intptr_t)pitch));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_SETPITCH_at(
	const char *drv_file, int drv_line, DWORD pitch)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 32, drv_file, drv_line);
	mock_where(drv_rule, "pitch", mock_equal((intptr_t)pitch));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_GETVOLUME_at(
	const char *drv_file, int drv_line, const void * volume)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 33, drv_file, drv_line);
	mock_where(drv_rule, "volume", mock_equal((intptr_t)volume));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_SETVOLUME_at(
	const char *drv_file, int drv_line, DWORD volume)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 34, drv_file, drv_line);
	mock_where(drv_rule, "volume", mock_equal((intptr_t)volume));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_GETPLAYBACKRATE_at(
	const char *drv_file, int drv_line, const void * playbackrate)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 35, drv_file, drv_line);
	mock_where(drv_rule, "playbackrate", mock_equal((intptr_t)playbackrate));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_SETPLAYBACKRATE_at(
	const char *drv_file, int drv_line, DWORD playbackrate)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 36, drv_file, drv_line);
	mock_where(drv_rule, "playbackrate", mock_equal((intptr_t)playbackrate));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_BREAKLOOP_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 37, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_PREFERRED_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 38, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WODM_MAPPER_STATUS_at(
	const char *drv_file, int drv_line, DWORD which, const void * status)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 39, drv_file, drv_line);
	mock_where(drv_rule, "which", mock_equal((intptr_t)which));
	mock_where(drv_rule, "status", mock_equal((intptr_t)status));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_INIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 40, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_EXIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 41, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_DISABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 42, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_ENABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 43, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_INIT_EX_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 44, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_IOCTL_at(
	const char *drv_file, int drv_line, DWORD_PTR handle, const void * data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 45, drv_file, drv_line);
	mock_where(drv_rule, "handle", mock_equal((intptr_t)handle));
	mock_where(drv_rule, "data", mock_equal((intptr_t)data));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_GETNUMDEVS_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 46, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_GETDEVCAPS_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 47, drv_file, drv_line);
	mock_where(drv_rule, "capabilities", mock_equal((intptr_t)capabilities));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_OPEN_at(
	const char *drv_file, int drv_line, const void * slot, const void * description, DWORD flags)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 48, drv_file, drv_line);
	mock_where(drv_rule, "slot", mock_equal((intptr_t)slot));
	mock_where(drv_rule, "description", mock_equal((intptr_t)description));
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_CLOSE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 49, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_PREPARE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 50, drv_file, drv_line);
	mock_where(drv_rule, "buffer", mock_equal((intptr_t)buffer));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_UNPREPARE_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 51, drv_file, drv_line);
	mock_where(drv_rule, "buffer", mock_equal((intptr_t)buffer));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_ADDBUFFER_at(
	const char *drv_file, int drv_line, const void * buffer, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 52, drv_file, drv_line);
	mock_where(drv_rule, "buffer", mock_equal((intptr_t)buffer));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_START_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 53, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_STOP_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 54, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_RESET_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 55, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_GETPOS_at(
	const char *drv_file, int drv_line, const void * time, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 56, drv_file, drv_line);
	mock_where(drv_rule, "time", mock_equal((intptr_t)time));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_PREFERRED_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 57, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_WIDM_MAPPER_STATUS_at(
	const char *drv_file, int drv_line, DWORD which, const void * status)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 58, drv_file, drv_line);
	mock_where(drv_rule, "which", mock_equal((intptr_t)which));
	mock_where(drv_rule, "status", mock_equal((intptr_t)status));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_NULL_SET_OUT_SPEED_at(
	const char *drv_file, int drv_line, DWORD speed)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 59, drv_file, drv_line);
	mock_where(drv_rule, "speed", mock_equal((intptr_t)speed));
	return drv_rule;
}

struct drv_mock_rule *mock_wave_null_expect_NULL_SET_IN_SPEED_at(
	const char *drv_file, int drv_line, DWORD speed)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 60, drv_file, drv_line);
	mock_where(drv_rule, "speed", mock_equal((intptr_t)speed));
	return drv_rule;
}
