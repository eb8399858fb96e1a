When somebody falls ill, a day is lost or a visitor leaves: whom to ring, and nobody else. A file to
practise with, three visitors and four families, their term planned and entered.

  $ export PORTAGE_DB=$PWD/k.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority kent --rehearsal --quiet
  $ portage team add MB --name 'Mary Brook' --base 'CT10 2AA' --room 12 --hours 'Mon-Fri 9:00-16:30'
  $ portage team add SR --name 'Sue Reed' --base 'CT9 1EP' --room 9 --hours 'Mon-Fri 9-15'
  $ portage team add TP --name 'Tom Price' --base 'CT1 2EH' --room 9 --hours 'Mon-Wed 9-15'
  $ for who in MB SR TP; do portage team train $who --name 'Portage workshop' --achieved 12/5/2021; done
  $ cat > four.csv <<'END'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Phone number,Parent/carer name,Parental consent,Name of referrer,Job title,Reason for referral
  > F-1,01/09/2026,Amelia,Example,03/02/2024,CT9 1EP,07700 900101,Ann Example,Yes,H Visitor,Health visitor,Not yet talking
  > F-2,01/09/2026,Ben,Sample,04/05/2024,CT10 1AA,07700 900102,Bea Sample,Yes,H Visitor,Health visitor,Late to walk
  > F-3,01/09/2026,Cara,Trial,05/06/2024,CT9 1HX,07700 900103,Col Trial,Yes,H Visitor,Health visitor,Late to walk
  > F-4,01/09/2026,Dan,Model,06/07/2024,CT10 2AA,07700 900104,Di Model,Yes,H Visitor,Health visitor,Late to walk
  > END
  $ portage refer import four.csv --quiet > import.txt
  $ CASES=$(portage refer list --format csv | sed 1d | cut -d, -f1 | sort)
  $ for case in $CASES; do portage refer decide $case accept --reason 'two areas delayed' --quiet > decided.txt 2>&1; done
  $ set -- $CASES
  $ portage case update $1 --available 'Tue 9:30-10:45'
  $ portage schedule allocate $1 --to MB
  $ portage schedule allocate $2 --to MB
  $ portage schedule allocate $3 --to SR
  $ portage schedule allocate $4 --to SR
  $ for case in $CASES; do portage schedule plan $case --frequency weekly --visits 5 --output plan.csv -q 2>/dev/null && portage schedule apply plan.csv; done

The timetable keeps every rule, and nothing is left to plan. Then Mary rings in ill for a week; once
that is entered, her visits cannot stand.

  $ portage schedule check
  Check of the timetable · REHEARSAL
  
  nothing: every rule is kept
  $ portage schedule plan --format csv | wc -l
  assumed, since no council publishes it: one visit may stand 2, 3 or 5 open days off a weekly, fortnightly or monthly slot; 3 visits a visitor a day at most
  4000 steps of search from seed 1
  Term dates of Kent for 2026/27 are an assumption: inferred from one school's dates, which add up to the 195 days of a school year; the county's own calendar was not read.
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5 minutes a stop; 30 minutes where an address is not known
  1
  $ portage team away MB --from 21/9/2026 --to 25/9/2026 --because illness
  portage: 2 visits planned in those days: V2 Tue 22 Sep, V7 Tue 22 Sep
  $ portage schedule check
  Check of the timetable · REHEARSAL
  
  Visit  Case       What speaks against it
  V2     K26-0001K  MB is away (illness)
  V7     K26-0002U  MB is away (illness)
  
  For new places: portage schedule repair
  [1]
  $ cp k.db one.db; cp -r k.db.policies one.db.policies
  $ portage --db one.db schedule visit $4 --on 24/9/2026 --at 13:30
  $ portage --db one.db schedule repair --from 22/9/2026 --to 24/9/2026 | sed -n 2p
  2 families to ring, 0 without a new place, 1 visit as it was
  $ portage schedule repair --to 25/9/2026
  Repair · REHEARSAL
  2 families to ring, 0 without a new place, 6 visits as they were
  
  Visit  Case       Was               With  Now               With  Why                   Change
  V2     K26-0001K  Tue 22 Sep 09:30  MB    Tue 22 Sep 09:30  SR    MB is away (illness)  SR instead of MB
  V7     K26-0002U  Tue 22 Sep 10:45  MB    Tue 22 Sep 10:45  SR    MB is away (illness)  SR instead of MB
  
  All in gaps: no other family's visit is touched. No repair that places as many
  tells fewer families. Nothing is entered yet: --output repair.csv makes the
  sheet for portage schedule apply
  
  Term dates of Kent for 2026/27 are an assumption: inferred from one school's
  dates, which add up to the 195 days of a school year; the county's own calendar
  was not read.
  
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5
  minutes a stop; 30 minutes where an address is not known
  
  assumed, since no council publishes it: 2 working days' notice before a visit
  moves for another family's sake
  
  assumed, since no council publishes it: a visit may stand 2, 3 or 5 open days
  from its day

The sheet of it, for apply. A sheet gone stale is refused.

  $ portage schedule repair --to 25/9/2026 --output repair.csv
  $ tr -d '\r' < repair.csv
  visit,case,was_date,was_start,was_visitor,date,weekday,start,visitor,second,partner,placed,why,reason,based_on
  V2,K26-0001K,22/09/2026,09:30,MB,22/09/2026,Tuesday,09:30,SR,,,yes,MB is away (illness),SR instead of MB,C21
  V7,K26-0002U,22/09/2026,10:45,MB,22/09/2026,Tuesday,10:45,SR,,,yes,MB is away (illness),SR instead of MB,C21
  $ portage schedule check repair.csv
  Check of repair.csv · REHEARSAL
  
  nothing: every rule is kept
  $ portage schedule apply repair.csv
  $ portage schedule check
  Check of the timetable · REHEARSAL
  
  nothing: every rule is kept
  $ portage schedule apply repair.csv
  portage: repair.csv, line 2: V2 K26-0001K: stands at Tue 22 Sep 09:30 with SR by now; repair again
  repair.csv, line 3: V7 K26-0002U: stands at Tue 22 Sep 10:45 with SR by now; repair again
  [77]
  $ portage schedule repair --to 25/9/2026
  Repair · REHEARSAL
  8 visits from 14/09/2026 to 25/09/2026: every one of them can stand

