#!/bin/sh
# Errors as a person sees them on a terminal: with colours, and without them where they are not wanted.
. "$(dirname "$0")/../tap.sh"
command -v tmux >/dev/null || { echo "1..0 # SKIP there is no tmux"; exit; }
cp tests/errors/close_unknown_key.yaml "$scratch/wrong.yaml"
cd "$scratch" || exit 1
socket=drvgen-test-$$

# screen FILE WIDTH ENVIRONMENT: what stands on a terminal of that width after the command, with escape sequences as text.
screen()
{
	tmux -L "$socket$1" -f /dev/null new-session -d -x "$2" -y 24 \
		"env $3 '$drvgen' check wrong.yaml; echo exit code \$?; sleep 20" >log 2>&1 || { cat log; return 1; }
	tries=0
	until tmux -L "$socket$1" capture-pane -p 2>/dev/null | grep -q '^exit code' || [ $tries -eq 100 ]; do
		sleep 0.1
		tries=$((tries + 1))
	done
	tmux -L "$socket$1" capture-pane -e -p | sed 's/\x1b/\\e/g; /^ *$/d' >"$1"
	tmux -L "$socket$1" kill-server 2>/dev/null
	return 0
}
plain()
{
	sed 's/\\e\[[0-9;]*m//g' "$1"
}

"$drvgen" check wrong.yaml 2>expected
echo "exit code 1" >>expected
ok "a terminal with colours" screen coloured 90 TERM=xterm
has "errors are red" '\e[31merror:' coloured
has "notes are another colour" '\e[36mnote:' coloured
has "so is the caret" '\e[32m^~~~' coloured
plain coloured >plain
same "without the colours it is what a file gets" expected plain
ok "a terminal where NO_COLOR is set" screen refused 90 'TERM=xterm NO_COLOR=1'
same "there are no colours" expected refused
ok "a terminal where NO_COLOR is empty" screen empty 90 'TERM=xterm NO_COLOR='
same "has them" coloured empty
ok "a terminal that knows none" screen dumb 90 TERM=dumb
same "gets none" expected dumb
finish
