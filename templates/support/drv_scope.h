/* The scopes of a driver while it runs: the module, its device, and any number of instances, each
 * with an id.
 *
 * An id is 31 bits wide, so that a host which cuts it to 32 bits, signed or not, gives it back
 * unharmed:
 *
 *     generation | place in the segment | segment (5 bits)
 *
 * Segment s holds 16 << s slots and never moves or goes away while the driver is in memory;
 * finding a slot takes one look at the segment and one at the slot, however many there are. Each
 * time a slot is given back its generation rises, so a stale id never matches. A slot whose
 * generations are used up, after 67 million opens of its segment, retires: it is used again only
 * when there are retired slots in plenty and no other slot is free.
 *
 * All that opening and closing must agree on stands in one 64-bit word, the gate: whether the
 * module is loaded and enabled, how many instances there are, and the id that the next open will
 * return. While a slot heads the list of free ones, its next does not change, and it comes back
 * only under another id; so a compare-and-swap on the gate is enough. No lock is held, above all
 * not while a hook runs. The few who must wait (a close for messages in flight, the end of the
 * module for everything) look again and again, and whoever would wait for itself is refused.
 *
 * What is open inside an instance, or beside them, is in tables of the same kind, linked by inner.
 * They are always loaded and enabled, and never under change: whoever comes there is inside of what
 * is around them, by one message in flight, and nobody is told of the last close.
 *
 * Define DRV_INSTANCE, the type of an instance and of whatever else a slot holds, before you include
 * this; one source file has one scope. */
#ifndef DRV_SCOPE_H
#define DRV_SCOPE_H

#include "drv_platform.h"

#include <stdlib.h>

/* A test may choose narrower ids. */
#ifndef DRV_ID_BITS
#define DRV_SEGMENTS 18u
#define DRV_ID_BITS 31u
#endif
#define DRV_SEGMENT_BITS 5u
#define DRV_FIRST_SLOTS 16u /* in segment 0; a power of two */
#define DRV_FIRST_PLACE_BITS 4u
#define DRV_CHAINS (DRV_SEGMENTS + DRV_FIRST_PLACE_BITS) /* there are fewer than 2^DRV_CHAINS slots */
#define DRV_MAX_INSTANCES ((uint64_t)DRV_FIRST_SLOTS * ((1u << DRV_SEGMENTS) - 1u))

/* The gate: flags, then the number of instances (24 bits), then 32 bits for the next id. */
#define DRV_LOADED ((uint64_t)1 << 63)
#define DRV_ENABLED ((uint64_t)1 << 62)
#define DRV_CHANGING ((uint64_t)1 << 61) /* load, free, ..., or the last close is under way */
#define DRV_OPENED ((uint64_t)1 << 60)   /* an instance was opened since the last close was told */
#define DRV_SESSION ((uint64_t)1 << 59)  /* the system's own instance is among the instances */
#define DRV_WAITING ((uint64_t)1 << 58)  /* whoever changes waits for messages in flight */
#define DRV_ONE ((uint64_t)1 << 32)
#define DRV_COUNT ((uint64_t)0xffffff << 32)
#define DRV_NEXT ((uint64_t)0xffffffff)

/* A slot's word: the id in the upper half, then the state, then the number of messages in flight. */
#define DRV_STATE ((uint64_t)3 << 30)
#define DRV_FREE_SLOT ((uint64_t)0)
#define DRV_OPENING ((uint64_t)1 << 30)
#define DRV_LIVE ((uint64_t)2 << 30)
#define DRV_CLOSING ((uint64_t)3 << 30)
#define DRV_CALLS (((uint64_t)1 << 30) - 1)

/* An instance, or room for one. */
struct drv_slot {
	drv_word word;
	uint64_t order;   /* when it was opened, among all opens */
	uintptr_t next;   /* while free: the id of the next free slot, or 0 */
	uintptr_t opener; /* the thread that is opening or closing it, or 0 */
	uintptr_t parent; /* the id of the instance that it is inside of, or 0 */
	int session;      /* whether it is the system's own */
	DRV_INSTANCE instance;
};

