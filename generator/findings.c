/* A rule is a message without what it quotes, and its name is made of the words that are left, so
 * that a new message is a new rule by itself. */
#include "findings.h"

#include <stdlib.h>

#include "version.h"

enum { RULE_WORDS = 6 };

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* What follows a conversion of printf, which begins here. */
static const char *after_conversion(const char *at)
{
	at++;
	at += strspn(at, "-0123456789.*lz");
	return *at == '\0' ? at : at + 1;
}

static const char *after_quotation(const char *at)
{
	const char *end = strchr(at + 1, '\'');
	return end == NULL ? at + 1 : end + 1;
}

/* The first words of a message that are not quoted: `unknown key '%.*s' in %s` is
 * unknown-key-in. */
static const char *words_of(struct pool *pool, const char *message)
{
	struct buffer name = {.pool = pool};
	unsigned words = 0;
	for (const char *at = message; *at != '\0' && words < RULE_WORDS;) {
		if (*at == '%') {
			at = after_conversion(at);
		} else if (*at == '\'') {
			at = after_quotation(at);
		} else if (is_letter(*at)) {
			if (words++ > 0)
				buffer_byte(&name, '-');
			for (; is_letter(*at); at++)
				buffer_byte(&name, (char)(*at | 0x20));
		} else {
			at++;
		}
	}
	buffer_byte(&name, '\0');
	return buffer_finish(&name).at;
}

/* What is read is gone when a file turns out to be none; its name is what is needed. */
static const struct source *copy_source(struct pool *pool, const struct source *source)
{
	struct source *copy = pool_allocate(pool, sizeof *copy);
	copy->name = text_copy(pool, source->name);
	return copy;
}

void findings_take(void *context, const struct diagnostic *diagnostic)
{
	struct findings *findings = context;
	struct pool *pool = findings->pool;
	findings->list = pool_grow(pool, findings->list, findings->count, &findings->capacity,
		sizeof *findings->list);
	struct finding *finding = &findings->list[findings->count++];
	finding->diagnostic = *diagnostic;
	finding->diagnostic.message = text_copy(pool, diagnostic->message);
	finding->diagnostic.position.source = copy_source(pool, diagnostic->position.source);
	if (diagnostic->suggestion.at != NULL)
		finding->diagnostic.suggestion = text_copy(pool, diagnostic->suggestion);
	if (strcmp(diagnostic->format, "%s") == 0)
		finding->diagnostic.format = finding->diagnostic.message.at;
	finding->rule = words_of(pool, finding->diagnostic.format);
}

/* The notes of an error are the findings from the next one to here. */
static size_t end_of_notes(const struct findings *findings, size_t error)
{
	size_t end = error + 1;
	while (end < findings->count && findings->list[end].diagnostic.note)
		end++;
	return end;
}

/* The suggestion among an error's notes, or {0}. */
static struct text suggestion_of(const struct findings *findings, size_t error)
{
	const size_t end = end_of_notes(findings, error);
	for (size_t i = error + 1; i < end; i++)
		if (findings->list[i].diagnostic.suggestion.at != NULL)
			return findings->list[i].diagnostic.suggestion;
	return (struct text){0};
}

/* ---- our own ---- */

static void put_place(struct json *json, struct position position)
{
	json_text(json, "file", position.source->name);
	if (position.line == 0)
		return;
	json_number(json, "line", position.line);
	json_number(json, "column", position.column);
	json_number(json, "length", position.length == 0 ? 1 : position.length);
}

static void put_notes(struct json *json, const struct findings *findings, size_t error)
{
	const size_t end = end_of_notes(findings, error);
	json_array(json, "notes");
	for (size_t i = error + 1; i < end; i++) {
		json_object(json, NULL);
		put_place(json, findings->list[i].diagnostic.position);
		json_text(json, "message", findings->list[i].diagnostic.message);
		json_end_object(json);
	}
	json_end_array(json);
}

static void put_names(struct json *json, const struct findings_run *run)
{
	json_array(json, "files");
	for (size_t i = 0; i < run->file_count; i++)
		json_text(json, NULL, text_of(run->files[i]));
	json_end_array(json);
}

