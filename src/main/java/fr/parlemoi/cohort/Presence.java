package fr.parlemoi.cohort;

import fr.parlemoi.progress.CourseStanding;
import java.time.Duration;
import java.time.Instant;

/** How present somebody is in the course, as far as it was received. */
enum Presence {
    NEVER_STARTED("jamais", "Jamais commencé"),
    SILENT("silence", "Rien reçu depuis 7\u00a0jours"),
    LEARNING("en-cours", "En cours"),
    FINISHED("termine", "Terminé");

    private static final Duration SILENCE = Duration.ofDays(7);

    private final String slug;
    private final String label;

    Presence(String slug, String label) {
        this.slug = slug;
        this.label = label;
    }

    /** @param standing null for somebody who has not begun */
    static Presence of(CourseStanding standing, Instant now) {
        if (standing == null) {
            return NEVER_STARTED;
        }
        if (standing.completedAt() != null) {
            return FINISHED;
        }
        return standing.lastReceiptAt().plus(SILENCE).isAfter(now) ? LEARNING : SILENT;
    }

    public String slug() {
        return slug;
    }

    public String label() {
        return label;
    }
}
