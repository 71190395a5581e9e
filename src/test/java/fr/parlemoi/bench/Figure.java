package fr.parlemoi.bench;

import java.util.Locale;

/**
 * One line of the report.
 *
 * @param group the heading it stands under
 * @param what was measured
 * @param reached in words
 * @param beside the raw limit of the same run, in words; empty without one
 * @param ratio of the two; NaN where an absolute figure is reported
 * @param wanted in words
 * @param verdict how it stands to what was wanted
 */
record Figure(String group, String what, String reached, String beside, double ratio, String wanted, Verdict verdict) {

    /** A ratio may fall short by this share of what is wanted before it fails: two runs of the same differ by as much. */
    static final double TOLERANCE = Double.parseDouble(System.getProperty("bench.tolerance", "0.1"));

    enum Verdict {
        REACHED,
        WITHIN_TOLERANCE,
        MISSED,
        /** An absolute figure: it depends on the machine, so it is reported and never fails. */
        GOAL_REACHED,
        GOAL_MISSED,
        TOLD
    }

    /** A figure and the limit that it is measured against, with their unit. */
    record Pair(double reached, double limit, String unit, String limitIs) {}

    /** Asserted: {@code reached / limit} is at least {@code least}. */
    static Figure ratio(String group, String what, Pair pair, double least) {
        double ratio = pair.reached() / pair.limit();
        return new Figure(
                group,
                what,
                number(pair.reached()) + " " + pair.unit(),
                number(pair.limit()) + " " + pair.unit() + ", " + pair.limitIs(),
                ratio,
                String.format(Locale.ROOT, "≥ %.0f %%", 100 * least),
                ratio >= least
                        ? Verdict.REACHED
                        : ratio >= least * (1 - TOLERANCE) ? Verdict.WITHIN_TOLERANCE : Verdict.MISSED);
    }

    /** Reported: an absolute figure with a goal, on two idle cores. */
    static Figure goal(String group, String what, String reached, String wanted, boolean isReached) {
        Verdict verdict = isReached ? Verdict.GOAL_REACHED : Verdict.GOAL_MISSED;
        return new Figure(group, what, reached, "", Double.NaN, wanted, verdict);
    }

    /** Reported for its own sake. */
    static Figure told(String group, String what, String reached) {
        return new Figure(group, what, reached, "", Double.NaN, "", Verdict.TOLD);
    }

    /** As people read it: three digits are enough. */
    static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
