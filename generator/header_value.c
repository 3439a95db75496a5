/* Constant expressions of C, as far as headers use them for numbers: one function for each level of
 * nesting, and a table of operators. What calls a macro, or names what nobody defines, has no
 * value. */
#include "header.h"

enum {
	NESTED_MOST = 40,  /* parentheses and signs */
	DEFINED_DEEP = 60, /* names that stand for names */
};

struct evaluation {
	struct header *header;
	struct header_constant *constant; /* whose body it is */
	struct text rest;
	bool good;
	bool is_alias; /* the body is a name alone */
	unsigned depth;
};

static int64_t evaluate(struct evaluation *evaluation, unsigned level);
static void work_out(struct header *header, struct header_constant *constant);

static int64_t fail(struct evaluation *evaluation)
{
	evaluation->good = false;
	return 0;
}

static void skip(struct evaluation *evaluation, size_t count)
{
	struct text *rest = &evaluation->rest;
	*rest = (struct text){rest->at + count, rest->length - count};
	while (rest->length > 0 && rest->at[0] == ' ')
		*rest = (struct text){rest->at + 1, rest->length - 1};
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_word(char c)
{
	return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static struct text word_at(struct text rest)
{
	size_t length = 0;
	while (length < rest.length && is_word(rest.at[length]))
		length++;
	return (struct text){rest.at, length};
}

static unsigned digit_of(char c)
{
	return is_digit(c) ? (unsigned)(c - '0') : (unsigned)((c | 0x20) - 'a' + 10);
}

/* Decimal, octal or hexadecimal, with any suffix of u and l. */
static int64_t number(struct evaluation *evaluation)
{
	struct text word = word_at(evaluation->rest);
	const size_t whole = word.length;
	unsigned base = word.at[0] == '0' ? 8 : 10;
	size_t i = 0;
	uint64_t value = 0;
	if (word.length > 2 && (word.at[1] | 0x20) == 'x' && word.at[0] == '0') {
		base = 16;
		i = 2;
	}
	while (word.length > i + 1 && strchr("uUlL", word.at[word.length - 1]) != NULL)
		word.length--;
	for (; i < word.length; i++) {
		const unsigned digit = digit_of(word.at[i]);
		if (digit >= base || value > UINT32_MAX)
			return fail(evaluation);
		value = value * base + digit;
	}
	skip(evaluation, whole);
	return (int64_t)value;
}

/* Whether it is a cast: a type's name in parentheses, with something behind. */
static size_t cast_length(const struct evaluation *evaluation)
{
	const struct text rest = evaluation->rest;
	size_t end = 1;
	while (end < rest.length &&
		(is_word(rest.at[end]) || rest.at[end] == ' ' || rest.at[end] == '*'))
		end++;
	const struct text name = word_at((struct text){rest.at + 1, rest.length - 1});
	if (end + 1 >= rest.length || rest.at[end] != ')' || name.length == 0 ||
		is_digit(name.at[0]) || header_find(evaluation->header, name) != NULL)
		return 0;
	const size_t blank = rest.at[end + 1] == ' ' && end + 2 < rest.length ? 1 : 0;
	const char next = rest.at[end + 1 + blank];
	return is_word(next) || next == '(' ? end + 1 : 0;
}

static int64_t name_value(struct evaluation *evaluation)
{
	const struct text word = word_at(evaluation->rest);
	struct header_constant *constant = header_find(evaluation->header, word);
	if (constant == NULL)
		evaluation->constant->lacks = word;
	if (constant == NULL || constant == evaluation->constant)
		return fail(evaluation);
	work_out(evaluation->header, constant);
	if (!constant->known)
		evaluation->constant->lacks = constant->lacks;
	if (!constant->known)
		return fail(evaluation);
	if (evaluation->is_alias)
		evaluation->constant->alias = constant;
	else if (!evaluation->constant->ordinal)
		constant->is_base = true;
	skip(evaluation, word.length);
	return constant->value;
}

static int64_t character(struct evaluation *evaluation)
{
	const struct text rest = evaluation->rest;
	if (rest.length < 3 || rest.at[1] == '\\' || rest.at[2] != '\'')
		return fail(evaluation);
	skip(evaluation, 3);
	return (unsigned char)rest.at[1];
}

static int64_t primary(struct evaluation *evaluation)
{
	if (evaluation->rest.length == 0 || ++evaluation->depth > NESTED_MOST)
		return fail(evaluation);
	const char c = evaluation->rest.at[0];
	int64_t value = 0;
	if (c == '(' && cast_length(evaluation) > 0) {
		skip(evaluation, cast_length(evaluation));
		value = primary(evaluation);
	} else if (c == '(') {
		skip(evaluation, 1);
		value = evaluate(evaluation, 0);
		if (evaluation->rest.length == 0 || evaluation->rest.at[0] != ')')
			return fail(evaluation);
		skip(evaluation, 1);
	} else if (c == '-' || c == '+' || c == '~' || c == '!') {
		skip(evaluation, 1);
		value = primary(evaluation);
		value = c == '-' ? (int64_t)(0 - (uint64_t)value)
			: c == '~' ? ~value
			: c == '!' ? !value : value;
	} else if (is_digit(c)) {
		value = number(evaluation);
	} else if (c == '\'') {
		value = character(evaluation);
	} else {
		value = is_word(c) ? name_value(evaluation) : fail(evaluation);
	}
	evaluation->depth--;
	return value;
}

/* ---- operators ---- */

static const struct operator {
	const char *sign;
	unsigned level; /* the higher, the closer it binds */
} operators[] = {
	{"<<", 4}, {">>", 4}, {"|", 1}, {"^", 2}, {"&", 3}, {"+", 5}, {"-", 5}, {"*", 6}, {"/", 6},
	{"%", 6},
};

static const struct operator *operator_at(struct text rest)
{
	for (size_t i = 0; i < sizeof operators / sizeof *operators; i++)
		if (text_starts_with(rest, text_of(operators[i].sign)))
			return &operators[i];
	return NULL;
}

static int64_t apply(struct evaluation *evaluation, char sign, int64_t left, int64_t right)
{
	const uint64_t a = (uint64_t)left;
	const uint64_t b = (uint64_t)right;
	switch (sign) {
	case '+':
		return (int64_t)(a + b);
	case '-':
		return (int64_t)(a - b);
	case '*':
		return (int64_t)(a * b);
	case '|':
		return (int64_t)(a | b);
	case '^':
		return (int64_t)(a ^ b);
	case '&':
		return (int64_t)(a & b);
	case '<':
		return b < 64 ? (int64_t)(a << b) : fail(evaluation);
	case '>':
		return b < 64 ? (int64_t)(a >> b) : fail(evaluation);
	case '/':
		return left >= 0 && right > 0 ? left / right : fail(evaluation);
	default:
		return left >= 0 && right > 0 ? left % right : fail(evaluation);
	}
}

/* Everything that binds closer than the level. */
static int64_t evaluate(struct evaluation *evaluation, unsigned level)
{
	int64_t left = primary(evaluation);
	for (;;) {
		const struct operator *operator = operator_at(evaluation->rest);
		if (!evaluation->good || operator == NULL || operator->level <= level)
			return left;
		skip(evaluation, strlen(operator->sign));
		left = apply(evaluation, operator->sign[0], left,
			evaluate(evaluation, operator->level));
	}
}

static bool is_name_alone(struct text body)
{
	while (body.length > 1 && body.at[0] == '(' && body.at[body.length - 1] == ')')
		body = (struct text){body.at + 1, body.length - 2};
	return body.length > 0 && !is_digit(body.at[0]) && word_at(body).length == body.length;
}

static void work_out(struct header *header, struct header_constant *constant)
{
	if (constant->known || constant->evaluating || header->depth == DEFINED_DEEP)
		return;
	struct evaluation evaluation = {.header = header, .constant = constant,
		.rest = constant->body, .good = true, .is_alias = is_name_alone(constant->body)};
	constant->evaluating = true; /* for good: a second try would find the same */
	header->depth++;
	constant->value = evaluate(&evaluation, 0);
	header->depth--;
	constant->known = evaluation.good && evaluation.rest.length == 0;
}

void header_evaluate(struct header *header)
{
	for (size_t i = 0; i < header->count; i++)
		work_out(header, header->constants[i]);
	/* What is counted from another name is counted from what that stands for. */
	for (size_t i = 0; i < header->count; i++) {
		const struct header_constant *constant = header->constants[i];
		for (size_t steps = 0; constant->is_base && constant->alias != NULL && steps < 64;
			steps++) {
			constant->alias->is_base = true;
			constant = constant->alias;
		}
	}
}
