/* A record has a line of JSON for each call, with keys in any order; keys that are not known are
 * left out. Nothing is looked at twice, for records are long. */
#include <stddef.h>

#include "shape.h"
#include "trace.h"

struct scan {
	struct run *run;
	const struct source *source;
	const char *at, *end; /* of the line */
	const char *begin;
	unsigned line;
	bool last; /* no line break ends it: it may be cut off */
	bool good;
};

/* ---- JSON ---- */

static bool fail(struct scan *scan, const char *expected)
{
	const unsigned column = (unsigned)(scan->at - scan->begin) + 1;
	const struct position at = {scan->source, scan->line, column, 1};
	if (scan->good && !scan->last)
		diagnostic_error(&scan->run->diagnostics, at,
			"no record of a mock: expected %s", expected);
	scan->good = false;
	return false;
}

static void skip_blanks(struct scan *scan)
{
	while (scan->at < scan->end && (*scan->at == ' ' || *scan->at == '\t' || *scan->at == '\r'))
		scan->at++;
}

static bool take(struct scan *scan, char byte)
{
	skip_blanks(scan);
	if (scan->at == scan->end || *scan->at != byte)
		return false;
	scan->at++;
	return true;
}

static bool need(struct scan *scan, char byte, const char *expected)
{
	return take(scan, byte) || fail(scan, expected);
}

/* The character that an escape stands for; those that a mock never writes stand for themselves. */
static void add_escaped(struct scan *scan, struct buffer *buffer)
{
	int64_t code = 0;
	const char letter = *scan->at++;
	if (letter == 'u' && scan->end - scan->at >= 4) {
		const struct text hex = text_format(&scan->run->pool, "0x%.4s", scan->at);
		if (shape_parse_integer(hex, &code) && code < 0x80)
			buffer_byte(buffer, (char)code);
		scan->at += 4;
	} else {
		char made = letter;
		if (letter == 'n')
			made = '\n';
		if (letter == 't')
			made = '\t';
		buffer_byte(buffer, made);
	}
}

static bool read_string(struct scan *scan, struct text *text)
{
	struct buffer buffer = {.pool = &scan->run->pool};
	if (!need(scan, '"', "a text"))
		return false;
	const char *begin = scan->at;
	while (scan->at < scan->end && *scan->at != '"' && *scan->at != '\\')
		scan->at++;
	*text = (struct text){begin, (size_t)(scan->at - begin)};
	if (scan->at < scan->end && *scan->at == '"') {
		scan->at++;
		return true;
	}
	buffer_add(&buffer, *text);
	while (scan->at < scan->end && *scan->at != '"') {
		const char byte = *scan->at++;
		if (byte == '\\' && scan->at < scan->end)
			add_escaped(scan, &buffer);
		else
			buffer_byte(&buffer, byte);
	}
	*text = buffer_finish(&buffer);
	return need(scan, '"', "the end of a text");
}

static bool read_number(struct scan *scan, uint64_t *value)
{
	skip_blanks(scan);
	const bool negative = take(scan, '-');
	const char *begin = scan->at;
	uint64_t sum = 0;
	for (; scan->at < scan->end && *scan->at >= '0' && *scan->at <= '9'; scan->at++) {
		const uint64_t digit = (uint64_t)(*scan->at - '0');
		if (sum > (UINT64_MAX - digit) / 10)
			return fail(scan, "a number of at most 64 bits");
		sum = sum * 10 + digit;
	}
	*value = negative ? 0 - sum : sum;
	return scan->at > begin || fail(scan, "a number");
}

static bool read_numbers(struct scan *scan, uint64_t *values, size_t most)
{
	size_t count = 0;
	uint64_t value = 0;
	if (!need(scan, '[', "a list of numbers"))
		return false;
	while (!take(scan, ']')) {
		if ((count > 0 && !need(scan, ',', "',' or ']'")) || !read_number(scan, &value))
			return false;
		if (count == most)
			return fail(scan, "fewer numbers");
		values[count++] = value;
	}
	return true;
}

