/* The view's part for the self-test: for each message parameters that are good, and that lie just
 * outside their range. */
#include "view_parts.h"

/* Fits in every type; for pointers it is an address that nobody looks at. The place of the
 * parameter is added, so that two of a message differ. */
enum { ANY_VALUE = 18 };

/* Whether the field, or for NULL any field of the driver, begins with the value. */
static bool begins_with(const struct driver *driver, const struct field *field, int64_t value)
{
	for (size_t i = 0; i < driver->field_count; i++)
		if ((field == NULL || field == &driver->fields[i]) &&
			driver->fields[i].initial.value == value)
			return true;
	return false;
}

/* The value or one that follows it in the range, with which no such field begins; the value when
 * there is none. */
static int64_t another(const struct driver *driver, const struct parameter *parameter,
	const struct field *field, int64_t value)
{
	int64_t next = value;
	for (size_t i = 0; i <= driver->field_count; i++) {
		if (!begins_with(driver, field, next))
			return next;
		next = parameter->ranged && next == parameter->most ? parameter->least : next + 1;
	}
	return value;
}

int64_t view_good_value(const struct view *view, const struct parameter *parameter)
{
	int64_t value = ANY_VALUE + (int64_t)parameter->place;
	if (parameter->ranged)
		value = parameter->least + (parameter->most - parameter->least + 1) / 2;
	if (parameter->stores == NULL)
		return value;
	value = another(view->driver, parameter, NULL, value);
	return another(view->driver, parameter, parameter->stores, value);
}

/* The good value of what a place carries; 0 where the message carries nothing. */
static int64_t good_at(const struct view *view, const struct message *message, size_t place)
{
	for (size_t i = 0; i < message->parameter_count; i++)
		if (message->parameters[i].place == place)
			return view_good_value(view, &message->parameters[i]);
	return 0;
}

void view_set_carried(const struct view *view, struct value *map, uint32_t name, int64_t value)
{
	view_set_number(view, map, name, value > INT32_MAX ? value - ((int64_t)1 << 32) : value);
}

enum { CARRIERS = 2 };

/* Both carriers, where the parameter's own has the value and the other a good one. */
static void set_pair(const struct view *view, struct value *map, const uint32_t names[CARRIERS],
	const struct message *message, const struct parameter *parameter, int64_t value)
{
	for (size_t i = 0; i < CARRIERS; i++)
		view_set_carried(view, map, names[i],
			i == parameter->place ? value : good_at(view, message, i));
}

void view_test_parameter(const struct view *view, struct value *map, const struct message *message,
	size_t index)
{
	static const uint32_t above[] = {NAME_above1, NAME_above2};
	static const uint32_t below[] = {NAME_below1, NAME_below2};
	static const uint32_t least[] = {NAME_least1, NAME_least2};
	static const uint32_t most[] = {NAME_most1, NAME_most2};
	const struct parameter *parameter = &message->parameters[index];
	const bool ranged = parameter->ranged;
	view_set_number(view, map, NAME_index, (int64_t)parameter->place);
	view_set_carried(view, map, NAME_good, view_good_value(view, parameter));
	view_set_bool(view, map, NAME_above, ranged &&
		model_type_holds(parameter->type, parameter->most + 1));
	view_set_bool(view, map, NAME_below, ranged &&
		model_type_holds(parameter->type, parameter->least - 1));
	set_pair(view, map, above, message, parameter, parameter->most + 1);
	set_pair(view, map, below, message, parameter, parameter->least - 1);
	set_pair(view, map, least, message, parameter, parameter->least);
	set_pair(view, map, most, message, parameter, parameter->most);
}

/* The parameter that stores into the field, and its message; NULL when no message does. */
static const struct parameter *find_storing(const struct driver *driver, const struct field *field,
	const struct message **message)
{
	for (size_t i = 0; i < driver->message_count; i++)
		for (size_t j = 0; j < driver->messages[i]->parameter_count; j++)
			if (driver->messages[i]->parameters[j].stores == field) {
				*message = driver->messages[i];
				return &driver->messages[i]->parameters[j];
			}
	return NULL;
}

