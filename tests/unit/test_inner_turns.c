/* What a whole driver promises of what is open inside its instances, when two threads send it messages at once.
 * The driver is acm_mulaw: its streams are in a table of their own, and programs lend them buffers. */
#define DRV_SEGMENTS 2u
#define DRV_ID_BITS 11u

#include "pairs.h"

#include "acm_mulaw_driver.c"

#include "tables.h"

/* ---- what hooks see ---- */

enum { MOST = 4 };

static uintptr_t open[MOST];     /* ids of streams whose hook was told of the open, and of no close */
static uintptr_t opened_in[MOST]; /* the ids of their instances */
static unsigned inside[MOST];    /* hooks of messages to them that run */
static uintptr_t ids[2];         /* of the instances */
static unsigned opening[2];      /* hooks that open a stream in them */
static struct acm_mulaw_stream closing[CONTEXTS]; /* as it was, of the stream that was closed last */
static unsigned told[CONTEXTS]; /* hooks that did what a message asks for */
static unsigned prepared; /* buffers whose hook was told of the preparation, and of no end of that */

static unsigned place_of(uintptr_t id)
{
	unsigned i = 0;
	while (i < MOST - 1 && open[i] != id)
		i++;
	return i;
}

/* The other thread may have its turn here. */
static void turn(void)
{
	drv_load(&scope.orders);
}

static LRESULT open_hook(struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE *given)
{
	const unsigned instance = stream->instance->id == ids[1];
	expect(stream->notify.on && stream->notify.callback == given->dwCallback && stream->notify.flags == given->fdwOpen &&
		stream->notify.handle == (HDRVR)given->has && stream->notify.data == given->dwInstance,
		"an open that does not know who is to be told");
	opening[instance]++;
	turn();
	opening[instance]--;
	if (refuses[current])
		return ACMERR_NOTPOSSIBLE;
	expect(open[place_of(stream->id)] != stream->id, "an id is opened twice");
	const unsigned place = place_of(0);
	open[place] = stream->id;
	opened_in[place] = stream->instance->id;
	return MMSYSERR_NOERROR;
}

static LRESULT close_hook(struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE *given, int forced)
{
	const unsigned place = place_of(stream->id);
	(void)given;
	closing[current] = *stream;
	expect(open[place] == stream->id, "a close of what is not open");
	expect(inside[place] == 0, "a close under a message in flight");
	expect((drv_find(&stream_table, stream->id)->word & DRV_STATE) == DRV_CLOSING, "a close that is over");
	turn();
	expect(open[place] == stream->id, "two closes at once");
	expect(inside[place] == 0, "a message to what is being closed");
	if (refuses[current] && !forced)
		return ACMERR_BUSY;
	open[place] = 0;
	return MMSYSERR_NOERROR;
}

static LRESULT size_hook(struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE *given, ACMDRVSTREAMSIZE *size)
{
	const unsigned place = place_of(stream->id);
	(void)given, (void)size;
	expect(open[place] == stream->id, "a message to what is not open");
	inside[place]++;
	turn();
	inside[place]--;
	told[current]++;
	return MMSYSERR_NOERROR;
}

static LRESULT prepare_hook(struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE *given, ACMDRVSTREAMHEADER *buffer)
{
	(void)stream, (void)given, (void)buffer;
	turn();
	if (refuses[current])
		return ACMERR_NOTPOSSIBLE;
	prepared++;
	return MMSYSERR_NOERROR;
}

static LRESULT unprepare_hook(
	struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE *given, ACMDRVSTREAMHEADER *buffer, int forced)
{
	(void)stream, (void)given, (void)buffer;
	turn();
	if (refuses[current] && !forced)
		return ACMERR_NOTPOSSIBLE;
	prepared--;
	return MMSYSERR_NOERROR;
}

static void expect_nothing_in(uintptr_t instance)
{
	expect(opening[instance == ids[1]] == 0, "a stream is opened in an instance that closes");
	for (unsigned i = 0; i < MOST; i++)
		expect(open[i] == 0 || opened_in[i] != instance, "a stream outlives its instance");
}

static int close_instance_hook(struct acm_mulaw_instance *instance, LPARAM param1, LPARAM param2, int forced)
{
	(void)param1, (void)param2, (void)forced;
	expect_nothing_in(instance->id);
	turn();
	expect_nothing_in(instance->id);
	return 1;
}

static void hear(DWORD msg, DWORD_PTR data)
{
	if (msg != MM_ACM_CLOSE)
		return;
	const uint64_t word = drv_load(&drv_find(&stream_table, closing[current].id)->word);
	expect(data == closing[current].notify.data, "another is told of the close");
	expect(word >> 32 != closing[current].id || (word & DRV_STATE) != DRV_CLOSING, "told of a close before its end");
}

const struct acm_mulaw_hooks acm_mulaw_hooks = {
	.on_close = close_instance_hook,
	.on_stream_open = open_hook,
	.on_stream_close = close_hook,
	.on_stream_size = size_hook,
	.on_stream_prepare = prepare_hook,
	.on_stream_unprepare = unprepare_hook,
};

