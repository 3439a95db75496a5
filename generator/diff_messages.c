/* Messages are the same when they have the same name, or else, for a driver's own, the same number:
 * then it was renamed. */
#include "diff.h"

#include <inttypes.h>

#define ARGUMENT(text) (int)(text).length, (text).at

struct pair {
	struct changes *changes;
	const struct message *old, *new;
};

static const struct message *find_name(struct messages messages, const struct message *wanted)
{
	for (size_t i = 0; i < messages.count; i++)
		if (text_equal(messages.list[i]->name.text, wanted->name.text))
			return messages.list[i];
	return NULL;
}

static const struct message *find_value(struct messages messages, const struct message *wanted)
{
	for (size_t i = 0; i < messages.count; i++)
		if (messages.list[i]->custom && wanted->custom &&
			messages.list[i]->value.value == wanted->value.value &&
			text_equal(messages.list[i]->entry->name.text, wanted->entry->name.text))
			return messages.list[i];
	return NULL;
}

static struct text hexadecimal(struct pool *pool, int64_t value)
{
	return text_format(pool, "0x%04" PRIx64, (uint64_t)value);
}

static struct text decimal(struct pool *pool, int64_t value)
{
	return text_format(pool, "%" PRId64, value);
}

/* ---- one message ---- */

struct detail {
	const char *kind;
	const char *verb; /* what stands between the message's name and how it is: "returns" */
	struct text old, new;
	unsigned breaks;
	struct position at;
};

/* Tells of one property, when it is not as it was. */
static void compare(const struct pair *pair, const struct detail *detail)
{
	const struct text nothing = TEXT("nothing");
	const struct text was = detail->old.at != NULL ? detail->old : nothing;
	const struct text is = detail->new.at != NULL ? detail->new : nothing;
	if (text_equal(was, is))
		return;
	diff_add(pair->changes,
		(struct change){"message", pair->new->name.text, detail->kind, detail->old,
			detail->new,
			text_format(pair->changes->pool, "'%.*s' %s %.*s; it was %.*s",
				ARGUMENT(pair->new->name.text), detail->verb, ARGUMENT(is),
				ARGUMENT(was)),
			detail->breaks,
			detail->at.source != NULL ? detail->at : pair->new->name.at});
}

static struct text failure_text(struct pool *pool, const struct message *message)
{
	return decimal(pool,
		message->failure.given ? message->failure.value : message->convention->failure);
}

static void compare_properties(const struct pair *pair)
{
	struct pool *pool = pair->changes->pool;
	const struct message *old = pair->old;
	const struct message *new = pair->new;
	const struct text words[] = {TEXT("no"), TEXT("yes")};
	const bool same = text_equal(old->returns.text, new->returns.text);
	const struct detail details[] = {
		{"renumbered", "has the value", hexadecimal(pool, old->value.value),
			hexadecimal(pool, new->value.value), BREAKS_CALLERS | BREAKS_IDS,
			new->value.at},
		{"moved", "arrives at", old->entry->name.text, new->entry->name.text,
			BREAKS_CALLERS | BREAKS_IDS, new->entry_name.at},
		{"rescoped", "works in the scope", old->scope->name.text, new->scope->name.text,
			BREAKS_CALLERS | BREAKS_HOOKS, new->scope_name.at},
		{"returns", "returns", old->returns.text, new->returns.text,
			BREAKS_CALLERS | BREAKS_HOOKS, new->returns.at},
		{"failure", "fails with", same ? failure_text(pool, old) : (struct text){0},
			same ? failure_text(pool, new) : (struct text){0}, BREAKS_CALLERS,
			new->failure.at},
		{"answer", "answers, unless its hook is written,", old->answer.text.text,
			new->answer.text.text, 0, new->answer.text.at},
		{"hook", "has the hook", old->hook.text, new->hook.text, BREAKS_HOOKS,
			new->hook.at},
		/* The hook must say when it has ended, or must no longer. */
		{"lasts", "lasts:", words[old->lasts], words[new->lasts], BREAKS_HOOKS, {0}},
		/* What lasts is told of as ended early, or no longer is. */
		{"interrupts", "interrupts:", words[old->interrupts], words[new->interrupts],
			BREAKS_CALLERS, {0}},
	};
	for (size_t i = 0; i < sizeof details / sizeof *details; i++)
		compare(pair, &details[i]);
}

/* ---- parameters ---- */

/* MY_SET.percent */
static struct text parameter_name(const struct pair *pair, const struct parameter *parameter)
{
	return text_format(pair->changes->pool, "%.*s.%.*s", ARGUMENT(pair->new->name.text),
		ARGUMENT(parameter->name.text));
}

static const struct parameter *parameter_at(const struct message *message, size_t place)
{
	for (size_t i = 0; i < message->parameter_count; i++)
		if (message->parameters[i].place == place)
			return &message->parameters[i];
	return NULL;
}

static void add_parameter(const struct pair *pair, const struct parameter *parameter,
	const char *kind, const char *verb, unsigned breaks)
{
	diff_add(pair->changes,
		(struct change){.subject = "parameter", .name = parameter_name(pair, parameter),
			.kind = kind, .breaks = breaks, .at = parameter->name.at,
			.text = text_format(pair->changes->pool, "'%.*s': parameter '%.*s' %s",
				ARGUMENT(pair->new->name.text), ARGUMENT(parameter->name.text),
				verb)});
}

