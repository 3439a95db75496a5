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
	CRASHES = 2,    /* of an action, before it is not sent any more */
	CASES = 64,     /* of a finding that are remembered */
	USUAL_TIME = 5000
};

/* Where a finding came up: its cases, and how a walk came to the first of them. */
struct trail {
	struct {
		uint16_t place;
		uint8_t swept;
		struct drv_model_action action;
	} cases[CASES];
	unsigned count;
	struct drv_model_action *before;
	unsigned length;
};

struct verifier {
	const struct drv_verify_options *options;
	struct drv_course course;
	struct drv_play *play;
	struct drv_report *report;
	uint8_t *crashes; /* of each action, with ids of both kinds of the dead */
	struct trail trails[DRV_REPORT_FINDINGS];
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

/* What was sent up to a step, since the driver was loaded. */
static void remember_way(const struct drv_play_step *steps, unsigned end, struct trail *trail)
{
	unsigned from = end;
	while (from > 0 && (steps[from].before & DRV_PLAY_FRESH) == 0)
		from--;
	const unsigned count = end - from + 1;
	trail->count = 0;
	trail->before = malloc(count * sizeof *trail->before);
	trail->length = trail->before == NULL ? 0 : count;
	for (unsigned i = 0; i < trail->length; i++)
		trail->before[i] = steps[from + i].action;
}

static void remember_case(const struct drv_play_step *step, struct trail *trail)
{
	if (trail->count == CASES)
		return;
	trail->cases[trail->count].place = step->place;
	trail->cases[trail->count].swept = (step->before & DRV_PLAY_SWEPT) != 0;
	trail->cases[trail->count++].action = step->action;
}

static void add_finding(struct verifier *verifier, unsigned index, const struct drv_judgement *judgement,
			enum drv_came outcome)
{
	struct drv_report *const report = verifier->report;
	const struct drv_play_step *const steps = verifier->play->steps;
	unsigned i = 0;
	while (i < report->finding_count && !is_same(&report->findings[i].judgement, judgement))
		i++;
	if (i == report->finding_count) {
		struct drv_finding *const finding = new_finding(report, judgement->rule);
		if (finding == NULL)
			return;
		finding->cases = 0;
		finding->judgement = *judgement;
		finding->answered = outcome == DRV_ANSWERED && steps[index].fault == DRV_HEAP_GOOD;
		remember_way(steps, index, &verifier->trails[i]);
	}
	report->findings[i].rules |= 1u << judgement->rule;
	report->findings[i].cases++;
	remember_case(&steps[index], &verifier->trails[i]);
}

/* A message that the note is not about yet. */
static void add_message(struct drv_note *note, unsigned message)
{
	const unsigned most = sizeof note->messages / sizeof *note->messages;
	unsigned i = 0;
	while (i < note->message_count && note->messages[i] != message)
		i++;
	if (i == note->message_count && i < most)
		note->messages[note->message_count++] = (uint16_t)message;
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
		note->first = *step;
	}
	note->cases++;
	note->varied |= step->answer != note->first.answer;
	add_message(note, verifier->course.model->variants[step->action.variant].message);
}

static void add_case(struct verifier *verifier, unsigned index, enum drv_came outcome)
{
	struct drv_judgement judgement;
	const struct drv_play_step *const step = &verifier->play->steps[index];
	drv_judge(&verifier->course, step, outcome, &judgement);
	verifier->report->rules[judgement.rule].verdicts[judgement.verdict]++;
	verifier->report->judged[judgement.role][judgement.whose]++;
	if (judgement.role == DRV_CLOSES && judgement.rule == 6) /* which is one of a live id, too */
		verifier->report->rules[3].verdicts[judgement.verdict]++;
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

static int count_tried(const struct verifier *verifier)
{
	const size_t size = verifier->course.map.count * (size_t)verifier->course.actions;
	int count = 0;
	for (size_t i = 0; i < size; i++)
		count += ((verifier->play->marks[i] & DRV_COURSE_TRIED) != 0) +
			 ((verifier->play->marks[i] & DRV_COURSE_TRIED_LATE) != 0);
	return count;
}

static void read_walk(struct verifier *verifier, struct drv_ending ending)
{
	const struct drv_play *const play = verifier->play;
	for (unsigned i = 0; i < play->ended; i++)
		add_case(verifier, i, DRV_ANSWERED);
	verifier->report->messages += play->begun;
	const struct drv_play_step *const last = fatal(play, ending);
	if (last != NULL)
		add_case(verifier, (unsigned)(last - play->steps), outcome_of(ending));
	if (last != NULL || (play->lost && play->ended > 0)) /* it cost a process */
		leave_action(verifier, &play->steps[play->begun - 1], last == NULL ? DRV_ANSWERED : outcome_of(ending));
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
		drv_judge(&verifier->course, &play->steps[i], DRV_ANSWERED, &judgement);
		if (judgement.verdict == DRV_WRONG && is_same(&judgement, &finding->judgement))
			return i + 1;
	}
	if (last == NULL)
		return 0;
	drv_judge(&verifier->course, last, outcome_of(ending), &judgement);
	return is_same(&judgement, &finding->judgement) ? (unsigned)play->begun : 0;
}

