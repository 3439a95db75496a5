#!/bin/sh
# Buffers that programs lend to mocks: an unprogrammed mock calls back and gives them back like a healthy driver; told so, it keeps them.
# tests/mock/lent has what the mock says of a program with each bug of lent_wave.c; `lent.t --bless` accepts what is said now.
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
	grep '^not ok [0-9]\|^#  *told\|^# expected' "$scratch/out" | sed 's/^not/# not/'
}

try wave_null lent_wave
sed -n -e 's/0x[0-9a-f]*/0x*/g' -e '/^bug none/,$ s/^not ok - /	/p' -e '/^bug /p' "$scratch/out" >"$scratch/lent"
[ "$1" != --bless ] || cp "$scratch/lent" "$own/lent"
same "a program with a bug is found out" "$own/lent" "$scratch/lent"
try midi_recorder lent_midi
try acm_mulaw lent_acm
finish
