/* A judged run as templates see it: calls as rows from the top down, instances as lanes from left
 * to right, and for replaying, what of the arguments is an id. */
#include <inttypes.h>

#include "trace.h"
#include "value.h"

enum {
	MARGIN = 24,
	HOST = 120,    /* where the program's line is */
	FIRST = 380,   /* and the first lane */
	LANE = 140,    /* from one to the next */
	TOP = 70,
	ROW = 42,
	NOTE = 22,     /* more for a row with a note */
	REST = 400     /* room for words to the right */
};

struct viewing {
	struct pool *pool;
	const struct mock_tables *made;
	const struct trace *trace;
	int64_t *rows; /* where each call is */
};

static void set(const struct viewing *viewing, struct value *map, uint32_t name, const char *text)
{
	value_set(viewing->pool, map, name,
		text == NULL ? value_bool(false) : value_text(viewing->pool, text_of(text)));
}

static void set_number(const struct viewing *viewing, struct value *map, uint32_t name,
	int64_t value)
{
	value_set(viewing->pool, map, name,
		value_text(viewing->pool, text_decimal(viewing->pool, value)));
}

static void set_truth(const struct viewing *viewing, struct value *map, uint32_t name, bool truth)
{
	value_set(viewing->pool, map, name, value_bool(truth));
}

enum { WORDS = 512 };

static const char *words_of(const struct viewing *viewing, const struct trace_call *call,
	bool answer)
{
	char text[WORDS];
	struct drv_words words = drv_words_in(text, sizeof text);
	if (answer)
		drv_words_answer(&words, &viewing->made->tables, &call->call);
	else
		drv_words_message(&words, &viewing->made->tables, &call->call);
	return text_copy(viewing->pool, text_of(text)).at;
}

/* ---- the chart ---- */

static int64_t lane_x(size_t lane)
{
	return FIRST + (int64_t)lane * LANE;
}

static int64_t place_rows(struct viewing *viewing)
{
	int64_t y = TOP;
	viewing->rows = pool_array(viewing->pool, viewing->trace->count + 1, sizeof *viewing->rows);
	for (size_t i = 0; i < viewing->trace->count; i++) {
		viewing->rows[i] = y;
		y += ROW + (viewing->trace->calls[i].finding != NULL ? NOTE : 0);
	}
	viewing->rows[viewing->trace->count] = y;
	return y;
}

static struct value *view_lane(const struct viewing *viewing, size_t index)
{
	const struct trace_lane *lane = &viewing->trace->lanes[index];
	struct value *map = value_map(viewing->pool);
	const int64_t from = index == 0 ? TOP - ROW / 2 : viewing->rows[lane->opened];
	const int64_t to = viewing->rows[index == 0 ? viewing->trace->count : lane->closed];
	set(viewing, map, NAME_label, lane->name);
	set_number(viewing, map, NAME_x, lane_x(index));
	set_number(viewing, map, NAME_left, lane_x(index) - 4);
	set_number(viewing, map, NAME_y, from);
	set_number(viewing, map, NAME_height, to - from > 0 ? to - from : 1);
	set_number(viewing, map, NAME_bottom, viewing->rows[viewing->trace->count]);
	set_truth(viewing, map, NAME_instance, index > 0);
	return map;
}

static const char *time_of(const struct viewing *viewing, uint64_t nanoseconds)
{
	return text_format(viewing->pool, "%u.%06u", (unsigned)(nanoseconds / 1000000000u),
		(unsigned)(nanoseconds % 1000000000u / 1000u)).at;
}

/* ---- replaying ---- */

/* How one argument is made when the run is replayed: an id that an earlier call gave, or memory
 * of the lane's own, which keeps one or is one. */
static void add_id(const struct viewing *viewing, struct value *list, uint16_t place, size_t lane,
	bool memory)
{
	if (place == DRV_MOCK_NONE || lane == 0)
		return;
	struct value *map = value_map(viewing->pool);
	set_number(viewing, map, NAME_place, place);
	set_number(viewing, map, NAME_index, (int64_t)lane);
	set_truth(viewing, map, NAME_memory, memory);
	value_append(viewing->pool, list, map);
}

static bool is_memory(const struct viewing *viewing, const struct drv_mock_location *location)
{
	return location->size != 0 || (location->scope != DRV_MOCK_NONE &&
		viewing->made->tables.scopes[location->scope].by_host);
}

static void set_ids(const struct viewing *viewing, struct value *map, const struct trace_call *call)
{
	struct value *list = value_list(viewing->pool);
	if (call->call.message != DRV_MOCK_NONE) {
		const struct drv_mock_message *message =
			&viewing->made->tables.messages[call->call.message];
		const struct drv_mock_location *issues = &message->issues;
		for (size_t i = 0; i < DRV_MOCK_DEPTH; i++)
			add_id(viewing, list, message->ids[i].place, call->around[i],
				is_memory(viewing, &message->ids[i]));
		add_id(viewing, list, issues->place, call->lane, is_memory(viewing, issues));
		add_id(viewing, list, message->buffer, call->buffer, true);
	}
	value_set(viewing->pool, map, NAME_ids, list);
}

