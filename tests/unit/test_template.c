/* Tests of the template engine: the published Mustache specification, case by case, and what we
 * promise beyond it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../../generator/template.h"
#include "../../generator/template_image.h"
#include "../../generator/yaml.h"

/* One rendering: a template, what it sees, and its partials. data and partials are YAML. */
struct rendering {
	const char *template, *data, *partials;
	enum template_escape escape;
	bool strict;
};

/* What came of it: text is what was rendered, reports what was printed about errors. */
struct outcome {
	bool good;
	struct buffer text;
	char *reports;
	size_t reports_length;
};

/* The templates, names and streams of one rendering. */
struct bench {
	struct pool pool;
	struct names names;
	struct diagnostics diagnostics;
	enum template_escape escape;
	const struct node *partials;
};

/* The view that a YAML node describes; plain scalars follow JSON. */
static struct value *view_of(struct bench *bench, const struct node *node)
{
	struct pool *pool = &bench->pool;
	struct value *value;
	if (node->kind == NODE_SCALAR) {
		bool plain = node->style == NODE_PLAIN;
		if (plain
			&& (text_equal(node->scalar, TEXT("null"))
				|| text_equal(node->scalar, TEXT("false"))))
			return value_bool(false);
		if (plain && text_equal(node->scalar, TEXT("true")))
			return value_bool(true);
		return value_text(pool, node->scalar);
	}
	if (node->kind == NODE_SEQUENCE) {
		value = value_list(pool);
		for (const struct node *item = node->first; item; item = item->next)
			value_append(pool, value, view_of(bench, item));
		return value;
	}
	value = value_map(pool);
	for (const struct node *member = node->first; member; member = member->next)
		value_set(pool, value, names_intern(pool, &bench->names, member->key),
			view_of(bench, member));
	return value;
}

static struct source *source_of(struct bench *bench, struct text name, struct text bytes)
{
	struct source *source = pool_allocate(&bench->pool, sizeof *source);
	*source = (struct source){name, bytes};
	return source;
}

static const struct template *compile_partial(void *context, struct text name)
{
	struct bench *bench = context;
	const struct node *partial = node_get(bench->partials, name);
	if (!partial)
		return NULL;
	return template_compile(&bench->pool, &bench->names,
		source_of(bench, partial->key, partial->scalar), bench->escape,
		&bench->diagnostics);
}

static const struct node *yaml_of(struct bench *bench, const char *yaml)
{
	if (!yaml)
		return NULL;
	const struct node *node = yaml_read(
		&bench->pool, source_of(bench, TEXT("yaml"), text_of(yaml)), &bench->diagnostics);
	assert_non_null(node);
	return node;
}

/* Compiles and renders; the reports go to bench->diagnostics.stream. */
static bool render_nodes(struct bench *bench, struct text template_text, const struct node *data,
	bool strict, struct buffer *buffer)
{
	struct source *source = source_of(bench, TEXT("t"), template_text);
	const struct template *template = template_compile(
		&bench->pool, &bench->names, source, bench->escape, &bench->diagnostics);
	if (!template)
		return false;
	struct template_rendering rendering = {
		.find_partial = compile_partial, .finder_context = bench,
		.names = &bench->names, .strict = strict, .diagnostics = &bench->diagnostics,
	};
	struct value *view = data ? view_of(bench, data) : value_map(&bench->pool);
	return template_render(template, view, &rendering, buffer);
}

static struct outcome render(struct rendering wanted)
{
	struct outcome outcome = {0};
	struct bench bench = {.escape = wanted.escape};
	bench.diagnostics.stream = open_memstream(&outcome.reports, &outcome.reports_length);
	assert_non_null(bench.diagnostics.stream);
	bench.partials = yaml_of(&bench, wanted.partials);
	outcome.good = render_nodes(&bench, text_of(wanted.template), yaml_of(&bench, wanted.data),
		wanted.strict, &outcome.text);
	buffer_byte(&outcome.text, '\0');
	assert_int_equal(outcome.good, bench.diagnostics.errors == 0);
	fclose(bench.diagnostics.stream);
	pool_release(&bench.pool);
	return outcome;
}

static void release(struct outcome *outcome)
{
	buffer_release(&outcome->text);
	free(outcome->reports);
}