struct drv_scope {
	drv_word gate;
	drv_word orders;
	drv_word growing;   /* whether a thread looks for free slots */
	drv_word retired;   /* the newest retired slot's next id, or 0 */
	uintptr_t changer;  /* the thread that made the change under way, or 0 */
	drv_word depth;     /* how many messages are in flight on the calling thread */
	drv_word calls;     /* messages in flight that concern no instance */
	drv_word users;     /* those among them that need the device */
	int ready;          /* whether the first segment is linked */
	unsigned around;    /* messages in flight on a thread that comes here from outside of all hooks */
	void *segments[DRV_SEGMENTS]; /* arrays of slots; the first is the driver's own */
	struct drv_scope *inner;      /* another table of what is open inside this, or NULL */
};

static inline unsigned drv_segment_of(uint64_t id)
{
	return (unsigned)(id & ((1u << DRV_SEGMENT_BITS) - 1u));
}

static inline size_t drv_segment_slots(unsigned segment)
{
	return (size_t)DRV_FIRST_SLOTS << segment;
}

static inline uint64_t drv_generation_step(unsigned segment)
{
	return (uint64_t)1 << (DRV_SEGMENT_BITS + DRV_FIRST_PLACE_BITS + segment);
}

static inline struct drv_slot *drv_segment(const struct drv_scope *scope, unsigned segment)
{
	return drv_load_pointer(&scope->segments[segment]);
}

/* The slot of an id that was issued, or is about to be. */
static inline struct drv_slot *drv_place(const struct drv_scope *scope, uint64_t id)
{
	const unsigned segment = drv_segment_of(id);
	const size_t mask = drv_segment_slots(segment) - 1;
	return &drv_segment(scope, segment)[(size_t)(id >> DRV_SEGMENT_BITS) & mask];
}

/* The slot that any number names as an id, live or not; NULL when there is no such slot. */
static inline struct drv_slot *drv_find(const struct drv_scope *scope, uintptr_t id)
{
	const unsigned segment = drv_segment_of(id);
	if (segment >= DRV_SEGMENTS)
		return NULL;
	return drv_segment(scope, segment) == NULL ? NULL : drv_place(scope, id);
}

/* Prepares a segment's slots as free, linked one to the next; whoever releases the chain says what
 * follows the last. */
DRV_RARE void drv_segment_prepare(struct drv_slot *slots, unsigned segment)
{
	const size_t count = drv_segment_slots(segment);
	for (size_t place = 0; place < count; place++) {
		struct drv_slot *const slot = &slots[place];
		const uint64_t id = drv_generation_step(segment) | (uint64_t)place << DRV_SEGMENT_BITS | segment;
		drv_store(&slot->word, id << 32 | DRV_FREE_SLOT); /* a stray message may be looking */
		drv_poke(&slot->next, (uintptr_t)id + ((uintptr_t)1 << DRV_SEGMENT_BITS));
	}
}

/* Puts the chain of free slots from first to last in front of the other free slots. */
DRV_RARE void drv_release_chain(struct drv_scope *scope, uint64_t first, struct drv_slot *last)
{
	uint64_t gate = drv_load(&scope->gate);
	do
		drv_poke(&last->next, (uintptr_t)(gate & DRV_NEXT));
	while (!drv_swap(&scope->gate, &gate, (gate & ~DRV_NEXT) | first));
}

/* Makes the retired slots free again, the one that retired first in front. Returns 0 when there
 * was none. */
DRV_RARE int drv_revive(struct drv_scope *scope)
{
	uint64_t chain = drv_load(&scope->retired);
	while (!drv_swap(&scope->retired, &chain, 0))
		continue;
	if (chain == 0)
		return 0;
	struct drv_slot *const last = drv_place(scope, chain);
	uint64_t first = 0;
	for (uint64_t id = chain; id != 0;) {
		struct drv_slot *const slot = drv_place(scope, id);
		const uint64_t older = drv_peek(&slot->next);
		drv_poke(&slot->next, (uintptr_t)first);
		first = id;
		id = older;
	}
	drv_release_chain(scope, first, last);
	return 1;
}

