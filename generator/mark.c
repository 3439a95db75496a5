/* `drvgen VERSION as PATH`, then a comma and the model, or what the template has next. The
 * templates decide what stands around it. */
#include "mark.h"

#include "value.h"
#include "version.h"

static const struct text tool = {"drvgen ", 7};
static const struct text as = {" as ", 4};

struct text mark_of(struct pool *pool, struct text path, struct text model)
{
	return text_format(pool, "%s%s%s%.*s%s%.*s", tool.at, DRVGEN_VERSION, as.at,
		(int)path.length, path.at, model.length > 0 ? ", model " : "", (int)model.length,
		model.at);
}

static struct text rest_of(struct text text, size_t length)
{
	return (struct text){text.at + length, text.length - length};
}

/* Whether the text begins with a version, `as`, the path, and its end. */
static bool begins_with_name(struct text text, struct text path)
{
	while (text.length > 0 && (*text.at == '.' || (*text.at >= '0' && *text.at <= '9')))
		text = rest_of(text, 1);
	if (!text_starts_with(text, as))
		return false;
	text = rest_of(text, as.length);
	if (!text_starts_with(text, path))
		return false;
	text = rest_of(text, path.length);
	return text.length > 0 && (*text.at == ',' || *text.at == ';');
}

bool mark_is_in(struct text bytes, struct text path)
{
	if (bytes.length > MARK_WITHIN)
		bytes.length = MARK_WITHIN;
	for (; bytes.length > tool.length; bytes = rest_of(bytes, 1))
		if (text_starts_with(bytes, tool) &&
			begins_with_name(rest_of(bytes, tool.length), path))
			return true;
	return false;
}

const struct source *mark_shared(struct pool *pool, const struct template *head,
	const struct source *source, struct text path, struct diagnostics *diagnostics)
{
	struct value *view = value_map(pool);
	const struct template_rendering rendering = {.strict = true, .diagnostics = diagnostics};
	struct buffer buffer = {.pool = pool};
	struct source *marked = pool_allocate(pool, sizeof *marked);
	value_set(pool, view, NAME_mark,
		value_text(pool, mark_of(pool, path, (struct text){"", 0})));
	if (head == NULL || !template_render(head, view, &rendering, &buffer))
		return NULL;
	buffer_add(&buffer, source->bytes);
	*marked = (struct source){source->name, buffer_finish(&buffer)};
	return marked;
}
