#!/bin/sh
# Programs that have a mixer open are told what others change: by the mock as by the generated driver, which runs the same program.
. "$(dirname "$0")/../tap.sh"

flags='-std=c99 -O1 -g -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
own=$top/tests/mock
support=$top/templates/support
made=$scratch/two_mixers

# try WHAT SANITIZERS FLAGS SOURCE...: builds the program with what it is to use, and runs it.
try()
{
	what=$1 sanitizers=$2 more=$3
	shift 3
	# shellcheck disable=SC2016 # for the inner shell
	ok "$what: a program that sets controls is built" sh -ec 'cd "$1" && flags=$2 own=$3 support=$4 && shift 4 && ${CC:-cc} $flags -rdynamic \
		-I. -Isupport -I"$own" -I"$support" -o changes "$own/changes.c" $* "$support/drv_winmm.c" -ldl -lpthread' \
		sh "$made" "$flags -fsanitize=$sanitizers -fno-sanitize-recover=all $more" "$own" "$support" "$@"
	exits 0 "$what: all are told that have its device open" timeout 60 "$made/changes"
	grep '^not ok [0-9]\|^#  *told\|^# expected' "$scratch/out" | sed 's/^not/# not/'
	lacks "$what: and nothing is wrong" "not ok" "$scratch/out"
}

exits 0 "a driver of two mixers and its mock are generated" "$drvgen" generate tests/mock/two_mixers.yaml --only stub,mock -o "$scratch"
try mock address,undefined "" mock_two_mixers.c 'support/drv_mock*.c'
try "mock, its threads" thread "" mock_two_mixers.c 'support/drv_mock*.c'
try driver address,undefined -DDRIVER two_mixers_driver.c two_mixers_hooks.c
finish
