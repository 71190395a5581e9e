-- What counting reads of learners: one row a fact, with the server's time of it, and nothing by which rows of one person
-- could be put together. Who was merged into another, or erased, is in none of them.
-- Territory: INSEE code of an arrondissement of Paris, or of a département. In this and the next columns, '': not said.
-- Organisation: of the cohort that was joined first among those that were not left; '': of none.

ALTER TABLE learner_month
    -- By how much study time grew in what was received in this month.
    ADD COLUMN received_study_seconds INT UNSIGNED NOT NULL DEFAULT 0;

-- Before, it was not written down when study time was received: mostly in the month in which it was spent.
UPDATE learner_month SET received_study_seconds = study_seconds;

-- Who is counted, as what. For the views below alone.
CREATE ALGORITHM = MERGE VIEW counted_person AS
SELECT learner.id AS learner,
       COALESCE(learner.arrondissement, learner.departement, '') AS territory,
       COALESCE(learner.profession, '') AS profession,
       COALESCE(learner.workplace, '') AS workplace,
       COALESCE(CAST(cohort.organisation AS CHAR(36) CHARACTER SET ascii), '') AS organisation,
       learner.registered_at
FROM learner
LEFT JOIN cohort_member member ON member.learner = learner.id
    AND NOT EXISTS (
        SELECT 1 FROM cohort_member earlier
        WHERE earlier.learner = member.learner
            AND (earlier.joined_at < member.joined_at
                OR earlier.joined_at = member.joined_at AND earlier.cohort < member.cohort))
LEFT JOIN cohort ON cohort.id = member.cohort
WHERE learner.merged_into IS NULL AND learner.erased_at IS NULL;

CREATE ALGORITHM = MERGE VIEW counted_registration AS
SELECT territory, profession, workplace, organisation, registered_at AS at
FROM counted_person
WHERE registered_at IS NOT NULL;

-- Straight: of all rows, those of one month are asked for, and only for them is it looked up who is counted. Left to
-- itself, MariaDB begins with every learner, which takes six times as long.
CREATE ALGORITHM = MERGE VIEW counted_start AS
SELECT territory, profession, workplace, organisation, first_receipt_at AS at
FROM course_progress STRAIGHT_JOIN counted_person ON counted_person.learner = course_progress.learner
-- A trainer's correction alone is no start.
WHERE first_receipt_at IS NOT NULL;

CREATE ALGORITHM = MERGE VIEW counted_completion AS
SELECT territory, profession, workplace, organisation, recorded_at AS at
FROM course_progress STRAIGHT_JOIN counted_person ON counted_person.learner = course_progress.learner
WHERE recorded_at IS NOT NULL;

CREATE ALGORITHM = MERGE VIEW counted_module_start AS
SELECT module, territory, profession, workplace, organisation, first_receipt_at AS at
FROM module_progress STRAIGHT_JOIN counted_person ON counted_person.learner = module_progress.learner
WHERE first_receipt_at IS NOT NULL;

CREATE ALGORITHM = MERGE VIEW counted_module_completion AS
SELECT module, territory, profession, workplace, organisation, recorded_at AS at
FROM module_progress STRAIGHT_JOIN counted_person ON counted_person.learner = module_progress.learner
WHERE recorded_at IS NOT NULL;

CREATE ALGORITHM = MERGE VIEW counted_month AS
SELECT month, media_seconds, received_study_seconds, territory, profession, workplace, organisation
FROM learner_month STRAIGHT_JOIN counted_person ON counted_person.learner = learner_month.learner;
