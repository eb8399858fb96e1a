Within how long a family is to hear from us is in the policy, as standards. How each case stands by
them, what stopped the clock and why it was late is told by one clock, here and in every list. We
practise on a file of our own, on Monday the 14th of September 2026.

  $ export PORTAGE_DB=$PWD/practice.db PORTAGE_NOW=2026-09-14T09:00:00Z COLUMNS=150
  $ portage init --authority kent --rehearsal --quiet

Kent publishes no standards; those in its file are marked as assumed. Ours say besides what stops
them and what excuses: we write that into our copy of the policy, before the first decision.

  $ sed -i -e '/^name = "decision"/a stops = ["on_hold", "family_away"]' \
  >        -e '/^name = "first contact"/a excused_by = ["not_reached", "family_asked"]' practice.db.policies/kent.toml
  $ portage policy show practice.db.policies/kent.toml --section standards --format csv | grep -E 'stops|excused' | cut -d, -f1,2
  standards (first contact).excused_by,not_reached and family_asked
  standards (decision).stops,on_hold and family_away

A word that is none is told, with the nearest.

  $ sed 's/"family_away"/"family_awy"/' practice.db.policies/kent.toml > wrong.toml
  $ portage policy check wrong.toml
  portage: wrong.toml:*: unknown stops 'family_awy': did you mean 'family_away'? (glob)
  [78]

Two referrals came in.

  $ portage refer add --forename Ada --surname Example --born 3/2/2024 --received 31/8/2026 --by form --referrer professional
  K26-0001K
  $ portage refer add --forename Bo --surname Example --born 3/2/2024 --received 7/9/2026 --by phone --referrer parent
  K26-0002U

How a case stands
-----------------

  $ portage case clock K26-0001K
  Clocks of K26-0001K · REHEARSAL
  
  Standard       Within           From        Due         Happened  State      Days over  Reason  Not counted  Assumed, because
  first contact  10 working days  31/08/2026  14/09/2026            running            0                       Kent publishes no standard
  decision       6 weeks          31/08/2026  12/10/2026            running            0                       Kent publishes no standard; Hampshire
                                                                                                               aims at six weeks
  first visit    12 weeks                                           not_begun                                  Kent publishes no standard; Norfolk
                                                                                                               visits within twelve weeks
  $ portage case clock K26-0001K --today 15/9 --format csv | cut -d, -f1-7
  standard,within,from,due_on,happened_on,state,days_over
  first contact,10 working days,2026-08-31,2026-09-14,,late,1
  decision,6 weeks,2026-08-31,2026-10-12,,running,0
  first visit,12 weeks,,,,not_begun,

The clock of the first contact ran from the 31st, a bank holiday; the tenth working day is today.

Days that are not counted
-------------------------

The family is away for a fortnight: known before, it puts the decision off by fourteen days.

  $ portage case clock K26-0001K --stop family_away --from 21/9 --to 4/10 --note "with grandparents" -v
  not counted for K26-0001K: family_away from 21/09/2026 to 04/10/2026 (C3)
  $ portage case clock K26-0001K --format csv | sed -n 3p
  decision,6 weeks,2026-08-31,2026-10-26,,running,0,,family_away from 21/09/2026 to 04/10/2026,"Kent publishes no standard; Hampshire aims at six weeks"\r (esc)

What the standard does not name is kept, and changes no day.

  $ portage case clock K26-0002U --stop awaiting_consent --from 9/9
  portage: no standard of the policy is stopped by awaiting_consent: it is kept, and changes no day
  $ portage case clock K26-0002U --end awaiting_consent --to 11/9 -v
  portage: no standard of the policy is stopped by awaiting_consent: it is kept, and changes no day
  not counted for K26-0002U: awaiting_consent from 09/09/2026 to 11/09/2026 (C5)
  $ portage case clock K26-0002U --format csv | sed -n 3p
  decision,6 weeks,2026-09-07,2026-10-19,,running,0,,,"Kent publishes no standard; Hampshire aims at six weeks"\r (esc)

