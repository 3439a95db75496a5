/* What a call is answered: as a healthy driver would, unless a rule or a fault says otherwise. */
#include "drv_mock_parts.h"

#include <stdlib.h>

static int is_refused(unsigned verdict)
{
	return verdict == DRV_MOCK_OUTSIDE || verdict == DRV_MOCK_DEAD || verdict == DRV_MOCK_TWICE ||
	       verdict == DRV_MOCK_UNKNOWN || verdict == DRV_MOCK_ZERO || verdict == DRV_MOCK_NOT_OPEN ||
	       verdict == DRV_MOCK_RANGE;
}

/* An id that no scope had before, in 31 bits: not zero, and not near the one before. */
static uint64_t fresh_id(struct drv_mock *mock)
{
	return (uint64_t)(++mock->issued & 0x7fffff) << 8 | 0x10;
}

static intptr_t success_of(const struct drv_mock *mock, const struct drv_mock_message *message)
{
	return (intptr_t)mock->tables->conventions[message->convention].success;
}

static uint32_t live_in(const struct drv_guard *guard, uint16_t scope)
{
	uint32_t live = 0;
	for (uint32_t i = 1; i < guard->count; i++)
		live += guard->objects[i].scope == scope && guard->objects[i].open &&
			!guard->objects[i].session;
	return live;
}

/* Whether a scope is the outermost of which there may be several: what a limit is about. */
static int is_instance(const struct drv_mock_tables *tables, uint16_t scope)
{
	if (!tables->scopes[scope].many)
		return 0;
	while ((scope = tables->scopes[scope].parent) != DRV_MOCK_NONE)
		if (tables->scopes[scope].many)
			return 0;
	return 1;
}

static int may_open(struct drv_mock *mock, const struct drv_mock_call *call,
		    const struct drv_mock_message *message)
{
	const struct drv_mock_tables *const tables = mock->tables;
	const struct drv_mock_scope *const scope = &tables->scopes[message->scope];
	if (!drv_guard_awake(&mock->guard, drv_guard_subject(&mock->guard, call)))
		return 0;
	if (drv_mock_is(&scope->session, call) && tables->refuses_session)
		return 0;
	return call->session || tables->limit == 0 || !is_instance(tables, message->scope) ||
	       live_in(&mock->guard, message->scope) < tables->limit;
}

static void decide_opening(struct drv_mock *mock, const struct drv_mock_call *call,
			   const struct drv_mock_message *message, struct drv_mock_plan *plan)
{
	const struct drv_mock_scope *const scope = &mock->tables->scopes[message->scope];
	if (!may_open(mock, call, message)) {
		plan->answer = (intptr_t)message->failure;
		return;
	}
	plan->answer = success_of(mock, message);
	if (call->query || !scope->many)
		return;
	plan->id = scope->by_host ? plan->own : fresh_id(mock);
}

/* Of a message that neither opens nor closes anything. */
static void decide_use(const struct drv_mock *mock, const struct drv_mock_call *call,
		       const struct drv_mock_message *message, struct drv_mock_plan *plan)
{
	const int anywhere = message->scope == DRV_MOCK_NONE || message->early;
	if (anywhere || drv_guard_awake(&mock->guard, call->object))
		plan->answer = (intptr_t)message->answer;
}

/* Of a message that lends a buffer, and that the guard finds wrong. */
static void decide_lending(const struct drv_mock *mock, const struct drv_mock_call *call,
			   const struct drv_mock_message *message, unsigned verdict,
			   struct drv_mock_plan *plan)
{
	const struct drv_mock_scope *const scope = &mock->tables->scopes[message->scope];
	if (call->object == 0 || !drv_guard_awake(&mock->guard, call->object))
		return;
	if (verdict == DRV_MOCK_LENT)
		plan->answer = (intptr_t)scope->refusal;
	else if (verdict == DRV_MOCK_OUTSIDE && scope->prepares)
		plan->answer = (intptr_t)scope->unprepared;
}

static void decide_closing(const struct drv_mock *mock, const struct drv_mock_message *message,
			   unsigned verdict, struct drv_mock_plan *plan)
{
	const struct drv_mock_scope *const scope = &mock->tables->scopes[message->scope];
	const int inside = verdict == DRV_MOCK_INSIDE || verdict == DRV_MOCK_GOES_ON;
	if (verdict == DRV_MOCK_LENT || (inside && scope->children == DRV_MOCK_REFUSE))
		plan->answer = (intptr_t)scope->refusal;
	else
		plan->answer = success_of(mock, message);
}

