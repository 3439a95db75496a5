#!/bin/sh
# A CMake project with two drivers, with ninja and with make: what is built when.
. "$(dirname "$0")/../tap.sh"
command -v cmake >/dev/null || { echo "1..0 # SKIP no cmake"; exit 0; }
. "$top/tests/builds/setup.sh"
unset DESTDIR CFLAGS LDFLAGS CC

cat >CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.13)
project(drivers LANGUAGES C)
include(CTest)
find_package(drvgen 0.1 REQUIRED)
drvgen_add_driver(loud volume.yaml HOOKS mine.c ${with})
drvgen_add_driver(tuner SPEC tuner.yaml)
END
"$prefix/bin/drvgen" generate volume.yaml --stdout volume_hooks.c >mine.c
# The self-test is built around the driver four times more, and once alone.
stub='volume_driver.c mine.c'
tested="$stub volume_driver.c volume_driver.c volume_driver.c volume_driver.c
	test_volume.c test_volume.c test_volume.c test_volume.c test_volume.c explore_volume.c"
tuner='tuner_driver.c tuner_hooks.c'
shared="drv_winmm.c drv_winmm.c $("$prefix/bin/drvgen" generate volume.yaml --list-outputs --only explore | sed -n 's|.*/support/\(.*\.c\)$|\1|p')"

# project GENERATOR FOLDER OPTION OF-VOLUME OF-ALL: builds it in the folder, and again after changes; the words of what is compiled of the
# driver that changes, and of what never changes.
project()
{
	folder=$2
	volume=$4
	builds "$1: configure" cmake -G "$1" -S . -B "$folder" -DCMAKE_PREFIX_PATH="$prefix" -DDRVGEN_EXECUTABLE="$scratch/tools/drvgen" -Dwith="$3" \
		-DCMAKE_C_COMPILER_LAUNCHER="$scratch/tools/compile"
	builds "$1: build" cmake --build "$folder"
	ran "$1: everything once" volume.yaml tuner.yaml $volume $tuner $5
	ok "$1: the drivers are there" test -s "$folder/volume.so" -a -s "$folder/tuner.so"
	[ -z "$3" ] || ok "$1: the tests pass" sh -c 'cd "$0" && ctest --output-on-failure' "$folder"
	builds "$1: again" cmake --build "$folder"
	ran "$1: nothing to do"

	touch volume.yaml
	builds "$1: a spec is touched" cmake --build "$folder"
	ran "$1: it is read, and nothing is compiled" volume.yaml
	builds "$1: again" cmake --build "$folder"
	ran "$1: nothing to do"

	cp volume.yaml kept.yaml
	edit volume.yaml
	builds "$1: a spec is edited" cmake --build "$folder"
	ran "$1: all of that driver, nothing of the other, nothing that both have" volume.yaml $volume
	builds "$1: again" cmake --build "$folder"
	ran "$1: nothing to do"
	[ -z "$3" ] || ok "$1: the tests pass" sh -c 'cd "$0" && ctest --output-on-failure' "$folder"

	touch mine.c
	builds "$1: hooks are touched" cmake --build "$folder"
	ran "$1: they alone are compiled" mine.c

	cksum "$folder/volume.so" >before
	sed 's/^description/descripton/' kept.yaml >volume.yaml
	exits 1 "$1: a wrong spec" sh -c 'cmake --build "$1" && exit 0 || exit 1' sh "$folder"
	cat "$scratch/out" "$scratch/err" >"$scratch/told"
	has "$1: its fault is told at its place" "volume.yaml:5:1: error: unknown key 'descripton'" "$scratch/told"
	cksum "$folder/volume.so" >after
	same "$1: the old driver is there" before after
	cat kept.yaml >volume.yaml
	builds "$1: it is mended" cmake --build "$folder"
	ran "$1: and is as it was before" volume.yaml $volume
	builds "$1: again" cmake --build "$folder"
	ran "$1: nothing to do"
}
project 'Unix Makefiles' 'a build' '' "$stub" ''
if command -v ninja >/dev/null; then project Ninja ninja TEST "$tested" "$shared"; else skip "Ninja" "no ninja"; fi

# ---- what may be given ----
cat >CMakeLists.txt <<END
cmake_minimum_required(VERSION 3.13)
project(drivers LANGUAGES C)
find_package(drvgen REQUIRED)
drvgen_add_driver(one volume.yaml PREFIX my_ OUTPUT made TEMPLATES "$scratch/templates")
END
mkdir "$scratch/templates"
cp "$top/templates/header.mustache" "$scratch/templates"
builds "prefix, output, templates: configure" cmake -S . -B given -DCMAKE_PREFIX_PATH="$prefix" \
	-DCMAKE_C_COMPILER_LAUNCHER="$scratch/tools/compile"
builds "prefix, output, templates: build" cmake --build given
ran "the driver has the prefix" my_volume_driver.c my_volume_hooks.c
ok "and its folder is where it shall be" test -s given/made/my_volume/my_volume.h
echo '/* more */' >>"$scratch/templates/header.mustache"
builds "a template is edited" cmake --build given
ran "what it makes is made again" my_volume_driver.c my_volume_hooks.c
has "as it says" '/* more */' given/made/my_volume/my_volume.h
builds "again" cmake --build given
ran "nothing to do"

