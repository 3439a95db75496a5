# Completion of drvgen(1) for bash. What there is to complete, the tool itself is asked for.

# Of the help of a command: its options.
_drvgen_options()
{
	"$1" "$2" --help 2>/dev/null | sed -n 's/^  .\{0,4\}\(--[a-z-]*\).*/\1/p'
}

# The line of an option in the help of its command.
_drvgen_line()
{
	"$1" "$2" --help 2>/dev/null | grep -e "$3[ =]" | head -n 1
}

_drvgen_messages()
{
	"$1" explain 2>/dev/null | sed -n 's/^  0x[0-9A-F]*  \([^ ]*\) .*/\1/p' | sort -u
}

_drvgen_files()
{
	local IFS=$'\n'
	compopt -o filenames 2>/dev/null
	COMPREPLY=($(compgen -f -X '!*.y*ml' -- "$1") $(compgen -d -- "$1"))
}

_drvgen()
{
	local tool=$1 word=$2 before=$3 command=${COMP_WORDS[1]} line candidate
	COMPREPLY=()
	if [ "$COMP_CWORD" -eq 1 ]; then
		COMPREPLY=($(compgen -W "$("$tool" --help 2>/dev/null | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
			help --help --version" -- "$word"))
		return
	fi
	[ "$before" != -p ] || before=--protocol
	case $before in
	-o | --output | --templates | --specs)
		compopt -o filenames 2>/dev/null
		local IFS=$'\n'
		COMPREPLY=($(compgen -d -- "$word"))
		return
		;;
	--only)
		# The last of a list.
		line=$(_drvgen_line "$tool" "$command" --only)
		local list=
		case $word in *,*) list=${word%,*}, ;; esac
		COMPREPLY=($(compgen -P "$list" -W "$(printf '%s' "${line##* }" | tr , ' ')" -- "${word##*,}"))
		compopt -o nospace 2>/dev/null
		return
		;;
	--protocol)
		COMPREPLY=($(compgen -W "$("$tool" explain 2>/dev/null | sed -n 's/^\([a-z0-9_]*\): .*/\1/p')" -- "$word"))
		return
		;;
	--format)
		line=$(_drvgen_line "$tool" "$command" --format)
		for candidate in dot html json mermaid sarif svg text; do
			case $line in *$candidate*) COMPREPLY+=($(compgen -W "$candidate" -- "$word")) ;; esac
		done
		return
		;;
	--depfile | --stamp)
		compopt -o default 2>/dev/null
		return
		;;
	esac
	case $word in
	-*)
		COMPREPLY=($(compgen -W "$(_drvgen_options "$tool" "$command") --help" -- "$word"))
		return
		;;
	esac
	case $command in
	explain) COMPREPLY=($(compgen -W "$(_drvgen_messages "$tool")" -- "$(printf '%s' "$word" | tr a-z A-Z)")) ;;
	help) COMPREPLY=($(compgen -W "$("$tool" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')" -- "$word")) ;;
	*) _drvgen_files "$word" ;;
	esac
}

complete -F _drvgen drvgen
