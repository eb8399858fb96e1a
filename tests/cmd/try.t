The waiting list is long, and somebody proposes to tighten the rules. What would that have done?
Kent, the 14th of September 2026; four children, two of them assessed and decided about:

  $ export PORTAGE_NOW=2026-09-14T08:00:00Z
  $ cat > summer.csv <<'END'
  > Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Job title
  > 01/06/2026,Amelia,Example,03/02/2023,CT9 1DJ,Health visitor
  > 02/06/2026,Noah,Sample,14/09/2023,CT1 2EB,Health visitor
  > 03/07/2026,Ivy,Specimen,04/05/2024,ME14 1XX,Health visitor
  > 04/08/2026,Leo,Example,04/05/2025,TN23 1PL,Health visitor
  > END
  $ summer() {
  >   portage init --authority $1 --rehearsal
  >   portage refer import summer.csv --form generic
  >   set -- $(portage refer list --format csv | sed 1d | cut -d, -f1 | sort)
  >   portage assess record $1 --instrument 'first visit' --area communication=significant --area physical=significant --area understanding=significant
  >   portage assess record $2 --instrument 'first visit' --area communication=significant --area physical=significant
  >   portage refer decide $1 accept --reason 'three areas'
  >   portage refer decide $2 accept --reason 'two areas, and no more' --no-other-delay
  > } > /dev/null 2>&1
  $ export PORTAGE_DB=$PWD/kent.db
  $ summer kent

The draft is a copy of the policy with one figure changed:

  $ cp kent.db.policies/kent.toml draft.toml
  $ sed -i 's/delay = { areas = 2,/delay = { areas = 3,/' draft.toml
  $ portage policy try draft.toml --against 1/5/2026..31/8/2026
  What if: the rules of Kent County Council from 01/01/2025 · REHEARSAL
  children referred from 01/05/2026 to 31/08/2026, and the waiting list
  
  Children referred           4
  would come out differently  1
  
  WHAT WOULD BECOME OF WHOM
                      Then
  Now                 eligible  needs the panel  cannot tell yet  not eligible today  All
  eligible                   1                0                0                   1    2
  needs the panel            0                0                0                   0    0
  cannot tell yet            0                0                2                   0    2
  not eligible today         0                0                0                   0    0
  
  BY WHICH RULE
  Rule                              Turned away  Let in  To the panel  Cannot tell
  significant delay in two or more            1       0             0            0
  areas
  
  WAITING LIST  now 2 · would stay 1 · would leave 1 · to be looked at 0 ·
  declined who would join 0
  VISITS A WEEK  now 2.0 · then 1.0 · change -1.0
  
  ELIGIBLE, BY DISTRICT
  District    Now  Then  Change
  Canterbury    1     0      -1
  Thanet        1     1       0
  
  Visits a week are those of the visit pattern, else the most frequent the edition
  offers.

Nobody is named. Which cases it would have been is asked for, and so are the children's names:

  $ portage policy try draft.toml --cases --format csv
  case,received,before,after,rules
  K26-0002U,2026-06-02,eligible,not eligible today,significant delay in two or more areas
  $ portage policy try draft.toml --cases --names --format json | jq -c '.data.cases'
  [{"case":"K26-0002U","child":"Noah Sample","received":"2026-06-02","before":"eligible","after":"not eligible today","rules":"significant delay in two or more areas"}]

A trial is what really switching would have done. Another office takes the draft and lives the same
summer by it; what its rules say of the children adds up to the column above:

  $ portage policy try draft.toml --format json | jq -c '.data.outcomes | {eligible: map(.eligible) | add, not_eligible: map(.not_eligible) | add, cannot_tell: map(.cannot_tell) | add}'
  {"eligible":1,"not_eligible":1,"cannot_tell":2}
  $ export PORTAGE_DB=$PWD/strict.db
  $ summer $PWD/draft.toml
  $ portage assess eligibility --new > /dev/null 2>&1
  $ sqlite3 strict.db "SELECT outcome, count(*) FROM eligibility WHERE id IN (SELECT max(id) FROM eligibility GROUP BY case_file) GROUP BY outcome"
  cannot_tell|2
  eligible|1
  not_eligible|1

Nothing turns when an edition is tried against itself, and two editions are held against each other
by their days or files:

  $ portage policy try draft.toml --format json | jq -c '.data.trial'
  {"judged":4,"flipped":0}
  $ portage policy try --compare kent draft.toml --format json | jq -c '.data.trial, .data.waiting'
  {"judged":4,"flipped":1}
  {"now":2,"would_stay":1,"would_leave":1,"would_be_asked":0,"would_join":0}

A draft that is no policy, a period that ends before it begins:

  $ portage policy try kent.db --against 1/5/2026..31/8/2026
  portage: unknown authority 'kent.db' (choose from barking-and-dagenham, devon, hampshire, hounslow, kent, norfolk, northumberland, sheffield, southampton, surrey, thurrock, torbay)
  [2]
  $ portage policy try draft.toml --against 31/8/2026..1/5/2026
  portage: --against ends on 01/05/2026, before it begins on 31/08/2026
  [2]
  $ portage policy try draft.toml --against summer
  portage: --against is 'summer', but must be two days: 1/9/2025..31/8/2026
  [2]
  $ portage policy try --compare draft.toml
  portage: --compare needs two policies: portage policy try --compare A B
  [2]