A sheet spoilt by hand says what is wrong, line by line.

  $ portage schedule repair --without SR --from 28/9/2026 --to 28/9/2026 --output spoilt.csv
  $ sed -i 's/,MB,,,yes/,TP,,,yes/; s/,[0-9][0-9]:[0-9][0-9],TP,/,08:00,TP,/' spoilt.csv
  $ portage schedule check spoilt.csv
  Check of spoilt.csv · REHEARSAL
  
  What speaks against it
  spoilt.csv, line 2: V13 K26-0003C: TP has 0 minutes for a journey of 53; outside
  the hours of TP
  spoilt.csv, line 3: V18 K26-0004L: TP has 0 minutes for a journey of 15; outside
  the hours of TP; TP is elsewhere then
  [1]

What is not entered yet can be tried: a day of snow, with the numbers to ring; a visitor who leaves
for good, whose families are handed over to one person each; one visit, at another time.

  $ portage schedule repair --closed --from 29/9/2026 --to 29/9/2026 --ring
  Repair · REHEARSAL
  2 families to ring, 1 without a new place, 0 visits as they were
  
  Visit  Case       Was               With  Now               With  Why               Change                Ring
  V3     K26-0001K  Tue 29 Sep 09:30  MB    NO PLACE                closed, as asked  7 ways tried: 6 on    07700 900101
                                                                                      which the family
                                                                                      cannot, 1 closed
  V8     K26-0002U  Tue 29 Sep 10:45  MB    Wed 30 Sep 10:45  MB    closed, as asked  1 day later           07700 900102
  
  A visit without a place stays as it was until it is called off (schedule record
  VISIT --outcome cancelled_by_service). It is then still owed: schedule plan
  makes it up, the block goes on longer
  
  All in gaps: no other family's visit is touched. Nothing is entered yet:
  --output repair.csv makes the sheet for portage schedule apply
  
  Term dates of Kent for 2026/27 are an assumption: inferred from one school's
  dates, which add up to the 195 days of a school year; the county's own calendar
  was not read.
  
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5
  minutes a stop; 30 minutes where an address is not known
  
  assumed, since no council publishes it: 2 working days' notice before a visit
  moves for another family's sake
  
  assumed, since no council publishes it: a visit may stand 2, 3 or 5 open days
  from its day
  [1]
  $ portage schedule repair --without SR --from 28/9/2026 --for-good --format csv | tr -d '\r' | cut -d, -f1-9
  visit,case,was_date,was_start,was_visitor,date,weekday,start,visitor
  V13,K26-0003C,28/09/2026,09:15,SR,28/09/2026,Monday,09:15,MB
  V18,K26-0004L,28/09/2026,10:30,SR,28/09/2026,Monday,10:30,MB
  V14,K26-0003C,05/10/2026,09:15,SR,05/10/2026,Monday,09:15,MB
  V19,K26-0004L,05/10/2026,10:30,SR,05/10/2026,Monday,10:30,MB
  V15,K26-0003C,12/10/2026,09:15,SR,12/10/2026,Monday,09:15,MB
  V20,K26-0004L,12/10/2026,10:30,SR,12/10/2026,Monday,10:30,MB
  $ portage schedule repair V3 --gaps-only --format csv | tr -d '\r'
  visit,case,was_date,was_start,was_visitor,date,weekday,start,visitor,second,partner,placed,why,reason,based_on
  V3,K26-0001K,29/09/2026,09:30,MB,29/09/2026,Tuesday,09:45,SR,,,yes,as asked,"SR instead of MB, 15 minutes later",C22
  $ portage schedule repair --for-good
  portage: --for-good is said of somebody: --without CODE
  [2]

The change is one, and undone as one.

  $ portage case undo C22 --reason 'she is well again'
  $ portage schedule check
  Check of the timetable · REHEARSAL
  
  Visit  Case       What speaks against it
  V2     K26-0001K  MB is away (illness)
  V7     K26-0002U  MB is away (illness)
  
  For new places: portage schedule repair
  [1]

How much notice a family is given is the policy's to say.

  $ sed -i 's/^\[edition.missed_visits\]/[edition.timetable]\nnotice_working_days = 5\n\n&/' k.db.policies/kent.toml
  $ portage schedule repair --without MB --from 29/9/2026 --to 29/9/2026 | grep -A1 notice
  as the policy has it: 5 working days' notice before a visit moves for another
  family's sake
  $ portage policy show k.db.policies/kent.toml --section timetable
  Kent County Council
  in force from 01/01/2025
  digest b5aa04336f083aff
  
  TIMETABLE: HOW THE TIMETABLE IS KEPT; WITHOUT IT, AS ASSUMED
  Setting              Value  What it means                             Where from
  notice_working_days  5      working days' notice before a visit is
                              moved for another family's sake, 1 to 20
  $ sed -i 's/^notice_working_days = 5/notice_working_days = 50/' k.db.policies/kent.toml
  $ portage schedule repair 2>&1 | sed 's/^.*kent.toml/kent.toml/'
  kent.toml:169: notice_working_days is 50: it must be 1 to 20
