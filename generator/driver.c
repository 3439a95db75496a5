/* The driver's keys first, then its protocol, then everything that can only be understood with the
 * protocol at hand. */
#include "driver.h"

#include "asks.h"
#include "check.h"
#include "devices.h"
#include "driver_scopes.h"
#include "forms.h"
#include "lookup.h"
#include "message.h"
#include "open_data.h"
#include "registry.h"
#include "settings.h"
#include "verbs.h"

struct raw_instances {
	struct number max;
	const struct node *session, *open_data, *require, *set;
};

static const char *const session_choices[] = {"accept", "refuse", NULL};
static const struct format session_words = {.kind = FORMAT_WORDS, .words = session_choices};

static const struct shape_key instances_keys[] = {
	{"max", SHAPE_INTEGER, false, AT(raw_instances, max), 1, MODEL_MOST_INSTANCES,
		"How many there may be at a time; without it, as many as there are ids.", NULL},
	{"session", SHAPE_SCALAR, false, AT(raw_instances, session), 0, 0,
		"Whether the system's own instance, opened with nothing, is accepted.",
		&session_words},
	{"open_data", SHAPE_NODE, false, AT(raw_instances, open_data), 0, 0,
		"What lParam2 of an opening is: a number, or the members of a structure.",
		&open_data_format},
	{"require", SHAPE_MAPPING, false, AT(raw_instances, require), 0, 0,
		"Members of what it is opened with, and the values that they must have.",
		&format_settings},
	{"set", SHAPE_MAPPING, false, AT(raw_instances, set), 0, 0,
		"Members of what it is opened with, and the values that it puts there.",
		&format_settings},
};
SHAPE(instances_shape, "choice of instances", instances_keys);

static const struct shape_key close_keys[] = {
	{"refuse_while", SHAPE_IDENTIFIER, false, AT(driver, refuse_while_name), 0, 0,
		"A field of the instance: no close while it is not zero.", NULL},
};
SHAPE(close_shape, "close policy", close_keys);

struct raw_field {
	struct placed type;
	struct number initial;
	struct placed doc;
};

static const struct shape_key field_keys[] = {
	{"type", SHAPE_TEXT, true, AT(raw_field, type), 0, 0,
		"Its C type, one of the protocol's.", &format_type},
	{"initial", SHAPE_INTEGER, false, AT(raw_field, initial), INT32_MIN, UINT32_MAX,
		"What it is at first; without it, zero.", NULL},
	{"doc", SHAPE_TEXT, false, AT(raw_field, doc), 0, 0,
		"What it is, for the comments of the code.", NULL},
};
static const struct shape field_shape = {
	"state field", SHAPE_KEYS(field_keys), .typed = "initial"};

struct raw_handled {
	const struct node *answer, *answers;
	bool lasts, interrupts;
};

static const struct shape_key handled_keys[] = {
	{"answer", SHAPE_SCALAR, false, AT(raw_handled, answer), 0, 0,
		"What it answers unless its hook is written: a number, a constant, or a field of the state.",
		&format_answer},
	{"answers", SHAPE_MAPPING, false, AT(raw_handled, answers), 0, 0,
		"Of a message that asks: items, each with a number, a constant, or a field of the "
		"state.", &format_answers},
	{"lasts", SHAPE_BOOL, false, AT(raw_handled, lasts), 0, 0,
		"Whether it goes on when its hook has returned, until the driver says it is done.",
		NULL},
	{"interrupts", SHAPE_BOOL, false, AT(raw_handled, interrupts), 0, 0,
		"Whether it ends what lasts.", NULL},
};
SHAPE(handled_shape, "message of the protocol", handled_keys);

/* ---- the document ---- */

static const struct format driver_name = {.kind = FORMAT_FORM, .form = FORM_DRIVER};
static const struct format protocol_name = {.kind = FORMAT_PROTOCOL};
static const struct format registry_map = {.kind = FORMAT_MAP, FORMATS(&format_text)};
static const struct format version_form = {.kind = FORMAT_FORM, .form = FORM_VERSION};
static const struct format alias_form = {.kind = FORMAT_FORM, .form = FORM_ALIAS};
static const struct format aliases_list = {
	.kind = FORMAT_LIST, .most = DRIVER_ALIASES, .unique = true, FORMATS(&alias_form)};
static const struct format instances_format = {.kind = FORMAT_SHAPE, .shape = &instances_shape};
static const struct format choice = {.kind = FORMAT_OPTIONAL_SCOPE};
static const struct format scopes_list = {
	.kind = FORMAT_LIST, .most = INT64_MAX, .unique = true, FORMATS(&choice)};
