/* A call goes through the mock in three steps: with the lock held it is read, judged and decided;
 * without it what was told is done, which may take long or call back; with it again the answer is
 * taken into account and remembered. */
#include "drv_mock_parts.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

/* ---- what the program passed ---- */

void *drv_mock_found(const struct drv_mock_location *location, const uintptr_t *arguments)
{
	void *const at = drv_mock_address(arguments[location->place]);
	return at == NULL || location->member == NULL ? at : location->member((uintptr_t)at);
}

uint64_t drv_mock_read(const struct drv_mock_location *location, const uintptr_t *arguments)
{
	uint64_t id = 0;
	uint32_t half = 0;
	if (location->place == DRV_MOCK_NONE)
		return 0;
	if (location->size == 0)
		return arguments[location->place];
	const void *const at = drv_mock_found(location, arguments);
	if (at == NULL)
		return 0;
	if (location->size == sizeof half) {
		memcpy(&half, at, sizeof half);
		return half;
	}
	memcpy(&id, at, sizeof id);
	return id;
}

static void write_id(const struct drv_mock_location *location, const uintptr_t *arguments, uint64_t id)
{
	const uint32_t half = (uint32_t)id;
	if (location->scope == DRV_MOCK_NONE || location->place == DRV_MOCK_NONE || location->size == 0)
		return;
	void *const at = drv_mock_found(location, arguments);
	if (at != NULL && location->size == sizeof half)
		memcpy(at, &half, sizeof half);
	else if (at != NULL)
		memcpy(at, &id, sizeof id);
}

static unsigned find_message(const struct drv_mock_tables *tables, unsigned entry, uint32_t value)
{
	for (unsigned i = 0; i < tables->message_count; i++)
		if (tables->messages[i].value == value && tables->messages[i].entry == entry)
			return i;
	return DRV_MOCK_NONE;
}

uint32_t drv_mock_thread(struct drv_mock *mock)
{
	const uintptr_t self = drv_self();
	uint32_t i = 0;
	while (i < mock->thread_count && mock->threads[i] != self)
		i++;
	if (i == mock->thread_count && i < DRV_MOCK_THREADS)
		mock->threads[mock->thread_count++] = self;
	return i + 1;
}

/* Whether an opener only asks; and whether a closer ends what only asked, which nothing but the member
 * that it shares with the opener can tell. */
static int is_query(const struct drv_mock_tables *tables, const struct drv_mock_message *message,
		    const uintptr_t *arguments)
{
	if (message->scope == DRV_MOCK_NONE || (!message->opens && !message->closes))
		return 0;
	const struct drv_mock_condition *const query = &tables->scopes[message->scope].query;
	if (query->at.place == DRV_MOCK_NONE || (message->closes && query->at.size == 0))
		return 0;
	const uint64_t value = drv_mock_read(&query->at, arguments);
	return query->mask != 0 ? (value & query->mask) != 0 : value == (uint64_t)query->value;
}

static void read_call(struct drv_mock *mock, unsigned entry, const uintptr_t *arguments,
		      struct drv_mock_call *call)
{
	const struct drv_mock_tables *const tables = mock->tables;
	const struct drv_mock_entry *const at = &tables->entries[entry];
	memset(call, 0, sizeof *call);
	call->entry = (uint16_t)entry;
	call->width = sizeof(uintptr_t);
	for (unsigned i = 0; i < at->argument_count; i++)
		call->arguments[i] = arguments[i];
	call->value = (uint32_t)arguments[at->message];
	call->message = (uint16_t)find_message(tables, entry, call->value);
	if (call->message == DRV_MOCK_NONE)
		return;
	const struct drv_mock_message *const message = &tables->messages[call->message];
	for (unsigned i = 0; i < DRV_MOCK_DEPTH && message->ids[i].scope != DRV_MOCK_NONE; i++)
		call->ids[i] = drv_mock_read(&message->ids[i], arguments);
	call->query = (uint8_t)is_query(tables, message, arguments);
}

