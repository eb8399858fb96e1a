One case, from the day its referral comes in. The file is a rehearsal, the families are made up.

  $ export PORTAGE_DB=$PWD/k.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority kent --rehearsal -q
  $ cat > september.csv <<'END'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,NHS number,Postcode,Parent/carer name,Home details (for lone workers safety),What is the reason for this referral?,Favourite toy
  > 1,10/09/2026,Amelia,Khan,01/05/2023,999 000 0018,CT9 1DJ,Sara Khan,Dog in the yard; ring first,Not talking yet,a red bus
  > 2,10/09/2026,Amelie,Khan,01/05/2023,,CT9 1DJ,Sara Khan,,Not walking yet,
  > END
  $ portage refer import september.csv --form kent > /dev/null

Mum rings. Part of a name is enough to find the child; on a terminal names show, anywhere else only
initials, unless --names.

  $ portage case find khan
  Cases found · REHEARSAL
  
  Case       Child  Born        Stage     Since       Visitor
  K26-0001K  A.K.   01/05/2023  received  10/09/2026
  K26-0002U  A.K.   01/05/2023  received  10/09/2026
  $ portage case find amelia 01/05/2023 --names
  Cases found · REHEARSAL
  
  Case       Child        Born        Stage     Since       Visitor
  K26-0001K  Amelia Khan  01/05/2023  received  10/09/2026
  $ portage case find khan 1/5/23 --format csv | wc -l
  3
  $ portage case find nobody
  Cases found · REHEARSAL
  
  nobody found: try part of a name, or the date of birth as 01/05/2023
  $ portage case find -
  portage: '-' has no letter or digit to look for (write part of a name, or a date of birth)
  [2]
  $ portage case find - khan --format csv | wc -l
  3
  $ portage case update K26-0001K --carer-name '?'
  portage: carer-name '?' is no name: a name has a letter or a digit
  [2]

What she says is written down, with the day she will hear from us. It stands in the chronology.

  $ portage case note K26-0001K --rang mum --reply 'ring on Thursday' --next 17/9 --actor ann -v
  noted for K26-0001K (C2)
  $ printf 'The health visitor will send her report.\n' | portage case note K26-0001K --rang 'health visitor' --text - --actor ann -v
  noted for K26-0001K (C3)

A morning's calls go in at once. Every row is checked first; a sheet with mistakes changes nothing.

  $ portage case note --sheet
  case,on,kind,with,text,next\r (esc)
  $ cat > calls.csv <<'END'
  > case,on,kind,with,text,next
  > K26-0001K,11/09/2026,phone,mum,no answer,
  > K26-0002K,12/09/2026,phone,mum,no answer,
  > K26-0002U,31/09/2026,call,mum,,
  > END
  $ portage case note --from calls.csv
  portage: calls.csv:3: case reference 'K26-0002K' is mistyped: its last letter does not fit the rest
  calls.csv:4: text is empty
  calls.csv:4: on '31/09/2026' is not a date (write it as 28/02/2024)
  calls.csv:4: unknown kind 'call' (choose from note, phone, email, letter, meeting)
  [65]
  $ sed -i '3,4d' calls.csv
  $ portage case note --from calls.csv --actor ann -v
  noted for K26-0001K (C4)

Facts come later than the referral. Each is one option.

  $ portage doctor --digest > before
  $ portage case update K26-0001K --gestation 30+2 --language Urdu --interpreter yes --twin K26-0002U -v
  K26-0001K brought up to date (C5)
  $ portage case update K26-0001K --attends no --consent 'take_part signed' --available 'Mon-Wed 9-12' -v
  K26-0001K brought up to date (C6)
  $ portage case update K26-0001K --relationship mother --phone '07700 900123' --letters yes --responsibility yes -v
  K26-0001K brought up to date (C7)
  $ portage case update K26-0001K --professional 'health visitor: J. Doe' --diagnosis 'hearing loss: suspected' -v
  K26-0001K brought up to date (C8)

