/* The view's part for the registry: the values that make Windows and Wine find the driver. */
#include "registry.h"
#include "view_parts.h"

static struct value *view_registration(const struct view *view,
	const struct registration *registration)
{
	const struct text name = registry_name(view->pool, view->driver, registration);
	const struct text data = registry_data(view->pool, view->driver, registration);
	if (name.at == NULL || data.at == NULL)
		return NULL;
	struct value *map = value_map(view->pool);
	view_set_text(view, map, NAME_key, registration->key.text);
	view_set_text(view, map, NAME_name, name);
	view_set_text(view, map, NAME_data, data);
	view_set_text(view, map, NAME_doc, registration->doc.text);
	return map;
}

void view_registry(const struct view *view, struct value *map)
{
	const struct protocol *protocol = view->driver->protocol;
	struct value *windows = value_list(view->pool);
	struct value *wine = value_list(view->pool);
	for (size_t i = 0; i < protocol->registration_count; i++) {
		const struct registration *registration = &protocol->registrations[i];
		struct value *value = view_registration(view, registration);
		if (value != NULL && registration->on_windows)
			value_append(view->pool, windows, value);
		if (value != NULL && registration->on_wine)
			value_append(view->pool, wine, value);
	}
	value_set(view->pool, map, NAME_windows_registry, windows);
	value_set(view->pool, map, NAME_wine_registry, wine);
	view_set_bool(view, map, NAME_has_windows_registry, windows->count > 0);
	view_set_bool(view, map, NAME_has_wine_registry, wine->count > 0);
}
