/* Importing: which constants of a header are messages, and what a first spec of them says. */
#ifndef DRVGEN_IMPORT_H
#define DRVGEN_IMPORT_H

#include "header.h"
#include "model.h"
#include "value.h"

enum import_kind {
	IMPORT_AUTO, /* of a protocol when the system's headers have such names, else of a driver */
	IMPORT_DRIVER,
	IMPORT_PROTOCOL,
};

struct import {
	struct pool *pool;
	struct header *header; /* evaluated */
	const struct protocol *protocol; /* what the driver speaks, or the new protocol extends */
	struct text file;   /* what the header is called */
	struct text prefix; /* of the constants that are wanted */
	struct text name;   /* of the driver or protocol */
	enum import_kind kind;
	size_t messages; /* how many there are; set by import_view */
};

/* The prefixes, up to the first underscore, of at least two constants that are numbers; of what is
 * wanted. They end with one whose at is NULL. */
struct prefix {
	struct text text;
	size_t count;
	const struct header_constant *first; /* one of them */
};
const struct prefix *import_prefixes(struct pool *pool, const struct header *header);

/* What the templates see; decides about kind when it is IMPORT_AUTO. */
struct value *import_view(struct import *import);

#endif
