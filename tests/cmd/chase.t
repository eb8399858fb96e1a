What is not known is never counted against a child: it has to be found out. Hampshire asks for a report
within six weeks of the referral and closes the request otherwise. A file to practise with, on the 7th
of September 2026:

  $ export PORTAGE_DB=$PWD/hampshire.db PORTAGE_NOW=2026-09-07T08:00:00Z
  $ portage init --authority hampshire --rehearsal
  */hampshire.db is ready (glob)
  $ portage refer add --forename Noah --surname Sample --born 3/2/2024 --received 3/8/2026 --by form --referrer parent -q
  HA26-0001W
  $ portage refer add --forename Amelia --surname Example --born 3/2/2023 --received 1/9/2026 --by phone --referrer parent -q
  HA26-0002F
  $ portage refer add --forename Ivy --surname Specimen --born 3/2/2020 --received 2/9/2026 --by phone --referrer parent -q
  HA26-0003Q
  $ portage assess record HA26-0001W --instrument checklist --area cognition=15 --area social=15

Nobody has been asked for anything. Ivy is too old whatever is missing, so nobody is asked about her:

  $ portage refer chase
  To chase · REHEARSAL
  5 things missing: 0 lapsed, 0 overdue, 5 not asked yet
  
  Case        Child  No  Missing               Ask                   Asked  Again on  Last day    State
  HA26-0001W  N.S.    1  report                the referrer, or the                   14/09/2026  not asked yet
                                               parent or carer
  HA26-0002F  A.E.    1  report                the referrer, or the                   13/10/2026  not asked yet
                                               parent or carer
  HA26-0001W  N.S.    2  which council's area  the referrer, or the                               not asked yet
                         the child lives in    parent or carer: a
                                               full address with
                                               its postcode
  HA26-0002F  A.E.    2  which council's area  the referrer, or the                               not asked yet
                         the child lives in    parent or carer: a
                                               full address with
                                               its postcode
  HA26-0002F  A.E.    3  how far behind the    whoever assessed the                               not asked yet
                         child is, in any      child: the referrer,
                         area of development   the health visitor
                                               or the service
  $ portage refer chase --format csv | head -3
  case,child,number,what,whom,asked_on,chase_on,by,state\r (esc)
  HA26-0001W,N.S.,1,report,"the referrer, or the parent or carer",,,2026-09-14,not asked yet\r (esc)
  HA26-0002F,A.E.,1,report,"the referrer, or the parent or carer",,,2026-10-13,not asked yet\r (esc)

The parent is asked for everything, or for one thing of the list, by its number or by words
of it. The day to ask again is noted with it:

  $ portage refer chase HA26-0001W --asked --on 4/9/2026 --next 10/9/2026
  $ portage refer chase HA26-0002F --asked --what council --whom 'the mother'
  $ portage refer chase HA26-0002F --asked --what 1 --next 11/9/2026
  $ portage refer chase
  To chase · REHEARSAL
  5 things missing: 0 lapsed, 0 overdue, 1 not asked yet
  
  Case        Child  No  Missing               Ask                   Asked       Again on    Last day    State
  HA26-0002F  A.E.    3  how far behind the    whoever assessed the                                      not asked yet
                         child is, in any      child: the referrer,
                         area of development   the health visitor
                                               or the service
  HA26-0001W  N.S.    1  report                the referrer, or the  04/09/2026  10/09/2026  14/09/2026  in 3 days
                                               parent or carer
  HA26-0001W  N.S.    2  which council's area  the referrer, or the  04/09/2026  10/09/2026              in 3 days
                         the child lives in    parent or carer: a
                                               full address with
                                               its postcode
  HA26-0002F  A.E.    1  report                the referrer, or the  07/09/2026  11/09/2026  13/10/2026  in 4 days
                                               parent or carer
  HA26-0002F  A.E.    2  which council's area  the mother            07/09/2026                          asked
                         the child lives in

It stands with the case:

  $ portage case chronology HA26-0001W --format csv | grep asked
  2026-09-04,request,"asked the referrer, or the parent or carer for: report (again on 10/09/2026)",\r (esc)
  2026-09-04,request,"asked the referrer, or the parent or carer: a full address with its postcode for: which council's area the child lives in (again on 10/09/2026)",\r (esc)

What is due says when to ask again, and the last day of the report:

  $ PORTAGE_NOW=2026-09-11T08:00:00Z portage review due --kind evidence --why --format csv | cut -d, -f1,4-9
  case,due_on,state,what,next,kind,why
  HA26-0001W,2026-09-10,overdue 1 day,ask again for: report (asked on 04/09/2026),refer chase HA26-0001W,evidence,the day noted when it was asked for
  HA26-0002F,2026-09-11,due today,ask again for: report (asked on 07/09/2026),refer chase HA26-0002F,evidence,the day noted when it was asked for
  HA26-0001W,2026-09-14,in 3 days,needed by 14/09/2026: report,refer chase HA26-0001W,evidence,entry rule 'the evidence comes within six weeks'

