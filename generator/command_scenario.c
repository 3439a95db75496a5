/* drvgen scenario: compiles a scenario to what a mock reads. */
#include "commands.h"
#include "run.h"
#include "scenario.h"

struct scenario_options {
	const char *output;
	const char *specs;
};

static int compile(struct run *run, const char *path, const struct scenario_options *wanted)
{
	struct buffer lines = {.pool = &run->pool};
	const struct node *root = run_read_tree(run, path);
	if (root == NULL)
		return run_result(run);
	if (!scenario_is(root)) {
		diagnostic_error(&run->diagnostics, root->position,
			"no scenario: expected a mapping with the key 'scenario'");
		return EXIT_INPUT;
	}
	if (!scenario_compile(run, root, path, &lines))
		return run_result(run);
	return run_write(run, wanted->output, buffer_finish(&lines));
}

static int run_scenario(const char *const *operands, size_t count, const void *given)
{
	const struct scenario_options *wanted = given;
	struct run run;
	(void)count;
	run_begin(&run, NULL, wanted->specs);
	const int result = compile(&run, operands[0], wanted);
	run_end(&run);
	return result;
}

static const struct option options[] = {
	{"output", 'o', OPTION_WORD, offsetof(struct scenario_options, output), "FILE",
		"write there (default: the standard output)"},
	{"specs", 0, OPTION_FOLDER, offsetof(struct scenario_options, specs), "DIR",
		"look for protocols there first"},
};

const struct command command_scenario = {
	.name = "scenario",
	.summary =
		"Compile a scenario, which tells a mock in YAML what to do, to what the mock reads.",
	.operands = "SCENARIO",
	.least = 1,
	.most = 1,
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text =
		"A SCENARIO is a document beside the spec of its driver; `drvgen check` checks it, too:\n\n"
		"  scenario: refuses every volume, twice\n"
		"  driver: volume.yaml                 # the spec, from here on\n"
		"  on:                                 # what messages answer\n"
		"    - {message: VOL_SET, fails: 2}\n"
		"    - {message: VOL_GET, returns: [10, 20], delays: 5}\n"
		"  expect:                             # that they come\n"
		"    - {message: VOL_SET, where: {percent: {between: [0, 50]}}, at_least: 1}\n\n"
		"A rule has: where (a number, or not, between, one_of, memory, text, string), instance,\n"
		"returns, writes, fails, fails_nth, delays, crashes, keeps_buffers, gives_back, issues,\n"
		"issues_stale; an expectation also: times, at_least, at_most, in_order, in_order_each. The\n"
		"scenario has: strict, ignore, allow (verdicts of the guard), sessions, remember;\n"
		"'drvgen schema' has the rest of each. A text is compared with bytes, a string with wide\n"
		"characters; both are UTF-8.\n\n"
		"The mock as a DLL reads the file that the variable DRVGEN_SCENARIO names, and writes its\n"
		"record to the one that DRVGEN_RECORD names.\n\n"
		"exit: 0 done; 1 the scenario is wrong; 3 a file cannot be read or written\n\n"
		"example:\n  drvgen scenario refusing.yaml -o refusing.scenario\n",
	.run = run_scenario,
	.size = sizeof(struct scenario_options),
};
