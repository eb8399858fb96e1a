Referrals come in as a CSV file. First a file to practise with: it says REHEARSAL on everything and
lets us pretend that it is the 21st of November 2026.

  $ export PORTAGE_DB=$PWD/practice.db PORTAGE_NOW=2026-11-21T09:00:00Z
  $ portage init --authority kent --rehearsal
  */practice.db is ready (glob)

An export as a council's form tool writes it: two columns called "Phone number", dates in several
hands, an answer with a line break, a column no field of ours takes.

  $ cat > november.csv <<'END'
  > Form reference,Date submitted,Child's first name,Child's surname,Child's date of birth,NHS number,Postcode,Phone number,Parental consent,Name of referrer,Job title,Phone number,Reason for referral,Home details (for lone workers safety),Favourite toy
  > F-101,02/11/2026,Amelia,Example,03/02/2023,999 000 0018,ME14 1XX,07700 900101,Yes,H Visitor,Health visitor,07700 900201,"Not yet talking.
  > Points at what she wants.",Two dogs,Ball
  > F-102,2/11/26 14:05,Noah,Sample,4 May 2024,,ct1 2eh,07700 900102,yes - verbal,A Sample,Mother,,Late to walk,,
  > F-103,03/11/2026,Ivy,Specimen,31/02/2024,,TN23 1PL,07700 900103,Y,H Visitor,Health visitor,07700 900201,Hearing,,
  > F-104,03/11/2026,Kofi,Trial,06/2023,999 000 0019,nowhere,07700 900104,,N Manager,Nursery manager,,Play,,
  > END

Try it first. Nothing is kept, and everything that is wrong is told at once.

  $ portage refer import november.csv -n
  Import of november.csv · REHEARSAL
  
  Read by form        kent (Kent Portage referral form, export)
  Encoding            utf-8: plain letters only
  Cells apart by      comma
  Header on line      1
  Kept as they came   Favourite toy
  Rows read           4
  New referrals       2
  Here already        0
  Held, edited since  0
  Given back          2
  
  What        Effect      Rows  First line  The first one
  not_a_date  given back     2           5  date of birth '31/02/2024' is not a
                                            date (write it as 28/02/2024)
  nhs_number  warning        1           6  NHS number '999 000 0019' has a wrong
                                            check digit: a digit was mistyped, or
                                            two were swapped
  postcode    warning        1           6  postcode 'nowhere' is not a postcode
                                            (write it as RM17 6SL)
  portage: line 5, Child's date of birth: date of birth '31/02/2024' is not a date (write it as 28/02/2024)
  portage: line 6, Child's date of birth: date of birth '06/2023' is not a date (write it as 28/02/2024)
  2 new referrals (dry run: nothing was kept)
  2 rows would be given back in november.rejects.csv: correct what _reason says there, then: portage refer import november.rejects.csv
  [1]
  $ ls *.rejects.csv
  ls: cannot access '*.rejects.csv': No such file or directory
  [2]
  $ portage refer list
  Referrals · REHEARSAL
  
  no referrals