A fact that came takes its line away by itself. An answer that did not help is noted:

  $ export PORTAGE_NOW=2026-09-11T08:00:00Z
  $ portage assess record HA26-0002F --instrument checklist --area cognition=10 --area social=10
  $ portage refer chase HA26-0002F
  To chase · REHEARSAL
  2 things missing: 0 lapsed, 0 overdue, 0 not asked yet
  
  Case        Child  No  Missing               Ask                   Asked       Again on    Last day    State
  HA26-0002F  A.E.    1  report                the referrer, or the  07/09/2026  11/09/2026  13/10/2026  due today
                                               parent or carer
  HA26-0002F  A.E.    2  which council's area  the mother            07/09/2026                          asked
                         the child lives in
  $ portage refer chase HA26-0001W --answered --what report
  $ portage refer chase HA26-0001W --format csv
  case,child,number,what,whom,asked_on,chase_on,by,state\r (esc)
  HA26-0001W,N.S.,2,which council's area the child lives in,"the referrer, or the parent or carer: a full address with its postcode",2026-09-04,2026-09-10,,overdue 1 day\r (esc)
  HA26-0001W,N.S.,1,report,"the referrer, or the parent or carer",2026-09-04,,2026-09-14,"answered, still missing"\r (esc)

The day after the six weeks the request has lapsed. Nothing lapses by itself; a person ends it, and
may look first:

  $ export PORTAGE_NOW=2026-09-15T08:00:00Z
  $ portage review due --overdue --kind evidence --format csv
  case,child,who,due_on,state,what,next\r (esc)
  HA26-0002F,A.E.,office,2026-09-11,overdue 4 days,ask again for: report (asked on 07/09/2026),refer chase HA26-0002F\r (esc)
  HA26-0001W,N.S.,office,2026-09-14,overdue 1 day,the request lapses: not come by 14/09/2026: report,refer chase --lapse HA26-0001W\r (esc)
  $ portage refer chase --format csv | head -2
  case,child,number,what,whom,asked_on,chase_on,by,state\r (esc)
  HA26-0001W,N.S.,1,report,"the referrer, or the parent or carer",2026-09-04,,2026-09-14,lapsed 1 day ago\r (esc)
  $ portage refer chase --lapse
  portage: --reason is missing: say why, it is kept with each case
  [2]
  $ before=$(portage doctor --digest)
  $ portage refer chase --lapse --reason 'no report came' --dry-run
  Lapsed · REHEARSAL
  
  Case        Child  Last day    By the rule                  Why
  HA26-0001W  N.S.   14/09/2026  the evidence comes within    This had not come by
                                 six weeks                    14/09/2026: report.
  1 case lapsed (dry run: nothing was kept)
  $ portage refer chase --lapse --reason 'no report came'
  Lapsed · REHEARSAL
  
  Case        Child  Last day    By the rule                  Why
  HA26-0001W  N.S.   14/09/2026  the evidence comes within    This had not come by
                                 six weeks                    14/09/2026: report.
  $ portage case show HA26-0001W | grep -E 'Stage|Clos'
  Stage          lapsed
  $ portage refer chase --lapse --reason 'once more'
  Lapsed · REHEARSAL
  
  no case has passed its closing day
  $ portage case undo C10 --reason 'the report lay in the post room'
  $ test "$(portage doctor --digest)" = "$before"
  $ portage case update HA26-0001W --evidence report
  $ portage refer chase --lapse --reason 'no report came'
  Lapsed · REHEARSAL
  
  no case has passed its closing day

A mistake changes nothing:

  $ portage refer chase HA26-0001W --lapse --reason 'too late'
  portage: HA26-0001W is received, not yet decided: no closing day of its rules has passed (portage refer chase HA26-0001W)
  [77]
  $ portage refer chase HA26-0002F --asked --what 99
  portage: --what 99: HA26-0002F has 2 things missing (portage refer chase HA26-0002F)
  [2]
  $ portage refer chase HA26-0002F --asked --what e
  portage: --what 'e': more than one thing of what is missing of HA26-0002F holds these words (portage refer chase HA26-0002F)
  [2]
  $ portage refer chase HA26-0002F --asked --next 1/9/2026
  portage: --next: 01/09/2026 is before 15/09/2026
  [2]
  $ portage refer chase HA26-0003Q --asked
  portage: HA26-0003Q: the rules miss nothing that could be asked for
  [77]
  $ portage refer chase --asked
  portage: CASE is missing: about which was it?
  [2]
  $ portage refer chase HA26-0002F --what 1
  portage: --what and --on need --asked or --answered
  [2]
  $ portage refer chase HA26-0002F --asked --lapse
  portage: one of --asked, --answered and --lapse
  [2]
  $ portage refer chase HA26-0001W --answered --what report
  portage: --what 'report': nothing of what is missing of HA26-0001W holds these words (portage refer chase HA26-0001W)
  [2]

Before a place is offered something may have to happen too, where the policy says so:

  $ cat >> hampshire.db.policies/hampshire.toml <<'END'
  > 
  > [[edition.offer]]
  > rule = "the team around the child has met"
  > evidence = ["a meeting of the team around the child"]
  > END
  $ portage refer decide HA26-0002F accept --reason 'the panel knows the family' -q
  portage: HA26-0002F: decided accept, where the rules say cannot tell yet
  portage: HA26-0002F: before an offer: the team around the child has met (cannot tell yet)
  portage: no letter can go out yet about HA26-0002F: who receives letters? (portage case update HA26-0002F --carer WHO --letters yes, or --add-carer NAME --letters yes)
  $ portage refer chase HA26-0002F
  To chase · REHEARSAL
  1 thing missing: 0 lapsed, 0 overdue, 1 not asked yet
  
  Case        Child  No  Missing               Ask                   Asked  Again on  Last day  State
  HA26-0002F  A.E.    1  a meeting of the      the referrer, or the                             not asked yet
                         team around the       parent or carer
                         child
