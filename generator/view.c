/* From model to view. Each function makes the map of one kind of part; an absent thing is false,
 * never missing. */
#include "view.h"

#include "version.h"
#include "view_parts.h"

/* ---- messages and constants ---- */

static void set_messages(const struct view *view, struct value *map)
{
	struct value *all = value_list(view->pool);
	struct value *custom = value_list(view->pool);
	for (size_t i = 0; i < view->driver->message_count; i++) {
		struct value *message = view_message(view, view->driver->messages[i]);
		if (!view_is_inner_message(view, view->driver->messages[i]))
			value_append(view->pool, all, message);
		if (view->driver->messages[i]->custom)
			value_append(view->pool, custom, message);
	}
	value_set(view->pool, map, NAME_messages, all);
	view_set_bool(view, map, NAME_has_messages, all->count > 0);
	value_set(view->pool, map, NAME_custom_messages, custom);
}

/* Whether one of them has not that property. */
static bool any_lacks(const struct value *list, uint32_t name)
{
	for (size_t i = 0; list != NULL && i < list->count; i++)
		if (value_get(list->items[i], name) != value_bool(true))
			return true;
	return false;
}

/* Hooks that run for no instance may close the last. */
static void set_has_outside(const struct view *view, struct value *map)
{
	view_set_bool(view, map, NAME_has_outside,
		any_lacks(value_get(map, NAME_messages), NAME_in_instance) ||
			any_lacks(value_get(map, NAME_inner_messages), NAME_by_instance));
}

static struct value *view_known(const struct view *view, const struct message *message)
{
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_symbol, message->name.text);
	view_set_bool(view, map, NAME_interactive, message->interactive);
	view_set_message_value(view, map, message);
	return map;
}

static struct value *view_constant(const struct view *view, const struct constant *constant)
{
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_name, constant->name.text);
	view_set_number(view, map, NAME_value, constant->value);
	view_set_decimal(view, map, NAME_number, constant->value);
	return map;
}

static void set_protocol(const struct view *view, struct value *map)
{
	const struct protocol *protocol = view->driver->protocol;
	struct value *messages = value_list(view->pool);
	struct value *constants = value_list(view->pool);
	for (size_t i = 0; i < protocol->message_count; i++)
		value_append(view->pool, messages, view_known(view, &protocol->messages[i]));
	for (size_t i = 0; i < protocol->convention_count; i++)
		for (size_t j = 0; j < protocol->conventions[i].value_count; j++)
			value_append(view->pool, constants,
				view_constant(view, &protocol->conventions[i].values[j]));
	for (size_t i = 0; i < protocol->constant_count; i++)
		value_append(view->pool, constants, view_constant(view, &protocol->constants[i]));
	value_set(view->pool, map, NAME_known_messages, messages);
	value_set(view->pool, map, NAME_constants, constants);
	view_set_text(view, map, NAME_protocol, protocol->name.text);
	view_set_text(view, map, NAME_protocol_description, protocol->description.text);
	view_set_text(view, map, NAME_entry, protocol->entries[0].name.text);
	view_set_text(view, map, NAME_fallback, protocol->entries[0].fallback.text);
}

/* ---- the driver ---- */

/* The description as Windows reads it: the aliases with commas between them, a colon, the text. */
static void set_description(const struct view *view, struct value *map)
{
	struct value *aliases = value_list(view->pool);
	struct text line = {"", 0};
	for (size_t i = 0; i < view->driver->alias_count; i++) {
		const struct text alias = view->driver->aliases[i].text;
		line = text_format(view->pool, "%.*s%s%.*s", (int)line.length, line.at,
			i == 0 ? "" : ",", (int)alias.length, alias.at);
		struct value *word = view_word(view, alias);
		view_set_bool(view, word, NAME_comma, i > 0);
		value_append(view->pool, aliases, word);
	}
	const struct text description = view->driver->description.text;
	line = text_format(view->pool, "%.*s%s%.*s", (int)line.length, line.at,
		line.length == 0 ? "" : ":", (int)description.length, description.at);
	value_set(view->pool, map, NAME_aliases, aliases);
	view_set_bool(view, map, NAME_has_aliases, aliases->count > 0);
	view_set_text(view, map, NAME_description, description);
	view_set_text(view, map, NAME_description_line, line);
}

