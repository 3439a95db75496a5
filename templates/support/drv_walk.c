#include "drv_walk.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* ---- the hooks ---- */

/* What hooks did during one message. One walk at a time, on one thread. */
static struct {
	unsigned count;
	unsigned fails;
	LRESULT answer;
	struct drv_call calls[DRV_MODEL_HOOKS];
} seen;

LRESULT drv_walk_happens(const struct drv_call *call)
{
	if (seen.count < DRV_MODEL_HOOKS)
		seen.calls[seen.count] = *call;
	seen.count++;
	if (call->event == DRV_ON_MESSAGE)
		return seen.answer;
	return !seen.fails;
}

/* ---- the host ---- */

#ifdef _WIN32

static LRESULT fallback_answer(uintptr_t id, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	return DefDriverProc(id, hdrvr, msg, lParam1, lParam2);
}

#else

/* An answer that depends on all five arguments, so that none can be changed on the way. */
static LRESULT fallback_answer(uintptr_t id, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	const uintptr_t mixed = (id * 31u + (uintptr_t)hdrvr) * 31u + msg;
	return (LRESULT)((mixed * 31u + (uintptr_t)lParam1) * 31u + (uintptr_t)lParam2);
}

/* The driver manager's own, which has another name in this program. */
LRESULT CALLBACK drv_winmm_answer(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2);

static int walking;

LRESULT CALLBACK DefDriverProc(DWORD_PTR dwDriverId, HDRVR hdrvr, UINT msg, LPARAM lParam1, LPARAM lParam2)
{
	return walking ? fallback_answer(dwDriverId, hdrvr, msg, lParam1, lParam2)
		       : drv_winmm_answer(dwDriverId, hdrvr, msg, lParam1, lParam2);
}

#endif

/* ---- preparation ---- */

static unsigned place_of(const struct drv_model_map *map, const struct drv_model_state *state)
{
	unsigned i = 0;
	while (i < map->count && !drv_model_same(&map->places[i].state, state))
		i++;
	return i;
}

/* Collects the ways out of a state; with ways NULL only counts them. */
static unsigned find_ways(const struct drv_walk *walk, unsigned most, unsigned place, struct drv_way *ways)
{
	const struct drv_model_state *const state = &walk->map.places[place].state;
	unsigned count = 0;
	for (unsigned i = 0; i < walk->model->variant_count * DRV_ID_KINDS * 2; i++) {
		const struct drv_model_action action = {(uint16_t)(i / (DRV_ID_KINDS * 2)),
			(uint8_t)(i / 2 % DRV_ID_KINDS), (uint8_t)(i % 2)};
		if (!drv_model_allows(walk->model, state, action, most))
			continue;
		if (ways != NULL) {
			struct drv_way *const way = &ways[count];
			way->action = action;
			drv_model_step(walk->model, state, action, &way->step);
			way->to = (uint16_t)place_of(&walk->map, &way->step.next);
		}
		count++;
	}
	return count;
}

/* Works out the shortest route from one state to all others. */
static void find_routes(struct drv_walk *walk, unsigned from, uint16_t *queue)
{
	uint16_t *const routes = &walk->routes[(size_t)from * walk->map.count];
	unsigned end = 0;
	for (unsigned i = 0; i < walk->map.count; i++)
		routes[i] = UINT16_MAX;
	queue[end++] = (uint16_t)from;
	for (unsigned i = 0; i < end; i++) {
		const unsigned place = queue[i];
		for (unsigned j = 0; j < walk->way_count[place]; j++) {
			const unsigned to = walk->ways[place][j].to;
			if (to == from || routes[to] != UINT16_MAX)
				continue;
			routes[to] = place == from ? (uint16_t)j : routes[place];
			queue[end++] = (uint16_t)to;
		}
	}
}

static int find_all_routes(struct drv_walk *walk)
{
	const size_t count = walk->map.count > 0 ? walk->map.count : 1;
	uint16_t *const queue = calloc(count, sizeof *queue);
	walk->routes = calloc(count * count, sizeof *walk->routes);
	for (unsigned i = 0; i < count && queue != NULL && walk->routes != NULL; i++)
		find_routes(walk, i, queue);
	free(queue);
	return queue != NULL && walk->routes != NULL;
}

