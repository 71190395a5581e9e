package fr.parlemoi.progress;

import fr.parlemoi.catalogue.Course;
import fr.parlemoi.catalogue.Module;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The stored rows of one learner, or as many of them as a merge needs. Its maps are sorted, so that rows are always
 * written in the order of their keys.
 */
final class LearnerRows {

    /** By activity: at least those that the merge touches. */
    final SortedMap<String, ActivityProgress> activities;

    /** When each completed activity was, touched or not; while they were not read, those that were just completed. */
    final SortedMap<String, Instant> completions;

    /** At least all of the days that the merge touches, and of the latest day of each month. */
    final NavigableMap<StudyDay.Key, StudyDay> days;

    /** At least those that the merge touches; none while roll-ups were not read. */
    final SortedMap<String, RollUp> modules;

    final SortedMap<YearMonth, LearnerMonth> months;

    /** By month, the day that is stored in the month's row; all others have rows of their own. */
    final SortedMap<YearMonth, LocalDate> latestDays;

    /** The activity that stands in a month's row instead of one of its own; null for none. */
    LatestActivity latestActivity;

    /** Null before the first event and the first correction, and while roll-ups were not read. */
    RollUp course;

    /** The version of the course in which modules and course were counted; null for none. */
    String countedIn;

    // Most deliveries complete nothing: what is stored stays right, and nobody looks through all activities.
    private boolean completionsRead = true;
    private boolean rollUpsRead = true;
    private boolean countsGrow;
    private Instant uncountedSince;

    /** The activity that something was last received of, and the month in which it was. */
    record LatestActivity(String activity, YearMonth month) {}

    LearnerRows() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private LearnerRows(
            SortedMap<String, ActivityProgress> activities,
            SortedMap<String, Instant> completions,
            NavigableMap<StudyDay.Key, StudyDay> days,
            SortedMap<String, RollUp> modules,
            SortedMap<YearMonth, LearnerMonth> months,
            SortedMap<YearMonth, LocalDate> latestDays) {
        this.activities = activities;
        this.completions = completions;
        this.days = days;
        this.modules = modules;
        this.months = months;
        this.latestDays = latestDays;
    }

    LearnerRows copy() {
        LearnerRows copy = new LearnerRows(
                new TreeMap<>(activities),
                new TreeMap<>(completions),
                new TreeMap<>(days),
                new TreeMap<>(modules),
                new TreeMap<>(months),
                latestDays);
        copy.latestActivity = latestActivity;
        copy.course = course;
        copy.countedIn = countedIn;
        copy.completionsRead = completionsRead;
        copy.rollUpsRead = rollUpsRead;
        copy.countsGrow = countsGrow;
        copy.uncountedSince = uncountedSince;
        return copy;
    }

    /**
     * Rows of whose completions none are read until something asks for them: see {@link #isUncounted}. Without {@code
     * rollUpsRead} the same is true of modules and course: it is known that what is learnt adds nothing to them.
     */
    static LearnerRows partial(boolean rollUpsRead) {
        LearnerRows rows = new LearnerRows();
        rows.completionsRead = false;
        rows.rollUpsRead = rollUpsRead;
        return rows;
    }

    ActivityProgress activity(String id) {
        return activities.getOrDefault(id, ActivityProgress.NONE);
    }

    void put(String id, ActivityProgress progress) {
        countsGrow |= progress.completed() != null && activity(id).completed() == null;
        load(id, progress);
    }

    /** As it is stored. */
    void load(String id, ActivityProgress progress) {
        activities.put(id, progress);
        if (progress.completed() != null) {
            completions.put(id, progress.completed().at());
        }
    }

    boolean isLatest(String activity) {
        return latestActivity != null && latestActivity.activity().equals(activity);
    }

    /** The latest activity, where it stands in the row of {@code month}. */
    Optional<String> latestActivityIn(YearMonth month) {
        return Optional.ofNullable(latestActivity)
                .filter(known -> known.month().equals(month))
                .map(LatestActivity::activity);
    }

    /** What was studied on {@code day}. */
    SortedMap<StudyDay.Key, StudyDay> day(LocalDate day) {
        return days.subMap(StudyDay.Key.first(day), StudyDay.Key.first(day.plusDays(1)));
    }

    /** The latest day of {@code month} that was studied; null without any. */
    LocalDate latestDay(YearMonth month) {
        StudyDay.Key latest = days.lowerKey(StudyDay.Key.first(month.plusMonths(1)));
        return latest == null || !YearMonth.from(latest.day()).equals(month) ? null : latest.day();
    }

