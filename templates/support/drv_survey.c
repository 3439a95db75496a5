/* A message that ends the process is noted in its cell, and the life is lived again without it. */
#include "drv_survey.h"

#include <stdio.h>
#include <string.h>

/* Values that no message has: where families of messages begin and end. */
static const UINT unknown[] = {0x0700, 0x0FFE, 0x3FFF, 0x4FF0, 0x7FFF};

/* What a program may send that is no message of the protocol. */
enum { USER_MESSAGE = 0x4001 };

/* Where ids come from, in place of a step. */
enum { ID_NONE = DRV_PLAY_STEPS, ID_BOGUS };

struct life {
	struct drv_survey *survey;
	struct drv_play_step steps[DRV_REPORT_CELLS];
	unsigned ids[DRV_REPORT_CELLS]; /* a step, or one of the enumeration */
	unsigned first, second;         /* the opens */
};

/* ---- what is sent ---- */

static unsigned add(struct life *life, const char *name, const char *more, UINT msg, unsigned id)
{
	const unsigned i = life->survey->count;
	if (i == DRV_REPORT_CELLS)
		return i - 1;
	(void)snprintf(life->survey->cells[i].name, sizeof life->survey->cells[i].name, "%s%s", name, more);
	life->survey->cells[i].text[0] = '\0';
	memset(&life->steps[i], 0, sizeof life->steps[i]);
	life->steps[i].msg = msg;
	life->ids[i] = id;
	life->survey->count++;
	return i;
}

/* The message that opens or closes a scope. */
static const struct drv_model_message *find(const struct drv_model *model, unsigned scope, int closes)
{
	for (unsigned i = 0; i < model->message_count; i++)
		if (model->messages[i].scope == scope && drv_model_is_outer(model, &model->messages[i]) && (closes
			? model->messages[i].closes : model->messages[i].opens))
			return &model->messages[i];
	return NULL;
}

static void add_openers(const struct drv_model *model, struct life *life)
{
	for (unsigned scope = 0; scope < model->scope_count; scope++) {
		const struct drv_model_message *const opener = find(model, scope, 0);
		if (opener == NULL)
			continue;
		const unsigned at = add(life, opener->name, "", opener->value, ID_NONE);
		if (model->scopes[scope].many)
			life->first = at;
	}
}

static void add_closers(const struct drv_model *model, struct life *life)
{
	for (unsigned scope = model->scope_count; scope-- > 0;) {
		const struct drv_model_message *const closer = find(model, scope, 1);
		if (closer != NULL && !model->scopes[scope].many)
			add(life, closer->name, "", closer->value, ID_NONE);
	}
}

static unsigned many(const struct drv_model *model)
{
	unsigned scope = model->scope_count - 1;
	while (scope > 0 && !model->scopes[scope].many)
		scope--;
	return scope;
}

/* Whether it is sent to whatever is open. Names that are only numbers stand for values nobody has. */
static int is_asked(const struct drv_model *model, const struct drv_model_message *message)
{
	return !message->opens && !message->closes && !message->interactive &&
	       drv_model_is_outer(model, message) && strncmp(message->name, "0x", 2) != 0;
}

static void add_messages(const struct drv_model *model, struct life *life)
{
	char name[16];
	for (unsigned i = 0; i < model->message_count; i++) {
		const struct drv_model_message *const message = &model->messages[i];
		if (is_asked(model, message))
			add(life, message->name, "", message->value, life->first);
	}
	for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++) {
		(void)snprintf(name, sizeof name, "0x%04X", unknown[i]);
		add(life, name, "", unknown[i], life->first);
	}
}

static void plan(const struct drv_model *model, struct life *life)
{
	const struct drv_model_message *const opener = find(model, many(model), 0);
	const struct drv_model_message *const closer = find(model, many(model), 1);
	add_openers(model, life);
	add_messages(model, life);
	life->second = add(life, opener->name, " again", opener->value, ID_NONE);
	add(life, closer->name, "", closer->value, life->first);
	add(life, closer->name, " again", closer->value, life->first);
	add(life, closer->name, " zero", closer->value, ID_NONE);
	add(life, closer->name, " bogus", closer->value, ID_BOGUS);
	add_closers(model, life);
}

/* As a program opens it. */
static void plan_real(const struct drv_model *model, struct life *life)
{
	const struct drv_model_message *const closer = find(model, many(model), 1);
	add_openers(model, life);
	life->steps[life->first].data = 1;
	life->second = life->first;
	add(life, closer->name, "", closer->value, life->first);
	add(life, closer->name, " again", closer->value, life->first);
	add_closers(model, life);
}

/* ---- living ---- */

/* Puts those steps that have no answer to blame for an end into the memory. Returns how many. */
static unsigned put(const struct life *life, struct drv_play *play, unsigned *places)
{
	unsigned count = 0;
	for (unsigned i = 0; i < life->survey->count; i++) {
		if (life->survey->cells[i].text[0] != '\0')
			continue;
		struct drv_play_step *const step = &play->steps[count];
		*step = life->steps[i];
		step->from = (uint16_t)count;
		step->id = life->ids[i] == ID_BOGUS ? DRV_PLAY_BOGUS : 0;
		for (unsigned j = 0; j < count; j++)
			if (places[j] == life->ids[i])
				step->from = (uint16_t)j;
		places[count++] = i;
	}
	return count;
}

static void tell_end(struct drv_cell *cell, struct drv_ending ending)
{
	char words[64];
	drv_attempt_describe(ending, words, sizeof words);
	(void)snprintf(cell->text, sizeof cell->text, "%s", words);
}

