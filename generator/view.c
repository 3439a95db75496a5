/* From model to view. Each function makes the map of one kind of part; an absent thing is false,
 * never missing. */
#include "view.h"

#include <inttypes.h>

#include "c_names.h"
#include "version.h"
#include "view_parts.h"


/* Documentation is shown in comments that wrap it in words of ours, so it ends with a full stop
 * there or not at all. */
static struct text without_stop(struct text text)
{
	while (text.length > 0 &&
		(text.at[text.length - 1] == '.' || text.at[text.length - 1] == '\n'))
		text.length--;
	return text;
}

/* ---- parameters ---- */

static bool is_word(const struct type *type)
{
	return type->kind == TYPE_SIGNED && type->bits == 0;
}

/* comma: whether something stands before it in a list of arguments. */
static struct value *view_parameter(const struct view *view, const struct parameter *parameter,
	bool comma)
{
	struct value *map = value_map(view->pool);
	const struct text type = parameter->type->name.text;
	view_set_text(view, map, NAME_carrier, parameter->carrier);
	view_set_text(view, map, NAME_name, parameter->name.text);
	view_set_text(view, map, NAME_NAME, text_upper(view->pool, parameter->name.text));
	view_set_text(view, map, NAME_type, type);
	view_set_text(view, map, NAME_cast, is_word(parameter->type) ? (struct text){0} : type);
	view_set_text(view, map, NAME_doc, without_stop(parameter->doc.text));
	view_set_bool(view, map, NAME_ranged, parameter->ranged);
	view_set_number(view, map, NAME_least, parameter->least);
	view_set_number(view, map, NAME_most, parameter->most);
	view_set_decimal(view, map, NAME_least_number, parameter->least);
	view_set_decimal(view, map, NAME_most_number, parameter->most);
	view_set_bool(view, map, NAME_comma, comma);
	return map;
}

/* Whether something stands before the parameters of the function that gets a message. */
static bool has_way_in(const struct message *message)
{
	return !message->early && message->scope != NULL && message->scope->many;
}

struct value *view_parameters(const struct view *view, const struct message *message)
{
	struct value *list = value_list(view->pool);
	for (size_t i = 0; i < message->parameter_count; i++) {
		if (view_is_hidden(message, &message->parameters[i]))
			continue;
		struct value *map = view_parameter(view, &message->parameters[i],
			i > 0 || has_way_in(message));
		view_set_bool(view, map, NAME_separated, !message->early || list->count > 0);
		view_test_parameter(view, map, message, i);
		value_append(view->pool, list, map);
	}
	return list;
}

/* ---- scopes ---- */

static void set_condition(const struct view *view, struct value *map, uint32_t name,
	const struct condition *condition)
{
	struct value *value = value_map(view->pool);
	view_set_text(view, value, NAME_carrier, condition->location.parameter);
	view_set_text(view, value, NAME_mask, condition->mask.text);
	view_set_number(view, value, NAME_equals, condition->equals);
	value_set(view->pool, map, name, condition->given ? value : value_bool(false));
}

struct value *view_scope(const struct view *view, const struct scope *scope)
{
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_name, scope->name.text);
	view_set_text(view, map, NAME_doc, without_stop(scope->doc.text));
	view_set_text(view, map, NAME_opens, scope->opens->name.text);
	view_set_text(view, map, NAME_closes, scope->closes->name.text);
	view_set_lines(view, map, NAME_opens_lines, scope->opens->doc.text);
	view_set_lines(view, map, NAME_closes_lines, scope->closes->doc.text);
	view_set_text(view, map, NAME_opens_hook, scope->opens->hook.text);
	view_set_text(view, map, NAME_closes_hook, scope->closes->hook.text);
	view_set_number(view, map, NAME_success, scope->opens->convention->success);
	view_set_number(view, map, NAME_failure, scope->opens->convention->failure);
	view_set_number(view, map, NAME_close_success, scope->closes->convention->success);
	view_set_number(view, map, NAME_close_failure, scope->closes->convention->failure);
	view_set_bool(view, map, NAME_nests, !scope->many && scope->repeat == REPEAT_NESTS);
	set_condition(view, map, NAME_session, &scope->session);
	value_set(view->pool, map, NAME_open_parameters, view_parameters(view, scope->opens));
	value_set(view->pool, map, NAME_close_parameters, view_parameters(view, scope->closes));
	return map;
}

/* ---- state ---- */

