/* A part of an instance: something that is open or not, without an id of its own.
 *
 * One 64-bit word tells whether it is open, whether it is being opened or closed, and how many
 * messages are in flight on it. No lock is held while a hook runs: whoever comes while the part
 * changes, or would change it while messages are in flight, is refused. */
#ifndef DRV_PART_H
#define DRV_PART_H

#include "drv_platform.h"

#define DRV_PART_OPEN ((uint64_t)1 << 63)
#define DRV_PART_CHANGING ((uint64_t)1 << 62)

static inline int drv_part_is_open(const uint64_t *part)
{
	return (drv_load(part) & DRV_PART_OPEN) != 0;
}

/* Begins to open or close the part. Returns 0 when it is changing already or messages are in flight
 * on it; else drv_part_settle must follow. */
static inline int drv_part_change(uint64_t *part)
{
	uint64_t word = drv_load(part);
	do
		if ((word & ~DRV_PART_OPEN) != 0)
			return 0;
	while (!drv_swap(part, &word, word | DRV_PART_CHANGING));
	return 1;
}

static inline void drv_part_settle(uint64_t *part, int open)
{
	drv_store(part, open ? DRV_PART_OPEN : 0);
}

/* Enters the part for a message. Returns 0 when it is not open; else drv_part_leave must follow. */
static inline int drv_part_enter(uint64_t *part)
{
	uint64_t word = drv_load(part);
	do
		if ((word & (DRV_PART_OPEN | DRV_PART_CHANGING)) != DRV_PART_OPEN)
			return 0;
	while (!drv_swap(part, &word, word + 1));
	return 1;
}

static inline void drv_part_leave(uint64_t *part)
{
	drv_add(part, (uint64_t)-1);
}

#endif
