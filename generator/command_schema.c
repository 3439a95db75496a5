/* drvgen schema: what editors need to know of specs. */
#include <dirent.h>
#include <stdlib.h>

#include "commands.h"
#include "run.h"
#include "schema.h"

struct schema_options {
	const char *document;
	const char *specs;
};

struct list {
	const struct protocol **protocols;
	size_t count;
	size_t capacity;
};

static void append(struct run *run, struct list *list, const struct protocol *protocol)
{
	list->protocols = pool_grow(&run->pool, list->protocols, list->count, &list->capacity,
		sizeof *list->protocols);
	list->protocols[list->count++] = protocol;
}

static void add(struct run *run, struct list *list, struct text name)
{
	const struct reader reader = {&run->pool, &run->diagnostics};
	for (size_t i = 0; i < list->count; i++)
		if (text_equal(list->protocols[i]->name.text, name))
			return;
	const struct protocol *protocol = catalogue_find_protocol(&run->catalogue, &reader, name);
	if (protocol != NULL)
		append(run, list, protocol);
}

static int compare_names(const void *a, const void *b)
{
	return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/* The names of a folder's protocols: folders of specs have drivers, too. */
static struct text *names_in(struct run *run, const char *folder, size_t *count)
{
	struct text *names = NULL;
	size_t capacity = 0;
	DIR *stream = opendir(folder);
	if (stream == NULL)
		return NULL; /* then nothing is there first */
	for (struct dirent *entry = readdir(stream); entry != NULL; entry = readdir(stream)) {
		const struct text file = text_of(entry->d_name);
		if (!text_ends_with(file, TEXT(".yaml")) ||
			!run_is_protocol(run, text_format(&run->pool, "%s/%s", folder, file.at).at))
			continue;
		names = pool_grow(&run->pool, names, *count, &capacity, sizeof *names);
		names[(*count)++] = text_copy(&run->pool, (struct text){file.at, file.length - 5});
	}
	(void)closedir(stream);
	if (*count > 0)
		qsort(names, *count, sizeof *names, compare_names);
	return names;
}

/* The protocols that the tool carries, or the user's in their place, then the user's others. */
static const struct protocol *const *find_protocols(struct run *run, const char *folder)
{
	struct list list = {0};
	size_t count = 0;
	for (size_t i = 0; catalogue_protocols[i].name != NULL; i++)
		add(run, &list, text_of(catalogue_protocols[i].name));
	const struct text *names = folder == NULL ? NULL : names_in(run, folder, &count);
	for (size_t i = 0; names != NULL && i < count; i++)
		add(run, &list, names[i]);
	append(run, &list, NULL);
	return list.protocols;
}

static enum schema_document document_of(const struct schema_options *options)
{
	if (option_is(options->document, "driver"))
		return SCHEMA_DRIVER;
	if (option_is(options->document, "protocol"))
		return SCHEMA_PROTOCOL;
	return option_is(options->document, "scenario") ? SCHEMA_SCENARIO : SCHEMA_ALL;
}

static int run_schema(const char *const *operands, size_t count, const void *given)
{
	const struct schema_options *wanted = given;
	struct buffer out = {0};
	struct run run;
	(void)operands;
	(void)count;
	run_begin(&run, NULL, wanted->specs);
	const struct protocol *const *protocols = find_protocols(&run, wanted->specs);
	int result = run_result(&run);
	if (result == EXIT_DONE) {
		schema_write(&run.pool, protocols, document_of(wanted), &out);
		if (fwrite(out.at, 1, out.length, stdout) != out.length)
			result = EXIT_ENVIRONMENT;
	}
	buffer_release(&out);
	run_end(&run);
	return result;
}

static const struct option options[] = {
	{"document", 0, OPTION_CHOICE, offsetof(struct schema_options, document),
		"all|driver|protocol|scenario", "of which kind of document (all)"},
	{"specs", 0, OPTION_FOLDER, offsetof(struct schema_options, specs), "DIR",
		"look for protocols there first"},
};

const struct command command_schema = {
	.name = "schema",
	.summary =
		"Print the JSON Schema of specs and scenarios, for editors that complete and check them.",
	.operands = "",
	.most = 0,
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text =
		"It is of draft 7, for the specs of drivers, for those of protocols and for scenarios alike,\n"
		"and knows the messages, types and conventions of each protocol. What 'drvgen new' and\n"
		"'drvgen trace --format scenario' write begins with the line that makes\n"
		"yaml-language-server use it, when it is in the same folder:\n\n"
		"  # yaml-language-server: $schema=drvgen.schema.json\n\n"
		"'drvgen check' finds what no schema can: names that are not there, values that two\n"
		"messages have, how numbers are written, and what the driver of a scenario lacks.\n\n"
		"exit: 0 done; 1 a protocol of --specs is wrong; 3 it could not be written\n\n"
		"example:\n  drvgen schema >drvgen.schema.json\n",
	.run = run_schema,
	.size = sizeof(struct schema_options),
};
