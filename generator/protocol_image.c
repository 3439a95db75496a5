/* One function for each structure of the model, which prints what is not zero by the member's name.
 * References between parts become addresses of elements. */
#include "protocol_image.h"

#include <inttypes.h>

enum { MOST_SOURCES = 16 }; /* as deep as protocols extend each other */

struct image {
	FILE *stream;
	const char *identifier;
	const struct protocol *protocol;
	const struct source **sources; /* that positions were written of */
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

static size_t source_index(const struct image *image, const struct source *source)
{
	size_t i = 0;
	while (image->sources[i] != NULL && image->sources[i] != source)
		i++;
	image->sources[i] = source;
	return i;
}

static void write_position(const struct image *image, const char *name, struct position at)
{
	if (at.source != NULL)
		fprintf(image->stream, ".%s = {&%s_sources[%zu], %u, %u, %u}, ", name,
			image->identifier, source_index(image, at.source), at.line, at.column,
			at.length);
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
		write_placed(image, "to_name", type->to_name);
		ELEMENT(image, "to", structures, type->to);
		ELEMENT(image, "to_type", types, type->to_type);
		write_placed(image, "doc", type->doc);
		end_element(image);
	}
	end_list(image);
}

static void write_members(const struct image *image, size_t index,
	const struct structure *structure)
{
	char list[40];
	(void)snprintf(list, sizeof list, "members_%zu", index);
	begin_list(image, "structure_member", list, structure->member_count);
	for (size_t i = 0; i < structure->member_count; i++) {
		const struct structure_member *member = &structure->members[i];
		begin_element(image, member->name);
		write_placed(image, "type_name", member->type_name);
		ELEMENT(image, "type", types, member->type);
		ELEMENT(image, "structure", structures, member->structure);
		write_integer(image, "count", member->count);
		end_element(image);
	}
	end_list(image);
}

static void write_structures(const struct image *image, const struct structure *structures,
	size_t count)
{
	for (size_t i = 0; i < count; i++)
		write_members(image, i, &structures[i]);
	begin_list(image, "structure", "structures", count);
	for (size_t i = 0; i < count; i++) {
		const struct structure *structure = &structures[i];
		begin_element(image, structure->name);
		write_placed(image, "header", structure->header);
		write_integer(image, "pack", structure->pack);
		fprintf(image->stream, ".members = %s_members_%zu, .member_count = %zu,",
			image->identifier, i, structure->member_count);
		write_placed(image, "doc", structure->doc);
		end_element(image);
	}
	end_list(image);
}

static void write_constants(const struct image *image, const char *list,
	const struct constant *constants, size_t count)
{
	begin_list(image, "constant", list, count);
	for (size_t i = 0; i < count; i++) {
		begin_element(image, constants[i].name);
		write_integer(image, "value", constants[i].value);
		end_element(image);
	}
	end_list(image);
}

