/* A message is read in two steps: its keys by the shape, then the names in it by the protocol that
 * it belongs to. */
#include "message.h"

#include "asks.h"
#include "locations.h"
#include "lookup.h"
#include "scopes.h"

#include <stddef.h>

struct raw_parameter {
	struct placed name;
	struct placed type;
	const struct node *range, *values;
	struct placed stores;
	struct placed gives;
	struct placed doc;
};

static const struct format parameter_name = {.kind = FORMAT_FORM, .form = FORM_SMALL};
static const struct format values_map = {.kind = FORMAT_MAP, FORMATS(&format_integer)};
static const struct format range_list = {
	.kind = FORMAT_LIST, .least = 2, .most = 2, FORMATS(&format_integer)};

static const struct shape_key parameter_keys[] = {
	{"name", SHAPE_IDENTIFIER, true, offsetof(struct raw_parameter, name), 0, 0,
		"What the hook calls it.", &parameter_name},
	{"type", SHAPE_TEXT, true, offsetof(struct raw_parameter, type), 0, 0,
		"Its C type, one of the protocol's.", &format_type},
	{"range", SHAPE_SEQUENCE, false, offsetof(struct raw_parameter, range), 0, 0,
		"The least and the most that it may be; the generated code refuses everything else.",
		&range_list},
	{"values", SHAPE_MAPPING, false, offsetof(struct raw_parameter, values), 0, 0,
		"Names for values, for people who read what was sent.", &values_map},
	{"stores", SHAPE_IDENTIFIER, false, offsetof(struct raw_parameter, stores), 0, 0,
		"The field of the state that keeps it, unless the hook is written.", NULL},
	{"gives", SHAPE_IDENTIFIER, false, offsetof(struct raw_parameter, gives), 0, 0,
		"The field of the state that is put where it points to, unless the hook is written.",
		NULL},
	{"doc", SHAPE_TEXT, false, offsetof(struct raw_parameter, doc), 0, 0,
		"What it is, for the comments of the code.", NULL},
};
static const struct shape parameter_shape = {
	"parameter", SHAPE_KEYS(parameter_keys), .typed = "range"};

static const struct format carrier_name = {.kind = FORMAT_CARRIER};
static const struct format parameter_format = {.kind = FORMAT_SHAPE, .shape = &parameter_shape};
static const struct format parameters_map = {
	.kind = FORMAT_MAP, .keys = &carrier_name, FORMATS(&parameter_format)};
static const struct format hook_name = {.kind = FORMAT_FORM, .form = FORM_HOOK};
static const struct format value_format = {.kind = FORMAT_VALUE, .least = 1, .most = 0xffff};
static const struct format identifier_form = {.kind = FORMAT_FORM, .form = FORM_IDENTIFIER};
static const struct format message_aliases = {
	.kind = FORMAT_LIST, .most = INT64_MAX, FORMATS(&identifier_form)};

struct raw_change {
	struct placed message;
	const struct node *about;
};

static const struct shape_key change_keys[] = {
	{"message", SHAPE_IDENTIFIER, true, offsetof(struct raw_change, message), 0, 0,
		"What they are told.", NULL},
	{"about", SHAPE_SCALAR, true, offsetof(struct raw_change, about), 0, 0,
		"Where the message says what changed.", &format_place},
};
static const struct shape change_shape = {"notice", SHAPE_KEYS(change_keys)};
static const struct format change_format = {.kind = FORMAT_SHAPE, .shape = &change_shape};

struct raw_message {
	struct message message;
	const struct node *notify;
	const struct node *defaults;
	const struct node *answer;
	const struct node *aliases;
	const struct node *asks;
};

/* The first rows are a custom message's keys alone, then those of both, then those of a protocol's
 * alone. */
