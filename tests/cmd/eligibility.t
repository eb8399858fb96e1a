The rules say what they say about a child; a person decides. A file to practise with, on the 14th of
September 2026, for Thurrock:

  $ export PORTAGE_DB=$PWD/thurrock.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority thurrock --rehearsal
  */thurrock.db is ready (glob)
  $ cat > september.csv <<'END'
  > Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Job title
  > 01/09/2026,Amelia,Example,03/02/2023,RM17 6SL,Health visitor
  > 02/09/2026,Noah,Sample,14/09/2021,RM16 4XS,Health visitor
  > 03/09/2026,Ivy,Specimen,04/05/2024,RM1 1AA,Health visitor
  > END
  $ portage refer import september.csv --form generic -q > /dev/null
  $ portage refer list --format csv | cut -d, -f1-3
  case,child,born
  T26-0003X,I.S.,2024-05-04
  T26-0002N,N.S.,2021-09-14
  T26-0001E,A.E.,2023-02-03
  $ set -- $(portage refer list --format csv | sed 1d | cut -d, -f1 | sort)

Nobody has asked these families much yet. What is not known is not counted against a child:

  $ portage assess eligibility --new
  Eligibility · REHEARSAL
  
  Case       Child  Received    Outcome             Why                   Missing
  T26-0001E  A.E.   01/09/2026  cannot tell yet                           whether the child
                                                                          attends a nursery or
                                                                          pre-school; how far
                                                                          behind the child is,
                                                                          in any area of
                                                                          development
  T26-0002N  N.S.   02/09/2026  not eligible today  The child was 5       whether the child
                                                    years old on          attends a nursery or
                                                    14/09/2026; the rule  pre-school; how far
                                                    asks for a child who  behind the child is,
                                                    is under 5 years      in any area of
                                                    old.                  development
  T26-0003X  I.S.   03/09/2026  cannot tell yet                           whether the child
                                                                          attends a nursery or
                                                                          pre-school; how far
                                                                          behind the child is,
                                                                          in any area of
                                                                          development; which
                                                                          council's area the
                                                                          child lives in
  
  WHOM TO ASK
  Ask                   What                                  Cases
  the parent or carer   whether the child attends a nursery   T26-0001E, T26-0003X
                        or pre-school
  the referrer, or the  which council's area the child lives  T26-0003X
  parent or carer: a    in
  full address with
  its postcode
  whoever assessed the  how far behind the child is, in any   T26-0001E, T26-0003X
  child: the referrer,  area of development
  the health visitor
  or the service

One child, rule by rule:

  $ portage assess eligibility $1
  T26-0001E: cannot tell yet · REHEARSAL
  
  Case                   T26-0001E
  Child                  A.E.
  Rules                  entry
  Judged on              14/09/2026
  Edition from           01/01/2025
  Outcome                cannot tell yet
  Time may change it on  03/02/2028
  
  Rule                                       Verdict          Why
  under five years old                       met              The child was 3
                                                              years 7 months old
                                                              on 14/09/2026.
  not at a nursery or pre-school             cannot tell yet  We do not know yet
                                                              whether the child
                                                              attends a nursery or
                                                              pre-school.
  delayed in two or more areas               cannot tell yet  A delay is known in
                                                              no area so far; we
                                                              do not know yet how
                                                              far behind the child
                                                              is, in any area of
                                                              development.
  lives in Thurrock                          met              The child lives in
                                                              Thurrock.
  referred by a parent, carer or             met              The child was
  professional                                                referred by a
                                                              professional.
  
  STILL TO BE FOUND OUT
  What                                                     Ask
  whether the child attends a nursery or pre-school        the parent or carer
  how far behind the child is, in any area of development  whoever assessed the
                                                           child: the referrer,
                                                           the health visitor or
                                                           the service
  nothing to change

The answer is kept with everything it looked at. Trying it with -n keeps nothing, and said again the
same day it is not kept twice:

  $ portage assess eligibility $1 -n > /dev/null
  1 case judged (dry run: nothing was kept)
  $ portage assess eligibility $1 > /dev/null
  nothing to change
  $ portage case changes --format csv | cut -d, -f1,4
  change,verb
  C2,assess eligibility
  C1,refer import

Now the family is rung, and the health visitor too:

  $ portage case update $1 --attends no --add-carer 'Sam Example' --carer mother --letters yes
  $ portage assess record $1 --instrument 'health visitor' --area communication=delayed --area learning=delayed
  $ portage assess eligibility $1 --format csv | cut -d, -f1,2
  rule,verdict
  under five years old,met
  not at a nursery or pre-school,met
  delayed in two or more areas,met
  lives in Thurrock,met
  "referred by a parent, carer or professional"

