package fr.parlemoi.progress;

import fr.parlemoi.web.ParisTime;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/** Merges a guest's rows into those of the account she signed in to; pure. Needs every row of both. */
final class MergeGuest {

    private final Yardsticks yardsticks;
    private final Duration idleCap;

    MergeGuest(Yardsticks yardsticks, Duration idleCap) {
        this.yardsticks = yardsticks;
        this.idleCap = idleCap;
    }

    /** The account's rows after it: sets' unions, newest positions, earliest completions. Leaves both as they are. */
    LearnerRows merge(LearnerRows account, LearnerRows guest, Instant now) {
        LearnerRows merged = account.copy();
        guest.days.forEach((key, day) -> merged.days.merge(key, day, StudyDay::union));
        guest.modules.forEach((module, rollUp) -> merged.modules.merge(module, rollUp, RollUp::union));
        if (guest.course != null) {
            merged.course = account.course == null ? guest.course : account.course.union(guest.course);
        }
        guest.months.forEach((month, sums) -> {
            merged.addMedia(month, sums.mediaTenths());
            merged.addReceivedStudy(month, sums.receivedStudySeconds());
            merged.receive(month, sums.lastLearning(), sums.lastReceipt());
        });
        takeBack(
                merged, guest, mergeActivities(merged, guest, now), LearnerMonth::mediaTenths, LearnerMonth::plusMedia);
        months(guest).forEach(month -> merged.measureStudy(month, idleCap));
        mergeReceivedStudy(merged, account, guest, now);
        merged.count(yardsticks.course(), now);
        return merged;
    }

    /** The tenths of a second that both had played. */
    private long mergeActivities(LearnerRows merged, LearnerRows guest, Instant now) {
        long playedByBoth = 0;
        for (String activity : guest.activities.keySet()) {
            Yardstick yardstick = yardsticks.find(activity).orElse(null);
            ActivityProgress mine = on(merged.activity(activity), yardstick);
            ActivityProgress hers = on(guest.activity(activity), yardstick);
            ActivityProgress both = mine.union(hers);
            playedByBoth += mine.played().measure()
                    + hers.played().measure()
                    - both.played().measure();
            merged.put(activity, yardstick == null ? both : both.completedIfItHolds(yardstick, now));
        }
        return playedByBoth;
    }

    private static ActivityProgress on(ActivityProgress progress, Yardstick yardstick) {
        return yardstick == null ? progress : progress.on(yardstick);
    }

    // When both studied at once, that counts once. A short pause between the two makes one stretch of them: that is
    // more
    // than both, and is received now.
    private void mergeReceivedStudy(LearnerRows merged, LearnerRows account, LearnerRows guest, Instant now) {
        long studiedByBoth = account.studySeconds(idleCap) + guest.studySeconds(idleCap) - merged.studySeconds(idleCap);
        takeBack(merged, guest, studiedByBoth, LearnerMonth::receivedStudySeconds, LearnerMonth::plusReceivedStudy);
        merged.addReceivedStudy(ParisTime.month(now), -studiedByBoth);
    }

    private interface Plus {
        LearnerMonth plus(LearnerMonth sums, long amount);
    }

    // What both had counts once: it is taken off the guest's months, the latest first.
    private static void takeBack(
            LearnerRows merged, LearnerRows guest, long amount, ToLongFunction<LearnerMonth> sum, Plus plus) {
        long left = Math.max(0, amount);
        for (YearMonth month : new ArrayList<>(guest.months.keySet()).reversed()) {
            long taken = Math.min(left, sum.applyAsLong(guest.months.get(month)));
            merged.months.computeIfPresent(month, (any, sums) -> plus.plus(sums, -taken));
            left -= taken;
        }
    }

    private static List<YearMonth> months(LearnerRows guest) {
        TreeSet<YearMonth> months = new TreeSet<>(guest.months.keySet());
        guest.days.keySet().forEach(key -> months.add(YearMonth.from(key.day())));
        return List.copyOf(months);
    }
}
