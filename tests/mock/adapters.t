#!/bin/sh
# Test frameworks that are told what a mock finds: a test that a mock finds nothing wrong in passes, one in which it does fails, with the
# mock's words, and the others run all the same.
. "$(dirname "$0")/../tap.sh"

made=$scratch/player
own=$top/tests/mock
exits 0 "the mock is generated" "$drvgen" generate tests/mock/player.yaml --only stub,mock,test,build -o "$scratch"
ok "and built" sh -ec 'cd "$0" && for source in mock_player.c support/drv_mock*.c; do
	${CC:-cc} -std=c99 -O1 -I. -Isupport -c -o "$(basename "$source" .c).o" "$source"; done
	printf "#include \"support/drv_platform.h\"
LRESULT CALLBACK DefDriverProc(DWORD_PTR a, HDRVR b, UINT c, LPARAM d, LPARAM e) { (void)a, (void)b, (void)c, (void)d, (void)e; return 0; }
" >none.c && ${CC:-cc} -std=c99 -c none.c' "$made"

# told NAME: what every framework prints.
told()
{
	has "$1: what is wrong" "player: PLY_SET_VOLUME with percent = 101; expected 0 to 100" "$scratch/out"
	has "$1: what led there" "before:   #1 DRV_LOAD() = 1" "$scratch/out"
	has "$1: what never came, with the place in the test" "expected: PLY_STOP() once ($2" "$scratch/out"
}

if printf '#include <stdarg.h>\n#include <stddef.h>\n#include <setjmp.h>\n#include <stdint.h>\n#include <cmocka.h>\n' |
	${CC:-cc} -fsyntax-only -x c - 2>"$scratch/log"; then
	ok "cmocka: builds without a warning" sh -ec 'cd "$0" && ${CC:-cc} -std=c99 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror \
		-I. -Isupport -o cmocka "$1/adapter_cmocka.c" ./*.o -lcmocka -lpthread' "$made" "$own"
	exits 1 "cmocka: one test fails" sh -c '"$0" 2>&1' "$made/cmocka"
	told cmocka "$own/adapter_cmocka.c:"
	has "cmocka: and the other passes" "ok 1 - test_right" "$scratch/out"
	has "cmocka: only one" "not ok 2 - test_wrong" "$scratch/out"
else
	skip "cmocka" "no libcmocka-dev"
fi

if printf '#include <gtest/gtest.h>\n' | ${CXX:-c++} -fsyntax-only -x c++ - 2>"$scratch/log"; then
	ok "GoogleTest: builds without a warning" sh -ec 'cd "$0" && ${CXX:-c++} -std=c++14 -Wall -Wextra -Wconversion -Wshadow -Werror \
		-I. -Isupport -o gtest "$1/adapter_gtest.cpp" ./*.o -lgtest -lgtest_main -lpthread' "$made" "$own"
	exits 1 "GoogleTest: one test fails" "$made/gtest"
	told GoogleTest "$own/adapter_gtest.cpp:"
	has "GoogleTest: and the other passes" "[       OK ] mock.right" "$scratch/out"
	has "GoogleTest: only one" "1 FAILED TEST" "$scratch/out"
else
	skip "GoogleTest" "no libgtest-dev"
fi

# Debian has no Unity: what the adapter needs of it is declared here.
ok "Unity: builds without a warning" sh -ec 'cd "$0" && ${CC:-cc} -std=c99 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -I. \
	-Isupport -o unity "$1/adapter_unity.c" ./*.o -lpthread' "$made" "$own"
exits 1 "Unity: one test fails" "$made/unity"
told Unity "$own/adapter_unity.c:"
has "Unity: at the end" "FAIL 2 failures, the first: player: PLY_SET_VOLUME with percent = 101; expected 0 to 100" "$scratch/out"
finish
