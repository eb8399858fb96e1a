The week and the term to print: a grid of visitors and days, how full the days are, and every round
with its map. A file to practise with.

  $ export PORTAGE_DB=$PWD/k.db PORTAGE_NOW=2026-11-02T08:00:00Z
  $ portage init --authority kent --rehearsal --quiet
  $ portage team add MB --name 'Mary Brook' --base 'CT10 2AA' --room 12 --hours 'Mon-Thu 9:00-16:30'
  $ portage team add LN --name 'Lou Nash' --base 'CT9 1HX' --room 12 --hours 'Mon-Thu 9:00-16:30'
  $ for who in MB LN; do portage team train $who --name 'Portage workshop' --achieved 12/5/2021; done
  $ cat > three.csv <<'END'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Parental consent,Name of referrer,Job title,Reason for referral
  > F-1,01/09/2026,Amelia,Example,03/02/2024,CT9 1EP,Yes,H Visitor,Health visitor,Not yet talking
  > F-2,01/09/2026,<b>Ben,Sample,04/05/2024,CT10 1AA,Yes,H Visitor,Health visitor,Late to walk
  > F-3,01/09/2026,Cleo,Sample,04/06/2024,CT1 2EH,Yes,H Visitor,Health visitor,Late to walk
  > END
  $ portage refer import three.csv --quiet > import.txt
  $ A=K26-0001K B=K26-0002U C=K26-0003C
  $ for case in $A $B $C; do portage refer decide $case accept --reason 'two areas delayed' --quiet > decided.txt 2>&1; done
  $ for case in $A $B $C; do portage schedule allocate $case --to MB; done
  $ portage case update $C --confidential yes
  $ portage schedule visit $A --on 3/11 --at 9:30
  $ portage schedule visit $B --on 3/11 --at 11:00
  $ portage schedule visit $C --on 4/11 --at 10:00
  $ portage schedule visit $A --on 5/11 --at 10:00 --with LN
  $ portage schedule visit $B --on 5/11 --at 14:00 --mode virtual
  $ portage team away LN --from 9/11 --to 9/11 --because leave
  $ portage schedule visit $A --on 9/11 --at 9:30
  $ portage schedule record V6 --outcome cancelled_by_family --because appointment

  $ portage schedule picture
  Kent Portage · week of 02/11/2026, T2 week 1 of 7 · REHEARSAL
  
  WHO IS WHERE
  Visitor  Mon 2 Nov  Tue 3 Nov             Wed 4 Nov             Thu 5 Nov             Fri 6 Nov
  LN                                                              10:00 K26-0001K A.E.
                                                                  home with MB
  MB                  09:30 K26-0001K A.E.  10:00 K26-0003C C.S.  10:00 K26-0001K A.E.
                      home                  home                  home with LN
                      11:00 K26-0002U <.S.                        14:00 K26-0002U <.S.
                      home                                        virtual
  
  HOW FULL THE DAYS ARE
  Visitor  Visits  Groups  Hours with families  On the road  Worked  % full  Miles
  LN            1       0                    1          0.2      30       4    0.6
  MB            5       0                    5                   30      27
  all           6       0                    6                   60      15
  
  HOURS WITH FAMILIES AND ON THE ROAD, OF THE HOURS WORKED
  LN  █ 4 %
  MB  ████████ 27 %
  
  HOURS ON THE ROAD
  LN  ██████████████████████████████ 0.2 h
  
  hours on the road and miles are left out where they would tell how far a
  confidential home is
  
  LN · THU 5 NOV, 09:54 TO 11:06, 0.6 MILES
  No  Start  Until  Way  Visit  What
   1  10:00  11:00    6  V4     K26-0001K A.E. home with MB
  
  MB · TUE 3 NOV, 09:15 TO 12:06, 8.2 MILES
  No  Start  Until  Way  Visit  What
   1  09:30  10:30   15  V1     K26-0001K A.E. home
   2  11:00  12:00   15  V2     K26-0002U <.S. home
  
  MB · WED 4 NOV, 09:00 TO 12:00
  No  Start  Until  Way  Visit  What
   1  10:00  11:00       V3     K26-0003C C.S. home (confidential)
  
  MB · THU 5 NOV, 09:45 TO 15:00, 7.8 MILES
  No  Start  Until  Way  Visit  What
   1  10:00  11:00   15  V4     K26-0001K A.E. home with LN
   2  14:00  15:00   15  V5     K26-0002U <.S. virtual
  
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5
  minutes a stop; 30 minutes where an address is not known
  
  Term dates of Kent for 2026/27 are an assumption: inferred from one school's
  dates, which add up to the 195 days of a school year; the county's own calendar
  was not read.
  $ portage schedule picture --week next --format csv
  visitor,monday,tuesday,wednesday,thursday,friday\r (esc)
  LN,away: leave,,,,\r (esc)
  MB,off: 09:30 K26-0001K,,,,\r (esc)
  $ portage schedule picture --week 28/10/2026 --visitor MB --format csv
  visitor,monday,tuesday,wednesday,thursday,friday\r (esc)
  closed,"school holiday (T1 ends 23/10/2026, T2 starts 02/11/2026)","school holiday (T1 ends 23/10/2026, T2 starts 02/11/2026)","school holiday (T1 ends 23/10/2026, T2 starts 02/11/2026)","school holiday (T1 ends 23/10/2026, T2 starts 02/11/2026)","school holiday (T1 ends 23/10/2026, T2 starts 02/11/2026)"\r (esc)
  MB,,,,,\r (esc)

