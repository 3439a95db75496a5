/* The mock of a family that no driver here has yet: two entry points with messages of the same value,
 * an id behind a pointer and one in a structure, a query, buffers that are lent, a close that is
 * refused while there are any, addresses of the program's as ids. And: its memory under eight threads,
 * and the words of a whole report. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "drv_mock_parts.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))
#define NOWHERE {DRV_MOCK_NONE, DRV_MOCK_NONE, 0, NULL}
#define NEVER {NOWHERE, 0, 0}

/* ---- the family ---- */

enum { ERROR = 1, NOT_SUPPORTED = 8, STILL_PLAYING = 33, QUERY = 1 };
enum { OPEN = 5, CLOSE = 6, PREPARE = 7, UNPREPARE = 8, WRITE = 9, RESET = 12, LEVEL = 20, START = 21, STOP = 22, INIT = 100, EXIT = 101 };

static const struct drv_mock_symbol codes[] = {
	{"MMSYSERR_NOERROR", 0}, {"MMSYSERR_ERROR", ERROR}, {"WAVERR_STILLPLAYING", STILL_PLAYING},
};

static const struct drv_mock_convention conventions[] = {
	{.name = "mmresult", .symbols = codes, .symbol_count = COUNT(codes), .success = 0, .failure = ERROR},
};

struct header {
	uint32_t length;
	uint32_t half; /* an id of 32 bits */
};

static void *half_of(uintptr_t at)
{
	return &((struct header *)at)->half;
}

enum { PORT, CLIENT, PREPARED, INPUT, STREAM, PLAYING };

#define CLIENT_ID {CLIENT, 2, 0, NULL}

static const struct drv_mock_parameter flags[] = {
	{.name = "flags", .type = "DWORD_PTR", .place = 4, .kind = DRV_MOCK_UNSIGNED},
};

static const struct drv_mock_parameter level[] = {
	{.name = "level", .type = "LONG", .place = 3, .kind = DRV_MOCK_SIGNED, .bits = 32},
};

static const struct drv_mock_message messages[] = {
	{.name = "WODM_INIT", .value = INIT, .scope = PORT, .opens = 1, .failure = ERROR,
		.ids = {NOWHERE}, .issues = NOWHERE},
	{.name = "WODM_EXIT", .value = EXIT, .scope = PORT, .closes = 1, .failure = ERROR,
		.ids = {NOWHERE}, .issues = NOWHERE},
	{.name = "WODM_OPEN", .value = OPEN, .scope = CLIENT, .opens = 1, .failure = ERROR, .parameters = flags,
		.parameter_count = 1, .ids = {NOWHERE}, .issues = {CLIENT, 2, sizeof(uintptr_t), NULL}},
	{.name = "WODM_CLOSE", .value = CLOSE, .scope = CLIENT, .closes = 1, .failure = ERROR,
		.ids = {CLIENT_ID, NOWHERE}, .issues = NOWHERE},
	{.name = "WODM_PREPARE", .value = PREPARE, .scope = PREPARED, .opens = 1, .failure = ERROR,
		.ids = {CLIENT_ID, NOWHERE}, .issues = {PREPARED, 3, 0, NULL}},
	{.name = "WODM_UNPREPARE", .value = UNPREPARE, .scope = PREPARED, .closes = 1, .failure = ERROR,
		.ids = {CLIENT_ID, {PREPARED, 3, 0, NULL}, NOWHERE}, .issues = NOWHERE},
	{.name = "WODM_WRITE", .value = WRITE, .scope = CLIENT, .queues = 1, .buffer = 3, .failure = ERROR,
		.ids = {CLIENT_ID, NOWHERE}, .issues = NOWHERE},
	{.name = "WODM_RESET", .value = RESET, .scope = CLIENT, .empties = 1, .failure = ERROR,
		.ids = {CLIENT_ID, NOWHERE}, .issues = NOWHERE},
	{.name = "WIDM_INIT", .value = INIT, .entry = 1, .scope = INPUT, .opens = 1, .failure = ERROR,
		.ids = {NOWHERE}, .issues = NOWHERE},
	{.name = "WIDM_EXIT", .value = EXIT, .entry = 1, .scope = INPUT, .closes = 1, .failure = ERROR,
		.ids = {NOWHERE}, .issues = NOWHERE},
	{.name = "WIDM_OPEN", .value = OPEN, .entry = 1, .scope = STREAM, .opens = 1, .failure = ERROR,
		.ids = {NOWHERE}, .issues = {STREAM, 3, sizeof(uint32_t), half_of}},
	{.name = "WIDM_CLOSE", .value = CLOSE, .entry = 1, .scope = STREAM, .closes = 1, .failure = ERROR,
		.ids = {{STREAM, 3, sizeof(uint32_t), half_of}, NOWHERE}, .issues = NOWHERE},
	{.name = "WODM_LEVEL", .value = LEVEL, .scope = CLIENT, .failure = ERROR, .parameters = level,
		.parameter_count = 1, .ids = {CLIENT_ID, NOWHERE}, .issues = NOWHERE},
	{.name = "WODM_START", .value = START, .scope = PLAYING, .opens = 1, .failure = ERROR,
		.ids = {CLIENT_ID, NOWHERE}, .issues = NOWHERE},
	{.name = "WODM_STOP", .value = STOP, .scope = PLAYING, .closes = 1, .failure = ERROR,
		.ids = {CLIENT_ID, NOWHERE}, .issues = NOWHERE},
};

