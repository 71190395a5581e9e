-- Work that is done later and survives a restart, and what it mails: invitations, reminders, the Monday digest.

CREATE TABLE job (
    id        UUID          NOT NULL PRIMARY KEY,
    kind      VARCHAR(32)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- What the kind needs to find its work: ids and this site's address, never a name or what somebody wrote.
    payload   VARCHAR(600)  NOT NULL,
    queued_at DATETIME(3)   NOT NULL,
    -- When it may be run; while somebody runs it, when another may take over; null once it has ended.
    due_at    DATETIME(3)   NULL,
    -- How often it was claimed: whoever ends a job names the claim, so that nobody ends another's.
    attempts  SMALLINT UNSIGNED NOT NULL,
    done_at   DATETIME(3)   NULL,
    -- When it was given up.
    failed_at DATETIME(3)   NULL,
    -- SKIP LOCKED skips what it meets: it must meet only what is due.
    KEY job_due (due_at),
    KEY job_done (done_at),
    KEY job_failed (failed_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Tables with mail_state are of mails that go out once; what its values mean tells MailState.

-- Somebody who was invited by mail to join a cohort, and has not: forgotten after 60 days.
CREATE TABLE cohort_invitation (
    id         UUID         NOT NULL PRIMARY KEY,
    cohort     UUID         NOT NULL,
    email      VARCHAR(254) NOT NULL,
    first_name VARCHAR(80)  NOT NULL,
    last_name  VARCHAR(80)  NOT NULL,
    invited_by UUID         NOT NULL,
    invited_at DATETIME(3)  NOT NULL,
    -- The latest mail: when it was asked for, and how far it is since when.
    asked_at   DATETIME(3)  NOT NULL,
    mail_state VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mail_at    DATETIME(3)  NOT NULL,
    UNIQUE KEY cohort_invitation_once (cohort, email),
    KEY cohort_invitation_email (email),
    KEY cohort_invitation_invited_at (invited_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What a trainer wrote to remind learners; the newest of a cohort is offered for the next time.
CREATE TABLE reminder_letter (
    id         UUID         NOT NULL PRIMARY KEY,
    cohort     UUID         NOT NULL,
    subject    VARCHAR(120) NOT NULL,
    -- With its placeholders; at most 4 000 characters.
    text       TEXT         NOT NULL,
    written_at DATETIME(3)  NOT NULL,
    KEY reminder_letter_cohort (cohort, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One mail to one learner; kept for 12 months.
CREATE TABLE reminder (
    id         UUID        NOT NULL PRIMARY KEY,
    learner    UUID        NOT NULL,
    cohort     UUID        NOT NULL,
    letter     UUID        NOT NULL,
    sent_by    UUID        NOT NULL,
    asked_at   DATETIME(3) NOT NULL,
    mail_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mail_at    DATETIME(3) NOT NULL,
    KEY reminder_cohort (cohort, asked_at),
    KEY reminder_learner (learner, cohort, asked_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A learner who wants no reminders, from whomever.
CREATE TABLE reminder_stop (
    learner    UUID        NOT NULL PRIMARY KEY,
    stopped_at DATETIME(3) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

ALTER TABLE cohort_trainer
    -- Since when this trainer wants this cohort in a mail every Monday; null while she does not.
    ADD COLUMN digest_since DATETIME(3)  NULL,
    -- Under which address she reached this site when she asked for it: no request tells on Mondays.
    ADD COLUMN digest_site  VARCHAR(300) NULL;

-- One mail to one trainer for one Monday, whatever is restarted; kept for 60 days.
CREATE TABLE digest_mail (
    id         UUID        NOT NULL PRIMARY KEY,
    learner    UUID        NOT NULL,
    monday     DATE        NOT NULL,
    mail_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mail_at    DATETIME(3) NOT NULL,
    UNIQUE KEY digest_mail_once (learner, monday)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
