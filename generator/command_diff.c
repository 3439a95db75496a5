/* drvgen diff: what a new version of a spec means for those who have the old one. */
#include "commands.h"
#include "diff.h"
#include "json.h"
#include "run.h"

struct diff_options {
	const char *format;
	const char *specs;
};

static const struct {
	unsigned bit;
	const char *word;
} broken[] = {
	{BREAKS_CALLERS, "callers"},
	{BREAKS_HOOKS, "hooks"},
	{BREAKS_IDS, "ids"},
};

enum { BROKEN_COUNT = sizeof broken / sizeof *broken };

static void print_breaks(unsigned breaks)
{
	const char *between = "breaks ";
	for (size_t i = 0; i < BROKEN_COUNT; i++) {
		if ((breaks & broken[i].bit) == 0)
			continue;
		printf("%s%s", between, broken[i].word);
		between = ", ";
	}
	if (breaks == 0)
		fputs("compatible", stdout);
}

static void print_text(const struct changes *changes)
{
	for (size_t i = 0; i < changes->count; i++) {
		const struct change *change = &changes->list[i];
		const struct text name = change->at.source->name;
		printf("%.*s:%u:%u: ", (int)name.length, name.at, change->at.line,
			change->at.column);
		print_breaks(change->breaks);
		printf(": %.*s\n", (int)change->text.length, change->text.at);
	}
	if (changes->count == 0)
		puts("nothing changed that programs, hooks or the system could see");
	else
		printf("%zu change%s, %u of them breaking\n", changes->count,
			changes->count == 1 ? "" : "s", changes->breaking);
}

static void put_change(struct json *json, const struct change *change)
{
	json_object(json, NULL);
	json_text(json, "subject", text_of(change->subject));
	json_text(json, "name", change->name);
	json_text(json, "kind", text_of(change->kind));
	json_text(json, "old", change->old);
	json_text(json, "new", change->new);
	json_array(json, "breaks");
	for (size_t i = 0; i < BROKEN_COUNT; i++)
		if ((change->breaks & broken[i].bit) != 0)
			json_text(json, NULL, text_of(broken[i].word));
	json_end_array(json);
	json_text(json, "text", change->text);
	json_text(json, "file", change->at.source->name);
	json_number(json, "line", change->at.line);
	json_number(json, "column", change->at.column);
	json_end_object(json);
}

static void print_json(const struct changes *changes, const char *const *names)
{
	struct buffer out = {.pool = changes->pool};
	struct json json = {.out = &out};
	json_object(&json, NULL);
	json_text(&json, "old", text_of(names[0]));
	json_text(&json, "new", text_of(names[1]));
	json_bool(&json, "breaking", changes->breaking > 0);
	json_array(&json, "changes");
	for (size_t i = 0; i < changes->count; i++)
		put_change(&json, &changes->list[i]);
	json_end_array(&json);
	json_end_object(&json);
	(void)!fwrite(out.at, 1, out.length, stdout); /* looked at when all is written */
}

static void compare_protocols(struct changes *changes, const struct document *old,
	const struct document *new)
{
	diff_protocols(changes, old->protocol, new->protocol);
	diff_keys(changes, old->whole, new->whole);
}

static int run_diff(const char *const *operands, size_t count, const void *given)
{
	const struct diff_options *wanted = given;
	struct run run;
	(void)count;
	run_begin(&run, NULL, wanted->specs);
	struct changes changes = {.pool = &run.pool};
	const struct document old = run_read_document(&run, operands[0]);
	const struct document new = run_read_document(&run, operands[1]);
	int result = run_result(&run);
	if (result == EXIT_DONE && (old.driver == NULL) != (new.driver == NULL)) {
		fprintf(stderr,
			"drvgen diff: error: '%s' is of a protocol and '%s' of a driver; expected two of "
			"one kind\n",
			operands[old.driver != NULL], operands[old.driver == NULL]);
		result = EXIT_INPUT;
	} else if (result == EXIT_DONE) {
		if (old.driver != NULL)
			diff_drivers(&changes, old.driver, new.driver);
		else
			compare_protocols(&changes, &old, &new);
		if (option_is(wanted->format, "json"))
			print_json(&changes, operands);
		else
			print_text(&changes);
		result = changes.breaking > 0 ? EXIT_INPUT : EXIT_DONE;
	}
	run_end(&run);
	return result;
}

static const struct option options[] = {
	{"format", 0, OPTION_CHOICE, offsetof(struct diff_options, format), "text|json",
		"a line for each change (the default), or data"},
	{"specs", 0, OPTION_FOLDER, offsetof(struct diff_options, specs), "DIR",
		"look for protocols there first"},
};

const struct command command_diff = {
	.name = "diff",
	.summary =
		"Say what changed between two versions of a spec, and for whom it breaks something.",
	.operands = "OLD NEW",
	.least = 2,
	.most = 2,
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text =
		"A change breaks\n"
		"  callers  when programs must send something else, or are answered something else\n"
		"  hooks    when NAME_hooks.c no longer builds, or gets what it could not get before\n"
		"  ids      when a number in programs that are compiled already means something else\n"
		"and is compatible when it does none of that. Comments and documentation are not compared.\n\n"
		"Commands as text, and answers to questions, that programs lose or get otherwise break\n"
		"callers; words of a command that set another flag, or fill another member, break hooks.\n\n"
		"Both specs are of drivers, or both of protocols: then it says what the drivers of that\n"
		"protocol and their programs meet, such as openings that nest where they were ignored.\n\n"
		"exit: 0 nothing breaks; 1 something does, or a spec is wrong; 3 one cannot be read\n\n"
		"examples:\n"
		"  git show HEAD:mydriver.yaml >old.yaml && drvgen diff old.yaml mydriver.yaml\n"
		"  git show HEAD:mydriver.yaml | drvgen diff --format json - mydriver.yaml\n",
	.run = run_diff,
	.size = sizeof(struct diff_options),
};
