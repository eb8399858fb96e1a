A health visitor and a nursery refer the same child, each with a spelling of their own. A person who
looks at both says so; the record whose case came first is kept, and the other goes on under it.

  $ export PORTAGE_DB=$PWD/practice.db PORTAGE_NOW=2026-11-23T09:00:00Z
  $ portage init --authority kent --rehearsal -q
  $ portage refer add --forename Ada --surname Example --born 3/2/2024 --received 2/11 --by form --referrer professional \
  >     --role 'health visitor' --address '1 High Street' --postcode 'ME14 1XX' --carer 'Ana Example' --consent verbal
  K26-0001K
  $ portage refer add --forename Adah --surname Exampel --born 3/2/2024 --received 9/11 --by email --referrer professional \
  >     --role 'nursery teacher' --address '1 High Street' --postcode 'ME14 1XX' --carer 'Ana Example' \
  >     --phone '07700 900101' --nhs-number '999 000 0018' --diagnosis 'hearing loss'
  portage: K26-0001K may be of the same child (98 in 100; portage refer duplicates K26-0002U shows why): if it is, portage refer same K26-0001K K26-0002U
  K26-0002U
  $ portage refer same K26-0001K K26-0002U
  portage: --reason is missing: say why, it is kept with the change
  [2]
  $ portage refer same K26-0002U K26-0001K --reason 'the nursery wrote as well'
  K26-0001K and K26-0002U are one child · REHEARSAL
  
  Kept            K26-0001K
  Joined with it  the NHS number, 1 diagnosis and 1 referral
  Known twice     1 carer and 1 home
  
  K26-0002U is K26-0001K from now on.
  $ portage refer list
  Referrals · REHEARSAL
  
  Case       Child  Born        Received    By     Referrer         Stage     Since
  K26-0001K  A.E.   03/02/2024  09/11/2026  email  nursery teacher  received  02/11/2026
  K26-0001K  A.E.   03/02/2024  02/11/2026  form   health visitor   received  02/11/2026
  $ portage case show K26-0002U --names
  K26-0001K · Ada Example · REHEARSAL
  received, not yet decided, since 02/11/2026
  Also known as K26-0002U
  
  BEFORE THE FIRST VISIT
  !  Lone working: not known. Ask before the first visit.
  
  WHAT TO DO NEXT
  Overdue  first contact: referral of 02/11/2026, overdue 7 days *: portage case
           note K26-0001K
  Next     judge it: portage assess eligibility K26-0001K, then portage refer
           decide K26-0001K
  
  CHILD
  Name                   Ada Example
  Born                   03/02/2024
  Age                    2 years 9 months
  Reception              2028/29
  Compulsory school age  31/03/2029
  NHS number             9990000018
  
  The records of K26-0001K and K26-0002U were joined on 23/11/2026.
  
  SAID OTHERWISE THERE
  Record     What      Says
  K26-0002U  forename  Adah
  K26-0002U  surname   Exampel
  
  CARERS
  Name         Who  PR  Letters  Phone         Note
  Ana Example                    07700 900101
  
  Nobody receives letters yet: say who with portage case update K26-0001K
  --letters-to CARER.
  
  HOME
  Address         1 High Street
  Postcode        ME14 1XX
  District        Maidstone
  County          Kent
  Ward            Penenden Heath
  According to    Code-Point Open 2025.4.0
  Can be visited  not said: any working time
  
  CASE
  Reference      K26-0001K
  Stage          received
  Since          02/11/2026
  Opened         02/11/2026
  Named visitor
  
  CONSENT
  To         State  How     Day         By  For
  take part  given  verbal  02/11/2026
  
  SETTING
  Attends    not known: ask, and enter it with case update --attends
  Diagnosis  hearing loss (confirmed)
  
  REFERRAL
  Received       09/11/2026
  By             email
  Referrer
  Role           nursery teacher
  Agency
  Contact
  Areas of need
  Concerns
  
  REFERRAL
  Received       02/11/2026
  By             form
  Referrer
  Role           health visitor
  Agency
  Contact
  Areas of need
  Concerns
  $ portage case find exampel
  Cases found · REHEARSAL
  
  Case       Child  Born        Stage     Since       Visitor
  K26-0001K  A.E.   03/02/2024  received  02/11/2026
  $ portage case chronology K26-0001K
  Chronology of K26-0001K · REHEARSAL
  
  Day         What      Happened                                       By
  02/11/2026  referral  referred by health visitor (form)
  09/11/2026  referral  referred by nursery teacher (email)
  23/11/2026  record    the records of K26-0001K and K26-0002U joined
  $ portage refer same K26-0001K K26-0002U --reason 'once more'
  portage: K26-0001K and K26-0002U: they are one record already
  [77]

