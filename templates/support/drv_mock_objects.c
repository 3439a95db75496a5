/* Objects are what scopes are when they are open: a scope of which there is one has one object inside
 * each parent, which is used again; the others get a new one with each opening. The dead are kept
 * for a while, so that a late call can be told what became of them. */
#include "drv_mock_guard_parts.h"

#include <stdlib.h>
#include <string.h>

int drv_mock_is(const struct drv_mock_condition *condition, const struct drv_mock_call *call)
{
	if (condition->at.place == DRV_MOCK_NONE)
		return 0;
	const uint64_t value = call->arguments[condition->at.place];
	return condition->mask != 0 ? (value & condition->mask) != 0 : value == (uint64_t)condition->value;
}

int drv_mock_succeeded(const struct drv_mock_tables *tables, const struct drv_mock_message *message,
		       int64_t answer)
{
	const struct drv_mock_convention *const convention = &tables->conventions[message->convention];
	if (convention->ignored)
		return 1;
	if (!convention->issues_id && convention->success == 0)
		return answer == 0;
	return answer != convention->failure;
}

/* ---- objects ---- */

void drv_guard_begin(struct drv_guard *guard, const struct drv_mock_tables *tables)
{
	memset(guard, 0, sizeof *guard);
	guard->tables = tables;
	guard->count = 1;
}

void drv_guard_end(struct drv_guard *guard)
{
	free(guard->objects);
	free(guard->uses);
	guard->objects = NULL;
	guard->uses = NULL;
}

static uint32_t *bucket_of(struct drv_guard *guard, uint16_t scope, uint64_t id)
{
	const uint64_t mixed = (id ^ (uint64_t)scope << 58) * UINT64_C(0x9e3779b97f4a7c15);
	return &guard->buckets[mixed >> 54];
}

/* Returns 0 when memory ran out. */
static uint32_t take_object(struct drv_guard *guard)
{
	if (guard->free != 0) {
		const uint32_t object = guard->free;
		guard->free = guard->objects[object].next;
		return object;
	}
	if (guard->count >= guard->capacity) {
		const uint32_t capacity = guard->capacity == 0 ? 64 : guard->capacity * 2;
		struct drv_guard_object *const grown =
			realloc(guard->objects, capacity * sizeof *grown);
		if (grown == NULL) {
			guard->exhausted = 1;
			return 0;
		}
		guard->objects = grown;
		guard->capacity = capacity;
	}
	return guard->count++;
}

static uint32_t new_object(struct drv_guard *guard, uint16_t scope, uint64_t id, uint32_t parent)
{
	const uint32_t object = take_object(guard);
	if (object == 0)
		return 0;
	uint32_t *const bucket = bucket_of(guard, scope, id);
	guard->objects[object] = (struct drv_guard_object){
		.id = id, .parent = parent, .scope = scope, .next = *bucket,
	};
	*bucket = object;
	return object;
}

#define ANY_PARENT UINT32_MAX

/* And with one of many, what was inside it: another will have its index. */
static void drop_object(struct drv_guard *guard, uint32_t object)
{
	struct drv_guard_object *const dropped = &guard->objects[object];
	for (uint16_t scope = 0; scope_of(guard, object)->many && scope < guard->tables->scope_count; scope++) {
		const uint32_t single = guard->tables->scopes[scope].parent == dropped->scope
			? drv_guard_single(guard, scope, object) : 0;
		if (single != 0)
			drop_object(guard, single);
	}
	uint32_t *at = bucket_of(guard, dropped->scope, dropped->id);
	while (*at != object)
		at = &guard->objects[*at].next;
	*at = dropped->next;
	dropped->scope = DRV_MOCK_NONE;
	dropped->next = guard->free;
	guard->free = object;
}

void drv_guard_renew(struct drv_guard *guard)
{
	memset(guard->ordinals, 0, sizeof guard->ordinals);
	guard->use_count = 0;
	for (uint32_t i = 1; i < guard->count; i++) {
		struct drv_guard_object *const object = &guard->objects[i];
		object->earlier = 1;
		object->ordinal = 0;
		object->opened = object->closed = object->refused = object->since = 0;
		object->closing = 0;
		if (!object->open && object->inside == 0 && object->scope != DRV_MOCK_NONE && !scope_of(guard, i)->many)
			drop_object(guard, i);
	}
	while (guard->oldest_dead != 0) {
		const uint32_t oldest = guard->oldest_dead;
		guard->oldest_dead = guard->objects[oldest].later;
		drop_object(guard, oldest);
	}
	guard->newest_dead = guard->dead = 0;
}

