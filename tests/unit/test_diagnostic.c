/* Diagnostics as a user sees them, byte by byte. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../../generator/diagnostic.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Diagnostics that are kept in memory. */
struct capture {
	struct diagnostics diagnostics;
	char *printed;
	size_t length;
};

static void start(struct capture *capture)
{
	*capture = (struct capture){0};
	capture->diagnostics.stream = open_memstream(&capture->printed, &capture->length);
	assert_non_null(capture->diagnostics.stream);
}

static void assert_printed(struct capture *capture, const char *expected)
{
	fclose(capture->diagnostics.stream);
	assert_string_equal(capture->printed, expected);
	free(capture->printed);
}

static struct source source_of(const char *bytes)
{
	return (struct source){TEXT("specs/x.yaml"), text_of(bytes)};
}

static const struct {
	const char *bytes;
	unsigned line, column, length;
	const char *printed;
} excerpts[] = {
	{"a\nb\nalises: [A]\n", 3, 1, 6,
		"specs/x.yaml:3:1: error: wrong\n  3 | alises: [A]\n    | ^~~~~~\n"},
	{"a", 1, 1, 1, "specs/x.yaml:1:1: error: wrong\n  1 | a\n    | ^\n"},
	{"a", 1, 1, 0, "specs/x.yaml:1:1: error: wrong\n  1 | a\n    | ^\n"},
	{"a:", 1, 3, 1, "specs/x.yaml:1:3: error: wrong\n  1 | a:\n    |   ^\n"},
	{"abc", 1, 2, 100, "specs/x.yaml:1:2: error: wrong\n  1 | abc\n    |  ^~\n"},
	{"abc", 1, 50, 100, "specs/x.yaml:1:50: error: wrong\n  1 | abc\n    |    ^\n"},
	{"abc", 0, 0, 1, "specs/x.yaml: error: wrong\n"},
	{"", 1, 1, 1, "specs/x.yaml:1:1: error: wrong\n"},
	{"a\n", 2, 1, 1, "specs/x.yaml:2:1: error: wrong\n"},
	{"a\n", 7, 1, 1, "specs/x.yaml:7:1: error: wrong\n"},
	{"a\n\nb\n", 2, 1, 1, "specs/x.yaml:2:1: error: wrong\n  2 |\n    | ^\n"},
	{"1\n2\n3\n4\n5\n6\n7\n8\n9\nten\n", 10, 2, 2,
		"specs/x.yaml:10:2: error: wrong\n  10 | ten\n     |  ^~\n"},
	{"a\r\nbc\r\nd", 2, 2, 1, "specs/x.yaml:2:2: error: wrong\n  2 | bc\n    |  ^\n"},
	{"a\rbc\rd", 3, 1, 1, "specs/x.yaml:3:1: error: wrong\n  3 | d\n    | ^\n"},
	{"\n\r\rx", 4, 1, 1, "specs/x.yaml:4:1: error: wrong\n  4 | x\n    | ^\n"},
	{"\xef\xbb\xbf" "abc", 1, 2, 2, "specs/x.yaml:1:2: error: wrong\n  1 | abc\n    |  ^~\n"},
	{"\tx\ty", 1, 4, 1, "specs/x.yaml:1:4: error: wrong\n  1 |  x y\n    |    ^\n"},
	{"\xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80 bad", 1, 5, 3,
		"specs/x.yaml:1:5: error: wrong\n"
		"  1 | \xc3\xa4\xe2\x82\xac\xf0\x9f\x98\x80 bad\n    |     ^~~\n"},
	{"a\x1b[31m\x7f bad", 1, 9, 3,
		"specs/x.yaml:1:9: error: wrong\n  1 | a\\x1b[31m\\x7f bad\n"
		"    |               ^~~\n"},
	{"\x1b", 1, 1, 1, "specs/x.yaml:1:1: error: wrong\n  1 | \\x1b\n    | ^~~~\n"},
	{"\xff\xc3(x", 1, 4, 1,
		"specs/x.yaml:1:4: error: wrong\n  1 | \\xff\\xc3(x\n    |          ^\n"},
	{"a\xe2\x80\xae" "b", 1, 2, 1,
		"specs/x.yaml:1:2: error: wrong\n  1 | a\\u{202E}b\n    |  ^~~~~~~~\n"},
};

