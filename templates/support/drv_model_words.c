/* Actions as words, and states for people. A word is a name, what it is about, and marks; what is not
 * said is as a healthy host would have it. */
#include "drv_inner.h"

#include <stdio.h>
#include <string.h>

static const char *const id_words[] = {"stale", "zero", "bogus", "near", "wide"};

enum { ID_WORDS = sizeof id_words / sizeof *id_words };

static const struct drv_model_message *message_of(const struct drv_model *model, unsigned variant)
{
	return &model->messages[model->variants[variant].message];
}

/* ---- writing ---- */

static int has_id(const struct drv_model *model, unsigned variant)
{
	const struct drv_model_message *const message = message_of(model, variant);
	if (message->scope == DRV_MODEL_NONE || message->early || message->entry != 0)
		return 0;
	return model->scopes[message->scope].inner != NULL || (model->scopes[message->scope].many && !message->opens);
}

/* Writes what a message is called with its variant; returns the length. */
static size_t write_name(const struct drv_model *model, unsigned variant, char *to, size_t size)
{
	const char *const suffix = model->variants[variant].name;
	const int length = snprintf(to, size, "%s%s%s", message_of(model, variant)->name,
		*suffix != '\0' ? ":" : "", suffix);
	return length < 0 ? 0 : (size_t)length < size ? (size_t)length : size - 1;
}

static void write_id(struct drv_model_action action, char *to, size_t size)
{
	if (action.id >= DRV_ID_STALE)
		(void)snprintf(to, size, "@%s", id_words[action.id - DRV_ID_STALE]);
	else
		(void)snprintf(to, size, "@%s%u", action.id >= DRV_ID_SWAPPED ? "swapped" : "",
			action.id % DRV_MODEL_LIVE + 1u);
}

static void write_inner(char mark, unsigned inner, char *to, size_t size)
{
	*to = '\0';
	if (inner >= DRV_INNER_STALE)
		(void)snprintf(to, size, "%c%s", mark, id_words[inner - DRV_INNER_STALE]);
	else if (inner != DRV_INNER_NONE)
		(void)snprintf(to, size, "%c%u", mark, inner);
}

void drv_model_write(const struct drv_model *model, struct drv_model_action action, char *to, size_t size)
{
	const size_t length = write_name(model, action.variant, to, size);
	const struct drv_inner_range range = drv_inner_range(model, action.variant);
	char id[16] = "", inner[16], buffer[16] = "", device[16] = "";
	if (has_id(model, action.variant) || action.id != DRV_ID_ZERO)
		write_id(action, id, sizeof id);
	write_inner('/', action.inner, inner, sizeof inner);
	if (action.buffer == DRV_INNER_FRESH)
		(void)snprintf(buffer, sizeof buffer, "+fresh");
	else
		write_inner('+', action.buffer, buffer, sizeof buffer);
	if (range.device > 1)
		(void)snprintf(device, sizeof device, "%%%u", action.device);
	(void)snprintf(to + length, size - length, "%s%s%s%s%s%s", id, inner, buffer, device,
		action.ends ? "^" : "", action.fails ? "!" : "");
}

/* ---- reading ---- */

static int is_word(const char *word, size_t length, const char *expected)
{
	return strlen(expected) == length && memcmp(word, expected, length) == 0;
}

/* A digit from 0 on, or 10. */
static unsigned read_digit(const char *word, size_t length)
{
	return length == 1 && *word >= '0' && *word <= '9' ? (unsigned)(*word - '0') : 10;
}

/* An id's word, up to length; DRV_ID_KINDS when there is none such. */
static unsigned read_id(const char *word, size_t length)
{
	const size_t swapped = strlen("swapped");
	unsigned kind = DRV_ID_LIVE;
	for (unsigned i = 0; i < ID_WORDS; i++)
		if (is_word(word, length, id_words[i]))
			return DRV_ID_STALE + i;
	if (length > swapped && memcmp(word, "swapped", swapped) == 0) {
		kind = DRV_ID_SWAPPED;
		word += swapped;
		length -= swapped;
	}
	const unsigned digit = read_digit(word, length);
	return digit >= 1 && digit <= DRV_MODEL_LIVE ? kind + digit - 1 : (unsigned)DRV_ID_KINDS;
}

/* The same of an inner id; DRV_INNER_KINDS when there is none such. */
static unsigned read_inner(const char *word, size_t length)
{
	const unsigned digit = read_digit(word, length);
	for (unsigned i = 0; i < ID_WORDS; i++)
		if (is_word(word, length, id_words[i]))
			return DRV_INNER_STALE + i;
	if (is_word(word, length, "fresh"))
		return DRV_INNER_FRESH;
	return digit >= 1 && digit <= DRV_MODEL_NODES ? digit : (unsigned)DRV_INNER_KINDS;
}