/* The dead wait in a line; when it is long, the one that died first is forgotten. */
static void bury(struct drv_guard *guard, uint32_t object)
{
	if (guard->newest_dead != 0)
		guard->objects[guard->newest_dead].later = object;
	else
		guard->oldest_dead = object;
	guard->newest_dead = object;
	if (++guard->dead <= DRV_GUARD_DEAD)
		return;
	const uint32_t oldest = guard->oldest_dead;
	guard->oldest_dead = guard->objects[oldest].later;
	guard->dead--;
	drop_object(guard, oldest);
}

/* The open object of that id, or else the one that was closed last; 0 when there was none. */
static uint32_t find_object(const struct drv_guard *guard, uint16_t scope, uint64_t id, uint32_t parent)
{
	uint32_t found = 0;
	struct drv_guard *const writable = (struct drv_guard *)(uintptr_t)guard;
	for (uint32_t i = *bucket_of(writable, scope, id); i != 0; i = guard->objects[i].next) {
		const struct drv_guard_object *const object = &guard->objects[i];
		if (object->scope != scope || object->id != id ||
			(parent != ANY_PARENT && object->parent != parent))
			continue;
		if (object->open)
			return i;
		if (found == 0)
			found = i;
	}
	return found;
}

int drv_guard_awake(const struct drv_guard *guard, uint32_t object)
{
	for (; object != 0; object = guard->objects[object].parent)
		if ((!guard->objects[object].open || guard->objects[object].broken) &&
			!scope_of(guard, object)->implied)
			return 0;
	return 1;
}

/* ---- who is in there ---- */

void drv_guard_use(struct drv_guard *guard, uint32_t object, uint32_t thread)
{
	if (guard->use_count == guard->use_capacity) {
		const uint32_t capacity = guard->use_capacity == 0 ? 16 : guard->use_capacity * 2;
		struct drv_guard_use *const grown = realloc(guard->uses, capacity * sizeof *grown);
		if (grown == NULL) {
			guard->exhausted = 1;
			return;
		}
		guard->uses = grown;
		guard->use_capacity = capacity;
	}
	guard->uses[guard->use_count++] = (struct drv_guard_use){object, thread};
}

void drv_guard_unuse(struct drv_guard *guard, uint32_t object, uint32_t thread)
{
	for (uint32_t i = guard->use_count; i-- > 0;)
		if (guard->uses[i].object == object && guard->uses[i].thread == thread) {
			guard->uses[i] = guard->uses[--guard->use_count];
			return;
		}
}

/* ---- what a call is about ---- */

static unsigned level_of(const struct drv_mock_message *message, uint16_t scope)
{
	unsigned level = 0;
	while (level < DRV_MOCK_DEPTH && message->ids[level].scope != scope &&
		message->ids[level].scope != DRV_MOCK_NONE)
		level++;
	return level < DRV_MOCK_DEPTH && message->ids[level].scope == scope ? level : DRV_MOCK_DEPTH;
}

/* Goes one scope further in; zero when the path ends here. */
static int step(const struct drv_guard *guard, const struct drv_mock_call *call,
		const struct drv_mock_message *message, uint16_t scope, struct drv_guard_path *path)
{
	const int many = guard->tables->scopes[scope].many;
	const unsigned level = many ? level_of(message, scope) : 0;
	if (many && (level == DRV_MOCK_DEPTH || message->ids[level].place == DRV_MOCK_NONE)) {
		path->object = ANY_PARENT;
		return 1;
	}
	const uint32_t parent = path->missing != DRV_MOCK_NONE ? ANY_PARENT : path->object;
	const uint64_t id = many ? call->ids[level] : path->object;
	const uint32_t found = find_object(guard, scope, id, many ? parent : path->object);
	if (found == 0 && many) {
		path->unknown = scope;
		path->id = id;
		return 0;
	}
	if (found == 0) {
		if (path->missing == DRV_MOCK_NONE && !guard->tables->scopes[scope].implied)
			path->missing = scope;
		return 1;
	}
	path->object = found;
	path->dead = many && !guard->objects[found].open;
	if (!guard->objects[found].open && path->closed == 0 && !guard->tables->scopes[scope].implied)
		path->closed = found;
	return !path->dead;
}

