/* Each form's function says of a text what its regular expression says; so do the lists of what is
 * reserved. */
#include <regex.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../../generator/c_names.h"
#include "../../generator/forms.h"

/* One of each kind of character, and the neighbours of those that are allowed. */
static const char letters[] = "aznoAZ059_-.$@[`{/: \n\x7f\xc3";

static regex_t compile(const char *pattern)
{
	regex_t expression;
	assert_int_equal(regcomp(&expression, pattern, REG_EXTENDED | REG_NOSUB), 0);
	return expression;
}

static void assert_same(const struct form *form, const regex_t *expression, const char *string)
{
	const struct text text = text_of(string);
	const bool expected = text.length <= form->most && regexec(expression, string, 0, NULL, 0) == 0;
	if (form->is(text) != expected)
		fail_msg("'%s' and %s: %d expected", string, form->pattern, expected);
}

/* All texts of up to four characters. */
static void try_short(const struct form *form, const regex_t *expression, char *string,
	size_t length)
{
	assert_same(form, expression, string);
	if (length == 4)
		return;
	for (size_t i = 0; i < sizeof letters - 1; i++) {
		string[length] = letters[i];
		string[length + 1] = '\0';
		try_short(form, expression, string, length + 1);
	}
	string[length] = '\0';
}

static const char *const others[] = {"on_", "on_a", "On_a", "on_A9_", "aon_", "65535", "65536",
	"0065535", "099999", "1.65535.0.1", "1.65536", "1.2.3.4", "1.2.3.4.5", "1..2", ".1", "1.",
	"60000.59999", "65529.65534", "65540", "100000", "70000", "MY_A", "MY__A", "M_", "A1_2",
	"MYA", "MY_a"};

static void try_long(const struct form *form, const regex_t *expression)
{
	static const char *const heads[] = {"a", "A_", "on_", "1", "1.", "_"};
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		for (size_t length = 29; length <= 66; length++) {
			char string[80] = "";
			memcpy(string, heads[i], strlen(heads[i]));
			for (size_t at = strlen(heads[i]); at < length; at++)
				string[at] = heads[i][0] == '_' ? 'a' : heads[i][0] == 'o' ? 'n' : heads[i][0];
			assert_same(form, expression, string);
		}
}

static void forms(void **state)
{
	(void)state;
	for (const struct form *form = forms_all; form->is != NULL; form++) {
		char string[8] = "";
		regex_t expression = compile(form->pattern);
		try_short(form, &expression, string, 0);
		for (size_t i = 0; i < sizeof others / sizeof *others; i++)
			assert_same(form, &expression, others[i]);
		try_long(form, &expression);
		regfree(&expression);
	}
}

static const char *const names[] = {"a", "auto", "autos", "xauto", "_a", "drv_a", "drv", "tap_x",
	"DWORD", "DWORDS", "WM_A", "MM_", "MM", "ua_b", "hdrvr", "forced", "xor_eq", "con", "CON",
	"Con", "com1", "COM9", "com", "aux", "nul", "prn", "conin$", "LPT0", "stdio", "windows",
	"mmddk", "stdio_h", "winuser"};

static bool matches(struct text pattern, const char *name)
{
	struct pool pool = {0};
	regex_t expression = compile(text_copy(&pool, pattern).at);
	const bool matched = regexec(&expression, name, 0, NULL, 0) == 0;
	regfree(&expression);
	pool_release(&pool);
	return matched;
}

static void reserved(void **state)
{
	struct pool pool = {0};
	(void)state;
	const struct text words = c_reserved_pattern(&pool);
	const struct text devices = c_device_pattern(&pool);
	const struct text headers = c_header_pattern(&pool);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const struct text name = text_of(names[i]);
		assert_int_equal(matches(words, names[i]), c_name_reserved(name) != NULL);
		assert_int_equal(matches(devices, names[i]), c_is_device_name(name));
		assert_int_equal(matches(headers, names[i]), c_is_header_name(name));
	}
	pool_release(&pool);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms),
		cmocka_unit_test(reserved),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
