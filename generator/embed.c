/* The build's own tool: reads the protocols and templates and prints them as C, so that the
 * executable carries them and a run need not parse them.
 *
 *     embed TEMPLATES PROTOCOL... > catalogue_data.c
 *
 * A fault in one of them ends the build with a diagnostic. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "catalogue.h"
#include "extend.h"
#include "files.h"
#include "image.h"
#include "mark.h"
#include "protocol.h"
#include "protocol_image.h"
#include "template_image.h"
#include "yaml.h"

enum { LIMIT = 1 << 20 };

struct embedding {
	struct pool pool;
	struct names names;
	struct diagnostics diagnostics;
	const char *templates;
	unsigned templates_written;
	const struct template *head; /* of the files that are the same for every driver */
};

static struct source *load(struct embedding *embedding, struct text path)
{
	struct source *source = pool_allocate(&embedding->pool, sizeof *source);
	source->name = path;
	if (!files_read(&embedding->pool, path, LIMIT, &source->bytes, &embedding->diagnostics))
		exit(1);
	return source;
}

static struct node *load_yaml(struct embedding *embedding, struct text path)
{
	struct node *root =
		yaml_read(&embedding->pool, load(embedding, path), &embedding->diagnostics);
	if (root == NULL)
		exit(1);
	return root;
}

/* ---- protocols ---- */

static uint16_t narrow(struct embedding *embedding, size_t value, const struct node *node)
{
	if (value > UINT16_MAX)
		diagnostic_error(&embedding->diagnostics, node->position, "too much for an image");
	return (uint16_t)value;
}

static uint32_t add_text(struct buffer *text, struct text addition)
{
	const size_t at = text->length;
	buffer_add(text, addition);
	return (uint32_t)at;
}

static uint32_t print_node(struct embedding *embedding, const struct node *node,
	struct buffer *text)
{
	uint32_t count = 1;
	const uint32_t key = add_text(text, node->key);
	const uint32_t scalar = add_text(text, node->scalar);
	printf("\t{%u, %u, %u, %u, %u, %u, %u, %u, %u, %u, %u},\n", key, scalar,
		narrow(embedding, node->key.length, node),
		narrow(embedding, node->scalar.length, node),
		narrow(embedding, node->position.line, node),
		narrow(embedding, node->position.column, node),
		narrow(embedding, node->key_at.line, node),
		narrow(embedding, node->key_at.column, node), narrow(embedding, node->count, node),
		(unsigned)node->kind, (unsigned)node->style);
	for (const struct node *child = node->first; child != NULL; child = child->next)
		count += print_node(embedding, child, text);
	return count;
}

static struct text base_name(struct text path)
{
	for (size_t i = path.length; i > 0; i--)
		if (path.at[i - 1] == '/')
			return (struct text){path.at + i, path.length - i};
	return path;
}

/* The document with what it extends, from the same folder. */
static const struct node *extended(struct embedding *embedding, const char *path,
	const struct node *root)
{
	const struct node *base = extend_base(root);
	if (base == NULL)
		return root;
	const size_t folder = strlen(path) - base_name(text_of(path)).length;
	const struct text base_path =
		text_format(&embedding->pool, "%.*s%.*s.yaml", (int)folder, path,
		(int)base->scalar.length, base->scalar.at);
	return extend(&embedding->pool,
		extended(embedding, base_path.at, load_yaml(embedding, base_path)), root);
}

struct printed {
	struct text name;
	struct text file;
	uint32_t count;
};

static struct printed print_protocol(struct embedding *embedding, const char *path, int index)
{
	const struct node *root = load_yaml(embedding, text_of(path));
	const struct reader reader = {&embedding->pool, &embedding->diagnostics};
	const struct protocol *protocol = protocol_read(&reader, extended(embedding, path, root));
	struct buffer text = {0};
	if (protocol == NULL)
		exit(1);
	printf("static const struct node_record records_%d[] = {\n", index);
	const uint32_t count = print_node(embedding, root, &text);
	printf("};\nstatic const char text_%d[] =\n", index);
	image_write_string(stdout, buffer_text(&text));
	puts(";\n");
	buffer_release(&text);
	char identifier[32];
	(void)snprintf(identifier, sizeof identifier, "protocol_%d", index);
	protocol_write_image(stdout, identifier, protocol);
	return (struct printed){protocol->name.text, base_name(text_of(path)), count};
}

