/* The driver's own keys, one after the other; messages are a matter of their own. */
#include "diff.h"

#include <inttypes.h>

#define ARGUMENT(text) (int)(text).length, (text).at

void diff_add(struct changes *changes, struct change change)
{
	changes->list = pool_grow(changes->pool, changes->list, changes->count, &changes->capacity,
		sizeof *changes->list);
	changes->list[changes->count++] = change;
	changes->breaking += change.breaks != 0;
}

void diff_presence(struct changes *changes, const struct presence *presence, struct text text)
{
	diff_add(changes,
		(struct change){.subject = presence->subject, .name = presence->name,
			.kind = presence->added ? "added" : "removed", .text = text,
			.breaks = presence->added ? 0 : presence->breaks, .at = presence->at});
}

void diff_property(struct changes *changes, const struct property *property)
{
	if (text_equal(property->old, property->new))
		return;
	diff_add(changes,
		(struct change){property->subject, property->name, property->kind, property->old,
			property->new,
			text_format(changes->pool, "%.*s %.*s; it was %.*s",
				ARGUMENT(property->text), ARGUMENT(property->new),
				ARGUMENT(property->old)),
			property->breaks, property->at});
}

/* ---- texts ---- */

struct line {
	const char *subject;
	const struct placed *old, *new;
	unsigned breaks;
};

/* A text that may be given or not. */
static void compare_text(struct changes *changes, const struct line *line,
	struct position otherwise)
{
	const struct text old = line->old->text;
	const struct text new = line->new->text;
	struct change change = {.subject = line->subject, .kind = "changed", .old = old, .new = new,
		.breaks = line->breaks,
		.at = new.at != NULL ? line->new->at : otherwise};
	if (old.at == NULL ? new.at == NULL : new.at != NULL && text_equal(old, new))
		return;
	if (new.at == NULL)
		change.text = text_format(changes->pool, "the %s '%.*s' is gone", line->subject,
			ARGUMENT(old));
	else if (old.at == NULL)
		change.text = text_format(changes->pool, "the %s '%.*s' is new", line->subject,
			ARGUMENT(new));
	else
		change.text = text_format(changes->pool, "the %s is '%.*s'; it was '%.*s'",
			line->subject, ARGUMENT(new), ARGUMENT(old));
	diff_add(changes, change);
}

static void compare_version(struct changes *changes, const struct driver *old,
	const struct driver *new)
{
	const unsigned *from = old->version;
	const unsigned *to = new->version;
	if (memcmp(from, to, sizeof old->version) == 0)
		return;
	const struct text was =
		text_format(changes->pool, "%u.%u.%u.%u", from[0], from[1], from[2], from[3]);
	const struct text is =
		text_format(changes->pool, "%u.%u.%u.%u", to[0], to[1], to[2], to[3]);
	diff_add(changes,
		(struct change){.subject = "version", .kind = "changed", .old = was, .new = is,
			.at = new->name.at,
			.text = text_format(changes->pool, "the version is %.*s; it was %.*s",
				ARGUMENT(is), ARGUMENT(was))});
}

/* Windows does not tell upper from lower case in aliases. */
static bool has_alias(struct pool *pool, const struct driver *driver, struct text alias)
{
	for (size_t i = 0; i < driver->alias_count; i++)
		if (text_equal(text_upper(pool, driver->aliases[i].text), text_upper(pool, alias)))
			return true;
	return false;
}

static void compare_aliases(struct changes *changes, const struct driver *old,
	const struct driver *new)
{
	for (size_t i = 0; i < old->alias_count; i++) {
		const struct placed *alias = &old->aliases[i];
		if (!has_alias(changes->pool, new, alias->text))
			diff_add(changes,
				(struct change){"alias", alias->text, "removed", alias->text, {0},
					text_format(changes->pool, "alias '%.*s' is gone",
						ARGUMENT(alias->text)),
					BREAKS_CALLERS, alias->at});
	}
	for (size_t i = 0; i < new->alias_count; i++) {
		const struct placed *alias = &new->aliases[i];
		if (!has_alias(changes->pool, old, alias->text))
			diff_add(changes,
				(struct change){"alias", alias->text, "added", {0}, alias->text,
					text_format(changes->pool, "alias '%.*s' is new",
						ARGUMENT(alias->text)),
					0, alias->at});
	}
}

