/* drvgen explain: what a message means, from the protocols that the executable carries. */
#include <inttypes.h>

#include "commands.h"
#include "run.h"

struct explain_options {
	const char *specs;
};

static void print_text(const char *label, struct text text)
{
	if (text.at != NULL)
		printf("  %-9s %.*s\n", label, (int)text.length, text.at);
}

static void print_parameters(const struct message *message)
{
	for (size_t i = 0; i < message->parameter_count; i++) {
		const struct parameter *parameter = &message->parameters[i];
		printf("  %.*s   %.*s, %.*s: %.*s\n", (int)parameter->carrier.length,
			parameter->carrier.at, (int)parameter->name.text.length,
			parameter->name.text.at, (int)parameter->type->name.text.length,
			parameter->type->name.text.at, (int)parameter->doc.text.length,
			parameter->doc.text.at);
	}
}

static void print_scope(const struct message *message)
{
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

static void print_message(const struct protocol *protocol, const struct message *message)
{
	printf("%.*s = 0x%04" PRIX64 " (%.*s, %.*s)\n", (int)message->name.text.length,
		message->name.text.at, (uint64_t)message->value.value,
		(int)protocol->name.text.length,
		protocol->name.text.at, (int)message->header.text.length, message->header.text.at);
	print_text("meaning", message->doc.text);
	print_text("sent by", message->sender.text);
	print_parameters(message);
	print_text("returns", message->convention->doc.text);
	print_scope(message);
	if (message->interactive)
		puts("  waits     the driver may wait for a person before it answers");
	printf("  hook      %.*s\n", (int)message->hook.text.length, message->hook.text.at);
	print_text("source", message->source.text);
}

static void print_list(const struct protocol *protocol)
{
	printf("%.*s: %.*s\n\n", (int)protocol->name.text.length, protocol->name.text.at,
		(int)protocol->description.text.length, protocol->description.text.at);
	for (size_t i = 0; i < protocol->message_count; i++) {
		const struct message *message = &protocol->messages[i];
		printf("  0x%04" PRIX64 "  %-20.*s %.*s\n", (uint64_t)message->value.value,
			(int)message->name.text.length, message->name.text.at,
			(int)message->doc.text.length, message->doc.text.at);
	}
}

static struct text upper_of(struct run *run, const char *word)
{
	return text_upper(&run->pool, text_of(word));
}

/* A message is asked for by name, in any case, or by value. */
static bool is_meant(struct run *run, const struct message *message, const char *word)
{
	int64_t value = 0;
	if (shape_parse_integer(text_of(word), &value))
		return value == message->value.value;
	return text_equal(message->name.text, upper_of(run, word));
}

static bool explain(struct run *run, const struct protocol *const *protocols, const char *word)
{
	struct nearest nearest = nearest_to(upper_of(run, word));
	unsigned found = 0;
	for (; *protocols != NULL; protocols++)
		for (size_t i = 0; i < (*protocols)->message_count; i++) {
			const struct message *message = &(*protocols)->messages[i];
			nearest_offer(&nearest, message->name.text);
			if (!is_meant(run, message, word))
				continue;
			if (found++ > 0)
				putchar('\n');
			print_message(*protocols, message);
		}
	if (found > 0)
		return true;
	fprintf(stderr, "drvgen explain: error: no message is called '%s'", word);
	if (nearest.best.length > 0)
		fprintf(stderr, "; did you mean '%.*s'?", (int)nearest.best.length,
			nearest.best.at);
	fputs("\n'drvgen explain' lists all\n", stderr);
	return false;
}

static const struct protocol **read_protocols(struct run *run)
{
	const struct reader reader = {&run->pool, &run->diagnostics};
	size_t count = 0;
	while (catalogue_protocols[count].name != NULL)
		count++;
	const struct protocol **protocols = pool_array(&run->pool, count + 1, sizeof *protocols);
	for (size_t i = 0; i < count; i++) {
		protocols[i] = catalogue_find_protocol(&run->catalogue, &reader,
			text_of(catalogue_protocols[i].name));
		if (protocols[i] == NULL)
			return NULL;
	}
	return protocols;
}

static int run_explain(const char *const *operands, size_t count, const void *given)
{
	const struct explain_options *wanted = given;
	struct run run;
	bool good = true;
	run_begin(&run, NULL, wanted->specs);
	const struct protocol **protocols = read_protocols(&run);
	if (count == 0 && protocols != NULL)
		for (const struct protocol **protocol = protocols; *protocol != NULL; protocol++)
			print_list(*protocol);
	for (size_t i = 0; i < count && protocols != NULL; i++) {
		if (i > 0)
			putchar('\n');
		good &= explain(&run, protocols, operands[i]);
	}
	run_end(&run);
	return good && protocols != NULL ? EXIT_DONE : EXIT_INPUT;
}

static const struct option options[] = {
	{"specs", 0, OPTION_WORD, offsetof(struct explain_options, specs), "DIR",
		"look for protocols there first"},
};

const struct command command_explain = {
	.name = "explain",
	.summary = "Say what a message means, who sends it, and what it must return.",
	.operands = "[MESSAGE...]",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text =
		"A MESSAGE is a name in any case, or a value; without any, all messages are listed.\n\n"
		"exit: 0 done; 1 there is no such message\n\n"
		"examples:\n  drvgen explain DRV_CLOSE\n  drvgen explain 0x080B\n",
	.run = run_explain,
	.size = sizeof(struct explain_options),
};
