/* A protocol has more than most drivers do: a codec that only plays needs nothing that compresses.
 * So what a driver does not name is not there, nor is what would be inside. */
#include "driver_scopes.h"

#include "lookup.h"

#define ARGUMENT(text) (int)(text).length, (text).at

static void check_choice(const struct reader *reader, const struct protocol *protocol,
	const struct node *sequence, const struct node *node)
{
	struct placed name = {0};
	if (!shape_identifier(reader, "scopes", node, &name))
		return;
	const struct scope *scope = lookup_scope(reader, protocol, name);
	if (scope != NULL && !scope->optional)
		diagnostic_error(reader->diagnostics, name.at,
			"scope '%.*s' is not to be chosen; expected one that is optional",
			ARGUMENT(name.text));
	for (const struct node *other = sequence->first; other != node; other = other->next)
		if (text_equal(other->scalar, name.text)) {
			diagnostic_error(reader->diagnostics, name.at,
				"scope '%.*s' stands here twice", ARGUMENT(name.text));
			diagnostic_note(reader->diagnostics, other->position, "first given here");
		}
}

/* Where the driver names the scope, or NULL. */
static const struct node *find_choice(const struct scope *scope, const struct node *scopes,
	const struct node *devices)
{
	if (scopes != NULL)
		for (const struct node *node = scopes->first; node != NULL; node = node->next)
			if (text_equal(node->scalar, scope->name.text))
				return node;
	return node_get(devices, scope->name.text);
}

static bool is_chosen(const struct scope *scope, const struct node *scopes,
	const struct node *devices)
{
	return !scope->optional || find_choice(scope, scopes, devices) != NULL;
}

/* The innermost scope around this one, or itself, that the driver lacks; NULL when it has all. */
static const struct scope *find_missing(const struct scope *scope, const struct node *scopes,
	const struct node *devices)
{
	while (scope != NULL && is_chosen(scope, scopes, devices))
		scope = scope->parent;
	return scope;
}

void driver_scopes_list(const struct reader *reader, const struct node *scopes,
	const struct node *devices, struct driver *driver)
{
	const struct protocol *protocol = driver->protocol;
	for (const struct node *node = scopes == NULL ? NULL : scopes->first; node != NULL;
		node = node->next)
		check_choice(reader, protocol, scopes, node);
	driver->scopes = pool_array(reader->pool, protocol->scope_count, sizeof *driver->scopes);
	for (size_t i = 0; i < protocol->scope_count; i++) {
		const struct scope *scope = &protocol->scopes[i];
		const struct scope *missing = find_missing(scope, scopes, devices);
		const struct node *choice = find_choice(scope, scopes, devices);
		if (missing == NULL && driver->scope_count == DRIVER_SCOPES)
			diagnostic_error(reader->diagnostics,
				choice != NULL ? choice->position : driver->protocol_name.at,
				"scope '%.*s' is one too many; a driver has at most %d",
				ARGUMENT(scope->name.text), DRIVER_SCOPES);
		if (missing == NULL)
			driver->scopes[driver->scope_count++] = scope;
		else if (choice != NULL && missing != scope)
			diagnostic_error(reader->diagnostics, choice->position,
				"scope '%.*s' is inside '%.*s', which the driver does not have",
				ARGUMENT(scope->name.text), ARGUMENT(missing->name.text));
	}
}

void driver_scopes_check(const struct reader *reader, const struct driver *driver,
	const struct scope *scope, struct position at)
{
	const struct scope *missing = scope;
	if (model_has_scope(driver, scope))
		return;
	while (!missing->optional || model_has_scope(driver, missing))
		missing = missing->parent;
	diagnostic_error(reader->diagnostics, at,
		"the driver has no scope '%.*s'; expected '%.*s' under '%s'",
		ARGUMENT(scope->name.text), ARGUMENT(missing->name.text),
		missing->devices.structure != NULL ? "devices" : "scopes");
}