Days on hold are told by the stages, from the day the case went on hold to the day before it came back.

  $ portage case move K26-0002U on_hold --on 10/9 --reason "waiting for the report"
  $ portage case clock K26-0002U --format csv | sed -n 3p
  decision,6 weeks,2026-09-07,2026-10-24,,running,0,,on_hold from 10/09/2026 on,"Kent publishes no standard; Hampshire aims at six weeks"\r (esc)
  $ portage case move K26-0002U received --on 14/9
  $ portage case clock K26-0002U --format csv | sed -n 3p
  decision,6 weeks,2026-09-07,2026-10-23,,running,0,,on_hold from 10/09/2026 to 13/09/2026,"Kent publishes no standard; Hampshire aims at six weeks"\r (esc)

What cannot be is refused.

  $ portage case clock K26-0001K --stop family_away --from 1/10 --to 9/10
  portage: days are stopped for family_away from 21/09/2026 to 04/10/2026 already
  [2]
  $ portage case clock K26-0001K --stop family_away --from 9/11 --to 8/11
  portage: the last day, 08/11/2026, is before the first, 09/11/2026
  [2]
  $ portage case clock K26-0001K --stop on_hold
  portage: unknown --stop 'on_hold' (choose from awaiting_consent, awaiting_evidence, awaiting_panel, awaiting_others, family_away, family_asked, child_ill, family_ill, service_closed)
  [2]
  $ portage case clock K26-0001K --end family_away
  portage: no days of K26-0001K are stopped for family_away without an end; none are for anything
  [2]
  $ portage case clock K26-0001K --stop family_away --late decision --because weather
  portage: --stop, --end and --late are three things: one at a time
  [2]
  $ portage case clock K26-0001K --late decision
  portage: --because is missing: why 'decision' was not kept
  [2]

Late, and why
-------------

A week later nobody has spoken to either family: the first is late. Every list says the same.

  $ export PORTAGE_NOW=2026-09-21T09:00:00Z
  $ portage case clock K26-0001K --format csv | sed -n 2p
  first contact,10 working days,2026-08-31,2026-09-14,,late,7,,,Kent publishes no standard\r (esc)
  $ portage review due --format csv | cut -d, -f1,4,5,6
  case,due_on,state,what
  K26-0001K,2026-09-14,overdue 7 days *,first contact: referral of 31/08/2026
  K26-0002U,2026-09-21,due today *,first contact: referral of 07/09/2026

We had tried.

  $ portage case clock K26-0001K --late "frist contact" --because not_reached
  portage: unknown standard 'frist contact': did you mean 'first contact'?
  [2]
  $ portage case clock K26-0001K --late "first contact" --because unreachable
  portage: unknown --because 'unreachable' (choose from family_cancelled, family_away, family_asked, not_reached, nobody_in, child_ill, family_ill, awaiting_consent, awaiting_evidence, awaiting_panel, awaiting_others, no_interpreter, no_visitor_free, visitor_ill, service_closed, weather, overlooked)
  [2]
  $ portage doctor --digest > before
  $ portage case clock K26-0001K --late "first contact" --because not_reached --note "rang three times" -v
  'first contact' of K26-0001K: not_reached, which the policy excuses (C8)
  $ portage case clock K26-0001K --format csv | sed -n 2p
  first contact,10 working days,2026-08-31,2026-09-14,,late_but_excused,7,not_reached,,Kent publishes no standard\r (esc)
  $ portage review due --format csv | sed -n 2p | cut -d, -f6
  "first contact: referral of 31/08/2026; late but excused: not_reached"

It is still to be done, excused or not. A reason the policy does not excuse is kept, and late it
stays; the last one given holds.

  $ portage case clock K26-0001K --late "first contact" --because overlooked -v
  'first contact' of K26-0001K: overlooked, which the policy does not excuse (C9)
  $ portage case clock K26-0001K --format csv | sed -n 2p | cut -d, -f6-8
  late,7,overlooked
  $ portage case undo C9 --reason "another case was meant" --quiet
  $ portage case undo C8 --reason "and this" --quiet
  $ portage doctor --digest | cmp - before

