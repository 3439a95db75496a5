/* A constant is one of the protocol's own or a value of one of its conventions: whoever names one
 * need not know which. */
#include "constants.h"

#include "c_names.h"
#include "scopes.h"

struct constant *constants_read(const struct reader *reader, const struct node *mapping,
	size_t *count)
{
	struct constant *constants =
		protocol_list(reader, mapping, sizeof *constants, count);
	struct constant *constant = constants;
	for (const struct node *node = mapping->first; node != NULL; node = node->next) {
		struct number number = {0};
		shape_integer(reader, "value", node, INT32_MIN, UINT32_MAX, &number);
		constant++->value = number.value;
	}
	return constants;
}

static void report_unknown_constant(const struct reader *reader, const struct protocol *protocol,
	struct placed name)
{
	struct nearest nearest = nearest_to(name.text);
	diagnostic_error(reader->diagnostics, name.at, "unknown constant '%.*s'",
		(int)name.text.length, name.text.at);
	for (size_t i = 0; i < protocol->constant_count; i++)
		nearest_offer(&nearest, protocol->constants[i].name.text);
	for (size_t i = 0; i < protocol->convention_count; i++)
		for (size_t j = 0; j < protocol->conventions[i].value_count; j++)
			nearest_offer(&nearest, protocol->conventions[i].values[j].name.text);
	nearest_suggest(&nearest, reader->diagnostics, name.at);
}

void constants_check(const struct reader *reader, const struct protocol *protocol,
	struct placed name)
{
	if (name.text.at != NULL && model_constant(protocol, name.text) == NULL)
		report_unknown_constant(reader, protocol, name);
}

bool constants_value(const struct reader *reader, const struct protocol *protocol,
	struct placed text, int64_t *value)
{
	if (shape_parse_integer(text.text, value)) {
		const bool fits = *value >= INT32_MIN && *value <= UINT32_MAX;
		if (!fits)
			diagnostic_error(reader->diagnostics, text.at,
				"'%.*s' is too large; expected at most 32 bits",
				(int)text.text.length, text.text.at);
		return fits;
	}
	if (!c_is_identifier(text.text)) {
		diagnostic_error(reader->diagnostics, text.at,
			"'%.*s' is no value; expected a number or a constant's name",
			(int)text.text.length, text.text.at);
		return false;
	}
	const struct constant *constant = model_constant(protocol, text.text);
	if (constant == NULL)
		report_unknown_constant(reader, protocol, text);
	else
		*value = constant->value;
	return constant != NULL;
}
