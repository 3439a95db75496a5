/* A fuzz target: any bytes as a spec, through reading, checking and rendering. Nothing is written. */
#include <stdlib.h>

#include "render.h"
#include "run.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct run run;
	struct file_list list = {0};
	const struct render_wish wish = {.parts = NULL};
	run_begin(&run, NULL, NULL);
	run.diagnostics.stream = fopen("/dev/null", "w");
	if (run.diagnostics.stream == NULL)
		abort();
	const struct source source = {TEXT("fuzz"), {(const char *)data, size}};
	const struct driver *driver = run_read_source(&run, &source);
	const bool rendered = driver != NULL && render_driver(&run.catalogue, driver, &wish, &list);
	if (driver != NULL && !rendered)
		abort(); /* what was checked can be rendered */
	if (driver == NULL && run.diagnostics.errors == 0)
		abort(); /* a refusal says why */
	fclose(run.diagnostics.stream);
	run.diagnostics.errors = 0;
	run_end(&run);
	return 0;
}
