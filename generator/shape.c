/* Reading a mapping is one loop over the document's keys, so that errors come in the order of the
 * document; what is missing is told last. */
#include "shape.h"

#include "c_names.h"

const struct format format_text = {.kind = FORMAT_TEXT};
const struct format format_integer = {
	.kind = FORMAT_INTEGER, .least = INT32_MIN, .most = UINT32_MAX};
const struct format format_type = {.kind = FORMAT_TYPE};
const struct format format_convention = {.kind = FORMAT_CONVENTION};
const struct format format_scope = {.kind = FORMAT_SCOPE};
const struct format format_entry = {.kind = FORMAT_ENTRY};
const struct format format_answer = {
	.kind = FORMAT_ANSWER, .least = INT32_MIN, .most = UINT32_MAX};
const struct format format_empty = {.kind = FORMAT_EMPTY};

const char *shape_kind_name(const struct node *node)
{
	static const char *const names[] = {"a single value", "a sequence", "a mapping"};
	return names[node->kind];
}

static bool is_digit(char c, unsigned base)
{
	if (c >= '0' && c <= '9')
		return true;
	return base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
}

static int64_t digit_value(char c)
{
	return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

bool shape_parse_integer(struct text text, int64_t *value)
{
	const bool negative = text.length > 0 && text.at[0] == '-';
	size_t i = negative ? 1 : 0;
	unsigned base = 10;
	if (text.length > i + 2 && text.at[i] == '0' && (text.at[i + 1] | 0x20) == 'x') {
		base = 16;
		i += 2;
	}
	if (i == text.length)
		return false;
	if (base == 10 && text.at[i] == '0' && text.length > i + 1)
		return false; /* 010: octal for some readers of YAML, decimal for others */
	int64_t sum = 0;
	for (; i < text.length; i++) {
		if (!is_digit(text.at[i], base))
			return false;
		if (sum > (INT64_MAX - 15) / (int64_t)base)
			return false;
		sum = sum * (int64_t)base + digit_value(text.at[i]);
	}
	*value = negative ? -sum : sum;
	return true;
}

static bool is_scalar(const struct reader *reader, const char *what, const struct node *node,
	const char *expected)
{
	if (node->kind == NODE_SCALAR)
		return true;
	diagnostic_error(reader->diagnostics, node->position, "'%s' is %s; expected %s", what,
		shape_kind_name(node), expected);
	return false;
}

bool shape_text(const struct reader *reader, const char *what, const struct node *node,
	struct placed *into)
{
	if (!is_scalar(reader, what, node, "text"))
		return false;
	if (node->scalar.length == 0 || node->scalar.length > 1000) {
		diagnostic_error(reader->diagnostics, node->position,
			node->scalar.length == 0 ? "'%s' is empty; expected text"
						 : "'%s' is too long; expected at most 1000 bytes",
			what);
		return false;
	}
	*into = (struct placed){node->scalar, node->position};
	return true;
}

bool shape_identifier(const struct reader *reader, const char *what, const struct node *node,
	struct placed *into)
{
	if (!is_scalar(reader, what, node, "a name"))
		return false;
	if (!c_is_identifier(node->scalar)) {
		diagnostic_error(reader->diagnostics, node->position,
			"'%.*s' is not a name for C; expected letters, digits and '_', not a digit first, "
			"at most 63",
			(int)(node->scalar.length > 80 ? 80 : node->scalar.length),
			node->scalar.at);
		return false;
	}
	*into = (struct placed){node->scalar, node->position};
	return true;
}

bool shape_integer(const struct reader *reader, const char *what, const struct node *node,
	int64_t least, int64_t most, struct number *into)
{
	int64_t value = 0;
	if (!is_scalar(reader, what, node, "a number"))
		return false;
	if (node->style != NODE_PLAIN || !shape_parse_integer(node->scalar, &value)) {
		diagnostic_error(reader->diagnostics, node->position,
			"'%s' is '%.*s'; expected a whole number, decimal or 0x hexadecimal", what,
			(int)(node->scalar.length > 80 ? 80 : node->scalar.length),
			node->scalar.at);
		return false;
	}
	if (value < least || value > most) {
		diagnostic_error(reader->diagnostics, node->position,
			"'%s' is %.*s; expected a number from %lld to %lld", what,
			(int)node->scalar.length, node->scalar.at, (long long)least,
			(long long)most);
		return false;
	}
	*into = (struct number){value, true, node->position};
	return true;
}

static void read_bool(const struct reader *reader, const char *what, const struct node *node,
	bool *into)
{
	if (!is_scalar(reader, what, node, "true or false"))
		return;
	if (node->style == NODE_PLAIN && text_equal(node->scalar, TEXT("true")))
		*into = true;
	else if (node->style == NODE_PLAIN && text_equal(node->scalar, TEXT("false")))
		*into = false;
	else
		diagnostic_error(reader->diagnostics, node->position,
			"'%s' is '%.*s'; expected true or false", what,
			(int)(node->scalar.length > 80 ? 80 : node->scalar.length),
			node->scalar.at);
}

static void read_node(const struct reader *reader, const struct shape_key *key,
	const struct node *node, const struct node **into)
{
	static const struct {
		enum node_kind kind;
		const char *name;
	} expected[] = {
		[SHAPE_MAPPING] = {NODE_MAPPING, "a mapping"},
		[SHAPE_SEQUENCE] = {NODE_SEQUENCE, "a sequence"},
		[SHAPE_SCALAR] = {NODE_SCALAR, "a single value"},
	};
	if (key->kind != SHAPE_NODE && node->kind != expected[key->kind].kind)
		diagnostic_error(reader->diagnostics, node->position, "'%s' is %s; expected %s",
			key->key, shape_kind_name(node), expected[key->kind].name);
	else
		*into = node;
}

static void read_value(const struct reader *reader, const struct shape_key *key,
	const struct node *node, void *member)
{
	switch (key->kind) {
	case SHAPE_TEXT:
		shape_text(reader, key->key, node, member);
		break;
	case SHAPE_IDENTIFIER:
		shape_identifier(reader, key->key, node, member);
		break;
	case SHAPE_INTEGER:
		shape_integer(reader, key->key, node, key->least, key->most, member);
		break;
	case SHAPE_BOOL:
		read_bool(reader, key->key, node, member);
		break;
	default:
		read_node(reader, key, node, member);
		break;
	}
}

static size_t find_key(const struct shape *shape, struct text key)
{
	size_t i = 0;
	while (i < shape->count && !text_equal(text_of(shape->keys[i].key), key))
		i++;
	return i;
}

static const char *article(const struct shape *shape)
{
	return strchr("aeio", shape->what[0]) != NULL ? "an" : "a";
}

static void unknown_key(const struct reader *reader, const struct shape *shape,
	const struct node *node)
{
	diagnostic_error(reader->diagnostics, node->key_at, "unknown key '%.*s' in %s %s",
		(int)(node->key.length > 80 ? 80 : node->key.length), node->key.at,
		article(shape), shape->what);
	struct nearest nearest = nearest_to(node->key);
	for (size_t i = 0; i < shape->count; i++)
		nearest_offer(&nearest, text_of(shape->keys[i].key));
	nearest_suggest(&nearest, reader->diagnostics, node->key_at);
}

void shape_read(const struct reader *reader, const struct shape *shape, const struct node *node,
	void *into)
{
	shape_read_open(reader, shape, node, into, NULL, NULL);
}

void shape_read_open(const struct reader *reader, const struct shape *shape,
	const struct node *node, void *into, shape_other *other, void *context)
{
	if (node->kind != NODE_MAPPING) {
		diagnostic_error(reader->diagnostics, node->position,
			"%s %s is %s here; expected a mapping of keys to values", article(shape),
			shape->what,
			shape_kind_name(node));
		return;
	}
	uint64_t seen = 0;
	for (const struct node *value = node->first; value != NULL; value = value->next) {
		const size_t i = find_key(shape, value->key);
		if (i == shape->count) {
			if (other == NULL || !other(context, value))
				unknown_key(reader, shape, value);
			continue;
		}
		seen |= (uint64_t)1 << i;
		read_value(reader, &shape->keys[i], value, (char *)into + shape->keys[i].offset);
	}
	for (size_t i = 0; i < shape->count; i++)
		if (shape->keys[i].required && (seen >> i & 1) == 0)
			diagnostic_error(reader->diagnostics, node->position,
				"%s %s needs the key '%s'", article(shape), shape->what,
				shape->keys[i].key);
}
