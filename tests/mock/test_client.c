/* What the mock says of a program: one test for each thing that a mock can do, and all of them again
 * with each bug in the program. Prints the failures below a line for each bug; tests/mock/found has
 * what must come. */
#include "client.h"

#include "drv_winmm.h"
#include "mock_player.h"

#include <stdio.h>
#include <string.h>

static unsigned char block[3][16] = {"first block....", "second block...", "third block...."};

static const struct song song = {L"mock_player.dll", 50, 8000, {block[0], block[1], block[2], NULL}, 16, 3};
static const struct song other = {L"mock_player.dll", 70, 8000, {block[2], block[1], NULL, NULL}, 16, 2};

static unsigned checks, wrong;

static void check(int good, const char *what)
{
	checks++;
	if (good)
		return;
	wrong++;
	printf("not ok - client: %s\n", what);
}

/* The position that a driver has when it played all of the song. */
static void plays(struct drv_mock_rule *rule)
{
	static const DWORD position = 48;
	mock_writes(rule, "position", &position, sizeof position);
}

static void begin(void)
{
	mock_player_begin();
	drv_mock_sessions(mock_player(), 1);
	plays(mock_player_on(PLY_POSITION));
}

/* Ends a test, and closes what the program forgot, for the next one. */
static void end(void)
{
	struct drv_mock_call call;
	mock_player_end();
	const uint64_t calls = drv_mock_calls(mock_player());
	for (uint64_t i = 1; i <= calls; i++)
		if (drv_mock_call_at(mock_player(), i, &call) && call.message == mock_player_DRV_OPEN)
			CloseDriver((HDRVR)(uintptr_t)call.arguments[1], 0, 0);
}

/* Whether the program played the song; a bug may keep it from it, which others tell. */
static void play(void)
{
	const int played = client_play(&song);
	check(played || planted != BUG_none, "the song is not played");
}

/* ---- a healthy driver, of which nothing is said ---- */

static void test_healthy(void)
{
	mock_player_begin();
	drv_mock_sessions(mock_player(), 1);
	(void)client_play(&song);
	check(mock_player_count(PLY_STOP) == 1, "PLY_STOP did not come once");
	end();
}

/* ---- expectations ---- */

static void test_counts(void)
{
	begin();
	mock_times(mock_player_expect(DRV_OPEN), 1);
	mock_times(mock_player_expect(PLY_WRITE), 3);
	mock_at_least(mock_player_expect(PLY_STOP), 1);
	mock_at_most(mock_player_expect(PLY_POSITION), 2);
	mock_never(mock_player_expect(PLY_RESET));
	play();
	end();
}

static int is_even(uintptr_t value, void *context)
{
	(void)context;
	return value % 2 == 0;
}

static void test_parameters(void)
{
	static const intptr_t rates[] = {8000, 11025, 22050};
	begin();
	mock_where(mock_player_expect(DRV_OPEN), "open_data", mock_string(L"quiet"));
	mock_where(mock_player_expect(PLY_SET_VOLUME), "percent", mock_between(10, 90));
	mock_where(mock_player_expect(PLY_START), "rate", mock_one_of(rates, 3));
	mock_where(mock_where(mock_player_expect(PLY_WRITE), "data", mock_memory(block[0], 16)), "size",
		mock_equal(16));
	mock_where(mock_player_expect(PLY_WRITE), "data", mock_memory(block[1], 16));
	mock_where(mock_player_expect(PLY_WRITE), "size", mock_that(is_even, NULL, "is even"));
	mock_where(mock_player_expect(PLY_POSITION), "position", mock_not(0));
	play();
	end();
}

static void test_exact(void)
{
	begin();
	mock_player_expect_PLY_SET_VOLUME(50);
	mock_player_expect_PLY_START(8000);
	mock_player_expect_PLY_STOP();
	play();
	end();
}

static void test_order(void)
{
	begin();
	mock_in_order(mock_player_expect(PLY_SET_VOLUME), "playing");
	mock_in_order(mock_player_expect(PLY_START), "playing");
	mock_in_order(mock_at_least(mock_player_expect(PLY_WRITE), 1), "playing");
	mock_in_order(mock_player_expect(PLY_STOP), "playing");
	mock_at_least(mock_player_expect(PLY_POSITION), 0); /* whenever it likes */
	play();
	end();
}

