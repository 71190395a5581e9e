package fr.parlemoi.bench;

import java.time.Duration;
import java.time.YearMonth;

/**
 * How long it took to close a month.
 *
 * @param counting from the job's begin until its counts were stored
 * @param releasing from then until its tables, and those of the quarter and the year that end with it, were released
 */
record Closing(YearMonth month, Duration counting, Duration releasing) {

    Duration whole() {
        return counting.plus(releasing);
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
