package fr.parlemoi.statistics.count;

import fr.parlemoi.web.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** A month as people in France count it: from midnight to midnight in Paris. */
record ParisMonth(YearMonth month) {

    // In the next month; by then, what was received late on the last evening has long been committed on every node.
    private static final int CLOSES_ON = 10;

    static ParisMonth at(Instant time) {
        return new ParisMonth(ParisTime.month(time));
    }

    /** From text as in « 2026-09 ». */
    static ParisMonth parse(String text) {
        return new ParisMonth(YearMonth.parse(text));
    }

    LocalDate firstDay() {
        return month.atDay(1);
    }

    Instant begin() {
        return ParisTime.begin(firstDay());
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
        return !ParisTime.day(now).isBefore(next().month().atDay(CLOSES_ON));
    }

    /** As in « 2026-09 ». */
    @Override
    public String toString() {
        return month.toString();
    }
}
