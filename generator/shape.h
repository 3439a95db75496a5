/* Shapes: what keys a mapping of a document may have, and of what kind each is, as tables. One
 * table serves the reader, the nearest-name hints, and whoever wants to describe the format. */
#ifndef DRVGEN_SHAPE_H
#define DRVGEN_SHAPE_H

#include <stddef.h>

#include "forms.h"
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

/* What a value may be beyond its kind, told to whoever describes the format. The readers take the
 * same words, forms, shapes and bounds. */
enum format_kind {
	FORMAT_SHAPE,   /* a mapping of this shape */
	FORMAT_MAP,     /* a mapping of any keys, all values alike */
	FORMAT_LIST,    /* a sequence of least to most items, all alike */
	FORMAT_WORDS,   /* one of the words */
	FORMAT_FORM,    /* a name of this form */
	FORMAT_INTEGER, /* from least to most */
	FORMAT_TEXT,
	FORMAT_EITHER, /* one of the formats */
	FORMAT_EMPTY,  /* nothing behind the colon */
	FORMAT_PLACE,  /* where an id is: return, PARAMETER, *PARAMETER, PARAMETER->MEMBER */
	/* What the protocol of a driver has; any name of the right form where it is not known. */
	FORMAT_PROTOCOL,
	FORMAT_TYPE,
	FORMAT_CONVENTION,
	FORMAT_SCOPE,
	FORMAT_OPTIONAL_SCOPE,
	FORMAT_ENTRY,
	FORMAT_CONSTANT, /* or a number */
	FORMAT_MEMBER,   /* of what instances are opened with */
	FORMAT_CARRIER,
	FORMAT_VALUE,    /* of a message of the driver's own */
	FORMAT_ANSWER,   /* of a message: from least to most, or a name */
	FORMAT_MESSAGES, /* a mapping: the protocol's messages, then the driver's own */
	FORMAT_DEVICES,  /* a mapping: for each port a sequence; of each device's own keys, and the
			  * members of the port's structure */
};

struct format {
	enum format_kind kind;
	enum form_index form;
	bool unique; /* no item of a sequence is there twice */
	int64_t least, most;
	const char *const *words;            /* end with NULL */
	const struct shape *shape;
	const struct format *keys;           /* of a map: FORMAT_FORM and the like, or NULL */
	const struct format *const *formats; /* of values, items, ...; end with NULL */
};

struct shape_key {
	const char *key;
	enum shape_kind kind;
	bool required;
	size_t offset; /* of the member that takes the value */
	int64_t least;
	int64_t most;
	const char *doc;             /* one line for people who edit a document */
	const struct format *format; /* NULL where the kind says all */
};

struct shape {
	const char *what; /* "driver", "message", ...: for messages to people */
	const struct shape_key *keys;
	size_t count;
	/* The rest is for those who describe the format. */
	const struct format *other; /* a map for the keys that only other parts define, or NULL */
	const char *typed; /* the key whose numbers are bounded by the type that `type` names */
	const char *also;  /* members of a JSON Schema that relate keys to each other */
};

/* For the tables: the keys of a shape, and the formats inside a format. */
#define SHAPE_KEYS(list) .keys = (list), .count = sizeof(list) / sizeof *(list)
#define FORMATS(...) .formats = (const struct format *const[]){__VA_ARGS__, NULL}

/* Defines a shape from its table of keys, and the offset that a row of it needs. */
#define SHAPE(name, what, keys) static const struct shape name = {what, SHAPE_KEYS(keys)}
#define AT(structure, member) offsetof(struct structure, member)

/* Formats that both documents use. */
extern const struct format format_text, format_integer, format_type, format_convention,
	format_scope, format_entry, format_answer, format_empty;

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
