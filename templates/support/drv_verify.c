/* A walk tries every action in every state that the driver can be brought to, in as few processes as
 * its crashes allow. Whatever is wrong is then tried again by the shortest way that the model knows,
 * and shortened further until nothing can be left out. */
#include "drv_verify.h"

#include "drv_survey.h"
#include "drv_verify_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef _WIN32
#include <unistd.h>
#endif

enum {
	ATTEMPTS = 400, /* of a walk */
	IDLE = 3,       /* attempts in a row that try nothing new */
	CRASHES = 2,    /* of an action, before it is not sent any more */
	USUAL_TIME = 5000
};

/* ---- attempts ---- */

struct drv_ending drv_verify_try(void *context, struct drv_play *play)
{
	struct drv_verifier *const verifier = context;
	verifier->report->attempts++;
	play->milliseconds = verifier->options->milliseconds == 0
		? (unsigned)USUAL_TIME : verifier->options->milliseconds;
	return drv_attempt(play, drv_play_job, play->milliseconds, 1);
}

/* An attempt's last step when it is the one that the process ended in, or NULL. */
const struct drv_play_step *drv_verify_fatal(const struct drv_play *play, struct drv_ending ending)
{
	const int ended = ending.end != DRV_END_DONE && ending.end != DRV_END_FAILED;
	return ended && play->begun > play->ended ? &play->steps[play->begun - 1] : NULL;
}

enum drv_came drv_verify_outcome(struct drv_ending ending)
{
	return ending.end == DRV_END_HUNG   ? DRV_HUNG
		: ending.end == DRV_END_CRASHED ? DRV_CRASHED
						: DRV_ENDED;
}

struct drv_ending drv_verify_script(struct drv_verifier *verifier, const struct drv_model_action *way, unsigned length)
{
	struct drv_play *const play = verifier->play;
	play->kind = DRV_PLAY_SCRIPT;
	play->begun = length;
	for (unsigned i = 0; i < length; i++)
		play->steps[i].action = way[i];
	return drv_verify_try(verifier, play);
}

void drv_verify_progress(const struct drv_verifier *verifier)
{
	const struct drv_report *const report = verifier->report;
	if (verifier->options->progress)
		fprintf(stderr, "\r\033[K%s: %llu messages, %u processes, %u findings", drv_report_name(report),
			(unsigned long long)report->messages, report->attempts, report->finding_count);
}

static void end_progress(const struct drv_verifier *verifier)
{
	if (verifier->options->progress)
		fputs("\r\033[K", stderr);
}

void drv_verify_remark(struct drv_verifier *verifier, unsigned rule, const char *text)
{
	struct drv_rule *const told = &verifier->report->rules[rule];
	(void)snprintf(told->remark, sizeof told->remark, "%s", text);
}

/* ---- walking ---- */

/* An action that crashes here crashes elsewhere: it is tried a few times and then left. */
static void leave_action(struct drv_verifier *verifier, const struct drv_play_step *step, enum drv_came outcome)
{
	const struct drv_course *const course = &verifier->course;
	const unsigned index = drv_course_index(step->action);
	const unsigned past = (step->before & DRV_PLAY_SWEPT) != 0 ? DRV_COURSE_SWEPT : 0;
	const unsigned tried = drv_course_tried(course, step->action, past);
	const unsigned barred = outcome == DRV_ANSWERED || step->action.id == DRV_ID_STALE ? 0 : DRV_COURSE_BARRED;
	uint8_t *const marks = verifier->play->marks;
	marks[step->place * (size_t)course->actions + index] |= (uint8_t)(tried | barred);
	if (++verifier->crashes[index * 2 + (tried == DRV_COURSE_TRIED_LATE)] < (outcome == DRV_HUNG ? 1 : CRASHES))
		return;
	for (unsigned place = 0; place < course->map.count; place++)
		marks[place * (size_t)course->actions + index] |= (uint8_t)(tried | barred);
}

static int count_tried(const struct drv_verifier *verifier)
{
	const size_t size = verifier->course.map.count * (size_t)verifier->course.actions;
	int count = 0;
	for (size_t i = 0; i < size; i++)
		count += ((verifier->play->marks[i] & DRV_COURSE_TRIED) != 0) +
			 ((verifier->play->marks[i] & DRV_COURSE_TRIED_LATE) != 0);
	return count;
}

