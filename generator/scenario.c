/* Each rule of a scenario names a message, says which calls it means, and what becomes of them: a
 * line for each of these. Texts and bytes are written in hexadecimal. */
#include "scenario.h"

#include <inttypes.h>
#include <stddef.h>

#include "drv_mock_guard.h"
#include "mock_tables.h"

struct scenario {
	struct run *run;
	struct reader reader;
	const struct mock_tables *made;
	struct buffer *lines;
	/* the rule that is being read */
	const struct drv_mock_message *message;
};

/* ---- the document ---- */

struct raw_scenario {
	struct placed title, driver;
	bool strict, sessions;
	struct number remember;
	const struct node *allow, *on, *expect, *ignore;
};

static const struct shape_key scenario_keys[] = {
	{"scenario", SHAPE_TEXT, true, AT(raw_scenario, title), 0, 0,
		"What it is, in a line.", NULL},
	{"driver", SHAPE_TEXT, true, AT(raw_scenario, driver), 0, 0,
		"The name of the driver that it is of.", NULL},
	{"strict", SHAPE_BOOL, false, AT(raw_scenario, strict), 0, 0,
		"Whether what nobody expects is a failure.", NULL},
	{"sessions", SHAPE_BOOL, false, AT(raw_scenario, sessions), 0, 0,
		"Whether the system's own instance counts, too.", NULL},
	{"remember", SHAPE_INTEGER, false, AT(raw_scenario, remember), 1, 100000000,
		"How many calls the record keeps at a time.", NULL},
	{"allow", SHAPE_SEQUENCE, false, AT(raw_scenario, allow), 0, 0,
		"Findings of the guard that are let pass.", NULL},
	{"on", SHAPE_SEQUENCE, false, AT(raw_scenario, on), 0, 0,
		"What the mock does when messages come.", NULL},
	{"expect", SHAPE_SEQUENCE, false, AT(raw_scenario, expect), 0, 0,
		"Which messages must come.", NULL},
	{"ignore", SHAPE_SEQUENCE, false, AT(raw_scenario, ignore), 0, 0,
		"Messages that no expectation is about.", NULL},
};
SHAPE(scenario_shape, "scenario", scenario_keys);

struct raw_rule {
	const struct node *message, *where, *returns, *writes;
	struct number times, at_least, at_most, instance, fails, fails_nth, delays, gives_back,
		issues;
	struct placed in_order, in_order_each;
	bool crashes, keeps_buffers, issues_stale;
};

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
		"The message that it is about.", NULL},
	{"where", SHAPE_MAPPING, false, AT(raw_rule, where), 0, 0,
		"What parameters must be.", NULL},
	{"instance", SHAPE_INTEGER, false, AT(raw_rule, instance), 1, UINT32_MAX,
		"The instance that it is about, the first being 1.", NULL},
	{"returns", SHAPE_NODE, false, AT(raw_rule, returns), 0, 0,
		"The answer, or a list of answers in turn.", NULL},
	{"writes", SHAPE_MAPPING, false, AT(raw_rule, writes), 0, 0,
		"What is written through parameters that are pointers.", NULL},
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
SHAPE(expect_shape, "expectation", rule_keys);
static const struct shape on_shape = {.what = "rule",
	.keys = rule_keys + EXPECTATION_KEYS,
	.count = sizeof rule_keys / sizeof *rule_keys - EXPECTATION_KEYS};

/* ---- names ---- */

#define ARGUMENT(text) (int)(text).length, (text).at

/* Finds a message; an unknown one is reported with the nearest. */
static size_t find_message(const struct scenario *scenario, const struct node *node)
{
	const struct drv_mock_tables *tables = &scenario->made->tables;
	struct nearest nearest = nearest_to(node->scalar);
	for (size_t i = 0; i < tables->message_count; i++) {
		const struct text name = text_of(tables->messages[i].name);
		if (text_equal(name, node->scalar))
			return i;
		nearest_offer(&nearest, name);
	}
	diagnostic_error(scenario->reader.diagnostics, node->position,
		"the driver has no message '%.*s'", ARGUMENT(node->scalar));
	nearest_suggest(&nearest, scenario->reader.diagnostics, node->position);
	return DRV_MOCK_NONE;
}

static const struct drv_mock_parameter *find_parameter(const struct scenario *scenario,
	const struct node *node)
{
	const struct drv_mock_message *message = scenario->message;
	struct nearest nearest = nearest_to(node->key);
	for (size_t i = 0; i < message->parameter_count; i++) {
		const struct text name = text_of(message->parameters[i].name);
		if (text_equal(name, node->key))
			return &message->parameters[i];
		nearest_offer(&nearest, name);
	}
	diagnostic_error(scenario->reader.diagnostics, node->key_at, "%s has no parameter '%.*s'",
		message->name, ARGUMENT(node->key));
	nearest_suggest(&nearest, scenario->reader.diagnostics, node->key_at);
	return NULL;
}