/* ---- the beginning ---- */

static int has_open(const struct drv_guard *guard, uint16_t scope)
{
	for (uint32_t i = 1; i < guard->count; i++)
		if (guard->objects[i].scope == scope && guard->objects[i].open)
			return 1;
	return 0;
}

static void note_session(const struct drv_mock *mock, struct drv_mock_call *call)
{
	const struct drv_mock_message *const message = &mock->tables->messages[call->message];
	if (mock->sessions && message->opens && message->scope != DRV_MOCK_NONE)
		call->session = drv_mock_is(&mock->tables->scopes[message->scope].session, call) &&
				!has_open(&mock->guard, message->scope);
}

static void say_finding(struct drv_mock *mock, const struct drv_mock_call *call,
			const struct drv_guard_finding *finding, struct drv_mock_plan *plan)
{
	struct drv_words words = drv_words_in(plan->text, sizeof plan->text);
	drv_words_text(&words, finding->text);
	drv_words_text(&words, "\ncame:     #");
	drv_words_number(&words, call->number);
	drv_words_text(&words, " ");
	drv_words_message(&words, mock->tables, call);
	drv_mock_say_history(mock, finding->object, &words);
	plan->file = NULL;
}

static void begin_call(struct drv_mock *mock, const uintptr_t *arguments, struct drv_mock_call *call,
		       struct drv_mock_plan *plan, struct drv_mock_news *news)
{
	struct drv_guard_finding finding;
	const uint64_t now = drv_mock_now();
	if (mock->calls == 0)
		mock->origin = now;
	call->time = now - mock->origin;
	call->thread = drv_mock_thread(mock);
	if (call->message == DRV_MOCK_NONE) {
		drv_mock_keep(mock, call);
		drv_mock_expected(mock, call, plan);
		return;
	}
	const struct drv_mock_message *const message = &mock->tables->messages[call->message];
	if (message->opens && message->issues.scope != DRV_MOCK_NONE)
		plan->own = drv_mock_read(&message->issues, arguments);
	note_session(mock, call);
	call->number = mock->calls + 1;
	drv_guard_judge(&mock->guard, call, &finding);
	drv_mock_change(mock, arguments, call, news);
	drv_mock_keep(mock, call);
	drv_mock_expected(mock, call, plan);
	if (finding.verdict != DRV_MOCK_LEGAL && (mock->allowed >> finding.verdict & 1) == 0)
		say_finding(mock, call, &finding, plan);
	drv_mock_decide(mock, call, &finding, plan);
	call->programmed = plan->programmed;
	if ((plan->delay != 0 || plan->crashes) && mock->record != NULL)
		drv_mock_kept(mock, call, 1);
}

/* ---- in between ---- */

/* Ends the program as a driver that follows a wrong pointer does. */
static void crash(void)
{
#ifdef _WIN32
	RaiseException(EXCEPTION_ACCESS_VIOLATION, 0, 0, NULL);
#else
	(void)signal(SIGSEGV, SIG_DFL);
	(void)raise(SIGSEGV);
#endif
}

/* In the order in which the test said it. */
static void write_all(const struct drv_mock_write *write, const uintptr_t *arguments)
{
	if (write == NULL)
		return;
	write_all(write->next, arguments);
	if (drv_mock_address(arguments[write->place]) != NULL)
		memcpy(drv_mock_address(arguments[write->place]), write->bytes, write->size);
}

static void act(struct drv_mock *mock, const uintptr_t *arguments, struct drv_mock_call *call,
		const struct drv_mock_plan *plan)
{
	if (plan->delay != 0)
		drv_mock_sleep(plan->delay);
	if (plan->crashes)
		crash();
	call->answer = plan->answer;
	call->issued = plan->id;
	write_all(plan->writes, arguments);
	if (plan->callback == NULL)
		return;
	plan->callback(call, plan->context);
	const struct drv_mock_message *const message = &mock->tables->messages[call->message];
	if (!drv_mock_succeeded(mock->tables, message, call->answer))
		call->issued = 0;
	else if (message->opens && mock->tables->conventions[message->convention].issues_id)
		call->issued = (uint64_t)call->answer;
}

