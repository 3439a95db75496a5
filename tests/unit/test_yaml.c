/* Reading YAML: what a document becomes, and what a user reads when it is wrong. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "../../generator/yaml.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* One reading of one text, with all that it printed. */
struct reading {
	struct pool pool;
	char *bytes;
	struct source source;
	struct diagnostics diagnostics;
	char *printed;
	size_t printed_length;
	struct node *root;
};

/* Reads a copy of exactly the text's size, so that a sanitizer sees a byte read too far. */
static void read_text(struct reading *reading, struct text text)
{
	*reading = (struct reading){.source = {.name = TEXT("x.yaml")}};
	reading->diagnostics.stream = open_memstream(&reading->printed, &reading->printed_length);
	assert_non_null(reading->diagnostics.stream);
	reading->bytes = malloc(text.length ? text.length : 1);
	assert_non_null(reading->bytes);
	if (text.length)
		memcpy(reading->bytes, text.at, text.length);
	reading->source.bytes = (struct text){reading->bytes, text.length};
	reading->root = yaml_read(&reading->pool, &reading->source, &reading->diagnostics);
	fflush(reading->diagnostics.stream);
	assert_int_equal(reading->root == NULL, reading->diagnostics.errors != 0);
}

static void forget(struct reading *reading)
{
	pool_release(&reading->pool);
	fclose(reading->diagnostics.stream);
	free(reading->printed);
	free(reading->bytes);
}

/* ---- trees ---- */

/* Writes a node as key@line:column+length='text'@line:column+length, with q or b before the quotes
 * for its style, and collections in brackets. */
static void dump(struct buffer *out, const struct node *node)
{
	static const char *const styles[] = {
		[NODE_PLAIN] = "", [NODE_QUOTED] = "q", [NODE_BLOCK] = "b"};
	struct position at = node->position;
	if (node->kind == NODE_SCALAR)
		buffer_format(out, "%s'%.*s'", styles[node->style],
			(int)node->scalar.length, node->scalar.at);
	buffer_format(out, "@%u:%u+%u", at.line, at.column, at.length);
	if (node->kind == NODE_SCALAR)
		return;
	bool mapping = node->kind == NODE_MAPPING;
	unsigned count = 0;
	buffer_byte(out, mapping ? '{' : '[');
	for (const struct node *item = node->first; item; item = item->next, count++) {
		struct position key_at = item->key_at;
		if (count)
			buffer_byte(out, ' ');
		if (mapping)
			buffer_format(out, "%.*s@%u:%u+%u=", (int)item->key.length, item->key.at,
				key_at.line, key_at.column, key_at.length);
		/* NOLINTNEXTLINE(misc-no-recursion): the reader bounds the depth. */
		dump(out, item);
	}
	buffer_byte(out, mapping ? '}' : ']');
	assert_int_equal(count, node->count);
}

