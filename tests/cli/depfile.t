#!/bin/sh
# Depfiles: what make and ninja make of them, with names that need escaping.
. "$(dirname "$0")/../tap.sh"
cd "$scratch" || exit 1
for name in 'plain' 'with space' 'hash#dollar$' 'a  b#$' 'c:d e' 'back\slash' 'back\ blank' '[more] (~é)' "it's & so on"; do
	dir="in $name"
	mkdir -p "$dir" 2>/dev/null
	spec="$dir/$name.yaml"
	cp "$top/specs/drivers/minimal.yaml" "$spec"
	exits 0 "'$name': generate" "$drvgen" generate "$spec" -o "out $name" --depfile dep
	cp dep "dep.first"
	exits 0 "'$name': again" "$drvgen" generate "$spec" -o "out $name" --depfile dep
	same "'$name': the same depfile" dep.first dep

	# make: the header is up to date, then not, when the spec is newer.
	target="out $name/minimal/minimal.h"
	escaped=$(printf '%s' "$target" | perl -pe 's/(\\*)([ #])/$1$1\\$2/g; s/:/\\:/g; s/\$/\$\$/g')
	touch -d '2001-01-01' "$spec"
	printf 'all: %s\n%s:\n\t@echo remake\ninclude dep\n' "$escaped" "$escaped" >mk
	make -f mk all >make.out 2>&1
	lacks "'$name': make: up to date" remake make.out
	lacks "'$name': make: no complaint" '***' make.out
	touch -d '2100-01-01' "$spec"
	make -f mk all >make.out 2>&1
	has "'$name': make: the spec is newer" remake make.out

	case $name in
	*"'"*)
		skip "'$name': ninja" "ninja cannot read such a name in a depfile"
		continue
		;;
	esac
	if command -v ninja >/dev/null; then
		touch -d '2001-01-01' "$spec"
		quoted=$(printf '%s' "$spec" | sed 's/\$/$$/g; s/[ :]/$&/g')
		cat >build.ninja <<END
rule gen
  command = "$(printf '%s' "$drvgen" | sed 's/\$/$$/g')" generate \$in -o ninja_out --depfile dep.ninja && echo ran >>log
  depfile = dep.ninja
  deps = gcc
build ninja_out/minimal/minimal.h: gen $quoted
END
		rm -rf ninja_out log .ninja_deps .ninja_log
		exits 0 "'$name': ninja" ninja
		has "'$name': ninja ran it" ran log
		ninja >ninja.out 2>&1
		has "'$name': ninja: up to date" "no work to do" ninja.out
		touch "$spec"
		ninja >ninja.out 2>&1
		[ "$(wc -l <log)" -eq 2 ] && pass "'$name': ninja: the spec is newer" || fail "'$name': ninja: the spec is newer" ninja.out
	else
		skip "'$name': ninja" "no ninja"
	fi
done

# What was read in place of the built-in files is an input, too.
mkdir templates specs
cp "$top/templates/def.mustache" templates
cp "$top/specs/protocols/installable.yaml" specs
exits 0 "with overrides" "$drvgen" generate --templates templates --specs specs "$top/specs/drivers/minimal.yaml" -o over --depfile dep
has "the template is an input" templates/def.mustache dep
has "the protocol is an input" specs/installable.yaml dep
lacks "hooks are no output" minimal_hooks.c dep
for name in 'a=b' 'a;b' 'a|b' 'a	b' 'a
b' 'a\'; do
	mkdir "bad $name"
	cp "$top/specs/drivers/minimal.yaml" "bad $name/x$name"
	exits 3 "'$name' cannot be said to make" "$drvgen" generate "bad $name/x$name" -o over2 --depfile dep2
	has "'$name': is told" "a depfile cannot name this file" err
	exits 0 "'$name' is no matter without a depfile" "$drvgen" generate "bad $name/x$name" -o over3
done
ok "nothing was written" test ! -e over2 -a ! -e dep2
exits 3 "a depfile that cannot be written" "$drvgen" generate "$top/specs/drivers/minimal.yaml" -o over --depfile dep/dep
has "a depfile that cannot be written: named" "dep:" err

# ---- files that a run has another use for are not lost ----
cp "$top/specs/drivers/minimal.yaml" own.yaml
cp "$top/specs/protocols/installable.yaml" .
ln -s own.yaml linked.yaml
"$drvgen" generate own.yaml -o own
echo '/* mine */' >>own/minimal/minimal_hooks.c
cp -a own kept
cp own.yaml kept.yaml
# refused NAME PATH USE SPEC
refused()
{
	exits 2 "a depfile that is $1" "$drvgen" generate "$4" --specs . -o own --depfile "$2"
	has "a depfile that is $1: is told" "'--depfile' is '$2', which this run $3, too" err
	exits 2 "a stamp that is $1" "$drvgen" generate "$4" --specs . -o own --stamp "$2"
	has "a stamp that is $1: is told" "'--stamp' is '$2', which this run $3, too" err
}
refused "the spec" own.yaml reads own.yaml
refused "the spec, by another path" ./../"$(basename "$PWD")"/own.yaml reads own.yaml
refused "what the spec is a link to" own.yaml reads linked.yaml
refused "the protocol" ./installable.yaml reads own.yaml
refused "the hooks" own/minimal/minimal_hooks.c writes own.yaml
refused "an output" own//minimal/minimal.h writes own.yaml
same "the spec is as it was" kept.yaml own.yaml
same "the folder is as it was" kept own
exits 2 "a stamp and a depfile in one" "$drvgen" generate own.yaml -o own --depfile new --stamp new
ok "is not written" test ! -e new
exits 2 "a depfile that will be an output" "$drvgen" generate own.yaml -o new --depfile new/minimal/minimal.h
ok "writes nothing" test ! -e new
exits 0 "one beside the outputs is none of them" "$drvgen" generate own.yaml -o own --depfile own/minimal/minimal.d --stamp own/minimal.h
exits 0 "also for the standard input" sh -c "'$drvgen' generate - -o own --depfile own.d <own.yaml"
finish