/* ---- the end ---- */

struct event {
	drv_mock_callback *callback;
	void *context;
	unsigned times;
};

/* Callbacks for what a message did beside what it says: instances that went with what was around
 * them, or the last one. */
static unsigned find_events(const struct drv_mock *mock, const uint32_t *before, struct event *events,
			    unsigned most, uint16_t closed)
{
	unsigned count = 0;
	for (const struct drv_mock_rule *rule = mock->rules; rule != NULL && count < most; rule = rule->next) {
		if (rule->message != DRV_MOCK_NONE || rule->callback == NULL)
			continue;
		uint32_t left = 0;
		for (uint32_t i = 1; i < mock->guard.count; i++)
			left += mock->guard.objects[i].scope == rule->scope && mock->guard.objects[i].open;
		const uint32_t gone = before[rule->scope] > left ? before[rule->scope] - left : 0;
		if (rule->event == MOCK_FORCED && gone > 0 && closed != rule->scope)
			events[count++] = (struct event){rule->callback, rule->context, gone};
		if (rule->event == MOCK_LAST_CLOSE && gone > 0 && left == 0)
			events[count++] = (struct event){rule->callback, rule->context, 1};
	}
	return count;
}

static void count_open(const struct drv_mock *mock, uint32_t *open)
{
	memset(open, 0, DRV_MOCK_SCOPES * sizeof *open);
	for (uint32_t i = 1; i < mock->guard.count; i++)
		if (mock->guard.objects[i].open)
			open[mock->guard.objects[i].scope]++;
}

static unsigned end_call(struct drv_mock *mock, const uintptr_t *arguments, struct drv_mock_call *call,
			 int stays, struct drv_mock_news *news, struct event *events, unsigned most)
{
	uint32_t open[DRV_MOCK_SCOPES];
	unsigned count = 0;
	const int closes = call->message != DRV_MOCK_NONE && mock->tables->messages[call->message].closes;
	if (closes)
		count_open(mock, open);
	call->ended = ++mock->events;
	call->took = drv_mock_now() - mock->origin - call->time;
	if (call->message != DRV_MOCK_NONE)
		drv_mock_lend(mock, arguments, call, stays);
	drv_guard_apply(&mock->guard, call);
	drv_mock_kept(mock, call, 0);
	if (call->message != DRV_MOCK_NONE)
		drv_mock_news(mock, arguments, call, news);
	if (closes)
		count = find_events(mock, open, events, most, mock->tables->messages[call->message].scope);
	return count;
}

/* ---- programs that know nothing of the mock ---- */

#ifdef _WIN32
static const char *variable(const char *name, char *value, size_t size)
{
	const DWORD length = GetEnvironmentVariableA(name, value, (DWORD)size);
	return length > 0 && length < size ? value : NULL;
}
#else
static const char *variable(const char *name, char *value, size_t size)
{
	const char *const found_there = getenv(name);
	const size_t length = found_there == NULL ? 0 : strlen(found_there);
	return length > 0 && length < size ? memcpy(value, found_there, length + 1) : NULL;
}
#endif

static const char *setting(const struct drv_mock *mock, const char *what, char *value, size_t size)
{
	char name[128];
	struct drv_words words = drv_words_in(name, sizeof name);
	drv_words_text(&words, what);
	drv_words_text(&words, "_");
	drv_words_text(&words, mock->tables->driver);
	const char *const own = variable(name, value, size);
	return own != NULL ? own : variable(what, value, size);
}

/* The mocks of a program that does not know it has any. */
static struct drv_mock *unknown;
static drv_mock_lock unknown_lock = DRV_MOCK_UNLOCKED;

static void end_unknown(void)
{
	for (struct drv_mock *mock = unknown; mock != NULL; mock = mock->unknown)
		(void)drv_mock_end(mock, NULL, 0);
}