/* Adds the next segment. Returns 0 when memory or width is used up. */
DRV_RARE int drv_add_segment(struct drv_scope *scope)
{
	unsigned segment = 0;
	while (segment < DRV_SEGMENTS && drv_segment(scope, segment) != NULL)
		segment++;
	if (segment == DRV_SEGMENTS)
		return 0;
	const size_t count = drv_segment_slots(segment);
	struct drv_slot *const slots = calloc(count, sizeof *slots);
	if (slots == NULL)
		return 0;
	drv_segment_prepare(slots, segment);
	drv_store_pointer(&scope->segments[segment], slots);
	drv_release_chain(scope, drv_generation_step(segment) | segment, &slots[count - 1]);
	return 1;
}

static inline uint64_t drv_slots(const struct drv_scope *scope)
{
	uint64_t slots = 0;
	for (unsigned segment = 0; segment < DRV_SEGMENTS; segment++)
		if (drv_load_pointer(&scope->segments[segment]) != NULL)
			slots += drv_segment_slots(segment);
	return slots;
}

static inline uint64_t drv_count(const struct drv_scope *scope)
{
	return (drv_load(&scope->gate) & DRV_COUNT) / DRV_ONE;
}

/* Finds free slots when the gate has none: new ones, so that ids stay fresh, but not many times
 * as many as are in use. Retired ones come back only while they are many: were they few, one could
 * be opened so often that it heads the list under the same id again while a thread looks away.
 * One thread at a time; the others look again. Returns 0 when neither memory nor ids are left. */
DRV_RARE int drv_grow(struct drv_scope *scope)
{
	uint64_t growing = 0;
	if (!drv_swap(&scope->growing, &growing, 1)) {
		drv_pause(0);
		return 1;
	}
	const uint64_t slots = drv_slots(scope);
	const int plenty = slots >= 4080 && drv_count(scope) < slots / 8;
	const int grown = (drv_load(&scope->gate) & DRV_NEXT) != 0 ||
			  (plenty && drv_revive(scope)) || drv_add_segment(scope) ||
			  (drv_count(scope) < slots / 2 && drv_revive(scope));
	drv_store(&scope->growing, 0);
	return grown;
}

/* Whether that thread is opening or closing something in the table. */
DRV_RARE int drv_has_opener(const struct drv_scope *scope, uintptr_t thread)
{
	for (unsigned segment = 0; segment < DRV_SEGMENTS; segment++) {
		struct drv_slot *const slots = drv_segment(scope, segment);
		for (size_t place = 0; slots != NULL && place < drv_segment_slots(segment); place++)
			if (drv_peek(&slots[place].opener) == thread)
				return 1;
	}
	return 0;
}

/* Whether the calling thread is inside a hook of this driver, so that waiting could be waiting
 * for itself. */
DRV_RARE int drv_inside(const struct drv_scope *scope)
{
	const uintptr_t self = drv_self();
	if (drv_peek(&scope->changer) == self)
		return 1;
	const uint64_t depth = drv_load(&scope->depth);
	if (depth != 0 && drv_local_get(depth) > scope->around)
		return 1;
	for (; scope != NULL; scope = scope->inner)
		if (drv_has_opener(scope, self))
			return 1;
	return 0;
}

/* Makes ready what the first load needs. Returns 0 when the system has it not. */
DRV_RARE int drv_scope_ready(struct drv_scope *scope)
{
	if (drv_load(&scope->depth) == 0)
		drv_store(&scope->depth, drv_local_create());
	if (drv_load(&scope->depth) == 0)
		return 0;
	if (scope->ready)
		return 1;
	struct drv_slot *const slots = drv_segment(scope, 0);
	drv_segment_prepare(slots, 0);
	drv_release_chain(scope, drv_generation_step(0), &slots[DRV_FIRST_SLOTS - 1]);
	scope->ready = 1;
	return 1;
}

/* Makes ready a table of what is open inside: it is always open, and shares who is inside a hook. */
DRV_RARE int drv_inner_ready(struct drv_scope *table, const struct drv_scope *scope)
{
	drv_store(&table->depth, drv_load(&scope->depth));
	table->around = 1;
	uint64_t gate = drv_load(&table->gate);
	while (!drv_swap(&table->gate, &gate, gate | DRV_LOADED | DRV_ENABLED))
		continue;
	return drv_scope_ready(table);
}