enum { M_OPEN = 2, M_CLOSE = 3, M_PREPARE = 4, M_WRITE = 6, M_RESET = 7, M_LEVEL = 12, M_START = 13, M_STOP = 14 };

#define NO_FLAGS .flags = {NOWHERE, 0, 0, 0}
#define LENDS_NOTHING .lends = DRV_MOCK_NONE, NO_FLAGS

static const struct drv_mock_scope scopes[] = {
	{.name = "port", .parent = DRV_MOCK_NONE, .opens = 0, .closes = 1, .session = NEVER, .query = NEVER, LENDS_NOTHING},
	{.name = "client", .parent = PORT, .opens = 2, .closes = 3, .many = 1, .children = DRV_MOCK_REFUSE,
		.refusal = STILL_PLAYING, .session = NEVER, .query = {{CLIENT, 4, 0, NULL}, QUERY, 0},
		.lends = PREPARED, NO_FLAGS},
	{.name = "prepared", .parent = CLIENT, .opens = 4, .closes = 5, .many = 1, .by_host = 1,
		.refusal = ERROR, .session = NEVER, .query = NEVER, LENDS_NOTHING},
	{.name = "input", .parent = DRV_MOCK_NONE, .opens = 8, .closes = 9, .session = NEVER, .query = NEVER, LENDS_NOTHING},
	{.name = "stream", .parent = INPUT, .opens = 10, .closes = 11, .many = 1, .session = NEVER,
		.query = NEVER, LENDS_NOTHING},
	{.name = "playing", .parent = CLIENT, .opens = 13, .closes = 14, .session = NEVER, .query = NEVER, LENDS_NOTHING},
};

static int64_t fallback(const uintptr_t *arguments)
{
	(void)arguments;
	return NOT_SUPPORTED;
}

static const char *const arguments[] = {"uDeviceID", "uMsg", "dwUser", "dwParam1", "dwParam2"};
static const struct drv_mock_entry entries[] = {
	{"wodMessage", arguments, 5, 1, 1, fallback},
	{"widMessage", arguments, 5, 1, 1, fallback},
};

static const struct drv_mock_tables tables = {
	.driver = "wave", .protocol = "wave", .entries = entries, .entry_count = COUNT(entries),
	.conventions = conventions, .convention_count = COUNT(conventions), .scopes = scopes,
	.scope_count = COUNT(scopes), .messages = messages, .message_count = COUNT(messages),
};

static struct drv_mock mock = DRV_MOCK_OF(&tables);

static intptr_t out(uintptr_t device, unsigned message, uintptr_t user, uintptr_t one, uintptr_t two)
{
	const uintptr_t given[] = {device, message, user, one, two};
	return drv_mock_handle(&mock, 0, given);
}

static intptr_t in(unsigned message, uintptr_t one)
{
	const uintptr_t given[] = {0, message, 0, one, 0};
	return drv_mock_handle(&mock, 1, given);
}

/* ---- what the mock said ---- */

static char said[8192];

static void listen(const struct drv_mock_failure *failure, void *context)
{
	(void)context;
	if (failure->last)
		return;
	strncat(said, failure->text, sizeof said - strlen(said) - 1);
	strncat(said, "\n", sizeof said - strlen(said) - 1);
}

static int set_up(void **state)
{
	(void)state;
	said[0] = '\0';
	drv_mock_fail_to(&mock, listen, NULL);
	drv_mock_begin(&mock);
	return 0;
}

static uintptr_t open_client(uintptr_t device)
{
	uintptr_t client = 0;
	assert_int_equal(out(device, OPEN, (uintptr_t)&client, 0, 0), 0);
	assert_int_not_equal(client, 0);
	return client;
}

/* ---- the family's tests ---- */

static void test_life(void **state)
{
	(void)state;
	int buffer = 0;
	assert_int_equal(out(0, INIT, 0, 0, 0), 0);
	const uintptr_t one = open_client(0);
	const uintptr_t two = open_client(1);
	assert_int_not_equal(one, two);
	assert_int_equal(out(0, PREPARE, one, (uintptr_t)&buffer, 0), 0);
	assert_int_equal(out(0, WRITE, one, (uintptr_t)&buffer, 0), 0);
	assert_int_equal(out(0, UNPREPARE, one, (uintptr_t)&buffer, 0), 0);
	assert_int_equal(out(0, CLOSE, one, 0, 0), 0);
	assert_int_equal(out(1, CLOSE, two, 0, 0), 0);
	assert_int_equal(out(0, EXIT, 0, 0, 0), 0);
	assert_int_equal(out(0, 77, 0, 0, 0), NOT_SUPPORTED);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 0);
	assert_string_equal(said, "");
}

static void test_entries(void **state)
{
	(void)state;
	struct header header = {0, 0};
	assert_int_equal(out(0, INIT, 0, 0, 0), 0);
	assert_int_equal(in(OPEN, (uintptr_t)&header), ERROR);
	assert_string_equal(said, "wave: WIDM_OPEN before WIDM_INIT: the input is not open\n"
		"came:     #2 WIDM_OPEN()\nbefore:   #1 WODM_INIT() = MMSYSERR_NOERROR\n");
	said[0] = '\0';
	in(INIT, 0);
	assert_int_equal(in(OPEN, (uintptr_t)&header), 0);
	assert_int_not_equal(header.half, 0);
	assert_int_equal(in(CLOSE, (uintptr_t)&header), 0);
	assert_int_equal(in(CLOSE, 0), ERROR);
	assert_non_null(strstr(said, "WIDM_CLOSE with no id (zero): it does not say which stream\n"));
	in(EXIT, 0);
	out(0, EXIT, 0, 0, 0);
}

