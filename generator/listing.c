/* Sorted, as depfiles are: the first file here is the first target there, which ninja asks for. */
#include "listing.h"

#include <stdio.h>
#include <stdlib.h>

#include "json.h"

struct line {
	struct text path;
	const struct output *output;
};

static int compare(const void *a, const void *b)
{
	return text_compare(((const struct line *)a)->path, ((const struct line *)b)->path);
}

static struct line *sort(struct pool *pool, const struct file_list *list)
{
	struct line *lines = pool_array(pool, list->count + 1, sizeof *lines);
	for (size_t i = 0; i < list->count; i++)
		lines[i] = (struct line){list->files[i].path, list->outputs[i]};
	qsort(lines, list->count, sizeof *lines, compare);
	return lines;
}

void listing_print(struct pool *pool, struct text folder, const struct file_list *list)
{
	const struct line *lines = sort(pool, list);
	for (size_t i = 0; i < list->count; i++)
		printf("%.*s/%.*s\n", (int)folder.length, folder.at, (int)lines[i].path.length,
			lines[i].path.at);
}

void listing_print_json(struct pool *pool, struct text folder, const struct file_list *list)
{
	const struct line *lines = sort(pool, list);
	struct buffer out = {.pool = pool};
	struct json json = {.out = &out};
	json_object(&json, NULL);
	json_array(&json, "outputs");
	for (size_t i = 0; i < list->count; i++) {
		const struct text path = lines[i].path;
		const char *end = memchr(path.at, '/', path.length);
		json_object(&json, NULL);
		json_text(&json, "path", text_format(pool, "%.*s/%.*s", (int)folder.length,
				folder.at, (int)path.length, path.at));
		json_text(&json, "driver", (struct text){path.at, (size_t)(end - path.at)});
		json_text(&json, "part", text_of(lines[i].output->part));
		json_bool(&json, "keep", lines[i].output->keep);
		json_end_object(&json);
	}
	json_end_array(&json);
	json_end_object(&json);
	printf("%.*s", (int)out.length, out.at);
}
