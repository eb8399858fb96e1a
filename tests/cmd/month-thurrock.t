A month in the office of a service that works as Thurrock's page says: a block of weekly or
fortnightly visits, joint visits with other professionals, a review in the family's home at the
block's end, a way into nursery, and outreach once the child has settled. Everybody here is made up.

  $ export PORTAGE_DB=$PWD/thurrock.db COLUMNS=100
  $ at() { export PORTAGE_NOW=$1:00Z; }
  $ at 2026-11-02T08:30
  $ portage init --authority thurrock --rehearsal --quiet
  $ portage team add EB --name 'Ella Bell' --base 'RM17 6SL' --room 9 --hours 'Mon-Fri 9:00-16:00'
  $ portage team train EB --name 'Portage workshop' --achieved 1/9/2024
  $ portage team add PT --name 'Pat Thorn' --kind partner --profession physiotherapist --agency 'Community health' --hours 'Wed 9:00-12:00'

What the council has published stands in one file. The page says two things of its steering group:
both are kept, and that they differ is said.

  $ portage policy show thurrock --section governance --format csv | grep -E 'supervision|times_a|contradiction,' | cut -d, -f1-3
  governance.supervision,regular supervision from a Senior Educational Psychologist,"who supervises the visitors
  governance.meetings (steering group).times_a_year,3,how many times a year it meets
  "governance.meetings (steering group, in another place of the page).times_a_year",2
  governance.contradiction,The page says in one place that the steering group meets three times a year and in another that it meets twice a year.,where the published page says two different things

Nobody publishes the term dates. Until the office enters its own, the usual ones are assumed, and
every plan says so. A day without visits is the office's own.

  $ portage calendar add closure 'Team day with the psychologist' --starts 25/11
  $ portage calendar list | grep -E 'closure|ASSUMPTION'
  25/11/2026  25/11/2026  closure  Team day with the psychologist        office
  ASSUMPTION: Term dates of Thurrock for 2026/27 are an assumption: no published dates were found;

Monday: four referrals, and where the children live
---------------------------------------------------

The letters of a postcode are the Post Office's and name no council: SS17 and RM17 are in Thurrock,
SS16 is in Basildon, RM11 in Havering.

  $ portage postcode show 'RM17 6SL' 'SS17 0AA' 'SS16 4BB' 'RM11 1BU' --format csv | cut -d, -f1,4
  postcode,district_name
  RM17 6SL,Thurrock
  SS17 0AA,Thurrock
  SS16 4BB,Basildon
  RM11 1BU,Havering

The sheet the office keeps of its forms is imported as it is.

  $ cat > forms.csv <<'EOF'
  > Ref,Date received,First name,Surname,DoB,Postcode,Parent/carer,Parental responsibility,Contact tel,Consent,Consent to share information,Name of Referrer,Role,Attends nursery or pre-school?,Main concerns,Pets / risks at home
  > T-1,26/10/2026,Rosie,Example,30/11/2023,SS17 0AA,Jade Example,Jade Example,07700 900201,Yes,Yes,N Shah,Paediatrician,No,Not walking; few sounds,Ring first: the bell is broken
  > T-2,27/10/2026,Omar,Sample,17/06/2023,RM17 6SL,Amal Sample,Amal Sample,07700 900202,Yes,Yes,H Visitor,Health visitor,No,Speech and play,
  > T-3,28/10/2026,Finn,Trial,04/04/2023,SS16 4BB,Eva Trial,,07700 900203,Yes,,Eva Trial,Mother,No,Few words,
  > T-4,29/10/2026,Nia,Mockup,02/11/2021,RM17 6SL,Priya Mockup,Priya Mockup,07700 900204,Yes,,Priya Mockup,Mother,No,Behaviour and sleep,
  > EOF
  $ portage refer import forms.csv --quiet > told
  $ for case in T26-0001E T26-0002N T26-0003X T26-0004F; do portage assess record $case --on 30/10 --instrument 'first visit' --assessor EB --area communication=delayed --area physical=delayed; done
  $ portage assess eligibility --new
  Eligibility · REHEARSAL
  
  Case       Child  Received    Outcome             Why                                        Missing
  T26-0001E  R.E.   26/10/2026  eligible
  T26-0002N  O.S.   27/10/2026  eligible
  T26-0003X  F.T.   28/10/2026  not eligible today  The child lives in Basildon; the rule
                                                    asks for a child who lives in Thurrock.
  T26-0004F  N.M.   29/10/2026  not eligible today  The child was 5 years old on 02/11/2026;
                                                    the rule asks for a child who is under 5
                                                    years old.