void findings_json(const struct findings *findings, const struct findings_run *run,
	struct buffer *out)
{
	struct json json = {.out = out};
	json_object(&json, NULL);
	json_text(&json, "drvgen", TEXT(DRVGEN_VERSION));
	put_names(&json, run);
	json_array(&json, "errors");
	for (size_t i = 0; i < findings->count; i = end_of_notes(findings, i)) {
		const struct finding *finding = &findings->list[i];
		json_object(&json, NULL);
		put_place(&json, finding->diagnostic.position);
		json_text(&json, "rule", text_of(finding->rule));
		json_text(&json, "message", finding->diagnostic.message);
		json_text(&json, "suggestion", suggestion_of(findings, i));
		put_notes(&json, findings, i);
		json_end_object(&json);
	}
	json_end_array(&json);
	json_end_object(&json);
}

/* ---- SARIF ---- */

/* RFC 3986: all but unreserved characters and the slash is escaped. */
static void put_artifact(struct json *json, const char *key, struct text name)
{
	struct buffer uri = {0};
	if (text_starts_with(name, TEXT("/")))
		buffer_add(&uri, TEXT("file://"));
	for (size_t i = 0; i < name.length; i++) {
		const char c = name.at[i];
		if (is_letter(c) || (c >= '0' && c <= '9') || strchr("/-._~", c) != NULL)
			buffer_byte(&uri, c);
		else
			buffer_format(&uri, "%%%02X", (unsigned)(unsigned char)c);
	}
	json_object(json, key);
	json_text(json, "uri", uri.length > 0 ? buffer_text(&uri) : TEXT(""));
	json_end_object(json);
	buffer_release(&uri);
}

static void put_region(struct json *json, const char *key, struct position position)
{
	const unsigned length = position.length == 0 ? 1 : position.length;
	json_object(json, key);
	json_number(json, "startLine", position.line);
	json_number(json, "startColumn", position.column);
	json_number(json, "endColumn", (int64_t)position.column + length);
	json_end_object(json);
}

static void put_message(struct json *json, const char *key, struct text message)
{
	json_object(json, key);
	json_text(json, "text", message);
	json_end_object(json);
}

static void put_location(struct json *json, const struct diagnostic *diagnostic)
{
	json_object(json, NULL);
	json_object(json, "physicalLocation");
	put_artifact(json, "artifactLocation", diagnostic->position.source->name);
	if (diagnostic->position.line > 0)
		put_region(json, "region", diagnostic->position);
	json_end_object(json);
	if (diagnostic->note)
		put_message(json, "message", diagnostic->message);
	json_end_object(json);
}

static void put_related(struct json *json, const struct findings *findings, size_t error)
{
	const size_t end = end_of_notes(findings, error);
	if (end == error + 1)
		return;
	json_array(json, "relatedLocations");
	for (size_t i = error + 1; i < end; i++)
		put_location(json, &findings->list[i].diagnostic);
	json_end_array(json);
}

static void put_fix(struct json *json, const struct diagnostic *diagnostic, struct text suggestion)
{
	if (suggestion.at == NULL || diagnostic->position.line == 0)
		return;
	json_array(json, "fixes");
	json_object(json, NULL);
	json_array(json, "artifactChanges");
	json_object(json, NULL);
	put_artifact(json, "artifactLocation", diagnostic->position.source->name);
	json_array(json, "replacements");
	json_object(json, NULL);
	put_region(json, "deletedRegion", diagnostic->position);
	put_message(json, "insertedContent", suggestion);
	json_end_object(json);
	json_end_array(json);
	json_end_object(json);
	json_end_array(json);
	json_end_object(json);
	json_end_array(json);
}

/* The formats that errors have, each once, in the order of their rules' names. */
struct rules {
	const struct finding **list;
	size_t count;
};

static int compare_rules(const void *a, const void *b)
{
	const struct finding *const *left = a;
	const struct finding *const *right = b;
	const int order = strcmp((*left)->rule, (*right)->rule);
	return order != 0 ? order
			  : strcmp((*left)->diagnostic.format, (*right)->diagnostic.format);
}

