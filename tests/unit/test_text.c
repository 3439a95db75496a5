/* Pools and text: the ground that everything else stands on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../generator/pool.h"
#include "../../generator/text.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void assert_text(struct text actual, const char *expected)
{
	assert_int_equal(actual.length, strlen(expected));
	if (actual.length)
		assert_memory_equal(actual.at, expected, actual.length);
}

/* ---- pools ---- */

static void objects_are_zero_aligned_and_apart(void **state)
{
	(void)state;
	static const size_t sizes[] = {
		0, 1, 15, 16, 17, 100, 4095, 4096, 4097, 70000, 1, 65536, 3};
	struct pool pool = {0};
	unsigned char *objects[COUNT(sizes) * 20];
	for (size_t i = 0; i < COUNT(objects); i++) {
		size_t size = sizes[i % COUNT(sizes)];
		objects[i] = pool_allocate(&pool, size);
		assert_int_equal((uintptr_t)objects[i] % _Alignof(max_align_t), 0);
		for (size_t j = 0; j < size; j++)
			assert_int_equal(objects[i][j], 0);
		memset(objects[i], (int)(i % 255) + 1, size);
	}
	for (size_t i = 0; i < COUNT(objects); i++) {
		for (size_t j = 0; j < sizes[i % COUNT(sizes)]; j++)
			assert_int_equal(objects[i][j], i % 255 + 1);
	}
	pool_release(&pool);
	assert_null(pool.newest);
	pool_release(&pool);
}

static void pool_can_be_used_again_after_release(void **state)
{
	(void)state;
	struct pool pool = {0};
	memset(pool_allocate(&pool, 100), 0xff, 100);
	pool_release(&pool);
	const unsigned char *object = pool_allocate(&pool, 100);
	assert_int_equal(object[0], 0);
	assert_int_equal(object[99], 0);
	pool_release(&pool);
}

static void grown_array_keeps_its_objects(void **state)
{
	(void)state;
	struct pool pool = {0};
	int *array = NULL;
	size_t capacity = 0;
	for (int i = 0; i < 1000; i++) {
		size_t before = capacity;
		array = pool_grow(&pool, array, (size_t)i, &capacity, sizeof(*array));
		assert_true(capacity > (size_t)i);
		assert_true(capacity == before || capacity >= before * 2);
		array[i] = i;
	}
	for (int i = 0; i < 1000; i++)
		assert_int_equal(array[i], i);
	int *same = pool_grow(&pool, array, 10, &capacity, sizeof(*array));
	assert_ptr_equal(same, array);
	pool_release(&pool);
}

/* Runs in a child, whose exit code and message must be those of exhausted memory. */
static void assert_exhausts(void (*exhaust)(void))
{
	int ends[2];
	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		dup2(ends[1], STDERR_FILENO);
		exhaust();
		_exit(0);
	}
	close(ends[1]);
	char message[100] = "";
	size_t length = 0;
	for (ssize_t got = 1; got > 0 && length < sizeof(message) - 1; length += (size_t)got)
		got = read(ends[0], message + length, sizeof(message) - 1 - length);
	close(ends[0]);
	int status = 0;
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 3);
	assert_string_equal(message, "drvgen: error: out of memory\n");
}

static void exhaust_allocate(void)
{
	struct pool pool = {0};
	pool_allocate(&pool, SIZE_MAX);
}

static void exhaust_array(void)
{
	struct pool pool = {0};
	pool_array(&pool, SIZE_MAX / 4 + 2, 4);
}

static void exhaust_grow(void)
{
	struct pool pool = {0};
	size_t capacity = 0;
	pool_grow(&pool, NULL, SIZE_MAX - 1, &capacity, 1);
}

static void exhaust_copy(void)
{
	struct pool pool = {0};
	text_copy(&pool, (struct text){"", SIZE_MAX});
}

static void exhaust_buffer(void)
{
	struct buffer buffer = {0};
	buffer_reserve(&buffer, SIZE_MAX);
}

