/* Each shape is a definition, once for each protocol whose names it may have; the document itself
 * chooses by what it says of its protocol. */
#include "schema.h"

#include "c_names.h"
#include "driver.h"
#include "protocol.h"
#include "scenario.h"
#include "schema_parts.h"

/* ---- shapes ---- */

/* `member of 'open_data'` is installable.member-of-open_data. */
static void put_reference(struct schema *schema, const char *key, const char *before,
	const struct shape *shape)
{
	struct buffer name = {.pool = schema->pool};
	buffer_format(&name, "%s%.*s.", before, (int)schema->context.length, schema->context.at);
	for (const char *c = shape->what; *c != '\0'; c++)
		if (*c == ' ')
			buffer_byte(&name, '-');
		else if (*c != '\'')
			buffer_byte(&name, *c);
	if (key != NULL)
		json_text(&schema->json, key, buffer_finish(&name));
	else
		json_key(&schema->json, buffer_finish(&name));
}

void schema_put_shape(struct schema *schema, const char *key, const struct shape *shape)
{
	size_t i = 0;
	while (i < schema->shape_count && schema->shapes[i] != shape)
		i++;
	if (i == schema->shape_count) {
		schema->shapes = pool_grow(schema->pool, schema->shapes, schema->shape_count,
			&schema->shape_capacity, sizeof *schema->shapes);
		schema->shapes[schema->shape_count++] = shape;
	}
	json_object(&schema->json, key);
	put_reference(schema, "$ref", "#/definitions/", shape);
	json_end_object(&schema->json);
}

static const struct shape_key *find_key(const struct shape *shape, const char *name)
{
	for (size_t i = 0; i < shape->count; i++)
		if (strcmp(shape->keys[i].key, name) == 0)
			return &shape->keys[i];
	return NULL;
}

/* What extends another document may get any key from there. */
static void put_required(struct schema *schema, const struct shape *shape)
{
	if (schema->extension)
		return;
	json_array(&schema->json, "required");
	for (size_t i = 0; i < shape->count; i++)
		if (shape->keys[i].required)
			json_text(&schema->json, NULL, text_of(shape->keys[i].key));
	json_end_array(&schema->json);
}

/* Keys that are names of parameters of the entry points. */
static void put_carriers(struct schema *schema, const struct format *parameter)
{
	const struct protocol *protocol = schema->protocol;
	for (size_t i = 0; i < protocol->entry_count; i++) {
		const struct entry *entry = &protocol->entries[i];
		for (size_t j = entry->first_carrier; j < entry->parameter_count; j++) {
			json_key(&schema->json, entry->parameters[j].name.text);
			schema_put(schema, NULL, parameter, "What this parameter carries.");
		}
	}
}

static void put_properties(struct schema *schema, const struct shape *shape)
{
	json_object(&schema->json, "properties");
	for (size_t i = 0; i < shape->count; i++)
		schema_put_key(schema, &shape->keys[i]);
	if (shape->other != NULL && schema->protocol != NULL)
		put_carriers(schema, shape->other->formats[0]);
	json_end_object(&schema->json);
	if (shape->other != NULL && schema->protocol == NULL)
		schema_put_additions(schema, shape->other->formats[0]);
	else
		json_bool(&schema->json, "additionalProperties", false);
}

/* ---- what keys of a shape have to do with each other ---- */

/* Members up to: if the key is one of these words, then the properties ... */
static void begin_if(struct schema *schema, const char *key)
{
	json_object(&schema->json, NULL);
	json_object(&schema->json, "if");
	json_array(&schema->json, "required");
	json_text(&schema->json, NULL, text_of(key));
	json_end_array(&schema->json);
	json_object(&schema->json, "properties");
	json_object(&schema->json, key);
	json_array(&schema->json, "enum");
}

static void then(struct schema *schema)
{
	json_end_array(&schema->json);
	json_end_object(&schema->json);
	json_end_object(&schema->json);
	json_end_object(&schema->json);
	json_object(&schema->json, "then");
	json_object(&schema->json, "properties");
}

static void end_if(struct schema *schema)
{
	json_end_object(&schema->json);
	json_end_object(&schema->json);
	json_end_object(&schema->json);
}

/* A number, or each number of a sequence, is one that the type holds; a pointer is 0 only, and has
 * no range. */
static void put_type_bounds(struct schema *schema, const struct shape_key *key,
	const struct type *type)
{
	const bool is_list = key->format != NULL && key->format->kind == FORMAT_LIST;
	int64_t least = 0;
	int64_t most = 0;
	model_type_limits(type, &least, &most);
	if (type->kind == TYPE_POINTER && is_list) {
		json_bool(&schema->json, key->key, false);
		return;
	}
	json_object(&schema->json, key->key);
	if (is_list)
		json_object(&schema->json, "items");
	if (type->kind == TYPE_POINTER)
		json_number(&schema->json, "const", 0);
	else {
		json_number(&schema->json, "minimum", least);
		json_number(&schema->json, "maximum", most);
	}
	if (is_list)
		json_end_object(&schema->json);
	json_end_object(&schema->json);
}

