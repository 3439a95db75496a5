/* What the protocol says of answers to questions and of commands as text, as constants of C. */
#include "image.h"

static void write_setting(const struct image *image, const char *name,
	const struct setting *setting)
{
	if (setting->text.text.at == NULL)
		return;
	fprintf(image->stream, "\n\t\t.%s = {", name);
	image_placed(image, "text", setting->text);
	image_integer(image, "value", setting->value);
	fputs("},", image->stream);
}

void image_forms(const struct image *image, const struct answer_form *forms, size_t count)
{
	image_begin_list(image, "answer_form", "forms", count);
	for (size_t i = 0; i < count; i++) {
		image_begin_element(image, forms[i].name);
		write_setting(image, "returns", &forms[i].returns);
		write_setting(image, "words", &forms[i].words);
		image_integer(image, "truth", forms[i].truth);
		image_end_element(image);
	}
	image_end_list(image);
}

static void write_items(const struct image *image, size_t index, const struct asks *asks)
{
	char list[40];
	(void)snprintf(list, sizeof list, "items_%zu", index);
	image_begin_list(image, "ask_item", list, asks->item_count);
	for (size_t i = 0; i < asks->item_count; i++) {
		image_begin_element(image, asks->items[i].name);
		image_integer(image, "value", asks->items[i].value);
		image_placed(image, "form_name", asks->items[i].form_name);
		IMAGE_ELEMENT(image, "form", forms, asks->items[i].form);
		image_end_element(image);
	}
	image_end_list(image);
}

void image_asks(const struct image *image, size_t index, const struct asks *asks)
{
	if (asks == NULL)
		return;
	write_items(image, index, asks);
	fprintf(image->stream, "static const struct asks %s_asks_%zu = {", image->identifier,
		index);
	image_location(image, "item", &asks->item);
	image_location(image, "answer", &asks->answer);
	image_condition(image, "asked", &asks->asked);
	image_placed(image, "missing", asks->missing);
	image_placed(image, "unasked", asks->unasked);
	image_placed(image, "unknown", asks->unknown);
	fprintf(image->stream, "\n\t\t.items = %s_items_%zu, .item_count = %zu,\n};\n\n",
		image->identifier, index, asks->item_count);
}

void image_grammar_lists(const struct image *image, const struct grammar *grammar)
{
	if (grammar->kinds == NULL)
		return;
	image_settings(image, "kinds", 0, grammar->kinds, grammar->kind_count);
	image_settings(image, "always", 0, grammar->always, grammar->always_count);
}

void image_grammar(const struct image *image, const struct grammar *grammar)
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
