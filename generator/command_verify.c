/* drvgen verify: the explorer of a spec, built in a folder that goes away again, against drivers
 * that may come from anywhere. */
#define _XOPEN_SOURCE 700 /* realpath */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "commands.h"
#include "folders.h"
#include "process.h"
#include "render.h"
#include "run.h"

struct verify_options {
	const char *format;
	const char *time;
	const char *cc;
	const char *wine;
	const char *templates;
	const char *specs;
};

/* What drivers are made for decides how the explorer is built and run. */
enum kind { KIND_HOST, KIND_WIN64, KIND_WIN32, KIND_COUNT };

static const struct {
	const char *what, *folder, *extension, *compiler, *variable, *package;
	bool wine;
} kinds[KIND_COUNT] = {
	[KIND_HOST] = {"this machine", "host", "", "cc", "CC", "gcc", false},
	[KIND_WIN64] = {"64-bit Windows", "win64", ".exe", "x86_64-w64-mingw32-gcc", "WINDOWS_CC",
		"gcc-mingw-w64-x86-64-win32", true},
	[KIND_WIN32] = {"32-bit Windows", "win32", ".exe", "i686-w64-mingw32-gcc", "WINDOWS_CC",
		"gcc-mingw-w64-i686-win32", true},
};

struct target {
	enum kind kind;
	const char *name; /* as the explorer is to load it */
};

struct verification {
	struct run run;
	const struct verify_options *options;
	const struct driver *driver;
	struct target *targets;
	size_t count;
	char *folder;
};

static int environment_error(const char *what, const char *name, const char *hint)
{
	fprintf(stderr, "drvgen verify: error: %s '%s'%s%s\n", what, name,
		*hint == '\0' ? "" : "; ", hint);
	return EXIT_ENVIRONMENT;
}

/* ---- the drivers ---- */

enum { PE_OFFSET = 0x3c, PE_HEADER = 6, FIRST_BYTES = 4096 };

/* Machine numbers: Microsoft's PE format. */
static enum kind kind_of_machine(unsigned machine)
{
	return machine == 0x8664 ? KIND_WIN64 : machine == 0x014c ? KIND_WIN32 : KIND_COUNT;
}

static enum kind kind_of_bytes(const unsigned char *bytes, size_t length)
{
	if (length >= 4 && memcmp(bytes, "\177ELF", 4) == 0)
		return KIND_HOST;
	if (length < PE_OFFSET + 4 || bytes[0] != 'M' || bytes[1] != 'Z')
		return KIND_COUNT;
	const size_t at = bytes[PE_OFFSET] | (size_t)bytes[PE_OFFSET + 1] << 8 |
			  (size_t)bytes[PE_OFFSET + 2] << 16 | (size_t)bytes[PE_OFFSET + 3] << 24;
	if (at > length - PE_HEADER || memcmp(bytes + at, "PE\0", 4) != 0)
		return KIND_COUNT;
	return kind_of_machine(bytes[at + 4] | (unsigned)bytes[at + 5] << 8);
}

/* A path as Wine's programs know it. */
static const char *wine_path(struct pool *pool, const char *path)
{
	char *copy = pool_allocate(pool, strlen(path) + 3);
	copy[0] = 'Z';
	copy[1] = ':';
	for (size_t i = 0; i <= strlen(path); i++)
		copy[i + 2] = (char)(path[i] == '/' ? '\\' : path[i]);
	return copy;
}

static bool look_at_file(struct pool *pool, FILE *file, const char *path, struct target *target)
{
	unsigned char bytes[FIRST_BYTES];
	const size_t length = fread(bytes, 1, sizeof bytes, file);
	if (ferror(file)) {
		environment_error("cannot read", path, strerror(errno));
		return false;
	}
	target->kind = kind_of_bytes(bytes, length);
	if (target->kind == KIND_COUNT) {
		environment_error("no driver:", path,
			"it is neither a shared object nor a DLL for x86");
		return false;
	}
	char *whole = realpath(path, NULL);
	const char *kept = whole == NULL ? path : text_copy(pool, text_of(whole)).at;
	free(whole);
	target->name = kinds[target->kind].wine ? wine_path(pool, kept) : kept;
	return true;
}

