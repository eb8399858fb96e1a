Typing `portage` alone tells what there is:

  $ portage help | head -3
  portage keeps the caseload of a Portage home-visiting service in one file.
  
  Usage: portage VERB ACTION [ARGUMENTS] [OPTIONS]
  $ portage > told
  [2]

A wrong word is told with the nearest right one, and the exit code for a wrong command line is 2:

  $ portage cas
  portage: unknown command 'cas': did you mean 'case'?
  [2]
  $ portage case undoo C1
  portage: unknown case action 'undoo': did you mean 'undo'?
  [2]
  $ portage case undo C1 --reasn twice
  portage: unknown option --reasn: did you mean --reason?
  [2]
  $ portage refer list --stage waitng
  portage: unknown --stage 'waitng': did you mean 'waiting'?
  [2]

Every command there is stands in one of these transcripts:

  $ portage help commands --format tsv | tail -n +2 | cut -f1 | while read -r command; do
  >     grep -qE "\\$ .*portage( --db [a-z.]+)? $command( |\$)" "$TESTDIR"/*.t || echo "shown nowhere: $command"
  > done

No help is wider than a terminal, and what is offered to be copied can be:

  $ portage help commands --format tsv | tail -n +2 | cut -f1 > commands
  $ { echo; cut -d' ' -f1 commands | sort -u; cat commands; printf '%s\n' exit-codes environment options; } > topics
  $ while read -r topic; do
  >     [ "$(portage help $topic | wc -L)" -le 80 ] || echo "wider than 80 columns: $topic"
  > done < topics
  $ portage help review record | sed -n '/^Examples/,/^$/p'
  Examples:
    portage review record K26-0001K --next-block --frequency fortnightly \
        --visits 6 --met L12 --keep L13
    portage review record K26-0001K --on 12/11 --transition 'Little Acorns' \
        --starts 4/1/2027
    portage review record K26-0001K --settled 8/2/2027
    portage review record K26-0001K --close --destination school \
        --reason 'started Reception'
    portage review record --sheet > reviews.csv
    portage review record --from reviews.csv
  
  $ while read -r command; do
  >     portage help $command | sed -n '/^Examples/,/^$/s/^  //p' | bash -n || echo "no shell reads an example of $command"
  > done < commands

Nothing is told twice: what can be chosen from, or a question's mark and then a full stop.

  $ portage help refer add | grep -e --interpreter
    --interpreter YES|NO  whether one is needed
  $ portage help case update | grep -c 'several times'
  9
  $ while read -r verb; do portage help manual-part $verb; done < <(cut -d' ' -f1 commands | sort -u) | grep -nF -e '?.' -e '….'
  [1]
  $ portage help manual-part exit-codes | grep -c '^\*'
  12

Exit codes:

  $ portage help exit-codes
     0  done, whatever the answer
     1  findings: policy check, schedule check, doctor, --fail-on; refer import
        gave rows back, postcode import did not understand some; refer form found
        no column for what is needed; schedule repair left a visit without a
        place; assess explain comes to other verdicts than those kept
     2  the command line is wrong
    65  the data given is wrong; nothing was changed
    66  a file to be read is not there
    70  a mistake in portage itself: please report it
    72  not a portage file, or a damaged one: see doctor
    73  an output cannot be made
    74  reading or writing failed: disk full, closed pipe
    75  somebody else is writing: safe to try again
    77  a rule of the service or of the file says no
    78  a policy, form or calendar is wrong, or the file is of a newer portage
  Any other code is a failure too.

Errors are one line of JSON where JSON was asked for:

  $ portage refer list --db none.db --format json
  {"error":{"code":66,"kind":"no_input","message":"none.db: no such file (make one with 'portage init', or name it with --db)"}}
  [66]

A full disk is told, not a short report printed:

  $ portage help exit-codes > /dev/full
  portage: standard output could not be written: No space left on device
  [74]
