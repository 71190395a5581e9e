-- Documents that were issued. Of what they say nothing is kept but here, in the learner's own rows; so a document is
-- still verified, by its signature, when its learner is erased.

ALTER TABLE learner
    -- Asked only for a document or on joining a cohort; never checked; null before, and again once erased.
    ADD COLUMN first_name VARCHAR(80) NULL,
    ADD COLUMN last_name  VARCHAR(80) NULL;

CREATE TABLE issued_document (
    -- Says nothing of anybody.
    number     CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    kind       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    key_id     VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    issued_at  DATETIME(3) NOT NULL,
    revoked_at DATETIME(3) NULL,
    -- Null once she is erased.
    learner    UUID        NULL,
    KEY issued_document_learner (learner)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
