-- Schema 2: notices of section 23, every postcode, and the same child once.
--
-- The rules of 001.sql hold here too. A later schema only adds tables.

-- The postcode directory last imported. Its rows are no change of the service's: the change that brought
-- them keeps the edition, the digest of these rows and the counts.
CREATE TABLE postcode_edition (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    name         TEXT NOT NULL,                           -- ONSPD August 2025
    product      TEXT NOT NULL CHECK (product IN ('onspd', 'nspl', 'code-point-open')),
    file_name    TEXT NOT NULL,
    digest       TEXT NOT NULL,                           -- of the rows as kept, hexadecimal
    attribution  TEXT NOT NULL,                           -- must go with the data, a line each
    postcodes    INTEGER NOT NULL,                        -- in the sectors below
    ended        INTEGER NOT NULL,                        -- of these, no longer in use
    change       INTEGER NOT NULL                         -- that brought it
) STRICT;

CREATE TABLE postcode_area (
    id        INTEGER PRIMARY KEY,
    district  TEXT NOT NULL,                              -- GSS code: district, unitary or London borough
    county    TEXT,                                       -- where there is one
    ward      TEXT NOT NULL
) STRICT;

-- A sector (CT9 1) a row. Each of its postcodes, in order, is four numbers of 32 bits, the lowest byte first:
-- its last two signs, in the upper 16 bits the month it ended, counted from January 1900 (0: it is in use);
-- its area (0: in no council); latitude; longitude, in 100,000ths of a degree (-2147483648: on no map).
CREATE TABLE postcode_sector (
    id     INTEGER PRIMARY KEY,                           -- the packed postcode (place/postcode.hpp) over 37 * 37
    units  BLOB NOT NULL
) STRICT;

-- By what the row of an import is found again: the first eight bytes of its identity, which referral.source,
-- submission and content tell. A key whose referral is gone is passed over.
CREATE TABLE row_key (
    key       INTEGER NOT NULL,
    referral  INTEGER NOT NULL,
    PRIMARY KEY (key, referral)
) STRICT, WITHOUT ROWID;

-- By what a child is found again: hashes of names, days and numbers (keys) with the child each is of, worked out
-- from the rows recorded below and made anew whenever they change. A key of a child who is gone is passed over.
-- Entries stand in runs, each sorted by key, then child, in pages of at most 500 (store/key_runs.hpp).
CREATE TABLE match_run (
    id       INTEGER PRIMARY KEY,
    entries  INTEGER NOT NULL
) STRICT;

CREATE TABLE match_page (
    id       INTEGER PRIMARY KEY,                         -- run * 2^47 + the first key * 2^16 + which page of that key
    entries  BLOB NOT NULL                                -- each 64 bits, the lowest byte first: the child, then the key
) STRICT;

-- The same children as compared, 27 in a row by their ids (store/person_pages.hpp): in outline, and with names,
-- numbers and places made alike (referral/same_child/person.hpp).
CREATE TABLE match_outline (
    id        INTEGER PRIMARY KEY,
    outlines  BLOB NOT NULL
) STRICT;

CREATE TABLE match_person (
    id       INTEGER PRIMARY KEY,
    persons  BLOB NOT NULL
) STRICT;

-- How these were made, and up to which change they follow the rows they were made from.
CREATE TABLE match_index (
    id      INTEGER PRIMARY KEY CHECK (id = 1),
    recipe  INTEGER NOT NULL,
    change  INTEGER NOT NULL
) STRICT;

-- recorded -------------------------------------------------------------------------------------

-- What a referral of an import said of a child's family, as the rows it will be, their ids kept free for
-- them. The rows are written when somebody first works on the family, and raw goes to the referral; until then they
-- are read from here. The id is the child's.
CREATE TABLE arrival (
    id        INTEGER PRIMARY KEY AUTOINCREMENT REFERENCES child (id),
    referral  INTEGER NOT NULL,                           -- goes with the child: nothing to be kept up for it
    raw       TEXT NOT NULL,                              -- the row as received: a JSON list of its cells
    content   TEXT NOT NULL,                              -- JSON, rows by table, values by column, a text of raw by its
                                                          -- cell, from 0: {"carer":[[12,7,10]],…}
    change    INTEGER NOT NULL
) STRICT;