static void test_query(void **state)
{
	(void)state;
	uintptr_t client = 0;
	out(0, INIT, 0, 0, 0);
	assert_int_equal(out(0, OPEN, (uintptr_t)&client, 0, QUERY), 0);
	assert_int_equal(client, 0);
	out(0, EXIT, 0, 0, 0);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 0);
}

static void test_buffers(void **state)
{
	(void)state;
	out(0, INIT, 0, 0, 0);
	mock_keeps_buffers(drv_mock_on(&mock, M_WRITE, NULL, 0));
	const uintptr_t client = open_client(0);
	out(0, WRITE, client, 0, 0);
	out(0, WRITE, client, 0, 0);
	assert_int_equal(out(0, CLOSE, client, 0, 0), STILL_PLAYING);
	assert_non_null(strstr(said, "wave: WODM_CLOSE while client 1 still has 2 buffers\n"));
	out(0, RESET, client, 0, 0);
	assert_int_equal(out(0, CLOSE, client, 0, 0), 0);
	out(0, EXIT, 0, 0, 0);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 1);
}

/* A program that is told of nothing gets its buffers all the same. */
static void test_buffers_come_back(void **state)
{
	struct drv_mock_call call;
	(void)state;
	out(0, INIT, 0, 0, 0);
	const uintptr_t client = open_client(0);
	out(0, WRITE, client, 0x10000, 0);
	assert_int_equal(drv_mock_call_at(&mock, 4, &call), 1);
	assert_int_equal(call.returns, 1);
	assert_int_equal(call.arguments[3], 0x10000);
	assert_int_equal(drv_mock_count(&mock, M_WRITE), 1);
	assert_int_equal(drv_mock_give_back(&mock, 5), 0);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 0);
}

static void test_children(void **state)
{
	(void)state;
	int buffer = 0;
	out(0, INIT, 0, 0, 0);
	const uintptr_t client = open_client(0);
	out(0, PREPARE, client, (uintptr_t)&buffer, 0);
	assert_int_equal(out(0, CLOSE, client, 0, 0), STILL_PLAYING);
	assert_non_null(strstr(said, "wave: WODM_CLOSE while prepared 1 is open (since #3)\n"));
	out(0, UNPREPARE, client, (uintptr_t)&buffer, 0);
	said[0] = '\0';
	assert_int_equal(out(0, UNPREPARE, client, (uintptr_t)&buffer, 0), ERROR);
	assert_non_null(strstr(said, "WODM_UNPREPARE closes prepared 1 a second time: it was closed by #5\n"));
	out(0, PREPARE, client, (uintptr_t)&buffer, 0);
	out(0, UNPREPARE, client, (uintptr_t)&buffer, 0);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 2);
}

static void test_device(void **state)
{
	(void)state;
	out(0, INIT, 0, 0, 0);
	const uintptr_t client = open_client(3);
	out(4, RESET, client, 0, 0);
	assert_non_null(strstr(said, "wave: WODM_RESET to client 1 with uDeviceID 0x4; it was opened with 0x3\n"));
	out(3, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
}

static void test_ids(void **state)
{
	(void)state;
	uintptr_t client = 0;
	out(0, INIT, 0, 0, 0);
	const uintptr_t one = open_client(0);
	out(0, CLOSE, one, 0, 0);
	mock_issues_stale(drv_mock_on(&mock, M_OPEN, NULL, 0));
	assert_int_equal(out(0, OPEN, (uintptr_t)&client, 0, 0), 0);
	assert_int_equal(client, one);
	assert_int_equal(out(0, CLOSE, client, 0, 0), 0);
	mock_issues(drv_mock_on(&mock, M_OPEN, NULL, 0), 0x77);
	out(0, OPEN, (uintptr_t)&client, 0, 0);
	assert_int_equal(client, 0x77);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 0);
}

/* A program that copes with every failure; how many it met. */
static unsigned cope(void)
{
	uintptr_t client = 0;
	unsigned failed = 0;
	if (out(0, INIT, 0, 0, 0) != 0)
		return 1;
	if (out(0, OPEN, (uintptr_t)&client, 0, 0) == 0) {
		failed += out(0, WRITE, client, 0, 0) != 0;
		failed += out(0, WRITE, client, 0, 0) != 0;
		while (out(0, CLOSE, client, 0, 0) != 0)
			failed++;
	} else {
		failed++;
	}
	while (out(0, EXIT, 0, 0, 0) != 0)
		failed++;
	return failed;
}

static void test_faults(void **state)
{
	(void)state;
	struct drv_mock_faults faults = {0, 0, 0, 0, 0, ""};
	unsigned failed = 0;
	while (drv_mock_next_fault(&mock, &faults))
		failed += cope();
	assert_int_equal(faults.turns, 6);
	assert_int_equal(failed, 6);
	assert_int_equal(faults.failures, 0);
	assert_string_equal(said, "");
}

/* ---- threads in the same object ---- */

