What families were promised and what they got, block by block; and the miles it took. A file to
practise with.

  $ export PORTAGE_DB=$PWD/k.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority kent --rehearsal --quiet
  $ portage team add MB --name 'Mary Brook' --base 'CT10 2AA' --room 12 --hours 'Mon-Thu 9:00-16:30'
  $ portage team add LN --name 'Lou Nash' --kind partner --profession physiotherapist --hours 'Tue 9-16'
  $ portage team train MB --name 'Portage workshop' --achieved 12/5/2021
  $ cat > two.csv <<'END'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Parental consent,Name of referrer,Job title,Reason for referral
  > F-1,01/09/2026,Amelia,Example,03/02/2024,CT9 1EP,Yes,H Visitor,Health visitor,Not yet talking
  > F-2,01/09/2026,Ben,Sample,04/05/2024,CT10 1AA,Yes,H Visitor,Health visitor,Late to walk
  > END
  $ portage refer import two.csv --quiet > import.txt
  $ A=K26-0001K B=K26-0002U
  $ for case in $A $B; do portage refer decide $case accept --reason 'two areas delayed' --quiet > decided.txt 2>&1; done
  $ for case in $A $B; do portage schedule allocate $case --to MB; done
  $ portage case update $A --available 'Tue 9:30-11:30'
  $ portage case update $B --available 'Tue 13:00-15:00'
  $ portage schedule plan $A --frequency weekly --visits 4 --joint LN:3 --output a.csv --quiet
  $ portage schedule apply a.csv
  $ portage schedule plan $B --frequency weekly --visits 4 --output b.csv --quiet
  $ portage schedule apply b.csv

Three weeks on: one visit called off by each side, one made and driven to, one forgotten.

  $ export PORTAGE_NOW=2026-10-02T16:00:00Z
  $ portage schedule record V1 --outcome made --miles 14.5
  $ portage schedule record V2 --outcome cancelled_by_service --because staff_ill
  $ portage schedule record V3 --outcome cancelled_by_professional --because staff_away
  $ portage schedule record V5 --outcome cancelled_by_family --because holiday
  $ portage schedule record V6 --outcome nobody_in
  $ portage report dosage
  Kent Portage · Visits promised and given · REHEARSAL
  2 blocks not ended
  
                                                                         Called off by                               Again
  Block  Case       Visitor  Starts      Ended  Promised  Offered  Made  family  service  partner  N/in  ?  To come  given  owed  Left  Over  Fell
  B1     K26-0001K  MB       15/09/2026                4        4     1       0        1        1     0  0        1      0     2     2     0     0
  B2     K26-0002U  MB       15/09/2026                4        4     0       1        0        0     1  1        1      0     0     0     0     0
  all                                                  8        8     1       1        1        1     1  1        2      0     2     2     0     0
  
  n/in = nobody in · ? = no outcome · again = of what service and partner called
  off, given again or still owed · fell = withdrawn with its case
  
  promised and over = made, called off by the family, nobody in, no outcome, to
  come and left; offered = the same without left, and what service and partner
  called off
  
  assumed, since no council publishes it: what service or partner called off is
  owed again, what the family called off is not

A visit given again makes one of them up; the table of one family alone says so.

  $ portage schedule visit $A --on 13/10 --at 9:30
  $ portage schedule visit $B --on 13/10 --at 13:00 --kind monitoring
  $ portage report dosage --owed --format csv | cut -d, -f1,6-17
  block,promised,offered,made,by_family,by_service,by_professional,nobody_in,no_outcome,to_come,made_up,owed,left
  B1,4,5,1,0,1,1,0,0,2,1,1,1
  all,4,5,1,0,1,1,0,0,2,1,1,1
  $ portage report dosage $B | tail -n 2
  
  beside the blocks: 1 visit of these cases, not counted here
  $ portage report dosage $B --format csv | cut -d, -f1,2,6-9,12-14,17
  block,case,promised,offered,made,by_family,nobody_in,no_outcome,to_come,left
  B2,K26-0002U,4,4,0,1,1,1,1,0
  all,,4,4,0,1,1,1,1,0
  $ portage report dosage --from 1/10
  Kent Portage · Visits promised and given · REHEARSAL
  0 blocks begun from 01/10/2026
  
  no block
  
  n/in = nobody in · ? = no outcome · again = of what service and partner called
  off, given again or still owed · fell = withdrawn with its case
  
  promised and over = made, called off by the family, nobody in, no outcome, to
  come and left; offered = the same without left, and what service and partner
  called off
  
  assumed, since no council publishes it: what service or partner called off is
  owed again, what the family called off is not
  $ portage report dosage --to 1/10
  portage: --to needs a --from: blocks begun from when on?
  [2]

Miles are of the journeys planned: nobody drove to what was called off. Beside them stands what was
written down.

  $ portage report mileage --from 14/9 --to 18/10
  Kent Portage · Mileage · 14/09/2026 to 18/10/2026 · REHEARSAL
  
  BY VISITOR AND WEEK
  Visitor  Week of     Days out  Visits  Journeys  Not known  Minutes  Miles  Written down
  MB       14/09/2026         1       1         2          0       30    7.8          14.5
  MB       21/09/2026         1       1         2          0       12    0.4             0
  MB       28/09/2026         1       1         2          0       12    0.4             0
  MB       05/10/2026         1       2         3          0       36    8.2             0
  MB       12/10/2026         1       2         3          0       36    8.2             0
  all                         5       7        12          0      126     25          14.5
  
  BY VISITOR
  Visitor  Days out  Visits  Journeys  Not known  Minutes  Miles  Written down
  MB              5       7        12          0      126     25          14.5
  
  MILES
  MB  ██████████████████████████████ 25
  
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5
  minutes a stop; 30 minutes where an address is not known
  $ portage report mileage --from 14/9 --visitor LN --format csv
  visitor,week,days,visits,journeys,unknown,minutes,miles,recorded\r (esc)
  $ portage report mileage --from 14/9 --format csv | head -2
  visitor,week,days,visits,journeys,unknown,minutes,miles,recorded\r (esc)
  MB,2026-09-14,1,1,2,0,30,7.8,14.5\r (esc)
  $ portage report mileage --from 14/9/2020 --to 14/9/2026
  portage: at most 400 days at once
  [2]

What the authority has measured for itself stands in its policy, and is then not called assumed.

  $ sed -i 's/^\[edition.missed_visits\]/[edition.travel]\ncircuity = 1.4\nkm_per_hour = 30\nminutes_per_stop = 8\n\n&/' k.db.policies/kent.toml
  $ portage report mileage --from 14/9 --to 18/10 --format csv | tail -n 1
  all,,5,7,12,0,188,27,14.5\r (esc)
  $ portage report mileage --from 14/9 --to 18/10 | tail -n 2
  journeys: 1.4 km of road for a km of straight line, 30 km an hour, 8 minutes a
  stop; assumed: 30 minutes where an address is not known
  $ sed -i 's/^circuity = 1.4/circuity = 0.4/' k.db.policies/kent.toml
  $ portage report mileage --from 14/9 2>&1 | sed 's/^.*kent.toml/kent.toml/'
  kent.toml:169: circuity is 0.4: it must be 1 to 5
