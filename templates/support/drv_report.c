/* Reports as text for people and as JSON for programs. */
#include "drv_report.h"

#include <stdio.h>
#include <string.h>

/* ---- what all formats say ---- */

const char *drv_report_name(const struct drv_report *report)
{
	const char *name = report->driver;
	for (const char *at = report->driver; *at != '\0'; at++)
		if (*at == '/' || *at == '\\')
			name = at + 1;
	return name;
}

static int breaks(const struct drv_report *report, unsigned rule)
{
	for (unsigned i = 0; i < report->finding_count; i++)
		if ((report->findings[i].rules >> rule & 1u) != 0)
			return 1;
	return 0;
}

enum drv_rule_state drv_report_state(const struct drv_report *report, unsigned rule)
{
	const unsigned *const verdicts = report->rules[rule].verdicts;
	if (breaks(report, rule))
		return DRV_BROKEN;
	if (verdicts[DRV_TOLERATED] > 0)
		return DRV_IS_TOLERATED;
	return verdicts[DRV_DOCUMENTED] > 0 ? DRV_HOLDS : DRV_UNOBSERVED;
}

void drv_report_remark(const struct drv_report *report, unsigned rule, char *to, size_t size)
{
	const unsigned *const verdicts = report->rules[rule].verdicts;
	unsigned cases = 0;
	for (unsigned i = 0; i <= DRV_WRONG; i++)
		cases += verdicts[i];
	unsigned elsewhere = 0;
	for (unsigned i = 0; i < report->finding_count; i++) {
		const struct drv_finding *const finding = &report->findings[i];
		if (finding->judgement.rule == rule)
			elsewhere = rule;
		else if (elsewhere == 0 && (finding->rules >> rule & 1u) != 0)
			elsewhere = finding->judgement.rule;
	}
	if (elsewhere != 0 && elsewhere != rule)
		(void)snprintf(to, size, "as under rule %u", elsewhere);
	else if (report->rules[rule].remark[0] != '\0')
		(void)snprintf(to, size, "%s", report->rules[rule].remark);
	else if (cases == 0)
		(void)snprintf(to, size, "no case came up");
	else if (verdicts[DRV_DOCUMENTED] == cases)
		(void)snprintf(to, size, cases == 1 ? "%u case" : "%u cases", cases);
	else
		(void)snprintf(to, size, "%u of %u cases as documented", verdicts[DRV_DOCUMENTED], cases);
}

void drv_report_found(const struct drv_report *report, const struct drv_finding *finding, char *to, size_t size)
{
	unsigned left = finding->also & ~(1u << finding->judgement.whose);
	(void)report;
	(void)snprintf(to, size, "%s", finding->said);
	for (unsigned i = DRV_DEAD; i <= DRV_WIDENED; i++) {
		const size_t length = strlen(to);
		if ((left >> i & 1u) == 0)
			continue;
		left &= ~(1u << i);
		(void)snprintf(to + length, size - length, "%s %s", left == 0 ? " and" : ",",
			drv_judge_whose((enum drv_whose)i));
	}
}

void drv_report_way(const struct drv_report *report, const struct drv_finding *finding, char *to, size_t size)
{
	size_t length = 0;
	to[0] = '\0';
	for (unsigned i = 0; i < finding->length && length + 1 < size; i++) {
		if (i > 0)
			to[length++] = ' ';
		drv_model_write(report->course->model, finding->way[i], to + length, size - length);
		length += strlen(to + length);
	}
}

void drv_report_said(const struct drv_report *report, const struct drv_note *note, char *to, size_t size)
{
	drv_judge_say(report->course, &note->first, &note->judgement, note->message_count - 1, note->varied, to, size);
}

void drv_report_note(const struct drv_report *report, const struct drv_note *note, char *to, size_t size)
{
	char said[200];
	const unsigned all = report->judged[note->judgement.role][note->judgement.whose];
	drv_report_said(report, note, said, sizeof said);
	(void)snprintf(to, size, "%s (%u of %u cases): %s", said, note->cases, all,
		drv_judge_why(note->judgement.row));
}

