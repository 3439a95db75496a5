/* Values: one function for each kind of format. What a protocol knows becomes a list of words, so
 * that an editor can offer them; where it is not known, any name of the right form will do. */
#include "schema_parts.h"

static void put_bounds(struct schema *schema, int64_t least, int64_t most)
{
	json_text(&schema->json, "type", TEXT("integer"));
	json_number(&schema->json, "minimum", least);
	json_number(&schema->json, "maximum", most);
}

/* YAML takes some texts for numbers, or for true and false. */
static void put_any_scalar(struct schema *schema)
{
	json_array(&schema->json, "type");
	json_text(&schema->json, NULL, TEXT("string"));
	json_text(&schema->json, NULL, TEXT("number"));
	json_text(&schema->json, NULL, TEXT("boolean"));
	json_end_array(&schema->json);
}

static void put_text(struct schema *schema)
{
	put_any_scalar(schema);
	json_number(&schema->json, "minLength", 1);
	json_number(&schema->json, "maxLength", 1000);
}

void schema_put_form(struct schema *schema, enum form_index index)
{
	const bool own = index == FORM_SMALL || index == FORM_HOOK;
	const struct form *form = &forms_all[schema->family && own ? FORM_IDENTIFIER : index];
	if (form->loose)
		put_any_scalar(schema);
	else
		json_text(&schema->json, "type", TEXT("string"));
	if (index == FORM_VERSION)
		json_raw(&schema->json, TEXT("\"minimum\": 0, \"exclusiveMaximum\": 65536"));
	json_text(&schema->json, "pattern", text_of(form->pattern));
	json_number(&schema->json, "maxLength", form->most);
	if (!form->reserved)
		return;
	json_array(&schema->json, "allOf");
	json_object(&schema->json, NULL);
	json_format(&schema->json, "$ref", "#/definitions/%s",
		index == FORM_DRIVER ? "free file" : "free name");
	json_end_object(&schema->json);
	json_end_array(&schema->json);
}

static void put_words(struct schema *schema, const char *const *words)
{
	json_array(&schema->json, "enum");
	for (; *words != NULL; words++)
		json_text(&schema->json, NULL, text_of(*words));
	json_end_array(&schema->json);
}

static void put_either(struct schema *schema, const struct format *const *formats)
{
	json_array(&schema->json, "anyOf");
	for (; *formats != NULL; formats++)
		schema_put(schema, NULL, *formats, NULL);
	json_end_array(&schema->json);
}

static void put_list(struct schema *schema, const struct format *format)
{
	json_text(&schema->json, "type", TEXT("array"));
	if (format->least > 0)
		json_number(&schema->json, "minItems", format->least);
	if (format->most < INT64_MAX)
		json_number(&schema->json, "maxItems", format->most);
	if (format->unique)
		json_bool(&schema->json, "uniqueItems", true);
	schema_put(schema, "items", format->formats[0], NULL);
}

#define IDENTIFIER "[A-Za-z_][A-Za-z0-9_]*"

static void put_place(struct schema *schema)
{
	json_text(&schema->json, "type", TEXT("string"));
	json_text(&schema->json, "pattern",
		TEXT("^([*]?" IDENTIFIER "|" IDENTIFIER "->" IDENTIFIER ")$"));
}

/* ---- what a protocol has ---- */

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

static void put_name(struct schema *schema, enum format_kind kind)
{
	if (schema->protocol != NULL)
		put_known(schema, kind);
	else if (kind == FORMAT_TYPE)
		put_text(schema);
	else
		schema_put_form(schema, FORM_IDENTIFIER);
}

