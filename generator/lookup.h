/* Looking parts of a protocol up by names that a document has. */
#ifndef DRVGEN_LOOKUP_H
#define DRVGEN_LOOKUP_H

#include "model.h"

/* The part of that name. Where there is none, that is reported with the nearest; NULL then, and
 * where there is no name. */
struct message *lookup_message(const struct reader *reader, const struct protocol *protocol,
	struct placed name);
struct type *lookup_type(const struct reader *reader, const struct protocol *protocol,
	struct placed name);
struct convention *lookup_convention(const struct reader *reader, const struct protocol *protocol,
	struct placed name);
struct scope *lookup_scope(const struct reader *reader, const struct protocol *protocol,
	struct placed name);
struct structure *lookup_structure(const struct reader *reader, const struct protocol *protocol,
	struct placed name);
const struct structure_member *lookup_member(const struct reader *reader,
	const struct structure *structure, struct placed name);

/* Reports "unknown WHAT 'NAME'" at its place, with the nearest of the candidates: pointers to
 * count structures of the given size that begin with a struct placed. */
void report_unknown(const struct reader *reader, const char *what, struct placed name,
	const void *candidates, size_t count, size_t size);

#endif
