/* Beginnings and ends of calls are put back in the order in which they were, and go through the
 * guard of the mock. */
#include <stdlib.h>

#include "trace.h"

struct event {
	uint64_t when; /* the order of beginnings and ends in one life */
	unsigned life;
	size_t call;
	bool ends;
};

struct judging {
	struct run *run;
	const struct mock_tables *made;
	struct trace *trace;
	struct drv_guard guard;
	size_t *lanes; /* of the guard's objects, by their index */
	size_t lane_capacity;
};

static int compare_events(const void *a, const void *b)
{
	const struct event *left = a;
	const struct event *right = b;
	if (left->life != right->life)
		return left->life < right->life ? -1 : 1;
	return left->when < right->when ? -1 : left->when > right->when;
}

static void resolve(const struct judging *judging, struct trace_call *call)
{
	const struct drv_mock_tables *tables = &judging->made->tables;
	call->call.message = DRV_MOCK_NONE;
	for (size_t i = 0; i < tables->entry_count; i++)
		if (text_equal(text_of(tables->entries[i].name), call->entry))
			call->call.entry = (uint16_t)i;
	for (size_t i = 0; i < tables->message_count; i++)
		if (tables->messages[i].entry == call->call.entry && (call->call.returns
			? text_equal(text_of(tables->messages[i].name), call->message)
			: tables->messages[i].value == call->call.value))
			call->call.message = (uint16_t)i;
}

/* ---- lanes ---- */

static size_t add_lane(struct judging *judging, const char *name, unsigned life, size_t opened)
{
	struct trace *trace = judging->trace;
	trace->lanes = pool_grow(&judging->run->pool, trace->lanes, trace->lane_count,
		&trace->lane_capacity, sizeof *trace->lanes);
	trace->lanes[trace->lane_count] = (struct trace_lane){name, life, opened, trace->count};
	return trace->lane_count++;
}

/* The lane of an object; each opening of one of several begins a new one. */
static size_t lane_of(struct judging *judging, const struct trace_call *call)
{
	const struct drv_mock_tables *tables = &judging->made->tables;
	if (call->call.object == 0 || call->call.message == DRV_MOCK_NONE)
		return 0;
	const struct drv_mock_message *message = &tables->messages[call->call.message];
	if (!tables->scopes[message->scope].many)
		return 0;
	const size_t object = call->call.object;
	if (object >= judging->lane_capacity) {
		const size_t capacity = (object + 1) * 2;
		size_t *grown = pool_array(&judging->run->pool, capacity, sizeof *grown);
		if (judging->lane_capacity > 0)
			memcpy(grown, judging->lanes, judging->lane_capacity * sizeof *grown);
		judging->lanes = grown;
		judging->lane_capacity = capacity;
	}
	if (message->opens)
		judging->lanes[object] = add_lane(judging,
			call->call.session
				? "session"
				: text_format(&judging->run->pool, "%s %u",
					tables->scopes[message->scope].name,
					(unsigned)call->call.ordinal).at,
			call->life, (size_t)(call - judging->trace->calls));
	return judging->lanes[object];
}

/* Ends the lanes of what is not open any more. */
static void end_lanes(struct judging *judging, size_t call)
{
	const size_t all = judging->guard.count;
	for (size_t object = 1; object < all && object < judging->lane_capacity; object++) {
		const size_t lane = judging->lanes[object];
		if (lane != 0 && !judging->guard.objects[object].open &&
			judging->trace->lanes[lane].closed == judging->trace->count)
			judging->trace->lanes[lane].closed = call;
	}
}

/* ---- judging ---- */

static const char *keep(const struct judging *judging, const char *text)
{
	return text_copy(&judging->run->pool, text_of(text)).at;
}

static size_t known_lane(const struct judging *judging, uint32_t object)
{
	return object < judging->lane_capacity ? judging->lanes[object] : 0;
}

