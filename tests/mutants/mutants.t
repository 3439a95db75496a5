#!/bin/sh
# The mutation tool itself can fail and can succeed. All of it takes long and is `make mutants`; here is no time for sanitizers.
. "$(dirname "$0")/../tap.sh"
mutants=tests/mutants/run
: >"$scratch/empty"

# run CODE NAME ARGUMENT...: with nothing listed as equivalent.
run()
{
	run_code=$1
	run_name=$2
	shift 2
	exits "$run_code" "$run_name" "$mutants" --plain --equivalent "$scratch/empty" "$@"
}

# ---- what is broken ----

run 0 "--list" --list
cp "$scratch/out" "$scratch/list"
for driver in minimal oscilloscope exclusive; do
	ok "$driver has more than 300 mutants of its own" sh -c '
		[ "$(grep -c "^$1: NAME_driver.c: " "$2")" -gt 300 ]' sh "$driver" "$scratch/list"
done
has "what all drivers have in common is broken, too" "support: drv_scope.h: " "$scratch/list"
has "and what they have of the system" "support: drv_platform.h: " "$scratch/list"
ok "there are at least 12 operators" sh -c '[ "$(cut -d: -f4 "$1" | sort -u | wc -l)" -ge 12 ]' sh "$scratch/list"
ok "no name comes twice" sh -c '[ -z "$(sort "$1" | uniq -d)" ]' sh "$scratch/list"
for text in SwitchToThread DllMain Interlocked; do
	lacks "what only Windows compiles is not broken: $text" "$text" "$scratch/list"
done
has "statements of which one needs the other change places" "support: drv_scope.h: drv_retire_or_renew: swap-statements: drv_poke(&slot->opener, 0); if (next" "$scratch/list"
for text in "drv_open_begin: swap-statements: slot->session" "drv_retire_or_renew: swap-statements: const uint64_t next" \
	"drv_close_all_begin: swap-statements: drv_poke(&chain->next, 0); unsigned"; do
	lacks "others do not: $text" "$text" "$scratch/list"
done
run 1 "a name that no mutant has" --only 'no such name'

# ---- killed and not ----

run 0 "a driver that closes without asking, or asks the wrong way round, is noticed" minimal \
	--only 'NAME_driver.c: close_instance: condition' --only 'NAME_driver.c: close_instance: negate'
has "all are killed" " 0 survive" "$scratch/out"
run 0 "an id that is never looked at is noticed" support --only 'drv_scope.h: drv_close_begin: condition-false: if (word'
run 0 "a message's range that is wider by one is noticed" oscilloscope --only 'send_on_set_amplitude: relation'

name='drv_scope.h: drv_close_every: drop-step: for (unsigned turn = 0; drv_count(scope) != 0; turn++) => for (unsigned turn = 0; drv_count(scope) != 0; )'
run 1 "a survivor that is not listed" support --only "$name"
has "it is named" "name: $name" "$scratch/out"
has "with its place" "minimal/support/drv_scope.h:" "$scratch/out"

printf '%s\n\tThe length of a pause.\n' "$name" >"$scratch/listed"
exits 0 "a survivor that is listed" "$mutants" --plain --equivalent "$scratch/listed" support --only "$name"
has "its reason is told" "The length of a pause." "$scratch/out"

# ---- the list ----

killed='NAME_driver.c: send_on_set_amplitude: returned-value: return result; => return 0;'
printf '%s\n\tNot so.\n' "$killed" >"$scratch/listed"
exits 1 "a listed mutant that is killed" "$mutants" --plain --equivalent "$scratch/listed" oscilloscope --only "$killed"
has "it is named" "killed in oscilloscope by test_oscilloscope, plain" "$scratch/out"

slow='drv_platform.h: drv_pause: drop-statement: poll(NULL, 0, 1); => ;'
printf '%s\n\tOnly speed differs.\n' "$slow" >"$scratch/listed"
exits 0 "a listed mutant that is only slow" "$mutants" --plain --equivalent "$scratch/listed" support --only "$slow"

printf 'NAME_driver.c: gone: constant: 1 => 2\n\tIt is not there.\n' >"$scratch/listed"
exits 1 "a listed mutant that does not exist" "$mutants" --plain --equivalent "$scratch/listed" oscilloscope --only "$killed"
has "it is named" "no such mutant: NAME_driver.c: gone" "$scratch/out"

printf '%s\n' "$killed" >"$scratch/listed"
exits 255 "a listed mutant without a reason" "$mutants" --equivalent "$scratch/listed" --list
finish
