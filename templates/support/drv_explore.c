/* The walk runs in a process of its own, so that a driver which crashes or hangs is a finding like any
 * other: its history is in memory that this process shares, and is shortened by trying shorter ones. */
#include "drv_explore.h"

#include "drv_attempt.h"
#include "drv_coverage.h"
#include "drv_tap.h"
#include "drv_threads.h"
#ifdef DRV_WITH_VERIFIER
#include "drv_verify.h"
#endif
#include "drv_walk.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#include <io.h>
#define isatty _isatty
#else
#include <unistd.h>
#endif

#ifdef _WIN32
#define EXTENSION ".dll"
#else
#define EXTENSION ".so"
#endif

#ifndef TEST_FOLDER /* where the module is, from where this program runs */
#define TEST_FOLDER "host/"
#endif

enum {
	PATH = 512,
	REPLAY_MS = 20000,
	THREADS_MS = 300 * 1000,
	WALK_MS = 24 * 3600 * 1000, /* as long as it makes progress, see watch */
	STUCK_MS = 3000,            /* what one message may take */
	PAUSE_MS = 5,
	FEW = 24 /* actions: so few that everything can be left out of them */
};

enum job { JOB_EXPLORE, JOB_REPLAY, JOB_THREADS };

/* What is asked for, and what came of it. */
struct order {
	enum job job;
	unsigned depth, most, threads, messages, seed;
	int progress;
	unsigned coverage; /* whether to print it */
	int loud;     /* whether a replay tells each step */
	char module[PATH];
	char json[PATH];
	char html[PATH];
	int loaded;  /* whether the module could be */
	int stuck;   /* whether a message did not come back */
	int written; /* whether the files could be */
	unsigned count; /* of the sequence to replay */
	struct drv_model_action sequence[DRV_WALK_LONGEST];
	struct drv_outcome outcome;
	struct drv_threads_outcome threads_outcome;
};

static const struct drv_model *the_model; /* for jobs, which get the order alone */

/* ---- jobs ---- */

static drv_proc *load(const struct order *order, const struct drv_probe *probe)
{
	drv_proc *proc = NULL;
	drv_attach *attach = NULL;
	const HMODULE module = drv_module_load(order->module);
	if (module == NULL)
		return NULL;
	drv_module_find(module, the_model->entry, &proc, sizeof proc);
	drv_module_find(module, "attach_probe", &attach, sizeof attach);
	if (attach == NULL)
		return NULL;
	attach(probe);
	return proc;
}

static void show_progress(unsigned done, unsigned of)
{
	fprintf(stderr, "\r\033[K[%u/%u] exploring %s", done, of, the_model->driver);
	(void)fflush(stderr);
}

/* Writes a report to a file; `-` is the standard output. */
static int report(const struct drv_walk *walk, const char *path, void (*write)(const struct drv_walk *, FILE *))
{
	if (*path == '\0')
		return 1;
	FILE *const file = strcmp(path, "-") == 0 ? stdout : fopen(path, "w");
	if (file == NULL)
		return 0;
	write(walk, file);
	if (file == stdout)
		return fflush(file) == 0;
	const int good = !ferror(file);
	return fclose(file) == 0 && good;
}

static void explore(struct order *order, struct drv_walk *walk)
{
	if (order->progress)
		walk->progress = show_progress;
	drv_walk_explore(walk, order->depth > 0 ? order->depth : drv_walk_depth(walk));
	if (order->progress)
		fputs("\r\033[K", stderr);
	order->written = report(walk, order->json, drv_coverage_json) && report(walk, order->html, drv_coverage_html);
	if (order->coverage) {
		drv_coverage_text(walk, "# ", stdout);
		(void)fflush(stdout);
	}
}

/* Ends the process when the walk has stood still. */
static void watch(void *argument)
{
	struct order *const order = argument;
	uint64_t before = 0;
	for (unsigned still = 0; still < STUCK_MS / PAUSE_MS;) {
		drv_sleep(PAUSE_MS);
		const uint64_t now = drv_load(&order->outcome.messages);
		still = now != before || now == 0 ? 0 : still + 1;
		before = now;
		if (drv_load(&order->outcome.ended) != 0)
			return;
		if (drv_attempt_is_orphan())
			_Exit(1);
	}
	order->stuck = 1;
	_Exit(1);
}

