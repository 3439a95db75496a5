#!/bin/sh
# drvgen diff: each way to change a spec, and for whom it breaks something; then that it is so, with a compiler.
. "$(dirname "$0")/../tap.sh"
cd "$scratch" || exit 1

cat >old.yaml <<'SPEC'
driver: volume
protocol: installable
description: A volume control
version: 1.0.0
company: Somebody
aliases: [VOL, OLD]
instances:
  max: 4
  open_data:
    - {name: size, type: DWORD, value: sizeof}
    - {name: kind, type: DWORD, value: 3}
close: {refuse_while: busy}
state:
  module:
    opened: {type: DWORD}
  instance:
    level: {type: DWORD, initial: 50}
    busy: {type: BOOL}
    spare: {type: DWORD}
messages:
  DRV_QUERYCONFIGURE: {answer: 1}
  DRV_POWER:
  VOL_SET:
    value: 0x4000
    doc: Sets it.
    lParam1: {name: percent, type: DWORD, range: [10, 90], stores: level}
    returns: nonzero
  VOL_GET:
    value: 0x4001
    returns: value
    answer: level
  VOL_PLAIN:
    value: 0x4002
    lParam1: {name: a, type: LPARAM}
    returns: value
    failure: 7
SPEC

# change CODE LINE SED: the spec, edited by SED, gives that one line; with CODE 0 it breaks nothing.
change()
{
	sed "$3" old.yaml >new.yaml
	if cmp -s old.yaml new.yaml; then
		fail "$2 (the edit changes nothing)"
		return
	fi
	exits "$1" "$2" "$drvgen" diff old.yaml new.yaml
	sed 's/^[^:]*:[0-9]*:[0-9]*: //; $d' out >lines
	echo "$2" >expected
	same "... and nothing else" expected lines
}