static int find_all_ways(struct drv_walk *walk, unsigned most)
{
	for (unsigned i = 0; i < walk->map.count; i++) {
		walk->way_count[i] = find_ways(walk, most, i, NULL);
		walk->ways[i] = calloc(walk->way_count[i] + 1u, sizeof *walk->ways[i]);
		if (walk->ways[i] == NULL)
			return 0;
		find_ways(walk, most, i, walk->ways[i]);
		walk->outcome->all_transitions += walk->way_count[i];
	}
	return 1;
}

static void find_event_messages(struct drv_walk *walk)
{
	for (unsigned i = 0; i < walk->model->message_count; i++) {
		const struct drv_model_message *const message = &walk->model->messages[i];
		if (message->scope == DRV_MODEL_NONE)
			continue;
		if (message->opens)
			walk->event_msg[walk->model->scopes[message->scope].opens] = message->value;
		if (message->closes)
			walk->event_msg[walk->model->scopes[message->scope].closes] = message->value;
	}
}

int drv_walk_begin(struct drv_walk *walk, const struct drv_model *model, drv_proc *proc, unsigned most,
		   struct drv_outcome *outcome)
{
	memset(walk, 0, sizeof *walk);
	walk->model = model;
	walk->proc = proc;
	walk->outcome = outcome;
	find_event_messages(walk);
	drv_model_survey(model, most, &walk->map);
	outcome->all_states = walk->map.count;
	outcome->all_transitions = 0;
#ifndef _WIN32
	walking = 1;
#endif
	return walk->map.whole && find_all_ways(walk, most) && find_all_routes(walk);
}

void drv_walk_end(struct drv_walk *walk)
{
	for (unsigned i = 0; i < walk->map.count; i++)
		free(walk->ways[i]);
	free(walk->routes);
#ifndef _WIN32
	walking = 0;
#endif
}

/* ---- one step ---- */

/* A number that is like an id but none: one of its bits is another one. */
static uintptr_t near_id(const struct drv_walk *walk)
{
	for (unsigned i = 0; i < 31; i++) {
		const uintptr_t id = walk->newest ^ (uintptr_t)1 << (walk->outcome->salt + i) % 31;
		unsigned j = 0;
		while (j < walk->live_count && walk->live[j].id != id)
			j++;
		if (j == walk->live_count)
			return id;
	}
	return 0;
}

static uintptr_t id_of(const struct drv_walk *walk, unsigned kind)
{
	static const uintptr_t bogus[] = {1, 0xdead0001, 2, 0x7fffffff, 0xffff, 0x80000000, 0x1ff, 0xffffffff};
	if (kind < DRV_ID_STALE)
		return walk->live[kind % DRV_MODEL_LIVE].id;
	switch (kind) {
	case DRV_ID_STALE:
		return walk->stale[(walk->stale_at - 1u - walk->outcome->salt % 3u) % DRV_STALE];
	case DRV_ID_BOGUS:
		return bogus[walk->outcome->salt % (sizeof bogus / sizeof *bogus)];
	case DRV_ID_NEAR:
		return near_id(walk);
	case DRV_ID_WIDE:
		return walk->newest | (uintptr_t)1 << (sizeof(uintptr_t) * 8 - 1 - walk->outcome->salt % 32);
	default:
		return 0;
	}
}

static HDRVR handle_of(const struct drv_walk *walk, unsigned kind)
{
	if (kind < DRV_ID_SWAPPED)
		return walk->live[kind].hdrvr;
	if (kind < DRV_ID_STALE && walk->live_count > 0)
		return walk->live[(kind - DRV_ID_SWAPPED + 1u) % walk->live_count].hdrvr;
	return (HDRVR)(uintptr_t)(0x10000u + (walk->opened + 1) * 16);
}

static int is_fresh(const struct drv_walk *walk, uintptr_t id)
{
	if (id == 0 || id > 0x7fffffff)
		return 0;
	for (unsigned i = 0; i < walk->live_count; i++)
		if (walk->live[i].id == id)
			return 0;
	for (unsigned i = 0; i < DRV_STALE; i++)
		if (walk->stale[i] == id)
			return 0;
	return 1;
}

