/* Messages of inner scopes carry ids in structures, addresses of buffers and callbacks. After each message
 * every byte of what they point to is compared with what it should be. */
#include "drv_walk_parts.h"

#include "drv_inner.h"

#include <stdlib.h>
#include <string.h>

/* ---- memory ---- */

static const struct drv_model_message *message_of(const struct drv_walk *walk, const struct drv_way *way)
{
	return &walk->model->messages[walk->model->variants[way->action.variant].message];
}

static const struct drv_model_inner *inner_of(const struct drv_walk *walk, unsigned scope)
{
	return scope == DRV_MODEL_NONE ? NULL : walk->model->scopes[scope].inner;
}

/* The same, of a scope that is known to be one. */
static const struct drv_model_inner *inside(const struct drv_walk *walk, unsigned scope)
{
	return walk->model->scopes[scope].inner;
}

/* Where the id that a scope's messages carry was issued: buffers have none of their own. */
static unsigned issuer_of(const struct drv_walk *walk, unsigned scope)
{
	const struct drv_model_inner *const inner = inner_of(walk, scope);
	return inner != NULL && inner->kind == DRV_MODEL_LENT ? walk->model->scopes[scope].parent : scope;
}

static int get(unsigned char **at, size_t size)
{
	*at = size > 0 ? calloc(1, size) : NULL;
	return size == 0 || *at != NULL;
}

int drv_send_begin(struct drv_walk *walk)
{
	const struct drv_model *const model = walk->model;
	walk->memory = drv_parcel_get(model);
	walk->copy = drv_parcel_get(model);
	walk->spare = drv_parcel_get(model);
	int good = walk->memory != NULL && walk->copy != NULL && walk->spare != NULL;
	for (unsigned i = 0; i < model->scope_count && good; i++)
		for (unsigned j = 0; j < DRV_WALK_BUFFERS && good && inner_of(walk, i) != NULL; j++)
			good = get(&walk->buffers[i][j].bytes, inner_of(walk, i)->size) &&
			       get(&walk->buffers[i][j].expected, inner_of(walk, i)->size);
	return good;
}

void drv_send_end(struct drv_walk *walk)
{
	drv_parcel_free(walk->model, walk->memory);
	drv_parcel_free(walk->model, walk->copy);
	drv_parcel_free(walk->model, walk->spare);
	for (unsigned i = 0; i < DRV_MODEL_SCOPES; i++)
		for (unsigned j = 0; j < DRV_WALK_BUFFERS; j++) {
			free(walk->buffers[i][j].bytes);
			free(walk->buffers[i][j].expected);
		}
}

/* ---- what is sent ---- */

static const struct drv_model_state *state_of(const struct drv_walk *walk)
{
	return &walk->map.places[walk->at].state;
}

static uintptr_t inner_id(const struct drv_walk *walk, unsigned scope, unsigned kind)
{
	static const uintptr_t bogus[] = {1, 0xdead0001, 2, 0x7fffffff, 0xffff, 0x80000000, 0x1ff, 0xffffffff};
	const uintptr_t newest = walk->inner_newest[scope];
	const unsigned salt = walk->outcome->salt;
	const unsigned node = drv_inner_meant(state_of(walk), scope, kind);
	if (node != DRV_MODEL_NONE)
		return walk->node[node].id;
	switch (kind) {
	case DRV_INNER_STALE:
		return walk->inner_stale[scope][(walk->inner_stale_at[scope] - 1u - salt % 3u) % DRV_STALE];
	case DRV_INNER_BOGUS:
		return bogus[salt % (sizeof bogus / sizeof *bogus)];
	case DRV_INNER_WIDE:
		return newest | (uintptr_t)1 << (sizeof(uintptr_t) * 8 - 1 - salt % 32);
	case DRV_INNER_NEAR:
		break;
	default:
		return 0;
	}
	for (unsigned i = 0; i < 31; i++) {
		const uintptr_t id = newest ^ (uintptr_t)1 << (salt + i) % 31;
		unsigned j = 0;
		while (j < walk->nodes && walk->node[j].id != id)
			j++;
		if (j == walk->nodes)
			return id;
	}
	return 0;
}

