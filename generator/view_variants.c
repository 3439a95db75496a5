/* The view's part for the explorer's model: the variants in which a message is worth sending, each
 * with what it carries and what is special about it. */
#include "view_explore.h"

#include <inttypes.h>

struct variants {
	const struct view *view;
	struct value *list;
	const struct message *message;
	bool handled;
	size_t index; /* of the message in the model */
	struct text known[32];
	size_t known_count;
};

/* ---- variants ---- */

/* A value as a type of that many bits has it. */
static int64_t cut(const struct type *type, int64_t value)
{
	if (type->bits == 0 || type->kind == TYPE_POINTER)
		return value;
	const uint64_t mask = ((uint64_t)1 << type->bits) - 1;
	const uint64_t low = (uint64_t)value & mask;
	if (type->kind == TYPE_SIGNED && low >> (type->bits - 1) != 0)
		return (int64_t)(low | ~mask);
	return (int64_t)low;
}

/* What a variant does to the field that keeps an instance from being closed. */
enum effect { LEAVES, FREES, HOLDS };

static enum effect effect_of(const struct variants *variants, const struct parameter *changed,
	int64_t value)
{
	const struct field *field = variants->view->driver->refuse_while;
	for (size_t i = 0; field != NULL && i < variants->message->parameter_count; i++) {
		const struct parameter *parameter = &variants->message->parameters[i];
		if (parameter->stores != field)
			continue;
		if (parameter != changed)
			value = view_good_value(variants->view, parameter);
		return cut(field->type, cut(parameter->type, value)) != 0 ? HOLDS : FREES;
	}
	return LEAVES;
}

/* One of the two parameters, as it is sent and as the hook gets it. */
static void set_carrier(const struct variants *variants, struct value *map, size_t place,
	const struct parameter *parameter, int64_t value)
{
	static const uint32_t sent[] = {NAME_sent1, NAME_sent2};
	static const uint32_t got[] = {NAME_got1, NAME_got2};
	static const uint32_t narrow[] = {NAME_narrow1, NAME_narrow2};
	const struct type *type = parameter == NULL ? NULL : parameter->type;
	const bool narrows = type != NULL && type->kind != TYPE_POINTER && type->bits != 0;
	view_set_carried(variants->view, map, sent[place], value);
	view_set_carried(variants->view, map, got[place], parameter == NULL ? 0 : value);
	view_set_text(variants->view, map, narrow[place],
		narrows ? type->name.text : (struct text){0});
}

static bool is_known(struct variants *variants, struct text name)
{
	for (size_t i = 0; i < variants->known_count; i++)
		if (text_equal(variants->known[i], name))
			return true;
	if (variants->known_count < sizeof variants->known / sizeof *variants->known)
		variants->known[variants->known_count++] = name;
	return false;
}

enum { CARRIERS = 2 };

/* A variant in which one parameter has that value, and the other a good one; with no parameter
 * changed, the plain one. */
