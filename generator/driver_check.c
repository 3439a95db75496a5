/* The checks of a driver: every name and value that reaches generated C is looked at here. */
#include "c_names.h"
#include "check.h"
#include "driver_check_parts.h"
#include "driver_scopes.h"
#include "lookup.h"
#include "scope_check.h"

#define ARGUMENT(text) (int)(text).length, (text).at

/* ---- names ---- */

static void check_driver_name(const struct reader *reader, struct placed name)
{
	const char *why = c_name_reserved(name.text);
	if (c_is_device_name(name.text))
		why = "a device of Windows, which no file can be called";
	else if (c_is_header_name(name.text))
		why = "the name of a system header";
	else if (text_equal(name.text, TEXT("support")))
		why = "the folder of the support files";
	if (why != NULL)
		diagnostic_error(reader->diagnostics, name.at,
			"a driver cannot be called '%.*s': %s",
			ARGUMENT(name.text), why);
	else if (!form_is(FORM_DRIVER, name.text))
		diagnostic_error(reader->diagnostics, name.at,
			"'%.*s' is no name for a driver; expected lower-case letters, digits and '_', "
			"a letter first, at most 31",
			ARGUMENT(name.text));
}

/* Fields and parameters begin in lower case, where the headers have few macros. */
static void check_small_word(const struct reader *reader, const char *what, struct placed name)
{
	driver_check_word(reader, what, name);
	if (c_name_reserved(name.text) == NULL && !form_is(FORM_SMALL, name.text))
		diagnostic_error(reader->diagnostics, name.at,
			"'%.*s' is no name for a %s; expected a lower-case letter first",
			ARGUMENT(name.text), what);
}

static void report_twice(const struct reader *reader, const char *what, struct placed name,
	struct position first)
{
	diagnostic_error(reader->diagnostics, name.at, "there are two %ss '%.*s'", what,
		ARGUMENT(name.text));
	diagnostic_note(reader->diagnostics, first, "first given here");
}

/* ---- state ---- */

static void check_initial(const struct reader *reader, const struct field *field)
{
	if (!field->initial.given || field->type == NULL)
		return;
	if (field->type->kind == TYPE_POINTER && field->initial.value != 0)
		diagnostic_error(reader->diagnostics, field->initial.at,
			"'%.*s' is a pointer, which can only begin as 0",
			ARGUMENT(field->name.text));
	else if (field->type->kind != TYPE_POINTER &&
		!model_type_holds(field->type, field->initial.value))
		diagnostic_error(reader->diagnostics, field->initial.at,
			"%lld does not fit in a %.*s",
			(long long)field->initial.value, ARGUMENT(field->type->name.text));
}

static void check_field(const struct reader *reader, const struct driver *driver, size_t index)
{
	const struct field *field = &driver->fields[index];
	if (field->name.text.at == NULL)
		return;
	check_small_word(reader, "state field", field->name);
	if (field->scope->many && text_equal(field->name.text, TEXT("id")))
		diagnostic_error(reader->diagnostics, field->name.at,
			"a state field cannot be called 'id': each instance has one");
	if (field->scope->opened_with.device.text.at != NULL &&
		text_equal(field->name.text, TEXT("device")))
		diagnostic_error(reader->diagnostics, field->name.at,
			"a state field cannot be called 'device': each instance has one");
	if (!model_holds_state(field->scope))
		diagnostic_error(reader->diagnostics, field->name.at,
			"scope '%.*s' keeps no state; expected the state of a module or of instances",
			ARGUMENT(field->scope->name.text));
	driver_scopes_check(reader, driver, field->scope, field->name.at);
	check_initial(reader, field);
	for (size_t i = 0; i < index; i++)
		if (driver->fields[i].scope == field->scope &&
			text_equal(driver->fields[i].name.text, field->name.text))
			report_twice(reader, "state field", field->name,
				driver->fields[i].name.at);
}

/* The field of that name that a message or a policy in this scope can reach; reports an unknown
 * one. */
static const struct field *resolve_field(const struct reader *reader, const struct driver *driver,
	const struct scope *scope, struct placed name)
{
	const struct field *elsewhere = NULL;
	for (size_t i = 0; i < driver->field_count; i++) {
		const struct field *field = &driver->fields[i];
		const bool same = text_equal(field->name.text, name.text);
		if (same && field->scope == scope)
			return field;
		if (same)
			elsewhere = field;
	}
	struct nearest nearest = nearest_to(name.text);
	for (size_t i = 0; i < driver->field_count; i++)
		nearest_offer(&nearest, driver->fields[i].name.text);
	diagnostic_error(reader->diagnostics, name.at, "scope '%.*s' has no state field '%.*s'",
		ARGUMENT(scope->name.text), ARGUMENT(name.text));
	if (elsewhere != NULL)
		diagnostic_note(reader->diagnostics, elsewhere->name.at,
			"scope '%.*s' has one, out of reach here",
			ARGUMENT(elsewhere->scope->name.text));
	else
		nearest_suggest(&nearest, reader->diagnostics, name.at);
	return NULL;
}

