/* One walk over the text. Only three things matter: comments, #define lines, and what stands in the
 * braces of an enum; all else is skipped, token by token. */
#include "header.h"

#include <inttypes.h>

enum { DOC_MOST = 300 };

struct scan {
	struct header *header;
	struct text text;
	size_t at;
	unsigned line;
	bool wanted;
	struct text comment;          /* that stands before what comes next, or {0} */
	unsigned comment_end;         /* the line on which it ends */
	struct header_constant *last; /* the constant behind which a comment may stand */
	unsigned last_line;
};

static char peek(const struct scan *scan, size_t ahead)
{
	if (scan->at + ahead >= scan->text.length)
		return '\0';
	return scan->text.at[scan->at + ahead];
}

static void step(struct scan *scan)
{
	scan->line += scan->text.at[scan->at] == '\n';
	scan->at++;
}

static bool at_end(const struct scan *scan)
{
	return scan->at >= scan->text.length;
}

static bool is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_word(char c)
{
	return is_letter(c) || (c >= '0' && c <= '9');
}

/* On one line: white space becomes one blank, and the ornaments of comments go. */
static struct text flatten(struct pool *pool, struct text text)
{
	struct buffer flat = {.pool = pool};
	bool space = false;
	bool ornament = true;
	for (size_t i = 0; i < text.length && flat.length < DOC_MOST; i++) {
		const char c = text.at[i];
		ornament |= c == '\n';
		const bool blank = (c >= '\0' && c <= ' ') || c == 0x7f || c == '\\';
		space |= blank;
		if (blank || (ornament && strchr("*/!<-=", c) != NULL))
			continue;
		if (space && flat.length > 0)
			buffer_byte(&flat, ' ');
		buffer_byte(&flat, c);
		space = ornament = false;
	}
	if (flat.length == 0)
		return (struct text){0};
	return buffer_finish(&flat);
}

/* ---- comments ---- */

static bool is_comment(const struct scan *scan)
{
	return peek(scan, 0) == '/' && (peek(scan, 1) == '*' || peek(scan, 1) == '/');
}

/* Comments of several lines that begin with // are one. */
static struct text join(struct scan *scan, struct text comment, unsigned begin)
{
	if (scan->comment.at == NULL || scan->comment_end + 1 != begin || comment.at == NULL)
		return comment;
	return text_format(scan->header->pool, "%.*s %.*s", (int)scan->comment.length,
		scan->comment.at, (int)comment.length, comment.at);
}

static void skip_comment(struct scan *scan)
{
	const unsigned begin = scan->line;
	const bool block = peek(scan, 1) == '*';
	const size_t start = scan->at += 2;
	while (!at_end(scan) && (block ? peek(scan, 0) != '*' || peek(scan, 1) != '/'
				       : peek(scan, 0) != '\n'))
		step(scan);
	struct text text = {scan->text.at + start, scan->at - start};
	scan->at += block && !at_end(scan) ? 2 : 0;
	while (text.length > 0 && text.at[text.length - 1] == '*')
		text.length--;
	const struct text flat = flatten(scan->header->pool, text);
	if (scan->last != NULL && scan->last_line == begin) {
		scan->last->doc = flat;
		return;
	}
	scan->comment = join(scan, flat, begin);
	scan->comment_end = scan->line;
}

static void skip_space(struct scan *scan)
{
	while (!at_end(scan)) {
		if (is_comment(scan))
			skip_comment(scan);
		else if (is_space(peek(scan, 0)))
			step(scan);
		else
			return;
	}
}

/* ---- constants ---- */

/* Where the constant of that name is, or will be. */
static struct header_constant **place_of(struct header *header, struct text name)
{
	const uint32_t word = names_intern(header->pool, &header->words, name);
	while (word >= header->word_capacity)
		header->by_word = pool_grow(header->pool, header->by_word, header->word_capacity,
			&header->word_capacity, sizeof *header->by_word);
	return &header->by_word[word];
}

static struct header_constant *append(struct header *header, struct header_constant what)
{
	struct header_constant *constant = pool_allocate(header->pool, sizeof *constant);
	*constant = what;
	header->constants = pool_grow(header->pool, header->constants, header->count,
		&header->capacity, sizeof *header->constants);
	header->constants[header->count++] = constant;
	*place_of(header, what.name) = constant;
	return constant;
}

void header_know(struct header *header, struct text name, int64_t value)
{
	if (header_find(header, name) == NULL)
		append(header,
			(struct header_constant){.name = name, .known = true, .value = value,
				.body = text_format(header->pool, "%" PRId64, value)});
}

static void add(struct scan *scan, struct text name, struct text body, unsigned line)
{
	struct header *header = scan->header;
	const bool described = scan->comment.at != NULL && scan->comment_end + 1 >= line;
	const struct text doc = described ? scan->comment : (struct text){0};
	scan->comment = (struct text){0};
	scan->last = NULL;
	if (body.at == NULL || header_find(header, name) != NULL)
		return;
	scan->last = append(header,
		(struct header_constant){.name = name, .body = body, .doc = doc, .line = line,
			.wanted = scan->wanted});
	scan->last_line = scan->line;
}

