#!/bin/sh
# Buffers that programs lend to mocks: an unprogrammed mock calls back and gives them back like a healthy driver; told so, it keeps them.
# tests/mock/lent has what the mock says of a program with each bug of lent_wave.c; `lent.t --bless` accepts what is said now;
# `lent.t --keep` leaves a chart as out/build/lent.svg, to be looked at.
. "$(dirname "$0")/../tap.sh"

flags='-std=c99 -O1 -g -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
own=$top/tests/mock
support=$top/templates/support

# try DRIVER PROGRAM ARGUMENT...: builds the program with the driver's mock, and runs it.
try()
{
	driver=$1 program=$2
	shift 2
	made=$scratch/$driver
	exits 0 "$driver: the mock is generated" "$drvgen" generate "specs/drivers/$driver.yaml" --only stub,mock,test,build -o "$scratch"
	# shellcheck disable=SC2016 # for the inner shell
	ok "$driver: a program that lends buffers is built" sh -ec 'cd "$0" && ${CC:-cc} $1 -fsanitize=address,undefined \
		-fno-sanitize-recover=all -rdynamic -I. -Isupport -I"$2" -I"$3" -o lent "$2/$4.c" "mock_$5.c" support/drv_mock*.c \
		"$3/drv_winmm.c" -ldl -lpthread' "$made" "$flags" "$own" "$support" "$program" "$driver"
	exits 0 "$driver: it gets them back as from a healthy driver, or not, as the mock is told" timeout 30 "$made/lent" "$@"
	cp "$scratch/out" "$scratch/seen"
	grep '^not ok [0-9]\|^#  *told\|^# expected' "$scratch/out" | sed 's/^not/# not/'
}

# replay DRIVER: the record that its program left is of a legal run, and becomes a test that passes.
replay()
{
	exits 0 "$1: the record is of a legal run" "$drvgen" trace "$scratch/record" --spec "specs/drivers/$1.yaml"
	exits 0 "$1: it becomes a C test" "$drvgen" trace "$scratch/record" --spec "specs/drivers/$1.yaml" --format test \
		-o "$scratch/$1/replay.c"
	# shellcheck disable=SC2016 # for the inner shell
	ok "$1: which is built" sh -ec 'cd "$0" && ${CC:-cc} $1 -fsanitize=address,undefined -rdynamic -I. -Isupport -I"$2" \
		-o replay replay.c "mock_$3.c" support/drv_mock*.c "$2/drv_winmm.c" -ldl -lpthread' \
		"$scratch/$1" "$flags" "$support" "$1"
	exits 0 "$1: and passes, each call with its ids" "$scratch/$1/replay"
	lacks "$1: for which the guard has no word" "not ok" "$scratch/out"
}

try wave_null lent_wave "$scratch/record"
sed -n -e 's/0x[0-9a-f]*/0x*/g' -e '/^bug none/,$ s/^not ok - /	/p' -e '/^bug /p' "$scratch/seen" >"$scratch/lent"
[ "$1" != --bless ] || cp "$scratch/lent" "$own/lent"
same "a program with a bug is found out" "$own/lent" "$scratch/lent"
replay wave_null
"$drvgen" trace "$scratch/record" --spec specs/drivers/wave_null.yaml >"$scratch/out"
has "a record tells what was given back" "the driver gives back buffer = " "$scratch/out"
exits 0 "and is drawn" "$drvgen" trace "$scratch/record" --spec specs/drivers/wave_null.yaml --format svg -o "$scratch/chart.svg"
[ "$1" != --keep ] || cp "$scratch/chart.svg" out/build/lent.svg
has "with an arrow from the driver to the program" '<line class="call" x1="660" y1=' "$scratch/chart.svg"

# ---- told by a scenario ----

ok "the mock is built as a driver" make -s -C "$scratch/wave_null" mock
# shellcheck disable=SC2016 # for the inner shell
ok "and a program that knows nothing of it" sh -ec 'cd "$0" && ${CC:-cc} $1 -rdynamic -I. -Isupport -I"$3" -o host/giving \
	"$2/giving.c" "$3/drv_winmm.c" -ldl -lpthread' "$scratch/wave_null" "$flags" "$own" "$support"
