#!/bin/sh
# drvgen verify against drivers whose faults are known, against generated ones, which have none, and called wrongly.
. "$(dirname "$0")/../tap.sh"

build()
{
	"${CC:-cc}" -std=c99 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Itemplates/support -fPIC -shared -o "$scratch/$1.so" "tests/verify/$1.c"
}

# What is wrong, without the numbers of cases, which say how often and not what.
wrong()
{
	sed -n '/^one life/q; s/ ([0-9]* cases)$//; /^  *[0-9]* .*\(tolerated\|holds\|not observable\)/{s/.*//; h; d}
		/BROKEN/{s/  *[0-9]* of [0-9]* cases as documented$//; s/  *as under/ as under/; h; p; d}
		/^      /{/cases): /d; p}' "$1"
	tail -n 1 "$1"
}

for driver in broken single; do
	ok "$driver.c compiles" build "$driver"
	spec=tests/verify/$driver.yaml
	[ -e "$spec" ] || spec=tests/verify/builtin.yaml
	exits 1 "$driver.so: something is wrong" "$drvgen" verify "$spec" "$scratch/$driver.so"
	wrong "$scratch/out" >"$scratch/wrong"
	same "$driver.so: exactly what its source says, by the shortest sequences" "tests/verify/$driver.txt" "$scratch/wrong"
	[ -s "$scratch/err" ] && fail "$driver.so: nothing on stderr" "$scratch/err" || pass "$driver.so: nothing on stderr"
done

# What no single answer shows.
ends()
{
	ok "ends.c compiles: $1" "${CC:-cc}" -std=c99 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Itemplates/support -fPIC -shared "-D$1" \
		-o "$scratch/ends.so" tests/verify/ends.c
	exits "$2" "$1: $3" "$drvgen" verify tests/verify/builtin.yaml "$scratch/ends.so"
	has "$1: $3" "$4" "$scratch/out"
	ok "$1: and nothing else" test "$(tail -n 1 "$scratch/out")" = "ends.so: $5"
}
ends PLAIN 0 "no fault" "11 of 11 states" clean
ends RACY 1 "threads close an instance twice" "instances are closed more than once when threads close them at once" "1 finding"
ends STAYS 1 "the process cannot end" "the process does not end as it should while an instance is open" "1 finding"
ends STICKS 1 "the code cannot leave memory" "DRV_LOAD DRV_ENABLE DRV_OPEN:session DRV_FREE" "1 finding"
ends DriverProc=_DriverProc 1 "a decorated name" "the entry point is exported under a decorated name" "1 finding"