static void shows_the_line_and_a_caret(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(excerpts); i++) {
		struct source source = source_of(excerpts[i].bytes);
		struct capture capture;
		start(&capture);
		struct position at = {
			&source, excerpts[i].line, excerpts[i].column, excerpts[i].length};
		diagnostic_error(&capture.diagnostics, at, "wrong");
		assert_int_equal(capture.diagnostics.errors, 1);
		assert_printed(&capture, excerpts[i].printed);
	}
}

static void shows_no_line_of_an_embedded_document(void **state)
{
	(void)state;
	struct source source = {TEXT("built in"), {NULL, 0}};
	struct capture capture;
	start(&capture);
	diagnostic_error(&capture.diagnostics, (struct position){&source, 3, 4, 5}, "wrong");
	assert_printed(&capture, "built in:3:4: error: wrong\n");
}

/* What a line shows of NUL, which no string literal in the table above could carry. */
static void shows_nul(void **state)
{
	(void)state;
	struct source source = {TEXT("x"), {"a\0b", 3}};
	struct capture capture;
	start(&capture);
	diagnostic_error(&capture.diagnostics, (struct position){&source, 1, 3, 1}, "wrong");
	assert_printed(&capture, "x:1:3: error: wrong\n  1 | a\\x00b\n    |      ^\n");
}

static const struct {
	const char *text, *shown;
} visible[] = {
	{"plain '%s' \\n", "plain '%s' \\n"},
	{"\n\r\t", "\\x0a\\x0d\\x09"},
	{"\x01\x1f\x7f", "\\x01\\x1f\\x7f"},
	{"\x1b]0;title\x07", "\\x1b]0;title\\x07"},
	{"\xc2\x9b" "31m", "\\u{009B}31m"},
	{"\xc2\x80\xc2\x9f", "\\u{0080}\\u{009F}"},
	{"\xc2\xa0", "\xc2\xa0"},
	{"\xd8\x9c", "\\u{061C}"},
	{"\xe2\x80\x8b\xe2\x80\x8f", "\\u{200B}\\u{200F}"},
	{"\xe2\x80\xa8\xe2\x80\xa9", "\\u{2028}\\u{2029}"},
	{"\xe2\x80\xaa\xe2\x80\xae", "\\u{202A}\\u{202E}"},
	{"\xe2\x80\xaf", "\xe2\x80\xaf"},
	{"\xe2\x81\xa6\xe2\x81\xa9", "\\u{2066}\\u{2069}"},
	{"\xef\xbb\xbf", "\\u{FEFF}"},
	{"\xef\xbf\xbd", "\xef\xbf\xbd"},
	{"\xef\xbf\xbe\xef\xbf\xbf", "\\u{FFFE}\\u{FFFF}"},
	{"\xc0\xaf\xed\xa0\x80\xff", "\\xc0\\xaf\\xed\\xa0\\x80\\xff"},
	{"\xc3", "\\xc3"},
	{"\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80"},
};

static void messages_and_names_cannot_drive_a_terminal(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(visible); i++) {
		struct source source = {text_of(visible[i].text), TEXT("")};
		struct position whole = {&source, 0, 0, 1};
		struct capture capture;
		start(&capture);
		diagnostic_error(&capture.diagnostics, whole, "<%s>", visible[i].text);
		diagnostic_note(&capture.diagnostics, whole, "<%s>", visible[i].text);
		char expected[200];
		const char *shown = visible[i].shown;
		snprintf(expected, sizeof(expected), "%s: error: <%s>\n%s: note: <%s>\n",
			shown, shown, shown, shown);
		assert_printed(&capture, expected);
	}
}

static void notes_show_another_line_only(void **state)
{
	(void)state;
	struct source source = source_of("one\ntwo\nthree\n"), other = source_of("uno\ndos\n");
	struct capture capture;
	start(&capture);
	struct diagnostics *diagnostics = &capture.diagnostics;
	diagnostic_error(diagnostics, (struct position){&source, 2, 1, 3}, "wrong");
	diagnostic_note(diagnostics, (struct position){&source, 2, 2, 1}, "same line");
	diagnostic_note(diagnostics, (struct position){&source, 1, 2, 2}, "another line");
	diagnostic_note(diagnostics, (struct position){&source, 2, 1, 1}, "the line of the error");
	diagnostic_note(diagnostics, (struct position){&other, 2, 1, 1}, "another source");
	diagnostic_note(diagnostics, (struct position){&source, 0, 0, 1}, "no line");
	assert_int_equal(diagnostics->errors, 1);
	assert_printed(&capture,
		"specs/x.yaml:2:1: error: wrong\n  2 | two\n    | ^~~\n"
		"specs/x.yaml:2:2: note: same line\n"
		"specs/x.yaml:1:2: note: another line\n  1 | one\n    |  ^~\n"
		"specs/x.yaml:2:1: note: the line of the error\n"
		"specs/x.yaml:2:1: note: another source\n  2 | dos\n    | ^\n"
		"specs/x.yaml: note: no line\n");
}