static void read_walk(struct drv_verifier *verifier, struct drv_ending ending)
{
	const struct drv_play *const play = verifier->play;
	for (unsigned i = 0; i < play->ended; i++)
		drv_finding_case(verifier, i, DRV_ANSWERED);
	verifier->report->messages += play->begun;
	const struct drv_play_step *const last = drv_verify_fatal(play, ending);
	if (last != NULL)
		drv_finding_case(verifier, (unsigned)(last - play->steps), drv_verify_outcome(ending));
	if (last != NULL || (play->lost && play->ended > 0)) /* it cost a process */
		leave_action(verifier, &play->steps[play->begun - 1], last == NULL
			? DRV_ANSWERED : drv_verify_outcome(ending));
}

static void walk(struct drv_verifier *verifier)
{
	struct drv_play *const play = verifier->play;
	int tried = 0;
	unsigned idle = 0;
	for (unsigned i = 0; i < ATTEMPTS && idle < IDLE; i++) {
		play->kind = DRV_PLAY_WALK;
		play->begun = 0;
		read_walk(verifier, drv_verify_try(verifier, play));
		drv_verify_progress(verifier);
		if (play->finished)
			return;
		const int now = count_tried(verifier);
		idle = now > tried ? 0 : idle + 1;
		tried = now;
	}
}

/* ---- one driver ---- */

/* The specification's, or else what the model asks for. */
static void set_open_data(const struct drv_model *model, struct drv_play *play)
{
	const size_t size = model->open_data != NULL ? model->open_size : drv_course_open_size(model);
	play->data_number = model->open_number;
	play->data_size = size > sizeof play->data ? sizeof play->data : size;
	if (model->open_data != NULL)
		memcpy(play->data, model->open_data, (size_t)play->data_size);
	else if (size <= sizeof play->data)
		drv_course_fill(model, NULL, play->data);
}

static void prepare(struct drv_verifier *verifier, struct drv_report *report, const char *driver)
{
	const struct drv_model *const model = verifier->course.model;
	struct drv_play *const play = verifier->play;
	verifier->report = report;
	memset(report, 0, sizeof *report);
	memset(verifier->crashes, 0, (size_t)verifier->course.actions * 2);
	memset(verifier->seen, 0, sizeof verifier->seen);
	memset(play->marks, 0, verifier->course.map.count * (size_t)verifier->course.actions);
	report->course = &verifier->course;
	report->driver = driver;
	(void)snprintf(play->driver, sizeof play->driver, "%s", driver);
	play->unload = play->careful = 0;
	set_open_data(model, play);
	drv_verify_remark(verifier, 10, "nobody can make the hooks of a strange driver fail");
}

/* Whether it is a driver at all. */
static int look(struct drv_verifier *verifier)
{
	struct drv_report *const report = verifier->report;
	const struct drv_play *const play = verifier->play;
	char words[96];
	struct drv_ending ending = drv_verify_script(verifier, NULL, 0);
	if (ending.end == DRV_END_HUNG) /* it may have waited for a desktop that the system had to begin */
		ending = drv_verify_script(verifier, NULL, 0);
	drv_attempt_describe(ending, words, sizeof words);
	if (ending.end == DRV_END_FAILED || ending.end == DRV_END_CRASHED || ending.end == DRV_END_HUNG)
		(void)snprintf(report->error, sizeof report->error, "loading it %s", words);
	else if (play->module == DRV_PLAY_NO_MODULE)
		(void)snprintf(report->error, sizeof report->error, "it cannot be loaded: %s", play->reason);
	else if (play->module == DRV_PLAY_NO_ENTRY)
		(void)snprintf(report->error, sizeof report->error, "it is no driver: it exports no %s",
			verifier->course.model->entry);
	else if (play->module == DRV_PLAY_DECORATED)
		drv_finding_blame(verifier, 14, NULL, 0, "the entry point is exported under a decorated name",
			verifier->course.model->entry, "a name that no host looks for");
	else
		report->rules[14].verdicts[DRV_DOCUMENTED]++;
	drv_verify_remark(verifier, 14, verifier->course.model->entry);
	return report->error[0] == '\0' && play->module == DRV_PLAY_FOUND;
}

static void verify_one(struct drv_verifier *verifier, struct drv_report *report, const char *driver)
{
	prepare(verifier, report, driver);
	if (!look(verifier))
		return;
	walk(verifier);
	drv_finding_absorb(verifier);
	for (unsigned i = 0; i < report->finding_count; i++)
		drv_finding_shorten(verifier, i);
	drv_verify_lives(verifier);
	const struct drv_surveyor surveyor = {verifier->course.model, verifier->play, verifier->course.plain,
		drv_verify_try, verifier};
	drv_survey(&surveyor, report);
	for (unsigned i = 0; i < verifier->course.map.count; i++)
		report->reached += verifier->seen[i];
	report->reachable = drv_course_reachable(&verifier->course);
	end_progress(verifier);
}

