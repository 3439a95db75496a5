/* Each source with the lines that it is broken into, at 24 columns. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <cmocka.h>

#include "c_fold.h"

#include <stdio.h>

static struct pool pool;

static void check(const char *source, const char *expected)
{
	const struct text text = c_fold(&pool, text_of(source), 24);
	const struct text copy = text_copy(&pool, text);
	assert_string_equal(copy.at, expected);
}

static void test_narrow_stays(void **state)
{
	(void)state;
	const struct text source = TEXT("int x;\n\t0123456789abcdef\n\n");
	assert_ptr_equal(c_fold(&pool, source, 24).at, source.at);
	check("", "");
	check("no end", "no end");
}

static void test_code(void **state)
{
	(void)state;
	check("call(first, second, third);\nx;\n", "call(first, second,\n\tthird);\nx;\n");
	check("\tcall(first, second);\n", "\tcall(first,\n\t\tsecond);\n");
	check("a(b(ccccc, ddddd), eeeee, f)", "a(b(ccccc, ddddd),\n\teeeee, f)"); /* not inside b */
	check("x = aaaaaaa + bbbbbbbb + c;", "x = aaaaaaa + bbbbbbbb +\n\tc;");
	check("f(aaaaaaaaaaaaaa, bbbbbbbbbbbbbb, ccccccccccccc)",
		"f(aaaaaaaaaaaaaa,\n\tbbbbbbbbbbbbbb,\n\tccccccccccccc)");
	check("x; int y; /* of what follows */", "x; int y;\n\t/* of what follows */");
	check("f(/* a, b, c */ 1, 22222, 333333);", "f(/* a, b, c */ 1,\n\t22222, 333333);");
	check("f(a / b, cccc, dddddddd, eeeee);", "f(a / b, cccc, dddddddd,\n\teeeee);");
	check("x; // a, b, c, d, e, f, g, h, i", "x;\n\t// a, b, c, d, e, f, g, h, i");
}

static void test_text_is_whole(void **state)
{
	(void)state;
	check("f(\"a, b, c, d, e, f, g, h\", x);", "f(\"a, b, c, d, e, f, g, h\", x);");
	check("g(x, \"\\\", b, c, d, e, f\", x);", "g(x,\n\t\"\\\", b, c, d, e, f\", x);");
	check("\"no quote ends here, and so", "\"no quote ends here, and so");
	check("h(',', ' ', '\\'', ' ', ' ')", "h(',', ' ', '\\'', ' ',\n\t' ')");
	check("nothingtobreakatinthislineatall;", "nothingtobreakatinthislineatall;");
}

static void test_comments(void **state)
{
	(void)state;
	check("/* one two three four five six */", "/* one two three four\n * five six */");
	check("\t/* one two three four */", "\t/* one two three\n\t * four */");
	check("/* a\n * one two three four five\n */", "/* a\n * one two three four\n * five\n */");
	check("x = aaaaaaaaa\n\t* bbbbbbbbbbbb * c;", "x = aaaaaaaaa\n\t* bbbbbbbbbbbb *\n\t\tc;");
	check("/* it's one, \"two three four */", "/* it's one, \"two three\n * four */");
}

static void test_directives(void **state)
{
	(void)state;
	check("#define A(one, two, three, four)", "#define A(one, two, three, four)");
	check("#define A \\\n\tone, two, three, four", "#define A \\\n\tone, two, three, four");
}

static void test_deep(void **state)
{
	(void)state;
	check("\t\t\t\tone, two, three", "\t\t\t\tone, two, three"); /* nothing fits */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_narrow_stays),
		cmocka_unit_test(test_code),
		cmocka_unit_test(test_text_is_whole),
		cmocka_unit_test(test_comments),
		cmocka_unit_test(test_directives),
		cmocka_unit_test(test_deep),
	};
	const int failed = cmocka_run_group_tests(tests, NULL, NULL);
	pool_release(&pool);
	return failed;
}
