# For tests of low-level drivers, after tap.sh: builds a driver of specs/drivers/ with the hooks of tests/drivers/, the witness that
# stands before it, and a client, for this machine under sanitizers and for Wine; and compares what the client tells with the pinned
# transcript.
#
#   lowlevel DRIVER FAMILY CLIENT     FAMILY is MIDI, AUX, WAVE or MIXER
#
# With BLESS=1 in the environment the transcript becomes what the host's run tells; the diff is the review.

warnings='-std=c99 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'

# compiled NAME COMMAND...: says only what failed, and then there is nothing more to try.
compiled()
{
	compiled_name=$1
	shift
	"$@" >"$scratch/log" 2>&1 && return
	fail "$compiled_name" "$scratch/log"
	finish
	exit 1
}

# both_sides COMPILER SUFFIX FLAG...: the driver and the witness.
both_sides()
{
	compiler=$1
	suffix=$2
	shift 2
	compiled "$driver.$suffix" "$compiler" $warnings "$@" -shared -o "$scratch/$driver.$suffix" \
		"$made/${driver}_driver.c" "tests/drivers/$driver/${driver}_hooks.c" $linked $definitions
	compiled "witness for $compiler" "$compiler" $warnings "$@" -shared -DUNDER_TEST="\"./$driver.$suffix\"" \
		-o "$scratch/$witness" tests/drivers/witness.c $definitions
}

on_host()
{
	flags="-g -O1 -fsanitize=address,undefined -fno-sanitize-recover=all -fPIC"
	linked='' definitions='' witness=witness.so
	both_sides "${CC:-cc}" so $flags $common
	compiled "client" "${CC:-cc}" $warnings $flags $common -rdynamic -o "$scratch/client" "tests/drivers/$client.c" \
		$stand_in "$made/support/drv_winmm.c" -DWITNESS='"./witness.so"' -ldl -lpthread
	exits 0 "$driver: as under Wine, with the host's driver manager, ASan and UBSan" \
		sh -c 'cd "$0" && ./client' "$scratch"
	[ -z "$BLESS" ] || cp "$scratch/out" "tests/drivers/$driver/transcript"
	same "$driver: the sequence is the documented one" "tests/drivers/$driver/transcript" "$scratch/out"
	[ ! -e "tests/drivers/$driver/transcript.windows" ] && return
	exits 0 "$driver: as on Windows" sh -c 'cd "$0" && AS_WINDOWS=1 ./client' "$scratch"
	diff "tests/drivers/$driver/transcript" "$scratch/out" >"$scratch/difference"
	[ -z "$BLESS" ] || cp "$scratch/difference" "tests/drivers/$driver/transcript.windows"
	same "$driver: differs from Wine where Windows does" "tests/drivers/$driver/transcript.windows" "$scratch/difference"
}

on_wine()
{
	if ! tests/wine; then
		skip "$driver: under Wine" "no Wine"
	elif ! command -v x86_64-w64-mingw32-gcc >/dev/null; then
		skip "$driver: under Wine" "no x86_64-w64-mingw32-gcc"
	else
		flags="-g -O2 -static-libgcc"
		linked=-lwinmm definitions=$made/$driver.def witness=winewitness.drv
		both_sides x86_64-w64-mingw32-gcc dll $flags $common
		compiled "client.exe" x86_64-w64-mingw32-gcc $warnings $flags $common -o "$scratch/client.exe" \
			"tests/drivers/$client.c" -DWITNESS='"winewitness.drv"' -lwinmm -ladvapi32
		exits 0 "$driver: under Wine" sh -c 'cd "$0" && exec timeout 120 "$1"/tests/wine client.exe' "$scratch" "$top"
		tr -d '\r' <"$scratch/out" >"$scratch/told"
		same "$driver: the sequence under Wine is the documented one" "tests/drivers/$driver/transcript" "$scratch/told"
	fi
}

lowlevel()
{
	driver=$1
	client=$3
	case $2 in
	MIDI | AUX) stand_in=tests/drivers/host.c ;;
	*) stand_in='' ;; # the client calls the driver by itself
	esac
	made=$scratch/made/$driver
	exits 0 "$driver: generate" "$drvgen" generate "specs/drivers/$driver.yaml" -o "$scratch/made"
	common="-I$made -I$made/support -Itests/drivers -D$2 -DHEADER=\"$driver.h\""
	on_host
	on_wine
}
