#!/bin/sh
# A mock as a driver of a program that knows nothing of it, told by a scenario and leaving a record; and what `drvgen trace` makes of
# records: the guard's verdicts, words, a chart, a scenario and a C test that do the same again. `trace.t --bless` accepts what is shown
# now; `trace.t --keep` leaves charts in out/build/trace, to be looked at.
. "$(dirname "$0")/../tap.sh"

flags='-std=c99 -O1 -g -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
made=$scratch/player
own=$top/tests/mock
support=$top/templates/support

# words FILE: what trace prints, without times and addresses.
words()
{
	sed -e 's/^ *[0-9.]* s  thread/thread/' -e 's/0x[0-9a-f]*/0x*/g' "$1"
}

exits 0 "the mock is generated" "$drvgen" generate tests/mock/player.yaml --only stub,mock,test,build -o "$scratch"
ok "it is built as a driver" make -s -C "$made" mock
# shellcheck disable=SC2016 # for the inner shell
ok "and a program that knows nothing of it" sh -ec 'cd "$0" && ${CC:-cc} $1 -rdynamic -I. -Isupport -I"$3" -o host/unknowing \
	"$2/unknowing.c" "$3/drv_winmm.c" -ldl -lpthread' "$made" "$flags" "$own" "$support"
for name in refusing crashing hanging; do
	exits 0 "$name: the scenario is good" "$drvgen" check "tests/mock/$name.yaml"
	exits 0 "$name: and compiled" "$drvgen" scenario "tests/mock/$name.yaml" -o "$made/host/$name.scenario"
done

exits 0 "every word of a scenario is compiled" "$drvgen" scenario tests/mock/everything.yaml -o "$made/host/everything.scenario"
same "to what stands in everything.scenario" "$own/everything.scenario" "$made/host/everything.scenario"

# play SCENARIO: runs the program with it, and keeps the record.
play()
{
	(cd "$made/host" && rm -f record && DRVGEN_SCENARIO_player=$1.scenario DRVGEN_RECORD=record exec timeout 20 ./unknowing)
}

# ---- refusing ----

exits 0 "a driver that refuses to be closed, twice" play refusing
printf 'write: 1\nwrite: 0\nclosed at turn 3\nwrite: 1\nwrite: 0\nclosed at turn 3\n' >"$scratch/expected"
same "is closed the third time, each time that it is loaded" "$scratch/expected" "$scratch/out"
cp "$made/host/record" "$scratch/refusing"
exits 1 "the record is of a legal run, in which an expectation failed" "$drvgen" trace "$scratch/refusing" --spec tests/mock/player.yaml
words "$scratch/out" >"$scratch/words"
[ "$1" != --bless ] || cp "$scratch/words" "$own/refusing.words"
same "it is shown in words" "$own/refusing.words" "$scratch/words"
exits 1 "without the spec, too" "$drvgen" trace "$scratch/refusing"
words "$scratch/out" >"$scratch/words"
same "in the same words" "$own/refusing.words" "$scratch/words"

# ---- the chart ----

exits 0 "it is drawn" "$drvgen" trace "$scratch/refusing" --spec tests/mock/player.yaml --format svg -o "$scratch/chart.svg"
if command -v python3 >/dev/null; then
	ok "with a lane for the driver and for each instance, and an arrow and an answer for each call" python3 -c '
import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.argv[1]).getroot()
space = "{http://www.w3.org/2000/svg}"
heads = [text.text for text in root.iter(space + "text") if text.get("class") == "head"]
assert heads == ["host", "player", "instance 1", "instance 1"], heads
lines = [line.get("class") for line in root.iter(space + "line")]
assert lines.count("call") == 24 and lines.count("answer") == 24, lines
bars = [bar for bar in root.iter(space + "rect") if bar.get("class") == "bar"]
assert len(bars) == 2 and all(int(bar.get("height")) > 200 for bar in bars)
width, height = int(root.get("width")), int(root.get("height"))
for text in root.iter(space + "text"):
    assert 0 <= int(text.get("x")) < width and 0 <= int(text.get("y")) <= height' "$scratch/chart.svg"
else
	skip "with a lane for the driver and for each instance, and an arrow and an answer for each call" "no python3"
fi

# ---- once more ----

exits 0 "it becomes a scenario" "$drvgen" trace "$scratch/refusing" --spec tests/mock/player.yaml --format scenario -o "$scratch/again.yaml"
cp tests/mock/player.yaml "$scratch/player.yaml"
exits 0 "which is good" "$drvgen" scenario "$scratch/again.yaml" -o "$made/host/again.scenario"
exits 0 "and makes the mock do the same" play again
same "as far as the program sees" "$scratch/expected" "$scratch/out"
exits 0 "it becomes a C test" "$drvgen" trace "$scratch/refusing" --spec tests/mock/player.yaml --format test -o "$made/replay.c"
# shellcheck disable=SC2016 # for the inner shell
ok "which compiles without a warning" sh -ec 'cd "$0" && printf "%s\n" "#include \"drv_platform.h\"" \
	"LRESULT DefDriverProc(DWORD_PTR a, HDRVR b, UINT c, LPARAM d, LPARAM e) { (void)a, (void)b, (void)c, (void)d, (void)e; return 0; }" \
	>none.c && ${CC:-cc} $1 -I. -Isupport -o replay replay.c none.c mock_player.c support/drv_mock*.c -lpthread' "$made" "$flags"