static void expect_text(struct rendering wanted, const char *expected)
{
	struct outcome outcome = render(wanted);
	assert_string_equal(outcome.reports, "");
	assert_string_equal(outcome.text.at, expected);
	release(&outcome);
}

/* The first lines of reports: what is left when shown source lines and carets, which start with
 * white space, are gone. */
static void keep_messages(char *reports)
{
	char *to = reports;
	for (char *line = reports; *line != '\0';) {
		size_t length = strcspn(line, "\n");
		length += line[length] == '\n';
		if (strncmp(line, "t:", 2) == 0 || strncmp(line, "p:", 2) == 0) {
			memmove(to, line, length);
			to += length;
		}
		line += length;
	}
	*to = '\0';
}

static void expect_errors(struct rendering wanted, const char *expected)
{
	struct outcome outcome = render(wanted);
	keep_messages(outcome.reports);
	assert_string_equal(outcome.reports, expected);
	assert_false(outcome.good);
	release(&outcome);
}

/* ---- the published specification ---- */

static void test_published(void **state)
{
	const struct node *test = *state;
	struct bench bench = {
		.diagnostics = {.stream = stderr}, .escape = TEMPLATE_ESCAPE_HTML,
		.partials = node_get(test, TEXT("partials")),
	};
	struct buffer buffer = {0};
	struct text expected = node_get(test, TEXT("expected"))->scalar;
	struct text template = node_get(test, TEXT("template"))->scalar;
	assert_true(render_nodes(&bench, template, node_get(test, TEXT("data")), false, &buffer));
	buffer_byte(&buffer, '\0');
	assert_string_equal(buffer.at, expected.at);
	assert_int_equal(buffer.length - 1, expected.length);
	buffer_release(&buffer);
	pool_release(&bench.pool);
}

static void test_published_missing(void **state)
{
	(void)state;
	skip();
}

static struct text read_all(struct pool *pool, const char *path)
{
	FILE *file = fopen(path, "rb");
	if (!file)
		return (struct text){0};
	struct buffer buffer = {0};
	for (int byte = getc(file); byte != EOF; byte = getc(file))
		buffer_byte(&buffer, (char)byte);
	fclose(file);
	struct text bytes = text_copy(pool, buffer_text(&buffer));
	buffer_release(&buffer);
	return bytes;
}

struct test_list {
	struct CMUnitTest *tests;
	size_t count, capacity;
};

static void add_test(struct pool *pool, struct test_list *list, const char *name,
	CMUnitTestFunction function, const struct node *node)
{
	list->tests =
		pool_grow(pool, list->tests, list->count, &list->capacity, sizeof *list->tests);
	list->tests[list->count++] = (struct CMUnitTest){
		.name = name, .test_func = function, .initial_state = (void *)(uintptr_t)node,
	};
}

/* Adds each case of one file of the specification, or one skipped test when the file is not
 * there. */
static void add_published(struct pool *pool, struct test_list *list, const char *module)
{
	const char *shared = getenv("DRVGEN_SHARED");
	struct text path = text_format(
		pool, "%s/mustache-spec/%s.json", shared ? shared : "../shared", module);
	struct source *source = pool_allocate(pool, sizeof *source);
	struct diagnostics diagnostics = {.stream = stderr};
	*source = (struct source){path, read_all(pool, path.at)};
	if (!source->bytes.at) {
		add_test(pool, list, text_format(pool, "published %s (not there)", module).at,
			test_published_missing, NULL);
		return;
	}
	const struct node *tests = node_get(yaml_read(pool, source, &diagnostics), TEXT("tests"));
	for (const struct node *test = tests ? tests->first : NULL; test; test = test->next) {
		struct text name = node_get(test, TEXT("name"))->scalar;
		add_test(pool, list, text_format(pool, "published %s: %s", module, name.at).at,
			test_published, test);
	}
	if (diagnostics.errors > 0 || !tests)
		exit(EXIT_FAILURE);
}

/* ---- sections and values beyond the specification ---- */

