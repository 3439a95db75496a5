/* Three sorted lists and a binary search: keywords, macros, and words of our own. */
#include "c_names.h"

#include <inttypes.h>
#include <stdlib.h>

static const char *const keywords[] = {"alignas", "alignof", "and", "and_eq", "asm", "auto",
	"bitand", "bitor", "bool", "break", "case", "catch", "char", "class", "compl", "const",
	"const_cast", "constexpr", "continue", "decltype", "default", "delete", "do", "double",
	"dynamic_cast", "else", "enum", "explicit", "export", "extern", "false", "float", "for",
	"friend", "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "noexcept",
	"not", "not_eq", "nullptr", "operator", "or", "or_eq", "private", "protected", "public",
	"register", "reinterpret_cast", "restrict", "return", "short", "signed", "sizeof", "static",
	"static_assert", "static_cast", "struct", "switch", "template", "this", "thread_local",
	"throw", "true", "try", "typedef", "typeid", "typename", "typeof", "typeof_unqual", "union",
	"unsigned", "using", "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq"};

static const char *const macros[] = {"ABSOLUTE", "ALTERNATE", "BOOL", "BYTE", "CALLBACK", "CHAR",
	"CONST", "DELETE", "DIFFERENCE", "DOMAIN", "DWORD", "DWORD_PTR", "EDOM", "EOF", "ERANGE",
	"ERROR", "FALSE", "FAR", "HDRVR", "HWND", "IN", "INFINITE", "INT", "INTPTR_MAX", "LONG",
	"LPARAM", "LRESULT", "MAX_PATH", "NEAR", "NULL", "OPTIONAL", "OUT", "OVERFLOW", "PASCAL",
	"RELATIVE", "SHORT", "SIZE_MAX", "STRICT", "TEXT", "THIS", "TRANSPARENT", "TRUE", "UINT",
	"UINTPTR_MAX", "UNDERFLOW", "VOID", "WORD", "WPARAM", "assert", "cdecl", "complex",
	"environ", "errno", "exception_code", "exception_info", "far", "huge", "hyper", "imaginary",
	"in", "interface", "interrupt", "linux", "main", "max", "min", "near", "onexit_t", "out",
	"pascal", "small", "stderr", "stdin", "stdout", "sys_errlist", "sys_nerr", "unix",
	"windows"};

static const char *const own[] = {"BARE_NAME", "DRIVER_NAME", "HANDLE_OF_DRIVER", "MOST_INSTANCES",
	"ODD_NAME", "PROBE_NAME", "TEST_FOLDER", "TEST_MODULE", "TWOS_NAME", "defaults", "driver", "first_slots", "forced",
	"hdrvr", "hooks", "instance", "lParam1", "lParam2", "module", "msg", "on_last_close",
	"scope", "session", "slot", "the_module"};

/* What the constants of the Windows headers begin with, as far as a driver's own would be called
 * like that. */
static const char *const prefixes[] = {"CALLBACK_", "CB_", "DLL_", "DRIVER_", "DRVCNF_", "DRVEA_",
	"ERROR_", "FILE_", "GENERIC_", "INT_", "MMSYSERR_", "MM_", "PROCESS_", "PTHREAD_",
	"STATUS_", "SW_", "SYNCHRONIZE", "TAP_", "THREAD_", "TIME_", "TLS_", "UINT_", "VK_",
	"WAVE_", "WIN32_", "WM_", "WS_", "ua_"};

