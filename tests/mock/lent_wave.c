/* A program that plays and records through a mock of a wave driver: what a healthy driver does with
 * buffers and callbacks, by itself; buffers that do not come back, or when they are told to; and the
 * bugs that such programs have. */
#include "mock_wave_null.h"

#include "lent.h"

#define out mock_wave_null_wodMessage
#define in mock_wave_null_widMessage

enum bug { NONE, CLOSES_EARLY, UNPREPARES_EARLY, DOES_NOT_PREPARE, WRITES_TWICE, FORGETS_BUFFER };

static const char *const bugs[] = {"none", "closes_early", "unprepares_early", "does_not_prepare",
	"writes_twice", "forgets_buffer"};

static char first_bytes[8] = "first", second_bytes[8] = "second";
static WAVEHDR first, second;
static DWORD_PTR id;
static int lends_again;

static void CALLBACK callback(HDRVR wave, UINT message, DWORD_PTR data, DWORD_PTR buffer, DWORD_PTR none)
{
	(void)none;
	const WAVEHDR *const header = (const WAVEHDR *)buffer;
	if (wave != (HDRVR)(void *)first_bytes || data != 77)
		note("?");
	note(message == WOM_OPEN ? "o" : message == WOM_CLOSE ? "c" : message == WIM_OPEN ? "O" : "");
	note(message == WIM_CLOSE ? "C" : message == WOM_DONE ? "d" : message == WIM_DATA ? "D" : "");
	if (message != WOM_DONE && message != WIM_DATA)
		return;
	note(header == &first ? "1" : header == &second ? "2" : "?");
	note((header->dwFlags & WHDR_DONE) != 0 && (header->dwFlags & WHDR_INQUEUE) == 0 ? "" : "!");
	if (lends_again)
		out(0, WODM_WRITE, id, buffer, sizeof first);
}

static void open_with(DWORD (CALLBACK *entry)(UINT, UINT, DWORD_PTR, DWORD_PTR, DWORD_PTR), UINT message)
{
	WAVEOPENDESC description;
	memset(&description, 0, sizeof description);
	memset(&first, 0, sizeof first);
	memset(&second, 0, sizeof second);
	first.lpData = first_bytes;
	second.lpData = second_bytes;
	first.dwBufferLength = second.dwBufferLength = 8;
	description.hWave = first_bytes;
	description.dwCallback = (DWORD_PTR)callback;
	description.dwInstance = 77;
	check(entry(0, message, (DWORD_PTR)&id, (DWORD_PTR)&description, CALLBACK_FUNCTION) == MMSYSERR_NOERROR,
		"it is opened");
}

static DWORD_PTR handle(int open)
{
	static DWORD_PTR instance;
	if (open) {
		mock_wave_null_DriverProc(0, NULL, DRV_LOAD, 0, 0);
		mock_wave_null_DriverProc(0, NULL, DRV_ENABLE, 0, 0);
		instance = (DWORD_PTR)mock_wave_null_DriverProc(0, (HDRVR)(void *)bugs, DRV_OPEN, 0, 0);
	} else {
		mock_wave_null_DriverProc(instance, (HDRVR)(void *)bugs, DRV_CLOSE, 0, 0);
		mock_wave_null_DriverProc(0, NULL, DRV_DISABLE, 0, 0);
		mock_wave_null_DriverProc(0, NULL, DRV_FREE, 0, 0);
	}
	return instance;
}

static DWORD send(UINT message, WAVEHDR *buffer)
{
	return out(0, message, id, (DWORD_PTR)buffer, buffer == NULL ? 0 : sizeof *buffer);
}

static void test_healthy(void)
{
	mock_wave_null_begin();
	handle(1);
	open_with(out, WODM_OPEN);
	was_told("o", "it is told that it is open");
	check(send(WODM_PREPARE, &first) == 0 && first.dwFlags == WHDR_PREPARED, "a buffer is prepared");
	check(send(WODM_WRITE, &first) == 0 && first.dwFlags == (WHDR_PREPARED | WHDR_DONE),
		"it is played, and done");
	was_told("d1", "and comes back");
	check(send(WODM_UNPREPARE, &first) == 0 && first.dwFlags == WHDR_DONE, "it is unprepared");
	check(send(WODM_CLOSE, NULL) == 0, "it is closed");
	was_told("c", "and told so");
	open_with(in, WIDM_OPEN);
	in(0, WIDM_PREPARE, id, (DWORD_PTR)&first, sizeof first);
	in(0, WIDM_ADDBUFFER, id, (DWORD_PTR)&first, sizeof first);
	in(0, WIDM_UNPREPARE, id, (DWORD_PTR)&first, sizeof first);
	in(0, WIDM_CLOSE, id, 0, 0);
	was_told("OD1C", "an input is told the same");
	handle(0);
	check(mock_wave_null_end() == 0, "nothing is wrong");
}

