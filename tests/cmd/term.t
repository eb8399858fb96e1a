The whole term at once: families who wait are given to visitors with room, two drafts are held side by
side, and what would change it is tried. A file to practise with, two visitors and four families.

  $ export PORTAGE_DB=$PWD/k.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority kent --rehearsal --quiet
  $ portage team add MB --name 'Mary Brook' --base 'CT10 2AA' --room 1 --hours 'Mon-Fri 9:00-16:30'
  $ portage team add SR --name 'Sue Reed' --base 'CT9 1EP' --room 2 --hours 'Mon-Tue 9-15'
  $ for who in MB SR; do portage team train $who --name 'Portage workshop' --achieved 12/5/2021; done
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
  $ for case in $CASES; do portage case update $case --available 'Tue 9:30-12:00' --available 'Thu 13:00-15:00'; done

  $ portage refer waiting
  Waiting list · REHEARSAL
  The order rests on an assumption: Kent publishes no order; the oldest referral goes first.
  
  Turn  Case       Child  Listed      Days  Why in this order           May end on
     1  K26-0001K  A.E.   14/09/2026     0  referral received on        01/09/2028
                                            01/09/2026
     2  K26-0002U  B.S.   14/09/2026     0  referral received on        01/09/2028
                                            01/09/2026
     3  K26-0003C  C.T.   14/09/2026     0  referral received on        01/09/2028
                                            01/09/2026
     4  K26-0004L  D.M.   14/09/2026     0  referral received on        01/09/2028
                                            01/09/2026

Nobody has a visitor yet. The plan gives each family, in its turn, to somebody with room; one more than
there is room for is left, with the reason.

  $ portage schedule plan --waiting --frequency weekly --visits 4 --output term.csv
  12 of 16 visits have a place; no plan can place more than 12
  16 visits (K26-0001K block 1, K26-0002U block 1, K26-0003C block 1 and K26-0004L block 1) need somebody trained in Portage workshop: MB and SR have room for 3 of the 4 families
  K26-0004L would be helped by: one more on the caseload of MB: 4 of 4 visits, the first Tue 15 Sep 10:45, MB
  assumed, since no council publishes it: one visit may stand 2, 3 or 5 open days off a weekly, fortnightly or monthly slot; 3 visits a visitor a day at most
  4000 steps of search from seed 1
  Term dates of Kent for 2026/27 are an assumption: inferred from one school's dates, which add up to the 195 days of a school year; the county's own calendar was not read.
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5 minutes a stop; 30 minutes where an address is not known
  portage: 4 visits without a place; the sheet says why
  $ tr -d '\r' < term.csv | cut -d, -f1,5-8,10,15
  case,number,date,weekday,start,visitor,placed
  K26-0001K,1,15/09/2026,Tuesday,10:45,SR,yes
  K26-0001K,2,22/09/2026,Tuesday,10:45,SR,yes
  K26-0001K,3,29/09/2026,Tuesday,10:45,SR,yes
  K26-0001K,4,06/10/2026,Tuesday,10:45,SR,yes
  K26-0002U,1,15/09/2026,Tuesday,09:30,MB,yes
  K26-0002U,2,22/09/2026,Tuesday,09:30,MB,yes
  K26-0002U,3,29/09/2026,Tuesday,09:30,MB,yes
  K26-0002U,4,06/10/2026,Tuesday,09:30,MB,yes
  K26-0003C,1,15/09/2026,Tuesday,09:30,SR,yes
  K26-0003C,2,22/09/2026,Tuesday,09:30,SR,yes
  K26-0003C,3,29/09/2026,Tuesday,09:30,SR,yes
  K26-0003C,4,06/10/2026,Tuesday,09:30,SR,yes
  K26-0004L,1,,,,,no
  K26-0004L,2,,,,,no
  K26-0004L,3,,,,,no
  K26-0004L,4,,,,,no
  $ portage schedule check term.csv
  Check of term.csv · REHEARSAL
  
  nothing: every rule is kept

Edited by hand, against the draft as it was.

  $ sed 's/,weekly,4,2,\([0-9/]*\),Tuesday,\([0-9:]*\)/,weekly,4,2,\1,Tuesday,11:00/' term.csv > edited.csv
  $ portage schedule compare term.csv edited.csv
  Two drafts · REHEARSAL
  
  Figure                         term.csv  edited.csv
  visits placed                        12          12
  visits without a place                4           4
  families with no visit at all         1           1
  miles                                 4           4
  rules broken                          0           2
  
  VISITS THAT DIFFER
  Case       No  One                  Other
  K26-0001K   2  Tue 22 Sep 10:45 SR  Tue 22 Sep 11:00 SR
  K26-0002U   2  Tue 22 Sep 09:30 MB  Tue 22 Sep 11:00 MB
  K26-0003C   2  Tue 22 Sep 09:30 SR  Tue 22 Sep 11:00 SR
  
  edited.csv, line 11: K26-0003C block 1 visit 2, Tue 22 Sep 11:00: SR has 0
  minutes for a journey of 6
  
  edited.csv, line 11: K26-0003C block 1 visit 2, Tue 22 Sep 11:00: SR is
  elsewhere then
  $ portage schedule apply term.csv
  portage: 4 visits left out: without a place in the sheet
  $ portage case show $1 | grep -i -E 'stage|visitor'
  Stage                      active
  Named visitor              SR
  Role           Health visitor

