-- Participation: counts of closed months, the tables that are released of them, and plays that belong to no learner.

-- What one month added, at the finest grain that is counted. Never shown; what is shown is released of it.
CREATE TABLE month_count (
    -- Its first day.
    month        DATE         NOT NULL,
    -- Codes of Measure, as in « inscrits », « minutes-media », « module-debute:m1 ».
    measure      VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- INSEE code of an arrondissement of Paris, or of a département; '' in each of these: not said, or none.
    territory    VARCHAR(5)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    profession   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    workplace    VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Id of an organisation.
    organisation VARCHAR(36)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- People, or whole minutes; of these, the largest part of one person.
    total        BIGINT       NOT NULL,
    largest      BIGINT       NOT NULL,
    PRIMARY KEY (month, measure, territory, profession, workplace, organisation)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Months that were counted: once each, by whichever node came first, and never again.
CREATE TABLE closed_month (
    -- Its first day.
    month       DATE        NOT NULL PRIMARY KEY,
    counted_at  DATETIME(3) NOT NULL,
    -- Of the release that made its figures public to the prefecture; null until then.
    release_number INT UNSIGNED NULL,
    UNIQUE KEY closed_month_release (release_number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- All that the prefecture's pages and files read of learners. Rows of a release never change.
CREATE TABLE released_table (
    -- 0: of the month that is open, provisional, and replaced.
    release_number INT UNSIGNED NOT NULL,
    -- As in « 2026-09 », « 2026-T3 », « 2026 ».
    period         VARCHAR(7)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Slug of Breakdown.
    breakdown      VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    released_at    DATETIME(3)  NOT NULL,
    -- JSON of ReleasedTable.
    body           MEDIUMTEXT   NOT NULL,
    PRIMARY KEY (release_number, period, breakdown),
    KEY released_table_period (period, breakdown)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Plays outside the course, of nobody in particular. Channels stand beside each other and are never added.
CREATE TABLE partner_play (
    -- « partenaire »: a site that embeds activities; « youtube »: public counts, typed in.
    channel  VARCHAR(12)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- Its first day.
    month    DATE         NOT NULL,
    -- The site, as its address names it in « ?partenaire= »; of YouTube, the video.
    partner  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    -- The activity's id; '' where it is not known.
    activity VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    plays    BIGINT       NOT NULL,
    PRIMARY KEY (channel, month, partner, activity)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