static void print_protocols(struct embedding *embedding, char **paths, int count)
{
	struct printed *printed = pool_array(&embedding->pool, (size_t)count, sizeof *printed);
	for (int i = 0; i < count; i++)
		printed[i] = print_protocol(embedding, paths[i], i);
	puts("const struct protocol_image catalogue_protocols[] = {");
	for (int i = 0; i < count; i++)
		printf("\t{\"%.*s\", \"%.*s\", &protocol_%d, records_%d, %u, text_%d},\n",
			(int)printed[i].name.length, printed[i].name.at,
			(int)printed[i].file.length,
			printed[i].file.at, i, i, printed[i].count, i);
	puts("\t{NULL, NULL, NULL, NULL, 0, NULL},\n};\n");
}

/* ---- templates ---- */

static struct text path_in(struct embedding *embedding, struct text file)
{
	return text_format(&embedding->pool, "%s/%.*s", embedding->templates, (int)file.length,
		file.at);
}

static unsigned print_template(struct embedding *embedding, const struct template *template)
{
	const unsigned index = embedding->templates_written++;
	char identifier[32];
	(void)snprintf(identifier, sizeof identifier, "template_%u", index);
	if (template == NULL || !template_write_image(stdout, identifier, template,
					&embedding->names, &embedding->diagnostics))
		exit(1);
	return index;
}

static unsigned print_compiled(struct embedding *embedding, const struct source *source,
	enum template_escape escape)
{
	return print_template(embedding,
		template_compile(&embedding->pool, &embedding->names, source,
						 escape, &embedding->diagnostics));
}

static enum template_escape read_escape(struct embedding *embedding, const struct node *node)
{
	static const char *const words[] = {"none", "html", "c", "markdown", "rc"};
	for (unsigned i = 0; node != NULL && i < sizeof words / sizeof *words; i++)
		if (text_equal(node->scalar, text_of(words[i])))
			return (enum template_escape)i;
	if (node != NULL)
		diagnostic_error(&embedding->diagnostics, node->position, "unknown way to escape");
	return TEMPLATE_ESCAPE_NONE;
}

static unsigned read_width(struct embedding *embedding, const struct node *node)
{
	const struct reader reader = {&embedding->pool, &embedding->diagnostics};
	struct number width = {0};
	if (node != NULL)
		shape_integer(&reader, "width", node, 40, 9999, &width);
	return (unsigned)width.value;
}

static bool is_true(const struct node *node)
{
	return node != NULL && text_equal(node->scalar, TEXT("true"));
}

static const struct node *need(struct embedding *embedding, const struct node *node,
	struct text key)
{
	const struct node *value = node_get(node, key);
	if (value == NULL) {
		diagnostic_error(&embedding->diagnostics, node->position, "'%.*s' is missing",
			(int)key.length, key.at);
		exit(1);
	}
	return value;
}

/* The view's word that an output depends on; NAME_NONE when it depends on none. */
static uint32_t read_when(struct embedding *embedding, const struct node *node)
{
	if (node == NULL)
		return NAME_NONE;
	for (uint32_t name = NAME_NONE + 1; name < NAME_COUNT; name++)
		if (text_equal(names_known[name], node->scalar))
			return name;
	diagnostic_error(&embedding->diagnostics, node->position,
		"the view has no word '%.*s'", (int)node->scalar.length, node->scalar.at);
	return NAME_NONE;
}

static unsigned print_shared(struct embedding *embedding, const struct source *source,
	struct text path)
{
	const struct source *marked = mark_shared(&embedding->pool, embedding->head, source, path,
		&embedding->diagnostics);
	if (marked == NULL)
		exit(1);
	return print_template(embedding, template_literal(&embedding->pool, marked));
}

static const struct template *load_head(struct embedding *embedding)
{
	struct source *source =
		load(embedding, path_in(embedding, TEXT("partials/" CATALOGUE_SHARED ".mustache")));
	const struct template *head = template_compile(&embedding->pool, &embedding->names, source,
		TEMPLATE_ESCAPE_C, &embedding->diagnostics);
	return head;
}

