/* Names of keys and values reach a shell by way of a makefile, so that they have letters,
 * digits and very little else. */
#include "registry.h"

#include "lookup.h"
#include "scopes.h"
#include "settings.h"

struct raw_registration {
	struct registration registration;
	const struct node *on;
};

static const char *const systems[] = {"windows", "wine", NULL};
static const struct format system_words = {.kind = FORMAT_WORDS, .words = systems};

static const struct shape_key registration_keys[] = {
	{"key", SHAPE_TEXT, true, AT(raw_registration, registration.key), 0, 0,
		"The key that the value is in.", NULL},
	{"value", SHAPE_TEXT, true, AT(raw_registration, registration.value), 0, 0,
		"The name of the value; {driver} and {member} stand for what the driver has.",
		NULL},
	{"data", SHAPE_TEXT, true, AT(raw_registration, registration.data), 0, 0,
		"Its data, a text.", NULL},
	{"on", SHAPE_SCALAR, false, AT(raw_registration, on), 0, 0,
		"The system that looks there; left out, both do.", &system_words},
	{"doc", SHAPE_TEXT, true, AT(raw_registration, registration.doc), 0, 0,
		"What it makes the system do.", NULL},
};
const struct shape registration_shape = {"registration", SHAPE_KEYS(registration_keys)};

static bool is_among(char c, const char *others)
{
	const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
	return letter || (c >= '0' && c <= '9') || strchr(others, c) != NULL;
}

static bool is_made_of(struct text text, const char *others)
{
	for (size_t i = 0; i < text.length; i++)
		if (text.at[i] == '\0' || !is_among(text.at[i], others))
			return false;
	return text.length > 0;
}

static void check_word(const struct reader *reader, struct placed word, const char *others)
{
	if (word.text.at != NULL && !is_made_of(word.text, others))
		diagnostic_error(reader->diagnostics, word.at,
			"'%.*s' is no name for the registry; expected letters, digits and '%s'",
			(int)(word.text.length > 80 ? 80 : word.text.length), word.text.at, others);
}

void registry_read(const struct reader *reader, const struct node *mapping,
	struct protocol *protocol)
{
	protocol->registrations = protocol_list(reader, mapping, sizeof *protocol->registrations,
		&protocol->registration_count);
	struct registration *registration = protocol->registrations;
	for (const struct node *node = mapping->first; node != NULL;
		node = node->next, registration++) {
		struct raw_registration raw = {.registration = *registration};
		unsigned system = 0;
		shape_read(reader, &registration_shape, node, &raw);
		*registration = raw.registration;
		check_word(reader, raw.registration.key, " \\._-");
		check_word(reader, raw.registration.value, "._-{}");
		check_word(reader, raw.registration.data, "._-{}");
		if (raw.on != NULL && !protocol_choose(reader, "system", raw.on, systems, &system))
			continue;
		registration->on_windows = raw.on == NULL || system == 0;
		registration->on_wine = raw.on == NULL || system == 1;
	}
}

void registry_of_driver(const struct reader *reader, const struct node *mapping,
	struct driver *driver)
{
	const struct protocol *protocol = driver->protocol;
	driver->registered = settings_read(reader, mapping, &driver->registered_count);
	for (size_t i = 0; i < driver->registered_count; i++) {
		const struct setting *setting = &driver->registered[i];
		size_t j = 0;
		while (j < protocol->registration_count &&
			!text_equal(protocol->registrations[j].name.text, setting->name.text))
			j++;
		if (j == protocol->registration_count)
			report_unknown(reader, "registration", setting->name,
				protocol->registrations, protocol->registration_count,
				sizeof *protocol->registrations);
		check_word(reader, setting->text, "._-");
	}
}

/* ---- for a driver ---- */

static const struct setting *find_setting(const struct setting *settings, size_t count,
	struct text name)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal(settings[i].name.text, name))
			return &settings[i];
	return NULL;
}

/* What stands for the word between braces. */
static struct text word_of(struct pool *pool, const struct driver *driver, struct text word)
{
	if (text_equal(word, TEXT("driver")))
		return driver->name.text;
	const struct setting *required =
		find_setting(driver->required, driver->required_count, word);
	if (required == NULL)
		return (struct text){0};
	char characters[4];
	for (unsigned i = 0; i < 4; i++)
		characters[i] = (char)((uint64_t)required->value >> 8 * i & 255);
	const struct text text = {characters, 4};
	return is_made_of(text, "._-") ? text_copy(pool, text) : (struct text){0};
}

static struct text fill_in(struct pool *pool, const struct driver *driver, struct text pattern)
{
	struct buffer buffer = {.pool = pool};
	for (size_t i = 0; i < pattern.length; i++) {
		if (pattern.at[i] != '{') {
			buffer_byte(&buffer, pattern.at[i]);
			continue;
		}
		const size_t begin = ++i;
		while (i < pattern.length && pattern.at[i] != '}')
			i++;
		const struct text word =
			word_of(pool, driver, (struct text){pattern.at + begin, i - begin});
		if (word.at == NULL)
			return word;
		buffer_add(&buffer, word);
	}
	return buffer_finish(&buffer);
}

struct text registry_name(struct pool *pool, const struct driver *driver,
	const struct registration *registration)
{
	const struct setting *chosen = find_setting(driver->registered, driver->registered_count,
		registration->name.text);
	return chosen != NULL ? chosen->text.text
			      : fill_in(pool, driver, registration->value.text);
}

struct text registry_data(struct pool *pool, const struct driver *driver,
	const struct registration *registration)
{
	return fill_in(pool, driver, registration->data.text);
}