static struct text range_text(struct pool *pool, const struct parameter *parameter)
{
	return parameter->ranged ? text_format(pool, "%" PRId64 " to %" PRId64, parameter->least,
					parameter->most)
				 : TEXT("whatever its type holds");
}

/* What was allowed and is not breaks programs; what is allowed and was not, hooks that were never
 * given it. */
static unsigned range_breaks(const struct parameter *old, const struct parameter *new)
{
	const bool less = new->ranged && (!old->ranged || new->least > old->least ||
						 new->most < old->most);
	const bool more = old->ranged && (!new->ranged || new->least < old->least ||
						 new->most > old->most);
	return (less ? BREAKS_CALLERS : 0u) | (more ? BREAKS_HOOKS : 0u);
}

static void compare_parameter(const struct pair *pair, const struct parameter *old,
	const struct parameter *new)
{
	struct pool *pool = pair->changes->pool;
	const struct {
		const char *kind, *verb;
		struct text old, new;
		unsigned breaks;
		struct position at;
	} details[] = {
		/* The header's names of the ends of a range have the parameter's in them. */
		{"renamed", "is called", old->name.text, new->name.text,
			old->ranged && new->ranged ? BREAKS_CALLERS : 0, new->name.at},
		{"retyped", "is a", old->type->name.text, new->type->name.text,
			BREAKS_CALLERS | BREAKS_HOOKS, new->name.at},
		{"range", "may be", range_text(pool, old), range_text(pool, new),
			range_breaks(old, new), new->ranged ? new->range_at : new->name.at},
		{"stores", "is stored, unless the hook is written, in",
			old->stores != NULL ? old->stores_name.text : TEXT("nothing"),
			new->stores != NULL ? new->stores_name.text : TEXT("nothing"), 0,
			new->stores != NULL ? new->stores_name.at : new->name.at},
		{"gives", "points to what takes, unless the hook is written,",
			old->gives != NULL ? old->gives_name.text : TEXT("nothing"),
			new->gives != NULL ? new->gives_name.text : TEXT("nothing"), 0,
			new->gives != NULL ? new->gives_name.at : new->name.at},
	};
	for (size_t i = 0; i < sizeof details / sizeof *details; i++) {
		if (text_equal(details[i].old, details[i].new))
			continue;
		const struct text text = text_format(pool,
			"'%.*s': parameter '%.*s' %s %.*s; it was %.*s",
			ARGUMENT(pair->new->name.text), ARGUMENT(old->name.text), details[i].verb,
			ARGUMENT(details[i].new), ARGUMENT(details[i].old));
		diff_add(pair->changes,
			(struct change){"parameter", parameter_name(pair, new), details[i].kind,
				details[i].old, details[i].new, text, details[i].breaks,
				details[i].at});
	}
}

static void compare_parameters(const struct pair *pair)
{
	for (size_t place = 0; place < MESSAGE_PARAMETERS; place++) {
		const struct parameter *old = parameter_at(pair->old, place);
		const struct parameter *new = parameter_at(pair->new, place);
		if (old != NULL && new != NULL)
			compare_parameter(pair, old, new);
		else if (old != NULL)
			add_parameter(pair, old, "removed", "is gone",
				BREAKS_HOOKS | (old->ranged ? BREAKS_CALLERS : 0u));
		else if (new != NULL)
			add_parameter(pair, new, "added", "is new",
				BREAKS_HOOKS | BREAKS_CALLERS);
	}
}

/* ---- all of them ---- */

static void add_renamed(const struct pair *pair)
{
	diff_add(pair->changes,
		(struct change){"message", pair->new->name.text, "renamed", pair->old->name.text,
			pair->new->name.text,
			text_format(pair->changes->pool, "'%.*s' is called '%.*s' now",
				ARGUMENT(pair->old->name.text), ARGUMENT(pair->new->name.text)),
			BREAKS_CALLERS, pair->new->name.at});
}

static void add_whole(struct changes *changes, const struct message *message, bool added)
{
	diff_presence(changes,
		&(struct presence){"message", message->name.text, added,
			BREAKS_CALLERS | BREAKS_HOOKS, message->name.at},
		text_format(changes->pool,
			message->custom ? "'%.*s' is %s" : "'%.*s' is %s among what it handles",
			ARGUMENT(message->name.text),
			added ? "new" : message->custom ? "gone" : "no longer"));
}

/* The message that this one was, or NULL. */
static const struct message *find_old(struct messages old, struct messages new,
	const struct message *message)
{
	const struct message *same = find_name(old, message);
	if (same != NULL)
		return same;
	same = find_value(old, message);
	return same != NULL && find_name(new, same) == NULL ? same : NULL;
}

static bool is_gone(struct messages old, struct messages new,
	const struct message *message)
{
	const struct message *heir = find_value(new, message);
	return find_name(new, message) == NULL && (heir == NULL || find_name(old, heir) != NULL);
}

void diff_messages(struct changes *changes, struct messages old, struct messages new)
{
	for (size_t i = 0; i < old.count; i++)
		if (is_gone(old, new, old.list[i]))
			add_whole(changes, old.list[i], false);
	for (size_t i = 0; i < new.count; i++) {
		const struct message *message = new.list[i];
		const struct pair pair = {changes, find_old(old, new, message), message};
		if (pair.old == NULL) {
			add_whole(changes, message, true);
			continue;
		}
		if (!text_equal(pair.old->name.text, message->name.text))
			add_renamed(&pair);
		compare_properties(&pair);
		compare_parameters(&pair);
		diff_answers(changes, pair.old, pair.new);
	}
}
