/* The reader turns libyaml's events into nodes with a stack of open collections, never by
 * recursion. What no spec needs (anchors, aliases, merge keys, tags) is refused by name, and
 * reading goes on. */
#include "yaml.h"

#include <yaml.h> /* NOLINT(readability-duplicate-include): libyaml's, not ours */

#include "yaml_parts.h"

enum {
	DEEPEST = 32,
	MOST_NODES = 100000,
};

/* What stands before the next value of a mapping. */
enum key_state {
	KEY_NONE,
	KEY_GOOD,
	KEY_BAD, /* reported; its value is read for errors only */
};

/* An open collection. In a mapping, a key waits here for its value. */
struct frame {
	struct node *collection;
	struct node **tail;
	struct text key;
	struct position key_at;
	enum key_state key_state;
	bool is_key; /* the collection stands where a key should */
};

struct reader {
	struct pool *pool;
	const struct source *source;
	struct diagnostics *diagnostics;
	yaml_parser_t parser;
	struct yaml_keys keys;
	struct node *root;
	unsigned nodes;
	unsigned depth;
	struct frame frames[DEEPEST];
};

struct node *node_get(const struct node *mapping, struct text key)
{
	if (!mapping || mapping->kind != NODE_MAPPING)
		return NULL;
	struct node *value = mapping->first;
	while (value && !text_equal(value->key, key))
		value = value->next;
	return value;
}

static struct position position_of(const struct reader *reader, yaml_mark_t start, yaml_mark_t end)
{
	bool underlines = start.line == end.line && end.column > start.column;
	return (struct position){
		.source = reader->source,
		.line = (unsigned)start.line + 1,
		.column = (unsigned)start.column + 1,
		.length = underlines ? (unsigned)(end.column - start.column) : 1,
	};
}

static struct position event_position(const struct reader *reader, const yaml_event_t *event)
{
	return position_of(reader, event->start_mark, event->end_mark);
}

static void report_problem(struct reader *reader)
{
	const yaml_parser_t *parser = &reader->parser;
	if (parser->error == YAML_MEMORY_ERROR)
		pool_exhausted();
	struct yaml_problem problem = {
		.problem = parser->problem ? parser->problem : "syntax error",
		.context = parser->context,
		.at = position_of(reader, parser->problem_mark, parser->problem_mark),
		.start = position_of(reader, parser->context_mark, parser->context_mark),
		.index = parser->problem_mark.index,
	};
	yaml_report_problem(&problem, reader->diagnostics);
}

static void check_duplicate(struct reader *reader, const struct node *mapping,
	const struct node *newest)
{
	const struct node *first = yaml_find_duplicate(&reader->keys, mapping, newest);
	if (!first)
		return;
	diagnostic_error(reader->diagnostics, newest->key_at, "duplicate key '%.*s'",
		(int)newest->key.length, newest->key.at);
	diagnostic_note(reader->diagnostics, first->key_at, "first defined here");
}

static struct text event_text(const yaml_event_t *event)
{
	return (struct text){(const char *)event->data.scalar.value, event->data.scalar.length};
}

/* A node with its scalar behind it, followed by a NUL. */
static struct node *make_node(struct reader *reader, const yaml_event_t *event,
	enum node_kind kind, struct text scalar)
{
	struct node *node = pool_allocate(reader->pool, sizeof(*node) + scalar.length + 1);
	node->kind = kind;
	node->position = event_position(reader, event);
	if (kind != NODE_SCALAR)
		return node;
	node->scalar = (struct text){memcpy(node + 1, scalar.at, scalar.length), scalar.length};
	return node;
}

/* Makes the node that an event begins and puts it in its place: the root, an item, or the value of
 * the key that waits. The value of a bad key has no place. */
static struct node *add_node(struct reader *reader, const yaml_event_t *event,
	enum node_kind kind, struct text scalar)
{
	struct node *node = make_node(reader, event, kind, scalar);
	if (reader->depth == 0) {
		reader->root = node;
		return node;
	}
	struct frame *frame = &reader->frames[reader->depth - 1];
	enum key_state key_state = frame->key_state;
	frame->key_state = KEY_NONE;
	if (key_state == KEY_BAD)
		return node;
	*frame->tail = node;
	frame->tail = &node->next;
	frame->collection->count++;
	if (key_state == KEY_GOOD) {
		node->key = frame->key;
		node->key_at = frame->key_at;
		check_duplicate(reader, frame->collection, node);
	}
	return node;
}

