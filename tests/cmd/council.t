Services publish wildly different rules, and each is one file. Sheffield counts levels of a support grid in
more than two areas, and will not work beside an Inclusion Teacher:

  $ export PORTAGE_DB=$PWD/sheffield.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority sheffield --rehearsal
  */sheffield.db is ready (glob)
  $ portage refer add --forename Amelia --surname Example --born 3/2/2024 --by form --referrer professional --role 'health visitor' -q
  SH26-0001T
  $ portage assess eligibility SH26-0001T --format csv | cut -d, -f1,2
  rule,verdict
  aged 0 to 3,met
  levels 4 to 5 of the support grid in more than two areas,cannot tell yet
  not open to an Inclusion Teacher at the same time,cannot tell yet
  lives in Sheffield,cannot tell yet
  not a social-communication profile,cannot tell yet

What the rules of a council ask by name is recorded by name:

  $ portage case update SH26-0001T --service 'Inclusion Teacher=no' --status 'social-communication profile=no'
  $ portage assess record SH26-0001T --instrument 'Sheffield Support Grid' --area 'communication=level 4' --area 'cognition=level 5' --area 'emotional=level 4' --area 'physical=level 2'
  $ portage assess eligibility SH26-0001T
  SH26-0001T: cannot tell yet · REHEARSAL
  
  Case                   SH26-0001T
  Child                  A.E.
  Rules                  entry
  Judged on              14/09/2026
  Edition from           01/01/2025
  Programme              Portage
  Outcome                cannot tell yet
  Time may change it on  03/02/2027
  
  Rule                                       Verdict          Why
  aged 0 to 3                                met              The child was 2
                                                              years 7 months old
                                                              on 14/09/2026. This
                                                              rests on an
                                                              assumption (the page
                                                              says 0 to 3; the
                                                              third birthday is
                                                              taken as the first
                                                              day out).
  levels 4 to 5 of the support grid in more  met              The child has a
  than two areas                                              delay in 3 areas
                                                              (Communication and
                                                              interaction,
                                                              Cognition and
                                                              learning and Social,
                                                              emotional and mental
                                                              health).
  not open to an Inclusion Teacher at the    met              Service involved:
  same time                                                   not Inclusion
                                                              Teacher.
  lives in Sheffield                         cannot tell yet  We do not know yet
                                                              which council's area
                                                              the child lives in.
  not a social-communication profile         met              Child and family:
                                                              not
                                                              social-communication
                                                              profile.
  
  STILL TO BE FOUND OUT
  What                                     Ask
  which council's area the child lives in  the referrer, or the parent or carer: a
                                           full address with its postcode

A profile of social communication goes to another team, by the policy's own routing:

  $ portage case update SH26-0001T --status 'social-communication profile'
  $ portage assess eligibility SH26-0001T --format csv | head -9
  rule,verdict,why\r (esc)
  aged 0 to 3,met,"The child was 2 years 7 months old on 14/09/2026. This rests on an assumption (the page says 0 to 3; the third birthday is taken as the first day out)."\r (esc)
  levels 4 to 5 of the support grid in more than two areas,met,"The child has a delay in 3 areas (Communication and interaction, Cognition and learning and Social, emotional and mental health)."\r (esc)
  not open to an Inclusion Teacher at the same time,met,Service involved: not Inclusion Teacher.\r (esc)
  lives in Sheffield,cannot tell yet,We do not know yet which council's area the child lives in.\r (esc)
  a social-communication profile,met,Child and family: social-communication profile.\r (esc)

Hampshire waits six weeks for the report, and then closes the request:

  $ export PORTAGE_DB=$PWD/hampshire.db
  $ portage init --authority hampshire --rehearsal
  */hampshire.db is ready (glob)
  $ portage refer add --forename Noah --surname Sample --born 3/2/2024 --received 3/8/2026 --by form --referrer parent -q
  HA26-0001W
  $ portage assess record HA26-0001W --instrument checklist --area cognition=15 --area social=15
  $ portage assess eligibility HA26-0001W --format csv | grep -E 'report|evidence'
  the evidence comes within six weeks,cannot tell yet,This is needed by 14/09/2026: report.\r (esc)
  $ PORTAGE_NOW=2026-09-15T08:00:00Z portage assess eligibility HA26-0001W --format csv | grep -E 'report|evidence'
  the evidence comes within six weeks,not met,This had not come by 14/09/2026: report.\r (esc)
  $ portage case update HA26-0001W --evidence report
  $ PORTAGE_NOW=2026-09-15T08:00:00Z portage assess eligibility HA26-0001W --format csv | grep -E 'report|evidence'
  the evidence comes within six weeks,met,This has come: report.\r (esc)

Facts are checked as they are typed:

  $ portage case update HA26-0001W --status '=yes'
  portage: status: say which (write it as 'looked after' or 'looked after=no')
  [2]
  $ portage case update HA26-0001W --diagnosis 'a syndrome:confirmed:perhaps'
  portage: diagnosis: 'perhaps' should be predictive or not predictive: is it likely to cause delay?
  [2]
  $ portage case update HA26-0001W --sessions-a-week 20
  portage: '20' is not a number a week (write it as 15 or 7.5)
  [2]
  $ portage assess record HA26-0001W --instrument grid --area 'cognition=percentile low'
  portage: cognition: 'percentile low' is not a figure (write it as percentile 5)
  [2]
  $ portage case update HA26-0001W --consent-by mother
  portage: consent-by needs --consent: consent to what?
  [2]
  $ portage case update HA26-0001W --diagnosis 'a syndrome:confirmed:predictive' --attends yes --setting-kind nursery --sessions-a-week 3 --days-a-week 2 --school-starts 1/9/2028
  $ portage case show HA26-0001W | grep -E 'syndrome|Kind of setting|Half-days|Days a week|School starts|report'
  Half-days a week          3
  Days a week               2
  Kind of setting           nursery
  School starts, as agreed  01/09/2028
  Diagnosis                 a syndrome (confirmed)
  evidence  report  yes    14/09/2026
