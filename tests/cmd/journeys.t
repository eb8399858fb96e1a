Journeys somebody has measured, in a file beside the policy. A file to practise with: two visitors, two families.

  $ export PORTAGE_DB=$PWD/k.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority kent --rehearsal --quiet
  $ portage team add MB --name 'Mary Brook' --base 'CT10 2AA' --room 12 --hours 'Mon-Thu 9:00-16:30'
  $ portage team train MB --name 'Portage workshop' --achieved 12/5/2021
  $ cat > two.csv <<'END'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Parental consent,Name of referrer,Job title,Reason for referral
  > F-1,01/09/2026,Amelia,Example,03/02/2024,CT9 1EP,Yes,H Visitor,Health visitor,Not yet talking
  > F-2,01/09/2026,Ben,Sample,04/05/2024,ME14 1XX,Yes,H Visitor,Health visitor,Late to walk
  > END
  $ portage refer import two.csv --quiet > import.txt
  $ A=K26-0001K B=K26-0002U
  $ for case in $A $B; do portage refer decide $case accept --reason 'two areas delayed' --quiet > decided.txt 2>&1; done
  $ for case in $A $B; do portage schedule allocate $case --to MB; done
  $ portage case update $A --available 'Tue 9:30-11:00'
  $ portage case update $B --available 'Tue 11:30-13:00'
  $ portage schedule plan $A $B --frequency weekly --visits 2 --format csv 2>&1 | grep journeys
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5 minutes a stop; 30 minutes where an address is not known

The policy names the file, which lies in the policy's folder. What is not there stops whoever needs it.

  $ sed -i 's/^\[edition.missed_visits\]/[edition.travel]\nmatrix = "journeys.csv"\nunknown_minutes = 25\n\n&/' k.db.policies/kent.toml
  $ portage schedule plan $A $B --frequency weekly --visits 2 2>&1 | sed "s|$PWD|HERE|g"
  portage: HERE/k.db.policies/journeys.csv: no such file
  (the policy names it as its matrix of journeys: HERE/k.db.policies/journeys.csv)
  $ printf 'from,to,minutes,miles\nCT9,Maidstone,70,\nCT9,CT10,quarter,4\nCT10,,50,\nCT10,ME14,70,x\nct10,me14,75,45\n' > k.db.policies/journeys.csv
  $ portage schedule plan $A $B --frequency weekly --visits 2 2>&1 | sed "s|$PWD|HERE|g"
  portage: journeys.csv:2: to 'Maidstone' is no postcode and no first half of one (write CT9 1EP, or CT9)
  journeys.csv:3: minutes 'quarter' is not a whole number
  journeys.csv:4: to is empty
  journeys.csv:5: miles 'x' is not a number of miles (write it as 12.5)
  journeys.csv:6: from CT10 to ME14 is there twice: on line 5 too
  (the policy names it as its matrix of journeys: HERE/k.db.policies/journeys.csv)
  $ portage policy check --format csv | sed "s|$PWD|HERE|g" | tr -d '\r'
  file,line,key,finding
  HERE/k.db.policies/kent.toml,26,travel.matrix,"journeys.csv:2: to 'Maidstone' is no postcode and no first half of one (write CT9 1EP, or CT9)
  journeys.csv:3: minutes 'quarter' is not a whole number
  journeys.csv:4: to is empty
  journeys.csv:5: miles 'x' is not a number of miles (write it as 12.5)
  journeys.csv:6: from CT10 to ME14 is there twice: on line 5 too
  (the policy names it as its matrix of journeys: HERE/k.db.policies/journeys.csv)"

