/* The checks of one scope's own keys: what they name must be there, and of the kind that they
 * need. */
#include "scope_check.h"

#include "constants.h"
#include "locations.h"
#include "lookup.h"

#define ARGUMENT(text) (int)(text).length, (text).at

/* Whether all is there that the kind of a scope follows from, and that of those around it: openers,
 * up to the outermost. */
static bool has_kind(const struct protocol *protocol, const struct scope *scope)
{
	size_t steps = 0;
	while (scope != NULL && scope->opens != NULL && steps++ < protocol->scope_count)
		scope = scope->parent;
	return scope == NULL;
}

void change_check(const struct reader *reader, const struct protocol *protocol,
	const struct message *message)
{
	const struct scope *scope = message->scope;
	if (message->change.message.text.at == NULL)
		return;
	constants_check(reader, protocol, message->change.message);
	location_check(reader, message, &message->change.about);
	if (scope != NULL && has_kind(protocol, scope) && (!model_notifies(scope) ||
			scope->parent == NULL ||
			model_scope_kind(scope) != SCOPE_TABLE ||
			model_scope_kind(scope->parent) != SCOPE_PORT))
		diagnostic_error(reader->diagnostics, message->change.message.at,
			"'%.*s' is told to all that have a device open; scope '%.*s' "
			"is none of devices, or has no 'notify'",
			ARGUMENT(message->change.message.text), ARGUMENT(scope->name.text));
}

void lasting_check(const struct reader *reader, const struct message *message)
{
	if ((message->lasts || message->interrupts) && message->scope != NULL &&
		!message->scope->reports.asked.given)
		diagnostic_error(reader->diagnostics, message->name.at,
			"'%.*s' lasts or interrupts, and of scope '%.*s' no window is told that "
			"something has ended",
			ARGUMENT(message->name.text), ARGUMENT(message->scope->name.text));
}

static void check_notify(const struct reader *reader, const struct protocol *protocol,
	const struct scope *scope)
{
	const struct notify *notify = &scope->notify;
	constants_check(reader, protocol, notify->open);
	constants_check(reader, protocol, notify->close);
	location_check(reader, scope->opens, &notify->callback);
	location_check(reader, scope->opens, &notify->flags);
	location_check(reader, scope->opens, &notify->handle);
	location_check(reader, scope->opens, &notify->data);
	condition_check(reader, protocol, scope->opens, &notify->when);
}

/* The system tells windows in the name of a device. */
static void check_reports(const struct reader *reader, const struct protocol *protocol,
	const struct scope *scope)
{
	const struct reports *reports = &scope->reports;
	const struct placed codes[] = {reports->missing, reports->successful, reports->superseded,
		reports->aborted, reports->failed};
	if (!reports->asked.given)
		return;
	condition_check(reader, protocol, scope->opens, &reports->asked);
	location_check(reader, scope->opens, &reports->window);
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		constants_check(reader, protocol, codes[i]);
	const struct opened_with *with = model_opened_with(protocol);
	if (reports->window.kind != LOCATION_MEMBER || !reports->asked.by_mask ||
		reports->asked.location.kind != LOCATION_PARAMETER)
		diagnostic_error(reader->diagnostics, reports->window.at,
			"a window is told where a mask in a parameter asks for it and a member names "
			"it");
	if (has_kind(protocol, scope) &&
		(model_scope_kind(scope) != SCOPE_PART || with == NULL ||
			with->device.text.at == NULL))
		diagnostic_error(reader->diagnostics, scope->name.at,
			"scope '%.*s' reports to windows; expected a part of instances that are "
			"'opened_with' a 'device'",
			ARGUMENT(scope->name.text));
}

/* The messages that fill and empty a queue. */
static void check_queue(const struct reader *reader, const struct protocol *protocol,
	const struct queue *queue)
{
	(void)lookup_message(reader, protocol, queue->by);
	(void)lookup_message(reader, protocol, queue->emptied_by);
	constants_check(reader, protocol, queue->done);
	constants_check(reader, protocol, queue->refusal);
	constants_check(reader, protocol, queue->unprepared);
}

/* What the opener's identity points to. */
static const struct structure *lent_structure(const struct scope *scope)
{
	const struct parameter *parameter = scope->opens == NULL ? NULL
		: model_parameter(scope->opens, scope->identity.parameter);
	return parameter == NULL || parameter->type == NULL ? NULL : parameter->type->to;
}