static void exhausted_memory_ends_the_process(void **state)
{
	(void)state;
	assert_exhausts(exhaust_allocate);
	assert_exhausts(exhaust_array);
	assert_exhausts(exhaust_grow);
	assert_exhausts(exhaust_copy);
	assert_exhausts(exhaust_buffer);
}

/* ---- text ---- */

static const struct {
	const char *text, *part;
	bool starts, ends;
} affixes[] = {
	{"", "", true, true},
	{"a", "", true, true},
	{"", "a", false, false},
	{"abc", "ab", true, false},
	{"abc", "bc", false, true},
	{"abc", "abc", true, true},
	{"abc", "abcd", false, false},
	{"abc", "xabc", false, false},
	{"aba", "a", true, true},
};

static void finds_prefixes_and_suffixes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(affixes); i++) {
		struct text text = text_of(affixes[i].text), part = text_of(affixes[i].part);
		assert_int_equal(text_starts_with(text, part), affixes[i].starts);
		assert_int_equal(text_ends_with(text, part), affixes[i].ends);
	}
	assert_true(text_starts_with((struct text){0}, (struct text){0}));
	assert_true(text_ends_with((struct text){0}, (struct text){0}));
}

static const struct {
	struct text less, more;
} ordered[] = {
	{{"", 0}, {"a", 1}},
	{{NULL, 0}, {"\0", 1}},
	{{"a", 1}, {"aa", 2}},
	{{"ab", 2}, {"b", 1}},
	{{"B", 1}, {"a", 1}},
	{{"a\0a", 3}, {"a\0b", 3}},
	{{"a\0", 2}, {"a\1", 2}},
	{{"z", 1}, {"\xc3\xa4", 2}},
	{{"\x7f", 1}, {"\x80", 1}},
};

static void orders_by_bytes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(ordered); i++) {
		struct text less = ordered[i].less, more = ordered[i].more;
		assert_true(text_compare(less, more) < 0);
		assert_true(text_compare(more, less) > 0);
		assert_int_equal(text_compare(less, less), 0);
		assert_true(text_equal(less, less));
		assert_false(text_equal(less, more));
	}
	assert_true(text_equal((struct text){NULL, 0}, TEXT("")));
	assert_int_equal(text_compare((struct text){NULL, 0}, TEXT("")), 0);
}

static void copies_end_with_nul(void **state)
{
	(void)state;
	struct pool pool = {0};
	char original[] = "a\0b";
	struct text copy = text_copy(&pool, (struct text){original, 3});
	memset(original, 'x', sizeof(original));
	assert_int_equal(copy.length, 3);
	assert_memory_equal(copy.at, "a\0b", 4);
	struct text empty = text_copy(&pool, (struct text){0});
	assert_int_equal(empty.length, 0);
	assert_int_equal(empty.at[0], 0);
	pool_release(&pool);
}

static void formats_any_length(void **state)
{
	(void)state;
	static const int lengths[] = {0, 1, 127, 128, 129, 255, 256, 257, 5000};
	struct pool pool = {0};
	struct buffer buffer = {0};
	for (size_t i = 0; i < COUNT(lengths); i++) {
		size_t length = (size_t)lengths[i];
		struct text text = text_format(&pool, "%0*d", lengths[i], 0);
		size_t expected = length ? length : 1;
		assert_int_equal(text.length, expected);
		assert_int_equal(text.at[expected], 0);
		assert_int_equal(strspn(text.at, "0"), expected);

		size_t before = buffer.length;
		buffer_format(&buffer, "%0*d", lengths[i], 0);
		assert_int_equal(buffer.length - before, expected);
		assert_memory_equal(buffer.at + before, text.at, expected);
	}
	assert_text(text_format(&pool, "%s", ""), "");
	buffer_release(&buffer);
	pool_release(&pool);
}

