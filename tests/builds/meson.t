#!/bin/sh
# A Meson project with two drivers, by the recipe that is installed: what is built when.
. "$(dirname "$0")/../tap.sh"
for tool in meson ninja pkg-config; do
	command -v $tool >/dev/null || { echo "1..0 # SKIP no $tool"; exit 0; }
done
. "$top/tests/builds/setup.sh"
unset CFLAGS LDFLAGS CC DESTDIR

# The tool that the recipe finds is one that counts.
sed "s|^drvgen=.*|drvgen=$scratch/tools/drvgen|" "$prefix/share/pkgconfig/drvgen.pc" >"$scratch/tools/drvgen.pc"
PKG_CONFIG_PATH=$scratch/tools
export PKG_CONFIG_PATH
printf "project('drivers', 'c')\n" >meson.build
for driver in volume tuner; do
	mkdir $driver
	mv $driver.yaml $driver
	"$prefix/bin/drvgen" generate $driver/$driver.yaml --stdout ${driver}_hooks.c >$driver/${driver}_hooks.c
	sed "s/^name = .*/name = '$driver'/" "$prefix/share/drvgen/meson/meson.build" >$driver/meson.build
	echo "subdir('$driver')" >>meson.build
done
# each DRIVER: what is compiled of it, as words.
each()
{
	echo "$1_driver.c $1_driver.c $1_driver.c $1_driver.c $1_driver.c test_$1.c test_$1.c test_$1.c test_$1.c test_$1.c $1_hooks.c"
}

volume=$(each volume)
tuner=$(each tuner)
builds "configure" env CC="$scratch/tools/cc" meson setup build
builds "build" ninja -C build
ran "everything once" volume.yaml volume.yaml volume.yaml tuner.yaml tuner.yaml tuner.yaml \
	$volume $tuner drv_winmm.c drv_winmm.c
ok "the drivers are there" test -s build/volume/volume.so -a -s build/tuner/tuner.so
ok "the tests pass" meson test -C build
builds "again" ninja -C build
ran "nothing to do"

touch volume/volume.yaml
builds "a spec is touched" ninja -C build
ran "it is read, and nothing is compiled but what is printed" volume.yaml volume.yaml volume.yaml
builds "again" ninja -C build
ran "nothing to do"

cp volume/volume.yaml kept.yaml
edit volume/volume.yaml
builds "a spec is edited" ninja -C build
ran "all of that driver, nothing of the other, nothing that both have" volume.yaml volume.yaml volume.yaml $volume
builds "again" ninja -C build
ran "nothing to do"
ok "the tests pass" meson test -C build

touch volume/volume_hooks.c
builds "hooks are touched" ninja -C build
ran "they alone are compiled" volume_hooks.c

cksum build/volume/volume.so >before
sed 's/^description/descripton/' kept.yaml >volume/volume.yaml
ok "a wrong spec ends the build" sh -c '! ninja -C build'
has "its fault is told at its place" "volume.yaml:5:1: error: unknown key 'descripton'" "$scratch/log"
cksum build/volume/volume.so >after
same "the old driver is there" before after
cat kept.yaml >volume/volume.yaml
builds "it is mended" ninja -C build
ran "and is as it was before" volume.yaml volume.yaml volume.yaml $volume
builds "again" ninja -C build
ran "nothing to do"

# A generator(), for one file where a whole driver is too much.
cat >meson.build <<'END'
project('constants', 'c')
drvgen = find_program(dependency('drvgen', native: true).get_variable(pkgconfig: 'drvgen'), native: true)
header = generator(drvgen, output: '@BASENAME@.h', capture: true,
  arguments: ['generate', '@INPUT@', '--stdout', '@BASENAME@.h'])
platform = custom_target('platform', input: 'tuner/tuner.yaml', output: 'drv_platform.h', capture: true,
  command: [drvgen, 'generate', '@INPUT@', '--stdout', 'support/drv_platform.h'])
executable('constants', 'constants.c', header.process('tuner/tuner.yaml'), platform,
  override_options: ['c_std=c99'])
END
printf '#include "tuner.h"\n\nint main(void)\n{\n\treturn DRV_OPEN == 3 ? 0 : 1;\n}\n' >constants.c
builds "generator(): configure" env CC="$scratch/tools/cc" meson setup constants
builds "generator(): build" ninja -C constants
ran "generator(): once each" constants.c tuner.yaml tuner.yaml
ok "generator(): runs" constants/constants
builds "generator(): again" ninja -C constants
ran "generator(): nothing to do"
finish
