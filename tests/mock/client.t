#!/bin/sh
# A real program tested with the mock of its driver, on this machine and under Wine: what the mock says when the program is right, and
# with each of the bugs in tests/mock/bugs.h. tests/mock/found has what must be said; `client.t --bless` accepts what is said now.
. "$(dirname "$0")/../tap.sh"

flags='-std=c99 -O1 -g -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
made=$scratch/player
own=$top/tests/mock

# What was found, without what differs from run to run, and each thing once in a row.
found()
{
	sed -n -e 's/\r$//' -e 's/0x[0-9a-f]*/0x*/g' -e 's/^not ok - /	/p' -e '/^bug /p' -e '/^refused /p' "$1" | uniq
}

exits 0 "the mock is generated" "$drvgen" generate tests/mock/player.yaml --only stub,mock,test,build -o "$scratch"
ok "the program is built for this machine" sh -ec 'cd "$0" && ${CC:-cc} $1 -fsanitize=address,undefined -fno-sanitize-recover=all \
	-rdynamic -I. -Isupport -I"$2" -I"$3" -o client "$2"/test_client.c "$2"/client.c mock_player.c support/drv_mock*.c "$3"/drv_winmm.c \
	-ldl -lpthread' "$made" "$flags" "$own" "$top/templates/support"
exits 0 "it runs" timeout 60 "$made/client"
found "$scratch/out" >"$scratch/found"
[ "$1" != --bless ] || cp "$scratch/found" "$own/found"
same "the mock finds what tests/mock/found says" "$own/found" "$scratch/found"
# Of how many bugs something was found; of none when it is none.
awk '/^\t/ { seen[name] = 1 } !/^\t/ { name = $2; all[name] = 1 }
	END { if ("none" in seen) print "none"; for (name in all) if (!(name in seen) && name != "none") print name }' \
	"$scratch/found" >"$scratch/missed"
same "it finds each bug, and nothing in a program that has none" /dev/null "$scratch/missed"
ok "these are more than 30" sh -ec '[ "$(grep -c "^bug " "$0")" -gt 30 ]' "$scratch/found"

for bits in win32 win64; do
	[ $bits = win32 ] && compiler=i686-w64-mingw32-gcc || compiler=x86_64-w64-mingw32-gcc
	if command -v $compiler >/dev/null; then
		ok "$bits: the mock compiles without a warning, as a DLL" make -s -C "$made" $bits/mock_player.dll
	else
		skip "$bits: the mock compiles without a warning, as a DLL" "no $compiler"
	fi
done
if ! tests/wine || [ ! -e "$made/win64/mock_player.dll" ]; then
	skip "the same under Wine" "no Wine, or no compiler for it"
else
	ok "the program is built for Windows" sh -ec 'cd "$0" && x86_64-w64-mingw32-gcc $1 -static-libgcc -I. -Isupport -I"$2" -I"$3" \
		-o win64/client.exe "$2"/test_client.c "$2"/client.c win64/mock_player.dll -lwinmm' "$made" "$flags" "$own" "$top/templates/support"
	exits 0 "it runs under Wine, with its driver manager" sh -c 'cd "$0" && timeout 120 "$1"/tests/wine ./client.exe' \
		"$made/win64" "$top"
	found "$scratch/out" >"$scratch/wine"
	sed '/^refused /,$d' "$own/found" >"$scratch/expected"
	same "and the mock finds the same" "$scratch/expected" "$scratch/wine"
fi
finish