static void set_arguments(const struct viewing *viewing, struct value *map,
	const struct trace_call *call)
{
	const struct drv_mock_tables *tables = &viewing->made->tables;
	const struct drv_mock_entry *entry = &tables->entries[call->call.entry];
	const struct drv_mock_message *message =
		call->call.message == DRV_MOCK_NONE ? NULL : &tables->messages[call->call.message];
	struct value *list = value_list(viewing->pool);
	for (size_t i = 0; i < entry->argument_count; i++) {
		struct value *item = value_map(viewing->pool);
		uint64_t value = call->call.arguments[i];
		for (size_t j = 0; message != NULL && j < message->parameter_count; j++)
			if (message->parameters[j].place == i &&
				message->parameters[j].kind == DRV_MOCK_POINTER)
				value = 0; /* it led into a program that is gone */
		set(viewing, item, NAME_value,
			text_format(viewing->pool, "0x%" PRIx64, value).at);
		set_truth(viewing, item, NAME_comma, i > 0);
		value_append(viewing->pool, list, item);
	}
	value_set(viewing->pool, map, NAME_arguments, list);
}

/* Whether a call cannot be made again: the driver made it, or memory that is gone had its
 * question. */
static bool is_left_out(const struct viewing *viewing, const struct trace_call *call)
{
	const struct drv_mock_tables *tables = &viewing->made->tables;
	if (call->call.returns || !call->call.query || call->call.message == DRV_MOCK_NONE)
		return call->call.returns;
	const struct drv_mock_message *message = &tables->messages[call->call.message];
	return tables->scopes[message->scope].query.at.size != 0;
}

static bool gives_id(const struct viewing *viewing, const struct trace_call *call)
{
	const struct drv_mock_tables *tables = &viewing->made->tables;
	return call->call.message != DRV_MOCK_NONE &&
	       tables->messages[call->call.message].opens && call->call.issued != 0 &&
	       tables->conventions[tables->messages[call->call.message].convention].issues_id;
}

/* ---- calls ---- */

static struct value *view_call(const struct viewing *viewing, size_t index)
{
	const struct trace_call *call = &viewing->trace->calls[index];
	struct value *map = value_map(viewing->pool);
	set_number(viewing, map, NAME_number, (int64_t)call->call.number);
	set_number(viewing, map, NAME_thread, call->call.thread);
	set_number(viewing, map, NAME_entry, call->call.entry);
	set(viewing, map, NAME_time, time_of(viewing, call->call.time));
	set(viewing, map, NAME_label, words_of(viewing, call, false));
	set(viewing, map, NAME_answer, call->pending ? "?" : words_of(viewing, call, true));
	set_number(viewing, map, NAME_result, call->call.answer);
	set_truth(viewing, map, NAME_pending, call->pending);
	set_truth(viewing, map, NAME_returns, call->call.returns);
	set_truth(viewing, map, NAME_left_out, is_left_out(viewing, call));
	set_truth(viewing, map, NAME_failed, call->call.failed);
	set_truth(viewing, map, NAME_programmed, call->call.programmed);
	set(viewing, map, NAME_note, call->finding);
	set_truth(viewing, map, NAME_first, index > 0 && call[-1].life != call->life);
	set_truth(viewing, map, NAME_issues, gives_id(viewing, call));
	set_number(viewing, map, NAME_index, (int64_t)call->lane);
	set_number(viewing, map, NAME_x, lane_x(call->lane));
	set_number(viewing, map, NAME_left, (HOST + lane_x(call->lane)) / 2);
	set_number(viewing, map, NAME_y, viewing->rows[index]);
	set_number(viewing, map, NAME_below, viewing->rows[index] + 12);
	set_number(viewing, map, NAME_result_y, viewing->rows[index] + 23);
	set_number(viewing, map, NAME_lowest, viewing->rows[index] + 38);
	set_number(viewing, map, NAME_message, call->call.message);
	set_number(viewing, map, NAME_above, viewing->rows[index] - 4);
	set_number(viewing, map, NAME_top, viewing->rows[index] - 16);
	set_ids(viewing, map, call);
	set_arguments(viewing, map, call);
	return map;
}

static struct value *view_texts(const struct viewing *viewing, const char *const *texts,
	size_t count)
{
	struct value *list = value_list(viewing->pool);
	for (size_t i = 0; i < count; i++) {
		struct value *map = value_map(viewing->pool);
		set(viewing, map, NAME_label, texts[i]);
		set_number(viewing, map, NAME_y,
			viewing->rows[viewing->trace->count] + NOTE * ((int64_t)i + 1));
		value_append(viewing->pool, list, map);
	}
	return list;
}

static bool is_answer_of(const struct viewing *viewing, const struct trace_call *call,
	size_t message)
{
	const struct drv_mock_tables *tables = &viewing->made->tables;
	const size_t convention = tables->messages[message].convention;
	return call->call.message == message && !call->pending && !call->call.session &&
	       !call->call.returns &&
	       !tables->conventions[convention].ignored;
}

/* The next thing that happens in a call's thread, in its life; the count of all when there is
 * none. */
