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

/* A value that the parameter may have. */
int64_t view_good_value(const struct parameter *parameter);

/* A value as a parameter carries it, where a pointer has 32 bits and where it has more. */
void view_set_carried(const struct view *view, struct value *map, uint32_t name, int64_t value);

/* A number that a message answers, as C has it where an LRESULT may have 32 bits. */
struct text view_result_number(const struct view *view, int64_t value);

/* The model that the explorer compares the driver with. */
void view_model(const struct view *view, struct value *map);

#endif
