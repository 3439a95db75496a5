/* While a step is worked out, nodes keep the places that they had before it: what goes is marked, and
 * what comes is kept aside, until it is done. */
#include "drv_inner.h"

#include "drv_probe.h"

#include <string.h>

enum drv_model_kind drv_inner_kind(const struct drv_model *model, unsigned scope)
{
	const struct drv_model_inner *const inner =
		scope == DRV_MODEL_NONE ? NULL : model->scopes[scope].inner;
	return inner == NULL ? DRV_MODEL_OUTER : (enum drv_model_kind)inner->kind;
}

/* ---- memory ---- */

uint64_t drv_spot_read(const unsigned char *memory, struct drv_model_spot spot)
{
	uint8_t narrow = 0;
	uint16_t word = 0;
	uint32_t dword = 0;
	uint64_t wide = 0;
	switch (spot.size) {
	case 1:
		memcpy(&narrow, memory + spot.offset, sizeof narrow);
		return narrow;
	case 2:
		memcpy(&word, memory + spot.offset, sizeof word);
		return word;
	case 4:
		memcpy(&dword, memory + spot.offset, sizeof dword);
		return dword;
	default:
		memcpy(&wide, memory + spot.offset, sizeof wide);
		return wide;
	}
}

void drv_spot_write(unsigned char *memory, struct drv_model_spot spot, uint64_t value)
{
	const uint8_t narrow = (uint8_t)value;
	const uint16_t word = (uint16_t)value;
	const uint32_t dword = (uint32_t)value;
	switch (spot.size) {
	case 1:
		memcpy(memory + spot.offset, &narrow, sizeof narrow);
		return;
	case 2:
		memcpy(memory + spot.offset, &word, sizeof word);
		return;
	case 4:
		memcpy(memory + spot.offset, &dword, sizeof dword);
		return;
	default:
		memcpy(memory + spot.offset, &value, sizeof value);
	}
}

/* ---- nodes ---- */

static int is_gone(const struct drv_model_step *step, unsigned node)
{
	return (step->gone >> node & 1u) != 0;
}

unsigned drv_inner_meant(const struct drv_model_state *state, unsigned scope, unsigned id)
{
	if (id < DRV_INNER_LIVE || id >= DRV_INNER_STALE)
		return DRV_MODEL_NONE;
	id -= DRV_INNER_LIVE;
	for (unsigned i = 0; i < state->nodes; i++)
		if (state->node[i].scope == scope && id-- == 0)
			return i;
	return DRV_MODEL_NONE;
}

/* The newest node of a scope and parent that is not gone, or DRV_MODEL_NONE. */
unsigned drv_node_newest(const struct drv_model_step *step, unsigned scope, unsigned parent)
{
	for (unsigned i = step->next.nodes; i-- > 0;)
		if (step->next.node[i].scope == scope && step->next.node[i].parent == parent && !is_gone(step, i))
			return i;
	return DRV_MODEL_NONE;
}

/* The scope of buffers in tables of a scope, or DRV_MODEL_NONE. */
unsigned drv_node_lent_in(const struct drv_model *model, unsigned table)
{
	for (unsigned i = table + 1; i < model->scope_count; i++)
		if (model->scopes[i].parent == table && drv_inner_kind(model, i) == DRV_MODEL_LENT)
			return i;
	return DRV_MODEL_NONE;
}

/* The buffer that was queued at that place, or DRV_MODEL_NONE. */
static unsigned queued_at(const struct drv_model *model, const struct drv_model_state *state, unsigned table,
			  unsigned place)
{
	const unsigned lent = drv_node_lent_in(model, state->node[table].scope);
	for (unsigned i = 0; i < state->nodes; i++)
		if (state->node[i].scope == lent && state->node[i].parent == table &&
			(state->node[i].mark & DRV_MODEL_PLACE) == place)
			return i;
	return DRV_MODEL_NONE;
}

unsigned drv_node_queued(const struct drv_model *model, const struct drv_model_state *state, unsigned table)
{
	unsigned length = 0;
	while (queued_at(model, state, table, length + 1) != DRV_MODEL_NONE)
		length++;
	return length;
}

static unsigned instance_of(const struct drv_model *model, const struct drv_model_state *state, unsigned node)
{
	if (drv_inner_kind(model, state->node[node].scope) == DRV_MODEL_LENT)
		node = state->node[node].parent;
	return state->node[node].parent;
}

/* ---- what runs ---- */

struct drv_model_hook *drv_node_run(const struct drv_model *model, struct drv_model_step *step, unsigned event,
				  unsigned scope, unsigned node)
{
	struct drv_model_hook *const hook = drv_model_run(step, event);
	hook->scope = (uint8_t)scope;
	hook->node = (uint8_t)node;
	if (node < DRV_MODEL_NODES) {
		hook->instance = (uint8_t)instance_of(model, &step->next, node);
		hook->device = step->next.node[node].mark & DRV_MODEL_DEVICE;
	}
	return hook;
}

/* Whoever opened a table is told. */
void drv_node_tell(const struct drv_model *model, struct drv_model_step *step, unsigned event, unsigned table,
		 unsigned buffer)
{
	const unsigned scope = step->next.node[table].scope;
	if ((step->next.node[table].mark & DRV_MODEL_NOTIFIES) == 0)
		return;
	drv_node_run(model, step, event, scope, table)->buffer = (uint8_t)buffer;
}

