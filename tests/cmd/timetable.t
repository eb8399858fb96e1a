The timetable: from a family that waits to a calendar a visitor subscribes to. A file to practise
with, two visitors and a physiotherapist, and two families that have been accepted.

  $ export PORTAGE_DB=$PWD/k.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority kent --rehearsal --quiet
  $ portage team add MB --name 'Mary Brook' --base 'CT10 2AA' --room 12 --hours 'Mon-Thu 9:00-12:30' --hours 'Mon-Thu 13-16:30'
  $ portage team add SR --name 'Sue Reed' --base 'CT1 2EH' --room 9 --hours 'Tue-Fri 9-16'
  $ portage team add LN --name 'Lou Nash' --kind partner --profession physiotherapist --hours 'Thu 9-12'
  $ portage team train MB --name 'Portage workshop' --achieved 12/5/2021
  $ portage team venue HALL --name 'Broadstairs Hall' --postcode 'CT10 2AA' --capacity 12
  $ cat > two.csv <<'END'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Parental consent,Name of referrer,Job title,Reason for referral
  > F-1,01/09/2026,Amelia,Example,03/02/2024,CT9 1EP,Yes,H Visitor,Health visitor,Not yet talking
  > F-2,01/09/2026,Ben,Sample,04/05/2024,CT10 1AA,Yes,H Visitor,Health visitor,Late to walk
  > END
  $ portage refer import two.csv --quiet > import.txt
  $ A=$(portage case find amelia --format csv | sed -n 2p | cut -d, -f1)
  $ B=$(portage case find ben --format csv | sed -n 2p | cut -d, -f1)
  $ for case in $A $B; do portage refer decide $case accept --reason 'two areas delayed' --quiet > decided.txt; done
  portage: K26-0001K: decided accept, where the rules say cannot tell yet
  portage: no letter can go out yet about K26-0001K: who receives letters? (portage case update K26-0001K --carer WHO --letters yes, or --add-carer NAME --letters yes)
  portage: K26-0002U: decided accept, where the rules say cannot tell yet
  portage: no letter can go out yet about K26-0002U: who receives letters? (portage case update K26-0002U --carer WHO --letters yes, or --add-carer NAME --letters yes)
  $ portage case update $A --available 'Tue 9:30-11:30' --available 'Thu 9:30-11:30'

Who could take the family, and who could not, and why.

  $ portage schedule allocate $A
  Visitors for K26-0001K · REHEARSAL
  
  Visitor  Can  Room  Minutes  Why
  MB       yes    12       30  room for 12, can do Tuesday and Thursday, 30
                               minutes there and back
  SR       no      9      104  untrained: no Portage workshop on 14/09/2026
  
  Minutes are there and back, at assumed speeds. To give the family to one of
  them: portage schedule allocate K26-0001K --to CODE
  $ portage schedule allocate $A --to SR
  portage: SR cannot take K26-0001K: untrained: no Portage workshop on 14/09/2026 (--anyway with --reason overrules it)
  [77]
  $ portage schedule allocate $A --to MB
  $ portage schedule allocate $B --to MB

