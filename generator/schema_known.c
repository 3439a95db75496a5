/* What a protocol knows becomes a list of words, so that an editor can offer them: types, scopes,
 * constants, devices, messages. Where it is not known, any name of the right form will do. */
#include "schema_parts.h"

/* What nothing is. */
static void put_never(struct schema *schema)
{
	json_object(&schema->json, "not");
	json_end_object(&schema->json);
}

/* The names of a list whose elements begin with a struct placed. Where there is none, an empty list
 * of words would be no schema for all who read it. */
static void put_names(struct schema *schema, const void *list, size_t count, size_t size,
	bool (*wanted)(const void *element))
{
	size_t found = 0;
	for (size_t i = 0; i < count; i++) {
		const void *element = (const char *)list + i * size;
		const struct placed *name = element;
		if (wanted != NULL && !wanted(element))
			continue;
		if (found++ == 0)
			json_array(&schema->json, "enum");
		json_text(&schema->json, NULL, name->text);
	}
	if (found == 0)
		put_never(schema);
	else
		json_end_array(&schema->json);
}

static bool holds_state(const void *element)
{
	return model_holds_state(element);
}

static bool is_optional(const void *element)
{
	const struct scope *scope = element;
	return scope->optional;
}

/* Only what opens a scope returns its id. */
static bool issues_no_id(const void *element)
{
	const struct convention *convention = element;
	return !convention->issues_id;
}

static void put_known(struct schema *schema, enum format_kind kind)
{
	const struct protocol *protocol = schema->protocol;
	if (kind == FORMAT_TYPE)
		put_names(schema, protocol->types, protocol->type_count, sizeof *protocol->types,
			NULL);
	else if (kind == FORMAT_CONVENTION)
		put_names(schema, protocol->conventions, protocol->convention_count,
			sizeof *protocol->conventions, issues_no_id);
	else if (kind == FORMAT_SCOPE || kind == FORMAT_OPTIONAL_SCOPE)
		put_names(schema, protocol->scopes, protocol->scope_count,
			sizeof *protocol->scopes,
			kind == FORMAT_SCOPE ? holds_state : is_optional);
	else
		put_names(schema, protocol->entries, protocol->entry_count,
			sizeof *protocol->entries, NULL);
}

void schema_put_name(struct schema *schema, enum format_kind kind)
{
	if (schema->protocol != NULL)
		put_known(schema, kind);
	else if (kind == FORMAT_TYPE)
		schema_put_text(schema);
	else
		schema_put_form(schema, FORM_IDENTIFIER);
}

void schema_put_value(struct schema *schema, const struct format *format)
{
	const struct protocol *protocol = schema->protocol;
	schema_put_bounds(schema, protocol != NULL ? protocol->custom_first.value : format->least,
		protocol != NULL ? protocol->custom_last.value : format->most);
	if (protocol == NULL || protocol->entry_count > 1)
		return;
	json_object(&schema->json, "not");
	json_array(&schema->json, "enum");
	for (size_t i = 0; i < protocol->message_count; i++)
		json_number(&schema->json, NULL, protocol->messages[i].value.value);
	json_end_array(&schema->json);
	json_end_object(&schema->json);
}

/* Where a number or a name may stand, a number may be in quotes, too. */
static void put_quoted_number(struct schema *schema)
{
	json_raw(&schema->json,
		TEXT("{\"type\": \"string\", \"pattern\": \"^-?([0-9]+|0[xX][0-9A-Fa-f]+)$\"}"));
}

void schema_put_answer(struct schema *schema, const struct format *format)
{
	json_array(&schema->json, "anyOf");
	json_object(&schema->json, NULL);
	schema_put_bounds(schema, format->least, format->most);
	json_end_object(&schema->json);
	json_object(&schema->json, NULL);
	schema_put_form(schema, FORM_IDENTIFIER);
	json_end_object(&schema->json);
	put_quoted_number(schema);
	json_end_array(&schema->json);
}

/* A number, or a constant; which there are stands in a definition of its own. */
void schema_put_constant(struct schema *schema)
{
	if (schema->protocol == NULL) {
		schema_put_answer(schema, &format_answer);
		return;
	}
	json_format(&schema->json, "$ref", "#/definitions/%.*s.constant",
		(int)schema->context.length, schema->context.at);
}

