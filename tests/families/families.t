#!/bin/sh
# The model carries families whose specs come later: ids in structures and behind pointers, several entry points, queues.
. "$(dirname "$0")/../tap.sh"

driver()
{
	printf 'driver: some\nprotocol: %s\ndescription: A driver\n%s\n' "$1" "$2" >"$scratch/$1.yaml"
}

for protocol in acm wave; do
	driver "$protocol" ""
	exits 0 "$protocol: the protocol and a driver of it are good" \
		"$drvgen" check --specs tests/families "$scratch/$protocol.yaml"
	exits 1 "$protocol: what no template expresses is said, not generated" \
		"$drvgen" generate --specs tests/families -o "$scratch/made" "$scratch/$protocol.yaml"
	has "$protocol: by name" "no template expresses the scopes of '$protocol'" "$scratch/err"
	ok "$protocol: and nothing is written" test ! -e "$scratch/made"
done

driver acm 'messages: {MY_A: {value: 0x604C, returns: nonzero}}'
exits 1 "acm: a value of the family is taken" "$drvgen" check --specs tests/families "$scratch/acm.yaml"
has "acm: by its message" "'MY_A' has the value of 'ACMDM_STREAM_OPEN'" "$scratch/err"

driver acm 'messages: {MY_A: {value: 0x0008, returns: nonzero}}'
exits 1 "acm: so is a value of what it extends" "$drvgen" check --specs tests/families "$scratch/acm.yaml"

driver wave 'messages: {MY_A: {entry: widMessage, value: 0x4005, returns: mmresult, dwParam2: {name: x, type: DWORD_PTR}}}'
exits 0 "wave: a message may arrive at the second entry point" "$drvgen" check --specs tests/families "$scratch/wave.yaml"

driver wave 'messages: {MY_A: {value: 0x4005, returns: mmresult, lParam1: {name: x, type: DWORD_PTR}}}'
exits 1 "wave: a parameter that the entry point lacks is unknown" "$drvgen" check --specs tests/families "$scratch/wave.yaml"

driver wave 'messages: {MY_A: {entry: midMessage, value: 0x4005, returns: mmresult}}'
exits 1 "wave: so is an entry point" "$drvgen" check --specs tests/families "$scratch/wave.yaml"
has "wave: and the nearest is offered" "did you mean 'widMessage'?" "$scratch/err"

mkdir "$scratch/specs"
printf 'protocol: loop\nextends: loop\n' >"$scratch/specs/loop.yaml"
driver loop ""
exits 1 "a protocol cannot extend itself" "$drvgen" check --specs "$scratch/specs" "$scratch/loop.yaml"
has "and this is said" "extends itself" "$scratch/err"

printf 'protocol: loop\nextends: instalable\n' >"$scratch/specs/loop.yaml"
exits 1 "what it extends must be there" "$drvgen" check --specs "$scratch/specs" "$scratch/loop.yaml"
has "and the nearest is offered" "did you mean 'installable'?" "$scratch/err"

sed 's/^protocol: installable/protocol: other/' specs/protocols/installable.yaml >"$scratch/specs/loop.yaml"
exits 1 "a protocol is called like its file" "$drvgen" check --specs "$scratch/specs" "$scratch/loop.yaml"
has "and the two names are told" "is called 'other'; expected 'loop'" "$scratch/err"
finish