/* A number, or the name of one. */
static bool read_value(const struct scenario *scenario, const struct node *node,
	const struct drv_mock_symbol *symbols, size_t count, int64_t *value)
{
	if (node->kind != NODE_SCALAR) {
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"%s; expected a number or the name of one", shape_kind_name(node));
		return false;
	}
	struct nearest nearest = nearest_to(node->scalar);
	for (size_t i = 0; i < count; i++) {
		*value = symbols[i].value;
		if (text_equal(text_of(symbols[i].name), node->scalar))
			return true;
		nearest_offer(&nearest, text_of(symbols[i].name));
	}
	if (shape_parse_integer(node->scalar, value))
		return true;
	diagnostic_error(scenario->reader.diagnostics, node->position,
		"'%.*s' is neither a number nor the name of one here", ARGUMENT(node->scalar));
	nearest_suggest(&nearest, scenario->reader.diagnostics, node->position);
	return false;
}

/* ---- which calls ---- */

static void add_hex(struct buffer *lines, struct text bytes)
{
	for (size_t i = 0; i < bytes.length; i++)
		buffer_format(lines, "%02x", (unsigned char)bytes.at[i]);
}

static bool is_hex(struct text text)
{
	for (size_t i = 0; i < text.length; i++) {
		const char c = text.at[i];
		if (!(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'f'))
			return false;
	}
	return text.length > 0 && text.length % 2 == 0;
}

static bool is_ascii(struct text text)
{
	for (size_t i = 0; i < text.length; i++)
		if ((unsigned char)text.at[i] > 0x7e || (unsigned char)text.at[i] < ' ')
			return false;
	return text.length > 0;
}

static void add_bytes(const struct scenario *scenario, const struct node *node, const char *word)
{
	if (node->kind != NODE_SCALAR || !is_hex(node->scalar)) {
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"expected bytes in hexadecimal, as in 00ff7f");
		return;
	}
	buffer_format(scenario->lines, "%s %.*s\n", word, ARGUMENT(node->scalar));
}

static void add_text(const struct scenario *scenario, const struct node *node, const char *word)
{
	if (node->kind != NODE_SCALAR || !is_ascii(node->scalar)) {
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"expected a text of printable ASCII characters");
		return;
	}
	buffer_format(scenario->lines, "%s ", word);
	add_hex(scenario->lines, node->scalar);
	buffer_byte(scenario->lines, '\n');
}

static void add_values(const struct scenario *scenario, const struct node *node, const char *word,
	const struct drv_mock_parameter *parameter)
{
	enum { MOST = 32 };
	int64_t value = 0;
	buffer_format(scenario->lines, "%s", word);
	const struct node *first = node->kind == NODE_SEQUENCE ? node->first : node;
	if (node->kind == NODE_SEQUENCE && node->count > MOST)
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"%u values; expected at most %d", node->count, MOST);
	for (const struct node *item = first; item != NULL;
		item = node->kind == NODE_SEQUENCE ? item->next : NULL)
		if (read_value(scenario, item, parameter->symbols, parameter->symbol_count, &value))
			buffer_format(scenario->lines, " %" PRId64, value);
	buffer_byte(scenario->lines, '\n');
}

static void add_between(const struct scenario *scenario, const struct node *node,
	const struct drv_mock_parameter *parameter)
{
	if (node->kind != NODE_SEQUENCE || node->count != 2)
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"expected [least, most]");
	else
		add_values(scenario, node, "between", parameter);
}

enum test { TEST_NOT, TEST_BETWEEN, TEST_ONE_OF, TEST_MEMORY, TEST_TEXT, TEST_STRING, TEST_COUNT };

static void add_test(const struct scenario *scenario, const struct node *node,
	const struct drv_mock_parameter *parameter)
{
	static const char *const words[TEST_COUNT] = {
		"not", "between", "one_of", "memory", "text", "string"};
	struct nearest nearest = nearest_to(node->key);
	unsigned test = 0;
	for (; test < TEST_COUNT && !text_equal(text_of(words[test]), node->key); test++)
		nearest_offer(&nearest, text_of(words[test]));
	if (test == TEST_NOT || test == TEST_ONE_OF)
		add_values(scenario, node, words[test], parameter);
	else if (test == TEST_BETWEEN)
		add_between(scenario, node, parameter);
	else if (test == TEST_MEMORY)
		add_bytes(scenario, node, "memory");
	else if (test != TEST_COUNT)
		add_text(scenario, node, test == TEST_TEXT ? "text" : "wide");
	else {
		diagnostic_error(scenario->reader.diagnostics, node->key_at,
			"unknown test '%.*s'; expected not, between, one_of, memory, text or string",
			ARGUMENT(node->key));
		nearest_suggest(&nearest, scenario->reader.diagnostics, node->key_at);
	}
}

