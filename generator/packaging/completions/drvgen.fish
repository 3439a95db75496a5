# Completion of drvgen(1) for fish. What there is to complete, the tool itself is asked for.

function __drvgen_commands
    drvgen --help 2>/dev/null | string match -rg '^  ([a-z]+ .*)' | string replace -r '^([a-z]+) +' '$1\t' | string match -r '^[a-z]+\t.*'
end

function __drvgen_command
    set -l words (commandline -opc)
    test (count $words) -ge 2; and echo $words[2]
end

function __drvgen_messages
    drvgen explain 2>/dev/null | string match -rg '^  0x[0-9A-F]+  (.*)' | string replace -r '^([^ ]+) +' '$1\t'
end

function __drvgen_protocols
    drvgen explain 2>/dev/null | string match -r '^[a-z0-9_]+: .*' | string replace ': ' \t
end

# The options of the command on the line.
function __drvgen_options
    drvgen (__drvgen_command) --help 2>/dev/null | string match -rg '^  .{0,4}(--[a-z-]+.*)' | string replace -r '^(--[a-z-]+) *' '$1\t'
    echo --help\t'tell more'
end

function __drvgen_parts
    drvgen generate --help | string match -rg -- '--only.* ([a-z,]+)$' | string split ,
end

function __drvgen_formats
    set -l line (drvgen (__drvgen_command) --help 2>/dev/null | string match -r -- '^ .*--format.*')
    for format in dot html json mermaid sarif svg text
        string match -q "*$format*" -- $line; and echo $format
    end
end

function __drvgen_specs
    __fish_complete_path (commandline -ct) | string match -r '^[^\t]*(?:/|\.ya?ml)(?:\t.*)?$'
end

function __drvgen_after
    set -l words (commandline -opc)
    contains -- $words[-1] $argv
end

complete -c drvgen -f
complete -c drvgen -n 'test (count (commandline -opc)) -eq 1' -a '(__drvgen_commands)'
complete -c drvgen -n 'test "$(__drvgen_command)" = explain' -a '(__drvgen_messages)'
complete -c drvgen -n 'test "$(__drvgen_command)" = help' -a '(__drvgen_commands)'
complete -c drvgen -n 'string match -q -- "-*" (commandline -ct); and test -n "$(__drvgen_command)"' -a '(__drvgen_options)'
complete -c drvgen -n '__drvgen_after -p --protocol' -a '(__drvgen_protocols)'
complete -c drvgen -n '__drvgen_after --format' -a '(__drvgen_formats)'
complete -c drvgen -n '__drvgen_after --only' -a '(__drvgen_parts)'
complete -c drvgen -n '__drvgen_after -o --output --templates --specs' -a '(__fish_complete_directories)'
complete -c drvgen -n 'not contains -- "$(__drvgen_command)" explain help ""' -a '(__drvgen_specs)'
