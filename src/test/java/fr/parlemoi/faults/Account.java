package fr.parlemoi.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * The ledger of one learner: what her phones sent, and of these, what was acknowledged. Several phones write into it.
 */
final class Account {

    private final String learner;
    private final String cookie;
    private final List<LearntEvent> sent = new ArrayList<>();
    private final List<LearntEvent> acknowledged = new ArrayList<>();

    Account(String learner, String cookie) {
        this.learner = learner;
        this.cookie = cookie;
    }

    String learner() {
        return learner;
    }

    /** As the header {@code Cookie} carries it. */
    String cookie() {
        return cookie;
    }

    /** To be noted before the sending: an answer may never come. */
    synchronized void noteSent(List<LearntEvent> events) {
        sent.addAll(events);
    }

    synchronized void noteAcknowledged(List<LearntEvent> events) {
        acknowledged.addAll(events);
    }

    synchronized List<LearntEvent> sent() {
        return List.copyOf(sent);
    }

    synchronized List<LearntEvent> acknowledged() {
        return List.copyOf(acknowledged);
    }
}
