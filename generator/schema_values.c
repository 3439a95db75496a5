/* Values: one function for each kind of format. */
#include "schema_parts.h"

void schema_put_bounds(struct schema *schema, int64_t least, int64_t most)
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

void schema_put_text(struct schema *schema)
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

void schema_put_either(struct schema *schema, const struct format *const *formats)
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

/* ---- maps ---- */

/* Begins an array under `anyOf`, which the caller ends, whose first item is that nothing stands
 * there. */
static void begin_or_nothing(struct schema *schema)
{
	json_array(&schema->json, "anyOf");
	json_object(&schema->json, NULL);
	json_text(&schema->json, "type", TEXT("null"));
	json_end_object(&schema->json);
}

void schema_put_additions(struct schema *schema, const struct format *format)
{
	if (!schema->extension) {
		schema_put(schema, "additionalProperties", format, NULL);
		return;
	}
	json_object(&schema->json, "additionalProperties");
	begin_or_nothing(schema);
	schema_put(schema, NULL, format, NULL);
	json_end_array(&schema->json);
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
	schema_put_additions(schema, format->formats[0]);
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
		schema_put_bounds(schema, format->least, format->most);
		break;
	case FORMAT_TEXT:
		schema_put_text(schema);
		break;
	case FORMAT_EITHER:
		schema_put_either(schema, format->formats);
		break;
	case FORMAT_EMPTY:
		json_text(&schema->json, "type", TEXT("null"));
		break;
	case FORMAT_PLACE:
		put_place(schema);
		break;
	case FORMAT_PROTOCOL:
		schema_put_protocols(schema);
		break;
	case FORMAT_CARRIER:
		schema_put_form(schema, FORM_IDENTIFIER);
		break;
	case FORMAT_TYPE:
	case FORMAT_CONVENTION:
	case FORMAT_SCOPE:
	case FORMAT_OPTIONAL_SCOPE:
	case FORMAT_ENTRY:
		schema_put_name(schema, format->kind);
		break;
	case FORMAT_VALUE:
		schema_put_value(schema, format);
		break;
	case FORMAT_CONSTANT:
		schema_put_constant(schema);
		break;
	case FORMAT_MEMBER:
		schema_put_member(schema);
		break;
	case FORMAT_DEVICES:
		schema_put_devices(schema, format->formats);
		break;
	case FORMAT_ANSWER:
		schema_put_answer(schema, format);
		break;
	case FORMAT_MESSAGES:
		schema_put_messages(schema, format->formats);
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
		begin_or_nothing(schema);
		json_object(&schema->json, NULL);
	}
	if (key->format != NULL)
		schema_put_members(schema, key->format);
	else if (key->kind == SHAPE_TEXT)
		schema_put_text(schema);
	else if (key->kind == SHAPE_IDENTIFIER)
		schema_put_form(schema, FORM_IDENTIFIER);
	else if (key->kind == SHAPE_INTEGER)
		schema_put_bounds(schema, key->least, key->most);
	else if (key->kind == SHAPE_BOOL)
		json_text(&schema->json, "type", TEXT("boolean"));
	if (schema->extension) {
		json_end_object(&schema->json);
		json_end_array(&schema->json);
	}
	json_end_object(&schema->json);
}