static int walk(struct order *order, drv_proc *proc)
{
	struct drv_thread watcher = {.run = watch, .argument = order};
	struct drv_walk *const walk = calloc(1, sizeof *walk);
	if (walk == NULL || !drv_walk_begin(walk, the_model, proc, order->most, &order->outcome))
		return 1;
	walk->told = order->loud ? stdout : NULL;
	const int watched = drv_thread_start(&watcher);
	if (order->job == JOB_EXPLORE)
		explore(order, walk);
	else
		drv_walk_replay(walk, order->sequence, order->count);
	drv_store(&order->outcome.ended, 1);
	if (watched)
		drv_thread_join(&watcher);
	drv_walk_end(walk);
	free(walk);
	return 0;
}

static int do_job(void *shared)
{
	static const struct drv_probe for_walk = {drv_walk_happens, 1};
	static const struct drv_probe for_threads = {drv_threads_happens, 0};
	struct order *const order = shared;
#ifdef DRV_WITH_VERIFIER
	if (drv_verify_owns(shared))
		return drv_verify_serve(the_model, shared);
#endif
	drv_proc *const proc = load(order, order->job == JOB_THREADS ? &for_threads : &for_walk);
	if (proc == NULL)
		return 0;
	order->loaded = 1;
	if (order->job != JOB_THREADS)
		return walk(order, proc);
	drv_threads_run(the_model, proc, order->threads, order->messages, order->seed, &order->threads_outcome);
	return 0;
}

/* ---- a difference, shortened ---- */

static void describe(const struct order *order, struct drv_ending ending, char *to, size_t size)
{
	if (order->stuck)
		ending.end = DRV_END_HUNG;
	drv_attempt_describe(ending, to, size);
}

/* Whether a sequence from a fresh driver shows a difference; then outcome tells which. */
static int differs(struct order *order, const struct drv_model_action *actions, unsigned count)
{
	const unsigned salt = order->outcome.salt;
	memset(&order->outcome, 0, sizeof order->outcome);
	order->outcome.salt = salt;
	order->job = JOB_REPLAY;
	order->count = count;
	order->stuck = 0;
	memmove(order->sequence, actions, count * sizeof *actions);
	const struct drv_ending ending = drv_attempt(order, do_job, REPLAY_MS, !order->loud);
	if (ending.end != DRV_END_DONE && ending.end != DRV_END_FAILED) {
		describe(order, ending, order->outcome.text, sizeof order->outcome.text);
		order->outcome.length = order->outcome.length == 0 ? count : order->outcome.length;
		order->outcome.failed = 1;
	}
	return order->outcome.failed;
}

/* Leaves out what can be left out. Returns how many are left; nothing fewer of them shows it. */
static unsigned shorten(struct order *order, struct drv_model_action *actions, unsigned count)
{
	static struct drv_model_action shorter[DRV_WALK_LONGEST];
	for (unsigned size = count; size > 0; size = size > FEW ? size / 2 : size - 1)
		for (unsigned at = 0; at + size <= count;) {
			memcpy(shorter, actions, at * sizeof *actions);
			memcpy(shorter + at, actions + at + size, (count - at - size) * sizeof *actions);
			if (count - size == 0 || !differs(order, shorter, count - size)) {
				at += count > FEW ? size : 1; /* while it is long, only what it can be cut into */
				continue;
			}
			count = (unsigned)order->outcome.length;
			memcpy(actions, shorter, count * sizeof *actions);
		}
	return count;
}

/* Makes each action as plain as it can be. */
static void simplify(struct order *order, struct drv_model_action *actions, unsigned count)
{
	static const uint8_t plain[] = {DRV_ID_ZERO, DRV_ID_LIVE, DRV_ID_STALE, DRV_ID_BOGUS};
	for (unsigned i = 0; i < count; i++) {
		const struct drv_model_action was = actions[i];
		for (unsigned j = 0; j < 2 * sizeof plain; j++) {
			actions[i].fails = (uint8_t)(was.fails && j >= sizeof plain);
			actions[i].id = plain[j % sizeof plain];
			if (memcmp(&actions[i], &was, sizeof was) == 0 || differs(order, actions, count))
				break;
			actions[i] = was;
		}
	}
}

static void print_sequence(const struct drv_model_action *actions, unsigned count, const char *between)
{
	char word[160];
	for (unsigned i = 0; i < count; i++) {
		drv_model_write(the_model, actions[i], word, sizeof word);
		printf("%s%s", i > 0 ? between : "", word);
	}
}

static void print_scenario(struct order *order, struct drv_model_action *actions, unsigned count)
{
	count = shorten(order, actions, count);
	simplify(order, actions, count);
	count = shorten(order, actions, count);
	differs(order, actions, count);
	tap_note("%s", order->outcome.text);
	tap_note("the shortest sequence that shows it:");
	fputs("#   ", stdout);
	print_sequence(actions, count, "\n#   ");
	fputs("\n# again: --replay '", stdout);
	print_sequence(actions, count, " ");
	puts("'");
}

