/* What a scenario may hold, as tables: they read it, and describe it to editors. Which messages,
 * parameters and constants there are only the driver's spec tells. */
#include "scenario_parts.h"

#include "drv_mock_guard.h"

/* ---- values ---- */

static const struct format name_format = {.kind = FORMAT_FORM, .form = FORM_IDENTIFIER};
static const struct format bytes_format = {.kind = FORMAT_FORM, .form = FORM_HEXADECIMAL};
static const struct format value_format = {
	.kind = FORMAT_ANSWER, .least = INT64_MIN, .most = INT64_MAX};
static const struct format values_list = {
	.kind = FORMAT_LIST, .least = 1, .most = SCENARIO_VALUES, FORMATS(&value_format)};
static const struct format values_format = {
	.kind = FORMAT_EITHER, FORMATS(&value_format, &values_list)};
static const struct format between_format = {
	.kind = FORMAT_LIST, .least = 2, .most = 2, FORMATS(&value_format)};

static const struct shape_key test_keys[] = {
	[TEST_NOT] = {"not", SHAPE_NODE, false, 0, 0, 0, "What it must not be.", &value_format},
	[TEST_BETWEEN] = {"between", SHAPE_SEQUENCE, false, 0, 0, 0,
		"The least and the most that it may be.", &between_format},
	[TEST_ONE_OF] = {"one_of", SHAPE_NODE, false, 0, 0, 0,
		"What it may be.", &values_format},
	[TEST_MEMORY] = {"memory", SHAPE_SCALAR, false, 0, 0, 0,
		"The bytes that it leads to, in hexadecimal.", &bytes_format},
	[TEST_TEXT] = {"text", SHAPE_SCALAR, false, 0, 0, 0,
		"The text of bytes that it leads to, which is UTF-8.", &format_text},
	[TEST_STRING] = {"string", SHAPE_SCALAR, false, 0, 0, 0,
		"The text of wide characters that it leads to.", &format_text},
};
const struct shape scenario_test_shape = {"test", SHAPE_KEYS(test_keys),
	.also = "\"minProperties\": 1, \"maxProperties\": 1"};
static const struct format test_format = {.kind = FORMAT_SHAPE, .shape = &scenario_test_shape};
static const struct format wanted_format = {
	.kind = FORMAT_EITHER, FORMATS(&value_format, &test_format)};
static const struct format where_format = {
	.kind = FORMAT_MAP, .keys = &name_format, FORMATS(&wanted_format)};
static const struct format writes_format = {
	.kind = FORMAT_MAP, .keys = &name_format, FORMATS(&bytes_format)};
static const struct format answers_list = {
	.kind = FORMAT_LIST, .least = 1, .most = INT64_MAX, FORMATS(&value_format)};
static const struct format returns_format = {
	.kind = FORMAT_EITHER, FORMATS(&value_format, &answers_list)};

/* ---- rules ---- */

