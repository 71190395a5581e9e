package fr.parlemoi.faults;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether one activity's row holds everything of it that was acknowledged, and nothing that was not sent: every value
 * is the union, the earliest or the latest of the former and perhaps some of what was sent without an answer.
 */
record EventsJudge(List<LearntEvent> acknowledged, List<LearntEvent> sent, Findings findings) {

    private static final Comparator<LearntEvent> BY_POSITION =
            Comparator.comparing(LearntEvent::at).thenComparing(LearntEvent::to);

    void judge(String activity, StoredLearner.Activity stored) {
        if (stored == null) {
            findings.require(acknowledged.isEmpty(), "%s has no row, yet was acknowledged", activity);
            return;
        }
        findings.require(!sent.isEmpty(), "%s has a row, yet nothing was sent of it", activity);
        between(activity + " played", stored.played(), LearntEvent::isPlayed, EventsJudge::media);
        between(activity + " clock", stored.clock(), any -> true, EventsJudge::clock);
        boolean medium = sent.stream().anyMatch(event -> event.activity().isMedia());
        between(activity + " transcript", stored.transcript(), event -> medium && event.isRead(), EventsJudge::clock);
        earliest(activity + " ended_at", stored.endedAt(), event -> event.isRead() && event.flag());
        earliest(activity + " confirmed_at", stored.confirmedAt(), event -> !event.isRead() && event.flag());
        latest(activity + " last_learning_at", stored.lastLearning());
        position(activity + " position", stored);
    }

    private static Stretches media(Stream<LearntEvent> events) {
        Stretches stretches = new Stretches();
        events.forEach(event -> stretches.add(event.from(), event.to()));
        return stretches;
    }

    private static Stretches clock(Stream<LearntEvent> events) {
        Stretches stretches = new Stretches();
        events.forEach(event -> stretches.add(event.clockFrom(), event.clockTo()));
        return stretches;
    }

    private void between(
            String what,
            Stretches stored,
            Predicate<LearntEvent> those,
            Function<Stream<LearntEvent>, Stretches> union) {
        Stretches least = union.apply(acknowledged.stream().filter(those));
        Stretches most = union.apply(sent.stream().filter(those));
        findings.require(stored.containsAll(least), "%s lost some of %s: %s", what, least, stored);
        findings.require(most.containsAll(stored), "%s has more than %s: %s", what, most, stored);
    }

    private void earliest(String what, Instant stored, Predicate<LearntEvent> those) {
        Instant least = acknowledged.stream()
                .filter(those)
                .map(LearntEvent::at)
                .min(Comparator.naturalOrder())
                .orElse(null);
        boolean early = least == null || stored != null && !stored.isAfter(least);
        boolean wasSent = stored == null
                || sent.stream().filter(those).anyMatch(event -> event.at().equals(stored));
        findings.require(early && wasSent, "%s is %s; acknowledged: %s", what, stored, least);
    }

    private void latest(String what, Instant stored) {
        boolean late = acknowledged.stream().noneMatch(event -> event.at().isAfter(stored));
        boolean wasSent = sent.stream().anyMatch(event -> event.at().equals(stored));
        findings.require(late && wasSent, "%s is %s", what, stored);
    }

    private void position(String what, StoredLearner.Activity stored) {
        LearntEvent least = acknowledged.stream()
                .filter(LearntEvent::isPlayed)
                .max(BY_POSITION)
                .orElse(null);
        boolean wasSent = stored.tenths() == null
                || sent.stream()
                        .filter(LearntEvent::isPlayed)
                        .anyMatch(event ->
                                event.at().equals(stored.positionAt()) && Objects.equals(event.to(), stored.tenths()));
        boolean late = least == null || stored.tenths() != null && !isBefore(stored, least);
        findings.require(
                wasSent && late, "%s is %s at %s; acknowledged: %s", what, stored.tenths(), stored.positionAt(), least);
    }

    private static boolean isBefore(StoredLearner.Activity stored, LearntEvent event) {
        int byTime = stored.positionAt().compareTo(event.at());
        return byTime < 0 || byTime == 0 && stored.tenths() < event.to();
    }
}