A number copied from one twin to the other would join them for ever; a wrong digit, a date that is
none and a carer nobody knows are refused too, and nothing is written.

  $ portage case update K26-0002U --nhs '999 000 0018'
  portage: that NHS number is on K26-0001K already: find out whose it is, and correct the wrong one first
  [77]
  $ portage case update K26-0002U --nhs '999 000 0019'
  portage: NHS number '999 000 0019' has a wrong check digit: a digit was mistyped, or two were swapped
  [2]
  $ portage case update K26-0002U --born 31/02/2023
  portage: date of birth '31/02/2023' is not a date (write it as 28/02/2024)
  [2]
  $ portage case update K26-0002U --carer granny --phone 07700
  portage: nobody of K26-0002U is meant by 'granny': name the carer by relationship or name (case show lists them; add-carer enters one)
  [2]
  $ portage case update K26-0002U --consent signed
  portage: consent 'signed': write what for and how, as 'take_part signed', 'share verbal physiotherapy', 'photos refused'
  [2]

A postcode says where the child lives. One that is in no directory is kept, and said to be so.

  $ portage case update K26-0002U --postcode 'ZZ99 3VZ' -v
  portage: K26-0002U: ZZ99 3VZ says nothing about where the child lives: the district is not known
  K26-0002U brought up to date (C9)

A flag guards every plan from now on, and is looked at again on its day.

  $ portage case flag K26-0001K --two-staff --text 'dog loose in the yard' --review 1/12 -v
  F1 two staff is set on K26-0001K (C10)
  $ portage case flag K26-0001K --two-staff
  portage: --review is missing: the day the flag is looked at again
  [2]
  $ portage case flag K26-0001K --lift F9
  portage: K26-0001K has no flag 'F9'; it has F1 two staff
  [2]

The family page. What a visitor must know before the door stands first. A column of the form that no
field took is kept and shown.

  $ portage case show K26-0001K --names
  K26-0001K · Amelia Khan · REHEARSAL
  received, not yet decided, since 10/09/2026
  
  BEFORE THE FIRST VISIT
  !  Lone working: Dog in the yard; ring first
  !  TWO STAFF: nobody visits alone: dog loose in the yard (F1)
  
  WHAT TO DO NEXT
  Next  judge it: portage assess eligibility K26-0001K, then portage refer decide
        K26-0001K
  
  CHILD
  Name                   Amelia Khan
  Born                   01/05/2023
  Age                    3 years 4 months (corrected for 30+2 weeks: 3 years 2
                         months)
  Reception              2027/28
  Compulsory school age  31/08/2028
  NHS number             9990000018
  Language               Urdu
  Interpreter            yes
  
  CARERS
  Name       Who     PR   Letters        Phone         Note
  Sara Khan  mother  yes  receives them  07700 900123
  
  HOME
  Address
  Postcode        CT9 1DJ
  District        Thanet
  County          Kent
  Ward            Margate Central
  According to    Code-Point Open 2025.4.0
  Can be visited  Mon-Wed 09:00-12:00
  
  CASE
  Reference      K26-0001K
  Stage          received
  Since          10/09/2026
  Opened         10/09/2026
  Named visitor
  
  FLAGS
  Flag  What       Set         Look again  Lifted
  F1    two_staff  14/09/2026  01/12/2026
  
  CONSENT
  To         State  How     Day         By  For
  take part  given  signed  14/09/2026
  
  SETTING
  Attends    none
  Diagnosis  hearing loss (suspected)
  
  OTHERS WHO KNOW THE CHILD
  Role            Name    Contact
  health visitor  J. Doe
  
  BROTHERS AND SISTERS
  Who   Name         Case       Stage
  twin  Amelie Khan  K26-0002U  received
  
  REFERRAL
  Received       10/09/2026
  By             form
  Referrer
  Role
  Agency
  Contact
  Areas of need
  Concerns       Not talking yet
  
  ALSO ON THE FORM
  Favourite toy  a red bus

Saved or sent on, it has initials only.

  $ portage case show K26-0001K | head -30
  K26-0001K · A.K. · REHEARSAL
  received, not yet decided, since 10/09/2026
  
  BEFORE THE FIRST VISIT
  !  Lone working: Dog in the yard; ring first
  !  TWO STAFF: nobody visits alone: dog loose in the yard (F1)
  
  WHAT TO DO NEXT
  Next  judge it: portage assess eligibility K26-0001K, then portage refer decide
        K26-0001K
  
  CHILD
  Name                   A.K.
  Born                   01/05/2023
  Age                    3 years 4 months (corrected for 30+2 weeks: 3 years 2
                         months)
  Reception              2027/28
  Compulsory school age  31/08/2028
  NHS number             (known; --names shows it)
  Language               Urdu
  Interpreter            yes
  
  CARERS
  Name  Who     PR   Letters        Phone                      Note
  S.K.  mother  yes  receives them  (known; --names shows it)
  
  HOME
  Address
  Postcode        (known; --names shows it)
  District        Thanet

