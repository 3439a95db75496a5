/* Forms: how names may be spelled, each as a function that checks and as a regular expression that
 * tells others; tests/unit/test_forms.c proves that the two are the same. */
#ifndef DRVGEN_FORMS_H
#define DRVGEN_FORMS_H

#include "text.h"

struct form {
	bool (*is)(struct text text);
	const char *pattern; /* POSIX extended and ECMA alike */
	unsigned most;       /* characters */
	bool loose;          /* YAML may take it for a number, or for true or false */
	bool reserved;       /* what C and Windows keep for themselves is none, either */
};

/* Ends with one whose `is` is NULL. */
extern const struct form forms_all[];

enum form_index {
	FORM_IDENTIFIER, /* of C, at most 63 bytes */
	FORM_WORD,       /* the same, not reserved */
	FORM_SMALL,      /* a field or a parameter */
	FORM_MESSAGE,    /* a message of a driver's own */
	FORM_HOOK,
	FORM_DRIVER,
	FORM_ALIAS,
	FORM_VERSION, /* what form_version reads */
	FORM_HEXADECIMAL, /* bytes, two digits each */
};

/* Whether the text has the form; what is reserved is not looked at. */
bool form_is(enum form_index form, struct text text);

/* Reads up to four numbers with points between them, each at most 65535; false when the text is
 * something else. */
bool form_version(struct text text, unsigned version[4]);

#endif