static void changes_the_case_of_ascii_only(void **state)
{
	(void)state;
	struct pool pool = {0};
	struct text mixed = TEXT("aZ@[`{ \xc3\x84\xc3\xa4 09_AMam");
	assert_text(text_lower(&pool, mixed), "az@[`{ \xc3\x84\xc3\xa4 09_amam");
	assert_text(text_upper(&pool, mixed), "AZ@[`{ \xc3\x84\xc3\xa4 09_AMAM");
	assert_text(text_lower(&pool, (struct text){0}), "");
	assert_int_equal(text_upper(&pool, mixed).at[mixed.length], 0);
	pool_release(&pool);
}

/* ---- UTF-8 ---- */

static const struct {
	const char *bytes;
	uint32_t code; /* of the first character, or the first byte when it is not valid */
	unsigned size; /* 0: not valid */
} characters[] = {
	{"a", 'a', 1},
	{"\x7f", 0x7f, 1},
	{"\xc2\x80", 0x80, 2},
	{"\xdf\xbf", 0x7ff, 2},
	{"\xe0\xa0\x80", 0x800, 3},
	{"\xed\x9f\xbf", 0xd7ff, 3},
	{"\xee\x80\x80", 0xe000, 3},
	{"\xef\xbf\xbf", 0xffff, 3},
	{"\xf0\x90\x80\x80", 0x10000, 4},
	{"\xf4\x8f\xbf\xbf", 0x10ffff, 4},
	{"\x80", 0x80, 0},
	{"\xbf", 0xbf, 0},
	{"\xc0\x80", 0xc0, 0},
	{"\xc1\xbf", 0xc1, 0},
	{"\xe0\x80\x80", 0xe0, 0},
	{"\xe0\x9f\xbf", 0xe0, 0},
	{"\xed\xa0\x80", 0xed, 0},
	{"\xed\xbf\xbf", 0xed, 0},
	{"\xf0\x80\x80\x80", 0xf0, 0},
	{"\xf0\x8f\xbf\xbf", 0xf0, 0},
	{"\xf4\x90\x80\x80", 0xf4, 0},
	{"\xf5\x80\x80\x80", 0xf5, 0},
	{"\xff", 0xff, 0},
	{"\xc3", 0xc3, 0},
	{"\xe2\x82", 0xe2, 0},
	{"\xf0\x9f\x98", 0xf0, 0},
	{"\xc3(", 0xc3, 0},
	{"\xe2(\xa1", 0xe2, 0},
	{"\xe2\x82(", 0xe2, 0},
	{"\xf0\x9f\x98(", 0xf0, 0},
};

static void decodes_utf8(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(characters); i++) {
		uint32_t code = 0;
		size_t size = text_character(text_of(characters[i].bytes), &code);
		assert_int_equal(size, characters[i].size);
		assert_int_equal(code, characters[i].code);
	}
}

/* Each character at each distance from the start: it meets every phase of the fast path. */
static void measures_valid_utf8(void **state)
{
	(void)state;
	char bytes[64];
	for (size_t i = 0; i < COUNT(characters); i++) {
		size_t length = strlen(characters[i].bytes);
		for (size_t at = 0; at < 24; at++) {
			memset(bytes, 'x', sizeof(bytes));
			memcpy(bytes + at, characters[i].bytes, length);
			for (size_t end = at + length; end <= at + length + 9; end++) {
				size_t valid = characters[i].size ? end : at;
				struct text text = {bytes, end};
				assert_int_equal(text_valid_utf8(text), valid);
			}
		}
	}
	assert_int_equal(text_valid_utf8((struct text){0}), 0);
}

/* ---- distances ---- */

