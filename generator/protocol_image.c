/* One function for each structure of the model, which prints what is not zero by the member's name.
 * References between parts become addresses of elements. */
#include "protocol_image.h"

#include "image.h"

enum { MOST_SOURCES = 16 }; /* as deep as protocols extend each other */

static void write_types(const struct image *image, const struct type *types, size_t count)
{
	image_begin_list(image, "type", "types", count);
	for (const struct type *type = types; type != types + count; type++) {
		image_begin_element(image, type->name);
		image_integer(image, "kind", type->kind);
		image_integer(image, "bits", type->bits);
		image_placed(image, "to_name", type->to_name);
		IMAGE_ELEMENT(image, "to", structures, type->to);
		IMAGE_ELEMENT(image, "to_type", types, type->to_type);
		image_placed(image, "doc", type->doc);
		image_end_element(image);
	}
	image_end_list(image);
}

static void write_members(const struct image *image, size_t index,
	const struct structure *structure)
{
	char list[40];
	(void)snprintf(list, sizeof list, "members_%zu", index);
	image_begin_list(image, "structure_member", list, structure->member_count);
	for (size_t i = 0; i < structure->member_count; i++) {
		const struct structure_member *member = &structure->members[i];
		image_begin_element(image, member->name);
		image_placed(image, "type_name", member->type_name);
		IMAGE_ELEMENT(image, "type", types, member->type);
		IMAGE_ELEMENT(image, "structure", structures, member->structure);
		image_integer(image, "count", member->count);
		image_end_element(image);
	}
	image_end_list(image);
}

static void write_structures(const struct image *image, const struct structure *structures,
	size_t count)
{
	for (size_t i = 0; i < count; i++)
		write_members(image, i, &structures[i]);
	image_begin_list(image, "structure", "structures", count);
	for (size_t i = 0; i < count; i++) {
		const struct structure *structure = &structures[i];
		image_begin_element(image, structure->name);
		image_placed(image, "header", structure->header);
		image_integer(image, "pack", structure->pack);
		fprintf(image->stream, ".members = %s_members_%zu, .member_count = %zu,",
			image->identifier, i, structure->member_count);
		image_placed(image, "doc", structure->doc);
		image_end_element(image);
	}
	image_end_list(image);
}

static void write_conventions(const struct image *image, const struct convention *conventions,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char list[40];
		(void)snprintf(list, sizeof list, "values_%zu", i);
		image_constants(image, list, conventions[i].values, conventions[i].value_count);
	}
	image_begin_list(image, "convention", "conventions", count);
	for (size_t i = 0; i < count; i++) {
		const struct convention *convention = &conventions[i];
		image_begin_element(image, convention->name);
		image_integer(image, "issues_id", convention->issues_id);
		image_integer(image, "ignored", convention->ignored);
		image_integer(image, "mask", convention->mask);
		image_integer(image, "success", convention->success);
		image_integer(image, "failure", convention->failure);
		fprintf(image->stream, ".values = %s_values_%zu, .value_count = %zu,",
			image->identifier, i, convention->value_count);
		image_placed(image, "doc", convention->doc);
		image_end_element(image);
	}
	image_end_list(image);
}

static void write_entry_parameters(const struct image *image, size_t index,
	const struct entry *entry)
{
	char list[40];
	(void)snprintf(list, sizeof list, "entry_%zu", index);
	image_begin_list(image, "entry_parameter", list, entry->parameter_count);
	for (size_t i = 0; i < entry->parameter_count; i++) {
		image_begin_element(image, entry->parameters[i].name);
		image_placed(image, "type", entry->parameters[i].type);
		image_end_element(image);
	}
	image_end_list(image);
}

