/* Looking things up by name: the lists are short, and every fault that is found names its place. */
#include "model.h"

#define FIND(list, count, wanted)                                                                  \
	do {                                                                                       \
		for (size_t i = 0; i < (count); i++)                                               \
			if (text_equal((list)[i].name.text, (wanted)))                             \
				return &(list)[i];                                                 \
		return NULL;                                                                       \
	} while (0)

struct type *model_type(const struct protocol *protocol, struct text name)
{
	FIND(protocol->types, protocol->type_count, name);
}

struct convention *model_convention(const struct protocol *protocol, struct text name)
{
	FIND(protocol->conventions, protocol->convention_count, name);
}

struct scope *model_scope(const struct protocol *protocol, struct text name)
{
	FIND(protocol->scopes, protocol->scope_count, name);
}

struct message *model_message(const struct protocol *protocol, struct text name)
{
	FIND(protocol->messages, protocol->message_count, name);
}

bool model_type_holds(const struct type *type, int64_t value)
{
	const unsigned bits = type->bits == 0 ? 32 : type->bits;
	const int64_t half = (int64_t)1 << (bits - 1);
	return type->kind == TYPE_SIGNED ? value >= -half && value < half
					 : value >= 0 && value < 2 * half;
}
