A whole made-up month of each service, as `share/demo/run` shows it: import, eligibility, decisions,
allocation, plans, week sheets, reviews, one case closed, and Monday's page. It must go through
without an error, leave its pages, and leave both files as portage wrote them.

  $ "$TESTDIR/../../share/demo/month" "$PWD/out" > told 2>&1 || cat told
  $ grep -c . told > lines
  $ (cd out && ls *.html *.ics)
  kent-MB.ics
  kent-caseload.html
  kent-day.html
  kent-decisions.html
  kent-dosage.html
  kent-mileage.html
  kent-term.html
  kent-visits.html
  kent-waiting.html
  kent-week.html
  thurrock-MB.ics
  thurrock-caseload.html
  thurrock-day.html
  thurrock-decisions.html
  thurrock-dosage.html
  thurrock-mileage.html
  thurrock-term.html
  thurrock-visits.html
  thurrock-waiting.html
  thurrock-week.html
  $ grep -h -c ' yes ' out/kent-doctor.txt out/thurrock-doctor.txt
  6
  6

Two rows of Kent's file and one of Thurrock's could not be read; they came back with reasons.

  $ grep -c 'KP-' out/kent-referrals.rejects.csv
  2
  $ grep -c 'T04' out/thurrock-referrals.rejects.csv
  1

One case of each service is closed, and nothing is planned for it any more.

  $ for service in kent thurrock; do
  >   export PORTAGE_DB=$PWD/out/$service.db PORTAGE_NOW=2026-10-19T07:00:00Z
  >   portage refer list --stage closed --format tsv | tail -n +2 | cut -f1
  > done
  K26-0003C
  T26-0003X

The same file and the same day print the same bytes.

  $ portage report caseload --format html > again.html
  $ cmp again.html out/thurrock-caseload.html

Every command in the table of README.md runs as printed on these files; one that does not is named.

  $ "$TESTDIR/../readme" out
  $ sed 's/letter T3`/letter T99`/; s/ · `portage schedule groups`.*/ |/; s/`portage policy show kent --section groups`//' \
  >   "$TESTDIR/../../README.md" > broken.md
  $ "$TESTDIR/../readme" out broken.md
  README.md, groups: no command shows it
  README.md, signposting: ends with 2: portage refer letter T99
  portage: there is no letter T99
  [1]
