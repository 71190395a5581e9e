-- Who plays sends a piece of the same activity every ten seconds: so it stands in the month's row, which is written with
-- each receipt anyway, until she goes on to another. Of the months of a learner one at most holds an activity.

ALTER TABLE learner_month
    -- The activity that something was last received of; null in all months but the latest, and before this version.
    ADD COLUMN latest_activity VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- What is known of it, in the binary form of PackedProgress: newer than a row of its own, which has its completion.
    ADD COLUMN latest_progress MEDIUMBLOB NULL;