A draft: nothing is entered yet. Half-term is skipped and made up at the end, and the third visit is
with the physiotherapist.

  $ portage schedule plan $A --frequency weekly --visits 7 --joint LN:3
  Draft timetable · REHEARSAL
  7 visits to plan, 0 without a place. Nothing is entered yet: --output plan.csv makes the sheet for portage schedule apply
  
  Case       No  Date        Day  Start  Visitor  With  Mode  Why
  K26-0001K   1  17/09/2026  Thu  09:30  MB             home  regular slot,
                                                              Thursday 09:30
  K26-0001K   2  24/09/2026  Thu  09:30  MB             home  regular slot,
                                                              Thursday 09:30
  K26-0001K   3  01/10/2026  Thu  09:30  MB       LN    home  regular slot,
                                                              Thursday 09:30
  K26-0001K   4  08/10/2026  Thu  09:30  MB             home  regular slot,
                                                              Thursday 09:30
  K26-0001K   5  15/10/2026  Thu  09:30  MB             home  regular slot,
                                                              Thursday 09:30
  K26-0001K   6  22/10/2026  Thu  09:30  MB             home  regular slot,
                                                              Thursday 09:30
  K26-0001K   7  05/11/2026  Thu  09:30  MB             home  regular slot,
                                                              Thursday 09:30
  
  K26-0001K: no visit on Thu 29 Oct: school holiday (T1 ends 23/10/2026, T2 starts
  02/11/2026)
  
  assumed, since no council publishes it: one visit may stand 2, 3 or 5 open days
  off a weekly, fortnightly or monthly slot; 3 visits a visitor a day at most
  
  4000 steps of search from seed 1
  
  Term dates of Kent for 2026/27 are an assumption: inferred from one school's
  dates, which add up to the 195 days of a school year; the county's own calendar
  was not read.
  
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5
  minutes a stop; 30 minutes where an address is not known

Both families at once, on a copy to try it: what holds for both is said once.

  $ cp k.db try.db && cp -r k.db.policies try.db.policies
  $ portage case update $B --available 'Thu 13:00-15:00' --db try.db
  $ portage schedule plan $A $B --frequency weekly --visits 7 --output both.csv --db try.db 2>&1 | grep 'no visit'
  K26-0001K and K26-0002U: no visit on Thu 29 Oct: school holiday (T1 ends 23/10/2026, T2 starts 02/11/2026)

As a sheet it can be edited. An edit that breaks a rule is told with its line, and nothing is entered.

  $ portage schedule plan $A --frequency weekly --visits 7 --joint LN:3 --output plan.csv --quiet
  $ head -2 plan.csv
  case,block,frequency,promised,number,date,weekday,start,minutes,visitor,second,partner,venue,mode,placed,reason,based_on\r (esc)
  K26-0001K,new,weekly,7,1,17/09/2026,Thursday,09:30,60,MB,,,,home,yes,"regular slot, Thursday 09:30",C11\r (esc)
  $ sed 's|17/09/2026|18/09/2026|' plan.csv > edited.csv
  $ portage schedule apply edited.csv
  portage: edited.csv, line 2: K26-0001K block 1 visit 1, Fri 18 Sep 09:30: outside the hours the family can
  edited.csv, line 2: K26-0001K block 1 visit 1, Fri 18 Sep 09:30: MB does not work that day
  [77]
  $ portage doctor --digest > before
  $ portage schedule apply plan.csv
  $ portage schedule show --case $A
  Visits of K26-0001K · REHEARSAL
  
  Visit  Date        Day  Start  Min  Visitor  With  Case       Child  Kind     Mode  Place  Outcome  Reason
  V1     17/09/2026  Thu  09:30   60  MB             K26-0001K  A.E.   routine  home         planned
  V2     24/09/2026  Thu  09:30   60  MB             K26-0001K  A.E.   routine  home         planned
  V3     01/10/2026  Thu  09:30   60  MB       LN    K26-0001K  A.E.   routine  home         planned
  V4     08/10/2026  Thu  09:30   60  MB             K26-0001K  A.E.   routine  home         planned
  V5     15/10/2026  Thu  09:30   60  MB             K26-0001K  A.E.   routine  home         planned
  V6     22/10/2026  Thu  09:30   60  MB             K26-0001K  A.E.   routine  home         planned
  V7     05/11/2026  Thu  09:30   60  MB             K26-0001K  A.E.   routine  home         planned

The same draft does not go in twice; taken back as a whole, nothing of it is left.

  $ portage schedule apply plan.csv
  portage: plan.csv:2: K26-0001K is in block 1 already (B1); was the draft applied before?
  [77]
  $ portage case undo C12 --reason 'to show it'
  $ portage doctor --digest | cmp - before
  $ portage schedule apply plan.csv
  $ portage schedule plan $B --frequency weekly --visits 4 --mode virtual --output ben.csv --quiet
  $ portage schedule apply ben.csv

