/* drvgen new: a commented spec to start from. */
#include "c_names.h"
#include "commands.h"
#include "run.h"

struct new_options {
	const char *protocol;
	const char *output;
	const char *specs;
};

/* What a spec of one protocol can have, to be shown as comments. */
struct showing {
	struct run *run;
	const struct protocol *protocol;
	struct value *view;
};

static struct value *add_item(const struct showing *showing, struct value *list, uint32_t name,
	struct text text)
{
	struct pool *pool = &showing->run->pool;
	struct value *item = value_map(pool);
	value_set(pool, item, NAME_first, value_bool(list->count == 0));
	value_set(pool, item, name, value_text(pool, text));
	value_append(pool, list, item);
	return item;
}

static void add_port(const struct showing *showing, struct value *ports, const struct scope *port)
{
	struct value *item = add_item(showing, ports, NAME_name, port->name.text);
	struct pool *pool = &showing->run->pool;
	value_set(pool, item, NAME_list, port->devices.list_count == 0 ? value_bool(false)
		: value_text(pool, port->devices.lists[0].name.text));
}

static void show_scopes(const struct showing *showing)
{
	struct pool *pool = &showing->run->pool;
	struct value *choices = value_list(pool);
	struct value *ports = value_list(pool);
	struct value *inner = value_list(pool);
	for (size_t i = 0; i < showing->protocol->scope_count; i++) {
		const struct scope *scope = &showing->protocol->scopes[i];
		const enum scope_kind kind = model_scope_kind(scope);
		const bool outer = kind == SCOPE_MODULE || kind == SCOPE_DEVICE ||
			scope->issued.kind == LOCATION_RETURN;
		if (scope->devices.structure != NULL)
			add_port(showing, ports, scope);
		else if (scope->optional)
			add_item(showing, choices, NAME_name, scope->name.text);
		if (!outer && kind != SCOPE_LENT)
			add_item(showing, inner, NAME_name, scope->name.text);
	}
	value_set(pool, showing->view, NAME_choices, choices);
	value_set(pool, showing->view, NAME_ports, ports);
	value_set(pool, showing->view, NAME_inner, inner);
}

/* A member that a driver may want to be opened with: the first after those that all are. */
static struct text open_member(const struct opened_with *opened_with)
{
	const struct structure *structure = opened_with->type->to;
	size_t next = structure->member_count;
	for (size_t i = 0; i < opened_with->required_count; i++)
		next = (size_t)(model_member(structure, opened_with->required[i].name.text) -
				structure->members) + 1;
	return next < structure->member_count ? structure->members[next].name.text
					      : (struct text){0};
}

static void show_settings(const struct showing *showing)
{
	struct pool *pool = &showing->run->pool;
	struct value *required = value_list(pool);
	struct value *set = value_list(pool);
	for (size_t i = 0; i < showing->protocol->scope_count; i++) {
		const struct opened_with *opened_with = &showing->protocol->scopes[i].opened_with;
		if (opened_with->type == NULL)
			continue;
		const struct text member = open_member(opened_with);
		if (member.at != NULL)
			add_item(showing, required, NAME_name, member);
		for (size_t j = 0; j < opened_with->set_count; j++)
			value_set(pool, add_item(showing, set, NAME_name,
				opened_with->set[j].name.text), NAME_value,
				value_text(pool, opened_with->set[j].text.text));
	}
	value_set(pool, showing->view, NAME_required, required);
	value_set(pool, showing->view, NAME_set, set);
}

/* Those of the protocol itself that a driver may handle: what opens and closes is always there, and
 * so are the answers about devices. */
static bool is_shown(const struct protocol *protocol, const struct message *message)
{
	const struct devices *devices = &message->scope->devices;
	return message->name.at.source == protocol->name.at.source &&
	       protocol->extends.text.at != NULL && !message->intercepted &&
	       message->opens == NULL && message->closes == NULL &&
	       message != devices->count && message != devices->capabilities;
}

/* What a message asks for, each with the form of its answer. */
static void show_items(const struct showing *showing, struct value *map,
	const struct message *message)
{
	struct pool *pool = &showing->run->pool;
	struct value *items = value_list(pool);
	for (size_t i = 0; message->asks != NULL && i < message->asks->item_count; i++)
		value_set(pool, add_item(showing, items, NAME_item,
			message->asks->items[i].name.text), NAME_kind,
			value_text(pool, message->asks->items[i].form->name.text));
	value_set(pool, map, NAME_items, items);
	value_set(pool, map, NAME_asks, value_bool(items->count > 0));
	value_set(pool, map, NAME_doc, value_text(pool, message->doc.text));
}

/* How a command of its own is written, where commands are text. */
static void show_verbs(const struct showing *showing)
{
	struct pool *pool = &showing->run->pool;
	const struct grammar *grammar = &showing->protocol->grammar;
	struct value *kinds = value_list(pool);
	for (size_t i = 0; i < grammar->kind_count; i++)
		add_item(showing, kinds, NAME_name, grammar->kinds[i].name.text);
	value_set(pool, showing->view, NAME_has_verbs, value_bool(grammar->kind_count > 1));
	value_set(pool, showing->view, NAME_kinds, kinds);
}

/* A message of a driver's own in a scope whose commands are reported: what it needs for that is
 * what the scope's closer has; false when that has no place for a window. */
