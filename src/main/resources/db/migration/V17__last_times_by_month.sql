-- What a learner last did goes to a row that each delivery changes anyhow, so that those of the course and of the module
-- are written only when something begins, or is completed.
ALTER TABLE learner_month
    -- Of what was received in this month: the latest time of learning, and when the last of it came.
    ADD COLUMN last_learning_at DATETIME(3) NULL,
    ADD COLUMN last_receipt_at  DATETIME(3) NULL;

-- Who began has a row of some month, but for one who only looked at something for less than a second.
INSERT IGNORE INTO learner_month (learner, month, media_seconds, study_seconds)
SELECT learner, DATE_FORMAT(last_receipt_at, '%Y-%m-01'), 0, 0
FROM course_progress
WHERE last_receipt_at IS NOT NULL AND learner NOT IN (SELECT learner FROM learner_month);

UPDATE learner_month
JOIN (SELECT learner, MAX(month) AS month FROM learner_month GROUP BY learner) newest USING (learner, month)
JOIN course_progress USING (learner)
SET learner_month.last_learning_at = course_progress.last_learning_at,
    learner_month.last_receipt_at = course_progress.last_receipt_at;

ALTER TABLE course_progress
    DROP COLUMN last_learning_at,
    DROP COLUMN last_receipt_at;

ALTER TABLE module_progress
    DROP COLUMN last_learning_at,
    DROP COLUMN last_receipt_at;