Why a visit stands where it does.

  $ portage schedule explain V2
  V2, Tue 22 Sep 10:45 of K26-0001K with SR · REHEARSAL
  
  Why there
  SR is the family's own visitor
  Tuesday 10:45 every week is the family's regular time
  Tuesday is the only weekday the family can and SR works
  
  Term dates of Kent for 2026/27 are an assumption: inferred from one school's
  dates, which add up to the 195 days of a school year; the county's own calendar
  was not read.
  
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5
  minutes a stop; 30 minutes where an address is not known

What if: more hours, a visitor lost, a group opened.

  $ portage schedule what-if --more 'Wed-Thu 9-15' --base 'CT9 1EP' --frequency weekly --visits 4
  What if: one more visitor, Wed-Thu 9-15 · REHEARSAL
  Visits from 14/09/2026 to 18/12/2026, planned twice; nothing is entered
  
  Figure                                    As it is  What if  Difference
  visits placed                                   12       16           4
  visits without a place                           4        0          -4
  families visited                                 3        4           1
  families with no visit at all                    1        0          -1
  on the waiting list, seated in the group         0        0           0
  on the waiting list, begun at home               0        1           1
  weeks until their first visit, mean                     0.4
  hours on the road                                2        4           2
  miles                                            4       36          32
  
  VISITS BY VISITOR
  Visitor  As it is  What if
  MB              4        4
  NEW             0        4
  SR              8        8
  
  4000 steps of search from seed 1
  
  Term dates of Kent for 2026/27 are an assumption: inferred from one school's
  dates, which add up to the 195 days of a school year; the county's own calendar
  was not read.
  
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5
  minutes a stop; 30 minutes where an address is not known
  $ portage schedule what-if --lose SR --frequency weekly --visits 4 --format csv | tr -d '\r'
  figure,now,then,difference
  visits placed,12,4,-8
  visits without a place,4,12,8
  families visited,3,1,-2
  families with no visit at all,1,3,2
  "on the waiting list, seated in the group",0,0,0
  "on the waiting list, begun at home",0,0,0
  "weeks until their first visit, mean",,,
  hours on the road,2,1,-1
  miles,4,2,-2
  $ portage schedule what-if --group 'Tue 10:00-11:30' --led-by MB --seats 1 --frequency weekly --visits 4 --format csv | tr -d '\r'
  figure,now,then,difference
  visits placed,12,12,0
  visits without a place,4,0,-4
  families visited,3,3,0
  families with no visit at all,1,0,-1
  "on the waiting list, seated in the group",0,1,1
  "on the waiting list, begun at home",0,0,0
  "weeks until their first visit, mean",,,
  hours on the road,2,2,0
  miles,4,4,0
  $ portage schedule what-if
  portage: say what if: --lose CODE, --hours 'CODE TIMES', --more TIMES or --group TIME
  [2]
  $ portage schedule what-if --group 'Tue 10:00-11:30' --frequency weekly --visits 4
  portage: --led-by is missing: who leads the group
  [2]
  $ portage schedule what-if --hours SR --frequency weekly --visits 4
  portage: --hours: 'SR' names no times (write it as 'SR Fri 9:00-12:30')
  [2]

Searching longer, Ctrl-C keeps the best so far.

  $ timeout -s INT 6 portage schedule plan --waiting --frequency weekly --visits 4 --seconds 60 | grep -o 'stopped by Ctrl-C'
  stopped by Ctrl-C

Children who wait for a place in a group are seated where one has come free, whoever has asked first and can come.

  $ portage team venue HALL --name 'Broadstairs Hall' --postcode 'CT10 2AA' --capacity 12
  $ portage schedule open-group 'Toy group' --kind early_learning --venue HALL --weekday tue --at 9:30 --capacity 1
  $ portage schedule open-group 'Music' --kind sensory --venue HALL --weekday fri --at 10:00 --capacity 1
  $ set -- $CASES
  $ portage schedule join $1 --group 'Toy group'
  $ for case in $2 $3; do portage schedule join $case --group 'Toy group' --quiet; done
  portage: 1 of 1 places are taken: on the waiting list at number 1
  portage: 1 of 1 places are taken: on the waiting list at number 2
  $ for case in $2 $4; do portage schedule join $case --group Music --quiet; done
  portage: 1 of 1 places are taken: on the waiting list at number 1
  $ portage schedule leave $1 --group 'Toy group' --on 14/9/2026
  $ export PORTAGE_NOW=2026-09-15T08:00:00Z
  $ portage schedule plan --waiting --frequency weekly --visits 4 --quiet | sed -n '/WAITING FOR A GROUP/,/others have/p'
  WAITING FOR A GROUP
  Group  Name       Case       Asked       Seat  Why
  G2     Music      K26-0004L  14/09/2026  no    the family cannot come on Friday
                                                 at 10:00
  G1     Toy group  K26-0002U  14/09/2026  yes   a place is free
  G1     Toy group  K26-0003C  14/09/2026  no    others have waited longer
  $ portage schedule plan --waiting --frequency weekly --visits 4 --output seats.csv 2>&1 | grep 'place in'
  K26-0002U can have a place in G1: portage schedule join K26-0002U --group G1
  $ portage schedule join $2 --group G1
  $ portage schedule plan --waiting --frequency weekly --visits 4 --quiet | sed -n '/WAITING FOR A GROUP/,/places are/p'
  WAITING FOR A GROUP
  Group  Name       Case       Asked       Seat  Why
  G2     Music      K26-0004L  14/09/2026  no    the family cannot come on Friday
                                                 at 10:00
  G1     Toy group  K26-0003C  14/09/2026  no    1 of 1 places are taken
