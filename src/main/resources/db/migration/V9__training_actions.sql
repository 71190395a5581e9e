-- What a certificat de réalisation needs beyond what was learnt: who issues it and how people were assisted, said once
-- for a cohort; and, learner by learner, how it was evaluated.

CREATE TABLE training_action (
    cohort        UUID          NOT NULL PRIMARY KEY,
    -- The training body's legal name.
    issuer        VARCHAR(160)  NOT NULL,
    -- Its declaration of activity and its establishment, as registered.
    declaration   CHAR(11)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    siret         CHAR(14)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    address       VARCHAR(200)  NOT NULL,
    -- Where it is signed, by whom, and what entitles her to sign.
    place         VARCHAR(80)   NOT NULL,
    signatory     VARCHAR(120)  NOT NULL,
    position      VARCHAR(120)  NOT NULL,
    -- Null: the course's title.
    title         VARCHAR(200)  NULL,
    -- A word of Nature.
    nature        VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Technical and pedagogical assistance given (art. D.6313-3-1 of the code du travail).
    assistance    VARCHAR(600)  NOT NULL,
    -- Null: the course's estimated time.
    total_minutes SMALLINT UNSIGNED NULL,
    recorded_at   DATETIME(3)   NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Stays with a learner who leaves the cohort: it proves what was done, and her certificate rests on it.
CREATE TABLE evaluation (
    learner     UUID         NOT NULL,
    cohort      UUID         NOT NULL,
    -- Words of Evaluation.
    form        VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Which other form; null for those that have a word.
    form_said   VARCHAR(80)  NULL,
    held_on     DATE         NOT NULL,
    result      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    comment     VARCHAR(300) NULL,
    civility    VARCHAR(8)   CHARACTER SET ascii COLLATE ascii_bin NULL,
    -- Null where parents employ her, or where nobody says.
    employer    VARCHAR(160) NULL,
    recorded_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (learner, cohort),
    KEY evaluation_cohort (cohort)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
