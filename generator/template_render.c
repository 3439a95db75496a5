/* Rendering: one walk over the operations, in one buffer. What a name means is looked up in the
 * scopes from the innermost outwards; scopes, and the indentation that partials inherit, are
 * linked frames of the C stack. */
#include "template_private.h"

/* A value that a section opened, and what was in scope around it. */
struct scope {
	struct value *value;
	const struct scope *outer;
};

/* White space before each line of a partial, after that of the partials around it. */
struct indentation {
	struct text text;
	const struct indentation *outer;
};

enum { REPORTED_MAX = 16 };

/* Kept out of the way of what is called for each tag. */
#define COLD __attribute__((cold, noinline))

/* One call of template_render. */
struct renderer {
	const struct template_rendering *rendering;
	struct buffer *buffer;
	const struct template_operation *reported[REPORTED_MAX];
	unsigned reported_count;
	unsigned depth; /* of partials */
	bool failed;
	bool stopped;
};

/* One template being rendered. */
struct frame {
	struct renderer *renderer;
	const struct template *template;
	const struct indentation *indentation; /* NULL for none */
};

static void render_range(const struct frame *frame, const struct scope *scope,
	const struct template_operation *operation, const struct template_operation *end);

static struct text partial_name(const struct template *template,
	const struct template_operation *operation)
{
	return (struct text){template->literals + operation->at, operation->length};
}

struct text template_name(struct pool *pool, const struct names *names,
	const struct template *template, const struct template_operation *operation)
{
	if (operation->kind == TEMPLATE_PARTIAL)
		return partial_name(template, operation);
	const uint32_t *path = template->paths + operation->at;
	if (path[0] == 0)
		return TEXT(".");
	struct text name = names_word(names, path[1]);
	for (uint32_t i = 2; i <= path[0]; i++) {
		struct text word = names_word(names, path[i]);
		name = text_format(pool, "%.*s.%.*s", (int)name.length, name.at,
			(int)word.length, word.at);
	}
	return name;
}

struct position template_position(const struct template *template,
	const struct template_operation *operation)
{
	unsigned length = operation->length;
	if (operation->kind == TEMPLATE_PARTIAL)
		length = template_characters(partial_name(template, operation));
	return (struct position){template->source, operation->line, operation->column, length};
}

/* Whether an error at this tag is news. */
static bool fails_here(struct renderer *renderer, const struct template_operation *operation)
{
	renderer->failed = true;
	for (unsigned i = 0; i < renderer->reported_count; i++)
		if (renderer->reported[i] == operation)
			return false;
	renderer->reported[renderer->reported_count++] = operation;
	renderer->stopped = renderer->stopped || renderer->reported_count == REPORTED_MAX;
	return true;
}

static void offer_members(struct nearest *nearest, const struct names *names,
	const struct value *value)
{
	if (value->kind != VALUE_MAP)
		return;
	for (size_t i = 0; i < value->count; i++)
		nearest_offer(nearest, names_word(names, value->members[i].name));
}

/* Reports that word `index` of an operation's path is missing: from all scopes when it is the
 * first, else from holder. */
COLD static void report_missing(const struct frame *frame, const struct scope *scope,
	const struct value *holder, const struct template_operation *operation, uint32_t index)
{
	if (!fails_here(frame->renderer, operation))
		return;
	const struct template_rendering *rendering = frame->renderer->rendering;
	struct pool pool = {0};
	struct position position = template_position(frame->template, operation);
	struct text name = template_name(&pool, rendering->names, frame->template, operation);
	const uint32_t *path = frame->template->paths + operation->at;
	struct text word = names_word(rendering->names, path[index]);
	struct nearest nearest = nearest_to(word);
	if (index == 1) {
		diagnostic_error(rendering->diagnostics, position,
			"no '%.*s' here: the view lacks this name", (int)word.length, word.at);
		for (; scope; scope = scope->outer)
			offer_members(&nearest, rendering->names, scope->value);
	} else {
		diagnostic_error(rendering->diagnostics, position,
			"no '%.*s' here: the view lacks '%.*s' in it", (int)name.length, name.at,
			(int)word.length, word.at);
		offer_members(&nearest, rendering->names, holder);
	}
	nearest_suggest(&nearest, rendering->diagnostics, position);
	pool_release(&pool);
}

/* What a word means: the innermost scope that has it decides. */
static inline struct value *look_up_word(const struct scope *scope, uint32_t word)
{
	for (; scope; scope = scope->outer) {
		struct value *value = value_get(scope->value, word);
		if (value)
			return value;
	}
	return NULL;
}

/* What a name of several words means, or of none: {{.}}. NULL when it means nothing (and an
 * error in strict mode). */
