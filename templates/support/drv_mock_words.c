/* Digits are made here and not by printf, whose formats for 64 bits differ between systems, and
 * which is slow where every call of a long run becomes a line. */
#include "drv_mock_words.h"

#include "drv_mock_guard.h"

#include <string.h>

struct drv_words drv_words_in(char *at, size_t size)
{
	at[0] = '\0';
	return (struct drv_words){at, size, 0};
}

static void add(struct drv_words *words, const char *text, size_t length)
{
	const size_t room = words->size - 1 - words->length;
	if (length > room) {
		length = room;
		while (length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80) /* inside a character */
			length--;
	}
	memcpy(words->at + words->length, text, length);
	words->length += length;
	words->at[words->length] = '\0';
}

void drv_words_text(struct drv_words *words, const char *text)
{
	add(words, text, strlen(text));
}

static void add_digits(struct drv_words *words, uint64_t value, unsigned base)
{
	char digits[20];
	size_t at = sizeof digits;
	do
		digits[--at] = "0123456789abcdef"[value % base];
	while ((value /= base) != 0);
	add(words, digits + at, sizeof digits - at);
}

void drv_words_number(struct drv_words *words, uint64_t value)
{
	add_digits(words, value, 10);
}

void drv_words_signed(struct drv_words *words, int64_t value)
{
	if (value < 0)
		drv_words_text(words, "-");
	add_digits(words, value < 0 ? 0 - (uint64_t)value : (uint64_t)value, 10);
}

void drv_words_hex(struct drv_words *words, uint64_t value)
{
	drv_words_text(words, "0x");
	add_digits(words, value, 16);
}

void drv_words_quoted(struct drv_words *words, const char *text)
{
	drv_words_text(words, "\"");
	for (; *text != '\0'; text++) {
		const unsigned char byte = (unsigned char)*text;
		if (byte == '"' || byte == '\\')
			drv_words_text(words, "\\");
		if (byte < ' ') {
			drv_words_text(words, byte < 16 ? "\\u000" : "\\u00");
			add_digits(words, byte, 16);
		} else {
			add(words, text, 1);
		}
	}
	drv_words_text(words, "\"");
}

/* ---- values ---- */

int64_t drv_mock_value(const struct drv_mock_parameter *parameter, uint64_t argument, unsigned width)
{
	const unsigned bits = parameter->bits != 0 ? parameter->bits : width * 8;
	if (bits >= 64)
		return (int64_t)argument;
	const uint64_t mask = ((uint64_t)1 << bits) - 1;
	const uint64_t low = argument & mask;
	if (parameter->kind == DRV_MOCK_SIGNED && low >> (bits - 1) != 0)
		return (int64_t)(low | ~mask);
	return (int64_t)low;
}

static const char *name_of(const struct drv_mock_symbol *symbols, unsigned count, int64_t value)
{
	for (unsigned i = 0; i < count; i++)
		if (symbols[i].value == value)
			return symbols[i].name;
	return NULL;
}

void drv_words_value(struct drv_words *words, const struct drv_mock_parameter *parameter, int64_t value)
{
	const char *const name = name_of(parameter->symbols, parameter->symbol_count, value);
	if (name != NULL)
		drv_words_text(words, name);
	else if (parameter->kind == DRV_MOCK_POINTER && value == 0)
		drv_words_text(words, "NULL");
	else if (parameter->kind == DRV_MOCK_POINTER || (parameter->bits == 0 && (uint64_t)value > 0xffff &&
			 value > 0))
		drv_words_hex(words, (uint64_t)value);
	else if (parameter->kind == DRV_MOCK_UNSIGNED)
		drv_words_number(words, (uint64_t)value);
	else
		drv_words_signed(words, value);
}

static const struct drv_mock_message *message_of(const struct drv_mock_tables *tables,
						 const struct drv_mock_call *call)
{
	return call->message == DRV_MOCK_NONE ? NULL : &tables->messages[call->message];
}

void drv_words_answer(struct drv_words *words, const struct drv_mock_tables *tables,
		      const struct drv_mock_call *call)
{
	const struct drv_mock_message *const message = message_of(tables, call);
	const struct drv_mock_convention *const convention =
		message == NULL ? NULL : &tables->conventions[message->convention];
	const char *const name = convention == NULL ? NULL
		: name_of(convention->symbols, convention->symbol_count, call->answer);
	if (name != NULL)
		drv_words_text(words, name);
	else if (convention != NULL && convention->issues_id && call->answer != convention->failure)
		drv_words_hex(words, (uint64_t)call->answer);
	else
		drv_words_signed(words, call->answer);
}

