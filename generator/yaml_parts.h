/* The parts of reading YAML that need no libyaml: the bytes, the keys, and the words for what is
 * wrong. */
#ifndef DRVGEN_YAML_PARTS_H
#define DRVGEN_YAML_PARTS_H

#include "diagnostic.h"
#include "node.h"
#include "pool.h"

/* Reports what is wrong with the bytes whatever they mean: too many, none, UTF-16, invalid UTF-8,
 * characters that no YAML may contain, a %TAG directive. Returns whether they can be parsed. */
bool yaml_check_bytes(const struct source *source, struct diagnostics *diagnostics);

/* Reports that the source holds no document. */
void yaml_report_empty(const struct source *source, struct diagnostics *diagnostics);

/* The source from its index-th character on, a byte order mark not counted. It must have passed
 * yaml_check_bytes. */
struct text yaml_text_at(const struct source *source, size_t index);

/* A syntax error as libyaml tells it. */
struct yaml_problem {
	const char *problem;
	const char *context; /* what was being read; may be NULL */
	struct position at;
	struct position start; /* of what was being read, when there is a context */
	size_t index;          /* of the problem, in characters */
};

/* Reports a syntax error in our words, or in libyaml's when it is none of the known ones. */
void yaml_report_problem(const struct yaml_problem *problem, struct diagnostics *diagnostics);

/* The keys of a document's mappings, to find duplicates fast. {.pool = &pool} is empty. */
struct yaml_keys {
	struct pool *pool;
	struct yaml_slot *slots; /* open addressing, at most half full */
	size_t slot_count;       /* a power of two, or 0 */
	size_t used;
};

/* The earlier value with the key of the mapping's newest value, or NULL. To be called for each
 * value of a mapping, in order, right after it was appended. */
const struct node *yaml_find_duplicate(struct yaml_keys *keys, const struct node *mapping,
	const struct node *newest);

#endif
