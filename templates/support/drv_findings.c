/* Every case is counted, and those of one mistake make one finding. */
#include "drv_verify_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Cases of one mistake have the same row of the table, and are about ids of the same kind. */
int drv_finding_same(const struct drv_judgement *a, const struct drv_judgement *b)
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
static void remember_way(const struct drv_play_step *steps, unsigned end, struct drv_trail *trail)
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

static void remember_case(const struct drv_play_step *step, struct drv_trail *trail)
{
	if (trail->count == DRV_TRAIL_CASES)
		return;
	trail->cases[trail->count].place = step->place;
	trail->cases[trail->count].swept = (step->before & DRV_PLAY_SWEPT) != 0;
	trail->cases[trail->count++].action = step->action;
}

static void add_finding(struct drv_verifier *verifier, unsigned index, const struct drv_judgement *judgement,
			enum drv_came outcome)
{
	struct drv_report *const report = verifier->report;
	const struct drv_play_step *const steps = verifier->play->steps;
	unsigned i = 0;
	while (i < report->finding_count && !drv_finding_same(&report->findings[i].judgement, judgement))
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

static void add_note(struct drv_verifier *verifier, const struct drv_play_step *step,
		const struct drv_judgement *judgement)
{
	struct drv_report *const report = verifier->report;
	unsigned i = 0;
	while (i < report->note_count && !drv_finding_same(&report->notes[i].judgement, judgement))
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

void drv_finding_case(struct drv_verifier *verifier, unsigned index, enum drv_came outcome)
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

void drv_finding_blame(struct drv_verifier *verifier, unsigned rule, const struct drv_model_action *way,
		unsigned length,
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

/* Who answers ids that were never issued as if they were its own looks at none: what it answers to
 * others is the same mistake. */
static int absorbs(const struct drv_finding *finding, const struct drv_finding *other)
{
	return finding != other && finding->judgement.whose == DRV_NEVER &&
		other->judgement.role == finding->judgement.role &&
	       (other->judgement.row == finding->judgement.row
		? other->judgement.whose == DRV_WIDENED || finding->answered
							       : finding->answered && other->answered) &&
	       other->judgement.whose != DRV_LIVE;
}

void drv_finding_absorb(struct drv_verifier *verifier)
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
