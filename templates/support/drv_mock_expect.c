/* Which rule a call uses up, and what is wrong when there is none. An expectation is used up before
 * the next that fits; inside a group it is open while all before it have come often enough and none
 * after it has come at all. */
#include "drv_mock_parts.h"

#include <stdlib.h>
#include <string.h>

static struct drv_mock_seen *find_seen(const struct drv_mock_rule *rule, uint32_t ordinal)
{
	struct drv_mock_seen *seen = rule->seen;
	if (!rule->each)
		return seen;
	do
		seen = seen->next;
	while (seen != NULL && seen->ordinal != ordinal);
	return seen;
}

/* How often a rule was used: for one instance where its order is each instance's own. */
static unsigned times_of(const struct drv_mock_rule *rule, uint32_t ordinal)
{
	const struct drv_mock_seen *const seen = find_seen(rule, ordinal);
	return seen == NULL ? 0 : seen->times;
}

static void count(const struct drv_mock_rule *rule, uint32_t ordinal)
{
	struct drv_mock_seen *seen = find_seen(rule, ordinal);
	if (seen == NULL) {
		seen = calloc(1, sizeof *seen);
		if (seen == NULL)
			return;
		seen->ordinal = ordinal;
		seen->next = rule->seen->next;
		rule->seen->next = seen;
	}
	seen->times++;
}

/* The rule of the same group that must come before this one can, or the one that came although this
 * one comes before it; NULL when it is this one's turn. */
static struct drv_mock_rule *not_yet(const struct drv_mock_rule *rule, uint32_t ordinal)
{
	int before = 1;
	for (struct drv_mock_rule *other = rule->mock->rules; other != NULL; other = other->next) {
		if (other == rule)
			before = 0;
		else if (!other->expected || strcmp(other->group, rule->group) != 0)
			continue;
		else if (before ? times_of(other, ordinal) < other->least : times_of(other, ordinal) > 0)
			return other;
	}
	return NULL;
}

/* ---- words ---- */

static void say_times(struct drv_words *words, unsigned times)
{
	if (times == 0) {
		drv_words_text(words, "never");
	} else if (times == 1) {
		drv_words_text(words, "once");
	} else {
		drv_words_number(words, times);
		drv_words_text(words, " times");
	}
}

static void say_count(struct drv_words *words, const struct drv_mock_rule *rule)
{
	if (rule->most == UINT32_MAX)
		drv_words_text(words, "at least ");
	else if (rule->least == 0 && rule->most > 0)
		drv_words_text(words, "at most ");
	say_times(words, rule->most == UINT32_MAX ? rule->least : rule->most);
}

static void say_place(struct drv_words *words, const struct drv_mock_rule *rule)
{
	drv_words_text(words, "\nexpected: ");
	drv_mock_say_rule(words, rule);
	drv_words_text(words, " ");
	say_count(words, rule);
	if (rule->group[0] != '\0') {
		drv_words_text(words, ", in the order of '");
		drv_words_text(words, rule->group);
		drv_words_text(words, "'");
	}
	if (rule->file == NULL)
		return;
	drv_words_text(words, " (");
	drv_words_text(words, rule->file);
	drv_words_text(words, ":");
	drv_words_number(words, (uint64_t)rule->line);
	drv_words_text(words, ")");
}

/* What is wrong, in one line, what was expected, what came, and what led there. */
struct complaint {
	const char *what; /* after the message's name */
	const struct drv_mock_rule *rule;
	const struct drv_mock_rule *other; /* that it depends on, or NULL */
	int differs;
};

/* The call that opened what a system may have opened for itself, where nobody said that it does; 0: none. */
static uint64_t session_like(const struct drv_mock *mock, uint16_t scope)
{
	struct drv_mock_call opening;
	for (uint32_t i = 1; !mock->sessions && scope != DRV_MOCK_NONE && i < mock->guard.count; i++) {
		const struct drv_guard_object *const object = &mock->guard.objects[i];
		memcpy(opening.arguments, object->own, sizeof opening.arguments);
		if (object->scope == scope && object->ordinal == 1 &&
			drv_mock_is(&mock->tables->scopes[scope].session, &opening))
			return object->opened;
	}
	return 0;
}