/* ---- instances ---- */

static struct text limit_text(struct pool *pool, const struct number *max)
{
	return max->given ? text_format(pool, "%" PRId64, max->value) : TEXT("none");
}

static void compare_max(struct changes *changes, const struct driver *old, const struct driver *new)
{
	const struct text was = limit_text(changes->pool, &old->max);
	const struct text is = limit_text(changes->pool, &new->max);
	const bool fewer = new->max.given &&
			   (!old->max.given || new->max.value < old->max.value);
	if (text_equal(was, is))
		return;
	diff_add(changes,
		(struct change){.subject = "limit", .kind = fewer ? "narrowed" : "widened",
			.old = was, .new = is, .breaks = fewer ? BREAKS_CALLERS : 0,
			.at = new->max.given ? new->max.at : new->name.at,
			.text = text_format(changes->pool,
				"the limit of instances is %.*s; it was %.*s", ARGUMENT(is),
				ARGUMENT(was))});
}

static void compare_session(struct changes *changes, const struct driver *old,
	const struct driver *new)
{
	static const struct text words[] = {{"accepted", 8}, {"refused", 7}};
	if (old->refuses_session == new->refuses_session)
		return;
	diff_add(changes,
		(struct change){.subject = "session", .kind = "changed",
			.old = words[old->refuses_session], .new = words[new->refuses_session],
			.breaks = new->refuses_session ? BREAKS_CALLERS : 0, .at = new->name.at,
			.text = text_format(changes->pool,
				"the system's own instance is %s; it was %s",
				words[new->refuses_session].at, words[old->refuses_session].at)});
}

/* Whether programs that are compiled for one give what the other has. */
static bool same_layout(const struct open_data *old, const struct open_data *new)
{
	if (old->member_count != new->member_count)
		return false;
	for (size_t i = 0; i < old->member_count; i++)
		if (!text_equal(old->members[i].name.text, new->members[i].name.text) ||
			!text_equal(old->members[i].type->name.text,
				new->members[i].type->name.text))
			return false;
	return true;
}

static bool same_values(const struct open_data *old, const struct open_data *new)
{
	for (size_t i = 0; i < old->member_count; i++)
		if (old->members[i].value != new->members[i].value ||
			old->members[i].sized != new->members[i].sized)
			return false;
	return old->number.value == new->number.value;
}

static void compare_open_data(struct changes *changes, const struct driver *old,
	const struct driver *new)
{
	const bool layout = same_layout(&old->open_data, &new->open_data);
	if (layout && same_values(&old->open_data, &new->open_data))
		return;
	diff_add(changes,
		(struct change){.subject = "open_data", .kind = "changed",
			.breaks = layout ? 0 : BREAKS_CALLERS, .at = new->name.at,
			.text = layout ? TEXT("what programs open the driver with has other values")
				       : TEXT("what programs open the driver with has another "
					      "structure")});
}

/* ---- state ---- */

static const struct field *find_field(const struct driver *driver, const struct field *wanted)
{
	for (size_t i = 0; i < driver->field_count; i++) {
		const struct field *field = &driver->fields[i];
		if (text_equal(field->name.text, wanted->name.text) &&
			text_equal(field->scope->name.text, wanted->scope->name.text))
			return field;
	}
	return NULL;
}

static struct change field_change(const struct field *field, const char *kind, unsigned breaks)
{
	return (struct change){.subject = "state field", .name = field->name.text, .kind = kind,
		.breaks = breaks, .at = field->name.at};
}

