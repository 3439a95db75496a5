/* A scope says how it is opened and closed, how its id travels, and what closing it means for what
 * is inside. */
#include "scopes.h"

#include <stddef.h>

#include "c_names.h"
#include "message.h"

#define AT(structure, member) offsetof(struct structure, member)

static const struct format place_format = {.kind = FORMAT_PLACE};

struct raw_id {
	const struct node *issued, *carried, *identity;
};

static const struct shape_key id_keys[] = {
	{"issued", SHAPE_SCALAR, false, AT(raw_id, issued), 0, 0,
		"Where the opener leaves it.", &place_format},
	{"carried", SHAPE_SCALAR, false, AT(raw_id, carried), 0, 0,
		"Where every other message has it.", &place_format},
	{"identity", SHAPE_SCALAR, false, AT(raw_id, identity), 0, 0,
		"What is an id by itself, like an address.", &place_format},
};
static const struct shape id_shape = {
	"scope's id", SHAPE_KEYS(id_keys),
	.also = "\"anyOf\": [{\"required\": [\"identity\"]}, "
		"{\"required\": [\"issued\", \"carried\"]}]"};

struct raw_condition {
	const struct node *parameter;
	struct placed mask;
	struct number equals;
};

static const struct shape_key condition_keys[] = {
	{"parameter", SHAPE_SCALAR, true, AT(raw_condition, parameter), 0, 0,
		"What is looked at.", &place_format},
	{"mask", SHAPE_IDENTIFIER, false, AT(raw_condition, mask), 0, 0,
		"The flag that is set.", NULL},
	{"equals", SHAPE_INTEGER, false, AT(raw_condition, equals), INT32_MIN, UINT32_MAX,
		"The value that it has.", NULL},
};
static const struct shape condition_shape = {
	"condition", SHAPE_KEYS(condition_keys),
	.also = "\"oneOf\": [{\"required\": [\"mask\"]}, {\"required\": [\"equals\"]}]"};

static const struct shape_key notify_keys[] = {
	{"open", SHAPE_IDENTIFIER, true, AT(notify, open), 0, 0,
		"When it was opened.", NULL},
	{"close", SHAPE_IDENTIFIER, true, AT(notify, close), 0, 0,
		"When it was closed.", NULL},
};
static const struct shape notify_shape = {"notification", SHAPE_KEYS(notify_keys)};

static const struct shape_key queue_keys[] = {
	{"by", SHAPE_IDENTIFIER, true, AT(queue, by), 0, 0,
		"The message that lends one.", NULL},
	{"emptied_by", SHAPE_IDENTIFIER, true, AT(queue, emptied_by), 0, 0,
		"The message that gives all back.", NULL},
	{"done", SHAPE_IDENTIFIER, true, AT(queue, done), 0, 0,
		"What the host is told of one that is done.", NULL},
	{"refusal", SHAPE_IDENTIFIER, true, AT(queue, refusal), 0, 0,
		"The code that refuses a close while any is out.", NULL},
};
static const struct shape queue_shape = {"queue", SHAPE_KEYS(queue_keys)};

static const char *const fates[] = {"cascade", "refuse", "suspend", NULL};
static const struct format children_format = {.kind = FORMAT_WORDS, .words = fates};

struct raw_close {
	const struct node *children;
	struct placed refusal;
};

static const struct shape_key close_keys[] = {
	{"children", SHAPE_SCALAR, true, AT(raw_close, children), 0, 0,
		"What becomes of what is open inside.", &children_format},
	{"refusal", SHAPE_IDENTIFIER, false, AT(raw_close, refusal), 0, 0,
		"The code, when the close is refused.", NULL},
};
static const struct shape close_shape = {
	"way to close", SHAPE_KEYS(close_keys),
	.also = "\"if\": {\"properties\": {\"children\": {\"const\": \"refuse\"}}, "
		"\"required\": [\"children\"]}, \"then\": {\"required\": [\"refusal\"]}"};

static const char *const repeats[] = {"ignored", "refused", "nests", "restarts", NULL};
static const struct format repeat_format = {.kind = FORMAT_WORDS, .words = repeats};
static const struct format id_format = {.kind = FORMAT_SHAPE, .shape = &id_shape};
static const struct format condition_format = {.kind = FORMAT_SHAPE, .shape = &condition_shape};
static const struct format notify_format = {.kind = FORMAT_SHAPE, .shape = &notify_shape};
static const struct format queue_format = {.kind = FORMAT_SHAPE, .shape = &queue_shape};
static const struct format way_to_close = {.kind = FORMAT_SHAPE, .shape = &close_shape};

