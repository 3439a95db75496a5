/* Code is broken behind the comma that is least deep in brackets, if possible in the second half of
 * what fits; comments go on as comments. Few lines are wide: all are measured, and nothing is
 * copied before the first. */
#include "c_fold.h"

enum {
	TAB = 8,
	SEVEN_TABS = 56,
	NO_COMMA = 100, /* how bad a place is, beside how deep it is */
	FIRST_HALF = 200,
};

/* One line, or what is left of it. */
struct line {
	struct text text;
	size_t indent; /* bytes of white space in front */
	size_t column; /* where those end */
};

static struct line measure(struct text text)
{
	struct line line = {.text = text};
	size_t i = 0;
	for (; i < text.length && (text.at[i] == '\t' || text.at[i] == ' '); i++)
		line.column += text.at[i] == ' ' ? 1 : TAB - line.column % TAB;
	line.indent = i;
	return line;
}

/* Whether a glance is enough to see that it is not wide: no more than seven tabs, and short. */
static bool is_short(struct text text, size_t width)
{
	return text.length + SEVEN_TABS <= width && (text.length < 8 || text.at[7] != '\t');
}

static bool is_wide(const struct line *line, size_t width)
{
	return line->column + line->text.length - line->indent > width;
}

static bool begins(struct text text, const char *word)
{
	const size_t indent = measure(text).indent;
	return text_starts_with((struct text){text.at + indent, text.length - indent},
		text_of(word));
}

/* ---- where ---- */

/* The last byte of what begins with a quote. */
static size_t end_of_literal(struct text text, size_t i)
{
	const char quote = text.at[i++];
	while (i < text.length && text.at[i] != quote)
		i += text.at[i] == '\\' ? 2 : 1;
	return i;
}

static unsigned badness(struct text text, size_t space, unsigned depth, bool early)
{
	return depth + (text.at[space - 1] == ',' ? 0 : NO_COMMA) + (early ? FIRST_HALF : 0);
}

/* Where a comment ends that begins there, or the text. */
static size_t end_of_comment(struct text text, size_t i)
{
	const bool ends = text.at[i + 1] == '*';
	for (i += 2; i + 1 < text.length; i++)
		if (ends && text.at[i] == '*' && text.at[i + 1] == '/')
			return i + 1;
	return text.length;
}

static bool is_comment_at(struct text text, size_t i)
{
	return text.at[i] == '/' && i + 1 < text.length &&
		(text.at[i + 1] == '*' || text.at[i + 1] == '/');
}

/* The space that code is best broken at; 0 when there is none. */
static size_t find_in_code(const struct line *line, size_t width)
{
	const struct text text = line->text;
	const size_t fits = line->indent + width - line->column;
	size_t best = 0;
	unsigned least = 0, depth = 0;
	for (size_t i = line->indent; i <= fits && i < text.length; i++) {
		const char byte = text.at[i];
		if (byte == '"' || byte == '\'')
			i = end_of_literal(text, i);
		else if (byte == '(' || byte == '{' || byte == '[')
			depth++;
		else if (depth > 0 && (byte == ')' || byte == '}' || byte == ']'))
			depth--;
		else if (is_comment_at(text, i))
			i = end_of_comment(text, i);
		if (byte != ' ' || i == line->indent)
			continue;
		const unsigned bad = badness(text, i, depth, i < line->indent + fits / 2);
		if (best == 0 || bad <= least) {
			best = i;
			least = bad;
		}
	}
	return best;
}

/* The last space that fits, behind the comment's first word; 0 when there is none. */
static size_t find_in_comment(const struct line *line, size_t width)
{
	size_t i = line->indent + width - line->column;
	while (i > line->indent + 3 && line->text.at[i] != ' ')
		i--;
	return i > line->indent + 3 ? i : 0;
}

/* ---- folding ---- */

/* Appends the line, broken as often as it takes, each piece after the first behind what leads. */
static void fold_line(struct buffer *buffer, struct line line, bool comment, size_t width)
{
	const struct text white = {line.text.at, line.indent};
	const struct text lead = !comment ? TEXT("\t") : begins(line.text, "/*") ? TEXT(" * ")
		: TEXT("* ");
	const size_t column = comment ? line.column + lead.length
		: line.column - line.column % TAB + TAB;
	while (is_wide(&line, width) && line.column < width) {
		const size_t at = comment ? find_in_comment(&line, width)
			: find_in_code(&line, width);
		if (at == 0)
			break;
		buffer_add(buffer, (struct text){line.text.at, at});
		buffer_byte(buffer, '\n');
		buffer_add(buffer, white);
		buffer_add(buffer, lead);
		line.text = (struct text){line.text.at + at + 1, line.text.length - at - 1};
		line.indent = 0;
		line.column = column;
	}
	buffer_add(buffer, line.text);
}

/* The line that ends in front of another. */
static struct text line_before(struct text source, size_t start)
{
	size_t from = start == 0 ? 0 : start - 1;
	while (from > 0 && source.at[from - 1] != '\n')
		from--;
	return (struct text){source.at + from, start == 0 ? 0 : start - 1 - from};
}

static bool is_directive(struct text text, struct text before)
{
	return begins(text, "#") || text_ends_with(before, TEXT("\\"));
}

static bool is_comment(struct text text, struct text before)
{
	return begins(text, "/*") ||
		(begins(text, "* ") && (begins(before, "/*") || begins(before, "*")));
}

/* Appends the line and what is not copied yet in front of it when it is one to fold. */
static bool add_folded(struct buffer *buffer, struct text source, size_t copied,
	struct text text, size_t width)
{
	const struct line line = measure(text);
	if (!is_wide(&line, width))
		return false;
	const size_t start = (size_t)(text.at - source.at);
	const struct text before = line_before(source, start);
	if (is_directive(text, before))
		return false;
	if (copied == 0)
		buffer_reserve(buffer, source.length + source.length / TAB);
	buffer_add(buffer, (struct text){source.at + copied, start - copied});
	fold_line(buffer, line, is_comment(text, before), width);
	return true;
}

struct text c_fold(struct pool *pool, struct text source, size_t width)
{
	struct buffer buffer = {.pool = pool};
	size_t copied = 0, start = 0;
	while (start < source.length) {
		const char *at = source.at + start;
		const char *end = memchr(at, '\n', source.length - start);
		const size_t length = end == NULL ? source.length - start : (size_t)(end - at);
		const struct text text = {at, length};
		if (!is_short(text, width) && add_folded(&buffer, source, copied, text, width))
			copied = start + length;
		start += length + 1;
	}
	if (copied == 0)
		return source;
	buffer_add(&buffer, (struct text){source.at + copied, source.length - copied});
	return buffer_finish(&buffer);
}