configure_fails()
{
	{ printf 'cmake_minimum_required(VERSION 3.13)\nproject(drivers NONE)\nfind_package(drvgen REQUIRED)\n'; echo "$2"; } >CMakeLists.txt
	rm -rf wrong
	exits 1 "$1" cmake -S . -B wrong -DCMAKE_PREFIX_PATH="$prefix"
	tr -s ' \n' ' ' <"$scratch/err" >"$scratch/told"
	has "$1: is told" "$3" "$scratch/told"
}
configure_fails "no spec" 'drvgen_add_driver(x)' "drvgen_add_driver(TARGET SPEC.yaml ...)"
configure_fails "too many words" 'drvgen_add_driver(x volume.yaml tuner.yaml)' "drvgen_add_driver(TARGET SPEC.yaml ...)"
configure_fails "a word that needs another" 'drvgen_add_driver(x volume.yaml HOOKS)' "nothing follows HOOKS"
configure_fails "a spec that is not there" 'drvgen_add_driver(x none.yaml)' "none.yaml: error: cannot read"
if "$drvgen" generate volume.yaml --only mock --list-outputs >"$scratch/mock" 2>/dev/null; then
	printf 'cmake_minimum_required(VERSION 3.13)\nproject(drivers LANGUAGES C)\nfind_package(drvgen REQUIRED)\ndrvgen_add_driver(x volume.yaml MOCK)\n' >CMakeLists.txt
	rm -rf mock
	builds "a mock" sh -c 'cmake -S . -B mock -DCMAKE_PREFIX_PATH="$0" && cmake --build mock' "$prefix"
	ok "is a driver, too" test -s mock/mock_volume.so
else
	configure_fails "a mock, of a drvgen that has none" 'drvgen_add_driver(x volume.yaml MOCK)' "generates no mock"
fi
printf 'cmake_minimum_required(VERSION 3.13)\nproject(drivers NONE)\nfind_package(drvgen 99 REQUIRED)\n' >CMakeLists.txt
exits 1 "another version" cmake -S . -B version -DCMAKE_PREFIX_PATH="$prefix"
printf 'cmake_minimum_required(VERSION 3.13)\nproject(drivers NONE)\nfind_package(drvgen REQUIRED)\n' >CMakeLists.txt
exits 1 "a tool that does not run here" cmake -S . -B strange -DCMAKE_PREFIX_PATH="$prefix" -DDRVGEN_EXECUTABLE="$top/README.md"
has "is told" "DRVGEN_EXECUTABLE to one" "$scratch/err"

# ---- a cross build uses the host's tool ----
cat >CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.13)
project(drivers LANGUAGES C)
include(CTest)
find_package(drvgen REQUIRED)
drvgen_add_driver(volume volume.yaml ${with})
END
for cpu in x86_64 i686; do
	command -v $cpu-w64-mingw32-gcc >/dev/null || { skip "for Windows, $cpu" "no $cpu-w64-mingw32-gcc"; continue; }
	cat >$cpu.cmake <<END
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_C_COMPILER $cpu-w64-mingw32-gcc)
set(CMAKE_RC_COMPILER $cpu-w64-mingw32-windres)
set(CMAKE_FIND_ROOT_PATH /usr/$cpu-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
END
	with=''
	[ $cpu = x86_64 ] || with=TEST
	builds "for Windows, $cpu: configure" cmake -S . -B $cpu -DCMAKE_TOOLCHAIN_FILE=$cpu.cmake -Ddrvgen_DIR="$prefix/share/cmake/drvgen" -Dwith=$with
	builds "for Windows, $cpu: build" cmake --build $cpu
	$cpu-w64-mingw32-objdump -p $cpu/volume.dll 2>&1 | sed -n '/Ordinal\/Name Pointer/,/^$/s/.*\[ *[0-9]*\] //p' >exports
	echo DriverProc >expected
	same "for Windows, $cpu: the DLL exports DriverProc" expected exports
	[ $cpu = x86_64 ] || ok "for Windows, $cpu: the self-test is there" test -s $cpu/test_volume.exe -a -s $cpu/explore_volume.exe
done

# ---- drvgen's sources in the project ----
cat >CMakeLists.txt <<END
cmake_minimum_required(VERSION 3.13)
project(drivers LANGUAGES C)
add_subdirectory("$top/generator/packaging/cmake" drvgen)
drvgen_add_driver(volume volume.yaml)
END
# Compiled before, so that it need not be here.
mkdir -p sources/drvgen/build
find "$top/out/build" -maxdepth 1 -type f -exec cp -p {} sources/drvgen/build \;
ls "$top/out" >before
builds "add_subdirectory: configure" cmake -S . -B sources
builds "add_subdirectory: build" cmake --build sources
ok "add_subdirectory: the driver is there" test -s sources/volume.so
ok "add_subdirectory: so is the tool" test -x sources/drvgen/drvgen
ls "$top/out" >after
same "add_subdirectory: nothing was written to the sources" before after
finish
