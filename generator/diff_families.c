/* What drivers choose of their family: scopes, devices, and what instances are opened with. */
#include "diff.h"

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
		diff_add(changes,
			(struct change){.subject = "scope", .name = name,
				.kind = added ? "added" : "removed",
				.breaks = added ? 0 : BREAKS_CALLERS | BREAKS_HOOKS,
				.at = from->name.at,
				.text = text_format(changes->pool, "scope '%.*s' is %s",
					ARGUMENT(name), added ? "new" : "gone")});
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
	diff_add(changes,
		(struct change){.subject = "device", .name = device->name.text,
			.kind = added ? "added" : "removed", .breaks = added ? 0 : BREAKS_CALLERS,
			.at = device->name.at,
			.text = text_format(changes->pool, "device '%.*s' of the %.*s is %s",
				ARGUMENT(device->name.text), ARGUMENT(device->scope->name.text),
				added ? "new" : "gone")});
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
}
