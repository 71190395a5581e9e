package fr.parlemoi.faults;

import fr.parlemoi.faults.StoredLearner.Activity;
import fr.parlemoi.faults.StoredLearner.RollUp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether what is derived and stored beside the sets is what the sets give when everything is counted from scratch. */
record Recount(List<CourseActivity> course, StoredLearner stored, Findings findings) {

    private static final long IDLE_CAP_SECONDS = 300;

    void judge() {
        stored.activities().forEach((id, activity) -> completion(activity(id), activity));
        days();
        months();
        Map<String, Instant> completedModules = new HashMap<>();
        course.stream().collect(Collectors.groupingBy(CourseActivity::module)).forEach((module, activities) -> {
            RollUp rollUp = stored.modules().get(module);
            rollUp(module, rollUp, activities, completion(activities));
            if (rollUp != null && rollUp.completedAt() != null) {
                completedModules.put(module, rollUp.completedAt());
            }
        });
        boolean all = completedModules.size()
                == course.stream().map(CourseActivity::module).distinct().count();
        rollUp("the course", stored.course(), course, all ? latest(completedModules.values()) : null);
    }

    private CourseActivity activity(String id) {
        return course.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private void completion(CourseActivity activity, Activity row) {
        boolean holds = CompletionByContract.holds(activity, row);
        findings.require(holds == (row.completedAt() != null), "%s: the rule gives %s: %s", activity.id(), holds, row);
        findings.require(!holds || "1".equals(row.rule()), "%s: rule %s", activity.id(), row.rule());
    }

    private void days() {
        Map<String, Stretches> clocks = new HashMap<>();
        stored.days().forEach((day, studied) -> {
            clocks.computeIfAbsent(day.activity(), any -> new Stretches()).addAll(studied.clock());
            findings.require(studied.clock().containsAll(studied.timely()), "%s: more was timely than studied", day);
        });
        stored.activities()
                .forEach((id, activity) -> findings.require(
                        activity.clock().equals(clocks.getOrDefault(id, new Stretches())),
                        "%s: clock %s, but its days %s",
                        id,
                        activity.clock(),
                        clocks.get(id)));
    }

    private void months() {
        Map<LocalDate, Stretches> byDay = new TreeMap<>();
        stored.days().forEach((day, studied) -> byDay.computeIfAbsent(day.day(), any -> new Stretches())
                .addAll(studied.clock()));
        Map<YearMonth, Long> study = new TreeMap<>();
        byDay.forEach((day, clock) -> study.merge(YearMonth.from(day), clock.measure(IDLE_CAP_SECONDS), Long::sum));
        study.forEach((month, seconds) -> findings.require(
                stored.months().containsKey(month) && stored.months().get(month).studySeconds() == seconds,
                "%s: study time of the days %d s, stored %s",
                month,
                seconds,
                stored.months().get(month)));
        long counted = stored.months().values().stream()
                .mapToLong(StoredLearner.Month::mediaTenths)
                .sum();
        long played = stored.activities().values().stream()
                .mapToLong(activity -> activity.played().measure())
                .sum();
        Instant lastLearnt = latest(stored.activities().values().stream()
                .map(Activity::lastLearning)
                .toList());
        Instant lastTold = latest(stored.months().values().stream()
                .map(StoredLearner.Month::lastLearning)
                .filter(Objects::nonNull)
                .toList());
        findings.require(Objects.equals(lastTold, lastLearnt), "last learnt %s, stored %s", lastLearnt, lastTold);
        findings.require(counted == played, "media time %d tenths, but the played sets %d", counted, played);
    }

    /** When the last required one was completed; null until all are. */
    private Instant completion(List<CourseActivity> activities) {
        List<Instant> completions = completions(activities);
        long required = activities.stream().filter(CourseActivity::required).count();
        return completions.size() == required ? latest(completions) : null;
    }

    private List<Instant> completions(List<CourseActivity> activities) {
        return activities.stream()
                .filter(CourseActivity::required)
                .map(activity -> stored.activities().get(activity.id()))
                .filter(row -> row != null && row.completedAt() != null)
                .map(Activity::completedAt)
                .toList();
    }

    private void rollUp(String what, RollUp rollUp, List<CourseActivity> activities, Instant completedAt) {
        List<Activity> rows = activities.stream()
                .map(activity -> stored.activities().get(activity.id()))
                .filter(Objects::nonNull)
                .toList();
        if (rollUp == null) {
            findings.require(rows.isEmpty(), "%s has no roll-up", what);
            return;
        }
        long required = activities.stream().filter(CourseActivity::required).count();
        boolean counted = rollUp.completed() == completions(activities).size() && rollUp.required() == required;
        boolean dated = Objects.equals(rollUp.completedAt(), completedAt);
        findings.require(counted && dated, "%s: %s; rows: %d, %s", what, rollUp, rows.size(), completedAt);
    }

    private static Instant latest(Collection<Instant> instants) {
        return instants.stream().max(Comparator.naturalOrder()).orElse(null);
    }
}
