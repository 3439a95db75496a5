#!/bin/sh
# drvgen import: from a header of a person's own to a driver that passes its self-test, and from the system's to specs that are good.
. "$(dirname "$0")/../tap.sh"
folder=$top/tests/import
cd "$scratch" || exit 1

exits 0 "a driver's own header" "$drvgen" import "$folder/volume.h"
has "what comes next is told" "wrote vol.yaml; next: look for ???" out
same "the spec is as expected" "$folder/volume.expected" vol.yaml
exits 0 "it is good" "$drvgen" check vol.yaml
exits 1 "and never replaced" "$drvgen" import "$folder/volume.h"
has "which is said" "'vol.yaml' is there already" err
exits 0 "on the standard output" "$drvgen" import "$folder/volume.h" -o -
same "it is the same" vol.yaml out
exits 0 "with another name" "$drvgen" import "$folder/volume.h" --name loud -o loud.yaml
has "it has it" "driver: loud" loud.yaml
exits 0 "a driver of it is generated" "$drvgen" generate vol.yaml -o made
ok "and passes its self-test" make -s -C made/vol test SANITIZE=

# Every number is what the compiler says.
{
	printf '#include "%s"\n#include <stdio.h>\nint main(void) {\n' "$folder/volume.h"
	sed -n 's/^  \(VOL_[A-Z]*\):/    printf("\1 0x%04x\\n", (unsigned)(\1));/p' vol.yaml
	printf 'return 0; }\n'
} >numbers.c
mkdir include
echo 'typedef unsigned UINT;' >include/windows.h
sed '/twice: the first/d' "$folder/volume.h" >include/volume.h
sed -i "s|$folder/volume.h|volume.h|" numbers.c
sed -n 's/^  \(VOL_[A-Z]*\):/\1/p; s/^    value: //p' vol.yaml | paste -d ' ' - - >expected
ok "a compiler reads the header, too" cc -Iinclude -o numbers numbers.c
./numbers >said
same "and finds the same numbers" expected said

# ---- what is not so easy ----
printf '#define MY_A 0x4000\n#define MY_B (MY_A+1)\n#define YOUR_A 1\n#define YOUR_B 2\n' >two.h
exits 1 "several prefixes" "$drvgen" import two.h
has "are listed" "MY_                 2 of them, like MY_A" err
exits 0 "one of them" "$drvgen" import two.h --prefix MY_ -o -
exits 1 "a prefix that is not there" "$drvgen" import two.h --prefix MX_
has "the nearest is offered" "did you mean 'MY_'?" err
exits 1 "no message at all" "$drvgen" import two.h --prefix YOUR_
exits 1 "an empty header" "$drvgen" import /dev/null
exits 3 "no header" "$drvgen" import nothing.h
exits 2 "no header is named" "$drvgen" import
exits 1 "a protocol that is not there" "$drvgen" import two.h --prefix MY_ -p instalable
has "its nearest is offered" "did you mean 'installable'?" err
exits 1 "a name that no driver can have" "$drvgen" import two.h --prefix MY_ --name while
has "is told" "a driver cannot be called 'while'" err
ok "and nothing is written" test ! -e while.yaml
printf '#define MY_BASE (OTHER_BASE + 1)\n#define MY_A (MY_BASE + 1)\n' >needs.h
printf '#define OTHER_BASE 0x5000\n#define MY_OTHER 0x5100\n' >other.h
exits 1 "a number from another header" "$drvgen" import needs.h --prefix MY_ -o -
exits 0 "with that header" "$drvgen" import needs.h other.h --prefix MY_ -o -
has "is worked out" "value: 0x5002" out
lacks "but its messages are not imported" "MY_OTHER" out
i=0
while [ $i -lt 3000 ]; do echo "#define MY_$i MY_$((i + 1))"; i=$((i + 1)); done >long.h
exits 1 "names that stand for names, without an end" "$drvgen" import long.h --prefix MY_
printf '#define MY_A ' >deep.h
i=0
while [ $i -lt 3000 ]; do printf '(((((((((('; i=$((i + 1)); done >>deep.h
exits 1 "parentheses without an end" "$drvgen" import deep.h --prefix MY_
printf '#define MY_A 0x4000 // \001\000\377 \342\200\256 */ "\\\n' >bytes.h
exits 0 "a comment of strange bytes" "$drvgen" import bytes.h --prefix MY_ -o bytes.yaml
exits 0 "is harmless" "$drvgen" check bytes.yaml

