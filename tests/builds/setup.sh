# shellcheck shell=sh disable=SC2154 # top and scratch come from tap.sh
# For the tests of build systems, which source this after tap.sh: an installed drvgen in $prefix, a project in the working folder with the
# specs of two drivers, and wrappers that count what is run.
prefix=$scratch/root/usr
make -s install PREFIX=/usr DESTDIR="$scratch/root" >"$scratch/log" 2>&1 || { fail "make install" "$scratch/log"; finish; exit 1; }
mkdir "$scratch/project" "$scratch/tools"
cd "$scratch/project" || exit 1
for driver in volume tuner; do
	sed "s/^driver: .*/driver: $driver/" "$top/specs/drivers/oscilloscope.yaml" >$driver.yaml
done
ran=$scratch/ran

# What is compiled, one name a line, and how often drivers are generated.
cat >"$scratch/tools/compile" <<END
#!/bin/sh
for word; do case \$word in *.c) echo "\${word##*/}" >>"$ran" ;; esac; done
exec "\$@"
END
cat >"$scratch/tools/cc" <<END
#!/bin/sh
exec "$scratch/tools/compile" gcc "\$@"
END
cat >"$scratch/tools/drvgen" <<END
#!/bin/sh
case " \$* " in
*' --list-outputs '* | *' --version '* | *.modules' '*) ;; # asked while configuring
*) for word; do case \$word in *.yaml) echo "\${word##*/}" >>"$ran" ;; esac; done ;;
esac
exec "$prefix/bin/drvgen" "\$@"
END
chmod +x "$scratch"/tools/*

# builds NAME COMMAND...: succeeds; what ran is then in $ran, sorted.
builds()
{
	: >"$ran"
	builds_name=$1
	shift
	ok "$builds_name" "$@"
	sort -o "$ran" "$ran"
}

# ran NAME WORD...: just these were run.
ran()
{
	ran_name=$1
	shift
	[ $# -eq 0 ] && : >"$scratch/expected" || printf '%s\n' "$@" | sort >"$scratch/expected"
	same "$ran_name" "$scratch/expected" "$ran"
}

# A change of the spec that changes the driver, its test and its model.
edit()
{
	sed -i 's/initial: 440/initial: 441/' "$1"
}
