/* A scope says how it is opened and closed, how its id travels, and what closing it means for what
 * is inside. */
#include "scopes.h"

#include "devices.h"
#include "locations.h"
#include "lookup.h"
#include "settings.h"

struct raw_id {
	const struct node *issued, *carried, *identity;
};

static const struct shape_key id_keys[] = {
	{"issued", SHAPE_SCALAR, false, AT(raw_id, issued), 0, 0,
		"Where the opener leaves it.", &format_place},
	{"carried", SHAPE_SCALAR, false, AT(raw_id, carried), 0, 0,
		"Where every other message has it.", &format_place},
	{"identity", SHAPE_SCALAR, false, AT(raw_id, identity), 0, 0,
		"What is an id by itself, like an address.", &format_place},
};
static const struct shape id_shape = {
	"scope's id", SHAPE_KEYS(id_keys),
	.also = "\"anyOf\": [{\"required\": [\"identity\"]}, "
		"{\"required\": [\"issued\", \"carried\"]}]"};

struct raw_notify {
	struct placed open, close;
	const struct node *callback, *flags, *handle, *data, *when;
};

static const struct shape_key notify_keys[] = {
	{"open", SHAPE_IDENTIFIER, false, AT(raw_notify, open), 0, 0,
		"When it was opened.", NULL},
	{"close", SHAPE_IDENTIFIER, false, AT(raw_notify, close), 0, 0,
		"When it was closed.", NULL},
	{"callback", SHAPE_SCALAR, true, AT(raw_notify, callback), 0, 0,
		"Where the callback is.", &format_place},
	{"flags", SHAPE_SCALAR, true, AT(raw_notify, flags), 0, 0,
		"Where its kind is, in the upper half.", &format_place},
	{"handle", SHAPE_SCALAR, true, AT(raw_notify, handle), 0, 0,
		"Where the host's handle is.", &format_place},
	{"data", SHAPE_SCALAR, true, AT(raw_notify, data), 0, 0,
		"Where the program's own data is.", &format_place},
	{"when", SHAPE_MAPPING, false, AT(raw_notify, when), 0, 0,
		"On what condition it is told.", &format_condition},
};
SHAPE(notify_shape, "notification", notify_keys);

struct raw_reports {
	struct reports reports;
	const struct node *asked, *window;
};

static const struct shape_key reports_keys[] = {
	{"asked", SHAPE_MAPPING, true, AT(raw_reports, asked), 0, 0,
		"How a command that asks for it is known.", &format_condition},
	{"window", SHAPE_SCALAR, true, AT(raw_reports, window), 0, 0,
		"Where the window is; commands without that place cannot ask.", &format_place},
	{"missing", SHAPE_IDENTIFIER, true, AT(raw_reports, reports.missing), 0, 0,
		"The code for one that asks, and points to nothing.", NULL},
	{"successful", SHAPE_IDENTIFIER, true, AT(raw_reports, reports.successful), 0, 0,
		"It has ended as it should.", NULL},
	{"superseded", SHAPE_IDENTIFIER, true, AT(raw_reports, reports.superseded), 0, 0,
		"Another that asks has come before its end.", NULL},
	{"aborted", SHAPE_IDENTIFIER, true, AT(raw_reports, reports.aborted), 0, 0,
		"Another has come that does not let it end.", NULL},
	{"failed", SHAPE_IDENTIFIER, true, AT(raw_reports, reports.failed), 0, 0,
		"It has ended otherwise.", NULL},
};
SHAPE(reports_shape, "report", reports_keys);

static const struct shape_key queue_keys[] = {
	{"by", SHAPE_IDENTIFIER, true, AT(queue, by), 0, 0,
		"The message that lends one.", NULL},
	{"emptied_by", SHAPE_IDENTIFIER, true, AT(queue, emptied_by), 0, 0,
		"The message that gives all back.", NULL},
	{"done", SHAPE_IDENTIFIER, true, AT(queue, done), 0, 0,
		"What the host is told of one that is done.", NULL},
	{"refusal", SHAPE_IDENTIFIER, true, AT(queue, refusal), 0, 0,
		"The code that refuses a close while any is out.", NULL},
	{"unprepared", SHAPE_IDENTIFIER, false, AT(queue, unprepared), 0, 0,
		"The code that refuses what was not prepared.", NULL},
	{"at_once", SHAPE_BOOL, false, AT(queue, at_once), 0, 0,
		"Whether one may be given back before the message that lends it has been answered.",
		NULL},
};
SHAPE(queue_shape, "queue", queue_keys);