-- What a health body tells the authority of a child under compulsory school age who has, or probably
-- has, special educational needs or a disability: section 23, Children and Families Act 2014. Not a referral.
CREATE TABLE notice (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    received_on     TEXT NOT NULL CHECK (received_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    opinion_on      TEXT CHECK (opinion_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    parent_told_on  TEXT CHECK (parent_told_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    contacted_on    TEXT CHECK (contacted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),  -- the family, by us
    body            TEXT NOT NULL,                        -- integrated care board, NHS trust or foundation trust
    sender          TEXT,                                 -- who signs for it
    sender_contact  TEXT,
    forename        TEXT NOT NULL,
    surname         TEXT NOT NULL,
    born            TEXT CHECK (born GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    sex             TEXT CHECK (sex = 'female' OR sex = 'male' OR sex = 'other'),
    nhs_number      TEXT,
    address         TEXT,
    postcode        TEXT,
    carer           TEXT,
    phone           TEXT,
    email           TEXT,
    needs           TEXT,
    diagnosis       TEXT,
    voluntary       TEXT,                                 -- bodies it named to the parent
    referral        INTEGER REFERENCES referral (id),     -- that came of it
    closed_on       TEXT CHECK (closed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    closed_reason   TEXT,
    change          INTEGER NOT NULL
) STRICT;
CREATE INDEX notice_referral ON notice (referral) WHERE referral IS NOT NULL;

-- The weights two records were compared by, as first used.
CREATE TABLE weight_set (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    version  TEXT NOT NULL,
    digest   TEXT NOT NULL,
    text     TEXT NOT NULL,                               -- TOML
    on_day   TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change   INTEGER NOT NULL
) STRICT;

-- Which of them an import's rows were compared by.
CREATE TABLE batch_weights (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    batch       INTEGER NOT NULL REFERENCES batch (id),
    weight_set  INTEGER NOT NULL REFERENCES weight_set (id),
    change      INTEGER NOT NULL
) STRICT;
CREATE INDEX batch_weights_batch ON batch_weights (batch);
CREATE INDEX batch_weights_weight_set ON batch_weights (weight_set);

-- Two children on record who may be one, as found when the later one was entered.
CREATE TABLE match_pair (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    child        INTEGER NOT NULL REFERENCES child (id),  -- entered later
    other        INTEGER NOT NULL REFERENCES child (id),
    probability  REAL NOT NULL CHECK (probability BETWEEN 0 AND 1),
    change       INTEGER NOT NULL
) STRICT;
CREATE INDEX match_pair_child ON match_pair (child);
CREATE INDEX match_pair_other ON match_pair (other);

-- What a person said of two children on record. The latest counts.
CREATE TABLE match_verdict (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    child    INTEGER NOT NULL REFERENCES child (id),
    other    INTEGER NOT NULL REFERENCES child (id),
    verdict  TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
    on_day   TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    reason   TEXT,
    change   INTEGER NOT NULL
) STRICT;
CREATE INDEX match_verdict_child ON match_verdict (child);
CREATE INDEX match_verdict_other ON match_verdict (other);

-- Two records of one child made one: everything of `gone` goes on under `kept`. Nothing is lost: what
-- was moved or filled in stands below, and comes apart again.
CREATE TABLE child_merge (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    kept       INTEGER NOT NULL REFERENCES child (id),
    gone       INTEGER NOT NULL REFERENCES child (id),
    on_day     TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    by_import  INTEGER NOT NULL CHECK (by_import IN (0, 1)),  -- certain by number, birth date and name
    reason     TEXT,
    parted_on  TEXT CHECK (parted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change     INTEGER NOT NULL
) STRICT;
CREATE INDEX child_merge_kept ON child_merge (kept);
CREATE INDEX child_merge_gone ON child_merge (gone);

CREATE TABLE merge_step (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    child_merge  INTEGER NOT NULL REFERENCES child_merge (id),
    place        TEXT NOT NULL,                           -- a table
    row_id       INTEGER NOT NULL,
    field        TEXT,                                    -- its column; NULL: the whole row was taken out
    was          TEXT,                                    -- before: JSON
    became       TEXT,                                    -- after: JSON
    change       INTEGER NOT NULL
) STRICT;
CREATE INDEX merge_step_merge ON merge_step (child_merge);