static bool same_bounds(const struct type *a, const struct type *b)
{
	const bool pointer = a->kind == TYPE_POINTER;
	return pointer == (b->kind == TYPE_POINTER) &&
	       (pointer || (a->kind == b->kind && a->bits % 32 == b->bits % 32));
}

/* For all types that hold the same, from the first of them on. */
static void put_types(struct schema *schema, const struct shape_key *key)
{
	const struct protocol *protocol = schema->protocol;
	for (size_t i = 0; i < protocol->type_count; i++) {
		size_t j = 0;
		while (!same_bounds(&protocol->types[j], &protocol->types[i]))
			j++;
		if (j < i)
			continue;
		begin_if(schema, "type");
		for (; j < protocol->type_count; j++)
			if (same_bounds(&protocol->types[j], &protocol->types[i]))
				json_text(&schema->json, NULL, protocol->types[j].name.text);
		then(schema);
		put_type_bounds(schema, key, &protocol->types[i]);
		end_if(schema);
	}
}

/* What a message answers is a constant of its convention, where that has some. */
static void put_answers(struct schema *schema)
{
	for (size_t i = 0; i < schema->protocol->convention_count; i++) {
		const struct convention *convention = &schema->protocol->conventions[i];
		if (convention->value_count == 0)
			continue;
		begin_if(schema, "returns");
		json_text(&schema->json, NULL, convention->name.text);
		then(schema);
		schema_put_constants(schema, convention);
		end_if(schema);
	}
}

static bool has_constants(const struct protocol *protocol)
{
	for (size_t i = 0; protocol != NULL && i < protocol->convention_count; i++)
		if (protocol->conventions[i].value_count > 0)
			return true;
	return false;
}

static void put_relations(struct schema *schema, const struct shape *shape)
{
	const bool answers = find_key(shape, "answer") != NULL &&
			     find_key(shape, "returns") != NULL && has_constants(schema->protocol);
	if (shape->also != NULL && !schema->extension)
		json_raw(&schema->json, text_of(shape->also));
	if (schema->protocol == NULL || (shape->typed == NULL && !answers))
		return;
	json_array(&schema->json, "allOf");
	if (shape->typed != NULL)
		put_types(schema, find_key(shape, shape->typed));
	if (answers)
		put_answers(schema);
	json_end_array(&schema->json);
}

/* ---- definitions ---- */

static void put_definition(struct schema *schema, const struct shape *shape)
{
	put_reference(schema, NULL, "", shape);
	json_object(&schema->json, NULL);
	json_text(&schema->json, "title", text_of(shape->what));
	json_text(&schema->json, "type", TEXT("object"));
	put_required(schema, shape);
	put_properties(schema, shape);
	put_relations(schema, shape);
	json_end_object(&schema->json);
}

/* A document and all that is in it: whatever a definition refers to is defined next. */
static void put_definitions(struct schema *schema, const struct protocol *protocol,
	struct text context, const struct shape *document)
{
	schema->protocol = protocol;
	schema->context = context;
	schema->shape_count = 0;
	schema->shapes = pool_grow(schema->pool, schema->shapes, 0, &schema->shape_capacity,
		sizeof *schema->shapes);
	schema->shapes[schema->shape_count++] = document;
	for (size_t i = 0; i < schema->shape_count; i++)
		put_definition(schema, schema->shapes[i]);
	if (protocol == NULL)
		return;
	json_key(&schema->json, text_format(schema->pool, "%.*s.constant", (int)context.length,
			context.at));
	json_object(&schema->json, NULL);
	schema_put_all_constants(schema);
	json_end_object(&schema->json);
	for (size_t i = 0; i < protocol->convention_count; i++)
		if (protocol->conventions[i].value_count > 0)
			schema_put_answers(schema, &protocol->conventions[i]);
}

static void put_not(struct schema *schema, const char *name, const struct text *patterns)
{
	json_object(&schema->json, name);
	json_object(&schema->json, "not");
	json_array(&schema->json, "anyOf");
	for (; patterns->at != NULL; patterns++) {
		json_object(&schema->json, NULL);
		json_text(&schema->json, "pattern", *patterns);
		json_end_object(&schema->json);
	}
	json_end_array(&schema->json);
	json_end_object(&schema->json);
	json_end_object(&schema->json);
}

static void put_free_names(struct schema *schema)
{
	const struct text reserved = c_reserved_pattern(schema->pool);
	const struct text names[] = {reserved, {0}};
	const struct text files[] = {reserved, c_device_pattern(schema->pool),
		c_header_pattern(schema->pool), TEXT("^support$"), {0}};
	put_not(schema, "free name", names);
	put_not(schema, "free file", files);
}

static bool is_wanted(enum schema_document wanted, enum schema_document document)
{
	return wanted == document || wanted == SCHEMA_ALL;
}

