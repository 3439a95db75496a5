/* The catalogue: the protocols and templates that the executable carries, each of which a file in a
 * folder of the user's can take the place of. */
#ifndef DRVGEN_CATALOGUE_H
#define DRVGEN_CATALOGUE_H

#include "driver.h"
#include "template.h"

/* A document's tree in flat form, in the order of the document; offsets are into the image's
 * text. */
struct node_record {
	uint32_t key, scalar;
	uint16_t key_length, scalar_length;
	uint16_t line, column;
	uint16_t key_line, key_column;
	uint16_t count;
	uint8_t kind, style;
};

/* A protocol as it is used, and its document for those that extend it. */
struct protocol_image {
	const char *name; /* as in the document */
	const char *file;
	const struct protocol *protocol; /* with all that it extends */
	const struct node_record *records;
	uint32_t record_count;
	const char *text;
};

/* One file that a driver gets. */
struct output {
	const struct template *path;
	const struct template *template;
	const char *template_file;
	const char *part;
	unsigned width; /* of its lines of C; 0: they stay as they are */
	bool keep;
	bool is_static;
	bool asked; /* only for those who ask for its part */
	uint32_t when; /* only for drivers whose view has this name as true; NAME_NONE: for all */
};

/* The partial that stands before all files that are the same for every driver. */
#define CATALOGUE_SHARED "shared"

struct partial {
	const char *name;
	const char *file;
	const struct template *template;
};

/* What the build put into the executable: made by embed.c. Each list ends with an entry whose first
 * member is NULL. */
extern const struct protocol_image catalogue_protocols[];
extern const struct output catalogue_outputs[];
extern const struct partial catalogue_partials[];
extern const struct partial catalogue_documents[]; /* what commands write, by their own names */

/* The catalogue as one run sees it. */
struct catalogue {
	struct pool *pool;
	struct pool views; /* of the driver that is being rendered */
	struct diagnostics *diagnostics;
	struct text templates; /* the user's folder, or {0} */
	struct text specs;     /* the user's folder of protocols, or {0} */
	struct names names;
	struct loaded_protocol *protocols;
	struct loaded_template *overrides;
	struct text *inputs; /* files that were read in place of what is carried, for depfiles */
	size_t input_count;
	size_t input_capacity;
};

/* For driver_read: the context is a struct catalogue. */
const struct protocol *catalogue_find_protocol(void *context, const struct reader *reader,
	struct text name);
void catalogue_offer_protocols(void *context, struct nearest *nearest);

/* For template_render: the context is a struct catalogue. */
const struct template *catalogue_find_partial(void *context, struct text name);

/* The template of an output: the user's own when there is one. NULL when that one was at fault,
 * which is reported. */
const struct template *catalogue_template(struct catalogue *catalogue, const struct output *output);

/* The template of what a command writes: the user's own when there is one. NULL when that one was
 * at fault, which is reported. The name is one of the list. */
const struct template *catalogue_document(struct catalogue *catalogue, const char *name);

/* A protocol's document with all that it extends. NULL after an error. */
const struct node *catalogue_extended(struct catalogue *catalogue, const struct node *root);

/* The protocol that a document is of, with all that it extends. NULL after an error. */
const struct protocol *catalogue_read_protocol(struct catalogue *catalogue,
	const struct reader *reader, const struct node *root);

/* The tree of a document that the executable carries, in the pool. */
struct node *catalogue_expand(struct pool *pool, const struct protocol_image *image);

#endif
