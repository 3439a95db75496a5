/* Each line begins with a word that says what it tells, so that people find their way and programs
 * can read it. */
#include "explain.h"

#include <inttypes.h>
#include <stdio.h>

#define ARGUMENT(text) (int)(text).length, (text).at

bool explain_is_own(const struct protocol *protocol, struct placed name)
{
	return name.at.source == protocol->name.at.source;
}

static void print_text(const char *label, struct text text)
{
	if (text.at != NULL)
		printf("  %-9s %.*s\n", label, (int)text.length, text.at);
}

static void print_parameters(const struct message *message)
{
	for (size_t i = 0; i < message->parameter_count; i++) {
		const struct parameter *parameter = &message->parameters[i];
		printf("  %-9.*s %.*s, %.*s: %.*s\n", (int)parameter->carrier.length,
			parameter->carrier.at, (int)parameter->name.text.length,
			parameter->name.text.at, (int)parameter->type->name.text.length,
			parameter->type->name.text.at, (int)parameter->doc.text.length,
			parameter->doc.text.at);
	}
}

static void print_scope(const struct message *message)
{
	if (message->early)
		puts("  early     it may come before anything is open");
	if (message->queues)
		puts("  lends     the driver has the buffer until it gives it back");
	const struct text name = message->scope->name.text;
	if (message->opens != NULL)
		printf("  scope     opens the %.*s; %.*s closes it\n", (int)name.length, name.at,
			(int)message->opens->closes_name.text.length,
			message->opens->closes_name.text.at);
	else if (message->closes != NULL)
		printf("  scope     closes the %.*s that %.*s opened\n", (int)name.length, name.at,
			(int)message->closes->opens_name.text.length,
			message->closes->opens_name.text.at);
	else
		printf("  scope     concerns the %.*s\n", (int)name.length, name.at);
}

static void print_head(const struct explained *explained, struct text name, int64_t value,
	struct text header)
{
	printf("%.*s = 0x%04" PRIX64 " (%.*s, %.*s)\n", ARGUMENT(name), (uint64_t)value,
		ARGUMENT(explained->protocol->name.text), ARGUMENT(header));
}

/* Messages of other protocols that have the value at an entry point of the same name: a driver
 * knows by its protocol which one is meant. */
static void print_clashes(const struct explained *explained, const struct message *message)
{
	for (const struct protocol *const *each = explained->all; *each != NULL; each++)
		for (size_t i = 0; i < (*each)->message_count; i++) {
			const struct message *other = &(*each)->messages[i];
			if (*each != explained->protocol && explain_is_own(*each, other->name) &&
				other->value.value == message->value.value &&
				text_equal(other->entry->name.text, message->entry->name.text))
				printf("  clash     %.*s (%.*s) has this value at %.*s, too\n",
					ARGUMENT(other->name.text), ARGUMENT((*each)->name.text),
					ARGUMENT(other->entry->name.text));
		}
}

static void print_hook(const struct message *message)
{
	if (message->intercepted)
		puts("  hook      none: no driver gets it, the system answers it by itself");
	else
		print_text("hook", message->hook.text);
}

void explain_message(const struct explained *explained, const struct message *message)
{
	print_head(explained, message->name.text, message->value.value, message->header.text);
	for (size_t i = 0; i < message->alias_count; i++)
		print_text("also", message->aliases[i].text);
	print_text("meaning", message->doc.text);
	print_text("sent by", message->sender.text);
	if (message->entry != explained->protocol->entries)
		print_text("arrives", message->entry->name.text);
	print_parameters(message);
	print_text("returns", message->convention->doc.text);
	print_scope(message);
	if (message->interactive)
		puts("  waits     the driver may wait for a person before it answers");
	print_hook(message);
	print_clashes(explained, message);
	print_text("source", message->source.text);
}

void explain_marker(const struct explained *explained, const struct marker *marker)
{
	print_head(explained, marker->name.text, marker->value.value, marker->header.text);
	print_text("meaning", marker->doc.text);
	puts("  message   none of a driver's");
	print_text("source", marker->source.text);
}

