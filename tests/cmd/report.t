Reports ask questions of many cases at once. We practise on a file of our own, on Monday the 9th of
November 2026. COLUMNS says how wide our paper is.

  $ export PORTAGE_DB=$PWD/practice.db PORTAGE_NOW=2026-11-06T16:52:00Z COLUMNS=132
  $ portage init --authority kent --rehearsal
  */practice.db is ready (glob)

On Friday the week's referrals came in, and the team was entered.

  $ cat > november.csv <<'END'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Parental consent,Name of referrer,Job title,Reason for referral
  > F-101,26/10/2026,Amelia,Example,03/02/2023,CT9 1HX,Yes,H Visitor,Health visitor,Not yet talking
  > F-102,02/11/2026,Adam,Ensample,04/05/2024,CT1 2EH,Yes,A Sample,Mother,Late to walk
  > F-103,03/11/2026,Ivy,Specimen,31/01/2024,TN23 1PL,Yes,H Visitor,Health visitor,Hearing
  > END
  $ portage refer import november.csv --quiet > /dev/null
  $ portage team add MB --name "M Bell" --room 9 --hours "Mon-Thu 9:00-16:30" --starts 1/9/2026
  $ portage team add SR --name "S Rowe" --hours "Mon 9:00-13:00" --starts 1/9/2026
  $ portage team train MB --name dbs --achieved 1/12/2023 --until 30/11/2026
  $ portage team train MB --name "portage workshop" --achieved 1/9/2024

One referral was accepted and given to MB, one accepted and waits, one cannot be decided yet.

  $ portage refer list --format csv | cut -d, -f1,2,4
  case,child,received
  K26-0003C,I.S.,2026-11-03
  K26-0002U,A.E.,2026-11-02
  K26-0001K,A.E.,2026-10-26
  $ portage refer decide K26-0001K accept --reason "delay in two areas, seen at home" --quiet
  portage: K26-0001K: decided accept, where the rules say cannot tell yet
  portage: no letter can go out yet about K26-0001K: who receives letters? (portage case update K26-0001K --carer WHO --letters yes, or --add-carer NAME --letters yes)
  $ portage refer decide K26-0002U accept --reason "agreed with mum" --quiet
  portage: K26-0002U: decided accept, where the rules say cannot tell yet
  portage: no letter can go out yet about K26-0002U: who receives letters? (portage case update K26-0002U --carer WHO --letters yes, or --add-carer NAME --letters yes)
  $ portage refer decide K26-0003C incomplete --reason "which areas?" --quiet
  portage: no letter can go out yet about K26-0003C: who receives letters? (portage case update K26-0003C --carer WHO --letters yes, or --add-carer NAME --letters yes)
  $ portage schedule allocate K26-0001K --to MB --quiet
  $ portage schedule plan K26-0001K --frequency weekly --visits 6 --starts 9/11 --output plan.csv --quiet
  $ portage schedule apply plan.csv --quiet

Monday's page
-------------

