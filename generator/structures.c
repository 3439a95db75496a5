/* A member is `TYPE` or `TYPE[COUNT]`, and TYPE is one of the protocol's types or a structure that
 * stands before this one: so no structure can be inside itself. */
#include "structures.h"

#include "c_names.h"
#include "scopes.h"

enum { MOST_ELEMENTS = 1024, MOST_PACK = 8 };

struct raw_structure {
	struct placed header, doc;
	struct number pack;
	const struct node *members;
};

static const struct format pack_1 = {.kind = FORMAT_INTEGER, .least = 1, .most = 2};
static const struct format pack_4 = {.kind = FORMAT_INTEGER, .least = 4, .most = 4};
static const struct format pack_8 = {.kind = FORMAT_INTEGER, .least = 8, .most = MOST_PACK};
static const struct format pack_format = {
	.kind = FORMAT_EITHER, FORMATS(&pack_1, &pack_4, &pack_8)};
static const struct format member_name = {.kind = FORMAT_FORM, .form = FORM_IDENTIFIER};
static const struct format members_map = {
	.kind = FORMAT_MAP, .least = 1, .keys = &member_name, FORMATS(&format_text)};

static const struct shape_key structure_keys[] = {
	{"header", SHAPE_TEXT, false, AT(raw_structure, header), 0, 0,
		"The header that defines it, when all compilers have it.", NULL},
	{"pack", SHAPE_INTEGER, false, AT(raw_structure, pack), 1, MOST_PACK,
		"To how many bytes members are aligned at most.", &pack_format},
	{"doc", SHAPE_TEXT, true, AT(raw_structure, doc), 0, 0,
		"What it is.", NULL},
	{"members", SHAPE_MAPPING, true, AT(raw_structure, members), 0, 0,
		"Its members with their C types, in order.", &members_map},
};
const struct shape structure_shape = {"structure", SHAPE_KEYS(structure_keys)};

/* Reads `TYPE` or `TYPE[COUNT]`. */
static void read_member_type(const struct reader *reader, const struct node *node,
	struct structure_member *member)
{
	int64_t count = 0;
	if (!shape_text(reader, "type", node, &member->type_name))
		return;
	struct text *name = &member->type_name.text;
	const char *bracket = memchr(name->at, '[', name->length);
	if (bracket == NULL)
		return;
	const size_t before = (size_t)(bracket - name->at);
	const struct text rest = {bracket + 1, name->length - before - 1};
	const struct text digits = {rest.at, rest.length == 0 ? 0 : rest.length - 1};
	if (rest.length == 0 || rest.at[rest.length - 1] != ']' ||
		!shape_parse_integer(digits, &count) || count < 1 || count > MOST_ELEMENTS)
		diagnostic_error(reader->diagnostics, node->position,
			"'%.*s' is no type of a member; expected TYPE or TYPE[COUNT], up to %d",
			(int)name->length, name->at, MOST_ELEMENTS);
	member->count = (unsigned)count;
	name->length = before;
}

static void check_name(const struct reader *reader, const char *what, struct placed name)
{
	if (!c_is_identifier(name.text))
		diagnostic_error(reader->diagnostics, name.at,
			"a %s is called '%.*s'; expected a name for C", what,
			(int)name.text.length, name.text.at);
}

static void read_structure(const struct reader *reader, const struct node *node,
	struct structure *structure)
{
	struct raw_structure raw = {0};
	shape_read(reader, &structure_shape, node, &raw);
	check_name(reader, "structure", structure->name);
	structure->header = raw.header;
	structure->doc = raw.doc;
	structure->pack = (unsigned)raw.pack.value;
	if ((structure->pack & (structure->pack - 1)) != 0)
		diagnostic_error(reader->diagnostics, raw.pack.at,
			"'pack' is %u; expected 1, 2, 4 or 8", structure->pack);
	if (raw.members == NULL)
		return;
	structure->members = protocol_list(reader, raw.members, sizeof *structure->members,
		&structure->member_count);
	struct structure_member *member = structure->members;
	for (const struct node *type = raw.members->first; type != NULL; type = type->next) {
		check_name(reader, "member", member->name);
		read_member_type(reader, type, member++);
	}
	if (structure->member_count == 0)
		diagnostic_error(reader->diagnostics, raw.members->position,
			"structure '%.*s' needs a member", (int)structure->name.text.length,
			structure->name.text.at);
}

void structures_read(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol)
{
	protocol->structures = protocol_list(reader, mapping, sizeof *protocol->structures,
		&protocol->structure_count);
	size_t i = 0;
	for (const struct node *node = mapping->first; node != NULL; node = node->next)
		read_structure(reader, node, &protocol->structures[i++]);
}

/* ---- names ---- */

/* Reports a name that is neither a type nor one of the structures. */
static void report_unknown_type(const struct reader *reader, const struct protocol *protocol,
	struct placed name)
{
	struct nearest nearest = nearest_to(name.text);
	diagnostic_error(reader->diagnostics, name.at, "unknown type '%.*s'",
		(int)name.text.length, name.text.at);
	for (size_t i = 0; i < protocol->type_count; i++)
		nearest_offer(&nearest, protocol->types[i].name.text);
	for (size_t i = 0; i < protocol->structure_count; i++)
		nearest_offer(&nearest, protocol->structures[i].name.text);
	nearest_suggest(&nearest, reader->diagnostics, name.at);
}

static void resolve_member(const struct reader *reader, const struct protocol *protocol,
	const struct structure *structure, struct structure_member *member)
{
	const struct placed name = member->type_name;
	if (name.text.at == NULL)
		return;
	member->type = model_type(protocol, name.text);
	if (member->type != NULL)
		return;
	const struct structure *inner = model_structure(protocol, name.text);
	if (inner == NULL) {
		report_unknown_type(reader, protocol, name);
	} else if (inner >= structure) {
		diagnostic_error(reader->diagnostics, name.at,
			"'%.*s' stands after this structure; expected it before",
			(int)name.text.length, name.text.at);
		diagnostic_note(reader->diagnostics, inner->name.at, "here");
	} else {
		member->structure = inner;
	}
}

static void resolve_type(const struct reader *reader, const struct protocol *protocol,
	struct type *type)
{
	const struct placed name = type->to_name;
	if (name.text.at == NULL)
		return;
	if (type->kind != TYPE_POINTER)
		diagnostic_error(reader->diagnostics, name.at,
			"'%.*s' is no pointer, so it points 'to' nothing",
			(int)type->name.text.length, type->name.text.at);
	type->to = model_structure(protocol, name.text);
	type->to_type = type->to == NULL ? model_type(protocol, name.text) : NULL;
	if (type->to == NULL && type->to_type == NULL)
		report_unknown_type(reader, protocol, name);
}

void structures_resolve(const struct reader *reader, struct protocol *protocol)
{
	for (size_t i = 0; i < protocol->structure_count; i++) {
		struct structure *structure = &protocol->structures[i];
		if (model_type(protocol, structure->name.text) != NULL)
			diagnostic_error(reader->diagnostics, structure->name.at,
				"'%.*s' is a type and a structure",
				(int)structure->name.text.length, structure->name.text.at);
		for (size_t j = 0; j < structure->member_count; j++)
			resolve_member(reader, protocol, structure, &structure->members[j]);
	}
	for (size_t i = 0; i < protocol->type_count; i++)
		resolve_type(reader, protocol, &protocol->types[i]);
}
