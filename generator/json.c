/* The writer only remembers how deep it is and whether a comma is due: whoever opens something
 * ends it. */
#include "json.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>

static void add_quoted(struct buffer *out, struct text text)
{
	buffer_byte(out, '"');
	while (text.length > 0) {
		uint32_t code = 0;
		const size_t size = text_character(text, &code);
		const size_t taken = size == 0 ? 1 : size;
		if (size == 0)
			buffer_add(out, TEXT("\\ufffd"));
		else if (code == '"' || code == '\\')
			buffer_format(out, "\\%c", (char)code);
		else if (code == '\n')
			buffer_add(out, TEXT("\\n"));
		else if (code < ' ' || (code >= 0x7f && code < 0xa0))
			buffer_format(out, "\\u%04x", (unsigned)code);
		else
			buffer_add(out, (struct text){text.at, size});
		text = (struct text){text.at + taken, text.length - taken};
	}
	buffer_byte(out, '"');
}

static void begin_line(struct json *json)
{
	buffer_byte(json->out, '\n');
	for (unsigned i = 0; i < json->depth; i++)
		buffer_add(json->out, TEXT("  "));
}

void json_key(struct json *json, struct text key)
{
	if (json->filled)
		buffer_byte(json->out, ',');
	begin_line(json);
	add_quoted(json->out, key);
	buffer_add(json->out, TEXT(": "));
	json->keyed = true;
}

/* What stands before every value. */
static void begin(struct json *json, const char *key)
{
	if (key != NULL)
		json_key(json, text_of(key));
	else if (!json->keyed && json->filled)
		buffer_byte(json->out, ',');
	if (!json->keyed && json->depth > 0)
		begin_line(json);
	json->keyed = false;
	json->filled = true;
}

static void open(struct json *json, const char *key, char bracket)
{
	begin(json, key);
	buffer_byte(json->out, bracket);
	json->depth++;
	json->filled = false;
}

static void close(struct json *json, char bracket)
{
	json->depth--;
	if (json->filled)
		begin_line(json);
	buffer_byte(json->out, bracket);
	json->filled = true;
	if (json->depth == 0)
		buffer_byte(json->out, '\n');
}

void json_object(struct json *json, const char *key)
{
	open(json, key, '{');
}

void json_array(struct json *json, const char *key)
{
	open(json, key, '[');
}

void json_end_object(struct json *json)
{
	close(json, '}');
}

void json_end_array(struct json *json)
{
	close(json, ']');
}

void json_text(struct json *json, const char *key, struct text text)
{
	begin(json, key);
	if (text.at == NULL)
		buffer_add(json->out, TEXT("null"));
	else
		add_quoted(json->out, text);
}

void json_number(struct json *json, const char *key, int64_t number)
{
	begin(json, key);
	buffer_format(json->out, "%" PRId64, number);
}

void json_bool(struct json *json, const char *key, bool truth)
{
	begin(json, key);
	buffer_add(json->out, truth ? TEXT("true") : TEXT("false"));
}

void json_format(struct json *json, const char *key, const char *format, ...)
{
	char text[256];
	va_list arguments;
	va_start(arguments, format);
	const int length = vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	const size_t most = sizeof text - 1;
	json_text(json, key,
		(struct text){text, length > 0 && (size_t)length < most ? (size_t)length : most});
}

void json_raw(struct json *json, struct text members)
{
	begin(json, NULL);
	buffer_add(json->out, members);
}