static const struct {
	const char *text, *tree;
} trees[] = {
	{"a", "'a'@1:1+1"},
	{"a\n", "'a'@1:1+1"},
	{"--- a\n...\n", "'a'@1:5+1"},
	{"%YAML 1.1\n--- a\n", "'a'@2:5+1"},
	{"''", "q''@1:1+2"},
	{"\"\"", "q''@1:1+2"},
	{"[]", "@1:1+1[]"},
	{"{}", "@1:1+1{}"},
	{"a:", "@1:1+1{a@1:1+1=''@1:3+1}"},
	{"a: ~\nb: null\n", "@1:1+1{a@1:1+1='~'@1:4+1 b@2:1+1='null'@2:4+4}"},
	{"a: 5\nb: '5'\nc: \"5\"\n",
		"@1:1+1{a@1:1+1='5'@1:4+1 b@2:1+1=q'5'@2:4+3 c@3:1+1=q'5'@3:4+3}"},
	{"a: |\n  x\n  y\nb: >\n  x\n  y\n",
		"@1:1+1{a@1:1+1=b'x\ny\n'@1:4+1 b@4:1+1=b'x y\n'@4:4+1}"},
	{"a: x\n  y\nb: 'x\n\n  y'\n", "@1:1+1{a@1:1+1='x y'@1:4+1 b@3:1+1=q'x\ny'@3:4+1}"},
	{"- a\n- - b\n  - c\n-\n", "@1:1+1['a'@1:3+1 @2:3+1['b'@2:5+1 'c'@3:5+1] ''@4:2+1]"},
	{"a:\n  b:\n  - c: d\n    e: f\n",
		"@1:1+1{a@1:1+1=@2:3+1{b@2:3+1=@3:3+1["
		"@3:5+1{c@3:5+1='d'@3:8+1 e@4:5+1='f'@4:8+1}]}}"},
	{"{a: [b, 'c'], \"d\": {e}}",
		"@1:1+1{a@1:2+1=@1:5+1['b'@1:6+1 q'c'@1:9+3] "
		"d@1:15+3=@1:20+1{e@1:21+1=''@1:22+1}}"},
	{"? a\n: b\n", "@1:1+1{a@1:3+1='b'@2:3+1}"},
	{"'<<': a\n", "@1:1+1{<<@1:1+4='a'@1:7+1}"},
	{"a: 1\r\nb: [x,\r\n y]\r\n",
		"@1:1+1{a@1:1+1='1'@1:4+1 b@2:1+1=@2:4+1['x'@2:5+1 'y'@3:2+1]}"},
	{"a: 1\rb: 2\r", "@1:1+1{a@1:1+1='1'@1:4+1 b@2:1+1='2'@2:4+1}"},
	{"\xef\xbb\xbf" "a: b", "@1:1+1{a@1:1+1='b'@1:4+1}"},
	{"\xc3\xa4: {\xe2\x82\xac\xf0\x9f\x98\x80: x}",
		"@1:1+1{\xc3\xa4@1:1+1=@1:4+1{\xe2\x82\xac\xf0\x9f\x98\x80@1:5+2='x'@1:9+1}}"},
	{"a: \"\\x41\\u20ac\\n\\t\\\\\"", "@1:1+1{a@1:1+1=q'A\xe2\x82\xac\n\t\\'@1:4+18}"},
	{"a:\tb # c\n# d\n", "@1:1+1{a@1:1+1='b'@1:4+1}"},
	{"a: \xe2\x80\xae" "b\n", "@1:1+1{a@1:1+1='\xe2\x80\xae" "b'@1:4+2}"},
	{"a: {x: 1}\nb: {x: 1}\n",
		"@1:1+1{a@1:1+1=@1:4+1{x@1:5+1='1'@1:8+1} b@2:1+1=@2:4+1{x@2:5+1='1'@2:8+1}}"},
	{"a: A\nA: a\n", "@1:1+1{a@1:1+1='A'@1:4+1 A@2:1+1='a'@2:4+1}"},
};

static void documents_become_trees(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(trees); i++) {
		struct reading reading;
		read_text(&reading, text_of(trees[i].text));
		assert_string_equal(reading.printed, "");
		assert_non_null(reading.root);
		struct buffer tree = {0};
		dump(&tree, reading.root);
		buffer_byte(&tree, 0);
		assert_string_equal(tree.at, trees[i].tree);
		buffer_release(&tree);
		forget(&reading);
	}
}

static void values_of_a_mapping_are_found_by_key(void **state)
{
	(void)state;
	struct reading reading;
	read_text(&reading, TEXT("a: 1\nab: 2\n'': 3\nlist: [a]\n"));
	const struct node *root = reading.root;
	assert_true(text_equal(node_get(root, TEXT("a"))->scalar, TEXT("1")));
	assert_true(text_equal(node_get(root, TEXT("ab"))->scalar, TEXT("2")));
	assert_true(text_equal(node_get(root, TEXT(""))->scalar, TEXT("3")));
	assert_null(node_get(root, TEXT("abc")));
	assert_null(node_get(root, TEXT("A")));
	assert_null(node_get(node_get(root, TEXT("list")), TEXT("")));
	assert_null(node_get(node_get(root, TEXT("a")), TEXT("a")));
	assert_null(node_get(NULL, TEXT("a")));
	forget(&reading);
}

/* ---- errors ---- */

#define BYTES(literal) {(literal), sizeof(literal) - 1}
#define EMPTY \
	"x.yaml: error: expected a YAML document, but nothing is here except blanks and comments\n"