static void test_order_of_each(void)
{
	begin();
	mock_in_order_each(mock_player_expect(PLY_SET_VOLUME), "each");
	mock_in_order_each(mock_player_expect(PLY_START), "each");
	mock_in_order_each(mock_times(mock_player_expect(PLY_WRITE), 2), "each");
	mock_in_order_each(mock_player_expect(PLY_STOP), "each");
	(void)client_mix(&other, &other);
	end();
}

static void test_instances(void)
{
	begin();
	mock_for_instance(mock_player_expect_PLY_SET_VOLUME(50), 1);
	mock_for_instance(mock_player_expect_PLY_SET_VOLUME(70), 2);
	mock_for_instance(mock_times(mock_player_expect(PLY_WRITE), 2), 1);
	mock_for_instance(mock_times(mock_player_expect(PLY_WRITE), 2), 2);
	(void)client_mix(&song, &other);
	end();
}

static void test_strict(void)
{
	begin();
	drv_mock_strict(mock_player(), 1);
	mock_player_ignore(DRV_LOAD);
	mock_player_ignore(DRV_ENABLE);
	mock_player_ignore(DRV_DISABLE);
	mock_player_ignore(DRV_FREE);
	mock_at_least(mock_player_expect(DRV_OPEN), 1);
	mock_at_least(mock_player_expect(DRV_CLOSE), 0);
	mock_at_least(mock_player_expect(PLY_SET_VOLUME), 0);
	mock_at_least(mock_player_expect(PLY_START), 0);
	mock_at_least(mock_player_expect(PLY_WRITE), 0);
	mock_at_least(mock_player_expect(PLY_STOP), 0);
	mock_player_ignore(PLY_POSITION);
	mock_player_ignore(PLY_RESET);
	play();
	end();
}

/* ---- answers ---- */

static void count_call(struct drv_mock_call *call, void *context)
{
	(void)call;
	++*(unsigned *)context;
}

static void keep_text(const struct drv_mock_failure *failure, void *context)
{
	char *const text = context;
	if (text[0] == '\0')
		(void)snprintf(text, 4096, "%s", failure->text);
}

static void answer_seven(struct drv_mock_call *call, void *context)
{
	(void)context;
	call->answer = 7;
}

/* What the mock answers, asked by its own entry point. */
static void test_answers(void)
{
	static const intptr_t each[] = {3, 4};
	unsigned calls = 0;
	begin();
	mock_returns(mock_returns_once(mock_returns_each(mock_player_on(PLY_STOP), each, 2), 5), 9);
	mock_calls(mock_player_on(PLY_RESET), answer_seven, NULL);
	mock_calls(mock_player_when(instance, MOCK_CLOSES), count_call, &calls);
	mock_calls(mock_player_when(instance, MOCK_LAST_CLOSE), count_call, &calls);
	mock_returns(mock_player_when(instance, MOCK_OPENS), 0x1234);
	HDRVR const driver = OpenDriver(song.driver, NULL, 1);
	LRESULT answers[4];
	for (int i = 0; i < 4; i++)
		answers[i] = SendDriverMessage(driver, PLY_STOP, 0, 0);
	check(answers[0] == 3 && answers[1] == 4 && answers[2] == 5 && answers[3] == 9, "a sequence of answers");
	check(SendDriverMessage(driver, PLY_RESET, 0, 0) == 7, "a callback changes the answer");
	check(SendDriverMessage(driver, PLY_POSITION, 0, 0) == 0, "nothing is written to NULL");
	CloseDriver(driver, 0, 0);
	check(calls == 2, "callbacks of a scope");
	struct drv_mock_call call;
	check(drv_mock_call_at(mock_player(), drv_mock_calls(mock_player()) - 2, &call), "a call is remembered");
	end();
}

/* ---- faults ---- */

static void test_every_fault(void)
{
	struct drv_mock_faults faults = {0};
	while (mock_player_next_fault(&faults)) {
		drv_mock_sessions(mock_player(), 1);
		plays(mock_player_on(PLY_POSITION));
		(void)client_play(&song);
		end();
	}
	check(faults.turns > 8, "too few faults were tried");
}

