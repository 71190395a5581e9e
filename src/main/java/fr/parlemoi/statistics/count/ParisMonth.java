package fr.parlemoi.statistics.count;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** A month as people in France count it: from midnight to midnight in Paris. */
record ParisMonth(YearMonth month) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    // In the next month; by then, what was received late on the last evening has long been committed on every node.
    private static final int CLOSES_ON = 10;

    static ParisMonth at(Instant time) {
        return new ParisMonth(YearMonth.from(time.atZone(PARIS)));
    }

    /** From text as in « 2026-09 ». */
    static ParisMonth parse(String text) {
        return new ParisMonth(YearMonth.parse(text));
    }

    LocalDate firstDay() {
        return month.atDay(1);
    }

    Instant begin() {
        return firstDay().atStartOfDay(PARIS).toInstant();
    }

    /** When the next one begins. */
    Instant end() {
        return next().begin();
    }

    ParisMonth next() {
        return new ParisMonth(month.plusMonths(1));
    }

    /** Whether it is time to close it: from the 10th of the next month on. */
    boolean isToBeClosedAt(Instant now) {
        return !now.atZone(PARIS).toLocalDate().isBefore(next().month().atDay(CLOSES_ON));
    }

    /** As in « 2026-09 ». */
    @Override
    public String toString() {
        return month.toString();
    }
}
