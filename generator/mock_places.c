/* A location in a message becomes a place among the arguments of its entry point. */
#include "mock_places.h"

size_t mock_places_named(const struct entry *entry, struct text name)
{
	for (size_t i = 0; i < entry->parameter_count; i++)
		if (text_equal(entry->parameters[i].name.text, name))
			return i;
	return DRV_MOCK_NONE;
}

const struct parameter *mock_places_carried(const struct message *message, size_t place)
{
	for (size_t i = 0; i < message->parameter_count; i++)
		if (message->entry->first_carrier + message->parameters[i].place == place)
			return &message->parameters[i];
	return NULL;
}

const struct location *mock_places_id(const struct scope *scope, bool issued)
{
	const struct location *location = issued ? &scope->issued : &scope->carried;
	return location->kind == LOCATION_NONE ? &scope->identity : location;
}

struct drv_mock_location mock_places_make(const struct message *message,
	const struct location *location, uint16_t scope)
{
	struct drv_mock_location made = {scope, DRV_MOCK_NONE, 0, NULL};
	if (location->kind == LOCATION_NONE || location->kind == LOCATION_RETURN)
		return made;
	const size_t place = mock_places_named(message->entry, location->parameter);
	const struct parameter *parameter = mock_places_carried(message, place);
	const bool leads = parameter != NULL && parameter->type->kind == TYPE_POINTER;
	if (location->kind != LOCATION_MEMBER || leads)
		made.place = (uint16_t)place;
	made.size = location->kind == LOCATION_PARAMETER ? 0 : sizeof(uint64_t);
	return made;
}

const struct location *mock_places_flags(const struct driver *driver, const struct scope *lent,
	struct location *made)
{
	*made = (struct location){.kind = LOCATION_NONE};
	if (lent->flags.member.text.at != NULL && model_has_scope(driver, lent))
		*made = (struct location){.kind = LOCATION_MEMBER,
			.parameter = lent->identity.parameter,
			.member = lent->flags.member.text};
	return made;
}
