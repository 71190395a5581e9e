package fr.parlemoi.faults;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/** A phone that sends its journal on and on, as the contract tells phones to: what was not acknowledged is sent again. */
final class LoadingPhone {

    private static final Duration AFTER_REFUSAL = Duration.ofMillis(250);
    private static final int NEW_GUEST_PERCENT = 1;

    // The others are given up, as by a phone that was lost: they may be stored or not.
    private static final int SENT_AGAIN_PERCENT = 70;

    private final Line line;
    private final Ledger ledger;
    private final Random choices;
    private final Learning learning;
    private final String device;
    private Account account;
    private List<LearntEvent> unsettled = List.of();
    private volatile long receipts;

    LoadingPhone(Line line, Ledger ledger, Random choices, List<CourseActivity> activities, Account account) {
        this.line = line;
        this.ledger = ledger;
        this.choices = choices;
        this.learning = new Learning(choices, activities);
        this.device = "d-" + Integer.toHexString(choices.nextInt());
        this.account = account;
    }

    /** How many of its journals were acknowledged. */
    long receipts() {
        return receipts;
    }

    void send() {
        URI server = line.server(choices);
        if (unsettled.isEmpty() && choices.nextInt(100) < NEW_GUEST_PERCENT) {
            begin(line, ledger, server).ifPresent(guest -> account = guest);
        } else {
            sendJournal(server);
        }
    }

    /** Starts a guest; nobody when the server did not answer so. */
    static Optional<Account> begin(Line line, Ledger ledger, URI server) {
        Answer answer = line.post(server, "/api/guests", null, "");
        ledger.count(answer);
        if (!answer.isSuccess()) {
            return Optional.empty();
        }
        Account guest = new Account(
                answer.json().path("learner").asText(), answer.cookie().split(";")[0]);
        ledger.open(guest);
        return Optional.of(guest);
    }

    private void sendJournal(URI server) {
        if (unsettled.isEmpty()) {
            unsettled = learning.next();
            account.noteSent(unsettled);
        }
        Answer answer = line.post(server, "/api/progress", account.cookie(), journal());
        ledger.count(answer);
        if (answer.isSuccess()) {
            settle(answer);
        } else {
            unsettled = choices.nextInt(100) < SENT_AGAIN_PERCENT ? unsettled : List.of();
            Waiting.pause(AFTER_REFUSAL);
        }
    }

    private String journal() {
        return "{\"device\":\"" + device + "\",\"events\":"
                + unsettled.stream().map(LearntEvent::json).collect(Collectors.joining(",", "[", "]")) + "}";
    }

    private void settle(Answer answer) {
        long last = unsettled.getLast().seq();
        boolean whole = answer.json().path("receivedUpTo").asLong(-1) == last
                && answer.json().path("learner").asText().equals(account.learner())
                && answer.json().path("rejected").isEmpty();
        if (!whole) {
            ledger.wrong("200 for events up to " + last + ": " + answer.body());
        }
        account.noteAcknowledged(unsettled);
        unsettled = List.of();
        receipts++;
    }
}
