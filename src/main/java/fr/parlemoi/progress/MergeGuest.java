package fr.parlemoi.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

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
        guest.months.forEach((month, sums) -> merged.addMedia(month, sums.mediaTenths()));
        takeBack(merged, guest, mergeActivities(merged, guest, now));
        months(guest).forEach(month -> merged.measureStudy(month, idleCap));
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

    // What both had played counts once: it is taken off the guest's months, the latest first.
    private static void takeBack(LearnerRows merged, LearnerRows guest, long tenths) {
        long left = tenths;
        for (YearMonth month : new ArrayList<>(guest.months.keySet()).reversed()) {
            long taken = Math.min(left, guest.months.get(month).mediaTenths());
            merged.months.computeIfPresent(month, (any, sums) -> sums.plusMedia(-taken));
            left -= taken;
        }
    }

    private static List<YearMonth> months(LearnerRows guest) {
        TreeSet<YearMonth> months = new TreeSet<>(guest.months.keySet());
        guest.days.keySet().forEach(key -> months.add(YearMonth.from(key.day())));
        return List.copyOf(months);
    }
}
