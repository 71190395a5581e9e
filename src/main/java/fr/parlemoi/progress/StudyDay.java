package fr.parlemoi.progress;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * When somebody studied one activity on one day.
 *
 * @param clock seconds since the day began in Paris
 * @param timely of these, what was received within 15 minutes; the rest was told later
 * @param devices what it was studied on
 */
record StudyDay(Intervals clock, Intervals timely, Set<DeviceKind> devices) {

    static final Duration TIMELY = Duration.ofMinutes(15);

    /** Which row of a learner it is; ordered as the table is. */
    record Key(LocalDate day, String activity) implements Comparable<Key> {

        /** Before every row of a month. */
        static Key first(YearMonth month) {
            return first(month.atDay(1));
        }

        /** Before every row of a day. */
        static Key first(LocalDate day) {
            return new Key(day, "");
        }

        @Override
        public int compareTo(Key other) {
            int byDay = day.compareTo(other.day);
            return byDay != 0 ? byDay : activity.compareTo(other.activity);
        }
    }

    StudyDay union(StudyDay other) {
        Set<DeviceKind> both = EnumSet.copyOf(devices);
        both.addAll(other.devices);
        return new StudyDay(clock.union(other.clock), timely.union(other.timely), both);
    }

    /** The study time of one day in seconds: a minute counts once, and a pause shorter than {@code idleCap} counts. */
    static long seconds(Collection<StudyDay> activitiesOfTheDay, Duration idleCap) {
        return activitiesOfTheDay.stream()
                .map(StudyDay::clock)
                .reduce(Intervals.EMPTY, Intervals::union)
                .bridging(idleCap.toSeconds())
                .measure();
    }
}
