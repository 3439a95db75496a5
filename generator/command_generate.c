/* drvgen generate: read and check all specs, render all files, and only then write, all or
 * none. */
#include <stdlib.h>
#include <unistd.h>

#include "commands.h"
#include "depfile.h"
#include "listing.h"
#include "run.h"
#include "stale.h"

enum { MOST_JOBS = 64 };

struct generate_options {
	const char *output;
	const char *only;
	const char *file;
	const char *format;
	const char *depfile;
	const char *stamp;
	const char *jobs;
	const char *prefix;
	const char *templates;
	const char *specs;
	bool check;
	bool list;
	bool prune;
};

struct generation {
	struct run run;
	const struct generate_options *options;
	struct text folder;
	int64_t jobs;
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
	const struct generate_options *asked = generation->options;
	const struct render_wish wish = {asked->only, asked->file, asked->list};
	bool good = true;
	for (size_t i = 0; i < count; i++)
		good &= render_driver(&generation->run.catalogue, generation->drivers[i], &wish,
			&generation->list);
	return good;
}

static void print_path(const struct generation *generation, const char *label, struct text path)
{
	printf("%s: %.*s/%.*s\n", label, (int)generation->folder.length, generation->folder.at,
		(int)path.length, path.at);
}

static int list_outputs(struct generation *generation)
{
	const char *format = generation->options->format;
	if (format != NULL && strcmp(format, "json") == 0)
		listing_print_json(&generation->run.pool, generation->folder, &generation->list);
	else
		listing_print(&generation->run.pool, generation->folder, &generation->list);
	return fflush(stdout) == 0 ? EXIT_DONE : EXIT_ENVIRONMENT;
}

/* Names what a run would change. */
static int check_outputs(struct generation *generation)
{
	int result = EXIT_DONE;
	const struct stale stale = stale_find(&generation->run.catalogue, generation->folder,
		&generation->list);
	for (size_t i = 0; i < generation->list.count; i++) {
		const struct file *file = &generation->list.files[i];
		const enum file_state state =
			files_compare(&generation->run.pool, generation->folder, file);
		if (state == FILE_SAME || state == FILE_KEPT)
			continue;
		print_path(generation, state == FILE_MISSING ? "missing" : "out of date",
			file->path);
		result = EXIT_INPUT;
	}
	for (size_t i = 0; i < stale.count; i++)
		print_path(generation, "no longer produced", stale.paths[i]);
	return stale.count > 0 ? EXIT_INPUT : result;
}

