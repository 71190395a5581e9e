package fr.parlemoi.progress;

import java.time.Duration;

/**
 * Two of the three clocks, for one learner; the third, the estimated time, is the course's.
 *
 * @param mediaSeconds how much of the media was played, what was played twice counted once
 * @param studySeconds how long she studied, minutes of two devices counted once
 * @param idleCap a pause in a day's study that is shorter counts as study time; to be named beside the figure
 */
public record LearnerTimes(double mediaSeconds, long studySeconds, Duration idleCap) {

    static LearnerTimes of(LearnerRows rows, Duration idleCap) {
        long tenths = rows.activities.values().stream()
                .mapToLong(activity -> activity.played().measure())
                .sum();
        return new LearnerTimes(Tenths.seconds(tenths), rows.studySeconds(idleCap), idleCap);
    }
}
