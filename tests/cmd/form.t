A file of a form tool nobody wrote a form for. First a file to practise with.

  $ export PORTAGE_DB=$PWD/practice.db PORTAGE_NOW=2026-11-21T09:00:00Z
  $ portage init --authority thurrock --rehearsal -q
  $ cat > export.csv <<'END'
  > Early years requests,,,,,,,
  > ,,,,,,,
  > Young person,When born?,Ref. no.,Where they live,Ring,Asked on,Speech & language?,Favourite toy
  > Ada Example,03/02/2024,R-1,RM17 6SL,07700 900101,02/11/2026,x,Ball
  > Bo Sample,4/5/2023,R-2,rm16 2aa,7700900102,03/11/2026,,"Bricks, all sorts"
  > Cy Specimen,31/02/2024,R-3,RM18 7QE,07700 900103,04/11/2026,x,
  > Dee Trial,5 June 2024,R-4,nowhere,07700 900104,05/11/2026,,
  > Eli Example,06/07/2022,R-5,RM17 6AA,07700 900105,06/11/2026,,
  > Fay Example,07/08/2023,R-6,RM17 6AB,07700 900106,07/11/2026,,
  > Gus Example,08/09/2023,R-7,RM17 6AB,07700 900107,08/11/2026,,
  > Hal Example,09/10/2023,R-8,RM17 6AB,07700 900108,09/11/2026,,
  > Ida Example,10/11/2023,R-9,RM17 6AB,07700 900109,10/11/2026,,
  > Jo Example,11/12/2023,R-10,RM17 6AB,07700 900110,11/11/2026,,
  > END
  $ portage refer import export.csv
  portage: export.csv: no header of the form 'thurrock' found in the first 40 rows (it knows the child's name as 'Child's name', for one)
  [65]
  $ portage refer form export.csv
  Form for export.csv
  
  Encoding        utf-8: plain letters only
  Cells apart by  comma
  Header on line  3
  
  COLUMNS
  Column              Means                      Field        Because
  Young person        child's name               full_name    10 of 10 cells are
                                                              like names
  When born?          date of birth              born         9 of 10 cells are
                                                              dates, long before
                                                              the others
  Ref. no.            submission number          submission   by its header
  Where they live     postcode                   postcode     9 of 10 cells are
                                                              postcodes
  Ring                telephone                  phone        10 of 10 cells are
                                                              telephone numbers
  Asked on            date received              received_on  10 of 10 cells are
                                                              dates, the latest of
                                                              the file
  Speech & language?  areas of need:             areas        by its header
                      Communication
  Favourite toy       kept as it comes
  
  THE FIRST ROWS AS THEY WOULD BE READ
  Line  Child  Born        Received    Referrer  Consent  What would be told
     4  A.E.   03/02/2024  02/11/2026
     5  B.S.   04/05/2023  03/11/2026                     lost_zero
     6  C.S.               04/11/2026                     given back: not_a_date
     7  D.T.   05/06/2024  05/11/2026                     postcode
     8  E.E.   06/07/2022  06/11/2026
  $ portage refer form export.csv --names --rows 1 | sed -n '/COLUMNS/,/FIRST/p'
  COLUMNS
  Column              Means                 Field        Because               First in it
  Young person        child's name          full_name    10 of 10 cells are    Ada Example
                                                         like names
  When born?          date of birth         born         9 of 10 cells are     03/02/2024
                                                         dates, long before
                                                         the others
  Ref. no.            submission number     submission   by its header         R-1
  Where they live     postcode              postcode     9 of 10 cells are     RM17 6SL
                                                         postcodes
  Ring                telephone             phone        10 of 10 cells are    07700 900101
                                                         telephone numbers
  Asked on            date received         received_on  10 of 10 cells are    02/11/2026
                                                         dates, the latest of
                                                         the file
  Speech & language?  areas of need:        areas        by its header         x
                      Communication
  Favourite toy       kept as it comes                                         Ball
  
  THE FIRST ROWS AS THEY WOULD BE READ

