Support changes or ends by the policy's own rules and in its own words. Barking and Dagenham ends at three,
or when the child is full time in a setting, and lists the reasons a case is closed for:

  $ export PORTAGE_DB=$PWD/barking.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority barking-and-dagenham --rehearsal
  */barking.db is ready (glob)
  $ portage team add MB --name 'M. Brook' --room 10 --hours 'Mon-Fri 9:00-17:00'
  $ portage team train MB --name 'portage workshop' --achieved 1/9/2025
  $ portage refer add --forename Amelia --surname Example --born 10/10/2023 --received 1/9/2026 --by form --referrer parent -q
  BD26-0001T
  $ set -- $(portage refer list --format csv | sed 1d | cut -d, -f1)
  $ portage refer decide $1 accept --reason 'two areas' -q 2>/dev/null
  $ portage schedule allocate $1 --to MB -q
  $ portage case update $1 --attends no

Four weeks before it says what the third birthday leads to:

  $ portage review due --kind exit_rule --why
  Due · REHEARSAL
  1 due, 0 of them overdue
  
  Case        Child  Who  Due         State       What                  Next                  Kind       Why                   Assumed, because
  BD26-0001T  A.E.   MB   10/10/2026  in 26 days  has reached three on  review record         exit_rule  exit rule 'has
                                                  10/10/2026: leads to  BD26-0001T                       reached three'
                                                  close

A nursery place of 25 hours from Monday on is full time. The policy does not say how many hours that is, so the day is
marked:

  $ export PORTAGE_NOW=2026-09-22T08:00:00Z
  $ portage case update $1 --attends yes --setting 'Little Acorns' --hours 25 --on 21/9/2026
  $ portage review due --kind exit_rule
  Due · REHEARSAL
  2 due, 1 of them overdue
  
  Case        Child  Who  Due         State            What                  Next
  BD26-0001T  A.E.   MB   21/09/2026  overdue 1 day *  full time in a        review record
                                                       setting: leads to     BD26-0001T
                                                       close
  BD26-0001T  A.E.   MB   10/10/2026  in 18 days       has reached three on  review record
                                                       10/10/2026: leads to  BD26-0001T
                                                       close
  
  * by an assumption: nobody published the figure behind the day; --why tells
  which.

A block longer than the policy has is remarked upon; who records the review decides:

  $ portage review record $1 --next-block --frequency weekly --visits 14 --dry-run
  portage: BD26-0001T: 14 visits are promised, and a block is 10 visits; the policy knows no extension
  BD26-0001T is in a block of visits: B1 of 14 visits, weekly, home from 23/09/2026 (dry run: nothing was kept)

The case is closed for one of the service's own reasons:

  $ portage review record $1 --close --destination mainstream_nursery --reason 'nursery'
  portage: BD26-0001T: unknown reason for closing 'nursery' (choose from reached three, moved, no longer delayed in two areas, full time in a setting, not available for visits)
  [77]
  $ portage review record $1 --close --destination mainstream_nursery --reason 'Full time in a setting'
  $ portage case show $1 | grep -E 'Stage|Because'
  Stage                      closed
  Because                    Full time in a setting
  $ portage review due --kind exit_rule
  Due · REHEARSAL
  
  nothing is due