static struct rules rules_of(const struct findings *findings)
{
	struct rules rules = {pool_array(findings->pool, findings->count + 1, sizeof *rules.list),
		0};
	size_t count = 0;
	for (size_t i = 0; i < findings->count; i = end_of_notes(findings, i))
		rules.list[count++] = &findings->list[i];
	qsort(rules.list, count, sizeof *rules.list, compare_rules);
	for (size_t i = 0; i < count; i++)
		if (i == 0 || strcmp(rules.list[i]->rule, rules.list[rules.count - 1]->rule) != 0)
			rules.list[rules.count++] = rules.list[i];
	return rules;
}

static size_t rule_index(const struct rules *rules, const struct finding *finding)
{
	size_t index = 0;
	while (strcmp(rules->list[index]->rule, finding->rule) != 0)
		index++;
	return index;
}

/* A message with three points for what it quotes. */
static void put_description(struct json *json, const char *format)
{
	struct buffer text = {0};
	for (const char *at = format; *at != '\0';) {
		if (*at == '%') {
			at = after_conversion(at);
			buffer_add(&text, TEXT("..."));
		} else {
			buffer_byte(&text, *at++);
		}
	}
	put_message(json, "shortDescription", buffer_text(&text));
	buffer_release(&text);
}

static void put_tool(struct json *json, const struct rules *rules)
{
	json_object(json, "tool");
	json_object(json, "driver");
	json_text(json, "name", TEXT("drvgen"));
	json_text(json, "version", TEXT(DRVGEN_VERSION));
	json_array(json, "rules");
	for (size_t i = 0; i < rules->count; i++) {
		json_object(json, NULL);
		json_text(json, "id", text_of(rules->list[i]->rule));
		put_description(json, rules->list[i]->diagnostic.format);
		json_end_object(json);
	}
	json_end_array(json);
	json_end_object(json);
	json_end_object(json);
}

static void put_run(struct json *json, const struct findings_run *run)
{
	json_array(json, "artifacts");
	for (size_t i = 0; i < run->file_count; i++) {
		json_object(json, NULL);
		put_artifact(json, "location", text_of(run->files[i]));
		json_end_object(json);
	}
	json_end_array(json);
	json_array(json, "invocations");
	json_object(json, NULL);
	json_bool(json, "executionSuccessful", !run->unreadable);
	json_number(json, "exitCode", run->exit_code);
	json_end_object(json);
	json_end_array(json);
}

static void put_result(struct json *json, const struct findings *findings,
	const struct rules *rules, size_t error)
{
	const struct finding *finding = &findings->list[error];
	json_object(json, NULL);
	json_text(json, "ruleId", text_of(finding->rule));
	json_number(json, "ruleIndex", (int64_t)rule_index(rules, finding));
	json_text(json, "level", TEXT("error"));
	put_message(json, "message", finding->diagnostic.message);
	json_array(json, "locations");
	put_location(json, &finding->diagnostic);
	json_end_array(json);
	put_related(json, findings, error);
	put_fix(json, &finding->diagnostic, suggestion_of(findings, error));
	json_end_object(json);
}

void findings_sarif(const struct findings *findings, const struct findings_run *run,
	struct buffer *out)
{
	struct json json = {.out = out};
	const struct rules rules = rules_of(findings);
	json_object(&json, NULL);
	json_text(&json, "$schema", TEXT("https://json.schemastore.org/sarif-2.1.0.json"));
	json_text(&json, "version", TEXT("2.1.0"));
	json_array(&json, "runs");
	json_object(&json, NULL);
	put_tool(&json, &rules);
	json_text(&json, "columnKind", TEXT("unicodeCodePoints"));
	put_run(&json, run);
	json_array(&json, "results");
	for (size_t i = 0; i < findings->count; i = end_of_notes(findings, i))
		put_result(&json, findings, &rules, i);
	json_end_array(&json);
	json_end_object(&json);
	json_end_array(&json);
	json_end_object(&json);
}