static void write_entries(const struct image *image, const struct entry *entries, size_t count)
{
	for (size_t i = 0; i < count; i++)
		write_entry_parameters(image, i, &entries[i]);
	image_begin_list(image, "entry", "entries", count);
	for (size_t i = 0; i < count; i++) {
		const struct entry *entry = &entries[i];
		image_begin_element(image, entry->name);
		image_placed(image, "returns", entry->returns);
		image_placed(image, "convention", entry->convention);
		image_placed(image, "message", entry->message);
		image_placed(image, "fallback", entry->fallback);
		fprintf(image->stream, ".parameters = %s_entry_%zu, .parameter_count = %zu, ",
			image->identifier, i, entry->parameter_count);
		image_integer(image, "first_carrier", (int64_t)entry->first_carrier);
		image_placed(image, "doc", entry->doc);
		image_end_element(image);
	}
	image_end_list(image);
}

static void write_notify(const struct image *image, const struct notify *notify)
{
	image_placed(image, "notify.open", notify->open);
	image_placed(image, "notify.close", notify->close);
	image_location(image, "notify.callback", &notify->callback);
	image_location(image, "notify.flags", &notify->flags);
	image_location(image, "notify.handle", &notify->handle);
	image_location(image, "notify.data", &notify->data);
	image_condition(image, "notify.when", &notify->when);
}

static void write_reports(const struct image *image, const struct reports *reports)
{
	image_condition(image, "reports.asked", &reports->asked);
	image_location(image, "reports.window", &reports->window);
	image_placed(image, "reports.missing", reports->missing);
	image_placed(image, "reports.successful", reports->successful);
	image_placed(image, "reports.superseded", reports->superseded);
	image_placed(image, "reports.aborted", reports->aborted);
	image_placed(image, "reports.failed", reports->failed);
}

static void write_queue(const struct image *image, const struct queue *queue,
	const struct lent_flags *flags)
{
	image_placed(image, "queue.by", queue->by);
	image_placed(image, "queue.emptied_by", queue->emptied_by);
	image_placed(image, "queue.done", queue->done);
	image_placed(image, "queue.refusal", queue->refusal);
	image_placed(image, "queue.unprepared", queue->unprepared);
	image_integer(image, "queue.at_once", queue->at_once);
	image_placed(image, "flags.member", flags->member);
	image_placed(image, "flags.prepared", flags->prepared);
	image_placed(image, "flags.queued", flags->queued);
	image_placed(image, "flags.done", flags->done);
}

static void write_item_list(const struct image *image, size_t index, const struct item_list *list)
{
	fprintf(image->stream, "\n\t\t.devices.lists[%zu] = {", index);
	image_placed(image, "name", list->name);
	image_placed(image, "structure_name", list->structure_name);
	IMAGE_ELEMENT(image, "structure", structures, list->structure);
	image_placed(image, "name_member", list->name_member);
	image_placed(image, "in_name", list->in_name);
	image_integer(image, "in", (int64_t)list->in);
	fputs("}, ", image->stream);
}

static void write_devices(const struct image *image, const struct devices *devices)
{
	image_placed(image, "devices.parameter", devices->parameter);
	image_placed(image, "devices.count_name", devices->count_name);
	image_placed(image, "devices.capabilities_name", devices->capabilities_name);
	IMAGE_ELEMENT(image, "devices.count", messages, devices->count);
	IMAGE_ELEMENT(image, "devices.capabilities", messages, devices->capabilities);
	image_placed(image, "devices.structure_name", devices->structure_name);
	IMAGE_ELEMENT(image, "devices.structure", structures, devices->structure);
	image_placed(image, "devices.name_member", devices->name_member);
	image_placed(image, "devices.wrong", devices->wrong);
	image_placed(image, "devices.alone", devices->alone);
	image_placed(image, "devices.support", devices->support);
	image_integer(image, "devices.list_count", (int64_t)devices->list_count);
	for (size_t i = 0; i < devices->list_count; i++)
		write_item_list(image, i, &devices->lists[i]);
}

static void write_opened_with(const struct image *image, size_t index,
	const struct opened_with *opened_with)
{
	if (opened_with->type == NULL)
		return;
	image_placed(image, "opened_with.parameter", opened_with->parameter);
	image_placed(image, "opened_with.type_name", opened_with->type_name);
	IMAGE_ELEMENT(image, "opened_with.type", types, opened_with->type);
	fprintf(image->stream,
		".opened_with.required = %s_required_%zu, .opened_with.required_count = %zu, "
		".opened_with.set = %s_set_%zu, .opened_with.set_count = %zu,",
		image->identifier, index, opened_with->required_count, image->identifier, index,
		opened_with->set_count);
	image_placed(image, "opened_with.error", opened_with->error);
	image_placed(image, "opened_with.device", opened_with->device);
	image_placed(image, "opened_with.commands", opened_with->commands);
	image_placed(image, "opened_with.support", opened_with->support);
}

