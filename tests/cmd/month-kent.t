A month in the office of a service that works as Kent's page says: home learning sessions weekly,
fortnightly, monthly or virtual, and groups for three stages. Everybody here is made up. The file is
one to practise with, so we can pretend what day it is: `at` says it.

  $ export PORTAGE_DB=$PWD/kent.db COLUMNS=100
  $ at() { export PORTAGE_NOW=2026-$1:00Z; }
  $ at 11-02T08:30
  $ portage init --authority kent --rehearsal --quiet
  $ portage team add MB --name 'Mary Brook' --base 'CT9 1HX' --room 12 --hours 'Mon-Thu 9:00-16:30'
  $ portage team add SR --name 'Sue Reed' --base 'ME10 4BX' --room 10 --hours 'Tue-Fri 9:00-15:00'
  $ for who in MB SR; do portage team train $who --name 'Portage workshop' --achieved 12/5/2024; done

A group for each stage meets until the end of term. How many children it takes and how long it lasts
is the policy's, unless said.

  $ portage team venue HALL --name 'Margate Hall' --postcode 'CT9 1DJ' --capacity 12
  $ portage schedule open-group 'Thanet sensory' --kind sensory --venue HALL --visitor MB --weekday tue --at 10:00
  $ portage schedule open-group 'Thanet early' --kind early_learning --venue HALL --visitor MB --weekday wed --at 10:00
  $ portage schedule open-group 'Thanet pre-school' --kind pre_school_learning --venue HALL --visitor MB --weekday thu --at 10:00
  $ for group in G1 G2 G3; do portage schedule sessions $group --from 2/11 --to 18/12 --quiet; done

Monday: what came in
--------------------

Last week's forms come as a CSV file. The first one was not ours: what an import did is one change,
and is taken back whole.

  $ cat > forms.csv <<'EOF'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Mother,Phone number,Who has parental responsibility?,Parental consent,Name of referrer,Job title,Does the child attend a setting?,Reason for referral,Home details (for lone workers safety)
  > KP-1,26/10/2026,Amelia,Example,03/02/2024,CT9 1DJ,Ana Example,07700 900101,Ana Example,Yes,H Visitor,Health visitor,no,Not talking; late to walk,Two dogs
  > KP-2,27/10/2026,Noah,Sample,04/05/2025,CT9 1HX,Sue Sample,07700 900102,Sue Sample,Yes,P Doctor,Paediatrician,no,Does not turn to sounds,
  > KP-3,28/10/2026,Ivy,Specimen,31/02/2024,CT20 1QY,Ira Specimen,07700 900103,Ira Specimen,Yes,Ira Specimen,Mother,no,Not yet talking,
  > KP-4,28/10/2026,Kofi,Trial,06/06/2023,ME12 1TP,Ama Trial,07700 900104,Ama Trial,Yes,N Manager,Nursery manager,yes,Plays by himself,
  > KP-5,29/10/2026,Bea,Mockup,10/10/2022,CT10 1AA,Liz Mockup,07700 900105,Liz Mockup,Yes,Liz Mockup,Mother,no,Speech not clear,
  > EOF
  $ sed -n '1p; 2s/KP-1/M-7/; 2s/Amelia/Zoe/p' forms.csv > medway.csv
  $ portage refer import medway.csv --quiet > told
  $ portage case changes --most 1 | tail -1
  C12     2026-11-02T08:30:00Z  root  refer import                  1 case
  $ portage case undo C12 --reason 'that was the file for Medway'

Ours. One row cannot be read: it comes back in a file with the reason beside it, is put right there,
and goes in. (A reference once given is not given again: ours begin with the second.)

  $ portage refer import forms.csv --quiet > told
  portage: line 4, Child's date of birth: date of birth '31/02/2024' is not a date (write it as 28/02/2024)
  [1]
  $ sed -i 's|,31/02/2024,|,28/02/2024,|' forms.rejects.csv
  $ portage refer import forms.rejects.csv --quiet > told

What do the rules say? Nobody has told yet how far behind the children are. That counts against no
child; the second table says whom to ask.

  $ portage assess eligibility --new | sed -n '3,5p; /^WHOM/,$p'
  Case       Child  Received    Outcome          Why  Missing
  K26-0002U  A.E.   26/10/2026  cannot tell yet       how far behind the child is, in any area of
                                                      development
  WHOM TO ASK
  Ask                   What                     Cases
  whoever assessed the  how far behind the       K26-0002U, K26-0003C, K26-0004L, K26-0005V, K26-0006D
  child: the referrer,  child is, in any area
  the health visitor    of development
  or the service

Tuesday: asking
---------------

Amelia's mother rings. Her words are kept, and so is when the family can be visited.

  $ at 11-03T09:30
  $ portage case find amelia --names | tail -1
  K26-0002U  Amelia Example  03/02/2024  received  26/10/2026
  $ portage case note K26-0002U --rang mum --reply 'ring again once it is decided' --next 12/11
  $ portage case update K26-0002U --available 'Tue 9:00-12:00' --available 'Thu 13:00-16:00'

