/* The mock of the driver "aux_cd": its protocol as data, and its entry point. What the mock does
 * is in support/drv_mock*.c, the same for all drivers.
 *
 * Made by drvgen 0.1.0 as mock_aux_cd.c, model 457a6f42c95395bf; do not edit. */
#include "mock_aux_cd.h"
#ifndef MOCK_AUX_CD_MODEL_457a6f42c95395bf
#error "mock_aux_cd.h is of another model than this file: generate all files of the driver again, from one spec"
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
	{.name = "capabilities", .type = "AUXCAPSW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_22[] = {
	{.name = "volume", .type = "DWORD *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
};

static const struct drv_mock_parameter parameters_23[] = {
	{.name = "volume", .type = "DWORD", .place = 3, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
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
	{.name = "AUXM_INIT", .value = 0x0064, .entry = 1, .scope = 3, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_14, .parameter_count = COUNT(parameters_14),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "AUXM_EXIT", .value = 0x0065, .entry = 1, .scope = 3, .closes = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_15, .parameter_count = COUNT(parameters_15),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "AUXM_DISABLE", .value = 0x0066, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_16, .parameter_count = COUNT(parameters_16),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "AUXM_ENABLE", .value = 0x0067, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_17, .parameter_count = COUNT(parameters_17),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "AUXM_INIT_EX", .value = 0x0068, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "AUXM_IOCTL", .value = 0x0100, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_19, .parameter_count = COUNT(parameters_19),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "AUXDM_GETNUMDEVS", .value = 0x0003, .entry = 1, .scope = 3,
		.convention = 8, .answer = 2, .failure = 0,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "AUXDM_GETDEVCAPS", .value = 0x0004, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_21, .parameter_count = COUNT(parameters_21),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "AUXDM_GETVOLUME", .value = 0x0005, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_22, .parameter_count = COUNT(parameters_22),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "AUXDM_SETVOLUME", .value = 0x0006, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_23, .parameter_count = COUNT(parameters_23),
		.ids = { NOWHERE },
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
	{.name = "auxiliaries", .parent = 1, .opens = 14, .closes = 15,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_IGNORED, .implied = 1, .refusal = 5,
			.lends = DRV_MOCK_NONE,
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

static const char *const arguments_1[] = { "uDeviceID", "uMsg", "dwUser", "dwParam1", "dwParam2" };

/* Answers what the driver leaves alone. */
static int64_t fallback_1(const uintptr_t *arguments)
{
	(void)arguments;
	return MMSYSERR_NOTSUPPORTED;
}

static const struct drv_mock_entry entries[] = {
	{"DriverProc", arguments_0, COUNT(arguments_0), 2, 2, fallback_0},
	{"auxMessage", arguments_1, COUNT(arguments_1), 1, 1, fallback_1},
};

static const struct drv_mock_tables tables = {
	.driver = "aux_cd",
	.protocol = "aux",
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

struct drv_mock *mock_aux_cd(void)
{
	return &the_mock;
}

LRESULT CALLBACK mock_aux_cd_DriverProc(
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
	return mock_aux_cd_DriverProc(dwDriverId, hdrvr, msg, lParam1, lParam2);
}
#endif

DWORD CALLBACK mock_aux_cd_auxMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	const uintptr_t arguments[] = {
		(uintptr_t)uDeviceID, (uintptr_t)uMsg, (uintptr_t)dwUser, (uintptr_t)dwParam1, (uintptr_t)dwParam2
	};
	return (DWORD)drv_mock_handle(&the_mock, 1, arguments);
}

#ifdef DRV_MOCK_AS_DRIVER
DWORD CALLBACK auxMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	return mock_aux_cd_auxMessage(uDeviceID, uMsg, dwUser, dwParam1, dwParam2);
}
#endif

/* ---- expectations with all parameters ---- */

struct drv_mock_rule *mock_aux_cd_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 0, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 1, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 2, drv_file, drv_line);
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	mock_where(drv_rule, "open_data", mock_equal((intptr_t)open_data));
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 3, drv_file, drv_line);
	mock_where(drv_rule, "param1", mock_equal((intptr_t)param1));
	mock_where(drv_rule, "param2", mock_equal((intptr_t)param2));
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 4, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_DRV_FREE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 5, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 6, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "info", mock_equal((intptr_t)info));
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 7, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 8, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "info", mock_equal((intptr_t)info));
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 9, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 10, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 11, drv_file, drv_line);
	mock_where(drv_rule, "how", mock_equal((intptr_t)how));
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_DRV_POWER_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 12, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 13, drv_file, drv_line);
	mock_where(drv_rule, "device_info_set", mock_equal((intptr_t)device_info_set));
	mock_where(drv_rule, "device_info_data", mock_equal((intptr_t)device_info_data));
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_AUXM_INIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 14, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_AUXM_EXIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 15, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_AUXM_DISABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 16, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_AUXM_ENABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 17, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_AUXM_INIT_EX_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 18, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_AUXM_IOCTL_at(
	const char *drv_file, int drv_line, DWORD_PTR handle, const void * data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 19, drv_file, drv_line);
	mock_where(drv_rule, "handle", mock_equal((intptr_t)handle));
	mock_where(drv_rule, "data", mock_equal((intptr_t)data));
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_AUXDM_GETNUMDEVS_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 20, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_AUXDM_GETDEVCAPS_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 21, drv_file, drv_line);
	mock_where(drv_rule, "capabilities", mock_equal((intptr_t)capabilities));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_AUXDM_GETVOLUME_at(
	const char *drv_file, int drv_line, const void * volume)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 22, drv_file, drv_line);
	mock_where(drv_rule, "volume", mock_equal((intptr_t)volume));
	return drv_rule;
}

struct drv_mock_rule *mock_aux_cd_expect_AUXDM_SETVOLUME_at(
	const char *drv_file, int drv_line, DWORD volume)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 23, drv_file, drv_line);
	mock_where(drv_rule, "volume", mock_equal((intptr_t)volume));
	return drv_rule;
}
