/* A diagnostic is built whole in a buffer and written with one call. Whatever comes from the input
 * passes through add_visible, which also says how many columns a character takes, so that the
 * caret cannot drift from what is shown. */
#include "diagnostic.h"

#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

enum {
	PRINTED_BY_DEFAULT = 100,
	MESSAGE_CHARACTERS = 400, /* of a message at most: it may quote anything */
	SHOWN_CHARACTERS = 100,   /* of a line at most */
	LEAD_CHARACTERS = 40,     /* shown before the caret when a line is cut on the left */
};

bool diagnostic_wants_colour(FILE *stream)
{
	const char *refused = getenv("NO_COLOR");
	const char *terminal = getenv("TERM");
	if ((refused && *refused) || (terminal && strcmp(terminal, "dumb") == 0))
		return false;
	return isatty(fileno(stream)) == 1;
}

static struct text text_from(struct text text, size_t start)
{
	return (struct text){text.at + start, text.length - start};
}

/* Invisible characters that reorder, break or join what a terminal shows. */
static bool is_deceptive(uint32_t code)
{
	return (code >= 0x80 && code < 0xa0) || code == 0x061c
		|| (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e)
		|| (code >= 0x2060 && code <= 0x2069)
		|| code == 0xfeff || code == 0xfffe || code == 0xffff;
}

/* Takes the first character off the text, which is not empty, adds it in a form that is safe to
 * print, and returns how many columns it takes there. */
static unsigned add_visible(struct buffer *out, struct text *text)
{
	uint32_t code;
	size_t size = text_character(*text, &code);
	struct text bytes = {text->at, size ? size : 1};
	size_t before = out->length;
	*text = text_from(*text, bytes.length);
	if (size == 0 || code < ' ' || code == 0x7f)
		buffer_format(out, "\\x%02x", (unsigned)code);
	else if (is_deceptive(code))
		buffer_format(out, "\\u{%04X}", (unsigned)code);
	else {
		buffer_add(out, bytes);
		return 1;
	}
	return (unsigned)(out->length - before);
}

static void add_all_visible(struct buffer *out, struct text text)
{
	for (unsigned i = 0; text.length && i < MESSAGE_CHARACTERS; i++)
		add_visible(out, &text);
	if (text.length)
		buffer_add(out, TEXT("..."));
}

/* YAML's line breaks: LF, CR LF, and CR alone. */
static size_t line_length(struct text text)
{
	size_t length = 0;
	while (length < text.length && text.at[length] != '\n' && text.at[length] != '\r')
		length++;
	return length;
}

/* Finds a line, counted from 1 and without its break. False when the source ends before it. */
static bool find_line(struct text bytes, unsigned number, struct text *line)
{
	if (!bytes.at)
		return false;
	struct text rest = bytes;
	if (text_starts_with(rest, TEXT("\xef\xbb\xbf")))
		rest = text_from(rest, 3);
	for (unsigned at = 1; rest.length; at++) {
		size_t length = line_length(rest);
		*line = (struct text){rest.at, length};
		if (at == number)
			return true;
		rest = text_from(rest, length);
		if (rest.length)
			rest = text_from(rest, text_starts_with(rest, TEXT("\r\n")) ? 2 : 1);
	}
	return false;
}

static void skip_characters(struct text *text, unsigned count)
{
	uint32_t code;
	for (; count && text->length; count--) {
		size_t size = text_character(*text, &code);
		*text = text_from(*text, size ? size : 1);
	}
}

static void add_caret(struct buffer *out, unsigned before, unsigned under, bool colour)
{
	for (unsigned i = 0; i < before; i++)
		buffer_byte(out, ' ');
	if (colour)
		buffer_add(out, TEXT("\033[1;32m"));
	buffer_byte(out, '^');
	for (unsigned i = 1; i < under; i++)
		buffer_byte(out, '~');
	if (colour)
		buffer_add(out, TEXT("\033[0m"));
	buffer_byte(out, '\n');
}

static unsigned add_shown(struct buffer *out, struct text *line)
{
	if (line->at[0] != '\t')
		return add_visible(out, line);
	buffer_byte(out, ' ');
	*line = text_from(*line, 1);
	return 1;
}

/* Adds the line, in part when it is long, and counts the columns before the caret and under it. */
static void add_line(struct buffer *out, struct text line, struct position position,
	unsigned *before, unsigned *under)
{
	unsigned column = 1;
	if (position.column > SHOWN_CHARACTERS - LEAD_CHARACTERS / 2) {
		column = position.column - LEAD_CHARACTERS;
		skip_characters(&line, column - 1);
		buffer_add(out, TEXT("..."));
		*before = 3;
	}
	for (unsigned shown = 0; line.length && shown < SHOWN_CHARACTERS; shown++, column++) {
		unsigned width = add_shown(out, &line);
		if (column < position.column)
			*before += width;
		else if (column - position.column < position.length)
			*under += width;
	}
	if (line.length)
		buffer_add(out, TEXT("..."));
}

