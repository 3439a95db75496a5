/* One shape for each kind of part; each list is read into an array, and the names in it are
 * resolved when all lists are there. */
#include "protocol.h"

#include "asks.h"
#include "check.h"
#include "constants.h"
#include "markers.h"
#include "lookup.h"
#include "message.h"
#include "registry.h"
#include "scopes.h"
#include "settings.h"
#include "structures.h"
#include "verbs.h"

static const struct shape_key custom_keys[] = {
	{"first", SHAPE_INTEGER, true, AT(protocol, custom_first), 1, 0xffff,
		"The least value that a driver may use.", NULL},
	{"last", SHAPE_INTEGER, true, AT(protocol, custom_last), 1, 0xffff,
		"The most.", NULL},
	{"usual", SHAPE_INTEGER, true, AT(protocol, custom_usual), 1, 0xffff,
		"Where drivers usually begin.", NULL},
	{"taken", SHAPE_TEXT, false, AT(protocol, custom_taken), 0, 0,
		"What the names of other families begin with, with blanks between.", NULL},
};
SHAPE(custom_shape, "range of custom messages", custom_keys);

static const struct shape_key family_keys[] = {
	{"first", SHAPE_INTEGER, true, AT(protocol, family_first), 1, 0xffff,
		"The least value of the family.", NULL},
	{"last", SHAPE_INTEGER, true, AT(protocol, family_last), 1, 0xffff,
		"The most.", NULL},
	{"answer", SHAPE_TEXT, true, AT(protocol, family_answer), 0, 0,
		"What is answered: a number or a constant.", &format_setting},
};
SHAPE(family_shape, "range of a family", family_keys);

static void resolve_family(const struct reader *reader, struct protocol *protocol)
{
	if (protocol->family_answer.text.at == NULL)
		return;
	constants_value(reader, protocol, protocol->family_answer, &protocol->family_value);
	if (protocol->family_first.value > protocol->family_last.value)
		diagnostic_error(reader->diagnostics, protocol->family_last.at,
			"'last' is before 'first'");
}

/* ---- types and conventions ---- */

static const char *const kinds[] = {"signed", "unsigned", "pointer", NULL};
static const struct format kind_words = {.kind = FORMAT_WORDS, .words = kinds};
static const char *const pointer_word[] = {"pointer", NULL};
static const struct format pointer_format = {.kind = FORMAT_WORDS, .words = pointer_word};
static const struct format bits_8 = {.kind = FORMAT_INTEGER, .least = 8, .most = 8};
static const struct format bits_16 = {.kind = FORMAT_INTEGER, .least = 16, .most = 16};
static const struct format bits_32 = {.kind = FORMAT_INTEGER, .least = 32, .most = 32};
static const struct format bits_format = {
	.kind = FORMAT_EITHER, FORMATS(&bits_8, &bits_16, &bits_32, &pointer_format)};

struct raw_type {
	const struct node *kind, *bits;
	struct placed to, doc;
};

static const struct shape_key type_keys[] = {
	{"kind", SHAPE_SCALAR, true, AT(raw_type, kind), 0, 0,
		"What its values are.", &kind_words},
	{"bits", SHAPE_SCALAR, false, AT(raw_type, bits), 0, 0,
		"How wide a number is.", &bits_format},
	{"to", SHAPE_TEXT, false, AT(raw_type, to), 0, 0,
		"The structure or type that a pointer points to.", NULL},
	{"doc", SHAPE_TEXT, true, AT(raw_type, doc), 0, 0,
		"What it is.", NULL},
};
SHAPE(type_shape, "type", type_keys);

static void read_bits(const struct reader *reader, const struct node *node, struct type *type)
{
	struct number bits = {0};
	if (text_equal(node->scalar, text_of(pointer_word[0])))
		return;
	if (!shape_integer(reader, "bits", node, 8, 32, &bits))
		return;
	if (bits.value % 8 != 0 || bits.value == 24)
		diagnostic_error(reader->diagnostics, node->position,
			"a number of %lld bits; expected 8, 16, 32 or pointer",
			(long long)bits.value);
	type->bits = (unsigned)bits.value;
}

static void read_types(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol)
{
	protocol->types =
		protocol_list(reader, mapping, sizeof *protocol->types, &protocol->type_count);
	struct type *type = protocol->types;
	for (const struct node *node = mapping->first; node != NULL; node = node->next, type++) {
		struct raw_type raw = {0};
		unsigned kind = 0;
		shape_read(reader, &type_shape, node, &raw);
		type->doc = raw.doc;
		type->to_name = raw.to;
		if (raw.kind != NULL &&
			protocol_choose(reader, "kind of type", raw.kind, kinds, &kind))
			type->kind = (enum type_kind)kind;
		if (raw.bits != NULL)
			read_bits(reader, raw.bits, type);
	}
}

