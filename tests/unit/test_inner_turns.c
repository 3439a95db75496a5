/* What a whole driver promises of what is open inside its instances when two threads send it messages at once: all pairs of
 * messages, from all beginnings that matter, with the turns at all accesses and in all hooks. Both must end as one after the
 * other would. The driver is acm_mulaw: its streams are in a table of their own, and programs lend them buffers. */
#define DRV_SEGMENTS 2u
#define DRV_ID_BITS 11u

#include "turns.h"

#include "acm_mulaw_driver.c"

LRESULT CALLBACK DefDriverProc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	(void)dwDriverId, (void)hdrvr, (void)msg, (void)lParam1, (void)lParam2;
	return 0;
}

BOOL CALLBACK DriverCallback(DWORD_PTR dwCallback, DWORD dwFlags, HDRVR hDevice, DWORD dwMsg, DWORD_PTR dwUser,
	DWORD_PTR dwParam1, DWORD_PTR dwParam2)
{
	(void)dwCallback, (void)dwFlags, (void)hDevice, (void)dwMsg, (void)dwUser, (void)dwParam1, (void)dwParam2;
	return TRUE;
}

/* ---- what hooks see ---- */

enum { MOST = 4 };

static uintptr_t open[MOST];     /* ids of streams whose hook was told of the open, and of no close */
static unsigned inside[MOST];    /* hooks of messages to them that run */
static int refuses[CONTEXTS];    /* whether the hooks of opens and closes refuse */

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
	(void)given;
	turn();
	if (refuses[current])
		return ACMERR_NOTPOSSIBLE;
	expect(open[place_of(stream->id)] != stream->id, "an id is opened twice");
	open[place_of(0)] = stream->id;
	return MMSYSERR_NOERROR;
}

static LRESULT close_hook(struct acm_mulaw_stream *stream, ACMDRVSTREAMINSTANCE *given, int forced)
{
	const unsigned place = place_of(stream->id);
	(void)given;
	expect(open[place] == stream->id, "a close of what is not open");
	expect(inside[place] == 0, "a close under a message in flight");
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
	return MMSYSERR_NOERROR;
}

const struct acm_mulaw_hooks acm_mulaw_hooks = {
	.on_stream_open = open_hook,
	.on_stream_close = close_hook,
	.on_stream_size = size_hook,
};

/* ---- messages ---- */

static uintptr_t ids[2];                /* of the instances */
static ACMDRVSTREAMINSTANCE streams[3]; /* the first two are open at most beginnings, one in each */
static ACMDRVSTREAMHEADER header;

static int send(unsigned instance, UINT msg, void *first, void *second)
{
	return (int)DriverProc(ids[instance], NULL, msg, (LPARAM)first, (LPARAM)second);
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
	return send(0, ACMDM_STREAM_SIZE, &streams[0], NULL);
}

static int prepare(void)
{
	return send(0, ACMDM_STREAM_PREPARE, &streams[0], &header);
}