static struct text take_word(struct scan *scan)
{
	const size_t start = scan->at;
	while (is_word(peek(scan, 0)))
		scan->at++;
	return (struct text){scan->text.at + start, scan->at - start};
}

static void skip_quoted(struct scan *scan)
{
	const char quote = peek(scan, 0);
	for (scan->at++; !at_end(scan) && peek(scan, 0) != quote && peek(scan, 0) != '\n';
		scan->at++)
		if (peek(scan, 0) == '\\' && peek(scan, 1) != '\n')
			scan->at += scan->at + 1 < scan->text.length;
	scan->at += !at_end(scan) && peek(scan, 0) == quote;
}

static void skip_blanks(struct scan *scan)
{
	while (peek(scan, 0) == ' ' || peek(scan, 0) == '\t')
		scan->at++;
}

/* The rest of a directive, which a backslash continues, up to a comment. */
static struct text take_line(struct scan *scan)
{
	const size_t start = scan->at;
	while (!at_end(scan) && peek(scan, 0) != '\n' && !is_comment(scan)) {
		if (peek(scan, 0) == '"' || peek(scan, 0) == '\'') {
			skip_quoted(scan);
			continue;
		}
		if (peek(scan, 0) == '\\' && scan->at + 1 < scan->text.length)
			step(scan);
		step(scan);
	}
	return flatten(scan->header->pool,
		(struct text){scan->text.at + start, scan->at - start});
}

static void take_directive(struct scan *scan)
{
	const unsigned line = scan->line;
	scan->at++;
	skip_blanks(scan);
	if (!text_equal(take_word(scan), TEXT("define"))) {
		take_line(scan);
		return;
	}
	skip_blanks(scan);
	const struct text name = take_word(scan);
	const bool has_arguments = peek(scan, 0) == '(';
	const struct text body = take_line(scan);
	if (name.length > 0 && !has_arguments)
		add(scan, name, body, line);
}

/* What an enumerator is given, up to the comma or the brace behind it. */
static struct text take_value(struct scan *scan)
{
	const size_t start = scan->at;
	unsigned depth = 0;
	while (!at_end(scan) && !is_comment(scan)) {
		const char c = peek(scan, 0);
		if (depth == 0 && (c == ',' || c == '}'))
			break;
		depth += c == '(';
		depth -= c == ')' && depth > 0;
		step(scan);
	}
	return flatten(scan->header->pool,
		(struct text){scan->text.at + start, scan->at - start});
}

/* Behind the brace. Each is one more than the one before, unless it is given a value. */
static void take_enumerators(struct scan *scan)
{
	struct text before = {0};
	for (skip_space(scan); is_letter(peek(scan, 0)); skip_space(scan)) {
		const unsigned line = scan->line;
		const struct text name = take_word(scan);
		struct text body = before.at == NULL ? TEXT("0")
						     : text_format(scan->header->pool, "%.*s + 1",
							       (int)before.length, before.at);
		skip_space(scan);
		if (peek(scan, 0) == '=') {
			scan->at++;
			body = take_value(scan);
		}
		add(scan, name, body, line);
		if (scan->last != NULL)
			scan->last->ordinal =
				before.at != NULL && text_ends_with(body, TEXT(" + 1"));
		before = name;
		skip_space(scan);
		if (peek(scan, 0) != ',')
			return;
		scan->at++;
	}
}

/* An enum's braces follow its keyword, or its name. */
static void take_enum(struct scan *scan)
{
	skip_space(scan);
	if (is_letter(peek(scan, 0))) {
		take_word(scan);
		skip_space(scan);
	}
	if (peek(scan, 0) != '{')
		return;
	scan->at++;
	take_enumerators(scan);
}

/* Directives stand first on their line. */
static bool begins_line(const struct scan *scan)
{
	size_t at = scan->at;
	while (at > 0 && (scan->text.at[at - 1] == ' ' || scan->text.at[at - 1] == '\t'))
		at--;
	return at == 0 || scan->text.at[at - 1] == '\n' || scan->text.at[at - 1] == '/';
}

void header_scan(struct header *header, struct text text, bool wanted)
{
	struct scan scan = {.header = header, .text = text, .line = 1, .wanted = wanted};
	for (skip_space(&scan); !at_end(&scan); skip_space(&scan)) {
		const char c = peek(&scan, 0);
		if (c == '#' && begins_line(&scan))
			take_directive(&scan);
		else if (is_word(c) && text_equal(take_word(&scan), TEXT("enum")))
			take_enum(&scan);
		else if (c == '"' || c == '\'')
			skip_quoted(&scan);
		else if (!is_word(c))
			step(&scan);
	}
}

struct header_constant *header_find(struct header *header, struct text name)
{
	return *place_of(header, name);
}
