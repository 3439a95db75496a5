/* A scope is a state, its messages are transitions. The view of all other templates knows certain
 * scopes by their parts; this one takes any tree. */
#include "graph.h"

static void set_text(struct pool *pool, struct value *map, uint32_t name, struct text text)
{
	value_set(pool, map, name, text.at == NULL ? value_bool(false) : value_text(pool, text));
}

/* The messages that the driver handles in the scope. */
static struct value *view_messages(struct pool *pool, const struct driver *driver,
	const struct scope *scope)
{
	struct value *list = value_list(pool);
	for (size_t i = 0; i < driver->message_count; i++) {
		const struct message *message = driver->messages[i];
		if (message->scope != scope)
			continue;
		struct value *map = value_map(pool);
		set_text(pool, map, NAME_symbol, message->name.text);
		value_append(pool, list, map);
	}
	return list;
}

static bool has_children(const struct driver *driver, const struct scope *scope)
{
	for (size_t i = 0; i < driver->scope_count; i++)
		if (driver->scopes[i]->parent == scope)
			return true;
	return false;
}

static void set_policies(struct pool *pool, struct value *map, const struct driver *driver,
	const struct scope *scope)
{
	/* Limits and close policies are of the scope that the driver's own messages work in. */
	const bool inner =
		scope == model_usual_scope(driver->protocol, &driver->protocol->entries[0]);
	const bool parent = has_children(driver, scope);
	set_text(pool, map, NAME_max, inner && driver->max.given
			? text_decimal(pool, driver->max.value)
			: (struct text){0});
	set_text(pool, map, NAME_refuse_while, inner ? driver->refuse_while_name.text
						     : (struct text){0});
	value_set(pool, map, NAME_refuses,
		value_bool(parent && scope->children == CHILDREN_REFUSE));
	value_set(pool, map, NAME_suspends,
		value_bool(parent && scope->children == CHILDREN_SUSPEND));
	value_set(pool, map, NAME_cascades,
		value_bool(parent && scope->children == CHILDREN_CASCADE));
}

static struct value *view_scope(struct pool *pool, const struct driver *driver,
	const struct scope *scope)
{
	struct value *map = value_map(pool);
	struct value *messages = view_messages(pool, driver, scope);
	set_text(pool, map, NAME_name, scope->name.text);
	set_text(pool, map, NAME_parent,
		scope->parent == NULL ? TEXT("*") : scope->parent->name.text);
	value_set(pool, map, NAME_is_root, value_bool(scope->parent == NULL));
	set_text(pool, map, NAME_opens, scope->opens->name.text);
	set_text(pool, map, NAME_closes, scope->closes->name.text);
	value_set(pool, map, NAME_many, value_bool(scope->many));
	value_set(pool, map, NAME_messages, messages);
	value_set(pool, map, NAME_has_messages, value_bool(messages->count > 0));
	set_policies(pool, map, driver, scope);
	return map;
}

struct value *graph_view(struct pool *pool, const struct driver *driver)
{
	struct value *map = value_map(pool);
	struct value *scopes = value_list(pool);
	for (size_t i = 0; i < driver->scope_count; i++)
		value_append(pool, scopes, view_scope(pool, driver, driver->scopes[i]));
	set_text(pool, map, NAME_driver, driver->name.text);
	value_set(pool, map, NAME_scopes, scopes);
	return map;
}