static void test_query(void)
{
	mock_wave_null_begin();
	handle(1);
	WAVEOPENDESC description;
	memset(&description, 0, sizeof description);
	description.dwCallback = (DWORD_PTR)callback;
	check(out(0, WODM_OPEN, (DWORD_PTR)&id, (DWORD_PTR)&description, CALLBACK_FUNCTION | WAVE_FORMAT_QUERY) == 0,
		"it could be opened");
	was_told("", "what only asks is told nothing");
	handle(0);
	check(mock_wave_null_end() == 0, "and opens nothing");
}

/* The driver has both: what is lent first comes back first. */
static void keep_both(void)
{
	mock_wave_null_begin();
	handle(1);
	mock_keeps_buffers(mock_wave_null_on(WODM_WRITE));
	open_with(out, WODM_OPEN);
	send(WODM_PREPARE, &first);
	send(WODM_PREPARE, &second);
	send(WODM_WRITE, &first);
	send(WODM_WRITE, &second);
	was_told("o", "a driver that never gives a buffer back tells of none");
	check(first.dwFlags == (WHDR_PREPARED | WHDR_INQUEUE), "it has them");
}

static void end_both(void)
{
	send(WODM_UNPREPARE, &first);
	send(WODM_UNPREPARE, &second);
	check(send(WODM_CLOSE, NULL) == 0, "then it is closed");
	was_told("c", "as it should be");
	handle(0);
	check(mock_wave_null_end() == 0, "nothing is wrong");
}

static void test_reset(void)
{
	keep_both();
	check(send(WODM_RESET, NULL) == 0, "it is told to give all of them back");
	was_told("d1d2", "and does, in their order");
	end_both();
}

static void test_told(const char *record)
{
	keep_both();
	drv_mock_record(mock_wave_null(), record);
	check(mock_wave_null_give_back(1) == 1, "it is told to give one back");
	was_told("d1", "and does");
	mock_gives_back(mock_wave_null_on(WODM_PAUSE), 1);
	send(WODM_PAUSE, NULL);
	was_told("d2", "and another when a message comes");
	check(mock_wave_null_give_back(5) == 0, "then it has none");
	end_both();
}

/* Whoever lends a buffer again while he is told of it gets it once for each message. */
static void test_again(void)
{
	mock_wave_null_begin();
	handle(1);
	open_with(out, WODM_OPEN);
	send(WODM_PREPARE, &first);
	lends_again = 1;
	send(WODM_WRITE, &first);
	was_told("od1", "a buffer that is lent again meanwhile waits");
	send(WODM_PAUSE, NULL);
	was_told("d1", "for the next message");
	lends_again = 0;
	send(WODM_RESET, NULL);
	was_told("d1", "or until all are asked for");
	send(WODM_UNPREPARE, &first);
	send(WODM_CLOSE, NULL);
	told[0] = '\0';
	handle(0);
	check(mock_wave_null_end() == 0, "nothing is wrong");
}

/* The program, with a bug. */
static void test_bug(enum bug bug)
{
	mock_wave_null_begin();
	handle(1);
	mock_keeps_buffers(mock_wave_null_on(WODM_WRITE));
	open_with(out, WODM_OPEN);
	if (bug != DOES_NOT_PREPARE)
		send(WODM_PREPARE, &first);
	const DWORD written = send(WODM_WRITE, &first);
	check(written == (bug == DOES_NOT_PREPARE ? (DWORD)WAVERR_UNPREPARED : 0), "a driver's answer to a buffer");
	if (bug == WRITES_TWICE)
		check(send(WODM_WRITE, &first) == WAVERR_STILLPLAYING, "its answer to one that it has");
	if (bug == CLOSES_EARLY)
		check(send(WODM_CLOSE, NULL) == WAVERR_STILLPLAYING, "its answer to a close that is too early");
	if (bug == UNPREPARES_EARLY)
		check(send(WODM_UNPREPARE, &first) == WAVERR_STILLPLAYING, "its answer to an end that is too early");
	send(WODM_RESET, NULL);
	if (bug != FORGETS_BUFFER && bug != DOES_NOT_PREPARE)
		send(WODM_UNPREPARE, &first);
	send(WODM_CLOSE, NULL);
	told[0] = '\0';
	handle(0);
	mock_wave_null_end();
}

int main(int count, char **arguments)
{
	test_healthy();
	test_query();
	test_reset();
	test_told(count > 1 ? arguments[1] : NULL);
	test_again();
	for (int bug = NONE; bug <= FORGETS_BUFFER; bug++) {
		printf("bug %s\n", bugs[bug]);
		test_bug((enum bug)bug);
	}
	return end_checks();
}
