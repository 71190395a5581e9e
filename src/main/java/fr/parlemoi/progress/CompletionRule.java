package fr.parlemoi.progress;

import java.util.List;

/**
 * Completion rule 1, as it is published to learners. Its number is stored with every completion, so that a later rule
 * never reinterprets an earlier one. All media lengths are in tenths of a second.
 */
final class CompletionRule {

    static final String NUMBER = "1";

    private static final long TAIL = Tenths.of(5);
    private static final long SHORTEST_MISSING = Tenths.of(2);
    private static final double SHARE_READ = 0.3;
    private static final int SECONDS_LOOKED = 20;

    // Shares of decimal seconds are not exact in binary; no tick is smaller than this.
    private static final double ROUNDING = 1e-6;

    private CompletionRule() {}

    static boolean holds(ActivityProgress progress, Yardstick yardstick) {
        return switch (yardstick.kind()) {
            case VIDEO, PODCAST, INTERVIEW, PRESENTATION ->
                wasPlayed(progress, yardstick.tenths()) || wasRead(progress, progress.transcript(), yardstick);
            case ARTICLE -> wasRead(progress, progress.clock(), yardstick);
            case IMAGE -> progress.confirmedAt() != null && progress.clock().measure() + ROUNDING >= SECONDS_LOOKED;
        };
    }

    /** How much of it is done: of the medium, of the reading time, or of the time an image wants; 0 to 1. */
    static double covered(ActivityProgress progress, Yardstick yardstick) {
        return switch (yardstick.kind()) {
            case VIDEO, PODCAST, INTERVIEW, PRESENTATION -> {
                long length = length(progress, yardstick);
                yield share(progress.played().clip(0, length).measure(), length);
            }
            case ARTICLE -> share(progress.clock().measure(), yardstick.readingSeconds());
            case IMAGE -> share(progress.clock().measure(), SECONDS_LOOKED);
        };
    }

    /** What is still to be played, without gaps under 2 s and without the last 5 s; null where nothing is played. */
    static List<Interval> missing(ActivityProgress progress, Yardstick yardstick) {
        if (!yardstick.isMedia()) {
            return null;
        }
        return progress.played()
                .gaps(0, length(progress, yardstick) - TAIL)
                .withoutShorterThan(SHORTEST_MISSING)
                .each((from, to) -> new Interval(Tenths.seconds(from), Tenths.seconds(to)));
    }

    /** Whether enough of a medium was played, however fast. */
    static boolean wasCovered(ActivityProgress progress, long length) {
        Intervals played =
                progress.played().add(Math.max(0, length - TAIL), length).clip(0, length);
        return progress.position() != null && 10 * played.measure() >= 9 * length;
    }

    /** How long a text is to be in view, or an image to be looked at, in seconds; 0 where there is neither. */
    static double secondsInView(Yardstick yardstick) {
        return yardstick.isImage() ? SECONDS_LOOKED : SHARE_READ * yardstick.readingSeconds();
    }

    // The clock's part keeps out what claims to be played faster than media can be.
    private static boolean wasPlayed(ActivityProgress progress, long length) {
        return wasCovered(progress, length) && 1000 * progress.clock().measure() >= 45 * length - 5000;
    }

    private static boolean wasRead(ActivityProgress progress, Intervals inView, Yardstick yardstick) {
        return progress.endedAt() != null && inView.measure() + ROUNDING >= SHARE_READ * yardstick.readingSeconds();
    }

    // What was completed on a medium that was replaced since keeps the measure of its own.
    private static long length(ActivityProgress progress, Yardstick yardstick) {
        return progress.isLearnt() && progress.mediaTenths() > 0 ? progress.mediaTenths() : yardstick.tenths();
    }

    private static double share(double part, double whole) {
        return whole <= 0 ? 1 : Math.min(1, Math.round(part / whole * 10_000) / 10_000.0);
    }
}
