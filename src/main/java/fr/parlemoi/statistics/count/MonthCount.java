package fr.parlemoi.statistics.count;

import java.time.YearMonth;

/**
 * What one month added of one measure, at the finest grain that is counted: a row of {@code month_count}. Never shown.
 *
 * @param measure code of {@link fr.parlemoi.statistics.release.Measure}
 * @param territory INSEE code of an arrondissement of Paris, or of a département; empty, as in all that follow: not said,
 *     or none
 * @param profession slug
 * @param workplace slug
 * @param organisation id
 * @param total people, or whole minutes
 * @param largest of these, the largest part of one person
 */
public record MonthCount(
        YearMonth month,
        String measure,
        String territory,
        String profession,
        String workplace,
        String organisation,
        long total,
        long largest) {}