/* ---- text ---- */

static const struct {
	const char *word, *colour;
} states[] = {
	[DRV_HOLDS] = {"holds", "32"},
	[DRV_IS_TOLERATED] = {"tolerated", "33"},
	[DRV_BROKEN] = {"BROKEN", "1;31"},
	[DRV_UNOBSERVED] = {"not observable", "2"},
};

/* What stands before what came: of findings that no single answer shows it is no sentence. */
static const char *came_word(const struct drv_finding *finding)
{
	if (finding->judgement.row == (unsigned)-1)
		return "came: ";
	return finding->outcome == DRV_ANSWERED ? "it answered " : "it ";
}

static void print_finding(const struct drv_report *report, const struct drv_finding *finding)
{
	char way[DRV_REPORT_WAY * 48];
	drv_report_found(report, finding, way, sizeof way);
	printf("      %s", way);
	drv_report_way(report, finding, way, sizeof way);
	if (finding->cases > 1)
		printf(" (%u cases)", finding->cases);
	putchar('\n');
	if (way[0] != '\0')
		printf("        %s\n", way);
	if (finding->expected[0] != '\0' && finding->came[0] != '\0')
		printf("        expected %s; %s%s\n", finding->expected, came_word(finding), finding->came);
	if (!finding->again)
		puts("        it did not come again");
}

static void print_rule(const struct drv_report *report, unsigned rule, int colour)
{
	char line[320];
	const enum drv_rule_state state = drv_report_state(report, rule);
	drv_report_remark(report, rule, line, sizeof line);
	printf("  %2u  %-29s ", rule, drv_rule_names[rule]);
	if (colour)
		printf("\033[%sm%-14s\033[0m  %s\n", states[state].colour, states[state].word, line);
	else
		printf("%-14s  %s\n", states[state].word, line);
	for (unsigned i = 0; i < report->finding_count; i++)
		if (report->findings[i].judgement.rule == rule)
			print_finding(report, &report->findings[i]);
	for (unsigned i = 0; i < report->note_count; i++) {
		if (report->notes[i].judgement.rule != rule)
			continue;
		drv_report_note(report, &report->notes[i], line, sizeof line);
		printf("      %s\n", line);
	}
}

static void print_survey(const char *title, const struct drv_survey *survey)
{
	if (survey->count == 0)
		return;
	printf("\n%s\n", title);
	for (unsigned i = 0; i < survey->count; i++)
		printf("  %-34s %s\n", survey->cells[i].name, survey->cells[i].text);
}

static void print_verdict(const struct drv_report *report)
{
	printf("%s: ", drv_report_name(report));
	if (report->error[0] != '\0')
		puts("not tried");
	else if (report->finding_count == 0)
		puts("clean");
	else
		printf(report->finding_count == 1 ? "%u finding\n" : "%u findings\n", report->finding_count);
}

void drv_report_text(const struct drv_report *report, int colour)
{
	if (report->error[0] != '\0') {
		printf("%s: error: %s\n", report->driver, report->error);
		print_verdict(report);
		(void)fflush(stdout);
		return;
	}
	printf("%s against the specification of %s: %u of %u states reached with %llu messages in %u processes\n\n",
		drv_report_name(report), report->course->model->driver, report->reached, report->reachable,
		(unsigned long long)report->messages, report->attempts);
	for (unsigned rule = 1; rule <= DRV_RULES; rule++)
		print_rule(report, rule, colour);
	print_survey("one life, raw", &report->life);
	print_survey("opened as a program does", &report->real);
	print_survey("through the driver manager", &report->manager);
	print_survey("not looked at", &report->left);
	putchar('\n');
	print_verdict(report);
	(void)fflush(stdout);
}

/* ---- JSON ---- */

