/* A walk tries every action in every state that the driver can be brought to, in as few processes as
 * its crashes allow. Whatever is wrong is then tried again by the shortest way that the model knows,
 * and shortened further until nothing can be left out. */
#include "drv_verify.h"

#include "drv_survey.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifndef _WIN32
#include <unistd.h>
#endif

enum {
	ATTEMPTS = 400, /* of a walk */
	IDLE = 3,       /* attempts in a row that try nothing new */
	CRASHES = 3,    /* of an action, before it is not sent any more */
	USUAL_TIME = 5000
};

struct verifier {
	const struct drv_verify_options *options;
	struct drv_course walk;
	struct drv_play *play;
	struct drv_report *report;
	uint8_t *crashes; /* of each action */
	/* of each finding: how a walk came to its first case */
	struct drv_model_action *before[DRV_REPORT_FINDINGS];
	unsigned before_length[DRV_REPORT_FINDINGS];
	unsigned places[DRV_REPORT_FINDINGS]; /* of the case that is nearest to nothing */
	uint8_t seen[DRV_MODEL_PLACES];
};

/* ---- attempts ---- */

static struct drv_ending try_play(void *context, struct drv_play *play)
{
	struct verifier *const verifier = context;
	verifier->report->attempts++;
	play->milliseconds = verifier->options->milliseconds == 0 ? (unsigned)USUAL_TIME : verifier->options->milliseconds;
	return drv_attempt(play, drv_play_job, play->milliseconds, 1);
}

/* An attempt's last step when it is the one that the process ended in, or NULL. */
static const struct drv_play_step *fatal(const struct drv_play *play, struct drv_ending ending)
{
	const int ended = ending.end != DRV_END_DONE && ending.end != DRV_END_FAILED;
	return ended && play->begun > play->ended ? &play->steps[play->begun - 1] : NULL;
}

static enum drv_came outcome_of(struct drv_ending ending)
{
	return ending.end == DRV_END_HUNG   ? DRV_HUNG
		: ending.end == DRV_END_CRASHED ? DRV_CRASHED
						: DRV_ENDED;
}

static struct drv_ending run_script(struct verifier *verifier, const struct drv_model_action *way, unsigned length)
{
	struct drv_play *const play = verifier->play;
	play->kind = DRV_PLAY_SCRIPT;
	play->begun = length;
	for (unsigned i = 0; i < length; i++)
		play->steps[i].action = way[i];
	return try_play(verifier, play);
}

static void show_progress(const struct verifier *verifier)
{
	const struct drv_report *const report = verifier->report;
	if (verifier->options->progress)
		fprintf(stderr, "\r\033[K%s: %llu messages, %u processes, %u findings", drv_report_name(report),
			(unsigned long long)report->messages, report->attempts, report->finding_count);
}

static void end_progress(const struct verifier *verifier)
{
	if (verifier->options->progress)
		fputs("\r\033[K", stderr);
}

/* ---- findings and notes ---- */

/* Cases of one mistake have the same row of the table, and are about ids of the same kind. */
static int is_same(const struct drv_judgement *a, const struct drv_judgement *b)
{
	return a->row == b->row && a->role == b->role && a->whose == b->whose;
}

static struct drv_finding *new_finding(struct drv_report *report, unsigned rule)
{
	if (report->finding_count == DRV_REPORT_FINDINGS)
		return NULL;
	struct drv_finding *const finding = &report->findings[report->finding_count++];
	finding->judgement.rule = rule;
	finding->judgement.verdict = DRV_WRONG;
	finding->rules = 1u << rule;
	finding->cases = 1;
	finding->again = 1;
	return finding;
}

static void remember_way(struct verifier *verifier, unsigned index, unsigned count)
{
	struct drv_model_action *const way = malloc(count * sizeof *way);
	for (unsigned i = 0; way != NULL && i < count; i++)
		way[i] = verifier->play->steps[i].action;
	verifier->before[index] = way;
	verifier->before_length[index] = way == NULL ? 0 : count;
}

