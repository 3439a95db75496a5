/* A location is read as text and understood at the message that it belongs to, whose parameters say
 * what they point to. */
#include "locations.h"

#include "c_names.h"
#include "constants.h"
#include "lookup.h"

#define ARGUMENT(text) (int)(text).length, (text).at

const struct format format_place = {.kind = FORMAT_PLACE};

struct raw_condition {
	const struct node *parameter;
	struct placed mask;
	struct number equals;
};

static const struct shape_key condition_keys[] = {
	{"parameter", SHAPE_SCALAR, true, AT(raw_condition, parameter), 0, 0,
		"What is looked at.", &format_place},
	{"mask", SHAPE_IDENTIFIER, false, AT(raw_condition, mask), 0, 0,
		"The flag that is set.", NULL},
	{"equals", SHAPE_INTEGER, false, AT(raw_condition, equals), INT32_MIN, UINT32_MAX,
		"The value that it has.", NULL},
};
static const struct shape condition_shape = {
	"condition", SHAPE_KEYS(condition_keys),
	.also = "\"oneOf\": [{\"required\": [\"mask\"]}, {\"required\": [\"equals\"]}]"};
const struct format format_condition = {.kind = FORMAT_SHAPE, .shape = &condition_shape};

struct location location_read(const struct reader *reader, const struct node *node)
{
	struct location location = {LOCATION_PARAMETER, node->scalar, {0}, node->position};
	struct text *rest = &location.parameter;
	const char *arrow = NULL;
	if (text_equal(*rest, TEXT("return")))
		return (struct location){LOCATION_RETURN, {0}, {0}, node->position};
	for (size_t i = 0; i + 1 < rest->length && arrow == NULL; i++)
		if (rest->at[i] == '-' && rest->at[i + 1] == '>')
			arrow = rest->at + i;
	if (arrow != NULL) {
		location.kind = LOCATION_MEMBER;
		location.member = (struct text){arrow + 2,
			rest->length - (size_t)(arrow + 2 - rest->at)};
		rest->length = (size_t)(arrow - rest->at);
	} else if (text_starts_with(*rest, TEXT("*"))) {
		location.kind = LOCATION_POINTEE;
		*rest = (struct text){rest->at + 1, rest->length - 1};
	}
	if (!c_is_identifier(*rest) || (arrow != NULL && !c_is_identifier(location.member))) {
		diagnostic_error(reader->diagnostics, node->position,
			"'%.*s' is no place for an id; expected return, PARAMETER, *PARAMETER or "
			"PARAMETER->MEMBER",
			(int)node->scalar.length, node->scalar.at);
		*rest = (struct text){0};
	}
	return location;
}

void condition_read(const struct reader *reader, const struct node *node,
	struct condition *condition)
{
	struct raw_condition raw = {0};
	shape_read(reader, &condition_shape, node, &raw);
	if (raw.parameter != NULL)
		condition->location = location_read(reader, raw.parameter);
	condition->mask = raw.mask;
	condition->by_mask = raw.mask.text.at != NULL;
	condition->equals = raw.equals.value;
	condition->given = true;
	if (condition->by_mask == raw.equals.given)
		diagnostic_error(reader->diagnostics, node->position,
			"a condition needs either 'equals' or 'mask'");
}

/* ---- checks ---- */

static bool is_parameter(const struct entry *entry, struct text name)
{
	size_t i = 0;
	while (i < entry->parameter_count && !text_equal(entry->parameters[i].name.text, name))
		i++;
	return i < entry->parameter_count;
}

static void check_member(const struct reader *reader, const struct message *message,
	const struct location *location)
{
	const struct parameter *parameter = model_parameter(message, location->parameter);
	if (parameter == NULL) {
		diagnostic_error(reader->diagnostics, location->at,
			"'%.*s' describes no parameter '%.*s', so its members are not known",
			ARGUMENT(message->name.text), ARGUMENT(location->parameter));
		diagnostic_note(reader->diagnostics, message->name.at, "the message is here");
		return;
	}
	if (parameter->type == NULL)
		return;
	const struct structure *structure = parameter->type->to;
	if (structure == NULL)
		diagnostic_error(reader->diagnostics, location->at,
			"'%.*s' is a '%.*s', which does not say what structure it points 'to'",
			ARGUMENT(location->parameter), ARGUMENT(parameter->type->name.text));
	else
		(void)lookup_member(reader, structure,
			(struct placed){location->member, location->at});
}

void location_check(const struct reader *reader, const struct message *message,
	const struct location *location)
{
	if (message == NULL || location->kind == LOCATION_NONE ||
		location->kind == LOCATION_RETURN || location->parameter.at == NULL)
		return;
	if (!is_parameter(message->entry, location->parameter))
		diagnostic_error(reader->diagnostics, location->at,
			"entry point '%.*s' has no parameter '%.*s'",
			ARGUMENT(message->entry->name.text), ARGUMENT(location->parameter));
	else if (location->kind == LOCATION_MEMBER)
		check_member(reader, message, location);
}

void condition_check(const struct reader *reader, const struct protocol *protocol,
	const struct message *message, const struct condition *condition)
{
	location_check(reader, message, &condition->location);
	constants_check(reader, protocol, condition->mask);
}
