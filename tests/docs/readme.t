#!/bin/sh
# What README.md shows is true: its spec generates, its hook is what comes out, its error is what is printed.
. "$(dirname "$0")/../tap.sh"

# block LANGUAGE N: the N-th code block of that language in README.md, counting from 1; a language of - is none.
block()
{
	awk -v wanted="$1" -v number="$2" '
		/^```/ && inside { inside = 0; next }
		/^```/ { inside = 1; language = substr($0, 4); if (language == "") language = "-"; count[language]++; next }
		inside && language == wanted && count[language] == number' README.md
}

block yaml 1 >"$scratch/volume.yaml"
exits 0 "the spec is good" "$drvgen" generate "$scratch/volume.yaml" -o "$scratch/made"
ok "it passes its self-test" make -s -C "$scratch/made/volume" test SANITIZE=
block - 1 | sed -n 's/^  \([a-zA-Z_.]*\) .*/\1/p' | grep -v '^support' >"$scratch/named"
while read -r file; do
	ok "the listed file $file is there" test -e "$scratch/made/volume/$file"
done <"$scratch/named"
ok "files are listed" test -s "$scratch/named"
block c 1 | sed '/^ *\/\* volume_hooks/d; s/ *\/\*.*\*\///' | tr -d ' \t\n' >"$scratch/shown"
tr -d ' \t\n' <"$scratch/made/volume/volume_hooks.c" >"$scratch/hooks"
ok "the hook is what comes out" grep -qF -f "$scratch/shown" "$scratch/hooks"

# The test of a program: the one that stands there is right; one with two bugs is told of as shown.
block c 2 >"$scratch/made/volume/test.c"
block yaml 2 >"$scratch/refusing.yaml"
exits 0 "the scenario is good" "$drvgen" check "$scratch/refusing.yaml"
# turn_down PERCENT ACTION: a program that closes the driver when that is so.
turn_down()
{
	printf '%s\n' '#include "drv_winmm.h"' '#include "volume.h"' 'int turn_down(LPCWSTR name);' 'int turn_down(LPCWSTR name) {' \
		'HDRVR driver = OpenDriver(name, NULL, 0);' 'if (driver == NULL) return 0;' 'int good = SendDriverMessage(driver, VOL_GET, 0, 0) >= 0' \
		"&& SendDriverMessage(driver, VOL_SET, $1, 0) != 0; if ($2) CloseDriver(driver, 0, 0); return good; }" \
		>"$scratch/made/volume/turn_down.c"
	ok "the test of turn_down compiles without a warning" sh -ec 'cd "$0" && ${CC:-cc} -std=c99 -Wall -Wextra -Wpedantic -Wconversion \
		-Wshadow -Werror -rdynamic -I. -Isupport -o turn_down test.c turn_down.c mock_volume.c support/drv_mock*.c support/drv_winmm.c \
		-ldl -lpthread' "$scratch/made/volume"
}
turn_down 30 1
exits 0 "a program that is right passes" "$scratch/made/volume/turn_down"
ok "with no word" test ! -s "$scratch/out"
turn_down 31 good
exits 1 "one that is not fails" "$scratch/made/volume/turn_down"
block text 4 >"$scratch/lines"
ok "what it is told is shown" test -s "$scratch/lines"
while read -r line; do
	has "the mock says: $line" "$line" "$scratch/out"
done <"$scratch/lines"

# So does the reference page's.
awk '/^```c/ { count++; next } /^```/ { inside = 0 } count == 2 && !done { print; if (/_end\(\)/) done = 1 }' \
	"$scratch/made/volume/volume.md" >"$scratch/page"
{
	grep '^#include' "$scratch/page"
	printf 'int main(void)\n{\n'
	grep -v '^#include' "$scratch/page"
	printf 'return 0;\n}\n'
} >"$scratch/made/volume/page.c"
ok "the reference page's code compiles without a warning" sh -ec 'cd "$0" && ${CC:-cc} -std=c99 -Wall -Wextra -Wpedantic -Wconversion \
	-Wshadow -Werror -I. -Isupport -c page.c && grep -q mock_volume_begin page.c' "$scratch/made/volume"

# What verify says of Wine's msrle32.dll, line by line.
if tests/wine >/dev/null 2>&1 && command -v x86_64-w64-mingw32-gcc >/dev/null; then
	exits 1 "verify finds what is wrong with msrle32.dll" "$drvgen" verify tests/verify/vidc.yaml msrle32.dll --wine tests/wine
	block text 3 >"$scratch/report"
	ok "a report is shown" test -s "$scratch/report"
	while read -r line; do
		has "it says: $line" "$line" "$scratch/out"
	done <"$scratch/report"
else
	skip "what verify says of msrle32.dll" "there is no Wine or no mingw-w64"
fi

{
	printf 'driver: mydriver\nprotocol: installable\ndescription: x\n\n\n\n\n'
	printf 'messages:\n  MY_A:\n    value: 0x4000\n    doc: x\n    retuns: nonzero\n    returns: nonzero\n'
} >"$scratch/mydriver.yaml"
cd "$scratch" && "$drvgen" check mydriver.yaml 2>"$scratch/got"
cd "$top" && block - 2 >"$scratch/error"
same "the error is what is printed" "$scratch/error" "$scratch/got"

# What diff says of the spec above, when a range and a number are changed in it.
sed 's/\[0, 100\]/[0, 50]/; s/0x4001/0x4002/' "$scratch/volume.yaml" >"$scratch/changed.yaml"
mv "$scratch/volume.yaml" "$scratch/old.yaml"
mv "$scratch/changed.yaml" "$scratch/volume.yaml"
(cd "$scratch" && "$drvgen" diff old.yaml volume.yaml >told)
block text 5 | grep -v '^\$' >"$scratch/shown"
same "diff says what is shown" "$scratch/shown" "$scratch/told"

# Files of two models say what is shown.
sed 's/^driver: .*/driver: mydriver/; s/^description: .*/description: x/' "$top/specs/drivers/minimal.yaml" >"$scratch/first.yaml"
"$drvgen" generate "$scratch/first.yaml" -o "$scratch/models"
sed 's/^description: x/description: y/' "$scratch/first.yaml" | "$drvgen" generate - --stdout mydriver.h >"$scratch/models/mydriver/mydriver.h"
(cd "$scratch/models/mydriver" && gcc -fsyntax-only -Isupport mydriver_driver.c 2>&1) | head -n 1 >"$scratch/told"
block console 1 >"$scratch/shown"
same "gcc says what is shown of two models" "$scratch/shown" "$scratch/told"

# The explorer says what is shown, of the example and of the example without its policy.
"$drvgen" generate specs/drivers/exclusive.yaml -o "$scratch/made"
explore()
{
	make -s -C "$scratch/made/exclusive" CFLAGS=-O1 explore >"$scratch/out" 2>&1
}
# shown N: each line of the N-th block of text is in the output.
shown()
{
	block text "$1" | grep -v '^\$' >"$scratch/lines"
	ok "block $1 has lines" test -s "$scratch/lines"
	while read -r line; do
		has "the explorer says: $line" "$line" "$scratch/out"
	done <"$scratch/lines"
}
explore
shown 1
sed -i 's/if (instance->busy != 0)/if (0)/' "$scratch/made/exclusive/exclusive_driver.c"
explore
shown 2
finish
