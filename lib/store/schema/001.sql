-- The service's file, schema 1. Read man/portage-database.5 beside it.
--
-- Every table below the line "recorded" is written through store::Writer only, so that each
-- change can be undone. Such a table has an AUTOINCREMENT id, a trailing column `change` (the
-- change that last wrote the row), no triggers, no ON DELETE or ON UPDATE actions and no UNIQUE on
-- values that two rows could swap. Longer choices are spelled with OR: for IN with three values or more
-- SQLite builds a table at every insert. Days are text, 2026-11-23; times are minutes past midnight.

-- What this file is. One row, written by init; the chain begins with its digest.
CREATE TABLE service (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    file_id     TEXT NOT NULL,                            -- random; tells two files apart for ever
    authority   TEXT NOT NULL,                            -- name of the policy file: kent
    prefix      TEXT NOT NULL,                            -- first letters of case references: K
    rehearsal   INTEGER NOT NULL CHECK (rehearsal IN (0, 1)),
    created_at  TEXT NOT NULL
) STRICT;

-- The chain of changes. hash covers everything else in the row and the hash before it.
CREATE TABLE change (
    seq             INTEGER PRIMARY KEY,
    at              TEXT NOT NULL,                        -- UTC, when it was entered
    actor           TEXT NOT NULL,
    verb            TEXT NOT NULL,
    reason          TEXT,
    schema          INTEGER NOT NULL,
    undoes          INTEGER REFERENCES change (seq),
    previous        BLOB NOT NULL,
    payload_digest  BLOB NOT NULL,
    hash            BLOB NOT NULL
) STRICT;

-- What a change wrote, in pieces, and the salt of its digest. Disposal may delete these rows:
-- the chain still verifies.
CREATE TABLE payload (
    id       INTEGER PRIMARY KEY,
    change   INTEGER NOT NULL REFERENCES change (seq),
    part     INTEGER NOT NULL,
    kind     TEXT NOT NULL CHECK (kind = 'salt' OR kind = 'changeset' OR kind = 'bulk' OR kind = 'facts' OR kind = 'issued'),
    content  BLOB NOT NULL,
    UNIQUE (change, part)
) STRICT;

-- The next number of a case reference. Undo never gives a number back.
CREATE TABLE reference_counter (
    year  INTEGER PRIMARY KEY,
    next  INTEGER NOT NULL
) STRICT;