static struct drv_buffer *choose_buffer(struct drv_walk *walk, unsigned scope, unsigned kind)
{
	const unsigned node = drv_inner_meant(state_of(walk), scope, kind);
	if (node != DRV_MODEL_NONE)
		return walk->node[node].buffer;
	unsigned i = walk->outcome->salt;
	while (walk->buffers[scope][i % DRV_WALK_BUFFERS].used) /* what lends is a node, too */
		i++;
	return &walk->buffers[scope][i % DRV_WALK_BUFFERS];
}

/* Who is to be told, where the program says it. */
static void put_callback(struct drv_walk *walk, const struct drv_way *way, struct drv_sent *sent,
			 const struct drv_model_inner *inner);

static void put_ids(struct drv_walk *walk, const struct drv_way *way, struct drv_sent *sent)
{
	const struct drv_model_variant *const variant = &walk->model->variants[way->action.variant];
	const struct drv_model_message *const message = message_of(walk, way);
	const unsigned scope = issuer_of(walk, message->scope);
	const struct drv_model_inner *const inner = inner_of(walk, scope);
	if (inner == NULL)
		return;
	if (way->action.inner != DRV_INNER_NONE)
		drv_parcel_put(&sent->parcel, inner->carried, inner_id(walk, scope, way->action.inner));
	if (variant->query)
		drv_parcel_add(&sent->parcel, inner->query, inner->query_mask);
	if (scope == message->scope && message->opens && inner->callback.how != DRV_SPOT_NONE)
		put_callback(walk, way, sent, inner);
	if (way->action.buffer == DRV_INNER_NONE)
		return;
	const struct drv_model_spot identity = inside(walk, message->lends)->identity;
	sent->buffer = choose_buffer(walk, message->lends, way->action.buffer);
	drv_parcel_put(&sent->parcel, identity,
		(variant->nulls >> identity.argument & 1u) != 0 ? 0 : (uintptr_t)sent->buffer->bytes);
}

static UINT device_of(const struct drv_walk *walk, const struct drv_way *way)
{
	const struct drv_model_message *const message = message_of(walk, way);
	unsigned scope = message->scope;
	while (inner_of(walk, scope) != NULL && inside(walk, scope)->kind != DRV_MODEL_PORT)
		scope = walk->model->scopes[scope].parent;
	const struct drv_model_inner *const port = inner_of(walk, scope);
	if (port == NULL)
		return 0;
	if (way->action.inner == DRV_INNER_NONE)
		return way->action.device < port->devices || port->devices == 0 ? way->action.device
			: walk->outcome->salt % 2 == 0 ? way->action.device : (UINT)-1 - walk->outcome->salt % 5;
	const unsigned table = issuer_of(walk, message->scope);
	const unsigned node = drv_inner_meant(state_of(walk), table, way->action.inner);
	return node == DRV_MODEL_NONE ? 0 : state_of(walk)->node[node].mark & DRV_MODEL_DEVICE;
}

void drv_send_make(struct drv_walk *walk, const struct drv_way *way, struct drv_sent *sent)
{
	const struct drv_model_variant *const variant = &walk->model->variants[way->action.variant];
	const struct drv_model_message *const message = message_of(walk, way);
	drv_parcel_make(&sent->parcel, walk->model, variant, walk->memory);
	sent->buffer = NULL;
	sent->issued = 0;
	sent->device = device_of(walk, way);
	drv_seen.finishes = NULL;
	if (message->tells_change != 0)
		drv_parcel_put(&sent->parcel, message->about, 1 + walk->outcome->salt % 1000);
	put_ids(walk, way, sent);
	for (unsigned i = 0; i < DRV_MODEL_ARGUMENTS; i++)
		if (message->sizes[i] != 0)
			memcpy(walk->copy[variant->message][i], walk->memory[variant->message][i], message->sizes[i]);
	for (unsigned i = 0; way->action.ends && way->touched != NULL && i < walk->nodes; i++)
		if (way->touched[i] == DRV_TOUCH_DONE)
			drv_seen.finishes = walk->node[i].buffer->bytes;
}

/* ---- callbacks ---- */

