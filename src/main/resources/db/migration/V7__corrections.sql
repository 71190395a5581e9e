-- A trainer may mark an activity as done. That is no learning and no receipt: whoever has only such rows has no time of either.
ALTER TABLE activity_progress
    -- Null: nothing was learnt here yet.
    MODIFY COLUMN last_learning_at DATETIME(3) NULL;

ALTER TABLE module_progress
    MODIFY COLUMN started_at       DATETIME(3) NULL,
    MODIFY COLUMN last_learning_at DATETIME(3) NULL,
    MODIFY COLUMN first_receipt_at DATETIME(3) NULL,
    MODIFY COLUMN last_receipt_at  DATETIME(3) NULL;

ALTER TABLE course_progress
    MODIFY COLUMN started_at       DATETIME(3) NULL,
    MODIFY COLUMN last_learning_at DATETIME(3) NULL,
    MODIFY COLUMN first_receipt_at DATETIME(3) NULL,
    MODIFY COLUMN last_receipt_at  DATETIME(3) NULL;

-- Who marked what as done, and why. Rows are never changed but by their withdrawal, and stay with the learner's record.
CREATE TABLE correction (
    learner      UUID         NOT NULL,
    id           UUID         NOT NULL,
    activity     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    cohort       UUID         NOT NULL,
    -- Of the trainer; her name is looked up when it is read, so that nothing is to be rewritten when she is erased.
    made_by      UUID         NOT NULL,
    reason       VARCHAR(500) NOT NULL,
    made_at      DATETIME(3)  NOT NULL,
    withdrawn_at DATETIME(3)  NULL,
    withdrawn_by UUID         NULL,
    -- The activity while the correction stands: one for each activity of a learner.
    standing     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin
                 AS (IF(withdrawn_at IS NULL, activity, NULL)) PERSISTENT,
    PRIMARY KEY (learner, id),
    UNIQUE KEY correction_standing (learner, standing)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