struct raw_scope {
	struct scope scope;
	const struct node *repeat, *id, *close, *session, *query, *notify, *queue;
};

static const struct shape_key scope_keys[] = {
	{"in", SHAPE_IDENTIFIER, false, AT(raw_scope, scope.parent_name), 0, 0,
		"The scope around it; the outermost has none.", NULL},
	{"opens", SHAPE_IDENTIFIER, true, AT(raw_scope, scope.opens_name), 0, 0,
		"The message that opens it.", NULL},
	{"closes", SHAPE_IDENTIFIER, true, AT(raw_scope, scope.closes_name), 0, 0,
		"The message that closes it.", NULL},
	{"many", SHAPE_BOOL, false, AT(raw_scope, scope.many), 0, 0,
		"Whether there can be many at a time.", NULL},
	{"repeat", SHAPE_SCALAR, false, AT(raw_scope, repeat), 0, 0,
		"What a second opener does.", &repeat_format},
	{"id", SHAPE_MAPPING, false, AT(raw_scope, id), 0, 0,
		"How its id travels.", &id_format},
	{"session", SHAPE_MAPPING, false, AT(raw_scope, session), 0, 0,
		"How the system's own opening is known.", &condition_format},
	{"query", SHAPE_MAPPING, false, AT(raw_scope, query), 0, 0,
		"How an opening that only asks is known.", &condition_format},
	{"notify", SHAPE_MAPPING, false, AT(raw_scope, notify), 0, 0,
		"What the host is told.", &notify_format},
	{"queue", SHAPE_MAPPING, false, AT(raw_scope, queue), 0, 0,
		"The buffers that the host lends.", &queue_format},
	{"close", SHAPE_MAPPING, false, AT(raw_scope, close), 0, 0,
		"What closing it means for what is inside.", &way_to_close},
	{"doc", SHAPE_TEXT, true, AT(raw_scope, scope.doc), 0, 0,
		"What it is.", NULL},
};
const struct shape scope_shape = {
	"scope", SHAPE_KEYS(scope_keys),
	.also = "\"if\": {\"properties\": {\"many\": {\"const\": true}}, "
		"\"required\": [\"many\"]}, "
		"\"then\": {\"required\": [\"id\"]}"};

void *protocol_list(const struct reader *reader, const struct node *mapping, size_t size,
	size_t *count)
{
	*count = mapping->count;
	char *list = pool_array(reader->pool, *count + 1, size);
	size_t i = 0;
	for (const struct node *node = mapping->first; node != NULL; node = node->next, i++) {
		struct placed *name = (void *)(list + i * size);
		*name = (struct placed){node->key, node->key_at};
	}
	return list;
}

bool protocol_choose(const struct reader *reader, const char *what, const struct node *node,
	const char *const *words, unsigned *index)
{
	struct buffer expected = {0};
	unsigned i = 0;
	for (; words[i] != NULL && !text_equal(text_of(words[i]), node->scalar); i++)
		buffer_format(&expected, "%s%s", i == 0 ? "" : ", ", words[i]);
	*index = i;
	if (words[i] == NULL)
		diagnostic_error(reader->diagnostics, node->position,
			"unknown %s '%.*s'; expected one of %.*s", what, (int)node->scalar.length,
			node->scalar.at, (int)expected.length, expected.at);
	buffer_release(&expected);
	return words[i] != NULL;
}

/* Reads `return`, `dwUser`, `*dwUser` or `lParam1->dwDriver`. */
static struct location read_location(const struct reader *reader, const struct node *node)
{
	struct location location = {LOCATION_PARAMETER, node->scalar, {0}, node->position};
	struct text *rest = &location.parameter;
	const char *arrow = NULL;
	if (text_equal(*rest, TEXT("return")))
		return (struct location){LOCATION_RETURN, {0}, {0}, node->position};
	for (size_t i = 0; i + 1 < rest->length && arrow == NULL; i++)
		if (rest->at[i] == '-' && rest->at[i + 1] == '>')
			arrow = rest->at + i;
	if (arrow != NULL) {
		location.kind = LOCATION_MEMBER;
		location.member = (struct text){arrow + 2,
			rest->length - (size_t)(arrow + 2 - rest->at)};
		rest->length = (size_t)(arrow - rest->at);
	} else if (text_starts_with(*rest, TEXT("*"))) {
		location.kind = LOCATION_POINTEE;
		*rest = (struct text){rest->at + 1, rest->length - 1};
	}
	if (!c_is_identifier(*rest) || (arrow != NULL && !c_is_identifier(location.member))) {
		diagnostic_error(reader->diagnostics, node->position,
			"'%.*s' is no place for an id; expected return, PARAMETER, *PARAMETER or "
			"PARAMETER->MEMBER",
			(int)node->scalar.length, node->scalar.at);
		*rest = (struct text){0};
	}
	return location;
}

