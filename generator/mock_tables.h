/* A driver's protocol as the tables that its mock has (templates/support/drv_mock_tables.h), for
 * whoever shows them to templates, and for whoever runs the mock's guard here. */
#ifndef DRVGEN_MOCK_TABLES_H
#define DRVGEN_MOCK_TABLES_H

#include "drv_mock_tables.h"
#include "model.h"

struct mock_tables {
	struct drv_mock_tables tables;
	const struct message **messages; /* what each message of the tables is in the model */
};

/* The tables live in the pool. Of what only code can do, members of structures and what answers
 * all other messages, they have nothing. */
const struct mock_tables *mock_tables_make(struct pool *pool, const struct driver *driver);

/* The parameter of a message that an argument of its entry point carries, or NULL. */
const struct parameter *mock_tables_carried(const struct message *message, size_t place);

/* Where the id of a scope is in a message that opens (issued) or uses it. */
const struct location *mock_tables_location(const struct scope *scope, bool issued);

/* Where the bits of a lent buffer are, made; of no kind where it has none, or the driver not it. */
const struct location *mock_tables_flags(const struct driver *driver, const struct scope *lent,
	struct location *made);

#endif
