#!/bin/sh
# What the tool does must not depend on terminal, locale, time zone or umask; and output that goes nowhere is a failure.
. "$(dirname "$0")/../tap.sh"
spec=$top/specs/drivers/oscilloscope.yaml
wrong=$top/tests/errors/driver_unknown_key.yaml
cd "$scratch" || exit 1
escape=$(printf '\033')

# ---- colour ----
# in_terminal COMMAND: runs it with a terminal for its output, which goes to ./typed.
in_terminal()
{
	TERM=xterm script -qec "$1" /dev/null >typed 2>&1 </dev/null
}
exits 1 "errors in a pipe" "$drvgen" check "$wrong"
lacks "no colour in a pipe" "$escape" err
if command -v script >/dev/null; then
	in_terminal "'$drvgen' check '$wrong'"
	has "colour on a terminal" "$escape" typed
	in_terminal "NO_COLOR=1 '$drvgen' check '$wrong'"
	lacks "NO_COLOR" "$escape" typed
	has "NO_COLOR: the error is there" "unknown key" typed
	in_terminal "TERM=dumb '$drvgen' check '$wrong'"
	lacks "TERM=dumb" "$escape" typed
	in_terminal "NO_COLOR= '$drvgen' check '$wrong'"
	has "an empty NO_COLOR does not count" "$escape" typed
else
	skip "colour on a terminal" "no script(1)"
fi

# ---- locale, time zone, folder ----
LC_ALL=C "$drvgen" generate "$spec" -o c
LC_ALL=C "$drvgen" check "$wrong" 2>c.err
for locale in $(locale -a | grep -v '^C$\|^POSIX$' | head -n 5) tr_TR.UTF-8 de_DE.UTF-8; do
	LC_ALL=$locale TZ=Asia/Kathmandu "$drvgen" generate "$spec" -o "l_$locale"
	same "$locale: the same output" c "l_$locale"
	LC_ALL=$locale "$drvgen" check "$wrong" 2>"l.err"
	same "$locale: the same errors" c.err l.err
done
exits 0 "an empty environment" env -i "$drvgen" generate "$spec" -o bare
same "an empty environment: the same output" c bare

# ---- permissions ----
(umask 077 && "$drvgen" generate "$spec" -o private)
find private -perm /077 >open
[ -s open ] && fail "umask 077 is heeded" open || pass "umask 077 is heeded"
(umask 002 && "$drvgen" generate "$spec" -o shared)
[ "$(stat -c %a shared/oscilloscope/oscilloscope.h)" = 664 ] && pass "umask 002 is heeded" || fail "umask 002 is heeded"
chmod 600 shared/oscilloscope/oscilloscope.h
sed 's/initial: 440/initial: 441/; s/the frequency of the signal in hertz/changed/' "$spec" >other.yaml
"$drvgen" generate other.yaml -o shared
has "a file is written again" changed shared/oscilloscope/oscilloscope.h
[ "$(stat -c %a shared/oscilloscope/oscilloscope.h)" = 600 ] && pass "and keeps its permissions" || fail "and keeps its permissions"

# ---- output that goes nowhere ----
for command in "explain" "explain DRV_CLOSE" "new x -o -" "generate $spec -o n --list-outputs" "--version" "--help" \
	"generate --help" "help explain" "generate $spec -o n --check"; do
	code=0
	# shellcheck disable=SC2086
	"$drvgen" $command >&- 2>err || code=$?
	[ "$code" -eq 3 ] && pass "closed stdout: $command" || fail "closed stdout: $command (exit code $code)" err
	[ -s err ] && pass "closed stdout: $command: says so" || fail "closed stdout: $command: says so"
	if [ -w /dev/full ]; then
		code=0
		# shellcheck disable=SC2086
		"$drvgen" $command >/dev/full 2>err || code=$?
		[ "$code" -eq 3 ] && pass "full device: $command" || fail "full device: $command (exit code $code)" err
		[ -s err ] && pass "full device: $command: says so" || fail "full device: $command: says so"
	fi
done
code=0
"$drvgen" check "$wrong" 2>&- || code=$?
[ "$code" -eq 1 ] && pass "closed stderr" || fail "closed stderr (exit code $code)"
"$drvgen" generate "$spec" -o closed <&- >&- 2>&-
same "all three closed: the output is whole" c closed
finish
