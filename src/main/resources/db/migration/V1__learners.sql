-- Whom the course knows: guests and accounts, their sessions, and the codes on their way to a mailbox.

CREATE TABLE learner (
    id              UUID         NOT NULL PRIMARY KEY,
    -- Trimmed, in lower case, verified; null for a guest, and again once erased.
    email           VARCHAR(254) NULL,
    created_at      DATETIME(3)  NOT NULL,
    registered_at   DATETIME(3)  NULL,
    last_receipt_at DATETIME(3)  NULL,
    merged_into     UUID         NULL,
    merged_at       DATETIME(3)  NULL,
    erased_at       DATETIME(3)  NULL,
    -- Two sign-ins at once for one new address end in one account.
    UNIQUE KEY learner_email (email),
    CONSTRAINT learner_merged_into FOREIGN KEY (merged_into) REFERENCES learner (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE session (
    id           UUID        NOT NULL PRIMARY KEY,
    learner      UUID        NOT NULL,
    -- In words, as in « Téléphone Android, Chrome »; no address is kept.
    device       VARCHAR(80) NOT NULL,
    started_at   DATETIME(3) NOT NULL,
    last_used_on DATE        NOT NULL,
    expires_at   DATETIME(3) NOT NULL,
    revoked_at   DATETIME(3) NULL,
    -- Set when its guest was merged into the learner it now acts for: it may still send, and no more.
    inherited_at DATETIME(3) NULL,
    KEY session_expires_at (expires_at),
    CONSTRAINT session_learner FOREIGN KEY (learner) REFERENCES learner (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row an address: a new request replaces the older one, and locking the row orders all sign-ins of an address.
CREATE TABLE sign_in_code (
    email      VARCHAR(254) NOT NULL PRIMARY KEY,
    code_hash  BINARY(32)   NOT NULL,
    link_hash  BINARY(32)   NOT NULL,
    tries_left TINYINT      NOT NULL,
    expires_at DATETIME(3)  NOT NULL,
    used_at    DATETIME(3)  NULL,
    UNIQUE KEY sign_in_code_link (link_hash),
    KEY sign_in_code_expires_at (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
