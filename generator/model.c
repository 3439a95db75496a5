/* Looking things up by name: the lists are short, and every fault that is found names its place. */
#include "model.h"

#define FIND(list, count, wanted)                                                                  \
	do {                                                                                       \
		for (size_t i = 0; i < (count); i++)                                               \
			if (text_equal((list)[i].name.text, (wanted)))                             \
				return &(list)[i];                                                 \
		return NULL;                                                                       \
	} while (0)

struct type *model_type(const struct protocol *protocol, struct text name)
{
	FIND(protocol->types, protocol->type_count, name);
}

struct convention *model_convention(const struct protocol *protocol, struct text name)
{
	FIND(protocol->conventions, protocol->convention_count, name);
}

struct scope *model_scope(const struct protocol *protocol, struct text name)
{
	FIND(protocol->scopes, protocol->scope_count, name);
}

struct message *model_message(const struct protocol *protocol, struct text name)
{
	FIND(protocol->messages, protocol->message_count, name);
}

struct structure *model_structure(const struct protocol *protocol, struct text name)
{
	FIND(protocol->structures, protocol->structure_count, name);
}

const struct structure_member *model_member(const struct structure *structure, struct text name)
{
	FIND(structure->members, structure->member_count, name);
}

static const struct constant *find_value(const struct convention *convention, struct text name)
{
	FIND(convention->values, convention->value_count, name);
}

static const struct constant *find_constant(const struct protocol *protocol, struct text name)
{
	FIND(protocol->constants, protocol->constant_count, name);
}

const struct constant *model_constant(const struct protocol *protocol, struct text name)
{
	const struct constant *constant = find_constant(protocol, name);
	for (size_t i = 0; i < protocol->convention_count && constant == NULL; i++)
		constant = find_value(&protocol->conventions[i], name);
	return constant;
}

int64_t model_value(const struct protocol *protocol, struct text text)
{
	const struct constant *constant = model_constant(protocol, text);
	int64_t value = 0;
	if (constant != NULL)
		return constant->value;
	return shape_parse_integer(text, &value) ? value : 0;
}

const struct parameter *model_parameter(const struct message *message, struct text carrier)
{
	for (size_t i = 0; i < message->parameter_count; i++)
		if (text_equal(message->parameters[i].carrier, carrier))
			return &message->parameters[i];
	return NULL;
}

const struct field *model_field(const struct driver *driver, const struct scope *scope,
	struct text name)
{
	for (size_t i = 0; i < driver->field_count; i++)
		if (driver->fields[i].scope == scope &&
			text_equal(driver->fields[i].name.text, name))
			return &driver->fields[i];
	return NULL;
}

static bool is_inside_many(const struct scope *scope)
{
	const struct scope *up = scope->parent;
	while (up != NULL && !up->many)
		up = up->parent;
	return up != NULL;
}

enum scope_kind model_scope_kind(const struct scope *scope)
{
	if (scope->parent == NULL)
		return SCOPE_MODULE;
	if (scope->identity.kind != LOCATION_NONE)
		return SCOPE_LENT;
	if (scope->many)
		return SCOPE_TABLE;
	if (is_inside_many(scope))
		return SCOPE_PART;
	if (scope->opens == NULL || scope->parent->opens == NULL) /* an error that was told */
		return SCOPE_DEVICE;
	return scope->opens->entry != scope->parent->opens->entry ? SCOPE_PORT : SCOPE_DEVICE;
}

static bool is_named(const struct placed *name, const struct message *message)
{
	return name->text.at != NULL && text_equal(name->text, message->name.text);
}

bool model_counts_devices(const struct message *message)
{
	return message->scope != NULL && is_named(&message->scope->devices.count_name, message);
}

bool model_tells_device(const struct message *message)
{
	return message->scope != NULL &&
		is_named(&message->scope->devices.capabilities_name, message);
}

bool model_queues(const struct message *message)
{
	return message->scope != NULL &&
		(message->queues || is_named(&message->scope->queue.by, message));
}

bool model_empties(const struct message *message)
{
	return message->scope != NULL &&
		(message->empties || is_named(&message->scope->queue.emptied_by, message));
}

const struct scope *model_lent_inside(const struct protocol *protocol, const struct scope *scope)
{
	for (size_t i = 0; scope != NULL && i < protocol->scope_count; i++)
		if (protocol->scopes[i].parent == scope &&
			model_scope_kind(&protocol->scopes[i]) == SCOPE_LENT)
			return &protocol->scopes[i];
	return NULL;
}

const struct message *model_handled(const struct driver *driver, const struct message *message)
{
	for (size_t i = 0; i < driver->message_count; i++)
		if (text_equal(driver->messages[i]->name.text, message->name.text))
			return driver->messages[i];
	return message;
}

bool model_serves(const struct driver *driver, const struct entry *entry)
{
	size_t i = 0;
	while (i < driver->scope_count && driver->scopes[i]->opens->entry != entry)
		i++;
	return i < driver->scope_count;
}

bool model_has_scope(const struct driver *driver, const struct scope *scope)
{
	size_t i = 0;
	while (i < driver->scope_count && driver->scopes[i] != scope)
		i++;
	return i < driver->scope_count;
}

bool model_is_handled(const struct driver *driver, const struct message *message)
{
	if (model_handled(driver, message) != message)
		return true;
	if (message->scope == NULL || message->intercepted ||
		!model_has_scope(driver, message->scope))
		return false;
	return message->opens != NULL || message->closes != NULL || model_queues(message) ||
		model_empties(message) || model_counts_devices(message) ||
		model_tells_device(message);
}

bool model_holds_state(const struct scope *scope)
{
	const enum scope_kind kind = model_scope_kind(scope);
	return kind != SCOPE_DEVICE && kind != SCOPE_LENT;
}

const struct opened_with *model_opened_with(const struct protocol *protocol)
{
	for (size_t i = 0; i < protocol->scope_count; i++)
		if (protocol->scopes[i].opened_with.type != NULL)
			return &protocol->scopes[i].opened_with;
	return NULL;
}

void model_type_limits(const struct type *type, int64_t *least, int64_t *most)
{
	const unsigned bits = type->bits == 0 ? 32 : type->bits;
	const int64_t half = (int64_t)1 << (bits - 1);
	*least = type->kind == TYPE_SIGNED ? -half : 0;
	*most = type->kind == TYPE_SIGNED ? half - 1 : 2 * half - 1;
}

bool model_type_holds(const struct type *type, int64_t value)
{
	int64_t least = 0;
	int64_t most = 0;
	model_type_limits(type, &least, &most);
	return value >= least && value <= most;
}

const struct scope *model_usual_scope(const struct protocol *protocol, const struct entry *entry)
{
	const struct scope *usual = NULL;
	for (size_t i = 0; i < protocol->scope_count; i++) {
		const struct scope *scope = &protocol->scopes[i];
		if (scope->opens == NULL || scope->opens->entry != entry)
			continue;
		if (model_scope_kind(scope) == SCOPE_TABLE)
			return scope;
		if (usual == NULL)
			usual = scope;
	}
	return usual != NULL ? usual : &protocol->scopes[0];
}