COLD static struct value *look_up_path(const struct frame *frame, const struct scope *scope,
	const struct template_operation *operation)
{
	const uint32_t *path = frame->template->paths + operation->at;
	const uint32_t count = path[0];
	const struct value *holder = scope->value;
	struct value *value = count == 0 ? scope->value : look_up_word(scope, path[1]);
	uint32_t index = 1;
	while (value && index < count) {
		holder = value;
		value = value_get(holder, path[++index]);
	}
	if (!value && frame->renderer->rendering->strict)
		report_missing(frame, scope, holder, operation, index);
	return value;
}

/* What the name in an operation means in this scope, or NULL (and an error in strict mode). */
static inline struct value *look_up(const struct frame *frame, const struct scope *scope,
	const struct template_operation *operation)
{
	const uint32_t *path = frame->template->paths + operation->at;
	struct value *value = path[0] == 1 ? look_up_word(scope, path[1]) : NULL;
	return value ? value : look_up_path(frame, scope, operation);
}

static bool is_truthy(const struct value *value)
{
	switch ((enum value_kind)value->kind) {
	case VALUE_FALSE: return false;
	case VALUE_TEXT: return value->text.length > 0;
	case VALUE_LIST: return value->count > 0;
	case VALUE_TRUE:
	case VALUE_MAP: break;
	}
	return true;
}

static void add_indentation(struct buffer *buffer, const struct indentation *indentation)
{
	if (indentation->outer)
		add_indentation(buffer, indentation->outer);
	template_append(buffer, indentation->text.at, indentation->text.length);
}

static bool is_blank_line(struct text text)
{
	return text_starts_with(text, TEXT("\n")) || text_starts_with(text, TEXT("\r\n"));
}

static void render_indented(const struct frame *frame, const struct template_operation *operation)
{
	struct buffer *buffer = frame->renderer->buffer;
	struct text rest = {frame->template->literals + operation->at, operation->length};
	if (operation->line_start && !is_blank_line(rest))
		add_indentation(buffer, frame->indentation);
	while (rest.length > 0) {
		const char *newline = memchr(rest.at, '\n', rest.length);
		size_t length = newline ? (size_t)(newline - rest.at) + 1 : rest.length;
		template_append(buffer, rest.at, length);
		rest = (struct text){rest.at + length, rest.length - length};
		if (rest.length > 0 && !is_blank_line(rest))
			add_indentation(buffer, frame->indentation);
	}
}

static void render_literal(const struct frame *frame, const struct template_operation *operation)
{
	if (frame->indentation)
		render_indented(frame, operation);
	else
		template_append(frame->renderer->buffer, frame->template->literals + operation->at,
			operation->length);
}

COLD static void report_no_text(const struct frame *frame, const struct value *value,
	const struct template_operation *operation)
{
	static const char *const kinds[] = {
		[VALUE_FALSE] = "false", [VALUE_TRUE] = "true",
		[VALUE_LIST] = "a list", [VALUE_MAP] = "a map",
	};
	if (!fails_here(frame->renderer, operation))
		return;
	const struct template_rendering *rendering = frame->renderer->rendering;
	struct pool pool = {0};
	struct text name = template_name(&pool, rendering->names, frame->template, operation);
	diagnostic_error(rendering->diagnostics, template_position(frame->template, operation),
		"'%.*s' is %s here: expected a text", (int)name.length, name.at,
		kinds[value->kind]);
	pool_release(&pool);
}

/* Whether the text can be copied. Most can, and most stand in many places, so that the answer is
 * kept in the value. */
static bool is_harmless(struct value *value, enum template_escape escape)
{
	if (value->harmless == 0)
		value->harmless = (uint8_t)template_harmless_modes(value->text);
	return (value->harmless >> escape & 1) != 0;
}

/* The byte that comes after a value; a slash, the worst, where only rendering would tell: at the
 * end, and where a section ends that may begin again. */
static char byte_after(const struct template *template, const struct template_operation *operation)
{
	const struct template_operation *operations = template->operations;
	const uint32_t next = (uint32_t)(operation - operations) + 1;
	if (next == template->operation_count || operations[next].kind != TEMPLATE_LITERAL)
		return '/';
	for (uint32_t i = 0; i < next; i++)
		if (operations[i].kind == TEMPLATE_SECTION && operations[i].end == next)
			return '/';
	return template->literals[operations[next].at];
}

static void render_value(const struct frame *frame, const struct scope *scope,
	const struct template_operation *operation)
{
	struct value *value = look_up(frame, scope, operation);
	if (!value)
		return;
	if (value->kind != VALUE_TEXT) {
		if (frame->renderer->rendering->strict)
			report_no_text(frame, value, operation);
	} else if (operation->kind == TEMPLATE_RAW || is_harmless(value, frame->template->escape)) {
		template_append(frame->renderer->buffer, value->text.at, value->text.length);
	} else {
		struct text text = value->text;
		char after = '/';
		if (text.length > 0 && text.at[text.length - 1] == '*')
			after = byte_after(frame->template, operation);
		template_escape_text(frame->renderer->buffer, text, after, frame->template->escape);
	}
}