static void json_string(const char *text)
{
	putchar('"');
	for (const unsigned char *at = (const unsigned char *)text; *at != '\0'; at++) {
		if (*at == '"' || *at == '\\')
			printf("\\%c", *at);
		else if (*at < 0x20 || *at == 0x7f)
			printf("\\u%04x", *at);
		else
			putchar(*at);
	}
	putchar('"');
}

static void json_member(const char *before, const char *name, const char *text)
{
	printf("%s\"%s\": ", before, name);
	json_string(text);
}

static void json_rules(const struct drv_report *report)
{
	char remark[160];
	for (unsigned rule = 1; rule <= DRV_RULES; rule++) {
		drv_report_remark(report, rule, remark, sizeof remark);
		printf("%s      {\"rule\": %u, ", rule > 1 ? ",\n" : "", rule);
		json_member("", "name", drv_rule_names[rule]);
		json_member(", ", "state", states[drv_report_state(report, rule)].word);
		json_member(", ", "remark", remark);
		putchar('}');
	}
}

static void json_findings(const struct drv_report *report)
{
	for (unsigned i = 0; i < report->finding_count; i++) {
		const struct drv_finding *const finding = &report->findings[i];
		char word[128];
		char said[400];
		printf("%s      {\"rule\": %u, \"cases\": %u, ", i > 0 ? ",\n" : "", finding->judgement.rule,
			finding->cases);
		drv_report_found(report, finding, said, sizeof said);
		json_member("", "what", said);
		json_member(", ", "expected", finding->expected);
		json_member(", ", "came", finding->came);
		printf(", \"repeats\": %s, \"sequence\": [", finding->again ? "true" : "false");
		for (unsigned j = 0; j < finding->length; j++) {
			drv_model_write(report->course->model, finding->way[j], word, sizeof word);
			fputs(j > 0 ? ", " : "", stdout);
			json_string(word);
		}
		fputs("]}", stdout);
	}
}

static void json_notes(const struct drv_report *report)
{
	for (unsigned i = 0; i < report->note_count; i++) {
		const struct drv_note *const note = &report->notes[i];
		char said[200];
		printf("%s      {\"rule\": %u, \"cases\": %u, \"of\": %u, ", i > 0 ? ",\n" : "", note->judgement.rule,
			note->cases, report->judged[note->judgement.role][note->judgement.whose]);
		drv_report_said(report, note, said, sizeof said);
		json_member("", "what", said);
		json_member(", ", "why", drv_judge_why(note->judgement.row));
		putchar('}');
	}
}

static void json_survey(const char *name, const struct drv_survey *survey)
{
	printf(",\n     \"%s\": {", name);
	for (unsigned i = 0; i < survey->count; i++)
		json_member(i > 0 ? ",\n      " : "\n      ", survey->cells[i].name, survey->cells[i].text);
	putchar('}');
}

static void json_report(const struct drv_report *report)
{
	json_member("    {", "driver", drv_report_name(report));
	if (report->error[0] != '\0') {
		json_member(", ", "error", report->error);
		putchar('}');
		return;
	}
	json_member(", ", "verdict", report->finding_count == 0 ? "clean" : "findings");
	printf(",\n     \"states\": {\"reached\": %u, \"reachable\": %u}, \"messages\": %llu, \"processes\": %u",
		report->reached, report->reachable, (unsigned long long)report->messages, report->attempts);
	fputs(",\n     \"rules\": [\n", stdout);
	json_rules(report);
	fputs("],\n     \"findings\": [\n", stdout);
	json_findings(report);
	fputs("],\n     \"tolerated\": [\n", stdout);
	json_notes(report);
	putchar(']');
	json_survey("life", &report->life);
	json_survey("opened", &report->real);
	json_survey("manager", &report->manager);
	json_survey("left", &report->left);
	putchar('}');
}

void drv_report_json(const struct drv_report *reports, int count)
{
	fputs("{\"drivers\": [\n", stdout);
	for (int i = 0; i < count; i++) {
		fputs(i > 0 ? ",\n" : "", stdout);
		json_report(&reports[i]);
	}
	puts("\n  ]\n}");
	(void)fflush(stdout);
}
