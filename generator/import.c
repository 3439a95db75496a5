/* Each constant with the prefix is a message, or is left out for a reason, which is told: what is
 * left out wrongly can be put back by a person, who sees it. */
#include "import.h"

#include <inttypes.h>
#include <stdlib.h>

#include "c_names.h"
#include "json.h"

#define ARGUMENT(text) (int)(text).length, (text).at

/* ---- prefixes ---- */

static struct text prefix_of(struct text name)
{
	const char *underscore = memchr(name.at, '_', name.length);
	return underscore == NULL || underscore == name.at
		? (struct text){0}
		: (struct text){name.at, (size_t)(underscore + 1 - name.at)};
}

static int compare_prefixes(const void *a, const void *b)
{
	const struct prefix *left = a;
	const struct prefix *right = b;
	if (left->count != right->count)
		return left->count > right->count ? -1 : 1;
	return text_compare(left->text, right->text);
}

const struct prefix *import_prefixes(struct pool *pool, const struct header *header)
{
	struct prefix *list = pool_array(pool, header->count + 1, sizeof *list);
	size_t count = 0;
	for (size_t i = 0; i < header->count; i++) {
		const struct header_constant *constant = header->constants[i];
		const struct text text = prefix_of(constant->name);
		size_t j = 0;
		if (!constant->wanted || !constant->known || text.at == NULL)
			continue;
		while (j < count && !text_equal(list[j].text, text))
			j++;
		if (j == count)
			list[count++] = (struct prefix){text, 0, constant};
		list[j].count++;
	}
	qsort(list, count, sizeof *list, compare_prefixes);
	while (count > 0 && list[count - 1].count == 1)
		count--;
	list[count] = (struct prefix){0};
	return list;
}

/* ---- what is a message ---- */

static bool is_wanted(const struct import *import, const struct header_constant *constant)
{
	return constant->wanted && text_starts_with(constant->name, import->prefix);
}

/* A name that drivers cannot give their own messages. */
static bool is_taken(const struct import *import, struct text name)
{
	const struct protocol *protocol = import->protocol;
	for (size_t i = 0; i < protocol->message_count; i++) {
		const struct text prefix = prefix_of(protocol->messages[i].name.text);
		if (prefix.at != NULL && text_starts_with(name, prefix))
			return true;
	}
	const struct text taken = protocol->custom_taken.text;
	for (size_t at = 0, length = 0; at < taken.length; at += length + 1) {
		const char *end = memchr(taken.at + at, ' ', taken.length - at);
		length = end == NULL ? taken.length - at : (size_t)(end - (taken.at + at));
		if (length > 0 && text_starts_with(name, (struct text){taken.at + at, length}))
			return true;
	}
	return false;
}

static enum import_kind choose(const struct import *import)
{
	bool taken = false;
	for (size_t i = 0; i < import->header->count; i++) {
		const struct header_constant *constant = import->header->constants[i];
		if (!is_wanted(import, constant))
			continue;
		if (model_message(import->protocol, constant->name) != NULL)
			return IMPORT_DRIVER;
		taken |= is_taken(import, constant->name);
	}
	return taken ? IMPORT_PROTOCOL : IMPORT_DRIVER;
}

static const char *hexadecimal(const struct import *import, int64_t value)
{
	return text_format(import->pool, "0x%04" PRIx64, (uint64_t)value).at;
}

/* The message of the protocol, or the constant before this one, that has its value; or {0}. */
static struct text first_with_value(const struct import *import, size_t index)
{
	const struct header *header = import->header;
	const int64_t value = header->constants[index]->value;
	for (size_t i = 0; i < import->protocol->message_count; i++)
		if (import->protocol->messages[i].value.value == value &&
			import->protocol->messages[i].entry == &import->protocol->entries[0])
			return import->protocol->messages[i].name.text;
	for (size_t i = 0; i < index; i++) {
		const struct header_constant *other = header->constants[i];
		if (is_wanted(import, other) && other->known && !other->is_base &&
			other->value == value)
			return other->name;
	}
	return (struct text){0};
}

static bool is_outside(const struct import *import, int64_t value)
{
	const bool driver = import->kind == IMPORT_DRIVER;
	const int64_t least = driver ? import->protocol->custom_first.value : 1;
	const int64_t most = driver ? import->protocol->custom_last.value : 0xffff;
	return value < least || value > most;
}

/* Why a message that the protocol has is not handled by name; NULL when it is. */
static const char *why_not_handled(const struct import *import,
	const struct header_constant *constant, const struct message *message)
{
	if (message->opens != NULL || message->closes != NULL)
		return "opens or closes a scope, which every driver handles";
	if (constant->value != message->value.value)
		return text_format(import->pool, "has another value in the protocol: %s",
			hexadecimal(import, message->value.value)).at;
	return import->kind == IMPORT_PROTOCOL ? "is in the protocol already" : NULL;
}

/* Why a constant is no message; NULL when it is one. */
static const char *why_not(const struct import *import, size_t index)
{
	const struct header_constant *constant = import->header->constants[index];
	const struct message *message = model_message(import->protocol, constant->name);
	const bool driver = import->kind == IMPORT_DRIVER;
	if (!constant->known)
		return "is no number that can be worked out from these headers";
	if (message != NULL)
		return why_not_handled(import, constant, message);
	if (constant->is_base)
		return "is what others are counted from";
	if (driver && is_taken(import, constant->name))
		return "has a name like the system's, but is not in the protocol";
	if (!form_is(driver ? FORM_MESSAGE : FORM_IDENTIFIER, constant->name) ||
		c_name_reserved(constant->name) != NULL)
		return "is no name for a message";
	if (is_outside(import, constant->value))
		return text_format(import->pool, "is %" PRId64 ", which is no value for a message",
			constant->value).at;
	const struct text same = first_with_value(import, index);
	return same.at == NULL
		? NULL
		: text_format(import->pool, "has the value of %.*s", ARGUMENT(same)).at;
}