/* The operation after the body of a section. */
static const struct template_operation *end_of(const struct frame *frame,
	const struct template_operation *section)
{
	return frame->template->operations + section->end;
}

static void render_section(const struct frame *frame, const struct scope *scope,
	const struct template_operation *operation)
{
	struct value *value = look_up(frame, scope, operation);
	const struct template_operation *end = end_of(frame, operation);
	if (!value || !is_truthy(value))
		return;
	if (value->kind == VALUE_TRUE) {
		render_range(frame, scope, operation + 1, end);
	} else if (value->kind == VALUE_LIST) {
		for (size_t i = 0; i < value->count; i++)
			render_range(frame, &(struct scope){value->items[i], scope}, operation + 1,
				end);
	} else {
		render_range(frame, &(struct scope){value, scope}, operation + 1, end);
	}
}

static void render_inverted(const struct frame *frame, const struct scope *scope,
	const struct template_operation *operation)
{
	struct value *value = look_up(frame, scope, operation);
	if (!value || !is_truthy(value))
		render_range(frame, scope, operation + 1, end_of(frame, operation));
}

/* The template that a partial's tag names, or NULL (and an error in strict mode, or when it
 * nests too deep). */
static const struct template *find_partial(const struct frame *frame,
	const struct template_operation *operation)
{
	struct renderer *renderer = frame->renderer;
	const struct template_rendering *rendering = renderer->rendering;
	struct text name = partial_name(frame->template, operation);
	const struct template *partial = NULL;
	if (rendering->find_partial)
		partial = rendering->find_partial(rendering->finder_context, name);
	if (!partial && rendering->strict && fails_here(renderer, operation))
		diagnostic_error(rendering->diagnostics,
			template_position(frame->template, operation),
			"no partial '%.*s'", (int)name.length, name.at);
	if (partial && renderer->depth == TEMPLATE_PARTIALS_MAX) {
		diagnostic_error(rendering->diagnostics,
			template_position(frame->template, operation),
			"partial '%.*s' is nested deeper than %d", (int)name.length, name.at,
			TEMPLATE_PARTIALS_MAX);
		renderer->failed = renderer->stopped = true;
		return NULL;
	}
	return partial;
}

static void render_partial(const struct frame *frame, const struct scope *scope,
	const struct template_operation *operation)
{
	const struct template *partial = find_partial(frame, operation);
	if (!partial)
		return;
	const char *blanks = frame->template->literals + operation->at + operation->length;
	struct indentation own = {{blanks, operation->indentation}, frame->indentation};
	struct frame inner = {frame->renderer, partial, NULL};
	if (operation->standalone)
		inner.indentation = own.text.length > 0 ? &own : frame->indentation;
	frame->renderer->depth++;
	render_range(&inner, scope, partial->operations,
		partial->operations + partial->operation_count);
	frame->renderer->depth--;
}

/* Renders one tag; returns the operation after it, which for a section is beyond its body. */
static const struct template_operation *render_tag(const struct frame *frame,
	const struct scope *scope, const struct template_operation *operation)
{
	if (operation->line_start && frame->indentation)
		add_indentation(frame->renderer->buffer, frame->indentation);
	switch ((enum template_kind)operation->kind) {
	case TEMPLATE_LITERAL: break;
	case TEMPLATE_VALUE:
	case TEMPLATE_RAW: render_value(frame, scope, operation); break;
	case TEMPLATE_SECTION:
		render_section(frame, scope, operation);
		return end_of(frame, operation);
	case TEMPLATE_INVERTED:
		render_inverted(frame, scope, operation);
		return end_of(frame, operation);
	case TEMPLATE_PARTIAL: render_partial(frame, scope, operation); break;
	}
	return operation + 1;
}

static void render_range(const struct frame *frame, const struct scope *scope,
	const struct template_operation *operation, const struct template_operation *end)
{
	while (operation < end) {
		if (operation->kind == TEMPLATE_LITERAL) {
			render_literal(frame, operation++);
			continue;
		}
		operation = render_tag(frame, scope, operation);
		if (frame->renderer->stopped)
			return;
	}
}

bool template_render(const struct template *template, struct value *view,
	const struct template_rendering *rendering, struct buffer *buffer)
{
	struct renderer renderer = {.rendering = rendering, .buffer = buffer};
	struct frame frame = {&renderer, template, NULL};
	render_range(&frame, &(struct scope){view, NULL}, template->operations,
		template->operations + template->operation_count);
	return !renderer.failed;
}
