/* The trees are merged before anything is read, so that the model never knows that there were two
 * documents. */
#include "extend.h"

const struct node *extend_base(const struct node *root)
{
	const struct node *base = node_get(root, TEXT("extends"));
	return base != NULL && base->kind == NODE_SCALAR ? base : NULL;
}

struct list {
	struct pool *pool;
	struct node *mapping;
	struct node **end;
};

static void append(struct list *list, const struct node *node)
{
	struct node *copy = pool_allocate(list->pool, sizeof *copy);
	*copy = *node;
	copy->next = NULL;
	*list->end = copy;
	list->end = &copy->next;
	list->mapping->count++;
}

static struct list begin(struct pool *pool, const struct node *like)
{
	struct list list = {pool, pool_allocate(pool, sizeof *list.mapping), NULL};
	*list.mapping = *like;
	list.mapping->first = list.mapping->next = NULL;
	list.mapping->count = 0;
	list.end = &list.mapping->first;
	return list;
}

enum { PARTS_DEEP = 2 }; /* a part, and its mappings */

static bool is_nothing(const struct node *node)
{
	return node->kind == NODE_SCALAR && node->style == NODE_PLAIN &&
	       text_equal(node->scalar, TEXT("~"));
}

/* Lists of parts are merged by the names of the parts, parts by their keys, and so are mappings in
 * them. */
static struct node *merge(struct pool *pool, const struct node *base, const struct node *own,
	unsigned depth)
{
	struct list list = begin(pool, own);
	for (const struct node *node = base->first; node != NULL; node = node->next) {
		const struct node *instead = node_get(own, node->key);
		const bool both = instead != NULL && node->kind == NODE_MAPPING &&
			instead->kind == NODE_MAPPING && depth > 0;
		if (both)
			append(&list, merge(pool, node, instead, depth - 1));
		else if (instead == NULL)
			append(&list, node);
		else if (!is_nothing(instead))
			append(&list, instead);
	}
	for (const struct node *node = own->first; node != NULL; node = node->next)
		if (node_get(base, node->key) == NULL)
			append(&list, node);
	return list.mapping;
}

struct node *extend(struct pool *pool, const struct node *base, const struct node *root)
{
	struct list list = begin(pool, root);
	for (const struct node *node = root->first; node != NULL; node = node->next) {
		const struct node *old = node_get(base, node->key);
		const bool parts = old != NULL && old->kind == NODE_MAPPING &&
			node->kind == NODE_MAPPING;
		append(&list, parts ? merge(pool, old, node, PARTS_DEEP) : node);
	}
	for (const struct node *node = base->first; node != NULL; node = node->next)
		if (node_get(root, node->key) == NULL)
			append(&list, node);
	return list.mapping;
}
