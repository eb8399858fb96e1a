What a run of visits is counted from: fixed weeks, or the visit before. A file to practise with, one family visited
every fortnight.

  $ export PORTAGE_DB=$PWD/k.db PORTAGE_NOW=2026-09-07T08:00:00Z
  $ portage init --authority kent --rehearsal --quiet
  $ portage team add MB --name 'Mary Brook' --base 'CT10 2AA' --room 12 --hours 'Mon-Thu 9:00-16:30'
  $ portage team train MB --name 'Portage workshop' --achieved 12/5/2021
  $ cat > one.csv <<'END'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Parental consent,Name of referrer,Job title,Reason for referral
  > F-1,01/09/2026,Amelia,Example,03/02/2024,CT9 1EP,Yes,H Visitor,Health visitor,Not yet talking
  > END
  $ portage refer import one.csv --quiet > import.txt
  $ A=K26-0001K
  $ portage refer decide $A accept --reason 'two areas delayed' --quiet > decided.txt 2>&1
  $ portage schedule allocate $A --to MB
  $ portage case update $A --available 'Tue 9:30-11:30'
  $ dates() { sed 1d "$1" | cut -d, -f5-8,16,17 | tr -d '\r'; }
  $ portage schedule plan $A --frequency fortnightly --visits 5 --starts 8/9/2026 --output term.csv
  assumed, since no council publishes it: one visit may stand 2, 3 or 5 open days off a weekly, fortnightly or monthly slot; 3 visits a visitor a day at most
  4000 steps of search from seed 1
  Term dates of Kent for 2026/27 are an assumption: inferred from one school's dates, which add up to the 195 days of a school year; the county's own calendar was not read.
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5 minutes a stop; 30 minutes where an address is not known
  $ dates term.csv
  1,08/09/2026,Tuesday,09:30,"regular slot, Tuesday 09:30"
  2,22/09/2026,Tuesday,09:30,"regular slot, Tuesday 09:30"
  3,06/10/2026,Tuesday,09:30,"regular slot, Tuesday 09:30"
  4,20/10/2026,Tuesday,09:30,"regular slot, Tuesday 09:30"
  5,03/11/2026,Tuesday,09:30,"regular slot, Tuesday 09:30"
  $ portage schedule apply term.csv --quiet

The second visit is called off on its day, and so is the third; the last two are not agreed yet.

  $ export PORTAGE_NOW=2026-10-06T16:00:00Z
  $ portage schedule record V1 --outcome made
  $ portage schedule record V2 --outcome cancelled_by_service --because staff_ill
  V2 is still owed: schedule plan makes it up, and the block goes on longer
  $ portage schedule record V3 --outcome cancelled_by_service --because staff_ill
  V3 is still owed: schedule plan makes it up, and the block goes on longer
  $ portage schedule plan $A --quiet --output periodic.csv
  $ dates periodic.csv
  4,17/11/2026,Tuesday,09:30,"regular slot, Tuesday 09:30"
  5,01/12/2026,Tuesday,09:30,"regular slot, Tuesday 09:30"

By a policy that counts from the visit before, the family is not left waiting for its week: the next visit comes as
soon as its weekday allows, and each of the others a fortnight after the one before, or the week after that where
half-term lies, or a day that was called off.

  $ sed -i 's/^\[edition.missed_visits\]/[edition.timetable]\nrecurrence = "chained"\n\n&/' k.db.policies/kent.toml
  $ for visit in V4 V5; do portage schedule record $visit --outcome cancelled_by_service --because training; done
  V4 is still owed: schedule plan makes it up, and the block goes on longer
  V5 is still owed: schedule plan makes it up, and the block goes on longer
  $ portage schedule plan $A --output chained.csv
  K26-0001K: no visit on Tue 27 Oct: school holiday (T1 ends 23/10/2026, T2 starts 02/11/2026)
  K26-0001K: no visit on Tue 3 Nov: 5 ways tried: 4 on which the family cannot, 1 with the family away
  assumed, since no council publishes it: one visit may stand 2, 3 or 5 open days off a weekly, fortnightly or monthly slot; 3 visits a visitor a day at most
  K26-0001K: 4 visits not made; each extends the block
  4000 steps of search from seed 1
  Term dates of Kent for 2026/27 are an assumption: inferred from one school's dates, which add up to the 195 days of a school year; the county's own calendar was not read.
  as the policy has it: each visit is counted from the one before (chained)
  assumed, since no council publishes it: what the service or the partner called off extends the block; what the family called off or where nobody was in is lost
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5 minutes a stop; 30 minutes where an address is not known
  $ dates chained.csv
  2,13/10/2026,Tuesday,09:30,"regular slot, Tuesday 09:30"
  3,10/11/2026,Tuesday,09:30,"regular slot, Tuesday 09:30"
  4,24/11/2026,Tuesday,09:30,"regular slot, Tuesday 09:30"
  5,08/12/2026,Tuesday,09:30,"regular slot, Tuesday 09:30"
  $ portage schedule check chained.csv
  Check of chained.csv · REHEARSAL
  
  nothing: every rule is kept
  $ portage schedule apply chained.csv --quiet
  $ portage schedule show --case $A --from 7/10/2026 --to 31/12/2026 --format csv | cut -d, -f1-6 | tr -d '\r'
  visit,date,weekday,start,minutes,visitor
  V6,2026-10-13,Tue,09:30,60,MB
  V4,2026-10-20,Tue,09:30,60,MB
  V5,2026-11-03,Tue,09:30,60,MB
  V7,2026-11-10,Tue,09:30,60,MB
  V8,2026-11-24,Tue,09:30,60,MB
  V9,2026-12-08,Tue,09:30,60,MB
  $ sed -i 's/^recurrence = "chained"/recurrence = "chain"/' k.db.policies/kent.toml
  $ portage schedule plan 2>&1 | sed 's/^.*kent.toml/kent.toml/'
  kent.toml:169: unknown recurrence 'chain': did you mean 'chained'?
