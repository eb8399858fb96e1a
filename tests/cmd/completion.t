Completion in bash: a verb, then its action, then the options that action takes. The list is asked
of the program, so a new command is offered as soon as there is one.

  $ . "$TESTDIR/../../share/completions/portage.bash"
  $ offer() { COMP_WORDS=(portage "$@"); COMP_CWORD=$#; COMPREPLY=(); _portage; printf '%s\n' "${COMPREPLY[@]}"; }

  $ offer ini
  init
  $ offer case un
  undo
  $ offer --db practice.db case und
  undo
  $ offer init --auth
  --authority
  $ offer init --authority kent --reh
  --rehearsal
  $ offer case changes --format js
  json
  jsonl

Global options are offered everywhere, and every one that help tells is among them:

  $ offer case changes --as
  --as-known-on
  $ for option in $(portage help options | grep -oE '^ +(-., )?--[a-z-]+' | grep -o -- '--.*'); do
  >     offer case changes "$option" | grep -qx -- "$option" || echo "not offered: $option"
  > done

A file where one is wanted, and no names of children anywhere: the service's file is not opened.

  $ touch practice.db
  $ offer doctor --db prac
  practice.db
