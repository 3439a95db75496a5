/* Where the mock's tables have a value that a message carries: which argument of the entry point it
 * is, or what that leads to. */
#ifndef DRVGEN_MOCK_PLACES_H
#define DRVGEN_MOCK_PLACES_H

#include "drv_mock_tables.h"
#include "model.h"

/* The place of the argument of that name, or DRV_MOCK_NONE. */
size_t mock_places_named(const struct entry *entry, struct text name);

/* The parameter of a message that an argument of its entry point carries, or NULL. */
const struct parameter *mock_places_carried(const struct message *message, size_t place);

/* Where the id of a scope is in a message that opens (issued) or uses it. */
const struct location *mock_places_id(const struct scope *scope, bool issued);

/* Where the bits of a lent buffer are, made; of no kind where it has none, or the driver not it. */
const struct location *mock_places_flags(const struct driver *driver, const struct scope *lent,
	struct location *made);

/* The place of a location, an id of the scope of that index or of none. How big a member is, and
 * what finds it, only code can tell. */
struct drv_mock_location mock_places_make(const struct message *message,
	const struct location *location, uint16_t scope);

#endif