static size_t next_in_thread(const struct trace *trace, size_t call)
{
	const struct trace_call *from = &trace->calls[call];
	size_t next = call + 1;
	while (next < trace->count && trace->calls[next].life == from->life &&
		trace->calls[next].call.thread != from->call.thread)
		next++;
	return next < trace->count && trace->calls[next].life == from->life ? next : trace->count;
}

/* Whether a call's buffer comes back in the same thread before that does anything else, as it does
 * from a healthy driver; how many others do is added up. */
static bool comes_back(const struct viewing *viewing, size_t call, size_t *others)
{
	const struct trace *trace = viewing->trace;
	const struct drv_mock_call *from = &trace->calls[call].call;
	const uint16_t buffer = viewing->made->tables.messages[from->message].buffer;
	bool back = false;
	for (size_t i = next_in_thread(trace, call);
		i < trace->count && trace->calls[i].call.returns; i = next_in_thread(trace, i)) {
		const struct drv_mock_call *given = &trace->calls[i].call;
		if (from->kept && !back && given->message == from->message &&
			given->arguments[buffer] == from->arguments[buffer])
			back = true;
		else
			++*others;
	}
	return back;
}

/* What becomes of buffers: whether those that a message lends stay, and the most that come back
 * after it of those that did, unless it asks for all of them anyway. */
static void set_buffers(const struct viewing *viewing, struct value *item, size_t message)
{
	bool keeps = false;
	size_t gives = 0;
	for (size_t i = 0; i < viewing->trace->count; i++) {
		const struct trace_call *call = &viewing->trace->calls[i];
		size_t others = 0;
		if (!is_answer_of(viewing, call, message))
			continue;
		const bool back = comes_back(viewing, i, &others);
		keeps |= call->call.kept && !back;
		gives = others > gives ? others : gives;
	}
	set_truth(viewing, item, NAME_keeps, keeps);
	if (gives > 0 && !viewing->made->tables.messages[message].empties)
		set_number(viewing, item, NAME_gives, (int64_t)gives);
	else
		set_truth(viewing, item, NAME_gives, false);
}

/* What each message was answered, in order: a scenario that makes a mock do so again. */
static void set_answers(const struct viewing *viewing, struct value *map)
{
	const struct drv_mock_tables *tables = &viewing->made->tables;
	struct value *list = value_list(viewing->pool);
	for (size_t message = 0; message < tables->message_count; message++) {
		struct value *item = value_map(viewing->pool);
		struct value *answers = value_list(viewing->pool);
		for (size_t i = 0; i < viewing->trace->count; i++) {
			const struct trace_call *call = &viewing->trace->calls[i];
			if (!is_answer_of(viewing, call, message))
				continue;
			struct value *answer = value_map(viewing->pool);
			set(viewing, answer, NAME_answer, words_of(viewing, call, true));
			set_truth(viewing, answer, NAME_comma, answers->count > 0);
			value_append(viewing->pool, answers, answer);
		}
		set(viewing, item, NAME_name, tables->messages[message].name);
		value_set(viewing->pool, item, NAME_answers, answers);
		set_buffers(viewing, item, message);
		if (answers->count > 0)
			value_append(viewing->pool, list, item);
	}
	value_set(viewing->pool, map, NAME_messages, list);
	set_truth(viewing, map, NAME_has_messages, list->count > 0);
	bool sessions = false;
	for (size_t i = 0; i < viewing->trace->count; i++)
		sessions |= viewing->trace->calls[i].call.session != 0;
	set_truth(viewing, map, NAME_sessions, sessions);
}

struct value *trace_view(struct pool *pool, const struct mock_tables *made,
	const struct trace *trace)
{
	struct viewing viewing = {pool, made, trace, NULL};
	struct value *map = value_map(pool);
	struct value *calls = value_list(pool);
	struct value *lanes = value_list(pool);
	const int64_t bottom = place_rows(&viewing);
	for (size_t i = 0; i < trace->count; i++)
		value_append(pool, calls, view_call(&viewing, i));
	for (size_t i = 0; i < trace->lane_count; i++)
		value_append(pool, lanes, view_lane(&viewing, i));
	set(&viewing, map, NAME_driver, made->tables.driver);
	set(&viewing, map, NAME_protocol, made->tables.protocol);
	set_number(&viewing, map, NAME_count, (int64_t)trace->count);
	set_number(&viewing, map, NAME_x, HOST);
	set_number(&viewing, map, NAME_height,
		bottom + MARGIN + NOTE * (int64_t)trace->unclosed_count);
	set_number(&viewing, map, NAME_y, bottom);
	set_number(&viewing, map, NAME_width, lane_x(trace->lane_count - 1) + REST);
	set_number(&viewing, map, NAME_limit, (int64_t)trace->lane_count);
	value_set(pool, map, NAME_calls, calls);
	value_set(pool, map, NAME_lanes, lanes);
	value_set(pool, map, NAME_unclosed,
		view_texts(&viewing, trace->unclosed, trace->unclosed_count));
	set_answers(&viewing, map);
	return map;
}
