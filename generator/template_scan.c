/* Scanning a template. An error in one tag does not hide those after it: a tag that is not
 * closed ends where the next one starts. All is done in time that grows with the length of the
 * source, whatever is in it. */
#include "template_scan.h"

#include "template_private.h"

/* The first place in [from, to) of the text where wanted stands, or to. */
static size_t find(struct text text, size_t from, size_t to, struct text wanted)
{
	while (from < to && to - from >= wanted.length) {
		size_t places = to - from - wanted.length + 1;
		const char *found = memchr(text.at + from, wanted.at[0], places);
		if (!found)
			break;
		if (memcmp(found, wanted.at, wanted.length) == 0)
			return (size_t)(found - text.at);
		from = (size_t)(found - text.at) + 1;
	}
	return to;
}

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

static bool is_space(char byte)
{
	return is_blank(byte) || (byte >= '\n' && byte <= '\r');
}

static struct text trim(struct text text)
{
	while (text.length > 0 && is_space(text.at[0]))
		text = (struct text){text.at + 1, text.length - 1};
	while (text.length > 0 && is_space(text.at[text.length - 1]))
		text.length--;
	return text;
}

/* The position of an offset, which must not be before one that was asked for earlier. */
static struct position position_at(struct template_scanner *s, size_t offset, struct text culprit)
{
	for (; s->place < offset; s->place++) {
		char byte = s->text.at[s->place];
		if (byte == '\n') {
			s->line++;
			s->column = 1;
		} else if (((unsigned char)byte & 0xc0) != 0x80) {
			s->column++;
		}
	}
	unsigned length = template_characters(culprit);
	return (struct position){s->source, s->line, s->column, length > 0 ? length : 1};
}

/* Whether the tag's name can be one; reports when not. */
static bool check_name(struct template_scanner *s, const struct template_tag *tag)
{
	struct text name = tag->name;
	if (name.length == 0) {
		diagnostic_error(s->diagnostics, tag->position, "expected a name in this tag");
		return false;
	}
	for (size_t i = 0; i < name.length; i++) {
		if (is_space(name.at[i])) {
			diagnostic_error(s->diagnostics, tag->position,
				"'%.*s' is not a name: it has white space in it",
				(int)name.length, name.at);
			return false;
		}
	}
	if (tag->sigil == '>' || text_equal(name, TEXT(".")))
		return true;
	if (name.at[0] == '.' || name.at[name.length - 1] == '.'
		|| find(name, 0, name.length, TEXT("..")) < name.length) {
		diagnostic_error(s->diagnostics, tag->position,
			"'%.*s' is not a name: expected a word on both sides of each dot",
			(int)name.length, name.at);
		return false;
	}
	return true;
}

static void set_delimiters(struct template_scanner *s, const struct template_tag *tag)
{
	struct text words = tag->name;
	size_t space = 0;
	while (space < words.length && !is_space(words.at[space]))
		space++;
	struct text opening = {words.at, space};
	struct text closing = trim((struct text){words.at + space, words.length - space});
	bool good = opening.length > 0 && closing.length > 0
		&& find(words, 0, words.length, TEXT("=")) == words.length;
	for (size_t i = 0; i < closing.length; i++)
		good = good && !is_space(closing.at[i]);
	if (!good) {
		diagnostic_error(s->diagnostics, tag->position,
			"'%.*s' are not delimiters: expected two words without '='",
			(int)words.length, words.at);
		return;
	}
	s->opening = opening;
	s->closing = closing;
}

/* Comments and new delimiters may contain an opening delimiter; any other tag that was left
 * open ends where the next one starts. */
static bool runs_on(char sigil)
{
	return sigil == '!' || sigil == '=';
}

/* The closing delimiter of a tag whose content starts at from, together with the brace or
 * equals sign that some tags have before it. Returns where the content ends, or the end of the
 * text; *end is the end of the tag. */