static void add_excerpt(struct buffer *out, struct position position, bool colour)
{
	struct text line;
	if (!find_line(position.source->bytes, position.line, &line))
		return;
	size_t start = out->length;
	buffer_format(out, "  %u |", position.line);
	size_t bar = out->length - start - 1;
	if (line.length)
		buffer_byte(out, ' ');
	unsigned before = 0, under = 0;
	add_line(out, line, position, &before, &under);
	buffer_format(out, "\n%*s ", (int)bar + 1, "|");
	add_caret(out, before, under, colour);
}

static void add_location(struct buffer *out, struct position position, bool colour)
{
	if (colour)
		buffer_add(out, TEXT("\033[1m"));
	add_all_visible(out, position.source->name);
	buffer_byte(out, ':');
	if (position.line)
		buffer_format(out, "%u:%u:", position.line, position.column);
	if (colour)
		buffer_add(out, TEXT("\033[0m"));
	buffer_byte(out, ' ');
}

static void add_severity(struct buffer *out, const char *severity, const char *escape)
{
	if (escape)
		buffer_format(out, "\033[1;%sm%s:\033[0m ", escape, severity);
	else
		buffer_format(out, "%s: ", severity);
}

static void add_message(struct buffer *out, const char *format, va_list arguments)
{
	va_list again;
	va_copy(again, arguments);
	int length = vsnprintf(NULL, 0, format, again);
	va_end(again);
	if (length < 0)
		pool_exhausted();
	struct buffer message = {0};
	buffer_reserve(&message, (size_t)length + 1);
	vsnprintf(message.at, (size_t)length + 1, format, arguments);
	add_all_visible(out, (struct text){message.at, (size_t)length});
	buffer_release(&message);
}

static void print(FILE *stream, struct buffer *out)
{
	(void)fwrite(out->at, 1, out->length, stream);
	buffer_release(out);
}

static bool over_limit(const struct diagnostics *diagnostics)
{
	unsigned limit = diagnostics->limit ? diagnostics->limit : PRINTED_BY_DEFAULT;
	return diagnostics->errors > limit;
}

/* Notes show their line only when it is not the one that the error has shown. */
static bool shows_line(const struct diagnostics *diagnostics, const struct diagnostic *diagnostic)
{
	const struct position position = diagnostic->position;
	const struct position last = diagnostics->last;
	if (position.line == 0)
		return false;
	return !diagnostic->note || position.source != last.source || position.line != last.line;
}

static void report(struct diagnostics *diagnostics, struct diagnostic diagnostic,
	va_list arguments)
{
	struct buffer out = {0};
	diagnostics->errors += !diagnostic.note;
	if (diagnostics->take != NULL) {
		add_message(&out, diagnostic.format, arguments);
		diagnostic.message = buffer_text(&out);
		diagnostics->take(diagnostics->context, &diagnostic);
		buffer_release(&out);
		return;
	}
	if (over_limit(diagnostics))
		return;
	const char *escape = diagnostic.note ? "36" : "31";
	add_location(&out, diagnostic.position, diagnostics->colour);
	add_severity(&out, diagnostic.note ? "note" : "error", diagnostics->colour ? escape : NULL);
	add_message(&out, diagnostic.format, arguments);
	buffer_byte(&out, '\n');
	if (shows_line(diagnostics, &diagnostic))
		add_excerpt(&out, diagnostic.position, diagnostics->colour);
	print(diagnostics->stream, &out);
}

void diagnostic_error(struct diagnostics *diagnostics, struct position position,
	const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	report(diagnostics, (struct diagnostic){.position = position, .format = format}, arguments);
	va_end(arguments);
	diagnostics->last = position;
}

void diagnostic_note(struct diagnostics *diagnostics, struct position position,
	const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	report(diagnostics,
		(struct diagnostic){.note = true, .position = position, .format = format},
		arguments);
	va_end(arguments);
}

static void suggest(struct diagnostics *diagnostics, struct position position,
	struct text suggestion, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	report(diagnostics,
		(struct diagnostic){.note = true, .position = position, .format = format,
			.suggestion = suggestion},
		arguments);
	va_end(arguments);
}

static unsigned near_limit(struct text wanted)
{
	return wanted.length < 6 ? 1 : (unsigned)(wanted.length / 3);
}

struct nearest nearest_to(struct text wanted)
{
	return (struct nearest){.wanted = wanted, .distance = near_limit(wanted) + 1};
}

void nearest_offer(struct nearest *nearest, struct text candidate)
{
	if (nearest->distance == 0)
		return;
	unsigned distance = text_distance(nearest->wanted, candidate, nearest->distance - 1);
	if (distance < nearest->distance) {
		nearest->best = candidate;
		nearest->distance = distance;
	}
}

void nearest_suggest(const struct nearest *nearest, struct diagnostics *diagnostics,
	struct position position)
{
	struct text best = nearest->best;
	if (best.length)
		suggest(diagnostics, position, best, "did you mean '%.*s'?", (int)best.length,
			best.at);
}
