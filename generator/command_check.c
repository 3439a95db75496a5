/* drvgen check: diagnostics and nothing else. */
#include "commands.h"
#include "run.h"

struct check_options {
	const char *specs;
};

static int run_check(const char *const *operands, size_t count, const void *given)
{
	const struct check_options *wanted = given;
	struct run run;
	run_begin(&run, NULL, wanted->specs);
	for (size_t i = 0; i < count; i++)
		run_read(&run, operands[i]);
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
	.summary = "Check specs and say everything that is wrong with them. Writes no file.",
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