/* What the guard says of a call that a thread begins. */
static unsigned begins(struct drv_guard *guard, struct drv_mock_call *call, unsigned message, uint32_t thread)
{
	struct drv_guard_finding finding;
	static uint64_t number;
	memset(call, 0, sizeof *call);
	call->number = ++number;
	call->message = (uint16_t)message;
	call->thread = thread;
	call->width = sizeof(uintptr_t);
	call->ids[0] = message == M_OPEN ? 0 : 0x10;
	drv_guard_judge(guard, call, &finding);
	return finding.verdict;
}

static void ends(struct drv_guard *guard, struct drv_mock_call *call)
{
	call->issued = call->message == M_OPEN ? 0x10 : 0;
	drv_guard_apply(guard, call);
}

static void test_overlaps(void **state)
{
	(void)state;
	struct drv_guard guard;
	struct drv_mock_call long_one, outer, call;
	drv_guard_begin(&guard, &tables);
	assert_int_equal(begins(&guard, &call, 0, 1), DRV_MOCK_LEGAL);
	ends(&guard, &call);
	assert_int_equal(begins(&guard, &call, M_OPEN, 1), DRV_MOCK_LEGAL);
	ends(&guard, &call);
	/* The second thread was in there itself since the first one went in. */
	assert_int_equal(begins(&guard, &long_one, M_RESET, 1), DRV_MOCK_LEGAL);
	assert_int_equal(begins(&guard, &call, M_RESET, 2), DRV_MOCK_LEGAL);
	ends(&guard, &call);
	assert_int_equal(begins(&guard, &call, M_CLOSE, 2), DRV_MOCK_OVERLAP);
	call.answer = ERROR;
	ends(&guard, &call);
	/* And it may be in there still, when it closes. */
	assert_int_equal(begins(&guard, &outer, M_RESET, 2), DRV_MOCK_LEGAL);
	assert_int_equal(begins(&guard, &call, M_CLOSE, 2), DRV_MOCK_OVERLAP);
	call.answer = ERROR;
	ends(&guard, &call);
	ends(&guard, &outer);
	ends(&guard, &long_one);
	/* Who closes it may still use it, and others may not. */
	assert_int_equal(begins(&guard, &long_one, M_CLOSE, 1), DRV_MOCK_LEGAL);
	assert_int_equal(begins(&guard, &call, M_RESET, 2), DRV_MOCK_OVERLAP);
	ends(&guard, &call);
	assert_int_equal(begins(&guard, &call, M_RESET, 1), DRV_MOCK_LEGAL);
	ends(&guard, &call);
	assert_int_equal(begins(&guard, &call, M_RESET, 2), DRV_MOCK_OVERLAP);
	ends(&guard, &call);
	ends(&guard, &long_one);
	drv_guard_end(&guard);
}

/* What has the memory of something that was forgotten has none of its past. */
static void test_forgotten(void **state)
{
	(void)state;
	struct drv_guard guard;
	struct drv_guard_finding finding;
	struct drv_mock_call call;
	static const unsigned life[] = {M_OPEN, M_START, M_STOP, M_CLOSE};
	drv_guard_begin(&guard, &tables);
	begins(&guard, &call, 0, 1);
	ends(&guard, &call);
	for (unsigned i = 0; i < 2 * DRV_GUARD_DEAD * 4; i++) {
		assert_int_equal(begins(&guard, &call, life[i % 4], 1), DRV_MOCK_LEGAL);
		ends(&guard, &call);
	}
	begins(&guard, &call, M_OPEN, 1);
	ends(&guard, &call);
	assert_int_equal(begins(&guard, &call, M_STOP, 1), DRV_MOCK_NOT_OPEN);
	ends(&guard, &call);
	drv_guard_judge(&guard, &call, &finding);
	assert_string_equal(finding.text, "WODM_STOP without WODM_START");
	assert_true(guard.count < 2 * DRV_GUARD_DEAD + 100);
	drv_guard_end(&guard);
}

/* ---- reports ---- */

static void test_report(void **state)
{
	(void)state;
	out(0, INIT, 0, 0, 0);
	mock_where(drv_mock_expect(&mock, M_OPEN, "some.c", 12), "flags", mock_equal(4));
	const uintptr_t client = open_client(0);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	drv_mock_end(&mock, NULL, 0);
	assert_string_equal(said,
		"wave: WODM_OPEN came otherwise than expected: flags is 0, expected flags = 4\n"
		"expected: WODM_OPEN(flags = 4) once (some.c:12)\n"
		"came:     #2 WODM_OPEN(flags = 0)\n"
		"before:   #1 WODM_INIT() = MMSYSERR_NOERROR\n"
		"wave: WODM_OPEN never came, expected once\n"
		"expected: WODM_OPEN(flags = 4) once (some.c:12)\n"
		"nearest:  #2 WODM_OPEN(flags = 0) opens client 1: flags is 0, expected flags = 4\n");
}

/* What a parameter pointed to is told although it is gone by the end. */
static void test_report_of_memory(void **state)
{
	(void)state;
	static union {
		uintptr_t whole;
		char text[8];
	} mood = {.text = "slow"};
	uintptr_t client = 0;
	out(0, INIT, 0, 0, 0);
	mock_where(drv_mock_expect(&mock, M_OPEN, "some.c", 12), "flags", mock_text("quiet"));
	out(0, OPEN, (uintptr_t)&client, 0, (uintptr_t)&mood);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	said[0] = '\0';
	strcpy(mood.text, "quiet");
	drv_mock_end(&mock, NULL, 0);
	assert_non_null(strstr(said, " opens client 1: flags is \"slow\", expected flags -> \"quiet\"\n"));
}

