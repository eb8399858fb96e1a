-- Fills a new file with a made-up caseload, to time reports on. Given the number of cases:
--     portage init --authority kent --rehearsal --db bench.db
--     sqlite3 bench.db -cmd '.param init' -cmd '.param set :cases 500' '.read tests/bench/caseload.sql'
-- As of 23 November 2026: one visitor for ten cases, one case in eight waiting, one in sixteen not
-- decided, the others visited weekly or fortnightly since September; one visit in seven not made.
-- Rows are written past the chain of changes, which `doctor` rightly objects to.
PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TEMP TABLE number (n INTEGER PRIMARY KEY);
WITH RECURSIVE count (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < :cases)
INSERT INTO number SELECT n FROM count;

INSERT INTO worker (id, code, name, kind, room, change)
SELECT n, 'V' || n, 'Visitor ' || n, 'visitor', 9, 1 FROM number WHERE n <= max(:cases / 10, 1);
INSERT INTO working_hours (worker, weekday, from_minute, to_minute, change)
SELECT w.id, d.n, 540, 1020, 1 FROM worker w JOIN number d ON d.n <= 5 ORDER BY w.id, d.n;

INSERT INTO child (id, forename, surname, born, change)
SELECT n, 'Child', 'Example' || n, date('2026-11-23', '-' || (400 + n * 37 % 1000) || ' days'), 1 FROM number;
INSERT INTO household (id, change) SELECT n, 1 FROM number;
INSERT INTO household_child (household, child, change) SELECT n, n, 1 FROM number;
INSERT INTO address (household, lines, postcode, district, county, ward, confidential, change)
SELECT n, n || ' Example Road', 'CT9 1HX', 'E070001' || printf('%02d', 5 + n % 12), 'E10000016', 'E05000000', 0, 1 FROM number;

INSERT INTO case_file (id, reference, child, stage, stage_since, opened_on, frequency, mode, worker, listed_on, allocated_on, change)
SELECT n, printf('K26-%06dX', n), n, stage, '2026-09-01', '2026-07-01',
       CASE stage WHEN 'active' THEN CASE n % 2 WHEN 0 THEN 'weekly' ELSE 'fortnightly' END END, 'home',
       CASE stage WHEN 'active' THEN 1 + n % max(:cases / 10, 1) END,
       CASE WHEN stage IN ('active', 'waiting') THEN date('2026-07-08', (n % 60) || ' days') END,
       CASE stage WHEN 'active' THEN '2026-09-01' END, 1
FROM (SELECT n, CASE WHEN n % 8 = 0 THEN 'waiting' WHEN n % 16 = 1 THEN 'received' ELSE 'active' END AS stage FROM number);
INSERT INTO referral (case_file, received_on, route, referrer_kind, change)
SELECT n, date('2026-07-01', (n % 140) || ' days'), 'form', 'professional', 1 FROM number;
INSERT INTO note (case_file, on_day, kind, contact, text, author, change)
SELECT n, date('2026-11-20', '-' || (n % 70) || ' days'), 'phone', 'mum', 'rang, all well', 'admin', 1 FROM number;
INSERT INTO block (case_file, number, worker, frequency, mode, visits, minutes, starts_on, change)
SELECT id, 1, worker, frequency, 'home', 12, 60, '2026-09-07', 1 FROM case_file WHERE stage = 'active';
INSERT INTO visit (case_file, block, worker, kind, mode, day, start_minute, minutes, status, locked, sequence, change)
SELECT f.id, b.id, f.worker, 'routine', CASE f.id % 9 WHEN 0 THEN 'virtual' ELSE 'home' END, v.day, 540 + 60 * (f.id % 6), 60,
       CASE WHEN v.day >= '2026-11-23' THEN 'planned' WHEN (f.id + v.week) % 7 = 0 THEN 'cancelled_by_family'
            WHEN (f.id + v.week) % 41 = 0 THEN 'planned' ELSE 'made' END, 0, 0, 1
FROM case_file f JOIN block b ON b.case_file = f.id
JOIN (SELECT n AS week, date('2026-09-07', (7 * (n - 1)) || ' days') AS day FROM number WHERE n <= 15) v
  ON f.frequency = 'weekly' OR v.week % 2 = 0
WHERE f.stage = 'active' ORDER BY v.day, f.id;
INSERT INTO flag (case_file, kind, set_on, change) SELECT n, 'medical', '2026-09-01', 1 FROM number WHERE n % 20 = 0;
COMMIT;