static void add_finding(struct verifier *verifier, unsigned step, const struct drv_judgement *judgement,
			enum drv_came outcome)
{
	struct drv_report *const report = verifier->report;
	const unsigned place = verifier->play->steps[step].place;
	unsigned i = 0;
	while (i < report->finding_count && !is_same(&report->findings[i].judgement, judgement))
		i++;
	struct drv_finding *finding = i < report->finding_count ? &report->findings[i] : NULL;
	if (finding == NULL) {
		finding = new_finding(report, judgement->rule);
		if (finding == NULL)
			return;
		finding->cases = 0;
		finding->judgement = *judgement;
		remember_way(verifier, i, step + 1);
	}
	finding->rules |= 1u << judgement->rule;
	const struct drv_model_place *const places = verifier->walk.map.places;
	if (finding->cases++ == 0 || places[place].distance < places[verifier->places[i]].distance) {
		verifier->places[i] = place;
		finding->way[0] = verifier->play->steps[step].action;
		finding->length = 1;
		finding->outcome = outcome;
	}
}

static void add_note(struct verifier *verifier, const struct drv_play_step *step, const struct drv_judgement *judgement)
{
	struct drv_report *const report = verifier->report;
	unsigned i = 0;
	while (i < report->note_count && !is_same(&report->notes[i].judgement, judgement))
		i++;
	if (i == DRV_REPORT_NOTES)
		return;
	struct drv_note *const note = &report->notes[i];
	if (i == report->note_count) {
		report->note_count++;
		note->judgement = *judgement;
		drv_judge_say(&verifier->walk, step, judgement, note->said, sizeof note->said);
	}
	note->cases++;
}

static void add_case(struct verifier *verifier, unsigned index, enum drv_came outcome)
{
	struct drv_judgement judgement;
	const struct drv_play_step *const step = &verifier->play->steps[index];
	drv_judge(&verifier->walk, step, outcome, &judgement);
	verifier->report->rules[judgement.rule].verdicts[judgement.verdict]++;
	verifier->report->judged[judgement.role][judgement.whose]++;
	verifier->seen[step->place] = 1;
	if (judgement.verdict == DRV_WRONG)
		add_finding(verifier, index, &judgement, outcome);
	else if (judgement.verdict != DRV_DOCUMENTED)
		add_note(verifier, step, &judgement);
}

/* ---- walking ---- */

/* An action that crashes here crashes elsewhere: it is tried a few times and then left. */
static void leave_action(struct verifier *verifier, const struct drv_play_step *step, enum drv_came outcome)
{
	const struct drv_course *const walk = &verifier->walk;
	const unsigned index = drv_course_index(step->action);
	const int most = outcome == DRV_HUNG ? 1 : CRASHES;
	verifier->play->marks[step->place * (size_t)walk->actions + index] |= DRV_COURSE_TRIED | DRV_COURSE_BARRED;
	if (++verifier->crashes[index] < most)
		return;
	for (unsigned place = 0; place < walk->map.count; place++)
		verifier->play->marks[place * (size_t)walk->actions + index] |= DRV_COURSE_TRIED | DRV_COURSE_BARRED;
}

static int count_tried(const struct verifier *verifier)
{
	const size_t size = verifier->walk.map.count * (size_t)verifier->walk.actions;
	int count = 0;
	for (size_t i = 0; i < size; i++)
		count += verifier->play->marks[i] != 0;
	return count;
}

static void read_walk(struct verifier *verifier, struct drv_ending ending)
{
	const struct drv_play *const play = verifier->play;
	for (unsigned i = 0; i < play->ended; i++)
		add_case(verifier, i, DRV_ANSWERED);
	verifier->report->messages += play->begun;
	const struct drv_play_step *const last = fatal(play, ending);
	if (last == NULL)
		return;
	add_case(verifier, (unsigned)(last - play->steps), outcome_of(ending));
	leave_action(verifier, last, outcome_of(ending));
}

static void walk(struct verifier *verifier)
{
	struct drv_play *const play = verifier->play;
	int tried = 0;
	unsigned idle = 0;
	for (unsigned i = 0; i < ATTEMPTS && idle < IDLE; i++) {
		play->kind = DRV_PLAY_WALK;
		play->begun = 0;
		read_walk(verifier, try_play(verifier, play));
		show_progress(verifier);
		if (play->finished)
			return;
		const int now = count_tried(verifier);
		idle = now > tried ? 0 : idle + 1;
		tried = now;
	}
}

