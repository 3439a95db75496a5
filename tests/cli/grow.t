#!/bin/sh
# A spec that gains a message, a field and a parameter's range after hooks were written: the old hooks still build without a
# warning, are not touched, and the new message answers its default.
. "$(dirname "$0")/../tap.sh"
cd "$scratch" || exit 1
cat >growing.yaml <<'END'
driver: growing
protocol: installable
description: Grows
state: {instance: {level: {type: DWORD, initial: 3}}}
messages:
  SM_SET: {value: 0x4000, returns: nonzero, lParam1: {name: level, type: DWORD, stores: level}}
END
"$drvgen" generate growing.yaml -o . || exit 1
# What a developer writes.
sed -i 's/instance->level = level;/instance->level = level * 2;/' growing/growing_hooks.c
cksum growing/growing_hooks.c >before
cat >>growing.yaml <<'END'
  SM_GET: {value: 0x4001, returns: value, answer: level}
  SM_FIVE: {value: 0x4002, returns: value, answer: 5, lParam2: {name: count, type: WORD, range: [1, 9]}}
  DRV_QUERYCONFIGURE: {answer: 1}
END
exits 0 "generate again" "$drvgen" generate growing.yaml -o .
cksum growing/growing_hooks.c >after
same "the hooks are as they were" before after
cat >host.c <<'END'
#include "growing.h"

#include <stdio.h>

int main(void)
{
	DriverProc(0, NULL, DRV_LOAD, 0, 0);
	DriverProc(0, NULL, DRV_ENABLE, 0, 0);
	const DWORD_PTR id = (DWORD_PTR)DriverProc(0, NULL, DRV_OPEN, 0, 1);
	printf("first %d\n", (int)DriverProc(id, NULL, SM_GET, 0, 0));
	DriverProc(id, NULL, SM_SET, 21, 0);
	printf("then %d\n", (int)DriverProc(id, NULL, SM_GET, 0, 0));
	printf("five %d\n", (int)DriverProc(id, NULL, SM_FIVE, 0, 9));
	printf("out of range %d\n", (int)DriverProc(id, NULL, SM_FIVE, 0, 10));
	printf("configure %d\n", (int)DriverProc(id, NULL, DRV_QUERYCONFIGURE, 0, 0));
	return 0;
}
END
printf '%s\n' "first 3" "then 42" "five 5" "out of range 0" "configure 1" >expected
for compiler in gcc clang; do
	if command -v $compiler >/dev/null; then
		ok "$compiler: the old hooks build without a warning" $compiler -std=c99 -Wall -Wextra -Wpedantic -Wconversion -Wshadow \
			-Werror -Igrowing -Igrowing/support -o host host.c growing/growing_driver.c growing/growing_hooks.c growing/support/drv_winmm.c -ldl -lpthread
		./host >got
		same "$compiler: new messages answer their defaults, written ones what was written" expected got
	else
		skip "$compiler" "no $compiler"
	fi
done
ok "the self-test passes" make -C growing test SANITIZE=
finish
