/* A pool is a list of blocks. Small objects are cut off the newest block one after the other, a
 * large one gets a block of its own; under the address sanitizer every object counts as large.
 * Blocks come zeroed from the system, which only gives them memory where they are used. */
#include "pool.h"

#include <stdalign.h>
#include <stdbool.h>
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
	BLOCK_SIZE = 256 * 1024 - 64, /* leaves room for the block's own head and malloc's */
#ifdef POOL_SEPARATES
	LARGEST_SMALL = 0,
#else
	LARGEST_SMALL = BLOCK_SIZE / 4,
#endif
};

struct pool_block {
	struct pool_block *older;
	alignas(max_align_t) unsigned char bytes[];
};

void pool_exhausted(void)
{
	fputs("drvgen: error: out of memory\n", stderr);
	exit(3);
}

static struct pool_block *new_block(size_t size)
{
	if (size > SIZE_MAX - sizeof(struct pool_block))
		pool_exhausted();
	struct pool_block *block = calloc(1, sizeof(*block) + size);
	if (!block)
		pool_exhausted();
	return block;
}

static void *allocate_large(struct pool *pool, size_t size)
{
	struct pool_block *block = new_block(size);
	/* Behind the newest, so that what is left there stays in use. */
	struct pool_block **place = pool->newest ? &pool->newest->older : &pool->newest;
	block->older = *place;
	*place = block;
	return block->bytes;
}

static void add_block(struct pool *pool)
{
	struct pool_block *block = new_block(BLOCK_SIZE);
	block->older = pool->newest;
	pool->newest = block;
	pool->at = block->bytes;
	pool->left = BLOCK_SIZE;
}

/* What an object of that size takes from a block. */
static size_t taken(size_t size)
{
	const size_t unit = alignof(max_align_t);
	return (size + unit - 1) / unit * unit;
}

void *pool_allocate(struct pool *pool, size_t size)
{
	if (size > LARGEST_SMALL)
		return allocate_large(pool, size);
	/* cppcheck-suppress knownConditionTrueFalse ; only where LARGEST_SMALL is 0 */
	const size_t take = taken(size > 0 ? size : 1); /* so that no two objects are one */
	if (pool->left < take)
		add_block(pool);
	void *object = pool->at;
	pool->at += take;
	pool->left -= take;
	return object;
}

void *pool_array(struct pool *pool, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		pool_exhausted();
	return pool_allocate(pool, count * size);
}

/* Whether an object of that size is the newest, and its block has the given room behind its
 * start. */
static bool is_newest(const struct pool *pool, const void *object, size_t size, size_t room)
{
	/* cppcheck-suppress knownConditionTrueFalse ; only where LARGEST_SMALL is 0 */
	if (size == 0 || size > LARGEST_SMALL || room > LARGEST_SMALL)
		return false;
	return (const unsigned char *)object + taken(size) == pool->at &&
	       taken(room) <= taken(size) + pool->left;
}

void *pool_extend(struct pool *pool, void *object, size_t old, size_t size)
{
	if (is_newest(pool, object, old, size)) {
		pool->at += taken(size) - taken(old);
		pool->left -= taken(size) - taken(old);
		return object;
	}
	void *larger = pool_allocate(pool, size);
	if (old)
		memcpy(larger, object, old);
	return larger;
}

void pool_shrink(struct pool *pool, void *object, size_t old, size_t size)
{
	if (!is_newest(pool, object, old, size))
		return;
	pool->at -= taken(old) - taken(size);
	pool->left += taken(old) - taken(size);
}

void *pool_grow(struct pool *pool, void *array, size_t count, size_t *capacity, size_t size)
{
	if (count < *capacity)
		return array;
	if (count > SIZE_MAX / 2)
		pool_exhausted();
	size_t larger = count < 4 ? 8 : count * 2;
	if (larger > SIZE_MAX / size)
		pool_exhausted();
	void *grown = pool_extend(pool, array, count * size, larger * size);
	*capacity = larger;
	return grown;
}

static void free_blocks(struct pool_block *block)
{
	while (block) {
		struct pool_block *older = block->older;
		free(block);
		block = older;
	}
}

void pool_reset(struct pool *pool)
{
	if (!pool->at) {
		pool_release(pool);
		return;
	}
	struct pool_block *newest = pool->newest;
	free_blocks(newest->older);
	newest->older = NULL;
	memset(newest->bytes, 0, BLOCK_SIZE - pool->left);
	pool->at = newest->bytes;
	pool->left = BLOCK_SIZE;
}

void pool_release(struct pool *pool)
{
	free_blocks(pool->newest);
	*pool = (struct pool){0};
}