void schema_put_all_constants(struct schema *schema)
{
	const struct protocol *protocol = schema->protocol;
	json_array(&schema->json, "anyOf");
	schema_put(schema, NULL, &format_integer, NULL);
	put_quoted_number(schema);
	json_object(&schema->json, NULL);
	put_names(schema, protocol->constants, protocol->constant_count,
		sizeof *protocol->constants, NULL);
	json_end_object(&schema->json);
	for (size_t i = 0; i < protocol->convention_count; i++) {
		const struct convention *convention = &protocol->conventions[i];
		if (convention->value_count == 0)
			continue;
		json_object(&schema->json, NULL);
		put_names(schema, convention->values, convention->value_count,
			sizeof *convention->values, NULL);
		json_end_object(&schema->json);
	}
	json_end_array(&schema->json);
}

/* A member of what instances are opened with: none, when that is no structure. */
void schema_put_member(struct schema *schema)
{
	static const struct structure none = {.member_count = 0};
	if (schema->protocol == NULL) {
		schema_put_form(schema, FORM_IDENTIFIER);
		return;
	}
	const struct opened_with *opened_with = model_opened_with(schema->protocol);
	const struct structure *structure = opened_with != NULL ? opened_with->type->to : &none;
	put_names(schema, structure->members, structure->member_count, sizeof *structure->members,
		NULL);
}

/* What a device holds; what is in each item is told by the tool alone, as lists may hold each
 * other. */
static void put_items(struct schema *schema, const struct devices *devices)
{
	json_key(&schema->json, devices->lists[0].name.text);
	json_object(&schema->json, NULL);
	json_text(&schema->json, "description", TEXT("What a device is made of."));
	json_text(&schema->json, "type", TEXT("array"));
	json_object(&schema->json, "items");
	json_text(&schema->json, "type", TEXT("object"));
	json_array(&schema->json, "required");
	json_text(&schema->json, NULL, TEXT("name"));
	json_end_array(&schema->json);
	json_end_object(&schema->json);
	json_end_object(&schema->json);
}

/* The devices of one port: what each has itself, then what its capabilities hold. */
static void put_port(struct schema *schema, const struct scope *scope,
	const struct format *const *formats)
{
	const struct shape *own = formats[0]->shape;
	const struct structure *structure = scope->devices.structure;
	json_key(&schema->json, scope->name.text);
	json_object(&schema->json, NULL);
	json_text(&schema->json, "description", scope->doc.text);
	json_text(&schema->json, "type", TEXT("array"));
	json_object(&schema->json, "items");
	json_text(&schema->json, "type", TEXT("object"));
	json_array(&schema->json, "required");
	for (size_t i = 0; i < own->count; i++)
		if (own->keys[i].required)
			json_text(&schema->json, NULL, text_of(own->keys[i].key));
	json_end_array(&schema->json);
	json_object(&schema->json, "properties");
	for (size_t i = 0; i < own->count; i++)
		schema_put_key(schema, &own->keys[i]);
	for (size_t i = 0; i < structure->member_count; i++) {
		json_key(&schema->json, structure->members[i].name.text);
		schema_put(schema, NULL, formats[1], "What this member of its capabilities is.");
	}
	if (scope->devices.list_count > 0)
		put_items(schema, &scope->devices);
	json_end_object(&schema->json);
	json_bool(&schema->json, "additionalProperties", false);
	json_end_object(&schema->json);
	json_end_object(&schema->json);
}

void schema_put_devices(struct schema *schema, const struct format *const *formats)
{
	const struct protocol *protocol = schema->protocol;
	json_text(&schema->json, "type", TEXT("object"));
	if (protocol == NULL)
		return;
	json_object(&schema->json, "properties");
	for (size_t i = 0; i < protocol->scope_count; i++)
		if (protocol->scopes[i].devices.structure != NULL)
			put_port(schema, &protocol->scopes[i], formats);
	json_end_object(&schema->json);
	json_bool(&schema->json, "additionalProperties", false);
}

/* Those of other folders are known to a schema that is made with --specs. */
void schema_put_protocols(struct schema *schema)
{
	json_array(&schema->json, "enum");
	for (const struct protocol *const *each = schema->protocols; *each != NULL; each++)
		json_text(&schema->json, NULL, (*each)->name.text);
	json_end_array(&schema->json);
}

/* ---- messages ---- */

