#!/bin/sh
# What bash, zsh and fish offer on a line.
. "$(dirname "$0")/../tap.sh"
completions=$top/generator/packaging/completions
PATH=$(dirname "$drvgen"):$PATH
export PATH
mkdir "$scratch/here" && cd "$scratch/here" || exit 1
cp "$top/specs/drivers/minimal.yaml" .
mkdir minimum && touch mini.txt

# With each shell: offers NAME LINE EXPECTED, and offers_not.
try()
{
	complete_with "$2" >"$scratch/offered" 2>"$scratch/err"
	[ -s "$scratch/err" ] && fail "$1: no complaint" "$scratch/err"
}
offers()
{
	try "$shell: $1" "$2"
	has "$shell: $1" "$3" "$scratch/offered"
}
offers_not()
{
	lacks "$shell: $1" "$2" "$scratch/offered"
}

cases()
{
	offers "commands" "drvgen g" "generate"
	offers_not "no other command" "verify"
	offers "messages for explain" "drvgen explain DRV_CL" "DRV_CLOSE"
	offers_not "no other message" "DRV_OPEN"
	offers "messages in lower case" "drvgen explain drv_en" "DRV_ENABLE"
	offers "options of a command" "drvgen generate --list" "--list-outputs"
	offers "other options of another" "drvgen verify --ti" "--time"
	offers "protocols" "drvgen new --protocol inst" "installable"
	offers "parts" "drvgen generate --only bu" "build"
	offers "formats" "drvgen verify --format h" "html"
	offers "specs" "drvgen check minima" "minimal.yaml"
	offers "folders" "drvgen check minimu" "minimum"
	# zsh offers other files when there is no spec.
	[ "$shell" = zsh ] && return
	try "$shell: no other file" "drvgen check mini.t"
	offers_not "no other file" "mini.txt"
}

shell=bash
complete_with()
{
	bash -c '
		. "$0/drvgen.bash"
		COMP_WORDS=($1)
		COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
		_drvgen drvgen "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}" 2>/dev/null
		printf "%s\n" "${COMPREPLY[@]}"' "$completions" "$1"
}
if command -v bash >/dev/null; then
	cases
	offers "the last of a list of parts" "drvgen generate --only stub,te" "stub,test"
	ok "bash registers it" bash -c '. "$0/drvgen.bash"; complete -p drvgen' "$completions"
else
	skip "bash" "no bash"
fi

shell=fish
complete_with()
{
	HOME=$scratch fish --no-config -c "source $completions/drvgen.fish; complete -C '$1'"
}
if command -v fish >/dev/null; then
	cases
else
	skip "fish" "no fish"
fi

shell=zsh
complete_with()
{
	HOME=$scratch TERM=xterm zsh -f "$top/tests/packaging/complete.zsh" "$completions" "$1"
}
if command -v zsh >/dev/null; then
	cases
else
	skip "zsh" "no zsh"
fi
finish