How one line is read, cell by cell, and what an import would do with it. A line within a cell will do.

  $ portage refer import november.csv --explain 3 --names
  Line 2, as it is read · REHEARSAL
  
  Read by form       kent (Kent Portage referral form, export)
  Child              Amelia Example
  Age when received  3 years 8 months
  An import          becomes a new referral
  
  CELL BY CELL
  Column                As it came            Means                Read as
  Form reference        F-101                 submission number
  Date submitted        02/11/2026            date received        Monday 2 November
                                                                   2026
  Child's first name    Amelia                child's first name
  Child's surname       Example               child's surname
  Child's date of       03/02/2023            date of birth        Friday 3 February
  birth                                                            2023
  NHS number            999 000 0018          NHS number           999 000 0018
  Postcode              ME14 1XX              postcode             ME14 1XX
  Phone number          07700 900101          telephone
  Parental consent      Yes                   consent              yes, written
  Name of referrer      H Visitor             referrer's name
  Job title             Health visitor        referrer's role      professional
  Phone number          07700 900201          referrer's contact
  Reason for referral   Not yet talking.      reason for referral
                        Points at what she
                        wants.
  Home details (for     Two dogs              lone working
  lone workers safety)
  Favourite toy         Ball                  kept as it comes
  
  WHAT IS WRONG WITH IT
  nothing
  $ portage refer import november.csv --explain 6 --format csv | sed -n 1,9p
  column,cell,field,read_as\r (esc)
  Form reference,"filled; --names shows it",submission number,\r (esc)
  Date submitted,"filled; --names shows it",date received,\r (esc)
  Child's first name,"filled; --names shows it",child's first name,\r (esc)
  Child's surname,"filled; --names shows it",child's surname,\r (esc)
  Child's date of birth,"filled; --names shows it",date of birth,\r (esc)
  NHS number,"filled; --names shows it",NHS number,kept as written\r (esc)
  Postcode,"filled; --names shows it",postcode,kept as written\r (esc)
  Phone number,"filled; --names shows it",telephone,\r (esc)
  $ portage refer import november.csv --explain 1
  portage: --explain 1: no row stands on that line (the header is on line 1)
  [2]

Now for real. Two rows go in; two come back in a file that says why.

  $ portage refer import november.csv
  Import of november.csv · REHEARSAL
  
  Read by form        kent (Kent Portage referral form, export)
  Encoding            utf-8: plain letters only
  Cells apart by      comma
  Header on line      1
  Kept as they came   Favourite toy
  Rows read           4
  New referrals       2
  Here already        0
  Held, edited since  0
  Given back          2
  
  What        Effect      Rows  First line  The first one
  not_a_date  given back     2           5  date of birth '31/02/2024' is not a
                                            date (write it as 28/02/2024)
  nhs_number  warning        1           6  NHS number '999 000 0019' has a wrong
                                            check digit: a digit was mistyped, or
                                            two were swapped
  postcode    warning        1           6  postcode 'nowhere' is not a postcode
                                            (write it as RM17 6SL)
  portage: line 5, Child's date of birth: date of birth '31/02/2024' is not a date (write it as 28/02/2024)
  portage: line 6, Child's date of birth: date of birth '06/2023' is not a date (write it as 28/02/2024)
  2 rows are in november.rejects.csv: correct what _reason says there, then: portage refer import november.rejects.csv
  [1]
  $ cut -d, -f1-4,7,9 november.rejects.csv
  \xef\xbb\xbf_line,_column,_code,_reason,Child's first name,Child's date of birth (esc)
  5,Child's date of birth,not_a_date,date of birth '31/02/2024' is not a date (write it as 28/02/2024),Ivy,31/02/2024
  6,"Child's date of birth; NHS number; Postcode","not_a_date; nhs_number; postcode","date of birth '06/2023' is not a date (write it as 28/02/2024); NHS number '999 000 0019' has a wrong check digit: a digit was mistyped,03/11/2026,Trial

The same file again changes nothing.

  $ portage refer import november.csv --explain 2 | grep 'An import'
  An import          is here already, as K26-0001K: nothing changes
  $ portage doctor --digest > before
  $ portage refer import november.csv -q > again
  portage: line 5, Child's date of birth: date of birth '31/02/2024' is not a date (write it as 28/02/2024)
  portage: line 6, Child's date of birth: date of birth '06/2023' is not a date (write it as 28/02/2024)
  [1]
  $ grep -E 'New|already|Given' again
  New referrals       0
  Here already        2
  Given back          2
  $ portage doctor --digest | cmp - before

