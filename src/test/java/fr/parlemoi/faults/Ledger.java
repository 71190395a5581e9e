package fr.parlemoi.faults;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What all phones together sent, and what they were answered. */
final class Ledger {

    private final ConcurrentLinkedQueue<Account> accounts = new ConcurrentLinkedQueue<>();
    private final ConcurrentMap<String, LongAdder> wrongAnswers = new ConcurrentHashMap<>();
    private final AtomicLong receipts = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();
    private final AtomicLong silences = new AtomicLong();

    void open(Account account) {
        accounts.add(account);
    }

    List<Account> accounts() {
        return List.copyOf(accounts);
    }

    /** Counts an answer; whatever is neither a success nor a clear refusal for now is a fault of the server. */
    void count(Answer answer) {
        if (answer.isSuccess()) {
            receipts.incrementAndGet();
        } else if (answer.isMissing()) {
            silences.incrementAndGet();
        } else if (answer.isClearRefusalForNow()) {
            refusals.incrementAndGet();
        } else {
            wrong(answer.status() + " " + answer.type() + " Retry-After " + answer.retryAfter() + " " + answer.body());
        }
    }

    void wrong(String answer) {
        wrongAnswers.computeIfAbsent(answer, any -> new LongAdder()).increment();
    }

    /** Each wrong answer with how often it came. */
    List<String> wrongAnswers() {
        return wrongAnswers.entrySet().stream()
                .map(answer -> answer.getValue() + " × " + answer.getKey())
                .toList();
    }

    /** How many journals were acknowledged. */
    long receipts() {
        return receipts.get();
    }

    /** How many were clearly refused for now. */
    long refusals() {
        return refusals.get();
    }

    @Override
    public String toString() {
        return "%d learners, %d receipts, %d refusals, %d without an answer"
                .formatted(accounts.size(), receipts.get(), refusals.get(), silences.get());
    }
}
