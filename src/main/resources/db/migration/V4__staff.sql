-- Who works for the course: rights by row, the second step of their sign-in, invitations, and the trail of what they did.

CREATE TABLE staff_role (
    learner    UUID        NOT NULL,
    -- A name of StaffRole.
    role       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    granted_at DATETIME(3) NOT NULL,
    PRIMARY KEY (learner, role),
    -- Locking all administrators lets no two of them remove each other.
    KEY staff_role_role (role)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- When the second step was done in this session.
ALTER TABLE session
    ADD COLUMN second_step_at DATETIME(3) NULL;

CREATE TABLE second_factor (
    learner      UUID            NOT NULL PRIMARY KEY,
    -- Encrypted with a key that is not in the database: nonce, ciphertext, tag.
    secret       VARBINARY(64)   NOT NULL,
    -- Until it is confirmed, the secret is shown in this session and in no other.
    begun_in     UUID            NOT NULL,
    confirmed_at DATETIME(3)     NULL,
    -- The step of 30 seconds of the newest code that was accepted: neither it nor an older one is accepted again.
    last_step    BIGINT UNSIGNED NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE recovery_code (
    learner   UUID        NOT NULL,
    code_hash BINARY(32)  NOT NULL,
    used_at   DATETIME(3) NULL,
    PRIMARY KEY (learner, code_hash)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Kept as long as the trail that names them.
CREATE TABLE invitation (
    id           UUID         NOT NULL PRIMARY KEY,
    email        VARCHAR(254) NOT NULL,
    role         VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    token_hash   BINARY(32)   NOT NULL,
    invited_by   UUID         NOT NULL,
    invited_at   DATETIME(3)  NOT NULL,
    expires_at   DATETIME(3)  NOT NULL,
    -- The button of the mail's page was pressed; the role comes when the invited person signs in.
    accepted_at  DATETIME(3)  NULL,
    joined_at    DATETIME(3)  NULL,
    withdrawn_at DATETIME(3)  NULL,
    UNIQUE KEY invitation_token (token_hash),
    KEY invitation_email (email)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Who did what to whom, by opaque ids: of a learner, or of an invitation. Names are looked up when the trail is read,
-- so that an erased person is nowhere in it. Only added to, and purged after 12 months.
CREATE TABLE audit_entry (
    id      UUID         NOT NULL PRIMARY KEY,
    at      DATETIME(3)  NOT NULL,
    actor   UUID         NOT NULL,
    -- In French, from a fixed set of words.
    what    VARCHAR(100) NOT NULL,
    subject UUID         NULL,
    KEY audit_entry_at (at),
    KEY audit_entry_actor (actor, at),
    KEY audit_entry_what (what, at),
    KEY audit_entry_subject (subject, at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
