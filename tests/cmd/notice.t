A health body that thinks a child under compulsory school age probably has special educational needs
tells the parent, and then the authority: section 23. The notice is a record of its own, and no referral.

  $ export PORTAGE_DB=$PWD/practice.db PORTAGE_NOW=2026-11-21T09:00:00Z
  $ portage init --authority kent --rehearsal -q
  $ portage refer notify --body 'Kent Community Health' --sender 'H Visitor' --contact '01632 960101' \
  >     --forename Ada --surname Example --born 3/2/2025 --nhs-number '999 000 0018' --postcode me141xx \
  >     --carer 'Ana Example' --phone '07700 900101' --opinion 20/10 --parent-told 27/10 --received 2/11 \
  >     --needs 'probably a hearing loss' --voluntary "a deaf children's society" --voluntary 'Contact'
  N1
  $ portage refer notices
  Notices of section 23 · REHEARSAL
  1 open, 1 family not contacted yet, for up to 19 days
  
  Notice  Child  Born        From                  Received    Days  Parent told  Family contacted  State  Look at
  N1      A.E.   03/02/2025  Kent Community        02/11/2026    19  27/10/2026                     open
                             Health
  $ portage refer notices N1 --names
  Notice N1 · Ada Example · REHEARSAL
  
  State             open
  Opinion formed    20/10/2026
  Parent told       27/10/2026
  Received          02/11/2026
  Family contacted
  From              Kent Community Health
  Signed by         H Visitor
  Contact           01632 960101
  Born              03/02/2025
  Age then          1 year 8 months
  Sex
  NHS number        9990000018
  Address
  Postcode          ME14 1XX
  Parent or carer   Ana Example
  Telephone         07700 900101
  E-mail
  Needs             probably a hearing loss
  Diagnosis
  Bodies named      a deaf children's society; Contact
  
  LOOK AT
  nothing
  
  To make a referral of it: portage refer add --from-notice N1
  $ portage refer list
  Referrals · REHEARSAL
  
  no referrals

What the section asks for and a notice lacks is told. It came, so it is kept.

  $ portage refer notify --body 'Medway Trust' --forename Bo --surname Sample --born 4/5/2020 --received 12/11
  portage: N2: it does not say that the parent was told: section 23(2) asks the health body to do so first
  portage: N2: the child was of compulsory school age already, since 31/08/2025: section 23 is for children under it
  N2
  $ portage refer notify N2 --parent-told 13/11/2026
  portage: N2: the parent was told on 13/11/2026, after the authority: section 23 has the parent told first
  portage: N2: the child was of compulsory school age already, since 31/08/2025: section 23 is for children under it

A notice of a child who is here already says so; nothing is joined.

  $ portage refer notify --body 'Another Trust' --forename Adah --surname Example --born 3/2/2025 --nhs-number 9990000018 \
  >     --parent-told 20/11
  portage: N3: a child with the same birth date and NHS number or name is here already: N1
  N3

What cannot be is refused, all of it at once.

  $ portage refer notify --forename Cy --received 22/11/2026 --born 1/1/1990
  portage: no health body is named: who sent it?
  received on 22/11/2026 is still to come
  date of birth 01/01/1990 is that of an adult
  [2]
  $ portage refer notify --forename Cy --born 1/1/1990
  portage: no health body is named: who sent it?
  date of birth 01/01/1990 is that of an adult
  [2]
  $ portage refer notify --body Trust --forename Cy --nhs-number '999 000 0019'
  portage: --nhs-number: '999 000 0019' has a wrong check digit: a digit was mistyped, or two were swapped
  [2]
  $ portage refer notify N9 --contacted
  portage: there is no notice N9
  [2]
  $ portage refer notify N2
  portage: what about N2? --contacted, --close, or what is to be put right
  [2]
  $ portage refer notify --contacted
  portage: NOTICE is missing: which one? (portage refer notices lists them)
  [2]

The authority's first contact with the family is noted on its day. Nothing is called late: the section
sets no number of days.

  $ portage refer notify N1 --contacted --on 9/11/2026 -v
  N1: the family was contacted on 09/11/2026 (C5)
  $ portage refer notify N1 --contacted
  portage: N1: the family was contacted first on 09/11/2026; another day is said with --on
  [77]
  $ portage refer notices
  Notices of section 23 · REHEARSAL
  3 open, 2 families not contacted yet, for up to 9 days
  
  Notice  Child  Born        From                  Received    Days  Parent told  Family contacted  State  Look at
  N2      B.S.   04/05/2020  Medway Trust          12/11/2026     9  13/11/2026                     open         2
  N3      A.E.   03/02/2025  Another Trust         21/11/2026     0  20/11/2026                     open
  N1      A.E.   03/02/2025  Kent Community        02/11/2026    19  27/10/2026   09/11/2026        open
                             Health
  $ portage review due | tail -n 1
  2 notices of section 23, and the family not contacted yet: portage refer notices

