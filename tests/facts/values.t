#!/bin/sh
# The protocols agree with the tables of facts and with the Windows headers, value by value.
. "$(dirname "$0")/../tap.sh"

facts=../shared/facts/drv_base.tsv
"$drvgen" explain | sed -n 's/^  0x\([0-9A-F]*\)  \([A-Z_0-9]*\) .*/\2 0x\1/p' | sort >"$scratch/spec"
ok "the protocols have messages" test -s "$scratch/spec"

# Every message that arrives at DriverProc; DRV_RESERVED and DRV_USER only mark ranges.
if [ -e "$facts" ]; then
	awk -F '\t' '$4 == "DriverProc" && $1 != "DRV_RESERVED" && $1 != "DRV_USER" { print $1, $2 }' "$facts" |
		sort >"$scratch/facts"
	ok "the tables of facts have messages" test "$(wc -l <"$scratch/facts")" -ge 14
	comm -23 "$scratch/facts" "$scratch/spec" >"$scratch/log"
	if [ -s "$scratch/log" ]; then
		fail "all messages of drv_base.tsv are in the protocol, with their values" "$scratch/log"
	else
		pass "all $(wc -l <"$scratch/facts") messages of drv_base.tsv are in the protocol, with their values"
	fi
else
	skip "all messages of drv_base.tsv are in the protocol" "the tables of facts are not here"
fi

# Every message that a header of mingw-w64 defines has the value of the protocol.
for compiler in x86_64-w64-mingw32-gcc i686-w64-mingw32-gcc; do
	if ! command -v "$compiler" >/dev/null; then
		skip "the headers of $compiler agree" "there is no $compiler"
		continue
	fi
	{
		printf '#include <windows.h>\n#include <mmsystem.h>\n#include <mmddk.h>\n'
		while read -r name value; do
			printf '#ifdef %s\nchar %s_%s[%s == %s ? 1 : -1]; /* here */\n#endif\n' \
				"$name" "$name" "$value" "$name" "$value"
		done <"$scratch/spec"
	} >"$scratch/values.c"
	ok "the headers of $compiler agree" "$compiler" -c -o "$scratch/values.o" "$scratch/values.c"
	"$compiler" -E -P "$scratch/values.c" 2>/dev/null | grep -c '^char .*\[.*== ' >"$scratch/count"
	ok "on $(cat "$scratch/count") of $(wc -l <"$scratch/spec") messages that they define" test "$(cat "$scratch/count")" -ge 13
done

# Every message says what it is, where it comes from, and how it answers.
# shellcheck disable=SC2046 # a word for each message
"$drvgen" explain $(cut -d' ' -f1 "$scratch/spec") >"$scratch/all"
for label in meaning returns scope source hook; do
	ok "each message has a line '$label'" \
		test "$(grep -c "^  $label " "$scratch/all")" -eq "$(wc -l <"$scratch/spec")"
done
finish
