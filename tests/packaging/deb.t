#!/bin/sh
# make deb: the package builds, lintian finds no error, and it installs, works and goes again, in a root of its own.
. "$(dirname "$0")/../tap.sh"
for tool in dpkg-buildpackage dh lintian; do
	command -v $tool >/dev/null || { echo "1..0 # SKIP no $tool"; exit 0; }
done
# Optimising would take most of the time.
export DEB_BUILD_OPTIONS='nocheck noopt parallel=2'
exits 0 "make deb" make deb BUILD="$scratch/build/" TOOL=out/bin/drvgen
lacks "lintian finds no error" "E: " "$scratch/out"
lacks "lintian has no warning" "W: " "$scratch/out"
version=$("$drvgen" --version | sed 's/drvgen //')
package=$(ls "$scratch"/deb/drvgen_"$version"_*.deb)
ok "the package has the tool's version" test -s "$package"
[ "$(dpkg-deb -f "$package" Version)" = "$version" ] && pass "and says so" || fail "and says so"

root=$scratch/root
mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates"
touch "$root/var/lib/dpkg/status" "$root/var/lib/dpkg/available"
(cd "$root" && find . -path ./var -prune -o -print | sort) >"$scratch/before"
exits 0 "it installs" dpkg --root="$root" --force-depends --force-not-root --force-script-chrootless -i "$package"
cd "$scratch" || exit 1
exits 0 "it works" "$root/usr/bin/drvgen" generate "$top/specs/drivers/minimal.yaml" -o made
ok "it has a manual page" test -s "$root/usr/share/man/man1/drvgen.1.gz"
ok "it has zsh's completion where Debian wants it" test -s "$root/usr/share/zsh/vendor-completions/_drvgen"
exits 0 "it goes" dpkg --root="$root" --force-not-root --force-script-chrootless --purge drvgen
(cd "$root" && find . -path ./var -prune -o -print | sort) >"$scratch/after"
same "and leaves nothing" "$scratch/before" "$scratch/after"
cd "$top" && git status --porcelain -- debian >"$scratch/log" 2>&1
[ -e debian ] && fail "nothing is left among the sources" || pass "nothing is left among the sources"
finish
