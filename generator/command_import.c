/* drvgen import: from the messages of a header to a first spec. */
#include "c_names.h"
#include "commands.h"
#include "files.h"
#include "import.h"
#include "run.h"
#include "yaml.h"

struct import_options {
	const char *prefix;
	const char *name;
	const char *protocol;
	const char *kind;
	const char *output;
	const char *templates;
	const char *specs;
};

enum { HEADER_LIMIT = 4 << 20, SHOWN_PREFIXES = 20 };

static struct text base_name(struct text path)
{
	for (size_t i = path.length; i > 0; i--)
		if (path.at[i - 1] == '/')
			return (struct text){path.at + i, path.length - i};
	return path;
}

static bool read_headers(struct run *run, struct header *header, const char *const *paths,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct text bytes;
		if (files_read(&run->pool, text_of(paths[i]), HEADER_LIMIT, &bytes,
			    &run->diagnostics))
			header_scan(header, bytes, i == 0);
		else
			run->unreadable++;
	}
	return run->unreadable == 0;
}

/* What headers count their messages from, and the system's own headers define: DRV_USER. */
static void know_protocol(struct header *header, const struct protocol *protocol)
{
	for (size_t i = 0; i < protocol->marker_count; i++)
		header_know(header, protocol->markers[i].name.text,
			protocol->markers[i].value.value);
	for (size_t i = 0; i < protocol->message_count; i++)
		header_know(header, protocol->messages[i].name.text,
			protocol->messages[i].value.value);
	for (size_t i = 0; i < protocol->constant_count; i++)
		header_know(header, protocol->constants[i].name.text,
			protocol->constants[i].value);
}

/* ---- which messages ---- */

/* What would have been a message if it were known what it is counted from. */
static void tell_lacking(const struct header *header)
{
	for (size_t i = 0; i < header->count; i++) {
		const struct header_constant *constant = header->constants[i];
		if (!constant->wanted || constant->known || constant->lacks.at == NULL)
			continue;
		fprintf(stderr,
			"'%.*s' is counted from '%.*s', which is defined elsewhere: name that header, "
			"too\n",
			(int)constant->name.length, constant->name.at, (int)constant->lacks.length,
			constant->lacks.at);
		return;
	}
}

static void list_prefixes(const struct prefix *prefixes)
{
	fputs("choose one with --prefix:\n", stderr);
	for (size_t i = 0; i < SHOWN_PREFIXES && prefixes[i].text.at != NULL; i++)
		fprintf(stderr, "  %-16.*s %4zu of them, like %.*s\n", (int)prefixes[i].text.length,
			prefixes[i].text.at, prefixes[i].count, (int)prefixes[i].first->name.length,
			prefixes[i].first->name.at);
}

/* The prefix that was asked for, or the only one that there is; {0} after a message. */
static struct text find_prefix(struct run *run, const struct header *header, const char *path,
	const char *wanted)
{
	const struct prefix *prefixes = import_prefixes(&run->pool, header);
	struct nearest nearest = nearest_to(text_of(wanted == NULL ? "" : wanted));
	if (wanted == NULL && prefixes[0].text.at != NULL && prefixes[1].text.at == NULL)
		return prefixes[0].text;
	for (size_t i = 0; i < header->count && wanted != NULL; i++)
		if (header->constants[i]->wanted &&
			text_starts_with(header->constants[i]->name, nearest.wanted))
			return nearest.wanted;
	fprintf(stderr, "drvgen import: error: '%s' has ", path);
	if (wanted != NULL)
		fprintf(stderr, "no constants that begin with '%s'", wanted);
	else
		fputs(prefixes[0].text.at == NULL ? "no numbers with names like MY_MESSAGE"
						  : "constants of several kinds", stderr);
	for (const struct prefix *prefix = prefixes; prefix->text.at != NULL; prefix++)
		nearest_offer(&nearest, prefix->text);
	if (wanted != NULL && nearest.best.length > 0)
		fprintf(stderr, "; did you mean '%.*s'?", (int)nearest.best.length,
			nearest.best.at);
	fputc('\n', stderr);
	if (prefixes[0].text.at != NULL)
		list_prefixes(prefixes);
	else
		tell_lacking(header);
	return (struct text){0};
}

static struct text usual_name(struct pool *pool, struct text prefix)
{
	while (prefix.length > 0 && prefix.at[prefix.length - 1] == '_')
		prefix.length--;
	return text_lower(pool, prefix);
}

static const struct protocol *find_protocol(struct run *run, const char *name)
{
	const struct reader reader = {&run->pool, &run->diagnostics};
	const struct text wanted = text_of(name);
	const struct protocol *protocol =
		catalogue_find_protocol(&run->catalogue, &reader, wanted);
	if (protocol != NULL || run->diagnostics.errors > 0)
		return protocol;
	struct nearest nearest = nearest_to(wanted);
	catalogue_offer_protocols(&run->catalogue, &nearest);
	fprintf(stderr, "drvgen import: error: unknown protocol '%s'", name);
	if (nearest.best.length > 0)
		fprintf(stderr, "; did you mean '%.*s'?", (int)nearest.best.length,
			nearest.best.at);
	fputc('\n', stderr);
	return NULL;
}

