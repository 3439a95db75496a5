/* The walk runs in a process of its own, so that a driver which crashes or hangs is a finding like any
 * other: its history is in memory that this process shares, and is shortened by trying shorter ones. */
#include "drv_explore_parts.h"

#include "drv_coverage.h"
#include "drv_tap.h"
#ifdef DRV_WITH_VERIFIER
#include "drv_verify.h"
#endif

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

enum {
	THREADS_MS = 300 * 1000,
	WALK_MS = 24 * 3600 * 1000, /* as long as it makes progress, see watch */
	STUCK_MS = 3000,            /* what one message may take */
	PAUSE_MS = 5
};

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define FOR_THREADS 1
#endif
#endif
#if defined(__SANITIZE_THREAD__) || defined(FOR_THREADS)
enum { FOR_THREADS_ONLY = 1 }; /* the sanitizer sees nothing in a walk, which has one thread, and slows it down */
#else
enum { FOR_THREADS_ONLY = 0 };
#endif

const struct drv_model *drv_the_model;
static const char *the_folder;

const struct drv_made_module drv_the_modules[DRV_MODULES] = {{"probe", (UINT)-1}, {"bare", 0}, {"odd", 1}, {"twos", 2}};

/* ---- jobs ---- */

/* The model of the driver with the hooks that its module has. */
static void choose_model(const struct drv_order *order)
{
	static struct drv_model some;
	if (order->hooks == 0 || drv_the_model->has_some)
		return;
	some = *drv_the_model;
	some.has_some = 1;
	some.hooked = drv_the_modules[order->hooks].hooked;
	drv_the_model = &some;
}

static drv_port *ports[DRV_WALK_ENTRIES]; /* the entry points beside the first */

static drv_proc *load(const struct drv_order *order, const struct drv_probe *probe)
{
	drv_proc *proc = NULL;
	drv_attach *attach = NULL;
	const HMODULE module = drv_module_load(order->module);
	if (module == NULL)
		return NULL;
	drv_module_find(module, drv_the_model->entry, &proc, sizeof proc);
	drv_module_find(module, "attach_probe", &attach, sizeof attach);
	for (unsigned i = 1; i < drv_the_model->entry_count; i++)
		drv_module_find(module, drv_the_model->entries[i].name, &ports[i], sizeof ports[i]);
	if (attach == NULL)
		return NULL;
	attach(probe);
	return proc;
}

