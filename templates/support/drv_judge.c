/* One table decides, from above: the first row that fits. It speaks of what messages do in the tree
 * of scopes, of whose ids they carry and of what the model expects, never of single messages. */
#include "drv_judge.h"

#include <stdio.h>
#include <string.h>

const char *const drv_rule_names[DRV_RULES + 1] = {"",
	"load",
	"open",
	"close of a live id",
	"close of a dead or unknown id",
	"refusal to close",
	"last close",
	"freed while open",
	"disable is not free",
	"late closes and cut ids",
	"failed open",
	"messages without an instance",
	"threads",
	"process exit",
	"entry point"};

/* ---- the table ---- */

/* What the model expects. */
enum {
	E_OPENED = 1,   /* an instance is opened */
	E_ASLEEP = 2,   /* nothing is, as a scope around it is not open */
	E_DENIED = 4,   /* nothing is, as the specification says so */
	E_CLOSED = 8,   /* an instance is closed */
	E_HELD = 16,    /* it is kept, as the specification says so */
	E_NOTHING = 32, /* nothing happens */
	E_HOOK = 64,    /* the driver answers what it likes */
	E_DONE = 128    /* a scope of which there is one is opened or closed, or was before */
};

/* What was answered. */
enum {
	A_EXPECTED = 1,
	A_ZERO = 2,
	A_OTHER = 4,
	A_CRASHED = 8,
	A_HUNG = 16,
	A_ENDED = 32,
	A_TWICE = 64,
	A_FOREIGN = 128,
	A_BROKEN = 256,
	A_BAD = A_CRASHED | A_HUNG | A_ENDED | A_TWICE | A_FOREIGN | A_BROKEN,
	A_ANY = A_EXPECTED | A_ZERO | A_OTHER
};

/* What was true besides; as drv_play_step.before, and the contrary. */
enum {
	B_FIRST = 256, /* no instance had been opened */
	B_LAST = 512,  /* some had, and all were closed */
	B_OTHERS = 1024 /* some was open */
};

#define ROLE(role) (1u << (role))
#define ALL_ROLES 0xffffu
#define ALL 0xffffu