/* Whether what a callback gets is no buffer, or says that it is done and queued no more. */
static int is_done(uintptr_t address)
{
	for (unsigned i = 0; i < drv_seen.walk->model->scope_count; i++)
		for (unsigned j = 0; j < DRV_WALK_BUFFERS; j++) {
			const struct drv_model_inner *const inner = inside(drv_seen.walk, i);
			const unsigned char *const bytes = drv_seen.walk->buffers[i][j].bytes;
			if (bytes == NULL || (uintptr_t)bytes != address || inner->bits.how == DRV_SPOT_NONE)
				continue;
			const uint64_t bits = drv_spot_read(bytes, inner->bits);
			return (bits & (inner->done | inner->queued)) == inner->done;
		}
	return 1;
}

static void CALLBACK called(
	HDRVR handle, UINT msg, DWORD_PTR data, DWORD_PTR parameter1, DWORD_PTR parameter2)
{
	if (drv_seen.count < DRV_MODEL_HOOKS)
		drv_seen.calls[drv_seen.count] = (struct drv_call){.event = DRV_ON_TOLD_OPEN, .msg = msg,
			.id = data, .hdrvr = handle, .lParam1 = (LPARAM)parameter1, .lParam2 = (LPARAM)parameter2,
			.stale = !is_done(parameter1)};
	drv_seen.count++;
}

static void put_callback(struct drv_walk *walk, const struct drv_way *way, struct drv_sent *sent,
			 const struct drv_model_inner *inner)
{
	const unsigned salt = walk->outcome->salt;
	sent->handle = (uintptr_t)0x30000 + (uintptr_t)(salt % 4096) * 16;
	sent->data = (uintptr_t)0x51000000 + salt;
	drv_parcel_put(&sent->parcel, inner->handle, sent->handle);
	drv_parcel_put(&sent->parcel, inner->data, sent->data);
	if (walk->model->variants[way->action.variant].quiet)
		return;
	drv_parcel_put(&sent->parcel, inner->callback, (uintptr_t)called);
	drv_parcel_add(&sent->parcel, inner->flags, DRV_PARCEL_FUNCTION);
	drv_parcel_add(&sent->parcel, inner->when, inner->when_mask);
}

/* ---- what came of it ---- */

static void expect_bits(const struct drv_walk *walk, struct drv_buffer *buffer, unsigned scope, unsigned touch)
{
	const struct drv_model_inner *const inner = inside(walk, scope);
	if (inner->bits.how == DRV_SPOT_NONE)
		return;
	uint64_t bits = drv_spot_read(buffer->expected, inner->bits);
	if (touch == DRV_TOUCH_PREPARED)
		bits |= inner->prepared;
	else if (touch == DRV_TOUCH_UNPREPARED)
		bits &= ~(uint64_t)inner->prepared;
	else if (touch == DRV_TOUCH_QUEUED)
		bits = (bits & ~(uint64_t)inner->done) | inner->queued;
	else
		bits = (bits & ~(uint64_t)inner->queued) | inner->done;
	drv_spot_write(buffer->expected, inner->bits, bits);
}

static int buffers_are_right(const struct drv_walk *walk)
{
	for (unsigned i = 0; i < walk->model->scope_count; i++) {
		const struct drv_model_inner *const inner = inner_of(walk, i);
		for (unsigned j = 0; inner != NULL && inner->size > 0 && j < DRV_WALK_BUFFERS; j++)
			if (memcmp(walk->buffers[i][j].bytes, walk->buffers[i][j].expected, inner->size) != 0)
				return 0;
	}
	return 1;
}

/* What the driver wrote where the id is issued. */
static int id_is_right(struct drv_walk *walk, const struct drv_way *way, struct drv_sent *sent)
{
	const struct drv_model_variant *const variant = &walk->model->variants[way->action.variant];
	const unsigned scope = message_of(walk, way)->scope;
	const struct drv_model_inner *const inner = inner_of(walk, scope);
	if (inner == NULL || inner->kind != DRV_MODEL_TABLE)
		return 1;
	const uint64_t id = drv_spot_read(walk->memory[variant->message][inner->issued.argument], inner->issued);
	drv_spot_write(walk->copy[variant->message][inner->issued.argument], inner->issued, id);
	sent->issued = (uintptr_t)id;
	for (unsigned i = 0; i < walk->nodes; i++)
		if (state_of(walk)->node[i].scope == scope && walk->node[i].id == id)
			return 0;
	for (unsigned i = 0; i < DRV_STALE; i++)
		if (walk->inner_stale[scope][i] == id)
			return 0;
	return id != 0 && id <= 0x7fffffff;
}