change 1 "breaks callers, hooks: the name is 'sound'; it was 'volume'" 's/^driver: volume/driver: sound/'
change 0 "compatible: the description is 'B'; it was 'A volume control'" 's/^description: .*/description: B/'
change 0 "compatible: the company 'Somebody' is gone" '/^company/d'
change 0 "compatible: the copyright 'C' is new" 's/^company.*/&\ncopyright: C/'
change 0 "compatible: the version is 1.0.1.0; it was 1.0.0.0" 's/^version.*/version: 1.0.1/'
change 1 "breaks callers: alias 'OLD' is gone" 's/VOL, OLD/vol/'
change 0 "compatible: alias 'NEW' is new" 's/VOL, OLD/OLD, NEW, VOL/'
change 1 "breaks callers: the limit of instances is 3; it was 4" 's/max: 4/max: 3/'
change 0 "compatible: the limit of instances is 5; it was 4" 's/max: 4/max: 5/'
change 0 "compatible: the limit of instances is none; it was 4" '/max: 4/d'
change 1 "breaks callers: the system's own instance is refused; it was accepted" 's/  max: 4/&\n  session: refuse/'
change 1 "breaks callers: what programs open the driver with has another structure" '/name: kind/d'
change 1 "breaks callers: what programs open the driver with has another structure" 's/kind, type: DWORD/kind, type: WORD/'
change 0 "compatible: what programs open the driver with has other values" 's/value: 3/value: 4/'
change 1 "breaks hooks: 'spare' of the instance is gone" '/spare/d'
change 0 "compatible: 'more' of the instance is new" 's/^    spare.*/&\n    more: {type: LONG}/'
change 1 "breaks hooks: 'spare' of the instance is a LONG; it was a DWORD" 's/spare: {type: DWORD/spare: {type: LONG/'
change 0 "compatible: 'level' of the instance begins as 60; it was 50" 's/initial: 50/initial: 60/'
change 1 "breaks callers: closing is refused while 'spare'; it was while 'busy'" 's/refuse_while: busy/refuse_while: spare/'
change 1 "breaks hooks: closing is no longer refused while 'busy'" '/refuse_while/d'
change 1 "breaks callers, hooks: 'DRV_POWER' is no longer among what it handles" '/DRV_POWER/d'
change 0 "compatible: 'DRV_INSTALL' is new among what it handles" 's/^  DRV_POWER:/&\n  DRV_INSTALL:/'
change 0 "compatible: 'DRV_QUERYCONFIGURE' answers, unless its hook is written, 0; it was 1" 's/answer: 1/answer: 0/'
change 1 "breaks callers, hooks: 'VOL_PLAIN' is gone" '/VOL_PLAIN/,$d'
change 0 "compatible: 'VOL_NEW' is new" '$s/$/\n  VOL_NEW: {value: 0x4009, returns: value}/'
change 1 "breaks callers, ids: 'VOL_GET' has the value 0x4011; it was 0x4001" 's/0x4001/0x4011/'
change 1 "breaks callers, hooks: 'VOL_PLAIN' works in the scope module; it was instance" 's/^    failure: 7/&\n    scope: module/'
change 1 "breaks callers, hooks: 'VOL_SET' returns yes_no; it was nonzero" 's/returns: nonzero/returns: yes_no/'
change 1 "breaks callers: 'VOL_PLAIN' fails with 8; it was 7" 's/failure: 7/failure: 8/'
change 1 "breaks callers: 'VOL_PLAIN' fails with 0; it was 7" '/failure: 7/d'
change 1 "breaks hooks: 'VOL_PLAIN' has the hook on_it; it was on_plain" 's/^    failure: 7/&\n    hook: on_it/'
change 1 "breaks hooks: 'VOL_PLAIN': parameter 'a' is gone" '/name: a,/d'
change 1 "breaks callers, hooks: 'VOL_PLAIN': parameter 'b' is new" 's/^\( *\)lParam1: {name: a.*/&\n\1lParam2: {name: b, type: LPARAM}/'
change 1 "breaks callers, hooks: 'VOL_PLAIN': parameter 'a' is a DWORD; it was LPARAM" 's/name: a, type: LPARAM/name: a, type: DWORD/'
change 0 "compatible: 'VOL_PLAIN': parameter 'a' is called b; it was a" 's/name: a,/name: b,/'
change 1 "breaks callers: 'VOL_SET': parameter 'percent' is called b; it was percent" 's/name: percent/name: b/'
change 1 "breaks callers: 'VOL_SET': parameter 'percent' may be 11 to 90; it was 10 to 90" 's/10, 90/11, 90/'
change 1 "breaks hooks: 'VOL_SET': parameter 'percent' may be 10 to 91; it was 10 to 90" 's/10, 90/10, 91/'
change 1 "breaks callers, hooks: 'VOL_SET': parameter 'percent' may be 11 to 91; it was 10 to 90" 's/10, 90/11, 91/'
change 1 "breaks hooks: 'VOL_SET': parameter 'percent' may be whatever its type holds; it was 10 to 90" 's/ range: [^]]*\],//'
change 1 "breaks callers: 'VOL_PLAIN': parameter 'a' may be 0 to 1; it was whatever its type holds" 's/type: LPARAM}/type: LPARAM, range: [0, 1]}/'
change 0 "compatible: 'VOL_SET': parameter 'percent' is stored, unless the hook is written, in spare; it was level" 's/stores: level/stores: spare/'
sed 's/VOL_GET/VOL_FETCH/' old.yaml >new.yaml
exits 1 "a message of another name and the same number" "$drvgen" diff old.yaml new.yaml
has "was renamed" "breaks callers: 'VOL_GET' is called 'VOL_FETCH' now" out
has "and its hook, too" "breaks hooks: 'VOL_FETCH' has the hook on_fetch; it was on_get" out
sed 's/0x4001/0x4099/; s/0x4002/0x4001/; s/0x4099/0x4002/' old.yaml >new.yaml
exits 1 "two messages that change their numbers" "$drvgen" diff old.yaml new.yaml
has "are both told: one" "breaks callers, ids: 'VOL_GET' has the value 0x4002; it was 0x4001" out
has "are both told: the other" "breaks callers, ids: 'VOL_PLAIN' has the value 0x4001; it was 0x4002" out

