/* What the mock remembers: a ring of calls, the same as lines of a file, and the failures that it
 * told of. A line is written whole and handed to the system before the call returns, so that a
 * program which is killed leaves all of them. */
#if !defined(_WIN32) && !defined(_POSIX_C_SOURCE)
#define _POSIX_C_SOURCE 200809L /* clock_gettime */
#endif

#include "drv_mock_parts.h"

#include <stdlib.h>
#include <string.h>

#ifndef _WIN32
#include <time.h>
#endif

enum { LINE = 2048 };

/* ---- the system ---- */

#ifdef _WIN32

void drv_mock_hold(drv_mock_lock *lock)
{
	AcquireSRWLockExclusive(lock);
}

void drv_mock_release(drv_mock_lock *lock)
{
	ReleaseSRWLockExclusive(lock);
}

uint64_t drv_mock_now(void)
{
	LARGE_INTEGER ticks, frequency;
	QueryPerformanceCounter(&ticks);
	QueryPerformanceFrequency(&frequency);
	const uint64_t second = (uint64_t)frequency.QuadPart;
	const uint64_t now = (uint64_t)ticks.QuadPart;
	return now / second * 1000000000u + now % second * 1000000000u / second;
}

void drv_mock_sleep(unsigned milliseconds)
{
	Sleep(milliseconds);
}

#else

void drv_mock_hold(drv_mock_lock *lock)
{
	pthread_mutex_lock(lock);
}

void drv_mock_release(drv_mock_lock *lock)
{
	pthread_mutex_unlock(lock);
}

