/* drvgen check: diagnostics and nothing else. */
#include "commands.h"
#include "findings.h"
#include "run.h"
#include "scenario.h"

struct check_options {
	const char *format;
	const char *specs;
};

/* A document: of a driver, of a protocol, or a scenario. */
static void check(struct run *run, const char *path)
{
	struct buffer lines = {.pool = &run->pool};
	const struct node *root = run_read_tree(run, path);
	if (root != NULL && scenario_is(root))
		scenario_compile(run, root, path, &lines);
	else if (root != NULL)
		run_document_root(run, root);
}

static bool print(void (*write)(const struct findings *findings, const struct findings_run *run,
			  struct buffer *out),
	const struct findings *findings, const struct findings_run *run)
{
	struct buffer out = {0};
	write(findings, run, &out);
	const bool good = fwrite(out.at, 1, out.length, stdout) == out.length;
	buffer_release(&out);
	return good;
}

static int run_check(const char *const *operands, size_t count, const void *given)
{
	const struct check_options *wanted = given;
	const bool as_text = wanted->format == NULL || option_is(wanted->format, "text");
	struct run run;
	run_begin(&run, NULL, wanted->specs);
	struct findings findings = {.pool = &run.pool};
	if (!as_text)
		run.diagnostics.take = findings_take;
	run.diagnostics.context = &findings;
	for (size_t i = 0; i < count; i++)
		check(&run, operands[i]);
	int result = run_result(&run);
	const struct findings_run told = {operands, count, result, run.unreadable > 0};
	if (!as_text && !print(option_is(wanted->format, "json") ? findings_json : findings_sarif,
				&findings, &told))
		result = EXIT_ENVIRONMENT;
	run_end(&run);
	return result;
}

static const struct option options[] = {
	{"format", 0, OPTION_CHOICE, offsetof(struct check_options, format), "text|json|sarif",
		"text for people on stderr (the default), or data on stdout"},
	{"specs", 0, OPTION_FOLDER, offsetof(struct check_options, specs), "DIR",
		"look for protocols there first"},
};

const struct command command_check = {
	.name = "check",
	.summary =
		"Check specs and scenarios and say everything that is wrong with them. Writes no file.",
	.operands = "SPEC...",
	.least = 1,
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text =
		"A SPEC is of a driver or of a protocol, or a scenario; - is the standard input.\n\n"
		"JSON has an array of errors, each with its place\n"
		"(columns count characters, from 1), its rule, its notes and what was probably meant.\n"
		"SARIF is version 2.1.0, for code scanning and editors; what was meant is a fix there.\n\n"
		"exit: 0 all specs are good; 1 at least one is not; 3 one cannot be read\n\n"
		"examples:\n"
		"  drvgen check specs/drivers/*.yaml\n"
		"  drvgen check --format sarif mydriver.yaml >mydriver.sarif\n",
	.run = run_check,
	.size = sizeof(struct check_options),
};
