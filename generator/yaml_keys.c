/* Most mappings are small, and comparing a few keys is cheaper than hashing one. From some size
 * on, a mapping's keys go into a hash table that all large mappings share. */
#include "yaml_parts.h"

enum {
	FEW_KEYS = 8, /* up to here they are compared one by one */
	FIRST_SLOTS = 256,
};

struct yaml_slot {
	const struct node *mapping; /* NULL when free */
	const struct node *value;
	uint64_t hash;
};

/* FNV-1a, started from the mapping's address, which tells equal keys of two mappings apart. */
static uint64_t hash_key(const struct node *mapping, struct text key)
{
	uint64_t hash = (uint64_t)(uintptr_t)mapping;
	for (size_t i = 0; i < key.length; i++)
		hash = (hash ^ (unsigned char)key.at[i]) * 0x100000001b3U;
	return hash ^ hash >> 32;
}

/* The slot of a key: where it stands, or where it would go. */
static struct yaml_slot *find_slot(const struct yaml_keys *keys, const struct node *mapping,
	struct text key, uint64_t hash)
{
	size_t mask = keys->slot_count - 1;
	for (size_t i = (size_t)hash & mask;; i = (i + 1) & mask) {
		struct yaml_slot *slot = &keys->slots[i];
		bool same = slot->hash == hash && slot->mapping == mapping;
		if (!slot->mapping || (same && text_equal(slot->value->key, key)))
			return slot;
	}
}

static void grow(struct yaml_keys *keys)
{
	struct yaml_slot *old = keys->slots;
	size_t old_count = keys->slot_count;
	keys->slot_count = old_count ? old_count * 2 : FIRST_SLOTS;
	keys->slots = pool_array(keys->pool, keys->slot_count, sizeof(struct yaml_slot));
	for (size_t i = 0; i < old_count; i++) {
		if (old[i].mapping)
			*find_slot(keys, old[i].mapping, old[i].value->key, old[i].hash) = old[i];
	}
}

/* Remembers a value under its key, or returns the value that has this key already. */
static const struct node *remember(struct yaml_keys *keys, const struct node *mapping,
	const struct node *value)
{
	if (keys->used * 2 >= keys->slot_count)
		grow(keys);
	uint64_t hash = hash_key(mapping, value->key);
	struct yaml_slot *slot = find_slot(keys, mapping, value->key, hash);
	if (slot->mapping)
		return slot->value;
	*slot = (struct yaml_slot){mapping, value, hash};
	keys->used++;
	return NULL;
}

const struct node *yaml_find_duplicate(struct yaml_keys *keys, const struct node *mapping,
	const struct node *newest)
{
	const struct node *other = mapping->first;
	if (mapping->count <= FEW_KEYS) {
		while (other != newest && !text_equal(other->key, newest->key))
			other = other->next;
		return other == newest ? NULL : other;
	}
	if (mapping->count == FEW_KEYS + 1) {
		for (; other != newest; other = other->next)
			remember(keys, mapping, other);
	}
	return remember(keys, mapping, newest);
}