# ---- families ----
# family FILE CODE LINE SED: like change, for a driver of a family.
family()
{
	sed "$4" "$top/tests/families/$1" >new.yaml
	cmp -s "$top/tests/families/$1" new.yaml && fail "$3 (the edit changes nothing)" && return
	exits "$2" "$3" "$drvgen" diff "$top/tests/families/$1" new.yaml
	sed 's/^[^:]*:[0-9]*:[0-9]*: //; $d' out >lines
	echo "$3" >expected
	same "... and nothing else" expected lines
}
family wave.yaml 1 "breaks callers: device 'Tape right' of the outputs is gone" '/Tape right/d'
family wave.yaml 0 "compatible: device 'Third' of the outputs is new" 's/^\( *- {name: \)Tape right.*/&\n\1Third}/'
family wave.yaml 1 "breaks callers: device 'Tape right' is called 'Right' now" 's/Tape right/Right/'
family wave.yaml 1 "breaks callers: 'wChannels' of a device is 1; it was 2" 's/wChannels: 2/wChannels: 1/'
family wave.yaml 1 "breaks callers: 'wChannels' of a device is no longer given" 's/, wChannels: 2//'
family vfw.yaml 1 "breaks callers: 'fccHandler' of what it is opened with must be 0x4C4C4E56; it was 0x4C4C4E55" 's/4E55/4E56/'
family vfw.yaml 0 "compatible: 'fccHandler' of what it is opened with is no longer given" '/^instances/d'
family vfw.yaml 0 "compatible: scope 'compression' is new" 's/\[decompression\]/[decompression, compression]/'
sed 's/\[decompression\]/[decompression, compression]/' "$top/tests/families/vfw.yaml" >more.yaml
exits 1 "a scope less" "$drvgen" diff more.yaml "$top/tests/families/vfw.yaml"
has "breaks programs and hooks" "breaks callers, hooks: scope 'compression' is gone" out

# ---- commands as text, and answers to questions ----
commands()
{
	sed "$3" mci.yaml >new.yaml
	cmp -s mci.yaml new.yaml && fail "$2 (the edit changes nothing)" && return
	exits "$1" "$2" "$drvgen" diff mci.yaml new.yaml
	sed 's/^[^:]*:[0-9]*:[0-9]*: //; $d' out >lines
	printf '%s\n' "$2" >expected
	same "... and nothing else" expected lines
}
cat >mci.yaml <<'SPEC'
driver: counter
protocol: mci
description: Counter
instances: {set: {wType: MCI_DEVTYPE_OTHER}}
state:
  element:
    length: {type: DWORD}
    mode: {type: DWORD}
messages:
  MCI_GETDEVCAPS:
    answers:
      MCI_GETDEVCAPS_CAN_PLAY: 1
      MCI_GETDEVCAPS_CAN_SAVE: 0
  MCI_STATUS:
    answers:
      MCI_STATUS_LENGTH: length
      0x4001: {value: 3, form: number}
  CNT_SKIP:
    value: 0x0D01
    scope: element
    lParam1: {name: flags, type: DWORD}
    lParam2: {name: parameters, type: "MCI_PLAY_PARMS *"}
    returns: mcierror
  CNT_LAP:
    value: 0x0D02
    scope: element
    interrupts: true
    lParam1: {name: flags, type: DWORD}
    lParam2: {name: parameters, type: "MCI_PLAY_PARMS *"}
    returns: mcierror
commands:
  lap: {sends: CNT_LAP}
  skip:
    sends: CNT_SKIP
    words:
      over: {flag: 0x100000}
      by: {kind: number, flag: MCI_FROM}
