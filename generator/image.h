/* Images: parts of the model as constants of C, which protocol_image prints. */
#ifndef DRVGEN_IMAGE_H
#define DRVGEN_IMAGE_H

#include <stdio.h>

#include "protocol_image.h"

struct image {
	FILE *stream;
	const char *identifier;
	const struct protocol *protocol;
	const struct source **sources; /* that positions were written of */
};

/* Bytes as a C string literal. */
void image_write_string(FILE *stream, struct text text);

/* A member of that name, if there is anything to say. */
void image_text(const struct image *image, const char *name, struct text text);
void image_position(const struct image *image, const char *name, struct position at);
void image_placed(const struct image *image, const char *name, struct placed placed);
void image_integer(const struct image *image, const char *name, int64_t value);
void image_number(const struct image *image, const char *name, struct number number);
void image_location(const struct image *image, const char *name,
	const struct location *location);
void image_condition(const struct image *image, const char *name,
	const struct condition *condition);

/* A pointer to the element of a list, both of the given size; the macro: of a list of the
 * protocol's. */
void image_element(const struct image *image, const char *name, const char *list,
	const void *first, const void *element, size_t size);
#define IMAGE_ELEMENT(image, name, list, element) \
	image_element(image, name, #list, (image)->protocol->list, element, \
		sizeof *(image)->protocol->list)

/* A list, its elements, and its end: a last element that is not counted, for C has no empty
 * list. */
void image_begin_list(const struct image *image, const char *type, const char *list, size_t count);
void image_begin_element(const struct image *image, struct placed name);
void image_end_element(const struct image *image);
void image_end_list(const struct image *image);

/* A list of constants that is called so, or of settings, which has its index behind its name. */
void image_constants(const struct image *image, const char *list,
	const struct constant *constants, size_t count);
void image_settings(const struct image *image, const char *list, size_t index,
	const struct setting *settings, size_t count);

/* What answers to questions look like; the question of the message of that index, unless it is
 * NULL; how commands are written, if they are, after the lists for that. */
void image_forms(const struct image *image, const struct answer_form *forms, size_t count);
void image_asks(const struct image *image, size_t index, const struct asks *asks);
void image_grammar_lists(const struct image *image, const struct grammar *grammar);
void image_grammar(const struct image *image, const struct grammar *grammar);

/* What the protocol lists of messages. */
void image_messages(const struct image *image, const struct message *messages, size_t count);
void image_markers(const struct image *image, const struct marker *markers, size_t count);
void image_references(const struct image *image, const struct reference *references,
	size_t count);
void image_registrations(const struct image *image,
	const struct registration *registrations, size_t count);

#endif
