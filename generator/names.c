/* Names: one hash table finds the number of any word. It is only built when a template is
 * compiled at run time; the executable's own templates and its view use the numbers of the
 * enumeration and never look a word up. */
#include "names.h"

const struct text names_known[NAME_COUNT] = {
	[NAME_NONE] = {"", 0},
#define X(word) [NAME_##word] = {#word, sizeof #word - 1},
#include "view_names.h"
#undef X
};

struct text names_word(const struct names *names, uint32_t name)
{
	return name < NAME_COUNT ? names_known[name] : names->more[name - NAME_COUNT];
}

/* FNV-1a. */
static uint32_t hash(struct text word)
{
	uint32_t sum = 2166136261u;
	for (size_t i = 0; i < word.length; i++)
		sum = (sum ^ (unsigned char)word.at[i]) * 16777619u;
	return sum;
}

/* The slot that holds the word, or the free one where it belongs. */
static uint32_t *slot_of(const struct names *names, struct text word)
{
	size_t mask = names->slot_count - 1;
	size_t slot = hash(word) & mask;
	while (names->slots[slot] != NAME_NONE
		&& !text_equal(names_word(names, names->slots[slot]), word))
		slot = (slot + 1) & mask;
	return &names->slots[slot];
}

static void rebuild(struct pool *pool, struct names *names)
{
	size_t words = NAME_COUNT + names->count;
	size_t slot_count = 64;
	while (slot_count < words * 4)
		slot_count *= 2;
	names->slots = pool_array(pool, slot_count, sizeof *names->slots);
	names->slot_count = slot_count;
	for (uint32_t name = NAME_NONE + 1; name < words; name++)
		*slot_of(names, names_word(names, name)) = name;
}

uint32_t names_intern(struct pool *pool, struct names *names, struct text word)
{
	if ((NAME_COUNT + names->count) * 2 >= names->slot_count)
		rebuild(pool, names);
	uint32_t *slot = slot_of(names, word);
	if (*slot != NAME_NONE)
		return *slot;
	names->more =
		pool_grow(pool, names->more, names->count, &names->capacity, sizeof *names->more);
	names->more[names->count] = text_copy(pool, word);
	*slot = (uint32_t)(NAME_COUNT + names->count++);
	return *slot;
}