static int read_mark(const char *word, size_t length, struct drv_model_action *action)
{
	unsigned value = 0;
	switch (*word) {
	case '@':
		action->id = (uint8_t)(value = read_id(word + 1, length - 1));
		return value != DRV_ID_KINDS;
	case '/':
		action->inner = (uint8_t)(value = read_inner(word + 1, length - 1));
		return value != DRV_INNER_KINDS;
	case '+':
		action->buffer = (uint8_t)(value = read_inner(word + 1, length - 1));
		return value != DRV_INNER_KINDS;
	case '%':
		action->device = (uint8_t)(value = read_digit(word + 1, length - 1));
		return value != 10;
	case '^':
		action->ends = 1;
		return length == 1;
	default:
		action->fails = 1;
		return length == 1;
	}
}

static const char marks[] = "@/+%^!";

/* Reads what stands behind a name. */
static int read_marks(const char *word, size_t length, struct drv_model_action *action)
{
	while (length > 0) {
		size_t end = 1;
		while (end < length && strchr(marks, word[end]) == NULL)
			end++;
		if (!read_mark(word, end, action))
			return 0;
		word += end;
		length -= end;
	}
	return 1;
}

int drv_model_read(const struct drv_model *model, const char *word, size_t length, struct drv_model_action *action)
{
	char name[128];
	for (unsigned i = 0; i < model->variant_count; i++) {
		const size_t end = write_name(model, i, name, sizeof name);
		if (end > length || memcmp(word, name, end) != 0 ||
			(end < length && strchr(marks, word[end]) == NULL))
			continue;
		*action = (struct drv_model_action){.variant = (uint16_t)i, .id = DRV_ID_ZERO};
		return read_marks(word + end, length - end, action);
	}
	return 0;
}

/* ---- states ---- */

struct line {
	char *to;
	size_t length, size;
};

static void put(struct line *line, const char *comma, const char *name, const char *rest)
{
	if (line->length >= line->size)
		return;
	const int written = snprintf(line->to + line->length, line->size - line->length, "%s%s%s", comma, name, rest);
	line->length += written > 0 ? (size_t)written : 0;
}

/* What a node is in, and its marks. */
static void describe_node(const struct drv_model *model, const struct drv_model_state *state, unsigned i, char *to,
			  size_t size)
{
	const struct drv_model_node *const node = &state->node[i];
	const enum drv_model_kind kind = drv_inner_kind(model, node->scope);
	const unsigned device = kind == DRV_MODEL_TABLE ? node->mark & DRV_MODEL_DEVICE : 0;
	char of[16] = "", at[16] = "";
	unsigned parent = node->parent;
	if (kind == DRV_MODEL_LENT)
		for (unsigned j = node->parent; j-- > 0;)
			parent -= state->node[j].scope != state->node[node->parent].scope;
	if (parent != DRV_MODEL_NONE)
		(void)snprintf(of, sizeof of, " of %u", parent + 1);
	if (kind == DRV_MODEL_LENT && node->mark != 0)
		(void)snprintf(at, sizeof at, " queued %u", node->mark & (unsigned)DRV_MODEL_PLACE);
	if (device != 0)
		(void)snprintf(at, sizeof at, " on %u", device);
	(void)snprintf(to, size, "%s%s%s", of, at,
		kind == DRV_MODEL_TABLE && (node->mark & DRV_MODEL_NOTIFIES) != 0 ? " told" :
		kind == DRV_MODEL_LENT && (node->mark & DRV_MODEL_STRAY) != 0 ? " unprepared" : "");
}

void drv_model_describe(const struct drv_model *model, const struct drv_model_state *state, char *to, size_t size)
{
	struct line line = {to, 0, size};
	char rest[64];
	(void)snprintf(to, size, "nothing");
	for (unsigned i = 0; i < model->scope_count; i++) {
		const struct drv_model_scope *const scope = &model->scopes[i];
		const unsigned count = scope->many ? state->count : state->open[i];
		for (unsigned j = 0; j < count && drv_inner_kind(model, i) < DRV_MODEL_TABLE; j++) {
			const unsigned held = scope->many ? state->live[j] : 0;
			(void)snprintf(rest, sizeof rest, "%s%s", (held & DRV_MODEL_SESSION) != 0 ? " (session)" : "",
				(held & DRV_MODEL_HELD) != 0 ? " (held)" : "");
			put(&line, line.length > 0 ? ", " : "", scope->name, rest);
		}
	}
	for (unsigned i = 0; i < state->nodes; i++) {
		describe_node(model, state, i, rest, sizeof rest);
		put(&line, line.length > 0 ? ", " : "", model->scopes[state->node[i].scope].name, rest);
	}
}
