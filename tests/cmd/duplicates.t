Nobody should be on record twice. A file to practise with, and a sheet in which a mother and a health
visitor write of the same girl, twins share a number somebody copied, and a brother shares their home.

  $ export PORTAGE_DB=$PWD/practice.db PORTAGE_NOW=2026-11-21T09:00:00Z
  $ portage init --authority kent --rehearsal --quiet
  $ cat > first.csv <<'END'
  > Ref,Name,DoB,NHS number,Mother,Phone,Address,Date received
  > R1,Aisha Example,03/02/2023,,Sana Example,07700 900123,"1 Mill Lane, ME14 1XX",02/11/2026
  > R2,Tomos Sample,09/11/2022,999 000 0026,Elin Sample,07700 900124,"2 Mill Lane, ME14 1XX",02/11/2026
  > R3,Owain Sample,09/11/2022,999 000 0026,Elin Sample,07700 900124,"2 Mill Lane, ME14 1XX",02/11/2026
  > R4,Idris Sample,14/06/2024,,Elin Sample,07700 900124,"2 Mill Lane, ME14 1XX",02/11/2026
  > R5,Ayesha Example,02/03/2023,,S. Example,07700 900123,"1 Mill Ln, ME14 1XX",03/11/2026
  > END

Every row goes in, and it is told who may be one child.

  $ portage refer import first.csv --format csv | tr -d '\r'
  code,effect,rows,first_line,first
  may_be_same_child,warning,1,6,may be the child of K26-0001K (99 in 100): portage refer duplicates K26-0001K

  $ portage refer duplicates --names
  Perhaps one child \xc2\xb7 REHEARSAL (esc)
  
  Case       Child           Born        And        Child          Born        In 100
  K26-0005V  Ayesha Example  02/03/2023  K26-0001K  Aisha Example  03/02/2023      99

Why? Each bit more makes it twice as likely. What a brother or sister would share too says nothing.

  $ portage refer duplicates K26-0001K --names
  Perhaps the child of K26-0001K \xc2\xb7 REHEARSAL (esc)
  
  Case       What              Says                                           Bits
  K26-0005V  before comparing  one child rather than twins                    +3.6
  K26-0005V  forename          Aisha for Ayesha, a short or other form, or    +4.3
                               what the child is known as
  K26-0005V  surname           Example, the same                              -0.2
  K26-0005V  date of birth     03/02/2023 for 02/03/2023, day and month the   +0.2
                               other way round
  K26-0005V  postcode          ME14 1XX, the same                             -0.3
  K26-0005V  address           1 Mill Lane for 1 Mill Ln, the same house      -0.0
  K26-0005V  telephone         07700 900123, a number in common               -0.3
  K26-0005V  carers            Sana Example for S. Example, carers of other   +0.9
                               forenames
  K26-0005V  otherwise         they could be other things still               -0.2
  K26-0005V  together          likely: 99 in 100                              +8.0
  
  By weights 2026-2. The same child: portage refer same K26-0001K CASE; another:
  portage refer different K26-0001K CASE.

A search can be left for later, and everybody compared with everybody.

  $ sed 's/^R/Q/' first.csv > again.csv
  $ portage refer import again.csv --source 'the old database' --no-search --format csv | tr -d '\r'
  code,effect,rows,first_line,first
  $ portage refer duplicates --format csv | wc -l
  2
  $ portage refer duplicates --search -v --format csv | wc -l
  8 new pairs (C3)
  10

With years of referrals on record, the service can have weights of its own. They lie beside its policies, and
no figure that few records bear out moves far.

  $ portage refer train -n --format csv 2>/dev/null | head -3 | tr -d '\r'
  field,level,same_before,stranger_before,same,stranger
  forename,the same,0.8300,0.0100,0.8344,0.0097
  forename,"a short or other form, or what the child is known as",0.0400,0.0030,0.0379,0.0029
  $ portage refer train -n 2>/dev/null | sed -n '/^Children on record/,/^Rounds/p'
  Children on record          10
  Pairs of strangers counted  32
  Pairs that share a key      14
  Surely one child            5
  Rounds                      5
  $ portage refer train --name kent-2026 --quiet --format csv > /dev/null
  $ grep -c same practice.db.policies/linkage.toml
  56
  $ portage refer train --name kent-2026
  portage: --name: weights kent-2026 are those in use; give the new ones another name
  [2]
  $ portage refer duplicates K26-0001K | tail -3
  
  By weights kent-2026. The same child: portage refer same K26-0001K CASE;
  another: portage refer different K26-0001K CASE.

A clinic's telephone on the rows of fifty children finds nobody, and the import says so.

  $ seq 50 | awk 'BEGIN {print "Ref,Name,DoB,Phone,Date received"}
  >   {printf "S%d,%c%cda %c%cample,%02d/%02d/2024,07700 900199,04/11/2026\n", $1, 65 + $1 % 26, 97 + $1 % 5, 65 + $1 % 7, 97 + $1 % 11,
  >           1 + $1 % 28, 1 + $1 % 12}' > clinic.csv
  $ portage refer import clinic.csv | grep -A 1 'Not searched'
  Not searched by     1 name, date or telephone number too many children share;
                      whatever else is known of a child still finds it