/* A name without a folder that is no file here may be one that Wine finds. */
static bool look_at(struct pool *pool, const char *path, struct target *target)
{
	const struct text name = text_of(path);
	FILE *file = fopen(path, "rb");
	if (file != NULL) {
		const bool good = look_at_file(pool, file, path, target);
		(void)fclose(file);
		return good;
	}
	if (errno != ENOENT || strchr(path, '/') != NULL || text_ends_with(name, TEXT(".so")) ||
		strchr(path, '.') == NULL) {
		environment_error("cannot read", path, strerror(errno));
		return false;
	}
	*target = (struct target){KIND_WIN64, path};
	return true;
}

/* ---- the explorer ---- */

static bool write_sources(struct verification *verification)
{
	struct run *run = &verification->run;
	struct file_list list = {0};
	const char *base = getenv("TMPDIR");
	const struct render_wish wish = {.parts = "stub,test,explore,verify,build"};
	if (!render_driver(&run->catalogue, verification->driver, &wish, &list))
		return false;
	const struct text name = text_format(&run->pool, "%s/drvgen-verify-XXXXXX",
		base == NULL || *base == '\0' ? "/tmp" : base);
	char *folder = pool_allocate(&run->pool, name.length + 1);
	memcpy(folder, name.at, name.length);
	if (mkdtemp(folder) == NULL) {
		environment_error("cannot make the folder", folder, strerror(errno));
		return false;
	}
	verification->folder = folder;
	return files_write(&run->pool, text_of(folder), list.files, list.count, &run->diagnostics);
}

/* Three words in a row. */
static const char *join(struct verification *verification, const char *a, const char *b,
	const char *c)
{
	return text_format(&verification->run.pool, "%s%s%s", a, b, c).at;
}

/* Builds the explorer of a kind with the driver's own makefile. Returns an exit code. */
static int build(struct verification *verification, enum kind kind, const char *program)
{
	struct pool *pool = &verification->run.pool;
	const char *compiler = verification->options->cc != NULL ? verification->options->cc
								 : kinds[kind].compiler;
	const char *install = text_format(pool,
		"a compiler for %s is needed (Debian package %s), or --cc to name one",
		kinds[kind].what, kinds[kind].package).at;
	if (!process_exists(pool, compiler))
		return environment_error("there is no compiler", compiler, install);
	if (!process_exists(pool, "make"))
		return environment_error("there is no", "make", "Debian package make");
	const char *name = text_copy(pool, verification->driver->name.text).at;
	const char *words[] = {"make", "-s", "-C",
		join(verification, verification->folder, "/", name), "CFLAGS=-O0",
		join(verification, kinds[kind].variable, "=", compiler), program, NULL};
	unsetenv("MAKEFLAGS"); /* of a make that runs this program */
	unsetenv("MAKELEVEL");
	const struct process_end end = process_run(pool, words, stderr);
	if (!end.ran || end.code != 0)
		return environment_error("the explorer cannot be built with", compiler,
			"what it said stands above");
	return EXIT_DONE;
}

static const char *find_wine(struct verification *verification)
{
	static const char *const candidates[] = {"/usr/lib/wine/wine64", "wine64", "wine"};
	struct pool *pool = &verification->run.pool;
	const char *given = verification->options->wine;
	for (size_t i = 0; given == NULL && i < sizeof candidates / sizeof *candidates; i++)
		if (process_exists(pool, candidates[i]))
			return candidates[i];
	if (given != NULL && process_exists(pool, given))
		return given;
	environment_error("there is no Wine", given == NULL ? "wine64" : given,
		"a driver for Windows runs under it (Debian package wine64), or under what "
		"--wine names");
	return NULL;
}

/* Whether a report ends like this; a program that Wine cannot run ends without a word. */
static bool is_end(struct text last)
{
	static const char *const ends[] = {
		": clean", " finding", " findings", ": not tried", "}", "</html>"};
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (text_ends_with(last, text_of(ends[i])))
			return true;
	return false;
}

