#!/bin/sh
# generate's lists of outputs, one output on the standard output, and a prefix before the driver's name.
. "$(dirname "$0")/../tap.sh"
spec=$top/specs/drivers/oscilloscope.yaml
cd "$scratch" || exit 1
"$drvgen" generate "$spec" -o here

# ---- --stdout ----
for file in $(cd here/oscilloscope && find . -type f | sed 's|^\./||'); do
	exits 0 "--stdout $file" "$drvgen" generate "$spec" --stdout "$file"
	same "is what is written" "here/oscilloscope/$file" out
done
exits 0 "--stdout of what a build asks for: the self-test's modules" "$drvgen" generate "$spec" --stdout test_oscilloscope.modules
tr ' ' '\n' <"$scratch/out" | sed 's/=.*//' >"$scratch/numbered"
"$drvgen" generate "$spec" --stdout Makefile | sed -n 's/^MODULES := .*foreach m,\([^,]*\),.*/\1/p' | tr ' ' '\n' >"$scratch/made"
same "it names those that the Makefile makes" "$scratch/made" "$scratch/numbered"
rm "$scratch/numbered" "$scratch/made"
exits 0 "--stdout of a part that has to be asked for" "$drvgen" generate "$spec" --stdout support/drv_verify.c
ok "has something" test -s out
exits 2 "--stdout of what there is not" "$drvgen" generate "$spec" --stdout oscilloscope.hh
has "suggests the nearest" "did you mean 'oscilloscope.h'?" err
exits 2 "--stdout with two specs" "$drvgen" generate "$spec" "$top/specs/drivers/minimal.yaml" --stdout minimal.h
has "says so" "takes one SPEC" err
exits 1 "--stdout of a wrong spec" "$drvgen" generate "$top/tests/errors/driver_unknown_key.yaml" --stdout Makefile
[ ! -s out ] && pass "prints nothing" || fail "prints nothing" out
[ "$(ls)" = "$(printf '%s\n' err here log out)" ] && pass "--stdout writes no file" || { ls >left; fail "--stdout writes no file" left; }

# ---- --list-outputs ----
exits 0 "--list-outputs" "$drvgen" generate "$spec" -o there --list-outputs
cp out list
ok "is sorted" env LC_ALL=C sort -c list
exits 0 "as JSON" "$drvgen" generate "$spec" -o there --list-outputs --format json
ok "which Perl reads as the same list" perl -MJSON::PP -e '
	local $/; my $outputs = decode_json(<STDIN>)->{outputs};
	open my $list, "<", "list"; print STDERR my $wanted = <$list>;
	die "paths" if $wanted ne join "", map { "$_->{path}\n" } @$outputs;
	die "driver" if grep { $_->{driver} ne "oscilloscope" } @$outputs;
	die "keep" if join(" ", map { $_->{path} } grep { $_->{keep} } @$outputs) ne "there/oscilloscope/oscilloscope_hooks.c";
	my %parts = map { $_->{part} => 1 } @$outputs;
	die "parts" if grep { !$parts{$_} } qw(build docs explore stub test)' <out
exits 0 "as JSON, from a folder that needs escaping" "$drvgen" generate "$spec" -o 'a "b\c' --list-outputs --format json --only docs
ok "which Perl reads" perl -MJSON::PP -e 'local $/; my $path = decode_json(<STDIN>)->{outputs}[0]{path};
	die $path if $path ne $ARGV[0]' 'a "b\c/oscilloscope/oscilloscope.md' <out
exits 2 "in a format that there is not" "$drvgen" generate "$spec" --list-outputs --format yaml
ok "nothing was written" test ! -e there


# ---- one at a time ----
for options in '--check --list-outputs' '--check --stdout Makefile' '--list-outputs --stdout Makefile'; do
	# shellcheck disable=SC2086
	exits 2 "$options" "$drvgen" generate "$spec" -o there $options
	has "$options: says so" "go one at a time" err
done
exits 2 "a format for what is no list" "$drvgen" generate "$spec" -o there --format json
has "says so" "'--format' is of '--list-outputs'" err
ok "still nothing was written" test ! -e there

# ---- --prefix ----
exits 0 "--prefix" "$drvgen" generate "$spec" -o with --prefix my_
sed 's/^driver: */&my_/' "$spec" >my.yaml
"$drvgen" generate my.yaml -o written
same "is as if the spec had it" written with
ok "the driver passes its self-test" make -s -C with/my_oscilloscope test SANITIZE= CFLAGS=-O0
exits 1 "a prefix that makes no name" "$drvgen" generate "$spec" -o bad --prefix 9-
has "is told at the name" "oscilloscope.yaml:" err
has "with the prefix" "'9-oscilloscope' is not a name for C" err
exits 0 "two copies side by side" sh -c '"$0" generate "$1" -o with && "$0" generate "$1" -o with --prefix my_ --check' "$drvgen" "$spec"
finish
