package fr.parlemoi.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * All that is kept of a learner's progress, readable without this program: she may have it as a file.
 *
 * @param months by month, as in {@code 2026-11}
 */
record ExportedProgress(
        RollUp course,
        Map<String, RollUp> modules,
        List<Activity> activities,
        List<Day> studyDays,
        Map<String, Month> months) {

    /** @param played seconds on the media's time line */
    record Activity(
            String activity,
            List<Interval> played,
            List<Span> studied,
            List<Span> transcriptInView,
            Instant endReachedAt,
            Instant confirmedAt,
            Double position,
            Instant lastLearning,
            Completed completed) {}

    /** A day in Paris. */
    record Day(
            LocalDate day, String activity, List<Span> studied, List<Span> receivedAtOnce, Set<DeviceKind> devices) {}

    record Month(
            double mediaSeconds,
            long studySeconds,
            long receivedStudySeconds,
            Instant lastLearning,
            Instant lastReceipt) {}

    record Span(Instant from, Instant to) {}

    static ExportedProgress of(LearnerRows rows) {
        Map<String, Month> months = new TreeMap<>();
        rows.months.forEach((month, sums) -> months.put(
                month.toString(),
                new Month(
                        Tenths.seconds(sums.mediaTenths()),
                        sums.studySeconds(),
                        sums.receivedStudySeconds(),
                        sums.lastLearning(),
                        sums.lastReceipt())));
        return new ExportedProgress(
                rows.course,
                rows.modules,
                rows.activities.entrySet().stream()
                        .map(row -> activity(row.getKey(), row.getValue()))
                        .toList(),
                rows.days.entrySet().stream()
                        .map(row -> day(row.getKey(), row.getValue()))
                        .toList(),
                months);
    }

    private static Activity activity(String id, ActivityProgress progress) {
        return new Activity(
                id,
                progress.played().each((from, to) -> new Interval(Tenths.seconds(from), Tenths.seconds(to))),
                spans(progress.clock(), 0),
                spans(progress.transcript(), 0),
                progress.endedAt(),
                progress.confirmedAt(),
                progress.position() == null
                        ? null
                        : Tenths.seconds(progress.position().tenths()),
                progress.lastLearning(),
                progress.completed());
    }

    private static Day day(StudyDay.Key key, StudyDay studied) {
        long begin = ParisDays.begin(key.day());
        return new Day(
                key.day(),
                key.activity(),
                spans(studied.clock(), begin),
                spans(studied.timely(), begin),
                studied.devices());
    }

    private static List<Span> spans(Intervals clock, long begin) {
        return clock.each(
                (from, to) -> new Span(Instant.ofEpochSecond(begin + from), Instant.ofEpochSecond(begin + to)));
    }
}