static void tell_answers(const struct life *life, const struct drv_play *play, const unsigned *places)
{
	static const char *const faults[] = {"", " (freed twice)", " (freed what was never allocated)",
		" (heap broken)"};
	int64_t first = 0;
	for (uint64_t i = 0; i < play->ended; i++) {
		const struct drv_play_step *const step = &play->steps[i];
		struct drv_cell *const cell = &life->survey->cells[places[i]];
		const char *relation = "";
		if (places[i] == life->first)
			first = step->answer;
		if (places[i] == life->second && life->second != life->first)
			relation = step->answer == first ? " (same)" : " (different)";
		(void)snprintf(cell->text, sizeof cell->text, "%lld%s%s", (long long)step->answer, relation,
			faults[step->fault]);
	}
}

static void live(const struct drv_surveyor *surveyor, const struct life *life)
{
	unsigned places[DRV_REPORT_CELLS] = {0};
	struct drv_play *const play = surveyor->play;
	for (unsigned tries = 0; tries <= life->survey->count; tries++) {
		play->kind = DRV_PLAY_LIFE;
		play->unload = 1;
		play->begun = put(life, play, places);
		const struct drv_ending ending = surveyor->try(surveyor->context, play);
		if (ending.end == DRV_END_DONE || ending.end == DRV_END_FAILED || play->begun == play->ended) {
			tell_answers(life, play, places);
			return;
		}
		tell_end(&life->survey->cells[places[play->begun - 1]], ending);
	}
}

static void live_managed(const struct drv_surveyor *surveyor, struct drv_survey *survey)
{
	static const char *const names[] = {"OpenDriver", "OpenDriver again", "SendDriverMessage %s",
		"SendDriverMessage 0x%04X",
		"CloseDriver of the second", "CloseDriver of the first", "in memory afterwards"};
	const struct drv_model *const model = surveyor->model;
	struct drv_play *const play = surveyor->play;
	const struct drv_model_message *asks = NULL;
	for (unsigned i = model->message_count; i-- > 0;)
		if (is_asked(model, &model->messages[i]))
			asks = &model->messages[i];
	play->kind = DRV_PLAY_MANAGER;
	play->steps[2].msg = asks == NULL ? USER_MESSAGE : asks->value;
	play->steps[3].msg = USER_MESSAGE;
	const struct drv_ending ending = surveyor->try(surveyor->context, play);
	for (unsigned i = 0; i < sizeof names / sizeof *names; i++) {
		struct drv_cell *const cell = &survey->cells[survey->count++];
		if (i == 2)
			(void)snprintf(cell->name, sizeof cell->name, "SendDriverMessage %s", asks == NULL
				? "" : asks->name);
		else if (i == 3)
			(void)snprintf(cell->name, sizeof cell->name, "SendDriverMessage 0x%04X",
				(unsigned)USER_MESSAGE);
		else
			(void)snprintf(cell->name, sizeof cell->name, "%s", names[i]);
		if (i < play->ended)
			(void)snprintf(cell->text, sizeof cell->text, "%lld", (long long)play->steps[i].answer);
		else if (i < play->begun && ending.end != DRV_END_DONE)
			tell_end(cell, ending);
		else
			(void)snprintf(cell->text, sizeof cell->text, "-");
	}
}

/* ---- what nobody looked at ---- */

/* Whether it is one that nobody sends. */
static int is_left(const struct drv_model *model, const struct drv_model_message *message)
{
	return !drv_model_is_outer(model, message) && strstr(message->name, ".0x") == NULL;
}

/* What such a message belongs to. */
static const char *part_of(const struct drv_model *model, const struct drv_model_message *message)
{
	return message->entry != 0 ? model->entries[message->entry].name : model->scopes[message->scope].name;
}

static void leave(struct drv_survey *left, const char *name, const char *text)
{
	if (left->count == DRV_REPORT_CELLS)
		return;
	(void)snprintf(left->cells[left->count].name, sizeof left->cells->name, "%s", name);
	(void)snprintf(left->cells[left->count++].text, sizeof left->cells->text, "%s", text);
}

/* Counts messages of the same part, from the first on; 0 when it is not the first. */
static unsigned count_alike(const struct drv_model *model, unsigned from)
{
	unsigned count = 0;
	const char *const part = part_of(model, &model->messages[from]);
	for (unsigned i = 0; i < model->message_count; i++) {
		const struct drv_model_message *const message = &model->messages[i];
		if (!is_left(model, message) || strcmp(part_of(model, message), part) != 0)
			continue;
		if (i < from)
			return 0;
		count++;
	}
	return count;
}

static void survey_left(const struct drv_surveyor *surveyor, struct drv_survey *left)
{
	char text[64];
	const struct drv_model *const model = surveyor->model;
	for (unsigned i = 0; i < model->message_count; i++) {
		const struct drv_model_message *const message = &model->messages[i];
		if (message->interactive && drv_model_is_outer(model, message))
			leave(left, message->name, "may wait for a person");
		if (!is_left(model, message))
			continue;
		const unsigned count = count_alike(model, i);
		(void)snprintf(text, sizeof text, "%u message%s", count, count == 1 ? "" : "s");
		if (count > 0)
			leave(left, part_of(model, message), text);
	}
	if (!surveyor->real)
		leave(left, find(model, many(model), 0)->name, "as a program does: open_data does not say with what");
}

void drv_survey(const struct drv_surveyor *surveyor, struct drv_report *report)
{
	static struct life life;
	life.survey = &report->life;
	plan(surveyor->model, &life);
	live(surveyor, &life);
	if (surveyor->real) {
		life.survey = &report->real;
		plan_real(surveyor->model, &life);
		live(surveyor, &life);
	}
	live_managed(surveyor, &report->manager);
	survey_left(surveyor, &report->left);
}
