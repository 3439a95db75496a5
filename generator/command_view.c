/* drvgen view: what templates see of a driver, and what one more template makes of it. */
#include "commands.h"
#include "files.h"
#include "json.h"
#include "mark.h"
#include "run.h"
#include "view.h"

struct view_options {
	const char *template;
	const char *escape;
	const char *output;
	const char *templates;
	const char *specs;
};

enum { TEMPLATE_LIMIT = 1 << 20 };

static void put_value(struct json *json, const char *key, const struct value *value)
{
	switch ((enum value_kind)value->kind) {
	case VALUE_FALSE:
	case VALUE_TRUE:
		json_bool(json, key, value->kind == VALUE_TRUE);
		break;
	case VALUE_TEXT:
		json_text(json, key, value->text);
		break;
	case VALUE_LIST:
		json_array(json, key);
		for (size_t i = 0; i < value->count; i++)
			put_value(json, NULL, value->items[i]);
		json_end_array(json);
		break;
	case VALUE_MAP:
		json_object(json, key);
		for (size_t i = 0; i < value->count; i++)
			put_value(json, names_word(NULL, value->members[i].name).at,
				value->members[i].value);
		json_end_object(json);
		break;
	}
}

static enum template_escape escape_of(const char *word)
{
	static const char *const words[] = {
		[TEMPLATE_ESCAPE_HTML] = "html",
		[TEMPLATE_ESCAPE_C] = "c",
		[TEMPLATE_ESCAPE_MARKDOWN] = "markdown",
		[TEMPLATE_ESCAPE_RC] = "rc",
	};
	for (unsigned i = TEMPLATE_ESCAPE_HTML; i < sizeof words / sizeof *words; i++)
		if (option_is(word, words[i]))
			return (enum template_escape)i;
	return TEMPLATE_ESCAPE_NONE;
}

/* Renders the user's template; the tool's partials can be used in it. */
static bool render(struct run *run, const struct view_options *options, struct value *view,
	struct buffer *out)
{
	struct source *source = pool_allocate(&run->pool, sizeof *source);
	source->name = text_of(options->template);
	if (!files_read(&run->pool, source->name, TEMPLATE_LIMIT, &source->bytes,
		    &run->diagnostics)) {
		run->unreadable++;
		return false;
	}
	const struct template *template = template_compile(&run->pool, &run->catalogue.names,
		source, escape_of(options->escape), &run->diagnostics);
	const struct template_rendering rendering = {
		.find_partial = catalogue_find_partial,
		.finder_context = &run->catalogue,
		.names = &run->catalogue.names,
		.strict = true,
		.diagnostics = &run->diagnostics,
	};
	return template != NULL && template_render(template, view, &rendering, out);
}

/* Each file that drvgen generates has a mark of its own; here it is that of what is printed. */
static void set_mark(struct run *run, const struct view_options *options, const char *spec,
	struct value *view)
{
	const char *made = options->output != NULL ? options->output : options->template;
	const char *path = options->template != NULL ? made : spec;
	struct text folder;
	value_set(&run->pool, view, NAME_mark,
		value_text(&run->pool, mark_of(&run->pool, files_at(text_of(path), &folder).path,
			value_get(view, NAME_model_hash)->text)));
}

static int make(struct run *run, const struct view_options *options, const char *spec,
	struct buffer *out)
{
	const struct reader reader = {&run->pool, &run->diagnostics};
	const struct driver *driver = run_read(run, spec);
	struct value *view = driver == NULL ? NULL : view_make(&reader, driver);
	struct json json = {.out = out};
	if (view == NULL)
		return run_result(run);
	view_add_mock(&reader, driver, view);
	set_mark(run, options, spec, view);
	if (options->template == NULL)
		put_value(&json, NULL, view);
	else if (!render(run, options, view, out))
		return run_result(run);
	return run_write(run, options->output, buffer_text(out));
}

static int run_view(const char *const *operands, size_t count, const void *given)
{
	const struct view_options *wanted = given;
	struct buffer out = {0};
	struct run run;
	(void)count;
	run_begin(&run, wanted->templates, wanted->specs);
	const int result = make(&run, wanted, operands[0], &out);
	buffer_release(&out);
	run_end(&run);
	return result;
}

#define OPTION(name, letter, kind, member, argument, help)                                         \
	{                                                                                          \
		name, letter, kind, offsetof(struct view_options, member), argument, help          \
	}

static const struct option options[] = {
	OPTION("template", 't', OPTION_WORD, template, "FILE",
		"print what this template makes of it"),
	OPTION("escape", 0, OPTION_CHOICE, escape, "none|html|c|markdown|rc",
		"how {{x}} is made safe in it (none)"),
	OPTION("output", 'o', OPTION_WORD, output, "FILE", "write to FILE (the standard output)"),
	OPTION("templates", 0, OPTION_FOLDER, templates, "DIR", "take partials from there first"),
	OPTION("specs", 0, OPTION_FOLDER, specs, "DIR", "look for protocols there first"),
};

const struct command command_view = {
	.name = "view",
	.summary = "Print what templates see of a driver, as JSON, or make a text of it.",
	.operands = "SPEC",
	.least = 1,
	.most = 1,
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text =
		"Templates are Mustache without lambdas: {{x}} is a text, escaped, and {{{x}}} as it is;\n"
		"{{#x}}...{{/x}} is there for each of a list, or when x is not false; {{^x}}...{{/x}} when\n"
		"it is; {{! this is a comment}}. All that a template can name is in the JSON; a name that\n"
		"is not there is an error at its place. Numbers are texts, spelled as C has them. What each\n"
		"name means stands in templates/README.md.\n\n"
		"exit: 0 done; 1 the spec or the template is wrong; 3 a file could not be read or written\n\n"
		"examples:\n"
		"  drvgen view mydriver.yaml\n"
		"  drvgen view mydriver.yaml -t constants.py.mustache -o mydriver.py\n",
	.run = run_view,
	.size = sizeof(struct view_options),
};
