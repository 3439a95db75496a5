/* What was found out about one driver, and how it is told. */
#ifndef DRV_REPORT_H
#define DRV_REPORT_H

#include "drv_judge.h"
#include "drv_verify.h"

enum {
	DRV_REPORT_WAY = 64, /* actions of a sequence, at most */
	DRV_REPORT_FINDINGS = 32,
	DRV_REPORT_NOTES = 64,
	DRV_REPORT_CELLS = 64
};

/* Something wrong, with the shortest sequence that shows it. */
struct drv_finding {
	struct drv_judgement judgement; /* of the last step */
	enum drv_came outcome;
	unsigned rules; /* bit i: it breaks rule i */
	unsigned also;  /* bit i: it does the same with ids of that enum drv_whose */
	int answered;   /* it was an answer that was wrong, and nothing worse */
	unsigned cases;
	struct drv_model_action way[DRV_REPORT_WAY];
	unsigned length;
	int again; /* whether the sequence shows it each time */
	char said[200];
	char expected[64];
	char came[96];
};

/* Something that is not as documented, and that nobody minds. */
struct drv_note {
	struct drv_judgement judgement;
	unsigned cases;
	struct drv_play_step first; /* of the cases */
	uint16_t messages[32]; /* that it is about: their places in the model */
	unsigned message_count;
	int varied; /* whether not all answered the same */
};

struct drv_cell {
	char name[64];
	char text[64];
};

struct drv_survey {
	struct drv_cell cells[DRV_REPORT_CELLS];
	unsigned count;
};

enum drv_rule_state { DRV_HOLDS, DRV_IS_TOLERATED, DRV_BROKEN, DRV_UNOBSERVED };

struct drv_rule {
	unsigned verdicts[DRV_WRONG + 1]; /* how many cases of each */
	char remark[128];                 /* in place of the number of cases */
};

struct drv_report {
	const struct drv_course *course;
	const char *driver;
	char error[320]; /* why it could not be tried; else empty */
	unsigned reached, reachable; /* states */
	uint64_t messages;
	unsigned attempts;
	struct drv_rule rules[DRV_RULES + 1];
	unsigned judged[DRV_UNKNOWN + 1][DRV_WIDENED + 1]; /* cases of each role and whose id */
	struct drv_finding findings[DRV_REPORT_FINDINGS];
	unsigned finding_count;
	struct drv_note notes[DRV_REPORT_NOTES];
	unsigned note_count;
	struct drv_survey life, real, manager;
	struct drv_survey left; /* what was not looked at */
};

/* The driver's file name without its folder. */
const char *drv_report_name(const struct drv_report *report);

enum drv_rule_state drv_report_state(const struct drv_report *report, unsigned rule);

/* What is to be said of a rule besides its state, in one line. */
void drv_report_remark(const struct drv_report *report, unsigned rule, char *to, size_t size);

/* What a finding says, with whose ids besides. */
void drv_report_found(const struct drv_report *report, const struct drv_finding *finding, char *to, size_t size);

/* A finding's sequence as words with blanks between. */
void drv_report_way(const struct drv_report *report, const struct drv_finding *finding, char *to, size_t size);

/* What a note says, and the same with how many cases of its kind it is about and why nobody minds. */
void drv_report_said(const struct drv_report *report, const struct drv_note *note, char *to, size_t size);
void drv_report_note(const struct drv_report *report, const struct drv_note *note, char *to, size_t size);

/* Prints one report, or all as one document. */
void drv_report_text(const struct drv_report *report, int colour);
void drv_report_json(const struct drv_report *reports, int count);
void drv_report_html(const struct drv_report *reports, int count);

#endif