struct value *view_fields(const struct view *view, const struct scope *scope)
{
	struct value *list = value_list(view->pool);
	for (size_t i = 0; i < view->driver->field_count; i++) {
		const struct field *field = &view->driver->fields[i];
		if (field->scope != scope)
			continue;
		struct value *map = value_map(view->pool);
		const bool initial = field->initial.given && field->initial.value != 0;
		view_set_text(view, map, NAME_name, field->name.text);
		view_set_text(view, map, NAME_type, field->type->name.text);
		view_set_text(view, map, NAME_doc, without_stop(field->doc.text));
		view_set_bool(view, map, NAME_comment, initial || field->doc.text.at != NULL);
		view_set_bool(view, map, NAME_initial, false);
		if (initial)
			view_set_number(view, map, NAME_initial, field->initial.value);
		value_append(view->pool, list, map);
	}
	return list;
}

/* ---- messages ---- */

/* The least and the most that a type holds where it is compared; false for types that are as wide
 * as a pointer. */
static bool is_limit(const struct type *type, int64_t value)
{
	if (type->bits == 0)
		return false;
	const int64_t half = (int64_t)1 << (type->bits - 1);
	if (type->kind == TYPE_SIGNED)
		return value == -half || value == half - 1;
	return value == 0 || value == 2 * half - 1;
}

static void add_range(const struct view *view, struct value *list,
	const struct parameter *parameter, struct text operator, int64_t limit)
{
	const bool unsigned_zero = parameter->type->kind == TYPE_UNSIGNED && limit == 0;
	if (is_limit(parameter->type, limit) || unsigned_zero)
		return;
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_type, parameter->type->name.text);
	view_set_text(view, map, NAME_carrier, parameter->carrier);
	view_set_text(view, map, NAME_operator, operator);
	view_set_number(view, map, NAME_limit, limit);
	view_set_bool(view, map, NAME_first, list->count == 0);
	value_append(view->pool, list, map);
}

static void set_ranges(const struct view *view, struct value *map, const struct message *message)
{
	struct value *list = value_list(view->pool);
	for (size_t i = 0; i < message->parameter_count; i++) {
		const struct parameter *parameter = &message->parameters[i];
		if (!parameter->ranged)
			continue;
		add_range(view, list, parameter, TEXT(">="), parameter->least);
		add_range(view, list, parameter, TEXT("<="), parameter->most);
	}
	value_set(view->pool, map, NAME_ranges, list);
	view_set_bool(view, map, NAME_has_range, list->count > 0);
}

static struct value *view_store(const struct view *view, const struct parameter *parameter)
{
	struct value *map = value_map(view->pool);
	const bool same = parameter->stores->type == parameter->type;
	view_set_text(view, map, NAME_field, parameter->stores->name.text);
	view_set_text(view, map, NAME_name, parameter->name.text);
	view_set_text(view, map, NAME_store_cast,
		same ? (struct text){0} : parameter->stores->type->name.text);
	return map;
}

static struct value *view_word(const struct view *view, struct text word)
{
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_name, word);
	return map;
}

static struct value *view_given(const struct view *view, const struct parameter *parameter)
{
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_field, parameter->gives->name.text);
	view_set_text(view, map, NAME_name, parameter->name.text);
	return map;
}

/* Where the fields of what a message concerns are, in what its hook gets. */
static void set_place(const struct view *view, struct value *map, const struct message *message)
{
	const struct scope *scope = message->early ? NULL : message->scope;
	const int kind = scope == NULL ? -1 : (int)model_scope_kind(scope);
	const struct text name = scope == NULL ? (struct text){0} : scope->name.text;
	view_set_text(view, map, NAME_part_state, kind == SCOPE_PART ? name : (struct text){0});
	view_set_text(view, map, NAME_port_state, kind == SCOPE_PORT ? name : (struct text){0});
}

/* What a hook does unless it is written: which parameters it stores or fills, what it leaves
 * unused. */
static void set_stores(const struct view *view, struct value *map, const struct message *message,
	struct text self)
{
	struct value *stores = value_list(view->pool);
	struct value *gives = value_list(view->pool);
	struct value *unused = value_list(view->pool);
	const struct parameter *finished = view_finished(view, message);
	for (size_t i = 0; i < message->parameter_count; i++) {
		const struct parameter *parameter = &message->parameters[i];
		if (parameter->stores != NULL)
			value_append(view->pool, stores, view_store(view, parameter));
		else if (parameter->gives != NULL)
			value_append(view->pool, gives, view_given(view, parameter));
		else if (parameter != finished && !view_is_hidden(message, parameter))
			value_append(view->pool, unused, view_word(view, parameter->name.text));
	}
	const bool by_field = stores->count + gives->count > 0 || message->answer.field != NULL;
	if (!by_field && finished == NULL && !message->early)
		value_append(view->pool, unused, view_word(view, self));
	if (!by_field && view_has_device(message))
		value_append(view->pool, unused, view_word(view, TEXT("device")));
	set_place(view, map, message);
	value_set(view->pool, map, NAME_stores, stores);
	value_set(view->pool, map, NAME_gives, gives);
	view_set_bool(view, map, NAME_has_stores, stores->count > 0);
	view_set_text(view, map, NAME_finishes,
		finished == NULL ? (struct text){0} : finished->name.text);
	value_set(view->pool, map, NAME_unused, unused);
}

