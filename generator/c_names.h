/* C names: the one module that knows how C and Windows spell things, and which names they keep for
 * themselves. */
#ifndef DRVGEN_C_NAMES_H
#define DRVGEN_C_NAMES_H

#include "text.h"

/* Whether the text has the form of an identifier: [A-Za-z_][A-Za-z0-9_]*, at most 63 bytes (C99
 * 5.2.4.1). */
bool c_is_identifier(struct text name);

/* Why a name of the right form must not be used: "a C keyword", "a macro of windows.h", ...; NULL
 * when nothing is wrong with it. Covers C99 to C23 and C++ keywords, names reserved to the
 * implementation (leading underscore), macros of the C library and of the Windows headers, and
 * names that every generated file uses. */
const char *c_name_reserved(struct text name);

/* The names that are reserved, those of devices and those of headers, as regular expressions that
 * POSIX and ECMA understand alike. */
struct text c_reserved_pattern(struct pool *pool);
struct text c_device_pattern(struct pool *pool);
struct text c_header_pattern(struct pool *pool);

/* Whether a file of this name, whatever its extension, is a device on Windows (CON, NUL, COM1,
 * ...). */
bool c_is_device_name(struct text name);

/* Whether NAME.h would stand in front of a header of the C library, POSIX or Windows that
 * generated code includes. */
bool c_is_header_name(struct text name);

/* A 64-bit integer as a C99 constant expression of the narrowest fitting type. */
struct text c_integer(struct pool *pool, int64_t value);

/* The inside of a wide string literal that holds a text in UTF-8, in bytes that all compilers take
 * alike. */
struct text c_wide(struct pool *pool, struct text text);

#endif
