#!/bin/sh
# check --format json and sarif: what is wrong, as data. Each says exactly what the text says, for every spec in tests/errors.
. "$(dirname "$0")/../tap.sh"
python=
for candidate in python3 /usr/bin/python3; do
	[ -z "$python" ] && "$candidate" -c '' 2>/dev/null && python=$candidate
done
[ -n "$python" ] || { echo "1..0 # SKIP there is no python3"; exit; }

for format in json sarif; do
	ok "$format: the errors of all specs" "$python" tests/editors/findings.py "$drvgen" $format tests/errors/*.yaml
	ok "$format: good specs" "$python" tests/editors/findings.py "$drvgen" $format specs/drivers/*.yaml
	ok "$format: no such file" "$python" tests/editors/findings.py "$drvgen" $format nothing.yaml tests/errors
	exits 1 "$format: one good spec, one bad" \
		"$drvgen" check --format $format specs/drivers/minimal.yaml tests/errors/close_unknown_key.yaml
	ok "$format: nothing on stderr" test ! -s "$scratch/err"
done

cd "$scratch" || exit 1
mkdir 'a folder'
printf 'driver: x\nprotocol: installable\ndescription: \303\244\nalises: [A]\n' >'a folder/x#1%.yaml'
exits 1 "sarif: a path that is no URI" "$drvgen" check --format sarif 'a folder/x#1%.yaml'
has "sarif: is escaped" '"a%20folder/x%231%25.yaml"' out
exits 1 "sarif: an absolute path" "$drvgen" check --format sarif "$scratch/a folder/x#1%.yaml"
has "sarif: has its scheme" '"file:///' out
{
	printf 'driver: x\nprotocol: installable\ndescription: x\nmessages:\n'
	i=0
	while [ $i -lt 150 ]; do printf '  MY_%s: {value: 0x4%03x, retuns: nonzero}\n' $i $i; i=$((i + 1)); done
} >many.yaml
exits 1 "json: more errors than text shows" "$drvgen" check --format json many.yaml
[ "$(grep -c '"rule"' out)" -eq 300 ] && pass "json: has them all" || fail "json: has $(grep -c '"rule"' out)"
lacks "json: and nobody counts the rest" "more errors" err
exits 1 "json: from the standard input" sh -c "'$drvgen' check --format json - <many.yaml"
exits 2 "no such format" "$drvgen" check --format jsn many.yaml
has "no such format: the nearest" "did you mean 'json'?" err
exits 3 "a full disk" sh -c "'$drvgen' check --format json many.yaml >/dev/full"
finish
