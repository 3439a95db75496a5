/* Compiling a template: one pass over the tags that the scanner finds. Text before a tag becomes
 * a literal, and a tag becomes an operation. After an error the pass goes on, so that all errors
 * of a template are told at once. */
#include "template_private.h"
#include "template_scan.h"

/* A section whose closing tag has not come yet. */
struct open_section {
	uint32_t operation;
	struct text name;
	struct position position;
};

struct compiler {
	struct pool *pool;
	struct names *names;
	const struct source *source;
	struct diagnostics *diagnostics;
	bool line_start; /* the next operation starts a line */
	struct template_operation *operations;
	size_t operation_count, operation_capacity;
	size_t sealed; /* operations before this one take no more text: a jump ends here */
	uint32_t *paths;
	size_t path_length, path_capacity;
	char *literals; /* as long as the source, and so never too short */
	size_t literal_length;
	struct open_section *open;
	size_t open_count, open_capacity;
};

static struct template_operation *add_operation(struct compiler *c, enum template_kind kind,
	struct position position)
{
	c->operations = pool_grow(c->pool, c->operations, c->operation_count,
		&c->operation_capacity, sizeof *c->operations);
	struct template_operation *operation = &c->operations[c->operation_count++];
	*operation = (struct template_operation){
		.kind = (uint8_t)kind, .line_start = c->line_start,
		.line = position.line, .column = position.column,
	};
	c->line_start = false;
	return operation;
}

static struct text slice(const struct compiler *c, size_t from, size_t to)
{
	if (from == to)
		return (struct text){0};
	return (struct text){c->source->bytes.at + from, to - from};
}

/* Keeps bytes among the literals; returns their offset. */
static uint32_t keep(struct compiler *c, struct text text)
{
	size_t offset = c->literal_length;
	if (text.length > 0)
		memcpy(c->literals + offset, text.at, text.length);
	c->literal_length += text.length;
	return (uint32_t)offset;
}

/* Adds text of the source, to the literal before it when nothing is between. */
static void add_literal(struct compiler *c, struct text text)
{
	if (text.length == 0)
		return;
	struct template_operation *last = NULL;
	if (c->operation_count > c->sealed)
		last = &c->operations[c->operation_count - 1];
	if (!last || last->kind != TEMPLATE_LITERAL) {
		last = add_operation(c, TEMPLATE_LITERAL, (struct position){0});
		last->at = (uint32_t)c->literal_length;
	}
	keep(c, text);
	last->length += (uint32_t)text.length;
	c->line_start = text.at[text.length - 1] == '\n';
}

static void add_path_entry(struct compiler *c, uint32_t entry)
{
	c->paths =
		pool_grow(c->pool, c->paths, c->path_length, &c->path_capacity, sizeof *c->paths);
	c->paths[c->path_length++] = entry;
}

/* Adds a dotted name to the paths; returns its offset. */
static uint32_t add_path(struct compiler *c, struct text name)
{
	size_t offset = c->path_length;
	add_path_entry(c, 0);
	if (text_equal(name, TEXT(".")))
		return (uint32_t)offset;
	for (const char *word = name.at, *end = name.at + name.length; word <= end;) {
		const char *dot = memchr(word, '.', (size_t)(end - word));
		const char *word_end = dot ? dot : end;
		struct text part = {word, (size_t)(word_end - word)};
		add_path_entry(c, names_intern(c->pool, c->names, part));
		c->paths[offset]++;
		word = word_end + 1;
	}
	return (uint32_t)offset;
}

static struct template_operation *add_named(struct compiler *c, enum template_kind kind,
	const struct template_tag *tag)
{
	struct template_operation *operation = add_operation(c, kind, tag->position);
	operation->at = add_path(c, tag->name);
	operation->length = tag->position.length;
	return operation;
}

static void compile_value(struct compiler *c, const struct template_tag *tag)
{
	if (tag->named)
		add_named(c, tag->sigil == 0 ? TEMPLATE_VALUE : TEMPLATE_RAW, tag);
}

static void compile_partial(struct compiler *c, const struct template_tag *tag)
{
	if (!tag->named)
		return;
	bool line_start = c->line_start;
	struct template_operation *operation = add_operation(c, TEMPLATE_PARTIAL, tag->position);
	operation->at = keep(c, tag->name);
	operation->length = (uint32_t)tag->name.length;
	if (!tag->standalone)
		return;
	c->line_start = line_start;
	operation->line_start = false;
	operation->standalone = true;
	operation->indentation = (uint32_t)(tag->begin - tag->text_end);
	keep(c, slice(c, tag->text_end, tag->begin));
}