const char *drv_send_check(struct drv_walk *walk, const struct drv_way *way, struct drv_sent *sent)
{
	const struct drv_model_variant *const variant = &walk->model->variants[way->action.variant];
	const struct drv_model_message *const message = message_of(walk, way);
	if (way->wrote && !id_is_right(walk, way, sent))
		return "the id that was issued is not a new one";
	const DWORD room = (DWORD)sent->parcel.argument[1];
	if (message->tells && walk->copy[variant->message][0] != NULL && sent->parcel.argument[0] != 0)
		memcpy(walk->copy[variant->message][0], walk->memory[variant->message][0],
			room < message->sizes[0] ? room : message->sizes[0]);
	for (unsigned i = 0; i < variant->written_count && way->wrote; i++)
		drv_spot_write(walk->copy[variant->message][variant->written[i].spot.argument],
			variant->written[i].spot, variant->written[i].value);
	for (unsigned i = 0; i < DRV_MODEL_ARGUMENTS; i++)
		if (message->sizes[i] != 0 && memcmp(walk->copy[variant->message][i],
				walk->memory[variant->message][i], message->sizes[i]) != 0)
			return "the structure is not as it should be afterwards";
	for (unsigned i = 0; way->touched != NULL && i < walk->nodes; i++)
		if (way->touched[i] != DRV_TOUCH_NOT)
			expect_bits(walk, walk->node[i].buffer, state_of(walk)->node[i].scope, way->touched[i]);
	if (way->came != 0 && sent->buffer != NULL)
		expect_bits(walk, sent->buffer, message->lends,
			message->queues ? DRV_TOUCH_QUEUED : DRV_TOUCH_PREPARED);
	return buffers_are_right(walk) ? NULL : "a buffer is not as it should be afterwards";
}

/* Whether the hook of a message to a table with a queue finds the right buffer first in that. */
static int is_next(const struct drv_walk *walk, const struct drv_way *way, const struct drv_model_hook *hook,
		   const struct drv_call *call, const struct drv_sent *sent)
{
	const struct drv_model_variant *const variant = &walk->model->variants[way->action.variant];
	const struct drv_model_state *const state = state_of(walk);
	if (hook->event != DRV_ON_MESSAGE || hook->node >= DRV_MODEL_NODES || !inside(walk, hook->scope)->queues)
		return 1;
	for (unsigned i = 0; i < walk->nodes; i++)
		if (state->node[i].parent == hook->node && (state->node[i].mark & DRV_MODEL_PLACE) == 1 &&
			inside(walk, state->node[i].scope)->kind == DRV_MODEL_LENT)
			return call->next == (uintptr_t)walk->node[i].buffer->bytes;
	const int queued = walk->model->messages[variant->message].queues &&
			   drv_inner_queues(walk->model, state, hook->node);
	return call->next == (queued ? (uintptr_t)sent->buffer->bytes : 0);
}

const char *drv_send_check_found(const struct drv_walk *walk, const struct drv_way *way, const struct drv_sent *sent)
{
	for (unsigned i = 0; i < way->hooks; i++) {
		const struct drv_model_hook *const hook = &way->hook[i];
		const struct drv_call *const call = &drv_seen.calls[i];
		if (hook->event >= DRV_ON_TOLD_OPEN && call->stale)
			return "the buffer that a callback is about does not say that it is done";
		if (hook->scope == DRV_MODEL_NONE || walk->model->has_some)
			continue;
		if (call->stale)
			return "a hook finds something else than the specification says";
		if (!is_next(walk, way, hook, call, sent))
			return "a hook finds another buffer first in the queue than the model";
	}
	return NULL;
}