A person decides, says why, and the program says where the rules say something else. The letter is a
draft to the carer who receives letters:

  $ portage refer decide $2 accept
  portage: --reason is missing: say why, it is kept with the change
  [2]
  $ before=$(portage doctor --digest)
  $ portage refer decide $2 accept --reason 'nearly four, really'
  portage: T26-0002N: decided accept, where the rules say not eligible today
  portage: no letter can go out yet about T26-0002N: who receives letters? (portage case update T26-0002N --carer WHO --letters yes, or --add-carer NAME --letters yes)
  $ portage case undo C6 --reason 'she is five today'
  $ test "$(portage doctor --digest)" = "$before"
  $ portage refer decide $2 decline --reason 'five today'
  portage: no letter can go out yet about T26-0002N: who receives letters? (portage case update T26-0002N --carer WHO --letters yes, or --add-carer NAME --letters yes)
  $ portage refer letter T2
  Monday 14 September 2026
  Our reference: T26-0002N
  
  Thank you for the referral of Noah to the Thurrock Portage Service. We have looked at it carefully. Today we cannot offer support, for the following reasons.
  
  - The child was 5 years old on 14/09/2026; the rule asks for a child who is under 5 years old.
  
  If anything changes, or if you think that we have something wrong, please tell us: you may ask again at any time. You can call 01375 898652.
  
  You may also find help here: National Portage Association.
  
  Thurrock Portage Service

Many are decided by a sheet, which the program prints and people fill in:

  $ portage refer decide --sheet
  case,child,received,rules_say,outcome,reason
  T26-0001E,A.E.,01/09/2026,eligible,,
  T26-0003X,I.S.,03/09/2026,cannot tell yet,,
  $ cat > panel.csv <<END
  > case,child,received,rules_say,outcome,reason
  > $1,A.E.,01/09/2026,eligible,acept,agreed with mum
  > $2,N.S.,02/09/2026,not eligible today,panel,
  > K26-0001A,,,,panel,
  > END
  $ portage refer decide --from panel.csv --reason 'panel of 14/9'
  portage: panel.csv:2: unknown outcome 'acept': did you mean 'accept'?
  panel.csv:4: case reference 'K26-0001A' is mistyped: its last letter does not fit the rest
  [65]
  $ sed -i -e '/^K26/d' -e "/^$2/d" -e s/acept/accept/ panel.csv
  $ portage refer decide --from panel.csv --reason 'panel of 14/9'
  $ portage refer waiting
  Waiting list · REHEARSAL
  The order rests on an assumption: Thurrock publishes no order; the oldest referral goes first.
  
  Turn  Case       Child  Listed      Days  Why in this order           May end on
     1  T26-0001E  A.E.   14/09/2026     0  referral received on        03/02/2028
                                            01/09/2026
  $ portage refer letter --format csv | cut -d, -f1-5
  letter,case,kind,to,why
  T2,T26-0002N,decline,,
  T3,T26-0001E,accept,mother,receives letters

What went out stays a fact, whatever is undone:

  $ portage refer letter T3 --issue
  $ portage refer letter T3 --issue
  portage: T3 was issued on 14/09/2026
  [77]
  $ portage refer letter T2 --issue
  portage: T2 has no addressee: say first which carer of T26-0002N receives letters (portage case update T26-0002N --carer WHO --letters yes)
  [77]
  $ portage case undo C10 --reason 'it lies here still'
  portage: tell the family: a letter about T26-0001E went to mother on 14/09/2026

What cannot be is refused, and nothing is changed:

  $ portage refer decide $1 panel --reason 'changed our minds'
  portage: T26-0001E is on the waiting list: it cannot go to needs_panel; from there it can go to allocated, group_only, paused, closed, withdrawn or deceased
  [77]
  $ portage refer decide $3 perhaps --reason 'not sure'
  portage: unknown OUTCOME 'perhaps' (choose from accept, decline, panel, incomplete)
  [2]
  $ portage refer decide $3 panel --on 15/9/2026 --reason 'for Wednesday'
  portage: 15/09/2026 is in the future: nothing can have been decided then
  [2]
  $ portage refer decide --reason 'which one'
  portage: say which case and what was decided: portage refer decide CASE OUTCOME
  [2]
  $ portage assess eligibility
  portage: say which case, or --new for every case not yet decided
  [2]
