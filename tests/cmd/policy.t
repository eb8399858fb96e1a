What an authority has decided is one file, which reads like the page it came from. The shipped ones
say nothing when they are well:

  $ portage policy check kent thurrock

A policy in plain words, section by section:

  $ portage policy show kent --section entry
  Kent County Council
  in force from 01/01/2025
  digest 630353a60016da75
  
  ENTRY RULES: WHO MAY COME IN
  Setting               Value                 What it means         Where from
  pre-school child      the child has not     if not met, the       \xe2\x80\x9cWe support (esc)
                        started school        child is not          pre-school children\xe2\x80\x9d (esc)
                                              eligible today
  significant delay in  the child has a       if not met, the       \xe2\x80\x9cwho have a (esc)
  two or more areas     delay judged          child is not          significant delay in
                        significant or        eligible today        2 or more areas of
                        measured at 1/3 of                          their development\xe2\x80\x9d (esc)
                        age or more in 2                            ASSUMPTION: Kent
                        areas of development                        says significant and
                        or more                                     gives no measure; a
                                                                    third of the age is
                                                                    what Hampshire,
                                                                    Surrey and
                                                                    Lincolnshire publish
  lives in Kent         the child lives in    if not met, the       ASSUMPTION: the page
                        Kent                  child is not          does not say where a
                                              eligible today        child must live; the
                                                                    county is the area
                                                                    Kent County Council
                                                                    answers for
  referred by a parent  the child was         if not met, it is     \xe2\x80\x9cparents and (esc)
  or a professional     referred by a parent  said and nothing      professionals can
                        or professional       more                  make referrals\xe2\x80\x9d (esc)
  $ portage policy show kent --section signposting --format csv | grep Shepway
  signposting.local (Includes us 2).districts,"Ashford, Dover and Shepway","the districts it serves, by any name the head of the file gives them",\xe2\x80\x9cOr visit one of the following charities for your area\xe2\x80\x9d\r (esc)

Thurrock's page contradicts itself about its steering group, so both figures are kept and it says so:

  $ portage policy show thurrock --section governance --format csv | grep -E 'times_a_year|contradiction' | cut -d, -f1-3
  governance.meetings (steering group).times_a_year,3,how many times a year it meets
  "governance.meetings (steering group, in another place of the page).times_a_year",2
  governance.contradiction,The page says in one place that the steering group meets three times a year and in another that it meets twice a year.,where the published page says two different things

What no council published is marked beside the figure, and can be listed. No child is declined by it:

  $ portage policy show thurrock --assumptions --format csv | cut -d, -f1,2 | grep -E '^(block|caseload|missed|outreach)'
  block.length,12 visits
  block.extension,6 visits
  caseload.families,12
  caseload.visits_a_day,3
  missed_visits.in_a_row,3
  missed_visits.then,"ring the family
  missed_visits.never_counts,"illness
  outreach.lasts,6 weeks

Which editions there are, and from when:

  $ portage policy list northumberland torbay
  Policies
  
  Policy          Authority             From        To          Rules  Assumptions  Examples
  northumberland  Northumberland        01/01/2023  31/12/2023  3      23           2
                  County Council
  northumberland  Northumberland        01/01/2024  31/08/2025  3      22           3
                  County Council
  northumberland  Northumberland        01/09/2025              3      24           4
                  County Council
  torbay          Torbay Council        01/01/2024  31/08/2025  4      24           6
  torbay          Torbay Council        01/09/2025              4      25           5

One rule, with what it says of every example:

  $ portage policy explain 'two terms' northumberland --on 1/6/2025
  at least two terms before full-time education
  
  Authority         Northumberland County Council
  Edition from      01/01/2024
  Rules             entry
  Line in the file  98
  It asks that      the child is at least 2 terms from starting school
  If it is not met  the child is not eligible today
  
  WHAT IT SAYS OF THE EXAMPLES
  Child                                  On          Verdict  Why
  the first day of the spring term: two  01/01/2025  met      Starting school is
  whole terms lie ahead                                       on 01/09/2025.
  the day after                          02/01/2025  not met  Starting school is
                                                              on 01/09/2025; the
                                                              rule asks for a
                                                              child who is at
                                                              least 2 terms from
                                                              starting school,
                                                              which was so until
                                                              01/01/2025.
  the same where school starts a year    02/01/2025  met      Starting school is
  later, as agreed                                            on 01/09/2026.

