/* The view's part for what devices are made of: a table for each list of a port's, with the
 * place of each item in it. */
#include "view_parts.h"

static bool is_in(const struct item *item, const struct scope *port, const struct item_list *list)
{
	return item->device->scope == port && item->list == list;
}

/* How many items of the same list are before this one. */
static size_t rank(const struct driver *driver, size_t index)
{
	const struct item *item = &driver->items[index];
	size_t count = 0;
	for (size_t i = 0; i < index; i++)
		count += is_in(&driver->items[i], item->device->scope, item->list);
	return count;
}

static size_t device_number(const struct driver *driver, const struct device *device)
{
	size_t number = 0;
	for (const struct device *other = driver->devices; other != device; other++)
		number += other->scope == device->scope;
	return number;
}

static struct value *view_item(const struct view *view, const struct item *item)
{
	const struct driver *driver = view->driver;
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_wide, c_wide(view->pool, item->name.text));
	view_set_text(view, map, NAME_member, item->list->name_member.text);
	view_set_number(view, map, NAME_device, (int64_t)device_number(driver, item->device));
	view_set_text(view, map, NAME_parent, item->parent == ITEM_OF_DEVICE ? (struct text){0}
		: c_integer(view->pool, (int64_t)rank(driver, item->parent)));
	value_set(view->pool, map, NAME_settings,
		view_settings(view, item->settings, item->setting_count));
	return map;
}

static struct value *view_list(const struct view *view, const struct scope *port,
	const struct item_list *list)
{
	struct value *map = value_map(view->pool);
	struct value *items = value_list(view->pool);
	for (size_t i = 0; i < view->driver->item_count; i++)
		if (is_in(&view->driver->items[i], port, list))
			value_append(view->pool, items, view_item(view, &view->driver->items[i]));
	view_set_text(view, map, NAME_list, list->name.text);
	view_set_text(view, map, NAME_structure, list->structure_name.text);
	view_set_number(view, map, NAME_count, (int64_t)items->count);
	view_set_bool(view, map, NAME_has_items, items->count > 0);
	value_set(view->pool, map, NAME_items, items);
	return map;
}

bool view_has_items(const struct view *view, const struct scope *port)
{
	for (size_t i = 0; i < view->driver->item_count; i++)
		if (view->driver->items[i].device->scope == port)
			return true;
	return false;
}

struct value *view_items(const struct view *view, const struct scope *port)
{
	if (!view_has_items(view, port) || port->devices.support.text.at == NULL)
		return value_bool(false);
	struct value *map = value_map(view->pool);
	struct value *lists = value_list(view->pool);
	for (size_t i = 0; i < port->devices.list_count; i++)
		value_append(view->pool, lists,
			view_list(view, port, &port->devices.lists[i]));
	view_set_text(view, map, NAME_support_file, port->devices.support.text);
	value_set(view->pool, map, NAME_lists, lists);
	return map;
}
