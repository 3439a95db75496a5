/* The commands, each in a file of its own. */
#ifndef DRVGEN_COMMANDS_H
#define DRVGEN_COMMANDS_H

#include "options.h"

/* What a process answers. */
enum { EXIT_DONE = 0, EXIT_INPUT = 1, EXIT_USAGE = 2, EXIT_ENVIRONMENT = 3 };

extern const struct command command_check;
extern const struct command command_diff;
extern const struct command command_explain;
extern const struct command command_generate;
extern const struct command command_graph;
extern const struct command command_import;
extern const struct command command_new;
extern const struct command command_scenario;
extern const struct command command_schema;
extern const struct command command_trace;
extern const struct command command_verify;
extern const struct command command_view;

#endif