/* What is no UTF-8, and what is long, does not spoil a record. */
static void test_report_of_strange_text(void **state)
{
	(void)state;
	static union {
		uintptr_t whole;
		char text[2000];
	} strange;
	uintptr_t client = 0;
	memset(strange.text, '\\', sizeof strange.text - 1);
	memcpy(strange.text, "na\xefve \xc3\xaf \xed\xa0\x80 \xe0\x80\x80 \xf0\x9d\x84\x9e|", 22);
	out(0, INIT, 0, 0, 0);
	mock_where(drv_mock_expect(&mock, M_OPEN, NULL, 0), "flags", mock_text("na\xefve"));
	out(0, OPEN, (uintptr_t)&client, 0, (uintptr_t)&strange);
	assert_non_null(strstr(said, "flags is \"na?ve \xc3\xaf ??? ??? \xf0\x9d\x84\x9e|\\\\"));
	assert_non_null(strstr(said, "expected flags -> \"na?ve\"\n"));
	assert_true(strlen(said) < 600);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	drv_mock_end(&mock, NULL, 0);
}

/* A failure of any text is a line of a record, whole. */
static void test_recorded_failure(void **state)
{
	(void)state;
	static char text[DRV_MOCK_REPORT], line[8 * DRV_MOCK_REPORT];
	memset(text, '\n', sizeof text - 1);
	const struct drv_mock_failure failure = {text, NULL, 0, 0};
	FILE *const file = tmpfile();
	assert_non_null(file);
	mock.record = file;
	drv_mock_tell_record(&failure, &mock);
	mock.record = NULL;
	rewind(file);
	assert_non_null(fgets(line, sizeof line, file));
	assert_non_null(strstr(line, "\"}\n"));
	(void)fclose(file);
}

static void test_cut(void **state)
{
	(void)state;
	char text[6];
	struct drv_words words = drv_words_in(text, sizeof text);
	drv_words_text(&words, "abc\xe2\x99\xaa");
	assert_string_equal(text, "abc");
}

/* Of several expectations, the one that has not come is told of before the one that has. */
static void test_report_of_wanted(void **state)
{
	(void)state;
	out(0, INIT, 0, 0, 0);
	const uintptr_t clients[] = {open_client(0), open_client(0)};
	mock_for_instance(drv_mock_expect(&mock, M_RESET, NULL, 0), 1);
	mock_for_instance(drv_mock_expect(&mock, M_RESET, NULL, 0), 2);
	out(0, RESET, clients[0], 0, 0);
	out(0, RESET, clients[0], 0, 0);
	assert_non_null(strstr(said, "wave: WODM_RESET came otherwise than expected: it came to client 1\n"
		"expected: WODM_RESET() to client 2 once\n"));
	out(0, RESET, clients[1], 0, 0);
	said[0] = '\0';
	out(0, RESET, clients[1], 0, 0);
	assert_non_null(strstr(said, "wave: WODM_RESET came more often than expected\n"));
	out(0, CLOSE, clients[0], 0, 0);
	out(0, CLOSE, clients[1], 0, 0);
	out(0, EXIT, 0, 0, 0);
	drv_mock_end(&mock, NULL, 0);
}

static void test_report_of_order(void **state)
{
	(void)state;
	out(0, INIT, 0, 0, 0);
	mock_in_order(drv_mock_expect(&mock, M_RESET, NULL, 0), "life");
	mock_in_order(drv_mock_expect(&mock, M_CLOSE, NULL, 0), "life");
	const uintptr_t client = open_client(0);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	drv_mock_end(&mock, NULL, 0);
	assert_non_null(strstr(said, "wave: WODM_CLOSE came out of order, before WODM_RESET\n"));
	assert_non_null(strstr(said, "nearest:  #3 WODM_CLOSE() to client 1: it came out of order\n"));
	assert_non_null(strstr(said, "nearest:  none; it did not come at all\n"));
}

static void test_strict(void **state)
{
	(void)state;
	out(0, 77, 0, 1, 2);
	assert_string_equal(said, "");
	drv_mock_strict(&mock, 1);
	out(0, 77, 0, 1, 2);
	assert_string_equal(said, "wave: message 0x4d(dwUser = 0x0, dwParam1 = 0x1, dwParam2 = 0x2) came, which the "
		"driver does not know\ncame:     #2\n"
		"before:   #1 message 0x4d(dwUser = 0x0, dwParam1 = 0x1, dwParam2 = 0x2) = 8\n");
	drv_mock_end(&mock, NULL, 0);
}

static void test_parameter_unknown(void **state)
{
	(void)state;
	mock_where(drv_mock_on(&mock, M_OPEN, "some.c", 3), "flag", mock_equal(4));
	assert_string_equal(said, "wave: WODM_OPEN has no parameter 'flag'; it has 'flags'\n");
}

static void count_failures(const struct drv_mock_failure *failure, void *context)
{
	*(unsigned *)context += failure->last ? 100 : 1;
}