As a page it fetches nothing, runs nothing, and shows what was typed as it was typed. There is a map for
each round with a journey, and none for Cleo's home, which is confidential.

  $ portage schedule picture --names --output week.html
  $ grep -c -i -e '<script' -e 'https*:' -e ' src=' week.html
  0
  [1]
  $ grep -c '&lt;b&gt;Ben' week.html
  4
  $ grep -o '<figcaption>.*</figcaption>' week.html
  <figcaption>Hours with families and on the road, of the hours worked</figcaption>
  <figcaption>Hours on the road</figcaption>
  <figcaption>LN on Thu 5 Nov, north up</figcaption>
  <figcaption>MB on Tue 3 Nov, north up</figcaption>
  <figcaption>MB on Thu 5 Nov, north up</figcaption>
  $ portage schedule picture --output again.html --names && cmp again.html week.html

A term is a grid of weeks.

  $ portage schedule picture --term this
  Kent Portage · T2, 02/11/2026 to 18/12/2026 · REHEARSAL
  
  VISITS AND GROUPS, BY WEEK
  Visitor  02/11  09/11  16/11  23/11  30/11  07/12  14/12  All
  LN           1                                              1
  MB           5                                              5
  all          6                                              6
  
  VISITS AND GROUPS, BY WEEK
  02/11  ██████████████████████████████ 6
  09/11  0
  16/11  0
  23/11  0
  30/11  0
  07/12  0
  14/12  0
  
  WITH FAMILIES AND ON THE ROAD, % OF THE HOURS WORKED
  Visitor  02/11  09/11  16/11  23/11  30/11  07/12  14/12  All
  LN           4      0      0      0      0      0      0    1
  MB          27      0      0      0      0      0      0    4
  all         15      0      0      0      0      0      0    2
  
  HOW FULL THE DAYS ARE
  Visitor  Visits  Groups  Hours with families  On the road  Worked  % full  Miles
  LN            1       0                    1          0.2   202.5       1    0.6
  MB            5       0                    5            3     210       4   57.9
  all           6       0                    6          3.2   412.5       2   58.5
  
  HOURS WITH FAMILIES AND ON THE ROAD, OF THE HOURS WORKED
  LN  1 %
  MB  █ 4 %
  
  HOURS ON THE ROAD
  LN  ██ 0.2 h
  MB  ██████████████████████████████ 3 h
  
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5
  minutes a stop; 30 minutes where an address is not known
  
  Term dates of Kent for 2026/27 are an assumption: inferred from one school's
  dates, which add up to the 195 days of a school year; the county's own calendar
  was not read.
  $ portage schedule picture --term T1 --format csv | head -1
  visitor,2026-08-31,2026-09-07,2026-09-14,2026-09-21,2026-09-28,2026-10-05,2026-10-12,2026-10-19,all\r (esc)
  $ portage schedule picture --term 5/1/2027 --format csv | head -1
  visitor,2027-01-04,2027-01-11,2027-01-18,2027-01-25,2027-02-01,2027-02-08,all\r (esc)
  $ portage schedule picture --term 29/10/2026
  portage: 29/10/2026 is in no term
  [2]
  $ portage schedule picture --term T9
  portage: unknown term 'T9': did you mean 'T2'?
  [2]
  $ portage schedule picture --term T2 --week this
  portage: --week or --term, not both
  [2]