static inline int drv_is_enabled(const struct drv_scope *scope)
{
	const uint64_t both = DRV_LOADED | DRV_ENABLED;
	return (drv_load(&scope->gate) & both) == both;
}

/* ---- changes of the module and its device: one at a time ---- */

/* Begins a change when the gate's flags in `of` equal `expected`, and clears the flags in
 * `without` at once. Waits for another change to end, unless the calling thread is inside a hook.
 * Returns nonzero when the change is begun: drv_change_end must follow. *seen is the gate that
 * decided it; whoever answers 0 goes by that one, since a later look may see another. */
DRV_RARE int drv_change_begin(
	struct drv_scope *scope, uint64_t of, uint64_t expected, uint64_t without, uint64_t *seen)
{
	*seen = drv_load(&scope->gate);
	for (unsigned turn = 0;;) {
		if ((*seen & of) != expected)
			return 0;
		if ((*seen & DRV_CHANGING) == 0) {
			if (!drv_swap(&scope->gate, seen, (*seen & ~without) | DRV_CHANGING))
				continue;
			drv_poke(&scope->changer, drv_self());
			return 1;
		}
		if (drv_inside(scope))
			return 0;
		drv_pause(turn++);
		*seen = drv_load(&scope->gate);
	}
}

DRV_RARE void drv_change_end(struct drv_scope *scope, uint64_t with, uint64_t without)
{
	drv_poke(&scope->changer, 0);
	uint64_t gate = drv_load(&scope->gate);
	while (!drv_swap(&scope->gate, &gate, (gate & ~(without | DRV_CHANGING)) | with))
		continue;
}

/* ---- instances ---- */

/* Takes a slot for a new instance, whose memory is as the one before left it. limit is how many
 * instances there may be; the system's own, opened when there is none yet (session is nonzero),
 * does not count for those that follow. Returns NULL when the device is not enabled, the limit is
 * reached or memory is exhausted; else drv_open_end or drv_give_back must follow. */
static inline struct drv_slot *drv_open_begin(struct drv_scope *scope, uint64_t limit, int session)
{
	uint64_t gate = drv_load(&scope->gate);
	struct drv_slot *slot;
	uint64_t taken;
	for (unsigned turn = 0;;) {
		if ((gate & (DRV_LOADED | DRV_ENABLED)) != (DRV_LOADED | DRV_ENABLED))
			return NULL;
		if ((gate & DRV_CHANGING) != 0) {
			if (drv_inside(scope))
				return NULL;
			drv_pause(turn++);
			gate = drv_load(&scope->gate);
			continue;
		}
		if ((gate & DRV_COUNT) >= (limit + (!session && (gate & DRV_SESSION) != 0)) * DRV_ONE)
			return NULL;
		if ((gate & DRV_NEXT) == 0) {
			if (!drv_grow(scope))
				return NULL;
			gate = drv_load(&scope->gate);
			continue;
		}
		slot = drv_place(scope, gate & DRV_NEXT);
		taken = ((gate & ~DRV_NEXT) + DRV_ONE) | drv_peek(&slot->next);
		if (session && (gate & DRV_COUNT) == 0)
			taken |= DRV_SESSION;
		if (drv_swap(&scope->gate, &gate, taken))
			break;
	}
	slot->session = session && (gate & DRV_COUNT) == 0;
	drv_poke(&slot->opener, drv_self());
	drv_store(&slot->word, gate << 32 | DRV_OPENING);
	slot->order = drv_add(&scope->orders, 1); /* also keeps a later look at the gate behind */
	return slot;
}

/* The same for what is open inside: as many as there is room for, when their table is ready and not suspended. */
static inline struct drv_slot *drv_open_inner_begin(struct drv_scope *table)
{
	return drv_open_begin(table, DRV_MAX_INSTANCES, 0);
}

static inline uintptr_t drv_slot_id(const struct drv_slot *slot)
{
	return (uintptr_t)(drv_load(&slot->word) >> 32);
}