static void write_conventions(const struct image *image, const struct convention *conventions,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char list[40];
		(void)snprintf(list, sizeof list, "values_%zu", i);
		write_constants(image, list, conventions[i].values, conventions[i].value_count);
	}
	begin_list(image, "convention", "conventions", count);
	for (size_t i = 0; i < count; i++) {
		const struct convention *convention = &conventions[i];
		begin_element(image, convention->name);
		write_integer(image, "issues_id", convention->issues_id);
		write_integer(image, "ignored", convention->ignored);
		write_integer(image, "mask", convention->mask);
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

static void write_notify(const struct image *image, const struct notify *notify)
{
	write_placed(image, "notify.open", notify->open);
	write_placed(image, "notify.close", notify->close);
	write_location(image, "notify.callback", &notify->callback);
	write_location(image, "notify.flags", &notify->flags);
	write_location(image, "notify.handle", &notify->handle);
	write_location(image, "notify.data", &notify->data);
	write_condition(image, "notify.when", &notify->when);
}

static void write_reports(const struct image *image, const struct reports *reports)
{
	write_condition(image, "reports.asked", &reports->asked);
	write_location(image, "reports.window", &reports->window);
	write_placed(image, "reports.missing", reports->missing);
	write_placed(image, "reports.successful", reports->successful);
	write_placed(image, "reports.superseded", reports->superseded);
	write_placed(image, "reports.aborted", reports->aborted);
	write_placed(image, "reports.failed", reports->failed);
}

static void write_queue(const struct image *image, const struct queue *queue,
	const struct lent_flags *flags)
{
	write_placed(image, "queue.by", queue->by);
	write_placed(image, "queue.emptied_by", queue->emptied_by);
	write_placed(image, "queue.done", queue->done);
	write_placed(image, "queue.refusal", queue->refusal);
	write_placed(image, "queue.unprepared", queue->unprepared);
	write_integer(image, "queue.at_once", queue->at_once);
	write_placed(image, "flags.member", flags->member);
	write_placed(image, "flags.prepared", flags->prepared);
	write_placed(image, "flags.queued", flags->queued);
	write_placed(image, "flags.done", flags->done);
}

static void write_item_list(const struct image *image, size_t index, const struct item_list *list)
{
	fprintf(image->stream, "\n\t\t.devices.lists[%zu] = {", index);
	write_placed(image, "name", list->name);
	write_placed(image, "structure_name", list->structure_name);
	ELEMENT(image, "structure", structures, list->structure);
	write_placed(image, "name_member", list->name_member);
	write_placed(image, "in_name", list->in_name);
	write_integer(image, "in", (int64_t)list->in);
	fputs("}, ", image->stream);
}

static void write_devices(const struct image *image, const struct devices *devices)
{
	write_placed(image, "devices.parameter", devices->parameter);
	write_placed(image, "devices.count_name", devices->count_name);
	write_placed(image, "devices.capabilities_name", devices->capabilities_name);
	ELEMENT(image, "devices.count", messages, devices->count);
	ELEMENT(image, "devices.capabilities", messages, devices->capabilities);
	write_placed(image, "devices.structure_name", devices->structure_name);
	ELEMENT(image, "devices.structure", structures, devices->structure);
	write_placed(image, "devices.name_member", devices->name_member);
	write_placed(image, "devices.wrong", devices->wrong);
	write_placed(image, "devices.alone", devices->alone);
	write_placed(image, "devices.support", devices->support);
	write_integer(image, "devices.list_count", (int64_t)devices->list_count);
	for (size_t i = 0; i < devices->list_count; i++)
		write_item_list(image, i, &devices->lists[i]);
}

static void write_settings(const struct image *image, const char *list, size_t index,
	const struct setting *settings, size_t count)
{
	char name[40];
	(void)snprintf(name, sizeof name, "%s_%zu", list, index);
	begin_list(image, "setting", name, count);
	for (size_t i = 0; i < count; i++) {
		begin_element(image, settings[i].name);
		write_placed(image, "text", settings[i].text);
		write_integer(image, "value", settings[i].value);
		end_element(image);
	}
	end_list(image);
}

static void write_opened_with(const struct image *image, size_t index,
	const struct opened_with *opened_with)
{
	if (opened_with->type == NULL)
		return;
	write_placed(image, "opened_with.parameter", opened_with->parameter);
	write_placed(image, "opened_with.type_name", opened_with->type_name);
	ELEMENT(image, "opened_with.type", types, opened_with->type);
	fprintf(image->stream,
		".opened_with.required = %s_required_%zu, .opened_with.required_count = %zu, "
		".opened_with.set = %s_set_%zu, .opened_with.set_count = %zu,",
		image->identifier, index, opened_with->required_count, image->identifier, index,
		opened_with->set_count);
	write_placed(image, "opened_with.error", opened_with->error);
	write_placed(image, "opened_with.device", opened_with->device);
	write_placed(image, "opened_with.commands", opened_with->commands);
	write_placed(image, "opened_with.support", opened_with->support);
}

static void write_scope_names(const struct image *image, const struct scope *scope)
{
	write_placed(image, "parent_name", scope->parent_name);
	write_placed(image, "opens_name", scope->opens_name);
	write_placed(image, "closes_name", scope->closes_name);
	ELEMENT(image, "parent", scopes, scope->parent);
	ELEMENT(image, "opens", messages, scope->opens);
	ELEMENT(image, "closes", messages, scope->closes);
}

static void write_scope(const struct image *image, size_t index, const struct scope *scope)
{
	begin_element(image, scope->name);
	write_scope_names(image, scope);
	write_integer(image, "many", scope->many);
	write_integer(image, "optional", scope->optional);
	write_integer(image, "implied", scope->implied);
	write_integer(image, "repeat", scope->repeat);
	write_integer(image, "children", scope->children);
	write_location(image, "issued", &scope->issued);
	write_location(image, "carried", &scope->carried);
	write_location(image, "identity", &scope->identity);
	write_placed(image, "refusal", scope->refusal);
	write_condition(image, "session", &scope->session);
	write_condition(image, "query", &scope->query);
	write_notify(image, &scope->notify);
	write_reports(image, &scope->reports);
	write_queue(image, &scope->queue, &scope->flags);
	write_devices(image, &scope->devices);
	write_opened_with(image, index, &scope->opened_with);
	write_placed(image, "doc", scope->doc);
	end_element(image);
}

static void write_scopes(const struct image *image, const struct scope *scopes, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct opened_with *opened_with = &scopes[i].opened_with;
		if (opened_with->type == NULL)
			continue;
		write_settings(image, "required", i, opened_with->required,
			opened_with->required_count);
		write_settings(image, "set", i, opened_with->set, opened_with->set_count);
	}
	begin_list(image, "scope", "scopes", count);
	for (size_t i = 0; i < count; i++)
		write_scope(image, i, &scopes[i]);
	end_list(image);
}

