/* drvgen trace: judges a recorded run, and shows it as text, as a chart, or as something that does
 * it again. */
#include <inttypes.h>

#include "commands.h"
#include "files.h"
#include "trace.h"
#include "view_parts.h"

struct trace_options {
	const char *spec;
	const char *format;
	const char *output;
	const char *templates;
	const char *specs;
};

enum { RECORD_LIMIT = 1 << 30 };

/* ---- what the record is of ---- */

static bool is_known(const struct protocol *protocol, struct text name)
{
	return model_message(protocol, name) != NULL;
}

/* A type for what nobody described: as wide as a pointer. */
static struct text wide_type(const struct protocol *protocol)
{
	for (size_t i = 0; i < protocol->type_count; i++)
		if (protocol->types[i].bits == 0 && protocol->types[i].kind != TYPE_POINTER)
			return protocol->types[i].name.text;
	return TEXT("");
}

/* What an answer that nobody described means: anything. */
static struct text plain_convention(const struct protocol *protocol)
{
	for (size_t i = 0; i < protocol->convention_count; i++)
		if (!protocol->conventions[i].issues_id && !protocol->conventions[i].ignored &&
			protocol->conventions[i].value_count == 0)
			return protocol->conventions[i].name.text;
	return protocol->conventions[0].name.text;
}

#define ARGUMENT(text) (int)(text).length, (text).at

static void add_message(struct buffer *spec, const struct protocol *protocol,
	const struct trace_call *call)
{
	const struct entry *entry = &protocol->entries[0];
	const struct text type = wide_type(protocol);
	const struct text convention = plain_convention(protocol);
	size_t place = entry->first_carrier;
	buffer_format(spec, "  %.*s: {value: %" PRIu32 ", scope: %.*s, returns: %.*s",
		ARGUMENT(call->message), call->call.value, ARGUMENT(call->scope),
		ARGUMENT(convention));
	for (const struct trace_parameter *parameter = call->parameters;
		parameter != NULL && place < entry->parameter_count; parameter = parameter->next) {
		buffer_format(spec, ", %.*s: {name: %.*s, type: %.*s}",
			ARGUMENT(entry->parameters[place].name.text), ARGUMENT(parameter->name),
			ARGUMENT(type));
		place++;
	}
	buffer_add(spec, TEXT("}\n"));
}

static bool is_first(const struct trace *trace, size_t call)
{
	const struct text name = trace->calls[call].message;
	for (size_t i = 0; i < call; i++)
		if (trace->calls[i].message.at != NULL && text_equal(trace->calls[i].message, name))
			return false;
	return true;
}

/* Without a spec: the record's protocol, and the driver's own messages as the record names them. */
static const struct driver *guess_driver(struct run *run, const struct trace *trace)
{
	struct buffer spec = {.pool = &run->pool};
	struct source *source = pool_allocate(&run->pool, sizeof *source);
	const struct reader reader = {&run->pool, &run->diagnostics};
	const struct protocol *protocol =
		catalogue_find_protocol(&run->catalogue, &reader, trace->protocol);
	buffer_format(&spec, "driver: %.*s\nprotocol: %.*s\ndescription: a record\nmessages:\n",
		ARGUMENT(trace->driver), ARGUMENT(trace->protocol));
	const size_t empty = spec.length;
	for (size_t i = 0; protocol != NULL && i < trace->count; i++)
		if (trace->calls[i].message.at != NULL && trace->calls[i].scope.at != NULL &&
			!is_known(protocol, trace->calls[i].message) && is_first(trace, i))
			add_message(&spec, protocol, &trace->calls[i]);
	if (spec.length == empty)
		spec.length -= strlen("messages:\n");
	*source = (struct source){TEXT("the record's driver"), buffer_finish(&spec)};
	return run_read_source(run, source);
}

/* ---- as text ---- */

static void print_note(const char *note)
{
	printf("%28s! %s\n", "", note);
}

static void print_call(const struct mock_tables *made, const struct trace_call *call)
{
	char text[512];
	struct drv_words words = drv_words_in(text, sizeof text);
	drv_words_call(&words, &made->tables, &call->call);
	printf("%12.6f s  thread %-3u  %s\n", (double)call->call.time / 1e9,
		(unsigned)call->call.thread, text);
	if (call->finding != NULL)
		print_note(call->finding);
}

/* A failure, with its lines below each other. */
static void print_failure(struct text failure)
{
	fputs("! ", stdout);
	for (size_t i = 0; i < failure.length; i++)
		fputs(failure.at[i] == '\n' ? "\n  " : (char[]){failure.at[i], '\0'}, stdout);
	putchar('\n');
}

static void print_trace(const struct mock_tables *made, const struct trace *trace)
{
	for (size_t i = 0; i < trace->count; i++) {
		if (i > 0 && trace->calls[i].life != trace->calls[i - 1].life)
			puts("-- loaded again --");
		print_call(made, &trace->calls[i]);
	}
	for (size_t i = 0; i < trace->unclosed_count; i++)
		printf("! %s\n", trace->unclosed[i]);
	for (size_t i = 0; i < trace->failure_count; i++)
		print_failure(trace->failures[i]);
	printf("%s: %zu calls, %zu illegal, %zu left open", made->tables.driver, trace->count,
		trace->illegal, trace->unclosed_count);
	if (trace->different > 0)
		printf("; %zu verdicts are not the record's: is it of this spec?",
			trace->different);
	putchar('\n');
}

