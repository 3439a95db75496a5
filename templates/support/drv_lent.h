/* The buffers that a program lends to what it opened: prepared, then perhaps queued until they are
 * done.
 *
 * Only their addresses are kept, and in the order in which they were queued; what they hold is
 * never looked at here, so that a buffer whose memory is gone does no harm. A short lock guards the
 * list, and the bits of a buffer that say where it is, so that they say it of the last that happened
 * to it; no hook runs while it is held. */
#ifndef DRV_LENT_H
#define DRV_LENT_H

#include "drv_platform.h"

#include <stdlib.h>
#include <string.h>

enum drv_lent_state {
	DRV_LENT_UNKNOWN,
	DRV_LENT_PREPARED,
	DRV_LENT_QUEUED,
	DRV_LENT_CHANGING, /* a hook prepares it just now, or undoes that */
	DRV_LENT_NO_ROOM   /* it is unknown and stays so: memory is exhausted */
};

struct drv_lent_buffer {
	uintptr_t address;
	int prepared;
	int changing;
	uint64_t queued; /* when, among all that were queued; 0: it is not */
};

/* What becomes of the bits of a buffer when something happens to it; nothing where flags is NULL. */
struct drv_lent_mark {
	DWORD *flags;
	DWORD clear, set;
};

/* Zero is the empty list. */
struct drv_lent {
	drv_word lock;
	uint64_t orders;
	struct drv_lent_buffer *buffers;
	size_t count, room;
};

static inline void drv_lent_apply(const struct drv_lent_mark *mark)
{
	if (mark->flags != NULL)
		*mark->flags = (*mark->flags & ~mark->clear) | mark->set;
}

static inline struct drv_lent_buffer *drv_lent_find(const struct drv_lent *lent, uintptr_t address)
{
	for (size_t i = 0; i < lent->count; i++)
		if (lent->buffers[i].address == address)
			return &lent->buffers[i];
	return NULL;
}

/* Adds an address that is not there. Returns NULL when memory is exhausted. */
static inline struct drv_lent_buffer *drv_lent_append(struct drv_lent *lent, uintptr_t address)
{
	if (lent->count == lent->room) {
		const size_t room = lent->room == 0 ? 8 : lent->room * 2;
		void *const more = realloc(lent->buffers, room * sizeof *lent->buffers);
		if (more == NULL)
			return NULL;
		lent->buffers = more;
		lent->room = room;
	}
	struct drv_lent_buffer *const buffer = &lent->buffers[lent->count++];
	memset(buffer, 0, sizeof *buffer);
	buffer->address = address;
	return buffer;
}

static inline void drv_lent_remove(struct drv_lent *lent, struct drv_lent_buffer *buffer)
{
	struct drv_lent_buffer *const end = &lent->buffers[--lent->count];
	memmove(buffer, buffer + 1, (size_t)((char *)end - (char *)buffer));
}

static inline enum drv_lent_state drv_lent_state_of(const struct drv_lent_buffer *buffer)
{
	if (buffer == NULL)
		return DRV_LENT_UNKNOWN;
	if (buffer->changing)
		return DRV_LENT_CHANGING;
	return buffer->queued != 0 ? DRV_LENT_QUEUED : DRV_LENT_PREPARED;
}

/* Begins to prepare an address. One that is prepared already, queued or not, is marked: DRV_LENT_PREPARED. Else
 * returns what it was; when that is unknown, a hook prepares it, and drv_lent_prepare_end must follow. */
static inline enum drv_lent_state drv_lent_prepare(
	struct drv_lent *lent, uintptr_t address, const struct drv_lent_mark *mark)
{
	drv_lock(&lent->lock);
	struct drv_lent_buffer *buffer = drv_lent_find(lent, address);
	enum drv_lent_state before = drv_lent_state_of(buffer);
	if (buffer == NULL) {
		buffer = drv_lent_append(lent, address);
		if (buffer == NULL)
			before = DRV_LENT_NO_ROOM;
		else
			buffer->changing = 1;
	} else if (buffer->prepared) {
		before = DRV_LENT_PREPARED;
		drv_lent_apply(mark);
	}
	drv_unlock(&lent->lock);
	return before;
}

/* Makes the address known as prepared, and marks it; or forgets it again. */
static inline void drv_lent_prepare_end(
	struct drv_lent *lent, uintptr_t address, int prepared, const struct drv_lent_mark *mark)
{
	drv_lock(&lent->lock);
	struct drv_lent_buffer *const buffer = drv_lent_find(lent, address);
	if (buffer != NULL) {
		buffer->changing = 0;
		buffer->prepared = prepared;
		if (prepared)
			drv_lent_apply(mark);
		else
			drv_lent_remove(lent, buffer);
	}
	drv_unlock(&lent->lock);
}