/* What the list of a parameter's values is called: after the message and the place. */
static const char *values_name(char *list, size_t size, const struct message *message, size_t place)
{
	(void)snprintf(list, size, "%.*s_%zu", (int)message->name.text.length,
		message->name.text.at, place);
	return list;
}

static void write_parameter_values(const struct image *image, const struct message *messages,
	size_t count)
{
	char list[100];
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < messages[i].parameter_count; j++) {
			const struct parameter *parameter = &messages[i].parameters[j];
			if (parameter->value_count > 0)
				write_constants(image,
					values_name(list, sizeof list, &messages[i], j),
					parameter->values, parameter->value_count);
		}
}

static void write_parameter(const struct image *image, const struct message *message, size_t place)
{
	char list[100];
	const struct parameter *parameter = &message->parameters[place];
	begin_element(image, parameter->name);
	write_text(image, "carrier", parameter->carrier);
	write_integer(image, "place", (int64_t)parameter->place);
	ELEMENT(image, "type", types, parameter->type);
	write_integer(image, "ranged", parameter->ranged);
	write_integer(image, "least", parameter->least);
	write_integer(image, "most", parameter->most);
	write_position(image, "range_at", parameter->range_at);
	if (parameter->value_count > 0)
		fprintf(image->stream, ".values = %s_%s, .value_count = %zu, ", image->identifier,
			values_name(list, sizeof list, message, place), parameter->value_count);
	write_placed(image, "stores_name", parameter->stores_name);
	write_placed(image, "gives_name", parameter->gives_name);
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

static void write_aliases(const struct image *image, size_t index, const struct message *message)
{
	if (message->alias_count == 0)
		return;
	fprintf(image->stream, "static struct placed %s_aliases_%zu[%zu] = {\n",
		image->identifier, index, message->alias_count);
	for (size_t i = 0; i < message->alias_count; i++) {
		fputs("\t{", image->stream);
		write_text(image, "text", message->aliases[i].text);
		write_position(image, "at", message->aliases[i].at);
		fputs("},\n", image->stream);
	}
	fputs("};\n\n", image->stream);
}

static void write_setting(const struct image *image, const char *name,
	const struct setting *setting)
{
	if (setting->text.text.at == NULL)
		return;
	fprintf(image->stream, "\n\t\t.%s = {", name);
	write_placed(image, "text", setting->text);
	write_integer(image, "value", setting->value);
	fputs("},", image->stream);
}

static void write_forms(const struct image *image, const struct answer_form *forms, size_t count)
{
	begin_list(image, "answer_form", "forms", count);
	for (size_t i = 0; i < count; i++) {
		begin_element(image, forms[i].name);
		write_setting(image, "returns", &forms[i].returns);
		write_setting(image, "words", &forms[i].words);
		write_integer(image, "truth", forms[i].truth);
		end_element(image);
	}
	end_list(image);
}

static void write_items(const struct image *image, size_t index, const struct asks *asks)
{
	char list[40];
	(void)snprintf(list, sizeof list, "items_%zu", index);
	begin_list(image, "ask_item", list, asks->item_count);
	for (size_t i = 0; i < asks->item_count; i++) {
		begin_element(image, asks->items[i].name);
		write_integer(image, "value", asks->items[i].value);
		write_placed(image, "form_name", asks->items[i].form_name);
		ELEMENT(image, "form", forms, asks->items[i].form);
		end_element(image);
	}
	end_list(image);
}

static void write_asks(const struct image *image, size_t index, const struct asks *asks)
{
	if (asks == NULL)
		return;
	write_items(image, index, asks);
	fprintf(image->stream, "static const struct asks %s_asks_%zu = {", image->identifier, index);
	write_location(image, "item", &asks->item);
	write_location(image, "answer", &asks->answer);
	write_condition(image, "asked", &asks->asked);
	write_placed(image, "missing", asks->missing);
	write_placed(image, "unasked", asks->unasked);
	write_placed(image, "unknown", asks->unknown);
	fprintf(image->stream, "\n\t\t.items = %s_items_%zu, .item_count = %zu,\n};\n\n",
		image->identifier, index, asks->item_count);
}

static void write_message(const struct image *image, size_t index, const struct message *message)
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
	write_integer(image, "early", message->early);
	write_integer(image, "queues", message->queues);
	write_integer(image, "empties", message->empties);
	write_placed(image, "support", message->support);
	write_integer(image, "lasts", message->lasts);
	write_integer(image, "interrupts", message->interrupts);
	write_integer(image, "intercepted", message->intercepted);
	if (message->alias_count > 0)
		fprintf(image->stream, ".aliases = %s_aliases_%zu, .alias_count = %zu,",
			image->identifier, index, message->alias_count);
	if (message->asks != NULL)
		fprintf(image->stream, ".asks = &%s_asks_%zu,", image->identifier, index);
	write_integer(image, "parameter_count", (int64_t)message->parameter_count);
	for (size_t i = 0; i < message->parameter_count; i++) {
		fprintf(image->stream, "\n\t.parameters[%zu] =", i);
		write_parameter(image, message, i);
	}
	end_element(image);
}

