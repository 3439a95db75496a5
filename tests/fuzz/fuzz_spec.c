/* A fuzz target: any bytes as a spec, through reading, checking and rendering, or as a scenario of the player of tests/mock, through
 * compiling. Nothing is written, and no file is read that the bytes name. */
#include <stdlib.h>

#include "render.h"
#include "run.h"
#include "scenario.h"
#include "yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool is_of_player(const struct node *root)
{
	const struct node *driver = node_get(root, TEXT("driver"));
	return driver != NULL && driver->kind == NODE_SCALAR && text_equal(driver->scalar, TEXT("player.yaml"));
}

static bool try_scenario(struct run *run, const struct node *root)
{
	struct buffer lines = {.pool = &run->pool};
	return is_of_player(root) && scenario_compile(run, root, "tests/mock/fuzz.yaml", &lines);
}

static bool try_spec(struct run *run, const struct source *source)
{
	const struct render_wish all = {0};
	struct file_list list = {0};
	const struct driver *driver = run_read_source(run, source);
	if (driver != NULL && !render_driver(&run->catalogue, driver, &all, &list))
		abort(); /* what was checked can be rendered */
	return driver != NULL;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct run run;
	run_begin(&run, NULL, NULL);
	run.diagnostics.stream = fopen("/dev/null", "w");
	if (run.diagnostics.stream == NULL)
		abort();
	const struct source source = {TEXT("fuzz"), {(const char *)data, size}};
	const struct node *root = yaml_read(&run.pool, &source, &run.diagnostics);
	const bool is_scenario = root != NULL && scenario_is(root);
	const bool good = is_scenario ? try_scenario(&run, root) : root != NULL && try_spec(&run, &source);
	if (!good && run.diagnostics.errors == 0 && !(is_scenario && !is_of_player(root)))
		abort(); /* a refusal says why */
	fclose(run.diagnostics.stream);
	run.diagnostics.errors = 0;
	run_end(&run);
	return 0;
}
