package fr.parlemoi.progress;

import fr.parlemoi.progress.Event.Reflected;
import fr.parlemoi.progress.LearnerRows.LatestActivity;
import fr.parlemoi.web.ParisTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merges what a learner sent into her stored rows. Pure: it neither reads nor writes, and merging the same again
 * changes nothing but the last receipt and which activity is the latest; so a transaction that failed is simply merged
 * again.
 */
final class MergeJournal {

    private final Yardsticks yardsticks;
    private final Duration idleCap;

    MergeJournal(Yardsticks yardsticks, Duration idleCap) {
        this.yardsticks = yardsticks;
        this.idleCap = idleCap;
    }

    /** The rows as they are after it, and the events that could not be merged. */
    record Merged(LearnerRows rows, List<Rejection> rejected) {}

    /** Leaves {@code stored} as it is. Events are merged one by one, so it does not matter how calls divide them. */
    Merged merge(LearnerRows stored, Delivery delivery) {
        LearnerRows rows = stored.copy();
        List<Rejection> rejected = new ArrayList<>();
        Set<LocalDate> days = new TreeSet<>();
        for (Event event : delivery.events()) {
            Optional<String> refused = learn(rows, event, delivery);
            refused.ifPresentOrElse(
                    detail -> rejected.add(new Rejection(event.seq(), detail)),
                    () -> days.addAll(study(rows, event, delivery)));
        }
        days.forEach(day -> addStudy(rows, day, stored, delivery));
        rows.count(yardsticks.course(), delivery.receivedAt());
        return new Merged(rows, rejected);
    }

    private void addStudy(LearnerRows rows, LocalDate day, LearnerRows stored, Delivery delivery) {
        long grown = rows.studySeconds(day, idleCap) - stored.studySeconds(day, idleCap);
        rows.addStudy(YearMonth.from(day), grown);
        rows.addReceivedStudy(ParisTime.month(delivery.receivedAt()), grown);
    }

    private Optional<String> learn(LearnerRows rows, Event event, Delivery delivery) {
        Yardstick yardstick = yardsticks.find(event.activity()).orElse(null);
        if (yardstick == null) {
            return Optional.of(CheckEvents.UNKNOWN_ACTIVITY);
        }
        ActivityProgress before = rows.activity(event.activity()).on(yardstick);
        ActivityProgress after = before.with(event, yardstick);
        if (before.wouldScatter(after)) {
            return Optional.of("Cette activité compte déjà des milliers de fragments : un événement doit couvrir"
                    + " plusieurs secondes d’affilée.");
        }
        rows.put(
                event.activity(),
                event.act() instanceof Reflected
                        ? after.completed(delivery.receivedAt())
                        : after.completedIfItHolds(yardstick, delivery.receivedAt()));
        YearMonth month = ParisTime.month(delivery.receivedAt());
        rows.latestActivity = new LatestActivity(event.activity(), month);
        rows.addMedia(month, after.played().measure() - before.played().measure());
        return Optional.empty();
    }

    private Set<LocalDate> study(LearnerRows rows, Event event, Delivery delivery) {
        RollUp begun = RollUp.of(event.at(), delivery.receivedAt());
        String module = yardsticks.byActivity().get(event.activity()).module();
        rows.learntIn(module, begun);
        rows.receive(ParisTime.month(delivery.receivedAt()), event.at(), delivery.receivedAt());
        Map<LocalDate, Intervals> byDay = ParisDays.split(event.clock());
        byDay.forEach((day, clock) -> {
            Intervals timely = delivery.isTimely(event) ? clock : Intervals.EMPTY;
            StudyDay studied = new StudyDay(clock, timely, EnumSet.of(delivery.device()));
            rows.days.merge(new StudyDay.Key(day, event.activity()), studied, StudyDay::union);
        });
        return byDay.keySet();
    }
}