/* What a healthy driver answers. */
static void decide_healthy(struct drv_mock *mock, const struct drv_mock_call *call,
			   const struct drv_mock_message *message, unsigned verdict,
			   struct drv_mock_plan *plan)
{
	plan->answer = (intptr_t)message->failure;
	if (message->queues && (verdict == DRV_MOCK_LENT || verdict == DRV_MOCK_OUTSIDE)) {
		decide_lending(mock, call, message, verdict, plan);
		return;
	}
	if (is_refused(verdict))
		return;
	if (message->closes) {
		decide_closing(mock, message, verdict, plan);
	} else if (!message->opens) {
		decide_use(mock, call, message, plan);
	} else if (verdict != DRV_MOCK_AGAIN) {
		decide_opening(mock, call, message, plan);
	} else if (mock->tables->scopes[message->scope].repeat != DRV_MOCK_REFUSED) {
		plan->answer = success_of(mock, message);
	}
}

/* ---- what was told ---- */

static void fail(const struct drv_mock_message *message, struct drv_mock_plan *plan)
{
	plan->answer = (intptr_t)message->failure;
	plan->id = 0;
	plan->programmed = 1;
}

/* An id of that scope which was closed; else one that is open; 0: neither. */
static uint64_t stale_id(const struct drv_guard *guard, uint16_t scope)
{
	uint64_t id = 0;
	uint64_t latest = 0;
	for (uint32_t i = 1; i < guard->count; i++) {
		const struct drv_guard_object *const object = &guard->objects[i];
		if (object->scope == scope && object->closed >= latest && object->id != 0) {
			id = object->id;
			latest = object->closed;
		}
	}
	return id;
}

static void give(const struct drv_mock *mock, const struct drv_mock_message *message, intptr_t answer,
		 struct drv_mock_plan *plan)
{
	const struct drv_mock_convention *const convention = &mock->tables->conventions[message->convention];
	plan->answer = answer;
	plan->programmed = 1;
	if (!drv_mock_succeeded(mock->tables, message, answer))
		plan->id = 0;
	else if (convention->issues_id)
		plan->id = (uint64_t)(uintptr_t)answer;
}

static void obey_answers(const struct drv_mock *mock, const struct drv_mock_message *message,
			 struct drv_mock_rule *rule, struct drv_mock_plan *plan)
{
	struct drv_mock_answer *const once = rule->once;
	if (once != NULL) {
		give(mock, message, once->value, plan);
		rule->once = once->next;
		if (rule->once == NULL)
			rule->once_end = &rule->once;
		free(once);
	} else if (rule->returns) {
		give(mock, message, rule->always, plan);
	}
	if (rule->issues)
		plan->id = rule->id;
	const uint64_t stale = rule->stale ? stale_id(&mock->guard, message->scope) : 0;
	if (stale != 0)
		plan->id = stale;
}

static void obey(const struct drv_mock *mock, const struct drv_mock_message *message,
		 struct drv_mock_plan *plan)
{
	struct drv_mock_rule *const rule = plan->rule;
	rule->came++;
	plan->delay = rule->delay;
	plan->crashes = rule->crashes;
	plan->writes = rule->writes;
	plan->callback = rule->callback;
	plan->context = rule->context;
	plan->gives = rule->gives;
	plan->keeps = rule->keeps;
	obey_answers(mock, message, rule, plan);
	if (rule->fails > 0) {
		rule->fails--;
		fail(message, plan);
	} else if (rule->fails_nth != 0 && rule->fails_nth == rule->came) {
		fail(message, plan);
	}
	plan->programmed |= rule->stale || rule->issues || rule->keeps || rule->gives > 0 ||
			    rule->callback != NULL;
}

void drv_mock_decide(struct drv_mock *mock, const struct drv_mock_call *call,
		     const struct drv_guard_finding *finding, struct drv_mock_plan *plan)
{
	const struct drv_mock_message *const message = &mock->tables->messages[call->message];
	decide_healthy(mock, call, message, finding->verdict, plan);
	if (plan->rule != NULL)
		obey(mock, message, plan);
	if (mock->faults != NULL && call->message == mock->fault_message && !call->session &&
		++mock->fault_came == mock->fault_nth) {
		mock->fault_hit = 1;
		fail(message, plan);
	}
	if (message->opens && mock->tables->conventions[message->convention].issues_id && plan->id != 0)
		plan->answer = (intptr_t)plan->id;
}
