/* Bytes that no YAML may contain are found before libyaml sees them: libyaml would stop at the
 * first, and tell neither its line nor its column. */
#include "yaml_parts.h"

enum {
	MOST_BYTES = 1024 * 1024,
	MOST_BAD_CHARACTERS = 5,
};

static struct text text_from(struct text text, size_t start)
{
	return (struct text){text.at + start, text.length - start};
}

static size_t mark_length(struct text bytes)
{
	return text_starts_with(bytes, TEXT("\xef\xbb\xbf")) ? 3 : 0;
}

/* Whether eight bytes are all printable ASCII or line feeds. */
static bool is_plain(uint64_t eight)
{
	const uint64_t ones = 0x0101010101010101U, high = 0x8080808080808080U;
	uint64_t above = (eight | (eight + ones)) & high;
	uint64_t below = ~(eight + 0x60 * ones) & high;
	uint64_t not_feed = ((eight ^ 0x0a * ones) + 0x7f * ones) & high;
	return (above | (below & not_feed)) == 0;
}

static size_t plain_prefix(struct text text)
{
	size_t at = 0;
	for (uint64_t eight; text.length - at >= sizeof(eight); at += sizeof(eight)) {
		memcpy(&eight, text.at + at, sizeof(eight));
		if (!is_plain(eight))
			break;
	}
	return at;
}

/* What YAML forbids, and what libyaml would take for a line break where editors see none. */
static bool is_forbidden(uint32_t code)
{
	if (code < ' ')
		return code != '\t' && code != '\n' && code != '\r';
	return (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029 || code == 0xfeff
		|| code == 0xfffe || code == 0xffff;
}

static struct position position_of_byte(const struct source *source, size_t offset)
{
	struct position position = {source, 1, 1, 1};
	struct text rest = {source->bytes.at, offset};
	rest = text_from(rest, mark_length(rest));
	while (rest.length) {
		uint32_t code;
		size_t size = text_character(rest, &code);
		rest = text_from(rest, size ? size : 1);
		position.column++;
		if (code == '\n' || (code == '\r' && !(rest.length && rest.at[0] == '\n'))) {
			position.line++;
			position.column = 1;
		}
	}
	return position;
}

static void report_character(const struct source *source,
	struct diagnostics *diagnostics, size_t offset, size_t size, uint32_t code)
{
	struct position at = position_of_byte(source, offset);
	unsigned value = (unsigned)code;
	if (size == 0)
		diagnostic_error(diagnostics, at, "invalid UTF-8: byte 0x%02X", value);
	else if (code == 0)
		diagnostic_error(diagnostics, at, "NUL byte in the text");
	else
		diagnostic_error(diagnostics, at,
			"character U+%04X is not allowed; in double quotes write \\u%04X",
			value, value);
}

static bool check_characters(const struct source *source, struct diagnostics *diagnostics)
{
	struct text rest = source->bytes;
	const char *start = rest.at;
	rest = text_from(rest, mark_length(rest));
	unsigned bad = 0;
	while (bad < MOST_BAD_CHARACTERS) {
		rest = text_from(rest, plain_prefix(rest));
		if (rest.length == 0)
			break;
		uint32_t code;
		size_t size = text_character(rest, &code);
		if (size == 0 || is_forbidden(code)) {
			size_t offset = (size_t)(rest.at - start);
			report_character(source, diagnostics, offset, size, code);
			bad++;
		}
		rest = text_from(rest, size ? size : 1);
		while (size == 0 && rest.length && ((unsigned char)rest.at[0] & 0xc0) == 0x80)
			rest = text_from(rest, 1);
	}
	return bad == 0;
}

/* Tags are refused anyway, and libyaml compares every %TAG with all before it: a large file of
 * them would take seconds. */
static bool check_directives(const struct source *source, struct diagnostics *diagnostics)
{
	struct text bytes = source->bytes;
	size_t start = mark_length(bytes);
	for (size_t at = start; at < bytes.length; at++) {
		const char *found = memchr(bytes.at + at, '%', bytes.length - at);
		if (!found)
			break;
		at = (size_t)(found - bytes.at);
		bool starts_line = at == start || found[-1] == '\n' || found[-1] == '\r';
		if (!starts_line || !text_starts_with(text_from(bytes, at), TEXT("%TAG")))
			continue;
		struct position position = position_of_byte(source, at);
		position.length = 4;
		diagnostic_error(diagnostics, position, "directive '%%TAG' is not supported");
		return false;
	}
	return true;
}

struct text yaml_text_at(const struct source *source, size_t index)
{
	struct text rest = text_from(source->bytes, mark_length(source->bytes));
	for (; index && rest.length; index--) {
		uint32_t code;
		rest = text_from(rest, text_character(rest, &code));
	}
	return rest;
}

/* Without a byte order mark, the zeros of two ASCII characters give UTF-16 away. */
static bool is_utf16(struct text bytes)
{
	if (text_starts_with(bytes, TEXT("\xff\xfe")) || text_starts_with(bytes, TEXT("\xfe\xff")))
		return true;
	if (bytes.length < 4)
		return false;
	bool even = bytes.at[0] && bytes.at[2], odd = bytes.at[1] && bytes.at[3];
	bool no_even = !bytes.at[0] && !bytes.at[2], no_odd = !bytes.at[1] && !bytes.at[3];
	return (even && no_odd) || (odd && no_even);
}

void yaml_report_empty(const struct source *source, struct diagnostics *diagnostics)
{
	diagnostic_error(diagnostics, (struct position){source, 0, 0, 1},
		"expected a YAML document, but nothing is here except blanks and comments");
}

bool yaml_check_bytes(const struct source *source, struct diagnostics *diagnostics)
{
	struct position whole = {source, 0, 0, 1};
	struct text bytes = source->bytes;
	if (bytes.length > MOST_BYTES) {
		diagnostic_error(diagnostics, whole, "%zu bytes are too many; the limit is %d",
			bytes.length, MOST_BYTES);
		return false;
	}
	if (bytes.length == 0) {
		yaml_report_empty(source, diagnostics);
		return false;
	}
	if (is_utf16(bytes)) {
		diagnostic_error(diagnostics, whole, "the text is UTF-16; save it as UTF-8");
		return false;
	}
	return check_characters(source, diagnostics) && check_directives(source, diagnostics);
}