static void write_scope_names(const struct image *image, const struct scope *scope)
{
	image_placed(image, "parent_name", scope->parent_name);
	image_placed(image, "opens_name", scope->opens_name);
	image_placed(image, "closes_name", scope->closes_name);
	IMAGE_ELEMENT(image, "parent", scopes, scope->parent);
	IMAGE_ELEMENT(image, "opens", messages, scope->opens);
	IMAGE_ELEMENT(image, "closes", messages, scope->closes);
}

static void write_scope(const struct image *image, size_t index, const struct scope *scope)
{
	image_begin_element(image, scope->name);
	write_scope_names(image, scope);
	image_integer(image, "many", scope->many);
	image_integer(image, "optional", scope->optional);
	image_integer(image, "implied", scope->implied);
	image_integer(image, "repeat", scope->repeat);
	image_integer(image, "children", scope->children);
	image_location(image, "issued", &scope->issued);
	image_location(image, "carried", &scope->carried);
	image_location(image, "identity", &scope->identity);
	image_placed(image, "refusal", scope->refusal);
	image_condition(image, "session", &scope->session);
	image_condition(image, "query", &scope->query);
	write_notify(image, &scope->notify);
	write_reports(image, &scope->reports);
	write_queue(image, &scope->queue, &scope->flags);
	write_devices(image, &scope->devices);
	write_opened_with(image, index, &scope->opened_with);
	image_placed(image, "doc", scope->doc);
	image_end_element(image);
}

static void write_scopes(const struct image *image, const struct scope *scopes, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct opened_with *opened_with = &scopes[i].opened_with;
		if (opened_with->type == NULL)
			continue;
		image_settings(image, "required", i, opened_with->required,
			opened_with->required_count);
		image_settings(image, "set", i, opened_with->set, opened_with->set_count);
	}
	image_begin_list(image, "scope", "scopes", count);
	for (size_t i = 0; i < count; i++)
		write_scope(image, i, &scopes[i]);
	image_end_list(image);
}

/* ---- the whole ---- */

static void write_protocol(const struct image *image, const struct protocol *protocol)
{
	fprintf(image->stream, "static const struct protocol %s = {", image->identifier);
	image_placed(image, "name", protocol->name);
	image_placed(image, "description", protocol->description);
	image_placed(image, "extends", protocol->extends);
	image_placed(image, "header", protocol->header);
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
	image_number(image, "family_first", protocol->family_first);
	image_number(image, "family_last", protocol->family_last);
	image_placed(image, "family_answer", protocol->family_answer);
	image_integer(image, "family_value", protocol->family_value);
	image_number(image, "custom_first", protocol->custom_first);
	image_number(image, "custom_last", protocol->custom_last);
	image_number(image, "custom_usual", protocol->custom_usual);
	image_placed(image, "custom_taken", protocol->custom_taken);
	image_grammar(image, &protocol->grammar);
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
		image_write_string(image->stream,
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
	image_constants(&image, "constants", protocol->constants, protocol->constant_count);
	write_conventions(&image, protocol->conventions, protocol->convention_count);
	write_entries(&image, protocol->entries, protocol->entry_count);
	write_scopes(&image, protocol->scopes, protocol->scope_count);
	image_forms(&image, protocol->forms, protocol->form_count);
	image_messages(&image, protocol->messages, protocol->message_count);
	image_markers(&image, protocol->markers, protocol->marker_count);
	image_references(&image, protocol->references, protocol->reference_count);
	image_registrations(&image, protocol->registrations, protocol->registration_count);
	image_grammar_lists(&image, &protocol->grammar);
	write_protocol(&image, protocol);
	write_sources(&image);
}