static const char *const id_word[] = {"id", NULL};
static const struct format id_format = {.kind = FORMAT_WORDS, .words = id_word};
static const struct format success_format = {
	.kind = FORMAT_EITHER, FORMATS(&format_integer, &id_format)};
static const struct format values_map = {.kind = FORMAT_MAP, FORMATS(&format_integer)};

struct raw_convention {
	const struct node *success, *values;
	struct number failure;
	struct number mask;
	bool ignored;
	struct placed doc;
};

static const struct shape_key convention_keys[] = {
	{"success", SHAPE_SCALAR, true, AT(raw_convention, success), 0, 0,
		"The value for success, or id: what was opened.", &success_format},
	{"failure", SHAPE_INTEGER, true, AT(raw_convention, failure), INT32_MIN, UINT32_MAX,
		"The value for failure.", NULL},
	{"mask", SHAPE_INTEGER, false, AT(raw_convention, mask), 1, UINT32_MAX,
		"The bits that tell success from failure, when the others say more.", NULL},
	{"values", SHAPE_MAPPING, false, AT(raw_convention, values), 0, 0,
		"All values, when there are constants for them.", &values_map},
	{"ignored", SHAPE_BOOL, false, AT(raw_convention, ignored), 0, 0,
		"Whether nobody looks at the answer.", NULL},
	{"doc", SHAPE_TEXT, true, AT(raw_convention, doc), 0, 0,
		"What it means.", NULL},
};
SHAPE(convention_shape, "return convention", convention_keys);

static void read_conventions(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol)
{
	protocol->conventions = protocol_list(reader, mapping, sizeof *protocol->conventions,
		&protocol->convention_count);
	struct convention *convention = protocol->conventions;
	for (const struct node *node = mapping->first; node != NULL;
		node = node->next, convention++) {
		struct raw_convention raw = {0};
		struct number success = {0};
		shape_read(reader, &convention_shape, node, &raw);
		convention->doc = raw.doc;
		convention->failure = raw.failure.value;
		convention->ignored = raw.ignored;
		convention->mask = raw.mask.value;
		if (raw.values != NULL)
			convention->values = constants_read(reader, raw.values,
				&convention->value_count);
		if (raw.success == NULL)
			continue;
		convention->issues_id = text_equal(raw.success->scalar, text_of(id_word[0]));
		if (!convention->issues_id)
			shape_integer(reader, "success", raw.success, INT32_MIN, UINT32_MAX,
				&success);
		convention->success = success.value;
	}
}

/* ---- entry points ---- */

static const struct format identifier_form = {.kind = FORMAT_FORM, .form = FORM_IDENTIFIER};
static const struct format parameters_map = {.kind = FORMAT_MAP, FORMATS(&identifier_form)};

struct raw_entry {
	struct entry entry;
	const struct node *parameters;
};

static const struct shape_key entry_keys[] = {
	{"returns", SHAPE_IDENTIFIER, true, AT(raw_entry, entry.returns), 0, 0,
		"The C type of its result.", NULL},
	{"convention", SHAPE_IDENTIFIER, true, AT(raw_entry, entry.convention), 0, 0,
		"Its calling convention.", NULL},
	{"parameters", SHAPE_MAPPING, true, AT(raw_entry, parameters), 0, 0,
		"Its parameters with their C types, in order.", &parameters_map},
	{"message", SHAPE_IDENTIFIER, true, AT(raw_entry, entry.message), 0, 0,
		"The parameter that is the message.", NULL},
	{"default", SHAPE_IDENTIFIER, true, AT(raw_entry, entry.fallback), 0, 0,
		"The function or code that answers all other messages.", NULL},
	{"doc", SHAPE_TEXT, true, AT(raw_entry, entry.doc), 0, 0,
		"What arrives there.", NULL},
};
SHAPE(entry_shape, "entry point", entry_keys);

/* What a message carries follows the message itself. */
static void find_carriers(const struct reader *reader, struct entry *entry)
{
	size_t i = 0;
	while (i < entry->parameter_count &&
		!text_equal(entry->parameters[i].name.text, entry->message.text))
		i++;
	entry->first_carrier = i + 1;
	if (i == entry->parameter_count && entry->message.text.at != NULL)
		report_unknown(reader, "parameter", entry->message, entry->parameters,
			entry->parameter_count, sizeof *entry->parameters);
	else if (entry->parameter_count > ENTRY_PARAMETERS)
		diagnostic_error(reader->diagnostics, entry->name.at,
			"too many parameters; expected at most %d", ENTRY_PARAMETERS);
	else if (entry->parameter_count > i + 1 + MESSAGE_PARAMETERS)
		diagnostic_error(reader->diagnostics, entry->name.at,
			"too many parameters after the message; expected at most %d",
			MESSAGE_PARAMETERS);
}