The letter to Basildon names the council to ask. But nobody has said who has parental responsibility,
so it goes to nobody until somebody does.

  $ at 2026-11-04T10:00
  $ portage refer decide T26-0003X decline --reason 'lives in Basildon'
  portage: no letter can go out yet about T26-0003X: who receives letters? (portage case update T26-0003X --carer WHO --letters yes, or --add-carer NAME --letters yes)
  $ portage refer letter T1 | tail -n +4
  Thank you for the referral of Finn to the Thurrock Portage Service. We have looked at it carefully. Today we cannot offer support, for the following reasons.
  
  - The child lives in Basildon; the rule asks for a child who lives in Thurrock.
  
  If anything changes, or if you think that we have something wrong, please tell us: you may ask again at any time. You can call 01375 898652.
  
  The council for the child's address is Essex County Council: please ask there for its Portage or early years SEND service. You may also find help here: National Portage Association.
  
  Thurrock Portage Service
  $ portage case update T26-0003X --carer eva --letters yes
  $ portage refer letter T1 --issue
  $ portage refer decide T26-0001E accept --reason 'two areas, seen at home'
  $ portage refer decide T26-0002N accept --reason 'two areas, seen at home'
  $ portage refer decide T26-0004F decline --reason 'five on 2 November'

Thursday: a block of visits, some of them with the physiotherapist
------------------------------------------------------------------

EB is trained, has room, and is free when the family is.

  $ at 2026-11-05T09:00
  $ portage case update T26-0001E --available 'Wed 9:00-12:00' --available 'Mon 9:00-12:00'
  $ portage schedule allocate T26-0001E --to EB
  $ portage schedule allocate T26-0002N --to EB

A block of four weekly visits. The physiotherapist comes to the second one: a day both can make.

  $ portage schedule plan T26-0001E --frequency weekly --visits 4 --starts 9/11 --joint PT:2 | tail -n +4
  Case       No  Date        Day  Start  Visitor  With  Mode  Why
  T26-0001E   1  09/11/2026  Mon  09:30  EB             home  regular slot, Monday 09:30
  T26-0001E   2  18/11/2026  Wed  09:30  EB       PT    home  moved from Mon 16 Nov 09:30
  T26-0001E   3  23/11/2026  Mon  09:30  EB             home  regular slot, Monday 09:30
  T26-0001E   4  30/11/2026  Mon  09:30  EB             home  regular slot, Monday 09:30
  
  assumed, since no council publishes it: one visit may stand 2, 3 or 5 open days off a weekly,
  fortnightly or monthly slot; 3 visits a visitor a day at most
  
  4000 steps of search from seed 1
  
  Term dates of Thurrock for 2026/27 are an assumption: no published dates were found; these are dates
  usual in England.
  
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5 minutes a stop; 30
  minutes where an address is not known
  $ portage schedule plan T26-0001E --frequency weekly --visits 4 --starts 9/11 --joint PT:2 --output plan.csv --quiet
  $ portage schedule apply plan.csv
  $ portage schedule plan T26-0002N --frequency fortnightly --visits 2 --starts 9/11 --output plan.csv --quiet
  $ portage schedule apply plan.csv
  $ portage assess goal T26-0001E --set 'stands holding on to a chair' --area physical
  $ portage assess step T26-0001E --set 'pulls up to the sofa, 2 times of 3'

The support group meets on Fridays. A place is a place: the register says who came.

  $ portage team venue HUB --name 'Family hub' --postcode 'RM17 6SL' --capacity 10 --equipment 'soft play'
  $ portage schedule open-group 'Grays group' --kind support --venue HUB --visitor EB --weekday fri --at 10:00
  $ portage schedule sessions 'Grays group' --from 9/11 --to 18/12 --quiet
  $ for case in T26-0001E T26-0002N; do portage schedule join $case --group 'Grays group' --on 13/11; done

Fridays: what became of the week
--------------------------------

  $ at 2026-11-13T15:30
  $ portage schedule show --week this
  Timetable · REHEARSAL
  Monday 9 November 2026 to Sunday 15 November 2026
  
  Visit  Date        Day  Start  Min  Visitor  With  Case       Child  Kind     Mode  Place  Outcome  Reason
  V1     09/11/2026  Mon  09:30   60  EB             T26-0001E  R.E.   routine  home         planned
  V5     09/11/2026  Mon  11:00   60  EB             T26-0002N  O.S.   routine  home         planned
  
  GROUPS
  Date        Start  Group  Name         Visitor  Venue       Outcome
  13/11/2026  10:00  G1     Grays group  EB       Family hub  planned
  $ for visit in V1 V5; do portage schedule record $visit --outcome made --miles 6; done
  $ portage schedule register 'Grays group' --absent T26-0002N
  $ portage schedule group 'Grays group' | grep held
  13/11/2026  held        1

