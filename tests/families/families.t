#!/bin/sh
# The families of the system: a driver of each protocol, what drivers may choose, and how protocols build on each other.
. "$(dirname "$0")/../tap.sh"

for protocol in specs/protocols/*.yaml; do
	protocol=$(basename "$protocol" .yaml)
	[ "$protocol" = installable ] && continue
	exits 0 "$protocol: a driver of it is good" "$drvgen" check "tests/families/$protocol.yaml"
done

# driver PROTOCOL LINES: a driver of its own.
driver()
{
	printf 'driver: some\nprotocol: %s\ndescription: A driver\n%s\n' "$1" "$2" >"$scratch/$1.yaml"
}

# says CODE NAME PROTOCOL LINES [TEXT]: what checking such a driver says.
says()
{
	driver "$3" "$4"
	exits "$1" "$3: $2" "$drvgen" check "$scratch/$3.yaml"
	[ -z "$5" ] || has "$3: $2: says so" "$5" "$scratch/err"
}

says 1 "a value of the family is taken" acm 'messages: {MY_A: {value: 0x604C, returns: nonzero}}' \
	"'MY_A' has the value of 'ACMDM_STREAM_OPEN'"
says 1 "so is a value of what it extends" acm 'messages: {MY_A: {value: 0x0008, returns: nonzero}}'
says 0 "a message without a scope is one of the instance's" acm \
	'state: {instance: {a: {type: DWORD}}}
messages: {MY_A: {value: 0x4000, returns: value, answer: a}}'
says 0 "a message may be one of a stream's" acm \
	'state: {stream: {a: {type: DWORD}}}
messages: {MY_A: {value: 0x4000, scope: stream, returns: value, answer: a}}'
says 1 "lent buffers keep no state" acm 'state: {header: {a: {type: DWORD}}}' "scope 'header' keeps no state"
says 1 "what opens is handled by every driver" acm 'messages: {ACMDM_STREAM_OPEN: ~}' "opens or closes a scope"

says 1 "a part that was not chosen is not there" vfw 'messages: {ICM_COMPRESS: ~}' \
	"the driver has no scope 'compression'; expected 'compression' under 'scopes'"
says 0 "a part that was chosen is" vfw 'scopes: [compression]
messages: {ICM_COMPRESS: ~}'
says 1 "a part that is not there" vfw 'scopes: [compresion]' "did you mean 'compression'?"

says 1 "no driver gets what the system answers" mci 'messages: {MCI_OPEN: ~}' "never reaches a driver"
says 1 "the base's message of the same value is none of its" mci 'messages: {DRV_PNPINSTALL: ~}' \
	"unknown message 'DRV_PNPINSTALL'"
says 0 "the base's others are" mci 'messages: {DRV_QUERYCONFIGURE: {answer: 1}}'
says 1 "a kind of device that is none" mci 'instances: {set: {wType: MCI_DEVTYPE_OTHR}}' "did you mean 'MCI_DEVTYPE_OTHER'?"

says 1 "what the system calls an instance is kept already" mci 'state: {instance: {device: {type: UINT}}}' \
	"cannot be called 'device'"

says 0 "a command may last, or end what does" mci 'messages: {MCI_SEEK: {lasts: true, interrupts: false},
  MY_A: {value: 0x0D00, scope: element, returns: mcierror, lasts: true, interrupts: true}}'
says 1 "it is one or not" mci 'messages: {MCI_SEEK: {lasts: long}}' "'lasts' is 'long'; expected true or false"

says 0 "a message that asks is answered with numbers, constants, and the state" mci 'state: {element: {tape: {type: BOOL}}}
messages: {MCI_STATUS: {answers: {MCI_STATUS_READY: tape, MCI_STATUS_MODE: MCI_MODE_STOP, MCI_STATUS_LENGTH: 7,
  MCI_STATUS_POSITION: {value: 0, form: time}, 0x4001: {value: tape, form: number}}}}'
says 1 "an item that nobody asks for" mci 'messages: {MCI_STATUS: {answers: {MCI_STATUS_LENGHT: 7}}}' \
	"did you mean 'MCI_STATUS_LENGTH'?"
says 1 "a number is no item without a form" mci 'messages: {MCI_STATUS: {answers: {0x4001: 7}}}' "needs the key 'form'"
says 1 "an item twice" mci 'messages: {MCI_STATUS: {answers: {MCI_STATUS_LENGTH: 7, 1: {value: 7, form: number}}}}' \
	"'1' is the same item as 'MCI_STATUS_LENGTH'"
says 1 "a form that is none" mci 'messages: {MCI_STATUS: {answers: {MCI_STATUS_LENGTH: {value: 7, form: tme}}}}' \
	"did you mean 'time'?"
says 1 "a value that is none" mci 'messages: {MCI_STATUS: {answers: {MCI_STATUS_MODE: MCI_MODE_STOPP}}}' \
	"did you mean 'MCI_MODE_STOP'?"
says 1 "a pointer is no value" mci 'state: {element: {tape: {type: LPVOID}}}
messages: {MCI_STATUS: {answers: {MCI_STATUS_READY: tape}}}' "'tape' is a pointer; expected a number to answer"
says 1 "a message that asks for nothing" mci 'messages: {MCI_PLAY: {answers: {MCI_STATUS_READY: 1}}}' \
	"'MCI_PLAY' asks for nothing that could be answered here"

# command LINES TEXT: what is said of such a command of a driver's own.
command()
{
	says 1 "a command: $1" mci "messages:
  MY_HOP: {value: 0x0D00, scope: element, returns: mcierror, lParam1: {name: flags, type: DWORD},
    lParam2: {name: parameters, type: 'MCI_SEEK_PARMS *'}}
  MY_BOW: {value: 0x0D01, scope: element, returns: mcierror}
commands: {$1}" "$2"
}
command 'hop: {sends: MY_HOPP}' "the driver handles no message 'MY_HOPP'"
command 'hop: {sends: MY_HOPP}' "did you mean 'MY_HOP'?"
command 'hop: {sends: MY_HOP, answers: nmber}' "unknown kind of word 'nmber'"
command 'hop: {sends: MY_HOP, words: {to: {kind: nmber, flag: MCI_TO}}}' "did you mean 'number'?"
command 'hop: {sends: MY_HOP, words: {to: {flag: MCI_TOO}}}' "did you mean 'MCI_TO'?"
command 'hop: {sends: MY_HOP, words: {to: {kind: number, flag: 8}, by: {kind: number, flag: 4}}}' \
	"'MY_HOP' has no member for the value of 'by'; expected a parameter that points to a structure of 3 members or more"
command 'bow: {sends: MY_BOW, answers: number}' "'MY_BOW' has no member for an answer"
command 'hop: {sends: MY_HOP, words: {notify: {flag: 4}}}' "every command has the word 'notify'"
command 'Hop: {sends: MY_HOP}' "'Hop' is no command; expected lower-case letters and digits"
command 'hop: {sends: MY_HOP, words: {"high  up": {flag: 4}}}' "'high  up' is no word of a command"
says 1 "whose drivers get no commands as text" acm 'commands: {hop: {sends: DRV_CONFIGURE}}' \
	"drivers of protocol 'acm' get no commands as text"

OUT='devices: {outputs: [{name: Out}]}
'
IN='devices: {inputs: [{name: In}]}
'
says 0 "a message may arrive at the second entry point" wave \
	"${IN}messages: {MY_A: {entry: widMessage, value: 0x4005, returns: mmresult, dwParam2: {name: x, type: DWORD_PTR}}}"
says 1 "not where the driver has no devices" wave "${OUT}messages: {MY_A: {entry: widMessage, value: 0x4005, returns: mmresult}}" \
	"the driver has no scope 'input'; expected 'inputs' under 'devices'"
says 1 "a parameter that the entry point lacks is unknown" wave \
	"${OUT}messages: {MY_A: {value: 0x4005, returns: mmresult, dwParam1: {name: x, type: DWORD_PTR}}}"
says 1 "so is an entry point" wave "messages: {MY_A: {entry: midMessage, value: 0x4005, returns: mmresult}}" \
	"did you mean 'widMessage'?"
says 1 "a member that the capabilities lack" midi 'devices: {outputs: [{name: Out, wTechnolgy: 1}]}' "did you mean 'wTechnology'?"
says 1 "a name that is too long" midi 'devices: {outputs: [{name: 12345678901234567890123456789012}]}' "expected at most 31"

# A protocol whose scopes are of another shape than any that the templates know.
mkdir "$scratch/other"
sed 's/^protocol: .*/protocol: other/; s/in: device/in: module/; /^  device:/,/doc:/d; s/scope: device/scope: module/' \
	specs/protocols/installable.yaml >"$scratch/other/other.yaml"