static void show_progress(unsigned done, unsigned of)
{
	fprintf(stderr, "\r\033[K[%u/%u] exploring %s", done, of, drv_the_model->driver);
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

static void explore(struct drv_order *order, struct drv_walk *walk)
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
	struct drv_order *const order = argument;
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

static int walk(struct drv_order *order, drv_proc *proc)
{
	struct drv_thread watcher = {.run = watch, .argument = order};
	struct drv_walk *const walk = calloc(1, sizeof *walk);
	const struct drv_model_bounds bounds = {order->instances, DRV_MODEL_NODES, order->objects, 2};
	const int begun = walk != NULL && (order->job == JOB_EXPLORE
		? drv_walk_begin(walk, drv_the_model, proc, bounds, &order->outcome)
		: drv_walk_begin_replay(walk, drv_the_model, proc, &order->outcome));
	if (!begun)
		return 1;
	for (unsigned i = 0; i < DRV_WALK_ENTRIES; i++)
		walk->ports[i] = ports[i];
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

int drv_explore_job(void *shared)
{
	static const struct drv_probe for_walk = {drv_walk_happens, 1, drv_walk_finishes};
	static const struct drv_probe for_threads = {drv_threads_happens, 0, NULL};
	struct drv_order *const order = shared;
#ifdef DRV_WITH_VERIFIER
	if (drv_verify_owns(shared))
		return drv_verify_serve(drv_the_model, shared);
#endif
	choose_model(order);
	drv_proc *const proc = load(order, order->job == JOB_THREADS ? &for_threads : &for_walk);
	if (proc == NULL)
		return 0;
	order->loaded = 1;
	if (order->job != JOB_THREADS)
		return walk(order, proc);
	drv_threads_run(drv_the_model, proc, ports, order->threads, order->messages, order->seed,
		&order->threads_outcome);
	return 0;
}

/* ---- what is asked for ---- */

static void name_module(struct drv_order *order)
{
	(void)snprintf(order->module, sizeof order->module, "%stest_%s_%s" EXTENSION, the_folder, drv_the_model->driver,
		drv_the_modules[order->hooks].name);
}

/* Explores the driver in modules that have some of the hooks, each way once. */
static int explored_with_some(struct drv_order *order)
{
	struct drv_outcome *const outcome = &order->outcome;
	order->depth = 1;
	order->coverage = 0;
	order->json[0] = order->html[0] = '\0';
	for (order->hooks = 1; order->hooks < DRV_MODULES; order->hooks++) {
		memset(outcome, 0, sizeof *outcome);
		order->job = JOB_EXPLORE;
		order->stuck = order->loaded = 0;
		name_module(order);
		const struct drv_ending ending = drv_attempt(order, drv_explore_job, WALK_MS, 0);
		const int ended = ending.end == DRV_END_DONE && ending.code == 0 && order->loaded;
		if (tap_ok(ended && !outcome->failed && outcome->states == outcome->all_states &&
			    outcome->transitions == outcome->all_transitions,
			    "explorer: the hooks of \"%s\" alone: %u of %u states, %u of %u transitions",
			    drv_the_modules[order->hooks].name, outcome->states, outcome->all_states,
			    outcome->transitions,
			    outcome->all_transitions))
			continue;
		if (order->loaded)
			drv_scenario_tell(order, ending);
		return 0;
	}
	order->hooks = 0;
	name_module(order);
	return 1;
}

static int explored(struct drv_order *order)
{
	struct drv_outcome *const outcome = &order->outcome;
	order->job = JOB_EXPLORE;
	const struct drv_ending ending = drv_attempt(order, drv_explore_job, WALK_MS, 0);
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
		drv_scenario_tell(order, ending);
	if (equal && !order->written)
		tap_ok(0, "explorer: the reports can be written");
	return !equal;
}

static void threaded(struct drv_order *order)
{
	const struct drv_threads_outcome *const outcome = &order->threads_outcome;
	order->job = JOB_THREADS;
	const struct drv_ending ending = drv_attempt(order, drv_explore_job, THREADS_MS, 0);
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

static void replayed(struct drv_order *order)
{
	static struct drv_model_action actions[DRV_WALK_LONGEST];
	const unsigned count = order->count;
	memcpy(actions, order->sequence, count * sizeof *actions);
	for (unsigned salt = 0; salt < 32; salt++) {
		order->outcome.salt = salt;
		if (drv_scenario_differs(order, actions, count))
			break;
	}
	if (!order->loaded) {
		tap_ok(0, "replay: %s can be loaded", order->module);
		return;
	}
	tap_begin();
	(void)fflush(stdout);
	order->loud = 1;
	drv_scenario_differs(order, actions, count);
	const unsigned sent = (unsigned)order->outcome.length;
	tap_ok(sent == count || order->outcome.failed, "replay: each action is one that its state allows");
	if (sent < count && !order->outcome.failed) {
		char word[160];
		drv_model_write(drv_the_model, actions[sent], word, sizeof word);
		tap_note("not this one: %s", word);
	}
	if (!tap_ok(!order->outcome.failed, "replay: %u actions, all equal to the model", sent))
		tap_note("after %u actions: %s", sent, order->outcome.text);
}

/* ---- the program ---- */

int drv_explore(const struct drv_model *model, const char *folder, int argc, char **argv)
{
	drv_the_model = model;
	the_folder = folder;
	drv_attempt_serve(argc, argv, drv_explore_job);
#ifdef DRV_WITH_VERIFIER
	if (argc > 1 && strcmp(argv[1], "--verify") == 0)
		return drv_verify_main(model, argc - 2, argv + 2);
#endif
	struct drv_order *const order = drv_attempt_memory(sizeof *order);
	if (order == NULL)
		return 3;
	order->threads = 8;
	order->messages = 20000;
	order->progress = isatty(2);
	for (int i = 1; i < argc; i++)
		if (strcmp(argv[i], "--help") == 0) {
			drv_options_help(argv[0]);
			return 0;
		}
	if (!drv_options_read(order, argc, argv))
		return 2;
	const int given = order->module[0] != '\0';
	if (!given)
		name_module(order);
	if (order->job == JOB_REPLAY) {
		replayed(order);
		return tap_done();
	}
	if (FOR_THREADS_ONLY && order->threads > 0 && order->depth == 0) {
		threaded(order);
		return tap_done();
	}
	if (explored(order) == 0 && (given || order->hooks != 0 || explored_with_some(order)) && order->threads > 0)
		threaded(order);
	return tap_done();
}
