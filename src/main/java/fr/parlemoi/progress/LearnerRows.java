package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Module;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stored rows of one learner, or as many of them as a merge needs. Its maps are sorted, so that rows are always
 * written in the order of their keys.
 */
final class LearnerRows {

    /** By activity: at least those that the merge touches. */
    final SortedMap<String, ActivityProgress> activities;

    /** When each completed activity was, touched or not. */
    final SortedMap<String, Instant> completions;

    /** At least all days of the months that the merge touches. */
    final NavigableMap<StudyDay.Key, StudyDay> days;

    final SortedMap<String, RollUp> modules;
    final SortedMap<YearMonth, LearnerMonth> months;

    /** Null before the first event. */
    RollUp course;

    LearnerRows() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private LearnerRows(
            SortedMap<String, ActivityProgress> activities,
            SortedMap<String, Instant> completions,
            NavigableMap<StudyDay.Key, StudyDay> days,
            SortedMap<String, RollUp> modules,
            SortedMap<YearMonth, LearnerMonth> months) {
        this.activities = activities;
        this.completions = completions;
        this.days = days;
        this.modules = modules;
        this.months = months;
    }

    LearnerRows copy() {
        LearnerRows copy = new LearnerRows(
                new TreeMap<>(activities),
                new TreeMap<>(completions),
                new TreeMap<>(days),
                new TreeMap<>(modules),
                new TreeMap<>(months));
        copy.course = course;
        return copy;
    }

    ActivityProgress activity(String id) {
        return activities.getOrDefault(id, ActivityProgress.NONE);
    }

    void put(String id, ActivityProgress progress) {
        activities.put(id, progress);
        if (progress.completed() != null) {
            completions.put(id, progress.completed().at());
        }
    }

    /** Adds the tenths of a second by which played sets grew in what was received in {@code month}. */
    void addMedia(YearMonth month, long tenths) {
        if (tenths > 0) {
            months.put(month, months.getOrDefault(month, LearnerMonth.NONE).plusMedia(tenths));
        }
    }

    /** Measures the study time of a month anew, from its days. */
    void measureStudy(YearMonth month, Duration idleCap) {
        long seconds =
                seconds(days.subMap(StudyDay.Key.first(month), StudyDay.Key.first(month.plusMonths(1))), idleCap);
        months.put(month, months.getOrDefault(month, LearnerMonth.NONE).withStudy(seconds));
    }

    /** The study time of all days that are there. */
    long studySeconds(Duration idleCap) {
        return seconds(days, idleCap);
    }

    private static long seconds(SortedMap<StudyDay.Key, StudyDay> days, Duration idleCap) {
        Map<LocalDate, List<StudyDay>> byDay = new TreeMap<>();
        days.forEach((key, day) ->
                byDay.computeIfAbsent(key.day(), any -> new ArrayList<>()).add(day));
        return byDay.values().stream()
                .mapToLong(day -> StudyDay.seconds(day, idleCap))
                .sum();
    }

    /** Counts again what is completed, in every module begun and in the course; what holds now is recorded as of now. */
    void count(Course today, Instant now) {
        if (course == null) {
            return;
        }
        Map<String, Instant> completedModules = new TreeMap<>();
        for (Module module : today.modules()) {
            RollUp counted = modules.computeIfPresent(
                    module.id(), (id, rollUp) -> rollUp.counting(Standing.of(module, completions), now));
            if (counted != null && counted.completedAt() != null) {
                completedModules.put(module.id(), counted.completedAt());
            }
        }
        course = course.counting(Standing.of(today, completions, completedModules), now);
    }
}
