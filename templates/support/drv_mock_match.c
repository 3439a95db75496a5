/* Whether a call is the one that a rule means, and how both look in words. */
#include "drv_mock_parts.h"

#include <string.h>
#include <wchar.h>

/* The parameter that a place carries, or NULL for an argument of the entry point alone. */
static const struct drv_mock_parameter *parameter_at(const struct drv_mock_rule *rule, unsigned place)
{
	const struct drv_mock_message *const message = &rule->mock->tables->messages[rule->message];
	for (unsigned i = 0; i < message->parameter_count; i++)
		if (message->parameters[i].place == place)
			return &message->parameters[i];
	return NULL;
}

static int64_t typed(const struct drv_mock_rule *rule, unsigned place, uint64_t argument)
{
	const struct drv_mock_parameter *const parameter = parameter_at(rule, place);
	return parameter == NULL ? (int64_t)argument
		: drv_mock_value(parameter, argument, (unsigned)sizeof(uintptr_t));
}

/* A value of the test as the parameter would carry it. */
static int64_t wanted(const struct drv_mock_rule *rule, unsigned place, intptr_t value)
{
	return typed(rule, place, (uint64_t)(uintptr_t)value);
}

static int is_one_of(const struct drv_mock_rule *rule, unsigned place, int64_t value)
{
	const struct drv_mock_matcher *const matcher = &rule->matchers[place];
	const intptr_t *const values = matcher->bytes;
	for (size_t i = 0; i < matcher->size / sizeof *values; i++)
		if (wanted(rule, place, values[i]) == value)
			return 1;
	return 0;
}

static int fits(const struct drv_mock_rule *rule, unsigned place, uint64_t argument)
{
	const struct drv_mock_matcher *const matcher = &rule->matchers[place];
	const int64_t value = typed(rule, place, argument);
	const void *const at = drv_mock_address(argument);
	switch (matcher->test) {
	case DRV_MOCK_ANY:
		return 1;
	case DRV_MOCK_EQUAL:
		return value == wanted(rule, place, matcher->least);
	case DRV_MOCK_NOT:
		return value != wanted(rule, place, matcher->least);
	case DRV_MOCK_BETWEEN:
		return value >= wanted(rule, place, matcher->least) && value <= wanted(rule, place, matcher->most);
	case DRV_MOCK_ONE_OF:
		return is_one_of(rule, place, value);
	case DRV_MOCK_BYTES:
		return at != NULL && memcmp(at, matcher->bytes, matcher->size) == 0;
	case DRV_MOCK_WIDE_TEXT:
		return at != NULL && wcscmp(at, matcher->bytes) == 0;
	case DRV_MOCK_TEXT:
		return at != NULL && strcmp(at, matcher->bytes) == 0;
	case DRV_MOCK_THAT:
	default:
		return matcher->predicate((uintptr_t)argument, matcher->context) != 0;
	}
}

unsigned drv_mock_fits(const struct drv_mock_rule *rule, const struct drv_mock_call *call, unsigned *of)
{
	unsigned good = 0;
	*of = 1;
	good += rule->instance == 0 || rule->instance == call->ordinal;
	for (unsigned i = 0; i < DRV_MOCK_ARGUMENTS; i++)
		if (rule->matchers[i].test != DRV_MOCK_ANY) {
			(*of)++;
			good += fits(rule, i, call->arguments[i]) != 0;
		}
	return good;
}

/* ---- words ---- */

static const char *name_at(const struct drv_mock_rule *rule, unsigned place)
{
	const struct drv_mock_parameter *const parameter = parameter_at(rule, place);
	const struct drv_mock_message *const message = &rule->mock->tables->messages[rule->message];
	return parameter != NULL ? parameter->name : rule->mock->tables->entries[message->entry].arguments[place];
}

static void say_value(struct drv_words *words, const struct drv_mock_rule *rule, unsigned place,
		      int64_t value)
{
	const struct drv_mock_parameter *const parameter = parameter_at(rule, place);
	if (parameter != NULL)
		drv_words_value(words, parameter, value);
	else
		drv_words_hex(words, (uint64_t)value);
}

