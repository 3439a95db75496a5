/* JSON byte by byte: commas, indentation, and texts that want to leave their string. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../../generator/json.h"

static void assert_written(struct buffer *buffer, const char *expected)
{
	buffer_byte(buffer, '\0');
	assert_string_equal(buffer->at, expected);
	buffer_release(buffer);
}

static void nesting(void **state)
{
	struct buffer buffer = {0};
	struct json json = {.out = &buffer};
	(void)state;
	json_object(&json, NULL);
	json_number(&json, "number", -7);
	json_array(&json, "list");
	json_text(&json, NULL, TEXT("a"));
	json_bool(&json, NULL, true);
	json_object(&json, NULL);
	json_end_object(&json);
	json_end_array(&json);
	json_key(&json, TEXT("any \"key\""));
	json_text(&json, NULL, (struct text){0});
	json_key(&json, TEXT("empty"));
	json_array(&json, NULL);
	json_end_array(&json);
	json_bool(&json, "last", false);
	json_end_object(&json);
	assert_written(&buffer, "{\n"
				"  \"number\": -7,\n"
				"  \"list\": [\n"
				"    \"a\",\n"
				"    true,\n"
				"    {}\n"
				"  ],\n"
				"  \"any \\\"key\\\"\": null,\n"
				"  \"empty\": [],\n"
				"  \"last\": false\n"
				"}\n");
}

static const struct {
	struct text text;
	const char *written;
} texts[] = {
	{{"", 0}, "\"\""},
	{{"a\"b\\c", 5}, "\"a\\\"b\\\\c\""},
	{{"a\nb\tc\0d", 7}, "\"a\\nb\\u0009c\\u0000d\""},
	{{"\x7f\xc2\x85", 3}, "\"\\u007f\\u0085\""},
	{{"\xc3\xa4\xf0\x9f\x8e\xb5", 6}, "\"\xc3\xa4\xf0\x9f\x8e\xb5\""},
	{{"\xff" "a\xc3", 3}, "\"\\ufffda\\ufffd\""},
	{{"\xed\xa0\x80", 3}, "\"\\ufffd\\ufffd\\ufffd\""},
};

static void quoting(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct buffer buffer = {0};
		struct json json = {.out = &buffer};
		json_text(&json, NULL, texts[i].text);
		assert_written(&buffer, texts[i].written);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nesting),
		cmocka_unit_test(quoting),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
