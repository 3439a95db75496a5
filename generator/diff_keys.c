/* What a protocol says beside what the model is compared for: key by key, as it stands in the
 * document with all that it extends. Whoever adds a key to protocols finds it told here until it is
 * given a sentence of its own. */
#include "diff.h"

#define ARGUMENT(text) (int)(text).length, (text).at

enum { BOTH = BREAKS_CALLERS | BREAKS_HOOKS, DEEPEST = 8 };

/* Keys that are documentation, wherever they stand. */
static const char *const documentation[] = {
	"description", "doc", "header", "sender", "source", "sources", NULL};

/* Keys of the document that the model is compared for, whole, and of what stands in others. */
static const char *const told[] = {"commands", "constants", "extends", "forms", "protocol",
	"structures", NULL};
static const char *const told_of_conventions[] = {"failure", "mask", "success", "values", NULL};
static const char *const told_of_scopes[] = {"close", "closes", "implied", "in", "many", "opens",
	"optional", "repeat", NULL};
static const char *const told_of_messages[] = {"answer", "asks", "default", "entry", "failure",
	"hook", "interrupts", "lasts", "returns", "scope", "value", NULL};
static const char *const told_of_parameters[] = {"name", "range", "type", NULL};

static const struct section {
	const char *key;
	const char *const *told, *const *told_inside;
	unsigned breaks; /* who is broken by a change there; a new one breaks nobody */
	bool listed;   /* which there are is compared by the model */
} sections[] = {
	{"conventions", told_of_conventions, NULL, BOTH, true},
	{"entries", NULL, NULL, BOTH, false},
	{"markers", NULL, NULL, BOTH, false},
	{"messages", told_of_messages, told_of_parameters, BOTH, true},
	{"registry", NULL, NULL, BREAKS_CALLERS, false},
	{"scopes", told_of_scopes, NULL, BOTH, true},
	{"types", NULL, NULL, BOTH, false},
};

static bool is_in(const char *const *words, struct text word)
{
	for (; words != NULL && *words != NULL; words++)
		if (text_equal(text_of(*words), word))
			return true;
	return false;
}

static bool is_nothing(const struct node *node)
{
	return node == NULL || (node->kind == NODE_SCALAR && node->style == NODE_PLAIN &&
		(node->scalar.length == 0 || text_equal(node->scalar, TEXT("~"))));
}

static bool same_scalar(const struct node *old, const struct node *new)
{
	int64_t was, is;
	return text_equal(old->scalar, new->scalar) ||
	       (shape_parse_integer(old->scalar, &was) && shape_parse_integer(new->scalar, &is) &&
		       was == is);
}

static bool same_list(const struct node *old, const struct node *new)
{
	const struct node *was = old->first;
	const struct node *is = new->first;
	for (; was != NULL && is != NULL; was = was->next, is = is->next)
		if (was->kind != NODE_SCALAR || is->kind != NODE_SCALAR || !same_scalar(was, is))
			return false;
	return was == NULL && is == NULL;
}

/* ---- one key ---- */

struct place {
	struct changes *changes;
	struct text path; /* scopes.device.queue */
	const char *const *told, *const *told_inside;
	unsigned depth;
	unsigned breaks, breaks_new;
	bool listed;
};

static void add(const struct place *place, const char *kind, const struct node *node,
	unsigned breaks, const char *rest)
{
	diff_add(place->changes,
		(struct change){.subject = "key", .name = place->path, .kind = kind,
			.breaks = breaks, .at = node->key_at,
			.text = text_format(place->changes->pool, "'%.*s' %s",
				ARGUMENT(place->path), rest)});
}

static void compare_keys(const struct place *place, const struct node *old,
	const struct node *new);

static void compare_nodes(const struct place *place, const struct node *old,
	const struct node *new)
{
	const bool mapping = (old->kind == NODE_MAPPING || is_nothing(old)) &&
		(new->kind == NODE_MAPPING || is_nothing(new));
	if (mapping && place->depth < DEEPEST)
		compare_keys(place, old, new);
	else if (old->kind == NODE_SCALAR && new->kind == NODE_SCALAR && !same_scalar(old, new))
		diff_property(place->changes,
			&(struct property){"key", place->path, "changed",
				text_format(place->changes->pool, "'%.*s' is",
					ARGUMENT(place->path)),
				old->scalar, new->scalar, place->breaks, new->position});
	else if (old->kind != new->kind ||
		 (old->kind == NODE_SEQUENCE && !same_list(old, new)))
		add(place, "changed", new, place->breaks, "says something else");
}

/* What is inside a key. */
static struct place inside(const struct place *place, struct text key)
{
	struct place in = {.changes = place->changes, .depth = place->depth + 1,
		.breaks = place->breaks, .breaks_new = place->breaks, .told = place->told_inside};
	in.path = place->path.length == 0 ? key
		: text_format(place->changes->pool, "%.*s.%.*s", ARGUMENT(place->path),
			ARGUMENT(key));
	if (place->depth == 1) {
		in.told = place->told;
		in.told_inside = place->told_inside;
	}
	for (size_t i = 0; place->depth == 0 && i < sizeof sections / sizeof *sections; i++)
		if (text_equal(text_of(sections[i].key), key)) {
			in.told = sections[i].told;
			in.told_inside = sections[i].told_inside;
			in.breaks = sections[i].breaks;
			in.breaks_new = 0;
			in.listed = sections[i].listed;
		}
	return in;
}

/* Whether what stands there is compared by the model, or by nobody. */
static bool is_told(const struct place *place, struct text key)
{
	if (place->depth == 1) /* the names of messages and the like */
		return false;
	return is_in(documentation, key) || is_in(place->depth == 0 ? told : place->told, key);
}

static void compare_keys(const struct place *place, const struct node *old,
	const struct node *new)
{
	const struct node *first = old->kind == NODE_MAPPING ? old->first : NULL;
	for (const struct node *node = first; node != NULL; node = node->next) {
		const struct place in = inside(place, node->key);
		if (!is_told(place, node->key) && !place->listed &&
			node_get(new, node->key) == NULL)
			add(&in, "removed", node, place->breaks, "is gone");
	}
	first = new->kind == NODE_MAPPING ? new->first : NULL;
	for (const struct node *node = first; node != NULL; node = node->next) {
		const struct place in = inside(place, node->key);
		const struct node *was = node_get(old, node->key);
		if (is_told(place, node->key))
			continue;
		if (was != NULL)
			compare_nodes(&in, was, node);
		else if (!place->listed)
			add(&in, "added", node, place->breaks_new, "is new");
	}
}

void diff_keys(struct changes *changes, const struct node *old, const struct node *new)
{
	const struct place place = {.changes = changes, .breaks = BOTH, .breaks_new = BOTH};
	compare_keys(&place, old, new);
}