/* ---- as something else ---- */

static int render(struct run *run, const struct driver *driver, const struct mock_tables *made,
	const struct trace *trace, struct text name, const char *output)
{
	const struct view view = {.pool = &run->pool, .driver = driver};
	struct value *map = trace_view(&run->pool, made, trace);
	struct buffer buffer = {.pool = &run->pool};
	const struct template_rendering rendering = {
		.find_partial = catalogue_find_partial,
		.finder_context = &run->catalogue,
		.names = &run->catalogue.names,
		.strict = true,
		.diagnostics = &run->diagnostics,
	};
	view_mock(&view, map);
	const struct template *template = catalogue_find_partial(&run->catalogue, name);
	if (template == NULL || !template_render(template, map, &rendering, &buffer))
		return EXIT_INPUT;
	return run_write(run, output, buffer_finish(&buffer));
}

/* ---- the command ---- */

static const struct {
	const char *format, *template;
} formats[] = {
	[0] = {"text", NULL},
	[1] = {"svg", "trace_svg"},
	[2] = {"scenario", "trace_scenario"},
	[3] = {"test", "trace_test"},
};

enum { FORMATS = sizeof formats / sizeof *formats };

static unsigned find_format(const char *word)
{
	unsigned format = 0;
	while (word != NULL && format < FORMATS && strcmp(formats[format].format, word) != 0)
		format++;
	if (format == FORMATS)
		fprintf(stderr,
			"drvgen trace: error: '--format' is '%s'; expected text, svg, scenario or test\n",
			word);
	return format;
}

static int trace_file(struct run *run, const char *path, const struct trace_options *wanted,
	unsigned format)
{
	struct trace trace = {0};
	struct source *source = pool_allocate(&run->pool, sizeof *source);
	source->name = text_of(path);
	if (!files_read(&run->pool, source->name, RECORD_LIMIT, &source->bytes, &run->diagnostics))
		return EXIT_ENVIRONMENT;
	if (!trace_read(run, source, &trace))
		return EXIT_INPUT;
	const struct driver *driver =
		wanted->spec != NULL ? run_read(run, wanted->spec) : guess_driver(run, &trace);
	if (driver == NULL)
		return run_result(run);
	const struct mock_tables *made = mock_tables_make(&run->pool, driver);
	trace_judge(run, made, &trace);
	if (formats[format].template == NULL) {
		print_trace(made, &trace);
		return trace.illegal + trace.unclosed_count + trace.failure_count == 0 ? EXIT_DONE
										      : EXIT_INPUT;
	}
	return render(run, driver, made, &trace, text_of(formats[format].template), wanted->output);
}

static int run_trace(const char *const *operands, size_t count, const void *given)
{
	const struct trace_options *wanted = given;
	struct run run;
	const unsigned format = find_format(wanted->format);
	(void)count;
	if (format == FORMATS)
		return EXIT_USAGE;
	run_begin(&run, wanted->templates, wanted->specs);
	const int result = trace_file(&run, operands[0], wanted, format);
	run_end(&run);
	return result;
}

#define OPTION(name, letter, member, argument, help)                                               \
	{                                                                                          \
		name, letter, OPTION_WORD, offsetof(struct trace_options, member), argument, help  \
	}

static const struct option options[] = {
	OPTION("spec", 0, spec, "SPEC", "the driver's (default: what the record tells of it)"),
	OPTION("format", 0, format, "FORMAT", "text (default), svg, scenario or test"),
	OPTION("output", 'o', output, "FILE", "write there (default: the standard output)"),
	{"templates", 0, OPTION_FOLDER, offsetof(struct trace_options, templates), "DIR",
		"take templates from there first"},
	{"specs", 0, OPTION_FOLDER, offsetof(struct trace_options, specs), "DIR",
		"look for protocols there first"},
};

const struct command command_trace = {
	.name = "trace",
	.summary =
		"Check what a mock recorded against the protocol, show it, draw it, or replay it.",
	.operands = "FILE",
	.least = 1,
	.most = 1,
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text =
		"A FILE is a record, a line of JSON for each call, as the mock writes it: from C with\n"
		"drv_mock_record, or as a DLL to the file that the variable DRVGEN_RECORD names. That of a\n"
		"program which was killed is good, too. Each call is judged as the mock's guard does.\n\n"
		"  text      each call in words, and what is wrong with it\n"
		"  svg       a sequence chart with one lane an instance\n"
		"  scenario  what makes a mock answer the same again: see drvgen scenario\n"
		"  test      a C program that sends the same calls, and expects the same answers\n\n"
		"exit: 0 all is well, or it is drawn; 1 a call is illegal, something was left open, an\n"
		"      expectation failed, or the record is none; 2 wrong usage; 3 a file cannot be read\n\n"
		"examples:\n"
		"  drvgen trace run.jsonl --spec mydriver.yaml\n"
		"  drvgen trace run.jsonl --format svg -o run.svg\n",
	.run = run_trace,
	.size = sizeof(struct trace_options),
};