/* ---- the spec ---- */

static bool render(struct run *run, const struct import *import, struct value *view,
	struct buffer *buffer)
{
	const struct template *template = catalogue_document(&run->catalogue,
		import->kind == IMPORT_PROTOCOL ? "import-protocol" : "import-driver");
	const struct template_rendering rendering = {
		.names = &run->catalogue.names, .strict = true, .diagnostics = &run->diagnostics};
	return template != NULL && template_render(template, view, &rendering, buffer);
}

/* The spec is checked like anybody else's, which also finds a bad name. */
static bool is_good(struct run *run, struct buffer *buffer)
{
	struct source *source = pool_allocate(&run->pool, sizeof *source);
	*source = (struct source){TEXT("drvgen import"), buffer_text(buffer)};
	run_document_source(run, source);
	return run->diagnostics.errors == 0;
}

static int make_spec(struct run *run, struct import *import, const struct import_options *options,
	struct buffer *buffer)
{
	struct value *view = import_view(import);
	if (import->messages == 0) {
		fprintf(stderr,
			"drvgen import: error: none of the constants '%.*s...' is a message\n",
			(int)import->prefix.length, import->prefix.at);
		return EXIT_INPUT;
	}
	if (!render(run, import, view, buffer) || !is_good(run, buffer))
		return EXIT_INPUT;
	const char *path = options->output != NULL
		? options->output
		: text_format(&run->pool, "%.*s.yaml", (int)import->name.length,
			import->name.at).at;
	return run_write_new(run, "import", path, buffer_text(buffer),
		"look for ??? in it: what a header does not tell");
}

static enum import_kind kind_of(const char *word)
{
	if (option_is(word, "driver"))
		return IMPORT_DRIVER;
	return option_is(word, "protocol") ? IMPORT_PROTOCOL : IMPORT_AUTO;
}

static int import_header(struct run *run, const struct import_options *options,
	const char *const *paths, size_t count, struct buffer *buffer)
{
	struct header header = {.pool = &run->pool};
	if (!read_headers(run, &header, paths, count))
		return EXIT_ENVIRONMENT;
	const struct protocol *protocol = find_protocol(run,
		options->protocol != NULL ? options->protocol : "installable");
	if (protocol == NULL)
		return EXIT_INPUT;
	know_protocol(&header, protocol);
	header_evaluate(&header);
	const struct text prefix = find_prefix(run, &header, paths[0], options->prefix);
	if (prefix.at == NULL)
		return EXIT_INPUT;
	struct import import = {&run->pool, &header, protocol, base_name(text_of(paths[0])), prefix,
		options->name != NULL ? text_of(options->name) : usual_name(&run->pool, prefix),
		kind_of(options->kind), 0};
	return make_spec(run, &import, options, buffer);
}

static int run_import(const char *const *operands, size_t count, const void *given)
{
	const struct import_options *wanted = given;
	struct buffer buffer = {0};
	struct run run;
	run_begin(&run, wanted->templates, wanted->specs);
	const int result = import_header(&run, wanted, operands, count, &buffer);
	buffer_release(&buffer);
	run_end(&run);
	return result;
}

#define OPTION(name, letter, kind, member, argument, help)                                         \
	{                                                                                          \
		name, letter, kind, offsetof(struct import_options, member), argument, help        \
	}

static const struct option options[] = {
	OPTION("prefix", 0, OPTION_WORD, prefix, "TEXT",
		"take constants that begin with it, like MY_"),
	OPTION("name", 0, OPTION_WORD, name, "NAME", "call the driver so (default: the prefix)"),
	OPTION("protocol", 'p', OPTION_WORD, protocol, "NAME",
		"what it speaks or extends (default: installable)"),
	OPTION("as", 0, OPTION_CHOICE, kind, "auto|driver|protocol",
		"a spec of what (auto: see below)"),
	OPTION("output", 'o', OPTION_WORD, output, "FILE",
		"write to FILE, - for the standard output (default: NAME.yaml)"),
	OPTION("templates", 0, OPTION_FOLDER, templates, "DIR", "take templates from there first"),
	OPTION("specs", 0, OPTION_FOLDER, specs, "DIR", "look for protocols there first"),
};

const struct command command_import = {
	.name = "import",
	.summary = "Write a first spec from the messages of a C header. Never replaces a file.",
	.operands = "HEADER [INCLUDED...]",
	.least = 1,
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text =
		"Messages are constants of one prefix, from #define or enum, with the comment behind or right\n"
		"before each as its documentation. Values are worked out; what HEADER takes from headers that\n"
		"it includes needs those, too, unless the protocol knows it. What cannot be a message stands at\n"
		"the end of the spec, with the reason. The result is a good spec; what a header does not tell is\n"
		"marked with ???.\n\n"
		"It is the spec of a driver, unless the names are like those of the system: then it is the spec\n"
		"of a protocol, whose drivers have these messages.\n\n"
		"exit: 0 done; 1 there is no such message, or the file is there already;\n"
		"      3 a file could not be read or written\n\n"
		"examples:\n"
		"  drvgen import mydriver.h\n"
		"  drvgen import family.h included.h --prefix FAM_ -o family.yaml\n",
	.run = run_import,
	.size = sizeof(struct import_options),
};
