/* A pool is a list of blocks. Small objects are cut off the newest block one after the other, a
 * large one gets a block of its own; under the address sanitizer every object counts as large. */
#include "pool.h"

#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef __has_feature
#if __has_feature(address_sanitizer)
#define POOL_SEPARATES
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define POOL_SEPARATES
#endif

enum {
	BLOCK_SIZE = 64 * 1024,
#ifdef POOL_SEPARATES
	LARGEST_SMALL = 0,
#else
	LARGEST_SMALL = 4096,
#endif
};

struct pool_block {
	struct pool_block *older;
	size_t left; /* free bytes, at the end */
	alignas(max_align_t) unsigned char bytes[];
};

void pool_exhausted(void)
{
	fputs("drvgen: error: out of memory\n", stderr);
	exit(3);
}

static void *allocate_large(struct pool *pool, size_t size)
{
	if (size > SIZE_MAX - sizeof(struct pool_block))
		pool_exhausted();
	struct pool_block *block = calloc(1, sizeof(*block) + size);
	if (!block)
		pool_exhausted();
	/* Behind the newest, so that what is left there stays in use. */
	struct pool_block **place = pool->newest ? &pool->newest->older : &pool->newest;
	block->older = *place;
	*place = block;
	return block->bytes;
}

static void add_block(struct pool *pool)
{
	struct pool_block *block = malloc(sizeof(*block) + BLOCK_SIZE);
	if (!block)
		pool_exhausted();
	block->left = BLOCK_SIZE;
	block->older = pool->newest;
	pool->newest = block;
}

void *pool_allocate(struct pool *pool, size_t size)
{
	if (size > LARGEST_SMALL)
		return allocate_large(pool, size);
	const size_t unit = alignof(max_align_t);
	size = (size + unit - 1) / unit * unit;
	if (!pool->newest || pool->newest->left < size)
		add_block(pool);
	struct pool_block *block = pool->newest;
	unsigned char *object = block->bytes + (BLOCK_SIZE - block->left);
	block->left -= size;
	return memset(object, 0, size);
}

void *pool_array(struct pool *pool, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		pool_exhausted();
	return pool_allocate(pool, count * size);
}

void *pool_grow(struct pool *pool, void *array, size_t count, size_t *capacity, size_t size)
{
	if (count < *capacity)
		return array;
	if (count > SIZE_MAX / 2)
		pool_exhausted();
	size_t larger = count < 4 ? 8 : count * 2;
	void *grown = pool_array(pool, larger, size);
	if (count)
		memcpy(grown, array, count * size);
	*capacity = larger;
	return grown;
}

void pool_release(struct pool *pool)
{
	while (pool->newest) {
		struct pool_block *block = pool->newest;
		pool->newest = block->older;
		free(block);
	}
}