It was a mistake: they are twins, and the nursery had given both one birth date and one number. What was
entered while they were one stays with the record that was kept, and is told.

  $ portage case note K26-0001K --rang mother --reply 'two girls'
  $ portage refer different K26-0001K K26-0002U --reason 'twins: the mother says so'
  K26-0001K and K26-0002U are two children · REHEARSAL
  
  Joined on                      23/11/2026
  Entered since, with K26-0001K  1 note
  Changed since, left so         nothing
  $ portage refer list
  Referrals · REHEARSAL
  
  Case       Child  Born        Received    By     Referrer         Stage     Since
  K26-0002U  A.E.   03/02/2024  09/11/2026  email  nursery teacher  received  09/11/2026
  K26-0001K  A.E.   03/02/2024  02/11/2026  form   health visitor   received  02/11/2026
  $ portage case chronology K26-0002U
  Chronology of K26-0002U · REHEARSAL
  
  Day         What      Happened                                            By
  09/11/2026  referral  referred by nursery teacher (email)
  23/11/2026  record    the records of K26-0001K and K26-0002U joined
  23/11/2026  record    the records of K26-0001K and K26-0002U taken apart
  $ portage refer different K26-0001K K26-0002U --reason 'asked again'
  K26-0001K and K26-0002U are two children · REHEARSAL
  Remembered; they were not joined.
  $ portage case changes
  Changes · REHEARSAL
  
  Change  Entered (UTC)         By    What             Why                   Undone by  About
  C6      2026-11-23T09:00:00Z  root  refer different  asked again                      K26-0001K, K26-0002U
  C5      2026-11-23T09:00:00Z  root  refer different  twins: the mother                K26-0001K, K26-0002U
                                                       says so
  C4      2026-11-23T09:00:00Z  root  case note                                         K26-0001K
  C3      2026-11-23T09:00:00Z  root  refer same       the nursery wrote as             K26-0001K, K26-0002U
                                                       well
  C2      2026-11-23T09:00:00Z  root  refer add                                         K26-0002U
  C1      2026-11-23T09:00:00Z  root  refer add                                         K26-0001K
  $ portage doctor
  Doctor · REHEARSAL
  
  Check       Well  Found
  integrity   yes   every page is readable and in order
  references  yes   every row points at rows that are there
  schema      yes   the tables are as portage made them
  chain       yes   6 changes, each bound to the one before
  rows        yes   every row is as a change left it
  modes       yes   only its owner and group may read it

A child who comes back is the same child with a new case; the closed one stays closed.

  $ portage refer decide K26-0001K decline --reason 'no delay in two areas' 2>/dev/null
  $ portage refer add --forename Ada --surname Example --born 3/2/2024 --received 20/11 --by phone --referrer parent
  portage: K26-0001K may be of the same child (99 in 100; portage refer duplicates K26-0003C shows why): if it is, portage refer same K26-0001K K26-0003C
  K26-0003C
  $ portage refer same K26-0001K K26-0003C --reason 'she is back'
  K26-0001K and K26-0003C are one child · REHEARSAL
  
  Kept            K26-0001K
  Joined with it  1 case
  Known twice     1 home
  $ portage refer list
  Referrals · REHEARSAL
  
  Case       Child  Born        Received    By     Referrer         Stage     Since
  K26-0003C  A.E.   03/02/2024  20/11/2026  phone  parent           received  20/11/2026
  K26-0002U  A.E.   03/02/2024  09/11/2026  email  nursery teacher  received  09/11/2026
  K26-0001K  A.E.   03/02/2024  02/11/2026  form   health visitor   declined  23/11/2026