exits 0 "and passes" "$made/replay"
has "with each call" "1..24" "$scratch/out"
sed 's/"answer":1}/"answer":2}/' "$scratch/refusing" | sed '/"failure"/d' >"$scratch/changed"
exits 0 "a record of other answers" "$drvgen" trace "$scratch/changed" --spec tests/mock/player.yaml --format test -o "$made/replay.c"
# shellcheck disable=SC2016 # for the inner shell
ok "becomes another test" sh -ec 'cd "$0" && ${CC:-cc} -std=c99 -I. -Isupport -o replay replay.c none.c mock_player.c \
	support/drv_mock*.c -lpthread' "$made"
exits 1 "which fails" "$made/replay"

play everything >"$scratch/seen" 2>&1
"$drvgen" trace "$made/host/record" --spec tests/mock/player.yaml >"$scratch/out"
has "a mock understands every word" "opens instance 1 = " "$scratch/out"
lacks "of it" "is not understood" "$scratch/out"
sed 's/player/other/' "$own/everything.scenario" >"$made/host/other.scenario"
play other >"$scratch/seen" 2>&1
has "a scenario of another driver is refused" "the scenario other.scenario is none of this driver's" "$made/host/record"
printf 'drvgen-scenario 1 player x\non DRV_OPEN 1\nfale 2\n' >"$made/host/wrong.scenario"
play wrong >"$scratch/seen" 2>&1
has "so is a line that says nothing" "the scenario wrong.scenario is not understood in line 3" "$made/host/record"
play none >"$scratch/seen" 2>&1
has "so is one that is not there" "the scenario none.scenario cannot be read" "$made/host/record"

# ---- texts that are not ASCII ----

# texts FOLDER COMMAND...: a program with texts meets the scenario's expectations, and with others does not, which its record tells.
texts()
{
	folder=$1
	shift
	[ "$folder" = host ] || cp "$made/host/texts.scenario" "$made/$folder"
	(cd "$made/$folder" && rm -f record && DRVGEN_SCENARIO=texts.scenario DRVGEN_RECORD=record exec timeout 60 "$@") >"$scratch/seen" 2>&1
	lacks "$folder: a wide one is met" 'open_data is \"' "$made/$folder/record"
	lacks "$folder: so is one of bytes" ' data is \\"' "$made/$folder/record"
	lacks "$folder: they came" 'never came' "$made/$folder/record"
	has "$folder: the program came to its end" '"message":"DRV_CLOSE"' "$made/$folder/record"
	(cd "$made/$folder" && rm -f record && DRVGEN_SCENARIO=texts.scenario DRVGEN_RECORD=record exec timeout 60 "$@" other) >"$scratch/seen" 2>&1
	has "$folder: a wide one that is another is told" 'open_data is \"ö♪ 𝄟\", expected open_data -> \"ö♫ 𝄞\"' "$made/$folder/record"
	has "$folder: so is one of bytes" 'data is \"naïve ♪\", expected data -> \"naïve ♫\"' "$made/$folder/record"
}

exits 0 "a scenario of them is good" "$drvgen" scenario tests/mock/texts.yaml -o "$made/host/texts.scenario"
has "in UTF-8" "where open_data wide c3b6e299ab20f09d849e" "$made/host/texts.scenario"
# shellcheck disable=SC2016 # for the inner shell
ok "a program that opens with such texts" sh -ec 'cd "$0" && ${CC:-cc} $1 -rdynamic -I. -Isupport -I"$3" -o host/texts \
	"$2/texts.c" "$3/drv_winmm.c" -ldl -lpthread' "$made" "$flags" "$own" "$support"
texts host ./texts

# ---- programs that do not end ----

play crashing >"$scratch/seen" 2>&1
ok "a driver that crashes takes its program with it" grep -q "write: 1" "$scratch/seen"
exits 1 "and leaves a record that can be read" "$drvgen" trace "$made/host/record" --spec tests/mock/player.yaml
has "up to the call" "#7 PLY_STOP() to instance 1, not answered yet" "$scratch/out"
has "with what was open" "! instance 1 is still open at the end: opened by #3, no DRV_CLOSE came" "$scratch/out"
(cd "$made/host" && rm -f record && DRVGEN_SCENARIO=hanging.scenario DRVGEN_RECORD=record exec ./unknowing) >"$scratch/log" 2>&1 &
program=$!
for _ in $(seq 60); do
	grep -q '"pending":true' "$made/host/record" 2>/dev/null && break
	sleep 0.3
