#!/bin/sh
# Specs that are wrong: for each, all that `drvgen check` says of it, and that it ends with 1. tests/bless writes the .err files.
. "$(dirname "$0")/../tap.sh"
for spec in tests/errors/*.yaml; do
	name=$(basename "$spec" .yaml)
	code=0
	"$drvgen" check --specs tests/errors/protocols "$spec" >"$scratch/out" 2>"$scratch/err" || code=$?
	echo "exit code $code" >>"$scratch/out"
	if ! diff -u "tests/errors/$name.err" "$scratch/err" >"$scratch/log" 2>&1; then
		fail "$name: what it says" "$scratch/log"
	elif ! [ "$(cat "$scratch/out")" = "exit code 1" ]; then
		fail "$name: ends with 1 and prints nothing else" "$scratch/out"
	else
		pass "$name"
	fi
done
# What no spec says is no error; what is pinned without a spec is forgotten.
for err in tests/errors/*.err; do
	[ -e "${err%.err}.yaml" ] || fail "$err has no spec"
done
finish