Assessed with the family: months where MB measured, the authority's own words where somebody judged.

  $ portage assess record K26-0002U --instrument 'Kent Portage checklist' --assessor MB --area communication=12 --area physical=18-20 --area behaviour='some concern'
  $ portage assess record K26-0003C --instrument paediatrician --role paediatrician --area communication=significant --area learning=significant
  $ portage assess record K26-0006D --instrument 'Kent Portage checklist' --area communication='some concern' --area physical='no concern'
  $ portage assess record K26-0004L --instrument 'nursery' --role 'nursery manager' --area communication='some concern' --area behaviour=significant
  $ portage assess record K26-0005V --instrument 'Kent Portage checklist' --area communication=significant --area behaviour=significant

Wednesday: deciding
-------------------

The families were asked about every area: --no-other-delay says so. People decide, on a sheet that
has beside each child what the rules say.

  $ at 11-04T10:00
  $ portage refer decide --sheet --no-other-delay --output panel.csv
  $ cat panel.csv
  case,child,received,rules_say,outcome,reason
  K26-0002U,A.E.,26/10/2026,eligible,,
  K26-0003C,N.S.,27/10/2026,eligible,,
  K26-0004L,K.T.,28/10/2026,not eligible today,,
  K26-0005V,B.M.,29/10/2026,eligible,,
  K26-0006D,I.S.,28/10/2026,not eligible today,,
  $ awk -F, -v OFS=, '$4 == "eligible" {$5 = "accept"; $6 = "panel of 4 November"} {print}' panel.csv > filled.csv
  $ portage refer decide --from filled.csv --no-other-delay --reason 'panel of 4 November'

Ivy is declined and Kofi is to come back; but the two are mixed up. Undone, and done right.

  $ portage refer decide K26-0004L decline --no-other-delay --reason 'no significant delay'
  $ portage case changes --most 2 | tail -3
  C25     2026-11-04T10:00:00Z  root  refer decide  no significant delay             K26-0004L
  C24     2026-11-04T10:00:00Z  root  refer decide  panel of 4 November              K26-0002U,
                                                                                     K26-0003C, K26-0005V
  $ portage case undo C25 --reason "the wrong child"
  $ portage refer decide K26-0004L panel --no-other-delay --reason 'one area; the nursery is to tell more'
  $ portage refer decide K26-0006D decline --no-other-delay --reason 'no significant delay in two areas'

The letter says why, how to ask again, and where else to turn: in Folkestone another charity than in
Margate. It is a draft until somebody has read it and says that it went out.

  $ portage refer letter T6 | tail -n +4
  Thank you for the referral of Ivy to Kent Portage. We have looked at it carefully. Today we cannot offer support, for the following reasons.
  
  - A delay was found in no area; the rule asks for a child who has a delay judged significant or measured at 1/3 of age or more in 2 areas of development or more.
  
  If anything changes, or if you think that we have something wrong, please tell us: you may ask again at any time. You can call 03000 41 77 04 or write to kentportage@kent.gov.uk.
  
  You may also find help here: Includes us 2, National Portage Association, Sense, Newlife, Down's Syndrome Association and National Autistic Society.
  
  Kent Portage
  $ portage refer letter T6 --issue

Thursday: who visits, when
--------------------------

  $ at 11-05T09:00
  $ for case in K26-0003C K26-0004L K26-0005V; do portage case note $case --rang mum --reply 'told her of the panel'; done
  $ portage refer waiting | tail -4
  Turn  Case       Child  Listed      Days  Why in this order                May end on
     1  K26-0002U  A.E.   04/11/2026     1  referral received on 26/10/2026  01/09/2028
     2  K26-0003C  N.S.   04/11/2026     1  referral received on 27/10/2026  01/09/2029
     3  K26-0005V  B.M.   04/11/2026     1  referral received on 29/10/2026  01/09/2027
  $ portage schedule allocate K26-0002U | sed -n 4,5p
  MB       yes    12       12  room for 12, can do Tuesday and Thursday, 12 minutes there and back
  SR       yes    10      186  room for 10, can do Tuesday and Thursday, 186 minutes there and back
  $ for case in K26-0002U K26-0003C K26-0005V; do portage schedule allocate $case --to MB; done

Amelia at home every week, Noah by video every fortnight, Bea at home every month: each a draft to
look at and to edit, and entered when it is applied.

  $ portage schedule plan K26-0002U --frequency weekly --visits 3 --starts 9/11 | sed -n '4,7p'
  Case       No  Date        Day  Start  Visitor  With  Mode  Why
  K26-0002U   1  12/11/2026  Thu  13:00  MB             home  regular slot, Thursday 13:00
  K26-0002U   2  19/11/2026  Thu  13:00  MB             home  regular slot, Thursday 13:00
  K26-0002U   3  26/11/2026  Thu  13:00  MB             home  regular slot, Thursday 13:00
  $ enter() { portage schedule plan "$@" --starts 9/11 --output plan.csv --quiet && portage schedule apply plan.csv; }
  $ enter K26-0002U --frequency weekly --visits 3
  $ enter K26-0003C --frequency fortnightly --visits 3 --mode virtual
  $ enter K26-0005V --frequency monthly --visits 2

