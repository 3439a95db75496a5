/* One view for all files of a driver; each output renders it through its own template into the
 * pool. */
#include "render.h"

#include "view.h"

/* Whether the comma-separated list has the word. */
static bool has_word(const char *list, const char *word)
{
	const size_t length = strlen(word);
	while (list != NULL) {
		const size_t part = strcspn(list, ",");
		if (part == length && memcmp(list, word, length) == 0)
			return true;
		list = list[part] == ',' ? list + part + 1 : NULL;
	}
	return false;
}

bool render_knows_parts(struct pool *pool, const char *only, FILE *stream)
{
	bool good = true;
	for (const char *list = only; list != NULL;) {
		const size_t length = strcspn(list, ",");
		const struct text word = text_copy(pool, (struct text){list, length});
		const struct output *output = catalogue_outputs;
		struct nearest nearest = nearest_to(word);
		for (; output->path != NULL && strcmp(output->part, word.at) != 0; output++)
			nearest_offer(&nearest, text_of(output->part));
		if (output->path == NULL) {
			fprintf(stream, "drvgen: error: no part of the output is called '%s'",
				word.at);
			if (nearest.best.length > 0)
				fprintf(stream, "; did you mean '%.*s'?", (int)nearest.best.length,
					nearest.best.at);
			fputc('\n', stream);
			good = false;
		}
		list = list[length] == ',' ? list + length + 1 : NULL;
	}
	return good;
}

/* Renders into the catalogue's pool: the prefix, if there is one, a slash, and the template. */
static bool render_to(struct catalogue *catalogue, const struct template *template,
	struct value *view, struct text prefix, struct text *text)
{
	const struct template_rendering rendering = {
		.find_partial = catalogue_find_partial,
		.finder_context = catalogue,
		.names = &catalogue->names,
		.strict = true,
		.diagnostics = catalogue->diagnostics,
	};
	struct buffer buffer = {.pool = catalogue->pool};
	buffer_reserve(&buffer, prefix.length + template->literal_length + 1);
	buffer_add(&buffer, prefix);
	if (prefix.length > 0)
		buffer_byte(&buffer, '/');
	if (!template_render(template, view, &rendering, &buffer))
		return false;
	*text = buffer_finish(&buffer);
	return true;
}

static bool render_output(struct catalogue *catalogue, const struct output *output,
	struct value *view, struct text driver, struct file *file)
{
	const struct template *template = catalogue_template(catalogue, output);
	file->policy = output->keep ? FILE_KEEP : FILE_REWRITE;
	if (template == NULL || !render_to(catalogue, output->path, view, driver, &file->path))
		return false;
	if (output->is_static) { /* shared by all drivers: not even copied */
		file->bytes = (struct text){template->literals, template->literal_length};
		return true;
	}
	return render_to(catalogue, template, view, (struct text){0}, &file->bytes);
}

bool render_driver(struct catalogue *catalogue, const struct driver *driver, const char *only,
	struct file_list *list)
{
	const struct reader reader = {&catalogue->views, catalogue->diagnostics};
	pool_reset(&catalogue->views); /* of what the driver before left */
	struct value *view = view_make(&reader, driver);
	bool good = view != NULL;
	for (const struct output *output = catalogue_outputs; output->path != NULL && view != NULL;
		output++) {
		if (only == NULL ? output->asked : !has_word(only, output->part))
			continue;
		if (output->when != NAME_NONE &&
			value_get(view, output->when) == value_bool(false))
			continue;
		list->files = pool_grow(catalogue->pool, list->files, list->count, &list->capacity,
			sizeof *list->files);
		good &= render_output(catalogue, output, view, driver->name.text,
			&list->files[list->count++]);
	}
	return good;
}