/* Makes what is open inside live and returns its id. */
static inline uintptr_t drv_open_inner_end(struct drv_slot *slot)
{
	const uint64_t id = drv_slot_id(slot);
	drv_poke(&slot->opener, 0);
	drv_store(&slot->word, id << 32 | DRV_LIVE);
	return (uintptr_t)id;
}

/* Makes the instance live and returns its id. */
static inline uintptr_t drv_open_end(struct drv_scope *scope, struct drv_slot *slot)
{
	uint64_t gate = drv_load(&scope->gate);
	while ((gate & DRV_OPENED) == 0 && !drv_swap(&scope->gate, &gate, gate | DRV_OPENED))
		continue;
	return drv_open_inner_end(slot);
}

/* The id of what is live inside of that parent, or of anything live when it is 0; else 0. What is
 * being opened has the parent of the one before it still. */
static inline uintptr_t drv_live_inside(const struct drv_slot *slot, uintptr_t parent)
{
	const uint64_t word = drv_load(&slot->word);
	if ((word & DRV_STATE) != DRV_LIVE || (parent != 0 && drv_peek(&slot->parent) != parent))
		return 0;
	return (uintptr_t)(word >> 32);
}

/* Whether the id is of something live inside of that parent. */
static inline int drv_is_inside(const struct drv_scope *scope, uintptr_t id, uintptr_t parent)
{
	struct drv_slot *const slot = drv_find(scope, id);
	return slot != NULL && id != 0 && drv_live_inside(slot, parent) == id;
}

/* Begins to close the instance of that id, waiting for messages in flight unless the calling
 * thread is inside a hook itself.
 * Returns NULL when the id is not live or the close is refused; else drv_close_cancel or
 * drv_give_back must follow. */
static inline struct drv_slot *drv_close_begin(struct drv_scope *scope, uintptr_t id)
{
	struct drv_slot *const slot = drv_find(scope, id);
	if (slot == NULL)
		return NULL;
	uint64_t word = drv_load(&slot->word);
	for (;;) {
		if (word >> 32 != id || (word & DRV_STATE) != DRV_LIVE)
			return NULL;
		if ((word & DRV_CALLS) != 0 && drv_inside(scope))
			return NULL;
		if (drv_swap(&slot->word, &word, word | DRV_CLOSING))
			break;
	}
	drv_poke(&slot->opener, drv_self());
	for (unsigned turn = 0; (drv_load(&slot->word) & DRV_CALLS) != 0; turn++)
		drv_pause(turn);
	return slot;
}

/* The close was refused: the instance is live again, under the same id. */
static inline void drv_close_cancel(struct drv_slot *slot)
{
	drv_poke(&slot->opener, 0);
	drv_store(&slot->word, (drv_load(&slot->word) & ~DRV_STATE) | DRV_LIVE);
}

/* Makes the slot free under its next id, or retires it when its generations are used up. Returns
 * the next id, or 0. */
static inline uint64_t drv_retire_or_renew(struct drv_scope *scope, struct drv_slot *slot)
{
	const uint64_t id = drv_slot_id(slot);
	const uint64_t step = drv_generation_step(drv_segment_of(id));
	const uint64_t next = id + step;
	drv_poke(&slot->opener, 0);
	if (next >> DRV_ID_BITS == 0) {
		drv_store(&slot->word, next << 32 | DRV_FREE_SLOT);
		return next;
	}
	const uint64_t first = (id & (step - 1)) | step;
	drv_store(&slot->word, first << 32 | DRV_FREE_SLOT);
	uint64_t chain = drv_load(&scope->retired);
	do
		drv_poke(&slot->next, (uintptr_t)chain);
	while (!drv_swap(&scope->retired, &chain, first));
	return 0;
}

/* Gives back the slot of an instance that was closed, or that was not opened after all. Returns
 * nonzero when it was the last and the driver is to prepare for leaving memory: drv_last_end must
 * follow. A hook that closes the last cannot wait for another thread that waits for that hook: then
 * the other prepares, see drv_wait_for_quiet. */
