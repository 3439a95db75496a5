#!/bin/sh
# What generate writes, leaves alone, and says it would write.
. "$(dirname "$0")/../tap.sh"
specs=$top/specs/drivers
out=$scratch/out_dir

# ---- the same bytes, wherever and whenever ----
exits 0 "generate" "$drvgen" generate "$specs/oscilloscope.yaml" "$specs/exclusive.yaml" -o "$out"
[ -s "$scratch/out" ] || [ -s "$scratch/err" ] && fail "silent when it is no terminal" "$scratch/out" || pass "silent when it is no terminal"
mkdir "$scratch/elsewhere"
(cd "$scratch/elsewhere" && cp "$specs"/*.yaml . && TZ=Pacific/Auckland "$drvgen" generate -o x exclusive.yaml oscilloscope.yaml)
same "same bytes from another folder, time zone and order" "$out" "$scratch/elsewhere/x"
grep -rqF "$scratch" "$out" && fail "no path in the output" || pass "no path in the output"
dates "$out" >"$scratch/before"
sleep 1.1
exits 0 "a second run" "$drvgen" generate "$specs/oscilloscope.yaml" "$specs/exclusive.yaml" -o "$out"
dates "$out" >"$scratch/after"
same "touches nothing" "$scratch/before" "$scratch/after"

# ---- the standard input ----
"$drvgen" generate - -o "$scratch/stdin" <"$specs/oscilloscope.yaml"
same "- is the standard input" "$out/oscilloscope" "$scratch/stdin/oscilloscope"
exits 1 "errors of the standard input" sh -c 'echo "driver: X" | "$0" check -' "$drvgen"
has "errors of the standard input are named" "standard input:1:1: error" "$scratch/err"
mkdir "$scratch/here"
(cd "$scratch/here" && "$drvgen" generate "$specs/minimal.yaml")
ok "without -o it writes here" test -f "$scratch/here/minimal/minimal.h"

# ---- --list-outputs ----
"$drvgen" generate "$specs/oscilloscope.yaml" "$specs/exclusive.yaml" -o "$scratch/listed" --list-outputs | sort >"$scratch/list"
[ ! -e "$scratch/listed" ] && pass "--list-outputs writes nothing" || fail "--list-outputs writes nothing"
(cd "$out" && find . -type f | sed "s|^\.|$scratch/listed|" | sort) >"$scratch/written"
same "--list-outputs lists what is written" "$scratch/written" "$scratch/list"

# ---- --only ----
for part in $("$drvgen" generate "$specs/oscilloscope.yaml" --list-outputs --format json | sed -n 's,.*"part": "\([a-z]*\)".*,\1,p' | sort -u); do
	exits 0 "--only $part" "$drvgen" generate "$specs/oscilloscope.yaml" -o "$scratch/only_$part" --only "$part"
	(cd "$scratch/only_$part" && find . -type f) >>"$scratch/parts"
	diff -rq "$out" "$scratch/only_$part" | grep differ >"$scratch/log"
	[ -s "$scratch/log" ] && fail "--only $part: same content" "$scratch/log" || pass "--only $part: same content"
done
sort -o "$scratch/parts" "$scratch/parts"
(cd "$out" && find ./oscilloscope -type f | sort) >"$scratch/whole"
same "the parts of --only are the whole, without overlap" "$scratch/whole" "$scratch/parts"
exits 0 "--only without the explorer" "$drvgen" generate "$specs/oscilloscope.yaml" -o "$scratch/few" --only stub,test,build
ok "it is tested without it" make -s -C "$scratch/few/oscilloscope" test SANITIZE= CFLAGS=-O0
exits 0 "--only verify: what only those get who ask" "$drvgen" generate "$specs/oscilloscope.yaml" -o "$scratch/asked" --only verify
ok "it is some files" test -e "$scratch/asked/oscilloscope/support/drv_verify.c"
ok "and nobody else has them" test ! -e "$out/oscilloscope/support/drv_verify.c"
exits 2 "--only of a part that there is not" "$drvgen" generate "$specs/oscilloscope.yaml" -o "$scratch/none" --only stub,tests
has "suggests the nearest" "drvgen generate: error: no part of the output is called 'tests'; did you mean 'test'?" "$scratch/err"
has "and tells them all" "expected some of stub,test,modules,docs,build,explore,verify,mock" "$scratch/err"
ok "and nothing is written" test ! -e "$scratch/none"
exits 0 "--only with two parts" "$drvgen" generate "$specs/oscilloscope.yaml" -o "$scratch/two" --only docs,build
[ "$(find "$scratch/two" -type f | wc -l)" -eq 3 ] && pass "--only docs,build: three files" || fail "--only docs,build: three files"

# ---- --check ----
exits 0 "--check: up to date" "$drvgen" generate "$specs/oscilloscope.yaml" "$specs/exclusive.yaml" -o "$out" --check
[ -s "$scratch/out" ] && fail "--check: silent" "$scratch/out" || pass "--check: silent"
cp -p "$out/oscilloscope/oscilloscope.h" "$scratch/kept.h"
echo '/* edited */' >>"$out/oscilloscope/oscilloscope.h"
rm "$out/exclusive/Makefile"
echo '/* mine */' >>"$out/exclusive/exclusive_hooks.c"
exits 1 "--check: out of date" "$drvgen" generate "$specs/oscilloscope.yaml" "$specs/exclusive.yaml" -o "$out" --check
printf '%s\n' "missing: $out/exclusive/Makefile" "out of date: $out/oscilloscope/oscilloscope.h" >"$scratch/expected"
sort "$scratch/out" >"$scratch/sorted"
same "--check: lists just these, and no edited hooks" "$scratch/expected" "$scratch/sorted"
[ ! -e "$out/exclusive/Makefile" ] && pass "--check: writes nothing" || fail "--check: writes nothing"
exits 1 "--check: nothing there" "$drvgen" generate "$specs/minimal.yaml" -o "$out" --check
has "--check: lists missing hooks" "missing: $out/minimal/minimal_hooks.c" "$scratch/out"

# ---- what is not generated stays ----
echo mine >"$out/oscilloscope/notes.txt"
exits 0 "generate again" "$drvgen" generate "$specs/oscilloscope.yaml" "$specs/exclusive.yaml" -o "$out"
cmp -s "$scratch/kept.h" "$out/oscilloscope/oscilloscope.h" && pass "an edited output is made anew" || fail "an edited output is made anew"
has "hooks are never overwritten" "/* mine */" "$out/exclusive/exclusive_hooks.c"
has "other files stay" mine "$out/oscilloscope/notes.txt"
find "$out" -name '.drvgen*' >"$scratch/left"
[ -s "$scratch/left" ] && fail "no temporary files stay" "$scratch/left" || pass "no temporary files stay"

# ---- wrong specs ----
(cd "$out" && find . -type f -exec cksum {} + | sort) >"$scratch/sums"
dates "$out" >"$scratch/before"
sed 's/answer: 1/anwser: 1/' "$specs/oscilloscope.yaml" >"$scratch/wrong.yaml"
exits 1 "a wrong spec" "$drvgen" generate "$scratch/wrong.yaml" "$specs/minimal.yaml" -o "$out"
(cd "$out" && find . -type f -exec cksum {} + | sort) >"$scratch/sums_after"
dates "$out" >"$scratch/after"
same "leaves the bytes of old output, and writes nothing for the good spec" "$scratch/sums" "$scratch/sums_after"
same "leaves the dates" "$scratch/before" "$scratch/after"
exits 1 "two specs of one driver" "$drvgen" generate "$specs/minimal.yaml" "$specs/minimal.yaml" -o "$scratch/twice"
has "two specs of one driver: told" "two specs are for a driver 'minimal'" "$scratch/err"
[ ! -e "$scratch/twice" ] && pass "two specs of one driver: nothing written" || fail "two specs of one driver: nothing written"
finish