/* ---- messages ---- */

/* A message of the protocol uses a field where the driver keeps one of that name; a message of the
 * driver's own needs it. */
static const struct field *used_field(const struct reader *reader, const struct driver *driver,
	const struct message *message, struct placed name)
{
	if (name.text.at == NULL || message->scope == NULL)
		return NULL;
	return message->custom ? resolve_field(reader, driver, message->scope, name)
			       : model_field(driver, message->scope, name.text);
}

static void check_gives(const struct reader *reader, const struct driver *driver,
	const struct message *message, struct parameter *parameter)
{
	parameter->gives = used_field(reader, driver, message, parameter->gives_name);
	if (parameter->gives == NULL || parameter->gives->type == NULL || parameter->type == NULL ||
		parameter->type->to_type == parameter->gives->type)
		return;
	diagnostic_error(reader->diagnostics,
		message->custom ? parameter->gives_name.at : parameter->gives->name.at,
		"a %.*s cannot take '%.*s', a %.*s; expected a pointer to the same type",
		ARGUMENT(parameter->type->name.text), ARGUMENT(parameter->gives->name.text),
		ARGUMENT(parameter->gives->type->name.text));
}

static void check_stores(const struct reader *reader, const struct driver *driver,
	const struct message *message, struct parameter *parameter)
{
	parameter->stores = used_field(reader, driver, message, parameter->stores_name);
	if (parameter->stores == NULL || parameter->stores->type == NULL ||
		parameter->type == NULL)
		return;
	const struct type *type = parameter->stores->type;
	const bool fits = parameter->ranged && type->kind != TYPE_POINTER &&
			  model_type_holds(type, parameter->least) &&
			model_type_holds(type, parameter->most);
	if (type != parameter->type && !fits)
		diagnostic_error(reader->diagnostics,
			message->custom ? parameter->stores_name.at : parameter->stores->name.at,
			"a %.*s does not fit in '%.*s', a %.*s; expected the same type, or a 'range' "
			"that fits",
			ARGUMENT(parameter->type->name.text),
			ARGUMENT(parameter->stores->name.text),
			ARGUMENT(type->name.text));
}

/* Two parameters of a message; the header has their names in upper case. */
static void check_pair(const struct reader *reader, const struct parameter *first,
	const struct parameter *second)
{
	if (text_equal(text_upper(reader->pool, first->name.text),
		    text_upper(reader->pool, second->name.text)))
		report_twice(reader, "parameter", second->name, first->name.at);
	if (second->stores == NULL || first->stores != second->stores)
		return;
	diagnostic_error(reader->diagnostics, second->stores_name.at,
		"'%.*s' is stored in '%.*s', and so is '%.*s'", ARGUMENT(second->name.text),
		ARGUMENT(second->stores_name.text), ARGUMENT(first->name.text));
	diagnostic_note(reader->diagnostics, first->stores_name.at, "stored here");
}

static void check_parameters(const struct reader *reader, const struct driver *driver,
	struct message *message)
{
	for (size_t i = 0; i < message->parameter_count; i++) {
		struct parameter *parameter = &message->parameters[i];
		if (parameter->name.text.at == NULL)
			continue;
		if (message->custom)
			check_small_word(reader, "parameter", parameter->name);
		check_stores(reader, driver, message, parameter);
		check_gives(reader, driver, message, parameter);
		for (size_t j = 0; j < i; j++)
			if (message->parameters[j].name.text.at != NULL)
				check_pair(reader, &message->parameters[j], parameter);
	}
}

static void check_number_answer(const struct reader *reader, const struct message *message)
{
	const struct convention *convention = message->convention;
	for (size_t i = 0; i < convention->value_count; i++)
		if (convention->values[i].value == message->answer.number)
			return;
	if (convention->value_count == 0)
		return;
	diagnostic_error(reader->diagnostics, message->answer.text.at,
		"'%.*s' cannot answer %.*s; it returns %.*s", ARGUMENT(message->name.text),
		ARGUMENT(message->answer.text.text), ARGUMENT(convention->doc.text));
}

