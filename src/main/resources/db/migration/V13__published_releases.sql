-- Releases that an administrator made open data. Nothing takes a row away: what was published stays.
CREATE TABLE published_release (
    release_number INT UNSIGNED NOT NULL PRIMARY KEY,
    published_at   DATETIME(3)  NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
