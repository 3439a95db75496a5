/* drvgen new: a commented spec to start from. */
#include "c_names.h"
#include "commands.h"
#include "run.h"

struct new_options {
	const char *protocol;
	const char *output;
	const char *specs;
};

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
	return template_render(catalogue_document(&run->catalogue, "new"), view, &rendering, buffer);
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
	{"specs", 0, OPTION_WORD, offsetof(struct new_options, specs), "DIR",
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
