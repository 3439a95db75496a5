/* What a test tells the mock, as a list of rules. A rule that names a parameter which its message
 * lacks is a mistake of the test, and is reported like a failure. */
#include "drv_mock_parts.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

/* Memory of rules is small; without it nothing that a test says can be relied on. */
static void *allocate(size_t size)
{
	void *const memory = calloc(1, size);
	if (memory == NULL) {
		fputs("drv_mock: out of memory\n", stderr);
		abort();
	}
	return memory;
}

static void *copy_of(const void *bytes, size_t size)
{
	return memcpy(allocate(size + 1), bytes, size);
}

static struct drv_mock_rule *new_rule(struct drv_mock *mock, unsigned message, const char *file, int line)
{
	struct drv_mock_rule *const rule = allocate(sizeof *rule);
	rule->mock = mock;
	rule->message = (uint16_t)message;
	rule->scope = DRV_MOCK_NONE;
	rule->file = file;
	rule->line = line;
	rule->most = UINT32_MAX;
	rule->seen = allocate(sizeof *rule->seen);
	rule->once_end = &rule->once;
	return rule;
}

static struct drv_mock_rule *add_rule(struct drv_mock_rule *rule)
{
	struct drv_mock *const mock = rule->mock;
	drv_mock_enter(mock);
	drv_mock_ready(mock);
	*mock->rules_end = rule;
	mock->rules_end = &rule->next;
	drv_mock_leave(mock);
	return rule;
}

struct drv_mock_rule *drv_mock_on(struct drv_mock *mock, unsigned message, const char *file, int line)
{
	return add_rule(new_rule(mock, message, file, line));
}

struct drv_mock_rule *drv_mock_expect(struct drv_mock *mock, unsigned message, const char *file, int line)
{
	struct drv_mock_rule *const rule = new_rule(mock, message, file, line);
	rule->expected = 1;
	rule->least = rule->most = 1;
	return add_rule(rule);
}

struct drv_mock_rule *drv_mock_when(struct drv_mock *mock, unsigned scope, enum drv_mock_event event,
				    const char *file, int line)
{
	const struct drv_mock_scope *const of = &mock->tables->scopes[scope];
	if (event == MOCK_OPENS || event == MOCK_CLOSES)
		return drv_mock_on(mock, event == MOCK_OPENS ? of->opens : of->closes, file, line);
	struct drv_mock_rule *const rule = new_rule(mock, DRV_MOCK_NONE, file, line);
	rule->scope = (uint16_t)scope;
	rule->event = (uint8_t)event;
	return add_rule(rule);
}

void drv_mock_ignore(struct drv_mock *mock, unsigned message)
{
	struct drv_mock_rule *const rule = new_rule(mock, message, NULL, 0);
	rule->ignored = 1;
	(void)add_rule(rule);
}

static void drop_rule(struct drv_mock_rule *rule)
{
	while (rule->seen != NULL) {
		struct drv_mock_seen *const seen = rule->seen;
		rule->seen = seen->next;
		free(seen);
	}
	while (rule->once != NULL) {
		struct drv_mock_answer *const answer = rule->once;
		rule->once = answer->next;
		free(answer);
	}
	while (rule->writes != NULL) {
		struct drv_mock_write *const write = rule->writes;
		rule->writes = write->next;
		free(write);
	}
	for (unsigned i = 0; i < DRV_MOCK_ARGUMENTS; i++)
		free((void *)(uintptr_t)rule->matchers[i].bytes);
	free(rule);
}

void drv_mock_end_rules(struct drv_mock *mock)
{
	if (mock->rules != NULL) {
		*mock->rules_end = mock->past;
		mock->past = mock->rules;
	}
	mock->rules = NULL;
	mock->rules_end = &mock->rules;
}

void drv_mock_drop_rules(struct drv_mock *mock)
{
	drv_mock_end_rules(mock);
	while (mock->past != NULL) {
		struct drv_mock_rule *const rule = mock->past;
		mock->past = rule->next;
		drop_rule(rule);
	}
}

/* ---- how often, in which order, for whom ---- */

static struct drv_mock_rule *expect(struct drv_mock_rule *rule, unsigned least, unsigned most)
{
	drv_mock_enter(rule->mock);
	rule->expected = 1;
	rule->least = least;
	rule->most = most;
	drv_mock_leave(rule->mock);
	return rule;
}

struct drv_mock_rule *mock_times(struct drv_mock_rule *rule, unsigned times)
{
	return expect(rule, times, times);
}

struct drv_mock_rule *mock_at_least(struct drv_mock_rule *rule, unsigned times)
{
	return expect(rule, times, UINT32_MAX);
}

