/* drvgen: finds the command, reads its options, runs it. */
#include <stdlib.h>
#include <string.h>

#include "commands.h"
#include "diagnostic.h"
#include "version.h"

static const struct command *const commands[] = {
	&command_check,
	&command_diff,
	&command_explain,
	&command_generate,
	&command_graph,
	&command_import,
	&command_new,
	&command_scenario,
	&command_schema,
	&command_trace,
	&command_verify,
	&command_view,
};

enum { COMMAND_COUNT = sizeof commands / sizeof *commands };

static void print_help(FILE *stream)
{
	fputs("usage: drvgen COMMAND [OPTION...] [WORD...]\n\n"
	      "Generates Windows installable drivers in C from a spec of their messages, with a DriverProc\n"
	      "that opens and closes correctly, and a self-test that proves it.\n\n"
	      "commands:\n",
		stream);
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		fprintf(stream, "  %-10s %s\n", commands[i]->name, commands[i]->summary);
	fputs("\n"
	      "  drvgen COMMAND --help tells more; drvgen --version tells the version\n\n"
	      "start here:\n"
	      "  drvgen new mydriver                       writes mydriver.yaml\n"
	      "  drvgen generate mydriver.yaml -o out      writes out/mydriver/\n"
	      "  make -C out/mydriver test                 builds it and runs its self-test\n",
		stream);
}

static const struct command *find_command(const char *name)
{
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		if (strcmp(commands[i]->name, name) == 0)
			return commands[i];
	return NULL;
}

static int unknown_command(const char *name)
{
	struct nearest nearest = nearest_to(text_of(name));
	fprintf(stderr, "drvgen: error: unknown command '%s'", name);
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		nearest_offer(&nearest, text_of(commands[i]->name));
	if (nearest.best.length > 0)
		fprintf(stderr, "; did you mean '%.*s'?", (int)nearest.best.length,
			nearest.best.at);
	fputs("\ntry 'drvgen --help'\n", stderr);
	return EXIT_USAGE;
}

/* Output that went nowhere is no success. */
static int finish_output(int result)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return result;
	fputs("drvgen: error: cannot write to the standard output\n", stderr);
	return EXIT_ENVIRONMENT;
}

static int run_command(const struct command *command, int argc, char **argv)
{
	struct pool pool = {0};
	const char **operands = pool_array(&pool, (size_t)argc + 1, sizeof *operands);
	void *options = pool_allocate(&pool, command->size);
	bool help = false;
	int result = EXIT_DONE;
	const int count = options_read(command, argc, argv, options, operands, &help);
	if (help)
		options_help(command, stdout);
	else
		result = count < 0 ? EXIT_USAGE : command->run(operands, (size_t)count, options);
	pool_release(&pool);
	return finish_output(result);
}

int main(int argc, char **argv)
{
	if (argc < 2) {
		print_help(stderr);
		return EXIT_USAGE;
	}
	if (strcmp(argv[1], "--version") == 0) {
		puts("drvgen " DRVGEN_VERSION);
		return finish_output(EXIT_DONE);
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 ||
		strcmp(argv[1], "help") == 0) {
		const struct command *command = argc > 2 ? find_command(argv[2]) : NULL;
		if (command != NULL)
			options_help(command, stdout);
		else
			print_help(stdout);
		return finish_output(EXIT_DONE);
	}
	const struct command *command = find_command(argv[1]);
	return command == NULL ? unknown_command(argv[1])
			       : run_command(command, argc - 2, argv + 2);
}