static void colours_are_as_promised(void **state)
{
	(void)state;
	struct source source = source_of("one\ntwo\n");
	struct capture capture;
	start(&capture);
	capture.diagnostics.colour = true;
	diagnostic_error(&capture.diagnostics, (struct position){&source, 2, 1, 2}, "wrong");
	diagnostic_note(&capture.diagnostics, (struct position){&source, 2, 1, 2}, "look");
	assert_printed(&capture,
		"\033[1mspecs/x.yaml:2:1:\033[0m \033[1;31merror:\033[0m wrong\n"
		"  2 | two\n    | \033[1;32m^~\033[0m\n"
		"\033[1mspecs/x.yaml:2:1:\033[0m \033[1;36mnote:\033[0m look\n");
}

static void colour_needs_a_terminal(void **state)
{
	(void)state;
	struct capture capture;
	start(&capture);
	unsetenv("NO_COLOR");
	setenv("TERM", "xterm", 1);
	assert_false(diagnostic_wants_colour(capture.diagnostics.stream));
	assert_printed(&capture, "");
}

static const struct {
	const char *no_color, *term;
	bool wanted;
} terminals[] = {
	{NULL, "xterm", true},
	{"", "xterm", true},
	{"1", "xterm", false},
	{NULL, "dumb", false},
	{NULL, NULL, true},
};

static void set_variable(const char *name, const char *value)
{
	if (value)
		setenv(name, value, 1);
	else
		unsetenv(name);
}

static void colour_can_be_refused(void **state)
{
	(void)state;
	FILE *terminal = fopen("/dev/ptmx", "r+");
	if (!terminal)
		skip();
	for (size_t i = 0; i < COUNT(terminals); i++) {
		set_variable("NO_COLOR", terminals[i].no_color);
		set_variable("TERM", terminals[i].term);
		assert_int_equal(diagnostic_wants_colour(terminal), terminals[i].wanted);
	}
	fclose(terminal);
}

/* How often a word occurs. */
static unsigned occurrences(const char *text, const char *word)
{
	unsigned count = 0;
	for (const char *at = strstr(text, word); at; at = strstr(at + 1, word))
		count++;
	return count;
}

static const struct {
	unsigned limit, errors, printed;
} limits[] = {
	{0, 100, 100},
	{0, 105, 100},
	{1, 3, 1},
	{2, 2, 2},
	{1000, 105, 105},
};

static void prints_errors_up_to_the_limit(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(limits); i++) {
		struct source source = source_of("one\ntwo\n");
		struct capture capture;
		start(&capture);
		capture.diagnostics.limit = limits[i].limit;
		for (unsigned error = 0; error < limits[i].errors; error++) {
			struct position at = {&source, 1, 1, 1};
			diagnostic_error(&capture.diagnostics, at, "wrong");
			diagnostic_note(&capture.diagnostics, at, "look");
		}
		fclose(capture.diagnostics.stream);
		assert_int_equal(capture.diagnostics.errors, limits[i].errors);
		unsigned printed = limits[i].printed;
		assert_int_equal(occurrences(capture.printed, "error: wrong\n"), printed);
		assert_int_equal(occurrences(capture.printed, "note: look\n"), printed);
		free(capture.printed);
	}
}

/* ---- long lines ---- */

enum { LONG = 100 * 1000 };

static char *long_line(void)
{
	char *line = malloc(LONG + 1);
	assert_non_null(line);
	for (size_t i = 0; i < LONG; i++)
		line[i] = (char)('a' + i % 26);
	line[LONG] = 0;
	return line;
}

static void assert_excerpt(unsigned column, unsigned length, int first, int count,
	const char *before, const char *after)
{
	char *line = long_line();
	struct source source = source_of(line);
	struct capture capture;
	start(&capture);
	struct position at = {&source, 1, column, length};
	diagnostic_error(&capture.diagnostics, at, "wrong");
	int blanks = (int)strlen(before) + (int)column - first;
	int waves = first + count - (int)column;
	waves = waves < (int)length ? waves : (int)length;
	char expected[400], tildes[200];
	memset(tildes, '~', sizeof(tildes));
	snprintf(expected, sizeof(expected),
		"specs/x.yaml:1:%u: error: wrong\n  1 | %s%.*s%s\n    | %*s^%.*s\n",
		column, before, count, line + first - 1, after, blanks, "", waves - 1, tildes);
	assert_printed(&capture, expected);
	free(line);
}

