/* The interpreter of models, with trees made by hand: a table and a part in instances, a port with a table
 * in it and buffers in that. */
#include "drv_model.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "drv_probe.h"

enum { MODULE, DEVICE, INSTANCE, STREAM, PART, PORT, CLIENT, BUFFER };

#define SPOT(argument) {DRV_SPOT_ARGUMENT, argument, 0, 0}

static struct drv_model_inner inner[] = {
	{.kind = DRV_MODEL_TABLE, .carried = SPOT(0)},
	{.kind = DRV_MODEL_PART, .repeat = DRV_MODEL_RESTARTS},
	{.kind = DRV_MODEL_PORT, .implied = 1, .devices = 2, .alone = 1, .wrong = 2, .taken = 4},
	{.kind = DRV_MODEL_TABLE, .carried = SPOT(2), .callback = SPOT(0), .tells_open = 1, .tells_close = 2,
		.tells_done = 3, .queues = 1, .refusal = 65, .unprepared = 64},
	{.kind = DRV_MODEL_LENT, .identity = SPOT(0)},
};

#define OUTER(up, first, last) .parent = up, .opens = first, .closes = last, .opened = 1, .closed = 1
#define INNER(up, place) .parent = up, .opens = DRV_ON_INNER_OPEN, .closes = DRV_ON_INNER_CLOSE, .inner = &inner[place]

static const struct drv_model_scope scopes[] = {
	{.name = "module", OUTER(DRV_MODEL_NONE, DRV_ON_LOAD, DRV_ON_FREE)},
	{.name = "device", OUTER(MODULE, DRV_ON_ENABLE, DRV_ON_DISABLE), .suspends = 1},
	{.name = "instance", OUTER(DEVICE, DRV_ON_OPEN, DRV_ON_CLOSE), .many = 1},
	{.name = "stream", INNER(INSTANCE, 0)},
	{.name = "part", INNER(INSTANCE, 1)},
	{.name = "port", INNER(DEVICE, 2)},
	{.name = "client", INNER(PORT, 3)},
	{.name = "buffer", INNER(CLIENT, 4)},
};

#define PORTS .entry = 1, .failure = 5
#define CODEC .failure = 8

static const struct drv_model_message messages[] = {
	{.name = "LOAD", .scope = MODULE, .opens = 1, .fallible = 1, .success = 1},
	{.name = "ENABLE", .scope = DEVICE, .opens = 1, .fallible = 1, .success = 1},
	{.name = "OPEN", .scope = INSTANCE, .opens = 1, .fallible = 1},
	{.name = "CLOSE", .scope = INSTANCE, .closes = 1, .fallible = 1, .success = 1},
	{.name = "DISABLE", .scope = DEVICE, .closes = 1, .success = 1},
	{.name = "FREE", .scope = MODULE, .closes = 1, .success = 1},
	{.name = "STREAM", .scope = STREAM, .opens = 1, CODEC},
	{.name = "ENDSTREAM", .scope = STREAM, .closes = 1, CODEC},
	{.name = "BEGIN", .scope = PART, .opens = 1, CODEC},
	{.name = "END", .scope = PART, .closes = 1, CODEC},
	{.name = "CLIENT", .scope = CLIENT, .opens = 1, PORTS},
	{.name = "ENDCLIENT", .scope = CLIENT, .closes = 1, PORTS},
	{.name = "PREPARE", .scope = BUFFER, .opens = 1, .lends = BUFFER, PORTS},
	{.name = "UNPREPARE", .scope = BUFFER, .closes = 1, .lends = BUFFER, PORTS},
	{.name = "WRITE", .scope = CLIENT, .queues = 1, .lends = BUFFER, PORTS},
	{.name = "RESET", .scope = CLIENT, .empties = 1, PORTS},
	{.name = "USE", .scope = CLIENT, PORTS},
	{.name = "INIT", .scope = PORT, .opens = 1, PORTS},
	{.name = "EXIT", .scope = PORT, .closes = 1, PORTS},
};

enum { MESSAGES = sizeof messages / sizeof *messages };

static struct drv_model_variant variants[MESSAGES];

