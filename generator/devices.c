/* A port's devices are numbered from 0; a driver gives each a name and what its capabilities hold,
 * so that the questions of how many there are and what they can do need no hook. */
#include "devices.h"

#include "constants.h"
#include "items.h"
#include "locations.h"
#include "lookup.h"
#include "settings.h"

#define ARGUMENT(text) (int)(text).length, (text).at

struct raw_devices {
	struct devices devices;
	const struct node *holds;
};

static const struct shape_key devices_keys[] = {
	{"parameter", SHAPE_IDENTIFIER, true, AT(raw_devices, devices.parameter), 0, 0,
		"The parameter of the entry point that is the number of the device.", NULL},
	{"count", SHAPE_IDENTIFIER, true, AT(raw_devices, devices.count_name), 0, 0,
		"The message that asks how many there are.", NULL},
	{"capabilities", SHAPE_IDENTIFIER, true, AT(raw_devices, devices.capabilities_name), 0, 0,
		"The message that asks what one can do.", NULL},
	{"structure", SHAPE_IDENTIFIER, true, AT(raw_devices, devices.structure_name), 0, 0,
		"What is answered to that.", NULL},
	{"name", SHAPE_IDENTIFIER, true, AT(raw_devices, devices.name_member), 0, 0,
		"The member that takes the device's name.", NULL},
	{"wrong", SHAPE_IDENTIFIER, true, AT(raw_devices, devices.wrong), 0, 0,
		"The code for a device that is not there.", NULL},
	{"alone", SHAPE_IDENTIFIER, false, AT(raw_devices, devices.alone), 0, 0,
		"The code for a second opening of one device; without it, there may be many.",
		NULL},
	{"support", SHAPE_IDENTIFIER, false, AT(raw_devices, devices.support), 0, 0,
		"The support file that answers from what devices are made of.", NULL},
	{"holds", SHAPE_MAPPING, false, AT(raw_devices, holds), 0, 0,
		"What devices are made of: lists; the first is the devices' own.",
		&format_item_lists},
};
SHAPE(devices_shape, "port's devices", devices_keys);
const struct format format_port = {.kind = FORMAT_SHAPE, .shape = &devices_shape};

void devices_read(const struct reader *reader, const struct node *node, struct devices *devices)
{
	struct raw_devices raw = {0};
	const unsigned errors = reader->diagnostics->errors;
	shape_read(reader, &devices_shape, node, &raw);
	if (raw.holds != NULL)
		items_read_lists(reader, raw.holds, &raw.devices);
	if (reader->diagnostics->errors == errors)
		*devices = raw.devices;
}

static struct message *find_message(const struct reader *reader, const struct protocol *protocol,
	const struct scope *scope, struct placed name)
{
	struct message *message = lookup_message(reader, protocol, name);
	if (message != NULL && message->scope != NULL && message->scope != scope) {
		diagnostic_error(reader->diagnostics, name.at,
			"'%.*s' is a message of another scope", ARGUMENT(name.text));
		diagnostic_note(reader->diagnostics, message->name.at, "it is here");
	}
	return message;
}

void devices_check_name_member(const struct reader *reader, const struct structure *structure,
	struct placed name)
{
	const struct structure_member *member = lookup_member(reader, structure, name);
	if (member != NULL && member->type != NULL &&
		(member->type->bits != 16 || member->count < 2))
		diagnostic_error(reader->diagnostics, name.at,
			"'%.*s' has no room for a name; expected an array of a type with 16 bits",
			ARGUMENT(name.text));
}

static void resolve_structure(const struct reader *reader, const struct protocol *protocol,
	struct devices *devices)
{
	devices->structure = lookup_structure(reader, protocol, devices->structure_name);
	if (devices->structure != NULL)
		devices_check_name_member(reader, devices->structure, devices->name_member);
}

