-- Whose sessions changed lately. Nodes that remember sessions look here every second; older rows are purged.
CREATE TABLE session_change (
    id       BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    learner  UUID        NOT NULL,
    -- By the database's clock: nodes need not agree on the time.
    noted_at DATETIME(3) NOT NULL,
    KEY session_change_noted_at (noted_at),
    KEY session_change_learner (learner)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