/* The driver sets and clears bits there. */
static void check_flags_member(const struct reader *reader, const struct structure_member *member,
	struct placed name)
{
	if (member == NULL)
		return;
	const struct type *type = member->count == 0 ? member->type : NULL;
	if (type == NULL || type->kind != TYPE_UNSIGNED || type->bits != 32)
		diagnostic_error(reader->diagnostics, name.at,
			"flags are kept in an unsigned number of 32 bits; '%.*s' is none",
			ARGUMENT(name.text));
}

static void check_flags(const struct reader *reader, const struct protocol *protocol,
	const struct scope *scope)
{
	const struct lent_flags *flags = &scope->flags;
	if (flags->member.text.at == NULL)
		return;
	const struct structure *structure = lent_structure(scope);
	if (structure == NULL)
		diagnostic_error(reader->diagnostics, flags->member.at,
			"the buffers of scope '%.*s' are of no known structure",
			ARGUMENT(scope->name.text));
	else
		check_flags_member(reader, lookup_member(reader, structure, flags->member),
			flags->member);
	constants_check(reader, protocol, flags->prepared);
	constants_check(reader, protocol, flags->queued);
	constants_check(reader, protocol, flags->done);
}

/* A queue is kept by whoever has the buffers inside. */
static void check_kind(const struct reader *reader, const struct protocol *protocol,
	const struct scope *scope)
{
	if (scope->parent == NULL || !has_kind(protocol, scope))
		return;
	const enum scope_kind kind = model_scope_kind(scope);
	if (scope->queue.by.text.at != NULL && kind != SCOPE_TABLE)
		diagnostic_error(reader->diagnostics, scope->queue.by.at,
			"scope '%.*s' is not opened many times with ids, so it has no queue",
			ARGUMENT(scope->name.text));
	if (scope->devices.structure != NULL && kind != SCOPE_PORT)
		diagnostic_error(reader->diagnostics, scope->devices.parameter.at,
			"scope '%.*s' has no entry point of its own, so it has no devices",
			ARGUMENT(scope->name.text));
	if (kind == SCOPE_LENT && model_scope_kind(scope->parent) != SCOPE_TABLE)
		diagnostic_error(reader->diagnostics, scope->name.at,
			"buffers are lent to what has an id; '%.*s' is inside '%.*s', which has "
			"none",
			ARGUMENT(scope->name.text), ARGUMENT(scope->parent->name.text));
}

/* What a second opener can do to something of which there is one. */
static void check_repeat(const struct reader *reader, const struct protocol *protocol,
	const struct scope *scope)
{
	if (scope->repeat_at.line == 0 || scope->many || !has_kind(protocol, scope))
		return;
	static const struct {
		unsigned may;
		const char *expected;
	} of[] = {
		[SCOPE_MODULE] = {1u << REPEAT_IGNORED | 1u << REPEAT_NESTS, "ignored or nests"},
		[SCOPE_DEVICE] = {1u << REPEAT_IGNORED | 1u << REPEAT_NESTS, "ignored or nests"},
		[SCOPE_PORT] = {1u << REPEAT_IGNORED, "ignored"},
		[SCOPE_PART] = {~(1u << REPEAT_NESTS), "ignored, refused or restarts"},
		[SCOPE_LENT] = {~(1u << REPEAT_NESTS), "ignored, refused or restarts"},
	};
	const enum scope_kind kind = model_scope_kind(scope);
	if ((of[kind].may >> scope->repeat & 1u) == 0)
		diagnostic_error(reader->diagnostics, scope->repeat_at,
			"no driver does this at a second opening of '%.*s'; expected %s",
			ARGUMENT(scope->name.text), of[kind].expected);
}

void scope_check(const struct reader *reader, const struct protocol *protocol,
	const struct scope *scope)
{
	location_check(reader, scope->opens, &scope->issued);
	location_check(reader, scope->opens, &scope->carried);
	location_check(reader, scope->opens, &scope->identity);
	if (scope->carried.kind == LOCATION_MEMBER)
		location_check(reader, scope->closes, &scope->carried);
	condition_check(reader, protocol, scope->opens, &scope->session);
	condition_check(reader, protocol, scope->opens, &scope->query);
	check_notify(reader, protocol, scope);
	check_reports(reader, protocol, scope);
	check_queue(reader, protocol, &scope->queue);
	check_flags(reader, protocol, scope);
	check_kind(reader, protocol, scope);
	check_repeat(reader, protocol, scope);
	constants_check(reader, protocol, scope->refusal);
}
