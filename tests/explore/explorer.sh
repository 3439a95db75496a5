# For the tests of the explorer: drivers are in $scratch/made.
# shellcheck shell=sh disable=SC2154 # $scratch

# explore DRIVER OPTION...: builds what is missing and runs it, into out and err.
explore()
{
	name=$1
	shift
	make -s -C "$scratch/made/$name" CFLAGS="-O1 -w" "host/explore_$name" >"$scratch/log" 2>&1 || cat "$scratch/log" >&2
	(cd "$scratch/made/$name" && "host/explore_$name" "$@")
}

# broken NAME DRIVER SED SEQUENCE TEXT [HOOKS]: a driver with that change is found out by that sequence, and no shorter one;
# with HOOKS, it needs the module that has these.
broken()
{
	made=$scratch/made/$2
	rm -rf "$scratch/whole"
	cp -a "$made" "$scratch/whole"
	for part in "$made/$2_driver.c" "$made"/support/drv_lent.h "$made"/support/drv_nest.h "$made"/support/drv_part.h \
			"$made"/support/drv_pending.h "$made"/support/drv_scope.h; do
		[ ! -e "$part" ] || sed -i "$3" "$part"
	done
	ok "$1: the change is one" sh -c '! diff -qr "$1" "$2" >/dev/null' sh "$made" "$scratch/whole"
	# The explorer has none of these in it: only the modules are built again.
	(cd "$made" && make -s CFLAGS="-O1 -w" host/*.so && touch host/*.o && touch host/*.so && touch "host/explore_$2") >"$scratch/log" 2>&1
	exits 1 "$1: found" explore "$2"
	has "$1: shortest" "again: ${6:+--hooks $6 }--replay '$4'" "$scratch/out"
	has "$1: told" "$5" "$scratch/out"
	words=$(sed -n "s/^# again: .*--replay '\(.*\)'$/\1/p" "$scratch/out")
	exits 1 "$1: found again by replaying" explore "$2" ${6:+--hooks "$6"} --replay "$words"
	rm -rf "$made"
	mv "$scratch/whole" "$made"
}