    /** As it shall be, without a completion that is taken back. */
    void takeBack(String id, ActivityProgress progress) {
        completions.remove(id);
        load(id, progress);
    }

    /**
     * Adds to the course and to a module, which is null where there is none; to one that was just begun, what was
     * completed while it stood elsewhere is to be counted.
     */
    void learntIn(String module, RollUp learnt) {
        if (!rollUpsRead) {
            return;
        }
        if (module != null) {
            countsGrow |= !modules.containsKey(module);
            modules.merge(module, learnt, RollUp::union);
        }
        course = course == null ? learnt : course.union(learnt);
    }

    /** Adds the tenths of a second by which played sets grew in what was received in {@code month}. */
    void addMedia(YearMonth month, long tenths) {
        if (tenths > 0) {
            months.put(month, months.getOrDefault(month, LearnerMonth.NONE).plusMedia(tenths));
        }
    }

    /** Something was received in {@code month}; either time may be missing. */
    void receive(YearMonth month, Instant learntAt, Instant receivedAt) {
        months.put(month, months.getOrDefault(month, LearnerMonth.NONE).received(learntAt, receivedAt));
    }

    /** The latest time of learning that was received; null before, as after a correction alone. */
    Instant lastLearning() {
        return latest(LearnerMonth::lastLearning);
    }

    /** When something was last received; null before. */
    Instant lastReceipt() {
        return latest(LearnerMonth::lastReceipt);
    }

    private Instant latest(Function<LearnerMonth, Instant> time) {
        return months.values().stream()
                .map(time)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Adds the seconds by which study time grew in what was received in {@code month}. */
    void addReceivedStudy(YearMonth month, long seconds) {
        if (seconds > 0) {
            months.put(month, months.getOrDefault(month, LearnerMonth.NONE).plusReceivedStudy(seconds));
        }
    }

    /** Measures the study time of a month anew, from its days, all of which must be there. */
    void measureStudy(YearMonth month, Duration idleCap) {
        long seconds =
                seconds(days.subMap(StudyDay.Key.first(month), StudyDay.Key.first(month.plusMonths(1))), idleCap);
        months.put(month, months.getOrDefault(month, LearnerMonth.NONE).withStudy(seconds));
    }

    /** Adds to a month's study time the seconds by which one of its days grew. */
    void addStudy(YearMonth month, long seconds) {
        LearnerMonth before = months.getOrDefault(month, LearnerMonth.NONE);
        months.put(month, before.withStudy(before.studySeconds() + seconds));
    }

    /** The study time of {@code day}. */
    long studySeconds(LocalDate day, Duration idleCap) {
        return seconds(day(day), idleCap);
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

    /**
     * Counts again what is completed, in every module begun and in the course; what holds now is recorded as of now.
     * Where that takes completions that were not read, it is left to {@link #countWith}.
     */
    void count(Course today, Instant now) {
        if (rollUpsRead && course == null) {
            return;
        }
        if (completionsRead) {
            recount(today, now);
        } else if (countsGrow || rollUpsRead && !today.version().equals(countedIn)) {
            uncountedSince = now;
        }
    }

    /** Whether counts are wrong until {@link #countWith}. */
    boolean isUncounted() {
        return uncountedSince != null;
    }

    /** Takes all that is stored of modules and course, where it was not read yet. */
    void takeRollUps(LearnerRows stored) {
        stored.modules.forEach(modules::putIfAbsent);
        if (!rollUpsRead) {
            course = stored.course;
            countedIn = stored.countedIn;
            rollUpsRead = true;
        }
    }

    /** Counts what was left uncounted, with every completion and every roll-up that are stored. */
    void countWith(LearnerRows stored, Course today) {
        completions.putAll(stored.completions);
        takeRollUps(stored);
        completionsRead = true;
        recount(today, uncountedSince);
        uncountedSince = null;
    }

    private void recount(Course today, Instant now) {
        Map<String, Instant> completedModules = new TreeMap<>();
        for (Module module : today.modules()) {
            RollUp counted = modules.computeIfPresent(
                    module.id(), (id, rollUp) -> rollUp.counting(Standing.of(module, completions), now));
            if (counted != null && counted.completedAt() != null) {
                completedModules.put(module.id(), counted.completedAt());
            }
        }
        course = course.counting(Standing.of(today, completions, completedModules), now);
        countedIn = today.version();
    }
}
