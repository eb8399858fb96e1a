Terms, holidays and closures. What is shipped says where it is only assumed.

  $ export PORTAGE_DB=$PWD/t.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority thurrock --rehearsal -q
  $ portage calendar list
  Calendar of Thurrock, 2026/27 · REHEARSAL
  
  From        To          What     Name                  Area  From whom  Only assumed
  31/08/2026  31/08/2026  holiday  Summer bank holiday         shipped
  01/09/2026  23/10/2026  term     Autumn 1                    shipped    assumed
  02/11/2026  18/12/2026  term     Autumn 2                    shipped    assumed
  25/12/2026  25/12/2026  holiday  Christmas Day               shipped
  28/12/2026  28/12/2026  holiday  Boxing Day                  shipped
                                   (substitute day)
  01/01/2027  01/01/2027  holiday  New Year's Day              shipped
  04/01/2027  12/02/2027  term     Spring 1                    shipped    assumed
  22/02/2027  25/03/2027  term     Spring 2                    shipped    assumed
  26/03/2027  26/03/2027  holiday  Good Friday                 shipped
  29/03/2027  29/03/2027  holiday  Easter Monday               shipped
  12/04/2027  28/05/2027  term     Summer 1                    shipped    assumed
  03/05/2027  03/05/2027  holiday  Early May bank              shipped
                                   holiday
  31/05/2027  31/05/2027  holiday  Spring bank holiday         shipped
  07/06/2027  21/07/2027  term     Summer 2                    shipped    assumed
  
  ASSUMPTION: Term dates of Thurrock for 2026/27 are an assumption: no published
  dates were found; these are dates usual in England.

The office enters its own. A closure is a day without visits; limits set by law run on.

  $ portage doctor --digest > before
  $ portage calendar add closure 'Staff conference' --starts 12/11/2026 -v
  1 entry added to the calendar (C1)
  $ portage calendar add closure 'Staff conference' --starts 12/11/2026 --ends 10/11/2026
  portage: 'Staff conference' ends on 10/11/2026, before it starts on 12/11/2026
  [65]
  $ portage calendar add term 'Autumn 1' --starts 1/9/2026 --ends 16/10/2026 --area Grays
  portage: the calendar of Thurrock knows no areas, so not 'Grays'
  [65]
  $ portage calendar add party 'Summer fair' --starts 12/11/2026
  portage: unknown KIND 'party' (choose from term, holiday, closure)
  [2]
  $ portage calendar add closure 'Half a day'
  portage: --starts is missing: the first day
  [2]

Nobody publishes Thurrock's term dates: the sheet holds the assumed ones, to be corrected.

  $ portage calendar add --sheet > terms.csv
  $ head -4 terms.csv
  kind,name,starts,ends,area,assumption\r (esc)
  term,Autumn 1,01/09/2026,23/10/2026,,\r (esc)
  term,Autumn 2,02/11/2026,18/12/2026,,\r (esc)
  term,Spring 1,04/01/2027,12/02/2027,,\r (esc)
  $ sed -i 's,23/10/2026,16/10/2026,' terms.csv
  $ portage calendar add --from terms.csv -v
  portage: The terms of Thurrock for 2026/27 add up to 190 school days, not 195 (190 for pupils and 5 for staff): check their dates.
  12 entries added to the calendar (C2)
  $ portage calendar list --format csv | head -6
  from,to,kind,name,area,source,assumption\r (esc)
  2026-08-31,2026-08-31,holiday,Summer bank holiday,,shipped,\r (esc)
  2026-09-01,2026-10-16,term,Autumn 1,,office,\r (esc)
  2026-11-02,2026-12-18,term,Autumn 2,,office,\r (esc)
  2026-11-12,2026-11-12,closure,Staff conference,,office,\r (esc)
  2026-12-25,2026-12-25,holiday,Christmas Day,,shipped,\r (esc)
  $ printf 'kind,name,starts,ends,area,assumption\nterm,X,31/02/2027,,,\nterm,,1/3/2027,1/2/2027,,\n' | portage calendar add --from -
  portage: -:2: starts '31/02/2027' is not a date (write it as 28/02/2024)
  -:3: name is empty
  -:3: '' ends on 01/02/2027, before it starts on 01/03/2027
  [65]

An entry that was a mistake is taken out by its name; the shipped term it replaced counts again.

  $ portage case undo C2 --reason 'practice'
  $ portage calendar remove 'staff conference' -v
  closure 'Staff conference', 12/11/2026 is out of the calendar (C4)
  $ portage doctor --digest | diff - before && echo as before
  as before
  $ portage calendar remove 'Staff conference'
  portage: the office has entered nothing in the calendar; what is shipped cannot be removed
  [2]
  $ portage case undo C4 --reason 'practice'
  $ portage calendar remove 'Staf conference'
  portage: unknown entry of the office 'Staf conference': did you mean 'Staff conference'?
  [2]
  $ portage case undo C1 --reason 'practice'
  $ portage doctor --digest | diff - before && echo as before
  as before

Within Kent, Sheppey keeps terms of its own.

  $ portage --db k.db init --authority kent --rehearsal -q
  $ portage --db k.db calendar list --area Sheppey --year 2026/27 --format csv | head -3
  from,to,kind,name,area,source,assumption\r (esc)
  2026-08-31,2026-08-31,holiday,Summer bank holiday,,shipped,\r (esc)
  2026-09-01,2026-10-16,term,T1,Sheppey,shipped,assumed\r (esc)
  $ portage --db k.db calendar list --area Shepey
  portage: unknown area 'Shepey': did you mean 'Sheppey'?
  [65]
  $ portage --db k.db calendar list --year 2026
  portage: --year: '2026' is not a school year (write it as 2026/27)
  [2]

Where a postcode is. Its letters are the Post Office's and name no council.

  $ portage postcode show CT9 1DJ
  Postcodes \xc2\xb7 REHEARSAL (esc)
  
  Postcode  Kind  District   Name    County  Ward       Name             Note
  CT9 1DJ   ok    E07000114  Thanet  Kent    E05005093  Margate Central
  
  Code-Point Open 2025.4.0. Contains OS data © Crown copyright and database right
  2025. Contains Royal Mail data © Royal Mail copyright and database right 2025.
  Source: Office for National Statistics, licensed under the Open Government
  Licence v3.0. Contains public sector information licensed under the Open
  Government Licence v3.0.
  $ portage postcode show 'RM1O 9XX' 'ZZ99 3VZ' 'rm176sl' 'BX1 1LT' --format csv
  postcode,kind,district,district_name,county,ward,ward_name,note\r (esc)
  RM1O 9XX,invalid,,,,,,is not a postcode (did you mean RM10 9XX?)\r (esc)
  ZZ99 3VZ,nhs-pseudo,,,,,,"used by health for no fixed abode, not known, or abroad; it is on no map"\r (esc)
  RM17 6SL,ok,E06000034,Thurrock,,E05002235,Grays Riverside,\r (esc)
  BX1 1LT,non-geographic,,,,,,"real, but on no map"\r (esc)