-- What left the building. It stays a fact when the change that caused it is undone; that change's
-- payload carries its digest.
CREATE TABLE issued (
    id       INTEGER PRIMARY KEY,
    change   INTEGER NOT NULL REFERENCES change (seq) DEFERRABLE INITIALLY DEFERRED,  -- written before its change is
    kind     TEXT NOT NULL CHECK (kind IN ('letter', 'calendar')),
    about    TEXT NOT NULL,                               -- the case or visitor, by reference
    sent_to  TEXT NOT NULL,
    on_day   TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

-- recorded -------------------------------------------------------------------------------------

-- The text of a policy edition, as first used.
CREATE TABLE edition (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    authority   TEXT NOT NULL,
    valid_from  TEXT NOT NULL CHECK (valid_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    valid_to    TEXT CHECK (valid_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    digest      TEXT NOT NULL,
    text        TEXT NOT NULL,
    change      INTEGER NOT NULL
) STRICT;

CREATE TABLE calendar_entry (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT NOT NULL CHECK (kind = 'term' OR kind = 'holiday' OR kind = 'closure'),
    area        TEXT NOT NULL,                            -- '' for the whole authority
    name        TEXT NOT NULL,
    from_day    TEXT NOT NULL CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    to_day      TEXT NOT NULL CHECK (to_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    assumption  TEXT,
    change      INTEGER NOT NULL
) STRICT;

-- Visitors, and professionals of other agencies who join them.
CREATE TABLE worker (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    code           TEXT NOT NULL,                         -- what people type: MB
    name           TEXT NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('visitor', 'partner')),
    profession     TEXT,
    agency         TEXT,
    email          TEXT,
    phone          TEXT,
    base_postcode  TEXT,
    room           INTEGER CHECK (room >= 0),             -- cases at the most; NULL: not known
    starts_on      TEXT CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ends_on        TEXT CHECK (ends_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change         INTEGER NOT NULL
) STRICT;

CREATE TABLE working_hours (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    worker       INTEGER NOT NULL REFERENCES worker (id),
    weekday      INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute  INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute    INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440 AND to_minute > from_minute),
    change       INTEGER NOT NULL
) STRICT;
CREATE INDEX working_hours_worker ON working_hours (worker);

CREATE TABLE away (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    worker    INTEGER NOT NULL REFERENCES worker (id),
    from_day  TEXT NOT NULL CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    to_day    TEXT NOT NULL CHECK (to_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND to_day >= from_day),
    reason    TEXT NOT NULL,
    change    INTEGER NOT NULL
) STRICT;
CREATE INDEX away_worker ON away (worker);

CREATE TABLE training (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    worker       INTEGER NOT NULL REFERENCES worker (id),
    name         TEXT NOT NULL,                           -- portage workshop, makaton, dbs
    achieved_on  TEXT CHECK (achieved_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until        TEXT CHECK (until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change       INTEGER NOT NULL
) STRICT;
CREATE INDEX training_worker ON training (worker);

CREATE TABLE venue (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    code       TEXT NOT NULL,
    name       TEXT NOT NULL,
    address    TEXT,
    postcode   TEXT,
    capacity   INTEGER CHECK (capacity >= 0),             -- children at one time
    equipment  TEXT,                                      -- soft play, sensory room
    change     INTEGER NOT NULL
) STRICT;

-- Supervision, team meetings, the steering group: held and due.
CREATE TABLE meeting (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    kind     TEXT NOT NULL CHECK (kind = 'supervision' OR kind = 'team' OR kind = 'steering'),
    worker   INTEGER REFERENCES worker (id),
    on_day   TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note     TEXT,
    change   INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_worker ON meeting (worker);

CREATE TABLE setting (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    name      TEXT NOT NULL,
    address   TEXT,
    postcode  TEXT,
    contact   TEXT,
    senco     TEXT,
    change    INTEGER NOT NULL
) STRICT;

CREATE TABLE child (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    forename        TEXT NOT NULL,
    surname         TEXT NOT NULL,
    known_as        TEXT,
    born            TEXT CHECK (born GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    sex             TEXT CHECK (sex = 'female' OR sex = 'male' OR sex = 'other'),
    nhs_number      TEXT,                                 -- as given; spaces removed where it is valid
    upn             TEXT,
    gestation_days  INTEGER CHECK (gestation_days BETWEEN 140 AND 320),
    ethnicity       TEXT,
    language        TEXT,
    interpreter     TEXT CHECK (interpreter IN ('yes', 'no')),
    died_on         TEXT CHECK (died_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    school_starts   TEXT CHECK (school_starts GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),  -- agreed; NULL: as for everybody
    merged_into     INTEGER REFERENCES child (id),
    change          INTEGER NOT NULL
) STRICT;
CREATE INDEX child_nhs_number ON child (nhs_number) WHERE nhs_number IS NOT NULL;
CREATE INDEX child_merged ON child (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE household (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    lone_working  TEXT,                                   -- what a visitor must know before the door
    change        INTEGER NOT NULL
) STRICT;

CREATE TABLE household_child (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    household  INTEGER NOT NULL REFERENCES household (id),
    child      INTEGER NOT NULL REFERENCES child (id),
    from_day   TEXT CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    to_day     TEXT CHECK (to_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change     INTEGER NOT NULL
) STRICT;
CREATE INDEX household_child_household ON household_child (household);
CREATE INDEX household_child_child ON household_child (child);

CREATE TABLE address (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    household     INTEGER NOT NULL REFERENCES household (id),
    lines         TEXT NOT NULL,
    postcode      TEXT,
    district      TEXT,                                   -- GSS code, as resolved when entered
    county        TEXT,
    ward          TEXT,
    directory     TEXT,                                   -- edition of the postcode directory used
    from_day      TEXT CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    to_day        TEXT CHECK (to_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    confidential  INTEGER NOT NULL CHECK (confidential IN (0, 1)),
    change        INTEGER NOT NULL
) STRICT;
CREATE INDEX address_household ON address (household);

CREATE TABLE carer (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    household    INTEGER NOT NULL REFERENCES household (id),
    name         TEXT NOT NULL,
    phone        TEXT,
    other_phone  TEXT,
    email        TEXT,
    language     TEXT,
    change       INTEGER NOT NULL
) STRICT;
CREATE INDEX carer_household ON carer (household);

CREATE TABLE child_carer (
    id                       INTEGER PRIMARY KEY AUTOINCREMENT,
    child                    INTEGER NOT NULL REFERENCES child (id),
    carer                    INTEGER NOT NULL REFERENCES carer (id),
    relationship             TEXT,
    parental_responsibility  TEXT CHECK (parental_responsibility IN ('yes', 'no')),
    receives_letters         TEXT CHECK (receives_letters IN ('yes', 'no')),
    confidential_from        TEXT,                        -- whose hands this carer's details must not reach
    change                   INTEGER NOT NULL
) STRICT;
CREATE INDEX child_carer_child ON child_carer (child);
CREATE INDEX child_carer_carer ON child_carer (carer);

CREATE TABLE sibling (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    child   INTEGER NOT NULL REFERENCES child (id),
    other   INTEGER NOT NULL REFERENCES child (id),
    kind    TEXT NOT NULL CHECK (kind IN ('sibling', 'twin')),
    change  INTEGER NOT NULL
) STRICT;
CREATE INDEX sibling_child ON sibling (child);
CREATE INDEX sibling_other ON sibling (other);

-- When the family can be visited. No rows: any working time.
CREATE TABLE availability (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    household    INTEGER NOT NULL REFERENCES household (id),
    weekday      INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    from_minute  INTEGER NOT NULL CHECK (from_minute BETWEEN 0 AND 1439),
    to_minute    INTEGER NOT NULL CHECK (to_minute BETWEEN 1 AND 1440 AND to_minute > from_minute),
    change       INTEGER NOT NULL
) STRICT;
CREATE INDEX availability_household ON availability (household);

CREATE TABLE consent (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    child         INTEGER NOT NULL REFERENCES child (id),
    kind          TEXT NOT NULL CHECK (kind = 'take_part' OR kind = 'share' OR kind = 'photos'),
    how           TEXT CHECK (how = 'signed' OR how = 'written' OR how = 'verbal'),
    scope         TEXT,
    agency        TEXT,                                   -- for share: with whom
    given_by      TEXT,
    given_on      TEXT CHECK (given_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    refused       INTEGER NOT NULL CHECK (refused IN (0, 1)),
    withdrawn_on  TEXT CHECK (withdrawn_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change        INTEGER NOT NULL
) STRICT;
CREATE INDEX consent_child ON consent (child);

-- Attendance at a setting, or the statement that the child attends none. No row: not known.
CREATE TABLE attendance (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    child         INTEGER NOT NULL REFERENCES child (id),
    attends       TEXT NOT NULL CHECK (attends IN ('yes', 'no')),
    setting       INTEGER REFERENCES setting (id),
    from_day      TEXT CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    to_day        TEXT CHECK (to_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    hours         REAL CHECK (hours >= 0),                -- a week
    funded_hours  REAL CHECK (funded_hours >= 0),
    said          TEXT,                                   -- days and times as somebody wrote them
    kind          TEXT,                                   -- nursery, childminder, specialist nursery
    sessions      REAL CHECK (sessions >= 0),             -- half-days a week
    days          REAL CHECK (days BETWEEN 0 AND 7),      -- a week
    change        INTEGER NOT NULL
) STRICT;
CREATE INDEX attendance_child ON attendance (child);
CREATE INDEX attendance_setting ON attendance (setting) WHERE setting IS NOT NULL;

CREATE TABLE diagnosis (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    child       INTEGER NOT NULL REFERENCES child (id),
    name        TEXT NOT NULL,
    status      TEXT NOT NULL CHECK (status = 'confirmed' OR status = 'under_review' OR status = 'suspected'),
    on_day      TEXT CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    predictive  TEXT CHECK (predictive IN ('yes', 'no')),  -- likely to cause delay
    change      INTEGER NOT NULL
) STRICT;
CREATE INDEX diagnosis_child ON diagnosis (child);

-- What is said of a child or family by name and has no table of its own: a status (looked after), a
-- type of need, a service involved, a paper that came. "any other" with "no": nothing beside what is named.
CREATE TABLE circumstance (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    child     INTEGER NOT NULL REFERENCES child (id),
    kind      TEXT NOT NULL CHECK (kind = 'status' OR kind = 'need' OR kind = 'service' OR kind = 'evidence'),
    name      TEXT NOT NULL,
    holds     TEXT NOT NULL CHECK (holds IN ('yes', 'no')),
    from_day  TEXT CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    to_day    TEXT CHECK (to_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change    INTEGER NOT NULL
) STRICT;
CREATE INDEX circumstance_child ON circumstance (child);

CREATE TABLE case_file (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    reference       TEXT NOT NULL UNIQUE,                 -- K26-0417T
    child           INTEGER NOT NULL REFERENCES child (id),
    stage           TEXT NOT NULL,
    stage_since     TEXT NOT NULL CHECK (stage_since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    opened_on       TEXT NOT NULL CHECK (opened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    edition         INTEGER REFERENCES edition (id),      -- that governs it, from the first decision on
    programme       TEXT,
    frequency       TEXT CHECK (frequency = 'weekly' OR frequency = 'fortnightly' OR frequency = 'monthly'),
    mode            TEXT CHECK (mode = 'home' OR mode = 'virtual' OR mode = 'setting' OR mode = 'centre'),
    worker          INTEGER REFERENCES worker (id),       -- the named visitor
    listed_on       TEXT CHECK (listed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    allocated_on    TEXT CHECK (allocated_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    closed_on       TEXT CHECK (closed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    closure_reason  TEXT,
    destination     TEXT,
    change          INTEGER NOT NULL
) STRICT;
CREATE INDEX case_file_child ON case_file (child);
CREATE INDEX case_file_stage ON case_file (stage);
CREATE INDEX case_file_worker ON case_file (worker) WHERE worker IS NOT NULL;

-- References of merged cases, which resolve for ever.
CREATE TABLE case_alias (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    reference  TEXT NOT NULL,
    case_file  INTEGER NOT NULL REFERENCES case_file (id),
    change     INTEGER NOT NULL
) STRICT;
CREATE INDEX case_alias_reference ON case_alias (reference);
CREATE INDEX case_alias_case ON case_alias (case_file);

CREATE TABLE stage_move (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file   INTEGER NOT NULL REFERENCES case_file (id),
    from_stage  TEXT NOT NULL,
    to_stage    TEXT NOT NULL,
    on_day      TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    reason      TEXT,
    change      INTEGER NOT NULL
) STRICT;
CREATE INDEX stage_move_case ON stage_move (case_file);

CREATE TABLE batch (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    file_name  TEXT NOT NULL,
    form       TEXT NOT NULL,
    source     TEXT NOT NULL,
    bytes      INTEGER NOT NULL,
    digest     TEXT NOT NULL,
    encoding   TEXT NOT NULL,
    headers    TEXT NOT NULL,                             -- of the columns: a JSON list
    on_day     TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    rows_read  INTEGER NOT NULL,
    created    INTEGER NOT NULL,
    unchanged  INTEGER NOT NULL,
    held       INTEGER NOT NULL,
    rejected   INTEGER NOT NULL,
    change     INTEGER NOT NULL
) STRICT;

CREATE TABLE referral (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file         INTEGER NOT NULL REFERENCES case_file (id),
    received_on       TEXT NOT NULL CHECK (received_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    route             TEXT CHECK (route = 'form' OR route = 'phone' OR route = 'email' OR route = 'letter' OR
                                  route = 'notice'),
    referrer_kind     TEXT CHECK (referrer_kind IN ('parent', 'professional')),
    referrer_name     TEXT,
    referrer_role     TEXT,
    referrer_agency   TEXT,
    referrer_contact  TEXT,
    concerns          TEXT,
    areas             TEXT,                               -- areas of need as ticked, separated by ;
    source            TEXT,                               -- where the row came from: kent-form
    submission        TEXT,                               -- its number there
    identity          BLOB UNIQUE,                        -- tells the same row again
    content           BLOB,                               -- digest of the row, to tell an edited one
    batch             INTEGER REFERENCES batch (id),
    line              INTEGER,                            -- physical line in the file
    raw               TEXT,                               -- the row as received: a JSON list of its cells
    change            INTEGER NOT NULL
) STRICT;
CREATE INDEX referral_case ON referral (case_file);
CREATE INDEX referral_received ON referral (received_on);
CREATE INDEX referral_batch ON referral (batch) WHERE batch IS NOT NULL;

-- People of other services who know the child.
CREATE TABLE professional (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    child    INTEGER NOT NULL REFERENCES child (id),
    role     TEXT NOT NULL,
    name     TEXT,
    contact  TEXT,
    change   INTEGER NOT NULL
) STRICT;
CREATE INDEX professional_child ON professional (child);

-- What the rules said on a day, with the whole trace.
CREATE TABLE eligibility (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file  INTEGER NOT NULL REFERENCES case_file (id),
    referral   INTEGER REFERENCES referral (id),
    on_day     TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    rules      TEXT NOT NULL CHECK (rules = 'entry' OR rules = 'continuing' OR rules = 'exit' OR rules = 'offer'),
    programme  TEXT,                                      -- key of the policy's list; NULL: the service as a whole
    edition    INTEGER NOT NULL REFERENCES edition (id),
    outcome    TEXT NOT NULL CHECK (outcome = 'eligible' OR outcome = 'not_eligible' OR outcome = 'needs_panel' OR
                                    outcome = 'cannot_tell'),
    trace      TEXT NOT NULL,
    change     INTEGER NOT NULL
) STRICT;
CREATE INDEX eligibility_case ON eligibility (case_file);
CREATE INDEX eligibility_referral ON eligibility (referral);
CREATE INDEX eligibility_edition ON eligibility (edition);

CREATE TABLE letter (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file   INTEGER NOT NULL REFERENCES case_file (id),
    kind        TEXT NOT NULL,                            -- accept, decline, panel, incomplete …
    addressee   INTEGER REFERENCES carer (id),
    language    TEXT,
    status      TEXT NOT NULL CHECK (status IN ('draft', 'issued')),
    drafted_on  TEXT NOT NULL CHECK (drafted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    issued_on   TEXT CHECK (issued_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    text        TEXT NOT NULL,
    change      INTEGER NOT NULL
) STRICT;
CREATE INDEX letter_case ON letter (case_file);
CREATE INDEX letter_addressee ON letter (addressee);

-- What a person decided about a referral, and why.
CREATE TABLE decision (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file    INTEGER NOT NULL REFERENCES case_file (id),
    referral     INTEGER REFERENCES referral (id),
    on_day       TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    outcome      TEXT NOT NULL CHECK (outcome = 'accept' OR outcome = 'decline' OR outcome = 'panel' OR
                                      outcome = 'incomplete'),
    actor        TEXT NOT NULL,
    reason       TEXT NOT NULL,
    eligibility  INTEGER REFERENCES eligibility (id),
    signposting  TEXT,
    letter       INTEGER REFERENCES letter (id),
    change       INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_case ON decision (case_file);
CREATE INDEX decision_referral ON decision (referral);
CREATE INDEX decision_eligibility ON decision (eligibility);
CREATE INDEX decision_letter ON decision (letter);

CREATE TABLE note (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file  INTEGER NOT NULL REFERENCES case_file (id),
    on_day     TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    kind       TEXT NOT NULL CHECK (kind = 'note' OR kind = 'phone' OR kind = 'email' OR kind = 'letter' OR
                                    kind = 'meeting'),
    contact    TEXT,                                      -- whom: mum, health visitor
    text       TEXT NOT NULL,
    next_on    TEXT CHECK (next_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    author     TEXT NOT NULL,
    change     INTEGER NOT NULL
) STRICT;
CREATE INDEX note_case ON note (case_file);

-- What was asked of whom about a case, and when it is asked again.
CREATE TABLE request (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file    INTEGER NOT NULL REFERENCES case_file (id),
    what         TEXT NOT NULL,                           -- as the rules name what is missing
    whom         TEXT NOT NULL,
    asked_on     TEXT NOT NULL CHECK (asked_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    chase_on     TEXT CHECK (chase_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    closes_on    TEXT CHECK (closes_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    answered_on  TEXT CHECK (answered_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change       INTEGER NOT NULL
) STRICT;
CREATE INDEX request_case ON request (case_file);

-- Days that do not count towards the service standards of a case: the family is away.
CREATE TABLE clock_stop (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file  INTEGER NOT NULL REFERENCES case_file (id),
    reason     TEXT NOT NULL,
    from_day   TEXT NOT NULL CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    to_day     TEXT CHECK (to_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note       TEXT,
    change     INTEGER NOT NULL
) STRICT;
CREATE INDEX clock_stop_case ON clock_stop (case_file);

-- Why a service standard was not kept.
CREATE TABLE late_reason (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file  INTEGER NOT NULL REFERENCES case_file (id),
    standard   TEXT NOT NULL,                             -- its name in the policy
    reason     TEXT NOT NULL,
    on_day     TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    note       TEXT,
    change     INTEGER NOT NULL
) STRICT;
CREATE INDEX late_reason_case ON late_reason (case_file);

CREATE TABLE flag (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file  INTEGER NOT NULL REFERENCES case_file (id),
    kind       TEXT NOT NULL CHECK (kind = 'two_staff' OR kind = 'centre_only' OR kind = 'safeguarding' OR
                                    kind = 'medical' OR kind = 'other'),
    text       TEXT,
    set_on     TEXT NOT NULL CHECK (set_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    review_on  TEXT CHECK (review_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    lifted_on  TEXT CHECK (lifted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change     INTEGER NOT NULL
) STRICT;
CREATE INDEX flag_case ON flag (case_file);

CREATE TABLE assessment (
    id                INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file         INTEGER NOT NULL REFERENCES case_file (id),
    on_day            TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    instrument        TEXT NOT NULL,
    assessor          TEXT,
    assessor_role     TEXT,
    age_months        INTEGER,                            -- completed months on the day
    corrected_months  INTEGER,
    note              TEXT,
    change            INTEGER NOT NULL
) STRICT;
CREATE INDEX assessment_case ON assessment (case_file);

CREATE TABLE area_result (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    assessment   INTEGER NOT NULL REFERENCES assessment (id),
    area         TEXT NOT NULL,                           -- a key of the policy's list of areas
    months_low   INTEGER CHECK (months_low >= 0),         -- developmental age; low = high unless a range
    months_high  INTEGER CHECK (months_high >= months_low),
    judged       TEXT,                                    -- the authority's own word
    measure      TEXT CHECK (measure = 'percentile' OR measure = 'score' OR measure = 'sections' OR measure = 'level'),
    value        REAL CHECK (value >= 0),                 -- of the measure
    expected     INTEGER NOT NULL CHECK (expected IN (0, 1)),  -- a delay that is likely to come
    note         TEXT,
    change       INTEGER NOT NULL,
    CHECK (judged IS NOT NULL OR months_low IS NOT NULL OR value IS NOT NULL OR expected = 1),
    CHECK ((measure IS NULL) = (value IS NULL))
) STRICT;
CREATE INDEX area_result_assessment ON area_result (assessment);

CREATE TABLE goal (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file  INTEGER NOT NULL REFERENCES case_file (id),
    area       TEXT,
    text       TEXT NOT NULL,
    set_on     TEXT NOT NULL CHECK (set_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    outcome    TEXT CHECK (outcome IN ('met', 'dropped')),
    closed_on  TEXT CHECK (closed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change     INTEGER NOT NULL
) STRICT;
CREATE INDEX goal_case ON goal (case_file);

CREATE TABLE step (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    goal    INTEGER NOT NULL REFERENCES goal (id),
    text    TEXT NOT NULL,
    set_on  TEXT NOT NULL CHECK (set_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change  INTEGER NOT NULL
) STRICT;
CREATE INDEX step_goal ON step (goal);

CREATE TABLE step_try (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    step    INTEGER NOT NULL REFERENCES step (id),
    on_day  TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    result  TEXT NOT NULL CHECK (result = 'achieved' OR result = 'partly' OR result = 'not_yet'),
    note    TEXT,
    change  INTEGER NOT NULL
) STRICT;
CREATE INDEX step_try_step ON step_try (step);

CREATE TABLE block (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file  INTEGER NOT NULL REFERENCES case_file (id),
    number     INTEGER NOT NULL CHECK (number >= 1),
    worker     INTEGER NOT NULL REFERENCES worker (id),
    frequency  TEXT NOT NULL CHECK (frequency = 'weekly' OR frequency = 'fortnightly' OR frequency = 'monthly'),
    mode       TEXT NOT NULL CHECK (mode = 'home' OR mode = 'virtual' OR mode = 'setting' OR mode = 'centre'),
    visits     INTEGER NOT NULL CHECK (visits >= 1),      -- promised
    minutes    INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
    starts_on  TEXT NOT NULL CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    ended_on   TEXT CHECK (ended_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change     INTEGER NOT NULL
) STRICT;
CREATE INDEX block_case ON block (case_file);
CREATE INDEX block_worker ON block (worker);

CREATE TABLE visit (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file      INTEGER NOT NULL REFERENCES case_file (id),
    block          INTEGER REFERENCES block (id),
    worker         INTEGER NOT NULL REFERENCES worker (id),
    second_worker  INTEGER REFERENCES worker (id),
    partner        INTEGER REFERENCES worker (id),
    venue          INTEGER REFERENCES venue (id),
    setting        INTEGER REFERENCES setting (id),
    kind           TEXT NOT NULL CHECK (kind = 'initial' OR kind = 'baseline' OR kind = 'routine' OR kind = 'review' OR
                                        kind = 'monitoring' OR kind = 'transition' OR kind = 'outreach'),
    mode           TEXT NOT NULL CHECK (mode = 'home' OR mode = 'virtual' OR mode = 'setting' OR mode = 'centre'),
    day            TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    start_minute   INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
    minutes        INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
    status         TEXT NOT NULL CHECK (status = 'planned' OR status = 'made' OR status = 'cancelled_by_family' OR
                                        status = 'cancelled_by_service' OR status = 'cancelled_by_professional' OR
                                        status = 'nobody_in' OR status = 'withdrawn'),
    reason         TEXT,
    note           TEXT,
    miles          REAL CHECK (miles >= 0),
    locked         INTEGER NOT NULL CHECK (locked IN (0, 1)),
    sequence       INTEGER NOT NULL,                      -- iCalendar SEQUENCE: +1 at every move or cancellation
    change         INTEGER NOT NULL
) STRICT;
CREATE INDEX visit_case ON visit (case_file, day);
CREATE INDEX visit_worker ON visit (worker, day);
CREATE INDEX visit_day ON visit (day);
CREATE INDEX visit_setting ON visit (setting) WHERE setting IS NOT NULL;
CREATE INDEX visit_block ON visit (block) WHERE block IS NOT NULL;

CREATE TABLE play_group (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    name          TEXT NOT NULL,
    kind          TEXT NOT NULL,                          -- a key of the policy's list of groups
    venue         INTEGER NOT NULL REFERENCES venue (id),
    worker        INTEGER REFERENCES worker (id),
    weekday       INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    start_minute  INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
    minutes       INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
    capacity      INTEGER NOT NULL CHECK (capacity >= 1), -- children
    ended_on      TEXT CHECK (ended_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change        INTEGER NOT NULL
) STRICT;

CREATE TABLE group_place (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    play_group  INTEGER NOT NULL REFERENCES play_group (id),
    case_file   INTEGER NOT NULL REFERENCES case_file (id),
    status      TEXT NOT NULL CHECK (status = 'waiting' OR status = 'attending' OR status = 'left'),
    asked_on    TEXT NOT NULL CHECK (asked_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    from_day    TEXT CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    to_day      TEXT CHECK (to_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change      INTEGER NOT NULL
) STRICT;
CREATE INDEX group_place_group ON group_place (play_group);
CREATE INDEX group_place_case ON group_place (case_file);

CREATE TABLE group_session (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    play_group  INTEGER NOT NULL REFERENCES play_group (id),
    day         TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    status      TEXT NOT NULL CHECK (status = 'planned' OR status = 'held' OR status = 'cancelled'),
    reason      TEXT,
    sequence    INTEGER NOT NULL,
    change      INTEGER NOT NULL
) STRICT;
CREATE INDEX group_session_group ON group_session (play_group, day);

CREATE TABLE group_attendance (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    group_session  INTEGER NOT NULL REFERENCES group_session (id),
    case_file      INTEGER NOT NULL REFERENCES case_file (id),
    outcome        TEXT NOT NULL CHECK (outcome = 'attended' OR outcome = 'absent' OR outcome = 'cancelled_by_family'),
    reason         TEXT,
    change         INTEGER NOT NULL
) STRICT;
CREATE INDEX group_attendance_session ON group_attendance (group_session);
CREATE INDEX group_attendance_case ON group_attendance (case_file);

CREATE TABLE review (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file  INTEGER NOT NULL REFERENCES case_file (id),
    block      INTEGER REFERENCES block (id),
    due_on     TEXT CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    held_on    TEXT NOT NULL CHECK (held_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    place      TEXT,
    attended   TEXT,                                      -- who was there
    outcome    TEXT NOT NULL CHECK (outcome = 'next_block' OR outcome = 'change_pattern' OR outcome = 'group_only' OR
                                    outcome = 'transition' OR outcome = 'outreach' OR outcome = 'break' OR
                                    outcome = 'close'),
    summary    TEXT,
    change     INTEGER NOT NULL
) STRICT;
CREATE INDEX review_case ON review (case_file);
CREATE INDEX review_block ON review (block);

-- What a review said of each goal it spoke of.
CREATE TABLE review_goal (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    review  INTEGER NOT NULL REFERENCES review (id),
    goal    INTEGER NOT NULL REFERENCES goal (id),
    says    TEXT NOT NULL CHECK (says = 'keep' OR says = 'met' OR says = 'drop'),
    change  INTEGER NOT NULL
) STRICT;
CREATE INDEX review_goal_review ON review_goal (review);
CREATE INDEX review_goal_goal ON review_goal (goal);

-- The move into a setting, and the outreach after it.
CREATE TABLE transition (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    case_file   INTEGER NOT NULL REFERENCES case_file (id),
    setting     INTEGER NOT NULL REFERENCES setting (id),
    starts_on   TEXT CHECK (starts_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    settled_on  TEXT CHECK (settled_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    report_on   TEXT CHECK (report_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    change      INTEGER NOT NULL
) STRICT;
CREATE INDEX transition_case ON transition (case_file);
CREATE INDEX transition_setting ON transition (setting);