static const struct drv_model model = {.driver = "made", .scopes = scopes, .scope_count = sizeof scopes / sizeof *scopes,
	.messages = messages, .message_count = MESSAGES, .variants = variants, .variant_count = MESSAGES};

static const struct drv_model_bounds bounds = {3, DRV_MODEL_NODES, 11, 8};
static struct drv_model_step step;

/* What the last of the words does, after those before it, written as "answer: hooks", with `+` for what
 * opens, `-` for what closes, `!` when it is forced, `?` for a use, `*` for a callback. */
static const char *after(const char *words)
{
	static const char marks[DRV_EVENTS] = "+++----?+-?***";
	static char text[256];
	struct drv_model_state state;
	struct drv_model_action action;
	memset(&state, 0, sizeof state);
	for (const char *at = words; *at != '\0';) {
		const size_t length = strcspn(at, " ");
		assert_true(drv_model_read(&model, at, length, &action));
		assert_true(drv_model_try(&model, &state, action, &bounds, &step));
		state = step.next;
		at += length + (at[length] == ' ');
	}
	int end = step.answer == DRV_ANSWER_HOOK ? snprintf(text, sizeof text, "hook:")
		: snprintf(text, sizeof text, "%d:", (int)step.value);
	for (unsigned i = 0; i < step.hooks; i++) {
		const struct drv_model_hook *const hook = &step.hook[i];
		end += snprintf(text + end, sizeof text - (size_t)end, " %c%s%s", marks[hook->event],
			hook->scope == DRV_MODEL_NONE ? "" : scopes[hook->scope].name, hook->forced ? "!" : "");
	}
	return text;
}

#define ON "LOAD ENABLE "

static void test_table_in_instance(void **unused)
{
	(void)unused;
	for (unsigned i = 0; i < MESSAGES; i++)
		variants[i] = (struct drv_model_variant){.name = "", .message = (uint16_t)i};
	assert_string_equal(after(ON "OPEN STREAM@1"), "0: +stream");
	assert_string_equal(after(ON "OPEN STREAM@1!"), "hook: +stream");
	assert_int_equal(step.next.nodes, 0);
	assert_string_equal(after(ON "OPEN STREAM@1 ENDSTREAM@1/1"), "0: -stream");
	assert_string_equal(after(ON "OPEN STREAM@1 ENDSTREAM@1/1!"), "hook: -stream");
	assert_int_equal(step.next.nodes, 1);
	assert_string_equal(after(ON "OPEN OPEN STREAM@1 ENDSTREAM@2/1"), "8:");
	assert_string_equal(after(ON "OPEN STREAM@1 ENDSTREAM@1/stale"), "8:");
	assert_string_equal(after(ON "OPEN STREAM@1 DISABLE ENDSTREAM@1/1"), "8:");
	assert_string_equal(after(ON "OPEN STREAM@1 DISABLE ENABLE ENDSTREAM@1/1"), "0: -stream");
}

static void test_instance_goes_with_what_is_inside(void **unused)
{
	(void)unused;
	assert_string_equal(after(ON "OPEN OPEN BEGIN@1 STREAM@1 STREAM@2 CLOSE@1"), "1: -stream! -part! -");
	assert_int_equal(step.next.nodes, 1);
	assert_int_equal(step.next.node[0].parent, 0);
	assert_string_equal(after(ON "OPEN STREAM@1 CLOSE@1!"), "0: -stream! -");
	assert_int_equal(step.next.count, 1);
}

static void test_part(void **unused)
{
	(void)unused;
	assert_string_equal(after(ON "OPEN END@1"), "8:");
	assert_string_equal(after(ON "OPEN BEGIN@1 BEGIN@1"), "0: -part! +part");
	assert_string_equal(after(ON "OPEN BEGIN@1 BEGIN@1!"), "hook: -part! +part");
	assert_int_equal(step.next.nodes, 0);
	assert_string_equal(after(ON "OPEN BEGIN@1 END@1"), "0: -part");
}