static const struct row {
	unsigned roles;   /* ROLE of each */
	unsigned whose;   /* ROLE of each */
	unsigned expects; /* E_ */
	unsigned before;  /* one of these is true; ALL: never mind */
	unsigned answers; /* A_ */
	enum drv_verdict verdict;
	unsigned rule; /* in place of the model's, or 0 */
	const char *say; /* {m} message, {a} answer, {w} whose id, {s} its state */
	const char *why;
} table[] = {
	/* a live instance that sleeps, as a scope around it is not open */
	{ROLE(DRV_USES), ALL, E_ASLEEP, ALL, A_CRASHED, DRV_WRONG, 8, "{m} crashes with {w}", NULL},
	{ROLE(DRV_USES), ALL, E_ASLEEP, ALL, A_BAD, DRV_WRONG, 8, "{m} goes wrong with {w}", NULL},
	{ROLE(DRV_USES), ALL, E_ASLEEP, ALL, A_EXPECTED, DRV_DOCUMENTED, 8, NULL, NULL},
	{ROLE(DRV_USES), ALL, E_ASLEEP, ALL, A_ANY, DRV_TOLERATED, 8, "{m} answers {a} with {w}",
		"no host sends it then"},
	/* whatever it is about */
	{ALL_ROLES, ALL, ALL, ALL, A_CRASHED, DRV_WRONG, 0, "{m} crashes with {w}", NULL},
	{ALL_ROLES, ALL, ALL, ALL, A_HUNG, DRV_WRONG, 0, "{m} never returns with {w}", NULL},
	{ALL_ROLES, ALL, ALL, ALL, A_ENDED, DRV_WRONG, 0, "{m} ends the process with {w}", NULL},
	{ALL_ROLES, ALL, ALL, ALL, A_TWICE, DRV_WRONG, 0, "{m} frees twice with {w}", NULL},
	{ALL_ROLES, ALL, ALL, ALL, A_FOREIGN, DRV_WRONG, 0, "{m} frees what was never allocated with {w}", NULL},
	{ALL_ROLES, ALL, ALL, ALL, A_BROKEN, DRV_WRONG, 0, "{m} breaks the heap with {w}", NULL},
	/* loading */
	{ROLE(DRV_LOADS), ALL, ALL, ALL, A_EXPECTED, DRV_DOCUMENTED, 0, NULL, NULL},
	{ROLE(DRV_LOADS), ALL, ALL, ALL, A_ZERO, DRV_WRONG, 0, "{m} answers 0: it refuses to be loaded", NULL},
	{ROLE(DRV_LOADS), ALL, ALL, ALL, A_OTHER, DRV_TOLERATED, 0, "{m} answers {a}",
		"Windows takes it for success, Wine does not"},
	/* enabling, disabling, freeing */
	{ROLE(DRV_FREES) | ROLE(DRV_ENABLES) | ROLE(DRV_DISABLES), ALL, ALL, ALL, A_EXPECTED, DRV_DOCUMENTED, 0,
		NULL, NULL},
	{ROLE(DRV_FREES) | ROLE(DRV_ENABLES) | ROLE(DRV_DISABLES), ALL, ALL, ALL, A_ANY, DRV_TOLERATED, 0,
		"{m} answers {a}", "nobody looks at the answer"},
	/* opening */
	{ROLE(DRV_OPENS), ALL, E_OPENED, DRV_PLAY_SHARED, A_ANY, DRV_TOLERATED, 0,
		"{m} answers {a}, the id of an open instance",
		"its instances have no state of their own"},
	{ROLE(DRV_OPENS), ALL, E_OPENED, DRV_PLAY_REISSUED, A_ANY, DRV_TOLERATED, 0,
		"{m} answers {a}, an id that was closed",
		"a stale copy of the id closes the wrong instance"},
	{ROLE(DRV_OPENS), ALL, E_OPENED, B_FIRST, A_ZERO, DRV_UNSEEN, 0, "{m} answers 0",
		"it wants to be opened differently"},
	{ROLE(DRV_OPENS), ALL, E_OPENED, B_OTHERS, A_ZERO, DRV_TOLERATED, 0, "{m} answers 0 while an instance is open",
		"it has one at a time"},
	{ROLE(DRV_OPENS), ALL, E_OPENED, DRV_PLAY_SWEPT, A_ZERO, DRV_WRONG, 7,
		"{m} answers 0 after the driver was freed with an instance open", NULL},
	{ROLE(DRV_OPENS), ALL, E_OPENED, B_LAST, A_ZERO, DRV_WRONG, 6, "{m} answers 0 after the last close", NULL},
	{ROLE(DRV_OPENS), ALL, E_OPENED, ALL, A_ANY, DRV_DOCUMENTED, 0, NULL, NULL},
	{ROLE(DRV_OPENS), ALL, ALL, ALL, A_ZERO, DRV_DOCUMENTED, 0, NULL, NULL},
	{ROLE(DRV_OPENS), ALL, E_ASLEEP, ALL, A_OTHER, DRV_TOLERATED, 0, "{m} answers {a} before loading and enabling",
		"no documented host opens then"},
	{ROLE(DRV_OPENS), ALL, E_DENIED, ALL, A_OTHER, DRV_WRONG, 0,
		"{m} answers {a} where the specification has it refused", NULL},
	/* closing */
	{ROLE(DRV_CLOSES), ALL, E_CLOSED, ALL, A_EXPECTED, DRV_DOCUMENTED, 0, NULL, NULL},
	{ROLE(DRV_CLOSES), ALL, E_CLOSED, ALL, A_OTHER, DRV_TOLERATED, 0, "{m} answers {a}",
		"anything but 0 is success"},
	{ROLE(DRV_CLOSES), ALL, E_CLOSED, DRV_PLAY_KEPT, A_ZERO, DRV_WRONG, 0,
		"{m} answers 0 to a live id again and again: it can never be closed", NULL},
	{ROLE(DRV_CLOSES), ALL, E_CLOSED, ALL, A_ZERO, DRV_TOLERATED, 5, "{m} answers 0 to a live id",
		"it may refuse once"},
	{ROLE(DRV_CLOSES), ALL, E_HELD, ALL, A_ZERO, DRV_DOCUMENTED, 0, NULL, NULL},
	{ROLE(DRV_CLOSES), ALL, E_HELD, ALL, A_ANY, DRV_WRONG, 0,
		"{m} answers {a} where the specification has it refused", NULL},
	{ROLE(DRV_CLOSES), ALL, ALL, DRV_PLAY_ALIAS, A_ANY, DRV_TOLERATED, 0,
		"{m} answers {a} to an id that is issued again",
		"it cannot tell the instances apart"},
	{ROLE(DRV_CLOSES), ALL, E_NOTHING, ALL, A_EXPECTED, DRV_DOCUMENTED, 0, NULL, NULL},
	{ROLE(DRV_CLOSES), ROLE(DRV_DEAD), E_NOTHING, DRV_PLAY_SWEPT, A_ANY, DRV_WRONG, 0,
		"{m} answers {a} to an id from before the driver was freed", NULL},
	{ROLE(DRV_CLOSES), ALL, E_NOTHING, ALL, A_ANY, DRV_WRONG, 0, "{m} answers {a} to {w}", NULL},
	/* using */
	{ROLE(DRV_USES), ALL, ALL, DRV_PLAY_ALIAS, A_ANY, DRV_DOCUMENTED, 0, NULL, NULL},
	{ROLE(DRV_USES) | ROLE(DRV_TELLS), ALL, E_HOOK, ALL, A_ANY, DRV_DOCUMENTED, 0, NULL, NULL},
	{ROLE(DRV_USES) | ROLE(DRV_TELLS), ALL, ALL, ALL, A_EXPECTED, DRV_DOCUMENTED, 0, NULL, NULL},
	{ROLE(DRV_USES), ROLE(DRV_LIVE), ALL, ALL, A_ANY, DRV_TOLERATED, 0, "{m} answers {a} where it should fail",
		"nobody relies on the failure"},
	{ROLE(DRV_USES), ALL, ALL, ALL, A_ANY, DRV_TOLERATED, 0, "{m} answers {a} to {w}",
		"it answers without looking at the id"},
	{ROLE(DRV_TELLS), ALL, ALL, ALL, A_ANY, DRV_TOLERATED, 0, "{m} answers {a} before loading",
		"no host sends it then"},
	/* what the driver does not know */
	{ROLE(DRV_UNKNOWN), ALL, ALL, ALL, A_EXPECTED, DRV_DOCUMENTED, 0, NULL, NULL},
	{ROLE(DRV_UNKNOWN), ALL, ALL, ALL, A_ANY, DRV_TOLERATED, 0, "{m} answers {a}",
		"families have codes of their own"},
	/* nothing gets here */
	{ALL_ROLES, ALL, ALL, ALL, ALL, DRV_WRONG, 0, "{m} answers {a}", NULL},
};