static void test_allowed(void **state)
{
	(void)state;
	unsigned failures = 0;
	drv_mock_fail_to(&mock, count_failures, &failures);
	drv_mock_allow(&mock, DRV_MOCK_OUTSIDE);
	in(OPEN, 0);
	assert_int_equal(failures, 0);
	in(EXIT, 0);
	assert_int_equal(failures, 1);
	drv_mock_allow(&mock, DRV_MOCK_VERDICTS);
	in(EXIT, 0);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 1);
	assert_int_equal(failures, 101);
}

/* ---- memory under threads ---- */

enum { LENDERS = 4, LOANS = 5000 };

static void *lend(void *client)
{
	for (unsigned i = 0; i < LOANS; i++)
		out(0, WRITE, *(uintptr_t *)client, 0x10000 + i, 0);
	return NULL;
}

/* Two threads for each of two clients: whatever is lent comes back, once. */
static void test_lending_threads(void **state)
{
	(void)state;
	pthread_t threads[LENDERS];
	out(0, INIT, 0, 0, 0);
	uintptr_t clients[2] = {open_client(0), open_client(0)};
	for (unsigned i = 0; i < LENDERS; i++)
		assert_int_equal(pthread_create(&threads[i], NULL, lend, &clients[i % 2]), 0);
	for (unsigned i = 0; i < LENDERS; i++)
		pthread_join(threads[i], NULL);
	assert_int_equal(drv_mock_count(&mock, M_WRITE), LENDERS * LOANS);
	assert_int_equal(drv_mock_calls(&mock), 3 + 2 * LENDERS * LOANS);
	assert_int_equal(drv_mock_give_back(&mock, 1), 0);
	assert_int_equal(out(0, CLOSE, clients[0], 0, 0), 0);
	assert_int_equal(out(0, CLOSE, clients[1], 0, 0), 0);
	out(0, EXIT, 0, 0, 0);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 0);
}

static void nothing(struct drv_mock_call *call, void *context)
{
	(void)call, (void)context;
}

static void *send_some(void *client)
{
	int place = 0;
	for (unsigned i = 0; i < 1000; i++)
		out(0, RESET, *(uintptr_t *)client, (uintptr_t)&place, 0);
	return NULL;
}

/* A test says more while the driver is being called. */
static void test_telling_threads(void **state)
{
	(void)state;
	pthread_t thread;
	static const int bytes = 5;
	out(0, INIT, 0, 0, 0);
	uintptr_t client = open_client(0);
	assert_int_equal(pthread_create(&thread, NULL, send_some, &client), 0);
	for (unsigned i = 0; i < 20; i++) {
		struct drv_mock_rule *const rule = drv_mock_on(&mock, M_RESET, NULL, 0);
		mock_calls(mock_writes(mock_returns(rule, 0), "dwParam1", &bytes, sizeof bytes), nothing, &client);
		mock_fails_nth(mock_fails(mock_returns_once(rule, 0), 1), 3);
		mock_in_order(mock_for_instance(mock_at_least(drv_mock_expect(&mock, M_RESET, NULL, 0), 0), 1), "any");
		mock_gives_back(mock_keeps_buffers(rule), 1);
	}
	pthread_join(thread, NULL);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	drv_mock_end(&mock, NULL, 0);
}

/* Numbers are compared and told as their type has them, however they came. */
static void test_types(void **state)
{
	(void)state;
	struct drv_mock_call call;
	out(0, INIT, 0, 0, 0);
	const uintptr_t client = open_client(0);
	mock_where(drv_mock_expect(&mock, M_LEVEL, "some.c", 2), "level", mock_between((intptr_t)0xfffffffbu, 5));
	out(0, LEVEL, client, 0xfffffffdu, 0);
	assert_string_equal(said, "");
	assert_true(drv_mock_call_at(&mock, 3, &call));
	assert_int_equal(drv_mock_value_of(&mock, &call, "level"), -3);
	assert_int_equal(drv_mock_value_of(&mock, &call, "dwParam1"), 0xfffffffdu);
	assert_int_equal(drv_mock_value_of(&mock, &call, "none"), 0);
	out(0, LEVEL, client, 0xfffffff0u, 0);
	assert_non_null(strstr(said, "level is -16, expected level in -5 to 5\n"));
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	drv_mock_end(&mock, NULL, 0);
}

/* Where nothing was ever open, an id that is stale cannot be had. */
static void test_stale_of_none(void **state)
{
	(void)state;
	out(0, INIT, 0, 0, 0);
	mock_issues_stale(drv_mock_on(&mock, M_OPEN, NULL, 0));
	const uintptr_t client = open_client(0);
	out(0, CLOSE, client, 0, 0);
	assert_int_equal(open_client(0), client);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 0);
}

/* A test begins while the driver has a buffer of the test before: no number tells of that one's calls. */
static void test_buffer_of_before(void **state)
{
	(void)state;
	static int buffer;
	struct drv_mock_call call;
	out(0, INIT, 0, 0, 0);
	const uintptr_t client = open_client(0);
	out(0, PREPARE, client, (uintptr_t)&buffer, 0);
	mock_keeps_buffers(drv_mock_on(&mock, M_WRITE, NULL, 0));
	out(0, WRITE, client, (uintptr_t)&buffer, 0);
	drv_mock_begin(&mock);
	out(0, UNPREPARE, client, (uintptr_t)&buffer, 0);
	assert_non_null(strstr(said, "WODM_UNPREPARE while the driver has the prepared of before, lent by an earlier test\n"));
	assert_int_equal(drv_mock_give_back(&mock, 5), 1);
	assert_true(drv_mock_call_at(&mock, drv_mock_calls(&mock), &call));
	assert_int_equal(call.returns, 1);
	assert_int_equal(call.ordinal, 0);
	out(0, UNPREPARE, client, (uintptr_t)&buffer, 0);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 1);
}