static inline int drv_give_back(struct drv_scope *scope, struct drv_slot *slot)
{
	const uint64_t session = slot->session ? DRV_SESSION : 0;
	const uint64_t id = drv_retire_or_renew(scope, slot);
	uint64_t gate = drv_load(&scope->gate);
	for (unsigned turn = 0;;) {
		int last = (gate & (DRV_COUNT | DRV_OPENED | DRV_LOADED)) == (DRV_ONE | DRV_OPENED | DRV_LOADED);
		const int own = last && drv_peek(&scope->changer) == drv_self();
		if (last && (gate & DRV_CHANGING) != 0 && !own) {
			if ((gate & DRV_WAITING) == 0 || !drv_inside(scope)) {
				drv_pause(turn++);
				gate = drv_load(&scope->gate);
				continue;
			}
			last = 0;
		}
		uint64_t given = (gate & ~session) - DRV_ONE;
		if (id != 0) {
			drv_poke(&slot->next, (uintptr_t)(gate & DRV_NEXT));
			given = (given & ~DRV_NEXT) | id;
		}
		if (last)
			given = (given & ~DRV_OPENED) | DRV_CHANGING;
		if (!drv_swap(&scope->gate, &gate, given))
			continue;
		if (last && !own)
			drv_poke(&scope->changer, drv_self());
		return last ? (own ? 2 : 1) : 0;
	}
}

/* Ends what drv_give_back began; last is what it returned. */
static inline void drv_last_end(struct drv_scope *scope, int last)
{
	if (last == 1)
		drv_change_end(scope, 0, 0);
}

/* ---- messages ---- */

/* Counts a message that begins (1) or ends (-1) on the calling thread. Returns 0 when the system
 * cannot. */
static inline int drv_deepen(const struct drv_scope *scope, int by)
{
	const uint64_t depth = drv_load(&scope->depth);
	return drv_local_set(depth, drv_local_get(depth) + (uintptr_t)by);
}

/* Enters the live instance of that id for a message; NULL when the id is not live or the device is
 * not enabled. Else drv_leave must follow. */
static inline struct drv_slot *drv_enter(struct drv_scope *scope, uintptr_t id)
{
	struct drv_slot *const slot = drv_find(scope, id);
	if (slot == NULL)
		return NULL;
	uint64_t word = drv_load(&slot->word);
	do
		if (word >> 32 != id || (word & DRV_STATE) != DRV_LIVE)
			return NULL;
	while (!drv_swap(&slot->word, &word, word + 1));
	if (drv_is_enabled(scope) && drv_deepen(scope, 1))
		return slot;
	drv_add(&slot->word, (uint64_t)-1);
	return NULL;
}

static inline void drv_leave(struct drv_scope *scope, struct drv_slot *slot)
{
	drv_deepen(scope, -1);
	drv_add(&slot->word, (uint64_t)-1);
}

/* Enters the module for a message that concerns no instance. Returns 0 when it is not loaded; else
 * drv_leave_module must follow. */
static inline int drv_enter_module(struct drv_scope *scope)
{
	if ((drv_load(&scope->gate) & DRV_LOADED) == 0)
		return 0;
	drv_add(&scope->calls, 1);
	if ((drv_load(&scope->gate) & DRV_LOADED) != 0 && drv_deepen(scope, 1))
		return 1;
	drv_add(&scope->calls, (uint64_t)-1);
	return 0;
}

static inline void drv_leave_module(struct drv_scope *scope)
{
	drv_deepen(scope, -1);
	drv_add(&scope->calls, (uint64_t)-1);
}

static inline void drv_leave_device(struct drv_scope *scope)
{
	drv_add(&scope->users, (uint64_t)-1);
	drv_leave_module(scope);
}

/* Enters the module for a message that needs the device and concerns no instance. Returns 0 when the
 * device is not enabled; else drv_leave_device must follow. */
static inline int drv_enter_device(struct drv_scope *scope)
{
	if (!drv_enter_module(scope))
		return 0;
	drv_add(&scope->users, 1);
	if (drv_is_enabled(scope))
		return 1;
	drv_leave_device(scope);
	return 0;
}

/* ---- disabling ---- */