static void put_value(struct schema *schema, const struct format *format)
{
	const struct protocol *protocol = schema->protocol;
	put_bounds(schema, protocol != NULL ? protocol->custom_first.value : format->least,
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

static void put_answer(struct schema *schema, const struct format *format)
{
	json_array(&schema->json, "anyOf");
	json_object(&schema->json, NULL);
	put_bounds(schema, format->least, format->most);
	json_end_object(&schema->json);
	json_object(&schema->json, NULL);
	schema_put_form(schema, FORM_IDENTIFIER);
	json_end_object(&schema->json);
	put_quoted_number(schema);
	json_end_array(&schema->json);
}

/* A number, or a constant; which there are stands in a definition of its own. */
static void put_constant(struct schema *schema)
{
	if (schema->protocol == NULL) {
		put_answer(schema, &format_answer);
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
static void put_member(struct schema *schema)
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

static void put_devices(struct schema *schema, const struct format *const *formats)
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
static void put_protocols(struct schema *schema)
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
		buffer_byte(&pattern, taken.at[i] == ' ' ? '|' : taken.at[i]);
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

static void put_messages(struct schema *schema, const struct format *const *formats)
{
	json_text(&schema->json, "type", TEXT("object"));
	if (schema->protocol == NULL) {
		json_object(&schema->json, "additionalProperties");
		put_either(schema, formats);
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

/* ---- maps ---- */

void schema_begin_or_nothing(struct schema *schema)
{
	json_array(&schema->json, "anyOf");
	json_object(&schema->json, NULL);
	json_text(&schema->json, "type", TEXT("null"));
	json_end_object(&schema->json);
}

static void put_map(struct schema *schema, const struct format *format)
{
	const struct protocol *protocol = schema->protocol;
	json_text(&schema->json, "type", TEXT("object"));
	if (format->keys != NULL && format->keys->kind == FORMAT_SCOPE && protocol != NULL) {
		json_object(&schema->json, "properties");
		for (size_t i = 0; i < protocol->scope_count; i++) {
			const struct scope *scope = &protocol->scopes[i];
			if (!model_holds_state(scope))
				continue;
			json_key(&schema->json, scope->name.text);
			schema_put(schema, NULL, format->formats[0],
				text_copy(schema->pool, scope->doc.text).at);
		}
		json_end_object(&schema->json);
		json_bool(&schema->json, "additionalProperties", false);
		return;
	}
	if (format->least > 0)
		json_number(&schema->json, "minProperties", format->least);
	if (format->keys != NULL)
		schema_put(schema, "propertyNames", format->keys, NULL);
	if (!schema->extension) {
		schema_put(schema, "additionalProperties", format->formats[0], NULL);
		return;
	}
	json_object(&schema->json, "additionalProperties");
	schema_begin_or_nothing(schema);
	schema_put(schema, NULL, format->formats[0], NULL);
	json_end_array(&schema->json);
	json_end_object(&schema->json);
}

/* ---- all of them ---- */

void schema_put_members(struct schema *schema, const struct format *format)
{
	switch (format->kind) {
	case FORMAT_SHAPE:
		json_array(&schema->json, "allOf");
		schema_put_shape(schema, NULL, format->shape);
		json_end_array(&schema->json);
		break;
	case FORMAT_MAP:
		put_map(schema, format);
		break;
	case FORMAT_LIST:
		put_list(schema, format);
		break;
	case FORMAT_WORDS:
		put_words(schema, format->words);
		break;
	case FORMAT_FORM:
		schema_put_form(schema, format->form);
		break;
	case FORMAT_INTEGER:
		put_bounds(schema, format->least, format->most);
		break;
	case FORMAT_TEXT:
		put_text(schema);
		break;
	case FORMAT_EITHER:
		put_either(schema, format->formats);
		break;
	case FORMAT_EMPTY:
		json_text(&schema->json, "type", TEXT("null"));
		break;
	case FORMAT_PLACE:
		put_place(schema);
		break;
	case FORMAT_PROTOCOL:
		put_protocols(schema);
		break;
	case FORMAT_CARRIER:
		schema_put_form(schema, FORM_IDENTIFIER);
		break;
	case FORMAT_TYPE:
	case FORMAT_CONVENTION:
	case FORMAT_SCOPE:
	case FORMAT_OPTIONAL_SCOPE:
	case FORMAT_ENTRY:
		put_name(schema, format->kind);
		break;
	case FORMAT_VALUE:
		put_value(schema, format);
		break;
	case FORMAT_CONSTANT:
		put_constant(schema);
		break;
	case FORMAT_MEMBER:
		put_member(schema);
		break;
	case FORMAT_DEVICES:
		put_devices(schema, format->formats);
		break;
	case FORMAT_ANSWER:
		put_answer(schema, format);
		break;
	case FORMAT_MESSAGES:
		put_messages(schema, format->formats);
		break;
	}
}

void schema_put(struct schema *schema, const char *key, const struct format *format,
	const char *doc)
{
	json_object(&schema->json, key);
	if (doc != NULL)
		json_text(&schema->json, "description", text_of(doc));
	schema_put_members(schema, format);
	json_end_object(&schema->json);
}

void schema_put_key(struct schema *schema, const struct shape_key *key)
{
	json_object(&schema->json, key->key);
	if (key->doc != NULL)
		json_text(&schema->json, "description", text_of(key->doc));
	if (schema->extension) {
		schema_begin_or_nothing(schema);
		json_object(&schema->json, NULL);
	}
	if (key->format != NULL)
		schema_put_members(schema, key->format);
	else if (key->kind == SHAPE_TEXT)
		put_text(schema);
	else if (key->kind == SHAPE_IDENTIFIER)
		schema_put_form(schema, FORM_IDENTIFIER);
	else if (key->kind == SHAPE_INTEGER)
		put_bounds(schema, key->least, key->most);
	else if (key->kind == SHAPE_BOOL)
		json_text(&schema->json, "type", TEXT("boolean"));
	if (schema->extension) {
		json_end_object(&schema->json);
		json_end_array(&schema->json);
	}
	json_end_object(&schema->json);
}
