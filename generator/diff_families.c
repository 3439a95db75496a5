/* What drivers choose of their family: scopes, devices, and what instances are opened with. */
#include "diff.h"

#include "registry.h"

#define ARGUMENT(text) (int)(text).length, (text).at

/* ---- scopes ---- */

static bool has_scope(const struct driver *driver, struct text name)
{
	for (size_t i = 0; i < driver->scope_count; i++)
		if (text_equal(driver->scopes[i]->name.text, name))
			return true;
	return false;
}

/* The scopes that one has and the other lacks. */
static void compare_scopes(struct changes *changes, const struct driver *from,
	const struct driver *to, bool added)
{
	for (size_t i = 0; i < from->scope_count; i++) {
		const struct text name = from->scopes[i]->name.text;
		if (!from->scopes[i]->optional || has_scope(to, name))
			continue;
		diff_presence(changes,
			&(struct presence){"scope", name, added, BREAKS_CALLERS | BREAKS_HOOKS,
				from->name.at},
			text_format(changes->pool, "scope '%.*s' is %s", ARGUMENT(name),
				added ? "new" : "gone"));
	}
}

/* ---- settings ---- */

struct settings {
	const struct setting *list;
	size_t count;
};

static const struct setting *find_setting(const struct settings *settings, struct text name)
{
	for (size_t i = 0; i < settings->count; i++)
		if (text_equal(settings->list[i].name.text, name))
			return &settings->list[i];
	return NULL;
}

struct line {
	const char *subject; /* of what it is a member */
	const char *verb;    /* "must be", "is" */
	unsigned breaks_less;
	unsigned breaks_more;
};

static void add_setting(struct changes *changes, const struct line *line,
	const struct setting *setting, const char *kind, struct text old, struct text new)
{
	const struct text name = setting->name.text;
	const bool gone = new.at == NULL;
	struct change change = {.subject = line->subject, .name = name, .kind = kind, .old = old,
		.new = new, .breaks = gone ? line->breaks_less : line->breaks_more,
		.at = setting->name.at};
	if (gone)
		change.text = text_format(changes->pool, "'%.*s' of %s is no longer given",
			ARGUMENT(name), line->subject);
	else
		change.text = text_format(changes->pool, "'%.*s' of %s %s %.*s; it was %.*s",
			ARGUMENT(name), line->subject, line->verb, ARGUMENT(new),
			old.at == NULL ? 12 : (int)old.length,
			old.at == NULL ? "not given so" : old.at);
	diff_add(changes, change);
}

static void compare_settings(struct changes *changes, const struct line *line, struct settings old,
	struct settings new)
{
	for (size_t i = 0; i < old.count; i++)
		if (find_setting(&new, old.list[i].name.text) == NULL)
			add_setting(changes, line, &old.list[i], "removed", old.list[i].text.text,
				(struct text){0});
	for (size_t i = 0; i < new.count; i++) {
		const struct setting *was = find_setting(&old, new.list[i].name.text);
		if (was == NULL || was->value != new.list[i].value)
			add_setting(changes, line, &new.list[i], was == NULL ? "added" : "changed",
				was == NULL ? (struct text){0} : was->text.text,
				new.list[i].text.text);
	}
}

/* ---- devices ---- */

/* The device of that number in the scope of that name, or NULL. */
static const struct device *find_device(const struct driver *driver, struct text scope,
	size_t number)
{
	for (size_t i = 0; i < driver->device_count; i++)
		if (text_equal(driver->devices[i].scope->name.text, scope) && number-- == 0)
			return &driver->devices[i];
	return NULL;
}

static size_t number_of(const struct driver *driver, size_t index)
{
	size_t number = 0;
	for (size_t i = 0; i < index; i++)
		number += driver->devices[i].scope == driver->devices[index].scope;
	return number;
}

static void compare_device(struct changes *changes, const struct device *old,
	const struct device *new)
{
	static const struct line line = {"a device", "is", BREAKS_CALLERS, BREAKS_CALLERS};
	if (!text_equal(old->name.text, new->name.text))
		diff_add(changes,
			(struct change){"device", new->name.text, "renamed", old->name.text,
				new->name.text,
				text_format(changes->pool, "device '%.*s' is called '%.*s' now",
					ARGUMENT(old->name.text), ARGUMENT(new->name.text)),
				BREAKS_CALLERS, new->name.at});
	compare_settings(changes, &line, (struct settings){old->settings, old->setting_count},
		(struct settings){new->settings, new->setting_count});
}

static void add_device(struct changes *changes, const struct device *device, bool added)
{
	diff_presence(changes,
		&(struct presence){"device", device->name.text, added, BREAKS_CALLERS,
			device->name.at},
		text_format(changes->pool, "device '%.*s' of the %.*s is %s",
			ARGUMENT(device->name.text), ARGUMENT(device->scope->name.text),
			added ? "new" : "gone"));
}

static void compare_devices(struct changes *changes, const struct driver *old,
	const struct driver *new)
{
	for (size_t i = 0; i < old->device_count; i++) {
		const struct device *device = &old->devices[i];
		const struct device *heir =
			find_device(new, device->scope->name.text, number_of(old, i));
		if (heir == NULL)
			add_device(changes, device, false);
		else
			compare_device(changes, device, heir);
	}
	for (size_t i = 0; i < new->device_count; i++)
		if (find_device(old, new->devices[i].scope->name.text, number_of(new, i)) == NULL)
			add_device(changes, &new->devices[i], true);
}

/* ---- what devices are made of ---- */

