A day on the road: the sheet a visitor takes along, who is out, and at five o'clock which visits
nobody has reported. A file to practise with.

  $ export PORTAGE_DB=$PWD/k.db PORTAGE_NOW=2026-11-02T08:00:00Z
  $ portage init --authority kent --rehearsal --quiet
  $ portage team add MB --name 'Mary Brook' --base 'CT10 2AA' --room 12 --hours 'Mon-Thu 9:00-16:30'
  $ portage team change MB --phone '07700 900001'
  $ portage team add LN --name 'Lou Nash' --base 'CT9 1HX' --room 12 --hours 'Mon-Thu 9:00-16:30'
  $ for who in MB LN; do portage team train $who --name 'Portage workshop' --achieved 12/5/2021; done
  $ cat > three.csv <<'END'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Parental consent,Name of referrer,Job title,Reason for referral
  > F-1,01/09/2026,Amelia,Example,03/02/2024,CT9 1EP,Yes,H Visitor,Health visitor,Not yet talking
  > F-2,01/09/2026,Arlo,Ester,04/05/2024,CT10 1AA,Yes,H Visitor,Health visitor,Late to walk
  > F-3,01/09/2026,Cleo,Sample,04/06/2024,CT1 2EH,Yes,H Visitor,Health visitor,Late to walk
  > END
  $ portage refer import three.csv --quiet > import.txt
  $ A=K26-0001K B=K26-0002U C=K26-0003C
  $ for case in $A $B $C; do portage refer decide $case accept --reason 'two areas delayed' --quiet > decided.txt 2>&1; done
  $ for case in $A $B $C; do portage schedule allocate $case --to MB; done
  $ portage case update $A --address '14, Orchard Rise, Margate' --lone-working 'Large dog, will be shut in'
  $ portage case update $A --add-carer 'Ana Example' --phone '07700 900101' --relationship mother
  $ portage case update $B --add-carer 'Bea Ester' --phone '07700 900102'
  $ portage case update $C --confidential yes
  $ portage case flag $C --two-staff --review 1/12 --text 'see the lead'
  $ portage schedule visit $A --on 2/11 --at 9:30
  $ portage schedule visit $B --on 2/11 --at 10:45
  $ portage schedule visit $C --on 2/11 --at 14:00 --with LN --kind initial
  $ portage schedule visit $A --on 2/11 --at 16:00 --mode virtual --minutes 30 --anyway --reason 'mum asked for a word'
  portage: V1 is on that day already
  $ portage schedule record V2 --outcome cancelled_by_family --because child_ill

The sheet has what the visitor needs on the way. Two children of the same initials are told apart by
the month of birth. Where Cleo lives stands nowhere, nor how far it is.

  $ portage schedule day MB
  Day sheet of MB · Monday 2 November 2026 · REHEARSAL
  leave at 09:15, expected finish 16:30
  
  Start  Until  Way  Visit  Case       Child         With  How      Where                 Phone                Before the door       Outcome
  09:30  10:30   15  V1     K26-0001K  A.E. 02/2024        home     14, Orchard Rise,     mother 07700 900101  Lone working: Large
                                                                    Margate                                    dog, will be shut in
                                                                    CT9 1EP
  14:00  15:00       V3     K26-0003C  C.S.          LN    home     confidential: ask     no number known      Lone working: not
                                                           initial  the office                                 known. Ask before
                                                                                                               the first visit.
                                                                                                               TWO STAFF: nobody
                                                                                                               visits alone: see
                                                                                                               the lead (F1)
  16:00  16:30       V4     K26-0001K  A.E. 02/2024        virtual  virtual               mother 07700 900101  Lone working: Large
                                                                                                               dog, will be shut in
  
  Called off: 10:45 K26-0002U cancelled_by_family
  
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5
  minutes a stop; 30 minutes where an address is not known
  $ portage schedule day MB --names --output mb.html
  $ grep -c -e 'Amelia Example' -e 'Ana Example 07700 900101' mb.html
  3
  $ portage schedule day MB --format csv | grep -c CT1
  0
  [1]

Who waits for them to come back sees everybody.

  $ portage schedule out
  Who is out · Monday 2 November 2026 · REHEARSAL
  
  Visitor  Visits  Groups  Leaves  Last ends  Back   No outcome  On the road  Miles  Phone         Note
  LN            1       0  13:00   15:00      16:00           1
  MB            3       0  09:15   16:30      16:30           3                      07700 900001
  
  assumed journeys: 1.3 km of road for a km of straight line, 40 km an hour, 5
  minutes a stop; 30 minutes where an address is not known
  $ portage team away LN --from 2/11 --to 2/11 --because leave
  portage: 1 visit planned in those days: V3 Mon 2 Nov
  $ portage schedule out --on today --format csv | cut -d, -f1,2,11
  visitor,visits,note\r (esc)
  LN,1,"away: leave; VISITS STAND"\r (esc)
  MB,3,\r (esc)
  $ portage schedule day MB | grep -c 'LN IS AWAY: leave'
  1

At five: Amelia's first visit is reported, the other two are not. The virtual one ends at half past four.

  $ portage schedule record V1 --outcome made
  $ export PORTAGE_NOW=2026-11-02T17:00:00Z
  $ portage schedule unrecorded
  Visits without an outcome · Monday 2 November 2026 17:00 · REHEARSAL
  
  TODAY: SHOULD BE OVER
  Visit  Start  Expected end  Minutes ago  Visitor  Visitor's phone  With  Case       Child  How
  V3     14:00  15:00                 120  MB       07700 900001     LN    K26-0003C  C.S.   home
  V4     16:00  16:30                  30  MB       07700 900001           K26-0001K  A.E.   virtual
  
  EARLIER, FROM 05/10/2026
  none
  $ portage schedule unrecorded --at 16:00 --fail-on unrecorded --format csv
  visit,start,until,minutes_ago,visitor,phone,with,case,child,mode\r (esc)
  V3,14:00,15:00,60,MB,07700 900001,LN,K26-0003C,C.S.,home\r (esc)
  [1]
  $ portage schedule unrecorded --at 14:30 --fail-on unrecorded --format csv
  visit,start,until,minutes_ago,visitor,phone,with,case,child,mode\r (esc)

The next morning they are paper, and go back as one sheet.

  $ export PORTAGE_NOW=2026-11-03T08:00:00Z
  $ portage schedule unrecorded --fail-on unrecorded
  Visits without an outcome · Tuesday 3 November 2026 08:00 · REHEARSAL
  
  TODAY: SHOULD BE OVER
  every visit of today that should be over has its outcome
  
  EARLIER, FROM 06/10/2026
  Visit  Date        Day  Start  Visitor  Case       How
  V3     02/11/2026  Mon  14:00  MB       K26-0003C  home
  V4     02/11/2026  Mon  16:00  MB       K26-0001K  virtual
  $ portage schedule sheet --from 1/11 --output open.csv
  $ sed -i 's/,,,,/,made,,,12/' open.csv && portage schedule record --from open.csv
  $ portage schedule unrecorded | tail -n 2
  EARLIER, FROM 06/10/2026
  none
  $ portage schedule sheet --from 1/11 --week this
  portage: --week is a period by itself: leave --from away
  [2]
  $ portage schedule sheet --to 1/11
  portage: --to goes with --from
  [2]
  $ portage schedule day XX
  portage: unknown worker 'XX' (choose from LN, MB)
  [2]