One sheet for the lead. What is due comes first, worst first, with the command to type next. Where
nothing is known the figure is left blank; 0 is a figure.

  $ export PORTAGE_NOW=2026-11-09T07:00:00Z
  $ portage report caseload
  Kent Portage · Caseload · week of Mon 9 Nov 2026 (T2 week 2 of 7) · REHEARSAL
  Entered up to Fri 6 Nov 16:52 (C10) · 0 of last week's 0 visits have NO OUTCOME · printed as of 09/11/2026 · CONTAINS PERSONAL DATA
  
  DO FIRST (WORST FIRST)
  No.  Case       Child         What                                     Who  Due         State      Type: portage …
    1  K26-0001K  A.E. 02/2023  first contact: referral of 26/10/2026 †  MB   09/11/2026  due today  case note K26-0001K
  
                  Cases            This week                     Last week                                Reviews
  Visitor  Days   now  room  over  home  virt  else  grp  joint  offered  made  fam  svc  n/in  ?  Late*  due  over  Leaving by 31/12  Flags
  MB       MTWTh    1     9           1     0     0    0      0        0     0    0    0     0  0      0    0     0                 0      0
  SR       M        0                 0     0     0    0      0        0     0    0    0     0  0      0    0     0                 0      0
  all               1                 1     0     0    0      0        0     0    0    0     0  0      0    0     0                 0      0
  
  WAITING  1 · longest 3 days · past standard 0 · contact due this week 0 · will age out first 0
  INTAKE  last week 2 in · 2 decided · to decide now 1 · for the panel 0 · cannot tell yet 1 · of them chased 0 · not yet 1
  
  COMING
  When        What            Who
  30/11/2026  dbs expires     MB
  18/12/2026  term T2 ends
  04/01/2027  term T3 starts
  
  * not seen within the agreed gap and 5 more days of term, which is our assumption · † rests on a figure the authority has not
  published · svc: called off by the service or a partner · n/in: nobody in · ?: no outcome · joint visits are among the others · 0 is
  shown, a blank figure is not known

It exits 0 however much is overdue, as cron wants it. Asked to, it exits 1.

  $ portage report caseload --fail-on overdue > /dev/null

Saved, it is read by its owner only. The same file on the same day gives the same bytes.

  $ portage report caseload --output monday.html
  $ stat -c %A monday.html
  -rw-------
  $ portage report caseload --output again.html && cmp monday.html again.html

The page goes nowhere and runs nothing, says its language, and names its headings.

  $ grep -c -E 'https?:|<script|<img|<link' monday.html
  0
  [1]
  $ grep -o '<html lang="en-GB">' monday.html
  <html lang="en-GB">
  $ grep -c -E '<th>|<th class' monday.html
  0
  [1]