static void read_id(const struct reader *reader, const struct node *node, struct scope *scope)
{
	struct raw_id raw = {0};
	shape_read(reader, &id_shape, node, &raw);
	if (raw.issued != NULL)
		scope->issued = read_location(reader, raw.issued);
	if (raw.carried != NULL)
		scope->carried = read_location(reader, raw.carried);
	if (raw.identity != NULL)
		scope->identity = read_location(reader, raw.identity);
	if (raw.identity == NULL && (raw.issued == NULL || raw.carried == NULL))
		diagnostic_error(reader->diagnostics, node->position,
			"an id needs where it is issued and where it is carried, or its identity");
}

static void read_condition(const struct reader *reader, const struct node *node,
	struct condition *condition)
{
	struct raw_condition raw = {0};
	shape_read(reader, &condition_shape, node, &raw);
	if (raw.parameter != NULL)
		condition->location = read_location(reader, raw.parameter);
	condition->mask = raw.mask;
	condition->by_mask = raw.mask.text.at != NULL;
	condition->equals = raw.equals.value;
	condition->given = true;
	if (condition->by_mask == raw.equals.given)
		diagnostic_error(reader->diagnostics, node->position,
			"a condition needs either 'equals' or 'mask'");
}

static void read_close(const struct reader *reader, const struct node *node, struct scope *scope)
{
	struct raw_close raw = {0};
	unsigned children = 0;
	shape_read(reader, &close_shape, node, &raw);
	if (raw.children != NULL &&
		protocol_choose(reader, "word for what happens to children", raw.children, fates,
		&children))
		scope->children = (enum children)children;
	scope->refusal = raw.refusal;
	if (scope->children == CHILDREN_REFUSE && raw.refusal.text.at == NULL)
		diagnostic_error(reader->diagnostics, node->position,
			"a close that is refused needs the key 'refusal'");
}

static void read_scope(const struct reader *reader, const struct node *node, struct scope *scope)
{
	struct raw_scope raw = {.scope = *scope};
	unsigned repeat = 0;
	shape_read(reader, &scope_shape, node, &raw);
	*scope = raw.scope;
	if (raw.repeat != NULL &&
		protocol_choose(reader, "word for a second opener", raw.repeat, repeats, &repeat))
		scope->repeat = (enum repeat)repeat;
	if (raw.id != NULL)
		read_id(reader, raw.id, scope);
	if (raw.session != NULL)
		read_condition(reader, raw.session, &scope->session);
	if (raw.query != NULL)
		read_condition(reader, raw.query, &scope->query);
	if (raw.notify != NULL)
		shape_read(reader, &notify_shape, raw.notify, &scope->notify);
	if (raw.queue != NULL)
		shape_read(reader, &queue_shape, raw.queue, &scope->queue);
	if (raw.close != NULL)
		read_close(reader, raw.close, scope);
}

void scopes_read(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol)
{
	protocol->scopes =
		protocol_list(reader, mapping, sizeof *protocol->scopes, &protocol->scope_count);
	size_t i = 0;
	for (const struct node *node = mapping->first; node != NULL; node = node->next)
		read_scope(reader, node, &protocol->scopes[i++]);
}

static struct message *resolve_message(const struct reader *reader, struct protocol *protocol,
	struct placed name)
{
	if (name.text.at == NULL)
		return NULL;
	struct message *message = model_message(protocol, name.text);
	if (message == NULL)
		report_unknown(reader, "message", name, protocol->messages,
			protocol->message_count,
			sizeof *protocol->messages);
	return message;
}

void scopes_resolve(const struct reader *reader, struct protocol *protocol)
{
	for (size_t i = 0; i < protocol->scope_count; i++) {
		struct scope *scope = &protocol->scopes[i];
		scope->opens = resolve_message(reader, protocol, scope->opens_name);
		scope->closes = resolve_message(reader, protocol, scope->closes_name);
		if (scope->opens != NULL)
			scope->opens->opens = scope;
		if (scope->closes != NULL)
			scope->closes->closes = scope;
		if (scope->parent_name.text.at == NULL)
			continue;
		scope->parent = model_scope(protocol, scope->parent_name.text);
		if (scope->parent == NULL)
			report_unknown(reader, "scope", scope->parent_name, protocol->scopes,
				protocol->scope_count, sizeof *protocol->scopes);
	}
}