SPEC
commands 1 "breaks callers: command 'lap' is gone" '/^  lap/d'
commands 1 "breaks callers: command 'lap' sends CNT_SKIP; it was CNT_LAP" 's/lap: {sends: CNT_LAP/lap: {sends: CNT_SKIP/'
commands 1 "breaks callers, hooks: command 'lap' answers number; it was nothing" 's/lap: {sends: CNT_LAP/&, answers: number/'
commands 0 "compatible: command 'back' is new" 's/^  lap.*/&\n  back: {sends: CNT_LAP}/'
commands 1 "breaks callers: command 'skip': the word 'over' is gone" '/^      over/d'
commands 0 "compatible: command 'skip': the word 'under' is new" 's/^\( *\)over.*/&\n\1under: {flag: 0x200000}/'
commands 0 "compatible: command 'skip': the word 'until' is new" 's/^\( *\)by: .*/&\n\1until: {kind: number, flag: MCI_TO}/'
commands 1 "breaks callers, hooks: command 'skip': the word 'by' has the kind text; it was number" 's/kind: number, flag/kind: text, flag/'
commands 1 "breaks callers, hooks: command 'skip': the word 'by' has the kind flag; it was number" 's/kind: number, flag/flag/'
commands 1 "breaks hooks: command 'skip': the word 'by' sets the flag MCI_TO; it was MCI_FROM" 's/flag: MCI_FROM/flag: MCI_TO/'
commands 1 "breaks callers: 'MCI_GETDEVCAPS' answers MCI_GETDEVCAPS_CAN_PLAY with 0; it was 1" 's/CAN_PLAY: 1/CAN_PLAY: 0/'
commands 1 "breaks callers: 'MCI_GETDEVCAPS' answers MCI_GETDEVCAPS_CAN_PLAY with mode; it was 1" 's/CAN_PLAY: 1/CAN_PLAY: mode/'
commands 0 "compatible: 'MCI_STATUS' answers MCI_STATUS_LENGTH with mode; it was length" 's/_LENGTH: length/_LENGTH: mode/'
commands 0 "compatible: 'MCI_STATUS' answers MCI_STATUS_LENGTH with 5; it was length" 's/_LENGTH: length/_LENGTH: 5/'
commands 1 "breaks callers: 'MCI_STATUS' no longer answers MCI_STATUS_LENGTH" '/_LENGTH: length/d'
commands 0 "compatible: 'MCI_STATUS' answers MCI_STATUS_MODE, too" 's/^\( *\)MCI_STATUS_LENGTH.*/&\n\1MCI_STATUS_MODE: mode/'
commands 1 "breaks callers: 'MCI_STATUS' answers 0x4001 in the form word; it was number" 's/form: number/form: word/'
commands 1 "breaks hooks: 'CNT_SKIP' lasts: yes; it was no" 's/0x0D01/&\n    lasts: true/'
commands 1 "breaks callers: 'CNT_LAP' interrupts: no; it was yes" '/interrupts/d'
sed 's/kind: number/kind: number/; s/^\( *\)over.*/&\n\1from: {kind: number, flag: MCI_TO}/' mci.yaml >new.yaml
exits 1 "a word with a value before another" "$drvgen" diff mci.yaml new.yaml
has "is new" "compatible: command 'skip': the word 'from' is new" out
has "and moves the other's value in the block" "breaks hooks: command 'skip': the value of 'by' fills the member 3; it was 2" out
sed 's/lap: {sends: CNT_LAP/&, answers: number, words: {to: {kind: number, flag: MCI_TO}}/; s/MCI_PLAY_PARMS/MCI_STATUS_PARMS/' mci.yaml >answering.yaml
sed 's/words: {to/words: {from: {kind: number, flag: MCI_FROM}, to/' answering.yaml >new.yaml
exits 1 "the same, in a command that has an answer" "$drvgen" diff answering.yaml new.yaml
has "moves it behind that" "breaks hooks: command 'lap': the value of 'to' fills the member 4; it was 3" out
sed 's/flag: MCI_FROM/flag: 4/; s/CAN_PLAY: 1/CAN_PLAY: 2/; s/0x4001/16385/' mci.yaml >new.yaml
exits 0 "the same numbers, written otherwise, and another truth" "$drvgen" diff mci.yaml new.yaml
has "are no change" "nothing changed" out

