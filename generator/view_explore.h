/* What the explorer's model needs to know of inner scopes. */
#ifndef DRVGEN_VIEW_EXPLORE_H
#define DRVGEN_VIEW_EXPLORE_H

#include "view_parts.h"

/* Where the explorer keeps what a place carries: the two parameters first, then dwUser. */
size_t view_slot(const struct message *message, size_t place);

/* The slot of an entry point's parameter, whether the message declares it or not. */
int64_t view_carrier_slot(const struct message *message, struct text carrier);

/* Whether a scope is inside an instance, or beside them in the device. */
bool view_is_inside(const struct scope *scope);

/* The place of a scope in the model: the outer ones first. */
int64_t view_scope_index(const struct view *view, const struct scope *scope);

/* Bit i: what slot i carries must not be NULL. */
int64_t view_needed_slots(const struct view *view, const struct message *message);

/* Adds the variants in which a message, the model's of that index, is worth sending. */
void view_add_variants(const struct view *view, struct value *list, const struct message *message,
	size_t index, bool handled);

/* What is to be said of a message, and of the driver. */
void view_explore_message(const struct view *view, struct value *map,
	const struct message *message, bool handled);
void view_explore(const struct view *view, struct value *map);

#endif