static void add_unknown(struct drv_mock *mock)
{
	drv_mock_hold(&unknown_lock);
	const int first = unknown == NULL;
	mock->unknown = unknown;
	unknown = mock;
	drv_mock_release(&unknown_lock);
	if (first)
		(void)atexit(end_unknown);
}

/* The program's output is its own, so that failures go to the record. A module may be loaded and
 * freed several times by one program: each time adds to the file. */
static void obey_environment(struct drv_mock *mock)
{
	char record[1024], scenario[1024];
	const int records = setting(mock, "DRVGEN_RECORD", record, sizeof record) != NULL;
	const int told = setting(mock, "DRVGEN_SCENARIO", scenario, sizeof scenario) != NULL;
	if (!records && !told)
		return;
	drv_mock_fail_to(mock, drv_mock_tell_record, mock);
	add_unknown(mock);
	if (records && !drv_mock_open_record(mock, record, "ab"))
		drv_mock_report(mock, "DRVGEN_RECORD names a file that cannot be written", record, 0);
	if (told)
		(void)drv_mock_scenario(mock, scenario);
}

/* ---- a call ---- */

enum { EVENTS = 8 };

intptr_t drv_mock_handle(struct drv_mock *mock, unsigned entry, const uintptr_t *arguments)
{
	struct drv_mock_call call;
	struct drv_mock_plan plan;
	struct event events[EVENTS];
	struct drv_mock_news news = {{0, 0, 0, 0, 0}, 0, 0, 0, 0};
	read_call(mock, entry, arguments, &call);
	plan.rule = NULL;
	plan.own = plan.id = 0;
	plan.delay = plan.crashes = plan.programmed = 0;
	plan.answer = 0;
	plan.writes = NULL;
	plan.callback = NULL;
	plan.context = NULL;
	plan.gives = plan.keeps = 0;
	plan.text[0] = '\0';
	plan.file = NULL;
	plan.line = 0;
	drv_mock_enter(mock);
	const int fresh = !mock->scenario;
	mock->scenario = 1;
	drv_mock_ready(mock);
	if (fresh) {
		drv_mock_leave(mock);
		obey_environment(mock);
		drv_mock_enter(mock);
	}
	begin_call(mock, arguments, &call, &plan, &news);
	drv_mock_leave(mock);
	if (plan.text[0] != '\0')
		drv_mock_report(mock, plan.text, plan.file, plan.line);
	if (call.message == DRV_MOCK_NONE)
		call.answer = mock->tables->entries[entry].fallback(arguments);
	else
		act(mock, arguments, &call, &plan);
	if (call.issued != 0)
		write_id(&mock->tables->messages[call.message].issues, arguments, call.issued);
	drv_mock_enter(mock);
	const unsigned count = end_call(mock, arguments, &call, plan.keeps, &news, events, EVENTS);
	drv_mock_leave(mock);
	if (call.message != DRV_MOCK_NONE)
		drv_mock_tell(mock, &call, &news, plan.gives);
	for (unsigned i = 0; i < count; i++)
		for (unsigned j = 0; j < events[i].times; j++)
			events[i].callback(&call, events[i].context);
	return (intptr_t)call.answer;
}

/* ---- choices ---- */

void drv_mock_strict(struct drv_mock *mock, int strict)
{
	drv_mock_enter(mock);
	drv_mock_ready(mock);
	mock->strict = strict != 0;
	drv_mock_leave(mock);
}

void drv_mock_sessions(struct drv_mock *mock, int sessions)
{
	drv_mock_enter(mock);
	drv_mock_ready(mock);
	mock->sessions = sessions != 0;
	drv_mock_leave(mock);
}

void drv_mock_allow(struct drv_mock *mock, enum drv_mock_verdict verdict)
{
	drv_mock_enter(mock);
	drv_mock_ready(mock);
	mock->allowed |= verdict == DRV_MOCK_VERDICTS ? UINT32_MAX : (uint32_t)1 << verdict;
	drv_mock_leave(mock);
}