static const struct format close_format = {.kind = FORMAT_SHAPE, .shape = &close_shape};
static const struct format field_name = {.kind = FORMAT_FORM, .form = FORM_SMALL};
static const struct format field_format = {.kind = FORMAT_SHAPE, .shape = &field_shape};
static const struct format fields_map = {
	.kind = FORMAT_MAP, .keys = &field_name, FORMATS(&field_format)};
static const struct format state_map = {
	.kind = FORMAT_MAP, .keys = &format_scope, FORMATS(&fields_map)};
static const struct format handled_mapping = {.kind = FORMAT_SHAPE, .shape = &handled_shape};
static const struct format handled_format = {
	.kind = FORMAT_EITHER, FORMATS(&handled_mapping, &format_empty)};
static const struct format custom_format = {.kind = FORMAT_SHAPE, .shape = &message_custom_shape};
static const struct format messages_map = {
	.kind = FORMAT_MESSAGES, FORMATS(&handled_format, &custom_format)};

struct raw_driver {
	struct driver driver;
	const struct node *version, *aliases, *instances, *scopes, *devices, *state, *messages,
		*close, *registry, *commands;
};

static const struct shape_key driver_keys[] = {
	{"driver", SHAPE_IDENTIFIER, true, AT(raw_driver, driver.name), 0, 0,
		"The name of the driver: files, functions and the DLL are called like this.",
		&driver_name},
	{"protocol", SHAPE_IDENTIFIER, true, AT(raw_driver, driver.protocol_name), 0, 0,
		"The family of messages that it speaks.", &protocol_name},
	{"description", SHAPE_TEXT, true, AT(raw_driver, driver.description), 0, 0,
		"What the driver is, in one line; Windows shows it.", NULL},
	{"version", SHAPE_SCALAR, false, AT(raw_driver, version), 0, 0,
		"One to four numbers with points between them, like 1.2.0.", &version_form},
	{"aliases", SHAPE_SEQUENCE, false, AT(raw_driver, aliases), 0, 0,
		"Names under which a program can find the driver.", &aliases_list},
	{"company", SHAPE_TEXT, false, AT(raw_driver, driver.company), 0, 0,
		"Who made it; Windows shows it with the DLL.", NULL},
	{"copyright", SHAPE_TEXT, false, AT(raw_driver, driver.copyright), 0, 0,
		"Whose it is; Windows shows it with the DLL.", NULL},
	{"instances", SHAPE_MAPPING, false, AT(raw_driver, instances), 0, 0,
		"How many instances there may be, and what opens them.", &instances_format},
	{"registry", SHAPE_MAPPING, false, AT(raw_driver, registry), 0, 0,
		"What its values in the registry are called, instead of the protocol's names.",
		&registry_map},
	{"scopes", SHAPE_SEQUENCE, false, AT(raw_driver, scopes), 0, 0,
		"The optional scopes of the protocol that it has.", &scopes_list},
	{"devices", SHAPE_MAPPING, false, AT(raw_driver, devices), 0, 0,
		"The devices of each port, in the order of their numbers.", &driver_devices_format},
	{"state", SHAPE_MAPPING, false, AT(raw_driver, state), 0, 0,
		"What the driver keeps: fields of the module, and of each instance.", &state_map},
	{"messages", SHAPE_MAPPING, false, AT(raw_driver, messages), 0, 0,
		"The protocol's messages that it handles, and its own.", &messages_map},
	{"commands", SHAPE_MAPPING, false, AT(raw_driver, commands), 0, 0,
		"Commands of its own as text, each with the message that it becomes.",
		&format_verbs},
	{"close", SHAPE_MAPPING, false, AT(raw_driver, close), 0, 0,
		"When a close is refused.", &close_format},
};
const struct shape driver_shape = {"driver", SHAPE_KEYS(driver_keys)};

static void read_version(const struct reader *reader, const struct node *node, unsigned version[4])
{
	if (!form_version(node->scalar, version))
		diagnostic_error(reader->diagnostics, node->position,
			"'%.*s' is no version; expected 1 to 4 numbers up to 65535, like 1.2.0",
			(int)(node->scalar.length > 80 ? 80 : node->scalar.length),
			node->scalar.at);
}