/* A number that a message answers; an LRESULT may have 32 bits. */
struct text view_result_number(const struct view *view, int64_t value)
{
	if (value <= INT32_MAX)
		return c_integer(view->pool, value);
	return text_format(view->pool, "(LRESULT)%" PRId64 "u", value);
}

/* A value of a convention as its constant, where it has one. */
static struct text value_word(const struct view *view, const struct convention *convention,
	int64_t value)
{
	for (size_t i = 0; i < convention->value_count; i++)
		if (convention->values[i].value == value)
			return convention->values[i].name.text;
	return view_result_number(view, value);
}

static void set_answer(const struct view *view, struct value *map, const struct message *message)
{
	const struct answer *answer = &message->answer;
	const struct convention *convention = message->convention;
	int64_t number = view_succeeds(message) ? convention->success : convention->failure;
	if (answer->text.text.at != NULL)
		number = answer->number;
	view_set_text(view, map, NAME_answer,
		answer->constant != NULL ? answer->constant->name.text
					 : value_word(view, convention, number));
	view_set_text(view, map, NAME_answer_field,
		answer->field != NULL ? answer->field->name.text : (struct text){0});
	view_set_text(view, map, NAME_failure,
		message->failure.given ? view_result_number(view, message->failure.value)
				       : value_word(view, convention, convention->failure));
}

/* As headers have it: 0x0003. */
static void set_message_value(const struct view *view, struct value *map,
	const struct message *message)
{
	char digits[] = "0x0000";
	for (unsigned i = 0; i < 4; i++)
		digits[5 - i] = "0123456789ABCDEF"[message->value.value >> 4 * i & 15];
	view_set_text(view, map, NAME_value, text_copy(view->pool, TEXT(digits)));
	view_set_decimal(view, map, NAME_number, message->value.value);
}

struct value *view_message(const struct view *view, const struct message *message)
{
	struct value *map = value_map(view->pool);
	const bool in_instance = has_way_in(message) && view_is_instance(message->scope);
	const struct text self = view_self(message);
	view_set_text(view, map, NAME_symbol, message->name.text);
	set_message_value(view, map, message);
	const struct text doc =
		message->doc.text.at != NULL ? message->doc.text : TEXT("(not described)");
	view_set_text(view, map, NAME_doc, doc);
	view_set_lines(view, map, NAME_doc_lines, doc);
	view_set_text(view, map, NAME_hook, message->hook.text);
	view_set_text(view, map, NAME_convention_doc, without_stop(message->convention->doc.text));
	view_set_text(view, map, NAME_sender, message->sender.text);
	view_set_text(view, map, NAME_source, message->source.text);
	view_set_text(view, map, NAME_self, self);
	view_set_bool(view, map, NAME_custom, message->custom);
	view_set_bool(view, map, NAME_interactive, message->interactive);
	view_set_bool(view, map, NAME_in_instance, in_instance);
	view_set_bool(view, map, NAME_no_parameters, message->parameter_count == 0);
	view_set_bool(view, map, NAME_one_parameter, message->parameter_count == 1);
	view_set_bool(view, map, NAME_no_arguments, !in_instance && message->parameter_count == 0);
	view_set_bool(view, map, NAME_has_self, !message->early);
	const bool device = view_has_device(message);
	view_set_bool(view, map, NAME_by_device, device);
	view_set_text(view, map, NAME_port_device,
		device ? message->scope->devices.parameter.text : (struct text){0});
	view_set_bool(view, map, NAME_closes_scope, message->closes != NULL);
	value_set(view->pool, map, NAME_parameters, view_parameters(view, message));
	set_ranges(view, map, message);
	set_stores(view, map, message, self);
	set_answer(view, map, message);
	view_test_message(view, map, message);
	return map;
}

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

/* ---- the protocol's messages and constants ---- */

static struct value *view_known(const struct view *view, const struct message *message)
{
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_symbol, message->name.text);
	view_set_bool(view, map, NAME_interactive, message->interactive);
	set_message_value(view, map, message);
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