What was kept needs no excuse.

  $ portage case note K26-0002U --rang mum --reply "glad to hear from us" --on 15/9
  $ portage case clock K26-0002U --late "first contact" --because overlooked
  portage: 'first contact' of K26-0002U was kept: due on 21/09/2026, happened on 15/09/2026
  [77]
  $ portage case clock K26-0002U --late "first visit" --because overlooked
  portage: 'first visit' of K26-0002U has not begun: it cannot be late
  [77]

The chronology tells it with the rest.

  $ portage case chronology K26-0001K --names
  Chronology of K26-0001K · REHEARSAL
  
  Day         What      Happened                                                                        By
  31/08/2026  referral  referred by professional (form)
  21/09/2026  clock     days not counted: family_away from 21/09/2026 to 04/10/2026: with grandparents

A case that ended before its day was not late.

  $ portage case move K26-0002U withdrawn --reason "moving away"
  $ portage case clock K26-0002U --format csv | cut -d, -f1,4,6
  standard,due_on,state
  first contact,2026-09-21,on_time
  decision,2026-10-23,called_off
  first visit,,not_begun

How the standards were kept
---------------------------

The first family was rung at last, its decision came after the fortnight away. In January we look
back: nobody has visited yet.

  $ portage case note K26-0001K --rang mum --reply "sorry to have missed you" --on 21/9
  $ portage case clock K26-0001K --late "first contact" --because not_reached
  $ export PORTAGE_NOW=2026-10-20T09:00:00Z
  $ portage refer decide K26-0001K accept --reason "delay in two areas, seen at home" --quiet 2> told.txt
  $ export PORTAGE_NOW=2027-01-18T09:00:00Z
  $ portage case clock K26-0001K
  Clocks of K26-0001K · REHEARSAL
  
  Standard       Within           From        Due         Happened    State             Days over  Reason       Not counted           Assumed, because
  first contact  10 working days  31/08/2026  14/09/2026  21/09/2026  late_but_excused          7  not_reached                        Kent publishes no
                                                                                                                                      standard
  decision       6 weeks          31/08/2026  26/10/2026  20/10/2026  on_time                   0               family_away from      Kent publishes no
                                                                                                                21/09/2026 to         standard; Hampshire
                                                                                                                04/10/2026            aims at six weeks
  first visit    12 weeks         20/10/2026  12/01/2027              late                      6                                     Kent publishes no
                                                                                                                                      standard; Norfolk
                                                                                                                                      visits within twelve
                                                                                                                                      weeks
  
  DAYS ENTERED AS NOT COUNTED
  Reason       From        To          Standards
  family_away  21/09/2026  04/10/2026  decision
  $ portage report standards --from 1/9/2026 --to 31/1/2027
  Kent Portage · Standards · 01/09/2026 to 31/01/2027 · REHEARSAL
  
  Standard       Within           Fell due  On time  % on time  Late  Late but excused  Of these still open  Median days  Not yet due  No longer awaited  Assumed
  first contact  10 working days         2        1         50     0                 1                    0         10.5            0                  0  yes
  decision       6 weeks                 1        1        100     0                 0                    0           50            0                  1  yes
  first visit    12 weeks                1        0          0     1                 0                    1                         0                  0  yes
  
  ON TIME, OF THOSE THAT FELL DUE
  first contact  ███████████████ 1 of 2, 50 %
  decision       ██████████████████████████████ 1 of 1, 100 %
  first visit    0 of 1, 0 %
  
  BY THE MONTH THEY FELL DUE IN
  Month    Standard       Fell due  On time  % on time  Late  Late but excused  Of these still open
  2026-09  first contact         2        1         50     0                 1                    0
  2026-10  decision              1        1        100     0                 0                    0
  2027-01  first visit           1        0          0     1                 0                    1
  
  LATE, AND WHY
  Reason       Late  Late but excused
  not_reached     0                 1
  not said        1                 0
  
  DAYS NOT COUNTED, AND WHY
  Reason       Standards put off
  family_away                  1
  
  For the service itself: a count below 5 can point at one child, so this is not for publishing as it stands. Assumed: the authority has not published
  the figure.

