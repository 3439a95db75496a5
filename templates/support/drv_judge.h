/* The judgement of single answers: what the documentation says of each, what no host minds, and what
 * is wrong. */
#ifndef DRV_JUDGE_H
#define DRV_JUDGE_H

#include "drv_play.h"

enum { DRV_RULES = 14 };

/* What the rules are called, from 1 on. */
extern const char *const drv_rule_names[DRV_RULES + 1];

enum drv_verdict {
	DRV_DOCUMENTED,
	DRV_TOLERATED, /* in practice no host minds */
	DRV_UNSEEN,    /* what follows could not be observed */
	DRV_WRONG
};

/* What a message does in the model's tree of scopes. */
enum drv_role {
	DRV_LOADS,    /* opens the outermost scope */
	DRV_FREES,    /* closes it */
	DRV_ENABLES,  /* opens one further in, of which there is one */
	DRV_DISABLES, /* closes it */
	DRV_OPENS,    /* opens an instance */
	DRV_CLOSES,   /* closes one */
	DRV_USES,     /* concerns an instance */
	DRV_TELLS,    /* concerns a scope of which there is one */
	DRV_UNKNOWN   /* the driver leaves it to DefDriverProc */
};

/* Whose the id is. */
enum drv_whose {
	DRV_NOBODYS, /* it does not matter */
	DRV_LIVE,
	DRV_DEAD, /* it was closed */
	DRV_ZERO,
	DRV_NEVER, /* it was never issued */
	DRV_WIDENED
};

/* What came of a step. */
enum drv_came { DRV_ANSWERED, DRV_CRASHED, DRV_HUNG, DRV_ENDED };

struct drv_judgement {
	enum drv_verdict verdict;
	enum drv_role role;
	enum drv_whose whose;
	unsigned rule;
	unsigned row; /* of the table: says why */
	enum drv_model_answer answer; /* what the model expects, */
	int64_t expected;             /* and its value when it has one */
};

/* Judges a step of an attempt. */
void drv_judge(const struct drv_course *course, const struct drv_play_step *step, enum drv_came outcome,
	       struct drv_judgement *judgement);

/* A sentence about what a step did: "DRV_CLOSE answers 1 to an id that was closed already". It may
 * stand for more steps: with that many other messages, and with other answers. */
void drv_judge_say(const struct drv_course *course, const struct drv_play_step *step,
		   const struct drv_judgement *judgement, unsigned others, int varied, char *to, size_t size);

/* Whose an id is, for people. */
const char *drv_judge_whose(enum drv_whose whose);

/* Why a row of the table is what it is. */
const char *drv_judge_why(unsigned row);

/* What the model expects, for people: "0", "an id". */
void drv_judge_expected(const struct drv_judgement *judgement, char *to, size_t size);

#endif