/* ---- the shortest sequence ---- */

/* Tries a sequence. Returns how long it is up to the step that shows the finding, or 0. */
static unsigned shows(struct verifier *verifier, const struct drv_finding *finding,
		      const struct drv_model_action *way, unsigned length)
{
	struct drv_judgement judgement;
	const struct drv_play *const play = verifier->play;
	const struct drv_ending ending = run_script(verifier, way, length);
	const struct drv_play_step *const last = fatal(play, ending);
	for (unsigned i = 0; i < play->ended; i++) {
		drv_judge(&verifier->walk, &play->steps[i], DRV_ANSWERED, &judgement);
		if (judgement.verdict == DRV_WRONG && is_same(&judgement, &finding->judgement))
			return i + 1;
	}
	if (last == NULL)
		return 0;
	drv_judge(&verifier->walk, last, outcome_of(ending), &judgement);
	return is_same(&judgement, &finding->judgement) ? (unsigned)play->begun : 0;
}

/* By the shortest way to the place, with more and more behind it. */
static unsigned approach(struct verifier *verifier, const struct drv_finding *finding, unsigned place,
			 struct drv_model_action *way)
{
	static const unsigned pasts[] = {DRV_COURSE_LOADED, DRV_COURSE_LOADED | DRV_COURSE_ISSUED,
		DRV_COURSE_LOADED | DRV_COURSE_ISSUED | DRV_COURSE_CLOSED};
	unsigned before = 0;
	for (size_t i = 0; i < sizeof pasts / sizeof *pasts; i++) {
		const unsigned past = drv_course_can(&verifier->walk, finding->way[0], 0) ? 0 : pasts[i];
		if (!drv_course_can(&verifier->walk, finding->way[0], past))
			continue;
		const unsigned length = drv_course_route(&verifier->walk, verifier->play->marks, place, past, way,
			DRV_REPORT_WAY - 2);
		if (length == DRV_COURSE_NOWHERE || length + 1 == before)
			continue;
		before = length + 1;
		way[length] = way[length + 1] = finding->way[0];
		const unsigned found = shows(verifier, finding, way, length + 2); /* some need it twice */
		if (found != 0)
			return found;
	}
	return 0;
}

static unsigned without(const struct drv_model_action *way, unsigned length, unsigned from, unsigned count,
			struct drv_model_action *to)
{
	memcpy(to, way, from * sizeof *way);
	memcpy(to + from, way + from + count, (length - from - count) * sizeof *way);
	return length - count;
}

/* Leaves out more and more, in pieces of that size and then of half of it. */
static unsigned shorten(struct verifier *verifier, const struct drv_finding *finding, struct drv_model_action *way,
			unsigned length, unsigned size)
{
	static struct drv_model_action less[DRV_PLAY_STEPS];
	while (size > 0) {
		int shorter = 0;
		for (unsigned from = 0; from + size < length;) {
			const unsigned left = without(way, length, from, size, less);
			const unsigned found = shows(verifier, finding, less, left);
			shorter |= found != 0;
			if (found != 0)
				memcpy(way, less, (length = found) * sizeof *way);
			else
				from += size;
		}
		if (!shorter || size > 1)
			size /= 2;
	}
	return length;
}

/* The way on which the finding first came: all that changed no state is left out at once if it may. */
static unsigned retrace(struct verifier *verifier, const struct drv_finding *finding, unsigned index,
			struct drv_model_action *way)
{
	const unsigned all = verifier->before_length[index];
	const unsigned length = all > 0 ? shows(verifier, finding, verifier->before[index], all) : 0;
	memcpy(way, verifier->before[index], length * sizeof *way);
	return length == 0 ? 0 : shorten(verifier, finding, way, length, length / 2);
}

