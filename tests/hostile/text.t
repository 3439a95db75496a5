#!/bin/sh
# Text from a spec cannot leave the string or comment that it stands in, whatever is in it: each text stands in every place that takes
# text, the result compiles everywhere without a warning, and reads back as it was.
. "$(dirname "$0")/../tap.sh"

compilers='gcc clang x86_64-w64-mingw32-gcc i686-w64-mingw32-gcc'
flags='-std=c99 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wtrigraphs -Wcomment -Werror -fsyntax-only'

# spec TEXT: TEXT is as it stands between double quotes in YAML.
spec()
{
	cat <<END
driver: hostile
protocol: installable
description: "$1"
company: "$1"
copyright: "$1"
state:
  module: {m: {type: DWORD, doc: "$1"}}
  instance: {i: {type: DWORD, initial: 7, doc: "$1"}}
messages:
  HOS_A:
    value: 0x4000
    doc: "$1"
    lParam1: {name: a, type: DWORD, range: [1, 5], stores: i, doc: "$1"}
    returns: nonzero
END
}

# compile NAME: all of the folder, with every compiler that is there.
compile()
{
	for compiler in $compilers; do
		if ! command -v "$compiler" >/dev/null; then
			skip "$1: compiles with $compiler" "there is no $compiler"
			continue
		fi
		bidi=
		case $compiler in clang) ;; *) bidi=-Wbidi-chars=any ;; esac
		# shellcheck disable=SC2086 # lists of words
		ok "$1: compiles with $compiler" sh -c 'cd "$1" && shift && exec "$@" ./*.c' sh \
			"$scratch/made/hostile" "$compiler" $flags $bidi -I. -Isupport
	done
}

# description_of FILE: what a resource file says the description is, as UTF-8.
description_of()
{
	perl -MEncode -0777 -ne '
		my $key = encode("UTF-16LE", "FileDescription\0");
		my $at = index($_, $key);
		exit 1 if $at < 0;
		$at += length $key;
		$at += 2 while substr($_, $at, 2) eq "\0\0"; # padding
		my $text = "";
		for (; substr($_, $at, 2) ne "\0\0"; $at += 2) { $text .= substr $_, $at, 2 }
		print encode("UTF-8", decode("UTF-16LE", $text));' "$1"
}

# try NAME TEXT [EXPECTED]: EXPECTED is TEXT as printf prints it, and what the resource must say.
try()
{
	rm -rf "$scratch/made"
	spec "$2" >"$scratch/hostile.yaml"
	exits 0 "$1: generates" "$drvgen" generate "$scratch/hostile.yaml" -o "$scratch/made"
	compile "$1"
	if ! command -v x86_64-w64-mingw32-windres >/dev/null; then
		skip "$1: the resource is good" "there is no windres"
		return
	fi
	exits 0 "$1: the resource is good" x86_64-w64-mingw32-windres "$scratch/made/hostile/hostile.rc" "$scratch/res.o"
	ok "$1: without a warning" cmp "$scratch/err" /dev/null
	[ $# -ge 3 ] || return 0
	# shellcheck disable=SC2059 # EXPECTED is a format on purpose
	printf "$3" >"$scratch/expected"
	description_of "$scratch/res.o" >"$scratch/actual"
	ok "$1: the resource says the same" cmp "$scratch/expected" "$scratch/actual"
}

try 'quotes' "a \\\"b\\\" 'c' \\\"" 'a "b" '"'"'c'"'"' "'
try 'the end of a comment' 'a */ int x = 1; /* b' 'a */ int x = 1; /* b'
try 'the end of a comment, cut' '*/' '*/'
try 'a slash at the beginning' '/ /* // */' '/ /* // */'
try 'a star at the end' 'a*' 'a*'
try 'lines' 'a\n#error here\n' 'a\n#error here\n'
try 'a backslash at the end' 'a\\' 'a\\'
try 'backslashes' '\\n \\\\ \\x41 \\' '\\n \\\\ \\x41 \\'
try 'trigraphs' 'a ??/ b ??= c ??' 'a ??/ b ??= c ??'
try 'a trigraph at the end' 'a ??/' 'a ??/'
try 'formats' '%s %n %d %%' '%%s %%n %%d %%%%'
try 'templates' '{{driver}} {{{x}}} {{#a}} {{/a}} {{>generated}} {{=<% %>=}}' '{{driver}} {{{x}}} {{#a}} {{/a}} {{>generated}} {{=<%% %%>=}}'
try 'make and shell' '$(shell touch x) `touch x` ${x} #' '$(shell touch x) `touch x` ${x} #'
try 'markup' '<script>alert(1)</script> ]]> | ``` [a](b)' '<script>alert(1)</script> ]]> | ``` [a](b)'
try 'bidirectional controls' 'a \u202e b \u2066 c \u200f \u061c' 'a \342\200\256 b \342\201\246 c \342\200\217 \330\234'
try 'controls' 'a\x01b\x07\x08\x0b\x0c\x1b[31m\x7f' 'a\001b\007\010\013\014\033[31m\177'
try 'other scripts' 'Grüße, 世界 🎵 e\u0301' 'Gr\303\274\303\237e, \344\270\226\347\225\214 \360\237\216\265 e\314\201'
try 'a digit after an escape' '\x011 \u202e9' '\0011 \342\200\2569'
try 'a byte order mark' '\ufeffa' '\357\273\277a'
long=$(printf '%0990d' 0)
try 'a long text' "$long" "$long"

# What cannot be shown at all is refused.
for text in 'a\0b' ''; do
	spec "$text" >"$scratch/hostile.yaml"
	exits 1 "'$text' is refused" "$drvgen" check "$scratch/hostile.yaml"
done
finish