/* Whoever expects one instance of a program's may have got the system's own beside it. */
static void say_session(struct drv_mock *mock, const struct drv_mock_message *message, struct drv_words *words)
{
	const uint64_t opened = message->opens || message->closes ? session_like(mock, message->scope) : 0;
	if (opened == 0)
		return;
	drv_words_text(words, "\nnote:     #");
	drv_words_number(words, opened);
	drv_words_text(words, " may be the system's own opening; drv_mock_sessions leaves that out");
}

static void complain(struct drv_mock *mock, const struct drv_mock_call *call,
		     const struct complaint *complaint, struct drv_mock_plan *plan)
{
	struct drv_words words = drv_words_in(plan->text, sizeof plan->text);
	drv_words_text(&words, mock->tables->messages[call->message].name);
	drv_words_text(&words, complaint->what);
	if (complaint->differs) {
		drv_words_text(&words, ": ");
		drv_mock_say_difference(&words, complaint->rule, call);
	}
	if (complaint->other != NULL)
		drv_words_text(&words, mock->tables->messages[complaint->other->message].name);
	if (complaint->rule != NULL)
		say_place(&words, complaint->rule);
	if (complaint->other != NULL)
		say_place(&words, complaint->other);
	drv_words_text(&words, "\ncame:     #");
	drv_words_number(&words, call->number);
	drv_words_text(&words, " ");
	drv_words_message(&words, mock->tables, call);
	drv_mock_say_history(mock, call->object, &words);
	say_session(mock, &mock->tables->messages[call->message], &words);
	plan->file = complaint->rule != NULL ? complaint->rule->file : NULL;
	plan->line = complaint->rule != NULL ? complaint->rule->line : 0;
}

/* Who expects all that comes does not expect what the driver has no name for. */
static void complain_unknown(struct drv_mock *mock, const struct drv_mock_call *call, struct drv_mock_plan *plan)
{
	struct drv_words words = drv_words_in(plan->text, sizeof plan->text);
	drv_words_message(&words, mock->tables, call);
	drv_words_text(&words, " came, which the driver does not know\ncame:     #");
	drv_words_number(&words, call->number);
	drv_mock_say_history(mock, 0, &words);
}

/* ---- choosing ---- */

struct closest {
	struct drv_mock_rule *rule;
	unsigned fits;
};

struct choice {
	struct drv_mock_rule *open, *full, *early;
	struct closest nearest, wanting; /* of all that differ, and of those that have not come often enough */
	int any, ignored;
};

static void note_closest(struct closest *closest, struct drv_mock_rule *rule, unsigned good)
{
	if (closest->rule == NULL || good > closest->fits)
		*closest = (struct closest){rule, good};
}

/* How it differs is said now, for what it points to may be gone at the end. */
static void note_nearest(struct drv_mock_rule *rule, const struct drv_mock_call *call, unsigned good)
{
	if (rule->has_nearest && good <= rule->nearest_fits)
		return;
	rule->nearest = *call;
	rule->nearest_fits = good;
	rule->has_nearest = 1;
	struct drv_words words = drv_words_in(rule->difference, sizeof rule->difference);
	drv_mock_say_difference(&words, rule, call);
	if (words.length == 0)
		drv_words_text(&words, "it came out of order");
}

static void note_near(struct drv_mock_rule *rule, const struct drv_mock_call *call, unsigned good,
		      struct choice *choice)
{
	note_nearest(rule, call, good);
	note_closest(&choice->nearest, rule, good);
	if (times_of(rule, call->ordinal) < rule->least)
		note_closest(&choice->wanting, rule, good);
}

static void look_at(struct drv_mock_rule *rule, const struct drv_mock_call *call, struct choice *choice,
		    struct drv_mock_plan *plan)
{
	unsigned of = 0;
	const unsigned good = drv_mock_fits(rule, call, &of);
	choice->ignored |= rule->ignored;
	if (rule->ignored)
		return;
	choice->any |= rule->expected;
	if (good < of) {
		if (rule->expected)
			note_near(rule, call, good, choice);
	} else if (!rule->expected) {
		if (rule->acts)
			plan->rule = rule;
	} else if (times_of(rule, call->ordinal) >= rule->most) {
		choice->full = rule;
	} else if (rule->group[0] != '\0' && not_yet(rule, call->ordinal) != NULL) {
		choice->early = choice->early != NULL ? choice->early : rule;
		note_nearest(rule, call, good);
	} else if (choice->open == NULL) {
		choice->open = rule;
	}
}

