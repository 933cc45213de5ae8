# Completion of gilint for bash 4 and later. In ~/.bashrc:  source <(gilint completion bash)
_gilint() {
    local word=${COMP_WORDS[COMP_CWORD]} value about files=
    local gilint=${COMP_WORDS[0]/#\~/$HOME}
    # bash divides words at "=" and ":"; such a mark itself begins a new word.
    [[ $word == [=:] ]] && word=
    COMPREPLY=()
    while IFS=$'\t' read -r value about; do
        if [[ $value == :files ]]; then files=$about; else COMPREPLY+=("$value"); fi
    done < <("$gilint" completion bash --lang zh --at "$COMP_CWORD" -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    [[ -n $files ]] || return 0
    if [[ $files == 0 && ( ${#COMPREPLY[@]} == 0 || $word == *[\\\"\']* ) ]]; then
        # bash itself knows best how to quote.
        COMPREPLY=()
        compopt -o default
        return 0
    fi
    compopt -o filenames
    while read -r value; do
        COMPREPLY+=("$value")
    done < <(compgen -P "${word:0:files}" -f -- "${word:files}")
}
complete -F _gilint gilint
