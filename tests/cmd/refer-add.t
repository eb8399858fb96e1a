One referral, by telephone. What is not said is not known, and never "no".

  $ export PORTAGE_DB=$PWD/practice.db PORTAGE_NOW=2026-11-21T09:00:00Z
  $ portage init --authority kent --rehearsal -q
  $ portage doctor --digest > before

  $ portage refer add --forename Amelia --surname Example --born 3/2/2023 --sex female \
  >     --nhs-number '999 000 0018' --address '1 High Street, Maidstone' --postcode 'ME14 1XX' \
  >     --carer 'Ana Example' --relationship mother --phone '07700 900101' --consent verbal --consent-by 'Ana Example' \
  >     --by phone --referrer parent --concerns 'Not yet talking' --area Communication --area Physical \
  >     --lone-working 'Two dogs'
  K26-0001K

  $ portage refer show K26-0001K --names
  Referral of K26-0001K · REHEARSAL
  
  Child          Amelia Example
  Born           03/02/2023
  Received       21/11/2026
  By             phone
  Referred by    parent
  Referrer
  Role
  Agency
  Contact
  Areas of need  Communication;Physical
  Concerns       Not yet talking
  Source
  Number there

Mistakes are said before anything is written.

  $ portage refer add --surname Sample --postcode 'ME14 1XX'
  portage: --born is missing: the child's date of birth
  [2]
  $ portage refer add --forename - --born 3/2/2024
  portage: --forename: '-' is no name: a name has a letter or a digit
  [2]
  $ portage refer add --forename Bea --surname '' --born 3/2/2024
  portage: --surname: '' is no name: a name has a letter or a digit
  [2]
  $ portage refer add --forename Bea --born 31/2/2024
  portage: '31/2/2024' is not a date (write it as 21/11/2026, 2026-11-21 or today)
  [2]
  $ portage refer add --forename Bea --born 22/11/2026
  portage: --born: 22/11/2026 is after the day the referral came, 21/11/2026
  [2]
  $ portage refer add --forename Bea --born 3/2/1990
  portage: --born: 03/02/1990 is that of an adult; is it a parent's?
  [2]
  $ portage refer add --forename Bea --born 3/2/2024 --postcode 'ME14 lXX'
  portage: --postcode: 'ME14 lXX' is not a postcode (write it as RM17 6SL)
  [2]
  $ portage refer add --forename Bea --born 3/2/2024 --nhs-number '999 000 0019'
  portage: --nhs-number: '999 000 0019' has a wrong check digit: a digit was mistyped, or two were swapped
  [2]
  $ portage refer add --forename Bea --born 3/2/2024 --attends no --setting 'Little Nursery'
  portage: --attends no, and yet a setting or hours: which is it?
  [2]
  $ portage refer add --forename Bea --born 3/2/2024 --consent orally
  portage: unknown --consent 'orally' (choose from signed, written, verbal, refused)
  [2]
  $ portage refer add --again K26-0001K --surname Sample
  portage: --again names a child already here: only the referral and consent can be said with it (the rest: portage case update)
  [2]
  $ portage refer add --again K26-0009X
  portage: case reference 'K26-0009X' is mistyped: its last letter does not fit the rest
  [2]

A postcode the directory does not have is kept, and said.

  $ portage refer add --forename Bea --surname Sample --born 3/2/2024 --postcode 'ME14 9ZZ' --received 19/11
  K26-0002U

The health visitor refers the same child: a further referral of the open case.

  $ portage refer add --again K26-0001K --by form --referrer professional --role 'Health visitor' --consent signed
  K26-0001K
  $ portage refer list
  Referrals · REHEARSAL
  
  Case       Child  Born        Received    By     Referrer        Stage     Since
  K26-0001K  A.E.   03/02/2023  21/11/2026  form   Health visitor  received  21/11/2026
  K26-0001K  A.E.   03/02/2023  21/11/2026  phone  parent          received  21/11/2026
  K26-0002U  B.S.   03/02/2024  19/11/2026                         received  19/11/2026

The same child entered anew by mistake is pointed out; nothing is joined by itself. Take it back.

  $ portage refer add --forename Amelie --surname Example --born 3/2/2023 --nhs-number 9990000018
  portage: K26-0001K is of a child with the same NHS number, date of birth and name: if it is the same child, portage refer same K26-0001K K26-0003C
  K26-0003C
  $ portage case undo C4 --reason 'the same child'

Everything taken back is as it was. A reference is never given twice.

  $ portage case undo C3 --reason practice && portage case undo C2 --reason practice && portage case undo C1 --reason practice
  $ portage doctor --digest | cmp - before
  $ portage refer add --forename Cal --surname Trial --born 3/2/2024
  K26-0004L

Without a number, the same name and birth date are pointed out as well.

  $ portage refer add --forename cal --surname TRIAL --born 3/2/2024
  portage: K26-0004L may be of the same child (99 in 100; portage refer duplicates K26-0005V shows why): if it is, portage refer same K26-0004L K26-0005V
  K26-0005V
  $ portage refer add --forename Calla --surname Trial --born 3/2/2024
  portage: K26-0004L may be of the same child (97 in 100; portage refer duplicates K26-0006D shows why): if it is, portage refer same K26-0004L K26-0006D
  K26-0006D