static void write_messages(const struct image *image, const struct message *messages, size_t count)
{
	for (size_t i = 0; i < count; i++)
		write_aliases(image, i, &messages[i]);
	for (size_t i = 0; i < count; i++)
		write_asks(image, i, messages[i].asks);
	write_parameter_values(image, messages, count);
	begin_list(image, "message", "messages", count);
	for (size_t i = 0; i < count; i++)
		write_message(image, i, &messages[i]);
	end_list(image);
}

static void write_markers(const struct image *image, const struct marker *markers, size_t count)
{
	begin_list(image, "marker", "markers", count);
	for (size_t i = 0; i < count; i++) {
		begin_element(image, markers[i].name);
		write_number(image, "value", markers[i].value);
		write_placed(image, "header", markers[i].header);
		write_placed(image, "doc", markers[i].doc);
		write_placed(image, "source", markers[i].source);
		end_element(image);
	}
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

static void write_registrations(const struct image *image,
	const struct registration *registrations, size_t count)
{
	begin_list(image, "registration", "registrations", count);
	for (size_t i = 0; i < count; i++) {
		begin_element(image, registrations[i].name);
		write_placed(image, "key", registrations[i].key);
		write_placed(image, "value", registrations[i].value);
		write_placed(image, "data", registrations[i].data);
		write_integer(image, "on_windows", registrations[i].on_windows);
		write_integer(image, "on_wine", registrations[i].on_wine);
		write_placed(image, "doc", registrations[i].doc);
		end_element(image);
	}
	end_list(image);
}

static void write_grammar(const struct image *image, const struct grammar *grammar)
{
	if (grammar->kinds == NULL)
		return;
	write_setting(image, "grammar.begins", &grammar->begins);
	write_setting(image, "grammar.ends", &grammar->ends);
	write_setting(image, "grammar.last", &grammar->last);
	write_setting(image, "grammar.answers", &grammar->answers);
	fprintf(image->stream,
		".grammar.kinds = %s_kinds_0, .grammar.kind_count = %zu, "
		".grammar.always = %s_always_0, .grammar.always_count = %zu,",
		image->identifier, grammar->kind_count, image->identifier, grammar->always_count);
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
	LIST(structures, structure_count);
	LIST(constants, constant_count);
	LIST(conventions, convention_count);
	LIST(entries, entry_count);
	LIST(scopes, scope_count);
	LIST(messages, message_count);
	LIST(markers, marker_count);
	LIST(references, reference_count);
	LIST(registrations, registration_count);
	LIST(forms, form_count);
#undef LIST
	write_number(image, "family_first", protocol->family_first);
	write_number(image, "family_last", protocol->family_last);
	write_placed(image, "family_answer", protocol->family_answer);
	write_integer(image, "family_value", protocol->family_value);
	write_number(image, "custom_first", protocol->custom_first);
	write_number(image, "custom_last", protocol->custom_last);
	write_number(image, "custom_usual", protocol->custom_usual);
	write_placed(image, "custom_taken", protocol->custom_taken);
	write_grammar(image, &protocol->grammar);
	fputs("\n};\n\n", image->stream);
}

/* Declares what is referred to before it is there. */
static void write_declarations(const struct image *image)
{
	const struct protocol *protocol = image->protocol;
	fprintf(image->stream, "static const struct source %s_sources[%d];\n", image->identifier,
		MOST_SOURCES);
	fprintf(image->stream, "static struct type %s_types[%zu];\n", image->identifier,
		protocol->type_count + 1);
	fprintf(image->stream, "static struct structure %s_structures[%zu];\n",
		image->identifier, protocol->structure_count + 1);
	fprintf(image->stream, "static struct message %s_messages[%zu];\n", image->identifier,
		protocol->message_count + 1);
}

/* The names of the files alone: folders are a matter of the build. */
static void write_sources(const struct image *image)
{
	fprintf(image->stream, "static const struct source %s_sources[%d] = {\n",
		image->identifier, MOST_SOURCES);
	for (size_t i = 0; image->sources[i] != NULL; i++) {
		const struct text name = image->sources[i]->name;
		size_t begin = name.length;
		while (begin > 0 && name.at[begin - 1] != '/')
			begin--;
		fputs("\t{{", image->stream);
		protocol_write_string(image->stream,
			(struct text){name.at + begin, name.length - begin});
		fprintf(image->stream, ", %zu}, {0}},\n", name.length - begin);
	}
	fputs("};\n\n", image->stream);
}

void protocol_write_image(FILE *stream, const char *identifier, const struct protocol *protocol)
{
	const struct source *sources[MOST_SOURCES + 1] = {NULL};
	const struct image image = {stream, identifier, protocol, sources};
	write_declarations(&image);
	write_types(&image, protocol->types, protocol->type_count);
	write_structures(&image, protocol->structures, protocol->structure_count);
	write_constants(&image, "constants", protocol->constants, protocol->constant_count);
	write_conventions(&image, protocol->conventions, protocol->convention_count);
	write_entries(&image, protocol->entries, protocol->entry_count);
	write_scopes(&image, protocol->scopes, protocol->scope_count);
	write_forms(&image, protocol->forms, protocol->form_count);
	write_messages(&image, protocol->messages, protocol->message_count);
	write_markers(&image, protocol->markers, protocol->marker_count);
	write_references(&image, protocol->references, protocol->reference_count);
	write_registrations(&image, protocol->registrations, protocol->registration_count);
	if (protocol->grammar.kinds != NULL) {
		write_settings(&image, "kinds", 0, protocol->grammar.kinds,
			protocol->grammar.kind_count);
		write_settings(&image, "always", 0, protocol->grammar.always,
			protocol->grammar.always_count);
	}
	write_protocol(&image, protocol);
	write_sources(&image);
}
