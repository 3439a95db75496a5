/* Escaping: no text of a spec may leave the literal, comment or cell that it stands in. A table
 * of bytes tells which ones need a look in which mode; all others are copied in runs.
 *
 * C: the result is safe at once in a string literal, a block comment and a line comment.
 *   - a double quote and a backslash get a backslash, a newline becomes \n; other control bytes
 *     become three octal digits;
 *   - a backslash that only blanks follow becomes \134: as the last thing of a line comment it
 *     would swallow the next line;
 *   - a slash beside an asterisk becomes \057; an asterisk becomes \052 after a slash, and at the
 *     end of the text unless no slash can come then: nothing closes a comment, not even together
 *     with what stands before or after it in the template; nor is one opened, unless the template
 *     has an asterisk after a text that ends with a slash;
 *   - the second of two question marks gets a backslash: no trigraphs, not even with a question
 *     mark that stands before it in the template;
 *   - UTF-8 stays, except what hides or reorders text: bidirectional controls, C1 controls,
 *     line and paragraph separators and byte order marks become octal, as do bytes that are not
 *     UTF-8. Always three digits, so a digit may follow;
 *   - a per cent sign stays: the text is never a format.
 *
 * Markdown: plain text on one line.
 *   - a backslash before each special character; newlines, tabs and returns become a space;
 *   - the hidden characters above and other control bytes become numeric references.
 *
 * RC: for L"..." literals.
 *   - a double quote and a backslash are doubled, a newline becomes \n;
 *   - the second of two question marks becomes \x003F: no trigraphs;
 *   - other control bytes and everything beyond ASCII become \xNNNN, one for each unit of
 *     UTF-16, always four digits, so that a digit may follow. */
#include "template_private.h"

/* A bit for each mode; for the mode that changes nothing no byte has it. */
enum {
	NONE = 1 << TEMPLATE_ESCAPE_NONE,
	H = 1 << TEMPLATE_ESCAPE_HTML,
	C = 1 << TEMPLATE_ESCAPE_C,
	M = 1 << TEMPLATE_ESCAPE_MARKDOWN,
	R = 1 << TEMPLATE_ESCAPE_RC,
	CMR = C | M | R,
};

#define FOUR(bits) bits, bits, bits, bits
#define ROW(bits) FOUR(bits), FOUR(bits), FOUR(bits), FOUR(bits)

static const unsigned char special[256] = {
	[0x00] = ROW(CMR), ROW(CMR),
	['"'] = H | C | R, ['#'] = M, ['&'] = H | M, ['*'] = C | M, ['/'] = C,
	['<'] = H | M, ['>'] = H | M, ['?'] = C | R,
	['['] = M, ['\\'] = CMR, [']'] = M, ['_'] = M, ['`'] = M, ['{'] = M, ['|'] = M, ['}'] = M,
	[0x7f] = CMR,
	[0x80] = ROW(CMR), ROW(CMR), ROW(CMR), ROW(CMR), ROW(CMR), ROW(CMR), ROW(CMR), ROW(CMR),
};

enum { NOT_UTF8 = 0xfffd };

static void add(struct buffer *buffer, struct text text)
{
	template_append(buffer, text.at, text.length);
}

/* The character that starts at text.at[at], and its length; a byte that is not UTF-8 counts as
 * U+FFFD. */
static size_t decode(struct text text, size_t at, uint32_t *character)
{
	size_t length = text_character((struct text){text.at + at, text.length - at}, character);
	if (length == 0)
		*character = NOT_UTF8;
	return length != 0 ? length : 1;
}

/* Whether a character shows itself where it stands: no control, no mark that reorders or hides
 * its neighbours. */
static bool is_visible(uint32_t character)
{
	static const struct {
		uint32_t first, last;
	} hidden[] = {
		{0x00, 0x1f}, {0x7f, 0x9f}, {0x61c, 0x61c}, {0x200e, 0x200f},
		{0x2028, 0x202e}, {0x2066, 0x2069}, {0xfeff, 0xfeff},
	};
	for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
		if (character >= hidden[i].first && character <= hidden[i].last)
			return false;
	return true;
}

static size_t escape_html(struct buffer *buffer, struct text text, size_t at, char after)
{
	(void)after;
	switch (text.at[at]) {
	case '&': add(buffer, TEXT("&amp;")); break;
	case '<': add(buffer, TEXT("&lt;")); break;
	case '>': add(buffer, TEXT("&gt;")); break;
	default: add(buffer, TEXT("&quot;")); break;
	}
	return 1;
}

