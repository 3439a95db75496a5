/* The names of messages that are the driver's own, and of hooks: each stands in generated C beside
 * those of the system and of all other messages. */
#include "c_names.h"
#include "driver_check_parts.h"
#include "forms.h"

#define ARGUMENT(text) (int)(text).length, (text).at

void driver_check_word(const struct reader *reader, const char *what, struct placed name)
{
	const char *why = c_name_reserved(name.text);
	if (why != NULL)
		diagnostic_error(reader->diagnostics, name.at, "a %s cannot be called '%.*s': %s",
			what, ARGUMENT(name.text), why);
}

/* Whether both names begin with the same word and underscore. */
static bool same_prefix(struct text a, struct text b)
{
	const char *end = memchr(b.at, '_', b.length);
	return end != NULL &&
	       text_starts_with(a, (struct text){b.at, (size_t)(end + 1 - b.at)});
}

/* Whether the name begins with a word of the list, which has blanks between its words. */
static bool begins_with_word(struct text name, struct text list)
{
	size_t end = 0;
	for (size_t begin = 0; begin < list.length; begin = end + 1) {
		for (end = begin; end < list.length && list.at[end] != ' '; end++)
			continue;
		if (end > begin &&
			text_starts_with(name, (struct text){list.at + begin, end - begin}))
			return true;
	}
	return false;
}

/* Whether messages of this protocol, or of another family, begin like this. */
static bool is_taken(const struct protocol *protocol, struct text name)
{
	for (size_t i = 0; i < protocol->message_count; i++)
		if (same_prefix(name, protocol->messages[i].name.text))
			return true;
	return begins_with_word(name, protocol->custom_taken.text);
}

void driver_check_custom_name(const struct reader *reader, const struct protocol *protocol,
	const struct message *message)
{
	const struct text name = message->name.text;
	if (!c_is_identifier(name))
		return; /* told when it was read */
	driver_check_word(reader, "message", message->name);
	if (c_name_reserved(name) == NULL && !form_is(FORM_MESSAGE, name))
		diagnostic_error(reader->diagnostics, message->name.at,
			"'%.*s' is no name for a message; expected upper-case letters, digits and '_', "
			"with a word of the driver's own first, like MY_MESSAGE",
			ARGUMENT(name));
	if (is_taken(protocol, name))
		diagnostic_error(reader->diagnostics, message->name.at,
			"a message of the driver's own cannot be called '%.*s': the system's begin "
			"like this",
			ARGUMENT(name));
}

/* Hooks are functions: their names keep clear of those of libraries. */
static void check_hook_name(const struct reader *reader, struct placed name)
{
	driver_check_word(reader, "hook", name);
	if (c_name_reserved(name.text) == NULL && !text_starts_with(name.text, TEXT("on_")))
		diagnostic_error(reader->diagnostics, name.at,
			"'%.*s' is no name for a hook; expected one that begins with 'on_'",
			ARGUMENT(name.text));
}

static void report_hook(const struct reader *reader, const struct message *message,
	const struct message *other)
{
	diagnostic_error(reader->diagnostics, message->hook.at,
		"the hook '%.*s' of '%.*s' is that of '%.*s'; give it another 'hook'",
		ARGUMENT(message->hook.text), ARGUMENT(message->name.text),
		ARGUMENT(other->name.text));
}

static bool same_value(const struct message *message, const struct message *other)
{
	return message->value.given && other->custom && other->entry == message->entry &&
	       other->value.value == message->value.value;
}

/* What a message shares with those before it, told once however many there are. */
static void check_clashes(const struct reader *reader, const struct driver *driver, size_t index)
{
	const struct message *message = driver->messages[index];
	size_t i = 0;
	size_t j = 0;
	while (i < index && !same_value(message, driver->messages[i]))
		i++;
	if (i < index) {
		diagnostic_error(reader->diagnostics, message->value.at,
			"'%.*s' has the value of '%.*s'", ARGUMENT(message->name.text),
			ARGUMENT(driver->messages[i]->name.text));
		diagnostic_note(reader->diagnostics, driver->messages[i]->value.at,
			"first used here");
	}
	while (j < index && (!driver->messages[j]->custom ||
				    !text_equal(driver->messages[j]->hook.text,
				message->hook.text)))
		j++;
	if (j < index) {
		report_hook(reader, message, driver->messages[j]);
		diagnostic_note(reader->diagnostics, driver->messages[j]->hook.at,
			"first used here");
	}
}

void driver_check_hook(const struct reader *reader, const struct protocol *protocol,
	const struct driver *driver, size_t index)
{
	const struct message *message = driver->messages[index];
	if (message->custom)
		check_hook_name(reader, message->hook);
	for (size_t i = 0; i < protocol->message_count; i++)
		if (message->custom &&
			text_equal(protocol->messages[i].hook.text, message->hook.text))
			report_hook(reader, message, &protocol->messages[i]);
	check_clashes(reader, driver, index);
}

/* Whether a name is what the header calls one end of a range: MESSAGE_PARAMETER_MIN or _MAX. */
static bool is_range_end(struct text name, struct text range)
{
	if (name.length != range.length + 4 || !text_starts_with(name, range))
		return false;
	const struct text end = {name.at + range.length, 4};
	return text_equal(end, TEXT("_MIN")) || text_equal(end, TEXT("_MAX"));
}

static struct text range_name(const struct reader *reader, const struct message *message,
	const struct parameter *parameter)
{
	return text_upper(reader->pool,
		text_format(reader->pool, "%.*s_%.*s", ARGUMENT(message->name.text),
			ARGUMENT(parameter->name.text)));
}

/* The other parameter whose ends of its range have the same names, or NULL. */
static const struct parameter *same_range_name(const struct reader *reader,
	const struct message *message, struct text range)
{
	for (size_t i = 0; i < message->parameter_count; i++) {
		const struct parameter *parameter = &message->parameters[i];
		const size_t length = message->name.text.length + 1 + parameter->name.text.length;
		if (parameter->ranged && length == range.length &&
			text_equal(range_name(reader, message, parameter), range))
			return parameter;
	}
	return NULL;
}

static void check_range_name(const struct reader *reader, const struct driver *driver, size_t index,
	const struct parameter *parameter)
{
	const struct message *message = driver->messages[index];
	const struct text range = range_name(reader, message, parameter);
	for (size_t i = 0; i < driver->message_count; i++) {
		const struct message *other = driver->messages[i];
		if (!other->custom || i == index)
			continue;
		if (is_range_end(other->name.text, range)) {
			diagnostic_error(reader->diagnostics, other->name.at,
				"'%.*s' is also the name of an end of a range; expected another name",
				ARGUMENT(other->name.text));
			diagnostic_note(reader->diagnostics, parameter->range_at, "of this one");
		}
		const struct parameter *same =
			i < index ? same_range_name(reader, other, range) : NULL;
		if (same == NULL)
			continue;
		diagnostic_error(reader->diagnostics, parameter->range_at,
			"two ranges have ends called '%.*s_MIN'; expected another name of the "
			"message or of the parameter",
			ARGUMENT(range));
		diagnostic_note(reader->diagnostics, same->range_at, "the other one is here");
	}
}

void driver_check_range_names(const struct reader *reader, const struct driver *driver,
	size_t index)
{
	const struct message *message = driver->messages[index];
	for (size_t i = 0; i < message->parameter_count && message->custom; i++)
		if (message->parameters[i].ranged && message->parameters[i].name.text.at != NULL)
			check_range_name(reader, driver, index, &message->parameters[i]);
}