void devices_resolve(const struct reader *reader, struct protocol *protocol, struct scope *scope)
{
	struct devices *devices = &scope->devices;
	if (devices->parameter.text.at == NULL)
		return;
	location_check(reader, scope->opens,
		&(struct location){LOCATION_PARAMETER, devices->parameter.text, {0},
			devices->parameter.at});
	devices->count = find_message(reader, protocol, scope, devices->count_name);
	devices->capabilities = find_message(reader, protocol, scope, devices->capabilities_name);
	resolve_structure(reader, protocol, devices);
	items_resolve_lists(reader, protocol, devices);
	constants_check(reader, protocol, devices->wrong);
	constants_check(reader, protocol, devices->alone);
}

/* ---- a driver's ---- */

size_t devices_count_units(struct text text)
{
	size_t count = 0;
	for (size_t i = 0; i < text.length; i++) {
		const unsigned char byte = (unsigned char)text.at[i];
		count += (byte & 0xc0) != 0x80; /* not the middle of a character */
		count += byte >= 0xf0;          /* a pair of units */
	}
	return count;
}

static void check_name(const struct reader *reader, const struct scope *scope,
	const struct device *device)
{
	const struct structure_member *member =
		model_member(scope->devices.structure, scope->devices.name_member.text);
	if (device->name.text.at != NULL && devices_count_units(device->name.text) >= member->count)
		diagnostic_error(reader->diagnostics, device->name.at,
			"a device's name of %zu characters; expected at most %u",
			devices_count_units(device->name.text), member->count - 1);
}

struct reading {
	const struct reader *reader;
	struct driver *driver;
	const struct device *device;
	struct node *settings;
	struct node **end;
};

static bool take_setting(void *context, const struct node *value)
{
	struct reading *reading = context;
	if (items_of_device(reading->reader, reading->driver, reading->device, value))
		return true;
	struct node *copy = pool_allocate(reading->reader->pool, sizeof *copy);
	*copy = *value;
	copy->next = NULL;
	*reading->end = copy;
	reading->end = &copy->next;
	reading->settings->count++;
	return true;
}

static const struct shape_key device_keys[] = {
	{"name", SHAPE_TEXT, true, AT(device, name), 0, 0,
		"What the device is called.", NULL},
};
SHAPE(device_shape, "device", device_keys);
static const struct format device_format = {.kind = FORMAT_SHAPE, .shape = &device_shape};
const struct format driver_devices_format = {
	.kind = FORMAT_DEVICES, FORMATS(&device_format, &format_setting)};

static void read_device(const struct reader *reader, const struct node *node,
	struct driver *driver, struct device *device)
{
	struct node settings = {.kind = NODE_MAPPING, .position = node->position};
	struct reading reading = {reader, driver, device, &settings, &settings.first};
	shape_read_open(reader, &device_shape, node, device, take_setting, &reading);
	check_name(reader, device->scope, device);
	device->settings = settings_read(reader, &settings, &device->setting_count);
	settings_resolve(reader, driver->protocol, device->scope->devices.structure,
		device->settings, device->setting_count);
}

static const struct scope *find_port(const struct reader *reader, const struct protocol *protocol,
	const struct node *node)
{
	const struct scope *scope =
		lookup_scope(reader, protocol, (struct placed){node->key, node->key_at});
	if (scope == NULL)
		return NULL;
	if (scope->devices.structure == NULL)
		diagnostic_error(reader->diagnostics, node->key_at, "scope '%.*s' has no devices",
			ARGUMENT(node->key));
	else if (node->kind != NODE_SEQUENCE)
		diagnostic_error(reader->diagnostics, node->position,
			"the devices of a scope are %s; expected a sequence of them",
			shape_kind_name(node));
	else
		return scope;
	return NULL;
}

void devices_of_driver(const struct reader *reader, const struct node *mapping,
	struct driver *driver)
{
	size_t count = 0;
	for (const struct node *port = mapping->first; port != NULL; port = port->next)
		count += port->count;
	driver->devices = pool_array(reader->pool, count + 1, sizeof *driver->devices);
	items_begin(reader, mapping, driver);
	for (const struct node *port = mapping->first; port != NULL; port = port->next) {
		const struct scope *scope = find_port(reader, driver->protocol, port);
		if (scope == NULL)
			continue;
		for (const struct node *node = port->first; node != NULL; node = node->next) {
			struct device *device = &driver->devices[driver->device_count++];
			device->scope = scope;
			read_device(reader, node, driver, device);
		}
	}
}