static const struct pinned {
	struct text text;
	const char *printed;
} pinned[] = {
	/* Nothing to read. */
	{BYTES(""), EMPTY},
	{BYTES("\n \n"), EMPTY},
	{BYTES("# a\n#b"), EMPTY},
	{BYTES("---\n"), EMPTY},
	{BYTES("\xef\xbb\xbf"), EMPTY},

	/* Bytes. */
	{BYTES("a: b\0c\n"),
		"x.yaml:1:5: error: NUL byte in the text\n  1 | a: b\\x00c\n    |     ^~~~\n"},
	{BYTES("\0"), "x.yaml:1:1: error: NUL byte in the text\n  1 | \\x00\n    | ^~~~\n"},
	{BYTES("a: b\n\xc3\xa4: \x1b[m\n"),
		"x.yaml:2:4: error: character U+001B is not allowed; in double quotes write "
		"\\u001B\n"
		"  2 | \xc3\xa4: \\x1b[m\n    |    ^~~~\n"},
	{BYTES("\x7f"),
		"x.yaml:1:1: error: character U+007F is not allowed; in double quotes write "
		"\\u007F\n"
		"  1 | \\x7f\n    | ^~~~\n"},
	{BYTES("\xc2\x85"),
		"x.yaml:1:1: error: character U+0085 is not allowed; in double quotes write "
		"\\u0085\n"
		"  1 | \\u{0085}\n    | ^~~~~~~~\n"},
	{BYTES("a\xe2\x80\xa8"),
		"x.yaml:1:2: error: character U+2028 is not allowed; in double quotes write "
		"\\u2028\n"
		"  1 | a\\u{2028}\n    |  ^~~~~~~~\n"},
	{BYTES("\xef\xbb\xbf" "a\xef\xbb\xbf"),
		"x.yaml:1:2: error: character U+FEFF is not allowed; in double quotes write "
		"\\uFEFF\n"
		"  1 | a\\u{FEFF}\n    |  ^~~~~~~~\n"},
	{BYTES("\xef\xbf\xbf"),
		"x.yaml:1:1: error: character U+FFFF is not allowed; in double quotes write "
		"\\uFFFF\n"
		"  1 | \\u{FFFF}\n    | ^~~~~~~~\n"},
	{BYTES("a: \xc0\xaf" "b\n"), /* overlong */
		"x.yaml:1:4: error: invalid UTF-8: byte 0xC0\n  1 | a: \\xc0\\xafb\n"
		"    |    ^~~~\n"},
	{BYTES("a: \xed\xa0\x80" "b\n"), /* surrogate */
		"x.yaml:1:4: error: invalid UTF-8: byte 0xED\n  1 | a: \\xed\\xa0\\x80b\n"
		"    |    ^~~~\n"},
	{BYTES("a: \xf4\x90\x80\x80" "b\n"), /* above U+10FFFF */
		"x.yaml:1:4: error: invalid UTF-8: byte 0xF4\n"
		"  1 | a: \\xf4\\x90\\x80\\x80b\n    |    ^~~~\n"},
	{BYTES("a: \xe2\x82"), /* cut short */
		"x.yaml:1:4: error: invalid UTF-8: byte 0xE2\n  1 | a: \\xe2\\x82\n"
		"    |    ^~~~\n"},
	{BYTES("12345678\n\r\n\r1234567\xe4"),
		"x.yaml:4:8: error: invalid UTF-8: byte 0xE4\n  4 | 1234567\\xe4\n"
		"    |        ^~~~\n"},
	{BYTES("\xff \x80\n\x01\n \xfe\xfe"),
		"x.yaml:1:1: error: invalid UTF-8: byte 0xFF\n  1 | \\xff \\x80\n    | ^~~~\n"
		"x.yaml:1:3: error: invalid UTF-8: byte 0x80\n  1 | \\xff \\x80\n    |      ^~~~\n"
		"x.yaml:2:1: error: character U+0001 is not allowed; in double quotes write "
		"\\u0001\n"
		"  2 | \\x01\n    | ^~~~\n"
		"x.yaml:3:2: error: invalid UTF-8: byte 0xFE\n  3 |  \\xfe\\xfe\n    |  ^~~~\n"
		"x.yaml:3:3: error: invalid UTF-8: byte 0xFE\n  3 |  \\xfe\\xfe\n"
		"    |      ^~~~\n"},
	{BYTES("\xff\xfe" "a\0:\0"), "x.yaml: error: the text is UTF-16; save it as UTF-8\n"},
	{BYTES("\xfe\xff\0a\0:"), "x.yaml: error: the text is UTF-16; save it as UTF-8\n"},
	{BYTES("a\0:\0"), "x.yaml: error: the text is UTF-16; save it as UTF-8\n"},
	{BYTES("\0a\0:"), "x.yaml: error: the text is UTF-16; save it as UTF-8\n"},

	/* Keys. */
	{BYTES("a: 1\nb: 2\na: 3\n"),
		"x.yaml:3:1: error: duplicate key 'a'\n  3 | a: 3\n    | ^\n"
		"x.yaml:1:1: note: first defined here\n  1 | a: 1\n    | ^\n"},
	{BYTES("{key: 1, \"key\": 2, 'key': 3}"),
		"x.yaml:1:10: error: duplicate key 'key'\n"
		"  1 | {key: 1, \"key\": 2, 'key': 3}\n    |          ^~~~~\n"
		"x.yaml:1:2: note: first defined here\n"
		"x.yaml:1:20: error: duplicate key 'key'\n"
		"  1 | {key: 1, \"key\": 2, 'key': 3}\n    |                    ^~~~~\n"
		"x.yaml:1:2: note: first defined here\n"},
	{BYTES("a: {b: 1,\n    b: {c: 1, c: 2}}\n"),
		"x.yaml:2:5: error: duplicate key 'b'\n  2 |     b: {c: 1, c: 2}}\n    |     ^\n"
		"x.yaml:1:5: note: first defined here\n  1 | a: {b: 1,\n    |     ^\n"
		"x.yaml:2:15: error: duplicate key 'c'\n"
		"  2 |     b: {c: 1, c: 2}}\n    |               ^\n"
		"x.yaml:2:9: note: first defined here\n"},
	{BYTES("{1, 2, 3, 4, 5, 6, 7, 8, 9, 10,\n 1, 8, 9, 10}"),
		"x.yaml:2:2: error: duplicate key '1'\n  2 |  1, 8, 9, 10}\n    |  ^\n"
		"x.yaml:1:2: note: first defined here\n"
		"  1 | {1, 2, 3, 4, 5, 6, 7, 8, 9, 10,\n    |  ^\n"
		"x.yaml:2:5: error: duplicate key '8'\n  2 |  1, 8, 9, 10}\n    |     ^\n"
		"x.yaml:1:23: note: first defined here\n"
		"  1 | {1, 2, 3, 4, 5, 6, 7, 8, 9, 10,\n    |                       ^\n"
		"x.yaml:2:8: error: duplicate key '9'\n  2 |  1, 8, 9, 10}\n    |        ^\n"
		"x.yaml:1:26: note: first defined here\n"
		"  1 | {1, 2, 3, 4, 5, 6, 7, 8, 9, 10,\n    |                          ^\n"
		"x.yaml:2:11: error: duplicate key '10'\n  2 |  1, 8, 9, 10}\n    |           ^~\n"
		"x.yaml:1:29: note: first defined here\n"
		"  1 | {1, 2, 3, 4, 5, 6, 7, 8, 9, 10,\n    |                             ^~\n"},
	{BYTES("[a, b]: c\n? {d: e}\n: f\n'': g\n"),
		"x.yaml:1:1: error: a key must be a text, not a list\n  1 | [a, b]: c\n    | ^\n"
		"x.yaml:2:3: error: a key must be a text, not a mapping\n  2 | ? {d: e}\n"
		"    |   ^\n"},
	{BYTES("a: {[b]: {c: 1, c: 2}, d: 1, d: 2}\n"),
		"x.yaml:1:5: error: a key must be a text, not a list\n"
		"  1 | a: {[b]: {c: 1, c: 2}, d: 1, d: 2}\n    |     ^\n"
		"x.yaml:1:17: error: duplicate key 'c'\n"
		"  1 | a: {[b]: {c: 1, c: 2}, d: 1, d: 2}\n    |                 ^\n"
		"x.yaml:1:11: note: first defined here\n"
		"x.yaml:1:30: error: duplicate key 'd'\n"
		"  1 | a: {[b]: {c: 1, c: 2}, d: 1, d: 2}\n    |                              ^\n"
		"x.yaml:1:24: note: first defined here\n"},
	{BYTES("{a\xe2\x80\xae : 1,\n a\xe2\x80\xae: 2}"),
		"x.yaml:2:2: error: duplicate key 'a\\u{202E}'\n  2 |  a\\u{202E}: 2}\n"
		"    |  ^~~~~~~~~\n"
		"x.yaml:1:2: note: first defined here\n  1 | {a\\u{202E} : 1,\n"
		"    |  ^~~~~~~~~\n"},

	/* What a spec has no need of. */
	{BYTES("a: &x 1\nb: *x\n"),
		"x.yaml:1:4: error: anchor '&x' is not supported; write the value where it is "
		"needed\n"
		"  1 | a: &x 1\n    |    ^~\n"
		"x.yaml:2:4: error: alias '*x' is not supported; write the value out\n"
		"  2 | b: *x\n    |    ^~\n"},
	{BYTES("- &list [1]\n- &map {a: 1}\n- {*list : 1, *map : 2}\n"),
		"x.yaml:1:3: error: anchor '&list' is not supported; write the value where it is "
		"needed\n"
		"  1 | - &list [1]\n    |   ^~~~~\n"
		"x.yaml:2:3: error: anchor '&map' is not supported; write the value where it is "
		"needed\n"
		"  2 | - &map {a: 1}\n    |   ^~~~\n"
		"x.yaml:3:4: error: alias '*list' is not supported; write the value out\n"
		"  3 | - {*list : 1, *map : 2}\n    |    ^~~~~\n"
		"x.yaml:3:15: error: alias '*map' is not supported; write the value out\n"
		"  3 | - {*list : 1, *map : 2}\n    |               ^~~~\n"},
	{BYTES("a: {<<: {b: 1}, <<: [c], c: 1}\n"),
		"x.yaml:1:5: error: merge key '<<' is not supported; write the keys out\n"
		"  1 | a: {<<: {b: 1}, <<: [c], c: 1}\n    |     ^~\n"
		"x.yaml:1:17: error: merge key '<<' is not supported; write the keys out\n"
		"  1 | a: {<<: {b: 1}, <<: [c], c: 1}\n    |                 ^~\n"},
	{BYTES("a: !!int 1\nb: !x [2]\nc: !<y> {d: 3}\ne: ! f\n"),
		"x.yaml:1:4: error: tag '!!int' is not supported\n  1 | a: !!int 1\n    |    ^\n"
		"x.yaml:2:4: error: tag '!x' is not supported\n  2 | b: !x [2]\n    |    ^\n"
		"x.yaml:3:4: error: tag 'y' is not supported\n  3 | c: !<y> {d: 3}\n    |    ^\n"
		"x.yaml:4:4: error: tag '!' is not supported\n  4 | e: ! f\n    |    ^\n"},
	{BYTES("a: &b !c d\n"),
		"x.yaml:1:4: error: anchor '&b' is not supported; write the value where it is "
		"needed\n"
		"  1 | a: &b !c d\n    |    ^\n"
		"x.yaml:1:4: error: tag '!c' is not supported\n  1 | a: &b !c d\n    |    ^\n"},
	{BYTES("# c\n%TAG ! tag:x,1:\n--- a\n"),
		"x.yaml:2:1: error: directive '%TAG' is not supported\n"
		"  2 | %TAG ! tag:x,1:\n    | ^~~~\n"},
	{BYTES("a: \"b\\0c\"\n"),
		"x.yaml:1:4: error: a text cannot contain NUL\n  1 | a: \"b\\0c\"\n"
		"    |    ^~~~~~\n"},
	{BYTES("a: 1\n---\nb: 2\n---\nc: 3\n"),
		"x.yaml:2:1: error: a second document starts here; expected one document in a "
		"file\n"
		"  2 | ---\n    | ^~~\n"},
	{BYTES("a\n...\n--- b\n"),
		"x.yaml:3:1: error: a second document starts here; expected one document in a "
		"file\n"
		"  3 | --- b\n    | ^~~\n"},

	/* Syntax. */
	{BYTES("a:\n\tb: 1\n"),
		"x.yaml:2:1: error: a tab cannot indent; use spaces\n  2 |  b: 1\n    | ^\n"},
	{BYTES("a: 1\n\tb: 2\n"),
		"x.yaml:2:1: error: a tab cannot indent; use spaces\n  2 |  b: 2\n    | ^\n"},
	{BYTES("a: |\n\tb\n"),
		"x.yaml:2:1: error: a tab cannot indent; use spaces\n  2 |  b\n    | ^\n"},
	{BYTES("a: @b\n"),
		"x.yaml:1:4: error: no plain text can start with '@'; quote it\n"
		"  1 | a: @b\n    |    ^\n"},
	{BYTES("a: 1\nb: \"c\nd: 2\n"),
		"x.yaml:2:4: error: unclosed quote\n  2 | b: \"c\n    |    ^\n"},
	{BYTES("a: 'b"), "x.yaml:1:4: error: unclosed quote\n  1 | a: 'b\n    |    ^\n"},
	{BYTES("a: 'b\n---\n'"),
		"x.yaml:1:4: error: unclosed quote before the next document\n"
		"  1 | a: 'b\n    |    ^\n"},
	{BYTES("a: \"b\nc: \"d\"\n"),
		"x.yaml:2:5: error: expected a key; check the indentation, and for a quote that "
		"ends too "
		"early\n  2 | c: \"d\"\n    |     ^\n"
		"x.yaml:1:1: note: the mapping starts here\n  1 | a: \"b\n    | ^\n"},
	{BYTES("a: 1\nb\nc: 2\n"),
		"x.yaml:2:1: error: missing ':' after this key\n  2 | b\n    | ^\n"},
	{BYTES("a: 1\r\nb\r\nc: 2\r\n"),
		"x.yaml:2:1: error: missing ':' after this key\n  2 | b\n    | ^\n"},
	{BYTES("a: 1\nb"), "x.yaml:2:1: error: missing ':' after this key\n  2 | b\n    | ^\n"},
	{BYTES("\xc3\xa4: {\xe2\x82\xac: b: c}\n"),
		"x.yaml:1:9: error: expected ',' or '}'\n"
		"  1 | \xc3\xa4: {\xe2\x82\xac: b: c}\n    |         ^\n"
		"x.yaml:1:4: note: the mapping starts here\n"},
	{BYTES("a: b: c\n"),
		"x.yaml:1:5: error: a second ':' on this line; quote the text if it belongs to "
		"the value\n"
		"  1 | a: b: c\n    |     ^\n"},
	{BYTES("a: 1\n  b: 2\n"),
		"x.yaml:2:4: error: unexpected ':'; check the indentation, and the ':' of the "
		"line before\n"
		"  2 |   b: 2\n    |    ^\n"},
	{BYTES("a\nb: 2\n"),
		"x.yaml:2:2: error: unexpected ':'; check the indentation, and the ':' of the "
		"line before\n"
		"  2 | b: 2\n    |  ^\n"},
	{BYTES("a:\n  b: 1\n c: 2\n"),
		"x.yaml:3:2: error: expected a key; check the indentation, and for a quote that "
		"ends too "
		"early\n  3 |  c: 2\n    |  ^\n"
		"x.yaml:1:1: note: the mapping starts here\n  1 | a:\n    | ^\n"},
	{BYTES("- a\n b\n- c\nd: e\n"),
		"x.yaml:4:1: error: expected '-'; check the indentation\n  4 | d: e\n    | ^\n"
		"x.yaml:1:1: note: the list starts here\n  1 | - a\n    | ^\n"},
	{BYTES("a: [1, 2\nb: 3\n"),
		"x.yaml:2:2: error: expected ',' or ']'\n  2 | b: 3\n    |  ^\n"
		"x.yaml:1:4: note: the list starts here\n  1 | a: [1, 2\n    |    ^\n"},
	{BYTES("a: {b: 1\nc: 3\n"),
		"x.yaml:2:2: error: expected ',' or '}'\n  2 | c: 3\n    |  ^\n"
		"x.yaml:1:4: note: the mapping starts here\n  1 | a: {b: 1\n    |    ^\n"},
	{BYTES("a: [1, 2"), "x.yaml:1:4: error: unclosed '['\n  1 | a: [1, 2\n    |    ^\n"},
	{BYTES("a: {b: 1\n"), "x.yaml:1:4: error: unclosed '{'\n  1 | a: {b: 1\n    |    ^\n"},
	{BYTES("a: ]\n"), "x.yaml:1:4: error: expected a value\n  1 | a: ]\n    |    ^\n"},
	{BYTES("a: - b\n"),
		"x.yaml:1:4: error: '-' cannot start a list here; start it on a line of its own\n"
		"  1 | a: - b\n    |    ^\n"},
	{BYTES("a: ? b\n"),
		"x.yaml:1:4: error: '?' cannot start a key here\n  1 | a: ? b\n    |    ^\n"},
	{BYTES("a: |b\n"),
		"x.yaml:1:5: error: expected the end of the line\n  1 | a: |b\n    |     ^\n"},
	{BYTES("a: |0\n"),
		"x.yaml:1:5: error: a block text cannot be indented by 0\n  1 | a: |0\n"
		"    |     ^\n"},
	{BYTES("a: \"C:\\dir\"\n"),
		"x.yaml:1:7: error: unknown escape; write \\\\ for a backslash, or use single "
		"quotes\n"
		"  1 | a: \"C:\\dir\"\n    |       ^\n"},
	{BYTES("a: \"\\xg0\"\n"),
		"x.yaml:1:7: error: expected a hexadecimal digit\n  1 | a: \"\\xg0\"\n"
		"    |       ^\n"},
	{BYTES("a: \"\\ud800\"\n"),
		"x.yaml:1:7: error: this escape stands for no character\n"
		"  1 | a: \"\\ud800\"\n    |       ^\n"},
	{BYTES("a: * b\n"),
		"x.yaml:1:5: error: expected a name after '&' or '*'; quote a text that starts "
		"so\n"
		"  1 | a: * b\n    |     ^\n"},
	{BYTES("%YAML 1.1\na: b\n"),
		"x.yaml:2:1: error: expected the end of the file, or '---'\n  2 | a: b\n"
		"    | ^\n"},
	{BYTES("%FOO\n--- a\n"),
		"x.yaml:1:5: error: found unknown directive name\n  1 | %FOO\n    |     ^\n"
		"x.yaml:1:1: note: while scanning a directive\n"},
};

