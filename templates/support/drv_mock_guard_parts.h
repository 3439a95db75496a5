/* What the two files of the guard share. */
#ifndef DRV_MOCK_GUARD_PARTS_H
#define DRV_MOCK_GUARD_PARTS_H

#include "drv_mock_guard.h"

/* The objects that a call is about, from the outermost scope to the one that it works in. */
struct drv_guard_path {
	uint32_t object;      /* the innermost that was found */
	uint32_t closed;      /* the outermost that is not open */
	uint16_t missing;     /* the outermost scope that has never been opened, or NONE */
	uint16_t unknown;     /* the scope whose id is none, or NONE */
	uint64_t id;          /* that id */
	uint8_t dead;         /* whether object was closed for good */
	uint8_t complete;     /* whether the scope that it works in was reached */
};

struct drv_guard_path drv_guard_find_path(const struct drv_guard *guard, const struct drv_mock_call *call,
					  const struct drv_mock_message *message);

/* The object inside a parent of a scope of which there is one; 0 when there may be many, or none was
 * ever open. */
uint32_t drv_guard_single(const struct drv_guard *guard, uint16_t scope, uint32_t parent);

/* Notes that a thread uses an object from now on, or no longer. */
void drv_guard_use(struct drv_guard *guard, uint32_t object, uint32_t thread);
void drv_guard_unuse(struct drv_guard *guard, uint32_t object, uint32_t thread);

/* Whether closing an object only undoes one of several openings: something of which there may be many
 * is open inside it, and it was opened more often than that closes. */
int drv_guard_nests(const struct drv_guard *guard, uint32_t object);

static inline const struct drv_mock_scope *scope_of(const struct drv_guard *guard, uint32_t object)
{
	return &guard->tables->scopes[guard->objects[object].scope];
}

#endif
