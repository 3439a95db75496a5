/* A program for any protocol: it reads the mock's tables, opens each scope inside the one around it,
 * sends every message there is, and closes what it opened; whatever fails, it copes. Then every message
 * that can fail does so, each time that it comes. */
#include "drv_mock_parts.h"

#include <stdio.h>
#include <string.h>

struct drv_mock *MOCK(void);

enum { BYTES = 4096 };

static struct drv_mock *mock;
static const struct drv_mock_tables *tables;
static uint64_t memory[DRV_MOCK_SCOPES][BYTES / sizeof(uint64_t)]; /* that parameters point to */
static uint64_t ids[DRV_MOCK_SCOPES];
static unsigned failed; /* calls of this turn */

static void set_id(const struct drv_mock_location *location, uintptr_t *arguments)
{
	if (location->place == DRV_MOCK_NONE)
		return;
	if (location->size == 0) {
		arguments[location->place] = (uintptr_t)ids[location->scope];
		return;
	}
	arguments[location->place] = (uintptr_t)memory[location->scope];
	void *const at = location->member == NULL ? memory[location->scope]
		: location->member(arguments[location->place]);
	memcpy(at, &ids[location->scope], location->size);
}

static void set_parameters(const struct drv_mock_message *message, uintptr_t *arguments)
{
	for (unsigned i = 0; i < message->parameter_count; i++) {
		const struct drv_mock_parameter *const parameter = &message->parameters[i];
		if (parameter->kind == DRV_MOCK_POINTER)
			arguments[parameter->place] = (uintptr_t)memory[message->scope % DRV_MOCK_SCOPES];
		else if (parameter->ranged)
			arguments[parameter->place] = (uintptr_t)parameter->least;
	}
	if (message->opens && tables->scopes[message->scope].session.at.place != DRV_MOCK_NONE)
		arguments[tables->scopes[message->scope].session.at.place] = 1;
	for (unsigned i = 0; i < DRV_MOCK_DEPTH && message->ids[i].scope != DRV_MOCK_NONE; i++)
		set_id(&message->ids[i], arguments);
	if (message->queues && message->buffer != DRV_MOCK_NONE)
		arguments[message->buffer] = (uintptr_t)memory[tables->scopes[message->scope].lends];
}

/* Notes the id that an opener gave. */
static void get_id(const struct drv_mock_message *message, const uintptr_t *arguments, intptr_t answer)
{
	const struct drv_mock_location *const issues = &message->issues;
	uint64_t *const id = &ids[message->scope];
	*id = (uint64_t)answer;
	if (issues->scope == DRV_MOCK_NONE)
		return;
	*id = arguments[issues->place];
	if (issues->size == 0)
		return;
	*id = 0;
	const uintptr_t at = arguments[issues->place];
	memcpy(id, issues->member == NULL ? (const void *)at : issues->member(at), issues->size);
}

/* Whether it succeeded. */
static int send(unsigned index)
{
	const struct drv_mock_message *const message = &tables->messages[index];
	uintptr_t arguments[DRV_MOCK_ARGUMENTS] = {0};
	set_parameters(message, arguments);
	arguments[tables->entries[message->entry].message] = message->value;
	if (message->opens && message->issues.scope != DRV_MOCK_NONE)
		arguments[message->issues.place] = (uintptr_t)memory[message->scope];
	const intptr_t answer = drv_mock_handle(mock, message->entry, arguments);
	const int good = drv_mock_succeeded(tables, message, answer);
	if (message->opens && good)
		get_id(message, arguments, answer);
	failed += !good;
	return good;
}

/* Whether a message is sent where that scope has just been opened: those that lend a buffer when it is
 * prepared. */
static int belongs(const struct drv_mock_message *message, unsigned scope)
{
	if (message->opens || message->closes || message->scope == DRV_MOCK_NONE)
		return 0;
	const unsigned lends = message->queues ? tables->scopes[message->scope].lends : DRV_MOCK_NONE;
	return (lends != DRV_MOCK_NONE ? lends : message->scope) == scope;
}

static void walk(unsigned scope)
{
	if (!send(tables->scopes[scope].opens))
		return;
	for (unsigned i = 0; i < tables->message_count; i++)
		if (belongs(&tables->messages[i], scope))
			(void)send(i);
	for (unsigned i = 0; i < tables->scope_count; i++)
		if (tables->scopes[i].parent == scope)
			walk(i);
	for (unsigned turn = 0; turn < 2 && !send(tables->scopes[scope].closes); turn++)
		continue;
}

static void walk_all(void)
{
	failed = 0;
	for (unsigned i = 0; i < tables->scope_count; i++)
		if (tables->scopes[i].parent == DRV_MOCK_NONE)
			walk(i);
}

static int is_reached(const unsigned *reached, unsigned message)
{
	const struct drv_mock_message *const it = &tables->messages[message];
	const int can_fail = it->fallible || (it->scope != DRV_MOCK_NONE &&
		!tables->conventions[it->convention].ignored);
	if (!can_fail || reached[message] > 0)
		return 1;
	printf("not ok - %s never failed\n", it->name);
	return 0;
}

int main(void)
{
	static unsigned reached[4096];
	struct drv_mock_faults faults = {0, 0, 0, 0, 0, ""};
	unsigned silent = 0;
	int good = 1;
	mock = MOCK();
	tables = mock->tables;
	drv_mock_begin(mock);
	walk_all();
	good = drv_mock_end(mock, NULL, 0) == 0;
	while (drv_mock_next_fault(mock, &faults)) {
		const unsigned message = faults.message;
		const unsigned before = failed;
		walk_all();
		reached[message] += mock->fault_hit;
		silent += mock->fault_hit && failed == 0 && before == 0 &&
			!tables->conventions[tables->messages[message].convention].ignored;
	}
	for (unsigned i = 0; i < tables->message_count; i++)
		good &= is_reached(reached, i);
	printf("%s: %u faults in %u messages, %u failures, %u not seen\n", tables->protocol, faults.turns,
		(unsigned)tables->message_count, faults.failures, silent);
	return good && faults.failures == 0 ? 0 : 1;
}