static void test_falsy(void **state)
{
	(void)state;
	const char *template = "{{#x}}yes{{/x}}{{^x}}no{{/x}}";
	expect_text((struct rendering){template, "{x: ''}", .strict = true}, "no");
	expect_text((struct rendering){template, "{x: []}", .strict = true}, "no");
	expect_text((struct rendering){template, "{x: {}}", .strict = true}, "yes");
	expect_text((struct rendering){template, "{x: false}", .strict = true}, "no");
	expect_text((struct rendering){template, "{x: 0}", .strict = true}, "yes");
	expect_text((struct rendering){template, "{x: [[], '']}", .strict = true}, "yesyes");
}

static void test_true_is_no_context(void **state)
{
	(void)state;
	expect_text((struct rendering){"{{#list}}{{#on}}{{.}}{{/on}}{{/list}}",
			"{list: [a, b], on: true}", .strict = true},
		"ab");
}

static void test_dotted(void **state)
{
	(void)state;
	const char *data = "{a: {b: {c: deep}}, b: {c: shallow}}";
	const char *names = "{{a.b.c}} {{b.c}} {{#a}}{{b.c}}{{/a}}";
	const char *sections = "{{#a.b}}{{c}}{{/a.b}}{{^a.b}}none{{/a.b}}";
	expect_text((struct rendering){names, data, .strict = true}, "deep shallow deep");
	expect_text((struct rendering){sections, data, .strict = true}, "deep");
}

static void test_set_twice(void **state)
{
	(void)state;
	struct pool pool = {0};
	struct value *map = value_map(&pool);
	value_set(&pool, map, NAME_COUNT, value_bool(true));
	value_set(&pool, map, NAME_COUNT, value_bool(false));
	assert_int_equal(map->count, 1);
	assert_ptr_equal(value_get(map, NAME_COUNT), value_bool(false));
	assert_null(value_get(map, NAME_COUNT + 1));
	assert_null(value_get(value_bool(true), NAME_COUNT));
	pool_release(&pool);
}

static void test_names(void **state)
{
	(void)state;
	struct pool pool = {0};
	struct names names = {0};
	for (uint32_t name = NAME_NONE + 1; name < NAME_COUNT; name++)
		assert_int_equal(names_intern(&pool, &names, names_known[name]), name);
	for (uint32_t i = 0; i < 5000; i++)
		assert_int_equal(
			names_intern(&pool, &names, text_format(&pool, "=%u", i)), NAME_COUNT + i);
	for (uint32_t i = 0; i < 5000; i++)
		assert_int_equal(
			names_intern(&pool, &names, text_format(&pool, "=%u", i)), NAME_COUNT + i);
	assert_true(text_equal(names_word(&names, NAME_COUNT + 4321), TEXT("=4321")));
	assert_int_equal(names_word(NULL, NAME_NONE).length, 0);
	pool_release(&pool);
}

/* ---- indentation of partials ---- */