static size_t find_closing(const struct template_scanner *s, size_t from, char sigil, size_t *end)
{
	size_t limit = s->text.length;
	if (!runs_on(sigil))
		limit = find(s->text, from, s->text.length, s->opening);
	if (s->text.length - limit > s->closing.length)
		limit += s->closing.length;
	else
		limit = s->text.length;
	char before = '\0';
	if (sigil == '{' || sigil == '=')
		before = sigil == '{' ? '}' : '=';
	for (size_t at = from;; at++) {
		at = find(s->text, at, limit, s->closing);
		*end = at + s->closing.length;
		if (at == limit)
			return s->text.length;
		if (before == '\0')
			return at;
		if (at > from && s->text.at[at - 1] == before)
			return at - 1;
	}
}

/* Whether a tag of this kind stands alone on its line; then the line goes away with it. */
static void find_line(const struct template_scanner *s, struct template_tag *tag)
{
	tag->text_end = tag->begin;
	tag->rest = tag->end;
	if (tag->sigil == '\0' || tag->sigil == '{' || tag->sigil == '&')
		return;
	size_t begin = tag->begin;
	while (begin > s->at && is_blank(s->text.at[begin - 1]))
		begin--;
	size_t end = tag->end;
	while (end < s->text.length && is_blank(s->text.at[end]))
		end++;
	if (begin > 0 && s->text.at[begin - 1] != '\n')
		return;
	if (end + 1 < s->text.length && s->text.at[end] == '\r' && s->text.at[end + 1] == '\n')
		end++;
	if (end < s->text.length && s->text.at[end] != '\n')
		return;
	tag->standalone = true;
	tag->text_end = begin;
	tag->rest = end < s->text.length ? end + 1 : end;
}

static bool is_sigil(char byte)
{
	return byte != '\0' && strchr("!=>#^/&{", byte);
}

/* Reads the tag that starts at begin. Returns false with an error reported when it is not
 * closed. */
static bool read_tag(struct template_scanner *s, size_t begin, struct template_tag *tag)
{
	*tag = (struct template_tag){.text_begin = s->at, .begin = begin};
	size_t from = begin + s->opening.length;
	if (from < s->text.length && is_sigil(s->text.at[from]))
		tag->sigil = s->text.at[from++];
	size_t content_end = find_closing(s, from, tag->sigil, &tag->end);
	if (content_end == s->text.length) {
		const char *before = tag->sigil == '{' ? "}" : tag->sigil == '=' ? "=" : "";
		diagnostic_error(s->diagnostics, position_at(s, begin, s->opening),
			"this tag is not closed: expected '%s%.*s'", before,
			(int)s->closing.length, s->closing.at);
		return false;
	}
	tag->name = trim((struct text){s->text.at + from, content_end - from});
	size_t name_at = tag->name.length > 0 ? (size_t)(tag->name.at - s->text.at) : begin;
	tag->position = position_at(s, name_at, tag->name);
	find_line(s, tag);
	return true;
}

/* Checks what is in a tag by what the tag is for, and does what concerns the scanner. */
static void take_content(struct template_scanner *s, struct template_tag *tag)
{
	tag->named = true;
	if (tag->sigil == '=')
		set_delimiters(s, tag);
	else if (tag->sigil != '!' && tag->sigil != '/')
		tag->named = check_name(s, tag);
}

bool template_next_tag(struct template_scanner *s, struct template_tag *tag)
{
	for (;;) {
		size_t begin = find(s->text, s->at, s->text.length, s->opening);
		if (begin == s->text.length)
			return false;
		if (read_tag(s, begin, tag))
			break;
		s->at = runs_on(tag->sigil) ? s->text.length : begin + s->opening.length;
	}
	take_content(s, tag);
	s->at = tag->rest;
	return true;
}

struct template_scanner template_scan(const struct source *source,
	struct diagnostics *diagnostics)
{
	return (struct template_scanner){
		.source = source, .diagnostics = diagnostics, .text = source->bytes,
		.opening = TEXT("{{"), .closing = TEXT("}}"), .line = 1, .column = 1,
	};
}

bool template_is_text(const struct source *source, struct diagnostics *diagnostics)
{
	const struct text text = source->bytes;
	struct template_scanner scanner = template_scan(source, diagnostics);
	const char *nul = text.length == 0 ? NULL : memchr(text.at, '\0', text.length);
	if (nul != NULL)
		diagnostic_error(diagnostics,
			position_at(&scanner, (size_t)(nul - text.at), (struct text){nul, 1}),
			"NUL byte in the text");
	return nul == NULL;
}
