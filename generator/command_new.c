/* drvgen new: a commented spec to start from. */
#include "c_names.h"
#include "commands.h"
#include "files.h"
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
	return template_render(catalogue_new, view, &rendering, buffer);
}

/* The spec is checked like anybody else's, which also finds a bad name. */
static bool is_good(struct run *run, struct buffer *buffer)
{
	struct source *source = pool_allocate(&run->pool, sizeof *source);
	*source = (struct source){TEXT("drvgen new"), buffer_text(buffer)};
	return run_read_source(run, source) != NULL;
}

static int write_spec(struct run *run, struct text path, struct buffer *buffer)
{
	struct text folder;
	struct file file = files_at(path, &folder);
	file.bytes = buffer_text(buffer);
	file.policy = FILE_KEEP;
	const enum file_state state = files_compare(&run->pool, folder, &file);
	if (state == FILE_KEPT || state == FILE_SAME) {
		fprintf(stderr, "drvgen new: error: '%.*s' is there already\n", (int)path.length,
			path.at);
		return EXIT_INPUT;
	}
	if (!files_write(&run->pool, folder, &file, 1, &run->diagnostics))
		return EXIT_ENVIRONMENT;
	printf("wrote %.*s; next: drvgen generate %.*s -o out\n", (int)path.length, path.at,
		(int)path.length, path.at);
	return EXIT_DONE;
}

static int make_spec(struct run *run, const char *name, const struct new_options *options,
	struct buffer *buffer)
{
	const char *protocol = options->protocol != NULL ? options->protocol : "installable";
	if (!render_spec(run, text_of(name), text_of(protocol), buffer) || !is_good(run, buffer))
		return EXIT_INPUT;
	if (options->output != NULL && strcmp(options->output, "-") == 0) {
		const size_t written = fwrite(buffer->at, 1, buffer->length, stdout);
		return written == buffer->length && fflush(stdout) == 0 ? EXIT_DONE
									: EXIT_ENVIRONMENT;
	}
	const struct text path = options->output != NULL ? text_of(options->output)
							 : text_format(&run->pool, "%s.yaml", name);
	return write_spec(run, path, buffer);
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