static const struct shape_key flags_keys[] = {
	{"member", SHAPE_IDENTIFIER, true, AT(lent_flags, member), 0, 0,
		"The member that has them, a DWORD.", NULL},
	{"prepared", SHAPE_IDENTIFIER, false, AT(lent_flags, prepared), 0, 0,
		"It was prepared; left out, that flag is the host's.", NULL},
	{"queued", SHAPE_IDENTIFIER, true, AT(lent_flags, queued), 0, 0,
		"It is lent.", NULL},
	{"done", SHAPE_IDENTIFIER, true, AT(lent_flags, done), 0, 0,
		"It was given back.", NULL},
};
SHAPE(flags_shape, "buffer's flags", flags_keys);

const char *const scope_fates[] = {"cascade", "refuse", "suspend", NULL};
static const struct format children_format = {.kind = FORMAT_WORDS, .words = scope_fates};

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

const char *const scope_repeats[] = {"ignored", "refused", "nests", "restarts", NULL};
static const struct format repeat_format = {.kind = FORMAT_WORDS, .words = scope_repeats};
static const struct format id_format = {.kind = FORMAT_SHAPE, .shape = &id_shape};
static const struct format notify_format = {.kind = FORMAT_SHAPE, .shape = &notify_shape};
static const struct format reports_format = {.kind = FORMAT_SHAPE, .shape = &reports_shape};
static const struct format queue_format = {.kind = FORMAT_SHAPE, .shape = &queue_shape};
static const struct format flags_format = {.kind = FORMAT_SHAPE, .shape = &flags_shape};
static const struct format way_to_close = {.kind = FORMAT_SHAPE, .shape = &close_shape};

struct raw_scope {
	struct scope scope;
	const struct node *repeat, *id, *close, *session, *query, *notify, *reports, *queue, *flags,
		*devices, *opened_with;
};