Change a threshold, and be told at once what that did:

  $ portage policy show thurrock --section entry --format csv | grep -c 'under 5 years'
  1
  $ sed 's/under = "5 years"/under = "4 years"/' "$TESTDIR/../../share/authorities/thurrock.toml" > mine.toml
  $ portage policy check mine.toml
  What should be looked at
  
  File       Line  Key     Finding
  mine.toml  235   expect  'the day before the fifth birthday' should come out as
                           eligible, but comes out as not_eligible (under five
                           years old: not met; not at a nursery or pre-school:
                           met; delayed in two or more areas: met; lives in
                           Thurrock: met; referred by a parent, carer or
                           professional: met)
  mine.toml  266   expect  'born on 29 February: five on 1 March of a common year'
                           should come out as eligible, but comes out as
                           not_eligible (under five years old: not met; not at a
                           nursery or pre-school: met; delayed in two or more
                           areas: met; lives in Thurrock: met; referred by a
                           parent, carer or professional: met)
  [1]

A mistake is told with its line, and what would be right; all of them at once:

  $ sed -e 's/then_by = "received"/then_by = "recieved"/' -e 's/lives_in = \["Thurrock"\]/livesin = ["Thurrock"]/' mine.toml > wrong.toml
  $ portage policy check wrong.toml
  portage: wrong.toml:62: no condition is given: what must hold? (write it as age = { under = "5 years" }; portage-policy(5) lists the words)
  wrong.toml:65: unknown setting 'livesin': did you mean 'lives_in'?
  wrong.toml:75: no condition is given: what must hold? (write it as age = { under = "5 years" }; portage-policy(5) lists the words)
  wrong.toml:78: unknown setting 'livesin': did you mean 'lives_in'?
  wrong.toml:106: unknown then_by 'recieved': did you mean 'received'?
  [78]
  $ portage policy check nowhere.toml
  portage: nowhere.toml: no such file
  [66]
  $ portage policy check kant
  portage: unknown authority 'kant': did you mean 'kent'?
  [2]
  $ portage policy show kent --section entyr
  portage: unknown section 'entyr': did you mean 'entry'?
  [2]
  $ portage policy show kent --on 31/12/2024
  portage: */kent.toml: no edition of Kent County Council is in force on 31/12/2024 (there are editions from 01/01/2025) (glob)
  [78]
  $ printf 'not a policy' > prose.toml
  $ portage policy check prose.toml
  portage: prose.toml:1: not TOML: Error while parsing key-value pair: expected '=', saw 'a'
  [78]

A policy of one's own begins with a template that is well, or with another authority's file:

  $ portage policy new --name Borsetshire --code BO --gss E10000099 --output borsetshire.toml
  $ portage policy check borsetshire.toml
  $ head -20 borsetshire.toml | grep -E '^(authority|name|code|gss)'
  authority = "Borsetshire Council"
  name = "Borsetshire"
  code = "BO"
  gss = "E10000099"
  $ portage policy new --from thurrock --name Borsetshire --output mine.toml
  $ head -20 mine.toml | grep -E '^(name|code)'
  name = "Borsetshire"
  code = "T"

Rules that contradict each other, or never decide anything, are found, with their lines:

  $ sed -e 's/age = { under = "5 years" }/age = { under = "5 years" }\n\n[[edition.entry]]\nrule = "three or older"\nage = { at_least = "6 years" }/' borsetshire.toml > odd.toml
  $ portage policy check odd.toml --format csv | cut -d, -f2-
  line,key,finding\r (esc)
  44,entry,no child can meet both 'under five years old' and 'three or older'\r (esc)
  158,expect,"'the day before the fifth birthday, delayed in two areas' should come out as eligible, but comes out as not_eligible (under five years old: met, by an assumption: put the service's own age limit; three or older: not met; delayed in two or more areas: met; lives here: met, by an assumption: say where a child must live)"\r (esc)
  166,expect,"'one area only, the others never looked at' should come out as cannot_tell, but comes out as not_eligible (under five years old: met, by an assumption: put the service's own age limit; three or older: not met; delayed in two or more areas: cannot tell yet; lives here: met, by an assumption: say where a child must live)"\r (esc)
  $ sed -e 's/age = { under = "5 years" }/age = { under = "5 years" }\n\n[[edition.entry]]\nrule = "under six"\nage = { under = "6 years" }/' borsetshire.toml > odd.toml
  $ portage policy check odd.toml --format csv | cut -d, -f2-
  line,key,finding\r (esc)
  44,entry,whoever meets 'under five years old' meets the rule 'under six' too: it never decides anything\r (esc)

What nests without end is refused at once:

  $ { cat borsetshire.toml; printf 'x = '; printf '[%.0s' $(seq 1000); } > bomb.toml
  $ portage policy check bomb.toml
  portage: bomb.toml:177: nested more than 40 deep
  [78]