static void put_answers_name(struct schema *schema, const char *before,
	const struct convention *convention, bool is_key)
{
	const struct text name = text_format(schema->pool, "%s%.*s.answers.%.*s", before,
		(int)schema->context.length, schema->context.at,
		(int)convention->name.text.length, convention->name.text.at);
	if (is_key)
		json_key(&schema->json, name);
	else
		json_text(&schema->json, "$ref", name);
}

void schema_put_answers(struct schema *schema, const struct convention *convention)
{
	put_answers_name(schema, "", convention, true);
	json_object(&schema->json, NULL);
	json_array(&schema->json, "anyOf");
	put_quoted_number(schema);
	json_object(&schema->json, NULL);
	json_array(&schema->json, "enum");
	for (size_t i = 0; i < convention->value_count; i++)
		json_text(&schema->json, NULL, convention->values[i].name.text);
	for (size_t i = 0; i < convention->value_count; i++)
		json_number(&schema->json, NULL, convention->values[i].value);
	json_end_array(&schema->json);
	json_end_object(&schema->json);
	json_end_array(&schema->json);
	json_end_object(&schema->json);
}

void schema_put_constants(struct schema *schema, const struct convention *convention)
{
	json_object(&schema->json, "answer");
	put_answers_name(schema, "#/definitions/", convention, false);
	json_end_object(&schema->json);
}

static void put_handled(struct schema *schema, const struct format *format,
	const struct message *message)
{
	json_key(&schema->json, message->name.text);
	json_object(&schema->json, NULL);
	json_text(&schema->json, "description", message->doc.text);
	if (message->opens != NULL || message->closes != NULL || message->intercepted) {
		put_never(schema); /* every driver has it by itself, or none */
		json_bool(&schema->json, "doNotSuggest", true);
	} else {
		schema_put_members(schema, format);
	}
	if (message->convention->value_count > 0) {
		json_object(&schema->json, "properties");
		schema_put_constants(schema, message->convention);
		json_end_object(&schema->json);
	}
	json_end_object(&schema->json);
}

/* What names of messages begin with that are not the driver's: whatever the protocol's own, and
 * those of other families, begin with. */
static struct text taken_pattern(const struct schema *schema)
{
	const struct protocol *protocol = schema->protocol;
	struct buffer pattern = {.pool = schema->pool};
	buffer_add(&pattern, TEXT("^("));
	for (size_t i = 0; i < protocol->message_count; i++) {
		const struct text name = protocol->messages[i].name.text;
		const char *end = memchr(name.at, '_', name.length);
		if (end != NULL && (i == 0 || !text_starts_with(protocol->messages[i - 1].name.text,
					(struct text){name.at, (size_t)(end + 1 - name.at)})))
			buffer_format(&pattern, "%.*s|", (int)(end + 1 - name.at), name.at);
	}
	const struct text taken = protocol->custom_taken.text;
	for (size_t i = 0; i < taken.length; i++)
		if (taken.at[i] == ' ')
			buffer_byte(&pattern, '|');
		else
			buffer_byte(&pattern, taken.at[i]);
	while (pattern.at[pattern.length - 1] == '|')
		pattern.length--;
	buffer_byte(&pattern, ')');
	return buffer_finish(&pattern);
}

static void put_message_names(struct schema *schema)
{
	const struct protocol *protocol = schema->protocol;
	json_object(&schema->json, "propertyNames");
	json_array(&schema->json, "anyOf");
	json_object(&schema->json, NULL);
	put_names(schema, protocol->messages, protocol->message_count, sizeof *protocol->messages,
		NULL);
	json_end_object(&schema->json);
	json_object(&schema->json, NULL);
	schema_put_form(schema, FORM_MESSAGE);
	json_object(&schema->json, "not");
	json_text(&schema->json, "pattern", taken_pattern(schema));
	json_end_object(&schema->json);
	json_end_object(&schema->json);
	json_end_array(&schema->json);
	json_end_object(&schema->json);
}

void schema_put_messages(struct schema *schema, const struct format *const *formats)
{
	json_text(&schema->json, "type", TEXT("object"));
	if (schema->protocol == NULL) {
		json_object(&schema->json, "additionalProperties");
		schema_put_either(schema, formats);
		json_end_object(&schema->json);
		return;
	}
	put_message_names(schema);
	json_object(&schema->json, "properties");
	for (size_t i = 0; i < schema->protocol->message_count; i++)
		put_handled(schema, formats[0], &schema->protocol->messages[i]);
	json_end_object(&schema->json);
	schema_put(schema, "additionalProperties", formats[1], NULL);
}
