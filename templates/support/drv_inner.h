/* The part of the interpreter that knows the inner scopes: parts and tables in an instance, ports in the
 * device, tables in those, and the buffers that are lent to a table. */
#ifndef DRV_INNER_H
#define DRV_INNER_H

#include "drv_model.h"

/* ---- what drv_model.c has for it ---- */

/* Whether a scope is there: open itself, or of the kind of which there may be many, and all that it is
 * inside of, too. */
int drv_model_is_awake(const struct drv_model *model, const struct drv_model_state *state, unsigned scope);

/* Which of the live instances an id means, or DRV_MODEL_NONE. */
unsigned drv_model_meant(const struct drv_model_state *state, unsigned id);

/* Notes that a hook runs. */
struct drv_model_hook *drv_model_run(struct drv_model_step *step, unsigned event);

/* ---- what drv_model.c asks of it ---- */

enum drv_model_kind drv_inner_kind(const struct drv_model *model, unsigned scope);

/* What a message to an inner scope does. */
void drv_inner_step(const struct drv_model *model, struct drv_model_action action, struct drv_model_step *step);

/* Closes all that is inside an instance, and all that is inside the device's ports and they themselves. */
void drv_inner_close_instance(const struct drv_model *model, struct drv_model_step *step, unsigned instance);
void drv_inner_close_ports(const struct drv_model *model, struct drv_model_step *step);

/* Lets go what went, and in what came, once a step is worked out. */
void drv_inner_settle(const struct drv_model *model, struct drv_model_step *step);

/* The node that an inner id means, or DRV_MODEL_NONE: of that scope, the i-th. */
unsigned drv_inner_meant(const struct drv_model_state *state, unsigned scope, unsigned id);

/* Whether buffers are queued in a table: it may be that only those are whose program wants to be
 * told. */
int drv_inner_queues(const struct drv_model *model, const struct drv_model_state *state, unsigned table);

/* Whether an action's inner ids, device and the rest make sense in a state. */
int drv_inner_allows(const struct drv_model *model, const struct drv_model_state *state,
		     struct drv_model_action action);

/* Whether they may make sense as far as the table goes. */
int drv_inner_is_hopeful(const struct drv_model *model, const struct drv_model_state *state,
			 struct drv_model_action action);

/* How many kinds of inner ids, buffers, devices and endings a variant is tried with. */
struct drv_inner_range {
	unsigned inner, buffer, device, ends;
};

struct drv_inner_range drv_inner_range(const struct drv_model *model, unsigned variant);

/* ---- memory ---- */

/* The value at a spot of a structure, and putting one there. */
uint64_t drv_spot_read(const unsigned char *memory, struct drv_model_spot spot);
void drv_spot_write(unsigned char *memory, struct drv_model_spot spot, uint64_t value);

/* ---- nodes, while a step is worked out ---- */

/* The newest node of a scope and parent that is not gone, or DRV_MODEL_NONE. */
unsigned drv_node_newest(const struct drv_model_step *step, unsigned scope, unsigned parent);

/* The scope of buffers in tables of a scope, or DRV_MODEL_NONE. */
unsigned drv_node_lent_in(const struct drv_model *model, unsigned table);

/* How many buffers are queued in a table. */
unsigned drv_node_queued(const struct drv_model *model, const struct drv_model_state *state, unsigned table);

/* A hook runs. */
struct drv_model_hook *drv_node_run(const struct drv_model *model, struct drv_model_step *step, unsigned event,
				    unsigned scope, unsigned node);

/* Whoever opened a table is told. */
void drv_node_tell(const struct drv_model *model, struct drv_model_step *step, unsigned event, unsigned table,
		   unsigned buffer);

/* Takes the oldest queued buffer out; one that nobody prepared is nobody's then. */
void drv_node_finish(const struct drv_model *model, struct drv_model_step *step, unsigned table);

/* What is inside a table or a port is closed. */
void drv_node_force_buffers(const struct drv_model *model, struct drv_model_step *step, unsigned table);
void drv_node_close_tables(const struct drv_model *model, struct drv_model_step *step, unsigned port);

#endif
