# zsh -f complete.zsh FOLDER LINE: what zsh, with the completion of that folder, makes of a line when Tab is pressed.
zmodload zsh/zpty
typeset seen

# Waits until a word was printed that the echo of the input does not have.
await()
{
	local -i waited=0
	seen=
	while [[ $seen != *$1* && waited -lt 400 ]]; do
		zpty -r -t shell output && seen+=$output || { sleep 0.02; waited+=1 }
	done
}

zpty -b shell zsh -f -i
zpty -w shell "fpath=(${(q)1} \$fpath); autoload -Uz compinit; compinit -u -D; PROMPT=; RPROMPT=; unsetopt prompt_sp; LISTMAX=10000
finished() { zle -I; print FINI''SHED }; zle -N finished; bindkey '^T' finished; print REA''DY"
await READY
zpty -n -w shell "$2"$'\t\x14'
await FINISHED
print -r -- $seen
zpty -d shell
