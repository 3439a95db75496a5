#!/bin/sh
# Each file says which version made it, from which model; files of different models refuse to be compiled together.
. "$(dirname "$0")/../tap.sh"
spec=$top/specs/drivers/oscilloscope.yaml
version=$("$drvgen" --version)
cd "$scratch" || exit 1

# hash SPEC: of its model.
hash()
{
	"$drvgen" generate "$1" --stdout oscilloscope.h | sed -n 's/.* as oscilloscope\.h, model \([0-9a-f]\{16\}\); .*/\1/p'
}

# ---- every file has the mark ----
"$drvgen" generate "$spec" -o out
first=$(hash "$spec")
[ ${#first} -eq 16 ] && pass "there is a hash" || fail "there is a hash ('$first')"
for file in $(cd out/oscilloscope && find . -type f ! -name '*_hooks.c' | sed 's|^\./||'); do
	model=", model $first;"
	case $file in support/*) model=, ;; esac
	if head -n 8 "out/oscilloscope/$file" | grep -qF "$version as $file$model"; then
		pass "$file has the mark"
	else
		fail "$file has the mark" "out/oscilloscope/$file"
	fi
done
lacks "hooks have none: they outlive it" "$version" out/oscilloscope/oscilloscope_hooks.c

# ---- the hash is of what is meant, not of how it is written ----
respelt()
{
	"$drvgen" check respelt.yaml 2>log || { fail "$1: is a good spec" log; return; }
	[ "$(hash respelt.yaml)" = "$first" ] && pass "$1: the same model" || fail "$1: the same model"
}
{ echo '# a comment'; cat "$spec"; echo; } >respelt.yaml
respelt "comments and blank lines"
sed "s/initial: 440/initial: 0x1B8/; s/0x4000/16384/" "$spec" >respelt.yaml
cmp -s respelt.yaml "$spec" && fail "the numbers were found" || pass "the numbers were found"
respelt "hexadecimal and decimal"
sed 's/^driver: \(.*\)/driver: "\1"/' "$spec" >respelt.yaml
respelt "quotes"
{ sed '/^driver:/d' "$spec"; grep '^driver:' "$spec"; } >respelt.yaml
respelt "another order of keys"
cp "$spec" 'o t h e r.yaml'
[ "$(hash 'o t h e r.yaml')" = "$first" ] && pass "another path" || fail "another path"
[ "$(cd / && LC_ALL=C.UTF-8 TZ=Asia/Tokyo hash "$spec")" = "$first" ] && pass "another folder and place" || fail "another folder and place"

# ---- and of all that is meant: whatever changes the output changes it ----
everything=$top/tests/golden/everything.yaml
name=$(sed -n 's/^driver: *//p' "$everything")
"$drvgen" generate "$everything" -o whole
base=$(grep -oh 'model [0-9a-f]\{16\}' whole/*/Makefile)
sed -i 's/[0-9a-f]\{16\}//' "whole/$name"/*.*
lines=$(wc -l <"$everything")
wrong='' tried=0 line=1
while [ "$line" -le "$lines" ]; do
	# The last number or word of the line is another one.
	sed "${line}s/\([0-9]\)\([^0-9]*\)\$/\1""1\2/; t; ${line}s/\([a-z]\)\([^a-z]*\)\$/\1x\2/" "$everything" >changed.yaml
	line=$((line + 1))
	rm -rf changed
	"$drvgen" generate changed.yaml -o changed 2>/dev/null || continue
	[ -d "changed/$name" ] || continue
	tried=$((tried + 1))
	model=$(grep -oh 'model [0-9a-f]\{16\}' changed/*/Makefile)
	sed -i 's/[0-9a-f]\{16\}//' "changed/$name"/*.*
	if diff -rq "whole/$name" "changed/$name" >/dev/null; then
		[ "$model" = "$base" ] || wrong="$wrong +$line"
	else
		[ "$model" != "$base" ] || wrong="$wrong -$line"
	fi
done
[ "$tried" -ge 20 ] && pass "$tried changes of a spec are good specs" || fail "$tried changes of a spec are good specs"
case $wrong in
*-*) fail "the output changed and the hash did not: lines$wrong" ;;
*) pass "where the output changed, so did the hash" ;;
esac

# ---- a header of one model and a source of another ----
sed 's/initial: 440/initial: 441/' "$spec" >other.yaml
"$drvgen" generate other.yaml -o other
[ "$(hash other.yaml)" != "$first" ] && pass "another model has another hash" || fail "another model has another hash"
cp -r out mixed
cp other/oscilloscope/oscilloscope.h mixed/oscilloscope
for compiler in gcc clang x86_64-w64-mingw32-gcc; do
	command -v $compiler >/dev/null || { skip "$compiler" "no $compiler"; continue; }
	for source in oscilloscope_driver.c test_oscilloscope.c mock_oscilloscope.c explore_oscilloscope.c; do
		code=0
		$compiler -std=c99 -fsyntax-only -DTEST_FOLDER='""' -Imixed/oscilloscope/support mixed/oscilloscope/$source 2>log || code=$?
		[ $code -ne 0 ] && pass "$compiler refuses $source" || fail "$compiler refuses $source"
		has "$compiler says why" "oscilloscope.h is of another model than this file" log
		has "$compiler says what to do" "generate all files of the driver again, from one spec" log
		[ "$(grep -c ' error: ' log)" -eq 1 ] && pass "$compiler says nothing else" || fail "$compiler says nothing else" log
	done
	code=0
	$compiler -std=c99 -fsyntax-only -Iother/oscilloscope/support -Iother/oscilloscope -x c - <mixed/oscilloscope/mock_oscilloscope.c 2>log || code=$?
	[ $code -ne 0 ] && pass "$compiler refuses a mock with the header of another" || fail "$compiler refuses a mock with the header of another"
	has "$compiler says so" "mock_oscilloscope.h is of another model than this file" log
	ok "$compiler: hooks of an older model build" $compiler -std=c99 -fsyntax-only -Imixed/oscilloscope/support mixed/oscilloscope/oscilloscope_hooks.c
	ok "$compiler: files of one model build" $compiler -std=c99 -fsyntax-only -Iother/oscilloscope/support \
		other/oscilloscope/oscilloscope_driver.c other/oscilloscope/mock_oscilloscope.c other/oscilloscope/explore_oscilloscope.c
	# shellcheck disable=SC2016 # for the inner shell
	ok "$compiler: an explorer that tries another driver needs no header" sh -c '$0 -std=c99 -fsyntax-only \
		-Iother/oscilloscope/support -x c - <other/oscilloscope/explore_oscilloscope.c' $compiler
done
finish