/* Takes the oldest queued buffer out; one that nobody prepared is nobody's then. */
void drv_node_finish(const struct drv_model *model, struct drv_model_step *step, unsigned table)
{
	const unsigned first = queued_at(model, &step->next, table, 1);
	if (first == DRV_MODEL_NONE)
		return;
	if ((step->next.node[first].mark & DRV_MODEL_STRAY) != 0)
		step->gone |= (uint8_t)(1u << first);
	step->next.node[first].mark = 0;
	step->touched[first] = DRV_TOUCH_DONE;
	for (unsigned place = 2;; place++) {
		const unsigned later = queued_at(model, &step->next, table, place);
		if (later == DRV_MODEL_NONE)
			break;
		step->next.node[later].mark--;
	}
	drv_node_tell(model, step, DRV_ON_TOLD_DONE, table, first);
}

/* ---- closing all that is inside ---- */

void drv_node_force_buffers(const struct drv_model *model, struct drv_model_step *step, unsigned table)
{
	const unsigned lent = drv_node_lent_in(model, step->next.node[table].scope);
	for (unsigned i = DRV_MODEL_NONE; (i = drv_node_newest(step, lent, table)) != DRV_MODEL_NONE;) {
		step->gone |= (uint8_t)(1u << i);
		if ((step->next.node[i].mark & DRV_MODEL_STRAY) != 0)
			continue;
		struct drv_model_hook *const hook =
			drv_node_run(model, step, DRV_ON_INNER_CLOSE, lent, table);
		hook->buffer = (uint8_t)i;
		hook->forced = 1;
	}
}

static void force_close_tables(const struct drv_model *model, struct drv_model_step *step, unsigned scope,
			       unsigned parent)
{
	for (unsigned i = DRV_MODEL_NONE; (i = drv_node_newest(step, scope, parent)) != DRV_MODEL_NONE;) {
		drv_node_force_buffers(model, step, i);
		drv_node_run(model, step, DRV_ON_INNER_CLOSE, scope, i)->forced = 1;
		step->gone |= (uint8_t)(1u << i);
	}
}

void drv_inner_close_instance(const struct drv_model *model, struct drv_model_step *step, unsigned instance)
{
	for (unsigned i = 0; i < model->scope_count; i++)
		if (drv_inner_kind(model, i) == DRV_MODEL_TABLE &&
			drv_inner_kind(model, model->scopes[i].parent) == DRV_MODEL_OUTER)
			force_close_tables(model, step, i, instance);
	for (unsigned i = 0; i < model->scope_count; i++)
		if (drv_inner_kind(model, i) == DRV_MODEL_PART)
			force_close_tables(model, step, i, instance);
}

void drv_node_close_tables(const struct drv_model *model, struct drv_model_step *step, unsigned port)
{
	for (unsigned i = model->scope_count; i-- > port + 1;)
		if (model->scopes[i].parent == port)
			force_close_tables(model, step, i, DRV_MODEL_NONE);
}

void drv_inner_close_ports(const struct drv_model *model, struct drv_model_step *step)
{
	for (unsigned i = 0; i < model->scope_count; i++) {
		if (drv_inner_kind(model, i) != DRV_MODEL_PORT)
			continue;
		drv_node_close_tables(model, step, i);
		if (step->next.open[i])
			drv_node_run(model, step, DRV_ON_INNER_CLOSE, i, DRV_MODEL_NONE)->forced = 1;
		step->next.open[i] = 0;
	}
}

/* ---- after a step ---- */

static unsigned lower(unsigned bits, unsigned place)
{
	unsigned count = 0;
	for (unsigned i = 0; i < place; i++)
		count += bits >> i & 1u;
	return count;
}

static int is_by_node(const struct drv_model *model, unsigned scope)
{
	return drv_inner_kind(model, scope) == DRV_MODEL_LENT;
}

static int stands_before(const struct drv_model_node *a, const struct drv_model_node *b)
{
	return a->scope != b->scope ? a->scope < b->scope : a->parent <= b->parent;
}

static void insert(const struct drv_model *model, struct drv_model_step *step)
{
	struct drv_model_state *const next = &step->next;
	struct drv_model_node node = step->newcomer;
	unsigned place = next->nodes;
	if (is_by_node(model, node.scope))
		node.parent = (uint8_t)(node.parent - lower(step->gone, node.parent));
	for (; place > 0 && !stands_before(&next->node[place - 1], &node); place--)
		next->node[place] = next->node[place - 1];
	next->node[place] = node;
	next->nodes++;
	for (unsigned i = place + 1; i < next->nodes; i++)
		if (is_by_node(model, next->node[i].scope) && next->node[i].parent >= place)
			next->node[i].parent++;
	step->came = (uint8_t)(place + 1);
}

void drv_inner_settle(const struct drv_model *model, struct drv_model_step *step)
{
	struct drv_model_state *const next = &step->next;
	unsigned kept = 0;
	for (unsigned i = 0; i < next->nodes; i++) {
		struct drv_model_node node = next->node[i];
		if (is_gone(step, i))
			continue;
		if (node.parent != DRV_MODEL_NONE)
			node.parent = (uint8_t)(node.parent -
				lower(is_by_node(model, node.scope) ? step->gone : step->closed, node.parent));
		next->node[kept++] = node;
	}
	for (unsigned i = kept; i < next->nodes; i++)
		next->node[i] = (struct drv_model_node){0, 0, 0};
	next->nodes = (uint8_t)kept;
	if (step->came && kept < DRV_MODEL_NODES)
		insert(model, step);
	else if (step->came)
		next->nodes = DRV_MODEL_NODES + 1; /* which nobody allows */
}
