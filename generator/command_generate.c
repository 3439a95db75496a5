/* drvgen generate: read and check all specs, render all files, and only then write, all or
 * none. */
#include <stdlib.h>
#include <unistd.h>

#include "commands.h"
#include "depfile.h"
#include "render.h"
#include "run.h"

struct generate_options {
	const char *output;
	const char *only;
	const char *depfile;
	const char *templates;
	const char *specs;
	bool check;
	bool list;
};

struct generation {
	struct run run;
	const struct generate_options *options;
	struct text folder;
	struct file_list list;
	const struct driver **drivers;
};

static void report_twice(struct generation *generation, const struct driver *driver,
	const struct driver *first)
{
	diagnostic_error(&generation->run.diagnostics, driver->name.at,
		"two specs are for a driver '%.*s': both would write the same files",
		(int)driver->name.text.length, driver->name.text.at);
	diagnostic_note(&generation->run.diagnostics, first->name.at, "the other one is here");
}

static int compare_drivers(const void *a, const void *b)
{
	const struct driver *const *left = a;
	const struct driver *const *right = b;
	return text_compare((*left)->name.text, (*right)->name.text);
}

static void check_distinct(struct generation *generation, size_t count)
{
	const struct driver **sorted = pool_array(&generation->run.pool, count, sizeof *sorted);
	memcpy(sorted, generation->drivers, count * sizeof *sorted);
	qsort(sorted, count, sizeof *sorted, compare_drivers);
	for (size_t i = 1; i < count; i++)
		if (text_equal(sorted[i]->name.text, sorted[i - 1]->name.text))
			report_twice(generation, sorted[i], sorted[i - 1]);
}

/* Reads every spec before any is rendered, so that all errors are told. */
static bool read_all(struct generation *generation, const char *const *specs, size_t count)
{
	generation->drivers =
		pool_array(&generation->run.pool, count, sizeof *generation->drivers);
	for (size_t i = 0; i < count; i++)
		generation->drivers[i] = run_read(&generation->run, specs[i]);
	if (generation->run.diagnostics.errors == 0 && count > 1)
		check_distinct(generation, count);
	return generation->run.diagnostics.errors == 0;
}

static bool render_all(struct generation *generation, size_t count)
{
	bool good = true;
	for (size_t i = 0; i < count; i++)
		good &= render_driver(&generation->run.catalogue, generation->drivers[i],
			generation->options->only, &generation->list);
	return good;
}

static void print_path(const struct generation *generation, const struct file *file)
{
	printf("%.*s/%.*s\n", (int)generation->folder.length, generation->folder.at,
		(int)file->path.length, file->path.at);
}

static int list_outputs(const struct generation *generation)
{
	for (size_t i = 0; i < generation->list.count; i++)
		print_path(generation, &generation->list.files[i]);
	return fflush(stdout) == 0 ? EXIT_DONE : EXIT_ENVIRONMENT;
}

/* Names what a run would change. */
static int check_outputs(struct generation *generation)
{
	int result = EXIT_DONE;
	for (size_t i = 0; i < generation->list.count; i++) {
		const struct file *file = &generation->list.files[i];
		const enum file_state state =
			files_compare(&generation->run.pool, generation->folder, file);
		if (state == FILE_SAME || state == FILE_KEPT)
			continue;
		fputs(state == FILE_MISSING ? "missing: " : "out of date: ", stdout);
		print_path(generation, file);
		result = EXIT_INPUT;
	}
	return result;
}

/* For people: where to go on. A build sees nothing. */
static void tell_next(const struct generation *generation, size_t count)
{
	const struct text name = generation->drivers[0]->name.text;
	const struct text folder = generation->folder;
	if (!isatty(STDOUT_FILENO))
		return;
	if (count == 1)
		printf("%.*s/%.*s is up to date; next: make -C %.*s/%.*s test\n",
			(int)folder.length,
			folder.at, (int)name.length, name.at, (int)folder.length, folder.at,
			(int)name.length, name.at);
	else
		printf("%zu drivers in %.*s are up to date\n", count, (int)folder.length,
			folder.at);
}

static int write_outputs(struct generation *generation, const char *const *specs, size_t count)
{
	struct run *run = &generation->run;
	if (!files_write(&run->pool, generation->folder, generation->list.files,
		    generation->list.count, &run->diagnostics))
		return EXIT_ENVIRONMENT;
	tell_next(generation, count);
	if (generation->options->depfile == NULL)
		return EXIT_DONE;
	const struct depfile depfile = {generation->folder, generation->list.files,
		generation->list.count, specs, count, run->catalogue.inputs,
		run->catalogue.input_count};
	return depfile_write(&run->pool, &depfile, text_of(generation->options->depfile),
		       &run->diagnostics)
		? EXIT_DONE
		: EXIT_ENVIRONMENT;
}

static int generate(struct generation *generation, const char *const *specs, size_t count)
{
	if (!read_all(generation, specs, count) || !render_all(generation, count))
		return run_result(&generation->run);
	if (generation->options->list)
		return list_outputs(generation);
	if (generation->options->check)
		return check_outputs(generation);
	return write_outputs(generation, specs, count);
}

static int run_generate(const char *const *operands, size_t count, const void *given)
{
	struct generation generation = {.options = given};
	run_begin(&generation.run, generation.options->templates, generation.options->specs);
	generation.folder =
		text_of(generation.options->output != NULL ? generation.options->output : ".");
	const char *only = generation.options->only;
	const int result = only != NULL && !render_knows_parts(&generation.run.pool, only, stderr)
		? EXIT_USAGE
		: generate(&generation, operands, count);
	run_end(&generation.run);
	return result;
}

#define OPTION(name, letter, kind, member, argument, help)                                         \
	{                                                                                          \
		name, letter, kind, offsetof(struct generate_options, member), argument, help      \
	}

static const struct option options[] = {
	OPTION("output", 'o', OPTION_WORD, output, "DIR", "write to DIR/NAME/ (default: here)"),
	OPTION("only", 0, OPTION_WORD, only, "PARTS",
		"only these: stub,test,explore,verify,mock,docs,build"),
	OPTION("check", 0, OPTION_FLAG, check, NULL, "write nothing; list what is out of date"),
	OPTION("list-outputs", 0, OPTION_FLAG, list, NULL, "write nothing; list what would be"),
	OPTION("depfile", 0, OPTION_WORD, depfile, "FILE", "also write make rules of all inputs"),
	OPTION("templates", 0, OPTION_WORD, templates, "DIR", "take templates from there first"),
	OPTION("specs", 0, OPTION_WORD, specs, "DIR", "look for protocols there first"),
};

const struct command command_generate = {
	.name = "generate",
	.summary =
		"Generate drivers from specs: for each a folder DIR/NAME with everything to build and "
		   "test it.",
	.operands = "SPEC...",
	.least = 1,
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text =
		"All files are written, or none when anything is wrong. NAME_hooks.c is yours: it is\n"
		"written once and never again. A file that would not change is not touched.\n\n"
		"exit: 0 done; 1 a spec is wrong, or --check found something; 2 wrong usage;\n"
		"      3 files could not be read or written\n\n"
		"examples:\n"
		"  drvgen new mydriver && drvgen generate mydriver.yaml -o out\n"
		"  drvgen generate specs/drivers/*.yaml -o out\n"
		"  drvgen generate mydriver.yaml -o out --check\n",
	.run = run_generate,
	.size = sizeof(struct generate_options),
};
