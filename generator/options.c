/* Options may stand anywhere before `--`; `--name=word`, `--name word`, `-x word` and `-xword` all
 * work. */
#include "options.h"

#include <stdint.h>
#include <sys/stat.h>

#include "diagnostic.h"

struct scan {
	const struct command *command;
	int argc;
	char **argv;
	int next;
	void *into;
};

static const struct option *find_long(const struct command *command, struct text name)
{
	for (size_t i = 0; i < command->option_count; i++)
		if (text_equal(text_of(command->options[i].name), name))
			return &command->options[i];
	return NULL;
}

static const struct option *find_letter(const struct command *command, char letter)
{
	for (size_t i = 0; i < command->option_count; i++)
		if (command->options[i].letter == letter)
			return &command->options[i];
	return NULL;
}

static bool unknown(const struct command *command, const char *argument, struct text name)
{
	struct nearest nearest = nearest_to(name);
	fprintf(stderr, "drvgen %s: error: unknown option '%s'", command->name, argument);
	for (size_t i = 0; i < command->option_count; i++)
		nearest_offer(&nearest, text_of(command->options[i].name));
	if (nearest.best.length > 0)
		fprintf(stderr, "; did you mean '--%.*s'?", (int)nearest.best.length,
			nearest.best.at);
	fputc('\n', stderr);
	return false;
}

/* How much of a list of choices its first one takes. */
static size_t choice_length(const char *choices)
{
	return strcspn(choices, "|");
}

static bool is_choice(const struct scan *scan, const struct option *option, const char *word)
{
	struct nearest nearest = nearest_to(text_of(word));
	const char *choice = option->argument;
	for (;; choice += choice_length(choice) + 1) {
		const struct text text = {choice, choice_length(choice)};
		if (text_equal(text, text_of(word)))
			return true;
		nearest_offer(&nearest, text);
		if (choice[text.length] == '\0')
			break;
	}
	fprintf(stderr, "drvgen %s: error: '--%s' is '%s'; expected one of %s",
		scan->command->name, option->name, word, option->argument);
	if (nearest.best.length > 0)
		fprintf(stderr, "; did you mean '%.*s'?", (int)nearest.best.length,
			nearest.best.at);
	fputc('\n', stderr);
	return false;
}

static bool is_folder(const struct scan *scan, const struct option *option, const char *word)
{
	struct stat status;
	if (stat(word, &status) == 0 && S_ISDIR(status.st_mode))
		return true;
	fprintf(stderr, "drvgen %s: error: '--%s' is '%s', which is no folder\n",
		scan->command->name, option->name, word);
	return false;
}

/* word is what stands behind the option in the same argument, or NULL. */
static bool take(struct scan *scan, const struct option *option, const char *word)
{
	void *member = (char *)scan->into + option->offset;
	if (option->kind == OPTION_FLAG) {
		*(bool *)member = true;
		if (word != NULL)
			fprintf(stderr, "drvgen %s: error: '--%s' takes no word\n",
				scan->command->name, option->name);
		return word == NULL;
	}
	if (word == NULL && scan->next < scan->argc)
		word = scan->argv[scan->next++];
	if (word == NULL || *word == '\0') {
		fprintf(stderr, "drvgen %s: error: '--%s' needs %s\n", scan->command->name,
			option->name, option->argument);
		return false;
	}
	*(const char **)member = word;
	return option->kind == OPTION_WORD ||
		(option->kind == OPTION_FOLDER ? is_folder(scan, option, word)
					       : is_choice(scan, option, word));
}

static bool take_long(struct scan *scan, const char *argument)
{
	const char *name = argument + 2;
	const size_t length = strcspn(name, "=");
	const struct option *option = find_long(scan->command, (struct text){name, length});
	if (option == NULL)
		return unknown(scan->command, argument, (struct text){name, length});
	return take(scan, option, name[length] == '=' ? name + length + 1 : NULL);
}

static bool take_letters(struct scan *scan, const char *argument)
{
	for (const char *letter = argument + 1; *letter != '\0'; letter++) {
		const struct option *option = find_letter(scan->command, *letter);
		if (option == NULL)
			return unknown(scan->command, argument, (struct text){letter, 1});
		if (option->kind != OPTION_FLAG)
			return take(scan, option, letter[1] != '\0' ? letter + 1 : NULL);
		if (!take(scan, option, NULL))
			return false;
	}
	return true;
}

static bool check_count(const struct command *command, unsigned count)
{
	const bool none = command->operands[0] == '\0';
	const bool limited = none || command->most != 0;
	if (count >= command->least && (!limited || count <= command->most))
		return true;
	fprintf(stderr, "drvgen %s: error: %s; expected %s\n", command->name,
		count < command->least ? "something is missing" : "too many words",
		none ? "none" : command->operands);
	return false;
}

int options_read(const struct command *command, int argc, char **argv, void *into,
	const char **operands, bool *help)
{
	struct scan scan = {command, argc, argv, 0, into};
	unsigned count = 0;
	bool good = true;
	bool ended = false;
	while (scan.next < argc) {
		const char *argument = argv[scan.next++];
		if (ended || argument[0] != '-' || argument[1] == '\0')
			operands[count++] = argument;
		else if (strcmp(argument, "--") == 0)
			ended = true;
		else if (strcmp(argument, "--help") == 0 || strcmp(argument, "-h") == 0)
			*help = true;
		else if (argument[1] == '-')
			good &= take_long(&scan, argument);
		else
			good &= take_letters(&scan, argument);
	}
	if (*help)
		return 0;
	good = good && check_count(command, count);
	if (!good)
		fprintf(stderr, "try 'drvgen %s --help'\n", command->name);
	return good ? (int)count : -1;
}

void options_help(const struct command *command, FILE *stream)
{
	fprintf(stream, "usage: drvgen %s%s%s%s\n\n%s\n", command->name,
		command->option_count > 0 ? " [OPTION...]" : "",
		command->operands[0] != '\0' ? " " : "", command->operands, command->summary);
	if (command->option_count > 0)
		fputs("\noptions:\n", stream);
	for (size_t i = 0; i < command->option_count; i++) {
		const struct option *option = &command->options[i];
		char left[64];
		(void)snprintf(left, sizeof left, "%c%c%s--%s%s%s", option->letter ? '-' : ' ',
			option->letter ? option->letter : ' ', option->letter ? ", " : "  ",
			option->name, option->kind == OPTION_FLAG ? "" : " ",
			option->kind == OPTION_FLAG ? "" : option->argument);
		fprintf(stream, "  %-26s %s\n", left, option->help);
	}
	fprintf(stream, "\n%s", command->text);
}
