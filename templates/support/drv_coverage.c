#include "drv_coverage.h"

enum { LONGEST_ACTION = 160, LONGEST_STATE = 320 };

struct tally {
	unsigned all, gone;
	uint64_t times;
	uint8_t answers; /* bit i: enum drv_model_answer i came, */
	unsigned values; /* and this many different values */
	LRESULT value[8];
};

static unsigned message_of(const struct drv_walk *walk, const struct drv_way *way)
{
	return walk->model->variants[way->action.variant].message;
}

static void add_answer(struct tally *tally, const struct drv_way *way)
{
	tally->answers |= (uint8_t)(1u << way->answer);
	if (way->answer != DRV_ANSWER_VALUE)
		return;
	for (unsigned i = 0; i < tally->values; i++)
		if (tally->value[i] == way->value)
			return;
	if (tally->values < sizeof tally->value / sizeof *tally->value)
		tally->value[tally->values++] = way->value;
}

/* Adds up the ways out of a state that are for a message. */
static void add_up(const struct drv_walk *walk, unsigned place, unsigned message, struct tally *tally)
{
	for (unsigned i = 0; i < walk->way_count[place]; i++) {
		const struct drv_way *const way = &walk->ways[place][i];
		if (message_of(walk, way) != message)
			continue;
		tally->all++;
		tally->times += way->times;
		tally->gone += way->times > 0;
		if (way->times > 0)
			add_answer(tally, way);
	}
}

static struct tally of_message(const struct drv_walk *walk, unsigned message)
{
	struct tally tally = {0, 0, 0, 0, 0, {0}};
	for (unsigned i = 0; i < walk->map.count; i++)
		add_up(walk, i, message, &tally);
	return tally;
}

static const char *const answer_words[DRV_ANSWER_KINDS] = {"", "an id", "as its hook", "as DefDriverProc"};

static void print_answers(const struct tally *tally, FILE *to)
{
	unsigned count = tally->values;
	for (unsigned i = 0; i < tally->values; i++)
		fprintf(to, "%s%lld", i > 0 ? ", " : "", (long long)tally->value[i]);
	for (unsigned i = 1; i < DRV_ANSWER_KINDS; i++)
		if ((tally->answers >> i & 1u) != 0)
			fprintf(to, "%s%s", count++ > 0 ? ", " : "", answer_words[i]);
}

void drv_coverage_text(const struct drv_walk *walk, const char *before, FILE *to)
{
	fprintf(to, "%s%-24s %16s %14s  answers\n", before, "message", "transitions", "sent");
	for (unsigned i = 0; i < walk->model->message_count; i++) {
		const struct tally tally = of_message(walk, i);
		fprintf(to, "%s%-24s %7u of %5u %14llu  ", before, walk->model->messages[i].name, tally.gone,
			tally.all, (unsigned long long)tally.times);
		print_answers(&tally, to);
		fputc('\n', to);
	}
}

/* ---- JSON ---- */

static void json_transitions(const struct drv_walk *walk, FILE *to)
{
	for (unsigned i = 0; i < walk->map.count; i++)
		for (unsigned j = 0; j < walk->way_count[i]; j++) {
			const struct drv_way *const way = &walk->ways[i][j];
			char word[LONGEST_ACTION];
			drv_model_write(walk->model, way->action, word, sizeof word);
			fprintf(to, "%s\n    {\"from\": %u, \"action\": \"%s\", \"to\": %u, \"rule\": %u, ",
				i + j > 0 ? "," : "", i, word, way->to, way->rule);
			if (way->answer == DRV_ANSWER_VALUE)
				fprintf(to, "\"answer\": %lld, ", (long long)way->value);
			else
				fprintf(to, "\"answer\": \"%s\", ", answer_words[way->answer]);
			fprintf(to, "\"hooks\": %u, \"times\": %llu}", way->hooks, (unsigned long long)way->times);
		}
}

void drv_coverage_json(const struct drv_walk *walk, FILE *to)
{
	const struct drv_outcome *const outcome = walk->outcome;
	char state[LONGEST_STATE];
	fprintf(to, "{\n  \"driver\": \"%s\",\n  \"equal\": %s,\n  \"depth\": %u,\n",
		walk->model->driver, outcome->failed ? "false" : "true", outcome->depth);
	fprintf(to, "  \"states\": {\"all\": %u, \"covered\": %u, \"list\": [", outcome->all_states, outcome->states);
	for (unsigned i = 0; i < walk->map.count; i++) {
		drv_model_describe(walk->model, &walk->map.places[i].state, state, sizeof state);
		fprintf(to, "%s\n    \"%s\"", i > 0 ? "," : "", state);
	}
	fprintf(to, "\n  ]},\n  \"sequences\": %llu,\n  \"messages\": %llu,\n", (unsigned long long)outcome->sequences,
		(unsigned long long)outcome->messages);
	fprintf(to, "  \"transitions\": {\"all\": %u, \"covered\": %u, \"list\": [", outcome->all_transitions,
		outcome->transitions);
	json_transitions(walk, to);
	fputs("\n  ]}\n}\n", to);
}

