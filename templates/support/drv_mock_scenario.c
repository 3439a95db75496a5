/* A scenario as drvgen compiled it: a line for each thing that is told, its words with blanks between.
 * Texts and bytes are in hexadecimal, so that no word needs quotes. What was checked when it was
 * compiled is checked again here, for the file may be another driver's. */
#include "drv_mock_parts.h"

#include <stdlib.h>
#include <string.h>

enum { WORDS = 40, LINE = 8192 };

struct reading {
	struct drv_mock *mock;
	const char *path;
	unsigned line;
	struct drv_mock_rule *rule; /* that lines are about */
	char *words[WORDS];
	unsigned count;
};

static void split(struct reading *reading, char *line)
{
	reading->count = 0;
	for (char *at = line; *at != '\0' && reading->count < WORDS;) {
		at += strspn(at, " \r\n");
		if (*at == '\0')
			break;
		reading->words[reading->count++] = at;
		at += strcspn(at, " \r\n");
		if (*at != '\0')
			*at++ = '\0';
	}
}

static intptr_t number(const struct reading *reading, unsigned i)
{
	const char *const word = i < reading->count ? reading->words[i] : "0";
	uint64_t value = 0;
	for (const char *at = word + (*word == '-'); *at >= '0' && *at <= '9'; at++)
		value = value * 10 + (uint64_t)(*at - '0');
	return (intptr_t)(*word == '-' ? 0 - value : value);
}

/* The bytes of a word in hexadecimal; their number. */
static size_t bytes_of(const char *word, unsigned char *bytes, size_t most)
{
	static const char digits[] = "0123456789abcdef";
	size_t size = 0;
	for (; word[0] != '\0' && word[1] != '\0' && size < most; word += 2) {
		const char *const high = strchr(digits, word[0]);
		const char *const low = strchr(digits, word[1]);
		if (high == NULL || low == NULL)
			break;
		bytes[size++] = (unsigned char)((high - digits) << 4 | (low - digits));
	}
	return size;
}

/* ---- parameters ---- */

/* The next character of UTF-8 that ends with a zero, which is in no character. */
static uint32_t character(const unsigned char **at)
{
	uint32_t character = *(*at)++;
	unsigned more = character >= 0xf0 ? 3 : character >= 0xe0 ? 2 : character >= 0xc0;
	character &= more == 0 ? 0x7f : (uint32_t)0x3f >> more;
	for (; more > 0 && (**at & 0xc0) == 0x80; more--)
		character = character << 6 | (*(*at)++ & 0x3f);
	return character;
}

/* Wide characters are UTF-16 where they are narrow, as on Windows, else UTF-32. */
static struct drv_mock_matcher wide_matcher(const unsigned char *bytes, WCHAR *wide)
{
	const size_t width = sizeof *wide;
	WCHAR *end = wide;
	while (*bytes != '\0') {
		const uint32_t next = character(&bytes);
		if (width == 2 && next > 0xffff) {
			*end++ = (WCHAR)(0xd7c0 + (next >> 10));
			*end++ = (WCHAR)(0xdc00 + (next & 0x3ff));
		} else {
			*end++ = (WCHAR)next;
		}
	}
	*end = 0;
	return mock_string(wide);
}

static int read_where(struct reading *reading)
{
	unsigned char bytes[LINE / 2 + 1];
	WCHAR wide[LINE / 2 + 1];
	intptr_t values[WORDS] = {0};
	const char *const test = reading->words[2];
	const char *const name = reading->words[1];
	const size_t size = reading->count > 3 ? bytes_of(reading->words[3], bytes, LINE / 2) : 0;
	bytes[size] = '\0';
	for (unsigned i = 3; i < reading->count; i++)
		values[i - 3] = number(reading, i);
	if (strcmp(test, "equal") == 0)
		mock_where(reading->rule, name, mock_equal(values[0]));
	else if (strcmp(test, "not") == 0)
		mock_where(reading->rule, name, mock_not(values[0]));
	else if (strcmp(test, "between") == 0)
		mock_where(reading->rule, name, mock_between(values[0], number(reading, 4)));
	else if (strcmp(test, "one_of") == 0)
		mock_where(reading->rule, name, mock_one_of(values, reading->count - 3));
	else if (strcmp(test, "memory") == 0)
		mock_where(reading->rule, name, mock_memory(bytes, size));
	else if (strcmp(test, "text") == 0)
		mock_where(reading->rule, name, mock_text((const char *)bytes));
	else if (strcmp(test, "wide") == 0)
		mock_where(reading->rule, name, wide_matcher(bytes, wide));
	else
		return 0;
	return 1;
}

static int read_write(struct reading *reading)
{
	unsigned char bytes[LINE / 2];
	mock_writes(reading->rule, reading->words[1], bytes, bytes_of(reading->words[2], bytes, sizeof bytes));
	return 1;
}

/* ---- what a rule does ---- */

static int read_times(struct reading *reading)
{
	const unsigned least = (unsigned)number(reading, 1);
	if (strcmp(reading->words[2], "any") == 0)
		return mock_at_least(reading->rule, least) != NULL;
	if (least == (unsigned)number(reading, 2))
		return mock_times(reading->rule, least) != NULL;
	return least == 0 && mock_at_most(reading->rule, (unsigned)number(reading, 2)) != NULL;
}

static int read_order(struct reading *reading)
{
	if (strcmp(reading->words[0], "order_each") == 0)
		mock_in_order_each(reading->rule, reading->words[1]);
	else
		mock_in_order(reading->rule, reading->words[1]);
	return 1;
}