static void add_variant(struct variants *variants, struct text name,
	const struct parameter *changed, int64_t value, bool wrong)
{
	if (is_known(variants, name))
		return;
	const struct message *message = variants->message;
	struct value *map = value_map(variants->view->pool);
	int64_t addresses = 0;
	for (size_t place = 0; place < CARRIERS; place++) {
		const struct parameter *parameter = NULL;
		for (size_t i = 0; i < message->parameter_count; i++)
			if (view_slot(message, message->parameters[i].place) == place)
				parameter = &message->parameters[i];
		const int64_t good =
			parameter == NULL ? 0 : view_good_value(variants->view, parameter);
		if (parameter != NULL && parameter->type->kind == TYPE_POINTER)
			addresses |= (int64_t)1 << place;
		set_carrier(variants, map, place, parameter,
			parameter != NULL && parameter == changed ? value : good);
	}
	view_set_text(variants->view, map, NAME_name, name);
	view_set_text(variants->view, map, NAME_symbol, message->name.text);
	view_set_number(variants->view, map, NAME_index, (int64_t)variants->index);
	const enum effect effect = wrong ? LEAVES : effect_of(variants, changed, value);
	view_set_bool(variants->view, map, NAME_wrong, wrong);
	view_set_bool(variants->view, map, NAME_session, false);
	view_set_bool(variants->view, map, NAME_opens, false);
	view_set_bool(variants->view, map, NAME_upper, false);
	view_set_bool(variants->view, map, NAME_holds, effect == HOLDS);
	view_set_bool(variants->view, map, NAME_frees, effect == FREES);
	view_set_bool(variants->view, map, NAME_only_asks, false);
	view_set_bool(variants->view, map, NAME_quiet, false);
	view_set_bool(variants->view, map, NAME_nulls, false);
	view_set_bool(variants->view, map, NAME_asks, false);
	view_set_bool(variants->view, map, NAME_misses, false);
	view_set_bool(variants->view, map, NAME_lacks, false);
	view_set_bool(variants->view, map, NAME_has_settings, false);
	view_set_number(variants->view, map, NAME_number, (int64_t)variants->list->count);
	view_set_bool(variants->view, map, NAME_other, variants->known_count > 1);
	view_set_bool(variants->view, map, NAME_addresses, false);
	if (addresses != 0)
		view_set_number(variants->view, map, NAME_addresses, addresses);
	value_append(variants->view->pool, variants->list, map);
}

static void add_value(struct variants *variants, const struct parameter *parameter, int64_t value,
	bool wrong)
{
	const struct text name = parameter->name.text;
	const struct text number = c_integer(variants->view->pool, value);
	if (!wrong && value == view_good_value(variants->view, parameter))
		return; /* the plain one */
	add_variant(variants, text_format(variants->view->pool, "%.*s=%.*s", (int)name.length,
		name.at, (int)number.length, number.at), parameter, value, wrong);
}

static void add_range(struct variants *variants, const struct parameter *parameter)
{
	const int64_t least = parameter->least;
	const int64_t most = parameter->most;
	add_value(variants, parameter, least, false);
	add_value(variants, parameter, most, false);
	if (model_type_holds(parameter->type, least - 1))
		add_value(variants, parameter, least - 1, true);
	if (model_type_holds(parameter->type, most + 1))
		add_value(variants, parameter, most + 1, true);
}

static void add_parameter(struct variants *variants, const struct parameter *parameter)
{
	const struct field *policy = variants->view->driver->refuse_while;
	if (parameter->ranged)
		add_range(variants, parameter);
	if (parameter->stores == NULL || parameter->stores != policy)
		return;
	for (int64_t value = 0; value < 2; value++)
		if (!parameter->ranged || (parameter->least <= value && value <= parameter->most))
			add_value(variants, parameter, value, false);
}

static struct value *newest(const struct variants *variants)
{
	return variants->list->items[variants->list->count - 1];
}

/* ---- variants of inner scopes ---- */

/* Without each structure that is needed. */
static void add_nulls(struct variants *variants)
{
	const struct message *message = variants->message;
	const int64_t needed = view_needed_slots(variants->view, message);
	for (size_t i = 0; i < message->parameter_count; i++) {
		const size_t slot = view_slot(message, message->parameters[i].place);
		if ((needed >> slot & 1) == 0)
			continue;
		const struct text name = message->parameters[i].name.text;
		add_variant(variants, text_format(variants->view->pool, "%.*s=NULL",
			(int)name.length, name.at), NULL, 0, false);
		view_set_number(variants->view, newest(variants), NAME_nulls,
			(int64_t)1 << slot);
	}
}

/* A command that wants a window to be told, and names none; one that points to nothing; and one
 * that does, but does not ask. */
