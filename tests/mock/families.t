#!/bin/sh
# The mock of each protocol that there is: it compiles without a warning, also for 32-bit Windows; and a program that knows nothing but
# the mock's tables takes it through its life, and through every fault, each time with nothing for the guard to say.
. "$(dirname "$0")/../tap.sh"

strict='-std=c99 -O1 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror'
cc="${CC:-cc} $strict -g -fsanitize=address,undefined -fno-sanitize-recover=all"
count=0
for spec in specs/protocols/*.yaml; do
	name=$(basename "$spec" .yaml)
	made=$scratch/any_$name
	count=$((count + 1))
	# With devices, where the protocol has some.
	if [ -e "tests/families/$name.yaml" ]; then
		sed "s/^driver: .*/driver: any_$name/" "tests/families/$name.yaml" >"$scratch/any_$name.yaml"
	else
		printf 'driver: any_%s\nprotocol: %s\ndescription: A driver\n' "$name" "$name" >"$scratch/any_$name.yaml"
	fi
	exits 0 "$name: the mock is generated" "$drvgen" generate "$scratch/any_$name.yaml" --only stub,mock -o "$scratch"
	if [ $count = 1 ]; then
		printf '%s\n' '#include "drv_platform.h"' 'LRESULT DefDriverProc(DWORD_PTR id, HDRVR driver, UINT msg, LPARAM one, LPARAM two)' \
			'{ (void)id, (void)driver, (void)msg, (void)one, (void)two; return 0; }' \
			'BOOL CALLBACK DriverCallback(DWORD_PTR to, DWORD flags, HDRVR driver, DWORD msg, DWORD_PTR data, DWORD_PTR one, DWORD_PTR two)' \
			'{ (void)to, (void)flags, (void)driver, (void)msg, (void)data, (void)one, (void)two; return 0; }' >"$scratch/answer.c"
		# shellcheck disable=SC2016 # for the inner shell
		ok "what all mocks share compiles" sh -ec 'cd "$1" && for source in "$2"/support/drv_mock*.c answer.c; do
			$0 -I"$2/support" -c "$source"; done' "$cc" "$scratch" "$made"
	fi
	ok "$name: it compiles" sh -ec 'cd "$1" && $0 "-DMOCK=mock_$2" -I. -Isupport -o any "$3" "mock_$2.c" ../*.o -lpthread' \
		"$cc" "$made" "any_$name" "$top/tests/mock/any.c"
	exits 0 "$name: every message that can fail does, and nothing is wrong" timeout 60 "$made/any"
	has "$name: with no fault left out" " 0 failures, 0 not seen" "$scratch/out"
	sed 's/^/# /' "$scratch/out"
	if command -v i686-w64-mingw32-gcc >/dev/null; then
		ok "$name: it compiles for 32-bit Windows" sh -ec 'cd "$1" && i686-w64-mingw32-gcc $0 -I. -Isupport -DDRV_MOCK_AS_DRIVER \
			-c -o x.o "mock_$2.c"' "$strict" "$made" "any_$name"
	else
		skip "$name: it compiles for 32-bit Windows" "no i686-w64-mingw32-gcc"
	fi
done

# ---- openings that nest ----

printf 'driver: codec\nprotocol: vfw\ndescription: A codec\nmessages: {ICM_GETSTATE: ~}\n' >"$scratch/codec.yaml"
exits 0 "a codec's mock is generated" "$drvgen" generate "$scratch/codec.yaml" --only stub,mock -o "$scratch"
# shellcheck disable=SC2016 # for the inner shell
ok "two programs that open it by its function compile" sh -ec 'cd "$1" && $0 -I. -Isupport -o nested "$2" mock_codec.c ../*.o -lpthread' \
	"$cc" "$scratch/codec" "$top/tests/mock/nested.c"
exits 0 "they run" timeout 60 "$scratch/codec/nested"
has "both have it open: that is no fault" "counted" "$scratch/out"
has "one that frees it under the other is" "one too many" "$scratch/out"
has "one that was refused and sends nothing more is not waited for, but a message after that is told of" \
	"not waited for with 1" "$scratch/out"
has "and is told" "DRV_FREE while instance 1 is open" "$scratch/out"
finish
