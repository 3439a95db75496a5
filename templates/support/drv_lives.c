/* What no single answer tells: how a process ends, whether the driver can leave memory, threads. */
#include "drv_verify_parts.h"

#include <stdio.h>
#include <string.h>

/* The shortest way to a place with a live instance; its length, or 0. */
static unsigned way_to_life(struct drv_verifier *verifier, struct drv_model_action *way)
{
	const struct drv_course *const course = &verifier->course;
	struct drv_model_action other[DRV_REPORT_WAY];
	unsigned best = 0;
	for (unsigned place = 0; place < course->map.count; place++) {
		if (!verifier->seen[place] || course->map.places[place].state.count == 0)
			continue;
		const unsigned length =
			drv_course_route(course, verifier->play->marks, place, 0, 0, other, DRV_REPORT_WAY - 2);
		if (length == DRV_COURSE_NOWHERE || (best != 0 && length >= best))
			continue;
		best = length;
		memcpy(way, other, length * sizeof *way);
	}
	return best;
}

/* Whether the attempt ended as it should once all its messages were answered. */
static int ends_well(const struct drv_play *play, struct drv_ending ending)
{
	return ending.end == DRV_END_DONE || play->begun > play->ended;
}

static void try_exit(struct drv_verifier *verifier, const struct drv_model_action *way, unsigned length)
{
	char came[96];
	verifier->play->unload = 0;
	struct drv_ending ending = {DRV_END_FAILED, 0}; /* gcc 12 does not see it set below */
	// cppcheck-suppress redundantInitialization
	ending = drv_verify_script(verifier, way, length);
	drv_attempt_describe(ending, came, sizeof came);
	if (!ends_well(verifier->play, ending))
		drv_finding_blame(verifier, 13, way, length,
			"the process does not end as it should while an instance is open",
			"a normal end", came);
	else
		verifier->report->rules[13].verdicts[DRV_DOCUMENTED]++;
	drv_verify_remark(verifier, 13, "the process ends with an instance open");
}

/* The driver is freed with an instance open, and leaves memory. */
static void try_unload(struct drv_verifier *verifier, struct drv_model_action *way, unsigned length)
{
	char came[96];
	const struct drv_model *const model = verifier->course.model;
	struct drv_model_action frees = {.variant = 0, .id = DRV_ID_ZERO};
	for (unsigned i = 0; i < model->variant_count; i++) {
		const struct drv_model_message *const message = &model->messages[model->variants[i].message];
		if (message->closes && model->scopes[message->scope].parent == DRV_MODEL_NONE)
			frees.variant = (uint16_t)i;
	}
	way[length] = frees;
	verifier->play->unload = 1;
	struct drv_ending ending = {DRV_END_FAILED, 0}; /* gcc 12 does not see it set below */
	// cppcheck-suppress redundantInitialization
	ending = drv_verify_script(verifier, way, length + 1);
	verifier->play->unload = 0;
	drv_attempt_describe(ending, came, sizeof came);
	if (!ends_well(verifier->play, ending))
		drv_finding_blame(verifier, 7, way, length + 1, "the driver cannot leave memory", "a normal end", came);
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
		if (!drv_model_is_outer(model, message))
			continue;
		if (many ? message->opens == opens && message->closes == closes && !message->interactive
			 : !opens && !closes && message->scope == DRV_MODEL_NONE && !message->interactive &&
				message->value != 0)
			return message->value;
	}
	return 0;
}

static void judge_threads(struct drv_verifier *verifier, struct drv_ending ending)
{
	char text[128];
	const struct drv_play *const play = verifier->play;
	const struct drv_play_threads *const told = &play->threads;
	drv_attempt_describe(ending, text, sizeof text);
	if (ending.end != DRV_END_DONE && play->phase == DRV_PLAY_RUNNING) {
		drv_finding_blame(verifier, 12, NULL, 0,
			"several threads that open, use and close at once are too much for it",
			"a normal end", text);
		return;
	}
	if (told->opens == 0) {
		drv_verify_remark(verifier, 12, "no instance was opened");
		return;
	}
	(void)snprintf(text, sizeof text, "%llu of %llu", (unsigned long long)told->twice,
		(unsigned long long)told->opens);
	if (told->twice > 0 && !play->careful)
		drv_finding_blame(verifier, 12, NULL, 0,
			"instances are closed more than once when threads close them at once",
			"one close for each open", text);
	verifier->report->rules[12].verdicts[DRV_DOCUMENTED]++;
	(void)snprintf(text, sizeof text, "4 threads, %llu instances%s", (unsigned long long)told->opens,
		play->careful ? "; only their own ids, as others are too much already" : "");
	drv_verify_remark(verifier, 12, text);
}

static void try_threads(struct drv_verifier *verifier)
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
	judge_threads(verifier, drv_verify_try(verifier, play));
}

void drv_verify_lives(struct drv_verifier *verifier)
{
	struct drv_model_action way[DRV_REPORT_WAY];
	const unsigned length = way_to_life(verifier, way);
	if (length == 0) {
		drv_verify_remark(verifier, 12, "no instance was opened");
		drv_verify_remark(verifier, 13, "no instance was opened");
		return;
	}
	try_exit(verifier, way, length);
	try_unload(verifier, way, length);
	try_threads(verifier);
}
