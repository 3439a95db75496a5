/* drvgen graph: the lifecycle of a driver as a diagram. */
#include <stdlib.h>
#include <unistd.h>

#include "commands.h"
#include "graph.h"
#include "process.h"
#include "run.h"

struct graph_options {
	const char *format;
	const char *output;
	const char *templates;
	const char *specs;
};

static bool render(struct run *run, const char *document, const struct driver *driver,
	struct buffer *out)
{
	const struct template *template = catalogue_document(&run->catalogue, document);
	const struct template_rendering rendering = {
		.find_partial = catalogue_find_partial,
		.finder_context = &run->catalogue,
		.names = &run->catalogue.names,
		.strict = true,
		.diagnostics = &run->diagnostics,
	};
	return template != NULL &&
	       template_render(template, graph_view(&run->pool, driver), &rendering, out);
}

/* ---- SVG, by Graphviz ---- */

/* Reads what was written to the stream from its start. */
static bool read_back(FILE *stream, struct buffer *out)
{
	char bytes[4096];
	size_t count = 0;
	rewind(stream);
	while ((count = fread(bytes, 1, sizeof bytes, stream)) > 0)
		buffer_add(out, (struct text){bytes, count});
	return ferror(stream) == 0;
}

/* Has dot draw the file, and takes what it prints. */
static bool draw_file(struct run *run, const char *path, struct buffer *svg)
{
	const char *words[] = {"dot", "-Tsvg", path, NULL};
	FILE *stream = tmpfile();
	if (stream == NULL)
		return false;
	const struct process_end end = process_run(&run->pool, words, stream);
	const bool good = end.ran && end.code == 0 && read_back(stream, svg);
	return (fclose(stream) == 0) & good;
}

static bool draw(struct run *run, struct buffer *dot, struct buffer *svg)
{
	const char *folder = getenv("TMPDIR");
	struct buffer path = {.pool = &run->pool};
	buffer_format(&path, "%s/drvgen-graph-XXXXXX",
		folder != NULL && *folder != '\0' ? folder : "/tmp");
	buffer_byte(&path, '\0');
	const int file = mkstemp(path.at);
	if (file < 0)
		return false;
	const bool written = write(file, dot->at, dot->length) == (ssize_t)dot->length;
	const bool closed = close(file) == 0;
	const bool good = written && closed && draw_file(run, path.at, svg);
	return (unlink(path.at) == 0) & good;
}

static int make_svg(struct run *run, const struct graph_options *options, struct buffer *dot)
{
	struct buffer svg = {.pool = &run->pool};
	if (!process_exists(&run->pool, "dot")) {
		fputs("drvgen graph: error: SVG needs the program 'dot', which is not there;\n"
		      "on Debian: apt-get install graphviz\n",
			stderr);
		return EXIT_ENVIRONMENT;
	}
	if (!draw(run, dot, &svg)) {
		fputs("drvgen graph: error: 'dot' could not draw the graph\n", stderr);
		return EXIT_ENVIRONMENT;
	}
	return run_write(run, options->output, buffer_text(&svg));
}

static int make_graph(struct run *run, const struct graph_options *options, const char *spec,
	struct buffer *out)
{
	const bool mermaid = option_is(options->format, "mermaid");
	const struct driver *driver = run_read(run, spec);
	if (driver == NULL ||
		!render(run, mermaid ? "graph-mermaid" : "graph-dot", driver, out))
		return run_result(run);
	if (option_is(options->format, "svg"))
		return make_svg(run, options, out);
	return run_write(run, options->output, buffer_text(out));
}

static int run_graph(const char *const *operands, size_t count, const void *given)
{
	const struct graph_options *wanted = given;
	struct buffer out = {0};
	struct run run;
	(void)count;
	run_begin(&run, wanted->templates, wanted->specs);
	const int result = make_graph(&run, wanted, operands[0], &out);
	buffer_release(&out);
	run_end(&run);
	return result;
}

#define OPTION(name, letter, kind, member, argument, help)                                         \
	{                                                                                          \
		name, letter, kind, offsetof(struct graph_options, member), argument, help         \
	}

static const struct option options[] = {
	OPTION("format", 0, OPTION_CHOICE, format, "dot|svg|mermaid",
		"dot for Graphviz (the default), SVG, or Mermaid for Markdown"),
	OPTION("output", 'o', OPTION_WORD, output, "FILE", "write to FILE (the standard output)"),
	OPTION("templates", 0, OPTION_FOLDER, templates, "DIR", "take templates from there first"),
	OPTION("specs", 0, OPTION_FOLDER, specs, "DIR", "look for protocols there first"),
};

const struct command command_graph = {
	.name = "graph",
	.summary = "Draw what a driver opens and closes, and which messages come when.",
	.operands = "SPEC",
	.least = 1,
	.most = 1,
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text =
		"Each scope is a box: the arrow into it is the message that opens it, the arrow back the one\n"
		"that closes it, the dotted arrow what the driver handles meanwhile. A double border stands for\n"
		"many at a time. SVG is drawn by Graphviz's dot, and differs with its version.\n\n"
		"exit: 0 done; 1 the spec is wrong; 3 there is no dot, or a file could not be read or written\n\n"
		"examples:\n"
		"  drvgen graph mydriver.yaml --format svg -o mydriver.svg\n"
		"  drvgen graph mydriver.yaml --format mermaid\n",
	.run = run_graph,
	.size = sizeof(struct graph_options),
};
