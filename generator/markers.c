/* A symbol of a header is a message, another name of one, or a marker; never two of these, so that
 * each can be explained. */
#include "markers.h"

#include "c_names.h"
#include "scopes.h"

static const struct shape_key marker_keys[] = {
	{"value", SHAPE_INTEGER, true, AT(marker, value), 1, 0xffff,
		"Its value.", NULL},
	{"header", SHAPE_TEXT, false, AT(marker, header), 0, 0,
		"The header that defines it, when it is not the protocol's.", NULL},
	{"doc", SHAPE_TEXT, true, AT(marker, doc), 0, 0,
		"What it marks.", NULL},
	{"source", SHAPE_TEXT, true, AT(marker, source), 0, 0,
		"Where this is from: names of `sources`.", NULL},
};
const struct shape marker_shape = {"marker", SHAPE_KEYS(marker_keys)};

void markers_read(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol)
{
	protocol->markers = protocol_list(reader, mapping, sizeof *protocol->markers,
		&protocol->marker_count);
	struct marker *marker = protocol->markers;
	for (const struct node *node = mapping->first; node != NULL; node = node->next, marker++) {
		shape_read(reader, &marker_shape, node, marker);
		if (marker->header.text.at == NULL)
			marker->header = protocol->header;
		if (!c_is_identifier(marker->name.text))
			diagnostic_error(reader->diagnostics, marker->name.at,
				"'%.*s' is not a name for C", (int)marker->name.text.length,
				marker->name.text.at);
	}
}

static void report_twice(const struct reader *reader, struct placed name, struct placed other)
{
	diagnostic_error(reader->diagnostics, name.at, "'%.*s' stands here twice",
		(int)name.text.length, name.text.at);
	diagnostic_note(reader->diagnostics, other.at, "the other one is here");
}

static void check_against_messages(const struct reader *reader, const struct protocol *protocol,
	struct placed name)
{
	const struct message *message = model_message(protocol, name.text);
	if (message != NULL)
		report_twice(reader, name, message->name);
}

/* An alias may stand at several entry points, where it is a message of each. */
static void check_aliases(const struct reader *reader, const struct message *message,
	const struct message *other)
{
	for (size_t i = 0; i < message->alias_count; i++)
		for (size_t j = 0; j < other->alias_count; j++)
			if (text_equal(message->aliases[i].text, other->aliases[j].text) &&
				(message != other ? message->entry == other->entry : j < i))
				report_twice(reader, message->aliases[i], other->aliases[j]);
}

void markers_check(const struct reader *reader, const struct protocol *protocol)
{
	for (size_t i = 0; i < protocol->marker_count; i++)
		check_against_messages(reader, protocol, protocol->markers[i].name);
	for (size_t i = 0; i < protocol->message_count; i++) {
		const struct message *message = &protocol->messages[i];
		for (size_t j = 0; j < message->alias_count; j++)
			check_against_messages(reader, protocol, message->aliases[j]);
		for (size_t j = 0; j <= i; j++)
			check_aliases(reader, message, &protocol->messages[j]);
	}
}
