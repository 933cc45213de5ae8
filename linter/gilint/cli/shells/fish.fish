# Completion of gilint for fish:  gilint completion fish > ~/.config/fish/completions/gilint.fish
function __gilint_complete
    set -l before (commandline -opc)
    set -l word (commandline -ct)
    set -l gilint (string replace -r '^~' $HOME -- $before[1])
    for line in ($gilint completion fish --lang zh --at (count $before) -- $before[2..-1] "$word" 2>/dev/null)
        set -l parts (string split \t -- $line)
        if test "$parts[1]" = :files
            set -l start (string sub -l $parts[2] -- "$word")
            set -l rest (string sub -s (math $parts[2] + 1) -- "$word")
            for path in (__fish_complete_path "$rest")
                echo -- $start$path
            end
        else
            echo -- $line
        end
    end
end
complete -c gilint -f -a '(__gilint_complete)'
