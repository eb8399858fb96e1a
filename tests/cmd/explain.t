Why was this child not accepted? The question comes years later, from a parent, a tribunal or an
inspector, and the answer is what was kept that day. Thurrock, the 14th of September 2026:

  $ export PORTAGE_DB=$PWD/thurrock.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority thurrock --rehearsal -q
  $ cat > september.csv <<'END'
  > Date submitted,Child's first name,Child's surname,Child's date of birth,Postcode,Job title
  > 01/09/2026,Amelia,Example,03/02/2023,RM17 6SL,Health visitor
  > 02/09/2026,Noah,Sample,14/09/2021,RM16 4XS,Health visitor
  > END
  $ portage refer import september.csv --form generic -q > /dev/null
  $ set -- $(portage refer list --format csv | sed 1d | cut -d, -f1 | sort)
  $ portage assess explain $2
  portage: T26-0002N was not judged by the entry rules yet (portage assess eligibility T26-0002N)
  [77]
  $ portage refer decide $2 decline --reason 'five on the day of the referral' -q
  portage: no letter can go out yet about T26-0002N: who receives letters? (portage case update T26-0002N --carer WHO --letters yes, or --add-carer NAME --letters yes)
  $ portage assess explain $2
  T26-0002N: not eligible today on 14/09/2026 · REHEARSAL
  
  Case              T26-0002N
  Child             N.S.
  Rules             entry
  Judged on         14/09/2026
  Authority         Thurrock Council
  Edition from      01/01/2025
  Its digest        62ce7706b8fd5df7949d2156c3e8bb1b40638c914cb4f067e14ad514eea51f2c
  The rules said    not eligible today
  Decided           decline
  on                14/09/2026
  by                root
  because           five on the day of the referral
  Worked out again  the same
  
  Rule                  Verdict          Why                   Looked at
  under five years old  not met          The child was 5       date of birth:
                                         years old on          14/09/2021; age: 5
                                         14/09/2026; the rule  years
                                         asks for a child who
                                         is under 5 years
                                         old.
  not at a nursery or   cannot tell yet  We do not know yet    attends a setting:
  pre-school                             whether the child     not known
                                         attends a nursery or
                                         pre-school.
  delayed in two or     cannot tell yet  A delay is known in   areas of
  more areas                             no area so far; we    development: not
                                         do not know yet how   known
                                         far behind the child
                                         is, in any area of
                                         development.
  lives in Thurrock     met              The child lives in    lives in: Thurrock
                                         Thurrock.             (E06000034)
  referred by a         met              The child was         referred by:
  parent, carer or                       referred by a         professional; route:
  professional                           professional.         form
  
  STILL TO BE FOUND OUT
  What                                                     Ask
  whether the child attends a nursery or pre-school        the parent or carer
  how far behind the child is, in any area of development  whoever assessed the
                                                           child: the referrer,
                                                           the health visitor or
                                                           the service

As a paragraph for a letter:

  $ portage assess explain $2 --letter
  On 14/09/2026 we looked at the referral by the rules of Thurrock Council in force from 01/01/2025. The rules said: not eligible today. The child was 5 years old on 14/09/2026; the rule asks for a child who is under 5 years old.

An edition of the rules that has been used stays as it was. Somebody writes another age into it:

  $ sed -i 's/under = "5 years"/under = "4 years"/' thurrock.db.policies/thurrock.toml
  $ portage assess eligibility $1 > /dev/null
  portage: */thurrock.db.policies/thurrock.toml: the edition of 01/01/2025 has been used, and now means something else. An edition once used stays as it was: give it a valid_to, and put the change into a new [[edition]] with a valid_from of its own (glob)
  [77]

The text of the rules, as they stood, is in the file:

  $ portage assess explain $2 --edition | grep -n 'under = '
  50:age = { under = "5 years" }
  83:age = { under = "5 years" }

Nine years later the policy files are gone, and nothing else has been forgotten:

  $ rm -r thurrock.db.policies
  $ export PORTAGE_NOW=2035-09-14T08:00:00Z
  $ portage assess explain $2 --format json | jq -c '.data.answer | {outcome, decision, reason, edition, recomputed}'
  {"outcome":"not eligible today","decision":"decline","reason":"five on the day of the referral","edition":"2025-01-01","recomputed":"the same"}

Nor is portage needed. What was kept is enough to work the answer out again, with any program that
reads SQLite and JSON:

  $ sqlite3 thurrock.db 'SELECT trace FROM eligibility' | jq -c -f $TESTDIR/../../share/trace/recompute.jq
  {"outcome":"not_eligible","verdicts":[{"rule":"under five years old","verdict":"not met"},{"rule":"not at a nursery or pre-school","verdict":"cannot tell yet"},{"rule":"delayed in two or more areas","verdict":"cannot tell yet"},{"rule":"lives in Thurrock","verdict":"met"},{"rule":"referred by a parent, carer or professional","verdict":"met"}],"as_stored":"not_eligible"}
  $ portage assess explain $2 --trace | jq -c '.verdicts[] | select(.verdict == "not met") | .step.inputs'
  [{"name":"date of birth","value":"14/09/2021"},{"name":"age","value":"5 years"}]

A trace that was changed in one place is found, by anybody:

  $ sqlite3 thurrock.db "UPDATE eligibility SET trace = replace(trace, '\"verdict\":\"not met\"', '\"verdict\":\"met\"')"
  $ portage assess explain $2 > /dev/null
  portage: T26-0002N: worked out again, the verdicts differ from those kept
  [1]
  $ portage doctor > /dev/null 2>&1 || echo "doctor: $?"
  doctor: 1