static void test_lost_fault(void **state)
{
	(void)state;
	struct drv_mock_faults faults = {0, 0, 0, 0, 0, ""};
	while (drv_mock_next_fault(&mock, &faults)) {
		drv_mock_begin(&mock);
		cope();
	}
	assert_int_equal(faults.turns, 0);
	assert_int_not_equal(faults.failures, 0);
	assert_non_null(strstr(said,
		"wave: the mock was begun anew, so that nothing failed where call 1 of WODM_OPEN fails\n"));
}

static void count_event(struct drv_mock_call *call, void *context)
{
	assert_int_equal(call->value, EXIT);
	assert_int_equal(drv_mock_count(&mock, M_OPEN), 2); /* no lock is held */
	++*(unsigned *)context;
}

/* What goes with what is around it: each by itself, then that it was the last. */
static void test_events(void **state)
{
	(void)state;
	unsigned forced = 0, last = 0;
	drv_mock_allow(&mock, DRV_MOCK_INSIDE);
	mock_calls(drv_mock_when(&mock, CLIENT, MOCK_FORCED, NULL, 0), count_event, &forced);
	mock_calls(drv_mock_when(&mock, CLIENT, MOCK_LAST_CLOSE, NULL, 0), count_event, &last);
	out(0, INIT, 0, 0, 0);
	open_client(0);
	open_client(0);
	out(0, EXIT, 0, 0, 0);
	assert_int_equal(forced, 2);
	assert_int_equal(last, 1);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 0);
}

static void test_words(void **state)
{
	(void)state;
	char text[64];
	struct drv_mock_call call;
	out(0, INIT, 0, 0, 0);
	const uintptr_t client = open_client(0);
	mock_where(mock_where(drv_mock_expect(&mock, M_LEVEL, NULL, 0), "level", mock_equal(1)), "level", mock_any());
	out(0, LEVEL, client, 7, 0);
	assert_true(drv_mock_call_at(&mock, 3, &call));
	drv_mock_describe(&mock, &call, text, sizeof text);
	assert_string_equal(text, "#3 WODM_LEVEL(level = 7) to client 1 = MMSYSERR_NOERROR");
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 0);
}

static int obeys(const char *lines)
{
	char path[] = "/tmp/drv_mock_XXXXXX";
	const int number = mkstemp(path);
	FILE *const file = number < 0 ? NULL : fdopen(number, "w");
	assert_non_null(file);
	fprintf(file, "drvgen-scenario 1 wave some.yaml\n%s", lines);
	(void)fclose(file);
	const int good = drv_mock_scenario(&mock, path);
	(void)remove(path);
	return good;
}

static void test_scenario(void **state)
{
	(void)state;
	assert_true(obeys("allow 1\non WODM_LEVEL 3\nonce 5\nexpect WODM_RESET 4\ntimes 1 any\nexpect WODM_WRITE 5\ntimes 0 2\n"));
	out(0, INIT, 0, 0, 0);
	const uintptr_t client = open_client(0);
	assert_int_equal(out(0, LEVEL, client, 0, 0), 5);
	assert_int_equal(out(0, LEVEL, client, 0, 0), 0);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 1);
	assert_non_null(strstr(said, "expected: WODM_RESET() at least once (some.yaml:4)\n"));
	assert_false(obeys("allow 99\n"));
	assert_false(obeys("times 1 1\n"));
	assert_false(obeys("on WODM_NONE 1\n"));
	assert_false(obeys("expect WODM_RESET 4\ntimes 2 3\n"));
}

/* A program may end while one of its threads is in the driver. */
static void test_ending_threads(void **state)
{
	(void)state;
	pthread_t thread;
	static const int bytes = 5;
	out(0, INIT, 0, 0, 0);
	uintptr_t client = open_client(0);
	struct drv_mock_rule *const rule = mock_times(drv_mock_expect(&mock, M_RESET, NULL, 0), 100000);
	mock_delays(mock_writes(rule, "dwParam1", &bytes, sizeof bytes), 1);
	assert_int_equal(pthread_create(&thread, NULL, send_some, &client), 0);
	while (drv_mock_count(&mock, M_RESET) < 10)
		continue;
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 2); /* it, and the client that is open */
	pthread_join(thread, NULL);
	drv_mock_allow(&mock, DRV_MOCK_VERDICTS);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
}

/* What is said last to be written there, is there. */
static void test_writes(void **state)
{
	(void)state;
	uint32_t place = 0;
	out(0, INIT, 0, 0, 0);
	const uintptr_t client = open_client(0);
	struct drv_mock_rule *const rule = drv_mock_on(&mock, M_RESET, NULL, 0);
	mock_writes(mock_writes(rule, "dwParam1", "aaaa", 4), "dwParam1", "bb", 2);
	out(0, RESET, client, (uintptr_t)&place, 0);
	assert_memory_equal(&place, "bbaa", 4);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 0);
}

enum { THREADS = 8, CALLS = 125000 };

static void *send_calls(void *thread)
{
	for (unsigned i = 0; i < CALLS; i++)
		out(0, RESET, *(uintptr_t *)thread, i, 0);
	return NULL;
}