static void add_reported(struct variants *variants)
{
	static const struct {
		const char *name;
		uint32_t is;
	} kinds[] = {{"asks", NAME_asks}, {"asks=NULL", NAME_misses}, {"NULL", NAME_lacks}};
	const struct view *view = variants->view;
	const struct message *message = variants->message;
	const struct reports *reports = &message->scope->reports;
	const struct constant *mask =
		model_constant(view->driver->protocol, reports->asked.mask.text);
	const struct parameter *flags =
		model_parameter(message, reports->asked.location.parameter);
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds && mask != NULL; i++) {
		add_variant(variants, text_of(kinds[i].name), flags,
			kinds[i].is == NAME_lacks ? 0 : mask->value, false);
		view_set_bool(view, newest(variants), kinds[i].is, true);
		if (kinds[i].is != NAME_asks)
			view_set_number(view, newest(variants), NAME_nulls, (int64_t)1
				<< view_carrier_slot(message, reports->window.parameter));
	}
}

/* The argument that an opener would have the flag of a question in has it. */
static void set_query_bits(const struct variants *variants, struct value *map)
{
	static const uint32_t sent[] = {NAME_sent1, NAME_sent2};
	const struct scope *scope = variants->message->scope;
	const struct constant *mask =
		model_constant(variants->view->driver->protocol, scope->query.mask.text);
	const int64_t slot = view_carrier_slot(scope->opens, scope->query.location.parameter);
	if (mask != NULL && slot < CARRIERS)
		view_set_carried(variants->view, map, sent[slot], mask->value);
}

/* A question in place of an opening, or of the closing that goes with it; an opening of which
 * nobody wants to be told. */
static void add_asking(struct variants *variants)
{
	const struct message *message = variants->message;
	const struct scope *scope = message->scope;
	const bool in_memory = scope->query.location.kind == LOCATION_MEMBER;
	if (scope->query.given && message->closes != NULL && !in_memory) {
		/* what was a question when it opened is not looked at when it closes */
		add_variant(variants, TEXT("asking"), NULL, 0, false);
		set_query_bits(variants, newest(variants));
	} else if (scope->query.given && (message->opens != NULL || message->closes != NULL)) {
		add_variant(variants, TEXT("query"), NULL, 0, false);
		view_set_bool(variants->view, newest(variants), NAME_only_asks, true);
	}
	if (model_notifies(scope) && message->opens != NULL) {
		add_variant(variants, TEXT("quiet"), NULL, 0, false);
		view_set_bool(variants->view, newest(variants), NAME_quiet, true);
	}
}

static void add_setting(const struct variants *variants, struct value *list,
	const struct setting *setting, int64_t value)
{
	const struct scope *scope = variants->message->scope;
	struct value *map = value_map(variants->view->pool);
	view_set_text(variants->view, map, NAME_structure, scope->opened_with.type->to->name.text);
	view_set_text(variants->view, map, NAME_member, setting->name.text);
	view_set_text(variants->view, map, NAME_value,
		text_format(variants->view->pool, "0x%08" PRIX32, (uint32_t)value));
	value_append(variants->view->pool, list, map);
}

/* All that is required in what an instance is opened with, but one member (or none) that is
 * not as it should be; and what stands in it afterwards. */
static void set_required(const struct variants *variants, const struct setting *wrong)
{
	const struct driver *driver = variants->view->driver;
	const struct opened_with *with = &variants->message->scope->opened_with;
	struct value *settings = value_list(variants->view->pool);
	struct value *written = value_list(variants->view->pool);
	for (size_t i = 0; i < with->required_count; i++)
		add_setting(variants, settings, &with->required[i],
			with->required[i].value ^ (&with->required[i] == wrong));
	for (size_t i = 0; i < driver->required_count; i++)
		add_setting(variants, settings, &driver->required[i],
			driver->required[i].value ^ (&driver->required[i] == wrong));
	for (size_t i = 0; i < with->set_count; i++)
		add_setting(variants, written, &with->set[i], with->set[i].value);
	for (size_t i = 0; i < driver->set_count; i++)
		add_setting(variants, written, &driver->set[i], driver->set[i].value);
	view_set_bool(variants->view, newest(variants), NAME_has_settings, true);
	value_set(variants->view->pool, newest(variants), NAME_settings, settings);
	value_set(variants->view->pool, newest(variants), NAME_written, written);
}