/* ---- what is said of it ---- */

static void set_text(const struct import *import, struct value *map, uint32_t name,
	struct text text)
{
	value_set(import->pool, map, name,
		text.at == NULL ? value_bool(false) : value_text(import->pool, text));
}

/* A text of the header's as a YAML scalar: JSON's are. */
static struct text quoted(const struct import *import, struct text text)
{
	struct buffer out = {.pool = import->pool};
	struct json json = {.out = &out};
	if (text.at == NULL)
		return text;
	json_text(&json, NULL, text);
	return buffer_finish(&out);
}

/* A text of the header's in a comment: what is not printable goes. */
static struct text plain(const struct import *import, struct text text)
{
	struct buffer out = {.pool = import->pool};
	for (size_t i = 0; i < text.length; i++)
		if (text.at[i] >= ' ' && text.at[i] < 0x7f)
			buffer_byte(&out, text.at[i]);
		else
			buffer_byte(&out, '?');
	return buffer_finish(&out);
}

/* The hook that the message would have is that of one of the protocol's, or is not free. */
static bool needs_hook(const struct import *import, struct text symbol)
{
	const struct text prefix = prefix_of(symbol);
	const struct text rest = {symbol.at + prefix.length, symbol.length - prefix.length};
	const struct text hook = text_format(import->pool, "on_%.*s",
		ARGUMENT(text_lower(import->pool, rest)));
	for (size_t i = 0; i < import->protocol->message_count; i++)
		if (text_equal(import->protocol->messages[i].hook.text, hook))
			return true;
	return c_name_reserved(hook) != NULL;
}

/* The convention that says least; what else an answer means is a person's to say. */
static const struct convention *usual_convention(const struct protocol *protocol)
{
	const struct convention *usual = model_convention(protocol, TEXT("value"));
	if (usual != NULL)
		return usual;
	for (size_t i = 0; i < protocol->convention_count; i++) {
		const struct convention *convention = &protocol->conventions[i];
		if (!convention->issues_id && convention->value_count == 0 &&
			(usual == NULL || convention->failure == 0))
			usual = convention;
	}
	return usual != NULL ? usual : &protocol->conventions[0];
}

static struct value *view_message(const struct import *import,
	const struct header_constant *constant)
{
	struct pool *pool = import->pool;
	struct value *map = value_map(pool);
	const struct protocol *protocol = import->protocol;
	const struct convention *convention = usual_convention(protocol);
	const struct entry *entry = &protocol->entries[0];
	const bool custom = model_message(protocol, constant->name) == NULL;
	set_text(import, map, NAME_symbol, constant->name);
	set_text(import, map, NAME_value, text_of(hexadecimal(import, constant->value)));
	set_text(import, map, NAME_doc, quoted(import, constant->doc));
	set_text(import, map, NAME_line, text_decimal(pool, constant->line));
	set_text(import, map, NAME_scope, model_usual_scope(protocol, entry)->name.text);
	set_text(import, map, NAME_returns, convention->name.text);
	set_text(import, map, NAME_answer, text_decimal(pool, convention->failure));
	set_text(import, map, NAME_carrier, entry->first_carrier < entry->parameter_count
			? entry->parameters[entry->first_carrier].name.text
			: TEXT("parameter"));
	value_set(pool, map, NAME_custom, value_bool(custom));
	set_text(import, map, NAME_hook, needs_hook(import, constant->name)
			? text_format(pool, "on_%.*s", ARGUMENT(text_lower(pool, constant->name)))
			: (struct text){0});
	return map;
}

static struct value *view_left_out(const struct import *import,
	const struct header_constant *constant, const char *why)
{
	struct value *map = value_map(import->pool);
	set_text(import, map, NAME_symbol, constant->name);
	set_text(import, map, NAME_source, plain(import, constant->body));
	set_text(import, map, NAME_why, text_of(why));
	return map;
}

struct value *import_view(struct import *import)
{
	struct pool *pool = import->pool;
	struct value *map = value_map(pool);
	struct value *messages = value_list(pool);
	struct value *left_out = value_list(pool);
	if (import->kind == IMPORT_AUTO)
		import->kind = choose(import);
	for (size_t i = 0; i < import->header->count; i++) {
		const struct header_constant *constant = import->header->constants[i];
		if (!is_wanted(import, constant))
			continue;
		const char *why = why_not(import, i);
		if (why == NULL)
			value_append(pool, messages, view_message(import, constant));
		else
			value_append(pool, left_out, view_left_out(import, constant, why));
	}
	import->messages = messages->count;
	set_text(import, map, NAME_driver, import->name);
	set_text(import, map, NAME_protocol, import->protocol->name.text);
	set_text(import, map, NAME_header, plain(import, import->file));
	set_text(import, map, NAME_prefix, plain(import, import->prefix));
	value_set(pool, map, NAME_messages, messages);
	value_set(pool, map, NAME_has_messages, value_bool(messages->count > 0));
	value_set(pool, map, NAME_left_out, left_out);
	value_set(pool, map, NAME_has_left_out, value_bool(left_out->count > 0));
	return map;
}