static void compare_field(struct changes *changes, const struct field *old, const struct field *new)
{
	if (!text_equal(old->type->name.text, new->type->name.text)) {
		struct change change = field_change(new, "retyped", BREAKS_HOOKS);
		change.old = old->type->name.text;
		change.new = new->type->name.text;
		change.text = text_format(changes->pool,
			"'%.*s' of the %.*s is a %.*s; it was a %.*s", ARGUMENT(new->name.text),
			ARGUMENT(new->scope->name.text), ARGUMENT(change.new),
			ARGUMENT(change.old));
		diff_add(changes, change);
	}
	if (old->initial.value != new->initial.value) {
		struct change change = field_change(new, "initialised", 0);
		change.old = text_format(changes->pool, "%" PRId64, old->initial.value);
		change.new = text_format(changes->pool, "%" PRId64, new->initial.value);
		change.text = text_format(changes->pool,
			"'%.*s' of the %.*s begins as %.*s; it was %.*s", ARGUMENT(new->name.text),
			ARGUMENT(new->scope->name.text), ARGUMENT(change.new),
			ARGUMENT(change.old));
		diff_add(changes, change);
	}
}

static void compare_state(struct changes *changes, const struct driver *old,
	const struct driver *new)
{
	for (size_t i = 0; i < old->field_count; i++) {
		const struct field *field = &old->fields[i];
		if (find_field(new, field) != NULL)
			continue;
		struct change change = field_change(field, "removed", BREAKS_HOOKS);
		change.text = text_format(changes->pool, "'%.*s' of the %.*s is gone",
			ARGUMENT(field->name.text), ARGUMENT(field->scope->name.text));
		diff_add(changes, change);
	}
	for (size_t i = 0; i < new->field_count; i++) {
		const struct field *field = &new->fields[i];
		const struct field *was = find_field(old, field);
		struct change change = field_change(field, "added", 0);
		if (was != NULL) {
			compare_field(changes, was, field);
			continue;
		}
		change.text = text_format(changes->pool, "'%.*s' of the %.*s is new",
			ARGUMENT(field->name.text), ARGUMENT(field->scope->name.text));
		diff_add(changes, change);
	}
}

/* ---- closing ---- */

static void compare_close(struct changes *changes, const struct driver *old,
	const struct driver *new)
{
	const struct text was = old->refuse_while_name.text;
	const struct text is = new->refuse_while_name.text;
	struct change change = {.subject = "close", .old = was, .new = is, .kind = "changed",
		.breaks = BREAKS_CALLERS,
		.at = is.at != NULL ? new->refuse_while_name.at : new->name.at};
	if (was.at == NULL ? is.at == NULL : is.at != NULL && text_equal(was, is))
		return;
	if (is.at == NULL) {
		change.breaks = BREAKS_HOOKS; /* on_close is called at times when it was not */
		change.text = text_format(changes->pool,
			"closing is no longer refused while '%.*s'", ARGUMENT(was));
	} else if (was.at == NULL) {
		change.text = text_format(changes->pool, "closing is refused while '%.*s'",
			ARGUMENT(is));
	} else {
		change.text = text_format(changes->pool,
			"closing is refused while '%.*s'; it was while '%.*s'", ARGUMENT(is),
			ARGUMENT(was));
	}
	diff_add(changes, change);
}

void diff_drivers(struct changes *changes, const struct driver *old, const struct driver *new)
{
	const struct line lines[] = {
		{"name", &old->name, &new->name, BREAKS_CALLERS | BREAKS_HOOKS},
		{"protocol", &old->protocol_name, &new->protocol_name,
			BREAKS_CALLERS | BREAKS_HOOKS | BREAKS_IDS},
		{"description", &old->description, &new->description, 0},
		{"company", &old->company, &new->company, 0},
		{"copyright", &old->copyright, &new->copyright, 0},
	};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		compare_text(changes, &lines[i], new->name.at);
	compare_version(changes, old, new);
	compare_aliases(changes, old, new);
	compare_max(changes, old, new);
	compare_session(changes, old, new);
	compare_open_data(changes, old, new);
	diff_families(changes, old, new);
	compare_state(changes, old, new);
	diff_messages(changes, (struct messages){old->messages, old->message_count},
		(struct messages){new->messages, new->message_count});
	diff_commands(changes, old, new);
	compare_close(changes, old, new);
}
