# Completion of `portage` for bash. It keeps no list of its own: commands and their options are asked
# of the program, once a shell. It never opens a service's file, so nothing in one is ever offered.

_portage_commands() {
    [[ ${_portage_list-} ]] ||
        _portage_list=$(portage help commands --format tsv 2>/dev/null </dev/null | tr -d "\r'" | tail -n +2)
    printf '%s\n' "$_portage_list"
}

_portage() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} verb='' action='' said choices=''
    local globals='--db --policies --today --as-known-on --format --output --dry-run --reason --actor --yes --names
        --quiet --verbose --color --no-input --lock-wait --help --version'
    # The first two words that are no options, leaving out what --db and its like are followed by.
    for ((said = 1; said < COMP_CWORD; said++)); do
        case ${COMP_WORDS[said]} in
        --db | --policies | --today | --as-known-on | --format | --output | -o | --reason | --actor | --color | --lock-wait)
            ((said++)) ;;
        -*) ;;
        *)
            if [[ ! $verb ]]; then verb=${COMP_WORDS[said]}; elif [[ ! $action ]]; then action=${COMP_WORDS[said]}; fi
            ;;
        esac
    done

    case $before in
    --db | --policies | --output | -o | --from | --form | --rejects)
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        compopt -o filenames 2>/dev/null
        return
        ;;
    --format) choices='table csv tsv json jsonl md html' ;;
    --color) choices='auto always never' ;;
    *)
        if [[ $word == -* ]]; then
            choices="$globals $(_portage_commands | awk -F'\t' -v c="$verb${action:+ $action}" -v v="$verb" '$1 == c || $1 == v {print $4}')"
            # An argument is told by its name in capitals: not something to type.
            choices=$(tr ' ' '\n' <<<"$choices" | grep '^--')
        elif [[ ! $verb ]]; then
            choices=$(_portage_commands | awk -F'\t' '{split($1, w, " "); print w[1]}' | sort -u)
        elif [[ ! $action ]]; then
            choices=$(_portage_commands | awk -F'\t' -v v="$verb" '{split($1, w, " ")} w[1] == v {print w[2]}')
        fi
        ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$word")
    # Nothing of ours fits here: a file, as everywhere in the shell.
    ((${#COMPREPLY[@]})) || [[ $word == -* ]] || {
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
        compopt -o filenames 2>/dev/null
    }
}
complete -F _portage portage
