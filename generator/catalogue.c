/* What the executable carries is expanded or compiled only when a run asks for it, once. */
#include "catalogue.h"

#include <unistd.h>

#include "extend.h"
#include "files.h"
#include "mark.h"
#include "protocol.h"
#include "yaml.h"

enum { OVERRIDE_LIMIT = 1 << 20 };

struct loaded_protocol {
	struct loaded_protocol *next;
	struct text name;
	const struct protocol *protocol;
};

struct loaded_template {
	struct loaded_template *next;
	const char *file;
	const struct template *template;
	bool absent; /* the user's folder lacks it */
};

/* ---- images ---- */

struct expansion {
	const struct protocol_image *image;
	const struct source *source;
	struct node *nodes;
	uint32_t next;
};

static struct position position_at(const struct expansion *expansion, uint16_t line,
	uint16_t column, uint16_t length)
{
	return (struct position){expansion->source, line, column, length == 0 ? 1u : length};
}

/* The depth of recursion is that of a document which yaml_read has accepted at build time. */
static struct node *expand(struct expansion *expansion)
{
	const struct node_record *record = &expansion->image->records[expansion->next];
	struct node *node = &expansion->nodes[expansion->next++];
	const char *text = expansion->image->text;
	node->kind = (enum node_kind)record->kind;
	node->style = (enum node_style)record->style;
	node->count = record->count;
	node->scalar = (struct text){text + record->scalar, record->scalar_length};
	node->key = (struct text){text + record->key, record->key_length};
	node->position =
		position_at(expansion, record->line, record->column, record->scalar_length);
	node->key_at =
		position_at(expansion, record->key_line, record->key_column, record->key_length);
	struct node **end = &node->first;
	for (uint32_t i = 0; i < record->count; i++) {
		*end = expand(expansion);
		end = &(*end)->next;
	}
	return node;
}

struct node *catalogue_expand(struct pool *pool, const struct protocol_image *image)
{
	struct source *source = pool_allocate(pool, sizeof *source);
	source->name = text_of(image->file);
	struct expansion expansion = {image, source,
		pool_array(pool, image->record_count, sizeof(struct node)), 0};
	return expand(&expansion);
}

/* ---- the user's own files ---- */

static void note_input(struct catalogue *catalogue, struct text path)
{
	catalogue->inputs = pool_grow(catalogue->pool, catalogue->inputs, catalogue->input_count,
		&catalogue->input_capacity, sizeof *catalogue->inputs);
	catalogue->inputs[catalogue->input_count++] = path;
}

/* The path of a file in the user's folder, or {0} when it is not there. */
static struct text find_override(struct catalogue *catalogue, struct text folder, const char *file)
{
	if (folder.at == NULL)
		return (struct text){0};
	const struct text path =
		text_format(catalogue->pool, "%.*s/%s", (int)folder.length, folder.at, file);
	return access(path.at, F_OK) == 0 ? path : (struct text){0};
}

static const struct source *load(struct catalogue *catalogue, struct text path)
{
	struct source *source = pool_allocate(catalogue->pool, sizeof *source);
	source->name = path;
	note_input(catalogue, path);
	if (!files_read(catalogue->pool, path, OVERRIDE_LIMIT, &source->bytes,
		catalogue->diagnostics))
		return NULL;
	return source;
}

/* ---- protocols ---- */

static const struct protocol_image *find_image(struct text name)
{
	const struct protocol_image *image = catalogue_protocols;
	while (image->name != NULL && !text_equal(text_of(image->name), name))
		image++;
	return image->name == NULL ? NULL : image;
}

enum { EXTENSIONS_DEEP = 8 };

static const struct node *own_root(struct catalogue *catalogue, struct text name)
{
	const struct text file =
		text_format(catalogue->pool, "%.*s.yaml", (int)name.length, name.at);
	const struct text path = find_override(catalogue, catalogue->specs, file.at);
	if (path.at != NULL) {
		const struct source *source = load(catalogue, path);
		return source == NULL ? NULL
				      : yaml_read(catalogue->pool, source, catalogue->diagnostics);
	}
	const struct protocol_image *image = find_image(name);
	return image == NULL ? NULL : catalogue_expand(catalogue->pool, image);
}

/* A protocol's document with all that it extends. NULL when there is none, or after an error. */
static const struct node *extended(struct catalogue *catalogue, const struct node *root,
	unsigned depth)
{
	const struct node *base = extend_base(root);
	if (base == NULL)
		return root;
	const unsigned errors = catalogue->diagnostics->errors;
	const struct node *base_root = depth == 0 ? NULL
		: extended(catalogue, own_root(catalogue, base->scalar), depth - 1);
	if (base_root != NULL)
		return extend(catalogue->pool, base_root, root);
	if (catalogue->diagnostics->errors != errors)
		return NULL;
	struct nearest nearest = nearest_to(base->scalar);
	diagnostic_error(catalogue->diagnostics, base->position,
		depth == 0 ? "protocol '%.*s' extends itself, or is extended too deep"
			   : "unknown protocol '%.*s' to extend",
		(int)base->scalar.length, base->scalar.at);
	catalogue_offer_protocols(catalogue, &nearest);
	if (depth > 0)
		nearest_suggest(&nearest, catalogue->diagnostics, base->position);
	return NULL;
}