/* ---- what a step is ---- */

static enum drv_role role_of(const struct drv_model *model, const struct drv_model_message *message)
{
	if (message->scope == DRV_MODEL_NONE)
		return DRV_UNKNOWN;
	const struct drv_model_scope *const scope = &model->scopes[message->scope];
	const int outermost = scope->parent == DRV_MODEL_NONE;
	if (scope->many && !message->early)
		return message->opens ? DRV_OPENS : message->closes ? DRV_CLOSES : DRV_USES;
	if (message->opens)
		return outermost ? DRV_LOADS : DRV_ENABLES;
	if (message->closes)
		return outermost ? DRV_FREES : DRV_DISABLES;
	return DRV_TELLS;
}

static enum drv_whose whose_is(enum drv_role role, unsigned id)
{
	if (role != DRV_CLOSES && role != DRV_USES)
		return DRV_NOBODYS;
	switch (id) {
	case DRV_ID_STALE:
		return DRV_DEAD;
	case DRV_ID_ZERO:
		return DRV_ZERO;
	case DRV_ID_BOGUS:
	case DRV_ID_NEAR:
		return DRV_NEVER;
	case DRV_ID_WIDE:
		return DRV_WIDENED;
	default:
		return DRV_LIVE;
	}
}

static int is_awake(const struct drv_model *model, const struct drv_model_state *state, unsigned scope)
{
	for (; scope != DRV_MODEL_NONE; scope = model->scopes[scope].parent)
		if (!model->scopes[scope].many && !state->open[scope])
			return 0;
	return 1;
}

static unsigned expects(const struct drv_course *course, const struct drv_play_step *step, enum drv_role role,
			const struct drv_model_step *model)
{
	const struct drv_model_message *const message = drv_course_message(course, step->action);
	const struct drv_model_state *const state = &course->map.places[step->place].state;
	switch (role) {
	case DRV_OPENS:
		return model->opened                                      ? E_OPENED
			: is_awake(course->model, state, message->scope) ? E_DENIED
								       : E_ASLEEP;
	case DRV_CLOSES:
		return model->closed != 0 ? E_CLOSED : step->action.id < DRV_ID_STALE ? E_HELD : E_NOTHING;
	case DRV_USES:
		if (step->action.id < DRV_ID_STALE && !is_awake(course->model, state, message->scope))
			return E_ASLEEP;
		return model->answer == DRV_ANSWER_HOOK ? E_HOOK : E_NOTHING;
	case DRV_TELLS:
		return model->answer == DRV_ANSWER_HOOK ? E_HOOK : E_NOTHING;
	case DRV_UNKNOWN:
		return E_NOTHING;
	default:
		return E_DONE;
	}
}

static unsigned before(const struct drv_play_step *step)
{
	if ((step->before & DRV_PLAY_ALIVE) != 0)
		return step->before | B_OTHERS;
	return step->before | ((step->before & DRV_PLAY_OPENED) != 0 ? B_LAST : B_FIRST);
}