/* Windows does not tell upper from lower case in aliases. */
static void read_alias(const struct reader *reader, const struct node *node, struct driver *driver)
{
	struct placed alias = {0};
	if (!shape_text(reader, "alias", node, &alias))
		return;
	if (!form_is(FORM_ALIAS, alias.text)) {
		diagnostic_error(reader->diagnostics, alias.at,
			"'%.*s' is no alias; expected letters, digits, '_', '-' or '.', at most 31",
			(int)alias.text.length, alias.text.at);
		return;
	}
	for (size_t i = 0; i < driver->alias_count; i++)
		if (text_equal(text_upper(reader->pool, driver->aliases[i].text),
			    text_upper(reader->pool, alias.text))) {
			diagnostic_error(reader->diagnostics, alias.at,
				"alias '%.*s' stands here twice",
				(int)alias.text.length, alias.text.at);
			diagnostic_note(reader->diagnostics, driver->aliases[i].at,
				"first given here");
		}
	if (driver->alias_count == DRIVER_ALIASES)
		diagnostic_error(reader->diagnostics, alias.at,
			"too many aliases; expected at most %d",
			DRIVER_ALIASES);
	else
		driver->aliases[driver->alias_count++] = alias;
}

static void read_instances(const struct reader *reader, const struct node *node,
	struct driver *driver)
{
	struct raw_instances raw = {0};
	shape_read(reader, &instances_shape, node, &raw);
	driver->max = raw.max;
	settings_of_instances(reader, driver, raw.require, raw.set);
	if (raw.open_data != NULL)
		open_data_read(reader, driver->protocol, raw.open_data, &driver->open_data);
	if (raw.session == NULL || text_equal(raw.session->scalar, text_of(session_choices[0])))
		return;
	driver->refuses_session = text_equal(raw.session->scalar, text_of(session_choices[1]));
	if (!driver->refuses_session)
		diagnostic_error(reader->diagnostics, raw.session->position,
			"'session' is '%.*s'; expected accept or refuse",
			(int)raw.session->scalar.length, raw.session->scalar.at);
}

static void read_field(const struct reader *reader, const struct protocol *protocol,
	const struct node *node, struct field *field)
{
	struct raw_field raw = {0};
	shape_read(reader, &field_shape, node, &raw);
	shape_identifier(reader, "state field",
		&(struct node){.kind = NODE_SCALAR, .scalar = node->key, .position = node->key_at},
		&field->name);
	field->initial = raw.initial;
	field->doc = raw.doc;
	field->type = lookup_type(reader, protocol, raw.type);
}

static void read_state(const struct reader *reader, const struct node *state, struct driver *driver)
{
	size_t count = 0;
	for (const struct node *fields = state->first; fields != NULL; fields = fields->next)
		count += fields->count;
	driver->fields = pool_array(reader->pool, count + 1, sizeof *driver->fields);
	for (const struct node *fields = state->first; fields != NULL; fields = fields->next) {
		const struct scope *scope = lookup_scope(reader, driver->protocol,
			(struct placed){fields->key, fields->key_at});
		if (scope == NULL)
			continue;
		if (fields->kind != NODE_MAPPING) {
			diagnostic_error(reader->diagnostics, fields->position,
				"the state of a scope is %s; expected a mapping of fields",
				shape_kind_name(fields));
			continue;
		}
		for (const struct node *node = fields->first; node != NULL; node = node->next) {
			struct field *field = &driver->fields[driver->field_count++];
			field->scope = scope;
			read_field(reader, driver->protocol, node, field);
		}
	}
}

/* A message that the protocol has: the driver may say what its hook answers by default. */
static struct message *read_handled(const struct reader *reader, const struct driver *driver,
	const struct node *node, const struct message *known)
{
	struct message *message = pool_allocate(reader->pool, sizeof *message);
	struct raw_handled raw = {.lasts = known->lasts, .interrupts = known->interrupts};
	*message = *known;
	message->name.at = node->key_at;
	const bool empty = node->kind == NODE_SCALAR && node->style == NODE_PLAIN &&
			   (node->scalar.length == 0 || text_equal(node->scalar, TEXT("~")));
	if (!empty)
		shape_read(reader, &handled_shape, node, &raw);
	message->lasts = raw.lasts;
	message->interrupts = raw.interrupts;
	if (raw.answer != NULL)
		message->answer = (struct answer){
			.text = {raw.answer->scalar, raw.answer->position}};
	if (raw.answers != NULL)
		answers_read(reader, raw.answers, driver, message);
	if (known->opens != NULL || known->closes != NULL)
		diagnostic_error(reader->diagnostics, node->key_at,
			"'%.*s' opens or closes a scope, which every driver handles; expected no entry",
			(int)node->key.length, node->key.at);
	else if (known->intercepted)
		diagnostic_error(reader->diagnostics, node->key_at,
			"'%.*s' never reaches a driver: the system answers it by itself",
			(int)node->key.length, node->key.at);
	return message;
}