/* After a last try of its sequence: what it is that the finding shows. */
static void tell(struct verifier *verifier, struct drv_finding *finding)
{
	const struct drv_play *const play = verifier->play;
	const struct drv_ending ending = run_script(verifier, finding->way, finding->length);
	const struct drv_play_step *const step = &play->steps[finding->length - 1];
	const struct drv_play_step *const last = fatal(play, ending);
	const enum drv_came outcome = last == NULL ? DRV_ANSWERED : outcome_of(ending);
	struct drv_judgement judgement;
	drv_judge(&verifier->walk, step, outcome, &judgement);
	finding->again = is_same(&judgement, &finding->judgement);
	finding->judgement = finding->again ? judgement : finding->judgement;
	finding->rules |= 1u << finding->judgement.rule;
	drv_judge_say(&verifier->walk, step, &finding->judgement, finding->said, sizeof finding->said);
	drv_judge_expected(&finding->judgement, finding->expected, sizeof finding->expected);
	if (last != NULL)
		drv_attempt_describe(ending, finding->came, sizeof finding->came);
	else
		(void)snprintf(finding->came, sizeof finding->came, "%lld", (long long)step->answer);
}

static void minimise(struct verifier *verifier, unsigned index)
{
	static struct drv_model_action way[DRV_PLAY_STEPS];
	struct drv_finding *const finding = &verifier->report->findings[index];
	unsigned length = approach(verifier, finding, verifier->places[index], way);
	if (length == 0)
		length = retrace(verifier, finding, index, way);
	if (length > 0)
		length = shorten(verifier, finding, way, length, 1);
	if (length > DRV_REPORT_WAY || length == 0) {
		finding->again = 0;
		drv_judge_expected(&finding->judgement, finding->expected, sizeof finding->expected);
		(void)snprintf(finding->said, sizeof finding->said, "%s", "something went wrong once and not again");
		return;
	}
	memcpy(finding->way, way, length * sizeof *way);
	finding->length = length;
	tell(verifier, finding);
	show_progress(verifier);
}

/* ---- what is no single answer ---- */

/* A way to a place with a live instance that is awake; its length, or 0. */
static unsigned way_to_life(struct verifier *verifier, struct drv_model_action *way)
{
	const struct drv_course *const walk = &verifier->walk;
	unsigned best = DRV_COURSE_NOWHERE;
	for (unsigned place = 0; place < walk->map.count; place++) {
		const struct drv_model_place *const at = &walk->map.places[place];
		if (!verifier->seen[place] || at->state.count == 0)
			continue;
		if (best == DRV_COURSE_NOWHERE || at->distance < walk->map.places[best].distance)
			best = place;
	}
	if (best == DRV_COURSE_NOWHERE)
		return 0;
	const unsigned length = drv_course_route(walk, verifier->play->marks, best, 0, way, DRV_REPORT_WAY - 2);
	return length == DRV_COURSE_NOWHERE ? 0 : length;
}

static void blame(struct verifier *verifier, unsigned rule, const struct drv_model_action *way, unsigned length,
		  const char *said, const char *expected, const char *came)
{
	struct drv_finding *const finding = new_finding(verifier->report, rule);
	if (finding == NULL)
		return;
	finding->judgement.row = (unsigned)-1; /* no row: never the same as another */
	memcpy(finding->way, way, length * sizeof *way);
	finding->length = length;
	(void)snprintf(finding->said, sizeof finding->said, "%s", said);
	(void)snprintf(finding->expected, sizeof finding->expected, "%s", expected);
	(void)snprintf(finding->came, sizeof finding->came, "%s", came);
}

static void remark(struct verifier *verifier, unsigned rule, const char *text)
{
	struct drv_rule *const told = &verifier->report->rules[rule];
	(void)snprintf(told->remark, sizeof told->remark, "%s", text);
}

/* Whether the attempt ended as it should once all its messages were answered. */
static int ends_well(const struct drv_play *play, struct drv_ending ending)
{
	return ending.end == DRV_END_DONE || play->begun > play->ended;
}

static void try_exit(struct verifier *verifier, const struct drv_model_action *way, unsigned length)
{
	char came[96];
	verifier->play->unload = 0;
	const struct drv_ending ending = run_script(verifier, way, length);
	drv_attempt_describe(ending, came, sizeof came);
	if (!ends_well(verifier->play, ending))
		blame(verifier, 13, way, length, "the process does not end as it should while an instance is open",
			"a normal end", came);
	else
		verifier->report->rules[13].verdicts[DRV_DOCUMENTED]++;
	remark(verifier, 13, "the process ends with an instance open");
}