/* Prints the templates of one output, and its row for the table into rows. */
static void print_output(struct embedding *embedding, const struct node *node, struct buffer *rows)
{
	struct source *path = pool_allocate(&embedding->pool, sizeof *path);
	*path = (struct source){TEXT("outputs.yaml"), node->key};
	const struct node *file = need(embedding, node, TEXT("template"));
	const struct node *part = need(embedding, node, TEXT("part"));
	const bool is_static = is_true(node_get(node, TEXT("static")));
	const enum template_escape escape = read_escape(embedding, node_get(node, TEXT("escape")));
	struct source *source = load(embedding, path_in(embedding, file->scalar));
	source->name = file->scalar;
	const unsigned path_index = print_compiled(embedding, path, TEMPLATE_ESCAPE_NONE);
	const unsigned index = is_static
		? print_shared(embedding, source, node->key)
		: print_compiled(embedding, source, escape);
	buffer_format(rows,
		"\t{&template_%u, &template_%u, \"%.*s\", \"%.*s\", %u, %s, %s, %s, %" PRIu32
		"},\n",
		path_index, index, (int)file->scalar.length, file->scalar.at,
		(int)part->scalar.length, part->scalar.at,
		read_width(embedding, node_get(node, TEXT("width"))),
		is_true(node_get(node, TEXT("keep"))) ? "true" : "false",
		is_static ? "true" : "false",
		is_true(node_get(node, TEXT("asked"))) ? "true" : "false",
		read_when(embedding, node_get(node, TEXT("when"))));
}

static void print_outputs(struct embedding *embedding, const struct node *outputs)
{
	struct buffer rows = {0};
	for (const struct node *node = outputs->first; node != NULL; node = node->next)
		print_output(embedding, node, &rows);
	printf("const struct output catalogue_outputs[] = {\n%.*s"
	       "\t{NULL, NULL, NULL, NULL, 0, false, false, false, 0},\n};\n\n",
		(int)rows.length, rows.at);
	buffer_release(&rows);
}

static void print_partials(struct embedding *embedding, const struct node *partials)
{
	struct buffer rows = {0};
	for (const struct node *node = partials->first; node != NULL; node = node->next) {
		const struct text file =
			text_format(&embedding->pool, "partials/%.*s.mustache",
				(int)node->key.length, node->key.at);
		struct source *source = load(embedding, path_in(embedding, file));
		source->name = file;
		const unsigned index =
			print_compiled(embedding, source, read_escape(embedding, node));
		buffer_format(&rows, "\t{\"%.*s\", \"%.*s\", &template_%u},\n",
			(int)node->key.length,
			node->key.at, (int)file.length, file.at, index);
	}
	printf("const struct partial catalogue_partials[] = {\n%.*s\t{NULL, NULL, NULL},\n};\n\n",
		(int)rows.length, rows.at);
	buffer_release(&rows);
}

static void print_documents(struct embedding *embedding, const struct node *documents)
{
	struct buffer rows = {0};
	for (const struct node *node = documents->first; node != NULL; node = node->next) {
		const struct text file = need(embedding, node, TEXT("template"))->scalar;
		struct source *source = load(embedding, path_in(embedding, file));
		source->name = file;
		const unsigned index = print_compiled(embedding, source,
			read_escape(embedding, node_get(node, TEXT("escape"))));
		buffer_format(&rows, "\t{\"%.*s\", \"%.*s\", &template_%u},\n",
			(int)node->key.length, node->key.at, (int)file.length, file.at, index);
	}
	printf("const struct partial catalogue_documents[] = {\n%.*s\t{NULL, NULL, NULL},\n};\n",
		(int)rows.length, rows.at);
	buffer_release(&rows);
}

int main(int argc, char **argv)
{
	struct embedding embedding = {.diagnostics = {.stream = stderr}};
	if (argc < 3) {
		fputs("usage: embed TEMPLATES PROTOCOL...\n", stderr);
		return 2;
	}
	embedding.templates = argv[1];
	const struct node *list = load_yaml(&embedding, path_in(&embedding, TEXT("outputs.yaml")));
	puts("/* Made by embed from specs/protocols and templates. */\n#include \"catalogue.h\"\n");
	print_protocols(&embedding, argv + 2, argc - 2);
	embedding.head = load_head(&embedding);
	print_outputs(&embedding, need(&embedding, list, TEXT("outputs")));
	print_partials(&embedding, need(&embedding, list, TEXT("partials")));
	print_documents(&embedding, need(&embedding, list, TEXT("documents")));
	const bool written = fflush(stdout) == 0 && !ferror(stdout);
	pool_release(&embedding.pool);
	return written && embedding.diagnostics.errors == 0 ? 0 : 1;
}