static bool has_room(struct reader *reader, const yaml_event_t *event)
{
	if (reader->nodes++ < MOST_NODES)
		return true;
	diagnostic_error(reader->diagnostics, event_position(reader, event),
		"too many values; the limit is %d", MOST_NODES);
	return false;
}

static bool wants_key(const struct reader *reader)
{
	if (reader->depth == 0)
		return false;
	const struct frame *frame = &reader->frames[reader->depth - 1];
	return frame->collection->kind == NODE_MAPPING && frame->key_state == KEY_NONE;
}

/* An anchor and a tag may stand before a value, in any order; libyaml tells where the first is. */
static void refuse_properties(struct reader *reader, const yaml_event_t *event,
	const yaml_char_t *anchor, const yaml_char_t *tag)
{
	struct position at = position_of(reader, event->start_mark, event->start_mark);
	const char *name = (const char *)anchor;
	if (anchor) {
		at.length = tag ? 1 : (unsigned)strlen(name) + 1;
		diagnostic_error(reader->diagnostics, at,
			"anchor '&%s' is not supported; write the value where it is needed", name);
	}
	if (!tag)
		return;
	name = (const char *)tag;
	const char standard[] = "tag:yaml.org,2002:";
	bool is_standard = strncmp(name, standard, sizeof(standard) - 1) == 0;
	diagnostic_error(reader->diagnostics, at, "tag '%s%s' is not supported",
		is_standard ? "!!" : "", is_standard ? name + sizeof(standard) - 1 : name);
}

/* From here on, each take_ function takes an event and returns whether reading goes on. */
static bool take_alias(struct reader *reader, const yaml_event_t *event)
{
	const char *name = (const char *)event->data.alias.anchor;
	diagnostic_error(reader->diagnostics, event_position(reader, event),
		"alias '*%s' is not supported; write the value out", name);
	if (wants_key(reader)) {
		reader->frames[reader->depth - 1].key_state = KEY_BAD;
		return true;
	}
	if (!has_room(reader, event))
		return false;
	add_node(reader, event, NODE_SCALAR, TEXT(""));
	return true;
}

static bool take_key(struct reader *reader, const yaml_event_t *event)
{
	struct frame *frame = &reader->frames[reader->depth - 1];
	struct text key = event_text(event);
	struct position at = event_position(reader, event);
	if (event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE && text_equal(key, TEXT("<<"))) {
		diagnostic_error(reader->diagnostics, at,
			"merge key '<<' is not supported; write the keys out");
		frame->key_state = KEY_BAD;
		return true;
	}
	frame->key = text_copy(reader->pool, key);
	frame->key_at = at;
	frame->key_state = KEY_GOOD;
	return true;
}

static enum node_style style_of(yaml_scalar_style_t style)
{
	switch (style) {
	case YAML_SINGLE_QUOTED_SCALAR_STYLE:
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return NODE_QUOTED;
	case YAML_LITERAL_SCALAR_STYLE:
	case YAML_FOLDED_SCALAR_STYLE: return NODE_BLOCK;
	default: return NODE_PLAIN;
	}
}

static bool take_scalar(struct reader *reader, const yaml_event_t *event)
{
	struct text scalar = event_text(event);
	const yaml_char_t *anchor = event->data.scalar.anchor, *tag = event->data.scalar.tag;
	if (anchor || tag)
		refuse_properties(reader, event, anchor, tag);
	bool has_escapes = event->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
	if (has_escapes && memchr(scalar.at, 0, scalar.length))
		diagnostic_error(reader->diagnostics, event_position(reader, event),
			"a text cannot contain NUL");
	if (wants_key(reader))
		return take_key(reader, event);
	if (!has_room(reader, event))
		return false;
	add_node(reader, event, NODE_SCALAR, scalar)->style = style_of(event->data.scalar.style);
	return true;
}

