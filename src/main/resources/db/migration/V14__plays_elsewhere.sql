-- Sites that show activities in a frame. A play on a site that is not here counts as « autre ».
CREATE TABLE partner (
    -- As its frames name it in « ?partenaire= »; rows of partner_play keep it, so it never changes.
    slug          VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    name          VARCHAR(120) NOT NULL,
    registered_at DATETIME(3)  NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One mail to one member of the staff about one thing, whatever is restarted; kept for 400 days.
CREATE TABLE staff_mail (
    id         UUID        NOT NULL PRIMARY KEY,
    learner    UUID        NOT NULL,
    -- Why she gets it: without this role, she gets it no more.
    role       VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- In the words of the feature that writes it, as in « quarter/2026-T3/7 »; never a person.
    about      VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mail_state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    mail_at    DATETIME(3) NOT NULL,
    UNIQUE KEY staff_mail_once (learner, about),
    KEY staff_mail_at (mail_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