/* Whether a hook ran as the model says. newcomer is the id that was answered. */
static int is_as_expected(const struct drv_walk *walk, const struct drv_model_hook *hook,
			  const struct drv_model_variant *variant, const struct drv_call *call)
{
	const UINT message = walk->model->messages[variant->message].value;
	const UINT msg = hook->event == DRV_ON_MESSAGE ? message : walk->event_msg[hook->event];
	uintptr_t id = 0;
	if (hook->instance != DRV_MODEL_NONE)
		id = hook->instance < walk->live_count ? walk->live[hook->instance].id : call->id;
	return call->event == (enum drv_event)hook->event && call->msg == msg && call->id == id &&
	       (call->id != 0) == (hook->instance != DRV_MODEL_NONE) && call->forced == hook->forced &&
	       call->lParam1 == (hook->given ? variant->hook1 : 0) &&
	       call->lParam2 == (hook->given ? variant->hook2 : 0);
}

static int hooks_are_right(const struct drv_walk *walk, const struct drv_way *way)
{
	const struct drv_model_variant *const variant = &walk->model->variants[way->action.variant];
	if (seen.count != way->step.hooks)
		return 0;
	for (unsigned i = 0; i < seen.count; i++)
		if (!is_as_expected(walk, &way->step.hook[i], variant, &seen.calls[i]))
			return 0;
	return 1;
}

/* What each scope holds: its hooks that open acquire it, those that close give it back. */
static void account(struct drv_walk *walk, const struct drv_way *way)
{
	for (unsigned i = 0; i < seen.count && i < DRV_MODEL_HOOKS; i++)
		for (unsigned j = 0; j < walk->model->scope_count; j++) {
			const struct drv_model_scope *const scope = &walk->model->scopes[j];
			const struct drv_call *const call = &seen.calls[i];
			walk->held[j] += scope->opens == call->event && !way->action.fails;
			walk->held[j] -= scope->closes == call->event &&
					 (!way->action.fails || !scope->many || call->forced);
		}
}

static int balance_is_right(const struct drv_walk *walk, const struct drv_model_state *state)
{
	for (unsigned i = 0; i < walk->model->scope_count; i++)
		if (walk->held[i] != (walk->model->scopes[i].many ? state->count : state->open[i]))
			return 0;
	return 1;
}

static void forget(struct drv_walk *walk, unsigned closed)
{
	unsigned kept = 0;
	for (unsigned i = 0; i < walk->live_count; i++) {
		if ((closed >> i & 1u) == 0) {
			walk->live[kept++] = walk->live[i];
			continue;
		}
		walk->stale[walk->stale_at++ % DRV_STALE] = walk->live[i].id;
	}
	walk->live_count = kept;
}

static size_t append(char *to, size_t at, const char *text)
{
	const int written = at < DRV_WALK_TEXT ? snprintf(to + at, DRV_WALK_TEXT - at, "%s", text) : 0;
	return at + (written > 0 ? (size_t)written : 0);
}

static const char *const event_words[DRV_EVENTS] = {
	"load", "enable", "open", "close", "last close", "disable", "free", "message"};

static size_t append_hook(char *to, size_t at, const char *event, const char *rest)
{
	return append(to, append(to, append(to, at, " "), event), rest);
}

