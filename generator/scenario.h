/* Scenarios: what a mock is told to do, as a document beside the driver's spec, checked against
 * that spec and compiled to lines that the mock reads without knowing YAML. */
#ifndef DRVGEN_SCENARIO_H
#define DRVGEN_SCENARIO_H

#include "run.h"

/* What a scenario may hold. */
extern const struct shape scenario_shape;

/* Whether a document is a scenario. */
bool scenario_is(const struct node *root);

/* Checks a scenario, whose driver's spec is looked for from the folder of path on, and appends its
 * lines to the buffer. Everything that is wrong is reported; false then. */
bool scenario_compile(struct run *run, const struct node *root, const char *path,
	struct buffer *lines);

#endif
