/* The checks of a protocol: its scopes are a tree whose every node can be opened, found again and
 * closed. */
#include "check.h"

#include "c_names.h"
#include "markers.h"
#include "scope_check.h"

#define ARGUMENT(text) (int)(text).length, (text).at

/* Only what is in a tree can be asked what it is inside of. */
static bool check_tree(const struct reader *reader, const struct protocol *protocol,
	const struct scope *scope)
{
	const struct scope *up = scope->parent;
	for (size_t steps = 0; up != NULL; up = up->parent)
		if (steps++ == protocol->scope_count) {
			diagnostic_error(reader->diagnostics, scope->name.at,
				"scope '%.*s' cannot be reached: its parents go round in a circle",
				ARGUMENT(scope->name.text));
			return false;
		}
	return true;
}

static void check_own_message(const struct reader *reader, const struct scope *scope,
	const struct message *message, struct placed name, const char *verb)
{
	if (message == NULL || message->scope == NULL || message->scope == scope)
		return;
	diagnostic_error(reader->diagnostics, name.at,
		"scope '%.*s' cannot be %s: '%.*s' is a message of another scope",
		ARGUMENT(scope->name.text), verb, ARGUMENT(name.text));
	diagnostic_note(reader->diagnostics, message->name.at, "its scope is given here");
}

static void check_opening(const struct reader *reader, const struct scope *scope)
{
	check_own_message(reader, scope, scope->opens, scope->opens_name, "opened");
	check_own_message(reader, scope, scope->closes, scope->closes_name, "closed");
	if (scope->opens != NULL && scope->opens == scope->closes)
		diagnostic_error(reader->diagnostics, scope->closes_name.at,
			"scope '%.*s' is opened and closed by the same message '%.*s'",
			ARGUMENT(scope->name.text), ARGUMENT(scope->closes_name.text));
	if (scope->opens == NULL || scope->opens->convention == NULL)
		return;
	if (scope->opens->convention->issues_id != (scope->issued.kind == LOCATION_RETURN))
		diagnostic_error(reader->diagnostics, scope->opens_name.at,
			"'%.*s' returns '%.*s', which does not agree with where the scope's id is "
			"issued",
			ARGUMENT(scope->opens_name.text),
			ARGUMENT(scope->opens->convention->name.text));
}

static void check_shared_messages(const struct reader *reader, const struct protocol *protocol,
	const struct scope *scope)
{
	for (const struct scope *other = protocol->scopes; other != scope; other++) {
		const struct placed *clash = NULL;
		if (scope->opens != NULL &&
			(scope->opens == other->opens || scope->opens == other->closes))
			clash = &scope->opens_name;
		else if (scope->closes != NULL &&
			 (scope->closes == other->opens || scope->closes == other->closes))
			clash = &scope->closes_name;
		if (clash == NULL)
			continue;
		diagnostic_error(reader->diagnostics, clash->at,
			"'%.*s' opens or closes two scopes", ARGUMENT(clash->text));
		diagnostic_note(reader->diagnostics, other->name.at, "the other one is here");
	}
}

static void check_scope(const struct reader *reader, const struct protocol *protocol,
	const struct scope *scope)
{
	const bool placed = check_tree(reader, protocol, scope);
	check_opening(reader, scope);
	check_shared_messages(reader, protocol, scope);
	if (placed)
		scope_check(reader, protocol, scope);
	if (scope->many && scope->carried.kind == LOCATION_NONE &&
		scope->identity.kind == LOCATION_NONE)
		diagnostic_error(reader->diagnostics, scope->name.at,
			"scope '%.*s' is opened many times, so it needs an 'id'",
			ARGUMENT(scope->name.text));
}

/* What a message is to its scope. */
static void check_part(const struct reader *reader, const struct message *message)
{
	const bool opening = message->opens != NULL || message->closes != NULL;
	if (message->intercepted && opening)
		diagnostic_error(reader->diagnostics, message->name.at,
			"'%.*s' opens or closes a scope, so it must reach the driver",
			ARGUMENT(message->name.text));
	if (message->early && opening)
		diagnostic_error(reader->diagnostics, message->name.at,
			"'%.*s' opens or closes a scope, so it cannot come before that",
			ARGUMENT(message->name.text));
	if ((message->queues || message->empties) && message->scope != NULL &&
		message->scope->queue.by.text.at == NULL)
		diagnostic_error(reader->diagnostics, message->name.at,
			"'%.*s' works on a queue, and scope '%.*s' has none",
			ARGUMENT(message->name.text), ARGUMENT(message->scope->name.text));
}

static void check_message(const struct reader *reader, const struct protocol *protocol,
	const struct message *message)
{
	if (!c_is_identifier(message->name.text))
		diagnostic_error(reader->diagnostics, message->name.at,
			"'%.*s' is not a name for C",
			ARGUMENT(message->name.text));
	if (message->scope_name.text.at == NULL)
		diagnostic_error(reader->diagnostics, message->name.at,
			"message '%.*s' needs the key 'scope'", ARGUMENT(message->name.text));
	check_part(reader, message);
	change_check(reader, protocol, message);
	lasting_check(reader, message);
	for (const struct message *other = protocol->messages; other != message; other++) {
		if (other->value.given && other->value.value == message->value.value &&
			other->entry == message->entry) {
			diagnostic_error(reader->diagnostics, message->value.at,
				"'%.*s' has the value of '%.*s'", ARGUMENT(message->name.text),
				ARGUMENT(other->name.text));
			diagnostic_note(reader->diagnostics, other->value.at, "first used here");
		}
		if (message->hook.text.at != NULL &&
			text_equal(other->hook.text, message->hook.text)) {
			diagnostic_error(reader->diagnostics, message->hook.at,
				"'%.*s' and '%.*s' have hooks of the same name",
				ARGUMENT(message->name.text), ARGUMENT(other->name.text));
		}
	}
}

void protocol_check(const struct reader *reader, const struct protocol *protocol)
{
	size_t roots = 0;
	for (size_t i = 0; i < protocol->scope_count; i++) {
		check_scope(reader, protocol, &protocol->scopes[i]);
		roots += protocol->scopes[i].parent_name.text.at == NULL;
	}
	if (protocol->entry_count == 0)
		diagnostic_error(reader->diagnostics, protocol->name.at,
			"protocol '%.*s' needs an entry point", ARGUMENT(protocol->name.text));
	if (protocol->scope_count == 0)
		diagnostic_error(reader->diagnostics, protocol->name.at,
			"protocol '%.*s' needs a scope", ARGUMENT(protocol->name.text));
	else if (roots == 0)
		diagnostic_error(reader->diagnostics, protocol->name.at,
			"no scope of '%.*s' can be reached: each is inside another",
			ARGUMENT(protocol->name.text));
	for (size_t i = 0; i < protocol->message_count; i++)
		check_message(reader, protocol, &protocol->messages[i]);
	markers_check(reader, protocol);
	if (protocol->custom_first.value > protocol->custom_usual.value ||
		protocol->custom_usual.value > protocol->custom_last.value)
		diagnostic_error(reader->diagnostics, protocol->custom_usual.at,
			"'usual' is not between 'first' and 'last'");
}