static void test_indentation(void **state)
{
	(void)state;
	static const struct {
		const char *partial, *expected;
	} cases[] = {
		{"p: \"a\\n\\nb\\n\"", "  a\n\n  b\n"},                        /* blank lines stay blank */
		{"p: \"a\\r\\n\\r\\nb\\r\\n\"", "  a\r\n\r\n  b\r\n"},
		{"p: \"{{x}}\\n{{x}}\\n\"", "  1\n2\n  1\n2\n"},                /* a value's lines are its own */
		{"p: \"{{#x}}\\nz\\n{{/x}}\\ny\\n\"", "  z\n  y\n"},            /* standalone tags */
		{"p: \"{{#x}}z{{/x}}\\n\"", "  z\n"},
		{"p: \"{{^x}}z{{/x}}y\\n\"", "  y\n"},
		{"p: \"a{{#x}}\\nb\\n{{/x}}c\\n\"", "  a\n  b\n  c\n"},         /* the line of {{/x}} starts inside */
		{"p: \"a{{^x}}\\nb\\n{{/x}}c\\n\"", "  ac\n"},
		{"p: \"{{!c}}a\\n{{!c}}b\\n\"", "  a\n  b\n"},
		{"{p: \"a\\n {{>q}}\\nb\\n\", q: \"1\\n2\\n\"}", "  a\n   1\n   2\n  b\n"},
		{"{p: \"{{>q}}\\n\", q: \"1\\n2\\n\"}", "  1\n  2\n"},
		{"{p: \"{{>q}}!\\n\", q: \"1\\n2\"}", "  1\n2!\n"},             /* inline: the lines are the inner one's */
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		expect_text((struct rendering){"  {{>p}}\n", "{x: \"1\\n2\"}", cases[i].partial,
				.strict = true},
			cases[i].expected);
}

/* ---- strict mode ---- */

static void test_strict_missing(void **state)
{
	(void)state;
	expect_errors((struct rendering){"a\n {{ nmae }} {{#none}}{{/none}}\n{{^never}}{{/never}}\n",
			"{name: n, list: []}", .strict = true},
		"t:2:5: error: no 'nmae' here: the view lacks this name\n"
		"t:2:5: note: did you mean 'name'?\n"
		"t:2:16: error: no 'none' here: the view lacks this name\n"
		"t:3:4: error: no 'never' here: the view lacks this name\n");
}

static void test_strict_dotted(void **state)
{
	(void)state;
	expect_errors((struct rendering){"{{driver.tittle}}\n{{{driver.title.x}}}\n\xc3\xa9 {{#b.c}}{{/b.c}}",
			"{driver: {title: t}, b: {}}", .strict = true},
		"t:1:3: error: no 'driver.tittle' here: the view lacks 'tittle' in it\n"
		"t:1:3: note: did you mean 'title'?\n"
		"t:2:4: error: no 'driver.title.x' here: the view lacks 'x' in it\n"
		"t:3:6: error: no 'b.c' here: the view lacks 'c' in it\n");
}

static void test_strict_kinds(void **state)
{
	(void)state;
	const char *template = "{{list}}{{map}}{{on}}{{off}}";
	const char *data = "{list: [a], map: {}, on: true, off: false}";
	expect_errors((struct rendering){template, data, .strict = true},
		"t:1:3: error: 'list' is a list here: expected a text\n"
		"t:1:11: error: 'map' is a map here: expected a text\n"
		"t:1:18: error: 'on' is true here: expected a text\n"
		"t:1:24: error: 'off' is false here: expected a text\n");
	expect_text((struct rendering){.template = template, .data = data}, "");
}

static void test_strict_once(void **state)
{
	(void)state;
	expect_errors((struct rendering){"{{#list}}{{x}}{{/list}}", "{list: [1, 2, 3, 4]}",
			.strict = true},
		"t:1:12: error: no 'x' here: the view lacks this name\n");
}

static void test_strict_stops(void **state)
{
	(void)state;
	struct outcome outcome = render((struct rendering){
		"{{a}}{{b}}{{c}}{{d}}{{e}}{{f}}{{g}}{{h}}{{i}}{{j}}{{k}}{{l}}"
		"{{m}}{{n}}{{o}}{{p}}{{q}}{{r}}", .strict = true});
	keep_messages(outcome.reports);
	assert_non_null(strstr(outcome.reports, "no 'p' here"));
	assert_null(strstr(outcome.reports, "no 'q' here"));
	release(&outcome);
}

static void test_partial_errors(void **state)
{
	(void)state;
	expect_errors((struct rendering){"a\n  {{> nowhere }}\n", .strict = true},
		"t:2:7: error: no partial 'nowhere'\n");
	expect_text((struct rendering){.template = "a{{>nowhere}}b"}, "ab");
	expect_errors((struct rendering){"{{>p}}", .partials = "p: 'a{{x}}'", .strict = true},
		"p:1:4: error: no 'x' here: the view lacks this name\n");
	expect_errors((struct rendering){"{{>p}}", .partials = "p: '{{>p}}{{>p}}'"},
		"p:1:4: error: partial 'p' is nested deeper than 64\n");
}

/* ---- compile errors ---- */

static void test_compile_errors(void **state)
{
	(void)state;
	static const struct {
		const char *template, *expected;
	} cases[] = {
		{"a {{b", "t:1:3: error: this tag is not closed: expected '}}'\n"},
		{"{{{b}}", "t:1:1: error: this tag is not closed: expected '}}}'\n"},
		{"{{=<% %>}}", "t:1:1: error: this tag is not closed: expected '=}}'\n"},
		{"{{! {{b", "t:1:1: error: this tag is not closed: expected '}}'\n"},
		{"{{a\n{{b}}\n{{c", "t:1:1: error: this tag is not closed: expected '}}'\n"
			"t:3:1: error: this tag is not closed: expected '}}'\n"},
		{"{{}}", "t:1:1: error: expected a name in this tag\n"},
		{"{{# }}{{/}}", "t:1:1: error: expected a name in this tag\n"},
		{"{{>}}", "t:1:1: error: expected a name in this tag\n"},
		{"{{a b}}", "t:1:3: error: 'a b' is not a name: it has white space in it\n"},
		{"{{.a}}", "t:1:3: error: '.a' is not a name: expected a word on both sides of each dot\n"},
		{"{{a.}}", "t:1:3: error: 'a.' is not a name: expected a word on both sides of each dot\n"},
		{"{{a..b}}", "t:1:3: error: 'a..b' is not a name: expected a word on both sides of each dot\n"},
		{"\n{{/a}}", "t:2:4: error: 'a' closes no section: none is open\n"},
		{"{{#a}}\n", "t:1:4: error: section 'a' is never closed\n"},
		{"{{#a}}\n{{^b}}", "t:2:4: error: section 'b' is never closed\n"
			"t:1:4: error: section 'a' is never closed\n"},
		{"{{#a}}\n{{/b}}", "t:2:4: error: 'b' closes no section: expected 'a'\n"
			"t:1:4: note: opened here\n"},
		{"{{#a}}{{#b}}{{/a}}", "t:1:10: error: section 'b' is never closed\n"
			"t:1:16: note: 'a' around it ends here\n"},
		{"{{= a =}}", "t:1:5: error: 'a' are not delimiters: "
			"expected two words without '='\n"},
		{"{{= a b c =}}{{x y}}", "t:1:5: error: 'a b c' are not delimiters: "
			"expected two words without '='\n"
			"t:1:16: error: 'x y' is not a name: it has white space in it\n"},
		{"{{==}}", "t:1:1: error: '' are not delimiters: "
			"expected two words without '='\n"},
		{"{{=[[ ]]=}}\n[[#a]][[b c]]", "t:2:9: error: 'b c' is not a name: it has white space in it\n"
			"t:2:4: error: section 'a' is never closed\n"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		expect_errors((struct rendering){.template = cases[i].template},
			cases[i].expected);
}

static void test_deep_sections(void **state)
{
	(void)state;
	struct buffer template = {0};
	for (unsigned i = 0; i < 64; i++)
		buffer_add(&template, TEXT("{{#x}}"));
	buffer_add(&template, TEXT("{{#y}}deep{{/y}}"));
	for (unsigned i = 0; i < 64; i++)
		buffer_add(&template, TEXT("{{/x}}"));
	buffer_byte(&template, '\0');
	expect_errors((struct rendering){.template = template.at},
		"t:1:388: error: sections nest deeper than 64\n");
	buffer_release(&template);
}

static void test_too_large(void **state)
{
	(void)state;
	struct outcome outcome = {0};
	struct pool pool = {0};
	struct names names = {0};
	struct source source = {TEXT("t"), {"", (16u << 20) + 1}};
	struct diagnostics diagnostics = {
		.stream = open_memstream(&outcome.reports, &outcome.reports_length)};
	assert_null(template_compile(&pool, &names, &source, TEMPLATE_ESCAPE_C, &diagnostics));
	fclose(diagnostics.stream);
	keep_messages(outcome.reports);
	assert_string_equal(outcome.reports,
		"t: error: this template is too large: expected at most 16777216 bytes\n");
	pool_release(&pool);
	release(&outcome);
}

/* ---- escaping ---- */

struct escape_case {
	struct text value;
	const char *expected;
};

/* Renders each value between the texts before and after it. */
static void expect_escapes(enum template_escape escape, const char *template,
	const struct escape_case *cases, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct bench bench = {.diagnostics = {.stream = stderr}, .escape = escape};
		struct source *source = source_of(&bench, TEXT("t"), text_of(template));
		const struct template *compiled = template_compile(
			&bench.pool, &bench.names, source, escape, &bench.diagnostics);
		struct template_rendering rendering = {
			.names = &bench.names, .strict = true, .diagnostics = &bench.diagnostics,
		};
		struct buffer buffer = {0};
		assert_true(template_render(
			compiled, value_text(&bench.pool, cases[i].value), &rendering, &buffer));
		buffer_byte(&buffer, '\0');
		assert_string_equal(buffer.at, cases[i].expected);
		buffer_release(&buffer);
		pool_release(&bench.pool);
	}
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void test_escape_c(void **state)
{
	(void)state;
	const struct escape_case cases[] = {
		{TEXT(""), ""},
		{TEXT("plain 100% 'text'"), "plain 100% 'text'"},
		{TEXT("a\"b\\c\nd"), "a\\\"b\\\\c\\nd"},
		{TEXT("\x01" "7\t\r\x7f\0"), "\\0017\\011\\015\\177\\000"},
		{TEXT("C:\\"), "C:\\134"},
		{TEXT("C:\\ \t"), "C:\\134 \\011"},
		{TEXT("C:\\  "), "C:\\134  "},
		{TEXT("C:\\ x\\"), "C:\\\\ x\\134"},
		{TEXT("?" "?/ ?" "?" "?"), "?\\?/ ?\\?\\?"},
		{TEXT("a*/b/*c/*/"), "a*\\057b\\057*c\\057*\\057"},
		{TEXT("//x/y**z"), "//x/y**z"},
		{TEXT("int *"), "int \\052"},
		{TEXT("Gr\xc3\xb6\xc3\x9f" "e \xe2\x86\x92 \xf0\x9f\x98\x80"), "Gr\xc3\xb6\xc3\x9f" "e \xe2\x86\x92 \xf0\x9f\x98\x80"},
		{TEXT("\xe2\x80\xae" "1\xe2\x81\xa6\xe2\x81\xa9"), "\\342\\200\\2561\\342\\201\\246\\342\\201\\251"},
		{TEXT("\xd8\x9c\xe2\x80\x8e\xe2\x80\x8f"), "\\330\\234\\342\\200\\216\\342\\200\\217"},
		{TEXT("\xc2\x85\xe2\x80\xa8\xef\xbb\xbf"), "\\302\\205\\342\\200\\250\\357\\273\\277"},
		{TEXT("\xff\xc3(\xed\xa0\x80"), "\\377\\303(\\355\\240\\200"},
		{TEXT("\xef\xbf\xbd"), "\xef\xbf\xbd"},
	};
	expect_escapes(TEMPLATE_ESCAPE_C, "{{.}}", cases, COUNT(cases));
}

/* What the template has before and after a value must not complete a comment mark or a trigraph
 * with it. */
static void test_escape_c_neighbours(void **state)
{
	(void)state;
	const struct escape_case after_star[] = {{TEXT("/x"), "/**\\057x/"}, {TEXT("*"), "/**\\052/"}};
	const struct escape_case after_slash[] = {{TEXT("*x"), "/\\052x"}, {TEXT("/x"), "//x"}};
	const struct escape_case after_mark[] = {{TEXT("?/"), "?\\?/"}};
	const struct escape_case twice[] = {{TEXT("?"), "?\\?"}, {TEXT("/"), "//"}, {TEXT("*"), "\\052\\052"}};
	const struct escape_case before_blank[] = {{TEXT("A_*"), "A_* "}, {TEXT("*"), "* "}, {TEXT("/*"), "\\057* "}};
	const struct escape_case before_tag[] = {{TEXT("A_*"), "A_\\052A_* "}, {TEXT("*"), "\\052* "}};
	expect_escapes(TEMPLATE_ESCAPE_C, "/**{{.}}/", after_star, COUNT(after_star));
	expect_escapes(TEMPLATE_ESCAPE_C, "{{.}} ", before_blank, COUNT(before_blank));
	expect_escapes(TEMPLATE_ESCAPE_C, "{{.}}{{.}} ", before_tag, COUNT(before_tag));
	const struct escape_case in_section[] = {{TEXT("A*"), "/A\\052 "}};
	expect_escapes(TEMPLATE_ESCAPE_C, "{{#.}}/{{.}}{{/.}} ", in_section, COUNT(in_section));
	expect_escapes(TEMPLATE_ESCAPE_C, "/{{.}}", after_slash, COUNT(after_slash));
	expect_escapes(TEMPLATE_ESCAPE_C, "?{{.}}", after_mark, COUNT(after_mark));
	expect_escapes(TEMPLATE_ESCAPE_C, "{{.}}{{.}}", twice, COUNT(twice));
}

static void test_escape_others(void **state)
{
	(void)state;
	const struct escape_case markdown[] = {
		{TEXT("a_b*c`d\\e{f}[g]<h>#i|j&k"), "a\\_b\\*c\\`d\\\\e\\{f\\}\\[g\\]\\<h\\>\\#i\\|j\\&k"},
		{TEXT("two\nlines\tand\r\nmore"), "two lines and  more"},
		{TEXT("\xe2\x80\xae\xc3\xb6\x01\xff"), "&#x202E;\xc3\xb6&#x0001;&#xFFFD;"},
		{TEXT("\xef\xbf\xbd\xef\xbb\xbf"), "&#xFFFD;&#xFEFF;"},
	};
	const struct escape_case rc[] = {
		{TEXT("say \"hi\" \\ and\n%s"), "say \"\"hi\"\" \\\\ and\\n%s"},
		{TEXT("\xc3\xb6" "1\t\x7f\xf0\x9f\x98\x80\xff"), "\\x00F61\\x0009\\x007F\\xD83D\\xDE00\\xFFFD"},
	};
	const struct escape_case html[] = {{TEXT("<a href=\"x\">&\xc3\xb6'\n"), "&lt;a href=&quot;x&quot;&gt;&amp;\xc3\xb6'\n"}};
	const struct escape_case none[] = {{TEXT("\"\\\n\xff*/"), "\"\\\n\xff*/"}};
	expect_escapes(TEMPLATE_ESCAPE_MARKDOWN, "{{.}}", markdown, COUNT(markdown));
	expect_escapes(TEMPLATE_ESCAPE_RC, "{{.}}", rc, COUNT(rc));
	expect_escapes(TEMPLATE_ESCAPE_HTML, "{{.}}", html, COUNT(html));
	expect_escapes(TEMPLATE_ESCAPE_NONE, "{{.}}", none, COUNT(none));
	expect_escapes(TEMPLATE_ESCAPE_C, "{{{.}}}{{& . }}", &(struct escape_case){TEXT("\"*"), "\"*\"*"}, 1);
}

/* ---- size ---- */

static void test_big(void **state)
{
	(void)state;
	enum { LINES = 20000 };
	struct buffer template = {0}, expected = {0};
	for (unsigned i = 0; i < LINES; i++) {
		buffer_format(&template, "line %u {{#list}}{{.}},{{/list}}{{unique_%u}}\n", i, i);
		buffer_format(&expected, "line %u a,b,\n", i);
	}
	buffer_byte(&template, '\0');
	buffer_byte(&expected, '\0');
	expect_text((struct rendering){.template = template.at, .data = "{list: [a, b]}"},
		expected.at);
	buffer_release(&template);
	buffer_release(&expected);
}

/* A megabyte of tags that are never closed must not take time that grows with its square. */
static void test_hostile(void **state)
{
	(void)state;
	static const char *const pieces[] = {
		"{{", "{{{", "{{{a}}", "{{!", "{{=", "{{#a", "{{#a}}", "{{/a}}", "\n ", "}}",
	};
	for (size_t i = 0; i < COUNT(pieces); i++) {
		struct buffer template = {0};
		while (template.length < 1 << 20)
			buffer_add(&template, text_of(pieces[i]));
		buffer_byte(&template, '\0');
		struct outcome outcome = render((struct rendering){.template = template.at});
		release(&outcome);
		buffer_release(&template);
	}
}

/* ---- images ---- */

static char *image_of(const char *text, bool *good, char **reports)
{
	char *image = NULL;
	size_t image_length = 0, reports_length = 0;
	struct pool pool = {0};
	struct names names = {0};
	struct source source = {TEXT("t"), text_of(text)};
	struct diagnostics diagnostics = {.stream = open_memstream(reports, &reports_length)};
	FILE *stream = open_memstream(&image, &image_length);
	const struct template *template =
		template_compile(&pool, &names, &source, TEMPLATE_ESCAPE_C, &diagnostics);
	assert_non_null(template);
	*good = template_write_image(stream, "page", template, &names, &diagnostics);
	fclose(stream);
	fclose(diagnostics.stream);
	pool_release(&pool);
	return image;
}

static void test_image(void **state)
{
	(void)state;
	bool good;
	char *reports;
	char *image = image_of("'a'\n{{#driver.description}}\n  {{>p}}\n{{/driver.description}}\n",
		&good, &reports);
	assert_true(good);
	assert_string_equal(reports, "");
	assert_string_equal(image,
		"static const char page_literals[] = {\n"
		"\t'\\'','a','\\'','\\n',\n"
		"\t'p',' ',' ',0\n"
		"};\n"
		"static const uint32_t page_paths[] = {\n"
		"\t2, NAME_driver, NAME_description,\n"
		"\t0\n"
		"};\n"
		"static const struct template_operation page_operations[] = {\n"
		"\t{TEMPLATE_LITERAL, 1, 0, 0, 4, {0}, 0, 0},\n"
		"\t{TEMPLATE_SECTION, 0, 0, 0, 18, {3}, 2, 4},\n"
		"\t{TEMPLATE_PARTIAL, 0, 1, 4, 1, {2}, 3, 6},\n"
		"\t{TEMPLATE_LITERAL, 0, 0, 0, 0, {0}, 0, 0}\n"
		"};\n"
		"static const struct source page_source = {\n"
		"\t{\"t\", 1}, {0, 0}\n"
		"};\n"
		"static const struct template page = {\n"
		"\t&page_source,\n"
		"\tpage_operations, 3,\n"
		"\tpage_literals, 7,\n"
		"\tpage_paths, 3,\n"
		"\tTEMPLATE_ESCAPE_C\n"
		"};\n");
	free(image);
	free(reports);
}

static void test_image_foreign_names(void **state)
{
	(void)state;
	bool good;
	char *reports;
	char *image =
		image_of("{{driver}}\n{{descripton}}{{#driver.=x}}{{/driver.=x}}", &good, &reports);
	keep_messages(reports);
	assert_false(good);
	assert_string_equal(image, "");
	assert_string_equal(reports,
		"t:2:3: error: 'descripton' is not a word of the view: view_names.h lacks it\n"
		"t:2:3: note: did you mean 'description'?\n"
		"t:2:18: error: '=x' is not a word of the view: view_names.h lacks it\n"
		"t:2:18: note: did you mean 'x'?\n");
	free(image);
	free(reports);
}

int main(void)
{
	static const char *const modules[] = {
		"comments", "delimiters", "interpolation", "inverted", "partials", "sections",
	};
	static const struct CMUnitTest own[] = {
		cmocka_unit_test(test_falsy),
		cmocka_unit_test(test_true_is_no_context),
		cmocka_unit_test(test_dotted),
		cmocka_unit_test(test_set_twice),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_indentation),
		cmocka_unit_test(test_strict_missing),
		cmocka_unit_test(test_strict_dotted),
		cmocka_unit_test(test_strict_kinds),
		cmocka_unit_test(test_strict_once),
		cmocka_unit_test(test_strict_stops),
		cmocka_unit_test(test_partial_errors),
		cmocka_unit_test(test_compile_errors),
		cmocka_unit_test(test_deep_sections),
		cmocka_unit_test(test_too_large),
		cmocka_unit_test(test_escape_c),
		cmocka_unit_test(test_escape_c_neighbours),
		cmocka_unit_test(test_escape_others),
		cmocka_unit_test(test_big),
		cmocka_unit_test(test_hostile),
		cmocka_unit_test(test_image),
		cmocka_unit_test(test_image_foreign_names),
	};
	struct pool pool = {0};
	struct test_list published = {0};
	for (size_t i = 0; i < COUNT(modules); i++)
		add_published(&pool, &published, modules[i]);
	int failures =
		_cmocka_run_group_tests("published", published.tests, published.count, NULL, NULL);
	failures += cmocka_run_group_tests_name("template", own, NULL, NULL);
	pool_release(&pool);
	return failures > 0;
}