static void errors_name_their_place(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(pinned); i++) {
		struct reading reading;
		read_text(&reading, pinned[i].text);
		assert_null(reading.root);
		assert_string_equal(reading.printed, pinned[i].printed);
		forget(&reading);
	}
}

/* A bad byte is found in every phase of the fast path, and a good one is not taken for bad. */
static void each_byte_is_judged_wherever_it_stands(void **state)
{
	(void)state;
	for (unsigned byte = 0; byte < 128; byte++) {
		bool printable = byte >= ' ' && byte < 0x7f;
		bool good = printable || byte == '\t' || byte == '\n' || byte == '\r';
		for (size_t at = 1; at < 20; at++) {
			char text[24];
			memset(text, 'x', sizeof(text));
			text[0] = '#';
			text[at] = (char)byte;
			struct reading reading;
			read_text(&reading, (struct text){text, sizeof(text)});
			const char *word = byte ? "is not allowed" : "NUL";
			assert_int_equal(strstr(reading.printed, word) != NULL, !good);
			forget(&reading);
		}
	}
}

/* ---- limits ---- */

/* prefix, then unit repeated, then suffix. */
static void read_repeated(struct reading *reading, const char *prefix, const char *unit,
	size_t count, const char *suffix)
{
	struct buffer text = {0};
	buffer_add(&text, text_of(prefix));
	for (size_t i = 0; i < count; i++)
		buffer_add(&text, text_of(unit));
	buffer_add(&text, text_of(suffix));
	read_text(reading, buffer_text(&text));
	buffer_release(&text);
}