static void add_where(const struct scenario *scenario, const struct node *where)
{
	for (const struct node *node = where->first; node != NULL; node = node->next) {
		const struct drv_mock_parameter *parameter = find_parameter(scenario, node);
		if (parameter == NULL)
			continue;
		buffer_format(scenario->lines, "where %s ", parameter->name);
		if (node->kind == NODE_MAPPING && node->count == 1)
			add_test(scenario, node->first, parameter);
		else if (node->kind == NODE_MAPPING)
			diagnostic_error(scenario->reader.diagnostics, node->position,
				"%u tests of one parameter; expected one", node->count);
		else
			add_values(scenario, node, "equal", parameter);
	}
}

/* ---- what becomes of them ---- */

static void add_returns(const struct scenario *scenario, const struct node *node)
{
	const struct drv_mock_convention *convention =
		&scenario->made->tables.conventions[scenario->message->convention];
	const bool each = node->kind == NODE_SEQUENCE;
	int64_t value = 0;
	for (const struct node *item = each ? node->first : node; item != NULL;
		item = each ? item->next : NULL)
		if (read_value(scenario, item, convention->symbols, convention->symbol_count,
			    &value))
			buffer_format(scenario->lines, "%s %" PRId64 "\n", each ? "once" : "return",
				value);
}

static void add_writes(const struct scenario *scenario, const struct node *writes)
{
	for (const struct node *node = writes->first; node != NULL; node = node->next) {
		const struct drv_mock_parameter *parameter = find_parameter(scenario, node);
		if (parameter == NULL)
			continue;
		if (parameter->kind == DRV_MOCK_POINTER || parameter->bits == 0) {
			buffer_format(scenario->lines, "write ");
			add_bytes(scenario, node, parameter->name);
		} else {
			diagnostic_error(scenario->reader.diagnostics, node->key_at,
				"'%s' is %s, which leads nowhere that could be written to",
				parameter->name, parameter->type);
		}
	}
}

static void add_number(const struct scenario *scenario, const char *word,
	const struct number *number)
{
	if (number->given)
		buffer_format(scenario->lines, "%s %" PRId64 "\n", word, number->value);
}

static void add_actions(const struct scenario *scenario, const struct raw_rule *rule)
{
	add_number(scenario, "instance", &rule->instance);
	add_number(scenario, "fail", &rule->fails);
	add_number(scenario, "fail_nth", &rule->fails_nth);
	add_number(scenario, "delay", &rule->delays);
	add_number(scenario, "give", &rule->gives_back);
	add_number(scenario, "issue", &rule->issues);
	if (rule->where != NULL)
		add_where(scenario, rule->where);
	if (rule->returns != NULL)
		add_returns(scenario, rule->returns);
	if (rule->writes != NULL)
		add_writes(scenario, rule->writes);
	if (rule->crashes)
		buffer_add(scenario->lines, TEXT("crash\n"));
	if (rule->keeps_buffers)
		buffer_add(scenario->lines, TEXT("keep\n"));
	if (rule->issues_stale)
		buffer_add(scenario->lines, TEXT("stale\n"));
}

static void add_counts(const struct scenario *scenario, const struct node *node,
	const struct raw_rule *rule)
{
	if (rule->times.given + rule->at_least.given + rule->at_most.given > 1)
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"an expectation has one of times, at_least and at_most");
	if (rule->times.given)
		buffer_format(scenario->lines, "times %" PRId64 " %" PRId64 "\n", rule->times.value,
			rule->times.value);
	if (rule->at_least.given)
		buffer_format(scenario->lines, "times %" PRId64 " any\n", rule->at_least.value);
	if (rule->at_most.given)
		buffer_format(scenario->lines, "times 0 %" PRId64 "\n", rule->at_most.value);
	if (rule->in_order.text.at != NULL)
		buffer_format(scenario->lines, "order %.*s\n", ARGUMENT(rule->in_order.text));
	if (rule->in_order_each.text.at != NULL)
		buffer_format(scenario->lines, "order_each %.*s\n",
			ARGUMENT(rule->in_order_each.text));
}

/* What only openers or messages with buffers can do. */
static void check_actions(const struct scenario *scenario, const struct node *node,
	const struct raw_rule *rule)
{
	if ((rule->issues.given || rule->issues_stale) && !scenario->message->opens)
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"%s issues no id, for it opens nothing", scenario->message->name);
	if (rule->keeps_buffers && !scenario->message->queues)
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"%s lends no buffer that could be kept", scenario->message->name);
}

