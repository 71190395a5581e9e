package fr.parlemoi.cohort;

import fr.parlemoi.progress.LearnerStanding;
import fr.parlemoi.progress.LearnerStanding.ModuleStanding;
import fr.parlemoi.web.ParisTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a cohort has completed, week after week in Paris, all earlier ones included.
 *
 * @param weeks from the one in which its first learner began, at most a year of them; empty before
 * @param modules how many modules all of it would be: those of every learner
 * @param people how many learners there are
 */
record ProgressByWeek(List<Week> weeks, int modules, int people) {

    private static final int MOST_WEEKS = 53;

    /** @param modules completed by its last evening, of all learners together */
    record Week(LocalDate monday, long modules, long finished) {}

    static ProgressByWeek of(List<LearnerStanding> standings, Instant now) {
        List<Instant> modules = standings.stream()
                .flatMap(standing -> standing.modules().values().stream())
                .map(ModuleStanding::counts)
                .map(counts -> counts.completedAt())
                .filter(Objects::nonNull)
                .toList();
        List<Instant> finished = standings.stream()
                .map(standing -> standing.course().completedAt())
                .filter(Objects::nonNull)
                .toList();
        List<Week> weeks = mondays(standings, now).stream()
                .map(monday -> new Week(monday, before(modules, monday), before(finished, monday)))
                .toList();
        int all = standings.stream()
                .mapToInt(standing -> standing.modules().size())
                .sum();
        return new ProgressByWeek(weeks, all, standings.size());
    }

    private static List<LocalDate> mondays(List<LearnerStanding> standings, Instant now) {
        LocalDate last = monday(now);
        Stream<Instant> begun =
                standings.stream().map(LearnerStanding::startedAt).filter(Objects::nonNull);
        LocalDate first =
                begun.min(Instant::compareTo).map(ProgressByWeek::monday).orElse(last.plusWeeks(1));
        List<LocalDate> mondays = new ArrayList<>();
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            mondays.add(monday);
        }
        return mondays.subList(Math.max(0, mondays.size() - MOST_WEEKS), mondays.size());
    }

    private static LocalDate monday(Instant time) {
        return ParisTime.day(time).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static long before(List<Instant> times, LocalDate monday) {
        Instant end = ParisTime.begin(monday.plusWeeks(1));
        return times.stream().filter(time -> time.isBefore(end)).count();
    }
}