/* The next character, of UTF-16 or UTF-32; what is none, or would not show, becomes a question mark. */
static uint32_t next_wide(const WCHAR **text)
{
	uint32_t unit = (uint32_t)*(*text)++;
	const uint32_t second = (uint32_t)**text;
	if (unit >= 0xd800 && unit < 0xdc00 && second >= 0xdc00 && second < 0xe000) {
		(*text)++;
		return (unit - 0xd7c0) << 10 | (second & 0x3ff);
	}
	return unit < ' ' || unit == 0x7f || (unit >= 0xd800 && unit < 0xe000) || unit > 0x10ffff ? '?' : unit;
}

/* In UTF-8. */
static void say_character(struct drv_words *words, uint32_t character)
{
	static const unsigned char firsts[] = {0, 0xc0, 0xe0, 0xf0};
	const unsigned more = character > 0xffff ? 3 : character > 0x7ff ? 2 : character > 0x7f;
	char bytes[5] = {0};
	for (unsigned i = 0; i <= more; i++) {
		const uint32_t rest = character >> 6 * (more - i);
		bytes[i] = (char)(i == 0 ? firsts[more] | rest : 0x80 | (rest & 0x3f));
	}
	drv_words_text(words, bytes);
}

static void say_wide(struct drv_words *words, const WCHAR *text)
{
	drv_words_text(words, "\"");
	for (unsigned i = 0; i < 80 && *text != 0; i++)
		say_character(words, next_wide(&text));
	drv_words_text(words, "\"");
}

/* How many bytes the next character of UTF-8 has; 0: it is none. */
static unsigned size_of_character(const unsigned char *at)
{
	const unsigned size = at[0] < 0x80 ? 1 : at[0] >= 0xc2 && at[0] < 0xe0 ? 2 :
		at[0] >= 0xe0 && at[0] < 0xf0 ? 3 : at[0] >= 0xf0 && at[0] < 0xf5 ? 4 : 0;
	for (unsigned i = 1; i < size; i++)
		if ((at[i] & 0xc0) != 0x80)
			return 0;
	const int is_long = (at[0] == 0xe0 && at[1] < 0xa0) || (at[0] == 0xf0 && at[1] < 0x90);
	return is_long || (at[0] == 0xed && at[1] >= 0xa0) || (at[0] == 0xf4 && at[1] >= 0x90) ? 0 : size;
}

/* The beginning of a text, which may be in any code page: what is not UTF-8 becomes a question mark, for
 * records are. */
static void say_narrow(struct drv_words *words, const char *text)
{
	char clean[4 * 80 + 1];
	size_t length = 0;
	for (unsigned i = 0; i < 80 && *text != '\0'; i++) {
		const unsigned size = size_of_character((const unsigned char *)text);
		memcpy(clean + length, size == 0 ? "?" : text, size == 0 ? 1 : size);
		length += size == 0 ? 1 : size;
		text += size == 0 ? 1 : size;
	}
	clean[length] = '\0';
	drv_words_quoted(words, clean);
}

static void say_bytes(struct drv_words *words, const unsigned char *bytes, size_t size)
{
	for (size_t i = 0; i < size && i < 16; i++) {
		const char digits[] = {"0123456789abcdef"[bytes[i] >> 4],
			"0123456789abcdef"[bytes[i] & 15], '\0'};
		drv_words_text(words, i == 0 ? "" : " ");
		drv_words_text(words, digits);
	}
	drv_words_text(words, size > 16 ? " ..." : "");
}

static void say_set(struct drv_words *words, const struct drv_mock_rule *rule, unsigned place)
{
	const struct drv_mock_matcher *const matcher = &rule->matchers[place];
	const intptr_t *const values = matcher->bytes;
	for (size_t i = 0; i < matcher->size / sizeof *values; i++) {
		drv_words_text(words, i == 0 ? " in {" : ", ");
		say_value(words, rule, place, wanted(rule, place, values[i]));
	}
	drv_words_text(words, "}");
}

