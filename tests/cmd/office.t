One file holds one service's caseload. It is made once, for one authority; this one is for
practice and says REHEARSAL on what it prints.

  $ export PORTAGE_DB=$PWD/kent.db PORTAGE_NOW=2026-09-14T08:00:00Z
  $ portage init --authority kent --rehearsal
  */kent.db is ready (glob)
  $ ls -l kent.db | cut -c1-10
  -rw-------

The policy it goes by lies beside it, so that a newer portage changes nothing by surprise:

  $ ls kent.db.policies
  kent.toml

It is never overwritten:

  $ portage init --authority kent --rehearsal
  portage: */kent.db: is there already; init never overwrites (glob)
  [73]
  $ portage init --authority kant --db other.db
  portage: unknown authority 'kant': did you mean 'kent'?
  [2]

The doctor looks at everything:

  $ portage doctor
  Doctor · REHEARSAL
  
  Check       Well  Found
  integrity   yes   every page is readable and in order
  references  yes   every row points at rows that are there
  schema      yes   the tables are as portage made them
  chain       yes   0 changes, each bound to the one before
  rows        yes   every row is as a change left it
  modes       yes   only its owner and group may read it

A backup is a checked copy, and never overwrites either:

  $ portage backup safe.db
  safe.db is a checked copy
  $ portage backup safe.db
  portage: safe.db: is there already; a backup never overwrites
  [73]
  $ test "$(portage doctor --digest)" = "$(portage doctor --digest --db safe.db)"

Files that are not ours are never touched:

  $ sqlite3 foreign.db 'CREATE TABLE t (x); INSERT INTO t VALUES (1)'
  $ portage doctor --db foreign.db
  portage: foreign.db: a database, but not a portage file (make one with 'portage init')
  [72]
  $ head -c 100000 /dev/zero > zeros.db
  $ portage doctor --db zeros.db
  portage: zeros.db: not a portage file, or damaged (*); see 'portage doctor' (glob)
  [72]
  $ sqlite3 safe.db 'PRAGMA user_version = 99'
  $ portage refer list --db safe.db
  portage: safe.db: written by a newer portage (schema 99, this one knows 2)
  [78]


A file of an earlier portage is brought forward by the first command that meets it, after a checked copy of it
was made. A dry run leaves it as it is.

  $ cp "$TESTDIR/../data/schema-1.db" old.db
  $ chmod 600 old.db
  $ portage refer list --db old.db -n --format csv | wc -l
  9
  $ sqlite3 old.db 'PRAGMA user_version'
  1
  $ portage refer list --db old.db --format csv | wc -l
  old.db was brought from schema 1 to 2; as it was, it lies in old.db.schema-1
  9
  $ sqlite3 old.db.schema-1 'PRAGMA user_version'
  1
  $ portage case changes --db old.db --format csv | sed -n 2p | cut -d, -f4
  migrate
  $ portage case undo C48 --db old.db --reason 'back to the old program'
  portage: C48: migrate cannot be undone
  [77]
  $ portage doctor --db old.db -q >/dev/null