It names nobody. A period of one month has no table by month; without a period it is the last one.

  $ portage report standards --format csv
  standard,within,due,on_time,on_time_percent,late,excused,still_open,median_days,to_come,called_off,assumed\r (esc)
  first contact,10 working days,0,0,,0,0,0,,0,0,true\r (esc)
  decision,6 weeks,0,0,,0,0,0,,0,0,true\r (esc)
  first visit,12 weeks,0,0,,0,0,0,,0,0,true\r (esc)
  $ portage report standards --from 1/9/2026 --to 30/9/2026 --format json | head -c 250
  {"schema":"portage.report.standards/1","as_of":"2027-01-18","rehearsal":true,"data":{"period":{"from":"2026-09-01","to":"2026-09-30"},"standards":[{"standard":"first contact","within":"10 working days","due":2,"on_time":1,"on_time_percent":50,"late": (no-eol)
  $ portage report standards --from 1/10 --to 1/9
  portage: the period ends on 01/09/2026 before it begins on 01/10/2026
  [2]

The lists go by the same clock: the waiting list and Monday's page count the family past the standard.

  $ portage report waiting --format csv | cut -d, -f2,7
  case,past_standard
  K26-0001K,PAST
  $ portage report caseload | grep WAITING
  WAITING  1 · longest 90 days · past standard 1 · contact due this week 1 · will age out first not known
  $ portage review due --kind first_visit --format csv | cut -d, -f1,4,5,6
  case,due_on,state,what
  K26-0001K,2027-01-12,overdue 6 days *,first visit: decision of 20/10/2026

Counted in what
---------------

Working days, days, weeks, months, terms, and only those of term time: six ways to say within how
long. A referral of the 11th of December meets Christmas.

  $ export PORTAGE_DB=$PWD/units.db PORTAGE_NOW=2026-12-14T09:00:00Z
  $ portage init --authority kent --rehearsal --quiet
  $ within() { printf '\n[[edition.standards]]\nname = "%s"\nfrom = "referral"\nto = "decision"\nwithin = "%s"\nassumption = "to try"\n%s\n' "$@"; }
  $ sed '/^# Within how long/,/^\[edition.letters\]/{/^\[edition.letters\]/!d}' units.db.policies/kent.toml > bare.toml
  $ { sed '/^\[edition.letters\]/,$d' bare.toml
  >   within "ten working days" "10 working days" ""
  >   within "ten of term" "10 working days" "term_time_only = true"
  >   within "twenty days" "20 days" ""
  >   within "four weeks of term" "4 weeks" "term_time_only = true"
  >   within "a month" "1 month" ""
  >   within "a term" "1 term" ""
  >   sed -n '/^\[edition.letters\]/,$p' bare.toml; } > units.db.policies/kent.toml
  $ portage policy check units.db.policies/kent.toml
  $ portage refer add --forename Cy --surname Example --born 3/2/2024 --received 11/12/2026 --by phone --referrer parent
  K26-0001K
  $ portage case clock K26-0001K --format csv | cut -d, -f1-4
  standard,within,from,due_on
  ten working days,10 working days,2026-12-11,2026-12-29
  ten of term,10 working days of term,2026-12-11,2027-01-08
  twenty days,20 days,2026-12-11,2026-12-31
  four weeks of term,4 weeks of term,2026-12-11,2027-01-24
  a month,1 month,2026-12-11,2027-01-11
  a term,1 term,2026-12-11,2027-02-12