/* ---- messages ---- */

static ACMDRVSTREAMINSTANCE streams[3]; /* the first two are open at most beginnings, one in each */
static ACMDRVSTREAMHEADER header;

static int send(unsigned instance, UINT msg, void *first, void *second)
{
	const int answer = (int)DriverProc(ids[instance], NULL, msg, (LPARAM)first, (LPARAM)second);
	expect(answer == MMSYSERR_NOERROR || answer == MMSYSERR_INVALHANDLE || answer == ACMERR_BUSY ||
		(answer == ACMERR_NOTPOSSIBLE && refuses[current]) || (answer == 1 && msg <= DRV_FREE),
		"an answer that nobody gave");
	return answer;
}

static int open_stream(void)
{
	return send(1, ACMDM_STREAM_OPEN, &streams[2], NULL);
}

static int open_in_vain(void)
{
	refuses[current] = 1;
	return open_stream();
}

static int close_stream(void)
{
	return send(0, ACMDM_STREAM_CLOSE, &streams[0], NULL);
}

static int close_other(void)
{
	return send(1, ACMDM_STREAM_CLOSE, &streams[1], NULL);
}

static int close_in_vain(void)
{
	refuses[current] = 1;
	return close_stream();
}

static int ask_size(void)
{
	const unsigned before = told[current];
	const int answer = send(0, ACMDM_STREAM_SIZE, &streams[0], NULL);
	expect(answer == (told[current] != before ? MMSYSERR_NOERROR : MMSYSERR_INVALHANDLE), "an answer is not the hook's");
	return answer;
}

static int prepare(void)
{
	return send(0, ACMDM_STREAM_PREPARE, &streams[0], &header);
}

static int prepare_in_vain(void)
{
	refuses[current] = 1;
	return prepare();
}

static int unprepare(void)
{
	return send(0, ACMDM_STREAM_UNPREPARE, &streams[0], &header);
}

static int unprepare_in_vain(void)
{
	refuses[current] = 1;
	return unprepare();
}

static int convert(void)
{
	return send(0, ACMDM_STREAM_CONVERT, &streams[0], &header);
}

static int reset(void)
{
	return send(0, ACMDM_STREAM_RESET, &streams[0], NULL);
}

static int close_instance_of_it(void)
{
	return send(0, DRV_CLOSE, NULL, NULL);
}

static int disable(void)
{
	return send(0, DRV_DISABLE, NULL, NULL);
}

static int free_all(void)
{
	return send(0, DRV_FREE, NULL, NULL);
}

static const struct action actions[] = {
	{"open a stream", open_stream, 0},
	{"open a stream in vain", open_in_vain, 1},
	{"close a stream", close_stream, 0},
	{"close a stream of the other", close_other, 0},
	{"close a stream in vain", close_in_vain, 1},
	{"ask a stream", ask_size, 0},
	{"prepare a buffer", prepare, 0},
	{"prepare a buffer in vain", prepare_in_vain, 1},
	{"unprepare a buffer", unprepare, 0},
	{"unprepare a buffer in vain", unprepare_in_vain, 1},
	{"queue a buffer", convert, 0},
	{"reset a stream", reset, 0},
	{"close an instance", close_instance_of_it, 0},
	{"disable", disable, 0},
	{"free", free_all, 0},
};

/* ---- beginnings ---- */

static void start_with_instances(void)
{
	static ACMDRVOPENDESCW how = {.cbStruct = sizeof how, .fccType = ACMDRIVERDETAILS_FCCTYPE_AUDIOCODEC};
	send(0, DRV_LOAD, NULL, NULL);
	send(0, DRV_ENABLE, NULL, NULL);
	for (unsigned i = 0; i < 2; i++)
		ids[i] = (uintptr_t)DriverProc(0, NULL, DRV_OPEN, 0, (LPARAM)&how);
}

static void start_with_one(void)
{
	start_with_instances();
	send(0, ACMDM_STREAM_OPEN, &streams[0], NULL);
}

static void start_with_two(void)
{
	start_with_one();
	send(1, ACMDM_STREAM_OPEN, &streams[1], NULL);
}

/* The next stream of the other instance has its place where one of the first was. */
static void start_with_a_past(void)
{
	start_with_one();
	close_stream();
}

static void start_with_a_buffer(void)
{
	start_with_one();
	prepare();
}

static void start_with_a_queue(void)
{
	start_with_a_buffer();
	convert();
}

static const struct start starts[] = {
	{"two instances", start_with_instances},
	{"a stream", start_with_one},
	{"two streams", start_with_two},
	{"a closed stream", start_with_a_past},
	{"a prepared buffer", start_with_a_buffer},
	{"a queued buffer", start_with_a_queue},
};

