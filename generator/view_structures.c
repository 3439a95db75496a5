/* The view's part for structures: those that the driver's messages point to, and those that these
 * need, in the protocol's order, which puts each after what it holds. */
#include "view_parts.h"

enum { MOST_STRUCTURES = 128 };

struct reach {
	const struct view *view;
	bool reached[MOST_STRUCTURES];
};

static void reach(struct reach *all, const struct structure *structure);

static void reach_type(struct reach *all, const struct type *type)
{
	if (type != NULL && type->to != NULL)
		reach(all, type->to);
}

static void reach(struct reach *all, const struct structure *structure)
{
	const size_t index = (size_t)(structure - all->view->driver->protocol->structures);
	if (index >= MOST_STRUCTURES || all->reached[index])
		return;
	all->reached[index] = true;
	for (size_t i = 0; i < structure->member_count; i++) {
		if (structure->members[i].structure != NULL)
			reach(all, structure->members[i].structure);
		reach_type(all, structure->members[i].type);
	}
}

static void reach_message(struct reach *all, const struct message *message)
{
	for (size_t i = 0; i < message->parameter_count; i++)
		reach_type(all, message->parameters[i].type);
}

static void reach_all(struct reach *all)
{
	const struct driver *driver = all->view->driver;
	for (size_t i = 0; i < driver->protocol->message_count; i++)
		if (model_is_handled(driver, &driver->protocol->messages[i]))
			reach_message(all, &driver->protocol->messages[i]);
	for (size_t i = 0; i < driver->message_count; i++)
		reach_message(all, driver->messages[i]);
	for (size_t i = 0; i < driver->scope_count; i++) {
		reach_type(all, driver->scopes[i]->opened_with.type);
		if (driver->scopes[i]->devices.structure != NULL)
			reach(all, driver->scopes[i]->devices.structure);
	}
}

static struct value *view_member(const struct view *view, const struct structure_member *member)
{
	struct value *map = value_map(view->pool);
	const struct text type = member->type_name.text;
	const bool is_pointer = type.length > 0 && type.at[type.length - 1] == '*';
	view_set_text(view, map, NAME_type, type);
	view_set_text(view, map, NAME_name, member->name.text);
	view_set_bool(view, map, NAME_spaced, !is_pointer);
	view_set_bool(view, map, NAME_count, false);
	if (member->count > 0)
		view_set_number(view, map, NAME_count, (int64_t)member->count);
	return map;
}

static struct value *view_structure(const struct view *view, const struct structure *structure)
{
	struct value *map = value_map(view->pool);
	struct value *members = value_list(view->pool);
	for (size_t i = 0; i < structure->member_count; i++)
		value_append(view->pool, members, view_member(view, &structure->members[i]));
	view_set_text(view, map, NAME_name, structure->name.text);
	view_set_bool(view, map, NAME_windows, structure->header.text.at != NULL);
	view_set_bool(view, map, NAME_pack, false);
	if (structure->pack != 0)
		view_set_number(view, map, NAME_pack, (int64_t)structure->pack);
	view_set_lines(view, map, NAME_doc_lines, structure->doc.text);
	value_set(view->pool, map, NAME_members, members);
	return map;
}

static void add_header(const struct view *view, struct value *headers, struct text header)
{
	for (size_t i = 0; i < headers->count; i++)
		if (text_equal(value_get(headers->items[i], NAME_header)->text, header))
			return;
	if (header.at == NULL)
		return;
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_header, header);
	value_append(view->pool, headers, map);
}

static void set_settings(const struct view *view, struct value *map, uint32_t name,
	const struct setting *own, size_t own_count, const struct setting *base, size_t base_count)
{
	struct value *list = value_list(view->pool);
	for (size_t i = 0; i < own_count + base_count; i++) {
		const struct setting *setting = i < own_count ? &own[i] : &base[i - own_count];
		bool replaced = false;
		for (size_t j = 0; i >= own_count && j < own_count; j++)
			replaced = replaced || text_equal(own[j].name.text, setting->name.text);
		if (replaced)
			continue;
		struct value *item = value_map(view->pool);
		view_set_text(view, item, NAME_member, setting->name.text);
		view_set_text(view, item, NAME_value, setting->text.text);
		view_set_bool(view, item, NAME_first, list->count == 0);
		value_append(view->pool, list, item);
	}
	value_set(view->pool, map, name, list);
}

static void set_opened_with(const struct view *view, struct value *map)
{
	const struct driver *driver = view->driver;
	value_set(view->pool, map, NAME_opened_with, value_bool(false));
	view_set_bool(view, map, NAME_has_device_support, false);
	for (size_t i = 0; i < driver->scope_count; i++) {
		const struct opened_with *with = &driver->scopes[i]->opened_with;
		if (with->parameter.text.at == NULL)
			continue;
		struct value *value = value_map(view->pool);
		view_set_text(view, value, NAME_carrier, with->parameter.text);
		view_set_text(view, value, NAME_type, with->type->name.text);
		view_set_text(view, value, NAME_structure, with->type->to->name.text);
		view_set_text(view, value, NAME_known_by, with->device.text);
		view_set_text(view, value, NAME_table_member,
			driver->verb_count > 0 ? with->commands.text : (struct text){0});
		view_set_text(view, value, NAME_support_file, with->support.text);
		view_set_bool(view, map, NAME_has_device_support, with->support.text.at != NULL);
		set_settings(view, value, NAME_required, driver->required, driver->required_count,
			with->required, with->required_count);
		set_settings(view, value, NAME_set, driver->set, driver->set_count, with->set,
			with->set_count);
		view_set_bool(view, value, NAME_has_required,
			value_get(value, NAME_required)->count > 0);
		view_set_bool(view, value, NAME_has_set, value_get(value, NAME_set)->count > 0);
		value_set(view->pool, map, NAME_opened_with, value);
	}
}

void view_structures(const struct view *view, struct value *map)
{
	const struct protocol *protocol = view->driver->protocol;
	struct reach all = {.view = view};
	struct value *structures = value_list(view->pool);
	struct value *headers = value_list(view->pool);
	reach_all(&all);
	for (size_t i = 0; i < protocol->structure_count && i < MOST_STRUCTURES; i++) {
		if (!all.reached[i])
			continue;
		add_header(view, headers, protocol->structures[i].header.text);
		value_append(view->pool, structures,
			view_structure(view, &protocol->structures[i]));
	}
	value_set(view->pool, map, NAME_structures, structures);
	value_set(view->pool, map, NAME_headers, headers);
	view_set_bool(view, map, NAME_has_structures, structures->count > 0);
	set_opened_with(view, map);
}
