#!/bin/sh
# What `make register` of a driver's Makefile writes into the registry of a Wine that nobody else uses, and that `make unregister`
# leaves its values as they were. The values are those that Wine reads: it reads none for sound, MIDI, auxiliary and mixer devices. What
# Windows reads stands on the reference page.
. "$(dirname "$0")/../tap.sh"
nt='HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows NT\CurrentVersion'
exits 0 "generate" "$drvgen" generate specs/drivers/*.yaml -o "$scratch/made"

# page NAME KEY VALUE: where the page says that Windows finds the driver.
page()
{
	grep '^| `HKEY' "$scratch/made/$1/$1.md" | cut -d '|' -f 2-4 >"$scratch/rows"
	printf ' `%s\\%s` | `%s` | `%s.dll` \n' "$nt" "$2" "$3" "$1" >"$scratch/wanted"
	same "$1: where Windows finds it" "$scratch/wanted" "$scratch/rows"
}
page minimal Drivers32 minimal
page acm_mulaw Drivers32 msacm.acm_mulaw
page vfw_runlength Drivers32 vidc.DRL1
page mci_counter MCI32 mci_counter
page midi_recorder Drivers32 midi9
page wave_null Drivers32 wave9
page aux_cd Drivers32 aux9
page mixer_two_line Drivers32 mixer9
for name in midi_recorder wave_null aux_cd mixer_two_line; do
	has "$name: Wine does not look, says the page" "Wine does not look for such a value" "$scratch/made/$name/$name.md"
	exits 2 "$name: and there is nothing to make" make -s -C "$scratch/made/$name" register
done

if ! tests/wine || ! command -v x86_64-w64-mingw32-gcc >/dev/null; then
	skip "make register under Wine" "there is no Wine or no mingw-w64"
	finish
	exit
fi
export TEST_WINEPREFIX="$scratch/wine" WINEPREFIX="$scratch/wine"
# The server holds no file in the prefix then.
trap 'tests/wine --end 2>/dev/null; chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT
ok "a Wine of its own" tests/wine wineboot -i

# state FILE: all values that the registry has for the whole machine, with their keys, and the DLLs of the system folder that are ours.
# A key without values says nothing: `make unregister` may leave one.
state()
{
	rm -f "$scratch/export.reg"
	tests/wine reg export "HKLM\\Software" "$scratch/export.reg" /y >/dev/null 2>&1 || echo "the registry cannot be read, exit code $?"
	# Wine itself notes network cards, when its services get to it.
	iconv -f UTF-16 -t UTF-8 "$scratch/export.reg" | tr -d '\r' |
		awk '/^\[/ {key = $0; next} /./ && key !~ /\\NetworkCards/ {print key " " $0}' >"$1"
	for name in minimal acm_mulaw vfw_runlength mci_counter; do
		[ ! -e "$WINEPREFIX/drive_c/windows/system32/$name.dll" ] || echo "[system32] $name.dll" >>"$1"
	done
}

# registers NAME KEY VALUE
registers()
{
	make="make -s -C $scratch/made/$1 WINE=$top/tests/wine"
	ok "$1: make register" $make register
	state "$scratch/after"
	diff "$scratch/before" "$scratch/after" | grep '^[<>]' | sed 's/^> //' >"$scratch/added"
	printf '[%s\\%s] "%s"="%s.dll"\n[system32] %s.dll\n' "$nt" "$2" "$3" "$1" "$1" | sed 's/SOFTWARE/Software/' >"$scratch/wanted"
	same "$1: exactly that is new" "$scratch/wanted" "$scratch/added"
	ok "$1: make register once more" $make register
	ok "$1: make unregister" $make unregister
	state "$scratch/after"
	same "$1: the registry and the folder are as before" "$scratch/before" "$scratch/after"
	ok "$1: make unregister once more" $make unregister
}
state "$scratch/before"
ok "the registry can be read" test "$(wc -l <"$scratch/before")" -gt 1000
registers minimal Drivers32 minimal
registers acm_mulaw Drivers32 msacm.acm_mulaw
registers vfw_runlength Drivers32 vidc.DRL1
registers mci_counter MCI mci_counter
finish