# ---- the registry ----
exits 1 "another name in the registry" sh -c "(cat mci.yaml; echo 'registry: {windows: other}') >new.yaml; '$drvgen' diff mci.yaml new.yaml"
has "breaks programs that open it by that" "breaks callers: what makes the system find it, windows, is called other; it was counter" out
exits 1 "no name of its own any more" "$drvgen" diff new.yaml mci.yaml
has "breaks them, too" "breaks callers: what makes the system find it, windows, is called counter; it was other" out

# ---- what devices are made of ----
mixer()
{
	sed "$3" "$top/specs/drivers/mixer_two_line.yaml" >new.yaml
	cmp -s "$top/specs/drivers/mixer_two_line.yaml" new.yaml && fail "$2 (the edit changes nothing)" && return
	exits "$1" "$2" "$drvgen" diff "$top/specs/drivers/mixer_two_line.yaml" new.yaml
	sed 's/^[^:]*:[0-9]*:[0-9]*: //; $d' out >lines
	echo "$2" >expected
	same "... and nothing else" expected lines
}
mixer 1 "breaks callers: 'Speech mute' of the controls of 'Two lines' is gone" '/Speech mute/d'
mixer 0 "compatible: 'More' of the controls of 'Two lines' is new" 's/^\( *- {name: \)Speech mute\(.*\)/&\n\1More\2/'
mixer 1 "breaks callers: 'Music mute' is called 'Quiet' now" 's/Music mute/Quiet/'
mixer 1 "breaks callers: 'fdwControl' of an item is no longer given" '/Music mute/s/, fdwControl: [A-Z_]*//'