static void compile_section(struct compiler *c, const struct template_tag *tag)
{
	bool line_start = c->line_start && tag->standalone;
	if (tag->standalone)
		c->line_start = false;
	add_named(c, tag->sigil == '#' ? TEMPLATE_SECTION : TEMPLATE_INVERTED, tag);
	c->line_start = line_start;
	if (c->open_count == TEMPLATE_SECTIONS_MAX)
		diagnostic_error(c->diagnostics, tag->position, "sections nest deeper than %d",
			TEMPLATE_SECTIONS_MAX);
	c->open = pool_grow(c->pool, c->open, c->open_count, &c->open_capacity, sizeof *c->open);
	c->open[c->open_count++] = (struct open_section){
		(uint32_t)(c->operation_count - 1), tag->name, tag->position,
	};
}

static void report_unclosed(struct compiler *c)
{
	const struct open_section *open = &c->open[--c->open_count];
	diagnostic_error(c->diagnostics, open->position, "section '%.*s' is never closed",
		(int)open->name.length, open->name.at);
}

/* Makes the section that the tag closes the innermost one. A name that no open section has
 * counts as a slip of the pen for the innermost. */
static void match_section(struct compiler *c, const struct template_tag *tag)
{
	size_t match = c->open_count;
	while (match > 0 && !text_equal(c->open[match - 1].name, tag->name))
		match--;
	const struct open_section *innermost = &c->open[c->open_count - 1];
	if (match == 0) {
		diagnostic_error(c->diagnostics, tag->position,
			"'%.*s' closes no section: expected '%.*s'",
			(int)tag->name.length, tag->name.at,
			(int)innermost->name.length, innermost->name.at);
		diagnostic_note(c->diagnostics, innermost->position, "opened here");
		return;
	}
	while (c->open_count > match) {
		report_unclosed(c);
		diagnostic_note(c->diagnostics, tag->position, "'%.*s' around it ends here",
			(int)tag->name.length, tag->name.at);
	}
}

static void compile_close(struct compiler *c, const struct template_tag *tag)
{
	if (c->open_count == 0) {
		diagnostic_error(c->diagnostics, tag->position,
			"'%.*s' closes no section: none is open",
			(int)tag->name.length, tag->name.at);
		return;
	}
	match_section(c, tag);
	if (c->line_start && !tag->standalone)
		add_operation(c, TEMPLATE_LITERAL, (struct position){0});
	const struct open_section *section = &c->open[--c->open_count];
	c->operations[section->operation].end = (uint32_t)c->operation_count;
	c->sealed = c->operation_count;
}

static void compile_tag(struct compiler *c, const struct template_tag *tag)
{
	switch (tag->sigil) {
	case '!': case '=': break;
	case '>': compile_partial(c, tag); break;
	case '#': case '^': compile_section(c, tag); break;
	case '/': compile_close(c, tag); break;
	default: compile_value(c, tag); break;
	}
}

static void compile_all(struct compiler *c)
{
	struct template_scanner scanner = template_scan(c->source, c->diagnostics);
	struct template_tag tag;
	while (template_next_tag(&scanner, &tag)) {
		add_literal(c, slice(c, tag.text_begin, tag.text_end));
		compile_tag(c, &tag);
	}
	add_literal(c, slice(c, scanner.at, c->source->bytes.length));
	while (c->open_count > 0)
		report_unclosed(c);
}

static const struct template *result(const struct compiler *c, enum template_escape escape)
{
	struct template *template = pool_allocate(c->pool, sizeof *template);
	*template = (struct template){
		.source = c->source,
		.operations = c->operations,
		.operation_count = (uint32_t)c->operation_count,
		.literals = c->literals,
		.literal_length = (uint32_t)c->literal_length,
		.paths = c->paths,
		.path_length = (uint32_t)c->path_length,
		.escape = escape,
	};
	return template;
}

const struct template *template_compile(struct pool *pool, struct names *names,
	const struct source *source, enum template_escape escape, struct diagnostics *diagnostics)
{
	if (source->bytes.length > TEMPLATE_BYTES_MAX) {
		diagnostic_error(diagnostics, (struct position){.source = source},
			"this template is too large: expected at most %d bytes",
			TEMPLATE_BYTES_MAX);
		return NULL;
	}
	if (!template_is_text(source, diagnostics))
		return NULL;
	unsigned errors = diagnostics->errors;
	struct compiler c = {
		.pool = pool, .names = names, .source = source, .diagnostics = diagnostics,
		.line_start = true, .literals = pool_allocate(pool, source->bytes.length),
	};
	compile_all(&c);
	return diagnostics->errors == errors ? result(&c, escape) : NULL;
}

const struct template *template_literal(struct pool *pool, const struct source *source)
{
	struct template *template = pool_allocate(pool, sizeof *template);
	struct template_operation *operation = pool_allocate(pool, sizeof *operation);
	operation->kind = TEMPLATE_LITERAL;
	operation->line_start = true;
	operation->length = (uint32_t)source->bytes.length;
	*template = (struct template){
		.source = source,
		.operations = operation,
		.operation_count = 1,
		.literals = source->bytes.at,
		.literal_length = operation->length,
	};
	return template;
}
