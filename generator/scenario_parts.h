/* What the files that read scenarios share. */
#ifndef DRVGEN_SCENARIO_PARTS_H
#define DRVGEN_SCENARIO_PARTS_H

#include "mock_tables.h"
#include "scenario.h"

#define ARGUMENT(text) (int)(text).length, (text).at

struct scenario {
	struct run *run;
	struct reader reader;
	const struct mock_tables *made;
	struct buffer *lines;
	/* the rule that is being read */
	const struct drv_mock_message *message;
};

/* What scenario_shape is read into. */
struct raw_scenario {
	struct placed title, driver;
	bool strict, sessions;
	struct number remember;
	const struct node *allow, *on, *expect, *ignore;
};

/* What rules are read into. */
struct raw_rule {
	const struct node *message, *where, *returns, *writes;
	struct number times, at_least, at_most, instance, fails, fails_nth, delays, gives_back,
		issues;
	struct placed in_order, in_order_each;
	bool crashes, keeps_buffers, issues_stale;
};

/* What a parameter is tested with, of which scenario_test_shape has the words; from TEST_MEMORY on
 * it is what the parameter leads to. */
enum test { TEST_NOT, TEST_BETWEEN, TEST_ONE_OF, TEST_MEMORY, TEST_TEXT, TEST_STRING };

enum { SCENARIO_VALUES = 32 }; /* at most, that one parameter is compared with */

extern const struct shape scenario_on_shape, scenario_expect_shape, scenario_test_shape;

/* Whether a node is a single value; reports any other. */
bool scenario_is_name(const struct scenario *scenario, const struct node *node);

/* Finds a message; an unknown one is reported with the nearest. DRV_MOCK_NONE then. */
size_t scenario_find_message(const struct scenario *scenario, const struct node *node);

/* A line of a word and a number, when there is one. */
void scenario_add_number(const struct scenario *scenario, const char *word,
	const struct number *number);

/* Adds the lines of a rule, or of an expectation. */
void scenario_add_rule(struct scenario *scenario, const struct node *node, bool expected);

#endif