/* printed is the first line of what is printed; "" when all is well. */
static const struct {
	const char *prefix, *unit;
	size_t count;
	const char *suffix, *printed;
} limits[] = {
	/* 32 levels */
	{"", "[", 32, "a]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", ""},
	{"", "[", 33, "a", "x.yaml:1:33: error: nested too deeply; the limit is 32 levels\n"},
	{"", "[", 100000, "", "x.yaml:1:33: error: nested too deeply; the limit is 32 levels\n"},
	{"", "{a: ", 33, "", "x.yaml:1:129: error: nested too deeply; the limit is 32 levels\n"},
	{"", "- ", 32, "a", ""},
	{"", "- ", 33, "a", "x.yaml:1:65: error: nested too deeply; the limit is 32 levels\n"},
	{"", "- ", 100000, "a", "x.yaml:1:65: error: nested too deeply; the limit is 32 levels\n"},
	{"", "? ", 100000, "a", "x.yaml:1:3: error: a key must be a text, not a mapping\n"},

	/* 1 MiB */
	{"a", "#", 0, "", ""},
	{"a #", "x", 1024 * 1024 - 3, "", ""},
	{"a #", "x", 1024 * 1024 - 2, "",
		"x.yaml: error: 1048577 bytes are too many; the limit is 1048576\n"},
	{"[", "\xc3\xa4", 512 * 1024 - 1, "]", ""},

	/* 100,000 values */
	{"[", "a,", 99999, "]", ""},
	{"[", "a,", 99998, "[]]", ""},
	{"[", "a,", 100000, "]", "x.yaml:1:200000: error: too many values; the limit is 100000\n"},
	{"[", "a,", 99999, "[]]",
		"x.yaml:1:200000: error: too many values; the limit is 100000\n"},
	{"[", "[],", 100000, "]",
		"x.yaml:1:299999: error: too many values; the limit is 100000\n"},

	/* Slow in some other reader, or in a careless one. */
	{"", "%TAG !a! b\n", 90000, "--- a",
		"x.yaml:1:1: error: directive '%TAG' is not supported\n"},
	{"", "&a ", 300000, "b",
		"x.yaml:1:1: error: anchor '&a' is not supported; write the value where it is "
		"needed\n"},
	{"a: [", "*b,", 300000, "]",
		"x.yaml:1:5: error: alias '*b' is not supported; write the value out\n"},
	{"", "a: b\n", 100000, "", "x.yaml:2:1: error: duplicate key 'a'\n"},
	{"", "\r", 1000000, "a: @",
		"x.yaml:1000001:4: error: no plain text can start with '@'; quote it\n"},
	{"", " ", 100000, "a: b: c",
		"x.yaml:1:100005: error: a second ':' on this line; quote the text if it belongs "
		"to the "
		"value\n"},
	{"\"", "a", 1000000, "\"", ""},
};