Groups beside it, by stage: the youngest, those on their feet, those who go to nursery soon.

  $ portage schedule join K26-0003C --group 'Thanet sensory' --on 10/11
  $ portage schedule join K26-0005V --group 'Thanet pre-school' --on 12/11
  $ portage assess goal K26-0002U --set 'asks for more by word or sign' --area communication

The second week: a visitor is ill
---------------------------------

Monday's page, worst first; then the sheet of the week that visitors fill in.

  $ at 11-09T07:00
  $ portage report caseload | sed -n 6,7p
    1  K26-0002U  A.E.   contact promised for          MB   12/11/2026  in 3 days  case note K26-0002U
                         12/11/2026
  $ portage schedule sheet --week this --output week46.csv
  $ cat week46.csv
  visit,date,weekday,start,minutes,visitor,case,mode,outcome,because,note,miles\r (esc)
  V4,09/11/2026,Monday,09:00,60,MB,K26-0003C,virtual,,,,\r (esc)
  V7,10/11/2026,Tuesday,11:45,60,MB,K26-0005V,home,,,,\r (esc)
  V1,12/11/2026,Thursday,13:00,60,MB,K26-0002U,home,,,,\r (esc)

On Thursday MB rings: fever. What is planned is listed, so that families can be told. Next week's visit
is moved, to where the group leaves time for it.

  $ at 11-12T08:15
  $ portage team away MB --from today --because illness
  portage: 1 visit planned in those days: V1 Thu 12 Nov
  $ portage schedule record V1 --outcome cancelled_by_service --because staff_ill
  V1 is still owed: schedule plan makes it up, and the block goes on longer
  $ portage case note K26-0002U --rang mum --reply 'told; next week on Tuesday'
  $ portage schedule move V2 --to 17/11 --at 10:30
  portage: V2, Tue 17 Nov 10:30: MB has G1 at 10:00 (--anyway with --reason overrules it)
  [77]
  $ portage schedule move V2 --to 17/11 --at 9:00
  $ portage schedule register 'Thanet pre-school' --cancelled --because 'MB is ill'

On Friday the sheet comes back. What the service called off is still promised: it is made up for at
the end of the block.

  $ at 11-13T15:00
  $ sed -e '/^V4/s/,,,,/,made,,turned to a rattle,/' -e '/^V7/s/,,,,/,nobody_in,,,9/' week46.csv > filled.csv
  $ portage schedule record --from filled.csv
  V7 is lost: the promise is used up, nothing is made up
  $ portage schedule register 'Thanet sensory' --on 10/11
  $ portage schedule plan K26-0002U --output plan.csv --quiet
  $ tail -1 plan.csv | cut -d, -f1,5-10
  K26-0002U,3,03/12/2026,Thursday,13:00,60,MB
  $ portage schedule apply plan.csv

The third week: towards a nursery
---------------------------------

The panel has met: Kofi is accepted. Bea starts at nursery after Christmas. That is the plan working,
and the steps towards it are listed.

  $ at 11-18T14:00
  $ portage refer decide K26-0004L accept --reason 'panel of 18 November: the nursery report'
  portage: K26-0004L: decided accept, where the rules say cannot tell yet
  $ portage review record K26-0005V --transition 'Little Acorns' --new-setting --senco 'J Dean' --starts 4/1
  $ portage review show K26-0005V | grep '^\['
  [ ] agree the setting and the day with the family
  [ ] meet the setting's SENCo
  [ ] write the transition report
  [ ] visit the setting with the child

The last week: closing, a review, what was done
-----------------------------------------------

Noah's family moves to Medway. Closing says why and where to; what was planned is withdrawn.

  $ at 11-30T10:00
  $ for visit in V2 V3 V5; do portage schedule record $visit --outcome made; done
  $ portage review record K26-0003C --close --destination moved --reason 'the family moved to Medway'
  portage: K26-0003C: 1 planned visit withdrawn, tell the visitor and the family: V6 of 07/12/2026

What is due, worst first. Amelia's block ends on Thursday, and with it comes the review: the goal is
met, and she is visited every fortnight from January.

  $ portage review due | sed -n '4,/^$/p' | head -4
  Case       Child  Who  Due         State              What                   Next
  K26-0002U  A.E.   MB   03/12/2026  in 3 days *        review: block 1 ends   review record K26-0002U
                                                        on 03/12/2026, 2 of 3
                                                        visits made
  $ at 12-03T16:00
  $ portage schedule record V9 --outcome made
  $ portage review record K26-0002U --next-block --frequency fortnightly --visits 6 --starts 4/1 --met L1 --attended 'mum, MB' --summary 'asks for more by signs'
  next: schedule plan K26-0002U

What the lead asks of a month, and whether the file is as portage left it.

  $ portage report visits --from 1/11 --to 30/11 | sed -n 5,6p
  Visitor  Planned  To come  Made  % made  family  service  partner  Nobody in  No outcome  % virtual  % joint  hours
  MB             6        0     4      67       0        1        0          1           0         50        0      4
  $ portage doctor | grep -c yes
  6