static void begin(const struct start *start)
{
	memset(open, 0, sizeof open);
	memset(inside, 0, sizeof inside);
	memset(opening, 0, sizeof opening);
	prepared = 0;
	hears = hear;
	for (unsigned i = 0; i < DRV_FIRST_SLOTS; i++)
		drv_lent_end(&first_stream_slots[i].instance.lent);
	reset_tables();
	ids[0] = ids[1] = 0;
	memset(streams, 0, sizeof streams);
	for (unsigned i = 0; i < 3; i++)
		streams[i] = (ACMDRVSTREAMINSTANCE){.fdwOpen = ACM_STREAMOPENF_ASYNC, .dwCallback = 1, .dwInstance = i + 1};
	memset(&header, 0, sizeof header);
	start->make();
}

/* ---- ends ---- */

static void finish(struct outcome *outcome)
{
	uint64_t count = 0;
	unsigned known = 0;
	for (unsigned i = 0; i < MOST; i++)
		count += open[i] != 0;
	outcome->seen[0] = scope.gate & ~DRV_NEXT;
	outcome->seen[1] = count;
	outcome->seen[2] = header.fdwStatus;
	expect(count == drv_count(&stream_table), "the hooks and the driver differ about what is open");
	expect(((scope.gate | stream_table.gate) & DRV_CHANGING) == 0, "a change is left under way");
	for (unsigned i = 0; i < DRV_FIRST_SLOTS; i++) {
		const struct drv_lent *const lent = &first_stream_slots[i].instance.lent;
		expect(lent->count == 0 || (lent->buffers[0].queued != 0) ==
			((header.fdwStatus & ACMSTREAMHEADER_STATUSF_INQUEUE) != 0), "a buffer does not say where it is");
		expect(first_stream_slots[i].opener == 0 && (first_stream_slots[i].word & DRV_CALLS) == 0,
			"a message is left in a slot");
		known += lent->count != 0 && lent->buffers[0].prepared;
	}
	expect(known == prepared, "the hooks and the driver differ about what is prepared");
}

static int is_refusal(int answer)
{
	return answer == ACMERR_BUSY;
}

/* ---- what no other thread has to do with ---- */

static void test_give_back(void **state)
{
	(void)state;
	begin_anew(&starts[5]);
	struct acm_mulaw_stream *const stream = &drv_find(&stream_table, streams[0].dwDriver)->instance.own.stream;
	assert_ptr_equal(acm_mulaw_stream_next(stream), &header);
	assert_int_equal(header.fdwStatus, ACMSTREAMHEADER_STATUSF_INQUEUE);
	assert_int_equal(acm_mulaw_stream_done(stream, &header, 0), 1);
	assert_int_equal(header.fdwStatus, ACMSTREAMHEADER_STATUSF_DONE);
	assert_null(acm_mulaw_stream_next(stream));
	assert_int_equal(acm_mulaw_stream_done(stream, &header, 0), 0);
	struct acm_mulaw_stream none = {.id = 0x7fffffff};
	assert_null(acm_mulaw_stream_next(&none));
	assert_int_equal(acm_mulaw_stream_done(&none, &header, 0), 0);
	assert_int_equal(acm_mulaw_stream_done(stream, NULL, 0), 0);
	assert_int_equal(close_stream(), MMSYSERR_NOERROR);
	assert_null(acm_mulaw_stream_next(stream));
	assert_int_equal(acm_mulaw_stream_done(stream, &header, 0), 0);
}

static void test_no_memory(void **state)
{
	(void)state;
	begin_anew(&starts[1]);
	out_of_memory = 1;
	header.fdwStatus = ACMSTREAMHEADER_STATUSF_DONE;
	assert_int_equal(prepare(), MMSYSERR_INVALHANDLE);
	assert_int_equal(convert(), MMSYSERR_INVALHANDLE);
	assert_int_equal(header.fdwStatus, ACMSTREAMHEADER_STATUSF_DONE);
	out_of_memory = 0;
	assert_int_equal(convert(), MMSYSERR_NOERROR);
	assert_int_equal(convert(), ACMERR_BUSY);
	assert_int_equal(header.fdwStatus, ACMSTREAMHEADER_STATUSF_INQUEUE);
}

static void test_no_room(void **state)
{
	unsigned count = 0;
	(void)state;
	begin_anew(&starts[0]);
	wrong = "not looked at: there are more streams than places";
	send(1, ACMDM_STREAM_OPEN, &streams[1], NULL);
	while (open_stream() == MMSYSERR_NOERROR)
		assert_in_range(++count, 1, DRV_MAX_INSTANCES);
	assert_int_equal(count, DRV_MAX_INSTANCES - 1);
	assert_int_equal(open_stream(), MMSYSERR_INVALHANDLE);
	assert_int_equal(close_other(), MMSYSERR_NOERROR);
	assert_int_equal(open_stream(), MMSYSERR_NOERROR);
	assert_int_equal(free_all(), 1);
}

int main(void)
{
	static const struct CMUnitTest others[] = {
		cmocka_unit_test(test_give_back),
		cmocka_unit_test(test_no_memory),
		cmocka_unit_test(test_no_room),
	};
	return run_pairs(ALL_PAIRS, others, sizeof others / sizeof *others);
}