static struct node *refuse_key(struct reader *reader, const yaml_event_t *event,
	enum node_kind kind)
{
	diagnostic_error(reader->diagnostics, event_position(reader, event),
		"a key must be a text, not a %s", kind == NODE_MAPPING ? "mapping" : "list");
	return make_node(reader, event, kind, TEXT(""));
}

static bool take_start(struct reader *reader, const yaml_event_t *event, enum node_kind kind)
{
	if (reader->depth == DEEPEST) {
		diagnostic_error(reader->diagnostics, event_position(reader, event),
			"nested too deeply; the limit is %d levels", DEEPEST);
		return false;
	}
	if (!has_room(reader, event))
		return false;
	bool is_key = wants_key(reader);
	struct node *node = is_key ? refuse_key(reader, event, kind)
				   : add_node(reader, event, kind, TEXT(""));
	struct frame *frame = &reader->frames[reader->depth++];
	frame->collection = node;
	frame->tail = &node->first;
	frame->key_state = KEY_NONE;
	frame->is_key = is_key;
	return true;
}

static bool take_sequence(struct reader *reader, const yaml_event_t *event)
{
	const yaml_char_t *anchor = event->data.sequence_start.anchor;
	const yaml_char_t *tag = event->data.sequence_start.tag;
	if (anchor || tag)
		refuse_properties(reader, event, anchor, tag);
	return take_start(reader, event, NODE_SEQUENCE);
}

static bool take_mapping(struct reader *reader, const yaml_event_t *event)
{
	const yaml_char_t *anchor = event->data.mapping_start.anchor;
	const yaml_char_t *tag = event->data.mapping_start.tag;
	if (anchor || tag)
		refuse_properties(reader, event, anchor, tag);
	return take_start(reader, event, NODE_MAPPING);
}

static bool take_end(struct reader *reader)
{
	const struct frame *frame = &reader->frames[--reader->depth];
	if (frame->is_key)
		reader->frames[reader->depth - 1].key_state = KEY_BAD;
	return true;
}

static bool take_document(struct reader *reader, const yaml_event_t *event)
{
	if (!reader->root)
		return true;
	diagnostic_error(reader->diagnostics, event_position(reader, event),
		"a second document starts here; expected one document in a file");
	return false;
}

static bool take_stream_end(struct reader *reader)
{
	const struct node *root = reader->root;
	bool is_plain = root && root->kind == NODE_SCALAR && root->style == NODE_PLAIN;
	if (!root || (is_plain && root->scalar.length == 0))
		yaml_report_empty(reader->source, reader->diagnostics);
	return false;
}

static bool take_event(struct reader *reader, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SCALAR_EVENT: return take_scalar(reader, event);
	case YAML_ALIAS_EVENT: return take_alias(reader, event);
	case YAML_SEQUENCE_START_EVENT: return take_sequence(reader, event);
	case YAML_MAPPING_START_EVENT: return take_mapping(reader, event);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT: return take_end(reader);
	case YAML_DOCUMENT_START_EVENT: return take_document(reader, event);
	case YAML_STREAM_END_EVENT: return take_stream_end(reader);
	default: return true;
	}
}

static void read_events(struct reader *reader)
{
	struct text bytes = reader->source->bytes;
	if (!yaml_parser_initialize(&reader->parser))
		pool_exhausted();
	const unsigned char *input = (const unsigned char *)bytes.at;
	yaml_parser_set_input_string(&reader->parser, input, bytes.length);
	for (bool more = true; more;) {
		yaml_event_t event;
		if (!yaml_parser_parse(&reader->parser, &event)) {
			report_problem(reader);
			break;
		}
		more = take_event(reader, &event);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&reader->parser);
}

struct node *yaml_read(struct pool *pool, const struct source *source,
	struct diagnostics *diagnostics)
{
	if (!yaml_check_bytes(source, diagnostics))
		return NULL;
	unsigned errors = diagnostics->errors;
	struct pool scratch = {0};
	struct reader reader = {
		.pool = pool,
		.source = source,
		.diagnostics = diagnostics,
		.keys = {.pool = &scratch},
	};
	read_events(&reader);
	pool_release(&scratch);
	return diagnostics->errors == errors ? reader.root : NULL;
}
