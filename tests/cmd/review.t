A block of visits ends, and somebody has to ask whether Portage is still right for the family. We
practise on a file of our own, for Thurrock, where that review is promised in the family's home.

  $ export PORTAGE_DB=$PWD/practice.db PORTAGE_NOW=2026-09-14T08:00:00Z COLUMNS=132
  $ portage init --authority thurrock --rehearsal --quiet
  $ cat > september.csv <<'END'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Parental consent,Name of referrer,Job title,Reason for referral
  > T-101,01/09/2026,Amelia,Example,03/02/2024,RM17 6SL,Yes,H Visitor,Health visitor,Not yet talking
  > T-102,02/09/2026,Adam,Ensample,04/05/2024,RM16 2AX,Yes,A Sample,Mother,Late to walk
  > END
  $ portage refer import september.csv --quiet > /dev/null
  $ portage team add MB --name "M Bell" --room 9 --hours "Mon-Thu 9:00-16:30" --starts 1/9/2026 --quiet
  $ portage team train MB --name "portage workshop" --achieved 1/9/2024 --quiet
  $ portage refer list --format csv | cut -d, -f1,2
  case,child
  T26-0002N,A.E.
  T26-0001E,A.E.

Both are accepted. One is given to MB and promised three weekly visits; the other waits.

  $ portage refer decide T26-0001E accept --reason "seen at home" --quiet
  portage: T26-0001E: decided accept, where the rules say cannot tell yet
  portage: no letter can go out yet about T26-0001E: who receives letters? (portage case update T26-0001E --carer WHO --letters yes, or --add-carer NAME --letters yes)
  $ portage refer decide T26-0002N accept --reason "agreed with mum" --quiet
  portage: T26-0002N: decided accept, where the rules say cannot tell yet
  portage: no letter can go out yet about T26-0002N: who receives letters? (portage case update T26-0002N --carer WHO --letters yes, or --add-carer NAME --letters yes)
  $ portage schedule allocate T26-0001E --to MB --quiet
  $ portage schedule plan T26-0001E --frequency weekly --visits 3 --starts 14/9 --output plan.csv --quiet
  $ portage schedule apply plan.csv --quiet
  $ portage assess goal T26-0001E --set "names two things" --quiet
  $ portage assess goal T26-0001E --set "drinks from a cup" --quiet

What is due
-----------

A week on, the first visit has no outcome. A * marks a day that rests on an assumption.

  $ export PORTAGE_NOW=2026-09-22T08:00:00Z
  $ portage review due
  Due · REHEARSAL
  5 due, 4 of them overdue
  
  Case       Child  Who     Due         State             What                                                 Next
  T26-0001E  A.E.   MB      28/09/2026  in 6 days         review: block 1 ends on 28/09/2026, 0 of 3 visits    review record T26-0001E
                                                          made
  T26-0001E  A.E.   MB      15/09/2026  overdue 7 days *  first contact: referral of 01/09/2026                case note T26-0001E
  T26-0002N  A.E.   office  16/09/2026  overdue 6 days *  first contact: referral of 02/09/2026                case note T26-0002N
  T26-0001E  A.E.   MB      14/09/2026  overdue 8 days    V1 of 14/09/2026 has no outcome                      schedule record V1
  T26-0001E  A.E.   MB      21/09/2026  overdue 1 day     V2 of 21/09/2026 has no outcome                      schedule record V2
  
  * by an assumption: nobody published the figure behind the day; --why tells which.