static void read_entry(const struct reader *reader, const struct node *node, struct entry *entry)
{
	struct raw_entry raw = {.entry = *entry};
	shape_read(reader, &entry_shape, node, &raw);
	*entry = raw.entry;
	if (raw.parameters == NULL)
		return;
	entry->parameters = protocol_list(reader, raw.parameters, sizeof *entry->parameters,
		&entry->parameter_count);
	size_t i = 0;
	for (const struct node *type = raw.parameters->first; type != NULL; type = type->next)
		shape_identifier(reader, "type", type, &entry->parameters[i++].type);
	find_carriers(reader, entry);
}

static void read_entries(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol)
{
	protocol->entries =
		protocol_list(reader, mapping, sizeof *protocol->entries, &protocol->entry_count);
	size_t i = 0;
	for (const struct node *node = mapping->first; node != NULL; node = node->next)
		read_entry(reader, node, &protocol->entries[i++]);
}

static void read_messages(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol)
{
	protocol->messages =
		protocol_list(reader, mapping, sizeof *protocol->messages,
			&protocol->message_count);
	struct message *message = protocol->messages;
	for (const struct node *node = mapping->first; node != NULL; node = node->next, message++) {
		message_read(reader, protocol, node, message);
		if (message->header.text.at == NULL)
			message->header = protocol->header;
	}
}

/* ---- the document ---- */

static const struct format sources_map = {.kind = FORMAT_MAP, FORMATS(&format_text)};
static const struct format type_format = {.kind = FORMAT_SHAPE, .shape = &type_shape};
static const struct format types_map = {.kind = FORMAT_MAP, FORMATS(&type_format)};
static const struct format structure_format = {.kind = FORMAT_SHAPE, .shape = &structure_shape};
static const struct format structures_map = {
	.kind = FORMAT_MAP, .keys = &identifier_form, FORMATS(&structure_format)};
static const struct format constants_map = {.kind = FORMAT_MAP, FORMATS(&format_integer)};
static const struct format convention_format = {.kind = FORMAT_SHAPE, .shape = &convention_shape};
static const struct format conventions_map = {.kind = FORMAT_MAP, FORMATS(&convention_format)};
static const struct format entry_format = {.kind = FORMAT_SHAPE, .shape = &entry_shape};
static const struct format entries_map = {.kind = FORMAT_MAP, FORMATS(&entry_format)};
static const struct format scope_format = {.kind = FORMAT_SHAPE, .shape = &scope_shape};
static const struct format scopes_map = {.kind = FORMAT_MAP, FORMATS(&scope_format)};
static const struct format message_format = {
	.kind = FORMAT_SHAPE, .shape = &message_protocol_shape};
static const struct format messages_map = {
	.kind = FORMAT_MAP, .keys = &identifier_form, FORMATS(&message_format)};
static const struct format marker_format = {.kind = FORMAT_SHAPE, .shape = &marker_shape};
static const struct format markers_map = {
	.kind = FORMAT_MAP, .keys = &identifier_form, FORMATS(&marker_format)};
static const struct format registration_format = {
	.kind = FORMAT_SHAPE, .shape = &registration_shape};
static const struct format registry_map = {.kind = FORMAT_MAP, FORMATS(&registration_format)};
static const struct format family_format = {.kind = FORMAT_SHAPE, .shape = &family_shape};
static const struct format custom_format = {.kind = FORMAT_SHAPE, .shape = &custom_shape};

struct raw_protocol {
	struct protocol protocol;
	const struct node *sources, *types, *conventions, *entries, *scopes, *messages, *custom,
		*structures, *constants, *family, *markers, *registry, *commands,
		*forms;
};