static const char *const devices[] = {"aux", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
	"com7", "com8", "com9", "con", "conin$", "conout$", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4",
	"lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "nul", "prn"};

static const char *const headers[] = {"assert", "complex", "crtdbg", "ctype", "digitalv", "dlfcn",
	"errno", "excpt", "fcntl", "fenv", "float", "inttypes", "io", "iso646", "limits", "locale",
	"malloc", "math", "mciapi", "memory", "mmddk", "mmeapi", "mmiscapi", "mmsystem", "msacm",
	"playsoundapi", "pthread", "sched", "setjmp", "signal", "stdalign", "stdarg", "stdatomic",
	"stdbool", "stddef", "stdint", "stdio", "stdlib", "string", "strings", "tgmath", "threads",
	"time", "timeapi", "uchar", "unistd", "vfw", "wchar", "wctype", "winbase", "windef",
	"windows", "winnt", "winuser"};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static int compare_word(const void *name, const void *word)
{
	return text_compare(*(const struct text *)name, text_of(*(const char *const *)word));
}

static bool is_in(struct text name, const char *const *list, size_t count)
{
	return bsearch(&name, list, count, sizeof *list, compare_word) != NULL;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool c_is_identifier(struct text name)
{
	if (name.length == 0 || name.length > 63 || !is_letter(name.at[0]))
		return false;
	for (size_t i = 1; i < name.length; i++)
		if (!is_letter(name.at[i]) && !(name.at[i] >= '0' && name.at[i] <= '9'))
			return false;
	return true;
}

/* What is kept for the support files and for the library that self-tests share. */
static const char *const kept[] = {"drv_", "tap_"};

const char *c_name_reserved(struct text name)
{
	if (name.at[0] == '_')
		return "reserved for the compiler and its library";
	for (size_t i = 0; i < COUNT(kept); i++)
		if (text_starts_with(name, text_of(kept[i])))
			return "kept for the support files";
	if (is_in(name, keywords, COUNT(keywords)))
		return "a keyword of C or C++";
	if (is_in(name, macros, COUNT(macros)))
		return "a name of the C library or of the Windows headers";
	for (size_t i = 0; i < COUNT(prefixes); i++)
		if (name.at[0] == prefixes[i][0] && text_starts_with(name, text_of(prefixes[i])))
			return "a name like those of the Windows headers";
	if (is_in(name, own, COUNT(own)))
		return "a name that the generated code uses";
	return NULL;
}

bool c_is_device_name(struct text name)
{
	char lower[8];
	if (name.length >= sizeof lower)
		return false;
	for (size_t i = 0; i < name.length; i++) {
		const char c = name.at[i];
		lower[i] = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
	}
	return is_in((struct text){lower, name.length}, devices, COUNT(devices));
}

bool c_is_header_name(struct text name)
{
	return is_in(name, headers, COUNT(headers));
}

static void add_words(struct buffer *pattern, const char *const *words, size_t count,
	const char *behind)
{
	for (size_t i = 0; i < count; i++) {
		buffer_byte(pattern, '|');
		buffer_format(pattern, "%s%s", words[i], behind);
	}
}

struct text c_reserved_pattern(struct pool *pool)
{
	struct buffer pattern = {.pool = pool};
	buffer_add(&pattern, TEXT("^(_.*"));
	add_words(&pattern, kept, COUNT(kept), ".*");
	add_words(&pattern, keywords, COUNT(keywords), "");
	add_words(&pattern, macros, COUNT(macros), "");
	add_words(&pattern, prefixes, COUNT(prefixes), ".*");
	add_words(&pattern, own, COUNT(own), "");
	buffer_add(&pattern, TEXT(")$"));
	return buffer_finish(&pattern);
}

/* The letters of devices in either case. */
struct text c_device_pattern(struct pool *pool)
{
	struct buffer pattern = {.pool = pool};
	buffer_byte(&pattern, '^');
	for (size_t i = 0; i < COUNT(devices); i++) {
		buffer_byte(&pattern, i == 0 ? '(' : '|');
		for (const char *c = devices[i]; *c != '\0'; c++)
			if (is_letter(*c))
				buffer_format(&pattern, "[%c%c]", *c, *c & ~0x20);
			else
				buffer_format(&pattern, "[%c]", *c);
	}
	buffer_add(&pattern, TEXT(")$"));
	return buffer_finish(&pattern);
}

struct text c_header_pattern(struct pool *pool)
{
	struct buffer pattern = {.pool = pool};
	buffer_byte(&pattern, '^');
	for (size_t i = 0; i < COUNT(headers); i++)
		buffer_format(&pattern, "%c%s", i == 0 ? '(' : '|', headers[i]);
	buffer_add(&pattern, TEXT(")$"));
	return buffer_finish(&pattern);
}

struct text c_integer(struct pool *pool, int64_t value)
{
	if (value == INT64_MIN)
		return TEXT("(-9223372036854775807LL - 1)");
	if (value < -2147483647 - 1 || value > 4294967295)
		return text_format(pool, "%" PRId64 "LL", value);
	if (value == -2147483647 - 1)
		return TEXT("(-2147483647 - 1)");
	if (value > 2147483647)
		return text_format(pool, "%" PRId64 "u", value);
	return text_decimal(pool, value);
}

/* The character that begins at text, which is good UTF-8; *length is how many bytes it takes. */
static uint32_t decode(const char *text, size_t *length)
{
	const unsigned char first = (unsigned char)*text;
	*length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
	uint32_t character = *length == 1 ? first : first & (0x7fu >> *length);
	for (size_t i = 1; i < *length; i++)
		character = character << 6 | ((unsigned char)text[i] & 0x3f);
	return character;
}

struct text c_wide(struct pool *pool, struct text text)
{
	struct buffer line = {0};
	size_t length;
	for (size_t i = 0; i < text.length; i += length) {
		const uint32_t character = decode(text.at + i, &length);
		if (character > 0xffff)
			buffer_format(&line, "\\U%08" PRIX32, character);
		else if (character >= 0x80)
			buffer_format(&line, "\\u%04" PRIX32, character);
		else if (character == '"' || character == '\\' || character == '?')
			buffer_format(&line, "\\%c", (char)character);
		else
			buffer_format(&line, "%c", (char)character);
	}
	const struct text wide = text_format(pool, "%.*s", (int)line.length, line.at);
	buffer_release(&line);
	return wide;
}
