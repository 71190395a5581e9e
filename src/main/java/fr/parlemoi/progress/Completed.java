package fr.parlemoi.progress;

import java.time.Instant;
import java.util.Comparator;

/**
 * That something was completed. By a rule, it never changes once it is stored; a trainer's correction gives way to the
 * learner's own completion, and may be withdrawn.
 *
 * @param at the latest time of learning when the rule first held, or when it was corrected
 * @param recordedAt when the server saw that it held
 * @param rule the number of the rule, or {@code correction}
 */
record Completed(Instant at, Instant recordedAt, String rule) implements Comparable<Completed> {

    static final String CORRECTION = "correction";

    private static final Comparator<Completed> OWN_FIRST =
            Comparator.comparing(Completed::isCorrection).thenComparing(Completed::at);

    static Completed byCorrection(Instant now) {
        return new Completed(now, now, CORRECTION);
    }

    boolean isCorrection() {
        return rule.equals(CORRECTION);
    }

    /** What was learnt stands before what was corrected, then the earlier before the later. */
    @Override
    public int compareTo(Completed other) {
        return OWN_FIRST.compare(this, other);
    }
}