struct drv_mock_rule *mock_at_most(struct drv_mock_rule *rule, unsigned times)
{
	return expect(rule, 0, times);
}

struct drv_mock_rule *mock_never(struct drv_mock_rule *rule)
{
	return mock_times(rule, 0);
}

static struct drv_mock_rule *order(struct drv_mock_rule *rule, const char *group, int each)
{
	drv_mock_enter(rule->mock);
	struct drv_words words = drv_words_in(rule->group, sizeof rule->group);
	drv_words_text(&words, group);
	rule->each |= each != 0;
	drv_mock_leave(rule->mock);
	return rule;
}

struct drv_mock_rule *mock_in_order(struct drv_mock_rule *rule, const char *group)
{
	return order(rule, group, 0);
}

struct drv_mock_rule *mock_in_order_each(struct drv_mock_rule *rule, const char *group)
{
	return order(rule, group, 1);
}

struct drv_mock_rule *mock_for_instance(struct drv_mock_rule *rule, unsigned ordinal)
{
	drv_mock_enter(rule->mock);
	rule->instance = ordinal;
	drv_mock_leave(rule->mock);
	return rule;
}

/* ---- parameters ---- */

static void refuse_name(const struct drv_mock_rule *rule, const char *name)
{
	const struct drv_mock_message *const message = &rule->mock->tables->messages[rule->message];
	char text[512];
	struct drv_words words = drv_words_in(text, sizeof text);
	drv_words_text(&words, message->name);
	drv_words_text(&words, " has no parameter '");
	drv_words_text(&words, name);
	drv_words_text(&words, "'; it has ");
	for (unsigned i = 0; i < message->parameter_count; i++) {
		drv_words_text(&words, i == 0 ? "'" : ", '");
		drv_words_text(&words, message->parameters[i].name);
		drv_words_text(&words, "'");
	}
	drv_words_text(&words, message->parameter_count == 0 ? "none" : "");
	drv_mock_report(rule->mock, text, rule->file, rule->line);
}

unsigned drv_mock_place(const struct drv_mock *mock, unsigned message, const char *name)
{
	const struct drv_mock_message *const of = &mock->tables->messages[message];
	const struct drv_mock_entry *const entry = &mock->tables->entries[of->entry];
	for (unsigned i = 0; i < of->parameter_count; i++)
		if (strcmp(of->parameters[i].name, name) == 0)
			return of->parameters[i].place;
	for (unsigned i = 0; i < entry->argument_count; i++)
		if (strcmp(entry->arguments[i], name) == 0)
			return i;
	return DRV_MOCK_NONE;
}

static unsigned place_of(const struct drv_mock_rule *rule, const char *name)
{
	const unsigned place =
		rule->message == DRV_MOCK_NONE ? DRV_MOCK_NONE : drv_mock_place(rule->mock, rule->message, name);
	if (place == DRV_MOCK_NONE && rule->message != DRV_MOCK_NONE)
		refuse_name(rule, name);
	return place;
}

struct drv_mock_rule *mock_where(struct drv_mock_rule *rule, const char *parameter,
				 struct drv_mock_matcher matcher)
{
	const unsigned place = place_of(rule, parameter);
	if (place == DRV_MOCK_NONE)
		return rule;
	drv_mock_enter(rule->mock);
	free((void *)(uintptr_t)rule->matchers[place].bytes);
	rule->matchers[place] = matcher;
	rule->matchers[place].bytes = matcher.bytes == NULL ? NULL : copy_of(matcher.bytes, matcher.size);
	drv_mock_leave(rule->mock);
	return rule;
}

static struct drv_mock_matcher matcher_of(enum drv_mock_test test, intptr_t least, intptr_t most)
{
	struct drv_mock_matcher matcher = {DRV_MOCK_ANY, 0, 0, NULL, 0, NULL, NULL, NULL};
	matcher.test = test;
	matcher.least = least;
	matcher.most = most;
	return matcher;
}

static struct drv_mock_matcher matcher_at(enum drv_mock_test test, const void *bytes, size_t size)
{
	struct drv_mock_matcher matcher = matcher_of(test, 0, 0);
	matcher.bytes = bytes;
	matcher.size = size;
	return matcher;
}

struct drv_mock_matcher mock_any(void)
{
	return matcher_of(DRV_MOCK_ANY, 0, 0);
}

struct drv_mock_matcher mock_equal(intptr_t value)
{
	return matcher_of(DRV_MOCK_EQUAL, value, value);
}

struct drv_mock_matcher mock_not(intptr_t value)
{
	return matcher_of(DRV_MOCK_NOT, value, value);
}

