/* An answer may be a number, or a word that the system has for the number: then the number of the
 * word goes with it, which is as far from the first word as the number is from zero. */
#include "asks.h"

#include "c_names.h"
#include "constants.h"
#include "locations.h"
#include "lookup.h"
#include "scopes.h"
#include "settings.h"

#define ARGUMENT(text) (int)(text).length, (text).at

/* ---- forms ---- */

static const struct shape_key form_keys[] = {
	{"returns", SHAPE_TEXT, true, AT(answer_form, returns.text), 0, 0,
		"What is returned with it.", &format_setting},
	{"words", SHAPE_TEXT, false, AT(answer_form, words.text), 0, 0,
		"The number of the word for zero; without it, the answer is no word.",
		&format_setting},
	{"truth", SHAPE_BOOL, false, AT(answer_form, truth), 0, 0,
		"Whether all but zero is one.", NULL},
};
SHAPE(form_shape, "form of answers", form_keys);
static const struct format form_format = {.kind = FORMAT_SHAPE, .shape = &form_shape};
const struct format format_forms = {.kind = FORMAT_MAP, FORMATS(&form_format)};

void forms_read(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol)
{
	protocol->forms = protocol_list(reader, mapping, sizeof *protocol->forms,
		&protocol->form_count);
	struct answer_form *form = protocol->forms;
	for (const struct node *node = mapping->first; node != NULL; node = node->next)
		shape_read(reader, &form_shape, node, form++);
}

static const struct answer_form *find_form(const struct reader *reader,
	const struct protocol *protocol, struct placed name)
{
	for (size_t i = 0; i < protocol->form_count; i++)
		if (text_equal(protocol->forms[i].name.text, name.text))
			return &protocol->forms[i];
	report_unknown(reader, "form of answers", name, protocol->forms, protocol->form_count,
		sizeof *protocol->forms);
	return NULL;
}

/* ---- what a protocol's messages ask ---- */

struct raw_asks {
	struct asks asks;
	const struct node *item, *answer, *asked, *items;
};

static const struct format text_map = {.kind = FORMAT_MAP, FORMATS(&format_text)};

static const struct shape_key asks_keys[] = {
	{"item", SHAPE_SCALAR, true, AT(raw_asks, item), 0, 0,
		"Where the item is named.", &format_place},
	{"answer", SHAPE_SCALAR, true, AT(raw_asks, answer), 0, 0,
		"Where its value goes.", &format_place},
	{"asked", SHAPE_MAPPING, true, AT(raw_asks, asked), 0, 0,
		"How it is known that an item is named.", &format_condition},
	{"missing", SHAPE_IDENTIFIER, true, AT(raw_asks, asks.missing), 0, 0,
		"The code where there is no place for either.", NULL},
	{"unasked", SHAPE_IDENTIFIER, true, AT(raw_asks, asks.unasked), 0, 0,
		"The code where no item is named.", NULL},
	{"unknown", SHAPE_IDENTIFIER, true, AT(raw_asks, asks.unknown), 0, 0,
		"The code for an item that the driver has no value for.", NULL},
	{"items", SHAPE_MAPPING, true, AT(raw_asks, items), 0, 0,
		"The items, each with the form of its answer.", &text_map},
};
SHAPE(asks_shape, "question", asks_keys);
const struct format format_asks = {.kind = FORMAT_SHAPE, .shape = &asks_shape};

static void read_items(const struct reader *reader, const struct node *mapping,
	struct asks *asks)
{
	asks->items = protocol_list(reader, mapping, sizeof *asks->items, &asks->item_count);
	struct ask_item *item = asks->items;
	for (const struct node *node = mapping->first; node != NULL; node = node->next)
		shape_text(reader, "form", node, &item++->form_name);
}

struct asks *asks_read(const struct reader *reader, const struct node *node)
{
	struct raw_asks *raw = pool_allocate(reader->pool, sizeof *raw);
	const unsigned errors = reader->diagnostics->errors;
	shape_read(reader, &asks_shape, node, raw);
	if (reader->diagnostics->errors != errors)
		return NULL;
	raw->asks.item = location_read(reader, raw->item);
	raw->asks.answer = location_read(reader, raw->answer);
	condition_read(reader, raw->asked, &raw->asks.asked);
	read_items(reader, raw->items, &raw->asks);
	return &raw->asks;
}

/* The member that a place is in, or NULL. */
static const struct structure_member *member_at(const struct message *message,
	const struct location *location)
{
	const struct parameter *parameter = model_parameter(message, location->parameter);
	const struct structure *structure =
		parameter == NULL || parameter->type == NULL ? NULL : parameter->type->to;
	return structure == NULL ? NULL : model_member(structure, location->member);
}