# giving SCENARIO: runs it, told by that.
giving()
{
	exits 0 "$1: the scenario is good" "$drvgen" scenario "$1" -o "$scratch/wave_null/host/giving.scenario"
	exits 0 "$1: the program runs" sh -c 'cd "$0/host" && rm -f record && DRVGEN_SCENARIO=giving.scenario DRVGEN_RECORD=record \
		timeout 30 ./giving' "$scratch/wave_null"
}
giving tests/mock/giving.yaml
printf 'pause\nbuffer 1 is back\npause\nbuffer 2 is back\n' >"$scratch/expected"
same "a buffer that stays comes back with the message that gives one back" "$scratch/expected" "$scratch/out"
exits 0 "its record is of a legal run" "$drvgen" trace "$scratch/wave_null/host/record" --spec specs/drivers/wave_null.yaml
# again: what comes of its record is a scenario that does the same.
again()
{
	exits 0 "its record becomes a scenario" "$drvgen" trace "$scratch/wave_null/host/record" --spec specs/drivers/wave_null.yaml \
		--format scenario -o "$scratch/again.yaml"
	cp specs/drivers/wave_null.yaml "$scratch"
	giving "$scratch/again.yaml"
	same "which makes the mock do the same" "$scratch/expected" "$scratch/out"
}
again
sed "s|\.\./\.\.|$top|; s/gives_back: 1/gives_back: 2/" tests/mock/giving.yaml >"$scratch/giving.yaml"
giving "$scratch/giving.yaml"
printf 'pause\nbuffer 1 is back\nbuffer 2 is back\npause\n' >"$scratch/expected"
same "or with as many as are told" "$scratch/expected" "$scratch/out"
again
sed '/WODM/d; s/^on:/on: []/' "$scratch/giving.yaml" >"$scratch/healthy.yaml"
giving "$scratch/healthy.yaml"
printf 'buffer 1 is back\nbuffer 2 is back\npause\npause\n' >"$scratch/expected"
same "a healthy driver gives them back at once" "$scratch/expected" "$scratch/out"
again
lacks "and so does one that is told to do as it did" "keeps_buffers" "$scratch/again.yaml"
lacks "which has none to give back" "gives_back" "$scratch/again.yaml"

try midi_recorder lent_midi
try acm_mulaw lent_acm "$scratch/record"
replay acm_mulaw
# The second instance is the fourth thing that was opened: its stream in the first one is another.
sed -i 's/{ 0, 4, 0 }/{ 0, 1, 0 }/' "$scratch/acm_mulaw/replay.c"
# shellcheck disable=SC2016 # for the inner shell
ok "an id of another instance makes another test" sh -ec 'cd "$0" && ${CC:-cc} -std=c99 -rdynamic -I. -Isupport -I"$1" -o replay \
	replay.c mock_acm_mulaw.c support/drv_mock*.c "$1/drv_winmm.c" -ldl -lpthread' "$scratch/acm_mulaw" "$support"
exits 1 "which fails" "$scratch/acm_mulaw/replay"
# ---- several mocks in one program ----

exits 0 "another mock is generated" "$drvgen" generate tests/mock/player.yaml --only stub,mock -o "$scratch"
# shellcheck disable=SC2016 # for the inner shell
ok "a program with three of them is built" sh -ec 'cd "$0" && ${CC:-cc} $1 -fsanitize=address,undefined -rdynamic -Iplayer -Iwave_null \
	-Imidi_recorder -Iplayer/support -I"$2" -I"$3" -o two "$2/two.c" player/mock_player.c wave_null/mock_wave_null.c \
	midi_recorder/mock_midi_recorder.c player/support/drv_mock*.c "$3/drv_winmm.c" -ldl -lpthread' \
	"$scratch" "$flags" "$own" "$support"
exits 0 "each is by itself" "$scratch/two"
finish
