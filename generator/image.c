/* Members that are zero are not written: that is what C makes of them. */
#include "image.h"

#include <inttypes.h>

void image_write_string(FILE *stream, struct text text)
{
	fputc('"', stream);
	for (size_t i = 0; i < text.length; i++) {
		const unsigned char byte = (unsigned char)text.at[i];
		if (byte == '\n')
			fputs("\\n\"\n\"", stream);
		else if (byte < 0x20 || byte >= 0x7f || byte == '"' || byte == '\\' || byte == '?')
			fprintf(stream, "\\%03o", byte);
		else
			fputc(byte, stream);
	}
	fputc('"', stream);
}

/* ---- members ---- */

void image_text(const struct image *image, const char *name, struct text text)
{
	if (text.at == NULL)
		return;
	fprintf(image->stream, ".%s = {", name);
	image_write_string(image->stream, text);
	fprintf(image->stream, ", %zu}, ", text.length);
}

static size_t source_index(const struct image *image, const struct source *source)
{
	size_t i = 0;
	while (image->sources[i] != NULL && image->sources[i] != source)
		i++;
	image->sources[i] = source;
	return i;
}

void image_position(const struct image *image, const char *name, struct position at)
{
	if (at.source != NULL)
		fprintf(image->stream, ".%s = {&%s_sources[%zu], %u, %u, %u}, ", name,
			image->identifier, source_index(image, at.source), at.line, at.column,
			at.length);
}

void image_placed(const struct image *image, const char *name, struct placed placed)
{
	if (placed.text.at == NULL)
		return;
	fprintf(image->stream, "\n\t\t.%s = {", name);
	image_text(image, "text", placed.text);
	image_position(image, "at", placed.at);
	fputs("},", image->stream);
}

void image_integer(const struct image *image, const char *name, int64_t value)
{
	if (value != 0)
		fprintf(image->stream, ".%s = %" PRId64 ", ", name, value);
}

void image_number(const struct image *image, const char *name, struct number number)
{
	if (!number.given)
		return;
	fprintf(image->stream, "\n\t\t.%s = {.given = true, ", name);
	image_integer(image, "value", number.value);
	image_position(image, "at", number.at);
	fputs("},", image->stream);
}

void image_element(const struct image *image, const char *name, const char *list,
	const void *first, const void *element, size_t size)
{
	if (element != NULL)
		fprintf(image->stream, "\n\t\t.%s = &%s_%s[%zu], ", name, image->identifier, list,
			(size_t)((const char *)element - (const char *)first) / size);
}

void image_location(const struct image *image, const char *name,
	const struct location *location)
{
	if (location->kind == LOCATION_NONE)
		return;
	fprintf(image->stream, "\n\t\t.%s = {", name);
	image_integer(image, "kind", location->kind);
	image_text(image, "parameter", location->parameter);
	image_text(image, "member", location->member);
	image_position(image, "at", location->at);
	fputs("},", image->stream);
}

void image_condition(const struct image *image, const char *name,
	const struct condition *condition)
{
	if (!condition->given)
		return;
	fprintf(image->stream, "\n\t\t.%s = {.given = true, ", name);
	image_location(image, "location", &condition->location);
	image_integer(image, "by_mask", condition->by_mask);
	image_placed(image, "mask", condition->mask);
	image_integer(image, "equals", condition->equals);
	fputs("},", image->stream);
}

/* ---- lists ---- */

void image_begin_list(const struct image *image, const char *type, const char *list, size_t count)
{
	fprintf(image->stream, "static struct %s %s_%s[%zu] = {\n", type, image->identifier, list,
		count + 1);
}

void image_begin_element(const struct image *image, struct placed name)
{
	fputs("\t{", image->stream);
	image_placed(image, "name", name);
}

void image_end_element(const struct image *image)
{
	fputs("\n\t},\n", image->stream);
}

void image_end_list(const struct image *image)
{
	fputs("\t{.name.text.at = NULL},\n};\n\n", image->stream);
}

void image_constants(const struct image *image, const char *list,
	const struct constant *constants, size_t count)
{
	image_begin_list(image, "constant", list, count);
	for (size_t i = 0; i < count; i++) {
		image_begin_element(image, constants[i].name);
		image_integer(image, "value", constants[i].value);
		image_end_element(image);
	}
	image_end_list(image);
}

void image_settings(const struct image *image, const char *list, size_t index,
	const struct setting *settings, size_t count)
{
	char name[40];
	(void)snprintf(name, sizeof name, "%s_%zu", list, index);
	image_begin_list(image, "setting", name, count);
	for (size_t i = 0; i < count; i++) {
		image_begin_element(image, settings[i].name);
		image_placed(image, "text", settings[i].text);
		image_integer(image, "value", settings[i].value);
		image_end_element(image);
	}
	image_end_list(image);
}