/* Notes whose ids a call has: those of the object that it is about, and of all around that. */
static void note_ids(const struct judging *judging, struct trace_call *call)
{
	const struct drv_guard *guard = &judging->guard;
	const uint32_t subject = drv_guard_subject(guard, &call->call);
	if (call->call.message == DRV_MOCK_NONE)
		return;
	const struct drv_mock_message *message =
		&judging->made->tables.messages[call->call.message];
	for (uint32_t object = subject; object != 0; object = guard->objects[object].parent)
		for (size_t i = 0; i < DRV_MOCK_DEPTH; i++)
			if (message->ids[i].scope == guard->objects[object].scope)
				call->around[i] = known_lane(judging, object);
	if (message->queues && subject != 0)
		call->buffer = known_lane(judging,
			drv_guard_buffer(guard, &call->call, subject));
}

static void begin(struct judging *judging, struct trace_call *call)
{
	struct drv_guard_finding finding;
	note_ids(judging, call);
	drv_guard_judge(&judging->guard, &call->call, &finding);
	call->lane = lane_of(judging, call);
	if (finding.verdict != DRV_MOCK_LEGAL) {
		call->finding = keep(judging, finding.text);
		judging->trace->illegal++;
	}
	const bool legal = finding.verdict == DRV_MOCK_LEGAL;
	const char *word = legal ? "" : drv_mock_verdict_word(finding.verdict);
	const struct text recorded = call->verdict.at == NULL ? TEXT("") : call->verdict;
	judging->trace->different += !text_equal(text_of(word), recorded);
}

static void end(struct judging *judging, struct trace_call *call)
{
	drv_guard_apply(&judging->guard, &call->call);
	if (call->lane == 0)
		call->lane = lane_of(judging, call);
	const uint16_t message = call->call.message;
	if (message != DRV_MOCK_NONE && judging->made->tables.messages[message].closes)
		end_lanes(judging, (size_t)(call - judging->trace->calls));
}

static void end_life(struct judging *judging)
{
	struct drv_guard_finding finding;
	struct trace *trace = judging->trace;
	uint32_t object = 0;
	while ((object = drv_guard_unclosed(&judging->guard, object, &finding)) != 0) {
		trace->unclosed = pool_grow(&judging->run->pool, trace->unclosed,
			trace->unclosed_count, &trace->unclosed_capacity,
			sizeof *trace->unclosed);
		trace->unclosed[trace->unclosed_count++] = keep(judging, finding.text);
	}
	drv_guard_end(&judging->guard);
	drv_guard_begin(&judging->guard, &judging->made->tables);
	judging->lane_capacity = 0;
}

static size_t make_events(struct judging *judging, struct event *events)
{
	struct trace *trace = judging->trace;
	size_t count = 0;
	for (size_t i = 0; i < trace->count; i++) {
		struct trace_call *call = &trace->calls[i];
		resolve(judging, call);
		events[count++] = (struct event){call->call.began, call->life, i, false};
		if (!call->pending)
			events[count++] = (struct event){call->call.ended, call->life, i, true};
	}
	qsort(events, count, sizeof *events, compare_events);
	return count;
}

static int compare_calls(const void *a, const void *b)
{
	const struct trace_call *left = a;
	const struct trace_call *right = b;
	if (left->life != right->life)
		return left->life < right->life ? -1 : 1;
	return left->call.number < right->call.number ? -1 : left->call.number > right->call.number;
}

void trace_judge(struct run *run, const struct mock_tables *made, struct trace *trace)
{
	struct judging judging = {.run = run, .made = made, .trace = trace};
	struct event *events = pool_array(&run->pool, 2 * trace->count + 1, sizeof *events);
	if (trace->count > 0)
		qsort(trace->calls, trace->count, sizeof *trace->calls, compare_calls);
	const size_t count = make_events(&judging, events);
	add_lane(&judging, trace->count > 0 ? keep(&judging, made->tables.driver) : "", 0, 0);
	drv_guard_begin(&judging.guard, &made->tables);
	for (size_t i = 0; i < count; i++) {
		if (i > 0 && events[i].life != events[i - 1].life)
			end_life(&judging);
		struct trace_call *call = &trace->calls[events[i].call];
		if (events[i].ends)
			end(&judging, call);
		else
			begin(&judging, call);
	}
	end_life(&judging);
	drv_guard_end(&judging.guard);
}