static void test_port(void **unused)
{
	(void)unused;
	assert_string_equal(after("CLIENT%0"), "5:");
	assert_string_equal(after(ON "CLIENT%0"), "0: +client *client");
	assert_string_equal(after(ON "CLIENT%2"), "2:");
	assert_string_equal(after(ON "CLIENT%0 CLIENT%0"), "4:");
	assert_string_equal(after(ON "CLIENT%0 CLIENT%1"), "0: +client *client");
	assert_string_equal(after(ON "CLIENT%0 ENDCLIENT/1"), "0: -client *client");
	assert_string_equal(after(ON "INIT INIT"), "0:");
	assert_string_equal(after(ON "INIT CLIENT%0 EXIT"), "0: -client! -port");
	assert_string_equal(after(ON "CLIENT%0 CLIENT%1 PREPARE/1+fresh FREE"), "1: -client! -buffer! -client! - -");
}

static void test_buffers(void **unused)
{
	(void)unused;
	assert_string_equal(after(ON "CLIENT%0 WRITE/1+fresh"), "64:");
	assert_string_equal(after(ON "CLIENT%0 PREPARE/1+fresh PREPARE/1+1"), "0:");
	assert_string_equal(after(ON "CLIENT%0 PREPARE/1+fresh WRITE/1+1"), "0: ?client");
	assert_int_equal(step.touched[1], DRV_TOUCH_QUEUED);
	assert_string_equal(after(ON "CLIENT%0 PREPARE/1+fresh WRITE/1+1 WRITE/1+1"), "65:");
	assert_string_equal(after(ON "CLIENT%0 PREPARE/1+fresh WRITE/1+1 UNPREPARE/1+1"), "65:");
	assert_string_equal(after(ON "CLIENT%0 PREPARE/1+fresh WRITE/1+1 ENDCLIENT/1"), "65:");
	assert_string_equal(after(ON "CLIENT%0 PREPARE/1+fresh WRITE/1+1 USE/1^"), "hook: ?client *client");
	assert_string_equal(after(ON "CLIENT%0 PREPARE/1+fresh PREPARE/1+fresh WRITE/1+2 WRITE/1+1 RESET/1"),
		"0: ?client *client *client");
	assert_int_equal(step.hook[1].buffer, 2);
	assert_int_equal(step.hook[2].buffer, 1);
	assert_string_equal(after(ON "CLIENT%0 PREPARE/1+fresh ENDCLIENT/1"), "0: -client -buffer! *client");
	assert_string_equal(after(ON "CLIENT%0 PREPARE/1+fresh ENDCLIENT/1!"), "hook: -client");
	assert_int_equal(step.rule, 5);
	assert_int_equal(step.next.nodes, 2);
}

/* Where no code refuses a buffer that was not prepared. */
static void test_unprepared_buffers(void **unused)
{
	(void)unused;
	inner[CLIENT - STREAM].unprepared = 0;
	assert_string_equal(after(ON "CLIENT%0 WRITE/1+fresh"), "0: ?client");
	assert_int_equal(step.next.nodes, 2);
	assert_string_equal(after(ON "CLIENT%0 WRITE/1+fresh!"), "hook: ?client");
	assert_int_equal(step.next.nodes, 1);
	assert_string_equal(after(ON "CLIENT%0 WRITE/1+fresh WRITE/1+1"), "65:");
	assert_string_equal(after(ON "CLIENT%0 WRITE/1+fresh UNPREPARE/1+1"), "65:");
	assert_string_equal(after(ON "CLIENT%0 WRITE/1+fresh ENDCLIENT/1"), "65:");
	assert_string_equal(after(ON "CLIENT%0 WRITE/1+fresh WRITE/1+fresh RESET/1"), "0: ?client *client *client");
	assert_int_equal(step.next.nodes, 1);
	assert_string_equal(after(ON "CLIENT%0 WRITE/1+fresh EXIT"), "0: -client!");
	assert_string_equal(after(ON "CLIENT%0 WRITE/1+fresh PREPARE/1+1"), "65:");
	assert_string_equal(after(ON "CLIENT%0 WRITE/1+fresh PREPARE/1+1 RESET/1"), "0: ?client *client");
	assert_int_equal(step.next.nodes, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_table_in_instance),
		cmocka_unit_test(test_instance_goes_with_what_is_inside),
		cmocka_unit_test(test_part),
		cmocka_unit_test(test_port),
		cmocka_unit_test(test_buffers),
		cmocka_unit_test(test_unprepared_buffers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
