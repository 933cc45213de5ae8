#compdef gilint
# Completion of gilint for zsh. In ~/.zshrc, after compinit:  source <(gilint completion zsh)
_gilint() {
    local value about files= result=1
    local -a found
    while IFS=$'\t' read -r value about; do
        if [[ $value == :files ]]; then files=$about; else found+=("${value//:/\\:}:$about"); fi
    done < <("${~words[1]}" completion zsh --lang zh --at $((CURRENT - 1)) -- \
        "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)
    if (( $#found )); then
        _describe -t values gilint found && result=0
    fi
    if [[ -n $files ]]; then
        compset -p $files
        _files && result=0
    fi
    return result
}
if [[ $funcstack[1] == _gilint ]]; then _gilint "$@"; else compdef _gilint gilint; fi