The week, and the sheet on which visitors write what became of it.

  $ portage schedule show --visitor MB --week this
  Timetable of MB · REHEARSAL
  Monday 14 September 2026 to Sunday 20 September 2026
  
  Visit  Date        Day  Start  Min  Visitor  With  Case       Child  Kind     Mode     Place  Outcome  Reason
  V15    14/09/2026  Mon  09:00   60  MB             K26-0002U  B.S.   routine  virtual         planned
  V8     17/09/2026  Thu  09:30   60  MB             K26-0001K  A.E.   routine  home            planned
  
  GROUPS
  no group sessions
  $ portage schedule sheet --week this --output week38.csv
  $ cat week38.csv
  visit,date,weekday,start,minutes,visitor,case,mode,outcome,because,note,miles\r (esc)
  V15,14/09/2026,Monday,09:00,60,MB,K26-0002U,virtual,,,,\r (esc)
  V8,17/09/2026,Thursday,09:30,60,MB,K26-0001K,home,,,,\r (esc)

On Friday it comes back filled in.

  $ export PORTAGE_NOW=2026-09-18T16:00:00Z
  $ sed -e '2s|,,,,|,made,,,|' -e '3s|,,,,|,cancelled_by_family,child_il,,|' week38.csv > filled.csv
  $ portage schedule record --from filled.csv
  portage: filled.csv:3: unknown because 'child_il': did you mean 'child_ill'?
  [65]
  $ sed -i 's|child_il|child_ill|' filled.csv
  $ portage schedule record --from filled.csv
  V8 is lost: the promise is used up, nothing is made up
  $ portage schedule show --visitor MB --week this --format csv | cut -d, -f1,2,6,13,14
  visit,date,visitor,status,reason\r (esc)
  V15,2026-09-14,MB,made,\r (esc)
  V8,2026-09-17,MB,cancelled_by_family,child_ill\r (esc)
  $ portage schedule record V9 --outcome made
  portage: V9: it is not until 24/09/2026
  [77]
  $ portage schedule record V8 --outcome nobody_in
  portage: V8: it is already recorded as cancelled_by_family (to correct it, say so with --correct)
  [77]
  $ portage schedule record V9 --outcome withdrawn
  portage: unknown --outcome 'withdrawn' (choose from made, cancelled_by_family, cancelled_by_service, cancelled_by_professional, nobody_in)
  [2]
  $ portage schedule record V9 --outcome cancelled_by_service
  portage: V9: a cancelled visit needs a reason
  [77]

A group with one place: the second child waits until it is free.

  $ portage schedule open-group 'Thanet sensory' --kind sensory --venue HALL --visitor MB --weekday fri --at 9:30 --capacity 1
  $ portage schedule sessions 'Thanet sensory' --from 18/9/2026 --to 6/11/2026
  no session on Fri 30 Oct: school holiday (T1 ends 23/10/2026, T2 starts 02/11/2026)
  Term dates of Kent for 2026/27 are an assumption: inferred from one school's dates, which add up to the 195 days of a school year; the county's own calendar was not read.
  $ portage schedule join $A --group G1
  $ portage schedule join $B --group 'thanet sensory'
  portage: 1 of 1 places are taken: on the waiting list at number 1
  $ portage schedule register G1 --absent $A
  $ portage schedule leave $A --group G1 --on 24/9/2026
  $ portage schedule join $B --group G1 --on 25/9/2026
  $ portage schedule groups
  Groups · REHEARSAL
  
  Group  Name            Kind     Meets         Venue             Visitor  Taken  Places  Waiting  Ended
  G1     Thanet sensory  sensory  Friday 09:30  Broadstairs Hall  MB           1       1        0
  $ portage schedule group G1 --on 25/9/2026
  Thanet sensory · REHEARSAL
  Friday 09:30, Broadstairs Hall, 1 of 1 places taken, 0 waiting
  
  REGISTER
  No  Case       Child  Asked       From
   1  K26-0002U  B.S.   18/09/2026  25/09/2026
  
  WAITING
  nobody waits
  
  SESSIONS
  Date        Outcome  Came  Reason
  18/09/2026  held        0
  25/09/2026  planned
  02/10/2026  planned
  09/10/2026  planned
  16/10/2026  planned
  23/10/2026  planned
  06/11/2026  planned