# As data.
exits 1 "JSON" "$drvgen" verify tests/verify/broken.yaml "$scratch/broken.so" --format json
ok "JSON is JSON, and has the same findings" perl -MJSON::PP -0777 -e '
	my $d = decode_json(<STDIN>)->{drivers}[0];
	my @found = map { "$_->{rule} @{$_->{sequence}}" } @{$d->{findings}};
	open my $text, "<", shift or die;
	my @shown = grep { /^        DRV/ } <$text> =~ /^.*$/mg;
	s/^ +// for @shown;
	my @sorted = sort map { s/^\d+ //r } @found;
	@shown = sort @shown;
	die "@sorted\n@shown\n" if "@sorted" ne "@shown" || @sorted != 5 || @{$d->{rules}} != 14 || $d->{verdict} ne "findings";
' tests/verify/broken.txt <"$scratch/out"
exits 1 "HTML" "$drvgen" verify tests/verify/broken.yaml "$scratch/broken.so" --format html
for text in '<!DOCTYPE html>' '5 findings' 'DRV_CLOSE@stale' '</html>'; do
	has "HTML has $text" "$text" "$scratch/out"
done
lacks "HTML needs nothing from elsewhere" "http" "$scratch/out"
lacks "no colour where there is no terminal" "$(printf '\033')" "$scratch/out"

# Generated drivers.
specs="minimal oscilloscope exclusive"
families="acm_mulaw aux_cd mci_counter midi_recorder mixer_two_line vfw_runlength wave_null"
"$drvgen" generate specs/drivers/*.yaml -o "$scratch/made" --only stub,build
windows=no
tests/wine >/dev/null 2>&1 && command -v x86_64-w64-mingw32-gcc >/dev/null && windows=yes
for name in $specs $families; do
	ok "$name.so compiles" make -s -C "$scratch/made/$name" host
	exits 0 "$name.so is clean" "$drvgen" verify "specs/drivers/$name.yaml" "$scratch/made/$name/host/$name.so"
	ok "$name.so: its last line says so" test "$(tail -n 1 "$scratch/out")" = "$name.so: clean"
	lacks "$name.so: nothing is tolerated" tolerated "$scratch/out"
	ok "$name.so: all states were reached" grep -Eq ': ([0-9]+) of \1 states reached' "$scratch/out"
	has "$name.so: threads opened instances" "4 threads, " "$scratch/out"
	cp "$scratch/out" "$scratch/$name.report"
done

# What families add is not sent, and the report says so.
left()
{
	sed -n '/^not looked at$/,/^$/p' "$scratch/$1.report" | sed 1d | tr -s ' \n' ' ' >"$scratch/left"
	ok "$1.so: what was not looked at" test "$(cat "$scratch/left")" = " $2 "
}
person="DRV_CONFIGURE may wait for a person"
unsaid="DRV_OPEN as a program does: open_data does not say with what"
left oscilloscope "$person $unsaid"
left mci_counter "$person element 13 messages MCI_CONFIGURE may wait for a person"
left vfw_runlength "$person ICM_CONFIGURE may wait for a person ICM_ABOUT may wait for a person compression 3 messages decompression 3 messages"
left midi_recorder "$person modMessage 30 messages midMessage 18 messages $unsaid"
lacks "midi_recorder.so: no message is sent to the entry point of others" "MODM_" "$scratch/midi_recorder.report"
has "acm_mulaw.so: opened with what its protocol says" "opened as a program does" "$scratch/acm_mulaw.report"
sed 's/return .* given->fccType == .*/return given != NULL;/' "$scratch/made/acm_mulaw/acm_mulaw_driver.c" >"$scratch/meant.c"
ok "a driver that looks at nothing when it is opened compiles" "${CC:-cc}" -std=c99 -D_POSIX_C_SOURCE=200809L -fPIC -shared \
	-I"$scratch/made/acm_mulaw" -I"$scratch/made/acm_mulaw/support" -o "$scratch/meant.so" "$scratch/meant.c" "$scratch/made/acm_mulaw/acm_mulaw_hooks.c"
exits 1 "it is tried" "$drvgen" verify specs/drivers/acm_mulaw.yaml "$scratch/meant.so"
has "it is told" "where the specification has it refused" "$scratch/out"
has "by the shortest sequence" "DRV_LOAD DRV_ENABLE DRV_OPEN:other_fccType" "$scratch/out"
if [ $windows = yes ]; then
	for name in $specs acm_mulaw midi_recorder; do
		ok "$name.dll compiles" make -s -C "$scratch/made/$name" win64
		exits 0 "$name.dll is clean under Wine" "$drvgen" verify "specs/drivers/$name.yaml" \
			"$scratch/made/$name/win64/$name.dll" --wine tests/wine
		lacks "$name.dll: nothing is tolerated" tolerated "$scratch/out"
	done
	exits 3 "a name that Wine does not find, and a DLL that is no driver" \
		"$drvgen" verify tests/verify/builtin.yaml nosuch.dll version.dll --wine tests/wine
	has "the name is told" "nosuch.dll: error: it cannot be loaded" "$scratch/out"
	has "it is told why" "version.dll: error: it is no driver: it exports no DriverProc" "$scratch/out"
	exits 3 "a Wine that runs nothing" "$drvgen" verify tests/verify/builtin.yaml msrle32.dll --wine true
	has "no report is no success" "made no report" "$scratch/err"
else
	skip "generated drivers are clean under Wine" "there is no Wine or no mingw-w64"
fi
if command -v i686-w64-mingw32-gcc >/dev/null; then
	ok "a 32-bit DLL compiles" make -s -C "$scratch/made/minimal" win32
	exits 3 "a program that ends without a word, as one for 32 bits under a Wine for 64 does" \
		"$drvgen" verify specs/drivers/minimal.yaml "$scratch/made/minimal/win32/minimal.dll" --wine true
	has "it is told what is missing" "wine32" "$scratch/err"
else
	skip "a 32-bit DLL under a Wine for 64 bits" "there is no i686-w64-mingw32-gcc"
fi

# Called wrongly, or where something is missing.
driver=$scratch/made/minimal/host/minimal.so
exits 3 "a driver that is not there" "$drvgen" verify tests/verify/builtin.yaml "$scratch/none.so"
has "it is named" "none.so" "$scratch/err"
exits 3 "a file that is no driver" "$drvgen" verify tests/verify/builtin.yaml README.md
has "it is told why" "neither a shared object nor a DLL" "$scratch/err"
echo 'int nothing; int nothing = 1;' >"$scratch/empty.c"
ok "a shared object without an entry point compiles" "${CC:-cc}" -shared -fPIC -o "$scratch/empty.so" "$scratch/empty.c"
exits 3 "a shared object that is no driver" "$drvgen" verify tests/verify/builtin.yaml "$scratch/empty.so"
has "it is told why" "it exports no DriverProc" "$scratch/out"
exits 3 "one driver of two cannot be tried" "$drvgen" verify specs/drivers/minimal.yaml "$driver" "$scratch/empty.so"
has "the other one was" "minimal.so: clean" "$scratch/out"
exits 3 "no such compiler" "$drvgen" verify tests/verify/builtin.yaml "$driver" --cc no-such-cc
has "the package is named" "Debian package gcc" "$scratch/err"
exits 3 "a compiler that compiles nothing" "$drvgen" verify tests/verify/builtin.yaml "$driver" --cc false
has "it is told" "cannot be built with 'false'" "$scratch/err"
exits 3 "no such Wine" "$drvgen" verify tests/verify/builtin.yaml msrle32.dll --wine no-such-wine
has "the package is named" "Debian package wine64" "$scratch/err"
exits 1 "a spec that is wrong" "$drvgen" verify tests/errors/driver_unknown_key.yaml "$driver"
exits 3 "a spec that is not there" "$drvgen" verify "$scratch/none.yaml" "$driver"
exits 2 "no driver" "$drvgen" verify specs/drivers/minimal.yaml
exits 2 "no such format" "$drvgen" verify specs/drivers/minimal.yaml "$driver" --format jsn
exits 2 "no time" "$drvgen" verify specs/drivers/minimal.yaml "$driver" --time 0
mkdir "$scratch/tmp"
exits 0 "temporaries go where TMPDIR says" env TMPDIR="$scratch/tmp" "$drvgen" verify specs/drivers/minimal.yaml "$driver"
exits 3 "also when the explorer cannot be built" env TMPDIR="$scratch/tmp" "$drvgen" verify specs/drivers/minimal.yaml "$driver" --cc false
[ -z "$(ls -A "$scratch/tmp")" ] && pass "no folder is left behind" || fail "no folder is left behind"

# A driver that hangs is ended, and the rest goes on.
sed 's/case DRV_CLOSE:/case DRV_CLOSE:\n\t\tif (id == 0xDEAD0001u)\n\t\t\tfor (;;)\n\t\t\t\tpoll(NULL, 0, 1000);/' tests/verify/single.c >"$scratch/hangs.c"
ok "a driver that hangs compiles" "${CC:-cc}" -std=c99 -D_POSIX_C_SOURCE=200809L -Itemplates/support -fPIC -shared -o "$scratch/hangs.so" "$scratch/hangs.c"
exits 1 "it is tried" "$drvgen" verify tests/verify/builtin.yaml "$scratch/hangs.so" --time 400
has "it is told where it hangs" "DRV_CLOSE never returns with an id that was never issued" "$scratch/out"
has "and the rest went on" "DRV_LOAD DRV_ENABLE DRV_OPEN:session DRV_CLOSE@near" "$scratch/out"

# One whose loading hangs once, as where a desktop had to begin first, is loaded once more.
ok "a driver that waits compiles" "${CC:-cc}" -std=c99 -D_POSIX_C_SOURCE=200809L -Itemplates/support -fPIC -shared -DWAITS \
	-o "$scratch/waits.so" tests/verify/ends.c
exits 0 "its loading hangs once" env ONCE="$scratch/once" "$drvgen" verify tests/verify/builtin.yaml "$scratch/waits.so" --time 1000
ok "it did hang" test -d "$scratch/once"
has "and all of it was tried" "11 of 11 states" "$scratch/out"
exits 3 "its loading always hangs" env -u ONCE "$drvgen" verify tests/verify/builtin.yaml "$scratch/waits.so" --time 400
has "that is told" "loading it hung" "$scratch/out"
finish