static void test_failing_write(void)
{
	begin();
	mock_fails_nth(mock_player_on(PLY_WRITE), 2);
	mock_player_expect(PLY_STOP);
	const int played = client_play(&song);
	check(!played || planted != BUG_none, "a failed write is not told");
	check(mock_player_count(PLY_WRITE) <= 2, "blocks are written after one failed");
	end();
}

static void test_slow(void)
{
	struct drv_mock_call call;
	begin();
	mock_delays(mock_player_on(PLY_STOP), 20);
	play();
	uint64_t number = drv_mock_calls(mock_player());
	while (number > 0 && drv_mock_call_at(mock_player(), number, &call) && call.message != mock_player_PLY_STOP)
		number--;
	check(number > 0 && call.took >= 15000000u, "a delay takes its time");
	end();
}

static void test_stale_id(void)
{
	struct drv_mock_call first, second;
	mock_player_begin();
	drv_mock_sessions(mock_player(), 1);
	drv_mock_allow(mock_player(), DRV_MOCK_VERDICTS);
	CloseDriver(OpenDriver(song.driver, NULL, 1), 0, 0);
	mock_issues_stale(mock_player_on(DRV_OPEN));
	CloseDriver(OpenDriver(song.driver, NULL, 1), 0, 0);
	uint64_t number = 1;
	while (drv_mock_call_at(mock_player(), number, &first) && (first.message != mock_player_DRV_OPEN || first.session))
		number++;
	number++;
	while (drv_mock_call_at(mock_player(), number, &second) &&
		(second.message != mock_player_DRV_OPEN || second.session))
		number++;
	check(first.answer != 0 && second.answer != 0 && first.number < second.number, "both opens are remembered");
	end();
}

/* A test that expects one opening, under a system that has one of its own. */
static void test_session(void)
{
	char text[4096] = "";
	if (planted != BUG_none)
		return;
	mock_player_begin();
	drv_mock_fail_to(mock_player(), keep_text, text);
	mock_player_expect(DRV_OPEN);
	(void)client_play(&song);
	check(strstr(text, "may be the system's own opening; drv_mock_sessions leaves that out") != NULL,
		"a session is not hinted at");
	end();
	drv_mock_fail_to(mock_player(), NULL, NULL);
}

#ifndef _WIN32
/* A driver that refuses to be closed, twice, under a system that listens. */
static void test_refusal(void)
{
	begin();
	mock_fails(mock_player_on(DRV_CLOSE), 2);
	play();
	end();
}
#endif

/* ---- the guard ---- */

void client_meanwhile(void);

static void meanwhile(struct drv_mock_call *call, void *context)
{
	(void)call, (void)context;
	client_meanwhile();
}

static void test_host(void)
{
	mock_player_begin();
	mock_calls(mock_player_on(PLY_STOP), meanwhile, NULL);
	client_host(mock_player_DriverProc);
	end();
	if (planted == BUG_forgets_to_free)
		mock_player_DriverProc(0, NULL, DRV_FREE, 0, 0);
}

/* ---- all of them ---- */

static void (*const tests[])(void) = {
	test_healthy, test_counts, test_parameters, test_exact, test_order, test_order_of_each,
	test_instances, test_strict, test_answers, test_every_fault, test_failing_write, test_slow,
	test_stale_id, test_session, test_host,
};

int main(void)
{
	setvbuf(stdout, NULL, _IOFBF, 1 << 16);
#ifndef _WIN32
	drv_winmm_add(song.driver, mock_player_DriverProc);
#endif
	for (int bug = 0; bug < BUG_COUNT; bug++) {
		planted = (enum bug)bug;
		printf("bug %s\n", bug_name(planted));
		for (unsigned i = 0; i < sizeof tests / sizeof *tests; i++)
			tests[i]();
	}
#ifndef _WIN32
	drv_winmm_behave(DRV_WINMM_WINDOWS);
	for (int bug = 0; bug < BUG_COUNT; bug++) {
		planted = (enum bug)bug;
		printf("refused %s\n", bug_name(planted));
		test_refusal();
	}
#endif
	printf("%u checks, %u wrong\n", checks, wrong);
	return 0;
}