static void set_version(const struct view *view, struct value *map)
{
	const unsigned *version = view->driver->version;
	view_set_text(view, map, NAME_version,
		text_format(view->pool, "%u.%u.%u.%u", version[0], version[1], version[2],
		version[3]));
	view_set_text(view, map, NAME_version_commas,
		text_format(view->pool, "%u,%u,%u,%u", version[0], version[1], version[2],
		version[3]));
}

static void set_choices(const struct view *view, struct value *map)
{
	const struct driver *driver = view->driver;
	view_set_bool(view, map, NAME_has_state, driver->field_count > 0);
	view_set_bool(view, map, NAME_limited, driver->max.given);
	view_set_number(view, map, NAME_max, driver->max.value);
	view_set_bool(view, map, NAME_refuses_session, driver->refuses_session);
	view_set_bool(view, map, NAME_minds_session,
		driver->refuses_session || driver->max.given ||
		model_opened_with(driver->protocol) != NULL);
	view_set_text(view, map, NAME_refuse_while,
		driver->refuse_while != NULL ? driver->refuse_while->name.text : (struct text){0});
}

/* The three scopes that the templates express: a module, its device that suspends what is inside,
 * and instances whose id is returned and carried by a parameter. */
struct roles {
	const struct scope *module, *device, *instance;
};

static struct roles find_roles(const struct protocol *protocol)
{
	struct roles roles = {0};
	for (size_t i = 0; i < protocol->scope_count; i++) {
		const struct scope *scope = &protocol->scopes[i];
		if (scope->parent == NULL && !scope->many)
			roles.module = scope;
		else if (!scope->many && scope->children == CHILDREN_SUSPEND)
			roles.device = scope;
		else if (view_is_instance(scope) && scope->carried.kind == LOCATION_PARAMETER)
			roles.instance = scope;
	}
	return roles;
}

static bool are_complete(const struct roles *roles)
{
	return roles->module != NULL && roles->device != NULL && roles->instance != NULL &&
	       roles->device->parent == roles->module && roles->instance->parent == roles->device;
}

static void set_outer_scopes(const struct view *view, struct value *map, const struct roles *roles)
{
	value_set(view->pool, map, NAME_module, view_scope(view, roles->module));
	value_set(view->pool, map, NAME_device, view_scope(view, roles->device));
	value_set(view->pool, map, NAME_instance, view_scope(view, roles->instance));
	view_set_bool(view, map, NAME_has_nests, roles->module->repeat == REPEAT_NESTS ||
		roles->device->repeat == REPEAT_NESTS);
}

struct value *view_make(const struct reader *reader, const struct driver *driver)
{
	const struct view view = {reader->pool, driver};
	const struct roles roles = find_roles(driver->protocol);
	struct value *map = value_map(view.pool);
	if (!are_complete(&roles)) {
		diagnostic_error(reader->diagnostics, driver->protocol_name.at,
			"no template expresses the scopes of '%.*s'; expected a module, a device and "
			"instances",
			(int)driver->protocol_name.text.length, driver->protocol_name.text.at);
		return NULL;
	}
	view_set_text(&view, map, NAME_driver, driver->name.text);
	view_set_text(&view, map, NAME_DRIVER, text_upper(view.pool, driver->name.text));
	view_set_text(&view, map, NAME_company, driver->company.text);
	view_set_text(&view, map, NAME_copyright, driver->copyright.text);
	set_description(&view, map);
	set_version(&view, map);
	set_choices(&view, map);
	set_outer_scopes(&view, map, &roles);
	value_set(view.pool, map, NAME_module_fields, view_fields(&view, roles.module));
	value_set(view.pool, map, NAME_instance_fields, view_fields(&view, roles.instance));
	set_messages(&view, map);
	set_protocol(&view, map);
	view_structures(&view, map);
	view_inside(&view, map);
	set_has_outside(&view, map);
	view_registry(&view, map);
	view_verbs(&view, map);
	view_test_driver(&view, map);
	view_model(&view, map);
	view_set_text(&view, map, NAME_model_hash, view_hash(view.pool, map));
	view_set_text(&view, map, NAME_tool_version, TEXT(DRVGEN_VERSION));
	return map;
}

void view_add_mock(const struct reader *reader, const struct driver *driver, struct value *map)
{
	const struct view view = {.pool = reader->pool, .driver = driver};
	view_mock(&view, map);
}
