/* Values are numbers or constants, never expressions, so that nothing but data reaches generated
 * C. */
#include "settings.h"

#include "constants.h"
#include "locations.h"
#include "lookup.h"
#include "scopes.h"

#define ARGUMENT(text) (int)(text).length, (text).at

const struct format format_setting = {.kind = FORMAT_CONSTANT};
static const struct format member_name = {.kind = FORMAT_MEMBER};
const struct format format_settings = {
	.kind = FORMAT_MAP, .keys = &member_name, FORMATS(&format_setting)};

struct setting *settings_read(const struct reader *reader, const struct node *mapping,
	size_t *count)
{
	struct setting *settings = protocol_list(reader, mapping, sizeof *settings, count);
	struct setting *setting = settings;
	for (const struct node *node = mapping->first; node != NULL; node = node->next)
		shape_text(reader, "value", node, &setting++->text);
	return settings;
}

void settings_check_value(const struct reader *reader, const struct structure_member *member,
	struct placed text, int64_t value)
{
	const struct type *type = member->type;
	if (type == NULL || member->count != 0 ||
		(type->kind == TYPE_POINTER && value != 0))
		diagnostic_error(reader->diagnostics, text.at,
			"'%.*s' is no number, so it can have no value here",
			ARGUMENT(member->name.text));
	else if (type->kind != TYPE_POINTER && !model_type_holds(type, value))
		diagnostic_error(reader->diagnostics, text.at,
			"%lld does not fit in a %.*s", (long long)value,
			ARGUMENT(type->name.text));
}

void settings_resolve(const struct reader *reader, const struct protocol *protocol,
	const struct structure *structure, struct setting *settings, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct setting *setting = &settings[i];
		const struct structure_member *member =
			lookup_member(reader, structure, setting->name);
		if (member != NULL && setting->text.text.at != NULL &&
			constants_value(reader, protocol, setting->text, &setting->value))
			settings_check_value(reader, member, setting->text, setting->value);
	}
}

/* ---- what instances are opened with ---- */

struct raw_opened_with {
	struct opened_with opened_with;
	const struct node *require, *set;
};

static const struct shape_key opened_with_keys[] = {
	{"parameter", SHAPE_IDENTIFIER, true, AT(raw_opened_with, opened_with.parameter), 0, 0,
		"The parameter of the opener that points to it.", NULL},
	{"type", SHAPE_TEXT, true, AT(raw_opened_with, opened_with.type_name), 0, 0,
		"The C type of that parameter.", NULL},
	{"require", SHAPE_MAPPING, false, AT(raw_opened_with, require), 0, 0,
		"Members, and the values that they must have.", &format_settings},
	{"set", SHAPE_MAPPING, false, AT(raw_opened_with, set), 0, 0,
		"Members, and the values that a driver puts there.", &format_settings},
	{"error", SHAPE_IDENTIFIER, false, AT(raw_opened_with, opened_with.error), 0, 0,
		"The member that takes the reason of a refusal.", NULL},
	{"device", SHAPE_IDENTIFIER, false, AT(raw_opened_with, opened_with.device), 0, 0,
		"The member with what the system calls the instance, which is known by it then.",
		NULL},
	{"commands", SHAPE_IDENTIFIER, false, AT(raw_opened_with, opened_with.commands), 0, 0,
		"The member that takes the table of the driver's own commands.", NULL},
	{"support", SHAPE_IDENTIFIER, false, AT(raw_opened_with, opened_with.support), 0, 0,
		"The support file that talks to the system about them.", NULL},
};
SHAPE(opened_with_shape, "opening structure", opened_with_keys);
const struct format format_opened_with = {.kind = FORMAT_SHAPE, .shape = &opened_with_shape};

void opened_with_read(const struct reader *reader, const struct node *node,
	struct opened_with *opened_with)
{
	struct raw_opened_with raw = {0};
	shape_read(reader, &opened_with_shape, node, &raw);
	*opened_with = raw.opened_with;
	if (raw.require != NULL)
		opened_with->required =
			settings_read(reader, raw.require, &opened_with->required_count);
	if (raw.set != NULL)
		opened_with->set = settings_read(reader, raw.set, &opened_with->set_count);
}

void opened_with_resolve(const struct reader *reader, const struct protocol *protocol,
	const struct scope *scope, struct opened_with *opened_with)
{
	const struct placed name = opened_with->type_name;
	if (name.text.at == NULL)
		return;
	location_check(reader, scope->opens,
		&(struct location){LOCATION_PARAMETER, opened_with->parameter.text, {0},
			opened_with->parameter.at});
	opened_with->type = lookup_type(reader, protocol, name);
	if (opened_with->type == NULL)
		return;
	const struct structure *structure = opened_with->type->to;
	if (structure == NULL) {
		diagnostic_error(reader->diagnostics, name.at,
			"'%.*s' does not say what structure it points 'to'", ARGUMENT(name.text));
		return;
	}
	settings_resolve(reader, protocol, structure, opened_with->required,
		opened_with->required_count);
	settings_resolve(reader, protocol, structure, opened_with->set, opened_with->set_count);
	(void)lookup_member(reader, structure, opened_with->error);
	(void)lookup_member(reader, structure, opened_with->device);
	(void)lookup_member(reader, structure, opened_with->commands);
	const bool talks = opened_with->device.text.at != NULL ||
		opened_with->commands.text.at != NULL;
	if (talks && (opened_with->support.text.at == NULL || opened_with->set_count == 0))
		diagnostic_error(reader->diagnostics, name.at,
			"the keys 'device' and 'commands' need the keys 'support' and 'set'");
}

void settings_of_instances(const struct reader *reader, struct driver *driver,
	const struct node *require, const struct node *set)
{
	const struct opened_with *opened_with = model_opened_with(driver->protocol);
	const struct node *first = require != NULL ? require : set;
	if (first == NULL)
		return;
	if (opened_with == NULL) {
		diagnostic_error(reader->diagnostics, first->key_at,
			"instances of protocol '%.*s' are opened with no structure",
			ARGUMENT(driver->protocol->name.text));
		return;
	}
	if (require != NULL)
		driver->required = settings_read(reader, require, &driver->required_count);
	if (set != NULL)
		driver->set = settings_read(reader, set, &driver->set_count);
	settings_resolve(reader, driver->protocol, opened_with->type->to, driver->required,
		driver->required_count);
	settings_resolve(reader, driver->protocol, opened_with->type->to, driver->set,
		driver->set_count);
}
