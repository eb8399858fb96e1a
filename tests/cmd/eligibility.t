The rules say what they say about a child; a person decides. A file to practise with, on the 14th of
September 2026, for Thurrock:

  $ export PORTAGE_DB=$PWD/thurrock.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority thurrock --rehearsal
  */thurrock.db is ready (glob)
  $ cat > september.csv <<'END'
  > Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Job title
  > 01/09/2026,Amelia,Example,03/02/2023,RM17 6SL,Health visitor
  > 02/09/2026,Noah,Sample,14/09/2021,RM16 4XS,Mother
  > 03/09/2026,Ivy,Specimen,04/05/2024,RM1 1AA,Health visitor
  > END
  $ portage refer import september.csv --form generic -q > /dev/null

Three children nobody has asked the family about yet. What is not known is not counted against them:

  $ portage assess eligibility --new
  $ portage assess eligibility K26-0001A

The answer is kept with everything it looked at:

  $ portage case changes --format csv | cut -d, -f1,4

Trying it does not keep it; said again the same day it is not kept twice:

  $ portage assess eligibility K26-0001A -n > /dev/null
  $ portage assess eligibility K26-0001A > /dev/null
  $ portage case changes --format csv | wc -l

Decisions are a person's. The letter is drafted, and nothing issues itself:

  $ portage refer decide T26-0002A decline
  $ before=$(portage doctor --digest)