static const struct {
	const char *a, *b;
	unsigned limit, distance;
} distances[] = {
	{"", "", 5, 0},
	{"", "abc", 5, 3},
	{"abc", "", 5, 3},
	{"abc", "abc", 0, 0},
	{"abc", "ABC", 0, 0},
	{"abc", "abd", 5, 1},
	{"abc", "ab", 5, 1},
	{"abc", "abcd", 5, 1},
	{"abc", "xabc", 5, 1},
	{"alises", "aliases", 2, 1},
	{"ab", "ba", 5, 1},
	{"drvier", "driver", 5, 1},
	{"dRvier", "DRIVER", 5, 1},
	{"kitten", "sitting", 5, 3},
	{"kitten", "sitting", 3, 3},
	{"kitten", "sitting", 2, 3},
	{"kitten", "sitting", 0, 1},
	{"abcdef", "uvwxyz", 9, 6},
	{"ca", "abc", 9, 3},
	{"abcd", "badc", 9, 2},
};

static void counts_edits(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(distances); i++) {
		struct text a = text_of(distances[i].a), b = text_of(distances[i].b);
		assert_int_equal(text_distance(a, b, distances[i].limit), distances[i].distance);
		assert_int_equal(text_distance(b, a, distances[i].limit), distances[i].distance);
	}
}

static void long_names_are_never_near(void **state)
{
	(void)state;
	char long_name[66];
	memset(long_name, 'a', sizeof(long_name));
	struct text at_limit = {long_name, 64}, over = {long_name, 65};
	assert_int_equal(text_distance(at_limit, at_limit, 3), 0);
	assert_int_equal(text_distance(at_limit, (struct text){long_name, 62}, 3), 2);
	assert_int_equal(text_distance(over, over, 3), 4);
	assert_int_equal(text_distance(at_limit, over, 3), 4);
	assert_int_equal(text_distance(over, at_limit, 3), 4);
}

/* ---- buffers ---- */

static void buffer_grows(void **state)
{
	(void)state;
	struct buffer buffer = {0};
	buffer_add(&buffer, (struct text){0});
	assert_int_equal(buffer_text(&buffer).length, 0);
	for (int i = 0; i < 1000; i++) {
		buffer_byte(&buffer, (char)('a' + i % 26));
		buffer_add(&buffer, TEXT("-\0-"));
	}
	struct text text = buffer_text(&buffer);
	assert_int_equal(text.length, 4000);
	for (size_t i = 0; i < 1000; i++) {
		assert_int_equal(text.at[i * 4], 'a' + i % 26);
		assert_memory_equal(text.at + i * 4 + 1, "-\0-", 3);
	}
	buffer_release(&buffer);
	assert_null(buffer.at);
	assert_int_equal(buffer.length + buffer.capacity, 0);
}

static void buffer_reserves_what_is_asked(void **state)
{
	(void)state;
	struct buffer buffer = {0};
	buffer_byte(&buffer, 'x');
	buffer_reserve(&buffer, 100000);
	assert_true(buffer.capacity - buffer.length >= 100000);
	const char *at = buffer.at;
	memset(buffer.at + 1, 'y', 100000);
	buffer_reserve(&buffer, 100000);
	assert_ptr_equal(buffer.at, at);
	assert_int_equal(buffer.at[0], 'x');
	buffer_release(&buffer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(objects_are_zero_aligned_and_apart),
		cmocka_unit_test(pool_can_be_used_again_after_release),
		cmocka_unit_test(grown_array_keeps_its_objects),
		cmocka_unit_test(exhausted_memory_ends_the_process),
		cmocka_unit_test(finds_prefixes_and_suffixes),
		cmocka_unit_test(orders_by_bytes),
		cmocka_unit_test(copies_end_with_nul),
		cmocka_unit_test(formats_any_length),
		cmocka_unit_test(changes_the_case_of_ascii_only),
		cmocka_unit_test(decodes_utf8),
		cmocka_unit_test(measures_valid_utf8),
		cmocka_unit_test(counts_edits),
		cmocka_unit_test(long_names_are_never_near),
		cmocka_unit_test(buffer_grows),
		cmocka_unit_test(buffer_reserves_what_is_asked),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
