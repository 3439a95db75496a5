/* drvgen explain: what a symbol means, from the protocols that the executable carries. What a
 * protocol has from one that it extends is told once, there. */
#include "commands.h"
#include "explain.h"
#include "run.h"

struct explain_options {
	const char *specs;
};

/* What is asked for: a name in any case, or a value of messages. */
struct question {
	struct text name;
	int64_t value;
	bool by_value;
	const struct protocol *const *protocols;
	struct nearest nearest;
	unsigned found;
};

static bool is_name(struct question *question, struct text name)
{
	nearest_offer(&question->nearest, name);
	return text_equal(name, question->name);
}

static bool is_meant(struct question *question, struct text name, int64_t value)
{
	const bool named = is_name(question, name);
	return question->by_value ? question->value == value : named;
}

static bool is_message(struct question *question, const struct message *message)
{
	bool meant = is_meant(question, message->name.text, message->value.value);
	for (size_t i = 0; i < message->alias_count; i++)
		meant |= is_name(question, message->aliases[i].text);
	return meant;
}

/* Parts stand apart. */
static void begin_part(struct question *question)
{
	if (question->found++ > 0)
		putchar('\n');
}

static void explain_values(struct question *question, const struct protocol *protocol)
{
	const struct explained explained = {protocol, question->protocols};
	for (size_t i = 0; i < protocol->message_count; i++)
		if (explain_is_own(protocol, protocol->messages[i].name) &&
			is_message(question, &protocol->messages[i])) {
			begin_part(question);
			explain_message(&explained, &protocol->messages[i]);
		}
	for (size_t i = 0; i < protocol->marker_count; i++) {
		const struct marker *marker = &protocol->markers[i];
		if (explain_is_own(protocol, marker->name) &&
			is_meant(question, marker->name.text, marker->value.value)) {
			begin_part(question);
			explain_marker(&explained, marker);
		}
	}
}

static void explain_constants(struct question *question, const struct protocol *protocol,
	const struct constant *constants, size_t count, const char *of)
{
	const struct explained explained = {protocol, question->protocols};
	for (size_t i = 0; i < count; i++)
		if (explain_is_own(protocol, constants[i].name) &&
			is_name(question, constants[i].name.text)) {
			begin_part(question);
			explain_constant(&explained, &constants[i], of);
		}
}

static void explain_names(struct question *question, const struct protocol *protocol)
{
	const struct explained explained = {protocol, question->protocols};
	for (size_t i = 0; i < protocol->structure_count; i++)
		if (explain_is_own(protocol, protocol->structures[i].name) &&
			is_name(question, protocol->structures[i].name.text)) {
			begin_part(question);
			explain_structure(&explained, &protocol->structures[i]);
		}
	explain_constants(question, protocol, protocol->constants, protocol->constant_count,
		"a constant of");
	for (size_t i = 0; i < protocol->convention_count; i++)
		explain_constants(question, protocol, protocol->conventions[i].values,
			protocol->conventions[i].value_count, "an answer in");
}

static bool explain(struct run *run, const struct protocol *const *protocols, const char *word)
{
	const struct text upper = text_upper(&run->pool, text_of(word));
	struct question question = {.name = upper, .protocols = protocols,
		.nearest = nearest_to(upper)};
	question.by_value = shape_parse_integer(text_of(word), &question.value);
	for (const struct protocol *const *each = protocols; *each != NULL; each++) {
		explain_values(&question, *each);
		if (!question.by_value)
			explain_names(&question, *each);
		if (text_equal((*each)->name.text, text_of(word))) {
			begin_part(&question);
			explain_protocol(*each);
		}
	}
	if (question.found > 0)
		return true;
	fprintf(stderr, "drvgen explain: error: no message is called '%s'", word);
	if (question.nearest.best.length > 0)
		fprintf(stderr, "; did you mean '%.*s'?", (int)question.nearest.best.length,
			question.nearest.best.at);
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
		for (const struct protocol **protocol = protocols; *protocol != NULL; protocol++) {
			if (protocol != protocols)
				putchar('\n');
			explain_protocol(*protocol);
		}
	for (size_t i = 0; i < count && protocols != NULL; i++) {
		if (i > 0)
			putchar('\n');
		good &= explain(&run, protocols, operands[i]);
	}
	run_end(&run);
	return good && protocols != NULL ? EXIT_DONE : EXIT_INPUT;
}

static const struct option options[] = {
	{"specs", 0, OPTION_FOLDER, offsetof(struct explain_options, specs), "DIR",
		"look for protocols there first"},
};

const struct command command_explain = {
	.name = "explain",
	.summary = "Say what a message means, who sends it, and what it must return.",
	.operands = "[SYMBOL...]",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text =
		"A SYMBOL is the name, in any case, of a message, a structure or a constant, or the value\n"
		"of a message: then all that have it are told, whatever their entry points. The name of a\n"
		"protocol lists its own messages; without any SYMBOL, those of all are listed.\n\n"
		"exit: 0 done; 1 there is no such symbol\n\n"
		"examples:\n  drvgen explain DRV_CLOSE\n  drvgen explain 0x080B\n"
		"  drvgen explain midi MIDIHDR\n",
	.run = run_explain,
	.size = sizeof(struct explain_options),
};
