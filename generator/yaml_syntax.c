/* libyaml's problems tell what its grammar expected. This table says what the writer of the file
 * should look for, and at which of two places: where the problem showed, or the start of what was
 * being read. */
#include "yaml_parts.h"

/* A problem of libyaml's in our words. */
struct complaint {
	const char *problem;
	const char *message;
	const char *note;    /* said of the start; NULL for no note */
	const char *instead; /* said of the start when there is no message, or the text ended */
};

static const struct complaint complaints[] = {
	{.problem = "could not find expected ':'",
	 .instead = "missing ':' after this key"},
	{.problem = "found unexpected end of stream",
	 .instead = "unclosed quote"},
	{.problem = "found unexpected document indicator",
	 .instead = "unclosed quote before the next document"},
	{.problem = "did not find expected ',' or ']'",
	 .message = "expected ',' or ']'",
	 .note = "the list starts here",
	 .instead = "unclosed '['"},
	{.problem = "did not find expected ',' or '}'",
	 .message = "expected ',' or '}'",
	 .note = "the mapping starts here",
	 .instead = "unclosed '{'"},
	{.problem = "did not find expected key",
	 .message = "expected a key; check the indentation, and for a quote that ends too early",
	 .note = "the mapping starts here"},
	{.problem = "did not find expected '-' indicator",
	 .message = "expected '-'; check the indentation",
	 .note = "the list starts here"},
	{.problem = "did not find expected node content",
	 .message = "expected a value"},
	{.problem = "block sequence entries are not allowed in this context",
	 .message = "'-' cannot start a list here; start it on a line of its own"},
	{.problem = "found unexpected ':'",
	 .message = "expected a blank after ':', or quotes around the text"},
	{.problem = "mapping keys are not allowed in this context",
	 .message = "'?' cannot start a key here"},
	{.problem = "found a tab character that violates indentation",
	 .message = "a tab cannot indent; use spaces"},
	{.problem = "found a tab character where an indentation space is expected",
	 .message = "a tab cannot indent; use spaces"},
	{.problem = "did not find expected comment or line break",
	 .message = "expected the end of the line"},
	{.problem = "found an indentation indicator equal to 0",
	 .message = "a block text cannot be indented by 0"},
	{.problem = "found unknown escape character",
	 .message = "unknown escape; write \\\\ for a backslash, or use single quotes"},
	{.problem = "did not find expected hexdecimal number",
	 .message = "expected a hexadecimal digit"},
	{.problem = "found invalid Unicode character escape code",
	 .message = "this escape stands for no character"},
	{.problem = "did not find expected alphabetic or numeric character",
	 .message = "expected a name after '&' or '*'; quote a text that starts so"},
	{.problem = "did not find expected <document start>",
	 .message = "expected the end of the file, or '---'"},
};

static void report_start(const struct yaml_problem *problem, struct diagnostics *diagnostics)
{
	struct text rest = yaml_text_at(problem->at.source, problem->index);
	if (text_starts_with(rest, TEXT("\t")))
		diagnostic_error(diagnostics, problem->at, "a tab cannot indent; use spaces");
	else
		diagnostic_error(diagnostics, problem->at,
			"no plain text can start with '%.*s'; quote it",
			rest.length ? 1 : 0, rest.at);
}

/* An earlier colon on the line tells a text that should be quoted from a wrong indentation. */
static void report_colon(const struct yaml_problem *problem, struct diagnostics *diagnostics)
{
	const struct source *source = problem->at.source;
	struct text line = yaml_text_at(source, problem->index + 1 - problem->at.column);
	line.length -= yaml_text_at(source, problem->index).length;
	bool second = line.length && memchr(line.at, ':', line.length);
	diagnostic_error(diagnostics, problem->at, "%s",
		second ? "a second ':' on this line; quote the text if it belongs to the value"
		       : "unexpected ':'; check the indentation, and the ':' of the line before");
}

static void report_complaint(const struct yaml_problem *problem, const struct complaint *complaint,
	struct diagnostics *diagnostics)
{
	struct position at = problem->at, start = problem->start;
	bool ended = yaml_text_at(at.source, problem->index).length == 0;
	if (problem->context && complaint->instead && (ended || !complaint->message)) {
		diagnostic_error(diagnostics, start, "%s", complaint->instead);
		return;
	}
	const char *message = complaint->message ? complaint->message : problem->problem;
	diagnostic_error(diagnostics, at, "%s", message);
	bool elsewhere = at.line != start.line || at.column != start.column;
	if (problem->context && complaint->note && elsewhere)
		diagnostic_note(diagnostics, start, "%s", complaint->note);
}

void yaml_report_problem(const struct yaml_problem *problem, struct diagnostics *diagnostics)
{
	if (strcmp(problem->problem, "found character that cannot start any token") == 0) {
		report_start(problem, diagnostics);
		return;
	}
	if (strcmp(problem->problem, "mapping values are not allowed in this context") == 0) {
		report_colon(problem, diagnostics);
		return;
	}
	struct complaint complaint = {.message = problem->problem, .note = problem->context};
	for (size_t i = 0; i < sizeof(complaints) / sizeof(complaints[0]); i++) {
		if (strcmp(problem->problem, complaints[i].problem) == 0)
			complaint = complaints[i];
	}
	report_complaint(problem, &complaint, diagnostics);
}