For a spreadsheet, one table at a time; for a program, everything.

  $ portage report caseload --format csv --table visitors
  visitor,days,cases,room,over,home,virtual,elsewhere,groups,joint,offered,made,by_family,by_service,nobody_in,no_outcome,late,reviews_due,reviews_over,leaving,flags\r (esc)
  MB,MTWTh,1,9,,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0\r (esc)
  SR,M,0,,,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0\r (esc)
  all,,1,,,1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0\r (esc)
  $ portage report caseload --format json | head -c 200
  {"schema":"portage.report.caseload/1","as_of":"2026-11-09","rehearsal":true,"data":{"do_first":[{"place":1,"case":"K26-0001K","child":"A.E. 02/2023","what":"first contact: referral of 26/10/2026 †", (no-eol)

An earlier page again
---------------------

A week goes by. A visit was made, the next called off; a family moves away; a visitor leaves.

  $ portage report caseload > monday.txt
  $ export PORTAGE_NOW=2026-11-12T10:00:00Z
  $ portage schedule record V1 --outcome made --miles 12
  $ portage schedule record V2 --outcome cancelled_by_family --because child_ill
  V2 is lost: the promise is used up, nothing is made up
  $ portage case note K26-0002U --rang mum --reply "ring on Thursday"
  $ portage case move K26-0003C withdrawn --reason "moved to Medway"
  $ portage team change SR --ends 30/11/2026
  $ portage refer import november.csv --quiet > /dev/null

On the 18th Monday's page of the week before is printed again, byte for byte.

  $ export PORTAGE_NOW=2026-11-18T09:00:00Z
  $ portage report caseload --today 9/11 --as-known-on 9/11 > again.txt
  $ cmp monday.txt again.txt
  $ portage report caseload --today 9/11 | cmp -s monday.txt -
  [1]
  $ portage report caseload --as-known-on 31/3/2027
  portage: --as-known-on looks back, and 31/03/2027 is still to come
  [2]

And nobody has entered anything since Thursday: the first line says so.

  $ portage report caseload | head -1
  STALE, NOTHING ENTERED SINCE Thu 12 Nov (last working day Tue 17 Nov) · Kent Portage · Caseload · week of Mon 16 Nov 2026 (T2 week 3 of 7) · REHEARSAL

Visits, decisions, the waiting list
-----------------------------------

Last week's visits, the last whole month's decisions; or the days asked for.

  $ portage report visits --from 2/11 --to 22/11
  Kent Portage · Visits · 02/11/2026 to 22/11/2026 · REHEARSAL
  
  BY VISITOR
                                           Called off by                                    Of those made
  Visitor  Planned  To come  Made  % made  family  service  partner  Nobody in  No outcome  % virtual  % joint  hours
  MB             2        0     1      50       1        0        0          0           0          0        0      1
  all            2        0     1      50       1        0        0          0           0          0        0      1
  
  VISITS MADE, OF THOSE WHOSE DAY HAS COME
  MB  ██████████████████████████████ 1 of 2, 50 %
  
  NOT MADE, AND WHY
  By          Reason     Visits
  the family  child_ill       1
  
  SEEN AS OFTEN AS AGREED, ON 18/11/2026
  Visitor  Children  In time  Late  % in time
  MB              1        1     0        100
  all             1        1     0        100
  $ portage report decisions --from 1/10 --to 15/11
  Kent Portage · Decisions · 01/10/2026 to 15/11/2026 · REHEARSAL
  
  Referrals received                        3
  of them with no answer by the end         1
  Referrals answered, yes or no             2
  Working days to the answer, median        6.5
  Working days to the answer, 90th centile  9
  
  BY DISTRICT
  District    Received  Decisions  Accepted  Declined  To panel  Incomplete
  Ashford            1          1         0         0         0           1
  Canterbury         1          1         1         0         0           0
  Thanet             1          1         1         0         0           0
  all                3          3         2         0         0           1
  
  REFERRALS RECEIVED
  Ashford     ██████████████████████████████ 1
  Canterbury  ██████████████████████████████ 1
  Thanet      ██████████████████████████████ 1
  
  RULES NOT MET, WHERE A REFERRAL WAS DECLINED OR WENT TO THE PANEL
  none
  
  BY WHO REFERRED
  Referrer      Received  Decisions  Accepted  Declined  To panel  Incomplete
  parent               1          1         1         0         0           0
  professional         2          2         1         0         0           1
  
  For the service itself: a count below 5 can point at one child, so this is not for publishing as it stands.
  $ portage report waiting
  Kent Portage · Waiting list · 18/11/2026 · REHEARSAL
  
  WAITING  1 · longest 12 days · median 12 days
  
  Turn  Case       Child  Months old  Listed      Days  Past standard  Contact due  Turn comes about  Too old from  Why in this place
     1  K26-0002U  A.E.           30  06/11/2026    12                 04/02/2027   19/05/2027        01/09/2028    referral received on
                                                                                                                    02/11/2026
  
  HOW LONG
  Waiting         Children
  0 to 28 days           1
  29 to 84 days          0
  85 to 182 days         0
  over 182 days          0
  
  CHILDREN BY DAYS WAITED
  0 to 28 days    ██████████████████████████████ 1
  29 to 84 days   0
  85 to 182 days  0
  over 182 days   0
  $ for report in visits decisions waiting; do portage report $report --output $report.html; portage report $report --format md > $report.md; done
  $ grep -c 'role="img"' decisions.html
  1

What makes no sense is refused.

  $ portage report visits --week last --from 1/11
  portage: --week is a period by itself: leave --from and --to away
  [2]
  $ portage report visits --from 9/11 --to 2/11
  portage: the period ends on 02/11/2026 before it begins on 09/11/2026
  [2]
  $ portage report decisions --to 2/11
  portage: --to needs a --from: where does the period begin?
  [2]
  $ portage report caseload --fail-on overdu
  portage: unknown --fail-on 'overdu': did you mean 'overdue'?
  [2]