/* Begins to undo the preparation of an address that is prepared and not queued. Returns what it was; when
 * that is prepared, drv_lent_leave_end must follow. Meanwhile it keeps its place. */
static inline enum drv_lent_state drv_lent_leave(struct drv_lent *lent, uintptr_t address)
{
	drv_lock(&lent->lock);
	struct drv_lent_buffer *const buffer = drv_lent_find(lent, address);
	const enum drv_lent_state before = drv_lent_state_of(buffer);
	if (before == DRV_LENT_PREPARED)
		buffer->changing = 1;
	drv_unlock(&lent->lock);
	return before;
}

/* Forgets the address and marks it, or leaves it as it was. */
static inline void drv_lent_leave_end(
	struct drv_lent *lent, uintptr_t address, int gone, const struct drv_lent_mark *mark)
{
	drv_lock(&lent->lock);
	struct drv_lent_buffer *const buffer = drv_lent_find(lent, address);
	if (buffer != NULL)
		buffer->changing = 0;
	if (buffer != NULL && gone) {
		drv_lent_remove(lent, buffer);
		drv_lent_apply(mark);
	}
	drv_unlock(&lent->lock);
}

/* Queues an address that is prepared, or with `any` one that nobody knows, and marks it. *before is what it
 * was; one that is queued or changes stays as it is. Returns 0 when it is not queued now, or was before. */
static inline int drv_lent_queue(struct drv_lent *lent, uintptr_t address, int any, enum drv_lent_state *before,
	const struct drv_lent_mark *mark)
{
	drv_lock(&lent->lock);
	struct drv_lent_buffer *buffer = drv_lent_find(lent, address);
	*before = drv_lent_state_of(buffer);
	if (buffer == NULL && any)
		buffer = drv_lent_append(lent, address);
	const int queues = drv_lent_state_of(buffer) == DRV_LENT_PREPARED;
	if (queues) {
		buffer->queued = ++lent->orders;
		drv_lent_apply(mark);
	}
	drv_unlock(&lent->lock);
	return queues;
}

/* Takes an address out of the queue, and marks it. Returns 0 when it is not in it. */
static inline int drv_lent_take(struct drv_lent *lent, uintptr_t address, const struct drv_lent_mark *mark)
{
	drv_lock(&lent->lock);
	struct drv_lent_buffer *const buffer = drv_lent_find(lent, address);
	const int queued = drv_lent_state_of(buffer) == DRV_LENT_QUEUED;
	if (queued && buffer->prepared)
		buffer->queued = 0;
	else if (queued)
		drv_lent_remove(lent, buffer);
	if (queued)
		drv_lent_apply(mark);
	drv_unlock(&lent->lock);
	return queued;
}

/* How many times something was queued: what is queued later comes after. */
static inline uint64_t drv_lent_orders(struct drv_lent *lent)
{
	drv_lock(&lent->lock);
	const uint64_t orders = lent->orders;
	drv_unlock(&lent->lock);
	return orders;
}

/* The address that was queued first, or 0 when that came after `last`. */
static inline uintptr_t drv_lent_oldest(struct drv_lent *lent, uint64_t last)
{
	const struct drv_lent_buffer *oldest = NULL;
	drv_lock(&lent->lock);
	for (size_t i = 0; i < lent->count; i++) {
		const struct drv_lent_buffer *const buffer = &lent->buffers[i];
		if (buffer->queued != 0 && buffer->queued <= last &&
			(oldest == NULL || buffer->queued < oldest->queued))
			oldest = buffer;
	}
	const uintptr_t address = oldest == NULL ? 0 : oldest->address;
	drv_unlock(&lent->lock);
	return address;
}

/* Forgets the address that came last, queued or not. Returns it, or 0 when there is none; *prepared
 * tells whether it was prepared. */
static inline uintptr_t drv_lent_pop(struct drv_lent *lent, int *prepared)
{
	uintptr_t address = 0;
	drv_lock(&lent->lock);
	if (lent->count > 0) {
		const struct drv_lent_buffer *const last = &lent->buffers[--lent->count];
		address = last->address;
		*prepared = last->prepared;
	}
	drv_unlock(&lent->lock);
	return address;
}

/* Gives back what the list itself holds. Nothing is in it any more. */
static inline void drv_lent_end(struct drv_lent *lent)
{
	free(lent->buffers);
	memset(lent, 0, sizeof *lent);
}

#endif
