package fr.parlemoi.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.UUID;

/**
 * Which rows of which learners to read.
 *
 * @param activities of {@code activity_progress}; null for all
 * @param first the first day of {@code study_day}; null for none
 * @param last the last one
 */
record RowScope(Collection<UUID> learners, Collection<String> activities, LocalDate first, LocalDate last) {

    /** No days yet. */
    static RowScope of(Collection<UUID> learners, Collection<String> activities) {
        return new RowScope(learners, activities, null, null);
    }

    /** With all days of the months between these. */
    RowScope months(LocalDate first, LocalDate last) {
        return new RowScope(
                learners,
                activities,
                YearMonth.from(first).atDay(1),
                YearMonth.from(last).atEndOfMonth());
    }

    RowScope allDays() {
        return new RowScope(learners, activities, LocalDate.EPOCH, LocalDate.of(9999, 12, 31));
    }
}