One of which nothing comes is closed with a reason.

  $ portage refer notify N2 --close
  portage: --reason is missing: why does no referral come of it?
  [2]
  $ portage refer notify N2 --close --reason 'lives in Medway: sent on'
  $ portage refer add --from-notice N2
  portage: N2 was closed on 21/11/2026 (portage refer notify N2 --reopen)
  [77]
  $ portage refer notices --all --format csv
  notice,child,born,body,received,days,parent_told,contacted,state,doubts\r (esc)
  N3,A.E.,2025-02-03,Another Trust,2026-11-21,0,2026-11-20,,open,\r (esc)
  N1,A.E.,2025-02-03,Kent Community Health,2026-11-02,19,2026-10-27,2026-11-09,open,\r (esc)
  N2,B.S.,2020-05-04,Medway Trust,2026-11-12,9,2026-11-13,,closed 21/11/2026,2\r (esc)

A referral made of a notice takes over what it says; it brings no consent.

  $ portage doctor --digest > before
  $ portage refer add --from-notice N1 --consent verbal --consent-by 'Ana Example'
  K26-0001K
  $ portage refer show K26-0001K --names
  Referral of K26-0001K · REHEARSAL
  
  Child          Ada Example
  Born           03/02/2025
  Received       21/11/2026
  By             notice
  Referred by    professional
  Referrer       H Visitor
  Role
  Agency         Kent Community Health
  Contact        01632 960101
  Areas of need
  Concerns       probably a hearing loss
  Source
  Number there
  $ portage refer notices N1 | head -n 4
  Notice N1 · A.E. · REHEARSAL
  
  State             referral K26-0001K
  Opinion formed    20/10/2026
  $ portage case chronology K26-0001K --names --format csv | cut -d, -f1-3
  on,kind,text
  2026-10-20,notice,N1: opinion formed by Kent Community Health
  2026-10-27,notice,N1: parent told by the health body
  2026-11-02,notice,N1: section 23 notice received from Kent Community Health
  2026-11-09,notice,N1: first contact with the family
  2026-11-21,referral,referred by professional (notice)
  2026-11-21,note,"note with referral form: Voluntary bodies named to the parent: a deaf children's society; Contact"
  $ portage case show K26-0001K | grep notice
  By                 notice
  Section 23 notice  N1, received 02/11/2026
  $ portage refer add --from-notice N1
  portage: N1 became a referral already (portage refer notices N1)
  [77]

Undo gives both back.

  $ portage case undo C7 --reason 'the wrong notice'
  $ portage doctor --digest | cmp - before
  $ portage refer notices
  Notices of section 23 · REHEARSAL
  2 open, 1 family not contacted yet, for up to 0 days
  
  Notice  Child  Born        From                  Received    Days  Parent told  Family contacted  State  Look at
  N3      A.E.   03/02/2025  Another Trust         21/11/2026     0  20/11/2026                     open
  N1      A.E.   03/02/2025  Kent Community        02/11/2026    19  27/10/2026   09/11/2026        open
                             Health

The second notice of the same child becomes a further referral of the case.

  $ portage refer add --from-notice N1
  K26-0002U
  $ portage refer add --from-notice N3 --again K26-0002U
  K26-0002U
  $ portage refer notices
  Notices of section 23 · REHEARSAL
  
  no notice is open
  $ portage refer list --format csv
  case,child,born,received,route,referrer,stage,since\r (esc)
  K26-0002U,A.E.,2025-02-03,2026-11-21,notice,professional,received,2026-11-21\r (esc)
  K26-0002U,A.E.,2025-02-03,2026-11-21,notice,professional,received,2026-11-21\r (esc)

Many at once come by a sheet.

  $ portage refer notify --sheet -o notices.csv
  $ cat notices.csv
  body,sender,contact,received,opinion,parent_told,forename,surname,born,sex,nhs_number,address,postcode,carer,phone,email,needs,diagnosis,voluntary\r (esc)
  $ printf 'Trust,,,10/11/2026,,9/11/2026,Dot,Specimen,5/6/2024,girl,,,,,,,,,\n' >> notices.csv
  $ portage refer notify --from notices.csv
  portage: notices.csv:2: unknown sex 'girl' (choose from female, male, other)
  [65]
  $ sed -i 's/girl/female/; s/,9.11.2026,/,,/' notices.csv
  $ printf 'Trust,,,10/11/2026,,9/11/2026,Eli,Specimen,5/6/2024,,999 000 0019,,nowhere,,,,,,\n' >> notices.csv
  $ portage refer notify --from notices.csv
  portage: line 3: NHS number '999 000 0019' has a wrong check digit: a digit was mistyped, or two were swapped
  portage: line 3: postcode 'nowhere' is not a postcode (write it as RM17 6SL)
  portage: N4: it does not say that the parent was told: section 23(2) asks the health body to do so first
  N4
  N5
