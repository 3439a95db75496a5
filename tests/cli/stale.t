#!/bin/sh
# What a spec no longer produces is named, and --prune removes it: nothing that drvgen did not write, and no hooks.
. "$(dirname "$0")/../tap.sh"
spec=$top/specs/drivers/minimal.yaml
cd "$scratch" || exit 1
mkdir work && cd work || exit 1
out=../out err=../err # of what `exits` has run
exits 0 "generate" "$drvgen" generate "$spec" -o out
[ ! -s $err ] && pass "nothing is stale" || fail "nothing is stale" $err

# Written by drvgen once: the mark names the file itself.
"$drvgen" generate "$spec" --stdout minimal.h | sed 's/ as minimal\.h, / as minimal_old.h, /' >out/minimal/minimal_old.h
head -n 1 out/minimal/support/drv_tap.h | sed 's/drv_tap\.h/drv_gone.h/; s/drvgen [0-9.]*/drvgen 0.0.9/' >out/minimal/support/drv_gone.h
printf '%s\n' out/minimal/minimal_old.h out/minimal/support/drv_gone.h >stale

# Not written by drvgen, however much it looks so.
cp out/minimal/minimal.h out/minimal/copy.h
cp out/minimal/support/drv_tap.h out/minimal/support/drv_mine.h
cp out/minimal/minimal_hooks.c out/minimal/minimal_hooks_before.c
cp out/minimal/minimal_hooks.c out/minimal/old_hooks.c
echo 'Made by drvgen 0.1.0 as notes.txt' >out/minimal/notes.txt
echo '/* Made by drvgen 0.1.0 as wide.h.in, */' >out/minimal/wide.h
echo '/* Made by drvgen 0.1.0 as below.h, */' >below.h
ln -s ../../below.h out/minimal/below.h
mkdir out/minimal/folder.h out/minimal/host
echo '/* Made by drvgen 0.1.0 as host/x.h, */' >out/minimal/host/x.h
{ head -c 9000 /dev/zero | tr '\0' '\n' && echo '/* Made by drvgen 0.1.0 as late.h, */'; } >out/minimal/late.h
(cd out && find . ! -name minimal_old.h ! -name drv_gone.h | sort) >others

exits 1 "--check: found" "$drvgen" generate "$spec" -o out --check
sed 's/^/no longer produced: /' stale >expected
same "--check names just these" expected $out
exits 0 "generate" "$drvgen" generate "$spec" -o out
sed 's/^/drvgen: no longer produced, --prune removes it: /' stale >expected
same "generate names just these" expected $err
for file in $(cat stale); do ok "and $file stays" test -e "$file"; done

# A part of the output that this run does not write is not stale.
exits 0 "--only stub" "$drvgen" generate "$spec" -o out --only stub
same "names the same" expected $err
exits 0 "--only build, which writes nothing to support/" "$drvgen" generate "$spec" -o out --only build --prune
head -n 1 stale | sed 's/^/drvgen: removed: /' >expected
same "only looks where it writes" expected $err
ok "support/ is as it was" test -e out/minimal/support/drv_gone.h
exits 0 "--only verify" "$drvgen" generate "$spec" -o out --only verify
ok "what was asked for is there" test -e out/minimal/support/drv_verify.c

# An error removes nothing.
sed 's/^description/descripton/' "$spec" >wrong.yaml
exits 1 "a wrong spec and --prune" "$drvgen" generate wrong.yaml -o out --prune
ok "nothing was removed" test -e out/minimal/support/drv_gone.h
if [ "$(id -u)" -ne 0 ]; then
	chmod a-w out/minimal/support
	exits 3 "a file that cannot be removed" "$drvgen" generate "$spec" -o out --prune
	has "is named" "support/drv_gone.h: error: cannot remove" $err
	chmod u+w out/minimal/support
else
	skip "a file that cannot be removed" "root can remove it"
fi
exits 0 "--prune" "$drvgen" generate "$spec" -o out --prune
tail -n 1 stale | sed 's/^/drvgen: removed: /' >expected
same "names what it removed" expected $err
ok "which is gone" test ! -e out/minimal/support/drv_gone.h
(cd out && find . ! -path '*/drv_verify*' | sort) >after
grep -vxFf after others >lost
[ -s lost ] && fail "everything else is there" lost || pass "everything else is there"
ok "what only --only verify writes, too" test -e out/minimal/support/drv_verify.c
exits 0 "again" "$drvgen" generate "$spec" -o out --prune
[ ! -s $err ] && pass "names nothing" || fail "names nothing" $err

# ---- a spec that loses what only some drivers have ----
sed 's/^driver: .*/driver: same/' "$top/specs/drivers/mixer_two_line.yaml" >mixer.yaml
sed 's/^driver: .*/driver: same/' "$spec" >same.yaml
"$drvgen" generate mixer.yaml -o changed
cp -a changed second
"$drvgen" generate mixer.yaml -o changed --list-outputs | sort >had
"$drvgen" generate same.yaml -o changed --list-outputs | sort >has
comm -23 had has >gone
ok "loses some" test -s gone
exits 1 "--check" "$drvgen" generate same.yaml -o changed --check
sed -n 's/^no longer produced: //p' $out >named
same "--check names what is lost" gone named
exits 0 "generate" "$drvgen" generate same.yaml -o changed
sed 's/^/drvgen: no longer produced, --prune removes it: /' gone >expected
same "generate names it, too" expected $err
exits 0 "--only stub --prune" "$drvgen" generate same.yaml -o changed --only stub --prune
sed 's/^/drvgen: removed: /' gone >expected
same "--prune removes it" expected $err
find changed -type f | sort >left
same "and leaves what the spec has" has left
exits 0 "all of it is as it was for a spec that has it" "$drvgen" generate mixer.yaml -o second --prune
[ ! -s $err ] && pass "nothing is named" || fail "nothing is named" $err
exits 0 "two drivers, of which one has it" sh -c "sed 's/^driver: .*/driver: other/' mixer.yaml >other.yaml; '$drvgen' generate other.yaml same.yaml -o second --prune"
has "only the other's is removed" "removed: second/same/support/drv_mixer.h" $err
ok "the one keeps its own" test -e second/other/support/drv_mixer.h
finish
