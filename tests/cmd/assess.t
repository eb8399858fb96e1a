What a child can do now, and what comes next. The file is a rehearsal, the child is made up.

  $ export PORTAGE_DB=$PWD/k.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority kent --rehearsal -q
  $ cat > september.csv <<'END'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,What is the reason for this referral?
  > 1,01/03/2026,Amelia,Khan,01/05/2023,CT9 1DJ,Not talking yet
  > END
  $ portage refer import september.csv --form kent > /dev/null
  $ portage case update K26-0001K --gestation 30+2

A result is an age in months, a range of them, or one of the authority's own words. Areas are the
authority's, by any of the names it lists.

  $ portage assess record K26-0001K --on 2/3/2026 --instrument 'Kent Portage checklist' --area communication=18 --area motor=24-30 -v
  assessment of K26-0001K is recorded (C3)
  $ portage assess record K26-0001K --on 9/9 --instrument 'health visitor' --role 'health visitor' --area behaviour=significant -v
  assessment of K26-0001K is recorded (C4)

A word the authority does not use, an area it does not know, a day to come: refused, nothing written.

  $ portage assess record K26-0001K --instrument x --area comunication=21
  portage: unknown area 'comunication': did you mean 'communication'?
  [2]
  $ portage assess record K26-0001K --instrument x --area communication=signifcant
  portage: communication: unknown judgement 'signifcant': did you mean 'significant'?
  [2]
  $ portage assess record K26-0001K --instrument x --area communication=24m
  portage: communication: '24m' is not an age in months (write it as 24, or 18-24)
  [2]
  $ portage assess record K26-0001K --instrument x --area communication
  portage: --area: 'communication' has no result (write it as communication=24)
  [2]
  $ portage assess record K26-0001K --on 20/9 --instrument x --area communication=24
  portage: --on: 20/09/2026 is still to come; say when it happened
  [2]

A sheet has a row an area, to be filled in away from the desk. Blank is not known, and no mistake.

  $ portage assess record K26-0001K --sheet --instrument 'Kent Portage checklist'
  case,on,instrument,area,result,assessor,role,note\r (esc)
  K26-0001K,14/09/2026,Kent Portage checklist,communication,,,,\r (esc)
  K26-0001K,14/09/2026,Kent Portage checklist,physical,,,,\r (esc)
  K26-0001K,14/09/2026,Kent Portage checklist,personal,,,,\r (esc)
  K26-0001K,14/09/2026,Kent Portage checklist,literacy,,,,\r (esc)
  K26-0001K,14/09/2026,Kent Portage checklist,mathematics,,,,\r (esc)
  K26-0001K,14/09/2026,Kent Portage checklist,understanding,,,,\r (esc)
  K26-0001K,14/09/2026,Kent Portage checklist,expressive,,,,\r (esc)
  $ cat > areas.csv <<'END'
  > case,on,instrument,area,result,assessor,role,note
  > K26-0001K,14/09/2026,Kent Portage checklist,communication,21,M. Brook,,signs more
  > K26-0001K,14/09/2026,Kent Portage checklist,physical,,,,
  > K26-0001K,14/09/2026,Kent Portage checklist,literacy,none,,,
  > K26-0001K,14/09/2026,Kent Portage checklist,communication,22,,,
  > END
  $ portage assess record --from areas.csv
  portage: areas.csv:4: literacy: unknown judgement 'none' (choose from no concern, some concern, significant)
  areas.csv:5: communication is there twice
  [65]
  $ sed -i '4,5d' areas.csv
  $ portage doctor --digest > before
  $ portage assess record --from areas.csv -v
  assessment of K26-0001K is recorded (C5)

The profile: the latest result of each area, how far behind, and what changed.

  $ portage assess profile K26-0001K
  Profile · K26-0001K · A.K. · REHEARSAL
  
  Area                  Day         With                  Developmental age  Age  Behind          As a fraction         Behind, corrected  Change
  Communication and     14/09/2026  Kent Portage          21 months           40  19 months       19/40 of age                         17  +3 months in 6
  language                          checklist                                                                                              months, since
                                                                                                                                           02/03/2026
  Physical development  02/03/2026  Kent Portage          24 to 30 months     34  4 to 10 months  2/17 of age to 5/17                   1
                                    checklist                                                     of age
  Personal, social and  09/09/2026  health visitor        significant         40
  emotional
  development
  
  DEVELOPMENTAL AGE IN MONTHS, BESIDE THE CHILD'S AGE
  age            ██████████████████████████████ 40 months
  communication  ████████████████ 21 of 40 months
  physical       ███████████████████████ 30 of 34 months
  $ portage assess profile K26-0001K --format html | grep -c '<rect'
  3

  $ portage case undo C5 --reason 'practice'
  $ portage doctor --digest | diff - before && echo as before
  as before

Goals belong to the case; a goal has small steps, each one observable thing.

  $ portage assess goal K26-0001K --set 'asks for more by word or sign' --area communication -v
  L1 is set for K26-0001K (C7)
  $ portage assess step K26-0001K --set 'signs more at snack time, 3 times of 4' -v
  S1 is set towards L1 (C8)
  $ portage assess step S1 --result not_yet --on 14/9
  $ portage assess step S1 --result nearly
  portage: unknown --result 'nearly' (choose from achieved, partly, not_yet)
  [2]
  $ portage assess step S9 --result partly
  portage: there is no step S9
  [2]
  $ portage assess step S1 --result partly --on 1/9
  portage: S1 was set on 14/09/2026, after 01/09/2026
  [2]

After a week's visits, all tries at once.

  $ portage assess step K26-0001K --sheet > tries.csv
  $ cat tries.csv
  step,text,on,result,note\r (esc)
  S1,"signs more at snack time, 3 times of 4",14/09/2026,,\r (esc)
  $ cat > tries.csv <<'END'
  > step,text,on,result,note
  > S1,signs more,14/09/2026,partly,with a prompt
  > S1,signs more,14/09/2026,not_yet,tired
  > END
  $ portage assess step --from tries.csv -v
  2 tries recorded (C10)

A step tried three times and not achieved is stuck: worth another look.

  $ portage assess goal K26-0001K --names
  Goals · K26-0001K · Amelia Khan · REHEARSAL
  
  Goal  Set         Area           What for                       Outcome  On
  L1    14/09/2026  communication  asks for more by word or sign
  
  SMALL STEPS
  Step  Goal  Who does what, how well            State  Tries  Last try    Result
  S1    L1    signs more at snack time, 3 times  stuck      3  14/09/2026  not yet
              of 4
  
  1 step is stuck: tried 3 times or more and not achieved yet. Would a smaller
  step help? (The number is portage's own; no service publishes one.)
  $ portage assess step S1 --result achieved
  $ portage assess goal K26-0001K --met L1 -v
  L1 is met (C12)
  $ portage assess goal K26-0001K --met L1
  portage: L1 is met since 14/09/2026
  [77]
  $ portage assess step S1 --result achieved --on 14/9
  $ portage assess goal K26-0001K --format csv
  goal,set_on,area,text,outcome,closed_on\r (esc)
  L1,2026-09-14,communication,(--names shows it),met,2026-09-14\r (esc)