static unsigned answers(const struct drv_play_step *step, enum drv_came outcome,
			const struct drv_judgement *judgement)
{
	static const unsigned ends[] = {0, A_CRASHED, A_HUNG, A_ENDED};
	static const unsigned faults[] = {0, A_TWICE, A_FOREIGN, A_BROKEN};
	if (outcome != DRV_ANSWERED)
		return ends[outcome];
	if (step->fault != DRV_HEAP_GOOD)
		return faults[step->fault];
	const int fixed = judgement->answer == DRV_ANSWER_VALUE || judgement->answer == DRV_ANSWER_FALLBACK;
	return (fixed && step->answer == judgement->expected ? A_EXPECTED : 0u) |
	       (step->answer == 0 ? A_ZERO : A_OTHER);
}

static int fits(const struct row *row, const struct drv_judgement *judgement, unsigned expected, unsigned was,
		unsigned answered)
{
	return (row->roles & ROLE(judgement->role)) != 0 && (row->whose & ROLE(judgement->whose)) != 0 &&
	       (row->expects & expected) != 0 && (row->before == ALL || (row->before & was) != 0) &&
	       (row->answers & answered) != 0;
}

void drv_judge(const struct drv_course *course, const struct drv_play_step *step, enum drv_came outcome,
	       struct drv_judgement *judgement)
{
	struct drv_model_step model;
	drv_model_step(course->model, &course->map.places[step->place].state, step->action, &model);
	judgement->role = role_of(course->model, drv_course_message(course, step->action));
	judgement->whose = whose_is(judgement->role, step->action.id);
	judgement->answer = (enum drv_model_answer)model.answer;
	judgement->expected = model.answer == DRV_ANSWER_FALLBACK ? step->fallback : (int64_t)model.value;
	const unsigned expected = expects(course, step, judgement->role, &model);
	const unsigned answered = answers(step, outcome, judgement);
	const struct row *row = table;
	while (!fits(row, judgement, expected, before(step), answered) && row->answers != ALL)
		row++;
	judgement->row = (unsigned)(row - table);
	judgement->verdict = row->verdict;
	judgement->rule = row->rule != 0 ? row->rule : model.rule;
}

/* ---- words ---- */

const char *drv_judge_why(unsigned row)
{
	return table[row].why == NULL ? "" : table[row].why;
}

struct sentence {
	const struct drv_course *course;
	const struct drv_play_step *step;
	const struct drv_judgement *judgement;
	unsigned others;
	int varied;
};

static const char *const whose_words[] = {"any id", "a live id", "an id that was closed already", "the id 0",
	"an id that was never issued", "an id with a bit beyond the lowest 32"};

const char *drv_judge_whose(enum drv_whose whose)
{
	return whose_words[whose];
}

/* Whose the id is; of a live one also which scope around it is closed. */
static void say_whose(const struct sentence *sentence, char *to, size_t size)
{
	const struct drv_model *const model = sentence->course->model;
	const struct drv_model_state *const state = &sentence->course->map.places[sentence->step->place].state;
	const char *closed = NULL;
	for (unsigned i = 0; i < model->scope_count && closed == NULL; i++)
		if (!model->scopes[i].many && !state->open[i])
			closed = model->scopes[i].name;
	if (sentence->judgement->whose == DRV_LIVE && closed != NULL)
		(void)snprintf(to, size, "a live id while the %s is closed", closed);
	else
		(void)snprintf(to, size, "%s", whose_words[sentence->judgement->whose]);
}

/* Writes a word in place of {x}. */
static void say_word(char kind, const struct sentence *sentence, char *to, size_t size)
{
	const struct drv_play_step *const step = sentence->step;
	const char *const name = drv_course_message(sentence->course, step->action)->name;
	if (kind == 'w')
		say_whose(sentence, to, size);
	else if (kind == 'a')
		(void)snprintf(to, size, "%lld%s", (long long)step->answer, sentence->varied ? " or the like" : "");
	else if (sentence->others > 0)
		(void)snprintf(to, size, "each of %u messages (%s, ...)", sentence->others + 1, name);
	else
		(void)snprintf(to, size, "%s", name);
}

void drv_judge_say(const struct drv_course *course, const struct drv_play_step *step,
		   const struct drv_judgement *judgement, unsigned others, int varied, char *to, size_t size)
{
	const struct sentence sentence = {course, step, judgement, others, varied};
	const char *from = table[judgement->row].say;
	size_t length = 0;
	to[0] = '\0';
	for (; from != NULL && *from != '\0' && length + 1 < size; from++) {
		if (*from != '{') {
			to[length++] = *from;
			to[length] = '\0';
			continue;
		}
		say_word(from[1], &sentence, to + length, size - length);
		length += strlen(to + length);
		from += 2;
	}
}

void drv_judge_expected(const struct drv_judgement *judgement, char *to, size_t size)
{
	if (judgement->answer == DRV_ANSWER_ID)
		(void)snprintf(to, size, "an id");
	else if (judgement->answer == DRV_ANSWER_HOOK)
		(void)snprintf(to, size, "an answer");
	else
		(void)snprintf(to, size, "%lld", (long long)judgement->expected);
}
