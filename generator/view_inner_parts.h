/* What the files share that show what lies inside instances and beside DriverProc. */
#ifndef DRVGEN_VIEW_INNER_PARTS_H
#define DRVGEN_VIEW_INNER_PARTS_H

#include "view_parts.h"

/* The scope with ids, this one or one around it, whose structure its hooks get; NULL in a port. */
const struct scope *view_self_scope(const struct scope *scope);

/* The scope of the buffers that are lent in this one, or NULL. */
const struct scope *view_lent_inside(const struct view *view, const struct scope *scope);

/* The port that a scope is in, or NULL. */
const struct scope *view_port_of(const struct scope *scope);

/* Whether a message may come that asks only whether it would succeed. */
bool view_may_only_ask(const struct message *message);

/* A place in a message, and what must stand there; false where the protocol has none. */
void view_set_location(const struct view *view, struct value *map, uint32_t name,
	const struct message *message, const struct location *location);
void view_set_condition(const struct view *view, struct value *map, uint32_t name,
	const struct message *message, const struct condition *condition);

/* How a window is told of what a message does. */
void view_set_reported(const struct view *view, struct value *map, const struct message *message);

/* The entry point's parameters, each with whether the message's function needs it. */
void view_set_carried_parameters(const struct view *view, struct value *map,
	const struct message *message, bool first_taken);

struct value *view_inner_scope(const struct view *view, const struct scope *scope,
	size_t part);

#endif
