package fr.parlemoi.statistics.channels;

import java.time.YearMonth;

/**
 * How often a film of the course was seen on YouTube in a month, as its public counter says.
 *
 * @param activity the id of the activity that the film is
 * @param count those added in that month, from 0
 */
record Views(YearMonth month, String activity, long count) {

    /** What can be counted once only. */
    record Key(YearMonth month, String activity) {}

    Key key() {
        return new Key(month, activity);
    }
}