/* Tells what was found last, from the history that the walk left behind. */
static void tell_difference(struct order *order, struct drv_ending ending)
{
	static struct drv_model_action actions[DRV_WALK_LONGEST];
	const uint64_t length = order->outcome.length;
	const unsigned count = (unsigned)(length < DRV_WALK_LONGEST ? length : DRV_WALK_LONGEST);
	char how[64];
	memcpy(actions, order->outcome.history, count * sizeof *actions);
	describe(order, ending, how, sizeof how);
	if (ending.end != DRV_END_DONE)
		tap_note("the driver %s after %llu messages", how, (unsigned long long)order->outcome.messages);
	else
		tap_note("after %llu messages:\n%s", (unsigned long long)order->outcome.messages, order->outcome.text);
	if (differs(order, actions, count)) {
		print_scenario(order, actions, count);
		return;
	}
	tap_note("a fresh driver does not show it with what was sent since nothing was open:");
	fputs("#   ", stdout);
	print_sequence(actions, count, " ");
	putchar('\n');
}

/* ---- what is asked for ---- */

static int explored(struct order *order)
{
	struct drv_outcome *const outcome = &order->outcome;
	order->job = JOB_EXPLORE;
	const struct drv_ending ending = drv_attempt(order, do_job, WALK_MS, 0);
	const int ended = ending.end == DRV_END_DONE;
	if (ended && !order->loaded) {
		tap_ok(0, "explorer: %s can be loaded", order->module);
		return 1;
	}
	if (ended && ending.code != 0) {
		tap_ok(0, "explorer: memory and the room for states suffice");
		return 1;
	}
	tap_ok(ended && outcome->states == outcome->all_states, "explorer: %u of %u states reached",
		outcome->states, outcome->all_states);
	tap_ok(ended && outcome->transitions == outcome->all_transitions, "explorer: %u of %u transitions taken",
		outcome->transitions, outcome->all_transitions);
	const int equal = tap_ok(ended && !outcome->failed,
		"explorer: %llu sequences of %u actions beyond each state, all equal to the model",
		(unsigned long long)outcome->sequences, outcome->depth);
	if (equal && outcome->millionths > 0)
		tap_note("%llu messages, %.1f million a second", (unsigned long long)outcome->messages,
			(double)outcome->messages / (double)outcome->millionths);
	if (!equal)
		tell_difference(order, ending);
	if (equal && !order->written)
		tap_ok(0, "explorer: the reports can be written");
	return !equal;
}

static void threaded(struct order *order)
{
	const struct drv_threads_outcome *const outcome = &order->threads_outcome;
	order->job = JOB_THREADS;
	const struct drv_ending ending = drv_attempt(order, do_job, THREADS_MS, 0);
	char how[64];
	drv_attempt_describe(ending, how, sizeof how);
	if (!tap_ok(ending.end == DRV_END_DONE && outcome->messages > 0 && outcome->opened > 0,
		    "threads: %u send %u messages each, %s", order->threads, order->messages, how))
		return;
	for (unsigned i = 0; i < DRV_PROMISES; i++)
		if (!tap_ok(outcome->broken[i] == 0, "threads: %s", drv_promise_words[i]))
			tap_note("broken %llu times; again: --threads %u --messages %u --seed %u",
				(unsigned long long)outcome->broken[i], order->threads, order->messages,
				order->seed);
}

static void replayed(struct order *order)
{
	static struct drv_model_action actions[DRV_WALK_LONGEST];
	const unsigned count = order->count;
	memcpy(actions, order->sequence, count * sizeof *actions);
	for (unsigned salt = 0; salt < 32; salt++) {
		order->outcome.salt = salt;
		if (differs(order, actions, count))
			break;
	}
	if (!order->loaded) {
		tap_ok(0, "replay: %s can be loaded", order->module);
		return;
	}
	tap_begin();
	(void)fflush(stdout);
	order->loud = 1;
	differs(order, actions, count);
	const unsigned sent = (unsigned)order->outcome.length;
	tap_ok(sent == count || order->outcome.failed, "replay: each action is one that its state allows");
	if (sent < count && !order->outcome.failed) {
		char word[160];
		drv_model_write(the_model, actions[sent], word, sizeof word);
		tap_note("not this one: %s", word);
	}
	if (!tap_ok(!order->outcome.failed, "replay: %u actions, all equal to the model", sent))
		tap_note("after %u actions: %s", sent, order->outcome.text);
}