done
kill -KILL $program
wait $program 2>/dev/null
exits 1 "so does a program that is killed while its driver takes its time" "$drvgen" trace "$made/host/record" --spec tests/mock/player.yaml
has "up to the call that it was in" "#7 PLY_STOP() to instance 1, not answered yet" "$scratch/out"
head -c -20 "$scratch/refusing" >"$scratch/cut"
exits 1 "a last line that is cut off is left out" "$drvgen" trace "$scratch/cut" --spec tests/mock/player.yaml
has "and the rest is there" "player: 24 calls" "$scratch/out"

# ---- what is no record ----

printf '{"record":1,"driver":"player","protocol":"installable","width":8}\n{"call":1,"began":x}\n' >"$scratch/wrong"
exits 1 "a line that is none of a record's" "$drvgen" trace "$scratch/wrong"
has "is told with its place" "$scratch/wrong:2:19: error: no record of a mock: expected a number" "$scratch/err"
exits 1 "nor is a spec a record" "$drvgen" trace tests/mock/player.yaml
has "and this is told" "tests/mock/player.yaml:1:1: error: no record of a mock: expected '{'" "$scratch/err"
: >"$scratch/empty"
exits 1 "nor is nothing" "$drvgen" trace "$scratch/empty"
exits 2 "an unknown format is wrong usage" "$drvgen" trace "$scratch/refusing" --format png
exits 3 "a file that is not there is the environment's fault" "$drvgen" trace "$scratch/none"

# ---- the guard's verdicts ----

# shellcheck disable=SC2016 # for the inner shell
ok "a host with each of its bugs is recorded" sh -ec 'cd "$0" && ${CC:-cc} $1 -rdynamic -I. -Isupport -I"$2" -I"$3" -o verdicts \
	"$2/verdicts.c" "$2/client.c" mock_player.c support/drv_mock*.c "$3/drv_winmm.c" -ldl -lpthread' \
	"$made" "$flags" "$own" "$support"
bug=0
found=0
while "$made/verdicts" $bug "$scratch/record" >"$scratch/said"; do
	sed -n 's/^not ok - player: //p' "$scratch/said" >"$scratch/guard"
	"$drvgen" trace "$scratch/record" --spec tests/mock/player.yaml >"$scratch/out"
	sed -n 's/^ *! //p' "$scratch/out" >"$scratch/traced"
	[ ! -s "$scratch/guard" ] || found=$((found + 1))
	if ! diff "$scratch/guard" "$scratch/traced" >"$scratch/difference" || grep -q "verdicts are not" "$scratch/out"; then
		fail "bug $bug: the trace's verdicts are the guard's" "$scratch/difference"
	fi
	bug=$((bug + 1))
done
ok "of each record the trace says what the guard said: $found bugs" test $found -gt 14

# ---- under Wine ----

if ! tests/wine || ! command -v x86_64-w64-mingw32-gcc >/dev/null; then
	skip "the same under Wine" "no Wine, or no compiler for it"
else
	# shellcheck disable=SC2016 # for the inner shell
	ok "the mock as a DLL, and the program" sh -ec 'make -s -C "$0" win64/mock_player.dll && cd "$0" && x86_64-w64-mingw32-gcc $1 \
		-static-libgcc -I. -Isupport -I"$3" -o win64/unknowing.exe "$2/unknowing.c" -lwinmm' "$made" "$flags" "$own" "$support"
	cp "$made/host/refusing.scenario" "$made/win64"
	exits 0 "run" sh -c 'cd "$0" && DRVGEN_SCENARIO=refusing.scenario DRVGEN_RECORD=record timeout 60 "$1/tests/wine" ./unknowing.exe' \
		"$made/win64" "$top"
	sed 's/\r$//' "$scratch/out" >"$scratch/seen"
	printf 'write: 1\nwrite: 0\nclosed at turn 1\nwrite: 1\nwrite: 0\nclosed at turn 1\n' >"$scratch/expected"
	same "Wine does not tell the program of the refusal" "$scratch/expected" "$scratch/seen"
	exits 1 "but the record shows it" "$drvgen" trace "$made/win64/record" --spec tests/mock/player.yaml
	words "$scratch/out" >"$scratch/words"
	[ "$1" != --bless ] || cp "$scratch/words" "$own/refusing.wine"
	same "as it was" "$own/refusing.wine" "$scratch/words"
	exits 0 "and is drawn" "$drvgen" trace "$made/win64/record" --spec tests/mock/player.yaml --format svg -o "$scratch/wine.svg"
	# shellcheck disable=SC2016 # for the inner shell
	ok "a program with texts" sh -ec 'cd "$0" && x86_64-w64-mingw32-gcc $1 -static-libgcc -I. -Isupport -I"$3" -o win64/texts.exe \
		"$2/texts.c" -lwinmm' "$made" "$flags" "$own" "$support"
	texts win64 "$top/tests/wine" ./texts.exe
	has "with the system's session in a lane of its own" '>session</text>' "$scratch/wine.svg"
fi
if [ "$1" = --keep ]; then
	mkdir -p out/build/trace && cp "$scratch"/*.svg "$scratch/words" "$scratch/refusing" out/build/trace
fi
finish