# ---- the system's own ----
include=/usr/x86_64-w64-mingw32/include
[ -e $include/vfw.h ] || include=/usr/i686-w64-mingw32/include
# system NAME PREFIX LEAST HEADER...: a good spec with at least so many messages, whose numbers are the compiler's
system()
{
	name=$1 prefix=$2 least=$3 first=$4
	shift 3
	if ! [ -e "$include/$first" ]; then
		skip "$prefix of $first" "there is no $first of mingw-w64"
		return
	fi
	for header; do
		shift
		set -- "$@" "$include/$header"
	done
	exits 0 "$prefix of $first" "$drvgen" import "$@" --prefix "$prefix" --name "$name" -o "$name.yaml"
	exits 0 "$prefix of $first: the spec is good" "$drvgen" check "$name.yaml"
	{
		printf '#include <windows.h>\n#include <mmsystem.h>\n#include <%s>\n' "$first"
		sed -n "s/^  \(${prefix}[A-Za-z_0-9]*\):\$/\1/p; s/^    value: //p" "$name.yaml" | paste -d ' ' - - |
			sed 's/\(.*\) \(.*\)/_Static_assert((\1) == \2, "\1");/'
	} >"$name.c"
	found=$(grep -c '^  '"$prefix"'[A-Za-z_0-9]*:' "$name.yaml")
	if [ "$found" -ge "$least" ]; then pass "$prefix of $first: $found messages"; else fail "$prefix of $first: $found messages" "$name.yaml"; fi
	if [ -n "$compiler" ] && grep -q _Static "$name.c"; then
		ok "$prefix of $first: the compiler finds the same numbers" $compiler -fsyntax-only "$name.c"
	fi
}
compiler=
for candidate in x86_64-w64-mingw32-gcc i686-w64-mingw32-gcc; do
	[ -z "$compiler" ] && command -v $candidate >/dev/null && compiler=$candidate
done
system icm ICM_ 50 vfw.h mmsystem.h
system mci MCI_ 60 mmsystem.h
system wod WODM_ 8 mmddk.h mmsystem.h
if [ -e $include/mmddk.h ]; then
	exits 0 "DRV_ of mmddk.h" "$drvgen" import $include/mmddk.h --prefix DRV_ -o drv.yaml
	has "is a driver that handles them by name" "  DRV_QUERYCONFIGURE:   #" drv.yaml
	exits 0 "and is good" "$drvgen" check drv.yaml
fi
if [ -e icm.yaml ]; then
	printf 'driver: codec\nprotocol: icm\ndescription: A codec\nmessages:\n  ICM_DECOMPRESS: {answer: 1}\n' >codec.yaml
	exits 0 "a driver of an imported protocol" "$drvgen" check codec.yaml --specs .
	exits 0 "is generated" "$drvgen" generate codec.yaml --specs . -o made
	has "with what the header said" "0x400D" made/codec/codec.h
fi
exits 0 "a header of drivers as a protocol" "$drvgen" import "$folder/volume.h" --as protocol --name volume -o volume.yaml
exits 0 "which is good, too" "$drvgen" check volume.yaml

# ---- what messages are counted from ----
printf '%s\n' '#include <mmsystem.h>' '#define KNOB_TURN (DRV_USER + 1) /* Turns it. */' '#define KNOB_PUSH (DRV_USER+2)' >knob.h
exits 0 "messages that are counted from DRV_USER, with no other header" "$drvgen" import knob.h -o -
has "are worked out" "value: 0x4002" out
has "the first, too" "value: 0x4001" out
exits 0 "a header of its own goes before what the protocol knows" sh -c "echo '#define DRV_USER 0x5000' >mine.h; '$drvgen' import knob.h mine.h -o -"
has "and is what is counted from" "value: 0x5001" out
sed 's/DRV_USER/WM_USER/' knob.h >window.h
exits 1 "messages that are counted from what nobody defines" "$drvgen" import window.h -o -
has "say what is missing" "'KNOB_TURN' is counted from 'WM_USER', which is defined elsewhere: name that header, too" err
finish