/* Writes what was expected and what came, for people. */
static void explain(struct drv_walk *walk, const struct drv_way *way, LRESULT expected, LRESULT answer,
		    const char *what)
{
	char *const to = walk->outcome->text;
	char part[128];
	size_t at = append(to, 0, what);
	if (way->step.answer == DRV_ANSWER_ID)
		(void)snprintf(part, sizeof part, "\nexpected: a new id; hooks:");
	else
		(void)snprintf(part, sizeof part, "\nexpected: %lld; hooks:", (long long)expected);
	at = append(to, at, part);
	for (unsigned i = 0; i < way->step.hooks; i++) {
		const struct drv_model_hook *const hook = &way->step.hook[i];
		(void)snprintf(part, sizeof part, hook->instance == DRV_MODEL_NONE ? "%s" : "%s of %u",
			hook->forced ? " (forced)" : "", hook->instance + 1u);
		at = append_hook(to, at, event_words[hook->event], part);
	}
	(void)snprintf(part, sizeof part, "\ncame:     %lld; hooks:", (long long)answer);
	at = append(to, at, part);
	for (unsigned i = 0; i < seen.count && i < DRV_MODEL_HOOKS; i++) {
		const struct drv_call *const call = &seen.calls[i];
		(void)snprintf(part, sizeof part, "%s (msg 0x%x, id 0x%llx, lParams %lld, %lld)",
			call->forced ? " (forced)" : "", (unsigned)call->msg, (unsigned long long)call->id,
			(long long)call->lParam1, (long long)call->lParam2);
		at = append_hook(to, at, event_words[call->event], part);
	}
	(void)snprintf(part, sizeof part, "\nrule %u", way->step.rule);
	append(to, at, part);
	walk->outcome->failed = 1;
}

/* Tells one step: what was sent, what was answered, which hooks ran. */
static void tell(const struct drv_walk *walk, const struct drv_way *way, LRESULT answer)
{
	char word[128];
	drv_model_write(walk->model, way->action, word, sizeof word);
	fprintf(walk->told, "# %-32s answers %lld", word, (long long)answer);
	for (unsigned i = 0; i < seen.count && i < DRV_MODEL_HOOKS; i++)
		fprintf(walk->told, "%s%s%s", i == 0 ? "; hooks: " : ", ", event_words[seen.calls[i].event],
			seen.calls[i].forced ? " (forced)" : "");
	fputc('\n', walk->told);
	(void)fflush(walk->told);
}

/* The answer that the model expects; for an id, the one that came, when it is a fresh one. */
static LRESULT expected_answer(const struct drv_walk *walk, const struct drv_way *way, uintptr_t id,
			       HDRVR hdrvr, LRESULT answer)
{
	const struct drv_model_variant *const variant = &walk->model->variants[way->action.variant];
	switch (way->step.answer) {
	case DRV_ANSWER_ID:
		return is_fresh(walk, (uintptr_t)answer) ? answer : ~answer;
	case DRV_ANSWER_HOOK:
		return seen.answer;
	case DRV_ANSWER_FALLBACK:
		return fallback_answer(id, hdrvr, walk->model->messages[variant->message].value,
			variant->lParam1, variant->lParam2);
	default:
		return way->step.value;
	}
}

static void welcome(struct drv_walk *walk, uintptr_t id, HDRVR hdrvr)
{
	walk->live[walk->live_count++] = (struct drv_live){id, hdrvr};
	walk->newest = id;
	walk->opened++;
}

/* Whether what came is what the model says; keeps the account of it. */
static int agrees(struct drv_walk *walk, const struct drv_way *way, LRESULT expected, LRESULT answer)
{
	const char *what = NULL;
	if (seen.count > 0)
		account(walk, way);
	if (answer != expected)
		what = "the answer is not the model's";
	else if (seen.count != way->step.hooks || (seen.count > 0 && !hooks_are_right(walk, way)))
		what = "the hooks that ran are not the model's";
	else if (way->step.opened && seen.calls[0].id != (uintptr_t)answer)
		what = "the hook got another id than the host";
	else if (seen.count > 0 && !balance_is_right(walk, &way->step.next))
		what = "what is acquired is not what is to be given back";
	if (what != NULL)
		explain(walk, way, expected, answer, what);
	return what == NULL;
}

static void note(struct drv_walk *walk, struct drv_model_action action)
{
	struct drv_outcome *const outcome = walk->outcome;
	const uint64_t length = walk->exploring && walk->at == 0 ? 0 : outcome->length;
	outcome->history[length % DRV_WALK_LONGEST] = action;
	outcome->length = length + 1;
	drv_store(&outcome->messages, outcome->messages + 1); /* others watch it grow */
	outcome->salt += walk->exploring != 0;
}