static const struct shape_key scope_keys[] = {
	{"in", SHAPE_IDENTIFIER, false, AT(raw_scope, scope.parent_name), 0, 0,
		"The scope around it; the outermost has none.", NULL},
	{"opens", SHAPE_IDENTIFIER, true, AT(raw_scope, scope.opens_name), 0, 0,
		"The message that opens it.", NULL},
	{"closes", SHAPE_IDENTIFIER, true, AT(raw_scope, scope.closes_name), 0, 0,
		"The message that closes it.", NULL},
	{"optional", SHAPE_BOOL, false, AT(raw_scope, scope.optional), 0, 0,
		"Whether only drivers that name it have it.", NULL},
	{"implied", SHAPE_BOOL, false, AT(raw_scope, scope.implied), 0, 0,
		"Whether what is inside may be used although this was not opened.", NULL},
	{"many", SHAPE_BOOL, false, AT(raw_scope, scope.many), 0, 0,
		"Whether there can be many at a time.", NULL},
	{"repeat", SHAPE_SCALAR, false, AT(raw_scope, repeat), 0, 0,
		"What a second opener does: it is ignored or refused, begins anew (restarts), or, while an "
		"instance is open, needs a closer of its own (nests).", &repeat_format},
	{"id", SHAPE_MAPPING, false, AT(raw_scope, id), 0, 0,
		"How its id travels.", &id_format},
	{"session", SHAPE_MAPPING, false, AT(raw_scope, session), 0, 0,
		"How the system's own opening is known.", &format_condition},
	{"query", SHAPE_MAPPING, false, AT(raw_scope, query), 0, 0,
		"How an opening that only asks is known.", &format_condition},
	{"notify", SHAPE_MAPPING, false, AT(raw_scope, notify), 0, 0,
		"What the host is told, and how.", &notify_format},
	{"reports", SHAPE_MAPPING, false, AT(raw_scope, reports), 0, 0,
		"How a window is told that a command has ended.", &reports_format},
	{"queue", SHAPE_MAPPING, false, AT(raw_scope, queue), 0, 0,
		"The buffers that the host lends.", &queue_format},
	{"flags", SHAPE_MAPPING, false, AT(raw_scope, flags), 0, 0,
		"The bits of a lent buffer that tell where it is.", &flags_format},
	{"devices", SHAPE_MAPPING, false, AT(raw_scope, devices), 0, 0,
		"How a program learns of the devices.", &format_port},
	{"opened_with", SHAPE_MAPPING, false, AT(raw_scope, opened_with), 0, 0,
		"The structure that it is opened with.", &format_opened_with},
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

static void read_id(const struct reader *reader, const struct node *node, struct scope *scope)
{
	struct raw_id raw = {0};
	shape_read(reader, &id_shape, node, &raw);
	if (raw.issued != NULL)
		scope->issued = location_read(reader, raw.issued);
	if (raw.carried != NULL)
		scope->carried = location_read(reader, raw.carried);
	if (raw.identity != NULL)
		scope->identity = location_read(reader, raw.identity);
	if (raw.identity == NULL && (raw.issued == NULL || raw.carried == NULL))
		diagnostic_error(reader->diagnostics, node->position,
			"an id needs where it is issued and where it is carried, or its identity");
}

static void read_close(const struct reader *reader, const struct node *node, struct scope *scope)
{
	struct raw_close raw = {0};
	unsigned children = 0;
	shape_read(reader, &close_shape, node, &raw);
	if (raw.children != NULL &&
		protocol_choose(reader, "word for what happens to children", raw.children,
		scope_fates, &children))
		scope->children = (enum children)children;
	scope->refusal = raw.refusal;
	if (scope->children == CHILDREN_REFUSE && raw.refusal.text.at == NULL)
		diagnostic_error(reader->diagnostics, node->position,
			"a close that is refused needs the key 'refusal'");
}

static void read_notify(const struct reader *reader, const struct node *node,
	struct notify *notify)
{
	struct raw_notify raw = {0};
	const unsigned errors = reader->diagnostics->errors;
	shape_read(reader, &notify_shape, node, &raw);
	if (reader->diagnostics->errors != errors)
		return;
	notify->open = raw.open;
	notify->close = raw.close;
	notify->callback = location_read(reader, raw.callback);
	notify->flags = location_read(reader, raw.flags);
	notify->handle = location_read(reader, raw.handle);
	notify->data = location_read(reader, raw.data);
	if (raw.when != NULL)
		condition_read(reader, raw.when, &notify->when);
}

static void read_reports(const struct reader *reader, const struct node *node,
	struct reports *reports)
{
	struct raw_reports raw = {0};
	const unsigned errors = reader->diagnostics->errors;
	shape_read(reader, &reports_shape, node, &raw);
	if (reader->diagnostics->errors != errors)
		return;
	*reports = raw.reports;
	condition_read(reader, raw.asked, &reports->asked);
	reports->window = location_read(reader, raw.window);
}

static void read_inside(const struct reader *reader, const struct raw_scope *raw,
	struct scope *scope)
{
	if (raw->session != NULL)
		condition_read(reader, raw->session, &scope->session);
	if (raw->query != NULL)
		condition_read(reader, raw->query, &scope->query);
	if (raw->notify != NULL)
		read_notify(reader, raw->notify, &scope->notify);
	if (raw->reports != NULL)
		read_reports(reader, raw->reports, &scope->reports);
	if (raw->queue != NULL)
		shape_read(reader, &queue_shape, raw->queue, &scope->queue);
	if (raw->flags != NULL)
		shape_read(reader, &flags_shape, raw->flags, &scope->flags);
	if (raw->devices != NULL)
		devices_read(reader, raw->devices, &scope->devices);
	if (raw->opened_with != NULL)
		opened_with_read(reader, raw->opened_with, &scope->opened_with);
}

static void read_scope(const struct reader *reader, const struct node *node, struct scope *scope)
{
	struct raw_scope raw = {.scope = *scope};
	unsigned repeat = 0;
	shape_read(reader, &scope_shape, node, &raw);
	*scope = raw.scope;
	if (raw.repeat != NULL &&
		protocol_choose(reader, "word for a second opener", raw.repeat, scope_repeats,
		&repeat))
		scope->repeat = (enum repeat)repeat;
	if (raw.repeat != NULL)
		scope->repeat_at = raw.repeat->position;
	if (raw.id != NULL)
		read_id(reader, raw.id, scope);
	read_inside(reader, &raw, scope);
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

static void resolve_names(const struct reader *reader, struct protocol *protocol,
	struct scope *scope)
{
	scope->opens = lookup_message(reader, protocol, scope->opens_name);
	scope->closes = lookup_message(reader, protocol, scope->closes_name);
	if (scope->opens != NULL)
		scope->opens->opens = scope;
	if (scope->closes != NULL)
		scope->closes->closes = scope;
	scope->parent = lookup_scope(reader, protocol, scope->parent_name);
}

void scopes_resolve(const struct reader *reader, struct protocol *protocol)
{
	for (size_t i = 0; i < protocol->scope_count; i++) {
		struct scope *scope = &protocol->scopes[i];
		resolve_names(reader, protocol, scope);
		devices_resolve(reader, protocol, scope);
		opened_with_resolve(reader, protocol, scope, &scope->opened_with);
	}
}
