/* What the files that make the schema share. */
#ifndef DRVGEN_SCHEMA_PARTS_H
#define DRVGEN_SCHEMA_PARTS_H

#include "json.h"
#include "model.h"

struct schema {
	struct pool *pool;
	struct json json;
	const struct protocol *const *protocols; /* all that are known; end with NULL */
	const struct protocol *protocol; /* whose names are known, or NULL */
	bool family;    /* of a protocol, whose names are not a driver's own */
	bool extension; /* parts add to those of another document, or take them away */
	struct text context;             /* what the definitions that are being made begin with */
	const struct shape **shapes;     /* of this context: in the order of first use */
	size_t shape_count;
	size_t shape_capacity;
};

/* A value of the format, an object of its own under the key; doc may be NULL. */
void schema_put(struct schema *schema, const char *key, const struct format *format,
	const char *doc);

/* The key `additionalProperties`: values of the format; where parts of another document may be
 * taken away, nothing, too. */
void schema_put_additions(struct schema *schema, const struct format *format);

/* The same as schema_put, inside an object that is open already. */
void schema_put_members(struct schema *schema, const struct format *format);

/* A value that the key of a shape has. */
void schema_put_key(struct schema *schema, const struct shape_key *key);

/* A reference to the definition of a shape, which is thereby wanted. */
void schema_put_shape(struct schema *schema, const char *key, const struct shape *shape);

/* Inside an object that is open already: a number or a constant, one of the protocol's own or a
 * value of one of its conventions. */
void schema_put_all_constants(struct schema *schema);

/* A definition: the constants of a convention, and their values. */
void schema_put_answers(struct schema *schema, const struct convention *convention);

/* The key `answer`, which refers to it. */
void schema_put_constants(struct schema *schema, const struct convention *convention);

/* A name of the form, inside an object that is open already. */
void schema_put_form(struct schema *schema, enum form_index index);

/* Inside an object that is open already: what schema_values makes of any format ... */
void schema_put_bounds(struct schema *schema, int64_t least, int64_t most);
void schema_put_text(struct schema *schema);
void schema_put_either(struct schema *schema, const struct format *const *formats);

/* ... and what schema_known makes of those whose values a protocol names; where none is known, of
 * what any protocol could name. */
void schema_put_name(struct schema *schema, enum format_kind kind);
void schema_put_value(struct schema *schema, const struct format *format);
void schema_put_answer(struct schema *schema, const struct format *format);
void schema_put_constant(struct schema *schema);
void schema_put_member(struct schema *schema);
void schema_put_devices(struct schema *schema, const struct format *const *formats);
void schema_put_protocols(struct schema *schema);
void schema_put_messages(struct schema *schema, const struct format *const *formats);

#endif
