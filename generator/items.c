/* A port's devices may be made of items: lists of structures with a name each, which may hold
 * further lists. The first list that a protocol names is the devices' own; each says whose
 * items hold it, too. A driver gives names and members, and the protocol's support file
 * answers from the tables that are made of them. */
#include "items.h"

#include "devices.h"
#include "lookup.h"
#include "scopes.h"
#include "settings.h"

#define ARGUMENT(text) (int)(text).length, (text).at

static const struct shape_key list_keys[] = {
	{"structure", SHAPE_IDENTIFIER, true, AT(item_list, structure_name), 0, 0,
		"What each item is told as.", NULL},
	{"name", SHAPE_IDENTIFIER, true, AT(item_list, name_member), 0, 0,
		"The member that takes an item's name.", NULL},
	{"in", SHAPE_IDENTIFIER, true, AT(item_list, in_name), 0, 0,
		"The list whose items may hold this one.", NULL},
};
SHAPE(list_shape, "list of items", list_keys);
static const struct format list_format = {.kind = FORMAT_SHAPE, .shape = &list_shape};
static const struct format list_name = {.kind = FORMAT_FORM, .form = FORM_IDENTIFIER};
const struct format format_item_lists = {
	.kind = FORMAT_MAP, .keys = &list_name, FORMATS(&list_format)};

void items_read_lists(const struct reader *reader, const struct node *node,
	struct devices *devices)
{
	for (const struct node *list = node->first; list != NULL; list = list->next) {
		if (devices->list_count == DEVICES_LISTS) {
			diagnostic_error(reader->diagnostics, list->key_at,
				"more than %d lists of items", DEVICES_LISTS);
			return;
		}
		struct item_list *item_list = &devices->lists[devices->list_count++];
		item_list->name = (struct placed){list->key, list->key_at};
		shape_read(reader, &list_shape, list, item_list);
	}
}

static size_t find_list(const struct devices *devices, struct text name)
{
	size_t i = 0;
	while (i < devices->list_count && !text_equal(devices->lists[i].name.text, name))
		i++;
	return i;
}

static void resolve_list(const struct reader *reader, const struct protocol *protocol,
	const struct devices *devices, struct item_list *list)
{
	list->in = find_list(devices, list->in_name.text);
	if (list->in_name.text.at != NULL && list->in == devices->list_count)
		report_unknown(reader, "list", list->in_name, devices->lists, devices->list_count,
			sizeof *devices->lists);
	list->structure = lookup_structure(reader, protocol, list->structure_name);
	if (list->structure != NULL)
		devices_check_name_member(reader, list->structure, list->name_member);
}

void items_resolve_lists(const struct reader *reader, const struct protocol *protocol,
	struct devices *devices)
{
	for (size_t i = 0; i < devices->list_count; i++)
		resolve_list(reader, protocol, devices, &devices->lists[i]);
}

/* ---- a driver's ---- */

static size_t count_mappings(const struct node *node)
{
	size_t count = node->kind == NODE_MAPPING;
	if (node->kind != NODE_SCALAR)
		for (const struct node *part = node->first; part != NULL; part = part->next)
			count += count_mappings(part);
	return count;
}

void items_begin(const struct reader *reader, const struct node *mapping, struct driver *driver)
{
	driver->items = pool_array(reader->pool, count_mappings(mapping) + 1,
		sizeof *driver->items);
}

struct reading {
	const struct reader *reader;
	struct driver *driver;
	const struct device *device;
	size_t list;
	size_t item; /* that is being read */
	struct node settings;
	struct node **end;
};

static void read_list(const struct reading *outer, size_t list, const struct node *sequence);

/* A list that items of this one may hold is read at once; else it is a member of the structure. */
static bool take_key(void *context, const struct node *value)
{
	struct reading *reading = context;
	const struct devices *devices = &reading->device->scope->devices;
	const size_t list = find_list(devices, value->key);
	if (list < devices->list_count && devices->lists[list].in == reading->list) {
		read_list(reading, list, value);
		return true;
	}
	struct node *copy = pool_allocate(reading->reader->pool, sizeof *copy);
	*copy = *value;
	copy->next = NULL;
	*reading->end = copy;
	reading->end = &copy->next;
	reading->settings.count++;
	return true;
}

static const struct shape_key item_keys[] = {
	{"name", SHAPE_TEXT, true, AT(item, name), 0, 0, "What it is called.", NULL},
};
SHAPE(item_shape, "item of a device", item_keys);

static void check_name(const struct reader *reader, const struct item *item)
{
	const struct structure_member *member =
		model_member(item->list->structure, item->list->name_member.text);
	const size_t units = item->name.text.at == NULL ? 0
		: devices_count_units(item->name.text);
	if (units >= member->count)
		diagnostic_error(reader->diagnostics, item->name.at,
			"a name of %zu characters; expected at most %u", units, member->count - 1);
}

static void read_item(const struct reading *outer, size_t list, const struct node *node)
{
	const struct reader *reader = outer->reader;
	struct driver *driver = outer->driver;
	struct item *item = &driver->items[driver->item_count];
	struct reading reading = {.reader = reader, .driver = driver, .device = outer->device,
		.list = list, .item = driver->item_count++,
		.settings = {.kind = NODE_MAPPING, .position = node->position}};
	reading.end = &reading.settings.first;
	item->device = outer->device;
	item->list = &outer->device->scope->devices.lists[list];
	item->parent = outer->item;
	shape_read_open(reader, &item_shape, node, item, take_key, &reading);
	check_name(reader, item);
	item->settings = settings_read(reader, &reading.settings, &item->setting_count);
	settings_resolve(reader, driver->protocol, item->list->structure, item->settings,
		item->setting_count);
}

static void read_list(const struct reading *outer, size_t list, const struct node *sequence)
{
	if (sequence->kind != NODE_SEQUENCE) {
		diagnostic_error(outer->reader->diagnostics, sequence->position,
			"'%.*s' is %s; expected a sequence of items", ARGUMENT(sequence->key),
			shape_kind_name(sequence));
		return;
	}
	for (const struct node *node = sequence->first; node != NULL; node = node->next) {
		if (node->kind == NODE_MAPPING)
			read_item(outer, list, node);
		else
			diagnostic_error(outer->reader->diagnostics, node->position,
				"an item is %s; expected a mapping", shape_kind_name(node));
	}
}

bool items_of_device(const struct reader *reader, struct driver *driver,
	const struct device *device, const struct node *node)
{
	const struct devices *devices = &device->scope->devices;
	if (devices->list_count == 0 || !text_equal(devices->lists[0].name.text, node->key))
		return false;
	const struct reading reading = {.reader = reader, .driver = driver, .device = device,
		.item = ITEM_OF_DEVICE};
	read_list(&reading, 0, node);
	return true;
}
