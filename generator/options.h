/* Options: a table of what a command takes, read the way POSIX and GNU tools are used. */
#ifndef DRVGEN_OPTIONS_H
#define DRVGEN_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

enum option_kind {
	OPTION_FLAG, /* bool */
	OPTION_WORD, /* const char * */
	OPTION_FOLDER, /* const char *: the path of a folder that is there */
	OPTION_CHOICE, /* const char *: one of the words that stand in `argument`, with | between */
};

struct option {
	const char *name; /* without the two hyphens */
	char letter;      /* 0 for none */
	enum option_kind kind;
	size_t offset;        /* of the member that takes it */
	const char *argument; /* what help calls the word */
	const char *help;
};

struct command {
	const char *name;
	const char *summary;   /* one line */
	const char *operands;  /* what help calls them: "SPEC..." */
	unsigned least, most;  /* how many operands; most 0 stands for no limit */
	const struct option *options;
	size_t option_count;
	const char *text;      /* the rest of the help, with examples */
	int (*run)(const char *const *operands, size_t count, const void *options);
	size_t size; /* of the structure that the options fill */
};

/* Reads the arguments after the command's name into the structure, and the operands into operands,
 * which has room for all. Returns the number of operands, or -1 after a message on stderr. --help
 * sets *help. */
int options_read(const struct command *command, int argc, char **argv, void *into,
	const char **operands, bool *help);

/* Whether the option was given as that word, which is one of its choices. */
static inline bool option_is(const char *given, const char *word)
{
	return given != NULL && strcmp(given, word) == 0;
}

/* Prints the help of one command. */
void options_help(const struct command *command, FILE *stream);

#endif
