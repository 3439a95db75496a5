/* Whatever is wrong is tried again by the shortest way that the model knows; where that does not show
 * it, by the way on which it came, without all that can be left out. */
#include "drv_verify_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Tries a sequence. Returns how long it is up to the step that shows the finding, or 0. */
static unsigned shows(struct drv_verifier *verifier, const struct drv_finding *finding,
		      const struct drv_model_action *way, unsigned length)
{
	struct drv_judgement judgement;
	const struct drv_play *const play = verifier->play;
	const struct drv_ending ending = drv_verify_script(verifier, way, length);
	const struct drv_play_step *const last = drv_verify_fatal(play, ending);
	for (unsigned i = 0; i < play->ended; i++) {
		drv_judge(&verifier->course, &play->steps[i], DRV_ANSWERED, &judgement);
		if (judgement.verdict == DRV_WRONG && drv_finding_same(&judgement, &finding->judgement))
			return i + 1;
	}
	if (last == NULL)
		return 0;
	drv_judge(&verifier->course, last, drv_verify_outcome(ending), &judgement);
	return drv_finding_same(&judgement, &finding->judgement) ? (unsigned)play->begun : 0;
}

/* What an attempt must have seen to send an action; more each time, up to all. */
static const unsigned pasts[] = {0, DRV_COURSE_LOADED, DRV_COURSE_LOADED | DRV_COURSE_ISSUED,
	DRV_COURSE_LOADED | DRV_COURSE_ISSUED | DRV_COURSE_CLOSED};

enum { PASTS = sizeof pasts / sizeof *pasts };

/* Finds the shortest way to any case of a finding, and puts the case's action behind it. Returns its
 * length, or 0. */
static unsigned nearest(const struct drv_verifier *verifier, const struct drv_trail *trail, unsigned past,
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
static unsigned approach(struct drv_verifier *verifier, const struct drv_finding *finding,
		const struct drv_trail *trail,
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
static unsigned shorten(struct drv_verifier *verifier, const struct drv_finding *finding, struct drv_model_action *way,
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
static unsigned retrace(struct drv_verifier *verifier, const struct drv_finding *finding, const struct drv_trail *trail,
			struct drv_model_action *way)
{
	const unsigned length =
		trail->length > 0 ? shows(verifier, finding, trail->before, trail->length) : 0;
	memcpy(way, trail->before, length * sizeof *way);
	return length == 0 ? 0 : shorten(verifier, finding, way, length, length / 2);
}

/* What it is that the finding shows, after a last try of its sequence. */
static void tell(struct drv_verifier *verifier, struct drv_finding *finding)
{
	const struct drv_play *const play = verifier->play;
	const struct drv_ending ending = drv_verify_script(verifier, finding->way, finding->length);
	const struct drv_play_step *const step = &play->steps[finding->length - 1];
	const struct drv_play_step *const last = drv_verify_fatal(play, ending);
	struct drv_judgement judgement;
	finding->outcome = last == NULL ? DRV_ANSWERED : drv_verify_outcome(ending);
	drv_judge(&verifier->course, step, finding->outcome, &judgement);
	finding->again = play->begun == finding->length && drv_finding_same(&judgement, &finding->judgement);
	finding->judgement = finding->again ? judgement : finding->judgement;
	drv_judge_say(&verifier->course, step, &finding->judgement, 0, 0, finding->said, sizeof finding->said);
	drv_judge_expected(&finding->judgement, finding->expected, sizeof finding->expected);
	if (last != NULL)
		drv_attempt_describe(ending, finding->came, sizeof finding->came);
	else
		(void)snprintf(finding->came, sizeof finding->came, "%lld", (long long)step->answer);
}

void drv_finding_shorten(struct drv_verifier *verifier, unsigned index)
{
	static struct drv_model_action way[DRV_PLAY_STEPS];
	struct drv_finding *const finding = &verifier->report->findings[index];
	struct drv_trail *const trail = &verifier->trails[index];
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
	drv_verify_progress(verifier);
}