static int run_explorer(struct verification *verification, enum kind kind, const char *program)
{
	struct pool *pool = &verification->run.pool;
	const struct verify_options *wanted = verification->options;
	const char **words = pool_array(pool, verification->count + 16, sizeof *words);
	size_t count = 0;
	if (kinds[kind].wine)
		words[count++] = find_wine(verification);
	if (kinds[kind].wine && words[0] == NULL)
		return EXIT_ENVIRONMENT;
	const char *name = text_copy(pool, verification->driver->name.text).at;
	const char *folder = join(verification, verification->folder, "/", name);
	words[count++] = join(verification, folder, "/", program);
	words[count++] = "--verify";
	if (diagnostic_wants_colour(stdout))
		words[count++] = "--colour";
	if (isatty(STDERR_FILENO))
		words[count++] = "--progress";
	words[count++] = "--format";
	words[count++] = wanted->format == NULL ? "text" : wanted->format;
	if (wanted->time != NULL) {
		words[count++] = "--time";
		words[count++] = wanted->time;
	}
	for (size_t i = 0; i < verification->count; i++)
		if (verification->targets[i].kind == kind)
			words[count++] = verification->targets[i].name;
	setenv("WINEDEBUG", "-all", 0);
	const struct process_end end = process_run(pool, words, stdout);
	if (end.ran && end.code == EXIT_USAGE)
		return EXIT_USAGE; /* it has said why */
	if (!end.ran || end.code > EXIT_ENVIRONMENT || !is_end(end.last))
		return environment_error("the explorer made no report under", words[0],
			kind == KIND_WIN32 ? "32-bit programs need a Wine that runs them (Debian "
					     "package wine32)"
					   : "it could not be run to its end");
	return end.code;
}

static int verify_kind(struct verification *verification, enum kind kind)
{
	size_t count = 0;
	for (size_t i = 0; i < verification->count; i++)
		count += verification->targets[i].kind == kind;
	if (count == 0)
		return EXIT_DONE;
	const char *name = text_copy(&verification->run.pool, verification->driver->name.text).at;
	const char *program = join(verification, kinds[kind].folder, "/verify_",
		join(verification, name, kinds[kind].extension, ""));
	if (kinds[kind].wine && find_wine(verification) == NULL)
		return EXIT_ENVIRONMENT;
	const int built = build(verification, kind, program);
	return built != EXIT_DONE ? built : run_explorer(verification, kind, program);
}

/* ---- the command ---- */

static bool look_at_all(struct verification *verification, const char *const *drivers, size_t count)
{
	bool good = true;
	verification->targets =
		pool_array(&verification->run.pool, count, sizeof *verification->targets);
	verification->count = count;
	for (size_t i = 0; i < count; i++)
		good &= look_at(&verification->run.pool, drivers[i], &verification->targets[i]);
	return good;
}

/* Several reports are one document only when one program makes them. */
static bool is_one_document(const struct verification *verification)
{
	const char *wanted = verification->options->format;
	if (wanted == NULL || strcmp(wanted, "text") == 0)
		return true;
	for (size_t i = 1; i < verification->count; i++)
		if (verification->targets[i].kind != verification->targets[0].kind) {
			fprintf(stderr,
				"drvgen verify: error: a report as %s is about drivers for one "
				"system; expected all for %s\n",
				wanted, kinds[verification->targets[0].kind].what);
			return false;
		}
	return true;
}

static int verify(struct verification *verification, const char *const *operands, size_t count)
{
	verification->driver = run_read(&verification->run, operands[0]);
	if (verification->driver == NULL)
		return run_result(&verification->run);
	if (!look_at_all(verification, operands + 1, count - 1))
		return EXIT_ENVIRONMENT;
	if (!is_one_document(verification))
		return EXIT_USAGE;
	if (!write_sources(verification))
		return verification->folder == NULL && run_result(&verification->run) != EXIT_DONE
			? run_result(&verification->run)
			: EXIT_ENVIRONMENT;
	int result = EXIT_DONE;
	for (int kind = 0; kind < KIND_COUNT; kind++) {
		const int next = verify_kind(verification, (enum kind)kind);
		result = next > result ? next : result;
	}
	return result;
}