Put right, it is gone by: an hour and a quarter from Margate to Maidstone, so that the second visit begins at a quarter
to twelve. What the file does not know, the way home, is reckoned.

  $ printf 'from,to,minutes,miles\nCT9,ME14,75,45\nCT9 1EP,CT10 2AA,14,4\n' > k.db.policies/journeys.csv
  $ portage schedule plan $A $B --frequency weekly --visits 2 --output plan.csv
  assumed, since no council publishes it: one visit may stand 2, 3 or 5 open days off a weekly, fortnightly or monthly slot; 3 visits a visitor a day at most
  4000 steps of search from seed 1
  Term dates of Kent for 2026/27 are an assumption: inferred from one school's dates, which add up to the 195 days of a school year; the county's own calendar was not read.
  4 of 6 journeys from journeys.csv; for the rest, assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5 minutes a stop; 25 minutes where an address is not known
  $ sed 1d plan.csv | cut -d, -f1,6-8,16-
  K26-0001K,15/09/2026,Tuesday,09:30,"regular slot, Tuesday 09:30",C9\r (esc)
  K26-0001K,22/09/2026,Tuesday,09:30,"regular slot, Tuesday 09:30",C9\r (esc)
  K26-0002U,15/09/2026,Tuesday,11:45,"regular slot, Tuesday 11:45",C9\r (esc)
  K26-0002U,22/09/2026,Tuesday,11:45,"regular slot, Tuesday 11:45",C9\r (esc)
  $ portage schedule check plan.csv
  Check of plan.csv · REHEARSAL
  
  nothing: every rule is kept
  $ portage schedule apply plan.csv --quiet

Entered by hand, a visit that cannot be reached in time is entered as said, and the journey told: to it, or on from it.

  $ cp k.db one.db; cp -r k.db.policies one.db.policies; export PORTAGE_DB=$PWD/one.db
  $ portage schedule show --from 15/9 --to 15/9 --format csv | cut -d, -f1-4
  visit,date,weekday,start
  V1,2026-09-15,Tue,09:30
  V3,2026-09-15,Tue,11:45
  $ portage schedule move V3 --at 11:30
  portage: MB cannot be at V3 by 11:30: the journey from V1, over at 10:30, takes 75 minutes
  $ portage schedule move V3 --at 11:45
  $ portage schedule move V1 --at 9:45
  portage: MB cannot be at V3 by 11:45: the journey from V1, over at 10:45, takes 75 minutes
  $ portage schedule move V1 --at 9:30
  $ portage schedule visit $A --on 29/9 --at 9:45
  $ portage schedule visit $B --on 29/9 --at 11:45 -n
  portage: MB cannot be at V6 by 11:45: the journey from V5, over at 10:45, takes 75 minutes
  V6, Tue 29 Sep 11:45 is entered (dry run: nothing was kept)
  $ portage case update $B --confidential yes
  $ portage schedule visit $B --on 29/9 --at 11:45 -n
  portage: MB cannot be at V6 by 11:45: the journey from V5 takes longer
  V6, Tue 29 Sep 11:45 is entered (dry run: nothing was kept)
  $ export PORTAGE_DB=$PWD/k.db

  $ portage report mileage --from 14/9 --to 18/10 --format csv | tail -n 1
  all,,2,4,6,0,438,201.4,0\r (esc)
  $ portage report mileage --from 14/9 --to 18/10 | tail -n 4
  
  2 of 3 journeys from journeys.csv; for the rest, assumed journeys: 1.3 km of
  road for a km of straight line, 40 km an hour, 5 minutes a stop; 25 minutes
  where an address is not known
  $ portage schedule day MB --on 15/9/2026 | tail -n 4
  
  2 of 3 journeys from journeys.csv; for the rest, assumed journeys: 1.3 km of
  road for a km of straight line, 40 km an hour, 5 minutes a stop; 25 minutes
  where an address is not known
  $ rm k.db.policies/journeys.csv
  $ portage schedule day MB --on 15/9/2026 --format csv >day.csv 2>told.txt
  [78]
  $ sed "s|$PWD|HERE|g" told.txt
  portage: HERE/k.db.policies/journeys.csv: no such file
  (the policy names it as its matrix of journeys: HERE/k.db.policies/journeys.csv)
  $ portage schedule move V2 --at 9:45 2>&1 | sed "s|$PWD|HERE|g"
  portage: journeys were not looked at: HERE/k.db.policies/journeys.csv: no such file (the policy names it as its matrix of journeys: HERE/k.db.policies/journeys.csv)
