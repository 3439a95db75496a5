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

bool model_holds_state(const struct scope *scope)
{
	return scope->parent == NULL || scope->many;
}

void model_type_limits(const struct type *type, int64_t *least, int64_t *most)
{
	const unsigned bits = type->bits == 0 ? 32 : type->bits;
	const int64_t half = (int64_t)1 << (bits - 1);
	*least = type->kind == TYPE_SIGNED ? -half : 0;
	*most = type->kind == TYPE_SIGNED ? half - 1 : 2 * half - 1;
}

bool model_type_holds(const struct type *type, int64_t value)
{
	int64_t least = 0;
	int64_t most = 0;
	model_type_limits(type, &least, &most);
	return value >= least && value <= most;
}
