#!/bin/sh
# How the commands are called, and what they say when they are called wrongly.
. "$(dirname "$0")/../tap.sh"

commands=$("$drvgen" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ -n "$commands" ] && pass "--help lists the commands" || fail "--help lists the commands"

for command in $commands; do
	exits 0 "$command --help" "$drvgen" "$command" --help
	for section in "usage: drvgen $command" "exit:" "example"; do
		has "$command --help has '$section'" "$section" "$scratch/out"
	done
	[ -s "$scratch/err" ] && fail "$command --help: nothing on stderr" "$scratch/err" || pass "$command --help: nothing on stderr"
	cp "$scratch/out" "$scratch/help"
	exits 0 "help $command" "$drvgen" help "$command"
	same "help $command is $command --help" "$scratch/help" "$scratch/out"
	exits 0 "$command -h" "$drvgen" "$command" -h

	# Every option in the source of the command is in its help.
	for option in $(sed -n 's/^\tOPTION("\([a-z-]*\)".*/\1/p; s/^\t{"\([a-z-]*\)", .*OPTION_.*/\1/p' "generator/command_$command.c"); do
		has "$command --help names --$option" "--$option" "$scratch/help"
	done
	[ "$(wc -L <"$scratch/help")" -le 100 ] && pass "$command --help is at most 100 wide" ||
		fail "$command --help is at most 100 wide" "$scratch/help"
	exits 2 "$command --no-such-option" "$drvgen" "$command" x --no-such-option
	has "$command names the unknown option" "unknown option '--no-such-option'" "$scratch/err"
	has "$command points to its help" "drvgen $command --help" "$scratch/err"
done
grep -q OPTION generator/command_generate.c && [ "$(grep -c '^	OPTION("' generator/command_generate.c)" -ge 7 ] &&
	pass "the test sees the options of generate" || fail "the test sees the options of generate"

exits 0 "--version" "$drvgen" --version
if grep -Eqx 'drvgen [0-9]+\.[0-9]+\.[0-9]+' "$scratch/out"; then pass "--version is a version"; else fail "--version is a version" "$scratch/out"; fi

exits 2 "no command" "$drvgen"
has "no command: usage on stderr" "usage:" "$scratch/err"
exits 2 "unknown command" "$drvgen" generat
has "unknown command: nearest" "did you mean 'generate'?" "$scratch/err"
exits 2 "unknown command, far from all" "$drvgen" xyzzy
lacks "unknown command, far from all: no suggestion" "did you mean" "$scratch/err"
exits 2 "empty command" "$drvgen" ''
exits 2 "unknown option: long" "$drvgen" generate --ouput x spec.yaml
has "unknown option: nearest" "did you mean '--output'?" "$scratch/err"
exits 2 "unknown option: letter" "$drvgen" generate -z spec.yaml
has "unknown option: letter named" "'-z'" "$scratch/err"
exits 2 "option without its word" "$drvgen" generate spec.yaml -o
has "option without its word: says what" "'--output' needs DIR" "$scratch/err"
exits 2 "option with an empty word" "$drvgen" generate spec.yaml --output=
exits 2 "flag with a word" "$drvgen" generate spec.yaml --check=yes
for command in generate check new; do
	exits 2 "$command without operands" "$drvgen" "$command"
	has "$command without operands: says what" "expected" "$scratch/err"
done
exits 2 "new with two names" "$drvgen" new a b
exits 2 "--only with an unknown part" "$drvgen" generate specs/drivers/minimal.yaml -o "$scratch/o" --only stub,tset
has "--only: nearest" "did you mean 'test'?" "$scratch/err"
exits 2 "--only with an empty part" "$drvgen" generate specs/drivers/minimal.yaml -o "$scratch/o" --only ,
[ ! -e "$scratch/o" ] && pass "--only: nothing was written" || fail "--only: nothing was written"
exits 3 "spec that is not there" "$drvgen" check "$scratch/none.yaml"
has "spec that is not there: named" "none.yaml" "$scratch/err"
exits 3 "spec that is a folder" "$drvgen" check "$scratch"
exits 0 "-- ends the options" "$drvgen" check -- specs/drivers/minimal.yaml
exits 0 "several specs" "$drvgen" check specs/drivers/*.yaml
exits 1 "a wrong spec between good ones" "$drvgen" check specs/drivers/minimal.yaml tests/errors/driver_unknown_key.yaml specs/drivers/minimal.yaml
finish
