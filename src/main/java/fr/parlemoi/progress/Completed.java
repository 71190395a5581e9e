package fr.parlemoi.progress;

import java.time.Instant;

/**
 * That something was completed. Once stored it never changes.
 *
 * @param at the latest time of learning when the rule first held
 * @param recordedAt when the server saw that it held
 * @param rule the number of the rule, or {@code correction}
 */
record Completed(Instant at, Instant recordedAt, String rule) implements Comparable<Completed> {

    @Override
    public int compareTo(Completed other) {
        return at.compareTo(other.at);
    }
}
