/* One function for each structure of the model, which prints what is not zero by the member's name.
 * References between parts become addresses of elements. */
#include "protocol_image.h"

#include <inttypes.h>

struct image {
	FILE *stream;
	const char *identifier;
	const struct protocol *protocol;
};

void protocol_write_string(FILE *stream, struct text text)
{
	fputc('"', stream);
	for (size_t i = 0; i < text.length; i++) {
		const unsigned char byte = (unsigned char)text.at[i];
		if (byte == '\n')
			fputs("\\n\"\n\"", stream);
		else if (byte < 0x20 || byte >= 0x7f || byte == '"' || byte == '\\' || byte == '?')
			fprintf(stream, "\\%03o", byte);
		else
			fputc(byte, stream);
	}
	fputc('"', stream);
}

/* ---- members ---- */

static void write_text(const struct image *image, const char *name, struct text text)
{
	if (text.at == NULL)
		return;
	fprintf(image->stream, ".%s = {", name);
	protocol_write_string(image->stream, text);
	fprintf(image->stream, ", %zu}, ", text.length);
}

static void write_position(const struct image *image, const char *name, struct position at)
{
	if (at.source != NULL)
		fprintf(image->stream, ".%s = {&%s_source, %u, %u, %u}, ", name, image->identifier,
			at.line, at.column, at.length);
}

static void write_placed(const struct image *image, const char *name, struct placed placed)
{
	if (placed.text.at == NULL)
		return;
	fprintf(image->stream, "\n\t\t.%s = {", name);
	write_text(image, "text", placed.text);
	write_position(image, "at", placed.at);
	fputs("},", image->stream);
}

static void write_integer(const struct image *image, const char *name, int64_t value)
{
	if (value != 0)
		fprintf(image->stream, ".%s = %" PRId64 ", ", name, value);
}

static void write_number(const struct image *image, const char *name, struct number number)
{
	if (!number.given)
		return;
	fprintf(image->stream, "\n\t\t.%s = {.given = true, ", name);
	write_integer(image, "value", number.value);
	write_position(image, "at", number.at);
	fputs("},", image->stream);
}

/* A pointer to the element of a list, both of the given size. */
static void write_element(const struct image *image, const char *name, const char *list,
	const void *first, const void *element, size_t size)
{
	if (element != NULL)
		fprintf(image->stream, "\n\t\t.%s = &%s_%s[%zu], ", name, image->identifier, list,
			(size_t)((const char *)element - (const char *)first) / size);
}

#define ELEMENT(image, name, list, element)                                                        \
	write_element(image, name, #list, (image)->protocol->list, element,                        \
		sizeof *(image)->protocol->list)

static void write_location(const struct image *image, const char *name,
	const struct location *location)
{
	if (location->kind == LOCATION_NONE)
		return;
	fprintf(image->stream, "\n\t\t.%s = {", name);
	write_integer(image, "kind", location->kind);
	write_text(image, "parameter", location->parameter);
	write_text(image, "member", location->member);
	write_position(image, "at", location->at);
	fputs("},", image->stream);
}

static void write_condition(const struct image *image, const char *name,
	const struct condition *condition)
{
	if (!condition->given)
		return;
	fprintf(image->stream, "\n\t\t.%s = {.given = true, ", name);
	write_location(image, "location", &condition->location);
	write_integer(image, "by_mask", condition->by_mask);
	write_placed(image, "mask", condition->mask);
	write_integer(image, "equals", condition->equals);
	fputs("},", image->stream);
}

/* ---- lists ---- */

static void begin_list(const struct image *image, const char *type, const char *list, size_t count)
{
	fprintf(image->stream, "static struct %s %s_%s[%zu] = {\n", type, image->identifier, list,
		count + 1);
}

static void begin_element(const struct image *image, struct placed name)
{
	fputs("\t{", image->stream);
	write_placed(image, "name", name);
}

static void end_element(const struct image *image)
{
	fputs("\n\t},\n", image->stream);
}

/* No list is empty, for C has none: a last element is not counted. */
static void end_list(const struct image *image)
{
	fputs("\t{.name.text.at = NULL},\n};\n\n", image->stream);
}

static void write_types(const struct image *image, const struct type *types, size_t count)
{
	begin_list(image, "type", "types", count);
	for (const struct type *type = types; type != types + count; type++) {
		begin_element(image, type->name);
		write_integer(image, "kind", type->kind);
		write_integer(image, "bits", type->bits);
		write_placed(image, "doc", type->doc);
		end_element(image);
	}
	end_list(image);
}