static void set_stored(const struct view *view, struct value *map, const struct field *field)
{
	static const uint32_t stored[] = {NAME_stored1, NAME_stored2};
	const struct message *storing = NULL;
	const struct parameter *parameter =
		field == NULL ? NULL : find_storing(view->driver, field, &storing);
	view_set_bool(view, map, NAME_default_stored, false);
	if (parameter == NULL)
		return;
	const int64_t good = view_good_value(view, parameter);
	view_set_text(view, map, NAME_default_stored, storing->name.text);
	view_set_number(view, map, NAME_stored, good);
	set_pair(view, map, stored, storing, parameter, good);
}

void view_test_message(const struct view *view, struct value *map, const struct message *message)
{
	const struct field *field = message->answer.field;
	view_set_carried(view, map, NAME_good1, good_at(view, message, 0));
	view_set_carried(view, map, NAME_good2, good_at(view, message, 1));
	view_set_bool(view, map, NAME_default_number, field == NULL);
	view_set_bool(view, map, NAME_default_field, false);
	if (field != NULL)
		view_set_number(view, map, NAME_default_field, field->initial.value);
	set_stored(view, map, field);
}

/* What a program opens the driver with; false where it does not say. */
static void set_open_data(const struct view *view, struct value *map)
{
	const struct open_data *data = &view->driver->open_data;
	struct value *members = value_list(view->pool);
	for (size_t i = 0; i < data->member_count; i++) {
		const struct open_member *member = &data->members[i];
		struct value *item = value_map(view->pool);
		view_set_text(view, item, NAME_name, member->name.text);
		view_set_text(view, item, NAME_type, member->type->name.text);
		view_set_bool(view, item, NAME_sized, member->sized);
		view_set_number(view, item, NAME_value, member->value);
		value_append(view->pool, members, item);
	}
	value_set(view->pool, map, NAME_open_members, members);
	view_set_bool(view, map, NAME_has_open_members, members->count > 0);
	view_set_bool(view, map, NAME_open_number, false);
	if (data->number.given)
		view_set_carried(view, map, NAME_open_number, data->number.value);
}

static struct value *first_of_instance(const struct value *messages)
{
	for (size_t i = 0; messages != NULL && i < messages->count; i++)
		if (value_get(messages->items[i], NAME_in_instance) == value_bool(true))
			return messages->items[i];
	return value_bool(false);
}

/* A message that makes the close policy refuse, and allow again. */
static void set_busy(const struct view *view, struct value *map)
{
	static const uint32_t on[] = {NAME_on1, NAME_on2};
	static const uint32_t off[] = {NAME_off1, NAME_off2};
	const struct message *message = NULL;
	const struct field *field = view->driver->refuse_while;
	const struct parameter *storing =
		field == NULL ? NULL : find_storing(view->driver, field, &message);
	view_set_bool(view, map, NAME_busy, false);
	if (storing == NULL || (storing->ranged && (storing->least > 0 || storing->most < 1)))
		return;
	struct value *busy = value_map(view->pool);
	view_set_text(view, busy, NAME_symbol, message->name.text);
	set_pair(view, busy, on, message, storing, 1);
	set_pair(view, busy, off, message, storing, 0);
	value_set(view->pool, map, NAME_busy, busy);
}

void view_test_driver(const struct view *view, struct value *map)
{
	const int64_t max = view->driver->max.given ? view->driver->max.value : 3;
	const int64_t live = max < 3 ? max : 3;
	struct text log = {"", 0};
	for (int64_t i = live; i > 0; i--)
		log = text_format(view->pool, "%.*s%sclose%d!", (int)log.length, log.at,
			i == live ? "" : " ", (int)i);
	view_set_number(view, map, NAME_live, live);
	view_set_text(view, map, NAME_forced_log, log);
	view_set_bool(view, map, NAME_single, live == 1);
	value_set(view->pool, map, NAME_probe_message,
		first_of_instance(value_get(map, NAME_messages)));
	set_busy(view, map);
	set_open_data(view, map);
}
