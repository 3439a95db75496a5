/* Each rule names a message, says which calls it means, and what becomes of them: a line for each
 * of these. Texts and bytes are written in hexadecimal. */
#include "scenario_parts.h"

#include <inttypes.h>

/* ---- names ---- */

bool scenario_is_name(const struct scenario *scenario, const struct node *node)
{
	if (node->kind != NODE_SCALAR)
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"%s; expected a name", shape_kind_name(node));
	return node->kind == NODE_SCALAR;
}

size_t scenario_find_message(const struct scenario *scenario, const struct node *node)
{
	const struct drv_mock_tables *tables = &scenario->made->tables;
	if (!scenario_is_name(scenario, node))
		return DRV_MOCK_NONE;
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

static void add_bytes(const struct scenario *scenario, const struct node *node, const char *word)
{
	if (node->kind != NODE_SCALAR || !form_is(FORM_HEXADECIMAL, node->scalar)) {
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"expected at most 2000 bytes in hexadecimal, as in 00ff7f");
		return;
	}
	buffer_format(scenario->lines, "%s %.*s\n", word, ARGUMENT(node->scalar));
}

static size_t find_test(struct text word)
{
	size_t test = 0;
	while (test < scenario_test_shape.count &&
		!text_equal(text_of(scenario_test_shape.keys[test].key), word))
		test++;
	return test;
}

static void add_text(const struct scenario *scenario, const struct node *node, const char *word)
{
	struct placed text = {0};
	const char *key = scenario_test_shape.keys[find_test(node->key)].key;
	if (!shape_text(&scenario->reader, key, node, &text))
		return;
	buffer_format(scenario->lines, "%s ", word);
	add_hex(scenario->lines, text.text);
	buffer_byte(scenario->lines, '\n');
}

/* Adds a value and returns it; 0 when it is none. */
static int64_t put_value(const struct scenario *scenario, const struct node *node,
	const struct drv_mock_parameter *parameter)
{
	int64_t value = 0;
	if (!read_value(scenario, node, parameter->symbols, parameter->symbol_count, &value))
		return 0;
	buffer_format(scenario->lines, " %" PRId64, value);
	return value;
}

static void add_value(const struct scenario *scenario, const struct node *node,
	const struct drv_mock_parameter *parameter)
{
	(void)put_value(scenario, node, parameter);
}

static void add_between(const struct scenario *scenario, const struct node *node,
	const struct drv_mock_parameter *parameter)
{
	if (node->kind != NODE_SEQUENCE || node->count != 2) {
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"expected [least, most]");
		return;
	}
	const unsigned errors = scenario->reader.diagnostics->errors;
	const int64_t least = put_value(scenario, node->first, parameter);
	const int64_t most = put_value(scenario, node->first->next, parameter);
	if (least > most && scenario->reader.diagnostics->errors == errors)
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"from %lld down to %lld; expected [least, most]", (long long)least,
			(long long)most);
}

static void add_one_of(const struct scenario *scenario, const struct node *node,
	const struct drv_mock_parameter *parameter)
{
	if (node->kind != NODE_SEQUENCE) {
		add_value(scenario, node, parameter);
		return;
	}
	if (node->count == 0 || node->count > SCENARIO_VALUES)
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"%u values; expected 1 to %d", node->count, SCENARIO_VALUES);
	for (const struct node *item = node->first; item != NULL; item = item->next)
		add_value(scenario, item, parameter);
}

static void unknown_test(const struct scenario *scenario, const struct node *node)
{
	struct nearest nearest = nearest_to(node->key);
	for (size_t i = 0; i < scenario_test_shape.count; i++)
		nearest_offer(&nearest, text_of(scenario_test_shape.keys[i].key));
	diagnostic_error(scenario->reader.diagnostics, node->key_at,
		"unknown test '%.*s'; expected not, between, one_of, memory, text or string",
		ARGUMENT(node->key));
	nearest_suggest(&nearest, scenario->reader.diagnostics, node->key_at);
}

static bool leads(const struct drv_mock_parameter *parameter)
{
	return parameter->kind == DRV_MOCK_POINTER || parameter->bits == 0;
}

static void add_test(const struct scenario *scenario, const struct node *node,
	const struct drv_mock_parameter *parameter)
{
	static void (*const adders[])(const struct scenario *scenario, const struct node *node,
		const struct drv_mock_parameter *parameter) = {
		[TEST_NOT] = add_value, [TEST_BETWEEN] = add_between, [TEST_ONE_OF] = add_one_of};
	const size_t test = find_test(node->key);
	if (test == scenario_test_shape.count)
		unknown_test(scenario, node);
	else if (test >= TEST_MEMORY && !leads(parameter))
		diagnostic_error(scenario->reader.diagnostics, node->key_at,
			"'%s' is %s, which leads nowhere that could be looked at", parameter->name,
			parameter->type);
	else if (test == TEST_MEMORY)
		add_bytes(scenario, node, "memory");
	else if (test > TEST_MEMORY)
		add_text(scenario, node, test == TEST_TEXT ? "text" : "wide");
	else {
		buffer_add(scenario->lines, node->key);
		adders[test](scenario, node, parameter);
		buffer_byte(scenario->lines, '\n');
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
		else {
			buffer_add(scenario->lines, TEXT("equal"));
			add_value(scenario, node, parameter);
			buffer_byte(scenario->lines, '\n');
		}
	}
}

/* ---- what becomes of them ---- */

static void add_returns(const struct scenario *scenario, const struct node *node)
{
	const struct drv_mock_convention *convention =
		&scenario->made->tables.conventions[scenario->message->convention];
	const bool each = node->kind == NODE_SEQUENCE;
	int64_t value = 0;
	if (each && node->count == 0)
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"no answers; expected one or more");
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
		if (leads(parameter)) {
			buffer_format(scenario->lines, "write ");
			add_bytes(scenario, node, parameter->name);
		} else {
			diagnostic_error(scenario->reader.diagnostics, node->key_at,
				"'%s' is %s, which leads nowhere that could be written to",
				parameter->name, parameter->type);
		}
	}
}

void scenario_add_number(const struct scenario *scenario, const char *word,
	const struct number *number)
{
	if (number->given)
		buffer_format(scenario->lines, "%s %" PRId64 "\n", word, number->value);
}

static void add_actions(const struct scenario *scenario, const struct raw_rule *rule)
{
	scenario_add_number(scenario, "instance", &rule->instance);
	scenario_add_number(scenario, "fail", &rule->fails);
	scenario_add_number(scenario, "fail_nth", &rule->fails_nth);
	scenario_add_number(scenario, "delay", &rule->delays);
	scenario_add_number(scenario, "give", &rule->gives_back);
	scenario_add_number(scenario, "issue", &rule->issues);
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

void scenario_add_rule(struct scenario *scenario, const struct node *node, bool expected)
{
	struct raw_rule rule = {0};
	shape_read(&scenario->reader, expected ? &scenario_expect_shape : &scenario_on_shape, node,
		&rule);
	if (rule.message == NULL)
		return;
	const size_t index = scenario_find_message(scenario, rule.message);
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