static void add_rule(struct scenario *scenario, const struct node *node, bool expected)
{
	struct raw_rule rule = {0};
	shape_read(&scenario->reader, expected ? &expect_shape : &on_shape, node, &rule);
	if (rule.message == NULL)
		return;
	const size_t index = find_message(scenario, rule.message);
	if (index == DRV_MOCK_NONE)
		return;
	scenario->message = &scenario->made->tables.messages[index];
	buffer_format(scenario->lines, "%s %s %u\n", expected ? "expect" : "on",
		scenario->message->name, node->position.line);
	if (expected)
		add_counts(scenario, node, &rule);
	check_actions(scenario, node, &rule);
	add_actions(scenario, &rule);
}

/* ---- the whole ---- */

static void add_allowed(const struct scenario *scenario, const struct node *list)
{
	for (const struct node *node = list->first; node != NULL; node = node->next) {
		const struct text word = node->scalar;
		struct nearest nearest = nearest_to(word);
		for (unsigned i = 1; i < DRV_MOCK_VERDICTS; i++)
			nearest_offer(&nearest, text_of(drv_mock_verdict_word(i)));
		const bool all = text_equal(word, TEXT("all"));
		const unsigned verdict = all || word.at == NULL
			? DRV_MOCK_VERDICTS
			: drv_mock_verdict_of(word.at, word.length);
		if (all || (verdict > 0 && verdict < DRV_MOCK_VERDICTS)) {
			buffer_format(scenario->lines, "allow %u\n", verdict);
			continue;
		}
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"unknown verdict '%.*s'; expected all, or one of the guard's",
			ARGUMENT(word));
		nearest_suggest(&nearest, scenario->reader.diagnostics, node->position);
	}
}

static const struct node *first_of(const struct node *list)
{
	return list == NULL ? NULL : list->first;
}

static void add_rules(struct scenario *scenario, const struct raw_scenario *raw)
{
	if (raw->strict)
		buffer_add(scenario->lines, TEXT("strict\n"));
	if (raw->sessions)
		buffer_add(scenario->lines, TEXT("sessions\n"));
	add_number(scenario, "remember", &raw->remember);
	if (raw->allow != NULL)
		add_allowed(scenario, raw->allow);
	for (const struct node *node = first_of(raw->ignore); node != NULL; node = node->next)
		if (find_message(scenario, node) != DRV_MOCK_NONE)
			buffer_format(scenario->lines, "ignore %.*s\n", ARGUMENT(node->scalar));
	for (const struct node *node = first_of(raw->on); node != NULL; node = node->next)
		add_rule(scenario, node, false);
	for (const struct node *node = first_of(raw->expect); node != NULL; node = node->next)
		add_rule(scenario, node, true);
}

/* The path of the driver's spec: from the scenario's folder on. */
static const char *spec_path(struct run *run, const char *path, struct text driver)
{
	const char *slash = strrchr(path, '/');
	const size_t folder = slash == NULL || driver.at[0] == '/' ? 0 : (size_t)(slash - path) + 1;
	return text_format(&run->pool, "%.*s%.*s", (int)folder, path, ARGUMENT(driver)).at;
}

/* Blanks would end the word that the name is. */
static struct text one_word(struct run *run, const char *path)
{
	const char *slash = strrchr(path, '/');
	const struct text name = text_copy(&run->pool, text_of(slash == NULL ? path : slash + 1));
	char *bytes = (char *)(uintptr_t)name.at;
	for (size_t i = 0; i < name.length; i++)
		if ((unsigned char)bytes[i] <= ' ')
			bytes[i] = '_';
	return name;
}

bool scenario_is(const struct node *root)
{
	return node_get(root, TEXT("scenario")) != NULL;
}

bool scenario_compile(struct run *run, const struct node *root, const char *path,
	struct buffer *lines)
{
	struct scenario scenario = {.run = run, .lines = lines};
	struct raw_scenario raw = {0};
	const unsigned before = run->diagnostics.errors;
	scenario.reader = (struct reader){&run->pool, &run->diagnostics};
	shape_read(&scenario.reader, &scenario_shape, root, &raw);
	if (raw.driver.text.at == NULL)
		return false;
	const struct driver *driver = run_read(run, spec_path(run, path, raw.driver.text));
	if (driver == NULL) {
		diagnostic_error(&run->diagnostics, raw.driver.at,
			"the scenario is of a driver that is not there or not good");
		return false;
	}
	scenario.made = mock_tables_make(&run->pool, driver);
	const struct text name = one_word(run, path);
	buffer_format(lines, "drvgen-scenario 1 %.*s %.*s\n", ARGUMENT(driver->name.text),
		ARGUMENT(name));
	add_rules(&scenario, &raw);
	return run->diagnostics.errors == before && run->unreadable == 0;
}
