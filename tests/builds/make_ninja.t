#!/bin/sh
# A project of plain make and one of plain ninja, with the fragments that are installed: what is built when.
. "$(dirname "$0")/../tap.sh"
. "$top/tests/builds/setup.sh"
PKG_CONFIG_PATH=$prefix/share/pkgconfig
export PKG_CONFIG_PATH
unset MAKEFLAGS CFLAGS LDFLAGS CC
for driver in volume tuner; do
	"$prefix/bin/drvgen" generate $driver.yaml --stdout ${driver}_hooks.c >${driver}_hooks.c
done
mkdir specs && cp "$top/specs/protocols/installable.yaml" specs

# steps SYSTEM COMMAND...: the same for both.
steps()
{
	system=$1
	shift
	rm -rf out
	cp "$top/specs/protocols/installable.yaml" specs
	builds "$system: build" "$@"
	ran "$system: everything once" volume.yaml tuner.yaml volume_driver.c volume_hooks.c tuner_driver.c tuner_hooks.c
	ok "$system: the drivers are there" test -s out/volume.so -a -s out/tuner.so
	builds "$system: again" "$@"
	ran "$system: nothing to do"
	sleep 1
	touch volume.yaml
	builds "$system: a spec is touched" "$@"
	ran "$system: it is read, and nothing is compiled" volume.yaml
	builds "$system: again" "$@"
	ran "$system: nothing to do"
	cp volume.yaml kept.yaml
	edit volume.yaml
	builds "$system: a spec is edited" "$@"
	ran "$system: that driver, and nothing of the other" volume.yaml volume_driver.c volume_hooks.c
	builds "$system: again" "$@"
	ran "$system: nothing to do"
	echo '# more' >>specs/installable.yaml
	builds "$system: the protocol is touched, which only the depfiles name" "$@"
	ran "$system: both are read, and nothing is compiled" volume.yaml tuner.yaml
	builds "$system: again" "$@"
	ran "$system: nothing to do"
	touch tuner_hooks.c
	builds "$system: hooks are touched" "$@"
	ran "$system: they alone are compiled" tuner_hooks.c
	cksum out/volume.so >before
	sed 's/^description/descripton/' kept.yaml >volume.yaml
	: >"$ran"
	ok "$system: a wrong spec ends the build" sh -c '! "$@"' sh "$@"
	has "$system: its fault is told at its place" "volume.yaml:5:1: error: unknown key 'descripton'" "$scratch/log"
	cksum out/volume.so >after
	same "$system: the old driver is there" before after
	cat kept.yaml >volume.yaml
	builds "$system: it is mended" "$@"
	ran "$system: and is as it was before" volume.yaml volume_driver.c volume_hooks.c
	builds "$system: again" "$@"
	ran "$system: nothing to do"
}

if command -v pkg-config >/dev/null; then
	cat >Makefile <<END
CC           := $scratch/tools/cc
DRVGEN       := $scratch/tools/drvgen
DRVGEN_SPECS := volume.yaml tuner.yaml
DRVGEN_FLAGS := --only stub --specs specs
all: out/volume.so out/tuner.so
include \$(shell pkg-config --variable=makefile drvgen)

define driver
out/\$(1).so: out/\$(1)/\$(1)_driver.o out/\$(1)_hooks.o
	\$(CC) -shared -o \$\$@ \$\$^
out/\$(1)/\$(1)_driver.o: out/\$(1)/\$(1)_driver.c
	\$(CC) -std=c99 -MMD -MP -fPIC -Iout/\$(1) -Iout/\$(1)/support -c -o \$\$@ \$\$<
out/\$(1)_hooks.o: \$(1)_hooks.c | out/\$(1).stamp
	\$(CC) -std=c99 -MMD -MP -fPIC -Iout/\$(1) -Iout/\$(1)/support -c -o \$\$@ \$\$<
endef
\$(foreach name,volume tuner,\$(eval \$(call driver,\$(name))))
-include \$(wildcard out/*.d out/*/*.d)
END
	steps make make
	steps 'make -j' make -j4
else
	skip "make" "no pkg-config"
fi

if command -v ninja >/dev/null; then
	cat >build.ninja <<END
include $prefix/share/drvgen/drvgen.ninja
drvgen = $scratch/tools/drvgen
drvgen_flags = --only stub --specs specs
rule cc
  command = $scratch/tools/cc -std=c99 -MMD -MF \$out.d -fPIC -Iout/\$name -Iout/\$name/support -c -o \$out \$in
  depfile = \$out.d
  deps = gcc
rule link
  command = $scratch/tools/cc -shared -o \$out \$in
END
	for name in volume tuner; do
		cat >>build.ninja <<END
build out/$name.stamp | out/$name/$name.h out/$name/${name}_driver.c: drvgen $name.yaml
build out/$name/${name}_driver.o: cc out/$name/${name}_driver.c
  name = $name
build out/${name}_hooks.o: cc ${name}_hooks.c || out/$name.stamp
  name = $name
build out/$name.so: link out/$name/${name}_driver.o out/${name}_hooks.o
END
	done
	rm -f .ninja_*
	steps ninja ninja
else
	skip "ninja" "no ninja"
fi

# ---- without deps = gcc, ninja reads the depfile each time and wants the stamp first ----
if command -v ninja >/dev/null; then
	rm -rf out .ninja_*
	cat >build.ninja <<END
rule drvgen
  command = $scratch/tools/drvgen generate \$in -o out --only build --stamp \$out --depfile \$out.d
  depfile = \$out.d
  restat = 1
build out/a.stamp | out/volume/Makefile out/volume/CMakeLists.txt: drvgen volume.yaml
END
	builds "ninja without deps: build" ninja
	builds "ninja without deps: again" ninja
	ran "ninja without deps: nothing to do"
fi

# ---- both read what the names of specs can have ----
mkdir -p 'a $b #c:d'
cp volume.yaml 'a $b #c:d/x y.yaml'
exits 0 "a name with blanks and \$ # :" "$drvgen" generate 'a $b #c:d/x y.yaml' -o 'o $u #t:' --stamp 'o $u #t:/st amp' --depfile dep --only build
cat >mk <<'END'
all: o\ $$u\ \#t\:/st\ amp
o\ $$u\ \#t\:/st\ amp:
	@echo remake
include dep
END
make -f mk >"$scratch/log" 2>&1
lacks "make: up to date" remake "$scratch/log"
sleep 1
touch 'a $b #c:d/x y.yaml'
make -f mk >"$scratch/log" 2>&1
has "make: the spec is newer" remake "$scratch/log"
finish