static const struct shape_key message_keys[] = {
	{"answer", SHAPE_SCALAR, false, offsetof(struct raw_message, answer), 0, 0,
		"What it answers unless its hook is written: a number, a constant, or a field of the state.",
		&format_answer},
	{"failure", SHAPE_INTEGER, false, offsetof(struct raw_message, message.failure), INT32_MIN,
		UINT32_MAX,
		"What it answers when it fails, in place of the convention's value.", NULL},
	{"hook", SHAPE_IDENTIFIER, false, offsetof(struct raw_message, message.hook), 0, 0,
		"The name of its hook; without it, on_ and the name behind the first underscore.",
		&hook_name},
	{"value", SHAPE_INTEGER, true, offsetof(struct raw_message, message.value), 1, 0xffff,
		"Its number.", &value_format},
	{"doc", SHAPE_TEXT, false, offsetof(struct raw_message, message.doc), 0, 0,
		"What it is for.", NULL},
	{"scope", SHAPE_IDENTIFIER, false, offsetof(struct raw_message, message.scope_name), 0, 0,
		"In what it works: an instance, unless it says otherwise.", &format_scope},
	{"interactive", SHAPE_BOOL, false, offsetof(struct raw_message, message.interactive), 0, 0,
		"Whether the driver may wait for a person.", NULL},
	{"returns", SHAPE_IDENTIFIER, true, offsetof(struct raw_message, message.returns), 0, 0,
		"What its answer means: a return convention of the protocol.", &format_convention},
	{"lasts", SHAPE_BOOL, false, offsetof(struct raw_message, message.lasts), 0, 0,
		"Whether it goes on when its hook has returned, until the driver says it is done.",
		NULL},
	{"interrupts", SHAPE_BOOL, false, offsetof(struct raw_message, message.interrupts), 0, 0,
		"Whether it ends what lasts.", NULL},
	{"entry", SHAPE_IDENTIFIER, false, offsetof(struct raw_message, message.entry_name), 0, 0,
		"Where it arrives, when the protocol has several entry points.", &format_entry},
	{"default", SHAPE_SCALAR, false, offsetof(struct raw_message, defaults), 0, 0,
		"What it answers unless its hook is written: a number or a constant.",
		&format_answer},
	{"fallible", SHAPE_BOOL, false, offsetof(struct raw_message, message.fallible), 0, 0,
		"Whether it can fail.", NULL},
	{"header", SHAPE_TEXT, false, offsetof(struct raw_message, message.header), 0, 0,
		"The header that defines it, when it is not the protocol's.", NULL},
	{"sender", SHAPE_TEXT, false, offsetof(struct raw_message, message.sender), 0, 0,
		"Who sends it, and when.", NULL},
	{"source", SHAPE_TEXT, true, offsetof(struct raw_message, message.source), 0, 0,
		"Where this is from: names of `sources`.", NULL},
	{"aliases", SHAPE_SEQUENCE, false, offsetof(struct raw_message, aliases), 0, 0,
		"Other names that headers have for it.", &message_aliases},
	{"early", SHAPE_BOOL, false, offsetof(struct raw_message, message.early), 0, 0,
		"Whether it may come before anything is open, and concerns nothing that is.", NULL},
	{"queues", SHAPE_BOOL, false, offsetof(struct raw_message, message.queues), 0, 0,
		"Whether it lends a buffer, as the message that its scope's queue names.", NULL},
	{"empties", SHAPE_BOOL, false, offsetof(struct raw_message, message.empties), 0, 0,
		"Whether it gives all buffers back, as the message that its scope's queue names.",
		NULL},
	{"notify", SHAPE_MAPPING, false, offsetof(struct raw_message, notify), 0, 0,
		"What all programs are told that have its device open, when it succeeds.",
		&change_format},
	{"support", SHAPE_IDENTIFIER, false, offsetof(struct raw_message, message.support), 0, 0,
		"The function of its devices' support file that answers it.", NULL},
	{"asks", SHAPE_MAPPING, false, offsetof(struct raw_message, asks), 0, 0,
		"What it asks for, when it asks for the value of an item.", &format_asks},
	{"intercepted", SHAPE_BOOL, false, offsetof(struct raw_message, message.intercepted), 0, 0,
		"Whether the system answers it by itself, so that no driver gets it.", NULL},
};
enum { CUSTOM_KEYS = 11, PROTOCOL_KEYS_FROM = 2 };
const struct shape message_custom_shape = {
	"message", message_keys, CUSTOM_KEYS, .other = &parameters_map};
