/* One view for all files of a driver; each output renders it through its own template into the
 * pool. */
#include "render.h"

#include "c_fold.h"
#include "mark.h"
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

static bool is_first_of_part(const struct output *output)
{
	for (const struct output *before = catalogue_outputs; before != output; before++)
		if (strcmp(before->part, output->part) == 0)
			return false;
	return true;
}

static void report_part(const char *word, const struct nearest *nearest, FILE *stream)
{
	fprintf(stream, "drvgen generate: error: no part of the output is called '%s'", word);
	if (nearest->best.length > 0)
		fprintf(stream, "; did you mean '%.*s'?", (int)nearest->best.length,
			nearest->best.at);
	fputs("\nexpected some of ", stream);
	for (const struct output *output = catalogue_outputs; output->path != NULL; output++)
		if (is_first_of_part(output))
			fprintf(stream, "%s%s", output == catalogue_outputs ? "" : ",",
				output->part);
	fputs("\ntry 'drvgen generate --help'\n", stream);
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
			report_part(word.at, &nearest, stream);
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

static bool render_bytes(struct catalogue *catalogue, const struct output *output,
	struct value *view, struct text path, struct text *bytes)
{
	const struct template *template = catalogue_template(catalogue, output);
	if (template == NULL)
		return false;
	if (output->is_static) { /* shared by all drivers: not even copied */
		*bytes = (struct text){template->literals, template->literal_length};
		return true;
	}
	const struct text hash = value_get(view, NAME_model_hash)->text;
	value_set(&catalogue->views, view, NAME_mark,
		value_text(&catalogue->views, mark_of(&catalogue->views, path, hash)));
	if (!render_to(catalogue, template, view, (struct text){0}, bytes))
		return false;
	if (output->width != 0)
		*bytes = c_fold(catalogue->pool, *bytes, output->width);
	return true;
}

static struct file *add_file(struct catalogue *catalogue, const struct output *output,
	struct file_list *list)
{
	list->files = pool_grow(catalogue->pool, list->files, list->count, &list->capacity,
		sizeof *list->files);
	list->outputs = pool_grow(catalogue->pool, list->outputs, list->count,
		&list->output_capacity, sizeof *list->outputs);
	list->outputs[list->count] = output;
	list->files[list->count].policy = output->keep ? FILE_KEEP : FILE_REWRITE;
	return &list->files[list->count++];
}

static bool render_output(struct catalogue *catalogue, const struct output *output,
	struct value *view, struct text driver, const struct render_wish *wish,
	struct file_list *list)
{
	struct text path;
	if (!render_to(catalogue, output->path, view, driver, &path))
		return false;
	const struct text inside = {path.at + driver.length + 1, path.length - driver.length - 1};
	if (wish->file != NULL && !text_equal(inside, text_of(wish->file)))
		return true;
	struct file *file = add_file(catalogue, output, list);
	file->path = path;
	return wish->paths_alone || render_bytes(catalogue, output, view, inside, &file->bytes);
}

/* What stood there when the driver was another is of no use any more. */
static void add_lacking(struct catalogue *catalogue, const struct output *output,
	struct value *view, struct text driver, struct file_list *list)
{
	list->lacking = pool_grow(catalogue->pool, list->lacking, list->lacking_count,
		&list->lacking_capacity, sizeof *list->lacking);
	if (render_to(catalogue, output->path, view, driver, &list->lacking[list->lacking_count]))
		list->lacking_count++;
}

bool render_driver(struct catalogue *catalogue, const struct driver *driver,
	const struct render_wish *wish, struct file_list *list)
{
	const struct reader reader = {&catalogue->views, catalogue->diagnostics};
	pool_reset(&catalogue->views); /* of what the driver before left */
	struct value *view = view_make(&reader, driver);
	bool good = view != NULL;
	if (good && (wish->parts == NULL || has_word(wish->parts, "mock")))
		view_add_mock(&reader, driver, view);
	for (const struct output *output = catalogue_outputs; output->path != NULL && view != NULL;
		output++) {
		const bool asked = wish->file != NULL || !output->asked;
		if (wish->parts == NULL ? !asked : !has_word(wish->parts, output->part))
			continue;
		if (output->when != NAME_NONE &&
			value_get(view, output->when) == value_bool(false))
			add_lacking(catalogue, output, view, driver->name.text, list);
		else
			good &= render_output(catalogue, output, view, driver->name.text, wish,
				list);
	}
	return good;
}

/* The path of an output where nothing but the driver's name is known; {0} after an error. */
static struct text path_of(struct catalogue *catalogue, const struct output *output,
	struct text driver)
{
	struct value *view = value_map(catalogue->pool);
	struct text path = {0};
	value_set(catalogue->pool, view, NAME_driver, value_text(catalogue->pool, driver));
	(void)render_to(catalogue, output->path, view, (struct text){0}, &path);
	return path;
}

bool render_makes(struct catalogue *catalogue, struct text driver, struct text path)
{
	const struct output *output = catalogue_outputs;
	while (output->path != NULL && !text_equal(path_of(catalogue, output, driver), path))
		output++;
	return output->path != NULL;
}

void render_offer(struct catalogue *catalogue, struct text driver, struct nearest *nearest)
{
	for (const struct output *output = catalogue_outputs; output->path != NULL; output++)
		nearest_offer(nearest, path_of(catalogue, output, driver));
}
