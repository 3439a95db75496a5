/* The JSON Schema (draft 7, which editors know best) of all documents, made from the tables that
 * read them. */
#ifndef DRVGEN_SCHEMA_H
#define DRVGEN_SCHEMA_H

#include "json.h"
#include "model.h"

enum schema_document { SCHEMA_ALL, SCHEMA_DRIVER, SCHEMA_PROTOCOL, SCHEMA_SCENARIO };

/* Adds the schema. The protocols, which end with NULL, are those that drivers may have. */
void schema_write(struct pool *pool, const struct protocol *const *protocols,
	enum schema_document wanted, struct buffer *out);

#endif