static struct message *read_custom(const struct reader *reader, const struct protocol *protocol,
	const struct node *node)
{
	struct message *message = pool_allocate(reader->pool, sizeof *message);
	message->name = (struct placed){node->key, node->key_at};
	message->custom = true;
	shape_identifier(reader, "message",
		&(struct node){.kind = NODE_SCALAR, .scalar = node->key, .position = node->key_at},
		&message->name);
	message_read(reader, protocol, node, message);
	return message;
}

/* A message without a value is meant to be one of the protocol's: then its name is what is
 * wrong. */
static bool is_unknown(const struct reader *reader, const struct protocol *protocol,
	const struct node *node)
{
	if (node->kind == NODE_MAPPING && node_get(node, TEXT("value")) != NULL)
		return false;
	if (node->kind == NODE_MAPPING && node->count > 1)
		return false;
	report_unknown(reader, "message", (struct placed){node->key, node->key_at},
		protocol->messages, protocol->message_count, sizeof *protocol->messages);
	diagnostic_note(reader->diagnostics, node->key_at,
		"a message of the driver's own needs a 'value'");
	return true;
}

static void read_messages(const struct reader *reader, const struct node *messages,
	struct driver *driver)
{
	const struct protocol *protocol = driver->protocol;
	driver->messages = pool_array(reader->pool, messages->count + 1, sizeof(struct message *));
	for (const struct node *node = messages->first; node != NULL; node = node->next) {
		const struct message *known = model_message(protocol, node->key);
		if (known == NULL && is_unknown(reader, protocol, node))
			continue;
		driver->messages[driver->message_count++] =
			known != NULL ? read_handled(reader, driver, node, known)
				      : read_custom(reader, protocol, node);
	}
}

static void read_parts(const struct reader *reader, const struct raw_driver *raw,
	struct driver *driver)
{
	driver->version[0] = 1;
	if (raw->version != NULL)
		read_version(reader, raw->version, driver->version);
	for (const struct node *node = raw->aliases == NULL ? NULL : raw->aliases->first;
		node != NULL;
		node = node->next)
		read_alias(reader, node, driver);
	driver_scopes_list(reader, raw->scopes, raw->devices, driver);
	if (raw->devices != NULL)
		devices_of_driver(reader, raw->devices, driver);
	if (raw->instances != NULL)
		read_instances(reader, raw->instances, driver);
	if (raw->registry != NULL)
		registry_of_driver(reader, raw->registry, driver);
	if (raw->close != NULL)
		shape_read(reader, &close_shape, raw->close, driver);
	if (raw->state != NULL)
		read_state(reader, raw->state, driver);
	if (raw->messages != NULL)
		read_messages(reader, raw->messages, driver);
	if (raw->commands != NULL)
		verbs_read(reader, raw->commands, driver);
}

static const struct protocol *find_protocol(const struct reader *reader,
	const struct protocols *protocols, struct placed name)
{
	const unsigned errors = reader->diagnostics->errors;
	const struct protocol *protocol = protocols->find(protocols->context, reader, name.text);
	if (protocol == NULL && reader->diagnostics->errors == errors) {
		report_unknown(reader, "protocol", name, NULL, 0, 0);
		struct nearest nearest = nearest_to(name.text);
		protocols->offer(protocols->context, &nearest);
		nearest_suggest(&nearest, reader->diagnostics, name.at);
	}
	return protocol;
}

const struct driver *driver_read(const struct reader *reader, const struct protocols *protocols,
	const struct node *root)
{
	struct raw_driver *raw = pool_allocate(reader->pool, sizeof *raw);
	struct driver *driver = &raw->driver;
	const unsigned errors = reader->diagnostics->errors;
	shape_read(reader, &driver_shape, root, raw);
	if (driver->protocol_name.text.at == NULL)
		return NULL;
	driver->protocol = find_protocol(reader, protocols, driver->protocol_name);
	if (driver->protocol == NULL)
		return NULL;
	read_parts(reader, raw, driver);
	driver_check(reader, driver);
	return reader->diagnostics->errors == errors ? driver : NULL;
}