static void write_constants(const struct image *image, size_t index,
	const struct convention *convention)
{
	char list[40];
	(void)snprintf(list, sizeof list, "values_%zu", index);
	begin_list(image, "constant", list, convention->value_count);
	for (size_t i = 0; i < convention->value_count; i++) {
		begin_element(image, convention->values[i].name);
		write_integer(image, "value", convention->values[i].value);
		end_element(image);
	}
	end_list(image);
}

static void write_conventions(const struct image *image, const struct convention *conventions,
	size_t count)
{
	for (size_t i = 0; i < count; i++)
		write_constants(image, i, &conventions[i]);
	begin_list(image, "convention", "conventions", count);
	for (size_t i = 0; i < count; i++) {
		const struct convention *convention = &conventions[i];
		begin_element(image, convention->name);
		write_integer(image, "issues_id", convention->issues_id);
		write_integer(image, "success", convention->success);
		write_integer(image, "failure", convention->failure);
		fprintf(image->stream, ".values = %s_values_%zu, .value_count = %zu,",
			image->identifier, i, convention->value_count);
		write_placed(image, "doc", convention->doc);
		end_element(image);
	}
	end_list(image);
}

static void write_entry_parameters(const struct image *image, size_t index,
	const struct entry *entry)
{
	char list[40];
	(void)snprintf(list, sizeof list, "entry_%zu", index);
	begin_list(image, "entry_parameter", list, entry->parameter_count);
	for (size_t i = 0; i < entry->parameter_count; i++) {
		begin_element(image, entry->parameters[i].name);
		write_placed(image, "type", entry->parameters[i].type);
		end_element(image);
	}
	end_list(image);
}

static void write_entries(const struct image *image, const struct entry *entries, size_t count)
{
	for (size_t i = 0; i < count; i++)
		write_entry_parameters(image, i, &entries[i]);
	begin_list(image, "entry", "entries", count);
	for (size_t i = 0; i < count; i++) {
		const struct entry *entry = &entries[i];
		begin_element(image, entry->name);
		write_placed(image, "returns", entry->returns);
		write_placed(image, "convention", entry->convention);
		write_placed(image, "message", entry->message);
		write_placed(image, "fallback", entry->fallback);
		fprintf(image->stream, ".parameters = %s_entry_%zu, .parameter_count = %zu, ",
			image->identifier, i, entry->parameter_count);
		write_integer(image, "first_carrier", (int64_t)entry->first_carrier);
		write_placed(image, "doc", entry->doc);
		end_element(image);
	}
	end_list(image);
}

static void write_scope(const struct image *image, const struct scope *scope)
{
	begin_element(image, scope->name);
	write_placed(image, "parent_name", scope->parent_name);
	write_placed(image, "opens_name", scope->opens_name);
	write_placed(image, "closes_name", scope->closes_name);
	ELEMENT(image, "parent", scopes, scope->parent);
	ELEMENT(image, "opens", messages, scope->opens);
	ELEMENT(image, "closes", messages, scope->closes);
	write_integer(image, "many", scope->many);
	write_integer(image, "repeat", scope->repeat);
	write_integer(image, "children", scope->children);
	write_location(image, "issued", &scope->issued);
	write_location(image, "carried", &scope->carried);
	write_location(image, "identity", &scope->identity);
	write_placed(image, "refusal", scope->refusal);
	write_condition(image, "session", &scope->session);
	write_condition(image, "query", &scope->query);
	write_placed(image, "notify.open", scope->notify.open);
	write_placed(image, "notify.close", scope->notify.close);
	write_placed(image, "queue.by", scope->queue.by);
	write_placed(image, "queue.emptied_by", scope->queue.emptied_by);
	write_placed(image, "queue.done", scope->queue.done);
	write_placed(image, "queue.refusal", scope->queue.refusal);
	write_placed(image, "doc", scope->doc);
	end_element(image);
}

static void write_scopes(const struct image *image, const struct scope *scopes, size_t count)
{
	begin_list(image, "scope", "scopes", count);
	for (size_t i = 0; i < count; i++)
		write_scope(image, &scopes[i]);
	end_list(image);
}

