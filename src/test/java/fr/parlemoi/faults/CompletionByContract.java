package fr.parlemoi.faults;

import fr.parlemoi.faults.StoredLearner.Activity;

/** Completion rule 1, written down a second time from what is published. */
final class CompletionByContract {

    private static final long TAIL_TENTHS = 50;
    private static final double ROUNDING = 1e-6;

    private CompletionByContract() {}

    static boolean holds(CourseActivity activity, Activity row) {
        if (activity.isImage()) {
            return row.confirmedAt() != null && row.clock().measure() >= 20;
        }
        Stretches inView = activity.isMedia() ? row.transcript() : row.clock();
        boolean read = row.endedAt() != null && inView.measure() + ROUNDING >= 0.3 * activity.readingSeconds();
        return read || activity.isMedia() && wasPlayed(activity, row);
    }

    private static boolean wasPlayed(CourseActivity activity, Activity row) {
        long length = activity.tenths();
        Stretches played = new Stretches();
        played.addAll(row.played());
        played.add(length - TAIL_TENTHS, length);
        return row.tenths() != null
                && played.measure() >= 0.9 * length - ROUNDING
                && row.clock().measure() >= 0.45 * length / 10 - 5 - ROUNDING;
    }
}