/* What a message said that it changes. */
static uintptr_t changed(const struct drv_walk *walk, const struct drv_way *way, const struct drv_sent *sent)
{
	const struct drv_model_spot about = message_of(walk, way)->about;
	const unsigned message = walk->model->variants[way->action.variant].message;
	if (about.how == DRV_SPOT_ARGUMENT)
		return sent->parcel.argument[about.argument];
	return (uintptr_t)drv_spot_read(walk->copy[message][about.argument], about);
}

int drv_send_is_expected(const struct drv_walk *walk, const struct drv_way *way, const struct drv_model_hook *hook,
			 const struct drv_call *call, const struct drv_sent *sent)
{
	const struct drv_model_message *const message = message_of(walk, way);
	const struct drv_kept *const kept = hook->node < DRV_MODEL_NODES ? &walk->node[hook->node] : NULL;
	const struct drv_buffer *const buffer = hook->buffer == DRV_MODEL_NEW ? sent->buffer :
		hook->buffer < DRV_MODEL_NODES ? walk->node[hook->buffer].buffer : NULL;
	if (hook->event >= DRV_ON_TOLD_OPEN) {
		const struct drv_model_inner *const inner = inside(walk, hook->scope);
		const UINT told[] = {inner->tells_open, inner->tells_close, inner->tells_done,
			message->tells_change};
		const uintptr_t about = hook->event == DRV_ON_TOLD_CHANGE ? changed(walk, way, sent)
			: buffer == NULL ? 0 : (uintptr_t)buffer->bytes;
		return call->event == DRV_ON_TOLD_OPEN && call->msg == told[hook->event - DRV_ON_TOLD_OPEN] &&
		       (uintptr_t)call->hdrvr == (kept == NULL ? sent->handle : kept->handle) &&
		       call->id == (kept == NULL ? sent->data : kept->data) &&
		       (uintptr_t)call->lParam1 == about && call->lParam2 == 0;
	}
	UINT msg = message->value;
	if (hook->event == DRV_ON_INNER_CLOSE)
		msg = walk->closes_msg[hook->scope];
	if (hook->event == DRV_ON_INNER_OPEN)
		msg = walk->opens_msg[hook->scope];
	const uintptr_t inner = hook->node == DRV_MODEL_NEW ? sent->issued : kept == NULL ? 0 : kept->id;
	if (call->event != (enum drv_event)hook->event || call->msg != msg || call->forced != hook->forced ||
		call->device != hook->device)
		return 0;
	if (call->id != (hook->instance < walk->live_count ? walk->live[hook->instance].id : 0))
		return 0;
	if (call->inner != inner && !(hook->node == DRV_MODEL_NEW && !way->wrote))
		return 0;
	uintptr_t got[DRV_MODEL_ARGUMENTS] = {0};
	if (hook->given)
		memcpy(got, sent->parcel.got, sizeof got);
	else if (buffer != NULL) /* which is all that is known when nobody asks */
		got[inside(walk, hook->scope)->identity.argument] = (uintptr_t)buffer->bytes;
	return (uintptr_t)call->lParam1 == got[0] && (uintptr_t)call->lParam2 == got[1] &&
	       (uintptr_t)call->user == got[2];
}

void drv_send_settle(struct drv_walk *walk, const struct drv_way *way, const struct drv_sent *sent)
{
	const struct drv_model_state *const state = state_of(walk);
	unsigned kept = 0;
	for (unsigned i = 0; i < walk->nodes; i++) {
		const unsigned scope = state->node[i].scope;
		if ((way->gone >> i & 1u) == 0) {
			walk->node[kept++] = walk->node[i];
			continue;
		}
		if (walk->node[i].buffer != NULL)
			walk->node[i].buffer->used = 0;
		else if (walk->node[i].id != 0)
			walk->inner_stale[scope][walk->inner_stale_at[scope]++ % DRV_STALE] = walk->node[i].id;
	}
	walk->nodes = kept;
	if (way->came == 0)
		return;
	for (unsigned i = walk->nodes++; i >= way->came; i--)
		walk->node[i] = walk->node[i - 1];
	walk->node[way->came - 1] = (struct drv_kept){sent->issued, sent->buffer, sent->handle, sent->data};
	if (sent->buffer != NULL)
		sent->buffer->used = 1;
	if (sent->issued != 0)
		walk->inner_newest[message_of(walk, way)->scope] = sent->issued;
}