struct drv_mock_matcher mock_between(intptr_t least, intptr_t most)
{
	return matcher_of(DRV_MOCK_BETWEEN, least, most);
}

struct drv_mock_matcher mock_one_of(const intptr_t *values, size_t count)
{
	return matcher_at(DRV_MOCK_ONE_OF, values, count * sizeof *values);
}

struct drv_mock_matcher mock_memory(const void *bytes, size_t size)
{
	return matcher_at(DRV_MOCK_BYTES, bytes, size);
}

struct drv_mock_matcher mock_string(LPCWSTR text)
{
	return matcher_at(DRV_MOCK_WIDE_TEXT, text, (wcslen(text) + 1) * sizeof *text);
}

struct drv_mock_matcher mock_text(const char *text)
{
	return matcher_at(DRV_MOCK_TEXT, text, strlen(text) + 1);
}

struct drv_mock_matcher mock_that(drv_mock_predicate *predicate, void *context, const char *text)
{
	struct drv_mock_matcher matcher = matcher_of(DRV_MOCK_THAT, 0, 0);
	matcher.predicate = predicate;
	matcher.context = context;
	matcher.text = text;
	return matcher;
}

/* ---- answers and faults ---- */

/* The rule has been changed, with the lock held, and acts from now on. */
static struct drv_mock_rule *acts(struct drv_mock_rule *rule)
{
	rule->acts = 1;
	drv_mock_leave(rule->mock);
	return rule;
}

struct drv_mock_rule *mock_returns(struct drv_mock_rule *rule, intptr_t answer)
{
	drv_mock_enter(rule->mock);
	rule->always = answer;
	rule->returns = 1;
	return acts(rule);
}

struct drv_mock_rule *mock_returns_once(struct drv_mock_rule *rule, intptr_t answer)
{
	struct drv_mock_answer *const once = allocate(sizeof *once);
	once->value = answer;
	drv_mock_enter(rule->mock);
	*rule->once_end = once;
	rule->once_end = &once->next;
	return acts(rule);
}

struct drv_mock_rule *mock_returns_each(struct drv_mock_rule *rule, const intptr_t *answers, size_t count)
{
	for (size_t i = 0; i < count; i++)
		mock_returns_once(rule, answers[i]);
	return rule;
}

struct drv_mock_rule *mock_writes(struct drv_mock_rule *rule, const char *parameter, const void *bytes,
				  size_t size)
{
	const unsigned place = place_of(rule, parameter);
	if (place == DRV_MOCK_NONE)
		return rule;
	struct drv_mock_write *const write = allocate(sizeof *write + size);
	write->place = place;
	write->size = size;
	memcpy(write->bytes, bytes, size);
	drv_mock_enter(rule->mock);
	write->next = rule->writes;
	rule->writes = write;
	return acts(rule);
}

struct drv_mock_rule *mock_calls(struct drv_mock_rule *rule, drv_mock_callback *callback, void *context)
{
	drv_mock_enter(rule->mock);
	rule->callback = callback;
	rule->context = context;
	return acts(rule);
}

struct drv_mock_rule *mock_fails(struct drv_mock_rule *rule, unsigned times)
{
	drv_mock_enter(rule->mock);
	rule->fails = times;
	return acts(rule);
}

struct drv_mock_rule *mock_fails_nth(struct drv_mock_rule *rule, unsigned nth)
{
	drv_mock_enter(rule->mock);
	rule->fails_nth = nth;
	return acts(rule);
}

struct drv_mock_rule *mock_delays(struct drv_mock_rule *rule, unsigned milliseconds)
{
	drv_mock_enter(rule->mock);
	rule->delay = milliseconds;
	return acts(rule);
}

struct drv_mock_rule *mock_crashes(struct drv_mock_rule *rule)
{
	drv_mock_enter(rule->mock);
	rule->crashes = 1;
	return acts(rule);
}

struct drv_mock_rule *mock_keeps_buffers(struct drv_mock_rule *rule)
{
	drv_mock_enter(rule->mock);
	rule->keeps = 1;
	return acts(rule);
}

struct drv_mock_rule *mock_gives_back(struct drv_mock_rule *rule, unsigned most)
{
	drv_mock_enter(rule->mock);
	rule->gives = most;
	return acts(rule);
}

struct drv_mock_rule *mock_issues(struct drv_mock_rule *rule, uintptr_t id)
{
	drv_mock_enter(rule->mock);
	rule->id = id;
	rule->issues = 1;
	return acts(rule);
}

struct drv_mock_rule *mock_issues_stale(struct drv_mock_rule *rule)
{
	drv_mock_enter(rule->mock);
	rule->stale = 1;
	return acts(rule);
}