Every day has its rule.

  $ portage review due --within 14 --why --format csv | tr -d '\r'
  case,child,who,due_on,state,what,next,kind,why,assumption
  T26-0001E,A.E.,MB,2026-09-28,in 6 days,"review: block 1 ends on 28/09/2026, 0 of 3 visits made",review record T26-0001E,block_review,"block B1 of 3 visits; review.at_block_end ('Once the block of home visits come to an end a review will take place in the family home to ensure that the service is still appropriate for the child and family.'); with parents or carers and Portage home visitor",
  T26-0001E,A.E.,MB,2026-09-15,overdue 7 days *,first contact: referral of 01/09/2026,case note T26-0001E,first_contact,standard 'first contact' = 10 working days,Thurrock publishes no standard
  T26-0002N,A.E.,office,2026-09-16,overdue 6 days *,first contact: referral of 02/09/2026,case note T26-0002N,first_contact,standard 'first contact' = 10 working days,Thurrock publishes no standard
  T26-0001E,A.E.,MB,2026-09-14,overdue 8 days,V1 of 14/09/2026 has no outcome,schedule record V1,visit_outcome,a visit that has passed needs an outcome,
  T26-0001E,A.E.,MB,2026-09-21,overdue 1 day,V2 of 21/09/2026 has no outcome,schedule record V2,visit_outcome,a visit that has passed needs an outcome,
  T26-0001E,A.E.,MB,2026-12-07,in 76 days *,first visit: decision of 14/09/2026,schedule plan T26-0001E,first_visit,standard 'first visit' = 12 weeks,"Thurrock publishes no standard; Norfolk visits within twelve weeks"
  T26-0002N,A.E.,office,2026-12-07,in 76 days *,first visit: decision of 14/09/2026,schedule allocate T26-0002N,first_visit,standard 'first visit' = 12 weeks,"Thurrock publishes no standard; Norfolk visits within twelve weeks"
  T26-0002N,A.E.,office,2026-12-07,in 76 days *,"waiting since 14/09/2026, not contacted since",case note T26-0002N,contact,waiting.contact_every = 12 weeks,Thurrock publishes nothing about its waiting list