The calendar a visitor subscribes to: references and initials, no names and no homes. What was
cancelled stays in it and says so; so do the seven visits of the draft that was taken back, for a
telephone that copied them would have them still. One that is read afresh each time needs none of them.

  $ portage schedule export --visitor MB --output mb.ics
  $ grep -c BEGIN:VEVENT mb.ics
  25
  $ portage schedule export --visitor MB --standing | grep -c BEGIN:VEVENT
  17
  $ grep -A9 UID:visit-1@ mb.ics | tr -d '\r'
  UID:visit-1@kent
  DTSTAMP:20260914T080000Z
  LAST-MODIFIED:20260914T080000Z
  DTSTART;TZID=Europe/London:20260917T093000
  DTEND;TZID=Europe/London:20260917T103000
  SUMMARY:CANCELLED: K26-0001K A.E. home
  SEQUENCE:1
  STATUS:CANCELLED
  CLASS:PRIVATE
  END:VEVENT
  $ grep -A9 UID:visit-8@ mb.ics | tr -d '\r'
  UID:visit-8@kent
  DTSTAMP:20260918T160000Z
  LAST-MODIFIED:20260918T160000Z
  DTSTART;TZID=Europe/London:20260917T093000
  DTEND;TZID=Europe/London:20260917T103000
  SUMMARY:CANCELLED: K26-0001K A.E. home
  SEQUENCE:1
  STATUS:CANCELLED
  CLASS:PRIVATE
  END:VEVENT
  $ portage schedule export --visitor MB | cmp - mb.ics
  $ grep -iE 'amelia|example|CT9' mb.ics
  [1]

One visit by hand: moved to a day that suits, or refused with everything that speaks against it. What
somebody decides against that is overruled with a reason.

  $ portage doctor --digest > before
  $ portage schedule move V9 --to 22/9 --at 10:00 -v
  V9, Tue 22 Sep 10:00: so it is planned now (C24)
  $ portage schedule move V9 --to 25/9
  portage: V9, Fri 25 Sep 10:00: MB does not work that day; outside the times the family can be visited; MB has G1 at 09:30 (--anyway with --reason overrules it)
  [77]
  $ portage schedule move V9 --to 30/10 --anyway
  portage: --anyway needs --reason, since this speaks against it: no visits that day: school holiday (T1 ends 23/10/2026, T2 starts 02/11/2026); MB does not work that day; outside the times the family can be visited
  [2]
  $ portage schedule move V8 --to 25/9
  portage: V8 is cancelled_by_family: only a planned visit is moved
  [77]
  $ portage schedule move V9
  portage: say what changes: --to DATE, --at TIME, --mode, --visitor, --with or --alone
  [2]
  $ portage schedule move V9 --at 7:30 --anyway --reason 'as mum asked: before work'
  portage: MB works 09:00 to 12:30 and 13:00 to 16:30 that day
  portage: outside the times the family can be visited