static void add_unlike(struct variants *variants, const struct setting *settings, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct text name = settings[i].name.text;
		add_variant(variants, text_format(variants->view->pool, "other_%.*s",
			(int)name.length, name.at), NULL, 0, true);
		set_required(variants, &settings[i]);
	}
}

/* An instance is opened with a structure as it should be, with none, and with others. */
static void add_opened_with(struct variants *variants)
{
	const struct driver *driver = variants->view->driver;
	const struct scope *scope = variants->message->scope;
	add_variant(variants, TEXT(""), NULL, 0, false);
	set_required(variants, NULL);
	add_variant(variants, TEXT("session"), NULL, 0, false);
	view_set_bool(variants->view, newest(variants), NAME_session, scope->session.given);
	view_set_number(variants->view, newest(variants), NAME_nulls, 2);
	add_unlike(variants, scope->opened_with.required, scope->opened_with.required_count);
	add_unlike(variants, driver->required, driver->required_count);
}

/* ---- variants of all ---- */

/* An opener is sent for a program, and for the system's own session. */
static void add_openings(struct variants *variants)
{
	static const uint32_t sent[] = {NAME_sent1, NAME_sent2};
	static const uint32_t got[] = {NAME_got1, NAME_got2};
	const struct message *message = variants->message;
	const struct condition *session = &message->scope->session;
	const struct parameter *carrier = model_parameter(message, session->location.parameter);
	if (!session->given || session->by_mask || carrier == NULL) {
		add_variant(variants, TEXT(""), NULL, 0, false);
		return;
	}
	const int64_t values[] = {session->equals + 1, session->equals};
	for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
		add_variant(variants, i == 0 ? TEXT("") : TEXT("session"), carrier, values[i],
			false);
		struct value *map = newest(variants);
		view_set_bool(variants->view, map, NAME_opens, i == 0);
		view_set_bool(variants->view, map, NAME_session, i == 1);
		view_set_carried(variants->view, map, sent[carrier->place], values[i]);
		view_set_carried(variants->view, map, got[carrier->place], values[i]);
	}
}

static bool has_narrow(const struct message *message)
{
	for (size_t i = 0; i < message->parameter_count; i++)
		if (message->parameters[i].type->bits != 0)
			return true;
	return false;
}

/* The plain variant, with something in the bits above what its parameters' types hold. */
static void add_upper(struct variants *variants)
{
	add_variant(variants, TEXT("upper"), NULL, 0, false);
	view_set_bool(variants->view, newest(variants), NAME_upper, true);
}

static void add_all(struct variants *variants)
{
	const struct message *message = variants->message;
	const bool inner = message->scope != NULL && view_is_inside(message->scope);
	if (message->opens != NULL && message->scope != NULL && message->scope->many && !inner) {
		if (message->scope->opened_with.type != NULL)
			add_opened_with(variants);
		else
			add_openings(variants);
		return;
	}
	add_variant(variants, TEXT(""), NULL, 0, false);
	for (size_t i = 0; i < message->parameter_count; i++)
		add_parameter(variants, &message->parameters[i]);
	if (has_narrow(message))
		add_upper(variants);
	if (inner && variants->handled) {
		add_nulls(variants);
		add_asking(variants);
		if (view_may_ask(message))
			add_reported(variants);
	}
}

void view_add_variants(const struct view *view, struct value *list, const struct message *message,
	size_t index, bool handled)
{
	struct variants variants = {.view = view, .list = list, .message = message,
		.handled = handled, .index = index};
	add_all(&variants);
}
