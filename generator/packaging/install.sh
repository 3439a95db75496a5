#!/bin/sh
# Installs drvgen, and removes it again:
#
#     DESTDIR=... PREFIX=... VERSION=... TOOL=... BUILT=... install.sh install|uninstall
#
# What was made, files and folders, is written to share/drvgen/installed, and that is what is removed: nothing
# else, and nothing that was there before.
set -eu
: "${DESTDIR=}" "${PREFIX:?}"
packaging=generator/packaging
case $PREFIX in
/*) PREFIX=$(printf '%s' "$PREFIX" | sed 's|//*|/|g; s|/$||') ;;
*)
	echo "PREFIX is '$PREFIX'; expected a path that begins with /" >&2
	exit 2
	;;
esac
list=$DESTDIR$PREFIX/share/drvgen/installed

# record LETTER PATH
record()
{
	printf '%s %s\n' "$1" "$2" >>"$made"
}

# folder PATH: makes it, and what is missing above it, below DESTDIR.
folder()
{
	[ -n "$1" ] && [ ! -d "$DESTDIR$1" ] || return 0
	folder "${1%/*}"
	mkdir "$DESTDIR$1"
	record d "$1"
}

# put MODE SOURCE TARGET: a file; TARGET is below PREFIX.
put()
{
	folder "$PREFIX/${3%/*}"
	rm -f "$DESTDIR$PREFIX/$3"
	cp "$2" "$DESTDIR$PREFIX/$3"
	chmod "$1" "$DESTDIR$PREFIX/$3"
	record f "$PREFIX/$3"
}

# substituted SOURCE TARGET: a file in which the version is put, and the modules of self-tests.
substituted()
{
	sed "s/@VERSION@/$VERSION/g; s/@MODULES@/$(cat templates/partials/modules.mustache)/" "$1" >"$made.file"
	put 644 "$made.file" "$2"
	rm -f "$made.file"
}

put_all()
{
	put 755 "$TOOL" bin/drvgen
	for section in 1 5 7; do
		put 644 "$BUILT/man/drvgen.$section" "share/man/man$section/drvgen.$section"
	done
	put 644 $packaging/completions/drvgen.bash share/bash-completion/completions/drvgen
	put 644 $packaging/completions/_drvgen share/zsh/site-functions/_drvgen
	put 644 $packaging/completions/drvgen.fish share/fish/vendor_completions.d/drvgen.fish
	put 644 $packaging/cmake/drvgen-config.cmake share/cmake/drvgen/drvgen-config.cmake
	put 644 $packaging/cmake/drvgen.cmake share/cmake/drvgen/drvgen.cmake
	substituted $packaging/cmake/drvgen-config-version.cmake.in share/cmake/drvgen/drvgen-config-version.cmake
	substituted $packaging/drvgen.pc.in share/pkgconfig/drvgen.pc
	put 644 $packaging/drvgen.mk share/drvgen/drvgen.mk
	put 644 $packaging/drvgen.ninja share/drvgen/drvgen.ninja
	put 644 $packaging/meson/meson.build share/drvgen/meson/meson.build
	for file in specs/protocols/*.yaml; do
		put 644 "$file" "share/drvgen/protocols/${file##*/}"
	done
	find templates -type f | LC_ALL=C sort | while read -r file; do
		put 644 "$file" "share/drvgen/$file"
	done
	# A tool without the command has no schema.
	if "$TOOL" schema >"$made.schema" 2>/dev/null; then
		put 644 "$made.schema" share/drvgen/drvgen.schema.json
	fi
	for file in README.md LICENSE; do
		put 644 "$file" "share/doc/drvgen/$file"
	done
	for file in specs/drivers/*.yaml; do
		put 644 "$file" "share/doc/drvgen/examples/${file##*/}"
	done
}

install()
{
	made=$(mktemp)
	trap 'rm -f "$made" "$made.file" "$made.schema"' EXIT
	# Folders that an earlier installation made are still its own.
	[ ! -e "$list" ] || grep '^d ' "$list" >"$made" || :
	if [ -n "$DESTDIR" ] && [ ! -d "$DESTDIR" ]; then
		mkdir -p "$DESTDIR"
		record d ""
	fi
	put_all
	record f "$PREFIX/share/drvgen/installed"
	cp "$made" "$list"
	chmod 644 "$list"
}

uninstall()
{
	[ -e "$list" ] || { echo "nothing is installed below '$DESTDIR$PREFIX'" >&2; exit 1; }
	LC_ALL=C sort -r -k 2 "$list" | while read -r kind path; do
		case $kind in
		f) rm -f "$DESTDIR$path" ;;
		d) rmdir "$DESTDIR$path" 2>/dev/null || : ;;
		esac
	done
}

case ${1-} in
install | uninstall) "$1" ;;
*) sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