/* ---- all ---- */

static int result_of(const struct drv_report *report)
{
	return report->error[0] != '\0' ? 3 : report->finding_count > 0 ? 1 : 0;
}

static int has_open_data(const struct drv_model *model)
{
	return model->open_data != NULL || model->open_number != 0 || drv_course_open_size(model) != 0;
}

int drv_verify(const struct drv_model *model, const struct drv_verify_options *options, char *const *drivers, int count)
{
	static struct drv_verifier verifier;
	int result = 0;
	struct drv_report *const reports = calloc((size_t)count, sizeof *reports);
	verifier.options = options;
	if (drv_course_make(&verifier.course, model, has_open_data(model))) {
		verifier.play = drv_play_make(&verifier.course);
		verifier.crashes = calloc(verifier.course.actions, 2);
	}
	if (reports == NULL || verifier.play == NULL || verifier.crashes == NULL) {
		free(reports);
		return 3;
	}
	drv_play_use(&verifier.course);
	for (int i = 0; i < count; i++) {
		verify_one(&verifier, &reports[i], drivers[i]);
		if (options->format == DRV_VERIFY_TEXT)
			drv_report_text(&reports[i], options->colour);
		result = result_of(&reports[i]) > result ? result_of(&reports[i]) : result;
	}
	if (options->format == DRV_VERIFY_JSON)
		drv_report_json(reports, count);
	if (options->format == DRV_VERIFY_HTML)
		drv_report_html(reports, count);
	free(reports);
	return result;
}

int drv_verify_owns(const void *shared)
{
	return drv_play_is(shared);
}

int drv_verify_serve(const struct drv_model *model, void *shared)
{
	static struct drv_course course_here;
	if (!drv_course_make(&course_here, model, has_open_data(model)))
		return EXIT_FAILURE;
	drv_play_use(&course_here);
	return drv_play_job(shared);
}

/* ---- the command line ---- */

static int take_format(const char *word, enum drv_verify_format *format)
{
	static const char *const names[] = {"text", "json", "html"};
	for (int i = 0; i < 3; i++)
		if (strcmp(word, names[i]) == 0) {
			*format = (enum drv_verify_format)i;
			return 1;
		}
	fprintf(stderr, "--format is '%s'; expected text, json or html\n", word);
	return 0;
}

static int take_time(const char *word, unsigned *milliseconds)
{
	char *end = NULL;
	const unsigned long number = strtoul(word, &end, 10);
	*milliseconds = (unsigned)number;
	if (*word >= '0' && *word <= '9' && *end == '\0' && number > 0 && number <= 3600000)
		return 1;
	fprintf(stderr, "--time is '%s'; expected milliseconds from 1 to 3600000\n", word);
	return 0;
}

/* Takes an option with its word. Returns how many words that were, or 0 for a wrong one. */
static int take_option(char **words, int count, struct drv_verify_options *options)
{
	if (strcmp(words[0], "--colour") == 0)
		return options->colour = 1;
	if (strcmp(words[0], "--progress") == 0)
		return options->progress = 1;
	if (strcmp(words[0], "--format") == 0 && count > 1)
		return take_format(words[1], &options->format) ? 2 : 0;
	if (strcmp(words[0], "--time") == 0 && count > 1)
		return take_time(words[1], &options->milliseconds) ? 2 : 0;
	fprintf(stderr, "unknown option '%s', or its word is missing\n", words[0]);
	return 0;
}

int drv_verify_main(const struct drv_model *model, int argc, char **argv)
{
	struct drv_verify_options options = {DRV_VERIFY_TEXT, 0, 0, 0};
	int i = 0;
#ifndef _WIN32
	const char *const plain = getenv("NO_COLOR");
	options.colour = isatty(1) && (plain == NULL || *plain == '\0');
	options.progress = isatty(2);
#endif
	while (i < argc && argv[i][0] == '-') {
		const int taken = take_option(argv + i, argc - i, &options);
		if (taken == 0)
			return 2;
		i += taken;
	}
	if (i == argc) {
		fputs("a driver is missing\nusage: --verify [--format text|json|html] [--time MS] DRIVER...\n", stderr);
		return 2;
	}
	return drv_verify(model, &options, argv + i, argc - i);
}