static bool is_time(const char *word)
{
	int64_t value = 0;
	const bool number = word != NULL && shape_parse_integer(text_of(word), &value);
	if (word == NULL || (number && value > 0 && value <= 3600000))
		return true;
	fprintf(stderr,
		"drvgen verify: error: '--time' is '%s'; expected milliseconds from 1 to 3600000\n",
		word);
	return false;
}

static int run_verify(const char *const *operands, size_t count, const void *given)
{
	struct verification verification = {.options = given};
	if (!is_time(verification.options->time))
		return EXIT_USAGE;
	run_begin(&verification.run, verification.options->templates, verification.options->specs);
	const int result = verify(&verification, operands, count);
	if (verification.folder != NULL)
		folders_remove(AT_FDCWD, verification.folder);
	run_end(&verification.run);
	return result;
}

#define OPTION(name, letter, member, argument, help)                                               \
	{                                                                                          \
		name, letter, OPTION_WORD, offsetof(struct verify_options, member), argument, help \
	}

static const struct option options[] = {
	{"format", 0, OPTION_CHOICE, offsetof(struct verify_options, format), "text|json|html",
		"how the report is written (text); html: one page"},
	OPTION("time", 0, time, "MS", "what one attempt may take until it counts as hung (5000)"),
	OPTION("cc", 0, cc, "COMPILER", "build the explorer with it"),
	OPTION("wine", 0, wine, "WINE", "run drivers for Windows under it"),
	{"templates", 0, OPTION_FOLDER, offsetof(struct verify_options, templates), "DIR",
		"take templates from there first"},
	{"specs", 0, OPTION_FOLDER, offsetof(struct verify_options, specs), "DIR",
		"look for protocols there first"},
};

const struct command command_verify = {
	.name = "verify",
	.summary =
		"Try drivers, also strange ones, against a spec, and say which rules they break.",
	.operands = "SPEC DRIVER...",
	.least = 2,
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.text =
		"A DRIVER is a shared object for this machine, a DLL for Windows (run under Wine), or a name\n"
		"like msrle32.dll that Wine finds. Nothing of it need be known: it is loaded in processes of\n"
		"their own and brought into every state that the spec has, with up to two instances; in each\n"
		"it gets every message with ids that are live, dead, zero, never issued, nearly right, and\n"
		"wider than 32 bits. It may crash or hang: that is noted, and the rest goes on.\n\n"
		"For each of the 14 rules the report says whether it holds, is bent in a way that no host\n"
		"minds (tolerated, and why), is BROKEN, or could not be observed. Whatever is wrong comes with\n"
		"the shortest sequence of messages that shows it:\n\n"
		"  MESSAGE@1        with the id of the first of the live instances; @2: the second\n"
		"  MESSAGE@stale    of one that was closed; @zero, @bogus: never issued; @near: almost;\n"
		"  MESSAGE@wide     the newest, with a bit set beyond the lowest 32\n"
		"  MESSAGE:session  as the system itself opens it\n\n"
		"The spec may say what programs open the driver with, in 'instances: {open_data: ...}'; else\n"
		"it is opened as for the session only. Messages that may wait for a person are not sent.\n\n"
		"exit: 0 nothing is wrong; 1 a rule is broken, or the spec is wrong; 2 wrong usage;\n"
		"      3 no compiler, no Wine, no driver: the message says which and what to install\n\n"
		"examples:\n"
		"  drvgen verify mydriver.yaml out/mydriver/host/mydriver.so\n"
		"  drvgen verify specs/drivers/minimal.yaml msrle32.dll iccvid.dll\n"
		"  drvgen verify codec.yaml codec.dll --format html >codec.html\n",
	.run = run_verify,
	.size = sizeof(struct verify_options),
};