Correct the file that came back, there, and give it in as it is.

  $ sed -i 's|,31/02/2024,,TN|,28/02/2024,,TN|; s|,06/2023,|,06/06/2023,|' november.rejects.csv
  $ portage refer import november.rejects.csv
  Import of november.rejects.csv · REHEARSAL
  
  Read by form        kent (Kent Portage referral form, export)
  Encoding            utf-8: the file starts with a UTF-8 mark
  Cells apart by      comma
  Header on line      1
  Kept as they came   Favourite toy
  Rows read           2
  New referrals       2
  Here already        0
  Held, edited since  0
  Given back          0
  
  What        Effect   Rows  First line  The first one
  nhs_number  warning     1           3  NHS number '999 000 0019' has a wrong
                                         check digit: a digit was mistyped, or two
                                         were swapped
  postcode    warning     1           3  postcode 'nowhere' is not a postcode
                                         (write it as RM17 6SL)
  $ portage refer list
  Referrals · REHEARSAL
  
  Case       Child  Born        Received    By    Referrer         Stage     Since
  K26-0004L  K.T.   06/06/2023  03/11/2026  form  Nursery manager  received  03/11/2026
  K26-0003C  I.S.   28/02/2024  03/11/2026  form  Health visitor   received  03/11/2026
  K26-0002U  N.S.   04/05/2024  02/11/2026  form  Mother           received  02/11/2026
  K26-0001K  A.E.   03/02/2023  02/11/2026  form  Health visitor   received  02/11/2026

Everything the form said is kept, also what no field takes.

  $ portage refer show K26-0001K --names
  Referral of K26-0001K · REHEARSAL
  
  Child          Amelia Example
  Born           03/02/2023
  Received       02/11/2026
  By             form
  Referred by    professional
  Referrer       H Visitor
  Role           Health visitor
  Agency
  Contact        07700 900201
  Areas of need
  Concerns       Not yet talking.
                 Points at what she wants.
  Source         kent
  Number there   F-101
  
  AS RECEIVED (LINE 2)
  Form reference                          F-101
  Date submitted                          02/11/2026
  Child's first name                      Amelia
  Child's surname                         Example
  Child's date of birth                   03/02/2023
  NHS number                              999 000 0018
  Postcode                                ME14 1XX
  Phone number                            07700 900101
  Parental consent                        Yes
  Name of referrer                        H Visitor
  Job title                               Health visitor
  Phone number 2                          07700 900201
  Reason for referral                     Not yet talking.
                                          Points at what she wants.
  Home details (for lone workers safety)  Two dogs
  Favourite toy                           Ball

A row its sender edited is told, and not overwritten.

  $ sed 's/Late to walk/Walks now/' november.csv > december.csv
  $ portage refer import december.csv --rejects december.bad.csv > /dev/null
  portage: line 4: submission F-102 came before as K26-0002U with other content; nothing was overwritten
  portage: line 5, Child's date of birth: date of birth '31/02/2024' is not a date (write it as 28/02/2024)
  portage: line 6, Child's date of birth: date of birth '06/2023' is not a date (write it as 28/02/2024)
  2 rows are in december.bad.csv: correct what _reason says there, then: portage refer import december.bad.csv
  [1]
  $ portage refer import december.csv --rejects december.bad.csv --format csv 2> /dev/null | grep other_content
  other_content,held,1,4,"submission F-102 came before as K26-0002U with other content; nothing was overwritten"\r (esc)
  $ portage refer import december.csv --explain 4 | grep 'An import'
  An import          is held: the submission came before as K26-0002U with other

One number for two children is no edit: the second comes back, and alone it is not let in without the first.

  $ printf 'Ref,Name,DoB,Date received\nZ1,Tam Pattern,03/02/2023,03/11/2026\nZ1,Tia Pattern,03/02/2023,03/11/2026\n' > twins.csv
  $ portage refer import twins.csv --form generic -n > /dev/null
  portage: line 3: submission Z1 came before as K26-0005V, with another forename or date of birth: give another child a number of its own, or name another sender with --source; if it is the same child, change what is on record instead
  1 new referral (dry run: nothing was kept)
  1 row would be given back in twins.rejects.csv: correct what _reason says there, then: portage refer import twins.rejects.csv --form generic
  [1]
  $ portage refer import twins.csv --form generic --all-or-nothing
  portage: twins.csv: 1 row cannot go in, so nothing did:
  line 3: submission Z1 came before as K26-0005V, with another forename or date of birth: give another child a number of its own, or name another sender with --source; if it is the same child, change what is on record instead
  [65]
  $ sed '/Tam/d; s/Z1/F-102/' twins.csv > one.csv
  $ portage refer import one.csv --form generic --explain 2 | grep 'An import'
  An import          comes back in the rejects file