/* The driver is freed with an instance open, and leaves memory. */
static void try_unload(struct verifier *verifier, struct drv_model_action *way, unsigned length)
{
	char came[96];
	const struct drv_model *const model = verifier->walk.model;
	struct drv_model_action frees = {0, DRV_ID_ZERO, 0};
	for (unsigned i = 0; i < model->variant_count; i++) {
		const struct drv_model_message *const message = &model->messages[model->variants[i].message];
		if (message->closes && model->scopes[message->scope].parent == DRV_MODEL_NONE)
			frees.variant = (uint16_t)i;
	}
	way[length] = frees;
	verifier->play->unload = 1;
	const struct drv_ending ending = run_script(verifier, way, length + 1);
	verifier->play->unload = 0;
	drv_attempt_describe(ending, came, sizeof came);
	if (!ends_well(verifier->play, ending))
		blame(verifier, 7, way, length + 1, "the driver cannot leave memory", "a normal end", came);
}

/* Whether ids that are not open are too much for the driver already without threads. */
static int is_delicate(const struct drv_report *report)
{
	for (unsigned i = 0; i < report->finding_count; i++)
		if (report->findings[i].judgement.whose >= DRV_DEAD)
			return 1;
	return 0;
}

static UINT value_of(const struct drv_model *model, int opens, int closes)
{
	for (unsigned i = 0; i < model->message_count; i++) {
		const struct drv_model_message *const message = &model->messages[i];
		const int many = message->scope != DRV_MODEL_NONE && model->scopes[message->scope].many;
		if (many ? message->opens == opens && message->closes == closes && !message->interactive
			 : !opens && !closes && message->scope == DRV_MODEL_NONE && !message->interactive &&
				message->value != 0)
			return message->value;
	}
	return 0;
}

static void judge_threads(struct verifier *verifier, struct drv_ending ending)
{
	char text[128];
	const struct drv_play *const play = verifier->play;
	const struct drv_play_threads *const told = &play->threads;
	drv_attempt_describe(ending, text, sizeof text);
	if (ending.end != DRV_END_DONE) {
		blame(verifier, 12, NULL, 0, "several threads that open, use and close at once are too much for it",
			"a normal end", text);
		return;
	}
	if (told->opens == 0) {
		remark(verifier, 12, "no instance was opened");
		return;
	}
	(void)snprintf(text, sizeof text, "%llu of %llu", (unsigned long long)told->twice,
		(unsigned long long)told->opens);
	if (told->twice > 0 && !play->careful)
		blame(verifier, 12, NULL, 0, "instances are closed more than once when threads close them at once",
			"one close for each open", text);
	verifier->report->rules[12].verdicts[DRV_DOCUMENTED]++;
	(void)snprintf(text, sizeof text, "4 threads, %llu instances%s", (unsigned long long)told->opens,
		play->careful ? "; only their own ids, as others are too much already" : "");
	remark(verifier, 12, text);
}

static void try_threads(struct verifier *verifier)
{
	const struct drv_model *const model = verifier->walk.model;
	struct drv_play *const play = verifier->play;
	play->kind = DRV_PLAY_THREADS;
	play->careful = (uint32_t)is_delicate(verifier->report);
	memset(play->steps, 0, 3 * sizeof *play->steps);
	memset(&play->threads, 0, sizeof play->threads);
	play->steps[0].msg = value_of(model, 1, 0);
	play->steps[0].data = (uint8_t)verifier->walk.plain;
	play->steps[1].msg = value_of(model, 0, 1);
	play->steps[2].msg = value_of(model, 0, 0);
	judge_threads(verifier, try_play(verifier, play));
}

static void try_lives(struct verifier *verifier)
{
	struct drv_model_action way[DRV_REPORT_WAY];
	const unsigned length = way_to_life(verifier, way);
	if (length == 0) {
		remark(verifier, 12, "no instance was opened");
		remark(verifier, 13, "no instance was opened");
		return;
	}
	try_exit(verifier, way, length);
	try_unload(verifier, way, length);
	try_threads(verifier);
}

/* ---- one driver ---- */