const struct shape message_protocol_shape = {"message", message_keys + PROTOCOL_KEYS_FROM,
	sizeof message_keys / sizeof *message_keys - PROTOCOL_KEYS_FROM, .other = &parameters_map,
	.also = "\"allOf\": [{\"required\": [\"scope\"]}]"};

static void read_range(const struct reader *reader, const struct node *node,
	struct parameter *parameter)
{
	struct number ends[2] = {{0}};
	int64_t least = 0;
	int64_t most = 0;
	if (parameter->type->kind == TYPE_POINTER) {
		diagnostic_error(reader->diagnostics, node->position,
			"a range of a pointer type; expected a type that is a number");
		return;
	}
	if (node->count != 2) {
		diagnostic_error(reader->diagnostics, node->position,
			"a range of %u values; expected [least, most]", node->count);
		return;
	}
	model_type_limits(parameter->type, &least, &most);
	const bool read = shape_integer(reader, "range", node->first, least, most, &ends[0]) &
			  shape_integer(reader, "range", node->first->next, least, most, &ends[1]);
	if (read && ends[0].value > ends[1].value)
		diagnostic_error(reader->diagnostics, node->position,
			"a range from %lld down to %lld; expected [least, most]",
			(long long)ends[0].value, (long long)ends[1].value);
	parameter->ranged = read;
	parameter->range_at = node->position;
	parameter->least = ends[0].value;
	parameter->most = ends[1].value;
}

/* Names for values, for people who read what was sent. */
static void read_values(const struct reader *reader, const struct node *mapping,
	struct parameter *parameter)
{
	parameter->values = protocol_list(reader, mapping, sizeof *parameter->values,
		&parameter->value_count);
	struct constant *constant = parameter->values;
	for (const struct node *node = mapping->first; node != NULL; node = node->next) {
		struct number number = {0};
		shape_integer(reader, "value", node, INT32_MIN, UINT32_MAX, &number);
		constant++->value = number.value;
	}
}

/* Makes room for the parameter that this place carries; they stand in the order of their
 * places. */
static struct parameter *insert_parameter(struct message *message, size_t place)
{
	size_t i = message->parameter_count++;
	for (; i > 0 && message->parameters[i - 1].place > place; i--)
		message->parameters[i] = message->parameters[i - 1];
	message->parameters[i] = (struct parameter){.place = place};
	return &message->parameters[i];
}

static void read_parameter(const struct reader *reader, const struct protocol *protocol,
	const struct node *node, struct message *message, size_t place)
{
	struct raw_parameter raw = {0};
	struct parameter *parameter = insert_parameter(message, place);
	shape_read(reader, &parameter_shape, node, &raw);
	parameter->carrier = node->key;
	parameter->name = raw.name;
	parameter->stores_name = raw.stores;
	parameter->gives_name = raw.gives;
	parameter->doc = raw.doc;
	if (raw.values != NULL)
		read_values(reader, raw.values, parameter);
	parameter->type = lookup_type(reader, protocol, raw.type);
	if (parameter->type != NULL && raw.range != NULL)
		read_range(reader, raw.range, parameter);
}

static void read_change(const struct reader *reader, const struct node *node,
	struct change_notice *change)
{
	struct raw_change raw = {0};
	const unsigned errors = reader->diagnostics->errors;
	shape_read(reader, &change_shape, node, &raw);
	if (reader->diagnostics->errors != errors)
		return;
	change->message = raw.message;
	change->about = location_read(reader, raw.about);
}

void message_name_hook(const struct reader *reader, struct message *message)
{
	if (message->hook.text.at != NULL)
		return;
	const struct text symbol = message->name.text;
	const char *underscore = memchr(symbol.at, '_', symbol.length);
	struct text rest = symbol;
	if (underscore != NULL && underscore + 1 < symbol.at + symbol.length)
		rest = (struct text){underscore + 1,
			symbol.length - (size_t)(underscore + 1 - symbol.at)};
	message->hook.at = message->name.at;
	message->hook.text = text_lower(reader->pool,
		text_format(reader->pool, "on_%.*s", (int)rest.length, rest.at));
}

