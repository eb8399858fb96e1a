-- Every case looked at in seven areas, with results that differ from child to child: what a trial of
-- other rules is asked about. :day is when.
INSERT INTO assessment (case_file, on_day, instrument, assessor_role, change)
SELECT id, :day, 'Kent Portage checklist', 'Portage home visitor', change FROM case_file;
INSERT INTO area_result (assessment, area, judged, expected, change)
SELECT a.id, k.value, CASE WHEN (a.id * 7 + k.id * 13) % 5 < 2 THEN 'significant' ELSE 'no concern' END, 0, a.change
FROM assessment a
JOIN json_each('["communication", "physical", "personal", "literacy", "mathematics", "understanding", "expressive"]') k;