static void limits_are_where_they_are_promised(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(limits); i++) {
		struct reading reading;
		read_repeated(&reading, limits[i].prefix, limits[i].unit, limits[i].count,
			limits[i].suffix);
		char *line_end = strchr(reading.printed, '\n');
		if (line_end)
			line_end[1] = 0;
		assert_string_equal(reading.printed, limits[i].printed);
		forget(&reading);
	}
}

static void billion_laughs_end_at_once(void **state)
{
	(void)state;
	struct buffer text = {0};
	buffer_add(&text, TEXT("a0: &a0 [lol]\n"));
	for (int i = 1; i < 30; i++)
		buffer_format(&text, "a%d: &a%d [*a%d, *a%d]\n", i, i, i - 1, i - 1);
	struct reading reading;
	read_text(&reading, buffer_text(&text));
	buffer_release(&text);
	assert_null(reading.root);
	assert_int_equal(reading.diagnostics.errors, 30 + 29 * 2);
	assert_non_null(strstr(reading.printed, "x.yaml:30:12: error: alias '*a28' is not"));
	forget(&reading);
}

/* Many keys in one mapping, and many mappings with many keys: all different, until the last. */
static void keys_of_large_mappings_are_told_apart(void **state)
{
	(void)state;
	enum { MAPPINGS = 40, KEYS = 500 };
	struct buffer text = {0};
	for (int mapping = 0; mapping < MAPPINGS; mapping++) {
		buffer_format(&text, "m%d:\n", mapping);
		for (int key = 0; key < KEYS; key++)
			buffer_format(&text, " k%d:\n", key);
	}
	struct reading reading;
	read_text(&reading, buffer_text(&text));
	assert_string_equal(reading.printed, "");
	assert_int_equal(reading.root->count, MAPPINGS);
	for (const struct node *mapping = reading.root->first; mapping; mapping = mapping->next)
		assert_int_equal(mapping->count, KEYS);
	forget(&reading);

	buffer_add(&text, TEXT(" k123:\n"));
	read_text(&reading, buffer_text(&text));
	buffer_release(&text);
	assert_string_equal(reading.printed,
		"x.yaml:20041:2: error: duplicate key 'k123'\n  20041 |  k123:\n        |  ^~~~\n"
		"x.yaml:19664:2: note: first defined here\n  19664 |  k123:\n        |  ^~~~\n");
	forget(&reading);
}

