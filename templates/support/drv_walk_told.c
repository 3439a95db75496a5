/* What happened, for people. */
#include "drv_walk_parts.h"

#include <stdio.h>

static size_t append(char *to, size_t at, const char *text)
{
	const int written = at < DRV_WALK_TEXT ? snprintf(to + at, DRV_WALK_TEXT - at, "%s", text) : 0;
	return at + (written > 0 ? (size_t)written : 0);
}

static const char *const event_words[DRV_EVENTS] = {"load", "enable", "open", "close", "last close", "disable", "free",
	"message", "open", "close", "query", "told of open", "told of close", "told of done", "told of a change"};

/* The model does not know the names of what a callback is about; the driver's calls have them. */
static const char *called(const struct drv_walk *walk, const struct drv_call *call)
{
	for (unsigned i = 0; call->event == DRV_ON_TOLD_OPEN && i < walk->model->scope_count; i++) {
		const struct drv_model_inner *const inner = walk->model->scopes[i].inner;
		if (inner != NULL && inner->tells_close == call->msg)
			return event_words[DRV_ON_TOLD_CLOSE];
		if (inner != NULL && inner->tells_done == call->msg)
			return event_words[DRV_ON_TOLD_DONE];
	}
	for (unsigned i = 0; call->event == DRV_ON_TOLD_OPEN && i < walk->model->message_count; i++)
		if (walk->model->messages[i].tells_change == call->msg)
			return event_words[DRV_ON_TOLD_CHANGE];
	return event_words[call->event];
}

static size_t append_hook(char *to, size_t at, const char *event, const char *rest)
{
	return append(to, append(to, append(to, at, " "), event), rest);
}

/* Writes what was expected and what came, for people. */
void drv_walk_explain(struct drv_walk *walk, const struct drv_way *way, LRESULT expected, LRESULT answer,
		    const char *what)
{
	char *const to = walk->outcome->text;
	char part[256];
	size_t at = append(to, 0, what);
	if (way->answer == DRV_ANSWER_ID)
		(void)snprintf(part, sizeof part, "\nexpected: a new id; hooks:");
	else
		(void)snprintf(part, sizeof part, "\nexpected: %lld; hooks:", (long long)expected);
	at = append(to, at, part);
	for (unsigned i = 0; i < way->hooks; i++) {
		const struct drv_model_hook *const hook = &way->hook[i];
		(void)snprintf(part, sizeof part, hook->instance == DRV_MODEL_NONE ? "%s%s%s" : "%s%s%s of %u",
			hook->forced ? " (forced)" : "", hook->scope == DRV_MODEL_NONE ? "" : " ",
			hook->scope == DRV_MODEL_NONE ? "" : walk->model->scopes[hook->scope].name,
			hook->instance + 1u);
		at = append_hook(to, at, event_words[hook->event], part);
	}
	(void)snprintf(part, sizeof part, "\ncame:     %lld; hooks:", (long long)answer);
	at = append(to, at, part);
	for (unsigned i = 0; i < drv_seen.count && i < DRV_MODEL_HOOKS; i++) {
		const struct drv_call *const call = &drv_seen.calls[i];
		int written = snprintf(part, sizeof part, "%s (msg 0x%x, id 0x%llx, lParams %lld, %lld",
			call->forced ? " (forced)" : "", (unsigned)call->msg, (unsigned long long)call->id,
			(long long)call->lParam1, (long long)call->lParam2);
		if (call->inner != 0 || call->device != 0 || call->user != 0)
			written += snprintf(part + written, sizeof part - (size_t)written,
				", inner 0x%llx, device %u, dwUser %lld", (unsigned long long)call->inner,
				call->device, (long long)call->user);
		(void)snprintf(part + written, sizeof part - (size_t)written, ")");
		at = append_hook(to, at, called(walk, call), part);
	}
	(void)snprintf(part, sizeof part, "\nrule %u", way->rule);
	append(to, at, part);
	walk->outcome->failed = 1;
}

/* Tells one step: what was sent, what was answered, which hooks ran. */
void drv_walk_tell(const struct drv_walk *walk, const struct drv_way *way, LRESULT answer)
{
	char word[128];
	drv_model_write(walk->model, way->action, word, sizeof word);
	fprintf(walk->told, "# %-32s answers %lld", word, (long long)answer);
	for (unsigned i = 0; i < drv_seen.count && i < DRV_MODEL_HOOKS; i++)
		fprintf(walk->told, "%s%s%s", i == 0 ? "; hooks: " : ", ", called(walk, &drv_seen.calls[i]),
			drv_seen.calls[i].forced ? " (forced)" : "");
	fputc('\n', walk->told);
	(void)fflush(walk->told);
}
