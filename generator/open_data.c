/* A member's value is a number, the size of the whole, or characters as a number of the member's
 * width has them in memory: all constants, so that nothing but data reaches generated C. */
#include "open_data.h"

#include <stddef.h>

#include "c_names.h"
#include "forms.h"
#include "lookup.h"

#define ARGUMENT(text) (int)(text).length, (text).at

enum { CHARACTER = 8 }; /* bits */

struct raw_member {
	struct placed name;
	struct placed type;
	const struct node *value;
	struct placed text;
};

static const char *const size_word[] = {"sizeof", NULL};
static const struct format size_format = {.kind = FORMAT_WORDS, .words = size_word};
static const struct format value_format = {
	.kind = FORMAT_EITHER, FORMATS(&format_integer, &size_format)};
static const struct format member_name = {.kind = FORMAT_FORM, .form = FORM_SMALL};

static const struct shape_key member_keys[] = {
	{"name", SHAPE_IDENTIFIER, true, offsetof(struct raw_member, name), 0, 0,
		"What it is called.", &member_name},
	{"type", SHAPE_TEXT, true, offsetof(struct raw_member, type), 0, 0,
		"Its C type, one of the protocol's.", &format_type},
	{"value", SHAPE_SCALAR, false, offsetof(struct raw_member, value), 0, 0,
		"A number, or sizeof: the size of the whole structure.", &value_format},
	{"text", SHAPE_TEXT, false, offsetof(struct raw_member, text), 0, 0,
		"As many characters as the type has bytes: the value that they have in memory.",
		NULL},
};
static const struct shape member_shape = {
	"member of 'open_data'", SHAPE_KEYS(member_keys), .typed = "value",
	.also = "\"oneOf\": [{\"required\": [\"value\"]}, {\"required\": [\"text\"]}]"};

static const struct format member_format = {.kind = FORMAT_SHAPE, .shape = &member_shape};
static const struct format members_list = {
	.kind = FORMAT_LIST, .least = 1, .most = INT64_MAX, FORMATS(&member_format)};
const struct format open_data_format = {
	.kind = FORMAT_EITHER, FORMATS(&format_integer, &members_list)};

static void check_name(const struct reader *reader, const struct open_data *data,
	struct placed name)
{
	const char *why = c_name_reserved(name.text);
	if (why != NULL)
		diagnostic_error(reader->diagnostics, name.at,
			"a member cannot be called '%.*s': %s", ARGUMENT(name.text), why);
	else if (!form_is(FORM_SMALL, name.text))
		diagnostic_error(reader->diagnostics, name.at,
			"'%.*s' is no name for a member; expected a lower-case letter first",
			ARGUMENT(name.text));
	for (size_t i = 0; i < data->member_count; i++) {
		if (!text_equal(data->members[i].name.text, name.text))
			continue;
		diagnostic_error(reader->diagnostics, name.at, "there are two members '%.*s'",
			ARGUMENT(name.text));
		diagnostic_note(reader->diagnostics, data->members[i].name.at, "first given here");
	}
}

/* The first character is the lowest byte, as Windows' machines store numbers. */
static void read_characters(const struct reader *reader, struct placed text,
	struct open_member *member)
{
	const struct type *type = member->type;
	const bool whole = type->kind == TYPE_UNSIGNED && type->bits != 0;
	if (!whole || text.text.length != type->bits / CHARACTER) {
		diagnostic_error(reader->diagnostics, text.at,
			"'%.*s' does not fill a %.*s; expected as many characters as an unsigned "
			"type has bytes",
			ARGUMENT(text.text), ARGUMENT(type->name.text));
		return;
	}
	for (size_t i = text.text.length; i-- > 0;)
		member->value = member->value << CHARACTER | (unsigned char)text.text.at[i];
}

static void read_number(const struct reader *reader, const struct node *node,
	struct open_member *member)
{
	const struct type *type = member->type;
	struct number number = {0};
	member->sized = node->style == NODE_PLAIN && type->kind != TYPE_POINTER &&
			text_equal(node->scalar, text_of(size_word[0]));
	if (member->sized || !shape_integer(reader, "value", node, INT32_MIN, UINT32_MAX, &number))
		return;
	member->value = number.value;
	if (type->kind == TYPE_POINTER && number.value != 0)
		diagnostic_error(reader->diagnostics, node->position,
			"'%.*s' is a pointer, which can only be 0", ARGUMENT(member->name.text));
	else if (type->kind != TYPE_POINTER && !model_type_holds(type, number.value))
		diagnostic_error(reader->diagnostics, node->position,
			"%lld does not fit in a %.*s", (long long)number.value,
			ARGUMENT(type->name.text));
}

static void read_member(const struct reader *reader, const struct protocol *protocol,
	const struct node *node, struct open_data *data)
{
	struct raw_member raw = {0};
	struct open_member *member = &data->members[data->member_count];
	shape_read(reader, &member_shape, node, &raw);
	if (raw.name.text.at == NULL || raw.type.text.at == NULL)
		return;
	check_name(reader, data, raw.name);
	data->member_count++;
	member->name = raw.name;
	member->type = lookup_type(reader, protocol, raw.type);
	if (member->type == NULL)
		return;
	if ((raw.value == NULL) == (raw.text.text.at == NULL))
		diagnostic_error(reader->diagnostics, raw.name.at,
			"member '%.*s' has a value %s; expected either 'value' or 'text'",
			ARGUMENT(raw.name.text), raw.value == NULL ? "of no kind" : "of two kinds");
	else if (raw.value != NULL)
		read_number(reader, raw.value, member);
	else
		read_characters(reader, raw.text, member);
}

void open_data_read(const struct reader *reader, const struct protocol *protocol,
	const struct node *node, struct open_data *into)
{
	if (node->kind == NODE_SCALAR) {
		shape_integer(reader, "open_data", node, INT32_MIN, UINT32_MAX, &into->number);
		return;
	}
	if (node->kind == NODE_MAPPING || node->count == 0) {
		diagnostic_error(reader->diagnostics, node->position,
			"'open_data' is %s; expected a number, or a sequence of members",
			node->kind == NODE_MAPPING ? "a mapping" : "empty");
		return;
	}
	into->members = pool_array(reader->pool, node->count, sizeof *into->members);
	for (const struct node *member = node->first; member != NULL; member = member->next)
		read_member(reader, protocol, member, into);
}
