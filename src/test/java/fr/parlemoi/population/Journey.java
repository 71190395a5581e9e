package fr.parlemoi.population;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * How far somebody came in the five modules, one after the other, and what the server received of it month by month.
 * Some give up on the way; of those who have time enough, about a third come to the end.
 *
 * @param modules those that were started, in order
 */
record Journey(List<Stage> modules, SortedMap<YearMonth, Received> months) {

    static final int MODULES = 5;

    private static final double[] COMPLETES = {0.78, 0.82, 0.86, 0.90, 0.92};
    private static final double[] GOES_ON = {0.92, 0.94, 0.95, 0.96};
    private static final Duration IN_A_MODULE = Duration.ofDays(6);
    private static final Duration BETWEEN_MODULES = Duration.ofDays(9);
    private static final Duration BEFORE_RETURNING = Duration.ofDays(60);
    private static final double SHARE_RETURNING = 0.15;

    // Who falls asleep before the player studies twenty times as long as the others.
    private static final double SHARE_OF_SLEEPERS = 0.002;
    private static final int SLEEP = 20;

    // Of its 36 minutes, what is played.
    private static final int MEDIA_TENTHS = 24 * 600;

    /** A module; {@code completed} is null for whoever gave up, or had no time left. */
    record Stage(Instant started, Instant completed) {}

    /** What a month added. */
    record Received(long mediaTenths, long studySeconds) {

        Received plus(Received more) {
            return new Received(mediaTenths + more.mediaTenths, studySeconds + more.studySeconds);
        }
    }

    static final Journey NONE = new Journey(List.of(), new TreeMap<>());

    static Journey from(Instant begun, RandomGenerator random) {
        Journey journey = new Journey(new ArrayList<>(), new TreeMap<>());
        double pace = random.nextDouble() < SHARE_OF_SLEEPERS ? SLEEP : 0.8 + random.nextDouble() * 0.8;
        Instant next = begun;
        for (int module = 0; next != null; module++) {
            next = journey.study(module, next, pace, random);
        }
        if (journey.completed() != null && random.nextDouble() < SHARE_RETURNING) {
            journey.receive(
                    later(journey.completed(), BEFORE_RETURNING, random), new Received(0, random.nextInt(10, 2400)));
        }
        return journey;
    }

    /** When the next module was begun; null where there is none. */
    private Instant study(int module, Instant begun, double pace, RandomGenerator random) {
        boolean wants = random.nextDouble() < COMPLETES[module];
        Instant completed = wants ? later(begun, IN_A_MODULE, random) : null;
        long first = Math.round(MEDIA_TENTHS * random.nextDouble());
        receive(begun, played(first, pace));
        if (completed == null || !completed.isBefore(Calendar.END)) {
            modules.add(new Stage(begun, null));
            return null;
        }
        modules.add(new Stage(begun, completed));
        receive(completed, played(MEDIA_TENTHS - first, pace));
        boolean goesOn = module + 1 < MODULES && random.nextDouble() < GOES_ON[module];
        Instant next = later(completed, BETWEEN_MODULES, random);
        return goesOn && next.isBefore(Calendar.END) ? next : null;
    }

    private static Received played(long tenths, double pace) {
        return new Received(tenths, Math.round(tenths / 10.0 * pace));
    }

    private void receive(Instant at, Received what) {
        if (at.isBefore(Calendar.END)) {
            months.merge(Calendar.month(at), what, Received::plus);
        }
    }

    // Many soon, some much later.
    private static Instant later(Instant time, Duration usual, RandomGenerator random) {
        return time.plusMillis((long) (usual.toMillis() * -Math.log(1 - random.nextDouble())));
    }

    /** When the course was completed; null for not. */
    Instant completed() {
        return modules.size() == MODULES ? modules.getLast().completed() : null;
    }
}