/* ---- HTML ---- */

static const char style[] =
	"body{font:14px/1.4 system-ui,sans-serif;margin:2em;color:#222;background:#fff}"
	"h1{font-size:1.4em}table{border-collapse:collapse;margin:1em 0}"
	"th,td{border:1px solid #ccc;padding:.25em .5em;text-align:right;font-variant-numeric:tabular-nums}"
	"th{background:#f4f4f4;font-weight:600}tbody th{text-align:left;white-space:nowrap;font-weight:400}"
	"thead th.m{vertical-align:bottom;height:13em;padding:.4em .2em;text-align:left}"
	"th.m span{writing-mode:vertical-rl;transform:rotate(180deg)}"
	".all{background:#d7f0d7}.part{background:#ffe9b3}.none{background:#f7c6c6}.no{background:#fafafa;color:#bbb}"
	"p.sum{font-size:1.1em}td.l{text-align:left}";

static const char *class_of(const struct tally *tally)
{
	if (tally->all == 0)
		return "no";
	return tally->gone == tally->all ? "all" : tally->gone > 0 ? "part" : "none";
}

static void html_cell(const struct drv_walk *walk, unsigned place, unsigned message, FILE *to)
{
	struct tally tally = {0, 0, 0, 0, 0, {0}};
	add_up(walk, place, message, &tally);
	fprintf(to, "<td class=\"%s\" title=\"%s: sent %llu times; answers ", class_of(&tally),
		walk->model->messages[message].name, (unsigned long long)tally.times);
	print_answers(&tally, to);
	if (tally.gone == tally.all)
		fprintf(to, "\">%u</td>", tally.all);
	else
		fprintf(to, "\">%u/%u</td>", tally.gone, tally.all);
}

static void html_matrix(const struct drv_walk *walk, FILE *to)
{
	char state[LONGEST_STATE];
	fputs("<table><thead><tr><th>open in this state</th>", to);
	for (unsigned i = 0; i < walk->model->message_count; i++)
		fprintf(to, "<th class=\"m\"><span>%s</span></th>", walk->model->messages[i].name);
	fputs("</tr></thead>\n<tbody>\n", to);
	for (unsigned i = 0; i < walk->map.count; i++) {
		drv_model_describe(walk->model, &walk->map.places[i].state, state, sizeof state);
		fprintf(to, "<tr><th>%s</th>", state);
		for (unsigned j = 0; j < walk->model->message_count; j++)
			html_cell(walk, i, j, to);
		fputs("</tr>\n", to);
	}
	fputs("</tbody></table>\n", to);
}

static void html_answers(const struct drv_walk *walk, FILE *to)
{
	fputs("<h2>Answers</h2>\n<table><thead><tr><th>message</th><th>value</th><th>transitions</th><th>sent</th>"
	      "<th>answers</th></tr></thead>\n<tbody>\n",
		to);
	for (unsigned i = 0; i < walk->model->message_count; i++) {
		const struct drv_model_message *const message = &walk->model->messages[i];
		const struct tally tally = of_message(walk, i);
		fprintf(to, "<tr><th>%s</th><td>0x%04x</td><td class=\"%s\">%u of %u</td><td>%llu</td><td class=\"l\">",
			message->name, (unsigned)message->value, class_of(&tally), tally.gone, tally.all,
			(unsigned long long)tally.times);
		print_answers(&tally, to);
		fputs("</td></tr>\n", to);
	}
	fputs("</tbody></table>\n", to);
}

void drv_coverage_html(const struct drv_walk *walk, FILE *to)
{
	const struct drv_outcome *const outcome = walk->outcome;
	fprintf(to, "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>%s: explored</title>\n"
		    "<style>%s</style></head><body>\n<h1>The driver %s, explored</h1>\n",
		walk->model->driver, style, walk->model->driver);
	fprintf(to, "<p class=\"sum\">%s: %u of %u states, %u of %u transitions, "
		    "%llu sequences of %u beyond each state, %llu messages.</p>\n",
		outcome->failed ? "<strong>It differs from its model</strong>" : "Equal to its model",
		outcome->states, outcome->all_states, outcome->transitions, outcome->all_transitions,
		(unsigned long long)outcome->sequences, outcome->depth, (unsigned long long)outcome->messages);
	fputs("<p>A cell counts the transitions of a message in a state: each with another kind of id, "
	      "other parameters, or hooks that refuse. <span class=\"all\">All</span> of them were taken, "
	      "<span class=\"part\">some</span>, or <span class=\"none\">none</span>. "
	      "Point at a cell for its answers.</p>\n",
		to);
	html_matrix(walk, to);
	html_answers(walk, to);
	fputs("</body></html>\n", to);
}