const struct protocol *catalogue_find_protocol(void *context, const struct reader *reader,
	struct text name)
{
	struct catalogue *catalogue = context;
	/* Only a folder of the user's may have other versions of a protocol, or of what it
	 * extends. */
	if (catalogue->specs.at == NULL) {
		const struct protocol_image *image = find_image(name);
		return image == NULL ? NULL : image->protocol;
	}
	for (struct loaded_protocol *loaded = catalogue->protocols; loaded != NULL;
		loaded = loaded->next)
		if (text_equal(loaded->name, name))
			return loaded->protocol;
	const struct node *root = extended(catalogue, own_root(catalogue, name), EXTENSIONS_DEEP);
	const struct protocol *protocol = root == NULL ? NULL : protocol_read(reader, root);
	if (protocol == NULL)
		return NULL;
	if (!text_equal(protocol->name.text, name)) {
		diagnostic_error(reader->diagnostics, protocol->name.at,
			"the protocol of this file is called '%.*s'; expected '%.*s', as the file is",
			(int)protocol->name.text.length, protocol->name.text.at, (int)name.length,
			name.at);
		return NULL;
	}
	struct loaded_protocol *loaded = pool_allocate(catalogue->pool, sizeof *loaded);
	*loaded = (struct loaded_protocol){catalogue->protocols, text_copy(catalogue->pool, name),
		protocol};
	catalogue->protocols = loaded;
	return protocol;
}

const struct node *catalogue_extended(struct catalogue *catalogue, const struct node *root)
{
	return extended(catalogue, root, EXTENSIONS_DEEP);
}

const struct protocol *catalogue_read_protocol(struct catalogue *catalogue,
	const struct reader *reader, const struct node *root)
{
	const struct node *whole = extended(catalogue, root, EXTENSIONS_DEEP);
	return whole == NULL ? NULL : protocol_read(reader, whole);
}

void catalogue_offer_protocols(void *context, struct nearest *nearest)
{
	(void)context;
	for (const struct protocol_image *image = catalogue_protocols; image->name != NULL; image++)
		nearest_offer(nearest, text_of(image->name));
}

/* ---- templates ---- */

/* shared_as: the path of a file that is copied as it is, for its mark; else {0}. */
static const struct template *compile(struct catalogue *catalogue, const struct source *source,
	const struct template *built_in, struct text shared_as)
{
	if (shared_as.at == NULL) {
		const struct template *compiled =
			template_compile(catalogue->pool, &catalogue->names, source,
			built_in->escape, catalogue->diagnostics);
		return compiled;
	}
	const struct template *head =
		catalogue_find_partial(catalogue, TEXT(CATALOGUE_SHARED));
	source = mark_shared(catalogue->pool, head, source, shared_as, catalogue->diagnostics);
	return source == NULL ? NULL : template_literal(catalogue->pool, source);
}

static struct loaded_template *load_template(struct catalogue *catalogue, const char *file,
	const struct template *built_in, struct text shared_as)
{
	for (struct loaded_template *loaded = catalogue->overrides; loaded != NULL;
		loaded = loaded->next)
		if (strcmp(loaded->file, file) == 0)
			return loaded;
	struct loaded_template *loaded = pool_allocate(catalogue->pool, sizeof *loaded);
	*loaded = (struct loaded_template){catalogue->overrides, file, built_in, true};
	catalogue->overrides = loaded;
	const struct text path = find_override(catalogue, catalogue->templates, file);
	if (path.at == NULL)
		return loaded;
	loaded->absent = false;
	const struct source *source = load(catalogue, path);
	loaded->template = NULL;
	if (source != NULL)
		loaded->template = compile(catalogue, source, built_in, shared_as);
	return loaded;
}

const struct template *catalogue_template(struct catalogue *catalogue, const struct output *output)
{
	if (catalogue->templates.at == NULL)
		return output->template;
	const struct text path = {output->path->literals, output->path->literal_length};
	return load_template(catalogue, output->template_file, output->template,
		output->is_static ? path : (struct text){0})->template;
}

const struct template *catalogue_document(struct catalogue *catalogue, const char *name)
{
	const struct partial *document = catalogue_documents;
	while (strcmp(document->name, name) != 0)
		document++;
	if (catalogue->templates.at == NULL)
		return document->template;
	return load_template(catalogue, document->file, document->template,
		(struct text){0})->template;
}

const struct template *catalogue_find_partial(void *context, struct text name)
{
	struct catalogue *catalogue = context;
	for (const struct partial *partial = catalogue_partials; partial->name != NULL; partial++) {
		if (!text_equal(text_of(partial->name), name))
			continue;
		if (catalogue->templates.at == NULL)
			return partial->template;
		return load_template(catalogue, partial->file, partial->template,
			(struct text){0})->template;
	}
	return NULL;
}
