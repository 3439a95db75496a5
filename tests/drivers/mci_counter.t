#!/bin/sh
# The device mci_counter, opened by its real client: a program that knows mciSendString and mciSendCommand alone. What the program is
# told and what the driver is sent must be what stands in mci_counter/*.expected; `mci_counter.t --bless` accepts what is seen now.
. "$(dirname "$0")/../tap.sh"
own=$top/tests/drivers/mci_counter
made=$scratch/mci_counter
flags='-std=c99 -O2 -g -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -I. -Isupport'
mingw=x86_64-w64-mingw32
export own made flags mingw

# seen NAME EXPECTED ACTUAL: they are the same, or become so.
seen()
{
	[ "$bless" != --bless ] || [ ! -s "$3" ] || cp "$3" "$2"
	same "$@"
}

bless=$1
exits 0 "generate" "$drvgen" generate specs/drivers/mci_counter.yaml -o "$scratch"
for compiler in gcc clang $mingw-gcc i686-w64-mingw32-gcc; do
	if command -v "$compiler" >/dev/null; then
		ok "its hooks compile with $compiler" sh -ec 'cd "$made"; "$0" $flags -c -o x.o "$own/mci_counter_hooks.c"' "$compiler"
	else
		skip "its hooks compile with $compiler" "no $compiler"
	fi
done

# shellcheck disable=SC2016 # for the inner shell
ok "a host with all that the device needs is built, under sanitizers" sh -ec 'cd "$made"
	flags="$flags -O1 -fsanitize=address,undefined -fno-sanitize-recover=all"
	gcc $flags -fPIC -shared -o mci_counter.so mci_counter_driver.c "$own/mci_counter_hooks.c"
	others="-DmciDriverYield=others_yield -DmciLoadCommandResource=others_load -DmciFreeCommandResource=others_free"
	gcc $flags $others -c -o manager.o support/drv_winmm.c
	gcc $flags -rdynamic -o host.exe "$own/host.c" manager.o -ldl -lpthread'
# shellcheck disable=SC2016
exits 0 "the device on this host, by a clock that is told when to go" sh -c 'cd "$made" && exec timeout 60 ./host.exe'
has "the host's program ran to its end" "nothing is left" "$scratch/out"

if ! tests/wine; then
	skip "the device under Wine" "no Wine"
elif ! command -v $mingw-gcc >/dev/null; then
	skip "the device under Wine" "no $mingw-gcc"
else
	# shellcheck disable=SC2016 # for the inner shell
	ok "the driver and its client are built" sh -ec 'cd "$made"
		$mingw-windres mci_counter.rc version.o
		$mingw-gcc $flags -DDriverProc=recorded '\''-DRECORDED="mci_counter.h"'\'' -shared -static-libgcc -o mci_counter.dll mci_counter_driver.c \
			"$own/mci_counter_hooks.c" "$own/../recorder.c" mci_counter.def version.o -lwinmm
		$mingw-gcc $flags -static-libgcc -o client.exe "$own/client.c" -lwinmm'
	# shellcheck disable=SC2016
	exits 0 "the client runs to its end" sh -c 'cd "$made" && RECORD=messages exec timeout 100 "$0/tests/wine" ./client.exe' "$top"
	tr -d '\r' <"$scratch/out" >"$scratch/told"
	tr -d '\r' <"$made/messages" >"$scratch/sent"
	seen "what it is told" "$own/client.expected" "$scratch/told"
	seen "what the driver is sent, and answers" "$own/messages.expected" "$scratch/sent"
fi
finish
