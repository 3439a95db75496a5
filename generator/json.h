/* JSON: writing it, indented, so that people can read it and compare it line by line. */
#ifndef DRVGEN_JSON_H
#define DRVGEN_JSON_H

#include "text.h"

/* A document that is being written. {.out = &buffer} begins one; what is outermost has no key. */
struct json {
	struct buffer *out;
	unsigned depth; /* private, as are the others */
	bool filled;    /* whether something stands before in the innermost object or array */
	bool keyed;     /* whether a key waits for its value */
};

/* Each of these takes the key under which the value stands, or NULL in an array. */

void json_object(struct json *json, const char *key);
void json_array(struct json *json, const char *key);

/* Bytes that are no UTF-8 become U+FFFD, so that the document can always be read. A text whose at
 * is NULL is null. */
void json_text(struct json *json, const char *key, struct text text);
void json_number(struct json *json, const char *key, int64_t number);
void json_bool(struct json *json, const char *key, bool truth);

/* A text of the parts that printf makes of them. */
void json_format(struct json *json, const char *key, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Members of an object, or a value, that are JSON already. */
void json_raw(struct json *json, struct text members);

/* Ends the innermost object or array. */
void json_end_object(struct json *json);
void json_end_array(struct json *json);

/* A member of an object whose key may be any text. What follows, with the key NULL, is its
 * value. */
void json_key(struct json *json, struct text key);

#endif
