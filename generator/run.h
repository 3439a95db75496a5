/* A run: what every command that reads specs shares. */
#ifndef DRVGEN_RUN_H
#define DRVGEN_RUN_H

#include "catalogue.h"

struct run {
	struct pool pool;
	struct diagnostics diagnostics;
	struct catalogue catalogue;
	struct protocols protocols;
	struct text prefix;  /* goes before the name of each driver; {0} at first */
	unsigned unreadable; /* specs that could not be read at all: the environment's fault */
};

/* Begins a run; templates and specs are folders of the user's or NULL. The run must not move in
 * memory afterwards. */
void run_begin(struct run *run, const char *templates, const char *specs);

/* Reads and checks one spec; `-` is the standard input. NULL when there was a fault, which is
 * reported. */
const struct driver *run_read(struct run *run, const char *path);

/* The same for a document that is already in memory. */
const struct driver *run_read_source(struct run *run, const struct source *source);

/* The two steps of run_read: the document, of whatever kind it is, and what a spec says. */
const struct node *run_read_tree(struct run *run, const char *path);
const struct driver *run_read_root(struct run *run, const struct node *root);

/* A document: of a driver or of a protocol, and NULL for the other; both are NULL when there was a
 * fault, which is reported. */
struct document {
	const struct driver *driver;
	const struct protocol *protocol;
	const struct node *whole; /* of a protocol: with all that it extends */
};

struct document run_read_document(struct run *run, const char *path);

/* Reads and checks one document, of a driver or of a protocol; `-` is the standard input. */
void run_document(struct run *run, const char *path);

/* The same for a document that is already in memory, and for one that is already a tree. */
void run_document_source(struct run *run, const struct source *source);
void run_document_root(struct run *run, const struct node *root);

/* Writes a file, or to the standard output when path is NULL or `-`. Returns what the process
 * answers. */
int run_write(struct run *run, const char *path, struct text bytes);

/* Writes a file that is not there yet, and says which command comes next. `-` is the standard
 * output. Returns what the process answers. */
int run_write_new(struct run *run, const char *command, const char *path, struct text bytes,
	const char *next);

/* Whether a file can be read and is the spec of a protocol. Reports nothing. */
bool run_is_protocol(struct run *run, const char *path);

/* What the process answers when there were errors: 3 when a spec could not be read at all, else 1;
 * 0 without errors. */
int run_result(const struct run *run);

/* Releases everything. */
void run_end(struct run *run);

#endif