A confidential address never prints, with --names or without.

  $ portage case update K26-0001K --address '3 Sea Row, Margate' --confidential yes -v
  K26-0001K brought up to date (C11)
  $ portage case show K26-0001K --names | grep -c 'Sea Row'
  0
  [1]
  $ portage case show K26-0001K --names --format json | grep -c 'Sea Row'
  0
  [1]
  $ portage case show K26-0001K --names | grep confidential
  Address         confidential

Only moves that no other command makes are made by hand; a refused one says which there are.

  $ portage case move K26-0001K active
  portage: K26-0001K is received, not yet decided: case move cannot take it to active; it can take it to on_hold, lapsed or withdrawn
  [77]
  $ portage case move K26-0001K waiting
  portage: K26-0001K is received, not yet decided: case move cannot take it to waiting; portage refer decide does that; it can take it to on_hold, lapsed or withdrawn
  [77]
  $ portage case move K26-0001K on_hold
  portage: --reason is missing: say why, it is kept with the case
  [2]
  $ portage case move K26-0001K on_hold --reason 'consent form not signed' -v
  K26-0001K is on hold until something missing comes (C12)
  $ portage case move K26-0001K received -v
  K26-0001K is received, not yet decided (C13)

The running record, in order of day.

  $ portage case chronology K26-0001K --names
  Chronology of K26-0001K · REHEARSAL
  
  Day         What      Happened                                               By
  10/09/2026  referral  referred (form)
  11/09/2026  note      phone with mum: no answer                              ann
  14/09/2026  stage     on hold until something missing comes: consent form
                        not signed
  14/09/2026  stage     received, not yet decided
  14/09/2026  note      phone with mum: ring on Thursday (next contact by      ann
                        17/09/2026)
  14/09/2026  note      phone with health visitor: The health visitor will     ann
                        send her report.
  14/09/2026  flag      flag F1 two staff: dog loose in the yard
  $ portage case chronology K26-0001K --since 14/9 --format csv
  on,kind,text,by\r (esc)
  2026-09-14,stage,on hold until something missing comes: consent form not signed,\r (esc)
  2026-09-14,stage,"received, not yet decided",\r (esc)
  2026-09-14,note,(written text: --names shows it),ann\r (esc)
  2026-09-14,note,(written text: --names shows it),ann\r (esc)
  2026-09-14,flag,(written text: --names shows it),\r (esc)
  what people wrote is left out; --names puts it in

Taken back in order, the changes leave the file as it was.

  $ for c in 13 12 11 10 9 8 7 6 5; do portage case undo C$c --reason 'practice'; done
  $ portage doctor --digest | diff - before && echo as before
  as before

A child dies. Everything stops in the same moment; the twin stays open, and is named.

  $ portage case update K26-0001K --twin K26-0002U
  $ portage case died K26-0001K --on 13/9 -v
  portage: K26-0002U (twin) stays open: speak to the family before anything is sent
  everything planned for K26-0001K has stopped (C24)
  $ portage case show K26-0001K | head -4
  K26-0001K · A.K. · REHEARSAL
  The child died on 13/09/2026. Nothing is planned or sent.
  the child has died, since 13/09/2026
  
  $ portage case note K26-0001K --text 'card from the team' -v
  noted for K26-0001K (C25)
  $ portage case move K26-0001K received
  portage: the child of K26-0001K has died: case move cannot take it to received; it can move it nowhere
  [77]
  $ portage case flag K26-0001K --medical --review 1/12
  portage: the child of K26-0001K has died: a flag would guard nothing
  [77]
  $ portage case died K26-0001K
  portage: that is recorded already, for 13/09/2026
  [77]
  $ portage case find khan
  Cases found · REHEARSAL
  
  Case       Child  Born        Stage     Since       Visitor
  K26-0001K  A.K.   01/05/2023  deceased  13/09/2026
  K26-0002U  A.K.   01/05/2023  received  10/09/2026

  $ portage doctor > /dev/null