static void add_octal(struct buffer *buffer, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char byte = (unsigned char)bytes[i];
		char digits[] = {'\\', (char)('0' + (byte >> 6)), (char)('0' + (byte >> 3 & 7)),
			(char)('0' + (byte & 7))};
		template_append(buffer, digits, sizeof digits);
	}
}

/* Copies a visible character, or writes its bytes in octal. */
static size_t add_visible(struct buffer *buffer, struct text text, size_t at)
{
	uint32_t character;
	size_t length = decode(text, at, &character);
	if (is_visible(character) && !(character == NOT_UTF8 && length == 1))
		template_append(buffer, text.at + at, length);
	else
		add_octal(buffer, text.at + at, length);
	return length;
}

static bool only_blanks_from(struct text text, size_t at)
{
	while (at < text.length && (text.at[at] == ' ' || text.at[at] == '\t'))
		at++;
	return at == text.length;
}

static size_t escape_c(struct buffer *buffer, struct text text, size_t at, char after)
{
	char byte = text.at[at];
	char before = '\0';
	if (buffer->length > 0)
		before = buffer->at[buffer->length - 1];
	bool last = at + 1 == text.length;
	bool octal = (byte == '\\' && only_blanks_from(text, at + 1))
		|| (byte == '*' && ((last && after == '/') || before == '/'))
		|| (byte == '/' && (before == '*' || (!last && text.at[at + 1] == '*')));
	if (octal)
		add_octal(buffer, &byte, 1);
	else if (byte == '\n')
		add(buffer, TEXT("\\n"));
	else if (byte == '"')
		add(buffer, TEXT("\\\""));
	else if (byte == '\\')
		add(buffer, TEXT("\\\\"));
	else if (byte == '?' && before == '?')
		add(buffer, TEXT("\\?"));
	else
		return add_visible(buffer, text, at);
	return 1;
}

static size_t escape_markdown(struct buffer *buffer, struct text text, size_t at, char after)
{
	(void)after;
	char byte = text.at[at];
	if (byte == '\n' || byte == '\t' || byte == '\r') {
		add(buffer, TEXT(" "));
		return 1;
	}
	uint32_t character;
	size_t length = decode(text, at, &character);
	if (!is_visible(character) || character == NOT_UTF8) {
		buffer_format(buffer, "&#x%04X;", (unsigned)character);
		return length;
	}
	if (length == 1)
		add(buffer, TEXT("\\"));
	template_append(buffer, text.at + at, length);
	return length;
}

static size_t escape_rc(struct buffer *buffer, struct text text, size_t at, char after)
{
	(void)after;
	char byte = text.at[at];
	if (byte == '"' || byte == '\\') {
		template_append(buffer, (char[]){byte, byte}, 2);
		return 1;
	}
	if (byte == '\n') {
		add(buffer, TEXT("\\n"));
		return 1;
	}
	if (byte == '?' && (buffer->length == 0 || buffer->at[buffer->length - 1] != '?')) {
		add(buffer, TEXT("?"));
		return 1;
	}
	uint32_t character;
	size_t length = decode(text, at, &character);
	if (character < 0x10000)
		buffer_format(buffer, "\\x%04X", (unsigned)character);
	else
		buffer_format(buffer, "\\x%04X\\x%04X", 0xd7c0u + (unsigned)(character >> 10),
			0xdc00u + (unsigned)(character & 0x3ff));
	return length;
}

/* Writes what stands for the special byte or character at text.at[at], and returns how many
 * bytes that was. */
typedef size_t escape_one(struct buffer *buffer, struct text text, size_t at, char after);

static escape_one *const modes[] = {
	[TEMPLATE_ESCAPE_HTML] = escape_html,
	[TEMPLATE_ESCAPE_C] = escape_c,
	[TEMPLATE_ESCAPE_MARKDOWN] = escape_markdown,
	[TEMPLATE_ESCAPE_RC] = escape_rc,
};

unsigned template_harmless_modes(struct text text)
{
	unsigned char found = 0;
	for (size_t i = 0; i < text.length; i++)
		found |= special[(unsigned char)text.at[i]];
	return (NONE | H | CMR) & ~(unsigned)found;
}

void template_escape_text(struct buffer *buffer, struct text text, char after,
	enum template_escape escape)
{
	if (escape == TEMPLATE_ESCAPE_NONE) {
		add(buffer, text);
		return;
	}
	const unsigned bit = 1u << escape;
	size_t at = 0;
	for (;;) {
		size_t run = at;
		while (at < text.length && !(special[(unsigned char)text.at[at]] & bit))
			at++;
		template_append(buffer, text.at + run, at - run);
		if (at == text.length)
			return;
		at += modes[escape](buffer, text, at, after);
	}
}