static const struct shape_key protocol_keys[] = {
	{"protocol", SHAPE_IDENTIFIER, true, AT(raw_protocol, protocol.name), 0, 0,
		"Its name, which the file has, too.", NULL},
	{"description", SHAPE_TEXT, true, AT(raw_protocol, protocol.description), 0, 0,
		"What its drivers are.", NULL},
	{"extends", SHAPE_IDENTIFIER, false, AT(raw_protocol, protocol.extends), 0, 0,
		"The protocol that it adds to; parts of the same name take the place of its own.",
		NULL},
	{"header", SHAPE_TEXT, true, AT(raw_protocol, protocol.header), 0, 0,
		"The Windows header that defines the messages.", NULL},
	{"sources", SHAPE_MAPPING, true, AT(raw_protocol, sources), 0, 0,
		"Short names for where facts come from.", &sources_map},
	{"types", SHAPE_MAPPING, true, AT(raw_protocol, types), 0, 0,
		"The C types that parameters and state may have.", &types_map},
	{"structures", SHAPE_MAPPING, false, AT(raw_protocol, structures), 0, 0,
		"What pointers of parameters point to.", &structures_map},
	{"constants", SHAPE_MAPPING, false, AT(raw_protocol, constants), 0, 0,
		"Values that have names.", &constants_map},
	{"conventions", SHAPE_MAPPING, true, AT(raw_protocol, conventions), 0, 0,
		"What return values mean.", &conventions_map},
	{"entries", SHAPE_MAPPING, true, AT(raw_protocol, entries), 0, 0,
		"The functions that a driver exports.", &entries_map},
	{"scopes", SHAPE_MAPPING, true, AT(raw_protocol, scopes), 0, 0,
		"What is opened and later closed, a tree.", &scopes_map},
	{"messages", SHAPE_MAPPING, true, AT(raw_protocol, messages), 0, 0,
		"All messages of the family.", &messages_map},
	{"markers", SHAPE_MAPPING, false, AT(raw_protocol, markers), 0, 0,
		"Symbols among the messages that are none, like the ends of a range.",
		&markers_map},
	{"registry", SHAPE_MAPPING, false, AT(raw_protocol, registry), 0, 0,
		"The values that make the system find its drivers.", &registry_map},
	{"family", SHAPE_MAPPING, false, AT(raw_protocol, family), 0, 0,
		"Messages that are answered although no driver handles them.", &family_format},
	{"forms", SHAPE_MAPPING, false, AT(raw_protocol, forms), 0, 0,
		"The forms of answers to messages that ask for the value of an item.",
		&format_forms},
	{"commands", SHAPE_MAPPING, false, AT(raw_protocol, commands), 0, 0,
		"How the system writes commands as text into a table.", &format_grammar},
	{"custom", SHAPE_MAPPING, true, AT(raw_protocol, custom), 0, 0,
		"Where messages of a driver's own may lie.", &custom_format},
};
const struct shape protocol_shape = {
	"protocol", SHAPE_KEYS(protocol_keys),
	.also = "\"allOf\": [{\"properties\": {\"entries\": {\"minProperties\": 1}, "
		"\"scopes\": {\"minProperties\": 1}}}]"};

static void read_sources(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol)
{
	protocol->references =
		protocol_list(reader, mapping, sizeof *protocol->references,
			&protocol->reference_count);
	size_t i = 0;
	for (const struct node *node = mapping->first; node != NULL; node = node->next)
		shape_text(reader, "source", node, &protocol->references[i++].text);
}

/* What messages are made of. */
static void read_values(const struct reader *reader, const struct raw_protocol *raw,
	struct protocol *protocol)
{
	read_sources(reader, raw->sources, protocol);
	read_types(reader, raw->types, protocol);
	read_conventions(reader, raw->conventions, protocol);
	if (raw->structures != NULL)
		structures_read(reader, raw->structures, protocol);
	if (raw->constants != NULL)
		protocol->constants =
			constants_read(reader, raw->constants, &protocol->constant_count);
}

const struct protocol *protocol_read(const struct reader *reader, const struct node *root)
{
	struct raw_protocol *raw = pool_allocate(reader->pool, sizeof *raw);
	struct protocol *protocol = &raw->protocol;
	const unsigned errors = reader->diagnostics->errors;
	shape_read(reader, &protocol_shape, root, raw);
	if (raw->custom != NULL)
		shape_read(reader, &custom_shape, raw->custom, protocol);
	if (raw->family != NULL)
		shape_read(reader, &family_shape, raw->family, protocol);
	if (reader->diagnostics->errors != errors)
		return NULL;
	read_values(reader, raw, protocol);
	read_entries(reader, raw->entries, protocol);
	scopes_read(reader, raw->scopes, protocol);
	read_messages(reader, raw->messages, protocol);
	if (raw->markers != NULL)
		markers_read(reader, raw->markers, protocol);
	if (raw->registry != NULL)
		registry_read(reader, raw->registry, protocol);
	if (raw->forms != NULL)
		forms_read(reader, raw->forms, protocol);
	if (raw->commands != NULL)
		grammar_read(reader, raw->commands, protocol);
	structures_resolve(reader, protocol);
	scopes_resolve(reader, protocol);
	resolve_family(reader, protocol);
	asks_resolve(reader, protocol);
	protocol_check(reader, protocol);
	return reader->diagnostics->errors == errors ? protocol : NULL;
}
