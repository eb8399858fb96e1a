The team: who visits whom depends on who works when, from where, and how many families they can take.

  $ export PORTAGE_DB=$PWD/k.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority kent --rehearsal --quiet
  $ portage team list
  Team \xc2\xb7 REHEARSAL (esc)
  
  nobody is entered yet (portage team add)

A visitor has a code that people type, a base where the day's travel starts, room for so many cases
and hours in which visits can be planned. The lunch break is what lies between two of them.

  $ portage team add MB --name 'Mary Brook' --base 'ct10 2aa' --room 12 --hours 'Mon-Thu 9:00-12:30' --hours 'Mon-Thu 13-16:30'
  $ portage team add SR --name 'Sue Reed' --base 'CT1 2EH' --room 9 --hours 'Tue-Fri 9-16'

A partner is a professional of another service, who joins visits and leads none.

  $ portage team add LN --name 'Lou Nash' --kind partner --profession physiotherapist --agency 'East Kent NHS' --hours 'Tue 13-16:30'
  $ portage team list
  Team \xc2\xb7 REHEARSAL (esc)
  
  Code  Name        Kind     Profession       Days   Cases  Room  Base      Away  Ends
  LN    Lou Nash    partner  physiotherapist  T          0
  MB    Mary Brook  visitor                   MTWTh      0    12  CT10 2AA
  SR    Sue Reed    visitor                   TWThF      0     9  CT1 2EH

Training, and days away. What is planned in those days stays and is listed, so that families can be told.

  $ portage team train MB --name 'Portage workshop' --achieved 12/5/2021
  $ portage team train MB --name DBS --achieved 3/9/2025 --until 2/9/2028
  $ portage team away MB --from 21/9/2026 --to 25/9/2026 --because leave
  $ portage team show mb
  MB, Mary Brook \xc2\xb7 REHEARSAL (esc)
  
  Code               MB
  Name               Mary Brook
  Kind               visitor
  Profession
  Agency
  Hours              Mon-Thu 09:00-12:30 and 13:00-16:30
  Base               CT10 2AA
  Cases              0
  Cases at the most  12
  E-mail
  Telephone
  First working day
  Last working day
  
  AWAY
  Absence  From        To          Why
  A1       21/09/2026  25/09/2026  leave
  
  TRAINING
  Training          Achieved    Until
  DBS               03/09/2025  02/09/2028
  Portage workshop  12/05/2021

An absence that was a mistake is taken out again; so is any change.

  $ portage team away MB --remove A1
  $ portage doctor --digest > before
  $ portage team change SR --room 8 --hours 'Tue, Wed 9-16'
  $ portage team show SR | grep -E 'Hours|most'
  Hours              Tue-Wed 09:00-16:00
  Cases at the most  8
  $ portage case undo C8 --reason 'wrong person'
  $ portage doctor --digest | cmp before -
  $ portage team show SR | grep -E 'Hours|most'
  Hours              Tue-Fri 09:00-16:00
  Cases at the most  9

Venues, where groups meet and visits at a centre are made.

  $ portage team venue HALL --name 'Broadstairs Hall' --postcode 'CT10 2AA' --capacity 12 --equipment 'soft play'
  $ portage team venue HALL --capacity 10
  $ portage team venues
  Venues \xc2\xb7 REHEARSAL (esc)
  
  Code  Name              Address  Postcode  Children  Equipment
  HALL  Broadstairs Hall           CT10 2AA        10  soft play

What is wrong is said with what would be right, and nothing is written.

  $ portage team add MB --name 'Max Bell'
  portage: MB is the code of somebody already (portage team show MB)
  [77]
  $ portage team add XY --name 'X Y' --hours 'Mon 12-9'
  portage: 'Mon 12-9' ends before it starts (write weekdays and a time: Mon-Thu 9:00-16:30)
  [2]
  $ portage team add XY --name 'X Y' --base 'CT10 2AAA'
  portage: --base: 'CT10 2AAA' is not a postcode
  [2]
  $ portage team show MX
  portage: unknown worker 'MX': did you mean 'MB'?
  [2]
  $ portage team away MB --from 5/10/2026 --to 1/10/2026 --because leave
  portage: --to 01/10/2026 is before --from 05/10/2026
  [2]
  $ portage team away MB --remove A7
  portage: MB has no absence A7 (portage team show MB lists them)
  [2]
  $ portage team venue HALL2
  portage: --name is missing
  [2]
  $ portage team change MB --ends 1/1/2020 --starts 1/1/2021
  portage: the last working day, 01/01/2020, is before the first, 01/01/2021
  [2]