/* ---- options ---- */

/* Reads the words of a sequence. Returns 0 after saying which means nothing. */
static int read_sequence(struct order *order, const char *words)
{
	order->count = 0;
	order->job = JOB_REPLAY;
	for (const char *at = words; *at != '\0';) {
		const size_t length = strcspn(at, " \n");
		if (length > 0 && (order->count == DRV_WALK_LONGEST ||
				!drv_model_read(the_model, at, length, &order->sequence[order->count++]))) {
			fprintf(stderr, "--replay: '%.*s' is no action of %s\n", (int)length, at, the_model->driver);
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

#define AT(member) offsetof(struct order, member)

static const struct option options[] = {
	{"--depth", "N", "send every sequence of N actions beyond each state", AT(depth), TAKES_NUMBER, 100},
	{"--instances", "N", "have up to N instances open, 3 at most", AT(most), TAKES_NUMBER, DRV_MODEL_LIVE},
	{"--coverage", "", "print what each message covered and answered", AT(coverage), TAKES_NOTHING, 1},
	{"--json", "FILE", "write the coverage of each transition; - is the standard output", AT(json), TAKES_PATH, 0},
	{"--html", "FILE", "write the matrix of states and messages as a page", AT(html), TAKES_PATH, 0},
	{"--threads", "N", "send random messages from N threads; 0 leaves that out", AT(threads), TAKES_NUMBER,
		DRV_THREADS_MOST},
	{"--messages", "N", "that many from each", AT(messages), TAKES_NUMBER, 1000000000},
	{"--seed", "N", "other random messages", AT(seed), TAKES_NUMBER, 1000000000},
	{"--replay", "WORDS", "send one sequence, as a difference is printed with", AT(sequence), TAKES_WORDS, 0},
	{"--module", "FILE", "the driver, built with hooks that report", AT(module), TAKES_PATH, 0},
#ifdef DRV_WITH_VERIFIER
	{"--verify", "DRIVER...", "as the first word: try any driver from outside", AT(sequence), TAKES_WORDS, 0},
#endif
};

enum { OPTIONS = sizeof options / sizeof *options };

static void print_help(const char *program)
{
	printf("usage: %s [OPTION [WORD]]...\n\nCompares the driver '%s' with the model that its specification is: in "
	       "every state, every\nmessage with every kind of id, each hook failing or not; answers, hooks, parameters and "
	       "balance.\nThen, threads. Prints TAP; a difference comes with the shortest sequence that shows it.\n\n",
		program, the_model->driver);
	for (unsigned i = 0; i < OPTIONS; i++)
		printf("  %-11s %-9s  %s\n", options[i].name, options[i].word, options[i].help);
}

/* Takes an option and its word. Returns 0 when that is none. */
static int take(struct order *order, const struct option *option, const char *word)
{
	void *const member = (char *)order + option->offset;
	char *end = NULL;
	if (option->takes == TAKES_WORDS)
		return read_sequence(order, word);
	if (option->takes == TAKES_PATH)
		return strlen(word) < PATH && snprintf(member, PATH, "%s", word) > 0;
	const unsigned long number = strtoul(word, &end, 10);
	if (*word < '0' || *word > '9' || *end != '\0' || number > option->most)
		return 0;
	*(unsigned *)member = (unsigned)number;
	return 1;
}

/* Returns 0 when the words are not understood, which is said. */
static int read_options(struct order *order, int argc, char **argv)
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

int drv_explore(const struct drv_model *model, int argc, char **argv)
{
	the_model = model;
	drv_attempt_serve(argc, argv, do_job);
#ifdef DRV_WITH_VERIFIER
	if (argc > 1 && strcmp(argv[1], "--verify") == 0)
		return drv_verify_main(model, argc - 2, argv + 2);
#endif
	struct order *const order = drv_attempt_memory(sizeof *order);
	if (order == NULL)
		return 3;
	order->most = DRV_MODEL_LIVE;
	order->threads = 8;
	order->messages = 20000;
	order->progress = isatty(2);
	(void)snprintf(order->module, sizeof order->module, TEST_FOLDER "test_%s_probe" EXTENSION, model->driver);
	for (int i = 1; i < argc; i++)
		if (strcmp(argv[i], "--help") == 0) {
			print_help(argv[0]);
			return 0;
		}
	if (!read_options(order, argc, argv))
		return 2;
	if (order->job == JOB_REPLAY) {
		replayed(order);
		return tap_done();
	}
	if (explored(order) == 0 && order->threads > 0)
		threaded(order);
	return tap_done();
}
