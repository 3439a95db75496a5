/* Messages, and what finds them: markers, references and registrations. */
#include "image.h"

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
				image_constants(image,
					values_name(list, sizeof list, &messages[i], j),
					parameter->values, parameter->value_count);
		}
}

static void write_parameter(const struct image *image, const struct message *message, size_t place)
{
	const struct parameter *parameter = &message->parameters[place];
	image_begin_element(image, parameter->name);
	image_text(image, "carrier", parameter->carrier);
	image_integer(image, "place", (int64_t)parameter->place);
	IMAGE_ELEMENT(image, "type", types, parameter->type);
	image_integer(image, "ranged", parameter->ranged);
	image_integer(image, "least", parameter->least);
	image_integer(image, "most", parameter->most);
	image_position(image, "range_at", parameter->range_at);
	if (parameter->value_count > 0) {
		char list[100];
		fprintf(image->stream, ".values = %s_%s, .value_count = %zu, ", image->identifier,
			values_name(list, sizeof list, message, place), parameter->value_count);
	}
	image_placed(image, "stores_name", parameter->stores_name);
	image_placed(image, "gives_name", parameter->gives_name);
	image_placed(image, "doc", parameter->doc);
	image_end_element(image);
}

static void write_message_names(const struct image *image, const struct message *message)
{
	image_placed(image, "header", message->header);
	image_placed(image, "entry_name", message->entry_name);
	image_placed(image, "scope_name", message->scope_name);
	image_placed(image, "returns", message->returns);
	image_placed(image, "hook", message->hook);
	image_placed(image, "doc", message->doc);
	image_placed(image, "sender", message->sender);
	image_placed(image, "source", message->source);
	image_placed(image, "answer.text", message->answer.text);
}

static void write_aliases(const struct image *image, size_t index, const struct message *message)
{
	if (message->alias_count == 0)
		return;
	fprintf(image->stream, "static struct placed %s_aliases_%zu[%zu] = {\n",
		image->identifier, index, message->alias_count);
	for (size_t i = 0; i < message->alias_count; i++) {
		fputs("\t{", image->stream);
		image_text(image, "text", message->aliases[i].text);
		image_position(image, "at", message->aliases[i].at);
		fputs("},\n", image->stream);
	}
	fputs("};\n\n", image->stream);
}

static void write_message(const struct image *image, size_t index, const struct message *message)
{
	image_begin_element(image, message->name);
	image_number(image, "value", message->value);
	image_number(image, "failure", message->failure);
	write_message_names(image, message);
	IMAGE_ELEMENT(image, "entry", entries, message->entry);
	IMAGE_ELEMENT(image, "scope", scopes, message->scope);
	IMAGE_ELEMENT(image, "convention", conventions, message->convention);
	IMAGE_ELEMENT(image, "opens", scopes, message->opens);
	IMAGE_ELEMENT(image, "closes", scopes, message->closes);
	image_integer(image, "fallible", message->fallible);
	image_integer(image, "interactive", message->interactive);
	image_integer(image, "early", message->early);
	image_integer(image, "queues", message->queues);
	image_integer(image, "empties", message->empties);
	image_placed(image, "change.message", message->change.message);
	image_location(image, "change.about", &message->change.about);
	image_placed(image, "support", message->support);
	image_integer(image, "lasts", message->lasts);
	image_integer(image, "interrupts", message->interrupts);
	image_integer(image, "intercepted", message->intercepted);
	if (message->alias_count > 0)
		fprintf(image->stream, ".aliases = %s_aliases_%zu, .alias_count = %zu,",
			image->identifier, index, message->alias_count);
	if (message->asks != NULL)
		fprintf(image->stream, ".asks = &%s_asks_%zu,", image->identifier, index);
	image_integer(image, "parameter_count", (int64_t)message->parameter_count);
	for (size_t i = 0; i < message->parameter_count; i++) {
		fprintf(image->stream, "\n\t.parameters[%zu] =", i);
		write_parameter(image, message, i);
	}
	image_end_element(image);
}

void image_messages(const struct image *image, const struct message *messages, size_t count)
{
	for (size_t i = 0; i < count; i++)
		write_aliases(image, i, &messages[i]);
	for (size_t i = 0; i < count; i++)
		image_asks(image, i, messages[i].asks);
	write_parameter_values(image, messages, count);
	image_begin_list(image, "message", "messages", count);
	for (size_t i = 0; i < count; i++)
		write_message(image, i, &messages[i]);
	image_end_list(image);
}

void image_markers(const struct image *image, const struct marker *markers, size_t count)
{
	image_begin_list(image, "marker", "markers", count);
	for (size_t i = 0; i < count; i++) {
		image_begin_element(image, markers[i].name);
		image_number(image, "value", markers[i].value);
		image_placed(image, "header", markers[i].header);
		image_placed(image, "doc", markers[i].doc);
		image_placed(image, "source", markers[i].source);
		image_end_element(image);
	}
	image_end_list(image);
}

void image_references(const struct image *image, const struct reference *references,
	size_t count)
{
	image_begin_list(image, "reference", "references", count);
	for (size_t i = 0; i < count; i++) {
		image_begin_element(image, references[i].name);
		image_placed(image, "text", references[i].text);
		image_end_element(image);
	}
	image_end_list(image);
}

void image_registrations(const struct image *image,
	const struct registration *registrations, size_t count)
{
	image_begin_list(image, "registration", "registrations", count);
	for (size_t i = 0; i < count; i++) {
		image_begin_element(image, registrations[i].name);
		image_placed(image, "key", registrations[i].key);
		image_placed(image, "value", registrations[i].value);
		image_placed(image, "data", registrations[i].data);
		image_integer(image, "on_windows", registrations[i].on_windows);
		image_integer(image, "on_wine", registrations[i].on_wine);
		image_placed(image, "doc", registrations[i].doc);
		image_end_element(image);
	}
	image_end_list(image);
}
