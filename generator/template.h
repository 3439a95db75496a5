/* Templates: Mustache (the published specification without lambdas), compiled to operations
 * once and rendered into a buffer.
 *
 * Where the specification leaves a choice:
 * - false, an empty text and an empty list are falsy; a map is truthy even when empty;
 * - `true` opens a section without becoming its context, so that {{.}} inside still means what
 *   it meant outside;
 * - only a text can be interpolated: anything else renders as nothing, or is an error in strict
 *   mode;
 * - a standalone partial's indentation goes before each line of the partial's own text except
 *   blank ones. */
#ifndef DRVGEN_TEMPLATE_H
#define DRVGEN_TEMPLATE_H

#include "diagnostic.h"
#include "names.h"
#include "value.h"

/* How {{x}} escapes. {{{x}}} and {{&x}} never do. Each mode's exact rules stand in
 * template_escape.c. */
enum template_escape {
	TEMPLATE_ESCAPE_NONE,
	TEMPLATE_ESCAPE_HTML,     /* & < > " as entities: the published specification */
	TEMPLATE_ESCAPE_C,        /* safe in a C string literal and in C comments alike */
	TEMPLATE_ESCAPE_MARKDOWN, /* plain text of CommonMark, in a table cell too, on one line */
	TEMPLATE_ESCAPE_RC,       /* for L"..." in a Windows resource script; ASCII */
};

enum template_kind {
	TEMPLATE_LITERAL,
	TEMPLATE_VALUE, /* {{x}} */
	TEMPLATE_RAW,   /* {{{x}}} or {{&x}} */
	TEMPLATE_SECTION,
	TEMPLATE_INVERTED,
	TEMPLATE_PARTIAL,
};

/* One step of rendering. A section's body are the operations between it and its end. */
struct template_operation {
	uint8_t kind;       /* enum template_kind */
	uint8_t line_start; /* whether a line of the template starts here: partials indent it */
	uint8_t standalone; /* partial: whether its tag had the line for itself, and so indents */
	uint32_t at;        /* literal, partial's name: offset in literals; else in paths */
	uint32_t length;    /* literal, partial's name: bytes; else the name's characters */
	union {
		uint32_t end;         /* section, inverted: the operation after the body */
		uint32_t indentation; /* partial: bytes of white space after its name */
	};
	uint32_t line; /* where the name stands in the template; 0 for a literal */
	uint32_t column;
};

/* A compiled template: flat arrays without pointers into themselves, so that it can be a
 * constant in the executable. */
struct template {
	const struct source *source; /* for positions in diagnostics */
	const struct template_operation *operations;
	uint32_t operation_count;
	const char *literals; /* the literal text of all operations */
	uint32_t literal_length;
	const uint32_t *paths; /* dotted names: a count, then the names; 0 of them for {{.}} */
	uint32_t path_length;
	enum template_escape escape;
};

/* Finds the partial of that name, or NULL. */
typedef const struct template *template_finder(void *context, struct text name);

/* Compiles. Errors (unclosed tag or section, section closed by another name, bad names and
 * delimiters, sections nested deeper than 64, more than 16 MiB) go to diagnostics with their
 * position, all of them; then NULL. The result lives in the pool and refers to source, but not
 * to the bytes of source except to show a line. */
const struct template *template_compile(struct pool *pool, struct names *names,
	const struct source *source, enum template_escape escape, struct diagnostics *diagnostics);

/* The template that renders a source as it stands, whatever is in it. */
const struct template *template_literal(struct pool *pool, const struct source *source);

struct template_rendering {
	template_finder *find_partial; /* may be NULL: no partials */
	void *finder_context;
	const struct names *names;
	bool strict; /* a name that no context has is an error at its place, never an empty text */
	struct diagnostics *diagnostics;
};

/* Appends the rendered text to the buffer. Returns false when an error was reported (in strict
 * mode: missing name, unknown partial, interpolation of something other than a text; always:
 * partials nested deeper than 64); the buffer's content is then unspecified. A tag is reported
 * once even in a list of many; after 16 tags, or too deep a partial, rendering stops. The texts
 * of the view remember how they escape, so one view is for one thread at a time. */
bool template_render(const struct template *template, struct value *view,
	const struct template_rendering *rendering, struct buffer *buffer);

#endif