static bool read_bool(struct scan *scan, bool *value)
{
	static const struct text words[] = {{"false", 5}, {"true", 4}};
	skip_blanks(scan);
	for (unsigned i = 0; i < 2; i++) {
		const struct text rest = {scan->at, (size_t)(scan->end - scan->at)};
		if (!text_starts_with(rest, words[i]))
			continue;
		*value = i == 1;
		scan->at += words[i].length;
		return true;
	}
	return fail(scan, "true or false");
}

/* Passes over a value, of whatever kind; what is inside of others is not looked at. */
static bool skip_value(struct scan *scan)
{
	unsigned depth = 0;
	struct text text;
	do {
		skip_blanks(scan);
		if (scan->at == scan->end)
			return fail(scan, "a value");
		if (*scan->at == '"') {
			if (!read_string(scan, &text))
				return false;
			continue;
		}
		depth += *scan->at == '{' || *scan->at == '[';
		if ((*scan->at == '}' || *scan->at == ']') && depth > 0)
			depth--;
		else if ((*scan->at == ',' || *scan->at == '}') && depth == 0)
			return true;
		scan->at++;
	} while (depth > 0 || (scan->at < scan->end && *scan->at != ',' && *scan->at != '}'));
	return true;
}

/* ---- lines ---- */

static bool read_parameters(struct scan *scan, struct trace_call *call)
{
	struct trace_parameter **end = &call->parameters;
	if (!need(scan, '{', "parameters"))
		return false;
	while (!take(scan, '}')) {
		struct trace_parameter *parameter =
			pool_allocate(&scan->run->pool, sizeof *parameter);
		if ((end != &call->parameters && !need(scan, ',', "',' or '}'")) ||
			!read_string(scan, &parameter->name) || !need(scan, ':', "':'") ||
			!skip_value(scan))
			return false;
		*end = parameter;
		end = &parameter->next;
	}
	return true;
}

/* What a line says; which of these it has tells what it is. */
struct line {
	struct trace_call call;
	struct text driver, protocol;
	uint64_t number, began, ended, time, took, issued, answer, value, thread, record, width;
	bool session, kept, programmed, query, returns;
};

enum kind { NUMBER, TEXT_OF, TRUTH };

static const struct key {
	const char *key;
	enum kind kind;
	size_t offset;
} keys[] = {
	{"call", NUMBER, offsetof(struct line, number)},
	{"began", NUMBER, offsetof(struct line, began)},
	{"ended", NUMBER, offsetof(struct line, ended)},
	{"time", NUMBER, offsetof(struct line, time)},
	{"took", NUMBER, offsetof(struct line, took)},
	{"thread", NUMBER, offsetof(struct line, thread)},
	{"value", NUMBER, offsetof(struct line, value)},
	{"answer", NUMBER, offsetof(struct line, answer)},
	{"issued", NUMBER, offsetof(struct line, issued)},
	{"record", NUMBER, offsetof(struct line, record)},
	{"width", NUMBER, offsetof(struct line, width)},
	{"entry", TEXT_OF, offsetof(struct line, call.entry)},
	{"message", TEXT_OF, offsetof(struct line, call.message)},
	{"scope", TEXT_OF, offsetof(struct line, call.scope)},
	{"verdict", TEXT_OF, offsetof(struct line, call.verdict)},
	{"failure", TEXT_OF, offsetof(struct line, call.failure)},
	{"driver", TEXT_OF, offsetof(struct line, driver)},
	{"protocol", TEXT_OF, offsetof(struct line, protocol)},
	{"pending", TRUTH, offsetof(struct line, call.pending)},
	{"session", TRUTH, offsetof(struct line, session)},
	{"kept", TRUTH, offsetof(struct line, kept)},
	{"programmed", TRUTH, offsetof(struct line, programmed)},
	{"query", TRUTH, offsetof(struct line, query)},
	{"returns", TRUTH, offsetof(struct line, returns)},
};

static bool read_value(struct scan *scan, struct text key, struct line *line)
{
	if (text_equal(key, TEXT("arguments")))
		return read_numbers(scan, line->call.call.arguments, DRV_MOCK_ARGUMENTS);
	if (text_equal(key, TEXT("ids")))
		return read_numbers(scan, line->call.call.ids, DRV_MOCK_DEPTH);
	if (text_equal(key, TEXT("parameters")))
		return read_parameters(scan, &line->call);
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		if (!text_equal(key, text_of(keys[i].key)))
			continue;
		void *into = (char *)line + keys[i].offset;
		return keys[i].kind == NUMBER ? read_number(scan, into)
			: keys[i].kind == TRUTH ? read_bool(scan, into) : read_string(scan, into);
	}
	return skip_value(scan);
}