The visits are made; the block ends with the third.

  $ portage schedule record V1 --outcome made --quiet
  $ export PORTAGE_NOW=2026-09-29T08:00:00Z
  $ portage schedule record V2 --outcome made --quiet
  $ portage schedule record V3 --outcome made --quiet
  $ portage review due --visitor MB --kind block_review
  Due · REHEARSAL
  1 due, 1 of them overdue
  
  Case       Child  Who  Due         State          What                                         Next
  T26-0001E  A.E.   MB   28/09/2026  overdue 1 day  review: block 1 is over, 3 of 3 visits made  review record T26-0001E
  $ PORTAGE_NOW=2026-10-07T08:00:00Z portage review due --overdue --kind block_review
  Due · REHEARSAL
  1 due, 1 of them overdue
  
  Case       Child  Who  Due         State           What                                         Next
  T26-0001E  A.E.   MB   28/09/2026  overdue 9 days  review: block 1 is over, 3 of 3 visits made  review record T26-0001E
  $ portage review show T26-0001E
  Review of T26-0001E · REHEARSAL
  
  Child                 A.E.
  Age                   2 years 7 months
  Stage                 in a block of visits, since 14/09/2026
  Portage home visitor  MB
  The review asks       is the service still appropriate for the child and family?
  Where                 home
  Who takes part        parents or carers and Portage home visitor
  
  DUE
  Due         State          What                                      Why                   Assumed, because  Next
  28/09/2026  overdue 1 day  review: block 1 is over, 3 of 3 visits    block B1 of 3                           review record T26-0001E
                             made                                      visits;
                                                                       review.at_block_end
                                                                       ('Once the block of
                                                                       home visits come to
                                                                       an end a review will
                                                                       take place in the
                                                                       family home to
                                                                       ensure that the
                                                                       service is still
                                                                       appropriate for the
                                                                       child and family.');
                                                                       with parents or
                                                                       carers and Portage
                                                                       home visitor
  
  BLOCKS
  Block  No  Pattern       From        Ended  Promised  Made  Family  Service  Nobody in  To come
  B1      1  weekly, home  14/09/2026                3     3       0        0          0        0
  
  GOALS
  Goal  What               Area  Set         Steps  Achieved  Outcome
  L1    names two things         14/09/2026      0         0
  L2    drinks from a cup        14/09/2026      0         0
  
  REVIEWS HELD
  none

Recording it
------------

One outcome, said in full. Each of these is told what would be right, and nothing is written.

  $ portage doctor --digest > before
  $ portage review record T26-0001E
  portage: say what the review decided: --next-block, --change-pattern, --group-only, --transition SETTING, --settled DATE, --outreach, --break or --close
  [2]
  $ portage review record T26-0001E --break --close
  portage: a review has one outcome: --break and --close are two
  [2]
  $ portage review record T26-0001E --next-block --frequency monthly
  portage: T26-0001E: visits are offered weekly or fortnightly, not monthly (home_learning.frequencies)
  [77]
  $ portage review record T26-0001E --next-block --on 1/10
  portage: T26-0001E: a review of 01/10/2026 has not been held yet
  [77]
  $ portage review record T26-0001E --next-block --met L9
  portage: T26-0001E: L9 is no open goal of it
  [77]
  $ portage review record T26-0001E --close
  portage: T26-0001E: closing needs the destination: mainstream_nursery, specialist_nursery, childminder, school, other_team, moved or none
  T26-0001E: closing needs a reason, kept with the case
  [77]
  $ portage review record T26-0001E --transition "Little Acorns"
  portage: T26-0001E: a transition needs the day the child starts there
  [77]
  $ portage review record T26-0002N --next-block
  portage: T26-0002N: it is on the waiting list: a review cannot lead to next_block; it can lead to close
  [77]
  $ portage review due --visitor ZZ
  portage: unknown worker 'ZZ' (choose from MB)
  [2]
  $ portage doctor --digest | cmp - before

Held at home, with mum and the lead: one goal is met, six more visits are agreed, every two weeks.

  $ portage review record T26-0001E --next-block --frequency fortnightly --visits 6 --met L1 --place home --attended "mum, visitor, lead"
  portage: T26-0001E: nothing was said of L2: still open
  next: schedule plan T26-0001E
  $ portage review due --visitor MB
  Due · REHEARSAL
  1 due, 0 of them overdue
  
  Case       Child  Who  Due         State     What                          Next
  T26-0001E  A.E.   MB   30/09/2026  in 1 day  block 2 has no visit planned  schedule plan T26-0001E
  $ portage review record T26-0001E --break
  portage: T26-0001E: a review of 29/09/2026 is recorded already (next_block; case undo takes it back)
  [77]

That was one change, and case undo takes it back whole.

  $ portage case changes --most 1 --format csv | cut -d, -f1,4
  change,verb
  C13,review record
  $ portage case undo C13 --reason "not agreed yet"
  $ portage doctor --digest | cmp - before

Into a setting, and after
-------------------------

Starting nursery is the plan working. The work towards it begins a term before.

  $ portage review record T26-0001E --transition "Little Acorns" --senco "J Dean" --starts 2/11 --keep L1 --keep L2
  $ portage review due --visitor MB
  Due · REHEARSAL
  1 due, 1 of them overdue
  
  Case       Child  Who  Due         State              What                                           Next
  T26-0001E  A.E.   MB   01/09/2026  overdue 28 days *  setting starts on 02/11/2026, report not done  review record T26-0001E
  
  * by an assumption: nobody published the figure behind the day; --why tells which.
  $ portage review record T26-0001E --report 28/9

A name nearly the same is most likely the same setting.

  $ export PORTAGE_NOW=2026-12-08T08:00:00Z
  $ portage review record T26-0001E --transition "Litle Acorns" --starts 9/11
  portage: there is no setting 'Litle Acorns': did you mean 'Little Acorns'? (if it is another one, say so with --new-setting)
  [2]
  $ portage review record T26-0001E --settled 1/11
  portage: T26-0001E: the child cannot have settled on 01/11/2026: the first day is 02/11/2026
  [77]
  $ portage review record T26-0001E --settled 7/12 --visits 3 --frequency weekly --keep L1 --keep L2
  next: schedule plan T26-0001E
  $ portage review show T26-0001E
  Review of T26-0001E · REHEARSAL
  
  Child                 A.E.
  Age                   2 years 10 months
  Stage                 visited in the setting, since 08/12/2026
  Portage home visitor  MB
  The review asks       is the service still appropriate for the child and family?
  Where                 home
  Who takes part        parents or carers and Portage home visitor
  
  DUE
  Due         State     What                          Why                            Assumed, because  Next
  09/12/2026  in 1 day  block 2 has no visit planned  block B3 starts on 09/12/2026                    schedule plan T26-0001E
  
  BLOCKS
  Block  No  Pattern          From        Ended       Promised  Made  Family  Service  Nobody in  To come
  B1      1  weekly, home     14/09/2026  08/12/2026         3     3       0        0          0        0
  B3      2  weekly, setting  09/12/2026                     3     0       0        0          0        0
  
  GOALS
  Goal  What               Area  Set         Steps  Achieved  Outcome
  L1    names two things         14/09/2026      0         0
  L2    drinks from a cup        14/09/2026      0         0
  
  INTO A SETTING
  Setting       Little Acorns
  SENCo         J Dean
  First day     02/11/2026
  Report given  28/09/2026
  Settled       07/12/2026
  
  REVIEWS HELD
  Held        Was due     Outcome     Where  Who was there  Goals             Summary
  29/09/2026  28/09/2026  transition                        keep L1, keep L2
  08/12/2026              outreach                          keep L1, keep L2

Many at once
------------

The sheet names every case with a review to hold; columns left empty stay as they are.

  $ export PORTAGE_NOW=2027-03-01T08:00:00Z
  $ portage review record --sheet > reviews.csv
  $ cut -d, -f1-3 reviews.csv
  case,child,due
  T26-0001E,A.E.,18/01/2027
  $ head -1 reviews.csv > bad.csv
  $ echo 'T26-0001E,,,,31/2/2027,close,,,,,,,,,,nowhere,,,,,L7,,' >> bad.csv
  $ portage review record --from bad.csv
  portage: bad.csv:2: on '31/2/2027' is not a date (write it as 28/02/2024)
  bad.csv:2: unknown destination 'nowhere' (choose from mainstream_nursery, specialist_nursery, childminder, school, other_team, moved, none)
  [65]
  $ head -1 reviews.csv > filled.csv
  $ echo 'T26-0002N,,,,1/3/2027,close,,,,,,,,,,moved,moved to Medway,,,,,,' >> filled.csv
  $ portage review record --from filled.csv --dry-run
  T26-0002N is closed (dry run: nothing was kept)
  $ portage review record --from filled.csv

Closing, and taking up again
----------------------------

Closing says why and where the child goes. Nothing is due for a closed case.

  $ portage doctor --digest > before
  $ portage review record T26-0001E --close --destination mainstream_nursery --reason "settled, the nursery goes on"
  $ portage review due --visitor MB
  Due · REHEARSAL
  
  nothing is due
  $ portage review record T26-0001E --break
  portage: T26-0001E: it is closed: a review cannot lead to break; there is nothing to review
  T26-0001E: a review of 01/03/2027 is recorded already (close; case undo takes it back)
  [77]
  $ portage review reopen T26-0001E
  portage: --reason is missing: say why, it is kept with the change
  [2]
  $ portage review reopen T26-0001E --to outreach --reason "the nursery asked for three more visits"
  $ portage case show T26-0001E | head -3
  T26-0001E · A.E. · REHEARSAL
  visited in the setting, since 01/03/2027
  
  $ portage doctor
  Doctor · REHEARSAL
  
  Check       Well  Found
  integrity   yes   every page is readable and in order
  references  yes   every row points at rows that are there
  schema      yes   the tables are as portage made them
  chain       yes   20 changes, each bound to the one before
  rows        yes   every row is as a change left it
  modes       yes   only its owner and group may read it