/* Whether in this table no message is in flight, and nothing is in one of those two states. */
DRV_RARE int drv_is_still(const struct drv_scope *scope, uint64_t state, uint64_t other)
{
	for (unsigned segment = 0; segment < DRV_SEGMENTS; segment++) {
		struct drv_slot *const slots = drv_segment(scope, segment);
		for (size_t place = 0; slots != NULL && place < drv_segment_slots(segment); place++) {
			const uint64_t word = drv_load(&slots[place].word);
			if ((word & DRV_CALLS) != 0 || (word & DRV_STATE) == state || (word & DRV_STATE) == other)
				return 0;
		}
	}
	return 1;
}

/* Whether in none of the tables a message is in flight, and nothing is being opened. */
DRV_RARE int drv_is_quiet(const struct drv_scope *scope)
{
	if (drv_load(&scope->users) != 0)
		return 0;
	while (scope != NULL && drv_is_still(scope, DRV_OPENING, DRV_OPENING))
		scope = scope->inner;
	return scope == NULL;
}

/* What is around a table of what is open inside is about to close: nothing opens there and no message
 * gets in, until drv_inner_resume. Returns 0 when messages are in flight there, or something is being
 * opened or closed: then what is around stays open. */
DRV_RARE int drv_inner_suspend(struct drv_scope *table)
{
	uint64_t gate = drv_load(&table->gate);
	while (!drv_swap(&table->gate, &gate, gate & ~DRV_ENABLED))
		continue;
	return drv_is_still(table, DRV_OPENING, DRV_CLOSING);
}

DRV_RARE void drv_inner_resume(struct drv_scope *table)
{
	uint64_t gate = drv_load(&table->gate);
	while (!drv_swap(&table->gate, &gate, gate | DRV_ENABLED))
		continue;
}

/* During a change, waits for messages in flight that need the device, and for what is being opened.
 * Returns nonzero when one of their hooks closed the last instance: then the calling thread prepares
 * for leaving memory. */
DRV_RARE int drv_wait_for_quiet(struct drv_scope *scope)
{
	uint64_t gate = drv_load(&scope->gate);
	while (!drv_swap(&scope->gate, &gate, gate | DRV_WAITING))
		continue;
	for (unsigned turn = 0; !drv_is_quiet(scope); turn++)
		drv_pause(turn);
	gate = drv_load(&scope->gate);
	for (;;) {
		const int left = (gate & (DRV_COUNT | DRV_OPENED)) == DRV_OPENED;
		const uint64_t without = DRV_WAITING | (left ? DRV_OPENED : 0);
		if (drv_swap(&scope->gate, &gate, gate & ~without))
			return left;
	}
}

/* Begins to disable the device: from now on nothing opens and no message gets in; what is in flight
 * is waited for, unless the calling thread is inside a hook. Returns 0 when it is not enabled; else
 * drv_change_end must follow, and when it returns 2, the driver prepares for leaving memory first.
 * *seen is as in drv_change_begin. */
DRV_RARE int drv_disable_begin(struct drv_scope *scope, uint64_t *seen)
{
	const uint64_t both = DRV_LOADED | DRV_ENABLED;
	const int waits = !drv_inside(scope);
	if (!drv_change_begin(scope, both, both, DRV_ENABLED, seen))
		return 0;
	return waits && drv_wait_for_quiet(scope) ? 2 : 1;
}

/* ---- the end of the module ---- */

/* Begins to free the module: from now on nothing opens and no message gets in; those in flight
 * that concern no instance are waited for.
 * Returns 0 when the module is not loaded, or the calling thread is inside a hook; else
 * drv_change_end must follow. */
DRV_RARE int drv_free_begin(struct drv_scope *scope)
{
	uint64_t seen;
	if (drv_inside(scope) || !drv_change_begin(scope, DRV_LOADED, DRV_LOADED, DRV_LOADED, &seen))
		return 0;
	for (unsigned turn = 0; drv_load(&scope->calls) != 0; turn++)
		drv_pause(turn);
	return 1;
}

/* Enters the one that was opened first of those opened at *order or later, and puts the order of the next
 * there; NULL when there is none. What is being closed is none. */
