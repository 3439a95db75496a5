/* What the files share that verify drivers. */
#ifndef DRV_VERIFY_PARTS_H
#define DRV_VERIFY_PARTS_H

#include "drv_report.h"

enum { DRV_TRAIL_CASES = 64 }; /* of a finding that are remembered */

/* Where a finding came up: its cases, and how a walk came to the first of them. */
struct drv_trail {
	struct {
		uint16_t place;
		uint8_t swept;
		struct drv_model_action action;
	} cases[DRV_TRAIL_CASES];
	unsigned count;
	struct drv_model_action *before;
	unsigned length;
};

struct drv_verifier {
	const struct drv_verify_options *options;
	struct drv_course course;
	struct drv_play *play;
	struct drv_report *report;
	uint8_t *crashes; /* of each action, with ids of both kinds of the dead */
	struct drv_trail trails[DRV_REPORT_FINDINGS];
	uint8_t seen[DRV_COURSE_PLACES];
};

/* ---- attempts: drv_verify.c ---- */

/* Makes an attempt with what is in the memory; the context is the verifier. */
struct drv_ending drv_verify_try(void *context, struct drv_play *play);

/* Sends a sequence to a fresh driver. */
struct drv_ending drv_verify_script(struct drv_verifier *verifier, const struct drv_model_action *way,
				    unsigned length);

/* An attempt's last step when it is the one that the process ended in, or NULL. */
const struct drv_play_step *drv_verify_fatal(const struct drv_play *play, struct drv_ending ending);

enum drv_came drv_verify_outcome(struct drv_ending ending);

void drv_verify_progress(const struct drv_verifier *verifier);

/* Says something of a rule in place of the number of its cases. */
void drv_verify_remark(struct drv_verifier *verifier, unsigned rule, const char *text);

/* ---- findings: drv_findings.c ---- */

/* Judges a step of the latest walk and counts it, as a finding, a note or nothing special. */
void drv_finding_case(struct drv_verifier *verifier, unsigned index, enum drv_came outcome);

/* Whether two judgements are cases of one mistake. */
int drv_finding_same(const struct drv_judgement *a, const struct drv_judgement *b);

/* Puts findings together that are one mistake. */
void drv_finding_absorb(struct drv_verifier *verifier);

/* Adds a finding that no single answer shows. */
void drv_finding_blame(struct drv_verifier *verifier, unsigned rule, const struct drv_model_action *way,
		       unsigned length, const char *said, const char *expected, const char *came);

/* ---- the shortest sequence: drv_shortest.c ---- */

/* Finds the shortest sequence that shows a finding, and what it shows. */
void drv_finding_shorten(struct drv_verifier *verifier, unsigned index);

/* ---- what is no single answer: drv_lives.c ---- */

/* Tries the end of the process, leaving memory, and threads. */
void drv_verify_lives(struct drv_verifier *verifier);

#endif
