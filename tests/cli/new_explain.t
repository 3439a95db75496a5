#!/bin/sh
# From nothing to a driver that passes its self-test; and what the tool knows about messages.
. "$(dirname "$0")/../tap.sh"
cd "$scratch" || exit 1

exits 0 "new" "$drvgen" new mine
has "new tells what comes next" "drvgen generate mine.yaml" out
exits 0 "new: what it writes is a good spec" "$drvgen" check mine.yaml
# The comments of the spec are good YAML, too: without their "# " everything in it is used.
sed '1,5d; s/^# \([a-z ]\)/\1/; /^[A-Z]/d; /^[a-z].*[a-z]\.$/d; /^How many\|^A close/d' mine.yaml >all.yaml
exits 0 "new: so is all that it shows in comments" "$drvgen" check all.yaml
has "new: the comments were read" "MY_SET_VOLUME" all.yaml
has "new: editors are told which schema it has" '# yaml-language-server: $schema=drvgen.schema.json' mine.yaml
exits 0 "new, then generate" "$drvgen" generate mine.yaml -o made
ok "new, then generate, then make test" make -C made/mine test
cp mine.yaml before.yaml
exits 1 "new does not replace a file" "$drvgen" new mine
has "new does not replace a file: says so" "mine.yaml" err
same "new does not replace a file: it is as it was" before.yaml mine.yaml
exits 0 "new -o -" "$drvgen" new mine -o -
same "new -o - prints it" mine.yaml out
exits 0 "new -o FILE" "$drvgen" new mine -o other.yaml
same "new -o FILE writes it" mine.yaml other.yaml
exits 3 "new in a folder that is no folder" "$drvgen" new mine -o mine.yaml/x.yaml
for name in ../x a/b 2x while con MyDriver ''; do
	exits 1 "new '$name'" "$drvgen" new "$name"
done
[ "$(ls ./*.yaml | wc -l)" -eq 4 ] && pass "new: wrong names leave no file" || fail "new: wrong names leave no file"
for protocol in "$top"/specs/protocols/*.yaml; do
	protocol=$(basename "$protocol" .yaml)
	exits 0 "new --protocol $protocol" "$drvgen" new its --protocol "$protocol" -o -
	sed '1,2d; s/^# \([a-z ]\)/\1/; /^[A-Z]/d' out >all.yaml
	exits 0 "new --protocol $protocol: all that it shows is good, too" "$drvgen" check all.yaml
	ok "new --protocol $protocol: the comments were read" grep -q '^  MY_SET_VOLUME' all.yaml
done
rm all.yaml
"$drvgen" new its --protocol vfw -o - >out
has "new: parts to choose" "  - decompression" out
has "new: what instances are opened with" "fccHandler: 0" out
has "new: messages to handle" "ICM_COMPRESS: ~ # " out
lacks "new: none that opens" "ICM_COMPRESS_BEGIN: ~" out
"$drvgen" new its --protocol midi -o - >out
has "new: devices" "inputs: [" out
lacks "new: nothing that answers by itself" "MODM_GETDEVCAPS" out
"$drvgen" new its --protocol mci -o - >out
has "new: what instances tell" "wType: MCI_DEVTYPE_OTHER" out
lacks "new: nothing that no driver gets" "MCI_SYSINFO" out
has "new: what it is asked for, in which form" "#       MCI_STATUS_MODE: 0 # word" out
has "new: what lasts" "lasts: true" out
has "new: commands as text" "hop: {sends: MY_HOP, words: {loudly: {flag: 0x10000}}}" out
sed 's/^# \([a-z]*:\)/\1/; s/^#   /  /' out >whole.yaml
exits 0 "new: all that it shows is good" "$drvgen" check whole.yaml
exits 1 "new with an unknown protocol" "$drvgen" new x --protocol instalable
has "new with an unknown protocol: nearest" "did you mean 'installable'?" err

# ---- explain ----
exits 0 "explain" "$drvgen" explain
for message in $(sed -n '/^messages:/,$s/^  \(DRV_[A-Z]*\):.*/\1/p' "$top/specs/protocols/installable.yaml"); do
	has "explain lists $message" "$message" out
done
exits 0 "explain by name" "$drvgen" explain DRV_CLOSE
cp out by_name
has "explain: the value" "0x0004" out
has "explain: the hook" "on_close" out
exits 0 "explain in lower case" "$drvgen" explain drv_close
same "explain in lower case: the same" by_name out
for value in 4 0x4 0x0004; do
	exits 0 "explain by value: $value" "$drvgen" explain "$value"
	has "explain by value: $value" "$(head -1 by_name)" out
	[ "$value" = 4 ] && cp out by_value
	same "explain by value: $value: the same" by_value out
done
has "explain by value: at other entry points, too" "MODM_CLOSE = 0x0004 (midi, mmddk.h)" by_value
exits 0 "explain two" "$drvgen" explain DRV_CLOSE DRV_OPEN
has "explain two: the second" "DRV_OPEN" out
exits 0 "explain a value that clashes" "$drvgen" explain 0x80B
has "explain a value that clashes: one" "DRV_PNPINSTALL = 0x080B (installable, mmddk.h)" out
has "explain a value that clashes: the other" "MCI_GETDEVCAPS = 0x080B (mci, mmsystem.h)" out
has "explain a value that clashes: says so" "clash     MCI_GETDEVCAPS (mci) has this value at DriverProc, too" out
has "explain a value that clashes: both ways" "clash     DRV_PNPINSTALL (installable) has" out
exits 0 "explain another name" "$drvgen" explain wodm_busy
has "explain another name: the message" "WODM_PREFERRED = 0x0015" out
has "explain another name: where it arrives" "arrives   wodMessage" out
exits 0 "explain a name of all entry points" "$drvgen" explain DRVM_INIT
ok "explain a name of all entry points: each" test "$(grep -c '^  also      DRVM_INIT$' out)" -eq 6
exits 0 "explain a marker" "$drvgen" explain DRV_USER
has "explain a marker: no message" "none of a driver's" out
exits 0 "explain what no driver gets" "$drvgen" explain MCI_OPEN
has "explain what no driver gets: says so" "hook      none: no driver gets it" out
exits 0 "explain a structure" "$drvgen" explain midihdr
has "explain a structure: its members" "member    DWORD_PTR dwReserved[8]" out
has "explain a structure: how it is packed" "no member is aligned to more than 1" out
exits 0 "explain a constant" "$drvgen" explain ICERR_BADFORMAT
has "explain a constant: its value" "ICERR_BADFORMAT = -2: an answer in vfw" out
exits 0 "explain a protocol" "$drvgen" explain acm
has "explain a protocol: what it has besides" "It has all of installable, too." out
lacks "explain a protocol: its own alone" "DRV_OPEN" out
ok "explain tells what is inherited once" test "$("$drvgen" explain | grep -c '  DRV_OPEN ')" -eq 1
exits 1 "explain an unknown one" "$drvgen" explain DRV_CLOSED
has "explain an unknown one: nearest" "did you mean 'DRV_CLOSE'?" err
exits 1 "explain an unknown value" "$drvgen" explain 0x7777
exits 1 "explain nothing" "$drvgen" explain ''
# ---- a protocol whose closer has no place for a window ----
mkdir "$scratch/specs"
cat >"$scratch/specs/windowless.yaml" <<-END
	protocol: windowless
	extends: mci
	messages:
	  MCI_CLOSE_DRIVER: {lParam2: ~}
END
ok "a closer that names no window" "$drvgen" new box --protocol windowless --specs "$scratch/specs" -o -
finish