static void check_number(const struct reader *reader, const struct message *message,
	const struct location *location)
{
	const struct structure_member *member = member_at(message, location);
	location_check(reader, message, location);
	if (member != NULL && (member->structure != NULL || member->count != 0 ||
			(member->type != NULL && member->type->kind == TYPE_POINTER)))
		diagnostic_error(reader->diagnostics, location->at,
			"'%.*s' is no number, so it can be neither an item nor its answer",
			ARGUMENT(location->member));
}

/* Where the flag is that tells that an item is named. */
static void check_asked(const struct reader *reader, const struct protocol *protocol,
	const struct message *message)
{
	const struct condition *asked = &message->asks->asked;
	const struct parameter *flags = model_parameter(message, asked->location.parameter);
	condition_check(reader, protocol, message, asked);
	if (asked->location.kind != LOCATION_PARAMETER || flags == NULL ||
		(flags->type != NULL && flags->type->kind == TYPE_POINTER))
		diagnostic_error(reader->diagnostics, asked->location.at,
			"the flag of a question is in a parameter that '%.*s' describes, and that is "
			"a number",
			ARGUMENT(message->name.text));
}

/* One structure has both. */
static void check_places(const struct reader *reader, const struct message *message)
{
	const struct asks *asks = message->asks;
	const bool together = asks->item.kind == LOCATION_MEMBER &&
		asks->answer.kind == LOCATION_MEMBER && asks->asked.by_mask &&
		text_equal(asks->item.parameter, asks->answer.parameter);
	check_number(reader, message, &asks->item);
	check_number(reader, message, &asks->answer);
	if (!together)
		diagnostic_error(reader->diagnostics, asks->item.at,
			"an item and its answer are members of one structure, and a mask tells "
			"that one is named");
}

/* Reports what does not fit in the member that the place is in; another fault there is told
 * already. */
static void check_fits(const struct reader *reader, const struct message *message,
	const struct location *location, struct placed text, int64_t value)
{
	const struct structure_member *member = member_at(message, location);
	if (member != NULL)
		settings_check_value(reader, member, text, value);
}

static void resolve_item(const struct reader *reader, const struct protocol *protocol,
	const struct message *message, struct ask_item *item)
{
	if (constants_value(reader, protocol, item->name, &item->value))
		check_fits(reader, message, &message->asks->item, item->name, item->value);
	if (item->form_name.text.at != NULL)
		item->form = find_form(reader, protocol, item->form_name);
}

static void resolve_asks(const struct reader *reader, const struct protocol *protocol,
	const struct message *message)
{
	const struct asks *asks = message->asks;
	check_places(reader, message);
	check_asked(reader, protocol, message);
	constants_check(reader, protocol, asks->missing);
	constants_check(reader, protocol, asks->unasked);
	constants_check(reader, protocol, asks->unknown);
	for (size_t i = 0; i < asks->item_count; i++)
		resolve_item(reader, protocol, message, &asks->items[i]);
}

void asks_resolve(const struct reader *reader, struct protocol *protocol)
{
	for (size_t i = 0; i < protocol->form_count; i++) {
		struct answer_form *form = &protocol->forms[i];
		if (form->returns.text.text.at != NULL)
			constants_value(reader, protocol, form->returns.text,
				&form->returns.value);
		if (form->words.text.text.at != NULL)
			constants_value(reader, protocol, form->words.text, &form->words.value);
	}
	for (size_t i = 0; i < protocol->message_count; i++)
		if (protocol->messages[i].asks != NULL)
			resolve_asks(reader, protocol, &protocol->messages[i]);
}

/* ---- what a driver answers ---- */

struct raw_answer {
	struct placed value, form;
};

static const struct shape_key answer_keys[] = {
	{"value", SHAPE_TEXT, true, AT(raw_answer, value), 0, 0,
		"A number, a constant, or a field of the state.", NULL},
	{"form", SHAPE_TEXT, false, AT(raw_answer, form), 0, 0,
		"The form of the answer, where it is not the item's usual one.", NULL},
};
SHAPE(answer_shape, "answer", answer_keys);
static const struct format answer_mapping = {.kind = FORMAT_SHAPE, .shape = &answer_shape};
static const struct format answer_format = {
	.kind = FORMAT_EITHER, FORMATS(&answer_mapping, &format_text, &format_integer)};
const struct format format_answers = {.kind = FORMAT_MAP, FORMATS(&answer_format)};

