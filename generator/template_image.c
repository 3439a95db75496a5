/* Template images. Names are printed as words and kinds as enumerators, so that the C compiler
 * gives them their numbers and a person can read what became of a template. */
#include "template_image.h"

#include "template_private.h"

static bool has_path(const struct template_operation *operation)
{
	return operation->kind != TEMPLATE_LITERAL && operation->kind != TEMPLATE_PARTIAL;
}

static void report_foreign(const struct template *template,
	const struct template_operation *operation, struct text word,
	struct diagnostics *diagnostics)
{
	struct position position = template_position(template, operation);
	struct nearest nearest = nearest_to(word);
	diagnostic_error(diagnostics, position,
		"'%.*s' is not a word of the view: view_names.h lacks it",
		(int)word.length, word.at);
	for (uint32_t name = NAME_NONE + 1; name < NAME_COUNT; name++)
		nearest_offer(&nearest, names_known[name]);
	nearest_suggest(&nearest, diagnostics, position);
}

static bool check_names(const struct template *template, const struct names *names,
	struct diagnostics *diagnostics)
{
	bool good = true;
	for (uint32_t i = 0; i < template->operation_count; i++) {
		const struct template_operation *operation = &template->operations[i];
		if (!has_path(operation))
			continue;
		const uint32_t *path = template->paths + operation->at;
		for (uint32_t part = 1; part <= path[0]; part++) {
			if (path[part] < NAME_COUNT)
				continue;
			struct text word = names_word(names, path[part]);
			report_foreign(template, operation, word, diagnostics);
			good = false;
		}
	}
	return good;
}

/* One character constant. */
static void write_character(FILE *stream, char byte)
{
	unsigned char code = (unsigned char)byte;
	if (byte == '\n')
		fputs("'\\n',", stream);
	else if (byte == '\'' || byte == '\\')
		fprintf(stream, "'\\%c',", byte);
	else if (code >= ' ' && code < 0x7f)
		fprintf(stream, "'%c',", byte);
	else
		fprintf(stream, "'\\%03o',", code);
}

/* The literals as characters: C promises only 4095 bytes for a string literal. A row ends with
 * a line of the template. */
static void write_literals(FILE *stream, const char *identifier, const struct template *template)
{
	enum { ROW = 20 };
	fprintf(stream, "static const char %s_literals[] = {\n\t", identifier);
	unsigned in_row = 0;
	for (uint32_t i = 0; i < template->literal_length; i++) {
		if (in_row == ROW || (in_row > 0 && template->literals[i - 1] == '\n')) {
			fputs("\n\t", stream);
			in_row = 0;
		}
		write_character(stream, template->literals[i]);
		in_row++;
	}
	fputs("0\n};\n", stream);
}

static void write_paths(FILE *stream, const char *identifier, const struct template *template)
{
	fprintf(stream, "static const uint32_t %s_paths[] = {\n", identifier);
	for (uint32_t at = 0; at < template->path_length;) {
		const uint32_t *path = template->paths + at;
		fprintf(stream, "\t%u,", (unsigned)path[0]);
		for (uint32_t part = 1; part <= path[0]; part++)
			fprintf(stream, " NAME_%s,", names_known[path[part]].at);
		fputc('\n', stream);
		at += 1 + path[0];
	}
	fputs("\t0\n};\n", stream);
}

static void write_operations(FILE *stream, const char *identifier, const struct template *template)
{
	static const char *const kinds[] = {
		[TEMPLATE_LITERAL] = "LITERAL", [TEMPLATE_VALUE] = "VALUE", [TEMPLATE_RAW] = "RAW",
		[TEMPLATE_SECTION] = "SECTION", [TEMPLATE_INVERTED] = "INVERTED",
		[TEMPLATE_PARTIAL] = "PARTIAL",
	};
	fprintf(stream, "static const struct template_operation %s_operations[] = {\n",
		identifier);
	for (uint32_t i = 0; i < template->operation_count; i++) {
		const struct template_operation *operation = &template->operations[i];
		fprintf(stream, "\t{TEMPLATE_%s, %u, %u, %u, %u, {%u}, %u, %u},\n",
			kinds[operation->kind], operation->line_start, operation->standalone,
			(unsigned)operation->at, (unsigned)operation->length,
			(unsigned)operation->end, (unsigned)operation->line,
			(unsigned)operation->column);
	}
	fputs("\t{TEMPLATE_LITERAL, 0, 0, 0, 0, {0}, 0, 0}\n};\n", stream);
}

static void write_source(FILE *stream, const char *identifier, const struct source *source)
{
	struct buffer name = {0};
	template_escape_text(&name, source->name, '/', TEMPLATE_ESCAPE_C);
	fprintf(stream, "static const struct source %s_source = {\n", identifier);
	fprintf(stream, "\t{\"%.*s\", %zu}, {0, 0}\n};\n", (int)name.length,
		name.length > 0 ? name.at : "", source->name.length);
	buffer_release(&name);
}

bool template_write_image(FILE *stream, const char *identifier, const struct template *template,
	const struct names *names, struct diagnostics *diagnostics)
{
	static const char *const escapes[] = {
		[TEMPLATE_ESCAPE_NONE] = "NONE", [TEMPLATE_ESCAPE_HTML] = "HTML",
		[TEMPLATE_ESCAPE_C] = "C",
		[TEMPLATE_ESCAPE_MARKDOWN] = "MARKDOWN", [TEMPLATE_ESCAPE_RC] = "RC",
	};
	if (!check_names(template, names, diagnostics))
		return false;
	write_literals(stream, identifier, template);
	write_paths(stream, identifier, template);
	write_operations(stream, identifier, template);
	write_source(stream, identifier, template->source);
	fprintf(stream, "static const struct template %s = {\n", identifier);
	fprintf(stream, "\t&%s_source,\n", identifier);
	fprintf(stream, "\t%s_operations, %u,\n", identifier, (unsigned)template->operation_count);
	fprintf(stream, "\t%s_literals, %u,\n", identifier, (unsigned)template->literal_length);
	fprintf(stream, "\t%s_paths, %u,\n", identifier, (unsigned)template->path_length);
	fprintf(stream, "\tTEMPLATE_ESCAPE_%s\n};\n", escapes[template->escape]);
	return true;
}