static void resolve_answer(const struct reader *reader, const struct driver *driver,
	struct message *message)
{
	struct answer *answer = &message->answer;
	if (answer->text.text.at == NULL || message->convention == NULL)
		return;
	if (shape_parse_integer(answer->text.text, &answer->number)) {
		if (answer->number < INT32_MIN || answer->number > UINT32_MAX)
			diagnostic_error(reader->diagnostics, answer->text.at,
				"'answer' is %.*s; expected at most 32 bits",
				ARGUMENT(answer->text.text));
		else
			check_number_answer(reader, message);
		return;
	}
	for (size_t i = 0; i < message->convention->value_count; i++)
		if (text_equal(message->convention->values[i].name.text, answer->text.text)) {
			answer->constant = &message->convention->values[i];
			return;
		}
	if (!c_is_identifier(answer->text.text)) {
		diagnostic_error(reader->diagnostics, answer->text.at,
			"'answer' is '%.*s'; expected a number or a name",
			ARGUMENT(answer->text.text));
	} else if (message->convention->value_count > 0) {
		report_unknown(reader, "answer", answer->text, message->convention->values,
			message->convention->value_count, sizeof *message->convention->values);
	} else if (message->scope != NULL) {
		answer->field = resolve_field(reader, driver, message->scope, answer->text);
		if (answer->field != NULL && answer->field->type != NULL &&
			answer->field->type->kind == TYPE_POINTER)
			diagnostic_error(reader->diagnostics, answer->text.at,
				"'%.*s' is a pointer; expected a number to answer",
				ARGUMENT(answer->text.text));
	}
}

static void check_custom_value(const struct reader *reader, const struct protocol *protocol,
	const struct message *message)
{
	if (!message->value.given)
		return;
	const int64_t value = message->value.value;
	if (value < protocol->custom_first.value || value > protocol->custom_last.value)
		diagnostic_error(reader->diagnostics, message->value.at,
			"'%.*s' has the value 0x%04llx; expected 0x%04llx to 0x%04llx, usually from "
			"0x%04llx on",
			ARGUMENT(message->name.text), (unsigned long long)value,
			(unsigned long long)protocol->custom_first.value,
			(unsigned long long)protocol->custom_last.value,
			(unsigned long long)protocol->custom_usual.value);
	for (size_t i = 0; i < protocol->message_count; i++)
		if (protocol->messages[i].value.value == value &&
			protocol->messages[i].entry == message->entry)
			diagnostic_error(reader->diagnostics, message->value.at,
				"'%.*s' has the value of '%.*s'", ARGUMENT(message->name.text),
				ARGUMENT(protocol->messages[i].name.text));
}

static void check_message(const struct reader *reader, const struct driver *driver, size_t index)
{
	struct message *message = driver->messages[index];
	if (message->custom && message->scope == NULL && message->scope_name.text.at == NULL)
		message->scope = model_usual_scope(driver->protocol, message->entry);
	if (message->scope != NULL)
		driver_scopes_check(reader, driver, message->scope, message->name.at);
	if (message->custom && message->scope != NULL && !model_holds_state(message->scope))
		diagnostic_error(reader->diagnostics, message->scope_name.at,
			"message '%.*s' is outside its scope: nothing finds a '%.*s' for it",
			ARGUMENT(message->name.text), ARGUMENT(message->scope->name.text));
	if (message->custom && message->convention != NULL && message->convention->issues_id)
		diagnostic_error(reader->diagnostics, message->returns.at,
			"only a message that opens a scope returns '%.*s'",
			ARGUMENT(message->returns.text));
	if (message->custom && message->name.text.at != NULL) {
		driver_check_custom_name(reader, driver->protocol, message);
		check_custom_value(reader, driver->protocol, message);
	}
	driver_check_hook(reader, driver->protocol, driver, index);
	check_parameters(reader, driver, message);
	driver_check_range_names(reader, driver, index);
	lasting_check(reader, message);
	resolve_answer(reader, driver, message);
}

/* ---- close policies ---- */

static void check_refusal(const struct reader *reader, struct driver *driver)
{
	if (driver->refuse_while_name.text.at == NULL)
		return;
	driver->refuse_while = resolve_field(reader, driver,
		model_usual_scope(driver->protocol, &driver->protocol->entries[0]),
		driver->refuse_while_name);
	if (driver->refuse_while != NULL && driver->refuse_while->initial.value != 0)
		diagnostic_error(reader->diagnostics, driver->refuse_while_name.at,
			"'%.*s' is not zero at first, so no close would ever be tried",
			ARGUMENT(driver->refuse_while_name.text));
}

void driver_check(const struct reader *reader, struct driver *driver)
{
	if (driver->name.text.at != NULL)
		check_driver_name(reader, driver->name);
	for (size_t i = 0; i < driver->field_count; i++)
		check_field(reader, driver, i);
	for (size_t i = 0; i < driver->message_count; i++)
		check_message(reader, driver, i);
	check_refusal(reader, driver);
}
