-- Groups of learners, and the trainers who accompany them. Whoever has no row here sees nothing of them.

-- Owns cohorts. Its name is all that is known of it; knowing or typing a name opens nothing.
CREATE TABLE organisation (
    id         UUID         NOT NULL PRIMARY KEY,
    -- As people read it; two that differ in capitals, accents or spaces alone are one.
    name       VARCHAR(120) NOT NULL COLLATE utf8mb4_uca1400_ai_ci,
    created_at DATETIME(3)  NOT NULL,
    UNIQUE KEY organisation_name (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE cohort (
    id           UUID         NOT NULL PRIMARY KEY,
    organisation UUID         NOT NULL,
    name         VARCHAR(120) NOT NULL,
    -- INSEE code of a département; null where the cohort belongs to none.
    departement  VARCHAR(3)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- First and last day of its calendar; who has no calendar is never behind.
    starts_on    DATE         NULL,
    ends_on      DATE         NULL,
    -- What a learner types or scans; replaced when it got into wrong hands; null while nobody may join.
    join_code    CHAR(8)      CHARACTER SET ascii COLLATE ascii_bin NULL,
    created_at   DATETIME(3)  NOT NULL,
    UNIQUE KEY cohort_join_code (join_code),
    KEY cohort_organisation (organisation)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE cohort_trainer (
    learner     UUID        NOT NULL,
    cohort      UUID        NOT NULL,
    since       DATETIME(3) NOT NULL,
    PRIMARY KEY (learner, cohort),
    KEY cohort_trainer_cohort (cohort)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A learner who agreed that the cohort's trainers see her progress. Leaving removes the row: nobody sees her any more.
CREATE TABLE cohort_member (
    learner   UUID        NOT NULL,
    cohort    UUID        NOT NULL,
    -- When she agreed.
    joined_at DATETIME(3) NOT NULL,
    PRIMARY KEY (learner, cohort),
    KEY cohort_member_cohort (cohort, learner)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