static void prepare(struct verifier *verifier, struct drv_report *report, const char *driver)
{
	const struct drv_model *const model = verifier->walk.model;
	struct drv_play *const play = verifier->play;
	verifier->report = report;
	memset(report, 0, sizeof *report);
	memset(verifier->crashes, 0, verifier->walk.actions);
	memset(verifier->seen, 0, sizeof verifier->seen);
	memset(play->marks, 0, verifier->walk.map.count * (size_t)verifier->walk.actions);
	report->walk = &verifier->walk;
	report->driver = driver;
	(void)snprintf(play->driver, sizeof play->driver, "%s", driver);
	play->unload = play->careful = 0;
	play->data_number = model->open_number;
	play->data_size = model->open_data == NULL ? 0 : model->open_size;
	if (play->data_size > sizeof play->data)
		play->data_size = sizeof play->data;
	if (play->data_size > 0)
		memcpy(play->data, model->open_data, (size_t)play->data_size);
	remark(verifier, 10, "nobody can make the hooks of a strange driver fail");
}

/* Whether it is a driver at all. */
static int look(struct verifier *verifier)
{
	struct drv_report *const report = verifier->report;
	const struct drv_play *const play = verifier->play;
	char words[96];
	const struct drv_ending ending = run_script(verifier, NULL, 0);
	drv_attempt_describe(ending, words, sizeof words);
	if (ending.end == DRV_END_FAILED || ending.end == DRV_END_CRASHED || ending.end == DRV_END_HUNG)
		(void)snprintf(report->error, sizeof report->error, "loading it %s", words);
	else if (play->module == DRV_PLAY_NO_MODULE)
		(void)snprintf(report->error, sizeof report->error, "it cannot be loaded: %s", play->reason);
	else if (play->module == DRV_PLAY_NO_ENTRY)
		(void)snprintf(report->error, sizeof report->error, "it is no driver: it exports no %s",
			verifier->walk.model->entry);
	else if (play->module == DRV_PLAY_DECORATED)
		blame(verifier, 14, NULL, 0, "the entry point is exported under a decorated name",
			verifier->walk.model->entry, "a name that no host looks for");
	else
		report->rules[14].verdicts[DRV_DOCUMENTED]++;
	remark(verifier, 14, verifier->walk.model->entry);
	return report->error[0] == '\0' && play->module == DRV_PLAY_FOUND;
}

static void verify_one(struct verifier *verifier, struct drv_report *report, const char *driver)
{
	prepare(verifier, report, driver);
	if (!look(verifier))
		return;
	walk(verifier);
	const unsigned count = report->finding_count;
	for (unsigned i = 0; i < count; i++) {
		minimise(verifier, i);
		free(verifier->before[i]);
	}
	try_lives(verifier);
	const struct drv_surveyor surveyor = {verifier->walk.model, verifier->play, verifier->walk.plain, try_play, verifier};
	drv_survey(&surveyor, report);
	for (unsigned i = 0; i < verifier->walk.map.count; i++)
		report->reached += verifier->seen[i];
	report->reachable = drv_course_reachable(&verifier->walk);
	end_progress(verifier);
}

/* ---- all ---- */

static int result_of(const struct drv_report *report)
{
	return report->error[0] != '\0' ? 3 : report->finding_count > 0 ? 1 : 0;
}

static int has_open_data(const struct drv_model *model)
{
	return model->open_data != NULL || model->open_number != 0;
}

int drv_verify(const struct drv_model *model, const struct drv_verify_options *options, char *const *drivers, int count)
{
	static struct verifier verifier;
	int result = 0;
	struct drv_report *const reports = calloc((size_t)count, sizeof *reports);
	verifier.options = options;
	if (reports == NULL || !drv_course_make(&verifier.walk, model, has_open_data(model)))
		return 3;
	verifier.play = drv_play_make(&verifier.walk);
	verifier.crashes = calloc(verifier.walk.actions, 1);
	if (verifier.play == NULL || verifier.crashes == NULL)
		return 3;
	drv_play_use(&verifier.walk);
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
	static struct drv_course walk_here;
	if (!drv_course_make(&walk_here, model, has_open_data(model)))
		return EXIT_FAILURE;
	drv_play_use(&walk_here);
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