/* ---- calls ---- */

static void add_argument(struct drv_words *words, const char *name, uint64_t value)
{
	drv_words_text(words, name);
	drv_words_text(words, " = ");
	drv_words_hex(words, value);
}

static void add_unknown(struct drv_words *words, const struct drv_mock_tables *tables,
			const struct drv_mock_call *call)
{
	const struct drv_mock_entry *const entry = &tables->entries[call->entry];
	drv_words_text(words, "message ");
	drv_words_hex(words, call->value);
	drv_words_text(words, "(");
	for (unsigned i = entry->message + 1u; i < entry->argument_count; i++) {
		drv_words_text(words, i == entry->message + 1u ? "" : ", ");
		add_argument(words, entry->arguments[i], call->arguments[i]);
	}
	drv_words_text(words, ")");
}

static void add_subject(struct drv_words *words, const struct drv_mock_tables *tables,
			const struct drv_mock_call *call, const struct drv_mock_message *message)
{
	if (message->scope == DRV_MOCK_NONE || !tables->scopes[message->scope].many ||
		(call->ordinal == 0 && !call->session))
		return;
	drv_words_text(words, message->opens ? " opens " : call->returns ? " of " : " to ");
	if (call->session) {
		drv_words_text(words, "the session");
		return;
	}
	drv_words_text(words, tables->scopes[message->scope].name);
	drv_words_text(words, " ");
	drv_words_number(words, call->ordinal);
}

static void add_parameter(struct drv_words *words, const struct drv_mock_call *call,
			  const struct drv_mock_parameter *parameter)
{
	drv_words_text(words, parameter->name);
	drv_words_text(words, " = ");
	drv_words_value(words, parameter,
		drv_mock_value(parameter, call->arguments[parameter->place], call->width));
}

/* The driver gives back what a call lent. */
static void add_return(struct drv_words *words, const struct drv_mock_tables *tables,
		       const struct drv_mock_call *call, const struct drv_mock_message *message)
{
	drv_words_text(words, "the driver gives back ");
	for (unsigned i = 0; i < message->parameter_count; i++)
		if (message->parameters[i].place == message->buffer)
			add_parameter(words, call, &message->parameters[i]);
	add_subject(words, tables, call, message);
}

void drv_words_message(struct drv_words *words, const struct drv_mock_tables *tables,
		       const struct drv_mock_call *call)
{
	const struct drv_mock_message *const message = message_of(tables, call);
	if (message == NULL) {
		add_unknown(words, tables, call);
		return;
	}
	if (call->returns) {
		add_return(words, tables, call, message);
		return;
	}
	drv_words_text(words, message->name);
	drv_words_text(words, "(");
	for (unsigned i = 0; i < message->parameter_count; i++) {
		drv_words_text(words, i == 0 ? "" : ", ");
		add_parameter(words, call, &message->parameters[i]);
	}
	drv_words_text(words, ")");
	add_subject(words, tables, call, message);
}

void drv_words_call(struct drv_words *words, const struct drv_mock_tables *tables,
		    const struct drv_mock_call *call)
{
	drv_words_text(words, "#");
	drv_words_number(words, call->number);
	drv_words_text(words, " ");
	drv_words_message(words, tables, call);
	if (call->returns)
		return;
	if (call->ended == 0) {
		drv_words_text(words, ", not answered yet");
		return;
	}
	drv_words_text(words, " = ");
	drv_words_answer(words, tables, call);
}

/* ---- JSON ---- */

static void add_key(struct drv_words *words, const char *key)
{
	drv_words_text(words, ",\"");
	drv_words_text(words, key);
	drv_words_text(words, "\":");
}

static void add_pair(struct drv_words *words, const char *key, uint64_t value)
{
	add_key(words, key);
	drv_words_number(words, value);
}

static void add_arguments(struct drv_words *words, const struct drv_mock_tables *tables,
			  const struct drv_mock_call *call)
{
	const struct drv_mock_entry *const entry = &tables->entries[call->entry];
	add_key(words, "arguments");
	for (unsigned i = 0; i < entry->argument_count; i++) {
		drv_words_text(words, i == 0 ? "[" : ",");
		drv_words_number(words, call->arguments[i]);
	}
	drv_words_text(words, "]");
}

