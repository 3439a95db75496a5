/* Calls as people read them, and as lines of JSON; into memory that is given, never beyond it. */
#ifndef DRV_MOCK_WORDS_H
#define DRV_MOCK_WORDS_H

#include "drv_mock_tables.h"

/* A text that grows up to the size of its memory and always ends with a zero. */
struct drv_words {
	char *at;
	size_t size;
	size_t length;
};

struct drv_words drv_words_in(char *at, size_t size);
void drv_words_text(struct drv_words *words, const char *text);
void drv_words_number(struct drv_words *words, uint64_t value);
void drv_words_signed(struct drv_words *words, int64_t value);
void drv_words_hex(struct drv_words *words, uint64_t value);

/* A text in quotes, as JSON has it. */
void drv_words_quoted(struct drv_words *words, const char *text);

/* A parameter's value out of a call, as its type has it. */
int64_t drv_mock_value(const struct drv_mock_parameter *parameter, uint64_t argument, unsigned width);

/* A value of a parameter: by its name where it has one, as a number, or as an address. */
void drv_words_value(struct drv_words *words, const struct drv_mock_parameter *parameter, int64_t value);

/* An answer, by its name where it has one. */
void drv_words_answer(struct drv_words *words, const struct drv_mock_tables *tables,
		      const struct drv_mock_call *call);

/* `#5 VOL_SET(percent = 30) to instance 1 = 1`. */
void drv_words_call(struct drv_words *words, const struct drv_mock_tables *tables,
		    const struct drv_mock_call *call);

/* The call without number and answer. */
void drv_words_message(struct drv_words *words, const struct drv_mock_tables *tables,
		       const struct drv_mock_call *call);

/* The call as one line of JSON, with its end. pending: it has not been answered yet. */
void drv_words_json(struct drv_words *words, const struct drv_mock_tables *tables,
		    const struct drv_mock_call *call, int pending);

/* The first line of a record. */
void drv_words_json_head(struct drv_words *words, const struct drv_mock_tables *tables);

#endif