struct drv_guard_path drv_guard_find_path(const struct drv_guard *guard, const struct drv_mock_call *call,
					  const struct drv_mock_message *message)
{
	struct drv_guard_path path = {0, 0, DRV_MOCK_NONE, DRV_MOCK_NONE, 0, 0, 0};
	uint16_t scopes[DRV_MOCK_SCOPES];
	unsigned count = 0;
	const uint16_t last = message->opens ? guard->tables->scopes[message->scope].parent : message->scope;
	for (uint16_t scope = last; scope != DRV_MOCK_NONE; scope = guard->tables->scopes[scope].parent)
		scopes[count++] = scope;
	while (count > 0)
		if (!step(guard, call, message, scopes[--count], &path))
			break;
	path.complete = path.unknown == DRV_MOCK_NONE && !path.dead;
	if (path.object == ANY_PARENT)
		path.object = 0;
	return path;
}

uint32_t drv_guard_subject(const struct drv_guard *guard, const struct drv_mock_call *call)
{
	if (call->message == DRV_MOCK_NONE || guard->tables->messages[call->message].scope == DRV_MOCK_NONE)
		return 0;
	const struct drv_guard_path path =
		drv_guard_find_path(guard, call, &guard->tables->messages[call->message]);
	return path.complete ? path.object : 0;
}

uint32_t drv_guard_buffer(const struct drv_guard *guard, const struct drv_mock_call *call, uint32_t table)
{
	const struct drv_mock_message *const message = &guard->tables->messages[call->message];
	const uint16_t scope = guard->tables->scopes[message->scope].lends;
	const uint32_t found = scope == DRV_MOCK_NONE || message->buffer == DRV_MOCK_NONE ? 0
		: find_object(guard, scope, call->arguments[message->buffer], table);
	return found != 0 && guard->objects[found].open ? found : 0;
}

uint32_t drv_guard_single(const struct drv_guard *guard, uint16_t scope, uint32_t parent)
{
	return guard->tables->scopes[scope].many ? 0 : find_object(guard, scope, parent, parent);
}

/* ---- what an answer means ---- */

/* Whether it keeps what it is inside of from being closed. */
static int counts(const struct drv_guard_object *object)
{
	return object->open || object->inside > 0;
}

static void opened(struct drv_guard *guard, const struct drv_mock_call *call, uint32_t object)
{
	const struct drv_mock_message *const message = &guard->tables->messages[call->message];
	const struct drv_mock_scope *const scope = &guard->tables->scopes[message->scope];
	struct drv_guard_object *const it = &guard->objects[object];
	if (!it->open && it->inside == 0 && it->parent != 0)
		guard->objects[it->parent].inside++;
	it->open = 1;
	it->opened = call->number;
	it->entry = call->entry;
	it->session = call->session;
	it->earlier = 0;
	if (it->ordinal == 0 && !it->session)
		it->ordinal = ++guard->ordinals[message->scope];
	it->broken = (uint8_t)(message->fallible && guard->tables->conventions[message->convention].ignored &&
		call->answer == guard->tables->conventions[message->convention].failure);
	memcpy(it->own, call->arguments, sizeof it->own);
	for (uint32_t i = it->parent; i != 0 && scope->many; i = guard->objects[i].parent)
		guard->objects[i].used = 1;
}

/* Nothing of an object is open any more: it counts no longer where it is inside. */
static void leave(struct drv_guard *guard, uint32_t object)
{
	const uint32_t parent = guard->objects[object].parent;
	if (parent == 0)
		return;
	struct drv_guard_object *const around = &guard->objects[parent];
	if (--around->inside == 0 && !around->open)
		leave(guard, parent);
}

static void closed(struct drv_guard *guard, uint32_t object, uint64_t number)
{
	struct drv_guard_object *const it = &guard->objects[object];
	const int many = scope_of(guard, object)->many;
	for (uint32_t i = 1; it->inside > 0 && i < guard->count; i++)
		if (guard->objects[i].parent == object && counts(&guard->objects[i]))
			closed(guard, i, number);
	const int counted = counts(it);
	it->open = 0;
	it->used = 0;
	it->closed = number;
	it->lent = 0;
	it->nested = 0;
	if (counted)
		leave(guard, object);
	if (many)
		bury(guard, object);
}

