/* Sorted, as depfiles are: the first file here is the first target there, which ninja asks for. */
#include "listing.h"

#include <stdio.h>
#include <stdlib.h>

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

static void print_escaped(struct text text)
{
	for (size_t i = 0; i < text.length; i++) {
		const unsigned char byte = (unsigned char)text.at[i];
		if (byte == '"' || byte == '\\')
			printf("\\%c", byte);
		else if (byte < 0x20)
			printf("\\u%04x", byte);
		else
			putchar(byte);
	}
}

void listing_print_json(struct pool *pool, struct text folder, const struct file_list *list)
{
	const struct line *lines = sort(pool, list);
	fputs("{\"outputs\": [", stdout);
	for (size_t i = 0; i < list->count; i++) {
		const struct text path = lines[i].path;
		fputs(i == 0 ? "\n  {\"path\": \"" : ",\n  {\"path\": \"", stdout);
		print_escaped(folder);
		putchar('/');
		print_escaped(path);
		printf("\", \"driver\": \"%.*s\", \"part\": \"%s\", \"keep\": %s}",
			(int)((const char *)memchr(path.at, '/', path.length) - path.at), path.at,
			lines[i].output->part, lines[i].output->keep ? "true" : "false");
	}
	puts("\n]}");
}
