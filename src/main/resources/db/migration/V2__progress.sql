-- What learners played, read and looked at. Every key leads with the learner, so that her rows lie together.
-- Interval sets are in the binary form of PackedIntervals; null is the empty set. Times are UTC.

-- Up to 27 million rows: 600 000 learners × 45 activities.
CREATE TABLE activity_progress (
    learner          UUID         NOT NULL,
    activity         VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Tenths of a second on the media's time line.
    played           MEDIUMBLOB   NULL,
    -- Seconds since 1970 in which it was studied; of these, those with a medium's transcript in view.
    clock            MEDIUMBLOB   NULL,
    transcript       MEDIUMBLOB   NULL,
    ended_at         DATETIME(3)  NULL,
    confirmed_at     DATETIME(3)  NULL,
    position_tenths  INT UNSIGNED NULL,
    position_at      DATETIME(3)  NULL,
    -- Length of the medium that `played` belongs to; 0 without one.
    media_tenths     INT UNSIGNED NOT NULL,
    last_learning_at DATETIME(3)  NOT NULL,
    completed_at     DATETIME(3)  NULL,
    recorded_at      DATETIME(3)  NULL,
    rule             VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    PRIMARY KEY (learner, activity)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE study_day (
    learner  UUID        NOT NULL,
    -- In Paris, from midnight to midnight; sets are seconds since its beginning.
    day      DATE        NOT NULL,
    activity VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    clock    MEDIUMBLOB  NULL,
    -- Of these, what was received within 15 minutes; the rest was told later.
    timely   MEDIUMBLOB  NULL,
    devices  SET ('phone', 'tablet', 'computer') NOT NULL,
    PRIMARY KEY (learner, day, activity)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Counts are of required activities. Receipts are in the server's time, learning in the learner's.
CREATE TABLE module_progress (
    learner          UUID              NOT NULL,
    module           VARCHAR(64)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    completed        SMALLINT UNSIGNED NOT NULL,
    required         SMALLINT UNSIGNED NOT NULL,
    started_at       DATETIME(3)       NOT NULL,
    completed_at     DATETIME(3)       NULL,
    recorded_at      DATETIME(3)       NULL,
    last_learning_at DATETIME(3)       NOT NULL,
    first_receipt_at DATETIME(3)       NOT NULL,
    last_receipt_at  DATETIME(3)       NOT NULL,
    PRIMARY KEY (learner, module)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE course_progress (
    learner          UUID              NOT NULL PRIMARY KEY,
    completed        SMALLINT UNSIGNED NOT NULL,
    required         SMALLINT UNSIGNED NOT NULL,
    started_at       DATETIME(3)       NOT NULL,
    completed_at     DATETIME(3)       NULL,
    recorded_at      DATETIME(3)       NULL,
    last_learning_at DATETIME(3)       NOT NULL,
    first_receipt_at DATETIME(3)       NOT NULL,
    last_receipt_at  DATETIME(3)       NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE learner_month (
    learner       UUID          NOT NULL,
    -- Its first day.
    month         DATE          NOT NULL,
    -- By how much played sets grew in what was received in this month.
    media_seconds DECIMAL(10,1) NOT NULL,
    -- Study time of the month's days.
    study_seconds INT UNSIGNED  NOT NULL,
    PRIMARY KEY (learner, month)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Private for ever: in no cohort, no log, and in no export but the learner's own.
CREATE TABLE reflection (
    learner    UUID        NOT NULL,
    activity   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Written texts have at most 4 000 characters; merging a guest joins two.
    text       MEDIUMTEXT  NOT NULL,
    written_at DATETIME(3) NOT NULL,
    PRIMARY KEY (learner, activity)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
