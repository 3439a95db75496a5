/* What the files that make the view share. */
#ifndef DRVGEN_VIEW_PARTS_H
#define DRVGEN_VIEW_PARTS_H

#include "c_names.h"
#include "model.h"
#include "value.h"

struct view {
	struct pool *pool;
	const struct driver *driver;
};

/* A text, or false when text.at is NULL. */
static inline void view_set_text(const struct view *view, struct value *map, uint32_t name,
	struct text text)
{
	value_set(view->pool, map, name, text.at == NULL ? value_bool(false)
		: value_text(view->pool, text));
}

static inline void view_set_bool(const struct view *view, struct value *map, uint32_t name,
	bool truth)
{
	value_set(view->pool, map, name, value_bool(truth));
}

static inline void view_set_number(const struct view *view, struct value *map, uint32_t name,
	int64_t number)
{
	view_set_text(view, map, name, c_integer(view->pool, number));
}

/* A number in plain decimal, for languages that are not C. */
static inline void view_set_decimal(const struct view *view, struct value *map, uint32_t name,
	int64_t number)
{
	view_set_text(view, map, name, text_decimal(view->pool, number));
}

/* A list of lines, broken between words so that a comment stays narrow; each has `line` and
 * `first`. */
void view_set_lines(const struct view *view, struct value *map, uint32_t name, struct text text);

/* The values that the self-test sends, for a parameter of a message, for a message and for the
 * driver. */
void view_test_parameter(const struct view *view, struct value *map, const struct message *message,
	size_t index);
void view_test_message(const struct view *view, struct value *map, const struct message *message);
void view_test_driver(const struct view *view, struct value *map);

/* A value that the parameter may have. If it is stored, another one than the field has at first, so
 * that it shows whether it was; and, where the range allows, than any field has. */
int64_t view_good_value(const struct view *view, const struct parameter *parameter);

/* A value as a parameter carries it, where a pointer has 32 bits and where it has more. */
void view_set_carried(const struct view *view, struct value *map, uint32_t name, int64_t value);

/* A number that a message answers, as C has it where an LRESULT may have 32 bits. */
struct text view_result_number(const struct view *view, int64_t value);

/* A message's parameters; a scope, a message and the fields of a scope: as every template sees
 * them. */
struct value *view_parameters(const struct view *view, const struct message *message);
struct value *view_scope(const struct view *view, const struct scope *scope);
struct value *view_message(const struct view *view, const struct message *message);
struct value *view_fields(const struct view *view, const struct scope *scope);

/* The value of a message as headers have it, 0x0003, and as a number. */
void view_set_message_value(const struct view *view, struct value *map,
	const struct message *message);

/* A word of a list, which is called `name` there. */
struct value *view_word(const struct view *view, struct text word);

/* Whether a scope is that of the instances, whose ids DriverProc returns. */
bool view_is_instance(const struct scope *scope);

/* Whether a message concerns what is inside instances or beside DriverProc, so that view_inner has
 * it. */
bool view_is_inner_message(const struct view *view, const struct message *message);

/* The name of the structure that a message's hook gets first. */
struct text view_self(const struct message *message);

/* Whether a message's hook gets the number of a device, too. */
bool view_has_device(const struct message *message);

/* Whether a message's hook succeeds unless it is written otherwise. */
bool view_succeeds(const struct message *message);

/* The parameter that is the buffer that a message's hook gives back at once unless it is written
 * otherwise, or NULL. */
const struct parameter *view_finished(const struct view *view, const struct message *message);

/* Whether a message has the places where those of its scope ask for a window to be told. */
bool view_may_ask(const struct message *message);

/* Whether a parameter takes the id of what is opened, and is no business of the hook's. */
bool view_is_hidden(const struct message *message, const struct parameter *parameter);

/* The structures that parameters point to, and what instances are opened with. */
void view_structures(const struct view *view, struct value *map);

/* Members and their values, as a list. */
struct value *view_settings(const struct view *view, const struct setting *settings, size_t count);

/* What the driver answers to a message that asks for items; false where that is nothing. */
struct value *view_asks(const struct view *view, const struct message *message);

/* The commands as text that the driver has, and how their table is written. */
void view_verbs(const struct view *view, struct value *map);

/* What a port's devices are made of, or false. */
bool view_has_items(const struct view *view, const struct scope *port);
struct value *view_items(const struct view *view, const struct scope *port);

/* What is inside instances and beside DriverProc. */
void view_inside(const struct view *view, struct value *map);

/* What the view says, as 16 hexadecimal digits: the same on every host. */
struct text view_hash(struct pool *pool, const struct value *map);

/* What makes Windows and Wine find the driver. */
void view_registry(const struct view *view, struct value *map);

/* The model that the explorer compares the driver with. */
void view_model(const struct view *view, struct value *map);

/* The protocol as the mock has it. */
void view_mock(const struct view *view, struct value *map);

#endif