static void write_parameter(const struct image *image, const struct parameter *parameter)
{
	begin_element(image, parameter->name);
	write_text(image, "carrier", parameter->carrier);
	write_integer(image, "place", (int64_t)parameter->place);
	ELEMENT(image, "type", types, parameter->type);
	write_integer(image, "ranged", parameter->ranged);
	write_integer(image, "least", parameter->least);
	write_integer(image, "most", parameter->most);
	write_position(image, "range_at", parameter->range_at);
	write_placed(image, "stores_name", parameter->stores_name);
	write_placed(image, "doc", parameter->doc);
	end_element(image);
}

static void write_message_names(const struct image *image, const struct message *message)
{
	write_placed(image, "header", message->header);
	write_placed(image, "entry_name", message->entry_name);
	write_placed(image, "scope_name", message->scope_name);
	write_placed(image, "returns", message->returns);
	write_placed(image, "hook", message->hook);
	write_placed(image, "doc", message->doc);
	write_placed(image, "sender", message->sender);
	write_placed(image, "source", message->source);
	write_placed(image, "answer.text", message->answer.text);
}

static void write_message(const struct image *image, const struct message *message)
{
	begin_element(image, message->name);
	write_number(image, "value", message->value);
	write_number(image, "failure", message->failure);
	write_message_names(image, message);
	ELEMENT(image, "entry", entries, message->entry);
	ELEMENT(image, "scope", scopes, message->scope);
	ELEMENT(image, "convention", conventions, message->convention);
	ELEMENT(image, "opens", scopes, message->opens);
	ELEMENT(image, "closes", scopes, message->closes);
	write_integer(image, "fallible", message->fallible);
	write_integer(image, "interactive", message->interactive);
	write_integer(image, "parameter_count", (int64_t)message->parameter_count);
	for (size_t i = 0; i < message->parameter_count; i++) {
		fprintf(image->stream, "\n\t.parameters[%zu] =", i);
		write_parameter(image, &message->parameters[i]);
	}
	end_element(image);
}

static void write_messages(const struct image *image, const struct message *messages, size_t count)
{
	begin_list(image, "message", "messages", count);
	for (size_t i = 0; i < count; i++)
		write_message(image, &messages[i]);
	end_list(image);
}

static void write_references(const struct image *image, const struct reference *references,
	size_t count)
{
	begin_list(image, "reference", "references", count);
	for (size_t i = 0; i < count; i++) {
		begin_element(image, references[i].name);
		write_placed(image, "text", references[i].text);
		end_element(image);
	}
	end_list(image);
}

/* ---- the whole ---- */

static void write_protocol(const struct image *image, const struct protocol *protocol)
{
	fprintf(image->stream, "static const struct protocol %s = {", image->identifier);
	write_placed(image, "name", protocol->name);
	write_placed(image, "description", protocol->description);
	write_placed(image, "extends", protocol->extends);
	write_placed(image, "header", protocol->header);
#define LIST(list, counted)                                                                        \
	fprintf(image->stream, "\n\t\t." #list " = %s_" #list ", ." #counted " = %zu,",            \
		image->identifier, protocol->counted)
	LIST(types, type_count);
	LIST(conventions, convention_count);
	LIST(entries, entry_count);
	LIST(scopes, scope_count);
	LIST(messages, message_count);
	LIST(references, reference_count);
#undef LIST
	write_number(image, "custom_first", protocol->custom_first);
	write_number(image, "custom_last", protocol->custom_last);
	write_number(image, "custom_usual", protocol->custom_usual);
	write_placed(image, "custom_taken", protocol->custom_taken);
	fputs("\n};\n\n", image->stream);
}

void protocol_write_image(FILE *stream, const char *identifier, const struct protocol *protocol,
	struct text file)
{
	const struct image image = {stream, identifier, protocol};
	fprintf(stream, "static const struct source %s_source = {{", identifier);
	protocol_write_string(stream, file);
	fprintf(stream, ", %zu}, {0}};\n\n", file.length);
	/* Scopes and messages refer to each other. */
	fprintf(stream, "static struct message %s_messages[%zu];\n", identifier,
		protocol->message_count + 1);
	write_types(&image, protocol->types, protocol->type_count);
	write_conventions(&image, protocol->conventions, protocol->convention_count);
	write_entries(&image, protocol->entries, protocol->entry_count);
	write_scopes(&image, protocol->scopes, protocol->scope_count);
	write_messages(&image, protocol->messages, protocol->message_count);
	write_references(&image, protocol->references, protocol->reference_count);
	write_protocol(&image, protocol);
}
