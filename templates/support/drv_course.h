/* The ways through a model: which actions make sense with a driver whose hooks nobody controls, and
 * where each leads. */
#ifndef DRV_COURSE_H
#define DRV_COURSE_H

#include "drv_model.h"

enum {
	DRV_COURSE_MOST = 2,       /* instances at a time */
	DRV_COURSE_PLACES = 512,
	DRV_COURSE_NOWHERE = 0xffff /* not a place */
};

/* What an attempt has seen; some ids exist only then. */
enum {
	DRV_COURSE_LOADED = 1, /* the outermost scope was opened once: nothing is sent before that */
	DRV_COURSE_ISSUED = 2, /* an id was issued */
	DRV_COURSE_CLOSED = 4, /* an instance was closed */
	DRV_COURSE_SWEPT = 8,  /* the last that was went with a scope around it */
	DRV_COURSE_PASTS = 16
};

/* Marks of an action in a place, as attempts leave them. */
enum {
	DRV_COURSE_TRIED = 1,
	DRV_COURSE_TRIED_LATE = 8, /* the same with a past that may matter: see drv_course_tried */
	DRV_COURSE_BARRED = 2, /* the driver does not go where the model does */
	DRV_COURSE_GONE = 4,   /* it did once */
	DRV_COURSE_BARRED_SWEPT = 16 /* it does not when an instance went with its scope before */
};

struct drv_course {
	const struct drv_model *model;
	int plain; /* whether opens are sent that are no session's */
	struct drv_model_map map;
	unsigned actions; /* of a place */
	uint16_t *next;   /* [place * actions + action]: the place after it, or DRV_COURSE_NOWHERE */
	uint8_t *gains;   /* the same: what is seen by it */
	uint16_t *moves;  /* [place * actions + i]: the actions that lead elsewhere, then DRV_COURSE_NOWHERE */
};

/* Prepares a walk. Returns zero when there is no memory; it is never given back. */
int drv_course_make(struct drv_course *course, const struct drv_model *model, int plain);

/* How large a structure the model opens an instance with, or 0; and what it wants in there, as a variant
 * has it, or with NULL the plain one. */
size_t drv_course_open_size(const struct drv_model *model);
void drv_course_fill(const struct drv_model *model, const struct drv_model_variant *variant, uint8_t *bytes);

/* An action by its index, and the other way round. */
struct drv_model_action drv_course_action(unsigned index);
unsigned drv_course_index(struct drv_model_action action);

/* The place of a state, or DRV_COURSE_NOWHERE. */
unsigned drv_course_place(const struct drv_course *course, const struct drv_model_state *state);

/* The action's message. */
const struct drv_model_message *drv_course_message(const struct drv_course *course, struct drv_model_action action);

/* The mark of an action that is tried by an attempt that has seen this much. Ids of instances that were
 * closed are told from those that went with a scope; opening for the first time, from doing it again. */
unsigned drv_course_tried(const struct drv_course *course, struct drv_model_action action, unsigned past);

/* Whether an attempt that has seen this much can send the action. */
int drv_course_can(const struct drv_course *course, struct drv_model_action action, unsigned past);

/* Chooses the next action in a place: one that was not tried yet, or one on the way to the nearest
 * place that has such. Returns 0 when all have been tried that can be reached. */
int drv_course_choose(const struct drv_course *course, const uint8_t *marks, unsigned place, unsigned past,
		    struct drv_model_action *action);

/* The shortest way from nothing to a place, having seen all of one and nothing of the other on the
 * way. Returns how many actions it has; DRV_COURSE_NOWHERE when there is no way or it is longer than
 * most. */
unsigned drv_course_route(const struct drv_course *course, const uint8_t *marks, unsigned place, unsigned past,
			unsigned unseen, struct drv_model_action *way, unsigned most);

/* How many places can be reached at all. */
unsigned drv_course_reachable(const struct drv_course *course);

#endif