/* Sends one message and compares. */
static int go(struct drv_walk *walk, struct drv_way *way)
{
	const struct drv_model_variant *const variant = &walk->model->variants[way->action.variant];
	const UINT msg = walk->model->messages[variant->message].value;
	const uintptr_t id = id_of(walk, way->action.id);
	const HDRVR hdrvr = handle_of(walk, way->action.id);
	note(walk, way->action);
	seen.count = 0;
	seen.fails = way->action.fails;
	seen.answer = (LRESULT)(1000 + walk->outcome->messages % 1000);
	const LRESULT answer = walk->proc(id, hdrvr, msg, variant->lParam1, variant->lParam2);
	if (walk->told != NULL)
		tell(walk, way, answer);
	if (!agrees(walk, way, expected_answer(walk, way, id, hdrvr, answer), answer))
		return 0;
	if (way->step.closed != 0)
		forget(walk, way->step.closed);
	if (way->step.opened)
		welcome(walk, (uintptr_t)answer, hdrvr);
	walk->at = way->to;
	way->times++;
	return 1;
}

/* ---- many steps ---- */

static int go_to(struct drv_walk *walk, unsigned place)
{
	while (walk->at != place) {
		const unsigned first = walk->routes[(size_t)walk->at * walk->map.count + place];
		if (!go(walk, &walk->ways[walk->at][first]))
			return 0;
	}
	return 1;
}

/* All sequences of that many actions from where the driver is, which is where it is afterwards. */
static int go_everywhere(struct drv_walk *walk, unsigned depth)
{
	const unsigned here = walk->at;
	for (unsigned i = 0; i < walk->way_count[here]; i++) {
		if (!go(walk, &walk->ways[here][i]))
			return 0;
		if (depth > 1 && !go_everywhere(walk, depth - 1))
			return 0;
		walk->outcome->sequences += depth == 1;
		if (!go_to(walk, here))
			return 0;
	}
	return 1;
}

/* Opens and closes once, so that there is an id that was closed. */
static int warm_up(struct drv_walk *walk)
{
	for (unsigned i = 0; i < walk->map.count; i++)
		if (walk->map.places[i].state.count > 0)
			return go_to(walk, i) && go_to(walk, 0);
	return 1;
}

static void count_covered(struct drv_walk *walk)
{
	struct drv_outcome *const outcome = walk->outcome;
	outcome->states = outcome->transitions = 0;
	for (unsigned i = 0; i < walk->map.count; i++) {
		unsigned gone = 0;
		for (unsigned j = 0; j < walk->way_count[i]; j++)
			gone += walk->ways[i][j].times > 0;
		outcome->states += gone > 0;
		outcome->transitions += gone;
	}
}

unsigned drv_walk_depth(const struct drv_walk *walk)
{
	const double enough = 2e6; /* sequences */
	for (unsigned depth = 1;; depth++) {
		double sequences = 0;
		for (unsigned i = 0; i < walk->map.count; i++) {
			double from = walk->way_count[i];
			for (unsigned j = 0; j < depth; j++)
				from *= walk->way_count[i];
			sequences += from;
		}
		if (sequences > enough)
			return depth;
	}
}

int drv_walk_explore(struct drv_walk *walk, unsigned depth)
{
	const clock_t begun = clock();
	int good = warm_up(walk);
	walk->outcome->depth = depth;
	walk->exploring = 1;
	for (unsigned i = 0; good && i < walk->map.count; i++) {
		if (walk->progress != NULL)
			walk->progress(i, walk->map.count);
		good = go_to(walk, i) && go_everywhere(walk, depth);
	}
	good = good && go_to(walk, 0);
	count_covered(walk);
	walk->outcome->millionths = (uint64_t)((double)(clock() - begun) * 1e6 / CLOCKS_PER_SEC);
	return good;
}

int drv_walk_replay(struct drv_walk *walk, const struct drv_model_action *actions, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		struct drv_way *way = NULL;
		for (unsigned j = 0; j < walk->way_count[walk->at] && way == NULL; j++)
			if (memcmp(&walk->ways[walk->at][j].action, &actions[i], sizeof *actions) == 0)
				way = &walk->ways[walk->at][j];
		walk->outcome->length = i;
		if (way == NULL)
			return 0;
		const int good = go(walk, way);
		walk->outcome->length = i + 1;
		if (!good)
			return 0;
	}
	return 1;
}