# ---- protocols ----
protocol()
{
	sed "$4" "$top/specs/protocols/$1.yaml" >new.yaml
	cmp -s "$top/specs/protocols/$1.yaml" new.yaml && fail "$3 (the edit changes nothing)" && return
	exits "$2" "$3" "$drvgen" diff "$top/specs/protocols/$1.yaml" new.yaml
	sed 's/^[^:]*:[0-9]*:[0-9]*: //; $d' out >lines
	echo "$3" >expected
	same "... and nothing else" expected lines
}
for each in "$top"/specs/protocols/*.yaml; do
	exits 0 "$(basename "$each"): is the same as itself" "$drvgen" diff "$each" "$each"
	has "$(basename "$each"): which is said" "nothing changed" out
done
protocol vfw 1 "breaks callers: scope 'module': repeat is ignored; it was nests" 's/module: {repeat: nests}/module: {repeat: ignored}/'
protocol vfw 1 "breaks callers: scope 'device': repeat is ignored; it was nests" 's/device: {repeat: nests}/device: {repeat: ignored}/'
protocol mci 1 "breaks callers: scope 'module': repeat is nests; it was ignored" 's/^scopes:/&\n  module: {repeat: nests}/'
protocol installable 1 "breaks hooks: scope 'module': what is inside, when it is closed: suspend; it was cascade" '0,/cascade/s//suspend/'
protocol installable 1 "breaks callers, hooks: scope 'device': what is inside, when it is closed: cascade; it was suspend" 's/suspend/cascade/'
protocol mci 1 "breaks callers, hooks: scope 'element': repeat is restarts; it was refused" 's/repeat: refused/repeat: restarts/'
protocol mci 1 "breaks callers: 'MCI_STATUS': item 'MCI_STATUS_LENGTH' is gone" '/MCI_STATUS_LENGTH: number/d'
protocol mci 1 "breaks callers: 'MCI_STATUS': item 'MCI_STATUS_LENGTH' has the form word; it was number" 's/MCI_STATUS_LENGTH: number/MCI_STATUS_LENGTH: word/'
protocol mci 1 "breaks callers: form of answers 'truth': what is returned with it is MMSYSERR_NOERROR; it was MCI_RESOURCE_RETURNED" \
	's/truth: {returns: MCI_RESOURCE_RETURNED/truth: {returns: MMSYSERR_NOERROR/'
protocol mci 1 "breaks callers: word of all commands 'wait' is gone" 's/, wait: MCI_WAIT}/}/'
protocol mci 1 "breaks callers: kind of words 'rectangle' is gone" 's/, rectangle: MCI_RECT//'
protocol wave 1 "breaks callers, hooks: 'scopes.outputs.devices.wrong' is MMSYSERR_NODRIVER; it was MMSYSERR_BADDEVICEID" '0,/wrong: MMSYSERR_BADDEVICEID/s//wrong: MMSYSERR_NODRIVER/'
protocol vfw 1 "breaks callers, hooks: 'family.last' is 0x5FFE; it was 0x5FFF" 's/last: 0x5FFF/last: 0x5FFE/'
protocol vfw 0 "compatible: 'types.HICON' is new" 's/^  HDC: /  HICON: {kind: pointer, doc: an icon}\n&/'
protocol installable 1 "breaks callers, hooks: 'types.WCHAR' is gone" '/^  WCHAR:/d'
protocol installable 1 "breaks callers, hooks: 'conventions.ignored.ignored' is gone" 's/, ignored: true//'
protocol mixer 1 "breaks callers: 'registry.drivers32.value' is mixer8; it was mixer9" 's/value: mixer9/value: mixer8/'
protocol installable 0 "compatible: 'markers.MY_USER' is new" 's/^markers:/&\n  MY_USER: {value: 0x4100, doc: d, source: PROBE}/'
protocol mci 1 "breaks callers, hooks: 'messages.MCI_OPEN_DRIVER.fallible' is gone" '0,/fallible: true/{/fallible: true/d}'
sed 's/0x4000/16384/g; s/doc: 32 bits/doc: thirty two bits/' "$top/specs/protocols/installable.yaml" >new.yaml
exits 0 "numbers and words of documentation, written otherwise" "$drvgen" diff "$top/specs/protocols/installable.yaml" new.yaml
has "are no change of a protocol" "nothing changed" out
sed 's/unknown: MCIERR_UNSUPPORTED_FUNCTION/unknown: MCIERR_MISSING_PARAMETER/' "$top/specs/protocols/mci.yaml" >new.yaml
exits 1 "another code for unknown items" "$drvgen" diff "$top/specs/protocols/mci.yaml" new.yaml
has "breaks programs" "breaks callers: 'MCI_STATUS' answers, when an item has no value, MCIERR_MISSING_PARAMETER; it was MCIERR_UNSUPPORTED_FUNCTION" out
sed 's/\(MCI_STATUS_LENGTH: \)\(0x[0-9A-Fa-f]*\|[0-9]\)\([,}]\|$\)/\10x77\3/' "$top/specs/protocols/mci.yaml" >new.yaml
exits 1 "a constant of another number" "$drvgen" diff "$top/specs/protocols/mci.yaml" new.yaml
has "breaks compiled programs" "breaks callers, ids: constant 'MCI_STATUS_LENGTH': it has the value 119" out
exits 1 "a protocol and a driver" "$drvgen" diff "$top/specs/protocols/mci.yaml" mci.yaml
has "are two kinds" "is of a protocol and 'mci.yaml' of a driver; expected two of one kind" err
exits 1 "a driver and a protocol" "$drvgen" diff mci.yaml "$top/specs/protocols/mci.yaml"
has "are two kinds, too" "mci.yaml' is of a protocol and 'mci.yaml' of a driver" err

# ---- places, JSON, what is wrong ----
sed 's/Sets it/Turns it/; s/^driver/# a comment\ndriver/' old.yaml >new.yaml
exits 0 "documentation and comments are no change" "$drvgen" diff old.yaml new.yaml
has "which is said" "nothing changed" out
sed 's/0x4001/0x4011/; /spare/d' old.yaml >new.yaml
exits 1 "two changes" "$drvgen" diff old.yaml new.yaml
has "what is there has its place in the new spec" "new.yaml:28:12: breaks callers, ids" out
has "what is gone has its place in the old one" "old.yaml:19:5: breaks hooks" out
has "and they are counted" "2 changes, 2 of them breaking" out
exits 1 "from the standard input" sh -c "'$drvgen' diff - new.yaml <old.yaml"
exits 1 "JSON" "$drvgen" diff --format json old.yaml new.yaml
if command -v python3 >/dev/null; then
	ok "JSON: all of a change" python3 - out <<'CHECK'
import json, sys
told = json.load(open(sys.argv[1]))
assert told["old"] == "old.yaml" and told["new"] == "new.yaml" and told["breaking"] is True, told
gone, renumbered = told["changes"]
assert gone["kind"] == "removed" and gone["subject"] == "state field" and gone["name"] == "spare" and gone["breaks"] == ["hooks"], gone
assert renumbered == {"subject": "message", "name": "VOL_GET", "kind": "renumbered", "old": "0x4001", "new": "0x4011",
    "breaks": ["callers", "ids"], "text": "'VOL_GET' has the value 0x4011; it was 0x4001", "file": "new.yaml", "line": 28,
    "column": 12}, renumbered
CHECK
else
	skip "JSON: all of a change" "there is no python3"
fi
exits 0 "JSON of no change" "$drvgen" diff --format json old.yaml old.yaml
has "JSON of no change: says so" '"breaking": false' out
echo 'driver: x' >wrong.yaml
exits 1 "a wrong spec" "$drvgen" diff old.yaml wrong.yaml
has "a wrong spec: is told" "needs the key 'protocol'" err
exits 3 "a spec that is not there" "$drvgen" diff nothing.yaml old.yaml
exits 2 "one spec alone" "$drvgen" diff old.yaml

# ---- the compiler says the same ----
"$drvgen" generate old.yaml -o usual
sed 's/\(on_plain([^)]*)[^{]*{\)/\1 (void)0;/' usual/volume/volume_hooks.c >hooks.c
# builds SED: a driver of the edited spec with the hooks of the old one.
builds()
{
	rm -rf made
	mkdir -p made/volume
	cp hooks.c made/volume/volume_hooks.c
	sed "$1" old.yaml >new.yaml
	"$drvgen" generate new.yaml -o made &&
		cc -std=c99 -Wall -Wextra -Wpedantic -Werror -Imade/volume -Imade/volume/support -c -o hooks.o made/volume/volume_hooks.c
}
breaks()
{
	! builds "$1"
}
ok "the old hooks build with the old spec" builds ''
ok "and when all that is compatible changes" builds \
	's/VOL, OLD/VOL, OLD, X/; s/max: 4/max: 9/; s/initial: 50/initial: 60/; s/name: a,/name: b,/; $s/$/\n  VOL_NEW: {value: 0x4009, returns: value}/;
	s/^    spare.*/&\n    more: {type: LONG}/'
ok "not without a message" breaks '/VOL_PLAIN/,$d'
ok "not without a field that a hook sets" breaks '/level/d'
ok "not with another parameter" breaks 's/^\( *\)lParam1: {name: a.*/&\n\1lParam2: {name: b, type: LPARAM}/'
ok "not with a parameter of another type" breaks 's/name: percent, type: DWORD/name: percent, type: WORD/'
ok "not with another hook" breaks 's/^    failure: 7/&\n    hook: on_it/'
ok "not in another scope" breaks 's/^    failure: 7/&\n    scope: module/'
finish
