/* What the explorer has to have ready for a message. */
#ifndef DRVGEN_VIEW_NEEDS_H
#define DRVGEN_VIEW_NEEDS_H

#include "view_parts.h"

struct needs {
	const struct view *view;
	const struct message *message;
	struct value *sized; /* the arguments that point to something */
	int64_t bits;        /* those that must not be NULL */
	int64_t seen;
};

struct needs view_needs(const struct view *view, const struct message *message);

/* The structure that a carrier of the message points to, or NULL. */
const struct structure *view_structure_at(const struct message *message, struct text carrier);

/* The scope of buffers that a message carries one of, or NULL. */
const struct scope *view_lent_by(const struct view *view, const struct message *message);

/* Bit i: the hook gets what slot i carries. */
int64_t view_passes(const struct message *message);

#endif