DRV_RARE struct drv_slot *drv_enter_next(struct drv_scope *scope, uint64_t *order)
{
	struct drv_slot *next = NULL;
	for (unsigned segment = 0; segment < DRV_SEGMENTS; segment++) {
		struct drv_slot *const slots = drv_segment(scope, segment);
		for (size_t place = 0; slots != NULL && place < drv_segment_slots(segment); place++) {
			struct drv_slot *other = drv_enter(scope, drv_slot_id(&slots[place]));
			if (other == NULL)
				continue;
			if (other->order >= *order && (next == NULL || other->order < next->order)) {
				struct drv_slot *const later = next;
				next = other;
				other = later;
			}
			if (other != NULL)
				drv_leave(scope, other);
		}
	}
	if (next != NULL)
		*order = next->order + 1;
	return next;
}

/* Takes out of two chains, each newest first, one chain that is. Chains are linked by next and
 * end with NULL. */
static inline struct drv_slot *drv_merge(struct drv_slot *a, struct drv_slot *b)
{
	uintptr_t merged;
	uintptr_t *end = &merged;
	while (a != NULL && b != NULL) {
		struct drv_slot **const newer = a->order > b->order ? &a : &b;
		drv_poke(end, (uintptr_t)*newer);
		end = &(*newer)->next;
		*newer = (struct drv_slot *)drv_peek(end);
	}
	drv_poke(end, (uintptr_t)(a != NULL ? a : b));
	return (struct drv_slot *)merged;
}

/* Begins to close all that is live inside of that parent, or all there is when it is 0: a chain linked
 * by next, newest first. Nothing new can be opened there, and whoever may wait for messages in
 * flight does, as drv_close_begin has it. Each must be given back. */
DRV_RARE struct drv_slot *drv_close_all_begin(struct drv_scope *scope, uintptr_t parent)
{
	struct drv_slot *sorted[DRV_CHAINS] = {NULL}; /* chain i holds 2^i slots, or none */
	for (unsigned segment = 0; segment < DRV_SEGMENTS; segment++) {
		struct drv_slot *const slots = drv_segment(scope, segment);
		for (size_t place = 0; slots != NULL && place < drv_segment_slots(segment); place++) {
			struct drv_slot *chain = &slots[place];
			const uintptr_t id = drv_live_inside(chain, parent);
			chain = id == 0 ? NULL : drv_close_begin(scope, id);
			if (chain == NULL)
				continue;
			drv_poke(&chain->next, 0);
			unsigned i = 0;
			for (; sorted[i] != NULL; sorted[i++] = NULL)
				chain = drv_merge(sorted[i], chain);
			sorted[i] = chain;
		}
	}
	struct drv_slot *all = NULL;
	for (unsigned i = 0; i < DRV_CHAINS; i++)
		all = drv_merge(sorted[i], all);
	return all;
}

/* Closes what drv_close_all_begin finds, with a function that gives each back. Returns how many. */
DRV_RARE unsigned drv_close_all(struct drv_scope *scope, uintptr_t parent, void (*force)(struct drv_slot *slot))
{
	unsigned closed = 0;
	for (struct drv_slot *slot = drv_close_all_begin(scope, parent); slot != NULL; closed++) {
		struct drv_slot *const older = (struct drv_slot *)drv_peek(&slot->next);
		force(slot);
		slot = older;
	}
	return closed;
}

/* The same of all there is, when the module goes; what other threads are about to open or close, too. */
DRV_RARE void drv_close_every(struct drv_scope *scope, void (*force)(struct drv_slot *slot))
{
	for (unsigned turn = 0; drv_count(scope) != 0; turn++)
		if (drv_close_all(scope, 0, force) == 0)
			drv_pause(turn);
}

/* Frees the segments beyond the first, which is the driver's own, when nothing is loaded: for the
 * moment before the code itself leaves memory. */
DRV_RARE void drv_unload(struct drv_scope *scope)
{
	if ((drv_load(&scope->gate) & (DRV_LOADED | DRV_CHANGING)) != 0)
		return;
	if (drv_load(&scope->depth) != 0)
		drv_local_destroy(drv_load(&scope->depth));
	for (; scope != NULL; scope = scope->inner) {
		drv_store(&scope->depth, 0);
		for (unsigned segment = 1; segment < DRV_SEGMENTS; segment++) {
			free(scope->segments[segment]);
			scope->segments[segment] = NULL;
		}
	}
}

#endif