static void judge(struct drv_mock *mock, const struct drv_mock_call *call, const struct choice *choice,
		  struct drv_mock_plan *plan)
{
	if (choice->open != NULL) {
		count(choice->open, call->ordinal);
		if (choice->open->acts)
			plan->rule = choice->open;
		return;
	}
	if (choice->early != NULL) {
		const struct drv_mock_rule *const other = not_yet(choice->early, call->ordinal);
		const int late = times_of(other, call->ordinal) > 0;
		complain(mock, call, &(struct complaint){late ? " came out of order, after " :
			" came out of order, before ", choice->early, other, 0}, plan);
	} else if (choice->full != NULL && (choice->full->most == 0 || choice->wanting.rule == NULL)) {
		complain(mock, call, &(struct complaint){choice->full->most == 0
			? " came, which was never to come" : " came more often than expected",
			choice->full, NULL, 0}, plan);
	} else if (choice->nearest.rule != NULL) {
		complain(mock, call, &(struct complaint){" came otherwise than expected",
			choice->wanting.rule != NULL ? choice->wanting.rule : choice->nearest.rule, NULL, 1}, plan);
	} else if (mock->strict && !choice->ignored) {
		complain(mock, call, &(struct complaint){" came, which nobody expects", NULL, NULL, 0}, plan);
	}
}

void drv_mock_expected(struct drv_mock *mock, const struct drv_mock_call *call, struct drv_mock_plan *plan)
{
	struct drv_mock_call seen = *call;
	struct choice choice = {NULL, NULL, NULL, {NULL, 0}, {NULL, 0}, 0, 0};
	if (call->message == DRV_MOCK_NONE && mock->strict)
		complain_unknown(mock, call, plan);
	if (call->message == DRV_MOCK_NONE || call->session)
		return;
	const struct drv_mock_message *const message = &mock->tables->messages[call->message];
	if (message->opens && message->scope != DRV_MOCK_NONE) /* it is about the one that it opens */
		seen.ordinal = mock->guard.ordinals[message->scope] + 1;
	for (struct drv_mock_rule *rule = mock->rules; rule != NULL; rule = rule->next)
		if (rule->message == call->message)
			look_at(rule, &seen, &choice, plan);
	judge(mock, call, &choice, plan);
}

/* ---- what never came ---- */

/* The lock is held, but not while it is told. */
static void say_missing(struct drv_mock *mock, const struct drv_mock_rule *rule, uint32_t ordinal,
			unsigned times)
{
	char text[DRV_MOCK_REPORT];
	struct drv_words words = drv_words_in(text, sizeof text);
	drv_words_text(&words, mock->tables->messages[rule->message].name);
	drv_words_text(&words, times == 0 ? " never came" : " came ");
	if (times > 0)
		say_times(&words, times);
	if (ordinal != 0)
		drv_mock_say_subject(&words, rule, " to ", ordinal);
	drv_words_text(&words, ", expected ");
	say_count(&words, rule);
	say_place(&words, rule);
	if (rule->has_nearest) {
		drv_words_text(&words, "\nnearest:  ");
		drv_words_text(&words, "#");
		drv_words_number(&words, rule->nearest.number);
		drv_words_text(&words, " ");
		drv_words_message(&words, mock->tables, &rule->nearest);
		drv_words_text(&words, ": ");
		drv_words_text(&words, rule->difference);
	} else if (times == 0) {
		drv_words_text(&words, "\nnearest:  none; it did not come at all");
	}
	drv_mock_leave(mock);
	drv_mock_report(mock, text, rule->file, rule->line);
	drv_mock_enter(mock);
}

void drv_mock_missing(struct drv_mock *mock)
{
	drv_mock_enter(mock);
	for (struct drv_mock_rule *rule = mock->rules; rule != NULL; rule = rule->next) {
		if (!rule->expected)
			continue;
		const uint16_t scope = mock->tables->messages[rule->message].scope;
		const uint32_t instances = scope == DRV_MOCK_NONE ? 0 : mock->guard.ordinals[scope];
		for (uint32_t i = 1; rule->each && i <= instances; i++)
			if (times_of(rule, i) < rule->least)
				say_missing(mock, rule, i, times_of(rule, i));
		if ((!rule->each || instances == 0) && rule->seen->times < rule->least)
			say_missing(mock, rule, 0, rule->seen->times);
	}
	drv_mock_leave(mock);
}
