-- The rows a trial of other rules reads, all of them.
SELECT id, forename, surname, born, school_starts, gestation_days FROM child;
SELECT * FROM case_file;
SELECT h.child, h.id, h.from_day, h.to_day, a.from_day, a.to_day, a.district, a.county
FROM household_child h LEFT JOIN address a ON a.household = h.household;
SELECT child, attends, from_day, to_day, hours, funded_hours, kind, sessions, days FROM attendance;
SELECT child, how, given_by, given_on, refused, withdrawn_on FROM consent WHERE kind = 'take_part';
SELECT l.child, c.name, l.relationship, l.parental_responsibility FROM child_carer l JOIN carer c ON c.id = l.carer;
SELECT child, kind, name, holds, from_day, to_day FROM circumstance;
SELECT child, name, status, predictive FROM diagnosis;
SELECT child, role FROM professional;
SELECT case_file, received_on, route, referrer_kind, referrer_role FROM referral;
SELECT case_file, id, on_day, instrument, assessor_role FROM assessment;
SELECT assessment, area, months_low, months_high, judged, measure, value, expected FROM area_result;
SELECT case_file, starts_on, settled_on FROM transition;
SELECT case_file, day FROM visit WHERE status = 'made';