In the second week the physiotherapist does not come. That is an outcome of its own: not the family's
doing, and the visit is still promised. A wrong visit is refused; a wrong outcome is undone.

  $ at 2026-11-20T15:30
  $ portage schedule record V3 --outcome cancelled_by_professional --because staff_ill
  portage: V3: no partner professional was to come
  [77]
  $ portage schedule record V2 --outcome nobody_in
  V2 is lost: the promise is used up, nothing is made up
  $ portage case changes --most 1 | tail -1
  C32     2026-11-20T15:30:00Z  root  schedule record                  T26-0001E
  $ portage case undo C32 --reason 'they were in; it was the physiotherapist who did not come'
  $ portage schedule record V2 --outcome cancelled_by_professional --because staff_ill
  V2 is still owed: schedule plan makes it up, and the block goes on longer
  $ portage schedule plan T26-0001E --joint PT --output plan.csv --quiet
  $ cut -d, -f1,5-10,12 plan.csv
  case,number,date,weekday,start,minutes,visitor,partner
  T26-0001E,4,09/12/2026,Wednesday,09:30,60,EB,PT
  $ portage schedule apply plan.csv

The block ends: a review in the family's home
---------------------------------------------

Three weeks on. What is due about EB's families, worst first; and what the page says of a review.

  $ at 2026-12-09T13:00
  $ for visit in V3 V4 V6 V7; do portage schedule record $visit --outcome made; done
  $ portage review due --visitor EB | sed -n '4,/^$/p'
  Case       Child  Who  Due         State            What                     Next
  T26-0002N  O.S.   EB   23/11/2026  overdue 16 days  review: block 1 is       review record T26-0002N
                                                      over, 2 of 2 visits
                                                      made
  T26-0001E  R.E.   EB   09/12/2026  due today        review: block 1 is       review record T26-0001E
                                                      over, 4 of 4 visits
                                                      made
  $ portage review show T26-0001E | sed -n '/^The review/,/^Who/p; /^B1/p'
  The review asks       is the service still appropriate for the child and family?
  Where                 home
  Who takes part        parents or carers and Portage home visitor
  B1      1  weekly, home  09/11/2026                4     4       0        1          0        0

Rosie starts at a nursery in January. Omar goes on with another block.

  $ portage review record T26-0001E --transition 'Little Acorns' --new-setting --senco 'J Dean' --starts 4/1/2027 --met L1 --place home --attended 'mum, EB, lead'
  $ portage review record T26-0002N --next-block --frequency weekly --visits 6 --starts 4/1/2027 --place home --attended 'mum, EB'
  next: schedule plan T26-0002N
  $ portage schedule plan T26-0002N --output plan.csv --quiet
  $ portage schedule apply plan.csv
  $ at 2026-12-16T13:00
  $ portage review record T26-0001E --report today
  $ portage review show T26-0001E | sed -n '/^Setting/,/^Report/p; /^\[ /p'
  Setting       Little Acorns
  SENCo         J Dean
  First day     04/01/2027
  Report given  16/12/2026
  [ ] agree the setting and the day with the family
  [ ] meet the setting's SENCo
  [ ] write the transition report
  [ ] visit the setting with the child

Settled: outreach
-----------------

Once the child has settled the visits are made where the child is, for six weeks.

  $ at 2027-02-01T10:00
  $ portage review record T26-0001E --settled 29/1 --frequency fortnightly --visits 3
  next: schedule plan T26-0001E
  $ portage schedule plan T26-0001E | sed -n '4,/^$/p'
  Case       No  Date        Day  Start  Visitor  With  Mode     Why
  T26-0001E   1  08/02/2027  Mon  10:30  EB             setting  regular slot, Monday 10:30
  T26-0001E   2  22/02/2027  Mon  10:30  EB             setting  regular slot, Monday 10:30
  T26-0001E   3  08/03/2027  Mon  10:30  EB             setting  regular slot, Monday 10:30
  
  $ portage schedule plan T26-0001E --output plan.csv --quiet
  $ portage schedule apply plan.csv
  $ portage case show T26-0001E | sed -n '2p; /^Next/p'
  visited in the setting, since 01/02/2027
  Next  review when it is due: portage review show T26-0001E

For the steering group: the term in figures
-------------------------------------------

  $ portage report visits --from 2/11/2026 --to 31/12/2026 | sed -n '4,6p; /^NOT/,/^the/p'
                                           Called off by                                    Of those made
  Visitor  Planned  To come  Made  % made  family  service  partner  Nobody in  No outcome  % virtual  % joint  hours
  EB             7        0     6      86       0        0        1          0           0          0       17      6
  NOT MADE, AND WHY
  By                Reason     Visits
  the professional  staff_ill       1
  $ portage report decisions --from 26/10/2026 --to 31/12/2026 | sed -n '/^District/,/^all/p'
  District                    Received  Decisions  Accepted  Declined  To panel  Incomplete
  Basildon (another council)         1          1         0         1         0           0
  Thurrock                           3          3         2         1         0           0
  all                                4          4         2         2         0           0
  $ portage doctor | grep -c yes
  6
