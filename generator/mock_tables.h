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

#endif
