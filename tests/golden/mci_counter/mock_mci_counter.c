/* The mock of the driver "mci_counter": its protocol as data, and its entry point. What the mock does
 * is in support/drv_mock*.c, the same for all drivers.
 *
 * Made by drvgen 0.1.0 as mock_mci_counter.c, model b05365b62905cb75; do not edit. */
#include "mock_mci_counter.h"
#ifndef MOCK_MCI_COUNTER_MODEL_b05365b62905cb75
#error "mock_mci_counter.h is of another model than this file: generate all files of the driver again, from one spec"
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
	{"MMSYSERR_NOERROR", 0},
	{"MCIERR_INVALID_DEVICE_ID", 257},
	{"MCIERR_UNRECOGNIZED_KEYWORD", 259},
	{"MCIERR_UNRECOGNIZED_COMMAND", 261},
	{"MCIERR_HARDWARE", 262},
	{"MCIERR_INVALID_DEVICE_NAME", 263},
	{"MCIERR_OUT_OF_MEMORY", 264},
	{"MCIERR_DEVICE_OPEN", 265},
	{"MCIERR_MISSING_COMMAND_STRING", 267},
	{"MCIERR_PARAM_OVERFLOW", 268},
	{"MCIERR_MISSING_STRING_ARGUMENT", 269},
	{"MCIERR_BAD_INTEGER", 270},
	{"MCIERR_DRIVER_INTERNAL", 272},
	{"MCIERR_MISSING_PARAMETER", 273},
	{"MCIERR_UNSUPPORTED_FUNCTION", 274},
	{"MCIERR_FILE_NOT_FOUND", 275},
	{"MCIERR_DEVICE_NOT_READY", 276},
	{"MCIERR_INTERNAL", 277},
	{"MCIERR_DRIVER", 278},
	{"MCIERR_CANNOT_USE_ALL", 279},
	{"MCIERR_OUTOFRANGE", 282},
	{"MCIERR_FLAGS_NOT_COMPATIBLE", 284},
	{"MCIERR_FILE_NOT_SAVED", 286},
	{"MCIERR_DEVICE_LOCKED", 288},
	{"MCIERR_MUST_USE_SHAREABLE", 291},
	{"MCIERR_BAD_TIME_FORMAT", 293},
	{"MCIERR_INVALID_FILE", 296},
	{"MCIERR_NULL_PARAMETER_BLOCK", 297},
	{"MCIERR_UNNAMED_RESOURCE", 298},
	{"MCIERR_NO_ELEMENT_ALLOWED", 301},
	{"MCIERR_NONAPPLICABLE_FUNCTION", 302},
	{"MCIERR_FILENAME_REQUIRED", 304},
	{"MCIERR_NO_WINDOW", 346},
	{"MCIERR_CREATEWINDOW", 347},
	{"MCIERR_FILE_READ", 348},
	{"MCIERR_FILE_WRITE", 349},
	{"MCIERR_NO_IDENTITY", 350},
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
	{.name = "mcierror", .symbols = answers_7, .symbol_count = COUNT(answers_7),
		.success = 0, .failure = 257},
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
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_OPEN_PARMSW *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_14[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_15[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_OPEN_PARMSW *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_16[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_17[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_VD_ESCAPE_PARMSW *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_18[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_PLAY_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_19[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_SEEK_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_20[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_21[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_22[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_INFO_PARMSW *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_23[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GETDEVCAPS_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_24[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_25[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_SET_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_26[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_27[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_RECORD_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_28[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_SYSINFO_PARMSW *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_29[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_BREAK_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_30[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_SOUND_PARMSW *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_31[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_SAVE_PARMSW *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_32[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_STATUS_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_33[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_34[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_35[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_36[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_37[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_38[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_39[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_40[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_LOAD_PARMSW *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_41[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_DGV_CUT_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_42[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_DGV_COPY_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_43[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_DGV_PASTE_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_44[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_45[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_46[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_47[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_DGV_CAPTURE_PARMSW *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_48[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_DGV_MONITOR_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_49[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_DGV_RESERVE_PARMSW *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_50[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_51[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_DGV_SIGNAL_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_52[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_53[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_DGV_QUALITY_PARMSW *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_54[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_55[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_56[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_57[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_DGV_RESTORE_PARMSW *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_58[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_59[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_60[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_61[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "LPVOID", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_62[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_GENERIC_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_63[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_STATUS_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_64[] = {
	{.name = "flags", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
	{.name = "parameters", .type = "MCI_SEEK_PARMS *", .place = 4, .kind = DRV_MOCK_POINTER, .bits = 0},
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
	{.name = "MCI_OPEN_DRIVER", .value = 0x0801, .entry = 0, .scope = 3, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_13, .parameter_count = COUNT(parameters_13),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_CLOSE_DRIVER", .value = 0x0802, .entry = 0, .scope = 3, .closes = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_14, .parameter_count = COUNT(parameters_14),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_OPEN", .value = 0x0803, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_15, .parameter_count = COUNT(parameters_15),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_CLOSE", .value = 0x0804, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_16, .parameter_count = COUNT(parameters_16),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_ESCAPE", .value = 0x0805, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_17, .parameter_count = COUNT(parameters_17),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_PLAY", .value = 0x0806, .entry = 0, .scope = 3,
		.convention = 7, .answer = 274, .failure = 257,
		.parameters = parameters_18, .parameter_count = COUNT(parameters_18),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_SEEK", .value = 0x0807, .entry = 0, .scope = 3,
		.convention = 7, .answer = 274, .failure = 257,
		.parameters = parameters_19, .parameter_count = COUNT(parameters_19),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_STOP", .value = 0x0808, .entry = 0, .scope = 3,
		.convention = 7, .answer = 274, .failure = 257,
		.parameters = parameters_20, .parameter_count = COUNT(parameters_20),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_PAUSE", .value = 0x0809, .entry = 0, .scope = 3,
		.convention = 7, .answer = 274, .failure = 257,
		.parameters = parameters_21, .parameter_count = COUNT(parameters_21),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_INFO", .value = 0x080A, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_22, .parameter_count = COUNT(parameters_22),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_GETDEVCAPS", .value = 0x080B, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_23, .parameter_count = COUNT(parameters_23),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_SPIN", .value = 0x080C, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_24, .parameter_count = COUNT(parameters_24),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_SET", .value = 0x080D, .entry = 0, .scope = 3,
		.convention = 7, .answer = 274, .failure = 257,
		.parameters = parameters_25, .parameter_count = COUNT(parameters_25),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_STEP", .value = 0x080E, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_26, .parameter_count = COUNT(parameters_26),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_RECORD", .value = 0x080F, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_27, .parameter_count = COUNT(parameters_27),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_SYSINFO", .value = 0x0810, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_28, .parameter_count = COUNT(parameters_28),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_BREAK", .value = 0x0811, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_29, .parameter_count = COUNT(parameters_29),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_SOUND", .value = 0x0812, .entry = 0, .scope = 2,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_30, .parameter_count = COUNT(parameters_30),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_SAVE", .value = 0x0813, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_31, .parameter_count = COUNT(parameters_31),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_STATUS", .value = 0x0814, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_32, .parameter_count = COUNT(parameters_32),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_CUE", .value = 0x0830, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_33, .parameter_count = COUNT(parameters_33),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_REALIZE", .value = 0x0840, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_34, .parameter_count = COUNT(parameters_34),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_WINDOW", .value = 0x0841, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_35, .parameter_count = COUNT(parameters_35),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_PUT", .value = 0x0842, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_36, .parameter_count = COUNT(parameters_36),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_WHERE", .value = 0x0843, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_37, .parameter_count = COUNT(parameters_37),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_FREEZE", .value = 0x0844, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_38, .parameter_count = COUNT(parameters_38),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_UNFREEZE", .value = 0x0845, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_39, .parameter_count = COUNT(parameters_39),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_LOAD", .value = 0x0850, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_40, .parameter_count = COUNT(parameters_40),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_CUT", .value = 0x0851, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_41, .parameter_count = COUNT(parameters_41),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_COPY", .value = 0x0852, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_42, .parameter_count = COUNT(parameters_42),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_PASTE", .value = 0x0853, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_43, .parameter_count = COUNT(parameters_43),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_UPDATE", .value = 0x0854, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_44, .parameter_count = COUNT(parameters_44),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_RESUME", .value = 0x0855, .entry = 0, .scope = 3,
		.convention = 7, .answer = 274, .failure = 257,
		.parameters = parameters_45, .parameter_count = COUNT(parameters_45),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_DELETE", .value = 0x0856, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_46, .parameter_count = COUNT(parameters_46),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_CAPTURE", .value = 0x0870, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_47, .parameter_count = COUNT(parameters_47),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_MONITOR", .value = 0x0871, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_48, .parameter_count = COUNT(parameters_48),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_RESERVE", .value = 0x0872, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_49, .parameter_count = COUNT(parameters_49),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_SETAUDIO", .value = 0x0873, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_50, .parameter_count = COUNT(parameters_50),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_SIGNAL", .value = 0x0875, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_51, .parameter_count = COUNT(parameters_51),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_SETVIDEO", .value = 0x0876, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_52, .parameter_count = COUNT(parameters_52),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_QUALITY", .value = 0x0877, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_53, .parameter_count = COUNT(parameters_53),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_LIST", .value = 0x0878, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_54, .parameter_count = COUNT(parameters_54),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_UNDO", .value = 0x0879, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_55, .parameter_count = COUNT(parameters_55),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_CONFIGURE", .value = 0x087A, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_56, .parameter_count = COUNT(parameters_56),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_RESTORE", .value = 0x087B, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_57, .parameter_count = COUNT(parameters_57),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_MARK", .value = 0x0C00, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_58, .parameter_count = COUNT(parameters_58),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_INDEX", .value = 0x0C01, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_59, .parameter_count = COUNT(parameters_59),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_SETTUNER", .value = 0x0C02, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_60, .parameter_count = COUNT(parameters_60),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_SETVCR", .value = 0x0C03, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_61, .parameter_count = COUNT(parameters_61),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MCI_SETTIMECODE", .value = 0x0C04, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_62, .parameter_count = COUNT(parameters_62),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "CNT_LAP", .value = 0x0D00, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_63, .parameter_count = COUNT(parameters_63),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "CNT_SKIP", .value = 0x0D01, .entry = 0, .scope = 3,
		.convention = 7, .answer = 0, .failure = 257,
		.parameters = parameters_64, .parameter_count = COUNT(parameters_64),
		.ids = { { 2, 0, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
};

/* ---- what is opened and closed ---- */

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
	{.name = "element", .parent = 2, .opens = 13, .closes = 14,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_REFUSED, .refusal = 257, .lends = DRV_MOCK_NONE,
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
	.driver = "mci_counter",
	.protocol = "mci",
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

struct drv_mock *mock_mci_counter(void)
{
	return &the_mock;
}

LRESULT CALLBACK mock_mci_counter_DriverProc(
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
	return mock_mci_counter_DriverProc(dwDriverId, hdrvr, msg, lParam1, lParam2);
}
#endif

/* ---- expectations with all parameters ---- */

struct drv_mock_rule *mock_mci_counter_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 0, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 1, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 2, drv_file, drv_line);
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	mock_where(drv_rule, "open_data", mock_equal((intptr_t)open_data));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 3, drv_file, drv_line);
	mock_where(drv_rule, "param1", mock_equal((intptr_t)param1));
	mock_where(drv_rule, "param2", mock_equal((intptr_t)param2));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 4, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_DRV_FREE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 5, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 6, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "info", mock_equal((intptr_t)info));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 7, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 8, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "info", mock_equal((intptr_t)info));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 9, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 10, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 11, drv_file, drv_line);
	mock_where(drv_rule, "how", mock_equal((intptr_t)how));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_DRV_POWER_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 12, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_OPEN_DRIVER_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 13, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_CLOSE_DRIVER_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 14, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_OPEN_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 15, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_CLOSE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 16, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_ESCAPE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 17, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_PLAY_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 18, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_SEEK_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 19, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_STOP_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 20, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_PAUSE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 21, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_INFO_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 22, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_GETDEVCAPS_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 23, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_SPIN_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 24, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_SET_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 25, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_STEP_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 26, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_RECORD_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 27, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_SYSINFO_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 28, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_BREAK_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 29, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_SOUND_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 30, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_SAVE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 31, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_STATUS_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 32, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_CUE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 33, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_REALIZE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 34, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_WINDOW_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 35, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_PUT_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 36, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_WHERE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 37, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_FREEZE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 38, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_UNFREEZE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 39, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_LOAD_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 40, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_CUT_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 41, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_COPY_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 42, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_PASTE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 43, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_UPDATE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 44, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_RESUME_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 45, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_DELETE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 46, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_CAPTURE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 47, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_MONITOR_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 48, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_RESERVE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 49, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_SETAUDIO_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 50, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_SIGNAL_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 51, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_SETVIDEO_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 52, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_QUALITY_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 53, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_LIST_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 54, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_UNDO_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 55, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_CONFIGURE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 56, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_RESTORE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 57, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_MARK_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 58, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_INDEX_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 59, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_SETTUNER_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 60, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_SETVCR_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 61, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_MCI_SETTIMECODE_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 62, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_CNT_LAP_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 63, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}

struct drv_mock_rule *mock_mci_counter_expect_CNT_SKIP_at(
	const char *drv_file, int drv_line, DWORD flags, const void * parameters)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 64, drv_file, drv_line);
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	return drv_rule;
}
