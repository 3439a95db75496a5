/* The mock of the driver "mixer_two_line": its protocol as data, and its entry point. What the mock does
 * is in support/drv_mock*.c, the same for all drivers.
 *
 * Made by drvgen 0.1.0 as mock_mixer_two_line.c, model e5914d8bfdd1504e; do not edit. */
#include "mock_mixer_two_line.h"
#ifndef MOCK_MIXER_TWO_LINE_MODEL_e5914d8bfdd1504e
#error "mock_mixer_two_line.h is of another model than this file: generate all files of the driver again, from one spec"
#endif

#include "drv_mock_parts.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define NOWHERE {DRV_MOCK_NONE, DRV_MOCK_NONE, 0, NULL}
#define NEVER {NOWHERE, 0, 0}

static void *member_0(uintptr_t at)
{
	return &((MIXERCONTROLDETAILS *)at)->dwControlID;
}

static void *member_1(uintptr_t at)
{
	return &((MIXEROPENDESC *)at)->dwCallback;
}

static void *member_2(uintptr_t at)
{
	return &((MIXEROPENDESC *)at)->hmx;
}

static void *member_3(uintptr_t at)
{
	return &((MIXEROPENDESC *)at)->dwInstance;
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
	{"MIXERR_INVALLINE", 1024},
	{"MIXERR_INVALCONTROL", 1025},
	{"MIXERR_INVALVALUE", 1026},
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
	{.name = "capabilities", .type = "MIXERCAPSW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "size", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_22[] = {
	{.name = "slot", .type = "DWORD_PTR *", .place = 2, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "description", .type = "MIXEROPENDESC *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "flags", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_24[] = {
	{.name = "line", .type = "MIXERLINEW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "flags", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_25[] = {
	{.name = "controls", .type = "MIXERLINECONTROLSW *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "flags", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_26[] = {
	{.name = "details", .type = "MIXERCONTROLDETAILS *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "flags", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_27[] = {
	{.name = "details", .type = "MIXERCONTROLDETAILS *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
	{.name = "flags", .type = "DWORD", .place = 4, .kind = DRV_MOCK_UNSIGNED, .bits = 32},
};

static const struct drv_mock_parameter parameters_28[] = {
	{.name = "samples", .type = "DWORD *", .place = 3, .kind = DRV_MOCK_POINTER, .bits = 0},
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
	{.name = "MXDM_INIT", .value = 0x0064, .entry = 1, .scope = 3, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_14, .parameter_count = COUNT(parameters_14),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "MXDM_EXIT", .value = 0x0065, .entry = 1, .scope = 3, .closes = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_15, .parameter_count = COUNT(parameters_15),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "MXDM_DISABLE", .value = 0x0066, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_16, .parameter_count = COUNT(parameters_16),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "MXDM_ENABLE", .value = 0x0067, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_17, .parameter_count = COUNT(parameters_17),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "MXDM_INIT_EX", .value = 0x0068, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "MXDM_IOCTL", .value = 0x0100, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_19, .parameter_count = COUNT(parameters_19),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "MXDM_GETNUMDEVS", .value = 0x0001, .entry = 1, .scope = 3,
		.convention = 8, .answer = 1, .failure = 0,
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "MXDM_GETDEVCAPS", .value = 0x0002, .entry = 1, .scope = 3,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_21, .parameter_count = COUNT(parameters_21),
		.ids = { NOWHERE },
		.issues = NOWHERE},
	{.name = "MXDM_OPEN", .value = 0x0003, .entry = 1, .scope = 4, .opens = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_22, .parameter_count = COUNT(parameters_22),
		.ids = { NOWHERE },
		.issues = { 4, 2, sizeof(uintptr_t), NULL }},
	{.name = "MXDM_CLOSE", .value = 0x0004, .entry = 1, .scope = 4, .closes = 1, .fallible = 1,
		.convention = 7, .answer = 0, .failure = 5,
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MXDM_GETLINEINFO", .value = 0x0005, .entry = 1, .scope = 4,
		.convention = 7, .answer = 8, .failure = 5,
		.parameters = parameters_24, .parameter_count = COUNT(parameters_24),
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MXDM_GETLINECONTROLS", .value = 0x0006, .entry = 1, .scope = 4,
		.convention = 7, .answer = 8, .failure = 5,
		.parameters = parameters_25, .parameter_count = COUNT(parameters_25),
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MXDM_GETCONTROLDETAILS", .value = 0x0007, .entry = 1, .scope = 4,
		.convention = 7, .answer = 8, .failure = 5,
		.parameters = parameters_26, .parameter_count = COUNT(parameters_26),
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
	{.name = "MXDM_SETCONTROLDETAILS", .value = 0x0008, .entry = 1, .scope = 4, .fallible = 1,
		.convention = 7, .answer = 8, .failure = 5,
		.parameters = parameters_27, .parameter_count = COUNT(parameters_27),
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE,
		.change = 977, .about = { DRV_MOCK_NONE, 3, sizeof((MIXERCONTROLDETAILS *)0)->dwControlID, member_0 }},
	{.name = "LINES_MIX", .value = 0x4000, .entry = 1, .scope = 4,
		.convention = 7, .answer = 0, .failure = 5,
		.parameters = parameters_28, .parameter_count = COUNT(parameters_28),
		.ids = { { 4, 2, 0, NULL }, NOWHERE },
		.issues = NOWHERE},
};

/* ---- what is opened and closed ---- */

static const struct drv_mock_notice notice_4 = {
	.opened = 0, .closed = 0, .done = 0, .device = 0,
	.callback = { DRV_MOCK_NONE, 3, sizeof((MIXEROPENDESC *)0)->dwCallback, member_1 },
	.flags = { DRV_MOCK_NONE, 4, 0, NULL },
	.handle = { DRV_MOCK_NONE, 3, sizeof((MIXEROPENDESC *)0)->hmx, member_2 },
	.data = { DRV_MOCK_NONE, 3, sizeof((MIXEROPENDESC *)0)->dwInstance, member_3 },
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
	{.name = "mixers", .parent = 1, .opens = 14, .closes = 15,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_IGNORED, .implied = 1, .refusal = 5,
			.lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 }},
	{.name = "mixer", .parent = 3, .opens = 22, .closes = 23, .many = 1,
		.children = DRV_MOCK_CASCADE, .repeat = DRV_MOCK_NESTS, .refusal = 5, .lends = DRV_MOCK_NONE,
		.session = NEVER,
		.query = NEVER,
		.flags = { NOWHERE, 0, 0, 0 },
		.notice = &notice_4},
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
	{"mxdMessage", arguments_1, COUNT(arguments_1), 1, 1, fallback_1},
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
	.driver = "mixer_two_line",
	.protocol = "mixer",
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

struct drv_mock *mock_mixer_two_line(void)
{
	return &the_mock;
}

LRESULT CALLBACK mock_mixer_two_line_DriverProc(
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
	return mock_mixer_two_line_DriverProc(dwDriverId, hdrvr, msg, lParam1, lParam2);
}
#endif

DWORD CALLBACK mock_mixer_two_line_mxdMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	const uintptr_t arguments[] = {
		(uintptr_t)uDeviceID, (uintptr_t)uMsg, (uintptr_t)dwUser, (uintptr_t)dwParam1, (uintptr_t)dwParam2
	};
	return (DWORD)drv_mock_handle(&the_mock, 1, arguments);
}

#ifdef DRV_MOCK_AS_DRIVER
DWORD CALLBACK mxdMessage(
	UINT uDeviceID, UINT uMsg, DWORD_PTR dwUser, DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	return mock_mixer_two_line_mxdMessage(uDeviceID, uMsg, dwUser, dwParam1, dwParam2);
}
#endif

/* ---- expectations with all parameters ---- */

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_LOAD_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 0, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_ENABLE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 1, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_OPEN_at(
	const char *drv_file, int drv_line, const void * parameters, LPARAM open_data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 2, drv_file, drv_line);
	mock_where(drv_rule, "parameters", mock_equal((intptr_t)parameters));
	mock_where(drv_rule, "open_data", mock_equal((intptr_t)open_data));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_CLOSE_at(
	const char *drv_file, int drv_line, LPARAM param1, LPARAM param2)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 3, drv_file, drv_line);
	mock_where(drv_rule, "param1", mock_equal((intptr_t)param1));
	mock_where(drv_rule, "param2", mock_equal((intptr_t)param2));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_DISABLE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 4, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_FREE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 5, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_CONFIGURE_at(
	const char *drv_file, int drv_line, const void * parent, const void * info)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 6, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "info", mock_equal((intptr_t)info));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_QUERYCONFIGURE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 7, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_INSTALL_at(
	const char *drv_file, int drv_line, const void * parent, const void * info)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 8, drv_file, drv_line);
	mock_where(drv_rule, "parent", mock_equal((intptr_t)parent));
	mock_where(drv_rule, "info", mock_equal((intptr_t)info));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_REMOVE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 9, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_EXITSESSION_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 10, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_EXITAPPLICATION_at(
	const char *drv_file, int drv_line, LPARAM how)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 11, drv_file, drv_line);
	mock_where(drv_rule, "how", mock_equal((intptr_t)how));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_POWER_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 12, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_DRV_PNPINSTALL_at(
	const char *drv_file, int drv_line, const void * device_info_set, const void * device_info_data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 13, drv_file, drv_line);
	mock_where(drv_rule, "device_info_set", mock_equal((intptr_t)device_info_set));
	mock_where(drv_rule, "device_info_data", mock_equal((intptr_t)device_info_data));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_INIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 14, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_EXIT_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 15, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_DISABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 16, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_ENABLE_at(
	const char *drv_file, int drv_line, DWORD_PTR device_node)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 17, drv_file, drv_line);
	mock_where(drv_rule, "device_node", mock_equal((intptr_t)device_node));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_INIT_EX_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 18, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_IOCTL_at(
	const char *drv_file, int drv_line, DWORD_PTR handle, const void * data)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 19, drv_file, drv_line);
	mock_where(drv_rule, "handle", mock_equal((intptr_t)handle));
	mock_where(drv_rule, "data", mock_equal((intptr_t)data));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_GETNUMDEVS_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 20, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_GETDEVCAPS_at(
	const char *drv_file, int drv_line, const void * capabilities, DWORD size)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 21, drv_file, drv_line);
	mock_where(drv_rule, "capabilities", mock_equal((intptr_t)capabilities));
	mock_where(drv_rule, "size", mock_equal((intptr_t)size));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_OPEN_at(
	const char *drv_file, int drv_line, const void * slot, const void * description, DWORD flags)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 22, drv_file, drv_line);
	mock_where(drv_rule, "slot", mock_equal((intptr_t)slot));
	mock_where(drv_rule, "description", mock_equal((intptr_t)description));
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_CLOSE_at(
	const char *drv_file, int drv_line)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 23, drv_file, drv_line);
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_GETLINEINFO_at(
	const char *drv_file, int drv_line, const void * line, DWORD flags)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 24, drv_file, drv_line);
	mock_where(drv_rule, "line", mock_equal((intptr_t)line));
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_GETLINECONTROLS_at(
	const char *drv_file, int drv_line, const void * controls, DWORD flags)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 25, drv_file, drv_line);
	mock_where(drv_rule, "controls", mock_equal((intptr_t)controls));
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_GETCONTROLDETAILS_at(
	const char *drv_file, int drv_line, const void * details, DWORD flags)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 26, drv_file, drv_line);
	mock_where(drv_rule, "details", mock_equal((intptr_t)details));
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_MXDM_SETCONTROLDETAILS_at(
	const char *drv_file, int drv_line, const void * details, DWORD flags)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 27, drv_file, drv_line);
	mock_where(drv_rule, "details", mock_equal((intptr_t)details));
	mock_where(drv_rule, "flags", mock_equal((intptr_t)flags));
	return drv_rule;
}

struct drv_mock_rule *mock_mixer_two_line_expect_LINES_MIX_at(
	const char *drv_file, int drv_line, const void * samples)
{
	struct drv_mock_rule *const drv_rule = drv_mock_expect(&the_mock, 28, drv_file, drv_line);
	mock_where(drv_rule, "samples", mock_equal((intptr_t)samples));
	return drv_rule;
}