static void add_parameters(struct drv_words *words, const struct drv_mock_call *call,
			   const struct drv_mock_message *message)
{
	add_key(words, "parameters");
	drv_words_text(words, "{");
	for (unsigned i = 0; i < message->parameter_count; i++) {
		const struct drv_mock_parameter *const parameter = &message->parameters[i];
		const uint64_t argument = call->arguments[parameter->place];
		const int64_t value = drv_mock_value(parameter, argument, call->width);
		const char *const name = name_of(parameter->symbols, parameter->symbol_count, value);
		drv_words_text(words, i == 0 ? "" : ",");
		drv_words_quoted(words, parameter->name);
		drv_words_text(words, ":");
		if (name != NULL)
			drv_words_quoted(words, name);
		else if (parameter->kind == DRV_MOCK_SIGNED)
			drv_words_signed(words, value);
		else
			drv_words_number(words, (uint64_t)value);
	}
	drv_words_text(words, "}");
}

static void add_ids(struct drv_words *words, const struct drv_mock_call *call,
		    const struct drv_mock_message *message)
{
	if (message->ids[0].scope == DRV_MOCK_NONE)
		return;
	add_key(words, "ids");
	for (unsigned i = 0; i < DRV_MOCK_DEPTH && message->ids[i].scope != DRV_MOCK_NONE; i++) {
		drv_words_text(words, i == 0 ? "[" : ",");
		drv_words_number(words, call->ids[i]);
	}
	drv_words_text(words, "]");
}

static void add_known(struct drv_words *words, const struct drv_mock_tables *tables,
		      const struct drv_mock_call *call, const struct drv_mock_message *message)
{
	add_key(words, "message");
	drv_words_quoted(words, message->name);
	add_parameters(words, call, message);
	add_ids(words, call, message);
	if (message->scope == DRV_MOCK_NONE)
		return;
	add_key(words, "scope");
	drv_words_quoted(words, tables->scopes[message->scope].name);
	if (call->ordinal != 0)
		add_pair(words, "ordinal", call->ordinal);
}

static void add_end(struct drv_words *words, const struct drv_mock_tables *tables,
		    const struct drv_mock_call *call, const struct drv_mock_message *message)
{
	const struct drv_mock_convention *const convention =
		message == NULL ? NULL : &tables->conventions[message->convention];
	const char *const name = convention == NULL ? NULL
		: name_of(convention->symbols, convention->symbol_count, call->answer);
	add_pair(words, "ended", call->ended);
	add_pair(words, "took", call->took);
	add_key(words, "answer");
	drv_words_signed(words, call->answer);
	if (name != NULL) {
		add_key(words, "meaning");
		drv_words_quoted(words, name);
	}
	if (call->issued != 0)
		add_pair(words, "issued", call->issued);
	if (call->session)
		drv_words_text(words, ",\"session\":true");
	if (call->kept)
		drv_words_text(words, ",\"kept\":true");
	if (call->returns)
		drv_words_text(words, ",\"returns\":true");
	if (call->programmed)
		drv_words_text(words, ",\"programmed\":true");
}

void drv_words_json(struct drv_words *words, const struct drv_mock_tables *tables,
		    const struct drv_mock_call *call, int pending)
{
	const struct drv_mock_message *const message = message_of(tables, call);
	drv_words_text(words, "{\"call\":");
	drv_words_number(words, call->number);
	add_pair(words, "began", call->began);
	add_pair(words, "time", call->time);
	add_pair(words, "thread", call->thread);
	add_key(words, "entry");
	drv_words_quoted(words, tables->entries[call->entry].name);
	add_pair(words, "value", call->value);
	add_arguments(words, tables, call);
	if (message != NULL)
		add_known(words, tables, call, message);
	if (call->verdict != DRV_MOCK_LEGAL) {
		add_key(words, "verdict");
		drv_words_quoted(words, drv_mock_verdict_word(call->verdict));
	}
	if (call->query)
		drv_words_text(words, ",\"query\":true");
	if (pending)
		drv_words_text(words, ",\"pending\":true");
	else
		add_end(words, tables, call, message);
	drv_words_text(words, "}\n");
}

void drv_words_json_head(struct drv_words *words, const struct drv_mock_tables *tables)
{
	drv_words_text(words, "{\"record\":1,\"driver\":");
	drv_words_quoted(words, tables->driver);
	add_key(words, "protocol");
	drv_words_quoted(words, tables->protocol);
	add_pair(words, "width", sizeof(void *));
	drv_words_text(words, "}\n");
}
