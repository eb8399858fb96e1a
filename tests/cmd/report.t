Reports ask questions of many cases at once. We practise on a file of our own, on Monday the 9th of
November 2026. COLUMNS says how wide our paper is.

  $ export PORTAGE_DB=$PWD/practice.db PORTAGE_NOW=2026-11-06T16:52:00Z COLUMNS=132
  $ portage init --authority kent --rehearsal
  */practice.db is ready (glob)

On Friday the week's referrals came in, and the team was entered.

  $ cat > november.csv <<'END'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Parental consent,Name of referrer,Job title,Reason for referral
  > F-101,26/10/2026,Amelia,Example,03/02/2023,CT9 1HX,Yes,H Visitor,Health visitor,Not yet talking
  > F-102,02/11/2026,Adam,Ensample,04/05/2024,CT1 2EH,Yes,A Sample,Mother,Late to walk
  > F-103,03/11/2026,Ivy,Specimen,31/01/2024,TN23 1PL,Yes,H Visitor,Health visitor,Hearing
  > END
  $ portage refer import november.csv --quiet > /dev/null
  $ portage team add MB --name "M Bell" --room 9 --hours "Mon-Thu 9:00-16:30" --starts 1/9/2026
  $ portage team add SR --name "S Rowe" --hours "Mon 9:00-13:00" --starts 1/9/2026
  $ portage team train MB --name dbs --achieved 1/12/2023 --until 30/11/2026
  $ portage refer list --format csv | cut -d, -f1,2,4
  case,child,received\r (esc)

Monday's page
-------------

One sheet for the lead. What is due comes first, worst first, with the command to type next. Where
nothing is known the figure is left blank; 0 is a figure.

  $ export PORTAGE_NOW=2026-11-09T07:00:00Z
  $ portage report caseload

It exits 0 however much is overdue, as cron wants it. Asked to, it exits 1.

  $ portage report caseload --fail-on overdue > /dev/null

Saved, it is read by its owner only. The same file on the same day gives the same bytes.

  $ portage report caseload --output monday.html
  $ stat -c %A monday.html
  -rw-------
  $ portage report caseload --output again.html && cmp monday.html again.html

The page goes nowhere and runs nothing, says its language, and names its headings.

  $ grep -c -E 'https?:|<script|<img|<link' monday.html
  0
  [1]
  $ grep -o '<html lang="en-GB">' monday.html
  <html lang="en-GB">
  $ grep -c -E '<th>|<th class' monday.html
  0
  [1]

For a spreadsheet, one table at a time; for a program, everything.

  $ portage report caseload --format csv --table visitors
  $ portage report caseload --format json | head -c 200

An earlier page again
---------------------

A week goes by. Somebody rings, a family moves away, a visitor leaves.

  $ portage report caseload > monday.txt
  $ export PORTAGE_NOW=2026-11-12T10:00:00Z
  $ case=$(portage refer list --format csv | sed -n 2p | cut -d, -f1)
  $ portage case note $case --rang mum --reply "ring on Thursday"
  $ portage case move $case withdrawn --reason "moved to Medway"
  $ portage team change SR --ends 30/11/2026
  $ portage refer import november.csv --quiet > /dev/null

On the 18th Monday's page of the week before is printed again, byte for byte.

  $ export PORTAGE_NOW=2026-11-18T09:00:00Z
  $ portage report caseload --today 9/11 --as-known-on 9/11 > again.txt
  $ cmp monday.txt again.txt
  $ portage report caseload --today 9/11 | cmp -s monday.txt -
  [1]

And nobody has entered anything since Thursday: the first line says so.

  $ portage report caseload | head -1

Visits, decisions, the waiting list
-----------------------------------

Last week's visits, the last whole month's decisions; or the days asked for.

  $ portage report visits
  $ portage report decisions --from 1/10 --to 15/11
  $ portage report waiting
  $ for report in visits decisions waiting; do portage report $report --output $report.html; portage report $report --format md > $report.md; done
  $ grep -c 'role="img"' decisions.html
  0
  [1]

What makes no sense is refused.

  $ portage report visits --week last --from 1/11
  $ portage report visits --from 9/11 --to 2/11
  $ portage report decisions --to 2/11
  $ portage report caseload --fail-on overdu
