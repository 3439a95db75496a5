/* One rule with sorted names, so that the same run gives the same bytes. */
#include "depfile.h"

#include <stdlib.h>

static int compare(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

static void add_escaped(struct buffer *buffer, struct text name)
{
	for (size_t i = 0; i < name.length; i++) {
		const char c = name.at[i];
		if (c == ' ' || c == '#' || c == '\t')
			buffer_byte(buffer, '\\');
		else if (c == '$')
			buffer_byte(buffer, '$');
		buffer_byte(buffer, c);
	}
}

static void add_names(struct buffer *buffer, struct text *names, size_t count)
{
	qsort(names, count, sizeof *names, compare);
	for (size_t i = 0; i < count; i++) {
		if (i > 0 && text_equal(names[i], names[i - 1]))
			continue;
		if (memchr(names[i].at, '\n', names[i].length) != NULL)
			continue;
		if (buffer->length > 0)
			buffer_add(buffer, TEXT(" \\\n  "));
		add_escaped(buffer, names[i]);
	}
}

struct text depfile_text(struct pool *pool, const struct depfile *depfile)
{
	struct text *outputs = pool_array(pool, depfile->file_count + 1, sizeof *outputs);
	struct text *inputs =
		pool_array(pool, depfile->spec_count + depfile->input_count + 1, sizeof *inputs);
	size_t output_count = 0;
	size_t input_count = 0;
	for (size_t i = 0; i < depfile->file_count; i++)
		if (depfile->files[i].policy != FILE_KEEP)
			outputs[output_count++] = text_format(pool, "%.*s/%.*s",
				(int)depfile->folder.length, depfile->folder.at,
				(int)depfile->files[i].path.length, depfile->files[i].path.at);
	for (size_t i = 0; i < depfile->spec_count; i++)
		if (strcmp(depfile->specs[i], "-") != 0)
			inputs[input_count++] = text_of(depfile->specs[i]);
	for (size_t i = 0; i < depfile->input_count; i++)
		inputs[input_count++] = depfile->inputs[i];
	struct buffer buffer = {0};
	add_names(&buffer, outputs, output_count);
	buffer_byte(&buffer, ':');
	add_names(&buffer, inputs, input_count);
	buffer_byte(&buffer, '\n');
	const struct text text = text_copy(pool, buffer_text(&buffer));
	buffer_release(&buffer);
	return text;
}

bool depfile_write(struct pool *pool, const struct depfile *depfile, struct text path,
	struct diagnostics *diagnostics)
{
	struct text folder;
	struct file file = files_at(path, &folder);
	file.bytes = depfile_text(pool, depfile);
	file.policy = FILE_REWRITE;
	return files_write(pool, folder, &file, 1, diagnostics);
}