static void long_lines_are_shown_around_the_caret(void **state)
{
	(void)state;
	assert_excerpt(1, 3, 1, 100, "", "...");
	assert_excerpt(80, 1, 1, 100, "", "...");
	assert_excerpt(75, 100, 1, 100, "", "...");
	assert_excerpt(81, 1, 41, 100, "...", "...");
	assert_excerpt(50000, 7, 49960, 100, "...", "...");
	assert_excerpt(LONG, 1, LONG - 40, 41, "...", "");
}

static void long_messages_are_cut(void **state)
{
	(void)state;
	char *line = long_line();
	struct source source = source_of("");
	struct capture capture;
	start(&capture);
	diagnostic_error(&capture.diagnostics, (struct position){&source, 0, 0, 1}, "%s", line);
	char expected[500];
	snprintf(expected, sizeof(expected), "specs/x.yaml: error: %.400s...\n", line);
	assert_printed(&capture, expected);
	free(line);
}

/* ---- suggestions ---- */

static const struct {
	const char *wanted;
	const char *offered[4];
	const char *best; /* "" when nothing is near */
} suggestions[] = {
	{"alises", {"name", "aliases", "alias"}, "aliases"},
	{"nmae", {"name"}, "name"},
	{"NAME", {"names", "name"}, "name"},
	{"x", {"abc"}, ""},
	{"abc", {"xyz", "abd"}, "abd"},
	{"abc", {"axy"}, ""},
	{"abcde", {"abcxy"}, ""},
	{"abcdef", {"abcdxy"}, "abcdxy"},
	{"abcdef", {"abcxyz"}, ""},
	{"abcdefghi", {"abcdefxyz"}, "abcdefxyz"},
	{"first", {"firsx", "firsy"}, "firsx"},
	{"abcdef", {"abcdxy", "abcdex", "abcdyy"}, "abcdex"},
	{"", {"a"}, "a"},
	{"abc", {NULL}, ""},
};

static void suggests_the_nearest_name(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(suggestions); i++) {
		struct nearest nearest = nearest_to(text_of(suggestions[i].wanted));
		for (size_t j = 0; suggestions[i].offered[j]; j++)
			nearest_offer(&nearest, text_of(suggestions[i].offered[j]));
		assert_int_equal(nearest.best.length, strlen(suggestions[i].best));
		assert_true(text_equal(nearest.best, text_of(suggestions[i].best)));
	}
}

static void prints_a_suggestion_as_a_note(void **state)
{
	(void)state;
	struct source source = source_of("a\nb\nalises: [A]\n");
	struct position at = {&source, 3, 1, 6};
	struct capture capture;
	start(&capture);
	struct nearest nearest = nearest_to(TEXT("alises"));
	diagnostic_error(&capture.diagnostics, at, "unknown key '%s'", "alises");
	nearest_suggest(&nearest, &capture.diagnostics, at);
	nearest_offer(&nearest, TEXT("aliases"));
	nearest_suggest(&nearest, &capture.diagnostics, at);
	assert_printed(&capture,
		"specs/x.yaml:3:1: error: unknown key 'alises'\n  3 | alises: [A]\n    | ^~~~~~\n"
		"specs/x.yaml:3:1: note: did you mean 'aliases'?\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shows_the_line_and_a_caret),
		cmocka_unit_test(shows_no_line_of_an_embedded_document),
		cmocka_unit_test(shows_nul),
		cmocka_unit_test(messages_and_names_cannot_drive_a_terminal),
		cmocka_unit_test(notes_show_another_line_only),
		cmocka_unit_test(colours_are_as_promised),
		cmocka_unit_test(colour_needs_a_terminal),
		cmocka_unit_test(colour_can_be_refused),
		cmocka_unit_test(prints_errors_up_to_the_limit),
		cmocka_unit_test(long_lines_are_shown_around_the_caret),
		cmocka_unit_test(long_messages_are_cut),
		cmocka_unit_test(suggests_the_nearest_name),
		cmocka_unit_test(prints_a_suggestion_as_a_note),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
