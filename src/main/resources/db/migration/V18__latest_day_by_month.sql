-- What is played is played today: so the latest day of a month stands in the month's row, which is written with each
-- receipt anyway. Only earlier days have rows of their own.

ALTER TABLE learner_month
    -- The month's latest day of study, null without any.
    ADD COLUMN latest_day     DATE       NULL,
    -- What was studied on it, in the binary form of PackedDay.
    ADD COLUMN latest_studied MEDIUMBLOB NULL;

SET SESSION group_concat_max_len = 16777216;

UPDATE learner_month
JOIN (SELECT learner, DATE_FORMAT(day, '%Y-%m-01') AS month, MAX(day) AS day FROM study_day GROUP BY 1, 2) latest
    USING (learner, month)
SET latest_day = latest.day,
    latest_studied = (
        SELECT CONCAT(
            UNHEX('01'),
            GROUP_CONCAT(
                UNHEX(LPAD(HEX(LENGTH(studied.activity)), 4, '0')), CAST(studied.activity AS BINARY),
                UNHEX(LPAD(HEX(studied.devices + 0), 2, '0')),
                UNHEX(LPAD(HEX(LENGTH(IFNULL(studied.clock, ''))), 8, '0')), IFNULL(studied.clock, ''),
                UNHEX(LPAD(HEX(LENGTH(IFNULL(studied.timely, ''))), 8, '0')), IFNULL(studied.timely, '')
                ORDER BY studied.activity SEPARATOR ''))
        FROM study_day studied
        WHERE studied.learner = latest.learner AND studied.day = latest.day);

DELETE study_day
FROM learner_month STRAIGHT_JOIN study_day
WHERE study_day.learner = learner_month.learner AND study_day.day = learner_month.latest_day;
