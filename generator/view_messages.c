/* The view's part for scopes, state and messages, with the parameters of each. */
#include <inttypes.h>

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

struct value *view_word(const struct view *view, struct text word)
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

void view_set_message_value(const struct view *view, struct value *map,
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
	view_set_message_value(view, map, message);
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