/* Which of its device's list it is. */
static size_t item_number(const struct driver *driver, size_t index)
{
	const struct item *item = &driver->items[index];
	size_t number = 0;
	for (size_t i = 0; i < index; i++)
		number += driver->items[i].device == item->device &&
			  text_equal(driver->items[i].list->name.text, item->list->name.text);
	return number;
}

static size_t device_number(const struct driver *driver, const struct device *device)
{
	return number_of(driver, (size_t)(device - driver->devices));
}

/* The item of that number in that list of the device that has the same number. */
static const struct item *find_item(const struct driver *driver, const struct driver *other,
	size_t index)
{
	const struct item *wanted = &other->items[index];
	const struct device *device = find_device(driver, wanted->device->scope->name.text,
		device_number(other, wanted->device));
	const size_t number = item_number(other, index);
	for (size_t i = 0; i < driver->item_count; i++)
		if (driver->items[i].device == device &&
			text_equal(driver->items[i].list->name.text, wanted->list->name.text) &&
			item_number(driver, i) == number)
			return &driver->items[i];
	return NULL;
}

static struct text parent_name(const struct driver *driver, const struct item *item)
{
	return item->parent == ITEM_OF_DEVICE ? item->device->name.text
					      : driver->items[item->parent].name.text;
}

static void add_item(struct changes *changes, const struct item *item, bool added)
{
	diff_presence(changes,
		&(struct presence){"item", item->name.text, added, BREAKS_CALLERS, item->name.at},
		text_format(changes->pool, "'%.*s' of the %.*s of '%.*s' is %s",
			ARGUMENT(item->name.text), ARGUMENT(item->list->name.text),
			ARGUMENT(item->device->name.text), added ? "new" : "gone"));
}

/* Programs find an item by its name, or by the number that is its place. */
static void compare_items(struct changes *changes, const struct driver *old,
	const struct driver *new)
{
	static const struct line line = {"an item", "is", BREAKS_CALLERS, BREAKS_CALLERS};
	for (size_t i = 0; i < old->item_count; i++)
		if (find_item(new, old, i) == NULL)
			add_item(changes, &old->items[i], false);
	for (size_t i = 0; i < new->item_count; i++) {
		const struct item *item = &new->items[i];
		const struct item *was = find_item(old, new, i);
		if (was == NULL) {
			add_item(changes, item, true);
			continue;
		}
		if (!text_equal(was->name.text, item->name.text))
			diff_add(changes,
				(struct change){"item", item->name.text, "renamed", was->name.text,
					item->name.text,
					text_format(changes->pool, "'%.*s' is called '%.*s' now",
						ARGUMENT(was->name.text),
						ARGUMENT(item->name.text)),
					BREAKS_CALLERS, item->name.at});
		if (was->parent != item->parent)
			diff_property(changes,
				&(struct property){"item", item->name.text, "moved",
					text_format(changes->pool, "'%.*s' is part of",
						ARGUMENT(item->name.text)),
					parent_name(old, was), parent_name(new, item),
					BREAKS_CALLERS, item->name.at});
		compare_settings(changes, &line,
			(struct settings){was->settings, was->setting_count},
			(struct settings){item->settings, item->setting_count});
	}
}

/* ---- the registry ---- */

/* What a value is called, for the driver as it is; {0} without that value. */
static struct text registered_name(struct pool *pool, const struct driver *driver,
	struct text registration)
{
	const struct protocol *protocol = driver->protocol;
	for (size_t i = 0; i < protocol->registration_count; i++)
		if (text_equal(protocol->registrations[i].name.text, registration))
			return registry_name(pool, driver, &protocol->registrations[i]);
	return (struct text){0};
}

/* That the driver's own name is in it is told of the driver. */
static void compare_registry(struct changes *changes, const struct driver *old,
	const struct driver *new)
{
	const struct settings lists[] = {{old->registered, old->registered_count},
		{new->registered, new->registered_count}};
	for (size_t list = 0; list < 2; list++)
		for (size_t i = 0; i < lists[list].count; i++) {
			const struct setting *setting = &lists[list].list[i];
			if (list == 1 && find_setting(&lists[0], setting->name.text) != NULL)
				continue;
			const struct setting *own = find_setting(&lists[1], setting->name.text);
			const struct text was =
				registered_name(changes->pool, old, setting->name.text);
			const struct text is =
				registered_name(changes->pool, new, setting->name.text);
			if (was.at == NULL || is.at == NULL)
				continue;
			diff_property(changes,
				&(struct property){"registry", setting->name.text, "renamed",
					text_format(changes->pool,
						"what makes the system find it, %.*s, is called",
						ARGUMENT(setting->name.text)),
					was, is, BREAKS_CALLERS,
					own != NULL ? own->name.at : new->name.at});
		}
}

void diff_families(struct changes *changes, const struct driver *old, const struct driver *new)
{
	static const struct line required = {
		"what it is opened with", "must be", 0, BREAKS_CALLERS};
	static const struct line set = {
		"what it is opened with", "is set to", BREAKS_CALLERS, BREAKS_CALLERS};
	compare_settings(changes, &required,
		(struct settings){old->required, old->required_count},
		(struct settings){new->required, new->required_count});
	compare_settings(changes, &set, (struct settings){old->set, old->set_count},
		(struct settings){new->set, new->set_count});
	compare_scopes(changes, old, new, false);
	compare_scopes(changes, new, old, true);
	compare_devices(changes, old, new);
	compare_items(changes, old, new);
	compare_registry(changes, old, new);
}