A flag is overruled by nobody: the second of two staff is named.

  $ portage case flag $A --two-staff --review 1/12 --text 'see the lead'
  $ portage schedule visit $A --on 29/9 --at 10:00
  portage: Tue 29 Sep 10:00: two staff are needed: name the second one with --with
  [77]
  $ portage schedule visit $A --on 29/9 --at 10:00 --with SR --kind monitoring -v
  V19, Tue 29 Sep 10:00 is entered (C27)
  $ portage schedule move V10 --with SR
  $ portage schedule visit $A --on 17/9 --at 10:00
  portage: 17/09/2026 has passed: a visit is planned for today or later
  [2]
  $ portage schedule show --case $A --format csv | cut -d, -f1-4,6,7 | sed -n 3,4p
  V9,2026-09-22,Tue,07:30,MB,
  V19,2026-09-29,Tue,10:00,MB,SR
  $ for change in C28 C27 C26 C25 C24; do portage case undo $change --reason 'to show it'; done
  $ portage doctor --digest | cmp - before

A visit that goes to another visitor is called off in the calendar of the first and stands in the
second's. Brought back it stands again: the sequence only ever grows, so the calendar follows.

  $ entry() { portage schedule export "$@" | tr -d '\r' | grep -A9 UID:visit-10@ | grep -E '^(DTSTART|SUMMARY|SEQUENCE|STATUS)'; }
  $ entry --visitor MB
  DTSTART;TZID=Europe/London:20261001T093000
  SUMMARY:K26-0001K A.E. home with LN
  SEQUENCE:2
  STATUS:CONFIRMED
  $ portage schedule move V10 --to 29/9 --at 10:00 --visitor SR --anyway --reason 'MB has too many'
  portage: LN does not work that day
  $ entry --visitor MB
  DTSTART;TZID=Europe/London:20261001T093000
  SUMMARY:CANCELLED: K26-0001K A.E. home with LN
  SEQUENCE:3
  STATUS:CANCELLED
  $ entry --visitor SR
  DTSTART;TZID=Europe/London:20260929T100000
  SUMMARY:K26-0001K A.E. home with LN
  SEQUENCE:3
  STATUS:CONFIRMED
  $ entry --case $A
  DTSTART;TZID=Europe/London:20260929T100000
  SUMMARY:K26-0001K A.E. home with SR\, LN
  SEQUENCE:3
  STATUS:CONFIRMED
  $ portage case undo C34 --reason 'MB can after all'
  $ entry --visitor MB
  DTSTART;TZID=Europe/London:20261001T093000
  SUMMARY:K26-0001K A.E. home with LN
  SEQUENCE:4
  STATUS:CONFIRMED
  $ entry --visitor SR
  DTSTART;TZID=Europe/London:20260929T100000
  SUMMARY:CANCELLED: K26-0001K A.E. home with LN
  SEQUENCE:4
  STATUS:CANCELLED

A family's calendar has the sessions of its group; those after it left are called off.

  $ portage schedule export --case $A | tr -d '\r' | grep -A9 UID:group | grep -E '^(DTSTART|SUMMARY|SEQUENCE)'
  DTSTART;TZID=Europe/London:20260918T093000
  SUMMARY:Thanet sensory
  SEQUENCE:2
  DTSTART;TZID=Europe/London:20260925T093000
  SUMMARY:CANCELLED: Thanet sensory
  SEQUENCE:1
  DTSTART;TZID=Europe/London:20261002T093000
  SUMMARY:CANCELLED: Thanet sensory
  SEQUENCE:1
  DTSTART;TZID=Europe/London:20261009T093000
  SUMMARY:CANCELLED: Thanet sensory
  SEQUENCE:1
  DTSTART;TZID=Europe/London:20261016T093000
  SUMMARY:CANCELLED: Thanet sensory
  SEQUENCE:1
  DTSTART;TZID=Europe/London:20261023T093000
  SUMMARY:CANCELLED: Thanet sensory
  SEQUENCE:1
  DTSTART;TZID=Europe/London:20261106T093000
  SUMMARY:CANCELLED: Thanet sensory
  SEQUENCE:1
  $ portage schedule export --venue HALL | grep -c UID:group
  7
  $ portage schedule export --case $A --venue HALL
  portage: one of --visitor, --case and --venue says whose calendar
  [2]
