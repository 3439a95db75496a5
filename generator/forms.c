/* Hand-written checks, because a spec has many names and compiling an expression takes longer than
 * reading all of them. */
#include "forms.h"

#include "c_names.h"

/* 0 to 65535, with any number of zeros before it. */
#define SHORT                                                                                      \
	"0*([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])"

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_small(struct text name)
{
	return c_is_identifier(name) && is_lower(name.at[0]);
}

static bool is_hook(struct text name)
{
	return c_is_identifier(name) && text_starts_with(name, TEXT("on_"));
}

static bool is_driver(struct text name)
{
	if (name.length == 0 || name.length > 31 || !is_lower(name.at[0]))
		return false;
	for (size_t i = 1; i < name.length; i++)
		if (!is_lower(name.at[i]) && !is_digit(name.at[i]) && name.at[i] != '_')
			return false;
	return true;
}

/* With a prefix, as all messages have it: words alone are what the headers call types and
 * macros. */
static bool is_message(struct text name)
{
	size_t underscore = name.length;
	if (name.length == 0 || name.length > 63 || !is_upper(name.at[0]))
		return false;
	for (size_t i = name.length; i-- > 0;) {
		if (name.at[i] == '_')
			underscore = i;
		else if (!is_upper(name.at[i]) && !is_digit(name.at[i]))
			return false;
	}
	return underscore + 1 < name.length;
}

/* An alias stands before a colon, between commas, in the description that Windows reads. */
static bool is_alias(struct text alias)
{
	if (alias.length == 0 || alias.length > 31)
		return false;
	for (size_t i = 0; i < alias.length; i++) {
		const char c = alias.at[i];
		if (!is_lower(c) && !is_upper(c) && !is_digit(c) && c != '_' && c != '-' &&
			c != '.')
			return false;
	}
	return true;
}

bool form_version(struct text text, unsigned version[4])
{
	unsigned part = 0;
	bool digit = false;
	memset(version, 0, 4 * sizeof *version);
	for (size_t i = 0; i < text.length; i++) {
		const char c = text.at[i];
		if (is_digit(c)) {
			version[part] = version[part] * 10 + (unsigned)(c - '0');
			digit = true;
			if (version[part] > 65535)
				return false;
		} else {
			if (c != '.' || !digit || ++part == 4)
				return false;
			digit = false;
		}
	}
	return digit;
}

static bool is_version(struct text text)
{
	unsigned version[4];
	return form_version(text, version);
}

/* No more than what a mock reads from one line. */
static bool is_hexadecimal(struct text text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!is_digit(text.at[i]) && !(text.at[i] >= 'a' && text.at[i] <= 'f'))
			return false;
	return text.length > 0 && text.length % 2 == 0 && text.length <= 4000;
}

const struct form forms_all[] = {
	[FORM_IDENTIFIER] = {c_is_identifier, "^[A-Za-z_][A-Za-z0-9_]*$", 63, false, false},
	[FORM_WORD] = {c_is_identifier, "^[A-Za-z_][A-Za-z0-9_]*$", 63, false, true},
	[FORM_SMALL] = {is_small, "^[a-z][A-Za-z0-9_]*$", 63, false, true},
	[FORM_MESSAGE] = {is_message, "^[A-Z][A-Z0-9]*_[A-Z0-9_]+$", 63, false, true},
	[FORM_HOOK] = {is_hook, "^on_[A-Za-z0-9_]*$", 63, false, true},
	[FORM_DRIVER] = {is_driver, "^[a-z][a-z0-9_]*$", 31, false, true},
	[FORM_ALIAS] = {is_alias, "^[A-Za-z0-9_.-]+$", 31, true, false},
	[FORM_VERSION] = {is_version, "^" SHORT "(\\." SHORT "){0,3}$", 1000, true, false},
	[FORM_HEXADECIMAL] = {is_hexadecimal, "^([0-9a-f]{2})+$", 4000, true, false},
	{NULL, NULL, 0, false, false},
};

bool form_is(enum form_index form, struct text text)
{
	return forms_all[form].is(text);
}