static int unprepare(void)
{
	return send(0, ACMDM_STREAM_UNPREPARE, &streams[0], &header);
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

static const struct action {
	const char *name;
	int (*run)(void);
	int vain; /* whether it has no effect, and yet others may see it under way */
} actions[] = {
	{"open a stream", open_stream, 0},
	{"open a stream in vain", open_in_vain, 1},
	{"close a stream", close_stream, 0},
	{"close a stream of the other", close_other, 0},
	{"close a stream in vain", close_in_vain, 1},
	{"ask a stream", ask_size, 0},
	{"prepare a buffer", prepare, 0},
	{"unprepare a buffer", unprepare, 0},
	{"queue a buffer", convert, 0},
	{"reset a stream", reset, 0},
	{"close an instance", close_instance_of_it, 0},
	{"disable", disable, 0},
	{"free", free_all, 0},
};

enum { ACTIONS = sizeof actions / sizeof *actions };

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

static const struct start {
	const char *name;
	void (*make)(void);
} starts[] = {
	{"two instances", start_with_instances},
	{"a stream", start_with_one},
	{"two streams", start_with_two},
	{"a closed stream", start_with_a_past},
	{"a prepared buffer", start_with_a_buffer},
	{"a queued buffer", start_with_a_queue},
};

static void begin(const struct start *start)
{
	wrong = NULL;
	memset(open, 0, sizeof open);
	memset(inside, 0, sizeof inside);
	memset(refuses, 0, sizeof refuses);
	memset(locals, 0, sizeof locals);
	for (unsigned i = 0; i < DRV_FIRST_SLOTS; i++)
		drv_lent_end(&first_stream_slots[i].instance.lent);
	memset(first_slots, 0, sizeof first_slots);
	memset(first_stream_slots, 0, sizeof first_stream_slots);
	scope = (struct drv_scope){.segments = {first_slots}, .inner = &stream_table};
	stream_table = (struct drv_scope){.segments = {first_stream_slots}};
	ids[0] = ids[1] = 0;
	memset(streams, 0, sizeof streams);
	for (unsigned i = 0; i < 3; i++)
		streams[i].fdwOpen = ACM_STREAMOPENF_ASYNC;
	memset(&header, 0, sizeof header);
	current = MAIN;
	start->make();
}

/* ---- ends ---- */

/* What can be seen when both are done. */
struct outcome {
	int answers[2];
	uint64_t gate; /* but for the next id */
	uint64_t streams;
	DWORD status; /* of the buffer */
};

static struct outcome finish(int first, int second)
{
	const struct outcome outcome = {
		{first, second}, scope.gate & ~DRV_NEXT, drv_count(&stream_table), header.fdwStatus};
	unsigned count = 0;
	for (unsigned i = 0; i < MOST; i++)
		count += open[i] != 0;
	expect(count == outcome.streams, "the hooks and the driver differ about what is open");
	expect((scope.gate & DRV_CHANGING) == 0 && scope.changer == 0, "a change is left under way");
	expect((stream_table.gate & DRV_CHANGING) == 0, "a change of the streams is left under way");
	expect(locals[FIRST] == 0 && locals[SECOND] == 0, "a message is left in flight");
	for (unsigned i = 0; i < DRV_FIRST_SLOTS; i++)
		expect(first_stream_slots[i].opener == 0 && (first_stream_slots[i].word & DRV_CALLS) == 0,
			"a message is left in a slot");
	return outcome;
}

static int is_same(const struct outcome *a, const struct outcome *b)
{
	return a->answers[0] == b->answers[0] && a->answers[1] == b->answers[1] && a->gate == b->gate &&
	       a->streams == b->streams && a->status == b->status;
}

/* Others may see what is refused under way, and be refused because of it. */
static int is_refused(const struct outcome *outcome)
{
	return outcome->answers[0] == ACMERR_BUSY || outcome->answers[1] == ACMERR_BUSY;
}

static void report(const struct start *start, const struct action *one, unsigned i, const struct action *two, unsigned j)
{
	if (wrong != NULL)
		fail_msg("%s: \"%s\" to its access %u, \"%s\" to its access %u: %s", start->name, one->name, i, two->name,
			j, wrong);
}

static struct outcome run_in_order(
	const struct start *start, const struct action *one, const struct action *two, int swapped)
{
	begin(start);
	const int before = swapped ? two->run() : one->run();
	memset(refuses, 0, sizeof refuses);
	const int after = swapped ? one->run() : two->run();
	const struct outcome outcome = swapped ? finish(after, before) : finish(before, after);
	report(start, one, 0, two, 0);
	return outcome;
}

static void try_pair(const struct start *start, const struct action *one, const struct action *two)
{
	const struct outcome straight = run_in_order(start, one, two, 0);
	const struct outcome swapped = run_in_order(start, one, two, 1);
	const int free_to_differ = one->vain || two->vain || is_refused(&straight) || is_refused(&swapped);
	for (unsigned i = 1; i == 1 || steps[FIRST] >= i - 1; i++) {
		for (unsigned j = 1; j == 1 || steps[SECOND] >= j - 1; j++) {
			begin(start);
			take_turns(one->run, two->run, i, j);
			const struct outcome outcome = finish(answers[FIRST], answers[SECOND]);
			expect(free_to_differ || is_same(&outcome, &straight) || is_same(&outcome, &swapped),
				"neither order would have ended so");
			report(start, one, i, two, j);
		}
	}
}

static void try_all(void **state)
{
	for (size_t one = 0; one < ACTIONS; one++)
		for (size_t two = one; two < ACTIONS; two++)
			try_pair(*state, &actions[one], &actions[two]);
}

int main(void)
{
	enum { STARTS = sizeof starts / sizeof *starts };
	struct CMUnitTest tests[STARTS];
	for (size_t i = 0; i < STARTS; i++)
		tests[i] = (struct CMUnitTest){starts[i].name, try_all, NULL, NULL, (void *)(uintptr_t)&starts[i]};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
