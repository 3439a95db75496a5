#!/bin/sh
# Many specs in one run: with -j the same bytes, the same words, and all or none.
. "$(dirname "$0")/../tap.sh"
cd "$scratch" || exit 1
many=1000
mkdir specs
sed 's/^driver: .*/driver: DRIVER/' "$top/specs/drivers/oscilloscope.yaml" >form
i=0
while [ $i -lt $many ]; do
	sed "s/DRIVER/osc$i/" form >specs/osc$i.yaml
	i=$((i + 1))
done
# The files that all have would be most of it.
parts=docs,build

exits 0 "-j2" "$drvgen" generate specs/*.yaml -o two --only $parts -j2
for spec in specs/*.yaml; do
	"$drvgen" generate "$spec" -o one --only $parts || echo "$spec"
done >log 2>&1
[ -s log ] && fail "one by one" log || pass "one by one"
[ "$(find two -type f | wc -l)" -eq $((many * 3)) ] && pass "$many drivers" || fail "$many drivers"
same "the same bytes" one two
rm -rf one
exits 0 "all parts, -j2" "$drvgen" generate specs/osc1*.yaml -o two -j 2
exits 0 "all parts, --jobs 1" "$drvgen" generate specs/osc1*.yaml -o one --jobs 1
exits 0 "all parts, more threads than drivers" "$drvgen" generate specs/osc1.yaml specs/osc2.yaml -o few -j64
(cd two && find . -path './osc1*' -type f | sort) >listed_two
(cd one && find . -path './osc1*' -type f | sort) >listed_one
same "the same files" listed_one listed_two
ok "the same bytes again" sh -c 'cd one && for folder in osc1*; do diff -r $folder ../two/$folder || exit 1; done'
same "and again" one/osc1 few/osc1
dates two >before
exits 0 "again, -j2" "$drvgen" generate specs/osc1*.yaml -o two -j 2
dates two >after
same "touches nothing" before after
find two one few -name '.drvgen*' >left
[ -s left ] && fail "no temporary files stay" left || pass "no temporary files stay"

# Errors: of the specs, in their order, and of the folder.
sed 's/^description/descripton/' specs/osc7.yaml >specs/wrong1.yaml
sed 's/^protocol/protocl/' specs/osc8.yaml >specs/wrong2.yaml
exits 1 "wrong specs" "$drvgen" generate specs/wrong*.yaml specs/osc1.yaml -o none
cp err expected
exits 1 "wrong specs, -j2" "$drvgen" generate specs/wrong*.yaml specs/osc1.yaml -o none -j2
same "say the same" expected err
ok "nothing was written" test ! -e none
sed 's/initial: 440/initial: 441/' form >form2
mkdir more
for i in 10 11 12 13 14 15 16 17; do sed "s/DRIVER/osc$i/" form2 >more/osc$i.yaml; done
echo in the way >in_the_way
rm two/osc15/Makefile && mkdir two/osc15/Makefile
(cd two && find . -type f -exec cksum {} + | sort) >before
for jobs in 1 2 5; do
	exits 3 "-j$jobs: a folder in place of a file" "$drvgen" generate more/*.yaml -o two -j$jobs
	cp err "err$jobs"
	(cd two && find . -type f -exec cksum {} + | sort) >after
	same "-j$jobs: every old file is as it was" before after
	same "-j$jobs: the same words" err1 "err$jobs"
done
find two -name '.drvgen*' >left
[ -s left ] && fail "no temporary files stay" left || pass "no temporary files stay"
mkdir -p deep
exits 3 "-j2: a new folder below a file" "$drvgen" generate more/*.yaml -o in_the_way/deep -j2
exits 0 "-j2: a new folder, deep" "$drvgen" generate more/*.yaml -o deep/a/b/c -j2
"$drvgen" generate more/*.yaml -o shallow
same "has the same bytes" shallow deep/a/b/c
for jobs in 0 65 x -1 ''; do
	exits 2 "--jobs=$jobs" "$drvgen" generate more/osc10.yaml -o none "--jobs=$jobs"
done

# Builds run several at once, each for parts of a driver: whoever makes a folder first.
each_part=$("$drvgen" generate specs/osc1.yaml --list-outputs --format json | sed -n 's/.*"part": "\([a-z]*\)".*/\1/p' | sort -u)
round=0
: >log
while [ $round -lt 40 ]; do
	round=$((round + 1))
	rm -rf raced
	for part in $each_part; do
		"$drvgen" generate specs/osc1.yaml -o raced/below --only $part -j $((round % 2 + 1)) >>log 2>&1 &
	done
	wait
	diff -r raced/below/osc1 one/osc1 >>log
	find raced -name '.drvgen*' >>log
done
[ -s log ] && fail "runs at the same time, into the same folder" log || pass "runs at the same time, into the same folder"

# One depfile for all of them.
exits 0 "--depfile of many" "$drvgen" generate specs/osc*.yaml -o all --only docs --depfile dep -j2
ok "names every input and output, sorted" sh -c '
	sed -n "s/^ *\(all[^ :]*\).*/\1/p" dep >outputs && sed -n "s/.*:* *\(specs[^ ]*\).*/\1/p" dep >inputs
	LC_ALL=C sort -c outputs && LC_ALL=C sort -c inputs &&
	[ "$(wc -l <outputs)" -eq '$many' ] && [ "$(wc -l <inputs)" -eq '$many' ]'
printf 'all/osc5/osc5.md:\n\t@echo remake\ninclude dep\n' >mk
touch specs/osc999.yaml
make -f mk all/osc5/osc5.md >log 2>&1
has "make reads it" remake log
lacks "without a word" '***' log
finish
