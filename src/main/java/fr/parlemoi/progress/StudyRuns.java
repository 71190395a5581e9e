package fr.parlemoi.progress;

import fr.parlemoi.progress.LearningRecord.Part;
import fr.parlemoi.progress.LearningRecord.StudyRun;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Cuts days of study into runs: a pause shorter than the idle cap belongs to one, a longer one ends it. */
final class StudyRuns {

    private StudyRuns() {}

    /** In the order of time. The durations of a day's runs add up to {@link StudyDay#seconds} of that day. */
    static List<StudyRun> of(SortedMap<StudyDay.Key, StudyDay> days, Duration idleCap) {
        Map<LocalDate, Map<String, StudyDay>> byDay = new TreeMap<>();
        days.forEach((key, day) ->
                byDay.computeIfAbsent(key.day(), any -> new TreeMap<>()).put(key.activity(), day));
        List<StudyRun> runs = new ArrayList<>();
        byDay.forEach((day, activities) -> {
            Intervals clock = union(activities.values(), StudyDay::clock);
            Intervals timely = union(activities.values(), StudyDay::timely);
            runs.addAll(clock.bridging(idleCap.toSeconds()).each((from, to) -> {
                long late =
                        clock.clip(from, to).measure() - timely.clip(from, to).measure();
                return run(ParisDays.begin(day), from, to, late, activities);
            }));
        });
        return List.copyOf(runs);
    }

    private static StudyRun run(long midnight, long from, long to, long late, Map<String, StudyDay> activities) {
        List<Part> parts = new ArrayList<>();
        activities.forEach((activity, day) -> {
            Intervals within = day.clock().clip(from, to);
            if (!within.isEmpty()) {
                long begin = within.each((first, last) -> first).getFirst();
                parts.add(new Part(activity, Instant.ofEpochSecond(midnight + begin), within.measure()));
            }
        });
        parts.sort(Comparator.comparing(Part::from).thenComparing(Part::activity));
        return new StudyRun(
                Instant.ofEpochSecond(midnight + from), Instant.ofEpochSecond(midnight + to), late, List.copyOf(parts));
    }

    private static Intervals union(Collection<StudyDay> days, Function<StudyDay, Intervals> set) {
        return days.stream().map(set).reduce(Intervals.EMPTY, Intervals::union);
    }
}
