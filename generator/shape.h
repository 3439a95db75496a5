/* Shapes: what keys a mapping of a document may have, and of what kind each is, as tables. One
 * table serves the reader, the nearest-name hints, and whoever wants to describe the format. */
#ifndef DRVGEN_SHAPE_H
#define DRVGEN_SHAPE_H

#include <stddef.h>

#include "node.h"
#include "pool.h"

/* A text from a document and where it stands. text.at is NULL when the document does not have
 * it. */
struct placed {
	struct text text;
	struct position at;
};

/* A number from a document. given is false when the document does not have it. */
struct number {
	int64_t value;
	bool given;
	struct position at;
};

enum shape_kind {
	SHAPE_TEXT,       /* struct placed: any text, not empty, at most 1,000 bytes */
	SHAPE_IDENTIFIER, /* struct placed: a C identifier, at most 63 bytes */
	SHAPE_INTEGER,    /* struct number: decimal or 0x hexadecimal within [least, most] */
	SHAPE_BOOL,       /* bool: true or false */
	SHAPE_MAPPING,    /* struct node *: a mapping, to be read by whoever knows its keys */
	SHAPE_SEQUENCE,   /* struct node *: a sequence */
	SHAPE_SCALAR,     /* struct node *: any scalar */
	SHAPE_NODE,       /* struct node *: anything */
};

struct shape_key {
	const char *key;
	enum shape_kind kind;
	bool required;
	size_t offset; /* of the member that takes the value */
	int64_t least;
	int64_t most;
};

struct shape {
	const char *what; /* "driver", "message", ...: for messages to people */
	const struct shape_key *keys;
	size_t count;
};

/* Defines a shape from its table of keys, and the offset that a row of it needs. */
#define SHAPE(name, what, keys)                                                                    \
	static const struct shape name = {what, keys, sizeof(keys) / sizeof *(keys)}
#define AT(structure, member) offsetof(struct structure, member)

/* What reading needs everywhere. */
struct reader {
	struct pool *pool;
	struct diagnostics *diagnostics;
};

/* Reads a mapping into a structure as its shape says. Reports a node that is no mapping, unknown
 * keys (with the nearest), keys that are missing, and values of the wrong kind, all of them;
 * members without a good value keep what they had. */
void shape_read(const struct reader *reader, const struct shape *shape, const struct node *node,
	void *into);

/* Takes a value whose key the shape lacks. Returns false when the key is unknown here, too. */
typedef bool shape_other(void *context, const struct node *value);

/* Like shape_read, for mappings with keys that only other parts of the document define. */
void shape_read_open(const struct reader *reader, const struct shape *shape,
	const struct node *node, void *into,
	shape_other *other, void *context);

/* Reads single values, reporting what is wrong with them; false when nothing was read. what names
 * the value in messages. */
bool shape_text(const struct reader *reader, const char *what, const struct node *node,
	struct placed *into);
bool shape_identifier(const struct reader *reader, const char *what, const struct node *node,
	struct placed *into);
bool shape_integer(const struct reader *reader, const char *what, const struct node *node,
	int64_t least, int64_t most,
	struct number *into);

/* Reads a number without reporting anything: decimal without leading zeros
 * or 0x hexadecimal, with an optional minus sign, that fits. */
bool shape_parse_integer(struct text text, int64_t *value);

/* "a mapping", "a sequence", "text", for messages. */
const char *shape_kind_name(const struct node *node);

#endif