static void long_line_is_shown_in_part(void **state)
{
	(void)state;
	struct reading reading;
	read_repeated(&reading, "a: [", "xy, ", 25000, "@]\n");
	assert_string_equal(reading.printed,
		"x.yaml:1:100005: error: no plain text can start with '@'; quote it\n"
		"  1 | ...xy, xy, xy, xy, xy, xy, xy, xy, xy, xy, @]\n"
		"    |                                            ^\n");
	forget(&reading);
}

static void earlier_errors_do_not_count(void **state)
{
	(void)state;
	struct reading reading;
	read_text(&reading, TEXT(""));
	struct source source = {TEXT("y.yaml"), TEXT("a: 1")};
	assert_int_equal(reading.diagnostics.errors, 1);
	assert_non_null(yaml_read(&reading.pool, &source, &reading.diagnostics));
	assert_int_equal(reading.diagnostics.errors, 1);
	forget(&reading);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(documents_become_trees),
		cmocka_unit_test(values_of_a_mapping_are_found_by_key),
		cmocka_unit_test(errors_name_their_place),
		cmocka_unit_test(each_byte_is_judged_wherever_it_stands),
		cmocka_unit_test(limits_are_where_they_are_promised),
		cmocka_unit_test(billion_laughs_end_at_once),
		cmocka_unit_test(keys_of_large_mappings_are_told_apart),
		cmocka_unit_test(long_line_is_shown_in_part),
		cmocka_unit_test(earlier_errors_do_not_count),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
