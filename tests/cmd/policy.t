What an authority has decided is one file, which reads like the page it came from. The shipped ones
say nothing when they are well:

  $ portage policy check kent thurrock

A policy in plain words, section by section:

  $ portage policy show kent --section entry
  $ portage policy show kent --section signposting --format csv | cut -d, -f1,2
  $ portage policy show thurrock --section governance --format csv | cut -d, -f1,2

What no council published is marked beside the figure, and can be listed. No child is declined by it:

  $ portage policy show thurrock --assumptions --format csv | cut -d, -f1,2 | head -8

Change a threshold, and be told at once what that did:

  $ portage policy show thurrock --section entry --format csv | grep -c 'under 5 years'
  $ sed 's/under = "5 years"/under = "4 years"/' "$TESTDIR/../../share/authorities/thurrock.toml" > mine.toml
  $ portage policy check mine.toml

A mistake is told with its line, and what would be right; all of them at once:

  $ sed -e 's/then_by = "received"/then_by = "recieved"/' -e 's/lives_in = \["Thurrock"\]/livesin = ["Thurrock"]/' mine.toml > wrong.toml
  $ portage policy check wrong.toml
  $ portage policy check nowhere.toml
  $ portage policy check kant
  $ portage policy show kent --section entyr
  $ portage policy show kent --on 31/12/2024
  $ printf 'not a policy' > prose.toml
  $ portage policy check prose.toml
