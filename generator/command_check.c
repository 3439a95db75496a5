/* drvgen check: diagnostics and nothing else. */
#include "commands.h"
#include "scenario.h"

struct check_options {
	const char *specs;
};

/* A spec, or a scenario of one. */
static void check(struct run *run, const char *path)
{
	struct buffer lines = {.pool = &run->pool};
	const struct node *root = run_read_tree(run, path);
	if (root != NULL && scenario_is(root))
		scenario_compile(run, root, path, &lines);
	else if (root != NULL)
		run_read_root(run, root);
}

static int run_check(const char *const *operands, size_t count, const void *given)
{
	const struct check_options *wanted = given;
	struct run run;
	run_begin(&run, NULL, wanted->specs);
	for (size_t i = 0; i < count; i++)
		check(&run, operands[i]);
	const int result = run_result(&run);
	run_end(&run);
	return result;
}

static const struct option options[] = {
	{"specs", 0, OPTION_WORD, offsetof(struct check_options, specs), "DIR",
		"look for protocols there first"},
};

const struct command command_check = {
	.name = "check",
	.summary = "Check specs and scenarios and say everything that is wrong with them. Writes no file.",
	.operands = "SPEC...",
	.least = 1,
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text = "A SPEC of - is the standard input.\n\n"
		"exit: 0 all specs are good; 1 at least one is not; 3 one cannot be read\n\n"
		"example:\n  drvgen check specs/drivers/*.yaml\n",
	.run = run_check,
	.size = sizeof(struct check_options),
};