int drv_guard_nests(const struct drv_guard *guard, uint32_t object)
{
	for (uint32_t i = 1; guard->objects[object].nested > 0 && i < guard->count; i++) {
		if (!guard->objects[i].open || !scope_of(guard, i)->many)
			continue;
		for (uint32_t around = guard->objects[i].parent; around != 0; around = guard->objects[around].parent)
			if (around == object)
				return 1;
	}
	return 0;
}

/* Instances in a scope that suspends stay as they are. */
static void suspended(struct drv_guard *guard, uint32_t object, uint64_t number)
{
	struct drv_guard_object *const it = &guard->objects[object];
	it->open = 0;
	it->nested = 0;
	it->closed = number;
}

static void apply_opening(struct drv_guard *guard, struct drv_mock_call *call,
			  const struct drv_mock_message *message)
{
	const struct drv_mock_scope *const scope = &guard->tables->scopes[message->scope];
	if (!drv_mock_succeeded(guard->tables, message, call->answer) || call->query)
		return;
	const struct drv_guard_path path = drv_guard_find_path(guard, call, message);
	const uint32_t parent = path.complete ? path.object : 0;
	uint32_t object = drv_guard_single(guard, message->scope, parent);
	if (object == 0)
		object = new_object(guard, message->scope, scope->many ? call->issued : parent, parent);
	if (object == 0)
		return;
	if (guard->objects[object].open && !scope->many && scope->repeat == DRV_MOCK_NESTS)
		guard->objects[object].nested++;
	else
		opened(guard, call, object);
	call->object = object;
	call->ordinal = guard->objects[object].ordinal;
}

static void apply_closing(struct drv_guard *guard, const struct drv_mock_call *call,
			  const struct drv_mock_message *message)
{
	struct drv_guard_object *const it = &guard->objects[call->object];
	if (it->closing == call->number)
		it->closing = 0;
	if (!it->open)
		return;
	if (!drv_mock_succeeded(guard->tables, message, call->answer))
		it->refused = call->number;
	else if (drv_guard_nests(guard, call->object))
		it->nested--;
	else if (guard->tables->scopes[message->scope].children == DRV_MOCK_SUSPEND && it->inside > 0)
		suspended(guard, call->object, call->number);
	else
		closed(guard, call->object, call->number);
}

/* A buffer is with the driver from now on, or no longer. */
static void lent(struct drv_guard *guard, const struct drv_mock_call *call)
{
	struct drv_guard_object *const table = &guard->objects[call->object];
	const uint32_t buffer = drv_guard_buffer(guard, call, call->object);
	if (call->returns)
		table->lent -= table->lent > 0;
	else
		table->lent++;
	if (buffer == 0)
		return;
	guard->objects[buffer].lent = !call->returns;
	if (!call->returns)
		guard->objects[buffer].since = call->number;
}

void drv_guard_apply(struct drv_guard *guard, struct drv_mock_call *call)
{
	if (call->message == DRV_MOCK_NONE || guard->exhausted)
		return;
	const struct drv_mock_message *const message = &guard->tables->messages[call->message];
	if (message->scope == DRV_MOCK_NONE)
		return;
	if (call->returns) {
		if (call->object != 0)
			lent(guard, call);
		return;
	}
	call->failed = (uint8_t)!drv_mock_succeeded(guard->tables, message, call->answer);
	if (message->opens) {
		apply_opening(guard, call, message);
		return;
	}
	if (call->object == 0)
		return;
	drv_guard_unuse(guard, call->object, call->thread);
	if (message->queues && call->kept && !call->failed)
		lent(guard, call);
	if (message->closes)
		apply_closing(guard, call, message);
}

int drv_guard_concerns(const struct drv_guard *guard, uint32_t object, const struct drv_mock_call *call)
{
	if (call->message == DRV_MOCK_NONE || call->object == 0)
		return 0;
	if (call->object == object)
		return 1;
	const struct drv_mock_message *const message = &guard->tables->messages[call->message];
	if (!message->opens && !message->closes)
		return 0;
	while (object != 0 && object != call->object)
		object = guard->objects[object].parent;
	return object != 0;
}