uint64_t drv_mock_now(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

void drv_mock_sleep(unsigned milliseconds)
{
	poll(NULL, 0, (int)milliseconds);
}

#endif

void drv_mock_enter(struct drv_mock *mock)
{
	drv_mock_hold(&mock->lock);
}

void drv_mock_leave(struct drv_mock *mock)
{
	drv_mock_release(&mock->lock);
}

/* ---- the ring ---- */

void drv_mock_keep(struct drv_mock *mock, struct drv_mock_call *call)
{
	call->number = ++mock->calls;
	call->began = ++mock->events;
	if (call->message != DRV_MOCK_NONE && mock->counts != NULL && !call->session && !call->returns)
		mock->counts[call->message]++;
	if (mock->ring_size > 0)
		mock->ring[(call->number - 1) % mock->ring_size] = *call;
}

static void write_line(struct drv_mock *mock, const struct drv_mock_call *call, int pending)
{
	char line[LINE];
	struct drv_words words = drv_words_in(line, sizeof line);
	drv_words_json(&words, mock->tables, call, pending);
	if (fwrite(line, 1, words.length, mock->record) != words.length || fflush(mock->record) != 0) {
		(void)fclose(mock->record);
		mock->record = NULL;
	}
}

void drv_mock_kept(struct drv_mock *mock, const struct drv_mock_call *call, int pending)
{
	struct drv_mock_call *const kept =
		mock->ring_size > 0 ? &mock->ring[(call->number - 1) % mock->ring_size] : NULL;
	if (kept != NULL && kept->number == call->number)
		*kept = *call;
	if (mock->record != NULL)
		write_line(mock, call, pending);
}

int drv_mock_remember(struct drv_mock *mock, size_t calls)
{
	drv_mock_enter(mock);
	drv_mock_ready(mock);
	struct drv_mock_call *const ring = calloc(calls > 0 ? calls : 1, sizeof *ring);
	if (ring != NULL) {
		for (size_t i = 0; calls > 0 && i < mock->ring_size; i++)
			if (mock->ring[i].number + calls > mock->calls)
				ring[(mock->ring[i].number - 1) % calls] = mock->ring[i];
		free(mock->ring);
		mock->ring = ring;
		mock->ring_size = calls;
		mock->wanted_size = calls;
	}
	drv_mock_leave(mock);
	return ring != NULL;
}

/* Whether a call is still kept; the lock is held. */
static const struct drv_mock_call *kept_call(const struct drv_mock *mock, uint64_t number)
{
	if (number == 0 || number > mock->calls || mock->ring_size == 0)
		return NULL;
	const struct drv_mock_call *const call = &mock->ring[(number - 1) % mock->ring_size];
	return call->number == number ? call : NULL;
}

uint64_t drv_mock_calls(struct drv_mock *mock)
{
	drv_mock_enter(mock);
	const uint64_t calls = mock->calls;
	drv_mock_leave(mock);
	return calls;
}

uint64_t drv_mock_forgotten(struct drv_mock *mock)
{
	drv_mock_enter(mock);
	uint64_t kept = 0;
	while (kept_call(mock, mock->calls - kept) != NULL)
		kept++;
	const uint64_t forgotten = mock->calls - kept;
	drv_mock_leave(mock);
	return forgotten;
}

int drv_mock_call_at(struct drv_mock *mock, uint64_t number, struct drv_mock_call *call)
{
	drv_mock_enter(mock);
	const struct drv_mock_call *const kept = kept_call(mock, number);
	if (kept != NULL)
		*call = *kept;
	drv_mock_leave(mock);
	return kept != NULL;
}

uint64_t drv_mock_count(struct drv_mock *mock, unsigned message)
{
	drv_mock_enter(mock);
	const uint64_t count = mock->counts != NULL ? mock->counts[message] : 0;
	drv_mock_leave(mock);
	return count;
}

intptr_t drv_mock_value_of(struct drv_mock *mock, const struct drv_mock_call *call, const char *name)
{
	if (call->message == DRV_MOCK_NONE)
		return 0;
	const struct drv_mock_message *const message = &mock->tables->messages[call->message];
	for (unsigned i = 0; i < message->parameter_count; i++)
		if (strcmp(message->parameters[i].name, name) == 0)
			return (intptr_t)drv_mock_value(&message->parameters[i],
				call->arguments[message->parameters[i].place], call->width);
	const unsigned place = drv_mock_place(mock, call->message, name);
	return place == DRV_MOCK_NONE ? 0 : (intptr_t)(uintptr_t)call->arguments[place];
}

void drv_mock_describe(struct drv_mock *mock, const struct drv_mock_call *call, char *text, size_t size)
{
	struct drv_words words = drv_words_in(text, size);
	drv_words_call(&words, mock->tables, call);
}

/* What led to how things are when a record begins. */
static void write_kept(struct drv_mock *mock)
{
	for (uint64_t number = 1; mock->record != NULL && number <= mock->calls; number++) {
		const struct drv_mock_call *const call = kept_call(mock, number);
		if (call != NULL && call->ended != 0)
			write_line(mock, call, 0);
	}
}

int drv_mock_record(struct drv_mock *mock, const char *path)
{
	return drv_mock_open_record(mock, path, "wb");
}

int drv_mock_open_record(struct drv_mock *mock, const char *path, const char *mode)
{
	char line[LINE];
	struct drv_words words = drv_words_in(line, sizeof line);
	FILE *const file = path != NULL ? fopen(path, mode) : NULL;
	drv_words_json_head(&words, mock->tables);
	if (file != NULL && (fwrite(line, 1, words.length, file) != words.length || fflush(file) != 0)) {
		(void)fclose(file);
		return 0;
	}
	drv_mock_enter(mock);
	drv_mock_ready(mock);
	FILE *const old = mock->record;
	mock->record = file;
	write_kept(mock);
	drv_mock_leave(mock);
	if (old != NULL)
		(void)fclose(old);
	return path == NULL || file != NULL;
}

/* ---- reports ---- */

void drv_mock_say_history(struct drv_mock *mock, uint32_t object, struct drv_words *words)
{
	const struct drv_mock_call *shown[DRV_MOCK_HISTORY];
	unsigned count = 0;
	for (uint64_t number = mock->calls; number > 0 && count < DRV_MOCK_HISTORY; number--) {
		const struct drv_mock_call *const call = kept_call(mock, number);
		if (call == NULL)
			break;
		if (call->ended != 0 && (object == 0 || drv_guard_concerns(&mock->guard, object, call)))
			shown[count++] = call;
	}
	drv_words_text(words, count == 0 ? "" : "\nbefore:   ");
	for (unsigned i = count; i-- > 0;) {
		drv_words_call(words, mock->tables, shown[i]);
		drv_words_text(words, i == 0 ? "" : "\n          ");
	}
}

static void say_lines(struct drv_words *words, const char *text)
{
	for (; *text != '\0'; text++) {
		const char letter[] = {*text, '\0'};
		drv_words_text(words, *text == '\n' ? "\n#   " : letter);
	}
}

static void tell_tap(const struct drv_mock_failure *failure, void *context)
{
	(void)context;
	if (failure->last)
		return;
	char text[2 * DRV_MOCK_REPORT]; /* in one piece: other threads may print, too */
	struct drv_words words = drv_words_in(text, sizeof text);
	drv_words_text(&words, "not ok - ");
	say_lines(&words, failure->text);
	if (failure->file != NULL) {
		drv_words_text(&words, "\n#   at ");
		drv_words_text(&words, failure->file);
		drv_words_text(&words, ":");
		drv_words_signed(&words, failure->line);
	}
	drv_words_text(&words, "\n");
	fputs(text, stdout);
	(void)fflush(stdout);
}

void drv_mock_tell_record(const struct drv_mock_failure *failure, void *context)
{
	struct drv_mock *const mock = context;
	char line[6 * DRV_MOCK_REPORT + 32]; /* if all of it were escaped */
	struct drv_words words = drv_words_in(line, sizeof line);
	if (failure->last)
		return;
	drv_words_text(&words, "{\"failure\":");
	drv_words_quoted(&words, failure->text);
	drv_words_text(&words, "}\n");
	drv_mock_enter(mock);
	FILE *const to = mock->record != NULL ? mock->record : stderr;
	(void)fwrite(line, 1, words.length, to);
	(void)fflush(to);
	drv_mock_leave(mock);
}

void drv_mock_fail_to(struct drv_mock *mock, drv_mock_fail *fail, void *context)
{
	drv_mock_enter(mock);
	mock->fail = fail;
	mock->fail_context = context;
	drv_mock_leave(mock);
}

static void tell(struct drv_mock *mock, const struct drv_mock_failure *failure)
{
	drv_mock_enter(mock);
	drv_mock_fail *const fail = mock->fail != NULL ? mock->fail : tell_tap;
	void *const context = mock->fail_context;
	drv_mock_leave(mock);
	fail(failure, context);
}

void drv_mock_report(struct drv_mock *mock, const char *text, const char *file, int line)
{
	char whole[DRV_MOCK_REPORT];
	struct drv_words words = drv_words_in(whole, sizeof whole);
	drv_words_text(&words, mock->tables->driver);
	drv_words_text(&words, ": ");
	drv_words_text(&words, text);
	drv_mock_enter(mock);
	if (mock->faults != NULL && mock->faults->started) {
		drv_words_text(&words, "\nwhile:    ");
		drv_words_text(&words, mock->faults->text);
	}
	if (mock->failures++ == 0) {
		struct drv_words first = drv_words_in(mock->first, sizeof mock->first);
		drv_words_text(&first, whole);
		*(mock->first + strcspn(mock->first, "\n")) = '\0';
	}
	drv_mock_leave(mock);
	const struct drv_mock_failure failure = {whole, file, line, 0};
	tell(mock, &failure);
}

/* Sums up; may not return. */
static void tell_last(struct drv_mock *mock, uint64_t failures, const char *file, int line)
{
	char text[256];
	struct drv_words words = drv_words_in(text, sizeof text);
	drv_words_number(&words, failures);
	drv_words_text(&words, failures == 1 ? " failure: " : " failures, the first: ");
	drv_words_text(&words, mock->first);
	const struct drv_mock_failure failure = {text, file, line, 1};
	if (failures > 0)
		tell(mock, &failure);
}

/* ---- begin and end ---- */

void drv_mock_ready(struct drv_mock *mock)
{
	if (mock->begun)
		return;
	mock->begun = 1;
	mock->rules_end = &mock->rules;
	mock->ring_size = mock->wanted_size != 0 ? mock->wanted_size : DRV_MOCK_REMEMBERED;
	mock->ring = calloc(mock->ring_size, sizeof *mock->ring);
	if (mock->ring == NULL)
		mock->ring_size = 0;
	mock->counts = calloc(mock->tables->message_count, sizeof *mock->counts);
	drv_guard_begin(&mock->guard, mock->tables);
}

void drv_mock_begin(struct drv_mock *mock)
{
	drv_mock_record(mock, NULL);
	drv_mock_enter(mock);
	drv_mock_drop_rules(mock);
	struct drv_guard guard = mock->guard;
	free(mock->ring);
	free(mock->counts);
	const struct drv_mock was = *mock;
	memset((char *)mock + offsetof(struct drv_mock, begun), 0, sizeof *mock - offsetof(struct drv_mock, begun));
	mock->scenario = 1; /* a test that says what it wants needs no environment */
	mock->fail = was.fail;
	mock->fail_context = was.fail_context;
	mock->wanted_size = was.wanted_size;
	drv_mock_ready(mock);
	if (was.begun) {
		drv_guard_renew(&guard);
		mock->guard = guard;
		mock->issued = was.issued;
		mock->clients = was.clients;
		mock->loans = was.loans;
		mock->opened = was.opened;
	}
	drv_mock_leave(mock);
}

/* Reports what is still open. */
static void find_unclosed(struct drv_mock *mock)
{
	struct drv_guard_finding finding;
	uint32_t object = 0;
	drv_mock_enter(mock);
	const int allowed = (mock->allowed >> DRV_MOCK_UNCLOSED & 1) != 0;
	while (!allowed && (object = drv_guard_unclosed(&mock->guard, object, &finding)) != 0) {
		char text[DRV_MOCK_REPORT];
		struct drv_words words = drv_words_in(text, sizeof text);
		drv_words_text(&words, finding.text);
		drv_mock_say_history(mock, object, &words);
		drv_mock_leave(mock);
		drv_mock_report(mock, text, NULL, 0);
		drv_mock_enter(mock);
	}
	drv_mock_leave(mock);
}

unsigned drv_mock_end(struct drv_mock *mock, const char *file, int line)
{
	drv_mock_enter(mock);
	drv_mock_ready(mock);
	drv_mock_leave(mock);
	drv_mock_missing(mock);
	find_unclosed(mock);
	drv_mock_record(mock, NULL);
	drv_mock_enter(mock);
	const uint64_t failures = mock->failures;
	drv_mock_end_rules(mock);
	mock->failures = 0;
	mock->ended = 1;
	if (mock->faults != NULL)
		mock->faults->failures += (unsigned)failures;
	drv_mock_leave(mock);
	tell_last(mock, failures, file, line);
	return (unsigned)failures;
}