static void run_threads(uintptr_t *clients)
{
	pthread_t threads[THREADS];
	out(0, INIT, 0, 0, 0);
	for (unsigned i = 0; i < THREADS; i++) {
		clients[i] = open_client(0);
		assert_int_equal(pthread_create(&threads[i], NULL, send_calls, &clients[i]), 0);
	}
	for (unsigned i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
}

static void check_kept(uint64_t first, uint64_t last, unsigned *counts)
{
	struct drv_mock_call call;
	for (uint64_t number = first; number <= last; number++) {
		assert_true(drv_mock_call_at(&mock, number, &call));
		assert_int_equal(call.number, number);
		assert_true(call.ended > call.began);
		if (call.message == M_RESET && call.arguments[3] == counts[call.ordinal])
			counts[call.ordinal]++;
	}
}

static void test_threads(void **state)
{
	(void)state;
	uintptr_t clients[THREADS] = {0};
	unsigned counts[THREADS + 1] = {0};
	const uint64_t all = 1 + THREADS + (uint64_t)THREADS * CALLS;
	assert_true(drv_mock_remember(&mock, THREADS * CALLS + 100));
	run_threads(clients);
	assert_int_equal(drv_mock_calls(&mock), all);
	assert_int_equal(drv_mock_forgotten(&mock), 0);
	check_kept(1, all, counts);
	for (unsigned i = 1; i <= THREADS; i++) /* each thread's, all and in its order */
		assert_int_equal(counts[i], CALLS);
	for (unsigned i = 0; i < THREADS; i++)
		out(0, CLOSE, clients[i], 0, 0);
	out(0, EXIT, 0, 0, 0);
	assert_int_equal(drv_mock_end(&mock, NULL, 0), 0);
	drv_mock_remember(&mock, DRV_MOCK_REMEMBERED);
}

static void test_ring(void **state)
{
	(void)state;
	struct drv_mock_call call;
	assert_true(drv_mock_remember(&mock, 10));
	out(0, INIT, 0, 0, 0);
	const uintptr_t client = open_client(0);
	for (unsigned i = 0; i < 20; i++)
		out(0, RESET, client, i, 0);
	assert_int_equal(drv_mock_calls(&mock), 22);
	assert_int_equal(drv_mock_forgotten(&mock), 12);
	assert_false(drv_mock_call_at(&mock, 12, &call));
	assert_true(drv_mock_call_at(&mock, 13, &call));
	assert_int_equal(call.arguments[3], 10);
	assert_false(drv_mock_call_at(&mock, 23, &call));
	assert_true(drv_mock_remember(&mock, 12)); /* what is kept stays */
	assert_false(drv_mock_call_at(&mock, 12, &call));
	assert_true(drv_mock_call_at(&mock, 13, &call));
	assert_int_equal(call.arguments[3], 10);
	assert_int_equal(drv_mock_forgotten(&mock), 12);
	assert_true(drv_mock_remember(&mock, 4));
	assert_false(drv_mock_call_at(&mock, 18, &call));
	assert_true(drv_mock_call_at(&mock, 19, &call));
	assert_int_equal(drv_mock_forgotten(&mock), 18);
	out(0, CLOSE, client, 0, 0);
	out(0, EXIT, 0, 0, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(test_life, set_up),
		cmocka_unit_test_setup(test_entries, set_up),
		cmocka_unit_test_setup(test_query, set_up),
		cmocka_unit_test_setup(test_buffers, set_up),
		cmocka_unit_test_setup(test_buffers_come_back, set_up),
		cmocka_unit_test_setup(test_children, set_up),
		cmocka_unit_test_setup(test_device, set_up),
		cmocka_unit_test_setup(test_ids, set_up),
		cmocka_unit_test_setup(test_faults, set_up),
		cmocka_unit_test(test_overlaps),
		cmocka_unit_test(test_forgotten),
		cmocka_unit_test_setup(test_report, set_up),
		cmocka_unit_test_setup(test_strict, set_up),
		cmocka_unit_test_setup(test_report_of_memory, set_up),
		cmocka_unit_test_setup(test_report_of_strange_text, set_up),
		cmocka_unit_test_setup(test_recorded_failure, set_up),
		cmocka_unit_test(test_cut),
		cmocka_unit_test_setup(test_report_of_wanted, set_up),
		cmocka_unit_test_setup(test_report_of_order, set_up),
		cmocka_unit_test_setup(test_parameter_unknown, set_up),
		cmocka_unit_test_setup(test_allowed, set_up),
		cmocka_unit_test_setup(test_ring, set_up),
		cmocka_unit_test_setup(test_types, set_up),
		cmocka_unit_test_setup(test_stale_of_none, set_up),
		cmocka_unit_test_setup(test_buffer_of_before, set_up),
		cmocka_unit_test_setup(test_lost_fault, set_up),
		cmocka_unit_test_setup(test_writes, set_up),
		cmocka_unit_test_setup(test_telling_threads, set_up),
		cmocka_unit_test_setup(test_events, set_up),
		cmocka_unit_test_setup(test_words, set_up),
		cmocka_unit_test_setup(test_scenario, set_up),
		cmocka_unit_test_setup(test_ending_threads, set_up),
		cmocka_unit_test_setup(test_lending_threads, set_up),
		cmocka_unit_test_setup(test_threads, set_up),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
