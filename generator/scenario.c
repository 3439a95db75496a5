/* The document is read as its shape says; what the mock is told stands in lines, in the order in
 * which the mock takes them. */
#include "scenario_parts.h"

#include "drv_mock_guard.h"

static void add_allowed(const struct scenario *scenario, const struct node *list)
{
	for (const struct node *node = list->first; node != NULL; node = node->next) {
		const struct text word = node->scalar;
		if (!scenario_is_name(scenario, node))
			continue;
		struct nearest nearest = nearest_to(word);
		for (unsigned i = 1; i < DRV_MOCK_VERDICTS; i++)
			nearest_offer(&nearest, text_of(drv_mock_verdict_word(i)));
		const bool all = text_equal(word, TEXT("all"));
		const unsigned verdict =
			all ? DRV_MOCK_VERDICTS : drv_mock_verdict_of(word.at, word.length);
		if (all || (verdict > 0 && verdict < DRV_MOCK_VERDICTS)) {
			buffer_format(scenario->lines, "allow %u\n", verdict);
			continue;
		}
		diagnostic_error(scenario->reader.diagnostics, node->position,
			"unknown verdict '%.*s'; expected all, or one of the guard's",
			ARGUMENT(word));
		nearest_suggest(&nearest, scenario->reader.diagnostics, node->position);
	}
}

static const struct node *first_of(const struct node *list)
{
	return list == NULL ? NULL : list->first;
}

static void add_rules(struct scenario *scenario, const struct raw_scenario *raw)
{
	if (raw->strict)
		buffer_add(scenario->lines, TEXT("strict\n"));
	if (raw->sessions)
		buffer_add(scenario->lines, TEXT("sessions\n"));
	scenario_add_number(scenario, "remember", &raw->remember);
	if (raw->allow != NULL)
		add_allowed(scenario, raw->allow);
	for (const struct node *node = first_of(raw->ignore); node != NULL; node = node->next)
		if (scenario_find_message(scenario, node) != DRV_MOCK_NONE)
			buffer_format(scenario->lines, "ignore %.*s\n", ARGUMENT(node->scalar));
	for (const struct node *node = first_of(raw->on); node != NULL; node = node->next)
		scenario_add_rule(scenario, node, false);
	for (const struct node *node = first_of(raw->expect); node != NULL; node = node->next)
		scenario_add_rule(scenario, node, true);
}

/* The path of the driver's spec: from the scenario's folder on. */
static const char *spec_path(struct run *run, const char *path, struct text driver)
{
	const char *slash = strrchr(path, '/');
	const size_t folder = slash == NULL || driver.at[0] == '/' ? 0 : (size_t)(slash - path) + 1;
	return text_format(&run->pool, "%.*s%.*s", (int)folder, path, ARGUMENT(driver)).at;
}

/* Blanks would end the word that the name is. */
static struct text one_word(struct run *run, const char *path)
{
	const char *slash = strrchr(path, '/');
	const struct text name = text_copy(&run->pool, text_of(slash == NULL ? path : slash + 1));
	char *bytes = (char *)(uintptr_t)name.at;
	for (size_t i = 0; i < name.length; i++)
		if ((unsigned char)bytes[i] <= ' ')
			bytes[i] = '_';
	return name;
}

bool scenario_is(const struct node *root)
{
	return node_get(root, TEXT("scenario")) != NULL;
}

bool scenario_compile(struct run *run, const struct node *root, const char *path,
	struct buffer *lines)
{
	struct scenario scenario = {.run = run, .lines = lines};
	struct raw_scenario raw = {0};
	const unsigned before = run->diagnostics.errors;
	scenario.reader = (struct reader){&run->pool, &run->diagnostics};
	shape_read(&scenario.reader, &scenario_shape, root, &raw);
	if (raw.driver.text.at == NULL)
		return false;
	const struct driver *driver = run_read(run, spec_path(run, path, raw.driver.text));
	if (driver == NULL) {
		diagnostic_error(&run->diagnostics, raw.driver.at,
			"the scenario is of a driver that is not there or not good");
		return false;
	}
	scenario.made = mock_tables_make(&run->pool, driver);
	const struct text name = one_word(run, path);
	buffer_format(lines, "drvgen-scenario 1 %.*s %.*s\n", ARGUMENT(driver->name.text),
		ARGUMENT(name));
	add_rules(&scenario, &raw);
	return run->diagnostics.errors == before && run->unreadable == 0;
}
