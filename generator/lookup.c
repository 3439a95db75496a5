/* One function for each kind of part; what is not there is told alike. */
#include "lookup.h"

void report_unknown(const struct reader *reader, const char *what, struct placed name,
	const void *candidates, size_t count, size_t size)
{
	diagnostic_error(reader->diagnostics, name.at, "unknown %s '%.*s'", what,
		(int)name.text.length, name.text.at);
	struct nearest nearest = nearest_to(name.text);
	for (size_t i = 0; i < count; i++) {
		const struct placed *candidate =
			(const void *)((const char *)candidates + i * size);
		nearest_offer(&nearest, candidate->text);
	}
	nearest_suggest(&nearest, reader->diagnostics, name.at);
}

struct message *lookup_message(const struct reader *reader, const struct protocol *protocol,
	struct placed name)
{
	struct message *found = model_message(protocol, name.text);
	if (found == NULL && name.text.at != NULL)
		report_unknown(reader, "message", name, protocol->messages,
			protocol->message_count, sizeof *protocol->messages);
	return found;
}

struct type *lookup_type(const struct reader *reader, const struct protocol *protocol,
	struct placed name)
{
	struct type *found = model_type(protocol, name.text);
	if (found == NULL && name.text.at != NULL)
		report_unknown(reader, "type", name, protocol->types,
			protocol->type_count, sizeof *protocol->types);
	return found;
}

struct convention *lookup_convention(const struct reader *reader, const struct protocol *protocol,
	struct placed name)
{
	struct convention *found = model_convention(protocol, name.text);
	if (found == NULL && name.text.at != NULL)
		report_unknown(reader, "return convention", name, protocol->conventions,
			protocol->convention_count, sizeof *protocol->conventions);
	return found;
}

struct scope *lookup_scope(const struct reader *reader, const struct protocol *protocol,
	struct placed name)
{
	struct scope *found = model_scope(protocol, name.text);
	if (found == NULL && name.text.at != NULL)
		report_unknown(reader, "scope", name, protocol->scopes,
			protocol->scope_count, sizeof *protocol->scopes);
	return found;
}

struct structure *lookup_structure(const struct reader *reader, const struct protocol *protocol,
	struct placed name)
{
	struct structure *found = model_structure(protocol, name.text);
	if (found == NULL && name.text.at != NULL)
		report_unknown(reader, "structure", name, protocol->structures,
			protocol->structure_count, sizeof *protocol->structures);
	return found;
}

const struct structure_member *lookup_member(const struct reader *reader,
	const struct structure *structure, struct placed name)
{
	const struct structure_member *found = model_member(structure, name.text);
	if (found == NULL && name.text.at != NULL)
		report_unknown(reader, "member", name, structure->members,
			structure->member_count, sizeof *structure->members);
	return found;
}
