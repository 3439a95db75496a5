#!/bin/sh
# Names: every word that generated code, support files, languages and headers use is taken as the name of each kind of thing that a
# spec names. What drvgen does not refuse must compile everywhere, without a warning.
. "$(dirname "$0")/../tap.sh"
flags='-std=c99 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -fsyntax-only -I. -Isupport'

"$drvgen" generate tests/golden/everything.yaml -o "$scratch/seen" --only stub,test || exit 1
{
	cat "$scratch"/seen/everything/*.[ch] "$scratch"/seen/everything/support/* | grep -oE '[A-Za-z_][A-Za-z0-9_]*'
	cat "$scratch"/seen/everything/*.h "$scratch"/seen/everything/*_driver.c | grep -oE '[A-Za-z_][A-Za-z0-9_]*' | tr 'a-z' 'A-Z'
	# Macros that stand for something else, where the header of a driver is included.
	for compiler in gcc x86_64-w64-mingw32-gcc i686-w64-mingw32-gcc; do
		if command -v $compiler >/dev/null; then
			$compiler -std=c99 -dM -E templates/support/drv_platform.h | sed -n 's/^#define \([a-z][a-z0-9_]*\) .*/\1/p'
		fi
	done
	# shellcheck disable=SC1010 # "do" is a word here
	echo auto break case char const continue default do double else enum extern float for goto if int long register return short \
		signed sizeof static struct switch typedef union unsigned void volatile while inline restrict alignas alignof bool \
		constexpr false nullptr static_assert thread_local true typeof asm catch class delete export friend mutable namespace new \
		operator private protected public template this throw try typename using virtual wchar_t and or not xor main printf errno \
		stdin stdout environ linux unix i386 windows index send time y0 j1 gamma signal exit abs read write open close link \
		INT CHAR NULL TRUE EOF ERROR DELETE IN OUT VOID CONST INTERFACE small near far huge |
		tr ' ' '\n'
} | LC_ALL=C sort -u >"$scratch/words"
[ "$(wc -l <"$scratch/words")" -gt 500 ] && pass "there are $(wc -l <"$scratch/words") words" || fail "there are words" "$scratch/words"

# The kinds: each turns words into lines of a spec, a line for each word.
head='driver: named\nprotocol: installable\ndescription: d\n'
of_module()
{
	printf "${head}state:\n  module:\n"
	sed 's/.*/    "&": {type: DWORD, initial: 1}/' "$1"
}
of_instance()
{
	printf "${head}state:\n  instance:\n"
	sed 's/.*/    "&": {type: LONG, initial: -1}/' "$1"
}
of_parameter()
{
	printf "${head}messages:\n"
	awk '{ printf "  MY_%d: {value: %d, returns: nonzero, lParam1: {name: \"%s\", type: DWORD, range: [1, 7]}}\n", NR, 16384 + NR, $0 }' "$1"
}
of_module_parameter()
{
	printf "${head}messages:\n"
	awk '{ printf "  MY_%d: {value: %d, scope: module, returns: nonzero, lParam2: {name: \"%s\", type: HWND}}\n", NR, 16384 + NR, $0 }' "$1"
}
of_message()
{
	printf "${head}messages:\n"
	awk '{ printf "  %s: {value: %d, returns: nonzero, hook: on_%d}\n", $0, 16384 + NR, NR }' "$1"
}
of_hook()
{
	printf "${head}messages:\n"
	awk '{ printf "  MY_%d: {value: %d, returns: nonzero, hook: \"%s\"}\n", NR, 16384 + NR, $0 }' "$1"
}

# refuse KIND: takes out the words that drvgen refuses, until it refuses none.
refuse()
{
	turn=0
	while [ $turn -lt 60 ]; do
		"of_$1" "$scratch/left" >"$scratch/named.yaml"
		"$drvgen" check "$scratch/named.yaml" 2>"$scratch/err" && return 0
		before=$("of_$1" /dev/null | wc -l)
		sed -n 's/.*named\.yaml:\([0-9]*\):.*: error: .*/\1/p' "$scratch/err" | sort -nu |
			awk -v before="$before" 'NR == FNR { bad[$1 - before] = 1; next } !(FNR in bad)' - "$scratch/left" >"$scratch/next"
		mv "$scratch/next" "$scratch/left"
		turn=$((turn + 1))
	done
	return 1
}

for kind in module instance parameter module_parameter message hook; do
	cp "$scratch/words" "$scratch/left"
	ok "$kind: some words are refused, not all" refuse $kind
	left=$(wc -l <"$scratch/left")
	all=$(wc -l <"$scratch/words")
	[ "$left" -gt 5 ] && [ "$left" -lt "$all" ] && pass "$kind: $left of $all words are good" || fail "$kind: $left of $all words are good"
	rm -rf "$scratch/made"
	exits 0 "$kind: generate" "$drvgen" generate "$scratch/named.yaml" -o "$scratch/made"
	for compiler in gcc clang x86_64-w64-mingw32-gcc i686-w64-mingw32-gcc; do
		if ! command -v $compiler >/dev/null; then
			skip "$kind: compile with $compiler" "no $compiler"
			continue
		fi
		# shellcheck disable=SC2086
		ok "$kind: compile with $compiler" sh -c 'cd "$1" && shift && exec "$@"' sh "$scratch/made/named" \
			$compiler $flags named_driver.c named_hooks.c test_named.c
	done
done

# Drivers called like files, targets and parts of their own output.
for name in drv tap test probe bare host win32 win64 all clean makefile mock driver_x hooks_x x_driver x_hooks test_x install i386 \
	instance_of generated support_x out dll exe manager lib a; do
	printf 'driver: %s\nprotocol: installable\ndescription: d\n' "$name" >"$scratch/driver.yaml"
	if ! "$drvgen" check "$scratch/driver.yaml" 2>"$scratch/err"; then
		pass "a driver called $name is refused"
		continue
	fi
	"$drvgen" generate "$scratch/driver.yaml" -o "$scratch/drivers"
	ok "a driver called $name builds, with its test" make -s -C "$scratch/drivers/$name" "host/test_$name" CFLAGS=-O0
done
finish