static struct value *view_command(const struct showing *showing, const struct scope *scope)
{
	struct pool *pool = &showing->run->pool;
	struct value *map = value_map(pool);
	const struct message *closer = scope->closes;
	const struct parameter *block =
		model_parameter(closer, scope->reports.window.parameter);
	if (block == NULL)
		return value_bool(false);
	value_set(pool, map, NAME_type, value_text(pool, block->type->name.text));
	value_set(pool, map, NAME_scope, value_text(pool, scope->name.text));
	value_set(pool, map, NAME_flags,
		value_text(pool, scope->reports.asked.location.parameter));
	value_set(pool, map, NAME_window, value_text(pool, scope->reports.window.parameter));
	value_set(pool, map, NAME_returns, value_text(pool, closer->convention->name.text));
	value_set(pool, map, NAME_number, value_text(pool, text_format(pool, "0x%04x",
		(unsigned)showing->protocol->custom_usual.value + 1)));
	return map;
}

static void show_reports(const struct showing *showing)
{
	struct value *command = value_bool(false);
	for (size_t i = 0; i < showing->protocol->scope_count; i++)
		if (showing->protocol->scopes[i].reports.asked.given)
			command = view_command(showing, &showing->protocol->scopes[i]);
	value_set(&showing->run->pool, showing->view, NAME_reports, command);
}

static void show_messages(const struct showing *showing)
{
	struct pool *pool = &showing->run->pool;
	struct value *messages = value_list(pool);
	for (size_t i = 0; i < showing->protocol->message_count; i++) {
		const struct message *message = &showing->protocol->messages[i];
		if (is_shown(showing->protocol, message))
			show_items(showing,
				add_item(showing, messages, NAME_symbol, message->name.text),
				message);
	}
	value_set(pool, showing->view, NAME_messages, messages);
	value_set(pool, showing->view, NAME_value,
		value_text(pool, text_format(pool, "0x%04x",
			(unsigned)showing->protocol->custom_usual.value)));
}

static void show_protocol(struct run *run, struct text name, struct value *view)
{
	static const struct protocol none = {.custom_usual = {.value = 0x4000}};
	const struct reader reader = {&run->pool, &run->diagnostics};
	const struct protocol *protocol =
		catalogue_find_protocol(&run->catalogue, &reader, name);
	/* An unknown one is told when the spec is checked. */
	const struct showing showing = {run, protocol != NULL ? protocol : &none, view};
	show_scopes(&showing);
	show_settings(&showing);
	show_messages(&showing);
	show_verbs(&showing);
	show_reports(&showing);
}

static bool render_spec(struct run *run, struct text name, struct text protocol,
	struct buffer *buffer)
{
	struct value *view = value_map(&run->pool);
	const struct template_rendering rendering =
		{.strict = true, .diagnostics = &run->diagnostics};
	value_set(&run->pool, view, NAME_driver, value_text(&run->pool, name));
	value_set(&run->pool, view, NAME_DRIVER,
		value_text(&run->pool, text_upper(&run->pool, name)));
	value_set(&run->pool, view, NAME_protocol, value_text(&run->pool, protocol));
	show_protocol(run, protocol, view);
	return template_render(catalogue_document(&run->catalogue, "new"), view, &rendering,
		buffer);
}

/* The spec is checked like anybody else's, which also finds a bad name. */
static bool is_good(struct run *run, struct buffer *buffer)
{
	struct source *source = pool_allocate(&run->pool, sizeof *source);
	*source = (struct source){TEXT("drvgen new"), buffer_text(buffer)};
	return run_read_source(run, source) != NULL;
}

static int make_spec(struct run *run, const char *name, const struct new_options *options,
	struct buffer *buffer)
{
	const char *protocol = options->protocol != NULL ? options->protocol : "installable";
	if (!render_spec(run, text_of(name), text_of(protocol), buffer) || !is_good(run, buffer))
		return EXIT_INPUT;
	const char *path = options->output != NULL
		? options->output
		: text_format(&run->pool, "%s.yaml", name).at;
	return run_write_new(run, "new", path, buffer_text(buffer),
		text_format(&run->pool, "drvgen generate %s -o out", path).at);
}

static int run_new(const char *const *operands, size_t count, const void *given)
{
	const struct new_options *wanted = given;
	struct buffer buffer = {0};
	struct run run;
	(void)count;
	run_begin(&run, NULL, wanted->specs);
	const int result = make_spec(&run, operands[0], wanted, &buffer);
	buffer_release(&buffer);
	run_end(&run);
	return result;
}

static const struct option options[] = {
	{"protocol", 'p', OPTION_WORD, offsetof(struct new_options, protocol), "NAME",
		"the driver's protocol (default: installable)"},
	{"output", 'o', OPTION_WORD, offsetof(struct new_options, output), "FILE",
		"write to FILE, - for the standard output (default: NAME.yaml)"},
	{"specs", 0, OPTION_FOLDER, offsetof(struct new_options, specs), "DIR",
		"look for protocols there first"},
};

const struct command command_new = {
	.name = "new",
	.summary = "Write a commented spec to start a driver from. Never replaces a file.",
	.operands = "NAME",
	.least = 1,
	.most = 1,
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text =
		"exit: 0 done; 1 the name is no good or the file is there already; 3 it could not be\n"
		"      written\n\n"
		"example:\n  drvgen new mydriver && drvgen generate mydriver.yaml -o out\n",
	.run = run_new,
	.size = sizeof(struct new_options),
};