/* The first are for expectations alone. */
static const struct shape_key rule_keys[] = {
	{"times", SHAPE_INTEGER, false, AT(raw_rule, times), 0, 1000000000,
		"How often, exactly.", NULL},
	{"at_least", SHAPE_INTEGER, false, AT(raw_rule, at_least), 0, 1000000000,
		"How often, at least.", NULL},
	{"at_most", SHAPE_INTEGER, false, AT(raw_rule, at_most), 0, 1000000000,
		"How often, at most.", NULL},
	{"in_order", SHAPE_IDENTIFIER, false, AT(raw_rule, in_order), 0, 0,
		"The group within which messages come in this order.", NULL},
	{"in_order_each", SHAPE_IDENTIFIER, false, AT(raw_rule, in_order_each), 0, 0,
		"The same, within each instance.", NULL},
	{"message", SHAPE_SCALAR, true, AT(raw_rule, message), 0, 0,
		"The message that it is about.", &name_format},
	{"where", SHAPE_MAPPING, false, AT(raw_rule, where), 0, 0,
		"What parameters must be.", &where_format},
	{"instance", SHAPE_INTEGER, false, AT(raw_rule, instance), 1, UINT32_MAX,
		"The instance that it is about, the first being 1.", NULL},
	{"returns", SHAPE_NODE, false, AT(raw_rule, returns), 0, 0,
		"The answer, or a list of answers in turn.", &returns_format},
	{"writes", SHAPE_MAPPING, false, AT(raw_rule, writes), 0, 0,
		"What is written through parameters that are pointers.", &writes_format},
	{"fails", SHAPE_INTEGER, false, AT(raw_rule, fails), 0, 1000000000,
		"How many times it fails, from the first on.", NULL},
	{"fails_nth", SHAPE_INTEGER, false, AT(raw_rule, fails_nth), 1, 1000000000,
		"Which time it fails.", NULL},
	{"delays", SHAPE_INTEGER, false, AT(raw_rule, delays), 0, 3600000,
		"How long it takes, in milliseconds.", NULL},
	{"crashes", SHAPE_BOOL, false, AT(raw_rule, crashes), 0, 0,
		"Whether the driver crashes.", NULL},
	{"keeps_buffers", SHAPE_BOOL, false, AT(raw_rule, keeps_buffers), 0, 0,
		"Whether buffers are never given back.", NULL},
	{"gives_back", SHAPE_INTEGER, false, AT(raw_rule, gives_back), 1, 1000000000,
		"How many of the buffers that stayed come back after it.", NULL},
	{"issues", SHAPE_INTEGER, false, AT(raw_rule, issues), 0, UINT32_MAX,
		"The id that is issued in place of a good one.", NULL},
	{"issues_stale", SHAPE_BOOL, false, AT(raw_rule, issues_stale), 0, 0,
		"Whether an id is issued that was closed.", NULL},
};
enum { EXPECTATION_KEYS = 5 };
const struct shape scenario_expect_shape = {"expectation", SHAPE_KEYS(rule_keys),
	.also = "\"not\": {\"anyOf\": [{\"required\": [\"times\", \"at_least\"]}, "
		"{\"required\": [\"times\", \"at_most\"]}, "
		"{\"required\": [\"at_least\", \"at_most\"]}]}"};
const struct shape scenario_on_shape = {.what = "rule",
	.keys = rule_keys + EXPECTATION_KEYS,
	.count = sizeof rule_keys / sizeof *rule_keys - EXPECTATION_KEYS};

/* ---- the document ---- */

static const char *const all_words[] = {"all", NULL};
static const struct format all_format = {.kind = FORMAT_WORDS, .words = all_words};
static const struct format verdict_format = {
	.kind = FORMAT_WORDS, .words = drv_mock_verdict_words + 1};
static const struct format allowed_format = {
	.kind = FORMAT_EITHER, FORMATS(&all_format, &verdict_format)};
static const struct format on_format = {.kind = FORMAT_SHAPE, .shape = &scenario_on_shape};
static const struct format expect_format = {.kind = FORMAT_SHAPE, .shape = &scenario_expect_shape};
#define LIST_OF(name) \
	{ \
		.kind = FORMAT_LIST, .most = INT64_MAX, FORMATS(&(name)) \
	}
static const struct format allow_list = LIST_OF(allowed_format);
static const struct format on_list = LIST_OF(on_format);
static const struct format expect_list = LIST_OF(expect_format);
static const struct format ignore_list = LIST_OF(name_format);

static const struct shape_key scenario_keys[] = {
	{"scenario", SHAPE_TEXT, true, AT(raw_scenario, title), 0, 0,
		"What it is, in a line.", NULL},
	{"driver", SHAPE_TEXT, true, AT(raw_scenario, driver), 0, 0,
		"The spec of its driver, from this folder on.", NULL},
	{"strict", SHAPE_BOOL, false, AT(raw_scenario, strict), 0, 0,
		"Whether what nobody expects is a failure.", NULL},
	{"sessions", SHAPE_BOOL, false, AT(raw_scenario, sessions), 0, 0,
		"Whether the system's own instance counts, too.", NULL},
	{"remember", SHAPE_INTEGER, false, AT(raw_scenario, remember), 1, 100000000,
		"How many calls the record keeps at a time.", NULL},
	{"allow", SHAPE_SEQUENCE, false, AT(raw_scenario, allow), 0, 0,
		"Findings of the guard that are let pass.", &allow_list},
	{"on", SHAPE_SEQUENCE, false, AT(raw_scenario, on), 0, 0,
		"What the mock does when messages come.", &on_list},
	{"expect", SHAPE_SEQUENCE, false, AT(raw_scenario, expect), 0, 0,
		"Which messages must come.", &expect_list},
	{"ignore", SHAPE_SEQUENCE, false, AT(raw_scenario, ignore), 0, 0,
		"Messages that no expectation is about.", &ignore_list},
};
const struct shape scenario_shape = {"scenario", SHAPE_KEYS(scenario_keys)};
