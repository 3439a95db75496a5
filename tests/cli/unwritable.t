#!/bin/sh
# Output that cannot be written: exit code 3, path and reason told, and every old file whole.
. "$(dirname "$0")/../tap.sh"
spec=$top/specs/drivers/oscilloscope.yaml
cd "$scratch" || exit 1

# sums FOLDER: content of all below.
sums()
{
	(cd "$1" && find . -type f -exec cksum {} + | sort)
}

echo I am a file >file
exits 3 "a file in place of the folder" "$drvgen" generate "$spec" -o file
has "a file in place of the folder: named" "file" err
has "a file in place of the folder: reason" "ot a directory" err
has "a file in place of the folder: still there" "I am a file" file

mkdir d
echo I am a file >d/oscilloscope
exits 3 "a file in place of the driver's folder" "$drvgen" generate "$spec" -o d
has "a file in place of the driver's folder: named" "oscilloscope" err
has "a file in place of the driver's folder: still there" "I am a file" d/oscilloscope

mkdir -p e/oscilloscope/oscilloscope.h
exits 3 "a folder in place of a file" "$drvgen" generate "$spec" -o e
has "a folder in place of a file: named" "oscilloscope.h" err
[ "$(find e -type f | wc -l)" -eq 0 ] && pass "a folder in place of a file: nothing written" || fail "a folder in place of a file: nothing written"
mkdir -p h/oscilloscope/oscilloscope_hooks.c
exits 3 "a folder in place of the hooks" "$drvgen" generate "$spec" -o h

# ---- links ----
mkdir real
ln -s real link
exits 0 "an output folder that is a link" "$drvgen" generate "$spec" -o link
ok "it is followed" test -f real/oscilloscope/oscilloscope.h
mkdir outside inside
ln -s ../outside inside/oscilloscope
exits 3 "a driver's folder that is a link" "$drvgen" generate "$spec" -o inside
has "a driver's folder that is a link: told" "link" err
[ -z "$(ls -A outside)" ] && pass "nothing is written through it" || fail "nothing is written through it"
mkdir -p linked/oscilloscope
echo victim >victim
ln -s ../../victim linked/oscilloscope/oscilloscope.h
exits 3 "an output that is a link" "$drvgen" generate "$spec" -o linked
has "an output that is a link: its target stays" victim victim

# ---- no room: a limit on the size of files stands for a full disk ----
"$drvgen" generate "$spec" -o full
sed 's/initial: 440/initial: 880/; s/driver: oscilloscope/driver: oscilloscope\ncompany: new/' "$spec" >new.yaml
sums full >before
dates full >dates_before
exits 3 "file-size limit" sh -c 'trap "" XFSZ; ulimit -f 4; exec "$0" generate new.yaml -o full' "$drvgen"
has "file-size limit: a reason" "ile too large" err
sums full >after
dates full | grep -v '^\./oscilloscope [0-9]\|^\. ' >dates_after
grep -v '^\./oscilloscope [0-9]\|^\. ' dates_before >dates_files
same "file-size limit: old files whole" before after
same "file-size limit: old files untouched" dates_files dates_after
exits 3 "file-size limit, new folder" sh -c 'trap "" XFSZ; ulimit -f 4; exec "$0" generate new.yaml -o fresh' "$drvgen"
[ ! -e fresh/oscilloscope ] && pass "file-size limit, new folder: no half of it" || fail "file-size limit, new folder: no half of it"
exits 0 "afterwards it works" "$drvgen" generate new.yaml -o full
sums full >after
cmp -s before after && fail "and changes files" || pass "and changes files"

# ---- killed in the middle: the rest of an earlier run is cleaned up, the files are whole ----
mkdir -p killed/oscilloscope
: >killed/oscilloscope/.drvgen-999999999-1
exits 0 "after a killed run" "$drvgen" generate "$spec" -o killed
[ -z "$(find killed -name '.drvgen-*')" ] && pass "its temporaries are gone" || fail "its temporaries are gone"

# ---- no permission ----
if [ "$(id -u)" -eq 0 ]; then
	skip "a folder without permission" "root may write everywhere"
else
	mkdir locked
	chmod a-w locked
	exits 3 "a folder without permission" "$drvgen" generate "$spec" -o locked
	has "a folder without permission: reason" "ermission denied" err
fi
finish