static int read_act(struct reading *reading)
{
	static const struct {
		const char *word;
		struct drv_mock_rule *(*act)(struct drv_mock_rule *rule);
	} plain[] = {{"crash", mock_crashes}, {"keep", mock_keeps_buffers}, {"stale", mock_issues_stale}};
	static const struct {
		const char *word;
		struct drv_mock_rule *(*act)(struct drv_mock_rule *rule, unsigned value);
	} counted[] = {{"fail", mock_fails}, {"fail_nth", mock_fails_nth}, {"delay", mock_delays},
		{"give", mock_gives_back}, {"instance", mock_for_instance}};
	static const struct {
		const char *word;
		struct drv_mock_rule *(*act)(struct drv_mock_rule *rule, intptr_t value);
	} valued[] = {{"return", mock_returns}, {"once", mock_returns_once}};
	for (unsigned i = 0; i < sizeof plain / sizeof *plain; i++)
		if (strcmp(plain[i].word, reading->words[0]) == 0)
			return plain[i].act(reading->rule) != NULL;
	for (unsigned i = 0; i < sizeof counted / sizeof *counted; i++)
		if (strcmp(counted[i].word, reading->words[0]) == 0)
			return counted[i].act(reading->rule, (unsigned)number(reading, 1)) != NULL;
	for (unsigned i = 0; i < sizeof valued / sizeof *valued; i++)
		if (strcmp(valued[i].word, reading->words[0]) == 0)
			return valued[i].act(reading->rule, number(reading, 1)) != NULL;
	if (strcmp(reading->words[0], "issue") != 0)
		return 0;
	return mock_issues(reading->rule, (uintptr_t)number(reading, 1)) != NULL;
}

/* ---- lines ---- */

static int read_rule(struct reading *reading)
{
	const struct drv_mock_tables *const tables = reading->mock->tables;
	unsigned message = 0;
	while (message < tables->message_count && strcmp(tables->messages[message].name, reading->words[1]) != 0)
		message++;
	if (message == tables->message_count)
		return 0;
	const int line = (int)number(reading, 2);
	if (strcmp(reading->words[0], "ignore") == 0)
		drv_mock_ignore(reading->mock, message);
	else if (strcmp(reading->words[0], "expect") == 0)
		reading->rule = drv_mock_expect(reading->mock, message, reading->mock->scenario_name, line);
	else
		reading->rule = drv_mock_on(reading->mock, message, reading->mock->scenario_name, line);
	return 1;
}

static int read_choice(struct reading *reading)
{
	const char *const word = reading->words[0];
	if (strcmp(word, "strict") == 0)
		drv_mock_strict(reading->mock, 1);
	else if (strcmp(word, "sessions") == 0)
		drv_mock_sessions(reading->mock, 1);
	else if (strcmp(word, "allow") == 0 && (uintptr_t)number(reading, 1) <= DRV_MOCK_VERDICTS)
		drv_mock_allow(reading->mock, (enum drv_mock_verdict)number(reading, 1));
	else if (strcmp(word, "remember") == 0)
		return drv_mock_remember(reading->mock, (size_t)number(reading, 1));
	else
		return 0;
	return 1;
}

static int read_line(struct reading *reading)
{
	static const struct {
		const char *word;
		unsigned least; /* words */
		int needs_rule;
		int (*read)(struct reading *reading);
	} lines[] = {
		{"ignore", 2, 0, read_rule}, {"expect", 2, 0, read_rule}, {"on", 2, 0, read_rule},
		{"where", 4, 1, read_where}, {"write", 3, 1, read_write}, {"times", 3, 1, read_times},
		{"order", 2, 1, read_order}, {"order_each", 2, 1, read_order},
	};
	for (unsigned i = 0; i < sizeof lines / sizeof *lines; i++)
		if (strcmp(lines[i].word, reading->words[0]) == 0)
			return reading->count >= lines[i].least &&
			       (!lines[i].needs_rule || reading->rule != NULL) && lines[i].read(reading);
	return read_choice(reading) || (reading->rule != NULL && read_act(reading));
}

/* `drvgen-scenario 1 DRIVER FILE` */
static int read_head(const struct reading *reading)
{
	if (reading->count < 4 || strcmp(reading->words[0], "drvgen-scenario") != 0 ||
		strcmp(reading->words[1], "1") != 0 ||
		strcmp(reading->words[2], reading->mock->tables->driver) != 0)
		return 0;
	struct drv_words words = drv_words_in(reading->mock->scenario_name, sizeof reading->mock->scenario_name);
	drv_words_text(&words, reading->words[3]);
	return 1;
}

static int refuse(const struct reading *reading, const char *what)
{
	char text[512];
	struct drv_words words = drv_words_in(text, sizeof text);
	drv_words_text(&words, "the scenario ");
	drv_words_text(&words, reading->path);
	drv_words_text(&words, what);
	if (reading->line > 0) {
		drv_words_text(&words, " in line ");
		drv_words_number(&words, reading->line);
	}
	drv_mock_report(reading->mock, text, NULL, 0);
	return 0;
}

int drv_mock_scenario(struct drv_mock *mock, const char *path)
{
	char line[LINE];
	struct reading reading = {.mock = mock, .path = path};
	FILE *const file = fopen(path, "r");
	if (file == NULL)
		return refuse(&reading, " cannot be read");
	int good = 1;
	while (good && fgets(line, sizeof line, file) != NULL) {
		reading.line++;
		split(&reading, line);
		if (reading.count > 0)
			good = reading.line == 1 ? read_head(&reading) : read_line(&reading);
	}
	(void)fclose(file);
	if (!good)
		return refuse(&reading, reading.line == 1 ? " is none of this driver's, as drvgen compiles them;"
			: " is not understood");
	return 1;
}
