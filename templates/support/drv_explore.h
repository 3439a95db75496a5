/* The explorer: the program that compares a driver with its model. */
#ifndef DRV_EXPLORE_H
#define DRV_EXPLORE_H

#include "drv_model.h"

/* What main calls with what it was given; --help tells the options. The driver's modules are in
 * folder, a path from where the program runs, with its slash, unless it is told of another module.
 * Returns what main is to return: 0 when the driver does what the model says, 1 when not, 2 when it
 * was asked for something that it does not know, 3 when the system failed it. */
int drv_explore(const struct drv_model *model, const char *folder, int argc, char **argv);

#endif