static void report_value(const struct reader *reader, const struct driver *driver,
	const struct scope *scope, struct placed name)
{
	struct nearest nearest = nearest_to(name.text);
	diagnostic_error(reader->diagnostics, name.at,
		"'%.*s' is neither a constant nor a state field of scope '%.*s'",
		ARGUMENT(name.text), ARGUMENT(scope->name.text));
	for (size_t i = 0; i < driver->field_count; i++)
		if (driver->fields[i].scope == scope)
			nearest_offer(&nearest, driver->fields[i].name.text);
	for (size_t i = 0; i < driver->protocol->constant_count; i++)
		nearest_offer(&nearest, driver->protocol->constants[i].name.text);
	nearest_suggest(&nearest, reader->diagnostics, name.at);
}

static void find_value(const struct reader *reader, const struct driver *driver,
	const struct message *message, struct item_answer *answer)
{
	const struct text name = answer->text.text;
	answer->field = model_field(driver, message->scope, name);
	if (answer->field == NULL && c_is_identifier(name) &&
		model_constant(driver->protocol, name) == NULL)
		report_value(reader, driver, message->scope, answer->text);
	else if (answer->field == NULL &&
		constants_value(reader, driver->protocol, answer->text, &answer->value))
		check_fits(reader, message, &message->asks->answer, answer->text, answer->value);
	else if (answer->field != NULL && answer->field->type != NULL &&
		answer->field->type->kind == TYPE_POINTER)
		diagnostic_error(reader->diagnostics, answer->text.at,
			"'%.*s' is a pointer; expected a number to answer", ARGUMENT(name));
}

static void report_item(const struct reader *reader, const struct driver *driver,
	const struct asks *asks, struct placed name)
{
	int64_t value = 0;
	if (shape_parse_integer(name.text, &value) ||
		model_constant(driver->protocol, name.text) != NULL)
		diagnostic_error(reader->diagnostics, name.at,
			"'%.*s' is none of the protocol's items, so its answer needs the key 'form'",
			ARGUMENT(name.text));
	else
		report_unknown(reader, "item", name, asks->items, asks->item_count,
			sizeof *asks->items);
}

/* An item of the message's, or a number of the driver's own, which needs a form. */
static void find_item(const struct reader *reader, const struct driver *driver,
	const struct message *message, struct placed form, struct item_answer *answer)
{
	const struct asks *asks = message->asks;
	const struct ask_item *item = NULL;
	for (size_t i = 0; i < asks->item_count; i++)
		if (text_equal(asks->items[i].name.text, answer->name.text))
			item = &asks->items[i];
	if (form.text.at != NULL)
		answer->form = find_form(reader, driver->protocol, form);
	else if (item != NULL)
		answer->form = item->form;
	if (item != NULL)
		answer->item = item->value;
	else if (form.text.at == NULL)
		report_item(reader, driver, asks, answer->name);
	else if (constants_value(reader, driver->protocol, answer->name, &answer->item))
		check_fits(reader, message, &asks->item, answer->name, answer->item);
}

static void read_answer(const struct reader *reader, const struct node *node,
	const struct driver *driver, const struct message *message, struct item_answer *answer)
{
	struct raw_answer raw = {0};
	if (node->kind == NODE_MAPPING)
		shape_read(reader, &answer_shape, node, &raw);
	else
		shape_text(reader, "answer", node, &raw.value);
	answer->text = raw.value;
	find_item(reader, driver, message, raw.form, answer);
	if (raw.value.text.at != NULL)
		find_value(reader, driver, message, answer);
}

/* Told once, however many are the same. */
static void check_twice(const struct reader *reader, const struct message *message, size_t index)
{
	const struct item_answer *answer = &message->item_answers[index];
	size_t i = 0;
	while (i < index && (message->item_answers[i].form == NULL ||
				    message->item_answers[i].item != answer->item))
		i++;
	if (i == index || answer->form == NULL)
		return;
	diagnostic_error(reader->diagnostics, answer->name.at,
		"'%.*s' is the same item as '%.*s'", ARGUMENT(answer->name.text),
		ARGUMENT(message->item_answers[i].name.text));
}

void answers_read(const struct reader *reader, const struct node *mapping,
	const struct driver *driver, struct message *message)
{
	if (message->asks == NULL) {
		diagnostic_error(reader->diagnostics, mapping->key_at,
			"'%.*s' asks for nothing that could be answered here",
			ARGUMENT(message->name.text));
		return;
	}
	message->item_answers = protocol_list(reader, mapping, sizeof *message->item_answers,
		&message->item_answer_count);
	struct item_answer *answer = message->item_answers;
	for (const struct node *node = mapping->first; node != NULL; node = node->next)
		read_answer(reader, node, driver, message, answer++);
	for (size_t i = 1; i < message->item_answer_count; i++)
		check_twice(reader, message, i);
}