/* What an attempt must have seen to send an action; more each time, up to all. */
static const unsigned pasts[] = {0, DRV_COURSE_LOADED, DRV_COURSE_LOADED | DRV_COURSE_ISSUED,
	DRV_COURSE_LOADED | DRV_COURSE_ISSUED | DRV_COURSE_CLOSED};

enum { PASTS = sizeof pasts / sizeof *pasts };

/* Finds the shortest way to any case of a finding, and puts the case's action behind it. Returns its
 * length, or 0. */
static unsigned nearest(const struct verifier *verifier, const struct trail *trail, unsigned past,
			struct drv_model_action *way)
{
	struct drv_model_action other[DRV_REPORT_WAY];
	unsigned best = 0;
	for (unsigned i = 0; i < trail->count; i++) {
		if (!drv_course_can(&verifier->course, trail->cases[i].action, past))
			continue;
		const unsigned swept = trail->cases[i].swept ? DRV_COURSE_SWEPT : 0;
		const unsigned unseen = past == 0 || swept != 0 ? 0 : DRV_COURSE_SWEPT;
		const unsigned length = drv_course_route(&verifier->course, verifier->play->marks,
			trail->cases[i].place, past | (past == 0 ? 0 : swept), unseen, other, DRV_REPORT_WAY - 2);
		if (length == DRV_COURSE_NOWHERE || (best != 0 && length + 1 >= best))
			continue;
		best = length + 1;
		memcpy(way, other, length * sizeof *way);
		way[length] = trail->cases[i].action;
	}
	return best;
}

/* Tries the shortest ways, each with more behind it. Returns the length of one that shows the finding,
 * or 0. As every action was tried in every place, none is shorter. */
