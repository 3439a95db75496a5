#!/bin/sh
# The manual pages: they render without a warning, and have every command, option, key and message.
. "$(dirname "$0")/../tap.sh"
command -v man >/dev/null && command -v groff >/dev/null || { echo "1..0 # SKIP no man or groff"; exit 0; }
make -s man BUILD="$scratch" >"$scratch/log" 2>&1 || { fail "make man" "$scratch/log"; finish; exit 1; }
export LC_ALL=C.UTF-8 MANWIDTH=80
for section in 1 5 7; do
	page=$scratch/man/drvgen.$section
	exits 0 "drvgen($section) renders" man -l --warnings "$page"
	[ -s "$scratch/err" ] && fail "without a warning" "$scratch/err" || pass "without a warning"
	cp "$scratch/out" "$scratch/shown$section"
	groff -man -Tutf8 -ww -z "$page" >"$scratch/log" 2>&1
	[ -s "$scratch/log" ] && fail "groff -ww has nothing to say of drvgen($section)" "$scratch/log" || pass "groff -ww has nothing to say of drvgen($section)"
	for part in NAME DESCRIPTION "SEE ALSO"; do
		ok "drvgen($section) has $part" grep -qx "$part" "$scratch/shown$section"
	done
	grep -n '@[A-Z]*@' "$page" >"$scratch/log"
	[ -s "$scratch/log" ] && fail "nothing in it was to be replaced" "$scratch/log" || pass "nothing in it was to be replaced"
done

# ---- drvgen(1): every command and option ----
"$drvgen" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' >"$scratch/commands"
while read -r command; do
	has "drvgen(1): $command" "drvgen $command " "$scratch/shown1"
	sed -n "/^   drvgen $command /,/^   drvgen/p" "$scratch/shown1" >"$scratch/section"
	"$drvgen" "$command" --help | sed -n 's/^  .\{0,4\}\(--[a-z-]*\).*/\1/p' >"$scratch/options"
	while read -r option; do
		has "drvgen(1): $command $option" "$option" "$scratch/section"
	done <"$scratch/options"
done <"$scratch/commands"

# ---- drvgen(5): every key of a driver's document ----
for key in $(sed -n 's/^	{"\([a-z_]*\)", SHAPE.*/\1/p' generator/driver.c); do
	ok "drvgen(5): $key" grep -qw "$key" "$scratch/shown5"
done

# ---- drvgen(7): every message, once ----
"$drvgen" explain | sed -n 's/^  0x[0-9A-F]*  \([^ ]*\) .*/\1/p' | LC_ALL=C sort -u >"$scratch/messages"
sed -n 's/^       \([A-Z][A-Za-z0-9_]*\)\( .*\)*$/\1/p' "$scratch/shown7" | grep -xFf "$scratch/messages" | LC_ALL=C sort >"$scratch/listed"
same "drvgen(7): every message, once" "$scratch/messages" "$scratch/listed"
[ "$(wc -l <"$scratch/messages")" -ge 14 ] && pass "there are some" || fail "there are some"
tr -s ' \n' ' ' <"$scratch/shown7" >"$scratch/words"
has "drvgen(7): what a message means" "DRV_CLOSE = 0x0004, mmsystem.h. A program closes its instance." "$scratch/words"
finish