The draft is a form: look it over, save it, import with it.

  $ portage refer form export.csv --toml -o my-form.toml
  $ cat my-form.toml
  # Drafted from the headers of export.csv on line 3, and from what stands in its cells. What a column means,
  # only you know: look it over, and give it a name in place of my-form.toml. How this file works:
  # portage-form(5).
  
  title = "export.csv"
  assumption = "drafted from one file"
  sources = ["export.csv"]
  
  [fields]
  submission = [
      "Ref. no.",  # by its header
  ]
  received_on = [
      "Asked on",  # 10 of 10 cells are dates, the latest of the file
  ]
  full_name = [
      "Young person",  # 10 of 10 cells are like names
  ]
  born = [
      "When born?",  # 9 of 10 cells are dates, long before the others
  ]
  postcode = [
      "Where they live",  # 9 of 10 cells are postcodes
  ]
  phone = [
      "Ring",  # 10 of 10 cells are telephone numbers
  ]
  
  [tick.areas]
  "Communication" = [
      "Speech & language?",
  ]
  
  # Kept with each referral as they come; put one above where a field fits it:
  #     Favourite toy
  $ sed -i 's/^\[fields\]/&\nfamily_view = "Favourite toy"/' my-form.toml
  $ portage refer form export.csv --form ./my-form.toml --rows 0 --format csv
  column,means,field,because\r (esc)
  Young person,child's name,full_name,by the form\r (esc)
  When born?,date of birth,born,by the form\r (esc)
  Ref. no.,submission number,submission,by the form\r (esc)
  Where they live,postcode,postcode,by the form\r (esc)
  Ring,telephone,phone,by the form\r (esc)
  Asked on,date received,received_on,by the form\r (esc)
  Speech & language?,areas of need: Communication,areas,by the form\r (esc)
  Favourite toy,family's view,family_view,by the form\r (esc)
  $ portage refer import export.csv --form ./my-form.toml --format csv
  code,effect,rows,first_line,first\r (esc)
  not_a_date,given back,1,6,date of birth '31/02/2024' is not a date (write it as 28/02/2024)\r (esc)
  postcode,warning,1,7,postcode 'nowhere' is not a postcode (write it as RM17 6SL)\r (esc)
  lost_zero,warning,1,5,"telephone had lost its leading 0, which was put back"\r (esc)
  portage: line 6, When born?: date of birth '31/02/2024' is not a date (write it as 28/02/2024)
  1 row is in export.rejects.csv: correct what _reason says there, then: portage refer import export.rejects.csv --form ./my-form.toml
  [1]
  $ portage refer list --format csv | wc -l
  10

What no form can do without is said.

  $ printf 'Pet,Colour\ncat,red\n' > pets.csv
  $ portage refer form pets.csv
  Form for pets.csv
  
  Encoding        utf-8: plain letters only
  Cells apart by  comma
  Header on line  1
  
  COLUMNS
  Column  Means             Field  Because
  Pet     kept as it comes
  Colour  kept as it comes
  portage: no column was found for the child's name or the date of birth: say which in the form (--toml prints it)
  [1]
  $ portage refer form pets.csv --toml
  # Drafted from the headers of pets.csv on line 1, and from what stands in its cells. What a column means,
  # only you know: look it over, and give it a name in place of my-form.toml. How this file works:
  # portage-form(5).
  
  title = "pets.csv"
  assumption = "drafted from one file"
  sources = ["pets.csv"]
  
  [fields]
  # full_name = [""]  # which column has the child's name?
  # born = [""]  # which column has the date of birth?
  
  # Kept with each referral as they come; put one above where a field fits it:
  #     Pet
  #     Colour
  portage: no column was found for the child's name or the date of birth: put its header where the draft says so
  [1]
  $ echo words > words.csv; portage refer form words.csv
  portage: words.csv: no row of at least two cells in its first 40 rows: is it a table, and are its cells apart by comma, semicolon or tab?
  [65]
  $ printf 'PK\003\004 xl/workbook.xml' > book.csv; portage refer form book.csv
  portage: book.csv: this is an Excel workbook (.xlsx), not a CSV file: open it in a spreadsheet and save it as CSV UTF-8
  [65]
  $ portage refer form export.csv --toml --form kent
  portage: --toml prints a draft, --form previews a form: one of them
  [2]