void explain_structure(const struct explained *explained, const struct structure *structure)
{
	const struct text header = structure->header.text;
	printf("%.*s (%.*s, %.*s)\n", ARGUMENT(structure->name.text),
		ARGUMENT(explained->protocol->name.text),
		ARGUMENT(header.at != NULL ? header : TEXT("no header that all compilers have")));
	print_text("meaning", structure->doc.text);
	if (structure->pack != 0)
		printf("  packed    no member is aligned to more than %u\n", structure->pack);
	for (size_t i = 0; i < structure->member_count; i++) {
		const struct structure_member *member = &structure->members[i];
		printf("  member    %.*s %.*s", ARGUMENT(member->type_name.text),
			ARGUMENT(member->name.text));
		if (member->count != 0)
			printf("[%u]", member->count);
		putchar('\n');
	}
}

void explain_constant(const struct explained *explained, const struct constant *constant,
	const char *of)
{
	printf("%.*s = ", ARGUMENT(constant->name.text));
	if (constant->value < 10)
		printf("%" PRId64, constant->value);
	else
		printf("0x%" PRIX64, (uint64_t)constant->value);
	printf(": %s %.*s\n", of, ARGUMENT(explained->protocol->name.text));
}

/* ---- lists ---- */

/* How wide the names are, at least 19. */
static int name_width(const struct protocol *protocol)
{
	size_t width = 19;
	for (size_t i = 0; i < protocol->message_count; i++)
		if (explain_is_own(protocol, protocol->messages[i].name) &&
			protocol->messages[i].name.text.length > width)
			width = protocol->messages[i].name.text.length;
	for (size_t i = 0; i < protocol->marker_count; i++)
		if (explain_is_own(protocol, protocol->markers[i].name) &&
			protocol->markers[i].name.text.length > width)
			width = protocol->markers[i].name.text.length;
	return (int)width + 1;
}

static void print_line(int width, int64_t value, struct text name, struct text doc)
{
	printf("  0x%04" PRIX64 "  %-*.*s %.*s\n", (uint64_t)value, width, ARGUMENT(name),
		ARGUMENT(doc));
}

/* Names with blanks between them, on as many lines as they need. */
struct names {
	const char *what;
	size_t column;
};

enum { NAMES_WIDTH = 100 };

static void print_name(struct names *names, struct text name)
{
	if (names->column == 0)
		names->column = (size_t)printf("\n%s:", names->what);
	if (names->column + 1 + name.length > NAMES_WIDTH)
		names->column = (size_t)printf("\n ") - 1;
	names->column += (size_t)printf(" %.*s", ARGUMENT(name));
}

static void end_names(const struct names *names)
{
	if (names->column != 0)
		putchar('\n');
}

static void print_own_constants(const struct protocol *protocol, struct names *names,
	const struct constant *constants, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (explain_is_own(protocol, constants[i].name))
			print_name(names, constants[i].name.text);
}

static void print_names(const struct protocol *protocol)
{
	struct names structures = {"structures", 0};
	struct names constants = {"constants", 0};
	for (size_t i = 0; i < protocol->structure_count; i++)
		if (explain_is_own(protocol, protocol->structures[i].name))
			print_name(&structures, protocol->structures[i].name.text);
	end_names(&structures);
	print_own_constants(protocol, &constants, protocol->constants, protocol->constant_count);
	for (size_t i = 0; i < protocol->convention_count; i++)
		print_own_constants(protocol, &constants, protocol->conventions[i].values,
			protocol->conventions[i].value_count);
	end_names(&constants);
}

void explain_protocol(const struct protocol *protocol)
{
	const int width = name_width(protocol);
	printf("%.*s: %.*s\n", ARGUMENT(protocol->name.text), ARGUMENT(protocol->description.text));
	if (protocol->extends.text.at != NULL)
		printf("It has all of %.*s, too.\n", ARGUMENT(protocol->extends.text));
	putchar('\n');
	for (size_t i = 0; i < protocol->message_count; i++)
		if (explain_is_own(protocol, protocol->messages[i].name))
			print_line(width, protocol->messages[i].value.value,
				protocol->messages[i].name.text, protocol->messages[i].doc.text);
	for (size_t i = 0; i < protocol->marker_count; i++)
		if (explain_is_own(protocol, protocol->markers[i].name))
			print_line(width, protocol->markers[i].value.value,
				protocol->markers[i].name.text, protocol->markers[i].doc.text);
	print_names(protocol);
}
