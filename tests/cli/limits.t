#!/bin/sh
# Inputs that are too large end soon, with an error, and in little memory.
. "$(dirname "$0")/../tap.sh"
cd "$scratch" || exit 1

# wrong NAME TEXT: the spec is refused within 2 seconds and 200 MB.
wrong()
{
	code=0
	# shellcheck disable=SC3045 # the shells that are sh on Debian have it
	(ulimit -v 200000 && timeout 2 "$drvgen" check "$1.yaml" >out 2>err) || code=$?
	case $code in
	1 | 3) pass "$1: refused" ;;
	*) fail "$1: refused (exit code $code)" err ;;
	esac
	has "$1: told why" "$2" err
	[ "$(wc -c <err)" -lt 50000 ] && pass "$1: in few words" || fail "$1: in few words"
}

head='driver: x\nprotocol: installable\ndescription: d\n'
{ printf "$head"; head -c 1100000 /dev/zero | tr '\0' '#'; } >huge.yaml
wrong huge "1048576"
{ printf "${head}aliases: ["; yes 'a,' | head -n 100001; printf ']\n'; } >values.yaml
wrong values "too many values"
{ printf 'a: '; head -c 100000 /dev/zero | tr '\0' '['; } >deep.yaml
wrong deep "nested too deeply"
{ printf "$head"; i=0; while [ $i -lt 9000 ]; do printf 'key_%d: 1\n' $i; i=$((i + 1)); done; } >unknown.yaml
wrong unknown "more errors"
{ printf "$head"; head -c 900000 /dev/zero | tr '\0' 'k'; printf ': 1\n'; } >key.yaml
wrong key "key.yaml"
{ printf "${head}company: "; head -c 900000 /dev/zero | tr '\0' 'k'; printf '\n'; } >text.yaml
wrong text "too long"
{ printf "$head"'messages:\n'; i=0; while [ $i -lt 6000 ]; do printf '  MY_%d: {value: 0x4000, returns: nonzero, hook: on_x}\n' $i; i=$((i + 1)); done; } >clash.yaml
wrong clash "has the value of"
exits 3 "an endless input" sh -c 'yes "a: 1" | (ulimit -v 200000; timeout 5 "$0" check -)' "$drvgen"

# As many scopes as the explorer tells apart, 16 with the three that every driver has, make a driver that it can explore.
{
	printf 'protocol: wide\nextends: vfw\ndescription: d\nscopes:\n'
	for i in $(seq 14); do
		printf '  s%d: {in: instance, optional: true, opens: B%d, closes: E%d, repeat: restarts, close: {children: cascade}, doc: d}\n' $i $i $i
	done
	printf 'messages:\n'
	for i in $(seq 14); do
		printf '  B%d: {value: %d, scope: s%d, returns: icerr, fallible: true, doc: d, source: s}\n' $i $((0x6000 + i)) $i
		printf '  E%d: {value: %d, scope: s%d, returns: icerr, fallible: true, doc: d, source: s}\n' $i $((0x7000 + i)) $i
	done
} >wide.yaml
scopes='driver: x\nprotocol: wide\ndescription: d\nscopes: [s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, s12, s13'
printf "$scopes, s14]\n" >x.yaml
exits 1 "17 scopes" "$drvgen" check --specs . x.yaml
has "17 scopes: told which" "x.yaml:4:66: error: scope 's14' is one too many; a driver has at most 16" err
printf "$scopes]\n" >x.yaml
exits 0 "16 scopes" "$drvgen" generate --specs . x.yaml -o wide
ok "16 scopes: the explorer compiles" make -s -C wide/x CFLAGS=-O1 host/explore_x
exits 0 "16 scopes: explored" sh -c 'cd wide/x && exec timeout 60 host/explore_x --threads 0'
has "16 scopes: all states" "586 of 586 states" out

# As many messages as there is room for make a driver.
{ printf "${head}messages:\n"; i=0; while [ $i -lt 1500 ]; do
	printf '  MY_%d: {value: %d, returns: nonzero, lParam1: {name: p, type: DWORD, range: [1, %d]}}\n' $i $((16384 + i)) $((i + 2)); i=$((i + 1))
done; } >many.yaml
exits 0 "1500 messages" timeout 5 "$drvgen" generate many.yaml -o many
ok "1500 messages compile" gcc -std=c99 -Wall -Wextra -Werror -Imany/x -Imany/x/support -fsyntax-only many/x/x_driver.c many/x/x_hooks.c
finish
