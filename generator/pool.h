/* Memory: a pool remembers each allocation and releases all of them together at the end of a
 * run. */
#ifndef DRVGEN_POOL_H
#define DRVGEN_POOL_H

#include <stddef.h>

struct pool {
	struct pool_block *newest; /* private, as are the others; {0} is an empty pool */
	unsigned char *at;
	size_t left;
};

/* Returns size bytes set to zero, aligned for any type, that live until pool_release. Never returns
 * NULL: when memory is exhausted the process ends with exit code 3 and a message. Small objects
 * share blocks; in a build with the address sanitizer each is an allocation of its own, so that its
 * bounds are seen. */
void *pool_allocate(struct pool *pool, size_t size);

/* Like pool_allocate for count objects of size bytes; a product that overflows counts as exhausted
 * memory. */
void *pool_array(struct pool *pool, size_t count, size_t size);

/* Enlarges an array that came from this pool so that it holds at least count + 1 objects, doubling
 * *capacity. The old array stays valid until pool_release. Returns the array to use from now on. */
void *pool_grow(struct pool *pool, void *array, size_t count, size_t *capacity, size_t size);

/* Enlarges the object from old to size bytes: where it is when nothing was allocated since, else by
 * copying. Returns it. */
void *pool_extend(struct pool *pool, void *object, size_t old, size_t size);

/* Gives back the end of an object of old bytes when nothing was allocated since. Nothing may have
 * been written beyond size. */
void pool_shrink(struct pool *pool, void *object, size_t old, size_t size);

/* Ends the process with exit code 3 and a message: what becomes of every allocation that fails, in
 * a pool or outside. */
_Noreturn void pool_exhausted(void);

/* Like pool_release for a pool that will be filled again: keeps a block for that. */
void pool_reset(struct pool *pool);

/* Frees everything that the pool handed out and leaves it empty. */
void pool_release(struct pool *pool);

#endif
