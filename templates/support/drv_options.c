/* The command line of the explorer: each option is a line of a table. */
#include "drv_explore_parts.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* Reads the words of a sequence. Returns 0 after saying which means nothing. */
static int read_sequence(struct drv_order *order, const char *words)
{
	order->count = 0;
	order->job = JOB_REPLAY;
	for (const char *at = words; *at != '\0';) {
		const size_t length = strcspn(at, " \n");
		if (length > 0 && (order->count == DRV_WALK_LONGEST ||
				!drv_model_read(drv_the_model, at, length, &order->sequence[order->count++]))) {
			fprintf(stderr, "--replay: '%.*s' is no action of %s\n",
				(int)length, at, drv_the_model->driver);
			return 0;
		}
		at += length;
		at += strspn(at, " \n");
	}
	return 1;
}

enum takes { TAKES_NOTHING, TAKES_NUMBER, TAKES_PATH, TAKES_WORDS };

struct option {
	const char *name;
	const char *word;
	const char *help;
	size_t offset; /* in the order */
	enum takes takes;
	unsigned most; /* of a number */
};

#define AT(member) offsetof(struct drv_order, member)

static const struct option options[] = {
	{"--depth", "N", "send every sequence of N actions beyond each state", AT(depth), TAKES_NUMBER, 100},
	{"--instances", "N", "have up to N instances open, 3 at most", AT(instances), TAKES_NUMBER, DRV_MODEL_LIVE},
	{"--objects", "N", "have up to N instances and things inside them or ports open, 8 at most", AT(objects),
		TAKES_NUMBER, DRV_MODEL_NODES},
	{"--coverage", "", "print what each message covered and answered", AT(coverage), TAKES_NOTHING, 1},
	{"--json", "FILE", "write the coverage of each transition; - is the standard output", AT(json), TAKES_PATH, 0},
	{"--html", "FILE", "write the matrix of states and messages as a page", AT(html), TAKES_PATH, 0},
	{"--threads", "N", "send random messages from N threads; 0 leaves that out", AT(threads), TAKES_NUMBER,
		DRV_THREADS_MOST},
	{"--messages", "N", "that many from each", AT(messages), TAKES_NUMBER, 1000000000},
	{"--seed", "N", "other random messages", AT(seed), TAKES_NUMBER, 1000000000},
	{"--replay", "WORDS", "send one sequence, as a difference is printed with", AT(sequence), TAKES_WORDS, 0},
	{"--hooks", "N", "the driver has all hooks (0), none (1), or some: the test's \"odd\" (2) or \"twos\" (3)", AT(hooks),
		TAKES_NUMBER, DRV_MODULES - 1},
	{"--module", "FILE", "the driver, built with hooks that report", AT(module), TAKES_PATH, 0},
#ifdef DRV_WITH_VERIFIER
	{"--verify", "DRIVER...", "as the first word: try any driver from outside", AT(sequence), TAKES_WORDS, 0},
#endif
};

enum { OPTIONS = sizeof options / sizeof *options };

void drv_options_help(const char *program)
{
	printf("usage: %s [OPTION [WORD]]...\n\nCompares the driver '%s' with the model that its specification is: in "
	       "every state, every\nmessage with every kind of id, each hook failing or not; answers, hooks, parameters and "
	       "balance.\nThen, threads. Prints TAP; a difference comes with the shortest sequence that shows it.\n\n",
		program, drv_the_model->driver);
	for (unsigned i = 0; i < OPTIONS; i++)
		printf("  %-11s %-9s  %s\n", options[i].name, options[i].word, options[i].help);
}

/* Takes an option and its word. Returns 0 when that is none. */
static int take(struct drv_order *order, const struct option *option, const char *word)
{
	void *const member = (char *)order + option->offset;
	char *end = NULL;
	if (option->takes == TAKES_WORDS)
		return read_sequence(order, word);
	if (option->takes == TAKES_PATH)
		return strlen(word) < DRV_PATH && snprintf(member, DRV_PATH, "%s", word) > 0;
	const unsigned long number = strtoul(word, &end, 10);
	if (*word < '0' || *word > '9' || *end != '\0' || number > option->most)
		return 0;
	*(unsigned *)member = (unsigned)number;
	return 1;
}

/* Returns 0 when the words are not understood, which is said. */
int drv_options_read(struct drv_order *order, int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		unsigned option = 0;
		while (option < OPTIONS && strcmp(options[option].name, argv[i]) != 0)
			option++;
		const int alone = option < OPTIONS && options[option].takes == TAKES_NOTHING;
		const char *const word = alone ? "1" : i + 1 < argc ? argv[i + 1] : NULL;
		if (option == OPTIONS || word == NULL || !take(order, &options[option], word)) {
			fprintf(stderr, "%s: '%s' is not understood; see --help\n", argv[0], argv[i]);
			return 0;
		}
		i += !alone;
	}
	return 1;
}
