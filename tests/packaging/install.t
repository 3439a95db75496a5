#!/bin/sh
# make install and make uninstall, from a copy of the tree that is gone when the installed drvgen is used.
. "$(dirname "$0")/../tap.sh"
tree=$scratch/tree root="$scratch/a root"
mkdir "$tree" "$tree/out"
cp -Rp Makefile README.md LICENSE generator templates specs "$tree"
cp -Rp out/bin "$tree/out"
mkdir "$tree/out/build"
find out/build -maxdepth 1 -type f -exec cp -p {} "$tree/out/build" \;

# What was there before is there afterwards.
mkdir -p "$root/usr/share/man/man1"
echo another >"$root/usr/share/man/man1/another.1"
(cd "$root" && find . | sort) >"$scratch/before"
exits 0 "make install" make -s -C "$tree" install PREFIX=/usr DESTDIR="$root"
(cd "$root" && find . -type f | sort) >"$scratch/installed"
for file in bin/drvgen share/man/man1/drvgen.1 share/man/man5/drvgen.5 share/man/man7/drvgen.7 \
	share/bash-completion/completions/drvgen share/zsh/site-functions/_drvgen share/fish/vendor_completions.d/drvgen.fish \
	share/cmake/drvgen/drvgen-config.cmake share/cmake/drvgen/drvgen-config-version.cmake share/pkgconfig/drvgen.pc \
	share/drvgen/drvgen.mk share/drvgen/drvgen.ninja share/drvgen/meson/meson.build share/drvgen/protocols/installable.yaml \
	share/drvgen/templates/outputs.yaml share/doc/drvgen/README.md share/doc/drvgen/examples/minimal.yaml; do
	ok "installed: $file" test -s "$root/usr/$file"
done
for folder in templates specs/protocols; do
	(cd $folder && find . -type f | sort) >"$scratch/have"
	(cd "$root/usr/share/drvgen/$(basename $folder)" && find . -type f | sort) >"$scratch/got"
	same "all of $folder" "$scratch/have" "$scratch/got"
done
if "$drvgen" schema >"$scratch/schema" 2>/dev/null; then
	same "the schema" "$scratch/schema" "$root/usr/share/drvgen/drvgen.schema.json"
else
	ok "no schema without the command" test ! -e "$root/usr/share/drvgen/drvgen.schema.json"
fi
grep -rlF "$scratch" "$root" >"$scratch/log"
[ -s "$scratch/log" ] && fail "no path of the build in what is installed" "$scratch/log" || pass "no path of the build in what is installed"
find "$root/usr" ! -perm -444 >"$scratch/log"
[ -s "$scratch/log" ] && fail "everybody may read it" "$scratch/log" || pass "everybody may read it"

# ---- a second time, and another prefix ----
exits 0 "make install, again" make -s -C "$tree" install PREFIX=/usr DESTDIR="$root"
(cd "$root" && find . -type f | sort) >"$scratch/again"
same "installs the same files" "$scratch/installed" "$scratch/again"
exits 0 "make install, into another prefix" make -s -C "$tree" install PREFIX=/opt/drvgen DESTDIR="$root"
exits 0 "make uninstall, of that" make -s -C "$tree" uninstall PREFIX=/opt/drvgen DESTDIR="$root"
(cd "$root" && find . -type f | sort) >"$scratch/again"
same "leaves the first alone" "$scratch/installed" "$scratch/again"
ok "and no folder" test ! -e "$root/opt"
exits 0 "make install, into a folder that is not there" make -s -C "$tree" install PREFIX=/usr DESTDIR="$scratch/new root"
exits 0 "make uninstall, from there" make -s -C "$tree" uninstall PREFIX=/usr DESTDIR="$scratch/new root"
ok "leaves no folder, either" test ! -e "$scratch/new root"
for prefix in /opt/ //opt//drvgen//; do
	exits 0 "make install, PREFIX=$prefix" make -s -C "$tree" install PREFIX=$prefix DESTDIR="$root"
	exits 0 "make uninstall, of that" make -s -C "$tree" uninstall PREFIX="$(echo $prefix | tr -s /)" DESTDIR="$root"
	(cd "$root" && find . -type f | sort) >"$scratch/again"
	same "leaves the first alone" "$scratch/installed" "$scratch/again"
	ok "and no folder" test ! -e "$root/opt"
done
exits 2 "make install, PREFIX=opt" make -s -C "$tree" install PREFIX=opt DESTDIR="$root"
has "says what is expected" "PREFIX is 'opt'; expected a path that begins with /" "$scratch/err"
cp -R "$root" "$scratch/moved"
mv "$tree" "$scratch/uninstalling"

# ---- it works without the tree, from wherever it is ----
installed=$scratch/moved/usr/bin/drvgen
cd "$scratch" || exit 1
exits 0 "the installed drvgen makes a spec" env -i "$installed" new mydriver
exits 0 "and generates" env -i "$installed" generate mydriver.yaml -o made
ok "the driver passes its self-test" make -s -C made/mydriver test SANITIZE= CFLAGS=-O0
exits 0 "and explains" "$installed" explain DRV_CLOSE
exits 0 "and takes the installed templates" "$installed" generate mydriver.yaml -o made --check --templates moved/usr/share/drvgen/templates
exits 0 "and the installed protocols" "$installed" generate mydriver.yaml -o made --check --specs moved/usr/share/drvgen/protocols
for example in moved/usr/share/doc/drvgen/examples/*.yaml; do
	exits 0 "the example $(basename "$example" .yaml)" "$installed" check "$example"
done
if command -v pkg-config >/dev/null; then
	PKG_CONFIG_PATH=$scratch/moved/usr/share/pkgconfig
	export PKG_CONFIG_PATH
	ok "drvgen.pc is good" pkg-config --validate drvgen
	[ "drvgen $(pkg-config --modversion drvgen)" = "$("$drvgen" --version)" ] && pass "its version" || fail "its version"
	for variable in drvgen protocols templates makefile ninja cmakedir; do
		ok "its variable $variable" test -e "$(pkg-config --variable=$variable drvgen)"
	done
else
	skip "drvgen.pc" "no pkg-config"
fi

# ---- uninstalling ----
exits 0 "make uninstall" make -s -C uninstalling uninstall PREFIX=/usr DESTDIR="$root"
(cd "$root" && find . | sort) >after
same "leaves nothing behind, and what was there before" before after
exits 2 "make uninstall, again" make -s -C uninstalling uninstall PREFIX=/usr DESTDIR="$root"
has "says that there is nothing" "nothing is installed" err
finish
