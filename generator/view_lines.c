/* Breaks documentation into the lines of a comment. */
#include "view_parts.h"

enum { LINE = 76 };

static bool is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t';
}

static struct text skip_blanks(struct text text)
{
	while (text.length > 0 && is_blank(text.at[0]))
		text = (struct text){text.at + 1, text.length - 1};
	return text;
}

/* How much of the text goes on one line: whole words, but at least one. A line break in the text
 * ends the line. */
static size_t line_length(struct text text)
{
	size_t fits = 0;
	for (size_t i = 0; i <= text.length; i++) {
		const bool end = i == text.length || is_blank(text.at[i]);
		if (end && (i <= LINE || fits == 0))
			fits = i;
		if (end && (i == text.length || i > LINE || text.at[i] == '\n'))
			return fits;
	}
	return fits;
}

void view_set_lines(const struct view *view, struct value *map, uint32_t name, struct text text)
{
	struct value *lines = value_list(view->pool);
	for (text = skip_blanks(text); text.length > 0; text = skip_blanks(text)) {
		const size_t length = line_length(text);
		struct value *line = value_map(view->pool);
		view_set_text(view, line, NAME_line, (struct text){text.at, length});
		view_set_bool(view, line, NAME_first, lines->count == 0);
		value_append(view->pool, lines, line);
		text = (struct text){text.at + length, text.length - length};
	}
	value_set(view->pool, map, name, lines);
}
