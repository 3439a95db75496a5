# TAP for shell tests, which source this first and call `finish` last. The working folder is then the top one; $drvgen is the tool,
# $scratch a folder to write in, which goes when the test ends.
top=$(cd "$(dirname "$0")/../.." && pwd) && cd "$top" || exit 1
drvgen=${DRVGEN:-$top/out/bin/drvgen}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/drvgen-test.XXXXXX") || exit 1
trap 'chmod -R u+rwx "$scratch"; rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
tests=0

# note FILE: shows what a failed test printed, the end of it when it is long.
note()
{
	[ "$(wc -l <"$1")" -le 60 ] || echo "# ..."
	tail -n 60 "$1" | sed 's/^/# /'
}

# pass NAME, fail NAME [FILE]: the end of one test.
pass()
{
	tests=$((tests + 1))
	echo "ok $tests - $1"
}

fail()
{
	tests=$((tests + 1))
	echo "not ok $tests - $1"
	[ -z "$2" ] || note "$2"
}

# skip NAME REASON: a test that cannot run here.
skip()
{
	tests=$((tests + 1))
	echo "ok $tests - $1 # SKIP $2"
}

# ok NAME COMMAND...: the command succeeds.
ok()
{
	ok_name=$1
	shift
	if "$@" >"$scratch/log" 2>&1; then
		pass "$ok_name"
	else
		echo "exit code $?: $*" >>"$scratch/log"
		fail "$ok_name" "$scratch/log"
	fi
}

# exits CODE NAME COMMAND...: the command ends with that code; what it prints is then in $scratch/out and $scratch/err.
exits()
{
	exits_code=$1
	exits_name=$2
	shift 2
	exits_got=0
	"$@" >"$scratch/out" 2>"$scratch/err" || exits_got=$?
	if [ "$exits_got" -eq "$exits_code" ]; then
		pass "$exits_name"
	else
		{ echo "exit code $exits_got, expected $exits_code: $*"; cat "$scratch/out" "$scratch/err"; } >"$scratch/log"
		fail "$exits_name" "$scratch/log"
	fi
}

# same NAME EXPECTED ACTUAL: two files or folders are equal.
same()
{
	ok "$1" diff -ru "$2" "$3"
}

# has NAME TEXT FILE: the file contains the text; lacks: it does not.
has()
{
	if grep -qF -e "$2" "$3"; then pass "$1"; else fail "$1 (no '$2')" "$3"; fi
}

lacks()
{
	if grep -qF -e "$2" "$3"; then fail "$1 (has '$2')" "$3"; else pass "$1"; fi
}

# dates FOLDER: the names and modification times of all that is below.
dates()
{
	(cd "$1" && find . -printf '%p %T@\n' | sort)
}

finish()
{
	echo "1..$tests"
}
