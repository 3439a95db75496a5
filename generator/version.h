/* The version of the tool, for --version and the head of generated files. */
#ifndef DRVGEN_VERSION_H
#define DRVGEN_VERSION_H

#define DRVGEN_VERSION "0.1.0"

#endif
