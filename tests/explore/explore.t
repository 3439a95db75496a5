#!/bin/sh
# The explorer: what it covers, and that it finds what is wrong with a driver, with the shortest sequence that shows it.
. "$(dirname "$0")/../tap.sh"
. "$(dirname "$0")/explorer.sh"

"$drvgen" generate specs/drivers/*.yaml -o "$scratch/made" || exit 1

# ---- what is right ----

for driver in minimal oscilloscope exclusive; do
	exits 0 "$driver: equal to its model" explore "$driver" --coverage --html "$scratch/page.html" --json "$scratch/$driver.json"
	ok "$driver: 100 % of states and transitions" sh -ec '
		grep -qE "^ok 1 - explorer: ([0-9]+) of \1 states reached$" "$0"
		grep -qE "^ok 2 - explorer: ([0-9]+) of \1 transitions taken$" "$0"' "$scratch/out"
	ok "$driver: of each message, too" sh -ec '
		[ "$(grep -c "^# [A-Z0-9x_]* * [0-9]* of " "$0")" -gt 10 ]
		! grep "^# .* of " "$0" | grep -vE "^# [A-Za-z0-9_]+ +([0-9]+) of +\1 "' "$scratch/out"
	if command -v python3 >/dev/null; then
		ok "$driver: the JSON says the same, transition by transition" python3 -c '
import json, sys
all = json.load(open(sys.argv[1]))
ways = all["transitions"]["list"]
states = all["states"]["list"]
assert all["equal"] and len(states) == all["states"]["all"] == all["states"]["covered"] == len(set(states))
assert len(ways) == all["transitions"]["all"] == all["transitions"]["covered"]
assert len({(way["from"], way["action"]) for way in ways}) == len(ways)
assert all_of == sum(way["times"] for way in ways) if (all_of := all["messages"]) else False
assert {way["rule"] for way in ways} >= {1, 2, 3, 4, 6, 7, 8, 9, 10, 11}' "$scratch/$driver.json"
	else
		skip "$driver: the JSON says the same, transition by transition" "no python3"
	fi
	ok "$driver: the page needs nothing from elsewhere" sh -ec '
		grep -q "</html>" "$0" && ! grep -qE "<script|<link|https?:|src=" "$0"' "$scratch/page.html"
done
exits 0 "depth is an option" explore minimal --depth 1 --instances 2 --threads 0
has "and says so" "sequences of 1 actions" "$scratch/out"
exits 0 "a sequence can be sent again" explore exclusive --replay 'DRV_LOAD DRV_ENABLE DRV_OPEN EXC_SET_BUSY@1 DRV_CLOSE@1 DRV_FREE!'
has "and each step is told" "# DRV_FREE!                        answers 1; hooks: close (forced), last close, disable, free" "$scratch/out"
exits 1 "one that cannot be is refused" explore exclusive --replay 'DRV_LOAD DRV_CLOSE@1'
has "at the action that cannot be" "not this one: DRV_CLOSE@1" "$scratch/out"
for wrong in '--replay DRV_LOD' '--depth x' '--depth' '--bogus' '--instances 4' '--threads 65'; do
	# shellcheck disable=SC2086 # words
	exits 2 "not understood: $wrong" explore exclusive $wrong
done
exits 1 "a module that is not there" explore exclusive --module no.so
has "is named" "no.so can be loaded" "$scratch/out"

# ---- what is wrong ----

broken "a close that does not look whether the id is live" minimal '/^static LRESULT close_instance/,/^}/s/if (slot == NULL)$/if (0)/' \
	'DRV_CLOSE@zero' 'crashed (SIGSEGV)'
broken "a last close that nobody is told of" minimal 's/^\tlast_close();$//' \
	'DRV_LOAD DRV_ENABLE DRV_OPEN DRV_CLOSE@1' 'hooks: close of 1 last close'
broken "a refused close that closes" oscilloscope 's/drv_close_cancel(slot);/end_instance(slot);/' \
	'DRV_LOAD DRV_ENABLE DRV_OPEN DRV_CLOSE@1!' 'the hooks that ran are not the model'
broken "a free that leaves the device enabled" oscilloscope '/DRV_ENABLED) != 0 && hooks->on_disable/,+1d' \
	'DRV_LOAD DRV_ENABLE DRV_FREE' 'hooks: disable free'
broken "a policy that is not asked" exclusive 's/if (instance->busy != 0)/if (0)/' \
	'DRV_LOAD DRV_ENABLE DRV_OPEN EXC_SET_BUSY@1 DRV_CLOSE@1' 'rule 5'
broken "a limit that is one too high" exclusive 's/#define MOST_INSTANCES 1u/#define MOST_INSTANCES 2u/' \
	'DRV_LOAD DRV_ENABLE DRV_OPEN DRV_OPEN' 'expected: 0'
broken "a driver that never comes back" minimal 's/^\tbegin_module(hdrvr);$/&\n\tfor (volatile int i = 1; i;) {}/' \
	'DRV_LOAD' 'hung'
broken "an id compared without its generation" minimal 's/word >> 32 != id || /word >> 32 == 1 || /' \
	'DRV_LOAD DRV_ENABLE DRV_OPEN DRV_CLOSE@zero' 'rule 4'
broken "parameters that change places" oscilloscope 's/hooks->on_close(instance, lParam1, lParam2, 0)/hooks->on_close(instance, lParam2, lParam1, 0)/' \
	'DRV_LOAD DRV_ENABLE DRV_OPEN DRV_CLOSE@1' 'lParams 19, 18'
broken "unknown messages that lose their id" oscilloscope 's/return DefDriverProc(dwDriverId, /return DefDriverProc(0, /' \
	'DRV_INSTALL@bogus' 'rule 11'
finish