struct reading {
	const struct reader *reader;
	const struct protocol *protocol;
	const struct entry *entry;
	struct message *message;
};

/* Reports a key that was meant to be a parameter of the entry point. */
static bool is_near_parameter(const struct reading *reading, const struct node *value)
{
	const struct entry *entry = reading->entry;
	struct nearest nearest = nearest_to(value->key);
	for (size_t i = entry->first_carrier; i < entry->parameter_count; i++)
		nearest_offer(&nearest, entry->parameters[i].name.text);
	if (nearest.best.length == 0)
		return false;
	diagnostic_error(reading->reader->diagnostics, value->key_at,
		"unknown key '%.*s' in a message", (int)value->key.length, value->key.at);
	nearest_suggest(&nearest, reading->reader->diagnostics, value->key_at);
	return true;
}

/* Takes a key that is a parameter of the entry point. */
static bool take_parameter(void *context, const struct node *value)
{
	const struct reading *reading = context;
	const struct entry *entry = reading->entry;
	for (size_t i = entry->first_carrier; i < entry->parameter_count; i++) {
		if (!text_equal(entry->parameters[i].name.text, value->key))
			continue;
		read_parameter(reading->reader, reading->protocol, value, reading->message,
			i - entry->first_carrier);
		return true;
	}
	return is_near_parameter(reading, value);
}

/* The entry point that a message names, or else the protocol's first. */
static const struct entry *find_entry(const struct reader *reader, const struct protocol *protocol,
	const struct node *node)
{
	static const struct entry none = {.first_carrier = 1};
	const struct node *name = node_get(node, TEXT("entry"));
	if (protocol->entry_count == 0)
		return &none;
	for (size_t i = 0; name != NULL && i < protocol->entry_count; i++)
		if (text_equal(protocol->entries[i].name.text, name->scalar))
			return &protocol->entries[i];
	if (name != NULL && name->kind == NODE_SCALAR)
		report_unknown(reader, "entry point",
			(struct placed){name->scalar, name->position},
			protocol->entries, protocol->entry_count, sizeof *protocol->entries);
	return &protocol->entries[0];
}

static void read_aliases(const struct reader *reader, const struct node *sequence,
	struct message *message)
{
	message->aliases = pool_array(reader->pool, sequence->count, sizeof *message->aliases);
	for (const struct node *node = sequence->first; node != NULL; node = node->next)
		if (shape_identifier(reader, "alias", node,
			    &message->aliases[message->alias_count]))
			message->alias_count++;
}

void message_read(const struct reader *reader, const struct protocol *protocol,
	const struct node *node, struct message *message)
{
	struct message parameters = {0};
	struct raw_message raw = {.message = *message};
	struct reading reading = {
		reader, protocol, find_entry(reader, protocol, node), &parameters};
	shape_read_open(reader,
		message->custom ? &message_custom_shape : &message_protocol_shape, node, &raw,
		take_parameter, &reading);
	*message = raw.message;
	message->entry = reading.entry;
	memcpy(message->parameters, parameters.parameters, sizeof parameters.parameters);
	message->parameter_count = parameters.parameter_count;
	const struct node *answer = message->custom ? raw.answer : raw.defaults;
	if (answer != NULL)
		message->answer.text = (struct placed){answer->scalar, answer->position};
	if (raw.asks != NULL)
		message->asks = asks_read(reader, raw.asks);
	if (raw.notify != NULL)
		read_change(reader, raw.notify, &message->change);
	if (raw.aliases != NULL)
		read_aliases(reader, raw.aliases, message);
	message->convention = lookup_convention(reader, protocol, message->returns);
	message->scope = lookup_scope(reader, protocol, message->scope_name);
	if (!message->intercepted)
		message_name_hook(reader, message);
}
