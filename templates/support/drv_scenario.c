/* A difference, shortened: nothing can be left out of what is printed, and each action is as plain as it can
 * be. */
#include "drv_explore_parts.h"

#include "drv_tap.h"

#include <string.h>

enum {
	REPLAY_MS = 20000,
	FEW = 24 /* actions: so few that everything can be left out of them */
};

static void describe(const struct drv_order *order, struct drv_ending ending, char *to, size_t size)
{
	if (order->stuck)
		ending.end = DRV_END_HUNG;
	drv_attempt_describe(ending, to, size);
}

/* Whether a sequence from a fresh driver shows a difference; then outcome tells which. */
int drv_scenario_differs(struct drv_order *order, const struct drv_model_action *actions, unsigned count)
{
	const unsigned salt = order->outcome.salt;
	memset(&order->outcome, 0, sizeof order->outcome);
	order->outcome.salt = salt;
	order->job = JOB_REPLAY;
	order->count = count;
	order->stuck = 0;
	memmove(order->sequence, actions, count * sizeof *actions);
	const struct drv_ending ending = drv_attempt(order, drv_explore_job, REPLAY_MS, !order->loud);
	if (ending.end != DRV_END_DONE && ending.end != DRV_END_FAILED) {
		describe(order, ending, order->outcome.text, sizeof order->outcome.text);
		order->outcome.length = order->outcome.length == 0 ? count : order->outcome.length;
		order->outcome.failed = 1;
	}
	return order->outcome.failed;
}

/* Leaves out what can be left out. Returns how many are left; nothing fewer of them shows it. */
static unsigned shorten(struct drv_order *order, struct drv_model_action *actions, unsigned count)
{
	static struct drv_model_action shorter[DRV_WALK_LONGEST];
	for (unsigned size = count; size > 0; size = size > FEW ? size / 2 : size - 1)
		for (unsigned at = 0; at + size <= count;) {
			memcpy(shorter, actions, at * sizeof *actions);
			memcpy(shorter + at, actions + at + size, (count - at - size) * sizeof *actions);
			if (count - size == 0 || !drv_scenario_differs(order, shorter, count - size)) {
				at += count > FEW ? size : 1; /* while it is long, only what it can be cut into */
				continue;
			}
			count = (unsigned)order->outcome.length;
			memcpy(actions, shorter, count * sizeof *actions);
		}
	return count;
}

/* The plainest variant of an action's message. */
static uint16_t plainest(struct drv_model_action action)
{
	uint16_t first = 0;
	while (drv_the_model->variants[first].message != drv_the_model->variants[action.variant].message)
		first++;
	return first;
}

static void simplify_variant(struct drv_order *order, struct drv_model_action *actions, unsigned count, unsigned i)
{
	const struct drv_model_action was = actions[i];
	actions[i].variant = plainest(was);
	if (actions[i].variant != was.variant && !drv_scenario_differs(order, actions, count))
		actions[i] = was;
}

/* Makes each action as plain as it can be. */
static void simplify(struct drv_order *order, struct drv_model_action *actions, unsigned count)
{
	static const uint8_t plain[] = {DRV_ID_ZERO, DRV_ID_LIVE, DRV_ID_STALE, DRV_ID_BOGUS};
	for (unsigned i = 0; i < count; i++) {
		simplify_variant(order, actions, count, i);
		const struct drv_model_action was = actions[i];
		for (unsigned j = 0; j < 2 * sizeof plain; j++) {
			actions[i].fails = (uint8_t)(was.fails && j >= sizeof plain);
			actions[i].id = plain[j % sizeof plain];
			if (memcmp(&actions[i], &was, sizeof was) == 0 || drv_scenario_differs(order, actions, count))
				break;
			actions[i] = was;
		}
	}
}

static void print_sequence(const struct drv_model_action *actions, unsigned count, const char *between)
{
	char word[160];
	for (unsigned i = 0; i < count; i++) {
		drv_model_write(drv_the_model, actions[i], word, sizeof word);
		printf("%s%s", i > 0 ? between : "", word);
	}
}

static void print_scenario(struct drv_order *order, struct drv_model_action *actions, unsigned count)
{
	count = shorten(order, actions, count);
	simplify(order, actions, count);
	count = shorten(order, actions, count);
	drv_scenario_differs(order, actions, count);
	tap_note("%s", order->outcome.text);
	tap_note("the shortest sequence that shows it:");
	fputs("#   ", stdout);
	print_sequence(actions, count, "\n#   ");
	fputs("\n# again: ", stdout);
	if (order->hooks != 0)
		printf("--hooks %u ", order->hooks);
	fputs("--replay '", stdout);
	print_sequence(actions, count, " ");
	puts("'");
}

/* Tells what was found last, from the history that the walk left behind. */
void drv_scenario_tell(struct drv_order *order, struct drv_ending ending)
{
	static struct drv_model_action actions[DRV_WALK_LONGEST];
	const uint64_t length = order->outcome.length;
	const unsigned count = (unsigned)(length < DRV_WALK_LONGEST ? length : DRV_WALK_LONGEST);
	char how[64];
	memcpy(actions, order->outcome.history, count * sizeof *actions);
	describe(order, ending, how, sizeof how);
	if (ending.end != DRV_END_DONE)
		tap_note("the driver %s after %llu messages", how, (unsigned long long)order->outcome.messages);
	else
		tap_note("after %llu messages:\n%s", (unsigned long long)order->outcome.messages, order->outcome.text);
	if (drv_scenario_differs(order, actions, count)) {
		print_scenario(order, actions, count);
		return;
	}
	tap_note("a fresh driver does not show it with what was sent since nothing was open:");
	fputs("#   ", stdout);
	print_sequence(actions, count, " ");
	putchar('\n');
}