static unsigned approach(struct verifier *verifier, const struct drv_finding *finding, const struct trail *trail,
			 struct drv_model_action *way)
{
	unsigned before = 0;
	for (unsigned i = 0; i < PASTS; i++) {
		const unsigned length = nearest(verifier, trail, pasts[i], way);
		if (length == 0 || length == before)
			continue;
		before = length;
		way[length] = way[length - 1]; /* some come the second time */
		const unsigned found = shows(verifier, finding, way, length + 1);
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

/* The way on which the finding first came, without all that can be left out. */
static unsigned retrace(struct verifier *verifier, const struct drv_finding *finding, const struct trail *trail,
			struct drv_model_action *way)
{
	const unsigned length =
		trail->length > 0 ? shows(verifier, finding, trail->before, trail->length) : 0;
	memcpy(way, trail->before, length * sizeof *way);
	return length == 0 ? 0 : shorten(verifier, finding, way, length, length / 2);
}

/* What it is that the finding shows, after a last try of its sequence. */
static void tell(struct verifier *verifier, struct drv_finding *finding)
{
	const struct drv_play *const play = verifier->play;
	const struct drv_ending ending = run_script(verifier, finding->way, finding->length);
	const struct drv_play_step *const step = &play->steps[finding->length - 1];
	const struct drv_play_step *const last = fatal(play, ending);
	struct drv_judgement judgement;
	finding->outcome = last == NULL ? DRV_ANSWERED : outcome_of(ending);
	drv_judge(&verifier->course, step, finding->outcome, &judgement);
	finding->again = play->begun == finding->length && is_same(&judgement, &finding->judgement);
	finding->judgement = finding->again ? judgement : finding->judgement;
	drv_judge_say(&verifier->course, step, &finding->judgement, 0, 0, finding->said, sizeof finding->said);
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
	struct trail *const trail = &verifier->trails[index];
	unsigned length = approach(verifier, finding, trail, way);
	if (length == 0)
		length = retrace(verifier, finding, trail, way);
	free(trail->before);
	finding->again = length > 0;
	finding->length = length < DRV_REPORT_WAY ? length : DRV_REPORT_WAY;
	memcpy(finding->way, way, finding->length * sizeof *way);
	if (length > 0)
		tell(verifier, finding);
	else
		(void)snprintf(finding->said, sizeof finding->said, "%s", "something went wrong once and not again");
	show_progress(verifier);
}

/* Who answers ids that were never issued as if they were its own looks at none: what it answers to
 * others is the same mistake. */
static int absorbs(const struct drv_finding *finding, const struct drv_finding *other)
{
	return finding != other && finding->judgement.whose == DRV_NEVER && other->judgement.role == finding->judgement.role &&
	       (other->judgement.row == finding->judgement.row ? other->judgement.whose == DRV_WIDENED || finding->answered
							       : finding->answered && other->answered) &&
	       other->judgement.whose != DRV_LIVE;
}

static void absorb(struct verifier *verifier)
{
	struct drv_report *const report = verifier->report;
	unsigned kept = 0;
	for (unsigned i = 0; i < report->finding_count; i++)
		for (unsigned j = 0; j < report->finding_count; j++)
			if (report->findings[j].cases > 0 && absorbs(&report->findings[i], &report->findings[j])) {
				report->findings[i].cases += report->findings[j].cases;
				report->findings[i].rules |= report->findings[j].rules;
				report->findings[i].also |= 1u << report->findings[j].judgement.whose;
				report->findings[j].cases = 0;
			}
	for (unsigned i = 0; i < report->finding_count; i++) {
		if (report->findings[i].cases == 0) {
			free(verifier->trails[i].before);
			continue;
		}
		report->findings[kept] = report->findings[i];
		verifier->trails[kept++] = verifier->trails[i];
	}
	report->finding_count = kept;
}

/* ---- what is no single answer ---- */

/* A way to a place with a live instance that is awake; its length, or 0. */
static unsigned way_to_life(struct verifier *verifier, struct drv_model_action *way)
{
	const struct drv_course *const course = &verifier->course;
	unsigned best = DRV_COURSE_NOWHERE;
	for (unsigned place = 0; place < course->map.count; place++) {
		const struct drv_model_place *const at = &course->map.places[place];
		if (!verifier->seen[place] || at->state.count == 0)
			continue;
		if (best == DRV_COURSE_NOWHERE || at->distance < course->map.places[best].distance)
			best = place;
	}
	if (best == DRV_COURSE_NOWHERE)
		return 0;
	const unsigned length = drv_course_route(course, verifier->play->marks, best, 0, 0, way,
		DRV_REPORT_WAY - 2);
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
	const struct drv_model *const model = verifier->course.model;
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
	const struct drv_model *const model = verifier->course.model;
	struct drv_play *const play = verifier->play;
	play->kind = DRV_PLAY_THREADS;
	play->careful = (uint32_t)is_delicate(verifier->report);
	memset(play->steps, 0, 3 * sizeof *play->steps);
	memset(&play->threads, 0, sizeof play->threads);
	play->steps[0].msg = value_of(model, 1, 0);
	play->steps[0].data = (uint8_t)verifier->course.plain;
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
			verifier->course.model->entry);
	else if (play->module == DRV_PLAY_DECORATED)
		blame(verifier, 14, NULL, 0, "the entry point is exported under a decorated name",
			verifier->course.model->entry, "a name that no host looks for");
	else
		report->rules[14].verdicts[DRV_DOCUMENTED]++;
	remark(verifier, 14, verifier->course.model->entry);
	return report->error[0] == '\0' && play->module == DRV_PLAY_FOUND;
}

static void verify_one(struct verifier *verifier, struct drv_report *report, const char *driver)
{
	prepare(verifier, report, driver);
	if (!look(verifier))
		return;
	walk(verifier);
	absorb(verifier);
	for (unsigned i = 0; i < report->finding_count; i++)
		minimise(verifier, i);
	try_lives(verifier);
	const struct drv_surveyor surveyor = {verifier->course.model, verifier->play, verifier->course.plain, try_play, verifier};
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
	return model->open_data != NULL || model->open_number != 0;
}

int drv_verify(const struct drv_model *model, const struct drv_verify_options *options, char *const *drivers, int count)
{
	static struct verifier verifier;
	int result = 0;
	struct drv_report *const reports = calloc((size_t)count, sizeof *reports);
	verifier.options = options;
	if (reports == NULL || !drv_course_make(&verifier.course, model, has_open_data(model)))
		return 3;
	verifier.play = drv_play_make(&verifier.course);
	verifier.crashes = calloc(verifier.course.actions, 2);
	if (verifier.play == NULL || verifier.crashes == NULL)
		return 3;
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
