package fr.parlemoi.faults;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How somebody learns: mostly on and on, with pauses, leaps in the film, a change of activity, and evenings of the last
 * weeks in any order.
 */
final class Learning {

    private static final int MOST_EVENTS = 8;
    private static final long LONGEST_TENTHS = 300;
    private static final int DAYS_BACK = 35;
    private static final double[] SPEEDS = {1, 1, 1.25, 1.5, 2};

    private final Random choices;
    private final List<CourseActivity> activities;
    private final Map<CourseActivity, Long> heads = new HashMap<>();
    private CourseActivity activity;
    private Instant clock;
    private long seq;

    Learning(Random choices, List<CourseActivity> activities) {
        this.choices = choices;
        this.activities = activities;
        this.activity = any();
        this.clock = anEvening();
    }

    /** The next entries of the journal. */
    List<LearntEvent> next() {
        List<LearntEvent> events = new ArrayList<>();
        for (int count = 1 + choices.nextInt(MOST_EVENTS); count > 0; count--) {
            events.add(event());
        }
        return events;
    }

    private LearntEvent event() {
        wander();
        return switch (activity.kind()) {
            case "article" -> looking("read", chance(20));
            case "image" -> looking("looked", chance(30));
            default -> chance(10) ? looking("read", chance(10)) : played();
        };
    }

    private void wander() {
        if (chance(15)) {
            activity = any();
        }
        if (chance(10)) {
            clock = clock.plusSeconds(choices.nextInt(2400));
        } else if (chance(3)) {
            clock = anEvening();
        }
    }

    private LearntEvent looking(String kind, boolean flag) {
        long tenths = 10L * (1 + choices.nextInt(60));
        return new LearntEvent(seq++, after(tenths), tenths, activity, kind, 0, 0, flag);
    }

    private LearntEvent played() {
        long length = activity.tenths();
        long from = chance(10) ? choices.nextLong(length) : heads.getOrDefault(activity, 0L);
        long to = Math.min(length, from + 1 + choices.nextLong(LONGEST_TENTHS));
        heads.put(activity, to == length ? 0 : to);
        long tenths = Math.round((to - from) / SPEEDS[choices.nextInt(SPEEDS.length)]);
        return new LearntEvent(seq++, after(tenths), tenths, activity, "played", from, to, false);
    }

    private Instant after(long tenths) {
        clock = clock.plusMillis(tenths * 100).truncatedTo(ChronoUnit.SECONDS);
        if (clock.isAfter(Instant.now())) {
            clock = anEvening();
        }
        return clock;
    }

    // Half of them today, so that what is received within a quarter of an hour is tried too.
    private Instant anEvening() {
        long minutes = choices.nextBoolean() ? choices.nextInt(30) : choices.nextInt(DAYS_BACK * 24 * 60);
        return Instant.now().minus(minutes, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
    }

    private CourseActivity any() {
        return activities.get(choices.nextInt(activities.size()));
    }

    private boolean chance(int percent) {
        return choices.nextInt(100) < percent;
    }
}