A file is not written over while it is imported.

  $ portage refer import november.csv --rejects november.csv
  portage: november.csv: is the file to be imported, and would be lost; name another to write to
  [73]

No page is written over a database.

  $ portage refer list -o "$PORTAGE_DB"
  portage: */practice.db: is a database, and would be lost; name another file to write to (glob)
  [73]

A batch is one change, and is taken back as one.

  $ portage case changes --format csv | cut -d, -f1,4
  change,verb
  C2,refer import
  C1,refer import
  $ portage case undo C2 --reason 'wrong file'
  $ portage refer list --format csv | wc -l
  3
  $ portage doctor | grep -c yes
  6

What is not a file of referrals is refused whole, in plain words, and nothing is written.

  $ printf 'PK\003\004 xl/workbook.xml' > export.csv; portage refer import export.csv
  portage: export.csv: this is an Excel workbook (.xlsx), not a CSV file: open it in a spreadsheet and save it as CSV UTF-8
  [65]
  $ printf '<!DOCTYPE html><html>Please log in</html>' > page.csv; portage refer import page.csv
  portage: page.csv: this is a web page or XML, not a CSV file: download the export again; a page like this often asks to log in first
  [65]
  $ printf 'Invoice,Amount\n1,20.00\n' > invoice.csv; portage refer import invoice.csv
  portage: invoice.csv: no header of the form 'kent' found in the first 40 rows (it knows the child's name as 'Child's full name', for one)
  [65]
  $ printf "Child's name,Postcode\nAda Example,ME14 1XX\n" > nobirth.csv; portage refer import nobirth.csv
  portage: nobirth.csv: line 1: not what the form 'kent' describes: no column for the date of birth ('Child's date of birth'); the header has 'Child's name', 'Postcode'
  [65]
  $ printf 'Name,DoB,Concerns\nAda Example,03/02/2024,"Falls over\n' > open.csv; portage refer import open.csv
  portage: open.csv: line 2: a quotation mark opens here and is never closed
  [65]
  $ : > empty.csv; portage refer import empty.csv
  portage: empty.csv: the file is empty
  [65]
  $ portage refer import nothing.csv
  portage: nothing.csv: no such file
  [66]
  $ portage refer import november.csv --form kant
  portage: unknown form 'kant': did you mean 'kent'?
  [2]
  $ portage refer import november.csv --all-or-nothing
  portage: november.csv: 2 rows cannot go in, so nothing did:
  line 5, Child's date of birth: date of birth '31/02/2024' is not a date (write it as 28/02/2024)
  line 6, Child's date of birth: date of birth '06/2023' is not a date (write it as 28/02/2024)
  [65]
  $ portage doctor --digest > after; portage refer import november.csv --all-or-nothing 2> /dev/null; portage doctor --digest | cmp - after

Nothing in a cell runs in a spreadsheet or moves a terminal's cursor.

  $ printf 'Name,DoB,Date received,Phone\n=HYPERLINK(1),\033[2J31/02/2024,02/11/2026,+44 7700 900123\n' > nasty.csv
  $ portage refer import nasty.csv > /dev/null
  portage: line 2, DoB: date of birth '[2J31/02/2024' is not a date (write it as 28/02/2024)
  1 row is in nasty.rejects.csv: correct what _reason says there, then: portage refer import nasty.rejects.csv
  [1]
  $ tail -n 1 nasty.rejects.csv | cat -v
  2,DoB,not_a_date,date of birth '[2J31/02/2024' is not a date (write it as 28/02/2024),'=HYPERLINK(1),^[[2J31/02/2024,02/11/2026,'+44 7700 900123^M
  $ stat -c %a nasty.rejects.csv
  600
