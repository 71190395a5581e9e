package fr.parlemoi.faults;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Phones that send at the same time, two by two those of the same learner. */
final class Load implements AutoCloseable {

    private final Line line;
    private final Ledger ledger = new Ledger();
    private final List<LoadingPhone> phones = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> sending = new ArrayList<>();
    private volatile boolean goOn;

    /** Starts a guest for every two of {@code count} phones; none sends yet. */
    Load(Trial trial, Line line, int count) {
        this.line = line;
        Random choices = trial.fork();
        List<CourseActivity> course = CourseActivity.ofTheCourse();
        for (int pair = 0; pair < count / 2; pair++) {
            URI server = line.server(choices);
            Account account = LoadingPhone.begin(line, ledger, server)
                    .orElseThrow(() -> new IllegalStateException("no guest could be started: " + ledger));
            List<CourseActivity> part = partOf(course, choices);
            phones.add(new LoadingPhone(line, ledger, trial.fork(), part, account));
            phones.add(new LoadingPhone(line, ledger, trial.fork(), part, account));
        }
    }

    // Who stays in one part of the course completes it; who roams meets everything.
    private static List<CourseActivity> partOf(List<CourseActivity> course, Random choices) {
        String module = course.get(choices.nextInt(course.size())).module();
        return switch (choices.nextInt(3)) {
            case 0 -> course;
            case 1 ->
                course.stream().filter(each -> each.module().equals(module)).toList();
            default -> List.of(course.get(choices.nextInt(course.size())));
        };
    }

    Line line() {
        return line;
    }

    Ledger ledger() {
        return ledger;
    }

    void start() {
        goOn = true;
        for (LoadingPhone phone : phones) {
            sending.add(threads.submit(() -> {
                while (goOn) {
                    phone.send();
                }
            }));
        }
    }

    /** Lets every phone send until it has {@code more} receipts than now. */
    void awaitReceipts(int more) {
        long[] wanted =
                phones.stream().mapToLong(phone -> phone.receipts() + more).toArray();
        Waiting.until("every phone had " + more + " more receipts; " + ledger, () -> {
            failEarly();
            return IntStream.range(0, wanted.length).allMatch(i -> phones.get(i).receipts() >= wanted[i]);
        });
    }

    /** Waits until the server clearly refused {@code more} journals than now. */
    void awaitRefusals(int more) {
        long wanted = ledger.refusals() + more;
        Waiting.until(more + " journals were refused; " + ledger, () -> {
            failEarly();
            return ledger.refusals() >= wanted;
        });
    }

    private void failEarly() {
        if (sending.stream().anyMatch(each -> each.state() == Future.State.FAILED)) {
            stop();
        }
    }

    /** Returns when no phone waits for an answer any more. */
    void stop() {
        goOn = false;
        try {
            for (Future<?> phone : sending) {
                phone.get();
            }
        } catch (Exception failure) {
            throw new IllegalStateException("a phone failed", failure);
        } finally {
            sending.clear();
        }
    }

    @Override
    public void close() {
        goOn = false;
        line.close();
        threads.close();
    }
}