driver other ""
exits 0 "other: is good" "$drvgen" check --specs "$scratch/other" "$scratch/other.yaml"
exits 1 "other: what no template expresses is said, not generated" \
	"$drvgen" generate --specs "$scratch/other" -o "$scratch/made" "$scratch/other.yaml"
has "other: by name" "no template expresses the scopes of 'other'" "$scratch/err"
ok "other: and nothing is written" test ! -e "$scratch/made"

# ---- extending ----

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

# What a protocol says of a part that it has from its base is added to it, key by key; `~` takes the part away.
cat >"$scratch/specs/loop.yaml" <<'SPEC'
protocol: loop
extends: installable
conventions:
  config: {values: {DRVCNF_LATER: 3}}
messages:
  DRV_POWER: {default: 0}
  DRV_PNPINSTALL: ~
SPEC
driver loop 'messages: {DRV_CONFIGURE: {answer: DRVCNF_LATER}, DRV_INSTALL: {answer: DRVCNF_OK}, DRV_POWER: ~}'
exits 0 "values are added to a convention, and a message keeps what is not said" \
	"$drvgen" check --specs "$scratch/specs" "$scratch/loop.yaml"
driver loop 'messages: {DRV_PNPINSTALL: ~}'
exits 1 "what is taken away is unknown" "$drvgen" check --specs "$scratch/specs" "$scratch/loop.yaml"
# What `new` writes makes a driver that compiles, whatever its family, before anything is filled in.
for protocol in installable acm vfw mci wave midi aux mixer; do
	exits 0 "new: a spec of $protocol" "$drvgen" new "fresh_$protocol" --protocol "$protocol" -o "$scratch/fresh_$protocol.yaml"
	exits 0 "new: it is generated" "$drvgen" generate -o "$scratch/fresh" "$scratch/fresh_$protocol.yaml"
	ok "new: and compiles" gcc -std=c99 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -fsyntax-only \
		-I"$scratch/fresh/fresh_$protocol" -I"$scratch/fresh/fresh_$protocol/support" \
		"$scratch/fresh/fresh_$protocol"/*.c
done
finish
