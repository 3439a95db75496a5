/* The mock of the driver "vfw_runlength": its protocol as data, and its entry point. What the mock does
 * is in support/drv_mock*.c, the same for all drivers.
 *
 * Made by drvgen 0.1.0 as mock_vfw_runlength.c, model 4c9cbaa878def3af; do not edit. */
#include "mock_vfw_runlength.h"
#ifndef MOCK_VFW_RUNLENGTH_MODEL_4c9cbaa878def3af
#error "mock_vfw_runlength.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock_parts.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define NOWHERE {DRV_MOCK_NONE, DRV_MOCK_NONE, 0, NULL}
#define NEVER {NOWHERE, 0, 0}

/* ---- what answers mean ---- */

static const struct drv_mock_symbol answers_6[] = {
	{"DRVCNF_CANCEL", 0},
	{"DRVCNF_OK", 1},
	{"DRVCNF_RESTART", 2},
};

static const struct drv_mock_symbol answers_7[] = {
	{"ICERR_OK", 0},
	{"ICERR_DONTDRAW", 1},
	{"ICERR_NEWPALETTE", 2},
	{"ICERR_GOTOKEYFRAME", 3},
	{"ICERR_STOPDRAWING", 4},
	{"ICERR_UNSUPPORTED", -1},
	{"ICERR_BADFORMAT", -2},
	{"ICERR_MEMORY", -3},
	{"ICERR_INTERNAL", -4},
	{"ICERR_BADFLAGS", -5},
	{"ICERR_BADPARAM", -6},
	{"ICERR_BADSIZE", -7},
	{"ICERR_BADHANDLE", -8},
	{"ICERR_CANTUPDATE", -9},
	{"ICERR_ABORT", -10},
	{"ICERR_ERROR", -100},
	{"ICERR_BADBITDEPTH", -200},
	{"ICERR_BADIMAGESIZE", -201},
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
	{.name = "icerr", .symbols = answers_7, .symbol_count = COUNT(answers_7),
		.success = 0, .failure = -100},
	{.name = "size_or_code",
		.success = 0, .failure = -100},
	{.name = "bytes",
		.success = 1, .failure = 0},
	{.name = "palette",
		.success = 0, .failure = -1},
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
	{.name = "state", .type = "LPVOID", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_15[] = {
	{.name = "state", .type = "LPVOID", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_16[] = {
	{.name = "info", .type = "ICINFO *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_17[] = {
	{.name = "parent", .type = "HWND", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "query", .type = "LPARAM", .place = 4, .kind = DRV_MOCK_SIGNED, .bits = 0},
};

static const struct drv_mock_parameter parameters_18[] = {
	{.name = "parent", .type = "HWND", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "query", .type = "LPARAM", .place = 4, .kind = DRV_MOCK_SIGNED, .bits = 0},
};

static const struct drv_mock_parameter parameters_22[] = {
	{.name = "quality", .type = "DWORD *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_23[] = {
	{.name = "quality", .type = "DWORD *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_24[] = {
	{.name = "quality", .type = "DWORD *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_25[] = {
	{.name = "what", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_26[] = {
	{.name = "data", .type = "LPVOID", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_27[] = {
	{.name = "input", .type = "BITMAPINFO *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "output", .type = "BITMAPINFO *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_28[] = {
	{.name = "input", .type = "BITMAPINFO *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "output", .type = "BITMAPINFO *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_29[] = {
	{.name = "input", .type = "BITMAPINFO *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "output", .type = "BITMAPINFO *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_30[] = {
	{.name = "input", .type = "BITMAPINFO *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "output", .type = "BITMAPINFO *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_31[] = {
	{.name = "frame", .type = "ICCOMPRESS *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_33[] = {
	{.name = "frames", .type = "ICCOMPRESSFRAMES *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_35[] = {
	{.name = "status", .type = "ICSETSTATUSPROC *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_36[] = {
	{.name = "input", .type = "BITMAPINFO *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "output", .type = "BITMAPINFO *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_37[] = {
	{.name = "input", .type = "BITMAPINFO *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "output", .type = "BITMAPINFO *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_38[] = {
	{.name = "input", .type = "BITMAPINFO *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "output", .type = "BITMAPINFO *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_39[] = {
	{.name = "frame", .type = "ICDECOMPRESS *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_41[] = {
	{.name = "colours", .type = "BITMAPINFOHEADER *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_42[] = {
	{.name = "input", .type = "BITMAPINFOHEADER *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "output", .type = "BITMAPINFOHEADER *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_43[] = {
	{.name = "frame", .type = "ICDECOMPRESSEX *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_44[] = {
	{.name = "frame", .type = "ICDECOMPRESSEX *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_45[] = {
	{.name = "frame", .type = "ICDECOMPRESSEX *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_47[] = {
	{.name = "input", .type = "BITMAPINFO *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_48[] = {
	{.name = "begin", .type = "ICDRAWBEGIN *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_55[] = {
	{.name = "time", .type = "LONG *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_56[] = {
	{.name = "frame", .type = "ICDRAW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_57[] = {
	{.name = "rectangle", .type = "RECT *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_58[] = {
	{.name = "time", .type = "LONG", .place = 3, .kind = DRV_MOCK_SIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_59[] = {
	{.name = "dc", .type = "HDC", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "background", .type = "BOOL", .place = 4, .kind = DRV_MOCK_SIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_62[] = {
	{.name = "from", .type = "LONG", .place = 3, .kind = DRV_MOCK_SIGNED, .bits = 32},
	{.name = "to", .type = "LONG", .place = 4, .kind = DRV_MOCK_SIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_64[] = {
	{.name = "suggestion", .type = "ICDRAWSUGGEST *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_65[] = {
	{.name = "format", .type = "BITMAPINFO *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_67[] = {
	{.name = "count", .type = "DWORD *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_68[] = {
	{.name = "rate", .type = "DWORD *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
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
	{.name = "ICM_GETSTATE", .value = 0x5000, .entry = 0, .scope = 2,
		.convention = 8, .answer = 0, .failure = -100,
		.parameters = parameters_14, .parameter_count = COUNT(parameters_14),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_SETSTATE", .value = 0x5001, .entry = 0, .scope = 2,
		.convention = 9, .answer = 0, .failure = 0,
		.parameters = parameters_15, .parameter_count = COUNT(parameters_15),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_GETINFO", .value = 0x5002, .entry = 0, .scope = 2, .early = 1,
		.convention = 9, .answer = 0, .failure = 0,
		.parameters = parameters_16, .parameter_count = COUNT(parameters_16),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_CONFIGURE", .value = 0x500A, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_17, .parameter_count = COUNT(parameters_17),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_ABOUT", .value = 0x500B, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_18, .parameter_count = COUNT(parameters_18),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_GETERRORTEXT", .value = 0x500C, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_GETFORMATNAME", .value = 0x5014, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_ENUMFORMATS", .value = 0x5015, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_GETDEFAULTQUALITY", .value = 0x501E, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_22, .parameter_count = COUNT(parameters_22),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_GETQUALITY", .value = 0x501F, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_23, .parameter_count = COUNT(parameters_23),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_SETQUALITY", .value = 0x5020, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_24, .parameter_count = COUNT(parameters_24),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_SET", .value = 0x5028, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_25, .parameter_count = COUNT(parameters_25),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_GET", .value = 0x5029, .entry = 0, .scope = 2,
		.convention = 8, .answer = 0, .failure = -100,
		.parameters = parameters_26, .parameter_count = COUNT(parameters_26),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_COMPRESS_GET_FORMAT", .value = 0x4004, .entry = 0, .scope = 2,
		.convention = 8, .answer = 0, .failure = -100,
		.parameters = parameters_27, .parameter_count = COUNT(parameters_27),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_COMPRESS_GET_SIZE", .value = 0x4005, .entry = 0, .scope = 2,
		.convention = 9, .answer = 0, .failure = 0,
		.parameters = parameters_28, .parameter_count = COUNT(parameters_28),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_COMPRESS_QUERY", .value = 0x4006, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_29, .parameter_count = COUNT(parameters_29),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_COMPRESS_BEGIN", .value = 0x4007, .entry = 0, .scope = 3, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_30, .parameter_count = COUNT(parameters_30),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_COMPRESS", .value = 0x4008, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_31, .parameter_count = COUNT(parameters_31),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_COMPRESS_END", .value = 0x4009, .entry = 0, .scope = 3, .closes = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = -100,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_COMPRESS_FRAMES_INFO", .value = 0x4046, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_33, .parameter_count = COUNT(parameters_33),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_COMPRESS_FRAMES", .value = 0x4047, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_SET_STATUS_PROC", .value = 0x4048, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_35, .parameter_count = COUNT(parameters_35),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DECOMPRESS_GET_FORMAT", .value = 0x400A, .entry = 0, .scope = 2,
		.convention = 8, .answer = 0, .failure = -100,
		.parameters = parameters_36, .parameter_count = COUNT(parameters_36),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DECOMPRESS_QUERY", .value = 0x400B, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_37, .parameter_count = COUNT(parameters_37),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DECOMPRESS_BEGIN", .value = 0x400C, .entry = 0, .scope = 4, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_38, .parameter_count = COUNT(parameters_38),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DECOMPRESS", .value = 0x400D, .entry = 0, .scope = 4,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_39, .parameter_count = COUNT(parameters_39),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DECOMPRESS_END", .value = 0x400E, .entry = 0, .scope = 4, .closes = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = -100,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DECOMPRESS_SET_PALETTE", .value = 0x401D, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_41, .parameter_count = COUNT(parameters_41),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DECOMPRESS_GET_PALETTE", .value = 0x401E, .entry = 0, .scope = 2,
		.convention = 8, .answer = 0, .failure = -100,
		.parameters = parameters_42, .parameter_count = COUNT(parameters_42),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DECOMPRESSEX_QUERY", .value = 0x403D, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_43, .parameter_count = COUNT(parameters_43),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DECOMPRESSEX_BEGIN", .value = 0x403C, .entry = 0, .scope = 5, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_44, .parameter_count = COUNT(parameters_44),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DECOMPRESSEX", .value = 0x403E, .entry = 0, .scope = 5,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_45, .parameter_count = COUNT(parameters_45),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DECOMPRESSEX_END", .value = 0x403F, .entry = 0, .scope = 5, .closes = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = -100,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_QUERY", .value = 0x401F, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_47, .parameter_count = COUNT(parameters_47),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_BEGIN", .value = 0x400F, .entry = 0, .scope = 6, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_48, .parameter_count = COUNT(parameters_48),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_GET_PALETTE", .value = 0x4010, .entry = 0, .scope = 6,
		.convention = 10, .answer = 0, .failure = -1,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_UPDATE", .value = 0x4011, .entry = 0, .scope = 6,
		.convention = 7, .answer = 0, .failure = -100,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_START", .value = 0x4012, .entry = 0, .scope = 6,
		.convention = 5, .answer = 0, .failure = 0,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_STOP", .value = 0x4013, .entry = 0, .scope = 6,
		.convention = 5, .answer = 0, .failure = 0,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_BITS", .value = 0x4014, .entry = 0, .scope = 6,
		.convention = 7, .answer = 0, .failure = -100,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_END", .value = 0x4015, .entry = 0, .scope = 6, .closes = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = -100,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_GETTIME", .value = 0x4020, .entry = 0, .scope = 6,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_55, .parameter_count = COUNT(parameters_55),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW", .value = 0x4021, .entry = 0, .scope = 6,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_56, .parameter_count = COUNT(parameters_56),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_WINDOW", .value = 0x4022, .entry = 0, .scope = 6,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_57, .parameter_count = COUNT(parameters_57),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_SETTIME", .value = 0x4023, .entry = 0, .scope = 6,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_58, .parameter_count = COUNT(parameters_58),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_REALIZE", .value = 0x4024, .entry = 0, .scope = 6,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_59, .parameter_count = COUNT(parameters_59),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_FLUSH", .value = 0x4025, .entry = 0, .scope = 6,
		.convention = 7, .answer = 0, .failure = -100,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_RENDERBUFFER", .value = 0x4026, .entry = 0, .scope = 6,
		.convention = 5, .answer = 0, .failure = 0,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_START_PLAY", .value = 0x4027, .entry = 0, .scope = 6,
		.convention = 5, .answer = 0, .failure = 0,
		.parameters = parameters_62, .parameter_count = COUNT(parameters_62),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_STOP_PLAY", .value = 0x4028, .entry = 0, .scope = 6,
		.convention = 5, .answer = 0, .failure = 0,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_SUGGESTFORMAT", .value = 0x4032, .entry = 0, .scope = 2,
		.convention = 8, .answer = 0, .failure = -100,
		.parameters = parameters_64, .parameter_count = COUNT(parameters_64),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_CHANGEPALETTE", .value = 0x4033, .entry = 0, .scope = 6,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_65, .parameter_count = COUNT(parameters_65),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_DRAW_IDLE", .value = 0x4034, .entry = 0, .scope = 6,
		.convention = 7, .answer = 0, .failure = -100,
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_GETBUFFERSWANTED", .value = 0x4029, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_67, .parameter_count = COUNT(parameters_67),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "ICM_GETDEFAULTKEYFRAMERATE", .value = 0x402A, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = -100,
		.parameters = parameters_68, .parameter_count = COUNT(parameters_68),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
};

/* ---- what is opened and closed ---- */

static const struct drv_mock_scope scopes[] = {
	{.name = "module", .parent = DRV_MOCK_NONE, .opens = 0, .closes = 5,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_NESTS, .refusal = 0, .lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 }},
	{.name = "device", .parent = 0, .opens = 1, .closes = 4,
		.children = DRV_MOCK_SUSPEND, .repeat = DRV_MOCK_NESTS, .refusal = 0, .lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 }},
	{.name = "instance", .parent = 1, .opens = 2, .closes = 3, .many = 1,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_NESTS, .refusal = 0, .lends = DRV_MOCK_NONE,
		.session = { { DRV_MOCK_NONE, 4, 0, NULL }, 0, 0 },
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 }},
	{.name = "compression", .parent = 2, .opens = 30, .closes = 32,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_RESTARTS, .refusal = -100, .lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 }},
	{.name = "decompression", .parent = 2, .opens = 38, .closes = 40,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_RESTARTS, .refusal = -100, .lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 }},
	{.name = "decompression_ex", .parent = 2, .opens = 44, .closes = 46,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_RESTARTS, .refusal = -100, .lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 }},
	{.name = "drawing", .parent = 2, .opens = 48, .closes = 54,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_RESTARTS, .refusal = -100, .lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 }},
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

static const struct drv_mock_tables tables = {
	.driver = "vfw_runlength",
	.protocol = "vfw",
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
};

static struct drv_mock the_mock = DRV_MOCK_OF(&tables);

struct drv_mock *mock_vfw_runlength(void)
{
	return &the_mock;
}

LRESULT CALLBACK mock_vfw_runlength_DriverProc(
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
	return mock_vfw_runlength_DriverProc(dwDriverId, hdrvr, msg, lParam1, lParam2);
}
#endif

/* ---- expectations with all parameters ---- */

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 0, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 1, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 2, drv_file, drv_line);
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	mock_where(drv_rule, "open_data", mock_equal((intptr_t)open_data));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 3, drv_file, drv_line);
	mock_where(drv_rule, "param1", mock_equal((intptr_t)param1));
	mock_where(drv_rule, "param2", mock_equal((intptr_t)param2));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 4, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_FREE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 5, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 6, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "info", mock_equal((intptr_t)info));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 7, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 8, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "info", mock_equal((intptr_t)info));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 9, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 10, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 11, drv_file, drv_line);
	mock_where(drv_rule, "how", mock_equal((intptr_t)how));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_POWER_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 12, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 13, drv_file, drv_line);
	mock_where(drv_rule, "device_info_set", mock_equal((intptr_t)device_info_set));
	mock_where(drv_rule, "device_info_data", mock_equal((intptr_t)device_info_data));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETSTATE_at(
	const char *drv_file, int drv_line, const void * state, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 14, drv_file, drv_line);
	mock_where(drv_rule, "state", mock_equal((intptr_t)state));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_SETSTATE_at(
	const char *drv_file, int drv_line, const void * state, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 15, drv_file, drv_line);
	mock_where(drv_rule, "state", mock_equal((intptr_t)state));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETINFO_at(
	const char *drv_file, int drv_line, const void * info, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 16, drv_file, drv_line);
	mock_where(drv_rule, "info", mock_equal((intptr_t)info));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, LPARAM query)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 17, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "query", mock_equal((intptr_t)query));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_ABOUT_at(
	const char *drv_file, int drv_line, const void * parent, LPARAM query)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 18, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "query", mock_equal((intptr_t)query));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETERRORTEXT_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 19, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETFORMATNAME_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 20, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_ENUMFORMATS_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 21, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETDEFAULTQUALITY_at(
	const char *drv_file, int drv_line, const void * quality)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 22, drv_file, drv_line);
	mock_where(drv_rule, "quality", mock_equal((intptr_t)quality));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETQUALITY_at(
	const char *drv_file, int drv_line, const void * quality)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 23, drv_file, drv_line);
	mock_where(drv_rule, "quality", mock_equal((intptr_t)quality));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_SETQUALITY_at(
	const char *drv_file, int drv_line, const void * quality)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 24, drv_file, drv_line);
	mock_where(drv_rule, "quality", mock_equal((intptr_t)quality));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_SET_at(
	const char *drv_file, int drv_line, DWORD what)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 25, drv_file, drv_line);
	mock_where(drv_rule, "what", mock_equal((intptr_t)what));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GET_at(
	const char *drv_file, int drv_line, const void * data, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 26, drv_file, drv_line);
	mock_where(drv_rule, "data", mock_equal((intptr_t)data));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_GET_FORMAT_at(
	const char *drv_file, int drv_line, const void * input, const void * output)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 27, drv_file, drv_line);
	mock_where(drv_rule, "input", mock_equal((intptr_t)input));
	mock_where(drv_rule, "output", mock_equal((intptr_t)output));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_GET_SIZE_at(
	const char *drv_file, int drv_line, const void * input, const void * output)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 28, drv_file, drv_line);
	mock_where(drv_rule, "input", mock_equal((intptr_t)input));
	mock_where(drv_rule, "output", mock_equal((intptr_t)output));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_QUERY_at(
	const char *drv_file, int drv_line, const void * input, const void * output)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 29, drv_file, drv_line);
	mock_where(drv_rule, "input", mock_equal((intptr_t)input));
	mock_where(drv_rule, "output", mock_equal((intptr_t)output));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_BEGIN_at(
	const char *drv_file, int drv_line, const void * input, const void * output)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 30, drv_file, drv_line);
	mock_where(drv_rule, "input", mock_equal((intptr_t)input));
	mock_where(drv_rule, "output", mock_equal((intptr_t)output));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_at(
	const char *drv_file, int drv_line, const void * frame, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 31, drv_file, drv_line);
	mock_where(drv_rule, "frame", mock_equal((intptr_t)frame));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_END_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 32, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_FRAMES_INFO_at(
	const char *drv_file, int drv_line, const void * frames, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 33, drv_file, drv_line);
	mock_where(drv_rule, "frames", mock_equal((intptr_t)frames));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_COMPRESS_FRAMES_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 34, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_SET_STATUS_PROC_at(
	const char *drv_file, int drv_line, const void * status, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 35, drv_file, drv_line);
	mock_where(drv_rule, "status", mock_equal((intptr_t)status));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_GET_FORMAT_at(
	const char *drv_file, int drv_line, const void * input, const void * output)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 36, drv_file, drv_line);
	mock_where(drv_rule, "input", mock_equal((intptr_t)input));
	mock_where(drv_rule, "output", mock_equal((intptr_t)output));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_QUERY_at(
	const char *drv_file, int drv_line, const void * input, const void * output)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 37, drv_file, drv_line);
	mock_where(drv_rule, "input", mock_equal((intptr_t)input));
	mock_where(drv_rule, "output", mock_equal((intptr_t)output));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_BEGIN_at(
	const char *drv_file, int drv_line, const void * input, const void * output)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 38, drv_file, drv_line);
	mock_where(drv_rule, "input", mock_equal((intptr_t)input));
	mock_where(drv_rule, "output", mock_equal((intptr_t)output));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_at(
	const char *drv_file, int drv_line, const void * frame, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 39, drv_file, drv_line);
	mock_where(drv_rule, "frame", mock_equal((intptr_t)frame));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_END_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 40, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_SET_PALETTE_at(
	const char *drv_file, int drv_line, const void * colours)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 41, drv_file, drv_line);
	mock_where(drv_rule, "colours", mock_equal((intptr_t)colours));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESS_GET_PALETTE_at(
	const char *drv_file, int drv_line, const void * input, const void * output)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 42, drv_file, drv_line);
	mock_where(drv_rule, "input", mock_equal((intptr_t)input));
	mock_where(drv_rule, "output", mock_equal((intptr_t)output));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESSEX_QUERY_at(
	const char *drv_file, int drv_line, const void * frame, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 43, drv_file, drv_line);
	mock_where(drv_rule, "frame", mock_equal((intptr_t)frame));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESSEX_BEGIN_at(
	const char *drv_file, int drv_line, const void * frame, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 44, drv_file, drv_line);
	mock_where(drv_rule, "frame", mock_equal((intptr_t)frame));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESSEX_at(
	const char *drv_file, int drv_line, const void * frame, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 45, drv_file, drv_line);
	mock_where(drv_rule, "frame", mock_equal((intptr_t)frame));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DECOMPRESSEX_END_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 46, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_QUERY_at(
	const char *drv_file, int drv_line, const void * input)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 47, drv_file, drv_line);
	mock_where(drv_rule, "input", mock_equal((intptr_t)input));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_BEGIN_at(
	const char *drv_file, int drv_line, const void * begin, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 48, drv_file, drv_line);
	mock_where(drv_rule, "begin", mock_equal((intptr_t)begin));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_GET_PALETTE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 49, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_UPDATE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 50, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_START_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 51, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_STOP_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 52, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_BITS_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 53, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_END_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 54, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_GETTIME_at(
	const char *drv_file, int drv_line, const void * time)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 55, drv_file, drv_line);
	mock_where(drv_rule, "time", mock_equal((intptr_t)time));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_at(
	const char *drv_file, int drv_line, const void * frame, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 56, drv_file, drv_line);
	mock_where(drv_rule, "frame", mock_equal((intptr_t)frame));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_WINDOW_at(
	const char *drv_file, int drv_line, const void * rectangle)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 57, drv_file, drv_line);
	mock_where(drv_rule, "rectangle", mock_equal((intptr_t)rectangle));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_SETTIME_at(
	const char *drv_file, int drv_line, LONG time)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 58, drv_file, drv_line);
	mock_where(drv_rule, "time", mock_equal((intptr_t)time));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_REALIZE_at(
	const char *drv_file, int drv_line, const void * dc, BOOL background)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 59, drv_file, drv_line);
	mock_where(drv_rule, "dc", mock_equal((intptr_t)dc));
	mock_where(drv_rule, "background", mock_equal((intptr_t)background));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_FLUSH_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 60, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_RENDERBUFFER_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 61, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_START_PLAY_at(
	const char *drv_file, int drv_line, LONG from, LONG to)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 62, drv_file, drv_line);
	mock_where(drv_rule, "from", mock_equal((intptr_t)from));
	mock_where(drv_rule, "to", mock_equal((intptr_t)to));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_STOP_PLAY_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 63, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_SUGGESTFORMAT_at(
	const char *drv_file, int drv_line, const void * suggestion, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 64, drv_file, drv_line);
	mock_where(drv_rule, "suggestion", mock_equal((intptr_t)suggestion));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_CHANGEPALETTE_at(
	const char *drv_file, int drv_line, const void * format)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 65, drv_file, drv_line);
	mock_where(drv_rule, "format", mock_equal((intptr_t)format));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_DRAW_IDLE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 66, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETBUFFERSWANTED_at(
	const char *drv_file, int drv_line, const void * count)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 67, drv_file, drv_line);
	mock_where(drv_rule, "count", mock_equal((intptr_t)count));
	return drv_rule;
}

struct drv_mock_rule *mock_vfw_runlength_expect_ICM_GETDEFAULTKEYFRAMERATE_at(
	const char *drv_file, int drv_line, const void * rate)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 68, drv_file, drv_line);
	mock_where(drv_rule, "rate", mock_equal((intptr_t)rate));
	return drv_rule;
}