static void put_all_definitions(struct schema *schema, const struct protocol *const *protocols,
	enum schema_document wanted)
{
	json_object(&schema->json, "definitions");
	if (wanted != SCHEMA_SCENARIO)
		put_free_names(schema);
	if (is_wanted(wanted, SCHEMA_DRIVER)) {
		for (size_t i = 0; protocols[i] != NULL; i++)
			put_definitions(schema, protocols[i], protocols[i]->name.text,
				&driver_shape);
		put_definitions(schema, NULL, TEXT("any"), &driver_shape);
	}
	if (is_wanted(wanted, SCHEMA_PROTOCOL)) {
		schema->family = true;
		put_definitions(schema, NULL, TEXT("family"), &protocol_shape);
		schema->extension = true;
		put_definitions(schema, NULL, TEXT("extension"), &protocol_shape);
		schema->family = schema->extension = false;
	}
	if (is_wanted(wanted, SCHEMA_SCENARIO))
		put_definitions(schema, NULL, TEXT("mock"), &scenario_shape);
	json_end_object(&schema->json);
}

/* ---- the document ---- */

static void put_all_of(struct schema *schema, struct text context, const struct shape *shape)
{
	schema->context = context;
	json_array(&schema->json, "allOf");
	schema_put_shape(schema, NULL, shape);
	json_end_array(&schema->json);
}

/* Members that say: a driver of this protocol is like this, else one of the next. */
static void put_driver(struct schema *schema, const struct protocol *const *protocols)
{
	if (*protocols == NULL) {
		put_all_of(schema, TEXT("any"), &driver_shape);
		return;
	}
	json_object(&schema->json, "if");
	json_object(&schema->json, "properties");
	json_object(&schema->json, "protocol");
	json_text(&schema->json, "const", (*protocols)->name.text);
	json_end_object(&schema->json);
	json_end_object(&schema->json);
	json_raw(&schema->json, TEXT("\"required\": [\"protocol\"]"));
	json_end_object(&schema->json);
	json_object(&schema->json, "then");
	put_all_of(schema, (*protocols)->name.text, &driver_shape);
	json_end_object(&schema->json);
	json_object(&schema->json, "else");
	put_driver(schema, protocols + 1);
	json_end_object(&schema->json);
}

/* Members that say: what extends another document is like this, else it is whole. */
static void put_protocol(struct schema *schema)
{
	json_raw(&schema->json, TEXT("\"if\": {\"required\": [\"extends\"]}"));
	json_object(&schema->json, "then");
	put_all_of(schema, TEXT("extension"), &protocol_shape);
	json_end_object(&schema->json);
	json_object(&schema->json, "else");
	put_all_of(schema, TEXT("family"), &protocol_shape);
	json_end_object(&schema->json);
}

/* A document is a protocol's when it has a key that only those have, and not that of a driver. */
static void put_is_protocol(struct schema *schema)
{
	json_object(&schema->json, "if");
	json_raw(&schema->json, TEXT("\"not\": {\"required\": [\"driver\"]}"));
	json_array(&schema->json, "anyOf");
	for (size_t i = 0; i < protocol_shape.count; i++) {
		if (find_key(&driver_shape, protocol_shape.keys[i].key) != NULL)
			continue;
		json_object(&schema->json, NULL);
		json_array(&schema->json, "required");
		json_text(&schema->json, NULL, text_of(protocol_shape.keys[i].key));
		json_end_array(&schema->json);
		json_end_object(&schema->json);
	}
	json_end_array(&schema->json);
	json_end_object(&schema->json);
}

/* Members that say which of the documents it is by the keys that it has. */
static void put_any_document(struct schema *schema)
{
	json_raw(&schema->json, TEXT("\"if\": {\"required\": [\"scenario\"]}"));
	json_object(&schema->json, "then");
	put_all_of(schema, TEXT("mock"), &scenario_shape);
	json_end_object(&schema->json);
	json_object(&schema->json, "else");
	put_is_protocol(schema);
	json_object(&schema->json, "then");
	put_protocol(schema);
	json_end_object(&schema->json);
	json_object(&schema->json, "else");
	put_driver(schema, schema->protocols);
	json_end_object(&schema->json);
	json_end_object(&schema->json);
}

static void put_document(struct schema *schema, enum schema_document wanted)
{
	switch (wanted) {
	case SCHEMA_ALL:
		put_any_document(schema);
		break;
	case SCHEMA_DRIVER:
		put_driver(schema, schema->protocols);
		break;
	case SCHEMA_PROTOCOL:
		put_protocol(schema);
		break;
	case SCHEMA_SCENARIO:
		put_all_of(schema, TEXT("mock"), &scenario_shape);
		break;
	}
}

void schema_write(struct pool *pool, const struct protocol *const *protocols,
	enum schema_document wanted, struct buffer *out)
{
	struct schema schema = {
		.pool = pool, .json = {.out = out}, .protocols = protocols};
	json_object(&schema.json, NULL);
	json_text(&schema.json, "$schema", TEXT("http://json-schema.org/draft-07/schema#"));
	json_text(&schema.json, "title", TEXT("drvgen"));
	json_text(&schema.json, "type", TEXT("object"));
	put_document(&schema, wanted);
	put_all_definitions(&schema, protocols, wanted);
	json_end_object(&schema.json);
}