static bool read_line(struct scan *scan, struct line *line)
{
	struct text key;
	bool first = true;
	if (!need(scan, '{', "'{'"))
		return false;
	for (; !take(scan, '}'); first = false)
		if ((!first && !need(scan, ',', "',' or '}'")) || !read_string(scan, &key) ||
			!need(scan, ':', "':'") || !read_value(scan, key, line))
			return false;
	skip_blanks(scan);
	return scan->at == scan->end || fail(scan, "the end of the line");
}

static void add_call(struct scan *scan, const struct line *line, struct trace *trace)
{
	trace->calls = pool_grow(&scan->run->pool, trace->calls, trace->count, &trace->capacity,
		sizeof *trace->calls);
	struct trace_call *call = &trace->calls[trace->count++];
	*call = line->call;
	call->line = scan->line;
	call->life = trace->lives;
	call->call.number = line->number;
	call->call.began = line->began;
	call->call.ended = line->ended;
	call->call.time = line->time;
	call->call.took = line->took;
	call->call.thread = (uint32_t)line->thread;
	call->call.value = (uint32_t)line->value;
	call->call.answer = (int64_t)line->answer;
	call->call.issued = line->issued;
	call->call.session = line->session;
	call->call.kept = line->kept;
	call->call.programmed = line->programmed;
	call->call.query = line->query;
	call->call.returns = line->returns;
	call->call.width = (uint8_t)trace->width;
}

static void add_failure(struct scan *scan, struct text failure, struct trace *trace)
{
	trace->failures = pool_grow(&scan->run->pool, trace->failures, trace->failure_count,
		&trace->failure_capacity, sizeof *trace->failures);
	trace->failures[trace->failure_count++] = failure;
}

/* A call that is answered takes the place of its line from before it was. */
static bool is_answered(const struct trace_call *pending, const struct trace_call *calls,
	size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (&calls[i] != pending && calls[i].life == pending->life && !calls[i].pending &&
			calls[i].call.number == pending->call.number)
			return true;
	return false;
}

static void drop_answered(struct trace *trace)
{
	size_t kept = 0;
	for (size_t i = 0; i < trace->count; i++) {
		const struct trace_call *call = &trace->calls[i];
		if (!call->pending || !is_answered(call, trace->calls, trace->count))
			trace->calls[kept++] = *call;
	}
	trace->count = kept;
}

static void take_line(struct scan *scan, struct trace *trace)
{
	struct line line = {0};
	if (scan->end == scan->begin || !read_line(scan, &line))
		return;
	if (line.record > 0) {
		trace->driver = line.driver;
		trace->protocol = line.protocol;
		trace->width = line.width == 4 ? 4 : 8;
		trace->lives++;
	} else if (line.call.failure.at != NULL) {
		add_failure(scan, line.call.failure, trace);
	} else if (line.number > 0 && trace->lives > 0) {
		add_call(scan, &line, trace);
	} else {
		scan->at = scan->begin;
		fail(scan, trace->lives == 0 ? "the head, with the key 'record'" : "a call");
	}
}

bool trace_read(struct run *run, const struct source *source, struct trace *trace)
{
	const char *at = source->bytes.at;
	const char *end = at + source->bytes.length;
	struct scan scan = {.run = run, .source = source, .good = true};
	while (at < end && scan.good) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		scan.last = stop == NULL;
		scan.begin = scan.at = at;
		scan.end = stop == NULL ? end : stop;
		scan.line++;
		take_line(&scan, trace);
		at = stop == NULL ? end : stop + 1;
	}
	if (run->diagnostics.errors == 0 && trace->lives == 0)
		diagnostic_error(&run->diagnostics, (struct position){source, 0, 0, 0},
			"no record of a mock: it is empty");
	drop_answered(trace);
	return run->diagnostics.errors == 0;
}