static void say_matcher(struct drv_words *words, const struct drv_mock_rule *rule, unsigned place)
{
	const struct drv_mock_matcher *const matcher = &rule->matchers[place];
	drv_words_text(words, name_at(rule, place));
	switch (matcher->test) {
	case DRV_MOCK_ANY:
		drv_words_text(words, ": any");
		break;
	case DRV_MOCK_EQUAL:
	case DRV_MOCK_NOT:
		drv_words_text(words, matcher->test == DRV_MOCK_NOT ? " != " : " = ");
		say_value(words, rule, place, wanted(rule, place, matcher->least));
		break;
	case DRV_MOCK_BETWEEN:
		drv_words_text(words, " in ");
		say_value(words, rule, place, wanted(rule, place, matcher->least));
		drv_words_text(words, " to ");
		say_value(words, rule, place, wanted(rule, place, matcher->most));
		break;
	case DRV_MOCK_ONE_OF:
		say_set(words, rule, place);
		break;
	case DRV_MOCK_BYTES:
		drv_words_text(words, " -> ");
		say_bytes(words, matcher->bytes, matcher->size);
		break;
	case DRV_MOCK_WIDE_TEXT:
		drv_words_text(words, " -> ");
		say_wide(words, matcher->bytes);
		break;
	case DRV_MOCK_TEXT:
		drv_words_text(words, " -> ");
		say_narrow(words, matcher->bytes);
		break;
	case DRV_MOCK_THAT:
	default:
		drv_words_text(words, " ");
		drv_words_text(words, matcher->text);
	}
}

void drv_mock_say_subject(struct drv_words *words, const struct drv_mock_rule *rule, const char *before,
			  uint32_t ordinal)
{
	const struct drv_mock_tables *const tables = rule->mock->tables;
	const uint16_t scope = tables->messages[rule->message].scope;
	drv_words_text(words, before);
	drv_words_text(words, scope == DRV_MOCK_NONE ? "instance" : tables->scopes[scope].name);
	drv_words_text(words, " ");
	drv_words_number(words, ordinal);
}

void drv_mock_say_rule(struct drv_words *words, const struct drv_mock_rule *rule)
{
	const struct drv_mock_message *const message = &rule->mock->tables->messages[rule->message];
	const char *comma = "";
	drv_words_text(words, message->name);
	drv_words_text(words, "(");
	for (unsigned i = 0; i < DRV_MOCK_ARGUMENTS; i++) {
		if (rule->matchers[i].test == DRV_MOCK_ANY)
			continue;
		drv_words_text(words, comma);
		say_matcher(words, rule, i);
		comma = ", ";
	}
	drv_words_text(words, ")");
	if (rule->instance != 0)
		drv_mock_say_subject(words, rule, message->opens ? " opens " : " to ", rule->instance);
}

/* What a parameter was, as the matcher looks at it. */
static void say_came(struct drv_words *words, const struct drv_mock_rule *rule, unsigned place,
		     uint64_t argument)
{
	const enum drv_mock_test test = rule->matchers[place].test;
	const void *const at = drv_mock_address(argument);
	if (at != NULL && test == DRV_MOCK_WIDE_TEXT)
		say_wide(words, at);
	else if (at != NULL && test == DRV_MOCK_TEXT)
		say_narrow(words, at);
	else if (at != NULL && test == DRV_MOCK_BYTES)
		say_bytes(words, at, rule->matchers[place].size);
	else
		say_value(words, rule, place, typed(rule, place, argument));
}

void drv_mock_say_difference(struct drv_words *words, const struct drv_mock_rule *rule,
			     const struct drv_mock_call *call)
{
	const struct drv_mock_message *const message = &rule->mock->tables->messages[rule->message];
	const char *comma = "";
	if (rule->instance != 0 && rule->instance != call->ordinal) {
		drv_mock_say_subject(words, rule, message->opens ? "it opens " : "it came to ", call->ordinal);
		comma = "; ";
	}
	for (unsigned i = 0; i < DRV_MOCK_ARGUMENTS; i++) {
		if (fits(rule, i, call->arguments[i]))
			continue;
		drv_words_text(words, comma);
		drv_words_text(words, name_at(rule, i));
		drv_words_text(words, " is ");
		say_came(words, rule, i, call->arguments[i]);
		drv_words_text(words, ", expected ");
		say_matcher(words, rule, i);
		comma = "; ";
	}
}
