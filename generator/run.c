/* From a path to a checked driver. */
#include "run.h"

#include "commands.h"
#include "files.h"
#include "yaml.h"

enum { SPEC_LIMIT = 1 << 20 };

static struct text text_or_none(const char *string)
{
	return string == NULL ? (struct text){0} : text_of(string);
}

void run_begin(struct run *run, const char *templates, const char *specs)
{
	*run = (struct run){
		.diagnostics = {.stream = stderr, .colour = diagnostic_wants_colour(stderr)},
	};
	run->catalogue = (struct catalogue){
		.pool = &run->pool,
		.diagnostics = &run->diagnostics,
		.templates = text_or_none(templates),
		.specs = text_or_none(specs),
	};
	run->protocols = (struct protocols){catalogue_find_protocol, catalogue_offer_protocols,
		&run->catalogue};
}

static const struct source *read_source(struct run *run, const char *path)
{
	const bool standard = strcmp(path, "-") == 0;
	struct source *source = pool_allocate(&run->pool, sizeof *source);
	source->name = text_of(standard ? "standard input" : path);
	const struct text file = text_of(standard ? "/dev/stdin" : path);
	if (!files_read(&run->pool, file, SPEC_LIMIT, &source->bytes, &run->diagnostics)) {
		run->unreadable++;
		return NULL;
	}
	return source;
}

const struct driver *run_read(struct run *run, const char *path)
{
	const struct source *source = read_source(run, path);
	return source == NULL ? NULL : run_read_source(run, source);
}

const struct node *run_read_tree(struct run *run, const char *path)
{
	const struct source *source = read_source(run, path);
	return source == NULL ? NULL : yaml_read(&run->pool, source, &run->diagnostics);
}

const struct driver *run_read_root(struct run *run, const struct node *root)
{
	const struct reader reader = {&run->pool, &run->diagnostics};
	return driver_read(&reader, &run->protocols, root);
}

/* Before anything is checked, so that the name is checked as it will be. */
static void prepend(struct run *run, const struct node *root)
{
	struct node *name = node_get(root, TEXT("driver"));
	if (name == NULL || name->kind != NODE_SCALAR)
		return;
	name->scalar = text_format(&run->pool, "%.*s%.*s", (int)run->prefix.length,
		run->prefix.at, (int)name->scalar.length, name->scalar.at);
}

static bool is_protocol(const struct node *root)
{
	return node_get(root, TEXT("driver")) == NULL && node_get(root, TEXT("protocol")) != NULL &&
	       (node_get(root, TEXT("header")) != NULL || node_get(root, TEXT("extends")) != NULL);
}

struct document run_read_document(struct run *run, const char *path)
{
	const struct reader reader = {&run->pool, &run->diagnostics};
	const struct node *root = run_read_tree(run, path);
	struct document document = {0};
	if (root != NULL && is_protocol(root)) {
		document.whole = catalogue_extended(&run->catalogue, root);
		if (document.whole != NULL)
			document.protocol =
				catalogue_read_protocol(&run->catalogue, &reader, root);
	} else if (root != NULL) {
		document.driver = run_read_root(run, root);
	}
	return document;
}

void run_document(struct run *run, const char *path)
{
	const struct source *source = read_source(run, path);
	if (source != NULL)
		run_document_source(run, source);
}

void run_document_source(struct run *run, const struct source *source)
{
	const struct node *root = yaml_read(&run->pool, source, &run->diagnostics);
	if (root != NULL)
		run_document_root(run, root);
}

void run_document_root(struct run *run, const struct node *root)
{
	const struct reader reader = {&run->pool, &run->diagnostics};
	if (is_protocol(root))
		catalogue_read_protocol(&run->catalogue, &reader, root);
	else
		driver_read(&reader, &run->protocols, root);
}

int run_write(struct run *run, const char *path, struct text bytes)
{
	if (path == NULL || strcmp(path, "-") == 0)
		return fwrite(bytes.at, 1, bytes.length, stdout) == bytes.length &&
				       fflush(stdout) == 0
			? EXIT_DONE
			: EXIT_ENVIRONMENT;
	struct text folder;
	struct file file = files_at(text_of(path), &folder);
	file.bytes = bytes;
	return files_write(&run->pool, folder, &file, 1, &run->diagnostics) ? EXIT_DONE
									    : EXIT_ENVIRONMENT;
}

int run_write_new(struct run *run, const char *command, const char *path, struct text bytes,
	const char *next)
{
	struct text folder;
	struct file file = files_at(text_of(path), &folder);
	if (strcmp(path, "-") == 0)
		return run_write(run, path, bytes);
	file.bytes = bytes;
	file.policy = FILE_KEEP;
	const enum file_state state = files_compare(&run->pool, folder, &file);
	if (state == FILE_KEPT || state == FILE_SAME) {
		fprintf(stderr, "drvgen %s: error: '%s' is there already\n", command, path);
		return EXIT_INPUT;
	}
	if (!files_write(&run->pool, folder, &file, 1, &run->diagnostics))
		return EXIT_ENVIRONMENT;
	printf("wrote %s; next: %s\n", path, next);
	return EXIT_DONE;
}

const struct driver *run_read_source(struct run *run, const struct source *source)
{
	const struct node *root = yaml_read(&run->pool, source, &run->diagnostics);
	if (root == NULL)
		return NULL;
	if (run->prefix.length > 0)
		prepend(run, root);
	return run_read_root(run, root);
}

static void ignore(void *context, const struct diagnostic *diagnostic)
{
	(void)context;
	(void)diagnostic;
}

bool run_is_protocol(struct run *run, const char *path)
{
	struct diagnostics silent = {.take = ignore};
	struct source *source = pool_allocate(&run->pool, sizeof *source);
	source->name = text_of(path);
	if (!files_read(&run->pool, source->name, SPEC_LIMIT, &source->bytes, &silent))
		return false;
	return is_protocol(yaml_read(&run->pool, source, &silent));
}

int run_result(const struct run *run)
{
	if (run->unreadable > 0)
		return EXIT_ENVIRONMENT;
	return run->diagnostics.errors == 0 ? EXIT_DONE : EXIT_INPUT;
}

void run_end(struct run *run)
{
	const unsigned shown = run->diagnostics.limit != 0 ? run->diagnostics.limit : 100;
	if (run->diagnostics.take == NULL && run->diagnostics.errors > shown)
		fprintf(stderr, "drvgen: %u more errors\n", run->diagnostics.errors - shown);
	pool_release(&run->catalogue.views);
	pool_release(&run->pool);
}