/* One file, for a pipe: there must be just one. */
static int print_output(struct generation *generation)
{
	const char *wanted = generation->options->file;
	struct nearest nearest = nearest_to(text_of(wanted));
	if (generation->list.count == 1) {
		const struct text bytes = generation->list.files[0].bytes;
		const size_t written = fwrite(bytes.at, 1, bytes.length, stdout);
		return written == bytes.length && fflush(stdout) == 0 ? EXIT_DONE
								      : EXIT_ENVIRONMENT;
	}
	fprintf(stderr, "drvgen generate: error: no output is called '%s'", wanted);
	render_offer(&generation->run.catalogue, generation->drivers[0]->name.text, &nearest);
	if (nearest.best.length > 0)
		fprintf(stderr, "; did you mean '%.*s'?", (int)nearest.best.length,
			nearest.best.at);
	fputs("\n'--list-outputs' lists all; the path is that in the driver's folder\n", stderr);
	return EXIT_USAGE;
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

/* Names what earlier runs wrote and the specs no longer produce, and removes it when asked. */
static bool settle_stale(struct generation *generation)
{
	struct run *run = &generation->run;
	const struct stale stale =
		stale_find(&run->catalogue, generation->folder, &generation->list);
	const bool prune = generation->options->prune;
	const bool good = !prune || stale_remove(&run->pool, generation->folder, &stale,
				     &run->diagnostics);
	for (size_t i = 0; good && i < stale.count; i++)
		fprintf(stderr, "drvgen: %s: %.*s/%.*s\n",
			prune ? "removed" : "no longer produced, --prune removes it",
			(int)generation->folder.length, generation->folder.at,
			(int)stale.paths[i].length, stale.paths[i].at);
	return good;
}

/* Neither the depfile nor the stamp may be a file that the run has a use for: it would be lost, or
 * always be newer than what is made of it. */
static bool is_free(const struct depfile *depfile, const char *option, const char *path)
{
	const char *use = path == NULL ? NULL : depfile_use(depfile, path);
	if (use != NULL)
		fprintf(stderr,
			"drvgen generate: error: '--%s' is '%s', which this run %s, too\n"
			"try 'drvgen generate --help'\n",
			option, path, use);
	return use == NULL;
}

static int write_outputs(struct generation *generation, const char *const *specs, size_t count)
{
	struct run *run = &generation->run;
	const struct file_list *list = &generation->list;
	const struct depfile depfile = {generation->options->stamp, generation->folder, list->files,
		list->count, specs, count, run->catalogue.inputs, run->catalogue.input_count};
	const char *path = generation->options->depfile;
	const unsigned jobs = (unsigned)generation->jobs;
	if (!is_free(&depfile, "depfile", path) || !is_free(&depfile, "stamp", depfile.stamp))
		return EXIT_USAGE;
	if (path != NULL && !depfile_can_say(&depfile, &run->diagnostics))
		return EXIT_ENVIRONMENT;
	if (!files_write_at_once(&run->pool, generation->folder, generation->list.files,
		    generation->list.count, jobs, &run->diagnostics) ||
		!settle_stale(generation))
		return EXIT_ENVIRONMENT;
	if (path != NULL &&
		!depfile_write(&run->pool, &depfile, text_of(path), &run->diagnostics))
		return EXIT_ENVIRONMENT;
	if (depfile.stamp != NULL && !depfile_touch(depfile.stamp, &run->diagnostics))
		return EXIT_ENVIRONMENT;
	tell_next(generation, count);
	return EXIT_DONE;
}

static int generate(struct generation *generation, const char *const *specs, size_t count)
{
	if (!read_all(generation, specs, count) || !render_all(generation, count))
		return run_result(&generation->run);
	if (generation->options->list)
		return list_outputs(generation);
	if (generation->options->file != NULL)
		return print_output(generation);
	if (generation->options->check)
		return check_outputs(generation);
	return write_outputs(generation, specs, count);
}

/* What can be wrong with the command line beyond the form of its options. */
static bool is_usable(struct generation *generation, size_t count)
{
	const struct generate_options *asked = generation->options;
	const char *wrong = NULL;
	if (asked->jobs != NULL &&
		(!shape_parse_integer(text_of(asked->jobs), &generation->jobs) ||
			generation->jobs < 1 || generation->jobs > MOST_JOBS))
		wrong = "'--jobs' needs a number from 1 to 64";
	else if (asked->file != NULL && count > 1)
		wrong = "'--stdout' takes one SPEC";
	else if (asked->check + asked->list + (asked->file != NULL) > 1)
		wrong = "'--check', '--list-outputs' and '--stdout' go one at a time";
	else if (asked->format != NULL && !asked->list)
		wrong = "'--format' is of '--list-outputs'";
	else if (asked->depfile != NULL && asked->stamp != NULL &&
		 strcmp(asked->depfile, asked->stamp) == 0)
		wrong = "'--depfile' and '--stamp' are two files";
	if (wrong != NULL)
		fprintf(stderr, "drvgen generate: error: %s\ntry 'drvgen generate --help'\n",
			wrong);
	return wrong == NULL && (asked->only == NULL ||
		render_knows_parts(&generation->run.pool, asked->only, stderr));
}

static int run_generate(const char *const *operands, size_t count, const void *given)
{
	struct generation generation = {.options = given, .jobs = 1};
	const struct generate_options *asked = given;
	run_begin(&generation.run, asked->templates, asked->specs);
	generation.folder = text_of(asked->output != NULL ? asked->output : ".");
	if (asked->prefix != NULL)
		generation.run.prefix = text_of(asked->prefix);
	const int result = is_usable(&generation, count) ? generate(&generation, operands, count)
							 : EXIT_USAGE;
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
		"only these: stub,test,modules,explore,verify,mock,docs,build"),
	OPTION("jobs", 'j', OPTION_WORD, jobs, "N", "write N drivers at a time (default: 1)"),
	OPTION("check", 0, OPTION_FLAG, check, NULL, "write nothing; list what is out of date"),
	OPTION("prune", 0, OPTION_FLAG, prune, NULL,
		"remove what the spec no longer produces"),
	OPTION("list-outputs", 0, OPTION_FLAG, list, NULL, "write nothing; list what would be"),
	OPTION("format", 0, OPTION_CHOICE, format, "text|json", "of that list (text)"),
	OPTION("stdout", 0, OPTION_WORD, file, "FILE",
		"write nothing; print the FILE of the driver's folder"),
	OPTION("depfile", 0, OPTION_WORD, depfile, "FILE", "also write make rules of all inputs"),
	OPTION("stamp", 0, OPTION_WORD, stamp, "FILE",
		"touch FILE at the end, and name it first in the depfile"),
	OPTION("prefix", 0, OPTION_WORD, prefix, "WORD",
		"before the driver's name, in files and in C"),
	OPTION("templates", 0, OPTION_FOLDER, templates, "DIR", "take templates from there first"),
	OPTION("specs", 0, OPTION_FOLDER, specs, "DIR", "look for protocols there first"),
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
		"written once and never again. A file that would not change is not touched. Files that\n"
		"an earlier run wrote and that the spec no longer produces are named; --prune removes\n"
		"them, but nothing that drvgen did not write, and no hooks.\n\n"
		"A SPEC of - is the standard input. --depfile is for make, ninja and what is built on\n"
		"them; names that those cannot read are an error. A rule for the --stamp is done when\n"
		"drvgen is, also when no output changed. With --jobs threads write, which gains little:\n"
		"nearly all of the time is the system's, and its file systems make threads wait.\n\n"
		"exit: 0 done; 1 a spec is wrong, or --check found something; 2 wrong usage;\n"
		"      3 files could not be read or written\n\n"
		"examples:\n"
		"  drvgen new mydriver && drvgen generate mydriver.yaml -o out\n"
		"  drvgen generate specs/drivers/*.yaml -o out -j 2\n"
		"  drvgen generate mydriver.yaml -o out --check\n"
		"  drvgen generate mydriver.yaml --stdout mydriver.h | less\n"
		"  drvgen generate mydriver.yaml -o out --only stub --list-outputs --format json\n",
	.run = run_generate,
	.size = sizeof(struct generate_options),
};
